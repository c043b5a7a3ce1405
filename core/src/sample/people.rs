//! Who sells: seats, the people on them one after the other, their managers, leave and habits.

use super::draw::{Draw, float, whole, whole32};
use super::truth::Habit;
use crate::chance::bounded;

/// One place for a person who sells, with its territory.
pub(super) struct Seat {
    pub(super) region: usize,
    /// Which team of managers it belongs to.
    pub(super) team: usize,
    /// What the territory can bring, in thousandths of the usual.
    pub(super) potential: i64,
}

/// A person who sells, from the first day to the last. Days are numbers; shares are thousandths.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) seat: usize,
    pub(super) start: i32,
    /// The last day, for those who left.
    pub(super) end: Option<i32>,
    pub(super) skill: i64,
    pub(super) habit: Habit,
    /// How much of what they believe they hand in.
    pub(super) says: i64,
    /// First and last day of each leave.
    pub(super) leave: Vec<(i32, i32)>,
}

/// Who leads a team from which day on.
pub(super) struct Lead {
    pub(super) team: usize,
    pub(super) name: String,
    pub(super) from: i32,
    pub(super) end: Option<i32>,
}

/// What a person brings by month of tenure, in thousandths: slower than the usual three months.
pub(super) const RAMP: &[i64] = &[50, 150, 300, 450, 600, 750, 900];

pub(super) const REGIONS: [&str; 3] = ["North", "South", "West"];

/// The head of sales.
pub(super) const HEAD: &str = "Ingrid Solheim";

const FIRST: [&str; 40] = [
    "Amara", "Bruno", "Chloé", "Dmitri", "Elif", "Farid", "Grace", "Hana", "Ivo", "Jana", "Kofi", "Leila", "Mateo",
    "Nadia", "Owen", "Priya", "Quinn", "Rosa", "Sven", "Tara", "Umar", "Vera", "Wanda", "Xavier", "Yuki", "Zoë",
    "Anton", "Beatriz", "Cyrus", "Dalia", "Emil", "Freya", "Gino", "Helga", "Isaac", "Julia", "Karim", "Lotte",
    "Milan", "Noor",
];

const LAST: [&str; 61] = [
    "Abbott",
    "Bergström",
    "Castillo",
    "Dupont",
    "Eriksen",
    "Fischer",
    "García",
    "Haddad",
    "Ito",
    "Jensen",
    "Kovač",
    "Lindqvist",
    "Mbeki",
    "Novak",
    "O'Brien",
    "Petrov",
    "Quist",
    "Rossi",
    "Silva",
    "Tanaka",
    "Ueda",
    "Varga",
    "Walsh",
    "Xu",
    "Yilmaz",
    "Zeller",
    "Adeyemi",
    "Brandt",
    "Clarke",
    "Doyle",
    "Engel",
    "Faure",
    "Greco",
    "Holm",
    "Iyer",
    "Jovanović",
    "Klein",
    "Lang",
    "Moreau",
    "Nielsen",
    "Okafor",
    "Palmer",
    "Quiroga",
    "Rahman",
    "Sato",
    "Torres",
    "Urban",
    "Vidal",
    "Weber",
    "Xiong",
    "Young",
    "Zhang",
    "Ahmed",
    "Bauer",
    "Costa",
    "Dias",
    "Ellis",
    "Ferro",
    "Gupta",
    "Hughes",
    "Ivanov",
];

/// A name that no other number has: 40 and 61 share no divisor.
fn name(number: usize) -> String {
    let pick = |names: &[&'static str], step: usize| {
        let at = number.saturating_mul(step).checked_rem(names.len()).unwrap_or_default();
        names.get(at).copied().unwrap_or_default()
    };
    format!("{} {}", pick(&FIRST, 7), pick(&LAST, 11))
}

/// The seats: dealt out to the regions in turn, at most ten under a manager.
pub(super) fn seats(seed: u64, reps: usize) -> Vec<Seat> {
    let teams_a_region = reps.div_ceil(REGIONS.len()).div_ceil(10);
    let seat = |seat: usize| {
        let region = seat.checked_rem(REGIONS.len()).unwrap_or_default();
        let within =
            seat.checked_div(REGIONS.len()).unwrap_or_default().checked_rem(teams_a_region).unwrap_or_default();
        let potential = bounded(Draw::of(seed, "territory", &[seat]).skewed(1.0, 0.3), (0.5, 1.9));
        Seat {
            region,
            team: region.saturating_add(within.saturating_mul(REGIONS.len())),
            potential: whole(potential * 1000.0),
        }
    };
    (0..reps).map(seat).collect()
}

