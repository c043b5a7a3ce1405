//! Deals of earlier days on one layout: week after week, an offset table in front, deals by id within a week. Weeks are
//! appended in their order, and a view of a day shows nothing later. A book keeps those that are appended to it.

use std::borrow::Cow;

use super::Book;
use super::names::Names;
use super::read::billionths;
use super::{NO_AMOUNT, NO_DAY, NO_PROBABILITY};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::map::{ForecastCategory, Map, SnapshotMap};
use crate::order::{self, SortedSet};
use crate::record::Record;
use crate::rule::FORECAST_WHY;
use crate::table::{Log, ReadReport, SmallTable, Source, Table, section};
use crate::time::Date;
use crate::unit::{Id, Money};

const DATE: usize = 0;
const ID: usize = 1;
const OWNER: usize = 2;
const STAGE: usize = 3;
const AMOUNT: usize = 4;
const CLOSE: usize = 5;
const CATEGORY: usize = 6;
const PROBABILITY: usize = 7;

/// Snapshots of deals, week-major.
#[derive(Clone, Debug, Default)]
pub(crate) struct Snapshots {
    ids: Names,
    owners: Names,
    /// The day of each snapshot, rising, and where its deals end in the columns below.
    weeks: Vec<(Date, usize)>,
    deal: Vec<u32>,
    owner: Vec<u32>,
    stage: Vec<u8>,
    amount: Vec<i64>,
    close: Vec<i32>,
    category: Vec<Option<ForecastCategory>>,
    probability: Vec<u32>,
}

/// A deal as it stood in a snapshot.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SnapshotDeal<'a> {
    pub(crate) id: &'a str,
    pub(crate) owner: &'a str,
    pub(crate) stage: u8,
    pub(crate) amount: Option<i64>,
    pub(crate) close: Option<Date>,
    pub(crate) category: Option<ForecastCategory>,
    pub(crate) probability: Option<u32>,
}

/// A row as it was read.
struct Row {
    date: Date,
    id: Id,
    owner: Id,
    stage: u8,
    amount: Option<i64>,
    close: Option<Date>,
    category: Option<ForecastCategory>,
    probability: Option<u32>,
}

