//! The tables of the company, as its systems would hand them out: one function each, CSV text.

use super::deal::{Deal, PRODUCTS, Stage, State};
use super::draw::{Draw, float, whole};
use super::people::{HEAD, REGIONS};
use super::world::{World, closing, date, monday_of};
use crate::error::Error;
use crate::map::Map;
use crate::order;
use crate::table::Table;

/// Rows as CSV text. No cell has a comma, a quote or a line end, so none needs quoting.
pub(super) struct Rows(String);

impl Rows {
    pub(super) fn new(columns: &[&str]) -> Self {
        let mut rows = Self(String::new());
        rows.row(columns);
        rows
    }

    pub(super) fn row(&mut self, cells: &[&str]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            self.0.push_str(cell);
        }
        self.0.push('\n');
    }

    /// Rows without the header.
    pub(super) fn count(&self) -> u64 {
        u64::try_from(self.0.lines().count().saturating_sub(1)).unwrap_or(u64::MAX)
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }

    pub(super) fn into_table(self) -> Table {
        Table::Csv { text: self.0 }
    }
}

/// How the tables are to be read: the deals, and with them who sells, quotas, submissions and prices.
pub(super) fn map() -> Result<Map, Error> {
    crate::record::from_json(include_str!("map.json"))
}

pub(super) fn day(day: i32) -> String {
    date(day).map_or_else(String::new, |date| date.to_string())
}

pub(super) fn territory(seat: usize) -> String {
    format!("T-{:03}", seat.saturating_add(1))
}

fn region(world: &World, seat: usize) -> &'static str {
    world.seats.get(seat).and_then(|seat| REGIONS.get(seat.region)).copied().unwrap_or_default()
}

/// An account's id: each territory has forty.
fn account(seat: usize, number: usize) -> String {
    format!("A-{:05}", seat.saturating_mul(40).saturating_add(number).saturating_add(1))
}

const STATE_COLUMNS: [&str; 9] =
    ["owner", "stage", "probability", "amount", "close_date", "category", "pushes", "confirmed", "paperwork"];

/// The cells of a state in the order of its columns.
fn cells(state: &State) -> [String; 9] {
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    [
        state.owner.clone(),
        state.stage_name().to_owned(),
        state.probability().to_owned(),
        state.amount.map_or_else(String::new, |amount| amount.to_string()),
        day(state.close),
        state.category.to_owned(),
        state.pushes.to_string(),
        yes(state.confirmed),
        yes(state.paperwork),
    ]
}

/// Some first cells, then those of a state.
fn state_row(rows: &mut Rows, first: &[&str], state: &State) {
    let cells = cells(state);
    let all: Vec<&str> = first.iter().copied().chain(cells.iter().map(String::as_str)).collect();
    rows.row(&all);
}

fn product(deal: &Deal) -> &'static str {
    PRODUCTS.get(deal.product).map_or("", |product| product.name)
}

/// The deals as they stand on the last day.
pub(super) fn deals(world: &World) -> Rows {
    let mut rows = Rows::new(&[&["id", "account", "product", "created"][..], &STATE_COLUMNS].concat());
    for deal in &world.deals {
        let Some(state) = deal.at(world.today) else { continue };
        state_row(&mut rows, &[&deal.id, &account(deal.seat, deal.account), product(deal), &day(deal.created)], state);
    }
    rows
}

/// Every change of every deal up to the last day, by day.
pub(super) fn history(world: &World) -> Rows {
    let mut rows = Rows::new(&[&["deal", "date"][..], &STATE_COLUMNS].concat());
    let mut states: Vec<(&Deal, &State)> =
        world.deals.iter().flat_map(|deal| deal.states.iter().map(move |state| (deal, state))).collect();
    order::sort_by(&mut states, |(deal, state), (other, later)| (state.day, &deal.id).cmp(&(later.day, &other.id)));
    for (deal, state) in states.into_iter().filter(|(_, state)| state.day <= world.today) {
        state_row(&mut rows, &[&deal.id, &day(state.day)], state);
    }
    rows
}

