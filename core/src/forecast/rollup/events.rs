//! What stands of each person: the last submission by the day, and the adjustments made upon it.

use super::{Adjustment, OpenCategory, RollupRequest, Submission, by_day};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Why};
use crate::order::{Sorted, SortedSet};
use crate::record::Record;
use crate::rule::FORECAST_ROLLUP;
use crate::team::{Org, Roster};
use crate::text::shown;
use crate::time::Date;
use crate::unit::{FreeText, Id, Money};

/// An adjustment with what it changed.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct AdjustmentEvent {
    /// Who.
    by: Id,
    /// Whether the owner changed their own forecast, or a manager did.
    kind: AdjustmentKind,
    /// The day.
    made: Date,
    /// Of which category.
    category: OpenCategory,
    /// What it was.
    previous: Money,
    /// What it is from then on.
    amount: Money,
    /// Why.
    reason: FreeText,
    /// Whether a later submission took its place.
    superseded: bool,
}

/// Who changed a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum AdjustmentKind {
    /// Its owner.
    Owner,
    /// Someone above.
    Manager,
}

impl AdjustmentEvent {
    /// Its figures, for whoever asks.
    pub(super) fn figures(&self, why: &Why<'_>) {
        let given = |name: &str, what: String, amount: Money| {
            why.figure(name, FORECAST_ROLLUP, amount, || {
                Derivation::given(what.as_str(), amount.measure().and_then(Result::ok))
            });
        };
        given("previous", format!("{} before", self.category), self.previous);
        given("amount", format!("{} as {} set it on {}", self.category, self.by, self.made), self.amount);
    }
}

/// What stands of a person: the last word for oneself, and beside it the last word for the whole team.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing<'a> {
    pub(super) left: bool,
    pub(super) own: Option<Own>,
    pub(super) whole_team: Option<&'a Submission>,
}

/// The last word for oneself.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) made: Date,
    /// By category, in minor units.
    pub(super) submitted: [i64; 4],
    pub(super) adjusted: [i64; 4],
    pub(super) events: Vec<AdjustmentEvent>,
}

impl Standing<'_> {
    /// The day of what stands: the word for oneself, else that for the team.
    pub(super) fn made(&self) -> Option<Date> {
        self.own.as_ref().map(|own| own.made).or(self.whole_team.map(Submission::made))
    }

    /// Whether that came after the day on which it was due.
    pub(super) fn late(&self, due: Option<Date>) -> bool {
        self.made().zip(due).is_some_and(|(made, due)| made > due)
    }

    /// The word for oneself, of who has not left.
    pub(super) fn counts(&self) -> Option<&Own> {
        self.own.as_ref().filter(|_| !self.left)
    }
}

/// A person who may hand in.
pub(super) fn known(roster: &Roster, owner: &Id) -> Result<(), Error> {
    if roster.person(owner.as_str()).is_some() {
        return Ok(());
    }
    let message = format!("the person `{}` is not in the team", shown(owner.as_str()));
    Err(Error::new(code::FORECAST_OWNER_UNKNOWN, message))
}

fn amounts(submission: &Submission) -> [(&'static str, Option<Money>); 4] {
    let Submission { commit, most_likely, best_case, pipeline, .. } = submission;
    [("commit", Some(*commit)), ("most_likely", *most_likely), ("best_case", *best_case), ("pipeline", *pipeline)]
}

/// The place of a category among the amounts.
fn place(category: OpenCategory) -> usize {
    OpenCategory::ALL.iter().position(|known| *known == category).unwrap_or_default()
}

/// What stands of everyone who handed in by the day.
pub(super) fn standings<'a>(
    request: &'a RollupRequest,
    (org, roster): (&Org, &Roster),
) -> Result<Sorted<Id, Standing<'a>>, Error> {
    check(request, (org, roster))?;
    let mut standings: Sorted<Id, Standing<'a>> = Sorted::default();
    let submissions = by_day(&request.submissions, |row| row.made);
    // A submission comes before the adjustments of its day.
    let steps = |row: &Adjustment| steps_up(&org.above_on(row.owner.as_str(), row.made), (&row.by, &row.owner));
    let mut adjustments =
        by_day(&request.adjustments, |row| (row.made, steps(row), row.category)).into_iter().peekable();
    for (_, submission) in submissions.into_iter().filter(|(_, row)| row.made <= request.as_of) {
        while let Some((index, row)) = adjustments.next_if(|(_, row)| row.made < submission.made) {
            adjust(&mut standings, (index, row), request)?;
        }
        submit(&mut standings, submission, request, roster);
    }
    for (index, row) in adjustments.filter(|(_, row)| row.made <= request.as_of) {
        adjust(&mut standings, (index, row), request)?;
    }
    Ok(standings)
}

fn submit<'a>(
    standings: &mut Sorted<Id, Standing<'a>>,
    submission: &'a Submission,
    request: &RollupRequest,
    roster: &Roster,
) {
    let end = roster.person(submission.owner.as_str()).and_then(|person| person.end);
    standings.change(submission.owner.clone(), |standing| {
        standing.left = end.is_some_and(|end| end < request.as_of);
        if submission.whole_team {
            standing.whole_team = Some(submission);
            return;
        }
        let minor = amounts(submission).map(|(_, amount)| amount.map_or(0, Money::minor));
        let before = standing.own.take().map(|own| own.events).unwrap_or_default();
        let superseded = before.into_iter().map(|event| AdjustmentEvent { superseded: true, ..event });
        standing.own =
            Some(Own { made: submission.made, submitted: minor, adjusted: minor, events: superseded.collect() });
    });
}

