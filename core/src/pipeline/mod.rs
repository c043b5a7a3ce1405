//! The pipeline: which deals need a look, and whether it covers what is left of the quota.

mod age;
mod attention;
mod coverage;

pub use age::StageAge;
pub(crate) use age::by_age;
pub(crate) use attention::attention;
pub use attention::{Attention, AttentionReason, DealToSee};
pub(crate) use coverage::coverage;
