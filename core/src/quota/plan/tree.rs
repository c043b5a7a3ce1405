//! The hierarchy of a plan: who is under whom, and what the leaves have of each metric.

use std::cell::Cell;

use super::PlanBasis;
use crate::code;
use crate::error::Error;
use crate::quota::weighing::Metrics;
use crate::text::shown;
use crate::tree::{Codes, Tree};
use crate::unit::Id;

/// The checked hierarchy of a plan.
pub(super) fn of(basis: &PlanBasis) -> Result<Tree, Error> {
    if basis.nodes.is_empty() {
        return Err(Error::new(code::QUOTA_EMPTY, "there is no node").at("nodes"));
    }
    let codes = Codes {
        duplicate: code::QUOTA_NODE_DUPLICATE,
        unknown: code::QUOTA_PARENT_UNKNOWN,
        two_tops: Some(code::QUOTA_TWO_TOPS),
        circle: code::QUOTA_CYCLE,
    };
    let nodes = basis.nodes.iter().map(|node| (&node.id, node.parent.as_ref()));
    Tree::of(nodes, codes)
}

/// The metrics of all nodes: those of leaves as they were given, those above as sums. A manager who is given one of
/// their own is refused, since it would count twice.
pub(super) fn metrics(tree: &Tree, basis: &PlanBasis) -> Result<Metrics, Error> {
    let potential = |row: &usize| basis.nodes.get(*row).and_then(|node| node.potential);
    let last = Cell::new(0_usize);
    let place = |id: &Id| {
        let place = tree.place_near(id, last.get())?;
        last.set(place);
        Some(place)
    };
    let mut metrics = Metrics::of(&basis.metrics, tree.rows.iter().map(potential), tree.len(), place)?;
    for (name, values) in metrics.columns() {
        let own =
            (0..tree.len()).find(|place| !tree.is_leaf(*place) && values.get(*place).is_some_and(Option::is_some));
        if let Some(own) = own {
            let message =
                format!("`{}` has nodes below it, and a `{}` of its own", shown(tree.id(own)), shown(name.as_str()));
            return Err(Error::new(code::QUOTA_METRIC_AT_PARENT, message).at("nodes"));
        }
        for place in tree.downwards.iter().rev().copied().filter(|place| !tree.is_leaf(*place)) {
            let mut each = tree.children(place).iter().map(|child| values.get(*child).copied().flatten());
            // A value that is missing below is missing here.
            let sum = each.try_fold(0_u128, |sum, value| sum.checked_add(value?));
            if let Some(slot) = values.get_mut(place) {
                *slot = sum;
            }
        }
    }
    Ok(metrics)
}