fn adjust(
    standings: &mut Sorted<Id, Standing<'_>>,
    (index, row): (usize, &Adjustment),
    request: &RollupRequest,
) -> Result<(), Error> {
    let at = |field: &str| format!("adjustments[{index}].{field}");
    let Some(own) = standings.get(&row.owner).and_then(|standing| standing.own.as_ref()) else {
        let message = format!("`{}` had handed in nothing of their own by {}", shown(row.owner.as_str()), row.made);
        return Err(Error::new(code::FORECAST_NOTHING_TO_ADJUST, message).at(at("owner")));
    };
    let slot = place(row.category);
    let previous = Money::from_minor(own.adjusted.get(slot).copied().unwrap_or(0), request.currency);
    if let Some(seen) = row.previous.filter(|seen| *seen != previous) {
        let message = format!("`{}` is not what stood there on {}: {}", seen.amount(), row.made, previous.amount());
        return Err(Error::new(code::FORECAST_PREVIOUS_DIFFERS, message).at(at("previous")));
    }
    let event = AdjustmentEvent {
        by: row.by.clone(),
        kind: if row.by == row.owner { AdjustmentKind::Owner } else { AdjustmentKind::Manager },
        made: row.made,
        category: row.category,
        previous,
        amount: row.amount,
        reason: row.reason.clone(),
        superseded: false,
    };
    standings.change(row.owner.clone(), |standing| {
        let Some(own) = &mut standing.own else { return };
        if let Some(slot) = own.adjusted.get_mut(slot) {
            *slot = row.amount.minor();
        }
        own.events.push(event);
    });
    Ok(())
}

/// What cannot be so, whatever stands.
fn check(request: &RollupRequest, (org, roster): (&Org, &Roster)) -> Result<(), Error> {
    let mut seen = SortedSet::default();
    for (index, row) in request.submissions.iter().enumerate() {
        let at = |field: &str| format!("submissions[{index}].{field}");
        known(roster, &row.owner).map_err(|error| error.at(at("owner")))?;
        let person = roster.person(row.owner.as_str());
        let (start, end) = (person.and_then(|person| person.start), person.and_then(|person| person.end));
        let outside = match (start.filter(|start| row.made < *start), end.filter(|end| row.made > *end)) {
            (Some(start), _) => Some(format!("begins on {start}")),
            (None, Some(end)) => Some(format!("left on {end}")),
            (None, None) => None,
        };
        if let Some(what) = outside {
            let message = format!("`{}` {what} and cannot hand in on {}", shown(row.owner.as_str()), row.made);
            return Err(Error::new(code::FORECAST_OWNER_LEFT, message).at(at("owner")));
        }
        if row.whole_team && !org.leads_on(row.owner.as_str(), row.made) {
            let message = format!("`{}` leads nobody on {}", shown(row.owner.as_str()), row.made);
            return Err(Error::new(code::FORECAST_LEADS_NOBODY, message).at(at("whole_team")));
        }
        for (field, amount) in amounts(row) {
            not_negative(amount).map_err(|error| error.at(at(field)))?;
        }
        if !seen.insert((&row.owner, row.made, row.whole_team)) {
            let message = "an earlier row is of this person and day";
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(at("made")));
        }
    }
    let mut seen = SortedSet::default();
    for (index, row) in request.adjustments.iter().enumerate() {
        let at = |field: &str| format!("adjustments[{index}].{field}");
        known(roster, &row.owner).map_err(|error| error.at(at("owner")))?;
        not_negative(Some(row.amount)).map_err(|error| error.at(at("amount")))?;
        if steps_up(&org.above_on(row.owner.as_str(), row.made), (&row.by, &row.owner)).is_none() {
            let (by, owner) = (shown(row.by.as_str()), shown(row.owner.as_str()));
            let message = format!("`{by}` is neither `{owner}` nor above them on {}", row.made);
            return Err(Error::new(code::FORECAST_ADJUSTER_NOT_ABOVE, message).at(at("by")));
        }
        if !seen.insert((&row.owner, row.made, row.category, &row.by)) {
            let message = "an earlier row is of this author, person, category and day";
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(at("made")));
        }
    }
    Ok(())
}

/// How far above an owner the author of an adjustment stands; 0 for the owner, nothing for anybody else.
pub(in super::super) fn steps_up(above: &[&Id], (by, owner): (&Id, &Id)) -> Option<usize> {
    if by == owner { Some(0) } else { above.iter().position(|id| *id == by)?.checked_add(1) }
}

fn not_negative(amount: Option<Money>) -> Result<(), Error> {
    match amount {
        Some(amount) if amount.minor() < 0 => {
            Err(Error::new(code::FORECAST_NEGATIVE, format!("`{}` is below zero", amount.amount())))
        }
        _ => Ok(()),
    }
}
