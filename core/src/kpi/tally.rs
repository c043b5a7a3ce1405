//! One pass over a view: counts and sums in whole numbers.

use super::rows::NOT_KNOWN;
use crate::book::{DealAt, NO_NAME, State, View};
use crate::code;
use crate::explain::{Derivation, Measure, Parts};
use crate::order::{self, Sorted};
use crate::policy::KpiPolicy;
use crate::record::Figure;
use crate::text;
use crate::unit::{Days, Id, Ratio};

/// Won and lost deals.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ClosedCounts {
    pub(crate) won: u64,
    pub(crate) lost: u64,
}

impl ClosedCounts {
    fn count(&mut self, state: State) {
        match state {
            State::Won => self.won = self.won.saturating_add(1),
            State::Lost => self.lost = self.lost.saturating_add(1),
            State::Open | State::Undated => {}
        }
    }

    pub(crate) fn closed(self) -> u64 {
        self.won.saturating_add(self.lost)
    }

    /// The close rate, if there are deals enough for one.
    pub(crate) fn rate(self, policy: &KpiPolicy) -> Figure<Ratio> {
        let rate = Ratio::of(i128::from(self.won), i128::from(self.closed()));
        let enough = self.closed() >= policy.min_closed().max(1);
        Figure::or_none(rate.filter(|_| enough), code::KPI_TOO_FEW_CLOSED, || self.too_few(policy))
    }

    pub(crate) fn too_few(self, policy: &KpiPolicy) -> String {
        let closed = text::count(self.closed(), "closed deal", "closed deals");
        format!("{closed}, a rate needs {}", policy.min_closed())
    }
}

/// Won and lost deals of a view.
pub(crate) fn closed_counts(view: &View<'_>) -> ClosedCounts {
    let mut counts = ClosedCounts::default();
    view.deals().for_each(|deal| counts.count(deal.state));
    counts
}

/// Twice the median days from creation to close of won deals, so that it stays whole.
pub(crate) fn median_cycle(view: &View<'_>) -> Option<i64> {
    let won = view.deals().filter(|deal| deal.state == State::Won);
    let mut cycles: Vec<i64> = won.filter_map(|deal| cycle(&deal)).map(i64::from).collect();
    order::sort_numbers(&mut cycles);
    let middle = cycles.len().checked_div(2)?;
    let upper = *cycles.get(middle)?;
    if cycles.len().is_multiple_of(2) {
        let lower = *cycles.get(middle.checked_sub(1)?)?;
        return lower.checked_add(upper);
    }
    upper.checked_mul(2)
}

/// The median cycle as its middle deals, for whoever asks.
pub(crate) fn median_parts(view: &View<'_>) -> Derivation {
    let won = view.deals().filter(|deal| deal.state == State::Won);
    let mut cycles: Vec<(i32, DealAt)> = won.filter_map(|deal| Some((cycle(&deal)?, deal))).collect();
    order::sort_by_key(&mut cycles, |(days, deal)| (*days, deal.index));
    let count = cycles.len();
    let middle = count.checked_div(2).unwrap_or_default();
    let first = if count.is_multiple_of(2) { middle.saturating_sub(1) } else { middle };
    let middle = cycles.get(first..=middle).unwrap_or_default().iter().enumerate().map(|(index, (days, deal))| {
        let place = first.saturating_add(index).saturating_add(1);
        Derivation::given(format!("{}, number {place} of {count} by length", view.words(deal)), Measure::days(*days))
    });
    Derivation::median("the median cycle of won deals", middle.collect::<Parts>())
}

pub(super) fn cycle(deal: &DealAt) -> Option<i32> {
    Some(deal.closed?.saturating_sub(deal.created?))
}

/// The running figures of one key.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) closed: ClosedCounts,
    pub(super) open: u64,
    pub(super) won_amount: i128,
    /// The day on which `open` was counted, where it is another than that of the view.
    pub(super) open_at: Option<i32>,
}

impl Tally {
    pub(super) fn add(&mut self, deal: &DealAt) {
        self.closed.count(deal.state);
        match deal.state {
            State::Won => self.won_amount = self.won_amount.saturating_add(value(deal)),
            State::Open | State::Undated => self.open = self.open.saturating_add(1),
            State::Lost => {}
        }
    }
}

