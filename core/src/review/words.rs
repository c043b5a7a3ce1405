//! Words of the page and the terminal.

use super::Review;
use crate::forecast::TrackedMethod;
use crate::record::Figure;
use crate::team::Scope;
use crate::unit::eye::{money, percent};
use crate::unit::{Money, Probability, Ratio};

/// A figure, or why there is none.
pub(super) fn figure<T>(figure: &Figure<T>, show: impl FnOnce(&T) -> String) -> String {
    match figure {
        Figure::Known(value) => show(value),
        Figure::NotAvailable(reason) => format!("not available: {}", reason.why()),
    }
}

/// An amount with its sign.
pub(super) fn signed(amount: Money) -> String {
    if amount.minor() > 0 { format!("+{}", money(amount)) } else { money(amount) }
}

/// A chance, in percent.
pub(super) fn chance(chance: Probability) -> String {
    let (part, of) = chance.fraction();
    Ratio::of(part, of).map(percent).unwrap_or_default()
}

/// A method as people call it.
pub(super) fn method(method: TrackedMethod) -> &'static str {
    match method {
        TrackedMethod::Rollup => "roll-up",
        TrackedMethod::Weighted => "weighted",
        TrackedMethod::Trend => "trend",
        TrackedMethod::Triangulated => "together",
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
