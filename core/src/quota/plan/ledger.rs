//! What every node has, and how it came to it: the plan's events replayed.

use std::sync::Arc;

use super::bounds::too_large;
use super::edit::{EditBatch, PlanTotal};
use super::hedged::HedgedPin;
use super::months;
use super::rules::Rules;
use super::{PlanBasis, QuotaPlan};
use crate::allocate::PartBound;
use crate::code;
use crate::error::Error;
use crate::history::{HistoryEvent, Payload};
use crate::order::Sorted;
use crate::unit::{Hashed, Id, Money, Sha256};

/// The kinds of a plan's events.
pub(crate) const PLANNED: &str = "quota.planned";
pub(crate) const EDITED: &str = "quota.edited";
pub(crate) const PUBLISHED: &str = "quota.published";
pub(crate) const TOLD: &str = "quota.told";
pub(crate) const REVISED: &str = "quota.revised";

/// How a node divided what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// By the plan's own split.
    Cascaded,
    /// In proportion to what those below had before.
    Scaled,
    /// By a split that an edit states.
    Resplit,
    /// Nothing was divided: amounts were moved.
    Moved,
}

/// One division among those below a node.
#[derive(Clone, Debug)]
pub(super) struct Split {
    /// The number of the event; 0 for the cascade.
    pub(super) event: u64,
    /// The month from which its amounts count, from 0.
    pub(super) from: usize,
    pub(super) kind: Kind,
    /// What was divided.
    pub(super) amount: i64,
    pub(super) weights: Vec<u128>,
    pub(super) given: Vec<Part>,
    /// What was added to each before it was divided.
    pub(super) moves: Vec<i64>,
}

/// What one of those below a node was given of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) units: i64,
    /// The whole units in its exact share.
    pub(super) whole: i64,
    pub(super) bound: PartBound,
    /// The place of its remainder by size.
    pub(super) rank: Option<usize>,
    /// Whether there was one amount only that it could be.
    pub(super) held: bool,
    /// Whether it stays with the parent, since a gate shuts whom it is for.
    pub(super) stays: bool,
}

/// The plan from one month on: amounts for the year, of which what lies before the month is past.
#[derive(Clone, Debug)]
pub(super) struct Version {
    /// The first month that it holds for, from 0.
    pub(super) from: usize,
    /// By place: amounts for the year.
    pub(super) plain: Vec<i64>,
    /// By place: what of them lies before the month.
    pub(super) past: Vec<i64>,
    /// The same two of the shares that stay with a parent.
    stays: Vec<i64>,
    stays_past: Vec<i64>,
    /// By place: pins on the hedged layer.
    pub(super) hedged_pins: Sorted<usize, HedgedPin>,
}

/// What the cascade gives.
pub(super) struct Cascaded {
    pub(super) plain: Vec<i64>,
    pub(super) stays: Vec<i64>,
    pub(super) splits: Vec<Vec<Split>>,
    pub(super) alike: Vec<usize>,
}

/// A plan, replayed.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    pub(super) rules: Arc<Rules>,
    /// By place: the amount for the year.
    pub(super) plain: Vec<i64>,
    /// By place: its share of what the parent divides that stays with the parent, since a gate shuts it.
    pub(super) stays: Vec<i64>,
    /// By place: whether an edit fixed it.
    pub(super) fixed: Vec<bool>,
    /// By place: the last pin on the hedged layer.
    pub(super) hedged_pins: Sorted<usize, HedgedPin>,
    /// By place: what of the amount lies before the month from which edits count.
    pub(super) past: Vec<i64>,
    /// By place: the same of the share that stays.
    stays_past: Vec<i64>,
    /// The month from which edits count, from 0.
    pub(super) from: usize,
    /// What held before.
    pub(super) versions: Vec<Version>,
    /// Places whose children were treated alike, since a metric was zero for all of them.
    pub(super) alike: Vec<usize>,
    /// By place: how it divided, the last one last.
    splits: Vec<Vec<Split>>,
    /// The target as the last edit left it.
    pub(super) target: i64,
}

impl Ledger {
    pub(super) fn new(rules: Rules, cascaded: Cascaded) -> Self {
        let Cascaded { plain, stays, splits, alike } = cascaded;
        let fixed = rules.pins.iter().map(Option::is_some).collect();
        let (past, target) = (vec![0; plain.len()], rules.basis.target.minor());
        Self {
            hedged_pins: rules.hedged_pins(),
            rules: Arc::new(rules),
            plain,
            stays,
            fixed,
            stays_past: past.clone(),
            past,
            from: 0,
            versions: Vec::new(),
            alike,
            splits,
            target,
        }
    }

