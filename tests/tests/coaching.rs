//! Laws of cadence and tiers, calendars as RFC 5545 has them, and that nothing about people shows where it need not.

#[path = "coaching/calendars.rs"]
mod calendars;
#[path = "coaching/quiet.rs"]
mod quiet;
#[path = "coaching/tiers.rs"]
mod tiers;

use attain::coaching::{self, GrowQuestionsRequest, GrowStage};
use attain::{FreeText, Id};
use attain_tests::say;
use proptest::prelude::ProptestConfig;
use proptest::test_runner::FileFailurePersistence;

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn free(text: &str) -> FreeText {
    text.parse().expect("a text")
}

/// So many cases; the seeds of those that fail are kept beside the tests and run again.
fn config(cases: u32) -> ProptestConfig {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/regressions/coaching.txt");
    let failure_persistence = Some(Box::new(FileFailurePersistence::Direct(seeds)) as _);
    ProptestConfig { cases, failure_persistence, ..ProptestConfig::default() }
}

#[test]
fn the_bank_has_eight_questions_a_stage_and_one_to_each_situation() {
    let all = coaching::questions(&GrowQuestionsRequest::new()).expect("questions");
    let mut texts: Vec<&str> = all.questions().iter().map(coaching::GrowQuestion::text).collect();
    for stage in GrowStage::ALL {
        let of: Vec<_> = all.questions().iter().filter(|question| question.stage() == stage).collect();
        assert!(of.len() >= 8, "{stage}: {}", of.len());
        for situation in coaching::CoachingSituation::ALL {
            assert!(of.iter().any(|question| question.situation() == Some(situation)), "{stage}, {situation}");
        }
    }
    assert!(texts.iter().all(|text| text.ends_with('?')), "coaching asks");
    texts.sort_unstable();
    let count = texts.len();
    texts.dedup();
    assert_eq!(texts.len(), count, "a question stands twice");
    say(&format!("{count} questions"));
}
