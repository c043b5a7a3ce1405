//! `coach.enter` and `coach.profile`: what people entered about how somebody is best coached.
//!
//! Nothing is inferred. What was entered has a day and an author, is seen by the person, and grows stale. It serves the
//! choice of questions and the agenda, and nothing else: no rule about results reads it.

use super::{entered_history, months_later};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::history::{History, HistoryEvent};
use crate::log::{self, Gap, LogEntry, Unsaid};
use crate::order::Sorted;
use crate::policy::CoachingPolicy;
use crate::record::Record;
use crate::time::Date;
use crate::unit::{FreeText, Id};

const PREFERENCE: &str = "coach.preference_entered";
const READINESS: &str = "coach.readiness_entered";
const SEEN: &str = "coach.profile_seen";

/// What is entered about how somebody is best coached (`coach.individual`).
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub enum ProfileFact {
    /// How the person likes to work.
    Preference {
        /// In what.
        topic: PreferenceTopic,
        /// What.
        text: FreeText,
    },
    /// How far the person is with a task.
    Readiness {
        /// The task.
        task: Id,
        /// How far.
        level: Readiness,
    },
    /// The person has seen what was entered so far; only they can say so.
    Seen {},
}

/// What a preference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum PreferenceTopic {
    /// How they communicate.
    Communication,
    /// What drives them.
    Drive,
    /// Their accounts.
    Accounts,
    /// Their skills.
    Skill,
    /// What they know of the product.
    ProductKnowledge,
}

/// How far somebody is with a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum Readiness {
    /// Begins: needs to be shown.
    New,
    /// Does it with help.
    Learning,
    /// Can do it, and is not sure of it.
    Able,
    /// Does it alone.
    Independent,
}

/// Something about how somebody is best coached.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct CoachEnterRequest {
    /// The log; by default a new one.
    #[record(default)]
    history: History,
    /// About whom.
    person: Id,
    /// Who enters it, when and why.
    entry: LogEntry,
    /// What.
    fact: ProfileFact,
}

/// About whom, as of which day.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct CoachProfileRequest {
    /// The log.
    history: History,
    /// The person.
    person: Id,
    /// The day whose end counts.
    as_of: Date,
    /// When an entry is stale.
    #[record(default)]
    policy: CoachingPolicy,
}

/// What was entered about how somebody is best coached.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.coach_profile/1")]
pub struct CoachProfile {
    /// The person.
    person: Id,
    /// The day.
    as_of: Date,
    /// The latest preference of each topic.
    preferences: Vec<ProfilePreference>,
    /// The latest readiness of each task, by task.
    readiness: Vec<ProfileReadiness>,
    /// The latest gap.
    gap: Option<ProfileGap>,
    /// Whether something stands here that the person has not seen.
    unseen: bool,
    /// Whether something was erased.
    erased: bool,
}

/// Where an entry comes from.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ProfileSource {
    /// Who entered it.
    by: Id,
    /// The day.
    on: Date,
    /// The day on which the person had seen it.
    seen: Option<Date>,
    /// The day from which on it is stale.
    stale_from: Date,
    /// Whether it is stale: enter it anew before it is used.
    stale: bool,
}

/// A preference.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ProfilePreference {
    /// What it is about.
    topic: PreferenceTopic,
    /// What.
    text: FreeText,
    /// Where it comes from.
    source: ProfileSource,
}

/// How far somebody is with a task.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ProfileReadiness {
    /// The task.
    task: Id,
    /// How far.
    level: Readiness,
    /// Where it comes from.
    source: ProfileSource,
}

/// A gap.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ProfileGap {
    /// The gap.
    gap: Gap,
    /// What it shows in.
    text: Option<FreeText>,
    /// Where it comes from.
    source: ProfileSource,
}

#[derive(Record)]
struct PreferenceSaid {
    topic: PreferenceTopic,
    text: FreeText,
}

#[derive(Record)]
struct ReadinessSaid {
    task: Id,
    level: Readiness,
}

/// Puts what a person entered about how somebody is best coached on the log. All of it is personal: it can be erased.
///
/// ```
/// use attain::coaching::{self, CoachEnterRequest, CoachProfileRequest, PreferenceTopic, ProfileFact};
/// use attain::LogEntry;
///
/// let entry = LogEntry::new("mia".parse()?, "2026-01-09T16:00:00Z".parse()?, "Agreed.".parse()?);
/// let entry = entry.with_salt("00112233445566778899aabbccddeeff".parse()?);
/// let fact = ProfileFact::Preference { topic: PreferenceTopic::Communication, text: "In writing first.".parse()? };
/// let history = coaching::enter(&CoachEnterRequest::new("ann".parse()?, entry, fact))?;
/// let profile = coaching::profile(&CoachProfileRequest::new(history, "ann".parse()?, "2026-07-09".parse()?))?;
/// let source = profile.preferences()[0].source();
/// assert!(source.stale() && profile.unseen());
/// assert_eq!(source.stale_from().to_string(), "2026-07-09");
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `coach.seen_by_other` at `entry.author`; those of putting an event on the log.
pub fn enter(request: &CoachEnterRequest) -> Result<History, Error> {
    enter_why(request, &Why::off())
}

