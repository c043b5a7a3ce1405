//! `cadence.adherence`: which meetings were held in their windows.
//!
//! A window is one week, double week or month; only whole ones between the days count. A meeting counts for the window in
//! which it was held; where that has another one, also for the window before, if it was held within the days of grace.

use super::windows::{Presence, Window, each_once, span, windows, work_week};
use super::{CadenceEvery, CadenceMeeting, CadenceSchool, meetings_of};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::history::History;
use crate::log::{self, CoachingFormat};

use crate::policy::CoachingPolicy;
use crate::record::{Figure, Record};
use crate::rule::CADENCE_PLAN;
use crate::team::PersonLeave;
use crate::time::{Date, Weekday};
use crate::unit::{Id, Ratio};

/// Whose meetings, between which days.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct CadenceAdherenceRequest {
    /// The log, with the meetings that were held and the sessions that were completed.
    history: History,
    /// The manager; only their leave is looked at.
    manager: Option<Id>,
    /// The people who are coached, each once.
    people: Vec<Id>,
    /// The first day.
    from: Date,
    /// The last day, whose end counts; at most two years later.
    as_of: Date,
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
    /// The days of grace.
    #[record(default)]
    policy: CoachingPolicy,
}

/// Which meetings were held in their windows.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct CadenceAdherence {
    /// The first day.
    #[record(shown)]
    from: Date,
    /// The last day.
    #[record(shown)]
    as_of: Date,
    /// By person in their order, then by form.
    #[record(shown)]
    rows: Vec<AdherenceRow>,
}

/// The meetings of one form with one person.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct AdherenceRow {
    /// With whom.
    person: Id,
    /// The form.
    #[record(shown)]
    format: CoachingFormat,
    /// Windows in which one was due: held in time, held late or missed.
    #[record(shown)]
    due: u64,
    /// Those in which one was held.
    #[record(shown)]
    in_time: u64,
    /// Those of which one was held within the days of grace.
    #[record(shown)]
    late: u64,
    /// Those in which none was held.
    #[record(shown)]
    missed: u64,
    /// Those whose days of grace are not over.
    #[record(shown)]
    pending: u64,
    /// Those in which the two were never at work on the same day.
    #[record(shown)]
    excused: u64,
    /// Meetings that counted and were shorter than they should be.
    #[record(shown)]
    short: u64,
    /// In time and late over due.
    share: Figure<Ratio>,
    /// The windows in which none was held.
    missed_windows: Vec<CadenceWindow>,
}

/// A window.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CadenceWindow {
    /// Its first day.
    from: Date,
    /// Its last day.
    to: Date,
}

/// Tells which meetings were held, per person and form, with days of grace (`cadence.plan`). What is held as needed is not
/// looked at.
///
/// ```
/// use attain::coaching::{self, CadenceAdherenceRequest, CoachLogRequest};
/// use attain::{CoachingFormat, LogEntry};
///
/// // A one-to-one on Monday, three days after the end of its week, and another on Friday.
/// let mut history = attain::History::new();
/// for time in ["2026-05-11T09:00:00Z", "2026-05-15T09:00:00Z"] {
///     let entry = LogEntry::new("mia".parse()?, time.parse()?, "Held.".parse()?);
///     let held = CoachLogRequest::new("ann".parse()?, entry, CoachingFormat::OneToOne, 30);
///     history = coaching::log(&held.with_history(history))?;
/// }
/// let request =
///     CadenceAdherenceRequest::new(history, vec!["ann".parse()?], "2026-05-04".parse()?, "2026-05-17".parse()?);
/// let row = &coaching::adherence(&request)?.rows()[0].clone();
/// assert_eq!((row.due(), row.in_time(), row.late()), (2, 1, 1));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of [`super::calendar()`], at `as_of` where it says `to`; those of reading the events.
pub fn adherence(request: &CadenceAdherenceRequest) -> Result<CadenceAdherence, Error> {
    adherence_why(request, &Why::off())
}

/// As [`adherence`], each figure with its derivation for whoever asks.
pub(crate) fn adherence_why(request: &CadenceAdherenceRequest, why: &Why<'_>) -> Result<CadenceAdherence, Error> {
    let days = span(request.from, request.as_of, "as_of")?;
    each_once(&request.people)?;
    let meetings = meetings_of(request.school, &request.meetings, &request.policy)?;
    let presence = Presence::new(&request.week, &request.holidays, &request.leave)?;
    let mut rows = Vec::new();
    for person in &request.people {
        let held = log::held(&request.history, person, Some(request.as_of))?;
        for meeting in meetings.iter().filter(|meeting| meeting.every != CadenceEvery::AsNeeded) {
            let of_format = held.iter().filter(|held| held.meeting.format == meeting.format);
            let held: Vec<(Date, u64)> = of_format.map(|held| (held.event.effective(), held.meeting.minutes)).collect();
            // Windows that are cut off count for nothing, but what was held in them is theirs.
            let mut kept = Kept::of(&windows(meeting.every, days), held, request, |day| {
                let both = std::iter::once(person).chain(&request.manager);
                presence.work_days(Window::new(day, day)).len() == 1
                    && both.into_iter().all(|one| presence.there(one, day))
            });
            kept.0.retain(|(window, _)| window.lies_in(days));
            let row = why.item("rows", rows.len());
            rows.push(kept.row(person, meeting, &row));
        }
    }
    Ok(CadenceAdherence { from: request.from, as_of: request.as_of, rows })
}

