//! What a range is asked that is hardly one: an answer with its bounds, or a typed error, in bounded time.

use std::time::{Duration, Instant};

use super::{BILLION, Deal, Proved, ask, request};

fn same(value: i64) -> Proved {
    Proved { low: value, value, high: value }
}

/// The code of the error.
fn refused(deals: &[Deal], target: Option<i64>, more: &str) -> &'static str {
    attain::call("forecast.range", &request(deals, target, &[], more)).expect_err("refused").code().as_str()
}

#[test]
fn nothing_is_open() {
    let sure = |cents| Deal { cents, chance: BILLION };
    let never = |cents| Deal { cents, chance: 0 };
    for (deals, total) in [
        (vec![], 0),
        (vec![sure(100), sure(250)], 350),
        (vec![never(100), never(7)], 0),
        (vec![sure(-5), never(9)], -5),
    ] {
        for (target, chance) in
            [(total - 1, BILLION), (total, BILLION), (total + 1, 0), (i64::MIN / 4, BILLION), (i64::MAX / 4, 0)]
        {
            let found = ask(&deals, Some(target), &[], "");
            assert_eq!((found.mean, found.spread, found.way.as_str()), (total, 0, "certain"));
            assert_eq!(found.quantiles, [same(total); 3]);
            let hit = found.hit.expect("a target");
            assert!(hit.holds(chance) && hit.value == chance, "{deals:?} {target}: {hit:?}");
            assert_eq!(found.effects.len(), deals.len());
        }
    }
}

#[test]
fn a_giant_among_cents() {
    let mut deals: Vec<Deal> = (1..=40).map(|cents| Deal { cents, chance: BILLION / 2 }).collect();
    deals.push(Deal { cents: 100_000_000_000_000, chance: BILLION / 10 });
    for (target, exact) in [(100_000_000_000_000, BILLION / 10), (821, BILLION / 10), (0, BILLION)] {
        let found = ask(&deals, Some(target), &[100_000_000, 950_000_000], "");
        let hit = found.hit.expect("a target");
        assert!(hit.holds(exact) && hit.high - hit.low < 1_000, "{target}: {hit:?} by {}", found.way);
        assert!((250..411).contains(&found.quantiles[0].value), "{:?}", found.quantiles);
        assert!(
            (100_000_000_000_300..100_000_000_000_500).contains(&found.quantiles[1].value),
            "{:?}",
            found.quantiles
        );
    }
}

#[test]
fn targets_at_and_below_zero() {
    let deals = [Deal { cents: 500, chance: BILLION / 4 }, Deal { cents: -300, chance: BILLION / 2 }];
    for (target, exact) in
        [(0, 625_000_000), (-1, 625_000_000), (-300, BILLION), (-301, BILLION), (200, 250_000_000), (501, 0)]
    {
        let hit = ask(&deals, Some(target), &[], "").hit.expect("a target");
        assert!(hit.holds(exact) && hit.value == exact, "{target}: {hit:?}");
    }
}

#[test]
fn amounts_too_large() {
    let half = |cents| Deal { cents, chance: BILLION / 2 };
    // 2^61 cents are the most, on whichever side; the mean is at most 10^18.
    let most = 1_i64 << 60;
    let found = ask(&[half(most)], Some(most), &[], "");
    assert_eq!(found.quantiles.iter().map(|one| one.value).collect::<Vec<_>>(), [0, most, most]);
    for deals in
        [vec![half(i64::MAX)], vec![half(most); 3], vec![half(most), half(-most), half(-1)], vec![half(i64::MAX); 3]]
    {
        assert_eq!(refused(&deals, None, ""), "forecast.range_too_large");
    }
    let expected = r#", "not_yet_created": [{"amount": "20000000000000", "expected": 1000000}]"#;
    assert_eq!(refused(&[], None, expected), "forecast.range_too_large");
    // All of it fits but for what is won.
    let won = r#", "won": "92233720368547758.07""#;
    assert_eq!(refused(&[half(100)], None, won), "money.out_of_range");
}

#[test]
fn an_amount_near_the_largest_beside_a_cent() {
    let deals =
        [Deal { cents: 1_000_000_000_000_000_000, chance: BILLION / 2 }, Deal { cents: 1, chance: BILLION / 2 }];
    let found = ask(&deals, Some(1), &[100_000_000, 400_000_000, 900_000_000], "");
    let values: Vec<i64> = found.quantiles.iter().map(|one| one.value).collect();
    assert_eq!(values, [0, 1, 1_000_000_000_000_000_001]);
    assert!(found.hit.expect("a target").holds(750_000_000));
}

/// Deals without end: as many as a request may have, with a target, and what each does to it.
fn in_time(what: &str, deals: &[Deal], target: i64, more: &str) {
    let asked = request(deals, Some(target), &[], more);
    let start = Instant::now();
    let found = super::read(&super::answer(&asked));
    let taken = start.elapsed();
    attain_tests::say(&format!("{what}: {taken:.1?}, {}, hit {:?}", found.way, found.hit));
    assert_eq!(found.effects.len(), deals.len());
    // Not how fast it is, but that it ends: seconds by itself, a minute with a common factor on a busy machine.
    assert!(taken < Duration::from_mins(10), "{what}: {taken:?}");
}

fn many(count: i64, amount: impl Fn(i64) -> i64, chance: impl Fn(i64) -> i64) -> Vec<Deal> {
    (0..count).map(|place| Deal { cents: amount(place), chance: chance(place) }).collect()
}

#[test]
#[ignore = "a million deals, as alike and as unlike as may be: cargo dev test --all"]
fn any_million_deals_come_to_an_end() {
    let mixed = |place: i64| 1_000 + (place * 7_919) % 999_983;
    let stages = |place: i64| {
        [50_000_000, 100_000_000, 250_000_000, 450_000_000, 650_000_000][usize::try_from(place % 5).unwrap_or(0)]
    };
    let (half, rare) = (|_: i64| BILLION / 2, |_: i64| 1);
    in_time("a million, mixed", &many(1_000_000, mixed, stages), 150_000_000_000, "");
    in_time(
        "a million, mixed, with a common factor",
        &many(1_000_000, mixed, stages),
        150_000_000_000,
        r#", "common": "0.2""#,
    );
    in_time("a million alike, even chances", &many(1_000_000, |_| 5_000, half), 2_500_000_000, "");
    in_time("sixty thousand alike, even chances", &many(60_000, |_| 5_000, half), 150_000_000, "");
    in_time("a million that hardly come", &many(1_000_000, mixed, rare), 1, "");
    in_time(
        "a million cents and a giant",
        &many(1_000_000, |place| if place == 0 { 1 << 50 } else { 1 }, half),
        500_000,
        "",
    );
    in_time(
        "a hundred thousand, each larger",
        &many(100_000, |place| 1 + place * place * 7, half),
        1_000_000_000_000,
        "",
    );
    in_time("forty, each twice the one before", &many(40, |place| 1 << place, half), 1 << 39, "");
    in_time(
        "forty, each twice the one before, with a common factor",
        &many(40, |place| 1 << place, half),
        1 << 39,
        r#", "common": "0.4""#,
    );
}

#[test]
fn a_million_and_one_are_too_many() {
    // A vector of so many rows would be tens of megabytes, so it is made here.
    let deals = many(1_000_001, |_| 1, |_| BILLION / 2);
    assert_eq!(refused(&deals, None, ""), "forecast.range_limits");
}
