//! The figures of a division, whatever its units are: parts, exact shares, remainders, and why.

use super::{Allocation, AllocationMethod, Part, PartBound, Share, TieOrder, allocate_in};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, StepUnit, Why};
use crate::order;
use crate::rule;
use crate::text::count;
use crate::unit::{Decimal, Fraction, Id, Quantity, Ratio, Rounding, Weight, decimal, ten_to, wide};

/// What a whole is counted in: minor units of a currency, or heads.
#[derive(Clone, Copy)]
pub(super) struct Unit<'a, T> {
    pub(super) make: &'a dyn Fn(i64) -> T,
    /// Places of a unit behind the point.
    pub(super) places: u32,
}

/// A division with what it is explained by.
pub(super) struct Divided<'a, T> {
    whole: i64,
    ids: Vec<(&'a Id, Weight)>,
    shares: Vec<Share<'a>>,
    /// The shares' places by id.
    order: Vec<usize>,
    allocation: Allocation,
    method: AllocationMethod,
    ties: TieOrder,
    unit: Unit<'a, T>,
}

/// The figures of a part.
pub(super) struct Figures<T> {
    pub(super) part: T,
    pub(super) quota: Quantity,
    pub(super) remainder: Ratio,
    pub(super) odd_unit: bool,
    pub(super) bound: PartBound,
}

