//! Scores the forecasts: `score maven`, `score company FIRST LAST`, `score trend`.
#![expect(clippy::print_stdout, reason = "a command line program prints")]

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use attain_tests::score::{company, maven, series};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["maven"] => {
            if let Some(rows) = maven::rows() {
                println!("{}", maven::table(&rows));
                println!("{}", maven::by_age().unwrap_or_default());
                print!("{}", maven::ranges().unwrap_or_default());
            }
        }
        ["company", first, last, policy @ ..] => {
            let policy = policy.first().copied().unwrap_or(company::POLICY);
            let (first, last): (u64, u64) = (first.parse().expect("a seed"), last.parse().expect("a seed"));
            let (next, found) = (AtomicU64::new(first), Mutex::new(Vec::new()));
            let work = || {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed > last {
                        break;
                    }
                    let weeks = company::weeks(seed, policy);
                    found.lock().expect("no thread failed").push((seed, weeks));
                }
            };
            std::thread::scope(|scope| {
                for _ in 0..2 {
                    scope.spawn(work);
                }
            });
            let mut all = found.into_inner().expect("no thread failed");
            all.sort_by_key(|(seed, _)| *seed);
            println!("{} companies, seeds {first} to {last}\n", all.len());
            println!("{}\n{}\n{}", company::table(&all), company::by_week(&all), company::ranges(&all));
        }
        ["trend"] => {
            if let Some(all) = series::quarterly() {
                println!("{} quarterly series of M1\n", all.len());
                print!("{}", series::table(&series::scores(&all)));
            }
        }
        _ => println!("score maven | score company FIRST LAST | score trend"),
    }
}
