//! Deals of earlier days on one layout: week after week, an offset table in front, deals by id within a week. Weeks are
//! appended in their order, and a view of a day shows nothing later.

use super::names::Names;
use super::read::billionths;
use super::{NO_AMOUNT, NO_DAY, NO_PROBABILITY};
use crate::code;
use crate::error::Error;
use crate::map::{ForecastCategory, Map, SnapshotMap};
use crate::order::{self, SortedSet};
use crate::table::{Log, SmallTable, Source};
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
    /// Reads snapshots; rows may stand in any order, each deal once a day.
    pub(crate) fn read(source: Source<'_>, (map, own): (&Map, &SnapshotMap), log: &mut Log) -> Result<Self, Error> {
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
        let mut snapshots = Self::default();
        for row in &rows {
            snapshots.append(row)?;
        }
        Ok(snapshots)
    }

    /// Appends a row that comes after all others.
    fn append(&mut self, row: &Row) -> Result<(), Error> {
        let too_many = || Error::new(code::TABLE_TOO_LARGE, "the snapshots have more names than fit");
        self.deal.push(self.ids.intern(row.id.as_str()).ok_or_else(too_many)?);
        self.owner.push(self.owners.intern(row.owner.as_str()).ok_or_else(too_many)?);
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
        Ok(())
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
