//! Days, periods and the fiscal calendar. Nothing here knows today's date: every day comes from the caller.

mod calendar;
mod date;
mod parts;
mod period;
mod quarter;
mod weeks;

pub use calendar::{FiscalCalendar, YearName};
pub use date::Date;
pub use period::{Grain, Period};
pub use quarter::Quarter;
pub use weeks::{FiscalWeeks, WeekPattern, Weekday, WeeksEnd};
