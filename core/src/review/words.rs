//! Figures for the eye: whole amounts, percent with one place, and why there is none.

use super::Review;
use crate::record::Figure;
use crate::team::Scope;
use crate::text::grouped;
use crate::unit::{Money, Ratio, divide, ten_to};

/// An amount for the eye: whole major units, rounded half-even, with thousands parted.
pub(super) fn money(amount: Money) -> String {
    let unit = ten_to(u32::from(amount.currency().places())).unwrap_or(1);
    grouped(divide(i128::from(amount.minor()), unit).unwrap_or_default())
}

/// A ratio for the eye: percent with one place.
pub(super) fn percent(ratio: Ratio) -> String {
    let (numerator, denominator) = ratio.fraction();
    let tenths = divide(numerator.saturating_mul(1000), denominator).unwrap_or_default();
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    format!("{sign}{}.{} %", tenths.div_euclid(10), tenths.rem_euclid(10))
}

/// A figure, or why there is none.
pub(super) fn figure<T>(figure: &Figure<T>, show: impl FnOnce(&T) -> String) -> String {
    match figure {
        Figure::Known(value) => show(value),
        Figure::NotAvailable(reason) => format!("not available: {}", reason.why()),
    }
}

impl Review {
    /// Whose deals it is about, in words.
    pub(super) fn whose(&self) -> String {
        match &self.scope {
            None => "everyone".to_owned(),
            Some(Scope::Manager { id }) => format!("the team of {id}"),
            Some(Scope::Region { id }) => format!("the region {id}"),
            Some(Scope::Owner { id }) => id.to_string(),
        }
    }
}
