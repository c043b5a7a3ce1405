//! Why a figure is what it is: on demand, for one figure, down to the deals.
//!
//! A function that puts figures into its result takes a `Why` and hands each figure through `Why::figure` with a
//! closure that derives it. Nobody asks as a rule; then the closure never runs. When a figure is asked for, the function
//! runs as always, the closure of that one figure runs too, and its arithmetic is evaluated exactly: it must give the
//! figure, or the explanation is refused.

mod derivation;
mod html;
mod text;
mod why;

pub(crate) use derivation::{Derivation, Measure, Parts};
pub use html::html;
pub(crate) use html::steps as html_steps;
pub use text::text;
pub(crate) use why::{Explained, Why, unfold};

use crate::code;
use crate::error::Error;
use crate::record::{Figure, Record, Value};
use crate::rule::RuleId;
use crate::unit::Rounding;

/// What is asked: a figure of an operation's response.
///
/// ```
/// let reply = attain::call("explain", r#"{
///     "operation": "forecast.triangulate", "path": "triangulated",
///     "request": {"currency": "USD", "rollup": "100", "weighted": "120", "trend": "110"}
/// }"#).unwrap();
/// assert!(reply.contains(r#""by":"median""#));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ExplainRequest {
    /// The operation whose response has the figure, such as `review`.
    operation: String,
    /// Where the figure stands in the response, such as `kpis.by_owner[2].win_rate`.
    path: String,
    /// The request of the operation.
    #[record(default = Value::Record(Vec::new()))]
    request: Value,
    /// How many figures deep to unfold, 1 to 8: 1 is the figure's own arithmetic, 2 that of the figures in it too.
    #[record(default = 2)]
    depth: u64,
    /// How many parts of a sum or count to show, 1 to 1,000: the largest; the others are folded into one line.
    #[record(default = 10)]
    parts: u64,
}

impl ExplainRequest {
    /// Unfolds the figure; `run` runs the operation.
    pub(crate) fn explained(&self, run: impl Fn(&Why<'_>) -> Result<(), Error>) -> Result<Explanation, Error> {
        let within = |name: &str, value: u64, range: std::ops::RangeInclusive<u64>| {
            if range.contains(&value) {
                return Ok(value);
            }
            let message = format!("`{value}` is not from {} to {}", range.start(), range.end());
            Err(Error::new(code::EXPLAIN_OUT_OF_RANGE, message).at(name))
        };
        let depth = within("depth", self.depth, 1..=8)?;
        let parts = usize::try_from(within("parts", self.parts, 1..=1_000)?).unwrap_or(1_000);
        let steps = unfold(std::slice::from_ref(&self.path), (depth, parts), run)?;
        let figure = steps
            .into_iter()
            .next()
            .ok_or_else(|| Error::new(code::EXPLAIN_PATH_UNKNOWN, "the response has no such figure").at("path"))?;
        Ok(Explanation { operation: self.operation.clone(), figure })
    }
}

/// Why a figure is what it is.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.explanation/1")]
pub struct Explanation {
    /// The operation whose response has the figure.
    pub(crate) operation: String,
    /// The figure, with what it is made of.
    pub(crate) figure: Step,
}

/// A figure or a part of one, with what it is made of.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Step {
    /// Where it stands in the response, if it is a figure of it.
    path: Option<String>,
    /// What it is, in words.
    what: String,
    /// Its value, as the response has it: money in major units, rates as decimals; or why there is none.
    value: Option<Figure<String>>,
    /// The exact value as a fraction, where the decimal has no end.
    exact: Option<String>,
    /// What it is measured in.
    unit: StepUnit,
    /// The rule it comes from.
    rule: Option<RuleId>,
    /// How the value comes from its parts.
    by: Arithmetic,
    /// How the result was rounded, if it was.
    rounded: Option<Rounded>,
    /// What it is made of.
    parts: Vec<Step>,
    /// Further parts, not shown one by one.
    folded: Option<Folded>,
    /// Whether it is a figure that could be unfolded further, by asking for its path.
    more: bool,
}

/// What a step is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum StepUnit {
    /// Major units of the response's currency.
    Money,
    /// Things.
    Count,
    /// A rate, share or factor: 0.25 is 25 %.
    Ratio,
    /// Days.
    Days,
}

/// How a value comes from its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Arithmetic {
    /// It was handed in, or read from the data.
    Given,
    /// All parts added, the folded ones too.
    Sum,
    /// How many parts there are, the folded ones too.
    Count,
    /// The first part less all others.
    Difference,
    /// The parts multiplied.
    Product,
    /// The first part over the second.
    Quotient,
    /// The middle part, of two middle ones their mean.
    Median,
    /// The largest part.
    Largest,
    /// The smallest part.
    Smallest,
    /// The first part, whatever the others are: they say why it is that one.
    Same,
    /// The chance of fewer deals than the first part times a mean, for each mean that follows, multiplied: deals come at
    /// random (Poisson).
    PoissonBelow,
    /// The chance that the first part comes in a row among the second part's tries, each with the chance of the third.
    RunOf,
    /// The chance of a table of two by two at least as far from even as this one, its margins given: Fisher's exact test,
    /// both sides.
    FisherExact,
}

/// How a result was rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Rounded {
    /// Places behind the point.
    places: u64,
    /// By which mode.
    mode: Rounding,
}

/// Parts that are not shown one by one.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Folded {
    /// How many.
    count: u64,
    /// Their exact sum, in the unit of the parts that are shown.
    sum: String,
}

/// What the operations `explain.text` and `explain.html` are asked.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ExplanationRequest {
    /// The explanation to write.
    explanation: Explanation,
}

/// An explanation as lines of text.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ExplanationText {
    /// One line a step, indented by depth.
    text: String,
}

/// An explanation as a part of a page.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ExplanationHtml {
    /// A `<div>` of steps that open and close.
    html: String,
}