/// The deals of each Friday of the last four quarters that were open, or had closed in the week.
pub(super) fn snapshots(world: &World) -> Rows {
    let mut rows = Rows::new(&[&["snapshot", "deal", "created"][..], &STATE_COLUMNS].concat());
    let from = world.days_of(world.quarters().saturating_sub(4)).map_or(world.today, |days| days.0);
    let mut friday = monday_of(from).saturating_add(4);
    while friday <= world.today {
        for deal in &world.deals {
            let Some(state) = deal.at(friday) else { continue };
            if state.open_at().is_some() || state.day > friday.saturating_sub(7) {
                state_row(&mut rows, &[&day(friday), &deal.id, &day(deal.created)], state);
            }
        }
        friday = friday.saturating_add(7);
    }
    rows
}

/// How the deals stood at the quarter's end that were open on the last day of the tables, or came or came back later.
pub(super) fn outcome(world: &World) -> Rows {
    let mut rows = Rows::new(&["deal", "owner", "outcome", "date", "amount"]);
    for deal in &world.deals {
        let Some(state) = deal.at(world.end) else { continue };
        if deal.at(world.today).is_some_and(|then| then.open_at().is_none()) && state.day <= world.today {
            continue;
        }
        let (outcome, closed) = match state.stage {
            Stage::Won => ("won", day(state.day)),
            Stage::Lost => ("lost", day(state.day)),
            Stage::Open(_) => ("open", String::new()),
        };
        let amount = state.amount.map_or_else(String::new, |amount| amount.to_string());
        rows.row(&[&deal.id, &state.owner, outcome, &closed, &amount]);
    }
    rows
}

/// Who sells and who leads, as known on the last day.
pub(super) fn team(world: &World) -> Rows {
    let mut rows = Rows::new(&["person", "role", "manager", "region", "territory", "start", "end"]);
    let begin = world.leads.iter().map(|lead| lead.from).min().unwrap_or(world.first());
    rows.row(&[HEAD, "head", "", "", "", &day(begin), ""]);
    let ended = |end: Option<i32>| end.filter(|end| *end <= world.today).map_or_else(String::new, day);
    for lead in world.leads.iter().filter(|lead| lead.from <= world.today) {
        let region = REGIONS.get(lead.team.checked_rem(REGIONS.len()).unwrap_or_default()).copied().unwrap_or_default();
        rows.row(&[&lead.name, "manager", HEAD, region, "", &day(lead.from), &ended(lead.end)]);
    }
    for person in world.people.iter().filter(|person| person.start <= world.today) {
        // Whoever left is kept under the last manager.
        let until = person.end.map_or(world.today, |end| end.min(world.today));
        let (manager, region, territory) =
            (world.lead(person.seat, until), region(world, person.seat), territory(person.seat));
        rows.row(&[&person.name, "rep", manager, region, &territory, &day(person.start), &ended(person.end)]);
    }
    rows
}

/// Who reported to whom, from which day on.
pub(super) fn reporting(world: &World) -> Rows {
    let mut rows = Rows::new(&["person", "manager", "from"]);
    for lead in world.leads.iter().filter(|lead| lead.from <= world.today) {
        rows.row(&[&lead.name, HEAD, &day(lead.from)]);
    }
    for person in world.people.iter().filter(|person| person.start <= world.today) {
        rows.row(&[&person.name, world.lead(person.seat, person.start), &day(person.start)]);
        let team = world.seats.get(person.seat).map(|seat| seat.team);
        for lead in world.leads.iter().filter(|lead| Some(lead.team) == team && lead.from <= world.today) {
            if lead.from > person.start && person.there(lead.from) {
                rows.row(&[&person.name, &lead.name, &day(lead.from)]);
            }
        }
    }
    rows
}

/// What a usual territory was asked to bring in a quarter at the beginning, in dollars.
const QUOTA: i64 = 98_000;

/// Quotas of the people who were there when the quarter began, without allowance for ramp.
pub(super) fn quotas(world: &World) -> Rows {
    let mut rows = Rows::new(&["owner", "quarter", "quota", "published"]);
    for quarter in 0..world.quarters() {
        let Some((from, _)) = world.days_of(quarter) else { continue };
        let Ok(period) = world.quarter(quarter).map(|quarter| quarter.to_string()) else { continue };
        let published = from.saturating_sub(Draw::of(world.seed, "published", &[quarter]).between(-10, 20));
        let years = float(i64::from(from.saturating_sub(world.first()))) / 365.25;
        // Leaders know that the last quarter of a year is the strong one, and ask for more each year.
        let asked = float(QUOTA) * libm::pow(1.07, years) * closing(from);
        for person in world.people.iter().filter(|person| person.there(from)) {
            let seat = world.seats.get(person.seat).map_or(1000, |seat| seat.potential);
            // They see the territories' differences, but not all of them.
            let potential = libm::pow(float(seat) / 1000.0, 0.85);
            let noise = Draw::of(world.seed, "quota", &[person.seat, quarter.checked_div(4).unwrap_or_default()]);
            let quota = whole(asked * potential * { noise }.skewed(1.0, 0.06) / 1000.0).saturating_mul(1000);
            rows.row(&[&person.name, &period, &quota.to_string(), &day(published)]);
        }
    }
    rows
}

