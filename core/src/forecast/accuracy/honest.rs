//! `forecast.bias`: steadily off to one side, and how likely an honest forecast with as many deals looks the same.

use super::scored::{ForecastMark, Row};
use crate::chance;
use crate::code;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::policy::ForecastPolicy;
use crate::record::{Figure, Record};
use crate::rule::FORECAST_BIAS;
use crate::time::Date;
use crate::unit::{Fraction, Ratio};

/// Whether forecasts were steadily off to one side. It names a habit of forecasts, never a person.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Bias {
    /// Periods that are looked at, four by policy.
    periods: u64,
    /// Those in which less came than the mark, all forecasts of the period together.
    below: u64,
    /// Those in which more came than the mark.
    above: u64,
    /// What they look like.
    kind: Figure<BiasKind>,
    /// The chance that an honest forecast of as many equal deals looks like a steady over-forecast.
    honest_over: Figure<Ratio>,
    /// The chance that it looks like a steady under-forecast.
    honest_under: Figure<Ratio>,
}

/// What forecasts look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum BiasKind {
    /// Less came than was forecast in at least three of four periods (by policy): coach deal qualification.
    SteadyOverForecast,
    /// More came: deals may be held back.
    SteadyUnderForecast,
    /// Neither.
    NotSteady,
}

impl Bias {
    /// The bias of some rows over their periods.
    pub(super) fn of(rows: &[&Row<'_>], periods: &[Date], policy: &ForecastPolicy, why: &Why<'_>) -> Self {
        // Of each period: what was forecast, what came, and the deals behind it.
        let (mut marks, mut means) = (Vec::new(), Some(Vec::new()));
        for period in periods {
            let (mut forecast, mut actual, mut deals) = (0_i128, 0_i128, Some(0_u64));
            for row in rows.iter().filter(|row| row.until == *period && row.mark(policy).known().is_some()) {
                forecast = forecast.saturating_add(row.forecast);
                actual = actual.saturating_add(row.actual.unwrap_or_default());
                deals = deals.zip(row.given.deals()).map(|(sum, deals)| sum.saturating_add(deals));
            }
            if forecast > 0 {
                marks.push((*period, ForecastMark::of((actual, forecast), policy)));
                let deals = deals.filter(|deals| *deals > 0);
                means = means.zip(deals).map(|(mut means, deals)| {
                    means.push(deals);
                    means
                });
            }
        }
        let needed = policy.bias_quarters();
        let on = |name: &str, what: &str, mark: Option<ForecastMark>| {
            let of = || marks.iter().filter(|(_, found)| mark.is_none_or(|mark| mark == *found));
            let number = u64::try_from(of().count()).unwrap_or(u64::MAX);
            why.figure(name, FORECAST_BIAS, number, || {
                let part = |(period, _): &(Date, ForecastMark)| {
                    Derivation::given(format!("the period to {period}"), Measure::count(1))
                };
                Derivation::count(what, of().map(part).collect::<Parts>())
            })
        };
        let found = on("periods", "periods with a forecast above zero", None);
        let below = on("below", "of them below the mark", Some(ForecastMark::Below));
        let above = on("above", "of them above the mark", Some(ForecastMark::Above));
        let few = found < needed;
        let words = || format!("{found} of {needed} periods are known");
        let kind = if below >= policy.bias_at_least() && below > above {
            BiasKind::SteadyOverForecast
        } else if above >= policy.bias_at_least() && above > below {
            BiasKind::SteadyUnderForecast
        } else {
            BiasKind::NotSteady
        };
        let honest = |name: &str, over: bool| {
            let chance = match &means {
                _ if few => Figure::none(code::HISTORY_TOO_SHORT, words()),
                None => Figure::none(code::FORECAST_NO_DEALS, "the deals behind each forecast are not known"),
                Some(deals) => {
                    let why = || "the deals are too many to be counted one by one".to_owned();
                    let means: Vec<Fraction> = deals.iter().map(|deals| Fraction::whole(i128::from(*deals))).collect();
                    Figure::or_none(looks_steady(&means, policy, over), code::FORECAST_OUT_OF_RANGE, why)
                }
            };
            let given = chance.known().copied();
            why.figure(name, FORECAST_BIAS, chance, || {
                let deals = marks.iter().zip(means.iter().flatten()).map(|((period, _), deals)| {
                    Derivation::given(format!("deals of the period to {period}"), Measure::count(*deals))
                });
                let side = if over { "below" } else { "above" };
                let words = format!("in {} of {} periods {side} the mark", policy.bias_at_least(), marks.len());
                let chance = Derivation::given(
                    "deals of one size coming at random (Poisson), as many on average as were counted on",
                    given.and_then(|chance| Measure::ratio(chance.fraction())),
                );
                Derivation::same(words, std::iter::once(chance).chain(deals).collect::<Parts>())
            })
        };
        Self {
            kind: Figure::or_none(Some(kind).filter(|_| !few), code::HISTORY_TOO_SHORT, words),
            honest_over: honest("honest_over", true),
            honest_under: honest("honest_under", false),
            periods: found,
            below,
            above,
        }
    }
}

/// The chance that an honest forecast, whose deals are of one size and come at random, so often comes out below the mark,
/// or above it. `None` where a number of deals is too large.
pub(in crate::forecast) fn looks_steady(means: &[Fraction], policy: &ForecastPolicy, over: bool) -> Option<Ratio> {
    // By how many periods so far were below the mark and above it: the chance of that.
    let mut chances = vec![vec![1.0_f64]];
    let (from, to) = (Fraction::of_ratio(policy.accurate_from())?, Fraction::of_ratio(policy.accurate_to())?);
    for mean in means {
        let (below, above) = (chance::below(*mean, from)?, chance::above(*mean, to)?);
        let size = chances.len().saturating_add(1);
        let mut next = vec![vec![0.0; size]; size];
        for (low, row) in chances.iter().enumerate() {
            for (high, before) in row.iter().enumerate() {
                let ends = [(0, 0, 1.0 - below - above), (1, 0, below), (0, 1, above)];
                for (more_low, more_high, chance) in ends {
                    let row = next.get_mut(low.saturating_add(more_low));
                    if let Some(slot) = row.and_then(|row| row.get_mut(high.saturating_add(more_high))) {
                        *slot += before * chance;
                    }
                }
            }
        }
        chances = next;
    }
    let least = usize::try_from(policy.bias_at_least()).ok()?;
    let mut sum = 0.0;
    for (low, row) in chances.iter().enumerate() {
        for (high, chance) in row.iter().enumerate() {
            let (own, other) = if over { (low, high) } else { (high, low) };
            if own >= least && own > other {
                sum += chance;
            }
        }
    }
    Ratio::of(chance::whole(chance::bounded(sum, (0.0, 1.0)) * 1e6), 1_000_000)
}
