//! Reading and reviewing the Maven deals, beside a plain loop over the same rows: the median of nine. And a million rows
//! of a frame into a book, beside a loop that only counts their ids and owners.
#![expect(clippy::print_stdout, reason = "a command line program prints")]

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hint::black_box;
use std::time::{Duration, Instant};

use attain::{Book, Column, Error, Frame, Map, ReviewRequest, Table, kpi, record, review};
use attain_tests::{data_set, root, text_of};

const RUNS: usize = 9;

fn main() -> Result<(), Error> {
    million()?;
    let Some(folder) = data_set("maven-crm") else {
        println!("no bench was run: the data are absent");
        return Ok(());
    };
    let map: Map = record::from_json(&text_of(&root().join("core/examples/quarter/maven.json")))?;
    let deals = text_of(&folder.join("sales_pipeline.csv"));
    let table = |name: &str| Table::Csv { text: text_of(&folder.join(name)) };
    let request = ReviewRequest::new().with_team(table("sales_teams.csv")).with_prices(table("products.csv"));
    let book = Book::read(deals.as_str(), &map)?;
    println!("{} deals, {} bytes, median of {RUNS}\n", book.len(), deals.len());

    let loop_time = median(|| Ok(plain_loop(&deals)))?;
    let read = median(|| Book::read(deals.as_str(), &map))?;
    let reviewed = median(|| review::of(&book, &request))?;
    let both = median(|| attain::review(deals.as_str(), &map, &request))?;
    let written = review::of(&book, &request)?;
    let json = median(|| Ok(record::to_json(&written)))?;
    println!("{:<22}{:>12}{:>14}", "", "ms", "x plain loop");
    let rows = [
        ("plain loop", loop_time),
        ("read", read),
        ("review", reviewed),
        ("read and review", both),
        ("write the JSON", json),
    ];
    for (name, time) in rows {
        let ratio = time.as_secs_f64() / loop_time.as_secs_f64();
        println!("{name:<22}{:>12.2}{ratio:>14.1}", time.as_secs_f64() * 1000.0);
    }
    Ok(())
}

/// A million deals of a hundred owners as typed columns: ids of 18 characters, amounts in cents, days.
fn million() -> Result<(), Error> {
    const ROWS: usize = 1_000_000;
    let ids: Vec<String> = (0..ROWS).map(|row| format!("006Ab{:013}", row * 7919 % ROWS)).collect();
    let owners: Vec<String> = (0..100).map(|owner| format!("owner {owner}")).collect();
    let map: Map = record::from_json(
        r#"{"currency": "USD", "deals": {
            "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"},
            "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
        }}"#,
    )?;
    let names = ["id", "rep", "stage", "amount", "from", "to"].map(str::to_owned).to_vec();
    let owner = |row: usize| owners[row % owners.len()].as_str();
    let day = |days: i32| move |row: usize| i32::try_from(row % 500).ok().map(|day| 20_000 + day + days);
    let mut frame = Frame::new(names);
    let columns = vec![
        Column::text(|row| Some(ids[row].as_str())),
        Column::text(|row| Some(owner(row))),
        Column::text(|row| Some(["Open", "Won", "Lost"][row % 3])),
        Column::whole(|row| i64::try_from(row % 100_000).ok()),
        Column::day(day(0)),
        Column::day(day(30)),
    ];
    frame.push(ROWS, columns)?;
    let counted = median(|| {
        let unique: HashSet<&str> = ids.iter().map(String::as_str).collect();
        let mut categories: HashMap<&str, usize> = HashMap::new();
        for row in 0..ROWS {
            *categories.entry(owner(row)).or_default() += 1;
        }
        Ok((unique.len(), categories.len()))
    })?;
    let read = median(|| Book::read(&frame, &map))?;
    let ratio = read.as_secs_f64() / counted.as_secs_f64();
    println!("a million rows of a frame into a book: {:.0} ms", read.as_secs_f64() * 1000.0);
    println!("counting their ids and owners: {:.0} ms, ratio {ratio:.1}\n", counted.as_secs_f64() * 1000.0);
    explained(&Book::read(&frame, &map)?)
}

/// The key figures of a million deals beside a plain loop that adds up the same from columns, and one figure of them
/// explained. Run with and without the crate's feature `explain`, the first two lines are the same.
fn explained(book: &Book) -> Result<(), Error> {
    let rows = book.len();
    let (stages, amounts): (Vec<usize>, Vec<i64>) =
        (0..rows).map(|row| (row % 3, i64::try_from(row % 100_000).unwrap_or_default() * 100)).unzip();
    let owners: Vec<usize> = (0..rows).map(|row| row % 100).collect();
    let looped = median(|| {
        let mut sums = vec![[(0_u64, 0_i128); 3]; 100];
        for ((owner, stage), amount) in owners.iter().zip(&stages).zip(&amounts) {
            let (count, sum) = &mut sums[*owner][*stage];
            *count += 1;
            *sum += i128::from(*amount);
        }
        Ok(sums)
    })?;
    let figures = median(|| kpi::summary(book, &kpi::KpiRequest::new()))?;
    let ask = r#"{"operation": "kpi.summary", "path": "kpis.by_owner[7].win_rate"}"#;
    let asked = cfg!(feature = "explain").then(|| median(|| attain::call_on(book, "book.explain", ask))).transpose()?;
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("a plain loop over a million deals: {:.1} ms", ms(looped));
    println!("their key figures, nobody asks why: {:.1} ms", ms(figures));
    println!(
        "one of the figures explained, two deep: {}\n",
        asked.map_or("not built".to_owned(), |time| format!("{:.1} ms", ms(time)))
    );
    Ok(())
}

/// The middle of the times of so many runs.
fn median<T>(mut run: impl FnMut() -> Result<T, Error>) -> Result<Duration, Error> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        black_box(run()?);
        times.push(start.elapsed());
    }
    times.sort_unstable();
    Ok(times[RUNS / 2])
}

/// What anyone would write first: split the lines, count and sum by owner, check nothing.
fn plain_loop(deals: &str) -> BTreeMap<&str, (u64, u64, i64)> {
    let mut owners: BTreeMap<&str, (u64, u64, i64)> = BTreeMap::new();
    for line in deals.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [_, owner, _, _, stage, _, _, value] = cells[..] else { continue };
        let sums = owners.entry(owner).or_default();
        match stage {
            "Won" => {
                sums.0 += 1;
                sums.2 += value.parse::<i64>().unwrap_or(0);
            }
            "Lost" => sums.1 += 1,
            _ => {}
        }
    }
    owners
}
