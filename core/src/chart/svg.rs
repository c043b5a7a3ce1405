//! A chart as SVG.

use super::check::{self, spans};
use super::paper::{Anchor, Paper, pixels, wide};
use super::scale::{Place, Scale, billionths, words};
use super::{Band, Bar, Chart, ChartSvg, ChartUnit, Dots, HeatRow, Line, Plot, RuleLine, SvgRequest, WaterfallStep};
use crate::error::Error;
use crate::unit::{ChartValue, Fraction, Rounding};

/// Where the drawing begins, below the title; the names of rules stand between.
const TOP: Place = 460;

/// Draws a chart as SVG.
pub fn svg(request: &SvgRequest) -> Result<ChartSvg, Error> {
    check::width(request)?;
    Ok(ChartSvg { svg: request.chart.drawn(request.width) })
}

impl Chart {
    /// The chart as an SVG of 640 pixels' width that needs nothing from elsewhere.
    pub fn to_svg(&self) -> String {
        self.drawn(640)
    }

    /// The same of another width in pixels, 240 to 2,000.
    pub(crate) fn drawn(&self, width: u64) -> String {
        let mut draw = Draw { paper: Paper::new(width), unit: self.unit };
        let height = match &self.plot {
            Plot::Bars { rows, rules, band } => draw.bars(rows, rules, band.as_ref()),
            Plot::Lines { along, lines, rules } => draw.lines(along, lines, rules),
            Plot::Dots { rows, rules } => draw.dots(rows, rules),
            Plot::Waterfall { steps } => draw.waterfall(steps),
            Plot::HeatMap { columns, rows, middle } => draw.heat_map(columns, rows, *middle),
        };
        draw.paper.finish(height, &self.title, &self.described())
    }
}

fn step(index: usize, size: Place) -> Place {
    i64::try_from(index).unwrap_or(i64::MAX).saturating_mul(size)
}

struct Draw {
    paper: Paper,
    unit: ChartUnit,
}

impl Draw {
    fn say(&self, value: ChartValue) -> String {
        words(billionths(value), self.unit)
    }

