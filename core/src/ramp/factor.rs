//! `ramp.factors`: what share of a full quota a person carries, month by month and over a period.

use super::{Career, MonthOf};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, StepUnit, Why};
use crate::policy::{Policy, RampPolicy};
use crate::record::Record;
use crate::rule::{RAMP_PERIOD_FACTOR, RAMP_SCHEDULE};
use crate::time::{Date, FiscalCalendar, Grain, Leave, Period, Quarter};
use crate::unit::{Fraction, Id, Ratio};

/// A person's career, and the period that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check)]
pub struct RampFactorsRequest {
    /// The first day of work.
    start: Date,
    /// The period: a year, half, quarter or month.
    period: Period,
    /// The last day of work, for those who leave.
    end: Option<Date>,
    /// What they do, where the ramp depends on it.
    role: Option<Id>,
    /// The share of a full position: above 0, at most 1.
    #[record(default = Ratio::one())]
    fte: Ratio,
    /// Leave, in any order; none before the start, none that overlaps. Tenure stands still, and nothing is carried.
    #[record(default)]
    leave: Vec<Leave>,
    /// Months of tenure that are credited at the start, as after a transfer; at most 600.
    #[record(default = 0)]
    credit_months: u64,
    /// The ramp.
    #[record(default)]
    ramp: RampPolicy,
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
}

fn check(request: &RampFactorsRequest) -> Result<(), Error> {
    check_career(request.start, request.end, request.fte, request.credit_months)?;
    crate::time::tenure::check_leaves(request.start, &request.leave)
}

/// What every career must be, wherever it is handed in.
pub(crate) fn check_career(start: Date, end: Option<Date>, fte: Ratio, credit: u64) -> Result<(), Error> {
    if let Some(end) = end.filter(|end| *end < start) {
        let message = format!("the last day, `{end}`, is before the first, `{start}`");
        return Err(Error::new(code::RAMP_END_BEFORE_START, message).at("end"));
    }
    check_fte(fte)?;
    if credit > 600 {
        let message = format!("`{credit}` months are more than 600");
        return Err(Error::new(code::RAMP_CREDIT_OUT_OF_RANGE, message).at("credit_months"));
    }
    Ok(())
}

/// A share of a full position is above 0 and at most 1.
pub(crate) fn check_fte(fte: Ratio) -> Result<(), Error> {
    if fte > Ratio::zero() && fte <= Ratio::one() {
        return Ok(());
    }
    let message = format!("`{fte}` is not above 0 and at most 1");
    Err(Error::new(code::RAMP_FTE_OUT_OF_RANGE, message).at("fte"))
}

/// What a person carries.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RampFactors {
    /// The period.
    period: Period,
    /// Its months.
    months: Vec<RampMonth>,
    /// The mean of the months' factors: the ramp alone.
    factor: Ratio,
    /// The mean of what the months carry: ramp, part-time and leave.
    carried: Ratio,
}

/// What a person carries in a month.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct RampMonth {
    /// The month.
    month: Period,
    /// The month of tenure, leave taken out and credit added; 0 where there is none. Of two the one in which more of the month
    /// is worked; by days, that of the last day.
    tenure: u64,
    /// The schedule's factor; where the month lies in two months of tenure, the mean over what is worked of either; by days,
    /// the mean over the month's days.
    factor: Ratio,
    /// The share of the month's days without leave.
    present: Ratio,
    /// The factor, times the days without leave, times the share of a full position.
    carried: Ratio,
}

/// Tells what share of a full quota a person carries in each month of a period, and in the whole.
///
/// ```
/// use attain::{ramp, record};
/// let factor = |start: &str| {
///     let request = format!(r#"{{"start": "{start}", "period": "2026"}}"#);
///     ramp::factors(&record::from_json(&request).unwrap()).unwrap().factor().to_string()
/// };
/// assert_eq!(factor("2026-01-01"), "0.791667", "9.5/12");
/// assert_eq!(factor("2026-04-20"), "0.541667", "6.5/12");
/// ```
///
/// # Errors
///
/// `ramp.end_before_start`, `ramp.fte_out_of_range`, `ramp.credit_out_of_range`, `leave.*`; `period.grain_too_coarse` for
/// a week; those of [`FiscalCalendar::span`].
pub fn factors(request: &RampFactorsRequest) -> Result<RampFactors, Error> {
    factors_why(request, &Why::off())
}

