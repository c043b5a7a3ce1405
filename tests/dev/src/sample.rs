//! `cargo dev sample`: what the made company looks like, beside the real sets that are there.

use std::collections::{BTreeMap, HashMap};
use std::fs;

use attain::Date;
use attain::sample::{self, SampleRequest};
use attain::table::Table;

use crate::measure::{Line, Unit, count, deviation, mean, middles, quantile, row, share, slope};
use crate::run::data_dir;
use crate::sellers::{People, Ramp, observed, of_calls, of_quotas, print_ramp, shocks};

/// Companies that are compared, so that no figure is one seed's luck.
const SEEDS: std::ops::RangeInclusive<u64> = 1..=5;

/// A deal as any set has it. Days are numbers.
pub(crate) struct Deal {
    pub(crate) owner: String,
    pub(crate) created: Option<i32>,
    pub(crate) closed: Option<i32>,
    pub(crate) expected: Option<i32>,
    /// `None` while it is open.
    pub(crate) won: Option<bool>,
    pub(crate) amount: Option<f64>,
    pub(crate) pushes: Option<u32>,
}

/// The year and the quarter, counted in quarters.
pub(crate) type Period = i32;

/// A table with a header whose cells have no commas.
pub(crate) struct Rows<'a>(HashMap<&'a str, usize>, pub(crate) Vec<Vec<&'a str>>);

impl<'a> Rows<'a> {
    pub(crate) fn read(text: &'a str) -> Self {
        let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let header = lines.next().unwrap_or_default();
        Self(header.into_iter().enumerate().map(|(at, name)| (name, at)).collect(), lines.collect())
    }

    pub(crate) fn of<'b>(&'b self, row: &'b [&'a str], name: &str) -> &'a str {
        self.0.get(name).and_then(|at| row.get(*at)).copied().unwrap_or_default()
    }
}

/// Prints the figures.
pub(crate) fn print() -> Result<(), String> {
    let made = SEEDS.map(|seed| company(seed).map_err(|error| error.to_string())).collect::<Result<Vec<_>, _>>()?;
    let (maven, exported) = (maven(), exported());
    println!("The made company by default: seed 1, the range over seeds 1 to 5, and the real sets beside it.");
    println!("`-`: the set does not have it.\n");
    println!("{:<64}{:>10}{:>24}{:>12}{:>19}", "", "seed 1", "seeds 1-5", "maven-crm", "salesforce-sample");
    let Some((first, _)) = made.first() else { return Ok(()) };
    for line in first {
        let all: Vec<&Line> =
            made.iter().filter_map(|(lines, _)| lines.iter().find(|of| of.name == line.name)).collect();
        row(line, &all, &[maven.as_deref(), exported.as_deref()]);
    }
    print_ramp(&made.iter().map(|(_, ramp)| ramp).collect::<Vec<_>>());
    for (name, set) in [("maven-crm", &maven), ("salesforce-sample", &exported)] {
        if set.is_none() {
            println!("ABSENT: {name}: put the folder into ../shared/data, or name its parent in ATTAIN_DATA");
        }
    }
    Ok(())
}

fn csv(table: &Table) -> &str {
    if let Table::Csv { text } = table { text } else { "" }
}

pub(crate) fn day(text: &str) -> Option<i32> {
    text.parse::<Date>().ok().map(Date::number)
}

pub(crate) fn date(day: i32) -> Option<Date> {
    Date::from_number(day)
}

pub(crate) fn period(day: i32) -> Period {
    date(day).map_or(0, |date| date.year() * 4 + i32::try_from((date.month() - 1) / 3).unwrap_or_default())
}

pub(crate) fn named(text: &str) -> Period {
    let (year, quarter) = text.split_once('Q').unwrap_or_default();
    year.parse::<i32>().unwrap_or_default() * 4 + quarter.parse::<i32>().unwrap_or_default() - 1
}

/// First and last day of a quarter.
pub(crate) fn days(period: Period) -> (i32, i32) {
    let first = |period: i32| {
        let month = u32::try_from(period.rem_euclid(4) * 3 + 1).unwrap_or(1);
        Date::of(period.div_euclid(4), month, 1).map_or(0, Date::number)
    };
    (first(period), first(period + 1) - 1)
}

