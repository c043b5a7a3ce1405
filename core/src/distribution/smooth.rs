//! Bounds from frequencies that are too few to be exact: for totals that are too lumpy for an inversion to be proved.
//!
//! Being above a threshold is a sawtooth of where the total lies in a period. Vaaler's polynomial of `K` frequencies is off
//! from the sawtooth by Fejér's kernel at most, `1 / (2K + 2)` of it, wherever the total lies (Vaaler 1985, theorem 18; Graham
//! and Kolesnik 1991, theorem A.6). Both have a mean that is a sum over the characteristic function's first `K` values, and
//! nothing needs to be known of the others. So a chance is off by what lies within a `K`th of the period, about.
//!
//! Most of those values are next to nothing. Frequencies are taken a tile at a time, deals that turn most first, and a tile is
//! left as soon as its values are shown to be small without any one of its deals, with a bound for what they can come to.

use super::atoms::terms;
use super::complex::Complex;
use super::total::{Deal, Stream, Total};
use super::{Bracket, UNIT};
use crate::chance::{bounded, float, whole};
use crate::order;

/// Frequencies in a tile.
const TILE: usize = 32;
const WIDTH: f64 = 32.0;

/// Tiles at most and at least.
const MOST: f64 = 6144.0;
const LEAST: f64 = 64.0;

/// Steps of work: a deal and a frequency each.
const STEPS: f64 = 3.0e7;

/// The size of a value that is left out.
const SMALL: f64 = 3e-7;

/// Deals by which tiles are looked at: those that weigh most. More than that are put together anew for each tile.
const FRONT: usize = 256;

/// Questions that are expected: those of a few quantiles.
const QUESTIONS: f64 = 150.0;

/// Tiles by which the work is estimated.
const SAMPLES: u32 = 16;

/// What lies outside of the period on either side, at most.
const OUTSIDE: f64 = 1e-9;

/// Deals up to which the period is found by Chernoff's bound.
const FEW: usize = 2048;

/// The square of a factor by which a value is not divided.
const TINY: f64 = 1e-4;

/// A number for each frequency of a tile: real parts and imaginary parts apart, so that several are taken at a time.
#[derive(Clone, Debug)]
struct Lanes {
    re: [f64; TILE],
    im: [f64; TILE],
}

impl Lanes {
    fn same(value: Complex) -> Self {
        Self { re: [value.re; TILE], im: [value.im; TILE] }
    }

    fn rows(&self) -> impl Iterator<Item = Complex> {
        self.re.iter().zip(&self.im).map(|(re, im)| Complex { re: *re, im: *im })
    }

    fn change(&mut self, mut change: impl FnMut(Complex) -> Complex) {
        for (re, im) in self.re.iter_mut().zip(&mut self.im) {
            let changed = change(Complex { re: *re, im: *im });
            (*re, *im) = (changed.re, changed.im);
        }
    }

    fn times(mut self, by: &Self) -> Self {
        let own = self.re.iter_mut().zip(&mut self.im);
        for ((re, im), (other_re, other_im)) in own.zip(by.re.iter().zip(&by.im)) {
            (*re, *im) = (*re * other_re - *im * other_im, *im * other_re + *re * other_im);
        }
        self
    }

    /// A deal's factors, where these are the points to which its amount turns.
    fn factors(mut self, deal: &Deal) -> Self {
        self.change(|point| Complex { re: deal.lost + deal.won * point.re, im: deal.won * point.im });
        self
    }
}

/// Points of the circle at the frequencies of a tile.
#[derive(Clone, Debug)]
struct Turns {
    /// How much of the circle a frequency turns.
    share: f64,
    lanes: Lanes,
    /// How far a whole tile turns.
    tile: Complex,
}

impl Turns {
    fn of(share: f64) -> Self {
        let step = Complex::turned(std::f64::consts::TAU * share);
        let (mut turned, mut lanes) = (Complex::ONE, Lanes::same(Complex::ONE));
        lanes.change(|_| {
            let here = turned;
            turned = turned.times(step);
            here
        });
        Self { share, lanes, tile: turned }
    }

