//! Forecast value added: whether adjustments brought forecasts nearer to what came, by person, direction and size.

use super::scored::{amount, in_range, scale, units};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::order;
use crate::record::{Figure, Record};
use crate::rule::FORECAST_ACCURACY;
use crate::time::Date;
use crate::unit::{Fraction, Id, Quantity, Ratio, ten_to};

/// Forecasts before and after somebody adjusted them, and what came.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ValueAddedRequest {
    /// One row an adjustment; every amount in one unit.
    adjustments: Vec<AdjustedForecast>,
    /// The upper ends of the sizes by which adjustments are told apart, as shares of the forecast before: above zero, rising;
    /// larger ones come last.
    #[record(default = usual_sizes())]
    sizes: Vec<Ratio>,
}

/// 5, 10, 25 %.
fn usual_sizes() -> Vec<Ratio> {
    [5, 10, 25].into_iter().filter_map(|percent| Ratio::of(percent, 100)).collect()
}

/// A forecast before and after somebody adjusted it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct AdjustedForecast {
    /// Who adjusted it.
    by: Id,
    /// Whose forecast it was.
    owner: Option<Id>,
    /// The last day it speaks of.
    until: Option<Date>,
    /// What was forecast before.
    before: Quantity,
    /// What was forecast after.
    after: Quantity,
    /// What came.
    actual: Quantity,
}

/// Whether adjustments helped.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.value_added/1")]
pub struct ValueAdded {
    /// All adjustments.
    overall: AdjustmentGroup,
    /// By who adjusted.
    by_person: Vec<AdjustmentGroup>,
    /// By direction: downward, then upward, then those that changed nothing.
    by_direction: Vec<AdjustmentGroup>,
    /// By size, from the smallest on.
    by_size: Vec<AdjustmentGroup>,
}

/// Which way a forecast was adjusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Record)]
pub enum AdjustmentDirection {
    /// To less.
    Down,
    /// To more.
    Up,
    /// To the same.
    Same,
}

/// What some adjustments did.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct AdjustmentGroup {
    /// Which: `all`, a person, a direction, a size such as `up to 5 %`.
    key: Id,
    /// How many.
    adjustments: u64,
    /// Those after which the forecast was nearer.
    helped: u64,
    /// Those after which it was further off.
    harmed: u64,
    /// The sum of the distances before.
    error_before: Figure<Quantity>,
    /// The sum of the distances after.
    error_after: Figure<Quantity>,
    /// Before less after: above zero they helped.
    value_added: Figure<Quantity>,
    /// The same over the distances before.
    share: Figure<Ratio>,
}

/// One adjustment in units.
struct Adjusted<'a> {
    row: &'a AdjustedForecast,
    before: i128,
    after: i128,
}

/// Tells whether adjustments brought forecasts nearer to what came (`forecast.accuracy`).
///
/// ```
/// use attain::{forecast, record};
/// let request = r#"{"adjustments": [
///     {"by": "Mia", "before": 100, "after": 90, "actual": 88},
///     {"by": "Mia", "before": 100, "after": 130, "actual": 105}
/// ]}"#;
/// let added = forecast::value_added(&record::from_json(request).unwrap()).unwrap();
/// assert_eq!(added.overall().value_added().known().unwrap().to_string(), "-10");
/// assert_eq!(added.by_direction()[0].value_added().known().unwrap().to_string(), "10");
/// ```
///
/// # Errors
///
/// `forecast.sizes_not_rising` at `sizes`; `forecast.out_of_range` where amounts are too large to be compared.
pub fn value_added(request: &ValueAddedRequest) -> Result<ValueAdded, Error> {
    value_added_why(request, &Why::off())
}

