//! What people hand in each week: what they believe their open deals will still bring in the quarter, as their habit is.

use super::deal::{Deal, Stage};
use super::draw::{Draw, float, whole};
use super::people::Person;
use super::tables::{Rows, day};
use super::truth::Habit;
use super::world::{World, monday_of};

/// One row a person and week in which something was handed in.
pub(super) fn submissions(world: &World) -> Rows {
    let by_seat = world.deals_by_seat();
    let mut rows = Rows::new(&["owner", "quarter", "date", "commit"]);
    for quarter in 0..world.quarters() {
        let Some((from, to)) = world.days_of(quarter) else { continue };
        let Ok(period) = world.quarter(quarter).map(|quarter| quarter.to_string()) else { continue };
        // Nobody is asked in the first month.
        for (number, person) in world.people.iter().enumerate() {
            let deals = by_seat.get(person.seat).map_or(&[][..], Vec::as_slice);
            let usual = usual(deals, from);
            for week in 0..13_i32 {
                let monday = monday_of(from).saturating_add(week.saturating_mul(7)).max(from);
                let week_number = usize::try_from(week).unwrap_or_default();
                let mut draw = Draw::of(world.seed, "submission", &[number, quarter, week_number]);
                let noise = draw.skewed(1.0, 0.1);
                let (late, missing) = match person.habit {
                    Habit::Late => (draw.between(1, 4), draw.chance(0.25)),
                    _ => (0, draw.chance(0.02)),
                };
                let date = monday.saturating_add(late);
                let away = !person.there(date) || person.on_leave(date) || date.saturating_sub(person.start) < 30;
                if away || missing || date > world.today || date > to {
                    continue;
                }
                let left = float(i64::from(to.saturating_sub(date))) / float(i64::from(to.saturating_sub(from)));
                let believed = 0.55 * open(deals, person, date, to) + 0.55 * usual * left * person.ramp(date);
                let commit = whole(believed * float(person.says) / 1000.0 * noise / 500.0).max(0).saturating_mul(500);
                rows.row(&[&person.name, &period, &day(date), &commit.to_string()]);
            }
        }
    }
    rows
}

/// What a person feels their open deals will bring by the end of the quarter.
fn open(deals: &[&Deal], person: &Person, date: i32, to: i32) -> f64 {
    let mut feels = 0.0;
    for deal in deals {
        let Some(state) = deal.at(date).filter(|state| state.close <= to && state.owner == person.name) else {
            continue;
        };
        let share = match state.open_at() {
            Some(0) => 0.15,
            Some(1) => 0.3,
            Some(2) => 0.5,
            Some(_) => 0.8,
            None => 0.0,
        };
        feels += share * float(state.amount.unwrap_or_default());
    }
    feels
}

/// What the seat won in a quarter of the last year.
fn usual(deals: &[&Deal], from: i32) -> f64 {
    let won = deals.iter().filter_map(|deal| {
        let state = deal.states.last().filter(|state| state.stage == Stage::Won)?;
        (from.saturating_sub(365)..from).contains(&state.day).then_some(state.amount?)
    });
    float(won.fold(0, i64::saturating_add)) / 4.0
}
