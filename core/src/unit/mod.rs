//! Values that cannot be wrong: decimals, money, ratios, ids, hashes. None of them is a float.

mod amount;
mod currency;
mod decimal;
mod divisor;
pub(crate) mod eye;
mod fraction;
mod free_text;
mod hashed;
mod id;
mod money;
pub(crate) mod narrow;
mod number;
mod period_rate;
mod rounding;
mod secret;
mod sha256;
pub(crate) mod wide;

pub use amount::Amount;
pub use currency::Currency;
pub use decimal::Decimal;
pub(crate) use decimal::Digits;
pub(crate) use divisor::{gcd, lcm};
pub(crate) use fraction::{Fraction, decimal};
pub use free_text::FreeText;
pub use hashed::Hashed;
pub use id::Id;
pub use money::Money;
pub use number::{ChartValue, Days, ExchangeRate, Percent, Probability, Quantity, RampAdjusted, Ratio, Weight};
pub use period_rate::{PeriodRate, RatePeriod};
pub use rounding::Rounding;
pub(crate) use rounding::{divide, ten_to};
pub use secret::Secret;
pub use sha256::Sha256;
