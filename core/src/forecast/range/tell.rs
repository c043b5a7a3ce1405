//! Figures of a range with their derivations, and how it was found in words.

use super::{ProvedChance, RangeQuantile, RangeWay};
use crate::distribution::Way;
use crate::explain::{Derivation, Explained, Measure, Why};
use crate::rule::FORECAST_RANGE;
use crate::text::count;
use crate::unit::{Money, Probability};

pub(super) fn spread(spread: Money, why: &Why<'_>) -> Money {
    why.figure("spread", FORECAST_RANGE, spread, || {
        let measure = spread.measure().and_then(Result::ok);
        Derivation::given("the root of the sum of each amount squared, times its chance, times one less that", measure)
    })
}

pub(crate) fn quantile(found: &RangeQuantile, why: &Why<'_>) -> RangeQuantile {
    let money = |name: &str, value: Money, what: &str| {
        why.figure(name, FORECAST_RANGE, value, || Derivation::given(what, value.measure().and_then(Result::ok)))
    };
    RangeQuantile {
        share: chance_figure("share", found.share, "the share that lies below, as asked", why),
        amount: money("amount", found.amount, "the largest total that what is left reaches"),
        low: money("low", found.low, "proved: no smaller"),
        high: money("high", found.high, "proved: no larger"),
    }
}

pub(crate) fn chance(found: &ProvedChance, why: &Why<'_>) -> ProvedChance {
    ProvedChance {
        chance: chance_figure("chance", found.chance, "all totals of so much at least", why),
        low: chance_figure("low", found.low, "proved: no smaller", why),
        high: chance_figure("high", found.high, "proved: no larger", why),
    }
}

fn chance_figure(name: &str, value: Probability, what: &str, why: &Why<'_>) -> Probability {
    why.figure(name, FORECAST_RANGE, value, || Derivation::given(what, Measure::ratio(value.fraction())))
}

/// The way, and why it was taken.
pub(super) fn way(way: Way, deals: usize) -> (RangeWay, String) {
    let number = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let deals = count(number(deals), "deal", "deals");
    let apart = |apart: usize| match apart {
        0 => String::new(),
        large => format!(", {} taken one by one", count(number(large), "deal", "deals")),
    };
    match way {
        Way::Certain => (RangeWay::Certain, "nothing is open".to_owned()),
        Way::Atoms(totals, large) => {
            let totals = count(number(totals), "total", "totals");
            let apart = apart(large);
            let words = format!("{deals} can come to {totals}, few enough to take each{apart}; off by rounding alone");
            (RangeWay::EveryTotal, words)
        }
        Way::Halves(totals) => {
            let totals = count(number(totals), "total", "totals");
            let words =
                format!("{deals} can come to {totals} at most, each the sum of two halves; off by rounding alone");
            (RangeWay::EveryTotal, words)
        }
        Way::Lattice(cells, large) => {
            let apart = apart(large);
            let words = format!(
                "all amounts are multiples of one unit, and {cells} multiples can be reached: each is taken{apart}"
            );
            (RangeWay::EveryMultiple, words)
        }
        Way::Waves(waves, large) => {
            let words = format!(
                "{deals} share the total, so {waves} frequencies tell it; those left out are proved to be small{}",
                apart(large)
            );
            (RangeWay::Fourier, words)
        }
        Way::Smooth(waves, large) => {
            let words = format!(
                "too many totals to take each, and too few deals to prove an inversion: bounds by {waves} frequencies{}",
                apart(large)
            );
            (RangeWay::Bounded, words)
        }
    }
}
