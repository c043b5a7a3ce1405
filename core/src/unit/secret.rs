//! Secrets of the caller: the salt of a personal payload, the key of pseudonyms.

use std::fmt;
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::hash;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};

/// Bytes of a secret: fewer can be guessed, more add nothing.
const LENGTH: std::ops::RangeInclusive<usize> = 16..=64;

/// Random bytes that the caller made: 16 to 64 of them, as hexadecimal digits in small letters. Neither `Debug` nor an
/// error shows them, and there is no `Display`.
///
/// ```
/// use attain::Secret;
/// let salt: Secret = "00112233445566778899aabbccddeeff".parse().unwrap();
/// assert_eq!(format!("{salt:?}"), "(a secret)");
/// assert_eq!("0011".parse::<Secret>().unwrap_err().code().as_str(), "secret.length");
/// assert_eq!("not hexadecimal".parse::<Secret>().unwrap_err().code().as_str(), "secret.syntax");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// The bytes.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl FromStr for Secret {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let bytes = hash::from_hex(text).ok_or_else(|| {
            let message = "the secret is not hexadecimal: pairs of digits from 0 to 9 and a to f";
            Error::new(code::SECRET_SYNTAX, message)
        })?;
        if LENGTH.contains(&bytes.len()) {
            return Ok(Self(bytes));
        }
        let (from, to) = (LENGTH.start(), LENGTH.end());
        let message = format!("the secret has {} bytes, {from} to {to} are allowed", bytes.len());
        Err(Error::new(code::SECRET_LENGTH, message))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a secret)")
    }
}

impl Record for Secret {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("a secret (as hexadecimal text)", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(&hash::hex(&self.0));
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Secret",
            json: Json::Text,
            doc: "Random bytes of the caller, 16 to 64, as hexadecimal digits in small letters.",
            example: "00112233445566778899aabbccddeeff",
        })
    }
}
