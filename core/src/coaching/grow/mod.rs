//! GROW sessions: goal, reality, options, way forward.
//!
//! A session is a machine of four stages. What is entered belongs to the stage the session is at; stages advance in their
//! order, any may be returned to, and a session completes only with all four. Its state is replayed from the log.

pub(crate) mod act;
mod bank;
pub(crate) mod document;
pub(crate) mod effect;
pub(crate) mod facts;
pub(crate) mod ledger;
mod payload;
pub(crate) mod questions;
pub(crate) mod session;
mod told;

pub use act::{GrowAct, GrowActRequest, GrowActed, NewCommitment, RealityDeal, act};
pub use document::{GrowDocument, GrowDocumentRequest, document};
pub use effect::{CountedSide, EffectData, GrowEffect, GrowEffectRequest, Noise, RateSide, ValuedSide, effect};
pub use facts::{FactDeal, GrowFacts, GrowFactsRequest, OutcomeRate, TalkReason, WonLostPattern, facts};
pub use ledger::{CommitmentState, GrowLedger, GrowLedgerRequest, LedgerCommitment, LedgerRow, ledger};
pub use questions::{CoachingSituation, GrowQuestion, GrowQuestions, GrowQuestionsRequest, QuestionWidth, questions};
pub use session::{GrowSessionRequest, session};

use crate::record::{Figure, Record};
use crate::time::Date;
use crate::unit::{FreeText, Id, Quantity, Ratio};

/// A stage of a session, in their order (`grow.order`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum GrowStage {
    /// What is to change, by how much and when.
    Goal,
    /// How things really are.
    Reality,
    /// What could be done.
    Options,
    /// What is done, by whom and when, with which support.
    WayForward,
}

impl GrowStage {
    /// The stage after it.
    pub(crate) fn next(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|stage| *stage > self)
    }
}

/// Where a session stands.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub enum GrowState {
    /// It goes on.
    Open {
        /// The stage it is at.
        stage: GrowStage,
    },
    /// It was completed: nothing more is entered.
    Completed {
        /// The day.
        on: Date,
        /// How long it took.
        minutes: u64,
    },
    /// It was broken off: nothing of it counts.
    Cancelled {
        /// The day.
        on: Date,
    },
}

/// What can be done with a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum GrowMove {
    /// Begin it.
    Open,
    /// Enter the goal.
    Goal,
    /// Enter how things are.
    Reality,
    /// Enter what could be done.
    Options,
    /// Enter what is agreed.
    WayForward,
    /// Go on to the next stage.
    Advance,
    /// Return to an earlier stage.
    GoBack,
    /// Say what was practised.
    Rehearse,
    /// Note something, a question or a directive.
    Note,
    /// Say what became of an earlier commitment.
    Review,
    /// Complete the session.
    Complete,
    /// Break it off.
    Cancel,
}

/// A text that a person wrote, as far as it is still there.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowText {
    /// The text; left out where it was erased.
    text: Option<FreeText>,
}

/// What is to change (`grow.goal`).
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowGoal {
    /// What is measured, such as `win_rate`.
    metric: Id,
    /// Where it stands.
    current: Quantity,
    /// Where it is to be.
    target: Quantity,
    /// By when.
    due: Date,
    /// The person's target for the quarter, in the unit of the metric or in money.
    quarter_target: Option<Quantity>,
    /// Where the person stands against it.
    quarter_standing: Option<Quantity>,
    /// The goal in their own words; left out where there are none or they were erased.
    wording: Option<FreeText>,
}

/// How things are (`grow.reality`).
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowReality {
    /// The deals that were looked at.
    deals: Vec<GrowDeal>,
    /// Whether the person has no deals yet.
    no_deals: bool,
    /// What wins and losses have in common.
    patterns: Vec<GrowText>,
}

/// A deal as it really is.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowDeal {
    /// The deal.
    deal: Id,
    /// How it stands; left out where it was erased.
    facts: Option<FreeText>,
}

/// What could be done (`grow.options`).
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowOptions {
    /// The ways forward, numbered from 1 in their order.
    ways: Vec<GrowText>,
    /// What the best performer would do; left out where nobody asked or it was erased.
    best_performer: Option<FreeText>,
}

