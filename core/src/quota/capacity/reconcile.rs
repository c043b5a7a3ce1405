//! `quota.reconcile`: the target from above against the capacity from below, and the three levers between them.

use super::change::expected_exactly;
use super::compute::capacity;
use super::exact::{Months, too_large};
use super::{CapacityRequest, CapacitySeat};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, StepUnit, Why};
use crate::record::{Figure, Record};
use crate::rule::QUOTA_RECONCILE;
use crate::text::shown;
use crate::time::Period;
use crate::unit::{Currency, Fraction, Id, Money, Ratio, Rounding, ten_to};

/// A target, and the team that is to reach it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ReconcileRequest {
    /// The currency of all money in it: the capacity's.
    #[record(currency)]
    currency: Currency,
    /// The target from above; above zero.
    target: Money,
    /// The team, and what it sells.
    capacity: CapacityRequest,
    /// What those would do who are hired.
    hire_role: Option<Id>,
    /// The first month in which a hire can start; by default the first of the period.
    earliest: Option<Period>,
}

/// Whether target and capacity agree, and the three levers where they do not: heads, the target, or the over-assignment
/// that is lived with. Never single quotas.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Reconciliation {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The target from above.
    target: Money,
    /// What the team will likely sell.
    expected: Money,
    /// What it is asked for.
    asked: Money,
    /// The target less the expected capacity: above zero where the team is too small.
    gap: Money,
    /// The gap over the target.
    gap_share: Ratio,
    /// Lever one: the hires that close the gap.
    hires: Figure<HiresNeeded>,
    /// Lever two: the target that the capacity supports.
    supported_target: Money,
    /// Lever three: what is asked for over the target, if neither moves.
    over_assignment: Ratio,
    /// What a hire brings by start month, and what a month's delay costs.
    delays: Vec<MonthLater>,
}

/// The hires that close a gap.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct HiresNeeded {
    /// How many, if each starts as early as possible.
    count: u64,
    /// Each with the latest month in which it may start: one after another is put as late as the gap allows while those
    /// after it start as early as possible.
    starts: Vec<HireStart>,
    /// What they bring together: added first, rounded once.
    together: Money,
}

/// The latest start of a hire.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct HireStart {
    /// The month.
    latest: Period,
    /// What the hire brings in the period.
    brings: Money,
}

/// What a hire brings who starts in a month.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MonthLater {
    /// The month of the start, on its first day.
    start: Period,
    /// What the hire will likely sell in the period.
    brings: Money,
    /// What is lost by starting a month later; in the last month, all of it.
    later_costs: Money,
}

/// Holds a target against a team's expected capacity and names the three levers.
///
/// # Errors
///
/// Those of [`super::capacity()`], at `capacity`; `quota.target_negative` for a target that is not above zero,
/// `quota.out_of_range` for one that is less than a billionth of what the team sells, `quota.currency`, `quota.no_figure` at
/// `hire_role`, `quota.month_outside` at `earliest`.
pub fn reconcile(request: &ReconcileRequest) -> Result<Reconciliation, Error> {
    reconcile_why(request, &Why::off())
}

