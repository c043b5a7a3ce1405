//! Dividing a whole into parts that always sum to it: money to the minor unit, people by the head.
//!
//! Who has a weight `w`, a floor and a ceiling is owed the exact share `level * w`, raised to the floor or cut to the
//! ceiling, with the one level at which all shares sum to the whole. A weight of zero counts as an infinitesimal one: it
//! gets its floor, and where every other share stands at its ceiling, the zero weights divide the rest alike. Nothing of
//! this is rounded. Then a method makes whole units of the shares:
//!
//! | | `largest_remainder` | `sainte_lague` |
//! | --- | --- | --- |
//! | a part is its share rounded up or down (quota rule) | always | nearly always |
//! | a larger whole makes no part smaller (house monotone) | no: Alabama | always |
//! | who grows faster loses nothing to who grows slower (population monotone) | no: see below | always |
//! | a newcomer who gets just the units that it brings shifts none of the others | no: new states | always |
//!
//! So take `largest_remainder` (the default) to divide an amount once, where a part must be its share give or take one
//! unit, and `sainte_lague` where the whole or the weights will change and nobody may lose by another's gain.
//!
//! `largest_remainder`: each share is cut to whole units, and the units left over go to the largest remainders.
//! `sainte_lague`: each unit goes to the largest weight over 1, 3, 5, ..., by the units that it has already; floors are
//! given first. Ties are broken by id or by the order of the shares, as is asked.
//!
//! The same, in numbers:
//!
//! ```
//! use attain::allocate::{AllocationMethod::{self, *}, Share, TieOrder, allocate};
//! let parts = |weights: &[u128], whole: i64, method: AllocationMethod| -> Vec<i64> {
//!     let shares: Vec<Share> = weights.iter().zip(["a", "b", "c", "d"]).map(|(w, id)| Share::new(id, *w)).collect();
//!     allocate(whole, &shares, method, TieOrder::Id).unwrap().parts().iter().map(|part| part.units()).collect()
//! };
//! // Alabama: an eleventh unit takes one from `c`.
//! assert_eq!(parts(&[6, 6, 2], 10, LargestRemainder), [4, 4, 2]);
//! assert_eq!(parts(&[6, 6, 2], 11, LargestRemainder), [5, 5, 1]);
//! assert_eq!(parts(&[6, 6, 2], 10, SainteLague), [5, 4, 1]);
//! assert_eq!(parts(&[6, 6, 2], 11, SainteLague), [5, 5, 1]);
//! // Population: `a` grows by 45 % and loses a unit to `c`, which does not grow.
//! assert_eq!(parts(&[11, 3, 1], 9, LargestRemainder), [7, 2, 0]);
//! assert_eq!(parts(&[16, 6, 1], 9, LargestRemainder), [6, 2, 1]);
//! assert_eq!(parts(&[11, 3, 1], 9, SainteLague), [6, 2, 1]);
//! assert_eq!(parts(&[16, 6, 1], 9, SainteLague), [7, 2, 0]);
//! // New states: `c` brings the five units that its weight is worth, and `b` loses one to `a`.
//! assert_eq!(parts(&[1045, 8955], 100, LargestRemainder), [10, 90]);
//! assert_eq!(parts(&[1045, 8955, 525], 105, LargestRemainder), [11, 89, 5]);
//! assert_eq!(parts(&[1045, 8955], 100, SainteLague), [10, 90]);
//! assert_eq!(parts(&[1045, 8955, 525], 105, SainteLague), [10, 90, 5]);
//! // Quota: the share of `a` is 2.94, and Sainte-Lague gives it 4.
//! assert_eq!(parts(&[25, 3, 3, 3], 4, LargestRemainder), [3, 1, 0, 0]);
//! assert_eq!(parts(&[25, 3, 3, 3], 4, SainteLague), [4, 0, 0, 0]);
//! ```

mod award;
mod figures;
mod fill;
pub(crate) mod narrow;
pub(crate) mod request;
pub(crate) mod scaled;

use std::cmp::Ordering;

use crate::code;
use crate::error::Error;
use crate::order;
use crate::record::Record;

