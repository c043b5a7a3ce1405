//! JSON text to a tree of values that keeps every digit of a number and every key of a record.

use json_event_parser::{JsonEvent, SliceJsonParser};

use super::{Record, Scope, Shape, Types, Writer};
use crate::code;
use crate::error::Error;
use crate::order;

/// A JSON value: numbers keep their own digits, records their order and even their duplicate keys, so that whoever
/// reads them can name what is wrong.
///
/// ```
/// use attain::record::Value;
/// assert_eq!(Value::parse("0.10").unwrap(), Value::Number("0.10".into()));
/// assert_eq!(Value::parse("[1,").unwrap_err().code().as_str(), "json.syntax");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it was written.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, in document order.
    Record(Vec<(String, Value)>),
}

/// Any value, read as it stands and written in canonical text, numbers with their own digits.
impl Record for Value {
    fn read(value: &Value, _: &Scope<'_>) -> Result<Self, Error> {
        Ok(value.clone())
    }

    fn write(&self, out: &mut Writer) {
        match self {
            Self::Null => out.bare("null"),
            Self::Bool(value) => value.write(out),
            Self::Number(digits) => out.bare(digits),
            Self::Text(text) => out.text(text),
            Self::List(items) => out.list(items),
            Self::Record(fields) => {
                let mut fields: Vec<&(String, Self)> = fields.iter().collect();
                order::sort_by(&mut fields, |(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
                out.open_record();
                for (name, value) in fields {
                    out.key(name);
                    value.write(out);
                }
                out.close_record();
            }
        }
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Any
    }
}

/// What a JSON text may hold at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the whole text.
    pub bytes: usize,
    /// Arrays and objects inside one another.
    pub depth: usize,
    /// Characters of one number.
    pub number: usize,
}

impl Limits {
    /// The limits of [`Value::parse`]: 256 MiB, 64 levels, 64 characters in a number.
    pub const DEFAULT: Self = Self { bytes: 256 << 20, depth: 64, number: 64 };
}

impl Value {
    /// Reads JSON text within [`Limits::DEFAULT`].
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::parse_within(text, Limits::DEFAULT)
    }

    /// Reads JSON text within the given limits.
    pub fn parse_within(text: &str, limits: Limits) -> Result<Self, Error> {
        if text.len() > limits.bytes {
            let message = format!("the JSON text has {} bytes, at most {} are read", text.len(), limits.bytes);
            return Err(Error::new(code::JSON_TOO_LONG, message));
        }
        // The parser would skip it; a byte order mark is no JSON and hides in front of what looks right.
        if text.starts_with('\u{feff}') {
            return Err(Error::new(code::JSON_SYNTAX, "the JSON text begins with a byte order mark")
                .with_help("write the file as UTF-8 without a byte order mark"));
        }
        build(SliceJsonParser::new(text.as_bytes()), limits)
    }

    /// The word for this kind of value in messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Record(_) => "a record",
        }
    }
}

/// A list or record that is still open, with the key that waits for its value.
enum Open {
    List(Vec<Value>),
    Record(Vec<(String, Value)>, Option<String>),
}

fn build(mut parser: SliceJsonParser<'_>, limits: Limits) -> Result<Value, Error> {
    let mut stack: Vec<Open> = Vec::new();
    let mut root = None;
    loop {
        let event = parser.parse_next().map_err(|error| {
            let at = error.location().start;
            let (line, column) = (at.line.saturating_add(1), at.column.saturating_add(1));
            let why = crate::text::one_line(error.message());
            let message = format!("the text is not JSON at line {line}, column {column}: {why}");
            Error::new(code::JSON_SYNTAX, message)
        })?;
        let value = match event {
            JsonEvent::Eof => break,
            JsonEvent::StartArray => {
                stack.push(Open::List(Vec::new()));
                check_depth(&stack, limits)?;
                continue;
            }
            JsonEvent::StartObject => {
                stack.push(Open::Record(Vec::new(), None));
                check_depth(&stack, limits)?;
                continue;
            }
            JsonEvent::ObjectKey(key) => {
                if let Some(Open::Record(_, slot)) = stack.last_mut() {
                    *slot = Some(key.into_owned());
                }
                continue;
            }
            JsonEvent::EndArray | JsonEvent::EndObject => match stack.pop() {
                Some(Open::List(items)) => Value::List(items),
                Some(Open::Record(fields, _)) => Value::Record(fields),
                None => break,
            },
            JsonEvent::Null => Value::Null,
            JsonEvent::Boolean(value) => Value::Bool(value),
            JsonEvent::String(text) => Value::Text(text.into_owned()),
            JsonEvent::Number(digits) => {
                if digits.len() > limits.number {
                    let message =
                        format!("a number has {} characters, at most {} are read", digits.len(), limits.number);
                    return Err(Error::new(code::JSON_NUMBER_TOO_LONG, message));
                }
                Value::Number(digits.into_owned())
            }
        };
        match stack.last_mut() {
            None => root = Some(value),
            Some(Open::List(items)) => items.push(value),
            Some(Open::Record(fields, key)) => fields.push((key.take().unwrap_or_default(), value)),
        }
    }
    root.ok_or_else(|| Error::new(code::JSON_SYNTAX, "the JSON text is empty"))
}

fn check_depth(stack: &[Open], limits: Limits) -> Result<(), Error> {
    if stack.len() > limits.depth {
        let message = format!("lists and records lie more than {} levels deep", limits.depth);
        return Err(Error::new(code::JSON_TOO_DEEP, message));
    }
    Ok(())
}
