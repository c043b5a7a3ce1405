//! Figures for the eye: whole amounts, percent with one place. What is exact stands in the data.

use super::{Days, Money, Ratio, divide, ten_to};
use crate::text::grouped;

/// An amount in whole major units, rounded half-even, with thousands parted.
pub(crate) fn money(amount: Money) -> String {
    let unit = ten_to(u32::from(amount.currency().places())).unwrap_or(1);
    grouped(divide(i128::from(amount.minor()), unit).unwrap_or_default())
}

/// A ratio in percent with one place.
pub(crate) fn percent(ratio: Ratio) -> String {
    let (numerator, denominator) = ratio.fraction();
    format!("{} %", tenths(numerator.saturating_mul(100), denominator))
}

/// A length in days with one place.
pub(crate) fn days(length: Days) -> String {
    let (numerator, denominator) = length.fraction();
    format!("{} days", tenths(numerator, denominator))
}

fn tenths(numerator: i128, denominator: i128) -> String {
    let tenths = divide(numerator.saturating_mul(10), denominator).unwrap_or_default();
    super::fraction::decimal(tenths, 1)
}
