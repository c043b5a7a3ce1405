//! Products of 256 bits: exact comparison and division where a product of two whole numbers does not fit.

use std::cmp::Ordering;

/// The lower half of 128 bits.
const LOW: u128 = (1 << 64) - 1;

/// `a * b` as its upper and lower 128 bits.
fn product(a: u128, b: u128) -> (u128, u128) {
    let ((a_high, a_low), (b_high, b_low)) = ((a >> 64, a & LOW), (b >> 64, b & LOW));
    // Halves of 64 bits: no product of two, with the carry of one half added, leaves 128 bits.
    let times = |a: u128, b: u128, carry: u128| a.wrapping_mul(b).wrapping_add(carry);
    let lowest = times(a_low, b_low, 0);
    let middle = times(a_high, b_low, lowest >> 64);
    let cross = times(a_low, b_high, middle & LOW);
    let high = times(a_high, b_high, middle >> 64).wrapping_add(cross >> 64);
    (high, (cross << 64) | (lowest & LOW))
}

/// `a * b` against `c * d`, for any numbers.
pub(crate) fn compare(a: u128, b: u128, c: u128, d: u128) -> Ordering {
    if (a | b | c | d) <= LOW {
        return a.wrapping_mul(b).cmp(&c.wrapping_mul(d));
    }
    match (a.checked_mul(b), c.checked_mul(d)) {
        (Some(left), Some(right)) => left.cmp(&right),
        _ => product(a, b).cmp(&product(c, d)),
    }
}

/// `a * b / c`: the whole quotient and the rest. `None` for a zero divisor or a quotient past 128 bits.
pub(crate) fn divide(a: u128, b: u128, c: u128) -> Option<(u128, u128)> {
    let (high, low) = match a.checked_mul(b) {
        Some(fits) => {
            // Most numbers have 64 bits, and are divided many times faster in those.
            let quotient = match (u64::try_from(fits), u64::try_from(c)) {
                (Ok(fits), Ok(c)) => fits.checked_div(c)?.into(),
                _ => fits.checked_div(c)?,
            };
            return Some((quotient, fits.wrapping_sub(quotient.wrapping_mul(c))));
        }
        None => product(a, b),
    };
    if high >= c {
        return None;
    }
    // Long division, bit by bit: the rest stays below the divisor, and a bit that leaves it on the left counts.
    let (mut quotient, mut rest) = (0_u128, high);
    for place in (0..128_u32).rev() {
        let carried = rest >> 127 == 1;
        rest = (rest << 1) | (low.checked_shr(place)? & 1);
        quotient <<= 1;
        if carried || rest >= c {
            rest = rest.wrapping_sub(c);
            quotient |= 1;
        }
    }
    Some((quotient, rest))
}

/// `a * b / c`, rounded half-even.
pub(crate) fn rounded(a: u128, b: u128, c: u128) -> Option<u128> {
    let (quotient, rest) = divide(a, b, c)?;
    let half = rest.cmp(&c.checked_sub(rest)?);
    let up = half.is_gt() || (half.is_eq() && quotient & 1 == 1);
    quotient.checked_add(u128::from(up))
}

#[cfg(test)]
mod tests {
    use super::{compare, divide};

    #[test]
    fn products_past_128_bits_are_exact() {
        let most = u128::MAX;
        assert!(compare(most, most, most, most).is_eq());
        assert!(compare(most, 3, most - 1, 3).is_gt());
        assert!(compare(1 << 100, 1 << 100, 1 << 99, (1 << 101) + 1).is_lt());
        assert_eq!(divide(most, most, most), Some((most, 0)));
        assert_eq!(divide(most, 2, 3), Some((most / 3 * 2, 0)));
        assert_eq!(divide(most, most - 1, most), Some((most - 1, 0)));
        assert_eq!(divide(most - 1, most - 1, most), Some((most - 2, 1)));
        assert_eq!(divide(most, most, most - 1), None);
        assert_eq!(divide(1, 1, 0), None);
    }
}
