//! A forecast call: `cargo run --release --example forecast_call`.
//!
//! On a made company in week 8 of its quarter: what three methods say and why they part, what moved the commit in the last
//! weeks, what to know before presenting, whether managers' adjustments helped, which probabilities the data show; and at
//! the end, what only the table of truth knows: how the quarter came out.

use std::fmt::Write as _;
use std::process::ExitCode;

use attain::forecast::{
    self, AdjustedForecast, CallRequest, Counting, MovementRequest, ProbabilitiesRequest, ProbabilityBy,
    ValueAddedRequest,
};
use attain::record::Figure;
use attain::sample::{self, SampleCompany, SampleRequest};
use attain::{Book, Date, Error, Money, Quantity, ReviewRequest, Table, review};

fn main() -> ExitCode {
    let mut out = String::new();
    match called(&mut out) {
        Ok(()) => {
            let _ = std::io::Write::write_all(&mut std::io::stdout(), out.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("error: {error}\n").as_bytes());
            ExitCode::FAILURE
        }
    }
}

/// A line of the story.
macro_rules! tell {
    ($out:expr, $($text:tt)+) => { let _ = writeln!($out, $($text)+); };
}

fn shown(figure: &Figure<Money>) -> String {
    match figure {
        Figure::Known(amount) => amount.to_string(),
        Figure::NotAvailable(reason) => format!("not available: {}", reason.why()),
    }
}

/// What moved the commit in the last three weeks, from the snapshots that the book keeps.
fn moved(out: &mut String, book: &Book, company: &SampleCompany, as_of: Date) -> Result<(), Error> {
    let from = as_of.plus_days(-21).unwrap_or(as_of);
    let movement = MovementRequest::new(from, as_of)
        .with_counting(Counting::Commit)
        .with_submissions(company.submissions().clone())
        .with_adjustments(company.adjustments().clone());
    let moved = forecast::movement(book, &movement)?;
    let change = moved.change();
    tell!(out, "\nWHAT MOVED THE COMMIT, {} to {}: {}", change.from_day(), change.to_day(), change.change());
    for cause in change.by_cause() {
        tell!(out, "  {}: {} in {}", cause.key(), cause.amount(), cause.rows());
    }
    Ok(())
}

