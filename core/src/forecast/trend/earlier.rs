//! The plain trend: earlier years' same quarter times head count now over then, times the market; the median of the years.

use crate::book::View;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::order::{self, SortedSet};
use crate::policy::Policy;
use crate::quota::{won_between, won_in};
use crate::ramp::{self, Career};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_TREND;
use crate::team::{Member, Roster};
use crate::time::{Date, Quarter};
use crate::unit::{Fraction, Money, Ratio, divide, gcd};

/// The plain trend and what it rests on.
pub(super) struct Earlier {
    /// The median of the years, each corrected.
    pub(super) amount: Money,
    pub(super) years: Vec<TrendYear>,
    pub(super) skipped: Vec<SkippedYear>,
}

/// One earlier year's same quarter.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TrendYear {
    /// The quarter.
    key: Quarter,
    /// What was won in it.
    won: Money,
    /// Ramp-adjusted head count now over then; not available without start dates, and then taken as 1.
    head_count_factor: Figure<Ratio>,
    /// Won, corrected for head count and market, rounded once.
    corrected: Money,
}

/// An earlier year's same quarter with its days.
struct Year {
    days: (Date, Date),
    /// What the market did since then.
    since: Fraction,
    row: TrendYear,
}

impl Year {
    /// The row with its figures derived for whoever asks: by the head counts now and then, and the market.
    fn explained(self, view: &View<'_>, why: &Why<'_>, [market, now, then]: [&dyn Fn() -> Derivation; 3]) -> TrendYear {
        let TrendYear { key, won, head_count_factor, corrected } = self.row;
        let factor = || match &head_count_factor {
            Figure::Known(_) => Derivation::quotient("head count now over then", now(), then()),
            Figure::NotAvailable(_) => {
                Derivation::given("head count is not known: taken as unchanged", Measure::ratio((1, 1)))
            }
        };
        let corrected = why.figure("corrected", FORECAST_TREND, corrected, || {
            let won = why.part("won", format!("won in {key}"), &won);
            Derivation::product("won times head count times market", [won, factor(), market()])
        });
        TrendYear {
            key,
            won: why.figure("won", FORECAST_TREND, won, || {
                Derivation::sum(format!("won in {key}"), view.parts(why, |deal| won_in(deal, self.days)))
            }),
            corrected,
            head_count_factor: why.figure("head_count_factor", FORECAST_TREND, head_count_factor.clone(), factor),
        }
    }
}

/// An earlier year's same quarter that could not be compared.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct SkippedYear {
    /// The quarter.
    key: Quarter,
    /// Why.
    why: String,
}

/// The plain trend of a quarter. A quarter that began before the first close in the data is no history.
pub(super) fn earlier(
    view: &View<'_>,
    team: Option<&Roster>,
    in_scope: &dyn Fn(&str) -> bool,
    policy: &Policy,
    quarter: Quarter,
    why: &Why<'_>,
) -> Result<Figure<Earlier>, Error> {
    let (Some(first_close), Some(now_days)) = (view.first_close(), policy.calendar().days(quarter)) else {
        return Ok(Figure::none(code::FORECAST_NO_HISTORY, "no deal has closed yet"));
    };
    let heads_in =
        |quarter, days| strangers(view, team, quarter, days).and_then(|()| head_count(team, in_scope, policy, quarter));
    let now_heads = heads_in(quarter, now_days);
    let (mut years, mut skipped) = (Vec::new(), Vec::new());
    let mut earlier = quarter;
    while let Some(before) = earlier.year_before() {
        earlier = before;
        let Some(days) = policy.calendar().days(before).filter(|(first, _)| *first >= first_close) else { break };
        if days.1 > view.as_of() {
            continue;
        }
        let won = won_between(view, days, |_| true);
        let heads = match (&now_heads, heads_in(before, days)) {
            (Ok((now, whole)), Ok((then, then_whole))) => {
                if then == 0 {
                    skipped.push(SkippedYear {
                        key: before,
                        why: format!("nobody of the team carried a quota in {before}"),
                    });
                    continue;
                }
                Ok((now.saturating_mul(then_whole), then.saturating_mul(*whole)))
            }
            (Err(why), _) => Err(why.clone()),
            (_, Err(why)) => Err(why),
        };
        // What the market does in general, and what it did since then.
        let too_large = || Error::new(code::MONEY_OUT_OF_RANGE, "the trend is more than fits");
        let since = policy.forecast().market_between(days.0, now_days.0).ok_or_else(too_large)?;
        let usual = Fraction::of_ratio(policy.forecast().market_factor());
        let (market, market_whole) = usual.and_then(|usual| usual.times(since)).ok_or_else(too_large)?.parts();
        let (heads_now, heads_then) = heads.clone().map_or((1, 1), reduced);
        let corrected = won
            .checked_mul(heads_now)
            .and_then(|won| won.checked_mul(market))
            .zip(heads_then.checked_mul(market_whole))
            .and_then(|(won, whole)| divide(won, whole));
        let corrected = corrected.ok_or_else(|| Error::new(code::MONEY_OUT_OF_RANGE, "the trend is more than fits"))?;
        let factor = match heads {
            Ok((now, then)) => Figure::or_none(Ratio::of(now, then), code::FORECAST_NO_HEAD_COUNT, || {
                "the head counts cannot be compared".to_owned()
            }),
            Err(why) => Figure::none(code::FORECAST_NO_HEAD_COUNT, why),
        };
        let row = TrendYear {
            key: before,
            won: Money::from_total(won, view.currency())?,
            head_count_factor: factor,
            corrected: Money::from_total(corrected, view.currency())?,
        };
        years.push(Year { days, since, row });
    }
    order::sort_by_key(&mut skipped, |year: &SkippedYear| year.key);
    if let Some(SkippedYear { why, .. }) = skipped.first().filter(|_| years.is_empty()) {
        return Ok(Figure::none(code::FORECAST_NO_HEAD_COUNT, why.clone()));
    }
    if years.is_empty() {
        let why = format!("no {} of an earlier year lies wholly in the data", of_year(quarter));
        return Ok(Figure::none(code::FORECAST_NO_HISTORY, why));
    }
    order::sort_by_key(&mut years, |year: &Year| year.row.key);
    let amount = median(years.iter().map(|year| year.row.corrected.minor()).collect());
    let market = policy.forecast().market_factor();
    let amount = why.figure("plain", FORECAST_TREND, Money::from_total(amount, view.currency())?, || {
        let corrected = years.iter().enumerate().map(|(index, Year { row, .. })| {
            why.item("years", index).part("corrected", format!("{}, corrected", row.key), &row.corrected)
        });
        Derivation::median("the median of the years", corrected.collect::<Parts>())
    });
    let heads = |quarter| {
        Derivation::sum(format!("ramp-adjusted heads in {quarter}"), head_parts(team, in_scope, policy, quarter))
    };
    let explained = |(index, year): (usize, Year)| {
        let (key, since) = (year.row.key, year.since);
        let parts: [&dyn Fn() -> Derivation; 3] =
            [&|| market_since(why, market, since), &|| heads(quarter), &|| heads(key)];
        year.explained(view, &why.item("years", index), parts)
    };
    let years = years.into_iter().enumerate().map(explained).collect();
    Ok(Figure::Known(Earlier { amount, years, skipped }))
}

