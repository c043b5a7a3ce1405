//! Filling a book from a frame: rows about which there is nothing to say are taken by column, many at once; every other row
//! by the reader of rows, which names what it finds.

use std::ops::Range;

use super::labels::Labels;
use super::read::{Reading, billionths, too_many};
use super::{Book, NO_AMOUNT, NO_DAY, NO_NAME, NO_PROBABILITY};
use crate::error::Error;
use crate::map::{DealMap, DealState, ForecastCategory};
use crate::packed::Packed;
use crate::table::{Cell, Cells, Format, Frame, Framed, Lane, Log, Stretch, Wanted, count, stretches};
use crate::time::Date;
use crate::unit::Id;

impl Reading<'_> {
    /// Reads the rows of a frame.
    pub(super) fn frame(&mut self, frame: &Frame<'_>, wanted: &[Wanted<'_>], log: &mut Log) -> Result<(), Error> {
        let framed = Framed::of(frame, wanted, log)?;
        let (mut known, mut cells) = (Known::default(), Cells::of(wanted));
        self.book.reserve(frame.rows());
        for (rows, columns) in frame.batches() {
            let lane = |place: usize| framed.lane(columns, place);
            known.next_batch();
            for rows in stretches(rows) {
                let mut look = Look { lane: &lane, format: self.map.deals().format(), stretch: Stretch::of(rows) };
                let deals = Deals::of(self, &mut look, &mut known);
                let (stretch, mut row, mut plain) = (look.stretch, 0_usize, 0_usize);
                while row < stretch.len() {
                    if plain <= row {
                        plain = stretch.plain_from(row);
                    }
                    let taken = self.take_all(&deals, &mut known, row..plain)?;
                    count(log, taken.len())?;
                    log.accept_plain(taken.len(), deals.converted(&taken));
                    row = taken.end;
                    if row < stretch.len() {
                        framed
                            .row(columns, stretch.row(row), &mut cells, log, &mut |log, cells| self.row(log, cells))?;
                        row = row.saturating_add(1);
                    }
                }
            }
        }
        Ok(())
    }

    /// Takes plain rows as far as their ids are new: those that it took.
    fn take_all(&mut self, deals: &Deals, known: &mut Known, rows: Range<usize>) -> Result<Range<usize>, Error> {
        let taken = self.take_ids(&deals.id, rows.clone())?;
        let rows = rows.start..rows.start.saturating_add(taken);
        for row in rows.clone() {
            deals.missing(row, self);
        }
        let Book { owners, products, owner, product, .. } = &mut self.book;
        for label in part(&deals.owner, &rows) {
            owner.push(known.owner.number(*label, owners).ok_or_else(too_many)?);
        }
        for label in part(&deals.product, &rows) {
            product.push(known.product.number(*label, products).ok_or_else(too_many)?);
        }
        let book = &mut self.book;
        book.stage.extend_from_slice(part(&deals.stage, &rows));
        book.amount.extend_from_slice(part(&deals.amount, &rows));
        book.created.extend_from_slice(part(&deals.created, &rows));
        book.closed.extend_from_slice(part(&deals.closed, &rows));
        book.category.extend_from_slice(part(&deals.category, &rows));
        book.probability.extend_from_slice(part(&deals.probability, &rows));
        for ((_, days), found) in book.entered.iter_mut().zip(&deals.entered) {
            days.extend_from_slice(part(found, &rows));
        }
        Ok(rows)
    }
}

/// What the texts of the columns mean, once for all rows.
#[derive(Default)]
struct Known {
    /// Numbers among the book's owners.
    owner: Labels<u32>,
    stage: Labels<u8>,
    /// Numbers among the book's products.
    product: Labels<u32>,
    category: Labels<ForecastCategory>,
    currency: Labels<()>,
}

impl Known {
    fn next_batch(&mut self) {
        self.owner.next_batch();
        self.stage.next_batch();
        self.product.next_batch();
        self.category.next_batch();
        self.currency.next_batch();
    }
}

/// Rows as the book's columns hold them. What stands in the odd ones is not used.
struct Deals {
    id: Packed,
    /// Labels, as those of the products.
    owner: Vec<u32>,
    stage: Vec<u8>,
    amount: Vec<i64>,
    /// Whether the amounts came as floats.
    floats: bool,
    created: Vec<i32>,
    closed: Vec<i32>,
    product: Vec<u32>,
    has_account: Vec<bool>,
    category: Vec<Option<ForecastCategory>>,
    probability: Vec<u32>,
    entered: Vec<Vec<i32>>,
}

/// The wanted columns of a batch, by their places, and the rows that are looked at.
struct Look<'l, 'f, 'w> {
    lane: &'l dyn Fn(usize) -> Option<Lane<'f, 'w>>,
    format: &'l Format,
    stretch: Stretch,
}

