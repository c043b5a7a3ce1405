//! What was reached of a quota, adjusted for ramp (`ramp.safe`).

use super::Quotas;
use crate::book::{DealAt, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::policy::{Policy, QuotaPolicy};
use crate::ramp::{self, Career};
use crate::record::{Figure, Record};
use crate::rule::{QUOTA_BAND, RAMP_SAFE};
use crate::team::Roster;
use crate::text::count;
use crate::time::{Date, Quarter};
use crate::unit::{Id, Money, RampAdjusted, Ratio};

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
    /// The share of the full quota that ramp, part-time and leave leave in this quarter.
    ramp_factor: Figure<Ratio>,
    /// Won over the quota that is left so: the only attainment that people are compared by.
    ramp_adjusted: Figure<RampAdjusted>,
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
    /// The share of fully ramped people who have reached their quota so far (`quota.band`).
    at_quota: Figure<Ratio>,
    /// The share that reaches a healthy quota, at least, by policy.
    healthy_from: Ratio,
    /// The same at most.
    healthy_to: Ratio,
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
    (quotas, team): (&Quotas, &Roster),
    policy: &Policy,
    owner: &Id,
    quarter: Quarter,
) -> Result<Option<Standing>, Error> {
    let (Some(quota), Some(days)) = (quotas.of(owner, quarter), policy.calendar().days(quarter)) else {
        return Ok(None);
    };
    let won = won_between(view, days, |deal_owner| deal_owner == owner.as_str());
    let person = team.person(owner.as_str());
    let career = person.and_then(|person| Career::of(team, person));
    let factor = career.and_then(|career| ramp::period_factor(policy, &career, quarter));
    Ok(Some(Standing { quota, won: Money::from_total(won, view.currency())?, factor }))
}

/// Whether a deal was won from the first to the last of some days.
pub(crate) fn won_in(deal: &DealAt, (first, last): (Date, Date)) -> bool {
    deal.state == State::Won && deal.closed.is_some_and(|day| (first.number()..=last.number()).contains(&day))
}

/// Minor units won from the first to the last of some days, by some owners.
pub(crate) fn won_between(view: &View<'_>, (first, last): (Date, Date), owns: impl Fn(&str) -> bool) -> i128 {
    view.deals()
        .filter(|deal| won_in(deal, (first, last)) && owns(view.owner(deal)))
        .filter_map(|deal| deal.value)
        .fold(0_i128, |sum, value| sum.saturating_add(i128::from(value)))
}

/// Where the team stands in a quarter.
pub(crate) fn team_attainment(
    view: &View<'_>,
    (quotas, team): (&Quotas, &Roster),
    policy: &Policy,
    quarter: Quarter,
    in_scope: impl Fn(&str) -> bool,
    why: &Why<'_>,
) -> Result<Figure<TeamAttainment>, Error> {
    let (mut by_owner, mut quota_sum, mut won_sum) = (Vec::new(), 0_i128, 0_i128);
    for (owner, _) in quotas.owners_in(quarter).filter(|(owner, _)| in_scope(owner.as_str())) {
        let Some(standing) = standing(view, (quotas, team), policy, owner, quarter)? else { continue };
        quota_sum = quota_sum.saturating_add(i128::from(standing.quota.minor()));
        won_sum = won_sum.saturating_add(i128::from(standing.won.minor()));
        let row = why.item("by_owner", by_owner.len());
        by_owner.push(attainment(view, (owner, team), (&standing, quarter, policy), &row));
    }
    if by_owner.is_empty() {
        return Ok(Figure::none(code::QUOTA_NONE, format!("no quotas are known for {quarter}")));
    }
    let (quota, won) = (Money::from_total(quota_sum, view.currency())?, Money::from_total(won_sum, view.currency())?);
    let each = |name: &'static str, of: &dyn Fn(&Attainment) -> Money| -> Parts {
        let rows = by_owner.iter().enumerate();
        rows.map(|(index, row)| why.item("by_owner", index).part(name, row.owner.as_str(), &of(row))).collect()
    };
    let quota = why.figure("quota", RAMP_SAFE, quota, || {
        Derivation::sum("the quotas of everyone who carries one", each("quota", &|row| row.quota))
    });
    let won = why.figure("won", RAMP_SAFE, won, || {
        Derivation::sum("won by everyone who carries a quota", each("won", &|row| row.won))
    });
    let attainment = why.figure("attainment", RAMP_SAFE, share(won_sum, quota_sum), || {
        Derivation::quotient("won over quota", why.part("won", "won", &won), why.part("quota", "quota", &quota))
    });
    let at_quota = at_quota(&by_owner, policy.quota(), why);
    let band = |name, share: Ratio| {
        why.figure(name, QUOTA_BAND, share, || {
            Derivation::given("the policy's share", Measure::ratio(share.fraction()))
        })
    };
    Ok(Figure::Known(TeamAttainment {
        period: quarter,
        quota,
        won,
        attainment,
        at_quota,
        healthy_from: band("healthy_from", policy.quota().healthy_from()),
        healthy_to: band("healthy_to", policy.quota().healthy_to()),
        by_owner,
    }))
}

