//! Weeks, double weeks and months, and who is at work on which of their days.

use super::CadenceEvery;
use crate::code;
use crate::error::Error;
use crate::order::SortedSet;
use crate::team::PersonLeave;
use crate::time::{Date, Weekday};
use crate::unit::Id;

/// Days of a calendar or a report at most: two years.
const MOST_DAYS: i32 = 731;

/// Days from a Monday on from which double weeks are counted: 5 January 1970.
const FIRST_MONDAY: i32 = 4;

/// Some days, both ends counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Window {
    pub(super) first: Date,
    pub(super) last: Date,
}

impl Window {
    pub(super) fn new(first: Date, last: Date) -> Self {
        Self { first, last }
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    pub(super) fn lies_in(self, other: Self) -> bool {
        other.first <= self.first && self.last <= other.last
    }

    pub(super) fn has(self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }

    pub(super) fn days(self) -> impl Iterator<Item = Date> {
        std::iter::successors(Some(self.first), |day| day.next()).take_while(move |day| *day <= self.last)
    }

    /// From the first day of the first to the last day of the last.
    pub(super) fn around(windows: &[Self]) -> Option<Self> {
        Some(Self { first: windows.first()?.first, last: windows.last()?.last })
    }
}

/// The window that a day is in; `None` at the edge of the calendar, and for what is held when needed.
fn window_of(every: CadenceEvery, day: Date) -> Option<Window> {
    let weeks = |length: i32| {
        let past = day.number().checked_sub(FIRST_MONDAY)?.rem_euclid(length);
        let first = Date::from_number(day.number().checked_sub(past)?)?;
        Some(Window { first, last: first.plus_days(i64::from(length.checked_sub(1)?))? })
    };
    match every {
        CadenceEvery::Week => weeks(7),
        CadenceEvery::TwoWeeks => weeks(14),
        CadenceEvery::Month => {
            let first = Date::of(day.year(), day.month(), 1).ok()?;
            let last = (28..=31).rev().find_map(|last| Date::of(day.year(), day.month(), last).ok())?;
            Some(Window { first, last })
        }
        CadenceEvery::AsNeeded => None,
    }
}

/// The windows that touch some days, in their order.
pub(super) fn windows(every: CadenceEvery, days: Window) -> Vec<Window> {
    let first = window_of(every, days.first);
    let next = |window: &Window| window_of(every, window.last.next()?);
    std::iter::successors(first, next).take_while(|window| window.first <= days.last).collect()
}

/// The days of a request, in order and not too many.
pub(super) fn span(from: Date, to: Date, at: &str) -> Result<Window, Error> {
    if from > to {
        let message = format!("`{to}` lies before `{from}`, the first day");
        return Err(Error::new(code::CALENDAR_END_BEFORE_BEGIN, message).at(at));
    }
    if from.days_to(to) > MOST_DAYS {
        let message = format!("from {from} to {to} there are more than two years");
        return Err(Error::new(code::CADENCE_OUT_OF_RANGE, message).at(at));
    }
    Ok(Window::new(from, to))
}

/// Who is at work on which days.
pub(super) struct Presence<'a> {
    week: &'a [Weekday],
    holidays: SortedSet<Date>,
    leave: &'a [PersonLeave],
}

impl<'a> Presence<'a> {
    pub(super) fn new(week: &'a [Weekday], holidays: &[Date], leave: &'a [PersonLeave]) -> Result<Self, Error> {
        if week.is_empty() {
            return Err(Error::new(code::CALENDAR_WEEK_EMPTY, "no day of the week is a day of work").at("week"));
        }
        if let Some(index) = leave.iter().position(|row| row.to() < row.from()) {
            let message = "the last day is before the first";
            return Err(Error::new(code::TEAM_END_BEFORE_START, message).at(format!("leave[{index}].to")));
        }
        Ok(Self { week, holidays: holidays.iter().copied().collect(), leave })
    }

    /// The days of work in a window.
    pub(super) fn work_days(&self, window: Window) -> Vec<Date> {
        window.days().filter(|day| self.week.contains(&day.weekday()) && !self.holidays.contains(day)).collect()
    }

    /// Whether a person is not on leave on a day.
    pub(super) fn there(&self, person: &Id, day: Date) -> bool {
        !self.leave.iter().any(|row| row.person() == person && (row.from()..=row.to()).contains(&day))
    }
}

/// Monday to Friday.
pub(super) fn work_week() -> Vec<Weekday> {
    vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday]
}

/// Refuses a person who stands twice.
pub(super) fn each_once(people: &[Id]) -> Result<(), Error> {
    let mut seen = SortedSet::default();
    match people.iter().position(|person| !seen.insert(person)) {
        None => Ok(()),
        Some(twice) => {
            let message = "an earlier row is of this person";
            Err(Error::new(code::CADENCE_DUPLICATE, message).at(format!("people[{twice}]")))
        }
    }
}
