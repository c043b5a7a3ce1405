//! `Why`: carried by every function that puts figures into a result; it costs nothing while nobody asks.

use std::cell::RefCell;

use super::{Derivation, Measure, Step, StepUnit};
use crate::code;
use crate::error::Error;
use crate::order::Sorted;
use crate::record::{Figure, Reason};
use crate::rule::RuleId;
use crate::text::{nearest, shown};
use crate::unit::{Days, ExchangeRate, Fraction, Money, Percent, Probability, Quantity, RampAdjusted, Ratio};

/// Figures at most in one explanation, however deep.
const FIGURES: usize = 2_000;

/// A value that can be asked why it is what it is.
pub(crate) trait Explained {
    /// The value exactly, the reason why there is none, or `None` where the response leaves it out.
    fn measure(&self) -> Option<Result<Measure, Reason>>;
}

fn measured(value: Option<Fraction>, unit: StepUnit, scale: u32) -> Option<Result<Measure, Reason>> {
    value.map(|value| Ok(Measure { value, unit, scale }))
}

impl Explained for u64 {
    fn measure(&self) -> Option<Result<Measure, Reason>> {
        Some(Ok(Measure::count(*self)))
    }
}

impl Explained for i64 {
    fn measure(&self) -> Option<Result<Measure, Reason>> {
        measured(Some(Fraction::whole(i128::from(*self))), StepUnit::Count, 0)
    }
}

impl Explained for Money {
    fn measure(&self) -> Option<Result<Measure, Reason>> {
        Measure::minor(i128::from(self.minor()), self.currency()).map(Ok)
    }
}

macro_rules! decimals {
    ($($name:ident: $unit:ident, $scale:literal;)+) => {
        $( impl Explained for $name {
            fn measure(&self) -> Option<Result<Measure, Reason>> {
                let (numerator, denominator) = self.fraction();
                measured(Fraction::new(numerator, denominator), StepUnit::$unit, $scale)
            }
        } )+
    };
}

decimals! {
    Ratio: Ratio, 6;
    RampAdjusted: Ratio, 6;
    Probability: Ratio, 6;
    Percent: Ratio, 4;
    Days: Days, 4;
    Quantity: Count, 6;
    ExchangeRate: Ratio, 12;
}

impl<T: Explained> Explained for Figure<T> {
    fn measure(&self) -> Option<Result<Measure, Reason>> {
        match self {
            Self::Known(value) => value.measure(),
            Self::NotAvailable(reason) => Some(Err(reason.clone())),
        }
    }
}

impl<T: Explained> Explained for Option<T> {
    fn measure(&self) -> Option<Result<Measure, Reason>> {
        self.as_ref().and_then(T::measure)
    }
}

/// What is asked in one run of a function, and what was found.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    /// The figures, and the derivation of each that was met.
    figures: RefCell<Sorted<String, Option<Step>>>,
    /// The figure that its arithmetic did not give, if there was one.
    unproved: RefCell<Option<String>>,
    /// Every figure that was met, for the help of an error.
    met: RefCell<Vec<String>>,
    parts: usize,
}

/// The place of a function's figures in the response, and whether any is asked for.
#[derive(Clone, Debug)]
pub(crate) struct Why<'a> {
    asked: Option<&'a Asked>,
    prefix: String,
}

impl Why<'static> {
    /// Nobody asks.
    pub(crate) const fn off() -> Self {
        Self { asked: None, prefix: String::new() }
    }
}

impl<'a> Why<'a> {
    /// Whether this run is for the answer alone.
    pub(crate) fn is_off(&self) -> bool {
        self.asked.is_none()
    }

