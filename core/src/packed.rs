//! Texts one after the other: a million of their own would cost more than all the rest.

use std::mem::replace;
use std::ops::Range;

/// Texts by number, in one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Packed {
    text: String,
    /// Where each ends; it begins where the one before ends.
    ends: Vec<usize>,
}

impl Packed {
    pub(crate) fn reserve(&mut self, more: usize) {
        self.ends.reserve(more);
    }

    pub(crate) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    /// Adds some of other texts.
    pub(crate) fn extend(&mut self, others: &Self, numbers: Range<usize>) {
        let end =
            |number: usize| number.checked_sub(1).and_then(|before| others.ends.get(before)).copied().unwrap_or(0);
        let from = end(numbers.start);
        let shift = self.text.len();
        self.text.push_str(others.text.get(from..end(numbers.end)).unwrap_or_default());
        let ends = others.ends.get(numbers).unwrap_or_default();
        self.ends.extend(ends.iter().map(|end| end.saturating_sub(from).saturating_add(shift)));
    }

    pub(crate) fn push_number(&mut self, number: i64) {
        self.push(itoa::Buffer::new().format(number));
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a number; empty for none.
    pub(crate) fn get(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied());
        let place = start.zip(self.ends.get(number).copied());
        place.and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default()
    }

    /// Every text, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.ends.iter().scan(0, |start, end| Some(self.text.get(replace(start, *end)..*end).unwrap_or_default()))
    }
}

impl<'a> FromIterator<&'a str> for Packed {
    fn from_iter<I: IntoIterator<Item = &'a str>>(texts: I) -> Self {
        let mut packed = Self::default();
        texts.into_iter().for_each(|text| packed.push(text));
        packed
    }
}
