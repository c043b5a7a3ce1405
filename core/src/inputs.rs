//! What stands beside the deals: team, prices, quotas, submissions, read by the book's map.

use std::borrow::Cow;

use crate::book::{Book, Prices, Snapshots, View};
use crate::code;
use crate::error::Error;
use crate::forecast::Submissions;
use crate::order::{self, SortedSet};
use crate::quota::Quotas;
use crate::table::{Log, ReadReport, SmallTable, Source, Table, section};
use crate::team::{Roster, Scope, Tables};
use crate::time::{Date, FiscalCalendar};
use crate::unit::Id;

/// The tables beside a book, read.
pub(crate) struct Inputs<'a> {
    book: &'a Book,
    team: Option<Roster>,
    prices: Prices,
    /// What became of the rows of the tables beside the deals.
    log: Log,
}

impl<'a> Inputs<'a> {
    pub(crate) fn read(
        book: &'a Book,
        team: Tables<'_>,
        prices: Option<&Table>,
        as_of: Option<Date>,
    ) -> Result<Self, Error> {
        let mut inputs = Self { book, team: None, prices: Prices::default(), log: Log::of("deals") };
        let currency = book.map().currency();
        // A team without its people says nothing of anyone; a table beside it is still checked for its section.
        let (_, org) = team.read(currency, &mut inputs.log)?;
        if let Some(day) = as_of.or_else(|| book.last_event()).filter(|_| team.people.0.is_some()) {
            inputs.team = Some(Roster::of(org, day));
        }
        inputs.prices = inputs
            .section(prices, book.map().prices(), "prices", |source, map, log| {
                let columns = map.columns();
                let table = SmallTable {
                    path: "map.prices.columns",
                    columns: [(Some(columns.product()), "product"), (Some(columns.price()), "price")],
                    format: map.format(),
                    currency,
                };
                let mut prices = Prices::default();
                let mut seen = SortedSet::default();
                table.read(source, log, |row| {
                    let (product, price) = (row.id(0), row.amount(1));
                    if product.as_ref().is_some_and(|product| !seen.insert(product.clone())) {
                        row.fault(0, Error::new(code::PRICE_DUPLICATE, "an earlier row prices this product"));
                    }
                    row.sound()?;
                    prices.insert(product?.as_str().to_owned(), price?.minor());
                    Some(())
                })?;
                Ok(prices)
            })?
            .unwrap_or_default();
        Ok(inputs)
    }

    /// The quotas, if some were handed in.
    pub(crate) fn quotas(&mut self, table: Option<&Table>, calendar: &FiscalCalendar) -> Result<Option<Quotas>, Error> {
        let units = (self.book.map().currency(), calendar);
        self.section(table, self.book.map().quotas(), "quotas", |source, map, log| {
            Quotas::read(source, map, units, log)
        })
    }

    /// The submissions, if some were handed in.
    pub(crate) fn submissions(
        &mut self,
        (table, adjustments): (Option<&Table>, Option<&Table>),
        calendar: &FiscalCalendar,
    ) -> Result<Option<Submissions>, Error> {
        let units = (self.book.map().currency(), calendar);
        let mut submissions =
            self.section(table, self.book.map().submissions(), "submissions", |source, map, log| {
                Submissions::read(source, map, units, log)
            })?;
        let team = self.team.take();
        let adjusted = self.section(adjustments, self.book.map().adjustments(), "adjustments", |source, map, log| {
            submissions.get_or_insert_default().adjust(source, map, (units, team.as_ref()), log)
        });
        self.team = team;
        adjusted?;
        Ok(submissions)
    }

    /// The snapshots of earlier days: those handed in, else those that the book keeps, if it keeps any.
    pub(crate) fn snapshots(&mut self, table: Option<&Table>) -> Result<Option<Cow<'a, Snapshots>>, Error> {
        let (snapshots, log) = self.book.snapshots_or(table)?;
        self.log.absorb(log);
        Ok(snapshots)
    }

    /// Reads one table by its section of the map, and takes over its log.
    fn section<M, T>(
        &mut self,
        table: Option<&Table>,
        map: Option<&M>,
        name: &'static str,
        read: impl FnOnce(Source<'_>, &M, &mut Log) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let (read, log) = section(table.map(Source::from), map, name, read)?;
        self.log.absorb(log);
        Ok(read)
    }

    /// The team, if one was handed in.
    pub(crate) fn team(&self) -> Option<&Roster> {
        self.team.as_ref()
    }

    /// The book at the end of a day (by default the latest on which something happened), for some of the people.
    pub(crate) fn view(&self, as_of: Option<Date>, scope: Option<&Scope>) -> Result<View<'a>, Error> {
        let as_of = as_of.or_else(|| self.book.last_event()).ok_or_else(|| {
            Error::new(code::REVIEW_AS_OF_UNKNOWN, "no deal has a date, so the day of the review is not known")
                .at("as_of")
        })?;
        if let Some(scope) = scope
            && !self.everyone().any(|person| self.owns(Some(scope), person))
        {
            return Err(Error::new(code::REVIEW_SCOPE_EMPTY, "the scope names nobody in the data").at("scope"));
        }
        Ok(View::new(self.book, as_of, &self.prices, |owner| self.owns(scope, owner)))
    }

    /// Every owner of deals and everyone in the team.
    fn everyone(&self) -> impl Iterator<Item = &str> {
        let team = self.team.iter().flat_map(Roster::people).map(|person| person.id.as_str());
        self.book.owners().iter().chain(team)
    }

    /// Whether a person is in a scope.
    pub(crate) fn owns(&self, scope: Option<&Scope>, person: &str) -> bool {
        match (scope, &self.team) {
            (None, _) => true,
            (Some(scope), Some(team)) => team.has(scope, person),
            (Some(Scope::Owner { id }), None) => id.as_str() == person,
            (Some(_), None) => false,
        }
    }

    /// The read report of all tables, with who of the team has no deals and who has deals but no team.
    pub(crate) fn report(&self) -> ReadReport {
        let report = self.book.report().with_log(&self.log);
        let Some(team) = &self.team else { return report };
        let without = team.sellers().map(|person| &person.id);
        let without = without.filter(|id| self.book.owners().number(id.as_str()).is_none());
        let mut strangers: Vec<Id> =
            self.book.owners().iter().filter(|owner| team.person(owner).is_none()).map(Id::known).collect();
        order::sort_by(&mut strangers, Id::cmp);
        report.with_team(without.cloned().collect(), strangers)
    }
}
