//! Forecasts of a quarter by independent roads, and what they say together.

pub(crate) mod accuracy;
pub(crate) mod backtest;
mod bias;
pub(crate) mod call;
mod charts;
pub(crate) mod coherent;
mod parting;
pub(crate) mod range;
pub(crate) mod rollup;
mod submissions;
mod track;
pub(crate) mod trend;
pub(crate) mod triangulate;
pub(crate) mod weighted;
mod weights;
pub(crate) mod why;

pub use accuracy::*;
pub(crate) use backtest::scores_why;
pub use backtest::*;
pub use call::{CallDeal, CallRequest, ForecastCall, call};
pub(crate) use charts::waterfall;
pub use charts::{ForecastCharts, ForecastChartsRequest, ForecastTarget, charts};
pub use coherent::*;

pub(crate) use bias::{bias, opening};
use parting::{Methods, Weighing, parting};
pub use range::*;
pub(crate) use rollup::rollup;
pub use rollup::*;
pub(crate) use submissions::Submissions;
pub(crate) use track::Past;
use track::track;
pub use track::{MethodTrack, TrackedMethod, TrackedQuarter};
pub(crate) use trend::trend;
pub use trend::*;
pub(crate) use triangulate::together;
pub use triangulate::{
    CombineRule, CombinedBy, Method, PastMethods, SpreadClass, TriangulateRequest, Triangulation, triangulate,
};
pub use weighted::*;
pub(crate) use weighted::{Created, Curve, Expected, in_period, not_yet_created, weighted};
pub use weights::MethodWeight;
pub use why::*;

use crate::book::View;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Why};
use crate::policy::ForecastPolicy;
use crate::record::{Figure, Record};
use crate::rule;
use crate::time::{Date, Quarter};
use crate::unit::{Currency, Id, Money, Ratio};

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
    /// The weighted method's total: won, and what it expects beside it; `weighted_basis` says of what it is made.
    weighted_total: Figure<Money>,
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
    /// Why each pair of methods parts: what is won is in all of them and left out.
    parting: Vec<ForecastGap>,
    /// How good each method was when the last full quarters began.
    track: Vec<MethodTrack>,
    /// What the roll-up rests on.
    rollup_basis: Figure<Rollup>,
    /// What the weighted figure rests on.
    rate_basis: Figure<Weighted>,
    /// What the part expected in the quarter rests on.
    in_period_basis: Figure<InPeriod>,
    /// What the business not yet created rests on.
    not_yet_basis: Figure<NotYetCreated>,
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

/// The parts from which a forecast is put together.
pub(crate) struct Parts<'a> {
    pub(crate) period: Quarter,
    pub(crate) as_of: Date,
    pub(crate) won: Money,
    pub(crate) rollup: Figure<Rollup>,
    pub(crate) weighted: Figure<Weighted>,
    pub(crate) in_period: Figure<InPeriod>,
    pub(crate) not_yet: Figure<NotYetCreated>,
    /// What is to be reached.
    pub(crate) target: Figure<Money>,
    pub(crate) trend: Figure<Trend>,
    pub(crate) basis: Option<Basis<'a>>,
}

/// What stands behind the methods' figures.
pub(crate) struct Basis<'a> {
    pub(crate) view: &'a View<'a>,
    pub(crate) submissions: Option<&'a Submissions>,
    /// The open deals with what each is expected to bring in the quarter.
    pub(crate) expected: Vec<Expected>,
    /// What is expected to be created and won: amounts in minor units, and how many of each.
    pub(crate) created: Created,
    /// The last day of the quarter.
    pub(crate) last_day: Date,
    /// The year before the quarter.
    pub(crate) year: Option<(Date, Date)>,
    /// What the methods said of past quarters.
    pub(crate) past: Vec<Past>,
}

