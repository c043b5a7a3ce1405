//! One declaration for every type that crosses a border: reading, writing, its shape, and serde.
//!
//! Text goes to a [`Value`], a value to a type by the type's own field table, a type to canonical text. Reading names
//! the first error with code and path; writing a value and reading it again gives the same value and the same text.

mod basic;
mod figure;
pub mod read;
pub mod serde;
mod shape;
mod value;
mod write;

pub use figure::{Figure, Reason};
pub use shape::{Field, Form, Json, Named, Scalar, Shape, Types, Variant, Word};
pub use value::{Limits, Value};
pub use write::Writer;

use crate::code::{self, Code};
use crate::error::Error;
use crate::unit::Currency;

pub use attain_derive::Record;

/// A type with one text. Derived for structs and enums; written by hand for scalars only.
///
/// ```
/// use attain::record::{self, Record};
/// use attain::{Money, Currency};
///
/// /// A deal's price.
/// #[derive(Record, Debug, PartialEq)]
/// struct Price {
///     /// The currency of all money in this document.
///     #[record(currency)]
///     currency: Currency,
///     /// The amount, in major units.
///     amount: Money,
/// }
///
/// let price: Price = record::from_json(r#"{"currency": "USD", "amount": 1250.5}"#).unwrap();
/// assert_eq!(record::to_json(&price), r#"{"amount":"1250.50","currency":"USD"}"#);
/// let error = record::from_json::<Price>(r#"{"currency": "USD", "amount": "1.005"}"#).unwrap_err();
/// assert_eq!((error.code().as_str(), error.path()), ("money.too_fine", "amount"));
/// ```
pub trait Record: Sized {
    /// Whether a record may leave the field out.
    const OPTIONAL: bool = false;

    /// Reads a value at a place of the document.
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error>;

    /// Writes the canonical text.
    fn write(&self, out: &mut Writer);

    /// Describes the type, and the types it reaches.
    fn shape(types: &mut Types) -> Shape;

    /// Refuses money of another currency than the document's; a document inside it has its own.
    fn one_currency(&self, _: Currency, _: &Scope<'_>) -> Result<(), Error> {
        Ok(())
    }

    /// What stands for a field that was left out.
    fn absent(at: &Scope<'_>) -> Result<Self, Error> {
        Err(at.error(code::RECORD_FIELD_MISSING, "the field is missing"))
    }

    /// Whether the writer leaves the field out.
    fn is_absent(&self) -> bool {
        false
    }
}

/// Reads a type from JSON text.
pub fn from_json<T: Record>(json: &str) -> Result<T, Error> {
    T::read(&Value::parse(json)?, &Scope::ROOT)
}

/// The canonical JSON text of a value: RFC 8785, keys sorted.
pub fn to_json<T: Record>(value: &T) -> String {
    Writer::text_of(value)
}

/// The shape of a type, with every named type it reaches.
pub fn describe<T: Record>() -> (Shape, Types) {
    let mut types = Types::default();
    let shape = describe_into::<T>(&mut types);
    (shape, types)
}

/// Adds the shape of a type, and of every type it reaches, to a table of types.
pub fn describe_into<T: Record>(types: &mut Types) -> Shape {
    T::shape(types)
}

/// A place in a document: the way to it, and the currency that its money is in. A path is built only for an error.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    parent: Option<&'a Scope<'a>>,
    step: Step<'a>,
    currency: Option<Currency>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Item(usize),
}

impl<'a> Scope<'a> {
    /// The document itself.
    pub const ROOT: Scope<'static> = Scope { parent: None, step: Step::Root, currency: None };

    /// A field of this record.
    #[must_use]
    pub fn field(&'a self, name: &'a str) -> Scope<'a> {
        Scope { parent: Some(self), step: Step::Field(name), currency: self.currency }
    }

    /// An item of this list, counted from 0.
    #[must_use]
    pub fn item(&'a self, index: usize) -> Scope<'a> {
        Scope { parent: Some(self), step: Step::Item(index), currency: self.currency }
    }

    /// The same place, its money in this currency.
    #[must_use]
    pub fn with_currency(self, currency: Currency) -> Self {
        Self { currency: Some(currency), ..self }
    }

    /// The currency of the document.
    pub fn currency(&self) -> Option<Currency> {
        self.currency
    }

    /// The way here, such as `deals[3].amount`.
    pub fn path(&self) -> String {
        let mut path = match self.parent {
            Some(parent) => parent.path(),
            None => String::new(),
        };
        match self.step {
            Step::Root => {}
            Step::Field(name) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(&read::shown(name));
            }
            Step::Item(index) => {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
        path
    }

    /// An error here.
    pub fn error(&self, code: Code, message: impl Into<String>) -> Error {
        Error::new(code, message).at(self.path())
    }

    /// The error for a value of another kind than expected.
    pub fn wrong_kind(&self, expected: &str, value: &Value) -> Error {
        self.error(code::RECORD_KIND_WRONG, format!("expected {expected}, found {}", value.kind()))
    }
}
