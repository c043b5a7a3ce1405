//! Names as numbers: each text once, in order of first appearance.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

use super::NO_NAME;

/// A table of names. Numbers follow the first appearance; nothing ever walks the hash table. The texts lie one after the
/// other, since a million ids of their own would cost more than all the rest.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    numbers: HashTable<u32>,
    text: String,
    /// Where each name ends; it begins where the one before ends.
    ends: Vec<usize>,
}

/// Where a name would stand that is not there yet.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Vacant(u64);

impl Names {
    /// Makes room for so many more names, so that the table need not grow while it fills.
    pub(crate) fn reserve(&mut self, more: usize) {
        let Self { numbers, text, ends } = self;
        numbers.reserve(more, |number| hash(name(text, ends, *number)));
        ends.reserve(more);
    }

    /// The name's number, or where it would stand.
    pub(crate) fn find(&self, text: &str) -> Result<u32, Vacant> {
        let hash = hash(text);
        self.numbers.find(hash, |number| self.text(*number) == text).copied().ok_or(Vacant(hash))
    }

    /// Puts a name that was not found to its place. `None` past four billion names.
    pub(crate) fn put(&mut self, Vacant(hash_of_text): Vacant, text: &str) -> Option<u32> {
        let number = u32::try_from(self.ends.len()).ok().filter(|number| *number != NO_NAME)?;
        self.text.push_str(text);
        self.ends.push(self.text.len());
        let Self { numbers, text, ends } = self;
        numbers.insert_unique(hash_of_text, number, |number| hash(name(text, ends, *number)));
        Some(number)
    }

    /// The name's number, new where the name is. `None` past four billion names.
    pub(crate) fn intern(&mut self, text: &str) -> Option<u32> {
        match self.find(text) {
            Ok(number) => Some(number),
            Err(vacant) => self.put(vacant, text),
        }
    }

    /// How many names there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The name's number, if the name is there.
    pub(crate) fn number(&self, text: &str) -> Option<u32> {
        self.find(text).ok()
    }

    /// The name of a number; empty for none.
    pub(crate) fn text(&self, number: u32) -> &str {
        name(&self.text, &self.ends, number)
    }

    /// Every name, in order of first appearance.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0_u32..).take(self.ends.len()).map(|number| self.text(number))
    }
}

fn hash(text: &str) -> u64 {
    FixedState::default().hash_one(text)
}

fn name<'a>(text: &'a str, ends: &[usize], number: u32) -> &'a str {
    let Ok(index) = usize::try_from(number) else { return "" };
    let start = index.checked_sub(1).map_or(Some(0), |before| ends.get(before).copied());
    let place = start.zip(ends.get(index).copied());
    place.and_then(|(start, end)| text.get(start..end)).unwrap_or_default()
}
