//! `quota.cascade`: a target flows down, node by node, between what is pinned, floored and shut.

use super::bounds::{self, Room, too_large};
use super::ledger::{Kind, Ledger, Split};
use super::{GateShare, PlanBasis, PlanLayer, PlanNode, tree};
use crate::allocate::scaled::{self, Claim, Given};
use crate::code;
use crate::error::Error;
use crate::quota::weighing::{self, Metrics, SplitBy, Weighed};
use crate::text::shown;
use crate::tree::Tree;
use crate::unit::{Fraction, Id, Money, Ratio, Rounding};

/// A whole, in the parts of a hybrid's bounds.
const PARTS: u128 = 1_000_000_000;

/// What a plan says of its nodes, by place.
pub(super) struct Rules<'a> {
    pub(super) basis: &'a PlanBasis,
    pub(super) tree: Tree,
    metrics: Metrics,
    /// The product of the hedges of all above a node.
    pub(super) hedges: Vec<Fraction>,
    /// Whether a node is shut, and what becomes of its share.
    pub(super) shut: Vec<Option<GateShare>>,
    /// Pins on the plain layer.
    pub(super) pins: Vec<Option<i64>>,
    /// The splits of single nodes, by place.
    splits: Vec<Option<&'a SplitBy>>,
}

impl<'a> Rules<'a> {
    pub(super) fn of(basis: &'a PlanBasis) -> Result<Self, Error> {
        let tree = tree::of(basis)?;
        let metrics = tree::metrics(&tree, basis)?;
        check(basis)?;
        let mut splits: Vec<Option<&SplitBy>> = vec![None; tree.len()];
        for (index, split) in basis.splits.iter().enumerate() {
            let at = |field: &str| format!("splits[{index}].{field}");
            split.by.check().map_err(|error| error.at(at("by")))?;
            let slot = tree.place(&split.id).and_then(|place| splits.get_mut(place));
            match slot {
                Some(slot) if slot.is_none() => *slot = Some(&split.by),
                Some(_) => {
                    let message = format!("`{}` has a split already", shown(split.id.as_str()));
                    return Err(Error::new(code::QUOTA_NODE_DUPLICATE, message).at(at("id")));
                }
                None => return Err(unknown(&split.id).at(at("id"))),
            }
        }
        let mut rules = Self { basis, tree, metrics, hedges: Vec::new(), shut: Vec::new(), pins: Vec::new(), splits };
        rules.hedges = rules.all_hedges()?;
        rules.pins = rules.all_pins()?;
        rules.shut = rules.all_shut()?;
        Ok(rules)
    }

