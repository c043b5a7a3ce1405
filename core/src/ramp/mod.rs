//! Ramp: how much of a full quota a person carries by month of tenure.

use crate::policy::RampPolicy;
use crate::time::Date;
use crate::unit::Ratio;

/// The factor of one month of tenure; the month of start is month 1 (`ramp.schedule`).
fn month_factor(policy: &RampPolicy, tenure_month: i32) -> Ratio {
    let Some(index) = usize::try_from(tenure_month.saturating_sub(1)).ok() else {
        return Ratio::of(0, 1).unwrap_or(Ratio::one());
    };
    policy.schedule().get(index).copied().unwrap_or(Ratio::one())
}

/// The factor of a period: the mean over its months (`ramp.period_factor`), as whole numbers so that nothing is
/// rounded before it is used. Months before the start and after the end carry nothing.
///
/// Twelve months from the start under the usual ramp are 9.5/12.
pub(crate) fn period_factor(
    policy: &RampPolicy,
    start: Date,
    end: Option<Date>,
    (first, last): (Date, Date),
) -> (i128, i128) {
    // Ratios have at most nine places, so a common denominator of 10^9 holds each exactly.
    const WHOLE: i128 = 1_000_000_000;
    let (mut sum, mut months) = (0_i128, 0_i128);
    for month in first.month_number()..=last.month_number() {
        months = months.saturating_add(1);
        if month < start.month_number() || end.is_some_and(|end| month > end.month_number()) {
            continue;
        }
        let tenure_month = month.saturating_sub(start.month_number()).saturating_add(1);
        let (numerator, denominator) = month_factor(policy, tenure_month).fraction();
        let scaled = numerator.saturating_mul(WHOLE).checked_div(denominator).unwrap_or_default();
        sum = sum.saturating_add(scaled);
    }
    (sum, months.saturating_mul(WHOLE))
}

#[cfg(test)]
#[expect(clippy::expect_used, clippy::arithmetic_side_effects, reason = "a test")]
mod tests {
    use super::period_factor;
    use crate::policy::RampPolicy;
    use crate::time::Date;

    fn year_from(start: &str) -> (i128, i128) {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        let (sum, whole) =
            period_factor(&RampPolicy::default(), day(start), None, (day("2026-01-01"), day("2026-12-31")));
        (sum * 120 / whole, 120)
    }

    #[test]
    fn the_published_examples_hold() {
        assert_eq!(year_from("2026-01-01"), (95, 120), "twelve months from the start: 9.5/12");
        assert_eq!(year_from("2026-04-20"), (65, 120), "a start in month 4: 6.5/12");
        assert_eq!(year_from("2020-04-20"), (120, 120), "long there: all of it");
        assert_eq!(year_from("2027-01-01"), (0, 120), "not yet there: none of it");
    }
}