impl Snapshots {
    /// Reads snapshots and appends them: rows may stand in any order, each deal once a day, each day later than all that
    /// are there. All sound rows are appended, or none.
    pub(crate) fn append(
        &mut self,
        source: Source<'_>,
        (map, own): (&Map, &SnapshotMap),
        log: &mut Log,
    ) -> Result<(), Error> {
        let (columns, deals) = (own.columns(), map.deals());
        let table = SmallTable {
            path: "map.snapshots.columns",
            columns: [
                (Some(columns.date()), "date"),
                (Some(columns.id()), "id"),
                (Some(columns.owner()), "owner"),
                (Some(columns.stage()), "stage"),
                (Some(columns.amount()), "amount"),
                (columns.close_date(), "close_date"),
                (columns.category(), "category"),
                (columns.probability(), "probability"),
            ],
            format: own.format(),
            currency: map.currency(),
        };
        let (mut rows, mut seen) = (Vec::new(), SortedSet::default());
        table.read(source, log, |row| {
            let (date, id, owner) = (row.date(DATE), row.id(ID), row.id(OWNER));
            let stage = row.filled_with(STAGE, |name| {
                let unknown = || format!("the map knows no stage `{}`", crate::text::shown(name));
                deals.stage_of(name).ok_or_else(|| Error::new(code::DEAL_STAGE_UNKNOWN, unknown()))
            });
            let amount = row.optional_amount(AMOUNT).map(Money::minor);
            let close = row.optional_date(CLOSE);
            let category = row.optional_with(CATEGORY, |name| deals.category_of(name));
            let probability = row.optional_number(PROBABILITY, |number| deals.probability_of(number)).map(billionths);
            if date.zip(id.clone()).is_some_and(|key| !seen.insert(key)) {
                let message = "an earlier row has this deal and day";
                row.fault(ID, Error::new(code::DEAL_ID_DUPLICATE, message));
            }
            row.sound()?;
            rows.push(Row { date: date?, id: id?, owner: owner?, stage: stage?, amount, close, category, probability });
            Some(())
        })?;
        order::sort_by(&mut rows, |one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
        if let Some(((last, _), first)) = self.weeks.last().zip(rows.first())
            && first.date <= *last
        {
            let message = format!("a row is of {}, and the book has snapshots up to {last}", first.date);
            return Err(Error::new(code::BOOK_SNAPSHOT_NOT_LATER, message));
        }
        let too_many = || Error::new(code::TABLE_TOO_LARGE, "the snapshots have more names than fit");
        // Names are taken in one by one: what may not fit is refused before the first.
        let names = self.ids.len().saturating_add(self.owners.len()).saturating_add(rows.len());
        u32::try_from(names).map_err(|_| too_many())?;
        for row in &rows {
            self.push(row).ok_or_else(too_many)?;
        }
        Ok(())
    }

    /// Appends a row that comes after all others.
    fn push(&mut self, row: &Row) -> Option<()> {
        self.deal.push(self.ids.intern(row.id.as_str())?);
        self.owner.push(self.owners.intern(row.owner.as_str())?);
        self.stage.push(row.stage);
        self.amount.push(row.amount.unwrap_or(NO_AMOUNT));
        self.close.push(row.close.map_or(NO_DAY, Date::number));
        self.category.push(row.category);
        self.probability.push(row.probability.unwrap_or(NO_PROBABILITY));
        let end = self.deal.len();
        match self.weeks.last_mut() {
            Some((date, last)) if *date == row.date => *last = end,
            _ => self.weeks.push((row.date, end)),
        }
        Some(())
    }

    /// The day of the latest snapshot by the end of a day, and its deals, by id.
    pub(crate) fn at(&self, day: Date) -> Option<(Date, impl Iterator<Item = SnapshotDeal<'_>>)> {
        let week = self.weeks.partition_point(|(date, _)| *date <= day).checked_sub(1)?;
        let (date, end) = self.weeks.get(week).copied()?;
        let start = week.checked_sub(1).and_then(|before| self.weeks.get(before)).map_or(0, |(_, end)| *end);
        Some((date, (start..end).filter_map(|place| self.deal_at(place))))
    }

    /// Every snapshot by the end of a day: its day and its deals.
    pub(crate) fn until(&self, day: Date) -> impl Iterator<Item = (Date, impl Iterator<Item = SnapshotDeal<'_>>)> {
        let starts = std::iter::once(0).chain(self.weeks.iter().map(|(_, end)| *end));
        let weeks = self.weeks.iter().zip(starts).take_while(move |((date, _), _)| *date <= day);
        weeks.map(|((date, end), start)| (*date, (start..*end).filter_map(|place| self.deal_at(place))))
    }

    /// The day of each snapshot and the number of its deals.
    fn days(&self) -> impl Iterator<Item = (Date, usize)> {
        let starts = std::iter::once(0).chain(self.weeks.iter().map(|(_, end)| *end));
        self.weeks.iter().zip(starts).map(|((day, end), start)| (*day, end.saturating_sub(start)))
    }

    fn deal_at(&self, place: usize) -> Option<SnapshotDeal<'_>> {
        Some(SnapshotDeal {
            id: self.ids.text(*self.deal.get(place)?),
            owner: self.owners.text(*self.owner.get(place)?),
            stage: *self.stage.get(place)?,
            amount: self.amount.get(place).copied().filter(|amount| *amount != NO_AMOUNT),
            close: self.close.get(place).copied().filter(|day| *day != NO_DAY).and_then(Date::from_number),
            category: self.category.get(place).copied().flatten(),
            probability: self.probability.get(place).copied().filter(|probability| *probability != NO_PROBABILITY),
        })
    }
}

