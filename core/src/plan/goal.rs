//! Goals that can be measured, and how far each got (`plan.decide`).

use crate::chance;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Why};
use crate::record::{Figure, Record};
use crate::rule::PLAN_DECIDE;
use crate::time::Date;
use crate::unit::{Fraction, FreeText, Id, Quantity, Ratio};

/// The five measures that are reviewed before anything is concluded (`plan.diagnose`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum PlanMeasure {
    /// What is in the pipeline, stage by stage.
    Funnel,
    /// What is done: calls, meetings, proposals.
    Effort,
    /// What is won.
    Wins,
    /// How large deals are.
    Size,
    /// What share of one step becomes the next.
    Conversion,
}

/// What a goal is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum GoalUnit {
    /// Things that happen one by one, such as meetings or deals won.
    Count,
    /// An amount of money, in major units.
    Amount,
    /// A share: 0.25 is 25 %.
    Share,
    /// Days.
    Days,
}

/// A goal that can be measured. It goes up or down, from where the measure stands to where it should be.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct PlanGoal {
    /// A short key, such as `meetings`. It becomes part of the log for good: name nobody in it.
    goal: Id,
    /// Which of the five measures it is about.
    measure: PlanMeasure,
    /// What it is counted in.
    unit: GoalUnit,
    /// Where the measure stands.
    baseline: Quantity,
    /// Where it should be: another value than the baseline.
    target: Quantity,
    /// By when.
    due: Date,
    /// The goal in words.
    wording: Option<FreeText>,
}

/// What a goal's measure was found to be.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct GoalValue {
    /// The goal.
    goal: Id,
    /// Where the measure stands.
    value: Quantity,
}

/// How far a goal got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum GoalOutcome {
    /// The target is reached or passed.
    Met,
    /// More of the way is gone than the policy's `partly_above`.
    Partly,
    /// No more than that.
    NotMet,
}

/// Where a goal stands.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GoalStatus {
    /// The goal.
    goal: Id,
    /// Which of the five measures it is about.
    measure: PlanMeasure,
    /// What it is counted in.
    unit: GoalUnit,
    /// The goal in words; left out where none was given, or it was erased.
    wording: Option<FreeText>,
    /// Where the measure stood.
    baseline: Quantity,
    /// Where it should be.
    target: Quantity,
    /// By when.
    due: Date,
    /// Where the measure was found to be last.
    value: Figure<Quantity>,
    /// The day on which it was.
    measured: Option<Date>,
    /// The part of the way from baseline to target: 1 is all of it, below 0 is backwards.
    progress: Figure<Ratio>,
    /// How far it got.
    outcome: Figure<GoalOutcome>,
    /// How often someone who works exactly at the target would be found here or further from it, by chance alone; for
    /// counts of things that come at random (Poisson).
    by_chance: Figure<Ratio>,
}

impl PlanGoal {
    /// The same without its words.
    pub(super) fn bare(&self) -> Self {
        Self { wording: None, ..self.clone() }
    }

    /// Whether a value of the other is one of this too: the same measure, counted alike from the same point.
    pub(super) fn measures_as(&self, other: &Self) -> bool {
        (self.measure, self.unit, self.baseline) == (other.measure, other.unit, other.baseline)
    }

    fn change(&self) -> Option<Fraction> {
        quantity(self.target)?.minus(quantity(self.baseline)?)
    }

    /// Whether it goes up.
    pub(super) fn rises(&self) -> bool {
        self.target > self.baseline
    }

    /// The part of the way to the target; `None` where it cannot be computed.
    pub(super) fn way(&self, value: Quantity) -> Option<Fraction> {
        quantity(value)?.minus(quantity(self.baseline)?)?.over(self.change()?)
    }

    /// How far a value is.
    pub(super) fn outcome(&self, value: Quantity, partly_above: Ratio) -> Option<GoalOutcome> {
        let way = self.way(value)?;
        let above = |limit: Fraction| Some(way.compare(limit)?.is_gt());
        Some(if way.compare(Fraction::whole(1))?.is_ge() {
            GoalOutcome::Met
        } else if above(Fraction::of_ratio(partly_above)?)? {
            GoalOutcome::Partly
        } else {
            GoalOutcome::NotMet
        })
    }

    /// Where the goal stands by a value.
    pub(super) fn status(
        &self,
        wording: Option<FreeText>,
        found: Option<(Quantity, Date)>,
        partly_above: Ratio,
        why: &Why<'_>,
    ) -> GoalStatus {
        let Self { goal, measure, unit, baseline, target, due, .. } = self.clone();
        let given = |name: &str, what: &str, value: Quantity| {
            why.figure(name, PLAN_DECIDE, value, || Derivation::given(what, value.measure().and_then(Result::ok)))
        };
        let none = || Figure::none(code::PLAN_NOT_MEASURED, "no value of the goal is on the log");
        let value = found.map_or_else(none, |(value, _)| Figure::Known(value));
        let value = why.figure("value", PLAN_DECIDE, value, || {
            Derivation::given("where the measure was found to be", found.and_then(|(value, _)| value.measure()?.ok()))
        });
        let (outcome, way) = match found {
            None => (Figure::none(code::PLAN_NOT_MEASURED, "no value of the goal is on the log"), none_of()),
            Some((value, _)) => {
                let large = || "the value is too large".to_owned();
                let way = self.way(value).and_then(|way| {
                    let (numerator, denominator) = way.parts();
                    Ratio::of(numerator, denominator)
                });
                (
                    Figure::or_none(self.outcome(value, partly_above), code::PLAN_NOT_MEASURED, large),
                    Figure::or_none(way, code::PLAN_NOT_MEASURED, large),
                )
            }
        };
        let progress = why.figure("progress", PLAN_DECIDE, way, || self.derive_way(found.map(|(value, _)| value)));
        let by_chance = self.by_chance(found.map(|(value, _)| value), why);
        GoalStatus {
            wording,
            baseline: given("baseline", "where the measure stood", baseline),
            target: given("target", "where it should be", target),
            value,
            measured: found.map(|(_, day)| day),
            progress,
            outcome,
            by_chance,
            goal,
            measure,
            unit,
            due,
        }
    }

