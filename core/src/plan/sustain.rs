//! `plan.sustain`: whether the gain of a plan that worked lasts. A relapse prompts a person; nothing opens by itself.

use super::goal::{GoalOutcome, GoalStatus};
use super::moves::{Over, Stage};
use super::recommend::bound;
use super::status::{course_of, events_of};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::history::History;
use crate::record::{self, Figure, Record};
use crate::rule::{PLAN_SUSTAIN, RuleId};
use crate::time::{Date, FiscalCalendar, Quarter};
use crate::unit::eye::percent;
use crate::unit::{Id, Quantity, Sha256};

/// A plan that worked, and what was measured since.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct SustainRequest {
    /// The log.
    history: History,
    /// The plan: completed by the day.
    plan: Id,
    /// The day whose end counts.
    as_of: Date,
    /// What the goals' measures were in the quarters since, in the goals' own units.
    #[record(default)]
    observed: Vec<QuarterValue>,
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
}

/// What a goal's measure was in a quarter.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct QuarterValue {
    /// The quarter.
    quarter: Quarter,
    /// The goal.
    goal: Id,
    /// The value.
    value: Quantity,
}

/// Whether the gain lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum SustainResult {
    /// In each quarter that is watched, every goal is above its baseline.
    Lasts,
    /// In one of them a goal is back at its baseline, or worse.
    Relapse,
}

/// The watch over a plan that worked.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.plan_sustain/1")]
pub struct SustainWatch {
    /// The plan.
    plan: Id,
    /// Whom it is about.
    person: Id,
    /// The day that it speaks for.
    as_of: Date,
    /// The day on which a person decided that the plan worked.
    completed: Date,
    /// Each quarter that is watched.
    quarters: Vec<SustainQuarter>,
    /// Whether the gain lasts, or why that is not known yet.
    result: Figure<SustainResult>,
    /// What a person is prompted to look at, where there is a relapse.
    prompt: Option<String>,
    /// The facts that it rests on.
    evidence: Vec<String>,
    /// The facts that speak against holding it against the person.
    against: Vec<String>,
    /// What is not known.
    missing: Vec<String>,
    /// The nearest change of facts that would change it.
    what_would_change: String,
    /// The rules that it follows.
    rules: Vec<RuleId>,
    /// A hash of the request.
    sha256: Sha256,
}

/// A quarter that is watched.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct SustainQuarter {
    /// The quarter.
    quarter: Quarter,
    /// Its first day.
    first: Date,
    /// Its last day.
    last: Date,
    /// Whether it is over by the day.
    over: bool,
    /// Each goal of the plan, by what was measured in the quarter.
    goals: Vec<GoalStatus>,
}

