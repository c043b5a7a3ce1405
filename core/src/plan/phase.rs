//! The phases of a plan: what is due in each, what is done, what is missing (`plan.diagnose`, `plan.coach`).

use super::course::{Course, Meeting};
use super::goal::PlanMeasure;
use super::status::ImprovementPhase;
use crate::code;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::log::CoachingFormat;
use crate::record::{Figure, Record};
use crate::rule::{PLAN_COACH, PLAN_DECIDE, PLAN_DIAGNOSE, PLAN_STATES, RuleId};
use crate::time::Date;
use crate::unit::Ratio;

/// A phase, its days, and what is due in it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PhaseStatus {
    /// Which.
    phase: ImprovementPhase,
    /// Its first day; left out while a pause has no end.
    first: Option<Date>,
    /// Its last day; left out while a pause has no end.
    last: Option<Date>,
    /// What is due in it.
    items: Vec<PhaseItem>,
    /// Whether all of it is done.
    complete: bool,
}

/// Something that is due in a phase.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PhaseItem {
    /// What.
    item: PhaseItemKind,
    /// The day on which it was done.
    done: Option<Date>,
    /// The last day on which it is in time.
    due: Option<Date>,
    /// What is missing, in words; left out where it is done.
    missing: Option<String>,
    /// Whether its day has passed without it.
    late: bool,
    /// The rule that asks for it.
    rule: RuleId,
}

/// What is due in a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum PhaseItemKind {
    /// All five measures reviewed.
    FiveMeasures,
    /// A direct talk with the person.
    DirectTalk,
    /// The root cause, entered by a person.
    RootCause,
    /// Goals that can be measured, handed over in writing.
    GoalsInWriting,
    /// The person's acknowledgement.
    Acknowledged,
    /// Check-ins, daily or every other day of work.
    CheckIns,
    /// A call observed, live or recorded.
    CallObserved,
    /// The honest review.
    HonestReview,
    /// The manager's side, stated.
    ManagersSide,
    /// A decision by a person.
    Decision,
}

/// Check-ins of the second phase.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CheckIns {
    /// One is due in every so many days of work.
    every: u64,
    /// How many were due so far.
    due: u64,
    /// In how many of those days of work one was held.
    kept: u64,
    /// The kept over the due.
    adherence: Figure<Ratio>,
    /// Calls observed in the second phase.
    calls: u64,
}

impl PhaseStatus {
    /// What is late in it, in words.
    pub(super) fn late(&self) -> impl Iterator<Item = String> {
        self.items.iter().filter(|item| item.late).filter_map(|item| item.missing.clone())
    }
}

/// The days of the second phase up to a day; `None` where it has not begun.
fn coached(course: &Course<'_>, as_of: Date) -> Option<(Date, Date)> {
    let from = course.clock.date(course.phase_end(1).saturating_add(1))?;
    let to = course.clock.date(course.phase_end(2)).unwrap_or(as_of).min(as_of);
    (from <= to).then_some((from, to))
}

/// Check-ins and calls of the second phase: each span of days of work that is over by the day counts.
pub(super) fn check_ins(course: &Course<'_>, as_of: Date, why: &Why<'_>) -> CheckIns {
    let every = course.policy.check_in_every();
    let days = coached(course, as_of);
    let spans = days.map(|days| course.work.spans(&course.clock, days, every)).unwrap_or_default();
    let held: Vec<&Meeting> = course.coaching(as_of, u64::MAX).collect();
    let within = |(first, last): (Date, Date), held: &Meeting| held.day >= first && held.day <= last;
    let kept = |span: &&(Date, Date)| held.iter().any(|held| held.checks_in() && within(**span, held));
    let calls: Vec<&&Meeting> =
        held.iter().filter(|held| held.observes() && days.is_some_and(|days| within(days, held))).collect();
    let of_spans = |spans: Vec<&(Date, Date)>| -> Parts {
        spans
            .into_iter()
            .map(|(first, last)| Derivation::given(format!("{first} to {last}"), Measure::count(1)))
            .collect()
    };
    let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let (due, kept_spans) = (count(spans.len()), spans.iter().filter(kept).collect::<Vec<_>>());
    let kept = count(kept_spans.len());
    let adherence = Figure::or_none(Ratio::of(i128::from(kept), i128::from(due)), code::PLAN_NOT_MEASURED, || {
        "no check-in was due yet".to_owned()
    });
    CheckIns {
        every: why.figure("every", PLAN_COACH, every, || {
            Derivation::given("the policy's `check_in_every`, as the plan was drafted", Measure::count(every))
        }),
        due: why.figure("due", PLAN_COACH, due, || {
            Derivation::count("spans of days of work that are over", of_spans(spans.iter().collect()))
        }),
        kept: why.figure("kept", PLAN_COACH, kept, || {
            Derivation::count("spans in which one was held", of_spans(kept_spans.clone()))
        }),
        adherence: why.figure("adherence", PLAN_COACH, adherence, || {
            Derivation::quotient("kept over due", why.part("kept", "kept", &kept), why.part("due", "due", &due))
        }),
        calls: why.figure("calls", PLAN_COACH, count(calls.len()), || {
            let row = |held: &&&Meeting| Derivation::given(format!("held on {}", held.day), Measure::count(1));
            Derivation::count("calls observed", calls.iter().map(row).collect::<Parts>())
        }),
    }
}

