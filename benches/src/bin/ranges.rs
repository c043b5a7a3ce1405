//! Serves the range jobs of `benches/ranges.py`: for each line, a file of deals, finds P10, P50 and P90 of their total.
//!
//! A file has a header and a deal a line, its amount and its probability. A line may go on, after a blank, with a target in
//! the deals' currency. The answer is the time of the call in nanoseconds, a blank, and the whole answer.

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{BufRead as _, Write as _};
use std::time::Instant;

use attain::forecast::{self, RangeRequest};
use attain::record;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (file, target) = line.split_once(' ').map_or((line.as_str(), None), |(file, target)| (file, Some(target)));
        let text = std::fs::read_to_string(file)?;
        let mut request = String::from(r#"{"currency": "USD", "deals": ["#);
        for (place, deal) in text.lines().skip(1).enumerate() {
            let (amount, probability) = deal.split_once(',').ok_or("a deal is an amount and a probability")?;
            let comma = if place > 0 { "," } else { "" };
            write!(request, r#"{comma}{{"id": "{place}", "amount": "{amount}", "probability": "{probability}"}}"#)?;
        }
        request.push(']');
        if let Some(target) = target {
            write!(request, r#", "target": "{target}""#)?;
        }
        request.push('}');
        let request: RangeRequest = record::from_json(&request)?;
        let start = Instant::now();
        let found = black_box(forecast::range(&request))?;
        let taken = start.elapsed().as_nanos();
        writeln!(out, "{taken} {}", record::to_json(&found))?;
        out.flush()?;
    }
    Ok(())
}
