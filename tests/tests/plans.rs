//! Improvement plans against a plain reference: random acts by the ten thousand, boundary days, erasure, and what a
//! response may not hold.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use attain::history::{Act, History, NewEvent, Payload};
use attain::plan::{
    self, ImprovementAct, ImprovementActRequest, ImprovementMove, ImprovementPlan, ImprovementStatusRequest,
};
use attain::record::{self, Form, Shape, Types};
use attain::{Date, FreeText, Id, LogEntry, Moment, Secret, Sha256};
use attain_tests::say;

/// Numbers in no order, the same on every run.
struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below
    }

    fn one_in(&mut self, of: u64) -> bool {
        self.next(of) == 0
    }
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn text(text: &str) -> FreeText {
    text.parse().expect("a text")
}

fn date(day: i32) -> Date {
    Date::from_number(day).expect("a day")
}

fn moment(day: i32) -> Moment {
    format!("{}T12:00:00Z", date(day)).parse().expect("a moment")
}

/// A plan as a reader of the rules would keep it: days one by one, states as words.
#[derive(Clone, Default)]
struct Model {
    state: &'static str,
    /// The state before a pause.
    before: &'static str,
    start: i32,
    /// Paused days, each by its number; from the last one on while the pause goes on.
    paused: BTreeSet<i32>,
    pause_from: Option<i32>,
    goals: Vec<(String, i64, i64)>,
    pending: Option<Vec<(String, i64, i64)>>,
    values: Vec<(String, i64)>,
    to_acknowledge: bool,
    reviewed: bool,
    /// The day of the plan on which it was extended.
    extended: Option<i32>,
    /// Days on which coaching was held.
    coaching: Vec<i32>,
    last: i32,
}

const OVER: [&str; 3] = ["completed", "not_completed", "cancelled"];

impl Model {
    /// The number of a day, counted day by day.
    fn day(&self, on: i32) -> i32 {
        let counts = |day: &i32| !self.paused.contains(day) && self.pause_from.is_none_or(|from| *day < from);
        i32::try_from((self.start..=on).filter(counts).count()).expect("few days")
    }

    /// Why an act is not legal on a day, whatever comes with it.
    fn refusal(&self, act: &str, on: i32) -> Option<&'static str> {
        let day = self.day(on);
        let running = ["published", "acknowledged", "extended"].contains(&self.state);
        let decides = ["complete", "extend", "not_complete"].contains(&act);
        if self.state == "draft" && decides {
            return Some("plan.not_written");
        }
        if act == "extend" && self.extended.is_some() {
            return Some("plan.extended_before");
        }
        let legal = match act {
            "draft" => false,
            "move_start" | "set_goals" | "publish" => self.state == "draft",
            "review_measures" | "enter_cause" | "state_managers_side" => self.state == "draft" || running,
            "acknowledge" => self.state == "published" || (running && self.to_acknowledge),
            "adjust" => running && self.state != "extended",
            "hold_review" => running && self.state != "extended" && !self.reviewed,
            "resume" => self.state == "paused",
            "cancel" => !OVER.contains(&self.state),
            _ => running,
        };
        if !legal {
            return Some("plan.illegal_act");
        }
        match act {
            "publish" if self.goals.is_empty() => Some("plan.goals_missing"),
            "publish" if day > 30 => Some("plan.too_late"),
            "hold_review" if day < 60 => Some("plan.too_early"),
            _ if !decides => None,
            _ if day < 61 => Some("plan.too_early"),
            _ if !self.reviewed => Some("plan.review_missing"),
            _ if !self.coaching.iter().any(|held| self.start <= *held && *held <= on) => Some("plan.coaching_missing"),
            "not_complete" if self.extended.is_some_and(|begun| day <= begun + 30) => Some("plan.too_early"),
            _ => None,
        }
    }

    fn legal(&self, on: i32) -> Vec<&'static str> {
        let all = ImprovementMove::ALL.iter().map(|act| act.as_str());
        all.filter(|act| self.refusal(act, on).is_none()).collect()
    }

    /// What an act makes of it.
    fn take(&mut self, act: &str, on: i32, goals: &[(String, i64, i64)], values: &[(String, i64)], start: i32) {
        self.last = on;
        let observed = |held: &mut Vec<(String, i64)>| {
            for (goal, value) in values {
                held.retain(|(of, _)| of != goal);
                held.push((goal.clone(), *value));
            }
        };
        match act {
            "move_start" => self.start = start,
            "set_goals" => self.goals = goals.to_vec(),
            "publish" => (self.state, self.to_acknowledge) = ("published", true),
            "acknowledge" => {
                if let Some(goals) = self.pending.take() {
                    self.values.retain(|(of, _)| goals.iter().any(|(goal, ..)| goal == of));
                    self.goals = goals;
                }
                self.to_acknowledge = false;
                if self.state == "published" {
                    self.state = "acknowledged";
                }
            }
            "observe" => observed(&mut self.values),
            "hold_review" => {
                observed(&mut self.values);
                self.reviewed = true;
            }
            "adjust" => (self.pending, self.to_acknowledge) = (Some(goals.to_vec()), true),
            "pause" => (self.before, self.state, self.pause_from) = (self.state, "paused", Some(on)),
            "resume" => {
                self.state = self.before;
                self.go_on(on);
            }
            "extend" => {
                self.extended = Some(self.day(on));
                (self.state, self.to_acknowledge, self.pending) = ("extended", true, None);
                self.goals = goals.to_vec();
                self.values.clear();
            }
            "complete" => self.state = "completed",
            "not_complete" => self.state = "not_completed",
            "cancel" => {
                self.state = "cancelled";
                self.go_on(on);
            }
            _ => {}
        }
    }

    fn go_on(&mut self, on: i32) {
        if let Some(from) = self.pause_from.take() {
            self.paused.extend(from..on);
        }
    }
}

