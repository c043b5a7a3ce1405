//! A prompt to talk to a person: never a decision, always with what speaks against it and what is missing.

use std::fmt;

use crate::record::{Figure, Record};
use crate::rule::RuleId;
use crate::unit::{Id, Ratio};

/// A prompt to talk to one person: evidence, what speaks against it, and what is missing. A person decides.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct Prompt {
    /// Whom to talk to.
    pub(crate) owner: Id,
    /// The rule that prompts.
    #[record(shown)]
    pub(crate) rule: RuleId,
    /// What prompts, in a line.
    pub(crate) headline: String,
    /// The facts that prompt.
    pub(crate) evidence: Vec<String>,
    /// The facts that speak against it.
    pub(crate) against: Vec<String>,
    /// What would have to be known before anything is concluded.
    pub(crate) missing: Vec<String>,
    /// How often someone who is on target would look the same, by chance alone.
    pub(crate) by_chance: Figure<Ratio>,
    /// The nearest change of facts that would take the prompt away.
    pub(crate) what_would_change: String,
}

/// Someone about whom a rule cannot say anything, and why.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct NotJudged {
    /// Who.
    pub(crate) owner: Id,
    /// Why nothing can be said.
    pub(crate) why: String,
}

/// What one rule found among all people.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(output)]
pub struct Prompts {
    /// The prompts, by id.
    pub(crate) prompts: Vec<Prompt>,
    /// People of whom too little is known, by id.
    pub(crate) not_judged: Vec<NotJudged>,
}

impl fmt::Debug for Prompts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prompts, not_judged) = (self.prompts.len(), self.not_judged.len());
        f.debug_struct("Prompts").field("prompts", &prompts).field("not_judged", &not_judged).finish()
    }
}
