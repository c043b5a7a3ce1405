//! The rules of the practice by id. Every line of a review names the rule it comes from.

mod registry;

pub use registry::*;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// A rule's id, such as `forecast.triangulate`.
///
/// ```
/// use attain::RuleId;
/// let rule: RuleId = "forecast.weighted".parse().unwrap();
/// assert!(rule.sentence().contains("probability"));
/// ```
#[derive(Clone, Copy)]
pub struct RuleId(&'static Rule);

/// What is known of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    id: &'static str,
    practice: &'static str,
    sentence: &'static str,
    state: RuleState,
    operations: &'static [&'static str],
}

/// How much of a rule this version has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleState {
    /// All of it.
    Implemented,
    /// Some of it.
    InPart {
        /// What is missing.
        missing: &'static str,
    },
    /// Nothing.
    NotYet,
}

impl RuleId {
    /// The id.
    pub const fn as_str(self) -> &'static str {
        self.0.id
    }

    /// The rule in one sentence.
    pub const fn sentence(self) -> &'static str {
        self.0.sentence
    }

    /// The part of the practice that it belongs to, such as `Forecast`.
    pub const fn practice(self) -> &'static str {
        self.0.practice
    }

    /// How much of it this version has.
    pub const fn state(self) -> RuleState {
        self.0.state
    }

    /// The operations that apply it.
    pub const fn operations(self) -> &'static [&'static str] {
        self.0.operations
    }
}

// An id is its text, wherever the compiler put the rest.
impl PartialEq for RuleId {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for RuleId {}

impl PartialOrd for RuleId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for RuleId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.id.cmp(other.0.id)
    }
}

impl Hash for RuleId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.id.hash(state);
    }
}

impl FromStr for RuleId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        ALL.iter()
            .copied()
            .find(|rule| rule.as_str() == text)
            .ok_or_else(|| Error::new(code::RULE_UNKNOWN, format!("there is no rule `{}`", shown(text))))
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Record for RuleId {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("a rule's id", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(self.as_str());
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "RuleId",
            json: Json::Text,
            doc: "The id of a rule of the practice.",
            example: "forecast.weighted",
        })
    }
}
