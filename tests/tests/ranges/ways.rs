//! Sums of hundreds and thousands: whichever way is taken, what it proves holds what a plain sum over every cent says.

use std::collections::BTreeSet;

use attain_tests::say;

use super::{BILLION, Deal, Proved, ask};

/// Numbers that look random, from a seed.
struct Draw(u64);

impl Draw {
    #[expect(clippy::cast_precision_loss, reason = "53 bits")]
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    #[expect(clippy::cast_possible_truncation, reason = "far below 2^63")]
    fn below(&mut self, most: f64) -> i64 {
        (self.next() * most) as i64
    }

    /// Amounts of some cents: most small, a few ten times as large; chances by stage.
    fn deals(&mut self, count: usize, usual: f64, unit: i64) -> Vec<Deal> {
        let mut one = || {
            let size = usual * (-2.0 * self.next().max(1e-9).ln()).sqrt() * if self.next() < 0.05 { 10.0 } else { 1.0 };
            let stage = [0.05, 0.1, 0.25, 0.5, 0.65, 0.85][usize::try_from(self.below(6.0)).expect("from 0 to 5")];
            let chance = ((stage + 0.04 * (self.next() - 0.5)) * 1e9).round();
            #[expect(clippy::cast_possible_truncation, reason = "far below 2^63")]
            Deal { cents: (size as i64 + 1) * unit, chance: chance as i64 }
        };
        (0..count).map(|_| one()).collect()
    }
}

/// The chance of each number of units, by adding deal after deal.
struct Lattice(Vec<f64>);

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
impl Lattice {
    fn of(deals: &[Deal], unit: i64) -> Self {
        let mut chances = vec![1.0];
        for deal in deals {
            let (cells, won) = (usize::try_from(deal.cents / unit).expect("above zero"), deal.chance as f64 / 1e9);
            let mut next = vec![0.0; chances.len() + cells];
            for (slot, chance) in next.iter_mut().zip(&chances) {
                *slot = chance * (1.0 - won);
            }
            for (slot, chance) in next[cells..].iter_mut().zip(&chances) {
                *slot += chance * won;
            }
            chances = next;
        }
        Self(chances)
    }

    /// Deals of an amount that come at random: as many as may, each count with its chance.
    fn and_at_random(self, cells: usize, rate: f64) -> Self {
        let mut counts = vec![(-rate).exp()];
        while counts.len() < 60 {
            counts.push(counts[counts.len() - 1] * rate / counts.len() as f64);
        }
        let mut next = vec![0.0; self.0.len() + cells * counts.len()];
        for (count, more) in counts.iter().enumerate() {
            for (slot, chance) in next[count * cells..].iter_mut().zip(&self.0) {
                *slot += chance * more;
            }
        }
        Self(next)
    }

    fn reaches(&self, units: i64) -> f64 {
        self.0.iter().skip(usize::try_from(units).unwrap_or(0)).sum()
    }

    /// With a normal error beside it, of so many units.
    fn reaches_with(&self, units: i64, error: f64) -> f64 {
        let beyond = |total: usize| 0.5 * libm::erfc((units as f64 - total as f64) / error / std::f64::consts::SQRT_2);
        self.0.iter().enumerate().map(|(total, chance)| chance * beyond(total)).sum()
    }

    fn mean(&self) -> i64 {
        let mean: f64 = self.0.iter().enumerate().map(|(total, chance)| total as f64 * chance).sum();
        #[expect(clippy::cast_possible_truncation, reason = "far below 2^63")]
        let mean = mean as i64;
        mean
    }
}

/// What the floats of the plain sum are off by, far below the last place of the answers.
const HAIR: f64 = 1e-11;

#[expect(clippy::cast_precision_loss, reason = "billionths")]
fn holds(proved: Proved, exact: f64, what: &str) {
    let (low, high) = (proved.low as f64 / 1e9 - HAIR, proved.high as f64 / 1e9 + HAIR);
    assert!(low <= exact && exact <= high, "{what}: {proved:?} does not hold {exact}");
}

const SHARES: [i64; 7] = [1_000_000, 50_000_000, 100_000_000, 500_000_000, 900_000_000, 950_000_000, 999_000_000];

/// A total is not in the quantile's bounds if it is reached too seldom, or the next one often enough.
#[expect(clippy::cast_precision_loss, reason = "billionths")]
fn holds_quantile(proved: Proved, share: i64, reaches: impl Fn(i64) -> f64, what: &str) {
    let wanted = (BILLION - share) as f64 / 1e9;
    assert!(reaches(proved.low) >= wanted - HAIR, "{what}: {share}: {proved:?}, {} < {wanted}", reaches(proved.low));
    assert!(reaches(proved.high + 1) < wanted + HAIR, "{what}: {share}: {proved:?}, {}", reaches(proved.high + 1));
}

