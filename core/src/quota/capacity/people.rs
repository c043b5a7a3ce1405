//! Everyone's months, kept by column: a hundred thousand people share some hundred careers.

use super::compute::{CapacityPerson, CapacityPersonMonth};
use crate::error::Error;
use crate::record::{Record, Scope, Shape, Types, Value, Writer};
use crate::time::Period;
use crate::unit::{Currency, Id, Money, Ratio};

/// What everyone brings, by id; seats among them. Each row is made when it is asked for.
///
/// ```
/// use attain::{quota, record};
/// let request = r#"{"currency": "USD", "period": "2027", "figures": [{"yearly": 1200}],
///     "people": [{"id": "a", "start": "2020-01-01"}, {"id": "b", "start": "2027-07-01"}]}"#;
/// let plan = quota::capacity(&record::from_json(request).unwrap()).unwrap();
/// let first = plan.people().get(0).unwrap();
/// assert_eq!((first.id().as_str(), first.expected().amount().as_str()), ("a", "1200.00"));
/// assert_eq!(plan.people().iter().map(|row| row.months().len()).collect::<Vec<_>>(), [12, 12]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct CapacityPeople {
    pub(super) currency: Option<Currency>,
    /// The months of each different career.
    pub(super) careers: Vec<Vec<CareerMonth>>,
    pub(super) rows: Vec<Row>,
    /// The months of all rows, one row's after the other's, in minor units: expected, and asked.
    pub(super) expected: Vec<i64>,
    pub(super) asked: Vec<i64>,
}

/// A month of a career, as results show it.
#[derive(Clone, Copy, Debug)]
pub(super) struct CareerMonth {
    pub(super) month: Period,
    pub(super) carried: Ratio,
    pub(super) remaining: Ratio,
    pub(super) followed: Ratio,
}

/// Someone, or a seat.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) id: Id,
    pub(super) role: Option<Id>,
    pub(super) seat: bool,
    /// The place of their career.
    pub(super) career: usize,
    /// The place of their first month.
    pub(super) first: usize,
    pub(super) expected: i64,
    pub(super) asked: i64,
}

impl CapacityPeople {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is nobody, and no seat.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// One row by its place, counted from 0.
    pub fn get(&self, index: usize) -> Option<CapacityPerson> {
        let (row, currency) = (self.rows.get(index)?, self.currency?);
        let money = |minor: i64| Money::from_minor(minor, currency);
        let career = self.careers.get(row.career)?;
        let of = |cells: &'_ [i64]| cells.get(row.first..)?.get(..career.len()).map(<[i64]>::to_vec);
        let cells = of(&self.expected)?.into_iter().zip(of(&self.asked)?);
        let month = |(month, (expected, asked)): (&CareerMonth, (i64, i64))| CapacityPersonMonth {
            month: month.month,
            carried: month.carried,
            remaining: month.remaining,
            followed: month.followed,
            expected: money(expected),
            asked: money(asked),
        };
        Some(CapacityPerson {
            id: row.id.clone(),
            role: row.role.clone(),
            seat: row.seat,
            expected: money(row.expected),
            asked: money(row.asked),
            months: career.iter().zip(cells).map(month).collect(),
        })
    }

    /// All rows.
    pub fn iter(&self) -> impl Iterator<Item = CapacityPerson> {
        (0..self.len()).filter_map(|index| self.get(index))
    }
}

/// The rows as they were read, each with a career of its own.
impl FromIterator<CapacityPerson> for CapacityPeople {
    fn from_iter<I: IntoIterator<Item = CapacityPerson>>(rows: I) -> Self {
        let mut people = Self::default();
        for CapacityPerson { id, role, seat, expected, asked, months } in rows {
            people.currency = Some(expected.currency());
            let (career, first) = (people.careers.len(), people.expected.len());
            people.expected.extend(months.iter().map(|month| month.expected.minor()));
            people.asked.extend(months.iter().map(|month| month.asked.minor()));
            let of = |CapacityPersonMonth { month, carried, remaining, followed, .. }| CareerMonth {
                month,
                carried,
                remaining,
                followed,
            };
            people.careers.push(months.into_iter().map(of).collect());
            let (expected, asked) = (expected.minor(), asked.minor());
            people.rows.push(Row { id, role, seat, career, first, expected, asked });
        }
        people
    }
}

/// By their rows: how these are kept says nothing.
impl PartialEq for CapacityPeople {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for CapacityPeople {}

impl Record for CapacityPeople {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        Vec::<CapacityPerson>::read(value, at).map(Self::from_iter)
    }

    fn write(&self, out: &mut Writer) {
        self.iter().collect::<Vec<_>>().write(out);
    }

    fn shape(types: &mut Types) -> Shape {
        Vec::<CapacityPerson>::shape(types)
    }
}
