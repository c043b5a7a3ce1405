//! The key figures of a book, each rate rounded once at the end.

use super::rows::{Rows, by_quarter, is_open, rate_of, stage_rows};
use super::tally::{Mean, Sums, cycle, median_cycle, median_parts};
use super::{KpiRequest, KpiSummary, Kpis, Worth};
use crate::book::{Book, DealAt, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Measure, Why};
use crate::inputs::Inputs;
use crate::policy::KpiPolicy;
use crate::record::Figure;
use crate::rule::{
    KPI_CLOSE_RATE, KPI_CYCLE, KPI_ORDER_SIZE, KPI_PIPELINE, PIPELINE_CRM_ONLY, PIPELINE_HYGIENE, RuleId,
};
use crate::team::{Roster, Tables};
use crate::time::FiscalCalendar;
use crate::unit::{Days, Id, Money, divide};

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
    summary_why(book, request, &Why::off())
}

/// As [`summary`], each figure with its derivation for whoever asks.
pub(crate) fn summary_why(book: &Book, request: &KpiRequest, why: &Why<'_>) -> Result<KpiSummary, Error> {
    let map = book.map();
    let team = Tables { people: (request.team.as_ref(), map.team()), ..Tables::default() };
    let inputs = Inputs::read(book, team, request.prices.as_ref(), request.as_of)?;
    let view = inputs.view(request.as_of, request.scope.as_ref())?;
    let kpis = figures(&view, inputs.team(), (&request.policy, &request.calendar), &why.field("kpis"))?;
    let read = inputs.report();
    read.figures(&why.field("read"));
    Ok(KpiSummary { currency: view.currency(), as_of: view.as_of(), kpis, read })
}

