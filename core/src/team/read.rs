//! Reading a team: nobody twice, nobody above themselves.

use std::collections::BTreeSet;

use super::{Person, Team};
use crate::code;
use crate::error::Error;
use crate::map::TeamMap;
use crate::table::{Log, SmallTable, Source};
use crate::unit::{Currency, Id};

const PERSON: usize = 0;
const MANAGER: usize = 1;
const REGION: usize = 2;
const START: usize = 3;
const END: usize = 4;

impl Team {
    /// Reads a team. Rows that cannot be taken are named in the log; a circle is an error, since no roll-up over it
    /// means anything.
    pub(crate) fn read(source: Source<'_>, map: &TeamMap, currency: Currency, log: &mut Log) -> Result<Self, Error> {
        let columns = map.columns();
        let table = SmallTable {
            path: "map.team.columns",
            columns: [
                (Some(columns.person()), "person"),
                (columns.manager(), "manager"),
                (columns.region(), "region"),
                (columns.start(), "start"),
                (columns.end(), "end"),
            ],
            format: map.format(),
            currency,
        };
        let mut team = Self::default();
        let mut seen = BTreeSet::new();
        table.read(source, log, |row| {
            let id = row.id(PERSON);
            let (start, end) = (row.optional_date(START), row.optional_date(END));
            let (manager, region) = (row.optional_id(MANAGER), row.optional_id(REGION));
            if id.as_ref().is_some_and(|id| !seen.insert(id.clone())) {
                row.fault(PERSON, Error::new(code::TEAM_PERSON_DUPLICATE, "an earlier row has this person"));
            }
            if let (Some(start), Some(end)) = (start, end)
                && end < start
            {
                let message = format!("the last day is before the first, {start}");
                row.fault(END, Error::new(code::TEAM_END_BEFORE_START, message));
            }
            row.sound()?;
            team.people.insert(id?, Person { manager, region, start, end });
            Some(())
        })?;
        team.no_circle()?;
        Ok(team)
    }

    fn no_circle(&self) -> Result<(), Error> {
        let mut sound: BTreeSet<&Id> = BTreeSet::new();
        for id in self.people.keys() {
            let mut way: Vec<&Id> = Vec::new();
            let mut seen: BTreeSet<&Id> = BTreeSet::new();
            let mut next = Some(id);
            while let Some(id) = next.filter(|id| !sound.contains(id)) {
                if !seen.insert(id) {
                    let circle: Vec<&str> =
                        way.iter().skip_while(|earlier| **earlier != id).chain([&id]).map(|id| id.as_str()).collect();
                    let message = format!("the reporting lines run in a circle: {}", circle.join(" -> "));
                    return Err(Error::new(code::TEAM_CYCLE, message).at("team"));
                }
                way.push(id);
                next = self.people.get(id).and_then(|person| person.manager.as_ref());
            }
            sound.extend(way);
        }
        Ok(())
    }
}
