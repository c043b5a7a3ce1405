//! What a total is made of, in its own unit.

use crate::chance::float;

/// Minor units at most on either side: far above any company, far below what a sum of floats would feel.
const LARGEST: i128 = 1 << 61;

/// Billionths in a whole: the finest probability.
pub(crate) const BILLION: i128 = 1_000_000_000;

/// A deal: worth so many units if it is won, which it is with some chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Deal {
    /// Units, above zero.
    pub(super) amount: i64,
    /// The chance that it counts, and that it does not; neither is zero.
    pub(super) won: f64,
    pub(super) lost: f64,
}

/// Business that comes at random: so many deals of an amount on average (Poisson).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stream {
    /// Minor units, or units of a total; above zero.
    pub(crate) amount: i64,
    /// Above zero.
    pub(crate) rate: f64,
}

/// Where a deal went when the total was put together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Place {
    /// Among the deals; `true` where winning takes the amount away (a return), so that the deal stands mirrored.
    Deal(usize, bool),
    /// It is worth nothing, or won (`true`) or lost for sure.
    Sure(bool),
}

/// A total in multiples of the largest unit that all amounts share: certain amounts are its offset, returns are mirrored,
/// and what is worth nothing or impossible is left out.
#[derive(Clone, Debug)]
pub(crate) struct Total {
    /// Minor units in a unit.
    pub(super) unit: i64,
    /// Minor units that are there in any case.
    pub(super) offset: i64,
    pub(super) deals: Vec<Deal>,
    pub(super) streams: Vec<Stream>,
    /// The standard deviation of a normal error, in units; zero for none.
    pub(super) error: f64,
    /// The mean without the error, in units, from whole numbers.
    pub(super) mean: f64,
    /// The mean in billionths of units as far as it comes from deals.
    pub(super) mean_billionths: i128,
    /// The variance with the error, in units.
    pub(super) variance: f64,
    /// All deals won, in units.
    pub(super) all_won: i64,
    /// The largest amount, in units.
    largest: i64,
    /// By deal as handed in: its place here, and what it is worth in minor units.
    pub(super) places: Vec<(Place, i64)>,
}

impl Total {
    /// A total of deals (minor units, and billionths of a chance), of business at random, and of a normal error with a
    /// standard deviation in minor units. `None` where amounts are too large.
    pub(crate) fn of(deals: &[(i64, i128)], streams: &[Stream], error: f64) -> Option<Self> {
        let mut unit = 0_u64;
        let open = |(amount, chance): &&(i64, i128)| *amount != 0 && *chance > 0 && *chance < BILLION;
        for amount in deals.iter().filter(open).map(|(amount, _)| *amount).chain(streams.iter().map(|one| one.amount)) {
            unit = greatest_common(unit, amount.unsigned_abs());
        }
        // With an error beside them, totals lie anywhere.
        let unit = if error > 0.0 { 1 } else { i64::try_from(unit.max(1)).ok()? };
        let mut total = Self {
            unit,
            offset: 0,
            deals: Vec::with_capacity(deals.len()),
            streams: Vec::with_capacity(streams.len()),
            error: error / float(i128::from(unit)),
            mean: 0.0,
            mean_billionths: 0,
            variance: 0.0,
            all_won: 0,
            largest: 0,
            places: Vec::with_capacity(deals.len()),
        };
        let (mut offset, mut largest) = (0_i128, 0_i128);
        for (amount, chance) in deals {
            largest = largest.checked_add(i128::from(*amount).abs())?;
            let chance = (*chance).clamp(0, BILLION);
            if *amount == 0 || chance == 0 || chance == BILLION {
                offset = offset.checked_add(if chance == BILLION { i128::from(*amount) } else { 0 })?;
                total.places.push((Place::Sure(chance == BILLION), *amount));
                continue;
            }
            let (returned, counts) = if *amount < 0 { (true, BILLION.checked_sub(chance)?) } else { (false, chance) };
            offset = offset.checked_add(if returned { i128::from(*amount) } else { 0 })?;
            let units = amount.checked_abs()?.checked_div(unit)?;
            let share = |billionths: i128| float(billionths) / float(BILLION);
            total.places.push((Place::Deal(total.deals.len(), returned), *amount));
            total.deals.push(Deal { amount: units, won: share(counts), lost: share(BILLION.checked_sub(counts)?) });
        }
        for stream in streams {
            // So many of them that a total of all is still a number: a rate beyond is caught below, by the mean.
            largest = largest.checked_add(i128::from(stream.amount))?;
            total.streams.push(Stream { amount: stream.amount.checked_div(unit)?, rate: stream.rate });
        }
        let total = total.counted();
        let fits = largest <= LARGEST && total.mean * float(i128::from(unit)) < 1e18 && total.error < 1e18;
        let offset = i64::try_from(offset).ok().filter(|_| fits)?;
        Some(Self { offset, ..total })
    }

