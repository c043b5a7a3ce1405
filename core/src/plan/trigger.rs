//! `plan.trigger`: under 70 % of the ramp-adjusted quota for two full quarters running, on a book.

use super::judge::{Known, judge};
use crate::book::View;
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::policy::Policy;
use crate::prompt::{NotJudged, Prompts};
use crate::quota::{Quotas, standing};
use crate::record::Figure;
use crate::team::Roster;
use crate::time::{Date, FiscalCalendar, Quarter};
use crate::unit::{Id, Money};

/// Finds who was under the threshold in each of the last full quarters. `average_won` is the usual size of a deal;
/// `leave_known` tells whether somebody said who was on leave.
pub(crate) fn trigger(
    view: &View<'_>,
    (quotas, team, leave_known): (Option<&Quotas>, &Roster, bool),
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
        let gone = unknown.is_some();
        for quarter in quarters.iter().filter(|_| !gone) {
            if let Some(days) = policy.calendar().days(*quarter)
                && team.leave_days(owner.as_str(), days) > 0
            {
                unknown = Some(format!("on leave in {quarter}, which is no full quarter"));
                break;
            }
            match standing(view, (quotas, team), policy, owner, *quarter)? {
                None => unknown = Some(format!("no quota is known for {quarter}")),
                Some(standing) => standings.push((*quarter, standing)),
            }
        }
        let row = why.item("prompts", prompts.len());
        let missing = (!leave_known).then_some("leave").into_iter().chain([
            "territory potential",
            "when the quota was published",
            "coaching promised and delivered",
            "the person's own view",
        ]);
        let known = Known { against: Vec::new(), missing: missing.map(str::to_owned).collect() };
        let judged = match unknown {
            Some(why) => Err(why),
            None => judge(owner, &standings, policy.plan(), average_won, known, &row),
        };
        match judged {
            Err(why) => not_judged.push(NotJudged { owner: owner.clone(), why }),
            Ok(prompt) => prompts.extend(prompt),
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
    full_quarters_before(view.as_of(), policy.calendar(), count)
}

/// The last full quarters before the end of a day, earliest first.
pub(super) fn full_quarters_before(as_of: Date, calendar: &FiscalCalendar, count: u64) -> Vec<Quarter> {
    let next = calendar.quarter_of(as_of.next().unwrap_or(as_of));
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
