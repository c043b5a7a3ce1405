//! What a plan says of its nodes, checked: hedges, pins, gates and rooms, node by node.

use std::sync::Arc;

use super::bounds::{Room, too_large};
use super::hedged::HedgedPin;
use super::{GateShare, PlanBasis, PlanLayer, PlanNode, tree};
use crate::code;
use crate::error::Error;
use crate::order::Sorted;
use crate::quota::weighing::{self, Metrics, SplitBy};
use crate::text::shown;
use crate::tree::Tree;
use crate::unit::{Fraction, Id, Money, Ratio, Rounding};

/// What a plan says of its nodes, by place.
#[derive(Debug)]
pub(super) struct Rules {
    pub(super) basis: Arc<PlanBasis>,
    pub(super) tree: Tree,
    pub(super) metrics: Metrics,
    /// By what those below a node are multiplied: the product of its hedge and those of all above it.
    hedges: Vec<Fraction>,
    /// Whether a node is shut, and what becomes of its share.
    pub(super) shut: Vec<Option<GateShare>>,
    /// Pins on the plain layer.
    pub(super) pins: Vec<Option<i64>>,
    /// What a node itself may have, whatever those below it may.
    pub(super) rooms: Vec<Room>,
    /// The rows of the splits of single nodes, by place.
    splits: Vec<Option<usize>>,
}

impl Rules {
    pub(super) fn of(basis: &Arc<PlanBasis>) -> Result<Self, Error> {
        let tree = tree::of(basis)?;
        let metrics = tree::metrics(&tree, basis)?;
        let hedged = check(basis)?;
        let mut splits: Vec<Option<usize>> = vec![None; tree.len()];
        for (index, split) in basis.splits.iter().enumerate() {
            let at = |field: &str| format!("splits[{index}].{field}");
            split.by.check().map_err(|error| error.at(at("by")))?;
            let slot = tree.place(&split.id).and_then(|place| splits.get_mut(place));
            match slot {
                Some(slot) if slot.is_none() => *slot = Some(index),
                Some(_) => {
                    let message = format!("`{}` has a split already", shown(split.id.as_str()));
                    return Err(Error::new(code::QUOTA_NODE_DUPLICATE, message).at(at("id")));
                }
                None => return Err(unknown(&split.id).at(at("id"))),
            }
        }
        let mut rules = Self {
            basis: Arc::clone(basis),
            tree,
            metrics,
            hedges: Vec::new(),
            shut: Vec::new(),
            pins: Vec::new(),
            rooms: Vec::new(),
            splits,
        };
        rules.hedges = rules.all_hedges(hedged)?;
        (rules.pins, rules.rooms) = rules.all_pins()?;
        rules.shut = rules.all_shut()?;
        for (room, shut) in rules.rooms.iter_mut().zip(&rules.shut) {
            if *shut == Some(GateShare::Redistribute) {
                *room = Room::exactly(0);
            }
        }
        Ok(rules)
    }

    pub(super) fn node(&self, place: usize) -> Option<&PlanNode> {
        self.basis.nodes.get(self.tree.rows.get(place).copied()?)
    }

    pub(super) fn id(&self, place: usize) -> Option<&Id> {
        self.node(place).map(|node| &node.id)
    }

    /// The error for something that is wrong with a node's row.
    fn at_node(&self, place: usize, error: Error, field: &str) -> Error {
        let row = self.tree.rows.get(place).copied().unwrap_or_default();
        error.at(format!("nodes[{row}].{field}"))
    }

    /// A node's own hedge.
    pub(super) fn hedge(&self, place: usize) -> Ratio {
        let level = u64::try_from(self.tree.level(place)).unwrap_or(u64::MAX);
        let of_level = || self.basis.levels.iter().find(|known| known.level == level).and_then(|known| known.hedge);
        self.node(place).and_then(|node| node.hedge).or_else(of_level).unwrap_or(Ratio::one())
    }

