//! Hierarchies: rows with an id and a parent, checked and put in order.

use crate::code::Code;
use crate::error::Error;
use crate::order;
use crate::packed::Packed;
use crate::text::shown;
use crate::unit::Id;

/// A checked hierarchy. A node's place is that of its id among all ids, so that ties go by id of themselves.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    /// The nodes' rows, by place.
    pub(crate) rows: Vec<usize>,
    /// The ids by row: they are gathered from all memory once.
    names: Packed,
    keys: Keys,
    pub(crate) parents: Vec<Option<usize>>,
    pub(crate) levels: Vec<usize>,
    /// All places, whoever is above before those below; the children of a place stand side by side.
    pub(crate) downwards: Vec<usize>,
    /// The children of a place lie from one of these to the next in `children`.
    firsts: Vec<usize>,
    children: Vec<usize>,
}

/// The code of each reason why rows are no hierarchy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Codes {
    /// An id stands twice.
    pub(crate) duplicate: Code,
    /// A parent is not among the nodes.
    pub(crate) unknown: Code,
    /// More than one has no parent; left out where each may have a hierarchy of its own.
    pub(crate) two_tops: Option<Code>,
    /// Some are above themselves.
    pub(crate) circle: Code,
}

impl Tree {
    /// The hierarchy of the rows of `nodes`: their ids and parents.
    pub(crate) fn of<'a>(nodes: impl Iterator<Item = (&'a Id, Option<&'a Id>)>, codes: Codes) -> Result<Self, Error> {
        // The rows that these come from may be wide, and are not read again.
        let nodes: Vec<(&str, Option<&str>)> =
            nodes.map(|(id, parent)| (id.as_str(), parent.map(Id::as_str))).collect();
        let names: Packed = nodes.iter().map(|(id, _)| *id).collect();
        let mut keys = Keys::of(&names);
        let above: Vec<Option<u64>> = nodes.iter().map(|(_, parent)| keys.sought((*parent)?)).collect();
        let unsorted: Vec<(u64, usize)> = names.iter().map(|name| keys.key(name)).zip(0..).collect();
        let rows = order::by_keys(unsorted.clone(), &mut |one, other| names.get(one).cmp(names.get(other)));
        keys.sorted = rows.iter().filter_map(|row| unsorted.get(*row)).map(|(key, _)| *key).collect();
        for (pair, alike) in rows.windows(2).zip(keys.sorted.windows(2)) {
            if let ([first, row], [one, other]) = (pair, alike)
                && one == other
                && names.get(*first) == names.get(*row)
            {
                let name = shown(names.get(*row));
                let message = format!("`{name}` stands here and at nodes[{first}]");
                return Err(Error::new(codes.duplicate, message).at(format!("nodes[{row}].id")));
            }
        }
        let name = |place: usize| rows.get(place).map_or("", |row| names.get(*row));
        let mut parents = Vec::with_capacity(rows.len());
        let mut last = 0_usize;
        for row in &rows {
            let Some(parent) = nodes.get(*row).and_then(|(_, parent)| *parent) else {
                parents.push(None);
                continue;
            };
            let key = above.get(*row).copied().flatten();
            last = key.and_then(|key| keys.place(key, parent, last, &name)).ok_or_else(|| {
                let message = format!("the parent `{}` is not among the nodes", shown(parent));
                Error::new(codes.unknown, message).at(format!("nodes[{row}].parent"))
            })?;
            parents.push(Some(last));
        }
        let mut tree = Self {
            rows,
            names,
            keys,
            parents,
            levels: Vec::new(),
            downwards: Vec::new(),
            firsts: Vec::new(),
            children: Vec::new(),
        };
        tree.link();
        tree.descend(codes)?;
        Ok(tree)
    }

    /// Lists everyone's children, by counting.
    fn link(&mut self) {
        let count = self.rows.len();
        let mut firsts = vec![0_usize; count.saturating_add(1)];
        for parent in self.parents.iter().flatten() {
            if let Some(slot) = firsts.get_mut(parent.saturating_add(1)) {
                *slot = slot.saturating_add(1);
            }
        }
        let mut sum = 0_usize;
        for slot in &mut firsts {
            sum = sum.saturating_add(*slot);
            *slot = sum;
        }
        let (mut next, mut children) = (firsts.clone(), vec![0; sum]);
        for (place, parent) in self.parents.iter().enumerate() {
            let Some(slot) = parent.and_then(|parent| next.get_mut(parent)) else { continue };
            if let Some(child) = children.get_mut(*slot) {
                *child = place;
            }
            *slot = slot.saturating_add(1);
        }
        (self.firsts, self.children) = (firsts, children);
    }

    /// Walks down from the top; whoever is not met is in a circle.
    fn descend(&mut self, codes: Codes) -> Result<(), Error> {
        let tops: Vec<usize> = (0..self.rows.len()).filter(|place| self.parent(*place).is_none()).collect();
        if let ([_, second, ..], Some(code)) = (tops.as_slice(), codes.two_tops) {
            let names = self.names(tops.iter().take(5), ", ");
            let message = format!("{} nodes have no parent: {names}", tops.len());
            return Err(Error::new(code, message).at(format!("nodes[{}].parent", self.row(*second))));
        }
        let mut levels = vec![0_usize; self.rows.len()];
        let mut downwards = tops;
        let mut at = 0_usize;
        while let Some(place) = downwards.get(at).copied() {
            let level = levels.get(place).copied().unwrap_or_default().saturating_add(1);
            for child in self.children(place) {
                if let Some(slot) = levels.get_mut(*child) {
                    *slot = level;
                }
                downwards.push(*child);
            }
            at = at.saturating_add(1);
        }
        if downwards.len() < self.rows.len() {
            return Err(self.circle(&downwards, codes.circle));
        }
        (self.levels, self.downwards) = (levels, downwards);
        Ok(())
    }

    /// The circle that the first node that was not met hangs on.
    fn circle(&self, met: &[usize], code: Code) -> Error {
        let mut seen = vec![false; self.rows.len()];
        for place in met {
            if let Some(seen) = seen.get_mut(*place) {
                *seen = true;
            }
        }
        let mut at = seen.iter().position(|seen| !seen);
        let mut way: Vec<usize> = Vec::new();
        while let Some(place) = at.filter(|place| !way.contains(place)) {
            way.push(place);
            at = self.parent(place);
        }
        let from = at.and_then(|at| way.iter().position(|place| *place == at)).unwrap_or_default();
        let circle = way.get(from..).unwrap_or_default();
        let names = self.names(circle.iter().chain(circle.first()), " -> ");
        let row = circle.first().map_or(0, |place| self.row(*place));
        let message = format!("the nodes stand in a circle: {names}");
        Error::new(code, message).at(format!("nodes[{row}].parent"))
    }

    fn names<'p>(&self, places: impl Iterator<Item = &'p usize>, mark: &str) -> String {
        let names: Vec<&str> = places.map(|place| self.id(*place)).collect();
        shown(&names.join(mark))
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The row that a place was made from.
    pub(crate) fn row(&self, place: usize) -> usize {
        self.rows.get(place).copied().unwrap_or_default()
    }

    pub(crate) fn parent(&self, place: usize) -> Option<usize> {
        self.parents.get(place).copied().flatten()
    }

    /// Those directly below a place, by id.
    pub(crate) fn children(&self, place: usize) -> &[usize] {
        let from = self.firsts.get(place).copied().unwrap_or_default();
        let to = self.firsts.get(place.saturating_add(1)).copied().unwrap_or_default();
        self.children.get(from..to).unwrap_or_default()
    }

    pub(crate) fn is_leaf(&self, place: usize) -> bool {
        self.children(place).is_empty()
    }

    pub(crate) fn level(&self, place: usize) -> usize {
        self.levels.get(place).copied().unwrap_or_default()
    }

    pub(crate) fn id(&self, place: usize) -> &str {
        self.rows.get(place).map_or("", |row| self.names.get(*row))
    }

    pub(crate) fn place(&self, id: &Id) -> Option<usize> {
        self.place_near(id, 0)
    }

    /// The place of an id; looked for first at a place, and at the one after it.
    pub(crate) fn place_near(&self, id: &Id, near: usize) -> Option<usize> {
        let id = id.as_str();
        self.keys.place(self.keys.sought(id)?, id, near, &|place| self.id(place))
    }

    /// Whoever is above a place, from the nearest.
    pub(crate) fn above(&self, place: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.parent(place), |place| self.parent(*place))
    }

    /// A place and all below it, whoever is above first.
    pub(crate) fn below(&self, place: usize) -> Vec<usize> {
        let (mut found, mut at) = (vec![place], 0_usize);
        while let Some(place) = found.get(at).copied() {
            found.extend(self.children(place));
            at = at.saturating_add(1);
        }
        found
    }
}

