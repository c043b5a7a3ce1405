//! What became of every row that was handed in.

use super::Cells;
use crate::code::Code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::order::{self, Sorted};
use crate::record::Record;
use crate::rule::PIPELINE_CRM_ONLY;
use crate::text::shown;
use crate::unit::Id;

/// What became of the rows: accepted, repaired, rejected, and what they lack.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ReadReport {
    /// Data rows of the deals, the header not counted.
    rows: u64,
    /// Deals that were taken, repaired ones too.
    accepted: u64,
    /// Values that were repaired in accepted rows of any table, and how.
    repaired: Vec<Repaired>,
    /// Every cell for which a row of any table was rejected.
    rejected: Vec<Rejected>,
    /// Amounts of any table that came as floats, or as numbers finer than the minor unit, and were within 1e-6 of a whole
    /// minor unit.
    converted: u64,
    /// Cells of the deals that are empty though the stage should have them.
    missing: Vec<MissingCells>,
    /// Columns of the deals that the map does not name; they were not read.
    not_read: Vec<String>,
    /// People of the team who own no deal and lead nobody.
    without_deals: Vec<Id>,
    /// Owners of deals who are not in the team.
    not_in_team: Vec<Id>,
}

/// One way in which values were repaired.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Record)]
#[record(output)]
pub struct Repaired {
    /// The table: `deals`, `team`, ….
    table: String,
    /// The column, by its name in the data.
    column: String,
    /// How: `cell.mapped` or `cell.trimmed`.
    code: String,
    /// The value as it stood, where it is one value.
    from: Option<String>,
    /// The value as it was read.
    to: Option<String>,
    /// In how many rows.
    rows: u64,
}

/// A cell for which a row was rejected.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Rejected {
    /// The table: `deals`, `team`, ….
    table: String,
    /// The data row, counted from 1, the header not counted.
    row: u64,
    /// The column, by its name in the data; left out where the whole row is meant.
    column: Option<String>,
    /// Why, as a stable code.
    code: String,
    /// The value as it stood, cut where it is long.
    value: String,
    /// Why, in words.
    why: String,
}

/// Empty cells of one column at one stage.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MissingCells {
    /// The column, by its name in the data.
    column: String,
    /// The stage of the deals.
    stage: Id,
    /// In how many rows.
    rows: u64,
}

impl MissingCells {
    pub(crate) fn of(column: &str, stage: Id, rows: u64) -> Self {
        Self { column: column.to_owned(), stage, rows }
    }
}

/// How the values of one row were repaired: the column's place, the code, from and to.
pub(crate) type Repairs = Vec<(usize, Code, Option<(String, String)>)>;

/// One way of repair: the table, the column, the code, from and to.
type RepairKey = (&'static str, String, &'static str, Option<(String, String)>);

/// The running account of one table's rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    pub(crate) rows: u64,
    pub(crate) accepted: u64,
    converted: u64,
    repaired: Sorted<RepairKey, u64>,
    rejected: Vec<Rejected>,
    table: &'static str,
    pub(crate) not_read: Vec<String>,
}

impl Log {
    pub(crate) fn of(table: &'static str) -> Self {
        Self { table, ..Self::default() }
    }

    /// A row was taken; its repairs count.
    pub(crate) fn accept(&mut self, cells: &Cells<'_>, column: impl Fn(usize) -> String) {
        self.accepted = self.accepted.saturating_add(1);
        self.converted = self.converted.saturating_add(cells.converted);
        for (index, code, change) in &cells.repairs {
            let key = (self.table, column(*index), code.as_str(), change.clone());
            self.repaired.change(key, |rows| *rows = rows.saturating_add(1));
        }
    }

    /// Rows were taken that needed no repair; how many amounts came as floats.
    pub(crate) fn accept_plain(&mut self, rows: usize, converted: usize) {
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        self.accepted = self.accepted.saturating_add(count(rows));
        self.converted = self.converted.saturating_add(count(converted));
    }

    /// Amounts of a row that was taken were turned into whole minor units.
    pub(crate) fn count_converted(&mut self, more: u64) {
        self.converted = self.converted.saturating_add(more);
    }

