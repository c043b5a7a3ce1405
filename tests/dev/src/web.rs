//! The npm package: set up, built and tested in Node and in a headless Chromium.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::run::{answer, cargo, heard, more, program, root, step, without_own_paths};

/// Flags that stand beside those of `.cargo/config.toml`; `RUSTFLAGS` would stand in their place.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What to type where a part of the set-up is missing and could not be installed; nothing where all is there.
pub(crate) fn missing() -> Option<String> {
    if !wasm_target() {
        return Some("JavaScript package: type `rustup target add wasm32-unknown-unknown`".to_owned());
    }
    let version = answer(program("node", &["--version"]));
    let major = version.and_then(|version| version.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) || answer(program("npm", &["--version"])).is_none() {
        return Some("JavaScript package: install Node.js 20 or later with npm".to_owned());
    }
    None
}

/// Where a Chromium is, installed from the system's packages if need be and possible.
fn chromium() -> Option<PathBuf> {
    let found = || {
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        let folders = std::env::var_os("PATH")?;
        std::env::split_paths(&folders)
            .flat_map(|folder| names.map(|name| folder.join(name)))
            .find(|program| program.is_file())
    };
    found().or_else(|| {
        println!("$ apt-get install chromium");
        let mut install = program("apt-get", &["install", "--yes", "--quiet", "--no-install-recommends", "chromium"]);
        install
            .env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut update = program("apt-get", &["update", "--quiet"]);
        update.stdout(Stdio::null()).stderr(Stdio::null());
        // Without the rights, or without apt, there simply is none.
        let _ = update.status();
        let _ = install.status();
        found()
    })
}

/// What `build.mjs` compiles, so that it finds it there: compiling takes one core, and the wheel the other.
pub(crate) fn builds() -> Vec<(&'static str, Command)> {
    if missing().is_some() {
        return Vec::new();
    }
    let build = |features: &[&str]| {
        let words = ["build", "--quiet", "--package", "attain-wasm", "--target", "wasm32-unknown-unknown"];
        let mut build = cargo(&[&words, &["--profile", "release-small"][..], features].concat());
        build.env(FLAGS, without_own_paths());
        ("JavaScript package, compiled", build)
    };
    vec![build(&["--no-default-features", "--features", "review"]), build(&[])]
}

/// Everything about the package; gives back what each runner printed, and what was skipped.
pub(crate) fn test() -> Result<(Vec<String>, Option<String>), String> {
    println!("\n== JavaScript package");
    install(&root().join("wasm"))?;
    install(&root().join("tests/javascript"))?;
    let mut build = program("node", &["wasm/build.mjs"]);
    build.env(FLAGS, without_own_paths());
    more("build", build)?;
    let mut printed =
        vec![heard("Node", program("npm", &["--prefix", "tests/javascript", "run", "--silent", "test:node"]))?];
    step("TypeScript", program("npm", &["--prefix", "tests/javascript", "run", "--silent", "types"]))?;
    println!("\n== JavaScript package in a browser");
    let Some(chromium) = chromium() else {
        return Ok((printed, Some("npm package in a browser: type `apt-get install chromium`".to_owned())));
    };
    let mut browser = program("npm", &["--prefix", "tests/javascript", "run", "--silent", "test:browser"]);
    browser.env("CHROMIUM", chromium);
    printed.push(heard("Chromium", browser)?);
    Ok((printed, None))
}

/// `npm ci`, unless the very same lockfile was installed before.
fn install(folder: &Path) -> Result<(), String> {
    let lock = folder.join("package-lock.json");
    let Ok(wanted) = fs::read_to_string(&lock) else { return Ok(()) };
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let mut command = program("npm", &["ci", "--silent", "--no-audit", "--no-fund"]);
    more("npm", {
        command.current_dir(folder);
        command
    })?;
    fs::write(&stamp, wanted).map_err(|error| error.to_string())
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
    let ask = program("rustc", &["--print", "target-libdir", "--target", "wasm32-unknown-unknown"]);
    answer(ask).is_some_and(|folder| Path::new(&folder).is_dir())
}
