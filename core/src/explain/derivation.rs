//! How a figure is derived: its arithmetic over its parts, evaluated exactly as it is written down.

use std::cmp::Reverse;

use super::{Arithmetic, Folded, Rounded, Step, StepUnit};
use crate::chance;
use crate::order;
use crate::record::{Figure, Reason};
use crate::rule::RuleId;
use crate::unit::{Currency, Fraction, Rounding};

/// A value and what it is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    pub(crate) value: Fraction,
    pub(crate) unit: StepUnit,
    /// Places behind the point that the unit's values are rounded to.
    pub(crate) scale: u32,
}

impl Measure {
    pub(crate) fn count(value: u64) -> Self {
        Self { value: Fraction::whole(i128::from(value)), unit: StepUnit::Count, scale: 0 }
    }

    pub(crate) fn days(value: i32) -> Self {
        Self { value: Fraction::whole(i128::from(value)), unit: StepUnit::Days, scale: 4 }
    }

    /// Minor units of a currency.
    pub(crate) fn minor(minor: i128, currency: Currency) -> Option<Self> {
        let places = u32::from(currency.places());
        Some(Self { value: Fraction::new(minor, crate::unit::ten_to(places)?)?, unit: StepUnit::Money, scale: places })
    }

    pub(crate) fn ratio((numerator, denominator): (i128, i128)) -> Option<Self> {
        Some(Self { value: Fraction::new(numerator, denominator)?, unit: StepUnit::Ratio, scale: 6 })
    }
}

/// The parts of a sum or count: the largest one by one, the others folded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Parts {
    shown: Vec<Derivation>,
    folded: Option<(u64, Option<Fraction>)>,
}

impl Parts {
    /// The parts with the largest values, then by their words; the others folded. Only what is shown is put in words.
    pub(crate) fn largest<T>(items: Vec<(Option<Measure>, T)>, limit: usize, show: impl Fn(T) -> Derivation) -> Self {
        let key = |measure: &Option<Measure>| measure.and_then(|measure| measure.value.scaled(4, Rounding::Down));
        let mut items: Vec<(Option<Measure>, T)> = items;
        order::sort_by_key(&mut items, |(measure, _)| Reverse(key(measure)));
        let rest = items.split_off(limit.min(items.len()));
        let sum = |rest: &[(Option<Measure>, T)]| {
            let values = rest.iter().filter_map(|(measure, _)| *measure);
            values.map(|measure| measure.value).try_fold(Fraction::ZERO, Fraction::plus)
        };
        let folded = u64::try_from(rest.len()).ok().filter(|count| *count > 0).map(|count| (count, sum(&rest)));
        Self { shown: items.into_iter().map(|(_, item)| show(item)).collect(), folded }
    }

    /// The same with at most so many parts one by one: the largest, in their order, the others folded. Parts whose values
    /// are not all known stay as they are.
    fn cut(self, limit: usize) -> Self {
        let shown: Vec<Derivation> = self.shown.into_iter().map(|part| part.cut(limit)).collect();
        let values: Option<Vec<Fraction>> = shown.iter().map(|part| part.value).collect();
        let Some(values) = values.filter(|values| values.len() > limit && self.folded.is_none()) else {
            return Self { shown, ..self };
        };
        let mut places: Vec<usize> = (0..values.len()).collect();
        let key = |place: &usize| values.get(*place).and_then(|value| value.scaled(4, Rounding::Down));
        order::sort_by_key(&mut places, |place| Reverse(key(place)));
        let kept: Vec<usize> = places.into_iter().take(limit).collect();
        let (mut largest, mut count, mut sum) = (Vec::with_capacity(limit), 0_u64, Some(Fraction::ZERO));
        for (index, (part, value)) in shown.into_iter().zip(values).enumerate() {
            if kept.contains(&index) {
                largest.push(part);
            } else {
                (count, sum) = (count.saturating_add(1), sum.and_then(|sum| sum.plus(value)));
            }
        }
        Self { shown: largest, folded: Some((count, sum)) }
    }

