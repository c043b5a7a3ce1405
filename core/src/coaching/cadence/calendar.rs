//! `cadence.calendar`: when a manager meets whom, so that it fits.
//!
//! Each person has a day of the week of their own; where it is free for neither, the next one in the week is taken. What
//! is held less often is put around that, and talks about single deals where there is room. A calendar of some days is the same part of any longer one.

use super::windows::{Presence, Window, each_once, span, windows, work_week};
use super::{CadenceEvery, CadenceFocus, CadenceMeeting, CadenceSchool, is_for_all, meetings_of};
use crate::coaching::entered;
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::ics::DAY;
use crate::log::CoachingFormat;
use crate::order::{self, Sorted, SortedSet};
use crate::policy::CoachingPolicy;
use crate::record::Record;
use crate::rule::CADENCE_PLAN;
use crate::team::PersonLeave;
use crate::time::{Date, Weekday};
use crate::unit::Id;

/// Who meets, between which days.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct CadenceCalendarRequest {
    /// The manager; only their leave is looked at.
    manager: Option<Id>,
    /// The people who are coached, each once. Their order gives their day of the week.
    people: Vec<Id>,
    /// The first day.
    from: Date,
    /// The last day; at most two years later.
    to: Date,
    /// The school.
    #[record(default = CadenceSchool::WeeklyHalfHour)]
    school: CadenceSchool,
    /// Meetings instead of the school's, each form once.
    #[record(default)]
    meetings: Vec<CadenceMeeting>,
    /// The days of the week on which work is done, at least one.
    #[record(default = work_week())]
    week: Vec<Weekday>,
    /// Days on which no work is done.
    #[record(default)]
    holidays: Vec<Date>,
    /// Leave of people and of the manager.
    #[record(default)]
    leave: Vec<PersonLeave>,
    /// The minute of the day at which the first meeting begins, counted from midnight.
    #[record(default = 540)]
    begins: u64,
    /// Minutes of a day that the manager has for meetings.
    #[record(default = 480)]
    day_minutes: u64,
    /// Gaps that people entered: the one that most share is the topic of workshops.
    #[record(default)]
    gaps: Vec<PersonGap>,
    /// Talks about single deals that are wanted, such as the `talks` of `grow.facts`; each person and deal once.
    #[record(default)]
    talks: Vec<DealTalk>,
    /// How long meetings are.
    #[record(default)]
    policy: CoachingPolicy,
}

/// A gap in somebody's skill, as a person entered it.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct PersonGap {
    /// Whose.
    person: Id,
    /// The skill, such as `discovery`.
    skill: Id,
}

/// A talk about one deal that is wanted: it is held once, where the other meetings leave room.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct DealTalk {
    /// With whom.
    person: Id,
    /// About which deal.
    deal: Id,
    /// The first day on which it may be held.
    from: Date,
    /// The last one. All talks and the calendar's own days lie within two years.
    to: Date,
}

/// When who meets.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.cadence_calendar/1")]
pub struct CadenceCalendar {
    /// The first day.
    #[record(shown)]
    from: Date,
    /// The last day.
    #[record(shown)]
    to: Date,
    /// The meetings, by day and minute.
    #[record(shown)]
    meetings: Vec<CadenceSlot>,
    /// What could not be put anywhere: forms, then windows, then people; talks about deals last.
    #[record(shown)]
    unplaced: Vec<CadenceUnplaced>,
    /// The topic of workshops: the gap that most people share, of several the first by name.
    topic: Option<Id>,
}

/// A meeting of a calendar.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct CadenceSlot {
    /// Its form.
    #[record(shown)]
    format: CoachingFormat,
    /// With whom; left out for a meeting with all.
    person: Option<Id>,
    /// The deal that a talk is about.
    deal: Option<Id>,
    /// The day.
    #[record(shown)]
    date: Date,
    /// The minute of the day at which it begins, counted from midnight.
    #[record(shown)]
    begins: u64,
    /// How long it is.
    #[record(shown)]
    minutes: u64,
    /// What it is about.
    focus: Vec<CadenceFocus>,
    /// The first day of the window in which it is due.
    window_from: Date,
    /// The last day of it.
    window_to: Date,
}

/// A meeting for which there is no day.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct CadenceUnplaced {
    /// Its form.
    #[record(shown)]
    format: CoachingFormat,
    /// With whom.
    person: Option<Id>,
    /// The deal that a talk is about.
    deal: Option<Id>,
    /// The first day of the window.
    #[record(shown)]
    window_from: Date,
    /// The last day of it.
    #[record(shown)]
    window_to: Date,
    /// Why.
    #[record(shown)]
    why: UnplacedReason,
}

/// Why there is no day for a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum UnplacedReason {
    /// No work is done on any.
    NoWorkDay,
    /// On every day of work one of the two is on leave.
    Away,
    /// On every day on which both are there, the manager's minutes are used up.
    Full,
}

