//! How numbers are written is stated by the map, never guessed; and what a request that is no document is told.

use attain::{Book, Map, Rejected, ReviewRequest, record};
use attain_tests::{MAP, code_and_path, made};

/// The made map with another way of writing numbers and dates.
fn with_format(format: &str) -> Map {
    let map = MAP.replacen("\"known_at_close\"", &format!("\"format\": {format}, \"known_at_close\""), 1);
    record::from_json(&map).expect("a map")
}

fn row(amount: &str) -> String {
    made(&[&format!("1,Ann,Won,\"{amount}\",2026-01-05,,2026-02-01,Basic")])
}

#[test]
fn marks_between_thousands_are_read_as_the_map_says_only() {
    let comma = with_format(r#"{"thousands": "comma"}"#);
    let point = with_format(r#"{"thousands": "point", "decimal": "comma"}"#);
    let blank = with_format(r#"{"thousands": "blank", "decimal": "comma"}"#);
    for (amount, map) in [("1,234.56", &comma), ("1.234,56", &point), ("1234,56", &point), ("1\u{202f}234,56", &blank)]
    {
        let review = attain::review(row(amount).as_str(), map, &ReviewRequest::new()).expect("a review");
        assert_eq!(review.kpis().won_amount().to_string(), "1234.56 USD", "{amount}");
    }
    let wrong = [
        ("1.234,56", &comma),
        ("1,234.56", &point),
        ("12,34.56", &comma),
        ("1,2345", &comma),
        (",234", &comma),
        ("1,,234", &comma),
        ("1.234.56", &point),
        ("1 234", &comma),
    ];
    for (amount, map) in wrong {
        let book = Book::read(row(amount).as_str(), map).expect("a book");
        let codes: Vec<&str> = book.report().rejected().iter().map(Rejected::code).collect();
        assert_eq!(codes, ["decimal.syntax"], "{amount}");
    }
}

#[test]
fn one_mark_cannot_mean_two_things() {
    let error = record::from_json::<attain::Format>(r#"{"thousands": "comma", "decimal": "comma"}"#).unwrap_err();
    assert_eq!(code_and_path(&error), ("map.format_contradicts".into(), "thousands".into()));
}

#[test]
fn requests_beyond_the_limits() {
    let told = |json: &str| code_and_path(&attain::call("forecast.triangulate", json).expect_err("refused"));
    let is = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    assert_eq!(told(&"[".repeat(100_000)), is("json.too_deep", ""));
    let digits = "1".repeat(65);
    assert_eq!(told(&format!(r#"{{"currency": "USD", "trend": {digits}}}"#)), is("json.number_too_long", ""));
    assert_eq!(told("\u{feff}{}"), is("json.syntax", ""));
    assert_eq!(told(r#"{"currency": "USD", "trend": 1e99}"#), is("decimal.too_long", "trend"));
}

#[test]
fn messages_stand_on_one_line() {
    for json in ["{\"a\n\": 1}", "{\"a\": \u{1}}", "{\"a\r\nb\": tru}"] {
        let error = attain::call("forecast.triangulate", json).expect_err("refused");
        assert!(!error.message().chars().any(char::is_control), "{:?}", error.message());
    }
}
