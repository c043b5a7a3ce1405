//! The fiscal year: which days a period has, and which period a day is in.

use super::{Date, FiscalWeeks, Grain, Period, Quarter};
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

/// A company's fiscal calendar: twelve months from any day on, or 52 and 53 weeks.
///
/// ```
/// use attain::{Date, FiscalCalendar, Grain, Quarter, record};
/// let february = FiscalCalendar::new().with_start_month(2).unwrap();
/// let day: Date = "2025-12-24".parse().unwrap();
/// let quarter = february.quarter_of(day).unwrap();
/// assert_eq!(quarter.to_string(), "FY2026-Q4");
/// let (first, last) = february.days(quarter).unwrap();
/// assert_eq!((first.to_string(), last.to_string()), ("2025-11-01".into(), "2026-01-31".into()));
/// // A year that begins on January 1 is the calendar year.
/// assert_eq!(FiscalCalendar::new().quarter_of(day).unwrap().to_string(), "2025Q4");
/// // The calendar of retail: weeks to Saturday, the year's end the Saturday nearest to the end of January.
/// let retail: FiscalCalendar = record::from_json(r#"{"start_month": 2, "year_name": "begin",
///     "weeks": {"pattern": [4, 5, 4], "ends": "nearest", "on": "saturday"}}"#).unwrap();
/// assert_eq!(retail.period_of(day, Grain::Week).unwrap().to_string(), "FY2025-W47");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
#[record(check = check)]
pub struct FiscalCalendar {
    /// The month in which the fiscal year begins, 1 to 12; with `weeks`, the month before whose beginning it ends.
    #[record(default = 1)]
    start_month: u64,
    /// Which calendar year names it.
    #[record(default = YearName::End)]
    year_name: YearName,
    /// The day on which each month of it begins, 1 to 31: a shorter calendar month has its last day instead. With
    /// `weeks` it is 1.
    #[record(default = 1)]
    start_day: u64,
    /// Whole weeks instead of months, if the year is made of them.
    weeks: Option<FiscalWeeks>,
}

fn check(calendar: &FiscalCalendar) -> Result<(), Error> {
    if !(1..=12).contains(&calendar.start_month) {
        let message = format!("`{}` is not a month from 1 to 12", calendar.start_month);
        return Err(Error::new(code::CALENDAR_MONTH_OUT_OF_RANGE, message).at("start_month"));
    }
    if !(1..=31).contains(&calendar.start_day) {
        let message = format!("`{}` is not a day from 1 to 31", calendar.start_day);
        return Err(Error::new(code::CALENDAR_DAY_OUT_OF_RANGE, message).at("start_day"));
    }
    if calendar.weeks.is_some() && calendar.start_day != 1 {
        let message =
            format!("`{}`: the weeks say on which day the year begins, so only 1 is allowed", calendar.start_day);
        return Err(Error::new(code::CALENDAR_WEEKS_AND_DAY, message).at("start_day"));
    }
    Ok(())
}

impl FiscalCalendar {
    /// Months from January to the start of the fiscal year.
    fn offset(&self) -> i32 {
        i32::try_from(self.start_month).unwrap_or(1).saturating_sub(1)
    }

    /// The day of the month on which its months begin.
    fn month_day(&self) -> u32 {
        u32::try_from(self.start_day).unwrap_or(1)
    }

    /// Whether its years are the calendar's own.
    fn is_plain(&self) -> bool {
        self.start_month == 1 && self.start_day == 1 && self.weeks.is_none()
    }

    /// Whether its years are named one above the calendar year they begin in.
    fn named_ahead(&self) -> i32 {
        let ends_later = self.start_month > 1 || self.start_day > 1;
        i32::from(ends_later && self.year_name == YearName::End)
    }

    /// The number of the first day of the year of weeks that begins nominally in a calendar year.
    fn first_of_weeks(&self, weeks: FiscalWeeks, begins: i32) -> Option<i32> {
        let month_start = Date::number_in_month(begins.checked_mul(12)?.checked_add(self.offset())?, 1)?;
        weeks.end_by(month_start.checked_sub(1)?).checked_add(1)
    }

    /// The period of a grain that a day is in, by the fiscal year's own name: a calendar one where the year begins on
    /// January 1. The weeks of a year of months are ISO weeks.
    ///
    /// # Errors
    ///
    /// `period.out_of_range` at the edge of the years 1900 to 2199.
    pub fn period_of(&self, day: Date, grain: Grain) -> Result<Period, Error> {
        match self.weeks {
            Some(weeks) => self.period_of_weeks(weeks, day, grain),
            None if self.is_plain() || grain == Grain::Week => Period::of_day(day, grain),
            None => {
                let month = day.month_number();
                let begun = Date::number_in_month(month, self.month_day()).is_some_and(|first| first <= day.number());
                let months = month.saturating_sub(self.offset()).saturating_sub(i32::from(!begun));
                let place = months.rem_euclid(12).checked_div(grain.months().unwrap_or(12)).unwrap_or_default();
                let number = u32::try_from(place).unwrap_or_default().saturating_add(1);
                Period::fiscal(grain, months.div_euclid(12).saturating_add(self.named_ahead()), number)
            }
        }
    }

    fn period_of_weeks(&self, weeks: FiscalWeeks, day: Date, grain: Grain) -> Result<Period, Error> {
        let found = (-1..=1).rev().find_map(|ahead| {
            let begins = day.year().saturating_add(ahead);
            let first = self.first_of_weeks(weeks, begins)?;
            (first <= day.number()).then_some((begins, day.number().saturating_sub(first).div_euclid(7)))
        });
        let (begins, before) = found.unwrap_or((day.year(), 0));
        Period::fiscal(grain, begins.saturating_add(self.named_ahead()), weeks.number_of(grain, before))
    }

