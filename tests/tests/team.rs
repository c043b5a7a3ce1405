//! Laws of teams over time, and a slow twin that walks through every day.

use attain::team::{Org, Team};
use attain_tests::{field, parse, say, text_field};
use proptest::prelude::*;

/// The days of the laws: two months of 2026, by number from the first.
const DAYS: i32 = 59;

fn day(number: i32) -> String {
    let date = attain::Date::from_number("2026-01-01".parse::<attain::Date>().expect("a day").number() + number);
    date.expect("a day of 2026").to_string()
}

/// Someone: the first and the last day, and from which days on under whom. Managers have smaller numbers, so that nothing
/// runs in a circle.
#[derive(Clone, Debug)]
struct Someone {
    start: i32,
    end: i32,
    lines: Vec<(i32, usize)>,
}

fn team() -> impl Strategy<Value = Vec<Someone>> {
    let someone = |number: usize| {
        let lines = prop::collection::btree_map(0..DAYS, 0..number.max(1), 0..4);
        (0..30_i32, 30..DAYS, lines).prop_map(move |(start, end, lines)| {
            let mut lines: Vec<(i32, usize)> = if number == 0 { Vec::new() } else { lines.into_iter().collect() };
            // Whoever has lines has the first of them from the first day on: no gap.
            if let Some(first) = lines.first_mut() {
                first.0 = first.0.min(start);
            }
            Someone { start, end, lines }
        })
    };
    (0..8_usize).map(someone).collect::<Vec<_>>()
}