/// The key figures of a view.
pub(crate) fn figures<'a>(
    view: &View<'_>,
    team: Option<&'a Roster>,
    (policy, calendar): (&KpiPolicy, &FiscalCalendar),
    why: &Why<'_>,
) -> Result<Kpis, Error> {
    let currency = view.currency();
    let sums = Sums::of(view);
    let (total, open) = (sums.total, sums.open);
    let rows = Rows { view, policy, why };
    let name = |owner: u32| view.book().owners().text(owner);
    let by_owner = sums.owners.iter().map(|(owner, tally)| (name(owner), tally));
    let by_product = sums.products.iter().map(|(product, tally)| (view.book().products().text(product), tally));
    let through_team = |list: &'static str, part: fn(&'a Roster, &str) -> Option<&'a Id>| match team {
        None => Ok(Vec::new()),
        Some(team) => {
            let key = |owner: u32| part(team, name(owner)).map_or("", Id::as_str);
            let tallies = sums.owners.iter().map(|(owner, tally)| (key(owner), tally));
            rows.of(list, tallies, &|deal, of| key(deal.owner) == of)
        }
    };
    let won = i128::from(total.closed.won);
    let average = divide(total.won_amount, won).map(|minor| Money::from_total(minor, currency)).transpose()?;
    let closed = total.closed.closed();
    let median = median_cycle(view).and_then(|twice| Days::of(i128::from(twice), 2));
    let median = Figure::or_none(median, code::KPI_NO_DEALS, || "no won deal has both dates".to_owned());
    let ask = Ask { view, why };
    let won = ask.count(("won", KPI_CLOSE_RATE, "deals won"), total.closed.won, &[State::Won]);
    let lost = ask.count(("lost", KPI_CLOSE_RATE, "deals lost"), total.closed.lost, &[State::Lost]);
    let open_as_of = ask.count(("open_as_of", KPI_PIPELINE, "deals open on the day"), open.deals, &[State::Open]);
    let won_amount = ask.worth(("won_amount", KPI_ORDER_SIZE, "what was won"), total.won_amount, State::Won)?;
    let undated_at = why.field("undated");
    let in_undated = Ask { view, why: &undated_at };
    let undated = Worth {
        deals: in_undated.count(
            ("deals", PIPELINE_HYGIENE, "open deals without a day of creation"),
            sums.undated.deals,
            &[State::Undated],
        ),
        amount: in_undated.worth(
            ("amount", PIPELINE_HYGIENE, "what the undated deals are worth"),
            sums.undated.amount,
            State::Undated,
        )?,
    };
    let unvalued = open.unvalued.saturating_add(sums.undated.unvalued);
    Ok(Kpis {
        deals: why.figure("deals", PIPELINE_CRM_ONLY, closed.saturating_add(total.open), || {
            let parts = [
                why.part("won", "won", &won),
                why.part("lost", "lost", &lost),
                why.part("open_as_of", "open", &open_as_of),
                undated_at.part("deals", "open, without a day of creation", &undated.deals()),
            ];
            Derivation::sum("deals known on the day", parts)
        }),
        won,
        lost,
        open_as_of,
        open_amount: ask.worth(
            ("open_amount", KPI_PIPELINE, "what the open deals are worth"),
            open.amount,
            State::Open,
        )?,
        undated,
        unvalued: why.figure("unvalued", PIPELINE_HYGIENE, unvalued, || {
            let bare = |deal: &DealAt| is_open(deal) && deal.value.is_none();
            Derivation::count("open deals with neither amount nor list price", view.parts(why, bare))
        }),
        win_rate: why.figure("win_rate", KPI_CLOSE_RATE, total.closed.rate(policy), || rate_of(why, won, lost)),
        won_amount,
        average_won: why.figure(
            "average_won",
            KPI_ORDER_SIZE,
            Figure::or_none(average, code::KPI_NO_DEALS, || "no deal was won".to_owned()),
            || {
                let amount = why.part("won_amount", "what was won", &won_amount);
                Derivation::quotient("a won deal on average", amount, why.part("won", "deals won", &won))
            },
        ),
        cycle_days_mean_closed: ask.days("cycle_days_mean_closed", sums.all_cycles, &[State::Won, State::Lost]),
        cycle_days_mean_won: ask.days("cycle_days_mean_won", sums.won_cycles, &[State::Won]),
        cycle_days_median_won: why.figure("cycle_days_median_won", KPI_CYCLE, median, || median_parts(view)),
        open_by_stage: stage_rows(view, &sums.stages, why)?,
        by_owner: rows.of("by_owner", by_owner, &|deal, of| name(deal.owner) == of)?,
        by_manager: through_team("by_manager", Roster::manager)?,
        by_region: through_team("by_region", |team, owner| team.person(owner)?.region.as_ref())?,
        by_product: rows.of("by_product", by_product, &|deal, of| view.product_name(deal) == of)?,
        by_quarter: by_quarter(view, calendar, &rows)?,
    })
}

/// What the figures of a view have in common: their deals are those of some states.
struct Ask<'a> {
    view: &'a View<'a>,
    why: &'a Why<'a>,
}

impl Ask<'_> {
    fn count(&self, (name, rule, what): (&str, RuleId, &str), deals: u64, states: &[State]) -> u64 {
        let of = |deal: &DealAt| states.contains(&deal.state);
        self.why.figure(name, rule, deals, || Derivation::count(what, self.view.parts(self.why, of)))
    }

    fn worth(&self, (name, rule, what): (&str, RuleId, &str), minor: i128, state: State) -> Result<Money, Error> {
        let amount = Money::from_total(minor, self.view.currency())?;
        let valued = |deal: &DealAt| deal.state == state && deal.value.is_some();
        Ok(self.why.figure(name, rule, amount, || Derivation::sum(what, self.view.parts(self.why, valued))))
    }

    fn days(&self, name: &str, mean: Mean, states: &[State]) -> Figure<Days> {
        let of = |deal: &DealAt| states.contains(&deal.state) && cycle(deal).is_some();
        self.why.figure(name, KPI_CYCLE, mean.figure(), || {
            let lengths = self.view.parts_by(self.why, of, |deal| cycle(deal).map(Measure::days));
            let lengths = Derivation::sum("days from creation to close", lengths);
            let deals = Derivation::count("such deals with both dates", self.view.parts(self.why, of));
            Derivation::quotient("a deal on average", lengths, deals)
        })
    }
}
