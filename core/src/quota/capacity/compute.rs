//! `quota.capacity`: expected and asked, by month and person.

use super::amounts::Exact;
use super::exact::{self, Careers, Cell, Months, Seller, too_large};
use super::people::{CapacityPeople, CareerMonth, Row};
use super::{AttritionTiming, CapacityRequest};
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, StepUnit, Why};
use crate::record::Record;
use crate::rule::QUOTA_CAPACITY;
use crate::time::Period;
use crate::unit::{Currency, Fraction, Id, Money, Ratio};

/// What a team will likely sell, and what it is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.capacity/1")]
pub struct CapacityPlan {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The period.
    period: Period,
    /// What the team will likely sell: rounded once, half-even.
    expected: Money,
    /// What it is asked for: stretched, and without anyone leaving; rounded once, half-even.
    asked: Money,
    /// The stretch.
    stretch: Ratio,
    /// What speaks against the plan.
    warnings: Vec<CapacityWarning>,
    /// Month by month.
    months: Vec<CapacityMonth>,
    /// Everyone, by id; seats among them.
    people: CapacityPeople,
}

/// What speaks against a capacity plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum CapacityWarning {
    /// The stretch lies under the usual ones.
    StretchLow,
    /// The stretch lies above the usual ones.
    StretchHigh,
}

/// A month of a team.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CapacityMonth {
    /// The month.
    month: Period,
    /// What everyone together will likely sell in it.
    expected: Money,
    /// What everyone together is asked for in it.
    asked: Money,
}

/// What one person, or one seat, brings.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CapacityPerson {
    /// Who.
    pub(super) id: Id,
    /// What they do.
    pub(super) role: Option<Id>,
    /// Whether it is a seat.
    pub(super) seat: bool,
    /// What they will likely sell: its share of the team's total, the cents by largest remainder, then by id.
    pub(super) expected: Money,
    /// What they are asked for, in the same way.
    pub(super) asked: Money,
    /// Month by month.
    pub(super) months: Vec<CapacityPersonMonth>,
}

/// A month of one person.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct CapacityPersonMonth {
    /// The month.
    pub(super) month: Period,
    /// Ramp, part-time and leave: the share of a ramped person.
    pub(super) carried: Ratio,
    /// The share that will not have left, in the middle of the month.
    pub(super) remaining: Ratio,
    /// What those bring who will have followed, in shares of a ramped person.
    pub(super) followed: Ratio,
    /// What the person will likely sell: the months sum to the person's total, the cents by largest remainder.
    pub(super) expected: Money,
    /// What the person is asked for, in the same way.
    pub(super) asked: Money,
}

/// Tells what a team will likely sell, month by month and person by person, and what it is asked for.
///
/// ```
/// use attain::{quota, record};
/// let people: Vec<String> = (0..25).map(|n| {
///     let start = if n < 20 { "2020-01-01" } else { "2027-01-04" };
///     format!(r#"{{"id": "p{n:02}", "start": "{start}"}}"#)
/// }).collect();
/// let request = format!(r#"{{"currency": "USD", "period": "2027", "figures": [{{"yearly": 800000}}], "people": [{}]}}"#,
///     people.join(","));
/// let plan = quota::capacity(&record::from_json(&request).unwrap()).unwrap();
/// assert_eq!(plan.asked().amount(), "22041666.67", "20 x 920,000 + 5 x 920,000 x 9.5/12");
/// ```
///
/// # Errors
///
/// `quota.empty`, `quota.no_figure`, `quota.node_duplicate`, `quota.node_unknown`, `quota.seat_before_period`,
/// `quota.attrition_out_of_range`, `quota.season`, `quota.target_negative`, `quota.out_of_range`, those of a career, and
/// `period.grain_too_coarse`.
pub fn capacity(request: &CapacityRequest) -> Result<CapacityPlan, Error> {
    capacity_why(request, &Why::off())
}

