//! The course of a plan: its state, replayed from the log. An act that was not legal is refused, on the log as well.

use super::clock::{Clock, WorkDays};
use super::event::{PlanFact, PlanTexts};
use super::goal::{GoalValue, PlanGoal, PlanMeasure, check_goals, check_values};
use super::moves::{ImprovementMove, Over, Running, Stage};
use crate::code::{self, Code};
use crate::error::Error;
use crate::history::{History, HistoryEvent};
use crate::log::{self, CoachingFormat};
use crate::order;
use crate::policy::PlanPolicy;
use crate::time::{Date, Weekday};
use crate::unit::{Id, Quantity, Ratio, Sha256};

/// The manager's side as it was stated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    pub(super) day: Date,
    pub(super) ramping: bool,
    pub(super) quota_late_days: u64,
    pub(super) territory: Option<Ratio>,
    pub(super) promised: u64,
}

/// A meeting that was held, with the number of its event.
#[derive(Clone, Debug)]
pub(super) struct Meeting {
    pub(super) number: u64,
    pub(super) day: Date,
    pub(super) format: CoachingFormat,
    hash: Sha256,
}

impl Meeting {
    /// Whether it is coaching: between two, on the person's own work.
    pub(super) const fn coaches(&self) -> bool {
        !matches!(self.format, CoachingFormat::TeamWorkshop | CoachingFormat::DirectTalk)
    }

    /// Whether it is a check-in of the second phase.
    pub(super) const fn checks_in(&self) -> bool {
        matches!(self.format, CoachingFormat::CheckIn | CoachingFormat::OneToOne)
    }

    /// Whether calls are observed in it.
    pub(super) const fn observes(&self) -> bool {
        matches!(self.format, CoachingFormat::CallReview | CoachingFormat::RideAlong)
    }
}

/// An act on the log.
#[derive(Clone, Debug)]
pub(super) struct Acted<'a> {
    pub(super) event: &'a HistoryEvent,
    pub(super) act: ImprovementMove,
    /// The recommendation that was seen, where it is a decision.
    pub(super) seen: Option<Sha256>,
}

/// All that a plan's state is made of.
#[derive(Clone)]
pub(super) struct Course<'a> {
    pub(super) plan: Id,
    pub(super) person: Id,
    pub(super) policy: PlanPolicy,
    pub(super) work: WorkDays,
    pub(super) clock: Clock,
    pub(super) stage: Stage,
    pub(super) acts: Vec<Acted<'a>>,
    pub(super) measures: Vec<PlanMeasure>,
    pub(super) measures_done: Option<Date>,
    pub(super) cause_entered: Option<Date>,
    pub(super) goals: Vec<PlanGoal>,
    /// Goals that count once they are acknowledged.
    pub(super) pending: Option<Vec<PlanGoal>>,
    pub(super) published: Option<Date>,
    pub(super) acknowledged: Option<Date>,
    pub(super) to_acknowledge: bool,
    /// The last value of each goal, and its day.
    pub(super) values: Vec<(Id, Quantity, Date)>,
    pub(super) side: Option<Side>,
    pub(super) reviewed: Option<Date>,
    /// The day of the plan on which it was extended.
    pub(super) extended: Option<u64>,
    pub(super) decided: Option<Date>,
    /// What was held with the person since the start, by day.
    pub(super) meetings: Vec<Meeting>,
    pub(super) head: Vec<(u64, Sha256)>,
}

/// A fact on its way into a course.
pub(super) struct Step<'f> {
    pub(super) fact: &'f PlanFact,
    pub(super) author: &'f Id,
    pub(super) day: Date,
    /// The number of its event.
    pub(super) number: u64,
    /// Whether it stands in a copy that was made later: hashes of other events cannot agree there.
    pub(super) copied: bool,
}

/// What is hashed for a recommendation, so that nothing else can stand for having seen it.
pub(super) const RECOMMENDATION: &str = "plan.recommendation";

/// Days of work: at least one, each once.
fn check_week(week: &[Weekday]) -> Result<(), Error> {
    if week.is_empty() {
        return Err(Error::new(code::CALENDAR_WEEK_EMPTY, "no day of the week is a day of work").at("act.week"));
    }
    let twice = |(place, day): (usize, &Weekday)| week.iter().take(place).any(|other| other == day);
    match week.iter().enumerate().position(twice) {
        None => Ok(()),
        Some(place) => {
            let message = "the day stands there already";
            Err(Error::new(code::CADENCE_DUPLICATE, message).at(format!("act.week[{place}]")))
        }
    }
}