/// What was agreed (`grow.way_forward`).
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowWayForward {
    /// What is done.
    commitments: Vec<GrowCommitment>,
    /// How the manager helps; left out where it was erased.
    support: Option<FreeText>,
}

/// Something that somebody will do.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowCommitment {
    /// Its key.
    id: Id,
    /// Who.
    owner: CommitmentOwner,
    /// What; left out where it was erased.
    action: Option<FreeText>,
    /// By when.
    due: Date,
    /// The way forward that it is a step on, from 1.
    option: Option<u64>,
    /// The earlier commitment that it repeats.
    repeats: Option<Id>,
}

/// Whose a commitment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum CommitmentOwner {
    /// The person who is coached.
    Person,
    /// The manager who coaches.
    Manager,
}

/// What became of a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum CommitmentOutcome {
    /// It was done.
    Done,
    /// It was not done, and will not be.
    Missed,
    /// It is carried to another day.
    Carried,
}

/// A return to an earlier stage.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowReturn {
    /// From which stage.
    from: GrowStage,
    /// To which.
    to: GrowStage,
    /// The day.
    on: Date,
}

/// An earlier commitment that was looked at.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowReview {
    /// The commitment.
    commitment: Id,
    /// What became of it.
    outcome: CommitmentOutcome,
    /// The new day, where it was carried.
    due: Option<Date>,
}

/// Something that was noted or practised.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowNote {
    /// The stage at which.
    stage: GrowStage,
    /// Whether the manager asked or told, where the note says.
    tag: Option<NoteTag>,
    /// The note; left out where it was erased.
    text: Option<FreeText>,
}

/// Whether a manager asked or told (`grow.questions`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum NoteTag {
    /// Asked.
    Question,
    /// Told.
    Directive,
}

/// What a session still needs before it can be completed.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowMissing {
    /// What.
    what: GrowGap,
    /// The rule that asks for it.
    rule: crate::rule::RuleId,
}

/// What can be missing in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum GrowGap {
    /// A goal.
    Goal,
    /// A goal that asks for a change: its target is where the person stands.
    GoalChange,
    /// A goal that is due soon enough.
    GoalDue,
    /// How things are.
    Reality,
    /// The deals, or that there are none yet.
    RealityDeals,
    /// What wins and losses have in common.
    RealityPatterns,
    /// Ways forward.
    Options,
    /// Enough of them.
    OptionsEnough,
    /// What is agreed.
    WayForward,
    /// A commitment.
    Commitment,
    /// A commitment to a way that is still among those forward.
    CommitmentOption,
    /// What became of earlier commitments.
    EarlierCommitments,
}

/// A session as the log tells it.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.grow_session/1")]
pub struct GrowSession {
    /// The session.
    session: Id,
    /// Who is coached.
    person: Id,
    /// Who coaches: whoever opened it.
    manager: Id,
    /// The day it was opened.
    opened: Date,
    /// The day of its last event.
    last: Date,
    /// Where it stands.
    #[record(shown)]
    state: GrowState,
    /// What can be done next.
    legal: Vec<GrowMove>,
    /// What it needs before it can be completed; empty once it is closed.
    missing: Vec<GrowMissing>,
    /// What is to change.
    goal: Option<GrowGoal>,
    /// How things are.
    reality: Option<GrowReality>,
    /// What could be done.
    options: Option<GrowOptions>,
    /// What was agreed.
    way_forward: Option<GrowWayForward>,
    /// Returns to earlier stages, in their order.
    returns: Vec<GrowReturn>,
    /// Earlier commitments that were looked at, in their order.
    reviews: Vec<GrowReview>,
    /// Earlier commitments that are still to be looked at, in the order in which they were made; none once it is closed.
    to_review: Vec<Id>,
    /// What was practised.
    rehearsals: Vec<GrowNote>,
    /// What was noted.
    notes: Vec<GrowNote>,
    /// Notes that are tagged as questions.
    questions: u64,
    /// Notes that are tagged as directives.
    directives: u64,
    /// Questions over questions and directives.
    question_share: Figure<Ratio>,
    /// Whether texts of it were erased.
    erased: bool,
}