/// The figures of one made company.
fn company(seed: u64) -> Result<(Vec<Line>, Ramp), attain::Error> {
    let request = SampleRequest::new().with_seed(seed);
    let made = sample::company(&request)?;
    let (history, truth) = (sample::history(&request)?, sample::truth(&request)?);
    let rows = Rows::read(csv(made.deals()));
    let deal = |row: &Vec<&str>| {
        let won = match rows.of(row, "stage") {
            "Won" => Some(true),
            "Lost" => Some(false),
            _ => None,
        };
        let close = day(rows.of(row, "close_date"));
        Deal {
            owner: rows.of(row, "owner").to_owned(),
            created: day(rows.of(row, "created")),
            closed: close.filter(|_| won.is_some()),
            expected: close,
            won,
            amount: rows.of(row, "amount").parse().ok(),
            pushes: rows.of(row, "pushes").parse().ok(),
        }
    };
    let deals: Vec<Deal> = rows.1.iter().map(deal).collect();
    let as_of = made.as_of().number();
    let mut lines = of_deals(&deals, as_of);
    lines.extend(of_reopening(csv(history.table())));
    let first = truth.shocks().first().map_or(0, |shock| days(named(&shock.period().to_string())).0);
    let people = People::read(csv(made.team()), csv(made.leave()));
    lines.extend(people.lines(as_of, first));
    lines.extend(of_quotas(&deals, &people, csv(made.quotas()), as_of, truth.ramp().len()));
    lines.extend(of_calls(&deals, csv(made.submissions()), &truth, as_of));
    lines.extend(shocks(&deals, &truth, as_of));
    Ok((lines, observed(&deals, &people, &truth, as_of, first)))
}

/// What any set of deals tells.
fn of_deals(deals: &[Deal], as_of: i32) -> Vec<Line> {
    let closed = |outcome: bool| deals.iter().filter(move |deal| deal.won == Some(outcome)).collect::<Vec<_>>();
    let (won, lost) = (closed(true), closed(false));
    let open: Vec<&Deal> = deals.iter().filter(|deal| deal.won.is_none()).collect();
    let total = |deals: &[&Deal]| deals.iter().filter_map(|deal| deal.amount).sum::<f64>();
    let lost_has_amounts = total(&lost) > 0.0;
    let mut lines = vec![
        Line::new("deals", Unit::Whole, count(deals.len())),
        Line::new("won", Unit::Whole, count(won.len())),
        Line::new("lost", Unit::Whole, count(lost.len())),
        Line::new("open", Unit::Whole, count(open.len())),
        Line::new("win rate by count", Unit::Share, count(won.len()) / count(won.len() + lost.len())),
    ];
    if lost_has_amounts {
        let rate = total(&won) / (total(&won) + total(&lost));
        lines.push(Line::new("win rate by amount, where one was known", Unit::Share, rate));
    }
    let cycle = |deals: &[&Deal]| -> Vec<f64> {
        deals.iter().filter_map(|deal| Some(f64::from(deal.closed? - deal.created?))).collect()
    };
    for (deals, names) in [
        (&won, ["won: days, P10", "won: days, median", "won: days, mean", "won: days, P90"]),
        (&lost, ["lost: days, P10", "lost: days, median", "lost: days, mean", "lost: days, P90"]),
    ] {
        let days = cycle(deals);
        let figures = [quantile(&days, 10), quantile(&days, 50), mean(&days), quantile(&days, 90)];
        lines.extend(names.into_iter().zip(figures).map(|(name, figure)| Line::new(name, Unit::Whole, figure)));
    }
    let amounts: Vec<f64> = won.iter().filter_map(|deal| deal.amount).collect();
    let band = |from: f64, to: f64| {
        let within: Vec<&Deal> = won
            .iter()
            .copied()
            .filter(|deal| deal.amount.is_some_and(|amount| from <= amount && amount < to))
            .collect();
        quantile(&cycle(&within), 50)
    };
    lines.push(Line::new("won below 10,000: days, median", Unit::Whole, band(0.0, 1e4)));
    lines.push(Line::new("won from 50,000: days, median", Unit::Whole, band(5e4, f64::INFINITY)));
    lines.push(Line::new("won: amount, P10", Unit::Whole, quantile(&amounts, 10)));
    lines.push(Line::new("won: amount, median", Unit::Whole, quantile(&amounts, 50)));
    lines.push(Line::new("won: amount, mean", Unit::Whole, mean(&amounts)));
    lines.push(Line::new("won: amount, P90", Unit::Whole, quantile(&amounts, 90)));
    let mut largest = amounts.clone();
    largest.sort_by(|a, b| b.total_cmp(a));
    let tenth: f64 = largest.iter().take(largest.len() / 10).sum();
    lines.push(Line::new("won: share of the amount in the largest tenth", Unit::Share, tenth / total(&won)));
    lines.extend(of_pushes(&won, &lost));
    lines.extend(of_time(&won, as_of));
    lines.extend(of_open(&open, quantile(&cycle(&won), 50), as_of));
    lines
}