/// An act at random as JSON, with the goals and values in it.
struct Tried {
    json: String,
    goals: Vec<(String, i64, i64)>,
    values: Vec<(String, i64)>,
    start: i32,
    /// The code of what is wrong with what comes with it.
    fault: Option<&'static str>,
}

const ACTS: &[&str] = &[
    "draft",
    "move_start",
    "review_measures",
    "enter_cause",
    "set_goals",
    "publish",
    "acknowledge",
    "observe",
    "adjust",
    "pause",
    "resume",
    "state_managers_side",
    "hold_review",
    "complete",
    "extend",
    "not_complete",
    "cancel",
];

fn tried(random: &mut Random, act: &'static str, model: &Model, seen: &str) -> Tried {
    let mut of = Tried { json: String::new(), goals: Vec::new(), values: Vec::new(), start: model.start, fault: None };
    let goal = |random: &mut Random, key: u64| {
        let baseline = i64::try_from(random.next(20)).expect("few");
        let change = i64::try_from(random.next(10)).expect("few") + 1;
        (format!("g{key}"), baseline, if random.one_in(2) { baseline + change } else { baseline - change })
    };
    let written = |goals: &[(String, i64, i64)], due: i32| {
        let one = |(key, baseline, target): &(String, i64, i64)| {
            format!(
                r#"{{"goal":"{key}","measure":"wins","unit":"count","baseline":"{baseline}","target":"{target}","due":"{}","wording":"hush"}}"#,
                date(due)
            )
        };
        format!("[{}]", goals.iter().map(one).collect::<Vec<_>>().join(","))
    };
    if ["set_goals", "adjust", "extend"].contains(&act) {
        of.goals = (0..=random.next(3)).map(|key| goal(random, key)).collect();
        match random.next(12) {
            0 => {
                of.goals.clear();
                of.fault = Some("plan.goals_missing");
            }
            1 => {
                of.goals[0].2 = of.goals[0].1;
                of.fault = Some("plan.goal_invalid");
            }
            2 => {
                let first = of.goals[0].clone();
                of.goals.push(first);
                of.fault = Some("plan.goal_duplicate");
            }
            _ => {}
        }
    }
    if ["observe", "hold_review"].contains(&act) {
        let value = |(key, ..): &(String, i64, i64)| (key.clone(), 7);
        of.values = model.goals.iter().map(value).collect();
        if random.one_in(12) {
            of.values.push(("nothing".to_owned(), 1));
            of.fault = Some("plan.goal_unknown");
        }
    }
    let stale = random.one_in(8);
    if ["complete", "extend", "not_complete"].contains(&act) && stale {
        of.fault = Some("plan.recommendation_stale");
    }
    let seen = if stale { "0".repeat(64) } else { seen.to_owned() };
    if act == "move_start" {
        of.start = model.last + i32::try_from(random.next(20)).expect("few");
    }
    let due = model.start.max(of.start) + 40;
    let values: Vec<String> =
        of.values.iter().map(|(goal, value)| format!(r#"{{"goal":"{goal}","value":"{value}"}}"#)).collect();
    let values = values.join(",");
    let goals = written(&of.goals, due);
    let fields = match act {
        "draft" => format!(r#","person":"secretive-ann","start":"{}","because":"hush""#, date(of.start)),
        "move_start" => format!(r#","start":"{}""#, date(of.start)),
        "review_measures" => r#","measures":[{"measure":"wins","finding":"hush"}]"#.to_owned(),
        "enter_cause" => r#","cause":"skill","because":"hush""#.to_owned(),
        "set_goals" => format!(r#","goals":{goals}"#),
        "acknowledge" => r#","view":"hush""#.to_owned(),
        "observe" => format!(r#","values":[{values}]"#),
        "adjust" => format!(r#","goals":{goals},"because":"hush""#),
        "state_managers_side" => r#","ramping":true,"quota_late_days":3,"promised":4"#.to_owned(),
        "hold_review" => format!(r#","values":[{values}],"said":"hush","view":"hush""#),
        "complete" | "not_complete" => format!(r#","seen":"{seen}","because":"hush","view":"hush""#),
        "extend" => format!(r#","seen":"{seen}","criteria":{goals},"because":"hush","view":"hush""#),
        "cancel" => r#","because":"hush""#.to_owned(),
        _ => String::new(),
    };
    of.json = format!(r#"{{"kind":"{act}"{fields}}}"#);
    of
}

fn entry(author: &str, recorded: i32, day: i32, salt: u64) -> LogEntry {
    let salt: Secret = format!("{salt:032x}").parse().expect("a salt");
    LogEntry::new(id(author), moment(recorded), text("As agreed.")).with_effective(date(day)).with_salt(salt)
}

fn request(history: &History, entry: LogEntry, act: &str) -> ImprovementActRequest {
    let act: ImprovementAct = record::from_json(act).expect("an act");
    ImprovementActRequest::new(id("ip"), entry, act).with_history(history.clone())
}

fn status(history: &History, day: i32) -> ImprovementPlan {
    plan::status(&ImprovementStatusRequest::new(history.clone(), id("ip"), date(day))).expect("a plan")
}

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

/// The log changed in one byte is refused, or the very same.
fn flipped(random: &mut Random, history: &History) {
    let text = record::to_json(history);
    let mut bytes = text.clone().into_bytes();
    let place = usize::try_from(random.next(u64::try_from(bytes.len()).expect("a length"))).expect("a place");
    bytes[place] ^= 1 << random.next(7);
    let Ok(changed) = String::from_utf8(bytes) else { return };
    if let Ok(read) = record::from_json::<History>(&changed) {
        assert_eq!(record::to_json(&read), text, "a changed byte was not found");
    }
}

/// Acts tried at random. In every build some ten thousand; `ATTAIN_ALL=1` tries a hundred thousand.
#[test]
fn random_acts_are_what_a_plain_reference_says() {
    let all = std::env::var_os("ATTAIN_ALL").is_some_and(|all| all != "0");
    let wanted = if all { 100_000 } else { 20_000 };
    let (mut random, mut acts, mut taken, mut refused, mut salt) = (Random(8), 0, 0, BTreeSet::new(), 0);
    let mut reached = BTreeSet::new();
    while acts < wanted {
        let start = date_number("2027-01-01") + i32::try_from(random.next(1_200)).expect("few");
        let mut model = Model { state: "draft", start, last: start - 3, ..Model::default() };
        let mut history = History::new();
        salt += 1;
        let draft = tried(&mut random, "draft", &model, "");
        let acted =
            plan::act(&request(&history, entry("lead", model.last, model.last, salt), &draft.json)).expect("a draft");
        history = acted.history().clone();
        let mut today = model.last;
        for _ in 0..40 {
            acts += 1;
            // Most acts follow within days; some are dated before the last one.
            today =
                today.max(model.last) + [0, 0, 1, 2, 5, 9, 14, 30][usize::try_from(random.next(8)).expect("a place")];
            if random.one_in(6) {
                let public = Payload::parse(r#"{"format":"check_in","minutes":15}"#).expect("a payload");
                let held = NewEvent::new(id("coach.held"), id("lead"), moment(today), text("Held."));
                history.append(vec![held.with_subject(id("secretive-ann")).with_public(public)]).expect("an event");
                model.coaching.push(today);
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
                    let names =
                        if legal.is_empty() { "nothing, the plan is over".to_owned() } else { legal.join(", ") };
                    assert!(error.help().ends_with(&format!("legal on {}: {names}", date(day))), "{error}");
                    assert!(!format!("{error} {error:?}").contains("secretive") && !error.to_string().contains("hush"));
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
        erased(&history, today.max(model.last));
    }
    let states =
        ["acknowledged", "cancelled", "completed", "draft", "extended", "not_completed", "paused", "published"];
    assert_eq!(reached.into_iter().collect::<Vec<_>>(), states, "a state was never reached");
    assert!(refused.len() >= 12, "{refused:?}");
    say(&format!("{acts} acts tried, {taken} taken, {} kinds of refusal", refused.len()));
}

fn date_number(day: &str) -> i32 {
    day.parse::<Date>().expect("a day").number()
}

/// After erasure the chain verifies, and the plan replays to what it was without its texts.
fn erased(history: &History, on: i32) {
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
}

/// The named types that a response reaches.
fn reached(shape: &Shape, types: &Types, seen: &mut BTreeSet<&'static str>) {
    match shape {
        Shape::List(inner) | Shape::Optional(inner) | Shape::Figure(inner) => reached(inner, types, seen),
        Shape::Named(name) if seen.insert(name) => {
            let fields = match &types.get(name).expect("a known type").form {
                Form::Record { fields, .. } => fields.clone(),
                Form::Union(variants) => variants.iter().flat_map(|variant| variant.fields.clone()).collect(),
                Form::Words(_) => Vec::new(),
            };
            for field in fields {
                reached(&field.shape, types, seen);
            }
        }
        _ => {}
    }
}

/// The type that a field is of, through lists and options.
fn named(shape: &Shape) -> Option<&'static str> {
    match shape {
        Shape::List(inner) | Shape::Optional(inner) | Shape::Figure(inner) => named(inner),
        Shape::Named(name) => Some(name),
        _ => None,
    }
}

/// Words by which a decision about a person could be said.
const DECIDING: &[&str] = &[
    "complete",
    "completed",
    "not_complete",
    "not_completed",
    "stay",
    "part",
    "part_ways",
    "separate",
    "terminate",
    "dismiss",
    "fire",
    "hire",
    "reject",
    "promote",
    "demote",
];

/// Types of words that say what people decided, and may stand only beside the human who did.
const DECISIONS: &[(&str, &str)] = &[("PlanDecision", "RecordedDecision"), ("ReviewOutcome", "ReviewDecision")];

/// Types with such a word that are no decision, each with its reason.
const NO_DECISIONS: &[(&str, &str)] = &[
    ("ImprovementState", "the state that follows from a recorded decision: each plan carries `decisions`"),
    ("ImprovementMove", "what can be done, or was done, by whom: an event names its author"),
    ("GrowMove", "what can be done in a session: nothing in it is decided about anyone"),
    ("GroupOutcome", "what groups are compared by, of nobody alone"),
];

#[test]
fn no_response_carries_a_decision_about_a_person_without_a_named_human() {
    let mut types = Types::default();
    let mut seen = BTreeSet::new();
    for operation in attain::operations() {
        let shape = (operation.response)(&mut types);
        reached(&shape, &types, &mut seen);
    }
    let (mut decisions, mut holders) = (BTreeSet::new(), BTreeSet::new());
    for name in &seen {
        match &types.get(name).expect("a known type").form {
            Form::Words(words) if words.iter().any(|word| DECIDING.contains(&word.name)) => {
                let excused = NO_DECISIONS.iter().any(|(of, _)| of == name);
                let known = DECISIONS.iter().any(|(of, _)| of == name);
                assert!(excused || known, "`{name}` says a decision: name who decides, or say why it is none");
                if known {
                    decisions.insert(*name);
                }
            }
            Form::Record { fields, .. } => {
                for field in fields {
                    let Some((_, holder)) = DECISIONS.iter().find(|(of, _)| named(&field.shape) == Some(of)) else {
                        continue;
                    };
                    assert_eq!(name, holder, "`{name}.{}` is a decision outside its record", field.name);
                    holders.insert(*name);
                    let field = |name: &str| fields.iter().find(|field| field.name == name).expect("a field");
                    // The human is named and the day known, whatever was erased; reason and view have their places.
                    assert!(matches!(field("decided_by").shape, Shape::Scalar(scalar) if scalar.name == "Id"));
                    assert!(matches!(field("decided").shape, Shape::Scalar(scalar) if scalar.name == "Date"));
                    for text in ["because", "view"] {
                        assert!(
                            matches!(&field(text).shape, Shape::Optional(inner) if matches!(**inner, Shape::Scalar(scalar) if scalar.name == "FreeText"))
                        );
                    }
                }
            }
            _ => {}
        }
    }
    assert_eq!((decisions.len(), holders.len()), (DECISIONS.len(), DECISIONS.len()), "both kinds of decision were met");
    // What follows from a decision stands beside it, and an act beside its author.
    for (holder, beside) in
        [("ImprovementPlan", "decisions"), ("ImprovementEvent", "by"), ("SeparationReview", "decision")]
    {
        let Form::Record { fields, .. } = &types.get(holder).expect("a known type").form else { panic!("a record") };
        assert!(fields.iter().any(|field| field.name == beside), "{holder}.{beside}");
    }
}

#[test]
fn a_request_that_decides_asks_for_reason_and_view() {
    let mut types = Types::default();
    record::describe_into::<ImprovementAct>(&mut types);
    record::describe_into::<plan::PartWaysAct>(&mut types);
    for (act, kinds) in
        [("ImprovementAct", &["complete", "extend", "not_complete"][..]), ("PartWaysAct", &["close"][..])]
    {
        let Form::Union(variants) = &types.get(act).expect("a known type").form else { panic!("a union") };
        for kind in kinds {
            let variant = variants.iter().find(|variant| variant.name == *kind).expect("a variant");
            for name in ["because", "view"] {
                let field = variant.fields.iter().find(|field| field.name == name).expect("a field");
                assert!(matches!(field.shape, Shape::Scalar(_)) && field.default.is_none(), "{act}.{kind}.{name}");
            }
        }
    }
}

/// Groups that people belong to go into the comparison of groups, and into nothing else.
#[test]
fn no_rule_takes_protected_groups() {
    let mut takers = Vec::new();
    for operation in attain::operations() {
        let (mut types, mut seen) = (Types::default(), BTreeSet::new());
        let shape = (operation.request)(&mut types);
        reached(&shape, &types, &mut seen);
        if seen.contains("ProtectedGroups") {
            takers.push(operation.name);
        }
        let (mut types, mut seen) = (Types::default(), BTreeSet::new());
        let shape = (operation.response)(&mut types);
        reached(&shape, &types, &mut seen);
        assert!(!seen.contains("ProtectedGroups"), "{}", operation.name);
    }
    assert_eq!(takers, ["plan.groups"]);
}

/// `Debug` of every type of a vector's request and response: neither names nor what was written.
#[test]
fn debug_and_errors_show_neither_people_nor_texts() {
    let (mut history, mut salt) = (History::new(), 900_000_u64);
    let mut shown = String::new();
    let start = date_number("2027-01-11");
    let mut act = |history: &mut History, author: &str, day: i32, json: &str| {
        salt += 1;
        let request = request(history, entry(author, day, day, salt), json);
        let acted = plan::act(&request).expect("a legal act");
        let act: ImprovementAct = record::from_json(json).expect("an act");
        *history = acted.history().clone();
        format!("{request:?} {act:?} {acted:?} {:?}", acted.plan())
    };
    let goal = r#"{"goal":"meetings","measure":"effort","unit":"count","baseline":"6","target":"12","due":"2027-02-10","wording":"hush"}"#;
    let draft = r#"{"kind":"draft","person":"secretive-ann","start":"2027-01-11","because":"hush"}"#;
    shown += &act(&mut history, "secretive-lead", start - 3, draft);
    shown += &act(&mut history, "secretive-lead", start, &format!(r#"{{"kind":"set_goals","goals":[{goal}]}}"#));
    shown += &act(&mut history, "secretive-lead", start, r#"{"kind":"publish"}"#);
    shown += &act(&mut history, "secretive-ann", start, r#"{"kind":"acknowledge","view":"hush"}"#);
    shown += &act(&mut history, "secretive-lead", start, r#"{"kind":"enter_cause","cause":"will","because":"hush"}"#);
    let status =
        plan::status(&ImprovementStatusRequest::new(history.clone(), id("ip"), date(start + 60))).expect("a plan");
    let recommendation =
        plan::recommendation(&ImprovementStatusRequest::new(history.clone(), id("ip"), date(start + 60))).expect("one");
    let acts = status.acts();
    let _ = write!(shown, "{status:?} {recommendation:?} {acts:?} {:?} {:?}", status.goals(), acts[0].notes());
    let talk =
        plan::conversation(&plan::ConversationRequest::new(history.clone(), id("ip"), date(start))).expect("a talk");
    let page =
        plan::document(&plan::DocumentRequest::new(history.clone(), id("ip"), date(start + 60))).expect("a page");
    let _ = write!(shown, "{talk:?} {:?} {page:?} {}", talk.steps(), page.text());
    let call = |operation: &str, json: &str| match attain::call(operation, json) {
        Ok(_) => panic!("{operation} is refused"),
        Err(error) => format!("{error} {error:?}"),
    };
    let log = record::to_json(&history);
    let head = r#""entry":{"author":"secretive-hr","time":"2027-02-01T12:00:00Z","reason":"hush","salt":"00112233445566778899aabbccddeeff"}"#;
    for (operation, request) in [
        ("plan.act", format!(r#"{{"history":{log},"plan":"ip","act":{{"kind":"publish"}},{head}}}"#)),
        ("plan.act", format!(r#"{{"history":{log},"plan":"ip-2","act":{draft},{head}}}"#)),
        (
            "plan.part_ways",
            format!(r#"{{"history":{log},"person":"secretive-ann","act":{{"kind":"open","review":"r","ground":{{"kind":"will_problem"}},"because":"hush"}},{head}}}"#),
        ),
        ("plan.consistent", format!(r#"{{"history":{log},"as_of":"2027-02-01","met":[{{"person":"secretive-ann","since":"2027-01-01"}},{{"person":"secretive-ann","since":"2027-01-01"}}]}}"#)),
        ("plan.groups", format!(r#"{{"history":{log},"as_of":"2027-02-01","groups":{{"members":[{{"person":"secretive-ann","group":"a"}},{{"person":"secretive-ann","group":"b"}}]}}}}"#)),
        ("plan.trigger", r#"{"currency":"USD","as_of":"2027-02-01","attainments":[{"person":"secretive-ann","quarter":"2026Q4","won":1,"quota":0}]}"#.to_owned()),
        ("plan.sustain", format!(r#"{{"history":{log},"plan":"ip","as_of":"2027-02-01"}}"#)),
    ] {
        shown += &call(operation, &request);
    }
    let of = |operation: &str, request: &str| attain::call(operation, request).expect("an answer");
    let answer = of(
        "plan.part_ways",
        &format!(
            r#"{{"history":{log},"person":"secretive-ann","act":{{"kind":"open","review":"r","ground":{{"kind":"ethics_violation","reported_by":"secretive-bob"}},"because":"hush"}},{head}}}"#
        ),
    );
    let acted: plan::PartWaysActed = record::from_json(&answer).expect("a review");
    let _ = write!(shown, "{acted:?} {:?} {:?}", acted.review(), acted.review().map(plan::SeparationReview::evidence));
    let found: plan::TriggerReport = record::from_json(&of(
        "plan.trigger",
        r#"{"currency":"USD","as_of":"2027-01-15","attainments":[{"person":"secretive-ann","quarter":"2026Q3","won":1,"quota":100},
            {"person":"secretive-ann","quarter":"2026Q4","won":1,"quota":100},{"person":"secretive-bob","quarter":"2026Q4","won":1,"quota":100}]}"#,
    ))
    .expect("a report");
    let _ = write!(shown, "{found:?} {:?} {:?} {:?}", found.prompts(), found.not_judged(), found.false_alarms());
    let found: plan::PlanConsistency = record::from_json(&of(
        "plan.consistent",
        &format!(
            r#"{{"history":{log},"as_of":"2027-02-01","met":[{{"person":"secretive-bob","since":"2027-01-01"}}]}}"#
        ),
    ))
    .expect("a list");
    let _ = write!(shown, "{found:?} {:?} {:?}", found.without_plan(), found.without_trigger());
    for hidden in ["hush", "secretive", "Will", "0011"] {
        assert!(
            !shown.contains(hidden),
            "{hidden} in {}",
            &shown[shown.find(hidden).unwrap_or(0).saturating_sub(200)..]
        );
    }
    say(&format!("{} characters of Debug and errors scanned", shown.len()));
}
