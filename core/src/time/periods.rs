//! `calendar.periods`: the periods within a period.

use super::{FiscalCalendar, Grain, Period, PeriodDays};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::record::Record;

/// A period to be told in parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub struct PeriodsRequest {
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
    /// The period in which they lie.
    within: Period,
    /// How long each of them is.
    grain: Grain,
}

/// The parts of a period.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Periods {
    /// The parts in the order of their days, named as the whole is. ISO weeks belong where their Monday is; all others
    /// make up the whole, day for day.
    periods: Vec<PeriodDays>,
}

/// Lists the periods of a grain within a period.
///
/// ```
/// use attain::record;
/// let request = record::from_json(r#"{"within": "2017Q1", "grain": "month"}"#).unwrap();
/// let days: Vec<u64> = attain::time::periods(&request).unwrap().periods().iter().map(|month| month.days()).collect();
/// assert_eq!(days, [31, 28, 31]);
/// ```
///
/// # Errors
///
/// `period.grain_too_coarse` at `grain`; those of [`FiscalCalendar::span`], at `within`.
pub fn periods(request: &PeriodsRequest) -> Result<Periods, Error> {
    periods_why(request, &Why::off())
}

/// As [`periods`], each figure with its derivation for whoever asks.
pub(crate) fn periods_why(request: &PeriodsRequest, why: &Why<'_>) -> Result<Periods, Error> {
    let parts = request.calendar.parts(request.within, request.grain).map_err(|error| {
        let of_grain = error.code() == code::PERIOD_GRAIN_TOO_COARSE;
        error.at(if of_grain { "grain" } else { "within" })
    })?;
    let row = |(index, period): (usize, &Period)| {
        PeriodDays::of(request.calendar, *period, &why.item("periods", index)).map_err(|error| error.at("within"))
    };
    Ok(Periods { periods: parts.iter().enumerate().map(row).collect::<Result<_, Error>>()? })
}
