//! `forecast.triangulate`: what the methods say together, and how far apart they are.

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
    /// Where agreement ends.
    #[record(default)]
    policy: ForecastPolicy,
}

impl TriangulateRequest {
    pub(crate) fn of(
        currency: Currency,
        (rollup, weighted, trend): (Option<Money>, Option<Money>, Option<Money>),
        policy: ForecastPolicy,
    ) -> Self {
        Self { currency, rollup, weighted, trend, policy }
    }
}

/// What the methods say together.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.triangulation/1")]
pub struct Triangulation {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The median of the methods; of two their mean, rounded half-even.
    triangulated: Figure<Money>,
    /// How they were combined.
    combined_by: Figure<CombinedBy>,
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
/// `money.out_of_range` where the spread of such amounts cannot be computed.
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
    let combined = divide(twice_median, 2).unwrap_or_default();
    let (spread, class) = spread(combined_by, high.saturating_sub(low), twice_median, &request.policy)?;
    let triangulated = Figure::Known(Money::from_total(combined, request.currency)?);
    let median = || Derivation::median("the methods' median", parts());
    Ok(Triangulation {
        currency: request.currency,
        triangulated: why.figure("triangulated", rule::FORECAST_TRIANGULATE, triangulated, median),
        combined_by: Figure::Known(combined_by),
        spread: why.figure("spread", rule::FORECAST_TRIANGULATE, spread, || {
            let ends = [Derivation::largest("the highest", parts()), Derivation::smallest("the lowest", parts())];
            let width = Derivation::difference("from the lowest to the highest", ends);
            Derivation::quotient("their distance over their median", width, median())
        }),
        class,
        left_out,
    })
}

/// The spread, and its class by the unrounded spread.
fn spread(
    combined_by: CombinedBy,
    width: i128,
    twice_median: i128,
    policy: &ForecastPolicy,
) -> Result<(Figure<Ratio>, Figure<SpreadClass>), Error> {
    if combined_by == CombinedBy::SingleMethod {
        let why = "one method only, so there is nothing to compare it with";
        return Ok((Figure::none(code::FORECAST_SINGLE_METHOD, why), Figure::none(code::FORECAST_SINGLE_METHOD, why)));
    }
    if twice_median <= 0 {
        let (code, why) = (code::FORECAST_MEDIAN_NOT_POSITIVE, "the median of the methods is zero or below");
        return Ok((Figure::none(code, why), Figure::none(code, why)));
    }
    let too_large = || Error::new(code::MONEY_OUT_OF_RANGE, "the spread of such amounts cannot be computed");
    let twice_width = width.checked_mul(2).ok_or_else(too_large)?;
    let up_to = |limit: Ratio| {
        let (numerator, denominator) = limit.fraction();
        Some(twice_width.checked_mul(denominator)? <= twice_median.checked_mul(numerator)?)
    };
    let class = if up_to(policy.agree_up_to()).ok_or_else(too_large)? {
        SpreadClass::Agree
    } else if up_to(policy.diverge_up_to()).ok_or_else(too_large)? {
        SpreadClass::Diverge
    } else {
        SpreadClass::DivergeStrongly
    };
    let spread = Ratio::of(twice_width, twice_median).ok_or_else(too_large)?;
    Ok((Figure::Known(spread), Figure::Known(class)))
}
