//! The shape of the core: arrows between its rooms point one way, and its files are read in one sitting.

use std::collections::BTreeSet;
use std::path::PathBuf;

use attain_tests::{files_under, root, say, text_of};

/// The rooms from the bottom up. A room may use those of lower lines; the rooms of one line do not know each other,
/// but for those of the first, which are one thing in several files: how a value is read, written and refused.
const ROOMS: &[&[&str]] = &[
    &["beside", "code", "error", "hash", "order", "packed", "record", "rule", "text"],
    &["unit"],
    &["chance", "isotonic", "tree"],
    &["distribution"],
    &["chart", "explain"],
    &["allocate", "time"],
    &["history", "ics", "money", "policy", "prompt", "table"],
    &["log", "map"],
    &["book", "sample", "team"],
    &["ramp"],
    &["quota"],
    &["kpi", "plan"],
    &["coaching", "forecast", "pipeline"],
    &["inputs"],
    &["review"],
    &["contract"],
    &["lib"],
];

/// The arrows that point up, each with its reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("record/mod.rs", "unit", "a document's currency is carried down to its money"),
    ("record/basic.rs", "unit", "a count such as 5e3 is read by the one grammar of numbers"),
    ("coaching/grow/facts.rs", "inputs", "the operation `grow.facts` reads its own tables, as a review does"),
    ("forecast/call.rs", "inputs", "the operation `forecast.call` reads its own tables, as a review does"),
    ("forecast/weighted/measured.rs", "inputs", "the operation `forecast.probabilities` reads its own tables"),
    ("forecast/why/movement.rs", "inputs", "the operation `forecast.movement` reads its own tables, as a review does"),
    ("kpi/summary.rs", "inputs", "the operation `kpi.summary` reads its own tables, as a review does"),
    ("ramp/measure.rs", "inputs", "the operation `ramp.measure` reads its own tables, as a review does"),
];

/// A file of the core: its path from `src`, its room, its text.
struct File {
    path: String,
    room: String,
    text: String,
}

fn files() -> Vec<File> {
    let folder = root().join("core/src");
    let read = |path: PathBuf| {
        let inside = path.strip_prefix(&folder).expect("a file of the core");
        let first = inside.components().next().expect("a name").as_os_str().to_string_lossy();
        File {
            path: inside.display().to_string().replace('\\', "/"),
            room: first.trim_end_matches(".rs").to_owned(),
            text: text_of(&path),
        }
    };
    files_under(&folder, "rs").into_iter().map(read).collect()
}

fn is_code(line: &str) -> bool {
    !line.trim().is_empty() && !line.trim_start().starts_with("//")
}

/// The rooms that a file names.
fn uses(file: &File) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for line in file.text.lines().filter(|line| is_code(line)) {
        for rest in line.split("crate::").skip(1) {
            let name: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            // `crate::Error` and the like: what the crate shows outside.
            let shown = rest.starts_with(|first: char| first.is_ascii_uppercase());
            assert!(!rest.starts_with('{'), "{}: one `use crate::` a room, so that the arrows can be read", file.path);
            if shown {
                rooms.insert(if rest.starts_with("Error") { "error" } else { "lib" }.to_owned());
            } else if !name.is_empty() {
                rooms.insert(name);
            }
        }
    }
    rooms.remove(&file.room);
    rooms
}

fn height(room: &str) -> usize {
    let found = ROOMS.iter().position(|line| line.contains(&room));
    found.unwrap_or_else(|| panic!("the room `{room}` has no place in the order"))
}

#[test]
fn arrows_point_one_way() {
    let files = files();
    assert!(files.len() > 30, "only {} files were looked at", files.len());
    let (mut wrong, mut taken, mut arrows) = (Vec::new(), BTreeSet::new(), 0);
    for file in files.iter().filter(|file| file.room != "lib") {
        for used in uses(file) {
            arrows += 1;
            let (from, to) = (height(&file.room), height(&used));
            let down = to < from || (from == 0 && to == 0);
            let exception = EXCEPTIONS.iter().position(|(path, room, _)| *path == file.path && *room == used);
            match exception {
                Some(exception) if !down => drop(taken.insert(exception)),
                _ if down => {}
                _ => wrong.push(format!("{} uses `{used}`", file.path)),
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that point up or aside:\n{}", wrong.join("\n"));
    assert_eq!(taken.len(), EXCEPTIONS.len(), "an exception is no longer needed: take it out");
    assert!(arrows > 50);
    say(&format!("arrows: {arrows} in {} files point down, {} exceptions", files.len(), taken.len()));
}

#[test]
fn files_are_read_in_one_sitting() {
    const LONGEST: usize = 400;
    let code = |file: &File| file.text.lines().filter(|line| is_code(line)).count();
    let long: Vec<String> = files()
        .iter()
        .filter(|file| code(file) > LONGEST)
        .map(|file| format!("{}: {} lines", file.path, code(file)))
        .collect();
    assert!(long.is_empty(), "more than {LONGEST} lines of code:\n{}", long.join("\n"));
}

#[test]
fn the_core_knows_no_clock_and_reads_no_file() {
    let strangers = ["std::fs", "std::net", "std::env", "SystemTime", "Instant", "Local::now", "Utc::now", ".powi("];
    for file in files() {
        for line in file.text.lines().filter(|line| is_code(line)) {
            let found = strangers.iter().find(|stranger| line.contains(**stranger));
            assert!(found.is_none(), "{}: {line}", file.path);
        }
    }
}
