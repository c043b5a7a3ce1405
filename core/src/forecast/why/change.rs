//! What changed a forecast between two days: new, pulled in, pushed, lost, won, amount, probability, category, owner,
//! judgement.

use super::step::{Counts, PLACES};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::map::{DealState, ForecastCategory};
use crate::order::{self, Sorted, SortedSet};
use crate::record::Record;
use crate::rule::FORECAST_WHY;
use crate::time::Date;
use crate::unit::{Currency, Id, Money, Probability, divide, ten_to};

/// The deals of two days, and how they count.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ChangeRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The first day of the period.
    first_day: Date,
    /// The last day: a deal counts by its close date, one without counts always.
    last_day: Date,
    /// How open deals count.
    counting: Counting,
    /// The deals as they were.
    before: DealsAtDay,
    /// The deals as they are.
    after: DealsAtDay,
}

/// How the open deals of a forecast count, but for those that are omitted; what is won counts in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Counting {
    /// In full.
    Open,
    /// By their probability; one without counts for nothing.
    Weighted,
    /// Those in commit, in full.
    Commit,
}

/// The deals of a day.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct DealsAtDay {
    /// The day.
    on: Date,
    /// The deals: open ones, and those that closed in the period.
    deals: Vec<DealAtDay>,
    /// What people added to the sum of their deals or took from it.
    #[record(default)]
    judgements: Vec<OwnerJudgement>,
}

/// A deal as it stood on a day.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct DealAtDay {
    /// The deal.
    id: Id,
    /// Whose it was.
    owner: Id,
    /// Whether it was open, won or lost.
    #[record(default = DealState::Open)]
    state: DealState,
    /// What it was worth.
    amount: Money,
    /// The day it closed, or was expected to.
    close_date: Option<Date>,
    /// Its stage.
    stage: Option<Id>,
    /// Its category.
    category: Option<ForecastCategory>,
    /// The probability of winning it.
    probability: Option<Probability>,
}

/// What someone added to the sum of their deals.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct OwnerJudgement {
    /// Who.
    owner: Id,
    /// How much; below zero for what was taken.
    amount: Money,
}

/// Why a forecast changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Record)]
pub enum ChangeCause {
    /// The deal was not there before.
    New,
    /// The deal is not there any more.
    Removed,
    /// It went from one owner to another: nothing in sum.
    Owner,
    /// It was lost.
    Lost,
    /// Its close date came into the period.
    PulledIn,
    /// Its close date left the period.
    Pushed,
    /// It was won.
    Won,
    /// It had closed and is open again.
    Reopened,
    /// Its category changed.
    Category,
    /// Its amount changed.
    Amount,
    /// Its probability changed.
    Probability,
    /// Somebody changed what they add to the sum of their deals.
    Judgement,
}

/// What changed a forecast.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.forecast_change/1")]
pub struct ForecastChange {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The first of the two days.
    from_day: Date,
    /// The second.
    to_day: Date,
    /// The forecast as it was, rounded once.
    from_amount: Money,
    /// As it is, rounded once.
    to_amount: Money,
    /// The second less the first.
    change: Money,
    /// By cause, the largest first; they sum to the change.
    by_cause: Vec<CauseAmount>,
    /// Every cause of every deal, the largest first; they sum to the change.
    rows: Vec<ChangeRow>,
    /// By owner, the largest first.
    by_owner: Vec<ChangeGroup>,
    /// By stage as it is, or was where the deal is gone, the largest first; without a key where there is none.
    by_stage: Vec<ChangeGroup>,
    /// By category, the same.
    by_category: Vec<ChangeGroup>,
}

/// What one cause brought.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CauseAmount {
    /// The cause.
    key: ChangeCause,
    /// What it brought.
    amount: Money,
    /// In how many rows.
    rows: u64,
}

/// One cause of one deal.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ChangeRow {
    /// The deal; left out for a judgement.
    deal: Option<Id>,
    /// Whose it is; of a change of owner, whose sum changes.
    owner: Id,
    /// The stage as it is, or was.
    stage: Option<Id>,
    /// The category as it is, or was.
    category: Option<ForecastCategory>,
    /// Why.
    cause: ChangeCause,
    /// What it brought.
    amount: Money,
}

