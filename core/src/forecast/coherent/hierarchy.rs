//! Two sweeps over a hierarchy, one up and one down, and then whole minor units.
//!
//! The coherent amounts are those of least squares: over all amounts in which every parent is the sum of its children, the
//! ones with the least sum of (own forecast less coherent amount)^2 / variance. In a hierarchy they need no matrix. On the
//! way up, a node's own forecast and what its children say together are averaged, each by its precision, which is one over
//! its variance. On the way down, what a parent has beyond what its children say is divided among them by their variances.
//!
//! What is swept is not the amounts but by how much the forecasts of the leaves are to be changed. So forecasts that agree
//! stay as they are, to the last unit, however large they are.

use std::cmp::Reverse;
use std::ops::Range;

use crate::chance;
use crate::code;
use crate::error::Error;
use crate::tree::{Codes, Tree};
use crate::unit::Id;

/// Remainders are compared in millionths of a minor unit: equal claims differ by less in floats.
const MILLION: i64 = 1_000_000;

/// The variance of a leaf of which nothing is known: beside it any other vanishes, and several share alike.
const UNKNOWN: f64 = 1e150;

/// Shifts are below this, so that they are whole numbers of 64 bits.
const LARGEST: f64 = 9e18;

/// A hierarchy that is checked and put in order once, in which forecasts are made coherent as often as one likes.
///
/// ```
/// use attain::Id;
/// use attain::forecast::Hierarchy;
/// let [all, ann, bob]: [Id; 3] = ["All", "Ann", "Bob"].map(|id| id.parse().unwrap());
/// let hierarchy = Hierarchy::of([(&all, None), (&ann, Some(&all)), (&bob, Some(&all))].into_iter()).unwrap();
/// // 20 apart; the top's variance is that of two leaves.
/// assert_eq!(hierarchy.coherent(&[Some(100), Some(40), Some(40)], &[]).unwrap(), [90, 45, 45]);
/// // By spreads the top is more precise.
/// assert_eq!(hierarchy.coherent(&[Some(100), Some(40), Some(40)], &[Some(1), Some(7), Some(7)]).unwrap(), [100, 50, 50]);
/// ```
#[derive(Clone, Debug)]
pub struct Hierarchy {
    tree: Tree,
    /// The nodes' rows in the order of the walk downwards, where the children of a node stand side by side.
    rows: Vec<usize>,
    /// Those who have children, in the same order.
    families: Vec<Family>,
    /// How many have nobody above; they come first.
    tops: usize,
}

/// A parent and its children, by their places in the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Family {
    parent: usize,
    children: Range<usize>,
    leaves: i64,
}

/// What the forecasts of a node and of all below it come to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Swept {
    /// The forecasts of the leaves below, added; after the way down the coherent amount.
    pub(super) units: i64,
    /// By how much the former are to be changed: on the way up, going by the node and all below it; in the end, by all.
    shift: f64,
    /// The variance of that on the way up.
    variance: f64,
}

/// What the children of a node say together.
#[derive(Clone, Copy, Debug)]
struct Together {
    units: i64,
    shift: f64,
    variance: f64,
}

impl Together {
    fn of(children: &[Swept]) -> Option<Self> {
        let nothing = Self { units: 0, shift: 0.0, variance: 0.0 };
        children.iter().try_fold(nothing, |sum, child| {
            let units = sum.units.checked_add(child.units)?;
            Some(Self { units, shift: sum.shift + child.shift, variance: sum.variance + child.variance })
        })
    }

    /// The average with a forecast of their parent, each by its precision.
    fn and(self, own: i64, variance: f64) -> Option<Swept> {
        let says = chance::of_minor(own.checked_sub(self.units)?);
        let trust = self.variance / (self.variance + variance);
        let shift = self.shift + (says - self.shift) * trust;
        Some(Swept { units: self.units, shift, variance: variance * trust })
    }
}

impl Swept {
    /// Whether somebody below has no forecast, and nothing below settles what they bring.
    pub(super) fn is_open(&self) -> bool {
        self.variance >= UNKNOWN
    }

    /// The whole units of the amount, and the millionths beyond them.
    fn whole(&self) -> Option<(i64, i64)> {
        if !(-LARGEST..=LARGEST).contains(&self.shift) {
            return None;
        }
        let near = chance::to_minor(self.shift);
        let floor = near.checked_sub(i64::from(chance::of_minor(near) > self.shift))?;
        let rest = chance::to_minor((self.shift - chance::of_minor(floor)) * 1e6 + 0.5);
        let (floor, rest) = if rest < MILLION { (floor, rest) } else { (floor.checked_add(1)?, 0) };
        Some((self.units.checked_add(floor)?, rest))
    }

