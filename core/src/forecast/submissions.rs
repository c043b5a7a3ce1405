//! What the reps handed in.

use crate::code;
use crate::error::Error;
use crate::map::{AdjustmentMap, SubmissionMap};
use crate::order::{Sorted, SortedSet};
use crate::table::{Log, SmallTable, Source};
use crate::time::{Date, FiscalCalendar, Quarter};
use crate::unit::{Currency, Id, Money};

const OWNER: usize = 0;
const PERIOD: usize = 1;
const DATE: usize = 2;
const COMMIT: usize = 3;
const BY: usize = 4;
const REASON: usize = 5;

/// Open commit by owner, quarter and the day it was handed in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Submissions {
    commits: Sorted<(Id, Quarter), Sorted<Date, Money>>,
    /// What was made of it, by owner, quarter and day: the last of each day.
    adjusted: Sorted<(Id, Quarter), Sorted<Date, Money>>,
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
        (currency, calendar): (Currency, &FiscalCalendar),
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
            if key.clone().zip(date).zip(by).is_some_and(|key| !seen.insert(key)) {
                let message = "an earlier row has this author, person, quarter and day";
                row.fault(OWNER, Error::new(code::SUBMISSION_DUPLICATE, message));
            }
            row.sound()?;
            let (date, commit) = date.zip(commit)?;
            self.adjusted.change(key?, |days| _ = days.insert(date, commit));
            Some(())
        })
    }

    /// An owner's last submission for a quarter by the end of a day, after what was made of it since, with the day it was
    /// handed in.
    pub(crate) fn last(&self, owner: &Id, quarter: Quarter, as_of: Date) -> Option<(Date, Money)> {
        let (day, commit) = self.handed_in(owner, quarter, as_of)?;
        let made = self.adjusted.get(&(owner.clone(), quarter));
        let since = made.into_iter().flat_map(Sorted::iter).filter(|(on, _)| (day..=as_of).contains(on)).last();
        Some((day, since.map_or(commit, |(_, adjusted)| *adjusted)))
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
