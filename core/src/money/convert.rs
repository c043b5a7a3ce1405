//! `money.convert`: an amount in another currency, by the rates of a day.

use super::RateTable;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Why};
use crate::record::Record;
use crate::rule;
use crate::time::Date;
use crate::unit::{Amount, Currency, ExchangeRate, Fraction, Money, Rounding};

/// What to convert, and by which rates.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ConvertRequest {
    /// The amount.
    amount: Amount,
    /// The currency to convert it to.
    to: Currency,
    /// The day whose rates hold.
    on: Date,
    /// The rates.
    rates: RateTable,
    /// How the result is rounded to its minor unit.
    #[record(default = Rounding::HalfEven)]
    rounding: Rounding,
}

/// An amount in another currency, with all that it was computed from.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.conversion/1")]
pub struct Conversion {
    /// The converted amount: what was given times `from_rate` over `to_rate`, rounded once.
    amount: Amount,
    /// The same before rounding, in major units: a decimal, or a fraction such as `125/3` where the decimal has no end
    /// within 12 places.
    exact: String,
    /// The rate of the currency that was given; left out where nothing was to be converted.
    from_rate: Option<UsedRate>,
    /// The rate of the currency that was asked for; left out where nothing was to be converted.
    to_rate: Option<UsedRate>,
    /// How the result was rounded.
    rounding: Rounding,
}

/// A rate that was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct UsedRate {
    /// The currency.
    currency: Currency,
    /// The first day of the rate; left out for the base, which is always one.
    date: Option<Date>,
    /// Units of the base for one unit of the currency.
    rate: ExchangeRate,
}

/// Converts an amount by the rates of a day, rounded once.
///
/// ```
/// use attain::{money, record};
/// let request = record::from_json(r#"{"amount": {"amount": "100", "currency": "EUR"}, "to": "JPY", "on": "2026-01-15",
///     "rates": {"base": "USD", "rates": [
///         {"currency": "EUR", "date": "2026-01-01", "rate": "1.08"},
///         {"currency": "JPY", "date": "2026-01-01", "rate": "0.0064"}]}}"#).unwrap();
/// let converted = money::convert(&request).unwrap();
/// assert_eq!(converted.amount().money().to_string(), "16875 JPY");
/// assert_eq!(converted.exact(), "16875");
/// ```
///
/// # Errors
///
/// `rate.missing` at `rates.rates`; `money.out_of_range` where the result is more than fits, or the exact fraction has more
/// than 38 digits.
pub fn convert(request: &ConvertRequest) -> Result<Conversion, Error> {
    convert_why(request, &Why::off())
}

/// As [`convert`], each figure with its derivation for whoever asks.
pub(crate) fn convert_why(request: &ConvertRequest, why: &Why<'_>) -> Result<Conversion, Error> {
    let (given, to) = (request.amount.money(), request.to);
    let words = || format!("the amount in {}", given.currency());
    if given.currency() == to {
        let amount = why.field("amount").figure("amount", rule::MONEY_CONVERT, given, || {
            Derivation::given(format!("{}, as it was given", words()), measure(&given))
        });
        return Ok(Conversion {
            amount: amount.into(),
            exact: given.decimal().to_string(),
            from_rate: None,
            to_rate: None,
            rounding: request.rounding,
        });
    }
    let (from_rate, to_rate) = (request.used(given.currency())?, request.used(to)?);
    let out_of_range = || {
        let message = format!("`{given}` in {to} is more than can be computed exactly");
        Error::new(code::MONEY_OUT_OF_RANGE, message).at("amount")
    };
    let product = measure(&given).and_then(|amount| amount.value.times(from_rate.fraction()?));
    let exact = product.and_then(|product| product.over(to_rate.fraction()?)).ok_or_else(out_of_range)?;
    let minor = exact.scaled(u32::from(to.places()), request.rounding).ok_or_else(out_of_range)?;
    let amount = Money::from_total(minor, to).map_err(|error| error.at("amount"))?;
    let (ended, fraction) = exact.text_within(0, 12);
    let base = request.rates.base();
    let rate = |name: &str, used: UsedRate| {
        let why = why.field(name);
        let rate = why.figure("rate", rule::MONEY_CONVERT, used.rate, || {
            let words = match used.date {
                Some(date) => format!("{base} for one {}, from {date} on", used.currency),
                None => format!("{base} is the base"),
            };
            Derivation::given(words, measure(&used.rate))
        });
        UsedRate { rate, ..used }
    };
    let amount = why.field("amount").figure("amount", rule::MONEY_CONVERT, amount, || {
        let by = |name: &str, used: &UsedRate| {
            let words = format!("{base} for one {}", used.currency);
            why.field(name).part("rate", words, &used.rate)
        };
        let factors = [Derivation::given(words(), measure(&given)), by("from_rate", &from_rate)];
        let product = Derivation::product(format!("the same in {base}"), factors);
        let quotient = Derivation::quotient(format!("the same in {to}"), product, by("to_rate", &to_rate));
        quotient.rounded_by(request.rounding)
    });
    Ok(Conversion {
        amount: amount.into(),
        exact: fraction.unwrap_or(ended),
        from_rate: Some(rate("from_rate", from_rate)),
        to_rate: Some(rate("to_rate", to_rate)),
        rounding: request.rounding,
    })
}

impl ConvertRequest {
    /// The rate of a currency on the day; of the base it is one.
    fn used(&self, currency: Currency) -> Result<UsedRate, Error> {
        if currency == self.rates.base() {
            return Ok(UsedRate { currency, date: None, rate: ExchangeRate::one() });
        }
        let found = self.rates.rate(currency, self.on).map_err(|error| error.at("rates"))?;
        Ok(UsedRate { currency, date: Some(found.date()), rate: found.rate() })
    }
}

impl UsedRate {
    fn fraction(self) -> Option<Fraction> {
        let (numerator, denominator) = self.rate.fraction();
        Fraction::new(numerator, denominator)
    }
}

pub(super) fn measure(value: &impl Explained) -> Option<Measure> {
    value.measure()?.ok()
}
