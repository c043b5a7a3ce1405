//! `forecast.weighted`: the part of the open deals that is expected to be won inside the period, by their age.

use super::curve::Curve;
use crate::book::{DealAt, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, StepUnit, Why};
use crate::kpi::closed_counts;
use crate::order::Sorted;
use crate::policy::ForecastPolicy;
use crate::record::{Figure, Record};
use crate::rule::FORECAST_WEIGHTED;
use crate::time::Date;
use crate::unit::{Fraction, Money, Ratio, divide, ten_to};

/// Places of a deal's chance.
const PLACES: u32 = 9;

/// What open deals are expected to bring inside the period, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct InPeriod {
    /// Each open deal's amount times its chance, summed and rounded once, half-even.
    amount: Money,
    /// The first day on which a win counts.
    first_day: Date,
    /// The last.
    last_day: Date,
    /// Deals won so far, from which the chances were measured.
    won: u64,
    /// Deals lost so far.
    lost: u64,
    /// Open deals by age, the youngest first: bands by policy.
    by_age: Vec<InPeriodAge>,
}

/// Open deals of some ages.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct InPeriodAge {
    /// The youngest, in days since creation.
    from_days: u64,
    /// The oldest; left out for the last band.
    to_days: Option<u64>,
    /// How many are worth something.
    deals: u64,
    /// What they are worth.
    open_amount: Money,
    /// What they are expected to bring in the period.
    expected: Money,
    /// Expected over worth.
    chance: Figure<Ratio>,
}

/// The chances of open deals by age, computed once for each.
struct Chances<'a> {
    curve: &'a Curve,
    /// Days from the day of the view on, within which a win counts.
    within: (i32, i32),
    known: Sorted<i32, Ratio>,
}

impl Chances<'_> {
    fn of(&mut self, age: i32) -> Ratio {
        if let Some(chance) = self.known.get(&age) {
            return *chance;
        }
        let chance = self.curve.chance(age, self.within);
        self.known.insert(age, chance);
        chance
    }
}

/// An open deal that is worth something, with its age and its chance.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expected {
    pub(crate) deal: DealAt,
    age: i32,
    value: i64,
    chance: Ratio,
}

impl Expected {
    /// What the deal is worth, in minor units.
    pub(crate) fn worth(&self) -> i64 {
        self.value
    }

    /// The chance that it is won in the period.
    pub(crate) fn chance(&self) -> Ratio {
        self.chance
    }

    /// What hangs on it, in billionths of minor units: what is expected to be missing of it, or what it is expected to
    /// bring.
    pub(crate) fn effect(&self, at_risk: bool) -> i128 {
        let expected = self.weighted();
        let whole = i128::from(self.value).saturating_mul(ten_to(PLACES).unwrap_or(1));
        if at_risk { whole.saturating_sub(expected) } else { expected }
    }

    /// Billionths of minor units.
    pub(crate) fn weighted(&self) -> i128 {
        let (part, whole) = self.chance.fraction();
        let unit = ten_to(PLACES).and_then(|unit| unit.checked_div(whole)).unwrap_or(0);
        i128::from(self.value).saturating_mul(part.saturating_mul(unit))
    }
}

