//! The page of a plan: each phase, what is due, what is missing, and what the law is sensitive to in plain words.

use attain::history::History;
use attain::plan::{self, DocumentRequest, ImprovementStatusRequest};
use attain::record;

use super::{date, date_number, entry, flip, id, request};

/// A plan in writing whose texts are to be hidden, and whose first phase lacks its talk, its measures and its cause.
fn written() -> History {
    let start = date_number("2027-01-11");
    let goal =
        r#"{"goal":"meetings","measure":"effort","unit":"count","baseline":"6","target":"12","due":"2027-02-10"}"#;
    let acts = [
        r#"{"kind":"draft","person":"p-3c","start":"2027-01-11","because":"hush"}"#.to_owned(),
        format!(r#"{{"kind":"set_goals","goals":[{goal}]}}"#),
        r#"{"kind":"publish"}"#.to_owned(),
    ];
    let mut history = History::new();
    for (act, salt) in acts.iter().zip(1..) {
        history =
            plan::act(&request(&history, entry("lead", start, start, salt), act)).expect("legal").history().clone();
    }
    history
}

fn page(history: &History, on: i32, format: &str) -> String {
    let json =
        format!(r#"{{"history":{},"plan":"ip","as_of":"{}","format":"{format}"}}"#, record::to_json(history), date(on));
    let request: DocumentRequest = record::from_json(&json).expect("a request");
    plan::document(&request).expect("a page").text().to_owned()
}

#[test]
fn a_page_says_what_was_recorded_afterwards() {
    let start = date_number("2027-01-11");
    let late = r#"{"kind":"state_managers_side","ramping":false,"quota_late_days":0,"promised":0}"#;
    let acted = plan::act(&request(&written(), entry("lead", start + 20, start + 2, 4), late)).expect("legal");
    let text = page(acted.history(), start + 20, "markdown");
    let done = text.split("## What was done\n").nth(1).expect("a section");
    assert_eq!(done.matches("recorded on").count(), 1, "the other acts were recorded on their days");
    assert!(done.contains("2027-01-13") && done.contains(", recorded on 2027-01-31"), "{done}");
}

#[test]
fn a_page_says_each_phase_what_is_due_what_is_missing_and_what_holds() {
    let history = written();
    let start = date_number("2027-01-11");
    for day in [1, 30, 31, 60, 61, 90, 91] {
        let on = start + day - 1;
        let (html, markdown) = (page(&history, on, "html"), page(&history, on, "markdown"));
        let plain = html.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
        for phase in ["First phase: understand", "Second phase: coach", "Third phase: decide"] {
            assert!(plain.contains(phase) && markdown.contains(phase), "{phase} on day {day}");
        }
        let status = ImprovementStatusRequest::new(history.clone(), id("ip"), date(on));
        let status = plan::status(&status).expect("a plan");
        // Nothing is late while its last day goes on, and what was not done is late on the next.
        assert_eq!(status.missing().is_empty(), day <= 30, "day {day}");
        for missing in status.missing() {
            assert!(plain.contains(missing.as_str()) && markdown.contains(missing.as_str()), "{missing} on day {day}");
        }
        let holds = markdown.split("## What holds for this plan\n").nth(1).expect("a section");
        let holds: Vec<&str> = holds.split("\n## ").next().expect("a section").trim().split("\n- ").collect();
        assert!(holds.len() >= 7);
        for sentence in holds {
            assert!(plain.contains(sentence.trim_start_matches("- ")), "{sentence}");
        }
        assert!(!plain.contains("hush") && !plain.contains("p-3c"), "nobody is shown unless that is asked for");
    }
}

/// What the law is sensitive to, each in the words of the page.
#[test]
fn what_the_law_is_sensitive_to_is_said_to_the_person() {
    let page = page(&written(), date_number("2027-01-11"), "markdown");
    for sentence in [
        "No program decides on this plan.",
        "A named person decides, gives a reason, and records your own view.",
        "Root causes are entered by people.",
        "A figure below a threshold is a reason to talk. It is not enough to hold anything against you",
        "You may see everything on the log that is about you, have it corrected",
        "ask to have erased what was written about you",
        "It does not say that you agree.",
        "Leave stops the clock of the plan.",
        "Groups such as age or gender play no part in any of this.",
    ] {
        assert!(page.contains(sentence), "{sentence}");
    }
}

#[test]
fn every_flipped_bit_of_a_log_is_found() {
    let text = record::to_json(&written());
    for place in 0..text.len() {
        for bit in 0..7 {
            flip(&text, place, bit);
        }
    }
}
