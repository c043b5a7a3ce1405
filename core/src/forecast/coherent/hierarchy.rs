//! Two sweeps over a hierarchy, one up and one down, and then whole minor units.
//!
//! The coherent amounts are those of least squares: over all amounts in which every parent is the sum of its children, the
//! ones with the least sum of (own forecast less coherent amount)^2 / variance. In a hierarchy they need no matrix. On the
//! way up, a node's own forecast and what its children say together are averaged, each by its precision, which is one over
//! its variance. On the way down, what a parent has beyond what its children say is divided among them by their variances.
//!
//! What is swept is not the amounts but by how much the forecasts of the leaves are to be changed. So forecasts that agree
//! stay as they are, to the last unit, however large they are.

use std::cmp::Ordering;
use std::ops::Range;

use crate::chance;
use crate::code;
use crate::error::Error;
use crate::tree::{Codes, Tree};
use crate::unit::{Id, Money};

/// Remainders are compared in millionths of a minor unit: equal claims differ by less in floats.
const MILLION: f64 = 1e6;

/// Shifts are below this, so that they are whole numbers of 64 bits.
const LARGEST: f64 = 9e18;

/// A hierarchy that is checked and put in order once, in which forecasts are made coherent as often as one likes.
///
/// ```
/// use attain::forecast::Hierarchy;
/// use attain::{Id, Money};
/// let [all, ann, bob]: [Id; 3] = ["All", "Ann", "Bob"].map(|id| id.parse().unwrap());
/// let hierarchy = Hierarchy::of([(&all, None), (&ann, Some(&all)), (&bob, Some(&all))].into_iter()).unwrap();
/// let usd = |amount: &str| -> Option<Money> { Some(amount.parse().unwrap()) };
/// let coherent = hierarchy.coherent(&[usd("100 USD"), usd("40 USD"), usd("40 USD")], &[]).unwrap();
/// // The top's own error has the variance of two leaves.
/// assert_eq!(coherent.iter().map(|amount| amount.amount()).collect::<Vec<_>>(), ["90.00", "45.00", "45.00"]);
/// ```
#[derive(Clone, Debug)]
pub struct Hierarchy<'a> {
    tree: Tree<'a>,
    /// In the order of the walk downwards, where the children of a node stand side by side.
    spots: Vec<Spot>,
}

/// A node in the order of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Spot {
    row: usize,
    parent: Option<usize>,
    children: Range<usize>,
    leaves: i64,
}

/// What the forecasts of a node and of all below it come to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Swept {
    /// The forecasts of the leaves below, added.
    base: i64,
    /// By how much that is to be changed: on the way up, going by the node and all below; after the way down, by all.
    shift: f64,
    /// The variance of that on the way up.
    variance: f64,
    /// Leaves without a forecast that nothing on the way up settles: the variance is without end, in proportion to them.
    open: i64,
    /// The shifts, the variances and the open leaves of the children, added.
    below: (f64, f64, i64),
    /// The coherent amount.
    pub(super) amount: i64,
}

impl Swept {
    /// Takes the node's own forecast in, after its children's.
    fn settle(&mut self, own: Option<i64>, variance: f64, leaf: bool) -> Option<()> {
        let (sum, variances, open) = self.below;
        (self.shift, self.variance, self.open) = (sum, variances, open);
        match own {
            None if leaf => self.open = 1,
            None => {}
            Some(own) if leaf => (self.base, self.variance) = (own, variance),
            Some(own) => {
                let says = chance::of_minor(own.checked_sub(self.base)?);
                if open > 0 {
                    (self.shift, self.variance, self.open) = (says, variance, 0);
                } else {
                    let trust = variances / (variances + variance);
                    (self.shift, self.variance) = (sum + (says - sum) * trust, variance * trust);
                }
            }
        }
        Some(())
    }

    /// Adds a child's.
    fn take(&mut self, child: Self) -> Option<()> {
        let (sum, variances, open) = self.below;
        self.base = self.base.checked_add(child.base)?;
        self.below = (sum + child.shift, variances + child.variance, open.saturating_add(child.open));
        Some(())
    }

    /// How many times as far a parent's forecast lies from what its children say as its variance and theirs lead one to
    /// expect.
    pub(super) fn surprise(&self, own: i64, variance: f64) -> Option<f64> {
        let (sum, variances, open) = self.below;
        let says = chance::of_minor(own.checked_sub(self.base)?);
        (open == 0).then(|| (says - sum) / libm::sqrt(variance + variances))
    }

    /// Whether somebody below has no forecast, and nothing below settles what they bring.
    pub(super) fn is_open(&self) -> bool {
        self.open > 0
    }

