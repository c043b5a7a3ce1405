//! `forecast.accuracy`, `forecast.bias`, `kpi.accuracy`: how good forecasts were, by which convention, and who was off to
//! one side.

pub(crate) mod convention;
mod honest;
mod scored;
pub(crate) mod value_added;

pub use convention::{
    AccuracyConvention, AccuracyConverted, AccuracyReading, ConvertAccuracyRequest, ForecastSide, convert_accuracy,
};

pub(super) use honest::looks_steady;
pub use honest::{Bias, BiasKind};
pub use scored::{Accuracy, ForecastMark, ForecastScore};
pub use value_added::{
    AdjustedForecast, AdjustmentDirection, AdjustmentGroup, ValueAdded, ValueAddedRequest, value_added,
};

use scored::{Row, score};

use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::order::{self, SortedSet};
use crate::policy::ForecastPolicy;
use crate::record::Record;
use crate::rule::FORECAST_ACCURACY;
use crate::time::Date;
use crate::unit::{Id, Quantity};

/// Forecasts of the past and what came.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct AccuracyRequest {
    /// One row a forecast; every amount in one unit, such as major units of one currency.
    forecasts: Vec<PastForecast>,
    /// How accuracy is stated. Whether a forecast was within the mark is always judged by actual over forecast.
    #[record(default = AccuracyConvention::ActualOverForecast)]
    convention: AccuracyConvention,
    /// The mark, how many periods trail, and what steady means.
    #[record(default)]
    policy: ForecastPolicy,
}

/// One forecast of the past.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PastForecast {
    /// Whose forecast it was.
    owner: Id,
    /// Whom they reported to.
    manager: Option<Id>,
    /// How it was made, such as `commit` or `trend`; methods are never added to each other.
    method: Option<Id>,
    /// The day it was made.
    made: Date,
    /// The last day it speaks of.
    until: Date,
    /// What was forecast.
    forecast: Quantity,
    /// What came; left out while it is not known.
    actual: Option<Quantity>,
    /// Deals that the forecast counted on, for the chance that an honest one looks the same.
    deals: Option<u64>,
}

/// How good forecasts were.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.accuracy/1")]
pub struct AccuracyReport {
    /// How accuracy is stated.
    convention: AccuracyConvention,
    /// Every forecast, by last day, owner, method and day it was made.
    forecasts: Vec<ForecastScore>,
    /// By method: the first forecast that each owner made of each period.
    by_method: Vec<MethodAccuracy>,
    /// By owner and method: the first forecast of each period.
    by_owner: Vec<GroupAccuracy>,
    /// By manager and method: the first forecasts of their people.
    by_manager: Vec<GroupAccuracy>,
    /// By method and lead: every forecast, however late it was made.
    by_lead: Vec<LeadAccuracy>,
}

/// How good a method was.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MethodAccuracy {
    /// The method; left out for forecasts that name none.
    method: Option<Id>,
    /// All periods.
    all: Accuracy,
    /// The last periods, four by policy.
    trailing: Accuracy,
    /// Whether it was steadily off to one side in them.
    bias: Bias,
}

/// How good one person's forecasts were, or those of a manager's people.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct GroupAccuracy {
    /// Who.
    key: Id,
    /// The method; left out for forecasts that name none.
    method: Option<Id>,
    /// All periods.
    all: Accuracy,
    /// The last periods, four by policy.
    trailing: Accuracy,
    /// Whether they were steadily off to one side in them.
    bias: Bias,
}

/// How good forecasts were so long before the end.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct LeadAccuracy {
    /// The method; left out for forecasts that name none.
    method: Option<Id>,
    /// Full weeks from the day it was made to the last day it speaks of.
    weeks: u64,
    /// Every such forecast.
    all: Accuracy,
}

/// Scores forecasts of the past: each one, by method, owner, manager and lead, all periods and the last four
/// (`forecast.accuracy`); whether they were steadily off to one side, and how likely an honest forecast looks the same
/// (`forecast.bias`).
///
/// ```
/// use attain::{forecast, record};
/// let row = |day: &str, forecast: u32, actual: u32| format!(
///     r#"{{"owner": "Ann", "made": "{day}-01", "until": "{day}-28", "forecast": {forecast}, "actual": {actual}}}"#
/// );
/// let rows = [row("2025-02", 100, 120), row("2025-05", 100, 120), row("2025-08", 100, 120), row("2025-11", 400, 300)];
/// let request = format!(r#"{{"forecasts": [{}]}}"#, rows.join(","));
/// let report = forecast::accuracy(&record::from_json(&request).unwrap()).unwrap();
/// let ann = report.by_owner()[0].trailing();
/// assert_eq!(ann.ratio_of_sums().known().unwrap().to_string(), "0.942857");
/// assert_eq!(ann.mean_of_ratios().known().unwrap().to_string(), "1.0875");
/// ```
///
/// # Errors
///
/// `forecast.duplicate` at a row of the same owner, method and days as an earlier one; `forecast.made_late` at a
/// forecast made after the last day it speaks of; `forecast.out_of_range` where amounts are too large to be compared.
pub fn accuracy(request: &AccuracyRequest) -> Result<AccuracyReport, Error> {
    accuracy_why(request, &Why::off())
}

