//! `quota.split`: a target divided among territories, alike, by potential, or by both within bounds.

use std::cmp::Ordering;

use super::weighing::{self, MetricValue, Metrics, SplitBy};
use crate::allocate::scaled::{self, Claim, Given};
use crate::allocate::{PartBound, TieOrder};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, StepUnit, Why};
use crate::order;
use crate::policy::QuotaPolicy;
use crate::record::Record;
use crate::rule::{QUOTA_SPLIT_EQUAL, QUOTA_SPLIT_HYBRID, QUOTA_SPLIT_WEIGHTED, RuleId};
use crate::text::shown;
use crate::unit::{Currency, Fraction, Id, Money, Quantity, Ratio, Weight};

/// What a hybrid's bounds are counted in: parts of an equal share.
const PARTS: u128 = 1_000_000_000;

/// A target, and the territories that share in it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SplitRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The amount to divide; zero or more.
    target: Money,
    /// One territory each, at least one; none twice.
    territories: Vec<Territory>,
    /// Further metrics of the territories, one row each.
    #[record(default)]
    metrics: Vec<MetricValue>,
    /// How it is divided.
    #[record(default)]
    by: SplitBy,
    /// How far a hybrid's shares may lie from the equal one, where it does not say.
    #[record(default)]
    policy: QuotaPolicy,
}

/// Who, or what, has a quota.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Territory {
    /// The territory.
    id: Id,
    /// What it can bring: only its proportion to the others counts. The metric `potential`.
    potential: Option<Weight>,
}

/// A target, divided.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.quota_split/1")]
pub struct QuotaSplit {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// One part a territory, by id.
    parts: Vec<SplitPart>,
    /// All parts together: the target.
    sum: Money,
    /// The equal share, rounded half-even to 6 places of a major unit.
    equal: Quantity,
    /// The smallest share that is allowed, over the equal one: where bounds hold.
    least: Option<Ratio>,
    /// The largest share that is allowed, over the equal one: where bounds hold.
    most: Option<Ratio>,
    /// Whether a metric was zero for all, so that all were treated alike in it.
    alike: bool,
    /// Who comes first where claims to a minor unit are equal.
    ties: TieOrder,
}

/// A part of a target.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct SplitPart {
    /// Whose it is.
    id: Id,
    /// The part.
    amount: Money,
    /// The exact share over the equal one: 1 is the equal one. Rounded half-even to 6 places.
    share: Ratio,
    /// The bound that the share stands at.
    bound: PartBound,
    /// Whether the part is a minor unit more than the whole ones of the share.
    odd_unit: bool,
}

/// Divides a target over territories, to the cent.
///
/// ```
/// use attain::{quota, record};
/// let request = record::from_json(r#"{"currency": "USD", "target": "5", "by": {"kind": "hybrid"}, "territories": [
///     {"id": "a", "potential": 10}, {"id": "b", "potential": 100}, {"id": "c", "potential": 100},
///     {"id": "d", "potential": 100}, {"id": "e", "potential": 100}]}"#).unwrap();
/// let split = quota::split(&request).unwrap();
/// let shares: Vec<String> = split.parts().iter().map(|part| part.share().to_string()).collect();
/// assert_eq!(shares, ["0.85", "1.0375", "1.0375", "1.0375", "1.0375"]);
/// let amounts: Vec<String> = split.parts().iter().map(|part| part.amount().amount()).collect();
/// assert_eq!(amounts, ["0.85", "1.04", "1.04", "1.04", "1.03"]);
/// ```
///
/// # Errors
///
/// `quota.empty`, `quota.target_negative`, `quota.node_duplicate`, `quota.node_unknown`, `quota.metric_unknown`,
/// `quota.metric_missing`, `quota.metric_duplicate`, `quota.metric_zero`, `quota.weights_zero`,
/// `quota.within_out_of_range`, `quota.out_of_range`.
pub fn split(request: &SplitRequest) -> Result<QuotaSplit, Error> {
    split_why(request, &Why::off())
}

