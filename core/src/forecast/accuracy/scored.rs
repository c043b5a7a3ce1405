//! The score of one forecast, and of some together.

use super::PastForecast;
use super::convention::{AccuracyConvention, undefined};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, StepUnit, Why};
use crate::policy::ForecastPolicy;
use crate::record::{Figure, Record};
use crate::rule::FORECAST_ACCURACY;
use crate::text::count;
use crate::time::Date;
use crate::unit::{Fraction, Id, Quantity, Ratio, divide, ten_to};

/// Places to which a ratio is rounded before it enters a mean: sums of exact ratios have no bound on their digits.
const PLACES: u32 = 12;

/// One forecast of the past and what came.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ForecastScore {
    /// Whose it was.
    owner: Id,
    /// How it was made.
    method: Option<Id>,
    /// The day it was made.
    made: Date,
    /// The last day it speaks of.
    until: Date,
    /// What was forecast.
    forecast: Quantity,
    /// What came.
    actual: Option<Quantity>,
    /// Deals that the forecast counted on, as far as that was said.
    deals: Option<u64>,
    /// Actual less forecast.
    error: Figure<Quantity>,
    /// The accuracy by the convention of the report.
    accuracy: Figure<Ratio>,
    /// On which side of the mark the actual came out, by actual over forecast.
    mark: Figure<ForecastMark>,
}

/// Where the actual came out against the mark of 90 to 110 % of the forecast (by policy).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum ForecastMark {
    /// Less came than was forecast.
    Below,
    /// Within the mark, both ends in.
    Within,
    /// More came than was forecast.
    Above,
}

/// How good some forecasts were together.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Accuracy {
    /// How many there are.
    forecasts: u64,
    /// Those whose accuracy is defined by the convention.
    scored: u64,
    /// Those whose actual over forecast is within the mark, both ends in.
    within: u64,
    /// The accuracy of the sums of all scored ones, where errors are summed as distances: one large forecast counts as much
    /// as it is large.
    ratio_of_sums: Figure<Ratio>,
    /// The mean of their accuracies, each counting the same.
    mean_of_ratios: Figure<Ratio>,
    /// Those whose actual is known, zero and negative ones too: the errors below are theirs.
    compared: u64,
    /// The mean of actual less forecast.
    mean_error: Figure<Quantity>,
    /// The mean distance of actual and forecast.
    mean_absolute_error: Figure<Quantity>,
    /// The mean square of actual less forecast.
    mean_squared_error: Figure<Quantity>,
    /// The mean of distance over actual; not available where an actual is zero or below.
    mean_absolute_percentage: Figure<Ratio>,
    /// The sum of the distances over the sum of the actuals.
    absolute_over_actual: Figure<Ratio>,
    /// The sum of the errors in mean distances: far from zero where they are off to one side.
    tracking_signal: Figure<Ratio>,
}

/// A forecast in whole units of the smallest place of all.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    pub(super) owner: &'a Id,
    pub(super) manager: Option<&'a Id>,
    pub(super) method: Option<&'a Id>,
    pub(super) made: Date,
    pub(super) until: Date,
    pub(super) forecast: i128,
    pub(super) actual: Option<i128>,
    pub(super) given: &'a PastForecast,
    pub(super) scale: u32,
}

/// The number of places that all quantities have room in.
pub(super) fn scale(quantities: impl Iterator<Item = Quantity>) -> u32 {
    quantities.map(|quantity| quantity.decimal().parts().1).max().unwrap_or(0)
}

/// A quantity in units of that place.
pub(super) fn units(value: Quantity, scale: u32) -> Result<i128, Error> {
    let (mantissa, places) = value.decimal().parts();
    let units = scale.checked_sub(places).and_then(ten_to).and_then(|unit| mantissa.checked_mul(unit));
    units.ok_or_else(|| Error::new(code::FORECAST_OUT_OF_RANGE, format!("`{value}` is too large to be compared")))
}

/// Units of that place as they stand in an explanation.
pub(super) fn amount(units: i128, scale: u32) -> Option<Measure> {
    Some(Measure { value: Fraction::new(units, ten_to(scale)?)?, unit: StepUnit::Count, scale: 6 })
}

/// A figure that may be too large or too small to be stated.
pub(super) fn in_range<T>(value: Option<T>) -> Figure<T> {
    let why = || "the amounts are too large or too small to be compared".to_owned();
    Figure::or_none(value, code::FORECAST_OUT_OF_RANGE, why)
}

