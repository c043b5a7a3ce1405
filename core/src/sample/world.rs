//! The company put together: its calendar, its market, its people and the life of each of its deals.

use super::deal::{Deal, Stage, live};
use super::draw::{Draw, float, whole};
use super::people::{HEAD, Lead, Person, Seat, leads, people, seats};
use crate::chance::bounded;
use crate::error::Error;
use crate::order;
use crate::time::{Date, Quarter};

/// The company, made once and then only read. Days are numbers, shares are thousandths.
pub(super) struct World {
    pub(super) seed: u64,
    /// The first days of the quarters, and of the one after the last.
    pub(super) starts: Vec<i32>,
    /// The last day of the last quarter.
    pub(super) end: i32,
    /// Friday of week 8 of the last quarter: the last day that the tables know of.
    pub(super) today: i32,
    /// What each quarter has in common, on top of season and growth.
    pub(super) shocks: Vec<i64>,
    pub(super) seats: Vec<Seat>,
    pub(super) people: Vec<Person>,
    pub(super) leads: Vec<Lead>,
    pub(super) deals: Vec<Deal>,
    /// What was won before the first quarter, by seat and day, in dollars: remembered, but in no table.
    pub(super) remembered: Vec<(usize, i32, i64)>,
    /// The last days of all months, in order.
    month_ends: Vec<i32>,
}

/// How much is asked for, by calendar quarter.
pub(super) const DEMAND: [i64; 4] = [960, 1_000, 960, 1_080];

/// How ready buyers are to sign, by calendar quarter: budgets end with the year.
pub(super) const CLOSING: [i64; 4] = [920, 1_000, 940, 1_140];

/// How much the market grows in a year.
pub(super) const GROWTH: i64 = 80;

/// Opportunities of a usual territory in a week, with a full-grown person on it.
pub(super) const ASKED: i64 = 1_550;

/// The quarter that runs.
const LAST: (i32, u32) = (2026, 2);

/// Before the first quarter the company sold already, so that it begins with open deals and people who remember a year.
const BEFORE: i32 = 600;

impl World {
    /// `None` where the quarters leave the calendar.
    pub(super) fn new(seed: u64, reps: usize, quarters: usize) -> Option<Self> {
        let mut of = Quarter::calendar(LAST.0, LAST.1).ok()?;
        let first_day = |quarter: Quarter| {
            let month = quarter.number().saturating_mul(3).saturating_sub(2);
            Date::of(quarter.year(), month, 1).ok().map(Date::number)
        };
        let mut starts = vec![Date::of(2026, 7, 1).ok()?.number(), first_day(of)?];
        for _ in 1..quarters {
            of = of.previous()?;
            starts.push(first_day(of)?);
        }
        starts.reverse();
        let (first, last) = (*starts.first()?, *starts.get(quarters.checked_sub(1)?)?);
        let end = starts.last()?.saturating_sub(1);
        let today = monday_of(last).saturating_add(7 * 7 + 4);
        let shock = |quarter: usize| {
            let from_the_last = quarters.saturating_sub(quarter);
            whole(bounded(Draw::of(seed, "shock", &[from_the_last]).bell() * 0.05, (-0.12, 0.12)) * 1000.0)
        };
        let seats = seats(seed, reps);
        let teams = seats.iter().map(|seat| seat.team).max()?.saturating_add(1);
        let mut world = Self {
            seed,
            end,
            today,
            shocks: (0..quarters).map(shock).collect(),
            people: people(seed, seats.len(), first, end),
            leads: leads(seed, teams, first, end),
            seats,
            deals: Vec::new(),
            remembered: Vec::new(),
            month_ends: month_ends(first, end)?,
            starts,
        };
        (world.deals, world.remembered) = world.sell();
        Some(world)
    }

    /// Every opportunity of every territory and week, in the order of their days.
    fn sell(&self) -> (Vec<Deal>, Vec<(usize, i32, i64)>) {
        let mut deals = Vec::new();
        let begin = monday_of(self.first().saturating_sub(BEFORE));
        for seat in 0..self.seats.len() {
            let (mut monday, mut week) = (begin, 0_usize);
            while monday <= self.end {
                let mut draw = Draw::of(self.seed, "demand", &[seat, week]);
                for number in 0..draw.arrivals(self.asked(seat, monday)) {
                    let created = monday.saturating_add(draw.between(0, 4));
                    deals.push(live(self, seat, week, number, created));
                }
                (monday, week) = (monday.saturating_add(7), week.saturating_add(1));
            }
        }
        let won_before = |deal: &Deal| {
            let state = deal.states.last().filter(|state| state.stage == Stage::Won && state.day < self.first())?;
            Some((deal.seat, state.day, state.amount?))
        };
        let remembered = deals.iter().filter_map(won_before).collect();
        // What was over before the first quarter is not in the tables; nor is what came after the last.
        deals.retain(|deal| {
            let over = deal.states.last().is_some_and(|state| state.open_at().is_none() && state.day < self.first());
            !over && deal.created <= self.end
        });
        order::sort_by_key(&mut deals, |deal| (deal.created, deal.seat));
        for (number, deal) in deals.iter_mut().enumerate() {
            deal.id = format!("D-{:05}", number.saturating_add(1));
        }
        (deals, remembered)
    }

