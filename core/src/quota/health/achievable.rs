//! `quota.achievable`: what chance people have to reach their quota, and which stretch leaves a healthy share within reach.
//!
//! What a person sells in a period is taken as normal around the mean of their own past, with the spread of it; people do
//! not depend on one another.

use super::chance::{amount, at_least, counts, nearest};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, Why};
use crate::order::SortedSet;
use crate::policy::QuotaPolicy;
use crate::record::{Figure, Record};
use crate::rule::QUOTA_ACHIEVABLE;
use crate::text::count;
use crate::unit::eye::percent;
use crate::unit::{Currency, Id, Money, Probability, Quantity, Ratio, Rounding};

/// People, what they sold, and what they are asked for.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct AchievableRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// Everyone who counts, 1 to 2,000.
    people: Vec<AchievablePerson>,
    /// The stretch over each one's mean, where no quota is given; left out, the policy's.
    stretch: Option<Ratio>,
    /// The healthy share, and what is aimed at.
    #[record(default)]
    policy: QuotaPolicy,
}

/// What a person sold in past periods of one length, or its mean and spread.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct AchievablePerson {
    /// Who.
    id: Id,
    /// What they sold in each full, ramped period: two at least.
    #[record(default)]
    history: Vec<Money>,
    /// The mean, where there is no history.
    mean: Option<Money>,
    /// The standard deviation, where there is no history.
    spread: Option<Money>,
    /// The quota for the coming period; left out, the mean stretched.
    quota: Option<Money>,
}

/// What is within reach.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Achievability {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The stretch that was used where no quota was given.
    stretch: Ratio,
    /// Everyone, by id.
    people: Vec<PersonChance>,
    /// The share of people who are expected to reach their quota: the mean of their chances.
    hit_rate: Ratio,
    /// People who are expected to reach it.
    expected_at_quota: Quantity,
    /// How many reach it, from none to all, each with its chance.
    at_quota: Vec<CountChance>,
    /// The chance that the share of those who do is healthy.
    healthy: Probability,
    /// The stretch over the means that gives the share aimed at.
    stretch_for_aim: Figure<Ratio>,
    /// What the usual stretches do to the share of people at quota, for this team's own spread.
    effects: Vec<StretchEffect>,
    /// The same in a sentence.
    statement: String,
}

/// A person's chance.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PersonChance {
    /// Who.
    id: Id,
    /// The mean of what they sold, rounded half-even.
    mean: Money,
    /// The standard deviation of it, over one less than the number of periods; rounded half-even.
    spread: Money,
    /// The quota.
    quota: Money,
    /// The chance to reach it.
    chance: Probability,
    /// The share of their past periods at or above it.
    reached_before: Figure<Ratio>,
}

/// A number of people, and the chance that so many reach their quota.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CountChance {
    /// How many.
    people: u64,
    /// The chance, to 6 places.
    chance: Probability,
}

/// What a stretch does.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct StretchEffect {
    /// The stretch over each one's mean.
    stretch: Ratio,
    /// The share of people who are expected to reach it.
    hit_rate: Ratio,
}

/// Mean and spread in minor units.
#[derive(Clone, Copy, Debug)]
struct Past {
    mean: f64,
    spread: f64,
}

/// Tells what chance people have to reach their quota, how many will, and which stretch leaves a healthy share in reach.
///
/// ```
/// use attain::{quota, record};
/// let rows: Vec<String> = (0..10).map(|n| format!(r#"{{"id": "p{n}", "mean": 100, "spread": 40}}"#)).collect();
/// let request = format!(r#"{{"currency": "USD", "people": [{}]}}"#, rows.join(","));
/// let within = quota::achievable(&record::from_json(&request).unwrap()).unwrap();
/// assert_eq!(within.hit_rate().to_string(), "0.35383", "a stretch of 1.15 leaves about a third at quota");
/// assert_eq!(within.stretch_for_aim().known().unwrap().to_string(), "0.845872");
/// ```
///
/// # Errors
///
/// `quota.empty`, `quota.too_many_people`, `quota.node_duplicate`, `quota.history_too_short`, `quota.spread_negative`,
/// `quota.target_negative`, `quota.edit_out_of_range` for a stretch that is not above 0.
pub fn achievable(request: &AchievableRequest) -> Result<Achievability, Error> {
    achievable_why(request, &Why::off())
}

