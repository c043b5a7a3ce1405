//! `forecast.coherent`: the forecasts of a hierarchy, changed as little as their precision asks so that every parent is the
//! sum of its children.

mod hierarchy;

pub use hierarchy::Hierarchy;

use hierarchy::Swept;

use crate::chance;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, Why};
use crate::record::Record;
use crate::rule::FORECAST_ROLLUP;
use crate::tree::Tree;
use crate::unit::{Currency, Id, Money, Ratio};

/// The forecasts of a hierarchy, each made for itself.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CoherentRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The nodes, at least one, in any order; whoever has no parent is at the top of a hierarchy of their own.
    nodes: Vec<NodeForecast>,
    /// What each forecast weighs. Left out: `spread` where any node has one, else `structure`.
    weighting: Option<CoherentWeighting>,
}

/// The forecast of a node.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct NodeForecast {
    /// The node: a company, a region, a team, a person, a product.
    id: Id,
    /// Whom it is under.
    parent: Option<Id>,
    /// What it will bring, by its own forecast. Left out: a parent takes what its children say; a leaf gets what the forecasts
    /// above leave for it, in equal parts where several have none.
    forecast: Option<Money>,
    /// The standard deviation of its forecasts' past errors; above zero. It counts beside a forecast, by `spread`.
    spread: Option<Money>,
}

/// What a forecast weighs: one over its variance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum CoherentWeighting {
    /// The variance is the number of leaves below, 1 for a leaf: as if all leaves erred alike, each for itself.
    Structure,
    /// The variance is the square of the spread.
    Spread,
}

/// Forecasts that agree.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.coherent/1")]
pub struct CoherentForecasts {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// What each forecast weighed.
    weighting: CoherentWeighting,
    /// Every node, by id.
    nodes: Vec<CoherentNode>,
    /// Parents whose forecast is not what those below say.
    disagreeing: u64,
    /// By how much they disagree: each without its sign, added.
    apart: Money,
    /// Who has no forecast, by id. Never taken as zero.
    missing: Vec<Id>,
    /// Whose coherent amount is below zero though no forecast of their own is, by id: forecasts above and beside them that
    /// cannot all be meant.
    below_zero: Vec<Id>,
}

/// A node's forecast, and what it is when all agree.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CoherentNode {
    /// The node.
    key: Id,
    /// Whom it is under.
    parent: Option<Id>,
    /// Its own forecast, as handed in.
    forecast: Option<Money>,
    /// What the forecasts directly below say together; a child without one speaks by those below it. Left out for a leaf,
    /// and where somebody below has none.
    children_forecast: Option<Money>,
    /// The own forecast less that.
    disagreement: Option<Money>,
    /// How many times as far the own forecast lies from what those below say, after they agreed, as their spreads lead one
    /// to expect: beyond 2 either way is rare among forecasts of the same business. By `spread` only; left out where it is
    /// too large to be stated.
    surprise: Option<Ratio>,
    /// The amount that agrees with all others, above and below.
    coherent: Money,
    /// What the coherent amounts of its children sum to: the same. Left out for a leaf.
    children_coherent: Option<Money>,
    /// The coherent amount less the own forecast.
    change: Option<Money>,
    /// What the coherent amount rests on.
    basis: CoherentBasis,
}

/// What a coherent amount rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum CoherentBasis {
    /// The node's own forecast, and the others.
    Own,
    /// It has none: what its children say, and the others.
    Children,
    /// It has none, nor has somebody below: what the forecasts above leave, in equal parts for each such leaf.
    Rest,
}

/// Makes the forecasts of a hierarchy agree (`forecast.rollup`): the amounts in which every parent is the sum of its
/// children, to the minor unit, and which are nearest to the own forecasts: the sum of (own less coherent)^2 / variance is
/// the least there is.
///
/// What is precise is changed little, what is not much. Each amount is the exact one rounded up or down: the top to the
/// nearest minor unit, the children of each node by the largest remainders, ties by id.
///
/// ```
/// use attain::{forecast, record};
/// let request = r#"{"currency": "USD", "nodes": [
///     {"id": "West", "forecast": 100, "spread": 10},
///     {"id": "Ann", "parent": "West", "forecast": 70, "spread": 20},
///     {"id": "Bob", "parent": "West", "forecast": 60, "spread": 10}
/// ]}"#;
/// let found = forecast::coherent(&record::from_json(request).unwrap()).unwrap();
/// let amounts: Vec<String> = found.nodes().iter().map(|node| format!("{} {}", node.key(), node.coherent())).collect();
/// // 30 apart; the variances are 100, 400 and 100, so West gives way by a sixth, Ann by four sixths, Bob by one.
/// assert_eq!(amounts, ["Ann 50.00 USD", "Bob 55.00 USD", "West 105.00 USD"]);
/// ```
///
/// # Errors
///
/// Those of [`Hierarchy::of`] and [`Hierarchy::coherent`].
pub fn coherent(request: &CoherentRequest) -> Result<CoherentForecasts, Error> {
    coherent_why(request, &Why::off())
}

