//! Pictures of forecasts: the methods against the target, a difference step by step, accuracy against its mark, chances
//! against what came.

use super::accuracy::{AccuracyReport, ForecastScore, MethodAccuracy};
use super::backtest::{ForecastScores, MethodScore, RangeTenth};
use super::triangulate::TriangulateRequest;
use super::weighted::MeasuredProbabilities;
use super::why::{ForecastChange, ForecastGap};
use crate::chance;
use crate::chart::{Bar, Chart, ChartUnit, ChartValue, Dot, Dots, Line, Plot, RuleLine, Spread, WaterfallStep};
use crate::error::Error;
use crate::policy::ForecastPolicy;
use crate::record::Record;
use crate::unit::eye::percent;
use crate::unit::{Id, Money, Ratio};

/// Steps of a waterfall between its totals at most; the rest is one step.
const STEPS: usize = 6;

/// What is to be drawn; everything may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ForecastChartsRequest {
    /// The methods.
    methods: Option<TriangulateRequest>,
    /// The target, for the methods.
    #[record(default)]
    targets: Vec<ForecastTarget>,
    /// The difference of two forecasts.
    gap: Option<ForecastGap>,
    /// The change of a forecast.
    change: Option<ForecastChange>,
    /// How good forecasts were.
    accuracy: Option<AccuracyReport>,
    /// Measured probabilities, for their reliability.
    probabilities: Option<MeasuredProbabilities>,
    /// The scores of a backtest.
    scores: Option<ForecastScores>,
    /// The mark of accuracy.
    #[record(default)]
    policy: ForecastPolicy,
}

/// A value that forecasts are held against.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ForecastTarget {
    /// What it is, such as `quota`.
    label: Id,
    /// The amount.
    value: ChartValue,
}

/// The pictures.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ForecastCharts {
    /// The methods, the gap, the change, the accuracy, the reliability; what has nothing to show is left out.
    charts: Vec<Chart>,
}

/// Draws what is given.
///
/// ```
/// use attain::{forecast, record};
/// let request = r#"{"methods": {"currency": "USD", "rollup": 100, "trend": 90}, "targets": [{"label": "quota", "value": 120}]}"#;
/// let charts = forecast::charts(&record::from_json(request).unwrap()).unwrap();
/// assert_eq!(charts.charts().len(), 1);
/// ```
pub fn charts(request: &ForecastChartsRequest) -> Result<ForecastCharts, Error> {
    let charts = [
        request.methods.as_ref().and_then(|methods| dots(methods, &request.targets)),
        request.gap.as_ref().and_then(|gap| waterfall(gap, "")),
        request.change.as_ref().and_then(movement),
        request.accuracy.as_ref().and_then(|report| control(report, &request.policy)),
        request.probabilities.as_ref().and_then(reliability),
        request.scores.as_ref().and_then(errors),
        request.scores.as_ref().and_then(tenths),
    ];
    Ok(ForecastCharts { charts: charts.into_iter().flatten().collect() })
}

/// How far each method was off.
fn errors(scores: &ForecastScores) -> Option<Chart> {
    let bar = |method: &MethodScore| {
        let value = method.mean_absolute_share().known().copied();
        Bar::new(method.key().as_str().to_owned()).with_value_if(value.map(ChartValue::from))
    };
    let rows = scores.methods().iter().filter(|method| method.rows() > 0).map(bar).collect();
    let title = format!("How far each method was off in {} forecasts", scores.rows());
    Chart::of(title, ChartUnit::Percent, Plot::Bars { rows, rules: Vec::new(), band: None })
}

