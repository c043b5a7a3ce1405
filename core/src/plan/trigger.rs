//! `plan.trigger`: under 70 % of the ramp-adjusted quota for two full quarters running.

use crate::book::View;
use crate::chance;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::policy::Policy;
use crate::prompt::{NotJudged, Prompt, Prompts};
use crate::quota::{Quotas, Standing, standing};
use crate::record::Figure;
use crate::rule;
use crate::team::Roster;
use crate::time::Quarter;
use crate::unit::eye::percent;
use crate::unit::{Fraction, Id, Money, Ratio, Rounding};

/// Finds who was under the threshold in each of the last full quarters. `average_won` is the usual size of a deal.
pub(crate) fn trigger(
    view: &View<'_>,
    (quotas, team): (Option<&Quotas>, &Roster),
    policy: &Policy,
    average_won: Option<Money>,
    in_scope: impl Fn(&str) -> bool,
    why: &Why<'_>,
) -> Result<Figure<Prompts>, Error> {
    let Some(quotas) = quotas else {
        return Ok(Figure::none(code::QUOTA_NONE, "no quotas were handed in"));
    };
    let quarters = full_quarters(view, policy, policy.plan().trigger_quarters());
    if let Some(why) = too_short(view, policy, &quarters) {
        return Ok(Figure::none(code::HISTORY_TOO_SHORT, why));
    }
    let (mut prompts, mut not_judged) = (Vec::new(), Vec::new());
    for owner in quotas.owners().into_iter().filter(|owner| in_scope(owner.as_str())) {
        let mut standings = Vec::new();
        let mut unknown = left(team, owner, view);
        for quarter in &quarters {
            if let Some(days) = policy.calendar().days(*quarter)
                && team.leave_days(owner.as_str(), days) > 0
            {
                unknown = Some(format!("on leave in {quarter}, which is no full quarter"));
                break;
            }
            match standing(view, (quotas, team), policy, owner, *quarter)? {
                None => unknown = Some(format!("no quota is known for {quarter}")),
                Some(standing) => match standing.ramp_adjusted() {
                    None if standing.factor.is_none() => {
                        unknown = Some("the start date is not known, so ramp cannot be taken into account".to_owned());
                    }
                    None => unknown = Some(format!("the ramp leaves no quota in {quarter}")),
                    Some(share) => standings.push((*quarter, standing, share)),
                },
            }
        }
        if let Some(why) = unknown {
            not_judged.push(NotJudged { owner: owner.clone(), why });
        } else if standings.iter().all(|(_, _, share)| below(*share, policy.plan().trigger_below())) {
            let row = why.item("prompts", prompts.len());
            prompts.push(prompt(owner, &standings, policy, average_won, &row));
        }
    }
    Ok(Figure::Known(Prompts { prompts, not_judged }))
}

/// Why nobody need talk to a person any more: they have left.
pub(crate) fn left(team: &Roster, owner: &Id, view: &View<'_>) -> Option<String> {
    let end = team.person(owner.as_str())?.end?;
    (end < view.as_of()).then(|| "no longer in the team".to_owned())
}

/// The last full quarters before the as-of day, earliest first.
pub(crate) fn full_quarters(view: &View<'_>, policy: &Policy, count: u64) -> Vec<Quarter> {
    let calendar = policy.calendar();
    let next = calendar.quarter_of(view.as_of().next().unwrap_or(view.as_of()));
    let mut quarters = Vec::new();
    let mut quarter = next.and_then(Quarter::previous);
    while let Some(full) = quarter.filter(|_| u64::try_from(quarters.len()).is_ok_and(|length| length < count)) {
        quarters.push(full);
        quarter = full.previous();
    }
    quarters.reverse();
    quarters
}

/// Why some full quarters are no history, if they are none: one that began before the first close in the data would
/// show too little won.
pub(crate) fn too_short(view: &View<'_>, policy: &Policy, quarters: &[Quarter]) -> Option<String> {
    let Some(first_close) = view.first_close() else { return Some("no deal has closed yet".to_owned()) };
    let short = quarters
        .iter()
        .filter(|quarter| policy.calendar().days(**quarter).is_none_or(|(first_day, _)| first_day < first_close));
    let short: Vec<String> = short.map(Quarter::to_string).collect();
    (!short.is_empty()).then(|| {
        let needed = quarters.len();
        format!(
            "{needed} full quarters are needed; the first close in the data is {first_close}, so {} cannot be judged",
            short.join(", ")
        )
    })
}

fn below((won, quota): (i128, i128), limit: Ratio) -> bool {
    let (numerator, denominator) = limit.fraction();
    // Money times a ratio's digits fits; where it does not, nobody is prompted by an overflow.
    won.checked_mul(denominator).zip(quota.checked_mul(numerator)).is_some_and(|(won, limit)| won < limit)
}

