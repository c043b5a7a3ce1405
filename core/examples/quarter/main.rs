//! A reviewed quarter: `cargo run --release --example quarter`.
//!
//! Without arguments it reviews a made company. With `--data DIR --map FILE` it reviews a company's own: the map (see
//! [`attain::Map`]) says which file of the folder holds what, and how it is to be read. All this program does itself is
//! to read arguments and files and to print; each figure comes from one call, [`attain::review::of`].
//!
//! It ends with 0 when the review was printed, with 1 when the data cannot be reviewed, with 2 when the arguments are
//! wrong.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use attain::record::Record;
use attain::sample::{self, SampleRequest};
use attain::{Book, Date, Error, Id, Map, Policy, Quarter, ReviewRequest, Scope, Table, record};

const HELP: &str = "\
Reviews a quarter: key figures, attainment, forecast, whom and what to look at.

    cargo run --release --example quarter -- [OPTIONS]

    --data DIR       the folder with the files that the map names
    --map FILE       how the files are to be read, as JSON
                     (without --data and --map: a made company)
    --seed NUMBER    another made company
    --save DIR       where to write the made company's tables and map
    --as-of DATE     the day whose end counts, such as 2017-06-30
                     (without it: the latest day on which something happened)
    --period QUARTER the quarter to forecast, such as 2017Q3
                     (without it: the quarter of the day after)
    --scope SCOPE    whose deals: manager:ID, region:ID or owner:ID
    --policy FILE    other numbers than the usual ones, as JSON
    --json FILE      where to write the whole review, as JSON
    --html FILE      where to write the review as a page, each figure with its explanation
    --help           this text
";

/// What the arguments ask for.
#[derive(Default)]
struct Options {
    data: Option<PathBuf>,
    map: Option<PathBuf>,
    seed: Option<u64>,
    save: Option<PathBuf>,
    as_of: Option<Date>,
    period: Option<Quarter>,
    scope: Option<Scope>,
    policy: Option<PathBuf>,
    json: Option<PathBuf>,
    html: Option<PathBuf>,
    help: bool,
}

/// Why there is no review.
enum Failure {
    /// The arguments are wrong.
    Arguments(String),
    /// A file cannot be read or written, or does not hold what it should.
    Data(String),
}

fn main() -> ExitCode {
    let (message, code) = match Options::read(std::env::args_os().skip(1)).and_then(|options| run(&options)) {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failure::Arguments(message)) => (format!("error: {message}\n\n{HELP}"), 2),
        Err(Failure::Data(message)) => (format!("error: {message}\n"), 1),
    };
    // Where nobody listens there is nobody to tell; the exit code still says it.
    let _ = std::io::stderr().write_all(message.as_bytes());
    ExitCode::from(code)
}

fn run(options: &Options) -> Result<(), Failure> {
    if options.help {
        return print(HELP);
    }
    let data = match (&options.data, &options.map) {
        (Some(folder), Some(map)) if options.seed.is_none() && options.save.is_none() => Data::read(folder, map)?,
        (Some(_), Some(_)) => return Err(wrong("`--seed` and `--save` are for the made company".to_owned())),
        (None, None) => Data::made(options)?,
        (Some(_), None) => return Err(wrong("`--data` needs `--map` beside it".to_owned())),
        (None, Some(_)) => return Err(wrong("`--map` needs `--data` beside it".to_owned())),
    };
    let book = Book::read(&data.deals, &data.map).map_err(|error| data.refused(&error))?;
    let request = asked(options, data.request.clone())?;
    let review = attain::review::of(&book, &request).map_err(|error| data.refused(&error))?;
    if let Some(file) = &options.json {
        write(file, &format!("{}\n", record::to_json(&review)))?;
    }
    if let Some(file) = &options.html {
        write(file, &review.to_html())?;
    }
    print(&review.to_text())
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(|error| unreadable(file, "written", &error))
}

/// The request with what the arguments say.
fn asked(options: &Options, mut request: ReviewRequest) -> Result<ReviewRequest, Failure> {
    if options.html.is_some() {
        request = request.with_explain(true);
    }
    if let Some(file) = &options.policy {
        request = request.with_policy(document::<Policy>(file)?);
    }
    if let Some(day) = options.as_of {
        request = request.with_as_of(day);
    }
    if let Some(quarter) = options.period {
        request = request.with_period(quarter);
    }
    if let Some(scope) = &options.scope {
        request = request.with_scope(scope.clone());
    }
    Ok(request)
}

