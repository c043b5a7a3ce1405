//! Division of whole numbers with a named rounding: the only place where a remainder disappears.

use crate::record::Record;

/// How a division of whole numbers rounds.
///
/// ```
/// use attain::Rounding::*;
/// let rounded: Vec<i128> = [HalfEven, HalfUp, Up, Down, Ceiling, Floor].map(|how| how.divide(-5, 2).unwrap()).into();
/// assert_eq!(rounded, [-2, -3, -3, -2, -2, -3]);
/// assert_eq!(HalfEven.divide(1, 0), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Rounding {
    /// To the nearest, halves to the even neighbour: the default wherever this library rounds.
    HalfEven,
    /// To the nearest, halves away from zero.
    HalfUp,
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
    /// Towards the larger.
    Ceiling,
    /// Towards the smaller.
    Floor,
}

impl Rounding {
    /// `numerator / denominator`, rounded once. `None` for a zero denominator or a quotient past `i128`.
    pub fn divide(self, numerator: i128, denominator: i128) -> Option<i128> {
        // Most numbers have 64 bits, and are divided many times faster in those.
        let (quotient, rest) = match (u64::try_from(numerator), u64::try_from(denominator)) {
            (Ok(over), Ok(under)) => (over.checked_div(under)?.into(), over.checked_rem(under)?.into()),
            _ => (numerator.checked_div(denominator)?, numerator.checked_rem(denominator)?),
        };
        if rest == 0 {
            return Some(quotient);
        }
        let sign = numerator.signum().checked_mul(denominator.signum())?;
        // Twice the rest against the denominator, without overflow: the rest against what is missing to the next whole.
        let (rest, whole) = (rest.unsigned_abs(), denominator.unsigned_abs());
        let past_half = rest.cmp(&whole.checked_sub(rest)?);
        let away = match self {
            Self::HalfEven => past_half.is_gt() || (past_half.is_eq() && quotient.checked_rem(2)? != 0),
            Self::HalfUp => past_half.is_ge(),
            Self::Up => true,
            Self::Down => false,
            Self::Ceiling => sign > 0,
            Self::Floor => sign < 0,
        };
        if away { quotient.checked_add(sign) } else { Some(quotient) }
    }
}

/// Half-even division, the house's way to round a computed figure.
pub(crate) fn divide(numerator: i128, denominator: i128) -> Option<i128> {
    Rounding::HalfEven.divide(numerator, denominator)
}

/// Ten to a small power; `None` past `i128`.
pub(crate) fn ten_to(exponent: u32) -> Option<i128> {
    // Nearly all are small.
    10_u64.checked_pow(exponent).map(i128::from).or_else(|| 10_i128.checked_pow(exponent))
}
