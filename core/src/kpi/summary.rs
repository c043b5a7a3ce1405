//! One pass over a view: counts and sums in whole numbers, each rate rounded once at the end.

use std::collections::BTreeMap;

use super::{KeyRow, KpiRequest, KpiSummary, Kpis, StageRow, Worth};
use crate::book::{Book, DealAt, State, View};
use crate::code;
use crate::error::Error;
use crate::inputs::Inputs;
use crate::policy::KpiPolicy;
use crate::record::Figure;
use crate::team::Team;
use crate::text;
use crate::time::{Date, FiscalCalendar};
use crate::unit::{Currency, Days, Id, Money, Ratio, divide};

/// The key of deals that have none.
const NONE: &str = "(none)";
/// The key of deals whose stage on the day is not known.
const NOT_KNOWN: &str = "(not known)";

/// The key figures of a book, as they were known at the end of a day.
///
/// ```
/// use attain::{Book, Map, kpi, record};
/// let map: Map = record::from_json(r#"{"currency": "USD", "deals": {
///     "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"},
///     "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
/// }}"#).unwrap();
/// let csv = "id,rep,stage,amount,from,to\n1,Ann,Won,100,2026-01-01,2026-01-31\n2,Ann,Open,50,2026-01-15,\n";
/// let book = Book::read(csv, &map).unwrap();
/// let summary = kpi::summary(&book, &kpi::KpiRequest::new()).unwrap();
/// assert_eq!(summary.as_of().to_string(), "2026-01-31");
/// assert_eq!((summary.kpis().won(), summary.kpis().open_as_of()), (1, 1));
/// assert_eq!(summary.kpis().win_rate().reason().unwrap().code(), "kpi.too_few_closed");
/// ```
pub fn summary(book: &Book, request: &KpiRequest) -> Result<KpiSummary, Error> {
    let inputs = Inputs::read(book, request.team.as_ref(), request.prices.as_ref())?;
    let view = inputs.view(request.as_of, request.scope.as_ref())?;
    let kpis = figures(&view, inputs.team(), &request.policy, &request.calendar)?;
    Ok(KpiSummary { currency: view.currency(), as_of: view.as_of(), kpis })
}

/// Won and lost deals.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ClosedCounts {
    pub(crate) won: u64,
    pub(crate) lost: u64,
}

impl ClosedCounts {
    fn count(&mut self, state: State) {
        match state {
            State::Won => self.won = self.won.saturating_add(1),
            State::Lost => self.lost = self.lost.saturating_add(1),
            State::Open | State::Undated => {}
        }
    }

    pub(crate) fn closed(self) -> u64 {
        self.won.saturating_add(self.lost)
    }

    /// The close rate, if there are deals enough for one.
    pub(crate) fn rate(self, policy: &KpiPolicy) -> Figure<Ratio> {
        let rate = Ratio::of(i128::from(self.won), i128::from(self.closed()));
        let enough = self.closed() >= policy.min_closed().max(1);
        Figure::or_none(rate.filter(|_| enough), code::KPI_TOO_FEW_CLOSED, || self.too_few(policy))
    }

    pub(crate) fn too_few(self, policy: &KpiPolicy) -> String {
        let closed = text::count(self.closed(), "closed deal", "closed deals");
        format!("{closed}, a rate needs {}", policy.min_closed())
    }
}

/// Won and lost deals of a view.
pub(crate) fn closed_counts(view: &View<'_>) -> ClosedCounts {
    let mut counts = ClosedCounts::default();
    view.deals().for_each(|deal| counts.count(deal.state));
    counts
}

/// Twice the median days from creation to close of won deals, so that it stays whole.
pub(crate) fn median_cycle(view: &View<'_>) -> Option<i64> {
    let mut cycles: Vec<i32> =
        view.deals().filter(|deal| deal.state == State::Won).filter_map(|deal| cycle(&deal)).collect();
    cycles.sort_unstable();
    let middle = cycles.len().checked_div(2)?;
    let upper = i64::from(*cycles.get(middle)?);
    if cycles.len().is_multiple_of(2) {
        let lower = i64::from(*cycles.get(middle.checked_sub(1)?)?);
        return lower.checked_add(upper);
    }
    upper.checked_mul(2)
}

