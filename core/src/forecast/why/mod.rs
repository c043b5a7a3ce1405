//! `forecast.why`: what makes two forecasts differ, part by part, and what changed one forecast between two days. The parts
//! always sum to the difference, to the cent.

pub(crate) mod change;
pub(crate) mod gap;
pub(crate) mod movement;
mod step;

pub use change::{
    CauseAmount, ChangeCause, ChangeGroup, ChangeRequest, ChangeRow, Counting, DealAtDay, DealsAtDay, ForecastChange,
    OwnerJudgement, change,
};
pub use gap::{ForecastGap, ForecastPart, GapGroup, GapRequest, GapRow, NamedForecast, gap};
pub use movement::{ForecastMovement, MovementRequest, movement};
