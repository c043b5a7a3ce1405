//! The trend of a quarter from a book: the default over the full quarters before it, the plain one beside it.

use super::earlier::{SkippedYear, TrendYear, earlier, head_count, head_parts, reduced, strangers};
use super::series::TrendMethod;
use crate::book::{DealAt, State, View};
use crate::chance;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::policy::Policy;
use crate::quota::{won_between, won_in};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_TREND;
use crate::team::Roster;
use crate::time::{Date, Quarter};
use crate::unit::{Fraction, Money, Ratio, divide};

/// The trend of a quarter and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Trend {
    /// The default where there is history enough, else the plain one; never less than is won.
    amount: Money,
    /// Which of them.
    basis: TrendBasis,
    /// Won so far, and the median of the three methods for what was won after the same day of earlier quarters.
    default: Figure<Money>,
    /// The median of earlier years' same quarter, each corrected for head count and market.
    plain: Figure<Money>,
    /// The three methods, for the rest of the quarter.
    legs: Vec<TrendLeg>,
    /// The full quarters before, by quarter: what was won in each after the same day.
    quarters: Vec<TrendQuarter>,
    /// Each earlier year's same quarter, by quarter.
    years: Vec<TrendYear>,
    /// Earlier years' same quarters that could not be compared, by quarter.
    skipped: Vec<SkippedYear>,
    /// What the market does, by policy.
    market_factor: Ratio,
}

/// Which trend counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum TrendBasis {
    /// The median of damped growth, Theta and exponential smoothing.
    Default,
    /// The plain one, since the default has too little history.
    Plain,
}

/// One of the methods whose median is the default.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TrendLeg {
    /// The method.
    key: TrendMethod,
    /// What it says of the rest of the quarter, times the market; never below zero.
    amount: Money,
}

/// A full quarter of the history.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TrendQuarter {
    /// The quarter.
    key: Quarter,
    /// What was won in it after the same day.
    won: Money,
    /// Ramp-adjusted head count now over then; not available without start dates, and then taken as 1.
    head_count_factor: Figure<Ratio>,
    /// What the market did since then, by the policy's dated changes.
    market_factor: Ratio,
    /// Won times both, rounded once.
    corrected: Money,
}

/// The seasons of a year of quarters.
const SEASON: usize = 4;

