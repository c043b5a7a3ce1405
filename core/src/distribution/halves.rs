//! Every total that is possible, as the sum of one of either half of the deals: for some dozens of deals.

use super::Bracket;
use super::atoms::{Atoms, terms};
use super::effects::all_but_one;
use super::total::{Deal, Total};

/// The possible totals of either half of the deals.
#[derive(Clone, Debug)]
pub(super) struct Halves {
    /// The deals of each half by their places in the total, and what they come to.
    halves: [Half; 2],
}

#[derive(Clone, Debug)]
struct Half {
    deals: Vec<(usize, Deal)>,
    atoms: Atoms,
    /// Of each total the chance of it and of all above.
    above: Vec<f64>,
}

impl Halves {
    /// Both halves; `None` where one of them has more than so many totals, or takes more steps of work: a deal and a total each.
    pub(super) fn of(total: &Total, most: usize, steps: usize) -> Option<Self> {
        // One half has as many deals as the other at least, and more totals than deals.
        let larger = total.deals.len() / 2;
        if larger.saturating_mul(larger) > steps {
            return None;
        }
        let mut deals: Vec<(usize, Deal)> = total.deals.iter().copied().enumerate().collect();
        crate::order::sort_by_key(&mut deals, |(_, deal)| deal.amount);
        let (mut halves, mut counts) = ([Vec::new(), Vec::new()], [1_usize; 2]);
        // Equal amounts stay together, since they come to few totals; the half that has fewer so far takes them.
        for equal in deals.chunk_by(|(_, one), (_, other)| one.amount == other.amount) {
            let [left, right] = &mut halves;
            let [left_count, right_count] = &mut counts;
            let (half, count) = if *left_count <= *right_count { (left, left_count) } else { (right, right_count) };
            half.extend_from_slice(equal);
            *count = count.saturating_mul(equal.len().saturating_add(1));
        }
        // Sums may fall together; but not so often that it is worth the work to look.
        let mut sizes = counts.into_iter().zip(&halves);
        if sizes.any(|(count, half)| count > most || count.saturating_mul(half.len()) > steps) {
            return None;
        }
        let [left, right] = halves;
        Some(Self { halves: [Half::of(left, most)?, Half::of(right, most)?] })
    }

    /// How many totals there are at most.
    pub(super) fn count(&self) -> usize {
        self.halves.iter().fold(1, |all, half| half.atoms.totals().len().saturating_mul(all))
    }

    /// The chance of so many units at least.
    pub(super) fn at_least(&self, units: i64) -> Bracket {
        let [left, right] = &self.halves;
        right.beside(&left.atoms, units)
    }

    /// For each deal the chance that the others come to less than so many units, and to so many less the deal at least.
    pub(super) fn effects(&self, units: i64) -> Vec<Bracket> {
        let [left, right] = &self.halves;
        let mut effects = vec![Bracket::NOTHING; left.deals.len().saturating_add(right.deals.len())];
        for (own, other) in [(left, right), (right, left)] {
            let deals: Vec<Deal> = own.deals.iter().map(|(_, deal)| *deal).collect();
            all_but_one(&Atoms::nothing(), &deals, 0, &mut |index, law| {
                let Some((place, deal)) = own.deals.get(index) else { return };
                let reached = other.beside(law, units.saturating_sub(deal.amount));
                if let Some(slot) = effects.get_mut(*place) {
                    *slot = reached.less(other.beside(law, units));
                }
            });
        }
        effects
    }
}

impl Half {
    fn of(deals: Vec<(usize, Deal)>, most: usize) -> Option<Self> {
        let own: Vec<Deal> = deals.iter().map(|(_, deal)| *deal).collect();
        let atoms = Atoms::of(&own, most)?;
        let mut above: Vec<f64> = Vec::with_capacity(atoms.totals().len());
        let mut sum = 0.0;
        for (_, chance) in atoms.totals().iter().rev() {
            sum += chance;
            above.push(sum);
        }
        above.reverse();
        Some(Self { deals, atoms, above })
    }

    /// The chance that these and others come to so many units at least.
    fn beside(&self, others: &Atoms, units: i64) -> Bracket {
        let (mut place, mut sum) = (self.above.len(), 0.0);
        // The more the others come to, the less it takes of these.
        for (total, chance) in others.totals() {
            let needed = units.saturating_sub(*total);
            let reaches = |place: usize| self.atoms.totals().get(place).is_some_and(|(total, _)| *total >= needed);
            while let Some(before) = place.checked_sub(1).filter(|before| reaches(*before)) {
                place = before;
            }
            sum += chance * self.above.get(place).copied().unwrap_or(0.0);
        }
        let counts = terms(others.totals().len()) + terms(self.above.len());
        Bracket::around(sum, sum * (self.atoms.off() + others.off() + 2.0 * counts))
    }
}