    fn count(&self) -> Fraction {
        let shown = u64::try_from(self.shown.len()).unwrap_or(u64::MAX);
        Fraction::whole(i128::from(shown.saturating_add(self.folded.map_or(0, |(count, _)| count))))
    }

    fn sum(&self) -> Option<Fraction> {
        let folded = self.folded.map_or(Some(Fraction::ZERO), |(_, sum)| sum)?;
        self.shown.iter().try_fold(folded, |sum, part| sum.plus(part.value?))
    }
}

impl FromIterator<Derivation> for Parts {
    fn from_iter<I: IntoIterator<Item = Derivation>>(parts: I) -> Self {
        Self { shown: parts.into_iter().collect(), folded: None }
    }
}

impl<const N: usize> From<[Derivation; N]> for Parts {
    fn from(parts: [Derivation; N]) -> Self {
        Self { shown: Vec::from(parts), folded: None }
    }
}

/// A value with the arithmetic that gives it. Built in the closures of [`super::Why::figure`] only.
#[derive(Clone, Debug)]
pub(crate) struct Derivation {
    pub(crate) what: String,
    pub(crate) path: Option<String>,
    pub(crate) rule: Option<RuleId>,
    pub(crate) reason: Option<Reason>,
    /// The exact value; `None` where the arithmetic has no answer that fits.
    pub(crate) value: Option<Fraction>,
    pub(crate) unit: StepUnit,
    pub(crate) scale: u32,
    pub(crate) rounding: Rounding,
    by: Arithmetic,
    parts: Parts,
}

impl Derivation {
    fn new(what: String, by: Arithmetic, value: Option<Fraction>, like: (StepUnit, u32)) -> Self {
        Self {
            what,
            path: None,
            rule: None,
            reason: None,
            value,
            unit: like.0,
            scale: like.1,
            rounding: Rounding::HalfEven,
            by,
            parts: Parts::default(),
        }
    }

    /// A value as it was handed in, or read from the data.
    pub(crate) fn given(what: impl Into<String>, measure: impl Into<Option<Measure>>) -> Self {
        let measure = measure.into();
        let like = measure.map_or((StepUnit::Count, 0), |measure| (measure.unit, measure.scale));
        Self::new(what.into(), Arithmetic::Given, measure.map(|measure| measure.value), like)
    }

    /// A figure that is not there, and why.
    pub(crate) fn none(what: impl Into<String>, reason: Reason) -> Self {
        Self { reason: Some(reason), ..Self::given(what, None) }
    }

    /// Some arithmetic over parts. Written out once, not for every kind of words and parts.
    fn of(what: String, by: Arithmetic, parts: Parts) -> Self {
        let first = parts.shown.first();
        let like = first.map_or((StepUnit::Count, 0), |part| (part.unit, part.scale));
        let (value, like) = match by {
            Arithmetic::Given => (None, like),
            Arithmetic::Sum => (parts.sum(), like),
            Arithmetic::Count => (Some(parts.count()), (StepUnit::Count, 0)),
            Arithmetic::Difference => (parts.difference(), like),
            Arithmetic::Product => (parts.product(), like),
            Arithmetic::Quotient => parts.quotient(like),
            Arithmetic::Median => (parts.median(), like),
            Arithmetic::Largest => (parts.sorted().and_then(|values| values.last().copied()), like),
            Arithmetic::Smallest => (parts.sorted().and_then(|values| values.first().copied()), like),
            Arithmetic::Same => (first.and_then(|part| part.value), like),
            Arithmetic::PoissonBelow => (parts.poisson_below(), (StepUnit::Ratio, 6)),
            Arithmetic::RunOf => (parts.run_of(), (StepUnit::Ratio, 6)),
            Arithmetic::FisherExact => (parts.fisher(), (StepUnit::Ratio, 6)),
        };
        Self { parts, ..Self::new(what, by, value, like) }
    }

