//! The Python package: set up, built, installed and tested as a user has it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{answer, heard, more, program, root, step, without_own_paths};

/// A virtual environment in the target folder, so that a fresh machine needs only Python itself.
pub(crate) struct Environment(PathBuf);

impl Environment {
    pub(crate) fn at(name: &str) -> Result<Self, String> {
        let environment = Self(root().join("target").join(name));
        if !environment.0.join("bin/python").exists() {
            let path = environment.0.display().to_string();
            more("virtual environment", program("python3", &["-m", "venv", &path]))?;
        }
        Ok(environment)
    }

    pub(crate) fn tool(&self, name: &str) -> PathBuf {
        self.0.join("bin").join(name)
    }

    /// Installs what a requirements file names, unless the very same was installed before.
    pub(crate) fn require(&self, requirements: &Path) -> Result<(), String> {
        let wanted = fs::read_to_string(requirements).map_err(|error| error.to_string())?;
        let stamp = self.0.join("installed.txt");
        if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
            return Ok(());
        }
        let file = requirements.display().to_string();
        let arguments = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", &file];
        more("Python packages", program(self.tool("python"), &arguments))?;
        fs::write(&stamp, wanted).map_err(|error| error.to_string())
    }

    pub(crate) fn install(&self, wheel: &Path) -> Result<(), String> {
        let wheel = wheel.display().to_string();
        let arguments = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--force-reinstall",
            "--no-deps",
            &wheel,
        ];
        more("wheel", program(self.tool("python"), &arguments))
    }
}

/// What to type where Python is missing; nothing where it is there.
pub(crate) fn missing() -> Option<String> {
    let ask = "import sys, venv, ensurepip; print(sys.version_info >= (3, 10))";
    let there = answer(program("python3", &["-c", ask])).is_some_and(|answer| answer == "True");
    (!there)
        .then(|| "Python package: install Python 3.10 or later with venv (`apt-get install python3-venv`)".to_owned())
}

/// Builds the wheel, once in a run.
fn build(environment: &Environment) -> Result<PathBuf, String> {
    let wheels = root().join("target/wheels");
    // An older version beside it would be installed in its place.
    let _ = fs::remove_dir_all(&wheels);
    let out = wheels.display().to_string();
    let arguments = ["build", "--quiet", "--locked", "--manifest-path", "py/Cargo.toml", "--out", &out];
    let mut maturin = program(environment.tool("maturin"), &arguments);
    maturin.args(["--compression-level", "9"]);
    maturin.env("RUSTFLAGS", format!("{}{}", without_own_paths(), folding()));
    more("wheel", maturin)?;
    wheel().ok_or_else(|| "maturin made no wheel".to_owned())
}

/// Lets the linker keep one of functions that are the same, where it is the compiler's own, which knows how.
fn folding() -> &'static str {
    let host = "x86_64-unknown-linux-gnu";
    let libraries = answer(program("rustc", &["--print", "target-libdir", "--target", host]));
    let own = libraries.is_some_and(|folder| Path::new(&folder).with_file_name("bin/rust-lld").is_file());
    if cfg!(all(target_os = "linux", target_arch = "x86_64", target_env = "gnu")) && own {
        " -Clink-arg=-Wl,--icf=all"
    } else {
        ""
    }
}

/// The wheel that was built last.
pub(crate) fn wheel() -> Option<PathBuf> {
    let files = fs::read_dir(root().join("target/wheels")).ok()?;
    files.filter_map(Result::ok).map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "whl"))
}

/// The Python that has the wheel installed.
pub(crate) fn python() -> PathBuf {
    root().join("target/venv/bin/python")
}

/// Everything about the package; gives back what the tests printed.
pub(crate) fn test() -> Result<String, String> {
    println!("\n== Python package");
    let environment = Environment::at("venv")?;
    environment.require(&root().join("tests/python/requirements.txt"))?;
    let wheel = build(&environment)?;
    environment.install(&wheel)?;
    let python = environment.tool("python");
    let printed = heard("pytest", program(&python, &["-m", "pytest", "--quiet", "--no-header", "tests/python"]))?;
    let stubtest = ["-m", "mypy.stubtest", "--mypy-config-file", "py/pyproject.toml", "--allowlist"];
    let stubtest = [&stubtest[..], &["tests/python/stubtest.txt", "attain"]].concat();
    step("Python stubs", program(&python, &stubtest))?;
    let path = python.display().to_string();
    more("pyright", program(environment.tool("pyright"), &["--project", "py", "--pythonpath", &path]))?;
    step("Python, as a new user has it", program(&python, &["--version"]))?;
    let user = Environment::at("venv-user")?;
    user.require(&root().join("tests/python/user.txt"))?;
    user.install(&wheel)?;
    more("five lines", program(user.tool("python"), &["tests/python/five_lines.py"]))?;
    Ok(printed)
}
