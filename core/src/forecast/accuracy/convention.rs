//! The conventions by which accuracy is stated, and what a figure of one reads as in the others.

use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_ACCURACY;
use crate::unit::{Fraction, Ratio};

/// How accuracy is stated. Products mean different things by "92 % accurate".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum AccuracyConvention {
    /// What came over what was forecast: below 1 less came.
    ActualOverForecast,
    /// What was forecast over what came: above 1 less came.
    ForecastOverActual,
    /// One less the distance of the two over what came.
    OneLessErrorOverActual,
    /// One less the distance over what was forecast.
    OneLessErrorOverForecast,
}

use AccuracyConvention::{ActualOverForecast, ForecastOverActual, OneLessErrorOverActual, OneLessErrorOverForecast};

/// Why an accuracy is not defined, if it is not.
pub(super) fn undefined(convention: AccuracyConvention, forecast: i128, actual: Option<i128>) -> Option<String> {
    let Some(actual) = actual else { return Some("what came is not known".to_owned()) };
    if forecast < 0 || actual < 0 {
        let what = if forecast < 0 { "forecast" } else { "actual" };
        return Some(format!("the {what} is below zero"));
    }
    let (under, what) = match convention {
        ActualOverForecast | OneLessErrorOverForecast => (forecast, "forecast"),
        ForecastOverActual | OneLessErrorOverActual => (actual, "actual"),
    };
    (under == 0).then(|| format!("the {what} is zero"))
}

impl AccuracyConvention {
    /// The accuracy as a fraction; the distance is that of forecast and actual, or the sum of such.
    pub(super) fn fraction(self, (forecast, actual): (i128, i128), distance: i128) -> (i128, i128) {
        match self {
            ActualOverForecast => (actual, forecast),
            ForecastOverActual => (forecast, actual),
            OneLessErrorOverActual => (actual.saturating_sub(distance), actual),
            OneLessErrorOverForecast => (forecast.saturating_sub(distance), forecast),
        }
    }

    /// The arithmetic of the same.
    pub(super) fn derive(self, forecast: Derivation, actual: Derivation, distance: Derivation) -> Derivation {
        let one_less = |under: Derivation| {
            let share = Derivation::quotient("the distance over it", distance, under);
            Derivation::difference("one less that", [Derivation::given("one", Measure::ratio((1, 1))), share])
        };
        match self {
            ActualOverForecast => Derivation::quotient("actual over forecast", actual, forecast),
            ForecastOverActual => Derivation::quotient("forecast over actual", forecast, actual),
            OneLessErrorOverActual => one_less(actual),
            OneLessErrorOverForecast => one_less(forecast),
        }
    }
}

/// An accuracy by one convention.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ConvertAccuracyRequest {
    /// The figure: 0.92 is 92 %.
    accuracy: Ratio,
    /// By which convention it was stated.
    convention: AccuracyConvention,
}

/// What it reads as by every convention.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct AccuracyConverted {
    /// One reading; two where the convention does not tell whether more or less came than was forecast.
    readings: Vec<AccuracyReading>,
}

/// Whether the forecast was too high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum ForecastSide {
    /// Less came than was forecast.
    TooHigh,
    /// It came as forecast.
    Exact,
    /// More came than was forecast.
    TooLow,
}

/// What an accuracy reads as.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct AccuracyReading {
    /// If the forecast was so.
    forecast: ForecastSide,
    /// What came over what was forecast.
    actual_over_forecast: Figure<Ratio>,
    /// What was forecast over what came.
    forecast_over_actual: Figure<Ratio>,
    /// One less the distance over what came.
    one_less_error_over_actual: Figure<Ratio>,
    /// One less the distance over what was forecast.
    one_less_error_over_forecast: Figure<Ratio>,
}

/// Tells what an accuracy stated by one convention reads as by the others (`forecast.accuracy`).
///
/// ```
/// use attain::{forecast, record};
/// let request = r#"{"accuracy": "0.92", "convention": "forecast_over_actual"}"#;
/// let converted = forecast::convert_accuracy(&record::from_json(request).unwrap()).unwrap();
/// assert_eq!(converted.readings()[0].actual_over_forecast().known().unwrap().to_string(), "1.086957");
/// ```
///
/// # Errors
///
/// `forecast.accuracy_undefined` at `accuracy`: below zero by the first two conventions, above one by the others.
pub fn convert_accuracy(request: &ConvertAccuracyRequest) -> Result<AccuracyConverted, Error> {
    convert_accuracy_why(request, &Why::off())
}

