//! Nothing about people shows where it need not.

use attain::coaching::{
    self, CadenceAdherenceRequest, CadenceCalendarRequest, CoachEnterRequest, CoachGapRequest, CoachLogRequest,
    CoachProfileRequest, GrowAct, GrowActRequest, GrowDocumentRequest, GrowFactsRequest, GrowLedgerRequest,
    GrowQuestionsRequest, GrowSessionRequest, GrowStage, NewCommitment, PreferenceTopic, ProfileFact, Readiness,
    TierPerson, TiersSplitRequest,
};
use attain::{CoachingFormat, Date, Gap, History, Id, LogEntry, record};
use attain_tests::{made, made_map, say};

use super::{free, id};

const NAME: &str = "Secretive Sam";
const TEXT: &str = "hush, a word that nobody should see";

fn entry(number: u32) -> LogEntry {
    LogEntry::new(id(NAME), format!("2026-05-22T09:00:{number:02}Z").parse().expect("a moment"), free(TEXT))
        .with_salt(format!("{:032x}", 0xfeed_u32 + number).parse().expect("a salt"))
}

fn grow(number: u32, history: &History, act: GrowAct) -> GrowActRequest {
    GrowActRequest::new(id("s-1"), id(NAME), entry(number), act).with_history(history.clone())
}

/// A log on which everything is named and written by somebody who should not be seen.
fn secretive() -> History {
    let mut history = History::new();
    let acts = [
        GrowAct::Open {},
        GrowAct::Goal {
            metric: id("win_rate"),
            current: "1".parse().expect("a quantity"),
            target: "2".parse().expect("a quantity"),
            due: "2026-06-01".parse().expect("a day"),
            quarter_target: None,
            quarter_standing: None,
            wording: Some(free(TEXT)),
        },
        GrowAct::Note { text: free(TEXT), tag: None },
        GrowAct::Rehearse { text: free(TEXT) },
        GrowAct::Advance {},
        GrowAct::Reality { deals: Vec::new(), no_deals: true, patterns: vec![free(TEXT)] },
        GrowAct::Advance {},
        GrowAct::Options { ways: vec![free(TEXT); 3], best_performer: Some(free(TEXT)) },
        GrowAct::Advance {},
        GrowAct::WayForward {
            commitments: vec![NewCommitment::new(id("c-1"), free(TEXT), "2026-06-01".parse().expect("a day"))],
            support: free(TEXT),
        },
    ];
    for (number, act) in (0..).zip(acts) {
        history = coaching::act(&grow(number, &history, act)).expect("it is legal").history().clone();
    }
    let fact = ProfileFact::Preference { topic: PreferenceTopic::Drive, text: free(TEXT) };
    let enter = CoachEnterRequest::new(id(NAME), entry(20), fact).with_history(history);
    let history = coaching::enter(&enter).expect("an entry");
    let gap = CoachGapRequest::new(id(NAME), entry(21), Gap::Fit).with_text(free(TEXT)).with_history(history);
    let history = coaching::gap(&gap).expect("a gap");
    let held = CoachLogRequest::new(id(NAME), entry(22), CoachingFormat::OneToOne, 30).with_notes(free(TEXT));
    coaching::log(&held.with_history(history)).expect("a meeting")
}

/// Nothing of what should not be seen is in a text.
fn quiet(what: &str, text: &str) {
    for hidden in [NAME, "Secretive", "hush", "feed"] {
        assert!(!text.contains(hidden), "{what} shows `{hidden}`: {text}");
    }
}

