//! Coaching sessions against a plain reference: random actions, each of which the reference allows or refuses by the rules
//! alone. `ATTAIN_ACTIONS=100000` runs as many; without it there are fewer.

#[path = "sessions/actions.rs"]
mod actions;
#[path = "sessions/reference.rs"]
mod reference;

use std::collections::BTreeSet;

use attain::coaching::{
    self, CommitmentOutcome, CommitmentState, GrowActRequest, GrowGap, GrowLedgerRequest, GrowMove, GrowSessionRequest,
    GrowStage, GrowState,
};
use attain::history::Act;
use attain::{Date, FreeText, History, Id, LogEntry, record};
use attain_tests::say;

use actions::action;
use reference::Reference;

/// A small generator of numbers (SplitMix64), so that a sequence is its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn one_in(&mut self, sides: u64) -> bool {
        self.below(sides) == 0
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[usize::try_from(self.below(items.len() as u64)).expect("a place")]
    }
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn free(text: &str) -> FreeText {
    text.parse().expect("a text")
}

/// The day so many days after the first.
fn day(number: i64) -> Date {
    "2026-05-22".parse::<Date>().expect("a day").plus_days(number).expect("a day")
}

/// The session is as the reference has it.
fn compare(reference: &Reference, name: &'static str, history: &History, place: &str) {
    let session = &reference.sessions[name];
    let found = coaching::session(&GrowSessionRequest::new(history.clone(), id(name))).expect("a session");
    let stage = match found.state() {
        GrowState::Open { stage } => Some(*stage),
        GrowState::Completed { .. } => {
            assert!(session.completed, "{place}");
            None
        }
        GrowState::Cancelled { .. } => {
            assert!(session.cancelled, "{place}");
            None
        }
    };
    let goes_on = !session.completed && !session.cancelled;
    assert_eq!(stage, goes_on.then(|| GrowStage::ALL[session.stage]), "{place}");
    let legal: BTreeSet<GrowMove> = found.legal().iter().copied().collect();
    assert_eq!(legal, reference.legal(Some(session)), "{place}");
    let missing: Vec<GrowGap> = found.missing().iter().map(|missing| *missing.what()).collect();
    assert_eq!(missing, if goes_on { reference.missing(session) } else { Vec::new() }, "{place}");
    assert_eq!((found.questions(), found.directives()), (session.asked, session.told), "{place}");
    assert_eq!((found.returns().len(), found.last()), (session.returns, day(session.last)), "{place}");
    let repeats: Vec<Option<String>> = found
        .way_forward()
        .into_iter()
        .flat_map(coaching::GrowWayForward::commitments)
        .map(|commitment| commitment.repeats().map(ToString::to_string))
        .collect();
    let expected: Vec<Option<String>> = session.agreed.iter().flatten().map(|agreed| agreed.repeats.clone()).collect();
    assert_eq!(repeats, expected, "{place}");
}

/// The ledger is as the reference has it.
fn compare_ledger(reference: &Reference, history: &History, today: i64, place: &str) {
    let ledger = coaching::ledger(&GrowLedgerRequest::new(history.clone(), day(today))).expect("a ledger");
    let found: Vec<(String, String, CommitmentState, u64, Date, Date)> = ledger
        .commitments()
        .iter()
        .map(|one| {
            let (id, person) = (one.id().to_string(), one.person().to_string());
            (id, person, *one.state(), one.carried(), one.first_due(), one.due())
        })
        .collect();
    let expected: Vec<(String, String, CommitmentState, u64, Date, Date)> = reference
        .made
        .iter()
        .map(|made| {
            let state = match made.outcome {
                None => CommitmentState::Open,
                Some(CommitmentOutcome::Done) => CommitmentState::Done,
                Some(CommitmentOutcome::Missed) => CommitmentState::Missed,
                Some(CommitmentOutcome::Carried) => CommitmentState::Carried,
            };
            let (id, due) = (made.agreed.id.clone(), day(made.agreed.due));
            (id, made.person.to_owned(), state, made.carried, due, day(made.due))
        })
        .collect();
    assert_eq!(found, expected, "{place}");
    for row in ledger.people().iter().chain(ledger.managers()) {
        assert_eq!(row.all(), row.open() + row.done() + row.missed() + row.carried(), "{place}");
        assert!(row.overdue() <= row.open() + row.carried() && row.repeated() <= row.all(), "{place}");
    }
    let owned = ledger.people().iter().chain(ledger.managers()).map(coaching::LedgerRow::all).sum::<u64>();
    assert_eq!(owned, ledger.commitments().len() as u64, "{place}");
}

