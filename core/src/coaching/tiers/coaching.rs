//! `tiers.coaching`: what each tier needs, and who can be whose mentor.

use super::Tier;
use crate::code;
use crate::error::Error;
use crate::history::History;
use crate::log::{self, Gap};
use crate::order::{self, SortedSet};
use crate::policy::CoachingPolicy;
use crate::record::Record;
use crate::rule::{RuleId, TIERS_COACHING, TIERS_GAP};
use crate::time::Date;
use crate::unit::Id;

/// Skills that coaching takes up at once, at most.
const SKILLS: usize = 2;

/// People in tiers.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct TiersCoachingRequest {
    /// The people, each once.
    people: Vec<TieredPerson>,
    /// The day whose end counts.
    as_of: Date,
    /// The log, for the gaps that people entered and the talks that were held.
    history: Option<History>,
    /// People of the top tier who are nobody's mentor.
    #[record(default)]
    not_mentors: Vec<Id>,
    /// How many people a mentor has at most.
    #[record(default)]
    policy: CoachingPolicy,
}

/// A person in a tier.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct TieredPerson {
    /// Who.
    person: Id,
    /// The tier, as `tiers.split` gives it.
    tier: Tier,
    /// Skills that they want to work on, as people entered them, the first first.
    #[record(default)]
    skills: Vec<Id>,
    /// Skills that they can teach.
    #[record(default)]
    strengths: Vec<Id>,
}

/// What each person needs.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct TiersCoaching {
    /// The day.
    as_of: Date,
    /// One plan a person, by id.
    plans: Vec<TierPlan>,
    /// People of the middle for whom no mentor is left, by id.
    without_mentor: Vec<Id>,
}

/// How a person is coached: a proposal, which a manager makes their own or does not.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct TierPlan {
    /// Who.
    person: Id,
    /// The tier.
    tier: Tier,
    /// What is proposed.
    measures: Vec<CoachingMeasure>,
    /// The skills to work on: at most two.
    skills: Vec<Id>,
    /// The gap that a person entered last; left out where there is none or it was erased.
    gap: Option<Gap>,
    /// The day of the last direct talk about motivation since a gap of will was entered; the person does not record it.
    motivation_talk: Option<Date>,
    /// Who can be their mentor.
    mentor: Option<Id>,
    /// Whose mentor they can be, by id.
    mentees: Vec<Id>,
    /// What people have to enter or do first.
    missing: Vec<String>,
}

/// Something that is proposed.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct CoachingMeasure {
    /// What.
    what: CoachingMove,
    /// The same in words.
    text: String,
    /// The rule that it comes from.
    rule: RuleId,
}

/// What can be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum CoachingMove {
    /// Strategic skills.
    StrategicSkills,
    /// The biggest chances and the complex accounts.
    BiggestChances,
    /// Being a mentor.
    MentorOthers,
    /// No administration that others can do.
    ProtectFromAdmin,
    /// One or two skills.
    SkillGaps,
    /// A goal each week.
    WeeklyGoals,
    /// A top performer as mentor.
    TopPerformerAsMentor,
    /// Finding out what stands in the way.
    Diagnose,
    /// Intensive coaching.
    IntensiveCoaching,
    /// A check-in every day.
    DailyCheckIns,
    /// Milestones.
    Milestones,
    /// A direct talk about motivation, before anything else.
    MotivationTalk,
    /// Performance management, by people.
    PerformanceManagement,
}

impl CoachingMove {
    fn measure(self) -> CoachingMeasure {
        let (text, rule) = match self {
            Self::StrategicSkills => {
                ("coach strategic skills: the account as a whole, the buyer's business", TIERS_COACHING)
            }
            Self::BiggestChances => ("give the biggest chances and the complex accounts", TIERS_COACHING),
            Self::MentorOthers => ("let them teach what they do well", TIERS_COACHING),
            Self::ProtectFromAdmin => ("keep administration away that others can do", TIERS_COACHING),
            Self::SkillGaps => {
                ("work on one or two skills at a time: here an hour of coaching returns most", TIERS_COACHING)
            }
            Self::WeeklyGoals => ("agree a goal for each week and look at it in the next", TIERS_COACHING),
            Self::TopPerformerAsMentor => ("pair with somebody of the top tier", TIERS_COACHING),
            Self::Diagnose => {
                ("find out soon, together, what stands in the way; a person enters the gap", TIERS_COACHING)
            }
            Self::IntensiveCoaching => {
                ("coach the skill intensively: watch it, practise it, watch it again", TIERS_GAP)
            }
            Self::DailyCheckIns => ("check in for a few minutes each day", TIERS_GAP),
            Self::Milestones => ("set milestones that both can see", TIERS_GAP),
            Self::MotivationTalk => ("talk openly about what drives them, before anything else", TIERS_GAP),
            Self::PerformanceManagement => ("look with HR at whether another role fits better", TIERS_GAP),
        };
        CoachingMeasure { what: self, text: text.to_owned(), rule }
    }
}