/// As [`capacity`], each figure with its derivation for whoever asks.
pub(crate) fn capacity_why(request: &CapacityRequest, why: &Why<'_>) -> Result<CapacityPlan, Error> {
    let months = Months::of(request)?;
    let sellers = exact::sellers(request, &months)?;
    let mut careers = Careers::of(request, &months, &sellers)?;
    let stretch = request.policy.stretch();
    let by = Fraction::of_ratio(stretch).ok_or_else(too_large)?;
    let count = months.names.len();
    let layer = |exact: Option<Exact>| Layer::of(exact?, &careers, sellers.len(), count);
    let mut expected = layer(Exact::of(&careers, &sellers, Cell::expected)).ok_or_else(too_large)?;
    let asked = |cell: &Cell| {
        let [carried, season] = cell.asked();
        Some([carried, season, by])
    };
    let mut asked = layer(Exact::of(&careers, &sellers, asked)).ok_or_else(too_large)?;
    let people = people(request, &months, &sellers, &mut careers, (&mut expected, &mut asked));
    let told = Told { request, sellers: &sellers, careers: &careers, people: &people, why };
    told.people(&expected, &asked);
    let mut by_month = Vec::with_capacity(months.names.len());
    for (at, month) in months.names.iter().enumerate() {
        let sum = |layer: &Layer| layer.month(at).and_then(|minor| Money::from_total(minor, request.currency).ok());
        let row = why.item("months", at);
        by_month.push(CapacityMonth {
            month: *month,
            expected: row.figure("expected", QUOTA_CAPACITY, sum(&expected).ok_or_else(too_large)?, || {
                told.month(at, "expected")
            }),
            asked: row.figure("asked", QUOTA_CAPACITY, sum(&asked).ok_or_else(too_large)?, || told.month(at, "asked")),
        });
    }
    let sum = |layer: &Layer| Money::from_total(layer.exact.total(), request.currency);
    let expected = why.figure("expected", QUOTA_CAPACITY, sum(&expected)?, || told.all("expected"));
    let asked = why.figure("asked", QUOTA_CAPACITY, sum(&asked)?, || told.all("asked"));
    why.figure("stretch", QUOTA_CAPACITY, stretch, || {
        Derivation::given("the policy's stretch", Measure::ratio(stretch.fraction()))
    });
    let mut warnings = Vec::new();
    if stretch < request.policy.stretch_from() {
        warnings.push(CapacityWarning::StretchLow);
    }
    if stretch > request.policy.stretch_to() {
        warnings.push(CapacityWarning::StretchHigh);
    }
    Ok(CapacityPlan {
        currency: request.currency,
        period: request.period,
        expected,
        asked,
        stretch,
        warnings,
        months: by_month,
        people,
    })
}

