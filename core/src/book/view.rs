//! A book as it was known at the end of a day, for all or some of the people. Every rule reads deals through it, so
//! none can look ahead.

use super::{Book, NO_AMOUNT, NO_DAY, NO_NAME, NO_PROBABILITY, SnapshotDeal};
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::map::{ClosingColumn, DealState, ForecastCategory};
use crate::order::Sorted;
use crate::time::Date;
use crate::unit::{Currency, Id};

/// What a deal was on the day of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Engaged by then and not closed by then.
    Open,
    /// Open, but without a day of creation: it cannot be placed in time, so no forecast counts it.
    Undated,
    /// Won by then.
    Won,
    /// Lost by then.
    Lost,
}

/// List prices by product, in minor units.
pub(crate) type Prices = Sorted<String, i64>;

/// A book at the end of a day.
#[derive(Clone, Debug)]
pub struct View<'a> {
    book: &'a Book,
    as_of: Date,
    /// By owner: whether the scope has them.
    in_scope: Vec<bool>,
    /// By product.
    list_prices: Vec<Option<i64>>,
    /// Whether nothing happened after the day, so that what the data say now was so then.
    current: bool,
    /// By deal: how it stood in the last snapshot by an earlier day, where the book keeps some; else empty.
    seen: Vec<Option<SnapshotDeal<'a>>>,
}

/// One deal as it was known on the day.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DealAt {
    pub(crate) index: usize,
    pub(crate) state: State,
    pub(crate) owner: u32,
    pub(crate) product: u32,
    /// The stage, where it was known on the day.
    pub(crate) stage: Option<u8>,
    pub(crate) created: Option<i32>,
    /// The day it closed; never the day an open deal is expected to.
    pub(crate) closed: Option<i32>,
    /// The day an open deal is expected to close, where that was known.
    pub(crate) expected: Option<i32>,
    /// What it was won for, or what it is worth while open: its amount, else its list price.
    pub(crate) value: Option<i64>,
    /// The category of an open deal, where that was known.
    pub(crate) category: Option<ForecastCategory>,
    /// The probability that the system says of an open deal, in billionths, where that was known.
    pub(crate) probability: Option<u32>,
}

impl DealAt {
    /// Whether it was open at the end of an earlier day.
    pub(crate) fn open_at(&self, day: i32) -> bool {
        let open_from = |created: i32| created <= day && self.closed.is_none_or(|closed| closed.max(created) > day);
        self.created.is_some_and(open_from)
    }
}

/// By deal: how it stood in the last snapshot by a day.
fn seen(book: &Book, day: Date) -> Vec<Option<SnapshotDeal<'_>>> {
    let Some((_, deals)) = book.snapshots.at(day) else { return Vec::new() };
    let mut seen = vec![None; book.len()];
    for deal in deals {
        let place = book.ids.number(deal.id).and_then(|number| usize::try_from(number).ok());
        if let Some(slot) = place.and_then(|place| seen.get_mut(place)) {
            *slot = Some(deal);
        }
    }
    seen
}

impl<'a> View<'a> {
    pub(crate) fn new(book: &'a Book, as_of: Date, prices: &Prices, owns: impl Fn(&str) -> bool) -> Self {
        let current = book.last_event().is_none_or(|last| last <= as_of);
        Self {
            book,
            as_of,
            in_scope: book.owners.iter().map(owns).collect(),
            list_prices: book.products.iter().map(|product| prices.get(product).copied()).collect(),
            current,
            seen: if current { Vec::new() } else { seen(book, as_of) },
        }
    }

    /// The day whose end the view shows.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The currency of its amounts.
    pub fn currency(&self) -> Currency {
        self.book.map().currency()
    }

