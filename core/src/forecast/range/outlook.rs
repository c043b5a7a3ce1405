//! The range of a quarter in a review: the weighted method's distribution, moved to the combined figure and widened by what
//! the errors of the past show beyond it. `docs/design.md` says why.

use super::compute::{Law, Total};
use crate::chance::{float, whole};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Why};
use crate::forecast::weighted::{Created, Expected, Weighted};
use crate::forecast::{Basis, Past, WeightedBasis};
use crate::policy::ForecastPolicy;
use crate::record::{Figure, Record};
use crate::rule::FORECAST_RANGE;
use crate::unit::{Money, Probability, divide, ten_to};

/// Steps on either side of what came by which a distribution is scored.
const POINTS: u32 = 96;

/// The range that a quarter's total will lie in.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Range {
    /// One total in ten is below.
    p10: Figure<Money>,
    /// Half the totals are below.
    p50: Figure<Money>,
    /// Nine in ten are below.
    p90: Figure<Money>,
    /// Every twentieth of the totals: where so many lie below; none where there is no distribution.
    quantiles: Vec<OutlookQuantile>,
    /// What is to be reached: the sum of the quotas.
    target: Figure<Money>,
    /// The chance to reach it.
    hit: Figure<Probability>,
    /// The standard deviation of all that may come between.
    spread: Figure<Money>,
    /// The part of it that the deals do not explain, and the errors of the past do.
    error: Figure<Money>,
    /// One total in ten is below by the weighted method alone.
    weighted_p10: Figure<Money>,
    /// Nine in ten are below by it.
    weighted_p90: Figure<Money>,
    /// Where the roll-up lies (`forecast.triangulate`).
    rollup: Figure<RollupPlace>,
}

/// A quantile of the total.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct OutlookQuantile {
    /// The share of totals below it.
    share: Probability,
    /// The amount.
    amount: Money,
}

/// Where a roll-up lies beside the weighted method's range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum RollupPlace {
    /// Below nine in ten of its totals.
    Below,
    /// Within.
    Within,
    /// Above nine in ten of them.
    Above,
}

/// What a range rests on.
pub(crate) struct Outlook<'a> {
    won: Money,
    combined: &'a Figure<Money>,
    rollup: &'a Figure<Money>,
    target: &'a Figure<Money>,
    /// Whether the weighted method gives a figure; its deals, in minor units and billionths of a chance; and what is
    /// expected beside them.
    weighted: bool,
    deals: Vec<(i64, i128)>,
    expected: Created,
    past: &'a [Past],
    policy: &'a ForecastPolicy,
}

impl<'a> Outlook<'a> {
    pub(crate) fn of(
        behind: Option<&'a Basis<'_>>,
        (basis, plain): (Option<WeightedBasis>, Option<&Weighted>),
        (won, combined, rollup, target): (Money, &'a Figure<Money>, &'a Figure<Money>, &'a Figure<Money>),
        policy: &'a ForecastPolicy,
    ) -> Self {
        let (deals, expected) = match (behind, basis, plain) {
            (Some(behind), Some(WeightedBasis::WonInPeriodAndNotYetCreated), _) => {
                (deals_of(&behind.expected), behind.created.clone())
            }
            (Some(behind), Some(WeightedBasis::WonAndWeighted), Some(plain)) => {
                (deals_at_rate(&behind.expected, (plain.won(), plain.closed())), Vec::new())
            }
            _ => (Vec::new(), Vec::new()),
        };
        let past = behind.map_or(&[][..], |behind| behind.past.as_slice());
        Self { won, combined, rollup, target, weighted: basis.is_some(), deals, expected, past, policy }
    }
}

/// The laws of a quarter's total: by the weighted method alone, and moved and widened.
pub(crate) struct Laws {
    weighted: Law,
    together: Law,
    /// From the weighted method's mean to the combined figure, in minor units.
    moved: i128,
    error: f64,
    /// What is won, below which nothing falls that has no return in it.
    floor: Option<Money>,
}

impl Laws {
    /// # Errors
    ///
    /// `forecast.range_too_large`.
    pub(crate) fn of(outlook: &Outlook<'_>, combined: Money) -> Result<Self, Error> {
        let (won, currency) = (outlook.won, outlook.won.currency());
        let law = |error: f64| {
            let (deals, expected) = (&outlook.deals, &outlook.expected);
            Law::of(&Total { currency, won, deals, expected, error, common: 0.0 })
        };
        let weighted = law(0.0)?;
        let left = float(i128::from(combined.sub(won)?.minor())).max(0.0);
        let own = float(i128::from(weighted.spread()?.minor()));
        let all = float(i128::from(combined.minor()));
        let error = libm::sqrt((square_error(outlook) * left * all - own * own).max(0.0));
        let moved = i128::from(combined.minor()).saturating_sub(i128::from(weighted.mean()?.minor()));
        let floor = outlook.deals.iter().all(|(amount, _)| *amount >= 0).then_some(won);
        // An error below a minor unit is none.
        let error = if error < 1.0 { 0.0 } else { error };
        let together = law(error)?;
        Ok(Self { weighted, together, moved, error, floor })
    }

