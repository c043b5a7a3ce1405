//! Exact fractions: arithmetic in which nothing is rounded on the way.

use std::cmp::Ordering;

use super::{Ratio, Rounding, gcd, ten_to};

/// Places behind the point to which a fraction without an end is shown; its exact value stands beside it.
const SHOWN: u32 = 9;

/// A fraction in lowest terms, its denominator above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    pub(crate) const ZERO: Self = Self { numerator: 0, denominator: 1 };
    pub(crate) const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// The fraction; `None` for a denominator of zero.
    pub(crate) fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let shared =
            i128::try_from(gcd(numerator.checked_abs()?.unsigned_abs(), denominator.checked_abs()?.unsigned_abs()))
                .ok()?;
        if shared == 1 && denominator > 0 {
            return Some(Self { numerator, denominator });
        }
        let sign = if denominator < 0 { -1 } else { 1 };
        let lowest = |number: i128| number.checked_div(shared)?.checked_mul(sign);
        let denominator = lowest(denominator)?;
        (denominator > 0).then_some(Self { numerator: lowest(numerator)?, denominator })
    }

    pub(crate) fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    pub(crate) fn of_ratio(ratio: Ratio) -> Option<Self> {
        let (numerator, denominator) = ratio.fraction();
        Self::new(numerator, denominator)
    }

    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        if other.numerator == 0 {
            return Some(self);
        }
        // Over the smallest common denominator, so that sums of many small shares stay small.
        let shared = i128::try_from(gcd(self.denominator.unsigned_abs(), other.denominator.unsigned_abs())).ok()?;
        let (own, its) = (self.denominator.checked_div(shared)?, other.denominator.checked_div(shared)?);
        let sum = self.numerator.checked_mul(its)?.checked_add(other.numerator.checked_mul(own)?)?;
        Self::new(sum, own.checked_mul(other.denominator)?)
    }

    pub(crate) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, ..other })
    }

    pub(crate) fn times(self, other: Self) -> Option<Self> {
        if other == Self::ONE {
            return Some(self);
        }
        // Reduced across first, so that the product stays as small as it can.
        let (left, right) =
            (Self::new(self.numerator, other.denominator)?, Self::new(other.numerator, self.denominator)?);
        let numerator = left.numerator.checked_mul(right.numerator)?;
        Self::new(numerator, left.denominator.checked_mul(right.denominator)?)
    }

    pub(crate) fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// The value times ten to a power, rounded to a whole number.
    pub(crate) fn scaled(self, places: u32, rounding: Rounding) -> Option<i128> {
        rounding.divide(self.numerator.checked_mul(ten_to(places)?)?, self.denominator)
    }

    pub(crate) fn compare(self, other: Self) -> Option<Ordering> {
        let left = self.numerator.checked_mul(other.denominator)?;
        Some(left.cmp(&other.numerator.checked_mul(self.denominator)?))
    }

    /// The value as a decimal with at least so many places, and the fraction itself where the decimal has no end.
    pub(crate) fn text(self, places: u32) -> (String, Option<String>) {
        self.text_within(places, SHOWN.max(places))
    }

    /// The same, for a decimal of at most so many places.
    pub(crate) fn text_within(self, places: u32, most: u32) -> (String, Option<String>) {
        for more in places..=most {
            // In lowest terms the decimal ends here if the denominator is a divisor of the power of ten.
            let factor = ten_to(more).filter(|unit| unit.checked_rem(self.denominator) == Some(0));
            let factor = factor.and_then(|unit| unit.checked_div(self.denominator));
            if let Some(scaled) = factor.and_then(|factor| factor.checked_mul(self.numerator)) {
                return (decimal(scaled, more), None);
            }
        }
        let fraction = format!("{}/{}", self.numerator, self.denominator);
        match self.scaled(SHOWN, Rounding::HalfEven) {
            Some(scaled) => (decimal(scaled, SHOWN), Some(fraction)),
            None => (fraction.clone(), Some(fraction)),
        }
    }

    pub(crate) fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }
}

/// A whole number of decimal units as text, all places written.
pub(crate) fn decimal(scaled: i128, places: u32) -> String {
    let places = usize::try_from(places).unwrap_or_default();
    let digits = format!("{:0>width$}", scaled.unsigned_abs(), width = places.saturating_add(1));
    let (whole, fraction) = digits.split_at_checked(digits.len().saturating_sub(places)).unwrap_or((&digits, ""));
    let (sign, point) = (if scaled < 0 { "-" } else { "" }, if places > 0 { "." } else { "" });
    format!("{sign}{whole}{point}{fraction}")
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::Fraction;

    fn of(numerator: i128, denominator: i128) -> Fraction {
        Fraction::new(numerator, denominator).expect("a fraction")
    }

    #[test]
    fn arithmetic_is_exact() {
        assert_eq!(of(1, 3).plus(of(1, 6)), Some(of(1, 2)));
        assert_eq!(of(1, 3).minus(of(1, 2)), Some(of(-1, 6)));
        assert_eq!(of(2, -3).times(of(9, 4)), Some(of(-3, 2)));
        assert_eq!(of(1, 2).over(of(0, 5)), None);
        assert_eq!(Fraction::new(1, 0), None);
    }

    #[test]
    fn a_value_without_end_shows_its_fraction() {
        assert_eq!(of(5, 2).text(0), ("2.5".to_owned(), None));
        assert_eq!(of(5, 2).text(2), ("2.50".to_owned(), None));
        assert_eq!(of(-2, 3).text(0), ("-0.666666667".to_owned(), Some("-2/3".to_owned())));
    }
}
