//! `forecast.rollup`: what everyone handed in, what managers made of it, added up the reporting lines.

mod amounts;
pub(super) mod events;
pub(super) mod handed_in;
mod nodes;
mod open_commit;

pub use amounts::RollupAmounts;
pub use events::{AdjustmentEvent, AdjustmentKind};
pub use nodes::RollupNode;
pub use open_commit::Rollup;
pub(crate) use open_commit::rollup;

use events::Standing;

use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::order::{self, Sorted, SortedSet};
use crate::record::{Figure, Record};
use crate::rule::{FORECAST_ACCURACY, FORECAST_ROLLUP};
use crate::team::{Org, Roster, Team};
use crate::time::Date;
use crate::unit::{Currency, FreeText, Id, Money, Ratio, Rounding};

/// What was handed in for a period, and what managers made of it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RollupRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The team over time: the reporting lines of the day count, so whoever moved counts once, where they are now.
    team: Team,
    /// The day whose end counts: what is dated later is not known.
    as_of: Date,
    /// The day by which forecasts were due; a later submission is late.
    due: Option<Date>,
    /// Who must hand in; who is not there on the day need not. Left out: everyone who is there, never led anyone by then and
    /// is not on leave.
    expected: Option<Vec<Id>>,
    /// What was handed in, in any order.
    submissions: Vec<Submission>,
    /// What owners and managers changed, in any order. Of one day, an owner's own change comes first, then each manager's, the
    /// nearest before those above.
    #[record(default)]
    adjustments: Vec<Adjustment>,
    /// What is won in the period so far.
    #[record(default)]
    won: Vec<OwnerWon>,
    /// What people's forecasts were worth so far.
    #[record(default)]
    track_records: Vec<TrackRecord>,
}

/// What someone handed in: open business by category, each category without the others.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Submission {
    /// Who.
    owner: Id,
    /// The day.
    made: Date,
    /// What will come, by their word, beside what is won.
    commit: Money,
    /// What will most likely come beside the commit, for companies that ask for it.
    most_likely: Option<Money>,
    /// What could come beside that if all went well.
    best_case: Option<Money>,
    /// What else is due.
    pipeline: Option<Money>,
    /// Whether it speaks for everyone below too: it is then shown beside their sum and never added to it.
    #[record(default = false)]
    whole_team: bool,
}

/// A category of open business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Record)]
pub enum OpenCategory {
    /// What will come.
    Commit,
    /// What will most likely come beside it.
    MostLikely,
    /// What could come beside that.
    BestCase,
    /// What else is due.
    Pipeline,
}

/// A change of what someone handed in, kept beside it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Adjustment {
    /// Who changed it: the owner, or someone above.
    by: Id,
    /// Whose forecast.
    owner: Id,
    /// The day.
    made: Date,
    /// Of which category.
    #[record(default = OpenCategory::Commit)]
    category: OpenCategory,
    /// What it is from then on.
    amount: Money,
    /// What it was, as the author saw it.
    previous: Option<Money>,
    /// Why.
    reason: FreeText,
}

/// What a person won in the period.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct OwnerWon {
    /// Who.
    owner: Id,
    /// What.
    amount: Money,
}

/// What a person's forecasts of the last periods were worth.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TrackRecord {
    /// Who.
    owner: Id,
    /// The sum of what was forecast: won and open commit when each period began.
    forecast: Money,
    /// The sum of what came.
    actual: Money,
}

/// What everyone handed in, added up.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.rollup/1")]
pub struct ForecastRollup {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The day.
    as_of: Date,
    /// Won and open commit after the last adjustment; not available while somebody has not handed in.
    rollup: Figure<Money>,
    /// Everything that was handed in, and won.
    amounts: RollupAmounts,
    /// Everyone who handed in or won, by id.
    people: Vec<RollupPerson>,
    /// Everyone who leads, by id.
    nodes: Vec<RollupNode>,
    /// Who has not handed in, by id. Never taken as zero.
    missing: Vec<Id>,
    /// Who handed in after the day on which it was due, by id.
    late: Vec<Id>,
    /// Who has left since handing in, by id: their forecast no longer counts, what they won does.
    left: Vec<Id>,
}

