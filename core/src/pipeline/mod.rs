//! The pipeline: which deals need a look, and whether it covers what is left of the quota.

mod attention;
mod coverage;

pub(crate) use attention::attention;
pub use attention::{Attention, AttentionReason, DealToSee};
pub(crate) use coverage::coverage;