    /// The point at a frequency.
    fn start(&self, first: f64) -> Complex {
        let turns = self.share * first;
        Complex::turned(std::f64::consts::TAU * (turns - libm::rint(turns)))
    }

    /// The points from a frequency on.
    fn at(&self, first: f64) -> Lanes {
        let start = self.start(first);
        let mut lanes = self.lanes.clone();
        lanes.change(|lane| lane.times(start));
        lanes
    }
}

/// Values of the characteristic function at some frequencies.
#[derive(Clone, Debug)]
struct Tile {
    first: f64,
    values: Lanes,
    /// What they weigh in the sawtooth, and in the kernel.
    saw: [f64; TILE],
    kernel: [f64; TILE],
}

/// A total by its first frequencies.
#[derive(Clone, Debug)]
pub(super) struct Smooth {
    /// Where the period begins, in units, and how many it has.
    from: f64,
    period: f64,
    /// The mean's place in the period, as a share of it from its middle.
    middle: f64,
    /// Frequencies, and one.
    order: f64,
    tiles: Vec<Tile>,
    /// What the other frequencies can come to.
    left: f64,
    /// What the rounding of the values can come to.
    off: f64,
    parts: Parts,
}

/// What a total is made of, around a period.
#[derive(Clone, Debug)]
struct Parts {
    /// The deals that weigh most come first, each with its place in the total.
    deals: Vec<(usize, Deal)>,
    /// The points of those.
    turns: Vec<Turns>,
    streams: Vec<Stream>,
    /// The standard deviation of the error, as a share of the period.
    error: f64,
    base: Turns,
    period: f64,
    /// How many roundings of an angle there are, each as often as it turns.
    angles: f64,
}

impl Smooth {
    /// A total by as many frequencies as a share of the work allows.
    pub(super) fn of(total: &Total, work: f64) -> Self {
        let whole_units = total.error <= 0.0;
        let (mut from, mut to) =
            (libm::floor(total.mean - reach(total, -1.0)), libm::ceil(total.mean + reach(total, 1.0)));
        if whole_units {
            from = from.max(0.0);
            if total.streams.is_empty() {
                to = to.min(float(i128::from(total.all_won)));
            }
        }
        let period = to - from + 1.0;
        // Whole units lie in the middle between two thresholds.
        let half = if whole_units { 0.5 } else { 0.0 };
        let parts = Parts::of(total, period, half - from);
        let middle = (total.mean - from + half) / period - 0.5;
        let tiles = parts.tiles(work);
        let mut found =
            Self { from, period, middle, order: tiles * WIDTH + 1.0, tiles: Vec::new(), left: 0.0, off: 0.0, parts };
        found.look(tiles, STEPS * work);
        found.off += 16.0 * UNIT * (1.0 + (total.mean.abs() + from.abs()) / period);
        found
    }

    /// Looks at tile after tile, and keeps those that are not small.
    fn look(&mut self, tiles: f64, steps: f64) {
        let mut steps = steps;
        let mut starts = vec![(f64::NEG_INFINITY, Complex::ONE); self.parts.turns.len()];
        let mut first = 1.0;
        for _ in 0..whole(tiles) {
            let (bound, _) = self.parts.bound(first, &mut starts);
            if bound > SMALL && steps > 0.0 {
                steps -= self.parts.count() * WIDTH;
                let tile = self.tile(first);
                let sizes = tile.values.rows().map(|value| libm::sqrt(value.square()));
                let weighed = sizes.zip(tile.saw.iter().zip(&tile.kernel));
                let weighed: f64 = weighed.map(|(size, (saw, kernel))| size * (saw + kernel / self.order)).sum();
                // An angle is off by the rounding of the share, as often as it turns; a point strays within the tile.
                self.off += weighed * self.parts.angles * (8.0 * first + 512.0) * UNIT;
                self.tiles.push(tile);
            } else {
                self.left += bound * self.weight(first);
            }
            first += WIDTH;
        }
    }

