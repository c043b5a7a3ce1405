//! `forecast.scores`: how far each method was off, how often a range held, and whether one method was better than another.

use super::BacktestRow;
use super::compare::compared;
use crate::chance::{float, whole};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Why};
use crate::order::{self, SortedSet};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_BACKTEST;
use crate::time::Quarter;
use crate::unit::{Currency, Money, Probability, Quantity, Ratio, divide};

/// Quarters that a comparison needs at least.
const ENOUGH: usize = 8;

/// A difference is called one where chance makes as large a one less often than this.
const RARE: f64 = 0.05;

/// Rows to be scored.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ScoresRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The rows, of any number of quarters; each day of a quarter once.
    rows: Vec<BacktestRow>,
}

/// How good forecasts were.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.forecast_scores/1")]
pub struct ForecastScores {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// Rows.
    rows: u64,
    /// Quarters that they are of.
    quarters: u64,
    /// Each method.
    methods: Vec<MethodScore>,
    /// The range.
    range: RangeScore,
    /// Each method against what they said together.
    comparisons: Vec<MethodComparison>,
}

/// A method that is scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum ScoredMethod {
    /// The roll-up.
    Rollup,
    /// The weighted method.
    Weighted,
    /// The plain weighted figure.
    Plain,
    /// The trend.
    Trend,
    /// All together.
    Together,
}

/// How far a method was off.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MethodScore {
    /// The method.
    key: ScoredMethod,
    /// Rows in which it said something.
    rows: u64,
    /// The mean of forecast less actual, rounded half-even.
    mean_error: Figure<Money>,
    /// The mean of how far it was off, either way. For a point it is the continuous ranked probability score as well.
    mean_absolute_error: Figure<Money>,
    /// The mean of how far it was off over what came, where something came.
    mean_absolute_share: Figure<Ratio>,
}

/// How well a range held.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RangeScore {
    /// Rows with a range.
    rows: u64,
    /// Of them, those in which what came lay within; eight in ten are promised.
    within: u64,
    /// Below it.
    below: u64,
    /// Above it.
    above: u64,
    /// The share within.
    coverage: Figure<Ratio>,
    /// The mean width of the range.
    mean_width: Figure<Money>,
    /// The mean continuous ranked probability score: how far the whole distribution was from what came, in money.
    mean_crps: Figure<Money>,
    /// The mean square of chance less outcome, where there was a target (Brier): 0 is perfect, 0.25 knows nothing.
    brier: Figure<Ratio>,
    /// How many rows came out in each tenth of their distribution, the lowest first: as many in each, if it is right.
    tenths: Vec<RangeTenth>,
    /// The root of the mean square of what the combined figure was off, over what it had left to say times all that it said:
    /// the policy's `range_error` as these rows have it.
    error: Figure<Ratio>,
    /// How strongly all chances moved together, by the first row of each quarter, of eight at least: what the weighted method
    /// was off by beyond its own spread, in log-odds; at most 0.4, which is as far as `forecast.range` goes.
    common: Figure<Ratio>,
}

/// A tenth of a distribution.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RangeTenth {
    /// Its number, from 1 for the lowest.
    tenth: u64,
    /// Rows that came out in it.
    rows: u64,
}

/// A method against what all said together.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MethodComparison {
    /// The method.
    key: ScoredMethod,
    /// Quarters in which both said something.
    quarters: u64,
    /// How much further the method was off than all together, by quarter in the mean; below zero it was nearer.
    difference: Figure<Money>,
    /// The statistic of Diebold and Mariano over the quarters, corrected for their small number.
    statistic: Figure<Quantity>,
    /// How often chance alone makes one as large.
    by_chance: Figure<Probability>,
    /// What may be said.
    verdict: String,
}

/// Scores rows (`forecast.backtest`).
///
/// ```
/// use attain::{forecast, record};
/// let request = record::from_json(r#"{"currency": "USD", "rows": [
///     {"quarter": "2026Q1", "as_of": "2026-01-31", "actual": 100, "won": 20, "weighted": 110, "together": 104, "p10": 90, "p90": 120},
///     {"quarter": "2026Q2", "as_of": "2026-04-30", "actual": 200, "won": 50, "weighted": 170, "together": 190, "p10": 160, "p90": 195}
/// ]}"#)?;
/// let scores = forecast::scores(&request)?;
/// assert_eq!(scores.methods()[1].mean_absolute_error().known().unwrap().to_string(), "20.00 USD");
/// assert_eq!(scores.range().coverage().known().unwrap().to_string(), "0.5");
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `forecast.duplicate` at a row of a quarter and day that stand there twice; `forecast.range_limits` where `p10` is above `p90`.
pub fn scores(request: &ScoresRequest) -> Result<ForecastScores, Error> {
    scores_why(request, &Why::off())
}

