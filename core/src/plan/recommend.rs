//! `plan.recommendation`: what the goals say, with what speaks against it and what is missing. A person decides
//! (`plan.decide`).

use super::course::{Course, RECOMMENDATION};
use super::goal::{GoalOutcome, GoalStatus, PlanGoal, quantity};
use super::moves::{Running, Stage};
use super::phase::{CheckIns, PhaseItemKind, check_ins, phases};
use super::status::{ImprovementPhase, ImprovementStatusRequest, ManagersSide, course_of, events_of, goals_of};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::record::{Figure, Record};
use crate::rule::{PLAN_COACH, PLAN_DECIDE, PLAN_DIAGNOSE, RuleId};
use crate::text::count;
use crate::time::Date;
use crate::unit::eye::percent;
use crate::unit::{Fraction, Id, Quantity, Ratio, Rounding, Sha256};

/// What is recommended. None of these is a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum PlanBranch {
    /// Clear improvement: go on with less intensity.
    Continue,
    /// Some improvement: one more month against stated criteria.
    Extend,
    /// No improvement: people look at whether to part, each ground with its own evidence (`plan.part_ways`).
    OpenSeparationReview,
}

/// A recommendation to whoever decides, with what it rests on.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.plan_recommendation/1")]
pub struct PlanRecommendation {
    /// The plan.
    plan: Id,
    /// Whom it is about.
    person: Id,
    /// The day that it speaks for.
    as_of: Date,
    /// What is recommended, or why nothing is.
    recommendation: Figure<PlanBranch>,
    /// Goals that are met.
    met: u64,
    /// Goals that are partly met.
    partly: u64,
    /// Goals that are not met.
    not_met: u64,
    /// Each goal with its arithmetic.
    goals: Vec<GoalStatus>,
    /// The facts that it rests on.
    evidence: Vec<String>,
    /// The facts that speak against holding the result against the person.
    against: Vec<String>,
    /// What is not known, and should be before anybody decides.
    missing: Vec<String>,
    /// How often someone who works exactly at every target would be found as far from all goals that are not met, by chance
    /// alone; over those that count things.
    by_chance: Figure<Ratio>,
    /// The nearest change of facts that would change it.
    what_would_change: String,
    /// The rules that it follows.
    rules: Vec<RuleId>,
    /// A hash of what it rests on. Whoever decides hands it over as `seen`.
    sha256: Sha256,
}

