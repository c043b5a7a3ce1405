//! Tables inside a request.

use super::cell::Cell;
use crate::error::Error;
use crate::order::{self, SortedSet};
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
        /// One record a row; a cell is text, a number, a boolean or null.
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

/// A cell by its column. A number is in plain notation whatever the map says of texts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
struct RowCell {
    name: String,
    text: String,
    number: bool,
}

impl Row {
    /// The text of a cell; empty where there is none.
    pub fn cell(&self, column: &str) -> &str {
        self.0.iter().find(|cell| cell.name == column).map_or("", |cell| &cell.text)
    }

    /// The same with what it is.
    pub(super) fn typed(&self, column: &str) -> Cell<'_> {
        match self.0.iter().find(|cell| cell.name == column) {
            Some(RowCell { text, number: true, .. }) => Cell::Number(text),
            Some(RowCell { text, .. }) => Cell::Text(text),
            None => Cell::Text(""),
        }
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
        let cell = |(name, text): (K, V)| RowCell { name: name.into(), text: text.into(), number: false };
        Self::of(cells.into_iter().map(cell).collect())
    }
}

impl Record for Row {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        let Value::Record(fields) = value else {
            return Err(at.wrong_kind("a record", value));
        };
        let mut names = SortedSet::default();
        let mut cells = Vec::with_capacity(fields.len());
        for (name, value) in fields {
            if !names.insert(name) {
                return Err(read::duplicate(name, at));
            }
            let (text, number) = match value {
                // Empty, but there: the column is one of the table.
                Value::Null => (String::new(), false),
                Value::Bool(value) => (value.to_string(), false),
                Value::Number(text) => (text.clone(), true),
                Value::Text(text) => (text.clone(), false),
                // A figure of a result that is not available: nothing stands in its cell.
                Value::Record(fields) if matches!(fields.as_slice(), [(key, _)] if key == "not_available") => {
                    (String::new(), false)
                }
                other => return Err(at.field(name).wrong_kind("text, a number, true, false or null", other)),
            };
            cells.push(RowCell { name: name.clone(), text, number });
        }
        Ok(Self::of(cells))
    }

    fn write(&self, out: &mut Writer) {
        out.open_record();
        for cell in &self.0 {
            out.field(&cell.name, &cell.text);
        }
        out.close_record();
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Cells
    }
}
