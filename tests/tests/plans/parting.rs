//! `plan.part_ways` beside a plain reference: what each ground asks for, who may record it, what a review knows.

use attain::coaching::{self, CoachLogRequest};
use attain::history::History;
use attain::plan::{self, PartWaysAct, PartWaysRequest, ReviewsRequest, SeparationReview};
use attain::{CoachingFormat, FreeText, LogEntry, TalkTopic, record};

use super::model::Model;
use super::{Random, date, entry, id, moment, text};

/// Conduct as the reference has it.
struct Conduct {
    /// The number of its event.
    number: usize,
    person: &'static str,
    kind: &'static str,
    day: i32,
    answered: bool,
}

/// A review as the reference has it.
struct Review {
    review: &'static str,
    person: &'static str,
    ground: &'static str,
    opened: i32,
    /// The day of its last entry.
    last: i32,
    evidence: Vec<(i32, &'static str)>,
    /// When it was closed, how, and by whom.
    closed: Option<(i32, &'static str, &'static str)>,
}

/// What is on the log beside the plan.
#[derive(Default)]
pub(super) struct Parting {
    conducts: Vec<Conduct>,
    reviews: Vec<Review>,
    /// Direct talks on motivation: with whom, and when.
    talks: Vec<(&'static str, i32)>,
}

/// The refusals there are, by code.
pub(super) const REFUSALS: [&str; 10] = [
    "plan.conduct_missing",
    "plan.day_out_of_order",
    "plan.illegal_act",
    "plan.reporter_invalid",
    "plan.review_wrong",
    "plan.state_wrong",
    "plan.talk_missing",
    "plan.unknown",
    "plan.wrong_author",
    "record.field_missing",
];

/// The plan is about the first of them.
const PEOPLE: [&str; 2] = ["secretive-ann", "secretive-bob"];
const CONDUCT: [&str; 2] = ["late-reports", "rude-to-customers"];
const REVIEWS: [&str; 4] = ["r-1", "r-2", "r-3", "r-4"];
const GROUNDS: [&str; 4] = ["plan_without_gain", "will_problem", "culture_harm", "ethics_violation"];
const EVERY_ITEM: [&str; 11] = [
    "written_plan",
    "goals",
    "coaching",
    "managers_side",
    "direct_talk",
    "what_followed",
    "conduct",
    "effect",
    "report",
    "findings",
    "persons_view",
];

/// What a review on a ground should know.
fn items(ground: &str) -> &'static [&'static str] {
    match ground {
        "plan_without_gain" => &["written_plan", "goals", "coaching", "managers_side", "persons_view"],
        "will_problem" => &["direct_talk", "what_followed", "managers_side", "persons_view"],
        "culture_harm" => &["conduct", "effect", "direct_talk", "persons_view"],
        _ => &["report", "findings", "persons_view"],
    }
}

/// An act as it is tried.
enum Tried {
    Log {
        kind: &'static str,
        reported_by: &'static str,
    },
    Answer {
        number: usize,
    },
    Open {
        review: &'static str,
        ground: &'static str,
        plan: &'static str,
        kind: &'static str,
        reported_by: &'static str,
    },
    Add {
        review: &'static str,
        item: &'static str,
    },
    Close {
        review: &'static str,
        outcome: &'static str,
        bare: bool,
    },
}

fn pick<T: Copy>(random: &mut Random, of: &[T]) -> T {
    of[usize::try_from(random.next(u64::try_from(of.len()).expect("few"))).expect("a place")]
}

impl Parting {
    fn tried(&self, random: &mut Random, history: &History, (plan, person): (&Model, &str)) -> Tried {
        let reported_by = pick(random, &["secretive-cleo", "secretive-cleo", PEOPLE[0], PEOPLE[1]]);
        // What goes on is tried more often than what does not.
        let going_on = |of: &&Review| of.person == person && of.closed.is_none();
        let open: Vec<&'static str> = self.reviews.iter().filter(going_on).map(|of| of.review).collect();
        let review = if open.is_empty() || random.one_in(3) { pick(random, &REVIEWS) } else { pick(random, &open) };
        match random.next(8) {
            0 => Tried::Log { kind: pick(random, &CONDUCT), reported_by },
            1 => {
                let logged: Vec<usize> = self.conducts.iter().map(|of| of.number).collect();
                let some = usize::try_from(random.next(9)).expect("few");
                let number =
                    if logged.is_empty() || some == 0 { history.events().len() } else { pick(random, &logged) };
                Tried::Answer { number }
            }
            2 | 3 => {
                let ended = plan.state == "not_completed" && random.one_in(2);
                let (ground, review) =
                    (if ended { GROUNDS[0] } else { pick(random, &GROUNDS) }, pick(random, &REVIEWS));
                let plan = if random.one_in(5) { "ip-2" } else { "ip" };
                Tried::Open { review, ground, plan, kind: pick(random, &CONDUCT), reported_by }
            }
            4 | 5 => {
                let outcome = pick(random, &["stay", "part"]);
                Tried::Close { review, outcome, bare: random.one_in(6) }
            }
            _ => Tried::Add { review, item: pick(random, &EVERY_ITEM) },
        }
    }