/// As [`scores`], each figure with its derivation for whoever asks.
pub(crate) fn scores_why(request: &ScoresRequest, why: &Why<'_>) -> Result<ForecastScores, Error> {
    let mut seen = SortedSet::default();
    for (index, row) in request.rows.iter().enumerate() {
        if !seen.insert((row.quarter, row.as_of)) {
            let message = "an earlier row is of this quarter and day";
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(format!("rows[{index}].as_of")));
        }
        if let Some((low, high)) = row.p10.zip(row.p90).filter(|(low, high)| low.minor() > high.minor()) {
            let message = format!("`{}` is above `p90`, {}", low.amount(), high.amount());
            return Err(Error::new(code::FORECAST_RANGE_LIMITS, message).at(format!("rows[{index}].p10")));
        }
    }
    let rows: Vec<&BacktestRow> = request.rows.iter().collect();
    let mut quarters: Vec<Quarter> = rows.iter().map(|row| row.quarter).collect();
    order::sort_by(&mut quarters, Ord::cmp);
    quarters.dedup();
    let page = Page { rows, quarters, currency: request.currency };
    let methods = ScoredMethod::ALL.iter().enumerate();
    let methods = methods.map(|(index, key)| page.method(*key, &why.item("methods", index)));
    let others = ScoredMethod::ALL.iter().filter(|key| **key != ScoredMethod::Together).enumerate();
    let comparisons = others.map(|(index, key)| page.comparison(*key, &why.item("comparisons", index)));
    Ok(ForecastScores {
        currency: request.currency,
        rows: counted("rows", page.rows.len(), "rows", why),
        quarters: counted("quarters", page.quarters.len(), "quarters", why),
        methods: methods.collect::<Result<_, Error>>()?,
        range: page.range(&why.field("range"))?,
        comparisons: comparisons.collect::<Result<_, Error>>()?,
    })
}

fn counted(name: &str, number: usize, what: &str, why: &Why<'_>) -> u64 {
    let number = u64::try_from(number).unwrap_or(u64::MAX);
    why.figure(name, FORECAST_BACKTEST, number, || Derivation::given(what, Measure::count(number)))
}

/// Rows with what is shared by all scores.
struct Page<'a> {
    rows: Vec<&'a BacktestRow>,
    quarters: Vec<Quarter>,
    currency: Currency,
}

impl ScoredMethod {
    fn said(self, row: &BacktestRow) -> Option<Money> {
        match self {
            Self::Rollup => row.rollup,
            Self::Weighted => row.weighted,
            Self::Plain => row.plain,
            Self::Trend => row.trend,
            Self::Together => row.together,
        }
    }
}

/// Forecast less actual, in minor units.
fn off(row: &BacktestRow, said: Money) -> i128 {
    i128::from(said.minor()).saturating_sub(i128::from(row.actual.minor()))
}

