//! A review as a page: pictures, figures that open to their explanations, printable, without script, and with nothing
//! from elsewhere.

mod forecast;

use super::{HtmlRequest, PeopleCheck, Review, ReviewHtml};
use crate::chart::Chart;
use crate::error::Error;
use crate::explain::{Step, html_steps};
use crate::kpi::KeyRow;
use crate::order::Sorted;
use crate::prompt::{Prompt, Prompts};
use crate::record::Figure;
use crate::rule::{self, RuleId};
use crate::text::{count, escaped, grouped};
use crate::unit::eye::{money, percent};
use crate::unit::{Id, Money, Ratio};

/// Rows of a table at most; the rest is in the data of the review.
const ROWS: usize = 40;

/// Writes a review as a page.
pub fn html(request: &HtmlRequest) -> Result<ReviewHtml, Error> {
    Ok(ReviewHtml { html: request.review.to_html() })
}

impl Review {
    /// The review as a page that needs nothing from elsewhere. Figures open to their explanations where the request asked
    /// for them.
    pub fn to_html(&self) -> String {
        Page::of(self).document()
    }

    /// The places of the figures that the page shows.
    #[cfg(feature = "explain")]
    pub(super) fn figures_shown(&self) -> Vec<String> {
        let mut page = Page::of(self);
        page.body();
        crate::order::sort_by(&mut page.shown, String::cmp);
        page.shown.dedup();
        page.shown
    }
}

/// The page as it is written.
struct Page<'a> {
    review: &'a Review,
    known: Sorted<&'a str, &'a Step>,
    shown: Vec<String>,
}

impl<'a> Page<'a> {
    fn of(review: &'a Review) -> Self {
        let steps = review.explanations.iter().flatten();
        let known = steps.filter_map(|step| Some((step.path()?, step))).collect();
        Self { review, known, shown: Vec::new() }
    }

