//! Every default number of the practice, with the id of the rule it belongs to. No threshold stands anywhere else.

mod coaching;
mod field;

pub use coaching::CoachingPolicy;
pub use field::PolicyField;
use field::in_range;

use crate::code;
use crate::error::Error;
use crate::record::Record;
use crate::time::{Date, FiscalCalendar, TenureConvention};
use crate::unit::{Fraction, Id, Ratio};

/// The numbers that the rules use; each can be replaced, all serialise.
///
/// ```
/// use attain::{Policy, record};
/// let policy: Policy = record::from_json(r#"{"kpi": {"min_closed": 20}}"#).unwrap();
/// assert_eq!(policy.kpi().min_closed(), 20);
/// assert_eq!(policy.plan().trigger_below().to_string(), "0.7");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(schema = "attain.policy/1")]
pub struct Policy {
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
    /// Key figures.
    #[record(default)]
    kpi: KpiPolicy,
    /// Forecasts.
    #[record(default)]
    forecast: ForecastPolicy,
    /// The pipeline.
    #[record(default)]
    pipeline: PipelinePolicy,
    /// Coaching.
    #[record(default)]
    coaching: CoachingPolicy,
    /// Improvement plans.
    #[record(default)]
    plan: PlanPolicy,
    /// Quotas.
    #[record(default)]
    quota: QuotaPolicy,
    /// Ramp.
    #[record(default)]
    ramp: RampPolicy,
}

/// The numbers behind the key figures.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_kpi)]
pub struct KpiPolicy {
    /// Closed deals that a rate needs at least (`kpi.close_rate`).
    #[record(default = 10)]
    min_closed: u64,
}

/// The numbers behind the forecasts.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_forecast)]
pub struct ForecastPolicy {
    /// The spread up to which the methods agree (`forecast.triangulate`); a ratio of zero or more.
    #[record(default = ratio(1, 10))]
    agree_up_to: Ratio,
    /// The spread up to which they diverge; above it they diverge strongly.
    #[record(default = ratio(1, 4))]
    diverge_up_to: Ratio,
    /// What the market does to an earlier year's quarter (`forecast.trend`); above zero.
    #[record(default = Ratio::one())]
    market_factor: Ratio,
    /// What the market did from some days on: an earlier quarter counts times every change since it began, up to the first
    /// day of the one that is forecast. By day.
    #[record(default)]
    market_changes: Vec<MarketChange>,
    /// Days after a quarter's start within which a submission counts as handed in when it began (`forecast.accuracy`).
    #[record(default = 14)]
    opening_days: u64,
    /// The lower end of the mark for actual over forecast (`forecast.accuracy`).
    #[record(default = ratio(9, 10))]
    accurate_from: Ratio,
    /// The upper end of the mark.
    #[record(default = ratio(11, 10))]
    accurate_to: Ratio,
    /// Full quarters that `forecast.bias` looks back on; 1 to 40.
    #[record(default = 4)]
    bias_quarters: u64,
    /// How many of them on one side make a steady bias.
    #[record(default = 3)]
    bias_at_least: u64,
    /// Closed deals that chances of closing by age need at least (`forecast.weighted`).
    #[record(default = 30)]
    min_closed_by_age: u64,
    /// Full quarters from which business not yet created is estimated; 1 to 40 (`forecast.weighted`).
    #[record(default = 4)]
    not_yet_quarters: u64,
    /// Full quarters that the default trend needs at least; below, the plain one counts (`forecast.trend`).
    #[record(default = 8)]
    trend_quarters: u64,
    /// Past periods that learned weights need at least; 2 to 400 (`forecast.triangulate`).
    #[record(default = 8)]
    learn_from: u64,
    /// How far the combined figure is off as a rule: the root of the mean square error over what it has left to say times all
    /// that it says; zero or more (`forecast.range`).
    #[record(default = ratio(17, 100))]
    range_error: Ratio,
    /// Quarters that the rule weighs as much as, beside those of the company's own that were seen; zero or more.
    #[record(default = 8)]
    range_error_drawn_by: u64,
}

