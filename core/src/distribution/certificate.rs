//! A proof that the frequencies that are left out of an inversion are small.
//!
//! The size of a deal's factor at the frequency θ is at most `exp(-w (1 - cos aθ))`, where `w` is the chance of winning times
//! that of losing; of business at random it is exactly that, with its rate for `w`. So what must be shown is that the sum of
//! `w (1 - cos aθ)` is large for *every* θ of a wide band, up to the lattice's last one. Amounts are too large for that:
//! their waves are too short to look at each. Differences of neighbouring amounts are small. Of deals in a cluster,
//!
//! ```text
//! Σ w (1 - cos aθ)  >=  W - |S|,    S = Σ w exp(iaθ),    |S|² = Σ Σ w v cos (a - b)θ
//! ```
//!
//! and of several clusters the `|S|` together are at most the root of `ΣW` times `Σ |S|² / W` (Cauchy and Schwarz): a sum of
//! cosines of differences alone. It is looked at at points of a band, with room for all between them. Where amounts hide a
//! coarser lattice, the differences are on it too, nothing is shown, and the caller hears so.

use super::complex::{Complex, transform};
use super::total::Total;
use crate::chance::{bounded, float, whole};
use crate::order;

/// What a band may leave before a dearer way is tried, and where nothing is worth having.
const WANTED: f64 = 1e-11;
const USELESS: f64 = 1e-2;

/// How far a narrow band reaches, as a multiple of its beginning.
const BAND: f64 = 8.0;

/// Points at which a narrow band is looked at, and lengths into which its differences are sorted.
const POINTS: usize = 80;
const LENGTHS: usize = 256;

/// The longest difference that a narrow band uses, in radians at its end.
const LONGEST: f64 = 51.2;

/// The longest differences that a wide band may use, in units: from few points to many.
const SPANS: [i64; 7] = [1 << 7, 1 << 9, 1 << 11, 1 << 13, 1 << 14, 1 << 15, WIDEST];
const WIDEST: i64 = 1 << 16;

/// Radians that the longest difference turns by where a wide band begins.
const TURNING: f64 = 12.0;

/// Deals in a cluster at most: of more, the pairs cost more than they show.
const CLUSTER: usize = 16;

/// Deals that clusters are made of: where there are more, those that lie closest.
const ENOUGH: usize = 4096;

/// Nats that are hoped for on average, so that hardly a frequency has too few.
const HOPED: f64 = 45.0;

/// Steps between a bound's finest values.
const STEPS: usize = 512;

/// A deal, or business at random, as it weighs.
#[derive(Clone, Copy, Debug)]
struct Part {
    amount: i64,
    weight: f64,
}

/// A bound for the sum of `|φ(θ_k)| / k` over the frequencies `θ_k = k θ_1` from the one after `last` up to π: how far an
/// inversion can be off that leaves them out. Infinite where too little is shown.
pub(super) fn tail(total: &Total, last: f64, first: f64) -> f64 {
    let deals = total.deals.iter().map(|deal| Part { amount: deal.amount, weight: deal.won * deal.lost });
    let streams = total.streams.iter().map(|one| Part { amount: one.amount, weight: one.rate });
    let parts: Vec<Part> = deals.chain(streams).collect();
    let step = (parts.len() / ENOUGH).max(1);
    let some: Vec<Part> = parts.iter().step_by(step).copied().collect();
    let close = close(&parts, &some, step);
    let span = span(&close);
    let (mut start, mut sum) = (last, 0.0);
    while start < std::f64::consts::PI && sum <= USELESS {
        if float(i128::from(span)) * start >= TURNING {
            sum += wide(&close, span, start, first);
            break;
        }
        let end = (start * BAND).min(std::f64::consts::PI);
        let longest = whole(LONGEST / end).clamp(1, 1 << 60);
        // Where waves begin to be small it takes every deal; soon some are enough.
        let own = if start < last * BAND * BAND { &parts } else { &some };
        let own = band(&Cosines::own(own, longest), (start, end), first);
        // Apart from one another, deals show more than each by itself; it is looked at where that is too little.
        let clustered = || Cosines::clustered(&close, i64::try_from(longest).unwrap_or(i64::MAX));
        sum += if own <= WANTED { own } else { own.min(band(&clustered(), (start, end), first)) };
        start = end;
    }
    if sum <= USELESS { sum } else { f64::INFINITY }
}

