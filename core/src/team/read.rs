//! Teams from tables: people, reporting lines, leave, open seats. Rows that cannot be taken are named, each with all its
//! faults; what is left is a sound team, or a circle.

use super::faults::Fault;
use super::{OpenSeat, Org, PersonLeave, ReportingLine, Team, TeamPerson};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::map::{LeaveMap, ReportingMap, SeatMap, TeamMap};
use crate::order::SortedSet;
use crate::record::Record;
use crate::rule::QUOTA_CAPACITY;
use crate::table::{Log, Rejected, Repaired, SmallTable, Table, row_figures};
use crate::unit::{Currency, Ratio};

/// Tables of a team, and how they are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TeamReadRequest {
    /// How the tables are to be read.
    map: TeamReadMaps,
    /// Everyone who is, was or will be there.
    people: Table,
    /// Who reports to whom from which day on.
    reporting: Option<Table>,
    /// Leave.
    leave: Option<Table>,
    /// Open seats.
    seats: Option<Table>,
}

/// How the tables of a team are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TeamReadMaps {
    /// The people.
    people: TeamMap,
    /// The reporting lines.
    reporting: Option<ReportingMap>,
    /// Leave.
    leave: Option<LeaveMap>,
    /// Open seats.
    seats: Option<SeatMap>,
}

/// A team that was read, and what became of the rows.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TeamRead {
    /// The team, without the rows that were rejected.
    team: Team,
    /// Values that were repaired, and how.
    repaired: Vec<Repaired>,
    /// Every cell for which a row was rejected.
    rejected: Vec<Rejected>,
}

/// Reads a team from tables. Rows that contradict others (a second manager on one day, leave before the first day) are
/// rejected as those are that cannot be read.
///
/// # Errors
///
/// Those of tables as a whole (`csv.*`, `table.*`); `map.section_missing` for a table without its map; `team.cycle`.
pub fn read(request: &TeamReadRequest) -> Result<TeamRead, Error> {
    read_why(request, &Why::off())
}

/// As [`read`], each figure with its derivation for whoever asks.
pub(crate) fn read_why(request: &TeamReadRequest, why: &Why<'_>) -> Result<TeamRead, Error> {
    let map = &request.map;
    let tables = Tables {
        people: (Some(&request.people), Some(&map.people)),
        reporting: (request.reporting.as_ref(), map.reporting.as_ref()),
        leave: (request.leave.as_ref(), map.leave.as_ref()),
        seats: (request.seats.as_ref(), map.seats.as_ref()),
    };
    let mut log = Log::of("people");
    let (team, _) = tables.read("USD".parse()?, &mut log)?;
    let (repaired, rejected) = log.parts();
    row_figures(&repaired, &rejected, why);
    for (index, person) in team.people().iter().enumerate() {
        why.field("team").item("people", index).figure("fte", QUOTA_CAPACITY, person.fte, || {
            Derivation::given("the share of a full position, as it was read", Measure::ratio(person.fte.fraction()))
        });
    }
    Ok(TeamRead { team, repaired, rejected })
}

/// A table with its section of the map, either of which may be missing.
type Section<'a, M> = (Option<&'a Table>, Option<&'a M>);

/// The tables of a team.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tables<'a> {
    pub(crate) people: Section<'a, TeamMap>,
    pub(crate) reporting: Section<'a, ReportingMap>,
    pub(crate) leave: Section<'a, LeaveMap>,
    pub(crate) seats: Section<'a, SeatMap>,
}

/// Rows that were read, each with its number in the data.
type Rows<T> = Vec<(T, u64)>;

