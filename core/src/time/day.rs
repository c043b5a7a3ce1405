//! `calendar.day`: where a day stands in the company's year.

use super::figures::derive_days;
use super::{Date, FiscalCalendar, Grain, Period, Quarter};
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::record::Record;
use crate::rule::RAMP_PERIOD_FACTOR;

/// A day to look up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub struct DayRequest {
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
    /// The day.
    date: Date,
}

/// The periods that a day is in, and its place in them.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CalendarDay {
    /// The day.
    date: Date,
    /// The fiscal year that it is in, by its own name: a calendar one where the year begins on January 1.
    year: Period,
    /// The half.
    half: Period,
    /// The quarter.
    quarter: Quarter,
    /// The month.
    month: Period,
    /// The fiscal week, where the year is made of weeks.
    week: Option<Period>,
    /// The ISO week.
    iso_week: Period,
    /// Its number in the quarter, from 1 on.
    day_of_quarter: u64,
    /// The week of the quarter, from 1 on: seven days each, from the quarter's first day on.
    week_of_quarter: u64,
    /// Its number in the fiscal year, from 1 on.
    day_of_year: u64,
}

/// Looks a day up in the company's calendar.
///
/// ```
/// use attain::record;
/// let request = record::from_json(r#"{"date": "2026-02-10", "calendar": {"start_month": 4}}"#).unwrap();
/// let day = attain::time::day(&request).unwrap();
/// assert_eq!((day.quarter().to_string(), day.day_of_quarter()), ("FY2026-Q4".into(), 41));
/// assert_eq!((day.week_of_quarter(), day.day_of_year()), (6, 316));
/// assert_eq!((day.iso_week().to_string(), day.week()), ("2026-W07".into(), None));
/// ```
///
/// # Errors
///
/// `period.out_of_range` at the edge of the years 1900 to 2199, where a period that the day is in has days beyond it.
pub fn day(request: &DayRequest) -> Result<CalendarDay, Error> {
    day_why(request, &Why::off())
}

/// As [`day`], each figure with its derivation for whoever asks.
pub(crate) fn day_why(request: &DayRequest, why: &Why<'_>) -> Result<CalendarDay, Error> {
    looked_up(request.calendar, request.date, why).map_err(|error| error.at("date"))
}

fn looked_up(calendar: FiscalCalendar, date: Date, why: &Why<'_>) -> Result<CalendarDay, Error> {
    let of = |grain| calendar.period_of(date, grain);
    let (year, quarter) = (of(Grain::Year)?, of(Grain::Quarter)?);
    let (of_year, of_quarter) = (calendar.span(year)?.0, calendar.span(quarter)?.0);
    let place = |name, grain, period, first| {
        Ok::<_, Error>(why.figure(name, RAMP_PERIOD_FACTOR, calendar.day_of(date, grain)?, || {
            derive_days(format!("days of {period} up to {date}"), (first, date))
        }))
    };
    Ok(CalendarDay {
        date,
        year,
        half: of(Grain::Half)?,
        quarter: Quarter::try_from(quarter)?,
        month: of(Grain::Month)?,
        week: calendar.has_weeks().then(|| of(Grain::Week)).transpose()?,
        iso_week: Period::of_day(date, Grain::Week)?,
        day_of_quarter: place("day_of_quarter", Grain::Quarter, quarter, of_quarter)?,
        week_of_quarter: why.figure("week_of_quarter", RAMP_PERIOD_FACTOR, calendar.week_of_quarter(date)?, || {
            weeks_begun(of_quarter, date)
        }),
        day_of_year: place("day_of_year", Grain::Year, year, of_year)?,
    })
}

/// The weeks of the quarter that have begun on a day.
fn weeks_begun(first: Date, date: Date) -> Derivation {
    let begins = (first.number()..=date.number()).step_by(7).filter_map(Date::from_number);
    let week = |day: Date| Derivation::given(format!("the week from {day} on"), Measure::days(day.number()));
    Derivation::count("the weeks that have begun", begins.map(week).collect::<Parts>())
}
