//! From exact shares to whole units: the two methods.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::Row;
use super::fill::Filled;
use crate::unit::wide;

/// Units by row, and the rank of its remainder where there is one.
type Awarded = Vec<(u128, Option<usize>)>;

/// Whole shares, and one unit each to the largest remainders.
pub(super) fn largest_remainder(whole: u128, rows: &[Row], filled: &Filled) -> Awarded {
    let mut awarded: Awarded = filled.shares.iter().map(|share| (share.whole, None)).collect();
    let mut left = awarded.iter().fold(whole, |left, (units, _)| left.saturating_sub(*units));
    for (place, index) in by_remainder(rows, filled).into_iter().enumerate() {
        let Some((units, rank)) = awarded.get_mut(index) else { continue };
        *rank = Some(place.saturating_add(1));
        if left > 0 {
            *units = units.saturating_add(1);
            left = left.saturating_sub(1);
        }
    }
    awarded
}

/// The rows whose shares are not whole, the largest remainder first. All remainders are over the same weights.
fn by_remainder(rows: &[Row], filled: &Filled) -> Vec<usize> {
    // The upper 64 bits of a remainder decide nearly always.
    let shift = (u128::BITS.saturating_sub(filled.weights.leading_zeros())).saturating_sub(u64::BITS);
    let upper = |rest: u128| u64::try_from(rest >> shift).unwrap_or(u64::MAX);
    let each = filled.shares.iter().enumerate().filter(|(_, share)| share.rest > 0);
    let mut order: Vec<(u64, usize)> = each.map(|(index, share)| (upper(share.rest), index)).collect();
    let whole = |index: usize| {
        let (rest, rank) = (filled.shares.get(index).map(|share| share.rest), rows.get(index).map(|row| row.rank));
        (Reverse(rest), rank)
    };
    order.sort_unstable_by(|one, other| other.0.cmp(&one.0).then_with(|| whole(one.1).cmp(&whole(other.1))));
    order.into_iter().map(|(_, index)| index).collect()
}

/// A unit's claim: a weight over the unit's divisor. The larger comes first, of equal ones the lower rank.
struct Claim {
    weight: u128,
    divisor: u128,
    rank: usize,
    index: usize,
}

impl Ord for Claim {
    fn cmp(&self, other: &Self) -> Ordering {
        wide::compare(self.weight, other.divisor, other.weight, self.divisor).then(other.rank.cmp(&self.rank))
    }
}

impl PartialOrd for Claim {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Claim {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Claim {}

/// The units that the divisors 1, 3, 5, ... award one by one, found from the other side.
///
/// A share rounded to the nearest whole has every unit whose claim is at or above the same level. So all of them
/// together hold the strongest claims there are, and only their number may be off, by half a unit each at most: the
/// next strongest are added, or the weakest taken back.
pub(super) fn sainte_lague(whole: u128, rows: &[Row], filled: &Filled) -> Awarded {
    let nearest = |(share, rest): (u128, u128)| {
        let up = rest > 0 && rest >= filled.weights.saturating_sub(rest);
        if up { share.saturating_add(1) } else { share }
    };
    let mut units: Vec<u128> = filled.shares.iter().map(|share| nearest((share.whole, share.rest))).collect();
    let given = units.iter().fold(0_u128, |sum, units| sum.saturating_add(*units));
    // The claim of a row's unit number `unit`, counted from 0, if its bounds let it have that one.
    let claim = |index: usize, unit: u128| {
        let row = rows.get(index)?;
        let allowed = unit >= row.floor && row.ceiling.is_none_or(|ceiling| unit < ceiling);
        let divisor = unit.checked_mul(2)?.checked_add(1)?;
        allowed.then_some(Claim { weight: filled.claim(row)?, divisor, rank: row.rank, index })
    };
    if given < whole {
        let first = |(index, units): (usize, &u128)| claim(index, *units);
        let mut next: BinaryHeap<Claim> = units.iter().enumerate().filter_map(first).collect();
        for _ in given..whole {
            let Some(Claim { index, .. }) = next.pop() else { break };
            let Some(place) = units.get_mut(index) else { break };
            *place = place.saturating_add(1);
            next.extend(claim(index, *place));
        }
    } else {
        let last = |(index, units): (usize, &u128)| Some(Reverse(claim(index, units.checked_sub(1)?)?));
        let mut weakest: BinaryHeap<Reverse<Claim>> = units.iter().enumerate().filter_map(last).collect();
        for _ in whole..given {
            let Some(Reverse(Claim { index, .. })) = weakest.pop() else { break };
            let Some(place) = units.get_mut(index) else { break };
            *place = place.saturating_sub(1);
            weakest.extend(place.checked_sub(1).and_then(|unit| claim(index, unit)).map(Reverse));
        }
    }
    units.into_iter().map(|units| (units, None)).collect()
}
