//! Values that cannot be wrong: decimals, money, ratios, ids. Nothing here is a float.

mod currency;
mod decimal;
pub(crate) mod eye;
mod fraction;
mod id;
mod money;
mod number;
mod rounding;

pub use currency::Currency;
pub use decimal::Decimal;
pub(crate) use decimal::Digits;
pub(crate) use fraction::Fraction;
pub use id::Id;
pub use money::Money;
pub use number::{ChartValue, Days, Percent, Probability, Ratio};
pub use rounding::Rounding;
pub(crate) use rounding::{divide, ten_to};
