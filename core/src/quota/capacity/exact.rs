//! Shares of a full year by person and month, as exact fractions over one denominator.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use hashbrown::HashTable;

use super::CapacityRequest;
use super::attrition::{followed, remaining};
use crate::code;
use crate::error::Error;
use crate::order::Sorted;
use crate::ramp::{Career, check_career};
use crate::text::shown;
use crate::time::{Date, Grain, Period};
use crate::unit::{Fraction, Id, Ratio, Weight};

/// Someone who sells, or a seat.
pub(super) struct Seller<'a> {
    pub(super) id: &'a Id,
    pub(super) role: Option<&'a Id>,
    pub(super) seat: bool,
    /// The place in the request's people, or seats.
    row: usize,
    /// Whether they start in the period.
    pub(super) hire: bool,
    pub(super) career: Career<'a>,
    /// The yearly figure in minor units.
    pub(super) yearly: Fraction,
}

/// One month of a seller.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    /// The month's weight over all weights of the year.
    pub(super) season: Fraction,
    /// Ramp, part-time and leave.
    pub(super) carried: Fraction,
    /// The share that will not have left.
    pub(super) remaining: Fraction,
    /// What those bring who will have followed, in shares of a ramped person.
    pub(super) followed: Fraction,
}

impl Cell {
    /// The share of the yearly figure that is expected, in factors.
    pub(super) fn expected(&self) -> Option<[Fraction; 2]> {
        Some([self.carried.times(self.remaining)?.plus(self.followed)?, self.season])
    }

    /// The share of it that is asked for before the stretch.
    pub(super) fn asked(&self) -> [Fraction; 2] {
        [self.carried, self.season]
    }
}

pub(super) fn too_large() -> Error {
    let message = "the figures have too many digits together to be added exactly";
    Error::new(code::QUOTA_OUT_OF_RANGE, message)
        .with_help("use fewer places for weights, rates and shares of a position")
}

/// The months of the period, with their days and season.
pub(super) struct Months {
    pub(super) names: Vec<Period>,
    pub(super) days: Vec<(Date, Date)>,
    pub(super) season: Vec<Fraction>,
}

impl Months {
    pub(super) fn of(request: &CapacityRequest) -> Result<Self, Error> {
        let calendar = &request.calendar;
        let names = calendar.parts(request.period, Grain::Month).map_err(|error| error.at("period"))?;
        let wrong = request.season.len() != 12 || request.season.iter().any(|weight| weight.is_zero());
        if !request.season.is_empty() && wrong {
            let message =
                format!("{} weights, of which each must be above zero, are not twelve such", request.season.len());
            return Err(Error::new(code::QUOTA_SEASON, message).at("season"));
        }
        let season = if request.season.is_empty() { vec![Weight::one(); 12] } else { request.season.clone() };
        let weights: Vec<i128> =
            Weight::whole(&season).into_iter().map(|weight| i128::try_from(weight).unwrap_or(i128::MAX)).collect();
        let all = weights.iter().try_fold(0_i128, |sum, weight| sum.checked_add(*weight)).ok_or_else(too_large)?;
        let mut months = Self { names, days: Vec::new(), season: Vec::new() };
        for name in &months.names {
            let number = usize::try_from(name.number()).ok().and_then(|number| number.checked_sub(1));
            let weight = number.and_then(|number| weights.get(number)).copied();
            months.season.push(weight.and_then(|weight| Fraction::new(weight, all)).ok_or_else(too_large)?);
            months.days.push(calendar.days(*name).ok_or_else(too_large)?);
        }
        Ok(months)
    }

    fn first_day(&self) -> Option<Date> {
        self.days.first().map(|(first, _)| *first)
    }
}