/// As [`coherent`], each figure with its derivation for whoever asks.
pub(crate) fn coherent_why(request: &CoherentRequest, why: &Why<'_>) -> Result<CoherentForecasts, Error> {
    let nodes = &request.nodes;
    let hierarchy = Hierarchy::of(nodes.iter().map(|node| (&node.id, node.parent.as_ref())))?;
    let weighting = request.weighting.unwrap_or_else(|| {
        let any = nodes.iter().any(|node| node.spread.is_some());
        if any { CoherentWeighting::Spread } else { CoherentWeighting::Structure }
    });
    let minor = |of: &dyn Fn(&NodeForecast) -> Option<Money>| -> Vec<Option<i64>> {
        nodes.iter().map(|node| of(node).map(Money::minor)).collect()
    };
    let forecasts = minor(&|node| node.forecast);
    let spreads = if weighting == CoherentWeighting::Spread { minor(&|node| node.spread) } else { Vec::new() };
    let found = Found::of(request, &hierarchy, (&forecasts, &spreads))?;
    let mut rows = Vec::with_capacity(nodes.len());
    for place in 0..found.tree.len() {
        rows.extend(found.node(place, why).transpose()?);
    }
    let below_zero =
        |node: &&CoherentNode| node.coherent.minor() < 0 && node.forecast.is_none_or(|own| own.minor() >= 0);
    let ids = |of: &dyn Fn(&&CoherentNode) -> bool| rows.iter().filter(of).map(|node| node.key.clone()).collect();
    let apart: Vec<(&Id, Money)> = rows
        .iter()
        .filter_map(|node| Some((&node.key, node.disagreement.filter(|apart| apart.minor() != 0)?)))
        .map(|(key, apart)| {
            Ok((key, if apart.minor() < 0 { Money::zero(request.currency).sub(apart)? } else { apart }))
        })
        .collect::<Result<_, Error>>()?;
    let sum = apart.iter().fold(0_i128, |sum, (_, apart)| sum.saturating_add(i128::from(apart.minor())));
    let parts = || -> Parts {
        let part = |(key, apart): &(&Id, Money)| {
            Derivation::given(format!("{key} and those below"), apart.measure().and_then(Result::ok))
        };
        apart.iter().map(part).collect()
    };
    let disagreeing = u64::try_from(apart.len()).unwrap_or(u64::MAX);
    Ok(CoherentForecasts {
        currency: request.currency,
        weighting,
        disagreeing: why.figure("disagreeing", FORECAST_ROLLUP, disagreeing, || {
            Derivation::count("parents whose forecast is not what those below say", parts())
        }),
        apart: why.figure("apart", FORECAST_ROLLUP, Money::from_total(sum, request.currency)?, || {
            match apart.as_slice() {
                [] => Derivation::given("all agree", Measure::minor(0, request.currency)),
                _ => Derivation::sum("each without its sign", parts()),
            }
        }),
        missing: ids(&|node| node.forecast.is_none()),
        below_zero: ids(&below_zero),
        nodes: rows,
    })
}

/// What the sweeps found, by place.
struct Found<'a> {
    request: &'a CoherentRequest,
    tree: &'a Tree,
    swept: Vec<Swept>,
    /// How many times as far a forecast lies from what those below say as their spreads lead one to expect.
    surprises: Vec<Option<f64>>,
    /// The own forecast, or what those below say together.
    says: Vec<Option<Money>>,
    /// What the children say together.
    below: Vec<Option<Money>>,
}

impl<'a> Found<'a> {
    fn of(
        request: &'a CoherentRequest,
        hierarchy: &'a Hierarchy,
        (forecasts, spreads): (&[Option<i64>], &[Option<i64>]),
    ) -> Result<Self, Error> {
        let tree = hierarchy.tree();
        let mut surprises = vec![None; tree.len()];
        let mut walked = hierarchy.up(forecasts, spreads, |at, times| {
            let slot = tree.downwards.get(at).and_then(|place| surprises.get_mut(*place));
            if let Some(slot) = slot.filter(|_| !spreads.is_empty()) {
                *slot = Some(times);
            }
        })?;
        hierarchy.down(&mut walked)?;
        let (mut says, mut below) = (vec![None; tree.len()], vec![None; tree.len()]);
        for place in tree.downwards.iter().rev() {
            let sum = match tree.children(*place) {
                [] => None,
                children => {
                    let each = children.iter().map(|child| says.get(*child).copied().flatten());
                    let mut sum = each.map(|money: Option<Money>| Some(i128::from(money?.minor())));
                    let sum = sum.try_fold(0_i128, |sum, minor| sum.checked_add(minor?));
                    sum.map(|sum| Money::from_total(sum, request.currency)).transpose()?
                }
            };
            let own = request.nodes.get(tree.row(*place)).and_then(|node| node.forecast);
            if let (Some(says), Some(below)) = (says.get_mut(*place), below.get_mut(*place)) {
                (*says, *below) = (own.or(sum), sum);
            }
        }
        let mut swept = vec![Swept::default(); tree.len()];
        for (place, node) in tree.downwards.iter().zip(walked) {
            if let Some(slot) = swept.get_mut(*place) {
                *slot = node;
            }
        }
        Ok(Self { request, tree, swept, surprises, says, below })
    }

