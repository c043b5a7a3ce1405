//! The forecast on the page: the methods with their parts, why they part, how good they were.

use super::{Page, row};
use crate::forecast::{TrendBasis, WeightedBasis};
use crate::record::Figure;
use crate::review::words::{self, method as method_name};
use crate::rule;
use crate::text::{count, escaped};
use crate::unit::eye::{money, percent};
use crate::unit::{Id, Money};

/// People and parts of a difference at most.
const SHOWN: usize = 6;

impl Page<'_> {
    pub(super) fn forecasts(&mut self) -> String {
        let forecast = self.review.forecast();
        let show = |amount: &Money| money(*amount);
        let mut rows = Vec::new();
        let won = self.amount("forecast.won", forecast.won());
        rows.push(row("won in the quarter", &won, "", rule::FORECAST_ROLLUP));
        let rollup = self.maybe("forecast.rollup", forecast.rollup(), show);
        let basis = match forecast.rollup_basis().known() {
            Some(basis) => {
                let commit = self.amount("forecast.rollup_basis.commit", basis.commit());
                format!("won and open commit of {commit}")
            }
            None => String::new(),
        };
        rows.push(row("roll-up", &rollup, &basis, rule::FORECAST_ROLLUP));
        let weighted = self.maybe("forecast.weighted", forecast.weighted(), show);
        let basis = match forecast.rate_basis().known() {
            Some(basis) => {
                let open = self.amount("forecast.rate_basis.open_amount", basis.open_amount());
                let rate = self.figure("forecast.rate_basis.rate", &percent(basis.rate()));
                format!("{open} open times {rate}")
            }
            None => String::new(),
        };
        let total = self.maybe("forecast.weighted_total", forecast.weighted_total(), show);
        let parts = match forecast.weighted_basis().known() {
            Some(WeightedBasis::WonInPeriodAndNotYetCreated) => {
                let open = self.maybe("forecast.weighted_in_period", forecast.weighted_in_period(), show);
                let new = self.maybe("forecast.not_yet_created", forecast.not_yet_created(), show);
                format!("won, {open} of the open deals in time and {new} not yet created")
            }
            Some(WeightedBasis::WonAndWeighted) => "won and the plain figure".to_owned(),
            None => String::new(),
        };
        rows.push(row("weighted", &total, &parts, rule::FORECAST_WEIGHTED));
        rows.push(row("plain, open deals", &weighted, &basis, rule::FORECAST_WEIGHTED));
        let trend = self.maybe("forecast.trend", forecast.trend(), show);
        let basis = match forecast.trend_basis().known() {
            Some(basis) => {
                let years = basis.years().iter().enumerate().map(|(index, year)| {
                    let path = format!("forecast.trend_basis.years[{index}].corrected");
                    format!("{} {}", escaped(&year.key().to_string()), self.amount(&path, year.corrected()))
                });
                let years = years.collect::<Vec<_>>().join(", ");
                match basis.basis() {
                    TrendBasis::Default => {
                        let quarters = u64::try_from(basis.quarters().len()).unwrap_or(u64::MAX);
                        let quarters = count(quarters, "full quarter", "full quarters");
                        let plain = self.maybe("forecast.trend_basis.plain", basis.plain(), show);
                        format!("from {quarters}, corrected for head count and market; plain {plain} from {years}")
                    }
                    TrendBasis::Plain => format!("corrected for head count and market: {years}"),
                }
            }
            None => String::new(),
        };
        rows.push(row("trend", &trend, &basis, rule::FORECAST_TREND));
        let together = self.maybe("forecast.triangulated", forecast.triangulated(), show);
        let how = forecast.combined_by().known().map_or_else(String::new, |how| how.as_str().replace('_', " "));
        rows.push(row("together", &together, &how, rule::FORECAST_TRIANGULATE));
        let range = forecast.range();
        let low = self.maybe("forecast.range.p10", range.p10(), show);
        if range.p10().known().is_some() {
            let high = self.maybe("forecast.range.p90", range.p90(), show);
            rows.push(row("range", &low, &format!("to {high}: eight totals in ten"), rule::FORECAST_RANGE));
            if let Some(hit) = range.hit().known() {
                let hit = self.figure("forecast.range.hit", &words::chance(*hit));
                let target = self.maybe("forecast.range.target", range.target(), show);
                rows.push(row("chance", &hit, &format!("to reach the quotas of {target}"), rule::FORECAST_RANGE));
            }
        } else {
            rows.push(row("range", &low, "", rule::FORECAST_RANGE));
        }
        format!(
            "<section><h2>Forecast of {}</h2><table class=\"lines\">{}</table></section>{}{}",
            self.review.period,
            rows.concat(),
            self.parting(),
            self.track(),
        )
    }

    /// Why each pair of methods parts: by person, then the largest parts.
    fn parting(&mut self) -> String {
        let gaps = self.review.forecast().parting();
        let pairs = gaps.iter().enumerate().map(|(index, gap)| {
            let place = |list: &str, row: usize| format!("forecast.parting[{index}].{list}[{row}].gap");
            let total = self.amount(&format!("forecast.parting[{index}].gap"), gap.gap());
            let people = gap.by_owner().iter().enumerate().take(SHOWN).map(|(row, group)| {
                let key = group.key().map_or("beside the people", Id::as_str);
                (escaped(key), self.amount(&place("by_owner", row), group.gap()), String::new())
            });
            let people: Vec<_> = people.collect();
            let parts = gap.rows().iter().enumerate().take(SHOWN).map(|(row, part)| {
                let deal = part.deal().map(|deal| format!("deal {deal}"));
                let what = deal.or_else(|| part.what().map(ToString::to_string)).unwrap_or_default();
                let of = part.owner().map_or_else(String::new, |owner| format!(" of {owner}"));
                let look = escaped(part.look_into());
                (escaped(&format!("{what}{of}")), self.amount(&place("rows", row), part.gap()), look)
            });
            let parts: Vec<_> = parts.collect();
            let table = |rows: Vec<(String, String, String)>| {
                let row = |(what, gap, look): (String, String, String)| {
                    format!("<tr><th>{what}</th><td class=\"number\">{gap}</td><td>{look}</td></tr>")
                };
                let rows: Vec<String> = rows.into_iter().map(row).collect();
                format!("<table>{}</table>", rows.concat())
            };
            format!(
                "<details class=\"prompt\"><summary><b>{}</b> less <b>{}</b>: {total}</summary>{}{}</details>",
                escaped(gap.to().as_str()),
                escaped(gap.from().as_str()),
                table(people),
                table(parts),
            )
        });
        let pairs: Vec<String> = pairs.collect();
        if pairs.is_empty() {
            return String::new();
        }
        format!(
            "<section><h2>Why they part <code>{}</code></h2><p class=\"hint\">What is won is in all of them and left out. Each opens to the people and the parts, which sum to it.</p>{}</section>",
            rule::FORECAST_WHY,
            pairs.concat()
        )
    }

    /// What each method said of the last quarters when they began, and what came.
    fn track(&mut self) -> String {
        let review = self.review;
        let methods = review.forecast().track();
        let quarters: Vec<String> = methods
            .first()
            .map(|method| {
                method.quarters().iter().map(|quarter| format!("<th class=\"number\">{}</th>", quarter.key())).collect()
            })
            .unwrap_or_default();
        if quarters.is_empty() {
            return String::new();
        }
        let rows = methods.iter().enumerate().map(|(index, method)| {
            let cells = method.quarters().iter().enumerate().map(|(place, quarter)| {
                let path = format!("forecast.track[{index}].quarters[{place}].accuracy");
                let cell = match quarter.accuracy() {
                    Figure::Known(share) => self.figure(&path, &percent(*share)),
                    Figure::NotAvailable(_) => "–".to_owned(),
                };
                format!("<td class=\"number\">{cell}</td>")
            });
            let cells: Vec<String> = cells.collect();
            let trailing = match method.trailing() {
                Figure::Known(share) => self.figure(&format!("forecast.track[{index}].trailing"), &percent(*share)),
                Figure::NotAvailable(_) => "–".to_owned(),
            };
            format!(
                "<tr><th>{}</th>{}<td class=\"number\">{trailing}</td></tr>",
                method_name(*method.key()),
                cells.concat()
            )
        });
        let rows: Vec<String> = rows.collect();
        format!(
            "<section><h2>How good they were <code>{}</code></h2><p class=\"hint\">What came over what each said when the quarter began; 90 to 110 % is the mark.</p><table><tr><th></th>{}<th class=\"number\">all</th></tr>{}</table></section>",
            rule::KPI_ACCURACY,
            quarters.concat(),
            rows.concat()
        )
    }
}