/// Everyone who sells, by id; seats among them.
pub(super) fn sellers<'a>(request: &'a CapacityRequest, months: &Months) -> Result<Vec<Seller<'a>>, Error> {
    let first = months.first_day().ok_or_else(too_large)?;
    let figures = figures(request)?;
    let figure = |role: Option<&Id>, at: &dyn Fn() -> String| {
        let own = figures.iter().find(|(known, _)| *known == role);
        let found = own.or_else(|| figures.iter().find(|(known, _)| known.is_none()));
        found.map(|(_, yearly)| *yearly).ok_or_else(|| {
            let role = role
                .map_or_else(|| "nobody without a role".to_owned(), |role| format!("no `{}`", shown(role.as_str())));
            Error::new(code::QUOTA_NO_FIGURE, format!("{role} has a yearly figure")).at(format!("{}.role", at()))
        })
    };
    if request.people.is_empty() && request.seats.is_empty() {
        return Err(Error::new(code::QUOTA_EMPTY, "there is nobody, and no seat").at("people"));
    }
    let leave = leave(request)?;
    let mut sellers: Vec<Seller<'a>> = Vec::with_capacity(request.people.len().saturating_add(request.seats.len()));
    for (index, person) in request.people.iter().enumerate() {
        let at = || format!("people[{index}]");
        check_career(person.start, person.end, person.fte, person.credit_months).map_err(|error| error.at(at()))?;
        let mut away = Vec::new();
        if !request.leave.is_empty() {
            away = leave.get(&&person.id).cloned().unwrap_or_default();
            crate::order::sort_by(&mut away, Ord::cmp);
        }
        let career = Career {
            start: person.start,
            end: person.end,
            role: person.role.as_ref(),
            fte: person.fte,
            leave: away,
            credit: person.credit_months,
        };
        let yearly = match person.yearly {
            Some(own) if own.minor() < 0 => {
                let error = Error::new(code::QUOTA_TARGET_NEGATIVE, "a yearly figure is below zero");
                return Err(error.at(format!("{}.yearly", at())));
            }
            Some(own) => Fraction::whole(i128::from(own.minor())),
            None => figure(person.role.as_ref(), &at)?,
        };
        let hire = person.start >= first;
        let role = person.role.as_ref();
        sellers.push(Seller { id: &person.id, role, seat: false, row: index, hire, career, yearly });
    }
    for (index, seat) in request.seats.iter().enumerate() {
        let at = || format!("seats[{index}]");
        check_career(seat.start, None, seat.fte, 0).map_err(|error| error.at(at()))?;
        if seat.start < first {
            let message =
                format!("the seat is to be filled on `{}`, before the period begins on `{first}`", seat.start);
            return Err(Error::new(code::QUOTA_SEAT_BEFORE_PERIOD, message).at(format!("{}.start", at())));
        }
        let career = Career {
            start: seat.start,
            end: None,
            role: seat.role.as_ref(),
            fte: seat.fte,
            leave: Vec::new(),
            credit: 0,
        };
        let yearly = figure(seat.role.as_ref(), &at)?;
        let role = seat.role.as_ref();
        sellers.push(Seller { id: &seat.id, role, seat: true, row: index, hire: true, career, yearly });
    }
    // Most tables come by id, and then each id stands once.
    if !crate::order::ascend(sellers.iter().map(|seller| seller.id.as_str())) {
        crate::order::sort_by(&mut sellers, |one, other| one.id.cmp(other.id));
        let twice = sellers.windows(2).find_map(|pair| match pair {
            [one, other] if one.id == other.id => Some(other),
            _ => None,
        });
        if let Some(Seller { id, seat, row, .. }) = twice {
            let message = format!("`{}` stands here twice", shown(id.as_str()));
            let rows = if *seat { "seats" } else { "people" };
            return Err(Error::new(code::QUOTA_NODE_DUPLICATE, message).at(format!("{rows}[{row}].id")));
        }
    }
    for (index, row) in request.leave.iter().enumerate() {
        let found = sellers.binary_search_by(|known| known.id.cmp(row.person())).ok();
        let Some(person) = found.and_then(|place| sellers.get(place)).filter(|known| !known.seat) else {
            let message = format!("there is nobody called `{}`", shown(row.person().as_str()));
            return Err(Error::new(code::QUOTA_NODE_UNKNOWN, message).at(format!("leave[{index}].person")));
        };
        if row.from() < person.career.start {
            let message = format!("`{}` lies before the start, `{}`", row.from(), person.career.start);
            return Err(Error::new(code::LEAVE_BEFORE_START, message).at(format!("leave[{index}].from")));
        }
    }
    Ok(sellers)
}

/// Days of leave by person.
type Leave<'a> = Sorted<&'a Id, Vec<(Date, Date)>>;

fn leave(request: &CapacityRequest) -> Result<Leave<'_>, Error> {
    let mut leave = Leave::default();
    for (index, row) in request.leave.iter().enumerate() {
        let at = |field: &str| format!("leave[{index}].{field}");
        if row.to() < row.from() {
            let message = format!("the last day, {}, is before the first, {}", row.to(), row.from());
            return Err(Error::new(code::TEAM_END_BEFORE_START, message).at(at("to")));
        }
        let days = leave.get(&row.person()).cloned().unwrap_or_default();
        if days.iter().any(|(from, to)| *from <= row.to() && row.from() <= *to) {
            let message = "the leave overlaps another of the same person";
            return Err(Error::new(code::TEAM_LEAVE_OVERLAP, message).at(at("from")));
        }
        leave.insert(row.person(), days.into_iter().chain([(row.from(), row.to())]).collect());
    }
    Ok(leave)
}

