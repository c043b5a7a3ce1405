//! Bad input gives a typed error or a row in the report, never a panic.

use attain::forecast::TriangulateRequest;
use attain::{Book, Currency, Map, Money, ReviewRequest, Table, record};

const COLUMNS: &str = r#""id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from",
    "close_date": "to", "currency": "currency""#;
const HEADER: &str = "id,rep,stage,amount,from,to,currency\n";

fn map_with(deals: &str) -> Map {
    record::from_json(&format!(
        r#"{{"currency": "USD",
            "deals": {{"columns": {{{COLUMNS}}}, "stages": [{{"name": "Open", "state": "open"}},
                {{"name": "Won", "state": "won"}}, {{"name": "Lost", "state": "lost"}}] {deals}}},
            "team": {{"columns": {{"person": "name", "manager": "boss"}}}}}}"#
    ))
    .expect("a map")
}

fn map() -> Map {
    map_with("")
}

/// The code of the error for a whole table.
fn refused(data: &[u8]) -> &'static str {
    Book::read(data, &map()).expect_err("refused").code().as_str()
}

/// The rejected cell of a row: column, code, value.
fn rejected(row: &str) -> (String, String, String) {
    let good = "good,Ann,Open,10,2026-01-01,,USD\n";
    let book = Book::read(format!("{HEADER}{good}{row}\n").as_str(), &map()).expect("a book");
    assert_eq!(book.len(), 1, "the good row is taken: {row}");
    let cells = book.report().rejected();
    assert_eq!(cells.len(), 1, "{cells:?}");
    let cell = &cells[0];
    assert_eq!((cell.table(), cell.row()), ("deals", 2));
    (cell.column().unwrap_or_default().to_owned(), cell.code().to_owned(), cell.value().to_owned())
}

fn cell(column: &str, code: &str, value: &str) -> (String, String, String) {
    (column.to_owned(), code.to_owned(), value.to_owned())
}

#[test]
fn tables_that_cannot_be_read() {
    assert_eq!(refused(b""), "csv.empty");
    assert_eq!(refused(b"\xef\xbb\xbf \r\n"), "csv.empty");
    assert_eq!(refused(b"id,rep\n1,Ann\n"), "table.column_missing");
    assert_eq!(refused(b"id,rep,stage,amount,from,to,currency,rep\n"), "table.column_duplicate");
    assert_eq!(refused(b"id,rep,stage,amount,from,to,currency\n1,Ren\xe9,Open,,,,\n"), "csv.not_utf8");
    assert_eq!(refused(b"\xff\xfei\0d\0"), "csv.not_utf8");
    assert_eq!(
        refused(b"id,rep,stage,amount,from,to,currency\n1,\"Ann,Open,1,,,\n2,Bob,Open,1,,,\n"),
        "csv.quote_unclosed"
    );
}

#[test]
fn a_missing_column_lists_the_columns_and_the_nearest() {
    let error = Book::read("id,rpe,stage,amount,from,to,currency\n", &map()).expect_err("refused");
    assert_eq!(error.path(), "map.deals.columns.owner");
    assert!(error.message().contains("id, rpe, stage"), "{error}");
    assert!(error.help().contains("`rpe`"), "{error}");
}

#[test]
fn cells_that_cannot_be_read() {
    assert_eq!(rejected("1,A\0nn,Open,,,,"), cell("rep", "cell.nul", "A\u{b7}nn"));
    let digits = "1234567890123456789012345678901234";
    assert_eq!(rejected(&format!("1,Ann,Open,{digits},,,")), cell("amount", "decimal.too_long", digits));
    assert_eq!(rejected("1,Ann,Open,\"1,234.56\",,,"), cell("amount", "decimal.syntax", "1,234.56"));
    assert_eq!(rejected("1,Ann,Open,\"1.234,56\",,,"), cell("amount", "decimal.syntax", "1.234,56"));
    assert_eq!(rejected("1,Ann,Open,NaN,,,"), cell("amount", "decimal.not_finite", "NaN"));
    assert_eq!(rejected("1,Ann,Open,1.005,,,"), cell("amount", "money.too_fine", "1.005"));
    assert_eq!(
        rejected("1,Ann,Open,99999999999999999999,,,"),
        cell("amount", "money.out_of_range", "99999999999999999999")
    );
    assert_eq!(rejected("1,Ann,Open,1,2017-02-30,,"), cell("from", "date.syntax", "2017-02-30"));
    assert_eq!(rejected("1,Ann,Open,1,9999-12-31,,"), cell("from", "date.out_of_range", "9999-12-31"));
    assert_eq!(rejected("1,Ann,Open,1,2026-01-01T08:30:00,,"), cell("from", "date.has_time", "2026-01-01T08:30:00"));
    assert_eq!(rejected("good,Ann,Open,1,,,"), cell("id", "deal.id_duplicate", "good"));
    assert_eq!(rejected(",Ann,Open,1,,,"), cell("id", "cell.empty", ""));
    assert_eq!(rejected("1,Ann,Opne,1,,,"), cell("stage", "deal.stage_unknown", "Opne"));
    assert_eq!(rejected("1,Ann,Won,1,2026-02-02,2026-02-01,"), cell("to", "deal.closed_before_created", "2026-02-01"));
    assert_eq!(rejected("1,Ann,Won,1,2026-02-02,,"), cell("to", "deal.closed_without_date", ""));
    assert_eq!(rejected("1,Ann,Won,,,2026-02-01,"), cell("amount", "deal.won_without_amount", ""));
    assert_eq!(rejected("1,Ann,Open"), cell("", "row.ragged", "1"));
}