    /// Opportunities of a territory in a week: some come from the market, most from what its person does.
    fn asked(&self, seat: usize, monday: i32) -> f64 {
        // Nobody works a territory before its seat is opened.
        let opened = self.people.iter().any(|person| person.seat == seat && person.start <= monday.saturating_add(4));
        if !opened {
            return 0.0;
        }
        let potential = self.seats.get(seat).map_or(1.0, |seat| float(seat.potential) / 1000.0);
        let own = self.person(seat, monday).map_or(0.0, |person| {
            let there = if person.on_leave(monday) { 0.0 } else { 1.0 };
            there * person.ramp(monday) * float(person.skill) / 1000.0
        });
        let years = float(i64::from(monday.saturating_sub(self.first()))) / 365.25;
        let grown = libm::pow(1.0 + float(GROWTH) / 1000.0, years);
        let season = by_season(&DEMAND, monday);
        float(ASKED) / 1000.0 * potential * season * grown * libm::sqrt(self.shock(monday)) * (0.4 + 0.6 * own)
    }

    pub(super) fn first(&self) -> i32 {
        self.starts.first().copied().unwrap_or_default()
    }

    /// The quarter of a day, counted from the company's first.
    pub(super) fn quarter_at(&self, day: i32) -> Option<usize> {
        self.starts.partition_point(|start| *start <= day).checked_sub(1)
    }

    pub(super) fn quarter_start(&self, day: i32) -> Option<i32> {
        self.starts.get(self.quarter_at(day)?).copied()
    }

    /// First and last day of a quarter.
    pub(super) fn days_of(&self, quarter: usize) -> Option<(i32, i32)> {
        Some((*self.starts.get(quarter)?, self.starts.get(quarter.checked_add(1)?)?.saturating_sub(1)))
    }

    pub(super) fn quarters(&self) -> usize {
        self.shocks.len()
    }

    /// How well everything goes in the quarter of a day; 1 is as usual.
    pub(super) fn shock(&self, day: i32) -> f64 {
        let shock = self.quarter_at(day).and_then(|quarter| self.shocks.get(quarter)).copied();
        1.0 + float(shock.unwrap_or_default()) / 1000.0
    }

    /// Who sits on a seat on a day.
    pub(super) fn person(&self, seat: usize, day: i32) -> Option<&Person> {
        // They stand seat by seat.
        let from = self.people.partition_point(|person| person.seat < seat);
        self.people.iter().skip(from).take_while(|person| person.seat == seat).find(|person| person.there(day))
    }

    /// The deals of each seat.
    pub(super) fn deals_by_seat(&self) -> Vec<Vec<&Deal>> {
        let mut by_seat: Vec<Vec<&Deal>> = self.seats.iter().map(|_| Vec::new()).collect();
        for deal in &self.deals {
            if let Some(deals) = by_seat.get_mut(deal.seat) {
                deals.push(deal);
            }
        }
        by_seat
    }

    /// Who leads the team of a seat on a day.
    pub(super) fn lead(&self, seat: usize, day: i32) -> &str {
        let team = self.seats.get(seat).map_or(0, |seat| seat.team);
        let lead = self.leads.iter().rfind(|lead| lead.team == team && lead.from <= day);
        lead.map_or(HEAD, |lead| &lead.name)
    }

    /// Who owns the deals of a seat on a day: its person, or the manager while it is empty.
    pub(super) fn owner(&self, seat: usize, day: i32) -> String {
        self.person(seat, day).map_or_else(|| self.lead(seat, day).to_owned(), |person| person.name.clone())
    }

    /// The last day of the month of a day.
    pub(super) fn month_end(&self, day: i32) -> i32 {
        let at = self.month_ends.partition_point(|end| *end < day);
        self.month_ends.get(at).copied().unwrap_or(day)
    }

    pub(super) fn as_of(&self) -> Result<Date, Error> {
        date(self.today).ok_or_else(outside)
    }

    /// A quarter by its number in the company.
    pub(super) fn quarter(&self, number: usize) -> Result<Quarter, Error> {
        let day = self.starts.get(number).and_then(|start| date(*start)).ok_or_else(outside)?;
        Quarter::calendar(day.year(), day.month().div_ceil(3))
    }
}

/// How ready buyers are to sign.
pub(super) fn closing(day: i32) -> f64 {
    by_season(&CLOSING, day)
}

fn by_season(season: &[i64; 4], day: i32) -> f64 {
    let month = date(day).map_or(1, Date::month);
    let quarter = usize::try_from(month.saturating_sub(1)).unwrap_or_default() / 3;
    float(season.get(quarter).copied().unwrap_or(1000)) / 1000.0
}

pub(super) fn outside() -> Error {
    Error::new(crate::code::SAMPLE_OUT_OF_RANGE, "the quarters lie outside the calendar").at("quarters")
}

/// The last days of the months, from the first quarter's opening deals to a year after the end.
fn month_ends(first: i32, end: i32) -> Option<Vec<i32>> {
    let mut ends = Vec::new();
    let begin = date(first.saturating_sub(BEFORE).saturating_sub(40))?;
    let (mut year, mut month) = (begin.year(), begin.month());
    loop {
        let day = Date::of(year, month, 1).ok()?.number().saturating_sub(1);
        ends.push(day);
        if day > end.saturating_add(400) {
            return Some(ends);
        }
        (year, month) = if month == 12 { (year.saturating_add(1), 1) } else { (year, month.saturating_add(1)) };
    }
}

pub(super) fn date(day: i32) -> Option<Date> {
    Date::from_number(day)
}

/// The Monday of the week of a day; day 0 was a Thursday.
pub(super) fn monday_of(day: i32) -> i32 {
    day.saturating_sub(day.saturating_add(3).rem_euclid(7))
}