/// As [`achievable`], each figure with its derivation for whoever asks.
pub(crate) fn achievable_why(request: &AchievableRequest, why: &Why<'_>) -> Result<Achievability, Error> {
    check(request)?;
    let policy = &request.policy;
    let stretch = request.stretch.unwrap_or(policy.stretch());
    let mut sorted: Vec<(usize, &AchievablePerson)> = request.people.iter().enumerate().collect();
    crate::order::sort_by(&mut sorted, |one, other| one.1.id.cmp(&other.1.id));
    let (mut people, mut pasts, mut chances) = (Vec::new(), Vec::new(), Vec::new());
    for (index, person) in sorted {
        let past = past_of(person).map_err(|error| error.at(format!("people[{index}]")))?;
        let at = why.item("people", people.len());
        let row = chance_of(person, past, (stretch, request.currency), &at)?;
        chances.push(at_least(amount(i128::from(row.quota.minor())), past.mean, past.spread));
        pasts.push(past);
        people.push(row);
    }
    let hit = |stretch: f64| {
        let each = pasts.iter().map(|past| at_least(past.mean * stretch, past.mean, past.spread));
        each.sum::<f64>() / size(pasts.len())
    };
    let mean = chances.iter().sum::<f64>() / size(chances.len());
    let ratio = |value: f64| Ratio::of(nearest(value * 1e6), 1_000_000).ok_or_else(too_large);
    let hit_rate = why.figure("hit_rate", QUOTA_ACHIEVABLE, ratio(mean)?, || mean_of(&people, why, ratio(mean).ok()));
    let expected = Quantity::of(nearest(chances.iter().sum::<f64>() * 1e6), 1_000_000).ok_or_else(too_large)?;
    let expected_at_quota = why.figure("expected_at_quota", QUOTA_ACHIEVABLE, expected, || {
        let value = expected.measure().and_then(Result::ok);
        Derivation::given("the chances of all, added before they are rounded", value)
    });
    let all = counts(&chances);
    let (at_quota, healthy) = distribution(&all, policy, why)?;
    let aim = policy.aim();
    let stretch_for_aim = stretch_for(&hit, aim);
    let stretch_for_aim = why.figure("stretch_for_aim", QUOTA_ACHIEVABLE, stretch_for_aim.clone(), || {
        let value = stretch_for_aim.known().and_then(|value| Measure::ratio(value.fraction()));
        Derivation::given(format!("the stretch at which the mean of all chances is {}", percent(aim)), value)
    });
    let mut effects = Vec::new();
    for own in [Ratio::one(), policy.stretch_from(), policy.stretch(), policy.stretch_to()] {
        let (over, under) = own.fraction();
        let effect = ratio(hit(amount(over) / amount(under)))?;
        let at = why.item("effects", effects.len());
        at.figure("stretch", QUOTA_ACHIEVABLE, own, || {
            Derivation::given("a usual stretch", Measure::ratio(own.fraction()))
        });
        at.figure("hit_rate", QUOTA_ACHIEVABLE, effect, || {
            Derivation::given("the mean of all chances to reach the stretched mean", Measure::ratio(effect.fraction()))
        });
        effects.push(StretchEffect { stretch: own, hit_rate: effect });
    }
    why.figure("stretch", QUOTA_ACHIEVABLE, stretch, || {
        Derivation::given("the stretch that was asked for", Measure::ratio(stretch.fraction()))
    });
    let statement = statement(&effects, &stretch_for_aim, policy);
    Ok(Achievability {
        currency: request.currency,
        stretch,
        people,
        hit_rate,
        expected_at_quota,
        at_quota,
        healthy,
        stretch_for_aim,
        effects,
        statement,
    })
}

fn check(request: &AchievableRequest) -> Result<(), Error> {
    if request.people.is_empty() {
        return Err(Error::new(code::QUOTA_EMPTY, "there is nobody").at("people"));
    }
    if request.people.len() > 2_000 {
        let message = format!("`{}` people are more than 2,000", request.people.len());
        return Err(Error::new(code::QUOTA_TOO_MANY_PEOPLE, message).at("people"));
    }
    if let Some(stretch) = request.stretch.filter(|stretch| *stretch <= Ratio::zero()) {
        let message = format!("the stretch `{stretch}` is not above 0");
        return Err(Error::new(code::QUOTA_EDIT_OUT_OF_RANGE, message).at("stretch"));
    }
    let mut seen = SortedSet::default();
    for (index, person) in request.people.iter().enumerate() {
        if !seen.insert(&person.id) {
            let message = "an earlier row is of this person";
            return Err(Error::new(code::QUOTA_NODE_DUPLICATE, message).at(format!("people[{index}].id")));
        }
    }
    Ok(())
}

