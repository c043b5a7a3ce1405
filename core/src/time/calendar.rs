//! The fiscal year: which days a quarter has, and which quarter a day is in.

use super::{Date, Quarter};
use crate::code;
use crate::error::Error;
use crate::record::Record;

/// Which calendar year a fiscal year takes its name from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum YearName {
    /// The year in which it ends: a year from February 2025 to January 2026 is FY2026.
    End,
    /// The year in which it begins.
    Begin,
}

/// A company's fiscal calendar: twelve months from any month on.
///
/// ```
/// use attain::{Date, FiscalCalendar, Quarter};
/// let february = FiscalCalendar::new().with_start_month(2).unwrap();
/// let day: Date = "2025-12-24".parse().unwrap();
/// let quarter = february.quarter_of(day).unwrap();
/// assert_eq!(quarter.to_string(), "FY2026-Q4");
/// let (first, last) = february.days(quarter).unwrap();
/// assert_eq!((first.to_string(), last.to_string()), ("2025-11-01".into(), "2026-01-31".into()));
/// // A year that begins in January is the calendar year.
/// assert_eq!(FiscalCalendar::new().quarter_of(day).unwrap().to_string(), "2025Q4");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
#[record(check = check)]
pub struct FiscalCalendar {
    /// The month in which the fiscal year begins, 1 to 12.
    #[record(default = 1)]
    start_month: u64,
    /// Which calendar year names it.
    #[record(default = YearName::End)]
    year_name: YearName,
}

fn check(calendar: &FiscalCalendar) -> Result<(), Error> {
    if (1..=12).contains(&calendar.start_month) {
        return Ok(());
    }
    let message = format!("`{}` is not a month from 1 to 12", calendar.start_month);
    Err(Error::new(code::CALENDAR_MONTH_OUT_OF_RANGE, message).at("start_month"))
}

impl FiscalCalendar {
    /// Months from January to the start of the fiscal year.
    fn offset(&self) -> i32 {
        i32::try_from(self.start_month).unwrap_or(1).saturating_sub(1)
    }

    /// Whether its years are named one above the calendar year they begin in.
    fn named_ahead(&self) -> i32 {
        i32::from(self.offset() > 0 && self.year_name == YearName::End)
    }

    /// The quarter that a day is in; `None` at the edge of the calendar's years.
    pub fn quarter_of(&self, day: Date) -> Option<Quarter> {
        let months = day.month_number().saturating_sub(self.offset());
        let number = u32::try_from(months.rem_euclid(12).div_euclid(3)).ok()?.saturating_add(1);
        let year = months.div_euclid(12);
        if self.offset() == 0 {
            return Quarter::calendar(year, number).ok();
        }
        Quarter::fiscal(year.saturating_add(self.named_ahead()), number).ok()
    }

    /// The fiscal year's own name of a quarter: the calendar quarter of the same days where the year begins in January,
    /// the fiscal one where it begins with another calendar quarter.
    ///
    /// ```
    /// use attain::FiscalCalendar;
    /// let (january, april) = (FiscalCalendar::new(), FiscalCalendar::new().with_start_month(4).unwrap());
    /// assert_eq!(january.own("FY2017-Q3".parse().unwrap()).unwrap().to_string(), "2017Q3");
    /// assert_eq!(april.own("2017Q3".parse().unwrap()).unwrap().to_string(), "FY2018-Q2");
    /// let february = FiscalCalendar::new().with_start_month(2).unwrap();
    /// assert_eq!(february.own("2017Q3".parse().unwrap()).unwrap_err().code().as_str(), "quarter.not_fiscal");
    /// ```
    ///
    /// # Errors
    ///
    /// `quarter.not_fiscal` where no quarter of the fiscal year has these days.
    pub fn own(&self, quarter: Quarter) -> Result<Quarter, Error> {
        let days = self.days(quarter);
        let own = days.and_then(|(first, _)| self.quarter_of(first));
        own.filter(|own| self.days(*own) == days).ok_or_else(|| {
            let message =
                format!("the fiscal year begins in month {}, so {quarter} is none of its quarters", self.start_month);
            Error::new(code::QUARTER_NOT_FISCAL, message)
        })
    }

    /// The first and the last day of a quarter; `None` at the edge of the calendar's years.
    pub fn days(&self, quarter: Quarter) -> Option<(Date, Date)> {
        let (offset, ahead) = if quarter.is_fiscal() { (self.offset(), self.named_ahead()) } else { (0, 0) };
        let quarters = i32::try_from(quarter.number()).ok()?.saturating_sub(1).saturating_mul(3);
        let year = quarter.year().saturating_sub(ahead);
        let first = year.saturating_mul(12).saturating_add(offset).saturating_add(quarters);
        let start_of = |months: i32| {
            let month = u32::try_from(months.rem_euclid(12)).ok()?.saturating_add(1);
            Date::of(months.div_euclid(12), month, 1).ok()
        };
        let after = first.saturating_add(3);
        // The last quarter of 2199 has no day after it.
        let last = match start_of(after) {
            Some(next) => next.previous()?,
            None => Date::of(after.saturating_sub(1).div_euclid(12), 12, 31).ok()?,
        };
        Some((start_of(first)?, last))
    }
}
