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
mod consistent;
mod conversation;
mod course;
mod document;
mod event;
mod goal;
mod groups;
mod judge;
mod moves;
mod part_ways;
mod phase;
mod recommend;
mod reviews;
pub(crate) mod status;
mod sustain;
mod trigger;
mod trigger_of;

pub(crate) use act::act_why;
pub use act::{ImprovementAct, ImprovementActRequest, ImprovementActed, MeasureReviewed, act};
pub(crate) use consistent::consistent_why;
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
pub(crate) use groups::groups_why;
pub use groups::{GroupComparison, GroupMember, GroupOutcome, GroupRow, GroupsRequest, ProtectedGroups, groups};
pub use moves::{ImprovementMove, ImprovementState};
pub(crate) use part_ways::part_ways_why;
pub use part_ways::{
    ConductResponse, GroundKind, PartWaysAct, PartWaysActed, PartWaysRequest, PartingGround, ReviewItemKind,
    ReviewOutcome, part_ways,
};
pub use phase::{CheckIns, PhaseItem, PhaseItemKind, PhaseStatus};
pub(crate) use recommend::recommendation_why;
pub use recommend::{PlanBranch, PlanRecommendation, recommendation};
pub(crate) use reviews::reviews_why;
pub use reviews::{
    ReviewDecision, ReviewEvidence, ReviewItem, ReviewsRequest, SeparationReview, SeparationReviews, reviews,
};
pub use status::{
    ImprovementEvent, ImprovementPhase, ImprovementPlan, ImprovementStatusRequest, ManagersSide, PlanDecision,
    RecordedDecision, status,
};
pub(crate) use sustain::sustain_why;
pub use sustain::{QuarterValue, SustainQuarter, SustainRequest, SustainResult, SustainWatch, sustain};
pub(crate) use trigger::{full_quarters, left, too_short, trigger};
pub(crate) use trigger_of::trigger_of_why;
pub use trigger_of::{FalseAlarm, QuarterAttained, TriggerReport, TriggerRequest, TriggerSide, trigger_of};
