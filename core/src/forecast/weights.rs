//! Weights of the methods in the combined figure: equal, or learned from the past and drawn towards equal.

use super::triangulate::{CombineRule, Method, PastMethods, TriangulateRequest};
use crate::allocate::{AllocationMethod, Share, TieOrder, allocate};
use crate::chance;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, Why};
use crate::record::Record;
use crate::rule::FORECAST_TRIANGULATE;
use crate::unit::{Money, Ratio, divide};

/// Weights are whole millionths that sum to one.
const MILLION: i64 = 1_000_000;

/// A mean square below which a method counts as exact.
const EXACT: f64 = 1e-6;

/// What a method weighs in the combined figure.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MethodWeight {
    /// The method.
    key: Method,
    /// Its weight; the weights of all sum to 1.
    weight: Ratio,
    /// Past periods that it was learned from.
    periods: u64,
}

/// The methods that have a figure, with it.
fn available(request: &TriangulateRequest) -> Vec<(Method, Money)> {
    let all =
        [(Method::Rollup, request.rollup()), (Method::Weighted, request.weighted()), (Method::Trend, request.trend())];
    all.into_iter().filter_map(|(method, amount)| Some((method, amount?))).collect()
}

fn said(past: &PastMethods, method: Method) -> Option<Money> {
    match method {
        Method::Rollup => past.rollup(),
        Method::Weighted => past.weighted(),
        Method::Trend => past.trend(),
    }
}

/// The weights that the request asks for; nothing for the median.
pub(super) fn of(request: &TriangulateRequest, why: &Why<'_>) -> Result<Option<Vec<MethodWeight>>, Error> {
    let methods = available(request);
    let learned: Vec<(u128, u64)> = match request.combine() {
        CombineRule::Median => return Ok(None),
        CombineRule::Equal => methods.iter().map(|_| (1, 0)).collect(),
        CombineRule::Learned => learn(request, &methods)?,
    };
    let shares = methods.iter().zip(&learned).map(|((method, _), (weight, _))| Share::new(method.as_str(), *weight));
    let shares: Vec<Share<'_>> = shares.collect();
    let parts = allocate(MILLION, &shares, AllocationMethod::LargestRemainder, TieOrder::Order)?;
    let mut weights = Vec::with_capacity(methods.len());
    for (((key, _), (_, periods)), part) in methods.into_iter().zip(learned).zip(parts.parts()) {
        let weight = Ratio::exact(i128::from(part.units()), 6).unwrap_or(Ratio::zero());
        let at = why.item("weights", weights.len());
        weights.push(MethodWeight {
            key,
            weight: at.figure("weight", FORECAST_TRIANGULATE, weight, || {
                let words = match request.combine() {
                    CombineRule::Learned => "by the inverse of its mean squared error, drawn towards an equal weight",
                    _ => "an equal part of one",
                };
                Derivation::given(words, weight.measure().and_then(Result::ok))
            }),
            periods: at.figure("periods", FORECAST_TRIANGULATE, periods, || {
                Derivation::given("past periods with a figure of the method", Measure::count(periods))
            }),
        });
    }
    Ok(Some(weights))
}

/// Inverse mean squares of the errors over what came, drawn towards equal by n / (n + the least number of periods). A
/// method with fewer periods than that weighs as much as an equal one.
fn learn(request: &TriangulateRequest, methods: &[(Method, Money)]) -> Result<Vec<(u128, u64)>, Error> {
    let least = request.policy().learn_from();
    for (index, past) in request.past().iter().enumerate() {
        if past.actual().minor() <= 0 {
            let message = format!("`{}` is not above zero, so no error can be stated in it", past.actual().amount());
            return Err(Error::new(code::FORECAST_NEGATIVE, message).at(format!("past[{index}].actual")));
        }
    }
    let mut found = Vec::with_capacity(methods.len());
    for (method, _) in methods {
        let errors = request.past().iter().filter_map(|past| {
            let actual = chance::float(i128::from(past.actual().minor()));
            Some((chance::float(i128::from(said(past, *method)?.minor())) - actual) / actual)
        });
        let (sum, number, periods) = errors.fold((0.0, 0.0, 0_u64), |(sum, number, periods), error| {
            (sum + error * error, number + 1.0, periods.saturating_add(1))
        });
        if periods < least {
            let message = format!("{method} has {periods} of the {least} past periods that weights are learned from");
            return Err(Error::new(code::FORECAST_TOO_FEW_PERIODS, message).at("past"));
        }
        found.push((1.0 / (sum / number).max(EXACT), number, periods));
    }
    let total = found.iter().fold(0.0, |sum, (inverse, ..)| sum + inverse);
    let equal = 1.0 / found.iter().fold(0.0, |sum, _| sum + 1.0);
    let least = chance::float(i128::from(least));
    let drawn = found.into_iter().map(|(inverse, number, periods)| {
        let trust = number / (number + least);
        let weight = trust * inverse / total + (1.0 - trust) * equal;
        (u128::try_from(chance::whole(weight * 1e12)).unwrap_or(0), periods)
    });
    Ok(drawn.collect())
}

/// The methods' figures by their weights, rounded once; with equal weights their exact mean.
pub(super) fn mean(request: &TriangulateRequest, weights: &[MethodWeight]) -> Option<i128> {
    let mut sum = 0_i128;
    if *request.combine() == CombineRule::Equal {
        let methods = available(request);
        let sum = methods.iter().fold(0_i128, |sum, (_, amount)| sum.saturating_add(i128::from(amount.minor())));
        return divide(sum, i128::try_from(methods.len()).ok()?);
    }
    for ((_, amount), weight) in available(request).iter().zip(weights) {
        let (part, whole) = weight.weight.fraction();
        let millionths = part.checked_mul(i128::from(MILLION).checked_div(whole)?)?;
        sum = sum.checked_add(i128::from(amount.minor()).checked_mul(millionths)?)?;
    }
    divide(sum, i128::from(MILLION))
}

/// The arithmetic of the same.
pub(super) fn derive(request: &TriangulateRequest, weights: &[MethodWeight], why: &Why<'_>) -> Derivation {
    let methods = available(request);
    let given =
        |(method, amount): &(Method, Money)| Derivation::given(method.as_str(), amount.measure().and_then(Result::ok));
    if *request.combine() == CombineRule::Equal {
        let all = Derivation::sum("the methods added", methods.iter().map(given).collect::<Parts>());
        let number = u64::try_from(methods.len()).unwrap_or(u64::MAX);
        return Derivation::quotient("their mean", all, Derivation::given("how many", Measure::count(number)));
    }
    let part = |(index, (method, weight)): (usize, (&(Method, Money), &MethodWeight))| {
        let weight = why.item("weights", index).part("weight", "its weight", &weight.weight);
        Derivation::product(method.0.as_str(), [given(method), weight])
    };
    let parts = methods.iter().zip(weights).enumerate().map(part);
    Derivation::sum("the methods by their weights", parts.collect::<Parts>())
}
