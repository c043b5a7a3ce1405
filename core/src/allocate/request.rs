//! `allocate.money` and `allocate.heads`: one division, in two kinds of units.

use super::figures::{Divided, Unit};
use super::{AllocationMethod, PartBound, TieOrder};
use crate::error::Error;
use crate::explain::Why;
use crate::record::Record;
use crate::unit::{Currency, Id, Money, Quantity, Ratio, Weight};

/// An amount of money to divide.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct AllocateMoneyRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// What is divided; below zero, all parts are.
    whole: Money,
    /// Who shares in it: at least one with a weight above zero, no id twice.
    shares: Vec<MoneyShare>,
    /// How shares become whole minor units.
    #[record(default = AllocationMethod::LargestRemainder)]
    method: AllocationMethod,
    /// Who comes first where claims to a minor unit are equal.
    #[record(default = TieOrder::Id)]
    ties: TieOrder,
}

/// Who shares in an amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct MoneyShare {
    /// Who.
    id: Id,
    /// In what proportion to the others.
    weight: Weight,
    /// The part at least; of the whole's sign. Without it 0, for a whole below zero none.
    floor: Option<Money>,
    /// The part at most; of the whole's sign. Without it none, for a whole below zero 0.
    ceiling: Option<Money>,
}

/// People, or other things that cannot be cut, to divide.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct AllocateHeadsRequest {
    /// What is divided; below zero, all parts are.
    whole: i64,
    /// Who shares in it: at least one with a weight above zero, no id twice.
    shares: Vec<HeadShare>,
    /// How shares become whole heads.
    #[record(default = AllocationMethod::LargestRemainder)]
    method: AllocationMethod,
    /// Who comes first where claims to a head are equal.
    #[record(default = TieOrder::Id)]
    ties: TieOrder,
}

/// Who shares in a number of heads.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct HeadShare {
    /// Who.
    id: Id,
    /// In what proportion to the others.
    weight: Weight,
    /// The part at least; of the whole's sign. Without it 0, for a whole below zero none.
    floor: Option<i64>,
    /// The part at most; of the whole's sign. Without it none, for a whole below zero 0.
    ceiling: Option<i64>,
}

/// An amount of money, divided.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.money_allocation/1")]
pub struct MoneyAllocation {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// One part for each share, by id.
    parts: Vec<MoneyPart>,
    /// All parts together: the whole.
    sum: Money,
    /// How shares became whole minor units.
    method: AllocationMethod,
    /// Who came first where claims were equal.
    ties: TieOrder,
}

/// A part of an amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MoneyPart {
    /// Whose it is.
    id: Id,
    /// The part.
    part: Money,
    /// The exact share, in major units, rounded half-even to 6 places.
    quota: Quantity,
    /// What whole minor units leave of the exact share, as a fraction of a minor unit: from 0 to 1, rounded half-even to
    /// 6 places.
    remainder: Ratio,
    /// Whether the part is more (away from zero) than the whole minor units of the share.
    odd_unit: bool,
    /// The bound that the share stands at.
    bound: PartBound,
}

/// A number of heads, divided.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.heads_allocation/1")]
pub struct HeadsAllocation {
    /// One part for each share, by id.
    parts: Vec<HeadPart>,
    /// All parts together: the whole.
    sum: i64,
    /// How shares became whole heads.
    method: AllocationMethod,
    /// Who came first where claims were equal.
    ties: TieOrder,
}

/// A part of a number of heads.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct HeadPart {
    /// Whose it is.
    id: Id,
    /// The part.
    part: i64,
    /// The exact share, rounded half-even to 6 places.
    quota: Quantity,
    /// What whole heads leave of the exact share: from 0 to 1, rounded half-even to 6 places.
    remainder: Ratio,
    /// Whether the part is more (away from zero) than the whole heads of the share.
    odd_unit: bool,
    /// The bound that the share stands at.
    bound: PartBound,
}

/// Divides an amount of money into parts that sum to it, to the minor unit.
///
/// ```
/// use attain::{allocate, record};
/// let request = record::from_json(r#"{"currency": "USD", "whole": "100",
///     "shares": [{"id": "Ann", "weight": 1}, {"id": "Bob", "weight": 1}, {"id": "Eve", "weight": 1}]}"#).unwrap();
/// let divided = allocate::money(&request).unwrap();
/// let parts: Vec<String> = divided.parts().iter().map(|part| part.part().amount()).collect();
/// assert_eq!(parts, ["33.34", "33.33", "33.33"]);
/// assert_eq!(divided.parts()[0].quota().to_string(), "33.333333");
/// ```
///
/// # Errors
///
/// Those of [`super::allocate`].
pub fn money(request: &AllocateMoneyRequest) -> Result<MoneyAllocation, Error> {
    money_why(request, &Why::off())
}

/// As [`money`], each figure with its derivation for whoever asks.
pub(crate) fn money_why(request: &AllocateMoneyRequest, why: &Why<'_>) -> Result<MoneyAllocation, Error> {
    let currency = request.currency;
    let unit = Unit { make: &|minor| Money::from_minor(minor, currency), places: currency.places().into() };
    let units = |bound: Option<Money>| bound.map(Money::minor);
    let shares = request.shares.iter().map(|share| (&share.id, share.weight, units(share.floor), units(share.ceiling)));
    let divided = Divided::of(request.whole.minor(), shares, (request.method, request.ties), unit)?;
    let parts = divided.figures(why, |id, figures| MoneyPart {
        id,
        part: figures.part,
        quota: figures.quota,
        remainder: figures.remainder,
        odd_unit: figures.odd_unit,
        bound: figures.bound,
    })?;
    let sum = divided.sum(why, &parts.iter().map(|part| (&part.id, part.part)));
    Ok(MoneyAllocation { currency, parts, sum, method: request.method, ties: request.ties })
}

/// Divides a number of heads into whole parts that sum to it.
///
/// ```
/// use attain::{allocate, record};
/// let request = record::from_json(r#"{"whole": 7, "method": "sainte_lague",
///     "shares": [{"id": "north", "weight": 0.6}, {"id": "south", "weight": 0.4}]}"#).unwrap();
/// let divided = allocate::heads(&request).unwrap();
/// assert_eq!(divided.parts().iter().map(|part| part.part()).collect::<Vec<_>>(), [4, 3]);
/// ```
///
/// # Errors
///
/// Those of [`super::allocate`].
pub fn heads(request: &AllocateHeadsRequest) -> Result<HeadsAllocation, Error> {
    heads_why(request, &Why::off())
}

/// As [`heads`], each figure with its derivation for whoever asks.
pub(crate) fn heads_why(request: &AllocateHeadsRequest, why: &Why<'_>) -> Result<HeadsAllocation, Error> {
    let shares = request.shares.iter().map(|share| (&share.id, share.weight, share.floor, share.ceiling));
    let unit = Unit { make: &|heads| heads, places: 0 };
    let divided = Divided::of(request.whole, shares, (request.method, request.ties), unit)?;
    let parts = divided.figures(why, |id, figures| HeadPart {
        id,
        part: figures.part,
        quota: figures.quota,
        remainder: figures.remainder,
        odd_unit: figures.odd_unit,
        bound: figures.bound,
    })?;
    let sum = divided.sum(why, &parts.iter().map(|part| (&part.id, part.part)));
    Ok(HeadsAllocation { parts, sum, method: request.method, ties: request.ties })
}
