//! What the reps handed in.

use super::rollup::events::steps_up;
use crate::code;
use crate::error::Error;
use crate::map::{AdjustmentMap, SubmissionMap};
use crate::order::{Sorted, SortedSet};
use crate::table::{Log, SmallTable, Source};
use crate::team::Roster;
use crate::text::shown;
use crate::time::{Date, FiscalCalendar, Quarter};
use crate::unit::{Currency, Id, Money};

const OWNER: usize = 0;
const PERIOD: usize = 1;
const DATE: usize = 2;
const COMMIT: usize = 3;
const BY: usize = 4;
const REASON: usize = 5;

/// How far above the owner an author stands, who that is, and what they made of a commit.
type Word = ((usize, Id), Money);

/// Open commit by owner, quarter and the day it was handed in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Submissions {
    commits: Sorted<(Id, Quarter), Sorted<Date, Money>>,
    /// What was made of it, by owner, quarter and day: of each day the word of who stands furthest up, with how far.
    adjusted: Sorted<(Id, Quarter), Sorted<Date, Word>>,
}

impl Submissions {
    pub(crate) fn read(
        source: Source<'_>,
        map: &SubmissionMap,
        (currency, calendar): (Currency, &FiscalCalendar),
        log: &mut Log,
    ) -> Result<Self, Error> {
        let columns = map.columns();
        let table = SmallTable {
            path: "map.submissions.columns",
            columns: [
                (Some(columns.owner()), "owner"),
                (Some(columns.period()), "period"),
                (Some(columns.date()), "date"),
                (Some(columns.commit()), "commit"),
            ],
            format: map.format(),
            currency,
        };
        let mut submissions = Self::default();
        let mut seen = SortedSet::default();
        table.read(source, log, |row| {
            let (owner, period) = (row.id(OWNER), row.quarter(PERIOD, calendar));
            let (date, commit) = (row.date(DATE), row.amount(COMMIT));
            let key = owner.zip(period);
            if key.clone().zip(date).is_some_and(|key| !seen.insert(key)) {
                let message = "an earlier row has this person, quarter and day";
                row.fault(OWNER, Error::new(code::SUBMISSION_DUPLICATE, message));
            }
            row.sound()?;
            let (date, commit) = date.zip(commit)?;
            submissions.commits.change(key?, |days| _ = days.insert(date, commit));
            Some(())
        })?;
        Ok(submissions)
    }

    /// Reads what managers made of the submissions.
    pub(crate) fn adjust(
        &mut self,
        source: Source<'_>,
        map: &AdjustmentMap,
        ((currency, calendar), team): ((Currency, &FiscalCalendar), Option<&Roster>),
        log: &mut Log,
    ) -> Result<(), Error> {
        let columns = map.columns();
        let table = SmallTable {
            path: "map.adjustments.columns",
            columns: [
                (Some(columns.owner()), "owner"),
                (Some(columns.period()), "period"),
                (Some(columns.date()), "date"),
                (Some(columns.commit()), "commit"),
                (Some(columns.by()), "by"),
                (Some(columns.reason()), "reason"),
            ],
            format: map.format(),
            currency,
        };
        let mut seen = SortedSet::default();
        table.read(source, log, |row| {
            let (owner, period) = (row.id(OWNER), row.quarter(PERIOD, calendar));
            let (date, commit) = (row.date(DATE), row.amount(COMMIT));
            // An adjustment has an author and a reason.
            let (by, _) = (row.id(BY), row.filled_with(REASON, |_| Ok(())));
            let key = owner.zip(period);
            if key.clone().zip(date).zip(by.clone()).is_some_and(|key| !seen.insert(key)) {
                let message = "an earlier row has this author, person, quarter and day";
                row.fault(OWNER, Error::new(code::SUBMISSION_DUPLICATE, message));
            }
            row.sound()?;
            let (key, by) = key.zip(by)?;
            let (date, commit) = date.zip(commit)?;
            let steps = match self.steps(&key, (&by, date), team) {
                Ok(steps) => steps,
                Err((column, error)) => {
                    row.fault(column, error);
                    return row.sound();
                }
            };
            self.adjusted.change(key, |days| {
                if days.get(&date).is_none_or(|(known, _)| *known < (steps, by.clone())) {
                    days.insert(date, ((steps, by), commit));
                }
            });
            Some(())
        })
    }

    /// How far above an owner the author of an adjustment stands, as far as a team says; or why there is nothing to adjust.
    fn steps(
        &self,
        (owner, quarter): &(Id, Quarter),
        (by, date): (&Id, Date),
        team: Option<&Roster>,
    ) -> Result<usize, (usize, Error)> {
        if self.handed_in(owner, *quarter, date).is_none() {
            let message = format!("`{}` had handed in nothing for {quarter} by {date}", shown(owner.as_str()));
            return Err((OWNER, Error::new(code::FORECAST_NOTHING_TO_ADJUST, message)));
        }
        let Some(team) = team.filter(|team| team.person(owner.as_str()).is_some()) else { return Ok(0) };
        steps_up(&team.above_on(owner.as_str(), date), (by, owner)).ok_or_else(|| {
            let (by, owner) = (shown(by.as_str()), shown(owner.as_str()));
            let message = format!("`{by}` is neither `{owner}` nor above them on {date}");
            (BY, Error::new(code::FORECAST_ADJUSTER_NOT_ABOVE, message))
        })
    }

    /// An owner's last submission for a quarter by the end of a day, after what was made of it since, with the day it was
    /// handed in.
    pub(crate) fn last(&self, owner: &Id, quarter: Quarter, as_of: Date) -> Option<(Date, Money)> {
        let (day, commit) = self.handed_in(owner, quarter, as_of)?;
        let made = self.adjusted.get(&(owner.clone(), quarter));
        let since = made.into_iter().flat_map(Sorted::iter).filter(|(on, _)| (day..=as_of).contains(on)).last();
        Some((day, since.map_or(commit, |(_, (_, adjusted))| *adjusted)))
    }

    /// An owner's last submission for a quarter by the end of a day as it was handed in, with the day.
    pub(crate) fn handed_in(&self, owner: &Id, quarter: Quarter, as_of: Date) -> Option<(Date, Money)> {
        self.until(owner, quarter, as_of)?.last()
    }

    /// An owner's first submission for a quarter by the end of a day, with the day it was handed in.
    pub(crate) fn first(&self, owner: &Id, quarter: Quarter, as_of: Date) -> Option<(Date, Money)> {
        self.until(owner, quarter, as_of)?.next()
    }

    fn until(&self, owner: &Id, quarter: Quarter, as_of: Date) -> Option<impl Iterator<Item = (Date, Money)>> {
        let days = self.commits.get(&(owner.clone(), quarter))?;
        Some(days.iter().copied().take_while(move |(day, _)| *day <= as_of))
    }

    /// Everyone who ever submitted, by id.
    pub(crate) fn owners(&self) -> Vec<&Id> {
        let mut owners: Vec<&Id> = self.commits.iter().map(|((owner, _), _)| owner).collect();
        owners.dedup();
        owners
    }
}
