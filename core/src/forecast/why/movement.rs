//! What moved a forecast between two snapshots of a book.

use super::change::{ChangeRequest, Counting, DealAtDay, DealsAtDay, ForecastChange, OwnerJudgement, change_why};
use crate::book::{Book, SnapshotDeal, Snapshots, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::forecast::Submissions;
use crate::forecast::rollup::handed_in::{owners_in, stands_for_others};
use crate::inputs::Inputs;
use crate::map::{DealState, ForecastCategory};
use crate::order::{Sorted, SortedSet};
use crate::policy::Policy;
use crate::record::Record;
use crate::table::{ReadReport, Table};
use crate::team::{Scope, Tables};
use crate::time::{Date, Quarter};
use crate::unit::{Currency, Id, Money, Probability};

/// The snapshots beside a book, and the two days between which a forecast moved.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct MovementRequest {
    /// The deals of earlier days; left out, those that the book keeps.
    snapshots: Option<Table>,
    /// The first day: its latest snapshot counts.
    from: Date,
    /// The second.
    to: Date,
    /// The quarter that is forecast; left out, the one in which the second day falls.
    period: Option<Quarter>,
    /// How open deals count.
    #[record(default = Counting::Open)]
    counting: Counting,
    /// The team, for a scope.
    team: Option<Table>,
    /// Who reports to whom from which day on.
    reporting: Option<Table>,
    /// What the reps handed in: where deals count by commit, what they add to the sum of theirs is their judgement.
    submissions: Option<Table>,
    /// What managers made of it.
    adjustments: Option<Table>,
    /// Whose deals.
    scope: Option<Scope>,
    /// The company's year.
    #[record(default)]
    policy: Policy,
}

/// What moved a forecast.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ForecastMovement {
    /// The quarter.
    period: Quarter,
    /// The change between the two snapshots, whose days it names.
    change: ForecastChange,
    /// What became of the rows of all tables.
    read: ReadReport,
}

/// Takes the movement of a forecast between two snapshots apart (`forecast.why`). A snapshot shows open deals; what closed
/// between is taken from the book as of each day, so that nothing later is seen.
///
/// # Errors
///
/// Those of reading the tables; `forecast.no_snapshot` at `from` and `to`; `forecast.days_reversed`;
/// `review.period_out_of_range`.
pub fn movement(book: &Book, request: &MovementRequest) -> Result<ForecastMovement, Error> {
    movement_why(book, request, &Why::off())
}

/// As [`movement`], each figure with its derivation for whoever asks.
pub(crate) fn movement_why(book: &Book, request: &MovementRequest, why: &Why<'_>) -> Result<ForecastMovement, Error> {
    if request.to < request.from {
        let message = format!("`{}` is before `{}`", request.to, request.from);
        return Err(Error::new(code::FORECAST_DAYS_REVERSED, message).at("to"));
    }
    let map = book.map();
    let team = Tables {
        people: (request.team.as_ref(), map.team()),
        reporting: (request.reporting.as_ref(), map.reporting()),
        ..Tables::default()
    };
    let mut inputs = Inputs::read(book, team, None, Some(request.to))?;
    let calendar = request.policy.calendar();
    let tables = (request.submissions.as_ref(), request.adjustments.as_ref());
    let submissions = inputs.submissions(tables, calendar)?;
    let snapshots = inputs.snapshots(request.snapshots.as_ref())?.unwrap_or_default();
    let (period, days) = calendar.asked(request.period, Some(request.to))?;
    let side =
        Side { request, inputs: &inputs, snapshots: &snapshots, submissions: submissions.as_ref(), period, days };
    let since = snapshots.at(request.from).map(|(day, _)| day);
    let (before, after) = (side.deals(request.from, "from", None)?, side.deals(request.to, "to", since)?);
    let asked = ChangeRequest::of(map.currency(), days, request.counting, (before, after));
    let change = change_why(&asked, &why.field("change"))?;
    let read = inputs.report();
    read.figures(&why.field("read"));
    Ok(ForecastMovement { period, change, read })
}

/// What a day's deals are read from.
struct Side<'a> {
    request: &'a MovementRequest,
    inputs: &'a Inputs<'a>,
    snapshots: &'a Snapshots,
    submissions: Option<&'a Submissions>,
    period: Quarter,
    days: (Date, Date),
}