fn prompt(
    owner: &Id,
    standings: &[(Quarter, Standing, (i128, i128))],
    policy: &Policy,
    average_won: Option<Money>,
    why: &Why<'_>,
) -> Prompt {
    let limit = policy.plan().trigger_below();
    let below = percent(limit);
    let share = |won: i128, quota: i128| Ratio::of(won, quota).map(percent).unwrap_or_default();
    let evidence = standings.iter().map(|(quarter, standing, (won, quota))| {
        let share =
            Ratio::of(*won, *quota).map_or_else(String::new, |share| format!(", {share} of the ramp-adjusted quota"));
        format!("{quarter}: won {} of {}{share}, below {limit}", standing.won, standing.quota)
    });
    let shares = standings.iter().map(|(quarter, _, (won, quota))| format!("{} in {quarter}", share(*won, *quota)));
    let headline = format!("below {below}: {}", shares.collect::<Vec<_>>().join(", "));
    let ramping = standings.iter().filter(|(_, standing, _)| standing.factor.is_some_and(|(part, whole)| part < whole));
    let against = ramping.map(|(quarter, _, _)| format!("{quarter}: still ramping, so the quota was adjusted"));
    let last = standings.last().map_or_else(String::new, |(quarter, standing, (won, quota))| {
        let (numerator, denominator) = limit.fraction();
        let needed = quota.checked_mul(numerator).and_then(|limit| limit.checked_sub(won.checked_mul(denominator)?));
        let whole = standing.factor.map_or(1, |(_, whole)| whole);
        let short =
            needed.zip(denominator.checked_mul(whole)).and_then(|(needed, by)| Rounding::Ceiling.divide(needed, by));
        match short.and_then(|minor| Money::from_total(minor, standing.won.currency()).ok()) {
            Some(short) => format!("{short} more won in {quarter} would have reached {limit}"),
            None => format!("reaching {limit} in {quarter}"),
        }
    });
    let missing = [
        "leave",
        "territory potential",
        "when the quota was published",
        "coaching promised and delivered",
        "the person's own view",
    ];
    Prompt {
        owner: owner.clone(),
        rule: rule::PLAN_TRIGGER,
        headline,
        evidence: evidence.collect(),
        against: against.collect(),
        missing: missing.map(str::to_owned).to_vec(),
        by_chance: why.figure("by_chance", rule::PLAN_TRIGGER, by_chance(standings, limit, average_won), || {
            chance_parts(standings, limit, average_won)
        }),
        what_would_change: last,
    }
}

/// How often a person who is on target would be under the limit in every one of these quarters: deals of the usual size
/// arrive at random (Poisson), as many a quarter as the quota needs.
fn by_chance(
    standings: &[(Quarter, Standing, (i128, i128))],
    limit: Ratio,
    average_won: Option<Money>,
) -> Figure<Ratio> {
    let none = || Figure::none(code::KPI_NO_DEALS, "the usual size of a deal is not known");
    let Some(size) = average_won.map(|money| i128::from(money.minor())).filter(|size| *size > 0) else {
        return none();
    };
    let mean = |(_, standing, (_, quota)): &(Quarter, Standing, (i128, i128))| {
        let whole = standing.factor.map_or(1, |(_, whole)| whole);
        Fraction::new(*quota, size.checked_mul(whole)?)
    };
    let Some(means) = standings.iter().map(mean).collect::<Option<Vec<Fraction>>>() else { return none() };
    let chance = Fraction::of_ratio(limit).and_then(|limit| chance::poisson_below(limit, &means));
    Figure::or_none(chance, code::KPI_NO_DEALS, || {
        "the quota stands for more deals than can be told by chance".to_owned()
    })
}

/// The same in its parts: the limit, and how many deals each quarter's quota stands for.
fn chance_parts(
    standings: &[(Quarter, Standing, (i128, i128))],
    limit: Ratio,
    average_won: Option<Money>,
) -> Derivation {
    let size = average_won.and_then(|money| Measure::minor(i128::from(money.minor()), money.currency()));
    let deals = |(quarter, standing, (_, quota)): &(Quarter, Standing, (i128, i128))| {
        let whole = standing.factor.map_or(1, |(_, whole)| whole);
        let quota = Fraction::new(*quota, whole).and_then(|quota| {
            let minor = Measure::minor(1, standing.quota.currency())?;
            Some(Measure { value: quota.times(minor.value)?, ..minor })
        });
        let quota = Derivation::given(format!("the quota that the ramp leaves in {quarter}"), quota);
        let size = Derivation::given("a won deal on average", size);
        Derivation::quotient(format!("deals that it stands for in {quarter}"), quota, size).counted()
    };
    let limit = Derivation::given("the policy's `trigger_below`", Measure::ratio(limit.fraction()));
    let parts: Parts = std::iter::once(limit).chain(standings.iter().map(deals)).collect();
    Derivation::poisson_below("the chance that someone on target is below in every one of these quarters", parts)
}
