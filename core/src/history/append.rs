//! `history.append`: events join the chain, all or none.

use std::collections::BTreeSet;

use super::{History, HistoryEvent, NewEvent, PersonalPayload, RESERVED, numbered};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::record::Record;
use crate::unit::{Secret, Sha256};

/// What is appended to what.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct HistoryAppendRequest {
    /// The history; by default a new one.
    #[record(default)]
    history: History,
    /// The events, in the order in which they are recorded.
    events: Vec<NewEvent>,
}

impl History {
    /// Appends events: all, or none where one is refused.
    ///
    /// Only the new events are hashed: one without a personal payload costs the same however long the history is. The
    /// salts of personal ones are compared with those of the history, which is one look at each event for the whole batch.
    ///
    /// # Errors
    ///
    /// `history.kind_reserved`, `history.time_backwards`, `history.personal_without_subject` and `history.salt_reused`, at
    /// `events[i]`.
    pub fn append(&mut self, events: Vec<NewEvent>) -> Result<(), Error> {
        let reserved = |event: &NewEvent| RESERVED.iter().any(|own| event.kind.as_str().starts_with(own));
        if let Some(index) = events.iter().position(reserved) {
            let message = "only operations append events of this kind";
            return Err(Error::new(code::HISTORY_KIND_RESERVED, message).at(format!("events[{index}].kind")));
        }
        self.append_own(events)
    }

    /// The same for events of any kind, which an operation has checked.
    pub(crate) fn append_own(&mut self, events: Vec<NewEvent>) -> Result<(), Error> {
        self.salts_are_new(&events)?;
        let mut linked: Vec<HistoryEvent> = Vec::with_capacity(events.len());
        for (index, event) in events.into_iter().enumerate() {
            let at = |error: Error| error.at(format!("events[{index}]"));
            let event = link(linked.last().or(self.events.last()), event).map_err(at)?;
            linked.push(event);
        }
        self.events.append(&mut linked);
        Ok(())
    }

    /// Each salt stands once: with a salt that is still known, an erased payload could be guessed.
    fn salts_are_new(&self, events: &[NewEvent]) -> Result<(), Error> {
        let salt = |personal: &Option<PersonalPayload>| personal.as_ref().map(|personal| personal.salt.clone());
        let mut new: BTreeSet<Secret> = events.iter().filter_map(|event| salt(&event.personal)).collect();
        if !new.is_empty() {
            let known = self.events.iter().filter_map(|event| event.personal.as_ref());
            for known in known.filter(|known| new.contains(&known.salt)).map(|known| &known.salt).collect::<Vec<_>>() {
                new.remove(known);
            }
        }
        for (index, event) in events.iter().enumerate() {
            if let Some(salt) = salt(&event.personal)
                && !new.remove(&salt)
            {
                let message = "the salt stands at another personal payload already";
                let error = Error::new(code::HISTORY_SALT_REUSED, message);
                return Err(error.at(format!("events[{index}].personal.salt")));
            }
        }
        Ok(())
    }
}

/// An event as the next one after another.
pub(super) fn link(before: Option<&HistoryEvent>, event: NewEvent) -> Result<HistoryEvent, Error> {
    let NewEvent { kind, author, time, effective, reason, subject, public, personal } = event;
    if let Some(before) = before.filter(|before| time < before.time) {
        let message = format!("the event is of {time}, the event before it of {}", before.time);
        return Err(Error::new(code::HISTORY_TIME_BACKWARDS, message).at("time"));
    }
    if personal.is_some() && subject.is_none() {
        let message = "the event has a personal payload and does not say whom it is about";
        return Err(Error::new(code::HISTORY_PERSONAL_WITHOUT_SUBJECT, message).at("subject"));
    }
    let mut event = HistoryEvent {
        number: before.map_or(1, |before| before.number.saturating_add(1)),
        kind,
        author,
        time,
        effective: effective.unwrap_or(time.day()),
        reason,
        subject,
        public,
        personal_digest: personal.as_ref().map(PersonalPayload::digest),
        previous: before.map(|before| before.hash),
        hash: Sha256::of(&[]),
        personal,
    };
    event.hash = event.computed_hash();
    Ok(event)
}

/// Appends events to a history, or to a new one: all, or none where one is refused.
///
/// ```
/// use attain::{history, record};
/// let request = record::from_json(r#"{"events": [{
///     "kind": "quota.revised", "author": "p-7f", "time": "2026-05-22T14:03:00Z", "effective": "2026-06-01",
///     "reason": "The region was split.", "subject": "p-3c", "public": {"quota": "90000.00"}
/// }]}"#)?;
/// let history = history::append(&request)?;
/// assert_eq!(history.events()[0].number(), 1);
/// assert_eq!(
///     history.head().unwrap().to_string(),
///     "36b3328a46f3f7c6c69c896589b47191bdf4573d3a45006b93d79dd4e4167900"
/// );
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of [`History::append`].
pub fn append(request: &HistoryAppendRequest) -> Result<History, Error> {
    append_why(request, &Why::off())
}

/// As [`append`], each figure with its derivation for whoever asks.
pub(crate) fn append_why(request: &HistoryAppendRequest, why: &Why<'_>) -> Result<History, Error> {
    let mut history = request.history.clone();
    history.append(request.events.clone())?;
    numbered(&history.events, why);
    Ok(history)
}
