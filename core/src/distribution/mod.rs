//! The distribution of a total: deals that are won or lost, business that comes at random, and an error beside them.
//!
//! Every chance comes as a [`Bracket`]: a lower and an upper bound that are proved, and a value between them. What is proved
//! is a statement about real numbers; the rounding of floats is bounded and added. The way is chosen by the data:
//!
//! * [`atoms`]: every total that is possible, where there are few;
//! * [`halves`]: the same, as sums of one of either half;
//! * [`lattice`]: every multiple of the amounts' common unit, where there are not too many of those;
//! * [`waves`]: Fourier inversion, where many deals share the total. The frequencies that are left out are proved to be
//!   small by [`certificate`], on the very lattice of the amounts;
//! * [`smooth`]: bounds from the first frequencies alone, where the others are not proved to be small.
//!
//! Nothing is drawn at random, and all is made of `+ - * /`, square roots and `libm`, so that every platform has the same bits.

mod atoms;
mod certificate;
mod choose;
mod complex;
mod effects;
mod halves;
mod lattice;
mod mixed;
mod smooth;
mod total;
mod waves;

#[cfg(test)]
#[expect(
    clippy::expect_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]
mod tests;

pub(crate) use choose::Way;
pub(crate) use lattice::counts;
pub(crate) use mixed::Distribution;
pub(crate) use total::Stream;

use crate::chance::bounded;

/// A distribution that deals can be added to.
trait Law: Clone {
    /// With one more deal.
    fn with(&self, deal: &total::Deal) -> Self;

    /// The chance of so many units at least.
    fn at_least(&self, units: i64) -> Bracket;
}

/// Half the distance from 1 to the next float: what one operation is off by, relatively, at most.
const UNIT: f64 = f64::EPSILON / 2.0;

/// Proved bounds of a chance, and a value between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bracket {
    pub(crate) low: f64,
    pub(crate) value: f64,
    pub(crate) high: f64,
}

impl Bracket {
    /// A value that is off by so much at most.
    fn around(value: f64, error: f64) -> Self {
        Self { low: value - error, value, high: value + error }.within()
    }

    /// A chance that is known.
    fn same(value: f64) -> Self {
        Self { low: value, value, high: value }
    }

    /// What is certain.
    fn sure(holds: bool) -> Self {
        Self::same(if holds { 1.0 } else { 0.0 })
    }

    /// A chance lies between 0 and 1.
    fn within(self) -> Self {
        let chance = |value| bounded(value, (0.0, 1.0));
        Self { low: chance(self.low), value: chance(self.value), high: chance(self.high) }
    }

    /// The chance of what lies beyond one of two thresholds and not beyond the other.
    fn less(self, other: Self) -> Self {
        let hair = 2.0 * UNIT;
        let (low, high) = (self.low - other.high - hair, self.high - other.low + hair);
        Self { low, value: self.value - other.value, high }.within()
    }

    /// Added, so many times.
    fn plus(self, share: f64, other: Self) -> Self {
        Self {
            low: self.low + share * other.low,
            value: self.value + share * other.value,
            high: self.high + share * other.high,
        }
    }

    /// The other way round.
    fn negative(self) -> Self {
        Self { low: -self.high, value: -self.value, high: -self.low }
    }

    const NOTHING: Self = Self { low: 0.0, value: 0.0, high: 0.0 };

    /// How far the bounds lie apart.
    pub(crate) fn width(self) -> f64 {
        self.high - self.low
    }
}