/// The phases, each with what is due in it, as known at the end of a day.
pub(super) fn phases(course: &Course<'_>, check_ins: &CheckIns, as_of: Date) -> Vec<PhaseStatus> {
    let view = View { course, as_of };
    let mut phases = vec![
        view.phase(ImprovementPhase::Diagnose, 1, view.diagnose()),
        view.phase(ImprovementPhase::Coach, 2, view.coach(check_ins)),
        view.phase(ImprovementPhase::Decide, 3, view.decide()),
    ];
    phases.extend(view.extension());
    phases
}

/// A course, seen at the end of a day.
struct View<'a> {
    course: &'a Course<'a>,
    as_of: Date,
}

impl View<'_> {
    fn first(&self, phase: u64) -> Option<Date> {
        self.course.clock.date(self.course.phase_end(phase.saturating_sub(1)).saturating_add(1))
    }

    fn last(&self, phase: u64) -> Option<Date> {
        self.course.clock.date(self.course.phase_end(phase))
    }

    fn phase(&self, phase: ImprovementPhase, number: u64, items: Vec<PhaseItem>) -> PhaseStatus {
        let complete = items.iter().all(|item| item.done.is_some());
        PhaseStatus { phase, first: self.first(number), last: self.last(number), items, complete }
    }

    fn item(
        &self,
        (item, rule): (PhaseItemKind, RuleId),
        done: Option<Date>,
        due: Option<Date>,
        missing: &str,
    ) -> PhaseItem {
        let late = done.is_none() && !self.course.stage.over() && due.is_some_and(|due| due < self.as_of);
        PhaseItem { item, done, due, missing: done.is_none().then(|| missing.to_owned()), late, rule }
    }

    fn diagnose(&self) -> Vec<PhaseItem> {
        let course = self.course;
        let left = PlanMeasure::ALL.iter().filter(|measure| !course.measures.contains(measure));
        let left: Vec<&str> = left.map(|measure| measure.as_str()).collect();
        let talk = course.coaching(self.as_of, u64::MAX).find(|held| held.format == CoachingFormat::DirectTalk);
        let item = |kind: PhaseItemKind, done: Option<Date>, missing: &str| {
            let rule = if kind == PhaseItemKind::Acknowledged { PLAN_STATES } else { PLAN_DIAGNOSE };
            self.item((kind, rule), done, self.last(1), missing)
        };
        let look = format!("a look at {}", left.join(", "));
        vec![
            item(PhaseItemKind::FiveMeasures, course.measures_done, &look),
            item(PhaseItemKind::DirectTalk, talk.map(|held| held.day), "a direct talk on the log"),
            item(
                PhaseItemKind::RootCause,
                course.cause_entered,
                "the root cause, entered by a person: skill, will or fit",
            ),
            item(PhaseItemKind::GoalsInWriting, course.published, "goals for the month, in writing"),
            item(PhaseItemKind::Acknowledged, course.acknowledged, "the person's acknowledgement"),
        ]
    }

    fn coach(&self, check_ins: &CheckIns) -> Vec<PhaseItem> {
        let (course, last) = (self.course, self.last(2));
        let over = last.is_some_and(|last| last < self.as_of);
        let kept = check_ins.due > 0 && check_ins.kept == check_ins.due && over;
        let within = |day: Date| self.first(2).is_some_and(|first| day >= first) && last.is_none_or(|last| day <= last);
        let observed = course.coaching(self.as_of, u64::MAX).find(|held| held.observes() && within(held.day));
        let item =
            |kind: PhaseItemKind, done: Option<Date>, missing: &str| self.item((kind, PLAN_COACH), done, last, missing);
        let held = match check_ins.due {
            0 => "check-ins, of which none was due yet".to_owned(),
            due => format!("check-ins: {} of the {due} that were due so far were held", check_ins.kept),
        };
        let review = format!("the honest review of day {}", course.phase_end(2));
        vec![
            PhaseItem {
                late: !course.stage.over() && check_ins.kept < check_ins.due,
                ..item(PhaseItemKind::CheckIns, last.filter(|_| kept), &held)
            },
            item(PhaseItemKind::CallObserved, observed.map(|held| held.day), "a call observed"),
            item(PhaseItemKind::HonestReview, course.reviewed, &review),
        ]
    }

    fn decide(&self) -> Vec<PhaseItem> {
        let course = self.course;
        // What decides the third phase is the first decision; that of a further month follows in its own.
        let decided = course.acts.iter().find(|acted| acted.act.decides()).map(|acted| acted.event.effective());
        let item = |kind: PhaseItemKind, done: Option<Date>, missing: &str| {
            self.item((kind, PLAN_DECIDE), done, self.last(3), missing)
        };
        let stated = course.side.map(|side| side.day);
        vec![
            item(PhaseItemKind::ManagersSide, stated, "the manager's side: ramp, territory, quota, coaching"),
            item(PhaseItemKind::Decision, decided, "a decision by a person, with its reason and the person's view"),
        ]
    }

    /// The one further month, where it was given.
    fn extension(&self) -> Option<PhaseStatus> {
        let course = self.course;
        let (begun, end) = (course.extended?, course.extension_end()?);
        let (first, last) = (course.clock.date(begun.saturating_add(1)), course.clock.date(end));
        let missing = "a decision by a person on the further month";
        let item = self.item((PhaseItemKind::Decision, PLAN_DECIDE), course.decided, last, missing);
        let (phase, complete) = (ImprovementPhase::Extension, course.decided.is_some());
        Some(PhaseStatus { phase, first, last, items: vec![item], complete })
    }
}
