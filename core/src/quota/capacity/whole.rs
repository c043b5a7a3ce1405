//! The whole numbers that amounts are reckoned in: of 128 bits, and longer ones where these do not do.

use num_bigint::BigUint;

use crate::unit::{Fraction, lcm};

/// No number of a plan is longer, in bits: some hundred roles whose yearly figures are means of as many different counts
/// stay far below.
const LONGEST: u64 = 8192;

/// A whole number, zero or more; `None` where an answer leaves its range.
pub(super) trait Whole: Clone + Ord + From<u64> {
    /// The numerator and the denominator of fractions' product.
    fn product(factors: &[Fraction]) -> Option<(Self, Self)>;

    fn plus(&self, other: &Self) -> Option<Self>;

    fn times(&self, other: &Self) -> Option<Self>;

    /// The whole quotient and the rest.
    fn parted(&self, by: &Self) -> Option<(Self, Self)>;

    /// The smallest common multiple; both numbers are above zero.
    fn multiple(&self, other: &Self) -> Option<Self>;

    /// As whole units of money.
    fn units(&self) -> Option<i128>;
}

impl Whole for u128 {
    fn product(factors: &[Fraction]) -> Option<(Self, Self)> {
        let (numerator, denominator) =
            factors.iter().try_fold(Fraction::ONE, |product, factor| factor.times(product))?.parts();
        Some((numerator.try_into().ok()?, denominator.try_into().ok()?))
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        self.checked_add(*other)
    }

    fn times(&self, other: &Self) -> Option<Self> {
        self.checked_mul(*other)
    }

    fn parted(&self, by: &Self) -> Option<(Self, Self)> {
        Some((self.checked_div(*by)?, self.checked_rem(*by)?))
    }

    fn multiple(&self, other: &Self) -> Option<Self> {
        lcm(*self, *other)
    }

    fn units(&self) -> Option<i128> {
        i128::try_from(*self).ok()
    }
}

#[expect(clippy::arithmetic_side_effects, reason = "a long number overflows nothing, and no divisor here is zero")]
impl Whole for BigUint {
    fn product(factors: &[Fraction]) -> Option<(Self, Self)> {
        let (mut over, mut under) = (Self::from(1_u64), Self::from(1_u64));
        for factor in factors {
            let (numerator, denominator) = factor.parts();
            over *= u128::try_from(numerator).ok()?;
            under *= u128::try_from(denominator).ok()?;
        }
        Some((over, under))
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        Some(self + other)
    }

    fn times(&self, other: &Self) -> Option<Self> {
        let product = self * other;
        (product.bits() <= LONGEST).then_some(product)
    }

    fn parted(&self, by: &Self) -> Option<(Self, Self)> {
        (by.bits() > 0).then(|| (self / by, self % by))
    }

    fn multiple(&self, other: &Self) -> Option<Self> {
        // The denominators of most months divide those before.
        let (mut divisor, mut rest) = (other.clone(), self % other);
        while rest.bits() > 0 {
            (divisor, rest) = (rest.clone(), divisor % rest);
        }
        self.times(&(other / divisor))
    }

    fn units(&self) -> Option<i128> {
        i128::try_from(self).ok()
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigUint;

    use super::{LONGEST, Whole};
    use crate::unit::Fraction;

    #[test]
    fn long_numbers_end_at_a_bound() {
        let long = BigUint::from(1_u64) << (LONGEST - 1);
        assert_eq!(long.times(&BigUint::from(1_u64)).as_ref(), Some(&long));
        assert_eq!(long.times(&BigUint::from(2_u64)), None);
    }

    #[test]
    fn products_and_multiples_are_exact() {
        let factor = Fraction::new(i128::MAX, 3).into_iter().collect::<Vec<_>>();
        let of = |factors: &[Fraction]| <BigUint as Whole>::product(factors);
        let most = BigUint::from(u128::MAX >> 1);
        assert_eq!(of(&factor.repeat(2)), Some((&most * &most, BigUint::from(9_u64))));
        assert_eq!(<u128 as Whole>::product(&factor.repeat(2)), None);
        let [six, four, twelve] = [6_u64, 4, 12].map(BigUint::from);
        assert_eq!((six.multiple(&four), twelve.multiple(&four)), (Some(twelve.clone()), Some(twelve)));
    }
}
