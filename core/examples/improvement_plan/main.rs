//! An improvement plan from the prompt to the watch: `cargo run --release --example improvement_plan`.
//!
//! A prompt, with how often it errs; a plan that a person opens; 90 days of acts on one log, a pause among them; the
//! recommendation, and the decision that a named person records; the watch, the audit, and what is left after erasure. At
//! the end it writes the plan as a page where a file is named: `-- --html plan.html`.

use std::fmt::Write as _;
use std::process::ExitCode;

use attain::coaching::{self, CoachLogRequest};
use attain::history::{Act, History};
use attain::plan::{
    self, ConsistentRequest, ConversationRequest, DocumentRequest, GoalUnit, GoalValue, ImprovementAct,
    ImprovementActRequest, ImprovementPlan, ImprovementStatusRequest, MeasureReviewed, PlanGoal, PlanMeasure,
    QuarterAttained, QuarterValue, SustainRequest, TriggerMet, TriggerRequest,
};
use attain::record::Figure;
use attain::{CoachingFormat, Currency, Date, Error, Gap, LogEntry, Money, TalkTopic};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let page = match arguments.as_slice() {
        [] => None,
        [html, file] if html == "--html" => Some(file.clone()),
        _ => {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), b"usage: improvement_plan [--html FILE]\n");
            return ExitCode::from(2);
        }
    };
    let mut out = String::new();
    let told = story(&mut out);
    let _ = std::io::Write::write_all(&mut std::io::stdout(), out.as_bytes());
    let said = match (told, page) {
        (Err(error), _) => Err(error.to_string()),
        (Ok(html), Some(file)) => std::fs::write(&file, html).map_err(|error| format!("{file}: {error}")),
        (Ok(_), None) => Ok(()),
    };
    match said {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("error: {error}\n").as_bytes());
            ExitCode::FAILURE
        }
    }
}

/// A line of the story.
macro_rules! tell {
    ($out:expr, $($text:tt)+) => {{ let _ = writeln!($out, $($text)+); }};
}

/// The log and the plan on it, as a manager's own program would keep them.
struct Kept {
    history: History,
    salts: u32,
}

impl Kept {
    /// Something is done to the plan on a day. Whoever runs this for real makes the salt from random bytes.
    fn act(&mut self, author: &str, day: &str, act: ImprovementAct) -> Result<ImprovementPlan, Error> {
        self.salts = self.salts.saturating_add(1);
        let entry = LogEntry::new(author.parse()?, format!("{day}T16:00:00Z").parse()?, "As the plan asks.".parse()?)
            .with_salt(format!("{:032x}", self.salts).parse()?);
        let request = ImprovementActRequest::new("ip-27-1".parse()?, entry, act).with_history(self.history.clone());
        let acted = plan::act(&request)?;
        self.history = acted.history().clone();
        Ok(acted.plan().clone())
    }

    /// A meeting that was held.
    fn held(&mut self, day: &str, format: CoachingFormat, minutes: u64) -> Result<(), Error> {
        let entry = LogEntry::new("lead".parse()?, format!("{day}T10:00:00Z").parse()?, "Held.".parse()?);
        let mut held = CoachLogRequest::new("p-3c".parse()?, entry, format, minutes).with_history(self.history.clone());
        if format == CoachingFormat::DirectTalk {
            held = held.with_topic(TalkTopic::Performance);
        }
        self.history = coaching::log(&held)?;
        Ok(())
    }

    fn asked(&self, day: &str) -> Result<ImprovementStatusRequest, Error> {
        Ok(ImprovementStatusRequest::new(self.history.clone(), "ip-27-1".parse()?, day.parse()?))
    }
}

fn goal(
    key: &str,
    (measure, unit): (PlanMeasure, GoalUnit),
    (from, to): (&str, &str),
    due: &str,
) -> Result<PlanGoal, Error> {
    Ok(PlanGoal::new(key.parse()?, measure, unit, from.parse()?, to.parse()?, due.parse()?))
}

fn values(found: &[(&str, &str)]) -> Result<Vec<GoalValue>, Error> {
    found.iter().map(|(goal, value)| Ok(GoalValue::new(goal.parse()?, value.parse()?))).collect()
}

fn story(out: &mut String) -> Result<String, Error> {
    prompted(out)?;
    let mut kept = Kept { history: History::new(), salts: 0 };
    opened(out, &mut kept)?;
    coached(out, &mut kept)?;
    let page = decided(out, &mut kept)?;
    afterwards(out, &mut kept)?;
    Ok(page)
}