/// Bytes of an id in its key.
const LONG: usize = 8;

/// Numbers in the order of ids: eight bytes after what all ids begin with, so that few ids need to be looked at whole.
#[derive(Clone, Debug)]
struct Keys {
    common: Vec<u8>,
    /// Whether the keys hold all that is left of the ids.
    whole: bool,
    sorted: Vec<u64>,
}

impl Keys {
    fn of(names: &Packed) -> Self {
        let first = names.get(0).as_bytes();
        let (mut common, mut longest) = (first, first.len());
        for name in names.iter().map(str::as_bytes) {
            let same = common.iter().zip(name).take_while(|(one, other)| one == other).count();
            (common, longest) = (common.get(..same).unwrap_or_default(), longest.max(name.len()));
        }
        let whole = longest <= common.len().saturating_add(LONG);
        Self { common: common.to_vec(), whole, sorted: Vec::new() }
    }

    /// The key of an id that begins as all do. No id holds a zero byte.
    fn key(&self, id: &str) -> u64 {
        let rest = id.as_bytes().get(self.common.len()..).unwrap_or_default();
        let mut key = [0; LONG];
        key.iter_mut().zip(rest).for_each(|(slot, byte)| *slot = *byte);
        u64::from_be_bytes(key)
    }

    /// The key of any id; `None` for one that cannot be among those that are sorted.
    fn sought(&self, id: &str) -> Option<u64> {
        let rest = id.len().checked_sub(self.common.len())?;
        // Byte by byte, since there are few; often none.
        let begins = self.common.iter().zip(id.as_bytes()).all(|(one, other)| one == other);
        (begins && (rest <= LONG || !self.whole)).then(|| self.key(id))
    }

