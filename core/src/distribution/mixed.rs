//! The distribution of a total, by itself or over what moves all of its parts together.

use super::Bracket;
use super::choose::{Single, Way};
use super::total::{BILLION, Stream, Total};
use crate::chance::{float, whole};

/// Quarters that the common factor can make: equally likely.
const STATES: u32 = 32;

/// The work that each of them may be, as a share of what a total by itself may.
const WORK: f64 = 0.125;

/// The distribution of a total: the mean of some that are equally likely, most often of one.
#[derive(Clone, Debug)]
pub(crate) struct Distribution {
    states: Vec<Single>,
    share: f64,
    /// By how much chances that are moved are off together, since each is rounded to billionths and stays open.
    rounded: f64,
}

impl Distribution {
    /// Of parts that know nothing of one another. `None` where amounts are too large.
    pub(crate) fn of(deals: &[(i64, i128)], streams: &[Stream], error: f64) -> Option<Self> {
        Some(Self { states: vec![Single::of(Total::of(deals, streams, error)?, 1.0)], share: 1.0, rounded: 0.0 })
    }

    /// The same where all chances move together: in a quarter that lies `z` from the usual, a chance `p` is
    /// `p + common z p (1 - p)`, and business at random comes `1 + common z` times as often; `z` has mean 0 and variance 1.
    /// The mean of the total is what it is without.
    pub(crate) fn together(deals: &[(i64, i128)], streams: &[Stream], error: f64, common: f64) -> Option<Self> {
        if common <= 0.0 {
            return Self::of(deals, streams, error);
        }
        let state = |z: &f64| {
            let moved = |(amount, chance): &(i64, i128)| {
                let share = float(*chance) / float(BILLION);
                let moved = whole((share + common * z * share * (1.0 - share)) * float(BILLION));
                // What is open stays open in every state, however rare.
                let open = *chance > 0 && *chance < BILLION;
                (*amount, if open { moved.clamp(1, BILLION.saturating_sub(1)) } else { *chance })
            };
            let deals: Vec<(i64, i128)> = deals.iter().map(moved).collect();
            let streams = streams.iter().map(|one| Stream { rate: one.rate * (1.0 + common * z), ..*one });
            let total = Total::of(&deals, &streams.collect::<Vec<_>>(), error)?;
            Some(Single::of(total, WORK))
        };
        let states = states().iter().map(state).collect::<Option<Vec<_>>>()?;
        let open = deals.iter().filter(|(amount, chance)| *amount != 0 && *chance > 0 && *chance < BILLION).count();
        let rounded = 1e-9 * i128::try_from(open).map_or(f64::INFINITY, float);
        Some(Self { states, share: 1.0 / f64::from(STATES), rounded })
    }

    /// How the first of them was found, which stands for all.
    pub(crate) fn way(&self) -> Way {
        self.states.first().map_or(Way::Certain, |state| state.way)
    }

    /// The chance of so many minor units at least.
    pub(crate) fn at_least(&self, minor: i128) -> Bracket {
        let sum = self.states.iter().fold(Bracket::NOTHING, |sum, state| sum.plus(self.share, state.at_least(minor)));
        self.summed(sum).within()
    }

    /// A sum over the states, with room for its rounding.
    fn summed(&self, sum: Bracket) -> Bracket {
        let hair = super::atoms::terms(self.states.len().saturating_sub(1)) * 2.0 + self.rounded;
        Bracket { low: sum.low - hair, value: sum.value, high: sum.high + hair }
    }

    /// For each deal as it was handed in: what winning it rather than losing it does to the chance of so many minor units.
    pub(crate) fn effects(&self, minor: i128) -> Vec<Bracket> {
        let mut sums: Vec<Bracket> = Vec::new();
        for effects in self.states.iter().map(|state| state.effects(minor)) {
            sums.resize(effects.len(), Bracket::NOTHING);
            for (sum, effect) in sums.iter_mut().zip(effects) {
                *sum = sum.plus(self.share, effect);
            }
        }
        sums.into_iter().map(|sum| self.summed(sum)).collect()
    }

    /// The largest total that is reached with a chance of at least `wanted`: its proved bounds, and a value between them.
    pub(crate) fn reached(&self, wanted: f64) -> (i128, i128, i128) {
        let Some(first) = self.states.first() else { return (0, 0, 0) };
        let ends = self.states.iter().map(Single::ends);
        let (low, high) = ends.fold((i64::MAX, i64::MIN), |(low, high), end| (low.min(end.0), high.max(end.1)));
        // What was seen, rising; where one search ends the next begins.
        let mut seen = vec![(low, Bracket::sure(true)), (high.saturating_add(1), Bracket::sure(false))];
        let mut last = |bound: fn(&Bracket) -> f64| {
            let mut turn = 0_u32;
            loop {
                let place = seen.partition_point(|(_, bracket)| bound(bracket) >= wanted).max(1);
                let (Some((yes, above)), Some((no, below))) = (seen.get(place.saturating_sub(1)), seen.get(place))
                else {
                    return low;
                };
                let span = no.saturating_sub(*yes);
                if span <= 1 {
                    return *yes;
                }
                // Between a straight line and halves in turn, so that neither can be slow.
                let (at_yes, at_no) = (bound(above), bound(below));
                let line = if at_yes > at_no { (at_yes - wanted) / (at_yes - at_no) } else { 0.5 };
                let part = if turn % 3 == 2 { 0.5 } else { line };
                let step = i64::try_from(whole(float(i128::from(span)) * part)).unwrap_or(1);
                let middle = yes.saturating_add(step.clamp(1, span.saturating_sub(1)));
                seen.insert(place, (middle, self.at_least(first.minor(middle))));
                turn = turn.saturating_add(1);
            }
        };
        let value = last(|bracket| bracket.value);
        let (low, high) = (last(|bracket| bracket.low), last(|bracket| bracket.high));
        // Both are proved, so the one is no larger; should a bound ever be wrong, there is still an answer.
        let (low, high) = (low.min(high), low.max(high));
        (first.minor(low), first.minor(value.clamp(low, high)), first.minor(high))
    }
}

/// Equally likely parts of a normal distribution, each by its mean, spread so that their variance is 1.
fn states() -> Vec<f64> {
    let below = |z: f64| 0.5 * libm::erfc(-z / std::f64::consts::SQRT_2);
    let density = |z: f64| libm::exp(-z * z / 2.0) / libm::sqrt(2.0 * std::f64::consts::PI);
    let bound = |place: u32| {
        let (mut low, mut high) = (-9.0_f64, 9.0_f64);
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if below(middle) < f64::from(place) / f64::from(STATES) { low = middle } else { high = middle }
        }
        density(high)
    };
    let mean = |place: u32| {
        let (from, to) = (if place == 0 { 0.0 } else { bound(place) }, bound(place.saturating_add(1)));
        f64::from(STATES) * (from - if place.saturating_add(1) == STATES { 0.0 } else { to })
    };
    // From the lower half, so that both halves mirror one another to the last bit.
    let half: Vec<f64> = (0..STATES / 2).map(mean).collect();
    let variance = 2.0 * half.iter().map(|z| z * z).sum::<f64>() / f64::from(STATES);
    let scale = 1.0 / libm::sqrt(variance);
    half.iter().map(|z| z * scale).chain(half.iter().rev().map(|z| -z * scale)).collect()
}
