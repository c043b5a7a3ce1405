//! `grow.document`: a session as Markdown and as a page. Ids and texts are hidden unless they are asked for.

use std::fmt::Write as _;

use super::{CommitmentOwner, GrowNote, GrowSession, GrowState, GrowText};
use crate::error::Error;
use crate::history::History;
use crate::policy::CoachingPolicy;
use crate::record::{Figure, Record};
use crate::rule::{GROW_GOAL, GROW_LEDGER, GROW_OPTIONS, GROW_QUESTIONS, GROW_REALITY, GROW_WAY_FORWARD, RuleId};
use crate::text::{escaped, one_line};
use crate::unit::eye::percent;
use crate::unit::{FreeText, Id};

/// Which session is written, and whether it names people.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct GrowDocumentRequest {
    /// The log.
    history: History,
    /// The session.
    session: Id,
    /// Whether ids and what people wrote are shown.
    #[record(default = false)]
    reveal: bool,
    /// What a session needs.
    #[record(default)]
    policy: CoachingPolicy,
}

/// A session to read.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowDocument {
    /// As Markdown.
    markdown: String,
    /// As a page that needs nothing from elsewhere.
    html: String,
}

/// Writes a session as Markdown and as a page. By default nobody is named and no text is shown.
///
/// ```
/// use attain::coaching::{self, GrowAct, GrowActRequest, GrowDocumentRequest};
/// use attain::LogEntry;
///
/// let entry = LogEntry::new("mia".parse()?, "2026-05-22T09:00:00Z".parse()?, "Weekly talk.".parse()?);
/// let opened = coaching::act(&GrowActRequest::new("s-1".parse()?, "ann".parse()?, entry, GrowAct::Open {}))?;
/// let request = GrowDocumentRequest::new(opened.history().clone(), "s-1".parse()?);
/// let page = coaching::document(&request)?;
/// assert!(!page.html().contains("ann") && page.markdown().starts_with("# Session of 2026-05-22"));
/// assert!(coaching::document(&request.with_reveal(true))?.html().contains("ann"));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `grow.session_unknown` at `session`; those of reading the events.
pub fn document(request: &GrowDocumentRequest) -> Result<GrowDocument, Error> {
    let session = GrowSession::of(&request.history, &request.session, &request.policy, None)?;
    let session = session.ok_or_else(super::session::unknown)?;
    let page = Page { reveal: request.reveal }.of(&session);
    Ok(GrowDocument { markdown: markdown(&page), html: html(&page) })
}

/// A part of a page: lines under a heading.
struct Part {
    heading: &'static str,
    rule: Option<RuleId>,
    lines: Vec<String>,
}

/// What is written, before it is Markdown or HTML.
struct Written {
    title: String,
    parts: Vec<Part>,
}

struct Page {
    reveal: bool,
}

impl Page {
    fn id(&self, id: &Id, instead: &str) -> String {
        if self.reveal { one_line(id.as_str()) } else { instead.to_owned() }
    }

    fn text(&self, text: Option<&FreeText>) -> String {
        match text {
            None => "(erased)".to_owned(),
            Some(text) if self.reveal => one_line(text.as_str()),
            Some(_) => "(hidden)".to_owned(),
        }
    }

    fn texts(&self, texts: &[GrowText]) -> Vec<String> {
        texts.iter().map(|text| self.text(text.text.as_ref())).collect()
    }

    fn notes(&self, notes: &[GrowNote]) -> Vec<String> {
        let note = |note: &GrowNote| {
            let tag = note.tag.map_or_else(String::new, |tag| format!(" ({tag})"));
            format!("{}{tag}: {}", note.stage, self.text(note.text.as_ref()))
        };
        notes.iter().map(note).collect()
    }

    fn of(&self, session: &GrowSession) -> Written {
        let mut parts = vec![self.head(session)];
        parts.extend(self.stages(session));
        let share = match &session.question_share {
            Figure::Known(share) => format!("{} of the tagged notes are questions", percent(*share)),
            Figure::NotAvailable(reason) => reason.why().to_owned(),
        };
        let mut notes = self.notes(&session.notes);
        notes.push(share);
        parts.push(Part { heading: "Notes", rule: Some(GROW_QUESTIONS), lines: notes });
        let practised = self.notes(&session.rehearsals);
        parts.push(Part { heading: "Practised", rule: Some(GROW_QUESTIONS), lines: practised });
        let review = |review: &super::GrowReview| {
            let due = review.due.map_or_else(String::new, |due| format!(" to {due}"));
            format!("{}: {}{due}", self.id(&review.commitment, "a commitment"), review.outcome)
        };
        let reviews = session.reviews.iter().map(review).collect();
        parts.push(Part { heading: "Earlier commitments", rule: Some(GROW_LEDGER), lines: reviews });
        let missing = session
            .missing
            .iter()
            .map(|missing| format!("{} ({})", missing.what.as_str().replace('_', " "), missing.rule));
        parts.push(Part { heading: "Still needed", rule: None, lines: missing.collect() });
        parts.retain(|part| !part.lines.is_empty());
        Written { title: format!("Session of {}", session.opened), parts }
    }

