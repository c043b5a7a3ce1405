//! `grow.effect`: a figure before and after a session, and how far chance alone reaches.
//!
//! What came after did not come because of it: people are coached when things go badly, and what went badly tends to go
//! better anyway. The interval says how far apart the two sides could be without anything having changed.

use crate::chance::{float, whole, wilson};
use crate::coaching::entered;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::policy::CoachingPolicy;
use crate::record::{Figure, Record};
use crate::rule::GROW_LEDGER;
use crate::text::count;
use crate::time::Date;
use crate::unit::{Fraction, Id, Quantity};

/// Places to which what is computed in floats is rounded.
const PLACES: f64 = 1e6;

/// What a session's figure was before it and after.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct GrowEffectRequest {
    /// What is measured: the metric of the session's goal.
    metric: Id,
    /// The day of the session.
    on: Date,
    /// The two sides.
    data: EffectData,
    /// How much is needed before an effect is told.
    #[record(default)]
    policy: CoachingPolicy,
}

/// What was counted or measured before and after.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub enum EffectData {
    /// A share, such as deals won of those closed.
    Rate {
        /// Before.
        before: RateSide,
        /// After.
        after: RateSide,
    },
    /// Something that is counted over time, such as deals created.
    Count {
        /// Before.
        before: CountedSide,
        /// After.
        after: CountedSide,
    },
    /// Something of which there is a value each time, such as days to close.
    Mean {
        /// Before.
        before: ValuedSide,
        /// After.
        after: ValuedSide,
    },
}

/// So many of so many.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_rate)]
pub struct RateSide {
    /// Those with the outcome, such as won deals.
    hits: u64,
    /// All, such as closed deals; at least as many.
    of: u64,
}

/// So many in so many days.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_counted)]
pub struct CountedSide {
    /// How many.
    events: u64,
    /// In how many days; at least 1.
    days: u64,
}

/// One value each time.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ValuedSide {
    /// The values.
    values: Vec<Quantity>,
}

/// How far a change stands out from chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Noise {
    /// Nothing need have changed: chance alone reaches as far.
    Within,
    /// Chance alone would reach as far less than once in twenty times.
    Beyond,
}

/// A figure before and after a session.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowEffect {
    /// What is measured.
    metric: Id,
    /// The day of the session.
    on: Date,
    /// Before it: a share, a number a day, or a mean.
    before: Figure<Quantity>,
    /// After it.
    after: Figure<Quantity>,
    /// After less before.
    change: Figure<Quantity>,
    /// The lower end of the interval of the change, at 95 %.
    low: Figure<Quantity>,
    /// The upper end.
    high: Figure<Quantity>,
    /// Whether the change stands out from chance: whether the interval leaves zero out.
    noise: Figure<Noise>,
    /// What has to be kept in mind with any such comparison.
    beware: Vec<String>,
}

fn check_rate(side: &RateSide) -> Result<(), Error> {
    if side.hits <= side.of {
        return Ok(());
    }
    let message = format!("`{}` are more than the {} that they are counted among", side.hits, side.of);
    Err(Error::new(code::GROW_EFFECT_SIDE, message).at("hits"))
}

fn check_counted(side: &CountedSide) -> Result<(), Error> {
    if side.days > 0 {
        return Ok(());
    }
    Err(Error::new(code::GROW_EFFECT_SIDE, "`0` days are no time to count in").at("days"))
}

/// One side as it is compared: its figure exactly, and how much it rests on.
struct Side {
    value: Option<Fraction>,
    rests_on: u64,
}

/// Tells a figure before and after a session, its change, and how far chance alone reaches (`grow.ledger`).
///
/// The interval of a change of shares is Newcombe's, made of Wilson's; that of counts stands on the share that one side has
/// of both; that of means is Welch's.
///
/// ```
/// use attain::{coaching, record};
/// let request = r#"{"metric": "win_rate", "on": "2026-05-22", "data":
///     {"kind": "rate", "before": {"hits": 4, "of": 20}, "after": {"hits": 7, "of": 20}}}"#;
/// let effect = coaching::effect(&record::from_json(request)?)?;
/// assert_eq!(effect.change().known().unwrap().to_string(), "0.15");
/// assert_eq!(effect.noise().known(), Some(&coaching::Noise::Within));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `grow.effect_side` in a side; `quantity.out_of_range` where values are too large to be compared.
pub fn effect(request: &GrowEffectRequest) -> Result<GrowEffect, Error> {
    effect_why(request, &Why::off())
}

