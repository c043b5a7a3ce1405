//! The time to a first full month by Kaplan and Meier: those who have not got there yet count as long as they were seen.

use crate::unit::{Fraction, wide};

/// One month in which somebody was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) month: u64,
    /// Those who were seen in this month or later, and had not got there before it.
    pub(super) at_risk: u64,
    /// Those of them who got there in it.
    pub(super) reached: u64,
}

/// The steps, one for each month up to the last one seen. `ends` is each person's last month, and whether they got there.
pub(super) fn steps(ends: &[(u64, bool)]) -> Vec<Step> {
    let last = ends.iter().map(|(month, _)| *month).max().unwrap_or(0);
    let number = |keep: &dyn Fn(&(u64, bool)) -> bool| {
        u64::try_from(ends.iter().filter(|end| keep(end)).count()).unwrap_or(u64::MAX)
    };
    let step = |month| Step {
        month,
        at_risk: number(&|(end, _)| *end >= month),
        reached: number(&|(end, there)| *end == month && *there),
    };
    (1..=last).map(step).collect()
}

/// What the share that remains is counted in, where its fraction would have more digits: of very many people in very many
/// months.
const PARTS: i128 = 1_000_000_000_000_000_000;

/// The share that remains after a month.
pub(super) fn remaining(before: Fraction, at_risk: u64, reached: u64) -> Option<Fraction> {
    let staying = Fraction::new(i128::from(at_risk.checked_sub(reached)?), i128::from(at_risk))?;
    let (numerator, denominator) = before.times(staying)?.parts();
    if denominator <= PARTS {
        return Fraction::new(numerator, denominator);
    }
    let parts = wide::rounded(numerator.unsigned_abs(), PARTS.unsigned_abs(), denominator.unsigned_abs())?;
    Fraction::new(i128::try_from(parts).ok()?, PARTS)
}
