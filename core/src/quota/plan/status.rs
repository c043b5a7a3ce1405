//! `quota.status`: whether a plan came in time, who has not been told, and what its revisions warn of.

use super::edit::EditBatch;
use super::ledger::{Ledger, PUBLISHED, REVISED, TOLD};
use super::publish::Told;
use super::{QuotaPlan, RevisionTrigger};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::history::{HistoryEvent, Payload};
use crate::order::{Sorted, SortedSet};
use crate::record::Record;
use crate::rule::{QUOTA_AVOID_MIDYEAR, QUOTA_BEFORE_YEAR, QUOTA_REVISE_REASON};
use crate::time::{Date, Period};
use crate::unit::{FreeText, Id};

/// A plan, and the day on which its status is asked.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanStatusRequest {
    /// The plan.
    plan: QuotaPlan,
    /// The day: what counts from a later one is left out.
    on: Date,
}

/// Whether a plan came in time, and who knows of it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanStatus {
    /// The year.
    year: Period,
    /// The day.
    on: Date,
    /// The day by which the plan is due: the last one before the year.
    due: Date,
    /// The day on which it was published; left out where it is not by the day.
    published: Option<Date>,
    /// Days by which it is late, so far where it is not published.
    late_days: u64,
    /// Everyone with a quota, by id.
    people: Vec<PersonStatus>,
    /// People who have not been told of their quota as it is, by id.
    untold: Vec<Id>,
    /// The revisions by the day, in their order.
    revisions: Vec<RevisionStatus>,
}

/// Whether someone had their quota in time.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PersonStatus {
    /// The person.
    id: Id,
    /// The day by which the quota is due: the last one before the year, or the first day of work of those who start in it.
    due: Date,
    /// The day on which they were last told.
    told: Option<Date>,
    /// Days from the day it is due to its publication, or so far.
    late_days: u64,
}

/// A change within the year.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RevisionStatus {
    /// The event's number in the history.
    number: u64,
    /// The day from which it counts.
    effective: Date,
    /// Who made it.
    author: Id,
    /// Why.
    reason: FreeText,
    /// What brought it about, if it is stated.
    trigger: Option<RevisionTrigger>,
    /// How strongly it is warned of.
    warning: RevisionWarning,
    /// Why it is warned of.
    because: String,
    /// People whose quota it changed, by id.
    affected: Vec<Id>,
    /// Those of them who have not been told since, by id.
    untold: Vec<Id>,
}

/// How strongly a change within the year is warned of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum RevisionWarning {
    /// The first one of a year, with a stated trigger.
    Mild,
    /// A further one, or one without a stated trigger.
    Strong,
}

/// Tells whether a plan came in time, who has not been told, and what its revisions warn of.
///
/// # Errors
///
/// Those of [`super::figures()`].
pub fn status(request: &PlanStatusRequest) -> Result<PlanStatus, Error> {
    status_why(request, &Why::off())
}