/// Puts meetings on days, so that everyone is there and nothing overlaps (`cadence.plan`).
///
/// ```
/// use attain::{coaching, record};
/// let request = r#"{"people": ["ann", "bob"], "from": "2026-05-04", "to": "2026-05-10", "holidays": ["2026-05-04"]}"#;
/// let calendar = coaching::calendar(&record::from_json(request)?)?;
/// let ann = calendar.meetings().iter().find(|slot| slot.person().is_some_and(|id| id.as_str() == "ann")).unwrap();
/// assert_eq!((ann.date().to_string(), ann.begins(), ann.minutes()), ("2026-05-05".to_owned(), 540, 30));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `calendar.end_before_begin` and `cadence.out_of_range` at `to` and `talks[i].to`, the latter at `begins` and
/// `day_minutes` too; `calendar.week_empty`; `cadence.duplicate` at `people[i]`, `meetings[i].format` and `talks[i].deal`; `coach.minutes_out_of_range` at
/// `meetings[i].minutes`; `team.end_before_start` at `leave[i].to`.
pub fn calendar(request: &CadenceCalendarRequest) -> Result<CadenceCalendar, Error> {
    calendar_why(request, &Why::off())
}

/// As [`calendar`], each figure with its derivation for whoever asks.
pub(crate) fn calendar_why(request: &CadenceCalendarRequest, why: &Why<'_>) -> Result<CadenceCalendar, Error> {
    let days = span(request.from, request.to, "to")?;
    for (name, value, most) in [
        ("begins", request.begins, DAY),
        ("day_minutes", request.day_minutes, DAY.saturating_sub(request.begins.min(DAY))),
    ] {
        if value > most || (name == "day_minutes" && value == 0) {
            let message = format!("`{value}`: a day has {DAY} minutes, and meetings end within it");
            return Err(Error::new(code::CADENCE_OUT_OF_RANGE, message).at(name));
        }
    }
    each_once(&request.people)?;
    let meetings = meetings_of(request.school, &request.meetings, &request.policy)?;
    let presence = Presence::new(&request.week, &request.holidays, &request.leave)?;
    let mut desk = Desk { request, presence, used: Sorted::default(), slots: Vec::new(), unplaced: Vec::new() };
    let reach = reach(days, &request.talks)?;
    // Whole months around the days, whole double weeks around those: so no part of a calendar hangs on where it is cut.
    let around = |every, days| Window::around(&windows(every, days)).unwrap_or(days);
    let months = around(CadenceEvery::Month, reach);
    let weeks = around(CadenceEvery::TwoWeeks, months);
    for (every, range) in [(CadenceEvery::Week, weeks), (CadenceEvery::TwoWeeks, weeks), (CadenceEvery::Month, months)]
    {
        for meeting in meetings.iter().filter(|meeting| meeting.every == every) {
            for window in windows(every, range) {
                desk.place(meeting, window);
            }
        }
    }
    desk.talks(&meetings);
    let Desk { mut slots, mut unplaced, .. } = desk;
    slots.retain(|slot| days.has(slot.date));
    unplaced.retain(|one| days.overlaps(Window::new(one.window_from, one.window_to)));
    order::sort_by_key(&mut slots, |slot| (slot.date, slot.begins));
    for (index, slot) in slots.iter().enumerate() {
        let why = why.item("meetings", index);
        entered(&why, "begins", CADENCE_PLAN, "the day's beginning and the meetings before it", slot.begins);
        entered(&why, "minutes", CADENCE_PLAN, "minutes of such a meeting", slot.minutes);
    }
    Ok(CadenceCalendar { from: request.from, to: request.to, meetings: slots, unplaced, topic: topic(&request.gaps) })
}

/// The days of a calendar and of all talks: so a talk stands on one day, wherever a calendar is cut.
fn reach(days: Window, talks: &[DealTalk]) -> Result<Window, Error> {
    let (mut reach, mut seen) = (days, SortedSet::default());
    for (index, talk) in talks.iter().enumerate() {
        let at = |field: &str| format!("talks[{index}].{field}");
        if !seen.insert((&talk.person, &talk.deal)) {
            let message = "an earlier row is of this person and deal";
            return Err(Error::new(code::CADENCE_DUPLICATE, message).at(at("deal")));
        }
        let own = span(talk.from, talk.to, &at("to"))?;
        reach = span(reach.first.min(own.first), reach.last.max(own.last), &at("to"))?;
    }
    Ok(reach)
}