impl Book {
    /// Appends snapshots: deals as they stood on later days than all that were appended before, by the section `snapshots`
    /// of the map. All operations on the book that read snapshots then read these, unless others are handed in. Its read
    /// report names the rows that could not be taken.
    ///
    /// # Errors
    ///
    /// `book.snapshot_not_later` at `snapshots`, `map.section_missing`, and those of reading the table; then nothing was
    /// appended.
    pub fn append_snapshots<'a>(&mut self, data: impl Into<Source<'a>>) -> Result<(), Error> {
        let Self { map, snapshots, report, .. } = self;
        let append = |source: Source<'_>, own: &SnapshotMap, log: &mut Log| snapshots.append(source, (map, own), log);
        let (_, log) = section(Some(data.into()), map.snapshots(), "snapshots", append)?;
        *report = report.with_log(&log);
        Ok(())
    }

    /// The same book with other snapshots in place of those that it keeps.
    pub(crate) fn with_snapshots(&self, table: &Table) -> Result<Self, Error> {
        let mut book = Self { snapshots: Snapshots::default(), ..self.clone() };
        book.append_snapshots(table)?;
        Ok(book)
    }

    /// The snapshots that are handed in, else those that it keeps, if it keeps any; and what became of the rows.
    pub(crate) fn snapshots_or(&self, table: Option<&Table>) -> Result<(Option<Cow<'_, Snapshots>>, Log), Error> {
        let (given, log) = section(table.map(Source::from), self.map.snapshots(), "snapshots", |source, own, log| {
            let mut snapshots = Snapshots::default();
            snapshots.append(source, (&self.map, own), log).map(|()| snapshots)
        })?;
        let kept = Some(&self.snapshots).filter(|kept| !kept.weeks.is_empty());
        Ok((given.map(Cow::Owned).or(kept.map(Cow::Borrowed)), log))
    }
}

/// The request of `book.snapshots`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct BookSnapshotsRequest {
    /// Deals of earlier days, in place of those that the book keeps.
    snapshots: Option<Table>,
}

/// The snapshots of a book.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.snapshots/1")]
pub struct BookSnapshots {
    /// Each snapshot, the earliest first.
    days: Vec<SnapshotDay>,
    /// What became of the rows of all tables.
    read: ReadReport,
}

/// A snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct SnapshotDay {
    /// Its day.
    day: Date,
    /// Deals in it.
    deals: u64,
}

/// Tells of which days a book has snapshots: those that it keeps, or those that are handed in.
///
/// ```
/// use attain::{Book, Map, book, record};
/// let map: Map = record::from_json(r#"{"currency": "USD", "deals": {
///     "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount"},
///     "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
/// }, "snapshots": {"columns": {"date": "day", "id": "id", "owner": "rep", "stage": "stage", "amount": "amount"}}}"#)?;
/// let mut deals = Book::read("id,rep,stage,amount\n1,Ann,Open,70\n", &map)?;
/// deals.append_snapshots("day,id,rep,stage,amount\n2026-01-09,1,Ann,Open,50\n")?;
/// deals.append_snapshots("day,id,rep,stage,amount\n2026-01-16,1,Ann,Open,70\n")?;
/// let kept = book::snapshots(&deals, &book::BookSnapshotsRequest::new())?;
/// assert_eq!(kept.days().len(), 2);
/// let again = deals.append_snapshots("day,id,rep,stage,amount\n2026-01-16,1,Ann,Open,70\n").unwrap_err();
/// assert_eq!((again.code().as_str(), again.path()), ("book.snapshot_not_later", "snapshots"));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of reading the table.
pub fn snapshots(book: &Book, request: &BookSnapshotsRequest) -> Result<BookSnapshots, Error> {
    snapshots_why(book, request, &Why::off())
}

/// As [`snapshots`], each figure with what it counts for whoever asks.
pub(crate) fn snapshots_why(
    book: &Book,
    request: &BookSnapshotsRequest,
    why: &Why<'_>,
) -> Result<BookSnapshots, Error> {
    let (kept, log) = book.snapshots_or(request.snapshots.as_ref())?;
    let day = |(index, (day, deals)): (usize, (Date, usize))| {
        let deals = u64::try_from(deals).unwrap_or(u64::MAX);
        let deals = why
            .item("days", index)
            .figure("deals", FORECAST_WHY, deals, || Derivation::given("rows of the day", Measure::count(deals)));
        SnapshotDay { day, deals }
    };
    let days = kept.as_deref().map(|kept| kept.days().enumerate().map(day).collect()).unwrap_or_default();
    let read = book.report.with_log(&log);
    read.figures(&why.field("read"));
    Ok(BookSnapshots { days, read })
}
