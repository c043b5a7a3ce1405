//! Frames: columns of typed values in batches, borrowed from whoever holds them, so that a million rows come in without
//! one object each.

use super::cell::Cell;
use super::column::Kind;
use super::rows::CellKind;
use super::{Column, Reading, Row, Table};
use crate::code;
use crate::error::Error;
use crate::hash::Hash;
use crate::order::SortedSet;
use crate::record::Limits;

/// Named columns in batches.
///
/// ```
/// use attain::{Book, Column, Frame, Map, record};
/// let map: Map = record::from_json(r#"{"currency": "USD", "deals": {
///     "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "close_date": "closed"},
///     "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
/// }}"#).unwrap();
/// let mut frame = Frame::new(["id", "rep", "stage", "amount", "closed"].map(str::to_owned).to_vec());
/// frame.push(2, vec![
///     Column::whole(|row| i64::try_from(row).ok()),
///     Column::text(|_| Some("Ann")),
///     Column::text(|row| Some(if row == 0 { "Won" } else { "Open" })),
///     Column::float(|row| (row == 0).then_some(0.1 + 0.2)),
///     Column::day(|row| (row == 0).then_some(17_347)),
/// ]).unwrap();
/// let book = Book::read(&frame, &map).unwrap();
/// assert_eq!((book.len(), book.report().converted()), (2, 1));
/// assert_eq!(book.last_event().unwrap().to_string(), "2017-06-30");
/// ```
pub struct Frame<'a> {
    names: Vec<String>,
    batches: Vec<(usize, Vec<Column<'a>>)>,
}

impl<'a> Frame<'a> {
    /// No rows yet, of columns with these names.
    pub fn new(names: Vec<String>) -> Self {
        Self { names, batches: Vec::new() }
    }

    /// Adds a batch of so many rows.
    ///
    /// # Errors
    ///
    /// `row.ragged` where it has not one column for each name.
    pub fn push(&mut self, rows: usize, columns: Vec<Column<'a>>) -> Result<(), Error> {
        if columns.len() != self.names.len() {
            let message = format!("the batch has {} columns, the frame {}", columns.len(), self.names.len());
            return Err(Error::new(code::ROW_RAGGED, message));
        }
        self.batches.push((rows, columns));
        Ok(())
    }

    /// How many rows it has.
    pub(crate) fn rows(&self) -> usize {
        self.batches.iter().fold(0, |rows, (more, _)| rows.saturating_add(*more))
    }

    /// The names of its columns.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Its batches: rows, and a column for each name.
    pub(crate) fn batches(&self) -> impl Iterator<Item = (usize, &[Column<'a>])> {
        self.batches.iter().map(|(rows, columns)| (*rows, columns.as_slice()))
    }

    /// The kind of a column that cannot be read, if it is one.
    pub(super) fn unreadable(&self, place: usize) -> Option<&str> {
        self.batches.iter().find_map(|(_, columns)| match &columns.get(place)?.0 {
            Kind::Other(kind) => Some(kind.as_str()),
            _ => None,
        })
    }

    /// The same as rows, for a request: numbers stay numbers, and what cannot be read is an error where the map names it.
    ///
    /// # Errors
    ///
    /// `table.column_duplicate` where two columns have one name.
    pub fn to_table(&self) -> Result<Table, Error> {
        let mut names = SortedSet::default();
        if let Some(name) = self.names.iter().find(|name| !names.insert(name.as_str())) {
            let message = format!("the column `{}` stands in the header twice", crate::text::shown(name));
            return Err(Error::new(code::TABLE_COLUMN_DUPLICATE, message));
        }
        let mut rows = Vec::new();
        for (count, columns) in self.batches() {
            for row in 0..count {
                let cells = self.names.iter().zip(columns).map(|(name, column)| {
                    let (text, kind) = cell_of(column, row);
                    (name.clone(), text, kind)
                });
                rows.push(Row::of_typed(cells));
            }
        }
        Ok(Table::Rows { rows })
    }

    /// SHA-256 over names and values, column by column, in hexadecimal: the same however the rows are batched.
    pub(crate) fn sha256(&self) -> String {
        let mut hash = Hash::default();
        for (place, name) in self.names.iter().enumerate() {
            hash.text(Some(name));
            for (rows, columns) in self.batches() {
                if let Some(column) = columns.get(place) {
                    column.hash(rows, &mut hash);
                }
            }
        }
        hash.finish()
    }
}

/// A cell as a row of a request has it.
fn cell_of(column: &Column<'_>, row: usize) -> (String, CellKind) {
    let text = match column.cell(row, Reading::Text).0 {
        Cell::Text(text) | Cell::Number(text) => text.to_owned(),
        Cell::Plain(text) => text,
        // `Reading::Text` makes no other.
        Cell::Minor(_) | Cell::Day(_) => String::new(),
    };
    // Infinity, and what is longer than a number of JSON may be, are refused as the texts that they are.
    let number = text.ends_with(|last: char| last.is_ascii_digit()) && text.len() <= Limits::DEFAULT.number;
    match &column.0 {
        Kind::Other(kind) => (kind.clone(), CellKind::Other),
        Kind::Bool(_) if !text.is_empty() => (text, CellKind::Bool),
        Kind::Float(_) | Kind::Whole(_) | Kind::Decimal { .. } if number => (text, CellKind::Number),
        _ => (text, CellKind::Text),
    }
}

/// The error of a column that the map names and that cannot be read.
pub(super) fn column_kind(name: &str, kind: &str) -> Error {
    Error::new(code::TABLE_COLUMN_KIND, format!("the column `{name}` holds `{}`", crate::text::shown(kind)))
}

impl std::fmt::Debug for Frame<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Frame").field("names", &self.names).field("rows", &self.rows()).finish()
    }
}
