//! `quota.capacity_change`: why two capacities differ, in parts that sum to the difference.

use super::amounts::Exact;
use super::exact::{self, Careers, Cell, Months, too_large};
use super::{CapacityRequest, CapacitySeat, CapacitySeller, RoleFigure};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::order::Sorted;
use crate::record::Record;
use crate::rule::QUOTA_CAPACITY;
use crate::unit::{Currency, Fraction, Id, Money};

/// Two capacities of one period.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CapacityChangeRequest {
    /// The one.
    before: CapacityRequest,
    /// The other.
    after: CapacityRequest,
}

/// Why two capacities differ.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CapacityChange {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// What the one team will likely sell.
    before: Money,
    /// What the other will.
    after: Money,
    /// The second less the first: the sum of the parts.
    change: Money,
    /// The causes, in the order in which they were changed one after another.
    parts: Vec<CapacityPart>,
}

/// What one cause makes of the difference.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CapacityPart {
    /// The cause.
    cause: CapacityCause,
    /// What it adds: the capacity after it was changed, less the one before, all causes above being changed already.
    amount: Money,
}

/// Why capacities differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum CapacityCause {
    /// People and seats that are in one of the two only.
    HeadCount,
    /// When the others start and end, their part-time and leave.
    Timing,
    /// The ramp.
    Ramp,
    /// Who leaves, and who follows.
    Attrition,
    /// What a ramped person sells, by role and month; with it what a change of role makes, of the figure and of the ramp.
    Productivity,
}

/// Tells why two capacities of one period differ: causes are changed one after another, in a stated order, so that the
/// parts sum to the difference to the minor unit.
///
/// # Errors
///
/// Those of [`super::capacity()`], at `before` or `after`; `quota.periods_differ` and `quota.currency` at `after`.
pub fn capacity_change(request: &CapacityChangeRequest) -> Result<CapacityChange, Error> {
    capacity_change_why(request, &Why::off())
}

/// As [`capacity_change`], each figure with its derivation for whoever asks.
pub(crate) fn capacity_change_why(request: &CapacityChangeRequest, why: &Why<'_>) -> Result<CapacityChange, Error> {
    let (one, other) = (&request.before, &request.after);
    if one.currency != other.currency {
        let message = format!("the one is in {}, the other in {}", one.currency, other.currency);
        return Err(Error::new(code::QUOTA_CURRENCY, message).at("after.currency"));
    }
    if one.period != other.period || one.calendar != other.calendar {
        let message = format!("the one is of `{}`, the other of `{}`, or their years differ", one.period, other.period);
        return Err(Error::new(code::QUOTA_PERIODS_DIFFER, message).at("after.period"));
    }
    let before = expected(one).map_err(|error| error.at("before"))?;
    let after = expected(other).map_err(|error| error.at("after"))?;
    let mut now = one.clone();
    heads(&mut now, other);
    let mut totals = vec![(CapacityCause::HeadCount, expected(&now)?)];
    timing(&mut now, other);
    totals.push((CapacityCause::Timing, expected(&now)?));
    now.ramp = other.ramp.clone();
    totals.push((CapacityCause::Ramp, expected(&now)?));
    now.attrition.clone_from(&other.attrition);
    totals.push((CapacityCause::Attrition, expected(&now)?));
    totals.push((CapacityCause::Productivity, after));
    let mut last = before;
    let mut parts = Vec::with_capacity(totals.len());
    for (index, (cause, total)) in totals.into_iter().enumerate() {
        let amount = total.sub(last)?;
        why.item("parts", index).figure("amount", QUOTA_CAPACITY, amount, || {
            let given = |what: String, value: Money| Derivation::given(what, value.measure().and_then(Result::ok));
            let (with, without) = (format!("capacity with {cause} changed too"), "capacity before that".to_owned());
            Derivation::difference("what the cause adds", [given(with, total), given(without, last)])
        });
        parts.push(CapacityPart { cause, amount });
        last = total;
    }
    for (name, value) in [("before", before), ("after", after)] {
        why.figure(name, QUOTA_CAPACITY, value, || {
            Derivation::given(
                format!("the expected capacity; `quota.capacity` of `{name}` explains it"),
                value.measure().and_then(Result::ok),
            )
        });
    }
    let change = why.figure("change", QUOTA_CAPACITY, after.sub(before)?, || {
        let rows = parts.iter().enumerate();
        let rows = rows.map(|(index, part)| why.item("parts", index).part("amount", part.cause.as_str(), &part.amount));
        Derivation::sum("all causes", rows.collect::<Parts>())
    });
    Ok(CapacityChange { currency: one.currency, before, after, change, parts })
}

