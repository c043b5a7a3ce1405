//! Fourier inversion: the chance of a total from its characteristic function at a few dozen frequencies.
//!
//! The total is folded onto a period that all but a hair of it lies in. Deals whose amount turns little at the last frequency
//! enter by their cumulants, so that a hundred thousand cost little more than a sum; the others one by one.

use super::certificate::tail;
use super::complex::Complex;
use super::total::{BILLION, Deal, Stream, Total};
use super::{Bracket, UNIT};
use crate::chance::float;

/// What lies outside the period on either side, at most.
const OUTSIDE: f64 = 1e-13;

/// Frequencies at most.
const MOST: usize = 4096;

/// Cumulants that are used: the rest is bounded.
const CUMULANTS: usize = 14;

/// Radians at the last frequency up to which a deal enters by its cumulants.
const SMALL: f64 = 0.25;

/// On the circle of this radius the logarithm of a deal's factor is below 3; so the cumulants fall by it (Cauchy's estimate).
const RADIUS: f64 = 2.5;

/// What is left of a deal's cumulants where it needs no more of them.
const NEGLIGIBLE: f64 = 1e-19;

/// A total as its waves.
#[derive(Clone, Debug)]
pub(super) struct Waves {
    /// The period begins `from` units from the mean and ends after `to`; whole numbers of units where there is no error.
    from: f64,
    to: f64,
    /// Radians of the first frequency.
    first: f64,
    /// Of each frequency but zero, the characteristic function around the mean.
    waves: Vec<Complex>,
    /// Whether totals are whole units.
    whole: bool,
    /// How far a chance is off, at most.
    pub(super) error: f64,
    /// The mean in billionths of units as far as it comes from deals, and as it comes at random.
    mean: (i128, f64),
}

impl Waves {
    /// The waves of a total; `None` where too many would be needed.
    pub(super) fn of(total: &Total) -> Option<Self> {
        let whole = total.error <= 0.0;
        let reach = total.reach(OUTSIDE) + 1.0;
        let at_random = total.mean - float(total.mean_billionths) / float(BILLION);
        let mean = (total.mean_billionths, at_random);
        // The period's first and last unit; nothing lies below zero or above all deals won, unless it comes at random.
        let (mut from, mut to) = (libm::floor(total.mean - reach), libm::ceil(total.mean + reach));
        if whole {
            from = from.max(0.0);
            if total.streams.is_empty() {
                to = to.min(float(i128::from(total.all_won)));
            }
        }
        let period = to - from + 1.0;
        let first = 2.0 * std::f64::consts::PI / period;
        let spread = libm::sqrt(total.variance);
        let needed = libm::ceil(8.0 / (spread * first)).max(16.0);
        let mut count = usize::try_from(crate::chance::whole(needed.min(1e9))).ok()?;
        loop {
            if count > MOST || float(i128::try_from(count).ok()?) * 4.0 > period {
                return None;
            }
            let (waves, off) = characteristic(total, first, count, period);
            let last = first * float(i128::try_from(count).ok()?);
            // Small at the end, or the next ones count too.
            let ends = waves.iter().rev().take(4).map(|wave| wave.square()).fold(0.0, f64::max);
            if ends > 1e-22 {
                count = count.saturating_mul(2);
                continue;
            }
            let left = if whole { tail(total, last, first) } else { of_error(total.error, last, first) };
            // What is summed is off by the waves' own rounding, weighed by one over their number, and by that of the sum.
            let sum: f64 =
                waves.iter().zip(1..).map(|(wave, number)| libm::sqrt(wave.square()) / f64::from(number)).sum();
            let turns = 2.0 * std::f64::consts::PI * float(i128::try_from(count).ok()?);
            let off = off + UNIT * (64.0 + 8.0 * turns * (1.0 + at_random.abs() / period));
            let error = left + 2.0 * OUTSIDE + (sum + 1.0) * off;
            return Some(Self { from: from - total.mean, to: to - total.mean, first, waves, whole, error, mean });
        }
    }

    /// Frequencies that are used.
    pub(super) fn count(&self) -> usize {
        self.waves.len()
    }

    /// Units from the mean, exact but for one rounding.
    fn off_mean(&self, units: i64) -> f64 {
        let of_deals = i128::from(units).saturating_mul(BILLION).saturating_sub(self.mean.0);
        float(of_deals) / float(BILLION) - self.mean.1
    }

    /// The chance of so many units at least.
    pub(super) fn at_least(&self, units: i64) -> Bracket {
        let from = self.off_mean(units);
        if from <= self.from || from > self.to {
            let sure = Bracket::sure(from <= self.from);
            return Bracket { low: sure.low - OUTSIDE, value: sure.value, high: sure.high + OUTSIDE }.within();
        }
        Bracket::around(self.beyond(from, self.to, |_| Complex::ONE), self.error)
    }

