//! `quota.slack`: whether edits can hold, and what is left at every parent, before anything changes.

use std::sync::Arc;

use super::edit::EditBatch;
use super::ledger::Ledger;
use super::{PlanEdit, QuotaPlan};
use crate::error::Error;
use crate::explain::{Derivation, Explained, Why};
use crate::record::Record;
use crate::rule::QUOTA_EDIT;
use crate::time::Date;
use crate::unit::{Currency, Id, Money};

/// A plan, and edits that are not made yet.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanSlackRequest {
    /// The currency of all money in the edits: the plan's.
    #[record(currency)]
    currency: Currency,
    /// The plan.
    plan: QuotaPlan,
    /// The edits; none tells of the plan as it is.
    #[record(default)]
    edits: Vec<PlanEdit>,
    /// The first day of the month from which a revision would count; left out, they count from where the last one did.
    effective: Option<Date>,
}

/// Whether edits can hold.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanSlack {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// Whether all edits can hold together.
    feasible: bool,
    /// The first thing that does not hold, in words.
    problem: Option<String>,
    /// Every node that has others below it, by id.
    parents: Vec<ParentSlack>,
}

/// What is left at a node that has others below it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ParentSlack {
    /// The node.
    id: Id,
    /// What it has for the year after the edits; where they cannot hold, before them and with what they move.
    has: Money,
    /// What those below it have at least.
    least: Money,
    /// What they can have at most; left out where there is no bound.
    most: Option<Money>,
    /// What it has above the least: below zero where it is short.
    above_least: Money,
    /// What those below could still take; left out where there is no bound, below zero where it has too much.
    below_most: Option<Money>,
    /// Whether it has an amount that those below it can share.
    feasible: bool,
}

/// Tells whether edits can hold together, and what is left at every parent; nothing changes.
///
/// # Errors
///
/// Those of [`super::edit()`], but for `quota.infeasible`, which is the answer; `quota.not_a_month_start` and
/// `quota.revision_order` at `effective`.
pub fn slack(request: &PlanSlackRequest) -> Result<PlanSlack, Error> {
    slack_why(request, &Why::off())
}

/// As [`slack`], each figure with its derivation for whoever asks.
pub(crate) fn slack_why(request: &PlanSlackRequest, why: &Why<'_>) -> Result<PlanSlack, Error> {
    let batch = EditBatch::checked(&request.plan, request.currency, request.edits.clone(), None)?;
    let mut ledger = Ledger::of(&request.plan).map(Arc::unwrap_or_clone).map_err(|error| error.at("plan"))?;
    let from = request.effective.map(|day| super::months::month_of(&ledger.rules.basis, day)).transpose()?;
    let from = from.unwrap_or(ledger.from);
    let slack = ledger.slack(&batch, from)?;
    let currency = request.currency;
    let money = |minor: i64| Money::from_minor(minor, currency);
    let mut parents = Vec::with_capacity(slack.rows.len());
    for (index, (place, has, room)) in slack.rows.iter().enumerate() {
        let past = ledger.past.get(*place).copied().unwrap_or_default();
        let at = why.item("parents", index);
        let given = |name: &'static str, what: &'static str, minor: i64| {
            let value = money(minor.saturating_add(past));
            at.figure(name, QUOTA_EDIT, value, || Derivation::given(what, value.measure().and_then(Result::ok)))
        };
        let has = given("has", "what the node has for the year", *has);
        let least = given("least", "what is fixed or floored below it", room.least);
        let most = room.most.map(|most| given("most", "what is fixed or capped below it", most));
        let above_least = has.sub(least)?;
        at.figure("above_least", QUOTA_EDIT, above_least, || {
            Derivation::difference("above the least", [at.part("has", "has", &has), at.part("least", "least", &least)])
        });
        let below_most = most.map(|most| most.sub(has)).transpose()?;
        if let Some(most) = most {
            at.figure("below_most", QUOTA_EDIT, below_most, || {
                Derivation::difference("below the most", [at.part("most", "most", &most), at.part("has", "has", &has)])
            });
        }
        let feasible = above_least.minor() >= 0 && below_most.is_none_or(|left| left.minor() >= 0);
        let id = ledger.rules.id(*place).cloned().ok_or_else(super::bounds::too_large)?;
        parents.push(ParentSlack { id, has, least, most, above_least, below_most, feasible });
    }
    let problem = slack.problem.map(|problem| problem.message().to_owned());
    Ok(PlanSlack { currency, feasible: problem.is_none(), problem, parents })
}