/// As [`value_added`], each figure with its derivation for whoever asks.
pub(crate) fn value_added_why(request: &ValueAddedRequest, why: &Why<'_>) -> Result<ValueAdded, Error> {
    if let Some(first) = request.sizes.first().filter(|first| first.fraction().0 <= 0) {
        let message = format!("`{first}` is not above zero");
        return Err(Error::new(code::FORECAST_SIZES_NOT_RISING, message).at("sizes[0]"));
    }
    for (index, pair) in request.sizes.windows(2).enumerate() {
        if let [one, next] = pair
            && one >= next
        {
            let message = format!("`{next}` is not above `{one}`, which comes before it");
            let place = format!("sizes[{}]", index.saturating_add(1));
            return Err(Error::new(code::FORECAST_SIZES_NOT_RISING, message).at(place));
        }
    }
    let places = scale(request.adjustments.iter().flat_map(|row| [row.before, row.after, row.actual]));
    let mut rows = Vec::with_capacity(request.adjustments.len());
    for (index, row) in request.adjustments.iter().enumerate() {
        let at = |field: &str| format!("adjustments[{index}].{field}");
        let of = |value, field: &str| units(value, places).map_err(|error| error.at(at(field)));
        let actual = of(row.actual, "actual")?;
        let distance = |forecast: i128| forecast.saturating_sub(actual).saturating_abs();
        let (before, after) = (distance(of(row.before, "before")?), distance(of(row.after, "after")?));
        rows.push(Adjusted { row, before, after });
    }
    let all: Vec<&Adjusted<'_>> = rows.iter().collect();
    let groups = |name: &str, named: Vec<(Id, Vec<&Adjusted<'_>>)>| -> Vec<AdjustmentGroup> {
        let groups = named.into_iter().filter(|(_, rows)| !rows.is_empty()).enumerate();
        groups.map(|(index, (key, rows))| group(key, &rows, places, &why.item(name, index))).collect()
    };
    let some = |of: &dyn Fn(&Adjusted<'_>) -> bool| all.iter().copied().filter(|row| of(row)).collect::<Vec<_>>();
    let mut people: Vec<&Id> = rows.iter().map(|row| &row.row.by).collect();
    order::sort_by(&mut people, Ord::cmp);
    people.dedup();
    let people = people.into_iter().map(|person| (person.clone(), some(&|row| row.row.by == *person)));
    let directions = AdjustmentDirection::ALL
        .iter()
        .map(|direction| (Id::known(direction.as_str()), some(&|row| direction_of(row.row) == *direction)));
    let sizes = (0..=request.sizes.len())
        .map(|size| (size_name(&request.sizes, size), some(&|row| size_of(row.row, &request.sizes) == size)));
    Ok(ValueAdded {
        overall: group(Id::known("all"), &all, places, &why.field("overall")),
        by_person: groups("by_person", people.collect()),
        by_direction: groups("by_direction", directions.collect()),
        by_size: groups("by_size", sizes.collect()),
    })
}

fn direction_of(row: &AdjustedForecast) -> AdjustmentDirection {
    match row.after.cmp(&row.before) {
        std::cmp::Ordering::Less => AdjustmentDirection::Down,
        std::cmp::Ordering::Greater => AdjustmentDirection::Up,
        std::cmp::Ordering::Equal => AdjustmentDirection::Same,
    }
}

/// The first size that an adjustment fits; of a forecast of zero or below it fits none, so it is the largest.
fn size_of(row: &AdjustedForecast, sizes: &[Ratio]) -> usize {
    let ((after, after_whole), (before, whole)) = (row.after.fraction(), row.before.fraction());
    // On one scale: |after - before| <= size * before.
    let change = after.saturating_mul(whole).saturating_sub(before.saturating_mul(after_whole)).saturating_abs();
    let before = before.saturating_mul(after_whole);
    let fits = |size: &Ratio| {
        let (share, of) = size.fraction();
        before > 0 && change.saturating_mul(of) <= before.saturating_mul(share)
    };
    sizes.iter().position(fits).unwrap_or(sizes.len())
}

fn size_name(sizes: &[Ratio], size: usize) -> Id {
    let percent = |ratio: &Ratio| {
        let (part, whole) = ratio.fraction();
        let (text, _) =
            Fraction::new(part.saturating_mul(100), whole).map_or_else(Default::default, |share| share.text(0));
        format!("{text} %")
    };
    let name = match (sizes.get(size), sizes.last()) {
        (Some(end), _) => format!("up to {}", percent(end)),
        (None, Some(last)) => format!("above {}", percent(last)),
        (None, None) => "any size".to_owned(),
    };
    Id::known(&name)
}

fn group(key: Id, rows: &[&Adjusted<'_>], places: u32, why: &Why<'_>) -> AdjustmentGroup {
    let words = |row: &Adjusted<'_>| {
        let owner = row.row.owner.as_ref().map_or_else(String::new, |owner| format!(", of {owner}"));
        let until = row.row.until.map_or_else(String::new, |until| format!(", for {until}"));
        format!("{} from {} to {}{owner}{until}", row.row.by, row.row.before, row.row.after)
    };
    let number = |name: &str, what: &str, of: &dyn Fn(&Adjusted<'_>) -> bool| {
        let some = || rows.iter().filter(|row| of(row));
        let number = u64::try_from(some().count()).unwrap_or(u64::MAX);
        why.figure(name, FORECAST_ACCURACY, number, || {
            let part = |row: &&Adjusted<'_>| Derivation::given(words(row), Measure::count(1));
            Derivation::count(what, some().map(part).collect::<Parts>())
        })
    };
    let sum = |of: &dyn Fn(&Adjusted<'_>) -> i128| rows.iter().try_fold(0_i128, |sum, row| sum.checked_add(of(row)));
    let in_units = |sum: Option<i128>| in_range(sum.and_then(|sum| Quantity::of(sum, ten_to(places)?)));
    let (before, after) = (sum(&|row| row.before), sum(&|row| row.after));
    let total = |name: &str, what: &str, value: Option<i128>, of: &dyn Fn(&Adjusted<'_>) -> i128| {
        why.figure(name, FORECAST_ACCURACY, in_units(value), || {
            let part = |row: &&Adjusted<'_>| Derivation::given(words(row), amount(of(row), places));
            Derivation::sum(what, rows.iter().map(part).collect::<Parts>())
        })
    };
    let error_before = total("error_before", "distances before", before, &|row| row.before);
    let error_after = total("error_after", "distances after", after, &|row| row.after);
    let added = before.zip(after).and_then(|(before, after)| before.checked_sub(after));
    let value_added = why.figure("value_added", FORECAST_ACCURACY, in_units(added), || {
        let parts = [
            why.part("error_before", "distances before", &error_before),
            why.part("error_after", "distances after", &error_after),
        ];
        Derivation::difference("before less after", parts)
    });
    let share = match before {
        Some(0) => Figure::none(code::FORECAST_ACCURACY_UNDEFINED, "the forecasts were exact before"),
        _ => in_range(added.zip(before).and_then(|(added, before)| Ratio::of(added, before))),
    };
    AdjustmentGroup {
        key,
        adjustments: number("adjustments", "adjustments", &|_| true),
        helped: number("helped", "nearer after", &|row| row.after < row.before),
        harmed: number("harmed", "further off after", &|row| row.after > row.before),
        share: why.figure("share", FORECAST_ACCURACY, share, || {
            Derivation::quotient(
                "over the distances before",
                why.part("value_added", "before less after", &value_added),
                why.part("error_before", "distances before", &error_before),
            )
        }),
        error_before,
        error_after,
        value_added,
    }
}
