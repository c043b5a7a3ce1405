//! What is hashed, and every way in which a chain can be broken.

use std::collections::BTreeMap;

use super::{ERASED, History, HistoryEvent, PersonalPayload};
use crate::code::{self, Code};
use crate::error::Error;
use crate::record::{self, Record, Writer};
use crate::unit::{Id, Sha256};

impl HistoryEvent {
    /// The hash that the event should have: of its canonical JSON without `hash` and `personal`.
    pub(super) fn computed_hash(&self) -> Sha256 {
        let mut out = Writer::default();
        out.open_record();
        out.field("author", &self.author);
        out.field("effective", &self.effective);
        out.field("kind", &self.kind);
        out.field("number", &self.number);
        out.field("personal_digest", &self.personal_digest);
        out.field("previous", &self.previous);
        out.field("public", &self.public);
        out.field("reason", &self.reason);
        out.field("subject", &self.subject);
        out.field("time", &self.time);
        out.close_record();
        Sha256::of(out.finish().as_bytes())
    }
}

impl PersonalPayload {
    /// The hash that stands in the chain for the payload.
    pub(super) fn digest(&self) -> Sha256 {
        Sha256::of(record::to_json(self).as_bytes())
    }
}

/// What an event of the kind `history.erased` carries.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub(super) struct Erased {
    /// The numbers of the events whose personal payload was erased.
    pub(super) numbers: Vec<u64>,
}

/// A fault of a chain.
pub(super) struct Found {
    /// The event's place in the list.
    pub(super) index: usize,
    pub(super) code: Code,
    field: &'static str,
    pub(super) why: String,
}

impl Found {
    fn error(self) -> Error {
        Error::new(self.code, self.why).at(self.field).at(format!("events[{}]", self.index))
    }
}

/// Refuses a history whose chain is broken, by its first fault.
pub(super) fn check(history: &History) -> Result<(), Error> {
    faults(&history.events).into_iter().next().map_or(Ok(()), |found| Err(found.error()))
}

/// Every fault of a chain, event by event.
pub(super) fn faults(events: &[HistoryEvent]) -> Vec<Found> {
    let erased = erased(events);
    let mut found = Vec::new();
    let mut before: Option<&HistoryEvent> = None;
    for (index, event) in events.iter().enumerate() {
        let number = event.number;
        let mut fault = |code, field, why: String| found.push(Found { index, code, field, why });
        let due = before.map_or(1, |before| before.number.saturating_add(1));
        if number != due {
            fault(code::HISTORY_NUMBER_WRONG, "number", format!("the event has the number {number}, {due} is due"));
        }
        if event.previous != before.map(|before| before.hash) {
            let why = format!("event {number} does not name the hash of the event before it");
            fault(code::HISTORY_LINK_BROKEN, "previous", why);
        }
        if let Some(before) = before.filter(|before| event.time < before.time) {
            let why = format!("event {number} is of {}, the event before it of {}", event.time, before.time);
            fault(code::HISTORY_TIME_BACKWARDS, "time", why);
        }
        if event.hash != event.computed_hash() {
            fault(code::HISTORY_HASH_WRONG, "hash", format!("event {number} does not give its hash"));
        }
        if let Some((code, why)) = personal_fault(event, &erased) {
            fault(code, "personal", why);
        }
        before = Some(event);
    }
    found
}

/// The event by which each number was last said to be erased, with its subject.
fn erased(events: &[HistoryEvent]) -> BTreeMap<u64, (u64, Option<&Id>)> {
    let mut erased = BTreeMap::new();
    for event in events.iter().filter(|event| event.kind.as_str() == ERASED) {
        let Some(Ok(Erased { numbers })) = event.public.as_ref().map(super::Payload::read_as) else { continue };
        erased.extend(numbers.into_iter().map(|number| (number, (event.number, event.subject.as_ref()))));
    }
    erased
}

/// What is wrong with an event's personal payload, or with its absence.
fn personal_fault(event: &HistoryEvent, erased: &BTreeMap<u64, (u64, Option<&Id>)>) -> Option<(Code, String)> {
    let number = event.number;
    let erased = erased.get(&number).is_some_and(|(by, whom)| *by > number && *whom == event.subject.as_ref());
    if event.personal_digest.is_some() && event.subject.is_none() {
        let why = format!("the personal payload of event {number} is about nobody");
        return Some((code::HISTORY_PERSONAL_WITHOUT_SUBJECT, why));
    }
    match (&event.personal, event.personal_digest) {
        (None, Some(_)) if erased => None,
        (None, Some(_)) => {
            let why = format!("the personal payload of event {number} is gone, and no event says that it was erased");
            Some((code::HISTORY_PERSONAL_MISSING, why))
        }
        (Some(personal), digest) if digest != Some(personal.digest()) => {
            let why = format!("the personal payload and salt of event {number} do not give its digest");
            Some((code::HISTORY_PERSONAL_WRONG, why))
        }
        (Some(_), _) if erased => {
            let why = format!("the personal payload of event {number} was erased, and is there again");
            Some((code::HISTORY_PERSONAL_BACK, why))
        }
        (None, None) | (Some(_), _) => None,
    }
}
