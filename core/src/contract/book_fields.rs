//! Books for other languages: read from data and map, or from the fields `data` and `map` of a request.

use std::borrow::Cow;

use crate::book::Book;
use crate::code;
use crate::error::Error;
use crate::map::Map;
use crate::record::{Record, Scope, Value};
use crate::table::{Source, Table};

/// The book that an operation works on.
pub(super) enum Given<'a> {
    /// It is there.
    Held(&'a Book),
    /// The fields `data` and `map` of a request, taken out of it, so that the request's own fields are checked first.
    Fields { data: Option<Value>, map: Option<Value> },
}

impl<'a> Given<'a> {
    pub(super) fn take(request: &mut Value) -> Result<Self, Error> {
        let Value::Record(fields) = request else {
            return Err(Scope::ROOT.wrong_kind("a record", request));
        };
        let mut take = |name: &str| {
            let place = fields.iter().position(|(field, _)| field == name);
            place.map(|index| fields.remove(index).1)
        };
        Ok(Self::Fields { data: take("data"), map: take("map") })
    }

    pub(super) fn book(self) -> Result<Cow<'a, Book>, Error> {
        let (data, map) = match self {
            Self::Held(book) => return Ok(Cow::Borrowed(book)),
            Self::Fields { data, map } => (data, map),
        };
        let given = |value: Option<Value>, name: &str| {
            value.ok_or_else(|| {
                let message = format!("the operation works on a book: the field `{name}` is missing");
                Error::new(code::OPERATION_NEEDS_BOOK, message).at(name)
            })
        };
        let (data, map) = (given(data, "data")?, given(map, "map")?);
        let map = Map::read(&map, &Scope::ROOT.field("map"))?;
        let data = Table::read(&data, &Scope::ROOT.field("data"))?;
        Book::read(&data, &map).map(Cow::Owned)
    }
}

/// A second `data` or `map` is left among a request's own fields, and is a duplicate, not unknown.
pub(super) fn named_twice(error: Error) -> Error {
    match error.path() {
        name @ ("data" | "map") if error.code() == code::RECORD_FIELD_UNKNOWN => {
            crate::record::read::duplicate(name, &Scope::ROOT)
        }
        _ => error,
    }
}

/// Reads a book for the packages of other languages: data in their own form, the map as JSON text.
///
/// # Errors
///
/// Those of [`Book::read`], and of reading the map, at `map`.
pub fn read_book<'a>(data: impl Into<Source<'a>>, map: &str) -> Result<Book, Error> {
    let map = Map::read(&Value::parse(map).map_err(|error| error.at("map"))?, &Scope::ROOT.field("map"))?;
    Book::read(data, &map)
}

/// Appends snapshots to a book for the packages of other languages: a table as JSON text.
///
/// # Errors
///
/// Those of [`Book::append_snapshots`], and of reading the table, at `snapshots`.
pub fn append_snapshots(book: &mut Book, table: &str) -> Result<(), Error> {
    let value = Value::parse(table).map_err(|error| error.at("snapshots"))?;
    book.append_snapshots(&Table::read(&value, &Scope::ROOT.field("snapshots"))?)
}