/// The trend of a quarter.
pub(crate) fn trend(
    view: &View<'_>,
    team: Option<&Roster>,
    in_scope: impl Fn(&str) -> bool,
    policy: &Policy,
    (quarter, won): (Quarter, Money),
    why: &Why<'_>,
) -> Result<Figure<Trend>, Error> {
    let earlier = earlier(view, team, &in_scope, policy, quarter, why)?;
    let market_factor = policy.forecast().market_factor();
    let plain = match &earlier {
        Figure::Known(earlier) => Figure::Known(earlier.amount),
        Figure::NotAvailable(reason) => Figure::NotAvailable(reason.clone()),
    };
    let (quarters, sold) = history(view, team, &in_scope, policy, quarter)?;
    let market = || Derivation::given("the policy's market factor", Measure::ratio(market_factor.fraction()));
    why.figure("market_factor", FORECAST_TREND, market_factor, market);
    for (index, (row, counts)) in quarters.iter().zip(&sold).enumerate() {
        row.figures(view, *counts, (team, &in_scope, policy, quarter), &why.item("quarters", index));
    }
    let needed = policy.forecast().trend_quarters();
    let known = u64::try_from(quarters.len()).unwrap_or(u64::MAX);
    let mut legs = Vec::new();
    if known >= needed {
        let values: Vec<f64> = quarters.iter().map(|row| chance::float(i128::from(row.corrected.minor()))).collect();
        // The quarter may lie further ahead than the next.
        let ahead =
            (1_usize..).zip(std::iter::successors(quarters.last().and_then(|row| row.key.next()), |next| next.next()));
        let ahead = ahead.take(40).find(|(_, next)| *next == quarter).map_or(1, |(steps, _)| steps);
        for key in [TrendMethod::DampedGrowth, TrendMethod::ThetaBlend, TrendMethod::Smoothing] {
            let forecast = key.forecast(&values, (SEASON, ahead), &[]).pop().unwrap_or(0.0).max(0.0);
            let (part, whole) = market_factor.fraction();
            let forecast = forecast * chance::float(part) / chance::float(whole);
            if forecast > 9e15 {
                return Err(Error::new(code::MONEY_OUT_OF_RANGE, "the trend is more than fits"));
            }
            let amount = Money::from_total(chance::whole(forecast), view.currency())?;
            let amount = why.item("legs", legs.len()).figure("amount", FORECAST_TREND, amount, || {
                let parts = quarters.iter().enumerate().map(|(index, row)| {
                    why.item("quarters", index).part("corrected", format!("{}, corrected", row.key), &row.corrected)
                });
                let says = Derivation::given(
                    format!("{key} of the quarters, {ahead} ahead, times the market"),
                    Measure::minor(i128::from(amount.minor()), amount.currency()),
                );
                Derivation::same("what the method says", std::iter::once(says).chain(parts).collect::<Parts>())
            });
            legs.push(TrendLeg { key, amount });
        }
    }
    let mut rest: Vec<i64> = legs.iter().map(|leg| leg.amount.minor()).collect();
    crate::order::sort_numbers(&mut rest);
    let default = match rest.as_slice() {
        [_, middle, _] => Figure::Known(won.add(Money::from_minor(*middle, view.currency()))?),
        _ => Figure::none(
            code::FORECAST_NO_HISTORY,
            format!(
                "{} in the data, the default needs {needed}",
                crate::text::count(known, "full quarter lies", "full quarters lie")
            ),
        ),
    };
    let default = why.figure("default", FORECAST_TREND, default, || {
        let leg =
            |(index, leg): (usize, &TrendLeg)| why.item("legs", index).part("amount", leg.key.to_string(), &leg.amount);
        let rest = Derivation::median("the median for the rest", legs.iter().enumerate().map(leg).collect::<Parts>());
        Derivation::sum("with what is won", [won_part(won), rest])
    });
    let (amount, basis) = match (default.known(), plain.known()) {
        (Some(amount), _) => (*amount, TrendBasis::Default),
        (None, Some(amount)) => (*amount, TrendBasis::Plain),
        (None, None) => return Ok(plain.and_then(|_| Figure::none(code::FORECAST_NO_HISTORY, "there is no history"))),
    };
    // The plain one knows nothing of this quarter: what is won is won.
    let amount = if amount.minor() < won.minor() { won } else { amount };
    let amount = why.figure("amount", FORECAST_TREND, amount, || match basis {
        TrendBasis::Default => Derivation::same("the default", [why.part("default", "default", &default)]),
        TrendBasis::Plain => {
            let parts = [why.part("plain", "plain", &plain), won_part(won)];
            Derivation::largest("the plain one, and never less than is won", parts)
        }
    });
    let (years, skipped) = match earlier {
        Figure::Known(earlier) => (earlier.years, earlier.skipped),
        Figure::NotAvailable(_) => (Vec::new(), Vec::new()),
    };
    Ok(Figure::Known(Trend { amount, basis, default, plain, legs, quarters, years, skipped, market_factor }))
}

fn won_part(won: Money) -> Derivation {
    Derivation::given("won in the quarter so far", Measure::minor(i128::from(won.minor()), won.currency()))
}

/// Which deals of a quarter count: won within its days, after the same day.
type Days = (Date, Date);

/// Those days, and what the market did since then.
type Counted = (Days, Fraction);

/// What head counts are made from: the team, whose deals, the numbers, the quarter that is forecast.
type Heads<'a> = (Option<&'a Roster>, &'a dyn Fn(&str) -> bool, &'a Policy, Quarter);