/// The market of an earlier year: by the factor for all, and by what it did since then where it did anything.
fn market_since(why: &Why<'_>, market: Ratio, since: Fraction) -> Derivation {
    let usual = why.part("market_factor", "the market", &market);
    if since == Fraction::whole(1) {
        return usual;
    }
    let since = Derivation::given("what it did since then", Measure::ratio(since.parts()));
    Derivation::product("the market", [usual, since])
}

fn of_year(quarter: Quarter) -> String {
    format!("{} quarter {}", if quarter.is_fiscal() { "fiscal" } else { "calendar" }, quarter.number())
}

/// The median in whole minor units; of two middle ones their mean, half-even.
fn median(mut amounts: Vec<i64>) -> i128 {
    order::sort_numbers(&mut amounts);
    let middle = amounts.len().checked_div(2).unwrap_or_default();
    let at = |index: usize| amounts.get(index).copied().map_or(0, i128::from);
    if amounts.len().is_multiple_of(2) {
        return divide(at(middle.saturating_sub(1)).saturating_add(at(middle)), 2).unwrap_or_default();
    }
    at(middle)
}

/// Whoever sold in a period and is not in the team is no head of it, so its head count would be too small.
pub(super) fn strangers(
    view: &View<'_>,
    team: Option<&Roster>,
    quarter: Quarter,
    days: (Date, Date),
) -> Result<(), String> {
    let Some(team) = team else { return Ok(()) };
    let owners: SortedSet<&str> =
        view.deals().filter(|deal| won_in(deal, days)).map(|deal| view.owner(&deal)).collect();
    let strangers: Vec<&str> = owners.iter().copied().filter(|owner| team.person(owner).is_none()).collect();
    if strangers.is_empty() {
        return Ok(());
    }
    Err(format!("sold in {quarter} but are not in the team file: {}", strangers.join(", ")))
}

/// Ramp-adjusted heads in a period as a fraction, or why they are not known.
pub(super) fn head_count(
    team: Option<&Roster>,
    in_scope: &dyn Fn(&str) -> bool,
    policy: &Policy,
    quarter: Quarter,
) -> Result<(i128, i128), String> {
    let Some(team) = team else { return Err("no team file was handed in".to_owned()) };
    let mut sum = Fraction::ZERO;
    let mut anyone = false;
    for person in team.sellers().filter(|person| in_scope(person.id.as_str())) {
        let Some(career) = Career::of(team, person) else {
            return Err(format!("the team file has no start date of {}", person.id));
        };
        let factor = ramp::period_factor(policy, &career, quarter).and_then(|(of, whole)| Fraction::new(of, whole));
        let Some(next) = factor.and_then(|factor| sum.plus(factor)) else {
            return Err("the heads are too many to be added exactly".to_owned());
        };
        sum = next;
        anyone = true;
    }
    if anyone { Ok(sum.parts()) } else { Err("the team file names nobody who sells".to_owned()) }
}

/// The heads of a period one by one, for whoever asks.
pub(super) fn head_parts(
    team: Option<&Roster>,
    in_scope: &dyn Fn(&str) -> bool,
    policy: &Policy,
    quarter: Quarter,
) -> Parts {
    let sellers = team.into_iter().flat_map(Roster::sellers).filter(|person| in_scope(person.id.as_str()));
    let head = |person: &Member| {
        let career = Career::of(team?, person)?;
        let factor = ramp::period_factor(policy, &career, quarter).and_then(Measure::ratio);
        Some(Derivation::given(format!("{}, there since {}", person.id, career.start), factor))
    };
    sellers.filter_map(head).collect()
}

/// The fraction in lowest terms, so that what is multiplied with it stays small.
pub(super) fn reduced((numerator, denominator): (i128, i128)) -> (i128, i128) {
    let shared = i128::try_from(gcd(numerator.unsigned_abs(), denominator.unsigned_abs())).unwrap_or(1);
    (numerator.checked_div(shared).unwrap_or(numerator), denominator.checked_div(shared).unwrap_or(denominator))
}
