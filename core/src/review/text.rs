//! A review as a terminal shows it: one screen, each line with its rule.

use super::words::{self, figure};
use super::{Review, ReviewText, TextRequest};
use crate::error::Error;
use crate::forecast::{TrendBasis, WeightedBasis};
use crate::order::Sorted;
use crate::prompt::Prompts;
use crate::record::Figure;
use crate::rule::{self, RuleId};
use crate::text::{count, grouped};
use crate::unit::Id;
use crate::unit::eye::{days, money, percent};

/// Characters of a line, the rule at its end included.
const WIDTH: usize = 100;
/// Where the second column begins.
const INDENT: usize = 21;
/// Rows of a table at most.
const ROWS: usize = 6;
/// People that a rule names at most, and reasons why it does not judge others.
const PEOPLE: usize = 4;

/// Writes a review for a terminal.
pub fn text(request: &TextRequest) -> Result<ReviewText, Error> {
    Ok(ReviewText { text: request.review.to_text() })
}

/// Lines as they are written.
#[derive(Default)]
struct Page(String);

impl Page {
    fn plain(&mut self, text: &str) {
        self.0.push_str(text.trim_end());
        self.0.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.plain("");
        self.plain(text);
    }

    /// A label, a text folded where it is long, and the rule at the right of the first line.
    fn line(&mut self, label: &str, text: &str, rule: Option<RuleId>) {
        let rule = rule.map_or("", RuleId::as_str);
        let room = WIDTH.saturating_sub(INDENT).saturating_sub(22);
        for (index, part) in folded(text, room).iter().enumerate() {
            let (label, rule) = if index == 0 { (label, rule) } else { ("", "") };
            // A long id stands whole, on a line of its own.
            let long = label.chars().count() > 18;
            if long {
                for part in folded(label, WIDTH.saturating_sub(INDENT)) {
                    self.plain(&format!("  {part}"));
                }
            }
            let label = if long { "" } else { label };
            self.plain(&format!("  {label:<19}{part:<room$}  {rule:>20}"));
        }
    }
}

