//! `quota.attainment`: what was reached of a plan, month by month and adjusted for ramp (`ramp.safe`).

use super::ledger::Ledger;
use super::{PlanLayer, QuotaPlan, rules};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, StepUnit, Why};
use crate::order::Sorted;
use crate::policy::RampPolicy;
use crate::ramp::Career;
use crate::record::{Figure, Record};
use crate::rule::RAMP_SAFE;
use crate::team::PersonLeave;
use crate::text::shown;
use crate::time::{Date, Grain, Period};
use crate::unit::{Currency, Fraction, Id, Money, RampAdjusted, Ratio};

/// A plan, and what was won.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanAttainmentRequest {
    /// The currency of all money in it: the plan's.
    #[record(currency)]
    currency: Currency,
    /// The plan.
    plan: QuotaPlan,
    /// The last month that counts; by default the last one of the year.
    through: Option<Period>,
    /// What leaves of the plan won, one row each and month at most; who is left out won nothing.
    won: Vec<WonInMonth>,
    /// Leave of leaves of the plan.
    #[record(default)]
    leave: Vec<PersonLeave>,
    /// The layer whose amounts are the quotas: the hedged one where people were told those.
    #[record(default = PlanLayer::Plain)]
    layer: PlanLayer,
    /// The ramp of those whose start is known.
    #[record(default)]
    ramp: RampPolicy,
}

/// What was won in a month.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct WonInMonth {
    /// Who.
    id: Id,
    /// The month.
    month: Period,
    /// How much; below zero for returns.
    amount: Money,
}

/// What was reached of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanAttainment {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The last month that counts.
    through: Period,
    /// Everyone with a quota, by id.
    people: Vec<PersonAttainment>,
}

/// What someone reached of their quota.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PersonAttainment {
    /// Who.
    id: Id,
    /// The full quota of the months that count, on the layer that is measured, before ramp.
    quota: Money,
    /// What was won in them.
    won: Money,
    /// Won over the full quota.
    attainment: Figure<Ratio>,
    /// Won over the quota that ramp, part-time and leave leave: the only attainment that people are compared by.
    ramp_adjusted: Figure<RampAdjusted>,
    /// Month by month.
    months: Vec<MonthAttainment>,
}

/// What someone reached in a month.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MonthAttainment {
    /// The month.
    month: Period,
    /// The full quota, before ramp.
    quota: Money,
    /// What was won.
    won: Money,
    /// Won over the full quota, from the year's first month to this one.
    to_date: Figure<Ratio>,
    /// The share of the quota that is carried: ramp, part-time and leave; left out where the start is not known.
    carried: Option<Ratio>,
}

/// Tells what was reached of a plan. A revision leaves the months before it as they were, to the last digit.
///
/// # Errors
///
/// Those of [`super::figures()`]; `quota.node_unknown`, `quota.not_a_leaf`, `quota.month_outside`, `quota.month_duplicate`
/// and `quota.currency`, at their places; `team.leave_overlap`, `leave.before_start`.
pub fn attainment(request: &PlanAttainmentRequest) -> Result<PlanAttainment, Error> {
    attainment_why(request, &Why::off())
}

