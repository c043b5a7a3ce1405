//! Money: a whole number of minor units in one currency.

use std::fmt;
use std::str::FromStr;

use super::{Currency, Decimal, Digits, Rounding};
use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// An amount of money: whole minor units (cents) of one currency, at most `i64`.
///
/// | operation | gives |
/// | --- | --- |
/// | `money.add(money)`, `money.sub(money)` | money of the same currency, or `money.currency.mixed` / `money.out_of_range` |
/// | `money.times(numerator, denominator, rounding)` | money, multiplied first and rounded once |
///
/// ```
/// use attain::{Money, Rounding};
/// let price: Money = "1250.50 USD".parse().unwrap();
/// assert_eq!(price.minor(), 125_050);
/// assert_eq!(price.amount(), "1250.50");
/// assert_eq!(price.times(1, 3, Rounding::HalfEven).unwrap().to_string(), "416.83 USD");
/// let yen: Money = "10 JPY".parse().unwrap();
/// assert_eq!(price.add(yen).unwrap_err().code().as_str(), "money.currency.mixed");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// So many minor units of a currency.
    pub fn from_minor(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// A total that was summed in a wider number.
    pub fn from_total(minor: i128, currency: Currency) -> Result<Self, Error> {
        let minor = i64::try_from(minor).map_err(|_| {
            Error::new(code::MONEY_OUT_OF_RANGE, format!("{minor} minor units of {currency} are more than fit"))
        })?;
        Ok(Self { minor, currency })
    }

    /// No money.
    pub fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// Reads an amount in major units, such as `1250.5`. Finer than the minor unit is refused, never rounded.
    pub fn parse(amount: &str, currency: Currency) -> Result<Self, Error> {
        let digits = Digits::parse(amount)?;
        let places = u32::from(currency.places());
        let Some(minor) = digits.in_units(places) else {
            if digits.scale > places {
                let message =
                    format!("`{}` is finer than the minor unit: {currency} has {places} places", shown(amount));
                return Err(Error::new(code::MONEY_TOO_FINE, message));
            }
            return Err(out_of_range(amount, currency));
        };
        let minor = i64::try_from(minor).map_err(|_| out_of_range(amount, currency))?;
        Ok(Self { minor, currency })
    }

    /// Whole minor units.
    pub fn minor(self) -> i64 {
        self.minor
    }

    /// Its currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// The amount in major units, always with every place of the minor unit.
    pub fn amount(self) -> String {
        let places = usize::from(self.currency.places());
        let digits = self.minor.unsigned_abs().to_string();
        let sign = if self.minor < 0 { "-" } else { "" };
        if places == 0 {
            return format!("{sign}{digits}");
        }
        let digits = format!("{digits:0>width$}", width = places.saturating_add(1));
        let (whole, fraction) = digits.split_at_checked(digits.len().saturating_sub(places)).unwrap_or((&digits, ""));
        format!("{sign}{whole}.{fraction}")
    }

    /// The amount in major units as a decimal.
    pub fn decimal(self) -> Decimal {
        Decimal::from_parts(i128::from(self.minor), u32::from(self.currency.places())).unwrap_or_default()
    }

    /// The sum, within one currency.
    #[expect(clippy::should_implement_trait, reason = "an operator could not refuse a foreign currency")]
    pub fn add(self, other: Self) -> Result<Self, Error> {
        let other_minor = self.same_currency(other)?;
        Self::from_total(i128::from(self.minor).saturating_add(i128::from(other_minor)), self.currency)
    }

    /// The difference, within one currency.
    #[expect(clippy::should_implement_trait, reason = "an operator could not refuse a foreign currency")]
    pub fn sub(self, other: Self) -> Result<Self, Error> {
        let other_minor = self.same_currency(other)?;
        Self::from_total(i128::from(self.minor).saturating_sub(i128::from(other_minor)), self.currency)
    }

    /// `self * numerator / denominator`: multiplied first, rounded once.
    pub fn times(self, numerator: i128, denominator: i128, rounding: Rounding) -> Result<Self, Error> {
        let product = i128::from(self.minor).checked_mul(numerator);
        let minor = product.and_then(|product| rounding.divide(product, denominator)).ok_or_else(|| {
            let message = format!("`{self}` times {numerator}/{denominator} cannot be computed");
            Error::new(code::MONEY_OUT_OF_RANGE, message)
        })?;
        Self::from_total(minor, self.currency)
    }

    fn same_currency(self, other: Self) -> Result<i64, Error> {
        if self.currency == other.currency {
            return Ok(other.minor);
        }
        let message = format!("`{self}` and `{other}` are of two currencies");
        Err(Error::new(code::MONEY_CURRENCY_MIXED, message))
    }
}

fn out_of_range(amount: &str, currency: Currency) -> Error {
    let message = format!("`{}` {currency} is more than fits: at most {} minor units", shown(amount), i64::MAX);
    Error::new(code::MONEY_OUT_OF_RANGE, message)
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Money {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let Some((amount, currency)) = text.split_once(' ') else {
            let message = format!("`{}` is not an amount and a currency, such as `1250.50 USD`", shown(text));
            return Err(Error::new(code::MONEY_SYNTAX, message));
        };
        Self::parse(amount, currency.parse()?)
    }
}

impl Record for Money {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        let (Value::Number(text) | Value::Text(text)) = value else {
            return Err(at.wrong_kind("an amount (as text or number)", value));
        };
        let Some(currency) = at.currency() else {
            return Err(at.error(code::MONEY_CURRENCY_MISSING, "the document does not say its currency"));
        };
        Self::parse(text, currency).map_err(|error| error.at(at.path()))
    }

    fn write(&self, out: &mut Writer) {
        out.text(&self.amount());
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Money",
            json: Json::Decimal,
            doc: "An amount in major units of the document's currency, with every place of its minor unit.",
            example: "1250.50",
        })
    }

    fn one_currency(&self, currency: Currency, at: &Scope<'_>) -> Result<(), Error> {
        if self.currency == currency {
            return Ok(());
        }
        Err(at.error(code::MONEY_CURRENCY_MIXED, format!("`{self}` stands in a document in {currency}")))
    }
}
