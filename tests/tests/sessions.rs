//! Coaching sessions against a plain reference: random actions, each of which the reference allows or refuses by the rules
//! alone. `ATTAIN_ACTIONS=100000` runs as many; without it there are fewer.

use std::collections::{BTreeMap, BTreeSet};

use attain::coaching::{
    self, CommitmentOutcome, CommitmentOwner, CommitmentState, GrowAct, GrowActRequest, GrowGap, GrowLedgerRequest,
    GrowMove, GrowSessionRequest, GrowStage, GrowState, NewCommitment, NoteTag, RealityDeal,
};
use attain::history::Act;
use attain::{Date, FreeText, History, Id, LogEntry, record};
use attain_tests::say;

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

/// A session as the reference has it.
#[derive(Clone)]
struct Session {
    person: &'static str,
    opened: i64,
    last: i64,
    /// 0 to 3.
    stage: usize,
    completed: bool,
    cancelled: bool,
    /// Whether it asks for a change, and the day on which it is due.
    goal: Option<(bool, i64)>,
    /// Deals or none yet, and how many patterns.
    reality: Option<(bool, usize)>,
    ways: Option<usize>,
    agreed: Option<Vec<Agreed>>,
    returns: usize,
    looked_at: Vec<String>,
    asked: u64,
    told: u64,
}

#[derive(Clone)]
struct Agreed {
    id: String,
    owner: CommitmentOwner,
    action: &'static str,
    due: i64,
    repeats: Option<String>,
}

#[derive(Clone)]
struct Made {
    agreed: Agreed,
    person: &'static str,
    outcome: Option<CommitmentOutcome>,
    due: i64,
    carried: u64,
}

#[derive(Default)]
struct Reference {
    sessions: BTreeMap<&'static str, Session>,
    made: Vec<Made>,
}

const MOVES: [GrowMove; 12] = [
    GrowMove::Open,
    GrowMove::Goal,
    GrowMove::Reality,
    GrowMove::Options,
    GrowMove::WayForward,
    GrowMove::Advance,
    GrowMove::GoBack,
    GrowMove::Rehearse,
    GrowMove::Note,
    GrowMove::Review,
    GrowMove::Complete,
    GrowMove::Cancel,
];

impl Reference {
    /// What a session has still to look at: once each.
    fn open_commitments(&self, session: &Session) -> Vec<String> {
        let open = |made: &&Made| {
            let waits = matches!(made.outcome, None | Some(CommitmentOutcome::Carried));
            made.person == session.person && waits && !session.looked_at.contains(&made.agreed.id)
        };
        self.made.iter().filter(open).map(|made| made.agreed.id.clone()).collect()
    }

    fn missing(&self, session: &Session) -> Vec<GrowGap> {
        let mut missing = Vec::new();
        match session.goal {
            None => missing.push(GrowGap::Goal),
            Some((changes, due)) => {
                if !changes {
                    missing.push(GrowGap::GoalChange);
                }
                if due > session.opened + 31 {
                    missing.push(GrowGap::GoalDue);
                }
            }
        }
        match session.reality {
            None => missing.push(GrowGap::Reality),
            Some((deals, patterns)) => {
                if !deals {
                    missing.push(GrowGap::RealityDeals);
                }
                if patterns == 0 {
                    missing.push(GrowGap::RealityPatterns);
                }
            }
        }
        match session.ways {
            None => missing.push(GrowGap::Options),
            Some(ways) if ways < 3 => missing.push(GrowGap::OptionsEnough),
            Some(_) => {}
        }
        match &session.agreed {
            None => missing.push(GrowGap::WayForward),
            Some(agreed) if agreed.is_empty() => missing.push(GrowGap::Commitment),
            Some(_) => {}
        }
        if !self.open_commitments(session).is_empty() {
            missing.push(GrowGap::EarlierCommitments);
        }
        missing
    }

    /// What the rules allow, said once more.
    fn legal(&self, session: Option<&Session>) -> BTreeSet<GrowMove> {
        let Some(session) = session else { return BTreeSet::from([GrowMove::Open]) };
        if session.completed || session.cancelled {
            return BTreeSet::new();
        }
        let mut legal = BTreeSet::from([GrowMove::Rehearse, GrowMove::Note, GrowMove::Cancel]);
        legal.insert([GrowMove::Goal, GrowMove::Reality, GrowMove::Options, GrowMove::WayForward][session.stage]);
        if session.stage < 3 {
            legal.insert(GrowMove::Advance);
        }
        if session.stage > 0 {
            legal.insert(GrowMove::GoBack);
        }
        if !self.open_commitments(session).is_empty() {
            legal.insert(GrowMove::Review);
        }
        if session.stage == 3 && self.missing(session).is_empty() {
            legal.insert(GrowMove::Complete);
        }
        legal
    }
}

