//! `cargo dev`: the chores of the project, in plain Rust, so that nothing else need be installed.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line program prints")]

mod pages;
mod python;
mod schema;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

/// The folders of data sets that tests look for.
const DATA_SETS: &[&str] = &["maven-crm"];

const HELP: &str = "\
cargo dev test     formatting, lints, all tests, both wrappers; the last lines say what was skipped
cargo dev gen      writes the pages that are made from the core's tables
cargo dev bench    how long reading and reviewing take";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        ["test"] => test(),
        ["gen"] => pages::write(&root()),
        ["bench"] => step("bench", cargo(&["run", "--release", "--quiet", "--package", "attain-benches"])),
        other => {
            eprintln!("there is no command `{}`\n{HELP}", other.join(" "));
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("\nFAILED: {failed}");
            ExitCode::FAILURE
        }
    }
}

fn test() -> Result<(), String> {
    let mut skipped = Vec::new();
    step("formatting", cargo(&["fmt", "--all", "--check"]))?;
    step("lints", without_python(cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])))?;
    println!("\n== generated pages");
    pages::check(&root())?;
    let wrappers = ["--exclude", "attain-py", "--exclude", "attain-wasm"];
    // What a passing test says (counts, skipped data) is part of the result.
    step("tests", cargo(&[&["test", "--workspace"], &wrappers[..], &["--", "--show-output"]].concat()))?;
    step("docs", {
        let mut docs = cargo(&[&["doc", "--quiet", "--no-deps", "--workspace"], &wrappers[..]].concat());
        docs.env("RUSTDOCFLAGS", "-D warnings");
        docs
    })?;
    step("Python wrapper", without_python(cargo(&["build", "--package", "attain-py"])))?;
    if wasm_target() {
        let arguments =
            ["build", "--package", "attain-wasm", "--target", "wasm32-unknown-unknown", "--profile", "release-small"];
        step("JavaScript wrapper", cargo(&arguments))?;
    } else {
        skipped.push("JavaScript wrapper: type `rustup target add wasm32-unknown-unknown`, then again".to_owned());
    }
    for name in DATA_SETS {
        if !data_dir().join(name).is_dir() {
            skipped.push(format!(
                "tests on {name}: put the folder into ../shared/data, or name its parent in ATTAIN_DATA"
            ));
        }
    }
    println!("\n== done");
    if skipped.is_empty() {
        println!("nothing was skipped");
    }
    for what in skipped {
        println!("SKIPPED: {what}");
    }
    println!("see it: cargo run --release --example quarter");
    Ok(())
}

/// The root of the repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn data_dir() -> PathBuf {
    std::env::var_os("ATTAIN_DATA").map_or_else(|| root().join("../shared/data"), PathBuf::from)
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// The stable interface of Python is known without one: the wrapper builds, and is linted, on any machine.
fn without_python(mut command: Command) -> Command {
    command.env("PYO3_NO_PYTHON", "1").env("PYO3_BUILD_EXTENSION_MODULE", "1");
    command
}

/// Runs a step under its heading.
fn step(name: &str, mut command: Command) -> Result<(), String> {
    println!("\n== {name}");
    let arguments: Vec<_> = command.get_args().map(|argument| argument.to_string_lossy().into_owned()).collect();
    println!("$ cargo {}", arguments.join(" "));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name}: {status}")),
        Err(error) => Err(format!("{name}: {error}")),
    }
}

/// Whether the wasm target is there, or could be added.
fn wasm_target() -> bool {
    has_wasm_target() || {
        let mut add = Command::new("rustup");
        add.args(["target", "add", "wasm32-unknown-unknown"]).stdout(Stdio::null()).stderr(Stdio::null());
        let _ = add.status();
        has_wasm_target()
    }
}

/// Asks the compiler, which may not come from rustup.
fn has_wasm_target() -> bool {
    let mut ask = Command::new("rustc");
    ask.args(["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]).current_dir(root());
    let Ok(answer) = ask.stderr(Stdio::null()).output() else { return false };
    answer.status.success() && Path::new(String::from_utf8_lossy(&answer.stdout).trim()).is_dir()
}