    /// Replays a plan.
    ///
    /// # Errors
    ///
    /// `quota.basis_changed` where the basis is not the one that the history begins with; those of an event.
    pub(super) fn of(plan: &QuotaPlan) -> Result<Arc<Self>, Error> {
        Self::until(plan, u64::MAX)
    }

    /// The cascade of a basis, which is computed once for all its copies.
    pub(super) fn made(basis: &Hashed<PlanBasis>) -> Result<Arc<Self>, Error> {
        let made = basis.derived(|basis| Rules::of(basis).and_then(Rules::cascade));
        made.map_err(|error| error.at("basis"))
    }

    /// Replays a plan up to the event of a number.
    pub(super) fn until(plan: &QuotaPlan, last: u64) -> Result<Arc<Self>, Error> {
        let mut ledger = Self::made(&plan.basis)?;
        let events = plan.history.events();
        let planned = events.first().filter(|event| event.kind().as_str() == PLANNED);
        let stated = planned.and_then(HistoryEvent::public);
        if stated.is_none_or(|payload| Ok(payload) != Planned::payload(&plan.basis).as_ref()) {
            let message = "the history does not begin with the making of this basis";
            return Err(Error::new(code::QUOTA_BASIS_CHANGED, message).at("basis"));
        }
        for (index, event) in events.iter().enumerate().skip(1).take_while(|(_, event)| event.number() <= last) {
            let at = |error: Error| error.at(format!("history.events[{index}]"));
            if [EDITED, REVISED].contains(&event.kind().as_str()) {
                let batch: EditBatch = event
                    .public()
                    .ok_or_else(|| Error::new(code::RECORD_FIELD_MISSING, "the event has no edits").at("public"))
                    .and_then(|payload| payload.read_as().map_err(|error| error.at("public")))
                    .map_err(at)?;
                let from = match event.kind().as_str() {
                    REVISED => months::month_of(&plan.basis, event.effective()).map_err(at)?,
                    _ => 0,
                };
                Arc::make_mut(&mut ledger).apply(&batch, event.number(), from).map_err(at)?;
            }
        }
        Ok(ledger)
    }

    pub(super) fn record(&mut self, place: usize, split: Split) {
        if let Some(slot) = self.splits.get_mut(place) {
            slot.push(split);
        }
    }

    /// How a node divided, the last one last.
    pub(super) fn splits(&self, place: usize) -> &[Split] {
        self.splits.get(place).map_or(&[], Vec::as_slice)
    }

    /// What a node has from the month on from which edits count.
    pub(super) fn open(&self, place: usize) -> i64 {
        let of = |amounts: &[i64]| amounts.get(place).copied().unwrap_or_default();
        of(&self.plain).saturating_sub(of(&self.past))
    }

    /// A node's share of what its parent divides from that month on, whoever has it.
    pub(super) fn share(&self, place: usize) -> i64 {
        self.open(place).saturating_add(self.open_stays(place))
    }

    /// What of a share that stays is left from that month on.
    fn open_stays(&self, place: usize) -> i64 {
        let of = |amounts: &[i64]| amounts.get(place).copied().unwrap_or_default();
        of(&self.stays).saturating_sub(of(&self.stays_past))
    }

    /// What of a node's amount, and of a share of it that stays, lies before that month.
    pub(super) fn pasts(&self, place: usize) -> (i64, i64) {
        let of = |amounts: &[i64]| amounts.get(place).copied().unwrap_or_default();
        (of(&self.past), of(&self.stays_past))
    }

    /// What stays with a node, since those whose share it is are shut.
    pub(super) fn stranded(&self, place: usize) -> i64 {
        let shares = self.rules.tree.children(place).iter().filter_map(|child| self.stays.get(*child));
        shares.fold(0, |sum, stays| sum.saturating_add(*stays))
    }

    /// Whether a gate shuts a node. A pin would open it.
    pub(super) fn is_shut(&self, place: usize) -> bool {
        self.rules.shut.get(place).copied().flatten().is_some()
    }

