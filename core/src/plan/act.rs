//! `plan.act`: something is done to a plan, and becomes part of the log.

use super::course::{Course, Step};
use super::event::{PlanEvent, PlanFact, PlanNote, PlanNoteKind, PlanTexts};
use super::goal::{GoalValue, PlanGoal, PlanMeasure};
use super::moves::ImprovementMove;
use super::status::ImprovementPlan;
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::history::{History, numbered};
use crate::log::{self, Gap, LogEntry};
use crate::order::SortedSet;
use crate::policy::PlanPolicy;
use crate::record::Record;
use crate::time::{Date, Weekday};
use crate::unit::{FreeText, Id, Ratio, Sha256};

/// Something that is done to a plan.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub enum ImprovementAct {
    /// A person opens the plan as a draft: nothing opens one by itself.
    Draft {
        /// Whom it is about.
        person: Id,
        /// Day 1.
        start: Date,
        /// What was seen and said that led to it.
        because: FreeText,
        /// Days of the week on which work is done: check-ins are counted by them.
        #[record(default = work_week())]
        week: Vec<Weekday>,
        /// Days on which none is.
        #[record(default)]
        holidays: Vec<Date>,
        /// The numbers that it runs by, from now to its end.
        #[record(default)]
        policy: PlanPolicy,
    },
    /// Day 1 of a draft is moved.
    MoveStart {
        /// Day 1.
        start: Date,
    },
    /// Some of the five measures are reviewed (`plan.diagnose`); all five make the review whole.
    ReviewMeasures {
        /// Which, and what each showed.
        measures: Vec<MeasureReviewed>,
    },
    /// A person enters the root cause; it is never inferred.
    EnterCause {
        /// The cause.
        cause: Gap,
        /// What speaks for it.
        because: FreeText,
    },
    /// Goals that can be measured are written down.
    SetGoals {
        /// The goals, at least one.
        goals: Vec<PlanGoal>,
    },
    /// The plan is handed to the person, in writing.
    Publish {},
    /// The person acknowledges the plan, or what was changed since. It says that they have read it, not that they agree.
    Acknowledge {
        /// Their own view.
        view: Option<FreeText>,
    },
    /// Values of goals are found.
    Observe {
        /// The values.
        values: Vec<GoalValue>,
        /// What else was seen.
        note: Option<FreeText>,
    },
    /// Goals are adjusted to new facts. They count once the person has acknowledged them.
    Adjust {
        /// All goals, from then on.
        goals: Vec<PlanGoal>,
        /// Which facts are new.
        because: FreeText,
    },
    /// The clock stops on the day of the entry, such as for leave.
    Pause {
        /// Why, as far as it must be known.
        note: Option<FreeText>,
    },
    /// The clock goes on: the day of the entry counts.
    Resume {},
    /// The manager's side is stated: what lay with the company and not with the person.
    StateManagersSide {
        /// Whether the person was still ramping.
        ramping: bool,
        /// Days that the quota was published late.
        quota_late_days: u64,
        /// The potential of the person's territory over the average one: 0.8 is a fifth less. Left out where nobody knows.
        territory: Option<Ratio>,
        /// Coaching meetings that were promised since the start of the plan; those that were held are counted on the log.
        promised: u64,
        /// What else there is to say.
        note: Option<FreeText>,
    },
    /// The honest review at the end of the second phase is recorded.
    HoldReview {
        /// The value of each goal.
        values: Vec<GoalValue>,
        /// What was said.
        said: FreeText,
        /// The person's own view.
        view: FreeText,
    },
    /// A person decides that the plan worked; lighter coaching follows, and a watch (`plan.sustain`).
    Complete {
        /// The `sha256` of the recommendation of that day, which they have seen.
        seen: Sha256,
        /// Why.
        because: FreeText,
        /// The person's own view.
        view: FreeText,
    },
    /// A person gives one more month, measured by stated criteria.
    Extend {
        /// The `sha256` of the recommendation of that day, which they have seen.
        seen: Sha256,
        /// What is to be reached in it, at least one.
        criteria: Vec<PlanGoal>,
        /// Why.
        because: FreeText,
        /// The person's own view.
        view: FreeText,
    },
    /// A person decides that the plan did not work. What follows is another decision: see `plan.part_ways`.
    NotComplete {
        /// The `sha256` of the recommendation of that day, which they have seen.
        seen: Sha256,
        /// Why.
        because: FreeText,
        /// The person's own view.
        view: FreeText,
    },
    /// The plan ends without a decision.
    Cancel {
        /// Why.
        because: FreeText,
    },
}

fn work_week() -> Vec<Weekday> {
    vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday]
}

/// A measure that was reviewed.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct MeasureReviewed {
    /// Which.
    measure: PlanMeasure,
    /// What it showed.
    finding: Option<FreeText>,
}

