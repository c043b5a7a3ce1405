//! From what a batch asks for to amounts: who may have what, and what is divided anew.

use super::super::bounds::{self, Room, too_large};
use super::super::ledger::{Kind, Ledger, Split};
use super::EditBatch;
use super::ask::{Asked, set};
use crate::code;
use crate::error::Error;
use crate::quota::weighing::SplitBy;
use crate::text::shown;
use crate::unit::Money;

/// The rooms of all nodes that have others below them.
pub(in super::super) struct Slack {
    /// A place, what it has, and what those below it can carry.
    pub(in super::super) rows: Vec<(usize, i64, Room)>,
    pub(in super::super) problem: Option<Error>,
}

/// Amounts for the year by place, and how the nodes that changed divided.
type Resolved = (Vec<i64>, Vec<(usize, Split)>);

impl Ledger {
    /// Applies a batch that counts from a month on; on an error nothing has changed but the month.
    pub(in super::super) fn apply(&mut self, batch: &EditBatch, number: u64, from: usize) -> Result<(), Error> {
        if from < self.from {
            let message = "an earlier revision counts from a later month";
            return Err(Error::new(code::QUOTA_REVISION_ORDER, message).at("effective"));
        }
        self.begin(from)?;
        let asked = self.ask(&batch.edits)?;
        let rooms = self.rooms(&asked)?;
        let (plain, changes) = self.resolve(&asked, &rooms, number)?;
        self.fixed = asked.fixed;
        self.put(plain, changes)
    }

