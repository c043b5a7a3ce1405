//! What every node may have at least and at most, from the leaves upwards: infeasible plans are found before anything
//! changes.

use crate::code;
use crate::error::Error;
use crate::text::shown;
use crate::tree::Tree;
use crate::unit::{Currency, Money};

/// The least and the most that a node may have; no bound where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Room {
    pub(super) least: i64,
    pub(super) most: Option<i64>,
}

impl Room {
    pub(super) const FREE: Self = Self { least: 0, most: None };

    pub(super) fn exactly(amount: i64) -> Self {
        Self { least: amount, most: Some(amount) }
    }

    /// Whether there is one amount only.
    pub(super) fn is_held(self) -> bool {
        self.most == Some(self.least)
    }

    pub(super) fn has(self, amount: i64) -> bool {
        self.least <= amount && self.most.is_none_or(|most| amount <= most)
    }
}

/// The room of a place.
pub(super) fn room_of(rooms: &[Room], place: usize) -> Room {
    rooms.get(place).copied().unwrap_or(Room::FREE)
}

/// The rooms by place, and the first place that has none, with the fault.
pub(super) type Rooms = (Vec<Room>, Option<(usize, Error)>);

/// The rooms of all nodes: their own, within what those below them can carry. `own` says of each node its own room, and
/// whether those above must make way for it. With them the first fault:
///
/// `quota.infeasible` where a node's own room and that of those below it have no amount in common, with what is missing.
/// Such a node is taken for one that has what it must have at least.
pub(super) fn rooms(tree: &Tree, currency: Currency, own: impl Fn(usize) -> (Room, bool)) -> Result<Rooms, Error> {
    let (mut rooms, mut fault) = (vec![Room::FREE; tree.len()], None);
    for place in tree.downwards.iter().rev().copied() {
        let (mine, _) = own(place);
        let mut below = Room::FREE;
        if !tree.is_leaf(place) {
            let each = tree.children(place).iter().filter_map(|child| {
                let (_, passed) = own(*child);
                rooms.get(*child).map(|room| if passed { *room } else { Room::FREE })
            });
            below = sum_of(each)?;
        }
        let mut room = Room {
            least: mine.least.max(below.least),
            most: match (mine.most, below.most) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            },
        };
        if let Some(most) = room.most.filter(|most| *most < room.least) {
            fault = fault.or_else(|| Some((place, infeasible(tree, place, currency, (mine, below), most))));
            room = Room::exactly(room.least);
        }
        if let Some(slot) = rooms.get_mut(place) {
            *slot = room;
        }
    }
    Ok((rooms, fault))
}

/// The least and the most of several rooms.
fn sum_of(mut rooms: impl Iterator<Item = Room>) -> Result<Room, Error> {
    rooms.try_fold(Room::exactly(0), |sum, room| {
        Ok(Room {
            least: sum.least.checked_add(room.least).ok_or_else(too_large)?,
            most: sum.most.and_then(|most| most.checked_add(room.most?)),
        })
    })
}

/// What those below a node can carry together.
pub(super) fn below(tree: &Tree, place: usize, rooms: &[Room]) -> Result<Room, Error> {
    sum_of(tree.children(place).iter().filter_map(|child| rooms.get(*child).copied()))
}

/// Whether an amount leaves those below a node nothing to share: all are held, at their least, or at their most.
pub(super) fn settles(tree: &Tree, place: usize, rooms: &[Room], amount: i64) -> bool {
    let each = || tree.children(place).iter().filter_map(|child| rooms.get(*child).copied());
    each().all(Room::is_held) || sum_of(each()).is_ok_and(|sum| sum.least == amount || sum.most == Some(amount))
}

/// Why a node has no amount that fits, and how much is missing.
fn infeasible(tree: &Tree, place: usize, currency: Currency, (own, below): (Room, Room), most: i64) -> Error {
    let show = |minor: i64| Money::from_minor(minor, currency).amount();
    let id = shown(tree.id(place));
    let apart = own.least.max(below.least).saturating_sub(most);
    let message = if own.least > below.most.unwrap_or(i64::MAX) {
        let most = below.most.unwrap_or_default();
        format!(
            "`{id}` is to have `{}`, and those below it can have `{}` at most: `{}` too little",
            show(own.least),
            show(most),
            show(apart)
        )
    } else if below.least > own.most.unwrap_or(i64::MAX) {
        let most = own.most.unwrap_or_default();
        format!(
            "those below `{id}` have `{}` at least, and it may have `{}` at most: `{}` too much",
            show(below.least),
            show(most),
            show(apart)
        )
    } else {
        format!("`{id}` is to have `{}` at least and `{}` at most", show(own.least), show(most))
    };
    Error::new(code::QUOTA_INFEASIBLE, message)
}

/// Refuses an amount that a node has no room for.
pub(super) fn fits(tree: &Tree, place: usize, currency: Currency, room: Room, amount: i64) -> Result<(), Error> {
    let show = |minor: i64| Money::from_minor(minor, currency).amount();
    let id = shown(tree.id(place));
    if amount < room.least {
        let short = room.least.saturating_sub(amount);
        let message = format!(
            "`{id}` has `{}`, and `{}` is fixed below it: `{}` too little",
            show(amount),
            show(room.least),
            show(short)
        );
        return Err(Error::new(code::QUOTA_INFEASIBLE, message));
    }
    if let Some(most) = room.most.filter(|most| amount > *most) {
        let over = amount.saturating_sub(most);
        let message = format!(
            "`{id}` has `{}`, and those below it can have `{}` at most: `{}` too much",
            show(amount),
            show(most),
            show(over)
        );
        return Err(Error::new(code::QUOTA_INFEASIBLE, message));
    }
    Ok(())
}

pub(super) fn too_large() -> Error {
    Error::new(code::QUOTA_OUT_OF_RANGE, "the amounts are too large to be added")
}
