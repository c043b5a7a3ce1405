//! The only door for the wrappers: the name of an operation and JSON text in, canonical JSON text out.

mod book_fields;

use book_fields::{Given, named_twice};
pub use book_fields::{append_snapshots, read_book};

use crate::book::Book;
use crate::code;
use crate::error::Error;
use crate::explain::{ExplainRequest, Explanation, Why};
use crate::record::{Record, Scope, Shape, Types, Value, Writer};
use crate::text::nearest;

/// An operation as the generators and the tests see it.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    /// Its name, `concept.verb`.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// Whether it works on a book; through [`call`] it then takes `data` and `map` beside its own fields.
    pub on_book: bool,
    /// The shape of its request.
    pub request: fn(&mut Types) -> Shape,
    /// The shape of its response.
    pub response: fn(&mut Types) -> Shape,
    /// Reads a request and writes it again, for the tests of the contract.
    pub rewrite_request: fn(&str) -> Result<String, Error>,
    /// The same for a response.
    pub rewrite_response: fn(&str) -> Result<String, Error>,
}

/// One function for whoever asks for figures and whoever does not, where an operation computes any.
macro_rules! run {
    (($($given:expr),+), $why:expr, $f:path) => { $f($($given),+) };
    (($($given:expr),+), $why:expr, $f:path, $w:path) => { $w($($given,)+ $why) };
    ($name:literal, $w:path) => { $name };
}

