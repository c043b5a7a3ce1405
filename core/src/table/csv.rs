//! CSV as people have it: which delimiter, which encoding, and whether every quote is closed.

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
}

impl<'a> Csv<'a> {
    pub(super) fn open(bytes: &'a [u8], format: &Format, wanted: &[Wanted<'_>]) -> Result<Self, Error> {
        let text = utf8(bytes)?;
        if text.trim().is_empty() {
            return Err(Error::new(code::CSV_EMPTY, "the table is empty"));
        }
        let delimiter = format.delimiter().copied().unwrap_or_else(|| delimiter_of(text, wanted));
        quotes_close(text, delimiter)?;
        let mut reader = reader(text, delimiter);
        let mut header = StringRecord::new();
        reader.read_record(&mut header).map_err(broken)?;
        Ok(Self { reader, header: header.iter().map(str::to_owned).collect(), record: StringRecord::new() })
    }

    pub(super) fn header(&self) -> &[String] {
        &self.header
    }

    /// The next record; blank lines are none.
    pub(super) fn next_record(&mut self) -> Result<Option<&StringRecord>, Error> {
        let more = self.reader.read_record(&mut self.record).map_err(broken)?;
        Ok(more.then_some(&self.record))
    }
}

/// Refuses quotes that a reader could only guess about: a quoted cell ends at its quote, and the text ends outside of one.
/// Without this an open quote swallows the rows up to the next quote, in silence.
fn quotes_close(text: &str, delimiter: Delimiter) -> Result<(), Error> {
    let mut bytes = text.bytes().peekable();
    let (mut line, mut at_start) = (1_u64, true);
    while let Some(byte) = bytes.next() {
        if byte != b'"' || !at_start {
            line = line.saturating_add(u64::from(byte == b'\n'));
            at_start = byte == delimiter.byte() || byte == b'\n' || byte == b'\r';
            continue;
        }
        let opened = line;
        loop {
            match bytes.next() {
                Some(b'"') if bytes.next_if_eq(&b'"').is_some() => {}
                Some(b'"') => break,
                Some(inside) => line = line.saturating_add(u64::from(inside == b'\n')),
                None => return Err(unclosed(format!("the cell that opens a quote at line {opened} never closes it"))),
            }
        }
        while bytes.next_if(|byte| matches!(byte, b' ' | b'\t') && *byte != delimiter.byte()).is_some() {}
        at_start = false;
        if bytes.peek().is_some_and(|next| *next != delimiter.byte() && *next != b'\n' && *next != b'\r') {
            let message =
                format!("the cell that opens a quote at line {opened} goes on after its closing quote at line {line}");
            return Err(unclosed(message));
        }
    }
    Ok(())
}

fn unclosed(message: String) -> Error {
    Error::new(code::CSV_QUOTE_UNCLOSED, message)
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

/// Text in memory, of rows of any length, can always be read; the words of the parser's error would bring in its readers
/// of typed values.
fn broken(_: csv::Error) -> Error {
    unclosed("the table cannot be read".to_owned())
}
