//! Words of the page and the terminal.

use super::Review;
use crate::record::Figure;
use crate::team::Scope;

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
