//! The pictures of a review: where the quarter stands, what the methods say, who stands where, where deals stand still.

use super::{ChartsRequest, Review, ReviewCharts};
use crate::chart::{Bar, Chart, ChartUnit, ChartValue, Dot, Dots, HeatRow, Plot, RuleLine};
use crate::error::Error;
use crate::forecast;
use crate::order;
use crate::unit::eye::percent;
use crate::unit::{Money, Ratio};

/// Rows of a picture at most: the page has a table for the rest.
const ROWS: usize = 30;

/// The pictures of a review.
pub fn charts(request: &ChartsRequest) -> Result<ReviewCharts, Error> {
    Ok(ReviewCharts { charts: request.review.to_charts() })
}

impl Review {
    /// The pictures of the review; one that has nothing to show is left out.
    pub fn to_charts(&self) -> Vec<Chart> {
        [
            self.against_quota(),
            self.methods(),
            self.parting_by_person(),
            self.pipeline_by_age(),
            self.attainment_by_rep(),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn quota(&self) -> Vec<RuleLine> {
        let quota = self.attainment.known().map(|team| RuleLine::new("quota".to_owned(), team.quota().into()));
        quota.into_iter().collect()
    }

    /// What is won, and where each method sees the end of the quarter, against the quota.
    fn against_quota(&self) -> Option<Chart> {
        let forecast = &self.forecast;
        let bar = |key: &str, value: Option<Money>| Bar::new(key.to_owned()).with_value_if(value.map(ChartValue::from));
        let rows = vec![
            bar("won so far", Some(forecast.won())),
            bar("won and commit", forecast.rollup().known().copied()),
            bar("weighted", forecast.weighted_total().known().copied()),
            bar("trend", forecast.trend().known().copied()),
            bar("all together", forecast.triangulated().known().copied()),
        ];
        let plot = Plot::Bars { rows, rules: self.quota(), band: None };
        Chart::of(format!("{} against the quota, {}", self.period, self.currency), ChartUnit::Money, plot)
    }

    /// The methods as dots, the quota as a line.
    fn methods(&self) -> Option<Chart> {
        let forecast = &self.forecast;
        let methods = [
            ("roll-up", forecast.rollup().known().copied()),
            ("weighted", forecast.weighted_total().known().copied()),
            ("trend", forecast.trend().known().copied()),
        ];
        let dots = methods.into_iter().filter_map(|(label, value)| Some(Dot::new(label.to_owned(), value?.into())));
        let dots: Vec<Dot> = dots.collect();
        if dots.is_empty() {
            return None;
        }
        let key = match forecast.class().known() {
            Some(class) => class.as_str().replace('_', " "),
            None => "methods".to_owned(),
        };
        let range = forecast.range();
        let ends = [("one in ten below", range.p10()), ("half below", range.p50()), ("nine in ten below", range.p90())];
        let ends = ends.into_iter().filter_map(|(label, end)| Some(Dot::new(label.to_owned(), (*end.known()?).into())));
        let ends: Vec<Dot> = ends.collect();
        let mut rows = vec![Dots::new(key, dots)];
        if !ends.is_empty() {
            rows.push(Dots::new("range".to_owned(), ends));
        }
        let plot = Plot::Dots { rows, rules: self.quota() };
        Chart::of(format!("What the methods say of {}, {}", self.period, self.currency), ChartUnit::Money, plot)
    }

    /// The widest difference of two methods, person by person.
    fn parting_by_person(&self) -> Option<Chart> {
        let widest = self.forecast.parting().iter().max_by_key(|gap| gap.gap().minor().unsigned_abs())?;
        forecast::waterfall(widest, "beyond what is won, ")
    }

    /// Each rep's attainment, adjusted for ramp, the lowest last; who has none is named as such.
    fn attainment_by_rep(&self) -> Option<Chart> {
        let team = self.attainment.known()?;
        let mut people: Vec<_> = team.by_owner().iter().collect();
        order::sort_by_key(&mut people, |person| std::cmp::Reverse(person.ramp_adjusted().known().copied()));
        let bar = |person: &&crate::quota::Attainment| {
            let value = person.ramp_adjusted().known().copied();
            Bar::new(person.owner().to_string()).with_value_if(value.map(ChartValue::from))
        };
        let rows = people.iter().take(ROWS).map(bar).collect();
        let mut rules = vec![RuleLine::new("quota".to_owned(), Ratio::one().into())];
        rules.extend(self.time_gone().map(|gone| RuleLine::new("time gone".to_owned(), gone.into())));
        let share = team.at_quota().known().map_or_else(String::new, |share| {
            let (from, to) = (percent(team.healthy_from()), percent(team.healthy_to()));
            format!(": {} at quota, healthy {from} to {to}", percent(*share))
        });
        let plot = Plot::Bars { rows, rules, band: None };
        Chart::of(format!("Attainment by rep{}{share}", cut(people.len())), ChartUnit::Percent, plot)
    }

    /// The share of the quarter's days that is gone, while it runs.
    fn time_gone(&self) -> Option<Ratio> {
        let days = |last| self.first_day.days_to(last).checked_add(1);
        let (gone, all) = (days(self.as_of)?, days(self.last_day)?);
        (1..all).contains(&gone).then(|| Ratio::of(i128::from(gone), i128::from(all)))?
    }

    /// Open deals by stage and age.
    fn pipeline_by_age(&self) -> Option<Chart> {
        let mut columns: Vec<String> = Vec::new();
        let mut rows: Vec<(String, Vec<Option<ChartValue>>)> = Vec::new();
        for cell in &self.pipeline {
            let column = match cell.to_days() {
                Some(to) => format!("{} to {to} days", cell.from_days()),
                None => format!("from {} days", cell.from_days()),
            };
            if !columns.contains(&column) {
                columns.push(column);
            }
            let stage = cell.stage().to_string();
            let value = (cell.open() > 0).then(|| ChartValue::from(cell.amount()));
            match rows.last_mut().filter(|(known, _)| *known == stage) {
                Some((_, cells)) => cells.push(value),
                None => rows.push((stage, vec![value])),
            }
        }
        let cut = cut(rows.len());
        let rows: Vec<HeatRow> = rows.into_iter().take(ROWS).map(|(stage, cells)| HeatRow::new(stage, cells)).collect();
        if rows.is_empty() {
            return None;
        }
        let plot = Plot::HeatMap { columns, rows, middle: None };
        Chart::of(format!("Open pipeline by stage and age{cut}, {}", self.currency), ChartUnit::Money, plot)
    }
}

/// Words for a picture that has not room for all rows.
fn cut(rows: usize) -> String {
    if rows > ROWS { format!(", the first {ROWS} of {rows}") } else { String::new() }
}
