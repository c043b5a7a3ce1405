//! `forecast.call`: what to know before presenting a forecast: which deals in commit nobody has checked, what could slip and
//! what could come early, the gap, and what could close it.

use super::parting::in_commit;
use super::range::compute::{Law, Total};
use super::range::deals_of;
use super::rollup::handed_in::{HandedIn, owners_in};
use super::weighted::{Created, Curve, Expected, in_period, not_yet_created};
use crate::book::{Book, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, Why};
use crate::inputs::Inputs;
use crate::order::{self, Sorted, SortedSet};
use crate::policy::Policy;
use crate::quota::{won_between, won_in};
use crate::record::{Figure, Record};
use crate::rule::FORECAST_CALL;
use crate::table::{ReadReport, Table};
use crate::team::{Scope, Tables};
use crate::time::{Date, Quarter};
use crate::unit::{Amount, Currency, Id, Money, Ratio, Rounding};

/// What a call pack is made from, beside the deals.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CallRequest {
    /// The team, for a scope.
    team: Option<Table>,
    /// Who reports to whom from which day on.
    reporting: Option<Table>,
    /// Leave.
    leave: Option<Table>,
    /// The price list, for deals without an amount.
    prices: Option<Table>,
    /// Quotas: their sum is the target, unless one is given.
    quotas: Option<Table>,
    /// The target.
    target: Option<Amount>,
    /// What the reps handed in.
    submissions: Option<Table>,
    /// What managers made of it.
    adjustments: Option<Table>,
    /// Deals that somebody has checked in person, by id.
    #[record(default)]
    checked: Vec<Id>,
    /// How many deals at risk, and how many that could come early, are named; 1 to 100.
    #[record(default = 3)]
    named: u64,
    /// The day whose end counts; without one, the latest on which something happened.
    as_of: Option<Date>,
    /// The quarter; without one, the one in which the next day falls.
    period: Option<Quarter>,
    /// Whose deals.
    scope: Option<Scope>,
    /// The numbers of the practice.
    #[record(default)]
    policy: Policy,
}

/// What to know before a forecast is presented.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.forecast_call/1")]
pub struct ForecastCall {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The quarter.
    period: Quarter,
    /// The day.
    as_of: Date,
    /// What is to be reached.
    target: Figure<Money>,
    /// Won so far.
    won: Money,
    /// Open commit, after the last adjustment; none while somebody has not handed in, or once the quarter is over.
    commit: Figure<Money>,
    /// Target less won less open commit; below zero there is more than the target.
    gap: Figure<Money>,
    /// Deals in commit that nobody has checked in person, the largest first; of a quarter that is over no deals are named.
    unchecked: Vec<CallDeal>,
    /// What they are worth.
    unchecked_amount: Money,
    /// The deals in commit most at risk: by what they do to the chance to reach the target, else by what is expected to be
    /// missing of them.
    at_risk: Vec<CallDeal>,
    /// Deals that are not in commit and could come in the quarter: in the same way, else by what they are expected to bring.
    early: Vec<CallDeal>,
    /// Deals that are not in commit and together could close the gap, in the same order; none where there is no gap.
    closing: Vec<CallDeal>,
    /// What those are worth.
    closing_amount: Money,
    /// Whether the data say which deals are in commit; where they do not, nothing is known to be at risk.
    knows_commit: bool,
    /// What became of the rows of all tables.
    read: ReadReport,
}

/// A deal of a call pack.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CallDeal {
    /// The deal.
    id: Id,
    /// Whose it is.
    owner: Id,
    /// Its stage.
    stage: Option<Id>,
    /// What it is worth.
    amount: Money,
    /// The day it is expected to close.
    close_date: Option<Date>,
    /// Days since it was created.
    age: u64,
    /// The chance that it is won in the quarter, by its age.
    chance: Figure<Ratio>,
    /// What winning it rather than losing it does to the chance to reach the target, by the weighted method.
    hit: Figure<Ratio>,
    /// What hangs on it: of a deal at risk amount times one less its chance, of any other amount times its chance.
    effect: Figure<Money>,
    /// What speaks against it.
    doubts: Vec<String>,
}

/// Makes a call pack (`forecast.call`). Deals are ranked by what they do to the chance to reach the target (`forecast.range`),
/// those that do the same, and all where there is no such chance, by their plain effect.
///
/// # Errors
///
/// Those of reading the tables; `forecast.call_range` at `named`; `forecast.deal_unknown` at `checked[0]` and so on; `money.currency.mixed` at `target`;
/// `review.period_out_of_range`.
pub fn call(book: &Book, request: &CallRequest) -> Result<ForecastCall, Error> {
    call_why(book, request, &Why::off())
}

