//! The levels at which groups of leaves meet several totals at once, in floats: iterative proportional fitting, and where it
//! nears its end too slowly, Newton's method.
//!
//! Either multiplies all that count to a total by one factor, again and again. So the levels stay in the proportions that
//! they began with, but for the factors, and there is one end only.

use super::fit::Cell;
use crate::chance;

/// Rounds at most; Newton's method takes ten or twenty.
const ROUNDS: usize = 1_000;

/// Rounds before Newton's method joins in: they are enough unless totals leave some cells nothing, or nearly so.
const PLAIN: usize = 50;

/// How far a total may be missed, in minor units.
const NEAR: f64 = 1e-3;

/// A total that cannot be met, and by how much it is missed.
pub(super) struct Missed {
    pub(super) total: usize,
    pub(super) by: f64,
}

/// The cells' levels that meet every total.
pub(super) fn meeting(cells: &[Cell], wanted: &[i64]) -> Result<Vec<f64>, Missed> {
    let wanted: Vec<f64> = wanted.iter().map(|wanted| float(*wanted)).collect();
    let mut levels: Vec<f64> = cells.iter().map(|cell| float(cell.open)).collect();
    for round in 1..=ROUNDS {
        for (total, wanted) in wanted.iter().enumerate() {
            let now = sum(cells, &levels, &[total]);
            let factor = if now > 0.0 { wanted / now } else { 1.0 };
            for (_, level) in cells.iter().zip(&mut levels).filter(|(cell, _)| cell.counts_to(total)) {
                *level *= factor;
            }
        }
        let missed: Vec<f64> =
            wanted.iter().enumerate().map(|(total, wanted)| sum(cells, &levels, &[total]) - wanted).collect();
        let worst = worst(&missed);
        if worst.by.abs() < NEAR {
            return Ok(levels);
        }
        if round == ROUNDS {
            return Err(worst);
        }
        if round >= PLAIN {
            newton(cells, &wanted, &missed, &mut levels);
        }
    }
    Ok(levels)
}

/// One step to the least of what all cells have together less what the totals want of the factors' logarithms: there every
/// total is met. A step that does not come nearer is halved; none is made where halves do not either.
fn newton(cells: &[Cell], wanted: &[f64], missed: &[f64], levels: &mut [f64]) {
    let totals = 0..wanted.len();
    let mut rows: Vec<Vec<f64>> = Vec::with_capacity(wanted.len());
    for one in totals.clone() {
        rows.push(totals.clone().map(|other| sum(cells, levels, &[one, other])).collect());
    }
    // Totals that follow from others leave a row without a pivot: a touch more on the diagonal gives it one.
    let most = rows.iter().flatten().copied().fold(0.0, f64::max);
    for (place, (row, missed)) in rows.iter_mut().zip(missed).enumerate() {
        if let Some(slot) = row.get_mut(place) {
            *slot += most * 1e-12;
        }
        row.push(-missed);
    }
    let factors = solve(rows);
    let way =
        |cell: &Cell| totals.clone().zip(&factors).filter(|(total, _)| cell.counts_to(*total)).map(|(_, by)| *by).sum();
    let ways: Vec<f64> = cells.iter().map(way).collect();
    let slope: f64 = wanted.iter().zip(&factors).map(|(wanted, by)| wanted * by).sum();
    let mut part = 3.0 / ways.iter().map(|way| way.abs()).fold(3.0, f64::max);
    for _ in 0..6 {
        let more: f64 = levels.iter().zip(&ways).map(|(level, way)| level * libm::expm1(part * way)).sum();
        if more < part * slope {
            for (level, way) in levels.iter_mut().zip(&ways) {
                *level *= libm::exp(part * way);
            }
            return;
        }
        part /= 2.0;
    }
}

/// Linear equations, a row each with its right side behind it, whose matrix is symmetric and definite: by elimination.
fn solve(mut rows: Vec<Vec<f64>>) -> Vec<f64> {
    let at = |row: &[f64], place: usize| row.get(place).copied().unwrap_or_default();
    for place in 0..rows.len() {
        let Some(pivot) = rows.get(place).cloned() else { break };
        for (_, row) in rows.iter_mut().enumerate().filter(|(index, _)| *index != place) {
            let times = at(row, place) / at(&pivot, place);
            for (slot, value) in row.iter_mut().zip(&pivot) {
                *slot -= times * value;
            }
        }
    }
    rows.iter().enumerate().map(|(place, row)| row.last().copied().unwrap_or_default() / at(row, place)).collect()
}

/// What all cells together have that count to each of some totals.
fn sum(cells: &[Cell], levels: &[f64], totals: &[usize]) -> f64 {
    let counted = cells.iter().zip(levels).filter(|(cell, _)| totals.iter().all(|total| cell.counts_to(*total)));
    counted.map(|(_, level)| *level).sum()
}

fn worst(missed: &[f64]) -> Missed {
    let first = Missed { total: 0, by: 0.0 };
    missed.iter().enumerate().fold(
        first,
        |worst, (total, by)| {
            if by.abs() > worst.by.abs() { Missed { total, by: *by } } else { worst }
        },
    )
}

/// A number of minor units as a float: exact up to 2^53.
pub(super) fn float(number: i64) -> f64 {
    chance::float(i128::from(number))
}

/// The nearest whole number; amounts are far below 2^63.
pub(super) fn nearest(number: f64) -> i64 {
    i64::try_from(chance::whole(number)).unwrap_or(i64::MAX)
}
