//! Frames: columns of typed values in batches, borrowed from whoever holds them, so that a million rows come in without
//! one object each.

use std::marker::PhantomData;

use super::cell::Cell;
use super::{Row, Table, float};
use crate::code;
use crate::error::Error;
use crate::hash::Hash;
use crate::time::Date;
use crate::unit::{Digits, ten_to};

/// Reads one value of a column: the row of the batch to the value, `None` where there is none.
pub type Get<'a, T> = Box<dyn Fn(usize) -> Option<T> + Send + Sync + 'a>;

/// Reads the texts of a column; [`Column::text`] makes one of a function.
pub trait Texts: Send + Sync {
    /// The text in a row of the batch, `None` where there is none.
    fn text(&self, row: usize) -> Option<&str>;
}

/// A function that reads texts borrowed for `'a`. The lifetime stands in the type so that a frame can be lent for less.
struct TextsOf<'a, F>(F, PhantomData<&'a str>);

impl<'a, F: Fn(usize) -> Option<&'a str> + Send + Sync> Texts for TextsOf<'a, F> {
    fn text(&self, row: usize) -> Option<&str> {
        self.0(row)
    }
}

/// One column of one batch.
pub enum Column<'a> {
    /// Text.
    Text(Box<dyn Texts + 'a>),
    /// Floats; NaN counts as none. An amount must be within 1e-6 of a whole minor unit.
    Float(Get<'a, f64>),
    /// Whole numbers.
    Whole(Get<'a, i64>),
    /// Decimals: whole numbers of `10^-places`.
    Decimal {
        /// Digits behind the point, at most 28.
        places: u32,
        /// The values.
        value: Get<'a, i128>,
    },
    /// Days since 1970-01-01.
    Day(Get<'a, i32>),
    /// Moments without a zone: ticks since 1970-01-01. Each must be a midnight.
    Moment {
        /// Ticks of a day, such as 86,400 for seconds.
        per_day: i64,
        /// The values.
        value: Get<'a, i64>,
    },
    /// True or false.
    Bool(Get<'a, bool>),
    /// A kind that cannot be read, by its name: an error where the map names the column.
    Other(String),
}

/// Named columns in batches.
///
/// ```
/// use attain::{Book, Column, Frame, Map, record};
/// let map: Map = record::from_json(r#"{"currency": "USD", "deals": {
///     "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "close_date": "closed"},
///     "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
/// }}"#).unwrap();
/// let mut frame = Frame::new(["id", "rep", "stage", "amount", "closed"].map(str::to_owned).to_vec());
/// frame.push(2, vec![
///     Column::Whole(Box::new(|row| i64::try_from(row).ok())),
///     Column::text(|_| Some("Ann")),
///     Column::text(|row| Some(if row == 0 { "Won" } else { "Open" })),
///     Column::Float(Box::new(|row| (row == 0).then_some(0.1 + 0.2))),
///     Column::Day(Box::new(|row| (row == 0).then_some(17_347))),
/// ]).unwrap();
/// let book = Book::read(&frame, &map).unwrap();
/// assert_eq!((book.len(), book.report().converted()), (2, 1));
/// assert_eq!(book.last_event().unwrap().to_string(), "2017-06-30");
/// ```
pub struct Frame<'a> {
    names: Vec<String>,
    batches: Vec<(usize, Vec<Column<'a>>)>,
}

/// What a cell is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    Text,
    /// An amount in a currency with so many places.
    Amount(u32),
    Day,
}

impl<'a> Frame<'a> {
    /// No rows yet, of columns with these names.
    pub fn new(names: Vec<String>) -> Self {
        Self { names, batches: Vec::new() }
    }

    /// Adds a batch of so many rows.
    ///
    /// # Errors
    ///
    /// `row.ragged` where it has not one column for each name.
    pub fn push(&mut self, rows: usize, columns: Vec<Column<'a>>) -> Result<(), Error> {
        if columns.len() != self.names.len() {
            let message = format!("the batch has {} columns, the frame {}", columns.len(), self.names.len());
            return Err(Error::new(code::ROW_RAGGED, message));
        }
        self.batches.push((rows, columns));
        Ok(())
    }

    /// How many rows it has.
    pub(crate) fn rows(&self) -> usize {
        self.batches.iter().fold(0, |rows, (more, _)| rows.saturating_add(*more))
    }

    /// The names of its columns.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Its batches: rows, and a column for each name.
    pub(super) fn batches(&self) -> impl Iterator<Item = (usize, &[Column<'a>])> {
        self.batches.iter().map(|(rows, columns)| (*rows, columns.as_slice()))
    }

    /// The kind of a column that cannot be read, if it is one.
    pub(super) fn unreadable(&self, place: usize) -> Option<&str> {
        self.batches.iter().find_map(|(_, columns)| match columns.get(place)? {
            Column::Other(kind) => Some(kind.as_str()),
            _ => None,
        })
    }

    /// The same as rows of texts, for a request.
    ///
    /// # Errors
    ///
    /// `table.column_kind` where a column cannot be read.
    pub fn to_table(&self) -> Result<Table, Error> {
        for (place, name) in self.names.iter().enumerate() {
            if let Some(kind) = self.unreadable(place) {
                return Err(column_kind(name, kind));
            }
        }
        let mut rows = Vec::new();
        for (count, columns) in self.batches() {
            for row in 0..count {
                let cells = self.names.iter().zip(columns).map(|(name, column)| {
                    let text = match column.cell(row, Reading::Text).0 {
                        Cell::Text(text) | Cell::Number(text) => text.to_owned(),
                        Cell::Plain(text) => text,
                        // `Reading::Text` makes no other.
                        Cell::Minor(_) | Cell::Day(_) => String::new(),
                    };
                    (name.clone(), text)
                });
                rows.push(cells.collect::<Row>());
            }
        }
        Ok(Table::Rows { rows })
    }

    /// SHA-256 over names and values, column by column, in hexadecimal: the same however the rows are batched.
    pub(crate) fn sha256(&self) -> String {
        let mut hash = Hash::default();
        for (place, name) in self.names.iter().enumerate() {
            hash.sized(name.as_bytes());
            for (rows, columns) in self.batches() {
                if let Some(column) = columns.get(place) {
                    (0..rows).for_each(|row| column.hash(row, &mut hash));
                }
            }
        }
        hash.finish()
    }
}

/// The error of a column that the map names and that cannot be read.
pub(super) fn column_kind(name: &str, kind: &str) -> Error {
    Error::new(code::TABLE_COLUMN_KIND, format!("the column `{name}` holds `{}`", crate::text::shown(kind)))
}

impl<'a> Column<'a> {
    /// A column of texts, by a function from the row of the batch to the text, `None` where there is none.
    pub fn text(get: impl Fn(usize) -> Option<&'a str> + Send + Sync + 'a) -> Self {
        Self::Text(Box::new(TextsOf(get, PhantomData)))
    }
}

impl Column<'_> {
    /// The cell in a row, and whether a float was turned into whole minor units.
    pub(super) fn cell(&self, row: usize, reading: Reading) -> (Cell<'_>, bool) {
        let cell = match self {
            Self::Text(texts) => texts.text(row).map(Cell::Text),
            Self::Float(get) => {
                let value = get(row).filter(|value| !value.is_nan());
                if let (Some(value), Reading::Amount(places)) = (value, reading)
                    && let Some(minor) = minor_of(value, places)
                {
                    return (Cell::Minor(minor), true);
                }
                value.map(|value| Cell::Plain(float::text_of(value)))
            }
            Self::Whole(get) => get(row).map(|value| number(i128::from(value), 0, reading)),
            Self::Decimal { places, value } => value(row).map(|value| number(value, *places, reading)),
            Self::Day(get) => get(row).map(|day| day_cell(i64::from(day), reading)),
            Self::Moment { per_day, value } => value(row).map(|ticks| match ticks.checked_rem_euclid(*per_day) {
                Some(0) => day_cell(ticks.div_euclid(*per_day), reading),
                _ => Cell::Plain(moment(ticks, *per_day)),
            }),
            Self::Bool(get) => get(row).map(|value| Cell::Text(if value { "true" } else { "false" })),
            Self::Other(_) => None,
        };
        (cell.unwrap_or(Cell::Text("")), false)
    }

    fn hash(&self, row: usize, hash: &mut Hash) {
        match self {
            Self::Text(texts) => hash.value(texts.text(row), |hash, text| hash.sized(text.as_bytes())),
            Self::Float(get) => hash.value(get(row), |hash, value| hash.bytes(&value.to_bits().to_le_bytes())),
            Self::Whole(get) => hash.value(get(row), |hash, value| hash.bytes(&value.to_le_bytes())),
            Self::Decimal { value, .. } => hash.value(value(row), |hash, value| hash.bytes(&value.to_le_bytes())),
            Self::Day(get) => hash.value(get(row), |hash, value| hash.bytes(&value.to_le_bytes())),
            Self::Moment { value, .. } => hash.value(value(row), |hash, value| hash.bytes(&value.to_le_bytes())),
            Self::Bool(get) => hash.value(get(row), |hash, value| hash.bytes(&[u8::from(value)])),
            Self::Other(kind) => hash.sized(kind.as_bytes()),
        }
    }
}

/// A number as minor units where it fits them, else as text, so that its reader says what is wrong.
fn number<'a>(value: i128, places: u32, reading: Reading) -> Cell<'a> {
    let digits = Digits { mantissa: value, scale: places };
    if let Reading::Amount(minor_places) = reading
        && let Some(minor) = digits.trimmed().in_units(minor_places).and_then(|minor| i64::try_from(minor).ok())
    {
        return Cell::Minor(minor);
    }
    Cell::Plain(digits.to_string())
}

fn day_cell<'a>(number: i64, reading: Reading) -> Cell<'a> {
    let day = i32::try_from(number).ok().and_then(Date::from_number);
    match (day, reading) {
        (Some(day), Reading::Day) => Cell::Day(day),
        (Some(day), _) => Cell::Plain(day.to_string()),
        (None, _) => Cell::Plain(Date::text_of_number(number)),
    }
}

/// A moment that is no midnight, for the message that refuses it.
fn moment(ticks: i64, per_day: i64) -> String {
    let (day, rest) = (ticks.checked_div_euclid(per_day), ticks.checked_rem_euclid(per_day).unwrap_or_default());
    let seconds = i128::from(rest).saturating_mul(86_400).checked_div(i128::from(per_day)).unwrap_or_default();
    let part = |unit: i128, of: i128| seconds.checked_div(unit).and_then(|units| units.checked_rem(of)).unwrap_or(0);
    let clock = format!("{:02}:{:02}:{:02}", part(3600, 24), part(60, 60), part(1, 60));
    format!("{}T{clock}", Date::text_of_number(day.unwrap_or_default()))
}

/// Whole minor units within 1e-6 of a float; beyond 2^53 a float no longer tells them apart.
fn minor_of(value: f64, places: u32) -> Option<i64> {
    let units = u32::try_from(ten_to(places)?).ok()?;
    let scaled = value * f64::from(units);
    let nearest = libm::rint(scaled);
    let near = libm::fabs(scaled - nearest) <= 1e-6 && libm::fabs(nearest) <= 9_007_199_254_740_992.0;
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a whole number within 2^53")]
    near.then_some(nearest as i64)
}

impl std::fmt::Debug for Frame<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Frame").field("names", &self.names).field("rows", &self.rows()).finish()
    }
}