/// Some rows together.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ChangeGroup {
    /// The owner, stage or category.
    key: Option<Id>,
    /// What it brought.
    amount: Money,
}

impl ChangeRequest {
    pub(super) fn of(
        currency: Currency,
        (first_day, last_day): (Date, Date),
        counting: Counting,
        (before, after): (DealsAtDay, DealsAtDay),
    ) -> Self {
        Self { currency, first_day, last_day, counting, before, after }
    }
}

impl DealsAtDay {
    pub(super) fn of(on: Date, deals: Vec<DealAtDay>, judgements: Vec<OwnerJudgement>) -> Self {
        Self { on, deals, judgements }
    }
}

impl OwnerJudgement {
    pub(super) fn of(owner: Id, amount: Money) -> Self {
        Self { owner, amount }
    }
}

impl DealAtDay {
    /// A deal of a snapshot.
    pub(super) fn open(
        (id, owner): (Id, Id),
        state: DealState,
        amount: Money,
        close_date: Option<Date>,
        (stage, category, probability): (Option<Id>, Option<ForecastCategory>, Option<Probability>),
    ) -> Self {
        Self { id, owner, state, amount, close_date, stage, category, probability }
    }

    /// A deal that has closed.
    pub(super) fn closed(
        (id, owner): (Id, Id),
        state: DealState,
        amount: Money,
        close_date: Option<Date>,
        stage: Option<Id>,
    ) -> Self {
        Self { id, owner, state, amount, close_date, stage, category: None, probability: None }
    }

    pub(super) fn with_state_and_date(mut self, state: DealState, close_date: Option<Date>) -> Self {
        (self.state, self.close_date) = (state, close_date);
        self
    }

    pub(super) fn with_category_of(mut self, other: &Self) -> Self {
        self.category = other.category;
        self
    }

    pub(super) fn with_amount_of(mut self, other: &Self) -> Self {
        self.amount = other.amount;
        self
    }
}

/// Takes the change of a forecast between two days apart (`forecast.why`). The attributes of each deal change one after
/// another: owner, lost, close date, won or reopened, category, amount, probability; each step has its amount. Amounts are
/// rounded so that running sums, deal by deal in the order of their ids, are right to the cent: no row is more than a cent
/// from its exact amount, and they sum to the change.
///
/// ```
/// use attain::{forecast, record};
/// let day = |on: &str, close: &str, amount: u32| format!(
///     r#"{{"on": "{on}", "deals": [{{"id": "7", "owner": "Ann", "amount": {amount}, "close_date": "{close}"}}]}}"#
/// );
/// let request = format!(r#"{{"currency": "USD", "first_day": "2026-01-01", "last_day": "2026-03-31", "counting": "open",
///     "before": {}, "after": {}}}"#, day("2026-01-09", "2026-03-20", 100), day("2026-01-16", "2026-04-02", 120));
/// let change = forecast::change(&record::from_json(&request).unwrap()).unwrap();
/// assert_eq!(change.change().to_string(), "-100.00 USD");
/// assert_eq!(change.rows()[0].cause().as_str(), "pushed");
/// ```
///
/// # Errors
///
/// `forecast.duplicate` at a deal or an owner that stands twice on a day; `forecast.days_reversed` at `last_day` and at
/// `after.on`; `forecast.negative` at an amount; `money.out_of_range`.
pub fn change(request: &ChangeRequest) -> Result<ForecastChange, Error> {
    change_why(request, &Why::off())
}

/// A row, exact and rounded.
struct Exact<'a> {
    deal: Option<&'a DealAtDay>,
    owner: Id,
    cause: ChangeCause,
    billionths: i128,
    minor: i128,
}

