//! `plan.conversation`: the hard talk in five steps, filled from what is known.

use super::goal::PlanGoal;
use super::judge::below;
use super::status::{ManagersSide, course_of};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::history::History;
use crate::record::{self, Record};
use crate::rule::{PLAN_CONVERSATION, RuleId};
use crate::text::count;
use crate::time::{Date, Quarter};
use crate::unit::eye::percent;
use crate::unit::{Id, RampAdjusted, Ratio, Sha256};

/// Which plan is talked about, and the facts beside it.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct ConversationRequest {
    /// The log.
    history: History,
    /// The plan.
    plan: Id,
    /// The day of the talk.
    as_of: Date,
    /// What was attained, ramp-adjusted, quarter by quarter.
    #[record(default)]
    attained: Vec<AttainedShare>,
}

/// What was attained in a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct AttainedShare {
    /// The quarter.
    quarter: Quarter,
    /// The attainment, ramp taken into account.
    attainment: RampAdjusted,
}

/// The five-step script of a talk.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.plan_conversation/1")]
pub struct PlanConversation {
    /// The plan.
    plan: Id,
    /// With whom.
    person: Id,
    /// The day of the talk.
    as_of: Date,
    /// The steps, in their order.
    steps: Vec<ConversationStep>,
    /// What should be known before the talk and is not.
    missing: Vec<String>,
    /// The rules that it follows.
    rules: Vec<RuleId>,
    /// A hash of the request.
    sha256: Sha256,
}

/// A step of the talk.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct ConversationStep {
    /// Which.
    step: ConversationStage,
    /// What it is for.
    purpose: String,
    /// What to say, from the facts.
    say: Vec<String>,
    /// What to ask, and then to listen to.
    ask: Vec<String>,
    /// What to leave out.
    avoid: Vec<String>,
}

/// The five steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum ConversationStage {
    /// The facts, without judging.
    StateFacts,
    /// What worries the manager.
    SayConcern,
    /// The person's own view.
    AskView,
    /// What the plan asks for, and what the manager gives.
    ProposePlan,
    /// What both will do, by when.
    GetCommitment,
}