/// A text in lines of at most so many characters, broken at blanks, and within a word that is longer.
fn folded(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        let longer = line.chars().count().saturating_add(word.chars().count()).saturating_add(1);
        if line.is_empty() {
            line.push_str(word);
            cut(&mut lines, width);
        } else if longer > width {
            lines.push(word.to_owned());
            cut(&mut lines, width);
        } else {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines
}

/// Breaks the last line as often as it is longer than so many characters.
fn cut(lines: &mut Vec<String>, width: usize) {
    while let Some((place, _)) = lines.last().and_then(|line| line.char_indices().nth(width)).filter(|_| width > 0) {
        let rest = lines.last_mut().map(|line| line.split_off(place)).unwrap_or_default();
        lines.push(rest);
    }
}

impl Review {
    /// The review for a terminal: at most 100 characters a line, each line with the id of its rule.
    pub fn to_text(&self) -> String {
        let mut page = Page::default();
        self.head(&mut page);
        self.standing(&mut page);
        self.forecasts(&mut page);
        self.tables(&mut page);
        self.people_to_see(&mut page);
        self.deals_to_see(&mut page);
        if !self.notes.is_empty() {
            page.heading("NOTED");
            for note in &self.notes {
                page.line("", note.text(), Some(note.rule()));
            }
        }
        page.0
    }

    fn head(&self, page: &mut Page) {
        let whose = self.whose();
        let (period, as_of, currency) = (self.period, self.as_of, self.currency);
        page.plain(&format!("QUARTER {period}   as of {as_of}   {currency}   {whose}"));
        let read = &self.read;
        let repaired: u64 = read.repaired().iter().map(crate::table::Repaired::rows).fold(0, u64::saturating_add);
        let rejected = u64::try_from(read.rejected_rows()).unwrap_or(u64::MAX);
        page.plain(&format!(
            "{} of {} taken, {} repaired, {} rejected",
            grouped(i128::from(read.accepted())),
            count(read.rows(), "deal", "deals"),
            count(repaired, "value", "values"),
            count(rejected, "row", "rows"),
        ));
        for cell in read.rejected().iter().take(ROWS) {
            let column = cell.column().unwrap_or("the whole row");
            page.line("  rejected", &format!("{} row {}, {column}: {}", cell.table(), cell.row(), cell.why()), None);
        }
        if read.rejected().len() > ROWS {
            page.line("", "... more in the data of the review", None);
        }
        let cells: Vec<String> = read
            .missing()
            .iter()
            .map(|cells| format!("{} in {} at {}", cells.column(), count(cells.rows(), "row", "rows"), cells.stage()))
            .collect();
        if !cells.is_empty() {
            page.line("empty cells", &cells.join("; "), None);
        }
        named(page, "without deals", read.without_deals());
        named(page, "not in the team", read.not_in_team());
    }

    fn standing(&self, page: &mut Page) {
        let kpis = &self.kpis;
        page.heading("WHERE WE STAND");
        let (won, lost) = (grouped(i128::from(kpis.won())), grouped(i128::from(kpis.lost())));
        let rate = figure(kpis.win_rate(), |rate| percent(*rate));
        page.line("win rate", &format!("{rate}   ({won} won, {lost} lost)"), Some(rule::KPI_CLOSE_RATE));
        let average = figure(kpis.average_won(), |amount| format!("{} a deal", money(*amount)));
        page.line("won so far", &format!("{}   {average}", money(kpis.won_amount())), Some(rule::KPI_ORDER_SIZE));
        let mean = figure(kpis.cycle_days_mean_won(), |length| days(*length));
        let median = figure(kpis.cycle_days_median_won(), |length| days(*length));
        page.line("cycle of won deals", &format!("mean {mean}, median {median}"), Some(rule::KPI_CYCLE));
        let open = count(kpis.open_as_of(), "deal", "deals");
        page.line("open", &format!("{open} worth {}", money(kpis.open_amount())), Some(rule::KPI_PIPELINE));
        let quota = match &self.attainment {
            Figure::Known(team) => {
                let share = figure(team.attainment(), |share| percent(*share));
                format!("{share}   {} of {} in {}", money(team.won()), money(team.quota()), team.period())
            }
            Figure::NotAvailable(reason) => format!("not available: {}", reason.why()),
        };
        page.line("quota reached", &quota, Some(rule::RAMP_SAFE));
    }

    fn forecasts(&self, page: &mut Page) {
        let forecast = &self.forecast;
        page.heading(&format!("FORECAST OF {}", self.period));
        page.line("won in it", &money(forecast.won()), None);
        let rollup = match (forecast.rollup(), forecast.rollup_basis()) {
            (Figure::Known(total), Figure::Known(basis)) => {
                format!("{}   won + open commit {}", money(*total), money(basis.commit()))
            }
            (total, _) => figure(total, |total| money(*total)),
        };
        page.line("roll-up", &rollup, Some(rule::FORECAST_ROLLUP));
        let weighted = match forecast.rate_basis() {
            Figure::Known(basis) => format!(
                "{}   {} open x {} won of {}",
                money(basis.amount()),
                money(basis.open_amount()),
                grouped(i128::from(basis.won())),
                grouped(i128::from(basis.closed()))
            ),
            Figure::NotAvailable(reason) => format!("not available: {}", reason.why()),
        };
        let total = match forecast.weighted_basis() {
            Figure::Known(WeightedBasis::WonInPeriodAndNotYetCreated) => {
                let open = figure(forecast.weighted_in_period(), |amount| money(*amount));
                let new = figure(forecast.not_yet_created(), |amount| money(*amount));
                let total = figure(forecast.weighted_total(), |amount| money(*amount));
                format!("{total}   won + {open} of the open deals in time + {new} not yet created")
            }
            _ => {
                figure(forecast.weighted_total(), |amount| format!("{}   won + the plain figure below", money(*amount)))
            }
        };
        page.line("weighted", &total, Some(rule::FORECAST_WEIGHTED));
        page.line("  plain, open", &weighted, Some(rule::FORECAST_WEIGHTED));
        let trend = match forecast.trend_basis() {
            Figure::Known(basis) => {
                let plain = figure(basis.plain(), |amount| money(*amount));
                let total = money(basis.amount());
                let years: Vec<String> =
                    basis.years().iter().map(|year| format!("{} {}", year.key(), money(year.won()))).collect();
                match basis.basis() {
                    TrendBasis::Default => {
                        let quarters = u64::try_from(basis.quarters().len()).unwrap_or(u64::MAX);
                        format!("{total}   from {}; plain {plain}", count(quarters, "full quarter", "full quarters"))
                    }
                    TrendBasis::Plain => {
                        let won = basis.plain().known().is_some_and(|plain| *plain != basis.amount());
                        let floor = if won { "; never less than is won" } else { "" };
                        format!("{total}   from {}, corrected for head count{floor}", years.join(", "))
                    }
                }
            }
            Figure::NotAvailable(reason) => format!("not available: {}", reason.why()),
        };
        page.line("trend", &trend, Some(rule::FORECAST_TREND));
        let together = match (forecast.triangulated(), forecast.combined_by()) {
            (Figure::Known(total), Figure::Known(how)) => {
                format!("{}   {}", money(*total), how.as_str().replace('_', " "))
            }
            (total, _) => figure(total, |total| money(*total)),
        };
        page.line("together", &together, Some(rule::FORECAST_TRIANGULATE));
        page.line("range", &self.range(), Some(rule::FORECAST_RANGE));
        let spread = match (forecast.spread(), forecast.class()) {
            (Figure::Known(spread), Figure::Known(class)) => {
                format!("{}: the methods {}", percent(*spread), class.as_str().replace('_', " "))
            }
            (spread, _) => figure(spread, |spread| percent(*spread)),
        };
        page.line("spread", &spread, Some(rule::FORECAST_TRIANGULATE));
        self.parting(page);
        let track = forecast.track().iter().map(|method| {
            let trailing = method.trailing().known().map_or_else(|| "not known".to_owned(), |share| percent(*share));
            format!("{} {trailing}", words::method(*method.key()))
        });
        let track: Vec<String> = track.collect();
        if !track.is_empty() {
            let text = format!("of what each said at the start came: {}", track.join(", "));
            page.line("how good", &text, Some(rule::KPI_ACCURACY));
        }
    }

    /// Eight totals in ten, and the chance to reach the quotas.
    fn range(&self) -> String {
        let range = self.forecast.range();
        let ends = match (range.p10(), range.p90()) {
            (Figure::Known(low), Figure::Known(high)) => format!("{} to {}", money(*low), money(*high)),
            (low, _) => return figure(low, |low| money(*low)),
        };
        match range.hit().known() {
            Some(hit) => format!("{ends}   eight in ten; {} to hit the quota", words::chance(*hit)),
            None => format!("{ends}   eight totals in ten"),
        }
    }

    /// Where the methods part, by person, the largest first.
    fn parting(&self, page: &mut Page) {
        for (place, gap) in self.forecast.parting().iter().enumerate() {
            let largest = gap.by_owner().iter().filter(|group| group.gap().minor() != 0).take(3);
            let people = largest.map(|group| {
                let who = group.key().map_or("beside the people", Id::as_str);
                format!("{who} {}", words::signed(group.gap()))
            });
            let people: Vec<String> = people.collect();
            let head = format!("{} less {}: {}", gap.to(), gap.from(), words::signed(gap.gap()));
            let text = if people.is_empty() { head } else { format!("{head}; {}", people.join(", ")) };
            page.line(if place == 0 { "why they part" } else { "" }, &text, Some(rule::FORECAST_WHY));
        }
    }

    fn tables(&self, page: &mut Page) {
        let kpis = &self.kpis;
        let (title, rows) = if kpis.by_manager().is_empty() {
            ("BY OWNER", kpis.by_owner())
        } else {
            ("BY MANAGER", kpis.by_manager())
        };
        page.heading(&format!(
            "{title:<28}{:>8}{:>8}{:>8}{:>16}{:>12}",
            "won", "lost", "open", "amount won", "win rate"
        ));
        for row in rows.iter().take(ROWS) {
            let rate = row.win_rate().known().map_or_else(|| "too few".to_owned(), |rate| percent(*rate));
            let key: String = row.key().as_str().chars().take(25).collect();
            let (won, lost, open) = (row.won(), row.lost(), row.open());
            page.plain(&format!("  {key:<26}{won:>8}{lost:>8}{open:>8}{:>16}{rate:>12}", money(row.won_amount())));
        }
        if rows.len() > ROWS {
            page.plain(&format!("  ... and {} more in the data of the review", rows.len().saturating_sub(ROWS)));
        }
    }

    fn people_to_see(&self, page: &mut Page) {
        page.heading("PEOPLE TO TALK TO (prompts; their facts, for and against, stand in the page and the data)");
        for check in &self.people {
            match check.found() {
                Figure::NotAvailable(reason) => {
                    page.line("", &format!("not available: {}", reason.why()), Some(check.rule()));
                }
                Figure::Known(found) => prompts(page, found, check.rule()),
            }
        }
    }

    fn deals_to_see(&self, page: &mut Page) {
        let seen = &self.attention;
        let after = seen.stale_after_days().map_or_else(String::new, |days| format!(" (over {days} days)"));
        let (stale, past_due) = (seen.stale(), seen.past_due());
        page.heading(&format!(
            "DEALS TO LOOK AT: {stale} stale{after}, {past_due} past due{}",
            if stale == 0 && past_due == 0 { "" } else { "; the largest" }
        ));
        for deal in seen.deals() {
            let amount = deal.amount().map_or_else(|| "no amount".to_owned(), money);
            let stage = deal.stage().map_or("stage not known", Id::as_str);
            let reasons: Vec<String> = deal.reasons().iter().map(|reason| reason.as_str().replace('_', " ")).collect();
            let age = deal.age_days().map_or_else(String::new, |age| format!("{age} days open, "));
            let text = format!("{amount:>12}  {stage}, {age}{}, {}", reasons.join(" and "), deal.owner());
            page.line(deal.id().as_str(), &text, Some(deal.rule()));
        }
    }
}

/// People by id, as many as a line or two hold.
fn named(page: &mut Page, label: &str, people: &[Id]) {
    let names: Vec<&str> = people.iter().take(ROWS).map(Id::as_str).collect();
    let more = people.len().saturating_sub(names.len());
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    if !names.is_empty() {
        page.line(label, &format!("{}{rest}", names.join(", ")), None);
    }
}

/// Each prompt in a line. Evidence, what speaks against it and what is missing stand in the page and in the data.
fn prompts(page: &mut Page, found: &Prompts, rule: RuleId) {
    if found.prompts().is_empty() {
        page.line("", "nobody", Some(rule));
    }
    for prompt in found.prompts().iter().take(PEOPLE) {
        page.line(prompt.owner().as_str(), prompt.headline(), Some(rule));
    }
    if found.prompts().len() > PEOPLE {
        page.line("", &format!("... and {} more", found.prompts().len().saturating_sub(PEOPLE)), None);
    }
    // The same reason is said once, with how many it concerns.
    let mut reasons: Sorted<&str, u64> = Sorted::default();
    for unknown in found.not_judged() {
        reasons.change(unknown.why(), |people| *people = people.saturating_add(1));
    }
    for (why, people) in reasons.iter().take(PEOPLE) {
        page.line("", &format!("not judged: {}: {why}", count(*people, "person", "people")), None);
    }
    if reasons.len() > PEOPLE {
        page.line("", "... others are not judged either: see the data", None);
    }
}
