//! `plan.reviews`: the reviews by people whether to part, replayed from the log.

use super::part_ways::{ConductResponse, PartingStep, ReviewItemKind, ReviewOutcome};
use super::parting::{GroundKind, PartingFact, PartingTexts};
use super::replay::{illegal, recorded};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::history::{History, HistoryEvent};
use crate::log;
use crate::record::Record;
use crate::rule::{PLAN_PART_WAYS, RuleId};
use crate::time::Date;
use crate::unit::{FreeText, Id, Sha256};

/// Whose reviews, and when.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct ReviewsRequest {
    /// The log.
    history: History,
    /// About whom; left out: everyone.
    person: Option<Id>,
    /// The day whose end counts.
    as_of: Date,
}

/// The reviews on a log.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct SeparationReviews {
    /// The day whose end counts.
    as_of: Date,
    /// The reviews, in the order in which they were opened.
    reviews: Vec<SeparationReview>,
}

/// A review by people whether to part. It weighs nothing and concludes nothing.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.separation_review/1")]
pub struct SeparationReview {
    /// The review.
    review: Id,
    /// Whom it is about.
    person: Id,
    /// The ground on which it was opened.
    ground: GroundKind,
    /// The plan that ended without gain.
    plan: Option<Id>,
    /// The kind of conduct.
    conduct: Option<Id>,
    /// Who opened it.
    opened_by: Id,
    /// When.
    opened: Date,
    /// What was seen and said that led to it; left out where it was erased.
    because: Option<FreeText>,
    /// Who reported it; left out where nobody did, or it was erased.
    reported_by: Option<Id>,
    /// What it should know, and what it knows.
    evidence: Vec<ReviewItem>,
    /// What it should know and does not, in words.
    missing: Vec<String>,
    /// What a person decided; left out while nobody has.
    decision: Option<ReviewDecision>,
    /// The rules that it follows.
    rules: Vec<RuleId>,
    /// A hash of the events that it rests on.
    sha256: Sha256,
}

/// Something that a review should know.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ReviewItem {
    /// What.
    item: ReviewItemKind,
    /// What people added to it.
    known: Vec<ReviewEvidence>,
}

/// What somebody added to a review.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ReviewEvidence {
    /// The number of its event.
    number: u64,
    /// Who added it.
    by: Id,
    /// When.
    day: Date,
    /// What is known; left out where it was erased.
    text: Option<FreeText>,
}

/// A decision that a person recorded on a review. There is none without.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ReviewDecision {
    /// What was decided.
    outcome: ReviewOutcome,
    /// Who decided.
    decided_by: Id,
    /// When.
    decided: Date,
    /// Why; left out where it was erased.
    because: Option<FreeText>,
    /// The person's own view; left out where it was erased.
    view: Option<FreeText>,
    /// Whether reason and view were erased.
    erased: bool,
}

/// Conduct on the log.
pub(super) struct Conduct {
    pub(super) number: u64,
    pub(super) person: Id,
    pub(super) day: Date,
    pub(super) conduct: Id,
    pub(super) response: Option<(ConductResponse, Date)>,
}

/// A review as the log has it.
pub(super) struct Review {
    pub(super) review: Id,
    pub(super) person: Id,
    pub(super) opened: Date,
    /// The day of its last entry.
    pub(super) last: Date,
    pub(super) closed: bool,
    /// The numbers of its events, the opening first.
    events: Vec<u64>,
}

/// Conduct and reviews, in the order in which they were recorded.
#[derive(Default)]
pub(super) struct Parted {
    pub(super) conducts: Vec<Conduct>,
    pub(super) reviews: Vec<Review>,
}

/// The events about conduct and reviews by the end of a day, with what they say in the open.
fn facts(history: &History, as_of: Option<Date>) -> Result<Vec<(&HistoryEvent, PartingFact)>, Error> {
    let ours = |event: &&HistoryEvent| {
        PartingFact::KINDS.contains(&event.kind().as_str()) && as_of.is_none_or(|day| event.effective() <= day)
    };
    history.events().iter().filter(ours).map(|event| Ok((event, log::public(event)?))).collect()
}