/// In which tenth of its distribution each total came out; one in ten in each is the line.
fn tenths(scores: &ForecastScores) -> Option<Chart> {
    let tenths = scores.range().tenths();
    let all = tenths.iter().map(RangeTenth::rows).sum::<u64>();
    let share = |count: u64| Ratio::of(i128::from(count), i128::from(all)).map(ChartValue::from);
    let bar = |tenth: &RangeTenth| {
        let to = tenth.tenth().saturating_mul(10);
        Bar::new(format!("{} to {to} %", to.saturating_sub(10))).with_value_if(share(tenth.rows()))
    };
    let rows: Vec<Bar> = tenths.iter().map(bar).collect();
    let rule = RuleLine::new("if the range is right".to_owned(), Ratio::of(1, 10)?.into());
    let within =
        scores.range().coverage().known().map_or_else(String::new, |share| format!(", {} within", percent(*share)));
    let title = format!("Where totals came out in their range{within}");
    (all > 0).then(|| Chart::of(title, ChartUnit::Percent, Plot::Bars { rows, rules: vec![rule], band: None }))?
}

/// Dots of the methods, lines for the targets.
fn dots(methods: &TriangulateRequest, targets: &[ForecastTarget]) -> Option<Chart> {
    let named = [("roll-up", methods.rollup()), ("weighted", methods.weighted()), ("trend", methods.trend())];
    let dots = named.into_iter().filter_map(|(label, value)| Some(Dot::new(label.to_owned(), value?.into())));
    let dots: Vec<Dot> = dots.collect();
    if dots.is_empty() {
        return None;
    }
    let rules = targets.iter().map(|target| RuleLine::new(target.label.to_string(), target.value)).collect();
    let plot = Plot::Dots { rows: vec![Dots::new("methods".to_owned(), dots)], rules };
    Chart::of(format!("What the methods say, {}", methods.currency()), ChartUnit::Money, plot)
}

/// From the first forecast to the second, person by person, the largest first; `of` says of what, where it is not all.
pub(crate) fn waterfall(gap: &ForecastGap, of: &str) -> Option<Chart> {
    let people = gap.by_owner().iter().map(|group| {
        let key = group.key().map_or_else(|| "beside the people".to_owned(), ToString::to_string);
        (key, group.gap())
    });
    let title = format!("From {} to {}, {of}person by person, {}", gap.from(), gap.to(), gap.currency());
    steps(title, (gap.from(), gap.from_amount()), people.collect(), (gap.to(), gap.to_amount()))
}

/// From the first day to the second, cause by cause.
fn movement(change: &ForecastChange) -> Option<Chart> {
    let causes = change.by_cause().iter().map(|cause| (cause.key().as_str().replace('_', " "), cause.amount()));
    let title = format!("What moved the forecast, {}", change.currency());
    let day = |day: crate::time::Date| Id::known(&day.to_string());
    let (from, to) = (day(change.from_day()), day(change.to_day()));
    steps(title, (&from, change.from_amount()), causes.collect(), (&to, change.to_amount()))
}

fn steps(
    title: String,
    (from, opening): (&Id, Money),
    mut changes: Vec<(String, Money)>,
    (to, closing): (&Id, Money),
) -> Option<Chart> {
    changes.retain(|(_, amount)| amount.minor() != 0);
    if changes.is_empty() {
        return None;
    }
    let rest = changes.split_off(STEPS.min(changes.len()));
    let others = rest.iter().try_fold(Money::zero(opening.currency()), |sum, (_, amount)| sum.add(*amount)).ok()?;
    if !rest.is_empty() {
        changes.push(("all others".to_owned(), others));
    }
    let total = |label: &Id, amount: Money| WaterfallStep::new(label.to_string(), amount.into()).with_total(true);
    let mut steps = vec![total(from, opening)];
    steps.extend(changes.into_iter().map(|(label, amount)| WaterfallStep::new(label, amount.into())));
    steps.push(total(to, closing));
    Chart::of(title, ChartUnit::Money, Plot::Waterfall { steps })
}

