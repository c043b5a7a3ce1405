//! `quota.check`: targets as somebody typed them: what looks like a mistake, and who carries a target above others.

use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, StepUnit, Why};
use crate::order::{self, Sorted, SortedSet};
use crate::policy::QuotaPolicy;
use crate::record::Record;
use crate::rule::QUOTA_CASCADE;
use crate::team::{Org, Team};
use crate::time::{Date, Period};
use crate::unit::{Currency, Fraction, Id, Money, Ratio};

/// Targets, and the team that they are of.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct QuotaCheckRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// Targets by person and period.
    targets: Vec<Target>,
    /// The team, if it is known: who carries a target above others is seen by it, never by equal sums.
    team: Option<Team>,
    /// The day whose reporting lines count; by default the last of all.
    on: Option<Date>,
    /// What looks like a typing error.
    #[record(default)]
    policy: QuotaPolicy,
}

/// A target of a person for a period.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Target {
    /// Who.
    person: Id,
    /// The period.
    period: Period,
    /// The target.
    amount: Money,
}

/// What targets look like.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct QuotaCheck {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// All targets added, whoever carries them.
    all: Money,
    /// The targets of those who have nobody with a target below them: what is not counted twice.
    lowest: Money,
    /// Who carries a target above people who carry one too, by id.
    above: Vec<TargetAbove>,
    /// People with targets who are not in the team, by id.
    strangers: Vec<Id>,
    /// Targets that look like typing errors, by person and period. Nothing is corrected.
    suspects: Vec<SuspectTarget>,
}

/// Someone who carries a target above others.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TargetAbove {
    /// Who.
    person: Id,
    /// Their own targets.
    own: Money,
    /// The targets of everyone below them who has nobody with a target below.
    below: Money,
}

/// A target that looks like a typing error.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct SuspectTarget {
    /// Who.
    person: Id,
    /// The period.
    period: Period,
    /// The target.
    amount: Money,
    /// The median of the person's targets of that year; of two middle ones their mean, rounded half-even.
    median: Money,
    /// The target over the exact median.
    times: Ratio,
}

/// Points out targets that look like typing errors, and who carries a target above others who carry one too.
///
/// # Errors
///
/// `quota.empty`; `quota.month_duplicate` at `targets[i].period`; those of a team, at `team`.
pub fn check(request: &QuotaCheckRequest) -> Result<QuotaCheck, Error> {
    check_why(request, &Why::off())
}

/// As [`check`], each figure with its derivation for whoever asks.
pub(crate) fn check_why(request: &QuotaCheckRequest, why: &Why<'_>) -> Result<QuotaCheck, Error> {
    if request.targets.is_empty() {
        return Err(Error::new(code::QUOTA_EMPTY, "there is no target").at("targets"));
    }
    let mut seen = SortedSet::default();
    let mut sums: Sorted<&Id, i128> = Sorted::default();
    let mut years: Sorted<(&Id, bool, i32, String), Vec<i64>> = Sorted::default();
    let year_of =
        |target: &Target| (target.period.is_fiscal(), target.period.year(), target.period.grain().to_string());
    for (index, target) in request.targets.iter().enumerate() {
        if !seen.insert((&target.person, target.period.to_string())) {
            let message = "an earlier row is of this person and period";
            return Err(Error::new(code::QUOTA_MONTH_DUPLICATE, message).at(format!("targets[{index}].period")));
        }
        let minor = target.amount.minor();
        sums.change(&target.person, |sum| *sum = sum.saturating_add(i128::from(minor)));
        let (fiscal, year, grain) = year_of(target);
        years.change((&target.person, fiscal, year, grain), |list: &mut Vec<i64>| list.push(minor));
    }
    for (_, list) in years.iter_mut() {
        order::sort_numbers(list);
    }
    let mut suspects: Vec<(SuspectTarget, Fraction)> = Vec::new();
    for target in &request.targets {
        let (fiscal, year, grain) = year_of(target);
        let Some(list) = years.get(&(&target.person, fiscal, year, grain)) else { continue };
        let Some(median) = median(list) else { continue };
        let times = Fraction::whole(i128::from(target.amount.minor())).over(median);
        let limit = Fraction::of_ratio(request.policy.typing_error_above());
        let above =
            times.zip(limit).and_then(|(times, limit)| times.compare(limit)).is_some_and(std::cmp::Ordering::is_gt);
        let ratio = times.and_then(|times| Ratio::of(times.parts().0, times.parts().1));
        if let (true, Some(times)) = (above, ratio) {
            let shown = median.scaled(0, crate::unit::Rounding::HalfEven).unwrap_or_default();
            let suspect = SuspectTarget {
                person: target.person.clone(),
                period: target.period,
                amount: target.amount,
                median: Money::from_total(shown, request.currency)?,
                times,
            };
            suspects.push((suspect, median));
        }
    }
    order::sort_by(&mut suspects, |(one, _), (other, _)| {
        (&one.person, one.period.to_string()).cmp(&(&other.person, other.period.to_string()))
    });
    for (index, (suspect, median)) in suspects.iter().enumerate() {
        tell(request.currency, suspect, *median, &why.item("suspects", index));
    }
    let suspects = suspects.into_iter().map(|(suspect, _)| suspect).collect();
    let lines = Lines::of(request, &sums)?;
    let money = |sum: i128| Money::from_total(sum, request.currency).map_err(|error| error.at("targets"));
    let all = money(sums.iter().fold(0_i128, |sum, (_, own)| sum.saturating_add(*own)))?;
    why.figure("all", QUOTA_CASCADE, all, || targets_of(request, why, |_| true));
    let lowest = money(lines.lowest(&sums, None))?;
    why.figure("lowest", QUOTA_CASCADE, lowest, || targets_of(request, why, |id| !lines.leads(id)));
    let mut above = Vec::new();
    for (person, own) in sums.iter().filter(|(person, _)| lines.leads(person)) {
        let row = TargetAbove {
            person: (*person).clone(),
            own: money(*own)?,
            below: money(lines.lowest(&sums, Some(person)))?,
        };
        let at = why.item("above", above.len());
        at.figure("own", QUOTA_CASCADE, row.own, || targets_of(request, why, |id| id == *person));
        at.figure("below", QUOTA_CASCADE, row.below, || {
            targets_of(request, why, |id| !lines.leads(id) && lines.is_under(id, person))
        });
        above.push(row);
    }
    Ok(QuotaCheck { currency: request.currency, all, lowest, above, strangers: lines.strangers, suspects })
}

