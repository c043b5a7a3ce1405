//! `forecast.bias`: whose forecasts were off to the same side in most of the last quarters.

use std::cmp::Ordering;

use super::Submissions;
use super::accuracy::{ForecastMark, looks_steady};
use super::rollup::handed_in::{HandedIn, owners_in, owners_open_at, stands_for_others};
use crate::book::View;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::order::SortedSet;
use crate::plan::{full_quarters, left, too_short};
use crate::policy::{ForecastPolicy, Policy};
use crate::prompt::{NotJudged, Prompt, Prompts};
use crate::quota::won_between;
use crate::record::Figure;
use crate::rule;
use crate::team::Roster;
use crate::time::{Date, Quarter};
use crate::unit::eye::percent;
use crate::unit::{Fraction, Id, Money, Ratio};

/// A quarter's forecast as handed in when it began, and what came.
struct Outcome {
    quarter: Quarter,
    forecast: Money,
    actual: i128,
}

/// Finds steady bias among those who submit; `average_won` is the usual size of a deal. The forecast of a quarter is what stood when it began: the last submission
/// by its first day, else the first one within the first days of it, with what was won by then.
pub(crate) fn bias(
    view: &View<'_>,
    (submissions, team): (Option<&Submissions>, &Roster),
    (policy, average_won): (&Policy, Option<Money>),
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
        let mut outcomes = Vec::with_capacity(quarters.len());
        for quarter in &quarters {
            outcomes.extend(outcome(view, submissions, policy, owner, *quarter)?);
        }
        let repeats = |quarter: &Quarter| repeats(view, submissions, (policy, team), owner, *quarter);
        let judged = outcomes.iter().filter(|outcome| outcome.forecast.minor() > 0).count();
        let unlike = if outcomes.len() < quarters.len() {
            Some(format!("{} of the last {} full quarters have", outcomes.len(), quarters.len()))
        } else if judged < quarters.len() {
            // Nothing can be compared with a forecast of nothing.
            Some(format!("{judged} of the last {} full quarters have, above zero,", quarters.len()))
        } else {
            None
        };
        if let Some(how_many) = unlike {
            let why = format!("{how_many} a forecast handed in when they began");
            not_judged.push(NotJudged { owner: owner.clone(), why });
            continue;
        }
        if quarters.iter().any(repeats) {
            let why = "handed in for the people below, who did so too: `forecast.accuracy` scores that".to_owned();
            not_judged.push(NotJudged { owner: owner.clone(), why });
            continue;
        }
        let row = why.item("prompts", prompts.len());
        if let Some(prompt) = steady(owner, &outcomes, (policy.forecast(), average_won), view, &row)? {
            prompts.push(prompt);
        }
    }
    Ok(Figure::Known(Prompts { prompts, not_judged }))
}

/// The roll-up of a past quarter as it stood when the quarter began, and what came of those who make it up; nothing where
/// somebody is missing. The team is that of the view's day.
pub(crate) fn opening(
    view: &View<'_>,
    submissions: &Submissions,
    (policy, team): (&Policy, Option<&Roster>),
    (with_quota, in_scope): (&SortedSet<Id>, impl Fn(&str) -> bool),
    (quarter, eve): (Quarter, Date),
) -> Result<Figure<(Money, Money)>, Error> {
    let owners = owners_in(submissions, in_scope);
    let said = |owner: &Id| opened(view, submissions, policy, owner, quarter);
    let handed_in = HandedIn::of(view, team, eve, (with_quota, &owners), said);
    let said = handed_in.commit(quarter, view.currency())?;
    let Some(days) = policy.calendar().days(quarter) else { return Ok(super::over(quarter)) };
    let (mut sum, mut came) = (0_i128, 0_i128);
    for (owner, handed_in, _) in &handed_in.added {
        let owns = |deal_owner: &str| deal_owner == owner.as_str();
        sum = sum.saturating_add(won_by(view, days, *handed_in, owns));
        came = came.saturating_add(won_between(view, days, owns));
    }
    let (won_then, came) = (Money::from_total(sum, view.currency())?, Money::from_total(came, view.currency())?);
    Ok(match said {
        Figure::Known(said) => Figure::Known((said.add(won_then)?, came)),
        Figure::NotAvailable(reason) => Figure::NotAvailable(reason),
    })
}

/// The submission that stood when a quarter began: the last by its first day, else the first within the first days of it.
fn opened(
    view: &View<'_>,
    submissions: &Submissions,
    policy: &Policy,
    owner: &Id,
    quarter: Quarter,
) -> Option<(Date, Money)> {
    let days = policy.calendar().days(quarter)?;
    let standing = submissions.handed_in(owner, quarter, days.0);
    let (handed_in, commit) = standing.or_else(|| submissions.first(owner, quarter, view.as_of()))?;
    let late = i64::from(days.0.days_to(handed_in)) > i64::try_from(policy.forecast().opening_days()).ok()?;
    (!late).then_some((handed_in, commit))
}

