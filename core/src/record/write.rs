//! Canonical text: RFC 8785 (keys sorted, shortest escapes, no blanks), numbers only as whole numbers.

use std::fmt::{self, Write as _};

use super::Record;
use crate::hash::Hash;

/// Writes one canonical JSON text. Records give their fields in sorted order; the derive sees to it.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    /// Whether a comma is due before the next field or item.
    comma: bool,
    /// Takes the text from time to time, where nobody wants the text itself.
    hash: Option<Box<Hash>>,
}

/// Bytes that are written before the hash takes them.
const PIECE: usize = 1 << 16;

impl Writer {
    /// The canonical text of a value.
    pub fn text_of<T: Record>(value: &T) -> String {
        let mut writer = Self::default();
        value.write(&mut writer);
        writer.finish()
    }

    /// The SHA-256 of the canonical text of a value; a long text is never there as a whole.
    pub(crate) fn digest_of<T: Record>(value: &T) -> [u8; 32] {
        let mut writer = Self { hash: Some(Box::default()), ..Self::default() };
        value.write(&mut writer);
        let mut hash = writer.hash.unwrap_or_default();
        hash.bytes(writer.out.as_bytes());
        hash.digest()
    }

    /// The text written so far.
    pub fn finish(self) -> String {
        self.out
    }

    /// Opens a record.
    pub fn open_record(&mut self) {
        self.open('{');
    }

    /// Closes a record.
    pub fn close_record(&mut self) {
        self.close('}');
    }

    /// One field of the open record, named by an identifier; left out where the value is absent.
    pub fn field<T: Record>(&mut self, name: &str, value: &T) {
        if !value.is_absent() {
            self.name(name);
            value.write(self);
            self.comma = true;
        }
    }

    /// A field's name; its value is written next.
    pub fn key(&mut self, name: &str) {
        self.item();
        self.text(name);
        self.out.push(':');
        self.comma = false;
    }

    /// The name of a field, in which nothing needs an escape.
    fn name(&mut self, name: &str) {
        self.item();
        self.out.push('"');
        self.out.push_str(name);
        self.out.push_str("\":");
        self.comma = false;
    }

    /// A list.
    pub fn list<'a, T: Record + 'a>(&mut self, items: impl IntoIterator<Item = &'a T>) {
        self.open('[');
        for item in items {
            self.item();
            item.write(self);
            self.comma = true;
        }
        self.close(']');
    }

    /// A string.
    pub fn text(&mut self, text: &str) {
        self.out.push('"');
        // Nearly every text: nothing in it needs an escape.
        if !text.bytes().any(|byte| byte < 0x20 || byte == b'"' || byte == b'\\') {
            self.out.push_str(text);
            return self.close('"');
        }
        for character in text.chars() {
            match character {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                '\u{8}' => self.out.push_str("\\b"),
                '\u{c}' => self.out.push_str("\\f"),
                control if u32::from(control) < 0x20 => {
                    self.control(control);
                }
                plain => self.out.push(plain),
            }
        }
        self.close('"');
    }

    /// A string in which nothing needs an escape, such as a number.
    pub(crate) fn plain(&mut self, text: fmt::Arguments<'_>) {
        self.out.push('"');
        // A text can be written to without an error.
        let _ = self.out.write_fmt(text);
        self.close('"');
    }

    /// A whole number as a string.
    pub(crate) fn whole(&mut self, number: u64) {
        self.out.push('"');
        self.digits(number);
        self.close('"');
    }

    /// One by one: what formats all kinds of things takes several times as long.
    fn digits(&mut self, number: u64) {
        if number > 9 {
            self.digits(number / 10);
        }
        self.out.extend(u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10)));
    }

    fn control(&mut self, control: char) {
        self.out.push_str("\\u00");
        for digit in [u32::from(control) >> 4, u32::from(control) & 15] {
            self.out.extend(char::from_digit(digit, 16));
        }
    }

    /// A whole number, `true`, `false` or `null`: text that needs no quotes.
    pub fn bare(&mut self, text: &str) {
        self.out.push_str(text);
        self.comma = true;
    }

    fn item(&mut self) {
        if self.comma {
            self.out.push(',');
            self.comma = false;
        }
        // Here and not in `list`, which is there once for every type.
        if self.out.len() >= PIECE
            && let Some(hash) = &mut self.hash
        {
            hash.bytes(self.out.as_bytes());
            self.out.clear();
        }
    }

    fn open(&mut self, bracket: char) {
        self.out.push(bracket);
        self.comma = false;
    }

    fn close(&mut self, bracket: char) {
        self.out.push(bracket);
        self.comma = true;
    }
}

#[cfg(test)]
mod tests {
    use super::{PIECE, Writer};
    use crate::hash;

    #[test]
    fn a_hash_in_pieces_is_that_of_the_text() {
        for count in [0, 1, 3, PIECE / 10, PIECE] {
            let list = vec![vec!["nine \"bytes\"".to_owned(); 3]; count];
            assert_eq!(Writer::digest_of(&list), hash::digest(Writer::text_of(&list).as_bytes()), "{count}");
        }
    }

    #[test]
    fn whole_numbers_are_written_by_their_digits() {
        for number in [0, 7, 10, 99, 1_000_000, u64::MAX] {
            let mut writer = Writer::default();
            writer.whole(number);
            assert_eq!(writer.finish(), format!("\"{number}\""));
        }
    }
}
