//! `team.stints`: under whom each person worked within some days, so that what came in a period can be told apart where
//! someone moved in the middle of it.

use super::{Org, Team};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::record::Record;
use crate::rule::FORECAST_ROLLUP;
use crate::time::Date;
use crate::unit::Id;

/// A team, and the days that are asked about.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct StintsRequest {
    /// The team.
    team: Team,
    /// The first day.
    from: Date,
    /// The last day.
    to: Date,
}

/// Who worked under whom, and when.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TeamStints {
    /// By person, then by day. A person's stints have no day in common, and together every day on which they were there.
    stints: Vec<Stint>,
}

/// A person's days under one reporting line.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Stint {
    /// The person.
    person: Id,
    /// The manager; left out for nobody.
    manager: Option<Id>,
    /// The first day.
    from: Date,
    /// The last day.
    to: Date,
    /// Days from the first to the last, both included.
    days: u64,
    /// Of them on leave.
    leave_days: u64,
}

/// Tells who worked under whom within some days.
///
/// ```
/// let reply = attain::call("team.stints", r#"{"from": "2026-01-01", "to": "2026-03-31", "team": {
///     "people": [{"id": "Mia"}, {"id": "Zoe"}, {"id": "Ann", "manager": "Mia", "start": "2026-01-15"}],
///     "reporting": [{"person": "Ann", "manager": "Zoe", "from": "2026-02-10"}]
/// }}"#).unwrap();
/// assert!(reply.contains(r#""days":26,"from":"2026-01-15","leave_days":0,"manager":"Mia","person":"Ann","to":"2026-02-09""#));
/// ```
///
/// # Errors
///
/// Those of [`Org::of`], at `team`; `calendar.end_before_begin` at `to`.
pub fn stints(request: &StintsRequest) -> Result<TeamStints, Error> {
    stints_why(request, &Why::off())
}

/// As [`stints`], each figure with its derivation for whoever asks.
pub(crate) fn stints_why(request: &StintsRequest, why: &Why<'_>) -> Result<TeamStints, Error> {
    if request.to < request.from {
        let message = format!("the last day, {}, is before the first, {}", request.to, request.from);
        return Err(Error::new(code::CALENDAR_END_BEFORE_BEGIN, message).at("to"));
    }
    let org = Org::of(&request.team).map_err(|error| error.at("team"))?;
    let mut stints = Vec::new();
    for (place, member) in (0_u32..).zip(org.members()).filter(|(_, member)| !member.outside) {
        let from = member.start.map_or(request.from, |start| start.max(request.from)).number();
        let to = member.end.map_or(request.to, |end| end.min(request.to)).number();
        let mut day = from;
        while day <= to {
            let manager = org.manager_at(place, day);
            // Until the next line begins, or this one ends.
            let next = org.lines_from(place).flat_map(|line| [line.from, line.to.saturating_add(1)]);
            let last = next.filter(|next| *next > day).min().map_or(to, |next| next.saturating_sub(1).min(to));
            if let (Some(first), Some(until)) = (Date::from_number(day), Date::from_number(last)) {
                let span = (day, last);
                let row = why.item("stints", stints.len());
                let count = |days: i32| u64::try_from(days).unwrap_or_default();
                let days = count(last.saturating_sub(day).saturating_add(1));
                stints.push(Stint {
                    person: member.id.clone(),
                    manager: manager.and_then(|place| org.member(place)).map(|member| member.id.clone()),
                    from: first,
                    to: until,
                    days: row.figure("days", FORECAST_ROLLUP, days, || {
                        let number = |what: String, day: i32| Derivation::given(what, Measure::days(day));
                        let after = number(format!("the day after {until}"), last.saturating_add(1));
                        Derivation::difference("days", [after, number(format!("{first}"), day)])
                    }),
                    leave_days: row.figure("leave_days", FORECAST_ROLLUP, count(org.leave_days(place, span)), || {
                        Derivation::given("days of leave", Measure::count(count(org.leave_days(place, span))))
                    }),
                });
            }
            day = last.saturating_add(1);
        }
    }
    Ok(TeamStints { stints })
}
