//! A planning year: `cargo run --release --example plan_year`.
//!
//! On a made company it measures the ramp, computes what the team can sell, holds that against the board's target, cascades
//! and edits quotas, asks whether they are within reach, publishes, revises in July, and explains one figure up to the
//! target. With `--targets DIR` it then checks a folder of targets as somebody typed them: `reseller_sales_targets.csv`
//! and `salespeople.csv` of the public Adventure Works sample.

mod targets;

use std::fmt::Write as _;
use std::path::Path;
use std::process::ExitCode;

use attain::quota::{
    AchievablePerson, AchievableRequest, Attrition, CapacityPlan, CapacityRequest, CapacitySeat, CapacitySeller,
    PlanAttainmentRequest, PlanBasis, PlanEdit, PlanEditRequest, PlanFiguresRequest, PlanLayer, PlanLevel, PlanNode,
    PlanPublishRequest, PlanRequest, PlanReviseRequest, PlanStatusRequest, QuotaPlan, ReconcileRequest,
    RevisionTrigger, RoleFigure, WonInMonth,
};
use attain::ramp::{RampMeasureRequest, RampMeasured};
use attain::sample::{self, SampleCompany, SampleRequest};
use attain::team::{Team, TeamAsOfRequest, TeamReadMaps, TeamReadRequest};
use attain::{
    Book, Currency, Date, Error, Id, Money, Period, Policy, Quarter, Ratio, ReviewRequest, quota, ramp, record, review,
    team,
};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let told = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => planned(),
        ["--targets", folder] => planned().and_then(|text| Ok(text + &targets::checked(Path::new(folder))?)),
        _ => Err("usage: plan_year [--targets DIR]".to_owned()),
    };
    match told {
        Ok(text) => {
            let _ = std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(message) => {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("error: {message}\n").as_bytes());
            ExitCode::FAILURE
        }
    }
}

fn planned() -> Result<String, String> {
    let mut out = String::new();
    plan_a_year(&mut out).map_err(|error| error.to_string())?;
    Ok(out)
}

/// A line of the story.
macro_rules! tell {
    ($out:expr, $($text:tt)+) => { let _ = writeln!($out, $($text)+); };
}

fn plan_a_year(out: &mut String) -> Result<(), Error> {
    let company = sample::company(&SampleRequest::new())?;
    let book = Book::read(company.deals(), company.map())?;
    let policy = Policy::new();
    let measured = measured(&book, &company, &policy, out)?;
    let schedule = measured.fit().curves().iter().find(|curve| curve.role().is_some_and(|role| role.as_str() == "rep"));
    let mut own_ramp = policy.ramp().clone();
    if let Some(curve) = schedule {
        own_ramp = own_ramp.with_schedule(curve.schedule().to_vec())?;
    }
    let attained = attained(&book, &company)?;
    let people = team_of(&company)?;
    let capacity = capacity(&people, &attained, own_ramp.clone(), out)?;
    let plan = cascade(&people, &capacity, out)?;
    let plan = edited(plan, out)?;
    within_reach(&attained, out)?;
    let plan = through_the_year(&plan, out)?;
    explained(&plan, out)
}

/// The ramp that the company's own people show.
fn measured(book: &Book, company: &SampleCompany, policy: &Policy, out: &mut String) -> Result<RampMeasured, Error> {
    let request = RampMeasureRequest::new(company.team().clone(), company.quotas().clone())
        .with_leave(company.leave().clone())
        .with_policy(policy.clone());
    let measured = ramp::measure(book, &request)?;
    tell!(out, "RAMP, measured from {} months of tenure", measured.observations().len());
    for curve in measured.fit().curves() {
        let role = curve.role().map_or_else(|| "all".to_owned(), ToString::to_string);
        let first: Vec<String> = curve.schedule().iter().take(10).map(ToString::to_string).collect();
        tell!(out, "  {role}, {} people: {}", curve.people(), first.join(", "));
        match (curve.done_in().known(), curve.first_full().median().known()) {
            (Some(done), Some(median)) => {
                tell!(out, "  done in month {done}; half of them had a full month by month {median}");
            }
            _ => {
                tell!(out, "  not done in the months that were seen");
            }
        }
    }
    Ok(measured)
}

