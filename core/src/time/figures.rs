//! Days as figures: how many there are, and the arithmetic behind it.

use super::Date;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure};

/// From the first to the last day, both counted; none where the last lies before the first.
pub(super) fn count_days((first, last): (Date, Date)) -> u64 {
    u64::try_from(first.days_to(last).saturating_add(1)).unwrap_or_default()
}

/// The same, derived.
pub(super) fn derive_days(what: impl Into<String>, (first, last): (Date, Date)) -> Derivation {
    let number = |day: Date| {
        Derivation::given(format!("{day} as a number: days from 1970-01-01 on"), Measure::days(day.number()))
    };
    let distance = Derivation::difference(format!("from {first} to {last}"), [number(last), number(first)]);
    Derivation::sum(what, [distance, Derivation::given(format!("{first} itself"), Measure::days(1))])
}

/// Refuses days whose last lies before the first; at the field of the last.
pub(super) fn in_order(from: Date, to: Date) -> Result<(), Error> {
    if from <= to {
        return Ok(());
    }
    Err(Error::new(code::CALENDAR_END_BEFORE_BEGIN, format!("`{to}` lies before `{from}`, the first day")).at("to"))
}
