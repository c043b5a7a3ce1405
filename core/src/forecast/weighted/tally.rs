//! Cases counted into probabilities, and how those would have done on later cases.

use super::measured::ProbabilitiesRequest;
use crate::chance::wilson;
use crate::code;
use crate::explain::{Derivation, Measure, Why};
use crate::isotonic::rising;
use crate::order::SortedSet;
use crate::record::{Figure, Record};
use crate::rule::FORECAST_WEIGHTED;
use crate::time::Date;
use crate::unit::{Ratio, divide};

/// Probabilities against what came, on deals that they were not measured from.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ProbabilityCheck {
    /// The last day of the closes that the probabilities were measured from.
    measured_through: Date,
    /// Cases that were scored: deals in their groups, closed later.
    cases: u64,
    /// The mean square of probability less outcome, where won is 1: 0 is perfect (Brier).
    brier: Ratio,
    /// The same for the one overall rate in place of all groups.
    brier_overall: Ratio,
    /// Cases by probability, in tenths.
    reliability: Vec<ReliabilityRow>,
}

/// Cases of a tenth of probability.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ReliabilityRow {
    /// The lower end of the tenth.
    from: Ratio,
    /// The upper end, which belongs to it only in the last one.
    to: Ratio,
    /// How many.
    cases: u64,
    /// The mean probability.
    said: Ratio,
    /// The share that was won.
    came: Ratio,
    /// The lower end of its 95 % interval, by Wilson.
    low: Ratio,
    /// The upper end.
    high: Ratio,
}

/// A deal that closed, in a group: when, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case {
    pub(super) deal: usize,
    pub(super) group: usize,
    pub(super) closed: i32,
    pub(super) won: bool,
}

/// What was measured of a group.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) won: u64,
    pub(super) closed: u64,
}

/// How probabilities are made of tallies.
pub(super) struct Probabilities {
    pub(super) all: Tally,
    pub(super) drawn_by: u64,
    pub(super) rising: bool,
}

impl Probabilities {
    /// Of each group: won and as many deals of the overall rate, over closed and as many; rising where that is asked.
    pub(super) fn of(&self, tallies: &[Tally]) -> Vec<Option<(i128, i128)>> {
        let (won, closed) = (i128::from(self.all.won), i128::from(self.all.closed));
        let drawn = i128::from(self.drawn_by);
        // (won + k * overall) / (closed + k), both times the closed deals of all.
        let points: Vec<(i128, i128)> = tallies
            .iter()
            .map(|tally| {
                let part = i128::from(tally.won).saturating_mul(closed).saturating_add(drawn.saturating_mul(won));
                (part, i128::from(tally.closed).saturating_add(drawn).saturating_mul(closed))
            })
            .collect();
        if !self.rising {
            return points.into_iter().map(|point| (point.1 > 0).then_some(point)).collect();
        }
        // A group without deals and without draw has no say in the order.
        let weighed: Vec<(i128, i128)> = points.iter().copied().filter(|(_, whole)| *whole > 0).collect();
        let mut levels = rising(&weighed)
            .unwrap_or_default()
            .into_iter()
            .flat_map(|block| std::iter::repeat_n((block.sum, block.weight), block.places));
        points.iter().map(|(_, whole)| if *whole > 0 { levels.next() } else { None }).collect()
    }
}

/// Won and closed of all, each deal once, and of each group.
pub(super) fn tally<'a>(groups: usize, cases: impl Iterator<Item = &'a Case>) -> (Tally, Vec<Tally>) {
    let (mut all, mut tallies, mut seen) = (Tally::default(), vec![Tally::default(); groups], SortedSet::default());
    for case in cases {
        let own = tallies.get_mut(case.group);
        let once = seen.insert(case.deal).then_some(&mut all);
        for tally in own.into_iter().chain(once) {
            tally.closed = tally.closed.saturating_add(1);
            tally.won = tally.won.saturating_add(u64::from(case.won));
        }
    }
    (all, tallies)
}