/// An action: what is asked of the library, and what the reference makes of it.
struct Action {
    session: &'static str,
    person: &'static str,
    on: i64,
    act: GrowAct,
    plain: Plain,
}

/// The same without the library's types.
enum Plain {
    Open,
    Goal { changes: bool, due: i64 },
    Reality { deals: usize, twice: bool, none_yet: bool, patterns: usize },
    Options(usize),
    WayForward(Vec<(Agreed, Option<u64>)>),
    Advance,
    GoBack(usize),
    Rehearse,
    Note(Option<bool>),
    Review { id: String, outcome: CommitmentOutcome, due: Option<i64> },
    Complete(u64),
    Cancel,
}

const SESSIONS: [&str; 4] = ["s-1", "s-2", "s-3", "s-4"];
const ACTIONS: [&str; 3] = ["Call the user.", "Write to the buyer.", "Meet the sponsor."];

fn action(dice: &mut Dice, reference: &Reference, today: i64) -> Action {
    let session = dice.pick(&SESSIONS);
    let usual = if session == "s-4" { "bob" } else { "ann" };
    let person = if dice.one_in(25) { "cleo" } else { usual };
    let on = if dice.one_in(20) { today - 1 } else { today };
    // What is legal is tried more often, so that sessions come to an end; what is not is tried all the same.
    let legal: Vec<GrowMove> = reference.legal(reference.sessions.get(session)).into_iter().collect();
    let forward: Vec<GrowMove> =
        legal.iter().copied().filter(|kind| !matches!(kind, GrowMove::Cancel | GrowMove::GoBack)).collect();
    let kind = match dice.below(10) {
        0..=1 => dice.pick(&MOVES),
        2 if !legal.is_empty() => dice.pick(&legal),
        _ if !forward.is_empty() => dice.pick(&forward),
        _ => dice.pick(&MOVES),
    };
    let (act, plain) = asked(kind, dice, on);
    Action { session, person, on, act, plain }
}

fn asked(kind: GrowMove, dice: &mut Dice, on: i64) -> (GrowAct, Plain) {
    let due = |dice: &mut Dice| on + i64::try_from(dice.below(34)).expect("few") - 1;
    match kind {
        GrowMove::Open => (GrowAct::Open {}, Plain::Open),
        GrowMove::Goal => {
            let (changes, due) = (!dice.one_in(6), due(dice));
            let act = GrowAct::Goal {
                metric: id("win_rate"),
                current: "0.2".parse().expect("a quantity"),
                target: if changes { "0.3" } else { "0.20" }.parse().expect("a quantity"),
                due: day(due),
                quarter_target: None,
                quarter_standing: None,
                wording: dice.one_in(2).then(|| free("Win more.")),
            };
            (act, Plain::Goal { changes, due })
        }
        GrowMove::Reality => {
            let deals = usize::try_from(dice.below(8)).expect("few").saturating_sub(1);
            let (twice, none_yet) = (deals > 1 && dice.one_in(6), dice.one_in(4));
            let patterns = usize::try_from(dice.below(3)).expect("few");
            let name = |place: usize| if twice && place == deals - 1 { "d-0".to_owned() } else { format!("d-{place}") };
            let act = GrowAct::Reality {
                deals: (0..deals).map(|place| RealityDeal::new(id(&name(place)), free("Silent."))).collect(),
                no_deals: none_yet,
                patterns: vec![free("Won where the user was there."); patterns],
            };
            (act, Plain::Reality { deals, twice, none_yet, patterns })
        }
        GrowMove::Options => {
            let ways = usize::try_from(dice.below(5)).expect("few");
            let best_performer = dice.one_in(2).then(|| free("Would call."));
            (GrowAct::Options { ways: vec![free("A way."); ways], best_performer }, Plain::Options(ways))
        }
        GrowMove::WayForward => way_forward(dice, on),
        GrowMove::Advance => (GrowAct::Advance {}, Plain::Advance),
        GrowMove::GoBack => {
            let to = usize::try_from(dice.below(4)).expect("few");
            (GrowAct::GoBack { to: GrowStage::ALL[to] }, Plain::GoBack(to))
        }
        GrowMove::Rehearse => (GrowAct::Rehearse { text: free("The opening.") }, Plain::Rehearse),
        GrowMove::Note => {
            let tag = dice.pick(&[None, Some(true), Some(false)]);
            let word = tag.map(|asked| if asked { NoteTag::Question } else { NoteTag::Directive });
            (GrowAct::Note { text: free("Noted."), tag: word }, Plain::Note(tag))
        }
        GrowMove::Review => {
            let name = format!("c-{}", dice.below(12));
            let outcome = dice.pick(CommitmentOutcome::ALL);
            let due = if (outcome == CommitmentOutcome::Carried) == dice.one_in(8) { None } else { Some(due(dice)) };
            let act = GrowAct::Review { commitment: id(&name), outcome, due: due.map(day) };
            (act, Plain::Review { id: name, outcome, due })
        }
        GrowMove::Complete => {
            let minutes = if dice.one_in(10) { 0 } else { 30 };
            (GrowAct::Complete { minutes }, Plain::Complete(minutes))
        }
        GrowMove::Cancel => (GrowAct::Cancel {}, Plain::Cancel),
    }
}

