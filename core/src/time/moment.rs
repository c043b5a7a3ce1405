//! A moment, to the second, in UTC.

use std::fmt;
use std::str::FromStr;

use super::Date;
use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// A moment in UTC, to the second, from 1900 to 2199. It has one text, `2026-05-22T14:03:00Z`: no other zone, no parts of
/// a second, no leap second. The caller says what time it is.
///
/// ```
/// use attain::Moment;
/// let moment: Moment = "2026-05-22T14:03:00Z".parse().unwrap();
/// assert_eq!((moment.day().to_string(), moment.second()), ("2026-05-22".to_owned(), 50_580));
/// for text in ["2026-05-22T14:03Z", "2026-05-22T14:03:00+02:00", "2026-05-22 14:03:00Z", "2026-05-22T24:00:00Z"] {
///     assert_eq!(text.parse::<Moment>().unwrap_err().code().as_str(), "moment.syntax");
/// }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    day: Date,
    second: u32,
}

impl Moment {
    /// The day in UTC.
    pub fn day(self) -> Date {
        self.day
    }

    /// Seconds since the day began, 0 to 86,399.
    pub fn second(self) -> u32 {
        self.second
    }
}

/// Seconds since midnight of `14:03:00`.
fn second_of(text: &str) -> Option<u32> {
    let mut parts = text.split(':');
    let mut part = |below: u32| {
        let digits = parts.next().filter(|digits| digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()))?;
        digits.parse::<u32>().ok().filter(|number| *number < below)
    };
    let (hour, minute, second) = (part(24)?, part(60)?, part(60)?);
    parts.next().is_none().then_some(())?;
    hour.checked_mul(60)?.checked_add(minute)?.checked_mul(60)?.checked_add(second)
}

impl FromStr for Moment {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let syntax = || {
            let message = format!("`{}` is not a moment such as 2026-05-22T14:03:00Z", shown(text));
            Error::new(code::MOMENT_SYNTAX, message)
        };
        let (day, time) = text.split_once('T').ok_or_else(syntax)?;
        let second = time.strip_suffix('Z').and_then(second_of).ok_or_else(syntax)?;
        match day.parse() {
            Ok(day) => Ok(Self { day, second }),
            Err(error) if error.code() == code::DATE_OUT_OF_RANGE => Err(error),
            Err(_) => Err(syntax()),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |over: u32, below: u32| self.second.checked_div(over).and_then(|part| part.checked_rem(below));
        let [hour, minute, second] = [part(3_600, 24), part(60, 60), part(1, 60)].map(Option::unwrap_or_default);
        write!(f, "{}T{hour:02}:{minute:02}:{second:02}Z", self.day)
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Record for Moment {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("a moment such as \"2026-05-22T14:03:00Z\"", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(&self.to_string());
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Moment",
            json: Json::Text,
            doc: "A moment in UTC to the second, as YYYY-MM-DDTHH:MM:SSZ, from 1900 to 2199.",
            example: "2026-05-22T14:03:00Z",
        })
    }
}
