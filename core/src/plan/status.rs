//! `plan.status`: where a plan stands on a day: its state, each phase with what is due, done and missing, its goals.

use super::course::{Acted, Course, Meeting};
use super::event::PlanNote;
use super::event::PlanNoteKind;
use super::goal::{GoalStatus, PlanGoal};
use super::moves::{ImprovementMove, ImprovementState};
use super::phase::{CheckIns, PhaseStatus, check_ins, phases};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Why};
use crate::history::History;
use crate::log::Gap;
use crate::record::Record;
use crate::rule::{PLAN_COACH, PLAN_DECIDE, PLAN_DIAGNOSE, PLAN_STATES, RuleId};
use crate::time::Date;
use crate::unit::{FreeText, Id, Ratio, Sha256};

/// Which plan, and when.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct ImprovementStatusRequest {
    /// The log.
    history: History,
    /// The plan.
    plan: Id,
    /// The day whose end counts: what is dated later is not known.
    as_of: Date,
}

/// The phase that a day of a plan is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum ImprovementPhase {
    /// Day 1 is still to come.
    Before,
    /// Days 1 to 30.
    Diagnose,
    /// Days 31 to 60.
    Coach,
    /// Days 61 to 90.
    Decide,
    /// The one further month.
    Extension,
    /// All its days are over.
    Over,
}

/// Where a plan stands on a day.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.improvement_plan/1")]
pub struct ImprovementPlan {
    /// The plan.
    plan: Id,
    /// Whom it is about.
    person: Id,
    /// The day whose end counts.
    #[record(shown)]
    as_of: Date,
    /// The state that it is in.
    #[record(shown)]
    state: ImprovementState,
    /// Who opened it.
    opened_by: Id,
    /// Day 1.
    start: Date,
    /// The number of the day: calendar days from the start, paused ones not counted; 0 before the start. It stops where the
    /// plan ends.
    #[record(shown)]
    day: u64,
    /// The phase that it is in.
    phase: ImprovementPhase,
    /// Its last day; left out while a pause has no end.
    last_day: Option<Date>,
    /// The day on which it was handed over in writing.
    published: Option<Date>,
    /// The day on which the person first acknowledged it.
    acknowledged: Option<Date>,
    /// Each phase with what is due in it.
    phases: Vec<PhaseStatus>,
    /// What is late or missing by now, in words.
    missing: Vec<String>,
    /// The root cause as a person entered it; left out where none was, or it was erased.
    cause: Option<Gap>,
    /// Each goal.
    goals: Vec<GoalStatus>,
    /// Goals that count once the person has acknowledged them.
    pending: Vec<GoalStatus>,
    /// Whether something waits for the person's acknowledgement.
    to_acknowledge: bool,
    /// Check-ins of the second phase.
    check_ins: CheckIns,
    /// The manager's side, where it was stated.
    managers_side: Option<ManagersSide>,
    /// What people decided.
    decisions: Vec<RecordedDecision>,
    /// Everything that was done, in order.
    acts: Vec<ImprovementEvent>,
    /// What can be done on the day.
    legal: Vec<ImprovementMove>,
    /// The rules that it follows.
    rules: Vec<RuleId>,
    /// A hash of what it rests on. It is not the one of a recommendation.
    sha256: Sha256,
}

/// What lay with the company and not with the person.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ManagersSide {
    /// The day on which it was stated.
    stated: Date,
    /// Whether the person was still ramping.
    ramping: bool,
    /// Days that the quota was published late.
    quota_late_days: u64,
    /// The territory's potential over the average one, where anybody knows.
    territory: Option<Ratio>,
    /// Coaching meetings promised since the start.
    promised: u64,
    /// Coaching meetings held since the start, as the log has them.
    delivered: u64,
}

/// A decision that a person recorded. It cannot be made without one.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct RecordedDecision {
    /// What was decided.
    decision: PlanDecision,
    /// Who decided.
    decided_by: Id,
    /// When.
    decided: Date,
    /// The recommendation that they had seen.
    seen: Sha256,
    /// Why; left out where it was erased.
    because: Option<FreeText>,
    /// The person's own view; left out where it was erased.
    view: Option<FreeText>,
    /// Whether reason and view were erased.
    erased: bool,
}

/// What a person can decide on a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum PlanDecision {
    /// It worked.
    Complete,
    /// One more month.
    Extend,
    /// It did not work.
    NotComplete,
}

/// Something that was done.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ImprovementEvent {
    /// Its number on the log.
    number: u64,
    /// The day from which it counts.
    day: Date,
    /// The day on which it was recorded, in UTC. Where it is later, what is said of the day was said afterwards.
    recorded: Date,
    /// What was done.
    act: ImprovementMove,
    /// Who recorded it.
    by: Id,
    /// What was written.
    notes: Vec<PlanNote>,
    /// Whether what was written was erased.
    erased: bool,
}