fn past_of(person: &AchievablePerson) -> Result<Past, Error> {
    if let Some(quota) = person.quota.filter(|quota| quota.minor() < 0) {
        let message = format!("the quota `{}` is below zero", quota.amount());
        return Err(Error::new(code::QUOTA_TARGET_NEGATIVE, message).at("quota"));
    }
    if let (Some(mean), Some(spread), true) = (person.mean, person.spread, person.history.is_empty()) {
        if spread.minor() < 0 {
            let message = format!("the spread `{}` is below zero", spread.amount());
            return Err(Error::new(code::QUOTA_SPREAD_NEGATIVE, message).at("spread"));
        }
        return Ok(Past { mean: amount(i128::from(mean.minor())), spread: amount(i128::from(spread.minor())) });
    }
    if person.history.len() < 2 || person.mean.is_some() || person.spread.is_some() {
        let message = "a person has two past periods at least, or a mean and a spread instead";
        return Err(Error::new(code::QUOTA_HISTORY_TOO_SHORT, message).at("history"));
    }
    let values: Vec<f64> = person.history.iter().map(|money| amount(i128::from(money.minor()))).collect();
    let mean = values.iter().sum::<f64>() / size(values.len());
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    Ok(Past { mean, spread: libm::sqrt(squares / size(values.len().saturating_sub(1))) })
}

fn chance_of(
    person: &AchievablePerson,
    past: Past,
    (stretch, currency): (Ratio, Currency),
    why: &Why<'_>,
) -> Result<PersonChance, Error> {
    let money = |value: f64| Money::from_total(nearest(value), currency);
    let (mean, spread) = (money(past.mean)?, money(past.spread)?);
    let (over, under) = stretch.fraction();
    let quota = match person.quota {
        Some(quota) => quota,
        None => mean.times(over, under, Rounding::HalfEven)?,
    };
    let chance = at_least(amount(i128::from(quota.minor())), past.mean, past.spread);
    let chance = Probability::of(nearest(chance * 1e6), 1_000_000).ok_or_else(too_large)?;
    let reached = person.history.iter().filter(|sold| sold.minor() >= quota.minor()).count();
    let (reached, all) = (i128::try_from(reached).unwrap_or(0), i128::try_from(person.history.len()).unwrap_or(0));
    let before = Figure::or_none(Ratio::of(reached, all), code::QUOTA_HISTORY_TOO_SHORT, || {
        "no past periods were given".to_owned()
    });
    let given = |what: &str, value: &dyn Explained| Derivation::given(what, value.measure().and_then(Result::ok));
    why.figure("mean", QUOTA_ACHIEVABLE, mean, || match person.history.as_slice() {
        [] => given("the mean as it was given", &mean),
        history => {
            let each = history.iter().map(|sold| given("sold in a period", sold)).collect::<Parts>();
            let periods =
                Derivation::given("periods", Measure::count(u64::try_from(history.len()).unwrap_or(u64::MAX)));
            Derivation::quotient("the mean of past periods", Derivation::sum("all periods", each), periods)
        }
    });
    why.figure("spread", QUOTA_ACHIEVABLE, spread, || given("the standard deviation of past periods", &spread));
    why.figure("quota", QUOTA_ACHIEVABLE, quota, || match person.quota {
        Some(_) => given("the quota as it was given", &quota),
        None => Derivation::product(
            "the mean, stretched",
            [why.part("mean", "the mean", &mean), given("the stretch", &stretch)],
        ),
    });
    why.figure("chance", QUOTA_ACHIEVABLE, chance, || {
        Derivation::same(
            "the chance of a normal amount with this mean and spread to reach the quota",
            [
                given("the chance", &chance),
                why.part("mean", "mean", &mean),
                why.part("spread", "spread", &spread),
                why.part("quota", "quota", &quota),
            ],
        )
    });
    let before = why.figure("reached_before", QUOTA_ACHIEVABLE, before, || {
        let count = |value: i128| Measure::count(u64::try_from(value).unwrap_or_default());
        Derivation::quotient(
            "past periods at the quota",
            Derivation::given("at or above it", count(reached)),
            Derivation::given("periods", count(all)),
        )
    });
    Ok(PersonChance { id: person.id.clone(), mean, spread, quota, chance, reached_before: before })
}

