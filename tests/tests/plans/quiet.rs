//! `Debug` and errors show neither people nor what was written.

use std::fmt::Write as _;

use attain::history::History;
use attain::plan::{self, ImprovementAct, ImprovementStatusRequest};
use attain::record;
use attain_tests::say;

use super::{date, date_number, entry, id, request};

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
