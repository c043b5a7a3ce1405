//! The ways against one another: what one proves, another must hold.

use super::halves::Halves;
use super::lattice::Lattice;
use super::smooth::Smooth;
use super::total::Total;
use super::waves::Waves;
use super::{Distribution, Law, Stream, Way};
use crate::chance::{float, whole};

/// Numbers that look random, from a seed.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        float(i128::from(self.0 >> 11)) / 9_007_199_254_740_992.0
    }

    /// Deals like a company's: chances by stage, amounts over two orders of magnitude, in multiples of a unit.
    fn deals(&mut self, count: usize, unit: i64) -> Vec<(i64, i128)> {
        let one = |draw: &mut Self| {
            let chance = [0.05, 0.1, 0.25, 0.45, 0.65, 0.85]
                .get(usize::try_from(whole(draw.next() * 5.0)).unwrap_or(0))
                .copied();
            let chance = chance.unwrap_or(0.5) + 0.04 * (draw.next() - 0.5);
            let normal = (0..12).map(|_| draw.next()).sum::<f64>() - 6.0;
            let amount = libm::exp(libm::log(20_000.0) + 1.1 * normal).clamp(500.0, 1e7);
            let amount = i64::try_from(whole(amount * 100.0 / float(i128::from(unit)))).unwrap_or(1).max(1);
            (amount * unit, whole(chance * 1e9))
        };
        (0..count).map(|_| one(self)).collect()
    }
}

fn holds(outer: super::Bracket, inner: super::Bracket, what: &str) {
    assert!(outer.low <= inner.high && inner.low <= outer.high, "{what}: {outer:?} and {inner:?} part");
    assert!((outer.value - inner.value).abs() <= outer.width() + inner.width(), "{what}: {outer:?} and {inner:?}");
}

#[test]
fn eight_deals_are_as_published() {
    let deals = [(500, 6), (300, 5), (120, 8), (100, 7), (80, 5), (60, 4), (40, 9), (30, 3)];
    let deals: Vec<(i64, i128)> = deals.iter().map(|(amount, tenths)| (*amount * 100, *tenths * 100_000_000)).collect();
    let total = Total::of(&deals, &[], 0.0).expect("a total");
    assert_eq!((total.unit, total.mean.to_bits()), (1000, 72.5_f64.to_bits()));
    let law = Distribution::of(&deals, &[], 0.0).expect("a total");
    assert_eq!(law.way(), Way::Atoms(118, 0));
    assert!((law.at_least(100_000).value - 0.2460).abs() < 5e-5);
    assert!(law.at_least(100_000).width() < 1e-13);
    assert!(law.at_least(72_500).less(law.at_least(72_501)).value.abs() < 1e-15, "the mean cannot happen");
    assert_eq!([0.9, 0.5, 0.1].map(|wanted| law.reached(wanted).1), [28_000, 74_000, 112_000]);
}

#[test]
fn the_ways_agree() {
    let mut draw = Draw(7);
    for (count, unit) in [(30, 100_000), (120, 100_000), (400, 200_000), (900, 100_000), (2000, 500_000)] {
        for streams in
            [Vec::new(), vec![Stream { amount: 2_000_000, rate: 3.5 }, Stream { amount: 700_000, rate: 0.25 }]]
        {
            let total = Total::of(&draw.deals(count, unit), &streams, 0.0).expect("a total");
            let top = super::choose::random_top(&total);
            let mut lattice = Lattice::at_random(&total.streams, i64::try_from(whole(top)).expect("fits"), 1e-13);
            let smooth = Smooth::of(&total, 0.02);
            for deal in &total.deals {
                lattice = lattice.with(deal);
            }
            let waves = Waves::of(&total);
            let spread = libm::sqrt(total.variance);
            for step in -8..=8 {
                let units = i64::try_from(whole(total.mean + spread * f64::from(step) / 2.0)).expect("fits");
                let exact = lattice.at_least(units);
                holds(smooth.at_least(units), exact, "smooth");
                if let Some(waves) = &waves {
                    holds(waves.at_least(units), exact, "waves");
                }
            }
            let middle = smooth.at_least(i64::try_from(whole(total.mean)).expect("fits"));
            println!("{count} {:?} smooth {middle:?}", waves.as_ref().map(|waves| (waves.count(), waves.error)));
        }
    }
}

#[test]
fn halves_and_bounds_say_what_each_deal_does() {
    let mut draw = Draw(3);
    for count in [2, 9, 26, 31] {
        let total = Total::of(&draw.deals(count, 100_000), &[], 0.0).expect("a total");
        let lattice = |deals: &[super::total::Deal]| deals.iter().fold(Lattice::nothing(), |law, deal| law.with(deal));
        let (all, halves) = (lattice(&total.deals), Halves::of(&total, 1 << 16, 1 << 22).expect("few totals"));
        let smooth = Smooth::of(&total, 0.1);
        for step in [-1.5, -0.4, 0.0, 0.7, 2.0] {
            let units = i64::try_from(whole(total.mean + libm::sqrt(total.variance) * step)).expect("fits");
            holds(halves.at_least(units), all.at_least(units), "halves");
            holds(smooth.at_least(units), all.at_least(units), "smooth");
            let (effects, bounds) = (halves.effects(units), smooth.effects(units));
            for (place, deal) in total.deals.iter().enumerate() {
                let others = lattice(&total.without(&[place]).deals);
                let exact = others.at_least(units - deal.amount).less(others.at_least(units));
                holds(effects[place], exact, "the effect by halves");
                holds(bounds[place], exact, "the effect by bounds");
            }
        }
    }
    // Work is bounded: a hundred thousand deals of two amounts have few totals, but not few steps.
    let many: Vec<(i64, i128)> =
        (0..100_000).map(|place| (if place % 2 == 0 { 3 } else { 500_009 }, 500_000_000)).collect();
    let total = Total::of(&many, &[], 0.0).expect("a total");
    assert!(Halves::of(&total, 1 << 16, 1 << 22).is_none());
}

#[test]
fn amounts_in_cents_are_proved() {
    let mut draw = Draw(11);
    for (count, width) in
        [(20, 1e-10), (32, 1e-10), (60, 6e-5), (100, 3e-5), (300, 3e-5), (700, 1e-8), (1000, 1e-8), (10_000, 1e-8)]
    {
        let deals = draw.deals(count, 1);
        let law = Distribution::of(&deals, &[], 0.0).expect("a total");
        let mean = Total::of(&deals, &[], 0.0).expect("a total").mean;
        let found = law.at_least(whole(mean));
        assert!(found.width() < width, "{count} deals, {:?}: {found:?}", law.way());
    }
}