impl Row<'_> {
    /// Full weeks from the day it was made to the last day it speaks of.
    pub(super) fn weeks(&self) -> u64 {
        u64::try_from(self.made.days_to(self.until)).unwrap_or(0).checked_div(7).unwrap_or(0)
    }

    fn words(&self) -> String {
        format!("{}, made {} for {}", self.owner, self.made, self.until)
    }

    fn part(&self, what: &str, units: Option<i128>) -> Derivation {
        Derivation::given(format!("{what}: {}", self.words()), units.and_then(|units| amount(units, self.scale)))
    }

    fn forecast_part(&self) -> Derivation {
        self.part("forecast", Some(self.forecast))
    }

    fn actual_part(&self) -> Derivation {
        self.part("actual", self.actual)
    }

    fn distance_part(&self) -> Derivation {
        self.part("distance", self.distance())
    }

    fn error_part(&self) -> Derivation {
        self.part("actual less forecast", self.error())
    }

    fn error(&self) -> Option<i128> {
        self.actual?.checked_sub(self.forecast)
    }

    fn distance(&self) -> Option<i128> {
        self.error()?.checked_abs()
    }

    /// The accuracy as a fraction, or why there is none.
    fn accuracy(&self, convention: AccuracyConvention) -> Result<(i128, i128), String> {
        if let Some(why) = undefined(convention, self.forecast, self.actual) {
            return Err(why);
        }
        let distance = self.distance().unwrap_or_default();
        Ok(convention.fraction((self.forecast, self.actual.unwrap_or_default()), distance))
    }

    /// Where the actual came out, or why that cannot be said.
    pub(super) fn mark(&self, policy: &ForecastPolicy) -> Figure<ForecastMark> {
        match self.accuracy(AccuracyConvention::ActualOverForecast) {
            Ok(fraction) => Figure::Known(ForecastMark::of(fraction, policy)),
            Err(why) => Figure::none(code::FORECAST_ACCURACY_UNDEFINED, why),
        }
    }
}

impl ForecastMark {
    /// Where actual over forecast lies; the forecast is above zero.
    pub(in crate::forecast) fn of((actual, forecast): (i128, i128), policy: &ForecastPolicy) -> Self {
        let against = |limit: Ratio| {
            let (numerator, denominator) = limit.fraction();
            actual.saturating_mul(denominator).cmp(&forecast.saturating_mul(numerator))
        };
        if against(policy.accurate_from()).is_lt() {
            Self::Below
        } else if against(policy.accurate_to()).is_gt() {
            Self::Above
        } else {
            Self::Within
        }
    }
}

/// The score of one forecast.
pub(super) fn score(
    row: &Row<'_>,
    policy: &ForecastPolicy,
    convention: AccuracyConvention,
    why: &Why<'_>,
) -> ForecastScore {
    let (forecast, actual, deals) = (row.given.forecast, row.given.actual, row.given.deals);
    let error = match row.actual {
        None => Figure::none(code::FORECAST_ACCURACY_UNDEFINED, "what came is not known"),
        Some(_) => in_range(row.error().and_then(|error| Quantity::of(error, ten_to(row.scale)?))),
    };
    let accuracy = match row.accuracy(convention) {
        Err(why) => Figure::none(code::FORECAST_ACCURACY_UNDEFINED, why),
        Ok((over, under)) => in_range(Ratio::of(over, under)),
    };
    ForecastScore {
        owner: row.owner.clone(),
        method: row.method.cloned(),
        made: row.made,
        until: row.until,
        forecast: why.figure("forecast", FORECAST_ACCURACY, forecast, || row.forecast_part()),
        actual: why.figure("actual", FORECAST_ACCURACY, actual, || row.actual_part()),
        deals: why.figure("deals", FORECAST_ACCURACY, deals, || {
            Derivation::given("deals that the forecast counted on", deals.map(Measure::count))
        }),
        error: why.figure("error", FORECAST_ACCURACY, error, || {
            Derivation::difference("actual less forecast", [row.actual_part(), row.forecast_part()])
        }),
        accuracy: why.figure("accuracy", FORECAST_ACCURACY, accuracy, || {
            convention.derive(row.forecast_part(), row.actual_part(), row.distance_part())
        }),
        mark: row.mark(policy),
    }
}

