//! SHA-256 hashes, as results and documents carry them.

use std::fmt;
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::hash;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// A SHA-256 hash. Its text is 64 hexadecimal digits in small letters.
///
/// ```
/// use attain::Sha256;
/// let hash = Sha256::of(b"abc");
/// assert_eq!(hash.to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
/// assert_eq!(hash.to_string().parse::<Sha256>().unwrap(), hash);
/// assert_eq!("BA78".parse::<Sha256>().unwrap_err().code().as_str(), "sha256.syntax");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sha256([u8; 32]);

impl Sha256 {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(hash::digest(bytes))
    }

    /// The hash of a value's canonical text.
    pub(crate) fn of_text<T: Record>(value: &T) -> Self {
        Self(Writer::digest_of(value))
    }

    /// The 32 bytes of the hash.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl FromStr for Sha256 {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        hash::from_hex(text).and_then(|bytes| bytes.try_into().ok()).map(Self).ok_or_else(|| {
            let message = format!("`{}` is not a SHA-256 hash: 64 digits from 0 to 9 and a to f", shown(text));
            Error::new(code::SHA256_SYNTAX, message)
        })
    }
}

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hash::hex(&self.0))
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Record for Sha256 {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("a SHA-256 hash (as text)", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(&self.to_string());
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Sha256",
            json: Json::Text,
            doc: "A SHA-256 hash as 64 hexadecimal digits in small letters.",
            example: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        })
    }
}
