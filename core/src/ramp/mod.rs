//! Ramp: how much of a full quota a person carries by month of tenure.
//!
//! [`factors`] tells it for a person and a period, by a schedule; [`fit()`] finds the schedule that the team's own people
//! show, [`measure()`] from a book of deals. A `Career` is what both, capacity and attainment know of a person.

pub(crate) mod factor;
pub(crate) mod fit;
pub(crate) mod measure;
mod survival;

pub use factor::{RampFactors, RampFactorsRequest, RampMonth, factors};
pub(crate) use factor::{check_career, check_fte, period_factor, period_parts};
pub use fit::{
    FirstFullMonth, RampCurve, RampFit, RampFitRequest, RampObservation, RampPoint, RampSource, SurvivalPoint, fit,
};

pub use measure::{RampMeasureRequest, RampMeasured, measure};

use crate::policy::RampPolicy;
use crate::team::{Member, Roster};
use crate::time::{Date, TenureConvention};
use crate::unit::{Fraction, Id, Ratio};

/// What ramp depends on for one person. Leave is sorted and does not overlap.
#[derive(Clone, Debug)]
pub(crate) struct Career<'a> {
    pub(crate) start: Date,
    pub(crate) end: Option<Date>,
    pub(crate) role: Option<&'a Id>,
    /// The share of a full position.
    pub(crate) fte: Ratio,
    pub(crate) leave: Vec<(Date, Date)>,
    /// Months of tenure brought along, as after a transfer.
    pub(crate) credit: u64,
}

/// One month of a career.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MonthOf {
    /// The month of tenure, 0 where there is none; by days, that of the month's last day.
    pub(crate) tenure: u64,
    /// The factor of the schedule; by days, and after leave, a mean.
    pub(crate) factor: Fraction,
    /// The share of the month's days without leave.
    pub(crate) present: Fraction,
    /// Both multiplied, and by the share of a full position.
    pub(crate) carried: Fraction,
}

impl<'a> Career<'a> {
    /// The career of a person of a team, where the first day is known.
    pub(crate) fn of(team: &Roster, person: &'a Member) -> Option<Self> {
        let Member { id, role, start, end, fte, .. } = person;
        let leave = team.leave(id.as_str());
        Some(Self { start: (*start)?, end: *end, role: role.as_ref(), fte: *fte, leave, credit: 0 })
    }

    /// What a person carries from the first to the last day of a month (`ramp.schedule`). `None` where a number does not
    /// fit, which dates in range rule out.
    pub(crate) fn month(&self, policy: &RampPolicy, (first, last): (Date, Date)) -> Option<MonthOf> {
        let (tenure, factor) = match *policy.convention() {
            TenureConvention::ByDays => self.by_days(policy, (first, last))?,
            _ => self.whole_month(policy, (first, last))?,
        };
        let present = self.present((first, last))?;
        let carried = factor.times(present)?.times(Fraction::of_ratio(self.fte)?)?;
        Some(MonthOf { tenure, factor, present, carried })
    }

    /// A month as one: it counts as the calendar month that its middle day is in. Months before the start and after the
    /// end carry nothing. Months of leave before it are taken off, a part of a month as its part of the days: so a month of
    /// tenure may begin within a calendar one, whose factor is then the mean over what is worked of either.
    fn whole_month(&self, policy: &RampPolicy, (first, last): (Date, Date)) -> Option<(u64, Fraction)> {
        let middle = first.plus_days(i64::from(first.days_to(last)).checked_div(2)?)?;
        let at = middle.month_number();
        let begins = crate::time::tenure::first_month(*policy.convention(), self.start);
        if at < begins || self.end.is_some_and(|end| at > end.month_number()) {
            return Some((0, Fraction::ZERO));
        }
        // In months of tenure: where this month begins, what is worked of it, and what is left of the month of tenure.
        let whole = Fraction::whole(i128::from(at.checked_sub(begins)?.checked_add(1)?));
        let from = whole.minus(self.months_of_leave(begins, at)?)?;
        let here = self.present((first, last))?;
        let month = from.parts().0.checked_div(from.parts().1)?;
        let left = Fraction::whole(month.checked_add(1)?).minus(from)?;
        let credited = |month: i128| match u64::try_from(month).ok()? {
            0 => Some(0),
            month => month.checked_add(self.credit),
        };
        let factor = |tenure: u64| Fraction::of_ratio(self.scheduled(policy, tenure));
        if here == Fraction::ZERO {
            // Still in the month of tenure of the last day that was worked.
            let tenure = credited(if left == Fraction::ONE { month.checked_sub(1)? } else { month })?;
            return Some((tenure, factor(tenure)?));
        }
        let (now, then) = (credited(month)?, credited(month.checked_add(1)?)?);
        let next = here.minus(left)?;
        if next.parts().0 <= 0 {
            return Some((now, factor(now)?));
        }
        let mean = left.times(factor(now)?)?.plus(next.times(factor(then)?)?)?.over(here)?;
        Some((if left.compare(next)?.is_gt() { now } else { then }, mean))
    }

