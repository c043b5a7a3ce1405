//! Frames: typed columns give what the same table as text gives.

use std::fmt::Write as _;

use attain::{Book, Column, Frame, Map, Review, ReviewRequest, Table, record, review};

const MAP: &str = r#"{"currency": "USD", "deals": {
    "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"},
    "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
}}"#;
const NAMES: [&str; 6] = ["id", "rep", "stage", "amount", "from", "to"];

/// id, owner, stage, cents, created, closed (days since 1970).
type Deal = (i64, &'static str, &'static str, Option<i64>, Option<i32>, Option<i32>);

const DEALS: [Deal; 4] = [
    (1, "Ann", "Won", Some(1_999), Some(20_454), Some(20_480)),
    (2, "Bob", "Lost", None, Some(20_455), Some(20_470)),
    (3, "Ann", "Open", Some(50_000), Some(20_460), None),
    (4, "Bob", "Open", Some(10), None, None),
];

fn map() -> Map {
    record::from_json(MAP).expect("a map")
}

fn day(number: Option<i32>) -> String {
    number.and_then(attain::Date::from_number).map_or_else(String::new, |day| day.to_string())
}

fn csv() -> String {
    let mut text = format!("{}\n", NAMES.join(","));
    for (id, owner, stage, cents, created, closed) in DEALS {
        let amount = cents.map_or_else(String::new, |cents| format!("{}.{:02}", cents / 100, cents % 100));
        writeln!(text, "{id},{owner},{stage},{amount},{},{}", day(created), day(closed)).expect("a line");
    }
    text
}

/// The deals as a frame in batches of so many rows, amounts and days as the kinds that are given.
fn frame(
    size: usize,
    amount: impl Fn(usize) -> Column<'static>,
    days: impl Fn(usize, fn(&Deal) -> Option<i32>) -> Column<'static>,
) -> Frame<'static> {
    let mut frame = Frame::new(NAMES.map(str::to_owned).to_vec());
    for from in (0..DEALS.len()).step_by(size) {
        let columns = vec![
            Column::whole(move |row| Some(DEALS[from + row].0)),
            Column::text(move |row| Some(DEALS[from + row].1)),
            Column::text(move |row| Some(DEALS[from + row].2)),
            amount(from),
            days(from, |deal| deal.4),
            days(from, |deal| deal.5),
        ];
        frame.push(size.min(DEALS.len() - from), columns).expect("a batch");
    }
    frame
}

fn floats(from: usize) -> Column<'static> {
    #[expect(clippy::cast_precision_loss, reason = "a few cents")]
    Column::float(move |row| Some(DEALS[from + row].3.map_or(f64::NAN, |cents| cents as f64 / 100.0)))
}

fn wholes(from: usize, of: fn(&Deal) -> Option<i32>) -> Column<'static> {
    Column::day(move |row| of(&DEALS[from + row]))
}