impl Accuracy {
    /// Scores some forecasts together.
    pub(super) fn of(
        rows: &[&Row<'_>],
        policy: &ForecastPolicy,
        convention: AccuracyConvention,
        why: &Why<'_>,
    ) -> Self {
        let scored: Vec<&Row<'_>> = rows.iter().copied().filter(|row| row.accuracy(convention).is_ok()).collect();
        let compared: Vec<&Row<'_>> = rows.iter().copied().filter(|row| row.actual.is_some()).collect();
        let within = rows.iter().copied().filter(|row| row.mark(policy).known() == Some(&ForecastMark::Within));
        let within: Vec<&Row<'_>> = within.collect();
        let number = |name: &str, what: &str, of: &[&Row<'_>]| {
            let number = u64::try_from(of.len()).unwrap_or(u64::MAX);
            why.figure(name, FORECAST_ACCURACY, number, || Derivation::count(what, parts(of, Row::forecast_part)))
        };
        let forecasts = number("forecasts", "forecasts", rows);
        let counted = number("scored", "forecasts whose accuracy is defined", &scored);
        let within = number("within", "forecasts within the mark", &within);
        let known = number("compared", "forecasts whose actual is known", &compared);
        let means = Means { rows: &compared, number: known, scale: rows.first().map_or(0, |row| row.scale), why };
        Self {
            forecasts,
            scored: counted,
            within,
            ratio_of_sums: ratio_of_sums(&scored, convention, why),
            mean_of_ratios: mean_of_ratios(&scored, counted, convention, why),
            compared: known,
            mean_error: means.mean("mean_error", 1, &|row| row.error(), &|row| row.error_part()),
            mean_absolute_error: means
                .mean("mean_absolute_error", 1, &|row| row.distance(), &|row| row.distance_part()),
            mean_squared_error: means.mean("mean_squared_error", 2, &|row| square(row.error()?), &|row| {
                Derivation::product("its square", [row.error_part(), row.error_part()])
            }),
            mean_absolute_percentage: means.percentage(),
            absolute_over_actual: means.over_actual(),
            tracking_signal: means.tracking_signal(),
        }
    }
}

fn square(units: i128) -> Option<i128> {
    units.checked_mul(units)
}

fn none_scored<T>() -> Figure<T> {
    Figure::none(code::FORECAST_ACCURACY_UNDEFINED, "of no forecast is the accuracy defined")
}

fn total<'a>(rows: &[&Row<'a>], of: impl Fn(&Row<'a>) -> Option<i128>) -> Option<i128> {
    rows.iter().try_fold(0_i128, |sum, row| sum.checked_add(of(row)?))
}

fn parts<'a>(rows: &[&Row<'a>], of: impl Fn(&Row<'a>) -> Derivation) -> Parts {
    rows.iter().map(|row| of(row)).collect()
}