    fn document(mut self) -> String {
        let title = format!("{} as of {}", self.review.period, self.review.as_of);
        let (body, style) = (self.body(), include_str!("page.css"));
        format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{title}</title>\
             <style>{style}</style></head><body><main class=\"attain\">{body}</main></body></html>\n"
        )
    }

    fn body(&mut self) -> String {
        let parts = [
            self.head(),
            self.cards(),
            self.pictures(),
            self.forecasts(),
            self.people(),
            self.deals(),
            self.keys(),
            self.foot(),
        ];
        parts.concat()
    }

    /// A figure at a place: its text, which opens to its explanation where there is one.
    fn figure(&mut self, path: &str, text: &str) -> String {
        self.shown.push(path.to_owned());
        match self.known.get(path) {
            Some(step) => format!(
                "<details class=\"why\"><summary>{}</summary><div class=\"panel\"><code>{}</code>{}</div></details>",
                escaped(text),
                escaped(path),
                html_steps(step)
            ),
            None => format!("<span>{}</span>", escaped(text)),
        }
    }

    /// A figure that may not be there: then a dash that says why.
    fn maybe<T>(&mut self, path: &str, value: &Figure<T>, show: impl FnOnce(&T) -> String) -> String {
        match value {
            Figure::Known(value) => self.figure(path, &show(value)),
            Figure::NotAvailable(reason) => {
                self.shown.push(path.to_owned());
                format!("<span class=\"none\">not available<small>{}</small></span>", escaped(reason.why()))
            }
        }
    }

    fn amount(&mut self, path: &str, value: Money) -> String {
        self.figure(path, &money(value))
    }

    fn head(&mut self) -> String {
        let review = self.review;
        let read = self.review.read();
        let taken = self.figure("read.accepted", &grouped(i128::from(read.accepted())));
        let rows = self.figure("read.rows", &count(read.rows(), "deal", "deals"));
        let rejected = u64::try_from(read.rejected_rows()).unwrap_or(u64::MAX);
        let rejected = match rejected {
            0 => String::new(),
            rows => format!(", <b>{}</b> rejected", count(rows, "row", "rows")),
        };
        format!(
            "<header><p class=\"over\">Quarter in review</p><h1>{}</h1><div class=\"sub\">as of {} · {} · {} · {taken} of {rows} taken{rejected}</div></header>",
            review.period,
            review.as_of,
            review.currency,
            escaped(&review.whose()),
        )
    }

    fn cards(&mut self) -> String {
        let forecast = self.review.forecast();
        let together = self.maybe("forecast.triangulated", forecast.triangulated(), |amount| money(*amount));
        let spread = match forecast.spread() {
            Figure::Known(spread) => format!("spread {}", self.figure("forecast.spread", &percent(*spread))),
            Figure::NotAvailable(reason) => escaped(reason.why()),
        };
        let class = forecast
            .class()
            .known()
            .map_or_else(String::new, |class| format!(", the methods {}", class.as_str().replace('_', " ")));
        let won = self.amount("forecast.won", forecast.won());
        let (quota, reached) = match self.review.attainment() {
            Figure::Known(team) => (
                self.amount("attainment.quota", team.quota()),
                self.maybe("attainment.attainment", team.attainment(), |share| percent(*share)),
            ),
            Figure::NotAvailable(reason) => (String::new(), escaped(reason.why())),
        };
        let healthy = match self.review.attainment().known() {
            Some(team) => match team.at_quota() {
                Figure::Known(share) => {
                    let share = self.figure("attainment.at_quota", &percent(*share));
                    let (from, to) = (percent(team.healthy_from()), percent(team.healthy_to()));
                    format!("; {share} of the team are there, healthy is {from} to {to}")
                }
                Figure::NotAvailable(_) => String::new(),
            },
            None => String::new(),
        };
        let against = if quota.is_empty() { reached } else { format!("{reached} of the quota of {quota}{healthy}") };
        let kpis = self.review.kpis();
        let rate = self.maybe("kpis.win_rate", kpis.win_rate(), |rate| percent(*rate));
        let open = self.amount("kpis.open_amount", kpis.open_amount());
        let deals = self.figure("kpis.open_as_of", &count(kpis.open_as_of(), "deal", "deals"));
        let cards = [
            card("Forecast, all methods together", rule::FORECAST_TRIANGULATE, &together, &format!("{spread}{class}")),
            card("Won in the quarter", rule::FORECAST_ROLLUP, &won, &against),
            card("Open pipeline", rule::KPI_PIPELINE, &open, &format!("in {deals}")),
            card("Win rate", rule::KPI_CLOSE_RATE, &rate, "of all deals closed so far"),
        ];
        format!("<section class=\"cards\">{}</section>", cards.concat())
    }

    fn pictures(&mut self) -> String {
        let draw = |chart: &Chart| format!("<figure>{}</figure>", chart.drawn(520));
        let charts: String = self.review.to_charts().iter().map(draw).collect();
        format!("<section class=\"pictures\">{charts}</section>")
    }

    fn people(&mut self) -> String {
        let checks: Vec<String> =
            self.review.people().iter().enumerate().map(|(index, check)| self.check(index, check)).collect();
        format!(
            "<section><h2>People to talk to</h2><p class=\"hint\">Prompts; each opens to its facts, for and against. What to make of them is for people.</p>{}</section>",
            checks.concat()
        )
    }

    fn check(&mut self, index: usize, check: &PeopleCheck) -> String {
        let head = format!("<h3>{} <code>{}</code></h3>", escaped(check.rule().sentence()), check.rule());
        match check.found() {
            Figure::NotAvailable(reason) => {
                format!("<article>{head}<p class=\"none\">not available: {}</p></article>", escaped(reason.why()))
            }
            Figure::Known(found) => {
                let prompts: Vec<String> = found
                    .prompts()
                    .iter()
                    .enumerate()
                    .map(|(place, prompt)| self.prompt(&format!("people[{index}].found.prompts[{place}]"), prompt))
                    .collect();
                let nobody = if prompts.is_empty() { "<p>nobody</p>" } else { "" };
                let rest = not_judged(found);
                format!("<article>{head}{nobody}{}{rest}</article>", prompts.concat())
            }
        }
    }

    fn prompt(&mut self, path: &str, prompt: &Prompt) -> String {
        let chance = match prompt.by_chance() {
            Figure::Known(_) => {
                let chance =
                    self.maybe(&format!("{path}.by_chance"), prompt.by_chance(), |chance: &Ratio| percent(*chance));
                format!("<li>{chance} of those on target would look the same by chance</li>")
            }
            Figure::NotAvailable(_) => String::new(),
        };
        let items = |class: &str, texts: &[String]| -> String {
            let item = |text: &String| format!("<li class=\"{class}\">{}</li>", escaped(text));
            texts.iter().map(item).collect::<Vec<_>>().concat()
        };
        format!(
            "<details class=\"prompt\"><summary><b>{}</b> {}</summary><ul>{}{chance}{}<li class=\"missing\">missing: {}</li>\
             <li>would change it: {}</li></ul></details>",
            escaped(prompt.owner().as_str()),
            escaped(prompt.headline()),
            items("for", prompt.evidence()),
            items("against", prompt.against()),
            escaped(&prompt.missing().join(", ")),
            escaped(prompt.what_would_change()),
        )
    }

    fn deals(&mut self) -> String {
        let seen = self.review.attention();
        let stale = self.figure("attention.stale", &grouped(i128::from(seen.stale())));
        let after = match seen.stale_after_days() {
            Some(days) => format!(" (over {} days)", self.figure("attention.stale_after_days", &days.to_string())),
            None => String::new(),
        };
        let past_due = self.figure("attention.past_due", &grouped(i128::from(seen.past_due())));
        let rows = seen.deals().iter().enumerate().map(|(index, deal)| {
            let path = |name: &str| format!("attention.deals[{index}].{name}");
            let amount = deal.amount().map_or_else(|| "no amount".to_owned(), |amount| self.amount(&path("amount"), amount));
            let age = deal.age_days().map_or_else(String::new, |age| self.figure(&path("age_days"), &age.to_string()));
            let reasons: Vec<String> = deal.reasons().iter().map(|reason| reason.as_str().replace('_', " ")).collect();
            format!(
                "<tr><th>{}</th><td>{}</td><td>{}</td><td class=\"number\">{amount}</td><td class=\"number\">{age}</td><td>{}</td></tr>",
                escaped(deal.id().as_str()),
                escaped(deal.owner().as_str()),
                escaped(deal.stage().map_or("not known", Id::as_str)),
                reasons.join(", "),
            )
        });
        let rows: String = rows.collect();
        let table = if rows.is_empty() {
            String::new()
        } else {
            format!(
                "<div class=\"wide\"><table><thead><tr><th>deal</th><th>owner</th><th>stage</th><th class=\"number\">worth</th>\
                 <th class=\"number\">days open</th><th>why</th></tr></thead><tbody>{rows}</tbody></table></div>"
            )
        };
        format!(
            "<section><h2>Deals to look at <code>{}</code></h2><div>{stale} stale{after}, {past_due} past due; the largest:</div>{table}</section>",
            rule::PIPELINE_HYGIENE
        )
    }

    fn keys(&mut self) -> String {
        let kpis = self.review.kpis();
        let (name, title, rows): (&str, &str, &[KeyRow]) = if kpis.by_manager().is_empty() {
            ("by_owner", "By owner", kpis.by_owner())
        } else {
            ("by_manager", "By manager", kpis.by_manager())
        };
        let lines = rows.iter().take(ROWS).enumerate().map(|(index, row)| {
            let path = |field: &str| format!("kpis.{name}[{index}].{field}");
            let mut number = |field: &str, value: u64| self.figure(&path(field), &grouped(i128::from(value)));
            let (won, lost, open) = (number("won", row.won()), number("lost", row.lost()), number("open", row.open()));
            let amount = self.amount(&path("won_amount"), row.won_amount());
            let rate = self.maybe(&path("win_rate"), row.win_rate(), |rate| percent(*rate));
            format!(
                "<tr><th>{}</th><td class=\"number\">{won}</td><td class=\"number\">{lost}</td><td class=\"number\">{open}</td>\
                 <td class=\"number\">{amount}</td><td class=\"number\">{rate}</td></tr>",
                escaped(row.key().as_str())
            )
        });
        let lines: String = lines.collect();
        let more = rows.len().saturating_sub(ROWS);
        let more = if more > 0 {
            format!("<p class=\"hint\">and {more} more in the data of the review</p>")
        } else {
            String::new()
        };
        format!(
            "<section><h2>{title}</h2><div class=\"wide\"><table><thead><tr><th></th><th class=\"number\">won</th><th class=\"number\">lost</th>\
             <th class=\"number\">open</th><th class=\"number\">amount won</th><th class=\"number\">win rate</th></tr></thead><tbody>{lines}</tbody></table></div>{more}</section>"
        )
    }

    fn foot(&mut self) -> String {
        let notes: String = self
            .review
            .notes()
            .iter()
            .map(|note| format!("<li>{} <code>{}</code></li>", escaped(note.text()), note.rule()))
            .collect::<Vec<_>>()
            .concat();
        let notes = if notes.is_empty() { notes } else { format!("<section><h2>Noted</h2><ul>{notes}</ul></section>") };
        let read = self.review.read();
        let rejected: String = read
            .rejected()
            .iter()
            .take(ROWS)
            .map(|cell| {
                let column = cell.column().unwrap_or("the whole row");
                format!(
                    "<li>{} row {}, {}: {}</li>",
                    escaped(cell.table()),
                    cell.row(),
                    escaped(column),
                    escaped(cell.why())
                )
            })
            .collect::<Vec<_>>()
            .concat();
        let rejected = if rejected.is_empty() {
            rejected
        } else {
            format!("<section><h2>Rejected rows</h2><ul>{rejected}</ul></section>")
        };
        format!(
            "{notes}{rejected}<footer>attain {} · data {} · map {}</footer>",
            escaped(self.review.version()),
            short(self.review.sha256().data()),
            short(self.review.sha256().map()),
        )
    }
}

