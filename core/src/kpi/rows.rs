//! The rows by stage, owner, manager, region, product and quarter.

use super::tally::{OpenSum, Tally};
use super::{KeyRow, StageRow};
use crate::book::{DealAt, State, View};
use crate::error::Error;
use crate::explain::{Derivation, Why};
use crate::order::{self, Sorted};
use crate::policy::KpiPolicy;
use crate::rule::{KPI_CLOSE_RATE, KPI_ORDER_SIZE, KPI_PIPELINE};
use crate::time::{Date, FiscalCalendar};
use crate::unit::{Id, Money};

/// The key of deals that have none.
const NONE: &str = "(none)";
/// The key of deals whose stage on the day is not known.
pub(super) const NOT_KNOWN: &str = "(not known)";

pub(super) fn is_open(deal: &DealAt) -> bool {
    matches!(deal.state, State::Open | State::Undated)
}

/// Won over won and lost, where both are figures of one row.
pub(super) fn rate_of(why: &Why<'_>, won: u64, lost: u64) -> Derivation {
    let part = |name: &str, value: u64| why.part(name, format!("deals {name}"), &value);
    let closed = Derivation::sum("deals closed", [part("won", won), part("lost", lost)]);
    Derivation::quotient("won over closed", part("won", won), closed)
}

pub(super) fn stage_rows(
    view: &View<'_>,
    stages: &Sorted<&str, OpenSum>,
    why: &Why<'_>,
) -> Result<Vec<StageRow>, Error> {
    let row = |(index, (stage, sum)): (usize, &(&str, OpenSum))| {
        let row = why.item("open_by_stage", index);
        let at = |deal: &DealAt| is_open(deal) && view.stage_name(deal).map_or(NOT_KNOWN, Id::as_str) == *stage;
        let amount = Money::from_total(sum.amount, view.currency())?;
        Ok(StageRow {
            key: Id::known(stage),
            open: row.figure("open", KPI_PIPELINE, sum.deals, || {
                Derivation::count(format!("open deals at {stage}"), view.parts(why, at))
            }),
            amount: row.figure("amount", KPI_PIPELINE, amount, || {
                let valued = |deal: &DealAt| at(deal) && deal.value.is_some();
                Derivation::sum(format!("what they are worth at {stage}"), view.parts(why, valued))
            }),
        })
    };
    stages.iter().enumerate().map(row).collect()
}

/// Whether a deal belongs to a key, empty where the data have none.
type Belongs<'a> = &'a dyn Fn(&DealAt, &str) -> bool;

/// Makes rows of tallies.
pub(super) struct Rows<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) policy: &'a KpiPolicy,
    pub(super) why: &'a Why<'a>,
}

impl Rows<'_> {
    /// One row a key, sorted by it; the tallies of one key are added up.
    pub(super) fn of<'k>(
        &self,
        list: &str,
        tallies: impl Iterator<Item = (&'k str, Tally)>,
        belongs: Belongs<'_>,
    ) -> Result<Vec<KeyRow>, Error> {
        let mut by_key: Sorted<&str, Tally> = Sorted::default();
        for (key, tally) in tallies {
            by_key.change(if key.is_empty() { NONE } else { key }, |sum| {
                sum.closed.won = sum.closed.won.saturating_add(tally.closed.won);
                sum.closed.lost = sum.closed.lost.saturating_add(tally.closed.lost);
                sum.open = sum.open.saturating_add(tally.open);
                sum.won_amount = sum.won_amount.saturating_add(tally.won_amount);
                sum.open_at = tally.open_at;
            });
        }
        by_key.into_iter().enumerate().map(|(index, row)| self.row((list, index), row, belongs)).collect()
    }

    fn row(
        &self,
        (list, index): (&str, usize),
        (key, tally): (&str, Tally),
        belongs: Belongs<'_>,
    ) -> Result<KeyRow, Error> {
        let (view, why) = (self.view, self.why.item(list, index));
        let part = |of: &dyn Fn(&DealAt) -> bool| {
            view.parts(&why, |deal| of(deal) && (belongs(deal, key) || (key == NONE && belongs(deal, ""))))
        };
        let count = |name: &str, rule, value: u64, of: &dyn Fn(&DealAt) -> bool| {
            why.figure(name, rule, value, || Derivation::count(format!("deals {name}, {key}"), part(of)))
        };
        let won = count("won", KPI_CLOSE_RATE, tally.closed.won, &|deal| deal.state == State::Won);
        let lost = count("lost", KPI_CLOSE_RATE, tally.closed.lost, &|deal| deal.state == State::Lost);
        // A quarter's rows count the deals open at its end.
        let open_then = |deal: &DealAt| match tally.open_at {
            None => is_open(deal),
            Some(end) => deal.open_at(end),
        };
        let open = why.figure("open", KPI_PIPELINE, tally.open, || match tally.open_at {
            None => Derivation::count(format!("deals open, {key}"), part(&open_then)),
            Some(_) => Derivation::count(format!("deals open at the end of {key}"), view.parts(&why, open_then)),
        });
        Ok(KeyRow {
            key: Id::known(key),
            won,
            lost,
            open,
            won_amount: why.figure(
                "won_amount",
                KPI_ORDER_SIZE,
                Money::from_total(tally.won_amount, view.currency())?,
                || {
                    let valued = |deal: &DealAt| deal.state == State::Won && deal.value.is_some();
                    Derivation::sum(format!("what was won, {key}"), part(&valued))
                },
            ),
            win_rate: why
                .figure("win_rate", KPI_CLOSE_RATE, tally.closed.rate(self.policy), || rate_of(&why, won, lost)),
        })
    }
}

/// Closed deals by the quarter they closed in; with them the deals open at the quarter's end.
pub(super) fn by_quarter(view: &View<'_>, calendar: &FiscalCalendar, rows: &Rows<'_>) -> Result<Vec<KeyRow>, Error> {
    let mut quarters: Sorted<String, Tally> = Sorted::default();
    for deal in view.deals() {
        let Some(quarter) = deal.closed.and_then(Date::from_number).and_then(|day| calendar.quarter_of(day)) else {
            continue;
        };
        let end = calendar.days(quarter).map_or(view.as_of(), |(_, last)| last.min(view.as_of()));
        quarters.change(quarter.to_string(), |tally| {
            tally.open_at = Some(end.number());
            tally.add(&deal);
        });
    }
    // How many were open at each end: those created by then less those closed by then.
    let (mut created, mut closed) = (Vec::new(), Vec::new());
    for deal in view.deals() {
        if let Some(day) = deal.created {
            created.push(i64::from(day));
            closed.extend(deal.closed.map(|closed| i64::from(closed.max(day))));
        }
    }
    order::sort_numbers(&mut created);
    order::sort_numbers(&mut closed);
    for (_, tally) in quarters.iter_mut() {
        let end = tally.open_at.map(i64::from);
        let by_then = |days: &[i64]| days.partition_point(|day| Some(*day) <= end);
        let open = by_then(&created).saturating_sub(by_then(&closed));
        tally.open = u64::try_from(open).unwrap_or(u64::MAX);
    }
    let closed_in = |deal: &DealAt, key: &str| {
        let quarter = deal.closed.and_then(Date::from_number).and_then(|day| calendar.quarter_of(day));
        quarter.is_some_and(|quarter| quarter.to_string() == key)
    };
    rows.of("by_quarter", quarters.iter().map(|(quarter, tally)| (quarter.as_str(), *tally)), &closed_in)
}
