//! What `plan.part_ways` leaves on the log: the open part of each act, and the personal one.

use super::part_ways::{ConductResponse, PartWaysAct, PartingGround, ReviewItemKind, ReviewOutcome};
use crate::record::Record;
use crate::unit::{FreeText, Id};

/// The public part of what is done.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub(super) enum PartingFact {
    /// Conduct was logged.
    LogConduct {
        /// What kind.
        conduct: Id,
    },
    /// Conduct was answered.
    AnswerConduct {
        /// Which.
        number: u64,
        /// What was done.
        response: ConductResponse,
    },
    /// A review was opened.
    Open {
        /// The review.
        review: Id,
        /// The ground, as far as it names nobody.
        ground: GroundKind,
        /// The plan that ended without gain.
        plan: Option<Id>,
        /// The kind of conduct.
        conduct: Option<Id>,
    },
    /// Something was added.
    AddEvidence {
        /// The review.
        review: Id,
        /// Which item.
        item: ReviewItemKind,
    },
    /// A review was closed.
    Close {
        /// The review.
        review: Id,
        /// What was decided.
        outcome: ReviewOutcome,
    },
}

/// A ground by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum GroundKind {
    /// A full plan without gain.
    PlanWithoutGain,
    /// The will is not there.
    WillProblem,
    /// Harm to the culture.
    CultureHarm,
    /// A violation of ethics.
    EthicsViolation,
}

/// The personal part of what is done.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub(super) struct PartingTexts {
    /// What was written.
    pub(super) text: FreeText,
    /// Who reported it.
    pub(super) reported_by: Option<Id>,
    /// The person's own view.
    pub(super) view: Option<FreeText>,
}

impl PartingFact {
    pub(super) const KINDS: &'static [&'static str] =
        &["plan.log_conduct", "plan.answer_conduct", "plan.review_open", "plan.review_evidence", "plan.review_close"];

    /// Whether something must be written with it.
    pub(super) const fn says(&self) -> bool {
        !matches!(self, Self::AnswerConduct { .. })
    }

    /// What the event on the log is called.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::LogConduct { .. } => "plan.log_conduct",
            Self::AnswerConduct { .. } => "plan.answer_conduct",
            Self::Open { .. } => "plan.review_open",
            Self::AddEvidence { .. } => "plan.review_evidence",
            Self::Close { .. } => "plan.review_close",
        }
    }
}

impl GroundKind {
    /// What a review on this ground should know.
    pub(super) const fn items(self) -> &'static [ReviewItemKind] {
        use ReviewItemKind as K;
        match self {
            Self::PlanWithoutGain => &[K::WrittenPlan, K::Goals, K::Coaching, K::ManagersSide, K::PersonsView],
            Self::WillProblem => &[K::DirectTalk, K::WhatFollowed, K::ManagersSide, K::PersonsView],
            Self::CultureHarm => &[K::Conduct, K::Effect, K::DirectTalk, K::PersonsView],
            Self::EthicsViolation => &[K::Report, K::Findings, K::PersonsView],
        }
    }
}

impl PartWaysAct {
    /// The open and the personal part of an act.
    pub(super) fn parts(&self) -> (PartingFact, Option<PartingTexts>) {
        let texts = |text: &FreeText| PartingTexts { text: text.clone(), reported_by: None, view: None };
        match self {
            Self::LogConduct { conduct, observed, reported_by } => (
                PartingFact::LogConduct { conduct: conduct.clone() },
                Some(PartingTexts { reported_by: Some(reported_by.clone()), ..texts(observed) }),
            ),
            Self::AnswerConduct { number, response } => {
                (PartingFact::AnswerConduct { number: *number, response: *response }, None)
            }
            Self::Open { review, ground, because } => {
                let (kind, plan, conduct, reported_by) = match ground {
                    PartingGround::PlanWithoutGain { plan } => (GroundKind::PlanWithoutGain, Some(plan), None, None),
                    PartingGround::WillProblem {} => (GroundKind::WillProblem, None, None, None),
                    PartingGround::CultureHarm { conduct } => (GroundKind::CultureHarm, None, Some(conduct), None),
                    PartingGround::EthicsViolation { reported_by } => {
                        (GroundKind::EthicsViolation, None, None, Some(reported_by))
                    }
                };
                let (plan, conduct) = (plan.cloned(), conduct.cloned());
                (
                    PartingFact::Open { review: review.clone(), ground: kind, plan, conduct },
                    Some(PartingTexts { reported_by: reported_by.cloned(), ..texts(because) }),
                )
            }
            Self::AddEvidence { review, item, known } => {
                (PartingFact::AddEvidence { review: review.clone(), item: *item }, Some(texts(known)))
            }
            Self::Close { review, outcome, because, view } => (
                PartingFact::Close { review: review.clone(), outcome: *outcome },
                Some(PartingTexts { view: Some(view.clone()), ..texts(because) }),
            ),
        }
    }
}
