//! How a table writes its numbers and dates: stated by the map, never guessed per cell.

use std::borrow::Cow;

use crate::code;
use crate::error::Error;
use crate::record::Record;
use crate::text::shown;
use crate::time::Date;
use crate::unit::{Currency, Money};

/// How numbers, dates and columns are written.
///
/// ```
/// use attain::{Currency, Format, Mark, Thousands};
/// let format = Format::new().with_decimal(Mark::Comma).unwrap().with_thousands(Thousands::Point).unwrap();
/// let euro: Currency = "EUR".parse().unwrap();
/// assert_eq!(format.money("1.234,56", euro).unwrap().amount(), "1234.56");
/// assert!(format.money("1,234.56", euro).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check)]
pub struct Format {
    /// The order of day, month and year.
    #[record(default = DateOrder::Iso)]
    dates: DateOrder,
    /// The decimal mark.
    #[record(default = Mark::Point)]
    decimal: Mark,
    /// The mark between thousands; without one, numbers have none.
    thousands: Option<Thousands>,
    /// The mark between cells of a CSV; without one, the mark that finds the map's columns in the header.
    delimiter: Option<Delimiter>,
}

/// The order of day, month and year in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum DateOrder {
    /// 2017-06-30, also at midnight: 2017-06-30T00:00:00.
    Iso,
    /// 30.06.2017, 30/06/2017 or 30-06-2017; 2017-06-30 too, which has one reading.
    DayMonthYear,
    /// 06/30/2017; 2017-06-30 too.
    MonthDayYear,
}

/// A decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Mark {
    /// `.`
    Point,
    /// `,`
    Comma,
}

/// A mark between thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Thousands {
    /// `.`
    Point,
    /// `,`
    Comma,
    /// A blank of any width.
    Blank,
    /// `'`
    Apostrophe,
}

/// A mark between the cells of a CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// Tab.
    Tab,
}

impl Delimiter {
    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

fn check(format: &Format) -> Result<(), Error> {
    let clash = matches!(
        (format.decimal, format.thousands),
        (Mark::Point, Some(Thousands::Point)) | (Mark::Comma, Some(Thousands::Comma))
    );
    if clash {
        let message = "decimal and thousands have the same mark";
        return Err(Error::new(code::MAP_FORMAT_CONTRADICTS, message).at("thousands"));
    }
    Ok(())
}

impl Format {
    /// Plain notation: a decimal point, no thousands marks, ISO dates.
    pub(crate) const PLAIN: Self =
        Self { delimiter: None, decimal: Mark::Point, thousands: None, dates: DateOrder::Iso };

    /// Reads an amount as this format writes it.
    pub fn money(&self, text: &str, currency: Currency) -> Result<Money, Error> {
        Money::parse(&self.number(text)?, currency)
    }

    /// The number in plain notation.
    pub(crate) fn number<'t>(&self, text: &'t str) -> Result<Cow<'t, str>, Error> {
        self.plain(text).ok_or_else(|| {
            let message = format!("`{}` is not an amount as the map says amounts are written", shown(text));
            Error::new(code::DECIMAL_SYNTAX, message)
        })
    }

    /// The number with a decimal point and without thousands marks; `None` where the marks stand wrong.
    fn plain<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        if self.decimal == Mark::Point && self.thousands.is_none() {
            return Some(Cow::Borrowed(text));
        }
        let mark = if self.decimal == Mark::Point { '.' } else { ',' };
        let (whole, fraction) = match text.split_once(mark) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        if fraction.is_some_and(|fraction| !fraction.bytes().all(|byte| byte.is_ascii_digit())) {
            return None;
        }
        let whole = self.ungrouped(whole)?;
        Some(Cow::Owned(match fraction {
            Some(fraction) => format!("{whole}.{fraction}"),
            None => whole,
        }))
    }

    /// The whole part without thousands marks, which must stand between groups of three.
    fn ungrouped(&self, whole: &str) -> Option<String> {
        let is_mark = |character: char| match self.thousands {
            None => false,
            Some(Thousands::Point) => character == '.',
            Some(Thousands::Comma) => character == ',',
            Some(Thousands::Blank) => character.is_whitespace(),
            Some(Thousands::Apostrophe) => character == '\'' || character == '\u{2019}',
        };
        let (sign, digits) = match whole.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", whole),
        };
        let groups: Vec<&str> = digits.split(is_mark).collect();
        let right = groups.iter().enumerate().all(|(index, group)| {
            let length = if groups.len() == 1 {
                !group.is_empty()
            } else if index == 0 {
                (1..=3).contains(&group.len())
            } else {
                group.len() == 3
            };
            length && group.bytes().all(|byte| byte.is_ascii_digit())
        });
        right.then(|| format!("{sign}{}", groups.concat()))
    }

    /// Reads a day as this format writes it. A timestamp counts where it is midnight and names no zone.
    pub fn date(&self, text: &str) -> Result<Date, Error> {
        let (day, time) = match text.split_once(['T', ' ']) {
            Some((day, time)) => (day, Some(time)),
            None => (text, None),
        };
        if time.is_some_and(|time| !is_midnight(time)) {
            let message = format!("`{}` is a moment, not a day", shown(text));
            return Err(Error::new(code::DATE_HAS_TIME, message));
        }
        let syntax = |order: &str| {
            Error::new(code::DATE_SYNTAX, format!("`{}` is not a date in the order {order}", shown(text)))
        };
        match self.dates {
            // With the year first there is one reading, and typed days are written so.
            _ if is_iso(day) => day.parse(),
            DateOrder::Iso => day.parse(),
            DateOrder::DayMonthYear => {
                let [day, month, year] = parts(day).ok_or_else(|| syntax("day, month, year"))?;
                dated(year, month, day).unwrap_or_else(|| Err(syntax("day, month, year")))
            }
            DateOrder::MonthDayYear => {
                let [month, day, year] = parts(day).ok_or_else(|| syntax("month, day, year"))?;
                dated(year, month, day).unwrap_or_else(|| Err(syntax("month, day, year")))
            }
        }
    }
}

/// Whether a day has the shape `2026-01-31`.
fn is_iso(day: &str) -> bool {
    let mark = |place: usize| matches!(place, 4 | 7);
    day.len() == 10 && day.bytes().enumerate().all(|(place, byte)| (byte == b'-') == mark(place))
}

fn is_midnight(time: &str) -> bool {
    let (clock, fraction) = time.split_once('.').unwrap_or((time, "0"));
    matches!(clock, "00:00" | "00:00:00")
        && !fraction.is_empty()
        && fraction.len() <= 9
        && fraction.bytes().all(|byte| byte == b'0')
}

/// Three numbers with one and the same mark between them.
fn parts(text: &str) -> Option<[&str; 3]> {
    let mark = text.chars().find(|character| matches!(character, '.' | '/' | '-'))?;
    let mut parts = text.split(mark);
    let three = [parts.next()?, parts.next()?, parts.next()?];
    parts.next().is_none().then_some(three)
}

/// A day from its parts; `None` where a part is no number. Two-digit years are refused: the century would be a guess.
fn dated(year: &str, month: &str, day: &str) -> Option<Result<Date, Error>> {
    let digits = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        let plain = lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse::<u32>().ok())?
    };
    let year = i32::try_from(digits(year, 4..=4)?).ok()?;
    Some(Date::of(year, digits(month, 1..=2)?, digits(day, 1..=2)?))
}