/// What one person handed in.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RollupPerson {
    /// Who.
    key: Id,
    /// Whom they report to.
    manager: Option<Id>,
    /// The day of the submission that stands; left out for who only won.
    made: Option<Date>,
    /// Whether it came late.
    late: bool,
    /// As handed in, before any adjustment.
    submitted: RollupAmounts,
    /// After the last adjustment.
    amounts: RollupAmounts,
    /// The changes, in their order; those of an earlier submission are superseded.
    adjustments: Vec<AdjustmentEvent>,
    /// What came of their forecasts so far, actual over forecast.
    trailing: Figure<Ratio>,
    /// What the commit forecast would be by that. It is shown, never applied.
    implied: Figure<Money>,
}

/// Adds up what everyone handed in (`forecast.rollup`): by person, by manager, single and cumulative, with every adjustment
/// beside it.
///
/// ```
/// use attain::{forecast, record};
/// let request = r#"{"currency": "USD", "as_of": "2026-01-20",
///     "team": {"people": [{"id": "Mia"}, {"id": "Ann", "manager": "Mia"}, {"id": "Bob", "manager": "Mia"}]},
///     "submissions": [{"owner": "Ann", "made": "2026-01-05", "commit": 100, "best_case": 40}],
///     "adjustments": [{"by": "Mia", "owner": "Ann", "made": "2026-01-06", "amount": 80, "reason": "one date will not hold"}],
///     "won": [{"owner": "Ann", "amount": 20}]
/// }"#;
/// let rollup = forecast::roll_up(&record::from_json(request).unwrap()).unwrap();
/// assert_eq!(rollup.people()[0].amounts().commit_forecast().to_string(), "100.00 USD");
/// assert_eq!(rollup.missing()[0].as_str(), "Bob");
/// assert!(rollup.rollup().known().is_none());
/// ```
///
/// # Errors
///
/// Those of [`Org::of`], at `team`; `forecast.owner_unknown`, `forecast.owner_left`, `forecast.leads_nobody`, `forecast.duplicate`,
/// `forecast.negative`, `forecast.adjuster_not_above`, `forecast.nothing_to_adjust`, `forecast.previous_differs` at the row
/// concerned; `money.out_of_range`.
pub fn roll_up(request: &RollupRequest) -> Result<ForecastRollup, Error> {
    roll_up_why(request, &Why::off())
}