impl Course<'_> {
    /// A new course; `None` where the fact does not draft one.
    pub(super) fn draft(
        history: &History,
        plan: &Id,
        person: &Id,
        step: &Step<'_>,
        as_of: Option<Date>,
    ) -> Result<Option<Self>, Error> {
        let PlanFact::Draft { start, week, holidays, policy } = step.fact else { return Ok(None) };
        if step.author == person {
            return Err(wrong_author("nobody opens a plan about themselves"));
        }
        check_week(week)?;
        let held = log::held(history, person, as_of)?;
        let meeting = |held: &log::Held<'_>| Meeting {
            number: held.event.number(),
            day: held.event.effective(),
            format: held.meeting.format,
            hash: held.event.hash(),
        };
        Ok(Some(Self {
            plan: plan.clone(),
            person: person.clone(),
            policy: policy.clone(),
            work: WorkDays { week: week.clone(), holidays: holidays.clone() },
            clock: Clock { start: *start, pauses: Vec::new() },
            stage: Stage::Draft,
            acts: Vec::new(),
            measures: Vec::new(),
            measures_done: None,
            cause_entered: None,
            goals: Vec::new(),
            pending: None,
            published: None,
            acknowledged: None,
            to_acknowledge: false,
            values: Vec::new(),
            side: None,
            reviewed: None,
            extended: None,
            decided: None,
            meetings: held.iter().map(meeting).collect(),
            head: Vec::new(),
        }))
    }

    /// The day on which the plan was over.
    pub(super) fn ended(&self) -> Option<Date> {
        self.acts.last().filter(|_| self.stage.over()).map(|acted| acted.event.effective())
    }

    /// The last day of the plan up to a day: nothing falls due once it is over.
    pub(super) fn until(&self, day: Date) -> Date {
        self.ended().map_or(day, |ended| ended.min(day))
    }

    /// What is legal on a day.
    pub(super) fn legal(&self, day: Date, number: u64) -> Vec<ImprovementMove> {
        ImprovementMove::ALL.iter().copied().filter(|wanted| self.allowed(*wanted, day, number).is_ok()).collect()
    }

    /// The last day of a phase by its number, counted from 1.
    pub(super) fn phase_end(&self, phase: u64) -> u64 {
        self.policy.phase_days().saturating_mul(phase)
    }

    /// The last day of the one further month.
    pub(super) fn extension_end(&self) -> Option<u64> {
        self.extended.map(|day| day.saturating_add(self.policy.extension_days()))
    }

    /// Whether a move is legal on a day, whatever comes with it; `number` is that of its event.
    fn allowed(&self, wanted: ImprovementMove, on: Date, number: u64) -> Result<(), Error> {
        let day = self.clock.day(on);
        let refuse = |code: Code, message: String| Err(Error::new(code, message));
        if matches!(self.stage, Stage::Draft) && wanted.decides() {
            return refuse(code::PLAN_NOT_WRITTEN, "the plan is a draft: the person has nothing in writing".to_owned());
        }
        if self.extended.is_some() && wanted == ImprovementMove::Extend {
            return refuse(code::PLAN_EXTENDED_BEFORE, "the plan was extended before".to_owned());
        }
        let state = self.stage.state();
        let again = wanted == ImprovementMove::HoldReview && self.reviewed.is_some();
        if !self.stage.allows(wanted, self.to_acknowledge) || again {
            let message = format!("`{wanted}` is not legal for a plan that is {}", state.as_str().replace('_', " "));
            return refuse(code::PLAN_ILLEGAL_ACT, message);
        }
        let (first, second) = (self.phase_end(1), self.phase_end(2));
        match wanted {
            ImprovementMove::Publish if self.goals.is_empty() => {
                refuse(code::PLAN_GOALS_MISSING, "the plan has no goals in writing".to_owned())
            }
            ImprovementMove::Publish if day > first => refuse(
                code::PLAN_TOO_LATE,
                format!("it is day {day}: a plan is published by day {first}, when its first phase ends"),
            ),
            ImprovementMove::HoldReview if day < second => {
                refuse(code::PLAN_TOO_EARLY, format!("it is day {day}: the review is held from day {second} on"))
            }
            decision if decision.decides() => {
                if day <= second {
                    let from = second.saturating_add(1);
                    return refuse(
                        code::PLAN_TOO_EARLY,
                        format!("it is day {day}: decisions are made from day {from} on"),
                    );
                }
                if self.reviewed.is_none() {
                    let message = format!("the honest review of day {second} is not recorded");
                    return refuse(code::PLAN_REVIEW_MISSING, message);
                }
                if !self.coaching(on, number).any(Meeting::coaches) {
                    let message = "no coaching is on the log since the plan started".to_owned();
                    return refuse(code::PLAN_COACHING_MISSING, message);
                }
                match self.extension_end() {
                    Some(end) if decision == ImprovementMove::NotComplete && day <= end => refuse(
                        code::PLAN_TOO_EARLY,
                        format!("it is day {day}: the further month was given to the end of day {end}"),
                    ),
                    _ => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    /// The meetings from the start to the end of a day that were on the log before an event.
    pub(super) fn coaching(&self, on: Date, number: u64) -> impl Iterator<Item = &Meeting> {
        let start = self.clock.start;
        self.meetings.iter().filter(move |held| held.day >= start && held.day <= on && held.number < number)
    }

    /// A hash of what it is of, and of all that it rests on: the plan, the day, the acts and meetings that are on the log
    /// before an event.
    pub(super) fn inputs(&self, what: &str, on: Date, number: u64) -> Sha256 {
        let meetings = self.coaching(on, number).map(|held| (held.number, held.hash));
        let mut events: Vec<(u64, Sha256)> = self.head.iter().copied().chain(meetings).collect();
        order::sort_by(&mut events, Ord::cmp);
        let mut text = format!("{what}\n{}\n{on}\n", self.plan);
        for (_, hash) in events {
            text.push_str(&hash.to_string());
            text.push('\n');
        }
        Sha256::of(text.as_bytes())
    }

    /// Takes one fact, or refuses it and stays as it was.
    pub(super) fn step(&mut self, step: &Step<'_>) -> Result<(), Error> {
        let Step { fact, author, day, number, .. } = step;
        let act = fact.of();
        self.allowed(act, *day, *number).map_err(|error| error.at("act"))?;
        if let Some(last) = self.acts.last().filter(|last| *day < last.event.effective()) {
            let message = format!("{day} lies before {}, the day of the act before", last.event.effective());
            return Err(Error::new(code::PLAN_DAY_OUT_OF_ORDER, message).at("entry.effective"));
        }
        match (act == ImprovementMove::Acknowledge, **author == self.person) {
            (true, false) => return Err(wrong_author("the person themself acknowledges, nobody in their stead")),
            (false, true) => return Err(wrong_author("nobody records that of a plan about themselves")),
            _ => {}
        }
        let start = self.clock.start;
        match fact {
            PlanFact::Draft { .. } => {}
            PlanFact::MoveStart { start } => self.clock.start = *start,
            PlanFact::ReviewMeasures { measures } => {
                for measure in
                    measures.iter().filter(|measure| !self.measures.contains(measure)).copied().collect::<Vec<_>>()
                {
                    self.measures.push(measure);
                }
                if self.measures.len() == PlanMeasure::ALL.len() {
                    self.measures_done.get_or_insert(*day);
                }
            }
            PlanFact::EnterCause {} => self.cause_entered = Some(*day),
            PlanFact::SetGoals { goals } => {
                check_goals(goals, start, &[], "act.goals")?;
                self.goals.clone_from(goals);
            }
            PlanFact::Publish {} => {
                if let Some(goal) = self.goals.iter().find(|goal| goal.due() < start) {
                    let message = format!("a goal is due on {}, before the plan starts, on {start}", goal.due());
                    return Err(Error::new(code::PLAN_GOAL_INVALID, message).at("act"));
                }
                self.published = Some(*day);
                self.to_acknowledge = true;
                self.stage = Stage::Running(Running::Published);
            }
            PlanFact::Acknowledge {} => {
                if let Some(goals) = self.pending.take() {
                    self.replace(goals);
                }
                self.acknowledged.get_or_insert(*day);
                self.to_acknowledge = false;
                if self.stage == Stage::Running(Running::Published) {
                    self.stage = Stage::Running(Running::Acknowledged);
                }
            }
            PlanFact::Observe { values } => self.observe(values, *day)?,
            PlanFact::Adjust { goals } => {
                // What stays as it was keeps its day.
                check_goals(goals, start.max(*day), &self.goals, "act.goals")?;
                self.pending = Some(goals.clone());
                self.to_acknowledge = true;
            }
            PlanFact::Pause {} => {
                if let Stage::Running(running) = self.stage {
                    self.stage = Stage::Paused(running);
                    self.clock.pauses.push((*day, None));
                }
            }
            PlanFact::Resume {} => {
                if let Stage::Paused(running) = self.stage {
                    self.stage = Stage::Running(running);
                    if let Some((_, to)) = self.clock.pauses.last_mut() {
                        *to = Some(*day);
                    }
                }
            }
            PlanFact::StateManagersSide { ramping, quota_late_days, territory, promised } => {
                let (ramping, territory) = (*ramping, *territory);
                let (quota_late_days, promised) = (*quota_late_days, *promised);
                self.side = Some(Side { day: *day, ramping, quota_late_days, territory, promised });
            }
            PlanFact::HoldReview { values } => {
                if values.is_empty() {
                    let message = "the review has no value of any goal";
                    return Err(Error::new(code::PLAN_NOT_MEASURED, message).at("act.values"));
                }
                self.observe(values, *day)?;
                self.reviewed = Some(*day);
            }
            PlanFact::Complete { seen } => self.decide(Over::Completed, seen, step)?,
            PlanFact::NotComplete { seen } => self.decide(Over::NotCompleted, seen, step)?,
            PlanFact::Extend { seen, criteria } => {
                self.saw(seen, step)?;
                check_goals(criteria, start.max(*day), &[], "act.criteria")?;
                self.extended = Some(self.clock.day(*day));
                self.stage = Stage::Running(Running::Extended);
                (self.pending, self.to_acknowledge) = (None, true);
                self.goals.clone_from(criteria);
                self.values.clear();
            }
            PlanFact::Cancel {} => self.end(Over::Cancelled, *day),
        }
        Ok(())
    }

    fn replace(&mut self, goals: Vec<PlanGoal>) {
        let stays = |of: &Id| goals.iter().any(|goal| goal.goal() == of && self.measures_as(goal));
        self.values = self.values.iter().filter(|(of, _, _)| stays(of)).cloned().collect();
        self.goals = goals;
    }

    /// Whether values that were found say something of a goal: it measures what the goal of its key measures now.
    pub(super) fn measures_as(&self, goal: &PlanGoal) -> bool {
        self.goals.iter().any(|own| own.goal() == goal.goal() && own.measures_as(goal))
    }

    fn observe(&mut self, values: &[GoalValue], day: Date) -> Result<(), Error> {
        check_values(values, &self.goals, "act.values")?;
        for value in values {
            self.values.retain(|(of, _, _)| of != value.goal());
            self.values.push((value.goal().clone(), value.value(), day));
        }
        Ok(())
    }

    /// Whoever decides has the recommendation of that day before them.
    fn saw(&self, seen: &Sha256, step: &Step<'_>) -> Result<(), Error> {
        if step.copied || *seen == self.inputs(RECOMMENDATION, step.day, step.number) {
            return Ok(());
        }
        let message = format!("`seen` is not the recommendation of {} as the log has it now", step.day);
        Err(Error::new(code::PLAN_RECOMMENDATION_STALE, message).at("act.seen"))
    }

    fn decide(&mut self, over: Over, seen: &Sha256, step: &Step<'_>) -> Result<(), Error> {
        self.saw(seen, step)?;
        self.decided = Some(step.day);
        self.end(over, step.day);
        Ok(())
    }

    fn end(&mut self, over: Over, day: Date) {
        // A pause that nothing ends would run on beside a plan that is over.
        if let Some((_, to @ None)) = self.clock.pauses.last_mut() {
            *to = Some(day);
        }
        self.stage = Stage::Over(over);
    }

    /// The texts of an act, as far as they were not erased.
    pub(super) fn texts(acted: &Acted<'_>) -> Result<Option<PlanTexts>, Error> {
        log::personal(acted.event)
    }
}

fn wrong_author(message: &str) -> Error {
    Error::new(code::PLAN_WRONG_AUTHOR, message).at("entry.author")
}
