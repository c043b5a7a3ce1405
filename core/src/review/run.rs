//! Book and options to a reviewed quarter.

use super::{Hashes, Note, PeopleCheck, Review, ReviewRequest};
use crate::book::{Book, View, hash_of};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
#[cfg(feature = "explain")]
use crate::explain::unfold;
use crate::forecast::{self, Forecast, RollupPlace, Submissions};
use crate::hash;
use crate::inputs::Inputs;
use crate::kpi::{self, Kpis};
use crate::map::Map;
use crate::pipeline;
use crate::plan;
use crate::quota::{Quotas, team_attainment};
use crate::record;
use crate::rule;
use crate::table::{Source, Table};
use crate::team::{Roster, Tables};
use crate::time::{Date, Quarter};
use crate::unit::Id;
use crate::unit::eye::money;

/// Reviews a quarter, from deals as people have them to a [`Review`].
///
/// ```
/// use attain::{Map, ReviewRequest, record};
/// let map: Map = record::from_json(r#"{"currency": "USD", "deals": {
///     "columns": {"id": "id", "owner": "rep", "stage": "stage", "amount": "amount", "created": "from", "close_date": "to"},
///     "stages": [{"name": "Open", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
/// }}"#).unwrap();
/// let csv = "id,rep,stage,amount,from,to\n1,Ann,Won,100,2026-01-01,2026-01-31\n2,Ann,Open,50,2026-01-15,2026-03-31\n";
/// let review = attain::review(csv, &map, &ReviewRequest::new()).unwrap();
/// assert_eq!(review.forecast().period().to_string(), "2026Q1");
/// assert_eq!(review.kpis().won_amount().to_string(), "100.00 USD");
/// println!("{}", review.to_text());
/// ```
///
/// # Errors
///
/// Those of [`Book::read`] and of the tables beside it, `team.cycle`, `map.section_missing`, `review.as_of_unknown`,
/// `review.scope_empty`, `review.period_out_of_range`.
pub fn review<'a>(data: impl Into<Source<'a>>, map: &Map, request: &ReviewRequest) -> Result<Review, Error> {
    of(&Book::read(data, map)?, request)
}

/// Reviews a quarter of a book that is read already.
pub fn of(book: &Book, request: &ReviewRequest) -> Result<Review, Error> {
    of_why(book, request, &Why::off())
}

/// As [`of`], each figure with its derivation for whoever asks.
pub(crate) fn of_why(book: &Book, request: &ReviewRequest, why: &Why<'_>) -> Result<Review, Error> {
    if request.explain && why.is_off() { explained(book, request) } else { without_explanations(book, request, why) }
}

