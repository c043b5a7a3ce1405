//! A backtest looks at nothing that its day did not know: whatever happens after it, what it said then stays the same.

use std::fmt::Write as _;

use attain::record::Value;
use attain_tests::{at, canonical, parse};
use proptest::prelude::*;

/// A deal: the days of its year on which it came and on which it was closed, how it ended, its amount and its owner.
#[derive(Clone, Debug)]
struct Deal {
    created: i64,
    /// `None` where it is still open.
    closed: Option<(i64, bool)>,
    amount: u32,
    owner: usize,
}

/// Days that all of it takes, and the last one of the data.
const DAYS: i64 = 2 * 366;

/// The day with a number, from the first one of 2023 on.
fn day(number: i64) -> String {
    let first: attain::Date = "2023-01-01".parse().expect("a day");
    first.plus_days(number).expect("a day").to_string()
}

fn deal() -> impl Strategy<Value = Deal> {
    let closed = (5_i64..200, any::<bool>(), 0..8_u8);
    (0..DAYS, closed, 1_u32..50_000, 0..3_usize).prop_map(|(created, (after, won, open), amount, owner)| {
        let closed = (open > 0).then_some((created + after, won)).filter(|(day, _)| *day < DAYS);
        Deal { created, closed, amount, owner }
    })
}

/// What happens to a deal after a day: another end, another day of it, none; and deals that came later never came.
fn otherwise(deal: &Deal, after: i64, (won, later, gone): (bool, i64, bool)) -> Option<Deal> {
    if deal.created > after {
        return (!gone).then(|| Deal { amount: deal.amount + 7, ..deal.clone() });
    }
    let known = deal.closed.filter(|(day, _)| *day <= after);
    // The last day stays, so that the same quarters are scored.
    let other = (!gone).then_some(((after + later).min(DAYS - 1), won));
    Some(Deal { closed: known.or(other), ..deal.clone() })
}

/// Every deal that was open on a day, day by day, as it stood then.
fn snapshots(deals: &[Deal], days: std::ops::Range<i64>) -> String {
    let mut text = String::new();
    for number in days {
        let date = day(number);
        let open = |deal: &Deal| deal.created <= number && deal.closed.is_none_or(|(closed, _)| closed > number);
        for (place, deal) in deals.iter().enumerate().filter(|(_, deal)| open(deal)) {
            let _ = write!(text, "{date},d{place:03},Ann,Open,{}\\n", deal.amount);
        }
    }
    text
}

/// A request with its snapshots, which know what amounts were.
fn request_with(deals: &[Deal], snapshots: &str) -> String {
    let more = format!(r#", "snapshots": {{"kind": "csv", "text": "on,id,rep,stage,amount\n{snapshots}"}}}}"#);
    let section = r#", "snapshots": {"columns": {"date": "on", "id": "id", "owner": "rep", "stage": "stage", "amount": "amount"}}}"#;
    let plain = request(deals);
    let (body, _) = plain.rsplit_once("}}").expect("a map at the end");
    format!("{body}{section}{more}")
}

fn request(deals: &[Deal]) -> String {
    let mut text = String::from("id,rep,stage,amount,from,to\\n");
    for (place, deal) in deals.iter().enumerate() {
        let stage = deal.closed.map_or("Open", |(_, won)| if won { "Won" } else { "Lost" });
        let closed = deal.closed.map_or_else(String::new, |(at, _)| day(at));
        let owner = ["Ann", "Bob", "Cid"][deal.owner];
        let _ = write!(text, "d{place:03},{owner},{stage},{},{},{closed}\\n", deal.amount, day(deal.created));
    }
    format!(
        r#"{{"data": {{"kind": "csv", "text": "{text}"}}, "quarters": 2, "every_days": 30, "as_of": "{}", "map": {{"currency": "USD",
        "deals": {{"columns": {{"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"}},
        "stages": [{{"name": "Open", "state": "open"}}, {{"name": "Won", "state": "won"}}, {{"name": "Lost", "state": "lost"}}]}}}}}}"#,
        day(DAYS - 1)
    )
}