/// What became of each window.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    InTime(u64),
    Late(u64),
    Missed,
    Pending,
    Excused,
}

/// Windows and what became of them.
struct Kept(Vec<(Window, Fate)>);

impl Kept {
    fn of(
        windows: &[Window],
        mut held: Vec<(Date, u64)>,
        request: &CadenceAdherenceRequest,
        both_there: impl Fn(Date) -> bool,
    ) -> Self {
        let grace = i64::try_from(request.policy.grace_days()).unwrap_or(0);
        // Each window takes its own last meeting; what is left may count for the window before.
        let mut own: Vec<Option<u64>> = Vec::with_capacity(windows.len());
        for window in windows {
            let last = held.iter().rposition(|(day, _)| window.has(*day));
            own.push(last.map(|place| held.remove(place).1));
        }
        let mut fates = Vec::with_capacity(windows.len());
        for (window, own) in windows.iter().zip(own) {
            let until = window.last.plus_days(grace).unwrap_or(window.last);
            let after = window.last.next().map(|next| Window::new(next, until));
            let late = held.iter().position(|(day, _)| after.is_some_and(|after| after.has(*day)));
            let fate = match (own, late) {
                (Some(minutes), _) => Fate::InTime(minutes),
                (None, _) if !window.days().any(&both_there) => Fate::Excused,
                (None, Some(place)) => Fate::Late(held.remove(place).1),
                (None, None) if until > request.as_of => Fate::Pending,
                (None, None) => Fate::Missed,
            };
            fates.push((*window, fate));
        }
        Self(fates)
    }

    fn row(&self, person: &Id, meeting: &CadenceMeeting, why: &Why<'_>) -> AdherenceRow {
        let count = |name: &str, what: &str, of: &dyn Fn(Fate) -> bool| {
            let some = || self.0.iter().filter(|(_, fate)| of(*fate));
            let number = u64::try_from(some().count()).unwrap_or(u64::MAX);
            why.figure(name, CADENCE_PLAN, number, || {
                let part = |(window, _): &(Window, Fate)| {
                    Derivation::given(format!("{} to {}", window.first, window.last), Measure::count(1))
                };
                Derivation::count(what, some().map(part).collect::<Parts>())
            })
        };
        let in_time = count("in_time", "held in the window", &|fate| matches!(fate, Fate::InTime(_)));
        let late = count("late", "held within the days of grace", &|fate| matches!(fate, Fate::Late(_)));
        let missed = count("missed", "not held", &|fate| fate == Fate::Missed);
        let kept = in_time.saturating_add(late);
        let due = kept.saturating_add(missed);
        let parts = || {
            [
                why.part("in_time", "in time", &in_time),
                why.part("late", "late", &late),
                why.part("missed", "missed", &missed),
            ]
        };
        let due = why.figure("due", CADENCE_PLAN, due, || Derivation::sum("windows", parts()));
        let share = Ratio::of(i128::from(kept), i128::from(due));
        let share =
            Figure::or_none(share, code::CADENCE_NOTHING_DUE, || "no whole window lies between the days".to_owned());
        let share = why.figure("share", CADENCE_PLAN, share, || {
            let held = [why.part("in_time", "in time", &in_time), why.part("late", "late", &late)];
            Derivation::quotient("the share", Derivation::sum("held", held), why.part("due", "due", &due))
        });
        let short =
            |fate: Fate| matches!(fate, Fate::InTime(minutes) | Fate::Late(minutes) if minutes < meeting.minutes);
        let of = |(window, _): &(Window, Fate)| CadenceWindow { from: window.first, to: window.last };
        AdherenceRow {
            person: person.clone(),
            format: meeting.format,
            due,
            in_time,
            late,
            missed,
            pending: count("pending", "within the days of grace", &|fate| fate == Fate::Pending),
            excused: count("excused", "never at work on the same day", &|fate| fate == Fate::Excused),
            short: count("short", "shorter than they should be", &short),
            share,
            missed_windows: self.0.iter().filter(|(_, fate)| *fate == Fate::Missed).map(of).collect(),
        }
    }
}
