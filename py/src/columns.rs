//! Plain columns, for a frame library without Arrow: bytes of numbers as the machine holds them, or a list of texts.

use attain::{Column, Error, Frame};
use pyo3::prelude::*;

/// One column.
#[derive(FromPyObject)]
pub(crate) enum Plain {
    /// A kind that cannot be read, by its name.
    Other(String),
    /// Texts, `None` for none.
    Texts(Vec<Option<String>>),
    /// Whole numbers of 10^-places, and the places.
    Decimals(Vec<Option<i128>>, u32),
    /// A kind and its bytes: 64-bit floats, whole numbers, or ticks of moments with the ticks of a day.
    Numbers(String, Vec<u8>, i64),
}

/// numpy's mark for no moment.
const NOT_A_TIME: i64 = i64::MIN;

/// The columns as a frame.
pub(crate) fn frame(names: Vec<String>, columns: &[Plain]) -> Result<Frame<'_>, Error> {
    let rows = columns.iter().map(Plain::rows).max().unwrap_or(0);
    let mut frame = Frame::new(names);
    frame.push(rows, columns.iter().map(Plain::column).collect())?;
    Ok(frame)
}

impl Plain {
    fn rows(&self) -> usize {
        match self {
            Self::Other(_) => 0,
            Self::Texts(texts) => texts.len(),
            Self::Decimals(values, _) => values.len(),
            Self::Numbers(_, bytes, _) => bytes.len() / 8,
        }
    }

    fn column(&self) -> Column<'_> {
        match self {
            Self::Other(kind) => Column::other(kind),
            Self::Texts(texts) => Column::text(|row| texts.get(row)?.as_deref()),
            Self::Decimals(values, places) => Column::decimal(*places, |row| *values.get(row)?),
            Self::Numbers(kind, bytes, per_day) => {
                let number = |row: usize| bytes.as_chunks::<8>().0.get(row).map(|bytes| i64::from_ne_bytes(*bytes));
                match kind.as_str() {
                    "float" => Column::float(move |row| {
                        bytes.as_chunks::<8>().0.get(row).map(|bytes| f64::from_ne_bytes(*bytes))
                    }),
                    "whole" => Column::whole(number),
                    "moment" => Column::moment(*per_day, move |row| number(row).filter(|ticks| *ticks != NOT_A_TIME)),
                    other => Column::other(other),
                }
            }
        }
    }
}
