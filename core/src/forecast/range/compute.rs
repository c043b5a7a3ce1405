//! From deals to the distribution of their total, and to what is asked of it.

use super::tell;
use super::{DealEffect, DealOutcome, ForecastRange, IndependentRange, ProvedChance, RangeQuantile, RangeRequest};
use crate::chance::{float, whole};
use crate::code;
use crate::distribution::{Distribution, Stream};
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, Why};
use crate::order::{self, SortedSet};
use crate::record::Figure;
use crate::rule::FORECAST_RANGE;
use crate::unit::{Currency, Fraction, Id, Money, Probability, Ratio, Rounding};

/// Rows of a request at most.
const MOST_DEALS: usize = 1_000_000;
const MOST_AMOUNTS: usize = 10_000;

/// The strongest common factor: beyond it a chance could leave 0 to 1.
const STRONGEST: (i128, i128) = (4, 10);

/// Billionths in a whole.
const BILLION: i128 = 1_000_000_000;

/// A total with its distribution: what is asked of it is answered to the minor unit.
pub(crate) struct Law {
    currency: Currency,
    /// What is won already, in minor units.
    won: i64,
    mean: Fraction,
    spread: f64,
    /// What the mean moves by where all log-odds are one higher, in minor units.
    pub(crate) moved: f64,
    pub(crate) distribution: Distribution,
}

/// What a total is made of.
pub(crate) struct Total<'a> {
    pub(crate) currency: Currency,
    pub(crate) won: Money,
    /// Minor units, and billionths of a chance.
    pub(crate) deals: &'a [(i64, i128)],
    /// Minor units, and how many are expected, as a fraction.
    pub(crate) expected: &'a [(i64, Fraction)],
    /// Minor units.
    pub(crate) error: f64,
    pub(crate) common: f64,
}

impl Law {
    /// The law of a total.
    ///
    /// # Errors
    ///
    /// `forecast.range_too_large`.
    pub(crate) fn of(total: &Total<'_>) -> Result<Self, Error> {
        let too_large = || {
            let message = "the amounts are too large, or too many are expected, for one total";
            Error::new(code::FORECAST_RANGE_TOO_LARGE, message)
        };
        let mut billionths = i128::from(total.won.minor()).saturating_mul(BILLION);
        for (amount, chance) in total.deals {
            billionths = billionths.saturating_add(i128::from(*amount).saturating_mul(*chance));
        }
        let mut mean = Fraction::new(billionths, BILLION).ok_or_else(too_large)?;
        let mut streams = Vec::with_capacity(total.expected.len());
        for (amount, count) in total.expected {
            let part = count.times(Fraction::whole(i128::from(*amount))).ok_or_else(too_large)?;
            mean = mean.plus(part).ok_or_else(too_large)?;
            let (numerator, denominator) = count.parts();
            streams.push(Stream { amount: *amount, rate: float(numerator) / float(denominator) });
        }
        let square = |amount: i64| float(i128::from(amount)) * float(i128::from(amount));
        let share = |chance: i128| float(chance) / float(BILLION);
        // Within a quarter that all chances are moved in, they are as much nearer to sure as the moving spreads them.
        let within = |chance: i128| {
            let open = share(chance) * (1.0 - share(chance));
            open - (total.common * open) * (total.common * open)
        };
        let own: f64 = total.deals.iter().map(|(amount, chance)| square(*amount) * within(*chance)).sum();
        let at_random: f64 = streams.iter().map(|one| one.rate * square(one.amount)).sum();
        // All chances move together by so much of it, the business at random too.
        let moved: f64 = total
            .deals
            .iter()
            .map(|(amount, chance)| float(i128::from(*amount)) * share(*chance) * (1.0 - share(*chance)))
            .chain(streams.iter().map(|one| one.rate * float(i128::from(one.amount))))
            .sum();
        let spread =
            libm::sqrt(own + at_random + total.error * total.error + (total.common * moved) * (total.common * moved));
        let distribution =
            Distribution::together(total.deals, &streams, total.error, total.common).ok_or_else(too_large)?;
        Ok(Self { currency: total.currency, won: total.won.minor(), mean, spread, moved, distribution })
    }

    /// The mean, rounded once.
    pub(crate) fn mean(&self) -> Result<Money, Error> {
        let minor = self.mean.scaled(0, Rounding::HalfEven).unwrap_or(i128::MAX);
        Money::from_total(minor, self.currency)
    }

