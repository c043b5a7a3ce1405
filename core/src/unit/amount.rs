//! An amount that says its own currency, for places where currencies may differ.

use super::{Currency, Money};
use crate::error::Error;
use crate::record::Record;

/// Money with its currency beside it: what a document holds where its amounts may be of several currencies.
///
/// ```
/// use attain::{Amount, Money, record};
/// let amount: Amount = record::from_json(r#"{"amount": "1250.5", "currency": "EUR"}"#).unwrap();
/// assert_eq!(amount.money().to_string(), "1250.50 EUR");
/// assert_eq!("1250.50 EUR".parse::<Amount>().unwrap(), amount);
/// assert_eq!(Amount::from(amount.money()), amount);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Record)]
pub struct Amount {
    /// Its currency.
    #[record(currency)]
    currency: Currency,
    /// The amount in major units.
    amount: Money,
}

impl Amount {
    /// The same as money.
    pub fn money(self) -> Money {
        self.amount
    }
}

impl From<Money> for Amount {
    fn from(amount: Money) -> Self {
        Self { currency: amount.currency(), amount }
    }
}

impl std::str::FromStr for Amount {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        text.parse::<Money>().map(Self::from)
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(&self.amount, f)
    }
}