/// As [`split`], each figure with its derivation for whoever asks.
pub(crate) fn split_why(request: &SplitRequest, why: &Why<'_>) -> Result<QuotaSplit, Error> {
    let territories = order_of(request)?;
    request.by.check().map_err(|error| error.at("by"))?;
    let target = u128::try_from(request.target.minor()).map_err(|_| {
        let message = format!("the target `{}` is below zero", request.target.amount());
        Error::new(code::QUOTA_TARGET_NEGATIVE, message).at("target")
    })?;
    let place = |id: &Id| territories.binary_search_by(|known| known.id.cmp(id)).ok();
    let potentials = territories.iter().map(|territory| territory.potential);
    let metrics = Metrics::of(&request.metrics, potentials, territories.len(), place)?;
    let mut columns = Vec::new();
    for metric in request.by.metrics() {
        columns.push((metric.metric(), metrics.column(metric.metric()).map_err(|error| error.at("by.metrics"))?));
    }
    let weighed = weighing::weigh(
        &request.by,
        territories.len(),
        |_| false,
        |metric, at| {
            let (name, values) = columns.get(metric).ok_or_else(out_of_range)?;
            let id = || territories.get(at).map(|territory| &territory.id);
            let value = values.get(at).copied().flatten();
            value.ok_or_else(|| id().map_or_else(out_of_range, |id| weighing::missing(name, id)))
        },
    )
    .map_err(|error| error.at("territories"))?;
    let n = u128::try_from(territories.len()).map_err(|_| out_of_range())?;
    let within = request.by.within(request.policy.within());
    let bounds = |share: Option<Ratio>| share.map(weighing_parts).unwrap_or_default();
    let (least, most) = match within {
        Some(within) => (Some(one_less(within)?), Some(one_more(within)?)),
        None => (None, None),
    };
    let limit = |share| bounds(share).checked_mul(target).ok_or_else(out_of_range);
    let (floor, ceiling) = (limit(least)?, most.map(|most| limit(Some(most))).transpose()?);
    let scale = n.checked_mul(PARTS).ok_or_else(out_of_range)?;
    let claims: Vec<Claim> = weighed.weights.iter().map(|weight| Claim { weight: *weight, floor, ceiling }).collect();
    let given = scaled::divide(target, &claims, scale).ok_or_else(out_of_range)?;
    let rule = match request.by {
        SplitBy::Equal {} => QUOTA_SPLIT_EQUAL,
        SplitBy::Weighted { .. } => QUOTA_SPLIT_WEIGHTED,
        SplitBy::Hybrid { .. } => QUOTA_SPLIT_HYBRID,
    };
    let told = Told { request, weights: &weighed.weights, n, rule };
    let mut parts = Vec::with_capacity(given.len());
    for (index, (territory, part)) in territories.iter().zip(&given).enumerate() {
        parts.push(told.part(index, &territory.id, part, &why.item("parts", index))?);
    }
    let equal = told.equal()?;
    why.figure("equal", rule, equal, || told.why_equal());
    for (name, share) in [("least", least), ("most", most)] {
        why.figure(name, rule, share, || {
            let edge = Derivation::given(
                "how far a share may lie from the equal one",
                within.and_then(|within| Measure::ratio(within.fraction())),
            );
            let one = Derivation::given("the equal share", Measure::ratio((1, 1)));
            if name == "least" {
                Derivation::difference("below it", [one, edge])
            } else {
                Derivation::sum("above it", [one, edge])
            }
        });
    }
    let sum = why.figure("sum", rule, request.target, || {
        let rows =
            parts.iter().enumerate().map(|(index, part)| (part.amount.measure().and_then(Result::ok), (index, part)));
        Derivation::sum(
            "all parts",
            Parts::largest(rows.collect(), why.parts(), |(index, part)| {
                why.item("parts", index).part("amount", part.id.as_str(), &part.amount)
            }),
        )
    });
    Ok(QuotaSplit {
        currency: request.currency,
        parts,
        sum,
        equal,
        least,
        most,
        alike: weighed.alike,
        ties: TieOrder::Id,
    })
}