    pub(super) fn node(&self, place: usize) -> Option<&'a PlanNode> {
        self.basis.nodes.get(self.tree.rows.get(place).copied()?)
    }

    pub(super) fn id(&self, place: usize) -> Option<&'a Id> {
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

    fn all_hedges(&self) -> Result<Vec<Fraction>, Error> {
        let one = Fraction::whole(1);
        let mut hedges = vec![one; self.tree.len()];
        for place in &self.tree.downwards {
            let own = self.hedge(*place);
            if own < Ratio::one() {
                let message = format!("`{}` has a hedge of `{own}`, below 1", shown(self.tree.id(*place)));
                return Err(self.at_node(*place, Error::new(code::QUOTA_HEDGE_BELOW_ONE, message), "hedge"));
            }
            if self.tree.is_leaf(*place) {
                continue;
            }
            let above = hedges.get(*place).copied().unwrap_or(one);
            let below = Fraction::of_ratio(own).and_then(|own| above.times(own)).ok_or_else(too_large)?;
            for child in self.tree.children(*place) {
                if let Some(slot) = hedges.get_mut(*child) {
                    *slot = below;
                }
            }
        }
        Ok(hedges)
    }

    /// The plain amount that a hedged one of a node stands for, rounded half-even.
    pub(super) fn plain_of(&self, place: usize, amount: Money, layer: PlanLayer) -> Result<i64, Error> {
        if layer == PlanLayer::Plain {
            return Ok(amount.minor());
        }
        let hedge = self.hedges.get(place).copied().ok_or_else(too_large)?;
        let plain = Fraction::whole(i128::from(amount.minor())).over(hedge);
        let plain = plain.and_then(|plain| plain.scaled(0, Rounding::HalfEven));
        plain.and_then(|plain| i64::try_from(plain).ok()).ok_or_else(too_large)
    }

    fn all_pins(&self) -> Result<Vec<Option<i64>>, Error> {
        let pin = |place: usize| -> Result<Option<i64>, Error> {
            let Some(node) = self.node(place) else { return Ok(None) };
            for (name, amount) in [("pin", node.pin), ("floor", node.floor), ("ceiling", node.ceiling)] {
                if amount.is_some_and(|amount| amount.minor() < 0) {
                    let message = format!("the {name} of `{}` is below zero", shown(node.id.as_str()));
                    return Err(self.at_node(place, Error::new(code::QUOTA_TARGET_NEGATIVE, message), name));
                }
            }
            node.pin.map(|amount| self.plain_of(place, amount, node.pin_layer)).transpose()
        };
        (0..self.tree.len()).map(pin).collect()
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

    /// How a node divides.
    pub(super) fn by(&self, place: usize) -> &'a SplitBy {
        let level = u64::try_from(self.tree.level(place)).unwrap_or(u64::MAX);
        let of_level =
            || self.basis.levels.iter().find(|known| known.level == level).and_then(|known| known.by.as_ref());
        let own = self.splits.get(place).copied().flatten();
        own.or_else(of_level).unwrap_or(&self.basis.by)
    }

    /// The weights of those below a node, by a split.
    pub(super) fn weigh(&self, place: usize, by: &SplitBy, rooms: &[Room]) -> Result<Weighed, Error> {
        let children = self.tree.children(place);
        let mut columns = Vec::new();
        for metric in by.metrics() {
            columns.push(self.metrics.column(metric.metric())?);
        }
        let held = |index: usize| {
            let room = children.get(index).and_then(|child| rooms.get(*child));
            room.is_some_and(|room| room.is_held())
        };
        let weighed = weighing::weigh(by, children.len(), held, |metric, index| {
            let child = children.get(index).copied().ok_or_else(too_large)?;
            let value = columns.get(metric).and_then(|values| values.get(child).copied().flatten());
            value.ok_or_else(|| self.missing(by, metric, child))
        });
        weighed.map_err(|error| {
            // Whose children are meant; what is missing names its own.
            let under = [code::QUOTA_WEIGHTS_ZERO, code::QUOTA_METRIC_ZERO].contains(&error.code());
            if under {
                Error::new(error.code(), format!("under `{}`: {}", shown(self.tree.id(place)), error.message()))
            } else {
                error
            }
        })
    }

    /// The error for a node without a metric of a split.
    fn missing(&self, by: &SplitBy, metric: usize, place: usize) -> Error {
        let (metric, id) = (by.metrics().get(metric), self.id(place));
        metric.zip(id).map_or_else(too_large, |(metric, id)| weighing::missing(metric.metric(), id))
    }

    /// A node's own room in a cascade.
    fn own_room(&self, place: usize) -> Room {
        let Some(node) = self.node(place) else { return Room::FREE };
        if let Some(pin) = self.pins.get(place).copied().flatten() {
            return Room::exactly(pin);
        }
        if self.shut.get(place).copied().flatten() == Some(GateShare::Redistribute) {
            return Room::exactly(0);
        }
        Room { least: node.floor.map_or(0, Money::minor), most: node.ceiling.map(Money::minor) }
    }

    /// Divides an amount among those below a node, each within its room.
    pub(super) fn divide(
        &self,
        place: usize,
        amount: i64,
        weights: &[u128],
        within: Option<Ratio>,
        rooms: &[Room],
    ) -> Result<Vec<Given>, Error> {
        let children = self.tree.children(place);
        let room = |child: &usize| rooms.get(*child).copied().unwrap_or(Room::FREE);
        let unsigned = |amount: i64| u128::try_from(amount).map_err(|_| too_large());
        let whole = unsigned(amount)?;
        let (mut held, mut free) = (0_u128, 0_u128);
        for child in children.iter().map(room) {
            if child.is_held() {
                held = held.checked_add(unsigned(child.least)?).ok_or_else(too_large)?;
            } else {
                free = free.checked_add(1).ok_or_else(too_large)?;
            }
        }
        let hybrid = within.filter(|_| free > 0);
        let scale = if hybrid.is_some() { free.checked_mul(PARTS).ok_or_else(too_large)? } else { 1 };
        let (low, high) = match hybrid {
            None => (0, None),
            Some(within) => {
                let (numerator, denominator) = within.fraction();
                let width = numerator
                    .unsigned_abs()
                    .checked_mul(PARTS)
                    .and_then(|width| width.checked_div(denominator.unsigned_abs()));
                let (width, rest) = (width.ok_or_else(too_large)?, whole.saturating_sub(held));
                let times = |parts: u128| rest.checked_mul(parts).ok_or_else(too_large);
                (times(PARTS.saturating_sub(width))?, Some(times(PARTS.saturating_add(width))?))
            }
        };
        let mut claims = Vec::with_capacity(children.len());
        for (child, weight) in children.iter().map(room).zip(weights) {
            let (least, most) = (unsigned(child.least)?, child.most.map(unsigned).transpose()?);
            let least = least.checked_mul(scale).ok_or_else(too_large)?;
            let most = most.map(|most| most.checked_mul(scale).ok_or_else(too_large)).transpose()?;
            // A room of its own comes before the hybrid's width.
            let (floor, ceiling) = match most {
                _ if child.is_held() => (least, most),
                Some(most) => (low.clamp(least, most), Some(high.unwrap_or(most).clamp(least, most))),
                None => (low.max(least), high.map(|high| high.max(least))),
            };
            claims.push(Claim { weight: *weight, floor, ceiling });
        }
        scaled::divide(whole, &claims, scale).ok_or_else(|| {
            let currency = self.basis.currency;
            let show = Money::from_minor(amount, currency).amount();
            let message = format!("those below `{}` cannot share its `{show}`", shown(self.tree.id(place)));
            Error::new(code::QUOTA_INFEASIBLE, message)
        })
    }

    /// The plan as it was made.
    pub(super) fn cascade(self) -> Result<Ledger<'a>, Error> {
        let currency = self.basis.currency;
        let rooms = bounds::rooms(&self.tree, currency, |place| (self.own_room(place), true, 0))
            .map_err(|error| error.at("nodes"))?;
        let top = self.tree.downwards.first().copied().ok_or_else(too_large)?;
        let target = self.basis.target.minor();
        bounds::fits(&self.tree, top, currency, rooms.get(top).copied().unwrap_or(Room::FREE), target)
            .map_err(|error| error.at("target"))?;
        let mut ledger = Ledger::new(self);
        if let Some(slot) = ledger.plain.get_mut(top) {
            *slot = target;
        }
        for place in ledger.rules.tree.downwards.clone() {
            let children = ledger.rules.tree.children(place).to_vec();
            if children.is_empty() {
                continue;
            }
            let amount = ledger.plain.get(place).copied().unwrap_or_default();
            let below = bounds::below(&ledger.rules.tree, place, &rooms, 0)?;
            bounds::fits(&ledger.rules.tree, place, currency, below, amount).map_err(|error| error.at("nodes"))?;
            let (split, by) = ledger.rules.first_split(place, amount, &rooms)?;
            for (child, given) in children.iter().zip(&split.given) {
                let units = i64::try_from(given.units).map_err(|_| too_large())?;
                let strand = ledger.rules.shut.get(*child).copied().flatten() == Some(GateShare::Strand);
                let slot = if strand { ledger.stranded.get_mut(place) } else { ledger.plain.get_mut(*child) };
                if let Some(slot) = slot {
                    *slot = slot.checked_add(units).ok_or_else(too_large)?;
                }
            }
            ledger.alike.extend(by.then_some(place));
            ledger.record(place, split);
        }
        Ok(ledger)
    }

    /// How a node divides for the first time; and whether all below were treated alike for want of a metric.
    fn first_split(&self, place: usize, amount: i64, rooms: &[Room]) -> Result<(Split, bool), Error> {
        let children = self.tree.children(place);
        let settled = bounds::settles(&self.tree, place, rooms, amount);
        let stranded = |child: &usize| self.shut.get(*child).copied().flatten() == Some(GateShare::Strand);
        // Nothing to weigh: bounds settle all, or all that is divided stays.
        if settled || children.iter().all(stranded) {
            let weights = vec![1; children.len()];
            let given = self.divide(place, amount, &weights, None, rooms).map_err(|error| error.at("nodes"))?;
            return Ok((Split { event: 0, kind: Kind::Cascaded, amount, weights, given, moves: Vec::new() }, false));
        }
        let by = self.by(place);
        let weighed = self.weigh(place, by, rooms).map_err(|error| error.at("nodes"))?;
        let within = by.within(self.basis.within);
        let given = self.divide(place, amount, &weighed.weights, within, rooms).map_err(|error| error.at("nodes"))?;
        let split =
            Split { event: 0, kind: Kind::Cascaded, amount, weights: weighed.weights, given, moves: Vec::new() };
        Ok((split, weighed.alike))
    }
}

pub(super) fn unknown(id: &Id) -> Error {
    Error::new(code::QUOTA_NODE_UNKNOWN, format!("the plan has no node `{}`", shown(id.as_str())))
}

/// What a type cannot check.
fn check(basis: &PlanBasis) -> Result<(), Error> {
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
    for (index, node) in basis.nodes.iter().enumerate() {
        let place = |error: Error| error.at(format!("nodes[{index}]"));
        crate::ramp::check_fte(node.fte).map_err(place)?;
        if let Some(start) = node.start.or(node.end) {
            crate::ramp::check_career(start, node.end, node.fte, 0).map_err(place)?;
        }
    }
    Ok(())
}