/// As [`reconcile`], each figure with its derivation for whoever asks.
pub(crate) fn reconcile_why(request: &ReconcileRequest, why: &Why<'_>) -> Result<Reconciliation, Error> {
    let team = &request.capacity;
    if request.currency != team.currency {
        let message = format!("the target is in {}, the capacity in {}", request.currency, team.currency);
        return Err(Error::new(code::QUOTA_CURRENCY, message).at("currency"));
    }
    let target = request.target;
    if target.minor() <= 0 {
        let message = format!("the target `{}` is not above zero", target.amount());
        return Err(Error::new(code::QUOTA_TARGET_NEGATIVE, message).at("target"));
    }
    let plan = capacity(team).map_err(|error| error.at("capacity"))?;
    let (expected_money, asked) = (plan.expected(), plan.asked());
    for (name, value) in [("expected", expected_money), ("asked", asked)] {
        why.figure(name, QUOTA_RECONCILE, value, || {
            Derivation::given(
                format!("the {name} capacity; `quota.capacity` explains it"),
                value.measure().and_then(Result::ok),
            )
        });
    }
    why.figure("target", QUOTA_RECONCILE, target, || {
        Derivation::given("the target from above", target.measure().and_then(Result::ok))
    });
    let part = |name: &'static str, value: &Money| why.part(name, name, value);
    let gap = why.figure("gap", QUOTA_RECONCILE, target.sub(expected_money)?, || {
        Derivation::difference(
            "the target less the expected capacity",
            [part("target", &target), part("expected", &expected_money)],
        )
    });
    let over = |money: Money| {
        Ratio::of(i128::from(money.minor()), i128::from(target.minor())).ok_or_else(|| {
            let (target, money) = (target.amount(), money.amount());
            let message = format!("the target `{target}` is too small beside `{money}` for a ratio of the two");
            Error::new(code::QUOTA_OUT_OF_RANGE, message).at("target").with_help("correct the target")
        })
    };
    let gap_share = why.figure("gap_share", QUOTA_RECONCILE, over(gap)?, || {
        Derivation::quotient("the gap over the target", part("gap", &gap), part("target", &target))
    });
    let over_assignment = why.figure("over_assignment", QUOTA_RECONCILE, over(asked)?, || {
        Derivation::quotient("what is asked for over the target", part("asked", &asked), part("target", &target))
    });
    let supported_target = why.figure("supported_target", QUOTA_RECONCILE, expected_money, || {
        Derivation::same("the expected capacity", [part("expected", &expected_money)])
    });
    let (delays, exact) = delays(request, why)?;
    let from = earliest(request, &delays)?;
    let rounded = |row: &MonthLater| Fraction::whole(i128::from(row.brings.minor()));
    let each = |brings: Vec<Fraction>| delays.iter().zip(brings).skip(from).collect::<Vec<_>>();
    // Where the exact amounts are too long to be added, the rounded ones do.
    let hires = hires(gap, &each(exact), &why.field("hires"))
        .or_else(|_| hires(gap, &each(delays.iter().map(rounded).collect()), &why.field("hires")))?;
    Ok(Reconciliation {
        currency: request.currency,
        target,
        expected: expected_money,
        asked,
        gap,
        gap_share,
        hires,
        supported_target,
        over_assignment,
        delays,
    })
}

/// What one hire brings by start month; and the same in minor units that are not rounded.
fn delays(request: &ReconcileRequest, why: &Why<'_>) -> Result<(Vec<MonthLater>, Vec<Fraction>), Error> {
    let team = &request.capacity;
    let months = Months::of(team).map_err(|error| error.at("capacity"))?;
    let (mut brings, mut exact) = (Vec::with_capacity(months.names.len()), Vec::with_capacity(months.names.len()));
    for (first, _) in &months.days {
        let seat =
            CapacitySeat { id: Id::known("hire"), role: request.hire_role.clone(), start: *first, fte: Ratio::one() };
        let alone = CapacityRequest { people: Vec::new(), seats: vec![seat], leave: Vec::new(), ..team.clone() };
        let (money, minor) = expected_exactly(&alone).map_err(|error| {
            let role = error.code() == code::QUOTA_NO_FIGURE;
            if role { Error::new(error.code(), error.message()).at("hire_role") } else { error.at("capacity") }
        })?;
        brings.push(money);
        exact.push(minor);
    }
    let mut rows = Vec::with_capacity(brings.len());
    for (index, (month, now)) in months.names.iter().zip(&brings).enumerate() {
        let at = why.item("delays", index);
        let given = |what: &str, value: Money| Derivation::given(what, value.measure().and_then(Result::ok));
        let later = brings.get(index.saturating_add(1)).copied().unwrap_or(Money::zero(request.currency));
        let later_costs = now.sub(later)?;
        at.figure("brings", QUOTA_RECONCILE, *now, || {
            given("the expected capacity of one hire from the month's first day on", *now)
        });
        at.figure("later_costs", QUOTA_RECONCILE, later_costs, || {
            let next = given("what it brings from the next month on", later);
            Derivation::difference("what a month costs", [at.part("brings", "brings", now), next])
        });
        rows.push(MonthLater { start: *month, brings: *now, later_costs });
    }
    Ok((rows, exact))
}

