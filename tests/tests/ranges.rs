//! The range of a total: laws on random requests, a twin in exact fractions, sums of thousands by every cent, bad input.

#[path = "ranges/bad.rs"]
mod bad;
#[path = "ranges/laws.rs"]
mod laws;
#[path = "ranges/twin.rs"]
mod twin;
#[path = "ranges/ways.rs"]
mod ways;

use std::fmt::Write as _;

use attain::record::Value;
use attain_tests::{at, parse, text_at};

/// Billionths in a whole.
const BILLION: i64 = 1_000_000_000;

/// A deal: cents, and billionths of a chance.
#[derive(Clone, Copy, Debug)]
struct Deal {
    cents: i64,
    chance: i64,
}

/// Something between its proved bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Proved {
    low: i64,
    value: i64,
    high: i64,
}

impl Proved {
    fn holds(self, exact: i64) -> bool {
        self.low <= exact && exact <= self.high
    }

    fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }
}

/// What was answered: the quantiles in cents, chances and effects in billionths.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Range {
    mean: i64,
    spread: i64,
    quantiles: Vec<Proved>,
    hit: Option<Proved>,
    effects: Vec<Proved>,
    way: String,
}

/// An amount of so many cents.
fn money(cents: i64) -> String {
    format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}

/// A number of so many billionths.
fn share(billionths: i64) -> String {
    format!("{}.{:09}", billionths / BILLION, billionths % BILLION)
}

/// A request; deals have their place as their id, `more` is what else stands in it.
fn request(deals: &[Deal], target: Option<i64>, shares: &[i64], more: &str) -> String {
    let mut text = String::from(r#"{"currency": "USD", "deals": ["#);
    for (place, deal) in deals.iter().enumerate() {
        let (comma, amount, chance) = (if place > 0 { ", " } else { "" }, money(deal.cents), share(deal.chance));
        let _ = write!(text, r#"{comma}{{"id": "d{place:07}", "amount": "{amount}", "probability": "{chance}"}}"#);
    }
    text.push(']');
    if let Some(target) = target {
        let _ = write!(text, r#", "target": "{}""#, money(target));
    }
    if !shares.is_empty() {
        let shares: Vec<String> = shares.iter().map(|one| format!(r#""{}""#, share(*one))).collect();
        let _ = write!(text, r#", "shares": [{}]"#, shares.join(", "));
    }
    text + more + "}"
}

/// The answer to a request that is right.
fn answer(request: &str) -> String {
    attain::call("forecast.range", request).unwrap_or_else(|error| panic!("{error}\n{request}"))
}

fn ask(deals: &[Deal], target: Option<i64>, shares: &[i64], more: &str) -> Range {
    read(&answer(&request(deals, target, shares, more)))
}

fn read(answer: &str) -> Range {
    let answer = parse(answer);
    let proved = |value: &Value, name: &str, places: usize| Proved {
        low: whole(&text_at(value, "low"), places),
        value: whole(&text_at(value, name), places),
        high: whole(&text_at(value, "high"), places),
    };
    let list = |path: &str| match at(&answer, path) {
        Some(Value::List(items)) => items.as_slice(),
        other => panic!("no list at `{path}`: {other:?}"),
    };
    let range = Range {
        mean: whole(&text_at(&answer, "mean"), 2),
        spread: whole(&text_at(&answer, "spread"), 2),
        quantiles: list("quantiles").iter().map(|one| proved(one, "amount", 2)).collect(),
        hit: at(&answer, "hit.low").and(at(&answer, "hit")).map(|hit| proved(hit, "chance", 9)),
        effects: list("effects").iter().map(|one| proved(one, "effect", 9)).collect(),
        way: text_at(&answer, "way").trim_matches('"').to_owned(),
    };
    let ordered = |one: &Proved| one.low <= one.value && one.value <= one.high;
    assert!(range.quantiles.iter().chain(&range.hit).chain(&range.effects).all(ordered), "{range:?}");
    range
}

/// A decimal in units of its last place. There is no other number in an answer: no `NaN`, no exponent.
fn whole(text: &str, places: usize) -> i64 {
    let text = text.trim_matches('"');
    let (digits, sign) = text.strip_prefix('-').map_or((text, 1), |digits| (digits, -1));
    let (units, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let read = format!("{units}{rest:0<places$}").parse::<i64>();
    sign * read.unwrap_or_else(|error| panic!("{text}: {error}"))
}
