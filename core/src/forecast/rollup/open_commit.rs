//! `forecast.rollup`: won, and the open commit that everyone handed in.

use crate::book::{DealAt, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::forecast::Submissions;
use crate::order::SortedSet;
use crate::quota::{won_between, won_in};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_ROLLUP;
use crate::team::{Roster, Scope};
use crate::time::{Date, Quarter};
use crate::unit::{Id, Money};

/// The roll-up of a quarter: everyone's last submission, and who has not handed one in.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Rollup {
    /// Won in the quarter and the open commit together.
    total: Money,
    /// Open commit that was handed in.
    commit: Money,
    /// Won in the quarter on or after the day each person last handed in: part of it may stand in the commit too.
    won_since: Money,
    /// Who handed in, by id.
    submitted: Vec<Id>,
    /// Who is on leave on the as-of day and has not handed in, by id: nothing is awaited of them.
    on_leave: Vec<Id>,
    /// Who has left and still owns open deals, by id: nothing is awaited of them.
    left: Vec<Id>,
    /// Managers without deals of their own who handed in for people who did so too: their figure repeats those below
    /// and is not added, by id.
    repeated: Vec<Id>,
}

/// Rolls up the last submissions by the as-of day. Whoever has open deals or a quota for the quarter is expected
/// to hand one in; where someone has not there is no total, since a missing submission is not zero. Whoever is on leave is named, not awaited. A manager without open
/// deals stands for the people below: no submission of theirs is awaited, and one that repeats theirs is not added.
pub(crate) fn rollup(
    view: &View<'_>,
    submissions: Option<&Submissions>,
    team: Option<&Roster>,
    (quarter, days): (Quarter, (Date, Date)),
    won: Money,
    (with_quota, in_scope): (&SortedSet<Id>, impl Fn(&str) -> bool),
    why: &Why<'_>,
) -> Result<Figure<Rollup>, Error> {
    let Some(submissions) = submissions else {
        return Ok(Figure::none(code::FORECAST_NO_SUBMISSIONS, "no submissions were handed in"));
    };
    let open = view.deals().filter(|deal| matches!(deal.state, State::Open | State::Undated));
    let with_deals: SortedSet<Id> = open.map(|deal| Id::known(view.owner(&deal))).collect();
    // Whoever handed in counts, expected or not.
    let handed_in: SortedSet<Id> = submissions
        .owners()
        .into_iter()
        .filter(|owner| in_scope(owner.as_str()) && submissions.last(owner, quarter, view.as_of()).is_some())
        .cloned()
        .collect();
    let below_handed_in = |manager: &Id| {
        let scope = Scope::Manager { id: manager.clone() };
        team.is_some_and(|team| handed_in.iter().any(|id| id != manager && team.has(&scope, id.as_str())))
    };
    let expected: SortedSet<Id> = with_deals.iter().chain(with_quota.iter()).chain(handed_in.iter()).cloned().collect();
    let (stands_for_others, expected): (Vec<Id>, Vec<Id>) =
        expected.into_list().into_iter().partition(|owner| !with_deals.contains(owner) && below_handed_in(owner));
    let repeated = stands_for_others.into_iter().filter(|owner| handed_in.contains(owner)).collect();
    let gone = |owner: &Id| {
        let end = team.and_then(|team| team.person(owner.as_str())).and_then(|person| person.end);
        end.is_some_and(|end| end < view.as_of())
    };
    let away = |owner: &Id| team.is_some_and(|team| team.on_leave(owner.as_str()));
    let (mut sum, mut since, mut submitted, mut missing) = (0_i128, 0_i128, Vec::new(), Vec::new());
    let (mut on_leave, mut left) = (Vec::new(), Vec::new());
    for owner in expected {
        match submissions.last(&owner, quarter, view.as_of()) {
            Some((day, commit)) => {
                let last = days.1.min(view.as_of());
                let won_since = won_between(view, (day.max(days.0), last), |deal_owner| deal_owner == owner.as_str());
                since = since.saturating_add(won_since);
                sum = sum.saturating_add(i128::from(commit.minor()));
                submitted.push(owner);
            }
            None if gone(&owner) => left.push(owner),
            None if away(&owner) => on_leave.push(owner),
            None => missing.push(owner),
        }
    }
    let commit = Money::from_total(sum, view.currency())?;
    if submitted.is_empty() {
        return Ok(Figure::none(code::FORECAST_NO_SUBMISSIONS, format!("nobody handed in for {quarter}")));
    }
    if !missing.is_empty() {
        let names: Vec<&str> = missing.iter().map(Id::as_str).collect();
        let why = format!(
            "{} of {} have not handed in for {quarter}: {}; the others commit {commit}",
            names.len(),
            names.len().saturating_add(submitted.len()),
            names.join(", ")
        );
        return Ok(Figure::none(code::FORECAST_SUBMISSIONS_MISSING, why));
    }
    let each = |show: &dyn Fn(&Id, Date, Money) -> Derivation| -> Parts {
        let last =
            |owner: &Id| submissions.last(owner, quarter, view.as_of()).map(|(day, commit)| show(owner, day, commit));
        submitted.iter().filter_map(last).collect()
    };
    let committed = |owner: &Id, day: Date, commit: Money| {
        Derivation::given(format!("{owner} on {day}"), commit.measure().and_then(Result::ok))
    };
    let sold_since = |owner: &Id, day: Date, _: Money| {
        let days = (day.max(days.0), days.1.min(view.as_of()));
        let of = |deal: &DealAt| won_in(deal, days) && view.owner(deal) == owner.as_str();
        Derivation::sum(format!("{owner}, since {day}"), view.parts(why, of))
    };
    let basis = why.field("rollup_basis");
    let total = basis.figure("total", FORECAST_ROLLUP, won.add(commit)?, || {
        let won = why.part("won", "won in the quarter", &won);
        Derivation::sum("won and open commit", [won, basis.part("commit", "open commit handed in", &commit)])
    });
    let commit = basis
        .figure("commit", FORECAST_ROLLUP, commit, || Derivation::sum("the last submission of each", each(&committed)));
    let won_since = basis.figure("won_since", FORECAST_ROLLUP, Money::from_total(since, view.currency())?, || {
        Derivation::sum("won on or after the day each last handed in", each(&sold_since))
    });
    Ok(Figure::Known(Rollup { total, commit, won_since, submitted, on_leave, left, repeated }))
}