/// The yearly figure of each role, in minor units.
fn figures(request: &CapacityRequest) -> Result<Vec<(Option<&Id>, Fraction)>, Error> {
    let mut figures: Vec<(Option<&Id>, Fraction)> = Vec::new();
    for (index, row) in request.figures.iter().enumerate() {
        let at = |error: Error| error.at(format!("figures[{index}]"));
        let role = row.role.as_ref();
        if figures.iter().any(|(known, _)| *known == role) {
            return Err(at(Error::new(code::QUOTA_NODE_DUPLICATE, "an earlier figure is of the same role").at("role")));
        }
        let sum = row.attained.iter().try_fold(0_i128, |sum, amount| sum.checked_add(i128::from(amount.minor())));
        let count = i128::try_from(row.attained.len()).unwrap_or(i128::MAX);
        let yearly = match (row.yearly, count) {
            (Some(yearly), 0) => Some(Fraction::whole(i128::from(yearly.minor()))),
            (None, count) if count > 0 => sum.and_then(|sum| Fraction::new(sum, count)),
            _ => {
                let message = "a figure has `yearly`, or `attained` with one amount at least";
                return Err(at(Error::new(code::QUOTA_NO_FIGURE, message)));
            }
        };
        let yearly = yearly.ok_or_else(too_large)?;
        if yearly.parts().0 < 0 {
            return Err(at(Error::new(code::QUOTA_TARGET_NEGATIVE, "a yearly figure is below zero")));
        }
        figures.push((role, yearly));
    }
    Ok(figures)
}

/// The places of careers without leave, by what two of them must share to have the same months.
#[derive(Default)]
struct Known<'a> {
    /// Nothing ever walks it.
    places: HashTable<(CareerKey<'a>, usize)>,
}

/// A career's start, end, role, share of a full position and credit.
type CareerKey<'a> = (Date, Option<Date>, Option<&'a Id>, Ratio, u64);

impl<'a> Known<'a> {
    /// The career's place; if it is new, the one that is given.
    fn place(&mut self, key: CareerKey<'a>, new: usize) -> usize {
        // Few careers differ by more than their days.
        let hash = |(start, end, .., credit): &CareerKey<'_>| FixedState::default().hash_one((start, end, credit));
        let found = self.places.entry(hash(&key), |(known, _)| *known == key, |(known, _)| hash(known));
        found.or_insert((key, new)).get().1
    }
}

/// The months of all careers: each different one once.
pub(super) struct Careers {
    pub(super) cells: Vec<Vec<Cell>>,
    /// By career and month: carried, remaining, followed, as results show them.
    pub(super) rounded: Vec<Vec<[Ratio; 3]>>,
    /// By seller.
    pub(super) of: Vec<usize>,
}

impl Careers {
    pub(super) fn of(request: &CapacityRequest, months: &Months, sellers: &[Seller<'_>]) -> Result<Self, Error> {
        if let Some(attrition) = request.attrition.as_ref()
            && (attrition.rate < Ratio::zero() || attrition.rate > Ratio::one())
        {
            let message = format!("`{}` is not from 0 to 1", attrition.rate);
            return Err(Error::new(code::QUOTA_ATTRITION_OUT_OF_RANGE, message).at("attrition.rate"));
        }
        let mut known = Known::default();
        let mut careers = Self { cells: Vec::new(), rounded: Vec::new(), of: Vec::with_capacity(sellers.len()) };
        for seller in sellers {
            let Career { start, end, role, fte, leave, credit } = &seller.career;
            let new = careers.cells.len();
            let place = if leave.is_empty() { known.place((*start, *end, *role, *fte, *credit), new) } else { new };
            careers.of.push(place);
            if place < new {
                continue;
            }
            let cells = cells_of(request, months, seller).ok_or_else(too_large)?;
            let ratio = |value: Fraction| Ratio::of(value.parts().0, value.parts().1);
            let row = |cell: &Cell| Some([ratio(cell.carried)?, ratio(cell.remaining)?, ratio(cell.followed)?]);
            careers.rounded.push(cells.iter().map(row).collect::<Option<_>>().ok_or_else(too_large)?);
            careers.cells.push(cells);
        }
        Ok(careers)
    }

    /// A seller's months.
    pub(super) fn cells(&self, seller: usize) -> &[Cell] {
        let cells = self.of.get(seller).and_then(|place| self.cells.get(*place));
        cells.map_or(&[], Vec::as_slice)
    }
}

fn cells_of(request: &CapacityRequest, months: &Months, seller: &Seller<'_>) -> Option<Vec<Cell>> {
    let mut cells = Vec::with_capacity(months.days.len());
    // The month in which a hire's time begins; of those who are there already, the first.
    let begins =
        if seller.hire { months.days.iter().position(|(_, last)| seller.career.start <= *last) } else { Some(0) };
    let firsts: Vec<Date> = months.days.iter().skip(begins.unwrap_or(0)).map(|(first, _)| *first).collect();
    for (index, (days, season)) in months.days.iter().zip(&months.season).enumerate() {
        let carried = seller.career.month(&request.ramp, *days)?.carried;
        let leaves = request.attrition.as_ref().filter(|attrition| !seller.hire || attrition.hires_too);
        let since = begins.and_then(|begins| index.checked_sub(begins));
        let (remaining, followed) = match (leaves, since) {
            (Some(attrition), Some(since)) => {
                (remaining(attrition, since)?, followed(request, attrition, (seller, &firsts), since)?)
            }
            _ => (Fraction::whole(1), Fraction::ZERO),
        };
        cells.push(Cell { season: *season, carried, remaining, followed });
    }
    Some(cells)
}