    fn node(&self, place: usize, why: &Why<'_>) -> Option<Result<CoherentNode, Error>> {
        let given = self.request.nodes.get(self.tree.row(place))?;
        let swept = self.swept.get(place)?;
        Some(self.figures(place, (given, swept), why))
    }

    fn figures(
        &self,
        place: usize,
        (given, swept): (&NodeForecast, &Swept),
        why: &Why<'_>,
    ) -> Result<CoherentNode, Error> {
        let (currency, own, leaf) = (self.request.currency, given.forecast, self.tree.is_leaf(place));
        let at = why.item("nodes", place);
        let measure = |money: Option<Money>| money.measure().and_then(Result::ok);
        let coherent = Money::from_minor(swept.units, currency);
        let below = self.below.get(place).copied().flatten();
        let disagreement = own.zip(below).map(|(own, below)| own.sub(below)).transpose()?;
        let change = own.map(|own| coherent.sub(own)).transpose()?;
        let forecast = at.figure("forecast", FORECAST_ROLLUP, own, || {
            Derivation::given(format!("the forecast of {}", given.id), measure(own))
        });
        let children_forecast = at.figure("children_forecast", FORECAST_ROLLUP, below, || {
            Derivation::sum("what the children say", self.children(place, |child| self.said(child, why)))
        });
        let disagreement = at.figure("disagreement", FORECAST_ROLLUP, disagreement, || {
            let parts = [
                at.part("forecast", "its own forecast", &own),
                at.part("children_forecast", "what its children say", &below),
            ];
            Derivation::difference("its own forecast less what its children say", parts)
        });
        let surprise = self.surprise(place, &at);
        let children_coherent = (!leaf).then_some(coherent);
        let amount = |child: usize| {
            let minor = self.swept.get(child).map_or(0, |child| child.units);
            let at = why.item("nodes", child);
            at.part("coherent", self.tree.id(child), &Money::from_minor(minor, currency))
        };
        let children_coherent = at.figure("children_coherent", FORECAST_ROLLUP, children_coherent, || {
            Derivation::sum("the children's coherent amounts", self.children(place, amount))
        });
        let basis = match own {
            Some(_) => CoherentBasis::Own,
            None if swept.is_open() => CoherentBasis::Rest,
            None => CoherentBasis::Children,
        };
        let coherent_figure = at.figure("coherent", FORECAST_ROLLUP, coherent, || match own {
            _ if !leaf => {
                let sum = at.part("children_coherent", "the children's coherent amounts", &children_coherent);
                Derivation::same("the sum of its children", [sum])
            }
            None => Derivation::given("what the forecasts above leave for it", measure(Some(coherent))),
            Some(_) => {
                let words = "its share, by its variance, of what the forecasts above and below are apart";
                let parts = [at.part("forecast", "its own forecast", &own), Derivation::given(words, measure(change))];
                Derivation::sum("its own forecast and what it is changed by", parts)
            }
        });
        let change = at.figure("change", FORECAST_ROLLUP, change, || {
            let parts =
                [at.part("coherent", "its coherent amount", &coherent), at.part("forecast", "its own forecast", &own)];
            Derivation::difference("coherent less own", parts)
        });
        Ok(CoherentNode {
            key: given.id.clone(),
            parent: given.parent.clone(),
            forecast,
            children_forecast,
            disagreement,
            surprise,
            coherent: coherent_figure,
            children_coherent,
            change,
            basis,
        })
    }

    fn children(&self, place: usize, part: impl Fn(usize) -> Derivation) -> Parts {
        self.tree.children(place).iter().map(|child| part(*child)).collect()
    }

    /// A child's own forecast, or what those below it say.
    fn said(&self, child: usize, why: &Why<'_>) -> Derivation {
        let own = self.request.nodes.get(self.tree.row(child)).and_then(|node| node.forecast);
        let field = if own.is_some() { "forecast" } else { "children_forecast" };
        why.item("nodes", child).part(field, self.tree.id(child), &self.says.get(child).copied().flatten())
    }

    fn surprise(&self, place: usize, at: &Why<'_>) -> Option<Ratio> {
        let times = self.surprises.get(place).copied().flatten().filter(|times| times.abs() < 1e12);
        let times = times.and_then(|times| Ratio::of(chance::whole(times * 1e6), 1_000_000));
        at.figure("surprise", FORECAST_ROLLUP, times, || {
            let words =
                "how far its forecast lies from what those below say, over the root of the sum of both variances";
            Derivation::given(words, times.measure().and_then(Result::ok))
        })
    }
}