    /// What the frequencies of a tile weigh together, at most: in the sawtooth, and in the kernel.
    fn weight(&self, first: f64) -> f64 {
        WIDTH * (1.0 / (std::f64::consts::PI * first) + 1.0 / self.order)
    }

    /// The values from a frequency on.
    fn tile(&self, first: f64) -> Tile {
        let (mut saw, mut kernel) = ([0.0; TILE], [0.0; TILE]);
        let mut number = first;
        for (saw, kernel) in saw.iter_mut().zip(&mut kernel) {
            let share = number / self.order;
            let (sine, cosine) = libm::sincos(std::f64::consts::PI * share);
            *kernel = 1.0 - share;
            *saw = ((1.0 - share) * cosine / sine + std::f64::consts::FRAC_1_PI) / self.order;
            number += 1.0;
        }
        Tile { first, values: self.parts.values(first, None), saw, kernel }
    }

    /// Frequencies that are used.
    pub(super) fn count(&self) -> usize {
        usize::try_from(whole(self.order - 1.0)).unwrap_or(0)
    }

    /// Where a threshold lies in the period, as a share of it.
    fn share(&self, units: i64) -> f64 {
        bounded(float(i128::from(units).saturating_sub(whole(self.from))) / self.period, (0.0, 1.0))
    }

    /// The chance of so many units at least.
    pub(super) fn at_least(&self, units: i64) -> Bracket {
        let share = self.share(units);
        let turns = Turns::of(-share);
        let (mut saw, mut kernel) = (0.0, 0.0);
        for tile in &self.tiles {
            let here = turns.at(tile.first).times(&tile.values);
            saw += dot(&tile.saw, &here.im);
            kernel += dot(&tile.kernel, &here.re);
        }
        let value = (1.0 - share) + saw + self.middle;
        let off = (1.0 + 2.0 * kernel).max(0.0) / (2.0 * self.order) + self.left + self.off + 4.0 * OUTSIDE;
        Bracket::around(value, off)
    }

    /// For each deal the chance that the others come to less than so many units, and to so many less the deal at least.
    pub(super) fn effects(&self, units: i64) -> Vec<Bracket> {
        let share = self.share(units);
        let turns = Turns::of(-share);
        let thresholds: Vec<Lanes> = self.tiles.iter().map(|tile| turns.at(tile.first)).collect();
        let mut effects = vec![Bracket::NOTHING; self.parts.deals.len()];
        let mut steps = STEPS;
        for (place, (index, deal)) in self.parts.deals.iter().enumerate() {
            let won = self.share(units.saturating_sub(deal.amount));
            let own = self.parts.turns.get(place).cloned().unwrap_or_else(|| self.parts.turns_of(deal.amount));
            let lower = Turns::of(-won);
            let (mut saw, mut kernel, mut off) = (0.0, 0.0, 0.0);
            for (tile, upper) in self.tiles.iter().zip(&thresholds) {
                let factors = own.at(tile.first).factors(deal);
                let values = if factors.rows().all(|factor| factor.square() > TINY) {
                    let mut inverse = factors;
                    inverse.change(Complex::inverse);
                    inverse.times(&tile.values)
                } else if steps > 0.0 {
                    steps -= self.parts.count() * WIDTH;
                    self.parts.values(tile.first, Some(place))
                } else {
                    off += 2.0 * self.weight(tile.first);
                    continue;
                };
                let (upper, lower) = (upper.clone().times(&values), lower.at(tile.first).times(&values));
                saw += dot(&tile.saw, &lower.im) - dot(&tile.saw, &upper.im);
                kernel += dot(&tile.kernel, &lower.re) + dot(&tile.kernel, &upper.re);
            }
            let value = share - won + saw;
            // Where the deal is lost, the total lies outside as often as without it; and divided, roundings grow.
            let outside = 8.0 * OUTSIDE / deal.lost.min(deal.won);
            off += (2.0 + 2.0 * kernel).max(0.0) / (2.0 * self.order)
                + 2.0 * self.left
                + 2.0 * self.off / TINY.sqrt()
                + outside;
            if let Some(slot) = effects.get_mut(*index) {
                *slot = Bracket::around(value, off);
            }
        }
        effects
    }
}

