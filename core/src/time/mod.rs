//! Days, quarters and the fiscal calendar. Nothing here knows today's date: every day comes from the caller.

mod calendar;
mod date;
mod quarter;

pub use calendar::{FiscalCalendar, YearName};
pub use date::Date;
pub use quarter::Quarter;
