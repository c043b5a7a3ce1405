//! `forecast.weighted`: probabilities measured from what became of deals: by stage, category, product, owner or age.

use super::tally::{Case, Probabilities, ProbabilityCheck, Tally, check, tally};
use crate::book::{Book, DealAt, SnapshotDeal, Snapshots, State, View};
use crate::chance::wilson;
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::inputs::Inputs;
use crate::map::{DealState, ForecastCategory};
use crate::order::{Sorted, SortedSet};
use crate::policy::Policy;
use crate::record::{Figure, Record};
use crate::rule::FORECAST_WEIGHTED;
use crate::table::{ReadReport, Table};
use crate::team::{Scope, Tables};
use crate::time::Date;
use crate::unit::{Id, Ratio};

/// What probabilities are to be measured from, and by what.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ProbabilitiesRequest {
    /// By what deals are told apart.
    by: ProbabilityBy,
    /// The deals of earlier days; left out, those that the book keeps. By stage and category each deal counts where it was first seen open.
    snapshots: Option<Table>,
    /// The team, for a scope.
    team: Option<Table>,
    /// Who reports to whom from which day on.
    reporting: Option<Table>,
    /// Whose deals.
    scope: Option<Scope>,
    /// The day whose end counts; without one, the latest on which something happened.
    as_of: Option<Date>,
    /// As many deals of the overall rate are added to each group, so that small ones are drawn to it; 0 to 10,000.
    #[record(default = 20)]
    drawn_by: u64,
    /// Whether later stages may not be less probable than earlier ones: neighbours that are, are taken together.
    #[record(default = false)]
    rising: bool,
    /// The ages by which deals are told apart, and how many closed deals a rate needs.
    #[record(default)]
    policy: Policy,
}

/// By what deals are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum ProbabilityBy {
    /// By stage: of the snapshots, or of the days on which stages were entered. A deal counts at every stage it was at.
    Stage,
    /// By category, of the snapshots. A deal counts in every category it was in.
    Category,
    /// By product.
    Product,
    /// By owner.
    Owner,
    /// By age: a deal counts in every band that it was open in.
    Age,
}

/// Measured probabilities, and how they would have done.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.probabilities/1")]
pub struct MeasuredProbabilities {
    /// By what deals are told apart.
    by: ProbabilityBy,
    /// The day.
    as_of: Date,
    /// Won deals of all groups, each once.
    won: u64,
    /// Closed deals of all groups, each once.
    closed: u64,
    /// Their rate.
    overall: Figure<Ratio>,
    /// The groups: stages and categories in their order, ages from the youngest, others by id.
    groups: Vec<MeasuredGroup>,
    /// How probabilities measured from the earlier half of the closes did on the later half.
    check: Figure<ProbabilityCheck>,
    /// What became of the rows of all tables.
    read: ReadReport,
}

/// A group of deals.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct MeasuredGroup {
    /// The stage, category, product, owner or age.
    key: Id,
    /// Deals of it that were won.
    won: u64,
    /// Deals of it that closed.
    closed: u64,
    /// Won over closed.
    rate: Figure<Ratio>,
    /// The lower end of its 95 % interval, by Wilson.
    low: Figure<Ratio>,
    /// The upper end.
    high: Figure<Ratio>,
    /// The probability to use: drawn to the overall rate, and rising where that was asked.
    probability: Figure<Ratio>,
}

/// Measures probabilities (`forecast.weighted`): how many of the deals of a stage, category, product, owner or age were won.
/// Small groups are drawn to the overall rate.
///
/// # Errors
///
/// Those of reading the tables; `forecast.no_snapshots` at `snapshots` where a category, or a stage without days of entry,
/// is asked for; `forecast.drawn_range` at `drawn_by`.
pub fn probabilities(book: &Book, request: &ProbabilitiesRequest) -> Result<MeasuredProbabilities, Error> {
    probabilities_why(book, request, &Why::off())
}

