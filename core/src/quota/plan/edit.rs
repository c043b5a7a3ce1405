//! `quota.edit`: a batch of edits on a plan: all of them, or none where one cannot hold.
//!
//! All edits of a batch read the plan as it was before the batch, so their order never matters. What is moved is added up
//! node by node; what is fixed holds; what is left at a node is divided among the others in proportion to what they have.
//! Whether everything fits is found from the leaves upwards before anything changes.

mod ask;
mod resolve;

use std::sync::Arc;

use super::ledger::{EDITED, Ledger, PUBLISHED};
use super::{PlanLayer, QuotaPlan};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Why};
use crate::history::{NewEvent, Payload};
use crate::quota::weighing::SplitBy;
use crate::record::Record;
use crate::rule::QUOTA_EDIT;
use crate::time::Moment;
use crate::unit::{Currency, FreeText, Id, Money, Ratio, Weight};

/// One edit of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub enum PlanEdit {
    /// A node has exactly this for the year from now on, whatever its floor and ceiling say; its siblings share what is left.
    Pin {
        /// The node.
        node: Id,
        /// The amount for the year.
        amount: Money,
        /// The layer it is on.
        #[record(default = PlanLayer::Plain)]
        layer: PlanLayer,
    },
    /// A node keeps what it has, whatever later edits do around it.
    Freeze {
        /// The node.
        node: Id,
    },
    /// A node is no longer pinned or frozen.
    Thaw {
        /// The node.
        node: Id,
    },
    /// An amount moves from one node to another, anywhere in the hierarchy; those above them up to the first common one
    /// change by it.
    Transfer {
        /// From whom.
        from: Id,
        /// To whom.
        to: Id,
        /// How much, on the plain layer; above zero.
        amount: Money,
    },
    /// A part of what a node has goes to its siblings; the parent keeps its total.
    Redistribute {
        /// The node.
        node: Id,
        /// The part: above 0, at most 1.
        #[record(default = Ratio::one())]
        fraction: Ratio,
        /// To whom, with weights; by default all siblings that are not fixed and do not give themselves, in proportion to
        /// what they have.
        #[record(default)]
        to: Vec<ShareOut>,
    },
    /// What a node has is divided anew among those directly below it; no other edit of the batch may move or fit what they have.
    Resplit {
        /// The node.
        node: Id,
        /// How.
        by: SplitBy,
    },
    /// Several totals over the leaves below a node are met at once, each leaf moving in proportion (iterative proportional
    /// fitting); the node keeps its total.
    Fit {
        /// The node.
        node: Id,
        /// The totals.
        totals: Vec<LabelTotal>,
    },
    /// The target at the top changes; all that is not fixed moves in proportion.
    Retarget {
        /// The new target for the year; zero or more.
        amount: Money,
    },
}

/// Who receives a part of what is redistributed.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ShareOut {
    /// The sibling.
    node: Id,
    /// Its weight among those who receive.
    #[record(default = Weight::one())]
    weight: Weight,
}

/// A total over all leaves that have some labels.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct LabelTotal {
    /// The labels: a leaf counts that has all of them.
    labels: Vec<Id>,
    /// What these leaves have together for the year, on the plain layer.
    amount: Money,
}

/// A batch, as an event of the history has it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub(crate) struct EditBatch {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The edits.
    edits: Vec<PlanEdit>,
    /// What brought a revision about.
    trigger: Option<super::RevisionTrigger>,
}

/// A batch of edits, by whom, when and why.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanEditRequest {
    /// The currency of all money in the edits: the plan's.
    #[record(currency)]
    currency: Currency,
    /// The plan; not yet published, else revise it.
    plan: QuotaPlan,
    /// The edits, in any order.
    edits: Vec<PlanEdit>,
    /// Who makes them.
    author: Id,
    /// When.
    time: Moment,
    /// Why. It becomes part of the history for good: name nobody in it.
    reason: FreeText,
}

/// An edited plan, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanEdited {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The plan with the edits as one more event.
    plan: QuotaPlan,
    /// Every node whose amount changed, by id.
    changes: Vec<PlanChange>,
    /// Of these, the nodes with others below them: their totals moved.
    moved: Vec<PlanTotal>,
}

