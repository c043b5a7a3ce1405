//! From what a batch asks for to amounts: who may have what, and what is divided anew.

use super::super::PlanLayer;
use super::super::bounds::{self, Room, too_large};
use super::super::hedged::HedgedPin;
use super::super::ledger::{Kind, Ledger, Split, set};
use super::ask::{Asked, conflict};
use super::{EditBatch, PlanEdit};
use crate::code;
use crate::error::Error;
use crate::order::Sorted;
use crate::quota::weighing::SplitBy;
use crate::text::shown;
use crate::unit::Money;

/// The rooms of all nodes that have others below them.
pub(in super::super) struct Slack {
    /// A place, what it has, and what those below it can carry.
    pub(in super::super) rows: Vec<(usize, i64, Room)>,
    pub(in super::super) problem: Option<Error>,
}

/// Amounts for the year by place, shares that stay with a parent by place, and how the nodes that changed divided.
type Resolved = ((Vec<i64>, Vec<i64>), Vec<(usize, Split)>);

impl Ledger {
    /// Applies a batch that counts from a month on; on an error nothing has changed but the month.
    pub(in super::super) fn apply(&mut self, batch: &EditBatch, number: u64, from: usize) -> Result<(), Error> {
        let (asked, rooms, fault) = self.asked(batch, from)?;
        if let Some(fault) = fault {
            return Err(fault);
        }
        let (amounts, changes) = self.resolve(&asked, &rooms, number)?;
        let pinned = asked.pinned;
        self.fixed = asked.fixed;
        self.put(amounts, changes)?;
        self.put_hedged_pins(batch, &pinned)
    }

    /// Pins on the hedged layer: those of a batch, and those before that still hold.
    fn put_hedged_pins(&mut self, batch: &EditBatch, pinned: &[bool]) -> Result<(), Error> {
        let amount = |place: usize| self.plain.get(place).copied().unwrap_or_default();
        let holds = |place: usize, pin: &HedgedPin| {
            self.fixed.get(place) == Some(&true) && pinned.get(place) != Some(&true) && amount(place) == pin.plain
        };
        let mut pins: Sorted<usize, HedgedPin> =
            self.hedged_pins.iter().filter(|(place, pin)| holds(*place, pin)).copied().collect();
        for edit in &batch.edits {
            if let PlanEdit::Pin { node, amount: hedged, layer: PlanLayer::Hedged } = edit {
                let place = self.find(node)?;
                pins.insert(place, HedgedPin { plain: amount(place), hedged: hedged.minor() });
            }
        }
        self.hedged_pins = pins;
        Ok(())
    }