/// What the deals are judged by.
struct Desk<'a> {
    view: &'a View<'a>,
    last: Date,
    expected: Vec<Expected>,
    /// Whether chances are known, or why not.
    chances: Figure<()>,
    /// By place in the book: what a deal does to the chance to reach the target.
    hits: Figure<Sorted<usize, Ratio>>,
}

/// As [`call`], each figure with its derivation for whoever asks.
pub(crate) fn call_why(book: &Book, request: &CallRequest, why: &Why<'_>) -> Result<ForecastCall, Error> {
    if !(1..=100).contains(&request.named) {
        let message = format!("`{}` is not from 1 to 100", request.named);
        return Err(Error::new(code::FORECAST_CALL_RANGE, message).at("named"));
    }
    known(book, &request.checked)?;
    let map = book.map();
    let team = Tables {
        people: (request.team.as_ref(), map.team()),
        reporting: (request.reporting.as_ref(), map.reporting()),
        leave: (request.leave.as_ref(), map.leave()),
        ..Tables::default()
    };
    let mut inputs = Inputs::read(book, team, request.prices.as_ref(), request.as_of)?;
    let calendar = request.policy.calendar();
    let quotas = inputs.quotas(request.quotas.as_ref(), calendar)?;
    let tables = (request.submissions.as_ref(), request.adjustments.as_ref());
    let submissions = inputs.submissions(tables, calendar)?;
    let scope = request.scope.as_ref();
    let view = inputs.view(request.as_of, scope)?;
    let (period, days) = calendar.asked(request.period, view.as_of().next())?;
    let currency = view.currency();
    let so_far = (days.0, days.1.min(view.as_of()));
    let won = Money::from_total(won_between(&view, so_far, |_| true), currency)?;
    let won = why.figure("won", FORECAST_CALL, won, || {
        Derivation::sum(format!("won in {period}"), view.parts(why, |deal| won_in(deal, so_far)))
    });
    let owns = |owner: &str| inputs.owns(scope, owner);
    let quotas = quotas.iter().flat_map(|quotas| quotas.owners_in(period));
    let owned: Vec<(Id, Money)> =
        quotas.filter(|(owner, _)| owns(owner.as_str())).map(|(owner, amount)| (owner.clone(), amount)).collect();
    let target = target(request, &owned, currency, why)?;
    let over = days.1 <= view.as_of();
    let open = submissions.as_ref().filter(|_| !over);
    let handed_in = open.map_or_else(HandedIn::default, |submissions| {
        let with_quota = owned.iter().map(|(owner, _)| owner.clone()).collect();
        let owners = owners_in(submissions, owns);
        let last = |owner: &Id| submissions.last(owner, period, view.as_of());
        HandedIn::of(&view, inputs.team(), view.as_of(), (&with_quota, &owners), last)
    });
    let commit = if over { super::over(period) } else { handed_in.commit(period, currency)? };
    let handed: Vec<(Id, Money)> = handed_in.added.into_iter().map(|(owner, _, commit)| (owner, commit)).collect();
    let commit = why.figure("commit", FORECAST_CALL, commit, || given("open commit of each", &handed));
    let gap = match (target.known(), commit.known()) {
        (Some(target), Some(commit)) => Figure::Known(target.sub(won)?.sub(*commit)?),
        (None, _) => target.clone(),
        (_, None) => commit.clone(),
    };
    let gap = why.figure("gap", FORECAST_CALL, gap, || {
        let parts = [
            why.part("target", "target", &target),
            why.part("won", "won so far", &won),
            why.part("commit", "open commit", &commit),
        ];
        Derivation::difference("what is left", parts)
    });
    let policy = (request.policy.forecast(), request.policy.pipeline().age_days());
    let none = || Ok((super::over(period), Vec::new()));
    let (figure, expected) =
        if over { none() } else { in_period(&view, &Curve::of(&view), days, policy, &Why::off()) }?;
    let chances = figure.map(|_| ());
    let (_, created) = not_yet_created(&view, &request.policy, (period, days), &Why::off())?;
    let hits = hits(won, (&chances, &expected, &created), &target)?;
    let desk = Desk { view: &view, last: days.1, expected, chances, hits };
    let checked: SortedSet<&Id> = request.checked.iter().collect();
    let commits = desk.deals(true);
    let unchecked: Vec<&Expected> =
        commits.iter().copied().filter(|one| !checked.contains(&Id::known(view.id(&one.deal)))).collect();
    let others = desk.deals(false);
    let named = usize::try_from(request.named).unwrap_or(usize::MAX);
    let (risky, hopeful) = (desk.by_effect(&commits, true), desk.by_effect(&others, false));
    let closing = closing(&gap, &hopeful);
    let list = |name: &str, deals: &[&Expected], at_risk: bool| -> Result<Vec<CallDeal>, Error> {
        let deals = deals.iter().enumerate();
        deals.map(|(index, one)| desk.deal(one, at_risk, &why.item(name, index))).collect()
    };
    let shown = list("unchecked", &unchecked, true)?;
    let unchecked_amount = desk.worth("unchecked_amount", "unchecked", &unchecked, &shown, why)?;
    let closers = list("closing", &closing, false)?;
    let closing_amount = desk.worth("closing_amount", "closing", &closing, &closers, why)?;
    let read = inputs.report();
    read.figures(&why.field("read"));
    let (risky, early) =
        (risky.get(..named.min(risky.len())).unwrap_or(&[]), hopeful.get(..named.min(hopeful.len())).unwrap_or(&[]));
    Ok(ForecastCall {
        currency,
        period,
        as_of: view.as_of(),
        target,
        won,
        commit,
        gap,
        unchecked: shown,
        unchecked_amount,
        at_risk: list("at_risk", risky, true)?,
        early: list("early", early, false)?,
        closing: closers,
        closing_amount,
        knows_commit: view.deals().any(|deal| deal.category.is_some()),
        read,
    })
}

