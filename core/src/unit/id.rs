//! Ids: the keys in the caller's data, opaque to the library.

use std::fmt;
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::is_plain;

/// Characters of an id at most.
const LONGEST: usize = 255;

/// Up to 23 bytes are held where the id stands, so that a table of ids lies together in memory and copying one touches
/// nothing else.
#[cfg(not(target_family = "wasm"))]
type Text = smol_str::SmolStr;
/// A page waits for every byte, of which that would take 2 % more.
#[cfg(target_family = "wasm")]
type Text = std::sync::Arc<str>;

/// A key from the caller's data: a deal, a person, a product, a region. Not empty, at most 255 characters, no control
/// characters, no blanks at its ends. Copies are cheap: they share a text that is long.
///
/// ```
/// use attain::Id;
/// assert_eq!("Darcel Schlecht".parse::<Id>().unwrap().as_str(), "Darcel Schlecht");
/// assert_eq!(" ".parse::<Id>().unwrap_err().code().as_str(), "id.invalid");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Text);

impl Id {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A key that the library's own tables have checked already.
    pub(crate) fn known(text: &str) -> Self {
        Self(text.into())
    }

    /// What is wrong with a text as an id, if anything.
    pub(crate) fn check(text: &str) -> Result<(), Error> {
        if is_plain(text) && !text.is_empty() {
            return Ok(());
        }
        let length = text.chars().count();
        let why = if text.trim().is_empty() {
            "is empty".to_owned()
        } else if text.trim().len() != text.len() {
            "has blanks at its ends".to_owned()
        } else if length > LONGEST {
            format!("has {length} characters, at most {LONGEST} are allowed")
        } else if text.chars().any(char::is_control) {
            "has control characters".to_owned()
        } else {
            return Ok(());
        };
        // Not shown: what is no id may well be a name.
        Err(Error::new(code::ID_INVALID, format!("the id {why}")))
    }
}

impl FromStr for Id {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::check(text)?;
        Ok(Self(text.into()))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0)
    }
}

impl Record for Id {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("an id (as text)", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(&self.0);
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Id",
            json: Json::Text,
            doc: "A key from the caller's data: not empty, at most 255 characters, no control characters.",
            example: "Darcel Schlecht",
        })
    }
}
