//! The policy: every number is in the table with its range, and the range holds.

use std::collections::BTreeSet;

use attain::record::{self, Form, Json, Shape, Types};
use attain::{Policy, PolicyField};

/// The places of all numbers of the policy but the calendar's, which has a room of its own; and whether each is a list.
fn numbers(name: &str, types: &Types, path: &str, found: &mut BTreeSet<(String, bool)>) {
    let Form::Record { fields, .. } = &types.get(name).expect("a type").form else { panic!("{name} is a record") };
    for field in fields.iter().filter(|field| field.name != "calendar") {
        let path = if path.is_empty() { field.name.to_owned() } else { format!("{path}.{}", field.name) };
        let words = |name: &str| matches!(types.get(name).expect("a type").form, Form::Words(_));
        match &field.shape {
            // Words and flags are no numbers; a role's ramp has the range of the ramp of all.
            Shape::Named(inner) if words(inner) => {}
            Shape::Scalar(scalar) if scalar.json == Json::Bool => {}
            Shape::List(inner) if matches!(**inner, Shape::Named("RoleRamp")) => {}
            Shape::Named(inner) => numbers(inner, types, &path, found),
            Shape::List(_) => drop(found.insert((path, true))),
            Shape::Scalar(_) => drop(found.insert((path, false))),
            other => panic!("{path}: {other:?} is no number"),
        }
    }
}

fn with(path: &str, value: &str) -> Result<Policy, attain::Error> {
    let (section, field) = path.split_once('.').expect("a section and a field");
    record::from_json(&format!(r#"{{"{section}":{{"{field}":{value}}}}}"#))
}

#[test]
fn every_number_is_in_the_table_and_its_range_holds() {
    let (_, types) = record::describe::<Policy>();
    let mut there = BTreeSet::new();
    numbers("Policy", &types, "", &mut there);
    let listed: BTreeSet<&str> = PolicyField::ALL.iter().map(PolicyField::path).collect();
    assert_eq!(listed, there.iter().map(|(path, _)| path.as_str()).collect(), "the table and the type name the same");
    let mut refused = 0;
    for (path, is_list) in &there {
        let field = PolicyField::ALL.iter().find(|field| field.path() == path).expect("it is listed");
        assert!(!field.unit().is_empty());
        let range = field.range();
        let mut outside = Vec::new();
        if let Some(low) = range.strip_prefix("above ") {
            outside.push(low.split(',').next().expect("a number").to_owned());
        }
        if let Some((_, high)) = range.strip_prefix("from ").and_then(|ends| ends.split_once(" to ")) {
            outside.push(format!("{}", high.parse::<u64>().expect("a whole number") + 1));
        }
        for value in outside {
            let (value, place) = match path.as_str() {
                // A list of records: the number is the factor of each.
                "forecast.market_changes" => {
                    (format!(r#"[{{"from": "2026-01-01", "factor": {value}}}]"#), format!("{path}[0].factor"))
                }
                _ if *is_list => (format!("[{value}]"), format!("{path}[0]")),
                _ => (value, path.clone()),
            };
            let error = with(path, &value).expect_err(&format!("{path}: {value} is outside {range}"));
            assert_eq!((error.code().as_str(), error.path()), ("policy.out_of_range", place.as_str()));
            assert!(error.message().contains(&range), "{error}");
            refused += 1;
        }
    }
    assert!(refused > 10, "{refused}");
}

#[test]
fn the_defaults_are_within_their_ranges_and_serialise() {
    let policy: Policy = record::from_json("{}").expect("the defaults");
    let text = record::to_json(&policy);
    assert_eq!(record::from_json::<Policy>(&text), Ok(policy));
    assert!(text.contains(r#""trigger_below":"0.7""#));
}