impl Options {
    /// Reads `--name value` and `--name=value`, each at most once.
    fn read(arguments: impl Iterator<Item = std::ffi::OsString>) -> Result<Self, Failure> {
        let mut options = Self::default();
        let mut seen: Vec<String> = Vec::new();
        let mut arguments = arguments.map(|argument| {
            argument.into_string().map_err(|argument| wrong(format!("`{}` is not UTF-8", argument.display())))
        });
        while let Some(argument) = arguments.next() {
            let argument = argument?;
            let (name, value) = match argument.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (argument, None),
            };
            if seen.contains(&name) {
                return Err(wrong(format!("`{name}` stands here twice")));
            }
            seen.push(name.clone());
            let mut value = || match value.clone().map(Ok).or_else(|| arguments.next()) {
                Some(value) => value,
                None => Err(wrong(format!("`{name}` needs a value"))),
            };
            match name.as_str() {
                "--data" => options.data = Some(value()?.into()),
                "--map" => options.map = Some(value()?.into()),
                "--seed" => options.seed = Some(number(&name, &value()?)?),
                "--save" => options.save = Some(value()?.into()),
                "--as-of" => options.as_of = Some(parsed(&name, &value()?)?),
                "--period" => options.period = Some(parsed(&name, &value()?)?),
                "--scope" => options.scope = Some(scope(&value()?)?),
                "--policy" => options.policy = Some(value()?.into()),
                "--json" => options.json = Some(value()?.into()),
                "--html" => options.html = Some(value()?.into()),
                "--help" | "-h" => options.help = true,
                _ => return Err(wrong(format!("there is no option `{name}`"))),
            }
        }
        Ok(options)
    }
}

fn parsed<T: std::str::FromStr<Err = Error>>(name: &str, value: &str) -> Result<T, Failure> {
    value.parse().map_err(|error: Error| wrong(format!("{name}: {}", error.message())))
}

fn number(name: &str, value: &str) -> Result<u64, Failure> {
    value.parse().map_err(|_| wrong(format!("{name}: `{value}` is not a whole number of zero or more")))
}

fn scope(text: &str) -> Result<Scope, Failure> {
    let Some((kind, id)) = text.split_once(':') else {
        return Err(wrong(format!("--scope: `{text}` is not manager:ID, region:ID or owner:ID")));
    };
    let id: Id = parsed("--scope", id)?;
    match kind {
        "manager" => Ok(Scope::Manager { id }),
        "region" => Ok(Scope::Region { id }),
        "owner" => Ok(Scope::Owner { id }),
        _ => Err(wrong(format!("--scope: `{kind}` is not one of: manager, region, owner"))),
    }
}

fn wrong(message: String) -> Failure {
    Failure::Arguments(message)
}

/// What is reviewed: the deals, the map, and a request that holds the tables beside them.
struct Data {
    /// The folder that it was read from; nothing for the made company.
    place: Option<PathBuf>,
    map: Map,
    deals: Table,
    request: ReviewRequest,
}

impl Data {
    /// A made company.
    fn made(options: &Options) -> Result<Self, Failure> {
        print("This is a made company: its people and its deals are invented.\n\n")?;
        let seed = options.seed.map_or_else(SampleRequest::new, |seed| SampleRequest::new().with_seed(seed));
        let company = sample::company(&seed).map_err(|error| wrong(format!("--seed: {}", error.message())))?;
        let data = Self {
            place: None,
            map: company.map().clone(),
            deals: company.deals().clone(),
            request: ReviewRequest::new()
                .with_team(company.team().clone())
                .with_reporting(company.reporting().clone())
                .with_leave(company.leave().clone())
                .with_prices(company.prices().clone())
                .with_quotas(company.quotas().clone())
                .with_submissions(company.submissions().clone())
                .with_adjustments(company.adjustments().clone())
                .with_as_of(company.as_of()),
        };
        if let Some(folder) = &options.save {
            data.save(folder)?;
        }
        Ok(data)
    }