fn cycle(deal: &DealAt) -> Option<i32> {
    Some(deal.closed?.saturating_sub(deal.created?))
}

/// The running figures of one key.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    closed: ClosedCounts,
    open: u64,
    won_amount: i128,
}

impl Tally {
    fn add(&mut self, deal: &DealAt) {
        self.closed.count(deal.state);
        match deal.state {
            State::Won => self.won_amount = self.won_amount.saturating_add(value(deal)),
            State::Open | State::Undated => self.open = self.open.saturating_add(1),
            State::Lost => {}
        }
    }
}

/// The running worth of some open deals.
#[derive(Clone, Copy, Debug, Default)]
struct OpenSum {
    deals: u64,
    amount: i128,
    unvalued: u64,
}

impl OpenSum {
    fn add(&mut self, deal: &DealAt) {
        self.deals = self.deals.saturating_add(1);
        self.amount = self.amount.saturating_add(value(deal));
        self.unvalued = self.unvalued.saturating_add(u64::from(deal.value.is_none()));
    }
}

fn value(deal: &DealAt) -> i128 {
    deal.value.map_or(0, i128::from)
}

/// The mean of whole days.
#[derive(Clone, Copy, Debug, Default)]
struct Mean {
    sum: i128,
    count: i128,
}

impl Mean {
    fn add(&mut self, days: i32) {
        self.sum = self.sum.saturating_add(i128::from(days));
        self.count = self.count.saturating_add(1);
    }

    fn figure(self) -> Figure<Days> {
        Figure::or_none(Days::of(self.sum, self.count), code::KPI_NO_DEALS, || "no such deal has both dates".to_owned())
    }
}

/// The key figures of a view.
pub(crate) fn figures(
    view: &View<'_>,
    team: Option<&Team>,
    policy: &KpiPolicy,
    calendar: &FiscalCalendar,
) -> Result<Kpis, Error> {
    let currency = view.currency();
    let (mut total, mut open, mut undated) = (Tally::default(), OpenSum::default(), OpenSum::default());
    let (mut all_cycles, mut won_cycles) = (Mean::default(), Mean::default());
    let mut stages: BTreeMap<&str, OpenSum> = BTreeMap::new();
    let mut owners: BTreeMap<u32, Tally> = BTreeMap::new();
    let mut products: BTreeMap<u32, (&str, Tally)> = BTreeMap::new();
    for deal in view.deals() {
        total.add(&deal);
        owners.entry(deal.owner).or_default().add(&deal);
        products.entry(deal.product).or_insert_with(|| (view.product_name(&deal), Tally::default())).1.add(&deal);
        match deal.state {
            State::Open | State::Undated => {
                let sum = if deal.state == State::Open { &mut open } else { &mut undated };
                sum.add(&deal);
                stages.entry(view.stage_name(&deal).map_or(NOT_KNOWN, Id::as_str)).or_default().add(&deal);
            }
            State::Won | State::Lost => {
                if let Some(days) = cycle(&deal) {
                    all_cycles.add(days);
                    if deal.state == State::Won {
                        won_cycles.add(days);
                    }
                }
            }
        }
    }
    let rows = Rows { currency, policy };
    let name = |owner: u32| view.book().owners().text(owner);
    let by_owner = owners.iter().map(|(owner, tally)| (name(*owner), *tally));
    let by_product = products.values().map(|(product, tally)| (*product, *tally));
    let through_team = |part: fn(&crate::team::Person) -> Option<&Id>| match team {
        None => Ok(Vec::new()),
        Some(team) => rows.of(owners
            .iter()
            .map(|(owner, tally)| (team.person(name(*owner)).and_then(part).map_or("", Id::as_str), *tally))),
    };
    let won = i128::from(total.closed.won);
    let average = divide(total.won_amount, won).map(|minor| Money::from_total(minor, currency)).transpose()?;
    let closed = total.closed.closed();
    let median = median_cycle(view).and_then(|twice| Days::of(i128::from(twice), 2));
    Ok(Kpis {
        deals: closed.saturating_add(total.open),
        won: total.closed.won,
        lost: total.closed.lost,
        open_as_of: open.deals,
        open_amount: Money::from_total(open.amount, currency)?,
        undated: Worth { deals: undated.deals, amount: Money::from_total(undated.amount, currency)? },
        unvalued: open.unvalued.saturating_add(undated.unvalued),
        win_rate: total.closed.rate(policy),
        won_amount: Money::from_total(total.won_amount, currency)?,
        average_won: Figure::or_none(average, code::KPI_NO_DEALS, || "no deal was won".to_owned()),
        cycle_days_mean_closed: all_cycles.figure(),
        cycle_days_mean_won: won_cycles.figure(),
        cycle_days_median_won: Figure::or_none(median, code::KPI_NO_DEALS, || "no won deal has both dates".to_owned()),
        open_by_stage: stage_rows(stages, currency)?,
        by_owner: rows.of(by_owner)?,
        by_manager: through_team(|person| person.manager.as_ref())?,
        by_region: through_team(|person| person.region.as_ref())?,
        by_product: rows.of(by_product)?,
        by_quarter: by_quarter(view, calendar, &rows)?,
    })
}

