//! Dividing whole units between bounds that need not be whole: what a split by potential stands on.

use std::cmp::Reverse;

use super::fill::{Exact, fill};
use super::{PartBound, Row};
use crate::order;
use crate::unit::wide;

/// Who claims a part of a whole: a weight, and bounds in parts of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    pub(crate) weight: u128,
    pub(crate) floor: u128,
    pub(crate) ceiling: Option<u128>,
}

/// A part in whole units, with the exact share that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) units: u128,
    /// The whole units in the share.
    pub(crate) whole: u128,
    /// What they leave of it: parts of `1 / scale`, and what these leave, over [`Given::over`].
    pub(crate) part: u128,
    pub(crate) rest: u128,
    pub(crate) over: u128,
    pub(crate) bound: PartBound,
    /// The place of its remainder among those above zero, the largest being 1.
    pub(crate) rank: Option<usize>,
}

/// Divides a whole by largest remainder; of equal remainders the earlier claim comes first. Bounds are in units of
/// `1 / scale`; a part is its share rounded up or down, so it may pass a bound that is not whole by less than a unit.
///
/// `None` where the bounds do not allow the whole, nobody may claim, or a number does not fit.
pub(crate) fn divide(whole: u128, claims: &[Claim], scale: u128) -> Option<Vec<Given>> {
    let mut given = match (scale == 1).then(|| open(whole, claims)).flatten() {
        Some(given) => given,
        None => bounded(whole.checked_mul(scale)?, claims, scale)?,
    };
    let mut left = given.iter().try_fold(whole, |left, part| left.checked_sub(part.units))?;
    for (place, index) in by_remainder(&given, scale).into_iter().enumerate() {
        let part = given.get_mut(index)?;
        part.rank = Some(place.checked_add(1)?);
        if left > 0 {
            part.units = part.units.checked_add(1)?;
            left = left.checked_sub(1)?;
        }
    }
    (left == 0).then_some(given)
}

/// The whole units of claims with any bounds; the whole is in parts of a unit.
fn bounded(whole: u128, claims: &[Claim], scale: u128) -> Option<Vec<Given>> {
    let sum = |bound: &dyn Fn(&Claim) -> Option<u128>| {
        claims.iter().try_fold(0_u128, |sum, claim| sum.checked_add(bound(claim)?))
    };
    let weights = sum(&|claim| Some(claim.weight))?;
    let all_held = claims.iter().all(|claim| claim.ceiling == Some(claim.floor));
    let floors = sum(&|claim| Some(claim.floor))?;
    if floors > whole || sum(&|claim| claim.ceiling).is_some_and(|most| most < whole) {
        return None;
    }
    if weights == 0 && !all_held && floors < whole {
        return None;
    }
    let row =
        |(rank, claim): (usize, &Claim)| Row { weight: claim.weight, floor: claim.floor, ceiling: claim.ceiling, rank };
    let rows: Vec<Row> = claims.iter().enumerate().map(row).collect();
    let filled = fill(whole, &rows)?;
    let over = filled.weights.max(1);
    let mut given = Vec::with_capacity(claims.len());
    for Exact { whole, rest, bound } in filled.shares {
        let (units, part) = (whole.checked_div(scale)?, whole.checked_rem(scale)?);
        given.push(Given { units, whole: units, part, rest, over, bound, rank: None });
    }
    Some(given)
}

/// The same where each claim has no bounds, or is held at one amount and weighs nothing, as most are: there is no level to
/// search for. `None` for any other claims. The whole is in units.
fn open(whole: u128, claims: &[Claim]) -> Option<Vec<Given>> {
    let (mut left, mut over) = (whole, 0_u128);
    for claim in claims {
        match *claim {
            Claim { floor: 0, ceiling: None, weight } => over = over.checked_add(weight)?,
            Claim { weight: 0, floor, ceiling } if ceiling == Some(floor) => left = left.checked_sub(floor)?,
            _ => return None,
        }
    }
    if over == 0 {
        return None;
    }
    let mut given = Vec::with_capacity(claims.len());
    for claim in claims {
        let bound = if claim.floor > 0 { PartBound::Floor } else { PartBound::None };
        let (units, rest) = if claim.weight > 0 { wide::divide(left, claim.weight, over)? } else { (claim.floor, 0) };
        given.push(Given { units, whole: units, part: 0, rest, over, bound, rank: None });
    }
    Some(given)
}

/// The parts that are not whole, the largest remainder first.
fn by_remainder(given: &[Given], scale: u128) -> Vec<usize> {
    // The upper 64 bits of what a remainder begins with decide nearly always.
    let first = |given: &Given| if scale == 1 { given.rest } else { given.part };
    let most = given.iter().map(first).max().unwrap_or_default();
    let shift = u128::BITS.saturating_sub(most.leading_zeros()).saturating_sub(u64::BITS);
    let key = |given: &Given| !u64::try_from(first(given) >> shift).unwrap_or(u64::MAX);
    let each = given.iter().enumerate().filter(|(_, given)| given.part > 0 || given.rest > 0);
    let keys = each.map(|(index, given)| (key(given), index)).collect();
    let remainder = |index: usize| given.get(index).map(|given| Reverse((given.part, given.rest)));
    order::by_keys(keys, &mut |one, other| remainder(one).cmp(&remainder(other)))
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::{Claim, bounded, divide, open};

    #[test]
    fn bounds_need_not_be_whole() {
        // One cent among three, each from 85 % to 115 % of a third of it.
        let claim = |weight| Claim { weight, floor: 850, ceiling: Some(1150) };
        let parts = divide(1, &[claim(5), claim(1), claim(1)], 3000).expect("it fits");
        assert_eq!(parts.iter().map(|part| part.units).collect::<Vec<_>>(), [1, 0, 0]);
        // 10, 100, 100, 100, 100 of 5.00, in shares of 1.
        let claim = |weight| Claim { weight, floor: 85_000, ceiling: Some(115_000) };
        let parts = divide(500, &[10, 100, 100, 100, 100].map(claim), 1000).expect("it fits");
        assert_eq!(parts.iter().map(|part| part.units).collect::<Vec<_>>(), [85, 104, 104, 104, 103]);
        let rests: Vec<_> = parts.iter().map(|given| (given.part, given.rest)).collect();
        assert_eq!(rests, [(0, 0), (750, 0), (750, 0), (750, 0), (750, 0)]);
    }

    #[test]
    fn claims_without_a_level_are_divided_alike() {
        let claims: Vec<Claim> =
            [(0, 0, None), (3, 0, None), (u128::from(u64::MAX), 0, None), (0, 0, Some(0)), (0, 7, Some(7))]
                .map(|(weight, floor, ceiling)| Claim { weight, floor, ceiling })
                .into();
        let of = |number: usize| {
            [number % 5, number / 5 % 5, number / 25 % 5, number / 125]
                .map(|place| *claims.get(place).expect("one of five"))
        };
        let mut found = 0;
        for four in (0..625).map(of) {
            for whole in [0, 6, 7, 8, 20, 1 << 100] {
                if let Some(parts) = open(whole, &four) {
                    assert_eq!(Some(parts), bounded(whole, &four, 1), "{whole} {four:?}");
                    found += 1;
                }
            }
        }
        assert_eq!(found, 2_488);
    }
}