/// As [`probabilities`], each figure with its derivation for whoever asks.
pub(crate) fn probabilities_why(
    book: &Book,
    request: &ProbabilitiesRequest,
    why: &Why<'_>,
) -> Result<MeasuredProbabilities, Error> {
    if request.drawn_by > 10_000 {
        let message = format!("`{}` is not from 0 to 10,000", request.drawn_by);
        return Err(Error::new(code::FORECAST_DRAWN_RANGE, message).at("drawn_by"));
    }
    let map = book.map();
    let team = Tables {
        people: (request.team.as_ref(), map.team()),
        reporting: (request.reporting.as_ref(), map.reporting()),
        ..Tables::default()
    };
    let mut inputs = Inputs::read(book, team, None, request.as_of)?;
    let snapshots = inputs.snapshots(request.snapshots.as_ref())?;
    let view = inputs.view(request.as_of, request.scope.as_ref())?;
    let (keys, cases) = match request.by {
        ProbabilityBy::Stage => by_stage(&view, snapshots.as_deref())?,
        ProbabilityBy::Category => by_category(&view, snapshots.as_deref())?,
        ProbabilityBy::Product => by_name(&view, |view, deal| view.product_name(deal)),
        ProbabilityBy::Owner => by_name(&view, |view, deal| view.owner(deal)),
        ProbabilityBy::Age => by_age(&view, request.policy.pipeline().age_days()),
    };
    let least = request.policy.kpi().min_closed();
    let (all, tallies) = tally(keys.len(), cases.iter());
    let given = |at: &Why<'_>, name: &str, what: &str, number: u64| {
        at.figure(name, FORECAST_WEIGHTED, number, || Derivation::given(what, Measure::count(number)))
    };
    let won = given(why, "won", "won deals of all groups, each once", all.won);
    let closed = given(why, "closed", "closed deals of all groups, each once", all.closed);
    let few = |tally: Tally| {
        format!("{} closed, a rate needs {least}", crate::text::count(tally.closed, "deal has", "deals have"))
    };
    let rate = |tally: Tally| {
        let rate = Ratio::of(i128::from(tally.won), i128::from(tally.closed)).filter(|_| tally.closed >= least.max(1));
        Figure::or_none(rate, code::KPI_TOO_FEW_CLOSED, || few(tally))
    };
    let overall = why.figure("overall", FORECAST_WEIGHTED, rate(all), || {
        Derivation::quotient("won over closed", why.part("won", "won", &won), why.part("closed", "closed", &closed))
    });
    let probabilities = Probabilities { all, drawn_by: request.drawn_by, rising: request.rising };
    let measured = probabilities.of(&tallies);
    let mut groups = Vec::with_capacity(keys.len());
    for (index, ((key, tally), probability)) in keys.into_iter().zip(&tallies).zip(&measured).enumerate() {
        let at = why.item("groups", index);
        let won = given(&at, "won", "won deals of the group", tally.won);
        let closed = given(&at, "closed", "closed deals of the group", tally.closed);
        let (low, high) = wilson(tally.won, tally.closed);
        let enough = tally.closed >= least.max(1);
        let end = |name: &str, value: f64| {
            let end = Ratio::of(crate::chance::whole(value * 1e6), 1_000_000).filter(|_| enough);
            let end = Figure::or_none(end, code::KPI_TOO_FEW_CLOSED, || few(*tally));
            let shown = end.known().and_then(|end| Measure::ratio(end.fraction()));
            at.figure(name, FORECAST_WEIGHTED, end, || Derivation::given("by Wilson, at 95 %", shown))
        };
        let (low, high) = (end("low", low), end("high", high));
        let rate = at.figure("rate", FORECAST_WEIGHTED, rate(*tally), || {
            Derivation::quotient("won over closed", at.part("won", "won", &won), at.part("closed", "closed", &closed))
        });
        let probability = if all.closed >= least.max(1) {
            let none = || "no deal of the group has closed, and it is not drawn to the overall rate".to_owned();
            let probability = probability.and_then(|(part, whole)| Ratio::of(part, whole));
            Figure::or_none(probability, code::KPI_TOO_FEW_CLOSED, none)
        } else {
            Figure::none(code::KPI_TOO_FEW_CLOSED, few(all))
        };
        let shown = probability.known().and_then(|value| Measure::ratio(value.fraction()));
        let probability = at.figure("probability", FORECAST_WEIGHTED, probability, || {
            let words = if request.rising { ", with the neighbours that it may not fall below" } else { "" };
            let parts = [
                Derivation::given(format!("drawn to the overall rate by {} deals{words}", request.drawn_by), shown),
                at.part("won", "won", &won),
                at.part("closed", "closed", &closed),
                why.part("overall", "overall rate", &overall),
            ];
            Derivation::same("the probability to use", parts)
        });
        groups.push(MeasuredGroup { key, won, closed, rate, low, high, probability });
    }
    let read = inputs.report();
    read.figures(&why.field("read"));
    Ok(MeasuredProbabilities {
        by: request.by,
        as_of: view.as_of(),
        won,
        closed,
        overall,
        check: check(&cases, tallies.len(), (request, least), &why.field("check")),
        groups,
        read,
    })
}

/// Groups and the cases in them.
type Grouped = (Vec<Id>, Vec<Case>);

/// Every deal that closed by the day of the view, with its place in the book.
fn closed_deals<'v>(view: &'v View<'_>) -> impl Iterator<Item = (DealAt, i32)> + 'v {
    let closed = view.deals().filter(|deal| matches!(deal.state, State::Won | State::Lost));
    closed.filter_map(|deal| Some((deal, deal.closed?)))
}

