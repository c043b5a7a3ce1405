//! `pipeline.hygiene`: open deals that are stale or past due, the largest first.

use std::cmp::Reverse;

use crate::book::{DealAt, State, View};
use crate::explain::{Derivation, Measure, Why};
use crate::kpi::{median_cycle, median_parts};
use crate::order;
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

/// A deal that needs a look, by which they are sorted: its value, its key; with its age and the reasons.
type Candidate<'a> = (Reverse<i64>, &'a str, DealAt, Option<i32>, Vec<AttentionReason>);

/// Finds the deals that need a look.
pub(crate) fn attention(view: &View<'_>, policy: &PipelinePolicy, why: &Why<'_>) -> Attention {
    let (numerator, denominator) = policy.stale_above().fraction();
    // The limit as a fraction: twice the median times the policy's number, over twice its denominator.
    let limit =
        median_cycle(view).map(|twice| (i128::from(twice).saturating_mul(numerator), denominator.saturating_mul(2)));
    let (mut stale, mut past_due, mut deals) = (0_u64, 0_u64, Vec::new());
    let open = |deal: &DealAt| matches!(deal.state, State::Open | State::Undated);
    let is_stale = |deal: &DealAt| {
        let older = |(age, (limit, whole)): (i32, (i128, i128))| i128::from(age).saturating_mul(whole) > limit;
        open(deal) && view.age(deal).zip(limit).is_some_and(older)
    };
    let is_past_due = |deal: &DealAt| open(deal) && deal.expected.is_some_and(|day| day < view.as_of().number());
    for deal in view.deals().filter(open) {
        let age = view.age(&deal);
        let mut reasons = Vec::new();
        if is_stale(&deal) {
            stale = stale.saturating_add(1);
            reasons.push(AttentionReason::Stale);
        }
        if is_past_due(&deal) {
            past_due = past_due.saturating_add(1);
            reasons.push(AttentionReason::PastDue);
        }
        if !reasons.is_empty() {
            let value = deal.value.unwrap_or(i64::MIN);
            deals.push((Reverse(value), view.id(&deal), deal, age, reasons));
        }
    }
    order::sort_by(&mut deals, |a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    let named = usize::try_from(policy.deals_named()).unwrap_or(usize::MAX);
    let to_see = |(index, (_, id, deal, age, reasons)): (usize, Candidate<'_>)| {
        let row = why.item("deals", index);
        let amount = deal.value.map(|minor| Money::from_minor(minor, view.currency()));
        let age_days = age.and_then(|age| u64::try_from(age).ok());
        DealToSee {
            id: Id::known(id),
            owner: Id::known(view.owner(&deal)),
            stage: view.stage_name(&deal).cloned(),
            amount: row.figure("amount", rule::PIPELINE_HYGIENE, amount, || {
                let worth = deal.value.and_then(|minor| Measure::minor(i128::from(minor), view.currency()));
                Derivation::given(format!("{}: its amount, else its list price", view.words(&deal)), worth)
            }),
            created: deal.created.and_then(Date::from_number),
            age_days: row.figure("age_days", rule::PIPELINE_HYGIENE, age_days, || {
                let created = deal.created.and_then(Date::from_number).map_or_else(String::new, |day| day.to_string());
                Derivation::given(format!("days from {created} to {}", view.as_of()), age_days.map(Measure::count))
            }),
            close_date: deal.expected.and_then(Date::from_number),
            reasons,
            rule: rule::PIPELINE_HYGIENE,
        }
    };
    let deals = deals.into_iter().take(named).enumerate().map(to_see).collect();
    let stale_after_days = limit.and_then(|(limit, whole)| Days::of(limit, whole));
    let rule = rule::PIPELINE_HYGIENE;
    Attention {
        stale: why.figure("stale", rule, stale, || {
            Derivation::count("deals open longer than the limit", view.parts(why, is_stale))
        }),
        past_due: why.figure("past_due", rule, past_due, || {
            Derivation::count("open deals that were expected to close before the day", view.parts(why, is_past_due))
        }),
        stale_after_days: why.figure("stale_after_days", rule, stale_after_days, || {
            let times =
                Derivation::given("the policy's `stale_above`", Measure::ratio(policy.stale_above().fraction()));
            Derivation::product("so many times the median cycle of won deals", [median_parts(view), times])
        }),
        deals,
    }
}