/// The running worth of some open deals.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct OpenSum {
    pub(super) deals: u64,
    pub(super) amount: i128,
    pub(super) unvalued: u64,
}

impl OpenSum {
    fn add(&mut self, deal: &DealAt) {
        self.deals = self.deals.saturating_add(1);
        self.amount = self.amount.saturating_add(value(deal));
        self.unvalued = self.unvalued.saturating_add(u64::from(deal.value.is_none()));
    }

    fn join(&mut self, other: &Self) {
        self.deals = self.deals.saturating_add(other.deals);
        self.amount = self.amount.saturating_add(other.amount);
        self.unvalued = self.unvalued.saturating_add(other.unvalued);
    }
}

fn value(deal: &DealAt) -> i128 {
    deal.value.map_or(0, i128::from)
}

/// The mean of whole days.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mean {
    sum: i128,
    count: i128,
}

impl Mean {
    fn add(&mut self, days: i32) {
        self.sum = self.sum.saturating_add(i128::from(days));
        self.count = self.count.saturating_add(1);
    }

    pub(super) fn figure(self) -> Figure<Days> {
        Figure::or_none(Days::of(self.sum, self.count), code::KPI_NO_DEALS, || "no such deal has both dates".to_owned())
    }
}

/// Tallies by the number of a name: a place in a list, since every deal asks for its own.
#[derive(Debug, Default)]
pub(super) struct ByName {
    named: Vec<Option<Tally>>,
    unnamed: Option<Tally>,
}

impl ByName {
    fn of(&mut self, number: u32) -> &mut Tally {
        let place = usize::try_from(number).ok().filter(|_| number != NO_NAME);
        if let Some(place) = place
            && place >= self.named.len()
        {
            self.named.resize(place.saturating_add(1), None);
        }
        let tally = place.and_then(|place| self.named.get_mut(place)).unwrap_or(&mut self.unnamed);
        tally.get_or_insert_default()
    }

    /// The tallies that something was added to, by number.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, Tally)> {
        let named = (0..).zip(&self.named).filter_map(|(number, tally)| Some((number, (*tally)?)));
        named.chain(self.unnamed.map(|tally| (NO_NAME, tally)))
    }
}

/// All that one pass over the deals adds up.
#[derive(Debug, Default)]
pub(super) struct Sums<'a> {
    pub(super) total: Tally,
    pub(super) open: OpenSum,
    pub(super) undated: OpenSum,
    pub(super) all_cycles: Mean,
    pub(super) won_cycles: Mean,
    pub(super) stages: Sorted<&'a str, OpenSum>,
    pub(super) owners: ByName,
    pub(super) products: ByName,
}

impl<'a> Sums<'a> {
    pub(super) fn of(view: &'a View<'_>) -> Self {
        let mut sums = Self::default();
        // By number while the deals pass, the unknown stage first; by name in the end.
        let mut by_number = vec![OpenSum::default(); 257];
        view.deals().for_each(|deal| sums.add(&deal, &mut by_number));
        for (place, sum) in by_number.iter().enumerate().filter(|(_, sum)| sum.deals > 0) {
            let stage = view.stage_named(place.checked_sub(1).and_then(|stage| u8::try_from(stage).ok()));
            sums.stages.change(stage.map_or(NOT_KNOWN, Id::as_str), |all| all.join(sum));
        }
        sums
    }

    fn add(&mut self, deal: &DealAt, stages: &mut [OpenSum]) {
        self.total.add(deal);
        self.owners.of(deal.owner).add(deal);
        self.products.of(deal.product).add(deal);
        match deal.state {
            State::Open | State::Undated => {
                let sum = if deal.state == State::Open { &mut self.open } else { &mut self.undated };
                sum.add(deal);
                let place = deal.stage.map_or(0, |stage| usize::from(stage).saturating_add(1));
                if let Some(sum) = stages.get_mut(place) {
                    sum.add(deal);
                }
            }
            State::Won | State::Lost => {
                if let Some(days) = cycle(deal) {
                    self.all_cycles.add(days);
                    if deal.state == State::Won {
                        self.won_cycles.add(days);
                    }
                }
            }
        }
    }
}
