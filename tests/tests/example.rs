//! The main job as a newcomer runs it: exit codes, what it prints, what it writes.

use std::process::{Command, Output};

use attain_tests::{root, text_of};

fn quarter(arguments: &[&str]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "attain", "--example", "quarter", "--"]).args(arguments);
    cargo.current_dir(root()).output().expect("cargo runs")
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

#[test]
fn without_arguments_it_reviews_the_made_data_and_says_that_they_are_made() {
    let output = quarter(&[]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = printed(&output);
    assert!(text.starts_with("These are made data"), "{text}");
    for heading in ["WHERE WE STAND", "FORECAST OF 2026Q1", "PEOPLE TO TALK TO", "DEALS TO LOOK AT"] {
        assert!(text.contains(heading), "{heading} is missing in\n{text}");
    }
    let longest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    assert!(longest <= 100, "a line has {longest} characters");
    assert!(text.lines().count() <= 75, "more than a screen");
}

#[test]
fn it_writes_the_review_as_data() {
    let file = std::env::temp_dir().join(format!("attain-quarter-{}.json", std::process::id()));
    let output = quarter(&["--scope", "manager:Ines Calder", "--json", &file.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let json = text_of(&file);
    std::fs::remove_file(&file).expect("the file was written");
    let review: attain::Review = attain::record::from_json(json.trim_end()).expect("a review");
    assert_eq!(attain::record::to_json(&review), json.trim_end(), "canonical text");
    assert_eq!(review.kpis().by_manager().len(), 1);
}

#[test]
fn bad_arguments_are_exit_code_2() {
    for arguments in
        [&["--nope"][..], &["--as-of"], &["--as-of", "soon"], &["--period", "2017Q5"], &["--scope", "everyone"]]
    {
        let output = quarter(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
    }
    let help = quarter(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(printed(&help).contains("--as-of"));
}

#[test]
fn bad_data_are_exit_code_1_with_code_and_help() {
    let made = root().join("core/examples/quarter/made");
    let broken = std::env::temp_dir().join(format!("attain-map-{}.json", std::process::id()));
    let map =
        text_of(&made.join("made.json")).replace("\"owner\": \"owner\", \"stage\"", "\"owner\": \"ownr\", \"stage\"");
    std::fs::write(&broken, map).expect("a writable folder");
    let output = quarter(&["--data", &made.display().to_string(), "--map", &broken.display().to_string()]);
    std::fs::remove_file(&broken).expect("the file was written");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for part in ["table.column_missing", "map.deals.columns.owner", "did you mean `owner`?"] {
        assert!(said.contains(part), "{part} is missing in\n{said}");
    }
}