impl<'a> Basis<'a> {
    /// How the weighted method came to its figure.
    fn weighing(
        &'a self,
        basis: Option<WeightedBasis>,
        new: Option<&Money>,
        plain: Option<&Weighted>,
    ) -> Option<Weighing<'a>> {
        match basis? {
            WeightedBasis::WonInPeriodAndNotYetCreated => Some(Weighing::InPeriod(&self.expected, *new?)),
            WeightedBasis::WonAndWeighted => plain.map(|plain| Weighing::Plain(plain.won(), plain.closed())),
        }
    }

    /// Why each pair of methods parts.
    fn parting(
        &self,
        quarter: Quarter,
        weighted: Option<Weighing<'_>>,
        (rollup, trend): (Option<&[Id]>, Option<Money>),
        why: &Why<'_>,
    ) -> Result<Vec<ForecastGap>, Error> {
        let rollup = self.submissions.zip(rollup);
        let (view, last_day, year) = (self.view, self.last_day, self.year);
        parting(&Methods { view, quarter, last_day, weighted, rollup, trend, year }, why)
    }
}

impl Parts<'_> {
    /// A quarter that has ended: what was won in it, and nothing left to forecast.
    pub(crate) fn over(period: Quarter, as_of: Date, won: Money) -> Self {
        Self {
            period,
            as_of,
            won,
            rollup: over(period),
            weighted: over(period),
            in_period: over(period),
            not_yet: over(period),
            target: over(period),
            trend: over(period),
            basis: None,
        }
    }
}

/// Why nothing is forecast of a quarter that has ended.
pub(crate) fn over<T>(period: Quarter) -> Figure<T> {
    Figure::none(code::FORECAST_PERIOD_OVER, format!("{period} is over: what came is what was won"))
}

/// As what the weighted method enters the triangulation: with what is won, both parts where they are there, else the plain
/// figure.
pub(crate) fn entered(
    won: Money,
    (in_period, not_yet, plain): (&Figure<InPeriod>, &Figure<NotYetCreated>, &Figure<Weighted>),
) -> Result<Figure<Money>, Error> {
    Ok(match (in_period.known(), not_yet.known(), plain) {
        (Some(open), Some(new), _) => Figure::Known(won.add(open.amount())?.add(new.amount())?),
        (_, _, Figure::Known(plain)) => Figure::Known(won.add(plain.amount())?),
        (_, _, Figure::NotAvailable(reason)) => Figure::NotAvailable(reason.clone()),
    })
}

/// The methods' figures combined, for whoever asks no more.
pub(crate) fn triangulated(
    currency: Currency,
    methods: (Option<Money>, Option<Money>, Option<Money>),
    policy: &ForecastPolicy,
) -> Result<Figure<Money>, Error> {
    Ok(triangulate(&TriangulateRequest::of(currency, methods, policy.clone()))?.triangulated().clone())
}

