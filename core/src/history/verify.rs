//! `history.verify`: every way in which a history was changed.

use super::chain::faults;
use super::{History, HistoryEvent};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::record::{Record, Scope, Shape, Types, Value, Writer};
use crate::rule::QUOTA_REVISE_REASON as RULE;
use crate::unit::Sha256;

/// What is verified.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct HistoryVerifyRequest {
    /// The history, sound or not.
    history: UncheckedHistory,
    /// The hash that the last event should have, kept elsewhere: without it a cut at the end is not found.
    head: Option<Sha256>,
}

/// The events of a history whose chain nobody has checked yet. From outside it looks as a history does; a [`History`] turns
/// into one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UncheckedHistory(Events);

/// The form of a history.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.history/1")]
struct Events {
    /// The events.
    events: Vec<HistoryEvent>,
}

impl From<History> for UncheckedHistory {
    fn from(history: History) -> Self {
        Self(Events { events: history.events })
    }
}

impl Record for UncheckedHistory {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        Events::read(value, at).map(Self)
    }

    fn write(&self, out: &mut Writer) {
        self.0.write(out);
    }

    fn shape(types: &mut Types) -> Shape {
        History::shape(types)
    }
}

/// Whether a history is as it was recorded, and where not.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct HistoryVerification {
    /// Whether nothing was changed.
    sound: bool,
    /// How many events there are.
    events: u64,
    /// How many of them had a personal payload that is gone.
    erased: u64,
    /// The hash of the last event; left out where there is none.
    head: Option<Sha256>,
    /// Every fault, in the order of the events.
    faults: Vec<HistoryFault>,
}

/// A fault of a history.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct HistoryFault {
    /// The event's place in the list, from 1; 0 where there is no event.
    number: u64,
    /// A stable code, such as `history.hash_wrong`.
    code: String,
    /// What is wrong, in words.
    why: String,
}

impl History {
    /// Whether the chain is sound and ends where it should. Hashes every event.
    pub fn verify(&self, head: Option<Sha256>) -> HistoryVerification {
        verified(&self.events, head, &Why::off())
    }
}

/// Finds every change of a history: a changed field, payload or salt, an event taken out, put in or moved; and, where the
/// hash of the last event is given, a cut at the end.
///
/// ```
/// let sound = attain::call("history.append", r#"{"events": [{
///     "kind": "note", "author": "p-7f", "time": "2026-05-22T14:03:00Z", "reason": "To begin."
/// }]}"#)?;
/// let changed = sound.replace("To begin.", "To begin!");
/// let verification = attain::call("history.verify", &format!(r#"{{"history": {changed}}}"#))?;
/// assert!(verification.contains("history.hash_wrong"));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `record.*` and the like where the value is no history at all.
pub fn verify(request: &HistoryVerifyRequest) -> Result<HistoryVerification, Error> {
    verify_why(request, &Why::off())
}

/// As [`verify`], each figure with its derivation for whoever asks.
#[expect(clippy::unnecessary_wraps, reason = "every operation may fail")]
pub(crate) fn verify_why(request: &HistoryVerifyRequest, why: &Why<'_>) -> Result<HistoryVerification, Error> {
    Ok(verified(&request.history.0.events, request.head, why))
}

fn verified(events: &[HistoryEvent], head: Option<Sha256>, why: &Why<'_>) -> HistoryVerification {
    let is_erased = |event: &HistoryEvent| event.personal_digest.is_some() && event.personal.is_none();
    let last = events.last().map(|event| event.hash);
    let place = |index: usize| u64::try_from(index).unwrap_or(u64::MAX);
    let mut found: Vec<HistoryFault> = faults(events)
        .into_iter()
        .map(|found| HistoryFault {
            number: place(found.index).saturating_add(1),
            code: found.code.as_str().to_owned(),
            why: found.why,
        })
        .collect();
    if head.is_some() && head != last {
        found.push(HistoryFault {
            number: place(events.len()),
            code: code::HISTORY_HEAD_WRONG.as_str().to_owned(),
            why: "the history does not end with the expected hash".to_owned(),
        });
    }
    for (index, fault) in found.iter().enumerate() {
        why.item("faults", index).figure("number", RULE, fault.number, || {
            Derivation::given("the event's place in the list", Measure::count(fault.number))
        });
    }
    let count = |name, what: &str, of: &dyn Fn(&HistoryEvent) -> bool| {
        let counted = || events.iter().filter(|event| of(event));
        why.figure(name, RULE, place(counted().count()), || {
            let parts = counted().map(|event| (None, event.number)).collect();
            let show = |number| Derivation::given(format!("event {number}"), None);
            Derivation::count(what, Parts::largest(parts, why.parts(), show))
        })
    };
    HistoryVerification {
        sound: found.is_empty(),
        events: count("events", "events of the history", &|_| true),
        erased: count("erased", "events whose personal payload is gone", &is_erased),
        head: last,
        faults: found,
    }
}
