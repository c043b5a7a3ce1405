//! `history.erase`: the personal payloads about one person go, the chain stays.

use super::append::link;
use super::chain::Erased;
use super::{Act, ERASED, History, HistoryEvent, Payload, numbered};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::record::Record;
use crate::time::Moment;
use crate::unit::{FreeText, Id};

/// Whose personal payloads are erased, by whom and why.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct HistoryEraseRequest {
    /// The history.
    history: History,
    /// The person.
    subject: Id,
    /// Who erases.
    author: Id,
    /// When: no earlier than the last event.
    time: Moment,
    /// Why. It becomes part of the chain: name nobody in it.
    reason: FreeText,
}

impl History {
    /// Takes payload and salt of every event about a person out of the history, and appends the event `history.erased`,
    /// whose public payload has the `numbers` of those events. The chain holds digests alone, so it still verifies; without
    /// the salt a digest tells nothing. Ids, reasons and public payloads stay.
    ///
    /// # Errors
    ///
    /// `history.nothing_to_erase` at `subject`, `history.time_backwards` at `time`; then nothing was erased.
    pub fn erase(&mut self, person: &Id, act: &Act) -> Result<(), Error> {
        let is_theirs = |event: &&mut HistoryEvent| event.subject.as_ref() == Some(person) && event.personal.is_some();
        let numbers: Vec<u64> = self.events.iter_mut().filter(is_theirs).map(|event| event.number).collect();
        if numbers.is_empty() {
            let message = "no personal payload is about that person, or none is left";
            return Err(Error::new(code::HISTORY_NOTHING_TO_ERASE, message).at("subject"));
        }
        let public = Payload::of(&Erased { numbers })?;
        let event = link(self.events.last(), act.event(ERASED, Some(person.clone()), Some(public)))?;
        self.events.iter_mut().filter(is_theirs).for_each(|event| event.personal = None);
        self.events.push(event);
        Ok(())
    }
}

/// Erases the personal payloads about one person. The chain still verifies.
///
/// ```
/// use attain::history::{self, HistoryEraseRequest, History, NewEvent, Payload, PersonalPayload};
///
/// let mut history = History::new();
/// let event = NewEvent::new("session".parse()?, "lead".parse()?, "2026-05-22T14:03:00Z".parse()?, "Weekly.".parse()?);
/// let notes = PersonalPayload::new(Payload::parse(r#"{"notes": "Moves house."}"#)?, "5f".repeat(16).parse()?);
/// history.append(vec![event.with_subject("ann".parse()?).with_personal(notes)])?;
/// let request = |history| {
///     Ok::<_, attain::Error>(HistoryEraseRequest::new(
///         history, "ann".parse()?, "hr".parse()?, "2026-06-01T09:00:00Z".parse()?, "At their own request.".parse()?,
///     ))
/// };
/// let erased = history::erase(&request(history)?)?;
/// assert!(erased.verify(None).sound());
/// assert!(erased.events()[0].personal().is_none());
/// assert_eq!(erased.events()[1].public().unwrap().as_str(), r#"{"numbers":[1]}"#);
/// assert_eq!(history::erase(&request(erased)?).unwrap_err().code().as_str(), "history.nothing_to_erase");
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of [`History::erase`].
pub fn erase(request: &HistoryEraseRequest) -> Result<History, Error> {
    erase_why(request, &Why::off())
}

/// As [`erase`], each figure with its derivation for whoever asks.
pub(crate) fn erase_why(request: &HistoryEraseRequest, why: &Why<'_>) -> Result<History, Error> {
    let HistoryEraseRequest { mut history, subject, author, time, reason } = request.clone();
    history.erase(&subject, &Act { author, time, reason })?;
    numbered(&history.events, why);
    Ok(history)
}
