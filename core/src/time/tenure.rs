//! `calendar.tenure`: how long a person has been there, in months, leave taken out.

use super::Date;
use super::figures::{count_days, derive_days};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::order;
use crate::record::Record;
use crate::rule::RAMP_SCHEDULE;

/// From when on the months of tenure are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum TenureConvention {
    /// Month 1 is the calendar month of the start.
    MonthOfStart,
    /// Month 1 is the first calendar month in which the person is there from its first day; what comes before is
    /// month 0.
    FirstFullMonth,
    /// Month 1 runs from the day of the start to the day before the same day of the next month, and so on; a month that
    /// is too short for that day has its last day instead.
    ByDays,
}

/// Days on which a person was away, and tenure paused.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_leave)]
pub struct Leave {
    /// The first day.
    from: Date,
    /// The last day.
    to: Date,
}

fn check_leave(leave: &Leave) -> Result<(), Error> {
    if leave.from <= leave.to {
        return Ok(());
    }
    let message = format!("`{}` lies before `{}`, the first day of the leave", leave.to, leave.from);
    Err(Error::new(code::LEAVE_END_BEFORE_BEGIN, message).at("to"))
}

/// A person's start, a day, and the leave in between.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check)]
pub struct TenureRequest {
    /// The first day of work.
    start: Date,
    /// The day on which tenure is asked, from the start on.
    on: Date,
    /// How months are counted (`ramp.schedule`).
    #[record(default = TenureConvention::MonthOfStart)]
    convention: TenureConvention,
    /// Leave, in any order; none before the start, none that overlaps. What lies after the day does not count.
    #[record(default)]
    leave: Vec<Leave>,
}

fn check(request: &TenureRequest) -> Result<(), Error> {
    if request.on < request.start {
        let message = format!("`{}` lies before the start, `{}`: there is no tenure yet", request.on, request.start);
        return Err(Error::new(code::TENURE_BEFORE_START, message).at("on"));
    }
    check_leaves(request.start, &request.leave)
}

/// No leave begins before the start, none overlaps another.
pub(crate) fn check_leaves(start: Date, leaves: &[Leave]) -> Result<(), Error> {
    let mut sorted: Vec<(usize, &Leave)> = leaves.iter().enumerate().collect();
    for (index, leave) in &sorted {
        if leave.from < start {
            let message = format!("`{}` lies before the start, `{start}`", leave.from);
            return Err(Error::new(code::LEAVE_BEFORE_START, message).at(format!("leave[{index}].from")));
        }
    }
    order::sort_by_key(&mut sorted, |(_, leave)| leave.from);
    for pair in sorted.windows(2) {
        if let [(before, earlier), (index, later)] = pair
            && later.from <= earlier.to
        {
            let message = format!(
                "the leaves from `{}` to `{}` and from `{}` to `{}` overlap",
                earlier.from, earlier.to, later.from, later.to
            );
            return Err(Error::new(code::LEAVE_OVERLAPS, message).at(format!("leave[{}]", before.max(index))));
        }
    }
    Ok(())
}

/// How long a person has been there.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Tenure {
    /// The month of tenure, from 1 on; 0 before month 1.
    month: u64,
    /// Days of tenure, the first and the asked day counted, leave taken out.
    days: u64,
    /// The day that the month is counted by: as many days earlier as there was leave. Where all was leave, the day
    /// before the start.
    effective: Date,
}

/// Counts a person's tenure on a day. Leave pauses it, under every convention in the same way: what counts is the day
/// as many days earlier as the person was on leave, from the start up to and with the day.
///
/// ```
/// use attain::record;
/// let month = |convention: &str| {
///     let request = format!(r#"{{"start": "2026-01-15", "on": "2026-03-14", "convention": "{convention}"}}"#);
///     attain::time::tenure(&record::from_json(&request).unwrap()).unwrap().month()
/// };
/// assert_eq!([month("month_of_start"), month("first_full_month"), month("by_days")], [3, 2, 2]);
/// ```
///
/// # Errors
///
/// `date.out_of_range` where the day before the start does not lie in the years 1900 to 2199.
pub fn tenure(request: &TenureRequest) -> Result<Tenure, Error> {
    tenure_why(request, &Why::off())
}

