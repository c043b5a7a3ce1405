//! `quota.figures`: what everyone has, on both layers, and how it came to it.

use super::QuotaPlan;
use super::bounds::too_large;
use super::ledger::{Kind, Ledger, Split};
use crate::allocate::PartBound;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, Why};
use crate::record::{Figure, Record};
use crate::rule::{QUOTA_CASCADE, QUOTA_EDIT, QUOTA_REVISE_PROSPECTIVE};
use crate::time::Period;
use crate::unit::{Currency, Id, Money, Ratio};

/// A plan, and as of which event it is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PlanFiguresRequest {
    /// The plan.
    plan: QuotaPlan,
    /// The number of the last event that counts; by default all do.
    until: Option<u64>,
}

/// What everyone has.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.quota_figures/1")]
pub struct PlanFigures {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The year.
    year: Period,
    /// The target: what the node at the top has.
    target: Money,
    /// What stays with nodes since those below them are shut: part of the target, and of nobody's quota.
    stranded: Money,
    /// Level by level, from the top.
    levels: Vec<PlanLevelFigures>,
    /// Every node, by id.
    nodes: Vec<PlanFigure>,
    /// Nodes whose children were treated alike, since a metric was zero for all of them.
    alike: Vec<Id>,
}

/// A level of the hierarchy.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanLevelFigures {
    /// The level, 0 for the top.
    level: u64,
    /// Nodes on it.
    nodes: u64,
    /// What they have on the plain layer, with the leaves of higher levels and what stays above: the target.
    plain: Money,
    /// What they have on the hedged layer, with the leaves of higher levels.
    hedged: Money,
    /// Hedged over the target: 1.1 is 10 % more than is needed.
    over_assignment: Figure<Ratio>,
}

/// What a node has.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PlanFigure {
    /// The node.
    id: Id,
    /// Whom it is under.
    parent: Option<Id>,
    /// Its level, 0 for the top.
    level: u64,
    /// Whether it has nobody below it.
    leaf: bool,
    /// For the year, on the layer that sums to the target.
    plain: Money,
    /// With the hedges of all above, rounded half-even.
    hedged: Money,
    /// Plain over the parent's.
    share: Option<Ratio>,
    /// Where the amount comes from.
    source: PlanSource,
    /// What stays with the node itself, since those below are shut.
    stranded: Money,
}

/// Where an amount of a plan comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum PlanSource {
    /// It is the target.
    Target,
    /// Divided by weight.
    Divided,
    /// Divided by weight, and raised to the least it may have.
    Floor,
    /// Divided by weight, and cut to the most it may have.
    Ceiling,
    /// Pinned or frozen.
    Fixed,
    /// Shut by a gate.
    Shut,
    /// As an edit says: moved, or fitted.
    Moved,
}

/// Tells what everyone has in a plan: the sum of those below it, to the minor unit.
///
/// # Errors
///
/// `quota.edit_out_of_range` at `until`; `quota.basis_changed` where the plan's basis is not the one it was made from; those of [`super::plan()`] and
/// [`super::edit()`], at the event.
pub fn figures(request: &PlanFiguresRequest) -> Result<PlanFigures, Error> {
    figures_why(request, &Why::off())
}