fn stage_rows(stages: BTreeMap<&str, OpenSum>, currency: Currency) -> Result<Vec<StageRow>, Error> {
    let row = |(stage, sum): (&str, OpenSum)| {
        let amount = Money::from_total(sum.amount, currency)?;
        Ok(StageRow { key: Id::known(stage), open: sum.deals, amount })
    };
    stages.into_iter().map(row).collect()
}

/// Makes rows of tallies.
struct Rows<'a> {
    currency: Currency,
    policy: &'a KpiPolicy,
}

impl Rows<'_> {
    /// One row a key, sorted by it; the tallies of one key are added up.
    fn of<'k>(&self, tallies: impl Iterator<Item = (&'k str, Tally)>) -> Result<Vec<KeyRow>, Error> {
        let mut by_key: BTreeMap<&str, Tally> = BTreeMap::new();
        for (key, tally) in tallies {
            let sum = by_key.entry(if key.is_empty() { NONE } else { key }).or_default();
            sum.closed.won = sum.closed.won.saturating_add(tally.closed.won);
            sum.closed.lost = sum.closed.lost.saturating_add(tally.closed.lost);
            sum.open = sum.open.saturating_add(tally.open);
            sum.won_amount = sum.won_amount.saturating_add(tally.won_amount);
        }
        let row = |(key, tally): (&str, Tally)| {
            Ok(KeyRow {
                key: Id::known(key),
                won: tally.closed.won,
                lost: tally.closed.lost,
                open: tally.open,
                won_amount: Money::from_total(tally.won_amount, self.currency)?,
                win_rate: tally.closed.rate(self.policy),
            })
        };
        by_key.into_iter().map(row).collect()
    }
}

/// Closed deals by the quarter they closed in; with them the deals open at the quarter's end.
fn by_quarter(view: &View<'_>, calendar: &FiscalCalendar, rows: &Rows<'_>) -> Result<Vec<KeyRow>, Error> {
    let mut quarters: BTreeMap<String, (Tally, i32)> = BTreeMap::new();
    for deal in view.deals() {
        let Some(quarter) = deal.closed.and_then(Date::from_number).and_then(|day| calendar.quarter_of(day)) else {
            continue;
        };
        let end = calendar.days(quarter).map_or(view.as_of(), |(_, last)| last.min(view.as_of()));
        quarters.entry(quarter.to_string()).or_insert_with(|| (Tally::default(), end.number())).0.add(&deal);
    }
    // How many were open at each end: those created by then less those closed by then.
    let (mut created, mut closed) = (Vec::new(), Vec::new());
    for deal in view.deals() {
        if let Some(day) = deal.created {
            created.push(day);
            closed.extend(deal.closed);
        }
    }
    created.sort_unstable();
    closed.sort_unstable();
    for (tally, end) in quarters.values_mut() {
        let by_then = |days: &[i32]| days.partition_point(|day| day <= end);
        let open = by_then(&created).saturating_sub(by_then(&closed));
        tally.open = u64::try_from(open).unwrap_or(u64::MAX);
    }
    rows.of(quarters.iter().map(|(quarter, (tally, _))| (quarter.as_str(), *tally)))
}
