//! `plan.document`: a plan to read, for whoever it is about and whoever has to decide.

use std::fmt::Write as _;

use super::event::PlanNoteKind;
use super::goal::GoalStatus;
use super::moves::{ImprovementMove, ImprovementState};
use super::phase::{PhaseItem, PhaseItemKind, PhaseStatus};
use super::status::{ImprovementPhase, ImprovementPlan, PlanDecision};
use crate::error::Error;
use crate::explain::Why;
use crate::history::History;
use crate::record::{Figure, Record};
use crate::text::{count, escaped};
use crate::time::Date;
use crate::unit::eye::percent;
use crate::unit::{FreeText, Id};

/// Which plan is written, when and how.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct DocumentRequest {
    /// The log.
    history: History,
    /// The plan.
    plan: Id,
    /// The day whose end counts.
    as_of: Date,
    /// The format.
    #[record(default = DocumentFormat::Html)]
    format: DocumentFormat,
    /// Whether ids of people are shown.
    #[record(default = false)]
    show_people: bool,
    /// Whether what was written about the person is shown: causes, reasons, views.
    #[record(default = false)]
    show_texts: bool,
}

/// The format of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
pub enum DocumentFormat {
    /// A page that needs nothing from elsewhere.
    Html,
    /// Markdown.
    Markdown,
}

/// A plan to read.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct PlanDocument {
    /// The format.
    format: DocumentFormat,
    /// The text.
    text: String,
}

/// Writes a plan to be read: each phase, what is due and what is missing, the goals, and what the law asks for in plain
/// words. Neither people nor texts are shown unless asked for.
///
/// ```
/// use attain::{plan, record};
/// let request = r#"{"plan": "ip-1", "entry": {"author": "lead", "time": "2027-01-08T09:00:00Z", "reason": "Opened.",
///     "salt": "00112233445566778899aabbccddeeff"},
///     "act": {"kind": "draft", "person": "p-3c", "start": "2027-01-11", "because": "Two quarters under the threshold."}}"#;
/// let acted = plan::act(&record::from_json(request)?)?;
/// let asked = plan::DocumentRequest::new(acted.history().clone(), "ip-1".parse()?, "2027-01-11".parse()?);
/// let page = plan::document(&asked)?;
/// assert!(page.text().contains("No program decides on this plan"));
/// assert!(!page.text().contains("p-3c") && !page.text().contains("Two quarters"));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `plan.unknown`; `plan.history_illegal` and those of reading an event.
pub fn document(request: &DocumentRequest) -> Result<PlanDocument, Error> {
    let plan = ImprovementPlan::of(&request.history, &request.plan, request.as_of, &Why::off())?;
    let parts = parts(&plan, request);
    let text = match request.format {
        DocumentFormat::Html => page(&plan, &parts),
        DocumentFormat::Markdown => parts.iter().map(Part::markdown).collect(),
    };
    Ok(PlanDocument { format: request.format, text })
}

/// What the page says on the law, in plain words: the lines of the house on people's data that a reader must know.
const LAW: &[&str] = &[
    "No program decides on this plan. The library recommends, and says what speaks against it and what is missing. A named person decides, gives a reason, and records your own view.",
    "Root causes are entered by people. Nothing here infers what somebody wants, feels or is like.",
    "A figure below a threshold is a reason to talk. It is not enough to hold anything against you: ramp, territory, a late quota and coaching that was not held are looked at first.",
    "You may see everything on the log that is about you, have it corrected by a further entry, and ask to have erased what was written about you. The dates and states stay, so that nobody can change them unseen.",
    "To acknowledge the plan says that you have read it. It does not say that you agree.",
    "Leave stops the clock of the plan.",
    "Groups such as age or gender play no part in any of this. They are compared afterwards, to find out whether plans fall on all alike.",
];

/// A part of the document, in both formats alike.
enum Part {
    Title(String),
    Head(String),
    Text(String),
    List(Vec<Line>),
    Table(Vec<&'static str>, Vec<Vec<String>>),
}

/// A line of a list: how it stands, and its words.
struct Line {
    mark: Mark,
    text: String,
}

#[derive(Clone, Copy)]
enum Mark {
    Plain,
    Done,
    Due,
    Late,
    /// It was due, and the plan is over.
    NotDone,
}

impl Mark {
    const fn word(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Done => "done",
            Self::Due => "due",
            Self::Late => "late",
            Self::NotDone => "not done",
        }
    }
}

