//! A plan as a reader of the rules would keep it.

use std::collections::BTreeSet;

use attain::plan::ImprovementMove;

/// A plan as a reader of the rules would keep it: days one by one, states as words.
#[derive(Clone, Default)]
pub(super) struct Model {
    pub(super) state: &'static str,
    /// The state before a pause.
    pub(super) before: &'static str,
    pub(super) start: i32,
    /// Paused days, each by its number; from the last one on while the pause goes on.
    pub(super) paused: BTreeSet<i32>,
    pub(super) pause_from: Option<i32>,
    pub(super) goals: Vec<(String, i64, i64)>,
    pub(super) pending: Option<Vec<(String, i64, i64)>>,
    pub(super) values: Vec<(String, i64)>,
    pub(super) to_acknowledge: bool,
    pub(super) reviewed: bool,
    /// The day of the plan on which it was extended.
    pub(super) extended: Option<i32>,
    /// Days on which coaching was held.
    pub(super) coaching: Vec<i32>,
    pub(super) last: i32,
    /// The states that it was in, each with the day from which on.
    pub(super) states: Vec<(i32, &'static str)>,
}

pub(super) const OVER: [&str; 3] = ["completed", "not_completed", "cancelled"];

impl Model {
    /// The number of a day, counted day by day.
    pub(super) fn day(&self, on: i32) -> i32 {
        // Where the plan ends, its days do.
        let on = if OVER.contains(&self.state) { on.min(self.last) } else { on };
        let counts = |day: &i32| !self.paused.contains(day) && self.pause_from.is_none_or(|from| *day < from);
        i32::try_from((self.start..=on).filter(counts).count()).expect("few days")
    }

    /// Why an act is not legal on a day, whatever comes with it.
    pub(super) fn refusal(&self, act: &str, on: i32) -> Option<&'static str> {
        let day = self.day(on);
        let running = ["published", "acknowledged", "extended"].contains(&self.state);
        let decides = ["complete", "extend", "not_complete"].contains(&act);
        if self.state == "draft" && decides {
            return Some("plan.not_written");
        }
        if act == "extend" && self.extended.is_some() {
            return Some("plan.extended_before");
        }
        let legal = match act {
            "draft" => false,
            "move_start" | "set_goals" | "publish" => self.state == "draft",
            "review_measures" | "enter_cause" | "state_managers_side" => self.state == "draft" || running,
            "acknowledge" => self.state == "published" || (running && self.to_acknowledge),
            "adjust" => running && self.state != "extended",
            "hold_review" => running && self.state != "extended" && !self.reviewed,
            "resume" => self.state == "paused",
            "cancel" => !OVER.contains(&self.state),
            _ => running,
        };
        if !legal {
            return Some("plan.illegal_act");
        }
        match act {
            "publish" if self.goals.is_empty() => Some("plan.goals_missing"),
            "publish" if day > 30 => Some("plan.too_late"),
            "hold_review" if day < 60 => Some("plan.too_early"),
            _ if !decides => None,
            _ if day < 61 => Some("plan.too_early"),
            _ if !self.reviewed => Some("plan.review_missing"),
            _ if !self.coaching.iter().any(|held| self.start <= *held && *held <= on) => Some("plan.coaching_missing"),
            "not_complete" if self.extended.is_some_and(|begun| day <= begun + 30) => Some("plan.too_early"),
            _ => None,
        }
    }

    pub(super) fn legal(&self, on: i32) -> Vec<&'static str> {
        let all = ImprovementMove::ALL.iter().map(|act| act.as_str());
        all.filter(|act| self.refusal(act, on).is_none()).collect()
    }

    /// What an act makes of it.
    pub(super) fn take(
        &mut self,
        act: &str,
        on: i32,
        goals: &[(String, i64, i64)],
        values: &[(String, i64)],
        start: i32,
    ) {
        self.last = on;
        let observed = |held: &mut Vec<(String, i64)>| {
            for (goal, value) in values {
                held.retain(|(of, _)| of != goal);
                held.push((goal.clone(), *value));
            }
        };
        match act {
            "move_start" => self.start = start,
            "set_goals" => self.goals = goals.to_vec(),
            "publish" => (self.state, self.to_acknowledge) = ("published", true),
            "acknowledge" => {
                if let Some(goals) = self.pending.take() {
                    // What was found from another baseline says nothing of the goal now.
                    let stays = |of: &String| {
                        let own =
                            |goals: &[(String, i64, i64)]| goals.iter().find(|goal| goal.0 == *of).map(|goal| goal.1);
                        own(&goals).is_some() && own(&goals) == own(&self.goals)
                    };
                    self.values.retain(|(of, _)| stays(of));
                    self.goals = goals;
                }
                self.to_acknowledge = false;
                if self.state == "published" {
                    self.state = "acknowledged";
                }
            }
            "observe" => observed(&mut self.values),
            "hold_review" => {
                observed(&mut self.values);
                self.reviewed = true;
            }
            "adjust" => (self.pending, self.to_acknowledge) = (Some(goals.to_vec()), true),
            "pause" => (self.before, self.state, self.pause_from) = (self.state, "paused", Some(on)),
            "resume" => {
                self.state = self.before;
                self.go_on(on);
            }
            "extend" => {
                self.extended = Some(self.day(on));
                (self.state, self.to_acknowledge, self.pending) = ("extended", true, None);
                self.goals = goals.to_vec();
                self.values.clear();
            }
            "complete" => self.state = "completed",
            "not_complete" => self.state = "not_completed",
            "cancel" => {
                self.state = "cancelled";
                self.go_on(on);
            }
            _ => {}
        }
        self.states.push((on, self.state));
    }

    /// The state at the end of a day; none before it was drafted.
    pub(super) fn state_on(&self, day: i32) -> Option<&'static str> {
        self.states.iter().rfind(|(from, _)| *from <= day).map(|(_, state)| *state)
    }

    pub(super) fn go_on(&mut self, on: i32) {
        if let Some(from) = self.pause_from.take() {
            self.paused.extend(from..on);
        }
    }
}
