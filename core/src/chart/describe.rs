//! A chart in a sentence or two, for those who hear it read.

use super::scale::{billionths, words};
use super::{Band, Chart, ChartUnit, Plot, RuleLine};
use crate::text::count;
use crate::unit::ChartValue;

impl Chart {
    /// What the chart shows, in words: its own description, or one made from its values.
    pub fn described(&self) -> String {
        if let Some(description) = &self.description {
            return description.clone();
        }
        let say = |value: ChartValue| words(billionths(value), self.unit);
        let text = match &self.plot {
            Plot::Bars { rows, rules, band } => {
                let ends = ends(rows.iter().filter_map(|row| Some((row.key.as_str(), row.value?))), self.unit);
                format!("Bars: {}{ends}{}", number(rows.len(), "row", "rows"), marks(rules, band.as_ref(), self.unit))
            }
            Plot::Lines { along, lines, rules } => {
                let lines: Vec<String> = lines
                    .iter()
                    .map(|line| {
                        let named =
                            along.iter().zip(&line.values).rev().find_map(|(name, value)| Some((name, (*value)?)));
                        let last = named.map_or_else(String::new, |(name, value)| format!(" {} at {name}", say(value)));
                        format!("{}{last}", line.key)
                    })
                    .collect();
                let span = match (along.first(), along.last()) {
                    (Some(first), Some(last)) => format!(" from {first} to {last}"),
                    _ => String::new(),
                };
                format!("Lines{span}: {}{}", lines.join(", "), marks(rules, None, self.unit))
            }
            Plot::Dots { rows, rules } => {
                let rows: Vec<String> = rows
                    .iter()
                    .map(|row| {
                        let dots: Vec<String> =
                            row.dots.iter().map(|dot| format!("{} {}", dot.label, say(dot.value))).collect();
                        format!("{}: {}", row.key, dots.join(", "))
                    })
                    .collect();
                format!("Dots. {}{}", rows.join("; "), marks(rules, None, self.unit))
            }
            Plot::Waterfall { steps } => {
                let steps: Vec<String> =
                    steps.iter().map(|step| format!("{} {}", step.label, say(step.value))).collect();
                format!("Waterfall: {}", steps.join(", "))
            }
            Plot::HeatMap { columns, rows, .. } => {
                let cells = rows.iter().flat_map(|row| {
                    columns
                        .iter()
                        .zip(&row.cells)
                        .filter_map(|(column, value)| Some((format!("{}, {column}", row.key), (*value)?)))
                });
                let cells: Vec<(String, ChartValue)> = cells.collect();
                let ends = ends(cells.iter().map(|(name, value)| (name.as_str(), *value)), self.unit);
                format!(
                    "Table of {} by {}{ends}",
                    number(rows.len(), "row", "rows"),
                    number(columns.len(), "column", "columns")
                )
            }
        };
        format!("{}. {text}.", self.title)
    }
}

fn number(many: usize, one: &str, more: &str) -> String {
    count(u64::try_from(many).unwrap_or(u64::MAX), one, more)
}

/// The smallest and the largest value, each with its name.
fn ends<'a>(values: impl Iterator<Item = (&'a str, ChartValue)>, unit: ChartUnit) -> String {
    let values: Vec<(&str, ChartValue)> = values.collect();
    let low = values.iter().min_by_key(|(_, value)| *value);
    // Of equal ones the first, on both ends.
    let high = values.iter().rev().max_by_key(|(_, value)| *value);
    let say = |value: &ChartValue| words(billionths(*value), unit);
    match (low, high) {
        (Some((low, least)), Some((high, most))) => format!(", from {} ({low}) to {} ({high})", say(least), say(most)),
        _ => String::new(),
    }
}

fn marks(rules: &[RuleLine], band: Option<&Band>, unit: ChartUnit) -> String {
    let say = |value: ChartValue| words(billionths(value), unit);
    let rules = rules.iter().map(|rule| format!("; {} at {}", rule.label, say(rule.value)));
    let band = band.map(|band| format!("; {} from {} to {}", band.label, say(band.from), say(band.to)));
    rules.chain(band).collect()
}