/// Deals that were checked are deals of the book.
fn known(book: &Book, checked: &[Id]) -> Result<(), Error> {
    match checked.iter().position(|id| !book.has(id)) {
        None => Ok(()),
        Some(index) => {
            let message = format!("there is no deal `{}`", checked.get(index).map_or("", Id::as_str));
            Err(Error::new(code::FORECAST_DEAL_UNKNOWN, message).at(format!("checked[{index}]")))
        }
    }
}

/// The first deals that together are worth the gap; none where there is no gap.
fn closing<'a>(gap: &Figure<Money>, deals: &[&'a Expected]) -> Vec<&'a Expected> {
    let mut left = gap.known().map_or(0, |gap| i128::from(gap.minor()));
    let needed = |one: &&&Expected| {
        let needed = left > 0;
        left = left.saturating_sub(i128::from(one.worth()));
        needed
    };
    deals.iter().take_while(needed).copied().collect()
}

/// What each open deal does to the chance that the quarter reaches its target, by place in the book.
fn hits(
    won: Money,
    (chances, expected, created): (&Figure<()>, &[Expected], &Created),
    target: &Figure<Money>,
) -> Result<Figure<Sorted<usize, Ratio>>, Error> {
    let target = match (chances, target) {
        (Figure::Known(()), Figure::Known(target)) => *target,
        (Figure::NotAvailable(reason), _) | (_, Figure::NotAvailable(reason)) => {
            return Ok(Figure::NotAvailable(reason.clone()));
        }
    };
    let deals = deals_of(expected);
    let total = Total { currency: won.currency(), won, deals: &deals, expected: created, error: 0.0, common: 0.0 };
    let effects = Law::of(&total)?.effects(target);
    Ok(Figure::Known(expected.iter().zip(effects).map(|(one, (effect, ..))| (one.deal.index, effect)).collect()))
}

fn target(
    request: &CallRequest,
    owned: &[(Id, Money)],
    currency: Currency,
    why: &Why<'_>,
) -> Result<Figure<Money>, Error> {
    let target = match &request.target {
        Some(target) if target.money().currency() != currency => {
            let message = format!("`{}` is not the currency of the deals, {currency}", target.money().currency());
            return Err(Error::new(code::MONEY_CURRENCY_MIXED, message).at("target.currency"));
        }
        Some(target) => Figure::Known(target.money()),
        None if owned.is_empty() => Figure::none(code::QUOTA_NONE, "neither a target nor quotas were handed in"),
        None => Figure::Known(sum(owned, currency)?),
    };
    Ok(why.figure("target", FORECAST_CALL, target.clone(), || match &request.target {
        Some(_) => Derivation::given("as it was given", target.measure().and_then(Result::ok)),
        None => given("the quota of each", owned),
    }))
}

fn sum(amounts: &[(Id, Money)], currency: Currency) -> Result<Money, Error> {
    let sum = amounts.iter().fold(0_i128, |sum, (_, amount)| sum.saturating_add(i128::from(amount.minor())));
    Money::from_total(sum, currency)
}

fn given(what: &str, amounts: &[(Id, Money)]) -> Derivation {
    let part = |(owner, amount): &(Id, Money)| Derivation::given(owner.as_str(), amount.measure().and_then(Result::ok));
    Derivation::sum(what, amounts.iter().map(part).collect::<Parts>())
}

