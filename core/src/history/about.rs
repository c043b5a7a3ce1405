//! `history.about` and `history.export`: everything about one person, and the record that it was handed out.

use super::append::link;
use super::{Act, EXPORTED, History, HistoryEvent, numbered};
use crate::error::Error;
use crate::explain::Why;
use crate::record::Record;
use crate::time::Moment;
use crate::unit::{FreeText, Id, Sha256};

/// About whom.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct HistoryAboutRequest {
    /// The history.
    history: History,
    /// The person.
    subject: Id,
}

/// What is exported, by whom and why.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct HistoryExportRequest {
    /// The history.
    history: History,
    /// The person about whom everything is exported.
    subject: Id,
    /// Who exports it.
    author: Id,
    /// When: no earlier than the last event.
    time: Moment,
    /// Why. It becomes part of the chain: name nobody in it.
    reason: FreeText,
}

/// Everything that a history holds about one person.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.person_export/1")]
pub struct PersonExport {
    /// The person.
    subject: Id,
    /// The hash of the last event of the history.
    head: Option<Sha256>,
    /// The events that are about the person, with their personal payloads; and those that the person recorded about
    /// others, without.
    events: Vec<HistoryEvent>,
}

/// A history that says that it was exported, and what was exported.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct HistoryExport {
    /// The history with the event `history.exported`.
    history: History,
    /// Everything about the person, that event included.
    export: PersonExport,
}

impl History {
    /// Everything about one person: the events about them, with their personal payloads, and those that they recorded
    /// about others, whose personal payloads are not theirs and are left out.
    pub fn about(&self, person: &Id) -> PersonExport {
        let mut events = Vec::new();
        for event in &self.events {
            if event.subject.as_ref() == Some(person) {
                events.push(event.clone());
            } else if event.author == *person {
                events.push(HistoryEvent { personal: None, ..event.clone() });
            }
        }
        PersonExport { subject: person.clone(), head: self.head(), events }
    }

    /// The same, and the event `history.exported` is appended.
    ///
    /// # Errors
    ///
    /// `history.time_backwards`, at `time`.
    pub fn export(&mut self, person: &Id, act: &Act) -> Result<PersonExport, Error> {
        let event = link(self.events.last(), act.event(EXPORTED, Some(person.clone()), None))?;
        self.events.push(event);
        Ok(self.about(person))
    }
}

/// Everything about one person.
///
/// ```
/// use attain::history::{self, HistoryAboutRequest, History, NewEvent};
///
/// let mut history = History::new();
/// let event = NewEvent::new("session".parse()?, "lead".parse()?, "2026-05-22T14:03:00Z".parse()?, "Weekly.".parse()?);
/// history.append(vec![event.clone().with_subject("ann".parse()?), event.with_subject("bob".parse()?)])?;
/// let events = |person: &str| {
///     let about = history::about(&HistoryAboutRequest::new(history.clone(), person.parse()?))?;
///     Ok::<_, attain::Error>(about.events().len())
/// };
/// assert_eq!([events("ann")?, events("lead")?, events("cleo")?], [1, 2, 0]);
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of reading the history.
pub fn about(request: &HistoryAboutRequest) -> Result<PersonExport, Error> {
    about_why(request, &Why::off())
}

/// As [`about`], each figure with its derivation for whoever asks.
#[expect(clippy::unnecessary_wraps, reason = "every operation may fail")]
pub(crate) fn about_why(request: &HistoryAboutRequest, why: &Why<'_>) -> Result<PersonExport, Error> {
    let about = request.history.about(&request.subject);
    numbered(&about.events, why);
    Ok(about)
}

/// Everything about one person, and the history with an event that says so.
///
/// ```
/// use attain::history::{self, HistoryExportRequest, History};
/// let request = HistoryExportRequest::new(
///     History::new(), "ann".parse()?, "hr".parse()?, "2026-05-22T14:03:00Z".parse()?, "At their own request.".parse()?,
/// );
/// let made = history::export(&request)?;
/// assert_eq!(made.history().events()[0].kind().as_str(), "history.exported");
/// assert_eq!(made.export().events().len(), 1);
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of [`History::export`].
pub fn export(request: &HistoryExportRequest) -> Result<HistoryExport, Error> {
    export_why(request, &Why::off())
}

/// As [`export`], each figure with its derivation for whoever asks.
pub(crate) fn export_why(request: &HistoryExportRequest, why: &Why<'_>) -> Result<HistoryExport, Error> {
    let HistoryExportRequest { history, subject, author, time, reason } = request.clone();
    let mut history = history;
    let export = history.export(&subject, &Act { author, time, reason })?;
    numbered(&history.events, &why.field("history"));
    numbered(&export.events, &why.field("export"));
    Ok(HistoryExport { history, export })
}
