//! Whether one of two forecasts was better, or merely luckier: the test of Diebold and Mariano with the correction for few
//! periods by Harvey, Leybourne and Newbold.

use crate::chance::{bounded, float};

/// The statistic of some differences of losses, and how often one as far from zero comes by chance where neither is better.
/// `None` for fewer than three, or where they do not differ among themselves.
pub(super) fn compared(differences: &[f64]) -> Option<(f64, f64)> {
    let count = i128::try_from(differences.len()).map(float).ok().filter(|count| *count >= 3.0)?;
    let mean = differences.iter().sum::<f64>() / count;
    let variance = differences.iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / count;
    if variance <= 0.0 {
        return None;
    }
    // One step ahead, so that no covariance counts; the correction is the root of (n - 1) / n.
    let statistic = mean / libm::sqrt(variance / count) * libm::sqrt((count - 1.0) / count);
    Some((statistic, outside(statistic, count - 1.0)))
}

/// The chance that a Student t with so many degrees lies as far from zero, on either side.
fn outside(t: f64, degrees: f64) -> f64 {
    beta_share(degrees / (degrees + t * t), degrees / 2.0, 0.5)
}

/// The regularised incomplete beta function, by its continued fraction (Lentz).
fn beta_share(at: f64, first: f64, second: f64) -> f64 {
    if at <= 0.0 || at >= 1.0 {
        return bounded(at, (0.0, 1.0));
    }
    let both = first + second;
    if at > (first + 1.0) / (both + 2.0) {
        return 1.0 - beta_share(1.0 - at, second, first);
    }
    let front = libm::lgamma(both) - libm::lgamma(first) - libm::lgamma(second);
    let front = front + first * libm::log(at) + second * libm::log(1.0 - at);
    let away = |value: f64| if value.abs() < 1e-300 { 1e-300 } else { value };
    let (mut above, mut below) = (1.0, 1.0 / away(1.0 - both * at / (first + 1.0)));
    let mut fraction = below;
    for step in 1..200 {
        let step = f64::from(step);
        let twice = first + 2.0 * step;
        for term in [
            step * (second - step) * at / ((twice - 1.0) * twice),
            -(first + step) * (both + step) * at / (twice * (twice + 1.0)),
        ] {
            below = 1.0 / away(1.0 + term * below);
            above = away(1.0 + term / above);
            fraction *= above * below;
        }
        if (above * below - 1.0).abs() < 1e-15 {
            break;
        }
    }
    libm::exp(front) * fraction / first
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::{compared, outside};

    #[test]
    fn tails_are_as_published() {
        // Tables of Student's t: 5 % two-sided.
        for (degrees, t) in [(1.0, 12.706_205), (7.0, 2.364_624), (30.0, 2.042_272)] {
            assert!((outside(t, degrees) - 0.05).abs() < 1e-7, "{degrees} degrees");
        }
        assert!((outside(0.0, 5.0) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn few_or_equal_differences_say_nothing() {
        assert_eq!(compared(&[1.0, 2.0]), None);
        assert_eq!(compared(&[1.0, 1.0, 1.0]), None);
        // Mean 2.5, variance 1.25, eight of them: 2.5 / sqrt(1.25 / 8) * sqrt(7 / 8).
        let (statistic, _) = compared(&[1.0, 2.0, 3.0, 4.0, 1.0, 2.0, 3.0, 4.0]).expect("they differ");
        assert!((statistic - 5.916_079_783).abs() < 1e-8);
    }
}