    /// All parts added.
    pub(crate) fn sum(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::Sum, parts.into())
    }

    /// How many parts there are.
    pub(crate) fn count(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::Count, parts.into())
    }

    /// The first part less the others.
    pub(crate) fn difference(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::Difference, parts.into())
    }

    /// The parts multiplied, measured as the first is.
    pub(crate) fn product(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::Product, parts.into())
    }

    /// The first part over the second, measured as the first is; a ratio where both are measured alike.
    pub(crate) fn quotient(what: impl Into<String>, over: Self, under: Self) -> Self {
        Self::of(what.into(), Arithmetic::Quotient, Parts::from([over, under]))
    }

    /// The middle of the parts, of two middle ones their mean.
    pub(crate) fn median(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::Median, parts.into())
    }

    /// The largest part.
    pub(crate) fn largest(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::Largest, parts.into())
    }

    /// The smallest part.
    pub(crate) fn smallest(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::Smallest, parts.into())
    }

    /// The first part as it is; the others say why it is that one.
    pub(crate) fn same(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::Same, parts.into())
    }

    /// The chance of fewer than the first part times each mean that follows, to six places.
    pub(crate) fn poisson_below(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::PoissonBelow, parts.into())
    }

    /// The chance that the first part comes in a row among the second's tries, each with the third's chance.
    pub(crate) fn run_of(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::RunOf, parts.into())
    }

    /// Fisher's exact test on four counts: of the first group with and without, of the second with and without.
    pub(crate) fn fisher(what: impl Into<String>, parts: impl Into<Parts>) -> Self {
        Self::of(what.into(), Arithmetic::FisherExact, parts.into())
    }

    /// The same with at most so many parts of each sum and count one by one, the others folded.
    pub(crate) fn cut(self, limit: usize) -> Self {
        match self.by {
            Arithmetic::Sum | Arithmetic::Count => Self { parts: self.parts.cut(limit), ..self },
            _ => {
                let shown = self.parts.shown.into_iter().map(|part| part.cut(limit)).collect();
                Self { parts: Parts { shown, ..self.parts }, ..self }
            }
        }
    }

    /// The same with the place where it stands as a figure of the response.
    pub(crate) fn at(self, path: String) -> Self {
        Self { path: Some(path), ..self }
    }

    /// The same, its figure rounded by another mode than half-even.
    pub(crate) fn rounded_by(self, rounding: Rounding) -> Self {
        Self { rounding, ..self }
    }

    /// The same measured as a number of things, which need not be whole: money over the money of one thing.
    pub(crate) fn counted(self) -> Self {
        Self { unit: StepUnit::Count, scale: 6, ..self }
    }

    /// Whether the arithmetic, rounded once, gives this value.
    pub(crate) fn gives(&self, figure: Measure) -> bool {
        // What was handed in may have more places than a computed figure.
        if self.value == Some(figure.value) {
            return true;
        }
        let rounded = self.value.and_then(|value| value.scaled(figure.scale, self.rounding));
        rounded.is_some() && rounded == figure.value.scaled(figure.scale, Rounding::Down)
    }

    /// The same as a figure of the response: its own value, and how the arithmetic was rounded to it.
    pub(crate) fn into_figure(self, path: String, rule: RuleId, figure: Measure) -> Step {
        let exact = self.value == Some(figure.value);
        let mode = self.rounding;
        let mut step =
            Self { path: Some(path), rule: Some(rule), unit: figure.unit, scale: figure.scale, ..self }.step();
        let (value, fraction) = text_of(figure.value, figure.unit, figure.scale);
        step.value = Some(Figure::Known(value));
        step.exact = fraction;
        step.rounded = (!exact).then(|| Rounded { places: u64::from(figure.scale), mode });
        step.more = false;
        step
    }

    /// As the response of an explanation has it.
    pub(crate) fn step(self) -> Step {
        let (value, exact) = match (self.reason, self.value) {
            (Some(reason), _) => (Some(Figure::NotAvailable(reason)), None),
            (None, Some(value)) => {
                let (text, fraction) = text_of(value, self.unit, self.scale);
                (Some(Figure::Known(text)), fraction)
            }
            (None, None) => (None, None),
        };
        let places = self.parts.shown.first().map_or((StepUnit::Count, 0), |part| (part.unit, part.scale));
        let folded = self.parts.folded.map(|(count, sum)| Folded {
            count,
            sum: sum.map_or_else(String::new, |sum| {
                let (text, fraction) = text_of(sum, places.0, places.1);
                fraction.unwrap_or(text)
            }),
        });
        Step {
            more: self.path.is_some(),
            path: self.path,
            what: self.what,
            value,
            exact,
            unit: self.unit,
            rule: self.rule,
            by: self.by,
            rounded: None,
            parts: self.parts.shown.into_iter().map(Self::step).collect(),
            folded,
        }
    }
}