/// Measures on the earlier half of the closes and scores on the later half.
pub(super) fn check(
    cases: &[Case],
    groups: usize,
    (request, least): (&ProbabilitiesRequest, u64),
    why: &Why<'_>,
) -> Figure<ProbabilityCheck> {
    let mut days: Vec<i64> = cases.iter().map(|case| i64::from(case.closed)).collect();
    crate::order::sort_numbers(&mut days);
    let middle = days.len().checked_div(2).and_then(|middle| days.get(middle.saturating_sub(1))).copied();
    let none = |why: String| Figure::none(code::KPI_TOO_FEW_CLOSED, why);
    let Some(middle) = middle.and_then(|day| i32::try_from(day).ok()) else {
        return none("no deal has closed".to_owned());
    };
    let earlier = || cases.iter().filter(|case| case.closed <= middle);
    let later: Vec<&Case> = cases.iter().filter(|case| case.closed > middle).collect();
    let (all, tallies) = tally(groups, earlier());
    if all.closed < least.max(1) || later.is_empty() {
        let halves = format!("{} and {} cases in the two halves, each needs {least}", all.closed, later.len());
        return none(halves);
    }
    let probabilities = Probabilities { all, drawn_by: request.drawn_by(), rising: request.rising() };
    // Millionths, as a probability is stated.
    let stated = |(part, whole): (i128, i128)| divide(part.checked_mul(MILLION)?, whole);
    let overall = stated((i128::from(all.won), i128::from(all.closed))).unwrap_or(0);
    let said: Vec<i128> =
        probabilities.of(&tallies).into_iter().map(|point| point.and_then(stated).unwrap_or(overall)).collect();
    let scored: Vec<(i128, bool)> = later.iter().filter_map(|case| Some((*said.get(case.group)?, case.won))).collect();
    let Some(through) = Date::from_number(middle) else { return none("no deal has closed".to_owned()) };
    let number = i128::try_from(scored.len()).unwrap_or(i128::MAX);
    let brier = |said: &dyn Fn(i128) -> i128| {
        let square = |(own, won): &(i128, bool)| {
            let off = said(*own).saturating_sub(if *won { MILLION } else { 0 });
            off.saturating_mul(off)
        };
        let sum = scored.iter().fold(0_i128, |sum, case| sum.saturating_add(square(case)));
        Ratio::of(sum, number.saturating_mul(MILLION).saturating_mul(MILLION)).unwrap_or(Ratio::zero())
    };
    let figure = |at: &Why<'_>, name: &str, what: &str, value: Ratio| {
        at.figure(name, FORECAST_WEIGHTED, value, || Derivation::given(what, Measure::ratio(value.fraction())))
    };
    let counted = |at: &Why<'_>, number: usize| {
        let number = u64::try_from(number).unwrap_or(u64::MAX);
        at.figure("cases", FORECAST_WEIGHTED, number, || {
            Derivation::given("cases closed later", Measure::count(number))
        })
    };
    let mut reliability = Vec::new();
    for tenth in 0_i128..10 {
        let from = tenth.saturating_mul(MILLION).checked_div(10).unwrap_or(0);
        let to = from.saturating_add(MILLION.checked_div(10).unwrap_or(0));
        let within = |said: i128| said >= from && (said < to || tenth == 9);
        let some: Vec<&(i128, bool)> = scored.iter().filter(|(said, _)| within(*said)).collect();
        if some.is_empty() {
            continue;
        }
        let at = why.item("reliability", reliability.len());
        let (cases, won) = (some.len(), some.iter().filter(|(_, won)| *won).count());
        let (of, all) = (u64::try_from(won).unwrap_or(0), u64::try_from(cases).unwrap_or(0));
        let (low, high) = wilson(of, all);
        let sum = some.iter().fold(0_i128, |sum, (said, _)| sum.saturating_add(*said));
        let millionth = |value: i128| Ratio::of(value, MILLION).unwrap_or(Ratio::zero());
        let nearest = |value: f64| millionth(crate::chance::whole(value * 1e6));
        let share = |part: i128, whole: i128| Ratio::of(part, whole).unwrap_or(Ratio::zero());
        reliability.push(ReliabilityRow {
            from: figure(&at, "from", "the lower end of the tenth", millionth(from)),
            to: figure(&at, "to", "the upper end of the tenth", millionth(to)),
            cases: counted(&at, cases),
            said: figure(&at, "said", "the mean probability", share(sum, i128::from(all).saturating_mul(MILLION))),
            came: figure(&at, "came", "the share that was won", share(i128::from(of), i128::from(all))),
            low: figure(&at, "low", "by Wilson, at 95 %", nearest(low)),
            high: figure(&at, "high", "by Wilson, at 95 %", nearest(high)),
        });
    }
    Figure::Known(ProbabilityCheck {
        measured_through: through,
        cases: counted(why, scored.len()),
        brier: figure(why, "brier", "the mean square of probability less outcome", brier(&|own| own)),
        brier_overall: figure(why, "brier_overall", "the same by the one overall rate", brier(&|_| overall)),
        reliability,
    })
}

/// Probabilities are compared in millionths.
const MILLION: i128 = 1_000_000;
