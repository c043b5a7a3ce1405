//! A rate that says for how long it is meant.

use super::{Decimal, Ratio};
use crate::record::Record;

/// How long a rate is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum RatePeriod {
    /// A month.
    Month,
    /// A quarter: three months.
    Quarter,
    /// A year: twelve months.
    Year,
}

impl RatePeriod {
    /// Its months.
    pub const fn months(self) -> i128 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

/// A rate with the time that it is meant for: an attrition of 0.12 a year, a growth of 0.01 a month.
///
/// Months turn into quarters and years by a convention only, which has a name: [`PeriodRate::simple`] is in proportion
/// to the months. It gives exact rates alone.
///
/// ```
/// use attain::{PeriodRate, RatePeriod, record};
/// let attrition: PeriodRate = record::from_json(r#"{"rate": "0.12", "per": "year"}"#).unwrap();
/// assert_eq!(attrition.simple(RatePeriod::Month).unwrap().rate().to_string(), "0.01");
/// let tenth = PeriodRate::new("0.1".parse().unwrap(), RatePeriod::Year);
/// assert_eq!(tenth.simple(RatePeriod::Month), None, "a twelfth of a tenth has no end");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub struct PeriodRate {
    /// The rate: 0.12 is 12 %.
    rate: Ratio,
    /// For how long.
    per: RatePeriod,
}

impl PeriodRate {
    /// The same rate for another time, in proportion to the months (simple, nothing compounded). `None` where it is not
    /// a decimal of at most 9 places, or out of range.
    pub fn simple(self, per: RatePeriod) -> Option<Self> {
        let (numerator, denominator) = self.rate.fraction();
        let over = numerator.checked_mul(per.months())?.checked_mul(NINE_PLACES)?;
        let under = denominator.checked_mul(self.per.months())?;
        let exact = over.checked_rem(under)? == 0;
        let rate = exact.then(|| Decimal::from_parts(over.checked_div(under)?, 9)).flatten()?;
        Some(Self { rate: Ratio::try_from(rate).ok()?, per })
    }
}

/// Ten to the places that a ratio may have.
const NINE_PLACES: i128 = 1_000_000_000;
