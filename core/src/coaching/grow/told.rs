//! The figures of a session, for whoever asks why.

use super::{GrowSession, GrowState};
use crate::coaching::entered;
use crate::explain::{Derivation, Measure, Why};
use crate::rule::{GROW_GOAL, GROW_QUESTIONS, GROW_WAY_FORWARD};

impl GrowSession {
    /// Its figures: each was entered, but for the share of questions.
    pub(super) fn told(&self, why: &Why<'_>) {
        if !why.asks() {
            return;
        }
        if let GrowState::Completed { minutes, .. } = self.state {
            entered(&why.field("state"), "minutes", Self::RULE, "minutes, as entered", minutes);
        }
        if let Some(goal) = &self.goal {
            let why = why.field("goal");
            entered(&why, "current", GROW_GOAL, "as entered", goal.current);
            entered(&why, "target", GROW_GOAL, "as entered", goal.target);
            entered(&why, "quarter_target", GROW_GOAL, "as entered", goal.quarter_target);
            entered(&why, "quarter_standing", GROW_GOAL, "as entered", goal.quarter_standing);
        }
        if let Some(way_forward) = &self.way_forward {
            for (index, commitment) in way_forward.commitments.iter().enumerate() {
                let why = why.field("way_forward").item("commitments", index);
                entered(&why, "option", GROW_WAY_FORWARD, "as entered", commitment.option);
            }
        }
        let tagged = |name, what, count: u64| {
            why.figure(name, GROW_QUESTIONS, count, || Derivation::given(what, Measure::count(count)))
        };
        let questions = tagged("questions", "notes that are tagged as questions", self.questions);
        let directives = tagged("directives", "notes that are tagged as directives", self.directives);
        why.figure("question_share", GROW_QUESTIONS, self.question_share.clone(), || {
            let asked = || why.part("questions", "questions", &questions);
            let both = [asked(), why.part("directives", "directives", &directives)];
            Derivation::quotient("the share", asked(), Derivation::sum("questions and directives", both))
        });
    }
}
