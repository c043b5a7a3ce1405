//! `history.pseudonymise` and `history.pseudonym`: ids that only who has the key can trace.

use std::collections::BTreeMap;

use super::append::link;
use super::{Act, History, HistoryEvent, NewEvent, PSEUDONYMISED, Payload, RESERVED, numbered};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::hash;
use crate::record::{Record, Value};
use crate::time::Moment;
use crate::unit::{FreeText, Id, Secret, Sha256};

/// Bytes of the keyed hash that a pseudonym shows.
const SHOWN: usize = 16;

/// What stands for a reason that is left out of a copy.
const WITHHELD: &str = "(withheld)";

/// Whose pseudonym, by which key.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct PseudonymRequest {
    /// The id.
    id: Id,
    /// The key.
    key: Secret,
}

/// A pseudonym.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct Pseudonym {
    /// The pseudonym, an id itself.
    id: Id,
}

/// What is copied, and who asks for it.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct PseudonymiseRequest {
    /// The history.
    history: History,
    /// The key: the same key gives the same pseudonyms. It is not stored.
    key: Secret,
    /// The person who becomes a pseudonym; by default everyone who is an author or subject, `author` too.
    subject: Option<Id>,
    /// Whether the copy keeps the reasons, which may name people.
    #[record(default = false)]
    keep_reasons: bool,
    /// Who has the copy made.
    author: Id,
    /// When: no earlier than the last event.
    time: Moment,
    /// Why. It becomes part of the chain: name nobody in it.
    reason: FreeText,
}

/// A history that says that it was copied, and the copy.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct Pseudonymised {
    /// The history with the event `history.pseudonymised`, which names the copy by its head.
    history: History,
    /// The copy, a chain of its own. Its last event names the original by its head.
    copy: History,
}

/// The pseudonym of an id: `p-` and the first 16 bytes of HMAC-SHA-256 (RFC 2104) of the id's UTF-8 text by the key's bytes,
/// in hexadecimal. The letter keeps spreadsheets from reading digits around an `e` as a number.
///
/// ```
/// use attain::history::pseudonym_of;
/// let key = "000102030405060708090a0b0c0d0e0f".parse().unwrap();
/// assert_eq!(pseudonym_of(&"Darcel Schlecht".parse().unwrap(), &key).as_str(), "p-4090b384b8247d649d5336294067ef7b");
/// ```
pub fn pseudonym_of(id: &Id, key: &Secret) -> Id {
    let keyed = hash::hmac(key.bytes(), id.as_str().as_bytes());
    Id::known(&format!("p-{}", hash::hex(keyed.get(..SHOWN).unwrap_or(&keyed))))
}

/// The pseudonym of an id by a key, as [`pseudonym_of`].
///
/// # Errors
///
/// Those of reading the request.
pub fn pseudonym(request: &PseudonymRequest) -> Result<Pseudonym, Error> {
    Ok(Pseudonym { id: pseudonym_of(&request.id, &request.key) })
}

/// What the event `history.pseudonymised` carries.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
struct Traced {
    /// In the original: the head of the copy.
    copy: Option<Sha256>,
    /// In the copy: the head of the original before it was copied.
    of: Option<Sha256>,
}

impl History {
    /// Makes a copy in which people are pseudonyms, and appends the event `history.pseudonymised`, which names the copy by
    /// its head.
    ///
    /// The copy has the same events with the same numbers, times and days. The ids of the person, or of everyone who is an
    /// author or subject, become [pseudonyms](pseudonym_of), also where they are a whole text or key of a public payload; in
    /// the payloads of the library's own events, where they are an id that the caller chose. Personal payloads and their
    /// digests are left out, and so are reasons unless they are kept. The hashes are therefore others: the copy is a chain
    /// of its own, and its last event names the head that the original had. Operations read it as they read the original.
    ///
    /// # Errors
    ///
    /// `history.nobody` at `subject` where the person stands nowhere, or at `history` where there is no event;
    /// `history.time_backwards` at `time`. Then nothing was appended.
    pub fn pseudonymise(
        &mut self,
        key: &Secret,
        person: Option<&Id>,
        keep_reasons: bool,
        act: &Act,
    ) -> Result<Self, Error> {
        let people = self.events.iter().flat_map(|event| [Some(&event.author), event.subject.as_ref()]).flatten();
        let wanted = |id: &&Id| person.is_none_or(|person| person == *id);
        let named = |id: &'_ Id| (id.as_str().to_owned(), pseudonym_of(id, key));
        let mut names: BTreeMap<String, Id> = people.filter(wanted).map(named).collect();
        if names.is_empty() {
            let place = if person.is_some() { "subject" } else { "history" };
            return Err(Error::new(code::HISTORY_NOBODY, "nobody of that id stands in the history").at(place));
        }
        // Who has the copy made stands in its last event.
        names.extend(Some(&act.author).filter(wanted).map(named));
        let names = Names { names, keep_reasons };
        let mut copy = Self::new();
        for event in &self.events {
            copy.push(names.renamed(event)?)?;
        }
        let of_person =
            |traced: &Traced| Ok::<_, Error>(act.event(PSEUDONYMISED, person.cloned(), Some(Payload::of(traced)?)));
        let last = link(self.events.last(), of_person(&Traced { copy: None, of: self.head() })?)?;
        copy.push(names.renamed(&last)?)?;
        let event = link(self.events.last(), of_person(&Traced { copy: copy.head(), of: None })?)?;
        self.events.push(event);
        Ok(copy)
    }

