//! `coach.log` and `coach.gap`: meetings that were held, gaps that people see.

use super::entered_history;
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::history::History;
use crate::log::{
    self, COACH_GAP_ENTERED, COACH_HELD, CoachingFormat, Gap, GapSaid, HeldMeeting, LogEntry, TalkTopic, Unsaid,
};
use crate::record::Record;
use crate::unit::{FreeText, Id};

/// A meeting that was held with a person. Of a workshop, log one for everyone who was there.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct CoachLogRequest {
    /// The log; by default a new one.
    #[record(default)]
    history: History,
    /// With whom.
    person: Id,
    /// Who records it, when and why; it was held on the day from which the entry counts.
    entry: LogEntry,
    /// Its form.
    format: CoachingFormat,
    /// How long it took: 1 to 1,440 minutes.
    minutes: u64,
    /// What it was about: needed for a direct talk, and for nothing else.
    topic: Option<TalkTopic>,
    /// Notes; they can be erased.
    notes: Option<FreeText>,
}

/// A gap that a person sees between somebody and their goal.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct CoachGapRequest {
    /// The log; by default a new one.
    #[record(default)]
    history: History,
    /// About whom.
    person: Id,
    /// Who enters it, when and why.
    entry: LogEntry,
    /// The gap. The library never infers one.
    gap: Gap,
    /// What it shows in.
    text: Option<FreeText>,
}

/// What is personal about a meeting.
#[derive(Record)]
struct HeldNotes {
    notes: Option<FreeText>,
}

/// Minutes of a meeting: 1 to a day's.
pub(crate) fn check_minutes(minutes: u64) -> Result<(), Error> {
    if (1..=1_440).contains(&minutes) {
        return Ok(());
    }
    let message = format!("`{minutes}` is not from 1 to 1440");
    Err(Error::new(code::COACH_MINUTES_OUT_OF_RANGE, message))
}

/// Puts a meeting that was held on the log. Sessions that are completed stand there as one-to-ones already.
///
/// ```
/// use attain::coaching::{self, CoachLogRequest};
/// use attain::{CoachingFormat, LogEntry};
///
/// let entry = LogEntry::new("mia".parse()?, "2026-05-22T16:00:00Z".parse()?, "Held.".parse()?);
/// let held = CoachLogRequest::new("ann".parse()?, entry, CoachingFormat::CallReview, 30);
/// let history = coaching::log(&held)?;
/// assert_eq!(history.events()[0].public().unwrap().as_str(), r#"{"format":"call_review","minutes":30}"#);
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `coach.minutes_out_of_range` at `minutes`, `coach.topic_wrong` at `topic`; those of putting an event on the log.
pub fn log(request: &CoachLogRequest) -> Result<History, Error> {
    log_why(request, &Why::off())
}

/// As [`log`], each figure with its derivation for whoever asks.
pub(crate) fn log_why(request: &CoachLogRequest, why: &Why<'_>) -> Result<History, Error> {
    let CoachLogRequest { person, entry, format, minutes, topic, notes, .. } = request;
    check_minutes(*minutes).map_err(|error| error.at("minutes"))?;
    let message = match (format, topic) {
        (CoachingFormat::DirectTalk, None) => Some("a direct talk has a topic".to_owned()),
        (CoachingFormat::DirectTalk, Some(_)) | (_, None) => None,
        (format, Some(_)) => Some(format!("a `{format}` has no topic of a direct talk")),
    };
    if let Some(message) = message {
        return Err(Error::new(code::COACH_TOPIC_WRONG, message).at("topic"));
    }
    let mut history = request.history.clone();
    let public = HeldMeeting { format: *format, minutes: *minutes, topic: *topic };
    log::put(&mut history, entry, (COACH_HELD, person), &public, Some(&HeldNotes { notes: notes.clone() }))?;
    Ok(entered_history(history, why))
}

/// Puts a gap on the log, as a person sees it (`tiers.gap`). All of it is personal: it can be erased.
///
/// ```
/// use attain::coaching::{self, CoachGapRequest};
/// use attain::{Gap, LogEntry};
///
/// let entry = LogEntry::new("mia".parse()?, "2026-05-22T16:00:00Z".parse()?, "After a talk.".parse()?);
/// let entry = entry.with_salt("00112233445566778899aabbccddeeff".parse()?);
/// let history = coaching::gap(&CoachGapRequest::new("ann".parse()?, entry, Gap::Skill))?;
/// assert_eq!(history.events()[0].public().unwrap().as_str(), "{}");
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of putting an event on the log.
pub fn gap(request: &CoachGapRequest) -> Result<History, Error> {
    gap_why(request, &Why::off())
}

/// As [`gap`], each figure with its derivation for whoever asks.
pub(crate) fn gap_why(request: &CoachGapRequest, why: &Why<'_>) -> Result<History, Error> {
    let CoachGapRequest { person, entry, gap, text, .. } = request;
    let mut history = request.history.clone();
    let said = GapSaid { gap: *gap, text: text.clone() };
    log::put(&mut history, entry, (COACH_GAP_ENTERED, person), &Unsaid {}, Some(&said))?;
    Ok(entered_history(history, why))
}