/// What each fully ramped person won in the last four full quarters, by id.
fn attained(book: &Book, company: &SampleCompany) -> Result<Vec<(Id, Vec<Money>)>, Error> {
    let mut quarters: Vec<Quarter> = Vec::new();
    let mut quarter = company.period();
    while let Some(before) = quarter.previous().filter(|_| quarters.len() < 4) {
        quarters.push(before);
        quarter = before;
    }
    let mut people: Vec<(Id, Vec<Money>)> = Vec::new();
    for quarter in quarters.into_iter().rev() {
        let Some((_, last)) = Policy::new().calendar().days(quarter) else { continue };
        let request = ReviewRequest::new()
            .with_team(company.team().clone())
            .with_quotas(company.quotas().clone())
            .with_leave(company.leave().clone())
            .with_as_of(last)
            .with_period(quarter);
        let review = review::of(book, &request)?;
        let Some(team) = review.attainment().known() else { continue };
        for row in team.by_owner().iter().filter(|row| row.ramp_factor().known() == Some(&Ratio::one())) {
            match people.iter_mut().find(|(id, _)| id == row.owner()) {
                Some((_, won)) => won.push(row.won()),
                None => people.push((row.owner().clone(), vec![row.won()])),
            }
        }
    }
    people.retain(|(_, won)| won.len() == 4);
    people.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(people)
}

/// The team at the end of the sample: who sells, since when, and under whom.
fn team_of(company: &SampleCompany) -> Result<Vec<Someone>, Error> {
    let Some(map) = company.map().team() else { return Ok(Vec::new()) };
    let read = team::read(&TeamReadRequest::new(TeamReadMaps::new(map.clone()), company.team().clone()))?;
    let team: &Team = read.team();
    let there = team::as_of(&TeamAsOfRequest::new(team.clone(), company.as_of()))?;
    let someone = |member: &attain::team::TeamMember| {
        let person = team.people().iter().find(|person| person.id() == member.person())?;
        Some(Someone {
            id: person.id().clone(),
            manager: member.manager().cloned(),
            start: person.start()?,
            sells: person.role().is_some_and(|role| role.as_str() == "rep"),
        })
    };
    Ok(there.people().iter().filter_map(someone).collect())
}

struct Someone {
    id: Id,
    manager: Option<Id>,
    start: Date,
    sells: bool,
}

fn year() -> Result<Period, Error> {
    "2027".parse()
}

fn usd() -> Result<Currency, Error> {
    "USD".parse()
}

/// What the team can sell next year, and whether that is what the board wants.
fn capacity(
    people: &[Someone],
    attained: &[(Id, Vec<Money>)],
    own: attain::RampPolicy,
    out: &mut String,
) -> Result<CapacityPlan, Error> {
    let totals: Vec<Money> = attained
        .iter()
        .map(|(_, quarters)| quarters.iter().try_fold(Money::zero(usd()?), |sum, won| sum.add(*won)))
        .collect::<Result<_, Error>>()?;
    let sellers = people.iter().filter(|person| person.sells);
    let request = CapacityRequest::new(usd()?, year()?, vec![RoleFigure::new().with_attained(totals)])?
        .with_people(sellers.map(|person| CapacitySeller::new(person.id.clone(), person.start)).collect())?
        .with_seats(vec![
            CapacitySeat::new("seat 1".parse()?, "2027-02-01".parse()?),
            CapacitySeat::new("seat 2".parse()?, "2027-04-01".parse()?),
        ])?
        .with_attrition(Attrition::new("0.12".parse()?).with_backfill_after(3))?
        .with_ramp(own)?;
    let capacity = quota::capacity(&request)?;
    tell!(
        out,
        "\nCAPACITY 2027, {} people and two seats, 12 % leaving over the year, followed after three months",
        capacity.people().iter().filter(|row| !row.seat()).count()
    );
    tell!(out, "  expected {}, asked {} at a stretch of {}", capacity.expected(), capacity.asked(), capacity.stretch());
    for month in capacity.months() {
        tell!(out, "  {}  {:>14}  {:>14}", month.month(), month.expected().amount(), month.asked().amount());
    }
    // The board wants a tenth more than the team will likely sell.
    let target = capacity.expected().times(11, 10, attain::Rounding::HalfEven)?;
    let levers = quota::reconcile(&ReconcileRequest::new(usd()?, target, request)?)?;
    tell!(out, "\nRECONCILIATION with a target of {}", levers.target());
    tell!(out, "  gap {}, {} of it", levers.gap(), levers.gap_share());
    match levers.hires().known() {
        Some(hires) => {
            let starts: Vec<String> = hires.starts().iter().map(|start| start.latest().to_string()).collect();
            tell!(out, "  lever one: {} hires, at the latest {}", hires.count(), starts.join(", "));
        }
        None => {
            tell!(out, "  lever one: hires cannot close it within the year");
        }
    }
    tell!(out, "  lever two: a target of {}", levers.supported_target());
    tell!(out, "  lever three: quotas of {} times the target", levers.over_assignment());
    if let Some(first) = levers.delays().first() {
        tell!(
            out,
            "  a hire from {} on brings {}; a month later costs {}",
            first.start(),
            first.brings(),
            first.later_costs()
        );
    }
    Ok(capacity)
}

