//! Values that cannot be wrong: decimals, money, ratios, ids, hashes. Nothing here is a float.

mod currency;
mod decimal;
mod fraction;
mod free_text;
mod id;
mod money;
mod number;
mod rounding;
mod secret;
mod sha256;

pub use currency::Currency;
pub use decimal::Decimal;
pub(crate) use decimal::Digits;
pub(crate) use fraction::Fraction;
pub use free_text::FreeText;
pub use id::Id;
pub use money::Money;
pub use number::{ChartValue, Days, Percent, Probability, Ratio};
pub use rounding::Rounding;
pub(crate) use rounding::{divide, ten_to};
pub use secret::Secret;
pub use sha256::Sha256;
