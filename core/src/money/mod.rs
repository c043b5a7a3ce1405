//! Money across currencies: a table of dated rates, conversion with one rounding, sums within one currency.

pub(crate) mod convert;
mod rates;
pub(crate) mod total;

pub use convert::{Conversion, ConvertRequest, UsedRate, convert};
pub use rates::{DatedRate, RateTable};
pub use total::{SumRequest, TimesRequest, sum, times};