pub use request::{
    AllocateHeadsRequest, AllocateMoneyRequest, HeadPart, HeadShare, HeadsAllocation, MoneyAllocation, MoneyPart,
    MoneyShare, heads, money,
};

/// How shares become whole units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum AllocationMethod {
    /// Each share cut to whole units, what is left over by the largest remainders: no part is a unit from its share.
    LargestRemainder,
    /// Unit by unit to the largest weight over 1, 3, 5, ...: a larger whole makes no part smaller.
    SainteLague,
}

/// Who comes first where claims to a unit are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum TieOrder {
    /// The smaller id.
    Id,
    /// Who stands first in the request.
    Order,
}

/// The bound that a share stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum PartBound {
    /// None: the share is in proportion to its weight.
    None,
    /// Its floor: by its weight it would get less.
    Floor,
    /// Its ceiling: by its weight it would get more.
    Ceiling,
}

/// Who shares in a whole: an id, a weight of which only the proportion to the others counts, and bounds in units.
///
/// Without a floor it is 0; for a whole below zero it is the ceiling that is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share<'a> {
    id: &'a str,
    weight: u128,
    floor: Option<i64>,
    ceiling: Option<i64>,
}

impl<'a> Share<'a> {
    /// A share without bounds.
    pub fn new(id: &'a str, weight: u128) -> Self {
        Self { id, weight, floor: None, ceiling: None }
    }

    /// The same with bounds in units, each where it is given.
    #[must_use]
    pub fn within(self, floor: Option<i64>, ceiling: Option<i64>) -> Self {
        Self { floor, ceiling, ..self }
    }

    /// Its bounds away from zero: with the whole's sign taken off.
    fn magnitudes(&self, negative: bool) -> (u128, Option<u128>) {
        let size = |bound: i64| u128::from(bound.unsigned_abs());
        let (low, high) = if negative { (self.ceiling, self.floor) } else { (self.floor, self.ceiling) };
        (low.map_or(0, size), high.map(size))
    }
}

/// A whole, divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    parts: Vec<Part>,
    /// Whether the zero weights divide the rest, all others being at their ceilings.
    zero_weights: bool,
    /// Units that whole shares leave over.
    odd: u128,
}

impl Allocation {
    /// One part for each share, in the order of the shares. They sum to the whole.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }
}

/// A part of a whole, and the exact share that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    units: i64,
    whole: i64,
    /// What whole units leave of the share, over the weights of all that are at no bound; below one unit.
    rest: u128,
    over: u128,
    bound: PartBound,
    /// The place of its remainder among those above zero, the largest being 1.
    rank: Option<usize>,
}

impl Part {
    /// What it gets, in whole units.
    pub fn units(self) -> i64 {
        self.units
    }

    /// The whole units in its exact share, towards zero.
    pub fn whole_units(self) -> i64 {
        self.whole
    }

    /// What these leave of the share, away from zero, as a fraction of a unit: numerator and denominator.
    pub fn remainder(self) -> (u128, u128) {
        (self.rest, self.over)
    }

    /// The bound that its share stands at.
    pub fn bound(self) -> PartBound {
        self.bound
    }
}

/// A share without its sign, and its place in a tie.
#[derive(Clone, Copy, Debug)]
struct Row {
    weight: u128,
    floor: u128,
    ceiling: Option<u128>,
    rank: usize,
}