#[test]
fn every_fault_of_every_row_is_named() {
    let book = Book::read(format!("{HEADER},Ann,Opne,x,y,z,\n1,Ann,Open,1,,,\n").as_str(), &map()).expect("a book");
    let codes: Vec<&str> = book.report().rejected().iter().map(attain::Rejected::code).collect();
    assert_eq!(codes, ["cell.empty", "deal.stage_unknown", "decimal.syntax", "date.syntax", "date.syntax"]);
    assert_eq!((book.report().rows(), book.report().accepted(), book.report().rejected_rows()), (2, 1, 1));
}

#[test]
fn csv_as_people_have_it() {
    let rows = "1,\"Ann\nB\",Open,1,2026-01-01,,USD";
    for text in [
        format!("\u{feff}{HEADER}{rows}\n"),
        format!("{HEADER}{rows}\n").replace('\n', "\r\n"),
        format!("{HEADER}{rows}").replace(',', ";"),
        format!("{HEADER}{rows}").replace(',', "\t"),
        format!("{}{rows}", HEADER.to_uppercase().replace(',', " , ")),
        format!("{HEADER}\n\n{rows}\n\n"),
    ] {
        let book = Book::read(text.as_str(), &map());
        // A name with a line break is an id with a control character: named, not taken.
        let book = book.unwrap_or_else(|error| panic!("{error}: {text:?}"));
        let codes: Vec<&str> = book.report().rejected().iter().map(attain::Rejected::code).collect();
        assert_eq!(codes, ["id.invalid"], "{text:?}");
    }
    let stated = map_with(r#", "format": {"decimal": "comma", "thousands": "point", "dates": "day_month_year"}"#);
    let book = Book::read("id;rep;stage;amount;from;to;currency\n1;Ann;Open;1.234,56;31.01.2026;;\n", &stated)
        .expect("a book");
    assert_eq!(book.last_event().map(|day| day.to_string()).as_deref(), Some("2026-01-31"));
}

#[test]
fn two_currencies_are_no_book() {
    let text = format!("{HEADER}1,Ann,Open,1,,,USD\n2,Bob,Open,1,,,EUR\n");
    let error = Book::read(text.as_str(), &map()).expect_err("refused");
    assert_eq!((error.code().as_str(), error.path()), ("money.currency.mixed", "map.currency"));
}

#[test]
fn money_of_another_currency_is_no_part_of_a_request() {
    let usd: Currency = "USD".parse().expect("a currency");
    let money = |text: &str| text.parse::<Money>().expect("money");
    let euros = || money("100.00 EUR");
    let code_and_path = |request: Result<TriangulateRequest, attain::Error>| {
        let error = request.expect_err("refused");
        (error.code().as_str(), error.path().to_owned())
    };
    let mixed = |path: &str| ("money.currency.mixed", path.to_owned());
    let request = || TriangulateRequest::new(usd).expect("a request");
    assert_eq!(code_and_path(request().with_rollup(euros())), mixed("rollup"));
    assert_eq!(code_and_path(request().with_weighted(euros())), mixed("weighted"));
    assert_eq!(code_and_path(request().with_trend(euros())), mixed("trend"));
    // The currency of the request is what the money is held against, not that of the money before it.
    let dollars = request().with_rollup(money("100.00 USD")).expect("the same currency");
    assert_eq!(code_and_path(dollars.clone().with_trend(euros())), mixed("trend"));
    let together = attain::forecast::triangulate(&dollars).expect("one method");
    assert_eq!(together.triangulated().known().map(Money::to_string).as_deref(), Some("100.00 USD"));
}

#[test]
fn a_reporting_circle_is_an_error_that_names_it() {
    let team = Table::Csv { text: "name,boss\nAnn,Bob\nBob,Cid\nCid,Ann\n".to_owned() };
    let deals = format!("{HEADER}1,Ann,Open,1,2026-01-01,,\n");
    let error = attain::review(deals.as_str(), &map(), &ReviewRequest::new().with_team(team)).expect_err("refused");
    assert_eq!(error.code().as_str(), "team.cycle");
    assert!(error.message().contains("Ann -> Bob -> Cid -> Ann"), "{error}");
}

#[test]
fn a_person_in_two_teams_is_named() {
    let team = Table::Csv { text: "name,boss\nAnn,Bob\nAnn,Cid\n".to_owned() };
    let deals = format!("{HEADER}1,Ann,Open,1,2026-01-01,,\n");
    let review = attain::review(deals.as_str(), &map(), &ReviewRequest::new().with_team(team)).expect("a review");
    let cells = review.read().rejected();
    assert_eq!(cells.len(), 1);
    assert_eq!((cells[0].table(), cells[0].row(), cells[0].code()), ("team", 2, "team.person_duplicate"));
}

#[test]
fn a_review_without_any_date_says_so() {
    let deals = format!("{HEADER}1,Ann,Open,1,,,\n");
    let error = attain::review(deals.as_str(), &map(), &ReviewRequest::new()).expect_err("refused");
    assert_eq!((error.code().as_str(), error.path()), ("review.as_of_unknown", "as_of"));
}
