//! What winning each deal rather than losing it does to a chance, for all deals in one go.

use super::atoms::{Atoms, terms};
use super::choose::{Answers, MOST_ATOMS, Single, Steps, far, lattice_at_random};
use super::smooth::Smooth;
use super::total::{Deal, Place};
use super::waves::Waves;
use super::{Bracket, Law, UNIT};

/// Steps of work up to which every deal's effect is taken from the law of all others; beyond, it has bounds.
const EFFECT_STEPS: f64 = 2e7;

impl Single {
    /// For each deal as it was handed in: what winning it rather than losing it does to the chance of so many minor units.
    pub(super) fn effects(&self, minor: i128) -> Vec<Bracket> {
        let units = self.total.units(minor);
        let inside = self.effects_inside(units);
        let place = |(place, amount): &(Place, i64)| match place {
            Place::Deal(at, returned) => {
                let effect = inside.get(*at).copied().unwrap_or(Bracket::NOTHING);
                if *returned { effect.negative() } else { effect }
            }
            Place::Sure(won) => self.effect_of_sure(minor, *amount, *won),
        };
        self.total.places.iter().map(place).collect()
    }

    /// A deal that is won or lost for sure does nothing to the others: it moves the threshold.
    fn effect_of_sure(&self, minor: i128, amount: i64, won: bool) -> Bracket {
        // Where it is won, the total holds it; both thresholds are seen from the total without it.
        let without = minor.saturating_add(if won { i128::from(amount) } else { 0 });
        let (lost, won) = (self.at_least(without), self.at_least(without.saturating_sub(i128::from(amount))));
        if amount < 0 { lost.less(won).negative() } else { won.less(lost) }
    }

    /// The effects of the deals inside, all but the large ones in one go.
    fn effects_inside(&self, units: i64) -> Vec<Bracket> {
        let far = far(self.total.error);
        let mut effects = vec![Bracket::NOTHING; self.total.deals.len()];
        let others = (0..self.total.deals.len()).filter(|place| !self.large.contains(place)).collect::<Vec<_>>();
        let mut put = |index: usize, effect: Bracket| {
            if let Some(slot) = others.get(index).and_then(|place| effects.get_mut(*place)) {
                *slot = effect;
            }
        };
        match &self.answers {
            Answers::Waves(waves) => {
                for (index, deal) in self.rest().deals.iter().enumerate() {
                    let effect =
                        |units: i64| waves.effect(deal, units).unwrap_or_else(|| self.effect_anew(index, units));
                    put(index, self.of_apart(&self.apart, units, effect));
                }
            }
            Answers::Steps(Steps { totals: Some(_), .. }) => {
                self.effects_without(&Atoms::nothing(), units, far, &mut put);
            }
            Answers::Steps(steps) if !self.many_effects(steps) => {
                self.effects_without(&lattice_at_random(self.rest()), units, far, &mut put);
            }
            Answers::Steps(_) => self.effects_bounded(&Smooth::of(self.rest(), 1.0), units, &mut put),
            Answers::Halves(halves) => {
                for (index, effect) in halves.effects(units).into_iter().enumerate() {
                    put(index, self.of_apart(&self.apart, units, |_| effect));
                }
            }
            Answers::Smooth(smooth) => self.effects_bounded(smooth, units, &mut put),
        }
        for place in &self.large {
            let others: Vec<Deal> = self
                .large
                .iter()
                .filter(|other| *other != place)
                .filter_map(|other| self.total.deals.get(*other))
                .copied()
                .collect();
            let apart = Atoms::of(&others, MOST_ATOMS).unwrap_or_else(Atoms::nothing);
            let at = |units: i64| self.of_apart(&apart, units, |units| self.rest_at_least(units));
            if let (Some(deal), Some(slot)) = (self.total.deals.get(*place), effects.get_mut(*place)) {
                *slot = at(units.saturating_sub(deal.amount)).less(at(units));
            }
        }
        effects
    }

    /// The effects of the deals that are not set apart, each by the law of all others on top of a first one.
    fn effects_without<L: Law>(&self, first: &L, units: i64, far: i64, put: &mut impl FnMut(usize, Bracket)) {
        all_but_one(first, &self.rest().deals, 0, &mut |index, law| {
            let effect = |units: i64| between(law, units, far, self.rest().deals.get(index));
            put(index, self.of_apart(&self.apart, units, effect));
        });
    }

    /// Whether the laws of all but one deal are too much work: a deal and a multiple each, as often as deals can be halved.
    fn many_effects(&self, steps: &Steps) -> bool {
        let deals = terms(self.rest().deals.len()) / UNIT;
        deals * terms(steps.above.len()) / UNIT * libm::log2(deals.max(2.0)) > EFFECT_STEPS
    }

    /// The effects of the deals that are not set apart, by bounds for all at once.
    fn effects_bounded(&self, smooth: &Smooth, units: i64, put: &mut impl FnMut(usize, Bracket)) {
        let shifted = self.apart.totals().iter().map(|(shift, _)| units.saturating_sub(*shift));
        let found: Vec<(i64, Vec<Bracket>)> = shifted.map(|units| (units, smooth.effects(units))).collect();
        for index in 0..self.rest().deals.len() {
            let effect = |units: i64| {
                let effects = found.iter().find(|(at, _)| *at == units).map(|(_, effects)| effects);
                effects.and_then(|effects| effects.get(index)).copied().unwrap_or(Bracket::NOTHING)
            };
            put(index, self.of_apart(&self.apart, units, effect));
        }
    }

    /// The effect of a deal by the inversion of all others.
    fn effect_anew(&self, index: usize, units: i64) -> Bracket {
        let amount = self.rest().deals.get(index).map_or(0, |deal| deal.amount);
        match Waves::of(&self.rest().without(&[index])) {
            Some(waves) => waves.at_least(units.saturating_sub(amount)).less(waves.at_least(units)),
            None => Bracket { low: 0.0, value: 0.5, high: 1.0 },
        }
    }
}

/// Visits each deal with the law of all others: halves are added and halved again, so that the work is that of adding
/// each deal as often as the number of deals can be halved, and nothing is ever taken out.
pub(super) fn all_but_one<L: Law>(law: &L, deals: &[Deal], first: usize, visit: &mut dyn FnMut(usize, &L)) {
    match deals {
        [] => {}
        [_] => visit(first, law),
        _ => {
            let middle = deals.len() / 2;
            let (left, right) = deals.split_at(middle);
            let with = |others: &[Deal]| {
                let mut law = law.clone();
                for deal in others {
                    law = law.with(deal);
                }
                law
            };
            all_but_one(&with(right), left, first, visit);
            all_but_one(&with(left), right, first.saturating_add(middle), visit);
        }
    }
}

/// The chance that the others come to less than so many units, and to so many less a deal at least; with room for an error
/// that reaches so far.
fn between<L: Law>(law: &L, units: i64, far: i64, deal: Option<&Deal>) -> Bracket {
    let amount = deal.map_or(0, |deal| deal.amount);
    let at = |units: i64| with_room(|units| law.at_least(units), units, far);
    at(units.saturating_sub(amount)).less(at(units))
}

/// A chance of so many units at least, with room for an error that reaches so far (eight of its deviations), or for none.
fn with_room(at: impl Fn(i64) -> Bracket, units: i64, far: i64) -> Bracket {
    if far == 0 {
        return at(units);
    }
    let (more, less) = (at(units.saturating_add(far)), at(units.saturating_sub(far)));
    Bracket { low: more.low - 1e-14, value: at(units).value, high: less.high + 1e-14 }.within()
}
