//! Tables inside a request.

use std::collections::BTreeSet;

use crate::error::Error;
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
pub struct Row(Vec<(String, String)>);

impl Row {
    /// The text of a cell; empty where there is none.
    pub fn cell(&self, column: &str) -> &str {
        self.0.iter().find(|(name, _)| name == column).map_or("", |(_, text)| text)
    }

    /// The columns that the row names, sorted.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Row {
    /// A row from columns and texts; of a column that comes twice the first is kept.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(cells: I) -> Self {
        let mut cells: Vec<(String, String)> =
            cells.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
        cells.sort_by(|a, b| a.0.cmp(&b.0));
        cells.dedup_by(|later, earlier| later.0 == earlier.0);
        Self(cells)
    }
}

impl Record for Row {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        let Value::Record(fields) = value else {
            return Err(at.wrong_kind("a record", value));
        };
        let mut names = BTreeSet::new();
        let mut cells = Vec::with_capacity(fields.len());
        for (name, value) in fields {
            if !names.insert(name) {
                return Err(read::duplicate(name, at));
            }
            let text = match value {
                // Empty, but there: the column is one of the table.
                Value::Null => String::new(),
                Value::Bool(value) => value.to_string(),
                Value::Number(text) | Value::Text(text) => text.clone(),
                // A figure of a result that is not available: nothing stands in its cell.
                Value::Record(fields) if matches!(fields.as_slice(), [(key, _)] if key == "not_available") => {
                    String::new()
                }
                other => return Err(at.field(name).wrong_kind("text, a number, true, false or null", other)),
            };
            cells.push((name.clone(), text));
        }
        Ok(cells.into_iter().collect())
    }

    fn write(&self, out: &mut Writer) {
        out.open_record();
        for (name, text) in &self.0 {
            out.field(name, text);
        }
        out.close_record();
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Cells
    }
}
