//! One row: its values, or everything that is wrong with it.

use super::read::{Columns, Reading};
use crate::code;
use crate::error::Error;
use crate::map::{DealState, ForecastCategory};
use crate::table::{Cells, Log};
use crate::time::Date;
use crate::unit::{Id, Money, Probability};

/// One row's values, before they are taken.
pub(super) struct Deal<'a> {
    pub(super) id: &'a str,
    pub(super) owner: &'a str,
    pub(super) stage: u8,
    pub(super) amount: Option<Money>,
    pub(super) created: Option<Date>,
    pub(super) closed: Option<Date>,
    pub(super) product: &'a str,
    pub(super) category: Option<ForecastCategory>,
    pub(super) probability: Option<Probability>,
    pub(super) entered: Vec<Option<Date>>,
}

/// Reads one row, naming every fault it has.
pub(super) struct Faults<'a, 'l, 'm> {
    pub(super) log: &'l mut Log,
    pub(super) cells: &'a Cells<'a>,
    pub(super) reading: &'l Reading<'m>,
    pub(super) any: bool,
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

    pub(super) fn deal(&mut self) -> Option<Deal<'a>> {
        let Columns { id, owner, stage, amount, created, closed, product, category, probability, .. } =
            *self.reading.columns;
        let format = self.reading.map.deals().format();
        let currency = self.reading.currency;
        let (id_text, owner) = (self.id(id), self.id(owner));
        if self.reading.book.ids.number(id_text).is_some() || self.reading.rejected.number(id_text).is_some() {
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
            id: id_text,
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
