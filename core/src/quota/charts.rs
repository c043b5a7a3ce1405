//! `quota.charts`: the pictures of a planning year, from the results that are handed in.

use super::{CapacityPlan, PlanAttainment, PlanMonths};
use crate::chart::{Band, Bar, Chart, ChartUnit, ChartValue, HeatRow, Line, Plot, RuleLine};
use crate::error::Error;
use crate::policy::QuotaPolicy;
use crate::ramp::{RampCurve, RampFit, RampSource};
use crate::record::{Figure, Record};
use crate::unit::eye::percent;
use crate::unit::{Money, RampAdjusted, Ratio};

/// Rows of a picture at most.
const ROWS: usize = 30;

/// What is to be drawn: each result gives the pictures that it can.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct QuotaChartsRequest {
    /// A measured ramp: what was observed against the fit, role by role.
    ramp: Option<RampFit>,
    /// A capacity: month by month, against the plan's months where they are given.
    capacity: Option<CapacityPlan>,
    /// A plan's months: a heat map of quotas.
    months: Option<PlanMonths>,
    /// What was reached: how many people lie where.
    attainment: Option<PlanAttainment>,
    /// The healthy share.
    #[record(default)]
    policy: QuotaPolicy,
}

/// Pictures of a planning year.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct QuotaCharts {
    /// The pictures: those for which there was something to draw.
    charts: Vec<Chart>,
}

/// The pictures of a planning year: ramp, capacity against target by month, quota heat map, attainment.
///
/// # Errors
///
/// None; a picture that has nothing to show is left out.
pub fn charts(request: &QuotaChartsRequest) -> Result<QuotaCharts, Error> {
    let ramps = request.ramp.iter().flat_map(|fit| fit.curves().iter().filter_map(ramp));
    let capacity = request.capacity.as_ref().and_then(|plan| capacity(plan, request.months.as_ref()));
    let months = request.months.as_ref().and_then(heat_map);
    let attainment = request.attainment.as_ref().and_then(|reached| histogram(reached, &request.policy));
    Ok(QuotaCharts { charts: ramps.chain(capacity).chain(months).chain(attainment).collect() })
}

/// What was observed, and the factors that planning uses: the fit, and the default where too few people were seen.
fn ramp(curve: &RampCurve) -> Option<Chart> {
    let months = curve.months();
    let along = months.iter().map(|point| format!("month {}", point.month())).collect();
    let values = |of: &dyn Fn(&crate::ramp::RampPoint) -> Option<Ratio>| -> Vec<Option<ChartValue>> {
        months.iter().map(|point| of(point).map(ChartValue::from)).collect()
    };
    let lines = vec![
        Line::new("observed".to_owned(), values(&|point| point.observed().known().copied())),
        Line::new("fitted".to_owned(), values(&|point| Some(point.factor()))),
    ];
    let role = curve.role().map_or_else(|| "all".to_owned(), ToString::to_string);
    let fitted = months.iter().filter(|point| *point.source() == RampSource::Fitted).count();
    let title = format!("Ramp of {role}: {} people, {fitted} months measured", curve.people());
    let rules = vec![RuleLine::new("full quota".to_owned(), Ratio::one().into())];
    Chart::of(title, ChartUnit::Percent, Plot::Lines { along, lines, rules })
}

/// Expected and asked month by month, and what the plan asks.
fn capacity(plan: &CapacityPlan, months: Option<&PlanMonths>) -> Option<Chart> {
    let along: Vec<String> = plan.months().iter().map(|row| row.month().to_string()).collect();
    let of = |value: &dyn Fn(&super::CapacityMonth) -> Money| -> Vec<Option<ChartValue>> {
        plan.months().iter().map(|row| Some(value(row).into())).collect()
    };
    let mut lines = vec![
        Line::new("expected".to_owned(), of(&super::CapacityMonth::expected)),
        Line::new("asked".to_owned(), of(&super::CapacityMonth::asked)),
    ];
    if let Some(target) = months.filter(|months| months.currency() == plan.currency()) {
        let sum = |row: &super::CapacityMonth| {
            let rows = target.rows().iter().filter(|cell| cell.month() == row.month());
            let sum = rows.fold(0_i128, |sum, cell| sum.saturating_add(i128::from(cell.plain().minor())));
            Money::from_total(sum, plan.currency()).ok().map(ChartValue::from)
        };
        lines.push(Line::new("target".to_owned(), plan.months().iter().map(sum).collect()));
    }
    let title = format!("Capacity by month, {}, {}", plan.period(), plan.currency());
    Chart::of(title, ChartUnit::Money, Plot::Lines { along, lines, rules: Vec::new() })
}

