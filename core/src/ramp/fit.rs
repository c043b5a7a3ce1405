//! `ramp.fit`: the team's own ramp, from what its people reached by month of tenure.

use super::survival::{self, Step};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, StepUnit, Why};
use crate::isotonic::{self, Block};
use crate::order::Sorted;
use crate::policy::RampPolicy;
use crate::record::{Figure, Record};
use crate::rule::RAMP_FIT;
use crate::text::count;
use crate::unit::{Fraction, Id, Ratio};

/// Places behind the point of an observation.
const WHOLE: i128 = 1_000_000_000;

/// What people reached in their months of tenure.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RampFitRequest {
    /// One for each person and month of tenure that was seen, in any order. Whoever left, or is still new, stands here with
    /// the months that there are.
    observations: Vec<RampObservation>,
    /// The default ramp, which stands in where too few people were seen; and how many are enough.
    #[record(default)]
    ramp: RampPolicy,
}

/// What a person reached in a month of tenure.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RampObservation {
    /// Who.
    person: Id,
    /// What they do; each role has a curve of its own.
    role: Option<Id>,
    /// The month of tenure, 1 to 120.
    month: u64,
    /// What was won in it, over a full month's quota.
    attained: Ratio,
}

impl RampFitRequest {
    pub(super) fn of(observations: Vec<RampObservation>, ramp: RampPolicy) -> Self {
        Self { observations, ramp }
    }
}

fn check(request: &RampFitRequest) -> Result<(), Error> {
    if request.observations.is_empty() {
        return Err(Error::new(code::RAMP_NO_OBSERVATIONS, "there is no observation").at("observations"));
    }
    let mut roles: Sorted<&Id, Option<&Id>> = Sorted::default();
    let mut seen = crate::order::SortedSet::default();
    for (index, one) in request.observations.iter().enumerate() {
        let at = |field: &str| format!("observations[{index}].{field}");
        if !(1..=120).contains(&one.month) {
            let message = format!("`{}` is not from 1 to 120", one.month);
            return Err(Error::new(code::RAMP_MONTH_OUT_OF_RANGE, message).at(at("month")));
        }
        if !seen.insert((&one.person, one.month)) {
            let message = "an earlier observation is of this person and month";
            return Err(Error::new(code::RAMP_MONTH_DUPLICATE, message).at(at("month")));
        }
        match roles.get(&&one.person) {
            Some(role) if *role != one.role.as_ref() => {
                let message = "an earlier observation of this person has another role";
                return Err(Error::new(code::RAMP_TWO_ROLES, message).at(at("role")));
            }
            Some(_) => {}
            None => drop(roles.insert(&one.person, one.role.as_ref())),
        }
    }
    Ok(())
}

/// The ramp of each role, as it was measured.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.ramp_fit/1")]
pub struct RampFit {
    /// One curve a role, by role; those without a role first.
    curves: Vec<RampCurve>,
}

/// The ramp of one role.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RampCurve {
    /// The role.
    role: Option<Id>,
    /// People who were seen.
    people: u64,
    /// Month by month, up to the last one that was seen or that the default ramp has.
    months: Vec<RampPoint>,
    /// The factors alone, as a policy takes them.
    schedule: Vec<Ratio>,
    /// The first month in which the measured ramp is done by policy (`done_from`).
    done_in: Figure<u64>,
    /// When people had their first month of a full quota.
    first_full: FirstFullMonth,
}

/// One month of tenure of a measured ramp.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RampPoint {
    /// The month of tenure.
    month: u64,
    /// People who were seen in it.
    people: u64,
    /// The mean of what they reached.
    observed: Figure<Ratio>,
    /// The non-decreasing curve nearest to the means, by least squares, each person counting alike.
    fitted: Figure<Ratio>,
    /// The factor for planning: the fitted value from 0 to 1; where too few people were seen the default, held between the
    /// months around it.
    factor: Ratio,
    /// Where the factor comes from.
    source: RampSource,
}