    fn derive_way(&self, value: Option<Quantity>) -> Derivation {
        let part = |what: &str, value: Quantity| Derivation::given(what, value.measure().and_then(Result::ok));
        let from = || part("the baseline", self.baseline);
        let gone = match value {
            Some(value) => Derivation::difference("what changed", [part("the value found", value), from()]),
            None => from(),
        };
        let whole = Derivation::difference("what should change", [part("the target", self.target), from()]);
        Derivation::quotient("the part of the way to the target", gone, whole)
    }

    /// The chance that someone at the target is found at the value or further from it: counts that come at random.
    fn by_chance(&self, value: Option<Quantity>, why: &Why<'_>) -> Figure<Ratio> {
        let chance = match (value, self.unit) {
            (None, _) => Figure::none(code::PLAN_NOT_MEASURED, "no value of the goal is on the log"),
            (Some(_), GoalUnit::Amount | GoalUnit::Share | GoalUnit::Days) => {
                Figure::none(code::PLAN_NO_CHANCE, "the goal counts no things that come one by one")
            }
            (Some(value), GoalUnit::Count) => Figure::or_none(self.chance_at(value), code::PLAN_NO_CHANCE, || {
                "the target or the value is no count that chance could tell".to_owned()
            }),
        };
        why.figure("by_chance", PLAN_DECIDE, chance, || {
            let (Some(limit), Some(target)) = (value.and_then(|value| self.limit(value)), quantity(self.target)) else {
                return Derivation::given("not known", None);
            };
            let target = Measure { value: target, ..Measure::count(0) };
            let limit = Measure { value: limit, ..Measure::count(0) };
            let below = Derivation::poisson_below(
                "the chance that someone at the target shows less than that",
                [Derivation::given("the bound over the target", limit), Derivation::given("the target", target)],
            );
            if self.rises() {
                return Derivation::same("the chance to be found here or lower", [below]);
            }
            let one = Derivation::given("certainty", Measure::ratio((1, 1)));
            Derivation::difference("the chance to be found here or higher", [one, below])
        })
    }

    /// The bound over the target, below which the chance is summed: one more than the value where the goal goes up.
    fn limit(&self, value: Quantity) -> Option<Fraction> {
        let whole = value.decimal().to_whole().filter(|value| *value >= 0)?;
        let bound = if self.rises() { whole.checked_add(1)? } else { whole };
        Fraction::whole(bound).over(quantity(self.target)?)
    }

    pub(super) fn chance_at(&self, value: Quantity) -> Option<Ratio> {
        let target = quantity(self.target)
            .filter(|target| target.compare(Fraction::ZERO).is_some_and(std::cmp::Ordering::is_gt))?;
        let below = chance::poisson_below(self.limit(value)?, &[target])?;
        if self.rises() {
            return Some(below);
        }
        let (numerator, denominator) = below.fraction();
        Ratio::of(denominator.checked_sub(numerator)?, denominator)
    }
}

fn none_of() -> Figure<Ratio> {
    Figure::none(code::PLAN_NOT_MEASURED, "no value of the goal is on the log")
}

pub(super) fn quantity(value: Quantity) -> Option<Fraction> {
    let (numerator, denominator) = value.fraction();
    Fraction::new(numerator, denominator)
}

/// Goals that can be measured, each once, due from a day on; those that stand already keep theirs.
pub(super) fn check_goals(goals: &[PlanGoal], from: Date, standing: &[PlanGoal], field: &str) -> Result<(), Error> {
    if goals.is_empty() {
        return Err(Error::new(code::PLAN_GOALS_MISSING, "no goal is given").at(field));
    }
    for (index, goal) in goals.iter().enumerate() {
        let at = |name: &str| format!("{field}[{index}].{name}");
        if goals.iter().take(index).any(|other| other.goal == goal.goal) {
            return Err(Error::new(code::PLAN_GOAL_DUPLICATE, "an earlier goal has this key").at(at("goal")));
        }
        if goal.target == goal.baseline {
            let message = "the target is the baseline, so nothing would change";
            return Err(Error::new(code::PLAN_GOAL_INVALID, message).at(at("target")));
        }
        if goal.due < from && !standing.contains(goal) {
            let message = format!("`{}` is before {from}, from when the goal counts", goal.due);
            return Err(Error::new(code::PLAN_GOAL_INVALID, message).at(at("due")));
        }
    }
    Ok(())
}

/// Values of goals that are there, each once.
pub(super) fn check_values(values: &[GoalValue], goals: &[PlanGoal], field: &str) -> Result<(), Error> {
    for (index, value) in values.iter().enumerate() {
        let at = || format!("{field}[{index}].goal");
        if values.iter().take(index).any(|other| other.goal == value.goal) {
            return Err(Error::new(code::PLAN_GOAL_DUPLICATE, "an earlier value is of this goal").at(at()));
        }
        if !goals.iter().any(|goal| goal.goal == value.goal) {
            return Err(Error::new(code::PLAN_GOAL_UNKNOWN, "the plan has no goal of this key").at(at()));
        }
    }
    Ok(())
}