/// Proposes how each person is coached, by tier and by the gap that a person entered, and pairs the middle with mentors of
/// the top (`tiers.coaching`, `tiers.gap`).
///
/// Mentors are given out in the order of ids: first by skills that the one wants and the other can teach, then to whoever
/// has fewest.
///
/// ```
/// use attain::{coaching, record};
/// let request = r#"{"as_of": "2026-05-22", "people": [
///     {"person": "ann", "tier": "top", "strengths": ["discovery"]},
///     {"person": "bob", "tier": "middle", "skills": ["discovery"]}, {"person": "cleo", "tier": "bottom"}]}"#;
/// let coaching = coaching::coaching(&record::from_json(request)?)?;
/// assert_eq!(coaching.plans()[1].mentor().unwrap().as_str(), "ann");
/// assert_eq!(coaching.plans()[2].measures()[0].what(), &coaching::CoachingMove::Diagnose);
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `tiers.duplicate` at `people[i].person`, `tiers.mentor_unknown` at `not_mentors[i]`; those of reading the events.
pub fn coaching(request: &TiersCoachingRequest) -> Result<TiersCoaching, Error> {
    let mut seen = SortedSet::default();
    if let Some(twice) = request.people.iter().position(|one| !seen.insert(&one.person)) {
        let message = "an earlier row is of this person";
        return Err(Error::new(code::TIERS_DUPLICATE, message).at(format!("people[{twice}].person")));
    }
    if let Some(unknown) = request.not_mentors.iter().position(|id| !seen.contains(id)) {
        let message = "nobody of the request has this id";
        return Err(Error::new(code::TIERS_MENTOR_UNKNOWN, message).at(format!("not_mentors[{unknown}]")));
    }
    let mut people: Vec<&TieredPerson> = request.people.iter().collect();
    order::sort_by(&mut people, |a, b| a.person.cmp(&b.person));
    let pairs = pairs(&people, request);
    let mut plans = Vec::with_capacity(people.len());
    for one in &people {
        plans.push(plan(one, request, &pairs)?);
    }
    let alone =
        people.iter().filter(|one| one.tier == Tier::Middle && !pairs.iter().any(|(mentee, _)| *mentee == &one.person));
    Ok(TiersCoaching { as_of: request.as_of, plans, without_mentor: alone.map(|one| one.person.clone()).collect() })
}

/// The people of the middle, each with a mentor as long as there is one.
fn pairs<'a>(people: &[&'a TieredPerson], request: &TiersCoachingRequest) -> Vec<(&'a Id, &'a Id)> {
    let is_mentor = |one: &&&TieredPerson| one.tier == Tier::Top && !request.not_mentors.contains(&one.person);
    let mentors: Vec<&&TieredPerson> = people.iter().filter(is_mentor).collect();
    let most = usize::try_from(request.policy.mentees()).unwrap_or(usize::MAX);
    let mut pairs: Vec<(&Id, &Id)> = Vec::new();
    for one in people.iter().filter(|one| one.tier == Tier::Middle) {
        let has = |mentor: &TieredPerson| pairs.iter().filter(|(_, taken)| **taken == mentor.person).count();
        let wanted = one.skills.get(..SKILLS.min(one.skills.len())).unwrap_or_default();
        let teaches = |mentor: &TieredPerson| wanted.iter().filter(|skill| mentor.strengths.contains(skill)).count();
        let free = mentors.iter().filter(|mentor| has(mentor) < most);
        let best = free.min_by_key(|mentor| (std::cmp::Reverse(teaches(mentor)), has(mentor), &mentor.person));
        if let Some(mentor) = best {
            pairs.push((&one.person, &mentor.person));
        }
    }
    pairs
}

fn plan(one: &TieredPerson, request: &TiersCoachingRequest, pairs: &[(&Id, &Id)]) -> Result<TierPlan, Error> {
    use CoachingMove as M;
    let entered = match &request.history {
        Some(history) => log::gap(history, &one.person, Some(request.as_of))?,
        None => None,
    };
    let gap = entered.as_ref().and_then(|(_, said)| said.as_ref().map(|said| said.gap));
    let talk = match &request.history {
        Some(history) if gap == Some(Gap::Will) => log::motivation_talk(history, &one.person, request.as_of, u64::MAX)?,
        _ => None,
    };
    let mentor = pairs.iter().find(|(mentee, _)| **mentee == one.person).map(|(_, mentor)| (*mentor).clone());
    let mentees: Vec<Id> =
        pairs.iter().filter(|(_, mentor)| **mentor == one.person).map(|(mentee, _)| (*mentee).clone()).collect();
    let mut missing: Vec<&str> = Vec::new();
    let mut moves: Vec<M> = match one.tier {
        Tier::Top => {
            let mut moves = vec![M::StrategicSkills, M::BiggestChances, M::ProtectFromAdmin];
            if !mentees.is_empty() {
                moves.insert(2, M::MentorOthers);
            }
            moves
        }
        Tier::Middle => {
            match one.skills.len() {
                0 => missing.push("one or two skills to work on, entered by a person"),
                skills if skills > SKILLS => {
                    missing.push("a choice of two skills: more are named, the first two count here");
                }
                _ => {}
            }
            let mut moves = vec![M::SkillGaps, M::WeeklyGoals];
            if mentor.is_some() {
                moves.push(M::TopPerformerAsMentor);
            }
            moves
        }
        Tier::Bottom if gap.is_none() => vec![M::Diagnose],
        Tier::Bottom => Vec::new(),
    };
    match gap {
        Some(Gap::Skill) => moves.extend([M::IntensiveCoaching, M::DailyCheckIns, M::Milestones]),
        Some(Gap::Will) => {
            moves.push(M::MotivationTalk);
            if talk.is_none() {
                missing.push("a direct talk about motivation, on the log");
            }
        }
        Some(Gap::Fit) => moves.push(M::PerformanceManagement),
        None if one.tier == Tier::Bottom => {
            missing.push("what stands in the way, entered by a person");
            if entered.is_some() {
                missing.push("the gap that was entered: it was erased");
            }
        }
        None => {}
    }
    Ok(TierPlan {
        person: one.person.clone(),
        tier: one.tier,
        measures: moves.into_iter().map(M::measure).collect(),
        skills: one.skills.iter().take(SKILLS).cloned().collect(),
        gap,
        motivation_talk: talk,
        mentor,
        mentees,
        missing: missing.into_iter().map(str::to_owned).collect(),
    })
}
