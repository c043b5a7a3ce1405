//! The hierarchy of a plan: nodes by id, whom each is under, and what the leaves have of each metric.

use super::PlanBasis;
use crate::code;
use crate::error::Error;
use crate::order;
use crate::quota::weighing::Metrics;
use crate::text::shown;
use crate::unit::Id;

/// A checked hierarchy. A node's place is that of its id among all ids, so that ties go by id of themselves.
#[derive(Clone, Debug)]
pub(super) struct Tree<'a> {
    /// The nodes' rows, by place.
    pub(super) rows: Vec<usize>,
    pub(super) ids: Vec<&'a Id>,
    pub(super) parents: Vec<Option<usize>>,
    pub(super) levels: Vec<usize>,
    /// All places, whoever is above before those below.
    pub(super) downwards: Vec<usize>,
    /// The children of a place lie from one of these to the next in `children`.
    firsts: Vec<usize>,
    children: Vec<usize>,
}

impl<'a> Tree<'a> {
    pub(super) fn of(basis: &'a PlanBasis) -> Result<Self, Error> {
        if basis.nodes.is_empty() {
            return Err(Error::new(code::QUOTA_EMPTY, "there is no node").at("nodes"));
        }
        let mut sorted: Vec<(&Id, usize)> = basis.nodes.iter().enumerate().map(|(row, node)| (&node.id, row)).collect();
        order::sort_by(&mut sorted, Ord::cmp);
        for pair in sorted.windows(2) {
            if let [(one, first), (other, row)] = pair
                && one == other
            {
                let message = format!("`{}` stands here and at nodes[{first}]", shown(other.as_str()));
                return Err(Error::new(code::QUOTA_NODE_DUPLICATE, message).at(format!("nodes[{row}].id")));
            }
        }
        let ids: Vec<&Id> = sorted.iter().map(|(id, _)| *id).collect();
        let rows: Vec<usize> = sorted.iter().map(|(_, row)| *row).collect();
        let mut parents = Vec::with_capacity(rows.len());
        for row in &rows {
            let above = basis.nodes.get(*row).and_then(|node| node.parent.as_ref());
            let place = above.map(|id| {
                ids.binary_search(&id).map_err(|_| {
                    let message = format!("the parent `{}` is not among the nodes", shown(id.as_str()));
                    Error::new(code::QUOTA_PARENT_UNKNOWN, message).at(format!("nodes[{row}].parent"))
                })
            });
            parents.push(place.transpose()?);
        }
        let mut tree = Self {
            rows,
            ids,
            parents,
            levels: Vec::new(),
            downwards: Vec::new(),
            firsts: Vec::new(),
            children: Vec::new(),
        };
        tree.link();
        tree.descend()?;
        Ok(tree)
    }

    /// Lists everyone's children, by counting.
    fn link(&mut self) {
        let count = self.ids.len();
        let mut firsts = vec![0_usize; count.saturating_add(1)];
        for parent in self.parents.iter().flatten() {
            if let Some(slot) = firsts.get_mut(parent.saturating_add(1)) {
                *slot = slot.saturating_add(1);
            }
        }
        let mut sum = 0_usize;
        for slot in &mut firsts {
            sum = sum.saturating_add(*slot);
            *slot = sum;
        }
        let (mut next, mut children) = (firsts.clone(), vec![0; sum]);
        for (place, parent) in self.parents.iter().enumerate() {
            let Some(slot) = parent.and_then(|parent| next.get_mut(parent)) else { continue };
            if let Some(child) = children.get_mut(*slot) {
                *child = place;
            }
            *slot = slot.saturating_add(1);
        }
        (self.firsts, self.children) = (firsts, children);
    }

    /// Walks down from the top; whoever is not met is in a circle.
    fn descend(&mut self) -> Result<(), Error> {
        let tops: Vec<usize> = (0..self.ids.len()).filter(|place| self.parent(*place).is_none()).collect();
        let row = |place: &usize| self.rows.get(*place).copied().unwrap_or_default();
        if let [_, second, ..] = tops.as_slice() {
            let names: Vec<&str> = tops.iter().take(5).filter_map(|top| Some(self.ids.get(*top)?.as_str())).collect();
            let message = format!("{} nodes have no parent: {}", tops.len(), shown(&names.join(", ")));
            return Err(Error::new(code::QUOTA_TWO_TOPS, message).at(format!("nodes[{}].parent", row(second))));
        }
        let mut levels = vec![0_usize; self.ids.len()];
        let mut downwards = tops;
        let mut at = 0_usize;
        while let Some(place) = downwards.get(at).copied() {
            let level = levels.get(place).copied().unwrap_or_default().saturating_add(1);
            for child in self.children(place) {
                if let Some(slot) = levels.get_mut(*child) {
                    *slot = level;
                }
                downwards.push(*child);
            }
            at = at.saturating_add(1);
        }
        if downwards.len() < self.ids.len() {
            return Err(self.circle(&downwards));
        }
        (self.levels, self.downwards) = (levels, downwards);
        Ok(())
    }

