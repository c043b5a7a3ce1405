//! `quota.band`: whether the right share of people reached their quota, with its interval.

use super::chance;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::order::SortedSet;
use crate::policy::QuotaPolicy;
use crate::record::{Figure, Record};
use crate::rule::QUOTA_BAND;
use crate::text::count;
use crate::unit::{Currency, Id, Money, Ratio};

/// Who had which quota for a period, and what they won.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct BandRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// Everyone with a quota for the period.
    people: Vec<QuotaResult>,
    /// How the interval is made.
    #[record(default = BandInterval::Wilson)]
    interval: BandInterval,
    /// Where the bands lie.
    #[record(default)]
    policy: QuotaPolicy,
}

/// What one person had and won.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct QuotaResult {
    /// Who.
    id: Id,
    /// The quota.
    quota: Money,
    /// What was won.
    won: Money,
    /// Whether they were there for the full period.
    #[record(default = true)]
    full: bool,
    /// The share of the quota that the ramp left, from 0 to 1: who is ramping does not count.
    #[record(default = Ratio::one())]
    ramp_factor: Ratio,
}

/// How an interval around a share is made; both at 95 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum BandInterval {
    /// By Wilson: near the right width on average.
    Wilson,
    /// By Clopper and Pearson: never too narrow.
    ClopperPearson,
}

/// Where the share of people at quota lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum HealthBand {
    /// Fewer than half: the quotas are unrealistic, or hiring or enablement is failing.
    Unrealistic,
    /// From half to under the healthy share.
    Tight,
    /// Healthy, both ends in.
    Healthy,
    /// More than is healthy.
    Loose,
    /// Everyone: the quotas are too low.
    TooLow,
}

/// Whether quotas were healthy.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct QuotaBand {
    /// People who count: there for the full period, and fully ramped.
    counted: u64,
    /// Those of them who reached their quota.
    at_quota: u64,
    /// Their share.
    share: Figure<Ratio>,
    /// The lower end of its interval.
    low: Figure<Ratio>,
    /// The upper end.
    high: Figure<Ratio>,
    /// The band that the share lies in.
    band: Figure<HealthBand>,
    /// The bands that the interval touches, from below: of few people little can be said.
    possible: Vec<HealthBand>,
    /// Who does not count, by id.
    left_out: Vec<LeftOut>,
}

/// Who does not count.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct LeftOut {
    /// Who.
    id: Id,
    /// Why.
    why: LeftOutReason,
}

/// Why someone does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum LeftOutReason {
    /// Not there for the full period.
    NotFull,
    /// Still ramping.
    Ramping,
    /// No quota.
    NoQuota,
}

/// Tells in which band the share of people at quota lies, with its interval.
///
/// ```
/// use attain::{quota, record};
/// let rows: Vec<String> = (0..10).map(|n| {
///     format!(r#"{{"id": "p{n}", "quota": 100, "won": {}}}"#, if n < 7 { 100 } else { 80 })
/// }).collect();
/// let request = format!(r#"{{"currency": "USD", "people": [{}]}}"#, rows.join(","));
/// let band = quota::band(&record::from_json(&request).unwrap()).unwrap();
/// assert_eq!(band.band().known(), Some(&quota::HealthBand::Healthy));
/// assert_eq!(band.low().known().unwrap().to_string(), "0.396778");
/// ```
///
/// # Errors
///
/// `quota.node_duplicate` at `people[i].id`; `quota.target_negative` at a quota; `ratio.out_of_range` at a ramp factor.
pub fn band(request: &BandRequest) -> Result<QuotaBand, Error> {
    band_why(request, &Why::off())
}

