//! The three legs of the default trend and their median. Each leg fits every point of a small grid and takes the mean of
//! the fits, weighed by how near they came. The grids and the frame were chosen on the M1 competition.

use super::season::{cycle, shrunk};
use super::smooth::{ALPHAS, FLOOR, Follow, Model, blend, count, total};

const DAMPED_BETAS: [f64; 5] = [0.05, 0.15, 0.3, 0.5, 0.75];
const DAMPED_PHIS: [f64; 3] = [0.8, 0.88, 0.95];
const SMOOTH_BETAS: [f64; 3] = [0.0, 0.05, 0.1];
const SMOOTH_PHIS: [f64; 3] = [0.8, 0.9, 1.0];
/// The prior of one fit with growth in the smoothing leg; one without has 1.
const GROWTH_PRIOR: f64 = 0.03;
const THETAS: [f64; 6] = [1.0, 1.25, 1.5, 2.0, 3.0, 5.0];
/// Logarithms are taken where the largest value is at most so many times the smallest, and that above zero.
const LOG_RANGE: f64 = 1e4;
/// Values below which a leg is a plainer one: damped growth a level, and below the second the same season a year before.
const LEAST_DAMPED: usize = 20;
const LEAST_THETA: usize = 12;
const LEAST_SMOOTH: usize = 4;

/// What a leg fits to a series without seasons and mean.
type Core = fn(&[f64], usize) -> Vec<Model>;

/// Damped growth.
pub(super) fn damped_growth(values: &[f64], season: usize, steps: usize) -> Vec<f64> {
    if values.len() < LEAST_THETA {
        return seasonal_naive(values, season, steps);
    }
    if values.len() < LEAST_DAMPED {
        return leg(levels, true, values, (season, steps));
    }
    leg(damped, false, values, (season, steps))
}

/// Theta, over several thetas.
pub(super) fn theta(values: &[f64], season: usize, steps: usize) -> Vec<f64> {
    leg(if values.len() >= LEAST_THETA { thetas } else { levels }, true, values, (season, steps))
}

/// Exponential smoothing: a level, with a little growth.
pub(super) fn smoothing(values: &[f64], season: usize, steps: usize) -> Vec<f64> {
    leg(if values.len() >= LEAST_SMOOTH { smooth } else { levels }, true, values, (season, steps))
}

/// The middle one of the three, step by step.
pub(super) fn default(values: &[f64], season: usize, steps: usize) -> Vec<f64> {
    let legs = [damped_growth, theta, smoothing].map(|leg| leg(values, season, steps));
    let [damped, theta, smooth] = &legs;
    let middle = |((a, b), c): ((&f64, &f64), &f64)| a.min(*b).max(a.max(*b).min(*c));
    damped.iter().zip(theta).zip(smooth).map(middle).collect()
}

/// The same season a year before; without a full year the last value.
pub(super) fn seasonal_naive(values: &[f64], season: usize, steps: usize) -> Vec<f64> {
    let year = values.len().checked_sub(season).filter(|_| season > 0);
    let last = year.and_then(|from| values.get(from..)).or_else(|| values.last().map(std::slice::from_ref));
    last.map_or_else(|| vec![0.0; steps], |last| last.iter().copied().cycle().take(steps).collect())
}

fn damped(values: &[f64], steps: usize) -> Vec<Model> {
    let mut models = Vec::new();
    for phi in DAMPED_PHIS {
        for beta in DAMPED_BETAS {
            for alpha in ALPHAS {
                models.push(with_growth(values, Follow { alpha, beta, phi }, 1.0, steps));
            }
        }
    }
    models
}

fn with_growth(values: &[f64], follow: Follow, prior: f64, steps: usize) -> Model {
    let fitted = follow.fit(values, true);
    Model { error: fitted.error, prior, steps: fitted.path(follow.phi, steps) }
}

