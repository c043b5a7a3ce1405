//! Several overlapping totals at once: iterative proportional fitting, then whole minor units that meet every total.

use super::bounds::{Room, too_large};
use super::edit::LabelTotal;
use super::ledger::Ledger;
use super::levels::{self, Missed, float, nearest};
use crate::allocate::scaled::{self, Claim};
use crate::code;
use crate::error::Error;
use crate::order;
use crate::text::shown;
use crate::unit::Money;

/// Changes by one unit that are tried at most, to meet every total in whole units.
const CHANGES: usize = 20_000;

/// Leaves that count to the same totals: fitting moves them in one proportion.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// Which totals they count to.
    counts: Vec<bool>,
    leaves: Vec<usize>,
    pub(super) open: i64,
}

impl Cell {
    pub(super) fn counts_to(&self, total: usize) -> bool {
        self.counts.get(total) == Some(&true)
    }
}

/// The amounts of the leaves below a node, from the month on from which edits count, when the totals are met.
pub(super) fn fit(
    ledger: &Ledger,
    (node, fixed): (usize, &[bool]),
    totals: &[LabelTotal],
) -> Result<Vec<(usize, i64)>, Error> {
    if totals.is_empty() || totals.len() > 16 {
        let message = format!("{} totals are not from 1 to 16", totals.len());
        return Err(Error::new(code::QUOTA_EDIT_OUT_OF_RANGE, message).at("totals"));
    }
    let tree = &ledger.rules.tree;
    let is_fixed = |leaf: usize| fixed.get(leaf) == Some(&true);
    // Whose share stays with the parent has nothing that could move.
    let strands = |place: usize| ledger.rules.strands(place) && !is_fixed(place);
    let moves = |place: &usize| tree.is_leaf(*place) && !std::iter::once(*place).chain(tree.above(*place)).any(strands);
    let mut leaves: Vec<usize> = tree.below(node).into_iter().filter(moves).collect();
    order::sort_by(&mut leaves, Ord::cmp);
    let has = |leaf: usize, total: &LabelTotal| {
        ledger.rules.node(leaf).is_some_and(|node| total.labels().iter().all(|label| node.labels().contains(label)))
    };
    let mut cells: Vec<Cell> = Vec::new();
    for leaf in leaves {
        let counts: Vec<bool> = totals.iter().map(|total| has(leaf, total)).collect();
        let open = ledger.open(leaf);
        match cells.iter_mut().find(|cell| cell.counts == counts) {
            Some(cell) => {
                cell.leaves.push(leaf);
                cell.open = cell.open.checked_add(open).ok_or_else(too_large)?;
            }
            None => cells.push(Cell { counts, leaves: vec![leaf], open }),
        }
    }
    // What is past counts to a total, too.
    let mut wanted = Vec::with_capacity(totals.len());
    for (index, total) in totals.iter().enumerate() {
        let counted = cells.iter().filter(|cell| cell.counts_to(index));
        let past = counted.clone().flat_map(|cell| &cell.leaves).filter_map(|leaf| ledger.past.get(*leaf));
        let past = past.fold(0_i64, |sum, past| sum.saturating_add(*past));
        let now = total.amount().minor().checked_sub(past).ok_or_else(too_large)?;
        if counted.count() == 0 || now < 0 {
            let message =
                if now < 0 { "less than what is past already" } else { "no leaf below the node has these labels" };
            return Err(Error::new(code::QUOTA_FIT_INFEASIBLE, message).at(format!("totals[{index}]")));
        }
        wanted.push(now);
    }
    let all = cells.iter().try_fold(0_i64, |sum, cell| sum.checked_add(cell.open)).ok_or_else(too_large)?;
    // The node's own total is one more that all cells count to.
    wanted.push(all);
    for cell in &mut cells {
        cell.counts.push(true);
    }
    let levels = levels::meeting(&cells, &wanted).map_err(|worst| apart(ledger, totals, &worst))?;
    let units = whole(&cells, &wanted, &levels).ok_or_else(|| {
        let message = "the totals are met in fractions of a minor unit, but not in whole ones";
        Error::new(code::QUOTA_FIT_INFEASIBLE, message).at("totals")
    })?;
    let mut amounts = Vec::new();
    for (cell, units) in cells.iter().zip(units) {
        let weight = |leaf: &usize| u128::try_from(ledger.open(*leaf)).unwrap_or_default();
        let room = |leaf: usize| {
            if is_fixed(leaf) { Room::exactly(ledger.open(leaf)) } else { ledger.room(leaf) }
        };
        let claims: Vec<Claim> = cell.leaves.iter().map(|leaf| claim(room(*leaf), weight(leaf))).collect();
        let whole = u128::try_from(units).map_err(|_| too_large())?;
        let given = scaled::divide(whole, &claims, 1).ok_or_else(|| {
            let first = cell.leaves.first().map_or("", |leaf| ledger.rules.tree.id(*leaf));
            let share = Money::from_minor(units, ledger.rules.basis.currency).amount();
            let all = match cell.leaves.len() {
                1 => String::new(),
                many => format!(" and {} more with its labels", many.saturating_sub(1)),
            };
            let message =
                format!("`{}`{all} would have `{share}`, which no pin, floor and ceiling allows", shown(first));
            Error::new(code::QUOTA_FIT_INFEASIBLE, message).at("totals")
        })?;
        for (leaf, given) in cell.leaves.iter().zip(given) {
            amounts.push((*leaf, i64::try_from(given.units).map_err(|_| too_large())?));
        }
    }
    Ok(amounts)
}