/// As [`roll_up`], each figure with its derivation for whoever asks.
pub(crate) fn roll_up_why(request: &RollupRequest, why: &Why<'_>) -> Result<ForecastRollup, Error> {
    let org = Org::of(&request.team).map_err(|error| error.at("team"))?;
    let roster = Roster::of(org.clone(), request.as_of);
    let won = won(request, &roster)?;
    let standings = events::standings(request, (&org, &roster))?;
    let records = track_records(request, &roster)?;
    let expected = expected(request, &roster)?;
    let keys: SortedSet<Id> =
        standings.iter().map(|(owner, _)| owner.clone()).chain(won.iter().map(|(owner, _)| owner.clone())).collect();
    let mut people = Vec::new();
    for key in keys.iter() {
        let row = why.item("people", people.len());
        let (won, standing) = (won.get(key).copied().unwrap_or(0), standings.get(key));
        people.push(person((key, &roster), (won, standing, records.get(key)), request, &row)?);
    }
    let missing: Vec<Id> = expected.iter().filter(|owner| standings.get(owner).is_none()).cloned().collect();
    let nodes = nodes::nodes(request, &roster, (&people, &missing), &standings, why)?;
    let everyone: Vec<(usize, &RollupPerson)> = people.iter().enumerate().collect();
    let amounts = RollupAmounts::sum(&everyone, request.currency, (why, &why.field("amounts")))?;
    let names: Vec<&str> = missing.iter().map(Id::as_str).collect();
    let rollup = if !standings.iter().any(|(_, standing)| standing.counts().is_some()) {
        Figure::none(code::FORECAST_NO_SUBMISSIONS, "nobody handed in")
    } else if names.is_empty() {
        Figure::Known(amounts.commit_forecast())
    } else {
        let of = names.len().saturating_add(standings.iter().filter(|(_, standing)| !standing.left).count());
        let words = format!("{} of {of} have not handed in: {}", names.len(), names.join(", "));
        Figure::none(code::FORECAST_SUBMISSIONS_MISSING, words)
    };
    let rollup = why.figure("rollup", FORECAST_ROLLUP, rollup, || {
        let amounts = why.field("amounts").part("commit_forecast", "everyone's", &amounts.commit_forecast());
        Derivation::same("won and open commit after the last adjustment", [amounts])
    });
    let some = |of: &dyn Fn(&Standing<'_>) -> bool| {
        standings.iter().filter(|(_, standing)| of(standing)).map(|(owner, _)| owner.clone()).collect::<Vec<Id>>()
    };
    Ok(ForecastRollup {
        currency: request.currency,
        as_of: request.as_of,
        rollup,
        amounts,
        nodes,
        missing,
        late: some(&|standing| standing.late(request.due)),
        left: some(&|standing| standing.left),
        people,
    })
}

/// Who must hand in: whoever is named and there, else everyone who is there, never led anyone and is not on leave.
fn expected(request: &RollupRequest, roster: &Roster) -> Result<SortedSet<Id>, Error> {
    let Some(named) = &request.expected else {
        let there = roster.sellers().filter(|member| member.there(request.as_of));
        return Ok(there.map(|member| member.id.clone()).filter(|id| !roster.on_leave(id.as_str())).collect());
    };
    let mut expected = SortedSet::default();
    for (index, owner) in named.iter().enumerate() {
        events::known(roster, owner).map_err(|error| error.at(format!("expected[{index}]")))?;
        if roster.person(owner.as_str()).is_some_and(|person| person.there(request.as_of)) {
            expected.insert(owner.clone());
        }
    }
    Ok(expected)
}

fn won(request: &RollupRequest, roster: &Roster) -> Result<Sorted<Id, i64>, Error> {
    let mut won = Sorted::default();
    for (index, row) in request.won.iter().enumerate() {
        let at = |field: &str| format!("won[{index}].{field}");
        events::known(roster, &row.owner).map_err(|error| error.at(at("owner")))?;
        if !won.insert(row.owner.clone(), row.amount.minor()) {
            let message = "an earlier row is of this person";
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(at("owner")));
        }
    }
    Ok(won)
}

fn track_records<'a>(request: &'a RollupRequest, roster: &Roster) -> Result<Sorted<Id, &'a TrackRecord>, Error> {
    let mut records = Sorted::default();
    for (index, record) in request.track_records.iter().enumerate() {
        let at = || format!("track_records[{index}].owner");
        events::known(roster, &record.owner).map_err(|error| error.at(at()))?;
        if !records.insert(record.owner.clone(), record) {
            let message = "an earlier row is of this person";
            return Err(Error::new(code::FORECAST_DUPLICATE, message).at(at()));
        }
    }
    Ok(records)
}

