//! `grow.ledger`: what was agreed, and what became of it.
//!
//! A commitment counts from the day on which its session is completed. It is looked at in later sessions until it is done
//! or missed.

use super::payload::{
    CommitmentSet, OPENED, OfSession, REVIEWED, Reviewed, WAY_FORWARD_SET, WayForwardSet, WayForwardText,
};
use super::session::session_of;
use super::{CommitmentOutcome, CommitmentOwner};
use crate::coaching::entered;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::history::History;
use crate::log::{self, CompletedSession, GROW_COMPLETED};
use crate::order::{Sorted, SortedSet};
use crate::record::{Figure, Record};
use crate::rule::GROW_LEDGER;
use crate::text::folded;
use crate::time::Date;
use crate::unit::{FreeText, Id, Ratio};

/// Whose commitments are wanted, as of which day.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct GrowLedgerRequest {
    /// The log.
    history: History,
    /// The day whose end counts.
    as_of: Date,
    /// Made in sessions with this person; by default with anyone.
    person: Option<Id>,
    /// Made in sessions that this manager held; by default anyone.
    manager: Option<Id>,
}

/// Where a commitment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum CommitmentState {
    /// To be done.
    Open,
    /// Done.
    Done,
    /// Not done, and will not be.
    Missed,
    /// To be done, on a later day than was agreed first.
    Carried,
}

/// What was agreed, and what became of it.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.grow_ledger/1")]
pub struct GrowLedger {
    /// The day.
    #[record(shown)]
    as_of: Date,
    /// Every commitment, in the order in which they were made.
    #[record(shown)]
    commitments: Vec<LedgerCommitment>,
    /// What the people who are coached took on, by person.
    people: Vec<LedgerRow>,
    /// What the managers took on themselves, by manager.
    managers: Vec<LedgerRow>,
}

/// A commitment and what became of it.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct LedgerCommitment {
    /// Its key.
    id: Id,
    /// The session in which it was made.
    session: Id,
    /// Who was coached.
    person: Id,
    /// Who coached.
    manager: Id,
    /// Which of them took it on.
    owner: CommitmentOwner,
    /// What; left out where it was erased.
    action: Option<FreeText>,
    /// The day on which it was made: that on which its session was completed.
    made: Date,
    /// The day on which it was due first.
    #[record(shown)]
    first_due: Date,
    /// The day on which it is due now.
    #[record(shown)]
    due: Date,
    /// Where it stands.
    #[record(shown)]
    state: CommitmentState,
    /// The day on which it was settled.
    settled: Option<Date>,
    /// How often it was carried.
    carried: u64,
    /// Days since it was made, up to the day on which it was settled.
    age: u64,
    /// Whether it is not settled and its day has passed.
    overdue: bool,
    /// The earlier commitment that it repeats.
    repeats: Option<Id>,
    /// How many earlier commitments it repeats, one after the other.
    repeated: u64,
}

/// What somebody took on, counted.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct LedgerRow {
    /// Who.
    key: Id,
    /// Commitments.
    all: u64,
    /// Those that are to be done, carried ones not among them.
    open: u64,
    /// Those done.
    done: u64,
    /// Those missed.
    missed: u64,
    /// Those to be done that were carried.
    carried: u64,
    /// Those to be done whose day has passed.
    overdue: u64,
    /// Those that repeat an earlier one.
    repeated: u64,
    /// Done, over done, missed and overdue.
    completion: Figure<Ratio>,
}

/// A commitment as it is replayed.
pub(super) struct Made {
    pub(super) id: Id,
    session: Id,
    person: Id,
    manager: Id,
    set: CommitmentSet,
    pub(super) action: Option<FreeText>,
    made: Date,
    due: Date,
    outcome: Option<CommitmentOutcome>,
    settled: Option<Date>,
    carried: u64,
    /// How many earlier ones it repeats, one after the other.
    repeated: u64,
}

impl Made {
    fn is_settled(&self) -> bool {
        self.outcome.is_some_and(CommitmentOutcome::settles)
    }

    fn state(&self) -> CommitmentState {
        match self.outcome {
            None => CommitmentState::Open,
            Some(CommitmentOutcome::Done) => CommitmentState::Done,
            Some(CommitmentOutcome::Missed) => CommitmentState::Missed,
            Some(CommitmentOutcome::Carried) => CommitmentState::Carried,
        }
    }
}

/// What a session would leave behind if it were completed now.
struct Draft {
    session: Id,
    manager: Id,
    sets: Vec<CommitmentSet>,
    actions: Vec<FreeText>,
    closed: bool,
}

