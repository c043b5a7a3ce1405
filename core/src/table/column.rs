//! Columns of typed values, borrowed from whoever holds them: read one by one, or a stretch of rows at once.

use std::marker::PhantomData;
use std::ops::Range;

use super::cell::Cell;
use super::float;
use crate::hash::Hash;
use crate::time::Date;
use crate::unit::{Digits, ten_to};

/// Places of a decimal at most.
const PLACES: u32 = 28;

/// One column of one batch. Its constructors take a function from the row of the batch to the value there, `None` where
/// there is none.
///
/// ```
/// use attain::{Column, Frame};
/// let mut frame = Frame::new(["id", "stage"].map(str::to_owned).to_vec());
/// let ids = Column::whole(|row| i64::try_from(row).ok());
/// let stages = Column::coded(vec![Some("Open"), Some("Won")], |row| Some(row % 2));
/// frame.push(3, vec![ids, stages]).unwrap();
/// let table = attain::record::to_json(&frame.to_table().unwrap());
/// assert!(table.ends_with(r#"{"id":2,"stage":"Open"}]}"#));
/// ```
pub struct Column<'a>(pub(super) Kind<'a>);

/// What a column holds.
pub(super) enum Kind<'a> {
    Text(Box<dyn Texts + 'a>),
    /// Texts by number.
    Coded {
        words: Vec<Option<&'a str>>,
        key: Box<dyn Values<usize> + 'a>,
    },
    Float(Box<dyn Values<f64> + 'a>),
    Whole(Box<dyn Values<i64> + 'a>),
    Decimal {
        places: u32,
        value: Box<dyn Values<i128> + 'a>,
    },
    Day(Box<dyn Values<i32> + 'a>),
    Moment {
        per_day: i64,
        value: Box<dyn Values<i64> + 'a>,
    },
    Bool(Box<dyn Values<bool> + 'a>),
    Other(String),
}

/// Values by row.
pub(super) trait Values<T>: Send + Sync {
    fn value(&self, row: usize) -> Option<T>;

    /// The values of rows, one after the other, by one call for all of them.
    fn values(&self, rows: Range<usize>, into: &mut Vec<Option<T>>);
}

impl<T, F: Fn(usize) -> Option<T> + Send + Sync> Values<T> for F {
    fn value(&self, row: usize) -> Option<T> {
        self(row)
    }

    fn values(&self, rows: Range<usize>, into: &mut Vec<Option<T>>) {
        into.extend(rows.map(self));
    }
}

/// Texts by row.
pub(super) trait Texts: Send + Sync {
    fn text(&self, row: usize) -> Option<&str>;

    /// The texts of rows, one after the other, by one call for all of them.
    fn texts<'s>(&'s self, rows: Range<usize>, into: &mut Vec<Option<&'s str>>);
}

/// A function that reads texts borrowed for `'a`. The lifetime stands in the type so that a frame can be lent for less.
struct TextsOf<'a, F>(F, PhantomData<&'a str>);

impl<'a, F: Fn(usize) -> Option<&'a str> + Send + Sync> Texts for TextsOf<'a, F> {
    fn text(&self, row: usize) -> Option<&str> {
        self.0(row)
    }

    fn texts<'s>(&'s self, rows: Range<usize>, into: &mut Vec<Option<&'s str>>) {
        into.extend(rows.map(|row| self.0(row)));
    }
}

/// What a cell is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    Text,
    /// An amount in a currency with so many places.
    Amount(u32),
    Day,
}

impl<'a> Column<'a> {
    /// Texts.
    pub fn text(get: impl Fn(usize) -> Option<&'a str> + Send + Sync + 'a) -> Self {
        Self(Kind::Text(Box::new(TextsOf(get, PhantomData))))
    }

    /// Texts by number, such as a categorical column: the words, and the place of a row's word among them. A place that has
    /// no word is none.
    pub fn coded(words: Vec<Option<&'a str>>, key: impl Fn(usize) -> Option<usize> + Send + Sync + 'a) -> Self {
        Self(Kind::Coded { words, key: Box::new(key) })
    }

    /// Floats; NaN counts as none. An amount must be within 1e-6 of a whole minor unit.
    pub fn float(get: impl Fn(usize) -> Option<f64> + Send + Sync + 'a) -> Self {
        Self(Kind::Float(Box::new(get)))
    }

