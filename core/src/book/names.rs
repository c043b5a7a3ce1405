//! Names as numbers: each text once, in order of first appearance.

use std::hash::BuildHasher;
use std::ops::Range;

use foldhash::fast::FixedState;
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

use super::NO_NAME;
use crate::beside;
use crate::packed::Packed;

/// A table of names. Numbers follow the first appearance; nothing ever walks the hash tables.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    /// Numbers by hash, in as many parts as are small enough for the processor to hold one of them near while it fills.
    parts: Vec<HashTable<u32>>,
    texts: Packed,
}

/// Names of a part, about.
const PART: usize = 1 << 14;

impl Default for Names {
    fn default() -> Self {
        Self { parts: vec![HashTable::new()], texts: Packed::default() }
    }
}

impl Names {
    /// Makes room for so many more texts.
    pub(crate) fn reserve(&mut self, more: usize) {
        self.texts.reserve(more);
    }

    /// Adds a name that must be new. Until [`Names::index`] is called, it is not found.
    pub(crate) fn add(&mut self, text: &str) {
        self.texts.push(text);
    }

    /// Adds names that must be new, likewise.
    pub(crate) fn add_all(&mut self, texts: &Packed, numbers: Range<usize>) {
        self.texts.extend(texts, numbers);
    }

    /// Makes all names that were added findable. `None` where two are the same, or are more than numbers.
    pub(crate) fn index(&mut self) -> Option<()> {
        let texts = &self.texts;
        let last = u32::try_from(texts.len()).ok()?;
        let (middle, count) = (last / 2, texts.len().div_ceil(PART).next_power_of_two());
        let worth = texts.len() >= beside::MANY;
        let (one, other) =
            beside::both(worth, || hashes(texts, 0..middle, count), || hashes(texts, middle..last, count));
        let hashes: Vec<_> = one?.into_iter().zip(other?).collect();
        let (one, other) = hashes.split_at_checked(count / 2)?;
        let (one, other) = beside::both(worth, || tables(texts, one), || tables(texts, other));
        self.parts = one?.into_iter().chain(other?).collect();
        Some(())
    }

    /// The number of a name, and whether it is new. `None` past four billion names.
    pub(crate) fn put(&mut self, text: &str) -> Option<(u32, bool)> {
        let Self { parts, texts } = self;
        let (hash_of_text, count) = (hash(text), parts.len());
        let same = |number: &u32| name(texts, *number) == text;
        match parts.get_mut(part(hash_of_text, count))?.entry(hash_of_text, same, |number| hash(name(texts, *number))) {
            Entry::Occupied(place) => Some((*place.get(), false)),
            Entry::Vacant(place) => {
                let number = u32::try_from(texts.len()).ok().filter(|number| *number != NO_NAME)?;
                place.insert(number);
                texts.push(text);
                Some((number, true))
            }
        }
    }

    /// The name's number, new where the name is. `None` past four billion names.
    pub(crate) fn intern(&mut self, text: &str) -> Option<u32> {
        self.put(text).map(|(number, _)| number)
    }

    /// How many names there are.
    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    /// The name's number, if the name is there.
    pub(crate) fn number(&self, text: &str) -> Option<u32> {
        let hash = hash(text);
        let part = self.parts.get(part(hash, self.parts.len()))?;
        part.find(hash, |number| self.text(*number) == text).copied()
    }

    /// The name of a number; empty for none.
    pub(crate) fn text(&self, number: u32) -> &str {
        name(&self.texts, number)
    }

    /// Every name, in order of first appearance.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts.iter()
    }
}

/// The hashes of names, with the names' numbers.
type Hashes = Vec<(u64, u32)>;

/// The names of some numbers, part by part. `None` where there is no number for one.
fn hashes(texts: &Packed, numbers: Range<u32>, count: usize) -> Option<Vec<Hashes>> {
    let mut hashes: Vec<Hashes> = (0..count).map(|_| Vec::with_capacity(PART)).collect();
    for number in numbers {
        let hash = hash(name(texts, number));
        hashes.get_mut(part(hash, count))?.push((hash, number));
    }
    Some(hashes)
}

/// The table of each part, from the two halves of its names. `None` where two are the same.
fn tables(texts: &Packed, parts: &[(Hashes, Hashes)]) -> Option<Vec<HashTable<u32>>> {
    let mut tables = Vec::with_capacity(parts.len());
    for (one, other) in parts {
        let mut table = HashTable::with_capacity(one.len().saturating_add(other.len()));
        for &(hash, number) in one.iter().chain(other) {
            // The texts, which lie far apart, are read only where two may be the same.
            let same = |other: &u32| name(texts, *other) == name(texts, number);
            if table.find(hash, same).is_some() {
                return None;
            }
            table.insert_unique(hash, number, |number| self::hash(name(texts, *number)));
        }
        tables.push(table);
    }
    Some(tables)
}

fn hash(text: &str) -> u64 {
    FixedState::default().hash_one(text)
}

/// The part in which a hash stands: by bits that a table does not use.
fn part(hash: u64, count: usize) -> usize {
    usize::try_from(hash >> 32 & 0xff_ffff).unwrap_or_default() & count.saturating_sub(1)
}

fn name(texts: &Packed, number: u32) -> &str {
    usize::try_from(number).map_or("", |number| texts.get(number))
}

#[cfg(test)]
mod tests {
    use super::Names;
    use crate::beside::MANY;

    #[test]
    fn many_names_are_found_and_two_alike_are_noticed() {
        let mut names = Names::default();
        let last = u32::try_from(MANY + 1_000).unwrap_or_default();
        (0..last).for_each(|number| names.add(&format!("name {number}")));
        assert_eq!(names.index(), Some(()));
        assert!((0..last).all(|number| names.number(&format!("name {number}")) == Some(number)));
        assert_eq!(names.number("name"), None);
        names.add("name 7");
        assert_eq!(names.index(), None, "the first and the last are in different halves");
    }
}
