//! Small tables (team, prices, quotas, submissions): one shape of reader for all of them.

use std::str::FromStr;

use super::{Cells, Format, Log, Source, Wanted, scan};
use crate::code;
use crate::error::Error;
use crate::time::{Date, FiscalCalendar, Quarter};
use crate::unit::{Currency, Id, Money, Ratio};

/// A small table to read: its columns by place, some of them absent, and how it is written.
pub(crate) struct SmallTable<'m, const N: usize> {
    /// The place in the map, such as `map.team.columns`.
    pub(crate) path: &'static str,
    /// Each column's name in the data (if the map has it) and its field in the map.
    pub(crate) columns: [(Option<&'m str>, &'static str); N],
    pub(crate) format: &'m Format,
    pub(crate) currency: Currency,
}

/// One row of a small table, with the faults found in it so far.
pub(crate) struct Fields<'a> {
    cells: &'a Cells<'a>,
    places: &'a [Option<usize>],
    format: &'a Format,
    currency: Currency,
    faults: Vec<Fault>,
    /// Amounts that came as numbers finer than a minor unit and near enough to a whole one.
    converted: u64,
}

/// A fault of a row: the column, the value, what is wrong.
struct Fault {
    column: usize,
    value: String,
    error: Error,
}

impl<const N: usize> SmallTable<'_, N> {
    /// Reads every row; one in which `take` finds faults is rejected in the log, each fault named. `take` reads all its
    /// cells before it gives up, and takes nothing of a row that has a fault.
    pub(crate) fn read(
        &self,
        source: Source<'_>,
        log: &mut Log,
        mut take: impl FnMut(&mut Fields<'_>) -> Option<()>,
    ) -> Result<(), Error> {
        self.columns().read(source, log, &mut take)
    }

    fn columns(&self) -> Columns<'_> {
        let Self { path, columns, format, currency } = self;
        Columns { path, columns, format, currency: *currency }
    }
}

/// A small table, however many columns it has, so that its reader is written out once.
struct Columns<'t> {
    path: &'static str,
    columns: &'t [(Option<&'t str>, &'static str)],
    format: &'t Format,
    currency: Currency,
}

impl Columns<'_> {
    fn read(
        &self,
        source: Source<'_>,
        log: &mut Log,
        take: &mut dyn FnMut(&mut Fields<'_>) -> Option<()>,
    ) -> Result<(), Error> {
        let (mut wanted, mut places) = (Vec::new(), Vec::new());
        for (header, field) in self.columns {
            places.push(header.map(|_| wanted.len()));
            wanted.extend(header.map(|header| Wanted::of(header, format!("{}.{field}", self.path))));
        }
        let header =
            |place: Option<usize>| place.and_then(|place| wanted.get(place)).map_or("", |wanted| wanted.header);
        scan(source, &wanted, self.format, log, &mut |log, cells| {
            let (format, currency) = (self.format, self.currency);
            let mut fields = Fields { cells, places: &places, format, currency, faults: Vec::new(), converted: 0 };
            if take(&mut fields).is_some() && fields.faults.is_empty() {
                log.accept(cells, |place| header(Some(place)).to_owned());
                log.count_converted(fields.converted);
            }
            for fault in &fields.faults {
                let column = header(places.get(fault.column).copied().flatten());
                log.reject(cells.row, Some(column), &fault.value, &fault.error);
            }
            Ok(())
        })
    }
}

