//! `plan.trigger` on documents: quarters as they are handed in, with the manager's side and how often the trigger errs.

use super::judge::{Known, judge};
use super::trigger::full_quarters_before;
use crate::chance;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Why};
use crate::history::History;
use crate::log::{self, CoachingFormat};
use crate::order::{Sorted, SortedSet};
use crate::policy::PlanPolicy;
use crate::prompt::{NotJudged, Prompt};
use crate::quota::Standing;
use crate::record::{self, Figure, Record};
use crate::rule::{PLAN_TRIGGER, RuleId};
use crate::text::count;
use crate::time::{Date, FiscalCalendar, Quarter};
use crate::unit::eye::percent;
use crate::unit::{Currency, Fraction, Id, Money, Quantity, Ratio, Sha256};

/// The quarters of some people, and what else is known of them.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct TriggerRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The day: full quarters before its end count.
    as_of: Date,
    /// One row a person and quarter, in any order.
    attainments: Vec<QuarterAttained>,
    /// The manager's side, one row a person.
    #[record(default)]
    sides: Vec<TriggerSide>,
    /// The log, on which coaching stands that was held.
    #[record(default)]
    history: History,
    /// A won deal on average: by it a quota stands for so many deals.
    average_won: Option<Money>,
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
    /// The threshold and how many quarters running.
    #[record(default)]
    policy: PlanPolicy,
}

/// What a person reached in a quarter.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct QuarterAttained {
    /// Who.
    person: Id,
    /// The quarter.
    quarter: Quarter,
    /// What was won.
    won: Money,
    /// The full quota, above zero.
    quota: Money,
    /// The share of the full quota that ramp leaves: 1 for who is fully ramped.
    #[record(default = Ratio::one())]
    ramp: Ratio,
    /// Days of leave in the quarter: with any it is no full one.
    #[record(default = 0)]
    leave_days: u64,
    /// The day on which the person was told of the quota.
    told: Option<Date>,
}

/// What lies with the company and not with the person.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct TriggerSide {
    /// Who.
    person: Id,
    /// The potential of the person's territory over the average one: 0.8 is a fifth less.
    territory: Option<Ratio>,
    /// Coaching meetings that were promised in the quarters; those that were held are counted on the log.
    promised: Option<u64>,
    /// Whether the person was asked for their own view.
    #[record(default = false)]
    view_heard: bool,
}

/// Whom the trigger prompts to talk to, and how often it errs.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.plan_trigger/1")]
pub struct TriggerReport {
    /// The day that it speaks for.
    #[record(shown)]
    as_of: Date,
    /// The full quarters that it looked at.
    #[record(shown)]
    quarters: Vec<Quarter>,
    /// The prompts, by person. A prompt is no recommendation: a person opens a plan, or does not.
    #[record(shown)]
    prompts: Vec<Prompt>,
    /// People of whom too little is known, by id.
    not_judged: Vec<NotJudged>,
    /// How often somebody on target would be prompted, for each person with quarters, by id.
    false_alarms: Vec<FalseAlarm>,
    /// The rules that it follows.
    rules: Vec<RuleId>,
    /// A hash of the request.
    sha256: Sha256,
}

/// How often somebody on target, whose quota stands for so many equal deals that come at random, would be prompted.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct FalseAlarm {
    /// Who.
    person: Id,
    /// How many deals a quarter the person's last quota stands for, ramp taken into account.
    #[record(shown)]
    deals: Figure<Quantity>,
    /// The chance to be under the threshold in a quarter.
    #[record(shown)]
    quarter: Figure<Ratio>,
    /// The chance that a year of four quarters, taken alone, has a run that prompts.
    #[record(shown)]
    year: Figure<Ratio>,
    /// The same, runs counted that began in the quarters before.
    #[record(shown)]
    year_with_before: Figure<Ratio>,
}

