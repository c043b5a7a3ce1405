//! `forecast.trend`: what earlier periods suggest, by methods that are named: a quarter from a book, or any series.

mod earlier;
mod legs;
mod quarters;
mod season;
pub(crate) mod series;
mod smooth;
mod standard;

pub use earlier::{SkippedYear, TrendYear};
pub(crate) use quarters::trend;
pub use quarters::{Trend, TrendBasis, TrendLeg, TrendQuarter};
pub use series::{TrendForecast, TrendMethod, TrendMethodForecast, TrendPoint, TrendRequest, TrendStep, trend_of};