    /// Leave in the calendar months from one up to before another, in months.
    fn months_of_leave(&self, begins: i32, ends: i32) -> Option<Fraction> {
        let mut sum = Fraction::ZERO;
        for (from, to) in &self.leave {
            for month in from.month_number().max(begins)..ends.min(to.month_number().checked_add(1)?) {
                let (first, last) = crate::time::tenure::calendar_month(month)?;
                let days = (*from).max(first).days_to((*to).min(last)).checked_add(1)?;
                let of = first.days_to(last).checked_add(1)?;
                sum = sum.plus(Fraction::new(i128::from(days), i128::from(of))?)?;
            }
        }
        Some(sum)
    }

    /// A month day by day: the mean over its days.
    fn by_days(&self, policy: &RampPolicy, (first, last): (Date, Date)) -> Option<(u64, Fraction)> {
        let (mut sum, mut tenure) = (Fraction::ZERO, 0);
        let end = self.end.unwrap_or(last).min(last);
        for day in (first.max(self.start).number()..=end.number()).filter_map(Date::from_number) {
            tenure = self.tenure_on(policy, day)?;
            sum = sum.plus(Fraction::of_ratio(self.scheduled(policy, tenure))?)?;
        }
        let days = i128::from(first.days_to(last).checked_add(1)?);
        Some((tenure, sum.over(Fraction::whole(days))?))
    }

    /// The month of tenure on a day, leave taken out and credit added; 0 before month 1.
    fn tenure_on(&self, policy: &RampPolicy, day: Date) -> Option<u64> {
        let back = i64::from(self.leave_within((self.start, day))).checked_neg()?;
        // Leave that takes the day back before all days leaves no tenure.
        let Some(effective) = day.plus_days(back) else { return Some(0) };
        let month = crate::time::tenure::tenure_month(*policy.convention(), self.start, effective);
        Some(if month == 0 { 0 } else { month.saturating_add(self.credit) })
    }

    /// The schedule's factor for a month of tenure: nothing before the first, all after the last.
    pub(crate) fn scheduled(&self, policy: &RampPolicy, tenure: u64) -> Ratio {
        let schedule = policy.schedule_of(self.role, self.start);
        match usize::try_from(tenure).ok().and_then(|month| month.checked_sub(1)) {
            None => Ratio::zero(),
            Some(index) => schedule.get(index).copied().unwrap_or(Ratio::one()),
        }
    }

    /// The share of some days without leave.
    fn present(&self, (first, last): (Date, Date)) -> Option<Fraction> {
        let days = first.days_to(last).checked_add(1)?;
        Fraction::new(i128::from(days.checked_sub(self.leave_within((first, last)))?), i128::from(days))
    }

    /// Days of leave within some days.
    fn leave_within(&self, (first, last): (Date, Date)) -> i32 {
        let within = |(from, to): &(Date, Date)| {
            let (from, to) = ((*from).max(first), (*to).min(last));
            from.days_to(to).saturating_add(1).max(0)
        };
        self.leave.iter().map(within).fold(0, i32::saturating_add)
    }
}
