//! Deals as columns: one layout, whatever the source, on which bulk work runs.
//!
//! A deal is a row number; owners, products and accounts are numbers into tables of names, amounts are whole minor
//! units of one currency, days are day numbers. What was known on a day is seen through a [`View`] only.

mod columns;
mod faults;
mod labels;
mod names;
mod read;
pub(crate) mod snapshots;
mod view;

pub(crate) use names::Names;
pub(crate) use read::hash_of;
pub use snapshots::{BookSnapshots, BookSnapshotsRequest, SnapshotDay, snapshots};
pub(crate) use snapshots::{SnapshotDeal, Snapshots};
pub(crate) use view::{DealAt, Prices};
pub use view::{State, View};

use crate::explain::Why;
use crate::map::{DealState, ForecastCategory, Map};
use crate::record::Record;
use crate::table::ReadReport;
use crate::time::Date;

/// A column's text for "none": no amount, no day, no name.
const NO_AMOUNT: i64 = i64::MIN;
const NO_DAY: i32 = i32::MIN;
pub(crate) const NO_NAME: u32 = u32::MAX;
const NO_PROBABILITY: u32 = u32::MAX;

/// A company's deals, read and checked, with the report of what became of every row.
///
/// ```
/// use attain::{Book, Map, record};
/// let map: Map = record::from_json(r#"{"currency": "USD", "deals": {
///     "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "close_date": "closed"},
///     "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
/// }}"#).unwrap();
/// let csv = "id,rep,stage,amount,closed\n1,Ann,Won,1000,2026-03-01\n2,Bob,Won,oops,2026-03-02\n";
/// let book = Book::read(csv, &map).unwrap();
/// assert_eq!(book.len(), 1);
/// let rejected = &book.report().rejected()[0];
/// assert_eq!((rejected.row(), rejected.code(), rejected.value()), (2, "decimal.syntax", "oops"));
/// ```
#[derive(Clone, Debug)]
pub struct Book {
    map: Map,
    data_sha256: String,
    report: ReadReport,
    ids: Names,
    owners: Names,
    products: Names,
    owner: Vec<u32>,
    stage: Vec<u8>,
    amount: Vec<i64>,
    created: Vec<i32>,
    closed: Vec<i32>,
    product: Vec<u32>,
    category: Vec<Option<ForecastCategory>>,
    /// In billionths.
    probability: Vec<u32>,
    /// For each stage whose day of entry the map names: the stage, and the day for each deal.
    entered: Vec<(u8, Vec<i32>)>,
    /// What is appended week by week.
    snapshots: Snapshots,
}

impl Book {
    /// Makes room for so many more deals.
    fn reserve(&mut self, more: usize) {
        self.ids.reserve(more);
        self.owner.reserve(more);
        self.stage.reserve(more);
        self.amount.reserve(more);
        self.created.reserve(more);
        self.closed.reserve(more);
        self.product.reserve(more);
        self.category.reserve(more);
        self.probability.reserve(more);
        self.entered.iter_mut().for_each(|(_, days)| days.reserve(more));
    }

    /// How many deals it holds.
    pub fn len(&self) -> usize {
        self.owner.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.owner.is_empty()
    }

    /// Whether it holds a deal of this id.
    pub(crate) fn has(&self, deal: &crate::unit::Id) -> bool {
        self.ids.number(deal.as_str()).is_some()
    }

    /// What became of every row.
    pub fn report(&self) -> &ReadReport {
        &self.report
    }

    /// The map it was read by.
    pub fn map(&self) -> &Map {
        &self.map
    }

    /// SHA-256 of the bytes (or the rows as canonical JSON) that it was read from, in hexadecimal.
    pub fn data_sha256(&self) -> &str {
        &self.data_sha256
    }

    /// The latest day on which something happened: a deal was created, entered a stage, or closed. Never the day on
    /// which an open deal is expected to close. `None` where no deal has such a day.
    pub fn last_event(&self) -> Option<Date> {
        let closes = (0..self.len()).filter(|deal| self.final_state(*deal) != DealState::Open);
        let closes = closes.filter_map(|deal| self.closed.get(deal));
        let entries = self.entered.iter().flat_map(|(_, days)| days);
        let last = self.created.iter().chain(closes).chain(entries).copied().filter(|day| *day != NO_DAY).max();
        last.and_then(Date::from_number)
    }

    /// What became of a deal as far as the data go.
    pub(crate) fn final_state(&self, deal: usize) -> DealState {
        let stage = self.stage.get(deal).and_then(|stage| self.map.deals().stages().get(usize::from(*stage)));
        stage.map_or(DealState::Open, |stage| *stage.state())
    }

    /// Whether the data have the days on which deals entered stages.
    pub(crate) fn has_stage_history(&self) -> bool {
        self.entered.iter().any(|(_, days)| days.iter().any(|day| *day != NO_DAY))
    }

    /// The stages that a deal had entered by a day, where the data have the days.
    pub(crate) fn stages_entered(&self, deal: usize, by: i32) -> Vec<u8> {
        let by = |days: &Vec<i32>| days.get(deal).is_some_and(|day| *day != NO_DAY && *day <= by);
        self.entered.iter().filter(|(_, days)| by(days)).map(|(stage, _)| *stage).collect()
    }

    /// The owners' names.
    pub(crate) fn owners(&self) -> &Names {
        &self.owners
    }

    /// The products, as names.
    pub(crate) fn products(&self) -> &Names {
        &self.products
    }
}

/// A book's read report: the response of the operation `book.read`.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.read/1")]
pub struct BookRead {
    /// SHA-256 of the data.
    data_sha256: String,
    /// The latest day on which something happened.
    last_event: Option<Date>,
    /// What became of every row.
    read: ReadReport,
}

/// The request of the operation `book.read`: nothing beside the book.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct BookReadRequest {}

/// Tells what became of every row of a book.
///
/// ```
/// let reply = attain::call("book.read", r#"{
///     "data": {"kind": "rows", "rows": [{"id": "1", "rep": "Ann", "stage": "Open", "amount": 50}]},
///     "map": {"currency": "USD", "deals": {
///         "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount"},
///         "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
///     }}
/// }"#).unwrap();
/// assert!(reply.contains(r#""accepted":1"#));
/// ```
pub fn read_report(book: &Book, request: &BookReadRequest) -> Result<BookRead, crate::Error> {
    read_report_why(book, request, &Why::off())
}

/// As [`read_report`], each figure with what it counts for whoever asks.
#[expect(clippy::unnecessary_wraps, reason = "the table of operations calls all alike")]
pub(crate) fn read_report_why(book: &Book, _: &BookReadRequest, why: &Why<'_>) -> Result<BookRead, crate::Error> {
    book.report.figures(&why.field("read"));
    Ok(BookRead { data_sha256: book.data_sha256.clone(), last_event: book.last_event(), read: book.report.clone() })
}
