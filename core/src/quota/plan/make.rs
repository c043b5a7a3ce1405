//! `quota.plan`: a plan from what it is made of.

use std::sync::Arc;

use super::ledger::{Ledger, PLANNED, Planned};
use super::{PlanBasis, QuotaPlan};
use crate::error::Error;
use crate::explain::Why;
use crate::history::{History, NewEvent, numbered};
use crate::record::Record;
use crate::time::Moment;
use crate::unit::{FreeText, Hashed, Id};

/// What a plan is made from, by whom, when and why.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanRequest {
    /// What it is made from.
    basis: Arc<PlanBasis>,
    /// Who makes it.
    author: Id,
    /// When.
    time: Moment,
    /// Why. It becomes part of the history for good: name nobody in it.
    reason: FreeText,
}

/// Makes a plan: the target flows down the hierarchy, and the history begins.
///
/// ```
/// use attain::{quota, record};
/// let request = record::from_json(r#"{"author": "p-1", "time": "2026-11-02T09:00:00Z", "reason": "The board's target.",
///     "basis": {"currency": "USD", "year": "2027", "target": "1000", "nodes": [
///         {"id": "All"}, {"id": "Ann", "parent": "All", "potential": 2}, {"id": "Bob", "parent": "All", "potential": 1}]}
/// }"#).unwrap();
/// let plan = quota::plan(&request).unwrap();
/// let figures = quota::figures(&quota::PlanFiguresRequest::new(plan)).unwrap();
/// let amounts: Vec<String> = figures.nodes().iter().map(|node| node.plain().amount()).collect();
/// assert_eq!(amounts, ["1000.00", "666.67", "333.33"]);
/// ```
///
/// # Errors
///
/// At `basis`: `quota.empty`, `quota.node_duplicate`, `quota.parent_unknown`, `quota.cycle`, `quota.two_tops`,
/// `quota.metric_*`, `quota.node_unknown`, `quota.hedge_below_one`, `quota.target_negative`, `quota.weights_zero`,
/// `quota.gated`, `quota.infeasible`, `quota.season`, `quota.not_a_year`, `quota.within_out_of_range`,
/// `quota.out_of_range`, and those of a career.
pub fn plan(request: &PlanRequest) -> Result<QuotaPlan, Error> {
    plan_why(request, &Why::off())
}

/// As [`plan`], each figure with its derivation for whoever asks.
pub(crate) fn plan_why(request: &PlanRequest, why: &Why<'_>) -> Result<QuotaPlan, Error> {
    let basis = Hashed::of(Arc::clone(&request.basis));
    Ledger::made(&basis)?.fits().map_err(|error| error.at("basis"))?;
    let PlanRequest { author, time, reason, .. } = request.clone();
    let event = NewEvent::new(Id::known(PLANNED), author, time, reason).with_public(Planned::payload(&basis)?);
    let mut history = History::new();
    history.append(vec![event])?;
    let plan = QuotaPlan { basis, history };
    plan.told(why);
    Ok(plan)
}

impl QuotaPlan {
    /// The figures of a plan as a response: events have their numbers; what was handed in stands for itself.
    pub(super) fn told(&self, why: &Why<'_>) {
        numbered(self.history.events(), &why.field("history"));
    }
}
