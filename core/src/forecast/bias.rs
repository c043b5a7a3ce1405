//! `forecast.bias`: whose forecasts were off to the same side in most of the last quarters.

use std::cmp::Ordering;

use super::Submissions;
use crate::book::View;
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::plan::{full_quarters, left, too_short};
use crate::policy::{ForecastPolicy, Policy};
use crate::prompt::{NotJudged, Prompt, Prompts};
use crate::quota::won_between;
use crate::record::Figure;
use crate::rule;
use crate::team::Roster;
use crate::time::Quarter;
use crate::unit::eye::percent;
use crate::unit::{Id, Money, Ratio};

/// A quarter's forecast as handed in when it began, and what came.
struct Outcome {
    quarter: Quarter,
    forecast: Money,
    actual: i128,
}

/// Finds steady bias among those who submit. The forecast of a quarter is what stood when it began: the last submission
/// by its first day, else the first one within the first days of it, with what was won by then.
pub(crate) fn bias(
    view: &View<'_>,
    (submissions, team): (Option<&Submissions>, &Roster),
    policy: &Policy,
    in_scope: impl Fn(&str) -> bool,
    why: &Why<'_>,
) -> Result<Figure<Prompts>, Error> {
    let Some(submissions) = submissions else {
        return Ok(Figure::none(code::FORECAST_NO_SUBMISSIONS, "no submissions were handed in"));
    };
    let quarters = full_quarters(view, policy, policy.forecast().bias_quarters());
    if let Some(why) = too_short(view, policy, &quarters) {
        return Ok(Figure::none(code::HISTORY_TOO_SHORT, why));
    }
    let (mut prompts, mut not_judged) = (Vec::new(), Vec::new());
    for owner in submissions.owners().into_iter().filter(|owner| in_scope(owner.as_str())) {
        if let Some(why) = left(team, owner, view) {
            not_judged.push(NotJudged { owner: owner.clone(), why });
            continue;
        }
        let outcomes: Vec<Outcome> =
            quarters.iter().filter_map(|quarter| outcome(view, submissions, policy, owner, *quarter)).collect();
        if outcomes.len() < quarters.len() {
            let why = format!(
                "{} of the last {} full quarters have a forecast handed in when they began",
                outcomes.len(),
                quarters.len()
            );
            not_judged.push(NotJudged { owner: owner.clone(), why });
            continue;
        }
        if let Some(prompt) = steady(owner, &outcomes, policy.forecast(), view, &why.item("prompts", prompts.len()))? {
            prompts.push(prompt);
        }
    }
    Ok(Figure::Known(Prompts { prompts, not_judged }))
}

fn outcome(
    view: &View<'_>,
    submissions: &Submissions,
    policy: &Policy,
    owner: &Id,
    quarter: Quarter,
) -> Option<Outcome> {
    let days = policy.calendar().days(quarter)?;
    let standing = submissions.last(owner, quarter, days.0);
    let (handed_in, forecast) = standing.or_else(|| submissions.first(owner, quarter, view.as_of()))?;
    let late = i64::from(days.0.days_to(handed_in)) > i64::try_from(policy.forecast().opening_days()).ok()?;
    if late {
        return None;
    }
    // What was won in the quarter before the day of the submission belongs to the forecast: won + open commit.
    let owns = |deal_owner: &str| deal_owner == owner.as_str();
    let won_then = match handed_in.previous() {
        Some(before) if before >= days.0 => won_between(view, (days.0, before), owns),
        _ => 0,
    };
    let forecast = Money::from_total(i128::from(forecast.minor()).saturating_add(won_then), view.currency()).ok()?;
    // Nothing can be compared with a forecast of nothing.
    (forecast.minor() > 0).then_some(())?;
    Some(Outcome { quarter, forecast, actual: won_between(view, days, owns) })
}

/// Which side of the mark a quarter came out on: `Less` where less came than was forecast.
fn side(outcome: &Outcome, policy: &ForecastPolicy) -> Ordering {
    let against = |limit: Ratio| {
        let (numerator, denominator) = limit.fraction();
        let actual = outcome.actual.saturating_mul(denominator);
        actual.cmp(&i128::from(outcome.forecast.minor()).saturating_mul(numerator))
    };
    if against(policy.accurate_from()).is_lt() {
        Ordering::Less
    } else if against(policy.accurate_to()).is_gt() {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

fn steady(
    owner: &Id,
    outcomes: &[Outcome],
    policy: &ForecastPolicy,
    view: &View<'_>,
    why: &Why<'_>,
) -> Result<Option<Prompt>, Error> {
    let on = |wanted: Ordering| outcomes.iter().filter(|outcome| side(outcome, policy) == wanted).count();
    let (under, over) = (on(Ordering::Less), on(Ordering::Greater));
    let (steady, name, meaning) = match under.cmp(&over) {
        Ordering::Greater => (Ordering::Less, "steady over-forecast", "less came than was forecast"),
        Ordering::Less => (Ordering::Greater, "steady under-forecast", "more came than was forecast"),
        Ordering::Equal => return Ok(None),
    };
    let count = under.max(over);
    if u64::try_from(count).is_ok_and(|count| count < policy.bias_at_least()) {
        return Ok(None);
    }
    let mut evidence = vec![format!(
        "{name}: {meaning} in {count} of {} quarters, outside {} to {}",
        outcomes.len(),
        policy.accurate_from(),
        policy.accurate_to()
    )];
    let (mut against, mut shares) = (Vec::new(), Vec::new());
    for outcome in outcomes {
        let ratio = Ratio::of(outcome.actual, i128::from(outcome.forecast.minor()));
        let exact = ratio.map_or_else(String::new, |ratio| format!(" ({ratio})"));
        let actual = Money::from_total(outcome.actual, view.currency())?;
        let line = format!("{}: forecast {}, came {actual}{exact}", outcome.quarter, outcome.forecast);
        match side(outcome, policy) {
            found if found == steady => {
                evidence.push(line);
                shares.extend(ratio.map(percent));
            }
            Ordering::Equal => against.push(format!("{line}, within the mark")),
            _ => against.push(format!("{line}, off to the other side")),
        }
    }
    Ok(Some(Prompt {
        owner: owner.clone(),
        rule: rule::FORECAST_BIAS,
        headline: format!("{name}: {} came", shares.join(", ")),
        evidence,
        against,
        missing: ["how many deals each forecast held", "the person's own view"].map(str::to_owned).to_vec(),
        by_chance: why.absent(
            "by_chance",
            rule::FORECAST_BIAS,
            Figure::none(code::NOT_YET, "needs the deals behind each forecast"),
        ),
        what_would_change: format!(
            "{} of the next {} quarters within {} to {}",
            outcomes
                .len()
                .saturating_sub(usize::try_from(policy.bias_at_least()).unwrap_or(usize::MAX))
                .saturating_add(1),
            outcomes.len(),
            policy.accurate_from(),
            policy.accurate_to()
        ),
    }))
}
