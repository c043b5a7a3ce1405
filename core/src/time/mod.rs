//! Days, moments, quarters and the fiscal calendar. Nothing here knows today's date: every day comes from the caller.

mod calendar;
mod date;
mod moment;
mod quarter;

pub use calendar::{FiscalCalendar, YearName};
pub use date::Date;
pub use moment::Moment;
pub use quarter::Quarter;