    /// The inversion from so many units from the mean on to the end of the period, each wave times something.
    fn beyond(&self, from: f64, to: f64, times: impl Fn(usize) -> Complex) -> f64 {
        let period = 2.0 * std::f64::consts::PI / self.first;
        // The units from there to the end of the period, and their middle.
        let long = to + 1.0 - from;
        let middle = f64::midpoint(from, if self.whole { to } else { to + 1.0 });
        let (turn, half) = (Complex::turned(-self.first * middle), Complex::turned(self.first * long / 2.0));
        let unit = Complex::turned(self.first / 2.0);
        let (mut turned, mut halves, mut units) = (turn, half, unit);
        let mut sum = 0.0;
        for (index, wave) in self.waves.iter().enumerate() {
            let below = if self.whole {
                units.im
            } else {
                self.first / 2.0 * i128::try_from(index).map_or(0.0, |k| float(k) + 1.0)
            };
            sum += wave.times(times(index)).times(turned).re * halves.im / below;
            (turned, halves, units) = (turned.times(turn), halves.times(half), units.times(unit));
        }
        (long + 2.0 * sum) / period
    }

    /// The chance that a total without one of its deals lies from so many units below a threshold up to it, that is, what
    /// winning the deal rather than losing it does to the chance of reaching the threshold.
    /// `None` where a frequency hardly has the deal's factor, so that it cannot be taken out.
    pub(super) fn effect(&self, deal: &Deal, units: i64) -> Option<Bracket> {
        let (own, back) = (self.first * float(i128::from(deal.amount)), deal.won * float(i128::from(deal.amount)));
        // The deal's factor around its own mean, and the total without it around its mean.
        let factor = |index: usize| {
            let turns = i128::try_from(index).map_or(0.0, |k| float(k) + 1.0);
            let (turned, centre) = (Complex::turned(own * turns), Complex::turned(-self.first * back * turns));
            Complex { re: deal.lost + deal.won * turned.re, im: deal.won * turned.im }.times(centre)
        };
        let factors: Vec<Complex> = (0..self.waves.len()).map(factor).collect();
        let smallest = factors.iter().map(|factor| factor.square()).fold(1.0, f64::min);
        if smallest < 1e-4 {
            return None;
        }
        let without = |index: usize| factors.get(index).map_or(Complex::ONE, |factor| factor.inverse());
        // The period goes down with the mean, by whole units, so that it holds the total without the deal as well.
        let shift = if self.whole { back - libm::floor(back) } else { 0.0 };
        let (first, last) = (self.from + shift, self.to + shift);
        let from = self.off_mean(units) + back;
        let at = |from: f64| {
            if from <= first {
                1.0
            } else if from > last {
                0.0
            } else {
                self.beyond(from, last, without)
            }
        };
        let value = at(from - float(i128::from(deal.amount))) - at(from);
        // Without the deal the proof of the tail loses its links, which is less than a third.
        Some(Bracket::around(value, 2.7 * self.error / libm::sqrt(smallest)))
    }
}

/// The tail where a normal error damps the waves.
fn of_error(error: f64, last: f64, first: f64) -> f64 {
    let turns = error * last;
    let fall = error * error * last * first;
    libm::exp(-turns * turns / 2.0) * (first / last) * (1.0 + 1.0 / fall)
}

/// The characteristic function around the mean at the multiples of a frequency, and what it is off by at most, relatively.
fn characteristic(total: &Total, first: f64, count: usize, period: f64) -> (Vec<Complex>, f64) {
    let frequencies = i128::try_from(count).map_or(1.0, float);
    let last = first * frequencies;
    let small = |amount: i64| last * float(i128::from(amount)) <= SMALL;
    let mut waves = vec![Complex::ONE; count];
    let rows = cumulants();
    let (mut sums, mut off, mut apart, mut chances) = (Sums::default(), 0.0, 0_i128, 0.0);
    for deal in &total.deals {
        if small(deal.amount) {
            sums.add(deal, last * float(i128::from(deal.amount)), &rows);
            continue;
        }
        let billionths = crate::chance::whole(deal.won * float(BILLION));
        apart = apart.saturating_add(i128::from(deal.amount).saturating_mul(billionths));
        chances += deal.won.min(deal.lost);
        off += 8.0 * UNIT;
        let step = Complex::turned(first * float(i128::from(deal.amount)));
        let mut turned = step;
        for wave in &mut waves {
            *wave = wave.times(Complex { re: deal.lost + deal.won * turned.re, im: deal.won * turned.im });
            turned = turned.times(step);
        }
    }
    // Turning step by step, a point of the circle strays by some roundings a step.
    off += 4.0 * UNIT * frequencies * chances;
    let centre = Complex::turned(-first * (float(apart) / float(BILLION) % period));
    let mut turned = centre;
    for wave in &mut waves {
        *wave = wave.times(turned);
        turned = turned.times(centre);
    }
    off += 8.0 * UNIT * frequencies * (1.0 + first * float(apart) / float(BILLION));
    at_random(&total.streams, first, &mut waves);
    off += 64.0 * UNIT * (1.0 + total.streams.iter().map(|one| one.rate).sum::<f64>());
    for (wave, number) in waves.iter_mut().zip(1..) {
        let share = f64::from(number) / frequencies;
        let error = total.error * first * f64::from(number);
        *wave = wave.times(sums.at(share)).scaled(libm::exp(-error * error / 2.0));
    }
    off += sums.left() + 64.0 * UNIT * (1.0 + sums.size());
    (waves, off)
}