/// The deals by amount, equal amounts as one; of very many those where they lie closest, by every so manyth of them.
fn close(parts: &[Part], some: &[Part], step: usize) -> Vec<Part> {
    let mut amounts: Vec<i64> = some.iter().map(|part| part.amount).collect();
    order::sort_numbers(&mut amounts);
    amounts.dedup();
    let ends = amounts.iter().zip(amounts.iter().skip(ENOUGH.checked_div(step).unwrap_or(1).max(1)));
    let closest = ends.min_by_key(|(low, high)| high.saturating_sub(**low)).filter(|_| step > 1);
    let (low, high) = closest.map_or((i64::MIN, i64::MAX), |(low, high)| (*low, *high));
    let mut close: Vec<Part> = parts.iter().filter(|part| (low..=high).contains(&part.amount)).copied().collect();
    let amount = |part: &Part| part.amount.cast_unsigned() ^ (1 << 63);
    order::sort_by_number(&mut close, amount, |one, other| one.weight.total_cmp(&other.weight));
    close.dedup_by(|next, kept| {
        let equal = next.amount == kept.amount;
        if equal {
            kept.weight += next.weight;
        }
        equal
    });
    close
}

/// A sum of cosines of lengths, each with a weight, and what it shows.
#[derive(Default)]
struct Cosines {
    /// The weights of all deals.
    all: f64,
    /// In clusters: what each deal adds to the square by itself, at every frequency.
    always: f64,
    /// Each length with its weight.
    lengths: Vec<(f64, f64)>,
    /// Whether these are differences in clusters.
    clustered: bool,
}

impl Cosines {
    /// Deals by themselves, up to an amount.
    fn own(parts: &[Part], longest: i128) -> Self {
        let fit = parts.iter().filter(|part| i128::from(part.amount) <= longest);
        let lengths: Vec<(f64, f64)> = fit.map(|part| (float(i128::from(part.amount)), part.weight)).collect();
        Self { all: lengths.iter().map(|(_, weight)| weight).sum(), always: 0.0, lengths, clustered: false }
    }

    /// Neighbours in clusters that are no wider than a span.
    fn clustered(parts: &[Part], span: i64) -> Self {
        let mut found = Self { clustered: true, ..Self::default() };
        clusters(parts, span, &mut |cluster, weight| {
            found.all += weight;
            for (place, one) in cluster.iter().enumerate() {
                found.always += one.weight * one.weight / weight;
                for other in cluster.iter().skip(place.saturating_add(1)) {
                    let length = float(i128::from(other.amount.saturating_sub(one.amount)));
                    found.lengths.push((length, 2.0 * one.weight * other.weight / weight));
                }
            }
        });
        found
    }

    /// Nats that are shown where the cosines sum to so much, with a hair for their rounding.
    fn shown(&self, cosines: f64) -> f64 {
        let room = self.all * 1e-9;
        if !self.clustered {
            return (self.all - cosines - room).max(0.0);
        }
        let squares = bounded(self.always + cosines + room, (0.0, self.all));
        (self.all - libm::sqrt(self.all * squares) - room).max(0.0)
    }
}

/// Visits clusters of deals that lie within a span, each with its weight. Where there are too many for one cluster, each takes
/// every so manyth, so that all reach over the span. A deal that is alone there shows nothing.
fn clusters(parts: &[Part], span: i64, visit: &mut dyn FnMut(&[Part], f64)) {
    let (mut left, mut cluster) = (parts, Vec::with_capacity(CLUSTER));
    while let Some(first) = left.first() {
        let count = left.partition_point(|part| part.amount.saturating_sub(first.amount) <= span).max(1);
        let (near, others) = left.split_at(count);
        let apart = count.div_ceil(CLUSTER);
        for start in 0..apart.min(count.saturating_sub(1)) {
            cluster.clear();
            cluster.extend(near.iter().skip(start).step_by(apart).copied());
            visit(&cluster, cluster.iter().map(|part| part.weight).sum());
        }
        left = others;
    }
}

/// The part of the tail that lies in a narrow band.
fn band(cosines: &Cosines, (start, end): (f64, f64), first: f64) -> f64 {
    let longest = cosines.lengths.iter().map(|(length, _)| *length).fold(0.0, f64::max).min(LONGEST / end);
    let last = f64::from(u32::try_from(LENGTHS).unwrap_or(2).saturating_sub(1));
    let length = (longest / last).max(f64::MIN_POSITIVE);
    let mut weights = [0.0_f64; LENGTHS];
    // Sorted into another length, a cosine is off by the difference in radians; where it turns by less than a radian, it
    // falls more slowly than it turns.
    let (mut shifted, mut shifted_flat, mut curved) = (0.0, 0.0, 0.0);
    let mut left = 0.0;
    for (own, weight) in &cosines.lengths {
        let cell = whole(own / length);
        // What is too long may lie anywhere.
        let Some(slot) = usize::try_from(cell).ok().and_then(|cell| weights.get_mut(cell)) else {
            left += weight;
            continue;
        };
        let shift = (own - float(cell) * length).abs();
        *slot += weight;
        shifted += weight * shift;
        shifted_flat += weight * shift * (own + length);
        curved += weight * own.max(float(cell) * length) * own.max(float(cell) * length);
    }
    // Points lie close where the band begins, since what counts there is how far they lie apart for their frequency.
    let points = float(i128::try_from(POINTS).unwrap_or(1));
    let step = libm::exp(libm::log(end / start) / points);
    let at = |point: f64| {
        let (mut turned, mut next) = (1.0, libm::cos(point * length));
        let twice = 2.0 * next;
        let mut sum = 0.0;
        for weight in weights {
            sum += weight * turned;
            (turned, next) = (next, twice * next - turned);
        }
        sum
    };
    let (mut sum, mut from, mut before) = (0.0, start, at(start));
    for _ in 0..POINTS {
        let to = from * step;
        let here = at(to);
        let shift = (shifted * to).min(shifted_flat * to * to);
        // Between two points no sum lies higher than the higher one by more than its curve makes it.
        let between = before.max(here) + curved * (to - from) * (to - from) / 8.0;
        sum += libm::exp(-cosines.shown(between + shift + left)) * frequencies(from, to, first);
        (from, before) = (to, here);
    }
    sum
}

