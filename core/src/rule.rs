//! The rules of the practice by id. Every line of a review names the rule it comes from.

use std::fmt;
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// A rule's id, such as `forecast.triangulate`.
///
/// ```
/// use attain::RuleId;
/// let rule: RuleId = "forecast.weighted".parse().unwrap();
/// assert!(rule.sentence().contains("probability"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId {
    id: &'static str,
    sentence: &'static str,
}

impl RuleId {
    /// The id.
    pub const fn as_str(self) -> &'static str {
        self.id
    }

    /// The rule in one sentence.
    pub const fn sentence(self) -> &'static str {
        self.sentence
    }
}

macro_rules! rules {
    ($( $name:ident = $id:literal, $sentence:literal; )+) => {
        $( #[doc = $sentence] pub const $name: RuleId = RuleId { id: $id, sentence: $sentence }; )+

        /// Every rule that this version implements, at least in part.
        pub const ALL: &[RuleId] = &[$( $name ),+];
    };
}

rules! {
    FORECAST_BIAS = "forecast.bias",
        "Steady over-forecasting: coach deal qualification. Steady under-forecasting: deals may be held back.";
    FORECAST_RANGE = "forecast.range",
        "The total has a distribution, not a point.";
    FORECAST_ROLLUP = "forecast.rollup",
        "Each rep hands in commit, best case and pipeline; missing submissions are named, never taken as zero.";
    FORECAST_TREND = "forecast.trend",
        "Earlier years' same quarter, corrected for head count and market.";
    FORECAST_TRIANGULATE = "forecast.triangulate",
        "Use all methods; when they part, find out why.";
    FORECAST_WEIGHTED = "forecast.weighted",
        "Each open deal's amount times the probability of winning it, summed.";
    KPI_CLOSE_RATE = "kpi.close_rate",
        "Won deals over won and lost ones, by close date; no rate under ten closed deals.";
    KPI_CYCLE = "kpi.cycle",
        "Days from creation to close: mean and median of won deals, and the mean over all closed ones.";
    KPI_ORDER_SIZE = "kpi.order_size",
        "Average amount of the deals that were won.";
    KPI_PIPELINE = "kpi.pipeline",
        "Size and quality of each rep's pipeline; coverage is the open amount over the quota that remains.";
    PIPELINE_CRM_ONLY = "pipeline.crm_only",
        "A deal that is not in the CRM does not exist: every figure traces to imported records.";
    PIPELINE_HYGIENE = "pipeline.hygiene",
        "Deals that are stale, past due or lack what a forecast needs.";
    PLAN_TRIGGER = "plan.trigger",
        "Under 70 % attainment for two quarters running, ramp-adjusted: a prompt to a person, not evidence enough.";
    QUOTA_BAND = "quota.band",
        "A healthy quota is reached by 60-70 % of the team; everyone there: set too low; fewer than half: unrealistic.";
    QUOTA_REVISE_REASON = "quota.revise.reason",
        "A change is told openly: it carries a reason, an author and a date, and stays on record.";
    QUOTA_ATTAINMENT = "ramp.safe",
        "No ramping rep is judged by a full quota: attainment is adjusted for ramp.";
}

impl FromStr for RuleId {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        ALL.iter()
            .copied()
            .find(|rule| rule.id == text)
            .ok_or_else(|| Error::new(code::RULE_UNKNOWN, format!("there is no rule `{}`", shown(text))))
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl fmt::Debug for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl Record for RuleId {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("a rule's id", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(self.id);
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "RuleId",
            json: Json::Text,
            doc: "The id of a rule of the practice.",
            example: "forecast.weighted",
        })
    }
}
