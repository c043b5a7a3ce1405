//! The exact shares: one level for all, each share held between its bounds (water filling).

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
    let mut events: Vec<(u128, u128, bool)> = Vec::new();
    for (row, weight) in rows.iter().filter_map(|row| Some((row, claim(row, zero_weights)?))) {
        if row.floor == 0 {
            free = free.saturating_add(weight);
        } else {
            fixed = fixed.saturating_add(row.floor);
            events.push((row.floor, weight, false));
        }
        events.extend(row.ceiling.map(|ceiling| (ceiling, weight, true)));
    }
    // Who has one bound for both leaves the floor before staying behind.
    events.sort_unstable_by(|one, other| wide::compare(one.0, other.1, other.0, one.1).then(one.2.cmp(&other.2)));
    for (bound, weight, ceiling) in events {
        let rest = whole.saturating_sub(fixed);
        if wide::compare(bound, free, rest, weight).is_ge() {
            return Some(if free > 0 { (rest, free) } else { (bound, weight) });
        }
        if ceiling {
            (fixed, free) = (fixed.saturating_add(bound), free.saturating_sub(weight));
        } else {
            (fixed, free) = (fixed.saturating_sub(bound), free.saturating_add(weight));
        }
    }
    (free > 0).then(|| (whole.saturating_sub(fixed), free))
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
