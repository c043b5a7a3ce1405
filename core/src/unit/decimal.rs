//! Strict decimals: what a person may type, no more, and one text for each value.

use std::fmt;
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::text::shown;

/// Significant digits that are read at most; every value of them fits `rust_decimal`.
const LARGEST_DIGITS: usize = 28;

/// Digits and a scale, as read: `mantissa / 10^scale`. The cheap form for columns of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    pub(crate) mantissa: i128,
    pub(crate) scale: u32,
}

impl Digits {
    /// Reads `-?digits(.digits)?([eE][+-]?digits)?`. Trailing zeros behind the point are dropped.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let (mantissa, places) = Self::read(text)?;
        Self::shifted(mantissa, places).ok_or_else(|| too_long(text))
    }

    /// The digits, and how many places of them stand behind the point.
    fn read(text: &str) -> Result<(i128, i64), Error> {
        let syntax = || {
            let message = format!("`{}` is not a decimal number", shown(text));
            Error::new(code::DECIMAL_SYNTAX, message)
        };
        if ["nan", "inf", "infinity"].contains(&text.trim_start_matches(['-', '+']).to_ascii_lowercase().as_str()) {
            return Err(Error::new(code::DECIMAL_NOT_FINITE, format!("`{}` is not a number", shown(text))));
        }
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (number, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent_of(exponent).ok_or_else(syntax)?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = match number.split_once('.') {
            Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
            Some(_) => return Err(syntax()),
            None => (number, ""),
        };
        let all = whole.bytes().chain(fraction.bytes());
        if whole.is_empty() || !all.clone().all(|byte| byte.is_ascii_digit()) {
            return Err(syntax());
        }
        let fraction = if exponent == 0 { fraction.trim_end_matches('0') } else { fraction };
        let significant = match whole.trim_start_matches('0') {
            "" => fraction.trim_start_matches('0').len(),
            whole => whole.len().saturating_add(fraction.len()),
        };
        if significant > LARGEST_DIGITS {
            return Err(too_long(text));
        }
        let mantissa = whole
            .bytes()
            .chain(fraction.bytes())
            .try_fold(0_i128, |sum, byte| sum.checked_mul(10)?.checked_add(i128::from(byte.saturating_sub(b'0'))));
        let mantissa = mantissa.ok_or_else(|| too_long(text))?;
        let places = i64::try_from(fraction.len()).ok().and_then(|places| places.checked_sub(exponent));
        Ok((if negative { mantissa.saturating_neg() } else { mantissa }, places.ok_or_else(syntax)?))
    }

    /// Whole units of `10^-places` of a number that is finer than they are and within 1e-6 of so many: of what a float
    /// makes of an amount. Beyond 2^53 a float no longer tells them apart.
    pub(crate) fn near_units(text: &str, places: u32) -> Option<i64> {
        let (mantissa, scale) = Self::read(text).ok()?;
        let Some(Self { mantissa, scale }) = Self::shifted(mantissa, scale) else {
            // More places than a decimal has, such as what is left of floats that should cancel.
            let finer = u32::try_from(scale).ok()?.checked_sub(places.saturating_add(6))?.min(38);
            return (mantissa.checked_abs()? <= super::ten_to(finer)?).then_some(0);
        };
        let unit = super::ten_to(scale.checked_sub(places).filter(|finer| *finer > 0)?)?;
        let half = unit.checked_div(2)?.checked_mul(mantissa.signum())?;
        let nearest = mantissa.checked_add(half)?.checked_div(unit)?;
        let rest = mantissa.checked_sub(nearest.checked_mul(unit)?)?.checked_abs()?;
        let near = rest.checked_mul(1_000_000)? <= unit;
        i64::try_from(nearest).ok().filter(|nearest| near && nearest.unsigned_abs() <= 1 << 53)
    }

    /// `mantissa / 10^places`, with a scale of 0 to 28 and no trailing zeros.
    fn shifted(mantissa: i128, places: i64) -> Option<Self> {
        let made = match u32::try_from(places) {
            Ok(scale) => Self { mantissa, scale }.trimmed(),
            Err(_) => {
                let factor = ten_to_within(u32::try_from(places.checked_neg()?).ok()?)?;
                Self { mantissa: mantissa.checked_mul(factor)?, scale: 0 }
            }
        };
        let limit = ten_to_within(28)?;
        (made.scale <= 28 && made.mantissa.checked_abs()? < limit).then_some(made)
    }

    pub(crate) fn trimmed(self) -> Self {
        let Self { mut mantissa, mut scale } = self;
        if let Ok(mut narrow) = i64::try_from(mantissa) {
            while scale > 0 && narrow.checked_rem(10) == Some(0) {
                (narrow, scale) = (narrow.checked_div(10).unwrap_or_default(), scale.saturating_sub(1));
            }
            return Self { mantissa: narrow.into(), scale };
        }
        while scale > 0 && mantissa.checked_rem(10) == Some(0) {
            mantissa = mantissa.checked_div(10).unwrap_or(mantissa);
            scale = scale.saturating_sub(1);
        }
        Self { mantissa, scale }
    }

    /// The value in units of `10^-places`, if it is a whole number of them.
    pub(crate) fn in_units(self, places: u32) -> Option<i128> {
        let shift = places.checked_sub(self.scale)?;
        self.mantissa.checked_mul(ten_to_within(shift)?)
    }
}

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { mantissa, scale } = self.trimmed();
        let places = usize::try_from(scale).unwrap_or_default();
        let digits = format!("{:0>width$}", mantissa.unsigned_abs(), width = places.saturating_add(1));
        let (whole, fraction) = digits.split_at_checked(digits.len().saturating_sub(places)).unwrap_or((&digits, ""));
        let (sign, point) = (if mantissa < 0 { "-" } else { "" }, if places > 0 { "." } else { "" });
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}