impl<'a, T: Explained + Copy> Divided<'a, T> {
    pub(super) fn of(
        whole: i64,
        shares: impl Iterator<Item = (&'a Id, Weight, Option<i64>, Option<i64>)> + Clone,
        (method, ties): (AllocationMethod, TieOrder),
        unit: Unit<'a, T>,
    ) -> Result<Self, Error> {
        let ids: Vec<(&Id, Weight)> = shares.clone().map(|(id, weight, ..)| (id, weight)).collect();
        let weights: Vec<Weight> = ids.iter().map(|(_, weight)| *weight).collect();
        let shares = shares.zip(Weight::whole(&weights));
        let shares: Vec<Share<'_>> = shares
            .map(|((id, _, floor, ceiling), weight)| Share::new(id.as_str(), weight).within(floor, ceiling))
            .collect();
        let show = |units: i128| decimal(units, unit.places);
        let allocation = allocate_in(whole, &shares, (method, ties), &show)?;
        let mut by_id: Vec<(&str, usize)> = ids.iter().map(|(id, _)| id.as_str()).zip(0..).collect();
        order::sort_by_text(&mut by_id, |(id, _)| id);
        let order = by_id.into_iter().map(|(_, place)| place).collect();
        Ok(Self { whole, ids, shares, order, allocation, method, ties, unit })
    }

    fn make(&self, units: i64) -> T {
        (self.unit.make)(units)
    }

    fn measure(&self, units: i64) -> Option<Measure> {
        self.make(units).measure()?.ok()
    }

    /// The parts by id.
    pub(super) fn figures<P>(&self, why: &Why<'_>, row: impl Fn(Id, Figures<T>) -> P) -> Result<Vec<P>, Error> {
        let each = self.order.iter().enumerate().filter_map(|(place, index)| {
            let (id, weight) = *self.ids.get(*index)?;
            Some((place, id, weight, *self.allocation.parts().get(*index)?))
        });
        let parts = each.map(|(place, id, weight, part)| {
            let (parts, why) = (why.parts(), &why.item("parts", place));
            let (quota, remainder) = (self.quota(&part)?, remainder(&part)?);
            let quota = why
                .figure("quota", rule::ALLOCATE, quota, || written(self.why_quota((id, weight), &part, parts), &quota));
            let remainder =
                why.figure("remainder", rule::ALLOCATE, remainder, || written(self.why_remainder(&part), &remainder));
            let units = why.figure("part", rule::ALLOCATE, self.make(part.units), || {
                let whole = Derivation::given("whole units", self.measure(part.whole));
                let whole =
                    Derivation::same("the whole units of its share", [whole, why.part("quota", "its share", &quota)]);
                let odd = Derivation::given(
                    self.odd_words(weight, &part),
                    self.measure(part.units.saturating_sub(part.whole)),
                );
                let odd = Derivation::same("the odd unit", [odd, why.part("remainder", "its remainder", &remainder)]);
                Derivation::sum("whole units and the odd one", [whole, odd])
            });
            let odd_unit = part.units.unsigned_abs() > part.whole.unsigned_abs();
            Ok(row(id.clone(), Figures { part: units, quota, remainder, odd_unit, bound: part.bound }))
        });
        parts.collect()
    }

    pub(super) fn sum<'p>(&self, why: &Why<'_>, parts: &(impl Iterator<Item = (&'p Id, T)> + Clone)) -> T {
        // The parts of an allocation sum to its whole.
        why.figure("sum", rule::ALLOCATE, self.make(self.whole), || {
            let items = parts.clone().enumerate();
            let items = items.map(|(place, (id, part))| (part.measure().and_then(Result::ok), (place, id, part)));
            Derivation::sum(
                "all parts",
                Parts::largest(items.collect(), why.parts(), |(place, id, part)| {
                    why.item("parts", place).part("part", id.as_str(), &part)
                }),
            )
        })
    }

    /// The exact share to 6 places.
    fn quota(&self, part: &Part) -> Result<Quantity, Error> {
        // A unit has at most 4 places, so whole units are even in the sixth place, and a half of it goes to even.
        let scaled = ten_to(6_u32.saturating_sub(self.unit.places)).and_then(|factor| {
            let whole = i128::from(part.whole).checked_mul(factor)?;
            let rest = i128::try_from(wide::rounded(part.rest, factor.unsigned_abs(), part.over)?).ok()?;
            if self.whole < 0 { whole.checked_sub(rest) } else { whole.checked_add(rest) }
        });
        let out_of_range = || Error::new(code::ALLOCATE_OUT_OF_RANGE, "a share is too large to be shown").at("whole");
        Quantity::try_from(scaled.and_then(|scaled| Decimal::from_parts(scaled, 6)).ok_or_else(out_of_range)?)
    }

    fn why_quota(&self, (id, weight): (&Id, Weight), part: &Part, parts: usize) -> Derivation {
        let share = self.measure(part.whole);
        match part.bound {
            PartBound::Floor => return Derivation::given("its floor: by its weight it would get less", share),
            PartBound::Ceiling => return Derivation::given("its ceiling: by its weight it would get more", share),
            PartBound::None if weight.is_zero() && !self.allocation.zero_weights => {
                return Derivation::given("nothing: its weight is zero", share);
            }
            PartBound::None => {}
        }
        let own = self.claim(weight).map_or_else(
            || Derivation::given("one of the zero weights, which count alike", Measure::count(1)),
            |measure| Derivation::given(format!("the weight of {id}"), measure),
        );
        let portion = Derivation::quotient("its portion", own, self.weights(parts));
        Derivation::product("its portion of it", [self.left(parts), portion])
    }

    /// The weight by which a share claims; `None` among zero weights.
    fn claim(&self, weight: Weight) -> Option<Measure> {
        let (numerator, denominator) = weight.fraction();
        let value = Fraction::new(numerator, denominator)?;
        (!self.allocation.zero_weights).then_some(Measure { value, unit: StepUnit::Count, scale: 9 })
    }

    /// The shares at no bound.
    fn free(&self) -> impl Iterator<Item = (&Id, Weight, &Part)> {
        let each = self.ids.iter().zip(self.allocation.parts()).map(|((id, weight), part)| (*id, *weight, part));
        each.filter(|(_, weight, part)| {
            part.bound == PartBound::None && weight.is_zero() == self.allocation.zero_weights
        })
    }

    /// The weights of the shares at no bound, added.
    fn weights(&self, parts: usize) -> Derivation {
        if self.allocation.zero_weights {
            let count = u64::try_from(self.free().count()).unwrap_or(u64::MAX);
            return Derivation::given("the zero weights at no bound", Measure::count(count));
        }
        let items = self.free().map(|(id, weight, _)| (self.claim(weight), (id, weight))).collect();
        Derivation::sum(
            "the weights of all at no bound",
            Parts::largest(items, parts, |(id, weight)| Derivation::given(id.as_str(), self.claim(weight))),
        )
    }

    /// What is divided by weight: the whole less the parts at their bounds.
    fn left(&self, parts: usize) -> Derivation {
        let whole = Derivation::given("the whole", self.measure(self.whole));
        let each = self.ids.iter().zip(self.allocation.parts());
        let fixed = each.filter(|(_, part)| part.bound != PartBound::None);
        let items: Vec<_> = fixed.map(|((id, _), part)| (self.measure(part.whole), (*id, *part))).collect();
        if items.is_empty() {
            return whole;
        }
        let fixed = Derivation::sum(
            "the shares at their bounds",
            Parts::largest(items, parts, |(id, part)| {
                Derivation::given(format!("{id}, at its {}", part.bound), self.measure(part.whole))
            }),
        );
        Derivation::difference("the whole without the shares at their bounds", [whole, fixed])
    }

    /// The remainder in units, without its sign.
    fn why_remainder(&self, part: &Part) -> Derivation {
        if part.bound != PartBound::None {
            return Derivation::given("nothing: a bound is whole", Measure::count(0));
        }
        let units = Fraction::whole(i128::from(part.whole.unsigned_abs()));
        let (rest, over) = (i128::try_from(part.rest).ok(), i128::try_from(part.over).ok());
        let rest = rest.zip(over).and_then(|(rest, over)| Fraction::new(rest, over));
        let measure = |value| Measure { value, unit: StepUnit::Count, scale: 6 };
        let share = rest.and_then(|rest| units.plus(rest)).map(measure);
        let what = if self.unit.places > 0 { "minor units" } else { "units" };
        let share = Derivation::given(format!("its share in {what}"), share);
        let whole = Derivation::given("the whole ones among them", measure(units));
        Derivation::difference("what whole units leave of its share", [share, whole])
    }

    /// Who gets an odd unit, and why.
    fn odd_words(&self, weight: Weight, part: &Part) -> String {
        if self.method == AllocationMethod::SainteLague {
            return self.claims(weight, part);
        }
        let odd = count(u64::try_from(self.allocation.odd).unwrap_or(u64::MAX), "unit was", "units were");
        let ties = match self.ties {
            TieOrder::Id => "id",
            TieOrder::Order => "the order of the request",
        };
        match part.rank {
            None => "no odd unit: nothing is left of its share".to_owned(),
            Some(rank) => {
                let none = if part.units == part.whole { "no odd unit" } else { "an odd unit" };
                format!("{none}: its remainder is number {rank} by size (equal ones by {ties}), and {odd} left over")
            }
        }
    }

    /// By divisors: the claim that won a part its last unit, and the strongest that won nothing.
    fn claims(&self, weight: Weight, part: &Part) -> String {
        let divisor = |units: u64| u128::from(units).saturating_mul(2).saturating_add(1);
        let counted = |weight: Weight| if self.allocation.zero_weights { "1".to_owned() } else { weight.to_string() };
        let next =
            self.shares.iter().zip(self.allocation.parts()).zip(&self.ids).filter_map(|((share, part), (id, own))| {
                let units = part.units.unsigned_abs();
                let (_, ceiling) = share.magnitudes(self.whole < 0);
                let open = ceiling.is_none_or(|ceiling| u128::from(units) < ceiling);
                let claims = (share.weight == 0) == self.allocation.zero_weights;
                (open && claims).then_some((share.weight.max(1), divisor(units), *id, *own))
            });
        let next = next.max_by(|one, other| wide::compare(one.0, other.1, other.0, one.1).then(other.2.cmp(one.2)));
        let next = next.map_or_else(String::new, |(_, divisor, id, own)| {
            format!(", the strongest without one {}/{divisor}, of {id}", counted(own))
        });
        match part.units.unsigned_abs().checked_sub(1) {
            Some(last) if part.bound == PartBound::None && weight.is_zero() == self.allocation.zero_weights => {
                format!(
                    "by weight over 1, 3, 5, ... the claim to its last unit is {}/{}{next}",
                    counted(weight),
                    divisor(last)
                )
            }
            _ => format!("units beyond the whole ones, by weight over 1, 3, 5, ...{next}"),
        }
    }
}

/// What whole units leave of a share, without sign.
fn remainder(part: &Part) -> Result<Ratio, Error> {
    let out_of_range = || Error::new(code::ALLOCATE_OUT_OF_RANGE, "a remainder is too fine to be shown").at("shares");
    let millionths = wide::rounded(part.rest, 1_000_000, part.over).and_then(|value| i128::try_from(value).ok());
    millionths.and_then(|value| Ratio::of(value, 1_000_000)).ok_or_else(out_of_range)
}

/// The derivation, or the value alone where its fraction has too many digits to be written out.
fn written(derivation: Derivation, value: &impl Explained) -> Derivation {
    if derivation.value.and_then(|value| value.scaled(9, Rounding::HalfEven)).is_some() {
        return derivation;
    }
    let words = "a fraction of more digits than can be written out, rounded";
    Derivation::given(words, value.measure().and_then(Result::ok))
}
