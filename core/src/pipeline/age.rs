//! `kpi.pipeline`: the open deals by stage and age, oldest last: where the pipeline stands still.

use crate::book::{DealAt, State, View};
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::order::Sorted;
use crate::policy::PipelinePolicy;
use crate::record::Record;
use crate::rule::KPI_PIPELINE;
use crate::unit::{Id, Money};

/// Open deals at one stage and of one age.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct StageAge {
    /// The stage; `(not known)` for deals whose stage on the day the data do not tell.
    stage: Id,
    /// Days since they were created, at least.
    from_days: u64,
    /// Days since they were created, at most; left out for the oldest.
    to_days: Option<u64>,
    /// Open deals with a day of creation.
    open: u64,
    /// What they are worth: their amounts, else list price.
    amount: Money,
}

/// Open deals of each stage by age, in selling order and then by age; every age of a stage that has open deals.
pub(crate) fn by_age(view: &View<'_>, policy: &PipelinePolicy, why: &Why<'_>) -> Result<Vec<StageAge>, Error> {
    let ages = policy.age_days();
    let age_of = |deal: &DealAt| {
        let days = u64::try_from(view.age(deal)?).ok()?;
        Some(ages.iter().filter(|last| days > **last).count())
    };
    // Stages that are not known come last.
    let place_of = |deal: &DealAt| deal.stage.map_or(u16::MAX, u16::from);
    let mut sums: Sorted<u16, Vec<(u64, i128)>> = Sorted::default();
    for deal in view.deals().filter(|deal| deal.state == State::Open) {
        sums.change(place_of(&deal), |bands| {
            bands.resize(ages.len().saturating_add(1), (0, 0));
            if let Some((open, amount)) = age_of(&deal).and_then(|age| bands.get_mut(age)) {
                *open = open.saturating_add(1);
                *amount = amount.saturating_add(deal.value.map_or(0, i128::from));
            }
        });
    }
    let mut rows = Vec::new();
    for (place, bands) in sums {
        let stage = view.stage_named(u8::try_from(place).ok()).map_or("(not known)", Id::as_str);
        for (age, (open, amount)) in bands.into_iter().enumerate() {
            let row = why.item("pipeline", rows.len());
            let of = |deal: &DealAt| deal.state == State::Open && place_of(deal) == place && age_of(deal) == Some(age);
            let before = age.checked_sub(1).and_then(|before| ages.get(before));
            let (from, to) = (before.map_or(0, |last| last.saturating_add(1)), ages.get(age).copied());
            rows.push(StageAge {
                stage: Id::known(stage),
                from_days: row.figure("from_days", KPI_PIPELINE, from, || {
                    Derivation::given("the policy's `age_days`", Measure::count(from))
                }),
                to_days: row.figure("to_days", KPI_PIPELINE, to, || {
                    Derivation::given("the policy's `age_days`", to.map(Measure::count))
                }),
                open: row.figure("open", KPI_PIPELINE, open, || {
                    Derivation::count(format!("open deals of that age at {stage}"), view.parts(why, of))
                }),
                amount: row.figure("amount", KPI_PIPELINE, Money::from_total(amount, view.currency())?, || {
                    let valued = |deal: &DealAt| of(deal) && deal.value.is_some();
                    Derivation::sum(format!("what they are worth at {stage}"), view.parts(why, valued))
                }),
            });
        }
    }
    Ok(rows)
}
