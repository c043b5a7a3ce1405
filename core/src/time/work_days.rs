//! `calendar.work_days`: the days of work between two days.

use super::figures::{count_days, derive_days, in_order};
use super::{Date, Weekday};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::order::SortedSet;
use crate::record::Record;
use crate::rule::RAMP_PERIOD_FACTOR;

/// Days to count the work days of.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check)]
pub struct WorkDaysRequest {
    /// The first day.
    from: Date,
    /// The last day.
    to: Date,
    /// The days of the week on which work is done, at least one.
    #[record(default = work_week())]
    week: Vec<Weekday>,
    /// Days on which no work is done, each from the first day to the last, each once.
    #[record(default)]
    holidays: Vec<Date>,
}

/// Monday to Friday.
pub(super) fn work_week() -> Vec<Weekday> {
    vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday]
}

fn check(request: &WorkDaysRequest) -> Result<(), Error> {
    in_order(request.from, request.to)?;
    let work = request.work();
    work.check()?;
    work.holidays_lie_in((request.from, request.to))
}

impl WorkDaysRequest {
    fn work(&self) -> Work<'_> {
        Work { week: &self.week, holidays: &self.holidays }
    }
}

/// Days and the work days among them.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct WorkDays {
    /// Days of the working week that are no holidays.
    work_days: u64,
    /// All days, both ends counted.
    days: u64,
}

/// Counts the work days from one day to another, both counted.
///
/// ```
/// use attain::record;
/// let request = record::from_json(r#"{"from": "2026-05-01", "to": "2026-05-31", "holidays": ["2026-05-25"]}"#).unwrap();
/// let days = attain::time::work_days(&request).unwrap();
/// assert_eq!((days.work_days(), days.days()), (20, 31));
/// ```
///
/// # Errors
///
/// None: what could be wrong, the request refuses as it is made.
pub fn work_days(request: &WorkDaysRequest) -> Result<WorkDays, Error> {
    work_days_why(request, &Why::off())
}

/// As [`work_days`], each figure with its derivation for whoever asks.
#[expect(clippy::unnecessary_wraps, reason = "every operation gives a result")]
pub(crate) fn work_days_why(request: &WorkDaysRequest, why: &Why<'_>) -> Result<WorkDays, Error> {
    let (work, days) = (request.work(), (request.from, request.to));
    Ok(WorkDays {
        work_days: why.figure("work_days", RAMP_PERIOD_FACTOR, work.count(days), || work.derive(days, why.parts())),
        days: why.figure("days", RAMP_PERIOD_FACTOR, count_days(days), || derive_days("all days", days)),
    })
}

/// On which days work is done.
#[derive(Clone, Copy)]
pub(super) struct Work<'a> {
    pub(super) week: &'a [Weekday],
    pub(super) holidays: &'a [Date],
}

impl Work<'_> {
    /// A week has a day of work, and nothing is named twice.
    pub(super) fn check(self) -> Result<(), Error> {
        if self.week.is_empty() {
            return Err(Error::new(code::CALENDAR_WEEK_EMPTY, "no day of the week is a day of work").at("week"));
        }
        if let Some((index, weekday)) = first_twice(self.week) {
            let message = format!("`{weekday}` stands in the week twice");
            return Err(Error::new(code::CALENDAR_WEEKDAY_DUPLICATE, message).at(format!("week[{index}]")));
        }
        if let Some((index, holiday)) = first_twice(self.holidays) {
            let message = format!("`{holiday}` stands among the holidays twice");
            return Err(Error::new(code::CALENDAR_HOLIDAY_DUPLICATE, message).at(format!("holidays[{index}]")));
        }
        Ok(())
    }

    /// A holiday elsewhere is most likely of another year's list.
    pub(super) fn holidays_lie_in(self, (first, last): (Date, Date)) -> Result<(), Error> {
        let outside = self.holidays.iter().enumerate().find(|(_, day)| **day < first || **day > last);
        outside.map_or(Ok(()), |(index, day)| {
            let message = format!("`{day}` does not lie from {first} to {last}");
            Err(Error::new(code::CALENDAR_HOLIDAY_OUTSIDE, message).at(format!("holidays[{index}]")))
        })
    }

    /// The holidays from the first to the last day that fall on days of work.
    fn free_days(self, (first, last): (Date, Date)) -> impl Iterator<Item = Date> {
        let holidays = self.holidays.iter().copied();
        holidays.filter(move |day| (first..=last).contains(day) && self.week.contains(&day.weekday()))
    }

    /// The days of work from the first to the last day.
    pub(super) fn count(self, days: (Date, Date)) -> u64 {
        let of_week = self.week.iter().map(|weekday| weekdays(*weekday, days)).fold(0_u64, u64::saturating_add);
        let free = u64::try_from(self.free_days(days).count()).unwrap_or(u64::MAX);
        of_week.saturating_sub(free)
    }

    /// The same, derived.
    pub(super) fn derive(self, days: (Date, Date), limit: usize) -> Derivation {
        let (first, last) = days;
        let each = self
            .week
            .iter()
            .map(|weekday| Derivation::given(format!("every {weekday}"), Measure::count(weekdays(*weekday, days))));
        let of_week =
            Derivation::sum(format!("days of the working week from {first} to {last}"), each.collect::<Parts>());
        let holidays: Vec<_> = self.free_days(days).map(|day| (None, day)).collect();
        let parts = if holidays.is_empty() {
            Parts::from([of_week])
        } else {
            let shown = |day: Date| Derivation::given(format!("{day}"), Measure::days(day.number()));
            let free = Derivation::count("holidays on such days", Parts::largest(holidays, limit, shown));
            Parts::from([of_week, free])
        };
        Derivation::difference("days of work", parts)
    }
}

/// How often a day of the week comes from the first to the last day.
fn weekdays(weekday: Weekday, (first, last): (Date, Date)) -> u64 {
    let past = weekday.days_before(last.number());
    let since = last.number().saturating_sub(past).saturating_sub(first.number());
    if since < 0 { 0 } else { u64::try_from(since.div_euclid(7)).unwrap_or_default().saturating_add(1) }
}

/// The first item that an earlier one equals.
fn first_twice<T: Ord + Copy>(items: &[T]) -> Option<(usize, T)> {
    let mut seen = SortedSet::default();
    items.iter().copied().enumerate().find(|(_, item)| !seen.insert(*item))
}
