//! The numbers behind coaching.

use super::{in_range, ratio};
use crate::code;
use crate::error::Error;
use crate::record::Record;
use crate::unit::Ratio;

/// The numbers behind coaching: sessions, cadence, tiers.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check)]
pub struct CoachingPolicy {
    /// Days within which the change that a session's goal asks for is due (`grow.goal`).
    #[record(default = 31)]
    goal_days: u64,
    /// Deals that a session looks at, at most (`grow.reality`).
    #[record(default = 5)]
    deals: u64,
    /// Ways forward that a session looks at, at least (`grow.options`).
    #[record(default = 3)]
    options: u64,
    /// Closed deals, events or values that a figure needs on each side of a session before an effect is told
    /// (`grow.ledger`).
    #[record(default = 10)]
    effect_from: u64,
    /// Quarters after which what was entered about a person is stale (`coach.individual`).
    #[record(default = 2)]
    stale_quarters: u64,
    /// Calendar days after its window in which a meeting still counts for it (`cadence.plan`).
    #[record(default = 3)]
    grace_days: u64,
    /// A manager's hours of coaching a week, above which a plan warns (`cadence.plan`).
    #[record(default = 20)]
    hours_at_most: u64,
    /// Minutes of a one-to-one (`cadence.plan`).
    #[record(default = 30)]
    one_to_one_minutes: u64,
    /// Minutes of a one-to-one in the schools that take an hour.
    #[record(default = 60)]
    long_one_to_one_minutes: u64,
    /// Minutes of a call that is heard together.
    #[record(default = 30)]
    call_review_minutes: u64,
    /// Minutes of a ride-along: half a day.
    #[record(default = 240)]
    ride_along_minutes: u64,
    /// Minutes of a talk about one deal, at least.
    #[record(default = 15)]
    deal_talk_minutes_from: u64,
    /// The same at most.
    #[record(default = 30)]
    deal_talk_minutes_to: u64,
    /// Minutes of a workshop with the team.
    #[record(default = 60)]
    workshop_minutes: u64,
    /// Minutes of a team's weekly review of the pipeline (`pipeline.review`).
    #[record(default = 60)]
    review_minutes: u64,
    /// Minutes of a daily check-in (`tiers.gap`).
    #[record(default = 15)]
    check_in_minutes: u64,
    /// A deal above so many times what a won deal brings on average is worth a talk of its own (`cadence.plan`).
    #[record(default = ratio(2, 1))]
    high_value_above: Ratio,
    /// The share of people in the top tier (`tiers.split`).
    #[record(default = ratio(1, 5))]
    top_share: Ratio,
    /// The share of people in the bottom tier.
    #[record(default = ratio(1, 5))]
    bottom_share: Ratio,
    /// People that tiers need at least.
    #[record(default = 5)]
    min_people: u64,
    /// Full quarters that tiers need at least.
    #[record(default = 2)]
    min_quarters: u64,
    /// People whom one mentor has at most (`tiers.coaching`).
    #[record(default = 2)]
    mentees: u64,
}

fn check(policy: &CoachingPolicy) -> Result<(), Error> {
    for (name, value) in [
        ("goal_days", policy.goal_days),
        ("deals", policy.deals),
        ("options", policy.options),
        ("effect_from", policy.effect_from),
        ("stale_quarters", policy.stale_quarters),
        ("grace_days", policy.grace_days),
        ("hours_at_most", policy.hours_at_most),
        ("one_to_one_minutes", policy.one_to_one_minutes),
        ("long_one_to_one_minutes", policy.long_one_to_one_minutes),
        ("call_review_minutes", policy.call_review_minutes),
        ("ride_along_minutes", policy.ride_along_minutes),
        ("deal_talk_minutes_from", policy.deal_talk_minutes_from),
        ("deal_talk_minutes_to", policy.deal_talk_minutes_to),
        ("workshop_minutes", policy.workshop_minutes),
        ("review_minutes", policy.review_minutes),
        ("check_in_minutes", policy.check_in_minutes),
        ("min_people", policy.min_people),
        ("min_quarters", policy.min_quarters),
        ("mentees", policy.mentees),
    ] {
        in_range(&format!("coaching.{name}"), name, value)?;
    }
    for (name, value) in [
        ("high_value_above", policy.high_value_above),
        ("top_share", policy.top_share),
        ("bottom_share", policy.bottom_share),
    ] {
        in_range(&format!("coaching.{name}"), name, value)?;
    }
    if policy.deal_talk_minutes_from > policy.deal_talk_minutes_to {
        let message =
            format!("`{}` is below `{}`, the least", policy.deal_talk_minutes_to, policy.deal_talk_minutes_from);
        return Err(Error::new(code::POLICY_NOT_RISING, message).at("deal_talk_minutes_to"));
    }
    let ((top, of_top), (bottom, of_bottom)) = (policy.top_share.fraction(), policy.bottom_share.fraction());
    let both = top.saturating_mul(of_bottom).saturating_add(bottom.saturating_mul(of_top));
    if both > of_top.saturating_mul(of_bottom) {
        let message = format!("`{}` and `{}` are more than 1 together", policy.top_share, policy.bottom_share);
        return Err(Error::new(code::POLICY_OUT_OF_RANGE, message).at("bottom_share"));
    }
    Ok(())
}
