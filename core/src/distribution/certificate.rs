//! A proof that the frequencies that are left out of an inversion are small.
//!
//! The size of a deal's factor at the frequency θ is at most `exp(-w (1 - cos aθ))`, where `w` is the chance of winning times
//! that of losing; of business at random it is exactly that, with its rate for `w`. So what must be shown is that the sum of
//! `w (1 - cos aθ)` is large for *every* θ of a wide band, up to the lattice's last one. Amounts are too large for that:
//! their waves are too short to look at each. Differences of neighbouring amounts are small, and
//!
//! ```text
//! w (1 - cos aθ) + v (1 - cos bθ)  >=  wv / (w + v) * (1 - cos (a - b)θ)
//! ```
//!
//! since the distance from 1 on the circle obeys the triangle inequality. So deals of like weight are put in the order of their
//! amounts, each is linked with one some places on, by half its weight on either side, and the sum over the links is looked at
//! at the points of a band, with room for all between them. Where amounts hide a coarser lattice, the differences are on it
//! too, nothing is shown, and the caller hears so.

use super::atoms::terms;
use super::complex::{Complex, transform};
use super::total::Total;
use crate::chance::float;
use crate::order;

/// What a band may leave before the dearer way is tried, and where nothing is worth having.
const WANTED: f64 = 1e-10;
const USELESS: f64 = 1e-2;

/// Lengths of a transform at most.
const WIDEST: usize = 1 << 15;

/// Links from which the usual length is taken.
const SAMPLE: usize = 512;

/// How much wider the end of a band is than its beginning.
const BAND: f64 = 8.0;

/// Points that are looked at in a band.
const POINTS: i32 = 112;

/// Lengths into which differences are sorted: multiples of a hundredth of the longest that a band can use.
const LENGTHS: usize = 256;

/// The longest difference that a band uses, in radians at its end.
const LONGEST: f64 = 51.2;

/// A virtual amount, and its weight.
#[derive(Clone, Copy, Debug)]
struct Link {
    amount: f64,
    weight: f64,
}

/// A bound for the sum of `|φ(θ_k)| / k` over the frequencies `θ_k = k θ_1` from the one after `last` up to π: how far an
/// inversion can be off that leaves them out. Infinite where too little is shown.
pub(super) fn tail(total: &Total, last: f64, first: f64) -> f64 {
    // Deals of like weight lose nothing where they are linked; all deals together lie closer.
    let (alike, all) = (Chains::of(total, 2.0), Chains::of(total, 1e-3));
    let (mut start, mut sum) = (last, 0.0);
    while start < std::f64::consts::PI {
        let end = (start * BAND).min(std::f64::consts::PI);
        let near = (band(&alike.best(start), (start, end), first), end);
        // Where short differences show too little, all of them are taken, by a transform.
        let wide = || {
            let ways = [(&alike, false), (&alike, true), (&all, true)];
            ways.into_iter().find_map(|(chains, end)| chains.wide(start, first, end).filter(|(part, _)| *part < near.0))
        };
        let (part, end) = if near.0 <= WANTED { near } else { wide().unwrap_or(near) };
        sum += part;
        if sum > USELESS {
            return f64::INFINITY;
        }
        start = end;
    }
    sum
}

/// The deals by weight and amount, and how long links over so many places usually are.
struct Chains {
    own: Vec<Link>,
    /// Places over which deals are linked, and the usual length of a link.
    lags: Vec<(usize, f64)>,
    /// Of each deal, the number of its class of weight.
    classes: Vec<i32>,
}

