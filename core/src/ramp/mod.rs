//! Ramp: how much of a full quota a person carries by month of tenure.

use crate::explain::{Derivation, Measure, Parts};
use crate::policy::{Policy, RampPolicy};
use crate::time::{Date, Grain, Period, Quarter};
use crate::unit::Ratio;

/// The factor of one month of tenure; the month of start is month 1 (`ramp.schedule`).
fn month_factor(policy: &RampPolicy, tenure_month: i32) -> Ratio {
    let Some(index) = usize::try_from(tenure_month.saturating_sub(1)).ok() else {
        return Ratio::zero();
    };
    policy.schedule().get(index).copied().unwrap_or(Ratio::one())
}

/// The factor of a quarter: the mean over its months (`ramp.period_factor`), as whole numbers so that nothing is rounded
/// before it is used. A fiscal month counts as the month that its middle day is in. Months before the start and after
/// the end carry nothing.
///
/// Twelve months from the start under the usual ramp are 9.5/12.
pub(crate) fn period_factor(policy: &Policy, start: Date, end: Option<Date>, quarter: Quarter) -> (i128, i128) {
    mean(months(policy, start, end, quarter).map(|(_, factor)| factor))
}

/// The same for whoever asks: month by month.
pub(crate) fn period_parts(policy: &Policy, start: Date, end: Option<Date>, quarter: Quarter) -> Derivation {
    let each: Vec<(Period, Ratio)> = months(policy, start, end, quarter).collect();
    let count = u64::try_from(each.len()).unwrap_or(u64::MAX);
    let each = each
        .into_iter()
        .map(|(month, factor)| Derivation::given(format!("the ramp in {month}"), Measure::ratio(factor.fraction())));
    let sum = Derivation::sum(format!("the ramp of someone there since {start}"), each.collect::<Parts>());
    Derivation::quotient("the mean over the quarter's months", sum, Derivation::given("months", Measure::count(count)))
}

/// The months of a quarter, each with the share of a full quota that it carries.
fn months(policy: &Policy, start: Date, end: Option<Date>, quarter: Quarter) -> impl Iterator<Item = (Period, Ratio)> {
    let calendar = *policy.calendar();
    let months = calendar.parts(quarter.into(), Grain::Month).unwrap_or_default();
    let with_factor = move |month: Period| {
        let (first, last) = calendar.days(month)?;
        let middle = Date::from_number(first.number().midpoint(last.number()))?;
        Some((month, factor_in(policy.ramp(), start, end, middle.month_number())))
    };
    months.into_iter().filter_map(with_factor)
}

/// What a month carries, counted since year 0.
fn factor_in(policy: &RampPolicy, start: Date, end: Option<Date>, month: i32) -> Ratio {
    if month < start.month_number() || end.is_some_and(|end| month > end.month_number()) {
        return Ratio::zero();
    }
    month_factor(policy, month.saturating_sub(start.month_number()).saturating_add(1))
}

/// The mean of some factors as whole numbers.
fn mean(factors: impl Iterator<Item = Ratio>) -> (i128, i128) {
    // Ratios have at most nine places, so a common denominator of 10^9 holds each exactly.
    const WHOLE: i128 = 1_000_000_000;
    let (mut sum, mut count) = (0_i128, 0_i128);
    for factor in factors {
        let (numerator, denominator) = factor.fraction();
        let scaled = numerator.saturating_mul(WHOLE).checked_div(denominator).unwrap_or_default();
        (sum, count) = (sum.saturating_add(scaled), count.saturating_add(1));
    }
    (sum, count.saturating_mul(WHOLE))
}

#[cfg(test)]
#[expect(clippy::expect_used, clippy::arithmetic_side_effects, reason = "a test")]
mod tests {
    use super::{factor_in, mean, period_factor};
    use crate::policy::{Policy, RampPolicy};
    use crate::time::Date;

    fn year_from(start: &str) -> (i128, i128) {
        let months = (1..=12).map(|month| Date::of(2026, month, 1).expect("a date").month_number());
        let start = start.parse().expect("a date");
        let (sum, whole) = mean(months.map(|month| factor_in(&RampPolicy::default(), start, None, month)));
        (sum * 120 / whole, 120)
    }

    #[test]
    fn a_quarter_of_weeks_has_three_months() {
        // The last quarter of the retail year 2017 runs from 29 October to 3 February; its months from 29 October, 26
        // November and 31 December count as November, December and January.
        let weeks = r#"{"pattern": [4, 5, 4], "ends": "nearest", "on": "saturday"}"#;
        let calendar = format!(r#"{{"calendar": {{"start_month": 2, "year_name": "begin", "weeks": {weeks}}}}}"#);
        let policy: Policy = crate::record::from_json(&calendar).expect("a policy");
        let quarter = "FY2017-Q4".parse().expect("a quarter");
        let factor = |start: &str| period_factor(&policy, start.parse().expect("a date"), None, quarter);
        assert_eq!(factor("2010-01-01"), (3_000_000_000, 3_000_000_000), "long there: all of it");
        assert_eq!(factor("2017-11-06"), (750_000_000, 3_000_000_000), "months 1, 2 and 3: (0 + 0.25 + 0.5) / 3");
    }

    #[test]
    fn the_published_examples_hold() {
        assert_eq!(year_from("2026-01-01"), (95, 120), "twelve months from the start: 9.5/12");
        assert_eq!(year_from("2026-04-20"), (65, 120), "a start in month 4: 6.5/12");
        assert_eq!(year_from("2020-04-20"), (120, 120), "long there: all of it");
        assert_eq!(year_from("2027-01-01"), (0, 120), "not yet there: none of it");
    }
}
