//! A wanted column of a batch, read for many rows at once.

use std::ops::Range;

use super::cell::Cell;
use super::column::{Kind, midnight, minor_of};
use super::{Column, Format, Reading, Wanted};
use crate::error::Error;
use crate::packed::Packed;
use crate::time::Date;
use crate::unit::{Currency, Money, ten_to};

/// A wanted column of a batch.
#[derive(Clone, Copy)]
pub(crate) struct Lane<'f, 'w> {
    column: &'f Column<'f>,
    wanted: &'w Wanted<'w>,
}

/// Rows that are read at once.
pub(crate) struct Stretch {
    rows: Range<usize>,
    /// About which of them there is something to say: a repair, a fault. Those are read again, cell by cell.
    odd: Vec<bool>,
}

impl Stretch {
    pub(crate) fn of(rows: Range<usize>) -> Self {
        let odd = rows.clone().map(|_| false).collect();
        Self { rows, odd }
    }

    pub(crate) fn len(&self) -> usize {
        self.odd.len()
    }

    /// The row of the batch that stands at a place.
    pub(crate) fn row(&self, place: usize) -> usize {
        self.rows.start.saturating_add(place)
    }

    /// The end of the plain rows that begin at a place.
    pub(crate) fn plain_from(&self, place: usize) -> usize {
        let odd = self.odd.iter().skip(place).position(|odd| *odd);
        odd.map_or(self.odd.len(), |after| place.saturating_add(after))
    }

    /// Marks rows: of each place whether it is odd.
    pub(crate) fn mark(&mut self, odd: impl Iterator<Item = bool>) {
        for (mark, odd) in self.odd.iter_mut().zip(odd) {
            *mark |= odd;
        }
    }
}

impl<'f, 'w> Lane<'f, 'w> {
    pub(crate) fn of(column: &'f Column<'f>, wanted: &'w Wanted<'w>) -> Self {
        Self { column, wanted }
    }

    /// Whether a text is read as it stands.
    pub(crate) fn as_it_stands(&self, text: &str) -> bool {
        self.wanted.as_it_stands(text)
    }

    /// Whether its amounts come as floats.
    pub(crate) fn is_float(&self) -> bool {
        matches!(self.column.0, Kind::Float(_))
    }

    /// The words of a column of texts by number.
    pub(crate) fn words(&self) -> Option<&'f [Option<&'f str>]> {
        match &self.column.0 {
            Kind::Coded { words, .. } => Some(words),
            _ => None,
        }
    }

    /// The places among the words, of a column of texts by number.
    pub(crate) fn keys(&self, stretch: &Stretch) -> Vec<Option<usize>> {
        let mut keys = Vec::with_capacity(stretch.len());
        if let Kind::Coded { key, .. } = &self.column.0 {
            key.values(stretch.rows.clone(), &mut keys);
        }
        keys
    }

    /// Texts; empty where there is none.
    pub(crate) fn texts(&self, stretch: &mut Stretch) -> Packed {
        let mut packed = Packed::default();
        let rows = stretch.rows.clone();
        match (&self.column.0, self.wanted.reading) {
            (Kind::Text(texts), _) => {
                let mut found = Vec::with_capacity(rows.len());
                texts.texts(rows, &mut found);
                stretch.mark(found.into_iter().map(|text| {
                    let text = text.unwrap_or_default();
                    packed.push(text);
                    !text.is_empty() && !self.as_it_stands(text)
                }));
            }
            (Kind::Whole(values), Reading::Text) => {
                let mut found = Vec::with_capacity(rows.len());
                values.values(rows, &mut found);
                for number in found {
                    match number {
                        Some(number) => packed.push_number(number),
                        None => packed.push(""),
                    }
                }
            }
            _ => stretch.mark(rows.map(|row| {
                let cell = self.column.cell(row, self.wanted.reading).0;
                packed.push(cell.text());
                !self.is_plain(&cell)
            })),
        }
        packed
    }

    /// Days.
    pub(crate) fn days(&self, stretch: &mut Stretch, format: &Format) -> Vec<Option<Date>> {
        let of = |day: i64| i32::try_from(day).ok().and_then(Date::from_number);
        match (&self.column.0, self.wanted.reading) {
            (Kind::Day(values), Reading::Day) => {
                stretch.read(|rows, into| values.values(rows, into), Date::from_number)
            }
            (Kind::Moment { per_day, value }, Reading::Day) => {
                stretch.read(|rows, into| value.values(rows, into), |ticks| midnight(ticks, *per_day).and_then(of))
            }
            _ => self.each(stretch, |cell| cell.date(format)),
        }
    }

    /// Amounts in minor units.
    pub(crate) fn amounts(&self, stretch: &mut Stretch, format: &Format, currency: Currency) -> Vec<Option<i64>> {
        match (&self.column.0, self.wanted.reading) {
            (Kind::Float(values), Reading::Amount(places)) => stretch.read(
                |rows, into| {
                    values.values(rows, into);
                    for value in into {
                        *value = value.filter(|value| !value.is_nan());
                    }
                },
                |value| minor_of(value, places),
            ),
            (Kind::Whole(values), Reading::Amount(places)) => {
                let units = ten_to(places).and_then(|units| i64::try_from(units).ok());
                stretch.read(
                    |rows, into| values.values(rows, into),
                    |value: i64| {
                        // The least number stands for none in a book.
                        value.checked_mul(units?).filter(|minor| *minor != i64::MIN)
                    },
                )
            }
            _ => self.each(stretch, |cell| Some(cell.money(format, currency)?.map(Money::minor))),
        }
    }

    /// Whatever a reader of cells makes of it.
    pub(crate) fn each<T>(
        &self,
        stretch: &mut Stretch,
        read: impl Fn(&Cell<'_>) -> Option<Result<T, Error>>,
    ) -> Vec<Option<T>> {
        let mut values = Vec::with_capacity(stretch.len());
        let rows = stretch.rows.clone();
        stretch.mark(rows.map(|row| {
            let cell = self.column.cell(row, self.wanted.reading).0;
            let value = if self.is_plain(&cell) { read(&cell).transpose().ok() } else { None };
            let odd = value.is_none();
            values.push(value.flatten());
            odd
        }));
        values
    }

    fn is_plain(&self, cell: &Cell<'_>) -> bool {
        match cell {
            Cell::Text(text) => text.is_empty() || self.as_it_stands(text),
            _ => true,
        }
    }
}

impl Stretch {
    /// Typed values; odd where one is not what is wanted.
    fn read<T, U>(
        &mut self,
        get: impl FnOnce(Range<usize>, &mut Vec<Option<T>>),
        of: impl Fn(T) -> Option<U>,
    ) -> Vec<Option<U>> {
        let mut found = Vec::with_capacity(self.len());
        get(self.rows.clone(), &mut found);
        let mut values = Vec::with_capacity(self.len());
        self.mark(found.into_iter().map(|found| {
            let (some, value) = (found.is_some(), found.and_then(&of));
            let odd = some && value.is_none();
            values.push(value);
            odd
        }));
        values
    }
}