/// The rows of the result, which take the layers' cells with them.
fn people(
    request: &CapacityRequest,
    months: &Months,
    sellers: &[Seller<'_>],
    careers: &mut Careers,
    (expected, asked): (&mut Layer, &mut Layer),
) -> CapacityPeople {
    let month = |(month, [carried, remaining, followed]): (&Period, [Ratio; 3])| CareerMonth {
        month: *month,
        carried,
        remaining,
        followed,
    };
    let rounded = std::mem::take(&mut careers.rounded).into_iter();
    let each = sellers.iter().zip(&careers.of).zip(expected.people.iter().zip(&asked.people)).enumerate();
    let mut rows = Vec::with_capacity(sellers.len());
    for (index, ((seller, career), (expected, asked))) in each {
        rows.push(Row {
            id: seller.id.clone(),
            role: seller.role.cloned(),
            seat: seller.seat,
            career: *career,
            first: index.saturating_mul(months.names.len()),
            expected: *expected,
            asked: *asked,
        });
    }
    CapacityPeople {
        currency: Some(request.currency),
        careers: rounded.map(|row| months.names.iter().zip(row).map(month).collect()).collect(),
        rows,
        expected: std::mem::take(&mut expected.cells),
        asked: std::mem::take(&mut asked.cells),
    }
}

/// Amounts in whole minor units: a total, its parts by person, and theirs by month.
struct Layer {
    people: Vec<i64>,
    /// By person, then by month.
    cells: Vec<i64>,
    months: Vec<i128>,
    exact: Exact,
}

impl Layer {
    fn of(exact: Exact, careers: &Careers, people: usize, months: usize) -> Option<Self> {
        let parts = exact.people(careers)?;
        let mut cells = Vec::with_capacity(people.checked_mul(months)?);
        let mut sums = vec![0_i128; months];
        for (seller, part) in parts.iter().enumerate() {
            exact.months(careers, seller, *part, &mut cells)?;
            let own = cells.get(cells.len().checked_sub(months)?..)?;
            for (sum, cell) in sums.iter_mut().zip(own) {
                *sum = sum.checked_add(i128::from(*cell))?;
            }
        }
        Some(Self { people: parts, cells, months: sums, exact })
    }

    fn person(&self, index: usize) -> i64 {
        self.people.get(index).copied().unwrap_or_default()
    }

    fn month(&self, at: usize) -> Option<i128> {
        self.months.get(at).copied()
    }
}

/// What the figures are explained by.
struct Told<'a> {
    request: &'a CapacityRequest,
    sellers: &'a [Seller<'a>],
    careers: &'a Careers,
    people: &'a CapacityPeople,
    why: &'a Why<'a>,
}

