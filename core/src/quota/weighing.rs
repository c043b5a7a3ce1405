//! How siblings are weighed against one another: alike, by a metric, by a blend of several, within bounds or not.

use crate::code;
use crate::error::Error;
use crate::order;
use crate::record::Record;
use crate::text::shown;
use crate::unit::{Id, Ratio, Weight, gcd, lcm, ten_to, wide};

/// A whole share, in the parts in which shares are counted that have no short common denominator: 2^96, so that a cent of
/// all the money there is has no error that could be seen.
const SHARE: u128 = 1 << 96;

/// How an amount is divided among those who share in it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub enum SplitBy {
    /// The same for all (`quota.split.equal`).
    Equal {},
    /// In proportion to what each can bring (`quota.split.weighted`).
    Weighted {
        /// One metric, or several that are blended: each gives a share of its own, and the shares are averaged by weight.
        #[record(default = potential())]
        metrics: Vec<SplitMetric>,
        /// What happens where all have zero.
        #[record(default = OnZero::Error)]
        on_zero: OnZero,
    },
    /// An equal base, moved by what each can bring, within bounds (`quota.split.hybrid`).
    Hybrid {
        /// As in `weighted`.
        #[record(default = potential())]
        metrics: Vec<SplitMetric>,
        /// As in `weighted`.
        #[record(default = OnZero::Error)]
        on_zero: OnZero,
        /// How far a share may lie from the equal one: from 0 to 1. Left out, the policy's.
        within: Option<Ratio>,
    },
}

/// A metric, and what it counts for.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SplitMetric {
    /// Its name.
    metric: Id,
    /// Whether more of it means more quota, or less.
    #[record(default = Direction::Proportional)]
    direction: Direction,
    /// Its part of a blend; only the proportion to the others counts.
    #[record(default = Weight::one())]
    weight: Weight,
}

/// Which way a metric works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Direction {
    /// More of it means more quota.
    Proportional,
    /// More of it means less quota: shares are those of one over it.
    Inverse,
}

/// What happens where all who share in an amount have zero of a metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum OnZero {
    /// Nothing is guessed: an error.
    Error,
    /// All are treated alike, and a note says so.
    Equal,
}

/// The metric that is meant where none is named: `potential`.
fn potential() -> Vec<SplitMetric> {
    vec![SplitMetric { metric: Id::known(POTENTIAL), direction: Direction::Proportional, weight: Weight::one() }]
}

/// The name of the metric that stands in a field of its own.
pub(crate) const POTENTIAL: &str = "potential";

impl Default for SplitBy {
    fn default() -> Self {
        Self::Weighted { metrics: potential(), on_zero: OnZero::Error }
    }
}

impl SplitBy {
    /// The metrics it asks for.
    pub(crate) fn metrics(&self) -> &[SplitMetric] {
        match self {
            Self::Equal {} => &[],
            Self::Weighted { metrics, .. } | Self::Hybrid { metrics, .. } => metrics,
        }
    }

    /// How far shares may lie from the equal one; `None` for any distance.
    pub(crate) fn within(&self, usual: Ratio) -> Option<Ratio> {
        match self {
            Self::Hybrid { within, .. } => Some(within.unwrap_or(usual)),
            _ => None,
        }
    }

    /// Checks what a type cannot: metrics there, none twice, a weight above zero, bounds within 0 to 1.
    pub(crate) fn check(&self) -> Result<(), Error> {
        if matches!(self, Self::Equal {}) {
            return Ok(());
        }
        let metrics = self.metrics();
        if metrics.iter().all(|metric| metric.weight.is_zero()) {
            let message = "no metric has a weight above zero";
            return Err(Error::new(code::QUOTA_WEIGHTS_ZERO, message).at("metrics"));
        }
        if metrics.len() > 32 {
            let message = format!("`{}` metrics are more than 32", metrics.len());
            return Err(Error::new(code::QUOTA_METRIC_DUPLICATE, message).at("metrics"));
        }
        for (index, metric) in metrics.iter().enumerate() {
            if metrics.iter().take(index).any(|other| other.metric == metric.metric) {
                let message = format!("`{}` is blended already", shown(metric.metric.as_str()));
                return Err(Error::new(code::QUOTA_METRIC_DUPLICATE, message).at(format!("metrics[{index}].metric")));
            }
        }
        if let Self::Hybrid { within: Some(within), .. } = self
            && (*within < Ratio::zero() || *within > Ratio::one())
        {
            let message = format!("`{within}` is not from 0 to 1");
            return Err(Error::new(code::QUOTA_WITHIN_OUT_OF_RANGE, message).at("within"));
        }
        Ok(())
    }

    /// Whether all are treated alike where a metric is zero for all.
    fn equal_on_zero(&self) -> bool {
        match self {
            Self::Equal {} => true,
            Self::Weighted { on_zero, .. } | Self::Hybrid { on_zero, .. } => *on_zero == OnZero::Equal,
        }
    }
}

/// The weights of some siblings, and whether a metric was zero for all of them, so that they were treated alike in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Weighed {
    pub(crate) weights: Vec<u128>,
    pub(crate) alike: bool,
}

