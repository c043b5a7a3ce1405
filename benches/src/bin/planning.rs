//! Serves the planning jobs to `benches/planning.py`: a line of the input names a job, the answer is the time in
//! nanoseconds and what was found. Data come from the files that the driver wrote, read once before the first run.

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{BufRead as _, Write as _};
use std::path::Path;
use std::time::Instant;

use attain::allocate::{AllocationMethod, Share, TieOrder, units};
use attain::quota::{
    CapacityRequest, CapacitySeller, PlanBasis, PlanFiguresRequest, PlanGate, PlanLevel, PlanNode, PlanRequest,
    RoleFigure,
};
use attain::{Currency, Date, Error, Id, Money, Policy, Weight, quota, record};

type Answer = Result<String, Box<dyn std::error::Error>>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: planning FOLDER")?;
    let folder = Path::new(&folder);
    let (capacity, split, cascade) = (capacity(folder)?, split(folder)?, cascade(folder)?);
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let start = Instant::now();
        let found = match line?.as_str() {
            "capacity" => {
                let plan = black_box(quota::capacity(&capacity)?);
                let last = plan.months().last().map_or(0, |month| month.expected().minor());
                format!("{} {last}", plan.expected().minor())
            }
            "split" => split.run()?,
            "cascade" => {
                let figures = black_box(quota::figures(&PlanFiguresRequest::new(quota::plan(&cascade)?))?);
                let leaves = figures.nodes().iter().filter(|node| node.leaf());
                let sum: i64 = leaves.map(|node| node.plain().minor()).sum();
                let hedged = figures.levels().last().map_or(0, |level| level.hedged().minor());
                format!("{sum} {hedged}")
            }
            _ => return Err("there is no such job".into()),
        };
        writeln!(out, "{} {found}", start.elapsed().as_nanos())?;
        out.flush()?;
    }
    Ok(())
}

/// The cells of a file, as they stand in its text, which stays until the end.
fn rows(folder: &Path, name: &str) -> Result<Vec<Vec<&'static str>>, std::io::Error> {
    let text = std::fs::read_to_string(folder.join(name))?.leak();
    Ok(text.lines().skip(1).map(|line| line.split(',').collect()).collect())
}

fn usd() -> Result<Currency, Error> {
    "USD".parse()
}

/// The first or the last day of a month, counted from January 2026.
fn day(month: i32, last: bool) -> Result<Date, Error> {
    let of = |month: i32| {
        let year = 2026 + month.div_euclid(12);
        Date::of(year, u32::try_from(month.rem_euclid(12) + 1).unwrap_or(1), 1)
    };
    if last { Ok(of(month + 1)?.previous().unwrap_or(of(month)?)) } else { of(month) }
}

/// 100,000 people with a start, an end and a yearly figure each; twelve months with their weights.
fn capacity(folder: &Path) -> Result<CapacityRequest, Box<dyn std::error::Error>> {
    let mut people = Vec::new();
    for row in rows(folder, "people.csv")? {
        let [id, start, end, yearly] = row.as_slice() else { return Err("people.csv".into()) };
        let mut person = CapacitySeller::new(id.parse()?, day(start.parse()?, false)?)
            .with_yearly(Money::from_minor(yearly.parse()?, usd()?));
        let end: i32 = end.parse()?;
        if end < 900 {
            person = person.with_end(day(end - 1, true)?);
        }
        people.push(person);
    }
    let season: Vec<Weight> =
        rows(folder, "season.csv")?.iter().map(|row| row[0].parse()).collect::<Result<_, Error>>()?;
    let policy: Policy = record::from_json(r#"{"ramp": {"schedule": ["0", "0.25", "0.5", "0.75", "0.9", "1"]}}"#)?;
    let none = RoleFigure::new().with_yearly(Money::from_minor(0, usd()?));
    let request = CapacityRequest::new(usd()?, "2026".parse()?, vec![none])?;
    Ok(request.with_people(people)?.with_season(season)?.with_ramp(policy.ramp().clone())?)
}

struct Split {
    target: i64,
    shares: Vec<Share<'static>>,
}

impl Split {
    fn run(&self) -> Answer {
        let parts = black_box(units(self.target, &self.shares, AllocationMethod::LargestRemainder, TieOrder::Id)?);
        let (sum, first): (i64, i64) = (parts.iter().sum(), parts.iter().take(100).sum());
        Ok(format!("{sum} {first}"))
    }
}

/// 100,000 territories with a potential, and the least and the most that each may have. Numpy's columns stand ready too.
fn split(folder: &Path) -> Result<Split, Box<dyn std::error::Error>> {
    let (mut shares, mut target) = (Vec::new(), 0);
    for row in rows(folder, "territories.csv")? {
        let [id, weight, low, high, of_all] = row.as_slice() else { return Err("territories.csv".into()) };
        shares.push(Share::new(id, weight.parse()?).within(Some(low.parse()?), Some(high.parse()?)));
        target = of_all.parse()?;
    }
    Ok(Split { target, shares })
}

/// 100,000 nodes on five levels: a hedge on each, some pins, a gate on seats.
fn cascade(folder: &Path) -> Result<PlanRequest, Box<dyn std::error::Error>> {
    let mut nodes = Vec::new();
    let mut metrics = String::new();
    for row in rows(folder, "nodes.csv")? {
        let [id, parent, potential, seats, pin] = row.as_slice() else { return Err("nodes.csv".into()) };
        let mut node = PlanNode::new(id.parse()?);
        if !parent.is_empty() {
            node = node.with_parent(parent.parse()?);
        }
        if !potential.is_empty() {
            node = node.with_potential(potential.parse()?);
            let comma = if metrics.is_empty() { "" } else { "," };
            let _ = write!(metrics, r#"{comma}{{"id": "{id}", "metric": "seats", "value": {seats}}}"#);
        }
        if !pin.is_empty() {
            node = node.with_pin(Money::parse(pin, usd()?)?);
        }
        nodes.push(node);
    }
    let metrics: Metrics = record::from_json(&format!(r#"{{"metrics": [{metrics}]}}"#))?;
    let levels =
        (0..4).map(|level| Ok(PlanLevel::new(level).with_hedge("1.05".parse()?))).collect::<Result<_, Error>>()?;
    let seats: Id = "seats".parse()?;
    let basis = PlanBasis::new(usd()?, "2027".parse()?, Money::parse("1000000000", usd()?)?, nodes)?
        .with_metrics(metrics.metrics)?
        .with_levels(levels)?
        .with_gates(vec![PlanGate::new(seats)])?;
    Ok(PlanRequest::new(basis, "bench".parse()?, "2026-11-02T09:00:00Z".parse()?, "A bench.".parse()?))
}

/// Rows of metrics, read at once.
#[derive(record::Record)]
struct Metrics {
    /// The rows.
    metrics: Vec<quota::MetricValue>,
}