/// As [`change`], each figure with its derivation for whoever asks.
pub(crate) fn change_why(request: &ChangeRequest, why: &Why<'_>) -> Result<ForecastChange, Error> {
    let (before, after) = (by_id(&request.before, "before")?, by_id(&request.after, "after")?);
    reversed(request.first_day, request.last_day, "last_day")?;
    reversed(request.before.on, request.after.on, "after.on")?;
    let counts = Counts { counting: request.counting, days: (request.first_day, request.last_day) };
    let ids: SortedSet<&Id> = before.iter().chain(after.iter()).map(|(id, _)| *id).collect();
    let mut exact = Vec::new();
    let mut total = judged(&request.before)
        .saturating_add(before.iter().fold(0_i128, |sum, (_, deal)| sum.saturating_add(counts.value(deal))));
    let from = rounded(total);
    for id in ids.into_list() {
        let (was, is) = (before.get(&id).copied(), after.get(&id).copied());
        for step in counts.steps(was, is).into_iter().filter(|step| step.adds != 0) {
            exact.push(Exact {
                deal: is.or(was),
                owner: step.owner,
                cause: step.cause,
                billionths: step.adds,
                minor: 0,
            });
        }
    }
    let (said, says) = (by_owner(&request.before, "before")?, by_owner(&request.after, "after")?);
    let owners: SortedSet<&Id> = said.iter().chain(says.iter()).map(|(owner, _)| *owner).collect();
    for owner in owners.into_list() {
        let of = |sums: &Sorted<&Id, i128>| sums.get(&owner).copied().unwrap_or(0);
        let billionths = of(&says).saturating_sub(of(&said));
        if billionths != 0 {
            exact.push(Exact { deal: None, owner: owner.clone(), cause: ChangeCause::Judgement, billionths, minor: 0 });
        }
    }
    for row in &mut exact {
        let before = rounded(total);
        total = total.saturating_add(row.billionths);
        row.minor = rounded(total).saturating_sub(before);
    }
    let to = rounded(total);
    order::sort_by_key(&mut exact, |row| {
        (std::cmp::Reverse(row.minor.saturating_abs()), std::cmp::Reverse(row.billionths.saturating_abs()))
    });
    answer(request, &exact, (from, to), why)
}

fn answer(
    request: &ChangeRequest,
    exact: &[Exact<'_>],
    (from, to): (i128, i128),
    why: &Why<'_>,
) -> Result<ForecastChange, Error> {
    let money = |minor: i128| Money::from_total(minor, request.currency);
    let given = |name: &str, day: Date, minor: i128| {
        let amount = money(minor)?;
        Ok::<Money, Error>(why.figure(name, FORECAST_WHY, amount, || {
            let words = format!("the deals of {day}, each as it counts, and what people added");
            Derivation::given(words, amount.measure().and_then(Result::ok))
        }))
    };
    let from_amount = given("from_amount", request.before.on, from)?;
    let to_amount = given("to_amount", request.after.on, to)?;
    let change = why.figure("change", FORECAST_WHY, to_amount.sub(from_amount)?, || {
        let parts = [why.part("to_amount", "as it is", &to_amount), why.part("from_amount", "as it was", &from_amount)];
        Derivation::difference("the second less the first", parts)
    });
    let mut rows = Vec::with_capacity(exact.len());
    for (index, row) in exact.iter().enumerate() {
        let amount = money(row.minor)?;
        let amount = why.item("rows", index).figure("amount", FORECAST_WHY, amount, || {
            let words = format!("by the running sum of the deals' exact amounts: {}", row.cause);
            Derivation::given(words, amount.measure().and_then(Result::ok))
        });
        rows.push(ChangeRow {
            deal: row.deal.map(|deal| deal.id.clone()),
            owner: row.owner.clone(),
            stage: row.deal.and_then(|deal| deal.stage.clone()),
            category: row.deal.and_then(|deal| deal.category),
            cause: row.cause,
            amount,
        });
    }
    let sum = |of: &dyn Fn(&ChangeRow) -> bool, at: &Why<'_>| {
        let some = || rows.iter().enumerate().filter(|(_, row)| of(row));
        let total = some().fold(0_i128, |sum, (_, row)| sum.saturating_add(i128::from(row.amount.minor())));
        let amount = money(total)?;
        Ok::<Money, Error>(at.figure("amount", FORECAST_WHY, amount, || {
            let part = |(index, row): (usize, &ChangeRow)| {
                let what = row.deal.as_ref().unwrap_or(&row.owner);
                why.item("rows", index).part("amount", format!("{what}: {}", row.cause), &row.amount)
            };
            Derivation::sum("together", some().map(part).collect::<Parts>())
        }))
    };
    let groups = |name: &str, of: &dyn Fn(&ChangeRow) -> Option<Id>| -> Result<Vec<ChangeGroup>, Error> {
        let keys: SortedSet<Option<Id>> = rows.iter().map(of).collect();
        let mut groups = Vec::new();
        for key in keys.into_list() {
            groups.push((sum(&|row| of(row) == key, &Why::off())?, key));
        }
        order::sort_by_key(&mut groups, |(amount, key)| {
            (std::cmp::Reverse(amount.minor().unsigned_abs()), key.is_none(), key.clone())
        });
        let groups = groups.into_iter().enumerate().map(|(index, (_, key))| {
            Ok(ChangeGroup { amount: sum(&|row| of(row) == key, &why.item(name, index))?, key })
        });
        groups.collect()
    };
    let mut causes: Vec<(Money, ChangeCause)> = Vec::new();
    for cause in ChangeCause::ALL.iter().copied().filter(|cause| rows.iter().any(|row| row.cause == *cause)) {
        causes.push((sum(&|row| row.cause == cause, &Why::off())?, cause));
    }
    order::sort_by_key(&mut causes, |(amount, cause)| (std::cmp::Reverse(amount.minor().unsigned_abs()), *cause));
    let by_cause = causes.into_iter().enumerate().map(|(index, (_, key))| {
        let at = why.item("by_cause", index);
        let some = || rows.iter().filter(|row| row.cause == key);
        let number = u64::try_from(some().count()).unwrap_or(u64::MAX);
        let number = at.figure("rows", FORECAST_WHY, number, || {
            let one = |row: &ChangeRow| {
                let what = row.deal.as_ref().unwrap_or(&row.owner);
                Derivation::given(what.as_str(), crate::explain::Measure::count(1))
            };
            Derivation::count("rows of this cause", some().map(one).collect::<Parts>())
        });
        Ok(CauseAmount { key, amount: sum(&|row| row.cause == key, &at)?, rows: number })
    });
    Ok(ForecastChange {
        currency: request.currency,
        from_day: request.before.on,
        to_day: request.after.on,
        from_amount,
        to_amount,
        change,
        by_cause: by_cause.collect::<Result<_, Error>>()?,
        by_owner: groups("by_owner", &|row| Some(row.owner.clone()))?,
        by_stage: groups("by_stage", &|row| row.stage.clone())?,
        by_category: groups("by_category", &|row| row.category.map(|category| Id::known(category.as_str())))?,
        rows,
    })
}

