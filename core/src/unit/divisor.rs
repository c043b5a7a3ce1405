//! Common divisors and multiples of whole numbers.

/// The greatest common divisor; the other number where one is 0. Most numbers have 64 bits, and are divided many times
/// faster in those.
pub(crate) fn gcd(one: u128, other: u128) -> u128 {
    let (mut a, mut b) = (one, other);
    while b > 0 {
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            return u128::from(narrow(a, b));
        }
        (a, b) = (b, a.checked_rem(b).unwrap_or_default());
    }
    a
}

fn narrow(mut a: u64, mut b: u64) -> u64 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

/// The smallest common multiple of numbers above 0; `None` where it does not fit.
pub(crate) fn lcm(one: u128, other: u128) -> Option<u128> {
    if one == other || other == 1 {
        return Some(one);
    }
    one.checked_div(gcd(one, other))?.checked_mul(other)
}

#[cfg(test)]
mod tests {
    use super::{gcd, lcm};

    #[test]
    fn numbers_of_any_length_have_a_common_divisor() {
        assert_eq!((gcd(12, 18), gcd(0, 7), gcd(7, 0), gcd(0, 0)), (6, 7, 7, 0));
        let long = 1_u128 << 100;
        assert_eq!((gcd(long * 3, long * 5), gcd(long * 3, 96), gcd(96, long * 3)), (long, 96, 96));
        assert_eq!((lcm(4, 6), lcm(7, 1), lcm(1, 7), lcm(u128::MAX, 2)), (Some(12), Some(7), Some(7), None));
    }
}
