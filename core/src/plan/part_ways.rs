//! `plan.part_ways`: each ground for parting opens a review by people, with its own list of evidence. None is scored.

use super::act::day_wrong;
use super::course::Course;
use super::moves::{Over, Stage};
use super::parting::{GroundKind, PartingFact};
use super::reviews::{Conduct, Parted, Review, SeparationReview};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::history::{History, numbered};
use crate::log::{self, LogEntry};
use crate::record::Record;
use crate::time::Date;
use crate::unit::{FreeText, Id};

/// What is done about conduct, or towards parting, by whom, when and why.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct PartWaysRequest {
    /// The log; by default a new one.
    #[record(default)]
    history: History,
    /// Whom it is about.
    person: Id,
    /// Who records it, when and why.
    entry: LogEntry,
    /// What is done.
    act: PartWaysAct,
}

/// Something that is done about conduct, or towards parting.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub enum PartWaysAct {
    /// Conduct that was observed is put on the log.
    LogConduct {
        /// What kind of conduct, by the company's own list. It becomes part of the log for good: name nobody in it.
        conduct: Id,
        /// What was observed.
        observed: FreeText,
        /// Who reports it: named, and not the person.
        reported_by: Id,
    },
    /// What was done about conduct is put on the log.
    AnswerConduct {
        /// The number of the event by which the conduct was logged.
        number: u64,
        /// What was done.
        response: ConductResponse,
    },
    /// A review is opened: people look at whether to part.
    Open {
        /// The review. The id becomes part of the log for good: name nobody in it.
        review: Id,
        /// On what ground.
        ground: PartingGround,
        /// What was seen and said that led to it.
        because: FreeText,
    },
    /// Something is added to a review.
    AddEvidence {
        /// The review.
        review: Id,
        /// Which item of its list it belongs to.
        item: ReviewItemKind,
        /// What is known.
        known: FreeText,
    },
    /// A person decides what comes of a review.
    Close {
        /// The review.
        review: Id,
        /// What is decided.
        outcome: ReviewOutcome,
        /// Why.
        because: FreeText,
        /// The person's own view.
        view: FreeText,
    },
}

/// A ground on which people may look at whether to part.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub enum PartingGround {
    /// A full plan ended without gain: a person recorded that it did not work.
    PlanWithoutGain {
        /// The plan.
        plan: Id,
    },
    /// The will is not there; a direct talk on motivation is on the log.
    WillProblem {},
    /// Harm to the culture, even by somebody who sells; the conduct is on the log.
    CultureHarm {
        /// The kind of conduct.
        conduct: Id,
    },
    /// A violation of ethics: at once, without a plan, by a named reporter.
    EthicsViolation {
        /// Who reports it: named, and not the person.
        reported_by: Id,
    },
}

/// What was done about conduct.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum ConductResponse {
    /// Nothing, on purpose.
    Nothing,
    /// A talk.
    Talk,
    /// A warning.
    Warning,
    /// An improvement plan.
    Plan,
    /// A review whether to part.
    Review,
}

/// What a person can decide on a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum ReviewOutcome {
    /// The person stays.
    Stay,
    /// The company and the person part.
    Part,
}

/// What a review should know before anybody decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum ReviewItemKind {
    /// The plan in writing, and when the person had it.
    WrittenPlan,
    /// The goals with their arithmetic.
    Goals,
    /// The coaching that was held.
    Coaching,
    /// The manager's side.
    ManagersSide,
    /// A direct talk on the matter.
    DirectTalk,
    /// What was agreed in it, and what followed.
    WhatFollowed,
    /// The conduct that was logged.
    Conduct,
    /// What it did to others.
    Effect,
    /// The report, and who made it.
    Report,
    /// What was found, by somebody who is not part of it.
    Findings,
    /// The person's own view.
    PersonsView,
}

/// The log with one more event, and the review that it is about.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct PartWaysActed {
    /// The log.
    history: History,
    /// The review; left out where conduct was logged or answered.
    review: Option<SeparationReview>,
}

