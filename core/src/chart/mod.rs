//! Pictures: one description, drawn as SVG and as Vega-Lite. No drawing code stands anywhere else.

mod check;
mod describe;
mod paper;
mod scale;
mod svg;
mod vega;

pub use svg::svg;
pub use vega::vega_lite;

use crate::record::Record;
pub use crate::unit::ChartValue;

/// A picture of figures, by what it shows and not by how it is drawn.
///
/// ```
/// use attain::chart::{self, Chart};
/// use attain::record;
/// let bars: Chart = record::from_json(r#"{"title": "Attainment", "unit": "percent", "plot": {"kind": "bars",
///     "rows": [{"key": "Ann", "value": "1.2"}, {"key": "Bob", "value": "0.55"}],
///     "rules": [{"label": "quota", "value": 1}]}}"#).unwrap();
/// assert_eq!(bars.described(), "Attainment. Bars: 2 rows, from 55 % (Bob) to 120 % (Ann); quota at 100 %.");
/// assert!(bars.to_svg().starts_with("<svg"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(schema = "attain.chart/1", check = check::check)]
pub struct Chart {
    /// What it shows, in a few words.
    title: String,
    /// The same in a sentence or two, for those who hear it read; made from the data where it is left out.
    description: Option<String>,
    /// What the values are.
    unit: ChartUnit,
    /// The values and their form.
    plot: Plot,
}

impl Chart {
    /// A chart made by the library itself: `None` where there is nothing to draw.
    pub(crate) fn of(title: String, unit: ChartUnit, plot: Plot) -> Option<Self> {
        let chart = Self { title, description: None, unit, plot };
        check::check(&chart).is_ok().then_some(chart)
    }
}

impl Bar {
    /// The same with a value, if there is one.
    pub(crate) fn with_value_if(self, value: Option<ChartValue>) -> Self {
        Self { value, ..self }
    }
}

/// What the values of a chart are, which says how they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum ChartUnit {
    /// Money in major units: 1250000 is written 1.25 M.
    Money,
    /// Shares: 0.625 is written 62.5 %.
    Percent,
    /// Numbers of things.
    Count,
    /// Days.
    Days,
}

/// The form of a chart, with its values: at most 5,000 in all.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub enum Plot {
    /// One bar a row, from zero.
    Bars {
        /// The rows, from above.
        rows: Vec<Bar>,
        /// Values marked across all rows, such as a quota.
        #[record(default)]
        rules: Vec<RuleLine>,
        /// A range marked across all rows.
        band: Option<Band>,
    },
    /// Lines over a common sequence, such as quarters or weeks.
    Lines {
        /// The names along the bottom, in order.
        along: Vec<String>,
        /// The lines; each has as many values as there are names.
        lines: Vec<Line>,
        /// Values marked across the whole width.
        #[record(default)]
        rules: Vec<RuleLine>,
    },
    /// Dots on a line, one line a row: what several methods say of the same.
    Dots {
        /// The rows, from above.
        rows: Vec<Dots>,
        /// Values marked across all rows.
        #[record(default)]
        rules: Vec<RuleLine>,
    },
    /// From one total to another, step by step.
    Waterfall {
        /// The opening total, the changes, and the closing total, which must be their sum.
        steps: Vec<WaterfallStep>,
    },
    /// A table of cells, darker where there is more.
    HeatMap {
        /// The names of the columns.
        columns: Vec<String>,
        /// The rows; each has as many cells as there are columns.
        rows: Vec<HeatRow>,
        /// The value that is neither much nor little: above it cells have one colour, below it another.
        middle: Option<ChartValue>,
    },
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Bar {
    /// Whose it is.
    key: String,
    /// How long it is; left out where there is none.
    value: Option<ChartValue>,
}

/// A value marked across a chart.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RuleLine {
    /// What it is.
    label: String,
    /// Where it is.
    value: ChartValue,
}

/// A range marked across a chart.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Band {
    /// What it is.
    label: String,
    /// Where it begins.
    from: ChartValue,
    /// Where it ends; not below `from`.
    to: ChartValue,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Line {
    /// What it is.
    key: String,
    /// Its values along the bottom; a gap where there is none.
    values: Vec<Option<ChartValue>>,
    /// A range around it, one a name; empty where there is none.
    #[record(default)]
    ranges: Vec<Option<Spread>>,
}

/// A range of values.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Spread {
    /// Its lower end.
    low: ChartValue,
    /// Its upper end; not below `low`.
    high: ChartValue,
}

/// One row of dots.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Dots {
    /// What the row is about.
    key: String,
    /// The dots.
    dots: Vec<Dot>,
}

/// One dot.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Dot {
    /// What it is.
    label: String,
    /// Where it is.
    value: ChartValue,
}

/// A step of a waterfall.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct WaterfallStep {
    /// What it is.
    label: String,
    /// The total, or by how much it changes.
    value: ChartValue,
    /// Whether it is a total: the first and the last step are.
    #[record(default = false)]
    total: bool,
}

/// One row of a heat map.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct HeatRow {
    /// What it is.
    key: String,
    /// Its cells, one a column.
    cells: Vec<Option<ChartValue>>,
}

/// What the operation `chart.svg` is asked.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SvgRequest {
    /// The chart to draw.
    chart: Chart,
    /// Pixels from left to right, 240 to 2,000; the drawing grows with the room it is given.
    #[record(default = 640)]
    width: u64,
}

/// A chart as a drawing.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ChartSvg {
    /// An SVG that needs nothing from elsewhere, readable on light and on dark ground.
    svg: String,
}

/// What the operation `chart.vega_lite` is asked.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct VegaLiteRequest {
    /// The chart to specify.
    chart: Chart,
}

/// A chart as a specification for notebooks and web pages.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ChartVegaLite {
    /// JSON in the part of Vega-Lite that versions 5 and 6 share, its data inside.
    vega_lite: String,
}
