//! `cargo dev bench`: how long the jobs take, each beside its fastest peer in the same run.

use crate::run::{cargo, data_dir, more, program, root, step};
use crate::wheel::{self, Environment};

/// Every bench.
pub(crate) fn all() -> Result<(), String> {
    step("bench", cargo(&["run", "--release", "--quiet", "--package", "attain-benches", "--bin", "attain-benches"]))?;
    planning()?;
    forecasting()?;
    coherent()?;
    ranges()
}

/// Forecasts of a hierarchy that agree, beside hierarchicalforecast.
pub(crate) fn coherent() -> Result<(), String> {
    if let Some(what) = wheel::missing() {
        println!("SKIPPED: {what}");
        return Ok(());
    }
    let environment = Environment::at("venv-bench-coherent")?;
    environment.require(&root().join("benches/peers/coherent.txt"))?;
    let programs = ["coherent", "forecasting"];
    let build =
        ["build", "--release", "--quiet", "--package", "attain-benches", "--bin", "coherent", "--bin", "forecasting"];
    more("bench", cargo(&build))?;
    let [served, trend] = programs.map(|name| root().join("target/release").join(name).display().to_string());
    let folder = root().join("target/bench").display().to_string();
    let data = data_dir().display().to_string();
    let arguments = ["-B", "benches/coherent.py", &served, &trend, &folder, &data];
    more("bench", program(environment.tool("python"), &arguments))
}

/// The range of a total, beside Monte Carlo in numpy and R's PoissonBinomial.
pub(crate) fn ranges() -> Result<(), String> {
    if let Some(what) = wheel::missing() {
        println!("SKIPPED: {what}");
        return Ok(());
    }
    let environment = Environment::at("venv-bench-ranges")?;
    environment.require(&root().join("benches/peers/ranges.txt"))?;
    more("bench", cargo(&["build", "--release", "--quiet", "--package", "attain-benches", "--bin", "ranges"]))?;
    let served = root().join("target/release/ranges").display().to_string();
    let folder = root().join("target/bench").display().to_string();
    more("bench", program(environment.tool("python"), &["-B", "benches/ranges.py", &served, &folder]))
}

/// Quarterly series forecast, beside statsforecast.
pub(crate) fn forecasting() -> Result<(), String> {
    if let Some(what) = wheel::missing() {
        println!("SKIPPED: {what}");
        return Ok(());
    }
    let environment = Environment::at("venv-bench-forecasting")?;
    environment.require(&root().join("benches/peers/forecasting.txt"))?;
    more("bench", cargo(&["build", "--release", "--quiet", "--package", "attain-benches", "--bin", "forecasting"]))?;
    let served = root().join("target/release/forecasting").display().to_string();
    let folder = root().join("target/bench").display().to_string();
    more("bench", program(environment.tool("python"), &["-B", "benches/forecasting.py", &served, &folder]))
}

/// Capacity, split and cascade of a hundred thousand, beside numpy and b2b-revenue-forecasting.
pub(crate) fn planning() -> Result<(), String> {
    if let Some(what) = wheel::missing() {
        println!("SKIPPED: {what}");
        return Ok(());
    }
    let environment = Environment::at("venv-bench")?;
    environment.require(&root().join("benches/peers/planning.txt"))?;
    more("bench", cargo(&["build", "--release", "--quiet", "--package", "attain-benches", "--bin", "planning"]))?;
    let served = root().join("target/release/planning").display().to_string();
    let folder = root().join("target/bench").display().to_string();
    more("bench", program(environment.tool("python"), &["-B", "benches/planning.py", &served, &folder]))?;
    // The same small hierarchy in both packages, where there is a wheel.
    let Some(wheel) = wheel::wheel() else {
        println!("side by side: SKIPPED, there is no wheel yet: cargo dev test makes it");
        return Ok(());
    };
    environment.install(&wheel)?;
    more("bench", program(environment.tool("python"), &["-B", "benches/side_by_side.py"]))
}