/// Finds who was under the threshold in each of the last full quarters (`plan.trigger`). It prompts a person to talk to
/// another, and says how often it would prompt for somebody who is on target.
///
/// ```
/// use attain::{plan, record};
/// let request = r#"{"currency": "USD", "as_of": "2027-01-15", "average_won": 25000, "attainments": [
///     {"person": "p-3c", "quarter": "2026Q3", "won": 60000, "quota": 100000},
///     {"person": "p-3c", "quarter": "2026Q4", "won": 50000, "quota": 100000}]}"#;
/// let found = plan::trigger_of(&record::from_json(request)?)?;
/// assert_eq!(found.prompts()[0].headline(), "below 70.0 %: 60.0 % in 2026Q3, 50.0 % in 2026Q4");
/// // At four equal deals a quarter every seventh year of somebody on target has such a run.
/// assert_eq!(found.false_alarms()[0].year().known().unwrap().to_string(), "0.143082");
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.quarter_invalid` for a person's quarter that stands twice or has no quota above zero, `plan.person_duplicate`,
/// `quarter.not_fiscal`; those of reading the log.
pub fn trigger_of(request: &TriggerRequest) -> Result<TriggerReport, Error> {
    trigger_of_why(request, &Why::off())
}

/// As [`trigger_of`], each figure with its derivation for whoever asks.
pub(crate) fn trigger_of_why(request: &TriggerRequest, why: &Why<'_>) -> Result<TriggerReport, Error> {
    let quarters = full_quarters_before(request.as_of, &request.calendar, request.policy.trigger_quarters());
    let rows = rows(request)?;
    let mut sides: Sorted<Id, &TriggerSide> = Sorted::default();
    for (index, side) in request.sides.iter().enumerate() {
        if !sides.insert(side.person.clone(), side) {
            let message = "an earlier row is of this person";
            return Err(Error::new(code::PLAN_PERSON_DUPLICATE, message).at(format!("sides[{index}].person")));
        }
    }
    let people: SortedSet<Id> = request.attainments.iter().map(|row| row.person.clone()).collect();
    let (mut prompts, mut not_judged, mut false_alarms) = (Vec::new(), Vec::new(), Vec::new());
    for person in people.iter() {
        let of = |quarter: &Quarter| rows.get(&(person.clone(), *quarter)).copied();
        let found: Vec<&QuarterAttained> = quarters.iter().filter_map(of).collect();
        if let Some(last) = found.last() {
            let row = why.item("false_alarms", false_alarms.len());
            false_alarms.push(false_alarm(request, last, &row));
        }
        let row = why.item("prompts", prompts.len());
        let unknown = quarters.iter().find_map(|quarter| match of(quarter) {
            None => Some(format!("no quota is known for {quarter}")),
            Some(row) if row.leave_days > 0 => Some(format!("on leave in {quarter}, which is no full quarter")),
            Some(_) => None,
        });
        let judged = match unknown {
            Some(unknown) => Err(unknown),
            None => {
                let standings: Vec<(Quarter, Standing)> =
                    quarters.iter().copied().zip(found.iter().map(|row| standing(row))).collect();
                let known = known(request, sides.get(person).copied(), (&found, &quarters))?;
                judge(person, &standings, &request.policy, request.average_won, known, &row)
            }
        };
        match judged {
            Err(why) => not_judged.push(NotJudged { owner: person.clone(), why }),
            Ok(prompt) => prompts.extend(prompt),
        }
    }
    let sha256 = Sha256::of(record::to_json(request).as_bytes());
    Ok(TriggerReport {
        as_of: request.as_of,
        quarters,
        prompts,
        not_judged,
        false_alarms,
        rules: vec![PLAN_TRIGGER],
        sha256,
    })
}

/// The rows by person and quarter, the quarter by the fiscal year's own name.
fn rows(request: &TriggerRequest) -> Result<Sorted<(Id, Quarter), &QuarterAttained>, Error> {
    let mut rows = Sorted::default();
    for (index, row) in request.attainments.iter().enumerate() {
        let at = |field: &str| format!("attainments[{index}].{field}");
        let quarter = request.calendar.own(row.quarter).map_err(|error| error.at(at("quarter")))?;
        if row.quota.minor() <= 0 {
            return Err(Error::new(code::PLAN_QUARTER_INVALID, "the quota is not above zero").at(at("quota")));
        }
        if row.ramp < Ratio::zero() || row.ramp > Ratio::one() {
            let message = format!("`{}` is not from 0 to 1", row.ramp);
            return Err(Error::new(code::PLAN_QUARTER_INVALID, message).at(at("ramp")));
        }
        if !rows.insert((row.person.clone(), quarter), row) {
            let message = format!("an earlier row is of this person and {quarter}");
            return Err(Error::new(code::PLAN_QUARTER_INVALID, message).at(at("quarter")));
        }
    }
    Ok(rows)
}

fn standing(row: &QuarterAttained) -> Standing {
    Standing { quota: row.quota, won: row.won, factor: Some(row.ramp.fraction()) }
}

/// The manager's side in words: what speaks against holding the quarters against the person, and what nobody said.
fn known(
    request: &TriggerRequest,
    side: Option<&TriggerSide>,
    (rows, quarters): (&[&QuarterAttained], &[Quarter]),
) -> Result<Known, Error> {
    let (mut against, mut missing) = (Vec::new(), Vec::new());
    for (row, quarter) in rows.iter().zip(quarters) {
        let (Some(told), Some((first, _))) = (row.told, request.calendar.days(*quarter)) else { continue };
        if told >= first {
            let days = u64::try_from(first.days_to(told)).unwrap_or(0).saturating_add(1);
            against.push(format!("{quarter}: the person was told of the quota on day {days} of the quarter"));
        }
    }
    if rows.iter().any(|row| row.told.is_none()) {
        missing.push("when the quota was published".to_owned());
    }
    match side.and_then(|side| side.territory) {
        None => missing.push("territory potential".to_owned()),
        Some(share) if share < Ratio::one() => {
            against.push(format!("the territory's potential is {} of the average one", percent(share)));
        }
        Some(_) => {}
    }
    match side.and_then(|side| Some((side, side.promised?))) {
        None => missing.push("coaching promised and delivered".to_owned()),
        Some((side, promised)) => {
            let held = coached(request, &side.person, quarters)?;
            if held < promised {
                let promised = count(promised, "coaching meeting that was", "coaching meetings that were");
                against.push(format!("of {promised} promised, {held} were held"));
            }
        }
    }
    if side.is_none_or(|side| !side.view_heard) {
        missing.push("the person's own view".to_owned());
    }
    Ok(Known { against, missing })
}

/// Coaching on the log in the quarters.
fn coached(request: &TriggerRequest, person: &Id, quarters: &[Quarter]) -> Result<u64, Error> {
    let days: Vec<(Date, Date)> = quarters.iter().filter_map(|quarter| request.calendar.days(*quarter)).collect();
    let held = log::held(&request.history, person, Some(request.as_of))?;
    let coaches = |held: &&log::Held<'_>| {
        let day = held.event.effective();
        let group = matches!(held.meeting.format, CoachingFormat::TeamWorkshop | CoachingFormat::DirectTalk);
        !group && days.iter().any(|(first, last)| *first <= day && day <= *last)
    };
    Ok(u64::try_from(held.iter().filter(coaches).count()).unwrap_or(u64::MAX))
}

/// How often somebody on target with that many deals would be prompted.
fn false_alarm(request: &TriggerRequest, row: &QuarterAttained, why: &Why<'_>) -> FalseAlarm {
    let limit = request.policy.trigger_below();
    let size = request.average_won.filter(|size| size.minor() > 0);
    // Not rounded: a hair above a whole number of deals that many are under the threshold, and at it one less.
    let mean = size.and_then(|size| {
        let (ramp, whole) = row.ramp.fraction();
        let quota = i128::from(row.quota.minor()).checked_mul(ramp).filter(|quota| *quota > 0)?;
        Fraction::new(quota, i128::from(size.minor()).checked_mul(whole)?)
    });
    let stands_for = || {
        let part = |what: &str, value: Option<Measure>| Derivation::given(what, value);
        let quota = part("the full quota", row.quota.measure().and_then(Result::ok));
        let ramp = part("the share that ramp leaves", row.ramp.measure().and_then(Result::ok));
        let left = Derivation::product("the quota that ramp leaves", [quota, ramp]);
        let size = part("a won deal on average", size.and_then(|size| size.measure()?.ok()));
        Derivation::quotient("deals that the quota stands for", left, size).counted()
    };
    let deals = mean.map(Fraction::parts).and_then(|(numerator, denominator)| Quantity::of(numerator, denominator));
    let deals = Figure::or_none(deals, code::KPI_NO_DEALS, || "the usual size of a deal is not known".to_owned());
    let deals = why.figure("deals", PLAN_TRIGGER, deals, stands_for);
    let quarter = deals.clone().and_then(|_| {
        let chance = (|| chance::poisson_below(Fraction::of_ratio(limit)?, &[mean?]))();
        Figure::or_none(chance, code::KPI_NO_DEALS, || {
            "the quota stands for more deals than can be told by chance".to_owned()
        })
    });
    let quarter = why.figure("quarter", PLAN_TRIGGER, quarter, || {
        let limit = Derivation::given("the policy's `trigger_below`", Measure::ratio(limit.fraction()));
        Derivation::poisson_below("the chance that somebody on target is below in a quarter", [limit, stands_for()])
    });
    let run = request.policy.trigger_quarters();
    let in_quarters = |name: &str, quarters: u64| {
        let chance = quarter.clone().and_then(|chance| {
            let whole = |number: u64| Fraction::whole(i128::from(number));
            let found = (|| chance::run_of(whole(run), whole(quarters), Fraction::of_ratio(chance)?))();
            Figure::or_none(found, code::KPI_NO_DEALS, || "the chance cannot be told".to_owned())
        });
        why.figure(name, PLAN_TRIGGER, chance, || {
            let run = Derivation::given("quarters running that prompt", Measure::count(run));
            let quarters = Derivation::given("quarters that are looked at", Measure::count(quarters));
            let each = why.part("quarter", "the chance in each", &quarter);
            Derivation::run_of("the chance of such a run", [run, quarters, each])
        })
    };
    FalseAlarm {
        person: row.person.clone(),
        year: in_quarters("year", 4),
        year_with_before: in_quarters("year_with_before", run.saturating_add(3)),
        deals,
        quarter,
    }
}
