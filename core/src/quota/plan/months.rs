//! `quota.months`: what a plan asks of everyone month by month.

use super::ledger::Ledger;
use super::{PlanBasis, QuotaPlan};
use crate::allocate::scaled::{self, Claim};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::record::Record;
use crate::rule::QUOTA_CASCADE;
use crate::text::shown;
use crate::time::{Date, Grain, Period};
use crate::unit::{Currency, Id, Money, Weight};

/// A plan, and of whom the months are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanMonthsRequest {
    /// The plan.
    plan: QuotaPlan,
    /// The leaves wanted; by default all.
    #[record(default)]
    nodes: Vec<Id>,
}

/// A plan month by month.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanMonths {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The year.
    year: Period,
    /// One row a leaf and month, by id and month.
    rows: Vec<PlanMonth>,
}

/// What a leaf has in a month.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanMonth {
    /// The leaf.
    id: Id,
    /// The month.
    month: Period,
    /// On the layer that sums to the target: the months sum to the year.
    plain: Money,
    /// With the hedges of all above, or by a pin on this layer: the months sum to the year here too.
    hedged: Money,
}

/// Tells what a plan asks month by month: the year's amount by the season's weights, what lies before a revision as it
/// was.
///
/// # Errors
///
/// Those of [`super::figures()`]; `quota.node_unknown` and `quota.not_a_leaf` at `nodes[i]`.
pub fn months(request: &PlanMonthsRequest) -> Result<PlanMonths, Error> {
    months_why(request, &Why::off())
}

/// As [`months`], each figure with its derivation for whoever asks.
pub(crate) fn months_why(request: &PlanMonthsRequest, why: &Why<'_>) -> Result<PlanMonths, Error> {
    let ledger = Ledger::of(&request.plan).map_err(|error| error.at("plan"))?;
    let basis = &ledger.rules.basis;
    let tree = &ledger.rules.tree;
    let mut places = Vec::new();
    for (index, id) in request.nodes.iter().enumerate() {
        let place = tree.place(id).ok_or_else(|| super::rules::unknown(id).at(format!("nodes[{index}]")))?;
        if !tree.is_leaf(place) {
            let message = format!("`{}` has nodes below it", shown(id.as_str()));
            return Err(Error::new(code::QUOTA_NOT_A_LEAF, message).at(format!("nodes[{index}]")));
        }
        places.push(place);
    }
    if request.nodes.is_empty() {
        places = (0..tree.len()).filter(|place| tree.is_leaf(*place)).collect();
    }
    crate::order::sort_by(&mut places, Ord::cmp);
    places.dedup();
    let names = basis.calendar.parts(basis.year, Grain::Month)?;
    let mut rows = Vec::with_capacity(places.len().saturating_mul(12));
    for place in places {
        let id = ledger.rules.id(place).ok_or_else(super::bounds::too_large)?;
        let (plain, through) = (ledger.leaf_months(place)?, ledger.hedged_through(place)?);
        let mut before: Option<(i64, i64)> = None;
        for (month, (amount, asked)) in names.iter().zip(plain.into_iter().zip(through)) {
            let plain = Money::from_minor(amount, basis.currency);
            let told = before.map_or(0, |(_, asked)| asked);
            let hedged = Money::from_minor(asked.saturating_sub(told), basis.currency);
            let at = why.item("rows", rows.len());
            at.figure("plain", QUOTA_CASCADE, plain, || {
                let what = format!("{id} in {month}: its share of the year by the season's weights, what lies before a revision as it was");
                Derivation::given(what, plain.measure().and_then(Result::ok))
            });
            let sum = before.map_or(0, |(sum, _)| sum).checked_add(amount).ok_or_else(super::bounds::too_large)?;
            at.figure("hedged", QUOTA_CASCADE, hedged, || {
                let now = ledger.told_through(place, (format!("through {month}"), sum, asked));
                let earlier = before.map(|(sum, asked)| {
                    ledger.told_through(place, ("through the month before".to_owned(), sum, asked))
                });
                let parts: Parts = std::iter::once(now).chain(earlier).collect();
                Derivation::difference("what is asked through the month, less what was before", parts)
            });
            before = Some((sum, asked));
            rows.push(PlanMonth { id: id.clone(), month: *month, plain, hedged });
        }
    }
    Ok(PlanMonths { currency: basis.currency, year: basis.year, rows })
}

/// A year's amount over the months from one on, by largest remainder, the earlier month first; nothing before it.
pub(super) fn spread(basis: &PlanBasis, amount: i64, from: usize) -> Result<Vec<i64>, Error> {
    let season = if basis.season.is_empty() { vec![Weight::one(); 12] } else { basis.season.clone() };
    let weights = Weight::whole(&season);
    let claim = |weight: &u128| Claim { weight: *weight, floor: 0, ceiling: None };
    let claims: Vec<Claim> = weights.iter().skip(from).map(claim).collect();
    let given = u128::try_from(amount).ok().and_then(|amount| scaled::divide(amount, &claims, 1));
    let given = given.ok_or_else(super::bounds::too_large)?;
    let mut months = vec![0; from.min(12)];
    for part in given {
        months.push(i64::try_from(part.units).map_err(|_| super::bounds::too_large())?);
    }
    Ok(months)
}

/// A leaf's months over versions: each holds from its month on, for what is not past in it.
pub(super) fn months_of_versions(basis: &PlanBasis, versions: &[(usize, i64, i64)]) -> Result<Vec<i64>, Error> {
    let mut months = vec![0_i64; 12];
    for (from, amount, past) in versions {
        let rest = spread(basis, amount.saturating_sub(*past), *from)?;
        for (slot, value) in months.iter_mut().zip(rest).skip(*from) {
            *slot = value;
        }
    }
    Ok(months)
}

/// The month of the plan's year that begins on a day, from 0.
pub(super) fn month_of(basis: &PlanBasis, day: Date) -> Result<usize, Error> {
    let months = basis.calendar.parts(basis.year, Grain::Month)?;
    let begins = |month: &Period| basis.calendar.days(*month).is_some_and(|(first, _)| first == day);
    months.iter().position(begins).ok_or_else(|| {
        let message = format!("`{day}` is not the first day of a month of {}", basis.year);
        Error::new(code::QUOTA_NOT_A_MONTH_START, message).at("effective")
    })
}
