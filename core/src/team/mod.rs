//! People: who reports to whom, in which region, since when. Ids are opaque.

mod read;

use std::collections::{BTreeMap, BTreeSet};

use crate::record::Record;
use crate::time::Date;
use crate::unit::Id;

/// Whose deals a view shows.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub enum Scope {
    /// The deals of everyone under a manager, at any depth, and the manager's own.
    Manager {
        /// The manager, as the team names them.
        id: Id,
    },
    /// The deals of everyone in a region.
    Region {
        /// The region, as the team names it.
        id: Id,
    },
    /// The deals of one owner.
    Owner {
        /// The owner, as the deals name them.
        id: Id,
    },
}

/// A team as a table of people, read from a file by the map.
#[derive(Clone, Debug, Default)]
pub(crate) struct Team {
    people: BTreeMap<Id, Person>,
}

/// One person of a team.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) manager: Option<Id>,
    pub(crate) region: Option<Id>,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
}

impl Team {
    /// The person of that id.
    pub(crate) fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|(key, _)| key.as_str() == id).map(|(_, person)| person)
    }

    /// Every person, by id.
    pub(crate) fn people(&self) -> impl Iterator<Item = (&Id, &Person)> {
        self.people.iter()
    }

    /// Whether a person is in a scope.
    pub(crate) fn has(&self, scope: &Scope, person: &str) -> bool {
        match scope {
            Scope::Owner { id } => id.as_str() == person,
            Scope::Region { id } => self.person(person).is_some_and(|found| found.region.as_ref() == Some(id)),
            Scope::Manager { id } => id.as_str() == person || self.managers_of(person).contains(&id),
        }
    }

    /// Everyone above a person, from the nearest. The reader has refused circles; the bound is a second lock.
    fn managers_of(&self, person: &str) -> Vec<&Id> {
        let mut above = Vec::new();
        let mut manager = self.person(person).and_then(|person| person.manager.as_ref());
        while let Some(id) = manager {
            above.push(id);
            if above.len() > self.people.len() {
                break;
            }
            manager = self.person(id.as_str()).and_then(|person| person.manager.as_ref());
        }
        above
    }

    /// People who lead nobody: those of whom deals are expected.
    pub(crate) fn sellers(&self) -> impl Iterator<Item = (&Id, &Person)> {
        let managers: BTreeSet<&Id> = self.people.values().filter_map(|person| person.manager.as_ref()).collect();
        self.people().filter(move |(id, _)| !managers.contains(id))
    }
}
