//! Sorting, and lists in the order of their keys. std's sort and trees are written out anew for every type that they
//! hold; here what a type needs of its own is a comparison and a move.

use std::borrow::Borrow;
use std::cmp::Ordering;

/// Sorts; equals keep their order.
pub(crate) fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut order = order(items.len(), &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(&mut order, &mut |a, b| items.swap(a, b));
}

/// Sorts by a key; equals keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts by a text; equals keep their order. Most texts differ in their first bytes, which are compared as a number.
pub(crate) fn sort_by_text<T>(items: &mut [T], text: impl Fn(&T) -> &str) {
    sort_by_number(items, |item| beginning(text(item)), |one, other| text(one).cmp(text(other)));
}

/// Whether texts ascend, and none stands there twice: as the ids of most tables do.
pub(crate) fn ascend<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    let mut before = None;
    texts.into_iter().all(|text| {
        let number = beginning(text);
        before.replace((number, text)).is_none_or(|(low, last)| low < number || (low == number && last < text))
    })
}

/// A text's first eight bytes as a number, with zeros behind a shorter one: where these differ, texts are in their order.
fn beginning(text: &str) -> u64 {
    let bytes = text.as_bytes();
    if let Some(first) = bytes.first_chunk() {
        return u64::from_be_bytes(*first);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        // The last four bytes, moved up by as many as the text is short of eight.
        let [first, last] = [first, last].map(|four| u64::from(u32::from_be_bytes(*four)));
        let short = u32::try_from(bytes.len()).unwrap_or(8).abs_diff(8);
        return first << 32 | last.wrapping_shl(short.wrapping_mul(8)) & u64::from(u32::MAX);
    }
    bytes.iter().chain(std::iter::repeat(&0)).take(8).fold(0, |all, byte| all << 8 | u64::from(*byte))
}

/// Sorts by a number that tells most things apart, and then by a comparison; equals keep their order.
pub(crate) fn sort_by_number<T>(
    items: &mut [T],
    number: impl Fn(&T) -> u64,
    mut compare: impl FnMut(&T, &T) -> Ordering,
) {
    let keys: Vec<(u64, usize)> = items.iter().map(number).zip(0..).collect();
    let mut order = by_keys(keys, &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(&mut order, &mut |a, b| items.swap(a, b));
}

/// Sorts whole numbers, such as the days of a million deals: there a sort by places would take several times as long.
pub(crate) fn sort_numbers(numbers: &mut [i64]) {
    numbers.sort_unstable();
}

/// The places from 0 on in the order of what stands there.
fn order(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// The places in the order of the numbers that stand before them, then of a comparison; equals keep their order.
pub(crate) fn by_keys(mut keys: Vec<(u64, usize)>, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    keys.sort_unstable_by(|one, other| {
        one.0.cmp(&other.0).then_with(|| compare(one.1, other.1)).then(one.1.cmp(&other.1))
    });
    keys.into_iter().map(|(_, place)| place).collect()
}

/// Moves things to their places, ring by ring: each is moved once. In the end every place in `from` is its own.
fn arrange(from: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..from.len() {
        let mut place = start;
        while let Some(next) = from.get_mut(place).map(|next| std::mem::replace(next, place)) {
            if next == start || next == place {
                break;
            }
            swap(place, next);
            place = next;
        }
    }
}

/// The place of the thing that compares as equal, or where it would stand.
pub(crate) fn search(length: usize, compare: &mut dyn FnMut(usize) -> Ordering) -> Result<usize, usize> {
    let (mut low, mut high) = (0_usize, length);
    while low < high {
        let middle = low.midpoint(high);
        match compare(middle) {
            Ordering::Less => low = middle.saturating_add(1),
            Ordering::Greater => high = middle,
            Ordering::Equal => return Ok(middle),
        }
    }
    Err(low)
}

/// Places in a run at most. What comes in moves at most a run and the list of runs, so a million names in no order are no
/// trouble.
const RUN: usize = 256;

/// Where entries stand, in the order of their keys: the part of a sorted list that knows nothing of their types.
#[derive(Clone, Debug, Default)]
struct Places {
    /// None of them is empty.
    runs: Vec<Vec<usize>>,
}

impl Places {
    /// The run, and the spot in it, of the entry that compares as equal, or where it would stand.
    fn find(&self, compare: &mut dyn FnMut(usize) -> Ordering) -> (usize, Result<usize, usize>) {
        let mut at = |run: usize, spot: usize| self.at(run, spot).map_or(Ordering::Greater, &mut *compare);
        let run = match search(self.runs.len(), &mut |run| at(run, 0)) {
            Ok(run) => return (run, Ok(0)),
            Err(after) => after.saturating_sub(1),
        };
        let length = self.runs.get(run).map_or(0, Vec::len);
        (run, search(length, &mut |spot| at(run, spot)))
    }

    fn at(&self, run: usize, spot: usize) -> Option<usize> {
        self.runs.get(run)?.get(spot).copied()
    }

    fn put(&mut self, run: usize, spot: usize, entry: usize) {
        let Some(places) = self.runs.get_mut(run) else { return self.runs.push(vec![entry]) };
        places.insert(spot, entry);
        if places.len() > RUN {
            // What comes in order leaves full runs behind.
            let rest = places.split_off(if spot == RUN { RUN } else { RUN / 2 });
            self.runs.insert(run.saturating_add(1), rest);
        }
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        self.runs.iter().flatten().copied()
    }

    /// Lets every entry stand at its own place, as `swap` moves them there.
    fn settle(&mut self, swap: &mut dyn FnMut(usize, usize)) {
        let mut from: Vec<usize> = self.iter().collect();
        arrange(&mut from, swap);
        self.runs = from.chunks(RUN).map(<[usize]>::to_vec).collect();
    }
}

/// Values by their keys, in the order of the keys.
#[derive(Clone, Debug)]
pub(crate) struct Sorted<K, V> {
    /// As they came.
    entries: Vec<(K, V)>,
    places: Places,
}

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new(), places: Places::default() }
    }
}

