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
fn without_arguments_it_reviews_a_made_company_and_says_so() {
    let output = quarter(&[]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = printed(&output);
    assert!(text.starts_with("This is a made company"), "{text}");
    for heading in ["WHERE WE STAND", "FORECAST OF 2026Q2", "PEOPLE TO TALK TO", "DEALS TO LOOK AT"] {
        assert!(text.contains(heading), "{heading} is missing in\n{text}");
    }
    let longest = text.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    assert!(longest <= 100, "a line has {longest} characters");
    assert!(text.lines().count() <= 75, "more than a screen");
}

#[test]
fn it_writes_the_review_as_data() {
    let file = std::env::temp_dir().join(format!("attain-quarter-{}.json", std::process::id()));
    let output = quarter(&["--scope", "region:North", "--json", &file.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let json = text_of(&file);
    std::fs::remove_file(&file).expect("the file was written");
    let review: attain::Review = attain::record::from_json(json.trim_end()).expect("a review");
    assert_eq!(attain::record::to_json(&review), json.trim_end(), "canonical text");
    let standing = review.attainment().known().expect("the made company has quotas");
    assert!((6..=8).contains(&standing.by_owner().len()), "a third of the quotas: {}", standing.by_owner().len());
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
fn what_is_saved_is_read_again_and_bad_data_are_exit_code_1_with_code_and_help() {
    let folder = std::env::temp_dir().join(format!("attain-company-{}", std::process::id()));
    let place = folder.display().to_string();
    let saved = quarter(&["--save", &place, "--json", &format!("{place}.json")]);
    assert_eq!(saved.status.code(), Some(0), "{saved:?}");
    let map = folder.join("map.json").display().to_string();
    let day = ["--as-of", "2026-05-22"];
    let again = quarter(&[&["--data", &place, "--map", &map, "--json", &format!("{place}.again")], &day[..]].concat());
    assert_eq!(again.status.code(), Some(0), "{again:?}");
    let [first, second] = [".json", ".again"].map(|end| {
        let file = std::path::PathBuf::from(format!("{place}{end}"));
        let text = text_of(&file);
        std::fs::remove_file(file).expect("it was written");
        text
    });
    assert_eq!(first, second, "what was saved is reviewed to the same bytes");
    let broken = text_of(&folder.join("map.json"))
        .replace(r#""owner":"owner","probability""#, r#""owner":"ownr","probability""#);
    std::fs::write(folder.join("map.json"), broken).expect("a writable folder");
    let output = quarter(&["--data", &place, "--map", &map]);
    std::fs::remove_dir_all(&folder).expect("the folder was written");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for part in ["table.column_missing", "map.deals.columns.owner", "did you mean `owner`?"] {
        assert!(said.contains(part), "{part} is missing in\n{said}");
    }
}

fn plan_year(arguments: &[&str]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "attain", "--example", "plan_year", "--"]).args(arguments);
    cargo.current_dir(root()).output().expect("cargo runs")
}

#[test]
fn a_year_is_planned_on_a_made_company() {
    let output = plan_year(&[]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = printed(&output);
    for heading in ["RAMP", "CAPACITY 2027", "RECONCILIATION", "CASCADE", "EDITS", "WITHIN REACH", "PUBLISHED", "WHY"] {
        assert!(text.contains(heading), "{heading} is missing in\n{text}");
    }
    assert!(text.contains("attainment to June is the same before and after, to the last digit: true"), "{text}");
}

#[test]
fn the_targets_of_adventure_works_are_checked() {
    let Some(folder) = attain_tests::data_set("adventureworks-targets") else { return };
    let output = plan_year(&["--targets", &folder.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = printed(&output);
    let suspects: Vec<&str> = text.lines().filter(|line| line.contains("times the median")).collect();
    let known = [
        "112432117 in 2019-09: 30000000.00",
        "112432117 in 2020-09: 33000000.00",
        "112432117 in 2021-09: 36500000.00",
        "134219713 in 2019-08: 700000.00",
        "139397894 in 2019-08: 9000000.00",
        "139397894 in 2020-08: 10000000.00",
        "139397894 in 2021-08: 11000000.00",
    ];
    assert_eq!(suspects.len(), known.len(), "{suspects:?}");
    for (line, known) in suspects.iter().zip(known) {
        assert!(line.contains(known), "{line} is not {known}");
    }
    let above = text.lines().filter(|line| line.contains("above people who carry")).count();
    assert_eq!(above, 4, "the vice president and three managers carry targets above others:\n{text}");
}

#[test]
fn what_if_is_told() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "attain", "--example", "what_if"]);
    let output = cargo.current_dir(root()).output().expect("cargo runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = printed(&output);
    for line in
        ["as it is: chance to hit 0.246042, P10/P50/P90 280.00 / 740.00 / 1120.00", "  Contoso does 0.492084 to it"]
    {
        assert!(text.contains(line), "{line} is missing in\n{text}");
    }
}

#[test]
fn an_improvement_plan_is_told_and_written_as_a_page() {
    let page = std::env::temp_dir().join(format!("attain-plan-{}.html", std::process::id()));
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "attain", "--example", "improvement_plan", "--", "--html"]).arg(&page);
    let output = cargo.current_dir(root()).output().expect("cargo runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = printed(&output);
    for heading in ["A PROMPT", "THE TALK", "DAYS 1-30", "DAYS 31-60", "DAYS 61-90", "THE WATCH", "AFTER ERASURE"] {
        assert!(text.contains(heading), "{heading} is missing in\n{text}");
    }
    assert!(text.contains("the chain is sound: true"), "{text}");
    let html = text_of(&page);
    std::fs::remove_file(&page).expect("it was written");
    for part in ["First phase", "Second phase", "Third phase", "further month", "No program decides on this plan"] {
        assert!(html.contains(part), "{part} is missing");
    }
    for hidden in ["p-3c", "Glad of it", "<script", "http"] {
        assert!(!html.contains(hidden), "{hidden}");
    }
}

#[test]
fn a_quarter_is_called_on_a_made_company() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "attain", "--example", "forecast_call"]);
    let output = cargo.current_dir(root()).output().expect("cargo runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = printed(&output);
    for heading in [
        "THREE METHODS",
        "WHY THEY PART",
        "HOW GOOD EACH WAS",
        "WHAT MOVED THE COMMIT",
        "BEFORE PRESENTING",
        "DID ADJUSTMENTS HELP",
        "PROBABILITIES THAT THE DATA SHOW",
        "HOW IT CAME OUT",
    ] {
        assert!(text.contains(heading), "{heading} is missing in\n{text}");
    }
}

#[test]
fn a_team_is_coached_for_a_month_on_a_made_company() {
    let file = std::env::temp_dir().join(format!("attain-coaching-{}.ics", std::process::id()));
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--package", "attain", "--example", "coaching_month", "--", "--ics"]).arg(&file);
    let output = cargo.current_dir(root()).output().expect("cargo runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let text = printed(&output);
    for heading in [
        "WHAT IT COSTS",
        "MAY: ",
        "TIERS",
        "BEFORE THE FIRST SESSION",
        "FOUR SESSIONS",
        "HELD",
        "AGREED",
        "DID IT HELP",
    ] {
        assert!(text.contains(heading), "{heading} is missing in\n{text}");
    }
    assert!(text.contains("the chain of 51 events is sound: true"), "{text}");
    let calendar = text_of(&file);
    std::fs::remove_file(&file).expect("it was written");
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
}
