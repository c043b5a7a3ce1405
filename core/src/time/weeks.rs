//! Days of the week, and fiscal years that are made of whole weeks.

use super::Grain;
use crate::code;
use crate::error::Error;
use crate::record::{Record, Scope, Shape, Types, Value, Writer};

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum Weekday {
    /// Monday, on which an ISO week begins.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// The weekday of the day with that number; day 0, 1970-01-01, was a Thursday.
    pub(super) fn of_number(number: i32) -> Self {
        match number.rem_euclid(7) {
            0 => Self::Thursday,
            1 => Self::Friday,
            2 => Self::Saturday,
            3 => Self::Sunday,
            4 => Self::Monday,
            5 => Self::Tuesday,
            _ => Self::Wednesday,
        }
    }

    /// Days from the last such weekday to the day with that number, 0 to 6.
    pub(super) fn days_before(self, number: i32) -> i32 {
        let past = (0..7).find(|past| Self::of_number(number.saturating_sub(*past)) == self);
        past.unwrap_or_default()
    }
}

/// How many weeks the three months of a quarter have, as `[4, 4, 5]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekPattern {
    /// `[4, 4, 5]`.
    FourFourFive,
    /// `[4, 5, 4]`, that of retail.
    FourFiveFour,
    /// `[5, 4, 4]`.
    FiveFourFour,
}

impl WeekPattern {
    /// Every pattern.
    pub const ALL: &'static [Self] = &[Self::FourFourFive, Self::FourFiveFour, Self::FiveFourFour];

    /// The weeks of the three months.
    pub const fn weeks(self) -> [u64; 3] {
        match self {
            Self::FourFourFive => [4, 4, 5],
            Self::FourFiveFour => [4, 5, 4],
            Self::FiveFourFour => [5, 4, 4],
        }
    }

    /// The weeks of a quarter before its second and before its third month.
    const fn before(self) -> (i32, i32) {
        match self {
            Self::FourFourFive => (4, 8),
            Self::FourFiveFour => (4, 9),
            Self::FiveFourFour => (5, 9),
        }
    }
}

impl Record for WeekPattern {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        let weeks = Vec::<u64>::read(value, at)?;
        Self::ALL.iter().copied().find(|pattern| pattern.weeks() == *weeks).ok_or_else(|| {
            let message = format!("`{weeks:?}` is none of the patterns [4, 4, 5], [4, 5, 4] and [5, 4, 4]");
            at.error(code::CALENDAR_PATTERN_UNKNOWN, message)
        })
    }

    fn write(&self, out: &mut Writer) {
        out.list(&self.weeks());
    }

    fn shape(types: &mut Types) -> Shape {
        Vec::<u64>::shape(types)
    }
}

/// Which of its weekdays a fiscal year of weeks ends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum WeeksEnd {
    /// The one nearest to the month's end, before or after it.
    Nearest,
    /// The last one in the month.
    Last,
}

/// A fiscal year of 52 or 53 whole weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub struct FiscalWeeks {
    /// The weeks of each quarter's three months: `[4, 4, 5]`, `[4, 5, 4]` or `[5, 4, 4]`. A 53rd week goes to the last
    /// month of the year.
    pattern: WeekPattern,
    /// Which weekday the year ends on, counted from the last day of the month before `start_month`.
    ends: WeeksEnd,
    /// The weekday on which every week, month and year ends.
    on: Weekday,
}

impl FiscalWeeks {
    /// The day on which the year ends that would end with a month on this day.
    pub(super) fn end_by(self, month_end: i32) -> i32 {
        let past = self.on.days_before(month_end);
        let last = month_end.saturating_sub(past);
        if self.ends == WeeksEnd::Nearest && past > 3 { last.saturating_add(7) } else { last }
    }

    /// The weeks of a year before a period of it, and those up to its end; the year has so many.
    pub(super) fn of_period(self, grain: Grain, number: u32, weeks: i32) -> Option<(i32, i32)> {
        let before = |number: i32| {
            let quarters = |count: i32| count.saturating_mul(13);
            match grain {
                Grain::Year => 0,
                Grain::Half => quarters(number.saturating_mul(2)),
                Grain::Quarter => quarters(number),
                Grain::Week => number,
                Grain::Month => {
                    let (second, third) = self.pattern.before();
                    let months = [0, second, third];
                    let month = usize::try_from(number.rem_euclid(3)).ok().and_then(|month| months.get(month));
                    quarters(number.div_euclid(3)).saturating_add(month.copied().unwrap_or_default())
                }
            }
        };
        let place = i32::try_from(number).ok()?.checked_sub(1)?;
        let last = grain.in_year().is_some_and(|in_year| u32::from(in_year) == number);
        let after = if last { weeks } else { before(place.checked_add(1)?) };
        (after <= weeks).then(|| (before(place), after))
    }

    /// The number of the period that the week after so many others of the year is in.
    pub(super) fn number_of(self, grain: Grain, before: i32) -> u32 {
        let quarter = before.div_euclid(13).min(3);
        let number = match grain {
            Grain::Year => 0,
            Grain::Half => quarter.div_euclid(2),
            Grain::Quarter => quarter,
            Grain::Week => before,
            Grain::Month => {
                let (second, third) = self.pattern.before();
                let rest = before.saturating_sub(quarter.saturating_mul(13));
                let month = i32::from(rest >= second).saturating_add(i32::from(rest >= third));
                quarter.saturating_mul(3).saturating_add(month)
            }
        };
        u32::try_from(number).unwrap_or_default().saturating_add(1)
    }
}
