//! A slow twin: every total that is possible, its weight a whole number of any size. What is proved must hold it.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One as _, Zero as _};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::{BILLION, Deal, Proved, ask};

/// Possible totals in cents, each with its weight; all weights together are a billion to the power of the deals.
struct Exact {
    weights: BTreeMap<i64, BigInt>,
    all: BigInt,
}

impl Exact {
    fn of<'d>(deals: impl Iterator<Item = &'d Deal>) -> Self {
        let mut exact = Self { weights: BTreeMap::from([(0, BigInt::one())]), all: BigInt::one() };
        for deal in deals {
            let mut next: BTreeMap<i64, BigInt> = BTreeMap::new();
            for (total, weight) in &exact.weights {
                for (total, times) in [(*total, BILLION - deal.chance), (*total + deal.cents, deal.chance)] {
                    if times > 0 {
                        *next.entry(total).or_default() += weight * times;
                    }
                }
            }
            exact = Self { weights: next, all: exact.all * BILLION };
        }
        exact
    }

    /// The chance of so much at least.
    fn reaches(&self, target: i64) -> BigRational {
        let above: BigInt = self.weights.range(target..).map(|(_, weight)| weight).sum();
        BigRational::new(above, self.all.clone())
    }

    /// The largest total that is reached with a chance of one less the share.
    fn quantile(&self, share: i64) -> i64 {
        let wanted = &self.all * (BILLION - share);
        let mut above = BigInt::zero();
        for (total, weight) in self.weights.iter().rev() {
            above += weight;
            if &above * BILLION >= wanted {
                return *total;
            }
        }
        panic!("all totals together have a chance of one");
    }
}

fn billionths(value: i64) -> BigRational {
    BigRational::new(value.into(), BILLION.into())
}

fn holds(proved: Proved, exact: &BigRational) -> bool {
    billionths(proved.low) <= *exact && *exact <= billionths(proved.high)
}

/// Everything that is answered about some deals holds what is exact, and lies close to it.
fn proved(deals: &[Deal], target: i64, shares: &[i64]) -> Result<(), TestCaseError> {
    let (found, exact) = (ask(deals, Some(target), shares, ""), Exact::of(deals.iter()));
    let hit = found.hit.expect("a target was handed in");
    prop_assert!(holds(hit, &exact.reaches(target)), "{:?} does not hold {}", hit, exact.reaches(target));
    prop_assert!(hit.high - hit.low <= 3, "{:?} is wide", hit);
    for (share, quantile) in shares.iter().zip(&found.quantiles) {
        let exact = exact.quantile(*share);
        prop_assert!(quantile.holds(exact), "{}: {:?} does not hold {}", share, quantile, exact);
    }
    prop_assert_eq!(found.quantiles.len(), shares.len());
    for (place, effect) in found.effects.iter().enumerate() {
        let others = deals.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, deal)| deal);
        let (others, cents) = (Exact::of(others), deals[place].cents);
        let exact = others.reaches(target - cents) - others.reaches(target);
        prop_assert!(holds(*effect, &exact), "deal {}: {:?} does not hold {}", place, effect, exact);
        prop_assert!(effect.high - effect.low <= 4, "deal {}: {:?} is wide", place, effect);
    }
    prop_assert_eq!(found.effects.len(), deals.len());
    // The mean in billionths of cents, then rounded half to even.
    let mean: i128 = deals.iter().map(|deal| i128::from(deal.cents) * i128::from(deal.chance)).sum();
    let off = i128::from(found.mean) * i128::from(BILLION) - mean;
    let half = i128::from(BILLION / 2);
    prop_assert!(off.abs() < half || (off.abs() == half && found.mean % 2 == 0), "{} of {}", found.mean, mean);
    Ok(())
}

/// A chance: none, sure, tenths, the finest steps from either, and any.
pub(crate) fn chance() -> impl Strategy<Value = i64> {
    prop_oneof![
        1 => Just(0), 1 => Just(BILLION), 1 => Just(1), 1 => Just(BILLION - 1),
        4 => (1_i64..10).prop_map(|tenths| tenths * 100_000_000),
        4 => 0..=BILLION,
    ]
}

/// Cents of every size up to ten millions, round ones, equal ones and none with weight; one in eight is a return.
pub(crate) fn cents() -> impl Strategy<Value = i64> {
    let size = prop_oneof![
        3 => (0_u32..10, 1_i64..10).prop_map(|(places, digit)| digit * 10_i64.pow(places)),
        3 => (0_u32..10).prop_flat_map(|places| 0..=10_i64.pow(places)),
        2 => 0_i64..5,
    ];
    (size, 0_u8..8).prop_map(|(size, sign)| if sign == 0 { -size } else { size })
}

pub(crate) fn deals(count: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = Vec<Deal>> {
    prop::collection::vec((cents(), chance()).prop_map(|(cents, chance)| Deal { cents, chance }), count)
}

/// A target: what some of the deals come to, or a cent off it, or anything.
pub(crate) fn target_of(deals: &[Deal], won: u16, off: i64) -> i64 {
    let some = deals.iter().enumerate().filter(|(place, _)| (won >> place) & 1 == 1);
    some.map(|(_, deal)| deal.cents).sum::<i64>() + off
}

type Case = (Vec<Deal>, u16, i64, Vec<i64>);

fn cases(most: usize) -> impl Strategy<Value = Case> {
    let count = prop_oneof![6 => 1..=most.min(8), 1 => 1..=most];
    let off = prop_oneof![4 => Just(0), 2 => -1_i64..=1, 1 => cents()];
    let share = prop_oneof![
        1 => Just(1), 1 => Just(BILLION - 1),
        3 => (1_i64..100).prop_map(|percent| percent * 10_000_000),
        2 => 1..BILLION,
    ];
    (count.prop_flat_map(deals), any::<u16>(), off, prop::collection::vec(share, 1..4))
}

#[test]
fn bounds_hold_what_is_exact_a_hundred_thousand_times() {
    let config = ProptestConfig { cases: 100_000, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let all = runner.run(&cases(14), |(deals, won, off, shares)| proved(&deals, target_of(&deals, won, off), &shares));
    all.unwrap_or_else(|error| panic!("{error}"));
}