/// Tells where a plan stands on a day, replayed from the log.
///
/// ```
/// use attain::{plan, record};
///
/// let request = r#"{"plan": "ip-1", "entry": {"author": "lead", "time": "2028-01-28T09:00:00Z", "reason": "Opened.",
///     "salt": "00112233445566778899aabbccddeeff"},
///     "act": {"kind": "draft", "person": "p-3c", "start": "2028-02-01", "because": "Two quarters under the threshold."}}"#;
/// let acted = plan::act(&record::from_json(request)?)?;
/// let on = |day: &str| {
///     let request = plan::ImprovementStatusRequest::new(acted.history().clone(), "ip-1".parse()?, day.parse()?);
///     plan::status(&request).map(|plan| (plan.day(), plan.phase().as_str()))
/// };
/// // 2028 is a leap year.
/// assert_eq!(on("2028-03-01")?, (30, "diagnose"));
/// assert_eq!(on("2028-03-02")?, (31, "coach"));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.unknown`; `plan.history_illegal` and those of reading an event.
pub fn status(request: &ImprovementStatusRequest) -> Result<ImprovementPlan, Error> {
    status_why(request, &Why::off())
}

/// As [`status`], each figure with its derivation for whoever asks.
pub(crate) fn status_why(request: &ImprovementStatusRequest, why: &Why<'_>) -> Result<ImprovementPlan, Error> {
    ImprovementPlan::of(&request.history, &request.plan, request.as_of, why)
}

/// The course of a plan that must be there by a day.
pub(super) fn course_of<'a>(history: &'a History, plan: &Id, as_of: Date) -> Result<Course<'a>, Error> {
    let known = Course::of(history, plan, Some(as_of))?;
    known.ok_or_else(|| Error::new(code::PLAN_UNKNOWN, format!("the log has no plan of that id by {as_of}")).at("plan"))
}

/// A goal in the words that were given last.
pub(super) fn wording(acts: &[ImprovementEvent], goal: &Id) -> Option<FreeText> {
    let notes = acts.iter().rev().flat_map(|act| &act.notes);
    let mut of = notes.filter(|note| note.what == PlanNoteKind::Wording && note.about.as_ref() == Some(goal));
    of.next().map(|note| note.text.clone())
}

