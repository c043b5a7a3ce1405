//! A month of coaching: `cargo run --release --example coaching_month`.
//!
//! On a made company in week 8 of its quarter: what a manager's week costs, a calendar for May, tiers from the last full
//! quarters, four weekly sessions with one person that end in commitments which come back, meetings that were held and
//! those that were not, and what is left when the person asks that the notes go. With `--ics FILE` the calendar is written
//! for a calendar program, with `--html FILE` the last session as a page; ids are shown there, since you ask for it.

use std::fmt::Write as _;
use std::process::ExitCode;

use attain::coaching::{
    self, CadenceAdherenceRequest, CadenceCalendarRequest, CadenceHoursRequest, CadenceIcsRequest, CadenceSchool,
    CoachGapRequest, CoachLogRequest, CoachingSituation, CommitmentOutcome, CommitmentOwner, EffectData, GrowAct,
    GrowActRequest, GrowDocumentRequest, GrowEffectRequest, GrowFacts, GrowFactsRequest, GrowLedgerRequest,
    GrowQuestionsRequest, GrowSession, GrowStage, NewCommitment, NoteTag, RateSide, RealityDeal, Tier, TierPerson,
    TierQuarter, TieredPerson, TiersCoachingRequest, TiersSplitRequest,
};
use attain::record::Figure;
use attain::sample::{self, SampleCompany, SampleRequest};
use attain::{
    Book, CoachingFormat, Date, Error, Gap, History, Id, LogEntry, Quarter, ReviewRequest, Scope, history, review,
};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (mut ics, mut html) = (None, None);
    for pair in arguments.chunks(2) {
        match pair {
            [name, file] if name == "--ics" => ics = Some(file.clone()),
            [name, file] if name == "--html" => html = Some(file.clone()),
            _ => {
                let usage = "usage: coaching_month [--ics FILE] [--html FILE]\n";
                let _ = std::io::Write::write_all(&mut std::io::stderr(), usage.as_bytes());
                return ExitCode::from(2);
            }
        }
    }
    let mut out = String::new();
    let written = coached(&mut out).map_err(|error| error.to_string()).and_then(|(calendar, page)| {
        let mut files = [(ics, calendar), (html, page)].into_iter().filter_map(|(file, text)| Some((file?, text)));
        files.try_for_each(|(file, text)| std::fs::write(&file, text).map_err(|error| format!("{file}: {error}")))
    });
    match written {
        Ok(()) => {
            let _ = std::io::Write::write_all(&mut std::io::stdout(), out.as_bytes());
            ExitCode::SUCCESS
        }
        Err(message) => {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("error: {message}\n").as_bytes());
            ExitCode::FAILURE
        }
    }
}

/// A line of the story.
macro_rules! tell {
    ($out:expr, $($text:tt)+) => { let _ = writeln!($out, $($text)+); };
}

fn shown<T: ToString>(figure: &Figure<T>) -> String {
    match figure {
        Figure::Known(value) => value.to_string(),
        Figure::NotAvailable(reason) => format!("not available: {}", reason.why()),
    }
}

/// The log, and who writes on it.
struct Desk {
    history: History,
    manager: Id,
    entries: u32,
}

impl Desk {
    /// The next entry of a day. A salt is random in earnest; here it is a number, so that the story stays the same.
    fn entry(&mut self, day: &str) -> Result<LogEntry, Error> {
        self.entries = self.entries.saturating_add(1);
        let part = |part: Option<u32>| part.unwrap_or_default();
        let (minute, second) = (part(self.entries.checked_div(60)), part(self.entries.checked_rem(60)));
        let time = format!("{day}T09:{minute:02}:{second:02}Z");
        let entry = LogEntry::new(self.manager.clone(), time.parse()?, "Weekly talk.".parse()?);
        Ok(entry.with_salt(format!("{:032x}", self.entries).parse()?))
    }