macro_rules! operations {
    (
        documents { $( $(#[doc = $doc:literal])+ #[feature($feature:literal)]
            $name:literal => $($f:ident)::+ $(, why $($w:ident)::+,)? ($request:ty) -> $response:ty; )* }
        books { $( $(#[doc = $bdoc:literal])+ #[feature($bfeature:literal)]
            $bname:literal => $($bf:ident)::+ $(, why $($bw:ident)::+,)? ($brequest:ty) -> $bresponse:ty; )* }
    ) => {
        /// Every operation of this build, documents first; each list sorted by name.
        pub fn operations() -> Vec<Operation> {
            [
            $( #[cfg(feature = $feature)] Operation {
                name: $name, doc: concat!($($doc, "\n"),+).trim_ascii(), on_book: false,
                request: <$request as Record>::shape, response: <$response as Record>::shape,
                rewrite_request: rewrite::<$request>, rewrite_response: rewrite::<$response>,
            }, )*
            $( #[cfg(feature = $bfeature)] Operation {
                name: $bname, doc: concat!($($bdoc, "\n"),+).trim_ascii(), on_book: true,
                request: <$brequest as Record>::shape, response: <$bresponse as Record>::shape,
                rewrite_request: rewrite::<$brequest>, rewrite_response: rewrite::<$bresponse>,
            }, )*
            ].to_vec()
        }

        const DOCUMENTS: &[&str] = &[$( #[cfg(feature = $feature)] $name ),*];
        const BOOKS: &[&str] = &[$( #[cfg(feature = $bfeature)] $bname ),*];

        /// The operations that compute figures.
        const FIGURES: &[&str] = &[
            $( $( #[cfg(feature = $feature)] run!($name, $crate::$($w)::+), )? )*
            $( $( #[cfg(feature = $bfeature)] run!($bname, $crate::$($bw)::+), )? )*
        ];

        fn call_document(operation: &str, request: &Value, why: &Why<'_>, out: &mut Writer) -> Result<(), Error> {
            match operation {
                $( #[cfg(feature = $feature)] $name => answer::<$request, $response>(request, why, out, |request| {
                    run!((request), why, $crate::$($f)::+ $(, $crate::$($w)::+)?)
                }), )*
                other => {
                    let _ = (request, why, out);
                    Err(unknown(other))
                }
            }
        }

        fn call_book(
            operation: &str,
            request: &Value,
            book: Given<'_>,
            why: &Why<'_>,
            out: &mut Writer,
        ) -> Result<(), Error> {
            match operation {
                $( #[cfg(feature = $bfeature)] $bname => answer::<$brequest, $bresponse>(request, why, out, |request| {
                    run!((&*book.book()?, request), why, $crate::$($bf)::+ $(, $crate::$($bw)::+)?)
                }), )*
                other => {
                    let _ = (request, book, why, out);
                    Err(unknown(other))
                }
            }
        }
    };
}

// Each operation belongs to a feature, so that a build for the web can leave out what its page never calls. Where it
// computes figures, the same function with a `Why` stands beside it.
operations! {
    documents {
        /// Divides a number of heads into whole parts that sum to it.
        #[feature("allocate")]
        "allocate.heads" => allocate::heads, why allocate::request::heads_why, (crate::allocate::AllocateHeadsRequest) -> crate::allocate::HeadsAllocation;
        /// Divides an amount of money into parts that sum to it, to the minor unit.
        #[feature("allocate")]
        "allocate.money" => allocate::money, why allocate::request::money_why, (crate::allocate::AllocateMoneyRequest) -> crate::allocate::MoneyAllocation;
        /// Tells which meetings were held in their windows, by person and form, with days of grace.
        #[feature("coaching")]
        "cadence.adherence" => coaching::adherence, why coaching::cadence::adherence::adherence_why, (crate::coaching::CadenceAdherenceRequest) -> crate::coaching::CadenceAdherence;
        /// Puts a manager's meetings on days, so that everyone is there and nothing overlaps.
        #[feature("coaching")]
        "cadence.calendar" => coaching::calendar, why coaching::cadence::calendar::calendar_why, (crate::coaching::CadenceCalendarRequest) -> crate::coaching::CadenceCalendar;
        /// Tells what a cadence costs a manager a week, part by part, and whether that is too much.
        #[feature("coaching")]
        "cadence.hours" => coaching::hours, why coaching::cadence::hours::hours_why, (crate::coaching::CadenceHoursRequest) -> crate::coaching::CadenceHours;
        /// Writes a calendar of meetings as iCalendar, for calendar programs.
        #[feature("coaching")]
        "cadence.ics" => coaching::ics (crate::coaching::CadenceIcsRequest) -> crate::coaching::CadenceIcs;
        /// Tells which periods of the company's year a day is in, and its place in them.
        #[feature("calendar")]
        "calendar.day" => time::day, why time::day::day_why, (crate::time::DayRequest) -> crate::time::CalendarDay;
        /// Tells the days of a period, and the periods before and after.
        #[feature("calendar")]
        "calendar.period" => time::span, why time::span::span_why, (crate::time::PeriodRequest) -> crate::time::PeriodSpan;
        /// Lists the periods within a period: the quarters of a year, the weeks of a month.
        #[feature("calendar")]
        "calendar.periods" => time::periods, why time::periods::periods_why, (crate::time::PeriodsRequest) -> crate::time::Periods;
        /// Prorates an amount of a period over some of its days, by all days or by days of work.
        #[feature("calendar")]
        "calendar.prorate" => time::prorate, why time::prorate::prorate_why, (crate::time::ProrateRequest) -> crate::time::Prorated;
        /// Finds the period so many later or earlier.
        #[feature("calendar")]
        "calendar.shift" => time::shift, why time::shift::shift_why, (crate::time::ShiftRequest) -> crate::time::PeriodDays;
        /// Counts the months of a person's tenure on a day, leave taken out.
        #[feature("calendar")]
        "calendar.tenure" => time::tenure, why time::tenure::tenure_why, (crate::time::TenureRequest) -> crate::time::Tenure;
        /// Counts the days of work between two days.
        #[feature("calendar")]
        "calendar.work_days" => time::work_days, why time::work_days::work_days_why, (crate::time::WorkDaysRequest) -> crate::time::WorkDays;
        /// Draws a chart as an SVG that needs nothing from elsewhere.
        #[feature("chart")]
        "chart.svg" => chart::svg (crate::chart::SvgRequest) -> crate::chart::ChartSvg;
        /// Specifies a chart in the part of Vega-Lite that versions 5 and 6 share.
        #[feature("chart")]
        "chart.vega_lite" => chart::vega_lite (crate::chart::VegaLiteRequest) -> crate::chart::ChartVegaLite;
        /// Puts what a person entered about how somebody is best coached on the log.
        #[feature("coaching")]
        "coach.enter" => coaching::enter, why coaching::profile::enter_why, (crate::coaching::CoachEnterRequest) -> crate::history::History;
        /// Puts a gap on the log, as a person sees it; the library never infers one.
        #[feature("coaching")]
        "coach.gap" => coaching::gap, why coaching::held::gap_why, (crate::coaching::CoachGapRequest) -> crate::history::History;
        /// Puts a meeting that was held with a person on the log.
        #[feature("coaching")]
        "coach.log" => coaching::log, why coaching::held::log_why, (crate::coaching::CoachLogRequest) -> crate::history::History;
        /// Tells what was entered about how somebody is best coached: by whom, whether they have seen it, whether it is stale.
        #[feature("coaching")]
        "coach.profile" => coaching::profile (crate::coaching::CoachProfileRequest) -> crate::coaching::CoachProfile;
        /// Explains a figure of an operation on documents: its arithmetic, down to what was handed in.
        #[feature("explain")]
        "explain" => contract::explain (crate::explain::ExplainRequest) -> crate::explain::Explanation;
        /// Writes an explanation as HTML: steps that open and close.
        #[feature("explain")]
        "explanation.html" => explain::html (crate::explain::ExplanationRequest) -> crate::explain::ExplanationHtml;
        /// Writes an explanation as lines of text.
        #[feature("explain")]
        "explanation.text" => explain::text (crate::explain::ExplanationRequest) -> crate::explain::ExplanationText;
        /// Scores forecasts of the past: each one, by method, owner, manager and lead, and whether they were steadily off.
        #[feature("forecast")]
        "forecast.accuracy" => forecast::accuracy, why forecast::accuracy::accuracy_why, (crate::forecast::AccuracyRequest) -> crate::forecast::AccuracyReport;
        /// Takes the change of a forecast between two days apart: new, pulled in, pushed, lost, won, amount, probability and more.
        #[feature("forecast")]
        "forecast.change" => forecast::change, why forecast::why::change::change_why, (crate::forecast::ChangeRequest) -> crate::forecast::ForecastChange;
        /// The pictures of forecasts: methods against a target, a gap or a change step by step, accuracy against its mark.
        #[feature("forecast")]
        "forecast.charts" => forecast::charts (crate::forecast::ForecastChartsRequest) -> crate::forecast::ForecastCharts;
        /// Makes the forecasts of a hierarchy agree: every parent is the sum of its children, to the minor unit.
        #[feature("forecast")]
        "forecast.coherent" => forecast::coherent, why forecast::coherent::coherent_why, (crate::forecast::CoherentRequest) -> crate::forecast::CoherentForecasts;
        /// Tells what an accuracy stated by one convention reads as by the others.
        #[feature("forecast")]
        "forecast.convert_accuracy" => forecast::convert_accuracy, why forecast::accuracy::convention::convert_accuracy_why, (crate::forecast::ConvertAccuracyRequest) -> crate::forecast::AccuracyConverted;
        /// Takes the difference of two forecasts apart: over deals, owners, stages and categories, the largest first.
        #[feature("forecast")]
        "forecast.gap" => forecast::gap, why forecast::why::gap::gap_why, (crate::forecast::GapRequest) -> crate::forecast::ForecastGap;
        /// Finds the distribution of a total: quantiles, the chance to hit, what each deal does to it, with proved bounds.
        #[feature("forecast")]
        "forecast.range" => forecast::range, why forecast::range::compute::range_why, (crate::forecast::RangeRequest) -> crate::forecast::ForecastRange;
        /// Adds up what everyone handed in, by person and manager, single and cumulative, with every adjustment beside it.
        #[feature("forecast")]
        "forecast.rollup" => forecast::roll_up, why forecast::rollup::roll_up_why, (crate::forecast::RollupRequest) -> crate::forecast::ForecastRollup;
        /// Scores rows of a backtest: how far each method was off, how often the range held, whether one method was better.
        #[feature("forecast")]
        "forecast.scores" => forecast::scores, why forecast::backtest::scores::scores_why, (crate::forecast::ScoresRequest) -> crate::forecast::ForecastScores;
        /// Forecasts a series by named methods: the default is the median of damped growth, Theta and smoothing.
        #[feature("forecast")]
        "forecast.trend" => forecast::trend_of, why forecast::trend::series::trend_of_why, (crate::forecast::TrendRequest) -> crate::forecast::TrendForecast;
        /// Says what the forecasts of a quarter say together, and how far they are apart.
        #[feature("forecast")]
        "forecast.triangulate" => forecast::triangulate, why forecast::triangulate::triangulate_why, (crate::forecast::TriangulateRequest) -> crate::forecast::Triangulation;
        /// Tells whether adjustments brought forecasts nearer to what came, by person, direction and size.
        #[feature("forecast")]
        "forecast.value_added" => forecast::value_added, why forecast::accuracy::value_added::value_added_why, (crate::forecast::ValueAddedRequest) -> crate::forecast::ValueAdded;
        /// Weighs open deals by probabilities that are given, each with where it comes from.
        #[feature("forecast")]
        "forecast.weighted" => forecast::weigh, why forecast::weighted::given::weigh_why, (crate::forecast::WeightedRequest) -> crate::forecast::WeightedPipeline;
        /// Does something with a coaching session: what is not legal is refused and names what is.
        #[feature("coaching")]
        "grow.act" => coaching::act, why coaching::grow::act::act_why, (crate::coaching::GrowActRequest) -> crate::coaching::GrowActed;
        /// Writes a coaching session as Markdown and as a page; nobody is named unless that is asked for.
        #[feature("coaching")]
        "grow.document" => coaching::document (crate::coaching::GrowDocumentRequest) -> crate::coaching::GrowDocument;
        /// Tells a figure before and after a session, and how far chance alone reaches.
        #[feature("coaching")]
        "grow.effect" => coaching::effect, why coaching::grow::effect::effect_why, (crate::coaching::GrowEffectRequest) -> crate::coaching::GrowEffect;
        /// Tells what was agreed in sessions and what became of it: open, done, missed, carried, repeated.
        #[feature("coaching")]
        "grow.ledger" => coaching::ledger, why coaching::grow::ledger::ledger_why, (crate::coaching::GrowLedgerRequest) -> crate::coaching::GrowLedger;
        /// Gives questions to ask at each stage of a coaching session.
        #[feature("coaching")]
        "grow.questions" => coaching::questions (crate::coaching::GrowQuestionsRequest) -> crate::coaching::GrowQuestions;
        /// Tells where a coaching session stands: what was entered, what it still needs, what can be done next.
        #[feature("coaching")]
        "grow.session" => coaching::session, why coaching::grow::session::session_why, (crate::coaching::GrowSessionRequest) -> crate::coaching::GrowSession;
        /// Everything that a history holds about one person.
        #[feature("history")]
        "history.about" => history::about, why history::about::about_why, (crate::history::HistoryAboutRequest) -> crate::history::PersonExport;
        /// Appends events to a history, or to a new one: all, or none where one is refused.
        #[feature("history")]
        "history.append" => history::append, why history::append::append_why, (crate::history::HistoryAppendRequest) -> crate::history::History;
        /// Erases the personal payloads about one person; the history says so and its chain still verifies.
        #[feature("history")]
        "history.erase" => history::erase, why history::erase::erase_why, (crate::history::HistoryEraseRequest) -> crate::history::History;
        /// Everything that a history holds about one person; the history says that it was exported.
        #[feature("history")]
        "history.export" => history::export, why history::about::export_why, (crate::history::HistoryExportRequest) -> crate::history::HistoryExport;
        /// The pseudonym of an id: the same by the same key, and nobody without it can trace it.
        #[feature("history")]
        "history.pseudonym" => history::pseudonym (crate::history::PseudonymRequest) -> crate::history::Pseudonym;
        /// Copies a history with pseudonyms for people; the history says that it was copied.
        #[feature("history")]
        "history.pseudonymise" => history::pseudonymise, why history::pseudonymise::pseudonymise_why, (crate::history::PseudonymiseRequest) -> crate::history::Pseudonymised;
        /// The events that count on a day, as they were known at a moment.
        #[feature("history")]
        "history.state" => history::state, why history::state::state_why, (crate::history::HistoryStateRequest) -> crate::history::HistoryState;
        /// Finds every change of a history: in an event, in their order, in a personal payload.
        #[feature("history")]
        "history.verify" => history::verify, why history::verify::verify_why, (crate::history::HistoryVerifyRequest) -> crate::history::HistoryVerification;
        /// Converts an amount by the rates of a day, rounded once.
        #[feature("money")]
        "money.convert" => money::convert, why money::convert::convert_why, (crate::money::ConvertRequest) -> crate::money::Conversion;
        /// Adds amounts of one currency.
        #[feature("money")]
        "money.sum" => money::sum, why money::total::sum_why, (crate::money::SumRequest) -> crate::unit::Amount;
        /// Multiplies an amount, rounded once to the minor unit.
        #[feature("money")]
        "money.times" => money::times, why money::total::times_why, (crate::money::TimesRequest) -> crate::unit::Amount;
        /// Does something to an improvement plan: the log has one more event; what is not legal is refused.
        #[feature("plan")]
        "plan.act" => plan::act, why plan::act::act_why, (crate::plan::ImprovementActRequest) -> crate::plan::ImprovementActed;
        /// Lists where the same was not done for the same: trigger without plan, plan without trigger, conduct answered differently.
        #[feature("plan")]
        "plan.consistent" => plan::consistent, why plan::consistent::consistent_why, (crate::plan::ConsistentRequest) -> crate::plan::PlanConsistency;
        /// Writes the script of the talk in which a plan is proposed: facts, concern, their view, the plan, the commitment.
        #[feature("plan")]
        "plan.conversation" => plan::conversation (crate::plan::ConversationRequest) -> crate::plan::PlanConversation;
        /// Writes a plan to be read, as a page or Markdown: phases, what is due and missing, goals, and what the law asks for.
        #[feature("plan")]
        "plan.document" => plan::document (crate::plan::DocumentRequest) -> crate::plan::PlanDocument;
        /// Compares what came of plans by groups that the caller supplies: impact ratio, exact test, no small cells.
        #[feature("plan")]
        "plan.groups" => plan::groups, why plan::groups::groups_why, (crate::plan::GroupsRequest) -> crate::plan::GroupComparison;
        /// Logs conduct and what was done about it; opens, fills and closes reviews by people whether to part.
        #[feature("plan")]
        "plan.part_ways" => plan::part_ways, why plan::part_ways::part_ways_why, (crate::plan::PartWaysRequest) -> crate::plan::PartWaysActed;
        /// Recommends what to do with a plan whose second phase is over, with what speaks against it. A person decides.
        #[feature("plan")]
        "plan.recommendation" => plan::recommendation, why plan::recommend::recommendation_why, (crate::plan::ImprovementStatusRequest) -> crate::plan::PlanRecommendation;
        /// The reviews by people whether to part, each with what it should know and what it knows.
        #[feature("plan")]
        "plan.reviews" => plan::reviews, why plan::reviews::reviews_why, (crate::plan::ReviewsRequest) -> crate::plan::SeparationReviews;
        /// Tells where an improvement plan stands: its state, each phase with what is due, done and missing, its goals.
        #[feature("plan")]
        "plan.status" => plan::status, why plan::status::status_why, (crate::plan::ImprovementStatusRequest) -> crate::plan::ImprovementPlan;
        /// Watches whether the gain of a plan that worked lasts: the next full quarters beside its goals.
        #[feature("plan")]
        "plan.sustain" => plan::sustain, why plan::sustain::sustain_why, (crate::plan::SustainRequest) -> crate::plan::SustainWatch;
        /// Finds who was under the threshold in each of the last full quarters: a prompt to talk, with how often it errs.
        #[feature("plan")]
        "plan.trigger" => plan::trigger_of, why plan::trigger_of::trigger_of_why, (crate::plan::TriggerRequest) -> crate::plan::TriggerReport;
        /// Tells what chance people have to reach their quota, and which stretch leaves a healthy share in reach.
        #[feature("quota")]
        "quota.achievable" => quota::achievable, why quota::health::achievable::achievable_why, (crate::quota::AchievableRequest) -> crate::quota::Achievability;
        /// Tells what was reached of a plan, month by month and adjusted for ramp.
        #[feature("quota")]
        "quota.attainment" => quota::attainment, why quota::plan::attained::attainment_why, (crate::quota::PlanAttainmentRequest) -> crate::quota::PlanAttainment;
        /// Tells in which band the share of people at quota lies, with its interval.
        #[feature("quota")]
        "quota.band" => quota::band, why quota::health::band::band_why, (crate::quota::BandRequest) -> crate::quota::QuotaBand;
        /// Tells what a team will likely sell, month by month and person by person, and what it is asked for.
        #[feature("quota")]
        "quota.capacity" => quota::capacity, why quota::capacity::compute::capacity_why, (crate::quota::CapacityRequest) -> crate::quota::CapacityPlan;
        /// Tells why two capacities of one period differ, in parts that sum to the difference.
        #[feature("quota")]
        "quota.capacity_change" => quota::capacity_change, why quota::capacity::change::capacity_change_why, (crate::quota::CapacityChangeRequest) -> crate::quota::CapacityChange;
        /// The pictures of a planning year, as descriptions that can be drawn.
        #[feature("quota")]
        "quota.charts" => quota::charts (crate::quota::QuotaChartsRequest) -> crate::quota::QuotaCharts;
        /// Points out targets that look like typing errors, and who carries a target above others who carry one too.
        #[feature("quota")]
        "quota.check" => quota::check, why quota::health::check::check_why, (crate::quota::QuotaCheckRequest) -> crate::quota::QuotaCheck;
        /// Edits a plan: all edits of a batch hold together, or none is made.
        #[feature("quota")]
        "quota.edit" => quota::edit, why quota::plan::edit::edit_why, (crate::quota::PlanEditRequest) -> crate::quota::PlanEdited;
        /// Tells what everyone has in a plan, and how it came to it.
        #[feature("quota")]
        "quota.figures" => quota::figures, why quota::plan::figures::figures_why, (crate::quota::PlanFiguresRequest) -> crate::quota::PlanFigures;
        /// Tells what a plan asks of everyone month by month.
        #[feature("quota")]
        "quota.months" => quota::months, why quota::plan::months::months_why, (crate::quota::PlanMonthsRequest) -> crate::quota::PlanMonths;
        /// Makes a plan: the target flows down the hierarchy, and the history begins.
        #[feature("quota")]
        "quota.plan" => quota::plan, why quota::plan::make::plan_why, (crate::quota::PlanRequest) -> crate::quota::QuotaPlan;
        /// Publishes a plan: from now on it is revised, not edited.
        #[feature("quota")]
        "quota.publish" => quota::publish, why quota::plan::publish::publish_why, (crate::quota::PlanPublishRequest) -> crate::quota::QuotaPlan;
        /// Holds a target against a team's expected capacity and names the three levers.
        #[feature("quota")]
        "quota.reconcile" => quota::reconcile, why quota::capacity::reconcile::reconcile_why, (crate::quota::ReconcileRequest) -> crate::quota::Reconciliation;
        /// Revises a published plan from a month on: the months before stay as they were.
        #[feature("quota")]
        "quota.revise" => quota::revise, why quota::plan::publish::revise_why, (crate::quota::PlanReviseRequest) -> crate::quota::PlanEdited;
        /// Tells whether edits can hold together, and what is left at every parent; nothing changes.
        #[feature("quota")]
        "quota.slack" => quota::slack, why quota::plan::slack::slack_why, (crate::quota::PlanSlackRequest) -> crate::quota::PlanSlack;
        /// Divides a target over territories, to the cent: alike, by potential, or by both within bounds.
        #[feature("quota")]
        "quota.split" => quota::split, why quota::split::split_why, (crate::quota::SplitRequest) -> crate::quota::QuotaSplit;
        /// Tells whether a plan came in time, who has not been told, and what its revisions warn of.
        #[feature("quota")]
        "quota.status" => quota::status, why quota::plan::status::status_why, (crate::quota::PlanStatusRequest) -> crate::quota::PlanStatus;
        /// Records that people were told of their quota.
        #[feature("quota")]
        "quota.tell" => quota::tell, why quota::plan::publish::tell_why, (crate::quota::PlanTellRequest) -> crate::quota::QuotaPlan;
        /// Tells what share of a full quota a person carries in each month of a period, and in the whole.
        #[feature("ramp")]
        "ramp.factors" => ramp::factors, why ramp::factor::factors_why, (crate::ramp::RampFactorsRequest) -> crate::ramp::RampFactors;
        /// Fits a ramp to what people reached by month of tenure, role by role.
        #[feature("ramp")]
        "ramp.fit" => ramp::fit, why ramp::fit::fit_why, (crate::ramp::RampFitRequest) -> crate::ramp::RampFit;
        /// The pictures of a review, as descriptions that can be drawn.
        #[feature("html")]
        "review.charts" => review::charts (crate::review::ChartsRequest) -> crate::review::ReviewCharts;
        /// Writes a review as a page: pictures, figures that open to their explanations, nothing from elsewhere.
        #[feature("html")]
        "review.html" => review::html (crate::review::HtmlRequest) -> crate::review::ReviewHtml;
        /// Writes a review for a terminal: one screen, each line with its rule.
        #[feature("text")]
        "review.text" => review::text(crate::review::TextRequest) -> crate::review::ReviewText;
        /// A made company from a seed: its tables as they stand in week 8 of its last quarter.
        #[feature("sample")]
        "sample" => sample::company (crate::sample::SampleRequest) -> crate::sample::SampleCompany;
        /// Every change of every deal of a made company, by day.
        #[feature("sample")]
        "sample.history" => sample::history (crate::sample::SampleRequest) -> crate::sample::SampleTable;
        /// How the open deals of a made company came out: what no review of it may read.
        #[feature("sample")]
        "sample.outcome" => sample::outcome (crate::sample::SampleRequest) -> crate::sample::SampleTable;
        /// The deals of a made company, Friday by Friday, for its last four quarters.
        #[feature("sample")]
        "sample.snapshots" => sample::snapshots (crate::sample::SampleRequest) -> crate::sample::SampleTable;
        /// The tables of a made company in short: rows and hashes.
        #[feature("sample")]
        "sample.summary" => sample::summary (crate::sample::SampleRequest) -> crate::sample::SampleSummary;
        /// The parameters by which a company was made, and how its last quarter came out.
        #[feature("sample")]
        "sample.truth" => sample::truth (crate::sample::SampleRequest) -> crate::sample::SampleTruth;
        /// Writes rows as CSV, by default guarded against formula injection.
        #[feature("table")]
        "table.csv" => table::to_csv(crate::table::CsvRequest) -> crate::table::CsvText;
        /// Tells a team at the end of a day: who is there, under whom, who is on leave, which seats are open.
        #[feature("team")]
        "team.as_of" => team::as_of, why team::as_of::as_of_why, (crate::team::TeamAsOfRequest) -> crate::team::TeamAsOf;
        /// Checks a team and names every fault: circles, strangers, overlaps, gaps.
        #[feature("team")]
        "team.check" => team::check, why team::check::check_why, (crate::team::TeamCheckRequest) -> crate::team::TeamCheck;
        /// Reads a team from tables, and tells what became of the rows.
        #[feature("team")]
        "team.read" => team::read, why team::read::read_why, (crate::team::TeamReadRequest) -> crate::team::TeamRead;
        /// Adds amounts up the reporting lines of a day, nobody twice.
        #[feature("team")]
        "team.roll_up" => team::roll_up, why team::roll_up::roll_up_why, (crate::team::RollUpRequest) -> crate::team::TeamRollUp;
        /// Tells under whom each person worked within some days.
        #[feature("team")]
        "team.stints" => team::stints, why team::stints::stints_why, (crate::team::StintsRequest) -> crate::team::TeamStints;
        /// Proposes how each person is coached, by tier and by the gap that a person entered, and pairs mentors.
        #[feature("coaching")]
        "tiers.coaching" => coaching::coaching (crate::coaching::TiersCoachingRequest) -> crate::coaching::TiersCoaching;
        /// Puts people into tiers by attainment, adjusted for ramp: who ties shares the better one, who is at quota is never in the last.
        #[feature("coaching")]
        "tiers.split" => coaching::split, why coaching::tiers::split::split_why, (crate::coaching::TiersSplitRequest) -> crate::coaching::TiersSplit;
    }
    books {
        /// Explains a figure of an operation on the book: its arithmetic, down to the deals.
        #[feature("explain")]
        "book.explain" => contract::explain_on (crate::explain::ExplainRequest) -> crate::explain::Explanation;
        /// Tells what became of every row of the deals.
        #[feature("book")]
        "book.read" => book::read_report, why book::read_report_why, (crate::book::BookReadRequest) -> crate::book::BookRead;
        /// Tells of which days a book has snapshots, and what became of their rows.
        #[feature("book")]
        "book.snapshots" => book::snapshots, why book::snapshots::snapshots_why, (crate::book::BookSnapshotsRequest) -> crate::book::BookSnapshots;
        /// Scores every method on the past: what a review of each day would have said, and what came.
        #[feature("forecast")]
        "forecast.backtest" => review::backtest, why review::backtest::backtest_why, (crate::review::BacktestRequest) -> crate::review::Backtest;
        /// Makes a call pack: unchecked commit, what is at risk and what could come early, the gap and what could close it.
        #[feature("forecast")]
        "forecast.call" => forecast::call, why forecast::call::call_why, (crate::forecast::CallRequest) -> crate::forecast::ForecastCall;
        /// Takes the movement of a forecast between two snapshots apart: new, pulled in, pushed, lost, won, amount and more.
        #[feature("forecast")]
        "forecast.movement" => forecast::movement, why forecast::why::movement::movement_why, (crate::forecast::MovementRequest) -> crate::forecast::ForecastMovement;
        /// Measures probabilities from what became of deals: by stage, category, product, owner or age.
        #[feature("forecast")]
        "forecast.probabilities" => forecast::probabilities, why forecast::weighted::measured::probabilities_why, (crate::forecast::ProbabilitiesRequest) -> crate::forecast::MeasuredProbabilities;
        /// Gives what a coaching session begins with: target and standing, the largest deals, how wins and losses differ.
        #[feature("coaching")]
        "grow.facts" => coaching::facts, why coaching::grow::facts::facts_why, (crate::coaching::GrowFactsRequest) -> crate::coaching::GrowFacts;
        /// The key figures as they were known at the end of a day.
        #[feature("kpi")]
        "kpi.summary" => kpi::summary, why kpi::summary::summary_why, (crate::kpi::KpiRequest) -> crate::kpi::KpiSummary;
        /// Lists the deals that keep the old terms when quotas are revised.
        #[feature("quota")]
        "quota.grandfathered" => quota::grandfathered, why quota::grandfathered::grandfathered_why, (crate::quota::GrandfatheredRequest) -> crate::quota::Grandfathered;
        /// Measures the team's own ramp from its deals, by month of tenure.
        #[feature("ramp")]
        "ramp.measure" => ramp::measure, why ramp::measure::measure_why, (crate::ramp::RampMeasureRequest) -> crate::ramp::RampMeasured;
        /// Reviews a quarter: key figures, forecasts, people to talk to, deals to look at.
        #[feature("review")]
        "review" => review::of, why review::run::of_why, (crate::review::ReviewRequest) -> crate::review::Review;
    }
}

/// Calls an operation by name with JSON text. An operation on a book takes the fields `data` (a table) and `map` beside
/// its own.
///
/// ```
/// let reply = attain::call("forecast.triangulate", r#"{"currency": "USD", "rollup": "100", "trend": "120"}"#).unwrap();
/// assert!(reply.contains(r#""triangulated":"110.00""#));
/// let error = attain::call("forecast.triangulat", "{}").unwrap_err();
/// assert_eq!(error.code().as_str(), "operation.unknown");
/// ```
///
/// # Errors
///
/// The codes of the operation, and those of reading its request (`json.*`, `record.*` and of its values).
pub fn call(operation: &str, json: &str) -> Result<String, Error> {
    if !DOCUMENTS.contains(&operation) && !BOOKS.contains(&operation) {
        return Err(unknown(operation));
    }
    let mut request = Value::parse(json)?;
    if DOCUMENTS.contains(&operation) {
        return written(|out| call_document(operation, &request, &Why::off(), out));
    }
    let book = Given::take(&mut request)?;
    written(|out| call_book(operation, &request, book, &Why::off(), out)).map_err(named_twice)
}

/// Calls an operation on a book with JSON text.
///
/// # Errors
///
/// As [`call`]; `operation.needs_no_book` for an operation on a document.
pub fn call_on(book: &Book, operation: &str, json: &str) -> Result<String, Error> {
    if DOCUMENTS.contains(&operation) {
        return Err(Error::new(code::OPERATION_NEEDS_NO_BOOK, format!("`{operation}` works on a document")));
    }
    if !BOOKS.contains(&operation) {
        return Err(unknown(operation));
    }
    let request = Value::parse(json)?;
    written(|out| call_book(operation, &request, Given::Held(book), &Why::off(), out))
}

/// Explains a figure of an operation on documents.
///
/// # Errors
///
/// The operation's own, at `request`; `operation.unknown` and `explain.no_figures` at `operation`;
/// `explain.path_unknown` at `path`; `explain.out_of_range`.
pub fn explain(request: &ExplainRequest) -> Result<Explanation, Error> {
    if BOOKS.contains(&request.operation()) {
        let message = format!("`{}` works on a book", request.operation());
        let help = "ask `book.explain`, which takes `data` and `map`, or a book that is read already";
        return Err(Error::new(code::OPERATION_NEEDS_BOOK, message).at("operation").with_help(help));
    }
    explained(request, |why, out| call_document(request.operation(), request.request(), why, out))
}

/// Explains a figure of an operation on a book.
///
/// # Errors
///
/// As [`explain`].
pub fn explain_on(book: &Book, request: &ExplainRequest) -> Result<Explanation, Error> {
    if DOCUMENTS.contains(&request.operation()) {
        return explain(request);
    }
    explained(request, |why, out| call_book(request.operation(), request.request(), Given::Held(book), why, out))
}

fn written(run: impl FnOnce(&mut Writer) -> Result<(), Error>) -> Result<String, Error> {
    let mut out = Writer::default();
    run(&mut out).map(|()| out.finish())
}

fn explained(
    request: &ExplainRequest,
    run: impl Fn(&Why<'_>, &mut Writer) -> Result<(), Error>,
) -> Result<Explanation, Error> {
    let run = |why: &Why<'_>| {
        let known = FIGURES.contains(&request.operation());
        let out = &mut Writer::default();
        let run = if known { run(why, out) } else { Err(without_figures(request.operation())) };
        run.map_err(|error| {
            let asked = [code::OPERATION_UNKNOWN, code::EXPLAIN_NO_FIGURES].contains(&error.code());
            error.at(if asked { "operation" } else { "request" })
        })
    };
    request.explained(run)
}

fn without_figures(operation: &str) -> Error {
    if DOCUMENTS.contains(&operation) || BOOKS.contains(&operation) {
        return Error::new(code::EXPLAIN_NO_FIGURES, format!("`{operation}` computes no figures"));
    }
    unknown(operation)
}

/// One function for each operation: all of them within the table's match would be one that no optimiser gets through.
/// Whoever asks for figures has no use for the text.
#[allow(dead_code, reason = "a build may have no operation")]
#[inline(never)]
fn answer<Q: Record, A: Record>(
    request: &Value,
    why: &Why<'_>,
    out: &mut Writer,
    run: impl FnOnce(&Q) -> Result<A, Error>,
) -> Result<(), Error> {
    let answer = run(&Q::read(request, &Scope::ROOT)?)?;
    if !why.asks() {
        answer.write(out);
    }
    Ok(())
}

#[allow(dead_code, reason = "a build may have no operation")]
#[inline(never)]
fn rewrite<T: Record>(json: &str) -> Result<String, Error> {
    crate::record::from_json::<T>(json).map(|value| crate::record::to_json(&value))
}

fn unknown(operation: &str) -> Error {
    let message = format!("there is no operation `{}`", crate::text::shown(operation));
    let error = Error::new(code::OPERATION_UNKNOWN, message);
    match nearest(operation, DOCUMENTS.iter().chain(BOOKS).copied()) {
        Some(near) => error.with_help(format!("did you mean `{near}`?")),
        None => error,
    }
}