impl Desk<'_> {
    /// What winning a deal does to the chance to hit.
    fn hit(&self, one: &Expected) -> Figure<Ratio> {
        let hits = self.hits.clone();
        hits.and_then(|hits| {
            let none = || "the deal is in no distribution".to_owned();
            Figure::or_none(hits.get(&one.deal.index).copied(), code::FORECAST_NO_HISTORY, none)
        })
    }

    /// Deals with an effect, the largest first.
    fn by_effect<'d>(&self, deals: &[&'d Expected], at_risk: bool) -> Vec<&'d Expected> {
        let mut deals: Vec<&Expected> = deals.iter().copied().filter(|one| one.effect(at_risk) > 0).collect();
        let hit = |one: &Expected| self.hits.known().and_then(|hits| hits.get(&one.deal.index)).copied();
        order::sort_by_key(&mut deals, |one| {
            (std::cmp::Reverse((hit(one), one.effect(at_risk))), self.view.id(&one.deal))
        });
        deals
    }

    /// Open deals that are in commit, or that are not, the largest first, then by id.
    fn deals(&self, commit: bool) -> Vec<&Expected> {
        let open = self.expected.iter().filter(|one| one.deal.state == State::Open);
        let mut deals: Vec<&Expected> = open.filter(|one| in_commit(&one.deal, self.last) == commit).collect();
        order::sort_by_key(&mut deals, |one| (std::cmp::Reverse(one.worth()), self.view.id(&one.deal)));
        deals
    }

    fn deal(&self, one: &Expected, at_risk: bool, why: &Why<'_>) -> Result<CallDeal, Error> {
        let (view, deal) = (self.view, &one.deal);
        let amount = Money::from_minor(one.worth(), view.currency());
        let amount = why.figure("amount", FORECAST_CALL, amount, || {
            Derivation::given(view.words(deal), amount.measure().and_then(Result::ok))
        });
        let age = u64::try_from(view.age(deal).unwrap_or(0)).unwrap_or(0);
        let age = why
            .figure("age", FORECAST_CALL, age, || Derivation::given("days since it was created", Measure::count(age)));
        let chance = self.chances.clone().map(|()| one.chance());
        let chance = why.figure("chance", FORECAST_CALL, chance, || {
            Derivation::given("won in the quarter, by its age", Measure::ratio(one.chance().fraction()))
        });
        let (part, whole) = one.chance().fraction();
        let part = if at_risk { whole.saturating_sub(part) } else { part };
        let effect = match chance.known() {
            Some(_) => Figure::Known(amount.times(part, whole, Rounding::HalfEven)?),
            None => self.chances.clone().and_then(|()| Figure::none(code::FORECAST_NO_HISTORY, "there is no chance")),
        };
        let effect = why.figure("effect", FORECAST_CALL, effect, || {
            let amount = why.part("amount", "worth", &amount);
            let chance = why.part("chance", "chance", &chance);
            let factor = if at_risk {
                let one = Derivation::given("one", Measure::ratio((1, 1)));
                Derivation::difference("one less its chance", [one, chance])
            } else {
                chance
            };
            Derivation::product("what hangs on it", [amount, factor])
        });
        let hit = self.hit(one);
        let shown = hit.known().and_then(|hit| Measure::ratio(hit.fraction()));
        let hit = why.figure("hit", FORECAST_CALL, hit, || {
            Derivation::given("the chance to reach the target if it is won, less the chance if it is not", shown)
        });
        let expected = deal.expected.and_then(Date::from_number);
        let mut doubts = Vec::new();
        if let Some(day) = expected.filter(|day| *day <= view.as_of()) {
            doubts.push(format!("past due since {day}"));
        }
        if let Some(day) = expected.filter(|day| *day > self.last) {
            doubts.push(format!("due on {day}, after the quarter"));
        }
        if chance.known().is_some_and(|chance| chance.fraction().0 == 0) {
            doubts.push(format!("no deal was ever won at its age of {age} days or later within such a time"));
        }
        Ok(CallDeal {
            id: Id::known(view.id(deal)),
            owner: Id::known(view.owner(deal)),
            stage: view.stage_name(deal).cloned(),
            amount,
            close_date: expected,
            age,
            chance,
            hit,
            effect,
            doubts,
        })
    }

    /// What some deals are worth together.
    fn worth(
        &self,
        name: &str,
        list: &str,
        deals: &[&Expected],
        shown: &[CallDeal],
        why: &Why<'_>,
    ) -> Result<Money, Error> {
        let sum = deals.iter().fold(0_i128, |sum, one| sum.saturating_add(i128::from(one.worth())));
        Ok(why.figure(name, FORECAST_CALL, Money::from_total(sum, self.view.currency())?, || {
            let part = |(index, deal): (usize, &CallDeal)| {
                why.item(list, index).part("amount", deal.id.as_str(), &deal.amount)
            };
            Derivation::sum("together", shown.iter().enumerate().map(part).collect::<Parts>())
        }))
    }
}