/// Deals whose amounts share nothing but the cent: by every cent in the test, by an inversion or bounds in the core.
fn in_cents(count: usize, usual: f64, seed: u64) -> String {
    let deals = Draw(seed).deals(count, usual, 1);
    let lattice = Lattice::of(&deals, 1);
    let (what, mean) = (format!("{count} deals, usually {usual}, seed {seed}"), lattice.mean());
    let mut way = String::new();
    for (place, step) in [0.8, 0.97, 1.0, 1.03, 1.2].into_iter().enumerate() {
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "far below 2^53")]
        let target = (mean as f64 * step) as i64;
        let found = ask(&deals, Some(target), if place == 0 { &SHARES } else { &SHARES[3..4] }, "");
        holds(found.hit.expect("a target"), lattice.reaches(target), &format!("{what}, {}, {target}", found.way));
        for (share, quantile) in SHARES.iter().zip(&found.quantiles).filter(|_| place == 0) {
            holds_quantile(*quantile, *share, |cents| lattice.reaches(cents), &what);
        }
        // What the largest, the smallest and some deal do, from the sum of all others.
        if place == 2 {
            let largest = (0..count).max_by_key(|place| deals[*place].cents).unwrap_or(0);
            let smallest = (0..count).min_by_key(|place| deals[*place].cents).unwrap_or(0);
            for place in [largest, smallest, count / 2] {
                let mut others = deals.clone();
                let deal = others.remove(place);
                let others = Lattice::of(&others, 1);
                let exact = others.reaches(target - deal.cents) - others.reaches(target);
                holds(found.effects[place], exact, &format!("{what}, {}, deal {place} of {}", found.way, deal.cents));
            }
        }
        way = found.way;
    }
    way
}

#[test]
fn an_inversion_and_bounds_hold_what_every_cent_says() {
    let mut ways = BTreeSet::new();
    for (count, usual) in [(40, 5_000.0), (150, 2_500.0), (400, 900.0), (1_000, 300.0)] {
        ways.insert(in_cents(count, usual, 7));
    }
    say(&format!("ways of sums by the cent: {ways:?}"));
    assert!(ways.contains("fourier") && ways.contains("bounded"), "{ways:?}");
}

#[test]
#[ignore = "sums of thousands by every cent: cargo dev test --all"]
fn an_inversion_and_bounds_hold_what_every_cent_says_of_many_more() {
    let mut ways = BTreeSet::new();
    for seed in 1..=6 {
        for (count, usual) in [
            (25, 40_000.0),
            (60, 9_000.0),
            (150, 4_000.0),
            (300, 2_000.0),
            (700, 800.0),
            (1_500, 300.0),
            (3_000, 100.0),
        ] {
            ways.insert(in_cents(count, usual, seed));
        }
    }
    assert!(ways.contains("fourier") && ways.contains("bounded"), "{ways:?}");
}

/// Round amounts, and one deal of a cent: the coarse lattice is hidden, and still every chance is that of the multiples.
#[test]
fn a_hidden_unit_misleads_nobody() {
    for (count, unit) in [(60, 100_000), (300, 100_000), (900, 500_000)] {
        let mut deals = Draw(11).deals(count, 20.0, unit);
        let lattice = Lattice::of(&deals, unit);
        let plain = ask(&deals, Some(lattice.mean() * unit), &SHARES, "");
        let small = ["every_total", "every_multiple"];
        assert!(small.contains(&plain.way.as_str()), "{count}: {}", plain.way);
        deals.push(Deal { cents: 1, chance: BILLION / 2 });
        for off in [-3, 0, 4] {
            let units = lattice.mean() + off;
            let hidden = ask(&deals, Some(units * unit), &SHARES, "");
            let what = format!("{count} deals, {}, {units} units", hidden.way);
            holds(hidden.hit.expect("a target"), lattice.reaches(units), &what);
            for ((one, other), share) in plain.quantiles.iter().zip(&hidden.quantiles).zip(SHARES) {
                assert!(one.low <= other.high && other.low <= one.high + 1, "{what}: {share}: {one:?} and {other:?}");
            }
            // A cent decides nothing where all other totals are multiples of far more.
            holds(hidden.effects[count], 0.0, &what);
        }
    }
}

/// Deals, business at random and a normal error together, by every cent.
#[test]
fn an_error_and_business_at_random_hold_too() {
    for (count, usual, error) in
        [(3, 4_000.0, 0.0), (3, 4_000.0, 500.0), (30, 1_500.0, 40.0), (200, 800.0, 2_000.0), (200, 800.0, 0.0)]
    {
        let deals = Draw(23).deals(count, usual, 1);
        let lattice = Lattice::of(&deals, 1).and_at_random(777, 2.5).and_at_random(12, 0.75);
        #[expect(clippy::cast_possible_truncation, reason = "whole cents")]
        let more = format!(
            r#", "error": "{}", "not_yet_created": [{{"amount": "7.77", "expected": "2.5"}}, {{"amount": "0.12", "expected": "0.75"}}]"#,
            super::money(error as i64)
        );
        let reaches = |cents| if error > 0.0 { lattice.reaches_with(cents, error) } else { lattice.reaches(cents) };
        for target in [lattice.mean() / 2, lattice.mean(), lattice.mean() * 5 / 4] {
            let found = ask(&deals, Some(target), &SHARES, &more);
            let what = format!("{count} deals, error {error}, {}, {target}", found.way);
            holds(found.hit.expect("a target"), reaches(target), &what);
            for (share, quantile) in SHARES.iter().zip(&found.quantiles) {
                holds_quantile(*quantile, *share, reaches, &what);
            }
        }
    }
}