/// As [`attainment`], each figure with its derivation for whoever asks.
pub(crate) fn attainment_why(request: &PlanAttainmentRequest, why: &Why<'_>) -> Result<PlanAttainment, Error> {
    let ledger = Ledger::of(&request.plan).map_err(|error| error.at("plan"))?;
    let basis = &ledger.rules.basis;
    if request.currency != basis.currency {
        let message = format!("the amounts are in {}, the plan is in {}", request.currency, basis.currency);
        return Err(Error::new(code::QUOTA_CURRENCY, message).at("currency"));
    }
    let names = basis.calendar.parts(basis.year, Grain::Month)?;
    let place_of = |month: Period, at: &str| {
        let days = basis.calendar.days(month);
        let found = days.and_then(|days| names.iter().position(|name| basis.calendar.days(*name) == Some(days)));
        found.ok_or_else(|| {
            let message = format!("`{month}` is no month of {}", basis.year);
            Error::new(code::QUOTA_MONTH_OUTSIDE, message).at(at)
        })
    };
    let count = match request.through {
        Some(month) => place_of(month, "through")?.saturating_add(1),
        None => names.len(),
    };
    let mut won: Sorted<(usize, usize), i64> = Sorted::default();
    for (index, row) in request.won.iter().enumerate() {
        let place = ledger.leaf(&row.id).map_err(|error| error.at(format!("won[{index}].id")))?;
        let month = place_of(row.month, &format!("won[{index}].month"))?;
        if !won.insert((place, month), row.amount.minor()) {
            let message = "an earlier row is of this person and month";
            return Err(Error::new(code::QUOTA_MONTH_DUPLICATE, message).at(format!("won[{index}].month")));
        }
    }
    let mut leave: Sorted<usize, Vec<(Date, Date)>> = Sorted::default();
    for (index, row) in request.leave.iter().enumerate() {
        let at = |error: Error, field: &str| error.at(format!("leave[{index}].{field}"));
        let place = ledger.leaf(row.person()).map_err(|error| at(error, "person"))?;
        if row.to() < row.from() {
            let message = format!("the last day, {}, is before the first, {}", row.to(), row.from());
            return Err(at(Error::new(code::TEAM_END_BEFORE_START, message), "to"));
        }
        let start = ledger.rules.node(place).and_then(super::PlanNode::start);
        if let Some(start) = start.filter(|start| row.from() < *start) {
            let message = format!("`{}` lies before the start, `{start}`", row.from());
            return Err(at(Error::new(code::LEAVE_BEFORE_START, message), "from"));
        }
        let mut days = leave.get(&place).cloned().unwrap_or_default();
        if days.iter().any(|(from, to)| *from <= row.to() && row.from() <= *to) {
            let message = "the leave overlaps another of the same person";
            return Err(at(Error::new(code::TEAM_LEAVE_OVERLAP, message), "from"));
        }
        days.push((row.from(), row.to()));
        leave.insert(place, days);
    }
    let mut people = Vec::new();
    for place in (0..ledger.rules.tree.len()).filter(|place| ledger.rules.tree.is_leaf(*place)) {
        let won = |month: usize| won.get(&(place, month)).copied().unwrap_or(0);
        let leave = leave.get(&place).cloned().unwrap_or_default();
        let at = why.item("people", people.len());
        people.push(person(&ledger, place, (names.get(..count).unwrap_or(&names), &won, leave, request), &at)?);
    }
    let through = count.checked_sub(1).and_then(|last| names.get(last).copied()).unwrap_or(basis.year);
    Ok(PlanAttainment { currency: request.currency, through, people })
}

impl Ledger {
    /// A leaf's quotas month by month, on a layer.
    fn quotas(&self, place: usize, layer: PlanLayer) -> Result<Vec<i64>, Error> {
        match layer {
            PlanLayer::Plain => self.leaf_months(place),
            PlanLayer::Hedged => self.hedged_months(place),
        }
    }

    /// The place of a leaf.
    fn leaf(&self, id: &Id) -> Result<usize, Error> {
        let place = self.rules.tree.place(id).ok_or_else(|| rules::unknown(id))?;
        if self.rules.tree.is_leaf(place) {
            return Ok(place);
        }
        let message = format!("`{}` has nodes below it", shown(id.as_str()));
        Err(Error::new(code::QUOTA_NOT_A_LEAF, message))
    }
}

/// Months, what was won in each, leave, and what is asked.
type Facts<'a> = (&'a [Period], &'a dyn Fn(usize) -> i64, Vec<(Date, Date)>, &'a PlanAttainmentRequest);