    /// The whole units of the amount, and the millionths beyond them.
    fn whole(&self) -> Option<(i64, f64)> {
        if !(-LARGEST..=LARGEST).contains(&self.shift) {
            return None;
        }
        let floor = libm::floor(self.shift);
        let rest = libm::rint((self.shift - floor) * MILLION);
        let (floor, rest) = if rest < MILLION { (floor, rest) } else { (floor + 1.0, 0.0) };
        Some((self.base.checked_add(chance::to_minor(floor))?, rest))
    }

    /// The amount of a node with nobody above: the nearest, of two the even one.
    fn nearest(&self) -> Option<i64> {
        let (floor, rest) = self.whole()?;
        let up = match rest.total_cmp(&(MILLION / 2.0)) {
            Ordering::Less => false,
            Ordering::Equal => floor.checked_rem(2)? != 0,
            Ordering::Greater => true,
        };
        floor.checked_add(i64::from(up))
    }
}

impl<'a> Hierarchy<'a> {
    /// The hierarchy of nodes: each with its id and the parent's; whoever has no parent is at the top of one of their own.
    ///
    /// # Errors
    ///
    /// `forecast.no_nodes`; `forecast.duplicate`, `forecast.parent_unknown`, `forecast.circle` at the row of `nodes`.
    pub fn of(nodes: impl Iterator<Item = (&'a Id, Option<&'a Id>)>) -> Result<Self, Error> {
        let codes = Codes {
            duplicate: code::FORECAST_DUPLICATE,
            unknown: code::FORECAST_PARENT_UNKNOWN,
            two_tops: None,
            circle: code::FORECAST_CIRCLE,
        };
        let tree = Tree::of(nodes, codes)?;
        if tree.len() == 0 {
            return Err(Error::new(code::FORECAST_NO_NODES, "there is no node").at("nodes"));
        }
        let mut spots: Vec<Spot> = Vec::with_capacity(tree.len());
        let mut next = tree.downwards.iter().filter(|place| tree.parent(**place).is_none()).count();
        for place in &tree.downwards {
            let end = next.saturating_add(tree.children(*place).len());
            let leaves = i64::from(tree.is_leaf(*place));
            spots.push(Spot { row: tree.row(*place), parent: None, children: next..end, leaves });
            next = end;
        }
        for at in (0..spots.len()).rev() {
            let Some(children) = spots.get(at).map(|spot| spot.children.clone()) else { continue };
            let mut leaves = 0_i64;
            for child in spots.get_mut(children).unwrap_or_default() {
                child.parent = Some(at);
                leaves = leaves.saturating_add(child.leaves);
            }
            if let Some(spot) = spots.get_mut(at) {
                spot.leaves = spot.leaves.max(leaves);
            }
        }
        Ok(Self { tree, spots })
    }

    /// The coherent amounts of forecasts (`forecast.rollup`), in the order of the nodes, as are the forecasts: every parent is
    /// the sum of its children, to the minor unit. `spreads` are the standard deviations of the forecasts' past errors, above
    /// zero; without any, each forecast weighs by the leaves below it.
    ///
    /// # Errors
    ///
    /// `forecast.spread_missing`, `forecast.spread_not_positive` and `forecast.undetermined` at the row of `nodes`;
    /// `money.currency.mixed`, `money.out_of_range`.
    pub fn coherent(&self, forecasts: &[Option<Money>], spreads: &[Option<Money>]) -> Result<Vec<Money>, Error> {
        let Some(first) = forecasts.iter().flatten().next().copied() else { return Err(self.undetermined(0, &[])) };
        for money in forecasts.iter().chain(spreads).flatten() {
            if money.currency() != first.currency() {
                first.add(*money)?;
            }
        }
        let own = |row: usize| forecasts.get(row).copied().flatten();
        let swept = if spreads.is_empty() {
            self.sweep(own, |_, leaves| Ok(chance::of_minor(leaves)))?
        } else {
            self.sweep(own, |row, _| variance(row, spreads.get(row).copied().flatten()))?
        };
        let mut amounts = vec![first; self.spots.len()];
        for (spot, node) in self.spots.iter().zip(&swept) {
            if let Some(slot) = amounts.get_mut(spot.row) {
                *slot = Money::from_minor(node.amount, first.currency());
            }
        }
        Ok(amounts)
    }