impl Page<'_> {
    /// The mean of some amounts in minor units.
    fn mean(&self, amounts: &[i128], name: &str, what: &str, why: &Why<'_>) -> Result<Figure<Money>, Error> {
        let sum = amounts.iter().fold(0_i128, |sum, amount| sum.saturating_add(*amount));
        let mean = i128::try_from(amounts.len()).ok().and_then(|count| divide(sum, count));
        let mean = mean.map(|mean| Money::from_total(mean, self.currency)).transpose()?;
        let figure = Figure::or_none(mean, code::FORECAST_NO_HISTORY, || "no row has it".to_owned());
        Ok(why.figure(name, FORECAST_BACKTEST, figure, || {
            let count = Measure::count(u64::try_from(amounts.len()).unwrap_or(u64::MAX));
            let all = Derivation::given("all of them", Measure::minor(sum, self.currency));
            Derivation::quotient(what, all, Derivation::given("rows", count))
        }))
    }

    /// A mean of shares, to six places.
    fn share(shares: &[f64], name: &str, what: &str, why: &Why<'_>) -> Figure<Ratio> {
        let count = i128::try_from(shares.len()).map_or(0.0, float);
        let mean = (count > 0.0).then(|| shares.iter().sum::<f64>() / count);
        let mean = mean.and_then(|mean| Ratio::of(whole(mean * 1e6), 1_000_000));
        let figure = Figure::or_none(mean, code::FORECAST_NO_HISTORY, || "no row has it".to_owned());
        let shown = figure.known().and_then(|value| Measure::ratio(value.fraction()));
        why.figure(name, FORECAST_BACKTEST, figure, || Derivation::given(what, shown))
    }

    fn method(&self, key: ScoredMethod, why: &Why<'_>) -> Result<MethodScore, Error> {
        let errors = self.rows.iter().filter_map(|row| Some((*row, off(row, key.said(row)?))));
        let errors: Vec<(&BacktestRow, i128)> = errors.collect();
        let signed: Vec<i128> = errors.iter().map(|(_, error)| *error).collect();
        let distances: Vec<i128> = signed.iter().map(|error| error.saturating_abs()).collect();
        let came = errors.iter().filter(|(row, _)| row.actual.minor() > 0);
        let shares: Vec<f64> =
            came.map(|(row, error)| float(error.saturating_abs()) / float(i128::from(row.actual.minor()))).collect();
        Ok(MethodScore {
            key,
            rows: counted("rows", errors.len(), "rows in which it said something", why),
            mean_error: self.mean(&signed, "mean_error", "the mean of forecast less actual", why)?,
            mean_absolute_error: self.mean(&distances, "mean_absolute_error", "the mean of how far it was off", why)?,
            mean_absolute_share: Self::share(&shares, "mean_absolute_share", "how far it was off, over what came", why),
        })
    }

    fn range(&self, why: &Why<'_>) -> Result<RangeScore, Error> {
        let ranges = self.rows.iter().filter_map(|row| Some((row.p10?, row.p90?, row.actual)));
        let ranges: Vec<(Money, Money, Money)> = ranges.collect();
        let below = ranges.iter().filter(|(low, _, actual)| actual.minor() < low.minor()).count();
        let above = ranges.iter().filter(|(_, high, actual)| actual.minor() > high.minor()).count();
        let within = ranges.len().saturating_sub(below).saturating_sub(above);
        let (rows, inside) = (
            counted("rows", ranges.len(), "rows with a range", why),
            counted("within", within, "rows in which what came lay within", why),
        );
        let coverage = Ratio::of(i128::from(inside), i128::from(rows));
        let coverage = Figure::or_none(coverage, code::FORECAST_NO_HISTORY, || "no row has a range".to_owned());
        let width =
            |(low, high, _): &(Money, Money, Money)| i128::from(high.minor()).saturating_sub(i128::from(low.minor()));
        let widths: Vec<i128> = ranges.iter().map(width).collect();
        let crps: Vec<i128> = self.rows.iter().filter_map(|row| Some(i128::from(row.crps?.minor()))).collect();
        let square = |row: &&BacktestRow| {
            let (part, of) = row.hit?.fraction();
            let came = if row.actual.minor() >= row.target?.minor() { 1.0 } else { 0.0 };
            let apart = float(part) / float(of) - came;
            Some(apart * apart)
        };
        let squares: Vec<f64> = self.rows.iter().filter_map(square).collect();
        let tenth = |row: &&BacktestRow| {
            let (part, of) = row.below?.fraction();
            Some(part.saturating_mul(10).checked_div(of)?.clamp(0, 9))
        };
        let places: Vec<i128> = self.rows.iter().filter_map(tenth).collect();
        let tenth = |(index, place): (usize, i128)| {
            let at = why.item("tenths", index);
            let rows = places.iter().filter(|one| **one == place).count();
            RangeTenth {
                tenth: counted("tenth", index.saturating_add(1), "the number of the tenth", &at),
                rows: counted("rows", rows, "rows that came out in it", &at),
            }
        };
        let tenths = (0..10).enumerate().map(tenth).collect();
        let left = |row: &&BacktestRow| {
            let together = row.together?;
            let left = i128::from(together.minor()).saturating_sub(i128::from(row.won.minor()));
            (left > 0).then(|| {
                let off = float(off(row, together));
                off * off / float(left) / float(i128::from(together.minor()))
            })
        };
        let shares: Vec<f64> = self.rows.iter().filter_map(left).collect();
        let count = i128::try_from(shares.len()).map_or(0.0, float);
        let common = self.common(why);
        let root =
            (count > 0.0).then(|| libm::sqrt(shares.iter().sum::<f64>() / count)).into_iter().collect::<Vec<_>>();
        Ok(RangeScore {
            coverage: why.figure("coverage", FORECAST_BACKTEST, coverage, || {
                Derivation::quotient(
                    "within, of all",
                    why.part("within", "within", &inside),
                    why.part("rows", "rows", &rows),
                )
            }),
            rows,
            within: inside,
            below: counted("below", below, "rows in which what came lay below", why),
            above: counted("above", above, "rows in which what came lay above", why),
            mean_width: self.mean(&widths, "mean_width", "the mean width", why)?,
            mean_crps: self.mean(&crps, "mean_crps", "the mean of the scores", why)?,
            brier: Self::share(&squares, "brier", "the mean square of chance less outcome", why),
            tenths,
            common,
            error: Self::share(&root, "error", "the root of the mean square, over what was left times all", why),
        })
    }

    /// The common factor: mean squares of the first rows of quarters, less their own, over what a unit of it moves, squared.
    fn common(&self, why: &Why<'_>) -> Figure<Ratio> {
        let first = |quarter: &Quarter| {
            let rows = self.rows.iter().filter(|row| row.quarter == *quarter);
            let row = rows.min_by_key(|row| row.as_of)?;
            let square = |money: Money| float(i128::from(money.minor())) * float(i128::from(money.minor()));
            let apart = float(off(row, row.weighted?));
            Some((apart * apart - square(row.own?), square(row.moved?)))
        };
        let found: Vec<(f64, f64)> = self.quarters.iter().filter_map(first).collect();
        let (beyond, moved) = found.iter().fold((0.0, 0.0), |sums, one| (sums.0 + one.0, sums.1 + one.1));
        let enough = found.len() >= ENOUGH && moved > 0.0;
        let share = enough.then(|| libm::sqrt((beyond / moved).max(0.0)).min(0.4));
        let share = share.and_then(|share| Ratio::of(whole(share * 1e6), 1_000_000));
        let words = || format!("{ENOUGH} quarters with a distribution are needed");
        let figure = Figure::or_none(share, code::FORECAST_TOO_FEW_PERIODS, words);
        let shown = figure.known().and_then(|share| Measure::ratio(share.fraction()));
        why.figure("common", FORECAST_BACKTEST, figure, || {
            Derivation::given("the root of what is beyond the methods' own spread, over what a unit moves", shown)
        })
    }

    fn comparison(&self, key: ScoredMethod, why: &Why<'_>) -> Result<MethodComparison, Error> {
        // Days of one quarter see much the same, so each quarter counts once.
        let mut differences: Vec<i128> = Vec::new();
        for quarter in &self.quarters {
            let rows = self.rows.iter().filter(|row| row.quarter == *quarter);
            let apart = rows.filter_map(|row| {
                let (own, all) = (off(row, key.said(row)?).saturating_abs(), off(row, row.together?).saturating_abs());
                Some(own.saturating_sub(all))
            });
            let apart: Vec<i128> = apart.collect();
            let sum = apart.iter().fold(0_i128, |sum, one| sum.saturating_add(*one));
            differences.extend(i128::try_from(apart.len()).ok().and_then(|count| divide(sum, count)));
        }
        let quarters = counted("quarters", differences.len(), "quarters in which both said something", why);
        let difference = self.mean(&differences, "difference", "how much further off, by quarter", why)?;
        let floats: Vec<f64> = differences.iter().map(|one| float(*one)).collect();
        let words = if differences.len() < ENOUGH {
            format!("{ENOUGH} quarters in which both say something are needed")
        } else {
            "the difference is the same in every quarter, so it has no spread to be judged by".to_owned()
        };
        let found = (differences.len() >= ENOUGH).then(|| compared(&floats)).flatten();
        let statistic = found.and_then(|(statistic, _)| Quantity::of(whole(statistic * 1e6), 1_000_000));
        let by_chance =
            found.and_then(|(_, chance)| Probability::of(whole(chance * 1e6).clamp(0, 1_000_000), 1_000_000));
        let verdict = match found {
            None => format!("nothing can be said: {words}"),
            Some((_, chance)) if chance >= RARE => "no difference that chance could not make".to_owned(),
            Some((statistic, _)) if statistic > 0.0 => "all together were better".to_owned(),
            Some(_) => "it was better than all together".to_owned(),
        };
        let statistic = Figure::or_none(statistic, code::FORECAST_TOO_FEW_PERIODS, || words.clone());
        let by_chance = Figure::or_none(by_chance, code::FORECAST_TOO_FEW_PERIODS, || words.clone());
        let shown = by_chance.known().and_then(|chance| Measure::ratio(chance.fraction()));
        Ok(MethodComparison {
            key,
            quarters,
            difference,
            statistic: why.figure("statistic", FORECAST_BACKTEST, statistic.clone(), || {
                Derivation::given("the mean difference over its spread", statistic.measure().and_then(Result::ok))
            }),
            by_chance: why.figure("by_chance", FORECAST_BACKTEST, by_chance, || {
                Derivation::given("a Student t as far from zero", shown)
            }),
            verdict,
        })
    }
}