    /// The number of the event that says that all before it is a copy; 0 where nothing is.
    pub(crate) fn copied(&self) -> u64 {
        let says = |event: &&HistoryEvent| {
            let traced = event.public.as_ref().map(Payload::read_as::<Traced>);
            event.kind.as_str() == PSEUDONYMISED && matches!(traced, Some(Ok(Traced { of: Some(_), .. })))
        };
        self.events.iter().rev().find(says).map_or(0, |event| event.number)
    }

    fn push(&mut self, event: NewEvent) -> Result<(), Error> {
        let event = link(self.events.last(), event)?;
        self.events.push(event);
        Ok(())
    }
}

/// Pseudonyms by id.
struct Names {
    names: BTreeMap<String, Id>,
    keep_reasons: bool,
}

/// The fields of the library's own events that hold ids of the caller's; any other text is a word of the contract, which
/// may be somebody's id as well.
const OWN_IDS: &[&str] =
    &["plan", "review", "conduct", "session", "goal", "id", "commitment", "repeats", "metric", "deals"];

impl Names {
    fn id(&self, id: &Id) -> Id {
        self.names.get(id.as_str()).unwrap_or(id).clone()
    }

    fn text(&self, text: &str) -> String {
        self.names.get(text).map_or(text, Id::as_str).to_owned()
    }

    fn renamed(&self, event: &HistoryEvent) -> Result<NewEvent, Error> {
        let public = event.public.as_ref().map(|public| {
            let value: Value = public.read_as()?;
            let own = RESERVED.iter().any(|own| event.kind.as_str().starts_with(own));
            Payload::of(&if own { self.own(value, false) } else { self.value(value) })
        });
        Ok(NewEvent {
            kind: event.kind.clone(),
            author: self.id(&event.author),
            time: event.time,
            effective: Some(event.effective),
            reason: if self.keep_reasons { event.reason.clone() } else { FreeText::known(WITHHELD) },
            subject: event.subject.as_ref().map(|subject| self.id(subject)),
            public: public.transpose()?,
            personal: None,
        })
    }

    /// A payload of the library's own, or a part of one; `id` says whether it is an id of the caller's.
    fn own(&self, value: Value, id: bool) -> Value {
        match value {
            Value::Text(text) if id => Value::Text(self.text(&text)),
            Value::List(items) => Value::List(items.into_iter().map(|item| self.own(item, id)).collect()),
            Value::Record(fields) => {
                let field = |(name, value): (String, Value)| {
                    let value = self.own(value, OWN_IDS.contains(&name.as_str()));
                    (name, value)
                };
                Value::Record(fields.into_iter().map(field).collect())
            }
            plain => plain,
        }
    }

    fn value(&self, value: Value) -> Value {
        match value {
            Value::Text(text) => Value::Text(self.text(&text)),
            Value::List(items) => Value::List(items.into_iter().map(|item| self.value(item)).collect()),
            Value::Record(fields) => {
                let fields = fields.into_iter().map(|(name, value)| (self.text(&name), self.value(value)));
                Value::Record(fields.collect())
            }
            plain => plain,
        }
    }
}

/// Makes a copy in which people are pseudonyms; the history says that it was made.
///
/// ```
/// use attain::history::{self, History, NewEvent, PseudonymiseRequest};
///
/// let mut history = History::new();
/// let event = NewEvent::new("session".parse()?, "lead".parse()?, "2026-05-22T14:03:00Z".parse()?, "Ann asked.".parse()?);
/// history.append(vec![event.with_subject("ann".parse()?)])?;
/// let head = history.head().unwrap().to_string();
/// let request = PseudonymiseRequest::new(
///     history, "5f".repeat(16).parse()?, "hr".parse()?, "2026-06-01T09:00:00Z".parse()?, "For research.".parse()?,
/// );
/// let made = history::pseudonymise(&request)?;
/// assert!(made.copy().verify(None).sound());
/// assert!(made.copy().events()[0].subject().unwrap().as_str().starts_with("p-"));
/// assert_eq!(made.copy().events()[0].reason().as_str(), "(withheld)");
/// assert!(made.copy().events()[1].public().unwrap().as_str().contains(&head));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of [`History::pseudonymise`].
pub fn pseudonymise(request: &PseudonymiseRequest) -> Result<Pseudonymised, Error> {
    pseudonymise_why(request, &Why::off())
}

/// As [`pseudonymise`], each figure with its derivation for whoever asks.
pub(crate) fn pseudonymise_why(request: &PseudonymiseRequest, why: &Why<'_>) -> Result<Pseudonymised, Error> {
    let PseudonymiseRequest { mut history, key, subject, keep_reasons, author, time, reason } = request.clone();
    let copy = history.pseudonymise(&key, subject.as_ref(), keep_reasons, &Act { author, time, reason })?;
    numbered(&history.events, &why.field("history"));
    numbered(&copy.events, &why.field("copy"));
    Ok(Pseudonymised { history, copy })
}