/// As [`effect`], each figure with its derivation for whoever asks.
pub(crate) fn effect_why(request: &GrowEffectRequest, why: &Why<'_>) -> Result<GrowEffect, Error> {
    let (before, after, interval) = match &request.data {
        EffectData::Rate { before, after } => (before.side(), after.side(), rate_interval(before, after)),
        EffectData::Count { before, after } => (before.side(), after.side(), count_interval(before, after)),
        EffectData::Mean { before, after } => {
            (before.side(), after.side(), mean_interval(&before.floats()?, &after.floats()?))
        }
    };
    let (derive_before, derive_after) = request.data.derivations();
    let value = |name: &str, side: &Side, derive: Derivation| {
        let value = side.value.and_then(quantity);
        let figure =
            Figure::or_none(value, code::GROW_EFFECT_TOO_FEW, || "nothing was counted on this side".to_owned());
        why.figure(name, GROW_LEDGER, figure, || derive.clone())
    };
    let first = value("before", &before, derive_before);
    let second = value("after", &after, derive_after);
    let change = before.value.zip(after.value).and_then(|(before, after)| after.minus(before)).and_then(quantity);
    let change = Figure::or_none(change, code::GROW_EFFECT_TOO_FEW, || "one side is empty".to_owned());
    let change = why.figure("change", GROW_LEDGER, change, || {
        let (before, after) = request.data.derivations();
        Derivation::difference("after less before", [after, before])
    });
    let needed = request.policy.effect_from();
    let few = before.rests_on.min(after.rests_on) < needed;
    let too_few = || {
        let sides = (before.rests_on, after.rests_on);
        format!("{} before and {} after, {needed} are needed on each side", sides.0, sides.1)
    };
    let end = |name: &str, end: Option<f64>| {
        let end = end.filter(|_| !few).and_then(|end| Quantity::of(whole(end * PLACES), 1_000_000));
        entered(
            why,
            name,
            GROW_LEDGER,
            "an end of the interval at 95 %",
            Figure::or_none(end, code::GROW_EFFECT_TOO_FEW, too_few),
        )
    };
    let low = end("low", interval.map(|(low, _)| low));
    let high = end("high", interval.map(|(_, high)| high));
    let noise = low.known().zip(high.known()).map(|(low, high)| {
        let zero = low.fraction().0 <= 0 && high.fraction().0 >= 0;
        if zero { Noise::Within } else { Noise::Beyond }
    });
    let noise = Figure::or_none(noise, code::GROW_EFFECT_TOO_FEW, too_few);
    let beware = [
        "what came after did not come because of the session: other things changed too",
        "people are coached when a figure is low, and low figures tend to rise by themselves",
        "of twenty figures that did not change, one stands out by chance",
    ];
    Ok(GrowEffect {
        metric: request.metric.clone(),
        on: request.on,
        before: first,
        after: second,
        change,
        low,
        high,
        noise,
        beware: beware.map(str::to_owned).to_vec(),
    })
}

fn quantity(value: Fraction) -> Option<Quantity> {
    let (numerator, denominator) = value.parts();
    Quantity::of(numerator, denominator)
}

impl RateSide {
    fn side(&self) -> Side {
        Side { value: Fraction::new(i128::from(self.hits), i128::from(self.of)), rests_on: self.of }
    }
}

impl CountedSide {
    fn side(&self) -> Side {
        Side { value: Fraction::new(i128::from(self.events), i128::from(self.days)), rests_on: self.events }
    }
}

impl ValuedSide {
    fn side(&self) -> Side {
        let parts = self.values.iter().map(|value| value.fraction());
        let sum =
            parts.map(|(part, whole)| Fraction::new(part, whole)).try_fold(Fraction::ZERO, |sum, part| sum.plus(part?));
        let rests_on = u64::try_from(self.values.len()).unwrap_or(u64::MAX);
        Side { value: sum.and_then(|sum| sum.over(Fraction::whole(i128::from(rests_on)))), rests_on }
    }

    fn floats(&self) -> Result<Vec<f64>, Error> {
        let float = |value: &Quantity| {
            let (numerator, denominator) = value.fraction();
            float(numerator) / float(denominator)
        };
        if self.side().value.is_none() && !self.values.is_empty() {
            let message = "the values are too large to be added";
            return Err(Error::new(code::QUANTITY_OUT_OF_RANGE, message).at("data"));
        }
        Ok(self.values.iter().map(float).collect())
    }
}