impl Parts {
    fn of(total: &Total, period: f64, base: f64) -> Self {
        let mut deals: Vec<(usize, Deal)> = total.deals.iter().copied().enumerate().collect();
        // A deal that is as likely won as not hides most.
        order::sort_by(&mut deals, |(_, one), (_, other)| (other.won * other.lost).total_cmp(&(one.won * one.lost)));
        let turns = |amount: i64| Turns::of(float(i128::from(amount)) / period);
        let front = deals.iter().take(FRONT).map(|(_, deal)| turns(deal.amount)).collect();
        let streams = total.streams.clone();
        let of_deals: f64 = deals.iter().map(|(_, deal)| 1.0 + float(i128::from(deal.amount)) / period).sum();
        let at_random = streams.iter().map(|one| (1.0 + one.rate) * (1.0 + float(i128::from(one.amount)) / period));
        let angles = of_deals + at_random.sum::<f64>() + 2.0 + base.abs() / period;
        let error = total.error / period;
        Self { deals, turns: front, streams, error, base: Turns::of(base / period), period, angles }
    }

    fn turns_of(&self, amount: i64) -> Turns {
        Turns::of(float(i128::from(amount)) / self.period)
    }

    /// Deals and amounts at random.
    fn count(&self) -> f64 {
        terms(self.deals.len().saturating_add(self.streams.len())) / UNIT
    }

    /// How many tiles a share of the work allows: some are looked at for how many deals they take.
    fn tiles(&self, work: f64) -> f64 {
        let mut starts = vec![(f64::NEG_INFINITY, Complex::ONE); self.turns.len()];
        let mut steps = 0.0;
        for sample in 0..SAMPLES {
            let first = 1.0 + WIDTH * libm::floor(MOST * work * (f64::from(sample) + 0.5) / f64::from(SAMPLES));
            let (bound, deals) = self.bound(first, &mut starts);
            // A value takes some times the work of a bound, and each question goes through all values.
            steps += deals + if bound > SMALL { 3.0 * self.count() + QUESTIONS } else { 0.0 };
        }
        let each = WIDTH * (steps / f64::from(SAMPLES)).max(1.0);
        libm::floor(bounded(STEPS * work / each, (LEAST, (MOST * work).max(LEAST))))
    }

    /// A bound for the size of the values from a frequency on, without any one deal, and how many deals it took.
    fn bound(&self, first: f64, starts: &mut [(f64, Complex)]) -> (f64, f64) {
        let error = std::f64::consts::TAU * first * self.error;
        let damped = libm::exp(-error * error);
        // Squares: of the product of all factors but the smallest, and of that one.
        let (mut without, mut smallest) = ([damped; TILE], [1.0_f64; TILE]);
        let mut count = 0.0;
        let rows = self.deals.iter().zip(&self.turns).zip(starts);
        for (number, (((_, deal), turns), (at, start))) in rows.enumerate() {
            // From tile to tile a point goes on; where it was left behind it is found anew.
            *start = if (*at + WIDTH - first).abs() < 0.5 { start.times(turns.tile) } else { turns.start(first) };
            *at = first;
            let twice = 2.0 * deal.won * deal.lost;
            // Room for how far a point strays.
            let alone = 1.0 - twice + 1e-9;
            let (re, im) = (twice * start.re, twice * start.im);
            let lanes = turns.lanes.re.iter().zip(&turns.lanes.im);
            for ((without, smallest), (lane_re, lane_im)) in without.iter_mut().zip(&mut smallest).zip(lanes) {
                let factor = alone + (lane_re * re - lane_im * im);
                *without *= if factor > *smallest { factor } else { *smallest };
                *smallest = if factor < *smallest { factor } else { *smallest };
            }
            count += 1.0;
            if number % 8 == 7 {
                let most = largest(&without);
                if most < SMALL * SMALL {
                    return (libm::sqrt(most), count);
                }
            }
        }
        (libm::sqrt(largest(&without)), count)
    }