    /// The amount of a node with nobody above: the nearest, of two the even one.
    fn nearest(&self) -> Option<i64> {
        let (floor, rest) = self.whole()?;
        let odd = floor.checked_rem(2)? != 0;
        let up = rest > MILLION / 2 || (rest == MILLION / 2 && odd);
        floor.checked_add(i64::from(up))
    }
}

impl Hierarchy {
    /// The hierarchy of nodes: each with its id and the parent's; whoever has no parent is at the top of one of their own.
    ///
    /// # Errors
    ///
    /// `forecast.no_nodes`; `forecast.duplicate`, `forecast.parent_unknown`, `forecast.circle` at the row of `nodes`.
    pub fn of<'a>(nodes: impl Iterator<Item = (&'a Id, Option<&'a Id>)>) -> Result<Self, Error> {
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
        let rows = tree.downwards.iter().map(|place| tree.row(*place)).collect();
        let tops = tree.downwards.iter().filter(|place| tree.parent(**place).is_none()).count();
        let (mut families, mut next) = (Vec::new(), tops);
        for (parent, place) in tree.downwards.iter().enumerate().filter(|(_, place)| !tree.is_leaf(**place)) {
            let end = next.saturating_add(tree.children(*place).len());
            families.push(Family { parent, children: next..end, leaves: 0 });
            next = end;
        }
        let mut leaves = vec![1_i64; tree.len()];
        for family in families.iter_mut().rev() {
            let below = leaves.get(family.children.clone()).unwrap_or_default();
            family.leaves = below.iter().fold(0, |sum, leaves| sum.saturating_add(*leaves));
            if let Some(slot) = leaves.get_mut(family.parent) {
                *slot = family.leaves;
            }
        }
        Ok(Self { tree, rows, families, tops })
    }

    /// The coherent amounts of forecasts (`forecast.rollup`) in minor units of one currency, in the order of the nodes, as are
    /// the forecasts: every parent is the sum of its children. `spreads` are the standard deviations of the forecasts' past
    /// errors, above zero; without any, each forecast weighs by the leaves below it.
    ///
    /// # Errors
    ///
    /// `forecast.spread_missing`, `forecast.spread_not_positive` and `forecast.undetermined` at the row of `nodes`;
    /// `money.out_of_range`.
    pub fn coherent(&self, forecasts: &[Option<i64>], spreads: &[Option<i64>]) -> Result<Vec<i64>, Error> {
        let mut swept = self.up(forecasts, spreads, |_, _| {})?;
        self.down(&mut swept)?;
        let mut amounts = vec![0; self.rows.len()];
        for (row, node) in self.rows.iter().zip(&swept) {
            if let Some(slot) = amounts.get_mut(*row) {
                *slot = node.units;
            }
        }
        Ok(amounts)
    }

    pub(super) fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The way up; the nodes come in the order of the walk. `surprise` is told, for each parent with a forecast that those
    /// below it have one for too, how many times as far the two lie apart as their variances lead one to expect.
    pub(super) fn up(
        &self,
        forecasts: &[Option<i64>],
        spreads: &[Option<i64>],
        mut surprise: impl FnMut(usize, f64),
    ) -> Result<Vec<Swept>, Error> {
        let own = |row: usize| forecasts.get(row).copied().flatten();
        let mut swept = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            swept.push(match own(*row) {
                None => Swept { units: 0, shift: 0.0, variance: UNKNOWN },
                Some(units) if spreads.is_empty() => Swept { units, shift: 0.0, variance: 1.0 },
                Some(units) => Swept { units, shift: 0.0, variance: variance(*row, spreads)? },
            });
        }
        for family in self.families.iter().rev() {
            let together = swept.get(family.children.clone()).and_then(Together::of);
            let Some((together, node)) = together.zip(swept.get_mut(family.parent)) else {
                return Err(self.out_of_range(family));
            };
            if node.is_open() {
                *node = Swept { units: together.units, shift: together.shift, variance: together.variance };
                continue;
            }
            let leaves = if spreads.is_empty() { chance::of_minor(family.leaves) } else { 1.0 };
            let (own, variance) = (node.units, node.variance * leaves);
            *node = together.and(own, variance).ok_or_else(|| self.out_of_range(family))?;
            if together.variance < UNKNOWN {
                let apart = chance::of_minor(own.saturating_sub(together.units)) - together.shift;
                surprise(family.parent, apart / libm::sqrt(variance + together.variance));
            }
        }
        match swept.iter().take(self.tops).position(Swept::is_open) {
            Some(top) => Err(self.undetermined(top, &swept)),
            None => Ok(swept),
        }
    }

    /// The way down.
    pub(super) fn down(&self, swept: &mut [Swept]) -> Result<(), Error> {
        for (top, row) in swept.iter_mut().zip(&self.rows).take(self.tops) {
            top.units = top.nearest().ok_or_else(|| out_of_range(*row))?;
        }
        let mut rests = Vec::new();
        for family in &self.families {
            let parent = swept.get(family.parent).copied().unwrap_or_default();
            let children = swept.get_mut(family.children.clone()).unwrap_or_default();
            divide(parent, children, &mut rests).ok_or_else(|| self.out_of_range(family))?;
        }
        Ok(())
    }

    /// The first leaf below a top that nothing settles.
    fn undetermined(&self, top: usize, swept: &[Swept]) -> Error {
        let open = |place: &usize| swept.get(*place).is_some_and(Swept::is_open);
        let mut at = top;
        while let Some(family) = self.families.iter().find(|family| family.parent == at) {
            at = family.children.clone().find(open).unwrap_or(family.children.end);
        }
        let row = self.rows.get(at).copied().unwrap_or_default();
        let message = "neither it nor anybody above has a forecast, so what it brings cannot be told";
        Error::new(code::FORECAST_UNDETERMINED, message).at(format!("nodes[{row}].forecast"))
    }

    fn out_of_range(&self, family: &Family) -> Error {
        out_of_range(self.rows.get(family.parent).copied().unwrap_or_default())
    }
}

