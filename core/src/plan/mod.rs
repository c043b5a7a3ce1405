//! Improvement plans: 30 days to understand, 30 to coach, 30 to decide (`plan.*`).
//!
//! Whatever is done to a plan is an event on the log that all coaching shares, and its state is replayed from there:
//! nothing is stored beside it. The public part of an event names nobody; what was written is personal and can be erased,
//! whereupon the chain verifies and the state replays as before.
//!
//! Nothing here decides about a person. [`trigger_of`] prompts, [`recommendation`] recommends, and only an act that a named
//! human records, with a reason and the person's own view, ends a plan.

pub(crate) mod act;
mod clock;
pub(crate) mod consistent;
mod conversation;
mod course;
mod document;
mod event;
mod goal;
pub(crate) mod groups;
mod judge;
mod moves;
pub(crate) mod part_ways;
mod parting;
mod phase;
pub(crate) mod recommend;
mod replay;
pub(crate) mod reviews;
pub(crate) mod status;
pub(crate) mod sustain;
mod trigger;
pub(crate) mod trigger_of;

pub use act::{ImprovementAct, ImprovementActRequest, ImprovementActed, MeasureReviewed, act};
pub use consistent::{
    ConductCompared, ConductDifference, ConductTime, ConsistentRequest, PersonStanding, PlanConsistency, TriggerMet,
    WithoutPlan, WithoutTrigger, consistent,
};
pub use conversation::{
    AttainedShare, ConversationRequest, ConversationStage, ConversationStep, PlanConversation, conversation,
};
pub use document::{DocumentFormat, DocumentRequest, PlanDocument, document};
pub use event::{PlanNote, PlanNoteKind};
pub use goal::{GoalOutcome, GoalStatus, GoalUnit, GoalValue, PlanGoal, PlanMeasure};
pub use groups::{GroupComparison, GroupMember, GroupOutcome, GroupRow, GroupsRequest, ProtectedGroups, groups};
pub use moves::{ImprovementMove, ImprovementState};
pub use part_ways::{
    ConductResponse, PartWaysAct, PartWaysActed, PartWaysRequest, PartingGround, ReviewItemKind, ReviewOutcome,
    part_ways,
};
pub use parting::GroundKind;
pub use phase::{CheckIns, PhaseItem, PhaseItemKind, PhaseStatus};
pub use recommend::{PlanBranch, PlanRecommendation, recommendation};
pub use reviews::{
    ReviewDecision, ReviewEvidence, ReviewItem, ReviewsRequest, SeparationReview, SeparationReviews, reviews,
};
pub use status::{
    ImprovementEvent, ImprovementPhase, ImprovementPlan, ImprovementStatusRequest, ManagersSide, PlanDecision,
    RecordedDecision, status,
};
pub use sustain::{QuarterValue, SustainQuarter, SustainRequest, SustainResult, SustainWatch, sustain};
pub(crate) use trigger::{full_quarters, left, too_short, trigger};
pub use trigger_of::{FalseAlarm, QuarterAttained, TriggerReport, TriggerRequest, TriggerSide, trigger_of};