impl Told<'_> {
    fn people(&self, expected: &Layer, asked: &Layer) {
        if !self.why.asks() {
            return;
        }
        for (index, person) in self.people.iter().enumerate() {
            let at = self.why.item("people", index);
            for (name, layer, value) in [("expected", expected, person.expected), ("asked", asked, person.asked)] {
                at.figure(name, QUOTA_CAPACITY, value, || self.person(index, name, layer));
            }
            for (place, month) in person.months.iter().enumerate() {
                let at = at.item("months", place);
                let cell = self.careers.cells(index).get(place).copied();
                for (name, what, value, exact) in [
                    (
                        "carried",
                        "ramp, part-time and leave: `ramp.factors` explains it",
                        month.carried,
                        cell.map(|cell| cell.carried),
                    ),
                    (
                        "remaining",
                        "the share that is still there in the middle of the month",
                        month.remaining,
                        cell.map(|cell| cell.remaining),
                    ),
                    (
                        "followed",
                        "what those bring who followed, by the ramp of their own start",
                        month.followed,
                        cell.map(|cell| cell.followed),
                    ),
                ] {
                    at.figure(name, QUOTA_CAPACITY, value, || {
                        let leaves = if name == "carried" { String::new() } else { self.leaves() };
                        Derivation::given(format!("{what}{leaves}"), exact.map(ratio_measure))
                    });
                }
                for (name, value) in [("expected", month.expected), ("asked", month.asked)] {
                    at.figure(name, QUOTA_CAPACITY, value, || self.cell((index, name), cell, value, &at));
                }
            }
        }
    }

    /// Who leaves, in words.
    fn leaves(&self) -> String {
        let Some(attrition) = &self.request.attrition else { return "; nobody leaves".to_owned() };
        let when = match attrition.timing {
            AttritionTiming::Start => "at the start of the year",
            AttritionTiming::Evenly => "evenly over the year",
            AttritionTiming::End => "at the end of the year",
            AttritionTiming::Hazard => "at any time alike, of those who are left",
        };
        format!("; {} of a year leave, {when}", attrition.rate)
    }

    /// A person's total: the whole minor units of the exact amount, and one more where it is due.
    fn person(&self, index: usize, name: &'static str, layer: &Layer) -> Derivation {
        let own = layer.exact.units(self.careers, index).unwrap_or_default();
        let odd = i128::from(layer.person(index)).saturating_sub(own);
        let months = self.people.get(index).map_or(0, |person| person.months.len());
        let share = |at: usize| {
            let cell = self.careers.cells(index).get(at)?;
            let [carried, season] = if name == "asked" { cell.asked() } else { cell.expected()? };
            carried.times(season)
        };
        let sum = (0..months).try_fold(Fraction::ZERO, |sum, at| sum.plus(share(at)?));
        let yearly = self.sellers.get(index).map(|seller| seller.yearly);
        let whole = Derivation::given("whole minor units of it", Measure::minor(own, self.request.currency));
        let (words, shares) = if name == "asked" {
            (
                "the yearly figure, stretched, over the months",
                "the months' shares of it, added: season, ramp, part-time, leave",
            )
        } else {
            (
                "the yearly figure over the months",
                "the months' shares of it, added: season, ramp, part-time, leave, attrition",
            )
        };
        let mut parts = vec![
            whole,
            Derivation::given("the yearly figure", yearly.and_then(|yearly| self.money(yearly))),
            Derivation::given(shares, sum.map(ratio_measure)),
        ];
        if name == "asked" {
            parts.push(self.why.part("stretch", "the stretch", &self.request.policy.stretch()));
        }
        let odd_words = if odd > 0 {
            "a minor unit that rounding leaves over, by largest remainder"
        } else {
            "no minor unit left over"
        };
        Derivation::sum(
            words,
            [
                Derivation::same(words, parts.into_iter().collect::<Parts>()),
                Derivation::given(odd_words, Measure::minor(odd, self.request.currency)),
            ],
        )
    }

    fn money(&self, minor: Fraction) -> Option<Measure> {
        let places = u32::from(self.request.currency.places());
        let value = minor.over(Fraction::whole(crate::unit::ten_to(places)?))?;
        Some(Measure { value, unit: StepUnit::Money, scale: places })
    }

    /// A month of a person.
    fn cell(&self, (index, name): (usize, &'static str), cell: Option<Cell>, value: Money, at: &Why<'_>) -> Derivation {
        let row = self.people.get(index).zip(Some(at));
        let season = Derivation::given("the month's part of the year", cell.map(|cell| ratio_measure(cell.season)));
        let mut parts = vec![Derivation::given(
            "its part of the person's total, the cents by largest remainder",
            value.measure().and_then(Result::ok),
        )];
        let yearly = self.sellers.get(index).and_then(|seller| self.money(seller.yearly));
        parts.push(Derivation::given("the yearly figure", yearly));
        parts.push(season);
        if let (Some(_), Some(cell)) = (row, cell) {
            parts.push(Derivation::given("ramp, part-time and leave", ratio_measure(cell.carried)));
            if name == "expected" {
                parts.push(Derivation::given("still there", ratio_measure(cell.remaining)));
                parts.push(Derivation::given("followed", ratio_measure(cell.followed)));
            }
        }
        Derivation::same("a month of the person's total", parts.into_iter().collect::<Parts>())
    }

    fn month(&self, at: usize, name: &'static str) -> Derivation {
        self.sum(name, |index, person| {
            let month = person.months.get(at)?;
            let value = if name == "asked" { month.asked } else { month.expected };
            Some((value, self.why.item("people", index).item("months", at)))
        })
    }

    fn all(&self, name: &'static str) -> Derivation {
        self.sum(name, |index, person| {
            let value = if name == "asked" { person.asked } else { person.expected };
            Some((value, self.why.item("people", index)))
        })
    }

    fn sum<'w>(
        &'w self,
        name: &'static str,
        of: impl Fn(usize, &CapacityPerson) -> Option<(Money, Why<'w>)>,
    ) -> Derivation {
        let each = self.people.iter().enumerate();
        let items = each.filter_map(|(index, person)| {
            let (value, at) = of(index, &person)?;
            Some((value.measure().and_then(Result::ok), (person, value, at)))
        });
        Derivation::sum(
            "everyone together",
            Parts::largest(items.collect(), self.why.parts(), |(person, value, at)| {
                at.part(name, person.id.as_str(), &value)
            }),
        )
    }
}

fn ratio_measure(value: Fraction) -> Measure {
    Measure { value, unit: StepUnit::Ratio, scale: 6 }
}
