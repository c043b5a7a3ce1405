//! Small tables (team, prices, quotas, submissions): one shape of reader for all of them.

use super::{Cells, Format, Log, Source, Wanted, scan};
use crate::code::{self, Code};
use crate::error::Error;
use crate::time::{Date, Quarter};
use crate::unit::{Currency, Id, Money};

/// A small table to read: its columns by place, some of them absent, and how it is written.
pub(crate) struct SmallTable<'m, const N: usize> {
    /// The place in the map, such as `map.team.columns`.
    pub(crate) path: &'static str,
    /// Each column's name in the data (if the map has it) and its field in the map.
    pub(crate) columns: [(Option<&'m str>, &'static str); N],
    pub(crate) format: &'m Format,
    pub(crate) currency: Currency,
}

/// One row of a small table.
pub(crate) struct Fields<'a, const N: usize> {
    cells: &'a Cells<'a>,
    places: &'a [Option<usize>; N],
    format: &'a Format,
    currency: Currency,
}

/// A fault of a row: the column, the value, what is wrong.
pub(crate) struct Fault {
    column: usize,
    value: String,
    error: Error,
}

impl<const N: usize> SmallTable<'_, N> {
    /// Reads every row; a row for which `take` finds a fault is rejected in the log.
    pub(crate) fn read(
        &self,
        source: Source<'_>,
        log: &mut Log,
        mut take: impl FnMut(&Fields<'_, N>) -> Result<(), Fault>,
    ) -> Result<(), Error> {
        let mut wanted = Vec::with_capacity(N);
        let places = self.columns.map(|(header, field)| {
            wanted.push(Wanted::of(header?, format!("{}.{field}", self.path)));
            Some(wanted.len().saturating_sub(1))
        });
        let header =
            |place: Option<usize>| place.and_then(|place| wanted.get(place)).map_or("", |wanted| wanted.header);
        scan(source, &wanted, self.format, log, |log, cells| {
            let fields = Fields { cells, places: &places, format: self.format, currency: self.currency };
            match take(&fields) {
                Ok(()) => log.accept(&cells.repairs, |place| header(Some(place)).to_owned()),
                Err(fault) => {
                    let column = header(places.get(fault.column).copied().flatten());
                    log.reject(cells.row, Some(column), &fault.value, &fault.error);
                }
            }
            Ok(())
        })
    }
}

impl<const N: usize> Fields<'_, N> {
    fn text(&self, column: usize) -> &str {
        self.places.get(column).copied().flatten().map_or("", |place| self.cells.get(place))
    }

    /// A fault in a column.
    pub(crate) fn fault(&self, column: usize, code: Code, message: impl Into<String>) -> Fault {
        Fault { column, value: self.text(column).to_owned(), error: Error::new(code, message) }
    }

    /// A cell that may be empty, and else must parse.
    fn optional<T>(&self, column: usize, parse: impl FnOnce(&str) -> Result<T, Error>) -> Result<Option<T>, Fault> {
        match self.text(column) {
            "" => Ok(None),
            text => parse(text).map(Some).map_err(|error| Fault { column, value: text.to_owned(), error }),
        }
    }

    fn filled<T>(&self, column: usize, value: Option<T>) -> Result<T, Fault> {
        value.ok_or_else(|| self.fault(column, code::CELL_EMPTY, "the cell is empty"))
    }

    pub(crate) fn id(&self, column: usize) -> Result<Id, Fault> {
        self.filled(column, self.optional_id(column)?)
    }

    pub(crate) fn optional_id(&self, column: usize) -> Result<Option<Id>, Fault> {
        self.optional(column, str::parse)
    }

    pub(crate) fn quarter(&self, column: usize) -> Result<Quarter, Fault> {
        self.filled(column, self.optional(column, str::parse)?)
    }

    pub(crate) fn date(&self, column: usize) -> Result<Date, Fault> {
        self.filled(column, self.optional_date(column)?)
    }

    pub(crate) fn optional_date(&self, column: usize) -> Result<Option<Date>, Fault> {
        self.optional(column, |text| self.format.date(text))
    }

    /// An amount of zero or more.
    pub(crate) fn amount(&self, column: usize) -> Result<Money, Fault> {
        let money = self.optional(column, |text| self.format.money(text, self.currency))?;
        let money = self.filled(column, money)?;
        if money.minor() < 0 {
            return Err(self.fault(column, code::AMOUNT_NEGATIVE, format!("`{}` is below zero", money.amount())));
        }
        Ok(money)
    }
}
