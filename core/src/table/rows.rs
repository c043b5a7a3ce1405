//! Tables inside a request.

use super::cell::Cell;
use crate::error::Error;
use crate::order;
use crate::record::{Record, Scope, Shape, Types, Value, Writer, read};

/// A table inside a request.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub enum Table {
    /// CSV text.
    Csv {
        /// The text, its first line naming the columns.
        text: String,
    },
    /// Rows with named cells.
    Rows {
        /// One record a row; a cell is text, a number, a boolean or null. A record in a cell is cells of their own, named
        /// with a point: `Owner.Name`. What else stands in a cell is an error where the map names its column.
        rows: Vec<Row>,
    },
}

/// One row: cells by column name. A number keeps its own digits; null is an empty cell, and so are a key that other rows
/// have and a figure that is not available.
///
/// ```
/// let row: attain::Row = attain::record::from_json(r#"{"amount": 1250.50, "stage": null}"#).unwrap();
/// assert_eq!(row.cell("amount"), "1250.50");
/// assert_eq!(row.cell("stage"), "");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Row(Vec<RowCell>);

/// A cell by its column.
#[derive(Clone, Debug, PartialEq, Eq)]
struct RowCell {
    name: String,
    text: String,
    kind: CellKind,
}

/// What the text of a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CellKind {
    Text,
    /// In plain notation whatever the map says of texts.
    Number,
    Bool,
    /// The name of what cannot be read.
    Other,
}

/// The key of a cell that cannot be read: its value names what it is, as a frame's column names its kind.
const UNREADABLE: &str = "unreadable";

impl Row {
    /// The text of a cell; empty where there is none.
    pub fn cell(&self, column: &str) -> &str {
        self.0.iter().find(|cell| cell.name == column).map_or("", |cell| &cell.text)
    }

    /// The same as what it is; what cannot be read by the name of its kind.
    pub(super) fn typed(&self, column: &str) -> Result<Cell<'_>, &str> {
        match self.0.iter().find(|cell| cell.name == column) {
            Some(RowCell { text, kind: CellKind::Number, .. }) => Ok(Cell::Number(text)),
            Some(RowCell { text, kind: CellKind::Other, .. }) => Err(text),
            Some(RowCell { text, .. }) => Ok(Cell::Text(text)),
            None => Ok(Cell::Text("")),
        }
    }

    /// A row of cells that are what they are, each of a column of its own.
    pub(super) fn of_typed(cells: impl Iterator<Item = (String, String, CellKind)>) -> Self {
        Self::of(cells.map(|(name, text, kind)| RowCell { name, text, kind }).collect())
    }

    /// Cells sorted by column; of a column that comes twice the first is kept.
    fn of(mut cells: Vec<RowCell>) -> Self {
        order::sort_by(&mut cells, |a, b| a.name.cmp(&b.name));
        cells.dedup_by(|later, earlier| later.name == earlier.name);
        Self(cells)
    }

    /// The columns that the row names, sorted.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|cell| cell.name.as_str())
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Row {
    /// A row from columns and texts; of a column that comes twice the first is kept.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(cells: I) -> Self {
        let cell = |(name, text): (K, V)| RowCell { name: name.into(), text: text.into(), kind: CellKind::Text };
        Self::of(cells.into_iter().map(cell).collect())
    }
}

impl Record for Row {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        let Value::Record(fields) = value else {
            return Err(at.wrong_kind("a record", value));
        };
        let mut cells = Vec::with_capacity(fields.len());
        put(fields, "", &mut cells);
        order::sort_by(&mut cells, |a, b| a.name.cmp(&b.name));
        let twice = cells.iter().zip(cells.iter().skip(1)).find(|(cell, next)| cell.name == next.name);
        twice.map_or(Ok(()), |(cell, _)| Err(read::duplicate(&cell.name, at)))?;
        Ok(Self(cells))
    }

    fn write(&self, out: &mut Writer) {
        out.open_record();
        for cell in &self.0 {
            out.key(&cell.name);
            match cell.kind {
                CellKind::Text => out.text(&cell.text),
                CellKind::Number | CellKind::Bool => out.bare(&cell.text),
                CellKind::Other => {
                    out.open_record();
                    out.key(UNREADABLE);
                    out.text(&cell.text);
                    out.close_record();
                }
            }
        }
        out.close_record();
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Cells
    }
}

/// Puts the fields of a record among the cells; those of a record inside it under both names. How deep records lie in one
/// another is bounded by the reader of JSON.
fn put(fields: &[(String, Value)], of: &str, cells: &mut Vec<RowCell>) {
    for (name, value) in fields {
        let name = if of.is_empty() { name.clone() } else { format!("{of}.{name}") };
        let (text, kind) = match value {
            // Empty, but there: the column is one of the table.
            Value::Null => (String::new(), CellKind::Text),
            Value::Bool(value) => (value.to_string(), CellKind::Bool),
            Value::Number(text) => (text.clone(), CellKind::Number),
            Value::Text(text) => (text.clone(), CellKind::Text),
            Value::List(_) => (value.kind().to_owned(), CellKind::Other),
            Value::Record(fields) => match fields.as_slice() {
                // A figure of a result that is not available: nothing stands in its cell.
                [(key, _)] if key == "not_available" => (String::new(), CellKind::Text),
                [(key, Value::Text(kind))] if key == UNREADABLE => (kind.clone(), CellKind::Other),
                fields => {
                    put(fields, &name, cells);
                    continue;
                }
            },
        };
        cells.push(RowCell { name, text, kind });
    }
}