/// What the market did from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct MarketChange {
    /// The first day on which it counts.
    from: Date,
    /// What it does to sales: 1.05 is 5 % more. Above zero.
    factor: Ratio,
}

/// The numbers behind the pipeline.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_pipeline)]
pub struct PipelinePolicy {
    /// A deal is stale when it is open longer than this times the median cycle of won deals (`pipeline.hygiene`).
    #[record(default = ratio(3, 2))]
    stale_above: Ratio,
    /// Deals that a review names at most.
    #[record(default = 5)]
    deals_named: u64,
    /// The last days of each age but the oldest, by which open deals are told apart; rising, at most 12 (`kpi.pipeline`).
    #[record(default = vec![30, 60, 90, 180])]
    age_days: Vec<u64>,
}

/// The numbers behind improvement plans.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_plan)]
pub struct PlanPolicy {
    /// The attainment below which a quarter counts (`plan.trigger`); above zero.
    #[record(default = ratio(7, 10))]
    trigger_below: Ratio,
    /// Full quarters running that make a prompt; 1 to 8.
    #[record(default = 2)]
    trigger_quarters: u64,
    /// Days of each of the three phases, those of a pause not counted (`plan.diagnose`).
    #[record(default = 30)]
    phase_days: u64,
    /// Days of the one extension (`plan.decide`).
    #[record(default = 30)]
    extension_days: u64,
    /// A check-in is due in every so many days of work: 1 is daily, 2 every other day (`plan.coach`).
    #[record(default = 2)]
    check_in_every: u64,
    /// The part of the way from baseline to target above which a goal that is not met is partly met (`plan.decide`).
    #[record(default = ratio(0, 1))]
    partly_above: Ratio,
    /// Full quarters after a plan that worked in which its gain is watched (`plan.sustain`).
    #[record(default = 2)]
    sustain_quarters: u64,
    /// People that every cell of a comparison of groups needs at least (`plan.consistent`).
    #[record(default = 5)]
    min_cell: u64,
}

/// The numbers behind quotas.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_quota)]
pub struct QuotaPolicy {
    /// The share of the team that reaches a healthy quota, at least (`quota.band`); 0 to 1.
    #[record(default = ratio(6, 10))]
    healthy_from: Ratio,
    /// The same at most.
    #[record(default = ratio(7, 10))]
    healthy_to: Ratio,
    /// The share from which on a quota is tight and no longer unrealistic; 0 to 1.
    #[record(default = ratio(5, 10))]
    tight_from: Ratio,
    /// Fully ramped people that a share of the team needs at least.
    #[record(default = 5)]
    min_people: u64,
    /// How far a hybrid's share may lie from the equal one (`quota.split.hybrid`); 0 to 1.
    #[record(default = ratio(15, 100))]
    within: Ratio,
    /// What people are asked for over what they sold on average (`quota.capacity`); above 0.
    #[record(default = ratio(115, 100))]
    stretch: Ratio,
    /// The stretch below which a plan warns.
    #[record(default = ratio(11, 10))]
    stretch_from: Ratio,
    /// The stretch above which a plan warns.
    #[record(default = ratio(12, 10))]
    stretch_to: Ratio,
    /// The share of people at quota that a stretch is sought for (`quota.achievable`); above 0, at most 1.
    #[record(default = ratio(65, 100))]
    aim: Ratio,
    /// A target above so many times the median of its year looks like a typing error (`quota.check`); above 0.
    #[record(default = ratio(10, 1))]
    typing_error_above: Ratio,
}

