//! `plan.trigger`: under 70 % of the ramp-adjusted quota for two full quarters running.

use crate::book::View;
use crate::code;
use crate::error::Error;
use crate::policy::Policy;
use crate::prompt::{NotJudged, Prompt, Prompts};
use crate::quota::{Quotas, Standing, standing};
use crate::record::Figure;
use crate::rule;
use crate::team::Team;
use crate::time::Quarter;
use crate::unit::{Id, Money, Ratio, Rounding};

/// Finds who was under the threshold in each of the last full quarters. `average_won` is the usual size of a deal.
pub(crate) fn trigger(
    view: &View<'_>,
    (quotas, team): (Option<&Quotas>, &Team),
    policy: &Policy,
    average_won: Option<Money>,
    in_scope: impl Fn(&str) -> bool,
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
        let mut unknown = None;
        for quarter in &quarters {
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
            prompts.push(prompt(owner, &standings, policy, average_won));
        }
    }
    Ok(Figure::Known(Prompts { prompts, not_judged }))
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
) -> Prompt {
    let limit = policy.plan().trigger_below();
    let evidence = standings.iter().map(|(quarter, standing, (won, quota))| {
        let share =
            Ratio::of(*won, *quota).map_or_else(String::new, |share| format!(", {share} of the ramp-adjusted quota"));
        format!("{quarter}: won {} of {}{share}, below {limit}", standing.won, standing.quota)
    });
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
        evidence: evidence.collect(),
        against: against.collect(),
        missing: missing.map(str::to_owned).to_vec(),
        by_chance: by_chance(standings, limit, average_won),
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
    let mut all = 1.0_f64;
    for (_, standing, (_, quota)) in standings {
        let whole = standing.factor.map_or(1, |(_, whole)| whole);
        let Some(mean) = size.checked_mul(whole).map(|size| (*quota, size)) else { return none() };
        let Some(chance) = under_by_chance(mean, limit) else {
            return Figure::none(code::KPI_NO_DEALS, "the quota stands for more deals than can be told by chance");
        };
        all *= chance;
    }
    // Rounded to the six places of a ratio.
    Figure::or_none(Ratio::of(whole(all * 1e6), 1_000_000), code::KPI_NO_DEALS, || "the chance is not known".to_owned())
}

/// The mean number of deals up to which the chance is summed term by term.
const MOST_DEALS: f64 = 1e6;

/// P(X < limit * mean) for a Poisson X, the mean a fraction, summed from the largest count below the limit downwards.
fn under_by_chance((numerator, denominator): (i128, i128), limit: Ratio) -> Option<f64> {
    let (part, whole) = limit.fraction();
    let bound = Rounding::Ceiling.divide(numerator.checked_mul(part)?, denominator.checked_mul(whole)?)?;
    let (mean, bound) = (float(numerator) / float(denominator), float(bound));
    if !(0.0..=MOST_DEALS).contains(&mean) || bound > 2.0 * MOST_DEALS {
        return None;
    }
    if bound <= 0.0 || mean == 0.0 {
        return Some(if bound > 0.0 { 1.0 } else { 0.0 });
    }
    let mut deals = bound - 1.0;
    let mut term = libm::exp(deals * libm::log(mean) - mean - libm::lgamma(deals + 1.0));
    let mut sum = 0.0;
    // Terms rise down to the mean and fall below it; there those too small to count end the sum.
    while deals >= 0.0 && (deals > mean || term > sum * 1e-18) {
        sum += term;
        term *= deals / mean;
        deals -= 1.0;
    }
    Some(sum)
}

/// A whole number as a float: exact up to 2^53, and near enough for a chance above.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "there is no other way from i128 to f64")]
fn float(number: i128) -> f64 {
    number as f64
}

/// The nearest whole number, of two the even one.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a chance in millionths")]
fn whole(number: f64) -> i128 {
    libm::rint(number) as i128
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::{float, under_by_chance};

    #[test]
    fn an_on_target_rep_with_few_deals_is_often_under() {
        let limit = "0.7".parse().expect("a ratio");
        let chance = |mean| format!("{:.3}", under_by_chance((mean, 1), limit).expect("a chance"));
        assert_eq!(chance(4), "0.238", "4 deals a quarter");
        assert_eq!(chance(12), "0.155", "12 deals a quarter");
        assert_eq!(chance(700), "0.000", "700 deals a quarter");
        // The limit is exact: 110 deals are not below 1.1 times 100, though 1.1 * 100.0 is above 110.
        let above = "1.1".parse().expect("a ratio");
        assert_eq!(format!("{:.6}", under_by_chance((100, 1), above).expect("a chance")), "0.829440");
        let even = "1".parse().expect("a ratio");
        // P(X < mean) of a Poisson is a little under one half: 1/2 - 1/3 / sqrt(2 pi mean), nearly.
        for mean in [100, 1_000, 1_000_000] {
            let near = 0.5 - 1.0 / 3.0 / libm::sqrt(2.0 * std::f64::consts::PI * float(mean));
            assert!((under_by_chance((mean, 1), even).expect("a chance") - near).abs() < 1e-4, "{mean} deals");
        }
        assert_eq!(under_by_chance((10_000_000, 1), even), None);
    }
}
