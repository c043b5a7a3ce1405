//! `forecast.weighted`: open deals times probabilities that were handed in, each with where it comes from.

use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, Why};
use crate::order::{self, Sorted, SortedSet};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_WEIGHTED;
use crate::text::count;
use crate::unit::{Currency, Id, Money, Probability, divide, ten_to};

/// Places of a probability at most.
const PLACES: u32 = 9;

/// Open deals and the probabilities they are weighed by.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct WeightedRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The open deals, one each.
    deals: Vec<WeightedDeal>,
    /// The probability of each stage, for deals that have none of their own.
    #[record(default)]
    stages: Vec<StageProbability>,
}

/// An open deal.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct WeightedDeal {
    /// The deal.
    id: Id,
    /// Whose it is.
    owner: Option<Id>,
    /// Its stage.
    stage: Option<Id>,
    /// What it is worth.
    amount: Money,
    /// The probability of winning it, as somebody or some system says.
    probability: Option<Probability>,
}

/// The probability of winning a deal that stands at a stage.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct StageProbability {
    /// The stage.
    stage: Id,
    /// The probability.
    probability: Probability,
}

/// Open deals, weighed.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.weighted/1")]
pub struct WeightedPipeline {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// Amount times probability of every deal that has one, summed and rounded once, half-even.
    weighted: Figure<Money>,
    /// What the deals that were weighed are worth.
    open_amount: Money,
    /// What the deals without a probability are worth: they are not in the figure, and not taken as zero.
    unweighted: Money,
    /// The deals, by id.
    deals: Vec<WeightedRow>,
    /// By owner, then those of nobody.
    by_owner: Vec<WeightedGroup>,
    /// By stage, then those at none.
    by_stage: Vec<WeightedGroup>,
}

/// A deal, weighed.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct WeightedRow {
    /// The deal.
    key: Id,
    /// What it is worth.
    amount: Money,
    /// The probability that counts.
    probability: Option<Probability>,
    /// Where that comes from.
    source: ProbabilitySource,
    /// Amount times probability, for the eye: each is rounded for itself, the totals are not made of them.
    expected: Option<Money>,
}

/// Where a probability comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum ProbabilitySource {
    /// It came with the deal.
    Deal,
    /// It is that of the stage.
    Stage,
    /// There is none.
    Missing,
}

/// Some deals together.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct WeightedGroup {
    /// The owner or the stage; left out for deals without one.
    key: Option<Id>,
    /// How many have a probability.
    deals: u64,
    /// What they are worth.
    open_amount: Money,
    /// Each times its probability, summed and rounded once.
    weighted: Money,
}

/// A deal with its probability in billionths.
struct Weighed<'a> {
    deal: &'a WeightedDeal,
    probability: Option<Probability>,
    source: ProbabilitySource,
    billionths: i128,
}

impl Weighed<'_> {
    /// Billionths of minor units.
    fn expected(&self) -> i128 {
        i128::from(self.deal.amount.minor()).saturating_mul(self.billionths)
    }

    fn part(&self) -> Derivation {
        let amount = Derivation::given("worth", self.deal.amount.measure().and_then(Result::ok));
        let probability = Derivation::given("probability", self.probability.measure().and_then(Result::ok));
        Derivation::product(format!("deal {}", self.deal.id), [amount, probability])
    }
}

/// Weighs open deals by given probabilities: a deal's own comes before that of its stage (`forecast.weighted`). Nothing is
/// assumed for a deal that has neither.
///
/// ```
/// use attain::{forecast, record};
/// let request = r#"{"currency": "USD", "deals": [
///     {"id": "1", "amount": 200000, "probability": "0.3"}, {"id": "2", "amount": 50000, "stage": "Propose"}
/// ], "stages": [{"stage": "Propose", "probability": "0.8"}]}"#;
/// let weighted = forecast::weigh(&record::from_json(request).unwrap()).unwrap();
/// assert_eq!(weighted.weighted().known().unwrap().to_string(), "100000.00 USD");
/// ```
///
/// # Errors
///
/// `forecast.duplicate` at a deal or a stage that stands there twice; `forecast.negative` at an amount below zero;
/// `money.out_of_range`.
pub fn weigh(request: &WeightedRequest) -> Result<WeightedPipeline, Error> {
    weigh_why(request, &Why::off())
}

