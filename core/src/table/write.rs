//! Tables out: CSV that a spreadsheet opens without running what stands in it.

use std::borrow::Cow;

use csv::WriterBuilder;

use super::{Delimiter, Row};
use crate::code;
use crate::error::Error;
use crate::order::SortedSet;
use crate::record::Record;
use crate::unit::Digits;

/// What the operation `table.csv` is asked.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CsvRequest {
    /// The rows, such as a table of a result.
    rows: Vec<Row>,
    /// The columns in order; without them all that some row names, sorted.
    columns: Option<Vec<String>>,
    /// Whether text that a spreadsheet would run as a formula gets a quote before it. Numbers stay numbers.
    #[record(default = true)]
    guard: bool,
    /// The mark between cells.
    #[record(default = Delimiter::Comma)]
    delimiter: Delimiter,
}

/// A table as CSV.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CsvText {
    /// The text: a header line, then a line for each row.
    text: String,
}

/// Writes rows as CSV, by default guarded against formula injection.
///
/// ```
/// let reply = attain::call("table.csv", r#"{"rows": [{"rep": "=1+1", "won": "-12.50"}]}"#).unwrap();
/// assert_eq!(reply, r#"{"text":"rep,won\n'=1+1,-12.50\n"}"#);
/// ```
///
/// # Errors
///
/// `table.column_missing` for a column that none of the rows has.
pub fn to_csv(request: &CsvRequest) -> Result<CsvText, Error> {
    let known: SortedSet<&str> = request.rows.iter().flat_map(Row::columns).collect();
    let columns: Vec<&str> = match &request.columns {
        Some(columns) => columns.iter().map(String::as_str).collect(),
        None => known.iter().copied().collect(),
    };
    for (index, column) in columns.iter().enumerate() {
        if !request.rows.is_empty() && !known.contains(*column) {
            let message = format!("no row has a column `{}`", crate::text::shown(column));
            return Err(Error::new(code::TABLE_COLUMN_MISSING, message).at(format!("columns[{index}]")));
        }
    }
    let mut writer = WriterBuilder::new().delimiter(request.delimiter.byte()).from_writer(Vec::new());
    let mut line = |cells: Vec<Cow<'_, str>>| writer.write_record(cells.iter().map(|cell| cell.as_bytes())).ok();
    let guard = |cell| if request.guard { guarded(cell) } else { Cow::Borrowed(cell) };
    let mut written = Some(());
    if !columns.is_empty() {
        written = line(columns.iter().map(|column| guard(column)).collect());
        for row in &request.rows {
            written = written.and(line(columns.iter().map(|column| guard(row.cell(column))).collect()));
        }
    }
    // Memory takes every line, and text stays text.
    let bytes = written.and_then(|()| writer.into_inner().ok());
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    text.map(|text| CsvText { text }).ok_or_else(|| Error::new(code::TABLE_TOO_LARGE, "the table cannot be written"))
}

/// A cell that a spreadsheet shows and does not run.
fn guarded(cell: &str) -> Cow<'_, str> {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && Digits::parse(cell).is_err();
    if runs { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}