    /// The circle that the first node that was not met hangs on.
    fn circle(&self, met: &[usize]) -> Error {
        let mut seen = vec![false; self.ids.len()];
        for place in met {
            if let Some(seen) = seen.get_mut(*place) {
                *seen = true;
            }
        }
        let mut at = seen.iter().position(|seen| !seen);
        let mut way: Vec<usize> = Vec::new();
        while let Some(place) = at.filter(|place| !way.contains(place)) {
            way.push(place);
            at = self.parent(place);
        }
        let from = at.and_then(|at| way.iter().position(|place| *place == at)).unwrap_or_default();
        let circle = way.get(from..).unwrap_or_default();
        let names: Vec<&str> =
            circle.iter().chain(circle.first()).filter_map(|place| Some(self.ids.get(*place)?.as_str())).collect();
        let row = circle.first().and_then(|place| self.rows.get(*place)).copied().unwrap_or_default();
        let message = format!("the nodes stand in a circle: {}", shown(&names.join(" -> ")));
        Error::new(code::QUOTA_CYCLE, message).at(format!("nodes[{row}].parent"))
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn parent(&self, place: usize) -> Option<usize> {
        self.parents.get(place).copied().flatten()
    }

    /// Those directly below a place, by id.
    pub(super) fn children(&self, place: usize) -> &[usize] {
        let from = self.firsts.get(place).copied().unwrap_or_default();
        let to = self.firsts.get(place.saturating_add(1)).copied().unwrap_or_default();
        self.children.get(from..to).unwrap_or_default()
    }

    pub(super) fn is_leaf(&self, place: usize) -> bool {
        self.children(place).is_empty()
    }

    pub(super) fn level(&self, place: usize) -> usize {
        self.levels.get(place).copied().unwrap_or_default()
    }

    pub(super) fn id(&self, place: usize) -> &str {
        self.ids.get(place).map_or("", |id| id.as_str())
    }

    pub(super) fn place(&self, id: &Id) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    /// Whoever is above a place, from the nearest.
    pub(super) fn above(&self, place: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.parent(place), |place| self.parent(*place))
    }

    /// A place and all below it, whoever is above first.
    pub(super) fn below(&self, place: usize) -> Vec<usize> {
        let (mut found, mut at) = (vec![place], 0_usize);
        while let Some(place) = found.get(at).copied() {
            found.extend(self.children(place));
            at = at.saturating_add(1);
        }
        found
    }

    /// The metrics of all nodes: those of leaves as they were given, those above as sums. A manager who is given one of
    /// their own is refused, since it would count twice.
    pub(super) fn metrics(&self, basis: &PlanBasis) -> Result<Metrics, Error> {
        let potential = |row: &usize| basis.nodes.get(*row).and_then(|node| node.potential);
        let place = |id: &Id| self.place(id);
        let mut metrics = Metrics::of(&basis.metrics, self.rows.iter().map(potential), self.len(), place)?;
        for (name, values) in metrics.columns() {
            let own =
                (0..self.len()).find(|place| !self.is_leaf(*place) && values.get(*place).is_some_and(Option::is_some));
            if let Some(own) = own {
                let message = format!(
                    "`{}` has nodes below it, and a `{}` of its own",
                    shown(self.id(own)),
                    shown(name.as_str())
                );
                return Err(Error::new(code::QUOTA_METRIC_AT_PARENT, message).at("nodes"));
            }
            for place in self.downwards.iter().rev().copied().filter(|place| !self.is_leaf(*place)) {
                let mut each = self.children(place).iter().map(|child| values.get(*child).copied().flatten());
                // A value that is missing below is missing here.
                let sum = each.try_fold(0_u128, |sum, value| sum.checked_add(value?));
                if let Some(slot) = values.get_mut(place) {
                    *slot = sum;
                }
            }
        }
        Ok(metrics)
    }
}
