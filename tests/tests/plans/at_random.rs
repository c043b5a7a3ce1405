//! Random acts by the ten thousand: what the reference refuses is refused, and by its code; all else is what it says.

use std::collections::BTreeSet;

use attain::coaching::{self, CoachLogRequest};
use attain::history::{Act, History};
use attain::plan::{self, ImprovementPlan, ImprovementStatusRequest};
use attain::{CoachingFormat, Date, LogEntry, Sha256, record};
use attain_tests::say;

use super::acts::{ACTS, tried};
use super::model::{Model, OVER};
use super::parting::{self, Parting};
use super::{Random, date, date_number, entry, flipped, id, moment, request, status, text};

/// What a plan is beside what the reference says it is.
fn compare(plan: &ImprovementPlan, model: &Model, on: i32) {
    assert_eq!(plan.state().as_str(), model.state);
    assert_eq!(i32::try_from(plan.day()), Ok(model.day(on)), "the day on {}", date(on));
    let legal: Vec<&str> = plan.legal().iter().map(|act| act.as_str()).collect();
    assert_eq!(legal, model.legal(on), "{} on {}", model.state, date(on));
    let goals = |goals: &[plan::GoalStatus]| -> Vec<(String, String, String)> {
        goals
            .iter()
            .map(|goal| (goal.goal().to_string(), goal.baseline().to_string(), goal.target().to_string()))
            .collect()
    };
    let plain = |goals: &[(String, i64, i64)]| -> Vec<(String, String, String)> {
        goals.iter().map(|(key, from, to)| (key.clone(), from.to_string(), to.to_string())).collect()
    };
    assert_eq!(goals(plan.goals()), plain(&model.goals));
    assert_eq!(goals(plan.pending()), plain(model.pending.as_deref().unwrap_or(&[])));
    for goal in plan.goals() {
        let held = model.values.iter().find(|(of, _)| of == goal.goal().as_str()).map(|(_, value)| value.to_string());
        assert_eq!(goal.value().known().map(ToString::to_string), held);
    }
    assert_eq!(plan.to_acknowledge(), model.to_acknowledge && !OVER.contains(&model.state));
}