    fn act(&mut self, (session, person, day): (&str, &Id, &str), act: GrowAct) -> Result<GrowSession, Error> {
        let entry = self.entry(day)?;
        let request = GrowActRequest::new(session.parse()?, person.clone(), entry, act);
        let acted = coaching::act(&request.with_history(self.history.clone()))?;
        self.history = acted.history().clone();
        Ok(acted.session().clone())
    }
}

/// The story, the calendar as iCalendar, the last session as a page.
fn coached(out: &mut String) -> Result<(String, String), Error> {
    let company = sample::company(&SampleRequest::new())?;
    let book = Book::read(company.deals(), company.map())?;
    let (manager, people) = team(&book, &company)?;
    let today: Date = company.as_of();
    tell!(out, "THE TEAM: {manager} and {} people, {today}", people.len());

    tell!(out, "\nWHAT IT COSTS");
    let number = u64::try_from(people.len()).unwrap_or(0);
    for school in CadenceSchool::ALL {
        let hours = coaching::hours(&CadenceHoursRequest::new(number).with_school(*school))?;
        let parts: Vec<String> = hours.parts().iter().map(|part| format!("{} {}", part.part(), part.hours())).collect();
        let warning = if hours.too_much() { ", too much" } else { "" };
        tell!(out, "  {school}: {} hours a week{warning} ({})", hours.hours(), parts.join(", "));
    }

    let calendar = CadenceCalendarRequest::new(people.clone(), "2026-05-01".parse()?, "2026-05-31".parse()?)
        .with_holidays(vec!["2026-05-25".parse()?]);
    let calendar = coaching::calendar(&calendar)?;
    tell!(out, "\nMAY: {} meetings, {} without a place", calendar.meetings().len(), calendar.unplaced().len());
    for slot in calendar.meetings().iter().filter(|slot| slot.date().to_string() == "2026-05-13") {
        let person = slot.person().map_or_else(|| "all".to_owned(), ToString::to_string);
        let part = |part: Option<u64>| part.unwrap_or_default();
        let (hour, minute) = (part(slot.begins().checked_div(60)), part(slot.begins().checked_rem(60)));
        tell!(
            out,
            "  {} {hour:02}:{minute:02} {} with {person}, {} minutes",
            slot.date(),
            slot.format(),
            slot.minutes()
        );
    }
    let ics = coaching::ics(&CadenceIcsRequest::new(calendar, "2026-04-30T12:00:00Z".parse()?))?;

    let first = people.first().cloned().unwrap_or_else(|| manager.clone());
    tiers(out, (&book, &company), &manager, &people)?;
    let facts = coaching::facts(
        &book,
        &GrowFactsRequest::new(first.clone())
            .with_team(company.team().clone())
            .with_leave(company.leave().clone())
            .with_quotas(company.quotas().clone()),
    )?;
    before(out, &facts)?;
    let mut desk = Desk { history: History::new(), manager, entries: 0 };
    let last = month(out, &mut desk, &first, &facts)?;
    after(out, &mut desk, &people, &first)?;
    let page = GrowDocumentRequest::new(desk.history.clone(), last).with_reveal(true);
    let page = coaching::document(&page)?.html().to_owned();
    forgotten(out, &mut desk, &first)?;
    Ok((ics.ics().to_owned(), page))
}

/// The first manager with the people who report to them and carry a quota.
fn team(book: &Book, company: &SampleCompany) -> Result<(Id, Vec<Id>), Error> {
    let request = ReviewRequest::new().with_team(company.team().clone()).with_quotas(company.quotas().clone());
    let all = review::of(book, &request)?;
    let named = all.kpis().by_manager().iter().map(attain::kpi::KeyRow::key).find(|key| key.as_str() != "(none)");
    let manager: Id = named.cloned().map_or_else(|| "lead".parse(), Ok)?;
    let theirs = review::of(book, &request.with_scope(Scope::Manager { id: manager.clone() }))?;
    let people = theirs.attainment().known().map_or(&[][..], |team| team.by_owner());
    Ok((manager.clone(), people.iter().map(|row| row.owner().clone()).filter(|id| *id != manager).collect()))
}

