//! The made company, week by week: its deals as they stood then, rebuilt from the history of every change.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use attain::record::Figure;
use attain::sample::{self, SampleRequest};
use attain::{Book, Date, Map, Money, Policy, ReviewRequest, Table, record};

use super::{deviation, mean};

/// What is scored.
pub const METHODS: [&str; 5] = ["roll-up", "weighted", "plain weighted", "trend", "together"];

/// One week's forecasts of its quarter, over what was won in the end; nothing where a method had none.
pub struct Week {
    /// The week of the quarter, from 0.
    pub week: usize,
    /// Whether it is of the last quarter, whose end only the table of truth knows.
    pub last: bool,
    /// Forecast over actual less one, in the order of [`METHODS`].
    pub errors: [Option<f64>; 5],
    /// The range of the total, where there was one.
    pub range: Option<Ranged>,
}

/// A range over what came.
pub struct Ranged {
    /// Nine in ten totals at least, and one in ten at most, over what came.
    pub ends: (f64, f64),
    /// The continuous ranked probability score over what came, by the pinball loss of every twentieth.
    pub crps: f64,
    /// Forecast error of the combined figure over the root of what it had left to say times all that it said.
    pub left: f64,
    /// The chance to reach the quotas, and whether they were reached.
    pub hit: Option<(f64, bool)>,
}

/// A CSV's header and rows; no cell of these tables has a comma.
struct Rows<'a> {
    header: Vec<&'a str>,
    rows: Vec<Vec<&'a str>>,
}

impl<'a> Rows<'a> {
    fn of(table: &'a Table) -> Self {
        let Table::Csv { text } = table else { panic!("a table of the made company is CSV") };
        let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        Self { header: lines.next().expect("a header"), rows: lines.collect() }
    }

    fn place(&self, name: &str) -> usize {
        self.header.iter().position(|column| *column == name).unwrap_or_else(|| panic!("no column {name}"))
    }

