//! `forecast.rollup`: won, and the open commit that everyone handed in.

use super::handed_in::{HandedIn, owners_in};
use crate::book::{DealAt, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::forecast::Submissions;
use crate::order::SortedSet;
use crate::quota::{won_between, won_in};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_ROLLUP;
use crate::team::Roster;
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
    /// Who has left, by id: what they handed in no longer counts, and nothing is awaited of them.
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
    let owners = owners_in(submissions, in_scope);
    let handed_in = HandedIn::of(view, team, view.as_of(), (with_quota, &owners), |owner| {
        submissions.last(owner, quarter, view.as_of())
    });
    let commit = match handed_in.commit(quarter, view.currency())? {
        Figure::Known(commit) => commit,
        Figure::NotAvailable(reason) => return Ok(Figure::NotAvailable(reason)),
    };
    let last = days.1.min(view.as_of());
    let since = handed_in.added.iter().fold(0_i128, |since, (owner, day, _)| {
        let sold = won_between(view, ((*day).max(days.0), last), |deal_owner| deal_owner == owner.as_str());
        since.saturating_add(sold)
    });
    let each = |show: &dyn Fn(&Id, Date, Money) -> Derivation| -> Parts {
        handed_in.added.iter().map(|(owner, day, commit)| show(owner, *day, *commit)).collect()
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
    let submitted = handed_in.added.iter().map(|(owner, ..)| owner.clone()).collect();
    let HandedIn { repeated, on_leave, left, .. } = handed_in;
    Ok(Figure::Known(Rollup { total, commit, won_since, submitted, on_leave, left, repeated }))
}