    /// Floats of 32 bits, each counting as the shortest decimal that reads as it.
    pub fn single(get: impl Fn(usize) -> Option<f32> + Send + Sync + 'a) -> Self {
        Self::float(move |row| get(row).map(float::of_single))
    }

    /// Whole numbers.
    pub fn whole(get: impl Fn(usize) -> Option<i64> + Send + Sync + 'a) -> Self {
        Self(Kind::Whole(Box::new(get)))
    }

    /// Decimals: whole numbers of `10^-places`. More than 28 places are a kind that cannot be read.
    pub fn decimal(places: u32, get: impl Fn(usize) -> Option<i128> + Send + Sync + 'a) -> Self {
        if places > PLACES {
            return Self::other(format!("decimal with {places} places"));
        }
        Self(Kind::Decimal { places, value: Box::new(get) })
    }

    /// Days since 1970-01-01.
    pub fn day(get: impl Fn(usize) -> Option<i32> + Send + Sync + 'a) -> Self {
        Self(Kind::Day(Box::new(get)))
    }

    /// Moments without a zone: ticks since 1970-01-01, of which a day has `per_day`, such as 86,400 for seconds. Each must
    /// be a midnight where a day is wanted.
    pub fn moment(per_day: i64, get: impl Fn(usize) -> Option<i64> + Send + Sync + 'a) -> Self {
        Self(Kind::Moment { per_day, value: Box::new(get) })
    }

    /// True or false.
    pub fn boolean(get: impl Fn(usize) -> Option<bool> + Send + Sync + 'a) -> Self {
        Self(Kind::Bool(Box::new(get)))
    }

    /// The same values by number, such as a categorical column of numbers: the place of a row's value among them. Texts by
    /// number are [`Column::coded`]; by another number they are a kind that cannot be read.
    #[must_use]
    pub fn by(self, key: impl Fn(usize) -> Option<usize> + Send + Sync + 'a) -> Self {
        Self(match self.0 {
            Kind::Float(values) => Kind::Float(Box::new(move |row| values.value(key(row)?))),
            Kind::Whole(values) => Kind::Whole(Box::new(move |row| values.value(key(row)?))),
            Kind::Decimal { places, value } => {
                Kind::Decimal { places, value: Box::new(move |row| value.value(key(row)?)) }
            }
            Kind::Day(values) => Kind::Day(Box::new(move |row| values.value(key(row)?))),
            Kind::Moment { per_day, value } => {
                Kind::Moment { per_day, value: Box::new(move |row| value.value(key(row)?)) }
            }
            Kind::Bool(values) => Kind::Bool(Box::new(move |row| values.value(key(row)?))),
            Kind::Text(_) | Kind::Coded { .. } => Kind::Other("text by number by number".to_owned()),
            other @ Kind::Other(_) => other,
        })
    }

    /// A kind that cannot be read, by its name: an error where the map names the column.
    pub fn other(kind: impl Into<String>) -> Self {
        Self(Kind::Other(kind.into()))
    }

    /// The cell in a row, and whether a float was turned into whole minor units.
    pub(super) fn cell(&self, row: usize, reading: Reading) -> (Cell<'_>, bool) {
        let cell = match &self.0 {
            Kind::Text(texts) => texts.text(row).map(Cell::Text),
            Kind::Coded { words, key } => key.value(row).and_then(|key| *words.get(key)?).map(Cell::Text),
            Kind::Float(values) => {
                let value = values.value(row).filter(|value| !value.is_nan());
                if let (Some(value), Reading::Amount(places)) = (value, reading)
                    && let Some(minor) = minor_of(value, places)
                {
                    return (Cell::Minor(minor), true);
                }
                value.map(|value| Cell::Plain(float::text_of(value)))
            }
            Kind::Whole(values) => values.value(row).map(|value| number(i128::from(value), 0, reading)),
            Kind::Decimal { places, value } => value.value(row).map(|value| number(value, *places, reading)),
            Kind::Day(values) => values.value(row).map(|day| day_cell(i64::from(day), reading)),
            Kind::Moment { per_day, value } => value.value(row).map(|ticks| match midnight(ticks, *per_day) {
                Some(day) => day_cell(day, reading),
                None => Cell::Plain(moment(ticks, *per_day)),
            }),
            Kind::Bool(values) => values.value(row).map(|value| Cell::Text(if value { "true" } else { "false" })),
            Kind::Other(_) => None,
        };
        (cell.unwrap_or(Cell::Text("")), false)
    }