/// The quotas of leaves by month, the largest first.
fn heat_map(months: &PlanMonths) -> Option<Chart> {
    let mut columns: Vec<String> = Vec::new();
    let mut rows: Vec<(String, i128, Vec<Option<ChartValue>>)> = Vec::new();
    for cell in months.rows() {
        let (id, month) = (cell.id().to_string(), cell.month().to_string());
        if !columns.contains(&month) {
            columns.push(month);
        }
        let minor = i128::from(cell.plain().minor());
        match rows.last_mut().filter(|(known, ..)| *known == id) {
            Some((_, sum, cells)) => {
                *sum = sum.saturating_add(minor);
                cells.push(Some(cell.plain().into()));
            }
            None => rows.push((id, minor, vec![Some(cell.plain().into())])),
        }
    }
    crate::order::sort_by_key(&mut rows, |(id, sum, _)| (std::cmp::Reverse(*sum), id.clone()));
    let rows: Vec<HeatRow> = rows.into_iter().take(ROWS).map(|(id, _, cells)| HeatRow::new(id, cells)).collect();
    if rows.is_empty() {
        return None;
    }
    let title = format!("Quotas by month, {}, {}", months.year(), months.currency());
    Chart::of(title, ChartUnit::Money, Plot::HeatMap { columns, rows, middle: None })
}

/// The lower ends of the bars of attainment, in percent; the last one has no upper end.
const STEPS: [i128; 8] = [0, 25, 50, 70, 90, 100, 120, 150];

/// The share of people in each part of the scale, and that of all at quota against the healthy one.
fn histogram(reached: &PlanAttainment, policy: &QuotaPolicy) -> Option<Chart> {
    let known = |person: &super::PersonAttainment| match person.ramp_adjusted() {
        Figure::Known(value) => Some(*value),
        Figure::NotAvailable(_) => None,
    };
    let values: Vec<RampAdjusted> = reached.people().iter().filter_map(known).collect();
    if values.is_empty() {
        return None;
    }
    let limit = |percent: i128| RampAdjusted::of(percent, 100);
    let mut rows = Vec::with_capacity(STEPS.len());
    for (index, from) in STEPS.iter().enumerate() {
        let to = STEPS.get(index.saturating_add(1));
        let within = |value: &&RampAdjusted| {
            let above = index == 0 || limit(*from).is_some_and(|from| **value >= from);
            above && to.is_none_or(|to| limit(*to).is_some_and(|to| **value < to))
        };
        let share = share_of(values.iter().filter(within).count(), values.len());
        let key = match to {
            Some(to) if index == 0 => format!("under {to} %"),
            Some(to) => format!("{from} to {to} %"),
            None => format!("{from} % and more"),
        };
        rows.push(Bar::new(key).with_value_if(share.map(ChartValue::from)));
    }
    let at = limit(100).map_or(0, |quota| values.iter().filter(|value| **value >= quota).count());
    let share = share_of(at, values.len());
    let healthy = format!("healthy {} to {}", percent(policy.healthy_from()), percent(policy.healthy_to()));
    let title = match share {
        Some(share) => format!("Attainment to {}: {} at quota, {healthy}", reached.through(), percent(share)),
        None => format!("Attainment to {}", reached.through()),
    };
    // The last bar is the one that the band is about.
    rows.push(Bar::new("at quota, together".to_owned()).with_value_if(share.map(ChartValue::from)));
    let band = Band::new("healthy".to_owned(), policy.healthy_from().into(), policy.healthy_to().into());
    Chart::of(title, ChartUnit::Percent, Plot::Bars { rows, rules: Vec::new(), band: Some(band) })
}

fn share_of(part: usize, all: usize) -> Option<Ratio> {
    Ratio::of(i128::try_from(part).ok()?, i128::try_from(all).ok()?)
}
