//! Acts at random, with what is wrong with them.

use super::model::Model;
use super::{Random, date};

/// An act at random as JSON, with the goals and values in it.
pub(super) struct Tried {
    pub(super) json: String,
    pub(super) goals: Vec<(String, i64, i64)>,
    pub(super) values: Vec<(String, i64)>,
    pub(super) start: i32,
    /// The code of what is wrong with what comes with it.
    pub(super) fault: Option<&'static str>,
}

pub(super) const ACTS: &[&str] = &[
    "draft",
    "move_start",
    "review_measures",
    "enter_cause",
    "set_goals",
    "publish",
    "acknowledge",
    "observe",
    "adjust",
    "pause",
    "resume",
    "state_managers_side",
    "hold_review",
    "complete",
    "extend",
    "not_complete",
    "cancel",
];

pub(super) fn tried(random: &mut Random, act: &'static str, model: &Model, seen: &str) -> Tried {
    let mut of = Tried { json: String::new(), goals: Vec::new(), values: Vec::new(), start: model.start, fault: None };
    let goal = |random: &mut Random, key: u64| {
        let baseline = i64::try_from(random.next(20)).expect("few");
        let change = i64::try_from(random.next(10)).expect("few") + 1;
        (format!("g{key}"), baseline, if random.one_in(2) { baseline + change } else { baseline - change })
    };
    let written = |goals: &[(String, i64, i64)], due: i32| {
        let one = |(key, baseline, target): &(String, i64, i64)| {
            format!(
                r#"{{"goal":"{key}","measure":"wins","unit":"count","baseline":"{baseline}","target":"{target}","due":"{}","wording":"hush"}}"#,
                date(due)
            )
        };
        format!("[{}]", goals.iter().map(one).collect::<Vec<_>>().join(","))
    };
    if ["set_goals", "adjust", "extend"].contains(&act) {
        of.goals = (0..=random.next(3)).map(|key| goal(random, key)).collect();
        match random.next(12) {
            0 => {
                of.goals.clear();
                of.fault = Some("plan.goals_missing");
            }
            1 => {
                of.goals[0].2 = of.goals[0].1;
                of.fault = Some("plan.goal_invalid");
            }
            2 => {
                let first = of.goals[0].clone();
                of.goals.push(first);
                of.fault = Some("plan.goal_duplicate");
            }
            _ => {}
        }
    }
    if ["observe", "hold_review"].contains(&act) {
        let value = |(key, ..): &(String, i64, i64)| (key.clone(), 7);
        of.values = model.goals.iter().map(value).collect();
        if random.one_in(12) {
            of.values.push(("nothing".to_owned(), 1));
            of.fault = Some("plan.goal_unknown");
        }
    }
    let stale = random.one_in(8);
    if ["complete", "extend", "not_complete"].contains(&act) && stale {
        of.fault = Some("plan.recommendation_stale");
    }
    let seen = if stale { "0".repeat(64) } else { seen.to_owned() };
    if act == "move_start" {
        of.start = model.last + i32::try_from(random.next(20)).expect("few");
    }
    let due = model.start.max(of.start) + 4000;
    let values: Vec<String> =
        of.values.iter().map(|(goal, value)| format!(r#"{{"goal":"{goal}","value":"{value}"}}"#)).collect();
    let values = values.join(",");
    let goals = written(&of.goals, due);
    let fields = match act {
        "draft" => format!(r#","person":"secretive-ann","start":"{}","because":"hush""#, date(of.start)),
        "move_start" => format!(r#","start":"{}""#, date(of.start)),
        "review_measures" => r#","measures":[{"measure":"wins","finding":"hush"}]"#.to_owned(),
        "enter_cause" => r#","cause":"skill","because":"hush""#.to_owned(),
        "set_goals" => format!(r#","goals":{goals}"#),
        "acknowledge" => r#","view":"hush""#.to_owned(),
        "observe" => format!(r#","values":[{values}]"#),
        "adjust" => format!(r#","goals":{goals},"because":"hush""#),
        "state_managers_side" => r#","ramping":true,"quota_late_days":3,"promised":4"#.to_owned(),
        "hold_review" => format!(r#","values":[{values}],"said":"hush","view":"hush""#),
        "complete" | "not_complete" => format!(r#","seen":"{seen}","because":"hush","view":"hush""#),
        "extend" => format!(r#","seen":"{seen}","criteria":{goals},"because":"hush","view":"hush""#),
        "cancel" => r#","because":"hush""#.to_owned(),
        _ => String::new(),
    };
    of.json = format!(r#"{{"kind":"{act}"{fields}}}"#);
    of
}
