//! `tiers.split`: the top fifth, the middle, the bottom fifth, by attainment adjusted for ramp.
//!
//! Each end has as many whole people as its share gives, the middle all others. Whoever ties shares the better tier; whoever
//! is at quota is never in the bottom one. So a tier is a matter of one's own attainment and of two bounds that the others
//! set: at the first or above it is the top, below the second and below quota it is the bottom.

use super::Tier;
use crate::coaching::entered;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Parts, Why};
use crate::order::{self, SortedSet};
use crate::policy::CoachingPolicy;
use crate::record::{self, Figure, Record};
use crate::rule::TIERS_SPLIT;
use crate::text::count;
use crate::time::Quarter;
use crate::unit::{Decimal, Id, RampAdjusted, Ratio, Rounding, Sha256};

/// Units in which attainments are added: billionths, the finest that they have.
const UNIT: i128 = 1_000_000_000;

/// People and what they reached in the quarters that are compared.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct TiersSplitRequest {
    /// The full quarters that are compared, each once.
    periods: Vec<Quarter>,
    /// The people, each once.
    people: Vec<TierPerson>,
    /// Shares, and what is needed for a comparison.
    #[record(default)]
    policy: CoachingPolicy,
}

/// A person and what they reached.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct TierPerson {
    /// Who.
    id: Id,
    /// What they reached in each full quarter; others than those compared are left aside.
    quarters: Vec<TierQuarter>,
    /// Whether they are ramping still: they are not compared.
    #[record(default = false)]
    ramping: bool,
    /// Whether they are on leave: they are not compared.
    #[record(default = false)]
    on_leave: bool,
}

/// What was reached in a full quarter.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct TierQuarter {
    /// The quarter.
    period: Quarter,
    /// Won over the quota that ramp, part-time and leave leave: `ramp_adjusted` of `quota.attainment` or of a review.
    ramp_adjusted: RampAdjusted,
}

/// Tiers, or why there are none.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output, schema = "attain.tiers/1")]
pub struct TiersSplit {
    /// The quarters that were compared.
    #[record(shown)]
    periods: Vec<Quarter>,
    /// The tiers.
    #[record(shown)]
    split: Figure<TierSplit>,
    /// Who is not compared, by id.
    not_judged: Vec<TierUnjudged>,
    /// What has to be known before anything is concluded from a tier.
    missing: Vec<String>,
    /// The hash of the request.
    inputs: Sha256,
}

/// People in tiers.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct TierSplit {
    /// People who are compared.
    #[record(shown)]
    people: u64,
    /// Those in the top tier.
    #[record(shown)]
    top: u64,
    /// Those in the middle.
    #[record(shown)]
    middle: u64,
    /// Those in the bottom tier.
    #[record(shown)]
    bottom: u64,
    /// Each of them, by attainment, then by id.
    rows: Vec<TierRow>,
}

/// A person in a tier.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct TierRow {
    /// Who.
    person: Id,
    /// The tier.
    tier: Tier,
    /// The mean of the quarters that are compared.
    attainment: RampAdjusted,
    /// The place from the top; of those who tie the first.
    rank_from: u64,
    /// The same of those who tie the last.
    rank_to: u64,
    /// Whether their attainment alone keeps them out of the bottom tier, where their place would not.
    at_quota: bool,
    /// The tier by each quarter alone: where it differs, the tier is noise rather than a standing.
    alone: Vec<TierAlone>,
    /// The nearest change of attainment that would change the tier.
    what_would_change: String,
}

/// The tier by one quarter alone.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct TierAlone {
    /// The quarter.
    period: Quarter,
    /// The tier.
    tier: Tier,
}

/// Who is not compared.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct TierUnjudged {
    /// Who.
    person: Id,
    /// Why.
    why: UnjudgedReason,
}

/// Why somebody is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Record)]
pub enum UnjudgedReason {
    /// Ramping still.
    Ramping,
    /// On leave.
    OnLeave,
    /// One of the quarters is not known of them.
    QuarterMissing,
}

/// Someone who is compared: billionths of each quarter that is compared, and their sum.
struct Compared<'a> {
    person: &'a TierPerson,
    quarters: Vec<i128>,
    sum: i128,
}

/// The bounds that others set to somebody.
#[derive(Clone, Copy)]
struct Bounds {
    /// At it or above is the top.
    top: Option<i128>,
    /// Below it is the bottom.
    bottom: Option<i128>,
    quota: i128,
}