/// A leaf's claim within its room.
fn claim(room: Room, weight: u128) -> Claim {
    let unsigned = |amount: i64| u128::try_from(amount).unwrap_or_default();
    Claim { weight, floor: unsigned(room.least), ceiling: room.most.map(unsigned) }
}

/// Whole units near the levels that meet every total: rounded first, then changed one by one, the cheapest change first.
fn whole(cells: &[Cell], wanted: &[i64], levels: &[f64]) -> Option<Vec<i64>> {
    let start: Vec<i64> = levels.iter().map(|level| nearest(*level)).collect();
    let mut seen: crate::order::SortedSet<Vec<i64>> = crate::order::SortedSet::default();
    let mut queue = vec![start];
    let mut at = 0_usize;
    while let Some(units) = queue.get(at).cloned() {
        at = at.checked_add(1)?;
        let missing: Vec<i64> = (0..wanted.len())
            .map(|total| {
                let counted = cells.iter().zip(&units).filter(|(cell, _)| cell.counts_to(total));
                let sum = counted.fold(0_i64, |sum, (_, units)| sum.saturating_add(*units));
                wanted.get(total).copied().unwrap_or_default().saturating_sub(sum)
            })
            .collect();
        if missing.iter().all(|missing| *missing == 0) {
            return Some(units);
        }
        if queue.len() > CHANGES {
            return None;
        }
        // Only changes towards a total that is missed; nearest to the level first.
        let mut next: Vec<(i64, usize, i64)> = Vec::new();
        for (index, (cell, level)) in cells.iter().zip(levels).enumerate() {
            let now = units.get(index).copied().unwrap_or_default();
            for step in [1_i64, -1] {
                let useful =
                    cell.counts.iter().zip(&missing).any(|(counts, missing)| *counts && missing.signum() == step);
                let empty = cell.open == 0 || now.saturating_add(step) < 0;
                if useful && !empty {
                    let distance = nearest((float(now.saturating_add(step)) - level).abs() * 1000.0);
                    next.push((distance, index, step));
                }
            }
        }
        order::sort_by(&mut next, Ord::cmp);
        for (_, index, step) in next {
            let mut changed = units.clone();
            let slot = changed.get_mut(index)?;
            *slot = slot.checked_add(step)?;
            if seen.insert(changed.clone()) {
                queue.push(changed);
            }
        }
    }
    None
}

fn apart(ledger: &Ledger, totals: &[LabelTotal], missed: &Missed) -> Error {
    let by = Money::from_minor(nearest(missed.by.abs()), ledger.rules.basis.currency).amount();
    let way = if missed.by > 0.0 { "too much" } else { "too little" };
    let error = match totals.get(missed.total) {
        Some(_) => Error::new(code::QUOTA_FIT_INFEASIBLE, format!("the total is missed by `{by}`, {way}"))
            .at(format!("totals[{}]", missed.total)),
        None => Error::new(code::QUOTA_FIT_INFEASIBLE, format!("the node's own total is missed by `{by}`, {way}"))
            .at("totals"),
    };
    error.with_help("the totals contradict one another, or leaves that would have to move have nothing")
}
