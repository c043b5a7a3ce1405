//! Row by row through a table, whatever its source: the wanted cells, trimmed, fixed, and the account kept.

use super::cell::{Cell, Cells};
use super::csv::Csv;
use super::frame::column_kind;
use super::{Column, Format, Frame, Lane, Limits, Log, Reading, Row, Source};
use crate::code;
use crate::error::Error;
use crate::order::SortedSet;
use crate::text::{folded, is_plain, nearest};

/// A column that the map names, and where in the map it does.
#[derive(Clone, Debug)]
pub(crate) struct Wanted<'m> {
    /// The name in the data's header.
    pub(crate) header: &'m str,
    /// The place in the map, such as `map.deals.columns.owner`.
    pub(crate) path: String,
    /// As what typed values are read.
    pub(crate) reading: Reading,
    /// Values to replace.
    pub(crate) fixes: Vec<(&'m str, &'m str)>,
}

impl<'m> Wanted<'m> {
    pub(crate) fn of(header: &'m str, path: impl Into<String>) -> Self {
        Self { header, path: path.into(), reading: Reading::Text, fixes: Vec::new() }
    }

    fn fix(&self, text: &str) -> Option<&(&'m str, &'m str)> {
        self.fixes.iter().find(|(from, _)| *from == text)
    }

    /// Whether a text is read as it stands: sound, not trimmed, not fixed.
    pub(super) fn as_it_stands(&self, text: &str) -> bool {
        let plain = is_plain(text) || sound(text).is_ok() && text.trim().len() == text.len();
        plain && self.fix(text).is_none()
    }
}

