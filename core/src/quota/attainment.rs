//! What was reached of a quota, adjusted for ramp (`ramp.safe`).

use super::Quotas;
use crate::book::{State, View};
use crate::code;
use crate::error::Error;
use crate::policy::Policy;
use crate::ramp;
use crate::record::{Figure, Record};
use crate::team::Team;
use crate::time::{Date, Quarter};
use crate::unit::{Id, Money, Ratio};

/// Where one person stands against their quota.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Attainment {
    /// Whose.
    owner: Id,
    /// The full quota of the quarter, before ramp.
    quota: Money,
    /// Won in the quarter by the as-of day.
    won: Money,
    /// Won over the full quota.
    attainment: Figure<Ratio>,
    /// The share of the full quota that the ramp leaves in this quarter.
    ramp_factor: Figure<Ratio>,
    /// Won over the quota that the ramp leaves: the only attainment that people are compared by.
    ramp_adjusted: Figure<Ratio>,
}

/// Where the team stands against its quotas.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TeamAttainment {
    /// The quarter.
    period: Quarter,
    /// The sum of the quotas, before ramp.
    quota: Money,
    /// Won in the quarter by the as-of day, by those who carry a quota.
    won: Money,
    /// Won over the sum of the quotas.
    attainment: Figure<Ratio>,
    /// Each person who carries a quota, by id.
    by_owner: Vec<Attainment>,
}

/// One person's quarter in whole numbers, unrounded.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    pub(crate) quota: Money,
    pub(crate) won: Money,
    /// The ramp factor as a fraction, where the start date is known.
    pub(crate) factor: Option<(i128, i128)>,
}

impl Standing {
    /// Won and adjusted quota as a fraction; `None` where ramp is not known or leaves no quota.
    pub(crate) fn ramp_adjusted(&self) -> Option<(i128, i128)> {
        let (factor, whole) = self.factor?;
        let quota = i128::from(self.quota.minor()).checked_mul(factor)?;
        let won = i128::from(self.won.minor()).checked_mul(whole)?;
        (quota > 0).then_some((won, quota))
    }

    /// What is left to win of the quota that the ramp leaves, never below zero; the full quota where ramp is not known.
    pub(crate) fn remaining(&self) -> Option<i128> {
        let (factor, whole) = self.factor.unwrap_or((1, 1));
        let quota = crate::unit::divide(i128::from(self.quota.minor()).checked_mul(factor)?, whole)?;
        quota.checked_sub(i128::from(self.won.minor())).map(|rest| rest.max(0))
    }
}

/// One person's standing in a quarter, if they carry a quota for it.
pub(crate) fn standing(
    view: &View<'_>,
    (quotas, team): (&Quotas, &Team),
    policy: &Policy,
    owner: &Id,
    quarter: Quarter,
) -> Result<Option<Standing>, Error> {
    let (Some(quota), Some(days)) = (quotas.of(owner, quarter), policy.calendar().days(quarter)) else {
        return Ok(None);
    };
    let won = won_between(view, days, |deal_owner| deal_owner == owner.as_str());
    let person = team.person(owner.as_str());
    let factor =
        person.and_then(|person| person.start.map(|start| ramp::period_factor(policy.ramp(), start, person.end, days)));
    Ok(Some(Standing { quota, won: Money::from_total(won, view.currency())?, factor }))
}

/// Minor units won from the first to the last of some days, by some owners.
pub(crate) fn won_between(view: &View<'_>, (first, last): (Date, Date), owns: impl Fn(&str) -> bool) -> i128 {
    let days = first.number()..=last.number();
    let won = view.deals().filter(|deal| deal.state == State::Won);
    won.filter(|deal| deal.closed.is_some_and(|day| days.contains(&day)) && owns(view.owner(deal)))
        .filter_map(|deal| deal.value)
        .fold(0_i128, |sum, value| sum.saturating_add(i128::from(value)))
}

/// Where the team stands in a quarter.
pub(crate) fn team_attainment(
    view: &View<'_>,
    (quotas, team): (&Quotas, &Team),
    policy: &Policy,
    quarter: Quarter,
    in_scope: impl Fn(&str) -> bool,
) -> Result<Figure<TeamAttainment>, Error> {
    let (mut by_owner, mut quota_sum, mut won_sum) = (Vec::new(), 0_i128, 0_i128);
    for (owner, _) in quotas.owners_in(quarter).filter(|(owner, _)| in_scope(owner.as_str())) {
        let Some(standing) = standing(view, (quotas, team), policy, owner, quarter)? else { continue };
        quota_sum = quota_sum.saturating_add(i128::from(standing.quota.minor()));
        won_sum = won_sum.saturating_add(i128::from(standing.won.minor()));
        by_owner.push(attainment(owner, &standing));
    }
    if by_owner.is_empty() {
        return Ok(Figure::none(code::QUOTA_NONE, format!("no quotas are known for {quarter}")));
    }
    Ok(Figure::Known(TeamAttainment {
        period: quarter,
        quota: Money::from_total(quota_sum, view.currency())?,
        won: Money::from_total(won_sum, view.currency())?,
        attainment: share(won_sum, quota_sum),
        by_owner,
    }))
}

fn share(won: i128, quota: i128) -> Figure<Ratio> {
    Figure::or_none(Ratio::of(won, quota), code::QUOTA_ZERO, || "the quota is zero".to_owned())
}

fn attainment(owner: &Id, standing: &Standing) -> Attainment {
    let (won, quota) = (i128::from(standing.won.minor()), i128::from(standing.quota.minor()));
    let start_unknown = || Figure::none(code::RAMP_START_UNKNOWN, "the team file has no start date");
    let ramp_factor = match standing.factor.map(|(factor, whole)| Ratio::of(factor, whole)) {
        Some(Some(factor)) => Figure::Known(factor),
        _ => start_unknown(),
    };
    let ramp_adjusted = match (standing.factor, standing.ramp_adjusted()) {
        (None, _) => start_unknown(),
        (Some(_), None) => Figure::none(code::RAMP_NO_FACTOR, "the ramp leaves no quota in this quarter"),
        (Some(_), Some((won, quota))) => share(won, quota),
    };
    Attainment {
        owner: owner.clone(),
        quota: standing.quota,
        won: standing.won,
        attainment: share(won, quota),
        ramp_factor,
        ramp_adjusted,
    }
}
