//! Chances in floats from `libm`, so that every platform has the same bits.

pub(super) use crate::chance::{float as amount, whole as nearest, wilson};
pub(super) use crate::distribution::counts;

/// P(X >= x) of a normal distribution.
pub(super) fn at_least(x: f64, mean: f64, spread: f64) -> f64 {
    if spread <= 0.0 {
        return if mean >= x { 1.0 } else { 0.0 };
    }
    0.5 * libm::erfc((x - mean) / (spread * std::f64::consts::SQRT_2))
}

/// P(X <= k) of a binomial distribution.
fn at_most(k: u64, n: u64, p: f64) -> f64 {
    if p <= 0.0 || k >= n {
        return 1.0;
    }
    if p >= 1.0 {
        return 0.0;
    }
    let (all, of) = (float(n), libm::lgamma(float(n) + 1.0));
    let mut sum = 0.0;
    for hit in 0..=k {
        let hit = float(hit);
        let ways = of - libm::lgamma(hit + 1.0) - libm::lgamma(all - hit + 1.0);
        sum += libm::exp(ways + hit * libm::log(p) + (all - hit) * libm::log(1.0 - p));
    }
    sum
}

/// The interval of Clopper and Pearson: all shares under which what was seen, or more of it on its side, has a chance of
/// 2.5 % at least.
pub(super) fn clopper_pearson(k: u64, n: u64) -> (f64, f64) {
    const TAIL: f64 = 0.025;
    let low = if k == 0 { 0.0 } else { root(|p| 1.0 - at_most(k.saturating_sub(1), n, p) >= TAIL) };
    let high = if k >= n { 1.0 } else { root(|p| at_most(k, n, p) < TAIL) };
    (low, high)
}

/// Where a condition becomes true between 0 and 1.
fn root(holds: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if holds(middle) { high = middle } else { low = middle }
    }
    high
}

/// A count as a float: exact below 2^53.
pub(super) fn float(number: u64) -> f64 {
    amount(i128::from(number))
}

#[cfg(test)]
mod tests {
    use super::{at_least, clopper_pearson, counts, wilson};

    fn near(one: f64, other: f64) {
        assert!((one - other).abs() < 5e-7, "{one} is not {other}");
    }

    #[test]
    fn intervals_are_as_published() {
        // 7 of 10: R's `binom` package gives Wilson 0.3967781 to 0.8922087, exact 0.3475471 to 0.9332605.
        let (low, high) = wilson(7, 10);
        near(low, 0.396_778_1);
        near(high, 0.892_208_7);
        let (low, high) = clopper_pearson(7, 10);
        near(low, 0.347_547_1);
        near(high, 0.933_260_5);
        assert_eq!(clopper_pearson(0, 10).0.to_bits(), 0.0_f64.to_bits());
        assert_eq!(clopper_pearson(10, 10).1.to_bits(), 1.0_f64.to_bits());
    }

    #[test]
    fn counts_sum_to_one() {
        let all = counts(&[0.5, 0.25, 1.0]);
        assert_eq!(all.len(), 4);
        near(all.iter().sum(), 1.0);
        near(all.get(2).copied().unwrap_or_default(), 0.5);
        near(at_least(1.15, 1.0, 0.4), 0.353_830_2);
    }
}
