//! Filling a book: every cell typed and checked, every fault of a row named, no row half taken.

use super::names::Vacant;
use super::snapshots::Snapshots;
use super::{Book, NO_AMOUNT, NO_DAY, NO_NAME, NO_PROBABILITY, Names};
use crate::code;
use crate::error::Error;
use crate::hash;
use crate::map::{DealMap, DealState, ForecastCategory, Map};
use crate::order::{self, Sorted, SortedSet};
use crate::record::Writer;
use crate::table::{Cells, Log, MissingCells, ReadReport, Reading as ReadAs, Source, Wanted, scan};
use crate::time::Date;
use crate::unit::{Currency, Id, Money, Probability};

impl Book {
    /// Reads deals by a map. Rows that cannot be taken are named in the report with row, column, code and value.
    ///
    /// # Errors
    ///
    /// Where the table as a whole cannot be read: `csv.not_utf8`, `csv.empty`, `csv.quote_unclosed`,
    /// `table.column_missing`, `table.column_duplicate`, `table.too_large`, `map.fix_unknown_column`; and
    /// `money.currency.mixed`, since every sum over such a table would be wrong.
    pub fn read<'a>(data: impl Into<Source<'a>>, map: &Map) -> Result<Self, Error> {
        let source = data.into();
        let columns = Columns::of(map.deals());
        let mut reading = Reading::new(map, &columns);
        if let Source::Frame(frame) = source {
            reading.book.ids.reserve(frame.rows());
        }
        let mut log = Log::of("deals");
        let wanted = wanted(map.deals(), &columns, map.currency())?;
        scan(source, &wanted, map.deals().format(), &mut log, &mut |log, cells| reading.row(log, cells))
            .map_err(|error| if error.path().is_empty() { error.at("data") } else { error })?;
        reading.one_currency()?;
        let mut book = reading.book;
        let missing = missing_cells(&reading.missing, &wanted, map.deals());
        book.report = ReadReport::of(&log, missing);
        book.data_sha256 = hash_of(source);
        Ok(book)
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
struct Columns<'m> {
    headers: Vec<(&'m str, String)>,
    id: usize,
    owner: usize,
    stage: usize,
    amount: usize,
    created: Option<usize>,
    closed: Option<usize>,
    product: Option<usize>,
    account: Option<usize>,
    currency: Option<usize>,
    category: Option<usize>,
    probability: Option<usize>,
    /// The stage and its column.
    entered: Vec<(u8, usize)>,
}

impl<'m> Columns<'m> {
    fn of(map: &'m DealMap) -> Self {
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
fn wanted<'m>(map: &'m DealMap, columns: &Columns<'m>, currency: Currency) -> Result<Vec<Wanted<'m>>, Error> {
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
        let Some(column) = wanted.iter_mut().find(|wanted| wanted.header == fix.column()) else {
            let message = format!("the column `{}` is not one that the map reads", fix.column());
            return Err(
                Error::new(code::MAP_FIX_UNKNOWN_COLUMN, message).at(format!("map.deals.fixes[{index}].column"))
            );
        };
        column.fixes.push((fix.from(), fix.to()));
    }
    Ok(wanted)
}

/// The book as far as it is read.
struct Reading<'m> {
    map: &'m Map,
    columns: &'m Columns<'m>,
    currency: Currency,
    book: Book,
    /// Empty cells by column and stage.
    missing: Sorted<(usize, u8), u64>,
    /// Rows by a currency that is not the map's.
    foreign: Sorted<String, u64>,
    /// Ids of rejected rows: a later row of the same id is a duplicate all the same.
    rejected: SortedSet<String>,
}

/// One row's values, before they are taken.
struct Deal<'a> {
    /// Where the id will stand, and the id.
    id: (Vacant, &'a str),
    owner: &'a str,
    stage: u8,
    amount: Option<Money>,
    created: Option<Date>,
    closed: Option<Date>,
    product: &'a str,
    category: Option<ForecastCategory>,
    probability: Option<Probability>,
    entered: Vec<Option<Date>>,
}

impl<'m> Reading<'m> {
    fn new(map: &'m Map, columns: &'m Columns<'m>) -> Self {
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
            rejected: SortedSet::default(),
        }
    }

    fn header(&self, column: usize) -> &'m str {
        self.columns.headers.get(column).map_or("", |(header, _)| *header)
    }

    fn row(&mut self, log: &mut Log, cells: &Cells<'_>) -> Result<(), Error> {
        if let Some(foreign) = self.columns.currency.map(|column| cells.get(column))
            && !foreign.is_empty()
            && foreign != self.currency.code()
        {
            self.foreign.change(foreign.to_owned(), |rows| *rows = rows.saturating_add(1));
            return Ok(());
        }
        let mut faults = Faults { log, cells, reading: self, any: false };
        if let Some(deal) = faults.deal() {
            self.missing(cells, deal.stage);
            self.take(&deal)?;
            let headers = &self.columns.headers;
            log.accept(cells, |column| headers.get(column).map_or("", |(name, _)| *name).to_owned());
        } else {
            self.rejected.insert(cells.get(self.columns.id).to_owned());
        }
        Ok(())
    }

    fn state(&self, stage: u8) -> DealState {
        let stage = self.map.deals().stages().get(usize::from(stage));
        stage.map_or(DealState::Open, |stage| *stage.state())
    }

    /// Counts the empty cells that a deal at its stage should have. An open deal needs no amount that is known only at
    /// closing, and no close date; what a closed deal cannot do without is a fault of its row.
    fn missing(&mut self, cells: &Cells<'_>, stage: u8) {
        let amount = Some(self.columns.amount).filter(|_| {
            self.state(stage) == DealState::Open
                && !self.map.deals().knows_only_at_close(crate::map::ClosingColumn::Amount)
        });
        let columns = [self.columns.created, amount, self.columns.product, self.columns.account];
        for column in columns.into_iter().flatten().filter(|column| cells.is_empty(*column)) {
            self.missing.change((column, stage), |rows| *rows = rows.saturating_add(1));
        }
    }

    fn take(&mut self, deal: &Deal<'_>) -> Result<(), Error> {
        let too_many = || Error::new(code::TABLE_TOO_LARGE, "the table has more names than fit");
        let book = &mut self.book;
        let (place, id) = deal.id;
        book.ids.put(place, id).ok_or_else(too_many)?;
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

/// Reads one row, naming every fault it has.
struct Faults<'a, 'l, 'm> {
    log: &'l mut Log,
    cells: &'a Cells<'a>,
    reading: &'l Reading<'m>,
    any: bool,
}

