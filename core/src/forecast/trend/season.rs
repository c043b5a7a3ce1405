//! Seasons of a series: their mean deviations, and whether there are any.

use super::smooth::{count, total};

/// The value of each place's season, beginning with the first.
pub(super) fn cycle<T: Copy>(seasons: &[T], from: usize) -> impl Iterator<Item = T> + '_ {
    let skip = from.checked_rem(seasons.len().max(1)).unwrap_or_default();
    seasons.iter().copied().cycle().skip(skip)
}

/// Each value with a full year around it, and that year's mean: half of both ends where a year has an even number of
/// seasons. The first stands at place `season / 2`.
fn centred(values: &[f64], season: usize) -> impl Iterator<Item = (f64, f64)> + '_ {
    let half = season.checked_div(2).unwrap_or_default();
    let even = season.is_multiple_of(2);
    let width = if even { season.saturating_add(1) } else { season };
    let mean = move |window: &[f64]| {
        let sum = match window {
            [first, middle @ .., last] if even => total_from(0.5 * first, middle) + 0.5 * last,
            all => total(all),
        };
        sum / float(season)
    };
    let here = values.iter().copied().skip(half);
    here.zip(values.windows(width.max(1)).map(mean))
}

fn total_from(start: f64, values: &[f64]) -> f64 {
    values.iter().fold(start, |sum, value| sum + value)
}

fn float(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

/// Sums and numbers by season.
fn by_season(deviations: &[f64], season: usize) -> (Vec<f64>, Vec<f64>) {
    let half = season.checked_div(2).unwrap_or_default();
    let (mut sums, mut numbers) = (vec![0.0; season], vec![0.0; season]);
    let places: Vec<usize> = (0..season).collect();
    for (deviation, place) in deviations.iter().zip(cycle(&places, half)) {
        if let (Some(sum), Some(number)) = (sums.get_mut(place), numbers.get_mut(place)) {
            *sum += deviation;
            *number += 1.0;
        }
    }
    (sums, numbers)
}

/// Additive seasons that sum to zero, drawn towards zero by what noise alone would show: never tested, so they neither
/// come nor go at a threshold. Zeros for a series of at most two years.
pub(super) fn shrunk(values: &[f64], season: usize) -> Vec<f64> {
    let none = vec![0.0; season.max(1)];
    if season < 2 || values.len() < season.saturating_mul(2).saturating_add(1) {
        return none;
    }
    let half = season.checked_div(2).unwrap_or_default();
    let deviations: Vec<f64> = centred(values, season).map(|(value, mean)| value - mean).collect();
    let (sums, numbers) = by_season(&deviations, season);
    let means: Vec<f64> = sums.iter().zip(&numbers).map(|(sum, number)| sum / number).collect();
    let square = |value: f64| value * value;
    let within = deviations.iter().zip(cycle(&means, half)).fold(0.0, |sum, (found, mean)| sum + square(found - mean));
    let years = float(season);
    let mean = total(&means) / years;
    let inverse = numbers.iter().fold(0.0, |sum, number| sum + 1.0 / number) / years;
    let means: Vec<f64> = means.iter().map(|found| found - mean).collect();
    let between = means.iter().fold(0.0, |sum, found| sum + square(*found)) / (years - 1.0);
    let noise = within / (count(&deviations) - years) * inverse;
    let share = if between > noise { 1.0 - noise / between } else { 0.0 };
    means.into_iter().map(|found| share * found).collect()
}

/// Whether a season is seen at the 90 % level in the series' correlation with itself a year before; a series shorter than
/// three years shows none.
fn is_seasonal(values: &[f64], season: usize) -> bool {
    if season < 2 || values.len() < season.saturating_mul(3) {
        return false;
    }
    let mean = total(values) / count(values);
    let centred: Vec<f64> = values.iter().map(|value| value - mean).collect();
    let variance = centred.iter().fold(0.0, |sum, value| sum + value * value);
    if variance <= 0.0 {
        return false;
    }
    let correlation = |lag: usize| {
        centred.iter().skip(lag).zip(&centred).fold(0.0, |sum, (later, earlier)| sum + later * earlier) / variance
    };
    let limit = (1..season).fold(1.0, |sum, lag| {
        let found = correlation(lag);
        sum + 2.0 * found * found
    });
    correlation(season).abs() > 1.645 * libm::sqrt(limit / count(values))
}

/// A series without its seasons, by classical decomposition where the test sees some.
pub(super) struct Adjusted {
    pub(super) values: Vec<f64>,
    /// By season: factors, or what is added.
    pub(super) seasons: Vec<f64>,
    /// Whether seasons multiply: where every value is above zero.
    pub(super) multiplies: bool,
}

impl Adjusted {
    pub(super) fn of(values: &[f64], season: usize) -> Self {
        let multiplies = !values.is_empty() && values.iter().all(|value| *value > 0.0);
        let neutral = if multiplies { 1.0 } else { 0.0 };
        if !is_seasonal(values, season) {
            return Self { values: values.to_vec(), seasons: vec![neutral; season.max(1)], multiplies };
        }
        let against = |(value, mean): (f64, f64)| if multiplies { value / mean } else { value - mean };
        let deviations: Vec<f64> = centred(values, season).map(against).collect();
        let (sums, numbers) = by_season(&deviations, season);
        let means: Vec<f64> = sums.iter().zip(&numbers).map(|(sum, number)| sum / number).collect();
        let (all, years) = (total(&means), float(season));
        let scaled = |mean: &f64| if multiplies { mean * years / all } else { mean - all / years };
        let seasons: Vec<f64> = means.iter().map(scaled).collect();
        let without = |(value, season): (&f64, f64)| if multiplies { value / season } else { value - season };
        Self { values: values.iter().zip(cycle(&seasons, 0)).map(without).collect(), seasons, multiplies }
    }

    /// The steps after the last value, with their seasons again.
    pub(super) fn back(&self, steps: &[f64]) -> Vec<f64> {
        let with = |(step, season): (&f64, f64)| if self.multiplies { step * season } else { step + season };
        steps.iter().zip(cycle(&self.seasons, self.values.len())).map(with).collect()
    }
}
