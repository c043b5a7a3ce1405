//! What a contract type looks like from outside: the table from which schemas, stubs and pages are generated.
//!
//! Nothing here is reachable from [`crate::call`], so a wasm build that only dispatches carries none of this prose.

use std::collections::BTreeMap;

/// The form of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A value written as one text or one bare word: money, a date, an id, a count.
    Scalar(Scalar),
    /// A list of values of one form.
    List(Box<Shape>),
    /// A value that may be left out.
    Optional(Box<Shape>),
    /// A value, or `{"not_available": {"code", "why"}}`.
    Figure(Box<Shape>),
    /// A type with a name; look it up in [`Types`].
    Named(&'static str),
    /// A record with any keys whose values are texts, numbers, booleans or null: a row of data.
    Cells,
    /// Any JSON value: another operation's request.
    Any,
}

/// A scalar type: its name, how it reads in JSON, and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The type's name in Rust, and its alias in TypeScript.
    pub name: &'static str,
    /// How it stands in JSON.
    pub json: Json,
    /// Unit, range and scale in one sentence.
    pub doc: &'static str,
    /// A text (or bare word) that reads well.
    pub example: &'static str,
}

/// How a scalar stands in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Json {
    /// A string.
    Text,
    /// A string that holds a decimal number; a JSON number is read too.
    Decimal,
    /// A string that holds an ISO date.
    Date,
    /// A whole number of zero or more.
    Count,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Bool,
}

/// A type with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What it is, from its doc comment.
    pub doc: &'static str,
    /// Whether it is about people: what shows it by itself, such as `Debug`, shows only the fields that are `shown`.
    pub quiet: bool,
    /// Its form.
    pub form: Form,
}

/// The form of a named type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Fields with names.
    Record {
        /// The `schema` text that a stored document carries.
        schema: Option<&'static str>,
        /// The fields in declaration order.
        fields: Vec<Field>,
    },
    /// One of some words.
    Words(Vec<Word>),
    /// One of some records, told apart by `kind`.
    Union(Vec<Variant>),
}

/// A field of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in JSON.
    pub name: &'static str,
    /// What it is, with its unit.
    pub doc: &'static str,
    /// The form of its value.
    pub shape: Shape,
    /// The canonical text of its default, where it may be left out in a request.
    pub default: Option<String>,
    /// Whether it is shown where the type is quiet: it names nobody.
    pub shown: bool,
}

/// A word of an enum without data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub name: &'static str,
    /// What it means.
    pub doc: &'static str,
}

/// A variant of an enum with data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The text of `kind`.
    pub name: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// Every named type that some shapes reach, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Types {
    /// By name: the path of the Rust type, and what it looks like once that is known.
    types: BTreeMap<&'static str, (&'static str, Option<Named>)>,
    clashes: Vec<&'static str>,
}

impl Types {
    /// Describes a named type once; a type that reaches itself is described once all the same. `path` tells apart two
    /// Rust types that would share a name outside.
    pub fn define(
        &mut self,
        name: &'static str,
        path: &'static str,
        describe: impl FnOnce(&mut Self) -> Named,
    ) -> Shape {
        match self.types.get(name) {
            Some((known, _)) => {
                if *known != path {
                    self.clashes.extend([*known, path]);
                }
            }
            None => {
                self.types.insert(name, (path, None));
                let named = describe(self);
                self.types.insert(name, (path, Some(named)));
            }
        }
        Shape::Named(name)
    }

    /// The paths of Rust types that share a name: there must be none.
    pub fn clashes(&self) -> &[&'static str] {
        &self.clashes
    }

    /// The type of that name.
    pub fn get(&self, name: &str) -> Option<&Named> {
        self.types.get(name).and_then(|(_, named)| named.as_ref())
    }

    /// All types by name, sorted.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Named)> {
        self.types.iter().filter_map(|(name, (_, named))| named.as_ref().map(|named| (*name, named)))
    }
}
