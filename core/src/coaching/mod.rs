//! Coaching: sessions that end in commitments, a calendar that fits, tiers that nobody lands in by a coin toss.
//!
//! What was agreed, held and entered stands on the project's event log, a [`History`](crate::History) that the caller holds.
//! No state is stored: each is replayed from the events. What names nobody is public there; what people wrote is personal,
//! and can be erased. Nothing here decides about a person.

pub(crate) mod cadence;
pub(crate) mod grow;
pub(crate) mod held;
pub(crate) mod profile;
pub(crate) mod tiers;

pub use cadence::*;
pub use grow::*;
pub use held::{CoachGapRequest, CoachLogRequest, gap, log};
pub use profile::{
    CoachEnterRequest, CoachProfile, CoachProfileRequest, PreferenceTopic, ProfileFact, ProfileGap, ProfilePreference,
    ProfileReadiness, ProfileSource, Readiness, enter, profile,
};
pub use tiers::*;

use crate::explain::{Derivation, Explained, Why};
use crate::rule::RuleId;
use crate::time::Date;

/// A figure as it was entered or counted by hand, on its way into a result.
pub(crate) fn entered<T: Explained>(why: &Why<'_>, name: &str, rule: RuleId, what: &str, value: T) -> T {
    let measure = value.measure().and_then(Result::ok);
    why.figure(name, rule, value, || Derivation::given(what, measure))
}

/// The same day so many months later, or the last day of that month where it has no such day.
pub(crate) fn months_later(day: Date, months: u64) -> Option<Date> {
    let number = day.month_number().checked_add(i32::try_from(months).ok()?)?;
    let month = u32::try_from(number.rem_euclid(12)).ok()?.checked_add(1)?;
    (1..=day.day()).rev().find_map(|day| Date::of(number.div_euclid(12), month, day).ok())
}

/// A history on its way out, its numbers as figures.
pub(crate) fn entered_history(history: crate::history::History, why: &Why<'_>) -> crate::history::History {
    crate::history::numbered(history.events(), why);
    history
}
