//! `cargo dev`: the chores of the project, in plain Rust, so that nothing else need be installed.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line program prints")]

mod acted;
mod bench;
mod house;
mod javascript;
mod measure;
mod oracle;
mod pages;
mod python;
mod run;
mod sample;
mod schema;
mod sellers;
mod size;
mod web;
mod wheel;

use std::process::{Command, ExitCode};

use run::{Beside, cargo, data_dir, heard, root, step, without_python};

/// What is built for Python and the web alone.
const WRAPPERS: &[&str] = &["--exclude", "attain-py", "--exclude", "attain-wasm", "--exclude", "attain-bindings"];

/// The folders of data sets that tests look for.
const DATA_SETS: &[&str] = &["maven-crm", "adventureworks-targets", "m1-competition"];

const HELP: &str = "\
cargo dev test     formatting, lints, all tests in three languages; the last lines say what was skipped
cargo dev test --all
                   the slow proofs of the range as well: a hundred thousand cases, a million deals
cargo dev python   the Python package alone: built, installed, tested
cargo dev javascript
                   the npm package alone
cargo dev oracle [CASES] [SEED]
                   random questions to the core, its answers beside those of plain loops in Python
cargo dev gen      writes the pages, classes and types that are made from the core's tables
cargo dev size     lines of the wrappers, sizes of the packages, cost of an import, each beside its budget
cargo dev sample   what the made company of `attain::sample` looks like, beside the real sets
cargo dev bench    how long the jobs take, beside their peers; `planning`, `forecasting`, `coherent` or `ranges` alone
cargo dev score maven | company FIRST LAST | trend
                   how good the forecasts are on data whose end is known";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        ["test"] => test(),
        ["test", "--all"] => test().and_then(|()| slow()),
        ["python"] => wheel::missing().map_or_else(|| wheel::test().map(drop), Err),
        ["javascript"] => web::missing().map_or_else(|| web::test().map(drop), Err),
        ["oracle", words @ ..] => oracle::command(words),
        ["gen"] => pages::write(&root()),
        ["size"] => size::print(),
        ["sample"] => sample::print(),
        ["bench"] => bench::all(),
        ["bench", "planning"] => bench::planning(),
        ["bench", "forecasting"] => bench::forecasting(),
        ["bench", "coherent"] => bench::coherent(),
        ["bench", "ranges"] => bench::ranges(),
        ["score", words @ ..] => step(
            "score",
            cargo(
                &[
                    "run",
                    "--release",
                    "--quiet",
                    "--package",
                    "attain-tests",
                    "--features",
                    "attain/default",
                    "--bin",
                    "score",
                    "--",
                ]
                .into_iter()
                .chain(words.iter().copied())
                .collect::<Vec<_>>(),
            ),
        )
        .map(drop),
        other => {
            eprintln!("there is no command `{}`\n{HELP}", other.join(" "));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("\nFAILED: {failed}");
            ExitCode::FAILURE
        }
    }
}

fn test() -> Result<(), String> {
    let mut skipped = Vec::new();
    let mut printed = vec![rust()?];
    let beside = Beside::start([beside()?, web::builds()].into_iter().flatten().collect());
    match oracle::missing() {
        None => oracle::test()?,
        Some(what) => skipped.push(what),
    }
    match wheel::missing() {
        None => printed.push(wheel::test()?),
        Some(what) => skipped.push(what),
    }
    beside.wait()?;
    match web::missing() {
        None => {
            let (runners, browser) = web::test()?;
            printed.extend(runners);
            skipped.extend(browser);
        }
        Some(what) => skipped.push(what),
    }
    one_count(&printed)?;
    if skipped.is_empty() {
        println!("\n== sizes");
        size::print()?;
    }
    for name in DATA_SETS {
        if !data_dir().join(name).is_dir() {
            skipped.push(format!(
                "tests on {name}: put the folder into ../shared/data, or name its parent in ATTAIN_DATA"
            ));
        }
    }
    println!("\n== done");
    if skipped.is_empty() {
        println!("nothing was skipped");
    }
    for what in skipped {
        println!("SKIPPED: {what}");
    }
    println!("see it: cargo run --release --example quarter");
    Ok(())
}

/// The core and all that is Rust; gives back what the tests printed.
fn rust() -> Result<String, String> {
    step("formatting", cargo(&["fmt", "--all", "--check"]))?;
    step("lints", without_python(cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])))?;
    println!("\n== generated pages");
    pages::check(&root())?;
    println!("\n== tests");
    // What a passing test says (counts, skipped data) is part of the result.
    let tests = [&["test", "--workspace"], WRAPPERS, &["--", "--show-output"]].concat();
    let printed = heard("tests", cargo(&tests))?;
    Ok(printed)
}

/// What needs one core only: each feature alone, the pages of the docs.
fn beside() -> Result<Vec<(&'static str, Command)>, String> {
    let feature = |name: String| {
        cargo(&["check", "--quiet", "--package", "attain", "--no-default-features", "--features", &name])
    };
    let features = std::iter::once(String::new()).chain(features()?);
    let mut steps: Vec<(&'static str, Command)> = features.map(|name| ("each feature alone", feature(name))).collect();
    let mut docs = cargo(&[&["doc", "--quiet", "--no-deps", "--workspace"], WRAPPERS].concat());
    docs.env("RUSTDOCFLAGS", "-D warnings");
    steps.push(("docs", docs));
    Ok(steps)
}

/// What takes minutes even when it is optimised: the tests that are passed over otherwise.
fn slow() -> Result<(), String> {
    let tests =
        ["test", "--release", "--package", "attain-tests", "--test", "ranges", "--", "--ignored", "--show-output"];
    step("slow proofs", cargo(&tests))
}

/// The features of the core, from its manifest.
fn features() -> Result<Vec<String>, String> {
    let manifest = std::fs::read_to_string(root().join("core/Cargo.toml")).map_err(|error| error.to_string())?;
    let section = manifest.split("[features]").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap_or_default();
    let named = section.lines().filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()));
    Ok(named.filter(|name| name != "default").collect())
}

/// Every runner held the same vectors, and some.
fn one_count(printed: &[String]) -> Result<(), String> {
    let counts: Vec<u32> = printed.iter().flat_map(|text| text.lines().filter_map(held)).collect();
    println!("\n== vectors held by each runner: {counts:?}");
    let first = counts.first().copied().unwrap_or(0);
    if counts.len() < printed.len() || first == 0 || counts.iter().any(|count| *count != first) {
        return Err("the runners did not hold the same vectors".to_owned());
    }
    Ok(())
}

/// The number of a line such as `181 vectors held`, whatever stands before it.
fn held(line: &str) -> Option<u32> {
    line.strip_suffix(" vectors held")?.rsplit(' ').next()?.parse().ok()
}
