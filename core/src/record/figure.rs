//! A figure that may not be there, and then says why.

use super::{Record, Scope, Shape, Types, Value, Writer, read};
use crate::code::Code;
use crate::error::Error;

/// A computed figure, or the reason why there is none: never a silent zero, never NaN.
///
/// ```
/// use attain::record::{self, Figure};
/// use attain::{Ratio, code};
///
/// let rate: Figure<Ratio> = record::from_json(r#""0.5""#).unwrap();
/// assert_eq!(rate, Figure::Known("0.5".parse().unwrap()));
/// let none: Figure<Ratio> = Figure::none(code::KPI_TOO_FEW_CLOSED, "7 closed deals, 10 are needed");
/// assert_eq!(
///     record::to_json(&none),
///     r#"{"not_available":{"code":"kpi.too_few_closed","why":"7 closed deals, 10 are needed"}}"#
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure<T> {
    /// The figure.
    Known(T),
    /// Why there is none.
    NotAvailable(Reason),
}

/// Why a figure is not available.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Reason {
    /// A stable code, such as `kpi.too_few_closed`.
    code: String,
    /// What is missing, in words.
    why: String,
}

impl<T> Figure<T> {
    /// No figure, for this reason.
    pub fn none(code: Code, why: impl Into<String>) -> Self {
        Self::NotAvailable(Reason { code: code.as_str().to_owned(), why: why.into() })
    }

    /// The figure, if it is there.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::NotAvailable(_) => None,
        }
    }

    /// The reason, if the figure is not there.
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Known(_) => None,
            Self::NotAvailable(reason) => Some(reason),
        }
    }

    /// The same with another figure, the reason untouched.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Figure<U> {
        match self {
            Self::Known(value) => Figure::Known(change(value)),
            Self::NotAvailable(reason) => Figure::NotAvailable(reason),
        }
    }

    /// A figure that rests on this one, the reason handed on.
    pub fn and_then<U>(self, change: impl FnOnce(T) -> Figure<U>) -> Figure<U> {
        match self {
            Self::Known(value) => change(value),
            Self::NotAvailable(reason) => Figure::NotAvailable(reason),
        }
    }

    /// The figure, or none for this reason.
    pub fn or_none(value: Option<T>, code: Code, why: impl FnOnce() -> String) -> Self {
        value.map_or_else(|| Self::none(code, why()), Self::Known)
    }
}

const SLOT: &[read::Slot] = &[read::Slot { name: "not_available", required: true }];

impl<T: Record> Record for Figure<T> {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Record(fields) if fields.iter().any(|(name, _)| name == "not_available") => {
                read::Fields::of(value, at, SLOT)?.read().map(Self::NotAvailable)
            }
            value => T::read(value, at).map(Self::Known),
        }
    }

    fn write(&self, out: &mut Writer) {
        match self {
            Self::Known(value) => value.write(out),
            Self::NotAvailable(reason) => {
                out.open_record();
                out.field("not_available", reason);
                out.close_record();
            }
        }
    }

    fn shape(types: &mut Types) -> Shape {
        Reason::shape(types);
        Shape::Figure(Box::new(T::shape(types)))
    }
}