/// Does something about conduct, or towards parting. Each ground has refusals of its own; nothing is scored, and only a
/// named person closes a review, with a reason and the person's own view.
///
/// ```
/// use attain::{plan, record};
/// let request = r#"{"person": "p-3c", "entry": {"author": "hr", "time": "2027-02-01T09:00:00Z", "reason": "A report.",
///     "salt": "00112233445566778899aabbccddeeff"}, "act": {"kind": "open", "review": "r-1",
///     "ground": {"kind": "will_problem"}, "because": "Says that the work is of no interest."}}"#;
/// // A talk on motivation comes first.
/// let error = plan::part_ways(&record::from_json(request)?).unwrap_err();
/// assert_eq!(error.code().as_str(), "plan.talk_missing");
/// // A violation of ethics is looked at once, on the word of a named reporter.
/// let report = request.replace(r#"{"kind": "will_problem"}"#, r#"{"kind": "ethics_violation", "reported_by": "p-9a"}"#);
/// let acted = plan::part_ways(&record::from_json(&report)?)?;
/// assert_eq!(acted.review().unwrap().ground().as_str(), "ethics_violation");
/// assert!(acted.review().unwrap().decision().is_none());
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.talk_missing`, `plan.conduct_missing`, `plan.state_wrong` and `plan.unknown` of the plan, `plan.reporter_invalid`
/// by the ground; `plan.review_wrong`, `plan.wrong_author`, `plan.day_out_of_order`; `plan.history_illegal`; `log.salt_missing` and those of reading and appending.
pub fn part_ways(request: &PartWaysRequest) -> Result<PartWaysActed, Error> {
    part_ways_why(request, &Why::off())
}

/// As [`part_ways`], each figure with its derivation for whoever asks.
pub(crate) fn part_ways_why(request: &PartWaysRequest, why: &Why<'_>) -> Result<PartWaysActed, Error> {
    let PartWaysRequest { history, person, entry, act } = request;
    let (fact, texts) = act.parts();
    let number = u64::try_from(history.events().len()).unwrap_or(u64::MAX).saturating_add(1);
    let reported_by = texts.as_ref().and_then(|texts| texts.reported_by.as_ref());
    let step = PartingStep { history, person, author: entry.author(), day: entry.day(), number, reported_by };
    step.legal(&Parted::of(history, None)?, &fact)?;
    if let Some(why) = entry.ahead() {
        return Err(day_wrong(why));
    }
    let mut history = history.clone();
    log::put(&mut history, entry, (fact.kind(), person), &fact, texts.as_ref())?;
    numbered(history.events(), &why.field("history"));
    let review = match act {
        PartWaysAct::Open { review, .. }
        | PartWaysAct::AddEvidence { review, .. }
        | PartWaysAct::Close { review, .. } => {
            let parted = Parted::of(&history, None)?;
            let found = parted.review(review);
            found.map(|found| SeparationReview::of(&history, found, None, &why.field("review"))).transpose()?
        }
        PartWaysAct::LogConduct { .. } | PartWaysAct::AnswerConduct { .. } => None,
    };
    Ok(PartWaysActed { history, review })
}

/// Something that is recorded about conduct or towards parting, as far as its legality hangs on it.
pub(super) struct PartingStep<'a> {
    pub(super) history: &'a History,
    pub(super) person: &'a Id,
    pub(super) author: &'a Id,
    pub(super) day: Date,
    /// The number of its event: what counts is what was recorded before.
    pub(super) number: u64,
    pub(super) reported_by: Option<&'a Id>,
}

impl PartingStep<'_> {
    /// Whether it is legal after what was recorded before.
    pub(super) fn legal(&self, before: &Parted, fact: &PartingFact) -> Result<(), Error> {
        if self.author == self.person {
            let message = "nobody records that of a review or of conduct about themselves";
            return Err(Error::new(code::PLAN_WRONG_AUTHOR, message).at("entry.author"));
        }
        match fact {
            PartingFact::LogConduct { .. } => self.reporter("act.reported_by"),
            PartingFact::AnswerConduct { number, .. } => {
                let of = before.conducts.iter().find(|of| of.number == *number && of.person == *self.person);
                let Some(conduct) = of else {
                    let message = format!("event {number} logs no conduct of this person");
                    return Err(Error::new(code::PLAN_CONDUCT_MISSING, message).at("act.number"));
                };
                if conduct.response.is_some() {
                    return Err(Error::new(code::PLAN_ILLEGAL_ACT, "what was done about it is on the log")
                        .with_help("legal: log what was done about other conduct, or open a review")
                        .at("act.number"));
                }
                self.no_earlier(conduct.day, "on which the conduct counts")
            }
            PartingFact::Open { review, ground, plan, conduct } => {
                if let Some(found) = before.review(review) {
                    let message = "the log has a review of that id";
                    // Of a review about somebody else no more is told.
                    let own = found.person == *self.person;
                    let on_it = if own { format!("; on this one {}", legal(found)) } else { String::new() };
                    let help = format!("legal: open one under another id{on_it}");
                    return Err(Error::new(code::PLAN_REVIEW_WRONG, message).with_help(help).at("act.review"));
                }
                self.may_open(before, (*ground, plan.as_ref(), conduct.as_ref()))
            }
            PartingFact::AddEvidence { review, .. } | PartingFact::Close { review, .. } => {
                let found = before.review(review).filter(|found| found.person == *self.person);
                let found = open_review(found).map_err(|error| error.at("act.review"))?;
                self.no_earlier(found.last, "of the review's last entry")
            }
        }
    }

    fn reporter(&self, at: &str) -> Result<(), Error> {
        if self.reported_by != Some(self.person) {
            return Ok(());
        }
        Err(Error::new(code::PLAN_REPORTER_INVALID, "the reporter is whom the report is about").at(at))
    }

    /// Refuses an entry that is dated before what it is about.
    fn no_earlier(&self, than: Date, what: &str) -> Result<(), Error> {
        let day = self.day;
        if day >= than {
            return Ok(());
        }
        Err(day_wrong(format!("{day} lies before {than}, the day {what}")))
    }

    /// What each ground asks for before a review can be opened on it.
    fn may_open(
        &self,
        before: &Parted,
        (ground, plan, conduct): (GroundKind, Option<&Id>, Option<&Id>),
    ) -> Result<(), Error> {
        let Self { history, person, day, number, .. } = *self;
        match ground {
            GroundKind::PlanWithoutGain => {
                let course = plan.map(|plan| Course::before(history, plan, Some(day), number)).transpose()?;
                let course = course.flatten().filter(|course| course.person == *person);
                let unknown = || Error::new(code::PLAN_UNKNOWN, "the log has no plan of that id about this person");
                let course = course.ok_or_else(|| unknown().at("act.ground.plan"))?;
                if course.stage == Stage::Over(Over::NotCompleted) {
                    return Ok(());
                }
                let state = course.stage.state().as_str().replace('_', " ");
                let message = format!("the plan is {state}: nobody has recorded that it did not work");
                Err(Error::new(code::PLAN_STATE_WRONG, message).at("act.ground.plan"))
            }
            GroundKind::WillProblem => {
                if log::motivation_talk(history, person, day, number)?.is_some() {
                    return Ok(());
                }
                let message = "no direct talk about motivation with this person, recorded by somebody else and since a \
                               gap of will was entered, is on the log";
                Err(Error::new(code::PLAN_TALK_MISSING, message).at("act.ground"))
            }
            GroundKind::CultureHarm => {
                let logged = |of: &Conduct| of.person == *person && Some(&of.conduct) == conduct && of.day <= day;
                if before.conducts.iter().any(logged) {
                    return Ok(());
                }
                let message = "no conduct of that kind is on the log about this person";
                Err(Error::new(code::PLAN_CONDUCT_MISSING, message).at("act.ground.conduct"))
            }
            GroundKind::EthicsViolation => self.reporter("act.ground.reported_by"),
        }
    }
}

/// What can be done on a review.
fn legal(review: &Review) -> &'static str {
    if review.closed { "nothing, it is closed" } else { "add_evidence, close" }
}

fn open_review(found: Option<&Review>) -> Result<&Review, Error> {
    let wrong = |message: &str, help: &str| Error::new(code::PLAN_REVIEW_WRONG, message).with_help(help);
    let found = found.ok_or_else(|| {
        wrong("the log has no review of that id about this person", "legal: open, under an id of its own")
    })?;
    if found.closed {
        return Err(wrong("the review is closed", "legal: nothing on this one; open another"));
    }
    Ok(found)
}
