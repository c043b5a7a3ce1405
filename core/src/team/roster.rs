//! The organisation at the end of a day.

use super::org::{Member, Org};
use super::{OpenSeat, Scope};
use crate::time::Date;
use crate::unit::Id;

/// An organisation at the end of a day: everyone's manager, who is there, who is on leave.
#[derive(Clone, Debug, Default)]
pub(crate) struct Roster {
    org: Org,
    /// Nothing for the roster of nobody.
    day: Option<Date>,
    /// By place: the place of the manager.
    managers: Vec<Option<u32>>,
    /// By place: whether the person ever led anyone by the day.
    leads: Vec<bool>,
}

impl Roster {
    pub(crate) fn of(org: Org, day: Date) -> Self {
        let places = || (0_u32..).take(org.members().len());
        let managers = places().map(|place| org.manager_at(place, day.number())).collect();
        let mut leads = vec![false; org.members().len()];
        let begun = org.lines().iter().filter(|line| line.from <= day.number());
        for manager in begun.filter_map(|line| line.manager) {
            if let Some(leads) = usize::try_from(manager).ok().and_then(|place| leads.get_mut(place)) {
                *leads = true;
            }
        }
        Self { org, day: Some(day), managers, leads }
    }

    /// Everyone, those from outside too, by id.
    pub(super) fn members(&self) -> &[Member] {
        self.org.members()
    }

    pub(super) fn place(&self, id: &str) -> Option<u32> {
        self.org.place(id)
    }

    pub(super) fn manager_of(&self, place: u32) -> Option<u32> {
        self.managers.get(usize::try_from(place).ok()?).copied().flatten()
    }

    pub(super) fn member(&self, place: u32) -> Option<&Member> {
        self.org.member(place)
    }

    /// The person of that id; nothing for a manager from outside.
    pub(crate) fn person(&self, id: &str) -> Option<&Member> {
        self.member(self.place(id)?).filter(|member| !member.outside)
    }

    /// Everyone who stands in the team, by id.
    pub(crate) fn people(&self) -> impl Iterator<Item = &Member> {
        self.members().iter().filter(|member| !member.outside)
    }

    /// A person's manager on the day.
    pub(crate) fn manager(&self, id: &str) -> Option<&Id> {
        self.member(self.manager_of(self.place(id)?)?).map(|member| &member.id)
    }

    /// The places above a person, from the nearest. The organisation has no circles; the bound is a second lock.
    pub(super) fn above(&self, place: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(self.manager_of(place), |place| self.manager_of(*place)).take(self.managers.len())
    }

    /// Whether a person is in a scope.
    pub(crate) fn has(&self, scope: &Scope, person: &str) -> bool {
        match scope {
            Scope::Owner { id } => id.as_str() == person,
            Scope::Region { id } => self.person(person).is_some_and(|found| found.region.as_ref() == Some(id)),
            Scope::Manager { id } => {
                let above =
                    || Some(self.above(self.place(person)?).any(|place| self.place(id.as_str()) == Some(place)));
                id.as_str() == person || above().unwrap_or(false)
            }
        }
    }

    /// Those above a person on a day, from the nearest.
    pub(crate) fn above_on(&self, person: &str, day: Date) -> Vec<&Id> {
        self.org.above_on(person, day)
    }

    /// People who by the day never led anyone: those of whom deals are expected.
    pub(crate) fn sellers(&self) -> impl Iterator<Item = &Member> {
        let both = self.members().iter().zip(&self.leads);
        both.filter(|(member, leads)| !member.outside && !**leads).map(|(member, _)| member)
    }

    /// The days of a person's leave within some days, both included.
    pub(crate) fn leave_days(&self, id: &str, (first, last): (Date, Date)) -> i32 {
        self.place(id).map_or(0, |place| self.org.leave_days(place, (first.number(), last.number())))
    }

    /// A person's leave, in the order of its days; both ends included.
    pub(crate) fn leave(&self, id: &str) -> Vec<(Date, Date)> {
        let spans = self.place(id).into_iter().flat_map(|place| self.org.leave_of(place));
        spans.filter_map(|(from, to)| Some((Date::from_number(from)?, Date::from_number(to)?))).collect()
    }

    /// Whether a person is on leave on the day.
    pub(crate) fn on_leave(&self, id: &str) -> bool {
        self.day.is_some_and(|day| self.leave_days(id, (day, day)) > 0)
    }

    /// The seats that are open on the day.
    pub(super) fn open_seats(&self) -> impl Iterator<Item = &OpenSeat> {
        let open =
            |seat: &&OpenSeat| self.day.is_some_and(|day| seat.from() <= day && seat.to().is_none_or(|to| day <= to));
        self.org.open_seats().iter().filter(open)
    }
}
