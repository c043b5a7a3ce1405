//! Hierarchies: rows with an id and a parent, checked and put in order.

use crate::code::Code;
use crate::error::Error;
use crate::order;
use crate::text::shown;
use crate::unit::Id;

/// A checked hierarchy. A node's place is that of its id among all ids, so that ties go by id of themselves.
#[derive(Clone, Debug)]
pub(crate) struct Tree<'a> {
    /// The nodes' rows, by place.
    pub(crate) rows: Vec<usize>,
    pub(crate) ids: Vec<&'a Id>,
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

impl<'a> Tree<'a> {
    /// The hierarchy of the rows of `nodes`: their ids and parents.
    pub(crate) fn of(nodes: impl Iterator<Item = (&'a Id, Option<&'a Id>)>, codes: Codes) -> Result<Self, Error> {
        let nodes: Vec<(&Id, Option<&Id>)> = nodes.collect();
        let keys = Keys::of(nodes.iter().map(|(id, _)| *id));
        let mut sorted: Vec<(u64, &Id, usize)> =
            nodes.iter().enumerate().map(|(row, (id, _))| (keys.key(id), *id, row)).collect();
        // Most tables come sorted.
        if !sorted.is_sorted() {
            order::sort_by_number(&mut sorted, |(key, ..)| *key, |(_, one, _), (_, other, _)| one.cmp(other));
        }
        for pair in sorted.windows(2) {
            if let [(_, one, first), (_, other, row)] = pair
                && one == other
            {
                let message = format!("`{}` stands here and at nodes[{first}]", shown(other.as_str()));
                return Err(Error::new(codes.duplicate, message).at(format!("nodes[{row}].id")));
            }
        }
        let ids: Vec<&Id> = sorted.iter().map(|(_, id, _)| *id).collect();
        let rows: Vec<usize> = sorted.iter().map(|(.., row)| *row).collect();
        let sorted: Vec<u64> = sorted.iter().map(|(key, ..)| *key).collect();
        let mut parents = Vec::with_capacity(rows.len());
        let mut last: Option<(&Id, usize)> = None;
        for row in &rows {
            let Some(parent) = nodes.get(*row).and_then(|(_, parent)| *parent) else {
                parents.push(None);
                continue;
            };
            // Whoever stands beside another is often under the same one.
            let place = match last {
                Some((id, place)) if id == parent => place,
                _ => keys.place(parent, &sorted, &ids).ok_or_else(|| {
                    let message = format!("the parent `{}` is not among the nodes", shown(parent.as_str()));
                    Error::new(codes.unknown, message).at(format!("nodes[{row}].parent"))
                })?,
            };
            last = Some((parent, place));
            parents.push(Some(place));
        }
        let mut tree = Self {
            rows,
            ids,
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
        let count = self.ids.len();
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
        let tops: Vec<usize> = (0..self.ids.len()).filter(|place| self.parent(*place).is_none()).collect();
        if let ([_, second, ..], Some(code)) = (tops.as_slice(), codes.two_tops) {
            let names = self.names(tops.iter().take(5), ", ");
            let message = format!("{} nodes have no parent: {names}", tops.len());
            return Err(Error::new(code, message).at(format!("nodes[{}].parent", self.row(*second))));
        }
        let mut levels = vec![0_usize; self.ids.len()];
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
        if downwards.len() < self.ids.len() {
            return Err(self.circle(&downwards, codes.circle));
        }
        (self.levels, self.downwards) = (levels, downwards);
        Ok(())
    }

    /// The circle that the first node that was not met hangs on.
    fn circle(&self, met: &[usize], code: Code) -> Error {
        let mut seen = vec![false; self.ids.len()];
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
        self.ids.len()
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
        self.ids.get(place).map_or("", |id| id.as_str())
    }

    pub(crate) fn place(&self, id: &Id) -> Option<usize> {
        self.ids.binary_search(&id).ok()
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

/// Numbers in the order of ids: eight bytes after what all ids begin with, so that few ids need to be looked at whole.
struct Keys<'a> {
    common: &'a [u8],
}

impl<'a> Keys<'a> {
    fn of(mut ids: impl Iterator<Item = &'a Id>) -> Self {
        let bytes = |id: &'a Id| id.as_str().as_bytes();
        let first = ids.next().map_or(&[][..], bytes);
        let alike = |common: &'a [u8], id| {
            let same = common.iter().zip(bytes(id)).take_while(|(one, other)| one == other).count();
            common.get(..same).unwrap_or_default()
        };
        Self { common: ids.fold(first, alike) }
    }

    /// The key of an id that begins as all do. No id holds a zero byte.
    fn key(&self, id: &Id) -> u64 {
        let rest = id.as_str().as_bytes().get(self.common.len()..).unwrap_or_default();
        let mut key = [0; 8];
        key.iter_mut().zip(rest).for_each(|(slot, byte)| *slot = *byte);
        u64::from_be_bytes(key)
    }

    /// The place of an id among those that are sorted.
    fn place(&self, id: &Id, sorted: &[u64], ids: &[&Id]) -> Option<usize> {
        id.as_str().as_bytes().starts_with(self.common).then_some(())?;
        let key = self.key(id);
        let from = sorted.partition_point(|other| *other < key);
        let rest = sorted.get(from..)?;
        // Keys are rarely the same, and one look is less than a search.
        let alone = rest.get(1).is_none_or(|other| *other != key);
        let same =
            if alone { usize::from(rest.first() == Some(&key)) } else { rest.partition_point(|other| *other == key) };
        let found = ids.get(from..)?.get(..same)?.binary_search(&id).ok()?;
        from.checked_add(found)
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;
    use crate::unit::Id;

    #[test]
    fn keys_are_in_the_order_of_ids() {
        let texts = ["a", "ab", "abc", "abcdefghi", "abcdefghij", "abd", "b", "\u{e9}", "0055g00000Qa", "0055g00000Qb"];
        for common in ["", "x", "0055g00000000000"] {
            let mut ids: Vec<Id> = texts.iter().map(|text| Id::known(&format!("{common}{text}"))).collect();
            ids.sort();
            let keys = Keys::of(ids.iter());
            assert_eq!(keys.common, common.as_bytes());
            let (sorted, ids): (Vec<u64>, Vec<&Id>) = ids.iter().map(|id| (keys.key(id), id)).unzip();
            assert!(sorted.is_sorted());
            for (place, id) in ids.iter().enumerate() {
                assert_eq!(keys.place(id, &sorted, &ids), Some(place));
            }
            for text in ["abcd", "abcdefgh", "abcdefghik", "z", "x", "0"] {
                let id = Id::known(&format!("{common}{text}"));
                assert_eq!(keys.place(&id, &sorted, &ids), ids.binary_search(&&id).ok(), "{text}");
            }
        }
        let one = Id::known("all");
        let keys = Keys::of(std::iter::once(&one));
        assert_eq!(keys.place(&one, &[keys.key(&one)], &[&one]), Some(0));
        assert_eq!(keys.place(&Id::known("al"), &[keys.key(&one)], &[&one]), None);
    }
}