    /// What is asked, in a build that can answer: without the feature every closure is left out.
    fn on(&self) -> Option<&'a Asked> {
        if cfg!(feature = "explain") { self.asked } else { None }
    }

    /// The place of a field that is a record.
    pub(crate) fn field(&self, name: &str) -> Self {
        match self.on() {
            None => Self { asked: None, prefix: String::new() },
            asked => Self { asked, prefix: self.path(name) },
        }
    }

    /// The place of a row of a list.
    pub(crate) fn item(&self, name: &str, index: usize) -> Self {
        match self.on() {
            None => Self { asked: None, prefix: String::new() },
            asked => Self { asked, prefix: format!("{}[{index}]", self.path(name)) },
        }
    }

    /// Where a figure stands in the response.
    pub(crate) fn path(&self, name: &str) -> String {
        if self.prefix.is_empty() { name.to_owned() } else { format!("{}.{name}", self.prefix) }
    }

    /// Whether anybody asks: where they do not, a long table need not be walked through for its figures.
    pub(crate) fn asks(&self) -> bool {
        self.on().is_some()
    }

    /// How many parts of a sum or count to show.
    pub(crate) fn parts(&self) -> usize {
        self.on().map_or(0, |asked| asked.parts)
    }

    /// A figure of the response as a part of another one: whoever asks on finds it at its own place.
    pub(crate) fn part<T: Explained>(&self, name: &str, what: impl Into<String>, value: &T) -> Derivation {
        self.part_of(name, what.into(), value)
    }

    fn part_of(&self, name: &str, what: String, value: &dyn Explained) -> Derivation {
        let part = match value.measure() {
            Some(Ok(measure)) => Derivation::given(what, measure),
            Some(Err(reason)) => Derivation::none(what, reason),
            None => Derivation::given(what, None),
        };
        part.at(self.path(name))
    }

    /// A figure that this version never has, with its reason.
    pub(crate) fn absent<T: Explained>(&self, name: &str, rule: RuleId, value: T) -> T {
        self.figure(name, rule, value, || Derivation::given("not available", None))
    }

    /// A figure on its way into the result. `derive` runs only if this very figure is asked for.
    pub(crate) fn figure<T: Explained>(
        &self,
        name: &str,
        rule: RuleId,
        value: T,
        derive: impl Fn() -> Derivation,
    ) -> T {
        if self.asks() {
            self.meet(name, rule, &value, &derive);
        }
        value
    }

    /// Written out once, not for each of the hundreds of closures.
    #[inline(never)]
    fn meet(&self, name: &str, rule: RuleId, value: &dyn Explained, derive: &dyn Fn() -> Derivation) {
        let (Some(asked), Some(value)) = (self.asked, value.measure()) else { return };
        let path = self.path(name);
        let wanted = asked.figures.borrow().get(&path).is_some_and(Option::is_none);
        if wanted {
            let step = match value {
                Ok(figure) => {
                    let derivation = derive().cut(asked.parts);
                    if !derivation.gives(figure) {
                        let found = derivation.value.map_or_else(|| "nothing".to_owned(), |value| value.text(0).0);
                        let text = format!("`{path}` is {}, its arithmetic gives {found}", figure.value.text(0).0);
                        asked.unproved.borrow_mut().get_or_insert(text);
                    }
                    derivation.into_figure(path.clone(), rule, figure)
                }
                Err(reason) => {
                    let mut step = Derivation::none("there is no figure", reason).at(path.clone()).step();
                    step.rule = Some(rule);
                    step.more = false;
                    step
                }
            };
            asked.figures.borrow_mut().insert(path.clone(), Some(step));
        }
        asked.met.borrow_mut().push(path);
    }
}

/// Unfolds figures of a function's result: runs it once for each level, with all figures of that level asked.
///
/// # Errors
///
/// The function's own; `explain.path_unknown` where the response has no such figure; `explain.not_proved` where the
/// arithmetic of a figure does not give it.
pub(crate) fn unfold(
    paths: &[String],
    (depth, parts): (u64, usize),
    run: impl Fn(&Why<'_>) -> Result<(), Error>,
) -> Result<Vec<Step>, Error> {
    let mut known: Sorted<String, Step> = Sorted::default();
    let mut level: Vec<String> = paths.to_vec();
    for round in 0..depth {
        level.retain(|path| known.get(path).is_none());
        level.truncate(FIGURES.saturating_sub(known.len()));
        if level.is_empty() {
            break;
        }
        let asked = Asked {
            figures: RefCell::new(level.iter().map(|path| (path.clone(), None)).collect()),
            parts,
            ..Asked::default()
        };
        run(&Why { asked: Some(&asked), prefix: String::new() })?;
        if let Some(text) = asked.unproved.into_inner() {
            return Err(Error::new(code::EXPLAIN_NOT_PROVED, text).at("path"));
        }
        let met = asked.met.into_inner();
        let mut next = Vec::new();
        for (path, step) in asked.figures.into_inner() {
            match step {
                Some(step) => {
                    step.figures_in(&mut next);
                    known.insert(path, step);
                }
                // A part may name a figure that this request has no answer for; only what was asked must be there.
                None if round > 0 => {}
                None => return Err(unknown(&path, &met)),
            }
        }
        level = next;
    }
    let root = |path: &String| known.get(path).cloned().map(|step| step.filled(&known, depth));
    Ok(paths.iter().filter_map(root).collect())
}

fn unknown(path: &str, met: &[String]) -> Error {
    let message = format!("the response has no figure at `{}`", shown(path));
    let error = Error::new(code::EXPLAIN_PATH_UNKNOWN, message).at("path");
    match nearest(path, met.iter().map(String::as_str)) {
        Some(near) => error.with_help(format!("did you mean `{near}`?")),
        None => match met.first() {
            Some(first) => error.with_help(format!("such as `{first}`: a field of the response that holds a number")),
            None => error.with_help("the operation gives no figures"),
        },
    }
}

impl Step {
    /// The figures among its parts, however deep.
    fn figures_in(&self, found: &mut Vec<String>) {
        for part in &self.parts {
            match &part.path {
                Some(path) => found.push(path.clone()),
                None => part.figures_in(found),
            }
        }
    }

    /// The same with the figures in it unfolded, as deep as asked. In it they keep the words by which they are parts.
    fn filled(mut self, known: &Sorted<String, Self>, depth: u64) -> Self {
        self.parts = self.parts.into_iter().map(|part| part.replaced(known, depth)).collect();
        self
    }

    fn replaced(self, known: &Sorted<String, Self>, depth: u64) -> Self {
        let Some(path) = &self.path else { return self.filled(known, depth) };
        match known.get(path) {
            Some(figure) if depth > 1 && figure.value == self.value => {
                let figure = figure.clone().filled(known, depth.saturating_sub(1));
                Self { what: self.what, ..figure }
            }
            _ => self,
        }
    }
}
