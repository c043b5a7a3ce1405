//! Texts that people write: reasons, notes, views.

use std::fmt;
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};

/// Characters of a text at most.
const LONGEST: usize = 10_000;

/// A text that a person wrote: not blank, at most 10,000 characters, kept letter by letter. It may name people, so
/// neither `Debug` nor an error shows it.
///
/// ```
/// use attain::FreeText;
/// let reason: FreeText = "The region was split.".parse().unwrap();
/// assert_eq!((reason.as_str(), format!("{reason:?}")), ("The region was split.", "(21 characters)".to_owned()));
/// assert_eq!(" ".parse::<FreeText>().unwrap_err().code().as_str(), "text.blank");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FreeText(String);

impl FreeText {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A text of the library's own.
    pub(crate) fn known(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl FromStr for FreeText {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if text.trim().is_empty() {
            return Err(Error::new(code::TEXT_BLANK, "the text is blank"));
        }
        let length = text.chars().count();
        if length > LONGEST {
            let message = format!("the text has {length} characters, at most {LONGEST} are allowed");
            return Err(Error::new(code::TEXT_TOO_LONG, message));
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for FreeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for FreeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({} characters)", self.0.chars().count())
    }
}

impl Record for FreeText {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("text", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(&self.0);
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "FreeText",
            json: Json::Text,
            doc: "A text that a person wrote: not blank, at most 10,000 characters.",
            example: "The region was split.",
        })
    }
}
