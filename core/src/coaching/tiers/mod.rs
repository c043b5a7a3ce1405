//! Tiers: who is compared, who is not, and what each needs. Nobody lands in one by a coin toss.

pub(crate) mod coaching;
pub(crate) mod split;

pub use coaching::{
    CoachingMeasure, CoachingMove, TierPlan, TieredPerson, TiersCoaching, TiersCoachingRequest, coaching,
};
pub use split::{
    TierAlone, TierPerson, TierQuarter, TierRow, TierSplit, TierUnjudged, TiersSplit, TiersSplitRequest,
    UnjudgedReason, split,
};

use crate::record::Record;

/// A tier (`tiers.split`): it says what coaching fits, and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum Tier {
    /// The first fifth.
    Top,
    /// The middle.
    Middle,
    /// The last fifth, as far as it is below quota.
    Bottom,
}