/// Compares the full quarters after a plan that worked with the plan's goals (`plan.sustain`).
///
/// ```
/// use attain::{plan, record};
/// let request = r#"{"plan": "ip-1", "entry": {"author": "lead", "time": "2027-01-08T09:00:00Z", "reason": "Opened.",
///     "salt": "00112233445566778899aabbccddeeff"},
///     "act": {"kind": "draft", "person": "p-3c", "start": "2027-01-11", "because": "Two quarters under the threshold."}}"#;
/// let acted = plan::act(&record::from_json(request)?)?;
/// let request = plan::SustainRequest::new(acted.history().clone(), "ip-1".parse()?, "2027-07-01".parse()?);
/// // There is nothing to sustain before a person decided that the plan worked.
/// assert_eq!(plan::sustain(&request).unwrap_err().code().as_str(), "plan.state_wrong");
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.unknown`; `plan.state_wrong` where the plan is not completed; `plan.goal_unknown` and `plan.not_watched` at
/// `observed[i]`; `plan.history_illegal` and those of reading an event.
pub fn sustain(request: &SustainRequest) -> Result<SustainWatch, Error> {
    sustain_why(request, &Why::off())
}

/// As [`sustain`], each figure with its derivation for whoever asks.
pub(crate) fn sustain_why(request: &SustainRequest, why: &Why<'_>) -> Result<SustainWatch, Error> {
    let as_of = request.as_of;
    let course = course_of(&request.history, &request.plan, as_of)?;
    let (Stage::Over(Over::Completed), Some(completed)) = (course.stage, course.decided) else {
        let message = format!("the plan is {}, not completed", course.stage.state().as_str().replace('_', " "));
        return Err(Error::new(code::PLAN_STATE_WRONG, message).at("plan"));
    };
    let watched = watched(&request.calendar, completed, course.policy.sustain_quarters());
    let mut known: Vec<(Quarter, &QuarterValue)> = Vec::new();
    for (index, row) in request.observed.iter().enumerate() {
        let at = |field: &str| format!("observed[{index}].{field}");
        let quarter = request.calendar.own(row.quarter).map_err(|error| error.at(at("quarter")))?;
        let twice = known.iter().any(|(other, value)| *other == quarter && value.goal == row.goal);
        if twice || !watched.iter().any(|(of, _)| *of == quarter) {
            let why = if twice { "has a value of the goal already" } else { "is not watched" };
            return Err(Error::new(code::PLAN_NOT_WATCHED, format!("{quarter} {why}")).at(at("quarter")));
        }
        if !course.goals.iter().any(|goal| *goal.goal() == row.goal) {
            return Err(Error::new(code::PLAN_GOAL_UNKNOWN, "the plan has no goal of this key").at(at("goal")));
        }
        known.push((quarter, row));
    }
    let acts = events_of(&course, &Why::off())?;
    let (mut quarters, mut evidence, mut against, mut missing) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut relapses = Vec::new();
    for (index, (quarter, (first, last))) in watched.iter().enumerate() {
        let row = why.item("quarters", index);
        let over = *last <= as_of;
        let mut goals = Vec::new();
        for (place, goal) in course.goals.iter().enumerate() {
            let value = known.iter().find(|(of, value)| of == quarter && value.goal == *goal.goal());
            let found = value.filter(|_| over).map(|(_, value)| (value.value, *last));
            let wording = super::status::wording(&acts, goal.goal());
            let status = goal.status(wording, found, course.policy.partly_above(), &row.item("goals", place));
            let (key, target) = (goal.goal(), goal.target());
            match (found, status.outcome().known()) {
                (Some((value, _)), Some(outcome)) => {
                    evidence.push(format!(
                        "{quarter}: `{key}` {value} against a target of {target}, {}",
                        outcome.as_str().replace('_', " ")
                    ));
                    if *outcome == GoalOutcome::NotMet {
                        relapses.push((*quarter, goal, value));
                        if let Figure::Known(chance) = status.by_chance() {
                            let share = percent(*chance);
                            against.push(format!("someone who works at the target of `{key}` is found there or worse in {share} of quarters"));
                        }
                    }
                }
                _ if over => missing.push(format!("a value of `{key}` in {quarter}")),
                _ => {}
            }
            goals.push(status);
        }
        quarters.push(SustainQuarter { quarter: *quarter, first: *first, last: *last, over, goals });
    }
    let last_day = watched.last().map(|(_, (_, last))| *last);
    let result = if !relapses.is_empty() {
        Figure::Known(SustainResult::Relapse)
    } else if !missing.is_empty() || last_day.is_none_or(|last| as_of < last) {
        let until = last_day.map_or_else(|| "the watch".to_owned(), |day| format!("the watch, to {day},"));
        Figure::none(code::PLAN_INSUFFICIENT_DATA, format!("{until} is not over, or a value is missing"))
    } else {
        Figure::Known(SustainResult::Lasts)
    };
    if !relapses.is_empty() {
        missing.push("the person's own view".to_owned());
        missing.push("whether the lighter coaching was held".to_owned());
    }
    let prompt = relapses.first().map(|(quarter, goal, value)| {
        format!("`{}` is back at {value} in {quarter}: talk to the person; no plan opens by itself", goal.goal())
    });
    let partly_above = course.policy.partly_above();
    let what_would_change = if relapses.is_empty() {
        let share = percent(partly_above);
        format!("a goal no more than {share} of the way to its target in a quarter that is watched would be a relapse")
    } else {
        let each = relapses.iter().map(|(quarter, goal, value)| {
            let further = if goal.rises() { "above" } else { "below" };
            format!("`{}` {further} {} in {quarter} (it was {value})", goal.goal(), bound(goal, partly_above))
        });
        each.collect::<Vec<_>>().join(", ")
    };
    Ok(SustainWatch {
        plan: request.plan.clone(),
        person: course.person.clone(),
        as_of,
        completed,
        quarters,
        result,
        prompt,
        evidence,
        against,
        missing,
        what_would_change,
        rules: vec![PLAN_SUSTAIN],
        sha256: Sha256::of(record::to_json(request).as_bytes()),
    })
}

/// The full quarters that begin after a day, with their days.
fn watched(calendar: &FiscalCalendar, completed: Date, count: u64) -> Vec<(Quarter, (Date, Date))> {
    let mut quarters = Vec::new();
    let mut next = calendar.quarter_of(completed).and_then(Quarter::next);
    while let Some((quarter, days)) = next.and_then(|quarter| Some((quarter, calendar.days(quarter)?))) {
        if u64::try_from(quarters.len()).is_ok_and(|length| length >= count) {
            break;
        }
        quarters.push((quarter, days));
        next = quarter.next();
    }
    quarters
}