fn out_of_range(row: usize) -> Error {
    let message = "the forecasts below it, or what they and its own are apart, are more than fits";
    Error::new(code::MONEY_OUT_OF_RANGE, message).at(format!("nodes[{row}].forecast"))
}

/// The variance of a row's forecast, in minor units squared.
fn variance(row: usize, spreads: &[Option<i64>]) -> Result<f64, Error> {
    let at = || format!("nodes[{row}].spread");
    match spreads.get(row).copied().flatten() {
        Some(spread) if spread > 0 => {
            let spread = chance::of_minor(spread);
            Ok(spread * spread)
        }
        Some(spread) => {
            let message = format!("{spread} minor units are not above zero");
            Err(Error::new(code::FORECAST_SPREAD_NOT_POSITIVE, message).at(at()))
        }
        None => {
            let message = "the forecast has no spread, and those of others weigh by theirs";
            Err(Error::new(code::FORECAST_SPREAD_MISSING, message).at(at()))
        }
    }
}

/// Divides what a parent has beyond what its children say among them, by their variances; then whole units among them, each
/// amount rounded up or down, the largest remainders up, of equal ones the first by id.
fn divide(parent: Swept, children: &mut [Swept], rests: &mut Vec<(Reverse<i64>, usize)>) -> Option<()> {
    let (shift, variance) =
        children.iter().fold((0.0, 0.0), |(shift, variance), child| (shift + child.shift, variance + child.variance));
    let each = (parent.shift - shift) / variance;
    let mut left = parent.units;
    rests.clear();
    for (index, child) in children.iter_mut().enumerate() {
        child.shift += each * child.variance;
        let (whole, rest) = child.whole()?;
        child.units = whole;
        left = left.checked_sub(whole)?;
        rests.push((Reverse(rest), index));
    }
    // One unit for some of them; more only where amounts are so large that floats do not hold their units.
    let number = i64::try_from(rests.len()).ok()?;
    let (each, some) = if (0..number).contains(&left) {
        (0, left)
    } else {
        (left.checked_div_euclid(number)?, left.checked_rem_euclid(number)?)
    };
    if each != 0 {
        for child in children.iter_mut() {
            child.units = child.units.checked_add(each)?;
        }
    }
    if some > 0 {
        rests.sort_unstable();
    }
    for (_, index) in rests.iter().take(usize::try_from(some).ok()?) {
        let child = children.get_mut(*index)?;
        child.units = child.units.checked_add(1)?;
    }
    Some(())
}
