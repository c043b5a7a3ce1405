//! Capacity: what a team will likely sell, month by month and person by person, beside what it is asked for.
//!
//! *Expected* is a person's yearly figure over the months, times ramp, part-time and leave, less those who will have left,
//! with those who will have followed them. *Asked* is the same figure, stretched, over everyone who is there: nobody's
//! quota counts on their leaving. All of it is exact; a total is rounded once, and its parts sum to it.

mod amounts;
mod attrition;
pub(crate) mod change;
pub(crate) mod compute;
mod exact;
mod people;
pub(crate) mod reconcile;
mod whole;

pub use change::{CapacityCause, CapacityChange, CapacityChangeRequest, CapacityPart, capacity_change};
pub use compute::{CapacityMonth, CapacityPerson, CapacityPersonMonth, CapacityPlan, CapacityWarning, capacity};
pub use people::CapacityPeople;
pub use reconcile::{HireStart, HiresNeeded, MonthLater, ReconcileRequest, Reconciliation, reconcile};

use crate::policy::{QuotaPolicy, RampPolicy};
use crate::record::Record;
use crate::team::PersonLeave;
use crate::time::{Date, FiscalCalendar, Period};
use crate::unit::{Currency, Id, Money, Ratio, Weight};

/// A team, what its people sell, and how they come and go.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CapacityRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The period: a year, half, quarter or month.
    period: Period,
    /// Who is there, or has agreed to come.
    #[record(default)]
    people: Vec<CapacitySeller>,
    /// Seats that will be filled.
    #[record(default)]
    seats: Vec<CapacitySeat>,
    /// Leave of people.
    #[record(default)]
    leave: Vec<PersonLeave>,
    /// What a ramped person of a role sells in a year.
    figures: Vec<RoleFigure>,
    /// Who will leave, and be followed.
    attrition: Option<Attrition>,
    /// The weight of each month of the year, twelve of them above zero; by default all alike.
    #[record(default)]
    season: Vec<Weight>,
    /// The ramp.
    #[record(default)]
    ramp: RampPolicy,
    /// The stretch, and between what it should lie.
    #[record(default)]
    policy: QuotaPolicy,
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
}

/// Someone who sells.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CapacitySeller {
    /// Who.
    id: Id,
    /// What they do.
    role: Option<Id>,
    /// The first day of work.
    start: Date,
    /// The last day of work, for those who are known to leave.
    end: Option<Date>,
    /// The share of a full position: above 0, at most 1.
    #[record(default = Ratio::one())]
    fte: Ratio,
    /// Months of tenure that were credited at the start; at most 600.
    #[record(default = 0)]
    credit_months: u64,
    /// What they sell in a year when ramped; left out, the figure of their role.
    yearly: Option<Money>,
}

/// A seat that will be filled.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CapacitySeat {
    /// The seat.
    id: Id,
    /// What the person will do.
    role: Option<Id>,
    /// The planned first day of work, in the period or after it.
    start: Date,
    /// The share of a full position: above 0, at most 1.
    #[record(default = Ratio::one())]
    fte: Ratio,
}

/// What a ramped person of a role sells in a year: the amount itself, or what each of those who were ramped attained, of
/// which it is the mean. One of the two.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct RoleFigure {
    /// The role; left out for all that have no figure of their own.
    role: Option<Id>,
    /// The amount for a year.
    yearly: Option<Money>,
    /// What each ramped person attained in a year.
    #[record(default)]
    attained: Vec<Money>,
}

/// Who will leave in the course of the period.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Attrition {
    /// The share of those who are there at the beginning that will have left after a year: from 0 to 1.
    rate: Ratio,
    /// When they leave.
    #[record(default = AttritionTiming::Evenly)]
    timing: AttritionTiming,
    /// Whether those who start in the period leave too, counted from their first month.
    #[record(default = false)]
    hires_too: bool,
    /// Months after which someone who left is followed, who then ramps; left out where nobody follows.
    backfill_after: Option<u64>,
}

/// When people leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum AttritionTiming {
    /// The same number each day: on average half of a year's leavers are missing.
    Evenly,
    /// All on the first day.
    Start,
    /// All on the last day.
    End,
    /// The same share of those who are still there, each day; rounded to 9 places a month.
    Hazard,
}