/// As [`enter`], each figure with its derivation for whoever asks.
pub(crate) fn enter_why(request: &CoachEnterRequest, why: &Why<'_>) -> Result<History, Error> {
    let CoachEnterRequest { person, entry, fact, .. } = request;
    let mut history = request.history.clone();
    match fact.clone() {
        ProfileFact::Preference { topic, text } => {
            let said = PreferenceSaid { topic, text };
            log::put(&mut history, entry, (PREFERENCE, person), &Unsaid {}, Some(&said))?;
        }
        ProfileFact::Readiness { task, level } => {
            let said = ReadinessSaid { task, level };
            log::put(&mut history, entry, (READINESS, person), &Unsaid {}, Some(&said))?;
        }
        ProfileFact::Seen {} => {
            if entry.author() != person {
                let message = "somebody else says that the person has seen it";
                return Err(Error::new(code::COACH_SEEN_BY_OTHER, message).at("entry.author"));
            }
            log::put(&mut history, entry, (SEEN, person), &Unsaid {}, None::<&Unsaid>)?;
        }
    }
    Ok(entered_history(history, why))
}

/// Tells what was entered about how somebody is best coached: by whom, when, whether they have seen it, whether it is
/// stale.
///
/// # Errors
///
/// Those of reading the events.
pub fn profile(request: &CoachProfileRequest) -> Result<CoachProfile, Error> {
    let CoachProfileRequest { history, person, as_of, policy } = request;
    let theirs = history.events_known(Some(*as_of), None).into_iter().filter(|event| event.subject() == Some(person));
    let theirs: Vec<&HistoryEvent> = theirs.collect();
    let months = policy.stale_quarters().saturating_mul(3);
    let source = |event: &HistoryEvent| {
        // Nothing is seen before the day on which it was entered; what the person entered they know.
        let after = |seen: &&&HistoryEvent| seen.number() > event.number() && seen.effective() >= event.effective();
        let seen = theirs.iter().filter(|seen| seen.kind().as_str() == SEEN).filter(after);
        let own = (event.author() == person).then(|| event.effective());
        let stale_from = months_later(event.effective(), months).unwrap_or(event.effective());
        ProfileSource {
            by: event.author().clone(),
            on: event.effective(),
            seen: own.or_else(|| seen.map(|seen| seen.effective()).min()),
            stale_from,
            stale: stale_from <= *as_of,
        }
    };
    let mut preferences: Sorted<PreferenceTopic, ProfilePreference> = Sorted::default();
    let mut readiness: Sorted<Id, ProfileReadiness> = Sorted::default();
    let mut erased = false;
    for event in &theirs {
        match event.kind().as_str() {
            PREFERENCE => match log::personal::<PreferenceSaid>(event)? {
                Some(PreferenceSaid { topic, text }) => {
                    preferences.insert(topic, ProfilePreference { topic, text, source: source(event) });
                }
                None => erased = true,
            },
            READINESS => match log::personal::<ReadinessSaid>(event)? {
                Some(ReadinessSaid { task, level }) => {
                    readiness.insert(task.clone(), ProfileReadiness { task, level, source: source(event) });
                }
                None => erased = true,
            },
            _ => {}
        }
    }
    let gap = match log::gap(history, person, Some(*as_of))? {
        Some((event, Some(said))) => Some(ProfileGap { gap: said.gap, text: said.text, source: source(event) }),
        Some((_, None)) => {
            erased = true;
            None
        }
        None => None,
    };
    let preferences: Vec<ProfilePreference> = preferences.into_iter().map(|(_, preference)| preference).collect();
    let readiness: Vec<ProfileReadiness> = readiness.into_iter().map(|(_, readiness)| readiness).collect();
    let sources = preferences.iter().map(|entry| &entry.source).chain(readiness.iter().map(|entry| &entry.source));
    let unseen = sources.chain(gap.iter().map(|entry| &entry.source)).any(|source| source.seen.is_none());
    Ok(CoachProfile { person: person.clone(), as_of: *as_of, preferences, readiness, gap, unseen, erased })
}
