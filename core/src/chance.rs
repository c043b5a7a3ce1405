//! Chances of counts, in floats from `libm` so that every platform has the same bits.

use crate::unit::{Fraction, Ratio, Rounding};

/// The chance of fewer than `limit` times the mean, for each mean in turn, multiplied and rounded to six places: what
/// comes at random (Poisson) and on average as often as the mean says. `None` where a mean is too large to sum.
pub(crate) fn poisson_below(limit: Fraction, means: &[Fraction]) -> Option<Ratio> {
    let all = means.iter().try_fold(1.0_f64, |all, mean| Some(all * below(*mean, limit)?))?;
    Ratio::of(whole(all * 1e6), 1_000_000)
}

/// The value, or the bound that it lies beyond. `f64::clamp` panics, and its message brings along all that prints floats.
pub(crate) fn bounded(value: f64, (low, high): (f64, f64)) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
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

/// The chance that so many in a row come among so many tries, each with the same chance of its own; to six places. `None`
/// for a run of none, or more tries than are worth counting.
pub(crate) fn run_of(run: Fraction, tries: Fraction, chance: Fraction) -> Option<Ratio> {
    let count = |number: Fraction| match number.parts() {
        (number, 1) => usize::try_from(number).ok().filter(|number| *number <= MOST_TRIES),
        _ => None,
    };
    let (run, tries) = (count(run).filter(|run| *run > 0)?, count(tries)?);
    let (numerator, denominator) = chance.parts();
    let chance = float(numerator) / float(denominator);
    // How likely there was no such run so far, by how many came in a row last.
    let mut last = vec![0.0; run];
    *last.first_mut()? = 1.0;
    for _ in 0..tries {
        let none: f64 = last.iter().sum::<f64>() * (1.0 - chance);
        last.rotate_right(1);
        for further in last.iter_mut().skip(1) {
            *further *= chance;
        }
        *last.first_mut()? = none;
    }
    Ratio::of(whole(1e6 * (1.0 - last.iter().sum::<f64>())), 1_000_000)
}

/// Tries that a run is looked for in, at most.
const MOST_TRIES: usize = 1_000;

/// The chance of a table of two by two at least as far from even as this one, its margins given: Fisher's exact test, both
/// sides, to six places. The parts: of the first group with and without, of the second with and without.
pub(crate) fn fisher([a, b, c, d]: [u64; 4]) -> Option<Ratio> {
    let (first, with) = (a.checked_add(b)?, a.checked_add(c)?);
    let (second, without) = (c.checked_add(d)?, b.checked_add(d)?);
    let all = first.checked_add(second)?;
    if all > MOST_PEOPLE {
        return None;
    }
    let log = |count: u64| libm::lgamma(float(i128::from(count)) + 1.0);
    let margins = log(first) + log(second) + log(with) + log(without) - log(all);
    let at = |count: u64| {
        let rest = [
            first.saturating_sub(count),
            with.saturating_sub(count),
            second.saturating_sub(with.saturating_sub(count)),
        ];
        libm::exp(margins - log(count) - rest.into_iter().map(log).sum::<f64>())
    };
    // Tables of the same chance differ in their last bits only.
    let bound = at(a) * (1.0 + 1e-7);
    let low = with.saturating_sub(second);
    let chance: f64 = (low..=first.min(with)).map(at).filter(|chance| *chance <= bound).sum();
    Ratio::of(whole(1e6 * chance.min(1.0)), 1_000_000)
}

/// People in a table at most.
const MOST_PEOPLE: u64 = 1_000_000;

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
    use super::{below, fisher, float, run_of};
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

    #[test]
    fn a_run_is_what_all_sequences_say() {
        // Every sequence of quarters, each under with a chance of 0.3: those with a run counted one by one.
        for (run, tries) in [(1_usize, 4_usize), (2, 4), (2, 5), (3, 7), (4, 4), (5, 4)] {
            let mut all = 0.0;
            for sequence in 0..1_u32 << tries {
                let under = |place: usize| sequence & (1 << place) != 0;
                let chance = |place: usize| if under(place) { 0.3 } else { 0.7 };
                let found = (0..tries).any(|from| from + run <= tries && (from..from + run).all(under));
                if found {
                    all += (0..tries).map(chance).product::<f64>();
                }
            }
            let of = |number: usize| Fraction::whole(i128::try_from(number).expect("few"));
            let found = run_of(of(run), of(tries), Fraction::new(3, 10).expect("a fraction")).expect("a chance");
            let found: f64 = found.to_string().parse().expect("a number");
            assert!((found - all).abs() < 1e-6, "{run} of {tries}: {found}, not {all}");
        }
    }

    #[test]
    fn fishers_test_is_that_of_the_lady_tasting_tea() {
        // Fisher's own example: 3 of 4 right is 34/70 by both sides, 4 of 4 is 2/70.
        assert_eq!(fisher([3, 1, 1, 3]).expect("a chance").to_string(), "0.485714");
        assert_eq!(fisher([4, 0, 0, 4]).expect("a chance").to_string(), "0.028571");
        assert_eq!(fisher([5, 5, 5, 5]).expect("a chance").to_string(), "1");
        assert_eq!(fisher([0, 0, 0, 0]).expect("a chance").to_string(), "1");
    }
}