    /// The room that the names of rows need, at most a third of the width.
    fn room<'a>(&self, names: impl Iterator<Item = &'a str>) -> Place {
        let most = self.paper.width.checked_div(3).unwrap_or_default();
        names.map(wide).max().unwrap_or_default().saturating_add(140).min(most)
    }

    /// Upright lines at round values, named below.
    fn across(&mut self, scale: &Scale, bottom: Place) {
        for (value, x) in scale.ticks() {
            self.paper.line("g", (x, TOP), (x, bottom));
            let text = words(value, self.unit);
            self.paper.text("s", (x, bottom.saturating_add(150)), Anchor::Middle, &text);
        }
    }

    /// Marked values: an upright line, its name above. Names take turns in two lines so that near ones can be read.
    fn rules_across(&mut self, rules: &[RuleLine], scale: &Scale, bottom: Place) {
        for (index, rule) in rules.iter().enumerate() {
            let x = scale.place(billionths(rule.value));
            self.paper.line("r", (x, TOP.saturating_sub(30)), (x, bottom));
            let text = format!("{} {}", rule.label, self.say(rule.value));
            let y = if index.is_multiple_of(2) { 420 } else { 300 };
            let half = wide(&text).checked_div(2).unwrap_or_default();
            let (anchor, at) = if x.saturating_add(half) > self.paper.width {
                (Anchor::End, self.paper.width)
            } else {
                (Anchor::Middle, x.max(half))
            };
            self.paper.text("s", (at, y), anchor, &text);
        }
    }

    fn bars(&mut self, rows: &[Bar], rules: &[RuleLine], band: Option<&Band>) -> Place {
        const ROW: Place = 230;
        let left = self.room(rows.iter().map(|row| row.key.as_str()));
        let bottom = TOP.saturating_add(step(rows.len(), ROW));
        let values = rows.iter().filter_map(|row| row.value).chain(rules.iter().map(|rule| rule.value));
        let values: Vec<i128> = values.chain(band.map(|band| band.to)).map(billionths).collect();
        let right = self.paper.width.saturating_sub(700);
        let scale = Scale::new(&values, true, 5, (left, right.max(left.saturating_add(400))));
        if let Some(band) = band {
            let ends = [band.from, band.to].map(|end| scale.place(billionths(end)));
            let [from, to] = ends;
            self.paper.area("band", (from, TOP), (to, bottom));
            let text = format!("{} {} to {}", band.label, self.say(band.from), self.say(band.to));
            self.paper.text("s", (self.paper.width, 300), Anchor::End, &text);
        }
        self.across(&scale, bottom);
        for (index, row) in rows.iter().enumerate() {
            let y = TOP.saturating_add(step(index, ROW));
            let middle = y.saturating_add(155);
            self.paper.label("", (left.saturating_sub(80), middle), Anchor::End, &row.key, left.saturating_sub(80));
            let Some(value) = row.value else {
                self.paper.text("s", (scale.base().saturating_add(50), middle), Anchor::Start, "not available");
                continue;
            };
            let x = scale.place(billionths(value));
            let class = if billionths(value) < 0 { "f1" } else { "f0" };
            self.paper.area(class, (scale.base(), y.saturating_add(35)), (x, y.saturating_add(195)));
            // In a column of their own, where no mark crosses them.
            let text = self.say(value);
            self.paper.text("", (self.paper.width, middle), Anchor::End, &text);
        }
        self.paper.line("z", (scale.base(), TOP), (scale.base(), bottom));
        self.rules_across(rules, &scale, bottom);
        bottom.saturating_add(220)
    }

    fn dots(&mut self, rows: &[Dots], rules: &[RuleLine]) -> Place {
        const ROW: Place = 620;
        let left = self.room(rows.iter().map(|row| row.key.as_str()));
        let bottom = TOP.saturating_add(step(rows.len(), ROW));
        let dots = rows.iter().flat_map(|row| &row.dots).map(|dot| dot.value);
        let values: Vec<i128> = dots.chain(rules.iter().map(|rule| rule.value)).map(billionths).collect();
        let right = self.paper.width.saturating_sub(500);
        let scale = Scale::new(&values, false, 5, (left.saturating_add(200), right.max(left.saturating_add(400))));
        self.across(&scale, bottom);
        self.rules_across(rules, &scale, bottom);
        for (index, row) in rows.iter().enumerate() {
            let y = TOP.saturating_add(step(index, ROW)).saturating_add(310);
            self.paper.label(
                "",
                (left.saturating_sub(80), y.saturating_add(40)),
                Anchor::End,
                &row.key,
                left.saturating_sub(80),
            );
            let places: Vec<Place> = row.dots.iter().map(|dot| scale.place(billionths(dot.value))).collect();
            if let (Some(low), Some(high)) = (places.iter().min(), places.iter().max()) {
                self.paper.line("z", (*low, y), (*high, y));
            }
            // Names above and below in turn, by place, so that neighbours do not cover each other.
            let mut order: Vec<usize> = (0..row.dots.len()).collect();
            crate::order::sort_by_key(&mut order, |index| (places.get(*index).copied(), *index));
            for (turn, number) in order.into_iter().enumerate() {
                let (Some(dot), Some(x)) = (row.dots.get(number), places.get(number).copied()) else { continue };
                self.paper.dot(number, (x, y));
                let text = format!("{} {}", dot.label, self.say(dot.value));
                let half = wide(&text).checked_div(2).unwrap_or_default();
                let x = x.min(self.paper.width.saturating_sub(half)).max(half);
                let at = if turn.is_multiple_of(2) { y.saturating_sub(130) } else { y.saturating_add(220) };
                self.paper.text("", (x, at), Anchor::Middle, &text);
            }
        }
        bottom.saturating_add(220)
    }

    /// Level lines at round values, named at the left; gives back the place where the drawing begins.
    fn levels(&mut self, scale: &Scale, right: Place) -> Place {
        let ticks = scale.ticks();
        let named: Vec<(String, Place)> = ticks.iter().map(|(value, y)| (words(*value, self.unit), *y)).collect();
        let left = named.iter().map(|(text, _)| wide(text)).max().unwrap_or_default().saturating_add(80);
        for (text, y) in named {
            self.paper.line("g", (left, y), (right, y));
            self.paper.text("s", (left.saturating_sub(60), y.saturating_add(40)), Anchor::End, &text);
        }
        left
    }

    fn lines(&mut self, along: &[String], lines: &[Line], rules: &[RuleLine]) -> Place {
        const BOTTOM: Place = 3_000;
        let ranges = lines.iter().flat_map(|line| &line.ranges).flatten().flat_map(|range| [range.low, range.high]);
        let points = lines.iter().flat_map(|line| &line.values).flatten().copied();
        let values: Vec<i128> =
            points.chain(ranges).chain(rules.iter().map(|rule| rule.value)).map(billionths).collect();
        let scale = Scale::new(&values, false, 5, (BOTTOM, TOP));
        let named = lines.iter().map(|line| wide(&line.key)).max().unwrap_or_default();
        let right = self.paper.width.saturating_sub(named.min(1_400)).saturating_sub(120);
        let left = self.levels(&scale, right);
        let gaps = i64::try_from(along.len()).unwrap_or(1).saturating_sub(1).max(1);
        let span = right.saturating_sub(left).saturating_sub(200);
        let x = |index: usize| {
            left.saturating_add(100).saturating_add(step(index, span).checked_div(gaps).unwrap_or_default())
        };
        // As many names as fit.
        let widest = along.iter().map(|name| wide(name)).max().unwrap_or(1).saturating_add(120);
        let fit = usize::try_from(span.checked_div(widest).unwrap_or(1).max(1)).unwrap_or(1);
        let every = along.len().div_ceil(fit).max(1);
        for (index, name) in along.iter().enumerate().filter(|(index, _)| index.is_multiple_of(every)) {
            self.paper.text("s", (x(index), BOTTOM.saturating_add(180)), Anchor::Middle, name);
        }
        for line in lines {
            let edge = |of: fn(&super::Spread) -> ChartValue| {
                let points =
                    line.ranges.iter().enumerate().filter_map(move |(index, range)| Some((index, of(range.as_ref()?))));
                points.map(|(index, value)| (x(index), scale.place(billionths(value)))).collect::<Vec<_>>()
            };
            let (upper, mut lower) = (edge(|range| range.high), edge(|range| range.low));
            lower.reverse();
            if !upper.is_empty() {
                let way = way(&[upper, lower].concat());
                self.paper.path("band", &format!("{way}Z"));
            }
        }
        for (number, line) in lines.iter().enumerate() {
            let class = ["l l0", "l l1", "l l2", "l l3"];
            let class = class.get(number.checked_rem(4).unwrap_or_default()).copied().unwrap_or("l l0");
            let mut run = Vec::new();
            let mut last = None;
            for (index, value) in line.values.iter().enumerate() {
                match value {
                    Some(value) => {
                        let place = (x(index), scale.place(billionths(*value)));
                        run.push(place);
                        last = Some(place);
                    }
                    None => self.run(class, number, &mut run),
                }
            }
            self.run(class, number, &mut run);
            if let Some((at, y)) = last {
                let text = (at.saturating_add(100), y.saturating_add(40));
                self.paper.label(
                    "",
                    text,
                    Anchor::Start,
                    &line.key,
                    self.paper.width.saturating_sub(at).saturating_sub(110),
                );
            }
        }
        for rule in rules {
            let y = scale.place(billionths(rule.value));
            self.paper.line("r", (left, y), (right, y));
            let text = format!("{} {}", rule.label, self.say(rule.value));
            self.paper.text("s", (left.saturating_add(60), y.saturating_sub(50)), Anchor::Start, &text);
        }
        BOTTOM.saturating_add(260)
    }

    /// A part of a line without gaps; a point that stands alone is a dot.
    fn run(&mut self, class: &str, number: usize, run: &mut Vec<(Place, Place)>) {
        match run.as_slice() {
            [] => {}
            [alone] => self.paper.dot(number, *alone),
            points => self.paper.path(class, &way(points)),
        }
        run.clear();
    }

    fn waterfall(&mut self, steps: &[WaterfallStep]) -> Place {
        const BOTTOM: Place = 2_800;
        let exact = |end: Fraction| end.scaled(9, Rounding::HalfEven).unwrap_or_default();
        let spans: Vec<(i128, i128)> = spans(steps).into_iter().map(|(from, to)| (exact(from), exact(to))).collect();
        let values: Vec<i128> = spans.iter().flat_map(|(from, to)| [*from, *to]).collect();
        let scale = Scale::new(&values, true, 5, (BOTTOM, TOP));
        let right = self.paper.width;
        let left = self.levels(&scale, right);
        let column =
            right.saturating_sub(left).checked_div(i64::try_from(steps.len()).unwrap_or(1)).unwrap_or_default();
        for (index, (one, (from, to))) in steps.iter().zip(&spans).enumerate() {
            let x = left.saturating_add(step(index, column));
            let (inner, outer) = (
                column.checked_div(8).unwrap_or_default(),
                column.saturating_mul(7).checked_div(8).unwrap_or_default(),
            );
            let (y1, y2) = (scale.place(*from), scale.place(*to));
            let (class, sign) = match (one.total, to < from) {
                (true, _) => ("w", ""),
                (false, true) => ("f1", ""),
                (false, false) => ("f0", "+"),
            };
            self.paper.area(class, (x.saturating_add(inner), y1), (x.saturating_add(outer), y2));
            if index.saturating_add(1) < steps.len() {
                self.paper.line(
                    "z",
                    (x.saturating_add(outer), y2),
                    (x.saturating_add(column).saturating_add(inner), y2),
                );
            }
            let middle = x.saturating_add(column.checked_div(2).unwrap_or_default());
            let text = format!("{sign}{}", self.say(one.value));
            self.paper.label(
                "",
                (middle, y1.min(y2).saturating_sub(50)),
                Anchor::Middle,
                &text,
                column.saturating_add(60),
            );
            self.paper.label("s", (middle, BOTTOM.saturating_add(180)), Anchor::Middle, &one.label, column);
        }
        self.paper.line("z", (left, scale.base()), (right, scale.base()));
        BOTTOM.saturating_add(260)
    }

    fn heat_map(&mut self, columns: &[String], rows: &[HeatRow], middle: Option<ChartValue>) -> Place {
        const ROW: Place = 300;
        let left = self.room(rows.iter().map(|row| row.key.as_str()));
        let width = self.paper.width.saturating_sub(left);
        let column = width.checked_div(i64::try_from(columns.len()).unwrap_or(1)).unwrap_or_default();
        for (index, name) in columns.iter().enumerate() {
            let x = left.saturating_add(step(index, column)).saturating_add(column.checked_div(2).unwrap_or_default());
            self.paper.label("s", (x, TOP.saturating_sub(60)), Anchor::Middle, name, column);
        }
        let middle = middle.map_or(0, billionths);
        let away = |value: ChartValue| billionths(value).saturating_sub(middle);
        let cells = rows.iter().flat_map(|row| &row.cells).flatten();
        let most = cells.map(|value| away(*value).saturating_abs()).max().unwrap_or_default().max(1);
        for (index, row) in rows.iter().enumerate() {
            let y = TOP.saturating_add(step(index, ROW));
            let below = y.saturating_add(ROW);
            let words_at = y.saturating_add(190);
            self.paper.label("", (left.saturating_sub(80), words_at), Anchor::End, &row.key, left.saturating_sub(80));
            for (place, value) in row.cells.iter().enumerate() {
                let x = left.saturating_add(step(place, column));
                let corners = (
                    (x.saturating_add(10), y.saturating_add(10)),
                    (x.saturating_add(column).saturating_sub(10), below.saturating_sub(10)),
                );
                let Some(value) = value else { continue };
                let away = away(*value);
                let tint =
                    away.saturating_abs().saturating_mul(55).checked_div(most).unwrap_or_default().saturating_add(4);
                self.paper.tinted(if away < 0 { "f1" } else { "f0" }, corners.0, corners.1, tint);
                let middle = x.saturating_add(column.checked_div(2).unwrap_or_default());
                let text = self.say(*value);
                self.paper.label("", (middle, words_at), Anchor::Middle, &text, column);
            }
        }
        TOP.saturating_add(step(rows.len(), ROW)).saturating_add(60)
    }
}

/// A way from point to point.
fn way(points: &[(Place, Place)]) -> String {
    let mut out = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        out.push_str(if index == 0 { "M" } else { "L" });
        out.push_str(&[&pixels(*x), " ", &pixels(*y)].concat());
    }
    out
}