fn way_forward(dice: &mut Dice, on: i64) -> (GrowAct, Plain) {
    let mut rows = Vec::new();
    for _ in 0..dice.below(3) {
        let option = dice.one_in(2).then(|| dice.below(4));
        let agreed = Agreed {
            id: format!("c-{}", dice.below(12)),
            owner: dice.pick(CommitmentOwner::ALL),
            action: dice.pick(&ACTIONS),
            due: on + i64::try_from(dice.below(12)).expect("few") - 1,
            repeats: dice.one_in(4).then(|| format!("c-{}", dice.below(12))),
        };
        rows.push((agreed, option));
    }
    let new = |(agreed, option): &(Agreed, Option<u64>)| {
        let mut new = NewCommitment::new(id(&agreed.id), free(agreed.action), day(agreed.due)).with_owner(agreed.owner);
        if let Some(option) = option {
            new = new.with_option(*option);
        }
        if let Some(repeats) = &agreed.repeats {
            new = new.with_repeats(id(repeats));
        }
        new
    };
    let act = GrowAct::WayForward { commitments: rows.iter().map(new).collect(), support: free("Joins the call.") };
    (act, Plain::WayForward(rows))
}

impl Reference {
    /// What is wrong with an action, by code and path, or nothing; then it is done.
    fn act(&mut self, action: &Action) -> Result<(), (&'static str, String)> {
        let kind = action.act.kind();
        let refused = |code: &'static str, path: &str| Err((code, path.to_owned()));
        let Some(session) = self.sessions.get(action.session).cloned() else {
            if kind != GrowMove::Open {
                return refused("grow.move_illegal", "act.kind");
            }
            let on = action.on;
            self.sessions.insert(
                action.session,
                Session {
                    person: action.person,
                    opened: on,
                    last: on,
                    stage: 0,
                    completed: false,
                    cancelled: false,
                    goal: None,
                    reality: None,
                    ways: None,
                    agreed: None,
                    returns: 0,
                    looked_at: Vec::new(),
                    asked: 0,
                    told: 0,
                },
            );
            return Ok(());
        };
        if session.person != action.person {
            return refused("grow.person_other", "person");
        }
        if !self.legal(Some(&session)).contains(&kind) {
            let goes_on = !session.completed && !session.cancelled;
            return match kind {
                GrowMove::Review if goes_on => refused("grow.commitment_not_open", "act.commitment"),
                GrowMove::Complete if goes_on && session.stage == 3 => refused("grow.incomplete", "act.kind"),
                _ => refused("grow.move_illegal", "act.kind"),
            };
        }
        if action.on < session.last {
            return refused("grow.day_before", "entry.effective");
        }
        let mut session = session;
        self.change(&mut session, action)?;
        session.last = action.on;
        self.sessions.insert(action.session, session);
        Ok(())
    }

