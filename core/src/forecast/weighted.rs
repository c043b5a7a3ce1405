//! `forecast.weighted`, plain: what the open deals are worth, times the rate at which deals were won so far.

use crate::book::{State, View};
use crate::code;
use crate::error::Error;
use crate::kpi::closed_counts;
use crate::policy::KpiPolicy;
use crate::record::{Figure, Record};
use crate::unit::{Money, Ratio, divide};

/// The plain weighted figure and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Weighted {
    /// Open amount times won over closed, multiplied first and rounded once, half-even.
    amount: Money,
    /// What the open deals are worth: their amounts, else list price.
    open_amount: Money,
    /// Open deals that are worth something.
    deals: u64,
    /// Deals won so far.
    won: u64,
    /// Deals closed so far, won or lost.
    closed: u64,
    /// Won over closed, for the eye; the amount uses the unrounded rate.
    rate: Ratio,
}

/// Weighs the open deals of a view by its closed win rate to date.
pub(crate) fn weighted(view: &View<'_>, policy: &KpiPolicy) -> Result<Figure<Weighted>, Error> {
    let counts = closed_counts(view);
    let rate = match counts.rate(policy) {
        Figure::Known(rate) => rate,
        Figure::NotAvailable(_) => {
            return Ok(Figure::none(code::KPI_TOO_FEW_CLOSED, counts.too_few(policy)));
        }
    };
    let (mut sum, mut deals, mut unvalued) = (0_i128, 0_u64, 0_u64);
    for deal in view.deals().filter(|deal| deal.state == State::Open) {
        match deal.value {
            Some(value) => {
                sum = sum.saturating_add(i128::from(value));
                deals = deals.saturating_add(1);
            }
            None => unvalued = unvalued.saturating_add(1),
        }
    }
    if deals == 0 && unvalued > 0 {
        let why = format!("{unvalued} open deals have neither amount nor list price");
        return Ok(Figure::none(code::FORECAST_UNVALUED, why));
    }
    if deals == 0 && view.deals().any(|deal| deal.state == State::Undated) {
        let why = "every open deal lacks a day of creation, so none can be placed in time";
        return Ok(Figure::none(code::FORECAST_UNVALUED, why));
    }
    let product = sum.checked_mul(i128::from(counts.won));
    let minor = product.and_then(|product| divide(product, i128::from(counts.closed())));
    let minor = minor.ok_or_else(|| Error::new(code::MONEY_OUT_OF_RANGE, "the open deals are worth more than fits"))?;
    Ok(Figure::Known(Weighted {
        amount: Money::from_total(minor, view.currency())?,
        open_amount: Money::from_total(sum, view.currency())?,
        deals,
        won: counts.won,
        closed: counts.closed(),
        rate,
    }))
}
