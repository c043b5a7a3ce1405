//! The Maven CRM data at the starts of the quarters that have history and outcome: the whole and each manager.

use std::fmt::Write as _;

use attain::kpi::KpiRequest;
use attain::record::{self, Figure};
use attain::review::BacktestRequest;
use attain::team::Scope;
use attain::{Book, Date, Map, Money, Policy, ReviewRequest, Table};

use crate::{data_set, root, text_of};

/// The figures that are scored.
pub const FIGURES: [&str; 4] = ["open x win rate", "in period + not yet created", "trend", "together"];

/// The days before the quarters begin.
pub const EVES: [&str; 3] = ["2017-03-31", "2017-06-30", "2017-09-30"];

/// Whose deals, on the eve of which quarter, what was won in it, and what each figure said.
pub struct Row {
    /// `everyone`, or the manager.
    pub whose: String,
    /// The eve.
    pub eve: &'static str,
    /// What was won in the quarter.
    pub actual: Money,
    /// In the order of [`FIGURES`].
    pub said: [Option<Money>; 4],
}

/// Every row; nothing where the data are absent.
pub fn rows() -> Option<Vec<Row>> {
    let folder = data_set("maven-crm")?;
    let map: Map = record::from_json(&text_of(&root().join("core/examples/quarter/maven.json"))).expect("the map");
    let file = |name: Option<&str>| text_of(&folder.join(name.expect("the map names the file")));
    let table = |name: Option<&str>| Table::Csv { text: file(name) };
    let base = ReviewRequest::new()
        .with_team(table(map.team().expect("a team").file()))
        .with_prices(table(map.prices().expect("prices").file()));
    let book = Book::read(file(map.deals().file()).as_str(), &map).expect("a book");
    let whole = attain::review::of(&book, &base).expect("a review");
    let mut scopes = vec![("everyone".to_owned(), None)];
    for manager in whole.kpis().by_manager() {
        scopes.push((manager.key().to_string(), Some(Scope::Manager { id: manager.key().clone() })));
    }
    let mut rows = Vec::new();
    for (whose, scope) in &scopes {
        for eve in EVES {
            let day: Date = eve.parse().expect("a day");
            let with = |request: ReviewRequest| match scope {
                Some(scope) => request.with_scope(scope.clone()),
                None => request,
            };
            let request = with(base.clone().with_as_of(day));
            let review = attain::review::of(&book, &request).expect("a review");
            let forecast = review.forecast();
            let known = |figure: &Figure<Money>| figure.known().copied();
            // What was won in the quarter is seen on its last day.
            let last = Policy::new().calendar().days(forecast.period()).expect("its days").1;
            let end = with(base.clone().with_as_of(last).with_period(forecast.period()));
            let actual = attain::review::of(&book, &end).expect("a review").forecast().won();
            rows.push(Row {
                whose: whose.clone(),
                eve,
                actual,
                said: [
                    known(forecast.weighted()),
                    known(forecast.weighted_total()).filter(|_| forecast.not_yet_created().known().is_some()),
                    known(forecast.trend()),
                    known(forecast.triangulated()),
                ],
            });
        }
    }
    Some(rows)
}

/// How the ranges of the three quarters held, week by week: everyone, each manager, and each rep.
pub fn ranges() -> Option<String> {
    let folder = data_set("maven-crm")?;
    let map: Map = record::from_json(&text_of(&root().join("core/examples/quarter/maven.json"))).expect("the map");
    let file = |name: Option<&str>| text_of(&folder.join(name.expect("the map names the file")));
    let table = |name: Option<&str>| Table::Csv { text: file(name) };
    let base = BacktestRequest::new()
        .with_quarters(3)
        .with_team(table(map.team().expect("a team").file()))
        .with_prices(table(map.prices().expect("prices").file()));
    let book = Book::read(file(map.deals().file()).as_str(), &map).expect("a book");
    let whole = attain::kpi::summary(&book, &KpiRequest::new().with_team(table(map.team().expect("a team").file())));
    let kpis = whole.expect("the figures");
    let mut text = String::from(
        "| whose | weeks | within | width | error of all together | error of weighted | CRPS |\n| --- | --- | --- | --- | --- | --- | --- |\n",
    );
    let managers =
        kpis.kpis().by_manager().iter().map(|row| (row.key().clone(), Scope::Manager { id: row.key().clone() }));
    let reps = kpis.kpis().by_owner().iter().map(|row| (row.key().clone(), Scope::Owner { id: row.key().clone() }));
    let all = std::iter::once(("everyone".parse().expect("an id"), None));
    let mut of_reps: Vec<[f64; 5]> = Vec::new();
    for (whose, scope) in all.chain(managers.chain(reps).map(|(id, scope)| (id, Some(scope)))) {
        let is_rep = matches!(scope, Some(Scope::Owner { .. }));
        let request = match scope {
            Some(scope) => base.clone().with_scope(scope),
            None => base.clone(),
        };
        let Ok(found) = attain::review::backtest(&book, &request) else { continue };
        let actual: f64 = found.rows().iter().map(|row| minor(row.actual())).sum::<f64>() / count(found.rows().len());
        let share = |money: &Figure<Money>| money.known().map_or(f64::NAN, |money| 100.0 * minor(*money) / actual);
        let scores = found.scores();
        let (range, methods) = (scores.range(), scores.methods());
        let within = range.coverage().known().map_or(f64::NAN, |share| {
            let (part, whole) = share.fraction();
            100.0 * float(part) / float(whole)
        });
        let figures = [
            within,
            share(range.mean_width()),
            share(methods[4].mean_absolute_error()),
            share(methods[1].mean_absolute_error()),
            share(range.mean_crps()),
        ];
        if is_rep {
            of_reps.push(figures);
        }
        line(&mut text, &format!("{whose} | {}", range.rows()), figures);
    }
    let mean = |at: usize| of_reps.iter().map(|figures| figures[at]).sum::<f64>() / count(of_reps.len());
    line(&mut text, &format!("{} reps, in the mean |", of_reps.len()), std::array::from_fn(mean));
    Some(text)
}