/// Actual over forecast by period, one line a method, with the mark.
fn control(report: &AccuracyReport, policy: &ForecastPolicy) -> Option<Chart> {
    let firsts = firsts(report);
    let mut along: Vec<String> = firsts.iter().map(|row| row.until().to_string()).collect();
    along.dedup();
    let methods = report.by_method();
    let sums = |method: Option<&Id>, period: &String| -> Option<ChartValue> {
        let rows = firsts.iter().filter(|row| row.method() == method && row.until().to_string() == *period);
        let known = rows.filter_map(|row| Some((row.forecast(), row.actual()?)));
        let units = |value: crate::unit::Quantity| {
            let (part, whole) = value.fraction();
            part.checked_mul(crate::unit::ten_to(9)?.checked_div(whole)?)
        };
        let (mut forecast, mut actual) = (0_i128, 0_i128);
        for (said, came) in known {
            forecast = forecast.checked_add(units(said)?)?;
            actual = actual.checked_add(units(came)?)?;
        }
        Some(Ratio::of(actual, forecast).filter(|_| forecast > 0)?.into())
    };
    let line = |method: Option<&Id>| {
        let key = method.map_or_else(|| "actual over forecast".to_owned(), ToString::to_string);
        Line::new(key, along.iter().map(|period| sums(method, period)).collect())
    };
    let mut lines: Vec<Line> = methods.iter().map(|method| line(method.method())).collect();
    if along.is_empty() || lines.is_empty() {
        return None;
    }
    // What an honest forecast of as many deals would bring in four of five cases, where the deals are known.
    let noise: Vec<Option<Spread>> = along.iter().map(|period| noise(&firsts, methods, period)).collect();
    if noise.iter().any(Option::is_some) {
        let one = noise.iter().map(|spread| spread.as_ref().map(|_| ChartValue::from(Ratio::one()))).collect();
        lines.push(Line::new("honest, 80 %".to_owned(), one).with_ranges(noise));
    }
    let rules = vec![
        RuleLine::new("mark, lower end".to_owned(), policy.accurate_from().into()),
        RuleLine::new("mark, upper end".to_owned(), policy.accurate_to().into()),
    ];
    let title = "What came over what was forecast".to_owned();
    Chart::of(title, ChartUnit::Percent, Plot::Lines { along, lines, rules })
}

/// The first forecast that each owner made of each period by each method, which is what the report scores.
fn firsts(report: &AccuracyReport) -> Vec<&ForecastScore> {
    // Rows are sorted by these, then by the day they were made.
    let of = |row: &ForecastScore| (row.until(), row.owner().clone(), row.method().cloned());
    let mut firsts: Vec<&ForecastScore> = Vec::new();
    for row in report.forecasts() {
        if firsts.last().is_none_or(|last| of(last) != of(row)) {
            firsts.push(row);
        }
    }
    firsts
}

/// The range of what came over what was forecast in four of five cases, for equal deals that come at random, as many as the
/// forecasts of the period counted on: those of the first method that says how many.
fn noise(firsts: &[&ForecastScore], methods: &[MethodAccuracy], period: &str) -> Option<Spread> {
    let deals = methods.iter().find_map(|method| {
        let rows = firsts.iter().filter(|row| row.method() == method.method() && row.until().to_string() == period);
        rows.map(|row| row.deals()).try_fold(0_u64, |sum, deals| sum.checked_add(deals?)).filter(|deals| *deals > 0)
    })?;
    let end = |share: f64| Ratio::of(i128::from(chance::quantile(deals, share)?), i128::from(deals));
    Some(Spread::new(end(0.1)?.into(), end(0.9)?.into()))
}

/// What came of each tenth of probability, with its interval, against what was said.
fn reliability(measured: &MeasuredProbabilities) -> Option<Chart> {
    let check = measured.check().known()?;
    let rows = check.reliability();
    let along = rows.iter().map(|row| format!("{} to {}", percent(row.from()), percent(row.to()))).collect();
    let came = rows.iter().map(|row| Some(row.came().into())).collect();
    let ranges = rows.iter().map(|row| Some(Spread::new(row.low().into(), row.high().into()))).collect();
    let lines = vec![
        Line::new("came".to_owned(), came).with_ranges(ranges),
        Line::new("said".to_owned(), rows.iter().map(|row| Some(row.said().into())).collect()),
    ];
    let title = format!("Probabilities by {} against what came, Brier {}", measured.by(), check.brier());
    Chart::of(title, ChartUnit::Percent, Plot::Lines { along, lines, rules: Vec::new() })
}