/// As [`weigh`], each figure with its derivation for whoever asks.
pub(crate) fn weigh_why(request: &WeightedRequest, why: &Why<'_>) -> Result<WeightedPipeline, Error> {
    let weighed = weighed(request)?;
    let all: Vec<&Weighed<'_>> = weighed.iter().collect();
    let with: Vec<&Weighed<'_>> = all.iter().copied().filter(|row| row.source != ProbabilitySource::Missing).collect();
    let without: Vec<&Weighed<'_>> =
        all.iter().copied().filter(|row| row.source == ProbabilitySource::Missing).collect();
    let deals = all.iter().enumerate().map(|(index, row)| deal(row, request.currency, &why.item("deals", index)));
    let deals = deals.collect::<Result<Vec<WeightedRow>, Error>>()?;
    let group = |key: Option<Id>, rows: &[&Weighed<'_>], at: &Why<'_>| group(key, rows, request.currency, at);
    let groups = |name: &str, of: fn(&WeightedDeal) -> Option<&Id>| {
        let keys: SortedSet<Id> = with.iter().filter_map(|row| of(row.deal)).cloned().collect();
        let keys = keys.into_list().into_iter().map(Some).chain([None]);
        let some = keys.map(|key| {
            let rows = with.iter().copied().filter(|row| of(row.deal) == key.as_ref()).collect::<Vec<_>>();
            (key, rows)
        });
        let some = some.filter(|(_, rows)| !rows.is_empty()).enumerate();
        some.map(|(index, (key, rows))| group(key, &rows, &why.item(name, index))).collect::<Result<Vec<_>, _>>()
    };
    let (weighted, open_amount) = (total(&with, request.currency)?, worth(&with, request.currency)?);
    let weighted = if with.is_empty() && !without.is_empty() {
        let deals = count(u64::try_from(without.len()).unwrap_or(u64::MAX), "deal has", "deals have");
        Figure::none(code::FORECAST_NO_PROBABILITY, format!("{deals} no probability, nor has the stage"))
    } else {
        Figure::Known(weighted)
    };
    Ok(WeightedPipeline {
        currency: request.currency,
        weighted: why.figure("weighted", FORECAST_WEIGHTED, weighted, || {
            Derivation::sum("each deal times its probability", with.iter().map(|row| row.part()).collect::<Parts>())
        }),
        open_amount: why.figure("open_amount", FORECAST_WEIGHTED, open_amount, || given(&with, "what they are worth")),
        unweighted: why.figure("unweighted", FORECAST_WEIGHTED, worth(&without, request.currency)?, || {
            given(&without, "deals without a probability")
        }),
        by_owner: groups("by_owner", |deal| deal.owner.as_ref())?,
        by_stage: groups("by_stage", |deal| deal.stage.as_ref())?,
        deals,
    })
}

fn weighed(request: &WeightedRequest) -> Result<Vec<Weighed<'_>>, Error> {
    let mut stages = Sorted::default();
    for (index, row) in request.stages.iter().enumerate() {
        if !stages.insert(&row.stage, row.probability) {
            let message = "an earlier row is of this stage";
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(format!("stages[{index}].stage")));
        }
    }
    let (mut seen, mut weighed) = (SortedSet::default(), Vec::with_capacity(request.deals.len()));
    for (index, deal) in request.deals.iter().enumerate() {
        let at = |field: &str| format!("deals[{index}].{field}");
        if !seen.insert(&deal.id) {
            let message = "an earlier row is of this deal";
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(at("id")));
        }
        if deal.amount.minor() < 0 {
            let message = format!("`{}` is below zero", deal.amount.amount());
            return Err(Error::new(code::FORECAST_NEGATIVE, message).at(at("amount")));
        }
        let stage = deal.stage.as_ref().and_then(|stage| stages.get(&stage)).copied();
        let (probability, source) = match (deal.probability, stage) {
            (Some(own), _) => (Some(own), ProbabilitySource::Deal),
            (None, Some(stage)) => (Some(stage), ProbabilitySource::Stage),
            (None, None) => (None, ProbabilitySource::Missing),
        };
        let (part, whole) = probability.map_or((0, 1), Probability::fraction);
        let unit = ten_to(PLACES).and_then(|unit| unit.checked_div(whole)).unwrap_or(0);
        weighed.push(Weighed { deal, probability, source, billionths: part.saturating_mul(unit) });
    }
    order::sort_by(&mut weighed, |one, other| one.deal.id.cmp(&other.deal.id));
    Ok(weighed)
}