fn mean_of(people: &[PersonChance], why: &Why<'_>, value: Option<Ratio>) -> Derivation {
    let given = Derivation::given(
        "the mean of all chances, added before they are rounded",
        value.and_then(|value| Measure::ratio(value.fraction())),
    );
    let shown = people.iter().enumerate().take(why.parts());
    let rows =
        shown.map(|(index, person)| why.item("people", index).part("chance", person.id.as_str(), &person.chance));
    Derivation::same("the mean of all chances", std::iter::once(given).chain(rows).collect::<Parts>())
}

/// How many reach their quota, and the chance that their share is healthy.
fn distribution(all: &[f64], policy: &QuotaPolicy, why: &Why<'_>) -> Result<(Vec<CountChance>, Probability), Error> {
    let people = u64::try_from(all.len()).unwrap_or(u64::MAX).saturating_sub(1);
    let (mut rows, mut healthy) = (Vec::with_capacity(all.len()), 0.0_f64);
    for (number, chance) in (0_u64..).zip(all) {
        let share = Ratio::of(i128::from(number), i128::from(people)).ok_or_else(too_large)?;
        if share >= policy.healthy_from() && share <= policy.healthy_to() {
            healthy += chance;
        }
        let chance = Probability::of(nearest(chance * 1e6), 1_000_000).ok_or_else(too_large)?;
        let at = why.item("at_quota", rows.len());
        at.figure("people", QUOTA_ACHIEVABLE, number, || Derivation::given("so many people", Measure::count(number)));
        at.figure("chance", QUOTA_ACHIEVABLE, chance, || {
            let what =
                format!("the chance that exactly {} of {people} reach their quota", count(number, "person", "people"));
            Derivation::given(what, chance.measure().and_then(Result::ok))
        });
        rows.push(CountChance { people: number, chance });
    }
    let healthy = Probability::of(nearest(healthy.min(1.0) * 1e6), 1_000_000).ok_or_else(too_large)?;
    let healthy = why.figure("healthy", QUOTA_ACHIEVABLE, healthy, || {
        let what = "the chances of all numbers whose share is healthy, added before they are rounded";
        Derivation::given(what, healthy.measure().and_then(Result::ok))
    });
    Ok((rows, healthy))
}

/// The stretch at which a share of people is expected at quota.
fn stretch_for(hit: &dyn Fn(f64) -> f64, aim: Ratio) -> Figure<Ratio> {
    let (over, under) = aim.fraction();
    let wanted = amount(over) / amount(under);
    let (mut low, mut high) = (0.0_f64, 10.0_f64);
    let none = || "no stretch from 0 to 10 gives the share that is aimed at".to_owned();
    if hit(low) < wanted || hit(high) >= wanted {
        return Figure::none(code::QUOTA_NO_LEVER, none());
    }
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        if hit(middle) >= wanted { low = middle } else { high = middle }
    }
    Figure::or_none(Ratio::of(nearest(low * 1e6), 1_000_000), code::QUOTA_NO_LEVER, none)
}

fn statement(effects: &[StretchEffect], aim: &Figure<Ratio>, policy: &QuotaPolicy) -> String {
    let of = |index: usize| match effects.get(index) {
        Some(effect) => (effect.stretch.to_string(), percent(effect.hit_rate)),
        None => (String::new(), String::new()),
    };
    let ((from, at_from), (to, at_to)) = (of(1), of(3));
    let aim = match aim.known() {
        Some(stretch) => format!("{} at quota takes a stretch of {stretch}", percent(policy.aim())),
        None => format!("no stretch puts {} at quota", percent(policy.aim())),
    };
    format!(
        "With this team's own spread, a stretch of {from} over what people sold leaves {at_from} at quota, {to} leaves {at_to}; \
         {aim}."
    )
}

fn size(count: usize) -> f64 {
    super::chance::float(u64::try_from(count).unwrap_or(u64::MAX))
}

fn too_large() -> Error {
    Error::new(code::QUOTA_OUT_OF_RANGE, "the amounts are too large").at("people")
}