/// As [`tenure`], each figure with its derivation for whoever asks.
pub(crate) fn tenure_why(request: &TenureRequest, why: &Why<'_>) -> Result<Tenure, Error> {
    let (start, on) = (request.start, request.on);
    let away = || {
        let begun = request.leave.iter().filter(move |leave| leave.from <= on);
        begun.map(move |leave| (leave.from, leave.to.min(on)))
    };
    let on_leave = away().map(count_days).fold(0_u64, u64::saturating_add);
    let back = i64::try_from(on_leave).ok().and_then(i64::checked_neg);
    let effective = back
        .and_then(|days| on.plus_days(days))
        .ok_or_else(|| Error::new(code::DATE_OUT_OF_RANGE, "leave takes the day back before 1900-01-01").at("on"))?;
    let days = count_days((start, on)).saturating_sub(on_leave);
    let counted = Counted::by(request.convention, start, effective);
    Ok(Tenure {
        month: why.figure("month", RAMP_SCHEDULE, counted.month(), || counted.derive(effective)),
        days: why.figure("days", RAMP_SCHEDULE, days, || {
            let leave = away().map(|days| derive_days(format!("on leave from {} to {}", days.0, days.1), days));
            let there = derive_days("days from the start on", (start, on));
            Derivation::difference("days of tenure", [there].into_iter().chain(leave).collect::<Parts>())
        }),
        effective,
    })
}

/// The month of tenure by a convention, for a day that leave was taken out of; 0 before month 1.
pub(crate) fn tenure_month(convention: TenureConvention, start: Date, effective: Date) -> u64 {
    Counted::by(convention, start, effective).month()
}

/// The calendar month in which month 1 begins, by a convention that counts whole ones; from year 0.
pub(crate) fn first_month(convention: TenureConvention, start: Date) -> i32 {
    let part_month = convention == TenureConvention::FirstFullMonth && start.day() > 1;
    start.month_number().saturating_add(i32::from(part_month))
}

/// The days of a calendar month, counted from year 0.
pub(crate) fn calendar_month(month: i32) -> Option<(Date, Date)> {
    let first = Date::from_number(Date::number_in_month(month, 1)?)?;
    Some((first, Date::from_number(Date::number_in_month(month, 31)?)?))
}

/// How a month of tenure is counted, in months from year 0.
struct Counted {
    /// The calendar month of the day; `None` where there was no day of tenure yet.
    at: Option<i32>,
    /// The calendar month in which month 1 begins.
    first: i32,
    /// Whether the month that began last in that calendar month lies after the day.
    not_begun: bool,
}

impl Counted {
    fn by(convention: TenureConvention, start: Date, effective: Date) -> Self {
        let at = effective.month_number();
        let begins = Date::number_in_month(at, start.day());
        let by_days = convention == TenureConvention::ByDays;
        Self {
            at: (effective >= start).then_some(at),
            first: first_month(convention, start),
            not_begun: by_days && begins.is_some_and(|begins| effective.number() < begins),
        }
    }

    fn month(&self) -> u64 {
        let Some(at) = self.at else { return 0 };
        let month = at.saturating_sub(self.first).saturating_sub(i32::from(self.not_begun)).saturating_add(1);
        u64::try_from(month).unwrap_or_default()
    }

    fn derive(&self, effective: Date) -> Derivation {
        let count = |what: String, value: i32| Derivation::given(what, u64::try_from(value).ok().map(Measure::count));
        let Some(at) = self.at else {
            return count(format!("all was leave up to {effective}, so no month has begun"), 0);
        };
        let mut parts = vec![
            count(format!("the calendar month of {effective}, counted from year 0"), at),
            count("the calendar month in which month 1 begins".to_owned(), self.first),
        ];
        if self.not_begun {
            parts.push(count("the month that begins later in that calendar month".to_owned(), 1));
        }
        let since = Derivation::difference("months since month 1", parts.into_iter().collect::<Parts>());
        Derivation::sum("the month of tenure", [since, count("month 1 itself".to_owned(), 1)])
    }
}