impl<'a> Faults<'a, '_, '_> {
    fn fault(&mut self, column: Option<usize>, value: &str, error: &Error) {
        self.log.reject(self.cells.row, column.map(|column| self.reading.header(column)), value, error);
        self.any = true;
    }

    /// A cell that must be an id.
    fn id(&mut self, column: usize) -> &'a str {
        let text = self.cells.get(column);
        let checked =
            if text.is_empty() { Err(Error::new(code::CELL_EMPTY, "the cell is empty")) } else { Id::check(text) };
        if let Err(error) = checked {
            self.fault(Some(column), text, &error);
        }
        text
    }

    /// A cell as its reader gives it; nothing for an empty one, and a fault for what cannot be read.
    fn optional<T>(
        &mut self,
        column: Option<usize>,
        read: impl FnOnce(&Cells<'_>, usize) -> Option<Result<T, Error>>,
    ) -> Option<T> {
        match read(self.cells, column?)? {
            Ok(value) => Some(value),
            Err(error) => {
                let shown = self.cells.shown(column?, self.reading.currency);
                self.fault(column, &shown, &error);
                None
            }
        }
    }

    fn deal(&mut self) -> Option<Deal<'a>> {
        let Columns { id, owner, stage, amount, created, closed, product, category, probability, .. } =
            *self.reading.columns;
        let format = self.reading.map.deals().format();
        let currency = self.reading.currency;
        let (id_text, owner) = (self.id(id), self.id(owner));
        let place = self.reading.book.ids.find(id_text);
        let rejected = || !self.reading.rejected.is_empty() && self.reading.rejected.contains(id_text);
        if place.is_ok() || (!id_text.is_empty() && rejected()) {
            let error = Error::new(code::DEAL_ID_DUPLICATE, "an earlier row has this deal id");
            self.fault(Some(id), id_text, &error);
        }
        let stage_number = self.stage(stage);
        let amount_read = self.optional(Some(amount), |cells, place| cells.money(place, format, currency));
        let created = self.optional(created, |cells, place| cells.date(place, format));
        let closed_on = self.optional(closed, |cells, place| cells.date(place, format));
        let map = self.reading.map.deals();
        let category = self.optional(category, |cells, place| {
            let name = cells.get(place);
            (!name.is_empty()).then(|| map.category_of(name))
        });
        let probability = self.optional(probability, |cells, place| {
            cells.number(place, format).map(|number| map.probability_of(&number?))
        });
        let columns: Vec<usize> = self.reading.columns.entered.iter().map(|(_, column)| *column).collect();
        let day = |cells: &Cells<'_>, place: usize| cells.date(place, format);
        let entered = columns.iter().map(|column| self.optional(Some(*column), day)).collect();
        let product_text = match product.map(|column| self.cells.get(column)) {
            Some(text) if !text.is_empty() => self.id(product.unwrap_or_default()),
            _ => "",
        };
        let stage_number = stage_number?;
        let state = self.reading.state(stage_number);
        if !self.any && state != DealState::Open {
            self.closed_deal(state, created, closed_on, amount_read);
        }
        if self.any {
            return None;
        }
        Some(Deal {
            id: (place.err()?, id_text),
            owner,
            stage: stage_number,
            amount: amount_read,
            created,
            closed: closed_on,
            product: product_text,
            category,
            probability,
            entered,
        })
    }

    fn stage(&mut self, column: usize) -> Option<u8> {
        let text = self.cells.get(column);
        if let Some(stage) = self.reading.map.deals().stage_of(text) {
            return Some(stage);
        }
        let error = if text.is_empty() {
            Error::new(code::CELL_EMPTY, "the cell is empty")
        } else {
            Error::new(code::DEAL_STAGE_UNKNOWN, format!("the map knows no stage `{}`", crate::text::shown(text)))
        };
        self.fault(Some(column), text, &error);
        None
    }

    /// What a won or lost deal must have: a close date, not before its creation, and an amount if it was won.
    fn closed_deal(&mut self, state: DealState, created: Option<Date>, closed: Option<Date>, amount: Option<Money>) {
        let Columns { amount: amount_column, closed: closed_column, .. } = *self.reading.columns;
        match closed {
            None => {
                let error =
                    Error::new(code::DEAL_CLOSED_WITHOUT_DATE, format!("the deal is {state}, without a close date"));
                self.fault(closed_column, "", &error);
            }
            Some(closed) if created.is_some_and(|created| closed < created) => {
                let message = format!("the deal closed on {closed}, before it was created");
                let error = Error::new(code::DEAL_CLOSED_BEFORE_CREATED, message);
                self.fault(closed_column, &closed.to_string(), &error);
            }
            Some(_) => {}
        }
        if state == DealState::Won && amount.is_none() {
            let error = Error::new(code::DEAL_WON_WITHOUT_AMOUNT, "the deal is won, without an amount");
            self.fault(Some(amount_column), "", &error);
        }
    }
}

/// A probability in billionths.
pub(super) fn billionths(probability: Probability) -> u32 {
    let (part, whole) = probability.fraction();
    let unit = 1_000_000_000_i128.checked_div(whole).unwrap_or(0);
    u32::try_from(part.saturating_mul(unit)).unwrap_or(NO_PROBABILITY)
}

fn missing_cells(counts: &Sorted<(usize, u8), u64>, wanted: &[Wanted<'_>], map: &DealMap) -> Vec<MissingCells> {
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