    /// A cell, or a whole row, for which the row is rejected.
    pub(crate) fn reject(&mut self, row: u64, column: Option<&str>, value: &str, error: &Error) {
        self.rejected.push(Rejected {
            table: self.table.to_owned(),
            row,
            column: column.map(str::to_owned),
            code: error.code().as_str().to_owned(),
            value: shown(value),
            why: error.message().to_owned(),
        });
    }

    fn repaired(&self) -> impl Iterator<Item = Repaired> {
        self.repaired.iter().map(|((table, column, code, change), rows)| Repaired {
            table: (*table).to_owned(),
            column: column.clone(),
            code: (*code).to_owned(),
            from: change.as_ref().map(|(from, _)| from.clone()),
            to: change.as_ref().map(|(_, to)| to.clone()),
            rows: *rows,
        })
    }

    /// What was repaired and what was rejected.
    pub(crate) fn parts(&self) -> (Vec<Repaired>, Vec<Rejected>) {
        (self.repaired().collect(), self.rejected.clone())
    }

    /// Takes over what another table's account says of repairs and rejections.
    pub(crate) fn absorb(&mut self, other: Self) {
        for (key, rows) in other.repaired {
            self.repaired.insert(key, rows);
        }
        self.rejected.extend(other.rejected);
        self.count_converted(other.converted);
    }
}

/// The numbers of what was repaired and rejected, for whoever asks.
pub(crate) fn row_figures(repaired: &[Repaired], rejected: &[Rejected], why: &Why<'_>) {
    let of = |why: &Why<'_>, name: &str, value: u64, what: &str| {
        why.figure(name, PIPELINE_CRM_ONLY, value, || Derivation::given(what, Measure::count(value)));
    };
    for (index, repaired) in repaired.iter().enumerate() {
        of(&why.item("repaired", index), "rows", repaired.rows, "rows with this repair");
    }
    for (index, cell) in rejected.iter().enumerate() {
        of(&why.item("rejected", index), "row", cell.row, "the row's place in the data, from 1");
    }
}

impl ReadReport {
    pub(crate) fn of(log: &Log, missing: Vec<MissingCells>) -> Self {
        Self {
            rows: log.rows,
            accepted: log.accepted,
            repaired: log.repaired().collect(),
            rejected: log.rejected.clone(),
            converted: log.converted,
            missing,
            not_read: log.not_read.clone(),
            without_deals: Vec::new(),
            not_in_team: Vec::new(),
        }
    }

    /// The same with the repairs and rejections of other tables.
    pub(crate) fn with_log(&self, log: &Log) -> Self {
        let mut report = self.clone();
        report.repaired.extend(log.repaired());
        report.rejected.extend(log.rejected.iter().cloned());
        report.converted = report.converted.saturating_add(log.converted);
        report
    }

    /// The same with what the team file shows.
    pub(crate) fn with_team(self, without_deals: Vec<Id>, not_in_team: Vec<Id>) -> Self {
        Self { without_deals, not_in_team, ..self }
    }

    /// Its numbers, each with what it counts, for whoever asks.
    pub(crate) fn figures(&self, why: &Why<'_>) {
        let of = |why: &Why<'_>, name: &str, value: u64, what: &str| {
            why.figure(name, PIPELINE_CRM_ONLY, value, || Derivation::given(what, Measure::count(value)));
        };
        of(why, "rows", self.rows, "data rows of the deals, the header not counted");
        of(why, "converted", self.converted, "amounts that came as floats, or finer than the minor unit");
        why.figure("accepted", PIPELINE_CRM_ONLY, self.accepted, || {
            let rejected = self.rows.saturating_sub(self.accepted);
            let cells = "rows of the deals that were rejected, each named under `rejected`";
            let rejected = Derivation::given(cells, Measure::count(rejected));
            Derivation::difference("rows less the rejected ones", [why.part("rows", "rows", &self.rows), rejected])
        });
        row_figures(&self.repaired, &self.rejected, why);
        for (index, cells) in self.missing.iter().enumerate() {
            of(&why.item("missing", index), "rows", cells.rows, "rows in which the cell is empty at this stage");
        }
    }

    /// How many rows were rejected; a row may be named for several cells.
    pub fn rejected_rows(&self) -> usize {
        let mut rows: Vec<(&str, u64)> = self.rejected.iter().map(|cell| (cell.table.as_str(), cell.row)).collect();
        order::sort_by(&mut rows, Ord::cmp);
        rows.dedup();
        rows.len()
    }
}
