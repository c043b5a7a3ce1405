//! The states of a plan, and what can be done in each (`plan.states`).

use crate::record::Record;

/// What can be done to a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum ImprovementMove {
    /// A person opens it.
    Draft,
    /// Day 1 is moved, while it is a draft.
    MoveStart,
    /// Some of the five measures are reviewed.
    ReviewMeasures,
    /// A person enters the root cause.
    EnterCause,
    /// Goals are written down.
    SetGoals,
    /// It is handed to the person, in writing.
    Publish,
    /// The person acknowledges it, or what was changed.
    Acknowledge,
    /// Values of goals are found.
    Observe,
    /// Goals are adjusted to new facts.
    Adjust,
    /// The clock stops, such as for leave.
    Pause,
    /// The clock goes on.
    Resume,
    /// The manager's side is stated.
    StateManagersSide,
    /// The honest review at the end of the second phase is recorded.
    HoldReview,
    /// A person decides: it worked.
    Complete,
    /// A person decides: one more month.
    Extend,
    /// A person decides: it did not work.
    NotComplete,
    /// It ends without a decision.
    Cancel,
}

impl ImprovementMove {
    /// Whether a person decides by it on what comes of the plan.
    pub(super) const fn decides(self) -> bool {
        matches!(self, Self::Complete | Self::Extend | Self::NotComplete)
    }

    /// Whether something must be written with it: why, or what was said.
    pub(super) const fn says(self) -> bool {
        use ImprovementMove as M;
        self.decides() || matches!(self, M::Draft | M::EnterCause | M::Adjust | M::HoldReview | M::Cancel)
    }

    /// What the event on the log is called.
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Draft => "plan.draft",
            Self::MoveStart => "plan.move_start",
            Self::ReviewMeasures => "plan.review_measures",
            Self::EnterCause => "plan.enter_cause",
            Self::SetGoals => "plan.set_goals",
            Self::Publish => "plan.publish",
            Self::Acknowledge => "plan.acknowledge",
            Self::Observe => "plan.observe",
            Self::Adjust => "plan.adjust",
            Self::Pause => "plan.pause",
            Self::Resume => "plan.resume",
            Self::StateManagersSide => "plan.state_managers_side",
            Self::HoldReview => "plan.hold_review",
            Self::Complete => "plan.complete",
            Self::Extend => "plan.extend",
            Self::NotComplete => "plan.not_complete",
            Self::Cancel => "plan.cancel",
        }
    }
}

/// The state that a plan is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum ImprovementState {
    /// Written, and not yet the person's.
    Draft,
    /// Handed to the person, who has not acknowledged it.
    Published,
    /// The person has acknowledged it.
    Acknowledged,
    /// The clock stands still.
    Paused,
    /// In its one further month.
    Extended,
    /// A person decided that it worked.
    Completed,
    /// A person decided that it did not.
    NotCompleted,
    /// It ended without a decision.
    Cancelled,
}

/// The same from inside: a plan is paused out of a state in which its clock runs, and goes back to that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Draft,
    Running(Running),
    Paused(Running),
    Over(Over),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Running {
    Published,
    Acknowledged,
    Extended,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    Completed,
    NotCompleted,
    Cancelled,
}

impl Stage {
    pub(super) const fn state(self) -> ImprovementState {
        match self {
            Self::Draft => ImprovementState::Draft,
            Self::Running(Running::Published) => ImprovementState::Published,
            Self::Running(Running::Acknowledged) => ImprovementState::Acknowledged,
            Self::Running(Running::Extended) => ImprovementState::Extended,
            Self::Paused(_) => ImprovementState::Paused,
            Self::Over(Over::Completed) => ImprovementState::Completed,
            Self::Over(Over::NotCompleted) => ImprovementState::NotCompleted,
            Self::Over(Over::Cancelled) => ImprovementState::Cancelled,
        }
    }

    pub(super) const fn over(self) -> bool {
        matches!(self, Self::Over(_))
    }

    /// Whether the state alone allows a move; what else it asks for is looked at beside.
    pub(super) const fn allows(self, wanted: ImprovementMove, to_acknowledge: bool) -> bool {
        use ImprovementMove as M;
        match self {
            Self::Draft => matches!(
                wanted,
                M::MoveStart
                    | M::ReviewMeasures
                    | M::EnterCause
                    | M::SetGoals
                    | M::Publish
                    | M::StateManagersSide
                    | M::Cancel
            ),
            Self::Running(running) => match wanted {
                M::ReviewMeasures
                | M::EnterCause
                | M::Observe
                | M::Pause
                | M::StateManagersSide
                | M::Cancel
                | M::Complete
                | M::NotComplete => true,
                M::Acknowledge => to_acknowledge || matches!(running, Running::Published),
                // What the further month is measured by is stated when it begins, and stays.
                M::Adjust | M::HoldReview | M::Extend => !matches!(running, Running::Extended),
                M::Draft | M::MoveStart | M::SetGoals | M::Publish | M::Resume => false,
            },
            Self::Paused(_) => matches!(wanted, M::Resume | M::Cancel),
            Self::Over(_) => false,
        }
    }
}