fn total(rows: &[&Weighed<'_>], currency: Currency) -> Result<Money, Error> {
    let sum = rows.iter().fold(0_i128, |sum, row| sum.saturating_add(row.expected()));
    Money::from_total(ten_to(PLACES).and_then(|unit| divide(sum, unit)).unwrap_or_default(), currency)
}

fn worth(rows: &[&Weighed<'_>], currency: Currency) -> Result<Money, Error> {
    let sum = rows.iter().fold(0_i128, |sum, row| sum.saturating_add(i128::from(row.deal.amount.minor())));
    Money::from_total(sum, currency)
}

fn given(rows: &[&Weighed<'_>], what: &str) -> Derivation {
    let part = |row: &&Weighed<'_>| {
        Derivation::given(format!("deal {}", row.deal.id), row.deal.amount.measure().and_then(Result::ok))
    };
    Derivation::sum(what, rows.iter().map(part).collect::<Parts>())
}

fn deal(row: &Weighed<'_>, currency: Currency, why: &Why<'_>) -> Result<WeightedRow, Error> {
    let known = row.source != ProbabilitySource::Missing;
    let probability = row.probability;
    let expected = if known { Some(total(&[row], currency)?) } else { None };
    let amount = row.deal.amount;
    Ok(WeightedRow {
        key: row.deal.id.clone(),
        amount: why.figure("amount", FORECAST_WEIGHTED, amount, || {
            Derivation::given("what it is worth", amount.measure().and_then(Result::ok))
        }),
        probability: why.figure("probability", FORECAST_WEIGHTED, probability, || {
            let source =
                if row.source == ProbabilitySource::Deal { "as it came with the deal" } else { "of its stage" };
            Derivation::given(source, probability.measure().and_then(Result::ok))
        }),
        source: row.source,
        expected: why.figure("expected", FORECAST_WEIGHTED, expected, || row.part()),
    })
}

fn group(key: Option<Id>, rows: &[&Weighed<'_>], currency: Currency, why: &Why<'_>) -> Result<WeightedGroup, Error> {
    let deals = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    Ok(WeightedGroup {
        key,
        deals: why.figure("deals", FORECAST_WEIGHTED, deals, || {
            let part = |row: &&Weighed<'_>| Derivation::given(format!("deal {}", row.deal.id), Measure::count(1));
            Derivation::count("deals with a probability", rows.iter().map(part).collect::<Parts>())
        }),
        open_amount: why
            .figure("open_amount", FORECAST_WEIGHTED, worth(rows, currency)?, || given(rows, "what they are worth")),
        weighted: why.figure("weighted", FORECAST_WEIGHTED, total(rows, currency)?, || {
            Derivation::sum("each times its probability", rows.iter().map(|row| row.part()).collect::<Parts>())
        }),
    })
}
