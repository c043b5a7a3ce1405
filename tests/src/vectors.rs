//! The vectors: what every language must answer, byte for byte.

use attain::record::Value;

use crate::{canonical, field, files_under, parse, plain, root, text_field, text_of};

/// One vector: `{name, why, call, args, ok | ok_at | error}`, and the rules that it shows at work (`satisfies`) or without
/// what they need (`breaks`).
///
/// `args` is a JSON value, or `args_text` the very text, where it is not a value: broken JSON, a field that stands twice.
/// `ok` is the whole response; `ok_at` some of it, by path, where the whole would be pages; null says that it is left out.
/// Both are compared as canonical text.
pub struct Vector {
    /// The file, below the folder of the vectors.
    pub file: String,
    /// Its name, unique in the file.
    pub name: String,
    /// The operation.
    pub call: String,
    /// The request.
    pub args: String,
    /// What must be answered.
    pub expected: Expected,
    /// The rules that it shows at work.
    pub satisfies: Vec<String>,
    /// The rules that cannot do their work here, or find what they look for.
    pub breaks: Vec<String>,
}

/// What an operation must answer.
pub enum Expected {
    /// The whole response.
    Whole(String),
    /// Some of it, by path.
    Places(Vec<(String, String)>),
    /// An error.
    Error {
        /// Its code.
        code: String,
        /// Where in the request.
        path: String,
    },
}

/// Every vector, file by file.
pub fn vectors() -> Vec<Vector> {
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
    const KNOWN: &[&str] = &["name", "satisfies", "breaks", "why", "call", "args", "args_text", "ok", "ok_at", "error"];
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
    let rules = |name: &str| match field(item, name) {
        Some(Value::List(rules)) => rules.iter().map(|rule| canonical(rule).trim_matches('"').to_owned()).collect(),
        _ => Vec::new(),
    };
    let (satisfies, breaks) = (rules("satisfies"), rules("breaks"));
    Vector { satisfies, breaks, file: file.to_owned(), name: text("name"), call: text("call"), args, expected }
}
