//! What a plan leaves on the log: facts that name nobody, and texts that can be erased.

use super::goal::{GoalValue, PlanGoal, PlanMeasure};
use super::moves::ImprovementMove;
use crate::log::Gap;
use crate::policy::PlanPolicy;
use crate::record::Record;
use crate::time::{Date, Weekday};
use crate::unit::{FreeText, Id, Ratio, Sha256};

/// The public part of an act on a plan: all that its state is replayed from.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub(super) struct PlanEvent {
    /// The plan.
    pub(super) plan: Id,
    /// What was done.
    pub(super) act: PlanFact,
}

/// What was done, as far as it names nobody.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub(super) enum PlanFact {
    /// It was drafted.
    Draft {
        /// Day 1.
        start: Date,
        /// Days of the week on which work is done.
        week: Vec<Weekday>,
        /// Days on which none is.
        holidays: Vec<Date>,
        /// The numbers that it runs by.
        policy: PlanPolicy,
    },
    /// Day 1 was moved.
    MoveStart {
        /// Day 1.
        start: Date,
    },
    /// Measures were reviewed.
    ReviewMeasures {
        /// Which.
        measures: Vec<PlanMeasure>,
    },
    /// A root cause was entered.
    EnterCause {},
    /// Goals were set.
    SetGoals {
        /// The goals without their words.
        goals: Vec<PlanGoal>,
    },
    /// It was published.
    Publish {},
    /// The person acknowledged what lay before them.
    Acknowledge {},
    /// Values of goals were found.
    Observe {
        /// The values.
        values: Vec<GoalValue>,
    },
    /// Goals were adjusted; they count once they are acknowledged.
    Adjust {
        /// The goals without their words.
        goals: Vec<PlanGoal>,
    },
    /// The clock was stopped.
    Pause {},
    /// It went on.
    Resume {},
    /// The manager's side was stated.
    StateManagersSide {
        /// Whether the person was still ramping.
        ramping: bool,
        /// Days that the quota was published late.
        quota_late_days: u64,
        /// The territory's potential over the average one.
        territory: Option<Ratio>,
        /// Meetings promised since the start.
        promised: u64,
    },
    /// The honest review was held.
    HoldReview {
        /// The values found.
        values: Vec<GoalValue>,
    },
    /// A person decided that it worked.
    Complete {
        /// The recommendation that they saw.
        seen: Sha256,
    },
    /// A person gave one more month.
    Extend {
        /// The recommendation that they saw.
        seen: Sha256,
        /// What is to be reached in it, without words.
        criteria: Vec<PlanGoal>,
    },
    /// A person decided that it did not work.
    NotComplete {
        /// The recommendation that they saw.
        seen: Sha256,
    },
    /// It was cancelled.
    Cancel {},
}

/// The personal part of an act: what was said, and of whom.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub(super) struct PlanTexts {
    /// The root cause, as a person entered it.
    pub(super) cause: Option<Gap>,
    /// What was written.
    pub(super) notes: Vec<PlanNote>,
}

/// A text about a person, with what it is.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct PlanNote {
    /// What it is.
    pub(super) what: PlanNoteKind,
    /// The goal or the measure that it is about.
    pub(super) about: Option<Id>,
    /// The text.
    pub(super) text: FreeText,
}

/// What a text about a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum PlanNoteKind {
    /// Why something was done.
    Because,
    /// The person's own view.
    View,
    /// What was said in the review.
    Said,
    /// What a measure showed.
    Finding,
    /// A goal in words.
    Wording,
    /// Anything else.
    Note,
}

impl PlanFact {
    /// What it is.
    pub(super) const fn of(&self) -> ImprovementMove {
        match self {
            Self::Draft { .. } => ImprovementMove::Draft,
            Self::MoveStart { .. } => ImprovementMove::MoveStart,
            Self::ReviewMeasures { .. } => ImprovementMove::ReviewMeasures,
            Self::EnterCause {} => ImprovementMove::EnterCause,
            Self::SetGoals { .. } => ImprovementMove::SetGoals,
            Self::Publish {} => ImprovementMove::Publish,
            Self::Acknowledge {} => ImprovementMove::Acknowledge,
            Self::Observe { .. } => ImprovementMove::Observe,
            Self::Adjust { .. } => ImprovementMove::Adjust,
            Self::Pause {} => ImprovementMove::Pause,
            Self::Resume {} => ImprovementMove::Resume,
            Self::StateManagersSide { .. } => ImprovementMove::StateManagersSide,
            Self::HoldReview { .. } => ImprovementMove::HoldReview,
            Self::Complete { .. } => ImprovementMove::Complete,
            Self::Extend { .. } => ImprovementMove::Extend,
            Self::NotComplete { .. } => ImprovementMove::NotComplete,
            Self::Cancel {} => ImprovementMove::Cancel,
        }
    }
}

impl PlanNote {
    pub(super) fn new_known(what: PlanNoteKind, about: Option<Id>, text: &FreeText) -> Self {
        Self { what, about, text: text.clone() }
    }
}