/// Where a factor of a ramp comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum RampSource {
    /// From what people reached.
    Fitted,
    /// From the default ramp: too few people were seen.
    Default,
}

/// When people had their first month of a full quota, those who have not had it yet counted as long as they were seen
/// (Kaplan-Meier).
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct FirstFullMonth {
    /// People who had it.
    reached: u64,
    /// People who had not had it when they were last seen.
    not_yet: u64,
    /// People who were not seen in month 1: whether they had it before they were seen nobody knows, so they are left out.
    not_counted: u64,
    /// The month by which half of all people have had it.
    median: Figure<u64>,
    /// Month by month.
    months: Vec<SurvivalPoint>,
}

/// One month of tenure on the way to a first full quota.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct SurvivalPoint {
    /// The month of tenure.
    month: u64,
    /// People who were seen in this month or later and had not got there before.
    at_risk: u64,
    /// Those of them who got there in this month.
    reached: u64,
    /// The share of people who have not got there by the month's end: exact, shown to 6 places.
    remaining: Ratio,
}

/// Fits a ramp to what people reached by month of tenure, role by role.
///
/// ```
/// use attain::{ramp, record};
/// let seen = |attained: [&str; 3]| {
///     let row = |(person, of): (usize, &str)| {
///         let months = attained.iter().enumerate().map(|(month, share)| format!(
///             r#"{{"person": "{of}{person}", "month": {}, "attained": "{share}"}}"#, month + 1));
///         months.collect::<Vec<_>>().join(",")
///     };
///     (0..5).map(|person| row((person, "p"))).collect::<Vec<_>>().join(",")
/// };
/// let request = format!(r#"{{"observations": [{}]}}"#, seen(["0.1", "0.6", "0.4"]));
/// let fit = ramp::fit(&record::from_json(&request).unwrap()).unwrap();
/// let factors: Vec<String> = fit.curves()[0].schedule().iter().map(|factor| factor.to_string()).collect();
/// assert_eq!(factors, ["0.1", "0.5", "0.5", "0.75", "1"], "months 4 and 5 were not seen: the default");
/// ```
///
/// # Errors
///
/// `ramp.no_observations`, `ramp.month_out_of_range`, `ramp.month_duplicate`, `ramp.two_roles`.
pub fn fit(request: &RampFitRequest) -> Result<RampFit, Error> {
    fit_why(request, &Why::off())
}

/// As [`fit`], each figure with its derivation for whoever asks.
pub(crate) fn fit_why(request: &RampFitRequest, why: &Why<'_>) -> Result<RampFit, Error> {
    check(request)?;
    let mut roles: Vec<Option<&Id>> = request.observations.iter().map(|one| one.role.as_ref()).collect();
    crate::order::sort_by(&mut roles, Ord::cmp);
    roles.dedup();
    let mut curves = Vec::with_capacity(roles.len());
    for (index, role) in roles.into_iter().enumerate() {
        let seen: Vec<&RampObservation> = request.observations.iter().filter(|one| one.role.as_ref() == role).collect();
        let curve = curve(role, &seen, &request.ramp, &why.item("curves", index));
        let too_large = || Error::new(code::RATIO_OUT_OF_RANGE, "what was reached is too large").at("observations");
        curves.push(curve.ok_or_else(too_large)?);
    }
    Ok(RampFit { curves })
}

/// What was seen in one month of tenure.
#[derive(Clone, Copy, Debug, Default)]
struct Cohort {
    people: u64,
    /// What they reached, added, in billionths.
    sum: i128,
}