/// As [`factors`], each figure with its derivation for whoever asks.
pub(crate) fn factors_why(request: &RampFactorsRequest, why: &Why<'_>) -> Result<RampFactors, Error> {
    let career = Career {
        start: request.start,
        end: request.end,
        role: request.role.as_ref(),
        fte: request.fte,
        leave: request.leave.iter().map(|leave| (leave.from(), leave.to())).collect(),
        credit: request.credit_months,
    };
    let parts = request.calendar.parts(request.period, Grain::Month).map_err(|error| error.at("period"))?;
    let mut found = Vec::with_capacity(parts.len());
    for month in parts {
        let of = request.calendar.days(month).and_then(|days| career.month(&request.ramp, days));
        found.push((month, of.ok_or_else(|| out_of_range("period"))?));
    }
    let mean = |of: &dyn Fn(&MonthOf) -> Fraction| {
        let (sum, count) = mean(found.iter().map(|(_, month)| of(month))).unwrap_or((0, 0));
        Ratio::of(sum, count).ok_or_else(|| out_of_range("period"))
    };
    let (factor, carried) = (mean(&|month| month.factor)?, mean(&|month| month.carried)?);
    let ratio = |value: Fraction| Ratio::of(value.parts().0, value.parts().1).ok_or_else(|| out_of_range("period"));
    let mut months = Vec::with_capacity(found.len());
    for (index, (month, of)) in found.iter().enumerate() {
        let at = why.item("months", index);
        let row = RampMonth {
            month: *month,
            tenure: of.tenure,
            factor: ratio(of.factor)?,
            present: ratio(of.present)?,
            carried: ratio(of.carried)?,
        };
        at.figure("tenure", RAMP_SCHEDULE, row.tenure, || {
            let what =
                format!("the month of tenure in {month}, from {} on, leave taken out, credit added", career.start);
            Derivation::given(what, Measure::count(row.tenure))
        });
        at.figure("factor", RAMP_SCHEDULE, row.factor, || Derivation::given(scheduled(&career, of), exact(of.factor)));
        at.figure("present", RAMP_SCHEDULE, row.present, || {
            Derivation::given("the share of the month's days without leave", exact(of.present))
        });
        at.figure("carried", RAMP_SCHEDULE, row.carried, || carried_parts(&career, of));
        months.push(row);
    }
    let each = |name: &'static str, of: &dyn Fn(&MonthOf) -> Derivation| -> Derivation {
        let rows = found.iter().enumerate();
        let parts: Parts = rows.map(|(index, (_, month))| of(month).at(why.item("months", index).path(name))).collect();
        let count = Measure::count(u64::try_from(found.len()).unwrap_or(u64::MAX));
        Derivation::quotient(
            "the mean over the months",
            Derivation::sum("all months", parts),
            Derivation::given("months", count),
        )
    };
    why.figure("factor", RAMP_PERIOD_FACTOR, factor, || {
        each("factor", &|month| Derivation::given("the month's factor", exact(month.factor)))
    });
    why.figure("carried", RAMP_PERIOD_FACTOR, carried, || {
        each("carried", &|month| Derivation::given("what the month carries", exact(month.carried)))
    });
    Ok(RampFactors { period: request.period, months, factor, carried })
}

fn out_of_range(path: &str) -> Error {
    Error::new(code::PERIOD_OUT_OF_RANGE, "the days of the period are not from 1900 to 2199").at(path)
}

fn exact(value: Fraction) -> Measure {
    Measure { value, unit: StepUnit::Ratio, scale: 6 }
}