    /// What every node with others below it would have after a batch, and what those below it could carry; and the first
    /// thing that does not hold. Where the batch cannot hold, amounts are those before it, with what it moves.
    pub(in super::super) fn slack(&mut self, batch: &EditBatch, from: usize) -> Result<Slack, Error> {
        self.begin(from)?;
        let asked = self.ask(&batch.edits)?;
        let rooms = self.rooms(&asked)?;
        let (amounts, problem) = match self.resolve(&asked, &rooms, 0) {
            Ok((plain, _)) => {
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
            let below = bounds::below(&self.rules.tree, place, &rooms, self.open_stranded(place)?)?;
            rows.push((place, amounts.get(place).copied().unwrap_or_default(), below));
        }
        Ok(Slack { rows, problem })
    }

    /// The room between a node's own floor and ceiling, from the month on from which edits count; none where a gate shuts it.
    pub(in super::super) fn room(&self, place: usize) -> Room {
        if self.is_shut(place) {
            return Room::exactly(0);
        }
        let (node, past) = (self.rules.node(place), self.past.get(place).copied().unwrap_or_default());
        let now = |amount: Money| amount.minor().saturating_sub(past).max(0);
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
            Some(_) if self.is_shut(place) => {
                format!("`{id}` is shut by a gate, and would have `{}`: a pin would give it that", show(after))
            }
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

    /// What every node may have, from the month on from which edits count.
    fn rooms(&self, asked: &Asked<'_>) -> Result<Vec<Room>, Error> {
        let currency = self.rules.basis.currency;
        let top = self.rules.tree.downwards.first().copied();
        let mut wrong = None;
        let own = |place: usize| {
            let get = |list: &[Option<i64>]| list.get(place).copied().flatten();
            if let Some(exact) = get(&asked.exact) {
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
        for place in 0..self.plain.len() {
            let (open, by) = (self.open(place), asked.moves.get(place).copied().unwrap_or_default());
            let id = shown(self.rules.tree.id(place));
            let show = |minor: i64| Money::from_minor(minor, currency).amount();
            let fixed = asked.fixed.get(place) == Some(&true) || asked.exact.get(place).is_some_and(Option::is_some);
            if by != 0 && fixed {
                let message = format!("`{id}` is fixed, and `{}` would be moved", show(by));
                wrong = wrong.or(Some(Error::new(code::QUOTA_EDIT_FIXED, message).at("edits")));
            }
            let after = open.checked_add(by).ok_or_else(too_large)?;
            if after < 0 {
                let message = format!(
                    "`{id}` has `{}`, and `{}` is taken: `{}` too much",
                    show(open),
                    show(by.saturating_neg()),
                    show(after.saturating_neg())
                );
                wrong = wrong.or(Some(Error::new(code::QUOTA_EDIT_SHORT, message).at("edits")));
            }
        }
        if let Some(wrong) = wrong {
            return Err(wrong);
        }
        let mut kept = Vec::with_capacity(self.plain.len());
        for place in 0..self.plain.len() {
            kept.push(self.open_stranded(place)?);
        }
        let room = |place: usize| {
            let passed = asked.pinned.get(place) != Some(&true);
            (own(place), passed, kept.get(place).copied().unwrap_or_default())
        };
        bounds::rooms(&self.rules.tree, currency, room).map_err(|error| error.at("edits"))
    }

    /// The amounts after a batch, and how the nodes that changed divided.
    fn resolve(&self, asked: &Asked<'_>, rooms: &[Room], number: u64) -> Result<Resolved, Error> {
        let tree = &self.rules.tree;
        let mut open: Vec<i64> = (0..self.plain.len()).map(|place| self.open(place)).collect();
        let before = open.clone();
        let get = |list: &[i64], place: usize| list.get(place).copied().unwrap_or_default();
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
            let moved = children.iter().any(|child| get(&asked.moves, *child) != 0);
            let held = children.iter().all(|child| room(child).has(get(&before, *child)));
            if get(&open, place) == get(&before, place) && resplit.is_none() && !moved && held {
                continue;
            }
            let kept = self.open_stranded(place)?;
            let below = bounds::below(tree, place, rooms, kept)?;
            bounds::fits(tree, place, self.rules.basis.currency, below, get(&open, place))
                .map_err(|error| error.at("edits"))?;
            let amount = get(&open, place).checked_sub(kept).ok_or_else(too_large)?;
            let moves: Vec<i64> = children.iter().map(|child| get(&asked.moves, *child)).collect();
            let base: Vec<i64> =
                children.iter().zip(&moves).map(|(child, by)| get(&before, *child).saturating_add(*by)).collect();
            let sum = base.iter().try_fold(0_i64, |sum, base| sum.checked_add(*base)).ok_or_else(too_large)?;
            let fits = children.iter().zip(&base).all(|(child, base)| room(child).has(*base));
            // An edit that divides anew as well may leave room for what is moved.
            if resplit.is_none() && sum == amount {
                for ((child, base), _) in children.iter().zip(&base).zip(&moves).filter(|(_, by)| **by != 0) {
                    self.stays_within(*child, room(child), *base)?;
                }
            }
            let split = if resplit.is_none() && sum == amount && fits {
                for (child, base) in children.iter().zip(&base) {
                    set(&mut open, *child, *base);
                }
                let (weights, given) = (Vec::new(), Vec::new());
                Split { event: number, from: self.from, kind: Kind::Moved, amount, weights, given, moves }
            } else {
                let split = self.divided(place, (amount, resplit), &base, moves, (rooms, number))?;
                for (child, given) in children.iter().zip(&split.given) {
                    set(&mut open, *child, given.units);
                }
                split
            };
            changes.push((place, split));
        }
        let add = |(open, past): (&i64, &i64)| open.checked_add(*past).ok_or_else(too_large);
        let plain = open.iter().zip(&self.past).map(add).collect::<Result<Vec<i64>, Error>>()?;
        Ok((plain, changes))
    }

    /// Divides an amount anew: by the split that was asked for, else in proportion to what those below have, else by the
    /// plan's own split where they have nothing.
    fn divided(
        &self,
        place: usize,
        (amount, resplit): (i64, Option<&SplitBy>),
        base: &[i64],
        moves: Vec<i64>,
        (rooms, event): (&[Room], u64),
    ) -> Result<Split, Error> {
        let under = |error: Error| error.at("edits");
        let free = |(child, _): &(&usize, &i64)| rooms.get(**child).is_none_or(|room| !room.is_held());
        let children = self.rules.tree.children(place);
        let nothing = children.iter().zip(base).filter(free).all(|(_, base)| *base == 0);
        let settled = bounds::settles(&self.rules.tree, place, rooms, amount);
        let (kind, by) = match resplit {
            Some(by) => (Kind::Resplit, Some(by)),
            None if nothing && !settled => (Kind::Cascaded, Some(self.rules.by(place))),
            None => (Kind::Scaled, None),
        };
        let (weights, within) = match by {
            Some(by) if !settled => {
                (self.rules.weigh(place, by, rooms).map_err(under)?.weights, by.within(self.rules.basis.within))
            }
            _ => (base.iter().map(|base| u128::try_from(*base).unwrap_or_default()).collect(), None),
        };
        let given = self.rules.divide(place, amount, &weights, within, rooms).map_err(under)?;
        Ok(Split { event, from: self.from, kind, amount, weights, given, moves })
    }
}
