//! The registry of rules: what this version says it has is shown by vectors, and what it names is there.

use std::collections::BTreeSet;

use attain::rule::{self, RuleState};
use attain_tests::say;
use attain_tests::vectors::vectors;

#[test]
fn every_implemented_rule_is_satisfied_by_a_vector_and_broken_by_another() {
    let vectors = vectors();
    let (mut bare, mut shown) = (Vec::new(), 0);
    for rule in rule::ALL.iter().filter(|rule| rule.state() != RuleState::NotYet) {
        let named = |rules: &[String]| rules.iter().any(|id| id == rule.as_str());
        if !vectors.iter().any(|vector| named(&vector.satisfies)) {
            bare.push(format!("no vector satisfies `{rule}`"));
        }
        if !vectors.iter().any(|vector| named(&vector.breaks)) {
            bare.push(format!("no vector breaks `{rule}`"));
        }
        shown += 1;
    }
    assert!(bare.is_empty(), "{}", bare.join("\n"));
    assert!(shown > 10);
    say(&format!("{shown} of {} rules are implemented, at least in part", rule::ALL.len()));
}

#[test]
fn vectors_name_rules_that_are_there_and_implemented() {
    for vector in vectors() {
        for id in vector.satisfies.iter().chain(&vector.breaks) {
            let rule: attain::RuleId = id.parse().unwrap_or_else(|error| panic!("{}: {error}", vector.name));
            assert_ne!(rule.state(), RuleState::NotYet, "{}: `{id}` is not implemented", vector.name);
        }
    }
}

#[test]
fn a_rule_stands_once_and_names_operations_that_are_there() {
    let operations: BTreeSet<&str> = attain::operations().iter().map(|operation| operation.name).collect();
    let mut seen = BTreeSet::new();
    for rule in rule::ALL {
        assert!(seen.insert(rule.as_str()), "`{rule}` stands twice");
        assert_eq!(rule.operations().is_empty(), rule.state() == RuleState::NotYet, "{rule}");
        for operation in rule.operations() {
            assert!(operations.contains(operation), "{rule}: there is no operation `{operation}`");
        }
    }
}
