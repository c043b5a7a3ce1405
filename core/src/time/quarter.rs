//! The name of a quarter; [`super::FiscalCalendar`] knows its days.

use std::fmt;
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// A quarter by name: `2017Q3` is always a calendar quarter, `FY2026-Q3` one of the company's fiscal year.
///
/// ```
/// use attain::Quarter;
/// let quarter: Quarter = "2017Q3".parse().unwrap();
/// assert_eq!(quarter.year_before().unwrap().to_string(), "2016Q3");
/// assert_eq!("FY2026-Q5".parse::<Quarter>().unwrap_err().code().as_str(), "quarter.syntax");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    fiscal: bool,
    year: u16,
    number: u8,
}

impl Quarter {
    /// A calendar quarter: year 1900 to 2199, number 1 to 4.
    pub fn calendar(year: i32, number: u32) -> Result<Self, Error> {
        Self::of(false, year, number)
    }

    /// A quarter of the fiscal year of that name.
    pub fn fiscal(year: i32, number: u32) -> Result<Self, Error> {
        Self::of(true, year, number)
    }

    fn of(fiscal: bool, year: i32, number: u32) -> Result<Self, Error> {
        let made = match (u16::try_from(year), u8::try_from(number)) {
            (Ok(year @ 1900..=2199), Ok(number @ 1..=4)) => Some(Self { fiscal, year, number }),
            _ => None,
        };
        made.ok_or_else(|| {
            let message = format!("there is no quarter {number} of the year {year}: 1 to 4, 1900 to 2199");
            Error::new(code::QUARTER_SYNTAX, message)
        })
    }

    /// Whether it is named by the fiscal year.
    pub fn is_fiscal(self) -> bool {
        self.fiscal
    }

    /// The year it is named by.
    pub fn year(self) -> i32 {
        i32::from(self.year)
    }

    /// 1 to 4.
    pub fn number(self) -> u32 {
        u32::from(self.number)
    }

    /// The same quarter a year before; `None` before 1900.
    pub fn year_before(self) -> Option<Self> {
        Self::of(self.fiscal, self.year().saturating_sub(1), self.number()).ok()
    }

    /// The quarter before; `None` before 1900.
    pub fn previous(self) -> Option<Self> {
        match self.number {
            1 => Self::of(self.fiscal, self.year().saturating_sub(1), 4).ok(),
            number => Some(Self { number: number.saturating_sub(1), ..self }),
        }
    }
}

impl FromStr for Quarter {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let parts = match text.strip_prefix("FY") {
            Some(rest) => rest.split_once("-Q").map(|parts| (true, parts)),
            None => text.split_once('Q').map(|parts| (false, parts)),
        };
        let digits = |text: &str, length: usize| {
            (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| text.parse::<u32>().ok())?
        };
        let made = parts.and_then(|(fiscal, (year, number))| {
            let year = i32::try_from(digits(year, 4)?).ok()?;
            Self::of(fiscal, year, digits(number, 1)?).ok()
        });
        made.ok_or_else(|| {
            let message = format!("`{}` is not a quarter such as 2017Q3 or FY2026-Q3", shown(text));
            Error::new(code::QUARTER_SYNTAX, message)
        })
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.fiscal {
            write!(f, "FY{}-Q{}", self.year, self.number)
        } else {
            write!(f, "{}Q{}", self.year, self.number)
        }
    }
}

impl fmt::Debug for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Record for Quarter {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("a quarter such as \"2017Q3\"", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(&self.to_string());
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Quarter",
            json: Json::Text,
            doc: "A quarter: 2017Q3 is a calendar quarter, FY2026-Q3 one of the company's fiscal year.",
            example: "2017Q3",
        })
    }
}