/// The frequencies between two points, each one over its number: as many as lie there, and one.
fn frequencies(from: f64, to: f64, first: f64) -> f64 {
    (to - from + first) / from
}

/// How wide clusters must be for a wide band: as wide as it takes to show enough on average, or as they may be.
fn span(close: &[Part]) -> i64 {
    let hoped = |span: i64| {
        let (mut all, mut always) = (0.0, 0.0);
        clusters(close, span, &mut |cluster, weight| {
            all += weight;
            always += cluster.iter().map(|part| part.weight * part.weight).sum::<f64>() / weight;
        });
        all - libm::sqrt(all * always)
    };
    SPANS.into_iter().find(|span| hoped(*span) >= HOPED).unwrap_or(WIDEST)
}

/// The part of the tail from a frequency on to the end, by clusters of a width, or wider ones where those show too little.
fn wide(close: &[Part], span: i64, start: f64, first: f64) -> f64 {
    let mut found = f64::INFINITY;
    for span in SPANS.into_iter().filter(|wide| *wide >= span) {
        found = found.min(transformed(&Cosines::clustered(close, span), span, start, first));
        if found <= WANTED {
            break;
        }
    }
    found
}

/// The part of the tail from a frequency on to π: the sum of cosines at all points of the circle by one transform, and a
/// bound of its curve between them.
fn transformed(cosines: &Cosines, span: i64, start: f64, first: f64) -> f64 {
    let half = usize::try_from(span).unwrap_or(1).saturating_mul(2);
    // Two neighbours of the real sequence share a complex place.
    let mut values = vec![Complex::default(); half];
    let mut curved = 0.0;
    for (length, weight) in &cosines.lengths {
        let cell = usize::try_from(whole(*length)).unwrap_or(0);
        let Some(slot) = values.get_mut(cell / 2) else { continue };
        *(if cell % 2 == 0 { &mut slot.re } else { &mut slot.im }) += weight;
        curved += weight * length * length;
    }
    transform(&mut values);
    let step = std::f64::consts::PI / i128::try_from(half).map_or(1.0, float);
    let room = curved * step * step / 8.0;
    // Points by what they show: in each step of the cosines the frequencies are counted, and weighed once.
    let mut counts = [0.0_f64; STEPS];
    let size = (cosines.all / i128::try_from(STEPS).map_or(1.0, float)).max(f64::MIN_POSITIVE);
    let turn = Complex::turned(-step);
    let mut turned = Complex::ONE;
    let mut before = f64::INFINITY;
    for place in 0..=half {
        if place % 64 == 0 {
            turned = Complex::turned(-step * i128::try_from(place).map_or(0.0, float));
        }
        let here = joined(&values, place, half, turned);
        turned = turned.times(turn);
        let to = step * i128::try_from(place).map_or(0.0, float);
        let from = (to - step).max(start);
        if to > from {
            let between = before.max(here) + room;
            let at = whole(((between + cosines.always) / size).max(0.0));
            let slot = counts.get_mut(usize::try_from(at).unwrap_or(0).min(STEPS.saturating_sub(1)));
            if let Some(slot) = slot {
                *slot += frequencies(from, to, first);
            }
        }
        before = here;
    }
    let weighed = counts.iter().zip(1..).filter(|(count, _)| **count > 0.0);
    weighed.map(|(count, up_to)| count * libm::exp(-cosines.shown(f64::from(up_to) * size - cosines.always))).sum()
}

/// The real part at a place of the transform of a real sequence, from that of its two halves, packed as one.
fn joined(values: &[Complex], place: usize, half: usize, turned: Complex) -> f64 {
    let at = |place: usize| values.get(place.checked_rem(half).unwrap_or(0)).copied().unwrap_or_default();
    let (one, other) = (at(place), at(half.saturating_sub(place)));
    let even = f64::midpoint(one.re, other.re);
    let odd = Complex { re: f64::midpoint(one.im, other.im), im: (other.re - one.re) / 2.0 };
    even + odd.times(turned).re
}
