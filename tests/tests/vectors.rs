//! The vectors: what every language must answer, byte for byte.

use std::collections::BTreeMap;

use attain_tests::vectors::{Expected, Vector, vectors};
use attain_tests::{at, canonical, code_and_path, parse, say};

/// What is wrong with an answer, if anything.
fn fault(vector: &Vector) -> Option<String> {
    match (attain::call(&vector.call, &vector.args), &vector.expected) {
        (Ok(text), Expected::Whole(expected)) => {
            (text != *expected).then(|| format!("expected {expected}\n      found {text}"))
        }
        (Ok(text), Expected::Places(places)) => {
            let response = parse(&text);
            let wrong: Vec<String> = places
                .iter()
                .filter_map(|(path, expected)| {
                    let found = at(&response, path).map_or_else(|| "null".to_owned(), canonical);
                    (found != *expected).then(|| format!("at {path} expected {expected}, found {found}"))
                })
                .collect();
            (!wrong.is_empty()).then(|| wrong.join("\n      "))
        }
        (Err(error), Expected::Error { code, path }) => {
            let found = code_and_path(&error);
            (found != (code.clone(), path.clone())).then(|| format!("expected {code} at `{path}`, found {error}"))
        }
        (Ok(text), Expected::Error { code, .. }) => Some(format!("expected {code}, found {text}")),
        (Err(error), _) => Some(format!("expected an answer, found {error} (at `{}`)", error.path())),
    }
}

#[test]
fn every_vector_holds() {
    let vectors = vectors();
    let faults: Vec<String> = vectors
        .iter()
        .filter_map(|vector| fault(vector).map(|fault| format!("{}: {}\n      {fault}", vector.file, vector.name)))
        .collect();
    assert!(faults.is_empty(), "{} of {} vectors fail:\n{}", faults.len(), vectors.len(), faults.join("\n"));
    assert!(!vectors.is_empty());
    say(&format!("{} vectors held", vectors.len()));
}

#[test]
fn every_response_reads_and_writes_itself() {
    let operations = attain::operations();
    let mut rewritten = 0;
    for vector in vectors() {
        let Ok(text) = attain::call(&vector.call, &vector.args) else { continue };
        let operation = operations.iter().find(|operation| operation.name == vector.call).expect("it answered");
        assert_eq!((operation.rewrite_response)(&text).as_deref(), Ok(text.as_str()), "{}", vector.name);
        assert_eq!(canonical(&parse(&text)), text, "{}: the text is not canonical", vector.name);
        rewritten += 1;
    }
    assert!(rewritten > 0);
}

#[test]
fn every_operation_has_a_vector_that_succeeds_and_one_that_fails() {
    let mut counts: BTreeMap<&str, (u32, u32)> =
        attain::operations().iter().map(|operation| (operation.name, (0, 0))).collect();
    for vector in vectors() {
        let Some(count) = counts.get_mut(vector.call.as_str()) else { continue };
        match vector.expected {
            Expected::Error { .. } => count.1 += 1,
            _ => count.0 += 1,
        }
    }
    let bare: Vec<_> = counts.iter().filter(|(_, (ok, error))| *ok == 0 || *error == 0).collect();
    assert!(bare.is_empty(), "operations without both kinds of vector (succeeds, fails): {bare:?}");
}

#[test]
fn names_of_vectors_are_unique() {
    let mut names: Vec<(String, String)> = vectors().into_iter().map(|vector| (vector.file, vector.name)).collect();
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all, "two vectors of a file have one name");
}