    /// The chance to reach an amount.
    pub(crate) fn reaches(&self, target: Money) -> Result<Probability, Error> {
        let one = Probability::exact(1, 0).unwrap_or_else(Probability::zero);
        if self.floor.is_some_and(|floor| floor.minor() >= target.minor()) {
            return Ok(one);
        }
        let open = i128::from(target.minor()).saturating_sub(self.moved);
        Ok(self.together.reaches(Money::from_total(open, target.currency())?).chance())
    }

    /// The share of totals below an amount, and the score of the whole distribution against it: the area between the
    /// distribution and the step at the amount, squared (CRPS), by the trapezoid rule over some hundred totals.
    pub(crate) fn scored(&self, actual: Money) -> Result<(Probability, Money), Error> {
        let currency = actual.currency();
        let below = |minor: i128| -> Result<f64, Error> {
            let (part, of) = self.reaches(Money::from_total(minor, currency)?)?.fraction();
            Ok(1.0 - float(part) / float(of))
        };
        let thousandth = |count: i128| Probability::exact(count, 3).unwrap_or_else(Probability::zero);
        let (first, last) = (self.quantile(thousandth(1))?, self.quantile(thousandth(999))?);
        let actual = i128::from(actual.minor());
        let (low, high) = (i128::from(first.minor()).min(actual), i128::from(last.minor()).max(actual));
        let mut area = 0.0;
        for (from, to, step) in [(low, actual, 0.0), (actual, high, 1.0)] {
            let wide = float(to.saturating_sub(from));
            let mut before: Option<f64> = None;
            for point in 0..=POINTS {
                let at = from.saturating_add(whole(wide * f64::from(point) / f64::from(POINTS)));
                // Just above a total, it is below.
                let apart = below(at.saturating_add(1))? - step;
                let square = apart * apart;
                area += before.map_or(0.0, |before| f64::midpoint(before, square) * wide / f64::from(POINTS));
                before = Some(square);
            }
        }
        let share = whole(below(actual)? * 1e9).clamp(0, 1_000_000_000);
        let share = Probability::exact(share, 9).unwrap_or_else(Probability::zero);
        Ok((share, Money::from_total(whole(area), currency)?))
    }

    /// The standard deviation of the weighted method alone, and what its mean moves by where all log-odds are one higher.
    pub(crate) fn apart(&self, won: Money) -> Result<(Money, Money), Error> {
        Ok((self.weighted.spread()?, Money::from_total(whole(self.weighted.moved), won.currency())?))
    }

    /// A quantile of the total.
    pub(crate) fn quantile(&self, share: Probability) -> Result<Money, Error> {
        let found = self.together.quantile(share)?.amount();
        let moved = Money::from_total(i128::from(found.minor()).saturating_add(self.moved), found.currency())?;
        Ok(match self.floor {
            Some(floor) if moved.minor() < floor.minor() => floor,
            _ => moved,
        })
    }
}

/// The mean square of the combined figure's errors, over what it had left to say times all that it said: those of the last
/// full quarters when they began, drawn to the policy's.
fn square_error(outlook: &Outlook<'_>) -> f64 {
    let (usual, weight) = (outlook.policy.range_error(), outlook.policy.range_error_drawn_by());
    let (part, of) = usual.fraction();
    let (usual, weight) = (float(part) / float(of), float(i128::from(weight)));
    let (mut sum, mut count) = (usual * usual * weight, weight);
    for quarter in outlook.past {
        let [.., (said, came)] = &quarter.said;
        let Some(said) = said.known().filter(|said| said.minor() > 0) else { continue };
        let off = float(i128::from(came.minor())) / float(i128::from(said.minor())) - 1.0;
        sum += off * off;
        count += 1.0;
    }
    if count > 0.0 { sum / count } else { 0.0 }
}

/// Open deals by their chances in the period.
pub(crate) fn deals_of(expected: &[Expected]) -> Vec<(i64, i128)> {
    let billionths =
        |(part, of): (i128, i128)| part.saturating_mul(ten_to(9).and_then(|unit| unit.checked_div(of)).unwrap_or(0));
    expected.iter().map(|deal| (deal.worth(), billionths(deal.chance().fraction()))).collect()
}

/// Open deals by the one rate of winning.
fn deals_at_rate(expected: &[Expected], (won, closed): (u64, u64)) -> Vec<(i64, i128)> {
    let chance = ten_to(9).and_then(|unit| divide(i128::from(won).checked_mul(unit)?, i128::from(closed))).unwrap_or(0);
    expected.iter().map(|deal| (deal.worth(), chance)).collect()
}

impl Outlook<'_> {
    /// The laws of the quarter's total, or why there are none.
    pub(crate) fn laws(&self) -> Result<Figure<Laws>, Error> {
        Ok(match self.combined {
            Figure::Known(_) if !self.weighted => {
                let words = "the weighted method gives no figure, so there is no distribution to begin with";
                Figure::none(code::FORECAST_NO_METHOD, words)
            }
            Figure::Known(combined) => Figure::Known(Laws::of(self, *combined)?),
            Figure::NotAvailable(reason) => Figure::NotAvailable(reason.clone()),
        })
    }

