//! Every total that is possible, with its chance: for few deals, or many of few amounts.

use super::total::Deal;
use super::{Bracket, Law, UNIT};
use crate::chance::float;

/// Possible totals, rising, each with its chance.
#[derive(Clone, Debug)]
pub(super) struct Atoms {
    totals: Vec<(i64, f64)>,
    deals: i32,
}

impl Atoms {
    /// The totals of some deals; `None` where there are more than so many.
    pub(super) fn of(deals: &[Deal], most: usize) -> Option<Self> {
        let mut atoms = Self::nothing();
        for deal in deals {
            atoms = atoms.with(deal);
            if atoms.totals.len() > most {
                return None;
            }
        }
        Some(atoms)
    }

    /// Nothing, for sure.
    pub(super) fn nothing() -> Self {
        Self { totals: vec![(0, 1.0)], deals: 0 }
    }

    pub(super) fn totals(&self) -> &[(i64, f64)] {
        &self.totals
    }

    /// What each chance is off by, relatively, at most: three roundings a deal, those of its probabilities among them.
    pub(super) fn off(&self) -> f64 {
        4.0 * f64::from(self.deals) * UNIT
    }
}

impl Law for Atoms {
    fn with(&self, deal: &Deal) -> Self {
        let won = self.totals.iter().map(|(total, chance)| (total.saturating_add(deal.amount), chance * deal.won));
        let lost = self.totals.iter().map(|(total, chance)| (*total, chance * deal.lost));
        let (mut won, mut lost) = (won.peekable(), lost.peekable());
        let mut totals: Vec<(i64, f64)> = Vec::with_capacity(self.totals.len().saturating_mul(2));
        // Two rising lists become one; what is equal is added.
        while let Some((total, chance)) = match (won.peek(), lost.peek()) {
            (Some(one), Some(other)) if one.0 < other.0 => won.next(),
            (Some(_), None) => won.next(),
            _ => lost.next(),
        } {
            match totals.last_mut() {
                Some((last, sum)) if *last == total => *sum += chance,
                _ => totals.push((total, chance)),
            }
        }
        Self { totals, deals: self.deals.saturating_add(1) }
    }

    fn at_least(&self, units: i64) -> Bracket {
        let from = self.totals.partition_point(|(total, _)| *total < units);
        let above = self.totals.get(from..).unwrap_or_default();
        let sum: f64 = above.iter().map(|(_, chance)| chance).sum();
        Bracket::around(sum, sum * (self.off() + terms(above.len())))
    }
}

/// What a sum of so many terms of one sign is off by, relatively, at most.
pub(super) fn terms(count: usize) -> f64 {
    i128::try_from(count).map_or(1.0, float) * UNIT
}