    /// What a batch asks for from a month on, what every node may then have, and the first fault.
    fn asked<'e>(&mut self, batch: &'e EditBatch, from: usize) -> Result<(Asked<'e>, Vec<Room>, Option<Error>), Error> {
        if from < self.from {
            let message = "an earlier revision counts from a later month";
            return Err(Error::new(code::QUOTA_REVISION_ORDER, message).at("effective"));
        }
        self.begin(from)?;
        let asked = self.ask(&batch.edits)?;
        self.check_moves(&asked)?;
        let (rooms, fault) = self.rooms(&asked)?;
        Ok((asked, rooms, fault))
    }

    /// What every node with others below it would have after a batch, and what those below it could carry; and the first
    /// thing that does not hold. Where the batch cannot hold, amounts are those before it, with what it moves.
    pub(in super::super) fn slack(&mut self, batch: &EditBatch, from: usize) -> Result<Slack, Error> {
        let (asked, rooms, fault) = self.asked(batch, from)?;
        let resolved = fault.map_or_else(|| self.resolve(&asked, &rooms, 0), Err);
        let (amounts, problem) = match resolved {
            Ok(((plain, _), _)) => {
                (plain.iter().zip(&self.past).map(|(all, past)| all.saturating_sub(*past)).collect(), None)
            }
            Err(problem) => {
                let mut now: Vec<i64> = (0..self.plain.len()).map(|place| self.open(place)).collect();
                for (open, by) in now.iter_mut().zip(&asked.moves) {
                    *open = open.saturating_add(*by);
                }
                (now, Some(problem))
            }
        };
        let mut rows = Vec::new();
        for place in (0..self.plain.len()).filter(|place| !self.rules.tree.is_leaf(*place)) {
            let below = bounds::below(&self.rules.tree, place, &rooms)?;
            rows.push((place, amounts.get(place).copied().unwrap_or_default(), below));
        }
        Ok(Slack { rows, problem })
    }

    /// The room between a node's own floor and ceiling, from the month on from which edits count; none where a gate gives its
    /// share to others.
    pub(in super::super) fn room(&self, place: usize) -> Room {
        if self.is_shut(place) && !self.rules.strands(place) {
            return Room::exactly(0);
        }
        let (node, (past, stays)) = (self.rules.node(place), self.pasts(place));
        let now = |amount: Money| amount.minor().saturating_sub(past).saturating_sub(stays).max(0);
        Room {
            least: node.and_then(|node| node.floor).map_or(0, now),
            most: node.and_then(|node| node.ceiling).map(now),
        }
    }

    /// Refuses to move what leaves a node no room; nobody else makes up for it.
    fn stays_within(&self, place: usize, room: Room, after: i64) -> Result<(), Error> {
        if room.has(after) {
            return Ok(());
        }
        let show = |minor: i64| Money::from_minor(minor, self.rules.basis.currency).amount();
        let id = shown(self.rules.tree.id(place));
        let message = match room.most.filter(|most| after > *most) {
            Some(most) => format!(
                "`{id}` would have `{}`, and may have `{}` at most: `{}` too much",
                show(after),
                show(most),
                show(after.saturating_sub(most))
            ),
            None => format!(
                "`{id}` would have `{}`, and must have `{}` at least: `{}` too little",
                show(after),
                show(room.least),
                show(room.least.saturating_sub(after))
            ),
        };
        Err(Error::new(code::QUOTA_EDIT_SHORT, message).at("edits"))
    }

    /// Refuses to move what is fixed, what is shut, or more than there is.
    fn check_moves(&self, asked: &Asked<'_>) -> Result<(), Error> {
        for (place, by) in asked.moves.iter().copied().enumerate().filter(|(_, by)| *by != 0) {
            let (id, open) = (shown(self.rules.tree.id(place)), self.open(place));
            let show = |minor: i64| Money::from_minor(minor, self.rules.basis.currency).amount();
            let short = |message: String| Err(Error::new(code::QUOTA_EDIT_SHORT, message).at("edits"));
            let after = open.checked_add(by).ok_or_else(too_large)?;
            if asked.exact.get(place).is_some_and(Option::is_some) {
                let edit = asked.subject.get(place).copied().flatten().unwrap_or_default();
                return Err(conflict(self.rules.tree.id(place)).at(format!("edits[{edit}]")));
            }
            if asked.fixed.get(place) == Some(&true) {
                let message = format!("`{id}` is fixed, and `{}` would be moved", show(by));
                return Err(Error::new(code::QUOTA_EDIT_FIXED, message).at("edits"));
            }
            if after < 0 {
                let (taken, over) = (by.saturating_neg(), after.saturating_neg());
                return short(format!(
                    "`{id}` has `{}`, and `{}` is taken: `{}` too much",
                    show(open),
                    show(taken),
                    show(over)
                ));
            }
            if self.is_shut(place) {
                return short(format!(
                    "`{id}` is shut by a gate, and would have `{}`: a pin would give it that",
                    show(after)
                ));
            }
        }
        Ok(())
    }

    /// What every node may have, from the month on from which edits count; and the first fault.
    fn rooms(&self, asked: &Asked<'_>) -> Result<(Vec<Room>, Option<Error>), Error> {
        let top = self.rules.tree.downwards.first().copied();
        let own = |place: usize| {
            if let Some(exact) = asked.exact.get(place).copied().flatten() {
                return Room::exactly(exact);
            }
            if Some(place) == top {
                return Room::exactly(asked.target.unwrap_or_else(|| self.open(place)));
            }
            if asked.fixed.get(place) == Some(&true) {
                return Room::exactly(self.open(place));
            }
            self.room(place)
        };
        let room = |place: usize| (own(place), asked.pinned.get(place) != Some(&true));
        let (rooms, fault) = bounds::rooms(&self.rules.tree, self.rules.basis.currency, room)?;
        Ok((rooms, fault.map(|(_, fault)| fault.at("edits"))))
    }

    /// The amounts after a batch, and how the nodes that changed divided.
    fn resolve(&self, asked: &Asked<'_>, rooms: &[Room], number: u64) -> Result<Resolved, Error> {
        let tree = &self.rules.tree;
        let before: Vec<i64> = (0..self.plain.len()).map(|place| self.share(place)).collect();
        let mut open: Vec<i64> = (0..self.plain.len()).map(|place| self.open(place)).collect();
        let mut stays: Vec<i64> = before.iter().zip(&open).map(|(share, open)| share.saturating_sub(*open)).collect();
        let get = |list: &[i64], place: usize| list.get(place).copied().unwrap_or_default();
        let is_fixed = |list: &[bool], place: usize| list.get(place) == Some(&true);
        if let (Some(target), Some(slot)) = (asked.target, tree.downwards.first().and_then(|top| open.get_mut(*top))) {
            *slot = target;
        }
        let mut changes = Vec::new();
        for place in tree.downwards.iter().copied() {
            let children = tree.children(place);
            if children.is_empty() {
                continue;
            }
            let resplit = asked.resplit.get(place).copied().flatten();
            let room = |child: &usize| rooms.get(*child).copied().unwrap_or(Room::FREE);
            let moves: Vec<i64> = children.iter().map(|child| get(&asked.moves, *child)).collect();
            let held = children.iter().all(|child| room(child).has(get(&before, *child)));
            // Whether somebody's share stays with the node that did not, or the other way.
            let turned = children.iter().any(|child| {
                self.rules.strands(*child) && is_fixed(&self.fixed, *child) != is_fixed(&asked.fixed, *child)
            });
            let amount = get(&open, place);
            let same = amount == self.open(place) && moves.iter().all(|by| *by == 0);
            if same && resplit.is_none() && held && !turned {
                continue;
            }
            let below = bounds::below(tree, place, rooms)?;
            bounds::fits(tree, place, self.rules.basis.currency, below, amount).map_err(|error| error.at("edits"))?;
            let base: Vec<i64> =
                children.iter().zip(&moves).map(|(child, by)| get(&before, *child).saturating_add(*by)).collect();
            let sum = base.iter().try_fold(0_i64, |sum, base| sum.checked_add(*base)).ok_or_else(too_large)?;
            let as_moved = resplit.is_none() && sum == amount;
            if as_moved {
                for ((child, base), _) in children.iter().zip(&base).zip(&moves).filter(|(_, by)| **by != 0) {
                    self.stays_within(*child, room(child), *base)?;
                }
            }
            let fits = children.iter().zip(&base).all(|(child, base)| room(child).has(*base));
            let split = if as_moved && fits && !turned {
                let (weights, given) = (Vec::new(), Vec::new());
                Split { event: number, from: self.from, kind: Kind::Moved, amount, weights, given, moves }
            } else {
                self.divided(place, (amount, resplit), &base, moves, (rooms, &asked.fixed, number))?
            };
            let units = split.given.iter().map(|given| given.units);
            for (child, units) in children.iter().zip(if split.kind == Kind::Moved { base } else { units.collect() }) {
                let stay = self.rules.strands(*child) && !is_fixed(&asked.fixed, *child);
                set(&mut open, *child, if stay { 0 } else { units });
                set(&mut stays, *child, if stay { units } else { 0 });
            }
            changes.push((place, split));
        }
        for (place, (open, stays)) in open.iter_mut().zip(&mut stays).enumerate() {
            let (past, stays_past) = self.pasts(place);
            *open = open.checked_add(past).ok_or_else(too_large)?;
            *stays = stays.checked_add(stays_past).ok_or_else(too_large)?;
        }
        Ok(((open, stays), changes))
    }

    /// Divides an amount anew: by the split that was asked for, else in proportion to what those below have, else by the
    /// plan's own split where they have nothing.
    fn divided(
        &self,
        place: usize,
        (amount, resplit): (i64, Option<(usize, &SplitBy)>),
        base: &[i64],
        moves: Vec<i64>,
        (rooms, fixed, event): (&[Room], &[bool], u64),
    ) -> Result<Split, Error> {
        let under = |error: Error| match resplit {
            Some((edit, _)) => error.at(format!("edits[{edit}].by")),
            None => error.at("edits"),
        };
        let free = |(child, _): &(&usize, &i64)| rooms.get(**child).is_none_or(|room| !room.is_held());
        let children = self.rules.tree.children(place);
        let nothing = children.iter().zip(base).filter(free).all(|(_, base)| *base == 0);
        let settled = bounds::settles(&self.rules.tree, place, rooms, amount);
        let (kind, by) = match resplit {
            Some((_, by)) => (Kind::Resplit, Some(by)),
            None if nothing && !settled => (Kind::Cascaded, Some(self.rules.by(place))),
            None => (Kind::Scaled, None),
        };
        let (weights, within) = match by {
            Some(by) if !settled => {
                (self.rules.weigh(place, by, rooms).map_err(under)?.weights, by.within(self.rules.basis.within))
            }
            _ => (base.iter().map(|base| u128::try_from(*base).unwrap_or_default()).collect(), None),
        };
        let given = self.rules.divide((place, amount), &weights, within, (rooms, fixed)).map_err(under)?;
        Ok(Split { event, from: self.from, kind, amount, weights, given, moves })
    }
}