/// What was won in a quarter before the day of a submission: it belongs to the forecast, won and open commit.
fn won_by(view: &View<'_>, days: (Date, Date), handed_in: Date, owns: impl Fn(&str) -> bool) -> i128 {
    match handed_in.previous() {
        Some(before) if before >= days.0 => won_between(view, (days.0, before), owns),
        _ => 0,
    }
}

fn outcome(
    view: &View<'_>,
    submissions: &Submissions,
    policy: &Policy,
    owner: &Id,
    quarter: Quarter,
) -> Result<Option<Outcome>, Error> {
    let opened = opened(view, submissions, policy, owner, quarter);
    let Some(((handed_in, commit), days)) = opened.zip(policy.calendar().days(quarter)) else { return Ok(None) };
    let owns = |deal_owner: &str| deal_owner == owner.as_str();
    let won_then = won_by(view, days, handed_in, owns);
    let forecast = Money::from_total(i128::from(commit.minor()).saturating_add(won_then), view.currency())?;
    Ok(Some(Outcome { quarter, forecast, actual: won_between(view, days, owns) }))
}

/// Whether someone handed in for the people below when a quarter began.
fn repeats(
    view: &View<'_>,
    submissions: &Submissions,
    (policy, team): (&Policy, &Roster),
    owner: &Id,
    quarter: Quarter,
) -> bool {
    let eve = policy.calendar().days(quarter).and_then(|(first, _)| first.previous());
    let said = |owner: &&Id| opened(view, submissions, policy, owner, quarter).is_some();
    let handed_in: SortedSet<Id> = submissions.owners().into_iter().filter(said).cloned().collect();
    eve.is_some_and(|eve| stands_for_others(owner, Some(team), (&owners_open_at(view, eve), &handed_in)))
}

/// Where what came lies against the mark.
fn mark(outcome: &Outcome, policy: &ForecastPolicy) -> ForecastMark {
    ForecastMark::of((outcome.actual, i128::from(outcome.forecast.minor())), policy)
}

fn steady(
    owner: &Id,
    outcomes: &[Outcome],
    (policy, average_won): (&ForecastPolicy, Option<Money>),
    view: &View<'_>,
    why: &Why<'_>,
) -> Result<Option<Prompt>, Error> {
    let on = |wanted: ForecastMark| outcomes.iter().filter(|outcome| mark(outcome, policy) == wanted).count();
    let (under, over) = (on(ForecastMark::Below), on(ForecastMark::Above));
    let (steady, name, meaning) = match under.cmp(&over) {
        Ordering::Greater => (ForecastMark::Below, "steady over-forecast", "less came than was forecast"),
        Ordering::Less => (ForecastMark::Above, "steady under-forecast", "more came than was forecast"),
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
        match mark(outcome, policy) {
            found if found == steady => {
                evidence.push(line);
                shares.extend(ratio.map(percent));
            }
            ForecastMark::Within => against.push(format!("{line}, within the mark")),
            _ => against.push(format!("{line}, off to the other side")),
        }
    }
    Ok(Some(Prompt {
        owner: owner.clone(),
        rule: rule::FORECAST_BIAS,
        headline: format!("{name}: {} came", shares.join(", ")),
        evidence,
        against,
        missing: ["which deals each forecast held", "the person's own view"].map(str::to_owned).to_vec(),
        by_chance: by_chance(outcomes, steady, (policy, average_won), why),
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

/// How often an honest forecast looks the same: each stands for so many deals of the usual size, which come at random
/// (Poisson).
fn by_chance(
    outcomes: &[Outcome],
    steady: ForecastMark,
    (policy, average_won): (&ForecastPolicy, Option<Money>),
    why: &Why<'_>,
) -> Figure<Ratio> {
    let size = average_won.filter(|size| size.minor() > 0);
    let mean = |outcome: &Outcome| Fraction::new(i128::from(outcome.forecast.minor()), i128::from(size?.minor()));
    let means: Option<Vec<Fraction>> = outcomes.iter().map(mean).collect();
    let chance = means.as_deref().and_then(|means| looks_steady(means, policy, steady == ForecastMark::Below));
    let none = || "the usual size of a deal is not known, or the forecasts stand for too many".to_owned();
    why.figure("by_chance", rule::FORECAST_BIAS, Figure::or_none(chance, code::FORECAST_NO_DEALS, none), || {
        let given = Derivation::given(
            "deals of the usual size coming at random (Poisson), as many on average as were forecast",
            chance.and_then(|chance| Measure::ratio(chance.fraction())),
        );
        let deals = outcomes.iter().zip(means.iter().flatten()).map(|(outcome, mean)| {
            Derivation::given(
                format!("deals that the forecast of {} stands for", outcome.quarter),
                Measure::ratio(mean.parts()),
            )
            .counted()
        });
        let words = "the chance that an honest forecast is as often outside the mark on this side";
        Derivation::same(words, std::iter::once(given).chain(deals).collect::<Parts>())
    })
}
