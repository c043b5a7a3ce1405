//! A chart as Vega-Lite: the part that versions 5 and 6 share. Fields have fixed names, so that no text of the data is
//! ever read as a field or an expression.

use std::cmp::Ordering;

use super::check::spans;
use super::{
    Band, Bar, Chart, ChartUnit, ChartVegaLite, Dots, HeatRow, Line, Plot, RuleLine, VegaLiteRequest, WaterfallStep,
};
use crate::error::Error;
use crate::record::{Value, Writer};
use crate::unit::{ChartValue, Fraction};

/// Colours as the drawing has them on light ground.
const COLOURS: [&str; 4] = ["#0068a8", "#c25700", "#00795a", "#a8478a"];

/// Specifies a chart for notebooks and web pages.
pub fn vega_lite(request: &VegaLiteRequest) -> Result<ChartVegaLite, Error> {
    Ok(ChartVegaLite { vega_lite: request.chart.to_vega_lite() })
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn number(value: ChartValue) -> Value {
    Value::Number(value.to_string())
}

fn record<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::Record(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn list(items: impl IntoIterator<Item = Value>) -> Value {
    Value::List(items.into_iter().collect())
}

fn values(rows: Vec<Value>) -> Value {
    record([("values", Value::List(rows))])
}

/// A field on an axis in the order of the data, without a title of its own.
fn named(field: &str) -> Value {
    record([("field", text(field)), ("type", text("nominal")), ("sort", Value::Null), ("title", Value::Null)])
}

impl Chart {
    /// The chart as JSON in the part of Vega-Lite that versions 5 and 6 share, its data inside.
    pub fn to_vega_lite(&self) -> String {
        let layers = match &self.plot {
            Plot::Bars { rows, rules, band } => self.bars(rows, rules, band.as_ref()),
            Plot::Lines { along, lines, rules } => self.lines(along, lines, rules),
            Plot::Dots { rows, rules } => self.dots(rows, rules),
            Plot::Waterfall { steps } => self.waterfall(steps),
            Plot::HeatMap { columns, rows, middle } => Self::heat_map(columns, rows, *middle),
        };
        let spec = record([
            ("$schema", text("https://vega.github.io/schema/vega-lite/v5.json")),
            ("title", text(&self.title)),
            ("description", text(&self.described())),
            ("width", Value::Number("520".to_owned())),
            ("layer", Value::List(layers)),
        ]);
        Writer::text_of(&spec)
    }

    fn bars(&self, rows: &[Bar], rules: &[RuleLine], band: Option<&Band>) -> Vec<Value> {
        let data = rows.iter().filter_map(|row| Some(record([("key", text(&row.key)), ("value", number(row.value?))])));
        let bars = record([
            ("data", values(data.collect())),
            ("mark", record([("type", text("bar")), ("color", text(COLOURS[0])), ("tooltip", Value::Bool(true))])),
            ("encoding", record([("y", named("key")), ("x", self.measured("value"))])),
        ]);
        let band = band.map(|band| {
            let row = record([("from", number(band.from)), ("to", number(band.to)), ("label", text(&band.label))]);
            record([
                ("data", values(vec![row])),
                (
                    "mark",
                    record([
                        ("type", text("rect")),
                        ("opacity", Value::Number("0.15".to_owned())),
                        ("color", text(COLOURS[0])),
                    ]),
                ),
                ("encoding", record([("x", self.measured("from")), ("x2", record([("field", text("to"))]))])),
            ])
        });
        band.into_iter().chain([bars]).chain(self.rules(rules, "x")).collect()
    }

    fn lines(&self, along: &[String], lines: &[Line], rules: &[RuleLine]) -> Vec<Value> {
        let (mut points, mut ranges) = (Vec::new(), Vec::new());
        for line in lines {
            for (name, value) in along.iter().zip(&line.values) {
                let value = value.map_or(Value::Null, number);
                points.push(record([("at", text(name)), ("line", text(&line.key)), ("value", value)]));
            }
            for (name, range) in along.iter().zip(&line.ranges) {
                if let Some(range) = range {
                    let ends = [("low", number(range.low)), ("high", number(range.high))];
                    let [low, high] = ends;
                    ranges.push(record([("at", text(name)), ("line", text(&line.key)), low, high]));
                }
            }
        }
        let band = record([
            ("data", values(ranges)),
            ("mark", record([("type", text("area")), ("opacity", Value::Number("0.2".to_owned()))])),
            (
                "encoding",
                record([
                    ("x", named("at")),
                    ("y", self.measured("low")),
                    ("y2", record([("field", text("high"))])),
                    ("color", colour("line")),
                ]),
            ),
        ]);
        let drawn = record([
            ("data", values(points)),
            ("mark", record([("type", text("line")), ("point", Value::Bool(true)), ("tooltip", Value::Bool(true))])),
            (
                "encoding",
                record([
                    ("x", named("at")),
                    ("y", self.measured("value")),
                    ("color", colour("line")),
                    ("strokeDash", record([("field", text("line")), ("type", text("nominal"))])),
                ]),
            ),
        ]);
        [band, drawn].into_iter().chain(self.rules(rules, "y")).collect()
    }

    fn dots(&self, rows: &[Dots], rules: &[RuleLine]) -> Vec<Value> {
        let dots = rows.iter().flat_map(|row| {
            row.dots
                .iter()
                .map(|dot| record([("key", text(&row.key)), ("dot", text(&dot.label)), ("value", number(dot.value))]))
        });
        let drawn = record([
            ("data", values(dots.collect())),
            (
                "mark",
                record([
                    ("type", text("point")),
                    ("filled", Value::Bool(true)),
                    ("size", Value::Number("120".to_owned())),
                    ("tooltip", Value::Bool(true)),
                ]),
            ),
            (
                "encoding",
                record([
                    ("y", named("key")),
                    ("x", self.measured("value")),
                    ("color", colour("dot")),
                    ("shape", record([("field", text("dot")), ("type", text("nominal"))])),
                ]),
            ),
        ]);
        [drawn].into_iter().chain(self.rules(rules, "x")).collect()
    }

    fn waterfall(&self, steps: &[WaterfallStep]) -> Vec<Value> {
        let row = |(step, (from, to)): (&WaterfallStep, (Fraction, Fraction))| {
            let kind = match (step.total, to.compare(from)) {
                (true, _) => "total",
                (false, Some(Ordering::Less)) => "less",
                (false, _) => "more",
            };
            let [from, to] = [("from", from), ("to", to)].map(|(name, end)| (name, Value::Number(end.text(0).0)));
            record([("key", text(&step.label)), ("kind", text(kind)), ("value", number(step.value)), from, to])
        };
        let rows = steps.iter().zip(spans(steps)).map(row).collect();
        vec![record([
            ("data", values(rows)),
            ("mark", record([("type", text("bar")), ("tooltip", Value::Bool(true))])),
            (
                "encoding",
                record([
                    ("x", named("key")),
                    ("y", self.measured("from")),
                    ("y2", record([("field", text("to"))])),
                    ("color", colour("kind")),
                ]),
            ),
        ])]
    }

    fn heat_map(columns: &[String], rows: &[HeatRow], middle: Option<ChartValue>) -> Vec<Value> {
        let cells = rows.iter().flat_map(|row| {
            columns.iter().zip(&row.cells).filter_map(|(column, value)| {
                Some(record([("key", text(&row.key)), ("column", text(column)), ("value", number((*value)?))]))
            })
        });
        let scheme = match middle {
            Some(middle) => {
                record([("scheme", text("blueorange")), ("reverse", Value::Bool(true)), ("domainMid", number(middle))])
            }
            None => record([("scheme", text("blues"))]),
        };
        let shade = record([
            ("field", text("value")),
            ("type", text("quantitative")),
            ("scale", scheme),
            ("title", Value::Null),
        ]);
        vec![record([
            ("data", values(cells.collect())),
            ("mark", record([("type", text("rect")), ("tooltip", Value::Bool(true))])),
            ("encoding", record([("x", named("column")), ("y", named("key")), ("color", shade)])),
        ])]
    }

    fn measured(&self, field: &str) -> Value {
        let format = match self.unit {
            ChartUnit::Percent => "~%",
            ChartUnit::Money => "~s",
            ChartUnit::Count | ChartUnit::Days => ",",
        };
        record([
            ("field", text(field)),
            ("type", text("quantitative")),
            ("title", Value::Null),
            ("axis", record([("format", text(format))])),
        ])
    }

    fn rules(&self, rules: &[RuleLine], channel: &str) -> Vec<Value> {
        if rules.is_empty() {
            return Vec::new();
        }
        let rows =
            || rules.iter().map(|rule| record([("label", text(&rule.label)), ("value", number(rule.value))])).collect();
        let at = || record([(channel, self.measured("value"))]);
        let line = record([
            ("data", values(rows())),
            (
                "mark",
                record([
                    ("type", text("rule")),
                    ("strokeDash", list(["4", "3"].map(|part| Value::Number(part.to_owned())))),
                    ("tooltip", Value::Bool(true)),
                ]),
            ),
            ("encoding", at()),
        ]);
        let mut name = at();
        if let Value::Record(fields) = &mut name {
            fields.push(("text".to_owned(), record([("field", text("label"))])));
        }
        let name = record([
            ("data", values(rows())),
            (
                "mark",
                record([
                    ("type", text("text")),
                    ("align", text("left")),
                    ("dx", Value::Number("4".to_owned())),
                    ("dy", Value::Number("-4".to_owned())),
                    ("y", Value::Number("0".to_owned())),
                ]),
            ),
            ("encoding", name),
        ]);
        vec![line, name]
    }
}

fn colour(field: &str) -> Value {
    record([
        ("field", text(field)),
        ("type", text("nominal")),
        ("title", Value::Null),
        ("scale", record([("range", list(COLOURS.map(text)))])),
    ])
}