/// Scans a table. Whole-row faults are rejected here; `each` sees every other row and accepts or rejects it.
pub(crate) fn scan(
    source: Source<'_>,
    wanted: &[Wanted<'_>],
    format: &Format,
    log: &mut Log,
    each: &mut dyn FnMut(&mut Log, &Cells<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    match source {
        Source::Csv(bytes) => {
            let mut csv = Csv::open(bytes, format, wanted)?;
            let header: Vec<String> = csv.header().to_vec();
            let places = places(&header, wanted, log)?;
            while let Some(record) = csv.next_record()? {
                count(log, 1)?;
                if record.len() != header.len() {
                    let message = format!("the row has {} cells, the header {}", record.len(), header.len());
                    log.reject(
                        log.rows,
                        None,
                        record.get(0).unwrap_or_default(),
                        &Error::new(code::ROW_RAGGED, message),
                    );
                    continue;
                }
                let cells = places.iter().map(|place| Cell::Text(record.get(*place).unwrap_or_default()));
                row(&mut Cells::of(wanted), wanted, log, cells.map(|cell| (cell, false)), each)?;
            }
            Ok(())
        }
        Source::Rows([]) => Ok(()),
        Source::Rows(rows) => {
            let header = header_of(rows);
            let places = places(&header, wanted, log)?;
            for record in rows {
                count(log, 1)?;
                let mut cells = Vec::with_capacity(wanted.len());
                for (place, wanted) in places.iter().zip(wanted) {
                    let cell = record.typed(header.get(*place).map_or("", String::as_str));
                    let cell = cell.map_err(|kind| column_kind(wanted.header, kind).at(&wanted.path))?;
                    cells.push(cell.read_as(wanted.reading));
                }
                row(&mut Cells::of(wanted), wanted, log, cells.into_iter(), each)?;
            }
            Ok(())
        }
        Source::Frame(frame) => scan_frame(frame, wanted, log, each),
    }
}

fn scan_frame(
    frame: &Frame<'_>,
    wanted: &[Wanted<'_>],
    log: &mut Log,
    each: &mut dyn FnMut(&mut Log, &Cells<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    let framed = Framed::of(frame, wanted, log)?;
    let mut cells = Cells::of(wanted);
    for (rows, columns) in frame.batches() {
        for index in 0..rows {
            framed.row(columns, index, &mut cells, log, each)?;
        }
    }
    Ok(())
}

/// Where the wanted columns stand in a frame.
pub(crate) struct Framed<'w> {
    wanted: &'w [Wanted<'w>],
    places: Vec<usize>,
}

impl<'w> Framed<'w> {
    pub(crate) fn of(frame: &Frame<'_>, wanted: &'w [Wanted<'_>], log: &mut Log) -> Result<Self, Error> {
        let places = places(frame.names(), wanted, log)?;
        for (place, wanted) in places.iter().zip(wanted) {
            if let Some(kind) = frame.unreadable(*place) {
                return Err(column_kind(wanted.header, kind).at(wanted.path.clone()));
            }
        }
        Ok(Self { wanted, places })
    }

    /// A wanted column of a batch.
    pub(crate) fn lane<'f>(&self, columns: &'f [Column<'f>], index: usize) -> Option<Lane<'f, 'w>> {
        Some(Lane::of(columns.get(*self.places.get(index)?)?, self.wanted.get(index)?))
    }

    /// Hands over a row of a batch.
    pub(crate) fn row<'f>(
        &self,
        columns: &'f [Column<'f>],
        index: usize,
        cells: &mut Cells<'f>,
        log: &mut Log,
        each: &mut dyn FnMut(&mut Log, &Cells<'_>) -> Result<(), Error>,
    ) -> Result<(), Error>
    where
        'w: 'f,
    {
        count(log, 1)?;
        let found = self.places.iter().zip(self.wanted).map(|(place, wanted)| match columns.get(*place) {
            Some(column) => column.cell(index, wanted.reading),
            None => (Cell::Text(""), false),
        });
        row(cells, self.wanted, log, found, each)
    }
}

/// Counts rows, as far as a table may hold them.
pub(crate) fn count(log: &mut Log, more: usize) -> Result<(), Error> {
    log.rows = log.rows.saturating_add(u64::try_from(more).unwrap_or(u64::MAX));
    if log.rows > Limits::ROWS {
        return Err(Error::new(code::TABLE_TOO_LARGE, format!("the table has more than {} rows", Limits::ROWS)));
    }
    Ok(())
}

/// Checks, trims and fixes the texts of a row; a float that was turned into minor units comes with `true`.
fn row<'c, 'm: 'c>(
    cells: &mut Cells<'c>,
    wanted: &[Wanted<'m>],
    log: &mut Log,
    found: impl Iterator<Item = (Cell<'c>, bool)>,
    each: &mut dyn FnMut(&mut Log, &Cells<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    cells.begin(log.rows);
    let mut whole = true;
    for (index, ((cell, converted), wanted)) in found.zip(wanted).enumerate() {
        cells.converted = cells.converted.saturating_add(u64::from(converted));
        let Cell::Text(text) = cell else {
            cells.cells.push(cell);
            continue;
        };
        if let Err(fault) = sound(text) {
            log.reject(log.rows, Some(wanted.header), text, &fault);
            whole = false;
        }
        let trimmed = text.trim();
        if trimmed.len() != text.len() && !trimmed.is_empty() {
            cells.repairs.push((index, code::CELL_TRIMMED, None));
        }
        let fix = wanted.fix(trimmed);
        if let Some((from, to)) = fix {
            cells.repairs.push((index, code::CELL_MAPPED, Some(((*from).to_owned(), (*to).to_owned()))));
        }
        cells.cells.push(Cell::Text(fix.map_or(trimmed, |(_, to)| to)));
    }
    if whole { each(log, cells) } else { Ok(()) }
}

/// Whether a cell is text of a size that a table holds.
fn sound(text: &str) -> Result<(), Error> {
    if text.len() > Limits::CELL {
        return Err(Error::new(
            code::CELL_TOO_LONG,
            format!("the cell has {} bytes, at most {}", text.len(), Limits::CELL),
        ));
    }
    if text.contains('\0') {
        return Err(Error::new(code::CELL_NUL, "the cell holds a NUL character"));
    }
    Ok(())
}

/// Every column that some row names, sorted.
fn header_of(rows: &[Row]) -> Vec<String> {
    let names: SortedSet<&str> = rows.iter().flat_map(Row::columns).collect();
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Where each wanted column stands in the header.
fn places(header: &[String], wanted: &[Wanted<'_>], log: &mut Log) -> Result<Vec<usize>, Error> {
    if header.len() > Limits::COLUMNS {
        let message = format!("the table has {} columns, at most {} are read", header.len(), Limits::COLUMNS);
        return Err(Error::new(code::TABLE_TOO_LARGE, message));
    }
    let mut places = Vec::with_capacity(wanted.len());
    for Wanted { header: name, path, .. } in wanted {
        let mut found = header.iter().enumerate().filter(|(_, column)| is_column(column, name));
        match (found.next(), found.next()) {
            (Some((place, _)), None) => places.push(place),
            (Some(_), Some(_)) => {
                let message = format!("the column `{name}` stands in the header twice");
                return Err(Error::new(code::TABLE_COLUMN_DUPLICATE, message).at(path));
            }
            (None, _) => return Err(missing(name, header).at(path)),
        }
    }
    let unread = header.iter().enumerate().filter(|(place, _)| !places.contains(place));
    log.not_read = unread.map(|(_, name)| bare(name).to_owned()).collect();
    Ok(places)
}

fn missing(name: &str, header: &[String]) -> Error {
    let columns: Vec<&str> = header.iter().map(|column| bare(column)).collect();
    let message = format!("there is no column `{name}`; the columns are: {}", columns.join(", "));
    let help = match nearest(name, columns.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => code::TABLE_COLUMN_MISSING.help().to_owned(),
    };
    Error::new(code::TABLE_COLUMN_MISSING, message).with_help(help)
}

/// Whether a header cell names a column: without regard to case, outer blanks and a byte order mark.
pub(crate) fn is_column(cell: &str, name: &str) -> bool {
    bare(cell).chars().map(folded).eq(bare(name).chars().map(folded))
}

/// A name without what stands around it by accident.
fn bare(name: &str) -> &str {
    name.trim_matches(|character: char| character.is_whitespace() || character == '\u{feff}')
}
