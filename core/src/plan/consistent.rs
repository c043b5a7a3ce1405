//! `plan.consistent`: the same standard for the best and the newest. It lists; people look.

use super::act::plans_about;
use super::course::Course;
use super::part_ways::ConductResponse;
use super::reviews::{Conduct, conducts};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::history::History;
use crate::order::{Sorted, SortedSet};
use crate::record::{self, Record};
use crate::rule::{PLAN_CONSISTENT, RuleId};
use crate::text::count;
use crate::time::Date;
use crate::unit::{Id, Sha256};

/// The log, who met the trigger, and who people are.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct ConsistentRequest {
    /// The log.
    history: History,
    /// The day whose end counts.
    as_of: Date,
    /// Who met the trigger, each once: the first day of the run that lasts or lasted.
    #[record(default)]
    met: Vec<TriggerMet>,
    /// Tier and tenure of people, each once.
    #[record(default)]
    people: Vec<PersonStanding>,
}

/// Somebody who met the trigger.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct TriggerMet {
    /// Who.
    person: Id,
    /// The day from which on they met it.
    since: Date,
}

/// Tier and tenure of a person, as the caller has them.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct PersonStanding {
    /// Who.
    person: Id,
    /// The tier, in the caller's words.
    tier: Option<Id>,
    /// Whole months of tenure.
    tenure_months: Option<u64>,
}

/// Where the same was not done for the same.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.plan_consistency/1")]
pub struct PlanConsistency {
    /// The day that it speaks for.
    as_of: Date,
    /// Who met the trigger and got no plan, the longest first.
    without_plan: Vec<WithoutPlan>,
    /// Who got a plan and had not met the trigger, by plan.
    without_trigger: Vec<WithoutTrigger>,
    /// The same conduct with a different response, by conduct.
    conduct: Vec<ConductCompared>,
    /// What is not known.
    missing: Vec<String>,
    /// The rules that it follows.
    rules: Vec<RuleId>,
    /// A hash of the request.
    sha256: Sha256,
}

/// Somebody who met the trigger and got no plan.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct WithoutPlan {
    /// Who.
    person: Id,
    /// The day from which on they met it.
    since: Date,
    /// Days since then.
    days: u64,
    /// The tier.
    tier: Option<Id>,
    /// Whole months of tenure.
    tenure_months: Option<u64>,
    /// What would take them off the list.
    what_would_change: String,
}

/// Somebody who got a plan and had not met the trigger.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct WithoutTrigger {
    /// Who.
    person: Id,
    /// The plan.
    plan: Id,
    /// The day on which it was opened.
    opened: Date,
    /// The first day on which they met the trigger, where they did so later.
    met_later: Option<Date>,
    /// The tier.
    tier: Option<Id>,
    /// Whole months of tenure.
    tenure_months: Option<u64>,
    /// What would take them off the list.
    what_would_change: String,
}

/// Conduct of one kind that was not answered alike.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ConductCompared {
    /// The kind of conduct.
    conduct: Id,
    /// Along what the responses part.
    differs_by: Vec<ConductDifference>,
    /// Each time, in order.
    times: Vec<ConductTime>,
}

/// Along what the responses to the same conduct part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum ConductDifference {
    /// People of different tiers.
    Tier,
    /// People of different tenure.
    Tenure,
    /// People alike, as far as is known.
    Neither,
}

/// One time that conduct was logged.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ConductTime {
    /// The number of its event.
    number: u64,
    /// Who.
    person: Id,
    /// The day.
    day: Date,
    /// What was done; left out where nothing is on the log.
    response: Option<ConductResponse>,
    /// The days until something was done, or so far.
    days: u64,
    /// The tier.
    tier: Option<Id>,
    /// Whole months of tenure.
    tenure_months: Option<u64>,
}

/// Lists where the same was not done for the same (`plan.consistent`). It concludes nothing about anybody.
///
/// ```
/// use attain::{plan, record};
/// let request = r#"{"history": {"events": []}, "as_of": "2027-02-15",
///     "met": [{"person": "p-3c", "since": "2027-01-01"}], "people": [{"person": "p-3c", "tier": "top"}]}"#;
/// let found = plan::consistent(&record::from_json(request)?)?;
/// assert_eq!((found.without_plan()[0].days(), found.without_trigger().len()), (45, 0));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.person_duplicate`; `plan.history_illegal` and those of reading an event.
pub fn consistent(request: &ConsistentRequest) -> Result<PlanConsistency, Error> {
    consistent_why(request, &Why::off())
}

