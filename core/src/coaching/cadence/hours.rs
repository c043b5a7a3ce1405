//! `cadence.hours`: what a cadence costs a manager a week.

use super::{CadenceMeeting, CadenceSchool, is_for_all, meetings_of, times_a_year};
use crate::coaching::entered;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::log::CoachingFormat;
use crate::policy::CoachingPolicy;
use crate::record::Record;
use crate::rule::CADENCE_PLAN;
use crate::unit::{Fraction, Id, Quantity};

/// Weeks of a year: a month has 52/12 of them.
const WEEKS: u64 = 52;

/// A team and its cadence.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CadenceHoursRequest {
    /// People who are coached; at most 1,000.
    people: u64,
    /// The school.
    #[record(default = CadenceSchool::WeeklyHalfHour)]
    school: CadenceSchool,
    /// Meetings instead of the school's, each form once.
    #[record(default)]
    meetings: Vec<CadenceMeeting>,
    /// People with a check-in on every day of work, such as an improvement plan asks for; at most all.
    #[record(default = 0)]
    check_ins: u64,
    /// Days of work in a week: 1 to 7.
    #[record(default = 5)]
    work_days: u64,
    /// Whether the team's weekly review of the pipeline is counted (`pipeline.review`).
    #[record(default = true)]
    pipeline_review: bool,
    /// How long meetings are, and what is too much.
    #[record(default)]
    policy: CoachingPolicy,
}

/// What a cadence costs a manager a week.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CadenceHours {
    /// Part by part.
    parts: Vec<HoursPart>,
    /// All together, hours a week.
    hours: Quantity,
    /// Hours a week above which it is too much.
    at_most: u64,
    /// Whether it is.
    too_much: bool,
    /// What comes on top as needed.
    on_top: Vec<CoachingFormat>,
}

/// What one form of meeting costs.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct HoursPart {
    /// The form, or `pipeline_review`.
    part: Id,
    /// Hours a week.
    hours: Quantity,
}

/// A part in whole numbers: meetings with so many, so many times a year, so many minutes.
struct Cost {
    part: Id,
    with: u64,
    times: u64,
    minutes: u64,
}

impl Cost {
    fn hours(&self) -> Option<Fraction> {
        let minutes = [self.with, self.times, self.minutes]
            .into_iter()
            .try_fold(1_i128, |product, factor| product.checked_mul(i128::from(factor)));
        Fraction::new(minutes?, i128::from(WEEKS.checked_mul(60)?))
    }

    fn derivation(&self) -> Derivation {
        let given = |what: &str, number: u64| Derivation::given(what, Measure::count(number)).counted();
        let year = Derivation::product(
            "minutes a year",
            [
                given("minutes of each", self.minutes),
                given("times a year", self.times),
                given("with how many", self.with),
            ],
        );
        let week =
            Derivation::product("minutes of an hour, weeks of a year", [given("minutes", 60), given("weeks", WEEKS)]);
        Derivation::quotient(format!("hours a week: {}", self.part), year, week).counted()
    }
}

/// Tells what a cadence costs a manager a week, part by part, and whether that is too much (`cadence.plan`).
///
/// ```
/// use attain::coaching::{self, CadenceHoursRequest};
/// let hours = coaching::hours(&CadenceHoursRequest::new(8))?;
/// let parts: Vec<String> = hours.parts().iter().map(|part| part.hours().to_string()).collect();
/// assert_eq!(parts, ["4", "2", "7.384615", "0.230769", "1"]);
/// assert_eq!((hours.hours().to_string(), hours.too_much()), ("14.615385".to_owned(), false));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `cadence.out_of_range` at `people`, `check_ins` and `work_days`; `cadence.duplicate` and `coach.minutes_out_of_range` at
/// `meetings[i]`.
pub fn hours(request: &CadenceHoursRequest) -> Result<CadenceHours, Error> {
    hours_why(request, &Why::off())
}

/// As [`hours`], each figure with its derivation for whoever asks.
pub(crate) fn hours_why(request: &CadenceHoursRequest, why: &Why<'_>) -> Result<CadenceHours, Error> {
    for (name, value, least, most) in [
        ("people", request.people, 0, 1_000),
        ("check_ins", request.check_ins, 0, request.people),
        ("work_days", request.work_days, 1, 7),
    ] {
        if !(least..=most).contains(&value) {
            let message = format!("`{value}` is not from {least} to {most}");
            return Err(Error::new(code::CADENCE_OUT_OF_RANGE, message).at(name));
        }
    }
    let policy = &request.policy;
    let meetings = meetings_of(request.school, &request.meetings, policy)?;
    let mut costs = Vec::new();
    for meeting in &meetings {
        let Some(times) = times_a_year(meeting.every) else { continue };
        let with = if is_for_all(meeting.format) { 1 } else { request.people };
        costs.push(Cost { part: Id::known(meeting.format.as_str()), with, times, minutes: meeting.minutes });
    }
    if request.check_ins > 0 {
        costs.push(Cost {
            part: Id::known(CoachingFormat::CheckIn.as_str()),
            with: request.check_ins,
            times: request.work_days.saturating_mul(WEEKS),
            minutes: policy.check_in_minutes(),
        });
    }
    if request.pipeline_review && policy.review_minutes() > 0 {
        let part = Id::known("pipeline_review");
        costs.push(Cost { part, with: 1, times: WEEKS, minutes: policy.review_minutes() });
    }
    let out = || Error::new(code::QUANTITY_OUT_OF_RANGE, "the hours are too many to be stated");
    let quantity = |hours: Fraction| Quantity::of(hours.parts().0, hours.parts().1).ok_or_else(out);
    let (mut parts, mut sum) = (Vec::new(), Fraction::ZERO);
    for cost in &costs {
        let exact = cost.hours().ok_or_else(out)?;
        sum = sum.plus(exact).ok_or_else(out)?;
        let hours =
            why.item("parts", parts.len()).figure("hours", CADENCE_PLAN, quantity(exact)?, || cost.derivation());
        parts.push(HoursPart { part: cost.part.clone(), hours });
    }
    let hours = why.figure("hours", CADENCE_PLAN, quantity(sum)?, || {
        Derivation::sum("all parts", costs.iter().map(Cost::derivation).collect::<Parts>())
    });
    let at_most = entered(why, "at_most", CADENCE_PLAN, "the policy's `hours_at_most`", policy.hours_at_most());
    let limit = Fraction::whole(i128::from(at_most));
    let on_top = meetings.iter().filter(|meeting| times_a_year(meeting.every).is_none()).map(|meeting| meeting.format);
    Ok(CadenceHours {
        parts,
        hours,
        at_most,
        too_much: sum.compare(limit) == Some(std::cmp::Ordering::Greater),
        on_top: on_top.collect(),
    })
}