    /// The place of an id, sought by its key. Tables mostly go down the ids: `near` and the place after it are looked at
    /// before all others.
    fn place<'a>(&self, key: u64, id: &str, near: usize, name: &dyn Fn(usize) -> &'a str) -> Option<usize> {
        let is = |place: &usize| self.sorted.get(*place) == Some(&key) && (self.whole || name(*place) == id);
        if let Some(near) = [near, near.saturating_add(1)].into_iter().find(is) {
            return Some(near);
        }
        let from = self.sorted.partition_point(|other| *other < key);
        // Keys are rarely the same, and one look is less than a search.
        let rest = self.sorted.get(from..)?;
        let alone = rest.get(1).is_none_or(|other| *other != key);
        let same =
            if alone { usize::from(rest.first() == Some(&key)) } else { rest.partition_point(|other| *other == key) };
        let found = order::search(same, &mut |place| name(from.saturating_add(place)).cmp(id)).ok()?;
        from.checked_add(found)
    }
}

#[cfg(test)]
mod tests {
    use super::{Keys, Packed};
    use crate::unit::Id;

    fn keys_of(ids: &[Id]) -> (Keys, Packed) {
        let names: Packed = ids.iter().map(Id::as_str).collect();
        let keys = Keys::of(&names);
        (Keys { sorted: names.iter().map(|name| keys.key(name)).collect(), ..keys }, names)
    }

    fn find(keys: &(Keys, Packed), id: &Id, near: usize) -> Option<usize> {
        keys.0.place(keys.0.sought(id.as_str())?, id.as_str(), near, &|place| keys.1.get(place))
    }

    #[test]
    fn keys_are_in_the_order_of_ids() {
        let texts = ["a", "ab", "abc", "abcdefghi", "abcdefghij", "abd", "b", "\u{e9}", "0055g00000Qa", "0055g00000Qb"];
        for common in ["", "x", "0055g00000000000"] {
            let mut ids: Vec<Id> = texts.iter().map(|text| Id::known(&format!("{common}{text}"))).collect();
            ids.sort();
            let keys = keys_of(&ids);
            assert_eq!((keys.0.common.as_slice(), keys.0.whole), (common.as_bytes(), false));
            assert!(keys.0.sorted.is_sorted());
            for near in 0..12 {
                for (place, id) in ids.iter().enumerate() {
                    assert_eq!(find(&keys, id, near), Some(place));
                }
                for text in ["abcd", "abcdefgh", "abcdefghik", "z", "x", "0"] {
                    let id = Id::known(&format!("{common}{text}"));
                    assert_eq!(find(&keys, &id, near), ids.binary_search(&id).ok(), "{text}");
                }
            }
        }
    }

    #[test]
    fn short_ids_are_known_by_their_keys() {
        let ids = ["x", "xa", "xabcdefgh", "xb"].map(Id::known);
        let keys = keys_of(&ids);
        assert_eq!((keys.0.common.as_slice(), keys.0.whole), (&b"x"[..], true));
        for near in 0..6 {
            for (place, id) in ids.iter().enumerate() {
                assert_eq!(find(&keys, id, near), Some(place));
            }
            for other in ["", "a", "xab", "xabcdefghi", "xc"].map(Id::known) {
                assert_eq!(find(&keys, &other, near), None, "{other}");
            }
        }
        let one = [Id::known("all")];
        let keys = keys_of(&one);
        assert_eq!(find(&keys, &one[0], 0), Some(0));
        assert_eq!(find(&keys, &Id::known("al"), 0), None);
    }
}
