//! `calendar.prorate`: the part of a period's amount that falls on some of its days.

use super::figures::{count_days, derive_days, in_order};
use super::work_days::{Work, work_week};
use super::{Date, FiscalCalendar, Period, Weekday};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Why};
use crate::record::Record;
use crate::rule::RAMP_PERIOD_FACTOR;
use crate::unit::{Currency, Money, Rounding};

/// What the days of a period share its amount by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum ProrateBy {
    /// All days.
    Days,
    /// The days of work.
    WorkDays,
}

/// An amount of a period, and some of the period's days.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check)]
pub struct ProrateRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The amount of the whole period.
    amount: Money,
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
    /// The period.
    period: Period,
    /// The first of the days, in the period.
    from: Date,
    /// The last of the days, in the period.
    to: Date,
    /// What the days are counted by.
    #[record(default = ProrateBy::Days)]
    by: ProrateBy,
    /// The days of the week on which work is done, at least one; by `work_days` only.
    #[record(default = work_week())]
    week: Vec<Weekday>,
    /// Days of the period on which no work is done, each once; by `work_days` only.
    #[record(default)]
    holidays: Vec<Date>,
}

fn check(request: &ProrateRequest) -> Result<(), Error> {
    in_order(request.from, request.to)?;
    request.work().check()?;
    let unused = [("holidays", !request.holidays.is_empty()), ("week", request.week != work_week())];
    match unused.iter().find(|(_, given)| *given && request.by == ProrateBy::Days) {
        None => Ok(()),
        Some((field, _)) => {
            let message = format!("`{field}` has no meaning where all days are counted");
            Err(Error::new(code::CALENDAR_WORK_UNUSED, message).at(field))
        }
    }
}

impl ProrateRequest {
    fn work(&self) -> Work<'_> {
        Work { week: &self.week, holidays: &self.holidays }
    }

    fn count(&self, days: (Date, Date)) -> u64 {
        match self.by {
            ProrateBy::Days => count_days(days),
            ProrateBy::WorkDays => self.work().count(days),
        }
    }

    fn derive(&self, what: &str, days: (Date, Date), why: &Why<'_>) -> Derivation {
        match self.by {
            ProrateBy::Days => derive_days(what, days),
            ProrateBy::WorkDays => self.work().derive(days, why.parts()),
        }
    }
}

/// The part of an amount that falls on some days.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Prorated {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The part: the amount times `part`, over `whole`, rounded half-even to the minor unit.
    amount: Money,
    /// What was counted.
    share_of: ProrateBy,
    /// The days asked, by that count.
    part: u64,
    /// The period's days, by that count.
    whole: u64,
}

/// Prorates an amount of a period over some of its days.
///
/// ```
/// use attain::record;
/// let request = record::from_json(r#"{"currency": "USD", "amount": 9000, "period": "2026Q1",
///     "from": "2026-02-15", "to": "2026-03-31"}"#).unwrap();
/// let part = attain::time::prorate(&request).unwrap();
/// assert_eq!((part.amount().to_string(), part.part(), part.whole()), ("4500.00 USD".into(), 45, 90));
/// ```
///
/// # Errors
///
/// Those of [`FiscalCalendar::span`], at `period`; `calendar.outside_period` at `from` or `to`;
/// `calendar.holiday_outside` at `holidays`; `calendar.no_work_days` where the period has none.
pub fn prorate(request: &ProrateRequest) -> Result<Prorated, Error> {
    prorate_why(request, &Why::off())
}

/// As [`prorate`], each figure with its derivation for whoever asks.
pub(crate) fn prorate_why(request: &ProrateRequest, why: &Why<'_>) -> Result<Prorated, Error> {
    let all = request.calendar.span(request.period).map_err(|error| error.at("period"))?;
    for (field, day) in [("from", request.from), ("to", request.to)] {
        if day < all.0 || day > all.1 {
            let message = format!("`{day}` is not in {}, from {} to {}", request.period, all.0, all.1);
            return Err(Error::new(code::CALENDAR_OUTSIDE_PERIOD, message).at(field));
        }
    }
    request.work().holidays_lie_in(all)?;
    let asked = (request.from, request.to);
    let (part, whole) = (request.count(asked), request.count(all));
    if whole == 0 {
        let message = format!("`{}` has no day of work", request.period);
        return Err(Error::new(code::CALENDAR_NO_WORK_DAYS, message).at("period"));
    }
    let amount = request.amount.times(i128::from(part), i128::from(whole), Rounding::HalfEven)?;
    let part = why.figure("part", RAMP_PERIOD_FACTOR, part, || request.derive("the days asked", asked, why));
    let whole = why.figure("whole", RAMP_PERIOD_FACTOR, whole, || request.derive("the period's days", all, why));
    Ok(Prorated {
        currency: request.currency,
        amount: why.figure("amount", RAMP_PERIOD_FACTOR, amount, || {
            let given = request.amount.measure().and_then(Result::ok);
            let share = Derivation::quotient(
                "the share of the days",
                why.part("part", "the days asked", &part),
                why.part("whole", "the period's days", &whole),
            );
            Derivation::product(
                "the amount times the share",
                [Derivation::given(format!("the amount of {}", request.period), given), share],
            )
        }),
        share_of: request.by,
        part,
        whole,
    })
}
