//! `calendar.shift`: the period so many later or earlier.

use super::{FiscalCalendar, Period, PeriodDays};
use crate::error::Error;
use crate::explain::Why;
use crate::record::Record;

/// A period and how far to go from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub struct ShiftRequest {
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
    /// The period to go from.
    period: Period,
    /// Periods of its grain to go on; back where it is below zero.
    by: i64,
}

/// Finds the period so many of its kind later or earlier.
///
/// ```
/// use attain::record;
/// let request = record::from_json(r#"{"period": "2026-W07", "by": -10}"#).unwrap();
/// let week = attain::time::shift(&request).unwrap();
/// assert_eq!((week.period().to_string(), week.first().to_string()), ("2025-W49".into(), "2025-12-01".into()));
/// ```
///
/// # Errors
///
/// Those of [`FiscalCalendar::span`], at `period`; `period.out_of_range` at `by`.
pub fn shift(request: &ShiftRequest) -> Result<PeriodDays, Error> {
    shift_why(request, &Why::off())
}

/// As [`shift`], each figure with its derivation for whoever asks.
pub(crate) fn shift_why(request: &ShiftRequest, why: &Why<'_>) -> Result<PeriodDays, Error> {
    request.calendar.span(request.period).map_err(|error| error.at("period"))?;
    let shifted = request.calendar.shift(request.period, request.by);
    shifted.and_then(|period| PeriodDays::of(request.calendar, period, why)).map_err(|error| error.at("by"))
}
