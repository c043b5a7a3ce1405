//! Amounts of minor units, rounded so that every sum of them holds.

use super::exact::{Careers, Cell, Seller};
use super::whole::{Long, Whole};
use crate::allocate::narrow::award;
use crate::order;
use crate::unit::{Fraction, narrow};

/// Exact amounts of a team, in the shortest numbers that hold all of them.
pub(super) enum Exact {
    Narrow(Narrow, Amounts<u128>),
    Wide(Amounts<u128>),
    Long(Amounts<Long>),
}

impl Exact {
    /// `share` gives the factors of what a month is of a yearly figure.
    pub(super) fn of<const N: usize>(
        careers: &Careers,
        sellers: &[Seller<'_>],
        share: impl Fn(&Cell) -> Option<[Fraction; N]>,
    ) -> Option<Self> {
        let shares: Vec<Vec<[Fraction; N]>> =
            careers.cells.iter().map(|cells| cells.iter().map(&share).collect()).collect::<Option<_>>()?;
        let Some(wide) = Amounts::of(careers, sellers, &shares) else {
            return Some(Self::Long(Amounts::of(careers, sellers, &shares)?));
        };
        Some(match Narrow::of(&wide) {
            Some(narrow) => Self::Narrow(narrow, wide),
            None => Self::Wide(wide),
        })
    }

    /// All sellers and months together, rounded once, half-even.
    pub(super) fn total(&self) -> i128 {
        match self {
            Self::Narrow(_, wide) | Self::Wide(wide) => wide.total,
            Self::Long(long) => long.total,
        }
    }

    /// The same before it is rounded; `None` where a fraction does not hold it.
    pub(super) fn exact(&self, careers: &Careers) -> Option<Fraction> {
        match self {
            Self::Narrow(_, wide) | Self::Wide(wide) => {
                Fraction::new(wide.sum(careers)?.try_into().ok()?, wide.under.try_into().ok()?)
            }
            Self::Long(_) => None,
        }
    }

    /// The sellers' parts of that total: whole minor units, then one each to the largest remainders, the earlier first.
    pub(super) fn people(&self, careers: &Careers) -> Option<Vec<i64>> {
        match self {
            Self::Narrow(narrow, wide) => narrow.people(careers, wide.total),
            Self::Wide(wide) => wide.people(careers),
            Self::Long(long) => long.people(careers),
        }
    }

    /// The months' parts of a seller's total, in the same way, written behind the others'.
    pub(super) fn months(&self, careers: &Careers, seller: usize, total: i64, cells: &mut Vec<i64>) -> Option<()> {
        match self {
            Self::Narrow(narrow, _) => narrow.months(careers, seller, total, cells),
            Self::Wide(wide) => wide.months(careers, seller, total, cells),
            Self::Long(long) => long.months(careers, seller, total, cells),
        }
    }

    /// The whole minor units of a seller's amount.
    pub(super) fn units(&self, careers: &Careers, seller: usize) -> Option<i128> {
        match self {
            Self::Narrow(_, wide) | Self::Wide(wide) => wide.units(careers, seller),
            Self::Long(long) => long.units(careers, seller),
        }
    }
}

/// Amounts as whole numbers over one denominator: a seller's yearly figure times a career's share.
pub(super) struct Amounts<N> {
    /// By career and month.
    shares: Vec<Vec<N>>,
    /// By career: all months.
    sums: Vec<N>,
    /// By seller.
    yearly: Vec<N>,
    /// What all products are over.
    under: N,
    /// All of them in minor units. That it could be found says that no product leaves the range.
    total: i128,
}

impl<N: Whole> Amounts<N> {
    fn of<const F: usize>(careers: &Careers, sellers: &[Seller<'_>], shares: &[Vec<[Fraction; F]>]) -> Option<Self> {
        let row = |row: &Vec<[Fraction; F]>| row.iter().map(|factors| N::product(factors)).collect::<Option<Vec<_>>>();
        let shares: Vec<Vec<(N, N)>> = shares.iter().map(row).collect::<Option<_>>()?;
        let of_shares = common(shares.iter().flatten())?;
        let whole = |(numerator, denominator): &(N, N), common: &N| {
            if denominator == common {
                Some(numerator.clone())
            } else {
                numerator.times(&common.parted(denominator)?.0)
            }
        };
        let row = |row: &Vec<(N, N)>| row.iter().map(|share| whole(share, &of_shares)).collect::<Option<Vec<_>>>();
        let shares: Vec<Vec<N>> = shares.iter().map(row).collect::<Option<_>>()?;
        let sum = |row: &Vec<N>| row.iter().try_fold(N::of(0), |sum, value| sum.plus(value));
        let sums: Vec<N> = shares.iter().map(sum).collect::<Option<_>>()?;
        let yearly = sellers.iter().map(|seller| N::product(&[seller.yearly]));
        let yearly: Vec<(N, N)> = yearly.collect::<Option<_>>()?;
        let of_yearly = common(yearly.iter())?;
        let yearly = yearly.iter().map(|yearly| whole(yearly, &of_yearly)).collect::<Option<Vec<_>>>()?;
        let mut amounts = Self { shares, sums, yearly, under: of_shares.times(&of_yearly)?, total: 0 };
        amounts.total = amounts.rounded(careers)?;
        Some(amounts)
    }

    /// All amounts together, rounded half-even.
    fn rounded(&self, careers: &Careers) -> Option<i128> {
        let (units, rest) = self.sum(careers)?.parted(&self.under)?;
        let (units, half) = (units.units()?, rest.plus(&rest)?.cmp(&self.under));
        let up = half.is_gt() || (half.is_eq() && units & 1 == 1);
        units.checked_add(i128::from(up))
    }

    /// All amounts together, over the denominator.
    fn sum(&self, careers: &Careers) -> Option<N> {
        (0..self.yearly.len()).try_fold(N::of(0), |sum, seller| sum.plus(&self.amount(careers, seller)?))
    }

    /// A seller's amount over the denominator.
    fn amount(&self, careers: &Careers, seller: usize) -> Option<N> {
        self.yearly.get(seller)?.times(self.sums.get(*careers.of.get(seller)?)?)
    }

    fn people(&self, careers: &Careers) -> Option<Vec<i64>> {
        let amounts = (0..self.yearly.len()).map(|seller| self.amount(careers, seller));
        share_out(self.total, &amounts.collect::<Option<Vec<N>>>()?, &self.under)
    }

    fn months(&self, careers: &Careers, seller: usize, total: i64, cells: &mut Vec<i64>) -> Option<()> {
        let yearly = self.yearly.get(seller)?;
        let shares = self.shares.get(*careers.of.get(seller)?)?;
        let amounts = shares.iter().map(|share| yearly.times(share)).collect::<Option<Vec<N>>>()?;
        cells.extend(share_out(total.into(), &amounts, &self.under)?);
        Some(())
    }

    fn units(&self, careers: &Careers, seller: usize) -> Option<i128> {
        self.amount(careers, seller)?.parted(&self.under)?.0.units()
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
pub(super) struct Narrow {
    /// By career, then by month.
    shares: Vec<Share>,
    months: usize,
    /// By career.
    sums: Vec<Share>,
    yearly: Vec<u64>,
    under: u64,
}

impl Narrow {
    fn of(wide: &Amounts<u128>) -> Option<Self> {
        let under = u64::try_from(wide.under).ok()?;
        let by = narrow::exact(under)?;
        let share = |value: &u128| {
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

/// Whole units of a total among amounts over one denominator, by largest remainder.
fn share_out<N: Whole>(total: i128, amounts: &[N], under: &N) -> Option<Vec<i64>> {
    let (mut units, mut rests) = (Vec::with_capacity(amounts.len()), Vec::with_capacity(amounts.len()));
    for (index, amount) in amounts.iter().enumerate() {
        let (whole, rest) = amount.parted(under)?;
        units.push(i64::try_from(whole.units()?).ok()?);
        rests.push((std::cmp::Reverse(rest), index));
    }
    let given = units.iter().try_fold(0_i128, |sum, value| sum.checked_add(i128::from(*value)))?;
    order::sort_by(&mut rests, Ord::cmp);
    for (_, index) in rests.into_iter().take(usize::try_from(total.checked_sub(given)?).ok()?) {
        let slot = units.get_mut(index)?;
        *slot = slot.checked_add(1)?;
    }
    Some(units)
}

/// The smallest denominator that all fractions share.
fn common<'a, N: Whole + 'a>(mut values: impl Iterator<Item = &'a (N, N)>) -> Option<N> {
    values.try_fold(N::of(1), |common, (_, denominator)| common.multiple(denominator))
}

#[cfg(test)]
mod tests {
    use super::{Amounts, Careers, Long, Narrow, Whole};

    /// All ways of reckoning, over numbers from a plain generator.
    #[test]
    fn numbers_of_any_length_give_the_same() {
        let mut state = 7_u64;
        let mut draw = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            u128::from((state >> 11) % below)
        };
        let mut compared = 0;
        for round in 0..400_u64 {
            let (months, sellers) = (1 + round % 12, 1 + round % 40);
            let under = 1 + draw(1 << (1 + round % 30));
            let shares: Vec<Vec<u128>> =
                (0..3).map(|_| (0..months).map(|_| draw(1 << (1 + round % 25))).collect()).collect();
            let careers = Careers {
                cells: Vec::new(),
                rounded: Vec::new(),
                of: (0..sellers).map(|_| usize::try_from(draw(3)).unwrap_or(0)).collect(),
            };
            let yearly = (0..sellers).map(|_| draw(1 << (1 + round % 40))).collect();
            let sums = shares.iter().map(|row| row.iter().sum()).collect();
            let mut wide = Amounts { shares, sums, yearly, under, total: 0 };
            wide.total = wide.rounded(&careers).unwrap_or(-1);
            let long = |numbers: &Vec<u128>| numbers.iter().copied().map(Long::of).collect();
            let mut long = Amounts {
                shares: wide.shares.iter().map(long).collect(),
                sums: long(&wide.sums),
                yearly: long(&wide.yearly),
                under: Long::of(wide.under),
                total: 0,
            };
            long.total = long.rounded(&careers).unwrap_or(-2);
            assert_eq!(long.total, wide.total);
            let people = wide.people(&careers);
            assert_eq!(long.people(&careers), people);
            let narrow = Narrow::of(&wide);
            if let Some(narrow) = &narrow {
                assert_eq!(narrow.people(&careers, wide.total), people);
            }
            for (seller, part) in people.into_iter().flatten().enumerate() {
                let (mut one, mut other, mut third) = (Vec::new(), Vec::new(), Vec::new());
                assert_eq!(wide.months(&careers, seller, part, &mut one), Some(()));
                assert_eq!(long.months(&careers, seller, part, &mut other), Some(()));
                assert_eq!(one, other);
                assert_eq!(long.units(&careers, seller), wide.units(&careers, seller));
                if let Some(narrow) = &narrow {
                    assert_eq!(narrow.months(&careers, seller, part, &mut third), Some(()));
                    assert_eq!(one, third);
                    compared += 1;
                }
            }
        }
        assert!(compared > 3_000, "{compared}");
    }
}