impl Tables<'_> {
    /// Reads the tables. No money stands in them; the currency is that of the book.
    pub(crate) fn read(self, currency: Currency, log: &mut Log) -> Result<(Team, Org), Error> {
        let mut people = section(self.people, "team", log, |table, map, log| people(table, map, currency, log))?;
        let mut reporting =
            section(self.reporting, "reporting", log, |table, map, log| reporting(table, map, currency, log))?;
        let mut leave = section(self.leave, "leave", log, |table, map, log| leave(table, map, currency, log))?;
        let mut seats = section(self.seats, "seats", log, |table, map, log| seats(table, map, currency, log))?;
        let outside = self.people.1.and_then(TeamMap::outside).cloned();
        loop {
            let mut team = Team::new()
                .with_people(kept(&people))
                .with_reporting(kept(&reporting))
                .with_leave(kept(&leave))
                .with_seats(kept(&seats));
            if let Some(outside) = &outside {
                team = team.with_outside(outside.clone());
            }
            let (org, faults) = Org::with_faults(&team);
            let Some(first) = faults.iter().find(|fault| fault.stops) else { return Ok((team, org)) };
            // All of them, so that each table is told of its own.
            let gone = [
                reject(&mut people, ("people", "team"), &faults, log),
                reject(&mut reporting, ("reporting", "reporting"), &faults, log),
                reject(&mut leave, ("leave", "leave"), &faults, log),
                reject(&mut seats, ("seats", "seats"), &faults, log),
            ];
            if gone == [false; 4] {
                // A circle has no row that is wrong by itself.
                return Err(first.error.clone().at("team"));
            }
        }
    }
}

/// Rejects the rows of a list that faults name; tells whether there were any.
fn reject<T>(rows: &mut Rows<T>, (list, table): (&str, &'static str), faults: &[Fault], log: &mut Log) -> bool {
    let (mut own, mut gone) = (Log::of(table), SortedSet::default());
    for fault in faults.iter().filter(|fault| fault.stops) {
        let Some((index, column)) = placed(fault, list) else { continue };
        if let Some((_, number)) = rows.get(index) {
            own.reject(*number, Some(&column), "", &fault.error);
            gone.insert(index);
        }
    }
    let mut index = 0_usize;
    rows.retain(|_| {
        let keep = !gone.contains(&index);
        index = index.saturating_add(1);
        keep
    });
    log.absorb(own);
    !gone.is_empty()
}

/// The row of a list that a fault names, and its field.
fn placed(fault: &Fault, field: &str) -> Option<(usize, String)> {
    let (index, column) = fault.error.path().strip_prefix(field)?.strip_prefix('[')?.split_once(']')?;
    Some((index.parse().ok()?, column.strip_prefix('.')?.to_owned()))
}

fn kept<T: Clone>(rows: &[(T, u64)]) -> Vec<T> {
    rows.iter().map(|(row, _)| row.clone()).collect()
}

/// Reads one table by its section of the map; a table without a section is an error, since it would be ignored.
fn section<M, T>(
    (table, map): Section<'_, M>,
    name: &'static str,
    log: &mut Log,
    read: impl FnOnce(&Table, &M, &mut Log) -> Result<Rows<T>, Error>,
) -> Result<Rows<T>, Error> {
    let Some(table) = table else { return Ok(Vec::new()) };
    let Some(map) = map else {
        let message = format!("the table `{name}` was handed in, but the map has no section `{name}`");
        return Err(Error::new(code::MAP_SECTION_MISSING, message).at(format!("map.{name}")));
    };
    let mut own = Log::of(name);
    let rows =
        read(table, map, &mut own).map_err(|error| if error.path().is_empty() { error.at(name) } else { error })?;
    log.absorb(own);
    Ok(rows)
}

fn people(table: &Table, map: &TeamMap, currency: Currency, log: &mut Log) -> Result<Rows<TeamPerson>, Error> {
    let columns = map.columns();
    let reader = SmallTable {
        path: "map.team.columns",
        columns: [
            (Some(columns.person()), "person"),
            (columns.manager(), "manager"),
            (columns.role(), "role"),
            (columns.region(), "region"),
            (columns.territory(), "territory"),
            (columns.start(), "start"),
            (columns.end(), "end"),
            (columns.fte(), "fte"),
        ],
        format: map.format(),
        currency,
    };
    let (mut people, mut seen) = (Vec::new(), SortedSet::default());
    reader.read(table.into(), log, |row| {
        let id = row.id(0);
        let (manager, role) = (row.optional_id(1), row.optional_id(2));
        let (region, territory) = (row.optional_id(3), row.optional_id(4));
        let (start, end) = (row.optional_date(5), row.optional_date(6));
        let fte = row.optional_ratio(7).unwrap_or(Ratio::one());
        if id.as_ref().is_some_and(|id| !seen.insert(id.clone())) {
            row.fault(0, Error::new(code::TEAM_PERSON_DUPLICATE, "an earlier row has this person"));
        }
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            let message = format!("the last day is before the first, {start}");
            row.fault(6, Error::new(code::TEAM_END_BEFORE_START, message));
        }
        if fte > Ratio::one() || fte.fraction().0 <= 0 {
            let message = format!("`{fte}` is not above 0 and at most 1");
            row.fault(7, Error::new(code::TEAM_FTE_OUT_OF_RANGE, message));
        }
        row.sound()?;
        people.push((TeamPerson { id: id?, role, region, territory, manager, start, end, fte }, row.number()));
        Some(())
    })?;
    Ok(people)
}

