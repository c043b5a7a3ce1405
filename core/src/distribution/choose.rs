//! The way by which a total's distribution is found, chosen by the data, and what it answers.

use super::atoms::{Atoms, terms};
use super::halves::Halves;
use super::lattice::{Lattice, MOST_AT_RANDOM};
use super::smooth::Smooth;
use super::total::{Deal, Total};
use super::waves::Waves;
use super::{Bracket, Law, UNIT};
use crate::chance::{float, whole};

/// Possible totals up to which all are kept.
pub(super) const MOST_ATOMS: usize = 1 << 16;

/// Steps of work up to which every multiple of the unit is kept: a deal and a multiple each.
const MOST_STEPS: f64 = 2.4e7;

/// Steps of work up to which either half of the deals is taken by itself: a deal and a total each.
const HALF_STEPS: usize = 1 << 22;

/// An inversion that is proved this well is taken, whatever bounds could be had.
const WELL_PROVED: f64 = 1e-6;

/// Deals that are set apart where a few are far larger than all others, and how many of the others' deviations that is.
const MOST_APART: usize = 5;
const FAR: f64 = 30.0;

/// Deals that may be set apart from business at random: their totals are gone through for each question.
const FEW_APART: usize = 12;

/// What lies beyond the cells, at most.
const BEYOND: f64 = 1e-13;

/// How a distribution was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Nothing is open.
    Certain,
    /// Every possible total, of so many, with so many deals set apart.
    Atoms(usize, usize),
    /// Every possible total, of so many at most, as the sum of two halves.
    Halves(usize),
    /// Every multiple of the common unit, of so many, with so many deals set apart.
    Lattice(usize, usize),
    /// Fourier inversion at so many frequencies, with so many deals set apart.
    Waves(usize, usize),
    /// Bounds by so many frequencies, with so many deals set apart.
    Smooth(usize, usize),
}

/// What answers for the deals that are not set apart.
#[derive(Clone, Debug)]
pub(super) enum Answers {
    Steps(Steps),
    Halves(Box<Halves>),
    Waves(Box<Waves>),
    Smooth(Box<Smooth>),
}

/// Rising totals, or every multiple from none on, and the chance of each and all above.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    pub(super) totals: Option<Vec<i64>>,
    pub(super) above: Vec<f64>,
    off: f64,
    beyond: f64,
}

impl Steps {
    /// The place of the first total of so many units at least.
    fn place(&self, units: i64) -> usize {
        match &self.totals {
            Some(totals) => totals.partition_point(|total| *total < units),
            None => usize::try_from(units.max(0)).unwrap_or(usize::MAX),
        }
    }

    /// The chance of the total at a place, and of all above.
    fn from(&self, place: usize) -> f64 {
        self.above.get(place).copied().unwrap_or(0.0)
    }

    fn bracket(&self, value: f64) -> Bracket {
        Bracket { low: value * (1.0 - self.off), value, high: value * (1.0 + self.off) + self.beyond }.within()
    }

    /// The chance where a normal error of a standard deviation lies over the totals: those so far below do not reach the
    /// threshold by it, and those so far above do.
    fn blurred(&self, units: i64, far: i64, error: f64) -> Bracket {
        let (first, last) = (self.place(units.saturating_sub(far)), self.place(units.saturating_add(far)));
        let last = last.min(self.above.len());
        let mut value = self.from(last);
        for place in first..last {
            let total = match &self.totals {
                Some(totals) => totals.get(place).copied().unwrap_or(0),
                None => i64::try_from(place).unwrap_or(i64::MAX),
            };
            let needed = float(i128::from(units)) - float(i128::from(total));
            let chance = self.from(place) - self.from(place.saturating_add(1));
            value += chance * 0.5 * libm::erfc(needed / error / std::f64::consts::SQRT_2);
        }
        let Bracket { low, high, .. } = self.bracket(value);
        let hair = 1e-14 + terms(last.saturating_sub(first));
        Bracket { low: low - hair, value, high: high + hair }.within()
    }
}

/// The distribution of a total whose parts know nothing of one another.
#[derive(Clone, Debug)]
pub(super) struct Single {
    pub(super) total: Total,
    /// The deals that are not set apart, as a total of their own; where none are, it is the total.
    rest: Option<Total>,
    /// What the deals that are set apart can come to.
    pub(super) apart: Atoms,
    /// Which deals are.
    pub(super) large: Vec<usize>,
    pub(super) answers: Answers,
    pub(super) way: Way,
}

