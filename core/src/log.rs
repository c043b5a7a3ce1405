//! The project's event log as sessions, coaching and plans write it: one [`History`] for all of them.
//!
//! What names nobody (states, days, formats, minutes, ids) is public and part of the chain for good; what a person wrote
//! or what was said of one is personal and can be erased, whereupon all that rests on public parts is still there.

use crate::code;
use crate::error::Error;
use crate::history::{History, HistoryEvent, NewEvent, Payload, PersonalPayload};
use crate::record::Record;
use crate::time::{Date, Moment};
use crate::unit::{FreeText, Id, Secret};

/// A meeting that was held.
pub(crate) const COACH_HELD: &str = "coach.held";

/// A session that was completed: a one-to-one that was held.
pub(crate) const GROW_COMPLETED: &str = "grow.completed";

/// A gap that a person entered.
pub(crate) const COACH_GAP_ENTERED: &str = "coach.gap_entered";

/// Who puts something on the log, when and why.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct LogEntry {
    /// Who records it.
    author: Id,
    /// When: no earlier than the last event.
    time: Moment,
    /// The day from which it counts, by default that of `time`, in UTC: the day on which it happened.
    effective: Option<Date>,
    /// Why. It becomes part of the chain for good: name nobody in it.
    reason: FreeText,
    /// Random bytes, new for each entry; needed where the entry holds something personal.
    salt: Option<Secret>,
}

impl LogEntry {
    /// The day from which it counts.
    pub(crate) fn day(&self) -> Date {
        self.effective.unwrap_or(self.time.day())
    }

    /// Why its day is refused: it is still to come when it is recorded.
    pub(crate) fn ahead(&self) -> Option<String> {
        ahead(self.time, self.day())
    }
}

/// The form of a meeting between a manager and a person (`cadence.plan`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum CoachingFormat {
    /// Pipeline, deals, skill: between two.
    OneToOne,
    /// A call is heard together.
    CallReview,
    /// A day, or half of one, in front of customers together.
    RideAlong,
    /// One deal, how to win it.
    DealStrategy,
    /// The team on a gap that most share.
    TeamWorkshop,
    /// A short look at how it goes, such as a plan asks for.
    CheckIn,
    /// A direct talk about performance, motivation or conduct.
    DirectTalk,
}

/// What a direct talk is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum TalkTopic {
    /// What is achieved.
    Performance,
    /// What drives the person.
    Motivation,
    /// How the person behaves.
    Conduct,
}

/// What stands between a person and the goal; entered by a person, never inferred (`tiers.gap`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum Gap {
    /// They cannot do it yet.
    Skill,
    /// They do not want to.
    Will,
    /// The role does not suit them.
    Fit,
}

/// An event that says nothing in the open but that it happened.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub(crate) struct Unsaid {}

/// The personal part of a gap that was entered.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub(crate) struct GapSaid {
    /// The gap.
    pub(crate) gap: Gap,
    /// What it shows in.
    pub(crate) text: Option<FreeText>,
}

/// The public part of a meeting that was held.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub(crate) struct HeldMeeting {
    /// Its form.
    pub(crate) format: CoachingFormat,
    /// How long it took.
    pub(crate) minutes: u64,
    /// What a direct talk was about.
    pub(crate) topic: Option<TalkTopic>,
}

/// The public part of a completed session, as far as it is a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub(crate) struct CompletedSession {
    /// The session.
    pub(crate) session: Id,
    /// How long it took.
    pub(crate) minutes: u64,
}

/// Why a day is still to come at a moment. It may have begun where something is recorded before it has in UTC.
pub(crate) fn ahead(time: Moment, day: Date) -> Option<String> {
    let latest = time.day().next().unwrap_or(time.day());
    (day > latest).then(|| format!("{day} is later than the day on which it is recorded"))
}

/// A meeting on the log.
pub(crate) struct Held<'a> {
    /// The event.
    pub(crate) event: &'a HistoryEvent,
    /// What is known of it in the open.
    pub(crate) meeting: HeldMeeting,
}

/// The meetings with a person that were held, as of the end of a day, by day and number.
///
/// # Errors
///
/// At `history.events[i].public`, where a payload is not that of a meeting; `log.day_ahead` at `history.events[i].effective`,
/// where it was still to come when it was recorded.
pub(crate) fn held<'a>(history: &'a History, person: &Id, as_of: Option<Date>) -> Result<Vec<Held<'a>>, Error> {
    let theirs = history.events_known(as_of, None).into_iter().filter(|event| event.subject() == Some(person));
    let meeting = |event: &'a HistoryEvent| match event.kind().as_str() {
        COACH_HELD => Some(public(event)),
        GROW_COMPLETED => Some(public(event).map(|CompletedSession { minutes, .. }| HeldMeeting {
            format: CoachingFormat::OneToOne,
            minutes,
            topic: None,
        })),
        _ => None,
    };
    let happened = |event: &HistoryEvent| match ahead(event.time(), event.effective()) {
        None => Ok(()),
        Some(why) => {
            let place = format!("history.events[{}].effective", event.number().saturating_sub(1));
            Err(Error::new(code::LOG_DAY_AHEAD, why).at(place))
        }
    };
    let held =
        |event| meeting(event).map(|meeting| happened(event).and(meeting).map(|meeting| Held { event, meeting }));
    theirs.filter_map(held).collect()
}