    fn all_hedges(&self, own: bool) -> Result<Vec<Fraction>, Error> {
        let mut hedges = vec![Fraction::ONE; self.tree.len()];
        // Those of levels are checked, and most plans have no others.
        for place in self.tree.downwards.iter().copied().filter(|place| own || !self.tree.is_leaf(*place)) {
            let own = self.hedge(place);
            if own < Ratio::one() {
                let message = format!("`{}` has a hedge of `{own}`, below 1", shown(self.tree.id(place)));
                return Err(self.at_node(place, Error::new(code::QUOTA_HEDGE_BELOW_ONE, message), "hedge"));
            }
            if self.tree.is_leaf(place) {
                continue;
            }
            let above = self.tree.parent(place).and_then(|parent| hedges.get(parent)).copied();
            let above = above.unwrap_or(Fraction::ONE);
            let below = Fraction::of_ratio(own).and_then(|own| above.times(own)).ok_or_else(too_large)?;
            if let Some(slot) = hedges.get_mut(place) {
                *slot = below;
            }
        }
        Ok(hedges)
    }

    /// By what a node's amount is multiplied: the product of the hedges of all above it.
    pub(super) fn hedges_above(&self, place: usize) -> Fraction {
        let above = self.tree.parent(place).and_then(|parent| self.hedges.get(parent));
        above.copied().unwrap_or(Fraction::ONE)
    }

    /// The plain amount that a hedged one of a node stands for, rounded half-even.
    pub(super) fn plain_of(&self, place: usize, amount: Money, layer: PlanLayer) -> Result<i64, Error> {
        if layer == PlanLayer::Plain {
            return Ok(amount.minor());
        }
        let plain = Fraction::whole(i128::from(amount.minor())).over(self.hedges_above(place));
        let plain = plain.and_then(|plain| plain.scaled(0, Rounding::HalfEven));
        plain.and_then(|plain| i64::try_from(plain).ok()).ok_or_else(too_large)
    }

    /// The nodes' pins on the hedged layer, by place.
    pub(super) fn hedged_pins(&self) -> Sorted<usize, HedgedPin> {
        let each = self.pins.iter().enumerate().filter_map(|(place, plain)| {
            let node = self.node(place).filter(|node| node.pin_layer == PlanLayer::Hedged)?;
            Some((place, HedgedPin { plain: (*plain)?, hedged: node.pin?.minor() }))
        });
        each.collect()
    }

    /// Pins, and the room that a pin, a floor and a ceiling leave.
    fn all_pins(&self) -> Result<(Vec<Option<i64>>, Vec<Room>), Error> {
        let (mut pins, mut rooms) = (Vec::with_capacity(self.tree.len()), Vec::with_capacity(self.tree.len()));
        for place in 0..self.tree.len() {
            let node = self.node(place).ok_or_else(too_large)?;
            for (name, amount) in [("pin", node.pin), ("floor", node.floor), ("ceiling", node.ceiling)] {
                if amount.is_some_and(|amount| amount.minor() < 0) {
                    let message = format!("the {name} of `{}` is below zero", shown(node.id.as_str()));
                    return Err(self.at_node(place, Error::new(code::QUOTA_TARGET_NEGATIVE, message), name));
                }
            }
            let pin = node.pin.map(|amount| self.plain_of(place, amount, node.pin_layer)).transpose()?;
            pins.push(pin);
            rooms.push(match pin {
                Some(pin) => Room::exactly(pin),
                None => Room { least: node.floor.map_or(0, Money::minor), most: node.ceiling.map(Money::minor) },
            });
        }
        Ok((pins, rooms))
    }

    /// Whether a node or one below it is pinned.
    fn has_pins(&self) -> Vec<bool> {
        let mut has: Vec<bool> = self.pins.iter().map(Option::is_some).collect();
        for place in self.tree.downwards.iter().rev() {
            if has.get(*place) == Some(&true)
                && let Some(slot) = self.tree.parent(*place).and_then(|parent| has.get_mut(parent))
            {
                *slot = true;
            }
        }
        has
    }

