//! Canonical text: RFC 8785 (keys sorted, shortest escapes, no blanks), numbers only as whole numbers.

use super::Record;

/// Writes one canonical JSON text. Records give their fields in sorted order; the derive sees to it.
#[derive(Debug, Default)]
pub struct Writer {
    out: String,
    /// Whether a comma is due before the next field or item.
    comma: bool,
}

impl Writer {
    /// The canonical text of a value.
    pub fn text_of<T: Record>(value: &T) -> String {
        let mut writer = Self::default();
        value.write(&mut writer);
        writer.out
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

    /// One field of the open record; left out where the value is absent.
    pub fn field<T: Record>(&mut self, name: &str, value: &T) {
        if !value.is_absent() {
            self.key(name);
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