/// The arithmetic; `None` where there is no answer that fits.
impl Parts {
    fn difference(&self) -> Option<Fraction> {
        let (first, rest) = self.shown.split_first()?;
        rest.iter().try_fold(first.value?, |left, part| left.minus(part.value?))
    }

    fn product(&self) -> Option<Fraction> {
        self.shown.iter().try_fold(Fraction::whole(1), |product, part| product.times(part.value?))
    }

    fn quotient(&self, like: (StepUnit, u32)) -> (Option<Fraction>, (StepUnit, u32)) {
        let [over, under] = self.shown.as_slice() else { return (None, like) };
        let value = over.value.zip(under.value).and_then(|(over, under)| over.over(under));
        (value, if over.unit == under.unit { (StepUnit::Ratio, 6) } else { like })
    }

    fn median(&self) -> Option<Fraction> {
        let values = self.sorted()?;
        let middle = values.len().checked_div(2)?;
        let upper = *values.get(middle)?;
        if values.len().is_multiple_of(2) {
            return upper.plus(*values.get(middle.checked_sub(1)?)?)?.over(Fraction::whole(2));
        }
        Some(upper)
    }

    fn poisson_below(&self) -> Option<Fraction> {
        let values: Vec<Fraction> = self.shown.iter().map(|part| part.value).collect::<Option<_>>()?;
        let (limit, means) = values.split_first()?;
        Fraction::of_ratio(chance::poisson_below(*limit, means)?)
    }

    fn run_of(&self) -> Option<Fraction> {
        let [run, tries, chance] = self.shown.as_slice() else { return None };
        Fraction::of_ratio(chance::run_of(run.value?, tries.value?, chance.value?)?)
    }

    fn fisher(&self) -> Option<Fraction> {
        let [a, b, c, d] = self.shown.as_slice() else { return None };
        let count = |part: &Derivation| u64::try_from(part.value?.scaled(0, Rounding::Down)?).ok();
        Fraction::of_ratio(chance::fisher([count(a)?, count(b)?, count(c)?, count(d)?])?)
    }

    /// The values from the smallest on.
    fn sorted(&self) -> Option<Vec<Fraction>> {
        let mut values: Vec<Fraction> = self.shown.iter().map(|part| part.value).collect::<Option<_>>()?;
        let mut comparable = true;
        order::sort_by(&mut values, |a, b| {
            a.compare(*b).unwrap_or_else(|| {
                comparable = false;
                std::cmp::Ordering::Equal
            })
        });
        comparable.then_some(values)
    }
}

/// Money with all its places, everything else without trailing zeros; the fraction where there is no end.
fn text_of(value: Fraction, unit: StepUnit, scale: u32) -> (String, Option<String>) {
    // Rates of exchange are finer than what a fraction without end is cut to.
    value.text_within(if unit == StepUnit::Money { scale } else { 0 }, scale.max(9))
}