impl Chains {
    /// So many classes of weight for each factor of two.
    fn of(total: &Total, classes: f64) -> Self {
        let deals = total.deals.iter().map(|deal| (deal.amount, deal.won * deal.lost));
        let streams = total.streams.iter().map(|one| (one.amount, one.rate));
        let class = |weight: f64| libm::floor(classes * libm::log2(weight));
        let mut all: Vec<(i64, i64, f64)> = deals
            .chain(streams)
            .filter_map(|(amount, weight)| {
                Some((i64::try_from(crate::chance::whole(class(weight))).ok()?, amount, weight))
            })
            .collect();
        order::sort_by(&mut all, |one, other| (one.0, one.1).cmp(&(other.0, other.1)));
        let own = all
            .iter()
            .map(|(_, amount, weight)| Link { amount: float(i128::from(*amount)), weight: *weight })
            .collect();
        let classes = all.iter().map(|(class, _, _)| i32::try_from(*class).unwrap_or(i32::MIN)).collect();
        let mut chains = Self { own, lags: Vec::new(), classes };
        let mut lag = 1;
        while lag < chains.own.len() {
            // Some hundred links tell the usual length; the rest cost time and say no more.
            let step = (chains.own.len() / SAMPLE).max(1);
            let pairs = chains.own.iter().zip(chains.own.iter().skip(lag)).step_by(step);
            let mut lengths: Vec<i64> = pairs
                .map(|(one, other)| {
                    i64::try_from(crate::chance::whole((other.amount - one.amount).abs())).unwrap_or(i64::MAX)
                })
                .collect();
            lengths.sort_unstable();
            let middle = lengths.get(lengths.len() / 2).copied().unwrap_or(0);
            chains.lags.push((lag, float(i128::from(middle))));
            lag = lag.saturating_mul(2);
        }
        chains
    }

    /// The links over so many places.
    fn links(&self, lag: usize, visit: &mut dyn FnMut(Link)) {
        let (ends, classes) = (self.own.iter().skip(lag), self.classes.iter().skip(lag));
        let pairs = self.own.iter().zip(ends).zip(self.classes.iter().zip(classes));
        for ((one, other), _) in pairs.filter(|(_, (one, other))| one == other) {
            let weight = one.weight * other.weight / (2.0 * (one.weight + other.weight));
            visit(Link { amount: (other.amount - one.amount).abs(), weight });
        }
    }

    /// The links that show most from a frequency on, and their number: those whose usual length turns by some radians there.
    fn best(&self, start: f64) -> Vec<Link> {
        let usable = |amount: f64| amount * start * BAND <= LONGEST;
        let own: Vec<Link> = self.own.iter().copied().filter(|link| usable(link.amount)).collect();
        let weight = |links: &[Link]| {
            // What turns by less than a radian at the start shows little there.
            links
                .iter()
                .map(|link| link.weight * (link.amount * start).min(1.0) * (link.amount * start).min(1.0))
                .sum::<f64>()
        };
        let mut best = (weight(&own), own);
        let near = |length: f64| (libm::log((length * start).max(1e-9)) - 1.0).abs();
        let mut lags = self.lags.clone();
        order::sort_by(&mut lags, |one, other| near(one.1).total_cmp(&near(other.1)).then(one.0.cmp(&other.0)));
        for (lag, _) in lags.into_iter().take(2) {
            let mut links = Vec::new();
            self.links(lag, &mut |link| {
                if usable(link.amount) {
                    links.push(link);
                }
            });
            let shown = weight(&links);
            if shown > best.0 {
                best = (shown, links);
            }
        }
        best.1
    }

    /// The bound from a frequency on by all links of a length, and how far it reaches. `to_the_end` takes whole units, and
    /// leaves out links that are too long for them; else units are as coarse as it takes to keep nine links in ten. `None`
    /// where no band of use comes of it.
    fn wide(&self, start: f64, first: f64, to_the_end: bool) -> Option<(f64, f64)> {
        let lag = self.lags.iter().find(|(_, usual)| usual * start >= 1.0).map(|(lag, _)| *lag)?;
        let (mut links, mut lengths) = (Vec::new(), Vec::new());
        self.links(lag, &mut |link| {
            lengths.push(i64::try_from(crate::chance::whole(link.amount)).unwrap_or(i64::MAX));
            links.push(link);
        });
        lengths.sort_unstable();
        let tenth = lengths.len() / 10;
        let long = float(i128::from(*lengths.get(lengths.len().checked_sub(tenth.max(1))?)?));
        let widest = float(i128::try_from(WIDEST).ok()?);
        let size = if to_the_end { 1.0 } else { libm::ceil(long / widest).max(1.0) };
        let cells = usize::try_from(crate::chance::whole((long / size).min(widest - 1.0))).ok()?;
        let end = if size > 1.0 { (0.4 / size).min(std::f64::consts::PI) } else { std::f64::consts::PI };
        let cells = cells.saturating_add(1).next_power_of_two();
        let far = end > start * BAND || end >= std::f64::consts::PI;
        far.then(|| (transformed(&links, (size, cells), (start, end), first), end))
    }
}