    fn head(&self, session: &GrowSession) -> Part {
        let stands = match &session.state {
            GrowState::Open { stage } => format!("open, at the stage {}", stage.as_str().replace('_', " ")),
            GrowState::Completed { on, minutes } => format!("completed on {on}, {minutes} minutes"),
            GrowState::Cancelled { on } => format!("cancelled on {on}"),
        };
        let mut lines = vec![
            format!("Person: {}", self.id(&session.person, "(hidden)")),
            format!("Manager: {}", self.id(&session.manager, "(hidden)")),
            format!("State: {stands}"),
        ];
        lines.extend(
            session.returns.iter().map(|back| format!("Returned from {} to {} on {}", back.from, back.to, back.on)),
        );
        if session.erased {
            lines.push("Texts of this session were erased.".to_owned());
        }
        Part { heading: "The session", rule: Some(GrowSession::RULE), lines }
    }

    fn stages(&self, session: &GrowSession) -> Vec<Part> {
        let mut parts = Vec::new();
        if let Some(goal) = &session.goal {
            let mut lines = vec![format!(
                "{}: from {} to {} by {}",
                self.id(&goal.metric, "the metric"),
                goal.current,
                goal.target,
                goal.due
            )];
            if let Some(target) = goal.quarter_target {
                let standing =
                    goal.quarter_standing.map_or_else(String::new, |standing| format!(", {standing} so far"));
                lines.push(format!("The quarter's target: {target}{standing}"));
            }
            lines.extend(goal.wording.iter().map(|wording| format!("In their words: {}", self.text(Some(wording)))));
            parts.push(Part { heading: "Goal", rule: Some(GROW_GOAL), lines });
        }
        if let Some(reality) = &session.reality {
            let deal = |deal: &super::GrowDeal| {
                format!("Deal {}: {}", self.id(&deal.deal, "(hidden)"), self.text(deal.facts.as_ref()))
            };
            let mut lines: Vec<String> = reality.deals.iter().map(deal).collect();
            if reality.no_deals {
                lines.push("No deals yet".to_owned());
            }
            lines.extend(self.texts(&reality.patterns).into_iter().map(|pattern| format!("Pattern: {pattern}")));
            parts.push(Part { heading: "Reality", rule: Some(GROW_REALITY), lines });
        }
        if let Some(options) = &session.options {
            let numbered = (1_u64..).zip(self.texts(&options.ways)).map(|(number, way)| format!("Way {number}: {way}"));
            let mut lines: Vec<String> = numbered.collect();
            let best = options.best_performer.iter();
            lines.extend(best.map(|best| format!("What the best performer would do: {}", self.text(Some(best)))));
            parts.push(Part { heading: "Options", rule: Some(GROW_OPTIONS), lines });
        }
        if let Some(agreed) = &session.way_forward {
            let commitment = |commitment: &super::GrowCommitment| {
                let owner = match commitment.owner {
                    CommitmentOwner::Person => "the person",
                    CommitmentOwner::Manager => "the manager",
                };
                let way = commitment.option.map_or_else(String::new, |way| format!(", on way {way}"));
                let again = if commitment.repeats.is_some() { ", agreed before" } else { "" };
                format!("By {}, {owner}: {}{way}{again}", commitment.due, self.text(commitment.action.as_ref()))
            };
            let mut lines: Vec<String> = agreed.commitments.iter().map(commitment).collect();
            lines.push(format!("Support: {}", self.text(agreed.support.as_ref())));
            parts.push(Part { heading: "Way forward", rule: Some(GROW_WAY_FORWARD), lines });
        }
        parts
    }
}

/// Foreign text as text of Markdown: nothing in it is a sign, and no line of it begins anything.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\'' | '"' => out.push(letter),
            '+' | '-' if !out.is_empty() => out.push(letter),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '+' | '-' | '!' | '|' | '~' => {
                out.push('\\');
                out.push(letter);
            }
            other => out.push_str(&escaped(other.encode_utf8(&mut [0; 4]))),
        }
    }
    out
}

fn markdown(page: &Written) -> String {
    let mut out = format!("# {}\n", page.title);
    for part in &page.parts {
        let rule = part.rule.map_or_else(String::new, |rule| format!(" (`{rule}`)"));
        let _ = write!(out, "\n## {}{rule}\n\n", part.heading);
        for line in &part.lines {
            let _ = writeln!(out, "- {}", plain(line));
        }
    }
    out
}

fn html(page: &Written) -> String {
    let part = |part: &Part| {
        let rule = part.rule.map_or_else(String::new, |rule| format!(" <code>{rule}</code>"));
        let lines: String = part.lines.iter().fold(String::new(), |mut out, line| {
            let _ = write!(out, "<li>{}</li>", escaped(line));
            out
        });
        format!("<section><h2>{}{rule}</h2><ul>{lines}</ul></section>", part.heading)
    };
    let body: String = page.parts.iter().map(part).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{0}</title><style>{1}</style></head>\
         <body><main><h1>{0}</h1>{body}</main></body></html>\n",
        page.title, STYLE
    )
}

/// Readable on a screen and on paper, by day and by night.
const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:44rem;padding:0 1rem;\
color:#1a1a1a;background:#fff}h2{font-size:1.1rem;margin:1.5rem 0 .3rem}code{font-size:.8em;color:#555}\
@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#161616}code{color:#aaa}}";