fn levels(values: &[f64], steps: usize) -> Vec<Model> {
    let level = |alpha: f64| {
        let fitted = Follow::level(alpha).fit(values, false);
        Model { error: fitted.error, prior: 1.0, steps: vec![fitted.level; steps] }
    };
    ALPHAS.into_iter().map(level).collect()
}

fn smooth(values: &[f64], steps: usize) -> Vec<Model> {
    let mut models = levels(values, steps);
    for phi in SMOOTH_PHIS {
        for beta in SMOOTH_BETAS {
            for alpha in ALPHAS {
                models.push(with_growth(values, Follow { alpha, beta, phi }, GROWTH_PRIOR, steps));
            }
        }
    }
    models
}

/// The line of least squares: its value at the first place, and its slope.
pub(super) fn line(values: &[f64]) -> (f64, f64) {
    let number = count(values);
    let (middle, mean) = ((number - 1.0) / 2.0, total(values) / number);
    let (mut squares, mut products, mut place) = (0.0, 0.0, 0.0);
    for value in values {
        squares += (place - middle) * (place - middle);
        products += (place - middle) * (value - mean);
        place += 1.0;
    }
    let slope = if squares > 0.0 { products / squares } else { 0.0 };
    (mean - slope * middle, slope)
}

/// The line at each place from one on.
pub(super) fn along((start, slope): (f64, f64), from: f64) -> impl Iterator<Item = f64> {
    let mut place = from - 1.0;
    std::iter::repeat_with(move || {
        place += 1.0;
        start + slope * place
    })
}

/// A theta line, theta times the series less theta - 1 times its line, smoothed; the forecast adds back what it took.
fn thetas(values: &[f64], steps: usize) -> Vec<Model> {
    let straight = line(values);
    let mut models = Vec::new();
    for theta in THETAS {
        let bent: Vec<f64> = values
            .iter()
            .zip(along(straight, 0.0))
            .map(|(value, on_line)| theta * value + (1.0 - theta) * on_line)
            .collect();
        for alpha in ALPHAS {
            let fitted = Follow::level(alpha).fit(&bent, false);
            let ahead = along(straight, count(values)).take(steps);
            let ahead = ahead.map(|on_line| (1.0 - 1.0 / theta) * on_line + fitted.level / theta).collect();
            models.push(Model { error: fitted.error / theta, prior: 1.0, steps: ahead });
        }
    }
    models
}

/// The frame of every leg: logarithms where they are wanted and possible, seasons taken out (found on the logarithms
/// wherever these are possible), the mean too, and all the way back.
fn leg(core: Core, wants_logs: bool, values: &[f64], (season, steps): (usize, usize)) -> Vec<f64> {
    if values.is_empty() {
        return vec![0.0; steps];
    }
    let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let logs = lowest > 0.0 && highest <= LOG_RANGE * lowest;
    let logged: Vec<f64> = if logs { values.iter().map(|value| libm::log(*value)).collect() } else { values.to_vec() };
    let seasons = shrunk(&logged, season);
    let without = |(value, (logged, season)): (&f64, (&f64, f64))| match (logs, wants_logs) {
        (true, true) => logged - season,
        (true, false) => value / libm::exp(season),
        (false, _) => value - season,
    };
    let clean: Vec<f64> = values.iter().zip(logged.iter().zip(cycle(&seasons, 0))).map(without).collect();
    let number = count(values);
    let mean = total(&clean) / number;
    let clean: Vec<f64> = clean.into_iter().map(|value| value - mean).collect();
    let spread = clean.iter().fold(0.0, |sum, value| sum + value.abs());
    let ahead = blend(&core(&clean, steps), FLOOR * (spread / number), number, steps);
    let back = |(step, season): (&f64, f64)| match (logs, wants_logs) {
        (true, true) => libm::exp(step + mean + season),
        (true, false) => (step + mean).max(0.0) * libm::exp(season),
        // Sales with zeros among them are never forecast below zero.
        (false, _) if lowest >= 0.0 => (step + mean + season).max(0.0),
        (false, _) => step + mean + season,
    };
    ahead.iter().zip(cycle(&seasons, values.len())).map(back).collect()
}
