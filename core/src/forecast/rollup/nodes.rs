//! Everyone who leads: what their people handed in, beside what they say themselves.

use super::events::Standing;
use super::{RollupAmounts, RollupPerson, RollupRequest, Submission};
use crate::error::Error;
use crate::explain::{Derivation, Explained, Why};
use crate::order::{Sorted, SortedSet};
use crate::record::Record;
use crate::rule::FORECAST_ROLLUP;
use crate::team::{Roster, Scope};
use crate::unit::{Id, Money};

/// What everyone below someone handed in, and their own.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RollupNode {
    /// Who leads.
    key: Id,
    /// Whom they report to.
    manager: Option<Id>,
    /// Their own and everyone's below, added up.
    amounts: RollupAmounts,
    /// The commit that they hand in for the whole team; left out where they hand in none.
    says: Option<Money>,
    /// That less the sum of the commits: their judgement.
    judgement: Option<Money>,
    /// Who of them has not handed in, by id.
    missing: Vec<Id>,
}

pub(super) fn nodes(
    request: &RollupRequest,
    roster: &Roster,
    (people, missing): (&[RollupPerson], &[Id]),
    standings: &Sorted<Id, Standing<'_>>,
    why: &Why<'_>,
) -> Result<Vec<RollupNode>, Error> {
    let speaks = |standing: &Standing<'_>| standing.whole_team.is_some() && !standing.left;
    let spoken = standings.iter().filter(|(_, standing)| speaks(standing)).map(|(key, _)| key.clone());
    let mut leaders: SortedSet<Id> = spoken.collect();
    for key in people.iter().map(RollupPerson::key).chain(missing) {
        let mut above = roster.manager(key.as_str());
        while let Some(manager) = above {
            leaders.insert(manager.clone());
            above = roster.manager(manager.as_str());
        }
    }
    let mut nodes = Vec::new();
    for key in leaders.into_list() {
        let row = why.item("nodes", nodes.len());
        let scope = Scope::Manager { id: key.clone() };
        let below = people.iter().enumerate().filter(|(_, person)| roster.has(&scope, person.key().as_str()));
        let below: Vec<(usize, &RollupPerson)> = below.collect();
        let amounts = RollupAmounts::sum(&below, request.currency, (why, &row.field("amounts")))?;
        let standing = standings.get(&key).filter(|standing| speaks(standing)).and_then(|standing| standing.whole_team);
        let says = standing.map(Submission::commit);
        let judgement = says.map(|says| says.sub(amounts.commit())).transpose()?;
        let says = row.figure("says", FORECAST_ROLLUP, says, || {
            Derivation::given(format!("the commit of {key} for the team"), says.measure().and_then(Result::ok))
        });
        let judgement = row.figure("judgement", FORECAST_ROLLUP, judgement, || {
            let parts = [
                row.part("says", "what they say", &says),
                row.field("amounts").part("commit", "the commits", &amounts.commit()),
            ];
            Derivation::difference("theirs less the sum", parts)
        });
        nodes.push(RollupNode {
            manager: roster.manager(key.as_str()).cloned(),
            missing: missing.iter().filter(|person| roster.has(&scope, person.as_str())).cloned().collect(),
            key,
            amounts,
            says,
            judgement,
        });
    }
    Ok(nodes)
}
