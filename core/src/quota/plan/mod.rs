//! The quota plan: a target that flows down a hierarchy, and every edit of it since.
//!
//! A [`QuotaPlan`] is a document of two parts: what it was made from, the [`PlanBasis`], and its history, one event an
//! edit, publication or revision. Nothing that is computed is stored: [`figures()`] replays the events, so that a plan can
//! be kept, compared and explained to the board's target.
//!
//! The plain layer conserves: every node is the sum of those below it, to the minor unit. The hedged layer is derived from
//! it: a node's plain amount times the hedges of all above it, or its pin on that layer.

pub(crate) mod attained;
mod bounds;
mod cascade;
pub(crate) mod edit;
pub(crate) mod figures;
mod fit;
mod hedged;
mod ledger;
mod levels;
pub(crate) mod make;
pub(crate) mod months;
pub(crate) mod publish;
mod rules;
pub(crate) mod slack;
pub(crate) mod status;
mod told;
mod tree;

pub use attained::{MonthAttainment, PersonAttainment, PlanAttainment, PlanAttainmentRequest, WonInMonth, attainment};
pub use edit::{LabelTotal, PlanChange, PlanEdit, PlanEditRequest, PlanEdited, PlanTotal, ShareOut, edit};
pub use figures::{PlanFigure, PlanFigures, PlanFiguresRequest, PlanLevelFigures, PlanSource, figures};
pub use make::{PlanRequest, plan};
pub use months::{PlanMonth, PlanMonths, PlanMonthsRequest, months};
pub use publish::{PlanPublishRequest, PlanReviseRequest, PlanTellRequest, publish, revise, tell};
pub use slack::{ParentSlack, PlanSlack, PlanSlackRequest, slack};
pub use status::{PersonStatus, PlanStatus, PlanStatusRequest, RevisionStatus, RevisionWarning, status};

use super::weighing::{MetricValue, SplitBy};
use crate::history::History;
use crate::record::Record;
use crate::time::{Date, FiscalCalendar, Period};
use crate::unit::{Currency, Hashed, Id, Money, Ratio, Weight};

/// A quota plan: what it was made from, and what was done to it since.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.quota_plan/1")]
pub struct QuotaPlan {
    /// What it was made from.
    basis: Hashed<PlanBasis>,
    /// What was done to it since, the making first.
    history: History,
}

/// What a plan is made from.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanBasis {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The year, such as `2027` or `FY2027`.
    year: Period,
    /// The target from above; zero or more.
    target: Money,
    /// The hierarchy, one row a node; exactly one has no parent.
    nodes: Vec<PlanNode>,
    /// Metrics of leaves, one row each; a manager has what the leaves below have together.
    #[record(default)]
    metrics: Vec<MetricValue>,
    /// How a node divides what it has among those below it, where nothing else is said.
    #[record(default)]
    by: SplitBy,
    /// What is different on a level.
    #[record(default)]
    levels: Vec<PlanLevel>,
    /// What is different at a node.
    #[record(default)]
    splits: Vec<NodeSplit>,
    /// Who gets nothing.
    #[record(default)]
    gates: Vec<PlanGate>,
    /// The weight of each month of the year, twelve of them above zero; by default all alike.
    #[record(default)]
    season: Vec<Weight>,
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
    /// How far a hybrid's shares may lie from the equal one, where it does not say.
    #[record(default = usual_within())]
    within: Ratio,
}

/// 15 %.
fn usual_within() -> Ratio {
    crate::policy::QuotaPolicy::default().within()
}

/// A node of the hierarchy: a company, a region, a team, a person, a territory, or a line of business of one.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanNode {
    /// The node; no other has the same id, on whatever level.
    id: Id,
    /// Whom it is under; left out for the one at the top.
    parent: Option<Id>,
    /// What a leaf can bring: the metric `potential`.
    potential: Option<Weight>,
    /// What those below it are asked for together, over what it has itself: 1 or more. It multiplies all hedged amounts
    /// below. Left out: that of its level.
    hedge: Option<Ratio>,
    /// An exact amount for the year, whatever floor and ceiling say; the others around it share what is left.
    pin: Option<Money>,
    /// The layer that the pin is on.
    #[record(default = PlanLayer::Plain)]
    pin_layer: PlanLayer,
    /// The amount at least; by default nothing.
    floor: Option<Money>,
    /// The amount at most; by default there is no bound.
    ceiling: Option<Money>,
    /// What else it counts to, such as a product or a kind of sale: totals over several can be fitted at once.
    #[record(default)]
    labels: Vec<Id>,
    /// A person's first day of work: quotas of those who start in the year are due by it.
    start: Option<Date>,
    /// The last day of work.
    end: Option<Date>,
    /// What the person does, where the ramp depends on it.
    role: Option<Id>,
    /// The share of a full position: above 0, at most 1.
    #[record(default = Ratio::one())]
    fte: Ratio,
}

/// A layer of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum PlanLayer {
    /// The one that sums to the target.
    Plain,
    /// The one that is asked for: with the hedges of all above.
    Hedged,
}

/// What is different on a level.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanLevel {
    /// The level of the nodes that divide: 0 for the top.
    level: u64,
    /// Their hedge: 1 or more.
    hedge: Option<Ratio>,
    /// How they divide.
    by: Option<SplitBy>,
}

/// What is different at a node.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct NodeSplit {
    /// The node that divides.
    id: Id,
    /// How.
    by: SplitBy,
}

/// Who gets nothing: nodes that have too little of a metric. A node with a pin, or with one below it, is let through.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanGate {
    /// The metric.
    metric: Id,
    /// Who has this much or less gets nothing.
    #[record(default = Weight::nothing())]
    at_or_under: Weight,
    /// The level at which nodes are looked at; left out: the leaves.
    level: Option<u64>,
    /// What becomes of their share.
    #[record(default = GateShare::Redistribute)]
    then: GateShare,
}

/// What brings a change within the year about (`quota.avoid_midyear`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum RevisionTrigger {
    /// The market shifted.
    MarketShift,
    /// Companies or units were merged.
    Merger,
    /// Something new was launched.
    Launch,
}

/// What becomes of the share of a node that gets nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum GateShare {
    /// Its siblings share it; where they are all shut, those of its parent.
    Redistribute,
    /// It stays with the parent, and is reported.
    Strand,
    /// Nobody may be shut: an error.
    Error,
}