/// What is done to which plan, by whom, when and why.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct ImprovementActRequest {
    /// The log; by default a new one.
    #[record(default)]
    history: History,
    /// The plan. The id becomes part of the log for good: name nobody in it.
    plan: Id,
    /// Who records it, when and why; the day on which it counts is the day of the act.
    entry: LogEntry,
    /// What is done.
    act: ImprovementAct,
}

/// The log with one more act, and where the plan stands.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ImprovementActed {
    /// The log.
    history: History,
    /// The plan, on the day of the act.
    plan: ImprovementPlan,
}

impl ImprovementAct {
    /// What names nobody, and what was written.
    fn parts(&self) -> (PlanFact, PlanTexts) {
        let mut texts = PlanTexts { cause: None, notes: Vec::new() };
        let mut note = |what: PlanNoteKind, text: &FreeText| texts.notes.push(PlanNote::new_known(what, None, text));
        let fact = match self {
            Self::Draft { start, because, week, holidays, policy, .. } => {
                note(PlanNoteKind::Because, because);
                let (week, holidays, policy) = (week.clone(), holidays.clone(), policy.clone());
                PlanFact::Draft { start: *start, week, holidays, policy }
            }
            Self::MoveStart { start } => PlanFact::MoveStart { start: *start },
            Self::ReviewMeasures { measures } => {
                for MeasureReviewed { measure, finding } in measures {
                    let about = Some(Id::known(measure.as_str()));
                    let finding =
                        finding.iter().map(|text| PlanNote::new_known(PlanNoteKind::Finding, about.clone(), text));
                    texts.notes.extend(finding);
                }
                PlanFact::ReviewMeasures { measures: measures.iter().map(|of| of.measure).collect() }
            }
            Self::EnterCause { cause, because } => {
                note(PlanNoteKind::Because, because);
                texts.cause = Some(*cause);
                PlanFact::EnterCause {}
            }
            Self::SetGoals { goals } => PlanFact::SetGoals { goals: bare(goals, &mut texts) },
            Self::Publish {} => PlanFact::Publish {},
            Self::Acknowledge { view } => {
                if let Some(view) = view {
                    note(PlanNoteKind::View, view);
                }
                PlanFact::Acknowledge {}
            }
            Self::Observe { values, note: text } => {
                if let Some(text) = text {
                    note(PlanNoteKind::Note, text);
                }
                PlanFact::Observe { values: values.clone() }
            }
            Self::Adjust { goals, because } => {
                note(PlanNoteKind::Because, because);
                PlanFact::Adjust { goals: bare(goals, &mut texts) }
            }
            Self::Pause { note: text } => {
                if let Some(text) = text {
                    note(PlanNoteKind::Note, text);
                }
                PlanFact::Pause {}
            }
            Self::Resume {} => PlanFact::Resume {},
            Self::StateManagersSide { ramping, quota_late_days, territory, promised, note: text } => {
                if let Some(text) = text {
                    note(PlanNoteKind::Note, text);
                }
                let (ramping, quota_late_days, territory, promised) =
                    (*ramping, *quota_late_days, *territory, *promised);
                PlanFact::StateManagersSide { ramping, quota_late_days, territory, promised }
            }
            Self::HoldReview { values, said, view } => {
                note(PlanNoteKind::Said, said);
                note(PlanNoteKind::View, view);
                PlanFact::HoldReview { values: values.clone() }
            }
            Self::Complete { seen, because, view } | Self::NotComplete { seen, because, view } => {
                note(PlanNoteKind::Because, because);
                note(PlanNoteKind::View, view);
                match self {
                    Self::Complete { .. } => PlanFact::Complete { seen: *seen },
                    _ => PlanFact::NotComplete { seen: *seen },
                }
            }
            Self::Extend { seen, criteria, because, view } => {
                note(PlanNoteKind::Because, because);
                note(PlanNoteKind::View, view);
                PlanFact::Extend { seen: *seen, criteria: bare(criteria, &mut texts) }
            }
            Self::Cancel { because } => {
                note(PlanNoteKind::Because, because);
                PlanFact::Cancel {}
            }
        };
        (fact, texts)
    }
}

/// Goals without their words, which go to the texts.
fn bare(goals: &[PlanGoal], texts: &mut PlanTexts) -> Vec<PlanGoal> {
    for goal in goals {
        let about = || Some(goal.goal().clone());
        texts.notes.extend(goal.wording().map(|text| PlanNote::new_known(PlanNoteKind::Wording, about(), text)));
    }
    goals.iter().map(PlanGoal::bare).collect()
}

