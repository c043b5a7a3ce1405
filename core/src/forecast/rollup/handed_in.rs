//! Whose submissions make up a roll-up: who handed in, who repeats those below, and who is awaited.

use crate::book::{State, View};
use crate::code;
use crate::error::Error;
use crate::forecast::Submissions;
use crate::order::SortedSet;
use crate::record::Figure;
use crate::team::{Roster, Scope};
use crate::time::{Date, Quarter};
use crate::unit::{Currency, Id, Money};

/// What people handed in for a quarter, as it stood on a day.
#[derive(Clone, Debug, Default)]
pub(crate) struct HandedIn {
    /// Who is added up, by id, with the day and what it comes to.
    pub(crate) added: Vec<(Id, Date, Money)>,
    /// Managers without open deals who handed in for people who did so too: they repeat those, and are not added, by id.
    pub(crate) repeated: Vec<Id>,
    /// Who is awaited, by id.
    pub(crate) missing: Vec<Id>,
    /// Who is on leave on the day and has not handed in, by id.
    pub(crate) on_leave: Vec<Id>,
    /// Who had left by the day, by id: nothing of theirs counts, and nothing is awaited of them.
    pub(crate) left: Vec<Id>,
}

impl HandedIn {
    /// Whoever has open deals at the end of a day, or a quota for the quarter, is expected to hand in; whoever handed in
    /// counts, expected or not. A manager without open deals stands for the people below: nothing is awaited of them.
    pub(crate) fn of(
        view: &View<'_>,
        team: Option<&Roster>,
        day: Date,
        (with_quota, owners): (&SortedSet<Id>, &[Id]),
        said: impl Fn(&Id) -> Option<(Date, Money)>,
    ) -> Self {
        let with_deals = owners_open_at(view, day);
        let handed_in: SortedSet<Id> = owners.iter().filter(|owner| said(owner).is_some()).cloned().collect();
        let expected: SortedSet<Id> =
            with_deals.iter().chain(with_quota.iter()).chain(handed_in.iter()).cloned().collect();
        let mut found = Self::default();
        for owner in expected.into_list() {
            if stands_for_others(&owner, team, (&with_deals, &handed_in)) {
                found.repeated.extend(handed_in.contains(&owner).then_some(owner));
                continue;
            }
            let end = team.and_then(|team| team.person(owner.as_str())).and_then(|person| person.end);
            let away = || team.is_some_and(|team| team.leave_days(owner.as_str(), (day, day)) > 0);
            if end.is_some_and(|end| end < day) {
                found.left.push(owner);
            } else if let Some((on, commit)) = said(&owner) {
                found.added.push((owner, on, commit));
            } else if away() {
                found.on_leave.push(owner);
            } else {
                found.missing.push(owner);
            }
        }
        found
    }

    /// What it comes to, unless somebody is missing: a missing submission is not zero.
    pub(crate) fn commit(&self, quarter: Quarter, currency: Currency) -> Result<Figure<Money>, Error> {
        if self.added.is_empty() {
            return Ok(Figure::none(code::FORECAST_NO_SUBMISSIONS, format!("nobody handed in for {quarter}")));
        }
        let sum = self.added.iter().fold(0_i128, |sum, (.., one)| sum.saturating_add(i128::from(one.minor())));
        let commit = Money::from_total(sum, currency)?;
        if self.missing.is_empty() {
            return Ok(Figure::Known(commit));
        }
        let names: Vec<&str> = self.missing.iter().map(Id::as_str).collect();
        let why = format!(
            "{} of {} have not handed in for {quarter}: {}; the others commit {commit}",
            names.len(),
            names.len().saturating_add(self.added.len()),
            names.join(", ")
        );
        Ok(Figure::none(code::FORECAST_SUBMISSIONS_MISSING, why))
    }
}

/// Whose deals are open at the end of a day.
pub(crate) fn owners_open_at(view: &View<'_>, day: Date) -> SortedSet<Id> {
    let now = |state: State| day >= view.as_of() && matches!(state, State::Open | State::Undated);
    let open = view.deals().filter(|deal| now(deal.state) || (day < view.as_of() && deal.open_at(day.number())));
    open.map(|deal| Id::known(view.owner(&deal))).collect()
}

/// Whether someone without open deals leads people who handed in.
pub(crate) fn stands_for_others(
    owner: &Id,
    team: Option<&Roster>,
    (with_deals, handed_in): (&SortedSet<Id>, &SortedSet<Id>),
) -> bool {
    let scope = Scope::Manager { id: owner.clone() };
    let below = |team: &Roster| handed_in.iter().any(|id| id != owner && team.has(&scope, id.as_str()));
    !with_deals.contains(owner) && team.is_some_and(below)
}

/// Everyone who ever submitted and is in a scope, by id.
pub(crate) fn owners_in(submissions: &Submissions, in_scope: impl Fn(&str) -> bool) -> Vec<Id> {
    submissions.owners().into_iter().filter(|owner| in_scope(owner.as_str())).cloned().collect()
}
