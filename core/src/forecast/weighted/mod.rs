//! `forecast.weighted`: what open deals will bring, by rates and chances that are measured or given, never assumed.

mod curve;
pub(crate) mod given;
mod in_period;
pub(crate) mod measured;
mod not_created;
mod plain;
mod tally;

pub(crate) use curve::Curve;
pub use given::{
    ProbabilitySource, StageProbability, WeightedDeal, WeightedGroup, WeightedPipeline, WeightedRequest, WeightedRow,
    weigh,
};
pub(crate) use in_period::{Expected, in_period};
pub use in_period::{InPeriod, InPeriodAge};
pub use measured::{MeasuredGroup, MeasuredProbabilities, ProbabilitiesRequest, ProbabilityBy, probabilities};
pub(crate) use not_created::{Created, not_yet_created};
pub use not_created::{CreatedAndWon, NotYetCreated};
pub use plain::Weighted;
pub(crate) use plain::weighted;
pub use tally::{ProbabilityCheck, ReliabilityRow};