/// As [`band`], each figure with its derivation for whoever asks.
pub(crate) fn band_why(request: &BandRequest, why: &Why<'_>) -> Result<QuotaBand, Error> {
    let policy = &request.policy;
    let (mut seen, mut left_out) = (SortedSet::default(), Vec::new());
    let (mut counted, mut at_quota) = (0_u64, 0_u64);
    for (index, person) in request.people.iter().enumerate() {
        let at = |field: &str| format!("people[{index}].{field}");
        if !seen.insert(&person.id) {
            let message = "an earlier row is of this person";
            return Err(Error::new(code::QUOTA_NODE_DUPLICATE, message).at(at("id")));
        }
        if person.quota.minor() < 0 {
            let message = format!("the quota `{}` is below zero", person.quota.amount());
            return Err(Error::new(code::QUOTA_TARGET_NEGATIVE, message).at(at("quota")));
        }
        if person.ramp_factor < Ratio::zero() || person.ramp_factor > Ratio::one() {
            let message = format!("`{}` is not from 0 to 1", person.ramp_factor);
            return Err(Error::new(code::RATIO_OUT_OF_RANGE, message).at(at("ramp_factor")));
        }
        let reason = if !person.full {
            Some(LeftOutReason::NotFull)
        } else if person.ramp_factor < Ratio::one() {
            Some(LeftOutReason::Ramping)
        } else {
            (person.quota.minor() == 0).then_some(LeftOutReason::NoQuota)
        };
        match reason {
            Some(why) => left_out.push(LeftOut { id: person.id.clone(), why }),
            None => {
                counted = counted.saturating_add(1);
                at_quota = at_quota.saturating_add(u64::from(person.won.minor() >= person.quota.minor()));
            }
        }
    }
    crate::order::sort_by(&mut left_out, |one, other| one.id.cmp(&other.id));
    let given = |name: &str, what: &str, value: u64| {
        why.figure(name, QUOTA_BAND, value, || Derivation::given(what, Measure::count(value)))
    };
    let counted = given("counted", "people there for the full period, fully ramped, with a quota", counted);
    let at_quota = given("at_quota", "those of them at or above their quota", at_quota);
    let few = counted < policy.min_people().max(1);
    let words = || {
        let people = count(counted, "fully ramped person", "fully ramped people");
        format!("{people}, a share needs {}", policy.min_people())
    };
    let share = Ratio::of(i128::from(at_quota), i128::from(counted)).filter(|_| !few);
    let (low, high) = match request.interval {
        _ if few => (0.0, 1.0),
        BandInterval::Wilson => chance::wilson(at_quota, counted),
        BandInterval::ClopperPearson => chance::clopper_pearson(at_quota, counted),
    };
    let end = |value: f64| Ratio::of(chance::nearest(value * 1e6), 1_000_000).filter(|_| !few);
    let figure = |value: Option<Ratio>| Figure::or_none(value, code::QUOTA_TOO_FEW_PEOPLE, words);
    let band = share.map(|share| band_of(share, policy));
    let mut possible = Vec::new();
    if let (Some(low), Some(high)) = (end(low), end(high)) {
        let (from, to) = (band_of(low, policy), band_of(high, policy));
        let place = |band: HealthBand| HealthBand::ALL.iter().position(|known| *known == band).unwrap_or_default();
        possible =
            HealthBand::ALL.iter().copied().filter(|band| (place(from)..=place(to)).contains(&place(*band))).collect();
    }
    let share = why.figure("share", QUOTA_BAND, figure(share), || {
        Derivation::quotient(
            "the share",
            why.part("at_quota", "at or above quota", &at_quota),
            why.part("counted", "who count", &counted),
        )
    });
    let end = |name: &'static str, value: f64| {
        why.figure(name, QUOTA_BAND, figure(end(value)), || {
            let words = format!("the {name} end of the 95 % interval by {}", request.interval);
            let given = Derivation::given(
                "by the method's formula",
                end(value).and_then(|value| Measure::ratio(value.fraction())),
            );
            Derivation::same(
                words,
                [
                    given,
                    why.part("at_quota", "at or above quota", &at_quota),
                    why.part("counted", "who count", &counted),
                ],
            )
        })
    };
    Ok(QuotaBand {
        counted,
        at_quota,
        low: end("low", low),
        high: end("high", high),
        share,
        band: Figure::or_none(band, code::QUOTA_TOO_FEW_PEOPLE, words),
        possible,
        left_out,
    })
}

fn band_of(share: Ratio, policy: &QuotaPolicy) -> HealthBand {
    if share >= Ratio::one() {
        HealthBand::TooLow
    } else if share > policy.healthy_to() {
        HealthBand::Loose
    } else if share >= policy.healthy_from() {
        HealthBand::Healthy
    } else if share >= policy.tight_from() {
        HealthBand::Tight
    } else {
        HealthBand::Unrealistic
    }
}