/// Multiplies by the factors of what comes at random, around its mean.
fn at_random(streams: &[Stream], first: f64, waves: &mut [Complex]) {
    let mut exponents = vec![Complex { re: 0.0, im: 0.0 }; waves.len()];
    for stream in streams {
        let step = first * float(i128::from(stream.amount));
        for (exponent, number) in exponents.iter_mut().zip(1..) {
            let radians = step * f64::from(number);
            let turned = Complex::turned(radians);
            exponent.re += stream.rate * (turned.re - 1.0);
            exponent.im += stream.rate * (turned.im - radians);
        }
    }
    for (wave, exponent) in waves.iter_mut().zip(exponents) {
        *wave = wave.times(Complex::turned(exponent.im).scaled(libm::exp(exponent.re)));
    }
}

/// Sums of cumulants from the second on, each times the power of radians that it goes with over its factorial.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    terms: [f64; CUMULANTS],
    /// The sum of what is left out, at most.
    beyond: f64,
}

/// The coefficients of a deal's cumulants from the second on, each row over the factorial.
type Rows = [[f64; 7]; CUMULANTS];

/// The cumulants are `v P(v)` and `v s P(v)` in turn, where `v` is won times lost and `s` lost less won; a row has the
/// coefficients of `P`, the lowest first. From one to the next: `v^m` gives `m v^m s`, and `v^m s` gives
/// `m v^m - (4m + 2) v^(m + 1)`.
fn cumulants() -> Rows {
    let mut rows: Rows = [[0.0; 7]; CUMULANTS];
    let mut row = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
    let mut factorial = 2.0;
    for (number, slot) in (3..).zip(&mut rows) {
        *slot = row.map(|coefficient| coefficient / factorial);
        factorial *= f64::from(number);
        let with_slope = number % 2 == 0;
        let powers = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0];
        let mut carried = 0.0;
        for (coefficient, power) in row.iter_mut().zip(powers) {
            let own = *coefficient;
            *coefficient = power * own + carried;
            carried = if with_slope { -(4.0 * power + 2.0) * own } else { 0.0 };
        }
    }
    rows
}

impl Sums {
    /// Adds a deal that turns by so many radians at the last frequency.
    fn add(&mut self, deal: &Deal, radians: f64, rows: &Rows) {
        let (product, slope) = (deal.won * deal.lost, deal.lost - deal.won);
        let share = radians / RADIUS;
        let (mut power, mut left) = (radians * product, share * share);
        for (at, (term, row)) in self.terms.iter_mut().zip(rows).enumerate() {
            (power, left) = (power * radians, left * share);
            // The row's coefficients beyond its half are zero.
            let shape = row
                .iter()
                .take((at / 2).saturating_add(1))
                .rev()
                .fold(0.0, |sum, coefficient| sum * product + coefficient);
            *term += power * shape * if at % 2 == 1 { slope } else { 1.0 };
            if left < NEGLIGIBLE {
                break;
            }
        }
        self.beyond += 3.0 * left / (1.0 - share);
    }

    /// The factor at a share of the last frequency.
    fn at(&self, share: f64) -> Complex {
        let (mut power, mut exponent) = (share, Complex { re: 0.0, im: 0.0 });
        for (at, term) in self.terms.iter().enumerate() {
            power *= share;
            // i squared, cubed, and on.
            match at % 4 {
                0 => exponent.re -= power * term,
                1 => exponent.im -= power * term,
                2 => exponent.re += power * term,
                _ => exponent.im += power * term,
            }
        }
        Complex::turned(exponent.im).scaled(libm::exp(exponent.re))
    }

    fn left(&self) -> f64 {
        self.beyond
    }

    /// How large the exponent is.
    fn size(&self) -> f64 {
        self.terms.iter().map(|term| term.abs()).sum()
    }
}
