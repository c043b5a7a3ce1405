//! The quarterly series of the M1 competition: every method on the held-out future, as the M-competitions score it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use attain::forecast::{self, TrendMethod, TrendRequest};
use attain::record;

use super::mean;
use crate::{data_set, text_of};

/// A series: its history and its future.
pub struct Series {
    /// What is known.
    pub history: Vec<f64>,
    /// What is to be forecast.
    pub future: Vec<f64>,
}

/// The quarterly series; nothing where the data are absent.
pub fn quarterly() -> Option<Vec<Series>> {
    let folder = data_set("m1-competition")?;
    let text = text_of(&folder.join("series.csv"));
    let quarterly: Vec<&str> = text
        .lines()
        .filter(|line| line.split(',').nth(1) == Some("QUARTERLY"))
        .filter_map(|line| line.split(',').next())
        .collect();
    let values = text_of(&folder.join("values.csv"));
    let mut found: BTreeMap<&str, Series> =
        quarterly.iter().map(|id| (*id, Series { history: Vec::new(), future: Vec::new() })).collect();
    for line in values.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let Some(series) = found.get_mut(cells[0]) else { continue };
        let value: f64 = cells[cells.len() - 1].parse().expect("a value");
        if cells[1] == "history" { series.history.push(value) } else { series.future.push(value) }
    }
    Some(found.into_values().collect())
}

/// What every method says of a series.
pub fn say(series: &Series) -> Vec<Vec<f64>> {
    let history: Vec<String> = series.history.iter().map(|value| format!(r#"{{"value": "{value}"}}"#)).collect();
    let methods: Vec<String> = TrendMethod::ALL.iter().map(|method| format!("\"{method}\"")).collect();
    let request = format!(
        r#"{{"history": [{}], "ahead": {}, "methods": [{}]}}"#,
        history.join(","),
        series.future.len(),
        methods.join(",")
    );
    let request: TrendRequest = record::from_json(&request).expect("a request");
    let answer = forecast::trend_of(&request).expect("a forecast");
    let steps = answer.methods().iter().map(|method| {
        let steps = method.steps().known().expect("a long series");
        steps.iter().map(|step| step.forecast().to_string().parse().expect("a number")).collect()
    });
    steps.collect()
}

/// The mean of the symmetric percentage errors.
fn smape(actual: &[f64], said: &[f64]) -> f64 {
    let each = actual.iter().zip(said).map(|(actual, said)| (actual - said).abs() / (actual.abs() + said.abs()));
    200.0 * mean(&each.collect::<Vec<_>>())
}

/// The mean error over that of last year's quarter within the history.
fn mase(history: &[f64], actual: &[f64], said: &[f64]) -> f64 {
    let naive: Vec<f64> = history.iter().skip(4).zip(history).map(|(now, then)| (now - then).abs()).collect();
    let each: Vec<f64> = actual.iter().zip(said).map(|(actual, said)| (actual - said).abs()).collect();
    mean(&each) / mean(&naive)
}

/// By method: the symmetric error, the scaled error, and both over those of Naive2.
pub fn scores(all: &[Series]) -> Vec<(TrendMethod, f64, f64, f64)> {
    let said: Vec<Vec<Vec<f64>>> = all.iter().map(say).collect();
    let score = |place: usize| {
        let pairs: Vec<(f64, f64)> = all
            .iter()
            .zip(&said)
            .map(|(series, said)| {
                (smape(&series.future, &said[place]), mase(&series.history, &series.future, &said[place]))
            })
            .collect();
        (
            mean(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>()),
            mean(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>()),
        )
    };
    let base = TrendMethod::ALL.iter().position(|method| *method == TrendMethod::Naive2).expect("it is there");
    let (symmetric, scaled) = score(base);
    let of = |(place, method): (usize, &TrendMethod)| {
        let (own, of) = score(place);
        (*method, own, of, f64::midpoint(own / symmetric, of / scaled))
    };
    TrendMethod::ALL.iter().enumerate().map(of).collect()
}

/// The scores as a table.
pub fn table(scores: &[(TrendMethod, f64, f64, f64)]) -> String {
    let mut text = String::from("| method | sMAPE | MASE | OWA |\n| --- | --- | --- | --- |\n");
    for (method, symmetric, scaled, together) in scores {
        writeln!(text, "| {method} | {symmetric:.3} | {scaled:.4} | {together:.4} |").expect("a text grows");
    }
    text
}