impl Parted {
    /// Replays a log to its end. What counts by the end of a day must have been legal when it was recorded.
    pub(super) fn of(history: &History, as_of: Option<Date>) -> Result<Self, Error> {
        let (mut parted, copied) = (Self::default(), history.copied());
        for (event, fact) in facts(history, None)? {
            if as_of.is_none_or(|day| event.effective() <= day) {
                parted.check(history, event, &fact, event.number() <= copied)?;
            }
            parted.take(event, fact);
        }
        Ok(parted)
    }

    fn check(&self, history: &History, event: &HistoryEvent, fact: &PartingFact, copied: bool) -> Result<(), Error> {
        if event.kind().as_str() != fact.kind() {
            return Err(illegal(event, "its kind is another"));
        }
        recorded(event, fact.says() && !copied)?;
        let person = event.subject().ok_or_else(|| illegal(event, "it is about nobody"))?;
        let texts: Option<PartingTexts> = log::personal(event)?;
        if matches!(fact, PartingFact::Close { .. }) && texts.as_ref().is_some_and(|texts| texts.view.is_none()) {
            return Err(illegal(event, "the person's own view was never there"));
        }
        let reported_by = texts.and_then(|texts| texts.reported_by);
        let (author, day, number) = (event.author(), event.effective(), event.number());
        let step = PartingStep { history, person, author, day, number, reported_by: reported_by.as_ref() };
        step.legal(self, fact).map_err(|error| illegal(event, error.message()))
    }

    fn take(&mut self, event: &HistoryEvent, fact: PartingFact) {
        let (number, day) = (event.number(), event.effective());
        match (fact, event.subject().cloned()) {
            (PartingFact::LogConduct { conduct }, Some(person)) => {
                self.conducts.push(Conduct { number, person, day, conduct, response: None });
            }
            (PartingFact::AnswerConduct { number, response }, _) => {
                if let Some(of) = self.conducts.iter_mut().find(|of| of.number == number) {
                    of.response.get_or_insert((response, day));
                }
            }
            (PartingFact::Open { review, .. }, Some(person)) => {
                let events = vec![number];
                self.reviews.push(Review { review, person, opened: day, last: day, closed: false, events });
            }
            (PartingFact::AddEvidence { review, .. }, _) => {
                if let Some(of) = self.review_mut(&review) {
                    of.events.push(number);
                    of.last = day;
                }
            }
            (PartingFact::Close { review, .. }, _) => {
                if let Some(of) = self.review_mut(&review) {
                    of.events.push(number);
                    (of.last, of.closed) = (day, true);
                }
            }
            (PartingFact::LogConduct { .. } | PartingFact::Open { .. }, None) => {}
        }
    }

    fn review_mut(&mut self, review: &Id) -> Option<&mut Review> {
        self.reviews.iter_mut().find(|of| of.review == *review)
    }

    /// A review by its id.
    pub(super) fn review(&self, review: &Id) -> Option<&Review> {
        self.reviews.iter().find(|of| of.review == *review)
    }
}

/// The conduct that counts by the end of a day, in order, each with the first response to it by then.
pub(super) fn conducts(history: &History, as_of: Date) -> Result<Vec<Conduct>, Error> {
    let mut conducts = Parted::of(history, Some(as_of))?.conducts;
    conducts.retain(|of| of.day <= as_of);
    for of in &mut conducts {
        of.response = of.response.filter(|(_, day)| *day <= as_of);
    }
    Ok(conducts)
}