    /// The quarter that a day is in; `None` at the edge of the calendar's years.
    pub fn quarter_of(&self, day: Date) -> Option<Quarter> {
        self.period_of(day, Grain::Quarter).ok().and_then(|period| Quarter::try_from(period).ok())
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
            let message = format!("the fiscal year {}, so {quarter} is none of its quarters", self.told());
            Error::new(code::QUARTER_NOT_FISCAL, message)
        })
    }

    /// The quarter that is asked for and its days, or the one in which a day falls. Of two names for the same days it is the
    /// fiscal one, so that quotas and submissions meet it; else the calendar quarter as asked.
    pub(crate) fn asked(&self, period: Option<Quarter>, day: Option<Date>) -> Result<(Quarter, (Date, Date)), Error> {
        let asked = period.map(|period| self.own(period).unwrap_or(period));
        let period = asked.or_else(|| self.quarter_of(day?));
        period.and_then(|period| Some((period, self.days(period)?))).ok_or_else(|| {
            let message = "the quarter lies outside the years 1900 to 2199";
            Error::new(code::REVIEW_PERIOD_OUT_OF_RANGE, message).at("period")
        })
    }

    /// The first and the last day of a period; `None` where [`Self::span`] has an error.
    pub fn days(&self, period: impl Into<Period>) -> Option<(Date, Date)> {
        self.span(period.into()).ok()
    }

    /// The first and the last day of a period.
    ///
    /// ```
    /// use attain::{FiscalCalendar, Period};
    /// // Months that begin on the 6th; the year from April 2025 on is FY2026.
    /// let april = FiscalCalendar::new().with_start_month(4).unwrap().with_start_day(6).unwrap();
    /// let period: Period = "FY2026-M01".parse().unwrap();
    /// let (first, last) = april.span(period).unwrap();
    /// assert_eq!((first.to_string(), last.to_string()), ("2025-04-06".into(), "2025-05-05".into()));
    /// let week: Period = "FY2026-W07".parse().unwrap();
    /// assert_eq!(april.span(week).unwrap_err().code().as_str(), "period.no_fiscal_weeks");
    /// ```
    ///
    /// # Errors
    ///
    /// `period.no_fiscal_weeks` for a fiscal week where the year is made of months, `period.week_missing` for week 53 of
    /// a fiscal year of 52, `period.out_of_range` at the edge of the years 1900 to 2199.
    pub fn span(&self, period: Period) -> Result<(Date, Date), Error> {
        let out = || {
            let message = format!("`{period}` does not lie from 1900-01-01 to 2199-12-31 with all its days");
            Error::new(code::PERIOD_OUT_OF_RANGE, message)
        };
        let (first, after) = self.numbers(period)?.ok_or_else(out)?;
        let last = after.checked_sub(1).and_then(Date::from_number);
        Date::from_number(first).zip(last).ok_or_else(out)
    }

    /// The numbers of a period's first day and of the day after its last.
    fn numbers(&self, period: Period) -> Result<Option<(i32, i32)>, Error> {
        let (fiscal, grain, number) = (period.is_fiscal(), period.grain(), period.number());
        let weeks = match (fiscal, self.weeks) {
            (true, Some(weeks)) => weeks,
            (true, None) if grain == Grain::Week => {
                let message = format!("the fiscal year is made of months, so it has no week `{period}`");
                return Err(Error::new(code::PERIOD_NO_FISCAL_WEEKS, message));
            }
            _ if grain == Grain::Week => {
                let monday = Date::monday_of(period.year(), number);
                return Ok(monday.and_then(|monday| Some((monday, monday.checked_add(7)?))));
            }
            _ => return Ok(self.numbers_of_months(period)),
        };
        let begins = period.year().saturating_sub(self.named_ahead());
        let next = self.first_of_weeks(weeks, begins.saturating_add(1));
        let Some((first, next)) = self.first_of_weeks(weeks, begins).zip(next) else { return Ok(None) };
        let in_year = next.saturating_sub(first).div_euclid(7);
        let Some((before, after)) = weeks.of_period(grain, number, in_year) else {
            let message = format!("there is no `{period}`: that year has {in_year} weeks");
            return Err(Error::new(code::PERIOD_WEEK_MISSING, message));
        };
        let start_of = |week: i32| first.saturating_add(week.saturating_mul(7));
        Ok(Some((start_of(before), start_of(after))))
    }

    fn numbers_of_months(&self, period: Period) -> Option<(i32, i32)> {
        let (offset, ahead, day) =
            if period.is_fiscal() { (self.offset(), self.named_ahead(), self.month_day()) } else { (0, 0, 1) };
        let length = period.grain().months()?;
        let before = i32::try_from(period.number()).ok()?.checked_sub(1)?.checked_mul(length)?;
        let year = period.year().checked_sub(ahead)?.checked_mul(12)?;
        let first = year.checked_add(offset)?.checked_add(before)?;
        let start_of = |month: i32| Date::number_in_month(month, day);
        Some((start_of(first)?, start_of(first.checked_add(length)?)?))
    }

    /// How the year is made, for an error.
    fn told(&self) -> String {
        match (self.weeks, self.start_day) {
            (Some(_), _) => "is made of weeks".to_owned(),
            (None, 1) => format!("begins in month {}", self.start_month),
            (None, day) => format!("begins on day {day} of month {}", self.start_month),
        }
    }

    /// Whether its years are made of weeks.
    pub(super) fn has_weeks(&self) -> bool {
        self.weeks.is_some()
    }
}