    /// The standard deviation.
    pub(crate) fn spread(&self) -> Result<Money, Error> {
        Money::from_total(whole(self.spread), self.currency)
    }

    /// A quantile with its bounds.
    pub(crate) fn quantile(&self, share: Probability) -> Result<RangeQuantile, Error> {
        let (part, of) = share.fraction();
        let (low, amount, high) = self.distribution.reached(float(of.saturating_sub(part)) / float(of));
        let money = |minor: i128| Money::from_total(minor.saturating_add(i128::from(self.won)), self.currency);
        Ok(RangeQuantile { share, amount: money(amount)?, low: money(low)?, high: money(high)? })
    }

    /// The chance to reach an amount.
    pub(crate) fn reaches(&self, target: Money) -> ProvedChance {
        let open = i128::from(target.minor()).saturating_sub(i128::from(self.won));
        let found = self.distribution.at_least(open);
        let to = |value: f64, rounding: fn(f64) -> f64| {
            Probability::exact(whole(rounding(value * 1e9)).clamp(0, BILLION), 9).unwrap_or_else(Probability::zero)
        };
        ProvedChance { chance: to(found.value, libm::rint), low: to(found.low, down), high: to(found.high, up) }
    }

    /// What each deal does to the chance of an amount, in the order in which they were handed in: value, low and high.
    pub(crate) fn effects(&self, target: Money) -> Vec<(Ratio, Ratio, Ratio)> {
        let open = i128::from(target.minor()).saturating_sub(i128::from(self.won));
        let to = |value: f64, rounding: fn(f64) -> f64| {
            Ratio::exact(whole(rounding(value * 1e9)), 9).unwrap_or_else(Ratio::zero)
        };
        let effects = self.distribution.effects(open).into_iter();
        effects.map(|one| (to(one.value, libm::rint), to(one.low, down), to(one.high, up))).collect()
    }
}

/// Billionths, whole and no larger; with room for the rounding of the product, but for what is sure.
fn down(billionths: f64) -> f64 {
    let sure = billionths.abs() <= 0.0 || (billionths - 1e9).abs() <= 0.0;
    if sure { billionths } else { libm::floor(billionths - 1e-6) }
}

/// Billionths, whole and no smaller.
fn up(billionths: f64) -> f64 {
    let sure = billionths.abs() <= 0.0 || (billionths - 1e9).abs() <= 0.0;
    if sure { billionths } else { libm::ceil(billionths + 1e-6) }
}

/// Finds the distribution of a total (`forecast.range`): its quantiles, the chance to reach a target and what each deal does
/// to it, with bounds that are proved.
///
/// ```
/// use attain::{forecast, record};
/// let request = record::from_json(r#"{"currency": "USD", "target": 1000, "deals": [
///     {"id": "a", "amount": 500, "probability": "0.6"}, {"id": "b", "amount": 300, "probability": "0.5"},
///     {"id": "c", "amount": 120, "probability": "0.8"}, {"id": "d", "amount": 100, "probability": "0.7"},
///     {"id": "e", "amount": 80, "probability": "0.5"}, {"id": "f", "amount": 60, "probability": "0.4"},
///     {"id": "g", "amount": 40, "probability": "0.9"}, {"id": "h", "amount": 30, "probability": "0.3"}
/// ]}"#)?;
/// let range = forecast::range(&request)?;
/// assert_eq!(range.mean().to_string(), "725.00 USD");
/// let amounts: Vec<String> = range.quantiles().iter().map(|quantile| quantile.amount().amount()).collect();
/// assert_eq!(amounts, ["280.00", "740.00", "1120.00"]);
/// assert_eq!(range.hit().known().unwrap().chance().to_string(), "0.246042");
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `forecast.duplicate` at a deal that stands there twice, `forecast.deal_unknown` at an outcome, `forecast.range_limits` at
/// `deals`, `not_yet_created`, `error`, `common` and `shares`, `forecast.range_too_large`.
pub fn range(request: &RangeRequest) -> Result<ForecastRange, Error> {
    range_why(request, &Why::off())
}