impl EffectData {
    /// How the figure of each side is derived.
    fn derivations(&self) -> (Derivation, Derivation) {
        let quotient = |what: &str, (over, of_what): (u64, &str), (under, by): (u64, &str)| {
            let number =
                |what: &str, number: u64| Derivation::given(what, number.measure().and_then(Result::ok)).counted();
            Derivation::quotient(what, number(of_what, over), number(by, under)).counted()
        };
        match self {
            Self::Rate { before, after } => {
                let side = |side: &RateSide| quotient("their share", (side.hits, "with the outcome"), (side.of, "all"));
                (side(before), side(after))
            }
            Self::Count { before, after } => {
                let side = |side: &CountedSide| quotient("a day", (side.events, "counted"), (side.days, "days"));
                (side(before), side(after))
            }
            Self::Mean { before, after } => (before.derivation(), after.derivation()),
        }
    }
}

impl ValuedSide {
    fn derivation(&self) -> Derivation {
        let number = u64::try_from(self.values.len()).unwrap_or(u64::MAX);
        let each = || -> Parts {
            let value = |value: &Quantity| Derivation::given("a value", value.measure().and_then(Result::ok));
            self.values.iter().map(value).collect()
        };
        let sum = Derivation::sum(count(number, "value", "values"), each());
        Derivation::quotient("their mean", sum, Derivation::count("how many", each())).counted()
    }
}

/// Newcombe's interval of the difference of two shares, of Wilson's intervals of each.
fn rate_interval(before: &RateSide, after: &RateSide) -> Option<(f64, f64)> {
    if before.of == 0 || after.of == 0 {
        return None;
    }
    let share = |side: &RateSide| float(i128::from(side.hits)) / float(i128::from(side.of));
    let ((low_b, high_b), (low_a, high_a)) = (wilson(before.hits, before.of), wilson(after.hits, after.of));
    let (before, after) = (share(before), share(after));
    let apart = |a: f64, b: f64| libm::sqrt(a * a + b * b);
    let change = after - before;
    Some((change - apart(after - low_a, high_b - before), change + apart(high_a - after, before - low_b)))
}

/// The interval of the change of a rate over time, as far as both sides together fix the level: by Wilson's interval of the
/// share that the later side has of all.
fn count_interval(before: &CountedSide, after: &CountedSide) -> Option<(f64, f64)> {
    let all = before.events.checked_add(after.events).filter(|all| *all > 0)?;
    let (low, high) = wilson(after.events, all);
    let (days_before, days_after) = (float(i128::from(before.days)), float(i128::from(after.days)));
    let all = float(i128::from(all));
    // With a share p of all events the later side has p * all / days_after a day, the earlier the rest.
    let change = |share: f64| all * share / days_after - all * (1.0 - share) / days_before;
    Some((change(low), change(high)))
}

/// Welch's interval of the difference of two means.
fn mean_interval(before: &[f64], after: &[f64]) -> Option<(f64, f64)> {
    let moments = |values: &[f64]| {
        let number = float(i128::try_from(values.len()).ok()?);
        let mean = values.iter().sum::<f64>() / number;
        let squares = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>();
        (values.len() > 1).then(|| (number, mean, squares / (number - 1.0) / number))
    };
    let ((n_b, mean_b, var_b), (n_a, mean_a, var_a)) = (moments(before)?, moments(after)?);
    let both = var_b + var_a;
    let freedom = both * both / (var_b * var_b / (n_b - 1.0) + var_a * var_a / (n_a - 1.0));
    let reach = student(if both > 0.0 { freedom } else { n_b + n_a - 2.0 }) * libm::sqrt(both);
    let change = mean_a - mean_b;
    Some((change - reach, change + reach))
}

/// Student's quantile at 97.5 % by whole degrees of freedom, rounded down; from 30 on by an expansion around the normal's,
/// off by less than 0.001.
fn student(freedom: f64) -> f64 {
    const SMALL: [f64; 29] = [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
        2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045,
    ];
    const Z: f64 = 1.959_963_984_540_054;
    let place = usize::try_from(whole(libm::floor(freedom)).max(1).saturating_sub(1)).unwrap_or(usize::MAX);
    SMALL.get(place).copied().unwrap_or_else(|| Z + (Z * Z * Z + Z) / (4.0 * freedom))
}