/// The part of the tail that lies in a band, by its links.
fn band(links: &[Link], (start, end): (f64, f64), first: f64) -> f64 {
    let longest = links.iter().map(|link| link.amount).fold(0.0, f64::max).min(LONGEST / end);
    let length = (longest / float(i128::try_from(LENGTHS).unwrap_or(2).saturating_sub(1))).max(f64::MIN_POSITIVE);
    let (mut weights, mut all) = ([0.0_f64; LENGTHS], 0.0);
    // Sorted into another length, a cosine is off by the difference in radians; between two points, by half the way. Where a
    // link turns by less than a radian, a cosine falls more slowly than it turns.
    let (mut shifted, mut shifted_flat, mut turning, mut turning_flat) = (0.0, 0.0, 0.0, 0.0);
    for link in links {
        let cells = crate::chance::whole(link.amount / length);
        let Some(slot) = usize::try_from(cells).ok().and_then(|cell| weights.get_mut(cell)) else { continue };
        let shift = (link.amount - float(cells) * length).abs();
        *slot += link.weight;
        all += link.weight;
        shifted += link.weight * shift;
        shifted_flat += link.weight * shift * (link.amount + length);
        turning += link.weight * link.amount;
        turning_flat += link.weight * link.amount * link.amount;
    }
    // Points lie close where the band begins, since what counts there is how far they lie apart for their frequency.
    let step = libm::exp(libm::log(end / start) / f64::from(POINTS));
    let (mut sum, mut from) = (0.0, start);
    for _ in 0..POINTS {
        let to = from * step;
        let point = f64::midpoint(from, to);
        let (mut at, mut next) = (1.0, libm::cos(point * length));
        let twice = 2.0 * next;
        let mut cosines = 0.0;
        for weight in weights {
            cosines += weight * at;
            (at, next) = (next, twice * next - at);
        }
        let shift = (shifted * to).min(shifted_flat * to * to);
        let turn = turning.min(turning_flat * to) * (to - from) / 2.0;
        let slack = shift + turn + all * (terms(links.len()) + 1e-9);
        let shown = (all - cosines - slack).max(0.0);
        // The frequencies between: as many as lie there, each at most over the first's number.
        sum += libm::exp(-shown) * (libm::log(to / from) + first / from);
        from = to;
    }
    sum
}

/// The part of the tail that lies in a wide band, by links sorted into so many cells of a size: their sum of cosines and its
/// slope at all points of the circle by one transform, and a bound of its curve between them.
fn transformed(links: &[Link], (size, cells): (f64, usize), (start, end): (f64, f64), first: f64) -> f64 {
    let points = cells.saturating_mul(4);
    let mut values = vec![Complex::default(); points];
    let (mut all, mut shifted, mut curved) = (0.0, 0.0, 0.0);
    for link in links {
        let cell = crate::chance::whole(link.amount / size);
        let Some(slot) = usize::try_from(cell).ok().filter(|cell| *cell < cells).and_then(|cell| values.get_mut(cell))
        else {
            continue;
        };
        let length = float(cell);
        slot.re += link.weight;
        // The slope goes along as the imaginary part.
        slot.im += link.weight * length;
        all += link.weight;
        shifted += link.weight * (link.amount - length * size).abs();
        curved += link.weight * length * length;
    }
    transform(&mut values);
    let around = i128::try_from(points).map_or(1.0, float);
    let half = std::f64::consts::PI / around;
    let hair = (all + libm::sqrt(all * curved)) * 1e-9;
    let mut sum = 0.0;
    for (index, value) in values.iter().enumerate().take((points / 2).saturating_add(1)) {
        let point = i128::try_from(index).map_or(1.0, float) * 2.0 * half / size;
        let (from, to) = ((point - half / size).max(start), (point + half / size).min(end));
        if to <= from {
            continue;
        }
        let mirrored =
            if index == 0 { *value } else { values.get(points.saturating_sub(index)).copied().unwrap_or_default() };
        let (cosines, slope) = (f64::midpoint(value.re, mirrored.re), f64::midpoint(mirrored.re, -value.re));
        let slack = slope.abs() * half + curved * half * half / 2.0 + shifted * to + hair;
        let shown = (all - cosines - slack).max(0.0);
        sum += libm::exp(-shown) * (libm::log(to / from) + first / from);
    }
    sum
}