/// Everyone who ever had a seat between two days: some seats come with the company's growth, people leave and are
/// followed by others.
pub(super) fn people(seed: u64, seats: usize, first: i32, last: i32) -> Vec<Person> {
    let mut people = Vec::new();
    for seat in 0..seats {
        let mut draw = Draw::of(seed, "seat", &[seat]);
        // Three of eight seats are opened as the company grows.
        let grown = [3, 6, 7].contains(&seat.checked_rem(8).unwrap_or_default());
        let mut start = if grown {
            first.saturating_add(draw.between(200, last.saturating_sub(first).saturating_sub(120).max(201)))
        } else {
            first.saturating_sub(draw.between(240, 2200))
        };
        while start < last {
            let mut person = person(&mut draw, seat, start);
            person.name = name(people.len());
            // One in six a year goes, nobody in the first months.
            let stays = 270.0 - 2190.0 * libm::log(1.0 - draw.even());
            let end = start.max(first).saturating_add(whole32(stays.min(30_000.0)));
            person.end = (end < last).then_some(end);
            person.leave.retain(|(_, to)| *to < end);
            people.push(person);
            start = end.saturating_add(draw.between(25, 110));
        }
    }
    people
}

fn person(draw: &mut Draw, seat: usize, start: i32) -> Person {
    let skill = bounded(1.0 + 0.1 * draw.bell(), (0.75, 1.3));
    let habit = match draw.weighted(&[0.4, 0.25, 0.2, 0.15]) {
        0 => Habit::Honest,
        1 => Habit::Optimistic,
        2 => Habit::HoldingBack,
        _ => Habit::Late,
    };
    let says = match habit {
        Habit::Honest | Habit::Late => 1.0 + 0.04 * draw.bell(),
        Habit::Optimistic => 1.38 + 0.08 * draw.bell(),
        Habit::HoldingBack => 0.68 + 0.05 * draw.bell(),
    };
    let (mut leave, mut from) = (Vec::new(), start.saturating_add(draw.between(200, 1500)));
    for _ in 0..2 {
        if draw.chance(0.45) {
            leave.push((from, from.saturating_add(draw.between(20, 110))));
        }
        from = from.saturating_add(draw.between(400, 1500));
    }
    let (skill, says) = (whole(skill * 1000.0), whole(says * 1000.0));
    Person { name: String::new(), seat, start, end: None, skill, habit, says, leave }
}

/// The managers; the first of each third team hands over once.
pub(super) fn leads(seed: u64, teams: usize, first: i32, last: i32) -> Vec<Lead> {
    let mut leads = Vec::new();
    for team in 0..teams {
        let mut draw = Draw::of(seed, "lead", &[team]);
        // From the other end of the names, far from those who sell.
        let number = |next: usize| 2439_usize.saturating_sub(team.saturating_mul(2).saturating_add(next));
        let from = first.saturating_sub(draw.between(300, 1500));
        let change = first.saturating_add(draw.between(
            last.saturating_sub(first).saturating_mul(2) / 5,
            last.saturating_sub(first).saturating_mul(3) / 5,
        ));
        let end = (team % 3 == 1).then(|| change.saturating_sub(1));
        leads.push(Lead { team, name: name(number(0)), from, end });
        if end.is_some() {
            leads.push(Lead { team, name: name(number(1)), from: change, end: None });
        }
    }
    leads
}

impl Person {
    pub(super) fn there(&self, day: i32) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }

    pub(super) fn on_leave(&self, day: i32) -> bool {
        self.leave.iter().any(|(from, to)| (*from..=*to).contains(&day))
    }

    /// What the person brings of what they will bring in the end, by tenure without leave.
    pub(super) fn ramp(&self, day: i32) -> f64 {
        let away: i32 =
            self.leave.iter().map(|(from, to)| day.min(*to).saturating_sub(*from).saturating_add(1).max(0)).sum();
        let month = float(i64::from(day.saturating_sub(self.start).saturating_sub(away))) / 30.437;
        let at = usize::try_from(whole(libm::floor(month)).max(0)).unwrap_or_default();
        float(RAMP.get(at).copied().unwrap_or(1000)) / 1000.0
    }
}