fn ratio_of_sums(scored: &[&Row<'_>], convention: AccuracyConvention, why: &Why<'_>) -> Figure<Ratio> {
    let sums = || {
        let (forecast, actual) = (total(scored, |row| Some(row.forecast))?, total(scored, |row| row.actual)?);
        let (over, under) = convention.fraction((forecast, actual), total(scored, Row::distance)?);
        Ratio::of(over, under)
    };
    let figure = if scored.is_empty() { none_scored() } else { in_range(sums()) };
    why.figure("ratio_of_sums", FORECAST_ACCURACY, figure, || {
        convention.derive(
            Derivation::sum("all forecasts", parts(scored, Row::forecast_part)),
            Derivation::sum("all actuals", parts(scored, Row::actual_part)),
            Derivation::sum("all distances", parts(scored, Row::distance_part)),
        )
    })
}

/// The sum of some ratios, each rounded half-even to twelve places.
fn sum_of_ratios(ratios: impl Iterator<Item = Option<(i128, i128)>>) -> Option<i128> {
    let mut sum = 0_i128;
    for ratio in ratios {
        sum = sum.checked_add(twelve_places(ratio?)?)?;
    }
    Some(sum)
}

fn twelve_places((over, under): (i128, i128)) -> Option<i128> {
    divide(over.checked_mul(ten_to(PLACES)?)?, under)
}

fn ratio_part(row: &Row<'_>, ratio: Option<(i128, i128)>) -> Derivation {
    let twelve = ratio.and_then(twelve_places).and_then(|units| Measure::ratio((units, ten_to(PLACES)?)));
    Derivation::given(format!("{}, to {PLACES} places", row.words()), twelve)
}

fn mean_of_ratios(scored: &[&Row<'_>], number: u64, convention: AccuracyConvention, why: &Why<'_>) -> Figure<Ratio> {
    let of = |row: &Row<'_>| row.accuracy(convention).ok();
    let figure = if scored.is_empty() { none_scored() } else { in_range(mean(scored, number, of)) };
    why.figure("mean_of_ratios", FORECAST_ACCURACY, figure, || {
        let all = Derivation::sum("their accuracies", parts(scored, |row| ratio_part(row, of(row))));
        Derivation::quotient("the mean accuracy", all, why.part("scored", "how many", &number))
    })
}

fn mean(rows: &[&Row<'_>], number: u64, of: impl Fn(&Row<'_>) -> Option<(i128, i128)>) -> Option<Ratio> {
    let sum = sum_of_ratios(rows.iter().map(|row| of(row)))?;
    Ratio::of(sum, i128::from(number).checked_mul(ten_to(PLACES)?)?)
}

/// The means of the errors of those whose actual is known.
struct Means<'a> {
    rows: &'a [&'a Row<'a>],
    number: u64,
    scale: u32,
    why: &'a Why<'a>,
}

impl Means<'_> {
    fn or_nothing<T>(&self, value: Option<T>) -> Figure<T> {
        if self.rows.is_empty() {
            return Figure::none(code::FORECAST_ACCURACY_UNDEFINED, "of no forecast is the actual known");
        }
        in_range(value)
    }

    /// The mean of something measured in a power of the unit.
    fn mean(
        &self,
        name: &str,
        power: u32,
        of: &dyn Fn(&Row<'_>) -> Option<i128>,
        part: &dyn Fn(&Row<'_>) -> Derivation,
    ) -> Figure<Quantity> {
        let mean = || {
            let unit = ten_to(self.scale.checked_mul(power)?)?;
            Quantity::of(total(self.rows, of)?, i128::from(self.number).checked_mul(unit)?)
        };
        self.why.figure(name, FORECAST_ACCURACY, self.or_nothing(mean()), || {
            let all = Derivation::sum("all of them", parts(self.rows, part));
            Derivation::quotient("the mean", all, self.number_part()).counted()
        })
    }

    fn number_part(&self) -> Derivation {
        self.why.part("compared", "how many", &self.number)
    }

    fn percentage(&self) -> Figure<Ratio> {
        let of = |row: &Row<'_>| row.distance().zip(row.actual);
        let not_above = self.rows.iter().filter(|row| row.actual.is_some_and(|actual| actual <= 0)).count();
        let figure = if not_above > 0 {
            let actuals = count(u64::try_from(not_above).unwrap_or(u64::MAX), "actual is", "actuals are");
            Figure::none(code::FORECAST_ACCURACY_UNDEFINED, format!("{actuals} zero or below"))
        } else {
            self.or_nothing(mean(self.rows, self.number, of))
        };
        self.why.figure("mean_absolute_percentage", FORECAST_ACCURACY, figure, || {
            let all = Derivation::sum("distances over actuals", parts(self.rows, |row| ratio_part(row, of(row))));
            Derivation::quotient("the mean", all, self.number_part())
        })
    }

    fn over_actual(&self) -> Figure<Ratio> {
        let sums = total(self.rows, Row::distance).zip(total(self.rows, |row| row.actual));
        let figure = match sums {
            Some((_, actual)) if actual <= 0 && !self.rows.is_empty() => {
                Figure::none(code::FORECAST_ACCURACY_UNDEFINED, "the sum of the actuals is zero or below")
            }
            sums => self.or_nothing(sums.and_then(|(distance, actual)| Ratio::of(distance, actual))),
        };
        self.why.figure("absolute_over_actual", FORECAST_ACCURACY, figure, || {
            let distances = Derivation::sum("all distances", parts(self.rows, Row::distance_part));
            let actuals = Derivation::sum("all actuals", parts(self.rows, Row::actual_part));
            Derivation::quotient("distances over actuals", distances, actuals)
        })
    }

    fn tracking_signal(&self) -> Figure<Ratio> {
        let sums = total(self.rows, Row::error).zip(total(self.rows, Row::distance));
        let figure = match sums {
            Some((_, 0)) if !self.rows.is_empty() => {
                Figure::none(code::FORECAST_ACCURACY_UNDEFINED, "every forecast came out exactly")
            }
            sums => self.or_nothing(
                sums.and_then(|(error, distance)| Ratio::of(error.checked_mul(i128::from(self.number))?, distance)),
            ),
        };
        self.why.figure("tracking_signal", FORECAST_ACCURACY, figure, || {
            let errors = Derivation::sum("all errors", parts(self.rows, Row::error_part));
            let distances = Derivation::sum("all distances", parts(self.rows, Row::distance_part));
            let mean = Derivation::quotient("the mean distance", distances, self.number_part()).counted();
            Derivation::quotient("errors in mean distances", errors, mean)
        })
    }
}