    /// The values from a frequency on, of all deals or without one.
    fn values(&self, first: f64, without: Option<usize>) -> Lanes {
        let mut values = self.base.at(first);
        for (place, (_, deal)) in self.deals.iter().enumerate().filter(|(place, _)| Some(*place) != without) {
            let points = match self.turns.get(place) {
                Some(turns) => turns.at(first),
                None => self.turns_of(deal.amount).at(first),
            };
            values = values.times(&points.factors(deal));
        }
        if self.streams.is_empty() && self.error <= 0.0 {
            return values;
        }
        let mut exponents = Lanes::same(Complex::default());
        for stream in &self.streams {
            let points = self.turns_of(stream.amount).at(first);
            let mut points = points.rows();
            exponents.change(|exponent| {
                let point = points.next().unwrap_or(Complex::ONE);
                let (re, im) = (stream.rate * (point.re - 1.0), stream.rate * point.im);
                Complex { re: exponent.re + re, im: exponent.im + im }
            });
        }
        let mut number = first;
        exponents.change(|exponent| {
            let error = std::f64::consts::TAU * number * self.error;
            number += 1.0;
            Complex::turned(exponent.im).scaled(libm::exp(exponent.re - error * error / 2.0))
        });
        values.times(&exponents)
    }
}

fn dot(one: &[f64; TILE], other: &[f64; TILE]) -> f64 {
    // Four sums, so that none has to wait for the one before.
    let mut sums = [0.0; 4];
    for (one, other) in one.chunks_exact(4).zip(other.chunks_exact(4)) {
        for (sum, (one, other)) in sums.iter_mut().zip(one.iter().zip(other)) {
            *sum += one * other;
        }
    }
    sums.iter().sum()
}

fn largest(values: &[f64; TILE]) -> f64 {
    values.iter().fold(0.0, |most, value| if *value > most { *value } else { most })
}

/// How far the total lies from its mean on a side with a chance of `OUTSIDE` at most: Chernoff's bound, at the best of some
/// exponents.
fn reach(total: &Total, side: f64) -> f64 {
    if total.deals.len().saturating_add(total.streams.len()) > FEW {
        return total.reach(OUTSIDE) + 1.0;
    }
    let nats = -libm::log(OUTSIDE);
    let at = |exponent: f64| {
        let signed = side * exponent;
        let of_deals = total.deals.iter().map(|deal| {
            let raised = signed * float(i128::from(deal.amount));
            // Above all, the larger of both terms taken out, so that nothing is too large for a float.
            let larger = raised.max(0.0);
            larger + libm::log(deal.lost * libm::exp(-larger) + deal.won * libm::exp(raised - larger))
                - deal.won * raised
        });
        let of_streams = total.streams.iter().map(|one| {
            let raised = signed * float(i128::from(one.amount));
            one.rate * (libm::expm1(raised) - raised)
        });
        let raised = exponent * total.error;
        (of_deals.sum::<f64>() + of_streams.sum::<f64>() + raised * raised / 2.0 + nats) / exponent
    };
    // Any exponent is a bound; where all parts are small, this one is the best.
    let mut exponent = libm::sqrt(2.0 * nats / total.variance);
    let mut best = total.reach(OUTSIDE).min(at(exponent));
    let mut step = 0.5;
    while step < 0.97 {
        let (less, more) = (at(exponent * step), at(exponent / step));
        if less < best && less <= more {
            (exponent, best) = (exponent * step, less);
        } else if more < best {
            (exponent, best) = (exponent / step, more);
        } else {
            step = libm::sqrt(step);
        }
    }
    best * (1.0 + 1e-9) + 1.0
}