/// Tiers by the last two full quarters, and what fits each.
fn tiers(out: &mut String, (book, company): (&Book, &SampleCompany), manager: &Id, people: &[Id]) -> Result<(), Error> {
    let periods: [Quarter; 2] = ["2025Q4".parse()?, "2026Q1".parse()?];
    let mut rows: Vec<(Id, Vec<TierQuarter>, bool)> =
        people.iter().map(|person| (person.clone(), Vec::new(), false)).collect();
    for (period, day) in periods.iter().zip(["2025-12-31", "2026-03-31"]) {
        let request = ReviewRequest::new()
            .with_team(company.team().clone())
            .with_leave(company.leave().clone())
            .with_quotas(company.quotas().clone())
            .with_as_of(day.parse()?)
            .with_period(*period)
            .with_scope(Scope::Manager { id: manager.clone() });
        let reviewed = review::of(book, &request)?;
        let Figure::Known(team) = reviewed.attainment() else { continue };
        for row in team.by_owner() {
            let Some((_, quarters, ramping)) = rows.iter_mut().find(|(id, _, _)| id == row.owner()) else { continue };
            *ramping |= row.ramp_factor().known().is_none_or(|factor| factor.to_string() != "1");
            if let Figure::Known(share) = row.ramp_adjusted() {
                quarters.push(TierQuarter::new(*period, *share));
            }
        }
    }
    let compared = rows.into_iter().map(|(id, rows, ramping)| TierPerson::new(id, rows).with_ramping(ramping));
    let split = coaching::split(&TiersSplitRequest::new(periods.to_vec(), compared.collect()))?;
    tell!(out, "\nTIERS by 2025Q4 and 2026Q1; {} not compared", split.not_judged().len());
    let Figure::Known(found) = split.split() else {
        tell!(out, "  {}", split.split().reason().map_or("", |reason| reason.why()));
        return Ok(());
    };
    for row in found.rows() {
        let alone: Vec<&str> = row.alone().iter().map(|alone| alone.tier().as_str()).collect();
        let (share, change) = (row.attainment(), row.what_would_change());
        tell!(out, "  {}: {}, {share} (alone: {}); {change}", row.person(), row.tier(), alone.join(", "));
    }
    let tiered = found.rows().iter().map(|row| TieredPerson::new(row.person().clone(), *row.tier()));
    let plans = coaching::coaching(&TiersCoachingRequest::new(tiered.collect(), company.as_of()))?;
    for plan in plans.plans().iter().filter(|plan| *plan.tier() != Tier::Middle || plan.mentor().is_some()) {
        let moves: Vec<&str> = plan.measures().iter().map(|measure| measure.what().as_str()).collect();
        let mentor = plan.mentor().map_or_else(String::new, |mentor| format!(", mentor {mentor}"));
        tell!(out, "  {} ({}): {}{mentor}", plan.person(), plan.tier(), moves.join(", "));
    }
    Ok(())
}

/// What a session begins with.
fn before(out: &mut String, facts: &GrowFacts) -> Result<(), Error> {
    let (quota, remaining) = (shown(facts.quota()), shown(facts.remaining()));
    tell!(out, "\nBEFORE THE FIRST SESSION with {}", facts.person());
    tell!(out, "  won {} of {quota}, {remaining} to go", facts.won());
    for deal in facts.deals() {
        let amount = deal.amount().map_or_else(|| "no amount".to_owned(), |amount| amount.to_string());
        let talk: Vec<&str> = deal.talk().iter().map(|reason| reason.as_str()).collect();
        let talk = if talk.is_empty() { String::new() } else { format!(": {}", talk.join(", ")) };
        tell!(out, "  {} {amount}, {} days old{talk}", deal.id(), deal.age().unwrap_or(0));
    }
    for pattern in facts.patterns() {
        let (won, lost) = (shown(pattern.won()), shown(pattern.lost()));
        tell!(out, "  {}: won {won}, lost {lost} on average", pattern.measure());
    }
    let asked =
        GrowQuestionsRequest::new().with_stage(GrowStage::Reality).with_situations(vec![CoachingSituation::StuckDeal]);
    for question in coaching::questions(&asked)?.questions().iter().take(2) {
        tell!(out, "  ask: {}", question.text());
    }
    Ok(())
}