/// Recommends what to do with a plan whose second phase is over. It never decides: `plan.act` records what a person does.
///
/// ```
/// use attain::{plan, record};
///
/// let request = r#"{"plan": "ip-1", "entry": {"author": "lead", "time": "2027-01-08T09:00:00Z", "reason": "Opened.",
///     "salt": "00112233445566778899aabbccddeeff"},
///     "act": {"kind": "draft", "person": "p-3c", "start": "2027-01-11", "because": "Two quarters under the threshold."}}"#;
/// let acted = plan::act(&record::from_json(request)?)?;
/// let asked = plan::ImprovementStatusRequest::new(acted.history().clone(), "ip-1".parse()?, "2027-04-01".parse()?);
/// let recommendation = plan::recommendation(&asked)?;
/// // Nothing is recommended on a draft.
/// assert_eq!(recommendation.recommendation().reason().unwrap().code(), "plan.not_written");
/// assert!(!recommendation.missing().is_empty());
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.unknown`; `plan.history_illegal` and those of reading an event.
pub fn recommendation(request: &ImprovementStatusRequest) -> Result<PlanRecommendation, Error> {
    recommendation_why(request, &Why::off())
}

/// As [`recommendation`], each figure with its derivation for whoever asks.
pub(crate) fn recommendation_why(
    request: &ImprovementStatusRequest,
    why: &Why<'_>,
) -> Result<PlanRecommendation, Error> {
    let as_of = request.as_of();
    let course = course_of(request.history(), request.plan(), as_of)?;
    let acts = events_of(&course, &Why::off())?;
    let goals = goals_of(&course, &course.goals, &acts, (why, "goals"));
    let held = check_ins(&course, course.until(as_of), &Why::off());
    let side = ManagersSide::of(&course, as_of, &Why::off());
    let tally = Tally::of(&course);
    let missing = missing(&course, &held, as_of);
    let recommendation = branch(&course, &tally, side.is_some(), as_of);
    let counted = |name: &str, outcome: GoalOutcome| {
        let rows: Vec<&GoalStatus> = goals.iter().filter(|goal| goal.outcome().known() == Some(&outcome)).collect();
        let value = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        why.figure(name, PLAN_DECIDE, value, || {
            let row = |goal: &&GoalStatus| Derivation::given(goal.goal().as_str(), Measure::count(1));
            Derivation::count("goals", rows.iter().map(row).collect::<Parts>())
        })
    };
    Ok(PlanRecommendation {
        met: counted("met", GoalOutcome::Met),
        partly: counted("partly", GoalOutcome::Partly),
        not_met: counted("not_met", GoalOutcome::NotMet),
        evidence: goals.iter().map(line).collect(),
        against: against(&course, &goals, &held, side.as_ref()),
        by_chance: by_chance(&course, why),
        what_would_change: would_change(&course, &recommendation, &tally, (side.is_some(), as_of)),
        rules: vec![PLAN_DECIDE, PLAN_COACH, PLAN_DIAGNOSE],
        sha256: course.inputs(RECOMMENDATION, as_of, u64::MAX),
        recommendation,
        goals,
        missing,
        plan: course.plan,
        person: course.person,
        as_of,
    })
}

/// The goals of a course by how far each got.
struct Tally<'a> {
    met: Vec<&'a PlanGoal>,
    partly: Vec<&'a PlanGoal>,
    not_met: Vec<&'a PlanGoal>,
    unknown: Vec<&'a PlanGoal>,
}

impl<'a> Tally<'a> {
    fn of(course: &'a Course<'_>) -> Self {
        let mut tally = Self { met: Vec::new(), partly: Vec::new(), not_met: Vec::new(), unknown: Vec::new() };
        for goal in &course.goals {
            match value_of(course, goal).and_then(|value| goal.outcome(value, course.policy.partly_above())) {
                Some(GoalOutcome::Met) => tally.met.push(goal),
                Some(GoalOutcome::Partly) => tally.partly.push(goal),
                Some(GoalOutcome::NotMet) => tally.not_met.push(goal),
                None => tally.unknown.push(goal),
            }
        }
        tally
    }
}

fn value_of(course: &Course<'_>, goal: &PlanGoal) -> Option<Quantity> {
    course.values.iter().find(|(of, _, _)| of == goal.goal()).map(|(_, value, _)| *value)
}

/// What the rule says, or why it says nothing.
fn branch(course: &Course<'_>, tally: &Tally<'_>, side: bool, as_of: Date) -> Figure<PlanBranch> {
    let (day, second) = (course.clock.day(as_of), course.phase_end(2));
    match course.stage {
        Stage::Draft => {
            return Figure::none(code::PLAN_NOT_WRITTEN, "the plan is a draft: the person has nothing in writing");
        }
        Stage::Paused(_) => return Figure::none(code::PLAN_STATE_WRONG, "the plan is paused"),
        Stage::Over(_) => return Figure::none(code::PLAN_STATE_WRONG, "the plan is over"),
        Stage::Running(Running::Published | Running::Acknowledged | Running::Extended) => {}
    }
    if day <= second {
        let from = second.saturating_add(1);
        return Figure::none(
            code::PLAN_TOO_EARLY,
            format!("it is day {day}: nothing is recommended before day {from}"),
        );
    }
    if course.reviewed.is_none() {
        return Figure::none(code::PLAN_REVIEW_MISSING, format!("the honest review of day {second} is not recorded"));
    }
    if !tally.unknown.is_empty() {
        let names: Vec<&str> = tally.unknown.iter().map(|goal| goal.goal().as_str()).collect();
        let why = format!("no value is known of {}", names.join(", "));
        return Figure::none(code::PLAN_INSUFFICIENT_DATA, why);
    }
    if tally.partly.is_empty() && tally.not_met.is_empty() {
        return Figure::Known(PlanBranch::Continue);
    }
    let some = !tally.met.is_empty() || !tally.partly.is_empty();
    if some && course.extended.is_none() {
        return Figure::Known(PlanBranch::Extend);
    }
    if let Some(end) = course.extension_end().filter(|end| day <= *end) {
        let why = format!("it is day {day}: the further month was given to the end of day {end}");
        return Figure::none(code::PLAN_TOO_EARLY, why);
    }
    // Nothing is recommended against a person on what they attained alone.
    if !course.coaching(as_of, u64::MAX).any(super::course::Meeting::coaches) {
        return Figure::none(code::PLAN_INSUFFICIENT_DATA, "no coaching is on the log since the plan started");
    }
    if !side {
        return Figure::none(code::PLAN_INSUFFICIENT_DATA, "the manager's side is not stated");
    }
    Figure::Known(PlanBranch::OpenSeparationReview)
}

/// A goal in one line with its arithmetic.
fn line(goal: &GoalStatus) -> String {
    let head = format!("`{}` from {} to {}", goal.goal(), goal.baseline(), goal.target());
    match (goal.value(), goal.outcome(), goal.progress()) {
        (Figure::Known(value), Figure::Known(outcome), Figure::Known(progress)) => {
            let words = outcome.as_str().replace('_', " ");
            format!("{head}: {value}, {} of the way, {words}", percent(*progress))
        }
        (Figure::NotAvailable(reason), ..) => format!("{head}: {}", reason.why()),
        _ => format!("{head}: not known"),
    }
}

fn against(course: &Course<'_>, goals: &[GoalStatus], held: &CheckIns, side: Option<&ManagersSide>) -> Vec<String> {
    let mut against = Vec::new();
    if let Some(side) = side {
        if side.ramping() {
            against.push("the person was still ramping".to_owned());
        }
        if side.quota_late_days() > 0 {
            let days = count(side.quota_late_days(), "day", "days");
            against.push(format!("the quota was published {days} late"));
        }
        if let Some(territory) = side.territory().filter(|share| *share < Ratio::one()) {
            against.push(format!("the territory's potential is {} of the average one", percent(territory)));
        }
        if side.delivered() < side.promised() {
            let promised = count(side.promised(), "meeting that was", "meetings that were");
            against.push(format!("of {promised} promised, {} were held", side.delivered()));
        }
    }
    if held.kept() < held.due() {
        against.push(format!("of {} check-ins that were due, {} were held", held.due(), held.kept()));
    }
    let pauses = u64::try_from(course.clock.pauses.len()).unwrap_or(u64::MAX);
    if pauses > 0 {
        against.push(format!("the plan was paused {}", count(pauses, "time", "times")));
    }
    for goal in goals.iter().filter(|goal| goal.outcome().known().is_some_and(|outcome| *outcome != GoalOutcome::Met)) {
        if let Figure::Known(chance) = goal.by_chance() {
            let (key, share) = (goal.goal(), percent(*chance));
            against
                .push(format!("someone who works at the target of `{key}` is found here or worse in {share} of cases"));
        }
        if goal.outcome().known() == Some(&GoalOutcome::Partly) {
            against.push(format!("`{}` moved towards its target", goal.goal()));
        }
    }
    against
}

fn missing(course: &Course<'_>, held: &CheckIns, as_of: Date) -> Vec<String> {
    let decision = |kind: PhaseItemKind| kind == PhaseItemKind::Decision;
    let mut missing: Vec<String> = phases(course, held, as_of)
        .iter()
        .filter(|phase| *phase.phase() != ImprovementPhase::Extension)
        .flat_map(|phase| phase.items().iter().filter(|item| !decision(*item.item())))
        .filter_map(|item| item.missing().map(str::to_owned))
        .collect();
    let unknown = course.goals.iter().filter(|goal| value_of(course, goal).is_none());
    missing.extend(unknown.map(|goal| format!("a value of `{}`", goal.goal())));
    if course.pending.is_some() {
        missing.push("the person's acknowledgement of adjusted goals, which do not count yet".to_owned());
    }
    if !course.coaching(as_of, u64::MAX).any(super::course::Meeting::coaches) {
        missing.push("coaching on the log".to_owned());
    }
    missing
}

/// The chance that someone at every target is found as far from all goals that are not met.
fn by_chance(course: &Course<'_>, why: &Why<'_>) -> Figure<Ratio> {
    let short = course.goals.iter().enumerate().filter_map(|(index, goal)| {
        let value = value_of(course, goal)?;
        let outcome = goal.outcome(value, course.policy.partly_above())?;
        let counts = *goal.unit() == super::goal::GoalUnit::Count && outcome != GoalOutcome::Met;
        counts.then_some(())?;
        Some((index, goal, goal.chance_at(value)?))
    });
    let short: Vec<(usize, &PlanGoal, Ratio)> = short.collect();
    let product = short
        .iter()
        .try_fold(Fraction::whole(1), |product, (_, _, chance)| product.times(Fraction::of_ratio(*chance)?));
    let chance = match product {
        Some(product) if !short.is_empty() => {
            let (numerator, denominator) = product.parts();
            Figure::or_none(Ratio::of(numerator, denominator), code::PLAN_NO_CHANCE, || {
                "the chances cannot be multiplied".to_owned()
            })
        }
        _ => Figure::none(code::PLAN_NO_CHANCE, "no goal that is not met counts things that come one by one"),
    };
    why.figure("by_chance", PLAN_DECIDE, chance, || {
        let part = |(index, goal, chance): &(usize, &PlanGoal, Ratio)| {
            why.item("goals", *index).part("by_chance", goal.goal().as_str(), chance)
        };
        Derivation::product("the chances of the goals that are not met", short.iter().map(part).collect::<Parts>())
    })
}

/// The nearest change of facts that changes what is recommended.
fn would_change(
    course: &Course<'_>,
    recommended: &Figure<PlanBranch>,
    tally: &Tally<'_>,
    known: (bool, Date),
) -> String {
    let partly_above = course.policy.partly_above();
    let way = |goal: &PlanGoal| goal.way(value_of(course, goal)?)?.scaled(6, Rounding::HalfEven);
    let at = |goal: &PlanGoal| {
        let value = value_of(course, goal).map_or_else(|| "not known".to_owned(), |value| value.to_string());
        (goal.goal().to_string(), value)
    };
    let further = |goal: &PlanGoal| if goal.rises() { "above" } else { "below" };
    match recommended {
        Figure::NotAvailable(_) => needed(course, tally, known),
        Figure::Known(PlanBranch::Continue) => {
            let nearest = tally.met.iter().min_by_key(|goal| (way(goal), goal.goal()));
            nearest.map_or_else(String::new, |goal| {
                let (key, value) = at(goal);
                let side = if goal.rises() { "below" } else { "above" };
                format!("`{key}` {side} {} (it is {value}) would not be all goals met", goal.target())
            })
        }
        Figure::Known(PlanBranch::Extend) => match none_gained(course, tally) {
            Some(falls) if falls => {
                let each = tally.met.iter().chain(&tally.partly).map(|goal| {
                    let (key, value) = at(goal);
                    format!("`{key}` at {} (it is {value})", bound(goal, partly_above))
                });
                format!("{} would be no improvement", each.collect::<Vec<_>>().join(", "))
            }
            _ => all_met(tally, &at),
        },
        Figure::Known(PlanBranch::OpenSeparationReview) if course.extended.is_some() => all_met(tally, &at),
        Figure::Known(PlanBranch::OpenSeparationReview) => {
            let nearest = tally.not_met.iter().max_by_key(|goal| (way(goal), std::cmp::Reverse(goal.goal())));
            nearest.map_or_else(String::new, |goal| {
                let (key, value) = at(goal);
                let bound = bound(goal, partly_above);
                format!("`{key}` {} {bound} (it is {value}) would be some improvement: one more month", further(goal))
            })
        }
    }
}

/// Whether it is nearer that no goal improved than that all are met, by the parts of their ways that lie between.
fn none_gained(course: &Course<'_>, tally: &Tally<'_>) -> Option<bool> {
    let to = |goals: [&[&PlanGoal]; 2], end: Fraction| {
        goals.iter().flat_map(|goals| goals.iter()).try_fold(Fraction::ZERO, |sum, goal| {
            let apart = goal.way(value_of(course, goal)?)?.minus(end)?;
            let apart = if apart.compare(Fraction::ZERO)?.is_lt() { Fraction::ZERO.minus(apart)? } else { apart };
            sum.plus(apart)
        })
    };
    let up = to([&tally.partly, &tally.not_met], Fraction::whole(1))?;
    let down = to([&tally.met, &tally.partly], Fraction::of_ratio(course.policy.partly_above())?)?;
    Some(down.compare(up)?.is_lt())
}

/// What has to be there before anything can be recommended, all of it.
fn needed(course: &Course<'_>, tally: &Tally<'_>, (side, as_of): (bool, Date)) -> String {
    let (day, second) = (course.clock.day(as_of), course.phase_end(2));
    match course.stage {
        Stage::Over(_) => return "nothing: the plan is over".to_owned(),
        Stage::Paused(_) => return "nothing while the plan is paused".to_owned(),
        Stage::Draft | Stage::Running(_) => {}
    }
    let mut needed = Vec::new();
    if course.stage == Stage::Draft {
        needed.push("the plan, handed over in writing".to_owned());
    }
    if day <= second {
        needed.push(format!("day {} of the plan", second.saturating_add(1)));
    }
    if course.reviewed.is_none() {
        needed.push(format!("the honest review of day {second}"));
    }
    needed.extend(tally.unknown.iter().map(|goal| format!("a value of `{}`", goal.goal())));
    // Whether more is asked for hangs on the goals: for the person it is not.
    let gained = !tally.met.is_empty() || !tally.partly.is_empty();
    if tally.unknown.is_empty() && !tally.not_met.is_empty() && (course.extended.is_some() || !gained) {
        if let Some(end) = course.extension_end().filter(|end| day <= *end) {
            needed.push(format!("the end of day {end}, to which the further month was given"));
        }
        if !course.coaching(as_of, u64::MAX).any(super::course::Meeting::coaches) {
            needed.push("coaching on the log".to_owned());
        }
        if !side {
            needed.push("the manager's side: ramp, territory, quota, coaching".to_owned());
        }
    }
    format!("something could be recommended once this is there: {}", needed.join(", "))
}

/// Where a goal begins to be partly met, at nine places on the side of its baseline.
pub(super) fn bound(goal: &PlanGoal, partly_above: Ratio) -> String {
    let bound = (|| {
        let (from, to) = (quantity(goal.baseline())?, quantity(goal.target())?);
        let bound = from.plus(to.minus(from)?.times(Fraction::of_ratio(partly_above)?)?)?;
        let rounding = if goal.rises() { Rounding::Floor } else { Rounding::Ceiling };
        Quantity::of(bound.scaled(9, rounding)?, 1_000_000_000)
    })();
    bound.unwrap_or(goal.baseline()).to_string()
}

fn all_met(tally: &Tally<'_>, at: &dyn Fn(&PlanGoal) -> (String, String)) -> String {
    let each = tally.partly.iter().chain(&tally.not_met).map(|goal| {
        let (key, value) = at(goal);
        format!("`{key}` at {} (it is {value})", goal.target())
    });
    format!("{} would be all goals met: go on with less intensity", each.collect::<Vec<_>>().join(", "))
}