/// A prompt is no evidence enough, and says how often it errs.
fn prompted(out: &mut String) -> Result<(), Error> {
    let usd: Currency = "USD".parse()?;
    let money = |amount: &str| Money::parse(amount, usd);
    let row = |person: &str, quarter: &str, won: &str| -> Result<QuarterAttained, Error> {
        Ok(QuarterAttained::new(person.parse()?, quarter.parse()?, money(won)?, money("100000")?))
    };
    let rows = vec![
        row("p-3c", "2026Q3", "58000")?,
        row("p-3c", "2026Q4", "64000")?,
        row("p-70", "2026Q3", "91000")?,
        row("p-70", "2026Q4", "66000")?,
    ];
    let request = TriggerRequest::new(usd, "2027-01-08".parse()?, rows)?.with_average_won(money("25000")?)?;
    let found = plan::trigger_of(&request)?;
    tell!(out, "A PROMPT");
    for prompt in found.prompts() {
        tell!(out, "  {}: {}", prompt.owner(), prompt.headline());
        tell!(out, "  not known yet: {}", prompt.missing().join(", "));
    }
    for alarm in found.false_alarms().iter().take(1) {
        let shown = |figure: &Figure<attain::Ratio>| figure.known().map_or_else(|| "-".to_owned(), ToString::to_string);
        tell!(
            out,
            "  somebody on target with four deals a quarter is under in {} of quarters, and trips in {} of years",
            shown(alarm.quarter()),
            shown(alarm.year())
        );
    }
    Ok(())
}

/// The first thirty days: understand.
fn opened(out: &mut String, kept: &mut Kept) -> Result<(), Error> {
    let draft = ImprovementAct::Draft {
        person: "p-3c".parse()?,
        start: "2027-01-11".parse()?,
        because: "Two quarters under the threshold, and a first talk about them.".parse()?,
        week: week(),
        holidays: Vec::new(),
        policy: attain::PlanPolicy::default(),
    };
    kept.act("lead", "2027-01-08", draft)?;
    let talk = ConversationRequest::new(kept.history.clone(), "ip-27-1".parse()?, "2027-01-11".parse()?);
    tell!(out, "\nTHE TALK");
    for step in plan::conversation(&talk)?.steps() {
        let line = step.say().first().or(step.ask().first()).cloned().unwrap_or_default();
        tell!(out, "  {}: {line}", step.step());
    }
    kept.held("2027-01-11", CoachingFormat::DirectTalk, 45)?;
    let reviewed = PlanMeasure::ALL.iter().map(|measure| MeasureReviewed::new(*measure)).collect();
    kept.act("lead", "2027-01-12", ImprovementAct::ReviewMeasures { measures: reviewed })?;
    let because = "Calls end without a next step; the will is there.".parse()?;
    kept.act("lead", "2027-01-12", ImprovementAct::EnterCause { cause: Gap::Skill, because })?;
    let goals = vec![
        goal("first-meetings", (PlanMeasure::Effort, GoalUnit::Count), ("6", "12"), "2027-02-09")?,
        goal("to-stage-two", (PlanMeasure::Conversion, GoalUnit::Share), ("0.2", "0.3"), "2027-02-09")?,
    ];
    kept.act("lead", "2027-01-13", ImprovementAct::SetGoals { goals })?;
    kept.act("lead", "2027-01-13", ImprovementAct::Publish {})?;
    let view = Some("The territory is thin, and I will try.".parse()?);
    let plan = kept.act("p-3c", "2027-01-14", ImprovementAct::Acknowledge { view })?;
    tell!(out, "\nDAYS 1-30");
    for item in plan.phases().first().map(plan::PhaseStatus::items).unwrap_or_default() {
        let done = item.done().map_or_else(|| "missing".to_owned(), |day| day.to_string());
        tell!(out, "  {}: {done}", item.item());
    }
    let side = ImprovementAct::StateManagersSide {
        ramping: false,
        quota_late_days: 12,
        territory: Some("0.85".parse()?),
        promised: 12,
        note: None,
    };
    kept.act("lead", "2027-01-15", side)?;
    // Publishing once more is refused, with what is legal instead.
    if let Err(error) = kept.act("lead", "2027-01-15", ImprovementAct::Publish {}) {
        tell!(out, "  refused: {} [{}]", error.message(), error.code());
    }
    Ok(())
}

/// The second thirty days: coach; a week of leave stops the clock.
fn coached(out: &mut String, kept: &mut Kept) -> Result<(), Error> {
    for day in ["2027-02-10", "2027-02-12"] {
        kept.held(day, CoachingFormat::CheckIn, 15)?;
    }
    kept.act("lead", "2027-02-15", ImprovementAct::Pause { note: None })?;
    let plan = kept.act("lead", "2027-02-22", ImprovementAct::Resume {})?;
    tell!(out, "\nDAYS 31-60: seven days of leave, so the last day is {}", shown(plan.last_day()));
    for day in ["2027-02-23", "2027-02-25", "2027-03-01", "2027-03-03", "2027-03-05", "2027-03-09"] {
        kept.held(day, CoachingFormat::CheckIn, 15)?;
    }
    kept.held("2027-03-10", CoachingFormat::CallReview, 30)?;
    let review = ImprovementAct::HoldReview {
        values: values(&[("first-meetings", "12"), ("to-stage-two", "0.26")])?,
        said: "Meetings are there. The step after them is on its way.".parse()?,
        view: "It helped to be heard on calls.".parse()?,
    };
    let plan = kept.act("lead", "2027-03-18", review)?;
    let held = plan.check_ins();
    tell!(out, "  check-ins: {} of {} due; calls observed: {}", held.kept(), held.due(), held.calls());
    Ok(())
}

