//! A steady rhythm: how often people meet, for how long and on what; a calendar that fits; what came of it; what it costs.

pub(crate) mod adherence;
pub(crate) mod calendar;
pub(crate) mod hours;
pub(crate) mod ics;
mod windows;

pub use adherence::{AdherenceRow, CadenceAdherence, CadenceAdherenceRequest, CadenceWindow, adherence};
pub use calendar::{
    CadenceCalendar, CadenceCalendarRequest, CadenceSlot, CadenceUnplaced, DealTalk, PersonGap, UnplacedReason,
    calendar,
};
pub use hours::{CadenceHours, CadenceHoursRequest, HoursPart, hours};
pub use ics::{CadenceIcs, CadenceIcsRequest, ics};

use super::held::check_minutes;
use crate::code;
use crate::error::Error;
use crate::log::CoachingFormat;
use crate::policy::CoachingPolicy;
use crate::record::Record;

/// A school of coaching: they differ in the one-to-one (`cadence.plan`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum CadenceSchool {
    /// Half an hour every week, on pipeline, deals and skill.
    WeeklyHalfHour,
    /// An hour or more every week.
    WeeklyHour,
    /// An hour every month, on goals and big deals.
    Monthly,
}

/// How often a meeting is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum CadenceEvery {
    /// Once in each week, Monday to Sunday.
    Week,
    /// Once in each two weeks, counted from Monday, 5 January 1970.
    TwoWeeks,
    /// Once in each calendar month.
    Month,
    /// When there is something to talk about.
    AsNeeded,
}

/// What a meeting is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum CadenceFocus {
    /// The pipeline as a whole.
    Pipeline,
    /// Single deals.
    Deals,
    /// A skill.
    Skill,
    /// A call that was recorded.
    Calls,
    /// Meetings with customers.
    Customers,
    /// How to win one deal.
    OneDeal,
    /// The gap that most people share.
    SharedGap,
    /// What is to be reached.
    Goals,
    /// The largest deals.
    BigDeals,
}

/// A meeting of a cadence.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CadenceMeeting {
    /// Its form.
    format: CoachingFormat,
    /// How often.
    every: CadenceEvery,
    /// How long, at most: 1 to 1,440 minutes.
    minutes: u64,
    /// What it is about.
    #[record(default)]
    focus: Vec<CadenceFocus>,
}

impl CadenceSchool {
    /// The meetings of the school.
    ///
    /// ```
    /// use attain::coaching::{CadenceEvery, CadenceSchool};
    /// use attain::CoachingPolicy;
    /// let of = |school: CadenceSchool| {
    ///     let meetings = school.meetings(&CoachingPolicy::new());
    ///     (*meetings[0].every(), meetings[0].minutes(), meetings.len())
    /// };
    /// assert_eq!(of(CadenceSchool::WeeklyHalfHour), (CadenceEvery::Week, 30, 5));
    /// assert_eq!(of(CadenceSchool::WeeklyHour), (CadenceEvery::Week, 60, 5));
    /// assert_eq!(of(CadenceSchool::Monthly), (CadenceEvery::Month, 60, 5));
    /// ```
    pub fn meetings(self, policy: &CoachingPolicy) -> Vec<CadenceMeeting> {
        use CadenceFocus::{BigDeals, Calls, Customers, Deals, Goals, OneDeal, Pipeline, SharedGap, Skill};
        let meeting = |format, every, minutes, focus: &[CadenceFocus]| CadenceMeeting {
            format,
            every,
            minutes,
            focus: focus.to_vec(),
        };
        let (every, minutes, focus): (_, _, &[CadenceFocus]) = match self {
            Self::WeeklyHalfHour => (CadenceEvery::Week, policy.one_to_one_minutes(), &[Pipeline, Deals, Skill]),
            Self::WeeklyHour => (CadenceEvery::Week, policy.long_one_to_one_minutes(), &[Pipeline, Deals, Skill]),
            Self::Monthly => (CadenceEvery::Month, policy.long_one_to_one_minutes(), &[Goals, BigDeals]),
        };
        vec![
            meeting(CoachingFormat::OneToOne, every, minutes, focus),
            meeting(CoachingFormat::CallReview, CadenceEvery::TwoWeeks, policy.call_review_minutes(), &[Calls]),
            meeting(CoachingFormat::RideAlong, CadenceEvery::Month, policy.ride_along_minutes(), &[Customers]),
            meeting(CoachingFormat::DealStrategy, CadenceEvery::AsNeeded, policy.deal_talk_minutes_to(), &[OneDeal]),
            meeting(CoachingFormat::TeamWorkshop, CadenceEvery::Month, policy.workshop_minutes(), &[SharedGap]),
        ]
    }
}

/// The meetings that are given, else those of the school; at `meetings` where something is wrong with them.
fn meetings_of(
    school: CadenceSchool,
    given: &[CadenceMeeting],
    policy: &CoachingPolicy,
) -> Result<Vec<CadenceMeeting>, Error> {
    if given.is_empty() {
        return Ok(school.meetings(policy));
    }
    for (index, meeting) in given.iter().enumerate() {
        check_minutes(meeting.minutes).map_err(|error| error.at(format!("meetings[{index}].minutes")))?;
        if given.iter().take(index).any(|earlier| earlier.format == meeting.format) {
            let message = "an earlier row is of this form";
            return Err(Error::new(code::CADENCE_DUPLICATE, message).at(format!("meetings[{index}].format")));
        }
    }
    Ok(given.to_vec())
}

/// How often, in a year of 52 weeks; nothing for what is held when needed.
fn times_a_year(every: CadenceEvery) -> Option<u64> {
    match every {
        CadenceEvery::Week => Some(52),
        CadenceEvery::TwoWeeks => Some(26),
        CadenceEvery::Month => Some(12),
        CadenceEvery::AsNeeded => None,
    }
}

/// Whether one meeting is with everyone.
fn is_for_all(format: CoachingFormat) -> bool {
    format == CoachingFormat::TeamWorkshop
}