    fn change(&mut self, session: &mut Session, action: &Action) -> Result<(), (&'static str, String)> {
        let refused = |code: &'static str, path: String| Err((code, path));
        match &action.plain {
            Plain::Open | Plain::Rehearse => {}
            Plain::Goal { changes, due } => {
                if *due < action.on {
                    return refused("grow.due_wrong", "act.due".to_owned());
                }
                session.goal = Some((*changes, *due));
            }
            Plain::Reality { deals, twice, none_yet, patterns } => {
                if *deals > 5 {
                    return refused("grow.deals_too_many", "act.deals".to_owned());
                }
                if *twice {
                    return refused("grow.deal_duplicate", format!("act.deals[{}].deal", deals - 1));
                }
                session.reality = Some((*deals > 0 || *none_yet, *patterns));
            }
            Plain::Options(ways) => session.ways = Some(*ways),
            Plain::WayForward(rows) => session.agreed = Some(self.agree(session, rows, action)?),
            Plain::Advance => session.stage += 1,
            Plain::GoBack(to) => {
                if *to >= session.stage {
                    return refused("grow.move_illegal", "act.to".to_owned());
                }
                session.stage = *to;
                session.returns += 1;
            }
            Plain::Note(tag) => match tag {
                Some(true) => session.asked += 1,
                Some(false) => session.told += 1,
                None => {}
            },
            Plain::Review { id, outcome, due } => {
                if !self.open_commitments(session).contains(id) {
                    return refused("grow.commitment_not_open", "act.commitment".to_owned());
                }
                let carried = *outcome == CommitmentOutcome::Carried;
                if carried != due.is_some() || due.is_some_and(|due| due < action.on) {
                    return refused("grow.due_wrong", "act.due".to_owned());
                }
                let theirs = |made: &&mut Made| made.person == session.person && made.agreed.id == *id;
                let made = self.made.iter_mut().find(theirs).expect("it is open");
                made.outcome = Some(*outcome);
                made.due = due.unwrap_or(made.due);
                made.carried += u64::from(carried);
                session.looked_at.push(id.clone());
            }
            Plain::Complete(minutes) => {
                if *minutes == 0 {
                    return refused("coach.minutes_out_of_range", "act.minutes".to_owned());
                }
                session.completed = true;
                for agreed in session.agreed.iter().flatten() {
                    let due = agreed.due;
                    self.made.push(Made {
                        agreed: agreed.clone(),
                        person: session.person,
                        outcome: None,
                        due,
                        carried: 0,
                    });
                }
            }
            Plain::Cancel => session.cancelled = true,
        }
        Ok(())
    }

    fn agree(
        &self,
        session: &Session,
        rows: &[(Agreed, Option<u64>)],
        action: &Action,
    ) -> Result<Vec<Agreed>, (&'static str, String)> {
        let theirs: Vec<&Made> = self.made.iter().filter(|made| made.person == session.person).collect();
        let mut taken: BTreeSet<String> = theirs.iter().map(|made| made.agreed.id.clone()).collect();
        for (name, other) in &self.sessions {
            let goes_on = !other.completed && !other.cancelled;
            if *name != action.session && other.person == session.person && goes_on {
                taken.extend(other.agreed.iter().flatten().map(|agreed| agreed.id.clone()));
            }
        }
        let mut done = Vec::new();
        for (place, (agreed, option)) in rows.iter().enumerate() {
            let at = |field: &str| format!("act.commitments[{place}].{field}");
            if !taken.insert(agreed.id.clone()) {
                return Err(("grow.commitment_duplicate", at("id")));
            }
            if agreed.due < action.on {
                return Err(("grow.due_wrong", at("due")));
            }
            let ways = session.ways.unwrap_or(0) as u64;
            if option.is_some_and(|option| option == 0 || option > ways) {
                return Err(("grow.option_unknown", at("option")));
            }
            if let Some(repeats) = &agreed.repeats
                && !theirs.iter().any(|made| made.agreed.id == *repeats)
            {
                return Err(("grow.commitment_unknown", at("repeats")));
            }
            let same = theirs.iter().rev().find(|made| made.agreed.action == agreed.action);
            let repeats = agreed.repeats.clone().or_else(|| same.map(|made| made.agreed.id.clone()));
            done.push(Agreed { repeats, ..agreed.clone() });
        }
        Ok(done)
    }
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
    let wanted = std::env::var("ATTAIN_ACTIONS").ok().and_then(|actions| actions.parse().ok()).unwrap_or(12_000_u64);
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
