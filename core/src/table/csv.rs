//! CSV as people have it: which delimiter, which encoding, and whether the last quote was closed.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::scan::is_column;
use super::{Delimiter, Format, Wanted};
use crate::code;
use crate::error::Error;

/// An open CSV: its header read, its records to come.
pub(super) struct Csv<'a> {
    reader: Reader<&'a [u8]>,
    header: Vec<String>,
    record: StringRecord,
    /// Bytes of the text, and whether it has an odd number of quotes, so that one may be open at its end.
    length: usize,
    odd_quotes: bool,
}

impl<'a> Csv<'a> {
    pub(super) fn open(bytes: &'a [u8], format: &Format, wanted: &[Wanted<'_>]) -> Result<Self, Error> {
        let text = utf8(bytes)?;
        if text.trim().is_empty() {
            return Err(Error::new(code::CSV_EMPTY, "the table is empty"));
        }
        let delimiter = format.delimiter().copied().unwrap_or_else(|| delimiter_of(text, wanted));
        let mut reader = reader(text, delimiter);
        let mut header = StringRecord::new();
        reader.read_record(&mut header).map_err(|error| broken(&error))?;
        Ok(Self {
            reader,
            header: header.iter().map(str::to_owned).collect(),
            record: StringRecord::new(),
            length: text.len(),
            odd_quotes: text.bytes().filter(|byte| *byte == b'"').count().checked_rem(2) == Some(1),
        })
    }

    pub(super) fn header(&self) -> &[String] {
        &self.header
    }

    /// The next record; blank lines are none.
    pub(super) fn next_record(&mut self) -> Result<Option<&StringRecord>, Error> {
        let more = self.reader.read_record(&mut self.record).map_err(|error| broken(&error))?;
        if !more {
            return Ok(None);
        }
        // An open quote swallows the rest of the file into the last cell of the last record.
        let swallowed = self.record.iter().next_back().is_some_and(|cell| cell.contains('\n'));
        let at_end = usize::try_from(self.reader.position().byte()).is_ok_and(|byte| byte >= self.length);
        if self.odd_quotes && swallowed && at_end {
            let line = self.record.position().map_or(0, csv::Position::line);
            let message = format!("the record at line {line} opens a quote and never closes it");
            return Err(Error::new(code::CSV_QUOTE_UNCLOSED, message));
        }
        Ok(Some(&self.record))
    }
}

fn reader(text: &str, delimiter: Delimiter) -> Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter.byte()).from_reader(text.as_bytes())
}

/// The text without its byte order mark, or an error that says which encoding it may be.
fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|byte| **byte == b'\n').count().saturating_add(1);
        let guess = if utf16 { "it begins like UTF-16" } else { "it may be Windows-1252 or Latin-1" };
        Error::new(code::CSV_NOT_UTF8, format!("the text is not UTF-8 at line {line}: {guess}"))
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The delimiter under which the header holds most of the wanted columns; among equals the one with most cells.
fn delimiter_of(text: &str, wanted: &[Wanted<'_>]) -> Delimiter {
    let score = |delimiter: &Delimiter| {
        let mut header = StringRecord::new();
        if reader(text, *delimiter).read_record(&mut header).is_err() {
            return (0, 0);
        }
        let found = wanted.iter().filter(|wanted| header.iter().any(|cell| is_column(cell, wanted.header)));
        (found.count(), header.len())
    };
    // Of equals `max_by_key` takes the last; comma stands last.
    let order = [Delimiter::Tab, Delimiter::Semicolon, Delimiter::Comma];
    order.into_iter().max_by_key(score).unwrap_or(Delimiter::Comma)
}

fn broken(error: &csv::Error) -> Error {
    Error::new(code::CSV_QUOTE_UNCLOSED, format!("the table cannot be read: {error}"))
}
