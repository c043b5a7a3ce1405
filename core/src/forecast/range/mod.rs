//! `forecast.range`: the distribution of a total. What a quarter brings is no point: each deal is won or lost.
//!
//! Every chance has bounds that are proved; how, says [`crate::distribution`] and the guide `docs/guide/ranges.md`.

pub(crate) mod compute;
pub(crate) mod outlook;
mod tell;

pub use compute::range;
pub(crate) use outlook::{Laws, Outlook, deals_of};
pub use outlook::{OutlookQuantile, Range, RollupPlace};

use crate::record::{Figure, Record};
use crate::unit::{Currency, Id, Money, Probability, Quantity, Ratio};

/// Deals with their chances, and what is asked of their total.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RangeRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// What is won already.
    won: Option<Money>,
    /// The open deals, each with the chance that it is won in the period; at most 1,000,000.
    #[record(default)]
    deals: Vec<RangeDeal>,
    /// Business that is not yet created: deals of some amounts, and how many of each are expected; at most 10,000 amounts.
    #[record(default)]
    not_yet_created: Vec<ExpectedBusiness>,
    /// The standard deviation of what else may come between, as a normal error beside the deals; by default there is none.
    error: Option<Money>,
    /// How strongly all chances move together: in a quarter one standard deviation off, the log-odds of each are so much
    /// higher or lower. From 0 to 0.4; by default deals do not depend on one another.
    common: Option<Ratio>,
    /// What is to be reached.
    target: Option<Money>,
    /// What is taken to happen to some of the deals: the range is then as if it had.
    #[record(default)]
    outcomes: Vec<SupposedOutcome>,
    /// The shares of totals that lie below the quantiles wanted; by default 0.1, 0.5 and 0.9.
    #[record(default)]
    shares: Vec<Probability>,
}

/// An open deal.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RangeDeal {
    /// The deal.
    id: Id,
    /// What it is worth; below zero for a return that may come.
    amount: Money,
    /// The chance that it is won in the period.
    probability: Probability,
}

/// Deals of one amount that are expected beside the open ones. How many come is random (Poisson).
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ExpectedBusiness {
    /// What each is worth; above zero.
    amount: Money,
    /// How many are expected: above zero, at most 1,000,000.
    expected: Quantity,
}

/// What is taken to happen to a deal.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SupposedOutcome {
    /// The deal.
    deal: Id,
    /// What happens.
    outcome: DealOutcome,
}

/// How a deal ends in the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum DealOutcome {
    /// It is won in the period.
    Won,
    /// It is lost.
    Lost,
    /// It closes after the period.
    Pushed,
}

/// The distribution of a total.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.range/1")]
pub struct ForecastRange {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The mean: what is won, each deal times its chance, and what is expected beside; rounded once, half-even.
    mean: Money,
    /// The standard deviation, rounded half-even.
    spread: Money,
    /// For each share the total below which so many lie.
    quantiles: Vec<RangeQuantile>,
    /// The chance to reach the target.
    hit: Figure<ProvedChance>,
    /// What each deal does to that chance, by id.
    effects: Vec<DealEffect>,
    /// How the distribution was found.
    way: RangeWay,
    /// Why in this way, and what is proved, in a sentence.
    reason: String,
    /// The same as if no deal depended on another, where a common factor is asked for.
    independent: Option<IndependentRange>,
}

/// A quantile.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RangeQuantile {
    /// The share of totals that lie below it.
    share: Probability,
    /// The amount.
    amount: Money,
    /// It is proved to be no smaller.
    low: Money,
    /// It is proved to be no larger.
    high: Money,
}

/// A chance between proved bounds.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ProvedChance {
    /// The chance, to 9 places.
    chance: Probability,
    /// It is proved to be no smaller.
    low: Probability,
    /// It is proved to be no larger.
    high: Probability,
}

/// What a deal does to the chance to reach the target.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct DealEffect {
    /// The deal.
    deal: Id,
    /// The chance if it is won, less the chance if it is not. Below zero for a return.
    effect: Ratio,
    /// It is proved to be no smaller.
    low: Ratio,
    /// It is proved to be no larger.
    high: Ratio,
}

/// How a distribution was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum RangeWay {
    /// Nothing is open.
    Certain,
    /// Every total that is possible.
    EveryTotal,
    /// Every multiple of the unit that all amounts share.
    EveryMultiple,
    /// Fourier inversion, the frequencies that are left out proved to be small.
    Fourier,
    /// Bounds from the first frequencies alone, whatever the others are.
    Bounded,
}

/// The range as if no deal depended on another.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct IndependentRange {
    /// The standard deviation.
    spread: Money,
    /// The quantiles.
    quantiles: Vec<RangeQuantile>,
    /// The chance to reach the target.
    hit: Figure<ProvedChance>,
}
