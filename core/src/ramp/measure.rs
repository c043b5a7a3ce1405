//! `ramp.measure`: the team's own ramp from its deals: what each person won by month of tenure, over a full month's quota.

use super::Career;
use super::fit::{RampFit, RampFitRequest, RampObservation, fit_why};
use crate::book::{Book, State};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, StepUnit, Why};
use crate::inputs::Inputs;
use crate::policy::Policy;
use crate::record::Record;
use crate::rule::RAMP_FIT;
use crate::table::{ReadReport, Table};
use crate::team::Tables;
use crate::time::{Date, Grain};
use crate::unit::{Fraction, Id, Ratio};

/// The tables beside a book that a ramp is measured with.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RampMeasureRequest {
    /// The team: first days of work, roles.
    team: Table,
    /// Leave.
    leave: Option<Table>,
    /// Full quotas by person and quarter.
    quotas: Table,
    /// The last day that is looked at; by default the latest on which something happened.
    as_of: Option<Date>,
    /// Months of tenure that are looked at, 1 to 60.
    #[record(default = 24)]
    months: u64,
    /// The default ramp, how months of tenure are counted, and how many people are enough.
    #[record(default)]
    policy: Policy,
}

/// A ramp measured from deals.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RampMeasured {
    /// What was seen: one row a person and full month of tenure for which a quota is known, by person and month.
    observations: Vec<RampObservation>,
    /// The fit to it.
    fit: RampFit,
    /// What became of the rows of all tables.
    read: ReadReport,
}

/// Measures the team's own ramp from its deals. A month counts where it is over, the person was there on its first day or
/// it is the month of the start, and the quarter's quota is known; a third of that is the month's.
///
/// # Errors
///
/// Those of reading the tables; `ramp.no_observations` where no month of anyone's tenure was seen;
/// `ramp.month_out_of_range` at `months`.
pub fn measure(book: &Book, request: &RampMeasureRequest) -> Result<RampMeasured, Error> {
    measure_why(book, request, &Why::off())
}

/// As [`measure`], each figure with its derivation for whoever asks.
pub(crate) fn measure_why(book: &Book, request: &RampMeasureRequest, why: &Why<'_>) -> Result<RampMeasured, Error> {
    if !(1..=60).contains(&request.months) {
        let message = format!("`{}` is not from 1 to 60", request.months);
        return Err(Error::new(code::RAMP_MONTH_OUT_OF_RANGE, message).at("months"));
    }
    let map = book.map();
    let team = Tables {
        people: (Some(&request.team), map.team()),
        leave: (request.leave.as_ref(), map.leave()),
        ..Tables::default()
    };
    let mut inputs = Inputs::read(book, team, None, request.as_of)?;
    let calendar = request.policy.calendar();
    let quotas = inputs.quotas(Some(&request.quotas), calendar)?;
    let view = inputs.view(request.as_of, None)?;
    let (Some(team), Some(quotas)) = (inputs.team(), quotas) else {
        return Err(Error::new(code::RAMP_NO_OBSERVATIONS, "there is no team, or no quota"));
    };
    // What each owner won, by day.
    let mut won: Vec<(&str, i32, i64)> = Vec::new();
    for deal in view.deals().filter(|deal| deal.state == State::Won) {
        if let (Some(day), Some(value)) = (deal.closed, deal.value) {
            won.push((view.owner(&deal), day, value));
        }
    }
    crate::order::sort_by(&mut won, Ord::cmp);
    let (mut observations, mut parts) = (Vec::new(), Vec::new());
    for person in team.people() {
        let Some(career) = Career::of(team, person) else { continue };
        let mut day = Some(career.start);
        while let Some(now) = day.filter(|now| *now <= view.as_of() && career.end.is_none_or(|end| *now <= end)) {
            let month = calendar.period_of(now, Grain::Month)?;
            let (first, last) = calendar.span(month)?;
            day = last.next();
            let tenure = career.month(request.policy.ramp(), (first, last)).map_or(0, |month| month.tenure);
            let over = last <= view.as_of() && career.end.is_none_or(|end| last <= end);
            if tenure > request.months {
                break;
            }
            let quota = calendar.quarter_of(now).and_then(|quarter| quotas.of(&person.id, quarter));
            let Some(quota) = quota.filter(|quota| quota.minor() > 0 && over && tenure > 0) else { continue };
            let id = person.id.as_str();
            let from = won.partition_point(|(owner, day, _)| (*owner, *day) < (id, first.number()));
            let mine = won.iter().skip(from).take_while(|(owner, day, _)| *owner == id && *day <= last.number());
            let sold = mine.fold(0_i128, |sum, (_, _, value)| sum.saturating_add(i128::from(*value)));
            let Some(attained) = Ratio::of(sold.saturating_mul(3), i128::from(quota.minor())) else { continue };
            // Leave lets two months be the same one of tenure; the first counts.
            let same = |one: &RampObservation| one.person() == &person.id && one.month() == tenure;
            if !observations.last().is_some_and(same) {
                observations.push(RampObservation::seen(person.id.clone(), person.role.clone(), tenure, attained));
                parts.push((sold, quota.minor(), month));
            }
        }
    }
    let money = |minor: Option<Fraction>| {
        let places = u32::from(map.currency().places());
        let value = minor.and_then(|minor| minor.over(Fraction::whole(crate::unit::ten_to(places)?)));
        value.map(|value| Measure { value, unit: StepUnit::Money, scale: places })
    };
    for (index, (one, (sold, quota, month))) in observations.iter().zip(&parts).enumerate() {
        let at = why.item("observations", index);
        let (tenure, attained) = (one.month(), one.attained());
        at.figure("month", RAMP_FIT, tenure, || {
            Derivation::given(format!("the month of tenure in {month}"), Measure::count(tenure))
        });
        at.figure("attained", RAMP_FIT, attained, || {
            let sold =
                Derivation::given(format!("won by {} in {month}", one.person()), money(Some(Fraction::whole(*sold))));
            let quota =
                Derivation::given("a third of the quarter's full quota", money(Fraction::new(i128::from(*quota), 3)));
            Derivation::quotient("won over a full month's quota", sold, quota)
        });
    }
    let fit = fit_why(&RampFitRequest::of(observations.clone(), request.policy.ramp().clone()), &why.field("fit"))?;
    let read = inputs.report();
    read.figures(&why.field("read"));
    Ok(RampMeasured { observations, fit, read })
}

impl RampObservation {
    fn seen(person: Id, role: Option<Id>, month: u64, attained: Ratio) -> Self {
        let seen = Self::new(person, month, attained);
        role.into_iter().fold(seen, Self::with_role)
    }
}
