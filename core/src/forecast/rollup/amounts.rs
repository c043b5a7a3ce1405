//! The amounts of a roll-up, in both modes: each category alone, and each with what is surer.

use super::{RollupPerson, parts};
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::record::Record;
use crate::rule::FORECAST_ROLLUP;
use crate::unit::{Currency, Money};

/// Won and open business by category, single and cumulative: two views of the same numbers.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RollupAmounts {
    /// Won in the period.
    won: Money,
    /// Commit alone.
    commit: Money,
    /// Most likely alone.
    most_likely: Money,
    /// Best case alone.
    best_case: Money,
    /// Pipeline alone.
    pipeline: Money,
    /// Won and commit.
    commit_forecast: Money,
    /// Those and most likely.
    most_likely_forecast: Money,
    /// Those and best case.
    best_case_forecast: Money,
    /// All open business: commit, most likely, best case and pipeline.
    open_pipeline: Money,
}

impl RollupAmounts {
    /// Of one person: what was won, and the four categories.
    pub(super) fn given(
        won: i64,
        [commit, most_likely, best_case, pipeline]: [i64; 4],
        currency: Currency,
        what: &str,
        why: &Why<'_>,
    ) -> Result<Self, Error> {
        let given = |name: &'static str, minor: i64| {
            let amount = Money::from_minor(minor, currency);
            why.figure(name, FORECAST_ROLLUP, amount, || {
                let words = if name == "won" { "won in the period".to_owned() } else { format!("{name}, {what}") };
                Derivation::given(words, amount.measure().and_then(Result::ok))
            })
        };
        let single = [
            given("won", won),
            given("commit", commit),
            given("most_likely", most_likely),
            given("best_case", best_case),
            given("pipeline", pipeline),
        ];
        Self::cumulative(single, why)
    }

    /// Of some people together.
    pub(super) fn sum(
        people: &[(usize, &RollupPerson)],
        currency: Currency,
        (all, why): (&Why<'_>, &Why<'_>),
    ) -> Result<Self, Error> {
        let sum =
            |name: &str, of: fn(&Self) -> Money| {
                let minor = people
                    .iter()
                    .fold(0_i128, |sum, (_, person)| sum.saturating_add(i128::from(of(person.amounts()).minor())));
                let amount = Money::from_total(minor, currency)?;
                Ok::<Money, Error>(why.figure(name, FORECAST_ROLLUP, amount, || {
                    Derivation::sum("everyone's", parts(people, all, name, of))
                }))
            };
        let single = [
            sum("won", |amounts| amounts.won)?,
            sum("commit", |amounts| amounts.commit)?,
            sum("most_likely", |amounts| amounts.most_likely)?,
            sum("best_case", |amounts| amounts.best_case)?,
            sum("pipeline", |amounts| amounts.pipeline)?,
        ];
        Self::cumulative(single, why)
    }

    /// The cumulative view beside the single one.
    fn cumulative(single: [Money; 5], why: &Why<'_>) -> Result<Self, Error> {
        let [won, commit, most_likely, best_case, pipeline] = single;
        let with = |name: &str, parts: &[(&str, Money)]| {
            let sum = parts.iter().fold(0_i128, |sum, (_, part)| sum.saturating_add(i128::from(part.minor())));
            let amount = Money::from_total(sum, won.currency())?;
            Ok::<Money, Error>(why.figure(name, FORECAST_ROLLUP, amount, || {
                let part = |(name, amount): &(&str, Money)| why.part(name, name.replace('_', " "), amount);
                Derivation::sum("together", parts.iter().map(part).collect::<Parts>())
            }))
        };
        let commit_forecast = with("commit_forecast", &[("won", won), ("commit", commit)])?;
        let surer = [("commit_forecast", commit_forecast), ("most_likely", most_likely)];
        let most_likely_forecast = with("most_likely_forecast", &surer)?;
        let likely = [("most_likely_forecast", most_likely_forecast), ("best_case", best_case)];
        let best_case_forecast = with("best_case_forecast", &likely)?;
        let open = [("commit", commit), ("most_likely", most_likely), ("best_case", best_case), ("pipeline", pipeline)];
        let open_pipeline = with("open_pipeline", &open)?;
        Ok(Self {
            won,
            commit,
            most_likely,
            best_case,
            pipeline,
            commit_forecast,
            most_likely_forecast,
            best_case_forecast,
            open_pipeline,
        })
    }
}
