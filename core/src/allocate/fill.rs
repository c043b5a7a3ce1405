//! The exact shares: one level for all, each share held between its bounds (water filling).

use std::cmp::Ordering;

use super::{PartBound, Row};
use crate::unit::wide;

/// The exact shares of a whole.
pub(super) struct Filled {
    /// In the order of the rows.
    pub(super) shares: Vec<Exact>,
    /// The weights of all that are at no bound: what remainders are measured in.
    pub(super) weights: u128,
    /// Whether the zero weights divide the rest, all others being at their ceilings.
    pub(super) zero_weights: bool,
}

/// A share: whole units, and the rest over [`Filled::weights`].
#[derive(Clone, Copy)]
pub(super) struct Exact {
    pub(super) whole: u128,
    pub(super) rest: u128,
    pub(super) bound: PartBound,
}

impl Exact {
    fn at(whole: u128, bound: PartBound) -> Self {
        Self { whole, rest: 0, bound }
    }
}

impl Filled {
    /// The weight by which a row claims units; `None` for one that stands aside at its bound.
    pub(super) fn claim(&self, row: &Row) -> Option<u128> {
        claim(row, self.zero_weights)
    }
}

fn claim(row: &Row, zero_weights: bool) -> Option<u128> {
    match (row.weight, zero_weights) {
        (0, true) => Some(1),
        (0, false) | (_, true) => None,
        (weight, false) => Some(weight),
    }
}

/// The shares of a whole that the bounds allow. `None` where a number does not fit, which the weights' sum rules out.
pub(super) fn fill(whole: u128, rows: &[Row]) -> Option<Filled> {
    if let Some(level) = level(whole, rows, false) {
        return shares(whole, rows, (false, level));
    }
    // Every weight above zero is at its ceiling. No level holds the zero weights back where they are too.
    let level = level(whole, rows, true).unwrap_or((u128::MAX, 1));
    shares(whole, rows, (true, level))
}

/// What those leave who stand aside: zero weights at their floors, or all others at their ceilings.
fn left(whole: u128, rows: &[Row], zero_weights: bool) -> u128 {
    let aside = rows.iter().filter(|row| claim(row, zero_weights).is_none());
    let bound = |row: &Row| if zero_weights { row.ceiling.unwrap_or_default() } else { row.floor };
    aside.fold(whole, |left, row| left.saturating_sub(bound(row)))
}

/// The level as a fraction, share over weight; `None` where all shares reach their ceilings first.
///
/// As the level rises, a row leaves its floor at `floor / weight` and stays behind at `ceiling / weight`. Between two
/// such events the sum of the shares is a straight line.
fn level(whole: u128, rows: &[Row], zero_weights: bool) -> Option<(u128, u128)> {
    let whole = left(whole, rows, zero_weights);
    let (mut fixed, mut free) = (0_u128, 0_u128);
    let mut events: Vec<Event> = Vec::new();
    for (row, weight) in rows.iter().filter_map(|row| Some((row, claim(row, zero_weights)?))) {
        if row.floor == 0 {
            free = free.saturating_add(weight);
        } else {
            fixed = fixed.saturating_add(row.floor);
            events.push(Event { bound: row.floor, weight, ceiling: false });
        }
        events.extend(row.ceiling.map(|bound| Event { bound, weight, ceiling: true }));
    }
    let (mut events, mut state) = (events.as_mut_slice(), (fixed, free));
    // A half in which the level does not lie is passed over as a whole, or left; neither needs to be sorted.
    while events.len() > FEW {
        let middle = events.len() / 2;
        let (below, event, _) = events.select_nth_unstable_by(middle, Event::order);
        let before = below.iter().fold(state, |state, event| event.passed(state));
        if event.reaches(whole, before) {
            events = events.split_at_mut(middle.saturating_add(1)).0;
        } else {
            state = event.passed(before);
            events = events.split_at_mut(middle.saturating_add(1)).1;
        }
    }
    events.sort_unstable_by(Event::order);
    for event in events {
        let (fixed, free) = state;
        if event.reaches(whole, state) {
            return Some(if free > 0 { (whole.saturating_sub(fixed), free) } else { (event.bound, event.weight) });
        }
        state = event.passed(state);
    }
    let (fixed, free) = state;
    (free > 0).then(|| (whole.saturating_sub(fixed), free))
}

/// Events that are sorted at once.
const FEW: usize = 64;

/// A row leaves its floor, or stays behind at its ceiling, where the level is the bound over the weight.
struct Event {
    bound: u128,
    weight: u128,
    ceiling: bool,
}

impl Event {
    /// Who has one bound for both leaves the floor before staying behind.
    fn order(one: &Self, other: &Self) -> Ordering {
        wide::compare(one.bound, other.weight, other.bound, one.weight).then(one.ceiling.cmp(&other.ceiling))
    }

    /// What is fixed, and the weights that are free, after it. Halves are passed in no order, so that a row may seem to stay
    /// behind before it was free; in the end no number is below zero, nor past the sums that were checked.
    fn passed(&self, (fixed, free): (u128, u128)) -> (u128, u128) {
        if self.ceiling {
            (fixed.wrapping_add(self.bound), free.wrapping_sub(self.weight))
        } else {
            (fixed.wrapping_sub(self.bound), free.wrapping_add(self.weight))
        }
    }

    /// Whether the shares come to the whole before it.
    fn reaches(&self, whole: u128, (fixed, free): (u128, u128)) -> bool {
        wide::compare(self.bound, free, whole.saturating_sub(fixed), self.weight).is_ge()
    }
}

/// Each share at a level.
fn shares(whole: u128, rows: &[Row], (zero_weights, (over, under)): (bool, (u128, u128))) -> Option<Filled> {
    // At a bound, or the weight by which what is left is divided.
    let place = |row: &Row| {
        let Some(weight) = claim(row, zero_weights) else {
            return Err(match row.ceiling {
                Some(ceiling) if zero_weights => Exact::at(ceiling, PartBound::Ceiling),
                _ if row.floor > 0 => Exact::at(row.floor, PartBound::Floor),
                _ => Exact::at(0, PartBound::None),
            });
        };
        if wide::compare(over, weight, row.floor, under).is_lt() {
            return Err(Exact::at(row.floor, PartBound::Floor));
        }
        match row.ceiling {
            Some(ceiling) if wide::compare(over, weight, ceiling, under).is_gt() => {
                Err(Exact::at(ceiling, PartBound::Ceiling))
            }
            _ => Ok(weight),
        }
    };
    let placed: Vec<Result<u128, Exact>> = rows.iter().map(place).collect();
    let fixed =
        placed.iter().filter_map(|placed| placed.err()).fold(0_u128, |sum, share| sum.saturating_add(share.whole));
    let (rest, weights) =
        (whole.saturating_sub(fixed), placed.iter().flatten().fold(0, |sum: u128, weight| sum.saturating_add(*weight)));
    let exact = |placed: Result<u128, Exact>| match placed {
        Err(share) => Some(share),
        Ok(weight) => {
            let (whole, rest) = wide::divide(rest, weight, weights)?;
            Some(Exact { whole, rest, bound: PartBound::None })
        }
    };
    let shares: Option<Vec<Exact>> = placed.into_iter().map(exact).collect();
    Some(Filled { shares: shares?, weights, zero_weights })
}