impl SeparationReview {
    pub(super) fn of(history: &History, found: &Review, as_of: Option<Date>, why: &Why<'_>) -> Result<Self, Error> {
        let facts = facts(history, as_of)?;
        let events: Vec<&(&HistoryEvent, PartingFact)> =
            facts.iter().filter(|(event, _)| found.events.contains(&event.number())).collect();
        let hashes: Vec<String> = events.iter().map(|(event, _)| event.hash().to_string()).collect();
        let Some((opening, PartingFact::Open { review, ground, plan, conduct })) = events.first() else {
            return Err(Error::new(code::PLAN_REVIEW_WRONG, "the review was not opened").at("history"));
        };
        let texts: Option<PartingTexts> = log::personal(opening)?;
        let (because, reported_by) = texts.map_or((None, None), |texts| (Some(texts.text), texts.reported_by));
        let mut items: Vec<ReviewItem> =
            ground.items().iter().map(|item| ReviewItem { item: *item, known: Vec::new() }).collect();
        let mut decision = None;
        for (event, fact) in &events {
            let texts: Option<PartingTexts> = log::personal(event)?;
            match fact {
                PartingFact::AddEvidence { item, .. } => {
                    let evidence = ReviewEvidence {
                        number: event.number(),
                        by: event.author().clone(),
                        day: event.effective(),
                        text: texts.map(|texts| texts.text),
                    };
                    match items.iter_mut().find(|of| of.item == *item) {
                        Some(of) => of.known.push(evidence),
                        None => items.push(ReviewItem { item: *item, known: vec![evidence] }),
                    }
                }
                PartingFact::Close { outcome, .. } => {
                    let erased = event.personal_digest().is_some() && event.personal().is_none();
                    let (because, view) = texts.map_or((None, None), |texts| (Some(texts.text), texts.view));
                    let (decided_by, decided) = (event.author().clone(), event.effective());
                    decision = Some(ReviewDecision { outcome: *outcome, decided_by, decided, because, view, erased });
                }
                _ => {}
            }
        }
        for (index, item) in items.iter().enumerate() {
            for (place, evidence) in item.known.iter().enumerate() {
                let row = why.item("evidence", index).item("known", place);
                row.figure("number", PLAN_PART_WAYS, evidence.number, || {
                    Derivation::given("the event's place in the history", Measure::count(evidence.number))
                });
            }
        }
        let bare = items.iter().filter(|item| item.known.is_empty());
        Ok(Self {
            review: review.clone(),
            person: found.person.clone(),
            ground: *ground,
            plan: plan.clone(),
            conduct: conduct.clone(),
            opened_by: opening.author().clone(),
            opened: opening.effective(),
            because,
            reported_by,
            missing: bare.map(|item| item.item.words().to_owned()).collect(),
            evidence: items,
            decision,
            rules: vec![PLAN_PART_WAYS],
            sha256: Sha256::of(hashes.join("\n").as_bytes()),
        })
    }
}

impl ReviewItemKind {
    /// What is missing, in words.
    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::WrittenPlan => "the plan in writing, and when the person had it",
            Self::Goals => "the goals with their arithmetic",
            Self::Coaching => "the coaching that was held",
            Self::ManagersSide => "the manager's side: ramp, territory, quota, coaching",
            Self::DirectTalk => "the direct talk on the matter",
            Self::WhatFollowed => "what was agreed in it, and what followed",
            Self::Conduct => "the conduct as it was logged",
            Self::Effect => "what it did to others",
            Self::Report => "the report, and who made it",
            Self::Findings => "what was found, by somebody who is not part of it",
            Self::PersonsView => "the person's own view",
        }
    }
}

/// The reviews by people whether to part, as the log has them at the end of a day.
///
/// ```
/// use attain::{plan, record};
/// let request = r#"{"person": "p-3c", "entry": {"author": "hr", "time": "2027-02-01T09:00:00Z", "reason": "A report.",
///     "salt": "00112233445566778899aabbccddeeff"}, "act": {"kind": "open", "review": "r-1",
///     "ground": {"kind": "ethics_violation", "reported_by": "p-9a"}, "because": "A forged signature."}}"#;
/// let acted = plan::part_ways(&record::from_json(request)?)?;
/// let asked = plan::ReviewsRequest::new(acted.history().clone(), "2027-02-01".parse()?);
/// let reviews = plan::reviews(&asked)?;
/// assert_eq!(reviews.reviews()[0].missing().len(), 3);
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.history_illegal` at `history.events[i]`, where the log has an act that was not legal; those of reading an event.
pub fn reviews(request: &ReviewsRequest) -> Result<SeparationReviews, Error> {
    reviews_why(request, &Why::off())
}

/// As [`reviews`], each figure with its derivation for whoever asks.
pub(crate) fn reviews_why(request: &ReviewsRequest, why: &Why<'_>) -> Result<SeparationReviews, Error> {
    let (history, as_of) = (&request.history, request.as_of);
    let mut reviews = Vec::new();
    for found in Parted::of(history, Some(as_of))?.reviews {
        if found.opened <= as_of && request.person.as_ref().is_none_or(|person| *person == found.person) {
            let row = why.item("reviews", reviews.len());
            reviews.push(SeparationReview::of(history, &found, Some(as_of), &row)?);
        }
    }
    Ok(SeparationReviews { as_of, reviews })
}
