//! How a node's amount is explained: division by division, back to the cascade, and up to the target.

use super::figures::Told;
use super::ledger::{Kind, Part, Split};
use crate::allocate::PartBound;
use crate::explain::{Derivation, Measure, Parts};
use crate::unit::Ratio;

impl Told<'_> {
    /// A node's amount for the year, as one division of its parent left it.
    pub(super) fn amount(&self, place: usize, (parent, index, number): (usize, usize, usize)) -> Derivation {
        let Some(split) = self.ledger.splits(parent).get(number) else { return Derivation::given("nothing", None) };
        let left = self.left(place, (parent, index, number));
        match self.ledger.past_of(place, split.from) {
            0 => left,
            past => Derivation::sum("what is past, and what is left", [self.past(past), left]),
        }
    }

    fn past(&self, past: i64) -> Derivation {
        Derivation::given("the months that are past", self.measure(past))
    }

    /// The same from the month on from which the division counts.
    fn left(&self, place: usize, (parent, index, number): (usize, usize, usize)) -> Derivation {
        let splits = self.ledger.splits(parent);
        let Some(split) = splits.get(number) else { return Derivation::given("nothing", None) };
        let when = if split.event == 0 { "the cascade".to_owned() } else { format!("edit {}", split.event) };
        if split.kind != Kind::Moved {
            return self.divided((parent, index, number), split, &when);
        }
        let earlier = number.checked_sub(1).and_then(|before| Some((before, splits.get(before)?.from)));
        let before = match earlier {
            None => Derivation::given("nothing", self.measure(0)),
            Some((before, from)) if from == split.from => self.left(place, (parent, index, before)),
            Some((before, _)) => {
                let past = self.past(self.ledger.past_of(place, split.from));
                Derivation::difference(
                    "what it had, less what is past",
                    [self.amount(place, (parent, index, before)), past],
                )
            }
        };
        match split.moves.get(index).copied().unwrap_or_default() {
            0 => before,
            by => {
                let moved = Derivation::given("what was moved", self.measure(by));
                Derivation::sum(format!("moved in {when}"), [before, moved])
            }
        }
    }

    /// What a node had to divide: as its own figure, or as it was then.
    fn whole(&self, place: usize, number: usize) -> Derivation {
        let splits = self.ledger.splits(place);
        let Some(split) = splits.get(number) else { return Derivation::given("nothing", None) };
        if split.from == 0 && number.saturating_add(1) == splits.len() {
            return self.plain(place);
        }
        let tree = &self.ledger.rules.tree;
        let above = tree.parent(place).and_then(|parent| {
            let then = self.ledger.splits(parent).iter().rposition(|above| above.event <= split.event)?;
            let index = tree.children(parent).iter().position(|child| *child == place)?;
            let same = self.ledger.splits(parent).get(then)?.from == split.from;
            same.then(|| self.left(place, (parent, index, then)))
        });
        let what = if tree.parent(place).is_none() && split.from == 0 {
            "the target, as it was then"
        } else {
            "what was divided"
        };
        above.unwrap_or_else(|| Derivation::given(what, self.measure(split.amount)))
    }

    /// A node's part of what its parent divided.
    fn divided(&self, (parent, index, number): (usize, usize, usize), split: &Split, when: &str) -> Derivation {
        let rules = &self.ledger.rules;
        let Some(given) = split.given.get(index) else { return Derivation::given("nothing", None) };
        let child = rules.tree.children(parent).get(index).copied().unwrap_or_default();
        let id = rules.tree.id(child);
        if given.stays {
            let what = format!("{id} is shut: its share stays with {}", rules.tree.id(parent));
            return Derivation::given(what, self.measure(0));
        }
        let fixed = self.ledger.fixed.get(child) == Some(&true);
        let words = match given.bound {
            _ if fixed => format!("{id} is fixed at this, in {when}"),
            _ if given.held && split.event > 0 => format!("{id} is to have this, in {when}"),
            PartBound::None if split.kind == Kind::Scaled => format!("divided by what each had, in {when}"),
            PartBound::None => format!("divided by weight, in {when}"),
            PartBound::Floor => format!("the least that {id} may have, in {when}"),
            PartBound::Ceiling => format!("the most that {id} may have, in {when}"),
        };
        let whole = Derivation::given("whole minor units of its share", self.measure(given.whole));
        let shared = std::iter::once(self.whole(parent, number)).chain(self.shared(index, split));
        let whole = Derivation::same(words, std::iter::once(whole).chain(shared).collect::<Parts>());
        let odd = given.units.saturating_sub(given.whole);
        let words = match given.rank {
            Some(rank) if odd > 0 => {
                format!("a minor unit left over: its remainder is number {rank} by size (equal ones by id)")
            }
            Some(rank) => format!("no minor unit left over: its remainder is number {rank} by size (equal ones by id)"),
            None => "no remainder".to_owned(),
        };
        Derivation::sum(format!("the amount of {id}"), [whole, Derivation::given(words, self.measure(odd))])
    }

    /// What of it went to others by their bounds, and a node's weight among the rest; nothing of one that has its own by bounds.
    fn shared(&self, index: usize, split: &Split) -> Vec<Derivation> {
        let free = |part: &Part| part.bound == PartBound::None && !part.held;
        if !split.given.get(index).is_some_and(free) {
            return Vec::new();
        }
        let (mut bound, mut all) = (0_i64, 0_u128);
        for (part, weight) in split.given.iter().zip(&split.weights) {
            if free(part) {
                all = all.saturating_add(*weight);
            } else {
                bound = bound.saturating_add(part.units);
            }
        }
        let weight = split.weights.get(index).copied().unwrap_or_default();
        let ratio =
            i128::try_from(weight).ok().zip(i128::try_from(all).ok()).and_then(|(weight, all)| Ratio::of(weight, all));
        let ratio = ratio.and_then(|ratio| Measure::ratio(ratio.fraction()));
        let others = Derivation::given("what others have of it by pins, floors and ceilings", self.measure(bound));
        let weight = Derivation::given("its weight, over all weights that share the rest", ratio);
        if bound == 0 { vec![weight] } else { vec![others, weight] }
    }
}