/// Acts tried at random: on plans, and by `plan.part_ways` on the same log. `ATTAIN_ACTIONS=100000` tries as many.
#[test]
fn random_acts_are_what_a_plain_reference_says() {
    let wanted = attain_tests::actions(20_000);
    let (mut random, mut acts, mut taken, mut refused, mut salt) = (Random(8), 0, 0, BTreeSet::new(), 0);
    let (mut parted, mut refused_parting, mut grounds, mut reached) =
        (0, BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    while acts < wanted {
        let start = date_number("2027-01-01") + i32::try_from(random.next(1_200)).expect("few");
        let mut model = Model { state: "draft", start, last: start - 3, ..Model::default() };
        let mut history = History::new();
        salt += 1;
        let draft = tried(&mut random, "draft", &model, "");
        let acted =
            plan::act(&request(&history, entry("lead", model.last, model.last, salt), &draft.json)).expect("a draft");
        history = acted.history().clone();
        model.states.push((model.last, "draft"));
        let mut parting = Parting::default();
        let mut today = model.last;
        for _ in 0..60 {
            acts += 1;
            // Most acts follow within days; some are dated before the last one.
            today =
                today.max(model.last) + [0, 0, 1, 2, 5, 9, 14, 30][usize::try_from(random.next(8)).expect("a place")];
            if random.one_in(6) {
                coach(&mut history, today);
                model.coaching.push(today);
            }
            if random.one_in(if OVER.contains(&model.state) { 2 } else { 4 }) {
                salt += 1;
                match parting.step(&mut random, &mut history, &model, today, salt) {
                    None => parted += 1,
                    Some(code) => _ = refused_parting.insert(code),
                }
                continue;
            }
            let backwards = random.one_in(25);
            let day = if backwards { model.last - 1 } else { today };
            let asked = ImprovementStatusRequest::new(history.clone(), id("ip"), date(day));
            let seen = plan::recommendation(&asked).map_or_else(|_| "0".repeat(64), |found| found.sha256().to_string());
            let legal = model.legal(day);
            // Half of the acts are chosen among those that are legal, so that plans get somewhere.
            let act = match random.next(2) {
                0 if !legal.is_empty() => {
                    legal[usize::try_from(random.next(u64::try_from(legal.len()).expect("few"))).expect("a place")]
                }
                _ => ACTS[usize::try_from(random.next(17)).expect("a place")],
            };
            if act == "cancel" && !random.one_in(8) {
                continue;
            }
            let tried = tried(&mut random, act, &model, &seen);
            let own = random.one_in(10);
            let author = if own == (act == "acknowledge") { "lead" } else { "secretive-ann" };
            salt += 1;
            let result = plan::act(&request(&history, entry(author, today, day, salt), &tried.json));
            let expected = model
                .refusal(act, day)
                .or((day < model.last).then_some("plan.day_out_of_order"))
                .or(own.then_some("plan.wrong_author"))
                .or(tried.fault.filter(|fault| *fault != "plan.goal_unknown" || !tried.values.is_empty()));
            match (result, expected) {
                (Ok(acted), None) => {
                    taken += 1;
                    history = acted.history().clone();
                    model.take(act, day, &tried.goals, &tried.values, tried.start);
                    compare(acted.plan(), &model, day);
                    reached.insert(model.state);
                }
                (Err(error), Some(code)) => {
                    assert_eq!(error.code().as_str(), code, "{act} in {}: {error}", model.state);
                    let on = day.max(model.last);
                    says_what_is_legal(&error, &model.legal(on), on);
                    refused.insert(code);
                }
                (result, expected) => panic!(
                    "{act} in {} on day {}: expected {expected:?}, found {:?}",
                    model.state,
                    model.day(day),
                    result.map(|acted| *acted.plan().state())
                ),
            }
        }
        compare(&status(&history, today.max(model.last)), &model, today.max(model.last));
        assert!(history.verify(history.head()).sound());
        for _ in 0..4 {
            flipped(&mut random, &history);
        }
        for day in [today, today - 1, today - 30] {
            parting.compare(&history, day, false);
        }
        erased(&history, today.max(model.last), &parting);
        grounds.extend(parting.grounds());
    }
    let states =
        ["acknowledged", "cancelled", "completed", "draft", "extended", "not_completed", "paused", "published"];
    assert_eq!(reached.into_iter().collect::<Vec<_>>(), states, "a state was never reached");
    assert!(refused.len() >= 12, "{refused:?}");
    assert_eq!(refused_parting.into_iter().collect::<Vec<_>>(), parting::REFUSALS, "a refusal was never met");
    assert_eq!(grounds.len(), 8, "reviews on each ground, open and decided: {grounds:?}");
    say(&format!(
        "{acts} acts tried, {taken} on plans taken and {parted} towards parting, {} kinds of refusal",
        refused.len()
    ));
}

/// A refusal names what is legal on its day, and nobody.
fn says_what_is_legal(error: &attain::Error, legal: &[&str], day: i32) {
    let names = if legal.is_empty() { "nothing, the plan is over".to_owned() } else { legal.join(", ") };
    assert!(error.help().ends_with(&format!("legal on {}: {names}", date(day))), "{error}");
    assert!(!format!("{error} {error:?}").contains("secretive") && !error.to_string().contains("hush"));
}

/// A check-in with the plan's person was held.
fn coach(history: &mut History, today: i32) {
    let held = LogEntry::new(id("lead"), moment(today), text("Held."));
    let held = CoachLogRequest::new(id("secretive-ann"), held, CoachingFormat::CheckIn, 15);
    *history = coaching::log(&held.with_history(history.clone())).expect("an event");
}

/// After erasure the chain verifies, and the plan replays to what it was without its texts.
fn erased(history: &History, on: i32, parting: &Parting) {
    let before = status(history, on);
    let mut history = history.clone();
    let act = Act { author: id("hr"), time: moment(on + 1), reason: text("As asked.") };
    history.erase(&id("secretive-ann"), &act).expect("something to erase");
    assert!(history.verify(history.head()).sound());
    let text = record::to_json(&history);
    assert!(!text.contains("hush"), "a text is left");
    let again = record::from_json::<History>(&text).expect("a sound chain");
    let after = status(&again, on);
    assert_eq!((after.state(), after.day(), after.legal()), (before.state(), before.day(), before.legal()));
    assert_eq!(after.phases(), before.phases());
    let targets = |plan: &ImprovementPlan| plan.goals().iter().map(plan::GoalStatus::target).collect::<Vec<_>>();
    assert_eq!(targets(&after), targets(&before));
    assert!(after.acts().iter().all(|act| act.notes().is_empty()));
    assert!(after.decisions().iter().all(|decision| decision.erased() && decision.because().is_none()));
    let decided = |plan: &ImprovementPlan| -> Vec<(String, Date, Sha256)> {
        plan.decisions().iter().map(|of| (of.decided_by().to_string(), of.decided(), of.seen())).collect()
    };
    assert_eq!(decided(&after), decided(&before), "who decided, and when, stays");
    parting.compare(&again, on, true);
}
