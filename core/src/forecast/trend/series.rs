//! The trend of a series, by any of the methods.

use super::{legs, standard};
use crate::chance;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained as _, Measure, Why};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_TREND;
use crate::unit::{Quantity, Ratio, ten_to};

/// Places of a forecast.
const PLACES: u32 = 6;

/// A series, and how far ahead it is to be forecast.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TrendRequest {
    /// The series from its first period on, without holes in time: a period without a value stands there without one.
    history: Vec<TrendPoint>,
    /// Periods in a year, 1 to 53: 4 for quarters, 12 for months, 1 for no seasons.
    #[record(default = 4)]
    season: u64,
    /// Periods to forecast, 1 to 120.
    #[record(default = 1)]
    ahead: u64,
    /// By which methods.
    #[record(default = vec![TrendMethod::Default])]
    methods: Vec<TrendMethod>,
    /// For the method `line`: the factor of each season, the first one's first; left out, all are 1.
    #[record(default)]
    seasonal_factors: Vec<Ratio>,
}

/// One period of a series.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TrendPoint {
    /// What it brought, in any one unit.
    value: Option<Quantity>,
    /// What makes it comparable with the period that is forecast: head count now over then, times what the market does.
    /// Above zero.
    #[record(default = Ratio::one())]
    factor: Ratio,
}

/// A way to forecast a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Record)]
pub enum TrendMethod {
    /// The median of the next three.
    Default,
    /// Damped growth, the mean of many fits.
    DampedGrowth,
    /// Theta, the mean of many fits.
    ThetaBlend,
    /// A level with a little growth, the mean of many fits.
    Smoothing,
    /// The last value.
    Naive,
    /// The last value without its season, with the season of the period ahead.
    Naive2,
    /// The same season a year before.
    SeasonalNaive,
    /// The same season a year before, times last year's growth.
    SeasonalGrowth,
    /// Simple exponential smoothing, without seasons and with them again.
    Ses,
    /// Holt's growth, the same way.
    Holt,
    /// Damped growth, the same way.
    Damped,
    /// Theta with a theta of two, the same way.
    Theta,
    /// The line of least squares through the values over their seasonal factors.
    Line,
}

/// A series forecast.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.trend/1")]
pub struct TrendForecast {
    /// Periods that count: from the first with a value to the last.
    periods: u64,
    /// Each method in the order of the request.
    methods: Vec<TrendMethodForecast>,
}

/// What a method says.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TrendMethodForecast {
    /// The method.
    method: TrendMethod,
    /// The periods ahead; or why the method cannot say anything.
    steps: Figure<Vec<TrendStep>>,
}

/// A period ahead.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TrendStep {
    /// How many periods after the last one with a value.
    ahead: u64,
    /// What is forecast, rounded once, half-even, to six places.
    forecast: Quantity,
}

/// Forecasts a series by named methods (`forecast.trend`). The default is the median of damped growth, Theta and exponential
/// smoothing. Values are computed as floats that are the same on every platform, and rounded to six places.
///
/// ```
/// use attain::{forecast, record};
/// let values: Vec<String> = (1..7).map(|year| format!(r#"{{"value": {}}}"#, 100 + 28 * year)).collect();
/// let request = format!(r#"{{"history": [{}], "season": 1, "methods": ["line", "naive"]}}"#, values.join(","));
/// let trend = forecast::trend_of(&record::from_json(&request).unwrap()).unwrap();
/// let of = |index: usize| trend.methods()[index].steps().known().unwrap()[0].forecast().to_string();
/// assert_eq!((of(0), of(1)), ("296".to_owned(), "268".to_owned()));
/// ```
///
/// # Errors
///
/// `forecast.trend_range` at `season`, `ahead`, `methods`, `seasonal_factors` or the factor of a point.
pub fn trend_of(request: &TrendRequest) -> Result<TrendForecast, Error> {
    trend_of_why(request, &Why::off())
}

/// As [`trend_of`], each figure with its derivation for whoever asks.
pub(crate) fn trend_of_why(request: &TrendRequest, why: &Why<'_>) -> Result<TrendForecast, Error> {
    check(request)?;
    let history = corrected(request);
    let periods = u64::try_from(history.len()).unwrap_or(u64::MAX);
    let periods = why.figure("periods", FORECAST_TREND, periods, || {
        Derivation::given("periods from the first with a value to the last", Measure::count(periods))
    });
    let season = usize::try_from(request.season).unwrap_or(1);
    let ahead = usize::try_from(request.ahead).unwrap_or(1);
    // Without what comes before the first value, each season has another place.
    let before = request.history.iter().take_while(|point| point.value.is_none()).count();
    let factors: Vec<f64> = request.seasonal_factors.iter().map(|factor| float(factor.fraction())).collect();
    let start = before.checked_rem(factors.len().max(1)).unwrap_or(0);
    let factors: Vec<f64> = factors.iter().cycle().skip(start).take(factors.len()).copied().collect();
    let methods = request.methods.iter().enumerate().map(|(index, method)| {
        let at = why.item("methods", index);
        let steps = match history_of(*method, &history, season) {
            Err(why) => Figure::none(code::FORECAST_TOO_SHORT, why),
            Ok(values) => steps(&method.forecast(&values, (season, ahead), &factors), *method, &at),
        };
        TrendMethodForecast { method: *method, steps }
    });
    Ok(TrendForecast { periods, methods: methods.collect() })
}