    pub(crate) fn book(&self) -> &'a Book {
        self.book
    }

    /// The deals of the scope that were known on the day, in the book's order.
    pub(crate) fn deals(&self) -> impl Iterator<Item = DealAt> + '_ {
        (0..self.book.len()).filter_map(|index| self.deal(index))
    }

    fn deal(&self, index: usize) -> Option<DealAt> {
        let book = self.book;
        let owner = *book.owner.get(index)?;
        let known = usize::try_from(owner).ok().and_then(|owner| self.in_scope.get(owner)).copied()?;
        if !known {
            return None;
        }
        let today = self.as_of.number();
        let day = |days: &[i32]| days.get(index).copied().filter(|day| *day != NO_DAY);
        let (created, last) = (day(&book.created), day(&book.closed));
        let outcome = book.final_state(index);
        let closed = last.filter(|day| outcome != DealState::Open && *day <= today);
        let state = match (closed, outcome) {
            (Some(_), DealState::Won) => State::Won,
            (Some(_), _) => State::Lost,
            (None, _) => match created {
                Some(created) if created <= today => State::Open,
                // Created later, or closed later without a day of creation: not known on the day.
                Some(_) => return None,
                None if outcome != DealState::Open => return None,
                None => State::Undated,
            },
        };
        let still_open = closed.is_none();
        // What a later export changed is known as the last snapshot had it.
        let then = self.seen.get(index).copied().flatten().filter(|_| still_open);
        Some(DealAt {
            index,
            state,
            owner,
            product: self.product(index, outcome, still_open),
            stage: self
                .stage(index, outcome, closed.is_some(), today)
                .or_else(|| then.map(|then| then.stage).filter(|stage| self.is_open(*stage))),
            created,
            closed,
            // A later export may have moved it: what stands there now is known of the last day only.
            expected: last
                .filter(|_| outcome == DealState::Open && self.current)
                .or_else(|| then?.close.map(Date::number)),
            value: then.and_then(|then| then.amount).or_else(|| self.value(index, outcome, still_open)),
            category: book
                .category
                .get(index)
                .copied()
                .flatten()
                .filter(|_| outcome == DealState::Open && self.current)
                .or_else(|| then?.category),
            probability: book
                .probability
                .get(index)
                .copied()
                .filter(|probability| *probability != NO_PROBABILITY && outcome == DealState::Open && self.current)
                .or_else(|| then?.probability),
        })
    }

    /// The product, unless it was not yet known.
    fn product(&self, index: usize, outcome: DealState, still_open: bool) -> u32 {
        let later = still_open && outcome != DealState::Open;
        if later && self.book.map().deals().knows_only_at_close(ClosingColumn::Product) {
            return NO_NAME;
        }
        self.book.product.get(index).copied().unwrap_or(NO_NAME)
    }

    /// The amount; for an open deal the list price where the amount is not known, or not yet.
    fn value(&self, index: usize, outcome: DealState, still_open: bool) -> Option<i64> {
        let amount = self.book.amount.get(index).copied().filter(|amount| *amount != NO_AMOUNT);
        if !still_open {
            return amount;
        }
        let known_then = !self.book.map().deals().knows_only_at_close(ClosingColumn::Amount);
        let product = self.product(index, outcome, still_open);
        amount.filter(|_| known_then).or_else(|| {
            usize::try_from(product).ok().and_then(|product| self.list_prices.get(product)).copied().flatten()
        })
    }

    /// The stage: the final one of a closed deal, the data's where nothing happened since; else the last stage that
    /// the deal had entered by then, where the data have the day. A deal without any day is where the data say.
    fn stage(&self, index: usize, outcome: DealState, closed: bool, today: i32) -> Option<u8> {
        let now = self.book.stage.get(index).copied();
        let has_day = |days: &[i32]| days.get(index).is_some_and(|day| *day != NO_DAY);
        let undated = !has_day(&self.book.created) && !self.book.entered.iter().any(|(_, days)| has_day(days));
        if closed || ((self.current || undated) && outcome == DealState::Open) {
            return now;
        }
        let entered = self
            .book
            .entered
            .iter()
            .filter(|(_, days)| days.get(index).is_some_and(|day| *day != NO_DAY && *day <= today));
        entered
            .filter(|(stage, _)| self.is_open(*stage))
            .max_by_key(|(stage, days)| (days.get(index).copied(), *stage))
            .map(|(stage, _)| *stage)
    }

    fn is_open(&self, stage: u8) -> bool {
        let stages = self.book.map().deals().stages();
        stages.get(usize::from(stage)).is_some_and(|stage| *stage.state() == DealState::Open)
    }

    /// Some deals as parts of a figure, by what they are worth.
    pub(crate) fn parts(&self, why: &Why<'_>, of: impl Fn(&DealAt) -> bool) -> Parts {
        self.parts_by(why, of, |deal| Measure::minor(i128::from(deal.value?), self.currency()))
    }

    /// Some deals as parts of a figure, by a measure of their own.
    pub(crate) fn parts_by(
        &self,
        why: &Why<'_>,
        of: impl Fn(&DealAt) -> bool,
        measure: impl Fn(&DealAt) -> Option<Measure>,
    ) -> Parts {
        self.parts_of(why, &of, &measure)
    }

    fn parts_of(
        &self,
        why: &Why<'_>,
        of: &dyn Fn(&DealAt) -> bool,
        measure: &dyn Fn(&DealAt) -> Option<Measure>,
    ) -> Parts {
        let deals = self.deals().filter(of).map(|deal| (measure(&deal), deal)).collect();
        Parts::largest(deals, why.parts(), |deal| Derivation::given(self.words(&deal), measure(&deal)))
    }

    /// A deal in words: its key, whose it is, and what became of it.
    pub(crate) fn words(&self, deal: &DealAt) -> String {
        let day = deal.closed.and_then(Date::from_number).map_or_else(String::new, |day| format!(" {day}"));
        let state = match deal.state {
            State::Won => format!("won{day}"),
            State::Lost => format!("lost{day}"),
            State::Open => self.stage_name(deal).map_or_else(|| "open".to_owned(), |stage| format!("open at {stage}")),
            State::Undated => "open, without a day of creation".to_owned(),
        };
        format!("deal {} of {}, {state}", self.id(deal), self.owner(deal))
    }

    /// The deal's key.
    pub(crate) fn id(&self, deal: &DealAt) -> &'a str {
        u32::try_from(deal.index).map_or("", |number| self.book.ids.text(number))
    }

    /// The owner's key.
    pub(crate) fn owner(&self, deal: &DealAt) -> &'a str {
        self.book.owners.text(deal.owner)
    }

    /// The product's name; empty where it is not known.
    pub(crate) fn product_name(&self, deal: &DealAt) -> &'a str {
        self.book.products.text(deal.product)
    }

    /// The stage's name, where it was known.
    pub(crate) fn stage_name(&self, deal: &DealAt) -> Option<&'a Id> {
        self.stage_named(deal.stage)
    }

    pub(crate) fn stage_named(&self, stage: Option<u8>) -> Option<&'a Id> {
        Some(self.book.map().deals().stages().get(usize::from(stage?))?.name())
    }

    /// Days since an open deal was created, on the day of the view.
    pub(crate) fn age(&self, deal: &DealAt) -> Option<i32> {
        Some(self.as_of.number().saturating_sub(deal.created?))
    }

    /// The first day on which any deal of the whole book closed, as far as was known.
    pub(crate) fn first_close(&self) -> Option<Date> {
        let today = self.as_of.number();
        let closes = self.book.closed.iter().enumerate().filter(|(index, day)| {
            **day != NO_DAY && **day <= today && self.book.final_state(*index) != DealState::Open
        });
        closes.map(|(_, day)| *day).min().and_then(Date::from_number)
    }
}
