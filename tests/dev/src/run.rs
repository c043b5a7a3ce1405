//! Running other programs: steps under their headings, and questions whose answer is their output.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::JoinHandle;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    root.canonicalize().unwrap_or(root)
}

/// Where the data sets lie.
pub(crate) fn data_dir() -> PathBuf {
    std::env::var_os("ATTAIN_DATA").map_or_else(|| root().join("../shared/data"), PathBuf::from)
}

/// A program that runs in the root.
pub(crate) fn program(name: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    command
}

/// The cargo that runs this.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
}

/// The stable interface of Python is known without one: the wrapper builds, and is linted, on any machine.
pub(crate) fn without_python(mut command: Command) -> Command {
    command.env("PYO3_NO_PYTHON", "1").env("PYO3_BUILD_EXTENSION_MODULE", "1");
    command
}

/// Flags that keep this machine's folders out of what is built, so that the same sources give the same bytes elsewhere.
pub(crate) fn without_own_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    let home = home.map_or_else(String::new, |home| format!("--remap-path-prefix={}=cargo ", home.display()));
    format!("{home}--remap-path-prefix={}=.", root().display())
}

/// Runs a step under its heading.
pub(crate) fn step(name: &str, command: Command) -> Result<(), String> {
    println!("\n== {name}");
    more(name, command)
}

/// Steps that run one after the other beside what else is done, so that the other core has work too.
pub(crate) struct Beside(JoinHandle<Result<String, String>>);

impl Beside {
    /// Starts them. What they print is kept until they are waited for.
    pub(crate) fn start(steps: Vec<(&'static str, Command)>) -> Self {
        Self(std::thread::spawn(|| {
            let mut printed = Vec::new();
            let mut heading = "";
            for (name, mut command) in steps {
                if name != heading {
                    printed.push(format!("\n== {name}\n"));
                    heading = name;
                }
                let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{name}: {error}"))?;
                let said = [output.stdout, output.stderr].concat();
                printed.push(format!("$ {}\n{}", shown(&command), String::from_utf8_lossy(&said)));
                if !output.status.success() {
                    return Err(format!("{name}: {}\n{}", output.status, printed.concat()));
                }
            }
            Ok(printed.concat())
        }))
    }

    /// Waits for them, and prints what they said.
    pub(crate) fn wait(self) -> Result<(), String> {
        print!("{}", self.0.join().map_err(|_| "a step beside the others ended early".to_owned())??);
        Ok(())
    }
}

/// Runs one more command of a step.
pub(crate) fn more(name: &str, mut command: Command) -> Result<(), String> {
    println!("$ {}", shown(&command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name}: {status}")),
        Err(error) => Err(format!("{name}: {error}")),
    }
}

/// A command as one would type it, its own program's name without folders.
fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// What a command prints; nothing where it fails or is not there.
pub(crate) fn answer(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a step and gives back what it printed, which is shown as well.
pub(crate) fn heard(name: &str, mut command: Command) -> Result<String, String> {
    println!("$ {}", shown(&command));
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("{name}: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{text}");
    if output.status.success() { Ok(text) } else { Err(format!("{name}: {}", output.status)) }
}
