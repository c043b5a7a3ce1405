//! Whether quotas are healthy: how many reach them, how many can, and whether they look right.

pub(crate) mod achievable;
pub(crate) mod band;
mod chance;
pub(crate) mod check;

pub use achievable::{
    Achievability, AchievablePerson, AchievableRequest, CountChance, PersonChance, StretchEffect, achievable,
};
pub use band::{BandInterval, BandRequest, HealthBand, LeftOut, LeftOutReason, QuotaBand, QuotaResult, band};
pub use check::{QuotaCheck, QuotaCheckRequest, SuspectTarget, Target, TargetAbove, check};