/// Reads what stands beside a book and does something with it.
pub(super) fn in_room<T>(
    book: &Book,
    request: &ReviewRequest,
    why: &Why<'_>,
    run: impl FnOnce(&Room<'_>, &Inputs<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let map = book.map();
    let team = Tables {
        people: (request.team.as_ref(), map.team()),
        reporting: (request.reporting.as_ref(), map.reporting()),
        leave: (request.leave.as_ref(), map.leave()),
        seats: (None, None),
    };
    let mut inputs = Inputs::read(book, team, request.prices.as_ref(), request.as_of)?;
    let quotas = inputs.quotas(request.quotas.as_ref(), request.policy.calendar())?;
    let submissions =
        inputs.submissions((request.submissions.as_ref(), request.adjustments.as_ref()), request.policy.calendar())?;
    let view = inputs.view(request.as_of, request.scope.as_ref())?;
    let (period, days) = request.policy.calendar().asked(request.period, view.as_of().next())?;
    let nobody = Roster::default();
    let room = Room {
        view: &view,
        request,
        inputs: &inputs,
        team: inputs.team().unwrap_or(&nobody),
        quotas: quotas.as_ref(),
        submissions: submissions.as_ref(),
        period,
        days,
        why,
    };
    run(&room, &inputs)
}

fn without_explanations(book: &Book, request: &ReviewRequest, why: &Why<'_>) -> Result<Review, Error> {
    in_room(book, request, why, |room, inputs| reviewed(book, room, inputs))
}

fn reviewed(book: &Book, room: &Room<'_>, inputs: &Inputs<'_>) -> Result<Review, Error> {
    let Room { view, request, period, days, why, .. } = room;
    let policy = &request.policy;
    let kpis = kpi::figures(view, inputs.team(), (policy.kpi(), policy.calendar()), &why.field("kpis"))?;
    let (forecast, _) = room.forecast()?;
    let owns = |owner: &str| room.owns(owner);
    let attainment = match room.quotas {
        Some(quotas) => team_attainment(view, (quotas, room.team), policy, *period, owns, &why.field("attainment"))?,
        None => record::Figure::none(code::QUOTA_NONE, "no quotas were handed in"),
    };
    let read = inputs.report();
    read.figures(&why.field("read"));
    Ok(Review {
        currency: view.currency(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        sha256: hashes(book, request),
        as_of: view.as_of(),
        period: *period,
        first_day: days.0,
        last_day: days.1,
        scope: request.scope.clone(),
        read,
        people: room.people(&kpis)?,
        pipeline: pipeline::by_age(view, policy.pipeline(), why)?,
        attention: pipeline::attention(view, policy.pipeline(), &why.field("attention")),
        notes: notes(book, &kpis, &forecast),
        explanations: None,
        attainment,
        forecast,
        kpis,
    })
}

/// A review with the explanation of each figure that its page shows.
#[cfg(feature = "explain")]
fn explained(book: &Book, request: &ReviewRequest) -> Result<Review, Error> {
    let mut review = without_explanations(book, request, &Why::off())?;
    let paths = review.figures_shown();
    let steps = unfold(&paths, (3, 6), |why| without_explanations(book, request, why).map(drop))?;
    review.explanations = Some(steps);
    Ok(review)
}

#[cfg(not(feature = "explain"))]
fn explained(_: &Book, _: &ReviewRequest) -> Result<Review, Error> {
    Err(Error::new(code::EXPLAIN_NO_FIGURES, "this build has no explanations").at("explain"))
}

fn hashes(book: &Book, request: &ReviewRequest) -> Hashes {
    let table = |table: &Option<Table>| table.as_ref().map(|table| hash_of(table.into()));
    Hashes {
        data: book.data_sha256().to_owned(),
        map: hash::sha256(record::to_json(book.map()).as_bytes()),
        policy: hash::sha256(record::to_json(&request.policy).as_bytes()),
        team: table(&request.team),
        reporting: table(&request.reporting),
        leave: table(&request.leave),
        prices: table(&request.prices),
        quotas: table(&request.quotas),
        submissions: table(&request.submissions),
        adjustments: table(&request.adjustments),
    }
}

/// All that the parts of a review stand on.
pub(super) struct Room<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) request: &'a ReviewRequest,
    pub(super) inputs: &'a Inputs<'a>,
    pub(super) team: &'a Roster,
    pub(super) quotas: Option<&'a Quotas>,
    pub(super) submissions: Option<&'a Submissions>,
    pub(super) period: Quarter,
    pub(super) days: (Date, Date),
    pub(super) why: &'a Why<'a>,
}

impl Room<'_> {
    pub(super) fn owns(&self, owner: &str) -> bool {
        self.inputs.owns(self.request.scope.as_ref(), owner)
    }

    /// Whether the quarter has ended: nothing is left to forecast in it.
    pub(super) fn is_over(&self) -> bool {
        self.days.1 <= self.view.as_of()
    }

    fn people(&self, kpis: &Kpis) -> Result<Vec<PeopleCheck>, Error> {
        let policy = &self.request.policy;
        let people = (self.quotas, self.team);
        let owns = |owner: &str| self.owns(owner);
        let average = kpis.average_won().known().copied();
        let found = |index| self.why.item("people", index).field("found");
        let bias = forecast::bias(self.view, (self.submissions, self.team), (policy, average), owns, &found(0))?;
        let coverage = if self.is_over() {
            forecast::over(self.period)
        } else {
            pipeline::coverage(self.view, people, policy, self.period, owns, &found(1))?
        };
        let people = (self.quotas, self.team, self.request.leave.is_some());
        let trigger = plan::trigger(self.view, people, policy, average, owns, &found(2))?;
        Ok(vec![
            PeopleCheck { rule: rule::FORECAST_BIAS, found: bias },
            PeopleCheck { rule: rule::KPI_PIPELINE, found: coverage },
            PeopleCheck { rule: rule::PLAN_TRIGGER, found: trigger },
        ])
    }
}