/// The share of those with a full, fully ramped quota who have reached it.
fn at_quota(rows: &[Attainment], policy: &QuotaPolicy, why: &Why<'_>) -> Figure<Ratio> {
    let of = |reached: bool| {
        rows.iter().enumerate().filter(move |(_, row)| {
            let full = row.ramp_factor.known() == Some(&Ratio::one()) && row.attainment.known().is_some();
            full && (!reached || row.won.minor() >= row.quota.minor())
        })
    };
    let number = |reached| u64::try_from(of(reached).count()).unwrap_or(u64::MAX);
    let (there, all) = (number(true), number(false));
    let share = Ratio::of(i128::from(there), i128::from(all)).filter(|_| all >= policy.min_people().max(1));
    let share = Figure::or_none(share, code::QUOTA_TOO_FEW_PEOPLE, || {
        format!("{}, a share needs {}", count(all, "fully ramped person", "fully ramped people"), policy.min_people())
    });
    why.figure("at_quota", QUOTA_BAND, share, || {
        let people = |what: &str, reached| {
            let each = of(reached).map(|(index, row)| {
                why.item("by_owner", index).part("attainment", row.owner.as_str(), &row.attainment)
            });
            Derivation::count(what, each.collect::<Parts>())
        };
        Derivation::quotient(
            "the share",
            people("people at or above quota", true),
            people("fully ramped people", false),
        )
    })
}

fn share(won: i128, quota: i128) -> Figure<Ratio> {
    Figure::or_none(Ratio::of(won, quota), code::QUOTA_ZERO, || "the quota is zero".to_owned())
}

fn start_unknown<T>() -> Figure<T> {
    Figure::none(code::RAMP_START_UNKNOWN, "the team file has no start date")
}

fn attainment(
    view: &View<'_>,
    (owner, team): (&Id, &Roster),
    (standing, quarter, policy): (&Standing, Quarter, &Policy),
    why: &Why<'_>,
) -> Attainment {
    let (won, quota) = (i128::from(standing.won.minor()), i128::from(standing.quota.minor()));
    let ramp_factor = match standing.factor.map(|(factor, whole)| Ratio::of(factor, whole)) {
        Some(Some(factor)) => Figure::Known(factor),
        _ => start_unknown(),
    };
    let ramp_adjusted = match (standing.factor, standing.ramp_adjusted()) {
        (None, _) => start_unknown(),
        (Some(_), None) => Figure::none(code::RAMP_NO_FACTOR, "the ramp leaves no quota in this quarter"),
        (Some(_), Some((won, quota))) => match RampAdjusted::of(won, quota) {
            Some(share) => Figure::Known(share),
            None => Figure::none(code::QUOTA_ZERO, "the quota is zero"),
        },
    };
    let full = why.figure("quota", RAMP_SAFE, standing.quota, || {
        Derivation::given(format!("the quota of {owner} for {quarter}"), Measure::minor(quota, view.currency()))
    });
    let sold = why.figure("won", RAMP_SAFE, standing.won, || {
        let days = policy.calendar().days(quarter);
        let of = |deal: &DealAt| days.is_some_and(|days| won_in(deal, days)) && view.owner(deal) == owner.as_str();
        Derivation::sum(format!("won by {owner} in {quarter}"), view.parts(why, of))
    });
    let carried = || match team.person(owner.as_str()).and_then(|person| Career::of(team, person)) {
        Some(career) => ramp::period_parts(policy, &career, quarter),
        None => Derivation::given("the mean of the ramp over the quarter's months", None),
    };
    let (of_won, of_quota) = (|| why.part("won", "won", &sold), || why.part("quota", "the full quota", &full));
    Attainment {
        owner: owner.clone(),
        quota: full,
        won: sold,
        attainment: why.figure("attainment", RAMP_SAFE, share(won, quota), || {
            Derivation::quotient("won over the full quota", of_won(), of_quota())
        }),
        ramp_factor: why.figure("ramp_factor", RAMP_SAFE, ramp_factor, carried),
        ramp_adjusted: why.figure("ramp_adjusted", RAMP_SAFE, ramp_adjusted, || {
            let left = Derivation::product("the quota that the ramp leaves", [of_quota(), carried()]);
            Derivation::quotient("won over it", of_won(), left)
        }),
    }
}
