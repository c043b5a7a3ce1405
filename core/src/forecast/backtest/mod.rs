//! `forecast.backtest`: every method scored on the past.
//!
//! A backtest is made of rows: what each method said on a day of a quarter that has ended, and what came. A book gives the
//! rows (`forecast.backtest`); rows from anywhere are scored (`forecast.scores`), so that long runs can be made quarter by
//! quarter and joined.

mod compare;
pub(crate) mod scores;

pub(crate) use scores::scores_why;
pub use scores::{
    ForecastScores, MethodComparison, MethodScore, RangeScore, RangeTenth, ScoredMethod, ScoresRequest, scores,
};

use super::{Forecast, Laws};
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Why};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_BACKTEST;
use crate::time::{Date, Quarter};
use crate::unit::{Money, Probability};

/// What was said of a quarter on a day, and what came.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct BacktestRow {
    /// The quarter.
    quarter: Quarter,
    /// The day: nothing that happened later was known.
    as_of: Date,
    /// What was won in the quarter in the end.
    actual: Money,
    /// What was won in it by the day.
    won: Money,
    /// The roll-up.
    rollup: Option<Money>,
    /// The weighted method, with what was won.
    weighted: Option<Money>,
    /// The plain weighted figure, with what was won.
    plain: Option<Money>,
    /// The trend.
    trend: Option<Money>,
    /// What they said together.
    together: Option<Money>,
    /// One total in ten was to be below.
    p10: Option<Money>,
    /// Nine in ten were.
    p90: Option<Money>,
    /// The share of totals that were to be below what came.
    below: Option<Probability>,
    /// How far the whole distribution was from what came: the continuous ranked probability score, in money.
    crps: Option<Money>,
    /// The standard deviation of the weighted method by itself, as if no deal depended on another.
    own: Option<Money>,
    /// What its mean moves by where the log-odds of all deals are one higher: each amount times its chance and one less that,
    /// and business at random whole.
    moved: Option<Money>,
    /// What was to be reached.
    target: Option<Money>,
    /// The chance to reach it.
    hit: Option<Probability>,
}

impl BacktestRow {
    /// What a forecast said, and its laws where it has a distribution.
    pub(crate) fn of(forecast: &Forecast, laws: Option<&Laws>, actual: Money) -> Result<Self, Error> {
        let known = |figure: &Figure<Money>| figure.known().copied();
        let range = forecast.range();
        let scored = laws.map(|laws| laws.scored(actual)).transpose()?;
        let apart = laws.map(|laws| laws.apart(actual)).transpose()?;
        Ok(Self {
            quarter: forecast.period(),
            as_of: forecast.as_of(),
            actual,
            won: forecast.won(),
            rollup: known(forecast.rollup()),
            weighted: known(forecast.weighted_total()),
            plain: known(forecast.weighted()).map(|open| forecast.won().add(open)).transpose()?,
            trend: known(forecast.trend()),
            together: known(forecast.triangulated()),
            p10: known(range.p10()),
            p90: known(range.p90()),
            below: scored.map(|(below, _)| below),
            crps: scored.map(|(_, crps)| crps),
            own: apart.map(|(own, _)| own),
            moved: apart.map(|(_, moved)| moved),
            target: known(range.target()),
            hit: range.hit().known().copied(),
        })
    }

    /// Its figures, each as what it is, for whoever asks.
    pub(crate) fn told(&self, why: &Why<'_>) {
        let money = |name: &str, value: Option<Money>, what: &str| {
            let Some(value) = value else { return };
            why.figure(name, FORECAST_BACKTEST, value, || {
                Derivation::given(what, value.measure().and_then(Result::ok))
            });
        };
        let chance = |name: &str, value: Option<Probability>, what: &str| {
            let Some(value) = value else { return };
            why.figure(name, FORECAST_BACKTEST, value, || Derivation::given(what, Measure::ratio(value.fraction())));
        };
        money("actual", Some(self.actual), "won in the quarter in the end");
        money("won", Some(self.won), "won in it by the day");
        let said = "said by the review of the day";
        let methods = [
            ("rollup", self.rollup),
            ("weighted", self.weighted),
            ("plain", self.plain),
            ("trend", self.trend),
            ("together", self.together),
            ("p10", self.p10),
            ("p90", self.p90),
            ("target", self.target),
        ];
        for (name, value) in methods {
            money(name, value, said);
        }
        money("own", self.own, "the standard deviation of the weighted method by itself");
        money("moved", self.moved, "what its mean moves by where all log-odds are one higher");
        money("crps", self.crps, "the area between the distribution and what came, squared");
        chance("below", self.below, "the share of totals that were to be below what came");
        chance("hit", self.hit, said);
    }
}