/// A week's session: its day, what becomes of what was agreed before, what is agreed, by when.
type Week = (&'static str, &'static str, &'static [CommitmentOutcome], &'static str, &'static str);

const WEEKS: [Week; 4] = [
    ("1", "2026-05-01", &[], "Call the user of the largest deal.", "2026-05-08"),
    ("2", "2026-05-08", &[CommitmentOutcome::Done, CommitmentOutcome::Missed], "Send the mutual plan.", "2026-05-15"),
    ("3", "2026-05-15", &[CommitmentOutcome::Missed], "Send the mutual plan.", "2026-05-22"),
    ("4", "2026-05-22", &[CommitmentOutcome::Carried], "Ask for the date.", "2026-05-29"),
];

/// Four weekly sessions. Gives the last.
fn month(out: &mut String, desk: &mut Desk, person: &Id, facts: &GrowFacts) -> Result<Id, Error> {
    tell!(out, "\nFOUR SESSIONS");
    let deals =
        facts.deals().iter().map(|deal| Ok(RealityDeal::new(deal.id().clone(), "The buyer is silent.".parse()?)));
    let deals: Vec<RealityDeal> = deals.collect::<Result<_, Error>>()?;
    for (week, day, outcomes, action, due) in WEEKS {
        let (name, first) = (format!("s-{week}"), week == "1");
        let at = (name.as_str(), person, day);
        let opened = desk.act(at, GrowAct::Open {})?;
        for (commitment, outcome) in opened.to_review().iter().zip(outcomes) {
            let due = (*outcome == CommitmentOutcome::Carried).then(|| due.parse()).transpose()?;
            desk.act(at, GrowAct::Review { commitment: commitment.clone(), outcome: *outcome, due })?;
        }
        desk.act(
            at,
            GrowAct::Goal {
                metric: "win_rate".parse()?,
                current: "0.2".parse()?,
                target: "0.3".parse()?,
                due: "2026-05-31".parse()?,
                quarter_target: None,
                quarter_standing: None,
                wording: Some("Win more of what I demo.".parse()?),
            },
        )?;
        desk.act(at, GrowAct::Note { text: "What would be different?".parse()?, tag: Some(NoteTag::Question) })?;
        desk.act(at, GrowAct::Advance {})?;
        let patterns = vec!["Won where the user was in the room.".parse()?];
        desk.act(at, GrowAct::Reality { deals: deals.clone(), no_deals: deals.is_empty(), patterns })?;
        desk.act(at, GrowAct::Advance {})?;
        let ways = vec!["Ask the user.".parse()?, "Ask the sponsor.".parse()?, "Leave the deal.".parse()?];
        desk.act(at, GrowAct::Options { ways, best_performer: Some("Would call today.".parse()?) })?;
        desk.act(at, GrowAct::Rehearse { text: "The opening of the call.".parse()? })?;
        desk.act(at, GrowAct::Advance {})?;
        let early = GrowAct::Complete { minutes: 30 };
        let early = GrowActRequest::new(name.parse()?, person.clone(), desk.entry(day)?, early);
        let refused = coaching::act(&early.with_history(desk.history.clone())).err();
        if let Some(error) = refused.filter(|_| first) {
            tell!(out, "  completed too early: {} [{}]", error.message(), error.code());
        }
        let theirs = NewCommitment::new(format!("c-{week}").parse()?, action.parse()?, due.parse()?);
        let mut commitments = vec![theirs.with_option(1)];
        if first {
            let own = NewCommitment::new("m-1".parse()?, "Ask for the budget.".parse()?, due.parse()?);
            commitments.push(own.with_owner(CommitmentOwner::Manager));
        }
        let agreed = desk.act(at, GrowAct::WayForward { commitments, support: "Joins the call.".parse()? })?;
        let again =
            agreed.way_forward().is_some_and(|agreed| agreed.commitments().iter().any(|one| one.repeats().is_some()));
        let done = desk.act(at, GrowAct::Complete { minutes: 30 })?;
        let again = if again { ", agreed before in the same words" } else { "" };
        tell!(out, "  {day}: {} looked at, `{action}`{again}", done.reviews().len());
    }
    "s-4".parse()
}

/// What was held, what became of what was agreed, and whether a figure moved.
fn after(out: &mut String, desk: &mut Desk, people: &[Id], person: &Id) -> Result<(), Error> {
    let entry = desk.entry("2026-05-22")?.with_effective("2026-05-06".parse()?);
    let held = CoachLogRequest::new(person.clone(), entry, CoachingFormat::CallReview, 25);
    desk.history = coaching::log(&held.with_history(desk.history.clone()))?;
    let seen = CoachGapRequest::new(person.clone(), desk.entry("2026-05-22")?, Gap::Skill);
    desk.history = coaching::gap(&seen.with_history(desk.history.clone()))?;
    let (from, to): (Date, Date) = ("2026-04-27".parse()?, "2026-05-22".parse()?);
    let two: Vec<Id> = people.iter().take(2).cloned().collect();
    let report = coaching::adherence(&CadenceAdherenceRequest::new(desk.history.clone(), two, from, to))?;
    tell!(out, "\nHELD, {from} to {to}");
    for row in report.rows().iter().filter(|row| row.due() > 0) {
        let (kept, due) = (row.in_time().saturating_add(row.late()), row.due());
        tell!(out, "  {} {}: {kept} of {due}, {} too short", row.person(), row.format(), row.short());
    }
    let ledger = coaching::ledger(&GrowLedgerRequest::new(desk.history.clone(), "2026-05-30".parse()?))?;
    tell!(out, "\nAGREED, as of {}", ledger.as_of());
    for one in ledger.commitments() {
        let action = one.action().map_or("(erased)", |action| action.as_str());
        let late = if one.overdue() { ", overdue" } else { "" };
        tell!(out, "  {} of {}: {}, {} days{late}: {action}", one.id(), one.made(), one.state(), one.age());
    }
    for row in ledger.people().iter().chain(ledger.managers()) {
        tell!(out, "  {}: {} taken on, {} done of what was due", row.key(), row.all(), shown(row.completion()));
    }
    let sides = EffectData::Rate { before: RateSide::new(4, 20)?, after: RateSide::new(7, 20)? };
    let effect = coaching::effect(&GrowEffectRequest::new("win_rate".parse()?, "2026-05-01".parse()?, sides))?;
    let noise = effect.noise().known().map_or("not known", |noise| noise.as_str());
    tell!(out, "\nDID IT HELP, had 4 of 20 been won before and 7 of 20 after?");
    tell!(
        out,
        "  from {} to {}: {} to {}, {noise} chance",
        shown(effect.before()),
        shown(effect.after()),
        shown(effect.low()),
        shown(effect.high())
    );
    Ok(())
}

/// The person asks that the notes go.
fn forgotten(out: &mut String, desk: &mut Desk, person: &Id) -> Result<(), Error> {
    let act = history::Act {
        author: "hr".parse()?,
        time: "2026-09-01T08:00:00Z".parse()?,
        reason: "At their own request.".parse()?,
    };
    desk.history.erase(person, &act)?;
    let verified = desk.history.verify(desk.history.head());
    let ledger = coaching::ledger(&GrowLedgerRequest::new(desk.history.clone(), "2026-05-30".parse()?))?;
    let texts = ledger.commitments().iter().filter(|one| one.action().is_some()).count();
    tell!(
        out,
        "\nFORGOTTEN: {} payloads erased, the chain of {} events is sound: {}",
        verified.erased(),
        verified.events(),
        verified.sound()
    );
    tell!(out, "  {} commitments are still known by their days, {texts} by their words", ledger.commitments().len());
    Ok(())
}
