//! The slow twin of the key figures: plain loops over plain rows, sharing nothing with the library but the definitions.

use std::collections::{BTreeMap, BTreeSet};

use attain_tests::{MAP, canonical, field, parse, quoted};
use proptest::prelude::*;
use proptest::test_runner::{Config, FileFailurePersistence};

const STAGES: [&str; 4] = ["Open", "Talks", "Won", "Lost"];
const OWNERS: [&str; 4] = ["Ann", "Bob", "Cleo", "Dan"];
const PRODUCTS: [&str; 4] = ["", "Basic", "Pro", "Rare"];
/// List prices in cents; `Rare` has none.
const PRICES: [(&str, i128); 2] = [("Basic", 5_500), ("Pro", 480_050)];
/// Who reports to whom, where; Dan is not in the team.
const TEAM: [(&str, &str, &str); 3] = [("Ann", "Mia", "East"), ("Bob", "Mia", "West"), ("Cleo", "", "East")];

/// One row; days are counted from 2016-01-01.
#[derive(Clone, Debug)]
struct Deal {
    owner: usize,
    product: usize,
    stage: usize,
    amount: Option<i128>,
    created: Option<i64>,
    talks: Option<i64>,
    closed: Option<i64>,
}

impl Deal {
    fn is_open(&self) -> bool {
        self.stage < 2
    }
}

/// Deals that a book takes: closed ones with a close date not before their creation, won ones with an amount, a day of
/// entry for the stage they are in.
fn deals() -> impl Strategy<Value = Vec<Deal>> {
    let deal = (
        (0..OWNERS.len(), 0..PRODUCTS.len(), 0..STAGES.len()),
        prop::option::of(0..2_000_000_i128),
        prop::option::weighted(0.8, 0..800_i64),
        (0..100_i64, 0..200_i64),
    );
    let deal = deal.prop_map(|((owner, product, stage), amount, created, (to_talks, to_close))| {
        let talks = created.filter(|_| stage > 0).map(|day| day + to_talks);
        let closed = if stage < 2 {
            created.filter(|day| day % 2 == 0).map(|day| day + to_talks + to_close)
        } else {
            Some(created.unwrap_or(300) + to_talks + to_close)
        };
        let amount = if stage == 2 { amount.or(Some(100)) } else { amount };
        Deal { owner, product, stage, amount, created, talks, closed }
    });
    prop::collection::vec(deal, 0..40)
}

fn leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Year, month and day of a day, by counting.
fn civil(mut day: i64) -> (i64, usize, i64) {
    let mut year = 2016;
    while day >= if leap(year) { 366 } else { 365 } {
        day -= if leap(year) { 366 } else { 365 };
        year += 1;
    }
    let february = if leap(year) { 29 } else { 28 };
    for (month, days) in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate() {
        if day < days {
            return (year, month + 1, day + 1);
        }
        day -= days;
    }
    unreachable!("a year has twelve months");
}

fn iso(day: i64) -> String {
    let (year, month, day) = civil(day);
    format!("{year}-{month:02}-{day:02}")
}

fn quarter(day: i64) -> String {
    let (year, month, _) = civil(day);
    format!("{year}Q{}", month.div_ceil(3))
}

fn cents(amount: i128) -> String {
    format!("{}.{:02}", amount / 100, amount % 100)
}

fn csv(deals: &[(usize, Deal)]) -> String {
    let day = |day: Option<i64>| day.map(iso).unwrap_or_default();
    let row = |(id, deal): &(usize, Deal)| {
        format!(
            "{id},{},{},{},{},{},{},{}\n",
            OWNERS[deal.owner],
            STAGES[deal.stage],
            deal.amount.map(cents).unwrap_or_default(),
            day(deal.created),
            day(deal.talks),
            day(deal.closed),
            PRODUCTS[deal.product]
        )
    };
    attain_tests::HEADER.to_owned() + &deals.iter().map(row).collect::<Vec<_>>().concat()
}

fn numbered(deals: &[Deal]) -> Vec<(usize, Deal)> {
    deals.iter().cloned().enumerate().collect()
}