fn person(
    (key, roster): (&Id, &Roster),
    (won, standing, record): (i64, Option<&Standing<'_>>, Option<&&TrackRecord>),
    request: &RollupRequest,
    why: &Why<'_>,
) -> Result<RollupPerson, Error> {
    let currency = request.currency;
    let (own, counts) = (standing.and_then(|standing| standing.own.as_ref()), standing.and_then(Standing::counts));
    let of = |values: Option<[i64; 4]>, name: &str, what: &str| {
        RollupAmounts::given(won, values.unwrap_or_default(), currency, what, &why.field(name))
    };
    let submitted = of(own.map(|own| own.submitted), "submitted", "as handed in")?;
    let amounts = of(counts.map(|own| own.adjusted), "amounts", "after the last adjustment")?;
    let trailing = match record {
        None => Figure::none(code::FORECAST_NO_HISTORY, "no earlier forecasts were handed in"),
        Some(record) if record.forecast.minor() <= 0 || record.actual.minor() < 0 => Figure::none(
            code::FORECAST_ACCURACY_UNDEFINED,
            "the earlier forecasts are zero or below, or what came is below zero",
        ),
        Some(record) => Figure::or_none(
            Ratio::of(i128::from(record.actual.minor()), i128::from(record.forecast.minor())),
            code::FORECAST_OUT_OF_RANGE,
            || "the amounts are too large or too small to be compared".to_owned(),
        ),
    };
    let implied = match (&trailing, record) {
        (Figure::NotAvailable(reason), _) => Figure::NotAvailable(reason.clone()),
        (Figure::Known(_), None) => Figure::none(code::FORECAST_NO_HISTORY, "no earlier forecasts were handed in"),
        (Figure::Known(_), Some(_)) if counts.is_none() => {
            Figure::none(code::FORECAST_NO_SUBMISSIONS, "nothing that stands was handed in")
        }
        (Figure::Known(_), Some(record)) => {
            let (actual, forecast) = (i128::from(record.actual.minor()), i128::from(record.forecast.minor()));
            Figure::Known(amounts.commit_forecast().times(actual, forecast, Rounding::HalfEven)?)
        }
    };
    let ratio = || {
        let part = |what: &str, amount: Option<Money>| {
            Derivation::given(format!("{what} by {key}"), amount.measure().and_then(Result::ok))
        };
        Derivation::quotient(
            "actual over forecast",
            part("what came of the earlier forecasts", record.map(|record| record.actual)),
            part("the earlier forecasts", record.map(|record| record.forecast)),
        )
    };
    let trailing = why.figure("trailing", FORECAST_ACCURACY, trailing, ratio);
    let implied = why.figure("implied", FORECAST_ACCURACY, implied, || {
        let commit = why.field("amounts").part("commit_forecast", "won and commit", &amounts.commit_forecast());
        Derivation::product("by what came so far", [commit, ratio()])
    });
    let adjustments = own.map(|own| own.events.clone()).unwrap_or_default();
    for (index, event) in adjustments.iter().enumerate() {
        event.figures(&why.item("adjustments", index));
    }
    Ok(RollupPerson {
        key: key.clone(),
        manager: roster.manager(key.as_str()).cloned(),
        made: standing.and_then(Standing::made),
        late: standing.is_some_and(|standing| standing.late(request.due)),
        submitted,
        amounts,
        adjustments,
        trailing,
        implied,
    })
}

/// The people of a list as parts of a sum, by the same figure of each.
fn parts(people: &[(usize, &RollupPerson)], why: &Why<'_>, name: &str, of: impl Fn(&RollupAmounts) -> Money) -> Parts {
    let part = |(index, person): &(usize, &RollupPerson)| {
        let at = why.item("people", *index).field("amounts");
        at.part(name, person.key.as_str(), &of(&person.amounts))
    };
    people.iter().map(part).collect()
}

/// Rows in the order of their days, or of whatever else, then of their places in the request.
fn by_day<T, K: Ord>(rows: &[T], day: impl Fn(&T) -> K) -> Vec<(usize, &T)> {
    let mut rows: Vec<(usize, &T)> = rows.iter().enumerate().collect();
    order::sort_by_key(&mut rows, |(index, row)| (day(row), *index));
    rows
}