impl Single {
    /// Finds the way and what it takes, within a share of the work that one total may be. The work is bounded, whatever the
    /// number of deals: some passes over them.
    pub(super) fn of(total: Total, work: f64) -> Self {
        let plain = |answers: Answers, way: Way, total: Total| Self {
            rest: None,
            total,
            apart: Atoms::nothing(),
            large: Vec::new(),
            answers,
            way,
        };
        let exact = total.error <= 0.0;
        if exact && let Some((answers, way)) = steps(&total, work, 0) {
            return plain(answers, way, total);
        }
        if exact
            && total.streams.is_empty()
            && let Some(halves) = Halves::of(&total, share_of(MOST_ATOMS, work), share_of(HALF_STEPS, work))
        {
            let way = Way::Halves(halves.count());
            return plain(Answers::Halves(Box::new(halves)), way, total);
        }
        if exact && let Some(found) = deals_apart(&total, work) {
            return Self { total, ..found };
        }
        let (large, without) = set_apart(&total);
        let rest = without.as_ref().unwrap_or(&total);
        let apart = large.len();
        let alone = || steps(rest, work, apart);
        let found = if exact && apart > 0 { alone() } else { None };
        let (answers, way) = found.unwrap_or_else(|| match Waves::of(rest) {
            Some(waves) if waves.error <= WELL_PROVED || !exact => of_waves(waves, apart),
            // An error too small for waves is laid over what the deals come to by themselves.
            waves => if exact { None } else { alone() }.unwrap_or_else(|| bounded(rest, waves, work, apart)),
        });
        let deals: Vec<Deal> = large.iter().filter_map(|place| total.deals.get(*place)).copied().collect();
        let apart = Atoms::of(&deals, MOST_ATOMS).unwrap_or_else(Atoms::nothing);
        Self { rest: without, total, apart, large, answers, way }
    }

    pub(super) fn rest(&self) -> &Total {
        self.rest.as_ref().unwrap_or(&self.total)
    }

    /// The chance that the total comes to so many minor units at least.
    pub(super) fn at_least(&self, minor: i128) -> Bracket {
        self.of_apart(&self.apart, self.total.units(minor), |units| self.rest_at_least(units))
    }

    /// The rest's chance.
    pub(super) fn rest_at_least(&self, units: i64) -> Bracket {
        let error = self.total.error;
        if error <= 0.0 {
            let below_all = units <= 0;
            let beyond_all = self.rest().streams.is_empty() && units > self.rest().all_won;
            return if below_all || beyond_all { Bracket::sure(below_all) } else { self.answers.at_least(units) };
        }
        match &self.answers {
            Answers::Steps(steps) => steps.blurred(units, far(error), error),
            answers => answers.at_least(units),
        }
    }

    /// Mixes over what the deals that are set apart come to.
    pub(super) fn of_apart(&self, apart: &Atoms, units: i64, rest: impl Fn(i64) -> Bracket) -> Bracket {
        let mut sum = Bracket::NOTHING;
        for (shift, chance) in apart.totals() {
            sum = sum.plus(*chance, rest(units.saturating_sub(*shift)));
        }
        let off = sum.high * (apart.off() + terms(apart.totals().len()) + self.own_off());
        Bracket { low: sum.low - off, value: sum.value, high: sum.high + off }.within()
    }

    /// The probabilities themselves are rounded to floats: no chance moves by more than all of that together.
    fn own_off(&self) -> f64 {
        terms(self.total.deals.len())
    }

    /// So many units in minor units.
    pub(super) fn minor(&self, units: i64) -> i128 {
        self.total.minor(units)
    }

    /// Totals outside of which hardly anything lies, in units.
    pub(super) fn ends(&self) -> (i64, i64) {
        let reach = self.total.reach(1e-12) + 1.0;
        let bound = |units: f64| i64::try_from(whole(units)).unwrap_or(if units < 0.0 { i64::MIN } else { i64::MAX });
        let (low, high) = (bound(self.total.mean - reach), bound(self.total.mean + reach));
        if self.total.error > 0.0 {
            return (low, high);
        }
        (low.max(0), if self.total.streams.is_empty() { high.min(self.total.all_won) } else { high })
    }
}

impl Answers {
    fn at_least(&self, units: i64) -> Bracket {
        match self {
            Self::Steps(steps) => steps.bracket(steps.from(steps.place(units))),
            Self::Waves(waves) => waves.at_least(units),
            Self::Halves(halves) => halves.at_least(units),
            Self::Smooth(smooth) => smooth.at_least(units),
        }
    }
}

fn of_waves(waves: Waves, apart: usize) -> (Answers, Way) {
    let way = Way::Waves(waves.count(), apart);
    (Answers::Waves(Box::new(waves)), way)
}

/// Bounds where nothing else is proved; or waves, where those are proved better.
fn bounded(total: &Total, waves: Option<Waves>, work: f64, apart: usize) -> (Answers, Way) {
    let smooth = Smooth::of(total, work);
    let middle = smooth.at_least(i64::try_from(whole(total.mean)).unwrap_or(0)).width();
    match waves {
        Some(waves) if 2.0 * waves.error < middle => of_waves(waves, apart),
        _ => {
            let way = Way::Smooth(smooth.count(), apart);
            (Answers::Smooth(Box::new(smooth)), way)
        }
    }
}

/// A share of a number.
fn share_of(number: usize, share: f64) -> usize {
    usize::try_from(whole(terms(number) / UNIT * share)).unwrap_or(number)
}

/// How far a normal error reaches but for a hair: eight of its deviations, in whole units.
pub(super) fn far(error: f64) -> i64 {
    if error > 0.0 { i64::try_from(whole(8.0 * error).max(1)).unwrap_or(i64::MAX) } else { 0 }
}

