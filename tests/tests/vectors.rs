//! The vectors: what every language must answer, byte for byte.

use std::collections::BTreeMap;

use attain::record::Value;
use attain_tests::{at, canonical, code_and_path, field, files_under, parse, plain, root, say, text_field, text_of};

/// One vector: `{name, why, call, args, ok | ok_at | error}`.
///
/// `args` is a JSON value, or `args_text` the very text, where it is not a value: broken JSON, a field that stands twice.
/// `ok` is the whole response; `ok_at` some of it, by path, where the whole would be pages. Both are compared as
/// canonical text.
struct Vector {
    file: String,
    name: String,
    call: String,
    args: String,
    expected: Expected,
}

enum Expected {
    Whole(String),
    Places(Vec<(String, String)>),
    Error { code: String, path: String },
}

fn vectors() -> Vec<Vector> {
    let folder = root().join("tests/vectors");
    let mut vectors = Vec::new();
    for path in files_under(&folder, "json") {
        let file = path.strip_prefix(&folder).expect("a file of the folder").display().to_string();
        let Value::List(items) = parse(&text_of(&path)) else { panic!("{file} is not a list") };
        vectors.extend(items.iter().map(|item| vector(&file, item)));
    }
    vectors
}

fn vector(file: &str, item: &Value) -> Vector {
    const KNOWN: &[&str] = &["name", "why", "call", "args", "args_text", "ok", "ok_at", "error"];
    let Value::Record(fields) = item else { panic!("{file}: a vector is a record") };
    for (name, _) in fields {
        assert!(KNOWN.contains(&name.as_str()), "{file}: there is no field `{name}` in a vector");
    }
    let text = |name: &str| {
        let found = text_field(item, name).filter(|text| !text.is_empty());
        found.unwrap_or_else(|| panic!("{file}: a vector lacks `{name}`: {}", plain(item))).to_owned()
    };
    let args = match (field(item, "args"), text_field(item, "args_text")) {
        (Some(value), None) => plain(value),
        (None, Some(text)) => text.to_owned(),
        _ => panic!("{file}, {}: give either `args` or `args_text`", text("name")),
    };
    let expected = match (field(item, "ok"), field(item, "ok_at"), field(item, "error")) {
        (Some(value), None, None) => Expected::Whole(canonical(value)),
        (None, Some(Value::Record(places)), None) if !places.is_empty() => {
            Expected::Places(places.iter().map(|(path, value)| (path.clone(), canonical(value))).collect())
        }
        (None, None, Some(error)) => {
            let part = |name| text_field(error, name).unwrap_or_default().to_owned();
            Expected::Error { code: part("code"), path: part("path") }
        }
        _ => panic!("{file}, {}: give one of `ok`, `ok_at` and `error`", text("name")),
    };
    text("why");
    Vector { file: file.to_owned(), name: text("name"), call: text("call"), args, expected }
}

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
                    let found = at(&response, path).map_or_else(|| "nothing".to_owned(), canonical);
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
