//! The name of a period; [`super::FiscalCalendar`] knows its days.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use super::date::{Date, YEARS};
use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// How long a period is, from the longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum Grain {
    /// Twelve months, or 52 or 53 weeks.
    Year,
    /// Two quarters.
    Half,
    /// Three months.
    Quarter,
    /// A month, or 4 or 5 weeks (of a year of 53 weeks the last month has one more).
    Month,
    /// Seven days.
    Week,
}

impl Grain {
    /// What stands between year and number in a name, and the digits of the number.
    fn mark(self, fiscal: bool) -> (&'static str, usize) {
        match (self, fiscal) {
            (Self::Year, _) => ("", 0),
            (Self::Half, false) => ("H", 1),
            (Self::Half, true) => ("-H", 1),
            (Self::Quarter, false) => ("Q", 1),
            (Self::Quarter, true) => ("-Q", 1),
            (Self::Month, false) => ("-", 2),
            (Self::Month, true) => ("-M", 2),
            (Self::Week, _) => ("-W", 2),
        }
    }

    /// How many a year has; `None` for weeks, of which it has 52 or 53.
    pub(super) fn in_year(self) -> Option<u8> {
        match self {
            Self::Year => Some(1),
            Self::Half => Some(2),
            Self::Quarter => Some(4),
            Self::Month => Some(12),
            Self::Week => None,
        }
    }

    /// Its months; `None` for weeks.
    pub(super) fn months(self) -> Option<i32> {
        12_i32.checked_div(i32::from(self.in_year()?))
    }
}

/// A period by name, of any grain. `2017`, `2017H1`, `2017Q3`, `2017-07` are always calendar ones and `2026-W07` is an
/// ISO week; `FY2026`, `FY2026-H1`, `FY2026-Q3`, `FY2026-M05`, `FY2026-W07` belong to the company's fiscal year. Periods
/// are ordered by name, as their texts are.
///
/// ```
/// use attain::{Grain, Period};
/// let month: Period = "FY2026-M05".parse().unwrap();
/// assert_eq!((month.grain(), month.is_fiscal(), month.year(), month.number()), (Grain::Month, true, 2026, 5));
/// assert_eq!(month.to_string(), "FY2026-M05");
/// assert_eq!("FY2026-Q5".parse::<Period>().unwrap_err().code().as_str(), "period.syntax");
/// assert_eq!("2025-W53".parse::<Period>().unwrap_err().code().as_str(), "period.week_missing");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    fiscal: bool,
    grain: Grain,
    year: u16,
    /// 1 for a year.
    number: u8,
}

impl Period {
    /// A calendar period: year 1900 to 2199 (of a week the ISO year), number from 1 on, 1 for a year.
    ///
    /// # Errors
    ///
    /// `period.out_of_range` for another year, `period.syntax` for a number that no year has, `period.week_missing`
    /// for week 53 of an ISO year of 52.
    pub fn calendar(grain: Grain, year: i32, number: u32) -> Result<Self, Error> {
        Self::of(false, grain, year, number)
    }

    /// A period of the fiscal year of that name. Whether a year has week 53, its calendar knows.
    ///
    /// # Errors
    ///
    /// As [`Self::calendar`].
    pub fn fiscal(grain: Grain, year: i32, number: u32) -> Result<Self, Error> {
        Self::of(true, grain, year, number)
    }

    pub(super) fn of(fiscal: bool, grain: Grain, year: i32, number: u32) -> Result<Self, Error> {
        let text = || name(fiscal, grain, year, number);
        let Some(in_range) = u16::try_from(year).ok().filter(|_| YEARS.contains(&year)) else {
            let message = format!("`{}` is not from {} to {}", text(), YEARS.start(), YEARS.end());
            return Err(Error::new(code::PERIOD_OUT_OF_RANGE, message));
        };
        let most = grain.in_year().unwrap_or(53);
        let Some(in_year) = u8::try_from(number).ok().filter(|number| (1..=most).contains(number)) else {
            let message = format!("there is no `{}`: a year has {most} of its kind at most, from 1 on", text());
            return Err(Error::new(code::PERIOD_SYNTAX, message));
        };
        if !fiscal && grain == Grain::Week && Date::monday_of(year, number).is_none() {
            let message = format!("there is no `{}`: that ISO year has 52 weeks", text());
            return Err(Error::new(code::PERIOD_WEEK_MISSING, message));
        }
        Ok(Self { fiscal, grain, year: in_range, number: in_year })
    }

