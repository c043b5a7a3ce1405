//! How good the forecasts are on data whose end is known: the made company week by week, the Maven CRM data at the starts
//! of their quarters, the series of the M1 competition. Nothing that a forecast is made from is later than its day.

pub mod company;
pub mod maven;
pub mod series;

/// The mean of some numbers.
#[expect(clippy::cast_precision_loss, reason = "few numbers")]
pub fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// Their standard deviation.
#[expect(clippy::cast_precision_loss, reason = "few numbers")]
pub fn deviation(values: &[f64]) -> f64 {
    let middle = mean(values);
    let squares: f64 = values.iter().map(|value| (value - middle).powi(2)).sum();
    (squares / (values.len().max(2) - 1) as f64).sqrt()
}
