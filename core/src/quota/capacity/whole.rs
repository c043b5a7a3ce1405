//! The whole numbers that amounts are reckoned in: of 128 bits, and longer ones where these do not do.

use ruint::aliases::U512;

use crate::unit::{Fraction, lcm};

/// A number of 154 digits. By estimate nine places in each of ramp, part-time, rate, season and stretch, and days of
/// months beside them, fill about half of it.
pub(super) type Long = U512;

/// A whole number, zero or more; `None` where an answer leaves its range.
pub(super) trait Whole: Clone + Ord {
    fn of(number: u128) -> Self;

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
    fn of(number: u128) -> Self {
        number
    }

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

impl Whole for Long {
    fn of(number: u128) -> Self {
        Self::saturating_from(number)
    }

    fn product(factors: &[Fraction]) -> Option<(Self, Self)> {
        let (mut over, mut under) = (Self::ONE, Self::ONE);
        for factor in factors {
            let (numerator, denominator) = factor.parts();
            over = over.checked_mul(Self::of(u128::try_from(numerator).ok()?))?;
            under = under.checked_mul(Self::of(u128::try_from(denominator).ok()?))?;
        }
        Some((over, under))
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        self.checked_add(*other)
    }

    fn times(&self, other: &Self) -> Option<Self> {
        self.checked_mul(*other)
    }

    fn parted(&self, by: &Self) -> Option<(Self, Self)> {
        if by.is_zero() {
            return None;
        }
        // Bit by bit, which few teams need: with the library's own division a page grew by as much again as by all of this.
        let (mut units, mut rest) = (Self::ZERO, *self);
        let most = self.bit_len().saturating_sub(by.bit_len());
        let mut part = by.checked_shl(most)?;
        for place in (0..=most).rev() {
            if let Some(less) = rest.checked_sub(part) {
                rest = less;
                units.set_bit(place, true);
            }
            part = part.wrapping_shr(1);
        }
        Some((units, rest))
    }

    fn multiple(&self, other: &Self) -> Option<Self> {
        // The denominators of most months divide those before.
        let (mut divisor, mut rest) = (*other, self.parted(other)?.1);
        while rest > Self::ZERO {
            (divisor, rest) = (rest, divisor.parted(&rest)?.1);
        }
        self.times(&other.parted(&divisor)?.0)
    }

    fn units(&self) -> Option<i128> {
        i128::try_from(*self).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Long, Whole};
    use crate::unit::Fraction;

    #[test]
    fn products_and_multiples_are_exact() {
        let factor = Fraction::new(i128::MAX, 3).into_iter().collect::<Vec<_>>();
        let most = Long::of(u128::MAX >> 1);
        let square = most.times(&most).map(|square| (square, Long::of(9)));
        assert_eq!(square.and_then(|(square, _)| square.parted(&most)), Some((most, Long::ZERO)));
        assert_eq!(<Long as Whole>::product(&factor.repeat(2)), square);
        assert_eq!(<Long as Whole>::product(&factor.repeat(5)), None);
        assert_eq!(<u128 as Whole>::product(&factor.repeat(2)), None);
        let [six, four, twelve] = [6, 4, 12].map(Long::of);
        assert_eq!((six.multiple(&four), twelve.multiple(&four)), (Some(twelve), Some(twelve)));
    }
}
