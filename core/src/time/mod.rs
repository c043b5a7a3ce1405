//! Days, periods and the fiscal calendar; tenure, work days, parts of a period's amount. Nothing here knows today's
//! date: every day comes from the caller.

mod calendar;
mod date;
pub(crate) mod day;
mod figures;
mod moment;
mod parts;
mod period;
pub(crate) mod periods;
pub(crate) mod prorate;
mod quarter;
pub(crate) mod shift;
pub(crate) mod span;
pub(crate) mod tenure;
mod weeks;
pub(crate) mod work_days;

pub use calendar::{FiscalCalendar, YearName};
pub use date::Date;
pub use day::{CalendarDay, DayRequest, day};
pub use moment::Moment;
pub use period::{Grain, Period};
pub use periods::{Periods, PeriodsRequest, periods};
pub use prorate::{ProrateBy, ProrateRequest, Prorated, prorate};
pub use quarter::Quarter;
pub use shift::{ShiftRequest, shift};
pub use span::{PeriodDays, PeriodRequest, PeriodSpan, span};
pub use tenure::{Leave, Tenure, TenureConvention, TenureRequest, tenure};
pub use weeks::{FiscalWeeks, WeekPattern, Weekday, WeeksEnd};
pub use work_days::{WorkDays, WorkDaysRequest, work_days};
