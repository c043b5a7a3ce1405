//! The organisation: a team checked and put in order.

use super::faults::{Fault, find_cycles};
use super::{OpenSeat, PersonLeave, ReportingLine, Team, TeamPerson};
use crate::code;
use crate::error::Error;
use crate::order::{self, SortedSet};
use crate::time::Date;
use crate::unit::{Id, Ratio};

/// A team over time in which everyone has one manager a day, or none, and nobody is above themselves.
///
/// People stand in the order of their ids and are known by their place. A person takes 128 bytes, ids of up to 23 bytes
/// among them, a reporting line 20 bytes, a leave 12: a hundred thousand people with two lines each are 17 MB.
#[derive(Clone, Debug, Default)]
pub struct Org {
    people: Vec<Member>,
    /// By person, then by day; a person's lines do not overlap.
    lines: Vec<Line>,
    /// By person, then by day.
    leave: Vec<Span>,
    seats: Vec<OpenSeat>,
}

/// One person of an organisation.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) id: Id,
    pub(crate) role: Option<Id>,
    pub(crate) region: Option<Id>,
    pub(crate) territory: Option<Id>,
    pub(crate) start: Option<Date>,
    pub(crate) end: Option<Date>,
    pub(crate) fte: Ratio,
    /// A manager who is named but does not stand among the people.
    pub(crate) outside: bool,
}

impl Member {
    /// Whether the person is there on a day; someone without a first day always was.
    pub(crate) fn there(&self, day: Date) -> bool {
        !self.outside && self.start.is_none_or(|start| start <= day) && self.end.is_none_or(|end| day <= end)
    }
}

/// A person's manager from one day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) person: u32,
    pub(super) manager: Option<u32>,
    pub(super) from: i32,
    pub(super) to: i32,
}

/// Days of a person, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) person: u32,
    pub(super) from: i32,
    pub(super) to: i32,
}

impl Org {
    /// Checks a team and puts it in order.
    ///
    /// # Errors
    ///
    /// The first fault of the team, with its place: `team.person_duplicate`, `team.end_before_start`,
    /// `team.fte_out_of_range`, `team.person_unknown`, `team.manager_unknown`, `team.two_managers`, `team.manager_gap`,
    /// `team.cycle`, `team.leave_outside`, `team.leave_overlap`.
    pub fn of(team: &Team) -> Result<Self, Error> {
        let (org, faults) = Self::with_faults(team);
        match faults.into_iter().find(|fault| fault.stops) {
            Some(fault) => Err(fault.error),
            None => Ok(org),
        }
    }