impl Forecast {
    /// Puts the methods together and triangulates them; gives the laws of the total as well.
    pub(crate) fn of(parts: Parts<'_>, policy: &ForecastPolicy, why: &Why<'_>) -> Result<(Self, Figure<Laws>), Error> {
        let Parts { period, as_of, won, rollup, weighted, in_period, not_yet, target, trend, basis: behind } = parts;
        let rollup_total = rollup.clone().map(|rollup| rollup.total());
        let weighted_total = weighted.clone().map(|weighted| weighted.amount());
        let in_period_total = in_period.clone().map(|in_period| in_period.amount());
        let not_yet_total = not_yet.clone().map(|not_yet| not_yet.amount());
        let trend_total = trend.clone().map(|trend| trend.amount());
        let basis_of = match (in_period_total.known(), not_yet_total.known(), weighted_total.known()) {
            (Some(_), Some(_), _) => Some(WeightedBasis::WonInPeriodAndNotYetCreated),
            (_, _, Some(_)) => Some(WeightedBasis::WonAndWeighted),
            _ => None,
        };
        let weighted_sum = || {
            let won = why.part("won", "won in it", &won);
            if basis_of == Some(WeightedBasis::WonInPeriodAndNotYetCreated) {
                let open = why.part("weighted_in_period", "open deals expected in it", &in_period_total);
                let new = why.part("not_yet_created", "business not yet created", &not_yet_total);
                Derivation::sum("weighted, with what is won", [won, open, new])
            } else {
                let open = why.part("weighted", "open deals times the rate", &weighted_total);
                Derivation::sum("weighted, with what is won", [won, open])
            }
        };
        let entered_total = entered(won, (&in_period, &not_yet, &weighted))?;
        let entered_total = why.figure("weighted_total", rule::FORECAST_WEIGHTED, entered_total, weighted_sum);
        let request = TriangulateRequest::of(
            won.currency(),
            (rollup_total.known().copied(), entered_total.known().copied(), trend_total.known().copied()),
            policy.clone(),
        );
        let methods = || {
            let (rollup, trend) =
                (why.part("rollup", "roll-up", &rollup_total), why.part("trend", "trend", &trend_total));
            let weighted = why.part("weighted_total", "weighted, with what is won", &entered_total);
            [rollup, weighted, trend].into_iter().filter(|method| method.value.is_some()).collect()
        };
        let together = together(&request, (why, &methods))?;
        let rest = trend_total.known().map(|trend| trend.sub(won)).transpose()?;
        let (parting, track) = match &behind {
            None => (Vec::new(), Vec::new()),
            Some(behind) => {
                let weighing = behind.weighing(basis_of, not_yet_total.known(), weighted.known());
                let rollup = rollup.known().map(Rollup::submitted);
                (behind.parting(period, weighing, (rollup, rest), why)?, track(&behind.past, why))
            }
        };
        let weighted_basis = match basis_of {
            Some(basis) => Figure::Known(basis),
            None => weighted_total.clone().map(|_| WeightedBasis::WonAndWeighted),
        };
        let basis = |place: &str, name: &str, what: &str, value: &Figure<Money>| {
            Derivation::same(what, [why.field(place).part(name, what, value)])
        };
        let figure = |name, rule, value: &Figure<Money>, derive: &dyn Fn() -> Derivation| {
            why.figure(name, rule, value.clone(), derive)
        };
        let (combined, rollup_said) = (together.triangulated(), &rollup_total);
        let outlook =
            Outlook::of(behind.as_ref(), (basis_of, weighted.known()), (won, combined, rollup_said, &target), policy);
        let laws = outlook.laws()?;
        let range = outlook.range(&laws, &why.field("range"))?;
        let forecast = Self {
            period,
            as_of,
            won,
            rollup: figure("rollup", rule::FORECAST_ROLLUP, &rollup_total, &|| {
                basis("rollup_basis", "total", "won and open commit", &rollup_total)
            }),
            weighted: figure("weighted", rule::FORECAST_WEIGHTED, &weighted_total, &|| {
                basis("rate_basis", "amount", "open deals times the rate of winning", &weighted_total)
            }),
            weighted_in_period: figure("weighted_in_period", rule::FORECAST_WEIGHTED, &in_period_total, &|| {
                basis("in_period_basis", "amount", "open deals times their chances", &in_period_total)
            }),
            not_yet_created: figure("not_yet_created", rule::FORECAST_WEIGHTED, &not_yet_total, &|| {
                basis("not_yet_basis", "amount", "the mean of earlier quarters", &not_yet_total)
            }),
            trend: figure("trend", rule::FORECAST_TREND, &trend_total, &|| {
                basis("trend_basis", "amount", "as its basis says", &trend_total)
            }),
            weighted_total: entered_total,
            triangulated: together.triangulated().clone(),
            combined_by: together.combined_by().clone(),
            weighted_basis,
            spread: together.spread().clone(),
            class: together.class().clone(),
            range,
            parting,
            track,
            rollup_basis: rollup,
            rate_basis: weighted,
            in_period_basis: in_period,
            not_yet_basis: not_yet,
            trend_basis: trend,
        };
        Ok((forecast, laws))
    }
}
