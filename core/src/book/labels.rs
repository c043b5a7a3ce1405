//! Texts that stand in many rows, such as owners and stages: each is looked at once.

use super::{NO_NAME, Names};
use crate::table::{Lane, Stretch};

/// The texts of a column so far, and what each means; `None` where it must be read with its row.
pub(super) struct Labels<T> {
    texts: Names,
    means: Vec<Option<T>>,
    /// Of a column of texts by number: the label of each word of the batch.
    words: Option<Vec<Option<u32>>>,
}

impl<T> Default for Labels<T> {
    fn default() -> Self {
        Self { texts: Names::default(), means: Vec::new(), words: None }
    }
}

impl<T: Copy> Labels<T> {
    /// The words of the next batch are others.
    pub(super) fn next_batch(&mut self) {
        self.words = None;
    }

    /// The labels of rows; `NO_NAME` for an empty cell.
    pub(super) fn read(
        &mut self,
        lane: Lane<'_, '_>,
        stretch: &mut Stretch,
        mean: &dyn Fn(&str) -> Option<T>,
    ) -> Vec<u32> {
        let labels: Vec<Option<u32>> = match lane.words() {
            Some(words) => {
                let known = self.words.take().unwrap_or_else(|| {
                    words.iter().map(|word| self.label(lane, word.unwrap_or_default(), mean)).collect()
                });
                let of = |key: Option<usize>| key.and_then(|key| known.get(key)).copied().unwrap_or(Some(NO_NAME));
                let labels = lane.keys(stretch).into_iter().map(of).collect();
                self.words = Some(known);
                labels
            }
            None => lane.texts(stretch).iter().map(|text| self.label(lane, text, mean)).collect(),
        };
        stretch.mark(labels.iter().map(Option::is_none));
        labels.into_iter().map(|label| label.unwrap_or(NO_NAME)).collect()
    }

    /// The label of a text, if it is read as it stands and means something.
    fn label(&mut self, lane: Lane<'_, '_>, text: &str, mean: &dyn Fn(&str) -> Option<T>) -> Option<u32> {
        if text.is_empty() {
            return Some(NO_NAME);
        }
        let (label, new) = self.texts.put(text)?;
        if new {
            self.means.push(lane.as_it_stands(text).then(|| mean(text)).flatten());
        }
        self.mean(label).map(|_| label)
    }

    /// What a label means.
    pub(super) fn mean(&self, label: u32) -> Option<T> {
        self.means.get(usize::try_from(label).ok()?).copied().flatten()
    }
}

impl Labels<u32> {
    /// The number of a label among the names of a book, where it stands from its first taken row on.
    pub(super) fn number(&mut self, label: u32, names: &mut Names) -> Option<u32> {
        let Some(mean) = usize::try_from(label).ok().and_then(|label| self.means.get_mut(label)) else {
            return Some(NO_NAME);
        };
        if *mean == Some(NO_NAME) {
            *mean = Some(names.intern(self.texts.text(label))?);
        }
        *mean
    }
}
