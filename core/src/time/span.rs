//! `calendar.period`: the days of a period, and its neighbours.

use super::figures::{count_days, derive_days};
use super::{Date, FiscalCalendar, Grain, Period};
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::record::Record;
use crate::rule::RAMP_PERIOD_FACTOR;

/// A period to look up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub struct PeriodRequest {
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
    /// The period.
    period: Period,
}

/// The days of a period, and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PeriodSpan {
    /// The period.
    period: Period,
    /// How long it is.
    grain: Grain,
    /// Its first day.
    first: Date,
    /// Its last day.
    last: Date,
    /// Its days, both ends counted.
    days: u64,
    /// The period before; left out at the edge of the years.
    previous: Option<Period>,
    /// The period after; left out at the edge of the years.
    next: Option<Period>,
    /// Its weeks, where the fiscal year is made of weeks and the period of whole ones.
    weeks: Option<u64>,
}

/// A period with its days.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PeriodDays {
    /// The period.
    period: Period,
    /// Its first day.
    first: Date,
    /// Its last day.
    last: Date,
    /// Its days, both ends counted.
    days: u64,
}

impl PeriodDays {
    /// The period with the figure of its days.
    pub(super) fn of(calendar: FiscalCalendar, period: Period, why: &Why<'_>) -> Result<Self, Error> {
        let (first, last) = calendar.span(period)?;
        Ok(Self { period, first, last, days: days_of(period, (first, last), why) })
    }
}

/// The figure `days`.
fn days_of(period: Period, span: (Date, Date), why: &Why<'_>) -> u64 {
    why.figure("days", RAMP_PERIOD_FACTOR, count_days(span), || derive_days(format!("the days of {period}"), span))
}

/// Tells the days of a period.
///
/// ```
/// use attain::record;
/// let request = record::from_json(r#"{"period": "FY2017-Q4", "calendar": {"start_month": 2, "year_name": "begin",
///     "weeks": {"pattern": [4, 5, 4], "ends": "nearest", "on": "saturday"}}}"#).unwrap();
/// let span = attain::time::span(&request).unwrap();
/// assert_eq!((span.first().to_string(), span.last().to_string()), ("2017-10-29".into(), "2018-02-03".into()));
/// assert_eq!((span.days(), span.weeks()), (98, Some(14)));
/// ```
///
/// # Errors
///
/// Those of [`FiscalCalendar::span`], at `period`.
pub fn span(request: &PeriodRequest) -> Result<PeriodSpan, Error> {
    span_why(request, &Why::off())
}

/// As [`span`], each figure with its derivation for whoever asks.
pub(crate) fn span_why(request: &PeriodRequest, why: &Why<'_>) -> Result<PeriodSpan, Error> {
    let (calendar, period) = (request.calendar, request.period);
    let (first, last) = calendar.span(period).map_err(|error| error.at("period"))?;
    let days = days_of(period, (first, last), why);
    let weeks = why.figure("weeks", RAMP_PERIOD_FACTOR, whole_weeks(calendar, (first, last)), || {
        Derivation::quotient(
            "its days over those of a week",
            why.part("days", "its days", &days),
            Derivation::given("days of a week", Measure::count(7)),
        )
    });
    Ok(PeriodSpan {
        period,
        grain: period.grain(),
        first,
        last,
        days,
        previous: calendar.previous(period),
        next: calendar.next(period),
        weeks,
    })
}

/// The weeks of the fiscal year that some days are made of; `None` where they begin or end within one.
fn whole_weeks(calendar: FiscalCalendar, (first, last): (Date, Date)) -> Option<u64> {
    let week_of = |day| calendar.days(calendar.period_of(day, Grain::Week).ok()?);
    let whole = calendar.has_weeks() && week_of(first)?.0 == first && week_of(last)?.1 == last;
    whole.then(|| count_days((first, last)).div_euclid(7))
}