/// As [`range`], each figure with its derivation for whoever asks.
pub(crate) fn range_why(request: &RangeRequest, why: &Why<'_>) -> Result<ForecastRange, Error> {
    let rows = rows(request)?;
    let deals: Vec<(i64, i128)> = rows.iter().map(|row| (row.amount, row.chance)).collect();
    let expected = expected(request)?;
    let (error, common, shares) = (error(request)?, common(request)?, shares(request)?);
    let won = request.won.unwrap_or_else(|| Money::zero(request.currency));
    let total = Total { currency: request.currency, won, deals: &deals, expected: &expected, error, common };
    let law = Law::of(&total)?;
    let quantiles = |law: &Law, why: &Why<'_>| {
        let one = |(index, share): (usize, &Probability)| {
            law.quantile(*share).map(|found| tell::quantile(&found, &why.item("quantiles", index)))
        };
        shares.iter().enumerate().map(one).collect::<Result<Vec<RangeQuantile>, Error>>()
    };
    let hit = |law: &Law, why: &Why<'_>| match request.target {
        Some(target) => Figure::Known(tell::chance(&law.reaches(target), &why.field("hit"))),
        None => Figure::none(code::FORECAST_NO_TARGET, "no target was handed in"),
    };
    let mean = why.figure("mean", FORECAST_RANGE, law.mean()?, || {
        let part = |row: &Row<'_>| {
            let worth = Derivation::given("worth", Measure::minor(i128::from(row.amount), request.currency));
            let chance = Fraction::new(row.chance, BILLION).and_then(|chance| Measure::ratio(chance.parts()));
            Derivation::product(format!("deal {}", row.id), [worth, Derivation::given("chance", chance)])
        };
        let new = |(amount, count): &(i64, Fraction)| {
            let worth = Derivation::given("worth", Measure::minor(i128::from(*amount), request.currency));
            Derivation::product(
                "not yet created",
                [worth, Derivation::given("expected", Measure::ratio(count.parts()))],
            )
        };
        let won = Derivation::given("won already", won.measure().and_then(Result::ok));
        let parts = std::iter::once(won).chain(rows.iter().map(part)).chain(expected.iter().map(new));
        Derivation::sum("won, and each deal times its chance", parts.collect::<Parts>())
    });
    let spread = tell::spread(law.spread()?, why);
    let independent = if common > 0.0 {
        let law = Law::of(&Total { common: 0.0, ..total })?;
        let why = why.field("independent");
        let (quantiles, hit) = (quantiles(&law, &why)?, hit(&law, &why));
        Some(IndependentRange { spread: tell::spread(law.spread()?, &why), quantiles, hit })
    } else {
        None
    };
    let (way, reason) = tell::way(law.distribution.way(), rows.len());
    Ok(ForecastRange {
        currency: request.currency,
        mean,
        spread,
        quantiles: quantiles(&law, why)?,
        hit: hit(&law, why),
        effects: request.target.map_or_else(Vec::new, |target| effects(&law, &rows, target, why)),
        way,
        reason,
        independent,
    })
}

/// A deal as it counts.
struct Row<'a> {
    id: &'a Id,
    /// Its place as handed in.
    index: usize,
    amount: i64,
    chance: i128,
}

/// The deals by id, those with a supposed outcome as if it had come.
fn rows(request: &RangeRequest) -> Result<Vec<Row<'_>>, Error> {
    if request.deals.len() > MOST_DEALS {
        return Err(limits("deals", format!("{} deals are more than {MOST_DEALS}", request.deals.len())));
    }
    let chance = |deal: &super::RangeDeal| {
        let (part, whole) = deal.probability.fraction();
        part.saturating_mul(BILLION.checked_div(whole).unwrap_or(0))
    };
    let all = request.deals.iter().enumerate();
    let mut rows: Vec<Row<'_>> = all
        .map(|(index, deal)| Row { id: &deal.id, index, amount: deal.amount.minor(), chance: chance(deal) })
        .collect();
    order::sort_by_text(&mut rows, |row| row.id.as_str());
    let twice = rows.iter().zip(rows.iter().skip(1)).filter(|(one, next)| one.id == next.id);
    if let Some(index) = twice.map(|(_, next)| next.index).min() {
        let message = "an earlier row is of this deal";
        return Err(Error::new(code::FORECAST_DUPLICATE, message).at(format!("deals[{index}].id")));
    }
    let mut supposed: SortedSet<&Id> = SortedSet::default();
    for (index, outcome) in request.outcomes.iter().enumerate() {
        let at = |error: Error| error.at(format!("outcomes[{index}].deal"));
        let place = rows.binary_search_by(|row| row.id.cmp(&outcome.deal));
        let Some(row) = place.ok().and_then(|place| rows.get_mut(place)) else {
            return Err(at(Error::new(code::FORECAST_DEAL_UNKNOWN, "no deal has this id")));
        };
        if !supposed.insert(&outcome.deal) {
            return Err(at(Error::new(code::FORECAST_DUPLICATE, "an earlier row is of this deal")));
        }
        row.chance = if outcome.outcome == DealOutcome::Won { BILLION } else { 0 };
    }
    Ok(rows)
}

