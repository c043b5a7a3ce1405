//! The largest remainders among numbers below 2^51, which are nearly all there are: the same units as the wide numbers
//! give, several times faster.
//!
//! A floating number holds such a whole number exactly, and sums of them too. So the level is searched for in them, by
//! Newton's method: who is at no bound at one level makes the next. Only the level itself is rounded; the one at which the
//! search ends is proved by the exact rests of all shares, or nothing is answered here.

use std::hint::select_unpredictable;

use super::Share;
use crate::unit::narrow::{MOST, divide, exact, float, int};

/// Rounds of the search at most; five or six are usual.
const ROUNDS: usize = 32;

/// What all ceilings come to at most: so no sum of bounds passes 64 bits.
const SUM: f64 = 4096.0 * MOST;

/// Weights and bounds without signs: whole numbers.
struct Rows {
    weights: Vec<f64>,
    floors: Vec<f64>,
    ceilings: Vec<f64>,
    /// All weights.
    sum: f64,
}

/// A level: `over / under` for each unit of weight. Both are whole numbers.
#[derive(Clone, Copy, PartialEq)]
struct Level {
    over: f64,
    under: f64,
}

/// The whole units of each share by largest remainder, without signs; of equal remainders the earlier comes first. `None`
/// where this is a case for the wide numbers.
pub(super) fn largest_remainder(whole: u64, shares: &[Share<'_>], negative: bool) -> Option<Vec<i64>> {
    let whole = exact(whole)?;
    let rows = Rows::of(whole, shares, negative)?;
    let level = rows.level(whole)?;
    let (mut units, rests) = rows.divided(whole, level)?;
    let given = units.iter().fold(0_i64, |sum, units| sum.wrapping_add(*units));
    let left = usize::try_from(int(whole).checked_sub(given.cast_unsigned())?).ok()?;
    award(left, &rests, &mut units)?;
    Some(units)
}

impl Rows {
    /// The shares as columns, if all numbers and their sums are small and the bounds allow the whole.
    fn of(whole: f64, shares: &[Share<'_>], negative: bool) -> Option<Self> {
        let column = || vec![0.0; shares.len()];
        let mut rows = Self { weights: column(), floors: column(), ceilings: column(), sum: 0.0 };
        let (mut weights, mut floors, mut ceilings) = (0.0, 0.0, 0.0);
        let slots = rows.weights.iter_mut().zip(&mut rows.floors).zip(&mut rows.ceilings);
        for (share, ((weight_at, floor_at), ceiling_at)) in shares.iter().zip(slots) {
            let (low, high) = if negative { (share.ceiling, share.floor) } else { (share.floor, share.ceiling) };
            // A bound on the wrong side of zero is refused elsewhere.
            let size = |bound: i64| exact(if negative { bound.checked_neg()? } else { bound }.try_into().ok()?);
            let floor = low.map_or(Some(0.0), size)?;
            // Where there is none, the whole itself is never passed.
            let ceiling = high.map_or(Some(whole + 1.0), size)?;
            let weight = exact(u64::try_from(share.weight).ok()?)?;
            if floor > ceiling {
                return None;
            }
            (*weight_at, *floor_at, *ceiling_at) = (weight, floor, ceiling);
            (weights, floors, ceilings) = (weights + weight, floors + floor, ceilings + ceiling);
        }
        rows.sum = weights;
        let small = weights < MOST && ceilings < SUM;
        (0.0 < weights && small && floors <= whole && whole <= ceilings).then_some(rows)
    }

    /// A level that follows from itself.
    fn level(&self, whole: f64) -> Option<Level> {
        let mut level = Level { over: whole, under: self.sum };
        for _ in 0..ROUNDS {
            let next = self.next(whole, level.over / level.under)?;
            if next == level {
                return Some(level);
            }
            level = next;
        }
        None
    }

    /// The level that follows from who is at no bound by another; none if everybody is. The sums are of whole numbers, in any
    /// order: so the processor can add up several rows at once.
    fn next(&self, whole: f64, level: f64) -> Option<Level> {
        let (mut fixed, mut free) = (0_u64, 0_u64);
        for ((weight, floor), ceiling) in self.weights.iter().zip(&self.floors).zip(&self.ceilings) {
            let share = weight * level;
            let (low, high) = (share < *floor, share > *ceiling);
            let bound = if low { *floor } else { *ceiling };
            let held = low | high;
            fixed = fixed.wrapping_add(if held { int(bound) } else { 0 });
            free = free.wrapping_add(if held { 0 } else { int(*weight) });
        }
        let (fixed, free) = (exact(fixed)?, exact(free)?);
        (free > 0.0 && fixed <= whole).then_some(Level { over: whole - fixed, under: free })
    }

    /// The whole units of each share and what they leave of it, over the level's `under`. None unless each share is exactly
    /// held as the level supposes, and some share is between its bounds, so that no other level does.
    #[expect(clippy::needless_bitwise_bool, reason = "without a branch, which would be guessed wrong half of the time")]
    fn divided(&self, whole: f64, level: Level) -> Option<(Vec<i64>, Vec<u64>)> {
        let quotient = Quotient::by(level, self.weights.iter().copied().fold(0.0, f64::max))?;
        let mut units = vec![0_i64; self.weights.len()];
        let mut rests = vec![0_u64; self.weights.len()];
        let (mut fixed, mut free, mut between) = (0_u64, 0_u64, false);
        let rows = self.weights.iter().zip(&self.floors).zip(&self.ceilings).zip(units.iter_mut().zip(&mut rests));
        for (((weight, floor), ceiling), (units, rests)) in rows {
            let (weight, floor, ceiling) = (int(*weight), int(*floor), int(*ceiling));
            let (share, rest) = quotient.of(weight);
            let (low, high) = (share < floor, (share > ceiling) | ((share == ceiling) & (rest > 0)));
            let (bound, held) = (select_unpredictable(low, floor, ceiling), low | high);
            between |= !held & ((rest > 0) | ((share > floor) & (share < ceiling)));
            fixed = fixed.wrapping_add(select_unpredictable(held, bound, 0));
            free = free.wrapping_add(select_unpredictable(held, 0, weight));
            *units = select_unpredictable(held, bound, share).cast_signed();
            *rests = select_unpredictable(held, 0, rest);
        }
        let same = fixed == int(whole - level.over) && free == int(level.under);
        (between && same).then_some((units, rests))
    }
}

/// Divides a weight times `over` by `under`.
struct Quotient {
    over: u64,
    under: u64,
    near: f64,
}

impl Quotient {
    /// For weights up to the heaviest. None where a guess may be off by more than a unit or two.
    fn by(level: Level, heaviest: f64) -> Option<Self> {
        let near = level.over / level.under;
        (heaviest * near < MOST / 4.0).then(|| Self { over: int(level.over), under: int(level.under), near })
    }

    /// The whole quotient and the rest.
    fn of(&self, weight: u64) -> (u64, u64) {
        divide(weight.wrapping_mul(self.over), float(weight) * self.near, self.under)
    }
}

/// One unit more to each of the largest rests, of equal ones to the earlier. `None` where there are not so many rests.
pub(crate) fn award(left: usize, rests: &[u64], units: &mut [i64]) -> Option<()> {
    let Some(last) = left.checked_sub(1) else { return Some(()) };
    if last >= rests.len() {
        return None;
    }
    let mut sorted = rests.to_vec();
    let (larger, least, _) = sorted.select_nth_unstable_by(last, |one, other| other.cmp(one));
    let equal = larger.iter().filter(|rest| *rest == least).count().saturating_add(1);
    for (units, rest) in units.iter_mut().zip(rests) {
        *units = units.wrapping_add(i64::from(rest > least));
    }
    for (units, _) in units.iter_mut().zip(rests).filter(|(_, rest)| *rest == least).take(equal) {
        *units = units.wrapping_add(1);
    }
    // A share without a rest gets no more.
    (*least > 0).then_some(())
}
