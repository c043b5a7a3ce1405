//! Tables as people have them: CSV text or rows, read cell by cell, nothing dropped in silence.

mod cell;
mod column;
mod csv;
mod float;
mod format;
mod frame;
mod lane;
mod report;
mod rows;
mod scan;
mod small;
mod write;

pub(crate) use cell::{Cell, Cells};
pub use column::Column;
pub(crate) use column::{Reading, stretches};
pub use format::{DateOrder, Delimiter, Format, Mark, Thousands};
pub use frame::Frame;
pub(crate) use lane::{Lane, Stretch};
pub(crate) use report::{Log, Repairs, row_figures};
pub use report::{MissingCells, ReadReport, Rejected, Repaired};
pub use rows::{Row, Table};
pub(crate) use scan::{Framed, Wanted, count, is_column, scan};
pub(crate) use small::{SmallTable, section};
pub use write::{CsvRequest, CsvText, to_csv};

/// A table to read, borrowed from the caller.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// CSV in UTF-8; `,`, `;` or tab, with or without a byte order mark, any line ends.
    Csv(&'a [u8]),
    /// Rows with named cells.
    Rows(&'a [Row]),
    /// Typed columns.
    Frame(&'a Frame<'a>),
}

impl<'a> From<&'a [u8]> for Source<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Csv(bytes)
    }
}

impl<'a> From<&'a str> for Source<'a> {
    fn from(text: &'a str) -> Self {
        Self::Csv(text.as_bytes())
    }
}

impl<'a> From<&'a Frame<'a>> for Source<'a> {
    fn from(frame: &'a Frame<'a>) -> Self {
        Self::Frame(frame)
    }
}

impl<'a> From<&'a Table> for Source<'a> {
    fn from(table: &'a Table) -> Self {
        match table {
            Table::Csv { text } => Self::Csv(text.as_bytes()),
            Table::Rows { rows } => Self::Rows(rows),
        }
    }
}

/// What a table may hold at most.
pub(crate) struct Limits;

impl Limits {
    /// Data rows.
    pub(crate) const ROWS: u64 = 50_000_000;
    /// Columns.
    pub(crate) const COLUMNS: usize = 512;
    /// Bytes of one cell.
    pub(crate) const CELL: usize = 1 << 20;
}