impl Look<'_, '_, '_> {
    fn days(&mut self, column: Option<usize>) -> Vec<i32> {
        match column.and_then(self.lane) {
            Some(lane) => numbers(lane.days(&mut self.stretch, self.format), NO_DAY, Date::number),
            None => vec![NO_DAY; self.stretch.len()],
        }
    }

    fn texts(&mut self, column: Option<usize>) -> Packed {
        column.and_then(self.lane).map(|lane| lane.texts(&mut self.stretch)).unwrap_or_default()
    }

    fn labels<T: Copy>(
        &mut self,
        column: Option<usize>,
        known: &mut Labels<T>,
        mean: &dyn Fn(&str) -> Option<T>,
    ) -> Vec<u32> {
        match column.and_then(self.lane) {
            Some(lane) => known.read(lane, &mut self.stretch, mean),
            None => vec![NO_NAME; self.stretch.len()],
        }
    }

    fn probabilities(&mut self, column: Option<usize>, map: &DealMap) -> Vec<u32> {
        let Some(lane) = column.and_then(self.lane) else { return vec![NO_PROBABILITY; self.stretch.len()] };
        let read = |cell: &Cell<'_>| Some(cell.number(self.format)?.and_then(|number| map.probability_of(&number)));
        numbers(lane.each(&mut self.stretch, read), NO_PROBABILITY, billionths)
    }
}

impl Deals {
    /// Reads the rows of a stretch and marks those that are odd.
    fn of(reading: &Reading<'_>, look: &mut Look<'_, '_, '_>, known: &mut Known) -> Self {
        let (columns, map, code) = (reading.columns, reading.map.deals(), reading.currency.code());
        let is_id = |text: &str| Id::check(text).is_ok();
        let name = |text: &str| is_id(text).then_some(NO_NAME);
        look.labels(columns.currency, &mut known.currency, &|text| (text == code).then_some(()));
        let id = look.texts(Some(columns.id));
        look.stretch.mark(id.iter().map(|id| id.is_empty() || !is_id(id)));
        let owner = look.labels(Some(columns.owner), &mut known.owner, &name);
        let stage = look.labels(Some(columns.stage), &mut known.stage, &|text| map.stage_of(text));
        for labels in [&owner, &stage] {
            look.stretch.mark(labels.iter().map(|label| *label == NO_NAME));
        }
        let category = look.labels(columns.category, &mut known.category, &|text| map.category_of(text).ok());
        let amounts = (look.lane)(columns.amount);
        let deals = Self {
            id,
            owner,
            stage: stage.into_iter().map(|label| known.stage.mean(label).unwrap_or_default()).collect(),
            floats: amounts.is_some_and(|lane| lane.is_float()),
            amount: match amounts {
                Some(lane) => {
                    numbers(lane.amounts(&mut look.stretch, look.format, reading.currency), NO_AMOUNT, |minor| minor)
                }
                None => Vec::new(),
            },
            created: look.days(columns.created),
            closed: look.days(columns.closed),
            product: look.labels(columns.product, &mut known.product, &name),
            has_account: look.texts(columns.account).iter().map(|account| !account.is_empty()).collect(),
            category: category.into_iter().map(|label| known.category.mean(label)).collect(),
            probability: look.probabilities(columns.probability, map),
            entered: columns.entered.iter().map(|(_, column)| look.days(Some(*column))).collect(),
        };
        let state = |row: usize| deals.stage.get(row).map_or(DealState::Open, |stage| reading.state(*stage));
        look.stretch.mark((0..deals.stage.len()).map(|row| !deals.is_settled(row, state(row))));
        deals
    }

    /// Whether a deal at its state has what it must: a won or lost one a close date, not before its creation, and an amount
    /// if it was won.
    fn is_settled(&self, row: usize, state: DealState) -> bool {
        let (created, closed) = (at(&self.created, row), at(&self.closed, row));
        // No day is before every other.
        let dated = closed != Some(NO_DAY) && created <= closed;
        match state {
            DealState::Open => true,
            DealState::Won => dated && at(&self.amount, row) != Some(NO_AMOUNT),
            DealState::Lost => dated,
        }
    }

    /// What is empty in a row though it should not.
    fn missing(&self, row: usize, reading: &mut Reading<'_>) {
        let empty = [
            at(&self.created, row) == Some(NO_DAY),
            at(&self.amount, row) == Some(NO_AMOUNT),
            at(&self.product, row) == Some(NO_NAME),
            at(&self.has_account, row) != Some(true),
        ];
        reading.missing(at(&self.stage, row).unwrap_or_default(), empty);
    }

    /// How many amounts of rows came as floats.
    fn converted(&self, rows: &Range<usize>) -> usize {
        if !self.floats {
            return 0;
        }
        part(&self.amount, rows).iter().filter(|amount| **amount != NO_AMOUNT).count()
    }
}

fn numbers<T, U: Copy>(values: Vec<Option<T>>, none: U, number: impl Fn(T) -> U) -> Vec<U> {
    values.into_iter().map(|value| value.map_or(none, &number)).collect()
}

fn at<T: Copy>(column: &[T], row: usize) -> Option<T> {
    column.get(row).copied()
}

fn part<'c, T>(column: &'c [T], rows: &Range<usize>) -> &'c [T] {
    column.get(rows.clone()).unwrap_or_default()
}

#[cfg(test)]
#[expect(clippy::arithmetic_side_effects, clippy::expect_used, clippy::indexing_slicing, reason = "a test")]
mod tests;