    /// A company's own data: the files that the map names, in their folder.
    fn read(folder: &Path, map_file: &Path) -> Result<Self, Failure> {
        let map: Map = document(map_file)?;
        let table = |section: &str| match file_of(&map, section) {
            Some(file) => Ok(Some(Table::Csv { text: text(&folder.join(file))? })),
            None => Ok(None),
        };
        let Some(deals) = table("deals")? else {
            let missing = "the map does not say which file holds the deals: `deals.file` is missing";
            return Err(Failure::Data(format!("{}: {missing}", map_file.display())));
        };
        let mut request = ReviewRequest::new();
        if let Some(team) = table("team")? {
            request = request.with_team(team);
        }
        if let Some(reporting) = table("reporting")? {
            request = request.with_reporting(reporting);
        }
        if let Some(leave) = table("leave")? {
            request = request.with_leave(leave);
        }
        if let Some(prices) = table("prices")? {
            request = request.with_prices(prices);
        }
        if let Some(quotas) = table("quotas")? {
            request = request.with_quotas(quotas);
        }
        if let Some(submissions) = table("submissions")? {
            request = request.with_submissions(submissions);
        }
        if let Some(adjustments) = table("adjustments")? {
            request = request.with_adjustments(adjustments);
        }
        Ok(Self { place: Some(folder.to_owned()), map, deals, request })
    }

    /// Writes the tables and the map, so that they can be read again with `--data` and `--map`.
    fn save(&self, folder: &Path) -> Result<(), Failure> {
        fs::create_dir_all(folder).map_err(|error| unreadable(folder, "made", &error))?;
        let tables = [
            ("deals", Some(&self.deals)),
            ("team", self.request.team()),
            ("reporting", self.request.reporting()),
            ("leave", self.request.leave()),
            ("prices", self.request.prices()),
            ("quotas", self.request.quotas()),
            ("submissions", self.request.submissions()),
            ("adjustments", self.request.adjustments()),
        ];
        for (section, table) in tables {
            if let (Some(file), Some(Table::Csv { text })) = (file_of(&self.map, section), table) {
                write(&folder.join(file), text)?;
            }
        }
        write(&folder.join("map.json"), &format!("{}\n", record::to_json(&self.map)))
    }

    /// The library's error, with the file it speaks of as far as its path tells.
    fn refused(&self, error: &Error) -> Failure {
        let section = error.path().strip_prefix("map.").unwrap_or(error.path()).split('.').next().unwrap_or_default();
        match &self.place {
            None => refused("the made company", error),
            Some(folder) => {
                let file = file_of(&self.map, section).map_or_else(|| folder.clone(), |file| folder.join(file));
                refused(&file.display().to_string(), error)
            }
        }
    }
}

/// The file of a section of the map; a section without one is not handed in.
fn file_of<'a>(map: &'a Map, section: &str) -> Option<&'a str> {
    match section {
        "deals" => map.deals().file(),
        "prices" => map.prices()?.file(),
        "team" => map.team()?.file(),
        "reporting" => map.reporting()?.file(),
        "leave" => map.leave()?.file(),
        "quotas" => map.quotas()?.file(),
        "submissions" => map.submissions()?.file(),
        "adjustments" => map.adjustments()?.file(),
        _ => None,
    }
}

/// A JSON document in a file.
fn document<T: Record>(file: &Path) -> Result<T, Failure> {
    record::from_json(&text(file)?).map_err(|error| refused(&file.display().to_string(), &error))
}

fn text(file: &Path) -> Result<String, Failure> {
    String::from_utf8(bytes(file)?).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        Failure::Data(format!("{}: the text is not UTF-8 after {place} bytes", file.display()))
    })
}

fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| unreadable(file, "read", &error))
}

fn unreadable(file: &Path, verb: &str, error: &std::io::Error) -> Failure {
    Failure::Data(format!("{} cannot be {verb}: {error}", file.display()))
}

/// The library's error, with the file it speaks of.
fn refused(place: &str, error: &Error) -> Failure {
    let mut lines = vec![format!("{place}: {}", error.message())];
    for (name, value) in [("at", error.path()), ("code", error.code().as_str()), ("help", error.help())] {
        if !value.is_empty() {
            lines.push(format!("  {name:<5} {value}"));
        }
    }
    Failure::Data(lines.join("\n"))
}

/// Prints; a reader that stops early, such as `head`, is no fault.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Data(format!("the review cannot be printed: {error}")))
        }
        _ => Ok(()),
    }
}