/// Whom a rule cannot speak of; the same reason is said once, with all whom it concerns.
fn not_judged(found: &Prompts) -> String {
    let mut reasons: Sorted<&str, Vec<&str>> = Sorted::default();
    for unknown in found.not_judged() {
        reasons.change(unknown.why(), |people| people.push(unknown.owner().as_str()));
    }
    if reasons.is_empty() {
        return String::new();
    }
    let people = u64::try_from(found.not_judged().len()).unwrap_or(u64::MAX);
    let reasons = reasons
        .into_iter()
        .map(|(why, owners)| format!("<li class=\"missing\">{}: {}</li>", escaped(why), escaped(&owners.join(", "))));
    format!(
        "<details class=\"prompt\"><summary class=\"missing\">not judged: {}</summary><ul>{}</ul></details>",
        count(people, "person", "people"),
        reasons.collect::<String>()
    )
}

/// The first letters of a hash, enough to tell two apart.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}

fn card(title: &str, rule: RuleId, figure: &str, below: &str) -> String {
    format!(
        "<div class=\"card\" title=\"{rule}\"><h3>{title}</h3><div class=\"big\">{figure}</div><div class=\"sub\">{below}</div></div>"
    )
}

fn row(title: &str, figure: &str, basis: &str, rule: RuleId) -> String {
    format!(
        "<tr><th>{title}</th><td class=\"number\">{figure}</td><td>{basis}</td><td class=\"rule\"><code>{rule}</code></td></tr>"
    )
}
