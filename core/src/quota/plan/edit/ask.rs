//! What a batch asks for: what is moved, what is fixed, and what is to be divided anew.

use super::super::bounds::too_large;
use super::super::fit;
use super::super::ledger::{Ledger, set};
use super::super::rules::unknown;
use super::{PlanEdit, ShareOut};
use crate::allocate::scaled::{self, Claim};
use crate::code;
use crate::error::Error;
use crate::order;
use crate::quota::weighing::SplitBy;
use crate::text::shown;
use crate::tree::Tree;
use crate::unit::{Id, Money, Ratio, Rounding, Weight};

/// What a batch asks for, by place: amounts that count from the month on from which the edits count.
pub(super) struct Asked<'e> {
    /// What is added to a node and, with the sign turned, taken from others.
    pub(super) moves: Vec<i64>,
    /// What a node is to have exactly.
    pub(super) exact: Vec<Option<i64>>,
    /// Whether it is a pin of this batch: it must find room in what its parent has.
    pub(super) pinned: Vec<bool>,
    /// Whether it stays fixed afterwards.
    pub(super) fixed: Vec<bool>,
    /// How a node divides anew, and the edit that says so.
    pub(super) resplit: Vec<Option<(usize, &'e SplitBy)>>,
    /// What the top is to have.
    pub(super) target: Option<i64>,
    /// The edit that a node is the subject of.
    pub(super) subject: Vec<Option<usize>>,
}

impl Ledger {
    pub(super) fn find(&self, id: &Id) -> Result<usize, Error> {
        self.rules.tree.place(id).ok_or_else(|| unknown(id))
    }

