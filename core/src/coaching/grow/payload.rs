//! What a session's events carry: in the open what names nobody and the rules need, beside it what people wrote.

use super::{CommitmentOutcome, CommitmentOwner, GrowStage, NoteTag};
use crate::record::Record;
use crate::time::Date;
use crate::unit::{FreeText, Id, Quantity};

pub(super) const OPENED: &str = "grow.opened";
pub(super) const GOAL_SET: &str = "grow.goal_set";
pub(super) const REALITY_SET: &str = "grow.reality_set";
pub(super) const OPTIONS_SET: &str = "grow.options_set";
pub(super) const WAY_FORWARD_SET: &str = "grow.way_forward_set";
pub(super) const ADVANCED: &str = "grow.advanced";
pub(super) const WENT_BACK: &str = "grow.went_back";
pub(super) const REHEARSED: &str = "grow.rehearsed";
pub(super) const NOTED: &str = "grow.noted";
pub(super) const REVIEWED: &str = "grow.reviewed";
pub(super) const CANCELLED: &str = "grow.cancelled";

/// An event of which nothing but its session is to be known.
#[derive(Record)]
pub(super) struct OfSession {
    pub(super) session: Id,
}

#[derive(Record)]
pub(super) struct GoalSet {
    pub(super) session: Id,
    pub(super) metric: Id,
    pub(super) current: Quantity,
    pub(super) target: Quantity,
    pub(super) due: Date,
    pub(super) quarter_target: Option<Quantity>,
    pub(super) quarter_standing: Option<Quantity>,
}

#[derive(Record)]
pub(super) struct RealitySet {
    pub(super) session: Id,
    pub(super) deals: Vec<Id>,
    pub(super) no_deals: bool,
    /// How many.
    pub(super) patterns: u64,
}

#[derive(Record)]
pub(super) struct OptionsSet {
    pub(super) session: Id,
    /// How many.
    pub(super) ways: u64,
}

#[derive(Record)]
pub(super) struct WayForwardSet {
    pub(super) session: Id,
    pub(super) commitments: Vec<CommitmentSet>,
}

#[derive(Clone, Record)]
pub(super) struct CommitmentSet {
    pub(super) id: Id,
    pub(super) owner: CommitmentOwner,
    pub(super) due: Date,
    pub(super) option: Option<u64>,
    pub(super) repeats: Option<Id>,
}

#[derive(Record)]
pub(super) struct WentBack {
    pub(super) session: Id,
    pub(super) to: GrowStage,
}

#[derive(Record)]
pub(super) struct Noted {
    pub(super) session: Id,
    pub(super) tag: Option<NoteTag>,
}

#[derive(Record)]
pub(super) struct Reviewed {
    pub(super) session: Id,
    pub(super) commitment: Id,
    pub(super) outcome: CommitmentOutcome,
    pub(super) due: Option<Date>,
}

/// One text.
#[derive(Record)]
pub(super) struct Text {
    pub(super) text: Option<FreeText>,
}

#[derive(Record)]
pub(super) struct RealityText {
    pub(super) facts: Vec<FreeText>,
    pub(super) patterns: Vec<FreeText>,
}

#[derive(Record)]
pub(super) struct OptionsText {
    pub(super) ways: Vec<FreeText>,
    pub(super) best_performer: Option<FreeText>,
}

#[derive(Record)]
pub(super) struct WayForwardText {
    pub(super) actions: Vec<FreeText>,
    pub(super) support: FreeText,
}