/// As [`figures`], each figure with its derivation for whoever asks.
pub(crate) fn figures_why(request: &PlanFiguresRequest, why: &Why<'_>) -> Result<PlanFigures, Error> {
    let until = request.until.unwrap_or(u64::MAX);
    let events = u64::try_from(request.plan.history.events().len()).unwrap_or(u64::MAX);
    if request.until.is_some_and(|until| until == 0 || until > events) {
        let message = format!("`{until}` is no event of the plan: it has those from 1 to {events}");
        return Err(Error::new(code::QUOTA_EDIT_OUT_OF_RANGE, message).at("until"));
    }
    let ledger = Ledger::until(&request.plan, until).map_err(|error| error.at("plan"))?;
    let currency = ledger.rules.basis.currency;
    let money = |minor: i64| Money::from_minor(minor, currency);
    let tree = &ledger.rules.tree;
    let mut nodes = Vec::with_capacity(tree.len());
    for (place, source) in ledger.sources().into_iter().enumerate() {
        nodes.push(ledger.figure(place, source)?);
    }
    let told = Told { ledger: &ledger, nodes: &nodes, why };
    if why.asks() {
        (0..tree.len()).for_each(|place| told.node(place));
    }
    let edited = ledger.target != ledger.rules.basis.target.minor();
    let rule = if edited { QUOTA_EDIT } else { QUOTA_CASCADE };
    let target = why.figure("target", rule, money(ledger.target), || told.target());
    let sum = ledger.stays.iter().try_fold(0_i64, |sum, stays| sum.checked_add(*stays)).ok_or_else(too_large)?;
    let stranded = why.figure("stranded", QUOTA_CASCADE, money(sum), || {
        let each = nodes.iter().enumerate().filter(|(_, node)| node.stranded.minor() != 0);
        let items = each.map(|(place, node)| (node.stranded.measure().and_then(Result::ok), (place, node)));
        Derivation::sum(
            "what stays with each",
            Parts::largest(items.collect(), why.parts(), |(place, node)| {
                why.item("nodes", place).part("stranded", node.id.as_str(), &node.stranded)
            }),
        )
    });
    let levels = told.levels(target)?;
    let alike = ledger.alike.iter().filter_map(|place| ledger.rules.id(*place).cloned());
    let mut alike: Vec<Id> = alike.collect();
    crate::order::sort_by(&mut alike, Id::cmp);
    Ok(PlanFigures { currency, year: ledger.rules.basis.year, target, stranded, levels, nodes, alike })
}

impl Ledger {
    /// A node's row.
    fn figure(&self, place: usize, source: PlanSource) -> Result<PlanFigure, Error> {
        let currency = self.rules.basis.currency;
        let tree = &self.rules.tree;
        let plain = Money::from_minor(self.plain.get(place).copied().unwrap_or_default(), currency);
        let parent = tree.parent(place);
        let above = parent.and_then(|parent| self.plain.get(parent).copied());
        Ok(PlanFigure {
            id: self.rules.id(place).cloned().ok_or_else(too_large)?,
            parent: parent.and_then(|parent| self.rules.id(parent)).cloned(),
            level: u64::try_from(tree.level(place)).unwrap_or(u64::MAX),
            leaf: tree.is_leaf(place),
            plain,
            hedged: self.hedged(place)?,
            share: above.and_then(|above| Ratio::of(i128::from(plain.minor()), i128::from(above))),
            source,
            stranded: Money::from_minor(self.stranded(place), currency),
        })
    }

    /// The last division in which a node took part, and its place in it.
    fn last_split(&self, place: usize) -> Option<(usize, &Split, usize)> {
        let parent = self.rules.tree.parent(place)?;
        let index = self.rules.tree.children(parent).iter().position(|child| *child == place)?;
        Some((parent, self.splits(parent).last()?, index))
    }

    /// Where each node's amount comes from: parent by parent, as their divisions lie in memory.
    fn sources(&self) -> Vec<PlanSource> {
        let tree = &self.rules.tree;
        let mut sources = vec![PlanSource::Target; tree.len()];
        for parent in &tree.downwards {
            let Some(split) = self.splits(*parent).last() else { continue };
            for (index, child) in tree.children(*parent).iter().enumerate() {
                if let Some(slot) = sources.get_mut(*child) {
                    *slot = self.source(*child, split, index);
                }
            }
        }
        sources
    }