/// The gap that most people share, each person's counted once.
fn topic(gaps: &[PersonGap]) -> Option<Id> {
    let mut people: Sorted<&Id, SortedSet<&Id>> = Sorted::default();
    for gap in gaps {
        people.change(&gap.skill, |people| {
            people.insert(&gap.person);
        });
    }
    let mut counts: Vec<(usize, &Id)> = people.iter().map(|(skill, people)| (people.iter().count(), *skill)).collect();
    order::sort_by(&mut counts, |a, b| (b.0, a.1).cmp(&(a.0, b.1)));
    counts.first().map(|(_, skill)| (*skill).clone())
}

struct Desk<'a> {
    request: &'a CadenceCalendarRequest,
    presence: Presence<'a>,
    /// Minutes of each day that are taken.
    used: Sorted<Date, u64>,
    slots: Vec<CadenceSlot>,
    unplaced: Vec<CadenceUnplaced>,
}

impl Desk<'_> {
    /// A meeting with everyone, or with all together, in a window.
    fn place(&mut self, meeting: &CadenceMeeting, window: Window) {
        let work_days = self.presence.work_days(window);
        if is_for_all(meeting.format) {
            let middle = work_days.len().checked_div(2).unwrap_or_default();
            self.place_one(meeting, window, (None, None), &from_place(&work_days, middle));
            return;
        }
        let people = self.request.people.len().max(1);
        for (place, person) in self.request.people.iter().enumerate() {
            let first = match meeting.every {
                CadenceEvery::Month => place.saturating_mul(work_days.len()).checked_div(people).unwrap_or_default(),
                // Two days after the one-to-one of the first week.
                CadenceEvery::TwoWeeks => place.saturating_add(2),
                CadenceEvery::Week | CadenceEvery::AsNeeded => place,
            };
            self.place_one(meeting, window, (Some(person), None), &from_place(&work_days, first));
        }
    }

    /// The talks that are wanted, each on the first day that is free; those that end first are placed first.
    fn talks(&mut self, meetings: &[CadenceMeeting]) {
        let deal_talk = |of: &&CadenceMeeting| of.format == CoachingFormat::DealStrategy;
        let meeting = meetings.iter().find(deal_talk).cloned().unwrap_or_else(|| CadenceMeeting {
            format: CoachingFormat::DealStrategy,
            every: CadenceEvery::AsNeeded,
            minutes: self.request.policy.deal_talk_minutes_to(),
            focus: vec![CadenceFocus::OneDeal],
        });
        let mut talks: Vec<(usize, &DealTalk)> = self.request.talks.iter().enumerate().collect();
        order::sort_by_key(&mut talks, |(place, talk)| (talk.to, talk.from, *place));
        for (_, talk) in talks {
            let window = Window::new(talk.from, talk.to);
            let days = self.presence.work_days(window);
            self.place_one(&meeting, window, (Some(&talk.person), Some(&talk.deal)), &days);
        }
    }

    fn place_one(
        &mut self,
        meeting: &CadenceMeeting,
        window: Window,
        (person, deal): (Option<&Id>, Option<&Id>),
        days: &[Date],
    ) {
        let whose = person.into_iter().chain(&self.request.manager);
        let there: Vec<&Id> = whose.collect();
        let both = |day: &&Date| there.iter().all(|person| self.presence.there(person, **day));
        let present: Vec<Date> = days.iter().filter(both).copied().collect();
        let taken = |day: Date| self.used.get(&day).copied().unwrap_or(0);
        let fits = |day: &&Date| taken(**day).saturating_add(meeting.minutes) <= self.request.day_minutes;
        // A meeting of all is held when everyone is there, where there is such a day.
        let all = |day: &&Date| {
            person.is_some() || self.request.people.iter().all(|person| self.presence.there(person, **day))
        };
        let Some(date) = present.iter().filter(all).find(fits).or_else(|| present.iter().find(fits)).copied() else {
            let why = if days.is_empty() {
                UnplacedReason::NoWorkDay
            } else if present.is_empty() {
                UnplacedReason::Away
            } else {
                UnplacedReason::Full
            };
            let (window_from, window_to) = (window.first, window.last);
            let (person, deal) = (person.cloned(), deal.cloned());
            self.unplaced.push(CadenceUnplaced { format: meeting.format, person, deal, window_from, window_to, why });
            return;
        };
        let begins = self.request.begins.saturating_add(taken(date));
        self.used.change(date, |used| *used = used.saturating_add(meeting.minutes));
        self.slots.push(CadenceSlot {
            format: meeting.format,
            person: person.cloned(),
            deal: deal.cloned(),
            date,
            begins,
            minutes: meeting.minutes,
            focus: meeting.focus.clone(),
            window_from: window.first,
            window_to: window.last,
        });
    }
}

/// The days from one on to the last, then those before it.
fn from_place(days: &[Date], place: usize) -> Vec<Date> {
    let first = place.checked_rem(days.len()).unwrap_or_default();
    let (before, from) = days.split_at_checked(first).unwrap_or((days, &[]));
    from.iter().chain(before).copied().collect()
}
