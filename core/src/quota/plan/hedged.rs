//! The hedged layer: what everyone is asked for.
//!
//! It is a node's plain amount with the hedges of all above, rounded once; or a pin on this layer, as it was pinned. Months
//! are rounded together, not each for itself: what is asked through a month is the plain amount through it with the same
//! hedges. So the months sum to the year, and a revision leaves those before it as they were.

use super::bounds::too_large;
use super::ledger::Ledger;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts};
use crate::unit::{Money, wide};

/// A pin on the hedged layer, and the plain amount that it fixed.
#[derive(Clone, Copy, Debug)]
pub(super) struct HedgedPin {
    pub(super) plain: i64,
    pub(super) hedged: i64,
}

impl Ledger {
    /// What a node is asked for in the year.
    pub(super) fn hedged(&self, place: usize) -> Result<Money, Error> {
        let plain = self.plain.get(place).copied().unwrap_or_default();
        let minor = match self.hedged_pin(place) {
            // The months of a leaf may lie before the pin.
            _ if self.rules.tree.is_leaf(place) && self.was_pinned(place) => {
                self.hedged_through(place)?.last().copied().unwrap_or_default()
            }
            Some(pin) => pin.hedged,
            None => self.with_hedges(place, plain)?,
        };
        Ok(Money::from_minor(minor, self.rules.basis.currency))
    }

    /// The pin on this layer that a node's amount comes from.
    pub(super) fn hedged_pin(&self, place: usize) -> Option<HedgedPin> {
        self.hedged_pins.get(&place).copied()
    }

    /// Whether a node has such a pin, or had one in an earlier version.
    pub(super) fn was_pinned(&self, place: usize) -> bool {
        let before = self.versions.iter().map(|version| &version.hedged_pins);
        before.chain([&self.hedged_pins]).any(|pins| pins.get(&place).is_some())
    }

    /// A leaf's months.
    pub(super) fn hedged_months(&self, place: usize) -> Result<Vec<i64>, Error> {
        let mut before = 0_i64;
        let through = self.hedged_through(place)?.into_iter();
        Ok(through.map(|through| through.saturating_sub(std::mem::replace(&mut before, through))).collect())
    }

    /// What a leaf is asked for from the beginning of the year through each month.
    pub(super) fn hedged_through(&self, place: usize) -> Result<Vec<i64>, Error> {
        let pins = self.versions.iter().map(|version| (version.from, &version.hedged_pins));
        let pins: Vec<_> = pins.chain([(self.from, &self.hedged_pins)]).collect();
        let (mut plain, mut asked) = (0_i64, 0_i64);
        let (mut pin, mut begun) = (None, (0, 0));
        let mut through = Vec::with_capacity(12);
        for (month, amount) in self.leaf_months(place)?.into_iter().enumerate() {
            if let Some((_, pins)) = pins.iter().rev().find(|(from, _)| *from == month) {
                (pin, begun) = (pins.get(&place).copied(), (plain, asked));
            }
            plain = plain.checked_add(amount).ok_or_else(too_large)?;
            let now = match pin {
                Some(pin) => pin.through(plain, begun).transpose()?,
                None => None,
            };
            asked = match now {
                Some(now) => now,
                // After a pin some cents may be asked for already.
                None => self.with_hedges(place, plain)?.max(asked),
            };
            through.push(asked);
        }
        Ok(through)
    }

    /// An amount with the hedges of all above a node, rounded half-even.
    fn with_hedges(&self, place: usize, plain: i64) -> Result<i64, Error> {
        let (over, under) = self.rules.hedges_above(place).parts();
        portion(plain, over, under)
    }

    /// Whether every hedged amount fits, so that a plan that exists can be read.
    pub(super) fn fits(&self) -> Result<(), Error> {
        self.plain.iter().enumerate().try_for_each(|(place, plain)| self.with_hedges(place, *plain).map(drop))
    }

    /// The hedges of all above a node, one by one.
    pub(super) fn told_hedges(&self, place: usize) -> impl Iterator<Item = Derivation> {
        let rules = &self.rules;
        rules.tree.above(place).map(|above| {
            let name = format!("the hedge of {}", rules.tree.id(above));
            Derivation::given(name, Measure::ratio(rules.hedge(above).fraction()))
        })
    }

    /// What a leaf is asked for through a month, and why: the words for it, the plain amount through it, and what is asked.
    pub(super) fn told_through(&self, place: usize, (what, plain, asked): (String, i64, i64)) -> Derivation {
        let measure = |minor: i64| Measure::minor(i128::from(minor), self.rules.basis.currency);
        if self.was_pinned(place) {
            return Derivation::given(
                format!("{what}: of the pin on the hedged layer, as the plain months are"),
                measure(asked),
            );
        }
        let plain = Derivation::given(format!("plain {what}"), measure(plain));
        let product = Derivation::product(
            "plain, times the hedges of all above",
            std::iter::once(plain).chain(self.told_hedges(place)).collect::<Parts>(),
        );
        Derivation::same(what, [Derivation::given("rounded", measure(asked)), product])
    }
}

impl HedgedPin {
    /// What is asked through a month: of what the pin leaves from where it began, the part that the plain amounts are. `None`
    /// where it leaves nothing to be divided.
    fn through(self, plain: i64, (begun, asked): (i64, i64)) -> Option<Result<i64, Error>> {
        let (open, left) = (self.plain.checked_sub(begun)?, self.hedged.checked_sub(asked)?);
        if open <= 0 || left < 0 {
            return None;
        }
        let part = portion(plain.checked_sub(begun)?, i128::from(left), i128::from(open));
        Some(part.and_then(|part| part.checked_add(asked).ok_or_else(too_large)))
    }
}

/// An amount times a fraction, rounded half-even.
fn portion(amount: i64, over: i128, under: i128) -> Result<i64, Error> {
    let whole = |number: i128| u128::try_from(number).ok();
    let parts = whole(i128::from(amount)).zip(whole(over).zip(whole(under)));
    let portion = parts.and_then(|(amount, (over, under))| wide::rounded(amount, over, under));
    portion.and_then(|portion| i64::try_from(portion).ok()).ok_or_else(too_large)
}