/// Commitments and drafts, as the log tells them up to the end of a day.
fn replay(history: &History, person: Option<&Id>, as_of: Option<Date>) -> Result<(Vec<Made>, Vec<Draft>), Error> {
    let (mut made, mut drafts): (Vec<Made>, Vec<Draft>) = (Vec::new(), Vec::new());
    for event in history.events().iter().filter(|event| as_of.is_none_or(|day| event.effective() <= day)) {
        let Some(subject) = event.subject().filter(|subject| person.is_none_or(|person| person == *subject)) else {
            continue;
        };
        match event.kind().as_str() {
            OPENED => {
                let OfSession { session } = log::public(event)?;
                let manager = event.author().clone();
                drafts.push(Draft { session, manager, sets: Vec::new(), actions: Vec::new(), closed: false });
            }
            WAY_FORWARD_SET => {
                let WayForwardSet { session, commitments } = log::public(event)?;
                let words = log::personal::<WayForwardText>(event)?;
                if let Some(draft) = drafts.iter_mut().find(|draft| draft.session == session) {
                    draft.sets = commitments;
                    draft.actions = words.map_or_else(Vec::new, |words| words.actions);
                }
            }
            GROW_COMPLETED => {
                let CompletedSession { session, .. } = log::public(event)?;
                let open = |draft: &&mut Draft| draft.session == session && !draft.closed;
                let Some(draft) = drafts.iter_mut().find(open) else { continue };
                draft.closed = true;
                for (place, set) in draft.sets.iter().enumerate() {
                    let before = |before: &&Made| set.repeats.as_ref() == Some(&before.id) && before.person == *subject;
                    let repeated = made.iter().find(before).map_or(0, |before| before.repeated.saturating_add(1));
                    made.push(Made {
                        id: set.id.clone(),
                        session: session.clone(),
                        person: subject.clone(),
                        manager: draft.manager.clone(),
                        set: set.clone(),
                        action: draft.actions.get(place).cloned(),
                        made: event.effective(),
                        due: set.due,
                        outcome: None,
                        settled: None,
                        carried: 0,
                        repeated,
                    });
                }
            }
            super::payload::CANCELLED => {
                let cancelled = session_of(event)?;
                drafts.retain(|draft| Some(&draft.session) != cancelled.as_ref());
            }
            REVIEWED => {
                let Reviewed { commitment, outcome, due, .. } = log::public(event)?;
                let theirs = |made: &&mut Made| made.id == commitment && made.person == *subject;
                if let Some(found) = made.iter_mut().find(theirs) {
                    found.outcome = Some(outcome);
                    found.due = due.unwrap_or(found.due);
                    found.settled = outcome.settles().then(|| event.effective());
                    found.carried = found.carried.saturating_add(u64::from(!outcome.settles()));
                }
            }
            _ => {}
        }
    }
    Ok((made, drafts))
}

/// The commitments with a person that were made by a day and are not settled, in the order in which they were made.
pub(super) fn open_commitments(history: &History, person: &Id, by: Date) -> Result<Vec<Made>, Error> {
    let (made, _) = replay(history, Some(person), None)?;
    Ok(made.into_iter().filter(|made| made.made <= by && !made.is_settled()).collect())
}

/// What a new commitment is compared with.
pub(super) struct Known {
    /// Those that were made.
    pub(super) made: Vec<Made>,
    /// Keys that are taken, by them or in other sessions that go on.
    pub(super) ids: SortedSet<Id>,
}

/// The commitments with a person, as one of their sessions sees them on a day.
pub(super) fn known_commitments(history: &History, person: &Id, session: &Id, by: Date) -> Result<Known, Error> {
    let (made, drafts) = replay(history, Some(person), None)?;
    let others = drafts.iter().filter(|draft| draft.session != *session && !draft.closed);
    let taken = others.flat_map(|draft| draft.sets.iter().map(|set| set.id.clone()));
    let ids = made.iter().map(|made| made.id.clone()).chain(taken).collect();
    let made = made.into_iter().filter(|made| made.made <= by).collect();
    Ok(Known { made, ids })
}

impl Known {
    /// The latest commitment whose action has the same words.
    pub(super) fn same_words(&self, action: &FreeText) -> Option<Id> {
        // Signs alone have no words to be the same.
        let wanted = Some(words(action)).filter(|words| !words.is_empty())?;
        let same = |made: &&Made| made.action.as_ref().is_some_and(|action| words(action) == wanted);
        self.made.iter().rev().find(same).map(|made| made.id.clone())
    }
}

/// The words of a text, without case and signs.
fn words(text: &FreeText) -> Vec<String> {
    let words = text.as_str().split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.chars().map(folded).collect()).collect()
}

/// Tells what was agreed and what became of it (`grow.ledger`): open, done, missed and carried commitments with their age,
/// what comes back again and again, and how much was done.
///
/// ```
/// use attain::coaching::{self, GrowLedgerRequest};
/// use attain::History;
/// let request = GrowLedgerRequest::new(History::new(), "2026-05-29".parse()?);
/// assert!(coaching::ledger(&request)?.commitments().is_empty());
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of reading the events.
pub fn ledger(request: &GrowLedgerRequest) -> Result<GrowLedger, Error> {
    ledger_why(request, &Why::off())
}