/// The full quarters before, from the first that lies wholly in the data, with the days that count.
fn history(
    view: &View<'_>,
    team: Option<&Roster>,
    in_scope: &dyn Fn(&str) -> bool,
    policy: &Policy,
    quarter: Quarter,
) -> Result<(Vec<TrendQuarter>, Vec<Counted>), Error> {
    let calendar = policy.calendar();
    let (Some(first_close), Some((first, _))) = (view.first_close(), calendar.days(quarter)) else {
        return Ok((Vec::new(), Vec::new()));
    };
    let passed = first.days_to(view.as_of()).saturating_add(1).max(0);
    let heads_in =
        |quarter, days| strangers(view, team, quarter, days).and_then(|()| head_count(team, in_scope, policy, quarter));
    let now = calendar.days(quarter).map_or_else(|| Err(String::new()), |days| heads_in(quarter, days));
    let (mut rows, mut sold) = (Vec::new(), Vec::new());
    let mut earlier = quarter;
    while let Some(before) = earlier.previous() {
        earlier = before;
        let Some(days) = calendar.days(before).filter(|(first, _)| *first >= first_close) else { break };
        if days.1 > view.as_of() || rows.len() >= 400 {
            continue;
        }
        let from = days.0.plus_days(i64::from(passed)).unwrap_or(days.1);
        let counts = (from, days.1);
        let won = if from <= days.1 { won_between(view, counts, |_| true) } else { 0 };
        let factor = match (&now, heads_in(before, days)) {
            (Ok((now, whole)), Ok((then, then_whole))) if then > 0 => {
                Ok(reduced((now.saturating_mul(then_whole), then.saturating_mul(*whole))))
            }
            // Nobody was there: what came before has nothing to do with this team.
            (Ok(_), Ok(_)) => break,
            (Err(why), _) => Err(why.clone()),
            (_, Err(why)) => Err(why),
        };
        let (part, whole) = factor.clone().unwrap_or((1, 1));
        let market = policy.forecast().market_between(days.0, first).unwrap_or(Fraction::whole(1));
        let (gain, of) = market.parts();
        let corrected = won
            .checked_mul(part)
            .and_then(|won| won.checked_mul(gain))
            .zip(whole.checked_mul(of))
            .and_then(|(won, whole)| divide(won, whole));
        let corrected = corrected.ok_or_else(|| Error::new(code::MONEY_OUT_OF_RANGE, "the trend is more than fits"))?;
        rows.push(TrendQuarter {
            key: before,
            won: Money::from_total(won, view.currency())?,
            head_count_factor: match factor {
                Ok((now, then)) => Figure::or_none(Ratio::of(now, then), code::FORECAST_NO_HEAD_COUNT, || {
                    "the head counts cannot be compared".to_owned()
                }),
                Err(why) => Figure::none(code::FORECAST_NO_HEAD_COUNT, why),
            },
            market_factor: Ratio::of(gain, of).unwrap_or(Ratio::one()),
            corrected: Money::from_total(corrected, view.currency())?,
        });
        sold.push((counts, market));
    }
    rows.reverse();
    sold.reverse();
    Ok((rows, sold))
}

impl TrendQuarter {
    /// Its figures, for whoever asks.
    fn figures(
        &self,
        view: &View<'_>,
        (days, market): Counted,
        (team, in_scope, policy, now): Heads<'_>,
        why: &Why<'_>,
    ) {
        let key = self.key;
        let counts = |deal: &DealAt| deal.state == State::Won && won_in(deal, days);
        let heads = |quarter| {
            Derivation::sum(format!("ramp-adjusted heads in {quarter}"), head_parts(team, in_scope, policy, quarter))
        };
        let factor = || match &self.head_count_factor {
            Figure::Known(_) => Derivation::quotient("head count now over then", heads(now), heads(key)),
            Figure::NotAvailable(_) => {
                Derivation::given("head count is not known: taken as unchanged", Measure::ratio((1, 1)))
            }
        };
        why.figure("won", FORECAST_TREND, self.won, || {
            Derivation::sum(format!("won in {key} after the same day"), view.parts(why, counts))
        });
        why.figure("head_count_factor", FORECAST_TREND, self.head_count_factor.clone(), factor);
        why.figure("market_factor", FORECAST_TREND, self.market_factor, || {
            Derivation::given("the policy's changes since then, multiplied", Measure::ratio(market.parts()))
        });
        why.figure("corrected", FORECAST_TREND, self.corrected, || {
            let market = Derivation::given("what the market did since then", Measure::ratio(market.parts()));
            Derivation::product(
                "won times head count times market",
                [why.part("won", "won", &self.won), factor(), market],
            )
        });
    }
}
