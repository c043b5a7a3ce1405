//! Chances of counts, in floats from `libm` so that every platform has the same bits.

use crate::unit::{Fraction, Ratio, Rounding};

/// The chance of fewer than `limit` times the mean, for each mean in turn, multiplied and rounded to six places: what
/// comes at random (Poisson) and on average as often as the mean says. `None` where a mean is too large to sum.
pub(crate) fn poisson_below(limit: Fraction, means: &[Fraction]) -> Option<Ratio> {
    let all = means.iter().try_fold(1.0_f64, |all, mean| Some(all * below(*mean, limit)?))?;
    Ratio::of(whole(all * 1e6), 1_000_000)
}

/// The mean number of deals up to which the chance is summed term by term.
const MOST_DEALS: f64 = 1e6;

/// P(X > limit * mean) for a Poisson X.
pub(crate) fn above(mean: Fraction, limit: Fraction) -> Option<f64> {
    tails(mean, mean.times(limit)?.scaled(0, Rounding::Floor)?.checked_add(1)?).map(|(_, above)| above)
}

/// P(X < limit * mean) for a Poisson X.
pub(crate) fn below(mean: Fraction, limit: Fraction) -> Option<f64> {
    tails(mean, mean.times(limit)?.scaled(0, Rounding::Ceiling)?).map(|(below, _)| below)
}

/// P(X < bound) and P(X >= bound) for a Poisson X: the one on the bound's side of the mean is summed from the bound
/// outwards, where terms fall; the other is what is left.
fn tails(mean: Fraction, bound: i128) -> Option<(f64, f64)> {
    let (numerator, denominator) = mean.parts();
    let (mean, bound) = (float(numerator) / float(denominator), float(bound));
    if !(0.0..=MOST_DEALS).contains(&mean) {
        return None;
    }
    if bound <= 0.0 || mean == 0.0 {
        return Some(if bound > 0.0 { (1.0, 0.0) } else { (0.0, 1.0) });
    }
    let at = |deals: f64| libm::exp(deals * libm::log(mean) - mean - libm::lgamma(deals + 1.0));
    let mut sum = 0.0;
    if bound > mean {
        let (mut deals, mut term) = (bound, at(bound));
        while term > sum * 1e-18 {
            sum += term;
            deals += 1.0;
            term *= mean / deals;
        }
        return Some((1.0 - sum, sum));
    }
    let (mut deals, mut term) = (bound - 1.0, at(bound - 1.0));
    while deals >= 0.0 && term > sum * 1e-18 {
        sum += term;
        term *= deals / mean;
        deals -= 1.0;
    }
    Some((sum, 1.0 - sum))
}

/// The smallest count that a Poisson X with this mean does not exceed with a chance of at least `share`.
pub(crate) fn quantile(mean: u64, share: f64) -> Option<u64> {
    let mean = Fraction::whole(i128::from(mean));
    let reaches = |count: u64| Some(tails(mean, i128::from(count).checked_add(1)?)?.0 >= share);
    let (mut low, mut high) = (0_u64, 1_u64);
    while !reaches(high)? {
        high = high.checked_mul(2)?;
    }
    while low < high {
        let middle = low.midpoint(high);
        if reaches(middle)? { high = middle } else { low = middle.saturating_add(1) }
    }
    Some(low)
}

/// Wilson's interval at 95 %.
pub(crate) fn wilson(k: u64, n: u64) -> (f64, f64) {
    const Z: f64 = 1.959_963_984_540_054;
    let (k, n) = (float(i128::from(k)), float(i128::from(n)));
    let share = k / n;
    let square = Z * Z / n;
    let middle = (share + square / 2.0) / (1.0 + square);
    let half = Z * libm::sqrt(share * (1.0 - share) / n + square / (4.0 * n)) / (1.0 + square);
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

/// A whole number as a float: exact up to 2^53, and near enough for chances and shares above.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "there is no other way from i128 to f64")]
pub(crate) fn float(number: i128) -> f64 {
    number as f64
}

/// The nearest whole number, of two the even one.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "chances in millionths, and amounts far below 2^127"
)]
pub(crate) fn whole(number: f64) -> i128 {
    libm::rint(number) as i128
}

/// Whole minor units as a float, in one instruction where [`float`] takes a call.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "there is no other way from i64 to f64")]
pub(crate) fn of_minor(number: i64) -> f64 {
    number as f64
}

/// A whole float as minor units; what is too large is the nearest that fits.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "there is no other way from f64 to i64")]
pub(crate) fn to_minor(number: f64) -> i64 {
    number as i64
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::{below, float};
    use crate::unit::Fraction;

    #[test]
    fn an_on_target_rep_with_few_deals_is_often_under() {
        let of = |numerator, denominator| Fraction::new(numerator, denominator).expect("a fraction");
        let under = |mean, limit| below(of(mean, 1), limit);
        let chance = |mean| format!("{:.3}", under(mean, of(7, 10)).expect("a chance"));
        assert_eq!(chance(4), "0.238", "4 deals a quarter");
        assert_eq!(chance(12), "0.155", "12 deals a quarter");
        assert_eq!(chance(700), "0.000", "700 deals a quarter");
        // The limit is exact: 110 deals are not below 1.1 times 100, though 1.1 * 100.0 is above 110.
        assert_eq!(format!("{:.6}", under(100, of(11, 10)).expect("a chance")), "0.829440");
        // P(X < mean) of a Poisson is a little under one half: 1/2 - 1/3 / sqrt(2 pi mean), nearly.
        for mean in [100, 1_000, 1_000_000] {
            let near = 0.5 - 1.0 / 3.0 / libm::sqrt(2.0 * std::f64::consts::PI * float(mean));
            assert!((under(mean, of(1, 1)).expect("a chance") - near).abs() < 1e-4, "{mean} deals");
        }
        assert_eq!(under(10_000_000, of(1, 1)), None);
    }
}
