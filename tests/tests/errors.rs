//! The registry of codes: each is triggered by a vector, or by what stands here.

use std::collections::BTreeSet;

use attain::allocate::{AllocationMethod, Share, TieOrder, allocate};
use attain::record::{self, Limits, Record as _, Scope, Value};
use attain::{Book, Column, Days, Error, Frame, Map, Money, Percent, Probability, Quantity, Ratio, RuleId, code};
use attain_tests::vectors::vectors;
use attain_tests::{MAP, made, made_map, parse, say, weekly_map};

/// Codes of the packages for other languages, each with the test that triggers it.
const DOORS: &[(&str, &str)] = &[
    ("book.gone", "tests/javascript/node/book.test.js"),
    ("core.not_loaded", "tests/javascript/node/slim.test.js"),
    ("core.stopped", "tests/javascript/node/trap.test.js"),
    ("input.not_json", "tests/python/test_door.py"),
];

/// Codes that nothing outside can trigger, and why they are there.
const LOCKS: &[(&str, &str)] =
    &[("explain.not_proved", "a figure whose own arithmetic did not give it would be a fault of the library")];

/// Errors of what a vector cannot hold, or only as pages.
fn by_hand() -> Vec<Error> {
    let call = |operation: &str, json: &str| attain::call(operation, json).map(drop);
    let map = |from: &str, to: &str| record::from_json::<Map>(&MAP.replace(from, to)).map(drop);
    let stages: Vec<String> = (0..251).map(|stage| format!(r#"{{"name":"S{stage}","state":"open"}}"#)).collect();
    let names = attain_tests::HEADER.trim().split(',').map(str::to_owned).collect();
    let mut frame = Frame::new(names);
    let columns = (0..8).map(|_| Column::other("struct")).collect();
    frame.push(1, columns).expect("a batch");
    let book = Book::read(made(&["1,Ann,Open,5,2026-01-05,,,"]).as_str(), &made_map()).expect("a book");
    let huge = [Share::new("Ann", u128::MAX), Share::new("Bob", u128::MAX)];
    let long = format!(
        r#"{{"events":[{{"kind":"k","author":"a","time":"2026-01-01T00:00:00Z","reason":"{}"}}]}}"#,
        "x".repeat(10_001)
    );
    let mut kept = Book::read("id,rep,stage,amount\n", &weekly_map()).expect("a book");
    let mut week = || kept.append_snapshots("day,id,rep,stage,amount\n2026-01-09,1,Ann,Open,5\n");
    week().expect("the first time");
    let tried = [
        week(),
        Value::parse_within("[1]", Limits { bytes: 2, ..Limits::DEFAULT }).map(drop),
        call("money.sum", &format!(r#"{{"amounts":[{{"amount":{},"currency":"USD"}}]}}"#, "9".repeat(70))),
        attain::call_on(&book, "money.sum", "{}").map(drop),
        call("history.append", &long),
        "1000000001".parse::<Ratio>().map(drop),
        "25".parse::<Probability>().map(drop),
        "1000000001".parse::<Percent>().map(drop),
        "1000001".parse::<Days>().map(drop),
        "1e20".parse::<Quantity>().map(drop),
        "1250.50".parse::<Money>().map(drop),
        Money::read(&Value::Text("1".to_owned()), &Scope::ROOT).map(drop),
        "kpi.luck".parse::<RuleId>().map(drop),
        allocate(1, &huge, AllocationMethod::LargestRemainder, TieOrder::Id).map(drop),
        Book::read(&b"id\xff"[..], &made_map()).map(drop),
        map(r#""stages": ["#, &format!(r#""stages": [{},"#, stages.join(","))),
        map(r#""stages": ["#, r#""stages": [{"name":"Won","state":"won"},"#),
        map(r#""stages": ["#, r#""format": {"decimal":"comma","thousands":"comma"}, "stages": ["#),
        Book::read(&frame, &made_map()).map(drop),
        attain::call_on(&book, "review", r#"{"as_of":"2199-12-31"}"#).map(drop),
    ];
    tried.into_iter().map(|tried| tried.expect_err("it is refused")).collect()
}

/// Deals with cells that hold what no text holds.
fn odd_cells() -> Vec<u8> {
    let long = "x".repeat(1 << 21);
    made(&[
        "1,Ann,Open,5,2026-01-05 09:30,,,",
        "2,A\0nn,Open,5,2026-01-05,,,",
        &format!("3,{long},Open,5,2026-01-05,,,"),
    ])
    .into_bytes()
}

/// Every code in an answer: reasons of figures, rejected rows, faults.
fn codes_in(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Record(fields) => {
            for (name, value) in fields {
                match value {
                    Value::Text(text) if name == "code" => drop(found.insert(text.clone())),
                    value => codes_in(value, found),
                }
            }
        }
        Value::List(items) => items.iter().for_each(|item| codes_in(item, found)),
        _ => {}
    }
}

#[test]
fn every_code_is_triggered() {
    let mut found = BTreeSet::new();
    let mut meet = |answer: Result<String, Error>| match answer {
        Ok(text) => codes_in(&parse(&text), &mut found),
        Err(error) => drop(found.insert(error.code().as_str().to_owned())),
    };
    for vector in vectors() {
        meet(attain::call(&vector.call, &vector.args));
    }
    for error in by_hand() {
        found.insert(error.code().as_str().to_owned());
    }
    let made = |rows: &[&str]| Book::read(made(rows).as_str(), &made_map()).expect("a book");
    // Reasons and rejected cells that no vector shows.
    let no_amount = made(&["1,Ann,Open,,2026-01-05,,,Rare", "2,Ann,Won,5,2026-01-05,,2026-01-06,"]);
    for cell in Book::read(odd_cells().as_slice(), &made_map()).expect("a book").report().rejected() {
        found.insert(cell.code().to_owned());
    }
    let quota = r#"{"kind":"rows","rows":[{"rep":"Ann","quarter":"2026Q1","quota":0}]}"#;
    let twice = r#"{"kind":"rows","rows":[{"rep":"Ann","quarter":"2026Q1","day":"2026-01-05","commit":1},
        {"rep":"Ann","quarter":"2026Q1","day":"2026-01-05","commit":2}]}"#;
    let prices = r#"{"kind":"rows","rows":[{"product":"A","price":1},{"product":"A","price":2}]}"#;
    let asked = format!(r#"{{"quotas":{quota},"submissions":{twice},"prices":{prices}}}"#);
    let policy = r#"{"policy":{"kpi":{"min_closed":1}}}"#;
    for (book, request) in [(&no_amount, asked.as_str()), (&no_amount, policy)] {
        codes_in(&parse(&attain::call_on(book, "review", request).expect("a review")), &mut found);
    }
    for (code, place) in DOORS {
        let text = attain_tests::text_of(&attain_tests::root().join(place));
        assert!(text.contains(code), "{place} does not speak of {code}");
        found.insert((*code).to_owned());
    }
    found.extend(LOCKS.iter().map(|(code, _)| (*code).to_owned()));
    let bare: Vec<String> =
        code::all().iter().map(|(code, _)| code.to_string()).filter(|code| !found.contains(code)).collect();
    assert!(bare.is_empty(), "nothing triggers: {}", bare.join(", "));
    say(&format!("{} codes triggered", code::all().len()));
}