impl Bounds {
    /// The bounds that all but one of some attainments set to the one, by all of them from the highest on.
    fn of(sorted: &[i128], own: i128, (top, bottom): (usize, usize), quota: i128) -> Self {
        let place = sorted.partition_point(|other| *other > own);
        let other = |index: usize| sorted.get(index.saturating_add(usize::from(index >= place))).copied();
        let above_bottom = sorted.len().checked_sub(bottom).and_then(|place| place.checked_sub(1));
        Self {
            top: top.checked_sub(1).and_then(other),
            bottom: above_bottom.filter(|_| bottom > 0).and_then(other),
            quota,
        }
    }

    fn tier(self, own: i128) -> Tier {
        if self.top.is_some_and(|top| own >= top) {
            Tier::Top
        } else if self.would_be_last(own) && own < self.quota {
            Tier::Bottom
        } else {
            Tier::Middle
        }
    }

    fn would_be_last(self, own: i128) -> bool {
        self.bottom.is_some_and(|bottom| own < bottom)
    }

    /// A bound as a percentage, with as few places as it takes to be true: there, or so many billionths under it, the tier is
    /// the one that is told.
    fn shown(self, (bound, quarters): (i128, i128), (rounding, under): (Rounding, i128), tier: Tier) -> String {
        let rounded = |places: u32| {
            // Billionths of so many quarters that make one unit of the last place of a percentage.
            let unit = quarters.checked_mul(10_i128.checked_pow(7_u32.checked_sub(places)?)?)?;
            let units = rounding.divide(bound, unit)?;
            let told = self.tier(units.checked_mul(unit)?.checked_sub(under)?) == tier;
            Some((units, told))
        };
        let found = (1..=7).filter_map(|places| Some((places, rounded(places)?)));
        let found: Vec<(u32, (i128, bool))> = found.collect();
        let exact = found.iter().find(|(_, (_, told))| *told).or(found.last());
        let text = exact.and_then(|(places, (units, _))| Decimal::from_parts(*units, *places));
        text.map_or_else(String::new, |text| format!("{} %", with_place(&text.to_string())))
    }

    /// The nearest change that changes the tier.
    fn change(self, own: i128, quarters: i128) -> String {
        let at = |bound: i128, tier| self.shown((bound, quarters), (Rounding::Ceiling, 0), tier);
        let below = |bound: i128, tier| self.shown((bound, quarters), (Rounding::Floor, 1), tier);
        let last = self.bottom.map(|bottom| bottom.min(self.quota));
        match self.tier(own) {
            Tier::Top => self.top.map_or_else(
                || "nothing".to_owned(),
                |top| {
                    // Who is far below the others would not stop in the middle.
                    let next = self.tier(top.saturating_sub(1));
                    format!("below {} it would be the {next}", below(top, next))
                },
            ),
            Tier::Bottom => last.map_or_else(
                || "nothing".to_owned(),
                |last| {
                    let next = self.tier(last);
                    format!("at {} it would be the {next}", at(last, next))
                },
            ),
            Tier::Middle => {
                let up = self.top.map(|top| top.saturating_sub(own));
                let down = last.map(|last| own.saturating_sub(last));
                match (self.top.zip(up), last.zip(down)) {
                    (Some((top, up)), down) if down.is_none_or(|(_, down)| up <= down) => {
                        format!("at {} it would be the top", at(top, Tier::Top))
                    }
                    (_, Some((last, _))) => format!("below {} it would be the bottom", below(last, Tier::Bottom)),
                    _ => "nothing".to_owned(),
                }
            }
        }
    }
}

/// A decimal with at least one place.
fn with_place(text: &str) -> String {
    if text.contains('.') { text.to_owned() } else { format!("{text}.0") }
}

/// Puts people into tiers by their attainment, adjusted for ramp (`tiers.split`).
///
/// ```
/// use attain::{coaching, record};
/// let people: Vec<String> = [120, 90, 80, 70, 60].iter().enumerate().map(|(place, percent)| format!(
///     r#"{{"id": "p{place}", "quarters": [{{"period": "2026Q1", "ramp_adjusted": "{0}e-2"}},
///         {{"period": "2026Q2", "ramp_adjusted": "{0}e-2"}}]}}"#, percent
/// )).collect();
/// let request = format!(r#"{{"periods": ["2026Q1", "2026Q2"], "people": [{}]}}"#, people.join(","));
/// let tiers = coaching::split(&record::from_json(&request)?)?;
/// let split = tiers.split().known().unwrap();
/// assert_eq!((split.top(), split.middle(), split.bottom()), (1, 3, 1));
/// assert_eq!(split.rows()[4].what_would_change(), "at 70.0 % it would be the middle");
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `tiers.duplicate` at `periods[i]`, `people[i].id` and `people[i].quarters[j].period`.
pub fn split(request: &TiersSplitRequest) -> Result<TiersSplit, Error> {
    split_why(request, &Why::off())
}