#[test]
fn debug_shows_no_name_and_no_text() {
    let history = secretive();
    let as_of: Date = "2026-05-22".parse().expect("a day");
    let note = GrowAct::Note { text: free(TEXT), tag: None };
    let acted = grow(30, &history, note.clone());
    quiet("GrowAct", &format!("{note:?} {acted:?} {:?}", coaching::act(&acted).expect("a note")));
    let asked = GrowSessionRequest::new(history.clone(), id("s-1"));
    let session = coaching::session(&asked).expect("a session");
    let parts = (session.goal(), session.reality(), session.options(), session.way_forward(), session.notes());
    quiet("GrowSession", &format!("{asked:?} {session:?} {parts:?}"));
    let asked = GrowLedgerRequest::new(history.clone(), as_of);
    quiet("GrowLedger", &format!("{asked:?} {:?}", coaching::ledger(&asked).expect("a ledger")));
    let asked = CoachProfileRequest::new(history.clone(), id(NAME), as_of);
    let profile = coaching::profile(&asked).expect("a profile");
    quiet("CoachProfile", &format!("{asked:?} {profile:?} {:?} {:?}", profile.preferences(), profile.gap()));
    let asked = GrowDocumentRequest::new(history.clone(), id("s-1"));
    let page = coaching::document(&asked).expect("a page");
    quiet("GrowDocument", &format!("{asked:?} {page:?} {} {}", page.markdown(), page.html()));
    let asked = asked.with_reveal(true);
    let page = coaching::document(&asked).expect("a page");
    assert!(page.html().contains(NAME) && page.markdown().contains("hush"), "asked for, they are shown");
    quiet("GrowDocument", &format!("{asked:?} {page:?}"));
    let asked = CadenceCalendarRequest::new(vec![id(NAME)], as_of, as_of);
    let calendar = coaching::calendar(&asked).expect("a calendar");
    quiet("CadenceCalendar", &format!("{asked:?} {calendar:?} {:?}", calendar.meetings()));
    let asked = CadenceAdherenceRequest::new(history.clone(), vec![id(NAME)], as_of, as_of);
    let report = coaching::adherence(&asked).expect("a report");
    quiet("CadenceAdherence", &format!("{asked:?} {report:?} {:?}", report.rows()));
    let person = TierPerson::new(id(NAME), Vec::new());
    let asked = TiersSplitRequest::new(Vec::new(), vec![person.clone()]);
    let split = coaching::split(&asked).expect("an answer");
    quiet("TiersSplit", &format!("{person:?} {asked:?} {split:?} {:?}", split.not_judged()));
    let facts = GrowFactsRequest::new(id(NAME));
    quiet("GrowFactsRequest", &format!("{facts:?}"));
    let questions =
        coaching::questions(&GrowQuestionsRequest::new().with_readiness(Readiness::New)).expect("questions");
    assert!(format!("{questions:?}").contains("goal-1"), "what is about nobody is shown");
}

