//! `forecast.backtest`: what a review would have said on the days of quarters that have ended, and what came.

use super::ReviewRequest;
use super::run::in_room;
use crate::book::Book;
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::forecast::{BacktestRow, ForecastScores, ScoresRequest, scores_why};
use crate::plan::full_quarters;
use crate::policy::Policy;
use crate::quota::won_between;
use crate::record::Record;
use crate::table::{ReadReport, Table};
use crate::team::Scope;
use crate::time::{Date, Quarter};
use crate::unit::{Currency, Money};

/// What is scored, beside the deals.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct BacktestRequest {
    /// The team, with managers and start dates.
    team: Option<Table>,
    /// Who reports to whom from which day on.
    reporting: Option<Table>,
    /// Leave.
    leave: Option<Table>,
    /// The price list, for deals without an amount.
    prices: Option<Table>,
    /// Quotas: their sum is the target.
    quotas: Option<Table>,
    /// What the reps handed in.
    submissions: Option<Table>,
    /// What managers made of it.
    adjustments: Option<Table>,
    /// Deals as they stood on earlier days: a forecast knows stage, amount, expected close, category and probability of an
    /// open deal as the latest of them by its day. Without any, those that the book keeps; else amounts are those of the end.
    snapshots: Option<Table>,
    /// How many of the last full quarters are scored: 1 to 40.
    #[record(default = 4)]
    quarters: u64,
    /// Days from one forecast of a quarter to the next, from the day before it begins on: 1 to 400.
    #[record(default = 7)]
    every_days: u64,
    /// The day whose end counts; without one, the latest on which something happened.
    as_of: Option<Date>,
    /// Whose deals.
    scope: Option<Scope>,
    /// The numbers of the practice.
    #[record(default)]
    policy: Policy,
}

/// A backtest: its rows, and their scores.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.backtest/1")]
pub struct Backtest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// What became of every row that was read.
    read: ReadReport,
    /// What was said and what came, day by day.
    rows: Vec<BacktestRow>,
    /// How good it was.
    scores: ForecastScores,
}

/// Scores every method on the past (`forecast.backtest`): a review of each day, from what was known by it, and what came.
///
/// # Errors
///
/// `forecast.backtest_limits` at `quarters` and `every_days`, `history.too_short` where no full quarter lies in the data, and
/// those of a review.
pub fn backtest(book: &Book, request: &BacktestRequest) -> Result<Backtest, Error> {
    backtest_why(book, request, &Why::off())
}

/// As [`backtest`], each figure with its derivation for whoever asks.
pub(crate) fn backtest_why(book: &Book, request: &BacktestRequest, why: &Why<'_>) -> Result<Backtest, Error> {
    let within = |name: &str, value: u64, most: u64| {
        if (1..=most).contains(&value) {
            return Ok(());
        }
        let message = format!("`{value}` is not from 1 to {most}");
        Err(Error::new(code::FORECAST_BACKTEST_LIMITS, message).at(name))
    };
    within("quarters", request.quarters, 40)?;
    within("every_days", request.every_days, 400)?;
    let kept = request.snapshots.as_ref().map(|table| book.with_snapshots(table)).transpose()?;
    let book = kept.as_ref().unwrap_or(book);
    let asked = ReviewRequest {
        team: request.team.clone(),
        reporting: request.reporting.clone(),
        leave: request.leave.clone(),
        prices: request.prices.clone(),
        quotas: request.quotas.clone(),
        submissions: request.submissions.clone(),
        adjustments: request.adjustments.clone(),
        policy: request.policy.clone(),
        as_of: request.as_of,
        period: None,
        scope: request.scope.clone(),
        explain: false,
    };
    let (ended, read) = in_room(book, &asked, &Why::off(), |room, inputs| {
        let quarters = full_quarters(room.view, &request.policy, request.quarters);
        let first_close = room.view.first_close();
        let ended = quarters.into_iter().filter_map(|quarter| {
            let days =
                request.policy.calendar().days(quarter).filter(|days| first_close.is_some_and(|day| day <= days.0))?;
            let actual = won_between(room.view, days, |_| true);
            Some((quarter, days, Money::from_total(actual, room.view.currency())))
        });
        Ok((ended.collect::<Vec<_>>(), inputs.report()))
    })?;
    if ended.is_empty() {
        let message = "no full quarter lies in the data";
        return Err(Error::new(code::HISTORY_TOO_SHORT, message).at("quarters"));
    }
    let mut rows = Vec::new();
    for (quarter, days, actual) in ended {
        let actual = actual?;
        let mut day = days.0.previous();
        while let Some(as_of) = day.filter(|day| *day < days.1) {
            rows.extend(row(book, &asked, (quarter, as_of, actual))?);
            day = as_of.plus_days(i64::try_from(request.every_days).unwrap_or(400));
        }
    }
    let currency = book.map().currency();
    let scores = scores_why(&ScoresRequest::new(currency, rows.clone())?, &why.field("scores"))?;
    for (index, row) in rows.iter().enumerate() {
        row.told(&why.item("rows", index));
    }
    read.figures(&why.field("read"));
    Ok(Backtest { currency, read, rows, scores })
}

/// What a review of a day says of a quarter that has ended. `None` on a day before which nothing is known.
fn row(
    book: &Book,
    request: &ReviewRequest,
    (quarter, as_of, actual): (Quarter, Date, Money),
) -> Result<Option<BacktestRow>, Error> {
    let asked = ReviewRequest { as_of: Some(as_of), period: Some(quarter), ..request.clone() };
    in_room(book, &asked, &Why::off(), |room, _| {
        if room.view.first_close().is_none() {
            return Ok(None);
        }
        let (forecast, laws) = room.forecast()?;
        BacktestRow::of(&forecast, laws.known(), actual).map(Some)
    })
}
