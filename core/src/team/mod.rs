//! Teams over time: who is there, who reports to whom from which day on, who is on leave, which seats are open. Ids are
//! opaque.
//!
//! [`Team`] is the document, rows as people have them. [`Org`] is the same checked and put in order: one manager a day for
//! everyone, no circles.

pub(crate) mod as_of;
pub(crate) mod check;
mod faults;
mod org;
pub(crate) mod read;
pub(crate) mod roll_up;
mod roster;
pub(crate) mod stints;

pub use as_of::{TeamAsOf, TeamAsOfRequest, TeamMember, as_of};
pub use check::{TeamCheck, TeamCheckRequest, TeamFault, check};
pub(crate) use org::Member;
pub use org::Org;
pub(crate) use read::Tables;
pub use read::{TeamRead, TeamReadMaps, TeamReadRequest, read};
pub use roll_up::{RollUpRequest, RollUpRow, RollUpValue, TeamRollUp, roll_up};
pub(crate) use roster::Roster;
pub use stints::{Stint, StintsRequest, TeamStints, stints};

use crate::record::Record;
use crate::time::Date;
use crate::unit::{Id, Ratio};

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

/// A team over time, as its systems hand it out.
///
/// ```
/// let team: attain::team::Team = attain::record::from_json(r#"{
///     "people": [
///         {"id": "Mia", "start": "2020-01-01"}, {"id": "Zoe", "start": "2021-01-01"},
///         {"id": "Ann", "start": "2024-03-01", "manager": "Mia"}
///     ],
///     "reporting": [{"person": "Ann", "manager": "Zoe", "from": "2026-02-10"}]
/// }"#).unwrap();
/// let org = attain::team::Org::of(&team).unwrap();
/// let manager = |day: &str| org.manager_on("Ann", day.parse().unwrap()).map(|id| id.to_string());
/// assert_eq!(manager("2026-02-09"), Some("Mia".to_owned()));
/// assert_eq!(manager("2026-02-10"), Some("Zoe".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(schema = "attain.team/1")]
pub struct Team {
    /// Everyone who is, was or will be there; each stands once.
    #[record(default)]
    people: Vec<TeamPerson>,
    /// Who reports to whom from which day on. Where there is none, the manager of the person's own row counts.
    #[record(default)]
    reporting: Vec<ReportingLine>,
    /// Leave.
    #[record(default)]
    leave: Vec<PersonLeave>,
    /// Seats that nobody sits on yet.
    #[record(default)]
    seats: Vec<OpenSeat>,
    /// The managers who do not stand in `people`. Left out: whoever is named is one; given: anyone else is an error.
    outside: Option<Vec<Id>>,
}

/// A person of a team.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TeamPerson {
    /// The person, as the deals name their owner.
    id: Id,
    /// What they do, such as `rep` or `manager`.
    role: Option<Id>,
    /// Their region.
    region: Option<Id>,
    /// Their territory.
    territory: Option<Id>,
    /// Whom they report to, as long as no reporting line says otherwise.
    manager: Option<Id>,
    /// The first working day.
    start: Option<Date>,
    /// The last working day, for those who leave.
    end: Option<Date>,
    /// The share of a full position: above 0, at most 1.
    #[record(default = Ratio::one())]
    fte: Ratio,
}

/// Whom a person reports to from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ReportingLine {
    /// The person.
    person: Id,
    /// The manager; left out for nobody.
    manager: Option<Id>,
    /// The first day.
    from: Date,
    /// The last day; left out: until the person's next line begins.
    to: Option<Date>,
}

/// Days on which a person is not at work.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PersonLeave {
    /// The person.
    person: Id,
    /// The first day.
    from: Date,
    /// The last day.
    to: Date,
}

/// A seat that is to be filled.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct OpenSeat {
    /// The seat.
    id: Id,
    /// What the person will do.
    role: Option<Id>,
    /// The region.
    region: Option<Id>,
    /// The territory.
    territory: Option<Id>,
    /// Whom the person will report to.
    manager: Option<Id>,
    /// The day from which the seat is open.
    from: Date,
    /// The last day on which it is open; left out while it is.
    to: Option<Date>,
}