/// Does something to a plan: the log has one more event, and the plan the state that follows. An act that is not legal is
/// refused; its help names those that are.
///
/// ```
/// use attain::{plan, record};
///
/// let request = r#"{"plan": "ip-1", "entry": {"author": "lead", "time": "2027-01-08T09:00:00Z", "reason": "Opened.",
///     "salt": "00112233445566778899aabbccddeeff"},
///     "act": {"kind": "draft", "person": "p-3c", "start": "2027-01-11", "because": "Two quarters under the threshold."}}"#;
/// let acted = plan::act(&record::from_json(request)?)?;
/// assert_eq!(acted.plan().state().as_str(), "draft");
/// assert_eq!(acted.history().events()[0].kind().as_str(), "plan.draft");
///
/// // A draft is not published before it states goals.
/// let history = record::to_json(acted.history());
/// let publish = format!(r#"{{"history": {history}, "plan": "ip-1", "entry": {{"author": "lead",
///     "time": "2027-01-08T10:00:00Z", "reason": "Published."}}, "act": {{"kind": "publish"}}}}"#);
/// let error = plan::act(&record::from_json(&publish)?).unwrap_err();
/// assert_eq!(error.code().as_str(), "plan.goals_missing");
/// assert!(error.help().contains("set_goals"));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.unknown`, `plan.already_open`, `plan.illegal_act`, `plan.day_out_of_order`, `plan.too_early`, `plan.too_late`,
/// `plan.goals_missing`, `plan.goal_invalid`, `plan.goal_duplicate`, `plan.goal_unknown`, `plan.not_written`,
/// `plan.review_missing`, `plan.coaching_missing`, `plan.extended_before`, `plan.recommendation_stale`,
/// `plan.wrong_author`; `plan.history_illegal`; `log.salt_missing` and those of appending to a history.
pub fn act(request: &ImprovementActRequest) -> Result<ImprovementActed, Error> {
    act_why(request, &Why::off())
}

/// As [`act`], each figure with its derivation for whoever asks.
pub(crate) fn act_why(request: &ImprovementActRequest, why: &Why<'_>) -> Result<ImprovementActed, Error> {
    let ImprovementActRequest { history, plan, entry, act } = request;
    let (fact, texts) = act.parts();
    let day = entry.day();
    let number = u64::try_from(history.events().len()).unwrap_or(u64::MAX).saturating_add(1);
    let step = Step { fact: &fact, author: entry.author(), day, number, copied: false };
    let before = Course::of(history, plan, None)?;
    let in_time = || entry.ahead().map_or(Ok(()), |why| Err(day_wrong(why)));
    let legal = |error: Error, on: Date, legal: &[ImprovementMove]| {
        let names: Vec<&str> = legal.iter().map(|act| act.as_str()).collect();
        let names = if names.is_empty() { "nothing, the plan is over".to_owned() } else { names.join(", ") };
        let help = format!("{}; legal on {on}: {names}", error.help());
        error.with_help(help)
    };
    let person = match (before, act) {
        (None, ImprovementAct::Draft { person, .. }) => {
            let drafted = (|| {
                in_time()?;
                no_other_open(history, person)?;
                Course::draft(history, plan, person, &step, None)
            })();
            let open = |error: &Error| error.code() == code::PLAN_ALREADY_OPEN;
            drafted.map_err(|error| if open(&error) { error } else { legal(error, day, &[ImprovementMove::Draft]) })?;
            person.clone()
        }
        (None, _) => {
            let error = Error::new(code::PLAN_UNKNOWN, "the log has no plan of that id").at("plan");
            return Err(legal(error, day, &[ImprovementMove::Draft]));
        }
        (Some(mut course), _) => {
            // On a day out of order nothing is legal: what is told is of the nearest one that is in order.
            let on = if entry.ahead().is_some() { entry.time().day() } else { day };
            let on = course.acts.last().map_or(on, |last| on.max(last.event.effective()));
            let now = course.legal(on, number);
            let taken = in_time().and_then(|()| course.step(&step));
            taken.map_err(|error| legal(error, on, &now))?;
            course.person
        }
    };
    let mut history = history.clone();
    let public = PlanEvent { plan: plan.clone(), act: fact };
    let texts = (texts.cause.is_some() || !texts.notes.is_empty()).then_some(&texts);
    log::put(&mut history, entry, (public.act.of().kind(), &person), &public, texts)?;
    numbered(history.events(), &why.field("history"));
    let plan = ImprovementPlan::of(&history, plan, day, &why.field("plan"))?;
    Ok(ImprovementActed { history, plan })
}

/// The day of an entry is out of order.
pub(super) fn day_wrong(why: String) -> Error {
    Error::new(code::PLAN_DAY_OUT_OF_ORDER, why).at("entry.effective")
}

/// A person has one plan at a time.
fn no_other_open(history: &History, person: &Id) -> Result<(), Error> {
    for plan in plans_about(history, Some(person))? {
        if Course::of(history, &plan, None)?.is_some_and(|course| !course.stage.over()) {
            let message = "the person has a plan that is not over";
            return Err(Error::new(code::PLAN_ALREADY_OPEN, message).at("act.person"));
        }
    }
    Ok(())
}

/// The plans on a log, by id; those about one person, or all.
pub(super) fn plans_about(history: &History, person: Option<&Id>) -> Result<Vec<Id>, Error> {
    let mut plans = SortedSet::default();
    for event in history.events().iter().filter(|event| person.is_none() || event.subject() == person) {
        if let Some(found) = super::replay::plan_event(event) {
            plans.insert(found?.plan);
        }
    }
    Ok(plans.into_list())
}