#[test]
fn errors_show_no_name_and_no_text() {
    let history = secretive();
    let open = GrowAct::Open {};
    let commitment = |name: &str| NewCommitment::new(id(name), free(TEXT), "2026-06-01".parse().expect("a day"));
    let agreed = |commitments| GrowAct::WayForward { commitments, support: free(TEXT) };
    let other = GrowActRequest::new(id("s-1"), id("ann"), entry(40), open.clone()).with_history(history.clone());
    let review = GrowAct::Review { commitment: id(NAME), outcome: coaching::CommitmentOutcome::Done, due: None };
    let early = entry(41).with_effective("2026-01-01".parse().expect("a day"));
    let early = GrowActRequest::new(id("s-1"), id(NAME), early, GrowAct::Advance {}).with_history(history.clone());
    let mut errors = Vec::new();
    for request in [
        grow(42, &history, open),
        other,
        grow(43, &history, review),
        early,
        grow(44, &history, GrowAct::GoBack { to: GrowStage::WayForward }),
        grow(45, &history, GrowAct::Advance {}),
        grow(46, &history, agreed(vec![commitment(NAME), commitment(NAME)])),
        grow(47, &history, agreed(vec![commitment("c-9").with_repeats(id(NAME))])),
        grow(22, &history, GrowAct::Note { text: free(TEXT), tag: None }),
        grow(48, &history, GrowAct::Complete { minutes: 0 }),
    ] {
        errors.push(coaching::act(&request).expect_err("it is refused"));
    }
    let of = GrowSessionRequest::new(history.clone(), id(NAME));
    errors.push(coaching::session(&of).expect_err("nobody opened it"));
    errors.push(coaching::document(&GrowDocumentRequest::new(history, id(NAME))).expect_err("nobody opened it"));
    let log = CoachLogRequest::new(id(NAME), entry(50), CoachingFormat::DirectTalk, 30).with_notes(free(TEXT));
    errors.push(coaching::log(&log).expect_err("it has no topic"));
    let seen = CoachEnterRequest::new(id("ann"), entry(51), ProfileFact::Seen {});
    errors.push(coaching::enter(&seen).expect_err("somebody else says so"));
    let twice = vec![id(NAME), id(NAME)];
    let day: Date = "2026-05-22".parse().expect("a day");
    errors.push(coaching::calendar(&CadenceCalendarRequest::new(twice, day, day)).expect_err("twice"));
    let person = TierPerson::new(id(NAME), Vec::new());
    let split = TiersSplitRequest::new(Vec::new(), vec![person.clone(), person]);
    errors.push(coaching::split(&split).expect_err("twice"));
    let book = attain::Book::read(made(&["1,Ann,Open,5,2026-01-05,,,"]).as_str(), &made_map()).expect("a book");
    errors.push(coaching::facts(&book, &GrowFactsRequest::new(id(NAME))).expect_err("nobody of that name"));
    // What is no id may be a name: its own error does not show it either.
    for name in [" Secretive Sam", "Secretive Sam\n", "Secretive\tSam", &"Secretive Sam ".repeat(30)] {
        errors.push(name.parse::<Id>().expect_err("it is no id"));
    }
    errors.push(record::from_json::<CoachGapRequest>(r#"{"person": "Secretive Sam "}"#).expect_err("it is no id"));
    for error in &errors {
        quiet(error.code().as_str(), &format!("{error} {error:?} {} {}", error.message(), error.help()));
    }
    say(&format!("{} errors show no name and no text", errors.len()));
}

#[test]
fn what_was_erased_is_gone() {
    let mut history = secretive();
    let act = attain::history::Act {
        author: id("hr"),
        time: "2026-06-01T08:00:00Z".parse().expect("a moment"),
        reason: free("As asked."),
    };
    history.erase(&id(NAME), &act).expect("there is something");
    assert!(history.verify(history.head()).sound());
    // The reasons of entries stay, and so does who recorded them; nothing else that was written does.
    let text = record::to_json(&history).replace(&format!("\"reason\":{}", attain_tests::quoted(TEXT)), "");
    assert!(!text.contains("hush") && !text.contains("\"fit\"") && !text.contains("drive"), "{text}");
}

#[test]
fn no_type_about_people_shows_what_it_holds() {
    // By the sources, so that a new type is looked at too: where a field is a person or a text, `Debug` is not derived.
    let people = [
        "person", "manager", "by", "owner", "key", "mentor", "mentees", "people", "history", "entry", "subject",
        "author",
    ];
    let mut quiet = 0;
    let core = attain_tests::root().join("core/src");
    let rooms = ["coaching", "plan", "history"].map(|room| attain_tests::files_under(&core.join(room), "rs"));
    for path in rooms.into_iter().flatten().chain(["log.rs", "prompt.rs"].map(|file| core.join(file))) {
        let text = attain_tests::text_of(&path);
        for declared in text.split("#[derive(").skip(1) {
            let (derives, rest) = declared.split_once(")]").expect("a closed list");
            let body = rest.split("\n}").next().unwrap_or_default();
            let fields = body.lines().filter_map(|line| line.trim().trim_start_matches("pub(super) ").split_once(": "));
            let bears = |(name, kind): (&str, &str)| {
                // A history shows itself by its length and head alone; its own room holds it as it is.
                let log = kind.contains("History") && !path.starts_with(core.join("history"));
                let is_person = people.contains(&name) && (kind.contains("Id") || log);
                kind.contains("FreeText") || kind.contains("LogEntry") || is_person
            };
            if fields.map(|(name, kind)| (name, kind.trim_end_matches(','))).any(bears) {
                let name =
                    body.lines().find(|line| line.contains("struct") || line.contains("enum")).unwrap_or_default();
                assert!(!derives.contains("Debug"), "{}: `{name}` derives Debug", path.display());
                quiet += 1;
            }
        }
    }
    assert!(quiet > 80, "{quiet}");
    say(&format!("{quiet} types bear people or texts, and show neither"));
}