/// What was assumed or left out on the way.
fn notes(book: &Book, kpis: &Kpis, forecast: &Forecast) -> Vec<Note> {
    let mut notes = Vec::new();
    let mut note = |rule, text: String| notes.push(Note { rule, text });
    let unpaid = book.report().rejected().iter().filter(|cell| cell.code() == code::DEAL_WON_WITHOUT_AMOUNT.as_str());
    let unpaid = u64::try_from(unpaid.count()).unwrap_or(u64::MAX);
    if unpaid > 0 {
        let deals = crate::text::count(unpaid, "won deal has", "won deals have");
        let text =
            format!("{deals} no amount and no part in any figure: what was won and the rate of winning are more");
        note(rule::KPI_CLOSE_RATE, text);
    }
    let undated = kpis.undated();
    if undated.deals() > 0 {
        let deals = crate::text::count(undated.deals(), "open deal has", "open deals have");
        let text = format!("{deals} no day of creation and no part in any forecast: worth {}", money(undated.amount()));
        note(rule::PIPELINE_HYGIENE, text);
    }
    if kpis.unvalued() > 0 {
        let deals = crate::text::count(kpis.unvalued(), "open deal has", "open deals have");
        note(rule::PIPELINE_HYGIENE, format!("{deals} neither amount nor list price and count as nothing"));
    }
    if let Some(rollup) = forecast.rollup_basis().known()
        && rollup.won_since().minor() > 0
    {
        let text =
            format!("{} was won after the submissions and may stand in the commit too", money(rollup.won_since()));
        note(rule::FORECAST_ROLLUP, text);
    }
    if let Some(place @ (RollupPlace::Below | RollupPlace::Above)) = forecast.range().rollup().known() {
        let text = format!("the roll-up lies {} eight in ten of the weighted method's totals", place.as_str());
        note(rule::FORECAST_TRIANGULATE, text);
    }
    if let Some(trend) = forecast.trend_basis().known() {
        let unknown = trend.years().iter().find_map(|year| year.head_count_factor().reason());
        if let Some(reason) = unknown {
            note(rule::FORECAST_TREND, format!("head count is taken as unchanged: {}", reason.why()));
        }
        for year in trend.skipped() {
            note(rule::FORECAST_TREND, format!("{} is left out: {}", year.key(), year.why()));
        }
    }
    if let Some(rollup) = forecast.rollup_basis().known()
        && !rollup.on_leave().is_empty()
    {
        let names: Vec<&str> = rollup.on_leave().iter().map(Id::as_str).collect();
        note(rule::FORECAST_ROLLUP, format!("on leave and not awaited: {}", names.join(", ")));
    }
    if let Some(rollup) = forecast.rollup_basis().known()
        && !rollup.left().is_empty()
    {
        let names: Vec<&str> = rollup.left().iter().map(Id::as_str).collect();
        note(rule::FORECAST_ROLLUP, format!("left, with open deals that nobody hands in for: {}", names.join(", ")));
    }
    if let Some(rollup) = forecast.rollup_basis().known()
        && !rollup.repeated().is_empty()
    {
        let names: Vec<&str> = rollup.repeated().iter().map(Id::as_str).collect();
        let text = format!("not added, since the people below handed in too: {}", names.join(", "));
        note(rule::FORECAST_ROLLUP, text);
    }
    notes
}
