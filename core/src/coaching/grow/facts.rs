//! `grow.facts`: what a session begins with: the quarter's target and standing, the largest deals, what wins and losses of
//! the person have in common, as far as it can be measured.

use crate::book::{Book, DealAt, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Why};
use crate::inputs::Inputs;
use crate::kpi::median_cycle;
use crate::order;
use crate::policy::Policy;
use crate::quota::{self, PlanMonthsRequest, QuotaPlan, Standing, won_between, won_in};
use crate::ramp::{self, Career};
use crate::record::{Figure, Record};
use crate::rule::{GROW_GOAL, GROW_REALITY, KPI_CLOSE_RATE};
use crate::table::{ReadReport, Table};
use crate::team::Tables;
use crate::time::{Date, Quarter};
use crate::unit::{Currency, Fraction, Id, Money, Quantity, RampAdjusted, Ratio};

/// Of whom the facts are wanted, and what stands beside the deals.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct GrowFactsRequest {
    /// The person who is coached.
    person: Id,
    /// The team, for ramp and leave.
    team: Option<Table>,
    /// Leave.
    leave: Option<Table>,
    /// The price list, for deals without an amount.
    prices: Option<Table>,
    /// Quotas.
    quotas: Option<Table>,
    /// A quota plan that has the person as a leaf; quotas come before it.
    plan: Option<QuotaPlan>,
    /// The day whose end counts; without one, the latest on which something happened.
    as_of: Option<Date>,
    /// The quarter; without one, the one in which the next day falls.
    period: Option<Quarter>,
    /// The numbers of the practice.
    #[record(default)]
    policy: Policy,
}

/// What a session begins with.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.grow_facts/1")]
pub struct GrowFacts {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The person.
    person: Id,
    /// The quarter.
    period: Quarter,
    /// The day.
    as_of: Date,
    /// The quota of the quarter, before ramp.
    quota: Figure<Money>,
    /// Won in the quarter so far.
    won: Money,
    /// Won over the quota that ramp, part-time and leave leave.
    ramp_adjusted: Figure<RampAdjusted>,
    /// What is left to win of that quota, never below zero; of the full one where the ramp is not known.
    remaining: Figure<Money>,
    /// The largest open deals, by what they are worth, then by id.
    deals: Vec<FactDeal>,
    /// Every open deal of theirs that is worth a talk of its own, in the same order (`cadence.plan`).
    talks: Vec<Id>,
    /// How wins and losses of theirs differ.
    patterns: Vec<WonLostPattern>,
    /// How much of what closed was won, beside everyone's: all of it first, then by product.
    rates: Vec<OutcomeRate>,
    /// What became of the rows of all tables.
    read: ReadReport,
}

/// A deal that a session looks at.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct FactDeal {
    /// The deal.
    id: Id,
    /// Its stage, where it was known on the day.
    stage: Option<Id>,
    /// What it is worth; left out where it has neither amount nor list price.
    amount: Option<Money>,
    /// The day it is expected to close.
    close_date: Option<Date>,
    /// Days since it was created.
    age: Option<u64>,
    /// Why it is worth a talk of its own.
    talk: Vec<TalkReason>,
}

/// Why a deal is worth a talk of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Record)]
pub enum TalkReason {
    /// Open longer than deals that are won usually take.
    Stuck,
    /// Expected to close before the day.
    PastDue,
    /// Worth much more than a won deal usually is.
    HighValue,
}

/// How wins and losses differ.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct WonLostPattern {
    /// In what: `cycle_days`, or `amount` in major units.
    measure: Id,
    /// Won deals of which it is known.
    won_deals: u64,
    /// Their mean.
    won: Figure<Quantity>,
    /// Lost deals of which it is known.
    lost_deals: u64,
    /// Their mean.
    lost: Figure<Quantity>,
    /// The mean of won deals less that of lost ones.
    difference: Figure<Quantity>,
}

