//! The name of a quarter; [`super::FiscalCalendar`] knows its days.

use std::fmt;
use std::str::FromStr;

use super::{Grain, Period};
use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// A period known to be a quarter: `2017Q3` is always a calendar quarter, `FY2026-Q3` one of the company's fiscal year.
///
/// ```
/// use attain::Quarter;
/// let quarter: Quarter = "2017Q3".parse().unwrap();
/// assert_eq!(quarter.year_before().unwrap().to_string(), "2016Q3");
/// assert_eq!("FY2026-Q5".parse::<Quarter>().unwrap_err().code().as_str(), "quarter.syntax");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter(Period);

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
        Period::of(fiscal, Grain::Quarter, year, number).map(Self).map_err(|_| {
            let message = format!("there is no quarter {number} of the year {year}: 1 to 4, 1900 to 2199");
            Error::new(code::QUARTER_SYNTAX, message)
        })
    }

    /// Whether it is named by the fiscal year.
    pub fn is_fiscal(self) -> bool {
        self.0.is_fiscal()
    }

    /// The year it is named by.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 to 4.
    pub fn number(self) -> u32 {
        self.0.number()
    }

    /// The same quarter a year before; `None` before 1900.
    pub fn year_before(self) -> Option<Self> {
        self.0.counted(-4).map(Self)
    }

    /// The quarter before; `None` before 1900.
    pub fn previous(self) -> Option<Self> {
        self.0.counted(-1).map(Self)
    }

    /// The quarter after; `None` past 2199.
    pub fn next(self) -> Option<Self> {
        self.0.counted(1).map(Self)
    }

    /// The same as a period.
    pub fn period(self) -> Period {
        self.0
    }
}

fn not_a_quarter(text: &str) -> Error {
    let message = format!("`{}` is not a quarter such as 2017Q3 or FY2026-Q3", shown(text));
    Error::new(code::QUARTER_SYNTAX, message)
}

impl From<Quarter> for Period {
    fn from(quarter: Quarter) -> Self {
        quarter.0
    }
}

impl TryFrom<Period> for Quarter {
    type Error = Error;

    fn try_from(period: Period) -> Result<Self, Error> {
        if period.grain() == Grain::Quarter { Ok(Self(period)) } else { Err(not_a_quarter(&period.to_string())) }
    }
}

impl FromStr for Quarter {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let period = text.parse::<Period>().ok();
        period.and_then(|period| Self::try_from(period).ok()).ok_or_else(|| not_a_quarter(text))
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
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
