//! Filling a book: every cell typed and checked, every fault of a row named, no row half taken.

use std::ops::Range;

use super::faults::{Deal, Faults};
use super::snapshots::Snapshots;
use super::{Book, NO_AMOUNT, NO_DAY, NO_NAME, NO_PROBABILITY, Names};
use crate::beside;
use crate::code;
use crate::error::Error;
use crate::hash;
use crate::map::{DealMap, DealState, Map};
use crate::order::{self, Sorted};
use crate::packed::Packed;
use crate::record::Writer;
use crate::table::{Cells, Log, MissingCells, ReadReport, Reading as ReadAs, Source, Wanted, is_column, scan};
use crate::time::Date;
use crate::unit::{Currency, Money, Probability};

impl Book {
    /// Reads deals by a map. Rows that cannot be taken are named in the report with row, column, code and value. A large
    /// table (a megabyte of CSV, 32,768 rows of a frame) is hashed in a second thread meanwhile, if there can be one.
    ///
    /// # Errors
    ///
    /// Where the table as a whole cannot be read: `csv.not_utf8`, `csv.empty`, `csv.quote_unclosed`,
    /// `table.column_missing`, `table.column_duplicate`, `table.too_large`, `map.fix_unknown_column`; and
    /// `money.currency.mixed`, since every sum over such a table would be wrong.
    pub fn read<'a>(data: impl Into<Source<'a>>, map: &Map) -> Result<Self, Error> {
        let source = data.into();
        let columns = Columns::of(map.deals());
        let wanted = wanted(map.deals(), &columns, map.currency())?;
        let fill = |ids| {
            let mut reading = Reading::new(map, &columns, ids);
            let read = reading.fill(source, &wanted);
            read.map_err(|error| if error.path().is_empty() { error.at("data") } else { error })?;
            Ok::<_, Error>(reading)
        };
        let read = || {
            let at_the_end = BY_COLUMN && matches!(source, Source::Frame(_));
            let mut reading = fill(if at_the_end { Ids::AtTheEnd } else { Ids::RowByRow })?;
            if at_the_end && !reading.ids_differ() {
                reading = fill(Ids::RowByRow)?;
            }
            Ok(reading)
        };
        let (data_sha256, reading) = beside::both(is_large(source), || hash_of(source), read);
        let reading = reading?;
        reading.one_currency()?;
        let Reading { mut book, log, missing, .. } = reading;
        book.report = ReadReport::of(&log, missing_cells(&missing, &wanted, map.deals()));
        book.data_sha256 = data_sha256;
        Ok(book)
    }
}

/// Whether a source is worth a second thread, which takes its hash while the rows are read.
fn is_large(source: Source<'_>) -> bool {
    match source {
        Source::Csv(bytes) => bytes.len() >= 1 << 20,
        Source::Rows(_) => false,
        Source::Frame(frame) => frame.rows() >= beside::MANY,
    }
}

/// SHA-256 of a source, in hexadecimal.
pub(crate) fn hash_of(source: Source<'_>) -> String {
    match source {
        Source::Csv(bytes) => hash::sha256(bytes),
        Source::Rows(rows) => {
            let mut out = Writer::default();
            out.list(rows);
            hash::sha256(out.finish().as_bytes())
        }
        Source::Frame(frame) => frame.sha256(),
    }
}

/// Where each kind of cell stands among the wanted columns.
pub(super) struct Columns<'m> {
    headers: Vec<(&'m str, String)>,
    pub(super) id: usize,
    pub(super) owner: usize,
    pub(super) stage: usize,
    pub(super) amount: usize,
    pub(super) created: Option<usize>,
    pub(super) closed: Option<usize>,
    pub(super) product: Option<usize>,
    pub(super) account: Option<usize>,
    pub(super) currency: Option<usize>,
    pub(super) category: Option<usize>,
    pub(super) probability: Option<usize>,
    /// The stage and its column.
    pub(super) entered: Vec<(u8, usize)>,
}