/// How much of what closed was won.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct OutcomeRate {
    /// Of which product; left out for all.
    product: Option<Id>,
    /// Deals that the person won.
    won: u64,
    /// Deals that the person lost.
    lost: u64,
    /// Won over both.
    rate: Figure<Ratio>,
    /// The same of everyone in the data.
    everyone: Figure<Ratio>,
}

/// Gives what a session begins with: where the person stands, their largest deals, how their wins and losses differ.
///
/// ```
/// use attain::{Book, Map, coaching, record};
/// let map: Map = record::from_json(r#"{"currency": "USD", "deals": {
///     "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"},
///     "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
/// }}"#)?;
/// let csv = "id,rep,stage,amount,from,to\n1,Ann,Won,100,2026-01-01,2026-01-31\n2,Ann,Open,500,2026-01-15,\n";
/// let facts = coaching::facts(&Book::read(csv, &map)?, &coaching::GrowFactsRequest::new("Ann".parse()?))?;
/// assert_eq!(facts.won().to_string(), "100.00 USD");
/// assert_eq!(facts.deals()[0].talk(), [coaching::TalkReason::HighValue]);
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `grow.person_unknown` at `person`; those of reading the tables; those of [`quota::months`] at `plan`, and
/// `money.currency.mixed` there; `review.period_out_of_range`.
pub fn facts(book: &Book, request: &GrowFactsRequest) -> Result<GrowFacts, Error> {
    facts_why(book, request, &Why::off())
}

/// As [`facts`], each figure with its derivation for whoever asks.
pub(crate) fn facts_why(book: &Book, request: &GrowFactsRequest, why: &Why<'_>) -> Result<GrowFacts, Error> {
    let map = book.map();
    let tables = Tables {
        people: (request.team.as_ref(), map.team()),
        leave: (request.leave.as_ref(), map.leave()),
        ..Tables::default()
    };
    let mut inputs = Inputs::read(book, tables, request.prices.as_ref(), request.as_of)?;
    let quotas = inputs.quotas(request.quotas.as_ref(), request.policy.calendar())?;
    let in_team = inputs.team().is_some_and(|team| team.person(request.person.as_str()).is_some());
    if !in_team && book.owners().number(request.person.as_str()).is_none() {
        let message = "the person is neither in the team nor an owner of deals";
        return Err(Error::new(code::GROW_PERSON_UNKNOWN, message).at("person"));
    }
    let view = inputs.view(request.as_of, None)?;
    let (period, days) = request.policy.calendar().asked(request.period, view.as_of().next())?;
    let quota = match quotas.as_ref().and_then(|quotas| quotas.of(&request.person, period)) {
        Some(quota) => Some(quota),
        None => request.plan.as_ref().map(|plan| planned(plan, &request.person, days, view.currency())).transpose()?,
    };
    let of = Whose { view: &view, person: request.person.as_str(), policy: &request.policy };
    let so_far = (days.0, days.1.min(view.as_of()));
    let won = Money::from_total(won_between(&view, so_far, |owner| owner == of.person), view.currency())?;
    let won = why.figure("won", GROW_GOAL, won, || {
        Derivation::sum(format!("won in {period}"), view.parts(why, |deal| won_in(deal, so_far) && of.theirs(deal)))
    });
    let quota = Figure::or_none(quota, code::QUOTA_NONE, || format!("no quota is known for {period}"));
    let quota = why.figure("quota", GROW_GOAL, quota.clone(), || {
        Derivation::given(format!("the quota for {period}"), quota.measure().and_then(Result::ok))
    });
    let member = inputs.team().and_then(|team| Some((team, team.person(of.person)?)));
    let career = member.and_then(|(team, member)| Career::of(team, member));
    let factor = career.as_ref().and_then(|career| ramp::period_factor(&request.policy, career, period));
    let standing = quota.clone().map(|quota| Standing { quota, won, factor });
    let carried = || match &career {
        Some(career) => ramp::period_parts(&request.policy, career, period),
        None => Derivation::given("all of it: the ramp is not known", Measure::ratio((1, 1))),
    };
    let adjusted = standing.clone().and_then(|standing| match (standing.factor, standing.ramp_adjusted()) {
        (None, _) => Figure::none(code::RAMP_START_UNKNOWN, "the team file has no start date"),
        (Some(_), None) => Figure::none(code::RAMP_NO_FACTOR, "the ramp leaves no quota in this quarter"),
        (Some(_), Some((won, quota))) => {
            Figure::or_none(RampAdjusted::of(won, quota), code::QUOTA_ZERO, || "the quota is zero".to_owned())
        }
    });
    let left_of =
        || Derivation::product("the quota that the ramp leaves", [why.part("quota", "quota", &quota), carried()]);
    let ramp_adjusted = why.figure("ramp_adjusted", GROW_GOAL, adjusted, || {
        Derivation::quotient("won over it", why.part("won", "won", &won), left_of())
    });
    let remaining = standing.and_then(|standing| {
        let left = standing.remaining().and_then(|left| Money::from_total(left, view.currency()).ok());
        Figure::or_none(left, code::QUOTA_NONE, || "the quota is too large".to_owned())
    });
    let remaining = why.figure("remaining", GROW_GOAL, remaining, || {
        let nothing = Derivation::given("never below zero", Measure::minor(0, view.currency()));
        let left = Derivation::difference("quota less won", [left_of(), why.part("won", "won", &won)]);
        Derivation::largest("what is left", [left, nothing])
    });
    let (deals, talks) = of.deals(why);
    let read = inputs.report();
    read.figures(&why.field("read"));
    Ok(GrowFacts {
        currency: view.currency(),
        person: request.person.clone(),
        period,
        as_of: view.as_of(),
        quota,
        won,
        ramp_adjusted,
        remaining,
        deals,
        talks,
        patterns: of.patterns(why),
        rates: of.rates(why),
        read,
    })
}