impl<K: Ord, V> Sorted<K, V> {
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> (usize, Result<usize, usize>)
    where
        K: Borrow<Q>,
    {
        let entry = |place: usize| self.entries.get(place);
        self.places.find(&mut |place| entry(place).map_or(Ordering::Greater, |(found, _)| found.borrow().cmp(key)))
    }

    /// The value of a key.
    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let (run, spot) = self.find(key);
        self.entries.get(self.places.at(run, spot.ok()?)?).map(|(_, value)| value)
    }

    fn value_at(&mut self, run: usize, spot: usize) -> Option<&mut V> {
        self.entries.get_mut(self.places.at(run, spot)?).map(|(_, value)| value)
    }

    fn put(&mut self, run: usize, spot: usize, entry: (K, V)) {
        self.places.put(run, spot, self.entries.len());
        self.entries.push(entry);
    }

    /// Puts a value under a key, in place of one that stood there; gives whether the key is new.
    pub(crate) fn insert(&mut self, key: K, value: V) -> bool {
        let (run, spot) = self.find(&key);
        match spot {
            Err(spot) => self.put(run, spot, (key, value)),
            Ok(spot) => {
                if let Some(earlier) = self.value_at(run, spot) {
                    *earlier = value;
                }
            }
        }
        spot.is_err()
    }

    /// Changes the value of a key, a default one where there is none yet.
    pub(crate) fn change(&mut self, key: K, change: impl FnOnce(&mut V))
    where
        V: Default,
    {
        let (run, spot) = self.find(&key);
        match spot.map(|spot| self.value_at(run, spot)) {
            Ok(None) => {}
            Ok(Some(value)) => change(value),
            Err(spot) => {
                let mut value = V::default();
                change(&mut value);
                self.put(run, spot, (key, value));
            }
        }
    }
}

impl<K, V> Sorted<K, V> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.places.iter().filter_map(|place| self.entries.get(place))
    }

    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.settle();
        self.entries.iter_mut().map(|(key, value)| (&*key, value))
    }

    fn settle(&mut self) {
        self.places.settle(&mut |a, b| self.entries.swap(a, b));
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<K, V> IntoIterator for Sorted<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(mut self) -> Self::IntoIter {
        self.settle();
        self.entries.into_iter()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Sorted<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut sorted = Self::default();
        for (key, value) in entries {
            sorted.insert(key, value);
        }
        sorted
    }
}

/// Each thing once, in order.
#[derive(Clone, Debug)]
pub(crate) struct SortedSet<K>(Sorted<K, ()>);

impl<K> Default for SortedSet<K> {
    fn default() -> Self {
        Self(Sorted::default())
    }
}

