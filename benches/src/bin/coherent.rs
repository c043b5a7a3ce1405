//! Serves the coherent jobs of `benches/coherent.py`: loads the nodes of a file, then makes their forecasts agree for each
//! line.
//!
//! `load FILE` reads rows of id, parent, forecast and spread, with commas between. `structure` and `spread` then answer
//! the time in nanoseconds in which a hierarchy that is held gives the amounts; `document structure` and `document spread`
//! that of the whole operation on a typed request; with `say` in front the amounts follow, in minor units.

use std::hint::black_box;
use std::io::{BufRead as _, Write as _};
use std::time::{Duration, Instant};

use attain::forecast::{CoherentRequest, CoherentWeighting, Hierarchy, NodeForecast, coherent};
use attain::{Currency, Money};

type Failure = Box<dyn std::error::Error>;

fn nodes(file: &str, currency: Currency) -> Result<Vec<NodeForecast>, Failure> {
    let money = |cell: &str| if cell.is_empty() { Ok(None) } else { Money::parse(cell, currency).map(Some) };
    let node = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let [id, parent, forecast, spread] = cells.as_slice() else { return Err(Failure::from("four cells a row")) };
        let mut node = NodeForecast::new(id.parse()?);
        if !parent.is_empty() {
            node = node.with_parent(parent.parse()?);
        }
        if let Some(forecast) = money(forecast)? {
            node = node.with_forecast(forecast);
        }
        Ok(if let Some(spread) = money(spread)? { node.with_spread(spread) } else { node })
    };
    std::fs::read_to_string(file)?.lines().map(node).collect()
}

/// The amounts by the hierarchy that is held.
fn held(
    hierarchy: &Hierarchy,
    forecasts: &[Option<i64>],
    spreads: &[Option<i64>],
) -> Result<(Duration, Vec<i64>), Failure> {
    let start = Instant::now();
    let amounts = black_box(hierarchy.coherent(black_box(forecasts), spreads))?;
    Ok((start.elapsed(), amounts))
}

/// The amounts by the operation; they come by id and go back to the order of the rows.
fn document(nodes: &[NodeForecast], currency: Currency, spreads: bool) -> Result<(Duration, Vec<i64>), Failure> {
    let weighting = if spreads { CoherentWeighting::Spread } else { CoherentWeighting::Structure };
    let request = CoherentRequest::new(currency, nodes.to_vec())?.with_weighting(weighting)?;
    let start = Instant::now();
    let found = black_box(coherent(&request))?;
    let taken = start.elapsed();
    let amount = |node: &NodeForecast| {
        let place = found.nodes().binary_search_by_key(&node.id(), |row| row.key()).map_err(|_| "a node is gone")?;
        Ok(found.nodes()[place].coherent().minor())
    };
    Ok((taken, nodes.iter().map(amount).collect::<Result<_, Failure>>()?))
}

fn main() -> Result<(), Failure> {
    let currency: Currency = "USD".parse()?;
    let mut lines = std::io::stdin().lock().lines();
    let mut next = lines.next().transpose()?;
    let mut out = std::io::stdout().lock();
    while let Some(file) = next.as_deref().and_then(|line| line.strip_prefix("load ")) {
        let rows = nodes(file, currency)?;
        let hierarchy = Hierarchy::of(rows.iter().map(|node| (node.id(), node.parent())))?;
        let forecasts: Vec<Option<i64>> = rows.iter().map(|node| node.forecast().map(Money::minor)).collect();
        let spreads: Vec<Option<i64>> = rows.iter().map(|node| node.spread().map(Money::minor)).collect();
        writeln!(out, "{}", rows.len())?;
        out.flush()?;
        next = None;
        for line in &mut lines {
            let line = line?;
            let (shows, job) = line.strip_prefix("say ").map_or((false, line.as_str()), |job| (true, job));
            let (taken, amounts) = match job {
                "structure" => held(&hierarchy, &forecasts, &[])?,
                "spread" => held(&hierarchy, &forecasts, &spreads)?,
                "document structure" => document(&rows, currency, false)?,
                "document spread" => document(&rows, currency, true)?,
                _ => {
                    next = Some(line);
                    break;
                }
            };
            write!(out, "{}", taken.as_nanos())?;
            for amount in amounts.iter().filter(|_| shows) {
                write!(out, " {amount}")?;
            }
            writeln!(out)?;
            out.flush()?;
        }
    }
    Ok(())
}