    pub(super) fn tree(&self) -> &Tree<'a> {
        &self.tree
    }

    /// Up and down once; the nodes come in the order of the walk.
    pub(super) fn sweep(
        &self,
        own: impl Fn(usize) -> Option<Money>,
        variance: impl Fn(usize, i64) -> Result<f64, Error>,
    ) -> Result<Vec<Swept>, Error> {
        let mut swept = vec![Swept::default(); self.spots.len()];
        for (at, spot) in self.spots.iter().enumerate().rev() {
            let Some(node) = swept.get_mut(at) else { continue };
            let own = own(spot.row).map(Money::minor);
            let variance = if own.is_some() { variance(spot.row, spot.leaves)? } else { 0.0 };
            node.settle(own, variance, spot.children.is_empty()).ok_or_else(|| out_of_range(spot.row))?;
            let node = *node;
            match spot.parent {
                Some(parent) => {
                    if let Some(parent) = swept.get_mut(parent) {
                        parent.take(node).ok_or_else(|| out_of_range(spot.row))?;
                    }
                }
                None if node.open > 0 => return Err(self.undetermined(at, &swept)),
                None => {}
            }
        }
        let mut rests: Vec<(f64, usize)> = Vec::new();
        for (at, spot) in self.spots.iter().enumerate() {
            let Some(node) = swept.get_mut(at) else { continue };
            if spot.parent.is_none() {
                node.amount = node.nearest().ok_or_else(|| out_of_range(spot.row))?;
            }
            let node = *node;
            let children = swept.get_mut(spot.children.clone()).unwrap_or_default();
            divide(node, children, &mut rests).ok_or_else(|| out_of_range(spot.row))?;
        }
        Ok(swept)
    }

    /// The first leaf below a top that nothing settles.
    fn undetermined(&self, top: usize, swept: &[Swept]) -> Error {
        let (mut at, mut row) = (Some(top), 0);
        while let Some(spot) = at.and_then(|at| self.spots.get(at)) {
            row = spot.row;
            at = spot.children.clone().find(|child| swept.get(*child).is_none_or(|child| child.open > 0));
        }
        let message = "neither it nor anybody above has a forecast, so what it brings cannot be told";
        Error::new(code::FORECAST_UNDETERMINED, message).at(format!("nodes[{row}].forecast"))
    }
}

/// A spread's variance, in minor units squared.
pub(super) fn variance(row: usize, spread: Option<Money>) -> Result<f64, Error> {
    let at = || format!("nodes[{row}].spread");
    let Some(spread) = spread else {
        let message = "the forecast has no spread, and those of others weigh by theirs";
        return Err(Error::new(code::FORECAST_SPREAD_MISSING, message).at(at()));
    };
    if spread.minor() <= 0 {
        let message = format!("`{}` is not above zero", spread.amount());
        return Err(Error::new(code::FORECAST_SPREAD_NOT_POSITIVE, message).at(at()));
    }
    let spread = chance::of_minor(spread.minor());
    Ok(spread * spread)
}

fn out_of_range(row: usize) -> Error {
    let message = "the forecasts below differ by more than fits";
    Error::new(code::MONEY_OUT_OF_RANGE, message).at(format!("nodes[{row}].forecast"))
}

/// Divides what a parent has beyond what its children say among them, by their variances; then whole units among them, each
/// amount rounded up or down, the largest remainders up, of equal ones the first by id.
fn divide(parent: Swept, children: &mut [Swept], rests: &mut Vec<(f64, usize)>) -> Option<()> {
    if children.is_empty() {
        return Some(());
    }
    let (sum, variances, open) = parent.below;
    let beyond = parent.shift - sum;
    let each = beyond / if open > 0 { chance::of_minor(open) } else { variances };
    let mut left = i128::from(parent.amount);
    rests.clear();
    for (index, child) in children.iter_mut().enumerate() {
        child.shift += each * if open > 0 { chance::of_minor(child.open) } else { child.variance };
        let (whole, rest) = child.whole()?;
        child.amount = whole;
        left = left.checked_sub(i128::from(whole))?;
        rests.push((rest, index));
    }
    // One unit for some of them; more only where amounts are so large that floats do not hold their units.
    let number = i128::try_from(rests.len()).ok()?;
    let each = left.checked_div_euclid(number)?;
    let (each, some) = (i64::try_from(each).ok()?, usize::try_from(left.checked_rem_euclid(number)?).ok()?);
    rests.sort_unstable_by(|(a, first), (b, second)| b.total_cmp(a).then(first.cmp(second)));
    for (place, (_, index)) in rests.iter().enumerate() {
        let child = children.get_mut(*index)?;
        child.amount = child.amount.checked_add(each)?.checked_add(i64::from(place < some))?;
    }
    Some(())
}
