//! Laws of the contract, for every type that crosses a border: what is written reads back the same, and nothing that
//! comes in makes it panic. The documents are made from the types' own shapes.

use attain::record::{self, Field, Form, Record, Shape, Types};
use attain::{Error, Operation};
use attain_tests::{canonical, files_under, made_map, parse, quoted, root, say, text_of};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, FileFailurePersistence, RngAlgorithm, TestRng, TestRunner};

/// A type of the contract: its name, shape, and how it rewrites its text.
struct Type {
    name: String,
    shape: Shape,
    types: Types,
    rewrite: fn(&str) -> Result<String, Error>,
}

fn rewrite<T: Record>(json: &str) -> Result<String, Error> {
    record::from_json::<T>(json).map(|value| record::to_json(&value))
}

fn of<T: Record>(name: &str) -> Type {
    let (shape, types) = record::describe::<T>();
    Type { name: name.to_owned(), shape, types, rewrite: rewrite::<T> }
}

/// Requests and responses of every operation, and the documents that stand beside them.
fn contract() -> Vec<Type> {
    let side = |operation: &Operation, side: &str, shape: fn(&mut Types) -> Shape, rewrite| {
        let mut types = Types::default();
        let shape = shape(&mut types);
        Type { name: format!("{} {side}", operation.name), shape, types, rewrite }
    };
    let mut all: Vec<Type> = attain::operations()
        .iter()
        .flat_map(|operation| {
            [
                side(operation, "request", operation.request, operation.rewrite_request),
                side(operation, "response", operation.response, operation.rewrite_response),
            ]
        })
        .collect();
    all.push(of::<attain::Map>("map"));
    all.push(of::<attain::Policy>("policy"));
    all.push(of::<attain::Table>("table"));
    all.push(of::<attain::Row>("row"));
    all.push(of::<attain::Format>("format"));
    all
}