/// As [`ledger`], each figure with its derivation for whoever asks.
pub(crate) fn ledger_why(request: &GrowLedgerRequest, why: &Why<'_>) -> Result<GrowLedger, Error> {
    let (made, _) = replay(&request.history, request.person.as_ref(), Some(request.as_of))?;
    let made: Vec<Made> =
        made.into_iter().filter(|made| request.manager.as_ref().is_none_or(|wanted| *wanted == made.manager)).collect();
    let commitments: Vec<LedgerCommitment> = made
        .iter()
        .enumerate()
        .map(|(index, one)| commitment(one, request.as_of, &why.item("commitments", index)))
        .collect();
    let rows = |name: &str, owner: CommitmentOwner, key: fn(&LedgerCommitment) -> &Id| -> Vec<LedgerRow> {
        let mut groups: Sorted<Id, Vec<&LedgerCommitment>> = Sorted::default();
        for commitment in commitments.iter().filter(|commitment| commitment.owner == owner) {
            groups.change(key(commitment).clone(), |group| group.push(commitment));
        }
        groups.into_iter().enumerate().map(|(index, (key, group))| row(key, &group, &why.item(name, index))).collect()
    };
    Ok(GrowLedger {
        as_of: request.as_of,
        people: rows("people", CommitmentOwner::Person, |commitment| &commitment.person),
        managers: rows("managers", CommitmentOwner::Manager, |commitment| &commitment.manager),
        commitments,
    })
}

fn commitment(one: &Made, as_of: Date, why: &Why<'_>) -> LedgerCommitment {
    let until = one.settled.unwrap_or(as_of);
    let age = u64::try_from(one.made.days_to(until)).unwrap_or_default();
    LedgerCommitment {
        id: one.id.clone(),
        session: one.session.clone(),
        person: one.person.clone(),
        manager: one.manager.clone(),
        owner: one.set.owner,
        action: one.action.clone(),
        made: one.made,
        first_due: one.set.due,
        due: one.due,
        state: one.state(),
        settled: one.settled,
        carried: entered(why, "carried", GROW_LEDGER, "reviews that carried it", one.carried),
        age: why.figure("age", GROW_LEDGER, age, || {
            let day = |day: Date| Derivation::given(day.to_string(), Measure::days(day.number()));
            Derivation::difference("days since it was made", [day(until), day(one.made)])
        }),
        overdue: !one.is_settled() && one.due < as_of,
        repeats: one.set.repeats.clone(),
        repeated: entered(why, "repeated", GROW_LEDGER, "earlier commitments that it repeats", one.repeated),
    }
}

fn row(key: Id, group: &[&LedgerCommitment], why: &Why<'_>) -> LedgerRow {
    let count = |name: &str, what: &str, of: &dyn Fn(&LedgerCommitment) -> bool| {
        let some = || group.iter().filter(|commitment| of(commitment));
        let number = u64::try_from(some().count()).unwrap_or(u64::MAX);
        why.figure(name, GROW_LEDGER, number, || {
            let part = |commitment: &&LedgerCommitment| {
                Derivation::given(format!("made on {}, due on {}", commitment.made, commitment.due), Measure::count(1))
            };
            Derivation::count(what, some().map(part).collect::<Parts>())
        })
    };
    let in_state = |wanted: CommitmentState| move |commitment: &LedgerCommitment| commitment.state == wanted;
    let done = count("done", "done", &in_state(CommitmentState::Done));
    let missed = count("missed", "missed", &in_state(CommitmentState::Missed));
    let overdue = count("overdue", "not settled, and their day has passed", &|commitment| commitment.overdue);
    let due = done.saturating_add(missed).saturating_add(overdue);
    let share = Ratio::of(i128::from(done), i128::from(due));
    let completion = Figure::or_none(share, code::GROW_NOTHING_DUE, || "nothing was due by the day".to_owned());
    LedgerRow {
        key,
        all: count("all", "commitments", &|_| true),
        open: count("open", "to be done", &in_state(CommitmentState::Open)),
        carried: count("carried", "to be done, on a later day", &in_state(CommitmentState::Carried)),
        repeated: count("repeated", "repeat an earlier one", &|commitment| commitment.repeats.is_some()),
        completion: why.figure("completion", GROW_LEDGER, completion, || {
            let done = || why.part("done", "done", &done);
            let all = [done(), why.part("missed", "missed", &missed), why.part("overdue", "overdue", &overdue)];
            Derivation::quotient("the share that was done", done(), Derivation::sum("settled or overdue", all))
        }),
        done,
        missed,
        overdue,
    }
}
