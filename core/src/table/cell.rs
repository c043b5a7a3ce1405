//! The cells of one row, as text or as the typed values that a frame holds.

use std::borrow::Cow;

use super::{Format, Reading, Repairs, Wanted};
use crate::error::Error;
use crate::time::Date;
use crate::unit::{Currency, Digits, Money};

/// One cell. Only text is trimmed, fixed and read by the map's format: a typed value means what it says.
#[derive(Clone, Debug)]
pub(crate) enum Cell<'a> {
    /// Text as people have it; empty for none.
    Text(&'a str),
    /// A number of a row, in plain notation.
    Number(&'a str),
    /// A typed value in plain notation: a number with a point, an ISO date.
    Plain(String),
    /// An amount in minor units.
    Minor(i64),
    /// A day.
    Day(Date),
}

/// The wanted cells of one row, by the order of the wanted columns.
pub(crate) struct Cells<'a> {
    /// The data row, counted from 1.
    pub(crate) row: u64,
    pub(super) cells: Vec<Cell<'a>>,
    pub(crate) repairs: Repairs,
    /// Amounts that came as floats and are near enough to a whole minor unit.
    pub(crate) converted: u64,
}

impl Cells<'_> {
    /// Room for a row of wanted columns.
    pub(crate) fn of(wanted: &[Wanted<'_>]) -> Self {
        Self { row: 0, cells: Vec::with_capacity(wanted.len()), repairs: Vec::new(), converted: 0 }
    }

    /// Makes room for the next row.
    pub(super) fn begin(&mut self, row: u64) {
        self.row = row;
        self.cells.clear();
        self.repairs.clear();
        self.converted = 0;
    }
}

impl Cell<'_> {
    /// The cell as it is wanted, and whether a number was turned into whole minor units for that.
    pub(super) fn read_as(self, reading: Reading) -> (Self, bool) {
        match (&self, reading) {
            (Self::Number(text), Reading::Amount(places)) => match Digits::near_units(text, places) {
                Some(minor) => (Self::Minor(minor), true),
                None => (self, false),
            },
            _ => (self, false),
        }
    }

    /// The text; empty for none, and for amounts and days, which have readers of their own.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Number(text) => text,
            Self::Plain(text) => text,
            Self::Minor(_) | Self::Day(_) => "",
        }
    }

    /// An amount; nothing where the cell is empty.
    pub(crate) fn money(&self, format: &Format, currency: Currency) -> Option<Result<Money, Error>> {
        match self {
            Self::Text("") => None,
            Self::Text(text) => Some(format.money(text, currency)),
            Self::Number(text) => Some(match Digits::near_units(text, currency.places().into()) {
                Some(minor) => Ok(Money::from_minor(minor, currency)),
                None => Format::PLAIN.money(text, currency),
            }),
            Self::Plain(text) => Some(Format::PLAIN.money(text, currency)),
            Self::Minor(minor) => Some(Ok(Money::from_minor(*minor, currency))),
            Self::Day(day) => Some(Format::PLAIN.money(&day.to_string(), currency)),
        }
    }

    /// A number as plain text; nothing where the cell is empty.
    pub(crate) fn number(&self, format: &Format) -> Option<Result<Cow<'_, str>, Error>> {
        match self {
            Self::Text("") => None,
            Self::Text(text) => Some(format.number(text)),
            Self::Number(text) => Some(Ok(Cow::Borrowed(text))),
            Self::Plain(text) => Some(Ok(Cow::Borrowed(text))),
            Self::Day(day) => Some(Ok(Cow::Owned(day.to_string()))),
            Self::Minor(minor) => Some(Ok(Cow::Owned(minor.to_string()))),
        }
    }

    /// A day; nothing where the cell is empty.
    pub(crate) fn date(&self, format: &Format) -> Option<Result<Date, Error>> {
        match self {
            Self::Text("") => None,
            Self::Text(text) => Some(format.date(text)),
            Self::Number(text) => Some(Format::PLAIN.date(text)),
            Self::Plain(text) => Some(Format::PLAIN.date(text)),
            Self::Day(day) => Some(Ok(*day)),
            Self::Minor(minor) => Some(Format::PLAIN.date(&minor.to_string())),
        }
    }
}

impl Cells<'_> {
    /// The text of a cell; empty for none, and for amounts and days, which have readers of their own.
    pub(crate) fn get(&self, index: usize) -> &str {
        self.cells.get(index).map_or("", Cell::text)
    }

    /// Whether there is nothing in a cell.
    pub(crate) fn is_empty(&self, index: usize) -> bool {
        !matches!(self.cells.get(index), Some(Cell::Minor(_) | Cell::Day(_))) && self.get(index).is_empty()
    }

    /// Whether an amount is a number that is turned into whole minor units: of a column that is read as text.
    pub(crate) fn is_converted(&self, index: usize, currency: Currency) -> bool {
        let near = |text: &str| Digits::near_units(text, currency.places().into()).is_some();
        matches!(self.cells.get(index), Some(Cell::Number(text)) if near(text))
    }

    /// A cell as a report shows it.
    pub(crate) fn shown(&self, index: usize, currency: Currency) -> Cow<'_, str> {
        match self.cells.get(index) {
            Some(Cell::Minor(minor)) => Cow::Owned(Money::from_minor(*minor, currency).amount()),
            Some(Cell::Day(day)) => Cow::Owned(day.to_string()),
            _ => Cow::Borrowed(self.get(index)),
        }
    }

    /// An amount; nothing where the cell is empty.
    pub(crate) fn money(&self, index: usize, format: &Format, currency: Currency) -> Option<Result<Money, Error>> {
        self.cells.get(index)?.money(format, currency)
    }

    /// A number as plain text; nothing where the cell is empty.
    pub(crate) fn number(&self, index: usize, format: &Format) -> Option<Result<Cow<'_, str>, Error>> {
        self.cells.get(index)?.number(format)
    }

    /// A day; nothing where the cell is empty.
    pub(crate) fn date(&self, index: usize, format: &Format) -> Option<Result<Date, Error>> {
        self.cells.get(index)?.date(format)
    }
}