fn curve(role: Option<&Id>, seen: &[&RampObservation], policy: &RampPolicy, why: &Why<'_>) -> Option<RampCurve> {
    let default = default_of(policy, role);
    let longest = seen.iter().map(|one| one.month).max().unwrap_or(0);
    let length = usize::try_from(longest).ok()?.max(default.len());
    let mut cohorts = vec![Cohort::default(); length];
    for one in seen {
        let cohort = cohorts.get_mut(usize::try_from(one.month).ok()?.checked_sub(1)?)?;
        cohort.people = cohort.people.checked_add(1)?;
        cohort.sum = cohort.sum.checked_add(billionths(one.attained)?)?;
    }
    let enough = |cohort: &Cohort| cohort.people >= policy.min_people().max(1);
    let fitted: Vec<(usize, Cohort)> =
        cohorts.iter().copied().enumerate().filter(|(_, cohort)| enough(cohort)).collect();
    let points: Vec<(i128, i128)> = fitted.iter().map(|(_, cohort)| (cohort.sum, i128::from(cohort.people))).collect();
    let blocks = isotonic::rising(&points)?;
    let mut levels: Vec<Option<&Block>> = vec![None; length];
    for block in &blocks {
        for (index, _) in fitted.iter().skip(block.first).take(block.places) {
            *levels.get_mut(*index)? = Some(block);
        }
    }
    let value = |block: &Block| Ratio::of(block.sum, block.weight.checked_mul(WHOLE)?);
    let mut months: Vec<RampPoint> = Vec::with_capacity(length);
    for (index, (cohort, level)) in cohorts.iter().zip(&levels).enumerate() {
        let at = why.item("months", index);
        let month = u64::try_from(index).ok()?.checked_add(1)?;
        let people = at.figure("people", RAMP_FIT, cohort.people, || {
            Derivation::given(format!("people seen in month {month}"), Measure::count(cohort.people))
        });
        at.figure("month", RAMP_FIT, month, || Derivation::given("the month of tenure", Measure::count(month)));
        let too_few = || {
            let needed = policy.min_people();
            format!("{} seen in month {month}, {needed} are needed", count(cohort.people, "person", "people"))
        };
        let observed = Ratio::of(cohort.sum, i128::from(cohort.people).checked_mul(WHOLE)?);
        let observed =
            Figure::or_none(observed, code::RAMP_NO_OBSERVATIONS, || format!("nobody was seen in month {month}"));
        let observed = at.figure("observed", RAMP_FIT, observed, || {
            let each = seen.iter().filter(|one| one.month == month);
            let each = each.map(|one| (Measure::ratio(one.attained.fraction()), one));
            let each = Parts::largest(each.collect(), at.parts(), |one| {
                Derivation::given(one.person.as_str(), Measure::ratio(one.attained.fraction()))
            });
            mean_of(Derivation::sum("what each reached", each), cohort.people)
        });
        let reached = level.map(value);
        let fitted = match reached {
            Some(level) => Figure::Known(level?),
            None => Figure::none(code::RAMP_TOO_FEW_PEOPLE, too_few()),
        };
        let fitted = at.figure("fitted", RAMP_FIT, fitted, || match level {
            Some(block) => pooled(block, &points, &fitted_months(&fitted_cohorts(&cohorts, policy))),
            None => Derivation::given("too few people", None),
        });
        let before = months.last().map_or(Ratio::zero(), |point| point.factor);
        let (factor, source) = match level {
            Some(block) => (value(block)?.max(Ratio::zero()).min(Ratio::one()), RampSource::Fitted),
            None => {
                let after =
                    levels.iter().skip(index).flatten().next().map_or(Some(Ratio::one()), |block| value(block))?;
                let usual = default.get(index).copied().unwrap_or(Ratio::one());
                let after = after.max(Ratio::zero()).min(Ratio::one());
                (usual.min(after).max(before), RampSource::Default)
            }
        };
        at.figure("factor", RAMP_FIT, factor, || factor_parts(&at, &fitted, factor, source, month));
        months.push(RampPoint { month, people, observed, fitted, factor, source });
    }
    let schedule: Vec<Ratio> = months.iter().map(|point| point.factor).collect();
    for (index, factor) in schedule.iter().enumerate() {
        why.figure(&format!("schedule[{index}]"), RAMP_FIT, *factor, || {
            let factor = why.item("months", index).part("factor", "the month's factor", factor);
            Derivation::same("the same", [factor])
        });
    }
    let done = months.iter().find(|point| point.source == RampSource::Fitted && point.factor >= policy.done_from());
    let done_in = Figure::or_none(done.map(|point| point.month), code::RAMP_NOT_REACHED, || {
        format!("no month that was measured reaches {}", policy.done_from())
    });
    let done_in = why.figure("done_in", RAMP_FIT, done_in, || {
        let month = done.map(|point| Measure::count(point.month));
        Derivation::given(format!("the first measured month at or above {}", policy.done_from()), month)
    });
    let mut people: Vec<&Id> = seen.iter().map(|one| &one.person).collect();
    crate::order::sort_by(&mut people, Ord::cmp);
    people.dedup();
    let number = u64::try_from(people.len()).ok()?;
    why.figure("people", RAMP_FIT, number, || Derivation::given("people seen", Measure::count(number)));
    let first_full = first_full(&people, seen, &why.field("first_full"))?;
    Some(RampCurve { role: role.cloned(), people: number, months, schedule, done_in, first_full })
}