    /// What of a node's amount lay before a month from which edits counted.
    pub(super) fn past_of(&self, place: usize, from: usize) -> i64 {
        let version = self.versions.iter().find(|version| version.from == from).map(|version| &version.past);
        version.unwrap_or(&self.past).get(place).copied().unwrap_or_default()
    }

    /// Begins a version that holds from a month on, if it is not the one that is there.
    pub(super) fn begin(&mut self, from: usize) -> Result<(), Error> {
        if from <= self.from {
            return Ok(());
        }
        self.versions.push(Version {
            from: self.from,
            plain: self.plain.clone(),
            past: self.past.clone(),
            stays: self.stays.clone(),
            stays_past: self.stays_past.clone(),
            hedged_pins: self.hedged_pins.clone(),
        });
        self.from = from;
        let (mut past, mut stays_past) = (vec![0_i64; self.plain.len()], vec![0_i64; self.plain.len()]);
        for place in self.rules.tree.downwards.iter().rev().copied() {
            if self.versions.iter().any(|version| version.stays.get(place).is_some_and(|stays| *stays != 0)) {
                set(&mut stays_past, place, self.before(place, from, Version::stays_of)?);
            }
            let sum = if self.rules.tree.is_leaf(place) {
                self.before(place, from, Version::of)?
            } else {
                let below = self.rules.tree.children(place).iter();
                let below = below.flat_map(|child| [past.get(*child), stays_past.get(*child)]).flatten();
                below.fold(0, |sum: i64, past| sum.saturating_add(*past))
            };
            set(&mut past, place, sum);
        }
        (self.past, self.stays_past) = (past, stays_past);
        Ok(())
    }

    /// What of an amount of all versions lies before a month.
    fn before(&self, place: usize, month: usize, of: fn(&Version, usize) -> (usize, i64, i64)) -> Result<i64, Error> {
        let versions: Vec<_> = self.versions.iter().map(|version| of(version, place)).collect();
        let months = months::months_of_versions(&self.rules.basis, &versions)?;
        Ok(months.iter().take(month).fold(0_i64, |sum, month| sum.saturating_add(*month)))
    }

    /// A leaf's amounts month by month, all versions together.
    pub(super) fn leaf_months(&self, place: usize) -> Result<Vec<i64>, Error> {
        let mut versions = self.versions.iter().map(|version| version.of(place)).collect::<Vec<_>>();
        let of = |amounts: &[i64]| amounts.get(place).copied().unwrap_or_default();
        versions.push((self.from, of(&self.plain), of(&self.past)));
        months::months_of_versions(&self.rules.basis, &versions)
    }

    pub(super) fn total(&self, place: usize, before: i64, after: i64) -> PlanTotal {
        let money = |minor| Money::from_minor(minor, self.rules.basis.currency);
        let id = self.rules.id(place).map_or_else(|| Id::known(""), Id::clone);
        PlanTotal::new_known(id, money(before), money(after))
    }

    pub(super) fn put(
        &mut self,
        (plain, stays): (Vec<i64>, Vec<i64>),
        changes: Vec<(usize, Split)>,
    ) -> Result<(), Error> {
        (self.plain, self.stays) = (plain, stays);
        for (place, split) in changes {
            self.record(place, split);
        }
        let top = self.rules.tree.downwards.first().copied().ok_or_else(too_large)?;
        self.target = self.plain.get(top).copied().unwrap_or_default();
        Ok(())
    }
}

impl Version {
    /// The month it begins with, the amount and the past of a place.
    pub(super) fn of(&self, place: usize) -> (usize, i64, i64) {
        let of = |amounts: &[i64]| amounts.get(place).copied().unwrap_or_default();
        (self.from, of(&self.plain), of(&self.past))
    }

    /// The same of its share that stays.
    fn stays_of(&self, place: usize) -> (usize, i64, i64) {
        let of = |amounts: &[i64]| amounts.get(place).copied().unwrap_or_default();
        (self.from, of(&self.stays), of(&self.stays_past))
    }
}

pub(super) fn set<T>(list: &mut [T], place: usize, value: T) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}

/// What the event of the making says: the hash of the basis in its canonical text.
#[derive(Clone, Debug, PartialEq, Eq, crate::record::Record)]
pub(crate) struct Planned {
    /// The hash.
    basis: Sha256,
}

impl Planned {
    pub(crate) fn payload(basis: &Hashed<PlanBasis>) -> Result<Payload, Error> {
        Payload::of(&Self { basis: basis.hash() })
    }
}