/// The numbers behind ramp.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_ramp)]
pub struct RampPolicy {
    /// The factor by month of tenure, the month of start being the first; 1 after the last (`ramp.schedule`).
    #[record(default = usual_ramp())]
    schedule: Vec<Ratio>,
    /// Schedules of their own for some roles, and for those who start from a day on.
    #[record(default)]
    roles: Vec<RoleRamp>,
    /// From when on months of tenure are counted.
    #[record(default = TenureConvention::MonthOfStart)]
    convention: TenureConvention,
    /// Whether a schedule may fall.
    #[record(default = false)]
    may_fall: bool,
    /// People that a month of a measured ramp needs at least (`ramp.fit`).
    #[record(default = 5)]
    min_people: u64,
    /// The share of a full quota from which a measured ramp counts as done (`ramp.fit`).
    #[record(default = ratio(95, 100))]
    done_from: Ratio,
}

/// The ramp of a role, for those who start from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RoleRamp {
    /// The role; left out for every role.
    role: Option<Id>,
    /// The first day of work from which on it counts; left out for all. Of several, the latest counts, for the whole ramp.
    from: Option<Date>,
    /// The factor by month of tenure; 1 after the last.
    schedule: Vec<Ratio>,
}

impl ForecastPolicy {
    /// What the market did to sales between two days: the changes after the first, up to the second.
    pub(crate) fn market_between(&self, first: Date, second: Date) -> Option<Fraction> {
        let changes = self.market_changes.iter().filter(|change| first < change.from && change.from <= second);
        changes
            .map(|change| Fraction::of_ratio(change.factor))
            .try_fold(Fraction::whole(1), |all, factor| all.times(factor?))
    }
}

impl RampPolicy {
    /// The schedule of someone's whole ramp: of their role, or of every role, the one in force when they started.
    ///
    /// ```
    /// use attain::{Policy, record};
    /// let policy: Policy = record::from_json(r#"{"ramp": {"roles": [{"role": "ae", "schedule": [0, 1]}]}}"#).unwrap();
    /// let start = "2026-01-05".parse().unwrap();
    /// let months = |role: &str| policy.ramp().schedule_of(Some(&role.parse().unwrap()), start).len();
    /// assert_eq!((months("ae"), months("sdr")), (2, 5));
    /// ```
    pub fn schedule_of(&self, role: Option<&Id>, start: Date) -> &[Ratio] {
        let fits = |ramp: &&RoleRamp| {
            let of_role = ramp.role.as_ref().is_none_or(|own| Some(own) == role);
            of_role && ramp.from.is_none_or(|from| from <= start)
        };
        // A role's own comes before that of every role, then the later before the earlier.
        let best = self.roles.iter().filter(fits).max_by_key(|ramp| (ramp.role.is_some(), ramp.from));
        best.map_or(&self.schedule, |ramp| &ramp.schedule)
    }
}

/// 0, 25, 50, 75, 100 %.
fn usual_ramp() -> Vec<Ratio> {
    (0..=4).map(|quarter| ratio(quarter, 4)).collect()
}

/// A default number; the fallback is never taken, since every denominator above is not zero.
fn ratio(numerator: i128, denominator: i128) -> Ratio {
    Ratio::of(numerator, denominator).unwrap_or(Ratio::one())
}

/// Checks the numbers of a section, by their names.
macro_rules! ranges {
    ($section:literal, $policy:ident: $($field:ident),+) => {
        $( in_range(concat!($section, ".", stringify!($field)), stringify!($field), $policy.$field)?; )+
    };
}

fn check_kpi(policy: &KpiPolicy) -> Result<(), Error> {
    ranges!("kpi", policy: min_closed);
    Ok(())
}

