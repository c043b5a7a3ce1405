//! A log, replayed to the course of a plan: every act on it goes through the same checks as when it was made.

use super::course::{Acted, Course, Step};
use super::event::{PlanEvent, PlanFact};
use super::moves::ImprovementMove;
use crate::code;
use crate::error::Error;
use crate::history::{History, HistoryEvent};
use crate::log;
use crate::time::Date;
use crate::unit::Id;

/// The error of an event that no operation would have appended.
pub(super) fn illegal(event: &HistoryEvent, why: &str) -> Error {
    let message = format!("the act of event {} was not legal: {why}", event.number());
    let place = format!("history.events[{}]", event.number().saturating_sub(1));
    Error::new(code::PLAN_HISTORY_ILLEGAL, message).at(place)
}

/// Refuses an event of a day that was still to come, or without what must be written with it; that may be erased.
pub(super) fn recorded(event: &HistoryEvent, says: bool) -> Result<(), Error> {
    if let Some(why) = log::ahead(event.time(), event.effective()) {
        return Err(illegal(event, &why));
    }
    if says && event.personal_digest().is_none() {
        return Err(illegal(event, "what must be written with it was never there"));
    }
    Ok(())
}

/// Whether a person has a plan that is not over before an event.
fn other_open(history: &History, person: &Id, number: u64) -> Result<bool, Error> {
    let mut open: Vec<Id> = Vec::new();
    let theirs = |event: &&HistoryEvent| event.number() < number && event.subject() == Some(person);
    for event in history.events().iter().filter(theirs) {
        let Some(found) = plan_event(event) else { continue };
        let PlanEvent { plan, act } = found?;
        match act.of() {
            ImprovementMove::Draft => open.push(plan),
            act if act.decides() && act != ImprovementMove::Extend => open.retain(|of| *of != plan),
            ImprovementMove::Cancel => open.retain(|of| *of != plan),
            _ => {}
        }
    }
    Ok(!open.is_empty())
}

/// The plan of an event, where it is one of a plan.
pub(super) fn plan_event(event: &HistoryEvent) -> Option<Result<PlanEvent, Error>> {
    let known = ImprovementMove::ALL.iter().any(|act| act.kind() == event.kind().as_str());
    known.then(|| log::public(event))
}

impl<'a> Course<'a> {
    /// The course of a plan up to the end of a day; `None` where the log has none of that id by then.
    ///
    /// # Errors
    ///
    /// `plan.history_illegal` at `history.events[i]` where the log has an act that was not legal, and those of reading an
    /// event.
    pub(super) fn of(history: &'a History, plan: &Id, as_of: Option<Date>) -> Result<Option<Self>, Error> {
        Self::before(history, plan, as_of, u64::MAX)
    }

    /// The same by the events before one.
    pub(super) fn before(
        history: &'a History,
        plan: &Id,
        as_of: Option<Date>,
        number: u64,
    ) -> Result<Option<Self>, Error> {
        let mut course: Option<Self> = None;
        let known = |event: &&HistoryEvent| event.number() < number && as_of.is_none_or(|day| event.effective() <= day);
        let copied = history.copied();
        for event in history.events().iter().filter(known) {
            let Some(found) = plan_event(event) else { continue };
            let PlanEvent { plan: of, act } = found?;
            if of != *plan {
                continue;
            }
            let illegal = |why: &str| illegal(event, why);
            if event.kind().as_str() != act.of().kind() {
                return Err(illegal("its kind is another"));
            }
            let copied = event.number() <= copied;
            recorded(event, act.of().says() && !copied)?;
            let (author, day, number) = (event.author(), event.effective(), event.number());
            let step = Step { fact: &act, author, day, number, copied };
            match &mut course {
                None => {
                    let person = event.subject().ok_or_else(|| illegal("it is about nobody"))?;
                    let drafted = Self::draft(history, plan, person, &step, as_of);
                    let drafted = drafted.map_err(|error| {
                        if error.path().starts_with("history") { error } else { illegal(error.message()) }
                    })?;
                    let drafted = drafted.ok_or_else(|| illegal("nobody drafted the plan before"))?;
                    if other_open(history, person, number)? {
                        return Err(illegal("the person had a plan that was not over"));
                    }
                    course = Some(drafted);
                }
                Some(course) => {
                    if event.subject() != Some(&course.person) {
                        return Err(illegal("it is about somebody else"));
                    }
                    course.step(&step).map_err(|error| illegal(error.message()))?;
                }
            }
            if let Some(course) = &mut course {
                let seen = match act {
                    PlanFact::Complete { seen } | PlanFact::Extend { seen, .. } | PlanFact::NotComplete { seen } => {
                        Some(seen)
                    }
                    _ => None,
                };
                course.acts.push(Acted { event, act: act.of(), seen });
                course.head.push((event.number(), event.hash()));
            }
        }
        Ok(course)
    }
}