/// What a team will likely sell.
pub(super) fn expected(request: &CapacityRequest) -> Result<Money, Error> {
    expected_exactly(request).map(|(money, _)| money)
}

/// The same, and in minor units before it is rounded; rounded where a fraction does not hold it.
pub(super) fn expected_exactly(request: &CapacityRequest) -> Result<(Money, Fraction), Error> {
    let months = Months::of(request)?;
    let sellers = exact::sellers(request, &months)?;
    let careers = Careers::of(request, &months, &sellers)?;
    let exact = Exact::of(&careers, &sellers, Cell::expected).ok_or_else(too_large)?;
    let money = Money::from_total(exact.total(), request.currency)?;
    Ok((money, exact.exact(&careers).unwrap_or(Fraction::whole(exact.total()))))
}

/// People and seats as the other has them; those who are in both as they were.
fn heads(now: &mut CapacityRequest, other: &CapacityRequest) {
    let had: Vec<Option<Id>> = now.people.iter().map(|person| person.role.clone()).collect();
    let had: Vec<Option<Id>> = had.into_iter().chain(now.seats.iter().map(|seat| seat.role.clone())).collect();
    let kept =
        |id: &Id| now.people.iter().any(|person| person.id == *id) || now.seats.iter().any(|seat| seat.id == *id);
    let stays =
        |id: &Id| other.people.iter().any(|person| person.id == *id) || other.seats.iter().any(|seat| seat.id == *id);
    let new_people: Vec<CapacitySeller> = other.people.iter().filter(|person| !kept(&person.id)).cloned().collect();
    let new_seats: Vec<CapacitySeat> = other.seats.iter().filter(|seat| !kept(&seat.id)).cloned().collect();
    let new_leave: Vec<_> = other.leave.iter().filter(|leave| !kept(leave.person())).cloned().collect();
    now.people.retain(|person| stays(&person.id));
    now.seats.retain(|seat| stays(&seat.id));
    now.leave.retain(|leave| stays(leave.person()));
    now.people.extend(new_people);
    now.seats.extend(new_seats);
    now.leave.extend(new_leave);
    // A role that nobody had, or that has no figure yet, comes with its own.
    let for_all = now.figures.iter().any(|own| own.role.is_none());
    let known = |figure: &RoleFigure| {
        now.figures.iter().any(|own| own.role == figure.role) || for_all && had.contains(&figure.role)
    };
    let figures: Vec<RoleFigure> = other.figures.iter().filter(|figure| !known(figure)).cloned().collect();
    now.figures.extend(figures);
}

/// Days, part-time and leave as the other has them; the role, and what each sells, as they were.
fn timing(now: &mut CapacityRequest, other: &CapacityRequest) {
    // By id: the role, and the figure of one's own; a seat that is filled had that of its role.
    let mut was: Sorted<&Id, (Option<Id>, Option<Money>)> = Sorted::default();
    for person in &now.people {
        was.insert(&person.id, (person.role.clone(), person.yearly));
    }
    for seat in &now.seats {
        was.insert(&seat.id, (seat.role.clone(), None));
    }
    let mut people = other.people.clone();
    for person in &mut people {
        if let Some(known) = was.get(&&person.id) {
            (person.role, person.yearly) = known.clone();
        }
    }
    let mut seats = other.seats.clone();
    for seat in &mut seats {
        if let Some((role, _)) = was.get(&&seat.id) {
            seat.role.clone_from(role);
        }
    }
    (now.people, now.seats, now.leave) = (people, seats, other.leave.clone());
}