/// The territories by id.
fn order_of(request: &SplitRequest) -> Result<Vec<&Territory>, Error> {
    if request.territories.is_empty() {
        return Err(Error::new(code::QUOTA_EMPTY, "there is no territory").at("territories"));
    }
    let mut sorted: Vec<(usize, &Territory)> = request.territories.iter().enumerate().collect();
    order::sort_by(&mut sorted, |one, other| (&one.1.id, one.0).cmp(&(&other.1.id, other.0)));
    for pair in sorted.windows(2) {
        if let [(_, one), (index, other)] = pair
            && one.id == other.id
        {
            let message = format!("`{}` stands here twice", shown(other.id.as_str()));
            return Err(Error::new(code::QUOTA_NODE_DUPLICATE, message).at(format!("territories[{index}].id")));
        }
    }
    Ok(sorted.into_iter().map(|(_, territory)| territory).collect())
}

fn out_of_range() -> Error {
    Error::new(code::QUOTA_OUT_OF_RANGE, "the amounts are too large to be divided exactly").at("target")
}

/// A share in billionths.
fn weighing_parts(share: Ratio) -> u128 {
    let (numerator, denominator) = share.fraction();
    let factor = i128::try_from(PARTS).ok().and_then(|whole| whole.checked_div(denominator)).unwrap_or(1);
    numerator.saturating_mul(factor).unsigned_abs()
}

/// A ratio of at most nine places, exactly.
fn ratio_of(numerator: i128, denominator: i128) -> Option<Ratio> {
    let scale = i128::try_from(PARTS).ok()?.checked_div(denominator)?;
    Ratio::exact(numerator.checked_mul(scale)?, 9)
}

fn one_less(within: Ratio) -> Result<Ratio, Error> {
    let (numerator, denominator) = within.fraction();
    denominator.checked_sub(numerator).and_then(|left| ratio_of(left, denominator)).ok_or_else(out_of_range)
}

fn one_more(within: Ratio) -> Result<Ratio, Error> {
    let (numerator, denominator) = within.fraction();
    denominator.checked_add(numerator).and_then(|sum| ratio_of(sum, denominator)).ok_or_else(out_of_range)
}

/// What the figures are explained by.
struct Told<'a> {
    request: &'a SplitRequest,
    weights: &'a [u128],
    n: u128,
    rule: RuleId,
}

