//! A grid coarser than the amounts. Each amount is a number of cells and a rest; by cell the chance is kept, with the mean
//! and the spread of the rests, so that what lies within a cell has bounds (Cantelli's), and not only its whole.

use super::atoms::terms;
use super::lattice::{Lattice, place};
use super::total::{Deal, Stream};
use super::{Bracket, Law, UNIT};
use crate::chance::{float, whole};

/// Chances by cells, with what is known of the rests: chance times their first and second moment.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// Units in a cell.
    size: f64,
    chances: Vec<f64>,
    firsts: Vec<f64>,
    seconds: Vec<f64>,
    /// The least and the most that all rests come to.
    rests: (f64, f64),
    off: f64,
    beyond: f64,
}

/// An amount as cells and a rest. Business at random is at least one cell, since its recursion goes from cell to cell.
fn split(amount: i64, size: f64, least: i128) -> (i64, f64) {
    let amount = float(i128::from(amount));
    let cells = whole(amount / size).max(least);
    (i64::try_from(cells).unwrap_or(i64::MAX), amount - float(cells) * size)
}

/// What business at random passes with a chance of `beyond` at most (Bernstein).
fn top_of(streams: &[Stream], beyond: f64) -> f64 {
    let amount = |one: &Stream| float(i128::from(one.amount));
    let mean: f64 = streams.iter().map(|one| one.rate * amount(one)).sum();
    let variance: f64 = streams.iter().map(|one| one.rate * amount(one) * amount(one)).sum();
    let third = streams.iter().map(amount).fold(0.0, f64::max) * -libm::log(beyond) / 3.0;
    mean + third + libm::sqrt(third * third - 2.0 * variance * libm::log(beyond))
}

impl Grid {
    /// What comes at random, up to a number of units that it passes with a chance of `beyond` at most.
    pub(super) fn at_random(streams: &[Stream], top: f64, size: f64, beyond: f64) -> Self {
        let rested = streams.iter().map(|one| {
            let (cells, rest) = split(one.amount, size, 1);
            (Stream { amount: cells, rate: one.rate }, rest)
        });
        let rested: Vec<(Stream, f64)> = rested.collect();
        let on_cells: Vec<Stream> = rested.iter().map(|(one, _)| *one).collect();
        let top = top_of(&on_cells, beyond).max(top / size);
        let top = i64::try_from(whole(top)).unwrap_or(0).saturating_add(1);
        let lattice = Lattice::at_random(&on_cells, top, beyond);
        let chances = lattice.chances().to_vec();
        let (mut firsts, mut seconds) = (vec![0.0; chances.len()], vec![0.0; chances.len()]);
        // The moments of a compound: a deal of each kind more, times its rate and its rest.
        for (one, rest) in &rested {
            for (slot, from) in firsts.iter_mut().skip(place(one.amount)).zip(&chances) {
                *slot += one.rate * rest * from;
            }
        }
        for (one, rest) in &rested {
            let from = chances.iter().zip(&firsts);
            for (slot, (chance, first)) in seconds.iter_mut().skip(place(one.amount)).zip(from) {
                *slot += one.rate * rest * (rest * chance + first);
            }
        }
        // More deals than that come with a chance of `beyond` at most (Bernstein).
        let rate: f64 = streams.iter().map(|one| one.rate).sum();
        let nats = -libm::log(beyond);
        let most = rate + nats / 3.0 + libm::sqrt(nats * nats / 9.0 + 2.0 * rate * nats);
        let least_rest = rested.iter().map(|(_, rest)| *rest).fold(0.0, f64::min);
        let most_rest = rested.iter().map(|(_, rest)| *rest).fold(0.0, f64::max);
        let rests = (most * least_rest, most * most_rest);
        let beyond = if streams.is_empty() { 0.0 } else { 2.0 * beyond };
        Self { size, chances, firsts, seconds, rests, off: lattice.off(), beyond }
    }

    /// Units in a cell.
    pub(super) fn size(&self) -> f64 {
        self.size
    }

    /// Cells.
    pub(super) fn len(&self) -> usize {
        self.chances.len()
    }

    /// Bounds, and a value, for the chance that the rests of a cell come to so much at least.
    fn within_cell(&self, (chance, first, second): (f64, f64, f64), needed: f64) -> Bracket {
        // A hair of room for the rounding of the moments.
        let hair = 1e-9 * self.size;
        let mean = first / chance;
        let spread = (second / chance - mean * mean).max(0.0) + hair * hair;
        let far = |distance: f64| {
            if distance > hair { spread / (spread + (distance - hair) * (distance - hair)) } else { 1.0 }
        };
        // What is not enough is a whole unit less.
        let (high, low) = (far(needed - mean), 1.0 - far(mean - needed + 1.0));
        let value = 0.5 * libm::erfc((needed - 0.5 - mean) / libm::sqrt(2.0 * spread));
        Bracket { low, value: value.clamp(low, high), high }
    }

    /// Adds up from some cells on, in the order in which all sums are taken.
    fn summed(&self, from: usize) -> f64 {
        self.chances.get(from..).unwrap_or_default().iter().sum()
    }
}

impl Law for Grid {
    fn with(&self, deal: &Deal) -> Self {
        let (amount, rest) = split(deal.amount, self.size, 0);
        let shift = place(amount);
        let more = |column: &[f64]| {
            let mut next = vec![0.0; column.len().saturating_add(shift)];
            for (slot, value) in next.iter_mut().zip(column) {
                *slot = deal.lost * value;
            }
            next
        };
        let (mut chances, mut firsts, mut seconds) = (more(&self.chances), more(&self.firsts), more(&self.seconds));
        for (slot, chance) in chances.iter_mut().skip(shift).zip(&self.chances) {
            *slot += deal.won * chance;
        }
        for (slot, (first, chance)) in firsts.iter_mut().skip(shift).zip(self.firsts.iter().zip(&self.chances)) {
            *slot += deal.won * (first + rest * chance);
        }
        let from = self.seconds.iter().zip(&self.firsts).zip(&self.chances);
        for (slot, ((second, first), chance)) in seconds.iter_mut().skip(shift).zip(from) {
            *slot += deal.won * (second + rest * (2.0 * first + rest * chance));
        }
        let rests = (self.rests.0 + rest.min(0.0), self.rests.1 + rest.max(0.0));
        Self { size: self.size, chances, firsts, seconds, rests, off: self.off + 4.0 * UNIT, beyond: self.beyond }
    }

    fn at_least(&self, units: i64) -> Bracket {
        let units = float(i128::from(units));
        // Cells whose rests decide: below them even the most is too little, above them the least is enough.
        let cell = |rest: f64| usize::try_from(whole(((units - rest) / self.size).clamp(-1e18, 1e18))).unwrap_or(0);
        let (from, to) = (cell(self.rests.1).saturating_sub(1), cell(self.rests.0).saturating_add(2));
        let mut sum = Bracket::NOTHING.plus(1.0, Bracket::same(self.summed(to)));
        let columns = self.chances.iter().zip(&self.firsts).zip(&self.seconds);
        for (index, ((chance, first), second)) in
            columns.enumerate().take(to).skip(from).filter(|(_, ((one, _), _))| **one > 0.0)
        {
            let needed = units - i128::try_from(index).map_or(0.0, float) * self.size;
            sum = sum.plus(*chance, self.within_cell((*chance, *first, *second), needed));
        }
        let off = sum.high * (self.off + terms(self.len()));
        Bracket { low: sum.low - off, value: sum.value, high: sum.high + off + self.beyond }.within()
    }
}
