//! `quota.cascade`: a target flows down, node by node, between what is pinned, floored and shut.

use super::bounds::{self, Room, room_of, too_large};
use super::ledger::{Cascaded, Kind, Ledger, Part, Split, set};
use super::rules::Rules;
use crate::allocate::scaled::{self, Claim};
use crate::code;
use crate::error::Error;
use crate::quota::weighing::{self, SplitBy, Weighed};
use crate::text::shown;
use crate::unit::{Money, Ratio};

/// A whole, in the parts of a hybrid's bounds.
const PARTS: u128 = 1_000_000_000;

impl Rules {
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
        let metric = by.metrics().get(metric);
        metric.zip(self.id(place)).map_or_else(too_large, |(metric, id)| weighing::missing(metric.metric(), id))
    }

    /// Divides an amount among those below a node, each within its room; `fixed` says who is pinned by an edit.
    pub(super) fn divide(
        &self,
        (place, amount): (usize, i64),
        weights: &[u128],
        within: Option<Ratio>,
        (rooms, fixed): (&[Room], &[bool]),
    ) -> Result<Vec<Part>, Error> {
        let children = self.tree.children(place);
        let room = |child: &usize| room_of(rooms, *child);
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
        let given = scaled::divide(whole, &claims, scale).ok_or_else(|| {
            let currency = self.basis.currency;
            let show = Money::from_minor(amount, currency).amount();
            let message = format!("those below `{}` cannot share its `{show}`", shown(self.tree.id(place)));
            Error::new(code::QUOTA_INFEASIBLE, message)
        })?;
        let signed = |units: u128| i64::try_from(units).map_err(|_| too_large());
        let mut parts = Vec::with_capacity(given.len());
        for (part, child) in given.into_iter().zip(children) {
            let (units, whole) = (signed(part.units)?, signed(part.whole)?);
            let stays = self.strands(*child) && fixed.get(*child) != Some(&true);
            let held = room(child).is_held();
            parts.push(Part { units, whole, bound: part.bound, rank: part.rank, held, stays });
        }
        Ok(parts)
    }

    /// The plan as it was made.
    pub(super) fn cascade(self) -> Result<Ledger, Error> {
        let (tree, currency) = (&self.tree, self.basis.currency);
        let (rooms, fault) = bounds::rooms(tree, currency, |place| (room_of(&self.rooms, place), true))?;
        if let Some((place, fault)) = fault {
            let row = tree.rows.get(place).copied().unwrap_or_default();
            return Err(fault.at(format!("nodes[{row}]")));
        }
        let top = tree.downwards.first().copied().ok_or_else(too_large)?;
        let target = self.basis.target.minor();
        bounds::fits(tree, top, currency, room_of(&rooms, top), target).map_err(|error| error.at("target"))?;
        let (mut plain, mut stays) = (vec![0_i64; tree.len()], vec![0_i64; tree.len()]);
        let (mut splits, mut alike) = (vec![Vec::new(); tree.len()], Vec::new());
        if let Some(slot) = plain.get_mut(top) {
            *slot = target;
        }
        for place in tree.downwards.iter().copied().filter(|place| !tree.is_leaf(*place)) {
            let amount = plain.get(place).copied().unwrap_or_default();
            let below = bounds::below(tree, place, &rooms)?;
            bounds::fits(tree, place, currency, below, amount).map_err(|error| error.at("nodes"))?;
            let (split, by) = self.first_split(place, amount, &rooms)?;
            for (child, given) in tree.children(place).iter().zip(&split.given) {
                set(if given.stays { &mut stays } else { &mut plain }, *child, given.units);
            }
            alike.extend(by.then_some(place));
            if let Some(slot) = splits.get_mut(place) {
                *slot = vec![split];
            }
        }
        Ok(Ledger::new(self, Cascaded { plain, stays, splits, alike }))
    }

    /// How a node divides for the first time; and whether all below were treated alike for want of a metric.
    fn first_split(&self, place: usize, amount: i64, rooms: &[Room]) -> Result<(Split, bool), Error> {
        let children = self.tree.children(place);
        let settled = bounds::settles(&self.tree, place, rooms, amount);
        // Nothing to weigh: bounds settle all, or all that is divided stays.
        if settled || children.iter().all(|child| self.strands(*child)) {
            let weights = vec![1; children.len()];
            let given =
                self.divide((place, amount), &weights, None, (rooms, &[])).map_err(|error| error.at("nodes"))?;
            return Ok((
                Split { event: 0, from: 0, kind: Kind::Cascaded, amount, weights, given, moves: Vec::new() },
                false,
            ));
        }
        let by = self.by(place);
        let weighed = self.weigh(place, by, rooms).map_err(|error| error.at("nodes"))?;
        let within = by.within(self.basis.within);
        let given =
            self.divide((place, amount), &weighed.weights, within, (rooms, &[])).map_err(|error| error.at("nodes"))?;
        let split = Split {
            event: 0,
            from: 0,
            kind: Kind::Cascaded,
            amount,
            weights: weighed.weights,
            given,
            moves: Vec::new(),
        };
        Ok((split, weighed.alike))
    }
}
