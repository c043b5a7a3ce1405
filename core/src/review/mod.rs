//! The one call that puts the practice together: deals and options in, a reviewed quarter out.

pub(crate) mod backtest;
mod charts;
mod html;
mod outlook;
pub(crate) mod run;
mod text;
mod words;

pub use backtest::{Backtest, BacktestRequest, backtest};
pub use charts::charts;
pub use html::html;
pub use run::{of, review};
pub use text::text;

use crate::chart::Chart;
use crate::explain::Step;
use crate::forecast::Forecast;
use crate::kpi::Kpis;
use crate::pipeline::{Attention, StageAge};
use crate::policy::Policy;
use crate::prompt::Prompts;
use crate::quota::TeamAttainment;
use crate::record::{Figure, Record};
use crate::rule::RuleId;
use crate::table::{ReadReport, Table};
use crate::team::Scope;
use crate::time::{Date, Quarter};
use crate::unit::Currency;

/// What a review is asked beside the deals. Everything may be left out.
///
/// ```
/// use attain::ReviewRequest;
/// let request = ReviewRequest::new().with_period("2026Q1".parse().unwrap());
/// assert_eq!(request.period().unwrap().to_string(), "2026Q1");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ReviewRequest {
    /// Who reports to whom, where, since when.
    team: Option<Table>,
    /// Who reports to whom from which day on, beside the managers of the team.
    reporting: Option<Table>,
    /// Leave: who is away need not hand in a forecast.
    leave: Option<Table>,
    /// The price list, for deals without an amount.
    prices: Option<Table>,
    /// Quotas by person and quarter.
    quotas: Option<Table>,
    /// What the reps handed in for the forecast.
    submissions: Option<Table>,
    /// What managers made of it: the roll-up counts the commit after the last adjustment.
    adjustments: Option<Table>,
    /// The numbers of the practice.
    #[record(default)]
    policy: Policy,
    /// The day whose end counts; without one, the latest on which something happened.
    as_of: Option<Date>,
    /// The quarter to forecast; without one, the quarter in which the day after `as_of` falls.
    period: Option<Quarter>,
    /// Whose deals.
    scope: Option<Scope>,
    /// Whether each figure that its page shows comes with its explanation, three figures deep; the review is then some
    /// hundred kilobytes more, and takes four runs instead of one.
    #[record(default = false)]
    explain: bool,
}

/// A reviewed quarter.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.review/1")]
pub struct Review {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The version of the library that made it.
    version: String,
    /// What it was made from.
    sha256: Hashes,
    /// The day whose end counts.
    as_of: Date,
    /// The quarter that is forecast.
    period: Quarter,
    /// Its first day.
    first_day: Date,
    /// Its last day.
    last_day: Date,
    /// Whose deals; left out for everyone's.
    scope: Option<Scope>,
    /// What became of every row.
    read: ReadReport,
    /// Key figures.
    kpis: Kpis,
    /// Where the team stands against its quotas.
    attainment: Figure<TeamAttainment>,
    /// The forecast.
    forecast: Forecast,
    /// Whom to talk to, rule by rule.
    people: Vec<PeopleCheck>,
    /// Open deals by stage and age.
    pipeline: Vec<StageAge>,
    /// Deals to look at.
    attention: Attention,
    /// What was assumed or left out on the way.
    notes: Vec<Note>,
    /// Why each figure of its page is what it is, by place; left out where the request did not ask for it.
    explanations: Option<Vec<Step>>,
}

/// SHA-256, in hexadecimal, of what a review was made from.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Hashes {
    /// The deals: the CSV's bytes, or the rows as canonical JSON.
    data: String,
    /// The map as canonical JSON.
    map: String,
    /// The policy as canonical JSON.
    policy: String,
    /// The team, if one was handed in.
    team: Option<String>,
    /// The reporting lines, if some were handed in.
    reporting: Option<String>,
    /// Leave, if some was handed in.
    leave: Option<String>,
    /// The price list, if one was handed in.
    prices: Option<String>,
    /// The quotas, if some were handed in.
    quotas: Option<String>,
    /// The submissions, if some were handed in.
    submissions: Option<String>,
    /// The adjustments, if some were handed in.
    adjustments: Option<String>,
}

/// What one rule says about the people.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PeopleCheck {
    /// The rule.
    rule: RuleId,
    /// Whom it prompts to talk to, and of whom too little is known.
    found: Figure<Prompts>,
}

/// Something assumed or left out on the way to the figures.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Note {
    /// The rule it concerns.
    rule: RuleId,
    /// What was assumed or left out.
    text: String,
}

/// What the operation `review.text` is asked.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TextRequest {
    /// The review to write.
    review: Review,
}

/// A review as a terminal shows it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ReviewText {
    /// Lines of at most 100 characters.
    text: String,
}

/// What the operation `review.html` is asked.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct HtmlRequest {
    /// The review to write.
    review: Review,
}

/// A review as a page.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ReviewHtml {
    /// A whole page that needs nothing from elsewhere.
    html: String,
}

/// What the operation `review.charts` is asked.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ChartsRequest {
    /// The review whose pictures are wanted.
    review: Review,
}

/// The pictures of a review.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ReviewCharts {
    /// Where the quarter stands, what the methods say, who stands where, where deals stand still; what has nothing to
    /// show is left out.
    charts: Vec<Chart>,
}