fn parts(plan: &ImprovementPlan, request: &DocumentRequest) -> Vec<Part> {
    let who = |id: &Id| if request.show_people { id.to_string() } else { "(not shown)".to_owned() };
    let state = plan.state().as_str().replace('_', " ");
    let phase =
        if *plan.state() == ImprovementState::Paused { String::new() } else { format!(", {}", words(*plan.phase())) };
    let last = plan.last_day().map_or_else(
        || "the last day is not known while the plan is paused".to_owned(),
        |day| format!("last day {day}"),
    );
    let mut parts = vec![
        Part::Title(format!("Improvement plan {}", plan.plan())),
        Part::Text(format!(
            "The plan is {state} on {}: day {}{phase}. Day 1 is {}, {last}.",
            plan.as_of(),
            plan.day(),
            plan.start()
        )),
        Part::Text(format!("About {}, opened by {}.", who(plan.person()), who(plan.opened_by()))),
        Part::Head("What holds for this plan".to_owned()),
        Part::List(LAW.iter().map(|text| Line { mark: Mark::Plain, text: (*text).to_owned() }).collect()),
    ];
    parts.push(Part::Head("Missing by now".to_owned()));
    if plan.missing().is_empty() {
        parts.push(Part::Text("Nothing is late.".to_owned()));
    } else {
        parts.push(Part::List(
            plan.missing().iter().map(|text| Line { mark: Mark::Late, text: text.clone() }).collect(),
        ));
    }
    let over = plan.legal().is_empty();
    for phase in plan.phases() {
        parts.push(Part::Head(heading(phase)));
        parts.push(Part::List(phase.items().iter().map(|item| line(item, over)).collect()));
    }
    parts.push(Part::Head("Goals".to_owned()));
    if plan.goals().is_empty() {
        parts.push(Part::Text("None are written down yet.".to_owned()));
    } else {
        let names = vec!["goal", "measure", "from", "to", "by", "found", "of the way", "so far"];
        parts.push(Part::Table(names, plan.goals().iter().map(|goal| row(goal, request.show_texts)).collect()));
    }
    if !plan.pending().is_empty() {
        parts.push(Part::Text(format!(
            "{} adjusted. They count once the person has acknowledged them.",
            count(u64::try_from(plan.pending().len()).unwrap_or(u64::MAX), "goal was", "goals were")
        )));
    }
    let check_ins = plan.check_ins();
    parts.push(Part::Head("Coaching".to_owned()));
    let observed = count(check_ins.calls(), "call was", "calls were");
    parts.push(Part::Text(format!(
        "Check-ins: {} of {} that were due in the second phase were held; {observed} observed.",
        check_ins.kept(),
        check_ins.due()
    )));
    parts.push(Part::Text(managers_side(plan)));
    parts.push(Part::Head("Decisions".to_owned()));
    if plan.decisions().is_empty() {
        parts.push(Part::Text("Nobody has decided anything yet.".to_owned()));
    }
    for decision in plan.decisions() {
        let words = match decision.decision() {
            PlanDecision::Complete => "the plan worked",
            PlanDecision::Extend => "one more month",
            PlanDecision::NotComplete => "the plan did not work",
        };
        parts.push(Part::Text(format!("{}: {words}, decided by {}.", decision.decided(), who(decision.decided_by()))));
        let texts = [("Reason", decision.because()), ("The person's own view", decision.view())];
        let erased = decision.erased();
        parts.extend(texts.map(|(what, text)| Part::Text(told(what, text, erased, request.show_texts))));
    }
    parts.push(Part::Head("What was done".to_owned()));
    let acts = plan.acts().iter().map(|act| {
        let mut text = format!("{} {}, by {}", act.day(), done(*act.act()), who(act.by()));
        if act.recorded() > act.day() {
            let _ = write!(text, ", recorded on {}", act.recorded());
        }
        if act.erased() {
            text.push_str(" (what was written was erased)");
        } else if request.show_texts {
            for note in act.notes().iter().filter(|note| note.what != PlanNoteKind::Wording) {
                let about = note.about.as_ref().map_or_else(String::new, |about| format!(" of {about}"));
                let _ = write!(text, "; {}{about}: {}", note.what, note.text);
            }
        }
        Line { mark: Mark::Plain, text }
    });
    parts.push(Part::List(acts.collect()));
    parts.push(Part::Text(format!("From a log whose acts on this plan have the hash {}.", plan.sha256())));
    parts
}