/// Weighs siblings. `value` gives a metric, by its number among those of the split, of a sibling in whole numbers of one
/// scale, or why it has none; who is held at one amount has no weight, and says nothing of the others'.
///
/// Weights are exact. Only where their common denominator would be longer than 110 bits are the shares of a blend, or of one
/// over a metric, rounded half-even to parts of 2^-96.
pub(crate) fn weigh(
    by: &SplitBy,
    siblings: usize,
    held: impl Fn(usize) -> bool,
    value: impl Fn(usize, usize) -> Result<u128, Error>,
) -> Result<Weighed, Error> {
    let free: Vec<usize> = (0..siblings).filter(|place| !held(*place)).collect();
    let mut weights = vec![0_u128; siblings];
    let mut put = |own: &[u128]| {
        for (place, weight) in free.iter().zip(own) {
            if let Some(slot) = weights.get_mut(*place) {
                *slot = *weight;
            }
        }
    };
    if matches!(by, SplitBy::Equal {}) {
        put(&vec![1; free.len()]);
        return Ok(Weighed { weights, alike: false });
    }
    let used: Vec<(usize, &SplitMetric)> =
        by.metrics().iter().enumerate().filter(|(_, metric)| !metric.weight.is_zero()).collect();
    let own: Vec<Weight> = used.iter().map(|(_, metric)| metric.weight).collect();
    let (mut columns, mut alike) = (Vec::with_capacity(used.len()), false);
    for ((number, metric), own) in used.into_iter().zip(Weight::whole(&own)) {
        let mut values = Vec::with_capacity(free.len());
        for place in &free {
            values.push(value(number, *place)?);
        }
        let mut values = match metric.direction {
            Direction::Proportional => lowest(values),
            Direction::Inverse => inverse(metric, &values)?,
        };
        if values.iter().all(|value| *value == 0) {
            if !by.equal_on_zero() {
                let message = format!("`{}` is zero for all who share", shown(metric.metric.as_str()));
                return Err(Error::new(code::QUOTA_WEIGHTS_ZERO, message));
            }
            alike |= !free.is_empty();
            values = vec![1; values.len()];
        }
        let sum = values.iter().try_fold(0_u128, |sum, value| sum.checked_add(*value)).ok_or_else(too_large)?;
        columns.push((values, sum, own));
    }
    let blended = match columns.as_mut_slice() {
        [(values, ..)] => Some(std::mem::take(values)),
        _ => exact_blend(&columns, free.len()),
    };
    put(&lowest(match blended {
        Some(blended) => blended,
        None => rounded_blend(&columns, free.len()).ok_or_else(too_large)?,
    }));
    Ok(Weighed { weights, alike })
}

/// A metric's values, their sum, and what the metric counts for.
type Column = (Vec<u128>, u128, u128);

/// The sum of all weights at most, so that what is divided by them still fits.
const LONGEST: u128 = 1 << 110;

/// A blend over the smallest common denominator of all sums; `None` where that is too long.
fn exact_blend(columns: &[Column], siblings: usize) -> Option<Vec<u128>> {
    let common = columns.iter().try_fold(1_u128, |common, (_, sum, _)| common_multiple(common, *sum))?;
    let blend = |place: usize| {
        let parts = columns
            .iter()
            .map(|(values, sum, own)| values.get(place)?.checked_mul(common.checked_div(*sum)?)?.checked_mul(*own));
        parts.into_iter().try_fold(0_u128, |sum, part| sum.checked_add(part?))
    };
    let blended = lowest((0..siblings).map(blend).collect::<Option<Vec<u128>>>()?);
    let sum = blended.iter().try_fold(0_u128, |sum, weight| sum.checked_add(*weight))?;
    (sum < LONGEST).then_some(blended)
}

/// The same with each metric's shares rounded.
fn rounded_blend(columns: &[Column], siblings: usize) -> Option<Vec<u128>> {
    let all = columns.iter().try_fold(0_u128, |sum, (_, _, own)| sum.checked_add(*own))?;
    let blend = |place: usize| {
        let share = |values: &[u128], sum| wide::rounded(*values.get(place)?, SHARE, sum);
        let parts = columns.iter().map(|(values, sum, own)| wide::rounded(share(values, *sum)?, *own, all));
        parts.into_iter().try_fold(0_u128, |sum, part| sum.checked_add(part?))
    };
    (0..siblings).map(blend).collect()
}

fn common_multiple(one: u128, other: u128) -> Option<u128> {
    lcm(one, other).filter(|common| *common < LONGEST)
}

/// The same proportions in the smallest whole numbers.
fn lowest(mut weights: Vec<u128>) -> Vec<u128> {
    let mut common = 0_u128;
    for weight in &weights {
        common = gcd(*weight, common);
        if common == 1 {
            return weights;
        }
    }
    for weight in &mut weights {
        *weight = match (u64::try_from(*weight), u64::try_from(common)) {
            (Ok(narrow), Ok(common)) => narrow.checked_div(common).map_or(*weight, u128::from),
            _ => weight.checked_div(common).unwrap_or(*weight),
        };
    }
    weights
}