    /// Takes the values of its rows into a hash, each told apart from its neighbours.
    pub(super) fn hash(&self, rows: usize, hash: &mut Hash) {
        match &self.0 {
            Kind::Text(texts) => {
                let mut found = Vec::new();
                for rows in stretches(rows) {
                    texts.texts(rows, &mut found);
                    found.drain(..).for_each(|text| hash.text(text));
                }
            }
            Kind::Coded { words, key } => each(&**key, rows, |key| {
                hash.text(key.and_then(|key| *words.get(key)?));
            }),
            Kind::Float(values) => hash_values(&**values, rows, hash, |value| value.to_bits().to_le_bytes()),
            Kind::Whole(values) | Kind::Moment { value: values, .. } => {
                hash_values(&**values, rows, hash, i64::to_le_bytes);
            }
            Kind::Decimal { value, .. } => hash_values(&**value, rows, hash, i128::to_le_bytes),
            Kind::Day(values) => hash_values(&**values, rows, hash, i32::to_le_bytes),
            Kind::Bool(values) => hash_values(&**values, rows, hash, |value| [u8::from(value)]),
            Kind::Other(kind) => (0..rows).for_each(|_| hash.text(Some(kind))),
        }
    }
}

/// Rows that are read at once: what is read of them stays in the cache nearest to the processor.
pub(crate) const STRETCH: usize = 1 << 11;

/// The rows of a batch, stretch by stretch.
pub(crate) fn stretches(rows: usize) -> impl Iterator<Item = Range<usize>> {
    (0..rows).step_by(STRETCH).map(move |from| from..rows.min(from.saturating_add(STRETCH)))
}

fn each<T>(values: &dyn Values<T>, rows: usize, mut take: impl FnMut(Option<T>)) {
    let mut found = Vec::new();
    for rows in stretches(rows) {
        values.values(rows, &mut found);
        found.drain(..).for_each(&mut take);
    }
}

fn hash_values<T, const N: usize>(values: &dyn Values<T>, rows: usize, hash: &mut Hash, bytes: impl Fn(T) -> [u8; N]) {
    each(values, rows, |value| hash.value(value.map(&bytes)));
}

/// The day of a moment that is a midnight.
pub(super) fn midnight(ticks: i64, per_day: i64) -> Option<i64> {
    (ticks.checked_rem_euclid(per_day)? == 0).then_some(ticks.div_euclid(per_day))
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
    let (scaled, per_day) = (i128::from(rest).saturating_mul(86_400), i128::from(per_day));
    let seconds = scaled.checked_div(per_day).unwrap_or_default();
    let part = |unit: i128, of: i128| seconds.checked_div(unit).and_then(|units| units.checked_rem(of)).unwrap_or(0);
    let clock = format!("{:02}:{:02}:{:02}", part(3600, 24), part(60, 60), part(1, 60));
    let beyond = scaled.checked_rem(per_day).unwrap_or_default();
    let fraction = match beyond.saturating_mul(1_000_000_000).checked_div(per_day) {
        Some(nanos) if beyond > 0 => format!("{:09}", nanos.max(1)),
        _ => String::new(),
    };
    let (point, fraction) = (if beyond > 0 { "." } else { "" }, fraction.trim_end_matches('0'));
    format!("{}T{clock}{point}{fraction}", Date::text_of_number(day.unwrap_or_default()))
}

/// Whole minor units within 1e-6 of a float; beyond 2^53 a float no longer tells them apart.
pub(super) fn minor_of(value: f64, places: u32) -> Option<i64> {
    let units = u32::try_from(ten_to(places)?).ok()?;
    let scaled = value * f64::from(units);
    let nearest = libm::rint(scaled);
    let near = libm::fabs(scaled - nearest) <= 1e-6 && libm::fabs(nearest) <= 9_007_199_254_740_992.0;
    #[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a whole number within 2^53")]
    near.then_some(nearest as i64)
}