/// One sequence of so many actions; how many of them were done, and of how many sessions.
fn sequence(seed: u64, actions: u64) -> (u64, u64) {
    let mut dice = Dice(seed);
    let mut reference = Reference::default();
    let mut history = History::new();
    let (mut today, mut done) = (1_i64, 0);
    for number in 0..actions {
        today += i64::from(dice.one_in(12));
        let action = action(&mut dice, &reference, today);
        let place = format!("seed {seed}, action {number}: {}", action.act.kind());
        let time = format!("{}T{:02}:{:02}:00Z", day(today), 8 + number / 60 % 12, number % 60);
        // The clock of a day starts anew; so that times never fall, the second day's actions are later by their day.
        let last = history.events().last().map(attain::history::HistoryEvent::time);
        let time = time.parse().expect("a moment");
        let time = last.map_or(time, |last| last.max(time));
        let entry = LogEntry::new(id("mia"), time, free("Weekly talk."))
            .with_effective(day(action.on))
            .with_salt(format!("{:032x}", u128::from(seed) << 64 | u128::from(number)).parse().expect("a salt"));
        let legal = reference.legal(reference.sessions.get(action.session));
        let request = GrowActRequest::new(id(action.session), id(action.person), entry, action.act.clone())
            .with_history(history.clone());
        match (reference.act(&action), coaching::act(&request)) {
            (Ok(()), Ok(acted)) => {
                done += 1;
                history = acted.history().clone();
                compare(&reference, action.session, &history, &place);
            }
            (Err((code, path)), Err(error)) => {
                assert_eq!((error.code().as_str(), error.path()), (code, path.as_str()), "{place}: {error}");
                if ["grow.move_illegal", "grow.incomplete"].contains(&code) && path == "act.kind" {
                    let words: Vec<&str> = legal.iter().map(|kind| kind.as_str()).collect();
                    let words = if words.is_empty() { "nothing".to_owned() } else { words.join(", ") };
                    assert!(error.help().contains(&format!("legal now: {words}")), "{place}: {error}");
                }
            }
            (expected, found) => panic!("{place}: expected {expected:?}, found {:?}", found.map(drop)),
        }
    }
    assert!(history.verify(history.head()).sound());
    compare_ledger(&reference, &history, today, &format!("seed {seed}"));
    flipped(&history, &mut dice);
    erased(&reference, history);
    (done, reference.sessions.len() as u64)
}

/// Any character that is changed is found, or changes nothing.
fn flipped(history: &History, dice: &mut Dice) {
    let text = record::to_json(history);
    for _ in 0..4 {
        let mut bytes = text.clone().into_bytes();
        let place = usize::try_from(dice.below(bytes.len() as u64)).expect("a place");
        bytes[place] ^= 1 << dice.below(7);
        let Ok(changed) = String::from_utf8(bytes) else { continue };
        if let Ok(read) = record::from_json::<History>(&changed) {
            assert_eq!(record::to_json(&read), text, "a change was not found: {place}");
        }
    }
}

/// Without what people wrote the chain verifies, and every session stands where it stood.
fn erased(reference: &Reference, mut history: History) {
    let act =
        Act { author: id("hr"), time: "2027-01-01T08:00:00Z".parse().expect("a moment"), reason: free("As asked.") };
    for person in ["ann", "bob"] {
        if let Err(error) = history.erase(&id(person), &act) {
            assert_eq!(error.code().as_str(), "history.nothing_to_erase");
        }
    }
    assert!(history.verify(history.head()).sound());
    for name in reference.sessions.keys() {
        compare(reference, name, &history, &format!("{name} after its texts were erased"));
    }
}

#[test]
fn sessions_are_as_the_reference_has_them() {
    let wanted = attain_tests::actions(12_000);
    let each = 60;
    let (mut done, mut sessions) = (0, 0);
    for seed in 0..wanted.div_ceil(each) {
        let (acts, begun) = sequence(seed, each);
        done += acts;
        sessions += begun;
    }
    assert!(done > wanted / 3 && done < wanted, "{done} of {wanted} actions were legal");
    say(&format!("{wanted} actions on {sessions} sessions, {done} of them legal, as the reference has them"));
}
