//! The event log: append-only, hash-chained, with personal payloads that can be erased.
//!
//! What was decided, by whom, when and why. Quota revisions, forecast adjustments, coaching sessions and plans are events
//! of a [`History`]; a correction is a new event. The caller stores it.
//!
//! # The bytes that are hashed
//!
//! All text is UTF-8, all JSON is canonical (RFC 8785), all hashes are SHA-256 in hexadecimal, small letters.
//!
//! * An event's `hash` is that of the event's JSON without the fields `hash` and `personal`. Fields that have no value
//!   are left out. `previous`, the hash of the event before, is among those hashed; the first event has none.
//! * `personal_digest` is the hash of the JSON of `personal`: `{"payload":…,"salt":"…"}`, with the salt's text.
//!
//! So the chain holds the digest of a personal payload and not the payload: `payload` and `salt` can be erased, and the
//! chain stays as it is. The guide, `docs/guide/history.md`, has the check as a program of some lines in another language.
//!
//! # What a history that exists has passed
//!
//! Reading one checks the whole chain: a broken history is refused with the code and place of its first fault.
//! [`verify`](fn@verify) takes a broken one too and names every fault. A cut at the end leaves a sound chain: it is found
//! by comparing with a [head](History::head) that was kept elsewhere.

pub(crate) mod about;
pub(crate) mod append;
mod chain;
pub(crate) mod erase;
mod payload;
pub(crate) mod pseudonymise;
pub(crate) mod state;
pub(crate) mod verify;

pub use about::{HistoryAboutRequest, HistoryExport, HistoryExportRequest, PersonExport, about, export};
pub use append::{HistoryAppendRequest, append};
pub use erase::{HistoryEraseRequest, erase};
pub use payload::Payload;
pub use pseudonymise::{
    Pseudonym, PseudonymRequest, PseudonymiseRequest, Pseudonymised, pseudonym, pseudonym_of, pseudonymise,
};
pub use state::{HistoryState, HistoryStateRequest, state};
pub use verify::{HistoryFault, HistoryVerification, HistoryVerifyRequest, UncheckedHistory, verify};

use std::fmt;

use crate::explain::{Derivation, Measure, Why};
use crate::record::Record;
use crate::rule::QUOTA_REVISE_REASON;
use crate::time::{Date, Moment};
use crate::unit::{FreeText, Id, Secret, Sha256};

/// How the kinds of events begin that only operations append: what they rest on was checked by them.
const RESERVED: &[&str] = &["history.", "plan.", "grow.", "coach."];

/// The event that says which personal payloads were erased.
const ERASED: &str = "history.erased";

/// The event that says that everything about a person was exported.
const EXPORTED: &str = "history.exported";

/// The event that says that a pseudonymised copy was made.
const PSEUDONYMISED: &str = "history.pseudonymised";

/// An event log: append-only and hash-chained. One that exists is sound: reading checks the whole chain.
///
/// ```
/// use attain::history::{History, NewEvent, Payload};
///
/// let event = NewEvent::new(
///     "quota.revised".parse()?, "p-7f".parse()?, "2026-05-22T14:03:00Z".parse()?, "The region was split.".parse()?,
/// );
/// let mut history = History::new();
/// history.append(vec![event.clone().with_public(Payload::parse(r#"{"quota": "90000.00"}"#)?)])?;
/// history.append(vec![event.with_public(Payload::parse(r#"{"quota": "95000.00"}"#)?)])?;
/// assert_eq!(history.events().len(), 2);
/// assert_eq!(history.events()[1].previous(), Some(history.events()[0].hash()));
/// assert!(history.verify(history.head()).sound());
/// # Ok::<(), attain::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Record)]
#[record(output, check = chain::check, schema = "attain.history/1")]
pub struct History {
    /// The events, in the order in which they were recorded.
    events: Vec<HistoryEvent>,
}

impl History {
    /// A history without events.
    pub fn new() -> Self {
        Self { events: Vec::new() }
    }

    /// The hash of the last event, `None` where there is no event. Keep it elsewhere: only with it a cut at the end is
    /// found.
    pub fn head(&self) -> Option<Sha256> {
        self.events.last().map(|event| event.hash)
    }
}

impl Default for History {
    fn default() -> Self {
        Self::new()
    }
}

/// An event as the chain holds it.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct HistoryEvent {
    /// Its place in the history, from 1.
    #[record(shown)]
    number: u64,
    /// What happened, such as `quota.revised`.
    #[record(shown)]
    kind: Id,
    /// Who recorded it.
    author: Id,
    /// When it was recorded.
    #[record(shown)]
    time: Moment,
    /// The day from which it counts.
    effective: Date,
    /// Why: part of the chain for good, so it names nobody.
    reason: FreeText,
    /// The person or thing it is about.
    subject: Option<Id>,
    /// What is known of it in the open: part of the chain for good.
    public: Option<Payload>,
    /// The hash of the personal payload and its salt.
    personal_digest: Option<Sha256>,
    /// The hash of the event before; the first event has none.
    previous: Option<Sha256>,
    /// The hash of all the above.
    #[record(shown)]
    hash: Sha256,
    /// The personal payload, beside the chain; left out where there is none or it was erased.
    personal: Option<PersonalPayload>,
}

/// An event that is to be appended.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct NewEvent {
    /// What happened, such as `quota.revised`; kinds that begin with `history.`, `plan.`, `grow.` or `coach.`
    /// are appended by operations alone.
    #[record(shown)]
    kind: Id,
    /// Who records it.
    author: Id,
    /// When it is recorded: no earlier than the event before.
    #[record(shown)]
    time: Moment,
    /// The day from which it counts; by default that of `time`, in UTC.
    effective: Option<Date>,
    /// Why. It becomes part of the chain and cannot be erased: name nobody in it.
    reason: FreeText,
    /// The person or thing it is about. It becomes part of the chain: where it must be hidden, give a pseudonym.
    subject: Option<Id>,
    /// What is known of it in the open: a record of any JSON values, numbers whole. It becomes part of the chain.
    public: Option<Payload>,
    /// What can be erased. It needs a `subject`.
    personal: Option<PersonalPayload>,
}

/// What is personal about an event, and the salt without which its digest tells nothing.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct PersonalPayload {
    /// A record of any JSON values, numbers whole.
    payload: Payload,
    /// Random bytes, new for each payload.
    salt: Secret,
}

/// Who does something with a history, when and why: what its own events say.
#[derive(Clone, PartialEq, Eq)]
pub struct Act {
    /// Who does it.
    pub author: Id,
    /// When: no earlier than the last event.
    pub time: Moment,
    /// Why. It becomes part of the chain: name nobody in it.
    pub reason: FreeText,
}

impl Act {
    /// The library's own event of that kind.
    fn event(&self, kind: &str, subject: Option<Id>, public: Option<Payload>) -> NewEvent {
        let Self { author, time, reason } = self.clone();
        let kind = Id::known(kind);
        NewEvent { kind, author, time, effective: None, reason, subject, public, personal: None }
    }
}

/// The numbers of some events are figures of the response.
pub(crate) fn numbered(events: &[HistoryEvent], why: &Why<'_>) {
    for (index, event) in events.iter().enumerate() {
        why.item("events", index).figure("number", QUOTA_REVISE_REASON, event.number, || {
            Derivation::given("the event's place in the history", Measure::count(event.number))
        });
    }
}

impl fmt::Debug for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("History").field("events", &self.events.len()).field("head", &self.head()).finish()
    }
}

impl fmt::Debug for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Act").finish_non_exhaustive()
    }
}