/// The rows by their quarter and day, without what came and what is measured by it.
fn said(request: &str) -> Vec<(String, String)> {
    let answer = attain::call("forecast.backtest", request).unwrap_or_else(|error| panic!("{error}\n{request}"));
    let answer = parse(&answer);
    let Some(Value::List(rows)) = at(&answer, "rows") else { panic!("rows") };
    let measured = ["actual", "below", "crps"];
    let row = |row: &Value| {
        let Value::Record(fields) = row else { panic!("a record") };
        let kept: Vec<(String, Value)> =
            fields.iter().filter(|(name, _)| !measured.contains(&name.as_str())).cloned().collect();
        let day = kept.iter().find(|(name, _)| name == "as_of").map(|(_, day)| canonical(day)).unwrap_or_default();
        (day.trim_matches('"').to_owned(), canonical(&Value::Record(kept)))
    };
    rows.iter().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    /// `forecast.backtest`: no look-ahead.
    #[test]
    fn nothing_after_the_day_changes_what_was_said(
        mut deals in prop::collection::vec(deal(), 60..140),
        changes in prop::collection::vec((any::<bool>(), 1_i64..200, any::<bool>()), 140),
        row in any::<prop::sample::Index>(),
    ) {
        // One deal that is closed on the first day, so that all quarters count.
        deals.insert(0, Deal { created: 0, closed: Some((0, true)), amount: 100, owner: 0 });
        let before = said(&request(&deals));
        let (day_of, _) = &before[row.index(before.len())];
        let after = (0..DAYS).find(|number| day(*number) == *day_of).expect("a day of the data");
        let changed: Vec<Deal> =
            deals.iter().zip(&changes).filter_map(|(deal, change)| otherwise(deal, after, *change)).collect();
        let then = said(&request(&changed));
        prop_assert_eq!(before.len(), then.len());
        for ((day, one), (_, other)) in before.iter().zip(&then).filter(|((day, _), _)| day <= day_of) {
            prop_assert_eq!(one, other, "on {}, changed after {}", day, day_of);
        }
    }

    /// The same where what an open deal is worth is changed later on: snapshots keep what it was.
    #[test]
    fn an_amount_is_what_it_was(
        mut deals in prop::collection::vec(deal(), 40..60),
        changes in prop::collection::vec((any::<bool>(), 1_i64..200, Just(false)), 60),
        row in any::<prop::sample::Index>(),
    ) {
        deals.insert(0, Deal { created: 0, closed: Some((0, true)), amount: 100, owner: 0 });
        let before = said(&request_with(&deals, &snapshots(&deals, 0..DAYS)));
        let (day_of, _) = &before[row.index(before.len())];
        let after = (0..DAYS).find(|number| day(*number) == *day_of).expect("a day of the data");
        let other = |(deal, change)| otherwise(deal, after, change).expect("none is gone");
        let mut changed: Vec<Deal> = deals.iter().zip(changes).map(other).collect();
        for deal in changed.iter_mut().filter(|deal| deal.closed.is_none_or(|(closed, _)| closed > after)) {
            deal.amount += 1_000;
        }
        let known = snapshots(&deals, 0..after + 1) + &snapshots(&changed, after + 1..DAYS);
        let then = said(&request_with(&changed, &known));
        for ((day, one), (_, other)) in before.iter().zip(&then).filter(|((day, _), _)| day <= day_of) {
            prop_assert_eq!(one, other, "on {}, changed after {}", day, day_of);
        }
        // Without snapshots the later amounts are all that is known.
        let blind = said(&request(&changed));
        let open_then = |deal: &Deal| deal.created <= after && deal.closed.is_none_or(|(closed, _)| closed > after);
        prop_assume!(deals.iter().any(open_then));
        prop_assert_ne!(&blind, &then);
    }

    /// The same comparison sees what does change: what was won by a day is another amount.
    #[test]
    fn what_happened_before_the_day_counts(deals in prop::collection::vec(deal(), 60..100)) {
        let mut deals = deals;
        deals.insert(0, Deal { created: 0, closed: Some((0, true)), amount: 100, owner: 0 });
        // In the last quarter, before its last rows.
        deals.push(Deal { created: 0, closed: Some((DAYS - 60, true)), amount: 5_000, owner: 0 });
        let before = said(&request(&deals));
        deals.last_mut().expect("a deal").amount = 6_000;
        let then = said(&request(&deals));
        prop_assert_ne!(before.last(), then.last());
    }
}
