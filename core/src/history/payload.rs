//! What an event carries: a record of any JSON values, in its canonical text.

use std::fmt;
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::order::SortedSet;
use crate::record::{self, Record, Scope, Shape, Types, Value, Writer};

/// Lists and records inside one another, so that a whole request around them can still be read.
const DEEPEST: usize = 32;

/// A record of any JSON values in canonical text (RFC 8785): keys sorted, none twice, numbers whole and from -(2^53 - 1) to
/// 2^53 - 1, at most 32 levels deep. Decimals are written as text, so that every language computes the same hash. `Debug`
/// does not show it.
///
/// ```
/// use attain::history::Payload;
/// let payload = Payload::parse(r#"{"quota": "90000.00", "months": 1.2e1, "at": null}"#).unwrap();
/// assert_eq!(payload.as_str(), r#"{"at":null,"months":12,"quota":"90000.00"}"#);
/// assert_eq!(Payload::parse(r#"{"rate": 0.5}"#).unwrap_err().code().as_str(), "history.payload_number");
/// assert_eq!(format!("{payload:?}"), "(42 bytes)");
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Payload(String);

impl Payload {
    /// Reads JSON text.
    ///
    /// # Errors
    ///
    /// `json.*`; `record.kind_wrong` for anything but a record; `history.payload_number`, `record.field_duplicate` and `json.too_deep`, with the path.
    pub fn parse(json: &str) -> Result<Self, Error> {
        record::from_json(json)
    }

    /// The canonical text of a value of the contract, such as another concept's own type.
    ///
    /// # Errors
    ///
    /// As [`Payload::parse`].
    pub fn of<T: Record>(value: &T) -> Result<Self, Error> {
        Self::parse(&record::to_json(value))
    }

    /// The payload as a type of the contract.
    ///
    /// # Errors
    ///
    /// Those of reading the type.
    pub fn read_as<T: Record>(&self) -> Result<T, Error> {
        record::from_json(&self.0)
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The value with its numbers in their one text, or what is wrong with it.
fn canonical(value: &Value, at: &Scope<'_>, depth: usize) -> Result<Value, Error> {
    let inside = || match depth.checked_sub(1) {
        Some(depth) => Ok(depth),
        None => {
            let message = format!("lists and records lie more than {DEEPEST} levels deep");
            Err(at.error(code::JSON_TOO_DEEP, message))
        }
    };
    Ok(match value {
        Value::Number(digits) => {
            let whole = i64::read(value, at).map_err(|_| {
                let message = format!("`{digits}` is not a whole number that every language holds exactly");
                at.error(code::HISTORY_PAYLOAD_NUMBER, message)
            })?;
            Value::Number(whole.to_string())
        }
        Value::List(items) => {
            let depth = inside()?;
            let items = items.iter().enumerate().map(|(index, item)| canonical(item, &at.item(index), depth));
            Value::List(items.collect::<Result<_, Error>>()?)
        }
        Value::Record(fields) => {
            let depth = inside()?;
            let mut names = SortedSet::default();
            let fields = fields.iter().map(|(name, value)| {
                if !names.insert(name) {
                    return Err(record::read::duplicate(name, at));
                }
                Ok((name.clone(), canonical(value, &at.field(name), depth)?))
            });
            Value::Record(fields.collect::<Result<_, Error>>()?)
        }
        Value::Null | Value::Bool(_) | Value::Text(_) => value.clone(),
    })
}

impl FromStr for Payload {
    type Err = Error;

    fn from_str(json: &str) -> Result<Self, Error> {
        Self::parse(json)
    }
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({} bytes)", self.0.len())
    }
}

impl Record for Payload {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Record(_) => canonical(value, at, DEEPEST).map(|value| Self(Writer::text_of(&value))),
            other => Err(at.wrong_kind("a record", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.bare(&self.0);
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Any
    }
}
