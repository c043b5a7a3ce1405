//! The one engine behind `plan.trigger`, whatever the quarters come from: a book, or documents.

use crate::chance;
use crate::code;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::policy::PlanPolicy;
use crate::prompt::Prompt;
use crate::quota::Standing;
use crate::record::Figure;
use crate::rule;
use crate::time::Quarter;
use crate::unit::eye::percent;
use crate::unit::{Fraction, Id, Money, Ratio, Rounding};

/// A quarter, where a person stood in it, and that as an exact share: won over the quota that the ramp leaves.
pub(super) type Attained = (Quarter, Standing, (i128, i128));

/// What is known beside the quarters.
pub(super) struct Known {
    /// The facts that speak against holding the quarters against the person.
    pub(super) against: Vec<String>,
    /// What is not known.
    pub(super) missing: Vec<String>,
}

/// A prompt for a person who was under the threshold in each quarter, nothing for one who was not, or why nothing can be
/// said.
pub(super) fn judge(
    owner: &Id,
    standings: &[(Quarter, Standing)],
    policy: &PlanPolicy,
    average_won: Option<Money>,
    known: Known,
    why: &Why<'_>,
) -> Result<Option<Prompt>, String> {
    let mut attained: Vec<Attained> = Vec::new();
    let mut unknown = None;
    for (quarter, standing) in standings {
        match standing.ramp_adjusted() {
            None if standing.factor.is_none() => {
                unknown = Some("the start date is not known, so ramp cannot be taken into account".to_owned());
            }
            None => unknown = Some(format!("the ramp leaves no quota in {quarter}")),
            Some(share) => attained.push((*quarter, standing.clone(), share)),
        }
    }
    if let Some(why) = unknown {
        return Err(why);
    }
    let under = attained.iter().all(|(_, _, share)| below(*share, policy.trigger_below()));
    Ok(under.then(|| prompt(owner, &attained, (policy, average_won), known, why)))
}

pub(super) fn below((won, quota): (i128, i128), limit: Ratio) -> bool {
    let (numerator, denominator) = limit.fraction();
    // Money times a ratio's digits fits; where it does not, nobody is prompted by an overflow.
    won.checked_mul(denominator).zip(quota.checked_mul(numerator)).is_some_and(|(won, limit)| won < limit)
}

fn prompt(
    owner: &Id,
    standings: &[Attained],
    (policy, average_won): (&PlanPolicy, Option<Money>),
    known: Known,
    why: &Why<'_>,
) -> Prompt {
    let limit = policy.trigger_below();
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
    Prompt {
        owner: owner.clone(),
        rule: rule::PLAN_TRIGGER,
        headline,
        evidence: evidence.collect(),
        against: against.chain(known.against).collect(),
        missing: known.missing,
        by_chance: why.figure("by_chance", rule::PLAN_TRIGGER, by_chance(standings, limit, average_won), || {
            chance_parts(standings, limit, average_won)
        }),
        what_would_change: nearest(standings, limit),
    }
}

/// The least that would have broken the run: one quarter at the limit does. Of equal amounts the earlier quarter's.
fn nearest(standings: &[Attained], limit: Ratio) -> String {
    let (numerator, denominator) = limit.fraction();
    let short = |(quarter, standing, (won, quota)): &Attained| {
        let needed = quota.checked_mul(numerator)?.checked_sub(won.checked_mul(denominator)?)?;
        let by = denominator.checked_mul(standing.factor.map_or(1, |(_, whole)| whole))?;
        let minor = Rounding::Ceiling.divide(needed, by)?;
        Some((minor, *quarter, Money::from_total(minor, standing.won.currency()).ok()?))
    };
    match standings.iter().filter_map(short).min_by_key(|(minor, quarter, _)| (*minor, *quarter)) {
        Some((_, quarter, short)) => format!("{short} more won in {quarter} would have reached {limit}"),
        None => format!("reaching {limit} in one of the quarters"),
    }
}

/// How often a person who is on target would be under the limit in every one of these quarters: deals of the usual size
/// arrive at random (Poisson), as many a quarter as the quota needs.
fn by_chance(standings: &[Attained], limit: Ratio, average_won: Option<Money>) -> Figure<Ratio> {
    let none = || Figure::none(code::KPI_NO_DEALS, "the usual size of a deal is not known");
    let Some(size) = average_won.map(|money| i128::from(money.minor())).filter(|size| *size > 0) else {
        return none();
    };
    let mean = |(_, standing, (_, quota)): &Attained| {
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
fn chance_parts(standings: &[Attained], limit: Ratio, average_won: Option<Money>) -> Derivation {
    let size = average_won.and_then(|money| Measure::minor(i128::from(money.minor()), money.currency()));
    let deals = |(quarter, standing, (_, quota)): &Attained| {
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