/// Divides a whole number of units, in `O(n log n)`.
///
/// ```
/// use attain::allocate::{AllocationMethod, Share, TieOrder, allocate};
/// let shares = [Share::new("a", 0), Share::new("b", 0), Share::new("c", 50)];
/// let hybrid = shares.map(|share| share.within(Some(850), Some(1150)));
/// let parts = allocate(3000, &hybrid, AllocationMethod::LargestRemainder, TieOrder::Id).unwrap();
/// let units: Vec<i64> = parts.parts().iter().map(|part| part.units()).collect();
/// assert_eq!(units, [925, 925, 1150]);
/// ```
///
/// # Errors
///
/// `allocate.weights_zero`, `allocate.id_duplicate`, `allocate.bound_sign`, `allocate.floor_above_ceiling`;
/// `allocate.floor_above_whole` and `allocate.ceiling_below_whole`, which name by how much; `allocate.out_of_range`
/// where the weights add up to more than 2^128. Paths are those of a request: `shares[3].floor`, `whole`.
pub fn allocate(
    whole: i64,
    shares: &[Share<'_>],
    method: AllocationMethod,
    ties: TieOrder,
) -> Result<Allocation, Error> {
    allocate_in(whole, shares, (method, ties), &|units| units.to_string())
}

/// The units of each part alone, in the order of the shares: the same as those of [`allocate`], several times faster by
/// largest remainder, where the ids ascend and all numbers and their sums are below 2^51.
///
/// ```
/// use attain::allocate::{AllocationMethod, Share, TieOrder, units};
/// let shares = [Share::new("a", 6), Share::new("b", 6), Share::new("c", 2)];
/// let parts = units(11, &shares, AllocationMethod::LargestRemainder, TieOrder::Id).unwrap();
/// assert_eq!(parts, [5, 5, 1]);
/// ```
///
/// # Errors
///
/// Those of [`allocate`].
pub fn units(whole: i64, shares: &[Share<'_>], method: AllocationMethod, ties: TieOrder) -> Result<Vec<i64>, Error> {
    // Unless all is in order, the way for all cases tells what is wrong.
    if method == AllocationMethod::LargestRemainder
        && ascend(shares)
        && let Some(mut units) = narrow::largest_remainder(whole.unsigned_abs(), shares, whole < 0)
    {
        if whole < 0 {
            for units in &mut units {
                *units = units.wrapping_neg();
            }
        }
        return Ok(units);
    }
    Ok(allocate(whole, shares, method, ties)?.parts.iter().map(|part| part.units).collect())
}

/// The same with the words for an amount of units, for its errors.
fn allocate_in(
    whole: i64,
    shares: &[Share<'_>],
    (method, ties): (AllocationMethod, TieOrder),
    show: &dyn Fn(i128) -> String,
) -> Result<Allocation, Error> {
    let weightless = || Error::new(code::ALLOCATE_WEIGHTS_ZERO, "no share has a weight above zero").at("shares");
    if shares.is_empty() {
        return Err(weightless());
    }
    let ranks = ranks(shares, ties)?;
    check_bounds(whole, shares, show)?;
    let out_of_range = || Error::new(code::ALLOCATE_OUT_OF_RANGE, "the weights add up to more than 2^128").at("shares");
    let sum = shares.iter().try_fold(0_u128, |sum, share| sum.checked_add(share.weight)).ok_or_else(out_of_range)?;
    if sum == 0 {
        return Err(weightless());
    }
    let negative = whole < 0;
    let row = |(share, rank): (&Share<'_>, usize)| {
        let (floor, ceiling) = share.magnitudes(negative);
        Row { weight: share.weight, floor, ceiling, rank }
    };
    let rows: Vec<Row> = shares.iter().zip(ranks).map(row).collect();
    let size = u128::from(whole.unsigned_abs());
    let filled = fill::fill(size, &rows).ok_or_else(out_of_range)?;
    let awarded = match method {
        AllocationMethod::LargestRemainder => award::largest_remainder(size, &rows, &filled),
        AllocationMethod::SainteLague => award::sainte_lague(size, &rows, &filled),
    };
    let odd = filled.shares.iter().fold(size, |left, share| left.saturating_sub(share.whole));
    let signed = |units: u128| {
        let units = i128::try_from(units).ok()?;
        i64::try_from(if negative { units.checked_neg()? } else { units }).ok()
    };
    let part = |(share, (units, rank)): (&fill::Exact, (u128, Option<usize>))| {
        let (units, whole) = (signed(units)?, signed(share.whole)?);
        // The lower end of a size is the upper one of a number below zero.
        let bound = match share.bound {
            PartBound::Floor if negative => PartBound::Ceiling,
            PartBound::Ceiling if negative => PartBound::Floor,
            bound => bound,
        };
        Some(Part { units, whole, rest: share.rest, over: filled.weights.max(1), bound, rank })
    };
    let parts: Option<Vec<Part>> = filled.shares.iter().zip(awarded).map(part).collect();
    Ok(Allocation { parts: parts.ok_or_else(out_of_range)?, zero_weights: filled.zero_weights, odd })
}

/// Whether the shares come by id, as tables mostly do: then there is nothing to sort, and nothing twice.
fn ascend(shares: &[Share<'_>]) -> bool {
    order::ascend(shares.iter().map(|share| share.id))
}

/// The place of each share where claims are equal.
fn ranks(shares: &[Share<'_>], ties: TieOrder) -> Result<Vec<usize>, Error> {
    if ascend(shares) {
        return Ok((0..shares.len()).collect());
    }
    let mut by_id: Vec<(&str, usize)> = shares.iter().enumerate().map(|(index, share)| (share.id, index)).collect();
    order::sort_by_text(&mut by_id, |(id, _)| id);
    for pair in by_id.windows(2) {
        if let [(one, _), (other, index)] = pair
            && one == other
        {
            let message = format!("`{}` stands here twice", crate::text::shown(other));
            return Err(Error::new(code::ALLOCATE_ID_DUPLICATE, message).at(format!("shares[{index}].id")));
        }
    }
    let mut ranks: Vec<usize> = (0..shares.len()).collect();
    if ties == TieOrder::Id {
        for (rank, (_, index)) in by_id.into_iter().enumerate() {
            if let Some(place) = ranks.get_mut(index) {
                *place = rank;
            }
        }
    }
    Ok(ranks)
}

/// Every bound by itself, then all of them against the whole.
fn check_bounds(whole: i64, shares: &[Share<'_>], show: &dyn Fn(i128) -> String) -> Result<(), Error> {
    let shown = |units: i64| show(i128::from(units));
    let negative = whole < 0;
    for (index, share) in shares.iter().enumerate() {
        for (name, bound) in [("floor", share.floor), ("ceiling", share.ceiling)] {
            let wrong = bound.filter(|bound| if negative { *bound > 0 } else { *bound < 0 });
            if let Some(bound) = wrong {
                let side = if negative { "above zero, the whole below" } else { "below zero, the whole is not" };
                let message = format!("the {name} `{}` is {side}", shown(bound));
                return Err(Error::new(code::ALLOCATE_BOUND_SIGN, message).at(format!("shares[{index}].{name}")));
            }
        }
        if let (Some(floor), Some(ceiling)) = (share.floor, share.ceiling)
            && floor > ceiling
        {
            let message = format!("the floor `{}` is above the ceiling `{}`", shown(floor), shown(ceiling));
            return Err(Error::new(code::ALLOCATE_FLOOR_ABOVE_CEILING, message).at(format!("shares[{index}].floor")));
        }
    }
    // The bound that is not given is 0 on the side of zero; on the other side there is none.
    let sum = |bound: &dyn Fn(&Share<'_>) -> Option<i64>, zero: bool| {
        shares.iter().try_fold(0_i128, |sum, share| {
            let bound = bound(share).or(zero.then_some(0))?;
            sum.checked_add(i128::from(bound))
        })
    };
    let (floors, ceilings) = (sum(&|share| share.floor, !negative), sum(&|share| share.ceiling, negative));
    let against = |bounds: Option<i128>, wrong: Ordering| {
        bounds.filter(|bounds| bounds.cmp(&i128::from(whole)) == wrong).map(|bounds| {
            let apart = bounds.saturating_sub(i128::from(whole)).saturating_abs();
            (show(bounds), show(apart), shown(whole))
        })
    };
    if let Some((bounds, apart, whole)) = against(floors, Ordering::Greater) {
        let message = format!("the floors add up to `{bounds}`, `{apart}` more than the whole `{whole}`");
        return Err(Error::new(code::ALLOCATE_FLOOR_ABOVE_WHOLE, message).at("whole"));
    }
    if let Some((bounds, apart, whole)) = against(ceilings, Ordering::Less).filter(|_| !shares.is_empty()) {
        let message = format!("the ceilings add up to `{bounds}`, `{apart}` less than the whole `{whole}`");
        return Err(Error::new(code::ALLOCATE_CEILING_BELOW_WHOLE, message).at("whole"));
    }
    Ok(())
}
