//! The steps by which a deal as it was becomes the deal as it is: one attribute after another, in a fixed order, so that
//! each cause has its amount and all of them sum to the change.

use super::change::{ChangeCause, Counting, DealAtDay};
use crate::map::{DealState, ForecastCategory};
use crate::time::Date;

/// Places of a probability.
pub(super) const PLACES: u32 = 9;

/// What counts: how, and within which days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counts {
    pub(super) counting: Counting,
    pub(super) days: (Date, Date),
}

/// One step: its cause, the deal after it, and what it adds, in billionths of minor units.
pub(super) struct Step {
    pub(super) cause: ChangeCause,
    pub(super) owner: crate::unit::Id,
    pub(super) adds: i128,
}

impl Counts {
    fn within(self, day: Option<Date>) -> bool {
        day.is_none_or(|day| (self.days.0..=self.days.1).contains(&day))
    }

    /// What a deal adds to the forecast, in billionths of minor units.
    pub(super) fn value(self, deal: &DealAtDay) -> i128 {
        let billion = 1_000_000_000_i128;
        let whole = |deal: &DealAtDay| i128::from(deal.amount().minor()).saturating_mul(billion);
        if !self.within(deal.close_date()) {
            return 0;
        }
        let omitted = deal.category() == Some(&ForecastCategory::Omitted);
        match (deal.state(), self.counting) {
            (DealState::Lost, _) => 0,
            (DealState::Open, _) if omitted => 0,
            (DealState::Won, _) | (DealState::Open, Counting::Open) => whole(deal),
            (DealState::Open, Counting::Commit) => {
                if deal.category() == Some(&ForecastCategory::Commit) {
                    whole(deal)
                } else {
                    0
                }
            }
            (DealState::Open, Counting::Weighted) => {
                let (part, of) = deal.probability().map_or((0, 1), crate::unit::Probability::fraction);
                let billionths = part.saturating_mul(billion.checked_div(of).unwrap_or(0));
                i128::from(deal.amount().minor()).saturating_mul(billionths)
            }
        }
    }

    /// The steps from one deal to the other; either may be missing.
    pub(super) fn steps(self, before: Option<&DealAtDay>, after: Option<&DealAtDay>) -> Vec<Step> {
        let (before, after) = match (before, after) {
            (None, None) => return Vec::new(),
            (None, Some(after)) => {
                let cause = ChangeCause::New;
                return vec![Step { cause, owner: after.owner().clone(), adds: self.value(after) }];
            }
            (Some(before), None) => {
                let adds = self.value(before).saturating_neg();
                return vec![Step { cause: ChangeCause::Removed, owner: before.owner().clone(), adds }];
            }
            (Some(before), Some(after)) => (before, after),
        };
        let (mut steps, mut now) = (Vec::new(), before.clone());
        if before.owner() != after.owner() {
            let value = self.value(before);
            for (owner, adds) in [(before.owner(), value.saturating_neg()), (after.owner(), value)] {
                steps.push(Step { cause: ChangeCause::Owner, owner: owner.clone(), adds });
            }
        }
        let mut go = |cause: ChangeCause, next: DealAtDay| {
            let adds = self.value(&next).saturating_sub(self.value(&now));
            steps.push(Step { cause, owner: after.owner().clone(), adds });
            now = next;
        };
        let date = |deal: DealAtDay| deal.with_state_and_date(*before.state(), after.close_date());
        if *after.state() == DealState::Lost {
            go(ChangeCause::Lost, after.clone());
            return steps;
        }
        let moved = date(before.clone());
        let cause = match (before.close_date(), after.close_date()) {
            (was, is) if was == is => None,
            (was, is) if self.within(was) && !self.within(is) => Some(ChangeCause::Pushed),
            (was, is) if !self.within(was) && self.within(is) => Some(ChangeCause::PulledIn),
            _ => None,
        };
        go(cause.unwrap_or(ChangeCause::PulledIn), moved.clone());
        let state = moved.with_state_and_date(*after.state(), after.close_date());
        let cause = if *after.state() == DealState::Won { ChangeCause::Won } else { ChangeCause::Reopened };
        go(cause, state.clone());
        let category = state.with_category_of(after);
        go(ChangeCause::Category, category.clone());
        let amount = category.with_amount_of(after);
        go(ChangeCause::Amount, amount);
        go(ChangeCause::Probability, after.clone());
        steps.retain(|step| step.adds != 0);
        steps
    }
}