fn of_pushes(won: &[&Deal], lost: &[&Deal]) -> Vec<Line> {
    let pushes = |deals: &[&Deal]| deals.iter().filter_map(|deal| deal.pushes).map(f64::from).collect::<Vec<_>>();
    let at_least = |pushes: &[f64], many: f64| share(pushes, |push| *push >= many);
    let (won, lost) = (pushes(won), pushes(lost));
    let all = [&won[..], &lost].concat();
    vec![
        Line::new("closed: date moved later at least once", Unit::Share, at_least(&all, 1.0)),
        Line::new("closed: date moved later, of those won", Unit::Share, at_least(&won, 1.0)),
        Line::new("closed: date moved later, of those lost", Unit::Share, at_least(&lost, 1.0)),
        Line::new("closed: pushes a deal", Unit::Number, mean(&all)),
        Line::new("closed: three pushes or more", Unit::Share, at_least(&all, 3.0)),
    ]
}

/// Whether a deal counts, that closed on a day of a quarter with this first and last day.
pub(crate) type Keep = dyn Fn(&Deal, i32, (i32, i32)) -> bool;

/// Won amount by quarter, without those of which the set has a part only: the one that runs, and one whose first weeks
/// are missing.
pub(crate) fn by_quarter(won: &[&Deal], as_of: i32, keep: &Keep) -> BTreeMap<Period, f64> {
    let mut found = BTreeMap::new();
    let begin = won.iter().filter_map(|deal| deal.closed).min().unwrap_or(as_of);
    for deal in won {
        let (Some(closed), Some(amount)) = (deal.closed, deal.amount) else { continue };
        let of = period(closed);
        if days(of).1 <= as_of && begin < days(of).0 + 14 && keep(deal, closed, days(of)) {
            *found.entry(of).or_default() += amount;
        }
    }
    found
}

/// When in a quarter and a year deals are won.
fn of_time(won: &[&Deal], as_of: i32) -> Vec<Line> {
    let all = by_quarter(won, as_of, &|_, _, _| true);
    let total: f64 = all.values().sum();
    let share = |keep: &Keep| by_quarter(won, as_of, keep).values().sum::<f64>() / total;
    let last_month = |_: &Deal, closed: i32, _: (i32, i32)| date(closed).is_some_and(|date| date.month() % 3 == 0);
    let mut lines = vec![
        Line::new("quarter: share won in its last month", Unit::Share, share(&last_month)),
        Line::new("quarter: share won in its last 14 days", Unit::Share, share(&|_, closed, (_, to)| to - closed < 14)),
        Line::new("quarter: share won in its last 7 days", Unit::Share, share(&|_, closed, (_, to)| to - closed < 7)),
        Line::new(
            "quarter: share won of deals created within it",
            Unit::Share,
            share(&|deal, _, (from, _)| deal.created.is_some_and(|created| created >= from)),
        ),
    ];
    let seasons = seasons(&all);
    let names = ["year: share won in Q1", "year: share won in Q2", "year: share won in Q3", "year: share won in Q4"];
    lines.extend(names.into_iter().zip(seasons).map(|(name, season)| Line::new(name, Unit::Share, season / 4.0)));
    if all.len() >= 8 {
        let rest = around_trend(&all);
        lines.push(Line::new("quarters: growth of the won total in a year", Unit::Share, rest.0));
        let around = deviation(&rest.1.values().copied().collect::<Vec<_>>());
        lines.push(Line::new("quarters: spread around trend and season", Unit::Share, around));
    }
    lines
}

/// Each calendar quarter against a quarter of its year, as the mean over whole years; 1 is even.
fn seasons(all: &BTreeMap<Period, f64>) -> [f64; 4] {
    let years: Vec<[f64; 4]> = all
        .keys()
        .filter(|period| period.rem_euclid(4) == 0)
        .filter_map(|period| {
            let year = [0, 1, 2, 3].map(|quarter| all.get(&(period + quarter)).copied());
            Some([year[0]?, year[1]?, year[2]?, year[3]?])
        })
        .collect();
    [0, 1, 2, 3].map(|quarter| {
        mean(&years.iter().map(|year| 4.0 * year[quarter] / year.iter().sum::<f64>()).collect::<Vec<_>>())
    })
}

