//! Quotas and what was reached of them.

mod attainment;
pub(crate) mod capacity;
mod charts;
pub(crate) mod grandfathered;
pub(crate) mod health;
pub(crate) mod plan;
mod read;
pub(crate) mod split;
mod weighing;

pub use attainment::{Attainment, TeamAttainment};
pub(crate) use attainment::{Standing, standing, team_attainment, won_between, won_in};
pub use capacity::*;
pub use charts::{QuotaCharts, QuotaChartsRequest, charts};
pub use grandfathered::{Grandfathered, GrandfatheredDeal, GrandfatheredRequest, grandfathered};
pub use health::*;
pub use plan::*;
pub use split::{QuotaSplit, SplitPart, SplitRequest, Territory, split};
pub use weighing::{Direction, MetricValue, OnZero, SplitBy, SplitMetric};

use crate::order::Sorted;
use crate::time::Quarter;
use crate::unit::{Id, Money};

/// Quotas by owner and quarter, before ramp.
#[derive(Clone, Debug, Default)]
pub(crate) struct Quotas {
    amounts: Sorted<(Id, Quarter), Money>,
}

impl Quotas {
    /// An owner's quota for a quarter.
    pub(crate) fn of(&self, owner: &Id, quarter: Quarter) -> Option<Money> {
        self.amounts.get(&(owner.clone(), quarter)).copied()
    }

    /// Everyone with a quota for a quarter, by id.
    pub(crate) fn owners_in(&self, quarter: Quarter) -> impl Iterator<Item = (&Id, Money)> {
        self.amounts.iter().filter(move |((_, of), _)| *of == quarter).map(|((owner, _), amount)| (owner, *amount))
    }

    /// Everyone with any quota, by id.
    pub(crate) fn owners(&self) -> Vec<&Id> {
        let mut owners: Vec<&Id> = self.amounts.iter().map(|((owner, _), _)| owner).collect();
        owners.dedup();
        owners
    }
}