/// As [`split`], each figure with its derivation for whoever asks.
pub(crate) fn split_why(request: &TiersSplitRequest, why: &Why<'_>) -> Result<TiersSplit, Error> {
    check(request)?;
    let (mut compared, mut not_judged) = (Vec::new(), Vec::new());
    for person in &request.people {
        match compare(person, &request.periods) {
            Ok(one) => compared.push(one),
            Err(why) => not_judged.push(TierUnjudged { person: person.id.clone(), why }),
        }
    }
    order::sort_by_key(&mut not_judged, |one| one.person.clone());
    order::sort_by(&mut compared, |a: &Compared<'_>, b| (b.sum, &a.person.id).cmp(&(a.sum, &b.person.id)));
    let policy = &request.policy;
    let number = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let split = if number(request.periods.len()) < policy.min_quarters() {
        let given = count(number(request.periods.len()), "full quarter", "full quarters");
        Figure::none(code::HISTORY_TOO_SHORT, format!("{given}, tiers need {}", policy.min_quarters()))
    } else if number(compared.len()) < policy.min_people() {
        let given = count(number(compared.len()), "person", "people");
        let message = format!("{given} can be compared, tiers need {}", policy.min_people());
        Figure::none(code::TIERS_TOO_FEW_PEOPLE, message)
    } else {
        Figure::Known(tiers(&compared, request, &why.field("split"))?)
    };
    let missing = [
        "the territory's potential",
        "when the quota was published",
        "the coaching that was promised and held",
        "the person's own view",
    ];
    Ok(TiersSplit {
        periods: request.periods.clone(),
        split,
        not_judged,
        missing: missing.map(str::to_owned).to_vec(),
        inputs: Sha256::of(record::to_json(request).as_bytes()),
    })
}

fn check(request: &TiersSplitRequest) -> Result<(), Error> {
    let twice = |what: &str, at: String| {
        Err(Error::new(code::TIERS_DUPLICATE, format!("an earlier row is of this {what}")).at(at))
    };
    let mut seen = SortedSet::default();
    if let Some(index) = request.periods.iter().position(|period| !seen.insert(*period)) {
        return twice("quarter", format!("periods[{index}]"));
    }
    // One quarter could stand under both of its names.
    let other = |period: &Quarter| request.periods.first().is_some_and(|first| first.is_fiscal() != period.is_fiscal());
    if let Some(index) = request.periods.iter().position(other) {
        let message = "the quarter is named in another way than the first: take fiscal or calendar names for all";
        return Err(Error::new(code::TIERS_DUPLICATE, message).at(format!("periods[{index}]")));
    }
    let mut seen = SortedSet::default();
    for (index, person) in request.people.iter().enumerate() {
        if !seen.insert(&person.id) {
            return twice("person", format!("people[{index}].id"));
        }
        let mut quarters = SortedSet::default();
        if let Some(place) = person.quarters.iter().position(|row| !quarters.insert(row.period)) {
            return twice("quarter", format!("people[{index}].quarters[{place}].period"));
        }
    }
    Ok(())
}

/// A person with the quarters that are compared, or why they are not.
fn compare<'a>(person: &'a TierPerson, periods: &[Quarter]) -> Result<Compared<'a>, UnjudgedReason> {
    if person.ramping {
        return Err(UnjudgedReason::Ramping);
    }
    if person.on_leave {
        return Err(UnjudgedReason::OnLeave);
    }
    let quarter = |period: &Quarter| {
        let row = person.quarters.iter().find(|row| row.period == *period)?;
        // At most nine places are read, so that this is a whole number.
        let (part, whole) = row.ramp_adjusted.fraction();
        part.checked_mul(UNIT.checked_div(whole)?)
    };
    let quarters: Option<Vec<i128>> = periods.iter().map(quarter).collect();
    let quarters = quarters.ok_or(UnjudgedReason::QuarterMissing)?;
    let sum = quarters.iter().fold(0_i128, |sum, quarter| sum.saturating_add(*quarter));
    Ok(Compared { person, quarters, sum })
}

