//! What people hand in each week: what they believe their open deals will still bring in the quarter, as their habit is;
//! and what their managers make of it.

use super::deal::{Deal, Stage, State};
use super::draw::{Draw, float, whole};
use super::people::Person;
use super::tables::{Rows, day};
use super::truth::Habit;
use super::world::{World, monday_of};

/// What one person handed in on one day, in dollars. Each category stands for itself, without the ones before it.
struct Handed<'a> {
    /// The person, counted as the company does.
    number: usize,
    person: &'a Person,
    quarter: usize,
    period: String,
    week: usize,
    date: i32,
    commit: i64,
    best_case: i64,
    pipeline: i64,
}

/// One row a person and week in which something was handed in.
pub(super) fn submissions(world: &World) -> Rows {
    let mut rows = Rows::new(&["owner", "quarter", "date", "commit", "best_case", "pipeline"]);
    for handed in all(world) {
        let amounts = [handed.commit, handed.best_case, handed.pipeline].map(|amount| amount.to_string());
        let [commit, best_case, pipeline] = &amounts;
        rows.row(&[&handed.person.name, &handed.period, &day(handed.date), commit, best_case, pipeline]);
    }
    rows
}

/// The days on which a manager set another commit than the one handed in, and why.
pub(super) fn adjustments(world: &World) -> Rows {
    let mut rows = Rows::new(&["manager", "owner", "quarter", "date", "previous", "commit", "reason"]);
    for handed in all(world) {
        let mut draw = Draw::of(world.seed, "adjustment", &[handed.number, handed.quarter, handed.week]);
        let date = handed.date.saturating_add(draw.between(0, 2));
        // A manager knows after half a year what somebody's word is worth, and takes back a part of it.
        let known = handed.date.saturating_sub(handed.person.start) > 180;
        let says = float(handed.person.says) / 1000.0;
        let off = known && !(0.85..=1.15).contains(&says);
        let (acts, trust) = (draw.chance(if off { 0.4 } else { 0.06 }), draw.skewed(0.5, 0.3).min(1.0));
        let fair = if off { 1.0 + (1.0 / says - 1.0) * trust } else { draw.skewed(1.0, 0.12) };
        let (_, to) = world.days_of(handed.quarter).unwrap_or_default();
        let commit = rounded(float(handed.commit) * fair);
        if !acts || commit == handed.commit || date > world.today.min(to) {
            continue;
        }
        let reason = match (off, commit > handed.commit) {
            (true, _) => "track record",
            (false, false) => "a date that will not hold",
            (false, true) => "a deal that the buyer has confirmed",
        };
        let manager = world.lead(handed.person.seat, date);
        let (previous, commit) = (handed.commit.to_string(), commit.to_string());
        rows.row(&[manager, &handed.person.name, &handed.period, &day(date), &previous, &commit, reason]);
    }
    rows
}

/// Everything that was handed in, by quarter, person and week.
fn all(world: &World) -> Vec<Handed<'_>> {
    let (by_seat, mut all) = (world.deals_by_seat(), Vec::new());
    for quarter in 0..world.quarters() {
        let Some((from, to)) = world.days_of(quarter) else { continue };
        let Ok(period) = world.quarter(quarter).map(|quarter| quarter.to_string()) else { continue };
        for (number, person) in world.people.iter().enumerate() {
            let deals = by_seat.get(person.seat).map_or(&[][..], Vec::as_slice);
            let usual = usual(world, person.seat, deals, from);
            for week in 0..13_usize {
                let days = i32::try_from(week).unwrap_or_default().saturating_mul(7);
                let monday = monday_of(from).saturating_add(days);
                let mut draw = Draw::of(world.seed, "submission", &[number, quarter, week]);
                let noise = draw.skewed(1.0, 0.1);
                let (late, missing) = match person.habit {
                    Habit::Late => (draw.between(1, 4), draw.chance(0.25)),
                    _ => (0, draw.chance(0.02)),
                };
                let date = monday.saturating_add(late);
                // Nobody is asked in the first month. For someone on leave a colleague hands in, without habits.
                let new = !person.there(date) || date.saturating_sub(person.start) < 30;
                let says = if person.on_leave(date) { 1000 } else { person.says };
                if new || missing || date < from || date > world.today || date > to {
                    continue;
                }
                let left = float(i64::from(to.saturating_sub(date))) / float(i64::from(to.saturating_sub(from)));
                let feels = open(deals, person, date, to, felt);
                let believed = 0.55 * feels + 0.55 * usual * left * person.ramp(date);
                let commit = rounded(believed * float(says) / 1000.0 * noise);
                // What could come if all went well, and what is due at all.
                let hopes = Draw::of(world.seed, "best case", &[number, quarter, week]).skewed(0.6, 0.2);
                let best_case = rounded(feels * hopes);
                let due = open(deals, person, date, to, |_| 1.0);
                let pipeline = rounded(due).saturating_sub(commit).saturating_sub(best_case).max(0);
                let period = period.clone();
                all.push(Handed { number, person, quarter, period, week, date, commit, best_case, pipeline });
            }
        }
    }
    all
}

/// Amounts are said in steps of 500.
fn rounded(amount: f64) -> i64 {
    whole(amount / 500.0).max(0).saturating_mul(500)
}

/// What a person's open deals that are due by the end of the quarter are worth, each by a share.
fn open(deals: &[&Deal], person: &Person, date: i32, to: i32, share: impl Fn(&State) -> f64) -> f64 {
    let due = |deal: &&Deal| {
        let state = deal.at(date)?;
        let counts = state.open_at().is_some() && state.close <= to && state.owner == person.name;
        counts.then(|| share(state) * float(state.amount.unwrap_or_default()))
    };
    deals.iter().filter_map(due).sum()
}

/// What a person feels a deal of that stage will bring.
fn felt(state: &State) -> f64 {
    match state.open_at() {
        Some(0) => 0.15,
        Some(1) => 0.3,
        Some(2) => 0.5,
        _ => 0.8,
    }
}

/// What the seat won in a quarter of the last year.
fn usual(world: &World, seat: usize, deals: &[&Deal], from: i32) -> f64 {
    let won = deals.iter().filter_map(|deal| {
        let state = deal.states.last().filter(|state| state.stage == Stage::Won)?;
        Some((state.day, state.amount?))
    });
    let before = world.remembered.iter().filter(|(of, ..)| *of == seat).map(|(_, day, amount)| (*day, *amount));
    let last_year = from.saturating_sub(365)..from;
    let won = won.chain(before).filter(|(day, _)| last_year.contains(day)).map(|(_, amount)| amount);
    float(won.fold(0, i64::saturating_add)) / 4.0
}