fn check_forecast(policy: &ForecastPolicy) -> Result<(), Error> {
    ranges!("forecast", policy: agree_up_to, diverge_up_to, market_factor, opening_days, accurate_from, accurate_to);
    ranges!("forecast", policy: bias_quarters, bias_at_least, min_closed_by_age, not_yet_quarters, trend_quarters);
    ranges!("forecast", policy: learn_from, range_error, range_error_drawn_by);
    at_most(policy.market_changes.len(), 40, "market_changes", "changes")?;
    for (index, change) in policy.market_changes.iter().enumerate() {
        in_range("forecast.market_changes", &format!("market_changes[{index}].factor"), change.factor)?;
        if index > 0 && policy.market_changes.get(index.saturating_sub(1)).is_some_and(|last| last.from >= change.from)
        {
            let message = format!("`{}` is not after the day of the change before it", change.from);
            let place = format!("market_changes[{index}].from");
            return Err(Error::new(code::POLICY_NOT_RISING, message).at(place));
        }
    }
    if policy.bias_at_least > policy.bias_quarters {
        let message = format!("`{}` is more than the {} quarters", policy.bias_at_least, policy.bias_quarters);
        return Err(Error::new(code::POLICY_OUT_OF_RANGE, message).at("bias_at_least"));
    }
    rising(policy.agree_up_to, policy.diverge_up_to, "diverge_up_to")?;
    rising(policy.accurate_from, policy.accurate_to, "accurate_to")
}

fn check_pipeline(policy: &PipelinePolicy) -> Result<(), Error> {
    ranges!("pipeline", policy: stale_above, deals_named);
    at_most(policy.age_days.len(), 12, "age_days", "ages")?;
    for (index, pair) in policy.age_days.windows(2).enumerate() {
        if let [before, after] = pair
            && before >= after
        {
            let message = format!("`{after}` is not above `{before}`, which comes before it");
            let place = format!("age_days[{}]", index.saturating_add(1));
            return Err(Error::new(code::POLICY_NOT_RISING, message).at(place));
        }
    }
    Ok(())
}

fn check_plan(policy: &PlanPolicy) -> Result<(), Error> {
    ranges!("plan", policy: trigger_below, trigger_quarters, phase_days, extension_days, check_in_every);
    ranges!("plan", policy: partly_above, sustain_quarters, min_cell);
    Ok(())
}

fn check_quota(policy: &QuotaPolicy) -> Result<(), Error> {
    ranges!("quota", policy: healthy_from, healthy_to, tight_from, min_people, within);
    ranges!("quota", policy: stretch, stretch_from, stretch_to, aim, typing_error_above);
    rising(policy.tight_from, policy.healthy_from, "healthy_from")?;
    rising(policy.stretch_from, policy.stretch_to, "stretch_to")?;
    rising(policy.healthy_from, policy.healthy_to, "healthy_to")
}

fn check_ramp(policy: &RampPolicy) -> Result<(), Error> {
    ranges!("ramp", policy: min_people, done_from);
    check_schedule(&policy.schedule, policy.may_fall)?;
    for (index, ramp) in policy.roles.iter().enumerate() {
        check_schedule(&ramp.schedule, policy.may_fall).map_err(|error| error.at(format!("roles[{index}]")))?;
        let same = |other: &RoleRamp| other.role == ramp.role && other.from == ramp.from;
        if policy.roles.iter().take(index).any(same) {
            let message = "an earlier ramp is of the same role and day";
            return Err(Error::new(code::POLICY_DUPLICATE, message).at(format!("roles[{index}]")));
        }
    }
    Ok(())
}

fn check_schedule(schedule: &[Ratio], may_fall: bool) -> Result<(), Error> {
    let mut last = ratio(0, 1);
    for (index, factor) in schedule.iter().enumerate() {
        let place = format!("schedule[{index}]");
        in_range("ramp.schedule", &place, *factor)?;
        if !may_fall {
            rising(last, *factor, &place)?;
        }
        last = *factor;
    }
    at_most(schedule.len(), 60, "schedule", "months")
}

fn at_most(length: usize, most: usize, field: &str, what: &str) -> Result<(), Error> {
    if length <= most {
        return Ok(());
    }
    Err(Error::new(code::POLICY_OUT_OF_RANGE, format!("`{length}` {what} are more than {most}")).at(field))
}

fn rising(before: Ratio, after: Ratio, field: &str) -> Result<(), Error> {
    if before <= after {
        return Ok(());
    }
    Err(Error::new(code::POLICY_NOT_RISING, format!("`{after}` is below `{before}`, which comes before it")).at(field))
}