/// The default ramp of a role: that of those who start last.
fn default_of<'p>(policy: &'p RampPolicy, role: Option<&Id>) -> &'p [Ratio] {
    crate::time::Date::of(2199, 12, 31).map_or(policy.schedule(), |last| policy.schedule_of(role, last))
}

/// A share in billionths, which holds every one that is read.
fn billionths(share: Ratio) -> Option<i128> {
    let (numerator, denominator) = share.fraction();
    numerator.checked_mul(WHOLE.checked_div(denominator)?)
}

fn mean_of(sum: Derivation, people: u64) -> Derivation {
    Derivation::quotient("the mean", sum, Derivation::given("people", Measure::count(people)))
}

/// The cohorts that are large enough, each with its month.
fn fitted_cohorts(cohorts: &[Cohort], policy: &RampPolicy) -> Vec<(u64, Cohort)> {
    let months = (1..).zip(cohorts.iter().copied());
    months.filter(|(_, cohort)| cohort.people >= policy.min_people().max(1)).collect()
}

fn fitted_months(cohorts: &[(u64, Cohort)]) -> Vec<u64> {
    cohorts.iter().map(|(month, _)| *month).collect()
}

/// A level as the mean of the months that it pools.
fn pooled(block: &Block, points: &[(i128, i128)], months: &[u64]) -> Derivation {
    let each = points.iter().zip(months).skip(block.first).take(block.places);
    let (mut sums, mut people) = (Vec::new(), Vec::new());
    for ((sum, weight), month) in each {
        let value = Fraction::new(*sum, WHOLE).map(|value| Measure { value, unit: StepUnit::Ratio, scale: 6 });
        sums.push(Derivation::given(format!("what the people of month {month} reached"), value));
        let weight = u64::try_from(*weight).unwrap_or_default();
        people.push(Derivation::given(format!("people of month {month}"), Measure::count(weight)));
    }
    let what =
        if sums.len() > 1 { "the mean of months that would fall one after another" } else { "the mean of the month" };
    let sum = Derivation::sum("what they reached", sums.into_iter().collect::<Parts>());
    Derivation::quotient(what, sum, Derivation::sum("people", people.into_iter().collect::<Parts>()))
}

fn factor_parts(at: &Why<'_>, fitted: &Figure<Ratio>, factor: Ratio, source: RampSource, month: u64) -> Derivation {
    let one = Derivation::given("a full quota", Measure::ratio((1, 1)));
    match (source, fitted) {
        (RampSource::Fitted, Figure::Known(value)) if *value < Ratio::zero() => Derivation::largest(
            "no less than nothing",
            [at.part("fitted", "the fitted value", fitted), Derivation::given("nothing", Measure::ratio((0, 1)))],
        ),
        (RampSource::Fitted, _) => {
            Derivation::smallest("at most a full quota", [at.part("fitted", "the fitted value", fitted), one])
        }
        (RampSource::Default, _) => Derivation::given(
            format!("the default in month {month}, held between the months around it"),
            Measure::ratio(factor.fraction()),
        ),
    }
}