/// Growth in a year, and what each quarter was above or below it, season taken out (as a logarithm).
pub(crate) fn around_trend(all: &BTreeMap<Period, f64>) -> (f64, BTreeMap<Period, f64>) {
    let seasons = seasons(all);
    let season = |period: i32| seasons[usize::try_from(period.rem_euclid(4)).unwrap_or_default()];
    let points: Vec<(f64, f64)> =
        all.iter().map(|(period, won)| (f64::from(*period), (won / season(*period)).ln())).collect();
    let (slope, (x, y)) = (slope(&points), middles(&points));
    let rest = all.keys().zip(&points).map(|(of, (at, value))| (*of, value - y - slope * (at - x)));
    ((4.0 * slope).exp() - 1.0, rest.collect())
}

/// What is open on the last day.
fn of_open(open: &[&Deal], usual: f64, as_of: i32) -> Vec<Line> {
    let ages: Vec<f64> = open.iter().filter_map(|deal| Some(f64::from(as_of - deal.created?))).collect();
    let dated: Vec<i32> = open.iter().filter_map(|deal| deal.expected).collect();
    vec![
        Line::new("open: age in days, median", Unit::Whole, quantile(&ages, 50)),
        Line::new("open: age in days, P90", Unit::Whole, quantile(&ages, 90)),
        Line::new(
            "open: older than 1.5 median cycles of won deals",
            Unit::Share,
            share(&ages, |age| *age > 1.5 * usual),
        ),
        Line::new("open: older than 180 days", Unit::Share, share(&ages, |age| *age > 180.0)),
        Line::new("open: older than 365 days", Unit::Share, share(&ages, |age| *age > 365.0)),
        Line::new("open: expected date has passed", Unit::Share, share(&dated, |date| *date < as_of)),
    ]
}

/// Deals that were lost and taken up again, by the changes of every deal.
fn of_reopening(history: &str) -> Vec<Line> {
    let rows = Rows::read(history);
    let mut last: HashMap<&str, &str> = HashMap::new();
    let (mut lost, mut again) = (0_usize, 0_usize);
    for row in &rows.1 {
        let stage = rows.of(row, "stage");
        let before = last.insert(rows.of(row, "deal"), stage);
        lost += usize::from(stage == "Lost" && before != Some("Lost"));
        again += usize::from(before == Some("Lost") && stage != "Lost");
    }
    vec![
        Line::new("re-opened after it was lost", Unit::Whole, count(again)),
        Line::new("re-opened, of the times a deal was lost", Unit::Share, count(again) / count(lost)),
    ]
}

/// The teaching data of Maven Analytics: no expected dates, no quotas, no history; open deals without an amount.
fn maven() -> Option<Vec<Line>> {
    let text = fs::read_to_string(data_dir().join("maven-crm/sales_pipeline.csv")).ok()?;
    let rows = Rows::read(&text);
    let deal = |row: &Vec<&str>| {
        let won = match rows.of(row, "deal_stage") {
            "Won" => Some(true),
            "Lost" => Some(false),
            _ => None,
        };
        Deal {
            owner: rows.of(row, "sales_agent").to_owned(),
            created: day(rows.of(row, "engage_date")),
            closed: day(rows.of(row, "close_date")),
            expected: None,
            won,
            amount: rows.of(row, "close_value").parse().ok().filter(|_| won == Some(true)),
            pushes: None,
        }
    };
    let deals: Vec<Deal> = rows.1.iter().map(deal).collect();
    Some(of_deals(&deals, deals.iter().filter_map(|deal| deal.closed).max()?))
}

/// An export of Salesforce with a few deals of its demonstration: its days are those of the import.
fn exported() -> Option<Vec<Line>> {
    let text = fs::read_to_string(data_dir().join("salesforce-sample/Opportunity.csv")).ok()?;
    let rows = Rows::read(&text);
    let deal = |row: &Vec<&str>| Deal {
        owner: String::new(),
        created: None,
        closed: None,
        expected: None,
        won: (rows.of(row, "IsClosed") == "TRUE").then(|| rows.of(row, "IsWon") == "TRUE"),
        amount: rows.of(row, "Amount").parse().ok(),
        pushes: None,
    };
    let deals: Vec<Deal> = rows.1.iter().map(deal).collect();
    Some(of_deals(&deals, 0))
}