    /// The calendar period that a day is in.
    pub(super) fn of_day(day: Date, grain: Grain) -> Result<Self, Error> {
        if let Some(months) = grain.months() {
            let before = day.month_number().rem_euclid(12).checked_div(months).unwrap_or_default();
            return Self::of(false, grain, day.year(), u32::try_from(before).unwrap_or_default().saturating_add(1));
        }
        let (year, week) = day.iso_week();
        Self::of(false, grain, year, week)
    }

    /// Whether it is named by the fiscal year.
    pub fn is_fiscal(self) -> bool {
        self.fiscal
    }

    /// How long it is.
    pub fn grain(self) -> Grain {
        self.grain
    }

    /// The year it is named by.
    pub fn year(self) -> i32 {
        i32::from(self.year)
    }

    /// Its number in the year, from 1 on; 1 for a year.
    pub fn number(self) -> u32 {
        u32::from(self.number)
    }

    /// The one so many periods on, by name alone; `None` for weeks and out of the years.
    pub(super) fn counted(self, by: i64) -> Option<Self> {
        let in_year = i64::from(self.grain.in_year()?);
        let count = i64::from(self.year).checked_mul(in_year)?.checked_add(i64::from(self.number))?.checked_sub(1)?;
        let count = count.checked_add(by)?;
        let year = i32::try_from(count.div_euclid(in_year)).ok()?;
        let number = u32::try_from(count.rem_euclid(in_year)).ok()?.checked_add(1)?;
        Self::of(self.fiscal, self.grain, year, number).ok()
    }

    /// What the name says: whether it is fiscal, its grain, year and number.
    fn split(text: &str) -> Option<(bool, Grain, i32, u32)> {
        let (fiscal, rest) = text.strip_prefix("FY").map_or((false, text), |rest| (true, rest));
        let (year, tail) = rest.split_at_checked(4)?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u32>().ok())?;
        let number = |grain: &Grain| {
            let (mark, length) = grain.mark(fiscal);
            let number = tail.strip_prefix(mark).filter(|number| number.len() == length)?;
            Some((*grain, if number.is_empty() { 1 } else { digits(number)? }))
        };
        let (grain, number) = Grain::ALL.iter().find_map(number)?;
        Some((fiscal, grain, i32::try_from(digits(year)?).ok()?, number))
    }
}

fn name(fiscal: bool, grain: Grain, year: i32, number: u32) -> String {
    let (mark, digits) = grain.mark(fiscal);
    let number = if digits == 0 { String::new() } else { format!("{number:0digits$}") };
    format!("{}{year:04}{mark}{number}", if fiscal { "FY" } else { "" })
}

impl FromStr for Period {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let (fiscal, grain, year, number) = Self::split(text).ok_or_else(|| {
            let message = format!("`{}` is not a period such as 2017, 2017Q3, 2017-07 or FY2026-Q3", shown(text));
            Error::new(code::PERIOD_SYNTAX, message)
        })?;
        Self::of(fiscal, grain, year, number)
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |period: &Self| (period.fiscal, period.year, period.grain.mark(period.fiscal), period.number);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&name(self.fiscal, self.grain, self.year(), self.number()))
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Record for Period {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("a period such as \"2017Q3\"", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(&self.to_string());
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Period",
            json: Json::Text,
            doc: "A period: 2017, 2017H1, 2017Q3, 2017-07 and the ISO week 2026-W07 are calendar ones; FY2026, FY2026-H1, FY2026-Q3, FY2026-M05, FY2026-W07 are of the company's fiscal year. Years are named from 1900 to 2199.",
            example: "2017-07",
        })
    }
}
