//! Columns of typed arrays, as the core's frame takes them.

use attain::{Column, Error, Frame};
use wasm_bindgen::prelude::*;

/// Named columns of equal length, handed over one by one.
#[wasm_bindgen]
#[derive(Default)]
pub struct Columns {
    names: Vec<String>,
    columns: Vec<Held>,
    rows: usize,
}

enum Held {
    /// Texts one after the other, and where each ends; the end's complement where there is none.
    Texts(String, Vec<i32>),
    Floats(Vec<f64>),
    Wholes(Vec<i64>),
    Days(Vec<i32>),
    Other(String),
}

/// The day that is none.
const NO_DAY: i32 = i32::MIN;

#[wasm_bindgen]
impl Columns {
    /// No columns yet, for so many rows.
    #[wasm_bindgen(constructor)]
    pub fn new(rows: usize) -> Self {
        Self { rows, ..Self::default() }
    }

    /// Texts one after the other in UTF-8, and where each ends; the complement of the end (`~end`) where there is none.
    pub fn texts(&mut self, name: String, texts: Vec<u8>, ends: Vec<i32>) {
        let column = String::from_utf8(texts);
        self.add(name, column.map_or_else(|_| Held::Other("bytes".to_owned()), |texts| Held::Texts(texts, ends)));
    }

    /// Floats; NaN for none.
    pub fn floats(&mut self, name: String, values: Vec<f64>) {
        self.add(name, Held::Floats(values));
    }

    /// Whole numbers.
    pub fn wholes(&mut self, name: String, values: Vec<i64>) {
        self.add(name, Held::Wholes(values));
    }

    /// Days since 1970-01-01; `-2^31` for none.
    pub fn days(&mut self, name: String, values: Vec<i32>) {
        self.add(name, Held::Days(values));
    }

    /// A kind that cannot be read, by its name.
    pub fn other(&mut self, name: String, kind: String) {
        self.add(name, Held::Other(kind));
    }

    fn add(&mut self, name: String, column: Held) {
        self.names.push(name);
        self.columns.push(column);
    }

    pub(crate) fn frame(&self) -> Result<Frame<'_>, Error> {
        let mut frame = Frame::new(self.names.clone());
        frame.push(self.rows, self.columns.iter().map(Held::column).collect())?;
        Ok(frame)
    }
}

impl Held {
    fn column(&self) -> Column<'_> {
        match self {
            Self::Texts(text, ends) => Column::text(|row| {
                let end = usize::try_from(*ends.get(row)?).ok()?;
                let before = row.checked_sub(1).and_then(|row| ends.get(row)).copied().unwrap_or(0);
                let start = usize::try_from(if before < 0 { !before } else { before }).ok()?;
                text.get(start..end)
            }),
            Self::Floats(values) => Column::float(|row| values.get(row).copied()),
            Self::Wholes(values) => Column::whole(|row| values.get(row).copied()),
            Self::Days(values) => Column::day(|row| values.get(row).copied().filter(|day| *day != NO_DAY)),
            Self::Other(kind) => Column::other(kind.as_str()),
        }
    }
}
