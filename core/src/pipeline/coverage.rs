//! `kpi.pipeline`: does the open pipeline, at the rate deals are won, cover what is left of the quota?

use crate::book::{State, View};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::kpi::closed_counts;
use crate::order::Sorted;
use crate::plan::left;
use crate::policy::Policy;
use crate::prompt::{NotJudged, Prompt, Prompts};
use crate::quota::{Quotas, standing};
use crate::record::Figure;
use crate::rule;
use crate::team::Roster;
use crate::text::count;
use crate::time::Quarter;
use crate::unit::eye;
use crate::unit::{Id, Money, Ratio, divide};

/// Finds whose open pipeline covers less than what is left of the quarter's quota.
pub(crate) fn coverage(
    view: &View<'_>,
    (quotas, team): (Option<&Quotas>, &Roster),
    policy: &Policy,
    quarter: Quarter,
    in_scope: impl Fn(&str) -> bool,
    why: &Why<'_>,
) -> Result<Figure<Prompts>, Error> {
    let Some(quotas) = quotas.filter(|quotas| quotas.owners_in(quarter).next().is_some()) else {
        return Ok(Figure::none(code::QUOTA_NONE, format!("no quotas are known for {quarter}")));
    };
    let counts = closed_counts(view);
    if counts.closed() < policy.kpi().min_closed().max(1) {
        return Ok(Figure::none(code::KPI_TOO_FEW_CLOSED, counts.too_few(policy.kpi())));
    }
    if counts.won == 0 {
        let why = format!("none of {} closed deals was won, so no pipeline covers anything", counts.closed());
        return Ok(Figure::none(code::KPI_NO_DEALS, why));
    }
    let open = open_by_owner(view);
    let (mut prompts, mut not_judged) = (Vec::new(), Vec::new());
    for (owner, _) in quotas.owners_in(quarter).filter(|(owner, _)| in_scope(owner.as_str())) {
        if let Some(why) = left(team, owner, view) {
            not_judged.push(NotJudged { owner: owner.clone(), why });
            continue;
        }
        let Some(standing) = standing(view, (quotas, team), policy, owner, quarter)? else { continue };
        let Some(remaining) = standing.remaining() else {
            not_judged.push(NotJudged { owner: owner.clone(), why: "the quota is more than fits".to_owned() });
            continue;
        };
        let own = open.get(owner.as_str()).copied().unwrap_or_default();
        let brings =
            own.amount.checked_mul(i128::from(counts.won)).and_then(|won| divide(won, i128::from(counts.closed())));
        let brings =
            brings.ok_or_else(|| Error::new(code::MONEY_OUT_OF_RANGE, "the open deals are worth more than fits"))?;
        if brings >= remaining {
            continue;
        }
        if own.unvalued > 0 {
            let deals = count(own.unvalued, "open deal has", "open deals have");
            not_judged.push(NotJudged { owner: owner.clone(), why: format!("{deals} neither amount nor list price") });
            continue;
        }
        let needed =
            remaining.checked_mul(i128::from(counts.closed())).and_then(|rest| divide(rest, i128::from(counts.won)));
        let facts = Facts { remaining, open: own, brings, needed, ramp_known: standing.factor.is_some() };
        let row = why.item("prompts", prompts.len());
        prompts.push(facts.prompt(view, owner, (counts.won, counts.closed()), &row)?);
    }
    Ok(Figure::Known(Prompts { prompts, not_judged }))
}

/// One person's open deals: minor units, and counts of those that are in them and those that cannot be.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    amount: i128,
    deals: u64,
    unvalued: u64,
    undated: u64,
}

fn open_by_owner<'a>(view: &'a View<'_>) -> Sorted<&'a str, Open> {
    let mut owners: Sorted<&str, Open> = Sorted::default();
    for deal in view.deals() {
        owners.change(view.owner(&deal), |open| {
            let count = match (deal.state, deal.value) {
                (State::Open, Some(value)) => {
                    open.amount = open.amount.saturating_add(i128::from(value));
                    &mut open.deals
                }
                (State::Open, None) => &mut open.unvalued,
                (State::Undated, _) => &mut open.undated,
                (State::Won | State::Lost, _) => return,
            };
            *count = count.saturating_add(1);
        });
    }
    owners
}

/// What is known of one person's coverage, in minor units.
struct Facts {
    remaining: i128,
    open: Open,
    brings: i128,
    needed: Option<i128>,
    ramp_known: bool,
}

impl Facts {
    fn prompt(&self, view: &View<'_>, owner: &Id, (won, closed): (u64, u64), why: &Why<'_>) -> Result<Prompt, Error> {
        let money = |minor: i128| Money::from_total(minor, view.currency());
        let (left, open, brings) = (money(self.remaining)?, money(self.open.amount)?, money(self.brings)?);
        let covers =
            Ratio::of(self.open.amount, self.remaining).map_or_else(String::new, |share| format!(", coverage {share}"));
        let evidence = vec![
            format!("{left} left of the quota, {open} open in {}{covers}", count(self.open.deals, "deal", "deals")),
            format!("at {won} won of {closed} closed the open deals bring {brings}"),
        ];
        let [left, open, brings] = [left, open, brings].map(eye::money);
        let missing_open = self.needed.map(|needed| needed.saturating_sub(self.open.amount));
        let mut missing = vec!["deals that will be created and won within the quarter".to_owned()];
        if !self.ramp_known {
            missing.push("the start date, so the full quota was taken".to_owned());
        }
        if self.open.undated > 0 {
            let deals = count(self.open.undated, "open deal", "open deals");
            missing.push(format!("the day of creation of {deals}, not counted"));
        }
        Ok(Prompt {
            owner: owner.clone(),
            rule: rule::KPI_PIPELINE,
            headline: format!("{left} of the quota left, {open} open bring {brings}"),
            evidence,
            against: vec!["the rate is the whole view's, not this person's own".to_owned()],
            missing,
            by_chance: why.absent(
                "by_chance",
                rule::KPI_PIPELINE,
                Figure::none(code::NOT_YET, "needs the range of the open deals"),
            ),
            what_would_change: match missing_open {
                Some(more) => format!("{} more open pipeline", money(more)?),
                None => "more open pipeline".to_owned(),
            },
        })
    }
}
