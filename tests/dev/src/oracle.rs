//! The oracle: the core's answers to random questions, beside those of plain loops in Python.

use std::path::PathBuf;

use crate::run::{answer, cargo, more, program, root};

/// What runs without being asked for more.
const CASES: &str = "20000";
const SEED: &str = "1";

/// The command, given its words: the number of cases and the seed.
pub(crate) fn command(words: &[&str]) -> Result<(), String> {
    let (cases, seed) = match *words {
        [] => (CASES, SEED),
        [cases] => (cases, SEED),
        [cases, seed] => (cases, seed),
        _ => return Err("cargo dev oracle [CASES] [SEED]".to_owned()),
    };
    if let Some(wrong) = [cases, seed].into_iter().find(|word| word.parse::<u64>().is_err()) {
        return Err(format!("`{wrong}` is not a whole number: cargo dev oracle [CASES] [SEED]"));
    }
    match missing() {
        None => ask(cases, seed),
        Some(what) => {
            println!("SKIPPED: {what}");
            Ok(())
        }
    }
}

/// The step of `cargo dev test`.
pub(crate) fn test() -> Result<(), String> {
    println!("\n== oracle");
    ask(CASES, SEED)
}

/// What to install, where there is no Python.
pub(crate) fn missing() -> Option<String> {
    let there = answer(program("python3", &["-c", "import sys; print(sys.version_info >= (3, 10))"]));
    (there.as_deref() != Some("True"))
        .then(|| "oracle: install Python 3.10 or later (`apt-get install python3`)".to_owned())
}

fn ask(cases: &str, seed: &str) -> Result<(), String> {
    let build = ["build", "--release", "--quiet", "--package", "attain-tests", "--features", "attain/default", "--bin"];
    more("oracle", cargo(&[&build[..], &["answers"]].concat()))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let answers = target.join("release").join("answers").with_extension(std::env::consts::EXE_EXTENSION);
    let answers = answers.strip_prefix(root()).unwrap_or(&answers);
    // Python leaves no compiled files beside the sources.
    let arguments = ["-B", "tests/oracle/run.py", &answers.to_string_lossy(), cases, seed];
    more("oracle", program("python3", &arguments))
}
