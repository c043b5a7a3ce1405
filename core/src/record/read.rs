//! What the derive's generated code calls: non-generic, so that a hundred types share one copy.

use super::{Record, Scope, Value};
use crate::code;
use crate::error::Error;

/// A field as the reader sees it.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// The field's name in JSON.
    pub name: &'static str,
    /// Whether a record without it is an error.
    pub required: bool,
}

/// Sorts a record's fields into their slots. Names the first error: unknown and duplicate fields in document order,
/// then missing ones in declaration order.
pub fn slots<'v>(value: &'v Value, at: &Scope<'_>, slots: &[Slot]) -> Result<Vec<Option<&'v Value>>, Error> {
    let Value::Record(fields) = value else {
        return Err(at.wrong_kind("a record", value));
    };
    fill(fields, at, slots, None)
}

/// The same for a variant of a tagged enum: the field `kind` has been read already.
pub fn variant_slots<'v>(value: &'v Value, at: &Scope<'_>, slots: &[Slot]) -> Result<Vec<Option<&'v Value>>, Error> {
    let Value::Record(fields) = value else {
        return Err(at.wrong_kind("a record", value));
    };
    fill(fields, at, slots, Some("kind"))
}

fn fill<'v>(
    fields: &'v [(String, Value)],
    at: &Scope<'_>,
    slots: &[Slot],
    tag: Option<&str>,
) -> Result<Vec<Option<&'v Value>>, Error> {
    let mut found: Vec<Option<&Value>> = vec![None; slots.len()];
    let mut tagged = false;
    for (name, value) in fields {
        if tag == Some(name.as_str()) {
            if tagged {
                return Err(duplicate(name, at));
            }
            tagged = true;
            continue;
        }
        let place = slots.iter().position(|slot| slot.name == name).and_then(|index| found.get_mut(index));
        match place {
            None => return Err(unknown(name, at, slots)),
            Some(Some(_)) => return Err(duplicate(name, at)),
            Some(empty) => *empty = Some(value),
        }
    }
    for (slot, value) in slots.iter().zip(&found) {
        if slot.required && value.is_none() {
            let message = format!("the field `{}` is missing", slot.name);
            return Err(at.field(slot.name).error(code::RECORD_FIELD_MISSING, message));
        }
    }
    Ok(found)
}

fn unknown(name: &str, at: &Scope<'_>, slots: &[Slot]) -> Error {
    let names: Vec<&str> = slots.iter().map(|slot| slot.name).collect();
    let message = format!("there is no field `{}` here", shown(name));
    let help = match crate::text::nearest(name, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? the fields are: {}", names.join(", ")),
        None => format!("the fields are: {}", names.join(", ")),
    };
    at.field(name).error(code::RECORD_FIELD_UNKNOWN, message).with_help(help)
}

pub(crate) fn duplicate(name: &str, at: &Scope<'_>) -> Error {
    at.field(name).error(code::RECORD_FIELD_DUPLICATE, format!("the field `{}` stands here twice", shown(name)))
}

/// Reads the field in a slot; an absent optional one reads as its absence.
pub fn field<T: Record>(values: &[Option<&Value>], slots: &[Slot], index: usize, at: &Scope<'_>) -> Result<T, Error> {
    let name = slots.get(index).map_or("", |slot| slot.name);
    let at = at.field(name);
    match values.get(index).copied().flatten() {
        Some(value) => T::read(value, &at),
        None => T::absent(&at),
    }
}

/// Reads the field in a slot, or takes its default.
pub fn field_or<T: Record>(
    values: &[Option<&Value>],
    slots: &[Slot],
    index: usize,
    at: &Scope<'_>,
    default: impl FnOnce() -> T,
) -> Result<T, Error> {
    match values.get(index).copied().flatten() {
        Some(_) => field(values, slots, index, at),
        None => Ok(default()),
    }
}

/// Checks the field `schema` of a stored document.
pub fn schema(values: &[Option<&Value>], index: usize, at: &Scope<'_>, expected: &str) -> Result<(), Error> {
    let at = at.field("schema");
    match values.get(index).copied().flatten() {
        Some(Value::Text(text)) if text == expected => Ok(()),
        Some(Value::Text(text)) => {
            let message = format!("the document says `{}`, this reader knows `{expected}`", shown(text));
            Err(at.error(code::RECORD_SCHEMA_UNKNOWN, message))
        }
        Some(other) => Err(at.wrong_kind("text", other)),
        // A document typed by hand may leave it out; written documents always carry it.
        None => Ok(()),
    }
}

/// Reads one of a list of words; gives its place in the list.
pub fn word(value: &Value, at: &Scope<'_>, words: &[&str]) -> Result<usize, Error> {
    let Value::Text(text) = value else {
        return Err(at.wrong_kind("text", value));
    };
    words.iter().position(|word| word == text).ok_or_else(|| {
        let message = format!("`{}` is not one of: {}", shown(text), words.join(", "));
        at.error(code::RECORD_WORD_UNKNOWN, message)
    })
}

/// Reads the field `kind` of a tagged enum; gives the variant's place in the list.
pub fn kind(value: &Value, at: &Scope<'_>, words: &[&str]) -> Result<usize, Error> {
    let Value::Record(fields) = value else {
        return Err(at.wrong_kind("a record", value));
    };
    let at_kind = at.field("kind");
    match fields.iter().find(|(name, _)| name == "kind") {
        Some((_, value)) => word(value, &at_kind, words),
        None => {
            let message = format!("the field `kind` is missing; it is one of: {}", words.join(", "));
            Err(at_kind.error(code::RECORD_FIELD_MISSING, message))
        }
    }
}

/// Foreign text in a message: short, on one line.
pub(crate) fn shown(text: &str) -> String {
    crate::text::shown(text)
}
