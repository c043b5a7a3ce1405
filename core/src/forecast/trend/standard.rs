//! The standard methods, in the form of the M-competitions: seasons by classical decomposition where a test sees some,
//! parameters by least squares of the errors one step ahead.

use super::legs::{along, line};
use super::season::{Adjusted, cycle};
use super::smooth::{Follow, count, total};

const ALPHA_GRID: [f64; 5] = [0.1, 0.3, 0.5, 0.7, 0.9];
const PHI_GRID: [f64; 3] = [0.82, 0.9, 0.97];
const ROUNDS: usize = 12;

/// What a method makes of a series without seasons.
type Core = fn(&[f64], usize) -> Vec<f64>;

/// A method on the series without its seasons, with them again.
pub(super) fn standard(core: Core, values: &[f64], season: usize, steps: usize) -> Vec<f64> {
    if values.is_empty() {
        return vec![0.0; steps];
    }
    let adjusted = Adjusted::of(values, season);
    adjusted.back(&core(&adjusted.values, steps))
}

/// The last value.
pub(super) fn naive(values: &[f64], steps: usize) -> Vec<f64> {
    vec![values.last().copied().unwrap_or(0.0); steps]
}

/// Simple exponential smoothing.
pub(super) fn ses(values: &[f64], steps: usize) -> Vec<f64> {
    let first = values.first().copied().unwrap_or(0.0);
    let cost = |[alpha]: [f64; 1]| Follow::level(alpha).squares(values, (first, 0.0));
    let best = search(|point| cost(point).0, [&ALPHA_GRID], [(0.01, 0.99, 0.1)]);
    vec![cost(best).1.level; steps]
}

/// Holt's growth.
pub(super) fn holt(values: &[f64], steps: usize) -> Vec<f64> {
    let [first, second, _, ..] = values else { return naive(values, steps) };
    let start = (*first, second - first);
    let cost = |[alpha, beta]: [f64; 2]| Follow { alpha, beta, phi: 1.0 }.squares(values, start);
    let best = search(|point| cost(point).0, [&ALPHA_GRID, &ALPHA_GRID], [(0.01, 0.99, 0.1), (0.01, 0.99, 0.1)]);
    cost(best).1.path(1.0, steps)
}

/// Damped growth.
pub(super) fn damped(values: &[f64], steps: usize) -> Vec<f64> {
    let [first, second, _, _, ..] = values else { return naive(values, steps) };
    let start = (*first, second - first);
    let cost = |[alpha, beta, phi]: [f64; 3]| Follow { alpha, beta, phi }.squares(values, start);
    let bounds = [(0.01, 0.99, 0.1), (0.01, 0.99, 0.1), (0.8, 0.98, 0.04)];
    let best = search(|point| cost(point).0, [&ALPHA_GRID, &ALPHA_GRID, &PHI_GRID], bounds);
    let [_, _, phi] = best;
    cost(best).1.path(phi, steps)
}

/// Theta with a theta of two.
pub(super) fn theta(values: &[f64], steps: usize) -> Vec<f64> {
    if values.len() < 3 {
        return naive(values, steps);
    }
    let straight = line(values);
    let bent: Vec<f64> =
        values.iter().zip(along(straight, 0.0)).map(|(value, on_line)| 2.0 * value - on_line).collect();
    let smoothed = ses(&bent, steps);
    let ahead = along(straight, count(values));
    ahead.zip(smoothed).map(|(on_line, level)| 0.5 * on_line + 0.5 * level).collect()
}

/// The point of a grid with the least cost, the first of equal ones, then steps to either side, each round half as wide.
/// `bounds` are the least, the largest and the first step.
fn search<const N: usize>(
    cost: impl Fn([f64; N]) -> f64,
    grids: [&[f64]; N],
    bounds: [(f64, f64, f64); N],
) -> [f64; N] {
    let mut points: Vec<[f64; N]> = vec![grids.map(|grid| grid.first().copied().unwrap_or(0.0))];
    for (place, grid) in grids.iter().enumerate() {
        let with = |point: &[f64; N], value: f64| {
            let mut point = *point;
            if let Some(slot) = point.get_mut(place) {
                *slot = value;
            }
            point
        };
        points = points.iter().flat_map(|point| grid.iter().map(move |value| with(point, *value))).collect();
    }
    let (mut least, mut best) = (f64::INFINITY, grids.map(|grid| grid.first().copied().unwrap_or(0.0)));
    let mut look = |point: [f64; N]| {
        let found = cost(point);
        if least.is_infinite() || found < least * (1.0 - 1e-12) {
            (least, best) = (found, point);
        }
        best
    };
    let mut now = [0.0; N];
    for point in points {
        now = look(point);
    }
    let mut width = 1.0;
    for _ in 0..ROUNDS {
        for (place, (low, high, step)) in bounds.iter().enumerate() {
            for side in [-1.0, 1.0] {
                let mut point = now;
                if let Some(slot) = point.get_mut(place) {
                    *slot = (*slot + side * step * width).max(*low).min(*high);
                }
                now = look(point);
            }
        }
        width /= 2.0;
    }
    now
}

/// The same season a year before, times last year's growth, once more for each year ahead; without growth where the year
/// before brought nothing.
pub(super) fn seasonal_growth(values: &[f64], season: usize, steps: usize) -> Vec<f64> {
    let from = |years: usize| values.len().saturating_sub(season.saturating_mul(years));
    let (last, before) = (values.get(from(1)..).unwrap_or(&[]), values.get(from(2)..from(1)).unwrap_or(&[]));
    let (now, then) = (total(last), total(before));
    let growth = if then > 0.0 { now / then } else { 1.0 };
    let mut factor = 1.0;
    let year = || {
        factor *= growth;
        last.iter().map(|value| value * factor).collect::<Vec<f64>>()
    };
    std::iter::repeat_with(year).take(steps.max(1)).flatten().take(steps).collect()
}

/// The line of least squares through the values over the factors of their seasons, times the factors ahead.
pub(super) fn straight(values: &[f64], factors: &[f64], steps: usize) -> Vec<f64> {
    let factors = if factors.is_empty() { &[1.0] } else { factors };
    let clean: Vec<f64> = values.iter().zip(cycle(factors, 0)).map(|(value, factor)| value / factor).collect();
    let ahead = along(line(&clean), count(values)).zip(cycle(factors, values.len()));
    ahead.map(|(on_line, factor)| on_line * factor).take(steps).collect()
}