fn too_long(text: &str) -> Error {
    Error::new(code::DECIMAL_TOO_LONG, format!("`{}` has more than {LARGEST_DIGITS} digits", shown(text)))
}

/// Ten to a power that a value in range may need; zero stays zero whatever the power.
fn ten_to_within(exponent: u32) -> Option<i128> {
    super::ten_to(exponent)
}

/// An exponent of at most three digits: Python's `Decimal` writes `1E+5`, nobody writes `1e999999999`.
fn exponent_of(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let plain = !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let value: i64 = if plain { digits.parse().ok()? } else { return None };
    Some(if text.starts_with('-') { value.saturating_neg() } else { value })
}

/// A decimal number of at most 28 digits, read strictly and written canonically: plain notation, no trailing zeros, no
/// negative zero.
///
/// ```
/// use attain::Decimal;
/// let decimal: Decimal = "1.50E+2".parse().unwrap();
/// assert_eq!(decimal.to_string(), "150");
/// for wrong in ["", "1_000", "+1", ".5", "1.", "1,5", "NaN", "0x1", "1e9999"] {
///     assert!(wrong.parse::<Decimal>().is_err(), "{wrong}");
/// }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(rust_decimal::Decimal);

impl Decimal {
    /// One.
    pub const ONE: Self = Self(rust_decimal::Decimal::ONE);

    /// `mantissa / 10^scale`; `None` past 28 digits.
    pub fn from_parts(mantissa: i128, scale: u32) -> Option<Self> {
        let Digits { mantissa, scale } = Digits { mantissa, scale }.trimmed();
        rust_decimal::Decimal::try_from_i128_with_scale(mantissa, scale).ok().map(Self)
    }

    /// Its digits as a whole number, and how many of them stand behind the point.
    pub fn parts(self) -> (i128, u32) {
        (self.0.mantissa(), self.0.scale())
    }

    /// The whole number it is, if it is one.
    pub fn to_whole(self) -> Option<i128> {
        (self.0.scale() == 0).then(|| self.0.mantissa())
    }

    /// The number of digits behind the point.
    pub fn places(self) -> u32 {
        self.0.scale()
    }

    /// The value as `rust_decimal` has it.
    pub fn to_rust_decimal(self) -> rust_decimal::Decimal {
        self.0
    }
}

impl TryFrom<rust_decimal::Decimal> for Decimal {
    type Error = Error;

    fn try_from(value: rust_decimal::Decimal) -> Result<Self, Error> {
        Self::from_parts(value.mantissa(), value.scale()).ok_or_else(|| {
            Error::new(code::DECIMAL_TOO_LONG, format!("`{value}` has more than {LARGEST_DIGITS} digits"))
        })
    }
}

impl FromStr for Decimal {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let Digits { mantissa, scale } = Digits::parse(text)?;
        Self::from_parts(mantissa, scale).ok_or_else(|| {
            Error::new(code::DECIMAL_TOO_LONG, format!("`{}` has more than {LARGEST_DIGITS} digits", shown(text)))
        })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn what_a_float_makes_of_an_amount_is_near_it() {
        let near = [
            ("3.3000000000000003", 330),
            ("-3.3000000000000003", -330),
            ("19.99000000999", 1_999),
            ("19.98999999001", 1_999),
            ("5.551115123125783e-17", 0),
            ("-0.000000000000000055511151231257827", 0),
        ];
        for (text, minor) in near {
            assert_eq!(Digits::near_units(text, 2), Some(minor), "{text}");
        }
        // Exact ones are read as they are; finer ones, and those beyond what a float tells apart, are refused.
        for text in ["3.30", "3", "1e3", "0.125", "19.9900001", "90071992547409930.001", "0.1e-300x", "nan"] {
            assert_eq!(Digits::near_units(text, 2), None, "{text}");
        }
        assert_eq!(Digits::near_units("99.9999999", 0), Some(100));
    }
}