/// The place of the first month in which a hire can start.
fn earliest(request: &ReconcileRequest, delays: &[MonthLater]) -> Result<usize, Error> {
    let Some(wanted) = request.earliest else { return Ok(0) };
    let calendar = &request.capacity.calendar;
    let days = calendar.days(wanted);
    delays.iter().position(|row| calendar.days(row.start) == days).ok_or_else(|| {
        let message = format!("`{}` is no month of `{}`", shown(&wanted.to_string()), request.capacity.period);
        Error::new(code::QUOTA_MONTH_OUTSIDE, message).at("earliest")
    })
}

/// The hires that close a gap. What they bring is added before it is rounded, so that no hire is for a cent of rounding.
fn hires(gap: Money, options: &[(&MonthLater, Fraction)], why: &Why<'_>) -> Result<Figure<HiresNeeded>, Error> {
    let currency = gap.currency();
    let gap = Fraction::whole(i128::from(gap.minor().max(0)));
    let most = options.first().map_or(Fraction::ZERO, |(_, brings)| *brings);
    if gap != Fraction::ZERO && most == Fraction::ZERO {
        let words = "who is hired in the first possible month sells nothing in the period";
        return Ok(Figure::none(code::QUOTA_NO_LEVER, words));
    }
    let needed = if gap == Fraction::ZERO { Some(gap) } else { gap.over(most) };
    let count = needed.and_then(|needed| needed.scaled(0, Rounding::Ceiling)).ok_or_else(too_large)?;
    if count > 10_000 {
        return Ok(Figure::none(code::QUOTA_NO_LEVER, format!("{count} hires would be needed")));
    }
    let money = |minor: Fraction| {
        let places = u32::from(currency.places());
        let value = minor.over(Fraction::whole(ten_to(places)?))?;
        Some(Measure { value, unit: StepUnit::Money, scale: places })
    };
    let (mut starts, mut brought, mut parts) = (Vec::new(), Fraction::ZERO, Vec::new());
    for after in (0..count).rev() {
        let others = most.times(Fraction::whole(after)).ok_or_else(too_large)?;
        let enough = |brings: Fraction| {
            let left = gap.minus(brought.plus(brings)?.plus(others)?)?;
            Some(left.parts().0 <= 0)
        };
        let found = options.iter().rev().find(|(_, brings)| enough(*brings) == Some(true));
        let (row, brings) = found.ok_or_else(too_large)?;
        brought = brought.plus(*brings).ok_or_else(too_large)?;
        let at = why.item("starts", starts.len());
        at.figure("brings", QUOTA_RECONCILE, row.brings, || {
            Derivation::given(
                format!("the expected capacity of one hire from {} on", row.start),
                row.brings.measure().and_then(Result::ok),
            )
        });
        starts.push(HireStart { latest: row.start, brings: row.brings });
        parts.push((row.start, *brings));
    }
    let number = u64::try_from(count).unwrap_or_default();
    why.figure("count", QUOTA_RECONCILE, number, || {
        let each = Derivation::quotient(
            "the gap over what one brings, to the next whole number",
            Derivation::given("the gap", money(gap)),
            Derivation::given(
                "what one brings who starts as early as possible",
                money(if most == Fraction::ZERO { Fraction::ONE } else { most }),
            ),
        );
        each.counted().rounded_by(Rounding::Ceiling)
    });
    let sum = brought.scaled(0, Rounding::HalfEven).ok_or_else(too_large)?;
    let together = why.figure("together", QUOTA_RECONCILE, Money::from_total(sum, currency)?, || {
        let each = parts.iter().map(|(start, brings)| Derivation::given(start.to_string(), money(*brings)));
        Derivation::sum("all hires, before any is rounded", each.collect::<Parts>())
    });
    Ok(Figure::Known(HiresNeeded { count: number, starts, together }))
}