    /// The rows that some cells leave, as a table.
    fn table(&self, keep: impl Fn(&[&'a str]) -> Option<Vec<String>>) -> Table {
        let mut text = self.header.join(",") + "\n";
        for cells in self.rows.iter().filter_map(|row| keep(row)) {
            text.push_str(&cells.join(","));
            text.push('\n');
        }
        Table::Csv { text }
    }
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// The policy by which companies are scored: one past quarter a review, since each week is one.
pub const POLICY: &str = r#"{"forecast": {"bias_quarters": 1, "bias_at_least": 1}}"#;

/// Every week of the last four quarters of a company: the Sunday evening before, and each one after it.
pub fn weeks(seed: u64, policy: &str) -> Vec<Week> {
    let request = SampleRequest::new().with_seed(seed);
    let company = sample::company(&request).expect("a company");
    let history = sample::history(&request).expect("its history");
    let truth = sample::truth(&request).expect("its truth");
    let (deals, changes) = (Rows::of(company.deals()), Rows::of(history.table()));
    let first: HashMap<&str, String> = {
        let places = ["id", "account", "product", "created"].map(|name| deals.place(name));
        deals.rows.iter().map(|row| (row[places[0]], places.map(|place| row[place]).join(","))).collect()
    };
    let header = format!("id,account,product,created,{}\n", changes.header[2..].join(","));
    let won = won_by_quarter(&company, &changes);
    let calendar = Policy::new();
    let mut quarters = vec![company.period()];
    while quarters.len() < 4 {
        let last = *quarters.last().expect("one at least");
        quarters.push(last.previous().expect("a quarter before"));
    }
    quarters.reverse();
    let (mut latest, mut next, mut found) = (BTreeMap::<&str, String>::new(), 0, Vec::new());
    for quarter in quarters {
        let (from, to) = calendar.calendar().days(quarter).expect("its days");
        let last = quarter == company.period();
        let actual =
            if last { truth.won_in_the_end().minor() } else { won.get(&quarter.to_string()).copied().unwrap_or(0) };
        for week in 0..13_usize {
            let as_of = from.plus_days(7 * i64::try_from(week).expect("a week") - 1).expect("a day");
            if as_of > company.as_of() || as_of >= to {
                break;
            }
            while let Some(row) = changes.rows.get(next).filter(|row| day(row[1]) <= as_of) {
                latest.insert(row[0], format!("{},{}\n", first[row[0]], row[2..].join(",")));
                next += 1;
            }
            let text = latest.values().fold(header.clone(), |mut text, row| {
                text.push_str(row);
                text
            });
            let said =
                forecasts(&text, company.map(), &known(&company, as_of, policy).with_as_of(as_of).with_period(quarter));
            let share = |amount: i64| {
                #[expect(clippy::cast_precision_loss, reason = "amounts of a few millions")]
                let share = amount as f64 / actual as f64;
                share
            };
            let (said, range) = said;
            let errors = said.map(|said| said.map(|said| share(said.minor()) - 1.0));
            let range = range.map(|range| range.over(&share));
            found.push(Week { week, last, errors, range });
        }
    }
    found
}

/// What was won by quarter.
fn won_by_quarter(company: &sample::SampleCompany, changes: &Rows<'_>) -> HashMap<String, i64> {
    let (stage, amount) = (changes.place("stage"), changes.place("amount"));
    let calendar = Policy::new();
    let mut last: BTreeMap<&str, &Vec<&str>> = BTreeMap::new();
    for row in &changes.rows {
        last.insert(row[0], row);
    }
    let mut won: HashMap<String, i64> = HashMap::new();
    for row in last.values().filter(|row| row[stage] == "Won" && day(row[1]) <= company.as_of()) {
        let quarter = calendar.calendar().quarter_of(day(row[1])).expect("a quarter").to_string();
        *won.entry(quarter).or_default() += row[amount].parse::<i64>().expect("an amount") * 100;
    }
    won
}

/// The tables beside the deals as they were known on a day.
fn known(company: &sample::SampleCompany, as_of: Date, policy: &str) -> ReviewRequest {
    let team = Rows::of(company.team());
    let (start, end) = (team.place("start"), team.place("end"));
    let team = team.table(|row| {
        let mut cells: Vec<String> = row.iter().map(ToString::to_string).collect();
        if day(row[start]) > as_of {
            return None;
        }
        if !row[end].is_empty() && day(row[end]) > as_of {
            cells[end] = String::new();
        }
        Some(cells)
    });
    let until = |table: &Table, column: &str| {
        let rows = Rows::of(table);
        let place = rows.place(column);
        rows.table(|row| (day(row[place]) <= as_of).then(|| row.iter().map(ToString::to_string).collect()))
    };
    let policy: Policy = record::from_json(policy).expect("a policy");
    ReviewRequest::new()
        .with_team(team)
        .with_leave(until(company.leave(), "from"))
        .with_quotas(until(company.quotas(), "published"))
        .with_submissions(until(company.submissions(), "date"))
        .with_adjustments(until(company.adjustments(), "date"))
        .with_prices(company.prices().clone())
        .with_policy(policy)
}

/// A range in minor units.
struct Said {
    ends: (i64, i64),
    quantiles: Vec<i64>,
    left: (i64, i64),
    hit: Option<(f64, i64)>,
}

impl Said {
    fn over(&self, share: &dyn Fn(i64) -> f64) -> Ranged {
        let pinball = |(index, amount): (usize, &i64)| {
            let level = f64::from(u32::try_from(index + 1).expect("nineteen")) / 20.0;
            let apart = 1.0 - share(*amount);
            2.0 * if apart >= 0.0 { level * apart } else { (level - 1.0) * apart }
        };
        let scores: Vec<f64> = self.quantiles.iter().enumerate().map(pinball).collect();
        let (together, won) = self.left;
        Ranged {
            ends: (share(self.ends.0), share(self.ends.1)),
            crps: mean(&scores),
            left: (share(together) - 1.0) / ((share(together) - share(won)).max(0.01) * share(together)).sqrt(),
            hit: self.hit.map(|(chance, target)| (chance, share(target) <= 1.0)),
        }
    }
}

fn forecasts(deals: &str, map: &Map, request: &ReviewRequest) -> ([Option<Money>; 5], Option<Said>) {
    let book = Book::read(deals, map).expect("a book");
    let review = attain::review::of(&book, request).expect("a review");
    let forecast = review.forecast();
    let known = |figure: &Figure<Money>| figure.known().copied();
    let plain = known(forecast.weighted()).map(|open| forecast.won().add(open).expect("a sum"));
    let range = forecast.range();
    let minor = |figure: &Figure<Money>| known(figure).map(Money::minor);
    let said = minor(range.p10()).zip(minor(range.p90())).map(|ends| Said {
        ends,
        quantiles: range.quantiles().iter().map(|quantile| quantile.amount().minor()).collect(),
        left: (minor(forecast.triangulated()).expect("a range has a middle"), forecast.won().minor()),
        hit: range
            .hit()
            .known()
            .zip(minor(range.target()))
            .map(|(hit, target)| (hit.to_string().parse().expect("a number"), target)),
    });
    let methods = [
        known(forecast.rollup()),
        known(forecast.weighted_total()),
        plain,
        known(forecast.trend()),
        known(forecast.triangulated()),
    ];
    (methods, said)
}

/// How well the ranges held: over all weeks, by week, and beside each method as a point.
pub fn ranges(all: &[(u64, Vec<Week>)]) -> String {
    let of = |weeks: &mut dyn Iterator<Item = &Week>| -> (usize, f64, f64, f64) {
        let ranges: Vec<(&Week, &Ranged)> = weeks.filter_map(|week| Some((week, week.range.as_ref()?))).collect();
        let within = ranges.iter().map(|(_, range)| f64::from(u8::from(range.ends.0 <= 1.0 && range.ends.1 >= 1.0)));
        let width: Vec<f64> = ranges.iter().map(|(_, range)| range.ends.1 - range.ends.0).collect();
        let crps: Vec<f64> = ranges.iter().map(|(_, range)| range.crps).collect();
        (ranges.len(), mean(&within.collect::<Vec<_>>()), mean(&width), mean(&crps))
    };
    let every = || all.iter().flat_map(|(_, weeks)| weeks);
    let (count, within, width, crps) = of(&mut every());
    let each: Vec<f64> = all.iter().map(|(_, weeks)| of(&mut weeks.iter()).1).collect();
    let left: Vec<f64> = every().filter_map(|week| Some(week.range.as_ref()?.left)).map(|left| left * left).collect();
    let brier: Vec<f64> = every()
        .filter_map(|week| week.range.as_ref()?.hit)
        .map(|(chance, hit)| (chance - f64::from(u8::from(hit))).powi(2))
        .collect();
    let percent = |value: f64| format!("{:.1} %", 100.0 * value);
    let mut text = format!(
        "{count} ranges: {} within (over companies ± {}), {} wide, CRPS {}, Brier {:.3}; off over the root of what was left times all: {:.3}\n\n",
        percent(within),
        percent(deviation(&each)),
        percent(width),
        percent(crps),
        mean(&brier),
        mean(&left).sqrt(),
    );
    for (place, method) in METHODS.iter().enumerate() {
        let both = every().filter(|week| week.range.is_some() && week.errors[place].is_some());
        let both: Vec<&Week> = both.collect();
        let off: Vec<f64> = both.iter().filter_map(|week| week.errors[place]).map(f64::abs).collect();
        let (_, _, _, crps) = of(&mut both.iter().copied());
        writeln!(
            text,
            "{method} as a point {}, the range in the same {} weeks {}",
            percent(mean(&off)),
            off.len(),
            percent(crps)
        )
        .expect("a text grows");
    }
    text.push_str("\n| week | within | wide | CRPS |\n| --- | --- | --- | --- |\n");
    for week in 0..13 {
        let (count, within, width, crps) = of(&mut every().filter(|row| row.week == week));
        if count > 0 {
            writeln!(text, "| {} | {} | {} | {} |", week + 1, percent(within), percent(width), percent(crps))
                .expect("a text grows");
        }
    }
    text
}

/// The mean absolute error of each method over some companies, as a table.
pub fn table(all: &[(u64, Vec<Week>)]) -> String {
    let mut text = String::from(
        "| method | weeks with a figure | mean absolute error | over companies | bias | last quarter | best week | worst week |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for (place, method) in METHODS.iter().enumerate() {
        let of = |keep: &dyn Fn(&Week) -> bool| -> Vec<f64> {
            all.iter()
                .flat_map(|(_, weeks)| weeks)
                .filter(|week| keep(week))
                .filter_map(|week| week.errors[place])
                .collect()
        };
        let errors = of(&|_| true);
        let weeks: usize = all.iter().map(|(_, weeks)| weeks.len()).sum();
        let off = |errors: &[f64]| mean(&errors.iter().map(|error| error.abs()).collect::<Vec<_>>());
        let each: Vec<f64> = all
            .iter()
            .map(|(_, weeks)| weeks.iter().filter_map(|week| week.errors[place]).collect::<Vec<_>>())
            .filter(|errors| !errors.is_empty())
            .map(|errors| off(&errors))
            .collect();
        let by_week: Vec<f64> = (0..13)
            .map(|week| of(&|row| row.week == week))
            .filter(|errors| !errors.is_empty())
            .map(|errors| off(&errors))
            .collect();
        let percent = |value: f64| format!("{:.1} %", 100.0 * value);
        let ends = (by_week.iter().copied().fold(f64::INFINITY, f64::min), by_week.iter().copied().fold(0.0, f64::max));
        writeln!(
            text,
            "| {method} | {} of {weeks} | {} | ± {} | {} | {} | {} | {} |",
            errors.len(),
            percent(off(&errors)),
            percent(deviation(&each)),
            percent(mean(&errors)),
            percent(off(&of(&|week| week.last))),
            percent(ends.0),
            percent(ends.1),
        )
        .expect("a text grows");
    }
    text
}

/// The same by week of the quarter.
pub fn by_week(all: &[(u64, Vec<Week>)]) -> String {
    let mut text = format!("| week | {} |\n|{}\n", METHODS.join(" | "), " --- |".repeat(METHODS.len() + 1));
    for week in 0..13 {
        let cell = |place: usize| {
            let rows = all.iter().flat_map(|(_, weeks)| weeks).filter(|row| row.week == week);
            let errors: Vec<f64> = rows.filter_map(|row| row.errors[place]).map(f64::abs).collect();
            if errors.is_empty() { "-".to_owned() } else { format!("{:.1} %", 100.0 * mean(&errors)) }
        };
        let cells: Vec<String> = (0..METHODS.len()).map(cell).collect();
        writeln!(text, "| {} | {} |", week + 1, cells.join(" | ")).expect("a text grows");
    }
    text
}
