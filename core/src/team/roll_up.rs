//! `team.roll_up`: amounts of people added up the reporting lines of a day, nobody twice.

use super::{Org, Roster, Team};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::order;
use crate::record::Record;
use crate::rule::FORECAST_ROLLUP;
use crate::time::Date;
use crate::unit::{Currency, Id, Money};

/// A team, a day, and what each person brings.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RollUpRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The team.
    team: Team,
    /// The day whose reporting lines count.
    on: Date,
    /// What each person brings; who is left out brings nothing.
    values: Vec<RollUpValue>,
}

/// What a person brings.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RollUpValue {
    /// The person; each stands once.
    person: Id,
    /// The amount.
    amount: Money,
}

/// Amounts added up a team.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TeamRollUp {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The day.
    on: Date,
    /// What everyone brings together: the totals of those who report to nobody.
    total: Money,
    /// Everyone who brings something or leads someone who does, by id.
    rows: Vec<RollUpRow>,
}

/// A person with everyone below.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RollUpRow {
    /// The person.
    person: Id,
    /// Whom they report to on the day; left out for nobody.
    manager: Option<Id>,
    /// What the person brings.
    own: Money,
    /// What everyone below brings.
    below: Money,
    /// Both together.
    total: Money,
}

/// Adds amounts up the reporting lines of a day. Each person counts once at every level; the totals of those who report to
/// nobody are the whole.
///
/// ```
/// let reply = attain::call("team.roll_up", r#"{"currency": "USD", "on": "2026-03-01",
///     "team": {"people": [{"id": "Mia"}, {"id": "Ann", "manager": "Mia"}, {"id": "Bob", "manager": "Mia"}]},
///     "values": [{"person": "Ann", "amount": 100}, {"person": "Bob", "amount": "50.25"}, {"person": "Mia", "amount": 1}]
/// }"#).unwrap();
/// assert!(reply.contains(r#""below":"150.25","own":"1.00","person":"Mia","total":"151.25""#));
/// ```
///
/// # Errors
///
/// Those of [`Org::of`], at `team`; `team.person_unknown` and `team.person_duplicate` at a value; `money.out_of_range`.
pub fn roll_up(request: &RollUpRequest) -> Result<TeamRollUp, Error> {
    roll_up_why(request, &Why::off())
}

/// As [`roll_up`], each figure with its derivation for whoever asks.
pub(crate) fn roll_up_why(request: &RollUpRequest, why: &Why<'_>) -> Result<TeamRollUp, Error> {
    let org = Org::of(&request.team).map_err(|error| error.at("team"))?;
    let roster = Roster::of(org, request.on);
    let mut own: Vec<Option<i128>> = vec![None; roster.members().len()];
    for (index, value) in request.values.iter().enumerate() {
        let at = || format!("values[{index}].person");
        let place = roster.place(value.person.as_str()).and_then(|place| usize::try_from(place).ok());
        let Some(slot) = place.and_then(|place| own.get_mut(place)) else {
            let message = format!("the person `{}` is not in the team", crate::text::shown(value.person.as_str()));
            return Err(Error::new(code::TEAM_PERSON_UNKNOWN, message).at(at()));
        };
        if slot.is_some() {
            return Err(Error::new(code::TEAM_PERSON_DUPLICATE, "an earlier value has this person").at(at()));
        }
        *slot = Some(i128::from(value.amount.minor()));
    }
    // From the deepest level upwards, so that whoever is added has everyone below already.
    let mut deepest: Vec<(usize, u32)> =
        (0_u32..).take(own.len()).map(|place| (roster.above(place).count(), place)).collect();
    order::sort_by(&mut deepest, |a, b| b.cmp(a));
    let mut totals: Vec<Option<i128>> = own.clone();
    for (_, place) in &deepest {
        let of = |place: u32| usize::try_from(place).ok();
        let Some(total) = of(*place).and_then(|place| totals.get(place).copied()).flatten() else { continue };
        if let Some(above) = roster.manager_of(*place).and_then(of).and_then(|place| totals.get_mut(place)) {
            *above = Some(above.unwrap_or(0).saturating_add(total));
        }
    }
    let money = |minor: i128| Money::from_total(minor, request.currency).map_err(|error| error.at("values"));
    let (mut rows, mut places, mut whole) = (Vec::new(), Vec::new(), 0_i128);
    for ((place, member), (own, total)) in (0_u32..).zip(roster.members()).zip(own.iter().zip(&totals)) {
        let Some(total) = *total else { continue };
        let own = own.unwrap_or(0);
        let manager = roster.manager_of(place);
        if manager.is_none() {
            whole = whole.saturating_add(total);
        }
        places.push(place);
        rows.push(RollUpRow {
            person: member.id.clone(),
            manager: manager.and_then(|place| roster.member(place)).map(|member| member.id.clone()),
            own: money(own)?,
            below: money(total.saturating_sub(own))?,
            total: money(total)?,
        });
    }
    let total = money(whole)?;
    for (index, (row, place)) in rows.iter().zip(&places).enumerate() {
        let at = why.item("rows", index);
        at.figure("own", FORECAST_ROLLUP, row.own, || {
            Derivation::given(format!("what {} brings", row.person), row.own.measure().and_then(Result::ok))
        });
        at.figure("below", FORECAST_ROLLUP, row.below, || {
            Derivation::sum(
                format!("the totals of those who report to {}", row.person),
                reports(&roster, why, &rows, &places, Some(*place)),
            )
        });
        at.figure("total", FORECAST_ROLLUP, row.total, || {
            Derivation::sum("own and below", [at.part("own", "own", &row.own), at.part("below", "below", &row.below)])
        });
    }
    why.figure("total", FORECAST_ROLLUP, total, || {
        Derivation::sum("the totals of those who report to nobody", reports(&roster, why, &rows, &places, None))
    });
    Ok(TeamRollUp { currency: request.currency, on: request.on, total, rows })
}

/// The totals of those who report to someone, or to nobody.
fn reports(roster: &Roster, why: &Why<'_>, rows: &[RollUpRow], places: &[u32], manager: Option<u32>) -> Parts {
    let mine = rows.iter().zip(places).enumerate().filter(|(_, (_, place))| roster.manager_of(**place) == manager);
    mine.map(|(index, (row, _))| why.item("rows", index).part("total", row.person.as_str(), &row.total)).collect()
}