fn reporting(
    table: &Table,
    map: &ReportingMap,
    currency: Currency,
    log: &mut Log,
) -> Result<Rows<ReportingLine>, Error> {
    let columns = map.columns();
    let reader = SmallTable {
        path: "map.reporting.columns",
        columns: [
            (Some(columns.person()), "person"),
            (Some(columns.manager()), "manager"),
            (Some(columns.from()), "from"),
            (columns.to(), "to"),
        ],
        format: map.format(),
        currency,
    };
    let mut lines = Vec::new();
    reader.read(table.into(), log, |row| {
        let (person, manager) = (row.id(0), row.optional_id(1));
        let (from, to) = (row.date(2), row.optional_date(3));
        row.sound()?;
        lines.push((ReportingLine { person: person?, manager, from: from?, to }, row.number()));
        Some(())
    })?;
    Ok(lines)
}

fn leave(table: &Table, map: &LeaveMap, currency: Currency, log: &mut Log) -> Result<Rows<PersonLeave>, Error> {
    let columns = map.columns();
    let reader = SmallTable {
        path: "map.leave.columns",
        columns: [(Some(columns.person()), "person"), (Some(columns.from()), "from"), (Some(columns.to()), "to")],
        format: map.format(),
        currency,
    };
    let mut leave = Vec::new();
    reader.read(table.into(), log, |row| {
        let (person, from, to) = (row.id(0), row.date(1), row.date(2));
        row.sound()?;
        leave.push((PersonLeave { person: person?, from: from?, to: to? }, row.number()));
        Some(())
    })?;
    Ok(leave)
}

fn seats(table: &Table, map: &SeatMap, currency: Currency, log: &mut Log) -> Result<Rows<OpenSeat>, Error> {
    let columns = map.columns();
    let reader = SmallTable {
        path: "map.seats.columns",
        columns: [
            (Some(columns.seat()), "seat"),
            (columns.role(), "role"),
            (columns.region(), "region"),
            (columns.territory(), "territory"),
            (columns.manager(), "manager"),
            (Some(columns.from()), "from"),
            (columns.to(), "to"),
        ],
        format: map.format(),
        currency,
    };
    let mut seats = Vec::new();
    reader.read(table.into(), log, |row| {
        let (id, role) = (row.id(0), row.optional_id(1));
        let (region, territory, manager) = (row.optional_id(2), row.optional_id(3), row.optional_id(4));
        let (from, to) = (row.date(5), row.optional_date(6));
        row.sound()?;
        seats.push((OpenSeat { id: id?, role, region, territory, manager, from: from?, to }, row.number()));
        Some(())
    })?;
    Ok(seats)
}
