//! What the tests and benches share: where things are, JSON as a tree, a made book.

#![expect(clippy::missing_panics_doc, reason = "a test that cannot go on panics")]

pub mod score;
pub mod vectors;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use attain::record::{self, Value};
use attain::{Error, Map};

/// The root of the repository.
pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_path_buf()
}

/// Where data sets lie that are too large to ship: `ATTAIN_DATA`, by default `../shared/data` beside the repository.
pub fn data_dir() -> PathBuf {
    std::env::var_os("ATTAIN_DATA").map_or_else(|| root().join("../shared/data"), PathBuf::from)
}

/// A data set's folder, or `None` and a line that says so.
pub fn data_set(name: &str) -> Option<PathBuf> {
    let folder = data_dir().join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    say(&format!("SKIPPED: {name}: not in ATTAIN_DATA, nor in ../shared/data"));
    None
}

/// Prints a line that is part of a test's result.
#[expect(clippy::print_stdout, reason = "a test says what it counted or skipped")]
pub fn say(line: &str) {
    println!("{line}");
}

/// How many actions a test at random takes: `ATTAIN_ACTIONS`, a hundred thousand with `ATTAIN_ALL=1`, else so many.
pub fn actions(usual: u64) -> u64 {
    let all = std::env::var_os("ATTAIN_ALL").is_some_and(|all| all != "0");
    let asked = std::env::var("ATTAIN_ACTIONS").ok();
    let asked = asked.map(|actions| actions.parse().unwrap_or_else(|_| panic!("ATTAIN_ACTIONS={actions}: no number")));
    asked.unwrap_or(if all { 100_000 } else { usual })
}

/// Every file under a folder with this ending, sorted.
pub fn files_under(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A file's text.
pub fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// JSON text as a tree.
pub fn parse(json: &str) -> Value {
    Value::parse(json).unwrap_or_else(|error| panic!("{error}: {}", json.chars().take(200).collect::<String>()))
}

/// The canonical text of a tree, by code that shares nothing with the library's writer.
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(value, true, &mut out);
    out
}

/// The text of a tree with its keys as they stand, even where one stands twice.
pub fn plain(value: &Value) -> String {
    let mut out = String::new();
    write(value, false, &mut out);
    out
}

fn write(value: &Value, sorted: bool, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(digits) => out.push_str(digits),
        Value::Text(text) => out.push_str(&quoted(text)),
        Value::List(items) => {
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(item, sorted, out);
            }
            out.push(']');
        }
        Value::Record(fields) => {
            let mut fields: Vec<&(String, Value)> = fields.iter().collect();
            if sorted {
                // RFC 8785 sorts by UTF-16 code units.
                fields.sort_by_key(|(name, _)| name.encode_utf16().collect::<Vec<u16>>());
            }
            out.push('{');
            for (index, (name, value)) in fields.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&quoted(name));
                out.push(':');
                write(value, sorted, out);
            }
            out.push('}');
        }
    }
}

/// A JSON string as RFC 8785 writes it.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            control if control < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// A field of a record.
pub fn field<'v>(value: &'v Value, name: &str) -> Option<&'v Value> {
    match value {
        Value::Record(fields) => fields.iter().find(|(found, _)| found == name).map(|(_, value)| value),
        _ => None,
    }
}

/// The text of a field that holds one.
pub fn text_field<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    match field(value, name) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// What lies at a path such as `kpis.by_owner[0].won`.
pub fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    let mut here = value;
    for step in path.split('.') {
        let (name, places) = step.split_once('[').map_or((step, None), |(name, rest)| (name, Some(rest)));
        if !name.is_empty() {
            here = field(here, name)?;
        }
        for place in places.into_iter().flat_map(|places| places.split('[')) {
            let index: usize = place.strip_suffix(']')?.parse().ok()?;
            here = match here {
                Value::List(items) => items.get(index)?,
                _ => return None,
            };
        }
    }
    Some(here)
}

/// The canonical text at a path; says so where there is nothing.
pub fn text_at(value: &Value, path: &str) -> String {
    at(value, path).map_or_else(|| format!("nothing at `{path}`"), canonical)
}

/// A code and a path, to compare an error by.
pub fn code_and_path(error: &Error) -> (String, String) {
    (error.code().as_str().to_owned(), error.path().to_owned())
}

/// The map of the made books: every kind of column, two open stages whose day of entry is known, list prices and a team.
pub const MAP: &str = r#"{"currency": "USD",
    "deals": {
        "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "created",
                    "close_date": "closed", "product": "product"},
        "stages": [{"name": "Open", "state": "open", "entered": "created"},
                   {"name": "Talks", "state": "open", "entered": "talks"},
                   {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}],
        "known_at_close": ["amount"]
    },
    "prices": {"columns": {"product": "product", "price": "price"}},
    "team": {"columns": {"person": "rep", "manager": "manager", "region": "region", "start": "start"}},
    "quotas": {"columns": {"owner": "rep", "period": "quarter", "amount": "quota"}},
    "submissions": {"columns": {"owner": "rep", "period": "quarter", "date": "day", "commit": "commit"}}
}"#;

/// The header of the made books.
pub const HEADER: &str = "id,rep,stage,amount,created,talks,closed,product\n";

/// The map of the made books, read.
pub fn made_map() -> Map {
    record::from_json(MAP).expect("the map of the made books is right")
}

/// A made CSV: the header and these rows.
pub fn made(rows: &[&str]) -> String {
    rows.iter().fold(HEADER.to_owned(), |csv, row| csv + row + "\n")
}

/// A map of deals with weekly snapshots.
pub fn weekly_map() -> Map {
    let columns = r#""id": "id", "owner": "rep", "stage": "stage", "amount": "amount""#;
    let map = format!(
        r#"{{"currency": "USD", "deals": {{"columns": {{{columns}}}, "stages": [
            {{"name": "Open", "state": "open"}}, {{"name": "Won", "state": "won"}}, {{"name": "Lost", "state": "lost"}}]}},
            "snapshots": {{"columns": {{"date": "day", {columns}}}}}}}"#
    );
    record::from_json(&map).expect("a map")
}