impl<'m> Columns<'m> {
    pub(super) fn of(map: &'m DealMap) -> Self {
        let mut headers: Vec<(&'m str, String)> = Vec::new();
        let mut place = |header: &'m str, path: String| {
            // Two fields may read one column, such as the day of creation and of entry to the first stage.
            if let Some(place) = headers.iter().position(|(name, _)| *name == header) {
                return place;
            }
            headers.push((header, path));
            headers.len().saturating_sub(1)
        };
        let columns = map.columns();
        let mut optional = |header: Option<&'m str>, field: &str| {
            header.map(|header| place(header, format!("map.deals.columns.{field}")))
        };
        let created = optional(columns.created(), "created");
        let (closed, product) = (optional(columns.close_date(), "close_date"), optional(columns.product(), "product"));
        let (account, currency) = (optional(columns.account(), "account"), optional(columns.currency(), "currency"));
        let category = optional(columns.category(), "category");
        let probability = optional(columns.probability(), "probability");
        let id = place(columns.id(), "map.deals.columns.id".to_owned());
        let owner = place(columns.owner(), "map.deals.columns.owner".to_owned());
        let stage = place(columns.stage(), "map.deals.columns.stage".to_owned());
        let amount = place(columns.amount(), "map.deals.columns.amount".to_owned());
        let entries = map.stages().iter().enumerate().filter_map(|(index, stage)| {
            let column = place(stage.entered()?, format!("map.deals.stages[{index}].entered"));
            Some((u8::try_from(index).ok()?, column))
        });
        let entered = entries.collect();
        Self {
            id,
            owner,
            stage,
            amount,
            created,
            closed,
            product,
            account,
            currency,
            category,
            probability,
            entered,
            headers,
        }
    }
}

/// The wanted columns with the fixes of the map.
pub(super) fn wanted<'m>(
    map: &'m DealMap,
    columns: &Columns<'m>,
    currency: Currency,
) -> Result<Vec<Wanted<'m>>, Error> {
    let mut wanted: Vec<Wanted<'m>> =
        columns.headers.iter().map(|(header, path)| Wanted::of(header, path.clone())).collect();
    let days = columns.created.iter().chain(&columns.closed).chain(columns.entered.iter().map(|(_, column)| column));
    for column in days {
        if let Some(wanted) = wanted.get_mut(*column) {
            wanted.reading = ReadAs::Day;
        }
    }
    if let Some(wanted) = wanted.get_mut(columns.amount) {
        wanted.reading = ReadAs::Amount(u32::from(currency.places()));
    }
    for (index, fix) in map.fixes().iter().enumerate() {
        let Some(column) = wanted.iter_mut().find(|wanted| is_column(wanted.header, fix.column())) else {
            let message = format!("the column `{}` is not one that the map reads", fix.column());
            return Err(
                Error::new(code::MAP_FIX_UNKNOWN_COLUMN, message).at(format!("map.deals.fixes[{index}].column"))
            );
        };
        column.fixes.push((fix.from(), fix.to()));
    }
    Ok(wanted)
}

/// Whether frames are read by column. In a page, which loads the code first, they are read by row: that is slower for
/// many rows, and several kilobytes shorter.
const BY_COLUMN: bool = !cfg!(target_family = "wasm");

/// When ids are checked to be there once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ids {
    /// Each with its row, so that the second is named.
    RowByRow,
    /// All at once, which is faster. Where one is there twice, the rows must be read again.
    AtTheEnd,
}

/// The book as far as it is read.
pub(super) struct Reading<'m> {
    pub(super) map: &'m Map,
    pub(super) columns: &'m Columns<'m>,
    pub(super) currency: Currency,
    pub(super) book: Book,
    /// Empty cells by column and stage.
    pub(super) missing: Sorted<(usize, u8), u64>,
    /// Rows by a currency that is not the map's.
    foreign: Sorted<String, u64>,
    /// Ids of rejected rows: a later row of the same id is a duplicate all the same.
    pub(super) rejected: Names,
    /// Whether two rows have one id, as far as that is known.
    repeated: bool,
    pub(super) ids: Ids,
    pub(super) log: Log,
}