fn called(out: &mut String) -> Result<(), Error> {
    let of = SampleRequest::new();
    let (company, snapshots) = (sample::company(&of)?, sample::snapshots(&of)?);
    let mut book = Book::read(company.deals(), company.map())?;
    book.append_snapshots(snapshots.table())?;
    let request = ReviewRequest::new()
        .with_team(company.team().clone())
        .with_leave(company.leave().clone())
        .with_quotas(company.quotas().clone())
        .with_submissions(company.submissions().clone())
        .with_adjustments(company.adjustments().clone());
    let review = review::of(&book, &request)?;
    let said = review.forecast();
    tell!(out, "THREE METHODS, {} as of {}", review.period(), review.as_of());
    tell!(out, "  won {}, roll-up {}", said.won(), shown(said.rollup()));
    tell!(
        out,
        "  weighted {}: in time {}, not yet created {}",
        shown(said.weighted_total()),
        shown(said.weighted_in_period()),
        shown(said.not_yet_created())
    );
    tell!(out, "  trend {}", shown(said.trend()));
    tell!(out, "  together {}", shown(said.triangulated()));

    tell!(out, "\nWHY THEY PART");
    for gap in said.parting() {
        tell!(out, "  {} less {}: {}", gap.to(), gap.from(), gap.gap());
        for row in gap.rows().iter().take(3) {
            let what = row.deal().or(row.what()).map_or_else(String::new, ToString::to_string);
            let owner = row.owner().map_or_else(String::new, |owner| format!(" of {owner}"));
            tell!(out, "    {what}{owner}: {}, {}", row.gap(), row.look_into());
        }
    }

    tell!(out, "\nHOW GOOD EACH WAS");
    for method in said.track() {
        let trailing = method.trailing().known().map_or_else(|| "no figure".to_owned(), ToString::to_string);
        tell!(out, "  {}: {trailing} of what it said when the last quarters began came", method.key());
    }

    moved(out, &book, &company, review.as_of())?;

    let pack = CallRequest::new()
        .with_quotas(company.quotas().clone())
        .with_submissions(company.submissions().clone())
        .with_adjustments(company.adjustments().clone());
    let pack = forecast::call(&book, &pack)?;
    tell!(out, "\nBEFORE PRESENTING: target {}, gap {}", shown(pack.target()), shown(pack.gap()));
    tell!(out, "  {} deals in commit not checked in person, worth {}", pack.unchecked().len(), pack.unchecked_amount());
    for deal in pack.at_risk() {
        tell!(
            out,
            "  at risk: {} of {}, {}: {} hangs on it",
            deal.id(),
            deal.owner(),
            deal.amount(),
            shown(deal.effect())
        );
    }
    for deal in pack.early() {
        tell!(
            out,
            "  could come: {} of {}, {}: {} expected",
            deal.id(),
            deal.owner(),
            deal.amount(),
            shown(deal.effect())
        );
    }
    tell!(out, "  {} deals worth {} could close the gap", pack.closing().len(), pack.closing_amount());

    let added = forecast::value_added(&ValueAddedRequest::new(adjusted(company.adjustments(), company.deals())?))?;
    tell!(out, "\nDID ADJUSTMENTS HELP");
    for group in std::iter::once(added.overall()).chain(added.by_direction()) {
        let share = group.share().known().map_or_else(|| "-".to_owned(), ToString::to_string);
        tell!(
            out,
            "  {}: {} of {} nearer, {share} of the error gone",
            group.key(),
            group.helped(),
            group.adjustments()
        );
    }

    let asked = ProbabilitiesRequest::new(ProbabilityBy::Stage).with_snapshots(snapshots.table().clone());
    let measured = forecast::probabilities(&book, &asked)?;
    tell!(out, "\nPROBABILITIES THAT THE DATA SHOW");
    for group in measured.groups() {
        let value = group.probability().known().map_or_else(|| "-".to_owned(), ToString::to_string);
        tell!(out, "  {}: {value} ({} of {} won)", group.key(), group.won(), group.closed());
    }
    if let Some(check) = measured.check().known() {
        tell!(out, "  Brier {} on later deals, {} by one rate for all", check.brier(), check.brier_overall());
    }

    let truth = sample::truth(&of)?;
    tell!(out, "\nHOW IT CAME OUT: {}", truth.won_in_the_end());
    Ok(())
}

/// The adjustments of quarters that are over, each with what its owner won from its day to the quarter's end.
fn adjusted(adjustments: &Table, deals: &Table) -> Result<Vec<AdjustedForecast>, Error> {
    let (Table::Csv { text: adjustments }, Table::Csv { text: deals }) = (adjustments, deals) else {
        return Ok(Vec::new());
    };
    let calendar = attain::Policy::new();
    let cell = |header: &str, row: &str, name: &str| {
        let place = header.split(',').position(|column| column == name);
        place.and_then(|place| row.split(',').nth(place)).unwrap_or_default().to_owned()
    };
    let head = deals.lines().next().unwrap_or_default();
    let won: Vec<(String, String, i64)> = deals
        .lines()
        .skip(1)
        .filter(|row| cell(head, row, "stage") == "Won")
        .map(|row| {
            (cell(head, row, "owner"), cell(head, row, "close_date"), cell(head, row, "amount").parse().unwrap_or(0))
        })
        .collect();
    let mut rows = Vec::new();
    let head = adjustments.lines().next().unwrap_or_default();
    for row in adjustments.lines().skip(1) {
        let quarter: attain::Quarter = cell(head, row, "quarter").parse()?;
        let Some((_, last)) =
            calendar.calendar().days(quarter).filter(|(_, last)| last.to_string().as_str() <= "2026-03-31")
        else {
            continue;
        };
        let (owner, day) = (cell(head, row, "owner"), cell(head, row, "date"));
        let came = won.iter().filter(|(of, on, _)| *of == owner && *on >= day && *on <= last.to_string());
        let came: i64 = came.map(|(_, _, amount)| *amount).sum();
        let amount = |text: String| text.parse::<Quantity>();
        rows.push(AdjustedForecast::new(
            cell(head, row, "manager").parse()?,
            amount(cell(head, row, "previous"))?,
            amount(cell(head, row, "commit"))?,
            amount(came.to_string())?,
        ));
    }
    Ok(rows)
}
