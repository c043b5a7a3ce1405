//! `kpi.pipeline`: does the open pipeline, at the rate deals are won, cover what is left of the quota?

use std::collections::BTreeMap;

use crate::book::{State, View};
use crate::code;
use crate::error::Error;
use crate::kpi::closed_counts;
use crate::policy::Policy;
use crate::prompt::{NotJudged, Prompt, Prompts};
use crate::quota::{Quotas, standing};
use crate::record::Figure;
use crate::rule;
use crate::team::Team;
use crate::time::Quarter;
use crate::unit::{Id, Money, Ratio, divide};

/// Finds whose open pipeline covers less than what is left of the quarter's quota.
pub(crate) fn coverage(
    view: &View<'_>,
    (quotas, team): (Option<&Quotas>, &Team),
    policy: &Policy,
    quarter: Quarter,
    in_scope: impl Fn(&str) -> bool,
) -> Result<Figure<Prompts>, Error> {
    let Some(quotas) = quotas.filter(|quotas| quotas.owners_in(quarter).next().is_some()) else {
        return Ok(Figure::none(code::QUOTA_NONE, format!("no quotas are known for {quarter}")));
    };
    let counts = closed_counts(view);
    if counts.closed() < policy.kpi().min_closed().max(1) || counts.won == 0 {
        return Ok(Figure::none(code::KPI_TOO_FEW_CLOSED, counts.too_few(policy.kpi())));
    }
    let mut open: BTreeMap<&str, (i128, u64)> = BTreeMap::new();
    for deal in view.deals().filter(|deal| deal.state == State::Open) {
        let (amount, deals) = open.entry(view.owner(&deal)).or_default();
        *amount = amount.saturating_add(deal.value.map_or(0, i128::from));
        *deals = deals.saturating_add(1);
    }
    let (mut prompts, mut not_judged) = (Vec::new(), Vec::new());
    for (owner, _) in quotas.owners_in(quarter).filter(|(owner, _)| in_scope(owner.as_str())) {
        let Some(standing) = standing(view, (quotas, team), policy, owner, quarter)? else { continue };
        let Some(remaining) = standing.remaining() else {
            not_judged.push(NotJudged { owner: owner.clone(), why: "the quota is more than fits".to_owned() });
            continue;
        };
        let (amount, deals) = open.get(owner.as_str()).copied().unwrap_or_default();
        let brings =
            amount.checked_mul(i128::from(counts.won)).and_then(|won| divide(won, i128::from(counts.closed())));
        let brings =
            brings.ok_or_else(|| Error::new(code::MONEY_OUT_OF_RANGE, "the open deals are worth more than fits"))?;
        if brings >= remaining {
            continue;
        }
        let needed =
            remaining.checked_mul(i128::from(counts.closed())).and_then(|rest| divide(rest, i128::from(counts.won)));
        let facts = Facts { remaining, amount, deals, brings, needed, ramp_known: standing.factor.is_some() };
        prompts.push(facts.prompt(view, owner, counts.won, counts.closed())?);
    }
    Ok(Figure::Known(Prompts { prompts, not_judged }))
}

/// What is known of one person's coverage, in minor units.
struct Facts {
    remaining: i128,
    amount: i128,
    deals: u64,
    brings: i128,
    needed: Option<i128>,
    ramp_known: bool,
}

impl Facts {
    fn prompt(&self, view: &View<'_>, owner: &Id, won: u64, closed: u64) -> Result<Prompt, Error> {
        let money = |minor: i128| Money::from_total(minor, view.currency());
        let covers =
            Ratio::of(self.amount, self.remaining).map_or_else(String::new, |share| format!(", coverage {share}"));
        let evidence = vec![
            format!(
                "{} left of the quota, {} open in {} deals{covers}",
                money(self.remaining)?,
                money(self.amount)?,
                self.deals
            ),
            format!("at {won} won of {closed} closed the open deals bring {}", money(self.brings)?),
        ];
        let missing_open = self.needed.map(|needed| needed.saturating_sub(self.amount));
        let mut missing = vec!["deals that will be created and won within the quarter".to_owned()];
        if !self.ramp_known {
            missing.push("the start date, so the full quota was taken".to_owned());
        }
        Ok(Prompt {
            owner: owner.clone(),
            rule: rule::KPI_PIPELINE,
            evidence,
            against: vec!["the rate is the whole view's, not this person's own".to_owned()],
            missing,
            by_chance: Figure::none(code::NOT_YET, "needs the range of the open deals"),
            what_would_change: match missing_open {
                Some(more) => format!("{} more open pipeline", money(more)?),
                None => "more open pipeline".to_owned(),
            },
        })
    }
}
