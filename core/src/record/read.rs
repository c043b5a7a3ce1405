//! What the derive's generated code calls: non-generic where it can be, so that a hundred types share one copy.

use super::{Currency, Record, Scope, Value};
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

/// A record whose fields are read one after another, in the order of their slots. What knows a field's type is only the
/// call of its reader.
#[derive(Debug)]
pub struct Fields<'a> {
    found: Vec<Option<&'a Value>>,
    slots: &'static [Slot],
    /// The slot of the next field.
    next: usize,
    at: Scope<'a>,
}

impl<'a> Fields<'a> {
    /// Sorts a record's fields into their slots. Names the first error: unknown and duplicate fields in document order,
    /// then missing ones in declaration order.
    pub fn of(value: &'a Value, at: &Scope<'a>, slots: &'static [Slot]) -> Result<Self, Error> {
        Self::sorted(value, at, slots, None)
    }

    /// The same for a variant of a tagged enum: the field `kind` has been read already.
    pub fn of_variant(value: &'a Value, at: &Scope<'a>, slots: &'static [Slot]) -> Result<Self, Error> {
        Self::sorted(value, at, slots, Some("kind"))
    }

    fn sorted(value: &'a Value, at: &Scope<'a>, slots: &'static [Slot], tag: Option<&str>) -> Result<Self, Error> {
        let Value::Record(fields) = value else {
            return Err(at.wrong_kind("a record", value));
        };
        Ok(Self { found: fill(fields, at, slots, tag)?, slots, next: 0, at: *at })
    }

    /// Reads the next field; an absent optional one reads as its absence.
    #[inline(never)]
    pub fn read<T: Record>(&mut self) -> Result<T, Error> {
        match self.step() {
            (Some(value), at) => T::read(value, &at),
            (None, at) => T::absent(&at),
        }
    }

    /// Reads the next field, or takes its default.
    pub fn read_or<T: Record>(&mut self, default: impl FnOnce() -> T) -> Result<T, Error> {
        if self.skips() { Ok(default()) } else { self.read() }
    }

    /// The money of the fields that follow is in this currency.
    pub fn set_currency(&mut self, currency: Currency) {
        self.at = self.at.with_currency(currency);
    }

    /// Checks the field `schema` of a stored document: the last slot, looked at first.
    pub fn schema(&self, expected: &str) -> Result<(), Error> {
        let at = self.at.field("schema");
        match self.found.last().copied().flatten() {
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

    fn step(&mut self) -> (Option<&'a Value>, Scope<'_>) {
        let index = self.next;
        self.next = index.saturating_add(1);
        let name = self.slots.get(index).map_or("", |slot| slot.name);
        (self.found.get(index).copied().flatten(), self.at.field(name))
    }

    /// Steps over the next field where it was left out.
    fn skips(&mut self) -> bool {
        let absent = self.found.get(self.next).copied().flatten().is_none();
        self.next = self.next.saturating_add(usize::from(absent));
        absent
    }
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

/// The items of a list.
pub(crate) fn list<'a>(value: &'a Value, at: &Scope<'_>) -> Result<&'a [Value], Error> {
    match value {
        Value::List(items) => Ok(items),
        other => Err(at.wrong_kind("a list", other)),
    }
}
