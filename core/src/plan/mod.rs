//! Improvement plans: 30 days to understand, 30 to coach, 30 to decide (`plan.*`).
//!
//! Whatever is done to a plan is an event on the log that all coaching shares, and its state is replayed from there:
//! nothing is stored beside it. The public part of an event names nobody; what was written is personal and can be erased,
//! whereupon the chain verifies and the state replays as before.
//!
//! Nothing here decides about a person. [`trigger_of`] prompts, [`recommendation`] recommends, and only an act that a named
//! human records, with a reason and the person's own view, ends a plan.

mod act;
mod clock;
mod course;
mod event;
mod goal;
mod judge;
mod moves;
mod phase;
mod recommend;
pub(crate) mod status;
mod trigger;
mod trigger_of;

pub(crate) use act::act_why;
pub use act::{ImprovementAct, ImprovementActRequest, ImprovementActed, MeasureReviewed, act};
pub use event::{PlanNote, PlanNoteKind};
pub use goal::{GoalOutcome, GoalStatus, GoalUnit, GoalValue, PlanGoal, PlanMeasure};
pub use moves::{ImprovementMove, ImprovementState};
pub(crate) use recommend::recommendation_why;
pub use recommend::{PlanBranch, PlanRecommendation, recommendation};
pub use phase::{CheckIns, PhaseItem, PhaseItemKind, PhaseStatus};
pub use status::{
    ImprovementEvent, ImprovementPhase, ImprovementPlan, ImprovementStatusRequest, ManagersSide, PlanDecision,
    RecordedDecision, status,
};
pub(crate) use trigger::{full_quarters, left, too_short, trigger};
pub(crate) use trigger_of::trigger_of_why;
pub use trigger_of::{FalseAlarm, QuarterAttained, TriggerReport, TriggerRequest, TriggerSide, trigger_of};
