//! `plan.groups`: whether what comes of plans falls on groups alike. The groups are the caller's, and no rule takes them.

use super::act::plans_about;
use super::course::Course;
use super::moves::{Over, Stage};
use super::reviews::Parted;
use crate::chance;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::history::History;
use crate::order::{Sorted, SortedSet};
use crate::policy::PlanPolicy;
use crate::record::{self, Figure, Record};
use crate::rule::{PLAN_CONSISTENT, RuleId};
use crate::time::Date;
use crate::unit::{Id, Ratio, Sha256};

/// The log, and the groups whose outcomes are compared.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct GroupsRequest {
    /// The log.
    history: History,
    /// The day whose end counts.
    as_of: Date,
    /// Who is in which group.
    groups: ProtectedGroups,
    /// What is compared.
    #[record(default = GroupOutcome::PlanOpened)]
    outcome: GroupOutcome,
    /// How large every cell is at least.
    #[record(default)]
    policy: PlanPolicy,
}

/// Groups that people belong to, such as by age or gender. A type of its own that no rule takes: they are compared
/// afterwards, and never weigh on anybody.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct ProtectedGroups {
    /// One row a person.
    members: Vec<GroupMember>,
}

/// The group of a person.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct GroupMember {
    /// Who.
    person: Id,
    /// The group, in the caller's words.
    group: Id,
}

/// What came of plans, as groups are compared by it; each is against the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum GroupOutcome {
    /// A plan was opened, of all.
    PlanOpened,
    /// The plan did not work, of those whose plan a person decided on.
    NotCompleted,
    /// A review whether to part was opened, of all.
    ReviewOpened,
}

/// How an outcome falls on groups.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.group_comparison/1")]
pub struct GroupComparison {
    /// The day that it speaks for.
    as_of: Date,
    /// What is compared.
    outcome: GroupOutcome,
    /// The group that the others are compared with: the largest share without the outcome.
    reference: Option<Id>,
    /// Each group, by name.
    groups: Vec<GroupRow>,
    /// How to read it.
    notes: Vec<String>,
    /// The rules that it follows.
    rules: Vec<RuleId>,
    /// A hash of the request.
    sha256: Sha256,
}

/// A group's outcome. A group of which a cell is too small shows nothing: it could be told who they are.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GroupRow {
    /// The group.
    group: Id,
    /// Its people.
    people: Figure<u64>,
    /// Those of them with the outcome.
    with: Figure<u64>,
    /// The share of them without it.
    favourable: Figure<Ratio>,
    /// That share over the one of the reference: under 0.8 is looked at by the four-fifths rule.
    impact_ratio: Figure<Ratio>,
    /// The chance of a difference as large as this where the groups do not differ (Fisher's exact test, both sides).
    by_chance: Figure<Ratio>,
}

/// A group's people, and those with the outcome.
#[derive(Clone, Copy, Default)]
struct Cell {
    people: u64,
    with: u64,
}

impl Cell {
    fn without(self) -> u64 {
        self.people.saturating_sub(self.with)
    }

    /// Without over all, of this group against another: larger or not.
    fn above(self, other: Self) -> bool {
        let product = |a: u64, b: u64| u128::from(a).saturating_mul(b.into());
        product(self.without(), other.people) > product(other.without(), self.people)
    }
}