/// The team as a document.
fn document(people: &[Someone]) -> String {
    let rows: Vec<String> = people
        .iter()
        .enumerate()
        .map(|(id, someone)| {
            format!(r#"{{"id":"P{id}","start":"{}","end":"{}"}}"#, day(someone.start), day(someone.end))
        })
        .collect();
    let lines: Vec<String> = people
        .iter()
        .enumerate()
        .flat_map(|(id, someone)| someone.lines.iter().map(move |(from, manager)| (id, *from, *manager)))
        .map(|(id, from, manager)| format!(r#"{{"person":"P{id}","manager":"P{manager}","from":"{}"}}"#, day(from)))
        .collect();
    format!(r#"{{"people":[{}],"reporting":[{}]}}"#, rows.join(","), lines.join(","))
}

/// The slow twin: the manager of the last line that had begun.
fn manager_on(someone: &Someone, day: i32) -> Option<usize> {
    someone.lines.iter().filter(|(from, _)| *from <= day).map(|(_, manager)| *manager).next_back()
}

fn number(value: &attain::record::Value, name: &str) -> i64 {
    attain_tests::canonical(field(value, name).expect("a field")).parse().expect("a whole number")
}

fn items<'v>(value: &'v attain::record::Value, name: &str) -> &'v [attain::record::Value] {
    match field(value, name) {
        Some(attain::record::Value::List(items)) => items,
        _ => panic!("no list `{name}`"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everyone_has_the_one_manager_that_the_twin_finds_on_every_day(people in team()) {
        let team: Team = attain::record::from_json(&document(&people)).expect("a team");
        let org = Org::of(&team).expect("a sound team");
        for (id, someone) in people.iter().enumerate() {
            for on in someone.start..=someone.end {
                let found = org.manager_on(&format!("P{id}"), day(on).parse().expect("a day")).map(ToString::to_string);
                prop_assert_eq!(found, manager_on(someone, on).map(|manager| format!("P{manager}")), "P{} on {}", id, on);
            }
        }
    }

    #[test]
    fn stints_tile_the_days_on_which_each_is_there(people in team()) {
        let (from, to) = (10, 45);
        let request = format!(r#"{{"team":{},"from":"{}","to":"{}"}}"#, document(&people), day(from), day(to));
        let answer = parse(&attain::call("team.stints", &request).expect("stints"));
        let mut days = vec![vec![0_u32; usize::try_from(DAYS).expect("days")]; people.len()];
        for stint in items(&answer, "stints") {
            let id: usize = text_field(stint, "person").expect("a person")[1..].parse().expect("a number");
            let of = |name: &str| {
                let date: attain::Date = text_field(stint, name).expect("a day").parse().expect("a day");
                date.number() - day(0).parse::<attain::Date>().expect("a day").number()
            };
            prop_assert_eq!(i64::from(of("to") - of("from") + 1), number(stint, "days"));
            for on in of("from")..=of("to") {
                days[id][usize::try_from(on).expect("a day")] += 1;
                let manager = text_field(stint, "manager").map(str::to_owned);
                prop_assert_eq!(manager, manager_on(&people[id], on).map(|manager| format!("P{manager}")));
            }
        }
        for (id, someone) in people.iter().enumerate() {
            for on in 0..DAYS {
                let there = on >= from.max(someone.start) && on <= to.min(someone.end);
                prop_assert_eq!(days[id][usize::try_from(on).expect("a day")], u32::from(there), "P{} on {}", id, on);
            }
        }
    }

    #[test]
    fn parts_of_a_roll_up_are_the_whole_at_every_level(people in team(), amounts in prop::collection::vec(-500..500_i64, 8), on in 0..DAYS) {
        let values: Vec<String> =
            amounts.iter().enumerate().map(|(id, cents)| format!(r#"{{"person":"P{id}","amount":"{cents}e-2"}}"#)).collect();
        let request = format!(
            r#"{{"currency":"USD","team":{},"on":"{}","values":[{}]}}"#, document(&people), day(on), values.join(",")
        );
        let answer = parse(&attain::call("team.roll_up", &request).expect("a roll-up"));
        let cents = |value: &attain::record::Value, name: &str| -> i64 {
            text_field(value, name).expect("an amount").replace('.', "").parse().expect("cents")
        };
        prop_assert_eq!(cents(&answer, "total"), amounts.iter().sum::<i64>());
        // The twin: everyone's amount goes to each one above, found line by line.
        let mut totals = amounts.clone();
        for (id, amount) in amounts.iter().enumerate() {
            let mut at = id;
            while let Some(manager) = manager_on(&people[at], on) {
                totals[manager] += amount;
                at = manager;
            }
        }
        for row in items(&answer, "rows") {
            let id: usize = text_field(row, "person").expect("a person")[1..].parse().expect("a number");
            prop_assert_eq!(cents(row, "total"), totals[id]);
            prop_assert_eq!(cents(row, "own") + cents(row, "below"), cents(row, "total"));
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(people in team(), on in 0..DAYS) {
        let text = document(&people);
        let mut team = parse(&text);
        if let attain::record::Value::Record(fields) = &mut team {
            for (_, value) in fields {
                if let attain::record::Value::List(items) = value {
                    items.reverse();
                }
            }
        }
        let ask = |team: &str| attain::call("team.as_of", &format!(r#"{{"team":{team},"on":"{}"}}"#, day(on)));
        prop_assert_eq!(ask(&text), ask(&attain_tests::plain(&team)));
    }
}

#[test]
fn a_hundred_thousand_people_in_ten_levels() {
    // Person n reports to person n / 3: ten levels; every tenth moves to the manager's manager in June.
    let people: Vec<String> = (1..=100_000_u32)
        .map(|id| match id {
            1 => r#"{"id":"P1","start":"2020-01-01"}"#.to_owned(),
            id => format!(r#"{{"id":"P{id}","start":"2020-01-01","manager":"P{}"}}"#, (id / 3).max(1)),
        })
        .collect();
    let moves: Vec<String> = (1..=10_000_u32)
        .map(|n| n * 10)
        .map(|id| format!(r#"{{"person":"P{id}","manager":"P{}","from":"2026-06-01"}}"#, (id / 9).max(1)))
        .collect();
    let team = format!(r#"{{"people":[{}],"reporting":[{}]}}"#, people.join(","), moves.join(","));
    let team: Team = attain::record::from_json(&team).expect("a team");
    let org = Org::of(&team).expect("a sound team");
    let manager = |day: &str| org.manager_on("P99990", day.parse().expect("a day")).map(ToString::to_string);
    assert_eq!(manager("2026-05-31").as_deref(), Some("P33330"));
    assert_eq!(manager("2026-06-01").as_deref(), Some("P11110"));
    say("100,000 people in ten levels with 10,000 moves are one sound team");
}