/// Some people's targets as parts of a sum.
fn targets_of(request: &QuotaCheckRequest, why: &Why<'_>, of: impl Fn(&Id) -> bool) -> Derivation {
    let rows = request.targets.iter().filter(|target| of(&target.person));
    let items = rows.map(|target| (target.amount.measure().and_then(Result::ok), target)).collect();
    Derivation::sum(
        "their targets",
        Parts::largest(items, why.parts(), |target| {
            Derivation::given(
                format!("{} in {}", target.person, target.period),
                target.amount.measure().and_then(Result::ok),
            )
        }),
    )
}

/// The figures of a suspect.
fn tell(currency: Currency, suspect: &SuspectTarget, median: Fraction, why: &Why<'_>) {
    let exact = || {
        let places = u32::from(currency.places());
        let value = median.over(Fraction::whole(crate::unit::ten_to(places)?))?;
        Some(Measure { value, unit: StepUnit::Money, scale: places })
    };
    why.figure("amount", QUOTA_CASCADE, suspect.amount, || {
        Derivation::given("the target as it was typed", suspect.amount.measure().and_then(Result::ok))
    });
    let words = "the median of the person's targets of that year";
    why.figure("median", QUOTA_CASCADE, suspect.median, || Derivation::given(words, exact()));
    why.figure("times", QUOTA_CASCADE, suspect.times, || {
        Derivation::quotient(
            "over the median",
            why.part("amount", "the target", &suspect.amount),
            Derivation::given(words, exact()),
        )
    });
}

/// The middle of sorted amounts, of two the mean; `None` where it is not above zero.
fn median(sorted: &[i64]) -> Option<Fraction> {
    let upper = i128::from(*sorted.get(sorted.len().checked_div(2)?)?);
    let lower = i128::from(*sorted.get(sorted.len().checked_sub(1)?.checked_div(2)?)?);
    Fraction::new(upper.checked_add(lower)?, 2).filter(|median| median.parts().0 > 0)
}

/// Who is above whom, among those with targets.
struct Lines {
    /// Those with a target who have someone with a target below them.
    leaders: SortedSet<Id>,
    /// Everyone with a target, and all above them.
    above: Sorted<Id, Vec<Id>>,
    strangers: Vec<Id>,
}

impl Lines {
    fn of(request: &QuotaCheckRequest, sums: &Sorted<&Id, i128>) -> Result<Self, Error> {
        let mut lines = Self { leaders: SortedSet::default(), above: Sorted::default(), strangers: Vec::new() };
        let Some(team) = &request.team else { return Ok(lines) };
        let org = Org::of(team).map_err(|error| error.at("team"))?;
        let day = match request.on {
            Some(day) => day,
            None => Date::of(2199, 12, 31)?,
        };
        for (person, _) in sums.iter() {
            if !team.people().iter().any(|known| known.id() == *person) {
                lines.strangers.push((*person).clone());
                continue;
            }
            let above: Vec<Id> = org.above_on(person.as_str(), day).into_iter().cloned().collect();
            for leader in above.iter().filter(|leader| sums.get(leader).is_some()) {
                lines.leaders.insert(leader.clone());
            }
            lines.above.insert((*person).clone(), above);
        }
        Ok(lines)
    }

    fn leads(&self, person: &Id) -> bool {
        self.leaders.contains(person)
    }

    fn is_under(&self, person: &Id, leader: &Id) -> bool {
        self.above.get(person).is_some_and(|above| above.contains(leader))
    }

    /// The targets of those who lead nobody with a target, all or those under one person.
    fn lowest(&self, sums: &Sorted<&Id, i128>, under: Option<&Id>) -> i128 {
        let counts = |person: &&Id| !self.leads(person) && under.is_none_or(|leader| self.is_under(person, leader));
        sums.iter().filter(|(person, _)| counts(person)).fold(0_i128, |sum, (_, own)| sum.saturating_add(*own))
    }
}