/// Billionths of minor units as whole ones.
fn rounded(billionths: i128) -> i128 {
    ten_to(PLACES).and_then(|unit| divide(billionths, unit)).unwrap_or_default()
}

fn reversed(first: Date, last: Date, field: &str) -> Result<(), Error> {
    if first <= last {
        return Ok(());
    }
    let message = format!("`{last}` is before `{first}`");
    Err(Error::new(code::FORECAST_DAYS_REVERSED, message).at(field))
}

fn by_id<'a>(day: &'a DealsAtDay, side: &str) -> Result<Sorted<&'a Id, &'a DealAtDay>, Error> {
    let mut deals = Sorted::default();
    for (index, deal) in day.deals.iter().enumerate() {
        let at = |field: &str| format!("{side}.deals[{index}].{field}");
        // A credit is won below zero.
        if deal.amount.minor() < 0 && deal.state != DealState::Won {
            let message = format!("`{}` is below zero", deal.amount.amount());
            return Err(Error::new(code::FORECAST_NEGATIVE, message).at(at("amount")));
        }
        if !deals.insert(&deal.id, deal) {
            let message = "an earlier row is of this deal";
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(at("id")));
        }
    }
    Ok(deals)
}

/// What people add, by owner, in billionths of minor units.
fn by_owner<'a>(day: &'a DealsAtDay, side: &str) -> Result<Sorted<&'a Id, i128>, Error> {
    let mut owners = Sorted::default();
    for (index, row) in day.judgements.iter().enumerate() {
        let billionths = i128::from(row.amount.minor()).saturating_mul(ten_to(PLACES).unwrap_or(1));
        if !owners.insert(&row.owner, billionths) {
            let message = "an earlier row is of this person";
            let place = format!("{side}.judgements[{index}].owner");
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(place));
        }
    }
    Ok(owners)
}

fn judged(day: &DealsAtDay) -> i128 {
    let unit = ten_to(PLACES).unwrap_or(1);
    day.judgements.iter().fold(0, |sum, row| sum.saturating_add(i128::from(row.amount.minor()).saturating_mul(unit)))
}