fn by_name(view: &View<'_>, name: impl for<'a> Fn(&View<'a>, &DealAt) -> &'a str) -> Grouped {
    let keys: SortedSet<&str> =
        closed_deals(view).map(|(deal, _)| name(view, &deal)).filter(|key| !key.is_empty()).collect();
    let keys: Vec<&str> = keys.into_list();
    let cases = closed_deals(view).filter_map(|(deal, closed)| {
        let group = keys.binary_search(&name(view, &deal)).ok()?;
        Some(Case { deal: deal.index, group, closed, won: deal.state == State::Won })
    });
    let cases = cases.collect();
    (keys.into_iter().map(Id::known).collect(), cases)
}

fn by_age(view: &View<'_>, ages: &[u64]) -> Grouped {
    let mut bands: Vec<(u64, Option<u64>)> = Vec::new();
    let mut from = 0_u64;
    for to in ages.iter().copied().map(Some).chain([None]) {
        bands.push((from, to));
        from = to.map_or(from, |to| to.saturating_add(1));
    }
    let mut cases = Vec::new();
    for (deal, closed) in closed_deals(view) {
        let Some(created) = deal.created else { continue };
        let age = u64::try_from(closed.saturating_sub(created)).unwrap_or(0);
        for (group, _) in bands.iter().enumerate().filter(|(_, (from, _))| age >= *from) {
            cases.push(Case { deal: deal.index, group, closed, won: deal.state == State::Won });
        }
    }
    let name = |(from, to): &(u64, Option<u64>)| match to {
        Some(to) => Id::known(&format!("{from} to {to} days")),
        None => Id::known(&format!("from {from} days")),
    };
    (bands.iter().map(name).collect(), cases)
}

/// What snapshots say of each closed deal while it was open, each state once.
fn seen<K: Ord + Clone>(
    view: &View<'_>,
    snapshots: &Snapshots,
    key: impl Fn(&SnapshotDeal<'_>) -> Option<K>,
) -> Vec<(K, Case)> {
    let closed: Sorted<&str, (DealAt, i32)> =
        closed_deals(view).map(|(deal, day)| (view.id(&deal), (deal, day))).collect();
    let (mut found, mut once) = (Vec::new(), SortedSet::default());
    for (day, rows) in snapshots.until(view.as_of()) {
        for row in rows {
            let Some((deal, closed)) = closed.get(row.id).filter(|(_, closed)| day.number() < *closed) else {
                continue;
            };
            if let Some(key) = key(&row).filter(|key| once.insert((key.clone(), deal.index))) {
                let case = Case { deal: deal.index, group: 0, closed: *closed, won: deal.state == State::Won };
                found.push((key, case));
            }
        }
    }
    found
}

fn by_stage(view: &View<'_>, snapshots: Option<&Snapshots>) -> Result<Grouped, Error> {
    let stages = view.book().map().deals().stages();
    let open: Vec<u8> =
        (0_u8..).zip(stages).filter(|(_, stage)| *stage.state() == DealState::Open).map(|(place, _)| place).collect();
    let group = |stage: u8| open.iter().position(|known| *known == stage);
    let cases: Vec<Case> = match snapshots {
        Some(snapshots) => {
            let found = seen(view, snapshots, |row| group(row.stage));
            found.into_iter().map(|(group, case)| Case { group, ..case }).collect()
        }
        None if view.book().has_stage_history() => {
            let deals = closed_deals(view).flat_map(|(deal, closed)| {
                let entered = view.book().stages_entered(deal.index, closed);
                entered.into_iter().map(move |stage| (stage, deal, closed))
            });
            let case = |(stage, deal, closed): (u8, DealAt, i32)| {
                Some(Case { deal: deal.index, group: group(stage)?, closed, won: deal.state == State::Won })
            };
            deals.filter_map(case).collect()
        }
        None => return Err(no_snapshots("the data have no days on which stages were entered")),
    };
    let keys = open.iter().filter_map(|place| stages.get(usize::from(*place))).map(|stage| stage.name().clone());
    Ok((keys.collect(), cases))
}

fn by_category(view: &View<'_>, snapshots: Option<&Snapshots>) -> Result<Grouped, Error> {
    let snapshots = snapshots.ok_or_else(|| no_snapshots("a category is known of snapshots only"))?;
    let found = seen(view, snapshots, |row| row.category);
    let group = |category: ForecastCategory| ForecastCategory::ALL.iter().position(|known| *known == category);
    let cases = found.into_iter().filter_map(|(category, case)| Some(Case { group: group(category)?, ..case }));
    let keys = ForecastCategory::ALL.iter().map(|category| Id::known(category.as_str()));
    Ok((keys.collect(), cases.collect()))
}

fn no_snapshots(why: &str) -> Error {
    Error::new(code::FORECAST_NO_SNAPSHOTS, format!("no snapshots were handed in, and {why}")).at("snapshots")
}