/// What a plan asks of a leaf in some days: its months that lie in them.
fn planned(plan: &QuotaPlan, person: &Id, (first, last): (Date, Date), currency: Currency) -> Result<Money, Error> {
    let months = quota::months(&PlanMonthsRequest::new(plan.clone()).with_nodes(vec![person.clone()]));
    let months = months.map_err(|error| if error.path().starts_with("nodes") { error.moved("plan") } else { error })?;
    if months.currency() != currency {
        let message = format!("the plan is in {}, the deals are in {currency}", months.currency());
        return Err(Error::new(code::MONEY_CURRENCY_MIXED, message).at("plan"));
    }
    let calendar = plan.basis().calendar();
    let within = |month| calendar.days(month).is_some_and(|(from, to)| first <= from && to <= last);
    let amounts = months.rows().iter().filter(|row| within(row.month())).map(|row| i128::from(row.plain().minor()));
    Money::from_total(amounts.fold(0_i128, i128::saturating_add), currency)
}

/// The deals of one person among all.
struct Whose<'a> {
    view: &'a View<'a>,
    person: &'a str,
    policy: &'a Policy,
}

impl Whose<'_> {
    fn theirs(&self, deal: &DealAt) -> bool {
        self.view.owner(deal) == self.person
    }

    /// The largest open deals, and all that are worth a talk.
    fn deals(&self, why: &Why<'_>) -> (Vec<FactDeal>, Vec<Id>) {
        let open = |deal: &DealAt| matches!(deal.state, State::Open | State::Undated) && self.theirs(deal);
        let mut deals: Vec<DealAt> = self.view.deals().filter(open).collect();
        order::sort_by(&mut deals, |a, b| (b.value, self.view.id(a)).cmp(&(a.value, self.view.id(b))));
        let reasons = Reasons::of(self.view, self.policy);
        let talks = deals.iter().filter(|deal| !reasons.why(self.view, deal).is_empty());
        let talks = talks.map(|deal| Id::known(self.view.id(deal))).collect();
        let most = usize::try_from(self.policy.coaching().deals()).unwrap_or(usize::MAX);
        let shown = deals.iter().take(most).enumerate().map(|(index, deal)| {
            let why = why.item("deals", index);
            let amount = deal.value.map(|minor| Money::from_minor(minor, self.view.currency()));
            let age = self.view.age(deal).and_then(|age| u64::try_from(age).ok());
            let given = |what: &str, measure: Option<Measure>| Derivation::given(what, measure);
            FactDeal {
                id: Id::known(self.view.id(deal)),
                stage: self.view.stage_name(deal).cloned(),
                amount: why.figure("amount", GROW_REALITY, amount, || {
                    given("its amount, else its list price", amount.measure().and_then(Result::ok))
                }),
                close_date: deal.expected.and_then(Date::from_number),
                age: why
                    .figure("age", GROW_REALITY, age, || given("days since it was created", age.map(Measure::count))),
                talk: reasons.why(self.view, deal),
            }
        });
        (shown.collect(), talks)
    }

    fn patterns(&self, why: &Why<'_>) -> Vec<WonLostPattern> {
        let cycle = |deal: &DealAt| Some(Measure::days(deal.closed?.saturating_sub(deal.created?)));
        let amount = |deal: &DealAt| Measure::minor(i128::from(deal.value?), self.view.currency());
        vec![
            self.pattern("cycle_days", &cycle, &why.item("patterns", 0)),
            self.pattern("amount", &amount, &why.item("patterns", 1)),
        ]
    }

    fn pattern(&self, name: &str, measure: &dyn Fn(&DealAt) -> Option<Measure>, why: &Why<'_>) -> WonLostPattern {
        let side = |state: State, deals_name: &str, mean_name: &str| {
            let of = |deal: &DealAt| deal.state == state && self.theirs(deal) && measure(deal).is_some();
            let number = u64::try_from(self.view.deals().filter(of).count()).unwrap_or(u64::MAX);
            let number = why.figure(deals_name, GROW_REALITY, number, || {
                Derivation::count("such deals", self.view.parts_by(why, of, measure))
            });
            let values = self.view.deals().filter(of).filter_map(|deal| measure(&deal));
            let sum = values.map(|measure| measure.value).try_fold(Fraction::ZERO, Fraction::plus);
            let mean = sum.and_then(|sum| sum.over(Fraction::whole(i128::from(number))));
            let figure = mean.and_then(|mean| Quantity::of(mean.parts().0, mean.parts().1));
            let figure = Figure::or_none(figure, code::KPI_NO_DEALS, || "there is no such deal".to_owned());
            let derive = || {
                let sum = Derivation::sum("together", self.view.parts_by(why, of, measure));
                let number = Derivation::count("such deals", self.view.parts_by(why, of, measure));
                Derivation::quotient("a deal on average", sum, number).counted()
            };
            (number, mean, why.figure(mean_name, GROW_REALITY, figure, derive), derive())
        };
        let (won_deals, won_mean, won, won_parts) = side(State::Won, "won_deals", "won");
        let (lost_deals, lost_mean, lost, lost_parts) = side(State::Lost, "lost_deals", "lost");
        let apart = won_mean.zip(lost_mean).and_then(|(won, lost)| won.minus(lost));
        let apart = apart.and_then(|apart| Quantity::of(apart.parts().0, apart.parts().1));
        let difference = Figure::or_none(apart, code::KPI_NO_DEALS, || "there are no won or no lost deals".to_owned());
        let difference = why.figure("difference", GROW_REALITY, difference, || {
            Derivation::difference("won less lost", [won_parts.clone(), lost_parts.clone()])
        });
        WonLostPattern { measure: Id::known(name), won_deals, won, lost_deals, lost, difference }
    }

    fn rates(&self, why: &Why<'_>) -> Vec<OutcomeRate> {
        let closed = |deal: &DealAt| matches!(deal.state, State::Won | State::Lost);
        let named = self.view.deals().filter(|deal| closed(deal) && self.theirs(deal));
        let named = named.map(|deal| self.view.product_name(&deal)).filter(|name| !name.is_empty());
        let products: order::SortedSet<&str> = named.collect();
        let rows = std::iter::once(None).chain(products.iter().map(|product| Some(*product)));
        rows.enumerate().map(|(index, product)| self.rate(product, &why.item("rates", index))).collect()
    }

    fn rate(&self, product: Option<&str>, why: &Why<'_>) -> OutcomeRate {
        let of_product = |deal: &DealAt| product.is_none_or(|product| self.view.product_name(deal) == product);
        let count = |state: State, all: bool| {
            let of = move |deal: &DealAt| deal.state == state && of_product(deal) && (all || self.theirs(deal));
            (u64::try_from(self.view.deals().filter(of).count()).unwrap_or(u64::MAX), of)
        };
        let side = |name: &str, what: &str, state: State| {
            let (number, of) = count(state, false);
            why.figure(name, KPI_CLOSE_RATE, number, || Derivation::count(what, self.view.parts(why, of)))
        };
        let won = side("won", "deals that the person won", State::Won);
        let lost = side("lost", "deals that the person lost", State::Lost);
        let needed = self.policy.kpi().min_closed().max(1);
        let rate = |won: u64, lost: u64| {
            let closed = won.saturating_add(lost);
            let share = Ratio::of(i128::from(won), i128::from(closed)).filter(|_| closed >= needed);
            Figure::or_none(share, code::KPI_TOO_FEW_CLOSED, || format!("{closed} closed deals, a rate needs {needed}"))
        };
        let own = why.figure("rate", KPI_CLOSE_RATE, rate(won, lost), || {
            let both = [why.part("won", "won", &won), why.part("lost", "lost", &lost)];
            Derivation::quotient("their share", why.part("won", "won", &won), Derivation::sum("closed", both))
        });
        let ((all_won, of_won), (all_lost, of_lost)) = (count(State::Won, true), count(State::Lost, true));
        let everyone = why.figure("everyone", KPI_CLOSE_RATE, rate(all_won, all_lost), || {
            let won = || Derivation::count("won by everyone", self.view.parts(why, of_won));
            let lost = Derivation::count("lost by everyone", self.view.parts(why, of_lost));
            Derivation::quotient("their share", won(), Derivation::sum("closed", [won(), lost]))
        });
        OutcomeRate { product: product.map(Id::known), won, lost, rate: own, everyone }
    }
}

