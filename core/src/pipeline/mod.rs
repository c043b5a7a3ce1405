//! The pipeline: which deals need a look, and whether it covers what is left of the quota.

mod attention;
mod coverage;

pub(crate) use attention::attention;
pub use attention::{Attention, DealToSee, Reason};
pub(crate) use coverage::coverage;