/// List prices.
pub(super) fn prices() -> Rows {
    let mut rows = Rows::new(&["product", "list_price"]);
    for product in &PRODUCTS {
        rows.row(&[product.name, &product.list.to_string()]);
    }
    rows
}

/// Territories with their region and who has them on the last day.
pub(super) fn territories(world: &World) -> Rows {
    let mut rows = Rows::new(&["territory", "region", "owner"]);
    for seat in 0..world.seats.len() {
        rows.row(&[&territory(seat), region(world, seat), &world.owner(seat, world.today)]);
    }
    rows
}

const NAMES: [&str; 32] = [
    "Alder", "Birch", "Cobalt", "Delta", "Ember", "Falcon", "Granite", "Harbor", "Indigo", "Juniper", "Keystone",
    "Lumen", "Meridian", "Nimbus", "Orchard", "Pioneer", "Quarry", "Ridge", "Summit", "Tidal", "Umber", "Vertex",
    "Willow", "Xenon", "Yarrow", "Zephyr", "Atlas", "Beacon", "Cedar", "Drift", "Elm", "Fjord",
];

const TRADES: [&str; 15] = [
    "Freight", "Foods", "Optics", "Textiles", "Energy", "Clinics", "Banking", "Retail", "Media", "Motors", "Plastics",
    "Travel", "Software", "Timber", "Water",
];

/// Accounts with their territory.
pub(super) fn accounts(world: &World) -> Rows {
    let mut rows = Rows::new(&["account", "name", "territory"]);
    for seat in 0..world.seats.len() {
        for number in 0..40 {
            let at = seat.saturating_mul(40).saturating_add(number);
            let pick = |of: &[&'static str], at: usize| {
                of.get(at.checked_rem(of.len()).unwrap_or_default()).copied().unwrap_or_default()
            };
            // 480 pairs of names, then the same with a number.
            let (round, name, trade) = (at / 480, pick(&NAMES, at), pick(&TRADES, at));
            let again = if round == 0 { String::new() } else { format!(" {}", round.saturating_add(1)) };
            rows.row(&[&account(seat, number), &format!("{name} {trade}{again}"), &territory(seat)]);
        }
    }
    rows
}

/// Leave by person, as known on the last day, without its reason.
pub(super) fn leave(world: &World) -> Rows {
    let mut rows = Rows::new(&["person", "from", "to"]);
    for person in world.people.iter().filter(|person| person.start <= world.today) {
        for (from, to) in person.leave.iter().filter(|(from, _)| *from <= world.today) {
            rows.row(&[&person.name, &day(*from), &day(*to)]);
        }
    }
    rows
}

/// Calls, mails and meetings by person and week.
pub(super) fn activities(world: &World) -> Rows {
    let mut rows = Rows::new(&["person", "week", "calls", "mails", "meetings"]);
    for (number, person) in world.people.iter().enumerate() {
        let mut monday = monday_of(person.start.max(world.first()));
        while monday.saturating_add(4) <= world.today {
            if person.there(monday) && !person.on_leave(monday) {
                let week = usize::try_from(monday.saturating_sub(monday_of(world.first()))).unwrap_or_default() / 7;
                let mut draw = Draw::of(world.seed, "activity", &[number, week]);
                // Someone new calls more and meets less.
                let (ramp, skill) = (person.ramp(monday), float(person.skill) / 1000.0);
                let calls = draw.arrivals(34.0 - 10.0 * ramp).to_string();
                let mails = draw.arrivals(40.0).to_string();
                let meetings = draw.arrivals((1.5 + 6.5 * ramp) * skill).to_string();
                rows.row(&[&person.name, &day(monday), &calls, &mails, &meetings]);
            }
            monday = monday.saturating_add(7);
        }
    }
    rows
}