/// Beyond what a deal is worth a talk of its own.
struct Reasons {
    /// Days as a fraction.
    stale_above: Option<(i128, i128)>,
    /// Minor units as a fraction.
    high_above: Option<Fraction>,
}

impl Reasons {
    fn of(view: &View<'_>, policy: &Policy) -> Self {
        let (part, whole) = policy.pipeline().stale_above().fraction();
        let twice = |twice: i64| (i128::from(twice).saturating_mul(part), whole.saturating_mul(2));
        let won: Vec<i64> =
            view.deals().filter(|deal| deal.state == State::Won).filter_map(|deal| deal.value).collect();
        let sum = won.iter().fold(0_i128, |sum, value| sum.saturating_add(i128::from(*value)));
        let average = i128::try_from(won.len()).ok().and_then(|number| Fraction::new(sum, number));
        let times = Fraction::of_ratio(policy.coaching().high_value_above());
        Self {
            stale_above: median_cycle(view).map(twice),
            high_above: average.zip(times).and_then(|(average, times)| average.times(times)),
        }
    }

    fn why(&self, view: &View<'_>, deal: &DealAt) -> Vec<TalkReason> {
        let stuck = self
            .stale_above
            .zip(view.age(deal))
            .is_some_and(|((limit, whole), age)| i128::from(age).saturating_mul(whole) > limit);
        let past_due = deal.expected.is_some_and(|day| day < view.as_of().number());
        let high = self.high_above.zip(deal.value).is_some_and(|(limit, value)| {
            Fraction::whole(i128::from(value)).compare(limit) == Some(std::cmp::Ordering::Greater)
        });
        let all = [(stuck, TalkReason::Stuck), (past_due, TalkReason::PastDue), (high, TalkReason::HighValue)];
        all.into_iter().filter(|(is, _)| *is).map(|(_, reason)| reason).collect()
    }
}
