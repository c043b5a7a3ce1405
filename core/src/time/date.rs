//! A day of the civil calendar.

use std::fmt;
use std::num::NonZeroI32;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use super::Weekday;
use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// The years that a date may have: a CRM's `0001-01-01` and `9999-12-31` stand for "none", not for a day.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// The numbers of those years' days.
const NUMBERS: std::ops::RangeInclusive<i32> = -25_567..=84_005;

/// The days from 0001-01-01 to 1970-01-01, counting the first as 1.
const EPOCH_FROM_CE: i32 = 719_163;

/// A day from 1900-01-01 to 2199-12-31, without time or zone.
///
/// ```
/// use attain::Date;
/// let day: Date = "2017-06-30".parse().unwrap();
/// assert_eq!(day.next().unwrap().to_string(), "2017-07-01");
/// assert_eq!("2017-02-30".parse::<Date>().unwrap_err().code().as_str(), "date.syntax");
/// assert_eq!("9999-12-31".parse::<Date>().unwrap_err().code().as_str(), "date.out_of_range");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(
    /// Days from 0001-01-01, the first being 1: most of what is asked of a day is before, after or how far. It is never 0,
    /// so that an optional day is no larger.
    NonZeroI32,
);

impl Date {
    /// A day of a year, if there is one.
    pub fn of(year: i32, month: u32, day: u32) -> Result<Self, Error> {
        let text = || format!("{year:04}-{month:02}-{day:02}");
        if !YEARS.contains(&year) {
            let message = format!("`{}` is not from {} to {}", text(), YEARS.start(), YEARS.end());
            return Err(Error::new(code::DATE_OUT_OF_RANGE, message));
        }
        NaiveDate::from_ymd_opt(year, month, day)
            .and_then(|day| Self::from_number(number_of(day)?))
            .ok_or_else(|| Error::new(code::DATE_SYNTAX, format!("`{}` is not a day of the calendar", text())))
    }

    /// The day with that number; 1970-01-01 is day 0.
    pub fn from_number(number: i32) -> Option<Self> {
        let number = Some(number).filter(|number| NUMBERS.contains(number))?;
        NonZeroI32::new(number.saturating_add(EPOCH_FROM_CE)).map(Self)
    }

    fn civil(self) -> NaiveDate {
        // Every number of a date is a day.
        civil(self.number()).unwrap_or_default()
    }

    /// The text of the day with that number, whatever its year; for messages.
    pub(crate) fn text_of_number(number: i64) -> String {
        let day = i32::try_from(number).ok().and_then(civil);
        day.map_or_else(|| format!("day {number}"), |day| day.to_string())
    }

    /// The day's number; 1970-01-01 is day 0.
    pub fn number(self) -> i32 {
        self.0.get().saturating_sub(EPOCH_FROM_CE)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.civil().year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.civil().month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.civil().day()
    }

    /// The day after; `None` past the last day.
    pub fn next(self) -> Option<Self> {
        Self::from_number(self.number().saturating_add(1))
    }

    /// The day before; `None` before the first day.
    pub fn previous(self) -> Option<Self> {
        Self::from_number(self.number().saturating_sub(1))
    }

    /// The days from this day to another; negative where the other is earlier.
    pub fn days_to(self, other: Self) -> i32 {
        other.number().saturating_sub(self.number())
    }

    /// The day so many days on, or back; `None` out of the years.
    pub fn plus_days(self, days: i64) -> Option<Self> {
        Self::from_number(i32::try_from(i64::from(self.number()).checked_add(days)?).ok()?)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::of_number(self.number())
    }

    /// Days to the next Monday, 0 on a Monday.
    pub(super) fn days_to_monday(self) -> i64 {
        let past = i64::from(Weekday::Monday.days_before(self.number()));
        if past == 0 { 0 } else { 7_i64.saturating_sub(past) }
    }

    /// The ISO 8601 year and week: a week belongs to the year that has its Thursday, and may so lie in 2200.
    pub(super) fn iso_week(self) -> (i32, u32) {
        let week = self.civil().iso_week();
        (week.year(), week.week())
    }

    /// The number of an ISO week's Monday; `None` where the year has no such week.
    pub(super) fn monday_of(year: i32, week: u32) -> Option<i32> {
        number_of(NaiveDate::from_isoywd_opt(year, week, chrono::Weekday::Mon)?)
    }

    /// The number of a day of the month that is so many months from year 0 on, or of the month's last day where it has
    /// no such day. Years beyond those of a date are fine.
    pub(super) fn number_in_month(months: i32, day: u32) -> Option<i32> {
        let month = u32::try_from(months.rem_euclid(12)).ok()?.checked_add(1)?;
        let of = |day| NaiveDate::from_ymd_opt(months.div_euclid(12), month, day);
        number_of((1..=day).rev().find_map(of)?)
    }

    /// Whole months since year 0: the count that tenure is measured in.
    pub(crate) fn month_number(self) -> i32 {
        let day = self.civil();
        let months = i32::try_from(day.month0()).unwrap_or_default();
        day.year().saturating_mul(12).saturating_add(months)
    }
}

fn civil(number: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(number.checked_add(EPOCH_FROM_CE)?)
}

fn number_of(day: NaiveDate) -> Option<i32> {
    day.num_days_from_ce().checked_sub(EPOCH_FROM_CE)
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let syntax = || Error::new(code::DATE_SYNTAX, format!("`{}` is not a date such as 2017-06-30", shown(text)));
        let mut parts = text.split('-');
        let mut part = |length: usize| {
            let digits = parts.next().filter(|digits| digits.len() == length)?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then_some(digits)?.parse::<u32>().ok()
        };
        let (year, month, day) = (part(4), part(2), part(2));
        if parts.next().is_some() {
            return Err(syntax());
        }
        match (year.and_then(|year| i32::try_from(year).ok()), month, day) {
            (Some(year), Some(month), Some(day)) => Self::of(year, month, day),
            _ => Err(syntax()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.civil();
        write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Record for Date {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("a date such as \"2017-06-30\"", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(&self.to_string());
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Date",
            json: Json::Date,
            doc: "A day as YYYY-MM-DD, from 1900 to 2199.",
            example: "2017-06-30",
        })
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::{Date, NUMBERS, YEARS};

    #[test]
    fn the_numbers_are_those_of_the_years() {
        let edges = [(*YEARS.start(), 1, 1, *NUMBERS.start()), (*YEARS.end(), 12, 31, *NUMBERS.end()), (1970, 1, 1, 0)];
        for (year, month, day, number) in edges {
            let date = Date::of(year, month, day).expect("a date");
            assert_eq!(date.number(), number);
            assert_eq!((date.year(), date.month(), date.day()), (year, month, day));
        }
        assert_eq!(size_of::<Option<Date>>(), 4);
        assert_eq!(Date::from_number(NUMBERS.end() + 1), None);
        assert_eq!(Date::from_number(NUMBERS.start() - 1), None);
    }
}
