//! Amounts of minor units, rounded so that every sum of them holds.

use super::exact::{Careers, Cell, Seller};
use crate::allocate::narrow::award;
use crate::order;
use crate::unit::{Fraction, lcm, narrow};

/// Amounts of minor units as whole numbers over one denominator: a seller's yearly figure times a career's share.
pub(super) struct Exact {
    /// By career and month.
    shares: Vec<Vec<i128>>,
    /// By career: all months.
    sums: Vec<i128>,
    /// By seller.
    yearly: Vec<i128>,
    /// What all products are over.
    under: i128,
    narrow: Option<Narrow>,
}

impl Exact {
    pub(super) fn of(
        careers: &Careers,
        sellers: &[Seller<'_>],
        share: impl Fn(&Cell) -> Option<Fraction>,
    ) -> Option<Self> {
        let shares: Vec<Vec<Fraction>> =
            careers.cells.iter().map(|cells| cells.iter().map(&share).collect()).collect::<Option<_>>()?;
        let of_shares = common(shares.iter().flatten().copied())?;
        let of_yearly = common(sellers.iter().map(|seller| seller.yearly))?;
        let whole = |value: &Fraction, common: i128| {
            let (numerator, denominator) = value.parts();
            let factor = if denominator == 1 { common } else { common.checked_div(denominator)? };
            numerator.checked_mul(factor)
        };
        let shares: Vec<Vec<i128>> = shares
            .iter()
            .map(|row| row.iter().map(|value| whole(value, of_shares)).collect())
            .collect::<Option<_>>()?;
        let sum = |row: &Vec<i128>| row.iter().try_fold(0_i128, |sum, value| sum.checked_add(*value));
        let mut exact = Self {
            sums: shares.iter().map(sum).collect::<Option<_>>()?,
            shares,
            yearly: sellers.iter().map(|seller| whole(&seller.yearly, of_yearly)).collect::<Option<_>>()?,
            under: of_shares.checked_mul(of_yearly)?,
            narrow: None,
        };
        exact.narrow = Narrow::of(&exact);
        Some(exact)
    }

    /// All sellers and months together, rounded once, half-even.
    pub(super) fn total(&self, careers: &Careers) -> Option<i128> {
        let each = self.yearly.iter().zip(&careers.of);
        let sum = each.map(|(yearly, career)| yearly.checked_mul(*self.sums.get(*career)?));
        let sum = sum.into_iter().try_fold(0_i128, |sum, value| sum.checked_add(value?))?;
        crate::unit::divide(sum, self.under)
    }

    /// The sellers' parts of that total: whole minor units, then one each to the largest remainders, the earlier first.
    pub(super) fn people(&self, careers: &Careers, total: i128) -> Option<Vec<i64>> {
        if let Some(narrow) = &self.narrow {
            return narrow.people(careers, total);
        }
        let each = self.yearly.iter().zip(&careers.of);
        let amounts = each.map(|(yearly, career)| yearly.checked_mul(*self.sums.get(*career)?));
        share_out(total, &amounts.collect::<Option<Vec<i128>>>()?, self.under)
    }

    /// The months' parts of a seller's total, in the same way, written behind the others'.
    pub(super) fn months(&self, careers: &Careers, seller: usize, total: i64, cells: &mut Vec<i64>) -> Option<()> {
        if let Some(narrow) = &self.narrow {
            return narrow.months(careers, seller, total, cells);
        }
        let yearly = *self.yearly.get(seller)?;
        let shares = self.shares.get(*careers.of.get(seller)?)?;
        let amounts = shares.iter().map(|share| yearly.checked_mul(*share)).collect::<Option<Vec<i128>>>()?;
        cells.extend(share_out(i128::from(total), &amounts, self.under)?);
        Some(())
    }

    /// A seller's exact amount in minor units.
    pub(super) fn seller(&self, careers: &Careers, seller: usize) -> Option<Fraction> {
        let share = self.sums.get(*careers.of.get(seller)?)?;
        Fraction::new(self.yearly.get(seller)?.checked_mul(*share)?, self.under)
    }
}

/// A share of a year, and what it is of [`Narrow::under`], for a guess.
#[derive(Clone, Copy)]
struct Share {
    whole: u64,
    near: f64,
}

/// Where there is no month: below all keys.
const NOTHING: f64 = -1.0;

/// The same in numbers of 64 bits, where all amounts are small enough: many times faster.
struct Narrow {
    /// By career, then by month.
    shares: Vec<Share>,
    months: usize,
    /// By career.
    sums: Vec<Share>,
    yearly: Vec<u64>,
    under: u64,
}

impl Narrow {
    fn of(wide: &Exact) -> Option<Self> {
        let under = u64::try_from(wide.under).ok()?;
        let by = narrow::exact(under)?;
        let share = |value: &i128| {
            let whole = u64::try_from(*value).ok()?;
            Some(Share { whole, near: narrow::exact(whole)? / by })
        };
        let shares: Vec<Share> = wide.shares.iter().flatten().map(share).collect::<Option<_>>()?;
        let sums: Vec<Share> = wide.sums.iter().map(share).collect::<Option<_>>()?;
        let yearly: Vec<u64> = wide.yearly.iter().map(|value| u64::try_from(*value).ok()).collect::<Option<_>>()?;
        let most = narrow::exact(yearly.iter().copied().max()?)? * sums.iter().map(|sum| sum.near).fold(0.0, f64::max);
        let months = wide.shares.first().map_or(0, Vec::len);
        // A rest and the number of a month together are exact as a floating number too.
        let small = most < narrow::MOST / 4.0 && by < narrow::MOST / 16.0 && months <= 12;
        small.then_some(Self { shares, months, sums, yearly, under })
    }