fn person(
    ledger: &Ledger,
    place: usize,
    (names, won, leave, request): Facts<'_>,
    why: &Why<'_>,
) -> Result<PersonAttainment, Error> {
    let too_large = super::bounds::too_large;
    let basis = &ledger.rules.basis;
    let money = |minor: i64| Money::from_minor(minor, basis.currency);
    let node = ledger.rules.node(place).ok_or_else(too_large)?;
    let career = node.start.map(|start| Career {
        start,
        end: node.end,
        role: node.role.as_ref(),
        fte: node.fte,
        leave,
        credit: 0,
    });
    let quotas = ledger.quotas(place, request.layer)?;
    let (mut quota_sum, mut won_sum) = (0_i64, 0_i64);
    let mut adjusted = career.is_some().then_some(Fraction::ZERO);
    let (mut months, mut carries) = (Vec::with_capacity(names.len()), Vec::new());
    for (index, (month, quota)) in names.iter().zip(quotas).enumerate() {
        let at = why.item("months", index);
        let sold = won(index);
        quota_sum = quota_sum.checked_add(quota).ok_or_else(too_large)?;
        won_sum = won_sum.checked_add(sold).ok_or_else(too_large)?;
        let carried = match &career {
            None => None,
            Some(career) => {
                let days = basis.calendar.days(*month).ok_or_else(too_large)?;
                Some(career.month(&request.ramp, days).ok_or_else(too_large)?.carried)
            }
        };
        adjusted = match (adjusted, carried) {
            (Some(sum), Some(carried)) => Some(
                Fraction::whole(i128::from(quota))
                    .times(carried)
                    .and_then(|part| sum.plus(part))
                    .ok_or_else(too_large)?,
            ),
            _ => None,
        };
        let quota = at.figure("quota", RAMP_SAFE, money(quota), || {
            Derivation::given(
                format!("the plan's quota of {} in {month}", node.id),
                money(quota).measure().and_then(Result::ok),
            )
        });
        let sold = at.figure("won", RAMP_SAFE, money(sold), || {
            Derivation::given(format!("won by {} in {month}", node.id), money(sold).measure().and_then(Result::ok))
        });
        let to_date = at.figure("to_date", RAMP_SAFE, share(won_sum, quota_sum), || {
            let sum = |name: &'static str| {
                let now = at.part(name, month.to_string(), if name == "won" { &sold } else { &quota });
                let before = months_of(&months, name, why).into_iter();
                Derivation::sum(format!("{name} so far"), before.chain(std::iter::once(now)).collect::<Parts>())
            };
            Derivation::quotient("won over quota so far", sum("won"), sum("quota"))
        });
        let ratio =
            carried.map(|carried| Ratio::of(carried.parts().0, carried.parts().1).ok_or_else(too_large)).transpose()?;
        at.figure("carried", RAMP_SAFE, ratio, || {
            Derivation::given("ramp, part-time and leave: `ramp.factors` explains it", carried.map(exact))
        });
        carries.push(carried);
        months.push(MonthAttainment { month: *month, quota, won: sold, to_date, carried: ratio });
    }
    let each = |name: &'static str| months_of(&months, name, why);
    let quota = why.figure("quota", RAMP_SAFE, money(quota_sum), || {
        Derivation::sum("all months", each("quota").into_iter().collect::<Parts>())
    });
    let sold = why.figure("won", RAMP_SAFE, money(won_sum), || {
        Derivation::sum("all months", each("won").into_iter().collect::<Parts>())
    });
    let attainment = why.figure("attainment", RAMP_SAFE, share(won_sum, quota_sum), || {
        Derivation::quotient(
            "won over the full quota",
            why.part("won", "won", &sold),
            why.part("quota", "quota", &quota),
        )
    });
    let ramp_adjusted = match adjusted {
        None => Figure::none(code::RAMP_START_UNKNOWN, "the plan has no first day of work"),
        Some(quota) if quota.parts().0 <= 0 => {
            Figure::none(code::RAMP_NO_FACTOR, "the ramp leaves no quota in these months")
        }
        Some(quota) => {
            let value = Fraction::whole(i128::from(won_sum)).over(quota);
            let value = value.and_then(|value| RampAdjusted::of(value.parts().0, value.parts().1));
            Figure::Known(value.ok_or_else(too_large)?)
        }
    };
    let ramp_adjusted = why.figure("ramp_adjusted", RAMP_SAFE, ramp_adjusted, || {
        let parts = months.iter().zip(&carries).enumerate().map(|(index, (row, carried))| {
            let quota = why.item("months", index).part("quota", row.month.to_string(), &row.quota);
            Derivation::product(
                row.month.to_string(),
                [quota, Derivation::given("what is carried of it", carried.map(exact))],
            )
        });
        let left = Derivation::sum("the quota that ramp, part-time and leave leave", parts.collect::<Parts>());
        Derivation::quotient("won over it", why.part("won", "won", &sold), left)
    });
    Ok(PersonAttainment { id: node.id.clone(), quota, won: sold, attainment, ramp_adjusted, months })
}

/// One figure of all months, as parts of another.
fn months_of(months: &[MonthAttainment], name: &'static str, why: &Why<'_>) -> Vec<Derivation> {
    let rows = months.iter().enumerate().map(|(index, row)| {
        let amount = if name == "won" { row.won } else { row.quota };
        why.item("months", index).part(name, row.month.to_string(), &amount)
    });
    rows.collect()
}

fn exact(value: Fraction) -> Measure {
    Measure { value, unit: StepUnit::Ratio, scale: 6 }
}

fn share(won: i64, quota: i64) -> Figure<Ratio> {
    Figure::or_none(Ratio::of(i128::from(won), i128::from(quota)), code::QUOTA_ZERO, || "the quota is zero".to_owned())
}
