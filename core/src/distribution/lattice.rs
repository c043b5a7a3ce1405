//! The chance of every multiple of the amounts' common unit: for amounts that are round enough.

use super::atoms::terms;
use super::total::{Deal, Stream};
use super::{Bracket, Law, UNIT};
use crate::chance::float;

/// The mean number of random deals up to which a recursion can begin: `exp` of less would be nothing.
pub(super) const MOST_AT_RANDOM: f64 = 650.0;

/// Chances by units, from none on.
#[derive(Clone, Debug)]
pub(super) struct Lattice {
    chances: Vec<f64>,
    /// What each is off by, relatively, at most.
    off: f64,
    /// The chance of more than there are cells, at most.
    beyond: f64,
}

/// A count as an index.
pub(super) fn place(count: i64) -> usize {
    usize::try_from(count).unwrap_or(0)
}

impl Lattice {
    /// Nothing, for sure.
    pub(super) fn nothing() -> Self {
        Self { chances: vec![1.0], off: 0.0, beyond: 0.0 }
    }

    /// What comes at random, up to a number of units that it passes with a chance of `beyond` at most: Panjer's recursion, in
    /// which nothing is subtracted.
    pub(super) fn at_random(streams: &[Stream], top: i64, beyond: f64) -> Self {
        if streams.is_empty() {
            return Self::nothing();
        }
        let all: f64 = streams.iter().map(|one| one.rate).sum();
        let mut chances = vec![0.0_f64; place(top).saturating_add(1)];
        if let Some(none) = chances.first_mut() {
            *none = libm::exp(-all);
        }
        let weighed: Vec<(usize, f64)> =
            streams.iter().map(|one| (place(one.amount), one.rate * float(i128::from(one.amount)))).collect();
        for cell in 1..chances.len() {
            let before = |amount: usize| cell.checked_sub(amount).and_then(|from| chances.get(from));
            let sum: f64 = weighed.iter().filter_map(|(amount, weight)| Some(weight * before(*amount)?)).sum();
            if let Some(chance) = chances.get_mut(cell) {
                *chance = sum / i128::try_from(cell).map_or(1.0, float);
            }
        }
        // Each chance rests on those below it: at worst, one of each cell after another.
        let off = (terms(streams.len()) + 4.0 * UNIT) * float(i128::from(top).clamp(1, 1 << 20));
        Self { chances, off, beyond }
    }

    pub(super) fn chances(&self) -> &[f64] {
        &self.chances
    }

    pub(super) fn off(&self) -> f64 {
        self.off
    }
}

/// The chance of each number of successes among independent trials: every trial is a deal of one unit.
pub(crate) fn counts(chances: &[f64]) -> Vec<f64> {
    let trial = |chance: &f64| Deal { amount: 1, won: *chance, lost: 1.0 - chance };
    chances.iter().fold(Lattice::nothing(), |law, chance| law.with(&trial(chance))).chances
}

impl Law for Lattice {
    fn with(&self, deal: &Deal) -> Self {
        let amount = place(deal.amount);
        let mut chances = vec![0.0_f64; self.chances.len().saturating_add(amount)];
        for (slot, chance) in chances.iter_mut().zip(&self.chances) {
            *slot = deal.lost * chance;
        }
        for (slot, chance) in chances.iter_mut().skip(amount).zip(&self.chances) {
            *slot += deal.won * chance;
        }
        Self { chances, off: self.off + 4.0 * UNIT, beyond: self.beyond }
    }

    fn at_least(&self, units: i64) -> Bracket {
        let above = self.chances.get(place(units)..).unwrap_or_default();
        let sum: f64 = above.iter().sum();
        let off = sum * (self.off + terms(above.len()));
        Bracket { low: sum - off, value: sum, high: sum + off + self.beyond }.within()
    }
}