/// Business not yet created, in minor units.
fn expected(request: &RangeRequest) -> Result<Vec<(i64, Fraction)>, Error> {
    if request.not_yet_created.len() > MOST_AMOUNTS {
        let message = format!("{} amounts are more than {MOST_AMOUNTS}", request.not_yet_created.len());
        return Err(limits("not_yet_created", message));
    }
    let one = |(index, row): (usize, &super::ExpectedBusiness)| {
        let at = |field: &str, message: String| limits(format!("not_yet_created[{index}].{field}"), message);
        if row.amount.minor() <= 0 {
            return Err(at("amount", format!("`{}` is not above zero", row.amount.amount())));
        }
        let count = Fraction::new(row.expected.fraction().0, row.expected.fraction().1);
        let fits = |count: &Fraction| {
            let (numerator, denominator) = count.parts();
            numerator > 0 && denominator.checked_mul(1_000_000).is_some_and(|most| numerator <= most)
        };
        let count = count.filter(fits);
        let count =
            count.ok_or_else(|| at("expected", format!("`{}` is not above 0 and at most 1,000,000", row.expected)))?;
        Ok((row.amount.minor(), count))
    };
    request.not_yet_created.iter().enumerate().map(one).collect()
}

fn limits(at: impl AsRef<str>, message: String) -> Error {
    Error::new(code::FORECAST_RANGE_LIMITS, message).at(at)
}

fn error(request: &RangeRequest) -> Result<f64, Error> {
    match request.error {
        Some(error) if error.minor() < 0 => Err(limits("error", format!("`{}` is below zero", error.amount()))),
        error => Ok(error.map_or(0.0, |error| float(i128::from(error.minor())))),
    }
}

fn common(request: &RangeRequest) -> Result<f64, Error> {
    let Some(common) = request.common else { return Ok(0.0) };
    let (part, of) = common.fraction();
    let fits = part >= 0 && part.saturating_mul(STRONGEST.1) <= of.saturating_mul(STRONGEST.0);
    if !fits {
        return Err(limits("common", format!("`{common}` is not from 0 to 0.4")));
    }
    Ok(float(part) / float(of))
}

/// The shares that are asked for, rising.
fn shares(request: &RangeRequest) -> Result<Vec<Probability>, Error> {
    if request.shares.is_empty() {
        let tenths = |tenths: i128| Probability::exact(tenths, 1).unwrap_or_else(Probability::zero);
        return Ok([1, 5, 9].map(tenths).to_vec());
    }
    for (index, share) in request.shares.iter().enumerate() {
        let (part, of) = share.fraction();
        if part <= 0 || part >= of {
            return Err(limits(format!("shares[{index}]"), format!("`{share}` is not between 0 and 1")));
        }
        if index >= 100 {
            return Err(limits("shares", format!("{} shares are more than 100", request.shares.len())));
        }
    }
    Ok(request.shares.clone())
}

fn effects(law: &Law, rows: &[Row<'_>], target: Money, why: &Why<'_>) -> Vec<DealEffect> {
    let found = law.effects(target);
    let one = |(index, (row, (effect, low, high))): (usize, (&Row<'_>, (Ratio, Ratio, Ratio)))| {
        let at = why.item("effects", index);
        let figure = |name: &str, value: Ratio, what: &str| {
            at.figure(name, FORECAST_RANGE, value, || Derivation::given(what, Measure::ratio(value.fraction())))
        };
        DealEffect {
            deal: row.id.clone(),
            effect: figure("effect", effect, "the chance to hit if it is won, less the chance if it is not"),
            low: figure("low", low, "proved: no smaller"),
            high: figure("high", high, "proved: no larger"),
        }
    };
    rows.iter().zip(found).enumerate().map(one).collect()
}
