//! How good each method was: what it said of the last full quarters when they began, and what came.

use crate::code;
use crate::explain::{Derivation, Parts, Why};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_ACCURACY;
use crate::time::Quarter;
use crate::unit::{Money, Ratio};

/// A method's forecasts of the last full quarters.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MethodTrack {
    /// The method.
    key: TrackedMethod,
    /// The quarters, by quarter.
    quarters: Vec<TrackedQuarter>,
    /// What came over what was forecast, all quarters with a forecast added up.
    trailing: Figure<Ratio>,
}

/// A method, or all of them together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum TrackedMethod {
    /// What the reps handed in within the first days of the quarter.
    Rollup,
    /// The weighted method on the day before it began.
    Weighted,
    /// The trend on that day.
    Trend,
    /// All of them together.
    Triangulated,
}

/// What a method said of a quarter when it began.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TrackedQuarter {
    /// The quarter.
    key: Quarter,
    /// What was forecast.
    forecast: Figure<Money>,
    /// What was won; of the roll-up by those who had handed in.
    won: Money,
    /// What was won over what was forecast.
    accuracy: Figure<Ratio>,
}

/// A past quarter: what each method said, and what was won of that, in the order of [`TrackedMethod`].
pub(crate) struct Past {
    pub(crate) quarter: Quarter,
    pub(crate) said: [(Figure<Money>, Money); 4],
}

/// The track of each method over some past quarters.
pub(crate) fn track(past: &[Past], why: &Why<'_>) -> Vec<MethodTrack> {
    let methods = TrackedMethod::ALL.iter().enumerate();
    methods.map(|(index, key)| method(*key, index, past, &why.item("track", index))).collect()
}

fn method(key: TrackedMethod, index: usize, past: &[Past], why: &Why<'_>) -> MethodTrack {
    let (mut quarters, mut sums) = (Vec::new(), (0_i128, 0_i128));
    for (place, quarter) in past.iter().enumerate() {
        let at = why.item("quarters", place);
        let Some((forecast, won)) = quarter.said.get(index).cloned() else { continue };
        let forecast =
            at.figure("forecast", FORECAST_ACCURACY, forecast.clone(), || given("said when it began", &forecast));
        let won = at.figure("won", FORECAST_ACCURACY, won, || given("won in it", &Figure::Known(won)));
        let ratio = forecast.clone().and_then(|forecast| over(won, forecast));
        if ratio.known().is_some()
            && let Some(forecast) = forecast.known()
        {
            let (actual, said) = sums;
            sums = (actual.saturating_add(i128::from(won.minor())), said.saturating_add(i128::from(forecast.minor())));
        }
        let accuracy = at.figure("accuracy", FORECAST_ACCURACY, ratio, || {
            let parts = (at.part("won", "won", &won), at.part("forecast", "forecast", &forecast));
            Derivation::quotient("won over forecast", parts.0, parts.1)
        });
        quarters.push(TrackedQuarter { key: quarter.quarter, forecast, won, accuracy });
    }
    let (actual, said) = sums;
    let none = || "no past quarter has a forecast of this method".to_owned();
    let trailing = Figure::or_none(Ratio::of(actual, said), code::FORECAST_NO_HISTORY, none);
    let trailing = why.figure("trailing", FORECAST_ACCURACY, trailing, || {
        let known = || quarters.iter().enumerate().filter(|(_, quarter)| quarter.accuracy.known().is_some());
        let won = known().map(|(place, row)| why.item("quarters", place).part("won", row.key.to_string(), &row.won));
        let said = known()
            .map(|(place, row)| why.item("quarters", place).part("forecast", row.key.to_string(), &row.forecast));
        let (won, said) = (won.collect::<Parts>(), said.collect::<Parts>());
        Derivation::quotient("won over forecast", Derivation::sum("won", won), Derivation::sum("forecast", said))
    });
    MethodTrack { key, quarters, trailing }
}

fn given(what: &str, amount: &Figure<Money>) -> Derivation {
    let measure =
        amount.known().and_then(|amount| crate::explain::Measure::minor(i128::from(amount.minor()), amount.currency()));
    Derivation::given(what, measure)
}

fn over(won: Money, forecast: Money) -> Figure<Ratio> {
    let ratio = Ratio::of(i128::from(won.minor()), i128::from(forecast.minor())).filter(|_| forecast.minor() > 0);
    Figure::or_none(ratio, code::FORECAST_ACCURACY_UNDEFINED, || "the forecast is zero or below".to_owned())
}