/// What a node had, and has.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanChange {
    /// The node.
    id: Id,
    /// What it had for the year, on the plain layer.
    before: Money,
    /// What it has.
    after: Money,
}

/// A total that moved.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanTotal {
    /// The node.
    id: Id,
    /// What it had for the year, on the plain layer.
    before: Money,
    /// What it has.
    after: Money,
}

impl PlanTotal {
    pub(super) fn new_known(id: Id, before: Money, after: Money) -> Self {
        Self { id, before, after }
    }
}

/// Edits a plan: all edits hold together, or none is made.
///
/// # Errors
///
/// `quota.published` once the plan is: revise it instead; `quota.node_unknown`, `quota.edit_out_of_range`,
/// `quota.edit_fixed`, `quota.edit_conflict`, `quota.edit_short`, `quota.no_recipients`, `quota.fit_infeasible`, at the
/// edit; `quota.infeasible`, which names what is missing; `quota.currency`.
pub fn edit(request: &PlanEditRequest) -> Result<PlanEdited, Error> {
    edit_why(request, &Why::off())
}

/// As [`edit`], each figure with its derivation for whoever asks.
pub(crate) fn edit_why(request: &PlanEditRequest, why: &Why<'_>) -> Result<PlanEdited, Error> {
    let plan = &request.plan;
    if plan.history.events().iter().any(|event| event.kind().as_str() == PUBLISHED) {
        return Err(Error::new(code::QUOTA_PUBLISHED, "the plan is published").at("plan"));
    }
    let batch = EditBatch::checked(plan, request.currency, request.edits.clone(), None)?;
    let event = NewEvent::new(Id::known(EDITED), request.author.clone(), request.time, request.reason.clone());
    edited(plan, &batch, (event, 0), why)
}

impl EditBatch {
    pub(super) fn checked(
        plan: &QuotaPlan,
        currency: Currency,
        edits: Vec<PlanEdit>,
        trigger: Option<super::RevisionTrigger>,
    ) -> Result<Self, Error> {
        if currency != plan.basis.currency {
            let message = format!("the edits are in {currency}, the plan is in {}", plan.basis.currency);
            return Err(Error::new(code::QUOTA_CURRENCY, message).at("currency"));
        }
        if edits.is_empty() {
            let message = "there is no edit: a batch has one or more";
            return Err(Error::new(code::QUOTA_EDIT_OUT_OF_RANGE, message).at("edits"));
        }
        Ok(Self { currency, edits, trigger })
    }
}

/// A plan with a batch of edits as one more event, which counts from a month of the year on.
pub(super) fn edited(
    plan: &QuotaPlan,
    batch: &EditBatch,
    (event, from): (NewEvent, usize),
    why: &Why<'_>,
) -> Result<PlanEdited, Error> {
    let mut ledger = Ledger::of(plan).map(Arc::unwrap_or_clone).map_err(|error| error.at("plan"))?;
    let before = ledger.plain.clone();
    let mut history = plan.history.clone();
    history.append(vec![event.with_public(Payload::of(batch)?)])?;
    let number = history.events().last().map_or(0, crate::history::HistoryEvent::number);
    ledger.apply(batch, number, from)?;
    ledger.fits().map_err(|error| error.at("edits"))?;
    let (mut changes, mut moved) = (Vec::new(), Vec::new());
    for (place, (before, after)) in before.iter().zip(&ledger.plain).enumerate() {
        if before == after {
            continue;
        }
        let total = ledger.total(place, *before, *after);
        let PlanTotal { id, before, after } = total.clone();
        told(&why.item("changes", changes.len()), before, after);
        changes.push(PlanChange { id, before, after });
        if !ledger.rules.tree.is_leaf(place) {
            told(&why.item("moved", moved.len()), before, after);
            moved.push(total);
        }
    }
    let plan = QuotaPlan { basis: plan.basis.clone(), history };
    plan.told(&why.field("plan"));
    Ok(PlanEdited { currency: plan.basis.currency, plan, changes, moved })
}

fn told(why: &Why<'_>, before: Money, after: Money) {
    for (name, what, value) in [
        ("before", "what the node had; `quota.figures` of the plan before explains it", before),
        ("after", "what the node has; `quota.figures` of the plan explains it", after),
    ] {
        why.figure(name, QUOTA_EDIT, value, || Derivation::given(what, value.measure().and_then(Result::ok)));
    }
}
