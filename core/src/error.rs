//! What can go wrong, said so that a person can mend it.
//!
//! Every error has the same four fields in Rust, Python and JavaScript: a stable [`Code`], the path of the value it
//! speaks of, a message (what was given, what is allowed) and a help (what to do).

use crate::code::Code;

/// An error with a stable code, the path it speaks of, a message and a help.
///
/// ```
/// let error = attain::call("forecast.triangulate", r#"{"currency": "XXQ"}"#).unwrap_err();
/// assert_eq!(error.code().as_str(), "currency.unknown");
/// assert_eq!(error.path(), "currency");
/// assert!(error.message().contains("`XXQ`"));
/// assert!(!error.help().is_empty());
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text())]
pub struct Error(Box<Parts>);

#[derive(Clone, PartialEq, Eq)]
struct Parts {
    code: Code,
    path: String,
    message: String,
    help: String,
}

impl Error {
    /// An error at the root; the help is the code's own.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self(Box::new(Parts { code, path: String::new(), message: message.into(), help: code.help().to_owned() }))
    }

    /// The same error with a help of its own.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.0.help = help.into();
        self
    }

    /// The same error one level down: `parent` is put before the path.
    ///
    /// ```
    /// use attain::{Error, code};
    /// let error = Error::new(code::DATE_SYNTAX, "`soon` is not a date").at("date").at("deals[3]");
    /// assert_eq!(error.path(), "deals[3].date");
    /// ```
    #[must_use]
    pub fn at(mut self, parent: impl AsRef<str>) -> Self {
        let parent = parent.as_ref();
        let joint = if parent.is_empty() || self.0.path.is_empty() || self.0.path.starts_with('[') { "" } else { "." };
        self.0.path = format!("{parent}{joint}{}", self.0.path);
        self
    }

    /// The same error at a place of its own, whatever lay below.
    #[must_use]
    pub(crate) fn moved(mut self, path: &str) -> Self {
        path.clone_into(&mut self.0.path);
        self
    }

    /// The stable code, such as `date.syntax`.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// Where the value stands, such as `deals[3].amount`; empty for the whole.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// What was given and what is allowed, for a reader in revenue operations.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What to do about it.
    pub fn help(&self) -> &str {
        &self.0.help
    }

    fn text(&self) -> String {
        let Parts { code, path, message, help } = &*self.0;
        let place = if path.is_empty() { String::new() } else { format!(" at {path}") };
        let help = if help.is_empty() { String::new() } else { format!(" ({help})") };
        format!("{message}{place} [{code}]{help}")
    }
}

impl std::fmt::Debug for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text())
    }
}
