//! Forecasts of a quarter by independent roads, and what they say together.

mod bias;
mod rollup;
mod submissions;
mod trend;
pub(crate) mod triangulate;
mod weighted;

pub(crate) use bias::bias;
pub use rollup::Rollup;
pub(crate) use rollup::rollup;
pub(crate) use submissions::Submissions;
pub(crate) use trend::trend;
pub use trend::{SkippedYear, Trend, TrendYear};
pub(crate) use triangulate::together;
pub use triangulate::{CombinedBy, Method, SpreadClass, TriangulateRequest, Triangulation, triangulate};
pub use weighted::Weighted;
pub(crate) use weighted::weighted;

use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Why};
use crate::policy::ForecastPolicy;
use crate::record::{Figure, Record};
use crate::rule;
use crate::time::{Date, Quarter};
use crate::unit::{Money, Ratio};

/// The forecast of a quarter: each method, what they say together, and how far apart they are.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Forecast {
    /// The quarter that is forecast.
    period: Quarter,
    /// The day whose end counts.
    as_of: Date,
    /// Won in the quarter by the day.
    won: Money,
    /// The roll-up: won and the open commit that was submitted (`forecast.rollup`).
    rollup: Figure<Money>,
    /// Open deals times the rate of winning them (`forecast.weighted`): open deals only.
    weighted: Figure<Money>,
    /// The part of it expected to close in the quarter, by the deals' age.
    weighted_in_period: Figure<Money>,
    /// Business that will be created and won in the quarter.
    not_yet_created: Figure<Money>,
    /// Earlier years' same quarter, corrected for head count and market (`forecast.trend`).
    trend: Figure<Money>,
    /// What the methods say together (`forecast.triangulate`).
    triangulated: Figure<Money>,
    /// How they were combined.
    combined_by: Figure<CombinedBy>,
    /// As what the weighted method entered.
    weighted_basis: Figure<WeightedBasis>,
    /// Largest less smallest, over the median.
    spread: Figure<Ratio>,
    /// Whether the methods agree.
    class: Figure<SpreadClass>,
    /// The range that the total will lie in.
    range: Range,
    /// What the roll-up rests on.
    rollup_basis: Figure<Rollup>,
    /// What the weighted figure rests on.
    rate_basis: Figure<Weighted>,
    /// What the trend rests on.
    trend_basis: Figure<Trend>,
}

/// As what the weighted method enters the triangulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum WeightedBasis {
    /// Won in the quarter, and the plain weighted figure.
    WonAndWeighted,
    /// Won in the quarter, the weighted figure of deals expected in it, and business not yet created.
    WonInPeriodAndNotYetCreated,
}

/// Quantiles of the quarter's total.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Range {
    /// One total in ten is below.
    p10: Figure<Money>,
    /// Half the totals are below.
    p50: Figure<Money>,
    /// Nine in ten are below.
    p90: Figure<Money>,
}

/// The parts from which a forecast is put together.
pub(crate) struct Parts {
    pub(crate) period: Quarter,
    pub(crate) as_of: Date,
    pub(crate) won: Money,
    pub(crate) rollup: Figure<Rollup>,
    pub(crate) weighted: Figure<Weighted>,
    pub(crate) trend: Figure<Trend>,
}

impl Parts {
    /// A quarter that has ended: what was won in it, and nothing left to forecast.
    pub(crate) fn over(period: Quarter, as_of: Date, won: Money) -> Self {
        Self { period, as_of, won, rollup: over(period), weighted: over(period), trend: over(period) }
    }
}

/// Why nothing is forecast of a quarter that has ended.
pub(crate) fn over<T>(period: Quarter) -> Figure<T> {
    Figure::none(code::FORECAST_PERIOD_OVER, format!("{period} is over: what came is what was won"))
}

impl Forecast {
    /// Puts the methods together and triangulates them.
    pub(crate) fn of(parts: Parts, policy: &ForecastPolicy, why: &Why<'_>) -> Result<Self, Error> {
        let Parts { period, as_of, won, rollup, weighted, trend } = parts;
        let later = |what: &str| Figure::none(code::NOT_YET, format!("{what} comes with a later version"));
        let rollup_total = rollup.clone().map(|rollup| rollup.total());
        let weighted_total = weighted.clone().map(|weighted| weighted.amount());
        let trend_total = trend.clone().map(|trend| trend.amount());
        let entered = match weighted_total.known() {
            Some(amount) => Some(won.add(*amount)?),
            None => None,
        };
        let request = TriangulateRequest::of(
            won.currency(),
            (rollup_total.known().copied(), entered, trend_total.known().copied()),
            policy.clone(),
        );
        let methods = || {
            let (rollup, trend) =
                (why.part("rollup", "roll-up", &rollup_total), why.part("trend", "trend", &trend_total));
            let open = why.part("weighted", "open deals times the rate", &weighted_total);
            let weighted = Derivation::sum("weighted, with what is won", [why.part("won", "won in it", &won), open]);
            [rollup, weighted, trend].into_iter().filter(|method| method.value.is_some()).collect()
        };
        let together = together(&request, (why, &methods))?;
        let weighted_basis = weighted_total.clone().map(|_| WeightedBasis::WonAndWeighted);
        let basis = |place: &str, name: &str, what: &str, value: &Figure<Money>| {
            Derivation::same(what, [why.field(place).part(name, what, value)])
        };
        let figure = |name, rule, value: &Figure<Money>, derive: &dyn Fn() -> Derivation| {
            why.figure(name, rule, value.clone(), derive)
        };
        let in_range = |name| why.field("range").absent(name, rule::FORECAST_RANGE, later("the range"));
        Ok(Self {
            period,
            as_of,
            won,
            rollup: figure("rollup", rule::FORECAST_ROLLUP, &rollup_total, &|| {
                basis("rollup_basis", "total", "won and open commit", &rollup_total)
            }),
            weighted: figure("weighted", rule::FORECAST_WEIGHTED, &weighted_total, &|| {
                basis("rate_basis", "amount", "open deals times the rate of winning", &weighted_total)
            }),
            weighted_in_period: why.absent(
                "weighted_in_period",
                rule::FORECAST_WEIGHTED,
                later("the chance of closing inside the period"),
            ),
            not_yet_created: why.absent("not_yet_created", rule::FORECAST_WEIGHTED, later("business not yet created")),
            trend: figure("trend", rule::FORECAST_TREND, &trend_total, &|| {
                basis("trend_basis", "amount", "the median of the years", &trend_total)
            }),
            triangulated: together.triangulated().clone(),
            combined_by: together.combined_by().clone(),
            weighted_basis,
            spread: together.spread().clone(),
            class: together.class().clone(),
            range: Range { p10: in_range("p10"), p50: in_range("p50"), p90: in_range("p90") },
            rollup_basis: rollup,
            rate_basis: weighted,
            trend_basis: trend,
        })
    }
}