/// What was done, in words.
const fn done(act: ImprovementMove) -> &'static str {
    match act {
        ImprovementMove::Draft => "plan opened",
        ImprovementMove::MoveStart => "start moved",
        ImprovementMove::ReviewMeasures => "measures reviewed",
        ImprovementMove::EnterCause => "root cause entered",
        ImprovementMove::SetGoals => "goals written down",
        ImprovementMove::Publish => "handed over in writing",
        ImprovementMove::Acknowledge => "acknowledged",
        ImprovementMove::Observe => "goals measured",
        ImprovementMove::Adjust => "goals adjusted",
        ImprovementMove::Pause => "paused",
        ImprovementMove::Resume => "gone on with",
        ImprovementMove::StateManagersSide => "manager's side stated",
        ImprovementMove::HoldReview => "honest review held",
        ImprovementMove::Complete => "decided: it worked",
        ImprovementMove::Extend => "decided: one more month",
        ImprovementMove::NotComplete => "decided: it did not work",
        ImprovementMove::Cancel => "cancelled",
    }
}

/// A text that may have been erased, or is not shown.
fn told(what: &str, text: Option<&FreeText>, erased: bool, shown: bool) -> String {
    match text {
        Some(text) if shown => format!("{what}: {text}"),
        Some(_) => format!("{what}: on the log, not shown here."),
        None if erased => format!("{what}: erased."),
        None => format!("{what}: none."),
    }
}

fn managers_side(plan: &ImprovementPlan) -> String {
    let Some(side) = plan.managers_side() else {
        return "The manager's side (ramp, territory, quota, coaching) is not stated yet.".to_owned();
    };
    let ramping = if side.ramping() { "still ramping" } else { "fully ramped" };
    let late = if side.quota_late_days() == 0 {
        "the quota came in time".to_owned()
    } else {
        format!("the quota came {} late", count(side.quota_late_days(), "day", "days"))
    };
    let territory = side.territory().map_or_else(
        || "the territory's potential is not known".to_owned(),
        |share| format!("the territory has {} of the average potential", percent(share)),
    );
    format!(
        "The manager's side, stated on {}: {ramping}, {late}, {territory}; {} coaching meetings promised, {} held.",
        side.stated(),
        side.promised(),
        side.delivered()
    )
}

const fn words(phase: ImprovementPhase) -> &'static str {
    match phase {
        ImprovementPhase::Before => "before it starts",
        ImprovementPhase::Diagnose => "first phase: understand",
        ImprovementPhase::Coach => "second phase: coach",
        ImprovementPhase::Decide => "third phase: decide",
        ImprovementPhase::Extension => "the one further month",
        ImprovementPhase::Over => "all its days are over",
    }
}

fn heading(phase: &PhaseStatus) -> String {
    let days = match (phase.first(), phase.last()) {
        (Some(first), Some(last)) => format!("{first} to {last}"),
        (Some(first), None) => format!("from {first}, paused"),
        _ => "paused".to_owned(),
    };
    let mut name = words(*phase.phase()).to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    format!("{name}, {days}")
}

fn line(item: &PhaseItem, over: bool) -> Line {
    let what = match item.item() {
        PhaseItemKind::FiveMeasures => "The five measures are reviewed: funnel, effort, wins, size, conversion",
        PhaseItemKind::DirectTalk => "A direct talk with the person",
        PhaseItemKind::RootCause => "The root cause, entered by a person",
        PhaseItemKind::GoalsInWriting => "Goals that can be measured, handed over in writing",
        PhaseItemKind::Acknowledged => "The person has acknowledged the plan",
        PhaseItemKind::CheckIns => "Check-ins, daily or every other day of work",
        PhaseItemKind::CallObserved => "A call observed, live or recorded",
        PhaseItemKind::HonestReview => "The honest review, with the person's own view",
        PhaseItemKind::ManagersSide => "The manager's side is stated",
        PhaseItemKind::Decision => "A person decides, with a reason and the person's own view",
    };
    let (mark, rest) = match (item.done(), item.due()) {
        (Some(done), _) => (Mark::Done, format!("on {done}")),
        (None, due) => {
            let day = due.map_or_else(|| "once the clock goes on".to_owned(), |day| format!("by {day}"));
            // What is due says itself what is missing, but where a part of it is there.
            let part = matches!(item.item(), PhaseItemKind::FiveMeasures | PhaseItemKind::CheckIns);
            match item.missing().filter(|_| item.late() || part) {
                _ if over => (Mark::NotDone, item.missing().filter(|_| part).unwrap_or("-").to_owned()),
                Some(missing) if item.late() => (Mark::Late, format!("{day}. Missing: {missing}")),
                Some(missing) => (Mark::Due, format!("{day}. To come: {missing}")),
                None => (Mark::Due, day),
            }
        }
    };
    Line { mark, text: format!("{what}: {rest}") }
}