impl Side<'_> {
    /// The deals of a day's latest snapshot, and those that had closed by then: won in the quarter, or lost since a day.
    fn deals(&self, day: Date, field: &str, since: Option<Date>) -> Result<DealsAtDay, Error> {
        let Some((on, rows)) = self.snapshots.at(day) else {
            let message = format!("no snapshot is of {day} or earlier");
            return Err(Error::new(code::FORECAST_NO_SNAPSHOT, message).at(field));
        };
        let scope = self.request.scope.as_ref();
        let view = self.inputs.view(Some(on), scope)?;
        let (currency, mut deals, mut seen) = (view.currency(), Vec::new(), SortedSet::default());
        for row in rows.filter(|row| self.inputs.owns(scope, row.owner)) {
            seen.insert(row.id.to_owned());
            deals.push(of_snapshot(&row, &view));
        }
        for deal in view.deals() {
            let closed = deal.closed.and_then(Date::from_number);
            let state = match deal.state {
                State::Won if closed.is_some_and(|day| (self.days.0..=self.days.1).contains(&day)) => DealState::Won,
                State::Lost if closed.zip(since).is_some_and(|(day, since)| day > since) => DealState::Lost,
                _ => continue,
            };
            if seen.contains(view.id(&deal)) {
                continue;
            }
            let amount = Money::from_minor(deal.value.unwrap_or(0), currency);
            let (id, owner) = (Id::known(view.id(&deal)), Id::known(view.owner(&deal)));
            deals.push(DealAtDay::closed((id, owner), state, amount, closed, view.stage_name(&deal).cloned()));
        }
        let judgements = self.judgements(on, &deals, currency)?;
        Ok(DealsAtDay::of(on, deals, judgements))
    }

    /// What people add to the sum of their deals in commit: what they handed in, after the last adjustment, less that sum.
    fn judgements(&self, on: Date, deals: &[DealAtDay], currency: Currency) -> Result<Vec<OwnerJudgement>, Error> {
        let Some(submissions) = self.submissions.filter(|_| self.request.counting == Counting::Commit) else {
            return Ok(Vec::new());
        };
        let mut sums: Sorted<Id, i128> = Sorted::default();
        let open = deals.iter().filter(|deal| *deal.state() == DealState::Open);
        let with_deals: SortedSet<Id> = open.map(|deal| deal.owner().clone()).collect();
        for deal in deals {
            let due = deal.close_date().is_none_or(|day| (self.days.0..=self.days.1).contains(&day));
            if *deal.state() == DealState::Open && due && deal.category() == Some(&ForecastCategory::Commit) {
                let minor = i128::from(deal.amount().minor());
                sums.change(deal.owner().clone(), |sum| *sum = sum.saturating_add(minor));
            }
        }
        let scope = self.request.scope.as_ref();
        let end = |owner: &Id| self.inputs.team()?.person(owner.as_str())?.end;
        let last = |owner: &Id| {
            let there = end(owner).is_none_or(|end| on <= end);
            submissions.last(owner, self.period, on).filter(|_| there)
        };
        let owners = owners_in(submissions, |owner| self.inputs.owns(scope, owner));
        let handed_in: SortedSet<Id> = owners.into_iter().filter(|owner| last(owner).is_some()).collect();
        let mut judgements = Vec::new();
        for owner in handed_in.iter() {
            let Some((_, commit)) = last(owner) else { continue };
            if stands_for_others(owner, self.inputs.team(), (&with_deals, &handed_in)) {
                continue;
            }
            let sum = sums.get(owner).copied().unwrap_or(0);
            let amount = Money::from_total(i128::from(commit.minor()).saturating_sub(sum), currency)?;
            judgements.push(OwnerJudgement::of(owner.clone(), amount));
        }
        Ok(judgements)
    }
}

fn of_snapshot(row: &SnapshotDeal<'_>, view: &View<'_>) -> DealAtDay {
    let stages = view.book().map().deals().stages();
    let stage = stages.get(usize::from(row.stage));
    let probability = row.probability.and_then(|billionths| Probability::exact(i128::from(billionths), 9));
    DealAtDay::open(
        (Id::known(row.id), Id::known(row.owner)),
        stage.map_or(DealState::Open, |stage| *stage.state()),
        Money::from_minor(row.amount.unwrap_or(0), view.currency()),
        row.close,
        (stage.map(|stage| stage.name().clone()), row.category, probability),
    )
}