/// The target flows down the reporting lines, in proportion to what each will likely sell.
fn cascade(people: &[Someone], capacity: &CapacityPlan, out: &mut String) -> Result<QuotaPlan, Error> {
    let mut nodes = vec![PlanNode::new("company".parse()?)];
    let top: Id = "company".parse()?;
    for person in people {
        let own = capacity.people().iter().find(|row| row.id() == &person.id);
        // A manager who leads nobody carries no quota.
        let leads = people.iter().any(|other| other.manager.as_ref() == Some(&person.id));
        if own.is_none() && !leads {
            continue;
        }
        let parent = person.manager.clone().unwrap_or_else(|| top.clone());
        let mut node = PlanNode::new(person.id.clone()).with_parent(parent).with_start(person.start);
        if let Some(own) = own {
            node = node.with_potential(own.expected().amount().parse()?);
        }
        nodes.push(node);
    }
    let hedge = |level: u64| -> Result<PlanLevel, Error> { Ok(PlanLevel::new(level).with_hedge("1.04".parse()?)) };
    let basis = PlanBasis::new(usd()?, year()?, capacity.expected(), nodes)?.with_levels(vec![hedge(1)?, hedge(2)?])?;
    let request =
        PlanRequest::new(basis, "revops".parse()?, "2026-11-02T09:00:00Z".parse()?, "What the team can sell.".parse()?);
    let plan = quota::plan(&request)?;
    let figures = quota::figures(&PlanFiguresRequest::new(plan.clone()))?;
    tell!(out, "\nCASCADE of {} with a hedge of 1.04 at the head and the managers", figures.target());
    for level in figures.levels() {
        let over = level.over_assignment().known().map_or_else(String::new, ToString::to_string);
        tell!(
            out,
            "  level {}: {} nodes, plain {}, hedged {}, {over} of the target",
            level.level(),
            level.nodes(),
            level.plain(),
            level.hedged()
        );
    }
    Ok(plan)
}

/// Three edits in one batch.
fn edited(plan: QuotaPlan, out: &mut String) -> Result<QuotaPlan, Error> {
    let leaves: Vec<Id> = quota::figures(&PlanFiguresRequest::new(plan.clone()))?
        .nodes()
        .iter()
        .filter(|node| node.leaf() && node.plain().minor() > 5_000_000)
        .map(|node| node.id().clone())
        .collect();
    let [first, second, third, ..] = leaves.as_slice() else { return Ok(plan) };
    let amount = |text: &str| Money::parse(text, usd()?);
    let edits = vec![
        PlanEdit::Transfer { from: first.clone(), to: second.clone(), amount: amount("10000")? },
        PlanEdit::Pin { node: third.clone(), amount: amount("300000")?, layer: PlanLayer::Plain },
    ];
    let request = PlanEditRequest::new(
        usd()?,
        plan,
        edits,
        "revops".parse()?,
        "2026-11-20T09:00:00Z".parse()?,
        "Two accounts change hands.".parse()?,
    )?;
    let edited = quota::edit(&request)?;
    tell!(
        out,
        "\nEDITS: a transfer of 10,000 and a pin of 300,000; {} amounts changed, {} totals moved",
        edited.changes().len(),
        edited.moved().len()
    );
    for change in edited.changes().iter().take(4) {
        tell!(
            out,
            "  {:<18} {:>14} -> {:>14}",
            change.id().as_str(),
            change.before().amount(),
            change.after().amount()
        );
    }
    Ok(edited.plan().clone())
}