/// Compares what came of plans by groups (`plan.consistent`): shares, impact ratio, an exact test, and nothing of a group
/// with a cell under five.
///
/// ```
/// use attain::{plan, record};
/// let request = r#"{"history": {"events": []}, "as_of": "2027-02-15",
///     "groups": {"members": [{"person": "p-1", "group": "a"}, {"person": "p-2", "group": "b"}]}}"#;
/// let found = plan::groups(&record::from_json(request)?)?;
/// assert_eq!(found.groups()[0].with().reason().unwrap().code(), "plan.cell_too_small");
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.person_duplicate`; `plan.history_illegal` and those of reading an event.
pub fn groups(request: &GroupsRequest) -> Result<GroupComparison, Error> {
    groups_why(request, &Why::off())
}

/// As [`groups`], each figure with its derivation for whoever asks.
pub(crate) fn groups_why(request: &GroupsRequest, why: &Why<'_>) -> Result<GroupComparison, Error> {
    let (base, with) = outcomes(request)?;
    let (mut cells, mut seen) = (Sorted::<Id, Cell>::default(), SortedSet::default());
    for (index, GroupMember { person, group }) in request.groups.members.iter().enumerate() {
        if !seen.insert(person) {
            let message = "an earlier row is of this person";
            return Err(Error::new(code::PLAN_PERSON_DUPLICATE, message).at(format!("groups.members[{index}].person")));
        }
        cells.change(group.clone(), |cell| {
            if base.as_ref().is_none_or(|base| base.contains(person)) {
                cell.people = cell.people.saturating_add(1);
                cell.with = cell.with.saturating_add(u64::from(with.contains(person)));
            }
        });
    }
    let least = request.policy.min_cell();
    let shown = |cell: Cell| cell.with >= least && cell.without() >= least;
    let mut reference: Option<(&Id, Cell)> = None;
    for (group, cell) in cells.iter().filter(|(_, cell)| shown(*cell)) {
        if reference.is_none_or(|(_, best)| cell.above(best)) {
            reference = Some((group, *cell));
        }
    }
    let rows = cells.iter().enumerate().map(|(index, (group, cell))| {
        let row = why.item("groups", index);
        row_of(group, *cell, shown(*cell), (reference, least), &row)
    });
    let rows = rows.collect();
    Ok(GroupComparison {
        as_of: request.as_of,
        outcome: request.outcome,
        reference: reference.map(|(group, _)| group.clone()),
        groups: rows,
        notes: vec![
            "A ratio under 0.8 is a reason to look, and above it none to stop looking.".to_owned(),
            "With few people chance alone gives ratios far from 1: read the ratio beside its chance.".to_owned(),
        ],
        rules: vec![PLAN_CONSISTENT],
        sha256: Sha256::of(record::to_json(request).as_bytes()),
    })
}

/// Of whom the outcome is asked, all where that is nobody's list, and who has it.
fn outcomes(request: &GroupsRequest) -> Result<(Option<SortedSet<Id>>, SortedSet<Id>), Error> {
    let (history, as_of) = (&request.history, Some(request.as_of));
    let (mut opened, mut decided, mut failed) = (SortedSet::default(), SortedSet::default(), SortedSet::default());
    for plan in plans_about(history, None)? {
        let Some(course) = Course::of(history, &plan, as_of)? else { continue };
        opened.insert(course.person.clone());
        match course.stage {
            Stage::Over(Over::NotCompleted) => {
                decided.insert(course.person.clone());
                failed.insert(course.person);
            }
            Stage::Over(Over::Completed) => drop(decided.insert(course.person)),
            _ => {}
        }
    }
    Ok(match request.outcome {
        GroupOutcome::PlanOpened => (None, opened),
        GroupOutcome::NotCompleted => (Some(decided), failed),
        GroupOutcome::ReviewOpened => {
            let mut reviewed = SortedSet::default();
            for found in Parted::of(history, as_of)?.reviews {
                if found.opened <= request.as_of {
                    reviewed.insert(found.person);
                }
            }
            (None, reviewed)
        }
    })
}

fn row_of(
    group: &Id,
    cell: Cell,
    shown: bool,
    (reference, least): (Option<(&Id, Cell)>, u64),
    why: &Why<'_>,
) -> GroupRow {
    let small = || format!("a cell of the group has fewer than {least} people");
    let count = |name: &str, what: &str, value: u64| {
        let figure = if shown { Figure::Known(value) } else { Figure::none(code::PLAN_CELL_TOO_SMALL, small()) };
        why.figure(name, PLAN_CONSISTENT, figure, || Derivation::given(what, Measure::count(value)))
    };
    let (people, with) =
        (count("people", "people of the group", cell.people), count("with", "those with it", cell.with));
    let share = |cell: Cell| {
        let part = |what: &str, value: u64| Derivation::given(what, Measure::count(value));
        let without = Derivation::difference("without it", [part("people", cell.people), part("with it", cell.with)]);
        Derivation::quotient("the share without it", without, part("people", cell.people))
    };
    let ratio = |over: u128, under: u128| Ratio::of(i128::try_from(over).ok()?, i128::try_from(under).ok()?);
    let favourable = Figure::or_none(
        ratio(cell.without().into(), cell.people.into()).filter(|_| shown),
        code::PLAN_CELL_TOO_SMALL,
        small,
    );
    let favourable = why.figure("favourable", PLAN_CONSISTENT, favourable, || share(cell));
    let other = reference.filter(|(name, _)| shown && *name != group).map(|(_, cell)| cell);
    let alone = || if shown { "it is the group that the others are compared with".to_owned() } else { small() };
    let impact = other.and_then(|other| {
        let over = u128::from(cell.without()).checked_mul(other.people.into())?;
        ratio(over, u128::from(other.without()).checked_mul(cell.people.into())?)
    });
    let reason = if shown { code::PLAN_IS_REFERENCE } else { code::PLAN_CELL_TOO_SMALL };
    let impact_ratio = Figure::or_none(impact, reason, alone);
    let impact_ratio = why.figure("impact_ratio", PLAN_CONSISTENT, impact_ratio, || {
        Derivation::quotient("the share over that of the reference", share(cell), share(other.unwrap_or_default()))
    });
    let table = other.map(|other| [cell.with, cell.without(), other.with, other.without()]);
    let by_chance = Figure::or_none(table.and_then(chance::fisher), reason, alone);
    let by_chance = why.figure("by_chance", PLAN_CONSISTENT, by_chance, || {
        let names = ["with it, here", "without, here", "with it, in the reference", "without, in the reference"];
        let parts = names.into_iter().zip(table.unwrap_or_default());
        let part = |(what, value): (&str, u64)| Derivation::given(what, Measure::count(value));
        Derivation::fisher("the chance of a table as far from even", parts.map(part).collect::<crate::explain::Parts>())
    });
    GroupRow { group: group.clone(), people, with, favourable, impact_ratio, by_chance }
}
