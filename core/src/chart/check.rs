//! What a chart must hold to be drawn: as many values as names, totals that tie, no more than a page can carry.

use super::{Chart, Plot, SvgRequest, WaterfallStep};
use crate::code;
use crate::error::Error;
use crate::unit::{ChartValue, Fraction};

/// Values of one chart at most.
const VALUES: usize = 5_000;

pub(super) fn width(request: &SvgRequest) -> Result<(), Error> {
    if (240..=2_000).contains(&request.width) {
        return Ok(());
    }
    let message = format!("`{}` pixels are not from 240 to 2000", request.width);
    Err(Error::new(code::CHART_WIDTH_OUT_OF_RANGE, message).at("width"))
}

pub(super) fn check(chart: &Chart) -> Result<(), Error> {
    let (values, at) = match &chart.plot {
        Plot::Bars { rows, band, .. } => {
            if let Some(band) = band {
                ordered(band.from, band.to, "plot.band.to")?;
            }
            (rows.len(), "plot.rows")
        }
        Plot::Lines { along, lines, .. } => {
            for (index, line) in lines.iter().enumerate() {
                as_many(line.values.len(), along.len(), &format!("plot.lines[{index}].values"))?;
                if !line.ranges.is_empty() {
                    as_many(line.ranges.len(), along.len(), &format!("plot.lines[{index}].ranges"))?;
                }
                for (place, range) in line.ranges.iter().enumerate() {
                    if let Some(range) = range {
                        ordered(range.low, range.high, &format!("plot.lines[{index}].ranges[{place}].high"))?;
                    }
                }
            }
            (along.len().saturating_mul(lines.len()), "plot.lines")
        }
        Plot::Dots { rows, .. } => {
            (rows.iter().fold(0, |sum: usize, row| sum.saturating_add(row.dots.len())), "plot.rows")
        }
        Plot::Waterfall { steps } => {
            ties(steps)?;
            (steps.len(), "plot.steps")
        }
        Plot::HeatMap { columns, rows, .. } => {
            for (index, row) in rows.iter().enumerate() {
                as_many(row.cells.len(), columns.len(), &format!("plot.rows[{index}].cells"))?;
            }
            (columns.len().saturating_mul(rows.len()), "plot.rows")
        }
    };
    if values == 0 {
        return Err(Error::new(code::CHART_EMPTY, "there is nothing to draw").at(at));
    }
    if values > VALUES {
        let message = format!("{values} values are more than a chart can show: {VALUES} at most");
        return Err(Error::new(code::CHART_TOO_LARGE, message).at(at));
    }
    Ok(())
}

fn as_many(found: usize, wanted: usize, at: &str) -> Result<(), Error> {
    if found == wanted {
        return Ok(());
    }
    Err(Error::new(code::CHART_UNEVEN, format!("{found} values for {wanted} names")).at(at))
}

fn ordered(low: ChartValue, high: ChartValue, at: &str) -> Result<(), Error> {
    if low <= high {
        return Ok(());
    }
    Err(Error::new(code::CHART_NOT_RISING, format!("`{high}` is below `{low}`, where the range begins")).at(at))
}

/// The first and the last step are totals, and the changes lead from each total to the next.
fn ties(steps: &[WaterfallStep]) -> Result<(), Error> {
    let untied = |index: usize, message: String| {
        Error::new(code::CHART_DOES_NOT_TIE, message).at(format!("plot.steps[{index}]"))
    };
    let last = steps.len().saturating_sub(1);
    let mut running = Fraction::ZERO;
    for (index, (step, (_, to))) in steps.iter().zip(spans(steps)).enumerate() {
        if (index == 0 || index == last) && !step.total {
            return Err(untied(index, "the first and the last step are totals".to_owned()));
        }
        if step.total && index > 0 && to != running {
            let message = format!("the total is `{}`, the steps before it lead to {}", step.value, running.text(0).0);
            return Err(untied(index, message));
        }
        running = to;
    }
    Ok(())
}

/// From where to where each step leads: a total from zero, a change from what stood before it.
pub(super) fn spans(steps: &[WaterfallStep]) -> Vec<(Fraction, Fraction)> {
    let mut running = Fraction::ZERO;
    let span = |step: &WaterfallStep| {
        let (numerator, denominator) = step.value.fraction();
        let value = Fraction::new(numerator, denominator).unwrap_or(Fraction::ZERO);
        let from = if step.total { Fraction::ZERO } else { running };
        running = if step.total { value } else { running.plus(value).unwrap_or(running) };
        (from, running)
    };
    steps.iter().map(span).collect()
}