/// What a stretch does to the share of people at quota, for this team's own spread.
fn within_reach(attained: &[(Id, Vec<Money>)], out: &mut String) -> Result<(), Error> {
    let people = attained.iter().map(|(id, won)| AchievablePerson::new(id.clone()).with_history(won.clone())).collect();
    let within = quota::achievable(&AchievableRequest::new(usd()?, people)?)?;
    tell!(out, "\nWITHIN REACH, by the quarters of {} ramped people", within.people().len());
    tell!(out, "  {}", within.statement());
    tell!(
        out,
        "  at {} {} of them are expected at quota; a healthy share has a chance of {}",
        within.stretch(),
        within.expected_at_quota(),
        within.healthy()
    );
    Ok(())
}

/// Published, and revised in July: the months before stay as they were.
fn through_the_year(plan: &QuotaPlan, out: &mut String) -> Result<QuotaPlan, Error> {
    let author: Id = "revops".parse()?;
    let publish = PlanPublishRequest::new(
        plan.clone(),
        author.clone(),
        "2026-12-15T09:00:00Z".parse()?,
        "Told in the team meeting.".parse()?,
    );
    let published = quota::publish(&publish)?;
    let target = quota::figures(&PlanFiguresRequest::new(published.clone()))?.target();
    let edits = vec![PlanEdit::Retarget { amount: target.times(95, 100, attain::Rounding::HalfEven)? }];
    let revise = PlanReviseRequest::new(
        usd()?,
        published.clone(),
        "2027-07-01".parse()?,
        edits,
        author,
        "2027-06-10T09:00:00Z".parse()?,
        "A product is late.".parse()?,
    )?
    .with_trigger(RevisionTrigger::MarketShift)?;
    let revised = quota::revise(&revise)?.plan().clone();
    let nodes = quota::figures(&PlanFiguresRequest::new(revised.clone()))?;
    let won: Vec<WonInMonth> = nodes
        .nodes()
        .iter()
        .filter(|node| node.leaf())
        .map(|node| Ok(WonInMonth::new(node.id().clone(), "2027-03".parse()?, Money::parse("50000", usd()?)?)))
        .collect::<Result<_, Error>>()?;
    let past = |plan: &QuotaPlan| -> Result<String, Error> {
        let request =
            PlanAttainmentRequest::new(usd()?, plan.clone(), won.clone())?.with_through("2027-06".parse()?)?;
        Ok(record::to_json(&quota::attainment(&request)?))
    };
    let same = past(&published)? == past(&revised)?;
    let status = quota::status(&PlanStatusRequest::new(revised.clone(), "2027-07-01".parse()?))?;
    tell!(
        out,
        "\nPUBLISHED {}, {} days late",
        status.published().map_or_else(String::new, |day| day.to_string()),
        status.late_days()
    );
    for revision in status.revisions() {
        tell!(
            out,
            "  revised from {}: {} people, warned of {} since {}",
            revision.effective(),
            revision.affected().len(),
            revision.warning(),
            revision.because()
        );
    }
    tell!(out, "  attainment to June is the same before and after, to the last digit: {same}");
    tell!(out, "  {} people have not been told yet", status.untold().len());
    Ok(revised)
}

/// One figure, up to the target.
fn explained(plan: &QuotaPlan, out: &mut String) -> Result<(), Error> {
    let figures = quota::figures(&PlanFiguresRequest::new(plan.clone()))?;
    let mut leaves = figures.nodes().iter().enumerate().filter(|(_, node)| node.leaf());
    let Some((place, node)) = leaves.find(|(_, node)| node.plain().minor() > 5_000_000) else { return Ok(()) };
    let request = format!(
        r#"{{"operation": "quota.figures", "path": "nodes[{place}].hedged", "depth": 2, "request": {{"plan": {}}}}}"#,
        record::to_json(plan)
    );
    let explanation = attain::call("explain", &request)?;
    let text = attain::call("explanation.text", &format!(r#"{{"explanation": {explanation}}}"#))?;
    let text: attain::explain::ExplanationText = record::from_json(&text)?;
    tell!(out, "\nWHY {} is asked for what they are", node.id());
    out.push_str(text.text());
    Ok(())
}