    /// The range of the quarter.
    pub(crate) fn range(&self, laws: &Figure<Laws>, why: &Why<'_>) -> Result<Range, Error> {
        let money = |name: &str, value: Figure<Money>, what: &str| {
            let measure = value.known().and_then(|value| value.measure()?.ok());
            why.figure(name, FORECAST_RANGE, value, || Derivation::given(what, measure))
        };
        let each = |of: &dyn Fn(&Laws) -> Result<Money, Error>| -> Result<Figure<Money>, Error> {
            match laws {
                Figure::Known(laws) => of(laws).map(Figure::Known),
                Figure::NotAvailable(reason) => Ok(Figure::NotAvailable(reason.clone())),
            }
        };
        let tenths = |tenths: i128| Probability::exact(tenths, 1).unwrap_or_else(Probability::zero);
        let quantile = |share: i128| each(&|laws| laws.quantile(tenths(share)));
        let own = |share: i128| each(&|laws| Ok(laws.weighted.quantile(tenths(share))?.amount()));
        let (low, high) = (own(1)?, own(9)?);
        let hit = match (laws, self.target) {
            (Figure::Known(laws), Figure::Known(target)) => Figure::Known(laws.reaches(*target)?),
            (Figure::NotAvailable(reason), _) | (_, Figure::NotAvailable(reason)) => {
                Figure::NotAvailable(reason.clone())
            }
        };
        let rollup = match (self.rollup, &low, &high) {
            (Figure::Known(rollup), Figure::Known(low), Figure::Known(high)) => {
                Figure::Known(if rollup.minor() < low.minor() {
                    RollupPlace::Below
                } else if rollup.minor() > high.minor() {
                    RollupPlace::Above
                } else {
                    RollupPlace::Within
                })
            }
            (Figure::NotAvailable(reason), ..)
            | (_, Figure::NotAvailable(reason), _)
            | (.., Figure::NotAvailable(reason)) => Figure::NotAvailable(reason.clone()),
        };
        let twentieth = |(index, laws): (usize, &Laws)| {
            let at = why.item("quantiles", index);
            let count = i128::try_from(index).unwrap_or(0).saturating_add(1).saturating_mul(5);
            let share = Probability::exact(count, 2).unwrap_or_else(Probability::zero);
            let amount = laws.quantile(share)?;
            let given = |what: &str, measure: Option<Measure>| Derivation::given(what, measure);
            Ok(OutlookQuantile {
                share: at.figure("share", FORECAST_RANGE, share, || {
                    given("the share below", Measure::ratio(share.fraction()))
                }),
                amount: at.figure("amount", FORECAST_RANGE, amount, || {
                    given("the largest total that what is left reaches", amount.measure().and_then(Result::ok))
                }),
            })
        };
        let known = laws.known().map_or(0, |_| 19);
        let quantiles = (0..known).zip(laws.known().into_iter().cycle()).map(twentieth);
        let quantiles = quantiles.collect::<Result<Vec<_>, Error>>()?;
        let spread = each(&|laws| laws.together.spread())?;
        let error = each(&|laws| Money::from_total(whole(laws.error), self.won.currency()))?;
        Ok(Range {
            p10: money("p10", quantile(1)?, "nine totals in ten are at least this"),
            p50: money("p50", quantile(5)?, "half the totals are at least this"),
            quantiles,
            p90: money("p90", quantile(9)?, "one total in ten is at least this"),
            target: money("target", self.target.clone(), "the sum of the quotas"),
            hit: why.figure("hit", FORECAST_RANGE, hit.clone(), || {
                Derivation::given(
                    "the chance that the total reaches the target",
                    hit.known().and_then(|hit| Measure::ratio(hit.fraction())),
                )
            }),
            spread: money("spread", spread, "the standard deviation of the total"),
            error: money("error", error, "what the errors of the past show beyond the deals"),
            weighted_p10: money("weighted_p10", low, "nine totals in ten of the weighted method are at least this"),
            weighted_p90: money("weighted_p90", high, "one total in ten of the weighted method is at least this"),
            rollup,
        })
    }
}
