//! `cargo dev gen`: the pages that are made from the core's own tables.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::run::root;
use crate::{javascript, python, schema};
use attain::record::{Field, Form, Named, Shape, Types};
use attain::rule::{self, RuleState};
use attain::{Operation, Policy, PolicyField, code, operations};

/// A page: its place in the repository and its text.
type Page = (&'static str, String);

/// Every generated page.
fn pages() -> Vec<Page> {
    let mut pages = vec![
        ("docs/errors.md", errors()),
        ("docs/operations.md", reference()),
        ("docs/policy.md", policy()),
        ("docs/rules.md", rules()),
    ];
    pages.extend(schema::pages());
    pages.extend(python::pages());
    pages.extend(javascript::pages());
    pages
}

/// Writes every page.
pub(crate) fn write(root: &Path) -> Result<(), String> {
    for (place, text) in pages() {
        std::fs::write(root.join(place), text).map_err(|error| format!("{place}: {error}"))?;
    }
    Ok(())
}

/// Says which committed pages differ from what the tables give.
pub(crate) fn check(root: &Path) -> Result<(), String> {
    let stale: Vec<&str> = pages()
        .into_iter()
        .filter(|(place, text)| std::fs::read_to_string(root.join(place)).ok().as_deref() != Some(text))
        .map(|(place, _)| place)
        .collect();
    if stale.is_empty() { Ok(()) } else { Err(format!("{}: type `cargo dev gen`", stale.join(", "))) }
}

const HEAD: &str = "<!-- Made by `cargo dev gen`; do not edit. -->\n\n";

fn errors() -> String {
    let mut page = format!(
        "{HEAD}# Errors\n\nAn error has a code, a path, a message and a help. Codes are stable. A figure that is not available \
         gives its reason by a code of the same list, a rejected row too. Examples are vectors of the tests.\n\n\
         | code | what it means | what to do | for example |\n| --- | --- | --- | --- |\n"
    );
    let examples = examples();
    for (code, meaning) in code::all() {
        let example = examples.get(code.as_str()).map_or("", String::as_str);
        let _ = writeln!(page, "| `{code}` | {meaning} | {} | {example} |", code.help());
    }
    page
}

/// For each code the shortest request of a vector that is refused by it.
fn examples() -> BTreeMap<String, String> {
    const LONGEST: usize = 160;
    let mut shortest: BTreeMap<String, String> = BTreeMap::new();
    let mut folders = vec![root().join("tests/vectors")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(&folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let vectors: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap_or_default();
            for vector in &vectors {
                let (Some(code), Some(call)) = (vector["error"]["code"].as_str(), vector["call"].as_str()) else {
                    continue;
                };
                let request = match vector.get("args") {
                    Some(args) => args.to_string(),
                    None => vector["args_text"].as_str().unwrap_or_default().to_owned(),
                };
                let plain = !request.contains(['|', '`', '\n']) && request.len() <= LONGEST;
                let example =
                    if plain { format!("`{call}` `{request}`") } else { format!("`{call}`: {}", vector["name"]) };
                let example = example.replace(['|', '"'], if plain { "\"" } else { "" });
                let known = shortest.entry(code.to_owned()).or_insert_with(|| example.clone());
                if (example.len(), &example) < (known.len(), known) {
                    *known = example;
                }
            }
        }
    }
    shortest
}

fn reference() -> String {
    let mut types = Types::default();
    let mut page = format!(
        "{HEAD}# Operations\n\n`call(operation, json)` takes and gives JSON. An operation on a book takes `data` (a `Table`) and \
         `map` (a `Map`) beside the fields of its request.\n\n| operation | what it does | request | response |\n\
         | --- | --- | --- | --- |\n"
    );
    for Operation { name, doc, on_book, request, response, .. } in operations() {
        let book = if on_book { "`data`, `map` and " } else { "" };
        let (request, response) = (shown(&request(&mut types)), shown(&response(&mut types)));
        let _ = writeln!(page, "| `{name}` | {doc} | {book}{request} | {response} |");
    }
    attain::record::describe_into::<attain::Map>(&mut types);
    attain::record::describe_into::<attain::Table>(&mut types);
    page.push_str("\n# Types\n");
    for (name, named) in types.iter() {
        describe(&mut page, name, named);
    }
    page
}

/// The practice, rule by rule: what it says, what of it is there, which numbers it reads.
fn rules() -> String {
    let there = rule::ALL.iter().filter(|rule| rule.state() == RuleState::Implemented).count();
    let in_part = rule::ALL.iter().filter(|rule| matches!(rule.state(), RuleState::InPart { .. })).count();
    let mut page = format!(
        "{HEAD}# Rules\n\nEvery figure names the rule it comes from. Of {} rules {there} are implemented, {in_part} in part; \
         each of those has vectors under `tests/vectors` that satisfy and that break it.\n",
        rule::ALL.len()
    );
    let mut practice = "";
    for rule in rule::ALL {
        if rule.practice() != practice {
            practice = rule.practice();
            let _ = write!(
                page,
                "\n## {practice}\n\n| rule | what it says | state | numbers | operations |\n| --- | --- | --- | --- | --- |\n"
            );
        }
        let state = match rule.state() {
            RuleState::Implemented => "implemented".to_owned(),
            RuleState::InPart { missing } => format!("in part; missing: {missing}"),
            RuleState::NotYet => "not yet".to_owned(),
        };
        let listed = |names: Vec<&str>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let numbers = PolicyField::ALL.iter().filter(|field| field.rule() == *rule).map(PolicyField::path).collect();
        let _ = writeln!(
            page,
            "| `{rule}` | {} | {state} | {} | {} |",
            rule.sentence(),
            listed(numbers),
            listed(rule.operations().to_vec())
        );
    }
    page
}

/// Every number of the policy: its default, unit, range and rule.
fn policy() -> String {
    let mut page = format!(
        "{HEAD}# The policy\n\nThe numbers of the practice, each with its default. All of them can be replaced: in JSON \
         `{{\"policy\": {{\"kpi\": {{\"min_closed\": 20}}}}}}`. No threshold stands anywhere else.\n\n\
         | number | default | unit | range | rule | what it is |\n| --- | --- | --- | --- | --- | --- |\n"
    );
    let (_, types) = attain::record::describe::<Policy>();
    for number in PolicyField::ALL {
        let (default, doc) = default_of(&types, number.path());
        let range = number.range();
        let _ = writeln!(
            page,
            "| `{}` | {default} | {} | {range} | `{}` | {} |",
            number.path(),
            number.unit(),
            number.rule(),
            one_line(&doc)
        );
    }
    page
}

/// The default and the doc of a number of the policy, found by its path.
fn default_of(types: &Types, path: &str) -> (String, String) {
    let mut name = "Policy";
    for step in path.split('.') {
        let Some(Form::Record { fields, .. }) = types.get(name).map(|named| &named.form) else { break };
        let Some(field) = fields.iter().find(|field| field.name == step) else { break };
        match &field.shape {
            Shape::Named(inner) if types.get(inner).is_some_and(|named| matches!(named.form, Form::Record { .. })) => {
                name = inner;
            }
            _ => return (field.default.clone().unwrap_or_default().replace('"', ""), field.doc.to_owned()),
        }
    }
    (String::new(), String::new())
}

fn describe(page: &mut String, name: &str, named: &Named) {
    let _ = writeln!(page, "\n## {name}\n\n{}", one_line(named.doc));
    match &named.form {
        Form::Record { schema, fields } => {
            if let Some(schema) = schema {
                let _ = writeln!(page, "\nStored as `{schema}`.");
            }
            table(page, fields);
        }
        Form::Words(words) => {
            page.push('\n');
            for word in words {
                let _ = writeln!(page, "- `{}`: {}", word.name, one_line(word.doc));
            }
        }
        Form::Union(variants) => {
            for variant in variants {
                let _ = writeln!(page, "\n`kind` `{}`: {}", variant.name, one_line(variant.doc));
                table(page, &variant.fields);
            }
        }
    }
}

fn table(page: &mut String, fields: &[Field]) {
    if fields.is_empty() {
        return;
    }
    page.push_str("\n| field | type | default | what it is |\n| --- | --- | --- | --- |\n");
    for Field { name, doc, shape, default, .. } in fields {
        let default = default.as_ref().map_or_else(String::new, |text| format!("`{text}`"));
        let _ = writeln!(page, "| `{name}` | {} | {default} | {} |", shown(shape), one_line(doc));
    }
}

fn shown(shape: &Shape) -> String {
    match shape {
        Shape::Scalar(scalar) => scalar.name.to_owned(),
        Shape::List(item) => match &**item {
            Shape::Optional(item) => format!("list of {} or null", shown(item)),
            item => format!("list of {}", shown(item)),
        },
        Shape::Optional(item) => format!("{}, optional", shown(item)),
        Shape::Figure(item) => format!("{}, or why not available", shown(item)),
        Shape::Named(name) => format!("[{name}](#{})", name.to_lowercase()),
        Shape::Cells => "row of cells".to_owned(),
        Shape::Any => "any JSON".to_owned(),
    }
}

/// The first paragraph of a doc comment as one line, safe in a table.
fn one_line(doc: &str) -> String {
    let paragraph = doc.split("\n\n").next().unwrap_or_default();
    paragraph.replace('\n', " ").replace('|', "\\|")
}