/// The review's text without what tells where the data came from.
fn figures(review: &Review) -> String {
    let mut text = record::to_json(review);
    for (key, end) in [(r#""sha256":{"data":""#, '"'), (r#""converted":"#, ',')] {
        let start = text.find(key).expect("the field") + key.len();
        let length = text[start..].find(end).expect("its end");
        text.replace_range(start..start + length, "");
    }
    text
}

fn reviewed(frame: &Frame<'_>) -> Review {
    review(frame, &map(), &ReviewRequest::new()).expect("a review")
}

#[test]
fn a_frame_gives_the_figures_of_the_same_csv() {
    let expected = review(csv().as_str(), &map(), &ReviewRequest::new()).expect("a review");
    let cents = |from: usize| Column::decimal(2, move |row| DEALS[from + row].3.map(i128::from));
    let moments = |from: usize, of: fn(&Deal) -> Option<i32>| {
        Column::moment(86_400_000, move |row| of(&DEALS[from + row]).map(|day| i64::from(day) * 86_400_000))
    };
    let floating = reviewed(&frame(4, floats, wholes));
    assert_eq!(floating.read().converted(), 3, "each amount came as a float");
    for found in [floating, reviewed(&frame(3, cents, wholes)), reviewed(&frame(1, cents, moments))] {
        assert_eq!(figures(&found), figures(&expected));
    }
}

#[test]
fn the_hash_knows_the_values_not_the_batches() {
    let hash = |size| reviewed(&frame(size, floats, wholes)).sha256().data().to_owned();
    assert_eq!(hash(1), hash(4));
    let other = frame(4, |from| Column::whole(move |row| DEALS[from + row].3), wholes);
    assert_ne!(reviewed(&other).sha256().data(), hash(4));
}

#[test]
fn a_value_that_does_not_fit_is_a_rejected_row() {
    let off = frame(4, |_| Column::float(|row| Some([19.99, f64::INFINITY, 0.125, 1e300][row])), wholes);
    let book = Book::read(&off, &map()).expect("a book");
    let codes: Vec<(u64, &str)> = book.report().rejected().iter().map(|cell| (cell.row(), cell.code())).collect();
    assert_eq!(codes, [(2, "decimal.not_finite"), (3, "money.too_fine"), (4, "decimal.too_long")]);
    assert_eq!(book.report().converted(), 1, "only accepted rows count");

    let noon = |_: usize, _: fn(&Deal) -> Option<i32>| {
        Column::moment(86_400, |row| Some(20_480 * 86_400 + if row == 0 { 0 } else { 43_200 }))
    };
    let book = Book::read(&frame(4, floats, noon), &map()).expect("a book");
    assert_eq!(book.len(), 1);
    let moment = &book.report().rejected()[0];
    assert_eq!((moment.code(), moment.value()), ("date.has_time", "2026-01-27T12:00:00"));
}

#[test]
fn a_column_of_an_unknown_kind_is_an_error_only_where_it_is_read() {
    let other = |_: usize| Column::other("struct");
    let error = Book::read(&frame(4, other, wholes), &map()).expect_err("not readable");
    assert_eq!((error.code().as_str(), error.path()), ("table.column_kind", "map.deals.columns.amount"));

    let mut more = Frame::new([&NAMES[..], &["tags"]].concat().into_iter().map(str::to_owned).collect());
    let text = |texts: [&'static str; 1]| Column::text(move |row| Some(texts[row]));
    let columns = [["7"], ["Ann"], ["Open"], ["5"], [""], [""]].map(text).into_iter().chain([other(0)]).collect();
    more.push(1, columns).expect("a batch");
    let book = Book::read(&more, &map()).expect("a book");
    assert_eq!((book.len(), book.report().not_read()), (1, &["tags".to_owned()][..]));
    let rows = more.to_table().expect("rows");
    assert_eq!(Book::read(&rows, &map()).expect("a book").len(), 1);
    let tags = MAP.replace(r#""owner": "rep""#, r#""owner": "tags""#);
    let error = Book::read(&rows, &record::from_json(&tags).expect("a map")).expect_err("not readable");
    assert_eq!((error.code().as_str(), error.path()), ("table.column_kind", "map.deals.columns.owner"));
    assert_eq!(record::from_json::<Table>(&record::to_json(&rows)).expect("the same rows"), rows);
    assert_eq!(more.push(1, Vec::new()).expect_err("no columns").code().as_str(), "row.ragged");
}

#[test]
fn a_frame_becomes_the_rows_of_a_request() {
    let Table::Rows { rows } = frame(2, floats, wholes).to_table().expect("rows") else { panic!("rows") };
    let texts: Vec<String> = NAMES.iter().map(|name| rows[1].cell(name).to_owned()).collect();
    assert_eq!(texts, ["2", "Bob", "Lost", "", "2026-01-02", "2026-01-17"]);
    assert_eq!(rows[0].cell("amount"), "19.99");
    let mut twice = Frame::new(["id", "id"].map(str::to_owned).to_vec());
    twice.push(1, vec![Column::text(|_| Some("a")), Column::text(|_| Some("b"))]).expect("a batch");
    assert_eq!(twice.to_table().expect_err("two of one name").code().as_str(), "table.column_duplicate");
}

/// What is a number in a frame is one in its rows, read without regard to how the map says texts are written.
#[test]
fn rows_of_a_frame_are_judged_as_the_frame() {
    let europe = MAP.replace(
        r#""deals": {"#,
        r#""deals": {"format": {"decimal": "comma", "thousands": "point", "dates": "day_month_year"}, "#,
    );
    let europe: Map = record::from_json(&europe).expect("a map");
    let noise = |_| Column::float(|row| Some([1.1 * 3.0, 1234.5, 0.1 + 0.2 - 0.3, 0.125][row]));
    let frame = frame(4, noise, wholes);
    let found = [Book::read(&frame, &europe), Book::read(&frame.to_table().expect("rows"), &europe)];
    let [typed, rows] = found.map(|book| book.expect("a book"));
    for book in [&typed, &rows] {
        let figures = attain::call_on(book, "kpi.summary", "{}").expect("figures");
        assert!(figures.contains(r#""won_amount":"3.30""#), "{figures}");
        let codes: Vec<&str> = book.report().rejected().iter().map(attain::Rejected::code).collect();
        assert_eq!((book.len(), codes), (3, vec!["money.too_fine"]));
    }
    assert_eq!((typed.report().converted(), rows.report().converted()), (3, 2), "of rows only what was not exact");
}

#[test]
fn a_moment_shows_its_fraction_of_a_second() {
    let after = |ticks: i64, per_day: i64| {
        move |_: usize, _: fn(&Deal) -> Option<i32>| Column::moment(per_day, move |_| Some(20_480 * per_day + ticks))
    };
    for (ticks, per_day, shown) in [
        (500, 86_400_000, "2026-01-27T00:00:00.5"),
        (1, 86_400_000_000, "2026-01-27T00:00:00.000001"),
        (1, 86_400_000_000_000, "2026-01-27T00:00:00.000000001"),
    ] {
        let book = Book::read(&frame(4, floats, after(ticks, per_day)), &map()).expect("a book");
        let moment = &book.report().rejected()[0];
        assert_eq!((moment.code(), moment.value()), ("date.has_time", shown));
    }
}

#[test]
fn floats_of_32_bits_count_as_their_shortest_text() {
    let single = |_| Column::single(|row| Some([1200.1_f32, 0.1, 19.99, 3.0][row]));
    let book = Book::read(&frame(4, single, wholes), &map()).expect("a book");
    assert_eq!((book.len(), book.report().converted()), (4, 4));
}

#[test]
fn values_by_number_are_those_values() {
    let cents = |_| {
        let key = |row| [Some(1), Some(0), None, Some(9)][row];
        Column::decimal(2, |row| [Some(100), Some(1_999)].get(row).copied()?).by(key)
    };
    let days = |_: usize, _: fn(&Deal) -> Option<i32>| Column::day(|_| Some(20_480)).by(Some);
    let book = Book::read(&frame(4, cents, days), &map()).expect("a book");
    assert_eq!((book.len(), book.report().rejected()), (4, &[][..]));
    let figures = attain::call_on(&book, "kpi.summary", "{}").expect("figures");
    assert!(figures.contains(r#""won_amount":"19.99""#), "{figures}");
    let texts = Column::text(|_| Some("Ann")).by(Some);
    let mut frame = Frame::new(vec!["id".to_owned()]);
    frame.push(1, vec![texts]).expect("a batch");
    let Table::Rows { rows } = frame.to_table().expect("rows") else { panic!("rows") };
    assert_eq!(record::to_json(&rows[0]), r#"{"id":{"unreadable":"text by number by number"}}"#);
}

#[test]
fn names_with_quotes_are_written_as_they_were_read() {
    let text = r#"{"a \"b\" \\":1,"c":true}"#;
    let row: attain::Row = record::from_json(text).expect("a row");
    assert_eq!(record::to_json(&row), text);
    let payload: attain::history::Payload = record::from_json(text).expect("a payload");
    assert_eq!(record::to_json(&payload), text);
}