/// The last thirty days: the library recommends, a named person decides.
fn decided(out: &mut String, kept: &mut Kept) -> Result<String, Error> {
    tell!(out, "\nDAYS 61-90");
    for day in ["2027-03-18", "2027-03-19"] {
        let said = plan::recommendation(&kept.asked(day)?)?;
        match said.recommendation() {
            Figure::Known(branch) => tell!(out, "  {day}: recommended: {branch}"),
            Figure::NotAvailable(reason) => tell!(out, "  {day}: nothing recommended: {}", reason.why()),
        }
    }
    let said = plan::recommendation(&kept.asked("2027-03-22")?)?;
    for line in said.evidence() {
        tell!(out, "  for: {line}");
    }
    for line in said.against() {
        tell!(out, "  against: {line}");
    }
    tell!(out, "  would change it: {}", said.what_would_change());
    let criteria =
        vec![goal("to-stage-two", (PlanMeasure::Conversion, GoalUnit::Share), ("0.26", "0.3"), "2027-04-21")?];
    let extend = ImprovementAct::Extend {
        seen: said.sha256(),
        criteria,
        because: "One of two goals is met, the other is more than half way.".parse()?,
        view: "One more month is fair.".parse()?,
    };
    let plan = kept.act("head", "2027-03-22", extend)?;
    tell!(out, "  decided by head: one more month, to {}", shown(plan.last_day()));
    let note = ImprovementAct::Observe { values: values(&[("to-stage-two", "0.31")])?, note: None };
    kept.act("lead", "2027-04-12", note)?;
    let said = plan::recommendation(&kept.asked("2027-04-12")?)?;
    let complete = ImprovementAct::Complete {
        seen: said.sha256(),
        because: "All criteria are met.".parse()?,
        view: "Glad of it.".parse()?,
    };
    let plan = kept.act("head", "2027-04-12", complete)?;
    tell!(out, "  decided by head: {}, with {} acts on the log", plan.state(), plan.acts().len());
    let page = DocumentRequest::new(kept.history.clone(), "ip-27-1".parse()?, "2027-04-12".parse()?);
    Ok(plan::document(&page)?.text().to_owned())
}

/// The watch, the audit, and what is left once the person asks for erasure.
fn afterwards(out: &mut String, kept: &mut Kept) -> Result<(), Error> {
    let observed = ["2027Q3", "2027Q4"].map(|quarter| -> Result<QuarterValue, Error> {
        Ok(QuarterValue::new(quarter.parse()?, "to-stage-two".parse()?, "0.29".parse()?))
    });
    let observed: Vec<QuarterValue> = observed.into_iter().collect::<Result<_, _>>()?;
    let watch = SustainRequest::new(kept.history.clone(), "ip-27-1".parse()?, "2028-01-03".parse()?);
    let watch = plan::sustain(&watch.with_observed(observed))?;
    tell!(out, "\nTHE WATCH");
    match watch.result() {
        Figure::Known(result) => tell!(out, "  {result}"),
        Figure::NotAvailable(reason) => tell!(out, "  {}", reason.why()),
    }
    let met = vec![
        TriggerMet::new("p-3c".parse()?, "2027-01-01".parse()?),
        TriggerMet::new("p-70".parse()?, "2027-10-01".parse()?),
    ];
    let audit = plan::consistent(&ConsistentRequest::new(kept.history.clone(), "2028-01-03".parse()?).with_met(met))?;
    tell!(out, "\nTHE SAME STANDARD");
    for row in audit.without_plan() {
        tell!(out, "  {} met the trigger {} days ago and got no plan", row.person(), row.days());
    }
    let act =
        Act { author: "hr".parse()?, time: "2028-06-01T08:00:00Z".parse()?, reason: "At their own request.".parse()? };
    kept.history.erase(&"p-3c".parse()?, &act)?;
    let verification = kept.history.verify(kept.history.head());
    let plan = plan::status(&kept.asked("2028-06-01")?)?;
    tell!(out, "\nAFTER ERASURE");
    tell!(out, "  the chain is sound: {}; {} payloads are gone", verification.sound(), verification.erased());
    tell!(
        out,
        "  the plan replays: {}, decided {}",
        plan.state(),
        shown(plan.decisions().last().map(plan::RecordedDecision::decided))
    );
    Ok(())
}

fn week() -> Vec<attain::Weekday> {
    use attain::Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
    vec![Monday, Tuesday, Wednesday, Thursday, Friday]
}

fn shown(day: Option<Date>) -> String {
    day.map_or_else(|| "not known".to_owned(), |day| day.to_string())
}
