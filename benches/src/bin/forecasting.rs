//! Serves the trend jobs of `benches/forecasting.py`: reads the series once, then forecasts all of them for each line.
//!
//! A line names methods, with commas between; the answer is the time in nanoseconds and, with `say` in front, every
//! forecast.

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{BufRead as _, Write as _};
use std::time::Instant;

use attain::forecast::{TrendForecast, TrendRequest, trend_of};
use attain::record;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("usage: forecasting FILE")?;
    let text = std::fs::read_to_string(file)?;
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let (shows, methods) = line.strip_prefix("say ").map_or((false, line.as_str()), |methods| (true, methods));
        let names: Vec<String> = methods.split(',').map(|name| format!("\"{name}\"")).collect();
        let requests: Vec<TrendRequest> = text
            .lines()
            .map(|series| {
                let points: Vec<String> = series.split(',').map(|value| format!(r#"{{"value": "{value}"}}"#)).collect();
                let request =
                    format!(r#"{{"history": [{}], "ahead": 8, "methods": [{}]}}"#, points.join(","), names.join(","));
                record::from_json(&request)
            })
            .collect::<Result<_, _>>()?;
        let start = Instant::now();
        let found: Vec<TrendForecast> =
            requests.iter().map(|request| black_box(trend_of(request))).collect::<Result<_, _>>()?;
        let taken = start.elapsed().as_nanos();
        write!(out, "{taken}")?;
        if shows {
            let mut text = String::new();
            for series in &found {
                for method in series.methods() {
                    let steps = method.steps().known().ok_or("a method has no figure")?;
                    let steps: Vec<String> = steps.iter().map(|step| step.forecast().to_string()).collect();
                    write!(text, " {}", steps.join(","))?;
                }
            }
            write!(out, "{text}")?;
        }
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}