/// As [`status`], each figure with its derivation for whoever asks.
pub(crate) fn status_why(request: &PlanStatusRequest, why: &Why<'_>) -> Result<PlanStatus, Error> {
    let plan = &request.plan;
    let ledger = Ledger::of(plan).map_err(|error| error.at("plan"))?;
    let basis = &plan.basis;
    let (first, last) = basis.calendar.span(basis.year)?;
    let due = first.previous().ok_or_else(|| Error::new(code::DATE_OUT_OF_RANGE, "the year begins too early"))?;
    let by_then = |event: &&HistoryEvent| event.time().day() <= request.on;
    let events: Vec<&HistoryEvent> = plan.history.events().iter().filter(by_then).collect();
    // What is recorded by then may speak of a day to come.
    let has_come = |event: &&&HistoryEvent| event.effective() <= request.on;
    let publication = events.iter().filter(has_come).find(|event| event.kind().as_str() == PUBLISHED);
    let published = publication.map(|event| event.effective());
    let until = published.unwrap_or(request.on);
    let late_days = days_after(due, until);
    why.figure("late_days", QUOTA_BEFORE_YEAR, late_days, || late(due, until, published.is_some()));
    // Who was told when; and since which event, and which day, they must be told.
    let mut told: Sorted<&Id, Vec<(u64, Date)>> = Sorted::default();
    let mut words = Vec::new();
    for event in events.iter().filter(has_come).filter(|event| event.kind().as_str() == TOLD) {
        let of = event.public().map(Payload::read_as::<Told>).transpose()?;
        words.push((event.number(), event.effective(), of.map(|told| told.people).unwrap_or_default()));
    }
    for (number, day, people) in &words {
        for id in people {
            let own = told.get(&id).cloned().unwrap_or_default().into_iter().chain([(*number, *day)]);
            told.insert(id, own.collect());
        }
    }
    let told_since = |id: &Id, (number, day): (u64, Date)| {
        told.get(&id).is_some_and(|own| own.iter().any(|(at, on)| *at > number && *on >= day))
    };
    let mut since: Sorted<Id, (u64, Date)> = Sorted::default();
    let tree = &ledger.rules.tree;
    let leaves = || (0..tree.len()).filter(|place| tree.is_leaf(*place));
    if let Some(event) = publication {
        // A plan may be shown to people some days before it is published.
        let made = events.first().map_or(event.effective(), |first| first.time().day());
        for place in leaves() {
            since.insert(Id::known(tree.id(place)), (event.number(), made));
        }
    }
    let mut revisions = Vec::new();
    for event in events.iter().filter(|event| event.kind().as_str() == REVISED) {
        let batch: Option<EditBatch> = event.public().map(Payload::read_as).transpose()?;
        let (before, after) =
            (Ledger::until(plan, event.number().saturating_sub(1))?, Ledger::until(plan, event.number())?);
        let made = (event.number(), event.time().day());
        let changed = |place: &usize| before.plain.get(*place) != after.plain.get(*place);
        let affected: Vec<Id> = leaves().filter(changed).map(|place| Id::known(tree.id(place))).collect();
        for id in &affected {
            since.insert(id.clone(), made);
        }
        let trigger = batch.as_ref().and_then(|batch| batch.trigger().copied());
        let first = revisions.is_empty();
        let (warning, because) = match (first, trigger) {
            (true, Some(_)) => (RevisionWarning::Mild, "changes within the year are avoided"),
            (true, None) => (RevisionWarning::Strong, "no market shift, merger or launch is stated"),
            (false, _) => (RevisionWarning::Strong, "it is not the first change of the year"),
        };
        let number = event.number();
        why.item("revisions", revisions.len()).figure("number", QUOTA_AVOID_MIDYEAR, number, || {
            Derivation::given("the event's place in the history", Measure::count(number))
        });
        revisions.push(RevisionStatus {
            number,
            effective: event.effective(),
            author: event.author().clone(),
            reason: event.reason().clone(),
            trigger,
            warning,
            because: because.to_owned(),
            untold: affected.iter().filter(|id| !told_since(id, made)).cloned().collect(),
            affected,
        });
    }
    let (mut people, mut untold) = (Vec::new(), SortedSet::default());
    for place in leaves() {
        let Some(node) = ledger.rules.node(place) else { continue };
        let own = node.start().filter(|start| first <= *start && *start <= last).unwrap_or(due);
        let late_days = days_after(own, until);
        why.item("people", people.len())
            .figure("late_days", QUOTA_REVISE_REASON, late_days, || late(own, until, published.is_some()));
        if !since.get(node.id()).is_some_and(|since| told_since(node.id(), *since)) {
            untold.insert(node.id().clone());
        }
        let told = told.get(&node.id()).and_then(|own| own.iter().map(|(_, day)| *day).max());
        people.push(PersonStatus { id: node.id().clone(), due: own, told, late_days });
    }
    Ok(PlanStatus {
        year: basis.year,
        on: request.on,
        due,
        published,
        late_days,
        people,
        untold: untold.into_list(),
        revisions,
    })
}

/// Days from one day to a later one; none where it is not later.
fn days_after(due: Date, until: Date) -> u64 {
    u64::try_from(due.days_to(until)).unwrap_or(0)
}

fn late(due: Date, until: Date, published: bool) -> Derivation {
    let what = if published { "published" } else { "not published by" };
    let days = Measure::count(days_after(due, until));
    Derivation::given(format!("days from {due}, the day it is due, to {until}: {what} that day"), days)
}
