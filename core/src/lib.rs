//! # attain
//!
//! Sales planning and sales leadership, exact to the cent and explained by rule: from CRM data to a reviewed quarter.
//!
//! ```
//! use attain::{Map, ReviewRequest, record};
//!
//! let map: Map = record::from_json(r#"{"currency": "USD", "deals": {
//!     "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"},
//!     "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
//! }}"#)?;
//! let deals = "id,rep,stage,amount,from,to\n1,Ann,Won,1200.50,2026-01-05,2026-02-02\n2,Bob,Open,800,2026-01-20,2026-03-20\n";
//! let review = attain::review(deals, &map, &ReviewRequest::new())?;
//! assert_eq!(review.kpis().won_amount().to_string(), "1200.50 USD");
//! assert_eq!(review.forecast().period().to_string(), "2026Q1");
//! # Ok::<(), attain::Error>(())
//! ```
//!
//! # The map of the crate
//!
//! Data flow one way: bytes -> [`Book`] or document -> rule -> result -> door.
//!
//! * [`record`]: one declaration for every type that crosses a border; [`Error`] and [`code`]: what can go wrong.
//! * Units: [`Money`], [`Currency`], [`Decimal`], [`Ratio`], [`Probability`], [`Percent`], [`Days`], [`Id`],
//!   [`Rounding`], [`Weight`], [`Quantity`], [`Amount`], [`ExchangeRate`], [`PeriodRate`], [`Sha256`], [`Secret`],
//!   [`FreeText`]; [`money`]: across currencies; [`allocate`]: parts that always sum to the whole. Time: [`Date`],
//!   [`Moment`], [`Period`], [`Quarter`], [`FiscalCalendar`], and what [`time`] does with them; [`team`]: who is there, and
//!   under whom, on any day; [`history`]: what happened, append-only and hash-chained.
//! * [`Policy`]: every default number. [`rule`]: the practice by id.
//! * [`Map`], [`Table`], [`Format`], [`ReadReport`]: tables as people have them. [`Book`]: deals as columns.
//! * [`kpi`], [`forecast`], [`quota`], [`pipeline`]: the concepts, each a folder with its types and a file per verb.
//! * [`history`]: what was decided, by whom, when and why: append-only, hash-chained, with payloads that can be erased.
//!   [`coaching`]: sessions, cadence and tiers, on that log.
//! * [`plan`]: improvement plans, acts on that log; nothing in it decides about a person.
//! * [`review()`]: all of it on one quarter. [`call`]: the same by name and JSON, for other languages.
//!
//! Nothing here reads a file, a clock or a random number: all of it is in the arguments.

/// The README, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// The guide to the history, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../docs/guide/history.md")]
pub struct HistoryGuide;

/// The guide to improvement plans, whose example is run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../docs/guide/improvement-plan.md")]
pub struct ImprovementPlanGuide;

extern crate self as attain;

pub mod allocate;
mod beside;
pub mod book;
mod chance;
pub mod chart;
pub mod coaching;
pub mod code;
mod contract;
mod distribution;
mod error;
pub mod explain;
pub mod forecast;
mod hash;
pub mod history;
mod ics;
mod inputs;
mod isotonic;
pub mod kpi;
mod log;
mod map;
pub mod money;
mod order;
mod packed;
pub mod pipeline;
pub mod plan;
mod policy;
mod prompt;
pub mod quota;
pub mod ramp;
pub mod record;
pub mod review;
pub mod rule;
pub mod sample;
pub mod table;
pub mod team;
mod text;
pub mod time;
mod tree;
mod unit;

pub use book::Book;
pub use contract::{Operation, append_snapshots, call, call_on, explain, explain_on, operations, read_book};
pub use error::Error;
pub use history::History;
pub use log::{CoachingFormat, Gap, LogEntry, TalkTopic};
pub use map::{
    ClosingColumn, DealColumns, DealMap, DealState, Fix, LeaveColumns, LeaveMap, Map, PriceColumns, PriceMap,
    QuotaColumns, QuotaMap, ReportingColumns, ReportingMap, SeatColumns, SeatMap, StageMap, SubmissionColumns,
    SubmissionMap, TeamColumns, TeamMap,
};
pub use policy::{
    CoachingPolicy, ForecastPolicy, KpiPolicy, PipelinePolicy, PlanPolicy, Policy, PolicyField, QuotaPolicy,
    RampPolicy, RoleRamp,
};
pub use prompt::{NotJudged, Prompt, Prompts};
pub use review::{Review, ReviewRequest, review};
pub use rule::{RuleId, RuleState};
pub use table::{
    Column, DateOrder, Delimiter, Format, Frame, Mark, MissingCells, ReadReport, Rejected, Repaired, Row, Source,
    Table, Thousands,
};
pub use team::Scope;
pub use time::{
    Date, FiscalCalendar, FiscalWeeks, Grain, Moment, Period, Quarter, WeekPattern, Weekday, WeeksEnd, YearName,
};
pub use unit::{
    Amount, Currency, Days, Decimal, ExchangeRate, FreeText, Hashed, Id, Money, Percent, PeriodRate, Probability,
    Quantity, RampAdjusted, RatePeriod, Ratio, Rounding, Secret, Sha256, Weight,
};

#[doc(hidden)]
pub use serde as __serde;
