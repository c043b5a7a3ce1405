//! The numbers of the policy as a table: unit, range and rule of each. The checks and `docs/policy.md` read it.

use crate::code;
use crate::error::Error;
use crate::rule::{self, RuleId};
use crate::unit::{Decimal, Ratio};

/// A number of the policy: where it stands, its unit, its range, and the rule that reads it.
///
/// ```
/// use attain::PolicyField;
/// let field = PolicyField::ALL.iter().find(|field| field.path() == "plan.trigger_below").unwrap();
/// assert_eq!((field.unit(), field.range().as_str()), ("share of the quota", "above 0"));
/// assert_eq!(field.rule().as_str(), "plan.trigger");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PolicyField {
    path: &'static str,
    unit: &'static str,
    low: Low,
    /// The largest value; empty for none.
    high: &'static str,
    rule: RuleId,
}

/// The lower end of a range.
#[derive(Clone, Copy, Debug)]
enum Low {
    Above(&'static str),
    From(&'static str),
}

const fn field(path: &'static str, unit: &'static str, low: Low, high: &'static str, rule: RuleId) -> PolicyField {
    PolicyField { path, unit, low, high, rule }
}

impl PolicyField {
    /// Every number, in the order of the policy. A list is one entry: the range is that of each value in it.
    pub const ALL: &'static [Self] = &[
        field("kpi.min_closed", "closed deals", Low::From("0"), "", rule::KPI_CLOSE_RATE),
        field("forecast.agree_up_to", "spread over median", Low::From("0"), "", rule::FORECAST_TRIANGULATE),
        field("forecast.diverge_up_to", "spread over median", Low::From("0"), "", rule::FORECAST_TRIANGULATE),
        field("forecast.market_factor", "factor", Low::Above("0"), "", rule::FORECAST_TREND),
        field("forecast.market_changes", "factor", Low::Above("0"), "1000", rule::FORECAST_TREND),
        field("forecast.opening_days", "days", Low::From("0"), "90", rule::FORECAST_ACCURACY),
        field("forecast.accurate_from", "actual over forecast", Low::Above("0"), "", rule::FORECAST_ACCURACY),
        field("forecast.accurate_to", "actual over forecast", Low::Above("0"), "", rule::FORECAST_ACCURACY),
        field("forecast.bias_quarters", "quarters", Low::From("1"), "40", rule::FORECAST_BIAS),
        field("forecast.bias_at_least", "quarters", Low::From("1"), "40", rule::FORECAST_BIAS),
        field("forecast.min_closed_by_age", "closed deals", Low::From("1"), "", rule::FORECAST_WEIGHTED),
        field("forecast.not_yet_quarters", "quarters", Low::From("1"), "40", rule::FORECAST_WEIGHTED),
        field("forecast.trend_quarters", "quarters", Low::From("1"), "400", rule::FORECAST_TREND),
        field("forecast.learn_from", "past periods", Low::From("2"), "400", rule::FORECAST_TRIANGULATE),
        field("forecast.range_error", "share of the forecast", Low::From("0"), "", rule::FORECAST_RANGE),
        field("forecast.range_error_drawn_by", "quarters", Low::From("0"), "400", rule::FORECAST_RANGE),
        field("pipeline.stale_above", "median cycles", Low::Above("0"), "", rule::PIPELINE_HYGIENE),
        field("pipeline.deals_named", "deals", Low::From("0"), "", rule::PIPELINE_HYGIENE),
        field("pipeline.age_days", "days", Low::From("0"), "", rule::KPI_PIPELINE),
        field("coaching.goal_days", "days", Low::From("1"), "366", rule::GROW_GOAL),
        field("coaching.deals", "deals", Low::From("1"), "50", rule::GROW_REALITY),
        field("coaching.options", "ways forward", Low::From("1"), "20", rule::GROW_OPTIONS),
        field("coaching.effect_from", "deals, events or values", Low::From("2"), "10000", rule::GROW_LEDGER),
        field("coaching.stale_quarters", "quarters", Low::From("1"), "40", rule::COACH_INDIVIDUAL),
        field("coaching.grace_days", "days", Low::From("0"), "6", rule::CADENCE_PLAN),
        field("coaching.hours_at_most", "hours a week", Low::From("1"), "168", rule::CADENCE_PLAN),
        field("coaching.one_to_one_minutes", "minutes", Low::From("1"), "1440", rule::CADENCE_PLAN),
        field("coaching.long_one_to_one_minutes", "minutes", Low::From("1"), "1440", rule::CADENCE_PLAN),
        field("coaching.call_review_minutes", "minutes", Low::From("1"), "1440", rule::CADENCE_PLAN),
        field("coaching.ride_along_minutes", "minutes", Low::From("1"), "1440", rule::CADENCE_PLAN),
        field("coaching.deal_talk_minutes_from", "minutes", Low::From("1"), "1440", rule::CADENCE_PLAN),
        field("coaching.deal_talk_minutes_to", "minutes", Low::From("1"), "1440", rule::CADENCE_PLAN),
        field("coaching.workshop_minutes", "minutes", Low::From("1"), "1440", rule::CADENCE_PLAN),
        field("coaching.review_minutes", "minutes", Low::From("0"), "1440", rule::CADENCE_PLAN),
        field("coaching.check_in_minutes", "minutes", Low::From("1"), "1440", rule::TIERS_GAP),
        field("coaching.high_value_above", "won deals on average", Low::Above("0"), "", rule::CADENCE_PLAN),
        field("coaching.top_share", "share of people", Low::From("0"), "1", rule::TIERS_SPLIT),
        field("coaching.bottom_share", "share of people", Low::From("0"), "1", rule::TIERS_SPLIT),
        field("coaching.min_people", "people", Low::From("5"), "1000", rule::TIERS_SPLIT),
        field("coaching.min_quarters", "quarters", Low::From("2"), "40", rule::TIERS_SPLIT),
        field("coaching.mentees", "people", Low::From("1"), "100", rule::TIERS_COACHING),
        field("plan.trigger_below", "share of the quota", Low::Above("0"), "", rule::PLAN_TRIGGER),
        field("plan.trigger_quarters", "quarters", Low::From("1"), "8", rule::PLAN_TRIGGER),
        field("plan.phase_days", "days", Low::From("1"), "", rule::PLAN_DIAGNOSE),
        field("plan.extension_days", "days", Low::From("1"), "", rule::PLAN_DECIDE),
        field("plan.check_in_every", "days of work", Low::From("1"), "", rule::PLAN_COACH),
        field("plan.partly_above", "part of the way to the target", Low::From("0"), "", rule::PLAN_DECIDE),
        field("plan.sustain_quarters", "quarters", Low::From("1"), "", rule::PLAN_SUSTAIN),
        field("plan.min_cell", "people", Low::From("5"), "", rule::PLAN_CONSISTENT),
        field("quota.healthy_from", "share of people", Low::From("0"), "1", rule::QUOTA_BAND),
        field("quota.healthy_to", "share of people", Low::From("0"), "1", rule::QUOTA_BAND),
        field("quota.tight_from", "share of people", Low::From("0"), "1", rule::QUOTA_BAND),
        field("quota.min_people", "people", Low::From("0"), "", rule::QUOTA_BAND),
        field("quota.within", "share of an equal part", Low::From("0"), "1", rule::QUOTA_SPLIT_HYBRID),
        field("quota.stretch", "asked over expected", Low::Above("0"), "", rule::QUOTA_CAPACITY),
        field("quota.stretch_from", "asked over expected", Low::Above("0"), "", rule::QUOTA_CAPACITY),
        field("quota.stretch_to", "asked over expected", Low::Above("0"), "", rule::QUOTA_CAPACITY),
        field("quota.aim", "share of people", Low::Above("0"), "1", rule::QUOTA_ACHIEVABLE),
        field("quota.typing_error_above", "medians of the person's year", Low::Above("0"), "", rule::QUOTA_CASCADE),
        field("ramp.schedule", "share of a full quota", Low::From("0"), "1", rule::RAMP_SCHEDULE),
        field("ramp.min_people", "people", Low::From("1"), "1000", rule::RAMP_FIT),
        field("ramp.done_from", "share of a full quota", Low::Above("0"), "1", rule::RAMP_FIT),
    ];

    /// Its place in the policy, such as `kpi.min_closed`.
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// What it is measured in.
    pub const fn unit(&self) -> &'static str {
        self.unit
    }