fn row(goal: &GoalStatus, shown: bool) -> Vec<String> {
    let none = || "not measured".to_owned();
    let wording = goal.wording().filter(|_| shown).map_or_else(String::new, |text| format!(": {text}"));
    vec![
        format!("{}{wording}", goal.goal()),
        goal.measure().to_string(),
        goal.baseline().to_string(),
        goal.target().to_string(),
        goal.due().to_string(),
        goal.value().known().map_or_else(none, ToString::to_string),
        goal.progress().known().map_or_else(String::new, |share| percent(*share)),
        match goal.outcome() {
            Figure::Known(outcome) => outcome.as_str().replace('_', " "),
            Figure::NotAvailable(_) => String::new(),
        },
    ]
}

impl Part {
    fn markdown(&self) -> String {
        match self {
            Self::Title(text) => format!("# {}\n", plain(text)),
            Self::Head(text) => format!("\n## {}\n", plain(text)),
            Self::Text(text) => format!("\n{}\n", plain(text)),
            Self::List(lines) => {
                let line = |line: &Line| {
                    let mark = match line.mark {
                        Mark::Plain => String::new(),
                        mark => format!("**{}** ", mark.word()),
                    };
                    format!("- {mark}{}\n", plain(&line.text))
                };
                format!("\n{}", lines.iter().map(line).collect::<String>())
            }
            Self::Table(names, rows) => {
                let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
                let rule = line(names.iter().map(|_| "---".to_owned()).collect());
                let head = line(names.iter().map(|name| (*name).to_owned()).collect());
                let rows = rows.iter().map(|cells| line(cells.iter().map(|cell| plain(cell)).collect()));
                format!("\n{head}{rule}{}", rows.collect::<String>())
            }
        }
    }

    fn html(&self) -> String {
        match self {
            Self::Title(text) => format!("<h1>{}</h1>", escaped(text)),
            Self::Head(text) => format!("<h2>{}</h2>", escaped(text)),
            Self::Text(text) => format!("<p>{}</p>", escaped(text)),
            Self::List(lines) => {
                let line = |line: &Line| match line.mark {
                    Mark::Plain => format!("<li>{}</li>", escaped(&line.text)),
                    mark => {
                        let word = mark.word();
                        let class = word.replace(' ', "-");
                        format!("<li class=\"{class}\"><b>{word}</b> {}</li>", escaped(&line.text))
                    }
                };
                format!("<ul>{}</ul>", lines.iter().map(line).collect::<String>())
            }
            Self::Table(names, rows) => {
                let head: String = names.iter().flat_map(|name| ["<th>", name, "</th>"]).collect();
                let cell = |cell: &String| format!("<td>{}</td>", escaped(cell));
                let rows = rows.iter().map(|cells| format!("<tr>{}</tr>", cells.iter().map(cell).collect::<String>()));
                let rows: String = rows.collect();
                format!("<div class=\"wide\"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>")
            }
        }
    }
}

/// Foreign text in Markdown: on one line, and nothing in it is markup.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in crate::text::one_line(text).chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '!' | '&' | '~') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

fn page(plan: &ImprovementPlan, parts: &[Part]) -> String {
    let body: String = parts.iter().map(Part::html).collect();
    let (title, style) = (escaped(plan.plan().as_str()), include_str!("page.css"));
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>Improvement plan {title}</title>\
         <style>{style}</style></head><body><main class=\"attain\">{body}</main></body></html>\n"
    )
}