impl Told<'_> {
    fn equal(&self) -> Result<Quantity, Error> {
        let denominator = self.per_major().and_then(|per| i128::try_from(self.n).ok()?.checked_mul(per));
        let equal =
            denominator.and_then(|denominator| Quantity::of(i128::from(self.request.target.minor()), denominator));
        equal.ok_or_else(out_of_range)
    }

    /// Minor units in a major one.
    fn per_major(&self) -> Option<i128> {
        crate::unit::ten_to(self.request.currency.places().into())
    }

    fn why_equal(&self) -> Derivation {
        let count = Measure::count(u64::try_from(self.n).unwrap_or(u64::MAX));
        let target = Derivation::given(
            "the target",
            Measure::minor(i128::from(self.request.target.minor()), self.request.currency),
        );
        Derivation::quotient("the target over all territories", target, Derivation::given("territories", count))
            .counted()
    }

    /// The exact share of a part, in minor units.
    fn exact(&self, given: &Given) -> Option<Fraction> {
        let whole = |number: u128| i128::try_from(number).ok();
        let rest = Fraction::new(whole(given.rest)?, whole(given.over)?)?.plus(Fraction::whole(whole(given.part)?))?;
        let scale = Fraction::whole(whole(self.n.checked_mul(PARTS)?)?);
        Fraction::whole(whole(given.whole)?).plus(rest.over(scale)?)
    }

    /// The exact share over the equal one.
    fn share(&self, given: &Given) -> Option<Ratio> {
        if self.request.target.minor() == 0 {
            return Some(Ratio::zero());
        }
        // In parts of an equal share's billionth: the exact share over the target, to six places.
        let parts = given.whole.checked_mul(self.n.checked_mul(PARTS)?)?.checked_add(given.part)?;
        let unit = u128::try_from(self.request.target.minor()).ok()?.checked_mul(1_000)?;
        let (units, left) = (parts.checked_div(unit)?, parts.checked_rem(unit)?);
        // What is left against one half of a unit: `left` and a rest below one, `rest / over`.
        let half = match left.checked_mul(2)?.cmp(&unit) {
            Ordering::Equal if given.rest > 0 => Ordering::Greater,
            half => half,
        };
        let up = half.is_gt() || (half.is_eq() && units & 1 == 1);
        Ratio::exact(i128::try_from(units.checked_add(u128::from(up))?).ok()?, 6)
    }

    fn part(&self, index: usize, id: &Id, given: &Given, why: &Why<'_>) -> Result<SplitPart, Error> {
        let currency = self.request.currency;
        let units = i64::try_from(given.units).map_err(|_| out_of_range())?;
        let amount = Money::from_minor(units, currency);
        let share = self.share(given).ok_or_else(out_of_range)?;
        let odd_unit = given.units > given.whole;
        why.figure("share", self.rule, share, || self.why_share(index, given));
        why.figure("amount", self.rule, amount, || {
            let whole = Derivation::given(
                "whole minor units",
                Measure::minor(i128::try_from(given.whole).unwrap_or_default(), currency),
            );
            let whole = Derivation::same(
                "the whole minor units of its share",
                [whole, why.part("share", "its share, over the equal one", &share)],
            );
            let words = match given.rank {
                _ if odd_unit => format!(
                    "a minor unit left over: its remainder is number {} by size",
                    given.rank.unwrap_or_default()
                ),
                Some(rank) => format!("no minor unit left over: its remainder is number {rank} by size"),
                None => "no remainder".to_owned(),
            };
            let odd = Derivation::given(
                format!("{words} (equal ones by id)"),
                Measure::minor(i128::from(odd_unit), currency),
            );
            Derivation::sum(format!("the quota of {id}"), [whole, odd])
        });
        Ok(SplitPart { id: id.clone(), amount, share, bound: given.bound, odd_unit })
    }

    fn why_share(&self, index: usize, given: &Given) -> Derivation {
        let exact = self.exact(given).and_then(|exact| exact.times(Fraction::new(1, self.per_major()?)?));
        let exact =
            exact.map(|value| Measure { value, unit: StepUnit::Money, scale: self.request.currency.places().into() });
        let words = match given.bound {
            PartBound::None => {
                let weight = self.weights.get(index).copied().unwrap_or_default();
                let all = self.weights.iter().fold(0_u128, |sum, weight| sum.saturating_add(*weight));
                let share = i128::try_from(weight)
                    .ok()
                    .zip(i128::try_from(all).ok())
                    .and_then(|(weight, all)| Ratio::of(weight, all));
                let share = share.map_or_else(String::new, |share| format!(", {share} of all weights"));
                format!("its exact share by weight{share}")
            }
            PartBound::Floor => "the smallest share that is allowed".to_owned(),
            PartBound::Ceiling => "the largest share that is allowed".to_owned(),
        };
        if self.request.target.minor() == 0 {
            return Derivation::given("nothing is divided", Measure::ratio((0, 1)));
        }
        if exact.is_none() {
            // The fraction has too many digits to be written out.
            return Derivation::given(words, self.share(given).and_then(|share| Measure::ratio(share.fraction())));
        }
        Derivation::quotient("over the equal share", Derivation::given(words, exact), self.why_equal_money())
    }

    fn why_equal_money(&self) -> Derivation {
        let count = Measure::count(u64::try_from(self.n).unwrap_or(u64::MAX));
        let target = Derivation::given(
            "the target",
            Measure::minor(i128::from(self.request.target.minor()), self.request.currency),
        );
        Derivation::quotient("the equal share", target, Derivation::given("territories", count))
    }
}