/// As [`consistent`], each figure with its derivation for whoever asks.
pub(crate) fn consistent_why(request: &ConsistentRequest, why: &Why<'_>) -> Result<PlanConsistency, Error> {
    let as_of = request.as_of;
    let (mut met, mut people) = (Sorted::<&Id, Date>::default(), Sorted::<&Id, &PersonStanding>::default());
    let twice = |at: String| Error::new(code::PLAN_PERSON_DUPLICATE, "an earlier row is of this person").at(at);
    for (index, row) in request.met.iter().enumerate() {
        if !met.insert(&row.person, row.since) {
            return Err(twice(format!("met[{index}].person")));
        }
    }
    for (index, row) in request.people.iter().enumerate() {
        if !people.insert(&row.person, row) {
            return Err(twice(format!("people[{index}].person")));
        }
    }
    let standing = |person: &Id, why: &Why<'_>| {
        let of = people.get(&person);
        let months = of.and_then(|of| of.tenure_months);
        why.figure("tenure_months", PLAN_CONSISTENT, months, || {
            Derivation::given("as handed in", months.map(Measure::count))
        });
        (of.and_then(|of| of.tier.clone()), months)
    };
    let mut plans = Vec::new();
    for plan in plans_about(&request.history, None)? {
        if let Some(course) = Course::of(&request.history, &plan, Some(as_of))?
            && let Some(opened) = course.acts.first().map(|acted| acted.event.effective())
            // A draft that the person never had in writing is no plan that they got.
            && course.published.is_some()
        {
            let ended = course.ended();
            plans.push(Given {
                plan,
                opened,
                ended,
                person: course.person,
                quarters: course.policy.trigger_quarters(),
            });
        }
    }
    let mut missed: Vec<(&Id, Date)> = met
        .iter()
        .filter(|(person, since)| {
            let answers = |given: &Given| given.person == **person && given.ended.is_none_or(|ended| ended >= *since);
            *since <= as_of && !plans.iter().any(answers)
        })
        .copied()
        .collect();
    crate::order::sort_by_key(&mut missed, |(person, since)| (*since, *person));
    let without_plan = missed.iter().enumerate().map(|(index, (person, since))| {
        let row = why.item("without_plan", index);
        let days = days(*since, as_of, &row);
        let (tier, tenure_months) = standing(person, &row);
        let what_would_change = "a plan that is handed to them in writing".to_owned();
        WithoutPlan { person: (*person).clone(), since: *since, days, tier, tenure_months, what_would_change }
    });
    let without_plan = without_plan.collect();
    let unmet = plans.iter().filter(|given| met.get(&&given.person).is_none_or(|since| *since > given.opened));
    let without_trigger = unmet.enumerate().map(|(index, Given { plan, opened, person, quarters, .. })| {
        let (tier, tenure_months) = standing(person, &why.item("without_trigger", index));
        let met_later = met.get(&person).copied();
        let quarters = count(*quarters, "full quarter", "full quarters");
        let what_would_change = format!("{quarters} under the threshold before {opened}");
        WithoutTrigger {
            person: person.clone(),
            plan: plan.clone(),
            opened: *opened,
            met_later,
            tier,
            tenure_months,
            what_would_change,
        }
    });
    let without_trigger = without_trigger.collect();
    let conduct = compared(request, &|person, why| standing(person, why), why)?;
    let mut missing = Vec::new();
    if request.people.is_empty() {
        missing.push("tier and tenure of people".to_owned());
    }
    if request.met.is_empty() {
        missing.push("who met the trigger".to_owned());
    }
    let sha256 = Sha256::of(record::to_json(request).as_bytes());
    Ok(PlanConsistency { as_of, without_plan, without_trigger, conduct, missing, rules: vec![PLAN_CONSISTENT], sha256 })
}

/// A plan that its person had in writing.
struct Given {
    plan: Id,
    opened: Date,
    ended: Option<Date>,
    person: Id,
    /// How many quarters in a row its policy asks for.
    quarters: u64,
}

/// The tier and the tenure of a person.
type Standing = (Option<Id>, Option<u64>);

/// Conduct of each kind that was logged more than once and not answered alike.
fn compared(
    request: &ConsistentRequest,
    standing: &dyn Fn(&Id, &Why<'_>) -> Standing,
    why: &Why<'_>,
) -> Result<Vec<ConductCompared>, Error> {
    let logged = conducts(&request.history, request.as_of)?;
    let kinds: SortedSet<&Id> = logged.iter().map(|of| &of.conduct).collect();
    let mut compared = Vec::new();
    for kind in kinds.iter() {
        let of: Vec<&Conduct> = logged.iter().filter(|of| of.conduct == **kind).collect();
        let response = |of: &&Conduct| of.response.map(|(response, _)| response);
        let responses: SortedSet<Option<ConductResponse>> = of.iter().map(response).collect();
        if responses.iter().count() < 2 {
            continue;
        }
        let row = why.item("conduct", compared.len());
        let times = of.iter().enumerate().map(|(place, of)| {
            let row = row.item("times", place);
            row.figure("number", PLAN_CONSISTENT, of.number, || {
                Derivation::given("the event's place in the history", Measure::count(of.number))
            });
            let until = of.response.map_or(request.as_of, |(_, day)| day);
            let days = days(of.day, until, &row);
            let (tier, tenure_months) = standing(&of.person, &row);
            let (response, person) = (response(of), of.person.clone());
            ConductTime { number: of.number, person, day: of.day, response, days, tier, tenure_months }
        });
        let times: Vec<ConductTime> = times.collect();
        let parts = |differ: &dyn Fn(&ConductTime, &ConductTime) -> bool| {
            let pairs = times.iter().flat_map(|a| times.iter().map(move |b| (a, b)));
            pairs.into_iter().any(|(a, b)| a.response != b.response && differ(a, b))
        };
        let by_tier = parts(&|a, b| a.tier.is_some() && b.tier.is_some() && a.tier != b.tier);
        let by_tenure =
            parts(&|a, b| a.tenure_months.is_some() && b.tenure_months.is_some() && a.tenure_months != b.tenure_months);
        let mut differs_by = Vec::new();
        differs_by.extend(by_tier.then_some(ConductDifference::Tier));
        differs_by.extend(by_tenure.then_some(ConductDifference::Tenure));
        if differs_by.is_empty() {
            differs_by.push(ConductDifference::Neither);
        }
        compared.push(ConductCompared { conduct: (*kind).clone(), differs_by, times });
    }
    Ok(compared)
}

fn days(from: Date, to: Date, why: &Why<'_>) -> u64 {
    let days = u64::try_from(from.days_to(to)).unwrap_or(0);
    why.figure("days", PLAN_CONSISTENT, days, || {
        Derivation::given(format!("days from {from} to {to}"), Measure::count(days))
    })
}