/// What a month's factor is.
fn scheduled(career: &Career<'_>, month: &MonthOf) -> String {
    let mean = if career.leave.is_empty() { "" } else { ", after leave the mean over the two in which the month lies" };
    format!("the schedule in month {} of tenure{mean}", month.tenure)
}

/// What a month carries, in its parts.
fn carried_parts(career: &Career<'_>, month: &MonthOf) -> Derivation {
    Derivation::product(
        "ramp, days without leave, share of a full position",
        [
            Derivation::given(scheduled(career, month), exact(month.factor)),
            Derivation::given("the share of days without leave", exact(month.present)),
            Derivation::given("the share of a full position", Measure::ratio(career.fte.fraction())),
        ],
    )
}

/// What a career carries in a quarter: the mean over its months (`ramp.period_factor`), as whole numbers so that nothing
/// is rounded before it is used.
///
/// Twelve months from the start under the usual ramp are 9.5/12.
pub(crate) fn period_factor(policy: &Policy, career: &Career<'_>, quarter: Quarter) -> Option<(i128, i128)> {
    mean(months(policy, career, quarter).map(|(_, month)| month.carried))
}

/// The same for whoever asks: month by month.
pub(crate) fn period_parts(policy: &Policy, career: &Career<'_>, quarter: Quarter) -> Derivation {
    let each: Vec<(Period, MonthOf)> = months(policy, career, quarter).collect();
    let count = u64::try_from(each.len()).unwrap_or(u64::MAX);
    let each = each.iter().map(|(month, of)| Derivation::given(format!("the ramp in {month}"), exact(of.carried)));
    let sum = Derivation::sum(format!("the ramp of someone there since {}", career.start), each.collect::<Parts>());
    Derivation::quotient("the mean over the quarter's months", sum, Derivation::given("months", Measure::count(count)))
}

/// The months of a quarter, each with what is carried in it.
fn months(policy: &Policy, career: &Career<'_>, quarter: Quarter) -> impl Iterator<Item = (Period, MonthOf)> {
    let calendar = *policy.calendar();
    let months = calendar.parts(quarter.into(), Grain::Month).unwrap_or_default();
    months.into_iter().filter_map(move |month| Some((month, career.month(policy.ramp(), calendar.days(month)?)?)))
}

/// The mean of some factors as whole numbers; `None` of none.
fn mean(factors: impl Iterator<Item = Fraction>) -> Option<(i128, i128)> {
    let (mut sum, mut count) = (Fraction::ZERO, 0_i128);
    for factor in factors {
        (sum, count) = (sum.plus(factor)?, count.checked_add(1)?);
    }
    Some(sum.over(Fraction::whole(count))?.parts())
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::period_factor;
    use crate::policy::Policy;
    use crate::ramp::Career;
    use crate::unit::Ratio;

    #[test]
    fn a_quarter_of_weeks_has_three_months() {
        // The last quarter of the retail year 2017 runs from 29 October to 3 February; its months from 29 October, 26
        // November and 31 December count as November, December and January.
        let weeks = r#"{"pattern": [4, 5, 4], "ends": "nearest", "on": "saturday"}"#;
        let calendar = format!(r#"{{"calendar": {{"start_month": 2, "year_name": "begin", "weeks": {weeks}}}}}"#);
        let policy: Policy = crate::record::from_json(&calendar).expect("a policy");
        let quarter = "FY2017-Q4".parse().expect("a quarter");
        let factor = |start: &str| {
            let start = start.parse().expect("a date");
            let career = Career { start, end: None, role: None, fte: Ratio::one(), leave: Vec::new(), credit: 0 };
            period_factor(&policy, &career, quarter)
        };
        assert_eq!(factor("2010-01-01"), Some((1, 1)), "long there: all of it");
        assert_eq!(factor("2017-11-06"), Some((1, 4)), "months 1, 2 and 3: (0 + 0.25 + 0.5) / 3");
    }
}
