//! `forecast.triangulate`: what the methods say together, and how far apart they are.

use super::weights::{self, MethodWeight};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::order;
use crate::policy::ForecastPolicy;
use crate::record::{Figure, Record};
use crate::rule;
use crate::unit::{Currency, Money, Ratio, divide};

/// The methods' totals of one quarter. A method that has none is left out.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TriangulateRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The roll-up: won and open commit.
    rollup: Option<Money>,
    /// The weighted method: won, and what the open deals are expected to bring.
    weighted: Option<Money>,
    /// The trend.
    trend: Option<Money>,
    /// How the methods are combined.
    #[record(default = CombineRule::Median)]
    combine: CombineRule,
    /// For learned weights: what the methods said of past periods, and what came.
    #[record(default)]
    past: Vec<PastMethods>,
    /// Where agreement ends, and how many past periods are enough to learn from.
    #[record(default)]
    policy: ForecastPolicy,
}

/// How methods are to be combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum CombineRule {
    /// The median of what is available.
    Median,
    /// Their mean.
    Equal,
    /// Weights learned from past periods, drawn towards equal ones.
    Learned,
}

/// What the methods said of a past period, and what came.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PastMethods {
    /// The roll-up.
    rollup: Option<Money>,
    /// The weighted method.
    weighted: Option<Money>,
    /// The trend.
    trend: Option<Money>,
    /// What came; above zero.
    actual: Money,
}

impl TriangulateRequest {
    pub(crate) fn of(
        currency: Currency,
        (rollup, weighted, trend): (Option<Money>, Option<Money>, Option<Money>),
        policy: ForecastPolicy,
    ) -> Self {
        Self { currency, rollup, weighted, trend, combine: CombineRule::Median, past: Vec::new(), policy }
    }
}

/// What the methods say together.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.triangulation/1")]
pub struct Triangulation {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The methods combined: by default their median, of two their mean; rounded half-even.
    triangulated: Figure<Money>,
    /// How they were combined.
    combined_by: Figure<CombinedBy>,
    /// The weight of each method; left out where they were combined by their median.
    weights: Option<Vec<MethodWeight>>,
    /// Largest less smallest, over the median.
    spread: Figure<Ratio>,
    /// Whether they agree.
    class: Figure<SpreadClass>,
    /// The methods without a figure.
    left_out: Vec<Method>,
}

/// A road to a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Method {
    /// What the reps handed in.
    Rollup,
    /// Open deals times the rate of winning.
    Weighted,
    /// Earlier years.
    Trend,
}

/// How the methods were combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum CombinedBy {
    /// The median of three.
    Median,
    /// The mean of two.
    MeanOfTwo,
    /// The only one there is.
    SingleMethod,
    /// The mean of all.
    EqualWeights,
    /// By learned weights.
    LearnedWeights,
}

/// How far the methods are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum SpreadClass {
    /// Up to 10 % of the median (by policy).
    Agree,
    /// Up to 25 %.
    Diverge,
    /// Further: find out why.
    DivergeStrongly,
}

/// Triangulates the methods' totals.
///
/// ```
/// use attain::record;
/// let request = record::from_json(r#"{"currency": "USD", "rollup": 100, "weighted": 120, "trend": 110}"#).unwrap();
/// let together = attain::forecast::triangulate(&request).unwrap();
/// assert_eq!(together.triangulated().known().unwrap().to_string(), "110.00 USD");
/// assert_eq!(together.spread().known().unwrap().to_string(), "0.181818");
/// assert_eq!(together.class().known().unwrap().as_str(), "diverge");
/// ```
///
/// # Errors
///
/// With learned weights `forecast.too_few_periods` at `past` and `forecast.negative` at an actual that is not above zero.
pub fn triangulate(request: &TriangulateRequest) -> Result<Triangulation, Error> {
    triangulate_why(request, &Why::off())
}

/// As [`triangulate`], each figure with its derivation for whoever asks.
pub(crate) fn triangulate_why(request: &TriangulateRequest, why: &Why<'_>) -> Result<Triangulation, Error> {
    let methods = || {
        let named = [("roll-up", request.rollup), ("weighted", request.weighted), ("trend", request.trend)];
        named.into_iter().filter_map(|(name, amount)| Some(Derivation::given(name, amount?.measure()?.ok()?)))
    };
    together(request, (why, &|| methods().collect()))
}