    fn source(&self, place: usize, split: &Split, index: usize) -> PlanSource {
        if self.fixed.get(place) == Some(&true) {
            return PlanSource::Fixed;
        }
        if self.is_shut(place) {
            return PlanSource::Shut;
        }
        if split.kind == Kind::Moved {
            return PlanSource::Moved;
        }
        // An edit said what it is to have, itself or by those below it.
        if split.event > 0 && split.given.get(index).is_some_and(|given| given.held) {
            return PlanSource::Moved;
        }
        match split.given.get(index).map(|given| given.bound) {
            Some(PartBound::Floor) => PlanSource::Floor,
            Some(PartBound::Ceiling) => PlanSource::Ceiling,
            _ => PlanSource::Divided,
        }
    }
}

/// What the figures are explained by.
pub(super) struct Told<'a> {
    pub(super) ledger: &'a Ledger,
    pub(super) nodes: &'a [PlanFigure],
    pub(super) why: &'a Why<'a>,
}

impl Told<'_> {
    pub(super) fn measure(&self, minor: i64) -> Option<Measure> {
        Measure::minor(i128::from(minor), self.ledger.rules.basis.currency)
    }

    fn target(&self) -> Derivation {
        let edited = self.ledger.target != self.ledger.rules.basis.target.minor();
        let what = if edited { "the target, as the last edit of it left it" } else { "the target from above" };
        Derivation::given(what, self.measure(self.ledger.target))
    }

    /// The figures of a node's row.
    fn node(&self, place: usize) {
        let Some(node) = self.nodes.get(place) else { return };
        let at = self.why.item("nodes", place);
        at.figure("level", QUOTA_CASCADE, node.level, || {
            Derivation::given("nodes above it", Measure::count(node.level))
        });
        let rule = match self.ledger.last_split(place) {
            Some((_, split, _)) if split.from > 0 => QUOTA_REVISE_PROSPECTIVE,
            Some((_, split, _)) if split.event > 0 => QUOTA_EDIT,
            _ => QUOTA_CASCADE,
        };
        at.figure("plain", rule, node.plain, || match self.ledger.last_split(place) {
            None => self.target(),
            Some((parent, _, index)) => {
                let last = self.ledger.splits(parent).len().saturating_sub(1);
                self.amount(place, (parent, index, last))
            }
        });
        at.figure("hedged", QUOTA_CASCADE, node.hedged, || {
            let pin = self.ledger.hedged_pin(place).filter(|pin| pin.hedged == node.hedged.minor());
            if pin.is_some() {
                return Derivation::given("its pin on the hedged layer", self.measure(node.hedged.minor()));
            }
            if self.ledger.was_pinned(place) && node.leaf {
                let what = "its months: those before a revision as they were, the others by pin or hedges";
                return Derivation::given(what, self.measure(node.hedged.minor()));
            }
            let hedges = self.ledger.told_hedges(place);
            let parts: Parts = std::iter::once(at.part("plain", "plain", &node.plain)).chain(hedges).collect();
            let product = Derivation::product("plain, times the hedges of all above", parts);
            // Hedges may have more digits together than a fraction holds.
            let shown = || Derivation::given("plain, times the hedges of all above", self.measure(node.hedged.minor()));
            if product.value.is_some() { product } else { shown() }
        });
        at.figure("share", QUOTA_CASCADE, node.share, || {
            let own = at.part("plain", "plain", &node.plain);
            match self.ledger.rules.tree.parent(place) {
                Some(parent) => Derivation::quotient("of the parent's", own, self.plain(parent)),
                None => own,
            }
        });
        at.figure("stranded", QUOTA_CASCADE, node.stranded, || {
            let tree = &self.ledger.rules.tree;
            let shares = tree.children(place).iter().map(|child| (child, self.ledger.stays.get(*child).copied()));
            let parts = shares.filter(|(_, stays)| stays.is_some_and(|stays| stays != 0)).map(|(child, stays)| {
                let what = format!("the share of {}, which is shut", tree.id(*child));
                Derivation::given(what, self.measure(stays.unwrap_or_default()))
            });
            Derivation::sum("the shares of those that are shut", parts.collect::<Parts>())
        });
    }

    /// The plain amount of a node as a part of another figure.
    pub(super) fn plain(&self, place: usize) -> Derivation {
        match self.nodes.get(place) {
            Some(node) => self.why.item("nodes", place).part("plain", node.id.as_str(), &node.plain),
            None => Derivation::given("nothing", None),
        }
    }

    fn levels(&self, target: Money) -> Result<Vec<PlanLevelFigures>, Error> {
        let tree = &self.ledger.rules.tree;
        let deepest = tree.levels.iter().max().copied().unwrap_or_default();
        let currency = self.ledger.rules.basis.currency;
        let mut sums = vec![(0_u64, 0_i128); deepest.saturating_add(1)];
        let mut leaves = sums.clone();
        for (place, node) in self.nodes.iter().enumerate() {
            let level = tree.level(place);
            let hedged = i128::from(node.hedged.minor());
            for list in [Some(&mut sums), node.leaf.then_some(&mut leaves)].into_iter().flatten() {
                if let Some((count, sum)) = list.get_mut(level) {
                    (*count, *sum) = (count.saturating_add(1), sum.saturating_add(hedged));
                }
            }
        }
        let (mut above, mut levels) = (0_i128, Vec::with_capacity(sums.len()));
        for (level, ((count, sum), (_, of_leaves))) in sums.iter().zip(&leaves).enumerate() {
            let hedged = Money::from_total(sum.saturating_add(above), currency)?;
            above = above.saturating_add(*of_leaves);
            let at = self.why.item("levels", level);
            let number = u64::try_from(level).unwrap_or(u64::MAX);
            at.figure("level", QUOTA_CASCADE, number, || Derivation::given("the level", Measure::count(number)));
            at.figure("nodes", QUOTA_CASCADE, *count, || {
                Derivation::given("nodes on the level", Measure::count(*count))
            });
            let plain = at.figure("plain", QUOTA_CASCADE, target, || {
                Derivation::sum("all of the level, leaves above, and what stays above", self.level(level, false))
            });
            at.figure("hedged", QUOTA_CASCADE, hedged, || {
                Derivation::sum("all of the level, and leaves above", self.level(level, true))
            });
            let over = Figure::or_none(
                Ratio::of(i128::from(hedged.minor()), i128::from(target.minor())),
                crate::code::QUOTA_ZERO,
                || "the target is zero".to_owned(),
            );
            let over_assignment = at.figure("over_assignment", QUOTA_CASCADE, over, || {
                Derivation::quotient(
                    "hedged over the target",
                    at.part("hedged", "hedged", &hedged),
                    self.why.part("target", "the target", &target),
                )
            });
            levels.push(PlanLevelFigures { level: number, nodes: *count, plain, hedged, over_assignment });
        }
        Ok(levels)
    }

    /// All that is carried at a level.
    fn level(&self, level: usize, hedged: bool) -> Parts {
        let tree = &self.ledger.rules.tree;
        let mut items = Vec::new();
        for (place, node) in self.nodes.iter().enumerate() {
            let here = tree.level(place);
            if here == level || (node.leaf && here < level) {
                let name = if hedged { "hedged" } else { "plain" };
                items.push((if hedged { node.hedged } else { node.plain }, place, name));
            }
            if !hedged && here < level && node.stranded.minor() != 0 {
                items.push((node.stranded, place, "stranded"));
            }
        }
        let items =
            items.into_iter().map(|(money, place, name)| (money.measure().and_then(Result::ok), (money, place, name)));
        Parts::largest(items.collect(), self.why.parts(), |(money, place, name)| {
            let id = tree.id(place);
            let what = if name == "stranded" { format!("stays with {id}") } else { id.to_owned() };
            self.why.item("nodes", place).part(name, what, &money)
        })
    }
}