    fn people(&self, careers: &Careers, total: i128) -> Option<Vec<i64>> {
        let mut units = vec![0_i64; self.yearly.len()];
        let mut rests = vec![0_u64; self.yearly.len()];
        let mut given = 0_i128;
        let slots = units.iter_mut().zip(&mut rests);
        for ((yearly, career), (units, rest)) in self.yearly.iter().zip(&careers.of).zip(slots) {
            let whole;
            (whole, *rest) = self.part(*yearly, *self.sums.get(*career)?);
            *units = whole.cast_signed();
            given = given.checked_add(i128::from(whole))?;
        }
        award(usize::try_from(total.checked_sub(given)?).ok()?, &rests, &mut units)?;
        Some(units)
    }

    fn months(&self, careers: &Careers, seller: usize, total: i64, cells: &mut Vec<i64>) -> Option<()> {
        let yearly = *self.yearly.get(seller)?;
        let first = careers.of.get(seller)?.checked_mul(self.months)?;
        let shares = self.shares.get(first..)?.get(..self.months)?;
        let (mut left, mut keys) = (total, [NOTHING; 12]);
        for ((share, key), behind) in shares.iter().zip(keys.iter_mut()).zip((0..12).rev()) {
            let (units, rest) = self.part(yearly, *share);
            left = left.wrapping_sub(units.cast_signed());
            // Of equal rests the earlier is the larger.
            *key = narrow::float((rest << 4) | behind);
            cells.push(units.cast_signed());
        }
        let cells = cells.len().checked_sub(self.months).and_then(|first| cells.get_mut(first..))?;
        if left > 0 {
            // Every key beside every other, all of them at once: the processor compares several floating numbers in a step.
            let mut larger = [0_i64; 12];
            for other in keys {
                for (larger, key) in larger.iter_mut().zip(&keys) {
                    *larger = larger.wrapping_add(i64::from(other > *key));
                }
            }
            for (cell, larger) in cells.iter_mut().zip(larger) {
                *cell = cell.wrapping_add(i64::from(larger < left));
            }
        }
        Some(())
    }

    /// A part of a yearly figure in whole units, and what is left of it.
    fn part(&self, yearly: u64, share: Share) -> (u64, u64) {
        narrow::divide(yearly.wrapping_mul(share.whole), narrow::float(yearly) * share.near, self.under)
    }
}

/// The whole quotient and the rest of numbers that are not below zero.
fn parted(over: i128, under: i128) -> Option<(i64, i128)> {
    Some((i64::try_from(over.checked_div(under)?).ok()?, over.checked_rem(under)?))
}

/// Whole units of a total among amounts over one denominator, by largest remainder.
fn share_out(total: i128, scaled: &[i128], common: i128) -> Option<Vec<i64>> {
    let parts: Vec<(i64, i128)> = scaled.iter().map(|value| parted(*value, common)).collect::<Option<_>>()?;
    let mut units: Vec<i64> = parts.iter().map(|(units, _)| *units).collect();
    let given = units.iter().try_fold(0_i128, |sum, value| sum.checked_add(i128::from(*value)))?;
    let left = usize::try_from(total.checked_sub(given)?).ok()?;
    let mut rests: Vec<(std::cmp::Reverse<i128>, usize)> =
        parts.iter().enumerate().map(|(index, (_, rest))| (std::cmp::Reverse(*rest), index)).collect();
    order::sort_by(&mut rests, Ord::cmp);
    for (_, index) in rests.into_iter().take(left) {
        let slot = units.get_mut(index)?;
        *slot = slot.checked_add(1)?;
    }
    Some(units)
}

/// The smallest denominator that all values share.
fn common(mut values: impl Iterator<Item = Fraction>) -> Option<i128> {
    let common = values.try_fold(1_u128, |common, value| lcm(common, value.parts().1.unsigned_abs()));
    i128::try_from(common?).ok()
}

#[cfg(test)]
mod tests {
    use super::{Careers, Exact, Narrow};

    /// Both ways of reckoning, over numbers from a plain generator.
    #[test]
    fn narrow_numbers_give_what_wide_ones_give() {
        let mut state = 7_u64;
        let mut draw = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i128::from((state >> 11) % below)
        };
        let mut compared = 0;
        for round in 0..400_u64 {
            let (months, sellers) = (1 + round % 12, 1 + round % 40);
            let under = 1 + draw(1 << (1 + round % 30));
            let shares: Vec<Vec<i128>> =
                (0..3).map(|_| (0..months).map(|_| draw(1 << (1 + round % 25))).collect()).collect();
            let careers = Careers {
                cells: Vec::new(),
                rounded: Vec::new(),
                of: (0..sellers).map(|_| usize::try_from(draw(3)).unwrap_or(0)).collect(),
            };
            let yearly = (0..sellers).map(|_| draw(1 << (1 + round % 40))).collect();
            let sums = shares.iter().map(|row| row.iter().sum()).collect();
            let wide = Exact { shares, sums, yearly, under, narrow: None };
            let Some(narrow) = Narrow::of(&wide) else { continue };
            let total = wide.total(&careers).unwrap_or(0);
            let people = wide.people(&careers, total);
            assert_eq!(narrow.people(&careers, total), people);
            for (seller, part) in people.into_iter().flatten().enumerate() {
                let (mut one, mut other) = (Vec::new(), Vec::new());
                assert_eq!(
                    narrow.months(&careers, seller, part, &mut one),
                    wide.months(&careers, seller, part, &mut other)
                );
                assert_eq!(one, other);
                compared += 1;
            }
        }
        assert!(compared > 3_000, "{compared}");
    }
}