    fn all_shut(&self) -> Result<Vec<Option<GateShare>>, Error> {
        let mut shut = vec![None; self.tree.len()];
        let has_pins = if self.basis.gates.is_empty() { Vec::new() } else { self.has_pins() };
        for (index, gate) in self.basis.gates.iter().enumerate() {
            let values =
                self.metrics.column(&gate.metric).map_err(|error| error.at(format!("gates[{index}].metric")))?;
            let limit = weighing::billionths(gate.at_or_under);
            for place in 0..self.tree.len() {
                let level = u64::try_from(self.tree.level(place)).unwrap_or(u64::MAX);
                let meant = gate.level.map_or(self.tree.is_leaf(place), |wanted| wanted == level);
                if !meant || has_pins.get(place) == Some(&true) || self.tree.parent(place).is_none() {
                    continue;
                }
                let Some(value) = values.get(place).copied().flatten() else {
                    let id = self.id(place);
                    let error = id.map_or_else(too_large, |id| weighing::missing(&gate.metric, id));
                    return Err(error.at("nodes"));
                };
                if value > limit {
                    continue;
                }
                if gate.then == GateShare::Error {
                    let message = format!(
                        "`{}` has no more `{}` than the gate lets through",
                        shown(self.tree.id(place)),
                        shown(gate.metric.as_str())
                    );
                    return Err(Error::new(code::QUOTA_GATED, message).at(format!("gates[{index}]")));
                }
                if let Some(slot) = shut.get_mut(place) {
                    *slot = Some(gate.then);
                }
            }
        }
        Ok(shut)
    }

    /// Whether a gate leaves a node's share with its parent, unless an edit pins the node.
    pub(super) fn strands(&self, place: usize) -> bool {
        self.shut.get(place).copied().flatten() == Some(GateShare::Strand)
    }

    /// How a node divides.
    pub(super) fn by(&self, place: usize) -> &SplitBy {
        let level = u64::try_from(self.tree.level(place)).unwrap_or(u64::MAX);
        let of_level =
            || self.basis.levels.iter().find(|known| known.level == level).and_then(|known| known.by.as_ref());
        let own = self.splits.get(place).copied().flatten();
        let own = own.and_then(|row| self.basis.splits.get(row)).map(|split| &split.by);
        own.or_else(of_level).unwrap_or(&self.basis.by)
    }
}

pub(super) fn unknown(id: &Id) -> Error {
    Error::new(code::QUOTA_NODE_UNKNOWN, format!("the plan has no node `{}`", shown(id.as_str())))
}

/// What a type cannot check. Gives whether any node has a hedge of its own.
fn check(basis: &PlanBasis) -> Result<bool, Error> {
    if basis.target.minor() < 0 {
        let message = format!("the target `{}` is below zero", basis.target.amount());
        return Err(Error::new(code::QUOTA_TARGET_NEGATIVE, message).at("target"));
    }
    if basis.year.grain() != crate::time::Grain::Year {
        let message = format!("`{}` is no year", basis.year);
        return Err(Error::new(code::QUOTA_NOT_A_YEAR, message).at("year"));
    }
    basis.calendar.span(basis.year).map_err(|error| error.at("year"))?;
    basis.by.check().map_err(|error| error.at("by"))?;
    if basis.within < Ratio::zero() || basis.within > Ratio::one() {
        let message = format!("`{}` is not from 0 to 1", basis.within);
        return Err(Error::new(code::QUOTA_WITHIN_OUT_OF_RANGE, message).at("within"));
    }
    for (index, level) in basis.levels.iter().enumerate() {
        if basis.levels.iter().take(index).any(|other| other.level == level.level) {
            let message = format!("level {} stands here twice", level.level);
            return Err(Error::new(code::QUOTA_NODE_DUPLICATE, message).at(format!("levels[{index}].level")));
        }
        if let Some(hedge) = level.hedge.filter(|hedge| *hedge < Ratio::one()) {
            let message = format!("the hedge `{hedge}` is below 1");
            return Err(Error::new(code::QUOTA_HEDGE_BELOW_ONE, message).at(format!("levels[{index}].hedge")));
        }
        if let Some(by) = &level.by {
            by.check().map_err(|error| error.at(format!("levels[{index}].by")))?;
        }
    }
    if !basis.season.is_empty() && (basis.season.len() != 12 || basis.season.iter().any(|month| month.is_zero())) {
        let message = format!("{} weights, of which each must be above zero, are not twelve such", basis.season.len());
        return Err(Error::new(code::QUOTA_SEASON, message).at("season"));
    }
    let mut hedged = false;
    for (index, node) in basis.nodes.iter().enumerate() {
        hedged |= node.hedge.is_some();
        let place = |error: Error| error.at(format!("nodes[{index}]"));
        crate::ramp::check_fte(node.fte).map_err(place)?;
        if let Some(start) = node.start.or(node.end) {
            crate::ramp::check_career(start, node.end, node.fte, 0).map_err(place)?;
        }
    }
    Ok(hedged)
}