    /// The rule that reads it.
    pub const fn rule(&self) -> RuleId {
        self.rule
    }

    /// What it may be, in words.
    pub fn range(&self) -> String {
        match (self.low, self.high) {
            (Low::Above(low), "") => format!("above {low}"),
            (Low::From(low), "") => format!("{low} or more"),
            (Low::Above(low), high) => format!("above {low}, at most {high}"),
            (Low::From(low), high) => format!("from {low} to {high}"),
        }
    }

    fn holds(&self, value: Decimal) -> bool {
        let bound = |text: &str| text.parse::<Decimal>().ok();
        let above = match self.low {
            Low::Above(low) => bound(low).is_none_or(|low| value > low),
            Low::From(low) => bound(low).is_none_or(|low| value >= low),
        };
        above && bound(self.high).is_none_or(|high| value <= high)
    }
}

/// A value of the policy as the table compares it.
pub(super) trait Number: Copy {
    fn decimal(self) -> Decimal;
}

impl Number for u64 {
    fn decimal(self) -> Decimal {
        Decimal::from_parts(i128::from(self), 0).unwrap_or_default()
    }
}

impl Number for Ratio {
    fn decimal(self) -> Decimal {
        Self::decimal(self)
    }
}

/// Refuses a value outside the range that the table states. `at` is the place below the section, for lists.
pub(super) fn in_range(path: &str, at: &str, value: impl Number) -> Result<(), Error> {
    let value = value.decimal();
    match PolicyField::ALL.iter().find(|field| field.path == path) {
        Some(field) if !field.holds(value) => {
            Err(Error::new(code::POLICY_OUT_OF_RANGE, format!("`{value}` is not {}", field.range())).at(at))
        }
        _ => Ok(()),
    }
}
