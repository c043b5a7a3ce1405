//! `forecast.weighted`, plain: what the open deals are worth, times the rate at which deals were won so far.

use crate::book::{DealAt, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, StepUnit, Why};
use crate::kpi::closed_counts;
use crate::order::SortedSet;
use crate::policy::KpiPolicy;
use crate::record::{Figure, Record};
use crate::rule::{FORECAST_WEIGHTED, KPI_CLOSE_RATE};
use crate::unit::{Fraction, Id, Money, Ratio, divide, ten_to};

/// Probabilities of deals are whole billionths.
const BILLION: i128 = 1_000_000_000;

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
    /// Open amounts times the probabilities that the system says, of the deals that have one.
    imported: Figure<Money>,
    /// Open deals that are worth something and have such a probability.
    imported_deals: u64,
}

/// Weighs the open deals of a view by its closed win rate to date.
pub(crate) fn weighted(view: &View<'_>, policy: &KpiPolicy, why: &Why<'_>) -> Result<Figure<Weighted>, Error> {
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
    let open_amount = Money::from_total(sum, view.currency())?;
    let (won, closed) = (counts.won, counts.closed());
    let valued = |deal: &DealAt| deal.state == State::Open && deal.value.is_some();
    let share = || {
        let won = why.part("won", "deals won so far", &won);
        Derivation::quotient("won over closed", won, why.part("closed", "deals closed so far", &closed))
    };
    let (imported, imported_deals) = imported(view, why)?;
    let with = |state: &'static [State]| view.parts(why, |deal| state.contains(&deal.state));
    Ok(Figure::Known(Weighted {
        amount: why.figure("amount", FORECAST_WEIGHTED, Money::from_total(minor, view.currency())?, || {
            let open = why.part("open_amount", "what the open deals are worth", &open_amount);
            Derivation::product("open deals times the rate of winning", [open, share()])
        }),
        open_amount: why.figure("open_amount", FORECAST_WEIGHTED, open_amount, || {
            Derivation::sum("what the open deals are worth", by_owner(view, why))
        }),
        deals: why.figure("deals", FORECAST_WEIGHTED, deals, || {
            Derivation::count("open deals that are worth something", view.parts(why, valued))
        }),
        won: why.figure("won", KPI_CLOSE_RATE, won, || Derivation::count("deals won so far", with(&[State::Won]))),
        closed: why.figure("closed", KPI_CLOSE_RATE, closed, || {
            Derivation::count("deals closed so far", with(&[State::Won, State::Lost]))
        }),
        rate: why.figure("rate", KPI_CLOSE_RATE, rate, share),
        imported,
        imported_deals,
    }))
}

/// The open deals times the probabilities that the system says, and how many have one.
fn imported(view: &View<'_>, why: &Why<'_>) -> Result<(Figure<Money>, u64), Error> {
    let has = |deal: &DealAt| deal.state == State::Open && deal.value.is_some() && deal.probability.is_some();
    let billionths = |deal: &DealAt| Some(i128::from(deal.value?).saturating_mul(i128::from(deal.probability?)));
    let (mut sum, mut deals) = (0_i128, 0_u64);
    for deal in view.deals().filter(has) {
        sum = sum.saturating_add(billionths(&deal).unwrap_or(0));
        deals = deals.saturating_add(1);
    }
    let amount = if deals == 0 {
        Figure::none(code::FORECAST_NO_PROBABILITY, "the data say no probability of an open deal on this day")
    } else {
        Figure::Known(Money::from_total(divide(sum, BILLION).unwrap_or_default(), view.currency())?)
    };
    let places = u32::from(view.currency().places());
    let part = |deal: &DealAt| {
        let unit = BILLION.checked_mul(ten_to(places)?)?;
        Some(Measure { value: Fraction::new(billionths(deal)?, unit)?, unit: StepUnit::Money, scale: places })
    };
    let amount = why.figure("imported", FORECAST_WEIGHTED, amount, || {
        Derivation::sum("open deals times the probabilities that the system says", view.parts_by(why, has, part))
    });
    let deals = why.figure("imported_deals", FORECAST_WEIGHTED, deals, || {
        Derivation::count("open deals with such a probability", view.parts(why, has))
    });
    Ok((amount, deals))
}

/// What the open deals are worth: by owner, by stage, deal by deal.
fn by_owner(view: &View<'_>, why: &Why<'_>) -> Parts {
    let open = || view.deals().filter(|deal| deal.state == State::Open && deal.value.is_some());
    let owners: SortedSet<&str> = open().map(|deal| view.owner(&deal)).collect();
    let owner = |owner: &str| {
        let stages: SortedSet<Option<u8>> =
            open().filter(|deal| view.owner(deal) == owner).map(|deal| deal.stage).collect();
        let stage = |stage: Option<u8>| {
            let of = |deal: &DealAt| {
                deal.state == State::Open && deal.value.is_some() && deal.stage == stage && view.owner(deal) == owner
            };
            let name = view.stage_named(stage).map_or("a stage that is not known", Id::as_str);
            Derivation::sum(format!("at {name}"), view.parts(why, of))
        };
        Derivation::sum(format!("open deals of {owner}"), stages.iter().copied().map(stage).collect::<Parts>())
    };
    owners.iter().copied().map(owner).collect()
}