/// The gap last entered about a person as of the end of a day: its event, and what it says unless that was erased.
///
/// # Errors
///
/// At `history.events[i].personal.payload`, where a payload is not that of a gap.
pub(crate) fn gap<'a>(
    history: &'a History,
    person: &Id,
    as_of: Option<Date>,
) -> Result<Option<(&'a HistoryEvent, Option<GapSaid>)>, Error> {
    let is_gap = |event: &&HistoryEvent| event.kind().as_str() == COACH_GAP_ENTERED && event.subject() == Some(person);
    let last = history.events_known(as_of, None).into_iter().rfind(is_gap);
    last.map(|event| Ok((event, personal(event)?))).transpose()
}

/// The day of the last direct talk about motivation by the end of a day, on the log before an event: one that somebody else
/// than the person recorded, and where a gap of will was entered last, since then.
///
/// # Errors
///
/// Those of [`held`] and [`gap`].
pub(crate) fn motivation_talk(history: &History, person: &Id, day: Date, number: u64) -> Result<Option<Date>, Error> {
    let is_gap = |event: &&HistoryEvent| {
        event.kind().as_str() == COACH_GAP_ENTERED && event.subject() == Some(person) && event.number() < number
    };
    let entered = history.events_known(Some(day), None).into_iter().rfind(is_gap);
    let will = |event: &&HistoryEvent| matches!(personal::<GapSaid>(event), Ok(Some(said)) if said.gap == Gap::Will);
    let since = entered.filter(will).map(HistoryEvent::effective);
    let talks = held(history, person, Some(day))?.into_iter().filter(|held| {
        let about = (held.meeting.format, held.meeting.topic);
        about == (CoachingFormat::DirectTalk, Some(TalkTopic::Motivation))
            && (held.event.number() < number && held.event.author() != person)
            && since.is_none_or(|since| held.event.effective() >= since)
    });
    Ok(talks.map(|held| held.event.effective()).max())
}

/// What an event says in the open, as a type.
///
/// # Errors
///
/// At `history.events[i].public`: `record.field_missing`, and those of reading the type.
pub(crate) fn public<T: Record>(event: &HistoryEvent) -> Result<T, Error> {
    let at = |error: Error| error.at(format!("history.events[{}].public", event.number().saturating_sub(1)));
    let missing = || Error::new(code::RECORD_FIELD_MISSING, "the event says nothing in the open");
    event.public().ok_or_else(missing).and_then(Payload::read_as).map_err(at)
}

/// What is personal about an event, as a type; `None` where it was erased or there never was any.
///
/// # Errors
///
/// At `history.events[i].personal.payload`: those of reading the type.
pub(crate) fn personal<T: Record>(event: &HistoryEvent) -> Result<Option<T>, Error> {
    let Some(personal) = event.personal() else { return Ok(None) };
    let place = event.number().saturating_sub(1);
    personal
        .payload()
        .read_as()
        .map(Some)
        .map_err(|error| error.at(format!("history.events[{place}].personal.payload")))
}

/// The history with one more event about a person. A personal part without a value in it is left out.
///
/// # Errors
///
/// `log.day_ahead` at `entry.effective`, `log.salt_missing` and `history.salt_reused` at `entry.salt`,
/// `history.time_backwards` at `entry.time`.
pub(crate) fn put<P: Record, Q: Record>(
    history: &mut History,
    entry: &LogEntry,
    (kind, person): (&'static str, &Id),
    public: &P,
    personal: Option<&Q>,
) -> Result<(), Error> {
    if let Some(why) = entry.ahead() {
        return Err(Error::new(code::LOG_DAY_AHEAD, why).at("entry.effective"));
    }
    let LogEntry { author, time, effective, reason, salt } = entry.clone();
    let mut event = NewEvent::new(Id::known(kind), author, time, reason)
        .with_subject(person.clone())
        .with_public(Payload::of(public)?);
    if let Some(day) = effective {
        event = event.with_effective(day);
    }
    let personal = personal.map(Payload::of).transpose()?.filter(|payload| payload.as_str() != "{}");
    if let Some(payload) = personal {
        let Some(salt) = salt else {
            let message = "the entry holds something personal and has no salt";
            return Err(Error::new(code::LOG_SALT_MISSING, message).at("entry.salt"));
        };
        event = event.with_personal(PersonalPayload::new(payload, salt));
    }
    history.append_own(vec![event]).map_err(|error| match error.code() {
        code if code == code::HISTORY_TIME_BACKWARDS => error.moved("entry.time"),
        code if code == code::HISTORY_SALT_REUSED => error.moved("entry.salt"),
        _ => error,
    })
}
