//! Who will have left by a month, and what those bring who will have followed.

use super::exact::Seller;
use super::{Attrition, AttritionTiming, CapacityRequest};
use crate::chance::{float, whole};
use crate::time::Date;
use crate::unit::{Fraction, Ratio};

/// The share that is still there in the middle of a month, counted from 0.
pub(super) fn remaining(attrition: &Attrition, month: usize) -> Option<Fraction> {
    let rate = Fraction::of_ratio(attrition.rate)?;
    let one = Fraction::whole(1);
    let halves = i128::try_from(month).ok()?.checked_mul(2)?.checked_add(1)?;
    match attrition.timing {
        AttritionTiming::Start => one.minus(rate),
        AttritionTiming::End => Some(one),
        AttritionTiming::Evenly => {
            let left = one.minus(rate.times(Fraction::new(halves, 24)?)?)?;
            Some(if left.parts().0 < 0 { Fraction::ZERO } else { left })
        }
        AttritionTiming::Hazard => {
            let (numerator, denominator) = one.minus(rate)?.parts();
            let share = libm::pow(float(numerator) / float(denominator), float(halves) / 24.0);
            Fraction::new(whole(share * 1e9), 1_000_000_000)
        }
    }
}

/// What those bring in a month who followed the ones that left before, in shares of a ramped person. Their ramp is that of
/// those who start when they do; nobody follows in a month after the end that is known of somebody. `firsts` are the first days of the months from the one on in which somebody can leave.
pub(super) fn followed(
    request: &CapacityRequest,
    attrition: &Attrition,
    (seller, firsts): (&Seller<'_>, &[Date]),
    month: usize,
) -> Option<Fraction> {
    let Some(delay) = attrition.backfill_after else { return Some(Fraction::ZERO) };
    let delay = usize::try_from(delay).ok()?;
    let mut sum = Fraction::ZERO;
    for left in 0..=month {
        // Whoever is gone already leaves no more.
        if seller.career.end.is_some_and(|end| firsts.get(left).is_none_or(|first| end < *first)) {
            break;
        }
        let begins = left.checked_add(delay)?;
        let Some(tenure) = month.checked_sub(begins) else { break };
        let schedule = request.ramp.schedule_of(seller.role, *firsts.get(begins)?);
        let factor = Fraction::of_ratio(schedule.get(tenure).copied().unwrap_or(Ratio::one()))?;
        sum = sum.plus(leaving(attrition, left)?.times(factor)?)?;
    }
    sum.times(Fraction::of_ratio(seller.career.fte)?)
}

/// The share that leaves in the course of a month, counted from 0.
fn leaving(attrition: &Attrition, month: usize) -> Option<Fraction> {
    let rate = Fraction::of_ratio(attrition.rate)?;
    match attrition.timing {
        AttritionTiming::Start => Some(if month == 0 { rate } else { Fraction::ZERO }),
        AttritionTiming::End => Some(Fraction::ZERO),
        AttritionTiming::Evenly => rate.times(Fraction::new(1, 12)?),
        AttritionTiming::Hazard => {
            let (numerator, denominator) = Fraction::whole(1).minus(rate)?.parts();
            let at = |month: usize| {
                libm::pow(float(numerator) / float(denominator), float(i128::try_from(month).unwrap_or(0)) / 12.0)
            };
            Fraction::new(whole((at(month) - at(month.checked_add(1)?)) * 1e9), 1_000_000_000)
        }
    }
}