/// Weighs open deals by the chance of winning them inside the period; gives the deals too.
pub(crate) fn in_period(
    view: &View<'_>,
    curve: &Curve,
    (first, last): (Date, Date),
    (policy, ages): (&ForecastPolicy, &[u64]),
    why: &Why<'_>,
) -> Result<(Figure<InPeriod>, Vec<Expected>), Error> {
    let first = first.max(view.as_of().next().unwrap_or(first));
    let days_to = |day: Date| view.as_of().days_to(day);
    let mut chances = Chances { curve, within: (days_to(first), days_to(last)), known: Sorted::default() };
    let mut open = Vec::new();
    for deal in view.deals().filter(|deal| deal.state == State::Open) {
        let (Some(age), Some(value)) = (view.age(&deal), deal.value) else { continue };
        open.push(Expected { deal, age, value, chance: chances.of(age) });
    }
    let counts = closed_counts(view);
    if counts.closed() < policy.min_closed_by_age() {
        let words = format!(
            "{}, chances by age need {}",
            crate::text::count(counts.closed(), "deal has closed so far", "deals have closed so far"),
            policy.min_closed_by_age()
        );
        return Ok((Figure::none(code::KPI_TOO_FEW_CLOSED, words), open));
    }
    let money = |billionths: i128| {
        let minor = ten_to(PLACES).and_then(|unit| divide(billionths, unit)).unwrap_or_default();
        Money::from_total(minor, view.currency())
    };
    let sum = |of: &[&Expected]| of.iter().fold(0_i128, |sum, deal| sum.saturating_add(deal.weighted()));
    let all: Vec<&Expected> = open.iter().collect();
    let amount = why.figure("amount", FORECAST_WEIGHTED, money(sum(&all))?, || {
        Derivation::sum("open deals times their chances", parts(view, &all, why.parts()))
    });
    let given = |name: &str, what: &str, number: u64, state: State| {
        why.figure(name, FORECAST_WEIGHTED, number, || {
            Derivation::count(what, view.parts(why, |deal| deal.state == state))
        })
    };
    let (won, lost) = (
        given("won", "deals won so far", counts.won, State::Won),
        given("lost", "deals lost so far", counts.closed().saturating_sub(counts.won), State::Lost),
    );
    let mut by_age = Vec::new();
    let mut from = 0_u64;
    for to in ages.iter().copied().map(Some).chain([None]) {
        let fits = |age: i32| u64::try_from(age).is_ok_and(|age| age >= from && to.is_none_or(|to| age <= to));
        let some: Vec<&Expected> = open.iter().filter(|deal| fits(deal.age)).collect();
        if !some.is_empty() {
            by_age.push(band((from, to), &some, view, &money, &why.item("by_age", by_age.len()))?);
        }
        from = to.map_or(from, |to| to.saturating_add(1));
    }
    Ok((Figure::Known(InPeriod { amount, first_day: first, last_day: last, won, lost, by_age }), open))
}

fn band(
    (from, to): (u64, Option<u64>),
    some: &[&Expected],
    view: &View<'_>,
    money: &dyn Fn(i128) -> Result<Money, Error>,
    why: &Why<'_>,
) -> Result<InPeriodAge, Error> {
    let worth = some.iter().fold(0_i128, |sum, deal| sum.saturating_add(i128::from(deal.value)));
    let weighted = some.iter().fold(0_i128, |sum, deal| sum.saturating_add(deal.weighted()));
    let days = |name: &str, days: u64| {
        why.figure(name, FORECAST_WEIGHTED, days, || Derivation::given("an end of the band", Measure::count(days)))
    };
    let (from, to) = (days("from_days", from), to.map(|to| days("to_days", to)));
    let deals = why.figure("deals", FORECAST_WEIGHTED, u64::try_from(some.len()).unwrap_or(u64::MAX), || {
        let part = |deal: &&Expected| Derivation::given(view.words(&deal.deal), Measure::count(1));
        Derivation::count("open deals of these ages", some.iter().map(part).collect::<Parts>())
    });
    let open_amount = why.figure("open_amount", FORECAST_WEIGHTED, Money::from_total(worth, view.currency())?, || {
        let part = |deal: &&Expected| {
            Derivation::given(view.words(&deal.deal), Measure::minor(i128::from(deal.value), view.currency()))
        };
        Derivation::sum("what they are worth", some.iter().map(part).collect::<Parts>())
    });
    let expected = why.figure("expected", FORECAST_WEIGHTED, money(weighted)?, || {
        Derivation::sum("each times its chance", parts(view, some, why.parts()))
    });
    let share = ten_to(PLACES).and_then(|unit| Ratio::of(weighted, worth.checked_mul(unit)?));
    let share = Figure::or_none(share, code::FORECAST_UNVALUED, || "they are worth nothing".to_owned());
    let chance = why.figure("chance", FORECAST_WEIGHTED, share, || {
        let expected = Derivation::sum("each times its chance", parts(view, some, why.parts()));
        Derivation::quotient("expected over worth", expected, why.part("open_amount", "worth", &open_amount))
    });
    Ok(InPeriodAge { from_days: from, to_days: to, deals, open_amount, expected, chance })
}

/// Deals times their chances, the largest one by one.
fn parts(view: &View<'_>, some: &[&Expected], limit: usize) -> Parts {
    let measure = |deal: &Expected| {
        let places = u32::from(view.currency().places());
        let unit = ten_to(PLACES.saturating_add(places))?;
        Some(Measure { value: Fraction::new(deal.weighted(), unit)?, unit: StepUnit::Money, scale: places })
    };
    let items = some.iter().map(|deal| (measure(deal), *deal)).collect();
    Parts::largest(items, limit, |deal| {
        let worth = Derivation::given(view.words(&deal.deal), Measure::minor(i128::from(deal.value), view.currency()));
        let chance = format!("the chance of winning a deal of {} days in the period", deal.age);
        Derivation::product(
            view.words(&deal.deal),
            [worth, Derivation::given(chance, Measure::ratio(deal.chance.fraction()))],
        )
    })
}