/// JSON texts of a shape, most of them right.
fn json(shape: &Shape, types: &Types) -> BoxedStrategy<String> {
    match shape {
        Shape::Scalar(scalar) => texts(scalar.name, scalar.example),
        // The map's own check asks for an open, a won and a lost stage.
        Shape::List(item) if **item == Shape::Named("StageMap") => {
            let stage = |name: &str, state: &str| format!(r#"{{"name":"{name}","state":"{state}"}}"#);
            let three = format!("[{},{},{}", stage("a", "open"), stage("b", "won"), stage("c", "lost"));
            prop::collection::vec(json(item, types), 0..2)
                .prop_map(move |more| more.into_iter().fold(three.clone(), |list, item| list + "," + &item) + "]")
                .boxed()
        }
        // A tree of steps would have no end; the vectors have deep ones.
        Shape::List(item) if matches!(**item, Shape::Named(name) if reaches(item, name, types, 8)) => {
            Just("[]".to_owned()).boxed()
        }
        // The only list of counts is one of ages, which must rise.
        Shape::List(item) if matches!(**item, Shape::Scalar(scalar) if scalar.name == "Count") => {
            let list = |days: std::collections::BTreeSet<u32>| {
                format!("[{}]", days.iter().map(u32::to_string).collect::<Vec<_>>().join(","))
            };
            prop::collection::btree_set(0_u32..1_000, 0..4).prop_map(list).boxed()
        }
        Shape::List(item) => {
            prop::collection::vec(json(item, types), 0..3).prop_map(|items| format!("[{}]", items.join(","))).boxed()
        }
        Shape::Optional(inner) => prop_oneof![9 => json(inner, types), 1 => Just("null".to_owned())].boxed(),
        Shape::Figure(inner) => {
            let none = r#"{"not_available":{"code":"not_yet","why":"later"}}"#.to_owned();
            prop_oneof![3 => json(inner, types), 1 => Just(none)].boxed()
        }
        // A plot's own check wants as many values as names.
        Shape::Named("Plot") => prop::sample::select(vec![
            r#"{"kind":"bars","rows":[{"key":"a","value":"1.50"},{"key":"b"}],"rules":[{"label":"r","value":2}]}"#,
            r#"{"kind":"lines","along":["a","b"],"lines":[{"key":"k","values":[1,null]}]}"#,
            r#"{"kind":"dots","rows":[{"key":"k","dots":[{"label":"d","value":3}]}]}"#,
            r#"{"kind":"waterfall","steps":[{"label":"a","value":1,"total":true}]}"#,
            r#"{"kind":"heat_map","columns":["a"],"rows":[{"key":"k","cells":[4]}],"middle":1}"#,
        ])
        .prop_map(str::to_owned)
        .boxed(),
        // A calendar's own check wants a month, a day, and weeks of a known pattern.
        Shape::Named("FiscalCalendar") => prop::sample::select(vec![
            "{}",
            r#"{"start_month":2,"year_name":"begin"}"#,
            r#"{"start_month":4,"start_day":6}"#,
            r#"{"start_month":2,"weeks":{"pattern":[4,5,4],"ends":"nearest","on":"saturday"}}"#,
        ])
        .prop_map(str::to_owned)
        .boxed(),
        // The hashes of a history hold together, or its own check refuses it.
        Shape::Named("History") => prop::sample::select(histories()).boxed(),
        Shape::Named(name) => match &types.get(name).unwrap_or_else(|| panic!("no type `{name}`")).form {
            Form::Record { schema, fields } => {
                let schema = schema.map(|schema| ("schema", Just(quoted(schema)).boxed()));
                fields_of(fields, schema.map(|(name, text)| (name, text, true)), types)
            }
            Form::Words(words) => {
                prop::sample::select(words.iter().map(|word| quoted(word.name)).collect::<Vec<_>>()).boxed()
            }
            Form::Union(variants) => prop::strategy::Union::new(variants.iter().map(|variant| {
                fields_of(&variant.fields, Some(("kind", Just(quoted(variant.name)).boxed(), false)), types)
            }))
            .boxed(),
        },
        // Another operation's request, or what an event carries: records both.
        Shape::Any => prop::sample::select(vec!["{}", r#"{"b":[1,"a",{}],"a":null}"#]).prop_map(str::to_owned).boxed(),
        Shape::Cells => {
            let cell =
                prop_oneof![".{0,4}".prop_map(|text| quoted(&text)), Just("12.50".to_owned()), Just("true".into())];
            prop::collection::btree_map("[a-z]{1,3}", cell, 0..4)
                .prop_map(|cells| {
                    let cells: Vec<String> =
                        cells.into_iter().map(|(name, text)| format!("{}:{text}", quoted(&name))).collect();
                    format!("{{{}}}", cells.join(","))
                })
                .boxed()
        }
    }
}

/// Histories with no event, some, and one that was erased.
fn histories() -> Vec<String> {
    let event = r#"{"kind":"note","author":"a","time":"2026-05-22T14:03:00Z","reason":"r","subject":"b",
        "personal":{"payload":{"notes":[1]},"salt":"00112233445566778899aabbccddeeff"}}"#;
    let of = |events: &str| attain::call("history.append", &format!(r#"{{"events":[{events}]}}"#)).expect("a history");
    let act = r#""subject":"b","author":"c","time":"2026-05-22T14:03:00Z","reason":"r""#;
    let erased = attain::call("history.erase", &format!(r#"{{"history":{},{act}}}"#, of(event)));
    vec![of(""), of(event), erased.expect("a history")]
}

/// Whether a type lies inside another, within so many steps.
fn reaches(shape: &Shape, wanted: &str, types: &Types, steps: u32) -> bool {
    match shape {
        Shape::List(item) | Shape::Optional(item) | Shape::Figure(item) => reaches(item, wanted, types, steps),
        Shape::Named(name) if steps > 0 => {
            let fields: Vec<&Field> = match &types.get(name).unwrap_or_else(|| panic!("no type `{name}`")).form {
                Form::Record { fields, .. } => fields.iter().collect(),
                Form::Words(_) => Vec::new(),
                Form::Union(variants) => variants.iter().flat_map(|variant| &variant.fields).collect(),
            };
            let inside = |shape: &Shape| matches!(shape, Shape::List(item) if matches!(**item, Shape::Named(name) if name == wanted));
            fields.iter().any(|field| inside(&field.shape) || reaches(&field.shape, wanted, types, steps - 1))
        }
        _ => false,
    }
}

/// A record's text: required fields always, the others half the time, in the order of the declaration or backwards.
fn fields_of(
    fields: &[Field],
    first: Option<(&str, BoxedStrategy<String>, bool)>,
    types: &Types,
) -> BoxedStrategy<String> {
    let named = |name: &str, text: BoxedStrategy<String>, may_be_left_out: bool| {
        let name = quoted(name);
        let text = text.prop_map(move |text| format!("{name}:{text}"));
        if may_be_left_out { prop::option::of(text).boxed() } else { text.prop_map(Some).boxed() }
    };
    let mut strategies: Vec<BoxedStrategy<Option<String>>> =
        first.into_iter().map(|(name, text, may_be_left_out)| named(name, text, may_be_left_out)).collect();
    strategies.extend(fields.iter().map(|field| {
        let may_be_left_out = field.default.is_some() || matches!(field.shape, Shape::Optional(_));
        // A default is right by itself, whatever range the type's own check asks for.
        let text = match &field.default {
            Some(default) => prop_oneof![json(&field.shape, types), Just(default.clone())].boxed(),
            None => json(&field.shape, types),
        };
        named(field.name, text, may_be_left_out)
    }));
    (strategies, any::<bool>())
        .prop_map(|(fields, backwards)| {
            let mut fields: Vec<String> = fields.into_iter().flatten().collect();
            if backwards {
                fields.reverse();
            }
            format!("{{{}}}", fields.join(","))
        })
        .boxed()
}

/// Texts of a scalar, by its name; the example of one that is new.
fn texts(name: &str, example: &str) -> BoxedStrategy<String> {
    let decimal = |whole: std::ops::Range<i64>, places: u32| {
        let text = move |(whole, fraction, bare): (i64, Option<u32>, bool)| {
            let text = fraction.map_or_else(|| whole.to_string(), |fraction| format!("{whole}.{fraction}"));
            if bare { text } else { quoted(&text) }
        };
        (whole, prop::option::weighted(0.3, 0..10_u32.pow(places)), any::<bool>()).prop_map(text).boxed()
    };
    match name {
        "Bool" => prop::sample::select(vec!["true", "false"]).prop_map(str::to_owned).boxed(),
        "Count" => prop_oneof![0..30_u64, 0..(1_u64 << 53)].prop_map(|count| count.to_string()).boxed(),
        "Whole" => (-1_000..1_000_i64).prop_map(|number| number.to_string()).boxed(),
        "Currency" => prop::sample::select(vec!["USD", "EUR", "JPY", "BHD"]).prop_map(quoted).boxed(),
        // Seldom a fraction: a currency without places would refuse the whole document.
        "Money" => (-1_000_000_000_i64..1_000_000_000, any::<bool>())
            .prop_map(|(whole, bare)| if bare { whole.to_string() } else { format!("\"{whole}.0\"") })
            .boxed(),
        "Ratio" | "Percent" => decimal(0..2, 6),
        "Days" => decimal(0..2000, 4),
        "Probability" => (0..=1_000_000_u32).prop_map(|parts| format!("\"{parts}e-6\"")).boxed(),
        "Date" => (1900..2200_u32, 1..=12_u32, 1..=28_u32)
            .prop_map(|(year, month, day)| format!("\"{year:04}-{month:02}-{day:02}\""))
            .boxed(),
        "Quarter" => (1901..2199_u32, 1..=4_u32, any::<bool>())
            .prop_map(
                |(year, number, fiscal)| {
                    if fiscal { format!("\"FY{year}-Q{number}\"") } else { format!("\"{year}Q{number}\"") }
                },
            )
            .boxed(),
        "Period" => (1901..2199_u32, 0..7_u32, 1..=4_u32)
            .prop_map(|(year, kind, number)| match kind {
                0 => format!("\"{year}\""),
                1 => format!("\"{year}-{number:02}\""),
                2 => format!("\"{year}-W{number:02}\""),
                3 => format!("\"{year}Q{number}\""),
                4 => format!("\"FY{year}\""),
                5 => format!("\"FY{year}-M{number:02}\""),
                _ => format!("\"FY{year}-W{number:02}\""),
            })
            .boxed(),
        "Id" => "[a-zäß0-9]([a-z .\"\\\\]{0,6}[a-z0-9])?".prop_map(|text| quoted(&text)).boxed(),
        "Text" => ".{0,8}".prop_map(|text| quoted(&text)).boxed(),
        "RuleId" => {
            prop::sample::select(vec!["kpi.close_rate", "forecast.bias", "plan.trigger"]).prop_map(quoted).boxed()
        }
        _ => Just(quoted(example)).boxed(),
    }
}

fn runner() -> TestRunner {
    TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::default()))
}

#[test]
fn every_code_of_the_doors_is_in_the_registry() {
    let known: Vec<&str> = attain::code::all().iter().map(|(code, _)| code.as_str()).collect();
    let mut met = 0;
    for (folder, end) in [("wasm/js", "js"), ("py/python", "py")] {
        for path in files_under(&root().join(folder), end) {
            let text = text_of(&path);
            // `AttainError("code", …)` and `error_of("code", …)`, on one line or two.
            for made in ["AttainError(", "error_of("] {
                for (_, rest) in text.match_indices(made).map(|(start, _)| text.split_at(start + made.len())) {
                    let Some(code) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                        continue;
                    };
                    assert!(known.contains(&code), "{}: `{code}` is not in the registry", path.display());
                    met += 1;
                }
            }
        }
    }
    assert!(met > 4, "{met} codes");
}

#[test]
fn what_is_written_reads_back_the_same() {
    const CASES: u32 = 200;
    let mut runner = runner();
    for Type { name, shape, types, rewrite } in contract() {
        let strategy = json(&shape, &types);
        let (mut accepted, mut refused) = (0, None);
        for _ in 0..CASES {
            let text = strategy.new_tree(&mut runner).expect("a document").current();
            match rewrite(&text) {
                Ok(written) => {
                    accepted += 1;
                    assert_eq!(rewrite(&written).as_deref(), Ok(written.as_str()), "{name}: {text}");
                    assert_eq!(canonical(&parse(&written)), written, "{name}: the text is not canonical");
                }
                Err(error) => {
                    assert!(!error.code().as_str().is_empty() && !error.message().is_empty(), "{name}: {text}");
                    refused = Some(format!("{error} (at `{}`)", error.path()));
                }
            }
        }
        // Responses have no check of their own: their shape alone says what they are. A shape that is not the type's,
        // such as that of another type of the same name, shows here.
        // A response with a map in it is refused where the map's own check refuses the map.
        let made_by_the_library = name.ends_with(" response") && types.get("Map").is_none();
        let least = if made_by_the_library { CASES } else { CASES / 4 };
        assert!(accepted >= least, "{name}: {accepted} of {CASES} were accepted; the last fault: {refused:?}");
        say(&format!("{name}: {accepted} of {CASES} accepted"));
    }
}

/// Breaks a text at some places.
fn broken(text: &str, changes: &[(usize, u8, char)]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for (place, kind, character) in changes {
        let place = place % (characters.len() + 1);
        match kind {
            0 => characters.insert(place, *character),
            1 if place < characters.len() => drop(characters.remove(place)),
            2 if place < characters.len() => characters[place] = *character,
            3 => characters.truncate(place),
            _ => {
                let rest: Vec<char> = characters.iter().skip(place).take(40).copied().collect();
                characters.extend(rest);
            }
        }
    }
    characters.into_iter().collect()
}

fn changes() -> impl Strategy<Value = Vec<(usize, u8, char)>> {
    let pool = "{}[]\",:0123456789-+eE.nulltruefalse\u{0}\u{feff}\\ \n;\t'äNaN".chars().collect::<Vec<_>>();
    prop::collection::vec((any::<usize>(), 0..5_u8, prop::sample::select(pool)), 1..4)
}

/// An answer, or an error that says something.
fn answered<T>(result: Result<T, Error>) -> Result<(), TestCaseError> {
    if let Err(error) = result {
        prop_assert!(!error.code().as_str().is_empty() && !error.message().is_empty() && !error.help().is_empty());
        prop_assert!(!error.message().contains('\n') && error.message().chars().count() < 2000, "{}", error);
    }
    Ok(())
}

/// Every type and every operation takes a text, and does not panic.
fn taken_by_all(text: &str) -> Result<(), TestCaseError> {
    for kind in contract() {
        answered((kind.rewrite)(text))?;
    }
    for operation in attain::operations() {
        answered(attain::call(operation.name, text))?;
    }
    Ok(())
}

#[test]
fn broken_documents_give_an_answer_or_an_error() {
    let mut runner = TestRunner::new(Config { failure_persistence: None, cases: 100, ..Config::default() });
    for Type { name, shape, types, rewrite } in contract() {
        let documents = (json(&shape, &types), changes());
        let outcome = runner.run(&documents, |(text, changes)| {
            let text = broken(&text, &changes);
            answered(rewrite(&text))?;
            if let Some((operation, "request")) = name.split_once(' ') {
                answered(attain::call(operation, &text))?;
            }
            Ok(())
        });
        assert!(outcome.is_ok(), "{name}: {}", outcome.unwrap_err());
    }
}

/// A book operation's request with a table in place of its data.
fn with_data(table: &str) -> String {
    format!(r#"{{"data":{table},"map":{}}}"#, attain_tests::MAP)
}

/// Rows that hang together, most of them.
fn csv() -> impl Strategy<Value = String> {
    let row = (
        0..40_u32,
        prop::sample::select(vec!["Ann", "Bob", "", " Cleo "]),
        prop::sample::select(vec!["Open", "Talks", "Won", "Lost", "Gone"]),
        prop::sample::select(vec!["100", "12.50", "", "NaN", "1,5", "-3", "9e9", "1e400"]),
        prop::sample::select(vec!["2026-01-05", "", "2026-02-30", "2026-03-01T00:00:00"]),
        prop::sample::select(vec!["2026-02-01", "", "0001-01-01"]),
        prop::sample::select(vec!["2026-04-01", "", "2025-01-01"]),
        prop::sample::select(vec!["Basic", "Pro", "", "\"Pro, large\""]),
    );
    prop::collection::vec(row, 0..12).prop_map(|rows| {
        rows.into_iter().fold(
            attain_tests::HEADER.to_owned(),
            |csv, (id, rep, stage, amount, from, talks, to, product)| {
                csv + &format!("{id},{rep},{stage},{amount},{from},{talks},{to},{product}\n")
            },
        )
    })
}

/// Every row is accounted for, and every response reads back.
fn accounted_for(table: &str) -> Result<(), TestCaseError> {
    for operation in attain::operations().iter().filter(|operation| operation.on_book) {
        let answer = attain::call(operation.name, &with_data(table));
        if let Ok(text) = &answer {
            let again = (operation.rewrite_response)(text);
            prop_assert_eq!(again.as_deref(), Ok(text.as_str()));
        }
        answered(answer)?;
    }
    Ok(())
}

/// So many cases; the seeds of those that fail are kept beside the tests and run again.
fn config(cases: u32) -> Config {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/regressions/contract.txt");
    Config { cases, failure_persistence: Some(Box::new(FileFailurePersistence::Direct(seeds))), ..Config::default() }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn any_text_gives_an_answer_or_an_error(text in ".{0,60}") {
        taken_by_all(&text)?;
    }

    #[test]
    fn any_bytes_as_a_table_give_a_book_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let map = made_map();
        answered(attain::Book::read(&bytes[..], &map))?;
        let headed = [attain_tests::HEADER.as_bytes(), &bytes].concat();
        answered(attain::Book::read(&headed[..], &map))?;
    }

    #[test]
    fn every_row_of_a_broken_table_is_accounted_for(csv in csv(), changes in changes(), breaks in any::<bool>()) {
        let csv = if breaks { broken(&csv, &changes) } else { csv };
        if let Ok(book) = attain::Book::read(csv.as_str(), &made_map()) {
            let report = book.report();
            let rejected = u64::try_from(report.rejected_rows()).expect("a small number");
            prop_assert_eq!(report.rows(), report.accepted() + rejected);
            prop_assert_eq!(u64::try_from(book.len()), Ok(report.accepted()));
        }
        accounted_for(&format!(r#"{{"kind":"csv","text":{}}}"#, quoted(&csv)))?;
    }

    #[test]
    fn rows_are_read_as_the_csv_of_the_same_cells(csv in csv()) {
        let mut lines = csv.lines().filter(|line| !line.contains('"')).map(|line| line.split(',').collect::<Vec<_>>());
        let header = lines.next().expect("a header");
        let kept: Vec<Vec<&str>> = lines.filter(|cells| cells.len() == header.len()).collect();
        prop_assume!(!kept.is_empty());
        let rows: Vec<String> = kept.iter().map(|cells| {
            let cells: Vec<String> =
                header.iter().zip(cells).map(|(name, cell)| format!("{}:{}", quoted(name), quoted(cell))).collect();
            format!("{{{}}}", cells.join(","))
        }).collect();
        let text = kept.iter().fold(header.join(",") + "\n", |csv, cells| format!("{csv}{}\n", cells.join(",")));
        let from_rows = attain::call("kpi.summary", &with_data(&format!(r#"{{"kind":"rows","rows":[{}]}}"#, rows.join(","))));
        let from_csv = attain::call("kpi.summary", &with_data(&format!(r#"{{"kind":"csv","text":{}}}"#, quoted(&text))));
        prop_assert_eq!(from_rows, from_csv);
    }

    #[test]
    fn json_reads_and_writes_itself(text in "[ -~]{0,20}", number in any::<i64>()) {
        let document = format!(r#"{{"b":[{number},null,true],"a":{}}}"#, quoted(&text));
        let value = record::Value::parse(&document);
        prop_assert_eq!(value.map(|value| attain_tests::plain(&value)), Ok(document));
    }
}

#[test]
fn no_two_types_share_a_name_outside() {
    let mut types = attain::record::Types::default();
    for operation in attain::operations() {
        (operation.request)(&mut types);
        (operation.response)(&mut types);
    }
    attain::record::describe_into::<attain::Map>(&mut types);
    assert!(types.iter().count() > 40, "the contract has its types");
    assert_eq!(types.clashes(), [""; 0]);
}