/// The goals of a course, each with the last value by then.
pub(super) fn goals_of(
    course: &Course<'_>,
    goals: &[PlanGoal],
    acts: &[ImprovementEvent],
    (why, name): (&Why<'_>, &str),
) -> Vec<GoalStatus> {
    let found = |goal: &PlanGoal| {
        let of = course.values.iter().find(|(of, _, _)| of == goal.goal() && course.measures_as(goal));
        of.map(|(_, value, day)| (*value, *day))
    };
    let status = |(index, goal): (usize, &PlanGoal)| {
        goal.status(wording(acts, goal.goal()), found(goal), course.policy.partly_above(), &why.item(name, index))
    };
    goals.iter().enumerate().map(status).collect()
}

/// What was done, with its texts as far as they are there.
pub(super) fn events_of(course: &Course<'_>, why: &Why<'_>) -> Result<Vec<ImprovementEvent>, Error> {
    let event = |(index, acted): (usize, &Acted<'_>)| {
        let texts = Course::texts(acted)?;
        let number = acted.event.number();
        why.item("acts", index).figure("number", PLAN_STATES, number, || {
            Derivation::given("the event's place in the history", Measure::count(number))
        });
        Ok(ImprovementEvent {
            number,
            day: acted.event.effective(),
            recorded: acted.event.time().day(),
            act: acted.act,
            by: acted.event.author().clone(),
            erased: erased(acted),
            notes: texts.map(|texts| texts.notes).unwrap_or_default(),
        })
    };
    course.acts.iter().enumerate().map(event).collect()
}

fn erased(acted: &Acted<'_>) -> bool {
    acted.event.personal_digest().is_some() && acted.event.personal().is_none()
}

impl ManagersSide {
    /// The manager's side of a course as it is known at the end of a day.
    pub(super) fn of(course: &Course<'_>, as_of: Date, why: &Why<'_>) -> Option<Self> {
        let side = course.side?;
        let delivered: Vec<&Meeting> = course.coaching(as_of, u64::MAX).filter(|held| held.coaches()).collect();
        let given = |name: &str, what: &str, value: u64| {
            why.figure(name, PLAN_DECIDE, value, || Derivation::given(what, Measure::count(value)))
        };
        let territory = why.figure("territory", PLAN_DECIDE, side.territory, || {
            let measure = side.territory.and_then(|share| share.measure()?.ok());
            Derivation::given("the territory's potential over the average one, as stated", measure)
        });
        let count = u64::try_from(delivered.len()).unwrap_or(u64::MAX);
        Some(Self {
            stated: side.day,
            ramping: side.ramping,
            quota_late_days: given("quota_late_days", "days that the quota was late, as stated", side.quota_late_days),
            territory,
            promised: given("promised", "meetings that were promised, as stated", side.promised),
            delivered: why.figure("delivered", PLAN_DECIDE, count, || {
                let row = |held: &&Meeting| Derivation::given(format!("held on {}", held.day), Measure::count(1));
                Derivation::count(
                    "coaching on the log since the start",
                    delivered.iter().map(row).collect::<crate::explain::Parts>(),
                )
            }),
        })
    }
}

impl ImprovementPlan {
    /// Where a plan stands at the end of a day.
    pub(super) fn of(history: &History, plan: &Id, as_of: Date, why: &Why<'_>) -> Result<Self, Error> {
        let course = course_of(history, plan, as_of)?;
        let acts = events_of(&course, why)?;
        let cause = course.acts.iter().rev().find(|acted| acted.act == ImprovementMove::EnterCause);
        let cause = cause.map(Course::texts).transpose()?.flatten().and_then(|texts| texts.cause);
        let until = course.until(as_of);
        let day = course.clock.day(until);
        let check_ins = check_ins(&course, until, &why.field("check_ins"));
        let phases = phases(&course, &check_ins, until);
        let goals = goals_of(&course, &course.goals, &acts, (why, "goals"));
        let pending = goals_of(&course, course.pending.as_deref().unwrap_or(&[]), &acts, (why, "pending"));
        let missing = phases.iter().flat_map(PhaseStatus::late).collect();
        let decisions = course.acts.iter().zip(&acts).filter_map(|(acted, event)| decision(acted, event)).collect();
        Ok(Self {
            state: course.stage.state(),
            opened_by: acts.first().map_or_else(|| course.person.clone(), |first| first.by.clone()),
            start: course.clock.start,
            day: why.figure("day", PLAN_DIAGNOSE, day, || {
                Derivation::given("calendar days from the start on, paused ones not counted", Measure::count(day))
            }),
            phase: course.phase(day),
            last_day: course.clock.date(course.extension_end().unwrap_or(course.phase_end(3))),
            published: course.published,
            acknowledged: course.acknowledged,
            phases,
            missing,
            cause,
            goals,
            pending,
            to_acknowledge: course.to_acknowledge && !course.stage.over(),
            check_ins,
            managers_side: ManagersSide::of(&course, as_of, &why.field("managers_side")),
            decisions,
            legal: course.legal(as_of, u64::MAX),
            rules: vec![PLAN_STATES, PLAN_DIAGNOSE, PLAN_COACH, PLAN_DECIDE],
            sha256: course.inputs("plan.status", as_of, u64::MAX),
            acts,
            plan: course.plan,
            person: course.person,
            as_of,
        })
    }
}

fn decision(acted: &Acted<'_>, event: &ImprovementEvent) -> Option<RecordedDecision> {
    let decision = match acted.act {
        ImprovementMove::Complete => PlanDecision::Complete,
        ImprovementMove::Extend => PlanDecision::Extend,
        ImprovementMove::NotComplete => PlanDecision::NotComplete,
        _ => return None,
    };
    let text = |what: PlanNoteKind| event.notes.iter().find(|note| note.what == what).map(|note| note.text.clone());
    Some(RecordedDecision {
        decision,
        decided_by: event.by.clone(),
        decided: event.day,
        seen: acted.seen?,
        because: text(PlanNoteKind::Because),
        view: text(PlanNoteKind::View),
        erased: event.erased,
    })
}

impl Course<'_> {
    /// The phase that a day is in.
    pub(super) fn phase(&self, day: u64) -> ImprovementPhase {
        if day == 0 {
            ImprovementPhase::Before
        } else if let Some(end) = self.extension_end()
            && self.extended.is_some_and(|begun| day > begun)
        {
            if day > end { ImprovementPhase::Over } else { ImprovementPhase::Extension }
        } else if day <= self.phase_end(1) {
            ImprovementPhase::Diagnose
        } else if day <= self.phase_end(2) {
            ImprovementPhase::Coach
        } else if day <= self.phase_end(3) {
            ImprovementPhase::Decide
        } else {
            ImprovementPhase::Over
        }
    }
}