    /// The same total without some of its deals, by place.
    pub(super) fn without(&self, places: &[usize]) -> Self {
        let kept = self.deals.iter().enumerate().filter(|(place, _)| !places.contains(place));
        let deals = kept.map(|(_, deal)| *deal).collect();
        Self { deals, ..self.clone() }.counted()
    }

    /// The same total without its deals and its error.
    pub(super) fn at_random(&self) -> Self {
        Self { deals: Vec::new(), error: 0.0, ..self.clone() }.counted()
    }

    /// What follows from its parts, anew.
    fn counted(self) -> Self {
        let mean_billionths = self.deals.iter().fold(0_i128, |sum, deal| {
            sum.saturating_add(i128::from(deal.amount).saturating_mul(crate::chance::whole(deal.won * float(BILLION))))
        });
        let of_streams: f64 = self.streams.iter().map(|one| one.rate * float(i128::from(one.amount))).sum();
        let mean = float(mean_billionths) / float(BILLION) + of_streams;
        let square = |amount: i64| float(i128::from(amount)) * float(i128::from(amount));
        let of_deals: f64 = self.deals.iter().map(|deal| deal.won * deal.lost * square(deal.amount)).sum();
        let of_streams: f64 = self.streams.iter().map(|one| one.rate * square(one.amount)).sum();
        let variance = of_deals + of_streams + self.error * self.error;
        let all_won = self.deals.iter().fold(0_i64, |sum, deal| sum.saturating_add(deal.amount));
        let amounts = self.deals.iter().map(|deal| deal.amount).chain(self.streams.iter().map(|one| one.amount));
        let largest = amounts.max().unwrap_or(0);
        Self { mean, mean_billionths, variance, all_won, largest, ..self }
    }

    /// How far the total lies from its mean on either side with a chance of at most `beyond` a side: Bernstein's bound,
    /// whose parts are each at most the largest amount from their mean.
    pub(super) fn reach(&self, beyond: f64) -> f64 {
        bernstein(self.variance, float(i128::from(self.largest)), beyond)
    }

    /// An amount in minor units as the first whole unit at or above it, counted from the offset.
    pub(super) fn units(&self, minor: i128) -> i64 {
        let from = minor.saturating_sub(i128::from(self.offset));
        let unit = i128::from(self.unit);
        let whole = from.div_euclid(unit);
        let up = whole.saturating_add(i128::from(from.rem_euclid(unit) != 0));
        i64::try_from(up).unwrap_or(if up < 0 { i64::MIN } else { i64::MAX })
    }

    /// So many units in minor units, the offset counted in.
    pub(super) fn minor(&self, units: i64) -> i128 {
        i128::from(units).saturating_mul(i128::from(self.unit)).saturating_add(i128::from(self.offset))
    }
}

/// How far a sum of independent parts lies above its mean with a chance of at most `beyond`, by its variance and how far a
/// part lies from its own mean at most.
pub(super) fn bernstein(variance: f64, largest: f64, beyond: f64) -> f64 {
    let nats = -libm::log(beyond);
    let third = largest * nats / 3.0;
    third + libm::sqrt(third * third + 2.0 * variance * nats)
}

fn greatest_common(mut one: u64, mut other: u64) -> u64 {
    while let Some(rest) = one.checked_rem(other) {
        (one, other) = (other, rest);
    }
    one
}