impl<'m> Reading<'m> {
    pub(super) fn new(map: &'m Map, columns: &'m Columns<'m>, ids: Ids) -> Self {
        let book = Book {
            map: map.clone(),
            data_sha256: String::new(),
            report: ReadReport::of(&Log::of("deals"), Vec::new()),
            ids: Names::default(),
            owners: Names::default(),
            products: Names::default(),
            owner: Vec::new(),
            stage: Vec::new(),
            amount: Vec::new(),
            created: Vec::new(),
            closed: Vec::new(),
            product: Vec::new(),
            category: Vec::new(),
            probability: Vec::new(),
            entered: columns.entered.iter().map(|(stage, _)| (*stage, Vec::new())).collect(),
            snapshots: Snapshots::default(),
        };
        Self {
            map,
            columns,
            currency: map.currency(),
            book,
            missing: Sorted::default(),
            foreign: Sorted::default(),
            rejected: Names::default(),
            repeated: false,
            ids,
            log: Log::of("deals"),
        }
    }

    fn fill(&mut self, source: Source<'_>, wanted: &[Wanted<'_>]) -> Result<(), Error> {
        let mut log = Log::of("deals");
        match source {
            Source::Frame(frame) if BY_COLUMN => self.frame(frame, wanted, &mut log),
            _ => scan(source, wanted, self.map.deals().format(), &mut log, &mut |log, cells| self.row(log, cells)),
        }?;
        self.log = log;
        Ok(())
    }

    /// Takes ids as far as they are known to be new; how many.
    pub(super) fn take_ids(&mut self, ids: &Packed, rows: Range<usize>) -> Result<usize, Error> {
        if self.ids == Ids::AtTheEnd {
            let count = rows.len();
            self.book.ids.add_all(ids, rows);
            return Ok(count);
        }
        let mut taken = 0_usize;
        for id in rows.map(|row| ids.get(row)) {
            if self.rejected.number(id).is_some() || !self.book.ids.put(id).ok_or_else(too_many)?.1 {
                break;
            }
            taken = taken.saturating_add(1);
        }
        Ok(taken)
    }

    /// Whether every row has an id of its own. The ids can be found from then on.
    fn ids_differ(&mut self) -> bool {
        let Self { repeated, book, rejected, .. } = self;
        !*repeated && book.ids.index().is_some() && rejected.iter().all(|id| book.ids.number(id).is_none())
    }

    pub(super) fn header(&self, column: usize) -> &'m str {
        self.columns.headers.get(column).map_or("", |(header, _)| *header)
    }

    pub(super) fn row(&mut self, log: &mut Log, cells: &Cells<'_>) -> Result<(), Error> {
        if let Some(foreign) = self.columns.currency.map(|column| cells.get(column))
            && !foreign.is_empty()
            && foreign != self.currency.code()
        {
            self.foreign.change(foreign.to_owned(), |rows| *rows = rows.saturating_add(1));
            return Ok(());
        }
        let mut faults = Faults { log, cells, reading: self, any: false };
        if let Some(deal) = faults.deal() {
            let Columns { created, amount, product, account, .. } = *self.columns;
            let empty = |column: Option<usize>| column.is_some_and(|column| cells.is_empty(column));
            self.missing(deal.stage, [empty(created), empty(Some(amount)), empty(product), empty(account)]);
            self.take(&deal)?;
            let headers = &self.columns.headers;
            log.accept(cells, |column| headers.get(column).map_or("", |(name, _)| *name).to_owned());
        } else {
            let id = cells.get(self.columns.id);
            self.repeated |= !id.is_empty() && !self.rejected.put(id).ok_or_else(too_many)?.1;
        }
        Ok(())
    }

    pub(super) fn state(&self, stage: u8) -> DealState {
        let stage = self.map.deals().stages().get(usize::from(stage));
        stage.map_or(DealState::Open, |stage| *stage.state())
    }

    /// Counts the cells that are empty though a deal at its stage should have them: its day of creation, its amount, its
    /// product, its account. An open deal needs no amount that is known only at closing, and no close date; what a closed
    /// deal cannot do without is a fault of its row.
    pub(super) fn missing(&mut self, stage: u8, [created, mut amount, product, account]: [bool; 4]) {
        let columns = self.columns;
        amount &= self.state(stage) == DealState::Open
            && !self.map.deals().knows_only_at_close(crate::map::ClosingColumn::Amount);
        let cells = [
            (columns.created, created),
            (Some(columns.amount), amount),
            (columns.product, product),
            (columns.account, account),
        ];
        for column in cells.into_iter().filter_map(|(column, empty)| column.filter(|_| empty)) {
            self.missing.change((column, stage), |rows| *rows = rows.saturating_add(1));
        }
    }

    fn take(&mut self, deal: &Deal<'_>) -> Result<(), Error> {
        let book = &mut self.book;
        if BY_COLUMN && self.ids == Ids::AtTheEnd {
            book.ids.add(deal.id);
        } else {
            book.ids.put(deal.id).ok_or_else(too_many)?;
        }
        book.owner.push(book.owners.intern(deal.owner).ok_or_else(too_many)?);
        let product = if deal.product.is_empty() { Some(NO_NAME) } else { book.products.intern(deal.product) };
        book.product.push(product.ok_or_else(too_many)?);
        book.stage.push(deal.stage);
        book.amount.push(deal.amount.map_or(NO_AMOUNT, Money::minor));
        book.created.push(deal.created.map_or(NO_DAY, Date::number));
        book.closed.push(deal.closed.map_or(NO_DAY, Date::number));
        book.category.push(deal.category);
        book.probability.push(deal.probability.map_or(NO_PROBABILITY, billionths));
        for ((_, days), day) in book.entered.iter_mut().zip(&deal.entered) {
            days.push(day.map_or(NO_DAY, Date::number));
        }
        Ok(())
    }

    /// Amounts of two currencies cannot be summed, so a table that holds both is no book.
    fn one_currency(&self) -> Result<(), Error> {
        if self.foreign.is_empty() {
            return Ok(());
        }
        let rows: Vec<String> = self
            .foreign
            .iter()
            .map(|(currency, rows)| format!("{rows} in `{}`", crate::text::shown(currency)))
            .collect();
        let message =
            format!("the map says {}, but there are rows of another currency: {}", self.currency, rows.join(", "));
        Err(Error::new(code::MONEY_CURRENCY_MIXED, message).at("map.currency"))
    }
}

/// More names than numbers for them.
pub(super) fn too_many() -> Error {
    Error::new(code::TABLE_TOO_LARGE, "the table has more names than fit")
}

/// A probability in billionths.
pub(super) fn billionths(probability: Probability) -> u32 {
    let (part, whole) = probability.fraction();
    let unit = 1_000_000_000_i128.checked_div(whole).unwrap_or(0);
    u32::try_from(part.saturating_mul(unit)).unwrap_or(NO_PROBABILITY)
}

pub(super) fn missing_cells(
    counts: &Sorted<(usize, u8), u64>,
    wanted: &[Wanted<'_>],
    map: &DealMap,
) -> Vec<MissingCells> {
    let mut cells: Vec<MissingCells> = counts
        .iter()
        .filter_map(|((column, stage), rows)| {
            let header = wanted.get(*column)?.header;
            let stage = map.stages().get(usize::from(*stage))?.name().clone();
            Some(MissingCells::of(header, stage, *rows))
        })
        .collect();
    order::sort_by(&mut cells, |a, b| (a.column(), a.stage()).cmp(&(b.column(), b.stage())));
    cells
}