fn check(request: &TrendRequest) -> Result<(), Error> {
    let refuse = |field: String, message: String| Err(Error::new(code::FORECAST_TREND_RANGE, message).at(field));
    if !(1..=53).contains(&request.season) {
        return refuse("season".to_owned(), format!("`{}` is not from 1 to 53", request.season));
    }
    if !(1..=120).contains(&request.ahead) {
        return refuse("ahead".to_owned(), format!("`{}` is not from 1 to 120", request.ahead));
    }
    if request.methods.is_empty() || request.methods.len() > TrendMethod::ALL.len() {
        let message = format!("`{}` methods are not from 1 to {}", request.methods.len(), TrendMethod::ALL.len());
        return refuse("methods".to_owned(), message);
    }
    let given = u64::try_from(request.seasonal_factors.len()).unwrap_or(u64::MAX);
    if given != 0 && given != request.season {
        let message = format!("`{given}` factors are not one for each of the {} seasons", request.season);
        return refuse("seasonal_factors".to_owned(), message);
    }
    let factors =
        request.seasonal_factors.iter().enumerate().map(|(index, factor)| ("seasonal_factors", index, factor));
    let points = request.history.iter().enumerate().map(|(index, point)| ("history", index, &point.factor));
    for (list, index, factor) in factors.chain(points) {
        if factor.fraction().0 <= 0 {
            let field = if list == "history" { ".factor" } else { "" };
            return refuse(format!("{list}[{index}]{field}"), format!("`{factor}` is not above zero"));
        }
    }
    Ok(())
}

/// The values from the first that is known to the last, corrected.
fn corrected(request: &TrendRequest) -> Vec<Option<f64>> {
    let value = |point: &TrendPoint| Some(float(point.value?.fraction()) * float(point.factor.fraction()));
    let all: Vec<Option<f64>> = request.history.iter().map(value).collect();
    let mut known: Vec<Option<f64>> = all.into_iter().skip_while(Option::is_none).collect();
    while known.last().is_some_and(Option::is_none) {
        known.pop();
    }
    known
}

fn float((part, whole): (i128, i128)) -> f64 {
    chance::float(part) / chance::float(whole)
}

/// The values that a method needs, all of them; or what is missing. Only those that look a year back bear holes before it.
fn history_of(method: TrendMethod, history: &[Option<f64>], season: usize) -> Result<Vec<f64>, String> {
    let least = method.least(season);
    if history.len() < least {
        let periods = crate::text::count(u64::try_from(history.len()).unwrap_or(u64::MAX), "period is", "periods are");
        return Err(format!("{periods} known, {method} needs {least}"));
    }
    let looks_back = match method {
        TrendMethod::Naive => 1,
        TrendMethod::SeasonalNaive => season,
        TrendMethod::SeasonalGrowth => season.saturating_mul(2),
        _ => history.len(),
    };
    let tail = history.get(history.len().saturating_sub(looks_back)..).unwrap_or(history);
    match tail.iter().position(Option::is_none) {
        Some(hole) => {
            let place = history.len().saturating_sub(tail.len()).saturating_add(hole).saturating_add(1);
            Err(format!("period {place} of {} has no value, and {method} needs it", history.len()))
        }
        None => Ok(tail.iter().copied().flatten().collect()),
    }
}

impl TrendMethod {
    /// Values that it needs at least.
    pub(super) fn least(self, season: usize) -> usize {
        match self {
            Self::SeasonalNaive => season,
            Self::SeasonalGrowth => season.saturating_mul(2),
            Self::Line => 2,
            _ => 1,
        }
    }

    /// The next values.
    pub(super) fn forecast(self, values: &[f64], (season, ahead): (usize, usize), factors: &[f64]) -> Vec<f64> {
        match self {
            Self::Default => legs::default(values, season, ahead),
            Self::DampedGrowth => legs::damped_growth(values, season, ahead),
            Self::ThetaBlend => legs::theta(values, season, ahead),
            Self::Smoothing => legs::smoothing(values, season, ahead),
            Self::Naive => standard::naive(values, ahead),
            Self::Naive2 => standard::standard(standard::naive, values, season, ahead),
            Self::SeasonalNaive => legs::seasonal_naive(values, season, ahead),
            Self::SeasonalGrowth => standard::seasonal_growth(values, season, ahead),
            Self::Ses => standard::standard(standard::ses, values, season, ahead),
            Self::Holt => standard::standard(standard::holt, values, season, ahead),
            Self::Damped => standard::standard(standard::damped, values, season, ahead),
            Self::Theta => standard::standard(standard::theta, values, season, ahead),
            Self::Line => standard::straight(values, factors, ahead),
        }
    }
}

/// The periods ahead as figures.
fn steps(values: &[f64], method: TrendMethod, why: &Why<'_>) -> Figure<Vec<TrendStep>> {
    let unit = ten_to(PLACES).unwrap_or(1);
    let mut steps = Vec::with_capacity(values.len());
    for (place, value) in values.iter().enumerate() {
        let scaled = value * chance::float(unit);
        let forecast = (scaled.abs() < 1e25).then(|| chance::whole(scaled)).and_then(|value| Quantity::of(value, unit));
        let Some(forecast) = forecast else {
            return Figure::none(code::FORECAST_OUT_OF_RANGE, "the forecast is too large to be stated");
        };
        let at = why.item("steps", place);
        let ahead = u64::try_from(place).unwrap_or(u64::MAX).saturating_add(1);
        steps.push(TrendStep {
            ahead: at.figure("ahead", FORECAST_TREND, ahead, || {
                Derivation::given("periods after the last", Measure::count(ahead))
            }),
            forecast: at.figure("forecast", FORECAST_TREND, forecast, || {
                let words = format!("{method} of the corrected history, {ahead} ahead");
                Derivation::given(words, forecast.measure().and_then(Result::ok))
            }),
        });
    }
    Figure::Known(steps)
}
