//! The types that are part of every language: whole numbers, booleans, text, lists, options.

use std::sync::Arc;

use super::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer, read};
use crate::code;
use crate::error::Error;
use crate::unit::{Currency, Decimal};

/// The largest whole number that every language holds exactly: 2^53 - 1.
const LARGEST_COUNT: u64 = (1 << 53) - 1;

impl Record for u64 {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        let Value::Number(digits) = value else {
            return Err(at.wrong_kind("a whole number", value));
        };
        let number = digits.parse::<Decimal>().ok().and_then(Decimal::to_whole);
        number.and_then(|number| Self::try_from(number).ok()).filter(|count| *count <= LARGEST_COUNT).ok_or_else(|| {
            let message = format!("`{digits}` is not a whole number from 0 to {LARGEST_COUNT}");
            at.error(code::COUNT_OUT_OF_RANGE, message)
        })
    }

    fn write(&self, out: &mut Writer) {
        out.bare(&self.to_string());
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Count",
            json: Json::Count,
            doc: "A whole number from 0 to 2^53 - 1.",
            example: "5803",
        })
    }
}

impl Record for i64 {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        let Value::Number(digits) = value else {
            return Err(at.wrong_kind("a whole number", value));
        };
        let number = digits.parse::<Decimal>().ok().and_then(Decimal::to_whole);
        let number = number.and_then(|number| Self::try_from(number).ok());
        number.filter(|number| number.unsigned_abs() <= LARGEST_COUNT).ok_or_else(|| {
            let message = format!("`{digits}` is not a whole number from -{LARGEST_COUNT} to {LARGEST_COUNT}");
            at.error(code::COUNT_OUT_OF_RANGE, message)
        })
    }

    fn write(&self, out: &mut Writer) {
        out.bare(&self.to_string());
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Whole",
            json: Json::Whole,
            doc: "A whole number, which may be below zero, of at most 2^53 - 1.",
            example: "-3",
        })
    }
}

impl Record for bool {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Bool(value) => Ok(*value),
            other => Err(at.wrong_kind("true or false", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.bare(if *self { "true" } else { "false" });
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar { name: "Bool", json: Json::Bool, doc: "True or false.", example: "true" })
    }
}

impl Record for String {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => Ok(text.clone()),
            other => Err(at.wrong_kind("text", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(self);
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar { name: "Text", json: Json::Text, doc: "Any text.", example: "text" })
    }
}

impl<T: Record> Record for Vec<T> {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        // Not `collect`: it would be four functions for every type.
        let items = read::list(value, at)?;
        let mut all = Self::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            all.push(T::read(item, &at.item(index))?);
        }
        Ok(all)
    }

    fn write(&self, out: &mut Writer) {
        out.list(self);
    }

    fn shape(types: &mut Types) -> Shape {
        Shape::List(Box::new(T::shape(types)))
    }

    fn one_currency(&self, currency: Currency, at: &Scope<'_>) -> Result<(), Error> {
        self.iter().enumerate().try_for_each(|(index, item)| item.one_currency(currency, &at.item(index)))
    }
}

impl<T: Record> Record for Option<T> {
    const OPTIONAL: bool = true;

    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Null => Ok(None),
            value => T::read(value, at).map(Some),
        }
    }

    fn write(&self, out: &mut Writer) {
        match self {
            Some(value) => value.write(out),
            None => out.bare("null"),
        }
    }

    fn shape(types: &mut Types) -> Shape {
        Shape::Optional(Box::new(T::shape(types)))
    }

    fn one_currency(&self, currency: Currency, at: &Scope<'_>) -> Result<(), Error> {
        self.as_ref().map_or(Ok(()), |value| value.one_currency(currency, at))
    }

    fn absent(_: &Scope<'_>) -> Result<Self, Error> {
        Ok(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

/// What is held elsewhere has the text of what it is.
macro_rules! held {
    ($holder:ident) => {
        impl<T: Record> Record for $holder<T> {
            fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
                T::read(value, at).map($holder::new)
            }

            fn write(&self, out: &mut Writer) {
                (**self).write(out);
            }

            fn shape(types: &mut Types) -> Shape {
                T::shape(types)
            }

            fn one_currency(&self, currency: Currency, at: &Scope<'_>) -> Result<(), Error> {
                (**self).one_currency(currency, at)
            }
        }
    };
}

held!(Box);
held!(Arc);
