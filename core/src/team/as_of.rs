//! `team.as_of`: who is there at the end of a day, under whom, and which seats are open.

use super::{OpenSeat, Org, Roster, Team};
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::order;
use crate::record::Record;
use crate::rule::{FORECAST_ROLLUP, QUOTA_CAPACITY};
use crate::time::Date;
use crate::unit::{Fraction, Id, Ratio, Rounding};

/// A team, and the day that is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TeamAsOfRequest {
    /// The team.
    team: Team,
    /// The day whose end counts.
    on: Date,
}

/// A team at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TeamAsOf {
    /// The day.
    on: Date,
    /// People who are there, those on leave too.
    head_count: u64,
    /// Full positions that they fill, those on leave too.
    fte: Ratio,
    /// People who are on leave.
    on_leave: u64,
    /// Everyone who is there, by id.
    people: Vec<TeamMember>,
    /// The seats that are open, by id.
    open_seats: Vec<OpenSeat>,
}

/// A person as of a day.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TeamMember {
    /// The person.
    person: Id,
    /// What they do.
    role: Option<Id>,
    /// Their region.
    region: Option<Id>,
    /// Their territory.
    territory: Option<Id>,
    /// Whom they report to; left out for nobody.
    manager: Option<Id>,
    /// How many stand above them.
    depth: u64,
    /// How many report to them and are there.
    reports: u64,
    /// The share of a full position.
    fte: Ratio,
    /// Whether they are on leave.
    on_leave: bool,
}

/// Tells a team as of a day.
///
/// ```
/// let reply = attain::call("team.as_of", r#"{"on": "2026-03-01", "team": {"people": [
///     {"id": "Mia"}, {"id": "Ann", "manager": "Mia", "fte": "0.8"}, {"id": "Bob", "manager": "Mia", "end": "2026-02-28"}
/// ]}}"#).unwrap();
/// assert!(reply.contains(r#""fte":"1.8","head_count":2"#));
/// ```
///
/// # Errors
///
/// Those of [`Org::of`], at `team`.
pub fn as_of(request: &TeamAsOfRequest) -> Result<TeamAsOf, Error> {
    as_of_why(request, &Why::off())
}

/// As [`as_of`], each figure with its derivation for whoever asks.
pub(crate) fn as_of_why(request: &TeamAsOfRequest, why: &Why<'_>) -> Result<TeamAsOf, Error> {
    let org = Org::of(&request.team).map_err(|error| error.at("team"))?;
    let roster = Roster::of(org, request.on);
    let there = |place: &u32| roster.member(*place).is_some_and(|member| member.there(request.on));
    let places: Vec<u32> = (0_u32..).take(roster.members().len()).filter(there).collect();
    let mut reports = vec![0_u64; roster.members().len()];
    for manager in places.iter().filter_map(|place| roster.manager_of(*place)) {
        if let Some(count) = usize::try_from(manager).ok().and_then(|place| reports.get_mut(place)) {
            *count = count.saturating_add(1);
        }
    }
    let mut people = Vec::with_capacity(places.len());
    let mut fte = Fraction::ZERO;
    for place in &places {
        let Some(member) = roster.member(*place) else { continue };
        let row = why.item("people", people.len());
        let name = |place: u32| roster.member(place).map_or_else(String::new, |member| member.id.to_string());
        let depth = u64::try_from(roster.above(*place).count()).unwrap_or(u64::MAX);
        let led = usize::try_from(*place).ok().and_then(|place| reports.get(place)).copied().unwrap_or_default();
        fte = Fraction::of_ratio(member.fte).and_then(|share| fte.plus(share)).unwrap_or(fte);
        people.push(TeamMember {
            person: member.id.clone(),
            role: member.role.clone(),
            region: member.region.clone(),
            territory: member.territory.clone(),
            manager: roster.manager_of(*place).and_then(|place| roster.member(place)).map(|member| member.id.clone()),
            depth: row.figure("depth", FORECAST_ROLLUP, depth, || {
                let above = roster.above(*place).map(|place| Derivation::given(name(place), Measure::count(1)));
                Derivation::count(format!("managers above {}", member.id), above.collect::<Parts>())
            }),
            reports: row.figure("reports", FORECAST_ROLLUP, led, || {
                let led = places.iter().filter(|below| roster.manager_of(**below) == Some(*place));
                let led = led.map(|place| Derivation::given(name(*place), Measure::count(1)));
                Derivation::count(format!("people who report to {} and are there", member.id), led.collect::<Parts>())
            }),
            fte: row.figure("fte", QUOTA_CAPACITY, member.fte, || {
                Derivation::given(format!("the share of a full position of {}", member.id), share(member.fte))
            }),
            on_leave: roster.on_leave(member.id.as_str()),
        });
    }
    let each = |which: &dyn Fn(&TeamMember) -> bool, show: &dyn Fn(usize, &TeamMember) -> Derivation| -> Parts {
        people
            .iter()
            .enumerate()
            .filter(|(_, person)| which(person))
            .map(|(index, person)| show(index, person))
            .collect()
    };
    let one = |_: usize, person: &TeamMember| Derivation::given(person.person.as_str(), Measure::count(1));
    let count = |which: &dyn Fn(&TeamMember) -> bool| {
        u64::try_from(people.iter().filter(|person| which(person)).count()).unwrap_or(u64::MAX)
    };
    let head_count = why.figure("head_count", QUOTA_CAPACITY, count(&|_| true), || {
        Derivation::count(format!("people who are there on {}", request.on), each(&|_| true, &one))
    });
    let on_leave = why.figure("on_leave", QUOTA_CAPACITY, count(&|person| person.on_leave), || {
        Derivation::count("of them on leave", each(&|person| person.on_leave, &one))
    });
    let fte =
        fte.scaled(9, Rounding::HalfEven).and_then(|billionths| Ratio::exact(billionths, 9)).unwrap_or(Ratio::one());
    let fte = why.figure("fte", QUOTA_CAPACITY, fte, || {
        let share = |index: usize, person: &TeamMember| {
            why.item("people", index).part("fte", person.person.as_str(), &person.fte)
        };
        Derivation::sum("full positions", each(&|_| true, &share))
    });
    let mut open_seats: Vec<OpenSeat> = roster.open_seats().cloned().collect();
    order::sort_by(&mut open_seats, |a, b| a.id().cmp(b.id()));
    Ok(TeamAsOf { on: request.on, head_count, fte, on_leave, people, open_seats })
}

fn share(fte: Ratio) -> Option<Measure> {
    Measure::ratio(fte.fraction())
}
