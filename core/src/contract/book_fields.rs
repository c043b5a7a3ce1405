//! The book of a request on one: its fields `data` and `map`.

use crate::book::Book;
use crate::code;
use crate::error::Error;
use crate::map::Map;
use crate::record::{Record, Scope, Value};
use crate::table::Table;

/// The fields `data` and `map` of a request, taken out of it, so that the request's own fields are checked first.
pub(super) struct BookFields {
    data: Option<Value>,
    map: Option<Value>,
}

impl BookFields {
    pub(super) fn take(request: &mut Value) -> Result<Self, Error> {
        let Value::Record(fields) = request else {
            return Err(Scope::ROOT.wrong_kind("a record", request));
        };
        let mut take = |name: &str| {
            let place = fields.iter().position(|(field, _)| field == name);
            place.map(|index| fields.remove(index).1)
        };
        Ok(Self { data: take("data"), map: take("map") })
    }

    pub(super) fn book(self) -> Result<Book, Error> {
        let given = |value: Option<Value>, name: &str| {
            value.ok_or_else(|| {
                let message = format!("the operation works on a book: the field `{name}` is missing");
                Error::new(code::OPERATION_NEEDS_BOOK, message).at(name)
            })
        };
        let (data, map) = (given(self.data, "data")?, given(self.map, "map")?);
        let map = Map::read(&map, &Scope::ROOT.field("map"))?;
        let data = Table::read(&data, &Scope::ROOT.field("data"))?;
        Book::read(&data, &map)
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