    /// The organisation as far as it goes, and everything that is wrong with the team.
    pub(super) fn with_faults(team: &Team) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut org = Self { seats: team.seats().to_vec(), ..Self::default() };
        org.people(team, &mut faults);
        org.reporting(team, &mut faults);
        org.leave(team.leave(), &mut faults);
        org.seats_are_sound(&mut faults);
        find_cycles(&org, &mut faults);
        (org, faults)
    }

    fn people(&mut self, team: &Team, faults: &mut Vec<Fault>) {
        for (index, person) in team.people().iter().enumerate() {
            let at = |field: &str| format!("people[{index}].{field}");
            if let (Some(start), Some(end)) = (person.start(), person.end())
                && end < start
            {
                let message = format!("the last day, {end}, is before the first, {start}");
                faults.push(Fault::at(at("end"), Error::new(code::TEAM_END_BEFORE_START, message)));
            }
            if person.fte() > Ratio::one() || person.fte().fraction().0 <= 0 {
                let message = format!("`{}` is not above 0 and at most 1", person.fte());
                faults.push(Fault::at(at("fte"), Error::new(code::TEAM_FTE_OUT_OF_RANGE, message)));
            }
        }
        let mut rows: Vec<(usize, &TeamPerson)> = team.people().iter().enumerate().collect();
        order::sort_by(&mut rows, |(_, a), (_, b)| a.id().cmp(b.id()));
        let mut last: Option<&Id> = None;
        let mut twice = Vec::new();
        for (index, person) in rows {
            if last == Some(person.id()) {
                twice.push(index);
                continue;
            }
            last = Some(person.id());
            self.people.push(Member {
                id: person.id().clone(),
                role: person.role().cloned(),
                region: person.region().cloned(),
                territory: person.territory().cloned(),
                start: person.start(),
                end: person.end(),
                fte: person.fte(),
                outside: false,
            });
        }
        order::sort_by(&mut twice, usize::cmp);
        for index in twice {
            let message = "an earlier row has this person";
            let place = format!("people[{index}].id");
            faults.push(Fault::at(place, Error::new(code::TEAM_PERSON_DUPLICATE, message)));
        }
        self.outsiders(team);
    }

    /// Managers who do not stand among the people become members that are never there.
    fn outsiders(&mut self, team: &Team) {
        let named: Vec<&Id> = match team.outside() {
            Some(outside) => outside.iter().collect(),
            None => {
                let own = team.people().iter().filter_map(TeamPerson::manager);
                let lines = team.reporting().iter().filter_map(ReportingLine::manager);
                own.chain(lines).chain(team.seats().iter().filter_map(OpenSeat::manager)).collect()
            }
        };
        let mut strangers: Vec<&Id> = named.into_iter().filter(|id| self.place(id.as_str()).is_none()).collect();
        order::sort_by(&mut strangers, Ord::cmp);
        strangers.dedup();
        self.people.extend(strangers.into_iter().map(|id| Member {
            id: id.clone(),
            role: None,
            region: None,
            territory: None,
            start: None,
            end: None,
            fte: Ratio::one(),
            outside: true,
        }));
        order::sort_by(&mut self.people, |a, b| a.id.cmp(&b.id));
    }

    /// The place of a manager, or why it is none.
    fn manager(&self, manager: Option<&Id>, at: impl Fn() -> String, faults: &mut Vec<Fault>) -> Option<u32> {
        let place = self.place(manager?.as_str());
        if place.is_none() {
            let id = crate::text::shown(manager?.as_str());
            let message = format!("the manager `{id}` is neither in the team nor named as one from outside");
            faults.push(Fault::at(at(), Error::new(code::TEAM_MANAGER_UNKNOWN, message)));
        }
        place
    }

    fn reporting(&mut self, team: &Team, faults: &mut Vec<Fault>) {
        let mut own: Vec<(u32, Option<u32>)> = Vec::new();
        for (index, person) in team.people().iter().enumerate() {
            let manager = self.manager(person.manager(), || format!("people[{index}].manager"), faults);
            own.extend(self.place(person.id().as_str()).map(|place| (place, manager)));
        }
        order::sort_by_key(&mut own, |(place, _)| *place);
        own.dedup_by_key(|(place, _)| *place);
        let mut given: Vec<(Line, usize)> = Vec::new();
        for (index, line) in team.reporting().iter().enumerate() {
            let at = |field: &str| format!("reporting[{index}].{field}");
            let manager = self.manager(line.manager(), || at("manager"), faults);
            if let Some(to) = line.to().filter(|to| *to < line.from()) {
                let message = format!("the last day, {to}, is before the first, {}", line.from());
                faults.push(Fault::at(at("to"), Error::new(code::TEAM_END_BEFORE_START, message)));
            }
            let Some(person) = self.place(line.person().as_str()) else {
                faults.push(unknown(line.person(), at("person")));
                continue;
            };
            let to = line.to().map_or(i32::MAX, Date::number);
            given.push((Line { person, manager, from: line.from().number(), to }, index));
        }
        order::sort_by_key(&mut given, |(line, index)| (line.person, line.from, *index));
        let mut lines = Vec::new();
        for (person, manager) in own {
            let from = given.partition_point(|(line, _)| line.person < person);
            let mine: Vec<(Line, usize)> =
                given.iter().skip(from).take_while(|(line, _)| line.person == person).copied().collect();
            self.lines_of(person, manager, &mine, faults, &mut lines);
        }
        self.lines = lines;
    }

    /// One person's lines: the own row's until the first given one, then those.
    fn lines_of(
        &self,
        person: u32,
        own: Option<u32>,
        given: &[(Line, usize)],
        faults: &mut Vec<Fault>,
        lines: &mut Vec<Line>,
    ) {
        let member = self.member(person);
        let start = member.and_then(|member| member.start).map_or(i32::MIN, Date::number);
        let end = member.and_then(|member| member.end).map_or(i32::MAX, Date::number);
        let first = given.first().map_or(i32::MAX, |(line, _)| line.from);
        if own.is_some() && start < first {
            lines.push(Line { person, manager: own, from: start, to: first.saturating_sub(1).max(start) });
        } else if own.is_none() && first != i32::MAX && start != i32::MIN && start < first {
            let index = given.first().map_or(0, |(_, index)| *index);
            faults.push(gap(member, index, "from", (start, first.saturating_sub(1))));
        }
        for (at, (line, index)) in given.iter().enumerate() {
            let next = given.get(at.saturating_add(1));
            let until = next.map_or(i32::MAX, |(next, _)| next.from.saturating_sub(1));
            if let Some((next, next_index)) = next
                && (next.from == line.from || (line.to != i32::MAX && line.to >= next.from))
            {
                let message = format!(
                    "`{}` has two managers on {}",
                    member.map_or("", |member| member.id.as_str()),
                    Date::text_of_number(i64::from(next.from))
                );
                let place = format!("reporting[{next_index}].from");
                faults.push(Fault::at(place, Error::new(code::TEAM_TWO_MANAGERS, message)));
            }
            let last = line.to.min(until);
            // Nobody needs a manager before their first day.
            let open = line.to.saturating_add(1).max(start);
            if line.to != i32::MAX && open <= until.min(end) {
                faults.push(gap(member, *index, "to", (open, until.min(end))));
            }
            if line.from <= last {
                lines.push(Line { to: last, ..*line });
            }
        }
    }

    fn leave(&mut self, leave: &[PersonLeave], faults: &mut Vec<Fault>) {
        let mut spans: Vec<(Span, usize)> = Vec::new();
        for (index, leave) in leave.iter().enumerate() {
            let at = |field: &str| format!("leave[{index}].{field}");
            if leave.to() < leave.from() {
                let message = format!("the last day, {}, is before the first, {}", leave.to(), leave.from());
                faults.push(Fault::at(at("to"), Error::new(code::TEAM_END_BEFORE_START, message)));
                continue;
            }
            let Some(person) = self.place(leave.person().as_str()) else {
                faults.push(unknown(leave.person(), at("person")));
                continue;
            };
            let member = self.member(person);
            if let Some(start) = member.and_then(|member| member.start).filter(|start| leave.from() < *start) {
                let message = format!("the leave begins on {}, before the first day, {start}", leave.from());
                faults.push(Fault::at(at("from"), Error::new(code::TEAM_LEAVE_OUTSIDE, message)));
            }
            if let Some(end) = member.and_then(|member| member.end).filter(|end| leave.from() > *end) {
                let message = format!("the leave begins on {}, after the last day, {end}", leave.from());
                faults.push(Fault::at(at("from"), Error::new(code::TEAM_LEAVE_OUTSIDE, message)));
            }
            spans.push((Span { person, from: leave.from().number(), to: leave.to().number() }, index));
        }
        order::sort_by_key(&mut spans, |(span, index)| (span.person, span.from, *index));
        for pair in spans.windows(2) {
            if let [(before, _), (after, index)] = pair
                && before.person == after.person
                && after.from <= before.to
            {
                let message = "the leave overlaps another of the same person";
                let place = format!("leave[{index}].from");
                faults.push(Fault::at(place, Error::new(code::TEAM_LEAVE_OVERLAP, message)));
            }
        }
        self.leave = spans.into_iter().map(|(span, _)| span).collect();
    }

    fn seats_are_sound(&self, faults: &mut Vec<Fault>) {
        let mut seen = SortedSet::default();
        for (index, seat) in self.seats.iter().enumerate() {
            let at = |field: &str| format!("seats[{index}].{field}");
            self.manager(seat.manager(), || at("manager"), faults);
            if !seen.insert(seat.id()) {
                let error = Error::new(code::TEAM_PERSON_DUPLICATE, "an earlier row has this seat");
                faults.push(Fault::at(at("id"), error));
            }
            if let Some(to) = seat.to().filter(|to| *to < seat.from()) {
                let message = format!("the last day, {to}, is before the first, {}", seat.from());
                faults.push(Fault::at(at("to"), Error::new(code::TEAM_END_BEFORE_START, message)));
            }
        }
    }

    /// The place of a person.
    pub(super) fn place(&self, id: &str) -> Option<u32> {
        let place = self.people.binary_search_by(|member| member.id.as_str().cmp(id)).ok()?;
        u32::try_from(place).ok()
    }

    pub(crate) fn member(&self, place: u32) -> Option<&Member> {
        self.people.get(usize::try_from(place).ok()?)
    }

    pub(super) fn members(&self) -> &[Member] {
        &self.people
    }

    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    pub(super) fn open_seats(&self) -> &[OpenSeat] {
        &self.seats
    }

    /// A person's lines, in the order of their days.
    pub(super) fn lines_from(&self, person: u32) -> impl Iterator<Item = &Line> {
        let from = self.lines.partition_point(|line| line.person < person);
        self.lines.iter().skip(from).take_while(move |line| line.person == person)
    }

    /// The place of a person's manager on a day.
    pub(super) fn manager_at(&self, person: u32, day: i32) -> Option<u32> {
        let until = self.lines.partition_point(|line| (line.person, line.from) <= (person, day));
        let line = self.lines.get(until.checked_sub(1)?)?;
        (line.person == person && day <= line.to).then_some(line.manager)?
    }

    /// A person's manager on a day; nothing for those who have none and for those who are not known.
    pub fn manager_on(&self, person: &str, day: Date) -> Option<&Id> {
        let manager = self.manager_at(self.place(person)?, day.number())?;
        self.member(manager).map(|member| &member.id)
    }

    /// Whether anybody reports to a person on a day.
    pub(crate) fn leads_on(&self, person: &str, day: Date) -> bool {
        let Some(place) = self.place(person) else { return false };
        (0_u32..).take(self.people.len()).any(|below| self.manager_at(below, day.number()) == Some(place))
    }

    /// Everyone above a person on a day, from the nearest; nobody for those who are not known.
    pub(crate) fn above_on(&self, person: &str, day: Date) -> Vec<&Id> {
        let next = |place: &u32| self.manager_at(*place, day.number());
        let first = self.place(person).and_then(|place| next(&place));
        // The organisation has no circles; the bound is a second lock.
        let above = std::iter::successors(first, next).take(self.people.len());
        above.filter_map(|place| self.member(place).map(|member| &member.id)).collect()
    }

    /// A person's leave, in the order of its days; both ends included.
    pub(super) fn leave_of(&self, person: u32) -> impl Iterator<Item = (i32, i32)> {
        let from = self.leave.partition_point(|span| span.person < person);
        let mine = self.leave.iter().skip(from).take_while(move |span| span.person == person);
        mine.map(|span| (span.from, span.to))
    }

    /// The days of a person's leave that lie within some days.
    pub(super) fn leave_days(&self, person: u32, (first, last): (i32, i32)) -> i32 {
        let within = |(from, to): (i32, i32)| to.min(last).saturating_sub(from.max(first)).saturating_add(1).max(0);
        self.leave_of(person).map(within).fold(0, i32::saturating_add)
    }
}

fn unknown(person: &Id, place: String) -> Fault {
    let message = format!("the person `{}` is not in the team", crate::text::shown(person.as_str()));
    Fault::at(place, Error::new(code::TEAM_PERSON_UNKNOWN, message))
}

fn gap(member: Option<&Member>, index: usize, field: &str, (from, to): (i32, i32)) -> Fault {
    let day = |day: i32| Date::text_of_number(i64::from(day));
    let until = if to == i32::MAX { "on".to_owned() } else { format!("to {}", day(to)) };
    let id = member.map_or("", |member| member.id.as_str());
    let message = format!("`{id}` has no manager from {} {until}", day(from));
    Fault::at(format!("reporting[{index}].{field}"), Error::new(code::TEAM_MANAGER_GAP, message))
}

#[cfg(test)]
mod tests {
    use super::{Line, Member, Span};

    #[test]
    fn memory_is_as_stated() {
        assert_eq!([size_of::<Member>(), size_of::<Line>(), size_of::<Span>()], [128, 20, 12]);
    }
}