/// The library's answer.
fn answer(csv: &str, as_of: Option<i64>, team: bool) -> Result<String, attain::Error> {
    let prices = PRICES
        .iter()
        .fold("product,price\n".to_owned(), |csv, (name, price)| csv + &format!("{name},{}\n", cents(*price)));
    let people = TEAM.iter().fold("rep,manager,region,start\n".to_owned(), |csv, (rep, manager, region)| {
        csv + &format!("{rep},{manager},{region},\n")
    });
    let table = |text: &str| format!(r#"{{"kind":"csv","text":{}}}"#, quoted(text));
    let mut request = format!(r#"{{"data":{},"map":{MAP},"prices":{}"#, table(csv), table(&prices));
    if team {
        request = format!("{request}{}", format_args!(r#","team":{}"#, table(&people)));
    }
    if let Some(day) = as_of {
        request = format!("{request}{}", format_args!(r#","as_of":"{}""#, iso(day)));
    }
    attain::call("kpi.summary", &(request + "}"))
}

/// `numerator / denominator` with so many places, half-even, without trailing zeros.
fn rounded(numerator: i128, denominator: i128, places: u32) -> String {
    let unit = 10_i128.pow(places);
    let whole = half_even(numerator * unit, denominator);
    let text = format!("{}.{:0width$}", whole / unit, whole % unit, width = places as usize);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// For a numerator of zero or more.
fn half_even(numerator: i128, denominator: i128) -> i128 {
    let (quotient, rest) = (numerator / denominator, numerator % denominator);
    let up = rest * 2 > denominator || (rest * 2 == denominator && quotient % 2 == 1);
    quotient + i128::from(up)
}

/// A text, or the code why there is none.
fn figure(text: Option<String>, code: &str) -> String {
    text.map_or_else(|| format!("none: {code}"), |text| quoted(&text))
}

fn rate(won: usize, lost: usize) -> String {
    let closed = won + lost;
    let known = (closed >= 10).then(|| rounded(won as i128, closed as i128, 6));
    figure(known, "kpi.too_few_closed")
}

/// What a deal is on a day.
struct Seen {
    deal: Deal,
    state: &'static str,
    stage: String,
    value: Option<i128>,
}

fn seen(deal: &Deal, today: i64, last_event: i64) -> Option<Seen> {
    let closed_by_then = !deal.is_open() && deal.closed.is_some_and(|day| day <= today);
    let state = if closed_by_then {
        STAGES[deal.stage]
    } else {
        match deal.created {
            Some(day) if day <= today => "open",
            None if deal.is_open() => "undated",
            _ => return None,
        }
    };
    let stage = if closed_by_then || deal.is_open() && (deal.created.is_none() || last_event <= today) {
        STAGES[deal.stage]
    } else if deal.talks.is_some_and(|day| day <= today) {
        "Talks"
    } else {
        "Open"
    };
    let list = PRICES.iter().find(|(name, _)| *name == PRODUCTS[deal.product]).map(|(_, price)| *price);
    // The map says that amounts are known only at closing.
    let value = if closed_by_then { deal.amount } else { list };
    Some(Seen { deal: deal.clone(), state, stage: stage.to_owned(), value })
}

fn sum<'a>(deals: impl Iterator<Item = &'a Seen>) -> i128 {
    deals.map(|seen| seen.value.unwrap_or(0)).sum()
}

fn count(deals: &[Seen], is: impl Fn(&Seen) -> bool) -> usize {
    deals.iter().filter(|seen| is(seen)).count()
}

/// Rows by a key, each as `key won lost open amount rate`.
fn rows(deals: &[Seen], key: impl Fn(&Seen) -> String) -> Vec<String> {
    let keys: BTreeSet<String> = deals.iter().map(&key).collect();
    keys.into_iter()
        .map(|name| {
            let of = |state: &'static str| count(deals, |seen| key(seen) == name && seen.state == state);
            let (won, lost, open) = (of("Won"), of("Lost"), of("open") + of("undated"));
            let amount = sum(deals.iter().filter(|seen| key(seen) == name && seen.state == "Won"));
            format!("{name} {won} {lost} {open} {} {}", quoted(&cents(amount)), rate(won, lost))
        })
        .collect()
}

fn or_none(text: &str) -> String {
    if text.is_empty() { "(none)".to_owned() } else { text.to_owned() }
}

/// The figures by name.
fn twin(deals: &[Deal], as_of: Option<i64>, team: bool) -> Option<BTreeMap<&'static str, String>> {
    let mut events: Vec<i64> = Vec::new();
    for deal in deals {
        events.extend(deal.created);
        events.extend(deal.talks);
        if !deal.is_open() {
            events.extend(deal.closed);
        }
    }
    let last_event = events.into_iter().max();
    let today = as_of.or(last_event)?;
    let all: Vec<Seen> = deals.iter().filter_map(|deal| seen(deal, today, last_event.unwrap_or(i64::MIN))).collect();
    let is = |state: &'static str| move |seen: &Seen| seen.state == state;
    let (won, lost) = (count(&all, is("Won")), count(&all, is("Lost")));
    let cycle = |seen: &Seen| seen.deal.closed.zip(seen.deal.created).map(|(to, from)| i128::from(to - from));
    let mean = |days: Vec<i128>| {
        let known = (!days.is_empty()).then(|| rounded(days.iter().sum(), days.len() as i128, 4));
        figure(known, "kpi.no_deals")
    };
    let won_cycles = || all.iter().filter(|seen| seen.state == "Won").filter_map(cycle).collect::<Vec<_>>();
    let closed_cycles = all.iter().filter(|seen| ["Won", "Lost"].contains(&seen.state)).filter_map(cycle).collect();
    let mut sorted = won_cycles();
    sorted.sort_unstable();
    let median = (!sorted.is_empty()).then(|| rounded(sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2], 2, 4));
    let won_amount = sum(all.iter().filter(|seen| seen.state == "Won"));
    let mut figures = BTreeMap::new();
    figures.insert("as_of", quoted(&iso(today)));
    figures.insert("deals", all.len().to_string());
    figures.insert("won", won.to_string());
    figures.insert("lost", lost.to_string());
    figures.insert("open_as_of", count(&all, is("open")).to_string());
    figures.insert("open_amount", quoted(&cents(sum(all.iter().filter(|seen| seen.state == "open")))));
    let undated = sum(all.iter().filter(|seen| seen.state == "undated"));
    figures.insert("undated", format!("{} {}", count(&all, is("undated")), quoted(&cents(undated))));
    let unvalued = count(&all, |seen| ["open", "undated"].contains(&seen.state) && seen.value.is_none());
    figures.insert("unvalued", unvalued.to_string());
    figures.insert("win_rate", rate(won, lost));
    figures.insert("won_amount", quoted(&cents(won_amount)));
    let average = (won > 0).then(|| cents(half_even(won_amount, won as i128)));
    figures.insert("average_won", figure(average, "kpi.no_deals"));
    figures.insert("cycle_days_mean_closed", mean(closed_cycles));
    figures.insert("cycle_days_mean_won", mean(won_cycles()));
    figures.insert("cycle_days_median_won", figure(median, "kpi.no_deals"));
    figures.insert("by_owner", rows(&all, |seen| OWNERS[seen.deal.owner].to_owned()).join("; "));
    figures.insert("by_product", rows(&all, |seen| or_none(PRODUCTS[seen.deal.product])).join("; "));
    let person = |seen: &Seen| TEAM.iter().find(|(rep, ..)| *rep == OWNERS[seen.deal.owner]).copied();
    let through_team = |key: &dyn Fn(&Seen) -> String| if team { rows(&all, key).join("; ") } else { String::new() };
    figures.insert("by_manager", through_team(&|seen| or_none(person(seen).map_or("", |(_, manager, _)| manager))));
    figures.insert("by_region", through_team(&|seen| or_none(person(seen).map_or("", |(_, _, region)| region))));
    figures.insert("open_by_stage", stages(&all));
    figures.insert("by_quarter", quarters(&all, today));
    Some(figures)
}

fn stages(all: &[Seen]) -> String {
    let open = |seen: &&Seen| ["open", "undated"].contains(&seen.state);
    let names: BTreeSet<&str> = all.iter().filter(open).map(|seen| seen.stage.as_str()).collect();
    let row = |name: &str| {
        let here: Vec<&Seen> = all.iter().filter(open).filter(|seen| seen.stage == name).collect();
        format!("{name} {} {}", here.len(), quoted(&cents(sum(here.iter().copied()))))
    };
    names.into_iter().map(row).collect::<Vec<_>>().join("; ")
}

fn quarters(all: &[Seen], today: i64) -> String {
    let closed = |seen: &Seen| ["Won", "Lost"].contains(&seen.state);
    let names: BTreeSet<String> =
        all.iter().filter(|seen| closed(seen)).filter_map(|seen| seen.deal.closed).map(quarter).collect();
    let row = |name: &String| {
        let end = (0..=today).filter(|day| quarter(*day) == *name).max().expect("a day of the quarter");
        let open = count(all, |seen| {
            seen.deal.created.is_some_and(|day| day <= end)
                && !(closed(seen) && seen.deal.closed.is_some_and(|day| day <= end))
        });
        let here = |state: &str| {
            let in_it = |seen: &&Seen| seen.state == state && seen.deal.closed.map(quarter).as_ref() == Some(name);
            all.iter().filter(in_it).collect::<Vec<_>>()
        };
        let (won, lost) = (here("Won"), here("Lost"));
        let amount = quoted(&cents(sum(won.iter().copied())));
        format!("{name} {} {} {open} {amount} {}", won.len(), lost.len(), rate(won.len(), lost.len()))
    };
    names.iter().map(row).collect::<Vec<_>>().join("; ")
}

/// The library's figures in the twin's words.
fn told(text: &str) -> BTreeMap<String, String> {
    use attain::record::Value;
    let response = parse(text);
    let bare = |value: &Value| match field(value, "not_available") {
        Some(reason) => format!("none: {}", attain_tests::text_field(reason, "code").unwrap_or_default()),
        None => canonical(value),
    };
    let get = |value: &Value, name: &str| bare(field(value, name).expect(name));
    let row = |value: &Value| {
        let key = attain_tests::text_field(value, "key").expect("a key").to_owned();
        let columns: &[&str] = if field(value, "amount").is_some() {
            &["open", "amount"]
        } else {
            &["won", "lost", "open", "won_amount", "win_rate"]
        };
        columns.iter().fold(key, |row, name| row + " " + &get(value, name))
    };
    let Some(Value::Record(kpis)) = field(&response, "kpis") else { panic!("no figures: {text}") };
    let figure = |value: &Value| match value {
        Value::List(items) => items.iter().map(row).collect::<Vec<_>>().join("; "),
        Value::Record(_) if field(value, "deals").is_some() => {
            format!("{} {}", get(value, "deals"), get(value, "amount"))
        }
        other => bare(other),
    };
    let mut told: BTreeMap<String, String> = kpis.iter().map(|(name, value)| (name.clone(), figure(value))).collect();
    told.insert("as_of".to_owned(), get(&response, "as_of"));
    told
}

/// So many cases; the seeds of those that fail are kept beside the tests and run again.
fn config(cases: u32) -> Config {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/regressions/kpis.txt");
    Config { cases, failure_persistence: Some(Box::new(FileFailurePersistence::Direct(seeds))), ..Config::default() }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn the_slow_twin_agrees(deals in deals(), as_of in prop::option::of(0..1100_i64), team in any::<bool>()) {
        let found = answer(&csv(&numbered(&deals)), as_of, team);
        match twin(&deals, as_of, team) {
            None => prop_assert_eq!(found.unwrap_err().code().as_str(), "review.as_of_unknown"),
            Some(expected) => {
                let expected: BTreeMap<String, String> =
                    expected.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
                prop_assert_eq!(told(&found.expect("figures")), expected);
            }
        }
    }

    #[test]
    fn the_order_of_rows_never_matters(
        (deals, shuffled) in deals().prop_flat_map(|deals| {
            let deals = numbered(&deals);
            (Just(deals.clone()), Just(deals).prop_shuffle())
        }),
        as_of in 0..1100_i64,
    ) {
        prop_assert_eq!(answer(&csv(&deals), Some(as_of), true), answer(&csv(&shuffled), Some(as_of), true));
    }

    /// What came later changes nothing: not new deals, and not how, when and for how much the open ones ended.
    #[test]
    fn rows_dated_after_the_day_never_matter(deals in deals(), later in deals(), as_of in 0..1000_i64, shift in 1..90_i64) {
        // The read report counts all rows; the figures know nothing of them.
        let figures = |deals: &[Deal]| answer(&csv(&numbered(deals)), Some(as_of), true).map(|found| told(&found));
        let before = figures(&deals);
        let mut changed = deals;
        for deal in &mut changed {
            if !deal.is_open() && deal.closed.is_some_and(|day| day > as_of) {
                deal.stage = if deal.stage == 2 { 3 } else { 2 };
                deal.amount = Some(deal.amount.unwrap_or(0) + 77);
                deal.closed = deal.closed.map(|day| day + shift);
            }
        }
        changed.extend(later.into_iter().filter(|deal| deal.created.is_some()).map(|deal| {
            let move_by = as_of + 1;
            let moved = |day: Option<i64>| day.map(|day| day + move_by);
            Deal { created: moved(deal.created), talks: moved(deal.talks), closed: moved(deal.closed), ..deal }
        }));
        prop_assert_eq!(figures(&changed), before);
    }
}