/// Whole people of a share.
fn seats(people: usize, share: Ratio) -> usize {
    let (part, whole) = share.fraction();
    let seats = i128::try_from(people).ok().and_then(|people| people.checked_mul(part)?.checked_div(whole));
    seats.and_then(|seats| usize::try_from(seats).ok()).unwrap_or(0)
}

/// From the highest on.
fn sorted(values: impl Iterator<Item = i128>) -> Vec<i128> {
    let mut sorted: Vec<i128> = values.collect();
    order::sort_by(&mut sorted, |a, b| b.cmp(a));
    sorted
}

fn tiers(compared: &[Compared<'_>], request: &TiersSplitRequest, why: &Why<'_>) -> Result<TierSplit, Error> {
    let ends =
        (seats(compared.len(), request.policy.top_share()), seats(compared.len(), request.policy.bottom_share()));
    let quarters = i128::try_from(request.periods.len()).unwrap_or(1);
    let quota = UNIT.saturating_mul(quarters);
    let sums = sorted(compared.iter().map(|one| one.sum));
    let of_quarter = |period: usize| sorted(compared.iter().filter_map(|one| one.quarters.get(period).copied()));
    let alone: Vec<Vec<i128>> = (0..request.periods.len()).map(of_quarter).collect();
    let number = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    let too_large = || Error::new(code::RATIO_OUT_OF_RANGE, "the attainments are too large to be added");
    let rows: Vec<TierRow> = compared
        .iter()
        .enumerate()
        .map(|(place, one)| {
            let why = why.item("rows", place);
            let bound = Bounds::of(&sums, one.sum, ends, quota);
            let first = sums.partition_point(|sum| *sum > one.sum);
            let last = sums.partition_point(|sum| *sum >= one.sum);
            let mean = RampAdjusted::of(one.sum, quota).ok_or_else(too_large)?;
            let by_quarter = request.periods.iter().zip(alone.iter().zip(&one.quarters));
            let by_quarter = by_quarter.map(|(period, (values, own))| TierAlone {
                period: *period,
                tier: Bounds::of(values, *own, ends, UNIT).tier(*own),
            });
            let rank_from = number(first.saturating_add(1));
            Ok(TierRow {
                person: one.person.id.clone(),
                tier: bound.tier(one.sum),
                attainment: why.figure("attainment", TIERS_SPLIT, mean, || {
                    let quarter = |period: &Quarter| {
                        let row = one.person.quarters.iter().find(|row| row.period == *period);
                        let value = row.and_then(|row| Measure::ratio(row.ramp_adjusted.fraction()));
                        Derivation::given(format!("ramp-adjusted, {period}"), value)
                    };
                    let all = || request.periods.iter().map(quarter).collect::<Parts>();
                    let sum = Derivation::sum("all quarters", all());
                    Derivation::quotient("their mean", sum, Derivation::count("quarters", all()))
                }),
                rank_from: entered(&why, "rank_from", TIERS_SPLIT, "those above, and one", rank_from),
                rank_to: entered(&why, "rank_to", TIERS_SPLIT, "those above or level", number(last)),
                at_quota: bound.would_be_last(one.sum) && bound.tier(one.sum) == Tier::Middle,
                alone: by_quarter.collect(),
                what_would_change: bound.change(one.sum, quarters),
            })
        })
        .collect::<Result<_, Error>>()?;
    let in_tier = |name: &str, what: &str, of: &dyn Fn(Tier) -> bool| {
        let some = || rows.iter().filter(|row| of(row.tier));
        why.figure(name, TIERS_SPLIT, number(some().count()), || {
            let part =
                |row: &TierRow| Derivation::given(row.person.as_str(), Measure::ratio(row.attainment.fraction()));
            Derivation::count(what, some().map(part).collect::<Parts>())
        })
    };
    Ok(TierSplit {
        people: in_tier("people", "people who are compared", &|_| true),
        top: in_tier("top", "in the top tier", &|tier| tier == Tier::Top),
        middle: in_tier("middle", "in the middle", &|tier| tier == Tier::Middle),
        bottom: in_tier("bottom", "in the bottom tier", &|tier| tier == Tier::Bottom),
        rows,
    })
}