/// As [`accuracy`], each figure with its derivation for whoever asks.
pub(crate) fn accuracy_why(request: &AccuracyRequest, why: &Why<'_>) -> Result<AccuracyReport, Error> {
    let rows = rows(request)?;
    let (policy, convention) = (&request.policy, request.convention);
    let forecasts = rows
        .iter()
        .enumerate()
        .map(|(index, row)| score(row, policy, convention, &why.item("forecasts", index)))
        .collect();
    let all: Vec<&Row<'_>> = rows.iter().collect();
    let first = first_of_each(&all);
    let by = |name: &str, key: &dyn Fn(&Row<'_>) -> Option<Id>| {
        let groups = grouped(&first, |row| key(row).map(|key| (key, row.method.cloned())));
        let groups = groups.into_iter().enumerate().map(|(index, ((key, method), rows))| {
            let at = why.item(name, index);
            let (all, trailing, bias) = group(&rows, policy, convention, &at);
            GroupAccuracy { key, method, all, trailing, bias }
        });
        groups.collect::<Vec<_>>()
    };
    let by_method =
        grouped(&first, |row| Some(row.method.cloned())).into_iter().enumerate().map(|(index, (method, rows))| {
            let (all, trailing, bias) = group(&rows, policy, convention, &why.item("by_method", index));
            MethodAccuracy { method, all, trailing, bias }
        });
    let by_lead = grouped(&all, |row| Some((row.method.cloned(), row.weeks()))).into_iter().enumerate().map(
        |(index, ((method, weeks), rows))| {
            let at = why.item("by_lead", index);
            let weeks = at.figure("weeks", FORECAST_ACCURACY, weeks, || {
                Derivation::given("full weeks to the last day", Measure::count(weeks))
            });
            LeadAccuracy { method, weeks, all: Accuracy::of(&rows, policy, convention, &at.field("all")) }
        },
    );
    Ok(AccuracyReport {
        convention,
        by_method: by_method.collect(),
        by_owner: by("by_owner", &|row| Some(row.owner.clone())),
        by_manager: by("by_manager", &|row| row.manager.cloned()),
        by_lead: by_lead.collect(),
        forecasts,
    })
}

/// All of a group, its last periods, and its bias in them.
fn group(
    rows: &[&Row<'_>],
    policy: &ForecastPolicy,
    convention: AccuracyConvention,
    why: &Why<'_>,
) -> (Accuracy, Accuracy, Bias) {
    let periods: SortedSet<Date> = rows.iter().filter(|row| row.actual.is_some()).map(|row| row.until).collect();
    let mut periods = periods.into_list();
    let most = usize::try_from(policy.bias_quarters()).unwrap_or(usize::MAX);
    let periods = periods.split_off(periods.len().saturating_sub(most));
    let last: Vec<&Row<'_>> = rows.iter().copied().filter(|row| periods.contains(&row.until)).collect();
    (
        Accuracy::of(rows, policy, convention, &why.field("all")),
        Accuracy::of(&last, policy, convention, &why.field("trailing")),
        Bias::of(&last, &periods, policy, &why.field("bias")),
    )
}

/// Rows by a key, in its order; a row without a key belongs nowhere.
fn grouped<'a, 'b, K: Ord + Clone>(
    rows: &[&'a Row<'b>],
    key: impl Fn(&Row<'b>) -> Option<K>,
) -> Vec<(K, Vec<&'a Row<'b>>)> {
    let mut keyed: Vec<(K, &Row<'b>)> = rows.iter().filter_map(|row| Some((key(row)?, *row))).collect();
    order::sort_by(&mut keyed, |one, other| one.0.cmp(&other.0));
    let mut groups: Vec<(K, Vec<&Row<'b>>)> = Vec::new();
    for (key, row) in keyed {
        match groups.last_mut() {
            Some((last, rows)) if *last == key => rows.push(row),
            _ => groups.push((key, vec![row])),
        }
    }
    groups
}

/// The first forecast that an owner made of a period by a method: as handed in when it began.
fn first_of_each<'a, 'b>(rows: &[&'a Row<'b>]) -> Vec<&'a Row<'b>> {
    // Rows are sorted by last day, owner, method and the day they were made.
    let mut first: Vec<&Row<'b>> = Vec::new();
    for row in rows {
        let same = |other: &&Row<'b>| (other.until, other.owner, other.method) == (row.until, row.owner, row.method);
        if !first.last().is_some_and(same) {
            first.push(row);
        }
    }
    first
}

/// The rows, checked, on one scale, sorted by last day, owner, method and the day they were made.
fn rows(request: &AccuracyRequest) -> Result<Vec<Row<'_>>, Error> {
    let quantities = request.forecasts.iter().flat_map(|row| [Some(row.forecast), row.actual]).flatten();
    let scale = scored::scale(quantities);
    let mut rows = Vec::with_capacity(request.forecasts.len());
    let mut seen = SortedSet::default();
    for (index, row) in request.forecasts.iter().enumerate() {
        let at = |field: &str| format!("forecasts[{index}].{field}");
        if row.made > row.until {
            let message = format!("`{}` is after `{}`, the last day it speaks of", row.made, row.until);
            return Err(Error::new(code::FORECAST_MADE_LATE, message).at(at("made")));
        }
        if !seen.insert((&row.owner, row.method.as_ref(), row.made, row.until)) {
            let message = "an earlier row has this owner, method and days";
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(at("owner")));
        }
        let units = |value: Quantity, field: &str| scored::units(value, scale).map_err(|error| error.at(at(field)));
        rows.push(Row {
            owner: &row.owner,
            manager: row.manager.as_ref(),
            method: row.method.as_ref(),
            made: row.made,
            until: row.until,
            forecast: units(row.forecast, "forecast")?,
            actual: row.actual.map(|actual| units(actual, "actual")).transpose()?,
            given: row,
            scale,
        });
    }
    order::sort_by(&mut rows, |one, other| {
        (one.until, one.owner, one.method, one.made).cmp(&(other.until, other.owner, other.method, other.made))
    });
    Ok(rows)
}
