//! `pipeline.hygiene`: open deals that are stale or past due, the largest first.

use std::cmp::Reverse;

use crate::book::{State, View};
use crate::kpi::median_cycle;
use crate::policy::PipelinePolicy;
use crate::record::Record;
use crate::rule::{self, RuleId};
use crate::time::Date;
use crate::unit::{Days, Id, Money};

/// Open deals that need a look.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Attention {
    /// Open deals that are stale: open longer than the limit.
    stale: u64,
    /// Open deals that were expected to close before the as-of day.
    past_due: u64,
    /// The limit: 1.5 times (by policy) the median cycle of won deals; left out where no deal was won.
    stale_after_days: Option<Days>,
    /// The largest of them, by amount, then by id.
    deals: Vec<DealToSee>,
}

/// An open deal to look at.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct DealToSee {
    /// The deal.
    id: Id,
    /// Whose it is.
    owner: Id,
    /// Its stage, where it was known on the day.
    stage: Option<Id>,
    /// What it is worth; left out where it has neither amount nor list price.
    amount: Option<Money>,
    /// The day it was created, where that is known.
    created: Option<Date>,
    /// Days since then.
    age_days: Option<u64>,
    /// The day it is expected to close, where that is known.
    close_date: Option<Date>,
    /// Why it needs a look.
    reasons: Vec<AttentionReason>,
    /// The rule.
    rule: RuleId,
}

/// Why a deal needs a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum AttentionReason {
    /// Open longer than deals that are won usually take.
    Stale,
    /// Expected to close before the as-of day.
    PastDue,
}

/// Finds the deals that need a look.
pub(crate) fn attention(view: &View<'_>, policy: &PipelinePolicy) -> Attention {
    let (numerator, denominator) = policy.stale_above().fraction();
    // The limit as a fraction: twice the median times the policy's number, over twice its denominator.
    let limit =
        median_cycle(view).map(|twice| (i128::from(twice).saturating_mul(numerator), denominator.saturating_mul(2)));
    let (mut stale, mut past_due, mut deals) = (0_u64, 0_u64, Vec::new());
    for deal in view.deals().filter(|deal| matches!(deal.state, State::Open | State::Undated)) {
        let age = view.age(&deal);
        let mut reasons = Vec::new();
        if age.zip(limit).is_some_and(|(age, (limit, whole))| i128::from(age).saturating_mul(whole) > limit) {
            stale = stale.saturating_add(1);
            reasons.push(AttentionReason::Stale);
        }
        if deal.expected.is_some_and(|day| day < view.as_of().number()) {
            past_due = past_due.saturating_add(1);
            reasons.push(AttentionReason::PastDue);
        }
        if !reasons.is_empty() {
            let value = deal.value.unwrap_or(i64::MIN);
            deals.push((Reverse(value), view.id(&deal), deal, age, reasons));
        }
    }
    deals.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    let named = usize::try_from(policy.deals_named()).unwrap_or(usize::MAX);
    let deals = deals.into_iter().take(named).map(|(_, id, deal, age, reasons)| DealToSee {
        id: Id::known(id),
        owner: Id::known(view.owner(&deal)),
        stage: view.stage_name(&deal).cloned(),
        amount: deal.value.map(|minor| Money::from_minor(minor, view.currency())),
        created: deal.created.and_then(Date::from_number),
        age_days: age.and_then(|age| u64::try_from(age).ok()),
        close_date: deal.expected.and_then(Date::from_number),
        reasons,
        rule: rule::PIPELINE_HYGIENE,
    });
    let stale_after_days = limit.and_then(|(limit, whole)| Days::of(limit, whole));
    Attention { stale, past_due, stale_after_days, deals: deals.collect() }
}
