//! An explanation as lines of text.

use std::fmt::Write as _;

use super::{Arithmetic, Explanation, ExplanationRequest, ExplanationText, Folded, Rounded, Step, StepUnit};
use crate::error::Error;
use crate::record::Figure;
use crate::text::{count, grouped};

/// Writes an explanation as text: a line a step, the parts of a step below it.
///
/// ```
/// use attain::{explain, record};
/// let asked = r#"{"operation": "forecast.triangulate", "path": "triangulated",
///                 "request": {"currency": "USD", "rollup": 100, "weighted": 120, "trend": 110}}"#;
/// let reply = attain::call("explain", asked).unwrap();
/// let explanation: explain::Explanation = record::from_json(&reply).unwrap();
/// assert!(explanation.to_text().starts_with("triangulated: 110.00"));
/// ```
pub fn text(request: &ExplanationRequest) -> Result<ExplanationText, Error> {
    Ok(ExplanationText { text: request.explanation.to_text() })
}

impl Explanation {
    /// The explanation as text: a line a step, the parts of a step below it.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        self.figure.line(0, &mut out);
        out
    }
}

impl Step {
    fn line(&self, depth: usize, out: &mut String) {
        let indent = "  ".repeat(depth);
        let name = match (&self.path, depth) {
            (Some(path), 0) => format!("{path}: "),
            _ => String::new(),
        };
        let rule = self.rule.map_or_else(String::new, |rule| format!("   [{rule}]"));
        let how = self.how().map_or_else(String::new, |how| format!("  ({how})"));
        let _ = writeln!(out, "{indent}{name}{}  {}{how}{rule}", self.shown(), self.what);
        for part in &self.parts {
            part.line(depth.saturating_add(1), out);
        }
        if let Some(folded) = &self.folded {
            let _ = writeln!(out, "{indent}  {}", folded.words(self.parts.first().map(|part| part.unit)));
        }
    }

    /// The value for the eye, with its unit where the number alone would not tell.
    pub(super) fn shown(&self) -> String {
        match &self.value {
            Some(Figure::Known(value)) => match self.unit {
                StepUnit::Money | StepUnit::Count => parted(value),
                StepUnit::Ratio => value.clone(),
                StepUnit::Days => format!("{value} days"),
            },
            Some(Figure::NotAvailable(reason)) => format!("not available ({})", reason.why()),
            None => "-".to_owned(),
        }
    }

    /// The arithmetic in words; `None` where the value was handed in.
    pub(super) fn how(&self) -> Option<String> {
        let by = match self.by {
            Arithmetic::Given => return None,
            Arithmetic::Sum => "added",
            Arithmetic::Count => "counted",
            Arithmetic::Difference => "the first less the rest",
            Arithmetic::Product => "multiplied",
            Arithmetic::Quotient => "the first over the second",
            Arithmetic::Median => "the middle",
            Arithmetic::Largest => "the largest",
            Arithmetic::Smallest => "the smallest",
            Arithmetic::Same => "the same as",
            Arithmetic::PoissonBelow => "fewer deals than the first part of each mean, by chance",
            Arithmetic::RunOf => "the chance of so many in a row among so many, each with the third's chance",
            Arithmetic::FisherExact => "Fisher's exact test, both sides",
        };
        let rounded = self.rounded.as_ref().map_or_else(String::new, Rounded::words);
        (!matches!(self.value, Some(Figure::NotAvailable(_)))).then(|| format!("{by}{rounded}"))
    }
}

impl Rounded {
    fn words(&self) -> String {
        let mode = self.mode.as_str().replace('_', "-");
        match self.places {
            0 => format!(", rounded {mode} to a whole"),
            places => format!(", rounded {mode} to {}", count(places, "place", "places")),
        }
    }
}

impl Folded {
    pub(super) fn words(&self, unit: Option<StepUnit>) -> String {
        let more = grouped(i128::from(self.count));
        match unit {
            Some(StepUnit::Money) => format!("and {more} more, {} together", parted(&self.sum)),
            Some(StepUnit::Days) => format!("and {more} more, {} days together", self.sum),
            _ => format!("and {more} more"),
        }
    }
}

/// A decimal with the thousands of its whole part set apart.
fn parted(value: &str) -> String {
    let (whole, rest) = value.split_once('.').map_or((value, ""), |(whole, rest)| (whole, rest));
    let point = if rest.is_empty() { "" } else { "." };
    let number = whole.parse::<i128>().ok();
    // A value such as -0.50 has a sign that its whole part would lose.
    let sign = if whole.starts_with('-') && number == Some(0) { "-" } else { "" };
    number.map_or_else(|| value.to_owned(), |whole| format!("{sign}{}{point}{rest}", grouped(whole)))
}