    /// Why an act is refused, by the rules alone.
    fn refusal(&self, tried: &Tried, plan: &Model, (author, person, day): (&str, &str, i32)) -> Option<&'static str> {
        // An act that lacks the human's reason or the person's view cannot even be written down.
        if matches!(tried, Tried::Close { bare: true, .. }) {
            return Some("record.field_missing");
        }
        if author == person {
            return Some("plan.wrong_author");
        }
        match tried {
            Tried::Log { reported_by, .. } => (*reported_by == person).then_some("plan.reporter_invalid"),
            Tried::Answer { number } => {
                let Some(found) = self.conducts.iter().find(|of| of.number == *number && of.person == person) else {
                    return Some("plan.conduct_missing");
                };
                let early = (day < found.day).then_some("plan.day_out_of_order");
                if found.answered { Some("plan.illegal_act") } else { early }
            }
            Tried::Open { review, .. } if self.reviews.iter().any(|of| of.review == *review) => {
                Some("plan.review_wrong")
            }
            Tried::Open { ground, plan: of, kind, reported_by, .. } => match *ground {
                "plan_without_gain" => match plan.state_on(day) {
                    Some(state) if *of == "ip" && person == PEOPLE[0] => {
                        (state != "not_completed").then_some("plan.state_wrong")
                    }
                    _ => Some("plan.unknown"),
                },
                "will_problem" => {
                    let talked = self.talks.iter().any(|(with, held)| *with == person && *held <= day);
                    (!talked).then_some("plan.talk_missing")
                }
                "culture_harm" => {
                    let logged = |of: &Conduct| of.person == person && of.kind == *kind && of.day <= day;
                    (!self.conducts.iter().any(logged)).then_some("plan.conduct_missing")
                }
                _ => (*reported_by == person).then_some("plan.reporter_invalid"),
            },
            Tried::Add { review, .. } | Tried::Close { review, .. } => {
                let found = self.reviews.iter().find(|of| of.review == *review && of.person == person);
                match found {
                    None => Some("plan.review_wrong"),
                    Some(found) if found.closed.is_some() => Some("plan.review_wrong"),
                    Some(found) => (day < found.last).then_some("plan.day_out_of_order"),
                }
            }
        }
    }

    /// Tries something: the code of its refusal, or `None` where it was done.
    pub(super) fn step(
        &mut self,
        random: &mut Random,
        history: &mut History,
        plan: &Model,
        today: i32,
        salt: u64,
    ) -> Option<&'static str> {
        // Some are dated before what they are about.
        let day = if random.one_in(8) { today - i32::try_from(random.next(40)).expect("few") } else { today };
        let person = if random.one_in(4) { PEOPLE[1] } else { PEOPLE[0] };
        if random.one_in(8) {
            self.talk(history, person, today);
        }
        let author = if random.one_in(12) { person } else { pick(random, &["secretive-lead", "secretive-hr"]) };
        let tried = self.tried(random, history, (plan, person));
        // What is said of the plan's person is looked for after it was erased.
        let json = tried.json(if person == PEOPLE[0] { "hush" } else { "whisper" });
        let expected = self.refusal(&tried, plan, (author, person, day));
        let result = record::from_json::<PartWaysAct>(&json).and_then(|act| {
            let request = PartWaysRequest::new(id(person), entry(author, today, day, salt), act);
            plan::part_ways(&request.with_history(history.clone()))
        });
        match (result, expected) {
            (Ok(acted), None) => {
                *history = acted.history().clone();
                self.take(&tried, (author, person, day), history.events().len());
                if let Some(review) = acted.review() {
                    let of = self.reviews.iter().find(|of| of.review == review.review().as_str());
                    of.expect("a review that the reference has").compare(review, i32::MAX, false);
                }
                None
            }
            (Err(error), Some(code)) => {
                assert_eq!(error.code().as_str(), code, "{json}: {error}");
                let named = ["plan.review_wrong", "plan.illegal_act"].contains(&code);
                assert!(!named || error.help().starts_with("legal: "), "what is legal is named: {error}");
                let shown = format!("{error} {error:?}");
                assert!(!shown.contains("secretive") && !shown.contains("{word}"), "{shown}");
                Some(code)
            }
            (result, expected) => panic!(
                "{json} by {author} about {person} on {}: expected {expected:?}, found {:?}",
                date(day),
                result.map(drop)
            ),
        }
    }

    fn talk(&mut self, history: &mut History, person: &'static str, today: i32) {
        let held = LogEntry::new(id("lead"), moment(today), text("Held."));
        let talk = CoachLogRequest::new(id(person), held, CoachingFormat::DirectTalk, 30);
        let talk = talk.with_history(history.clone()).with_topic(TalkTopic::Motivation);
        *history = coaching::log(&talk).expect("an event");
        self.talks.push((person, today));
    }

    fn take(&mut self, tried: &Tried, (author, person, day): (&'static str, &'static str, i32), number: usize) {
        match *tried {
            Tried::Log { kind, .. } => self.conducts.push(Conduct { number, person, kind, day, answered: false }),
            Tried::Answer { number } => {
                self.conducts.iter_mut().filter(|of| of.number == number).for_each(|of| of.answered = true);
            }
            Tried::Open { review, ground, .. } => {
                let (evidence, closed) = (Vec::new(), None);
                self.reviews.push(Review { review, person, ground, opened: day, last: day, evidence, closed });
            }
            Tried::Add { review, item } => {
                let of = self.open(review);
                of.evidence.push((day, item));
                of.last = day;
            }
            Tried::Close { review, outcome, .. } => {
                let of = self.open(review);
                (of.closed, of.last) = (Some((day, outcome, author)), day);
            }
        }
    }

    fn open(&mut self, review: &str) -> &mut Review {
        self.reviews.iter_mut().find(|of| of.review == review).expect("an open review")
    }

    /// The grounds on which reviews were opened, and those on which somebody decided.
    pub(super) fn grounds(&self) -> impl Iterator<Item = (&'static str, bool)> {
        self.reviews.iter().map(|of| (of.ground, of.closed.is_some()))
    }

    /// The reviews as of a day; `erased` where the texts about the plan's person were.
    pub(super) fn compare(&self, history: &History, on: i32, erased: bool) {
        let found = plan::reviews(&ReviewsRequest::new(history.clone(), date(on))).expect("reviews");
        let expected: Vec<&Review> = self.reviews.iter().filter(|of| of.opened <= on).collect();
        assert_eq!(found.reviews().len(), expected.len(), "reviews on {}", date(on));
        for (review, of) in found.reviews().iter().zip(expected) {
            of.compare(review, on, erased && of.person == PEOPLE[0]);
        }
    }
}

