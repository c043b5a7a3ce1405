//! Whole numbers of 64 bits in floating ones: for the many divisions by one number that large tables need. A floating
//! number only guesses; what comes out is exact.

/// A whole number below this, and a sum of such that stays below it, is exact as a floating one, with two bits to spare.
pub(crate) const MOST: f64 = 2_251_799_813_685_248.0;

/// A whole number below [`MOST`] as a floating one.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "exact below 2^53")]
pub(crate) fn float(number: u64) -> f64 {
    number.cast_signed() as f64
}

/// The same for any number, if it is below [`MOST`].
pub(crate) fn exact(number: u64) -> Option<f64> {
    Some(float(number)).filter(|float| number < 1 << 52 && *float < MOST)
}

/// The whole number nearest to one from 0 to [`MOST`]: what is behind the point is pushed out of it.
pub(crate) fn int(number: f64) -> u64 {
    const PUSH: f64 = 2.0 * MOST;
    (number + PUSH).to_bits().wrapping_sub(PUSH.to_bits())
}

/// The whole quotient and the rest of a product over a divisor below [`MOST`]. Of the product only the lower 64 bits are needed, of the
/// quotient a guess that is off by a few: they differ by a rest that 64 bits hold.
pub(crate) fn divide(product: u64, guess: f64, by: u64) -> (u64, u64) {
    let mut units = int(guess - 0.5);
    let mut rest = product.wrapping_sub(units.wrapping_mul(by)).cast_signed();
    while rest < 0 {
        (units, rest) = (units.wrapping_sub(1), rest.wrapping_add_unsigned(by));
    }
    while rest.cast_unsigned() >= by {
        (units, rest) = (units.wrapping_add(1), rest.wrapping_sub_unsigned(by));
    }
    (units, rest.cast_unsigned())
}

#[cfg(test)]
mod tests {
    use super::{divide, float, int};

    #[test]
    fn a_guess_is_put_right() {
        let (one, other, by) = (987_654_321_987_u64, 123_456_789_123_u64, 999_999_999_989_u64);
        let product = u128::from(one) * u128::from(other);
        let (units, rest) = (product / u128::from(by), product % u128::from(by));
        for off in [-2.0, -0.5, 0.0, 0.5, 2.0] {
            let guess = float(one) * (float(other) / float(by)) + off;
            let found = divide(one.wrapping_mul(other), guess, by);
            assert_eq!((u128::from(found.0), u128::from(found.1)), (units, rest), "{off}");
        }
        assert_eq!(divide(0, 0.0, 7), (0, 0));
        assert_eq!([0.0, 0.4, 0.6, 1e15].map(int), [0, 0, 1, 1_000_000_000_000_000]);
    }
}