/// What the methods say together; `parts` derives the methods' totals where somebody asks.
pub(crate) fn together(
    request: &TriangulateRequest,
    (why, parts): (&Why<'_>, &dyn Fn() -> Parts),
) -> Result<Triangulation, Error> {
    let methods =
        [(Method::Rollup, request.rollup), (Method::Weighted, request.weighted), (Method::Trend, request.trend)];
    let left_out = methods.iter().filter(|(_, amount)| amount.is_none()).map(|(method, _)| *method).collect();
    let mut amounts: Vec<i128> =
        methods.iter().filter_map(|(_, amount)| *amount).map(|amount| i128::from(amount.minor())).collect();
    order::sort_by(&mut amounts, i128::cmp);
    let (Some(low), Some(high)) = (amounts.first().copied(), amounts.last().copied()) else {
        let none = || "no method gives a figure".to_owned();
        let derive = || Derivation::median("no method", []);
        return Ok(Triangulation {
            currency: request.currency,
            triangulated: why.figure(
                "triangulated",
                rule::FORECAST_TRIANGULATE,
                Figure::none(code::FORECAST_NO_METHOD, none()),
                derive,
            ),
            combined_by: Figure::none(code::FORECAST_NO_METHOD, none()),
            weights: None,
            spread: why.figure(
                "spread",
                rule::FORECAST_TRIANGULATE,
                Figure::none(code::FORECAST_NO_METHOD, none()),
                derive,
            ),
            class: Figure::none(code::FORECAST_NO_METHOD, none()),
            left_out,
        });
    };
    // Twice the median, so that the mean of two stays whole until it is rounded once.
    let (twice_median, combined_by) = match amounts.as_slice() {
        [_, middle, _] => (middle.saturating_mul(2), CombinedBy::Median),
        [_, _] => (low.saturating_add(high), CombinedBy::MeanOfTwo),
        _ => (low.saturating_mul(2), CombinedBy::SingleMethod),
    };
    let (spread, class) = spread(combined_by, high.saturating_sub(low), twice_median, &request.policy);
    let median = || Derivation::median("the methods' median", parts());
    let weights = if combined_by == CombinedBy::SingleMethod { None } else { weights::of(request, why)? };
    let (combined, combined_by) = match (&weights, request.combine) {
        (None, _) => (divide(twice_median, 2), combined_by),
        (Some(weights), rule) => (weights::mean(request, weights), rule.named()),
    };
    let combined = combined.ok_or_else(|| Error::new(code::MONEY_OUT_OF_RANGE, "the amounts are too large"))?;
    let triangulated = Figure::Known(Money::from_total(combined, request.currency)?);
    Ok(Triangulation {
        currency: request.currency,
        triangulated: why.figure("triangulated", rule::FORECAST_TRIANGULATE, triangulated, || match &weights {
            None => median(),
            Some(weights) => weights::derive(request, weights, why),
        }),
        combined_by: Figure::Known(combined_by),
        weights,
        spread: why.figure("spread", rule::FORECAST_TRIANGULATE, spread, || {
            let ends = [Derivation::largest("the highest", parts()), Derivation::smallest("the lowest", parts())];
            let width = Derivation::difference("from the lowest to the highest", ends);
            Derivation::quotient("their distance over their median", width, median())
        }),
        class,
        left_out,
    })
}

impl CombineRule {
    fn named(self) -> CombinedBy {
        match self {
            Self::Median => CombinedBy::Median,
            Self::Equal => CombinedBy::EqualWeights,
            Self::Learned => CombinedBy::LearnedWeights,
        }
    }
}

/// The spread, and its class by the unrounded spread.
fn spread(
    combined_by: CombinedBy,
    width: i128,
    twice_median: i128,
    policy: &ForecastPolicy,
) -> (Figure<Ratio>, Figure<SpreadClass>) {
    if combined_by == CombinedBy::SingleMethod {
        let why = "one method only, so there is nothing to compare it with";
        return (Figure::none(code::FORECAST_SINGLE_METHOD, why), Figure::none(code::FORECAST_SINGLE_METHOD, why));
    }
    if twice_median <= 0 {
        let (code, why) = (code::FORECAST_MEDIAN_NOT_POSITIVE, "the median of the methods is zero or below");
        return (Figure::none(code, why), Figure::none(code, why));
    }
    // Amounts are 64 bits and ratios a thousand million at most: nothing here leaves 128 bits.
    let twice_width = width.saturating_mul(2);
    let up_to = |limit: Ratio| {
        let (numerator, denominator) = limit.fraction();
        twice_width.saturating_mul(denominator) <= twice_median.saturating_mul(numerator)
    };
    let class = if up_to(policy.agree_up_to()) {
        SpreadClass::Agree
    } else if up_to(policy.diverge_up_to()) {
        SpreadClass::Diverge
    } else {
        SpreadClass::DivergeStrongly
    };
    let too_far = || "they are more than a thousand million medians apart".to_owned();
    let spread = Figure::or_none(Ratio::of(twice_width, twice_median), code::FORECAST_OUT_OF_RANGE, too_far);
    (spread, Figure::Known(class))
}