impl Review {
    fn compare(&self, found: &SeparationReview, on: i32, erased: bool) {
        let head = (found.review().as_str(), found.person().as_str(), found.ground().as_str(), found.opened());
        assert_eq!(head, (self.review, self.person, self.ground, date(self.opened)));
        let known: Vec<&str> = self.evidence.iter().filter(|(day, _)| *day <= on).map(|(_, item)| *item).collect();
        for item in found.evidence() {
            let of = known.iter().filter(|of| **of == item.item().as_str()).count();
            assert_eq!(item.known().len(), of, "{}", item.item());
            assert!(item.known().iter().all(|of| of.text().is_none() == erased));
        }
        assert_eq!(found.evidence().iter().map(|item| item.known().len()).sum::<usize>(), known.len());
        let missing = items(self.ground).iter().filter(|item| !known.contains(item)).count();
        assert_eq!(found.missing().len(), missing, "what the review should know and does not");
        assert_eq!(found.because().is_none(), erased);
        // There is a decision where a human recorded one, and it names them.
        let decided = found.decision().map(|of| (of.decided(), of.outcome().as_str(), of.decided_by().as_str()));
        let closed = self.closed.filter(|(day, ..)| *day <= on);
        assert_eq!(decided, closed.map(|(day, outcome, by)| (date(day), outcome, by)));
        if let Some(decision) = found.decision() {
            assert_eq!(decision.erased(), erased);
            let told = |text: Option<&FreeText>| text.is_some() != erased;
            assert!(told(decision.because()) && told(decision.view()));
        }
    }
}

impl Tried {
    fn json(&self, word: &str) -> String {
        match self {
            Self::Log { kind, reported_by } => format!(
                r#"{{"kind":"log_conduct","conduct":"{kind}","observed":"{word}","reported_by":"{reported_by}"}}"#
            ),
            Self::Answer { number } => {
                format!(r#"{{"kind":"answer_conduct","number":{number},"response":"talk"}}"#)
            }
            Self::Open { review, ground, plan, kind, reported_by } => {
                let more = match *ground {
                    "plan_without_gain" => format!(r#","plan":"{plan}""#),
                    "culture_harm" => format!(r#","conduct":"{kind}""#),
                    "ethics_violation" => format!(r#","reported_by":"{reported_by}""#),
                    _ => String::new(),
                };
                format!(
                    r#"{{"kind":"open","review":"{review}","ground":{{"kind":"{ground}"{more}}},"because":"{word}"}}"#
                )
            }
            Self::Add { review, item } => {
                format!(r#"{{"kind":"add_evidence","review":"{review}","item":"{item}","known":"{word}"}}"#)
            }
            Self::Close { review, outcome, bare } => {
                let view = if *bare { String::new() } else { format!(r#","view":"{word}""#) };
                format!(r#"{{"kind":"close","review":"{review}","outcome":"{outcome}","because":"{word}"{view}}}"#)
            }
        }
    }
}
