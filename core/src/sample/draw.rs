//! Chance from a seed: each thing that happens by chance has a stream of its own, named by what it is, so that one draw
//! more in one place changes nothing in another.

use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;
use sha2::{Digest, Sha256};

/// A stream of chance.
pub(super) struct Draw(Pcg64Mcg);

impl Draw {
    /// The stream of one thing, such as the deal number 17 of territory 3.
    pub(super) fn of(seed: u64, thing: &str, numbers: &[usize]) -> Self {
        let mut hash = Sha256::new();
        hash.update(seed.to_le_bytes());
        hash.update(thing.as_bytes());
        for number in numbers {
            hash.update(u64::try_from(*number).unwrap_or(u64::MAX).to_le_bytes());
        }
        let mut state = [0_u8; 16];
        for (to, from) in state.iter_mut().zip(hash.finalize()) {
            *to = from;
        }
        Self(Pcg64Mcg::new(u128::from_le_bytes(state)))
    }

    /// Evenly from 0 up to, but without, 1.
    pub(super) fn even(&mut self) -> f64 {
        // 53 bits, so that every value is exact.
        let bits = self.0.next_u64() >> 11;
        let (high, low) = (bits >> 32, bits & 0xffff_ffff);
        let part = |half: u64| f64::from(u32::try_from(half).unwrap_or_default());
        (part(high) * 4_294_967_296.0 + part(low)) / 9_007_199_254_740_992.0
    }

    pub(super) fn chance(&mut self, chance: f64) -> bool {
        self.even() < chance
    }

    /// Evenly from `low` to `high`, both of them too.
    pub(super) fn between(&mut self, low: i32, high: i32) -> i32 {
        let width = f64::from(high.saturating_sub(low).saturating_add(1));
        low.saturating_add(whole32(libm::floor(self.even() * width))).min(high)
    }

    /// One of some things by weight.
    pub(super) fn weighted(&mut self, weights: &[f64]) -> usize {
        let mut left = self.even() * weights.iter().sum::<f64>();
        for (index, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0.0 {
                return index;
            }
        }
        weights.len().saturating_sub(1)
    }

    /// From the bell curve around 0 with spread 1.
    pub(super) fn bell(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.even()));
        radius * libm::cos(2.0 * std::f64::consts::PI * self.even())
    }

    /// Above zero, with this mean; the larger the spread, the more a few large ones stand out (log-normal).
    pub(super) fn skewed(&mut self, mean: f64, spread: f64) -> f64 {
        mean * libm::exp(spread * self.bell() - spread * spread / 2.0)
    }

    /// How many come at random where so many are usual (Poisson; the usual number is small).
    pub(super) fn arrivals(&mut self, usual: f64) -> usize {
        let (limit, mut product, mut count) = (libm::exp(-usual), self.even(), 0_usize);
        while product > limit {
            product *= self.even();
            count = count.saturating_add(1);
        }
        count
    }
}

/// The nearest whole number.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "there is no other way; it saturates")]
pub(super) fn whole(value: f64) -> i64 {
    libm::rint(value) as i64
}

pub(super) fn whole32(value: f64) -> i32 {
    i32::try_from(whole(value)).unwrap_or(i32::MAX)
}

/// A whole number as a float, exactly where it is below 2^53.
#[expect(
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "amounts and counts of a made company are small"
)]
pub(super) fn float(value: i64) -> f64 {
    value as f64
}
