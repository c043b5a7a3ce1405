//! Periods among each other: the next ones, those inside another, and where in its period a day is.

use super::{Date, FiscalCalendar, Grain, Period};
use crate::code;
use crate::error::Error;

fn out_of_range(message: String) -> Error {
    Error::new(code::PERIOD_OUT_OF_RANGE, message)
}

impl FiscalCalendar {
    /// The period so many of its kind later, or earlier where the number is below zero.
    ///
    /// ```
    /// use attain::{FiscalCalendar, Period};
    /// let quarter: Period = "2017Q3".parse().unwrap();
    /// assert_eq!(FiscalCalendar::new().shift(quarter, -3).unwrap().to_string(), "2016Q4");
    /// ```
    ///
    /// # Errors
    ///
    /// As [`FiscalCalendar::span`], for the one period or the other.
    pub fn shift(&self, period: Period, by: i64) -> Result<Period, Error> {
        let out = || out_of_range(format!("`{by}` from `{period}` on is not from 1900 to 2199"));
        // Weeks are counted by their days: how many a year has, the names do not say.
        let shifted = if period.grain() == Grain::Week {
            let (first, _) = self.span(period)?;
            let day = by.checked_mul(7).and_then(|days| first.plus_days(days)).ok_or_else(out)?;
            if period.is_fiscal() { self.period_of(day, Grain::Week)? } else { Period::of_day(day, Grain::Week)? }
        } else {
            period.counted(by).ok_or_else(out)?
        };
        self.span(shifted).map(|_| shifted)
    }

    /// The period before; `None` at the edge of the years, or where the calendar has no such period.
    pub fn previous(&self, period: Period) -> Option<Period> {
        self.shift(period, -1).ok()
    }

    /// The period after; `None` at the edge of the years, or where the calendar has no such period.
    pub fn next(&self, period: Period) -> Option<Period> {
        self.shift(period, 1).ok()
    }

    /// Whether all days of a period lie in another.
    ///
    /// ```
    /// use attain::{FiscalCalendar, Period};
    /// let period = |text: &str| text.parse::<Period>().unwrap();
    /// let april = FiscalCalendar::new().with_start_month(4).unwrap();
    /// assert_eq!(april.is_within(period("2017-05"), period("FY2018-Q1")), Ok(true));
    /// assert_eq!(april.is_within(period("2017"), period("FY2018")), Ok(false));
    /// ```
    ///
    /// # Errors
    ///
    /// As [`FiscalCalendar::span`], for the one period or the other.
    pub fn is_within(&self, inner: Period, outer: Period) -> Result<bool, Error> {
        let ((from, to), (first, last)) = (self.span(inner)?, self.span(outer)?);
        Ok(first <= from && to <= last)
    }

    /// All periods of a grain within a period, in order, named as it is: fiscal ones of a fiscal one. They tile it, but
    /// for ISO weeks, each of which belongs where its Monday is.
    ///
    /// ```
    /// use attain::{FiscalCalendar, Grain, Period};
    /// let half: Period = "2017H2".parse().unwrap();
    /// let quarters = FiscalCalendar::new().parts(half, Grain::Quarter).unwrap();
    /// assert_eq!(quarters, ["2017Q3".parse().unwrap(), "2017Q4".parse().unwrap()]);
    /// ```
    ///
    /// # Errors
    ///
    /// `period.grain_too_coarse` where the parts would be longer than the whole; those of [`FiscalCalendar::span`].
    pub fn parts(&self, within: Period, grain: Grain) -> Result<Vec<Period>, Error> {
        if grain < within.grain() {
            let message = format!("`{within}` is shorter than a {grain}");
            return Err(Error::new(code::PERIOD_GRAIN_TOO_COARSE, message));
        }
        let (first, last) = self.span(within)?;
        let fiscal = within.is_fiscal() && (grain != Grain::Week || self.has_weeks());
        // An ISO week belongs where its Monday is; every other part begins with the whole.
        let wait = if grain == Grain::Week && !fiscal { first.days_to_monday() } else { 0 };
        let mut parts = Vec::new();
        let mut next = first.plus_days(wait);
        while let Some(day) = next.filter(|day| *day <= last) {
            let part = if fiscal { self.fiscal_of(day, grain)? } else { Period::of_day(day, grain)? };
            parts.push(part);
            next = self.span(part)?.1.next();
        }
        Ok(parts)
    }

    /// The fiscal period that a day is in, by its fiscal name even where the year is the calendar's own.
    fn fiscal_of(&self, day: Date, grain: Grain) -> Result<Period, Error> {
        let own = self.period_of(day, grain)?;
        Period::fiscal(grain, own.year(), own.number())
    }

    /// The day's number in its period of a grain, from 1 on.
    ///
    /// # Errors
    ///
    /// As [`FiscalCalendar::period_of`] and [`FiscalCalendar::span`].
    pub fn day_of(&self, day: Date, grain: Grain) -> Result<u64, Error> {
        let (first, _) = self.span(self.period_of(day, grain)?)?;
        Ok(u64::try_from(first.days_to(day)).unwrap_or_default().saturating_add(1))
    }

    /// The week of the quarter that a day is in: blocks of seven days from the quarter's first day on, counted from 1.
    ///
    /// ```
    /// use attain::FiscalCalendar;
    /// assert_eq!(FiscalCalendar::new().week_of_quarter("2026-04-08".parse().unwrap()), Ok(2));
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Self::day_of`].
    pub fn week_of_quarter(&self, day: Date) -> Result<u64, Error> {
        Ok(self.day_of(day, Grain::Quarter)?.div_ceil(7))
    }
}
