//! Tables out: CSV that a spreadsheet opens without running what stands in it.

use std::borrow::Cow;

use super::frame::column_kind;
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
/// `table.column_missing` for a column that none of the rows has; `table.column_kind` for a cell that is a list.
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
    for (index, row) in request.rows.iter().enumerate() {
        for column in &columns {
            row.typed(column).map_err(|kind| column_kind(column, kind).at(format!("rows[{index}].{column}")))?;
        }
    }
    let guard = |cell| if request.guard { guarded(cell) } else { Cow::Borrowed(cell) };
    let mut text = String::new();
    if !columns.is_empty() {
        let delimiter = char::from(request.delimiter.byte());
        line(&mut text, delimiter, columns.iter().map(|column| guard(column)));
        for row in &request.rows {
            line(&mut text, delimiter, columns.iter().map(|column| guard(row.cell(column))));
        }
    }
    Ok(CsvText { text })
}

/// Writes a line as the crate `csv` does, whose writer would bring along all that reads floats.
fn line<'a>(text: &mut String, delimiter: char, cells: impl Iterator<Item = Cow<'a, str>>) {
    let start = text.len();
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(delimiter);
        }
        if cell.contains(['"', '\r', '\n', delimiter]) {
            text.push('"');
            for character in cell.chars() {
                text.extend((character == '"').then_some('"'));
                text.push(character);
            }
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    // A line of one empty cell would be no line.
    if text.len() == start {
        text.push_str("\"\"");
    }
    text.push('\n');
}

/// A cell that a spreadsheet shows and does not run.
fn guarded(cell: &str) -> Cow<'_, str> {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && Digits::parse(cell).is_err();
    if runs { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::line;

    #[test]
    fn lines_are_those_of_the_crate() {
        let cells =
            ["", "a", "a,b", "a;b", "a\tb", "\"", "say \"no\"", "one\ntwo", "one\rtwo", " a ", "\u{e9}", "12.5"];
        let pairs = cells.iter().flat_map(|one| cells.map(|other| vec![*one, other]));
        for record in pairs.chain(cells.map(|cell| vec![cell])) {
            for delimiter in [b',', b';', b'\t'] {
                let mut theirs = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
                assert!(theirs.write_record(&record).is_ok());
                let mut ours = String::new();
                line(&mut ours, char::from(delimiter), record.iter().map(|cell| Cow::Borrowed(*cell)));
                assert_eq!(theirs.into_inner().ok(), Some(ours.into_bytes()));
            }
        }
    }
}
