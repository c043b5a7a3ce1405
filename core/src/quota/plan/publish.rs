//! `quota.publish`, `quota.tell` and `quota.revise`: what happens to a plan once it is made.

use super::edit::{self, EditBatch};
use super::ledger::{PUBLISHED, REVISED, TOLD};
use super::{PlanEdit, PlanEdited, QuotaPlan, RevisionTrigger, months, rules};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::history::{NewEvent, Payload};
use crate::record::Record;
use crate::text::shown;
use crate::time::{Date, Moment};
use crate::unit::{Currency, FreeText, Id};

/// A plan that is made known.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanPublishRequest {
    /// The plan.
    plan: QuotaPlan,
    /// The day on which it was published; by default that of `time`, in UTC.
    day: Option<Date>,
    /// Who publishes it.
    author: Id,
    /// When that was recorded.
    time: Moment,
    /// Why. It becomes part of the history for good: name nobody in it.
    reason: FreeText,
}

/// Publishes a plan: from now on it is revised, not edited (`quota.before_year`).
///
/// # Errors
///
/// `quota.published` where it is already; `history.time_backwards`.
pub fn publish(request: &PlanPublishRequest) -> Result<QuotaPlan, Error> {
    publish_why(request, &Why::off())
}

/// As [`publish`], each figure with its derivation for whoever asks.
pub(crate) fn publish_why(request: &PlanPublishRequest, why: &Why<'_>) -> Result<QuotaPlan, Error> {
    let plan = &request.plan;
    if plan.is_published() {
        return Err(Error::new(code::QUOTA_PUBLISHED, "the plan is published already").at("plan"));
    }
    let event = NewEvent::new(Id::known(PUBLISHED), request.author.clone(), request.time, request.reason.clone());
    plan.with(request.day.into_iter().fold(event, NewEvent::with_effective), why)
}

/// People who were told of their quota.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanTellRequest {
    /// The plan.
    plan: QuotaPlan,
    /// Who was told: leaves of the plan.
    people: Vec<Id>,
    /// The day on which they were told; by default that of `time`, in UTC.
    day: Option<Date>,
    /// Who records it.
    author: Id,
    /// When that was recorded.
    time: Moment,
    /// How, or what was said. It becomes part of the history for good: name nobody in it.
    reason: FreeText,
}

/// What an event says of who was told.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub(super) struct Told {
    /// Who.
    pub(super) people: Vec<Id>,
}

/// Records that people were told of their quota, as it was published or last revised (`quota.revise.reason`).
///
/// # Errors
///
/// `quota.not_published`; `quota.node_unknown` at `people[i]`.
pub fn tell(request: &PlanTellRequest) -> Result<QuotaPlan, Error> {
    tell_why(request, &Why::off())
}

/// As [`tell`], each figure with its derivation for whoever asks.
pub(crate) fn tell_why(request: &PlanTellRequest, why: &Why<'_>) -> Result<QuotaPlan, Error> {
    let plan = &request.plan;
    plan.must_be_published()?;
    for (index, id) in request.people.iter().enumerate() {
        if !plan.basis.nodes.iter().any(|node| node.id() == id) {
            return Err(rules::unknown(id).at(format!("people[{index}]")));
        }
    }
    let event = NewEvent::new(Id::known(TOLD), request.author.clone(), request.time, request.reason.clone());
    let event = request.day.into_iter().fold(event, NewEvent::with_effective);
    plan.with(event.with_public(Payload::of(&Told { people: request.people.clone() })?), why)
}

/// A change within the year.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanReviseRequest {
    /// The currency of all money in the edits: the plan's.
    #[record(currency)]
    currency: Currency,
    /// The plan.
    plan: QuotaPlan,
    /// The first day of the month from which it counts: not before the day of `time`.
    effective: Date,
    /// The edits, in any order. Amounts are for the whole year: what lies before the month stays as it was.
    edits: Vec<PlanEdit>,
    /// What brought it about, if it is one of these.
    trigger: Option<RevisionTrigger>,
    /// Who revises.
    author: Id,
    /// When.
    time: Moment,
    /// Why. It becomes part of the history for good: name nobody in it.
    reason: FreeText,
}

/// Revises a published plan from a month on: the months before stay as they were, to the last minor unit
/// (`quota.revise.prospective`).
///
/// # Errors
///
/// `quota.not_published`; `quota.not_a_month_start`, `quota.revise_backwards` and `quota.revision_order` at `effective`;
/// those of [`super::edit()`].
pub fn revise(request: &PlanReviseRequest) -> Result<PlanEdited, Error> {
    revise_why(request, &Why::off())
}

/// As [`revise`], each figure with its derivation for whoever asks.
pub(crate) fn revise_why(request: &PlanReviseRequest, why: &Why<'_>) -> Result<PlanEdited, Error> {
    let plan = &request.plan;
    plan.must_be_published()?;
    let from = months::month_of(&plan.basis, request.effective)?;
    let today = request.time.day();
    if request.effective < today {
        let message = format!("`{}` lies before `{today}`, the day of the revision", request.effective);
        return Err(Error::new(code::QUOTA_REVISE_BACKWARDS, message).at("effective"));
    }
    let batch = EditBatch::checked(plan, request.currency, request.edits.clone(), request.trigger)?;
    let event = NewEvent::new(Id::known(REVISED), request.author.clone(), request.time, request.reason.clone());
    edit::edited(plan, &batch, (event.with_effective(request.effective), from), why)
}

impl QuotaPlan {
    pub(super) fn is_published(&self) -> bool {
        self.history.events().iter().any(|event| event.kind().as_str() == PUBLISHED)
    }

    fn must_be_published(&self) -> Result<(), Error> {
        if self.is_published() {
            return Ok(());
        }
        let message = format!("the plan of {} is not published yet", shown(&self.basis.year.to_string()));
        Err(Error::new(code::QUOTA_NOT_PUBLISHED, message).at("plan"))
    }

    /// The plan with one more event.
    fn with(&self, event: NewEvent, why: &Why<'_>) -> Result<Self, Error> {
        let mut plan = self.clone();
        plan.history.append(vec![event])?;
        plan.told(why);
        Ok(plan)
    }
}
