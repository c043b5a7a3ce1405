//! `forecast.weighted`: business that will be created and won inside the period, from what earlier quarters saw after the
//! same day.

use crate::book::{DealAt, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::order;
use crate::policy::Policy;
use crate::record::{Figure, Record};
use crate::rule::FORECAST_WEIGHTED;
use crate::time::{Date, Quarter};
use crate::unit::{Fraction, Money, divide};

/// Business not yet created, and what the estimate rests on.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct NotYetCreated {
    /// The mean of the quarters, rounded once, half-even.
    amount: Money,
    /// Days of the quarter that have passed; below zero while it has not begun.
    days_passed: i64,
    /// The earlier quarters, by quarter: the last four, by policy.
    quarters: Vec<CreatedAndWon>,
}

/// What an earlier quarter saw after the same day.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CreatedAndWon {
    /// The quarter.
    key: Quarter,
    /// Deals created after the day and won by the quarter's end.
    deals: u64,
    /// What they brought.
    won: Money,
}

/// Amounts in minor units, and how many of each are expected.
pub(crate) type Created = Vec<(i64, Fraction)>;

/// Estimates the business that will be created after the day of the view and won inside the quarter.
pub(crate) fn not_yet_created(
    view: &View<'_>,
    policy: &Policy,
    (quarter, (first, _)): (Quarter, (Date, Date)),
    why: &Why<'_>,
) -> Result<(Figure<NotYetCreated>, Created), Error> {
    let Some(first_close) = view.first_close() else {
        return Ok((Figure::none(code::FORECAST_NO_HISTORY, "no deal has closed yet"), Vec::new()));
    };
    let passed = first.days_to(view.as_of()).saturating_add(1);
    let (mut found, mut amounts) = (Vec::new(), Vec::new());
    let mut earlier = quarter;
    while let Some(before) = earlier.previous() {
        earlier = before;
        let Some(days) = policy.calendar().days(before).filter(|(first, _)| *first >= first_close) else { break };
        if days.1 > view.as_of() {
            continue;
        }
        if u64::try_from(found.len()).is_ok_and(|length| length >= policy.forecast().not_yet_quarters()) {
            break;
        }
        let after = days.0.number().saturating_add(passed).saturating_sub(1);
        let counts = move |deal: &DealAt| {
            let closed = deal.closed.is_some_and(|day| (days.0.number()..=days.1.number()).contains(&day));
            deal.state == State::Won && closed && deal.created.is_some_and(|created| created > after)
        };
        let (mut won, mut deals) = (0_i128, 0_u64);
        for deal in view.deals().filter(counts) {
            won = won.saturating_add(i128::from(deal.value.unwrap_or_default()));
            amounts.extend(deal.value.filter(|value| *value > 0));
            deals = deals.saturating_add(1);
        }
        found.push((before, won, deals, counts));
    }
    if found.is_empty() {
        let words = "no earlier quarter lies wholly in the data".to_owned();
        return Ok((Figure::none(code::FORECAST_NO_HISTORY, words), Vec::new()));
    }
    order::sort_by_key(&mut found, |(quarter, ..)| *quarter);
    let mut quarters = Vec::new();
    for (index, (key, won, deals, counts)) in found.iter().enumerate() {
        let at = why.item("quarters", index);
        let created = || view.parts(why, counts);
        quarters.push(CreatedAndWon {
            key: *key,
            deals: at.figure("deals", FORECAST_WEIGHTED, *deals, || {
                Derivation::count(format!("deals created after the day and won in {key}"), created())
            }),
            won: at.figure("won", FORECAST_WEIGHTED, Money::from_total(*won, view.currency())?, || {
                Derivation::sum(format!("created after the day and won in {key}"), created())
            }),
        });
    }
    let number = u64::try_from(quarters.len()).unwrap_or(u64::MAX);
    let sum = found.iter().fold(0_i128, |sum, (_, won, ..)| sum.saturating_add(*won));
    let mean = divide(sum, i128::from(number)).unwrap_or_default();
    let amount = why.figure("amount", FORECAST_WEIGHTED, Money::from_total(mean, view.currency())?, || {
        let part = |(index, row): (usize, &CreatedAndWon)| {
            why.item("quarters", index).part("won", row.key.to_string(), &row.won)
        };
        let all = Derivation::sum("all of them", quarters.iter().enumerate().map(part).collect::<Parts>());
        let number = Derivation::given("quarters", Measure::count(number));
        Derivation::quotient("the mean of earlier quarters", all, number)
    });
    let days_passed = why.figure("days_passed", FORECAST_WEIGHTED, i64::from(passed), || {
        Derivation::given(format!("days of {quarter} by {}", view.as_of()), Measure::days(passed))
    });
    Ok((Figure::Known(NotYetCreated { amount, days_passed, quarters }), one_of_each(amounts, number)))
}

/// Amounts up to which each is kept; of more, neighbours share their mean.
const MOST: usize = 512;

/// What a quarter is expected to see of each amount that so many quarters saw: one part of it, rising by amount.
fn one_of_each(mut amounts: Vec<i64>, quarters: u64) -> Created {
    order::sort_numbers(&mut amounts);
    let together = amounts.len().div_ceil(MOST).max(1);
    let share = |some: &[i64]| {
        let count = i128::try_from(some.len()).ok()?;
        let sum = some.iter().fold(0_i128, |sum, amount| sum.saturating_add(i128::from(*amount)));
        let mean = i64::try_from(divide(sum, count)?).ok().filter(|mean| *mean > 0)?;
        // As many as bring the very sum.
        Some((mean, Fraction::new(sum, i128::from(mean).checked_mul(i128::from(quarters))?)?))
    };
    amounts.chunks(together).filter_map(share).collect()
}