/// Writes the script of the talk in which a plan is proposed (`plan.conversation`).
///
/// ```
/// use attain::{plan, record};
/// let request = r#"{"plan": "ip-1", "entry": {"author": "lead", "time": "2027-01-08T09:00:00Z", "reason": "Opened.",
///     "salt": "00112233445566778899aabbccddeeff"},
///     "act": {"kind": "draft", "person": "p-3c", "start": "2027-01-11", "because": "Two quarters under the threshold."}}"#;
/// let acted = plan::act(&record::from_json(request)?)?;
/// let asked = plan::ConversationRequest::new(acted.history().clone(), "ip-1".parse()?, "2027-01-11".parse()?);
/// let talk = plan::conversation(&asked)?;
/// assert_eq!(talk.steps().len(), 5);
/// assert!(talk.missing().iter().any(|missing| missing.contains("goals")));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.unknown`; `plan.quarter_invalid` at `attained[i].quarter`; `plan.history_illegal` and those of reading an event.
pub fn conversation(request: &ConversationRequest) -> Result<PlanConversation, Error> {
    let as_of = request.as_of;
    let course = course_of(&request.history, &request.plan, as_of)?;
    let side = ManagersSide::of(&course, as_of, &Why::off());
    let limit = course.policy.trigger_below();
    let (mut facts, mut missing) = (Vec::new(), Vec::new());
    let mut under = 0_usize;
    for (index, AttainedShare { quarter, attainment }) in request.attained.iter().enumerate() {
        check_quarter(request, index, *quarter)?;
        under = under.saturating_add(usize::from(below(attainment.fraction(), limit)));
        let (numerator, denominator) = attainment.fraction();
        let share = Ratio::of(numerator, denominator).map(percent).unwrap_or_default();
        facts.push(format!("In {quarter} you reached {share} of your quota, ramp taken into account."));
    }
    if request.attained.is_empty() {
        missing.push("what was attained, quarter by quarter".to_owned());
    }
    match &side {
        None => missing.push("the manager's side: ramp, territory, quota, coaching".to_owned()),
        Some(side) => facts.extend(ours(side)),
    }
    if course.goals.is_empty() {
        missing.push("goals that can be measured".to_owned());
    }
    let all = request.attained.len();
    let concern = match under {
        0 => "I am concerned about what I see, and I say so now because there is time to change it.".to_owned(),
        under => {
            let what = if under == all { "This".to_owned() } else { format!("{under} of these {all} quarters") };
            let is = if under == 1 || under == all { "is" } else { "are" };
            let limit = percent(limit);
            format!("{what} {is} below the threshold of {limit}. I say so now because there is time to change it.")
        }
    };
    let end = course.clock.date(course.phase_end(3));
    let until = end.map_or_else(String::new, |end| format!(" It ends on {end}."));
    let days = course.phase_end(3);
    let every = match course.policy.check_in_every() {
        1 => "every day of work".to_owned(),
        2 => "every other day of work".to_owned(),
        every => format!("in every {every} days of work"),
    };
    let mut plan =
        vec![format!("I propose a plan of {days} days from {}.{until} Leave stops its clock.", course.clock.start)];
    plan.extend(course.goals.iter().map(goal));
    plan.push(format!(
        "In the second {} days we check in {every}, and I hear calls with you.",
        course.policy.phase_days()
    ));
    let review = course.clock.date(course.phase_end(2));
    plan.extend(review.map(|day| format!("From {day} on we look at it together, and you say how you see it.")));
    let steps = vec![
        step(
            ConversationStage::StateFacts,
            "Both look at the same facts before anybody judges them.",
            facts,
            &["Is any of this not as you know it?"],
            &["comparing with others", "words for a person: speak of figures and of what was done"],
        ),
        step(
            ConversationStage::SayConcern,
            "One sentence that says what is at stake, once.",
            vec![concern],
            &[],
            &["more than one concern", "threats", "softening it until nobody can hear it"],
        ),
        step(
            ConversationStage::AskView,
            "They know what you do not. Nothing is concluded before you have heard it.",
            vec![],
            &["How do you see it?", "What stands in your way?", "What should I have done, and did not?"],
            &["answering for them", "naming a cause before they have"],
        ),
        step(
            ConversationStage::ProposePlan,
            "What is asked for, by when, and what you give for it.",
            plan,
            &["What in this is not within your reach?", "What do you need from me?"],
            &["a goal that cannot be measured", "a promise of how it ends"],
        ),
        step(
            ConversationStage::GetCommitment,
            "Both say what they will do first, and when they will look at it.",
            vec![
                "You get this in writing. To acknowledge it says that you have read it, not that you agree.".to_owned(),
            ],
            &["What will you do this week?", "When do we look at it?"],
            &["closing without a day"],
        ),
    ];
    let sha256 = Sha256::of(record::to_json(request).as_bytes());
    Ok(PlanConversation {
        plan: course.plan,
        person: course.person,
        as_of,
        steps,
        missing,
        rules: vec![PLAN_CONVERSATION],
        sha256,
    })
}

/// Each quarter once. Named in two ways, one could stand there twice.
fn check_quarter(request: &ConversationRequest, index: usize, quarter: Quarter) -> Result<(), Error> {
    let mut earlier = request.attained.iter().take(index).map(|row| row.quarter);
    let message = match earlier.find(|other| *other == quarter || other.is_fiscal() != quarter.is_fiscal()) {
        None => return Ok(()),
        Some(other) if other == quarter => format!("an earlier row is of {quarter}"),
        Some(other) => format!("{quarter} is named in another way than {other}"),
    };
    Err(Error::new(code::PLAN_QUARTER_INVALID, message).at(format!("attained[{index}].quarter")))
}

/// The manager's side, said by the manager.
fn ours(side: &ManagersSide) -> Vec<String> {
    let mut facts = Vec::new();
    if side.ramping() {
        facts.push("You were still ramping, and the figures take that into account.".to_owned());
    }
    if side.quota_late_days() > 0 {
        facts.push(format!("We told you of your quota {} late.", count(side.quota_late_days(), "day", "days")));
    }
    if let Some(territory) = side.territory().filter(|share| *share < Ratio::one()) {
        facts.push(format!("Your territory has {} of the potential of the average one.", percent(territory)));
    }
    if side.delivered() < side.promised() {
        let promised = count(side.promised(), "coaching meeting", "coaching meetings");
        facts.push(format!("I promised {promised} and held {}.", side.delivered()));
    }
    facts
}

fn goal(goal: &PlanGoal) -> String {
    let (measure, key) = (goal.measure(), goal.goal());
    format!("`{key}` ({measure}) goes from {} to {} by {}.", goal.baseline(), goal.target(), goal.due())
}

fn step(stage: ConversationStage, purpose: &str, say: Vec<String>, ask: &[&str], avoid: &[&str]) -> ConversationStep {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    ConversationStep { step: stage, purpose: purpose.to_owned(), say, ask: texts(ask), avoid: texts(avoid) }
}