    /// Reads the batch against the plan as it is.
    pub(super) fn ask<'e>(&self, edits: &'e [PlanEdit]) -> Result<Asked<'e>, Error> {
        let count = self.plain.len();
        let mut asked = Asked {
            moves: vec![0; count],
            exact: vec![None; count],
            pinned: vec![false; count],
            fixed: self.fixed.clone(),
            resplit: vec![None; count],
            target: None,
            subject: vec![None; count],
        };
        let giving = self.giving(edits);
        for (index, edit) in edits.iter().enumerate() {
            let at = |error: Error| error.at(format!("edits[{index}]"));
            // Thawed first, so that a node may be thawed and edited in one batch.
            if let PlanEdit::Thaw { node } = edit {
                let place = self.find(node).map_err(|error| at(error.at("node")))?;
                if edits.iter().any(|other| matches!(other, PlanEdit::Freeze { node: frozen } if frozen == node)) {
                    return Err(at(conflict(node.as_str()).at("node")));
                }
                set(&mut asked.fixed, place, false);
            }
        }
        // What is fitted comes after all that is fixed, and what gives to siblings last: by then it is known who of them is
        // fixed, wherever that edit stands.
        let turn = |edit: &PlanEdit| match edit {
            PlanEdit::Fit { .. } => 1,
            PlanEdit::Redistribute { .. } => 2,
            _ => 0,
        };
        for now in 0..=2 {
            for (index, edit) in edits.iter().enumerate().filter(|(_, edit)| turn(edit) == now) {
                self.ask_one(&mut asked, index, edit, &giving).map_err(|error| error.at(format!("edits[{index}]")))?;
            }
        }
        self.check_divisions(&asked, edits)?;
        Ok(asked)
    }

    /// What is divided anew cannot also be moved, or fitted, among the same nodes.
    fn check_divisions(&self, asked: &Asked<'_>, edits: &[PlanEdit]) -> Result<(), Error> {
        let tree = &self.rules.tree;
        let fitted = |place: usize| {
            let covers = |node: &Id| {
                tree.place(node).is_some_and(|node| node == place || tree.above(place).any(|above| above == node))
            };
            edits.iter().any(|edit| matches!(edit, PlanEdit::Fit { node, .. } if covers(node)))
        };
        for (place, resplit) in asked.resplit.iter().enumerate() {
            let Some((edit, _)) = resplit else { continue };
            let moves = |child: &usize| asked.moves.get(*child).is_some_and(|by| *by != 0);
            if tree.children(place).iter().any(moves) || fitted(place) {
                let message = format!(
                    "`{}` is divided anew, and another edit of the batch says what those below it have",
                    shown(tree.id(place))
                );
                return Err(Error::new(code::QUOTA_EDIT_CONFLICT, message).at(format!("edits[{edit}]")));
            }
        }
        let top = |node: &Id| tree.place(node).is_some_and(|place| tree.parent(place).is_none());
        match edits.iter().position(|edit| matches!(edit, PlanEdit::Fit { node, .. } if top(node))) {
            Some(edit) if asked.target.is_some() => {
                let message =
                    "the totals are fitted within the target as it is, and another edit of the batch changes it";
                Err(Error::new(code::QUOTA_EDIT_CONFLICT, message).at(format!("edits[{edit}]")))
            }
            _ => Ok(()),
        }
    }

    /// Those who give to their siblings in this batch: they do not receive by default.
    fn giving(&self, edits: &[PlanEdit]) -> Vec<usize> {
        let mut giving: Vec<usize> = edits
            .iter()
            .filter_map(|edit| match edit {
                PlanEdit::Redistribute { node, .. } => self.rules.tree.place(node),
                _ => None,
            })
            .collect();
        order::sort_by(&mut giving, Ord::cmp);
        giving
    }

    fn ask_one<'e>(
        &self,
        asked: &mut Asked<'e>,
        index: usize,
        edit: &'e PlanEdit,
        giving: &[usize],
    ) -> Result<(), Error> {
        match edit {
            PlanEdit::Thaw { .. } => Ok(()),
            PlanEdit::Freeze { node } => {
                let place = self.find(node).map_err(|error| error.at("node"))?;
                asked.claim(place, index, &self.rules.tree)?;
                // Who is shut has nothing, whatever edits do.
                if !self.rules.strands(place) || asked.fixed.get(place) == Some(&true) {
                    set(&mut asked.exact, place, Some(self.open(place)));
                    set(&mut asked.fixed, place, true);
                }
                Ok(())
            }
            PlanEdit::Pin { node, amount, layer } => {
                let place = self.find(node).map_err(|error| error.at("node"))?;
                if self.rules.tree.parent(place).is_none() {
                    let message = "the node at the top has the target: change that instead";
                    return Err(Error::new(code::QUOTA_EDIT_CONFLICT, message).at("node"));
                }
                asked.claim(place, index, &self.rules.tree)?;
                let plain = self.rules.plain_of(place, *amount, *layer).map_err(|error| error.at("amount"))?;
                set(&mut asked.exact, place, Some(self.left_of(place, plain, "amount")?));
                set(&mut asked.pinned, place, true);
                set(&mut asked.fixed, place, true);
                Ok(())
            }
            PlanEdit::Retarget { amount } => {
                let top = self.rules.tree.downwards.first().copied().ok_or_else(too_large)?;
                asked.claim(top, index, &self.rules.tree)?;
                asked.target = Some(self.left_of(top, amount.minor(), "amount")?);
                Ok(())
            }
            PlanEdit::Transfer { from, to, amount } => self.transfer(asked, (from, to), *amount),
            PlanEdit::Redistribute { node, fraction, to } => {
                self.redistribute(asked, index, (node, *fraction, to), giving)
            }
            PlanEdit::Resplit { node, by } => {
                let place = self.find(node).map_err(|error| error.at("node"))?;
                by.check().map_err(|error| error.at("by"))?;
                if self.rules.tree.is_leaf(place) {
                    let message = format!("`{}` has nobody below it", shown(node.as_str()));
                    return Err(Error::new(code::QUOTA_NO_RECIPIENTS, message).at("node"));
                }
                let slot = asked.resplit.get_mut(place).ok_or_else(too_large)?;
                if slot.is_some() {
                    return Err(conflict(node.as_str()).at("node"));
                }
                *slot = Some((index, by));
                Ok(())
            }
            PlanEdit::Fit { node, totals } => {
                let place = self.find(node).map_err(|error| error.at("node"))?;
                for (leaf, amount) in fit::fit(self, (place, &asked.fixed), totals)? {
                    asked.claim(leaf, index, &self.rules.tree)?;
                    set(&mut asked.exact, leaf, Some(amount));
                }
                Ok(())
            }
        }
    }

    /// What of an amount for the year is left from the month on from which edits count.
    fn left_of(&self, place: usize, amount: i64, field: &str) -> Result<i64, Error> {
        let past = self.past.get(place).copied().unwrap_or_default();
        let show = |minor: i64| Money::from_minor(minor, self.rules.basis.currency).amount();
        if amount < 0 {
            let message = format!("`{}` is below zero", show(amount));
            return Err(Error::new(code::QUOTA_EDIT_OUT_OF_RANGE, message).at(field));
        }
        if amount < past {
            let id = shown(self.rules.tree.id(place));
            let short = past.saturating_sub(amount);
            let message = format!(
                "`{id}` had `{}` in the months that are past: `{}` more than `{}`",
                show(past),
                show(short),
                show(amount)
            );
            return Err(Error::new(code::QUOTA_EDIT_SHORT, message).at(field));
        }
        Ok(amount.saturating_sub(past))
    }

    fn transfer(&self, asked: &mut Asked<'_>, (from, to): (&Id, &Id), amount: Money) -> Result<(), Error> {
        let (source, target) =
            (self.find(from).map_err(|error| error.at("from"))?, self.find(to).map_err(|error| error.at("to"))?);
        if amount.minor() <= 0 {
            let message = format!("`{}` is not above zero", amount.amount());
            return Err(Error::new(code::QUOTA_EDIT_OUT_OF_RANGE, message).at("amount"));
        }
        let tree = &self.rules.tree;
        let way = |place: usize| -> Vec<usize> { std::iter::once(place).chain(tree.above(place)).collect() };
        let (up, down) = (way(source), way(target));
        if up.contains(&target) || down.contains(&source) {
            let message = format!(
                "`{}` and `{}` lie in one line: one has what the other has",
                shown(from.as_str()),
                shown(to.as_str())
            );
            return Err(Error::new(code::QUOTA_EDIT_CONFLICT, message).at("to"));
        }
        for (way, other, minor) in [(&up, &down, amount.minor().saturating_neg()), (&down, &up, amount.minor())] {
            for place in way.iter().filter(|place| !other.contains(place)) {
                asked.add(*place, minor)?;
            }
        }
        Ok(())
    }

    fn redistribute(
        &self,
        asked: &mut Asked<'_>,
        index: usize,
        (node, fraction, to): (&Id, Ratio, &[ShareOut]),
        giving: &[usize],
    ) -> Result<(), Error> {
        let place = self.find(node).map_err(|error| error.at("node"))?;
        if fraction <= Ratio::zero() || fraction > Ratio::one() {
            let message = format!("`{fraction}` is not above 0 and at most 1");
            return Err(Error::new(code::QUOTA_EDIT_OUT_OF_RANGE, message).at("fraction"));
        }
        asked.claim(place, index, &self.rules.tree)?;
        let tree = &self.rules.tree;
        let siblings: Vec<usize> = tree.parent(place).map_or(Vec::new(), |parent| tree.children(parent).to_vec());
        let free = |place: &usize| {
            let held = asked.fixed.get(*place) == Some(&true) || asked.exact.get(*place).is_some_and(Option::is_some);
            !held && !self.is_shut(*place) && giving.binary_search(place).is_err()
        };
        let weight = |open: i64| u128::try_from(open).unwrap_or_default();
        let mut shares: Vec<(usize, u128)> = Vec::new();
        let own: Vec<Weight> = to.iter().map(|share| share.weight).collect();
        for (row, (share, weight)) in to.iter().zip(Weight::whole(&own)).enumerate() {
            let at = |error: Error| error.at(format!("to[{row}].node"));
            let sibling = self.find(&share.node).map_err(at)?;
            if !siblings.contains(&sibling) || sibling == place || shares.iter().any(|(known, _)| *known == sibling) {
                let message = format!("`{}` is no other sibling, or stands twice", shown(share.node.as_str()));
                return Err(at(Error::new(code::QUOTA_NO_RECIPIENTS, message)));
            }
            shares.push((sibling, weight));
        }
        if to.is_empty() {
            let open = |place: &usize| (*place, weight(self.open(*place)));
            shares = siblings.iter().filter(|sibling| **sibling != place && free(sibling)).map(open).collect();
            // Where nobody has anything, all are alike.
            if shares.iter().all(|(_, weight)| *weight == 0) {
                shares = shares.into_iter().map(|(place, _)| (place, 1)).collect();
            }
        }
        order::sort_by(&mut shares, Ord::cmp);
        let (numerator, denominator) = fraction.fraction();
        let out = i128::from(self.open(place)).checked_mul(numerator);
        let out = out.and_then(|out| Rounding::HalfEven.divide(out, denominator)).ok_or_else(too_large)?;
        let claims: Vec<Claim> =
            shares.iter().map(|(_, weight)| Claim { weight: *weight, floor: 0, ceiling: None }).collect();
        let whole = u128::try_from(out).map_err(|_| too_large())?;
        let given = scaled::divide(whole, &claims, 1).filter(|given| !given.is_empty()).ok_or_else(|| {
            let message = format!("no sibling of `{}` can receive", shown(node.as_str()));
            Error::new(code::QUOTA_NO_RECIPIENTS, message).at("node")
        })?;
        asked.add(place, i64::try_from(out).map_err(|_| too_large())?.saturating_neg())?;
        for ((sibling, _), part) in shares.iter().zip(given) {
            asked.add(*sibling, i64::try_from(part.units).map_err(|_| too_large())?)?;
        }
        Ok(())
    }
}

impl Asked<'_> {
    /// A node is the subject of one edit only.
    fn claim(&mut self, place: usize, edit: usize, tree: &Tree) -> Result<(), Error> {
        let slot = self.subject.get_mut(place).ok_or_else(too_large)?;
        if slot.is_some_and(|known| known != edit) {
            return Err(conflict(tree.id(place)));
        }
        *slot = Some(edit);
        Ok(())
    }

    fn add(&mut self, place: usize, minor: i64) -> Result<(), Error> {
        let slot = self.moves.get_mut(place).ok_or_else(too_large)?;
        *slot = slot.checked_add(minor).ok_or_else(too_large)?;
        Ok(())
    }
}

pub(super) fn conflict(id: &str) -> Error {
    let message = format!("another edit of the batch is about `{}` too", shown(id));
    Error::new(code::QUOTA_EDIT_CONFLICT, message)
}
