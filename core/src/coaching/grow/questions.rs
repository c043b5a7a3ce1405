//! `grow.questions`: what a coach can ask at each stage.

use super::GrowStage;
use super::bank::BANK;
use crate::coaching::Readiness;
use crate::error::Error;
use crate::order;
use crate::record::Record;
use crate::rule::{GROW_QUESTIONS, RuleId};
use crate::unit::Id;

/// What a session is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum CoachingSituation {
    /// A deal does not move.
    StuckDeal,
    /// There is too little new business.
    PipelineGap,
    /// Too few deals are won.
    WinRate,
    /// Deals take too long.
    Cycle,
    /// Forecasts do not come true.
    Forecast,
    /// Something has to be learned.
    Skill,
}

/// How much a question leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum QuestionWidth {
    /// It leaves much open.
    Wide,
    /// It asks for one thing.
    Narrow,
}

/// Which questions are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct GrowQuestionsRequest {
    /// At which stage; by default at all.
    stage: Option<GrowStage>,
    /// What the session is about; by default all there are.
    #[record(default)]
    situations: Vec<CoachingSituation>,
    /// How far the person is with the task, as entered: who begins is asked narrow questions first, who works alone wide ones.
    readiness: Option<Readiness>,
}

/// Questions.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct GrowQuestions {
    /// By stage; at each those of the situations first, then those that always fit.
    questions: Vec<GrowQuestion>,
    /// The rule that asks for them.
    rule: RuleId,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct GrowQuestion {
    /// Its key.
    id: Id,
    /// The stage it belongs to.
    stage: GrowStage,
    /// What the session is about where it fits; left out where it always fits.
    situation: Option<CoachingSituation>,
    /// How much it leaves open.
    width: QuestionWidth,
    /// The question.
    text: String,
}

/// Gives the questions of the library's bank (`grow.questions`).
///
/// ```
/// use attain::coaching::{self, CoachingSituation, GrowQuestionsRequest, GrowStage, Readiness};
/// let request = GrowQuestionsRequest::new()
///     .with_stage(GrowStage::Options)
///     .with_situations(vec![CoachingSituation::StuckDeal])
///     .with_readiness(Readiness::New);
/// let questions = coaching::questions(&request)?;
/// assert_eq!(questions.questions().len(), 5);
/// assert_eq!(questions.questions()[0].situation(), Some(&CoachingSituation::StuckDeal));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// None: what could be wrong, the reader of the request refuses.
pub fn questions(request: &GrowQuestionsRequest) -> Result<GrowQuestions, Error> {
    let wanted = |stage: GrowStage| request.stage.is_none_or(|wanted| wanted == stage);
    let fits = |situation: Option<CoachingSituation>| {
        situation.is_none_or(|situation| request.situations.is_empty() || request.situations.contains(&situation))
    };
    let first = match request.readiness {
        Some(Readiness::New | Readiness::Learning) => Some(QuestionWidth::Narrow),
        Some(Readiness::Able | Readiness::Independent) => Some(QuestionWidth::Wide),
        None => None,
    };
    let fitting = BANK.iter().filter(|entry| wanted(entry.stage) && fits(entry.situation));
    let mut questions: Vec<GrowQuestion> = fitting
        .map(|entry| GrowQuestion {
            id: Id::known(entry.id),
            stage: entry.stage,
            situation: entry.situation,
            width: entry.width,
            text: entry.text.to_owned(),
        })
        .collect();
    let late = |question: &GrowQuestion| first.is_some_and(|first| first != question.width);
    order::sort_by_key(&mut questions, |question| (question.stage, question.situation.is_none(), late(question)));
    Ok(GrowQuestions { questions, rule: GROW_QUESTIONS })
}