fn first_full(people: &[&Id], seen: &[&RampObservation], why: &Why<'_>) -> Option<FirstFullMonth> {
    let end = |person: &&Id| {
        let mine = || seen.iter().filter(|one| one.person == **person);
        // Of who was not seen from the start nobody knows whether they had it before.
        mine().find(|one| one.month == 1)?;
        let full = mine().filter(|one| one.attained >= Ratio::one()).map(|one| one.month).min();
        let last = mine().map(|one| one.month).max().unwrap_or(0);
        Some((full.unwrap_or(last), full.is_some()))
    };
    let ends: Vec<(u64, bool)> = people.iter().filter_map(end).collect();
    let number = |there: bool| u64::try_from(ends.iter().filter(|(_, reached)| *reached == there).count()).ok();
    let (reached, not_yet) = (number(true)?, number(false)?);
    let not_counted = u64::try_from(people.len()).ok()?.checked_sub(reached.checked_add(not_yet)?)?;
    let steps = survival::steps(&ends);
    let (mut remaining, half, mut median) = (Fraction::ONE, Fraction::new(1, 2)?, None);
    let mut months: Vec<SurvivalPoint> = Vec::new();
    for (index, Step { month, at_risk, reached }) in steps.iter().copied().enumerate() {
        let at = why.item("months", index);
        remaining = survival::remaining(remaining, at_risk, reached)?;
        let shown = Ratio::of(remaining.parts().0, remaining.parts().1)?;
        if median.is_none() && remaining.compare(half)?.is_le() {
            median = Some(month);
        }
        for (name, what, value) in [
            ("month", "the month of tenure", month),
            ("at_risk", "people seen who had not got there before", at_risk),
            ("reached", "people who got there in this month", reached),
        ] {
            at.figure(name, RAMP_FIT, value, || Derivation::given(what, Measure::count(value)));
        }
        at.figure("remaining", RAMP_FIT, shown, || staying(steps.get(..=index).unwrap_or_default(), why));
        months.push(SurvivalPoint { month, at_risk, reached, remaining: shown });
    }
    for (name, what, value) in [
        ("reached", "people with a first full month", reached),
        ("not_yet", "people without one when last seen", not_yet),
        ("not_counted", "people who were not seen in month 1", not_counted),
    ] {
        why.figure(name, RAMP_FIT, value, || Derivation::given(what, Measure::count(value)));
    }
    let median = Figure::or_none(median, code::RAMP_NOT_REACHED, || {
        if ends.is_empty() {
            return "nobody was seen from month 1 on".to_owned();
        }
        "more than half of the people had no full month as long as they were seen".to_owned()
    });
    let median = why.figure("median", RAMP_FIT, median.clone(), || {
        Derivation::given(
            "the first month by which half have got there",
            median.known().map(|month| Measure::count(*month)),
        )
    });
    Some(FirstFullMonth { reached, not_yet, not_counted, median, months })
}

/// The share that remains: the product, over all months up to one, of the shares that did not get there in them.
fn staying(steps: &[Step], why: &Why<'_>) -> Derivation {
    let each = steps.iter().enumerate().filter(|(_, step)| step.reached > 0);
    let each = each.map(|(index, Step { month, at_risk, reached })| {
        let at = why.item("months", index);
        Derivation::quotient(
            format!("the share that does not get there in month {month}"),
            Derivation::difference(
                "at risk, less those who get there",
                [at.part("at_risk", "at risk", at_risk), at.part("reached", "reached", reached)],
            ),
            at.part("at_risk", "at risk", at_risk),
        )
    });
    let everyone = std::iter::once(Derivation::given("everyone at the start", Measure::ratio((1, 1))));
    Derivation::product("the share that remains", everyone.chain(each).collect::<Parts>())
}
