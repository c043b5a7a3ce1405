//! Dividing whole units between bounds that need not be whole: what a split by potential stands on.

use std::cmp::Reverse;

use super::fill::{Exact, fill};
use super::{PartBound, Row};

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
    let sum = |bound: &dyn Fn(&Claim) -> Option<u128>| {
        claims.iter().try_fold(0_u128, |sum, claim| sum.checked_add(bound(claim)?))
    };
    let scaled = whole.checked_mul(scale)?;
    let weights = sum(&|claim| Some(claim.weight))?;
    let all_held = claims.iter().all(|claim| claim.ceiling == Some(claim.floor));
    if sum(&|claim| Some(claim.floor))? > scaled || sum(&|claim| claim.ceiling).is_some_and(|most| most < scaled) {
        return None;
    }
    if weights == 0 && !all_held && sum(&|claim| Some(claim.floor))? < scaled {
        return None;
    }
    let row =
        |(rank, claim): (usize, &Claim)| Row { weight: claim.weight, floor: claim.floor, ceiling: claim.ceiling, rank };
    let rows: Vec<Row> = claims.iter().enumerate().map(row).collect();
    let filled = fill(scaled, &rows)?;
    let over = filled.weights.max(1);
    let mut given = Vec::with_capacity(rows.len());
    let mut broken = Vec::new();
    for (index, share) in filled.shares.iter().enumerate() {
        let (units, part) = (share.whole.checked_div(scale)?, share.whole.checked_rem(scale)?);
        if part > 0 || share.rest > 0 {
            broken.push((Reverse((part, share.rest)), index));
        }
        let Exact { rest, bound, .. } = *share;
        given.push(Given { units, whole: units, part, rest, over, bound, rank: None });
    }
    broken.sort_unstable();
    let mut left = given.iter().try_fold(whole, |left, part| left.checked_sub(part.units))?;
    for (place, (_, index)) in broken.into_iter().enumerate() {
        let part = given.get_mut(index)?;
        part.rank = Some(place.checked_add(1)?);
        if left > 0 {
            part.units = part.units.checked_add(1)?;
            left = left.checked_sub(1)?;
        }
    }
    (left == 0).then_some(given)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::{Claim, divide};

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
}