/// As [`convert_accuracy`], each figure with its derivation for whoever asks.
pub(crate) fn convert_accuracy_why(
    request: &ConvertAccuracyRequest,
    why: &Why<'_>,
) -> Result<AccuracyConverted, Error> {
    let wrong = |allowed: &str| {
        let message = format!("`{}` is not {allowed}: {} is never so", request.accuracy, request.convention);
        Error::new(code::FORECAST_ACCURACY_UNDEFINED, message).at("accuracy")
    };
    let (stated, zero, one) = (request.accuracy, Ratio::zero(), Ratio::one());
    match request.convention {
        ActualOverForecast | ForecastOverActual if stated < zero => return Err(wrong("zero or above")),
        OneLessErrorOverActual | OneLessErrorOverForecast if stated > one => return Err(wrong("one or below")),
        _ => {}
    }
    let (given, whole) = stated.fraction();
    let two_less = whole.saturating_mul(2).saturating_sub(given);
    // Forecast and actual that stand so to each other.
    let pairs: Vec<(i128, i128)> = match request.convention {
        ActualOverForecast => vec![(whole, given)],
        ForecastOverActual => vec![(given, whole)],
        _ if stated == one => vec![(1, 1)],
        // Too high: forecast / actual is 2 - stated. Too low: forecast / actual is what is stated.
        OneLessErrorOverActual => vec![(two_less, whole), (given, whole)],
        OneLessErrorOverForecast => vec![(whole, given), (whole, two_less)],
    };
    // A negative share of error has one reading: nothing below zero can have come, or been forecast.
    let possible = pairs.into_iter().filter(|(forecast, actual)| *forecast >= 0 && *actual >= 0);
    let readings = possible.enumerate().map(|(index, pair)| reading(pair, request, &why.item("readings", index)));
    Ok(AccuracyConverted { readings: readings.collect() })
}

fn reading((forecast, actual): (i128, i128), request: &ConvertAccuracyRequest, why: &Why<'_>) -> AccuracyReading {
    let side = match forecast.cmp(&actual) {
        std::cmp::Ordering::Greater => ForecastSide::TooHigh,
        std::cmp::Ordering::Equal => ForecastSide::Exact,
        std::cmp::Ordering::Less => ForecastSide::TooLow,
    };
    let distance = forecast.saturating_sub(actual).saturating_abs();
    let figure = |name: &str, convention: AccuracyConvention| {
        let value = match undefined(convention, forecast, Some(actual)) {
            Some(why) => Figure::none(code::FORECAST_ACCURACY_UNDEFINED, why),
            None => {
                let (over, under) = convention.fraction((forecast, actual), distance);
                super::scored::in_range(Ratio::of(over, under))
            }
        };
        why.figure(name, FORECAST_ACCURACY, value, || {
            let part = |what: &str, units: i128| {
                let measure = Fraction::new(units, 1).and_then(|value| Measure::ratio(value.parts()));
                Derivation::given(what, measure)
            };
            let stated = Derivation::given(
                format!("stated as {}", request.convention),
                Measure::ratio(request.accuracy.fraction()),
            );
            let arithmetic = convention.derive(
                part("forecast, in parts", forecast),
                part("actual, in the same parts", actual),
                part("their distance", distance),
            );
            Derivation::same("by what was stated", Parts::from([arithmetic, stated]))
        })
    };
    AccuracyReading {
        forecast: side,
        actual_over_forecast: figure("actual_over_forecast", ActualOverForecast),
        forecast_over_actual: figure("forecast_over_actual", ForecastOverActual),
        one_less_error_over_actual: figure("one_less_error_over_actual", OneLessErrorOverActual),
        one_less_error_over_forecast: figure("one_less_error_over_forecast", OneLessErrorOverForecast),
    }
}