fn line(text: &mut String, head: &str, figures: [f64; 5]) {
    let figures = figures.map(|figure| format!("{figure:.1} %"));
    writeln!(text, "| {head} | {} |", figures.join(" | ")).expect("a text grows");
}

#[expect(clippy::cast_precision_loss, reason = "a share of some dozens")]
fn float(number: i128) -> f64 {
    number as f64
}

#[expect(clippy::cast_precision_loss, reason = "amounts of a few millions")]
fn minor(money: Money) -> f64 {
    money.minor() as f64
}

#[expect(clippy::cast_precision_loss, reason = "some dozens")]
fn count(number: usize) -> f64 {
    number as f64
}

/// Of the deals that were open on each eve, by age in days: how many, and the share that was won in the quarter.
pub fn by_age() -> Option<String> {
    let folder = data_set("maven-crm")?;
    let text = text_of(&folder.join("sales_pipeline.csv"));
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let place = |name: &str| header.iter().position(|column| *column == name).expect("a column");
    let (stage, from, to) = (place("deal_stage"), place("engage_date"), place("close_date"));
    let day = |text: &str| text.parse::<Date>().ok();
    let deals: Vec<(Date, Option<Date>, bool)> = lines
        .filter_map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            Some((day(cells[from])?, day(cells[to]), cells[stage] == "Won"))
        })
        .collect();
    let mut table = format!("| age, days | {} |\n|{}\n", EVES.join(" | "), " --- |".repeat(4));
    for (low, high) in [(0, 29), (30, 59), (60, 89), (90, 119), (120, 9_999)] {
        let cells = EVES.map(|eve| {
            let eve: Date = eve.parse().expect("a day");
            let last = Policy::new()
                .calendar()
                .days(Policy::new().calendar().quarter_of(eve.next().expect("a day")).expect("a quarter"));
            let last = last.expect("its days").1;
            let open = deals.iter().filter(|(from, to, _)| {
                (low..=high).contains(&from.days_to(eve)) && to.is_none_or(|to| to > eve) && *from <= eve
            });
            let (all, won) = open.fold((0_u32, 0_u32), |(all, won), (_, to, is_won)| {
                (all + 1, won + u32::from(*is_won && to.is_some_and(|to| to <= last)))
            });
            if all == 0 { "-".to_owned() } else { format!("{:.0} % of {all}", 100.0 * f64::from(won) / f64::from(all)) }
        });
        let name = if high > 1_000 { format!("from {low}") } else { format!("{low} to {high}") };
        writeln!(table, "| {name} | {} |", cells.join(" | ")).expect("a text grows");
    }
    Some(table)
}

/// A figure's error, in percent of what came.
#[expect(clippy::cast_precision_loss, reason = "amounts of a few millions")]
pub fn error(said: Money, actual: Money) -> f64 {
    100.0 * (said.minor() as f64 / actual.minor() as f64 - 1.0)
}

/// The rows as a table.
pub fn table(rows: &[Row]) -> String {
    let mut text = format!("| whose | eve | won in the quarter | {} |\n|{}\n", FIGURES.join(" | "), " --- |".repeat(7));
    for row in rows {
        let cell = |said: &Option<Money>| {
            said.map_or_else(|| "not available".to_owned(), |said| format!("{:+.1} %", error(said, row.actual)))
        };
        let cells: Vec<String> = row.said.iter().map(cell).collect();
        writeln!(text, "| {} | {} | {} | {} |", row.whose, row.eve, row.actual.amount(), cells.join(" | "))
            .expect("a text grows");
    }
    text
}