impl Fields<'_> {
    fn place(&self, column: usize) -> Option<usize> {
        self.places.get(column).copied().flatten()
    }

    /// The row's number in the data, from 1.
    pub(crate) fn number(&self) -> u64 {
        self.cells.row
    }

    /// Names a fault in a column.
    pub(crate) fn fault(&mut self, column: usize, error: Error) {
        let value = self.place(column).map(|place| self.cells.shown(place, self.currency).into_owned());
        let value = value.unwrap_or_default();
        self.faults.push(Fault { column, value, error });
    }

    /// Nothing, where a fault was named: so that `take` ends there.
    pub(crate) fn sound(&self) -> Option<()> {
        self.faults.is_empty().then_some(())
    }

    /// A cell as its reader gives it; nothing for an empty one, and a fault for what cannot be read.
    fn optional<T>(
        &mut self,
        column: usize,
        read: impl FnOnce(&Cells<'_>, usize) -> Option<Result<T, Error>>,
    ) -> Option<T> {
        let place = self.place(column)?;
        read(self.cells, place)?.map_err(|error| self.fault(column, error)).ok()
    }

    /// The same of a cell that must be filled.
    fn filled<T>(
        &mut self,
        column: usize,
        read: impl FnOnce(&Cells<'_>, usize) -> Option<Result<T, Error>>,
    ) -> Option<T> {
        if self.place(column).is_none_or(|place| self.cells.is_empty(place)) {
            self.fault(column, Error::new(code::CELL_EMPTY, "the cell is empty"));
        }
        self.optional(column, read)
    }

    pub(crate) fn id(&mut self, column: usize) -> Option<Id> {
        self.filled(column, |cells, place| parsed(cells.get(place)))
    }

    /// A cell that must be filled, by a reader of the caller's.
    pub(crate) fn filled_with<T>(&mut self, column: usize, read: impl Fn(&str) -> Result<T, Error>) -> Option<T> {
        self.filled(column, |cells, place| with(cells.get(place), read))
    }

    /// A cell by a reader of the caller's; nothing for an empty one.
    pub(crate) fn optional_with<T>(&mut self, column: usize, read: impl Fn(&str) -> Result<T, Error>) -> Option<T> {
        self.optional(column, |cells, place| with(cells.get(place), read))
    }

    /// A number in plain notation by a reader of the caller's; nothing for an empty cell.
    pub(crate) fn optional_number<T>(&mut self, column: usize, read: impl Fn(&str) -> Result<T, Error>) -> Option<T> {
        let format = self.format;
        self.optional(column, |cells, place| cells.number(place, format).map(|number| read(&number?)))
    }

    /// An amount of zero or more; nothing for an empty cell.
    pub(crate) fn optional_amount(&mut self, column: usize) -> Option<Money> {
        self.count_converted(column);
        let (format, currency) = (self.format, self.currency);
        self.optional(column, |cells, place| {
            cells.money(place, format, currency).map(|money| money.and_then(not_negative))
        })
    }

    pub(crate) fn optional_id(&mut self, column: usize) -> Option<Id> {
        self.optional(column, |cells, place| parsed(cells.get(place)))
    }

    pub(crate) fn optional_ratio(&mut self, column: usize) -> Option<Ratio> {
        self.optional(column, |cells, place| parsed(cells.get(place)))
    }

    /// A quarter of the company's fiscal year, by its one name.
    pub(crate) fn quarter(&mut self, column: usize, calendar: &FiscalCalendar) -> Option<Quarter> {
        let own = |quarter: Result<Quarter, Error>| quarter.and_then(|quarter| calendar.own(quarter));
        self.filled(column, |cells, place| parsed(cells.get(place)).map(own))
    }

    pub(crate) fn date(&mut self, column: usize) -> Option<Date> {
        let format = self.format;
        self.filled(column, |cells, place| cells.date(place, format))
    }

    pub(crate) fn optional_date(&mut self, column: usize) -> Option<Date> {
        let format = self.format;
        self.optional(column, |cells, place| cells.date(place, format))
    }

    /// An amount of zero or more.
    pub(crate) fn amount(&mut self, column: usize) -> Option<Money> {
        self.count_converted(column);
        let (format, currency) = (self.format, self.currency);
        self.filled(column, |cells, place| {
            cells.money(place, format, currency).map(|money| money.and_then(not_negative))
        })
    }

    fn count_converted(&mut self, column: usize) {
        let converted = self.place(column).is_some_and(|place| self.cells.is_converted(place, self.currency));
        self.converted = self.converted.saturating_add(u64::from(converted));
    }
}

fn not_negative(money: Money) -> Result<Money, Error> {
    if money.minor() < 0 {
        return Err(Error::new(code::AMOUNT_NEGATIVE, format!("`{}` is below zero", money.amount())));
    }
    Ok(money)
}

/// A text by a reader; nothing where there is none.
fn with<T>(text: &str, read: impl Fn(&str) -> Result<T, Error>) -> Option<Result<T, Error>> {
    (!text.is_empty()).then(|| read(text))
}

/// A text that must parse; nothing where there is none.
fn parsed<T: FromStr<Err = Error>>(text: &str) -> Option<Result<T, Error>> {
    (!text.is_empty()).then(|| text.parse())
}

/// Reads one table by its section of the map, and tells what became of its rows. A table without a section is an error,
/// since it would be ignored. An error of a whole table names the table; one of the map names its place there already.
pub(crate) fn section<M, T>(
    table: Option<Source<'_>>,
    map: Option<&M>,
    name: &'static str,
    read: impl FnOnce(Source<'_>, &M, &mut Log) -> Result<T, Error>,
) -> Result<(Option<T>, Log), Error> {
    let mut log = Log::of(name);
    let Some(table) = table else { return Ok((None, log)) };
    let Some(map) = map else {
        let message = format!("the table `{name}` was handed in, but the map has no section `{name}`");
        return Err(Error::new(code::MAP_SECTION_MISSING, message).at(format!("map.{name}")));
    };
    let read = read(table, map, &mut log);
    let read = read.map_err(|error| if error.path().is_empty() { error.at(name) } else { error })?;
    Ok((Some(read), log))
}
