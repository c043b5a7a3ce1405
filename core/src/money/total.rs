//! `money.sum` and `money.times`: one currency each.

use super::convert::measure;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Parts, Why};
use crate::record::Record;
use crate::rule;
use crate::unit::{Amount, Money, Ratio, Rounding};

/// Amounts to add.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SumRequest {
    /// The amounts, all of one currency; at least one.
    amounts: Vec<Amount>,
}

/// An amount and what to multiply it by.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TimesRequest {
    /// The amount.
    amount: Amount,
    /// By what.
    factor: Ratio,
    /// How the result is rounded to the minor unit.
    #[record(default = Rounding::HalfEven)]
    rounding: Rounding,
}

/// Adds amounts of one currency.
///
/// ```
/// use attain::{money, record};
/// let request = |second: &str| record::from_json(&format!(
///     r#"{{"amounts": [{{"amount": "0.1", "currency": "USD"}}, {{"amount": "0.2", "currency": "{second}"}}]}}"#)).unwrap();
/// assert_eq!(money::sum(&request("USD")).unwrap().to_string(), "0.30 USD");
/// assert_eq!(money::sum(&request("EUR")).unwrap_err().code().as_str(), "money.currency.mixed");
/// ```
///
/// # Errors
///
/// `money.nothing_to_add`; `money.currency.mixed` at the first amount of another currency, which names both places;
/// `money.out_of_range`.
pub fn sum(request: &SumRequest) -> Result<Amount, Error> {
    sum_why(request, &Why::off())
}

/// As [`sum`], with its derivation for whoever asks.
pub(crate) fn sum_why(request: &SumRequest, why: &Why<'_>) -> Result<Amount, Error> {
    let Some(currency) = request.amounts.first().map(Amount::currency) else {
        let message = "there is no amount, so no currency either";
        return Err(Error::new(code::MONEY_NOTHING_TO_ADD, message).at("amounts"));
    };
    let other = request.amounts.iter().enumerate().find(|(_, amount)| amount.currency() != currency);
    if let Some((index, amount)) = other {
        let message = format!("`amounts[0]` is in {currency}, `amounts[{index}]` in {}", amount.currency());
        return Err(Error::new(code::MONEY_CURRENCY_MIXED, message).at(format!("amounts[{index}].currency")));
    }
    // No list is long enough for an `i128` of `i64`s.
    let minor = |amount: &Amount| i128::from(amount.money().minor());
    let total = request.amounts.iter().fold(0_i128, |sum, amount| sum.saturating_add(minor(amount)));
    let total = Money::from_total(total, currency).map_err(|error| error.at("amounts"))?;
    let total = why.figure("amount", rule::MONEY_ADD, total, || {
        let items = request.amounts.iter().enumerate();
        let items = items.map(|(index, amount)| (measure(&amount.money()), (index, amount))).collect();
        Derivation::sum(
            "the amounts",
            Parts::largest(items, why.parts(), |(index, amount)| {
                Derivation::given(format!("amounts[{index}]"), measure(&amount.money()))
            }),
        )
    });
    Ok(total.into())
}

/// Multiplies an amount, rounded once.
///
/// ```
/// use attain::{money, record};
/// let request = record::from_json(
///     r#"{"amount": {"amount": "10.01", "currency": "USD"}, "factor": "0.5", "rounding": "half_up"}"#).unwrap();
/// assert_eq!(money::times(&request).unwrap().to_string(), "5.01 USD");
/// ```
///
/// # Errors
///
/// `money.out_of_range`, at `amount`.
pub fn times(request: &TimesRequest) -> Result<Amount, Error> {
    times_why(request, &Why::off())
}

/// As [`times`], with its derivation for whoever asks.
pub(crate) fn times_why(request: &TimesRequest, why: &Why<'_>) -> Result<Amount, Error> {
    let (given, (numerator, denominator)) = (request.amount.money(), request.factor.fraction());
    let amount = given.times(numerator, denominator, request.rounding).map_err(|error| error.at("amount"))?;
    let amount = why.figure("amount", rule::MONEY_TIMES, amount, || {
        let parts = [
            Derivation::given("the amount", measure(&given)),
            Derivation::given("the factor", measure(&request.factor)),
        ];
        Derivation::product("the amount times the factor", parts).rounded_by(request.rounding)
    });
    Ok(amount.into())
}