/// One over each value: over their smallest common multiple, or rounded where that is too long.
fn inverse(metric: &SplitMetric, values: &[u128]) -> Result<Vec<u128>, Error> {
    let values = lowest(values.to_vec());
    let smallest = values.iter().min().copied().unwrap_or(1);
    if smallest == 0 {
        let message = format!("`{}` is zero, and one over it has no size", shown(metric.metric.as_str()));
        return Err(Error::new(code::QUOTA_METRIC_ZERO, message));
    }
    let common = values.iter().try_fold(1_u128, |common, value| common_multiple(common, *value));
    let exact =
        common.and_then(|common| values.iter().map(|value| common.checked_div(*value)).collect::<Option<Vec<u128>>>());
    let sum = exact.as_ref().and_then(|exact| exact.iter().try_fold(0_u128, |sum, weight| sum.checked_add(*weight)));
    match exact.filter(|_| sum.is_some_and(|sum| sum < LONGEST)) {
        Some(exact) => Ok(lowest(exact)),
        None => values.iter().map(|value| wide::rounded(smallest, SHARE, *value).ok_or_else(too_large)).collect(),
    }
}

fn too_large() -> Error {
    Error::new(code::QUOTA_OUT_OF_RANGE, "the metric's values are too large to be added")
}

/// A metric's value in whole billionths, which hold every one that is read.
pub(crate) fn billionths(value: Weight) -> u128 {
    let (mantissa, places) = value.decimal().parts();
    mantissa.saturating_mul(ten_to(9_u32.saturating_sub(places)).unwrap_or(1)).unsigned_abs()
}

/// A metric of someone, as tables have it: one row each.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct MetricValue {
    /// Whose.
    id: Id,
    /// The metric's name.
    metric: Id,
    /// How much of it.
    value: Weight,
}

/// Metric values by name and place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Metrics {
    names: Vec<Id>,
    /// By name, then by place.
    values: Vec<Vec<Option<u128>>>,
}

impl Metrics {
    /// From rows in which `place` finds the id of.
    pub(crate) fn of(
        rows: &[MetricValue],
        potentials: impl Iterator<Item = Option<Weight>>,
        places: usize,
        place: impl Fn(&Id) -> Option<usize>,
    ) -> Result<Self, Error> {
        let mut metrics = Self::default();
        let mut own = Vec::with_capacity(places);
        own.extend(potentials.map(|weight| weight.map(billionths)));
        if own.iter().any(Option::is_some) {
            metrics.names.push(Id::known(POTENTIAL));
            metrics.values.push(own);
        }
        // All ids first: nothing else keeps the memory from being asked for several of them at once.
        let found: Vec<Option<usize>> = rows.iter().map(|row| place(&row.id)).collect();
        for (index, (row, at)) in rows.iter().zip(found).enumerate() {
            let Some(at) = at else {
                let message = format!("there is no `{}`", shown(row.id.as_str()));
                return Err(Error::new(code::QUOTA_NODE_UNKNOWN, message).at(format!("metrics[{index}].id")));
            };
            let slot = metrics.slot(&row.metric, places, at).ok_or_else(too_large)?;
            if slot.is_some() {
                let message = format!("`{}` has this metric already", shown(row.id.as_str()));
                return Err(Error::new(code::QUOTA_METRIC_DUPLICATE, message).at(format!("metrics[{index}].metric")));
            }
            *slot = Some(billionths(row.value));
        }
        Ok(metrics)
    }

    fn slot(&mut self, name: &Id, places: usize, at: usize) -> Option<&mut Option<u128>> {
        let found = match self.names.iter().position(|known| known == name) {
            Some(found) => found,
            None => {
                self.names.push(name.clone());
                self.values.push(vec![None; places]);
                self.names.len().checked_sub(1)?
            }
        };
        self.values.get_mut(found)?.get_mut(at)
    }

    /// The values of a metric by place; an error where nobody has it.
    pub(crate) fn column(&self, name: &Id) -> Result<&[Option<u128>], Error> {
        let found = self.names.iter().position(|known| known == name).and_then(|found| self.values.get(found));
        found.map(Vec::as_slice).ok_or_else(|| {
            let message = format!("nobody has a metric `{}`", shown(name.as_str()));
            let mut known: Vec<&str> = self.names.iter().map(Id::as_str).collect();
            order::sort_by(&mut known, Ord::cmp);
            let help = if known.is_empty() {
                "give `potential` or `metrics`".to_owned()
            } else {
                format!("there are: {}", known.join(", "))
            };
            Error::new(code::QUOTA_METRIC_UNKNOWN, message).with_help(help)
        })
    }

    /// All names, in the order in which they first stood, each with its values by place.
    pub(crate) fn columns(&mut self) -> impl Iterator<Item = (&Id, &mut Vec<Option<u128>>)> {
        self.names.iter().zip(self.values.iter_mut())
    }
}

/// The error for someone without a value of a metric that is asked for.
pub(crate) fn missing(metric: &Id, of: &Id) -> Error {
    let message = format!("`{}` has no `{}`", shown(of.as_str()), shown(metric.as_str()));
    Error::new(code::QUOTA_METRIC_MISSING, message)
}