/// Every possible total, or every multiple of the unit, where they are few enough; beside so many deals that are set apart.
fn steps(total: &Total, share: f64, apart: usize) -> Option<(Answers, Way)> {
    let beyond_streams = if total.streams.is_empty() { 0.0 } else { BEYOND };
    if total.streams.is_empty() {
        if total.deals.is_empty() {
            return Some((of_atoms(&Atoms::nothing()), Way::Certain));
        }
        if few_totals(total, share)
            && let Some(atoms) = Atoms::of(&total.deals, MOST_ATOMS)
        {
            return Some((of_atoms(&atoms), Way::Atoms(atoms.totals().len(), apart)));
        }
    }
    let random: f64 = total.streams.iter().map(|one| one.rate).sum();
    let count = |length: usize| i128::try_from(length).map_or(f64::INFINITY, float);
    let (top, all) = (random_top(total), float(i128::from(total.all_won)));
    let work = top * count(total.streams.len()) + (top + all / 2.0) * count(total.deals.len());
    if random > MOST_AT_RANDOM || work > MOST_STEPS * share {
        return None;
    }
    let mut lattice = lattice_at_random(total);
    for deal in &total.deals {
        lattice = lattice.with(deal);
    }
    let cells = lattice.chances().len();
    let off = lattice.off() + terms(cells);
    let above = sums_from_above(lattice.chances().iter().copied());
    Some((Answers::Steps(Steps { totals: None, above, off, beyond: beyond_streams }), Way::Lattice(cells, apart)))
}

/// Whether the totals can be no more than are kept: equal amounts come to one total for each number of them that is won.
fn few_totals(total: &Total, share: f64) -> bool {
    let mut amounts: Vec<i64> = total.deals.iter().map(|deal| deal.amount).collect();
    crate::order::sort_numbers(&mut amounts);
    let mut most = 1_usize;
    for equal in amounts.chunk_by(|one, other| one == other) {
        most = most.saturating_mul(equal.len().saturating_add(1));
        if most > MOST_ATOMS {
            return false;
        }
    }
    // Few totals of very many deals are as much work as many of few.
    terms(most) * terms(amounts.len()) <= MOST_STEPS * share * UNIT * UNIT
}

fn of_atoms(atoms: &Atoms) -> Answers {
    let off = atoms.off() + terms(atoms.totals().len());
    let above = sums_from_above(atoms.totals().iter().map(|(_, chance)| *chance));
    let totals = atoms.totals().iter().map(|(total, _)| *total).collect();
    Answers::Steps(Steps { totals: Some(totals), above, off, beyond: 0.0 })
}

fn sums_from_above(chances: impl DoubleEndedIterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    let mut above: Vec<f64> = chances
        .rev()
        .map(|chance| {
            sum += chance;
            sum
        })
        .collect();
    above.reverse();
    above
}

/// Units that what comes at random stays below, but for a hair.
pub(super) fn random_top(total: &Total) -> f64 {
    if total.streams.is_empty() {
        return 0.0;
    }
    let alone = total.at_random();
    libm::ceil(alone.mean + alone.reach(BEYOND))
}

pub(super) fn lattice_at_random(total: &Total) -> Lattice {
    let top = i64::try_from(whole(random_top(total))).unwrap_or(i64::MAX);
    Lattice::at_random(&total.streams, top, BEYOND)
}

/// All deals set apart, where business at random by itself can be taken by every multiple of its unit.
fn deals_apart(total: &Total, work: f64) -> Option<Single> {
    if total.streams.is_empty() || total.deals.len() > FEW_APART {
        return None;
    }
    let rest = total.at_random();
    let (answers, way) = steps(&rest, work, total.deals.len())?;
    let apart = Atoms::of(&total.deals, MOST_ATOMS)?;
    Some(Single { total: rest.clone(), rest: Some(rest), apart, large: (0..total.deals.len()).collect(), answers, way })
}

/// The places of deals that are far larger than what all smaller ones usually differ by, and the total without them, where
/// there are any.
fn set_apart(total: &Total) -> (Vec<usize>, Option<Total>) {
    let mut large: Vec<usize> = Vec::new();
    let beside = total.at_random().variance + total.error * total.error;
    while large.len() < MOST_APART {
        let others = total.deals.iter().enumerate().filter(|(place, _)| !large.contains(place));
        let Some((place, deal)) =
            others.max_by(|one, other| one.1.amount.cmp(&other.1.amount).then(other.0.cmp(&one.0)))
        else {
            break;
        };
        let amount = float(i128::from(deal.amount));
        // Summed anew, since next to a giant's square all others are lost.
        let square = |(other, deal): (usize, &Deal)| {
            let amount = float(i128::from(deal.amount));
            let counts = other != place && !large.contains(&other);
            if counts { deal.won * deal.lost * amount * amount } else { 0.0 }
        };
        let variance = beside + total.deals.iter().enumerate().map(square).sum::<f64>();
        // Of a single deal there is nothing to be far from.
        if variance <= 0.0 || amount * amount <= FAR * FAR * variance {
            break;
        }
        large.push(place);
    }
    let rest = (!large.is_empty()).then(|| total.without(&large));
    (large, rest)
}
