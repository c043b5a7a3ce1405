//! `team.check`: everything that is wrong with a team, not the first fault only.

use super::faults::Fault;
use super::{Org, Team};
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::record::Record;
use crate::rule::FORECAST_ROLLUP;

/// A team to check.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TeamCheckRequest {
    /// The team.
    team: Team,
}

/// What was found in a team.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TeamCheck {
    /// Whether roll-ups over the team mean anything.
    sound: bool,
    /// People in it; who stands twice counts once.
    people: u64,
    /// Managers who do not stand among the people.
    outside: u64,
    /// Everything that is wrong: people first, then reporting lines, leave, seats, circles.
    faults: Vec<TeamFault>,
}

/// Something wrong with a team.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TeamFault {
    /// A stable code, such as `team.two_managers`.
    code: String,
    /// Where in the team, such as `reporting[3].from`.
    path: String,
    /// What is wrong, in words.
    why: String,
    /// What to do.
    help: String,
    /// Whether other operations refuse the team for it.
    stops: bool,
}

/// Checks a team and names every fault.
///
/// ```
/// let reply = attain::call("team.check", r#"{"team": {"people": [{"id": "Ann", "manager": "Bob"}, {"id": "Bob", "manager": "Ann"}]}}"#);
/// assert!(reply.unwrap().contains("the reporting lines run in a circle: Ann -> Bob -> Ann"));
/// ```
pub fn check(request: &TeamCheckRequest) -> Result<TeamCheck, Error> {
    check_why(request, &Why::off())
}

/// As [`check`], each figure with its derivation for whoever asks.
#[expect(clippy::unnecessary_wraps, reason = "as every operation")]
pub(crate) fn check_why(request: &TeamCheckRequest, why: &Why<'_>) -> Result<TeamCheck, Error> {
    let (org, faults) = Org::with_faults(&request.team);
    let count = |outside: bool| {
        let members = org.members().iter().filter(|member| member.outside == outside);
        u64::try_from(members.count()).unwrap_or(u64::MAX)
    };
    let figure = |name: &str, what: &str, value: u64| {
        why.figure(name, FORECAST_ROLLUP, value, || Derivation::given(what, Measure::count(value)))
    };
    Ok(TeamCheck {
        sound: !faults.iter().any(|fault| fault.stops),
        people: figure("people", "people of the team, each once", count(false)),
        outside: figure("outside", "managers who do not stand among the people", count(true)),
        faults: faults.into_iter().map(fault).collect(),
    })
}

fn fault(Fault { error, stops }: Fault) -> TeamFault {
    TeamFault {
        code: error.code().as_str().to_owned(),
        path: error.path().to_owned(),
        why: error.message().to_owned(),
        help: error.help().to_owned(),
        stops,
    }
}