impl<K: Ord> SortedSet<K> {
    /// Adds a thing; gives whether it is new.
    pub(crate) fn insert(&mut self, key: K) -> bool {
        self.0.insert(key, ())
    }

    pub(crate) fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.get(key).is_some()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, ())| key)
    }

    /// The things as a list.
    pub(crate) fn into_list(self) -> Vec<K> {
        self.0.into_iter().map(|(key, ())| key).collect()
    }
}

impl<K: Ord> FromIterator<K> for SortedSet<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        Self(keys.into_iter().map(|key| (key, ())).collect())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{RUN, Sorted, SortedSet, ascend, sort_by, sort_by_key, sort_by_text};

    /// Numbers in no order, each many times where there are many.
    fn mixed(length: u64) -> Vec<u64> {
        (0..length).map(|number| number.wrapping_mul(2_654_435_761) % 1_009).collect()
    }

    #[test]
    fn sorting_is_stds() {
        for length in [0, 1, 2, 3, 20, 5_000] {
            let mut ours: Vec<(u64, usize)> = mixed(length).into_iter().zip(0..).collect();
            let mut stds = ours.clone();
            sort_by_key(&mut ours, |(number, _)| *number);
            stds.sort_by_key(|(number, _)| *number);
            assert_eq!(ours, stds, "{length}");
            sort_by(&mut ours, |a, b| b.cmp(a));
            stds.sort_by(|a, b| b.cmp(a));
            assert_eq!(ours, stds, "{length}");
            // Texts that begin alike, that begin another, and that stand there twice.
            let text = |number: u64| {
                format!("{}{}", if number.is_multiple_of(3) { "a long beginning " } else { "" }, number / 2)
            };
            let mut ours: Vec<(String, usize)> = mixed(length).into_iter().map(text).zip(0..).collect();
            let mut stds = ours.clone();
            sort_by_text(&mut ours, |(text, _)| text);
            stds.sort_by(|a, b| a.0.cmp(&b.0));
            assert_eq!(ours, stds, "{length}");
        }
    }

    /// Texts of up to ten characters, short and long in bytes, with zeros among them: the first eight bytes are compared as a
    /// number.
    #[test]
    fn texts_ascend_where_each_is_below_the_next() {
        let mut texts: Vec<String> = vec![String::new()];
        for text in mixed(600) {
            let letter = |place: u64| match text >> (place % 5) & 3 {
                0 => '\0',
                1 => 'a',
                2 => 'z',
                _ => 'é',
            };
            texts.push((0..text % 11).map(letter).collect());
        }
        for one in &texts {
            for other in &texts {
                assert_eq!(ascend([one.as_str(), other]), one < other, "{one:?} {other:?}");
            }
        }
        texts.sort();
        texts.dedup();
        assert!(texts.len() > 100 && ascend(texts.iter().map(String::as_str)) && ascend([]));
        texts.swap(50, 51);
        assert!(!ascend(texts.iter().map(String::as_str)));
    }

    #[test]
    fn a_sorted_list_is_a_tree() {
        for numbers in [mixed(20_000), (0..2_000).collect(), (0..2_000).rev().collect(), Vec::new()] {
            let (mut ours, mut stds) = (Sorted::<u64, u64>::default(), BTreeMap::<u64, u64>::new());
            for (number, value) in numbers.iter().zip(0..) {
                match value % 3 {
                    0 => assert_eq!(ours.insert(*number, value), stds.insert(*number, value).is_none()),
                    _ => {
                        ours.change(*number, |sum| *sum += value);
                        *stds.entry(*number).or_default() += value;
                    }
                }
            }
            assert_eq!((ours.len(), ours.is_empty()), (stds.len(), stds.is_empty()));
            assert!((0..2_100).all(|number| ours.get(&number) == stds.get(&number)));
            for (key, value) in ours.iter_mut().chain(stds.iter_mut()) {
                *value += key;
            }
            assert!(ours.places.runs.iter().all(|run| (1..=RUN).contains(&run.len())));
            assert!(ours.iter().map(|(key, value)| (key, value)).eq(&stds));
            assert!(ours.into_iter().eq(stds));
        }
    }

    #[test]
    fn a_set_has_each_thing_once() {
        let set: SortedSet<&str> = ["b", "a", "c", "a"].into_iter().collect();
        assert!(set.contains("a") && !set.contains("d"));
        assert_eq!(set.iter().copied().collect::<String>(), "abc");
        assert_eq!(set.into_list(), ["a", "b", "c"]);
    }
}
