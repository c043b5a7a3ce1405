//! The Maven CRM data as they lie there, against numbers computed elsewhere.

use attain::record::{self, Value};
use attain::{Date, Map, ReviewRequest, Table};
use attain_tests::{at, canonical, data_set, parse, root, text_at, text_field, text_of};

/// The review of the data, as canonical JSON read again; `None` where the data are absent.
fn review(as_of: Option<&str>) -> Option<Value> {
    let folder = data_set("maven-crm")?;
    let map: Map = record::from_json(&text_of(&root().join("core/examples/quarter/maven.json"))).expect("the map");
    let file = |name: Option<&str>| text_of(&folder.join(name.expect("the map names the file")));
    let table = |name: Option<&str>| Table::Csv { text: file(name) };
    let mut request = ReviewRequest::new()
        .with_team(table(map.team().expect("a team").file()))
        .with_prices(table(map.prices().expect("prices").file()));
    if let Some(day) = as_of {
        request = request.with_as_of(day.parse::<Date>().expect("a day"));
    }
    let deals = file(map.deals().file());
    let review = attain::review(deals.as_str(), &map, &request).expect("a review");
    Some(parse(&record::to_json(&review)))
}

fn assert_all(review: &Value, expected: &[(&str, &str)]) {
    let wrong: Vec<String> = expected
        .iter()
        .map(|(path, expected)| (path, expected, text_at(review, path)))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(path, expected, found)| format!("{path}: expected {expected}, found {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The list at a path.
fn list<'v>(review: &'v Value, path: &str) -> &'v [Value] {
    match at(review, path) {
        Some(Value::List(items)) => items,
        other => panic!("no list at `{path}`: {other:?}"),
    }
}

/// The row of a key.
fn row<'v>(review: &'v Value, path: &str, key: &str) -> &'v Value {
    let found = list(review, path).iter().find(|row| text_field(row, "key") == Some(key));
    found.unwrap_or_else(|| panic!("no row `{key}` in `{path}`"))
}

#[test]
fn the_whole_of_it() {
    let Some(review) = review(None) else { return };
    assert_all(
        &review,
        &[
            ("currency", r#""USD""#),
            ("schema", r#""attain.review/1""#),
            ("read.rows", "5803"),
            ("read.accepted", "5803"),
            ("read.rejected", "[]"),
            ("kpis.won", "2800"),
            ("kpis.lost", "1662"),
            ("kpis.win_rate", r#""0.627521""#),
            ("kpis.won_amount", r#""6436887.00""#),
            ("kpis.cycle_days_mean_closed", r#""47.961""#),
            ("kpis.undated.deals", "500"),
            ("kpis.undated.amount", r#""1073986.00""#),
            ("kpis.unvalued", "0"),
        ],
    );
}

#[test]
fn what_was_repaired_and_what_is_missing() {
    let Some(review) = review(None) else { return };
    let repaired: Vec<String> = list(&review, "read.repaired").iter().map(canonical).collect();
    let expected = concat!(
        r#"{"code":"cell.mapped","column":"product","from":"GTXPro","rows":1001,"#,
        r#""table":"deals","to":"GTX Pro"}"#
    );
    assert_eq!(repaired, [expected]);
    let missing = |column: &str| {
        let rows = list(&review, "read.missing").iter().filter(|row| text_field(row, "column") == Some(column));
        rows.map(|row| {
            let stage = text_field(row, "stage").expect("a stage").to_owned();
            assert!(["Prospecting", "Engaging"].contains(&stage.as_str()), "{stage} is not open");
            text_at(row, "rows").parse::<u64>().expect("a count")
        })
        .sum::<u64>()
    };
    assert_eq!((missing("account"), missing("engage_date")), (907, 500));
    assert_eq!(list(&review, "read.without_deals").len(), 15);
    let all = |path: &str| list(&review, path).iter().map(|row| text_at(row, "open").parse::<u64>().expect("a count"));
    let open: u64 = text_at(&review, "kpis.open_as_of").parse().expect("a count");
    for path in ["kpis.open_by_stage", "kpis.by_owner", "kpis.by_manager", "kpis.by_region", "kpis.by_product"] {
        assert_eq!(all(path).sum::<u64>(), open + 500, "{path} counts the undated");
    }
    assert_eq!(open + 500 + 2800 + 1662, 5803);
}

#[test]
fn by_product_and_by_quarter() {
    let Some(review) = review(None) else { return };
    let products = [
        ("GTX Basic", 549, "300170"),
        ("GTX Plus Pro", 319, "1754072"),
        ("GTX Pro", 495, "2389756"),
        ("MG Special", 558, "30837"),
    ];
    for (product, won, amount) in products {
        let row = row(&review, "kpis.by_product", product);
        assert_eq!(text_at(row, "won"), won.to_string(), "{product}");
        assert_eq!(text_at(row, "won_amount"), format!("\"{amount}.00\""), "{product}");
    }
    assert_eq!(list(&review, "kpis.by_quarter").len(), QUARTERS.len());
    for (quarter, closed, won) in QUARTERS {
        let row = row(&review, "kpis.by_quarter", quarter);
        let count = |name: &str| text_at(row, name).parse::<u64>().expect("a count");
        assert_eq!((count("won") + count("lost"), count("won")), (closed, won), "{quarter}: closed and won");
    }
}

/// Closed and won.
const QUARTERS: [(&str, u64, u64); 4] =
    [("2017Q1", 416, 335), ("2017Q2", 1346, 836), ("2017Q3", 1390, 861), ("2017Q4", 1310, 768)];

#[test]
fn as_it_was_known_in_the_middle_of_the_year() {
    let Some(review) = review(Some("2017-06-30")) else { return };
    assert_all(
        &review,
        &[
            ("as_of", r#""2017-06-30""#),
            ("period", r#""2017Q3""#),
            ("kpis.won", "1171"),
            ("kpis.lost", "591"),
            ("kpis.open_as_of", "922"),
        ],
    );
    // The plain weighted figure, rounded to whole dollars: a rate rounded first would give 1,438,321.
    let weighted = text_at(&review, "forecast.weighted");
    let cents: u64 = weighted.trim_matches('"').replace('.', "").parse().expect("an amount");
    assert_eq!((cents + 50) / 100, 1_438_320, "{weighted}");
}

#[test]
fn reading_and_reviewing_take_well_under_a_second() {
    let start = std::time::Instant::now();
    if review(None).is_some() {
        let bound = if cfg!(debug_assertions) { 5 } else { 1 };
        assert!(start.elapsed().as_secs() < bound, "{:?}", start.elapsed());
    }
}
