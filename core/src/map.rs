//! The map: how a company's tables are to be read. Data, not code, so that it is the same in three languages.

use crate::code;
use crate::error::Error;
use crate::record::Record;
use crate::table::Format;
use crate::text::shown;
use crate::unit::{Currency, Decimal, Id, Percent, Probability};

/// How a company's tables are to be read: its currency, the deals, and whatever else it hands in.
///
/// ```
/// let map: attain::Map = attain::record::from_json(r#"{
///     "currency": "USD",
///     "deals": {
///         "columns": {"id": "opportunity_id", "owner": "sales_agent", "stage": "deal_stage", "amount": "close_value"},
///         "stages": [{"name": "Engaging", "state": "open"}, {"name": "Won", "state": "won"}, {"name": "Lost", "state": "lost"}]
///     }
/// }"#).unwrap();
/// assert_eq!(map.deals().columns().amount(), "close_value");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(schema = "attain.map/1")]
pub struct Map {
    /// The currency of every amount.
    #[record(currency)]
    currency: Currency,
    /// The deals.
    deals: DealMap,
    /// The price list, which values deals that carry no amount.
    prices: Option<PriceMap>,
    /// The team: who reports to whom, where, since when.
    team: Option<TeamMap>,
    /// Who reports to whom from which day on, beside the managers of the team.
    reporting: Option<ReportingMap>,
    /// Leave.
    leave: Option<LeaveMap>,
    /// The quotas.
    quotas: Option<QuotaMap>,
    /// What the reps handed in for the forecast.
    submissions: Option<SubmissionMap>,
    /// What managers made of it.
    adjustments: Option<AdjustmentMap>,
    /// The deals of earlier days, week by week.
    snapshots: Option<SnapshotMap>,
}

/// How the deals are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check_deals)]
pub struct DealMap {
    /// The file that holds them, for programs that read files; the library reads none.
    file: Option<String>,
    /// Which column of the data holds what.
    columns: DealColumns,
    /// The stages in selling order, and what each means.
    stages: Vec<StageMap>,
    /// What the data know only since a deal closed, so that a deal still open on a day is not valued by it.
    #[record(default)]
    known_at_close: Vec<ClosingColumn>,
    /// Values to replace, such as a product's other spelling.
    #[record(default)]
    fixes: Vec<Fix>,
    /// What the data call the categories of a forecast, beside their usual names such as `Best Case` or `BestCase`.
    #[record(default)]
    categories: Vec<CategoryMap>,
    /// How probabilities are written.
    #[record(default = ProbabilityUnit::Share)]
    probability_unit: ProbabilityUnit,
    /// How numbers and dates are written.
    #[record(default)]
    format: Format,
}

/// The columns of the deals, by the names in the data's header.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct DealColumns {
    /// The deal's key; each stands once.
    id: String,
    /// Whose deal it is.
    owner: String,
    /// Its stage.
    stage: String,
    /// Its amount, without which nothing that was won can be summed.
    amount: String,
    /// The day it was created, or engaged.
    created: Option<String>,
    /// The day it closed; for an open deal the day it is expected to.
    close_date: Option<String>,
    /// What is sold.
    product: Option<String>,
    /// Whom it is sold to.
    account: Option<String>,
    /// The currency of its amount; must be the map's.
    currency: Option<String>,
    /// The category in which it stands in the forecast.
    category: Option<String>,
    /// The probability of winning it, as the system says.
    probability: Option<String>,
}

/// The category in which a deal stands in a forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Record)]
pub enum ForecastCategory {
    /// In no forecast.
    Omitted,
    /// It may come.
    Pipeline,
    /// It comes if all goes well.
    BestCase,
    /// It will most likely come.
    MostLikely,
    /// It will come.
    Commit,
    /// It is won.
    Closed,
}

/// What the data call a category.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct CategoryMap {
    /// The category as the data name it.
    name: Id,
    /// Which it is.
    category: ForecastCategory,
}

/// How probabilities are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum ProbabilityUnit {
    /// From 0 to 1.
    Share,
    /// From 0 to 100.
    Percent,
}

/// A stage and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct StageMap {
    /// The stage as the data name it.
    name: Id,
    /// Whether a deal in it is open, won or lost.
    state: DealState,
    /// The column with the day a deal entered it, where the data have one.
    entered: Option<String>,
}

/// Whether a deal is open, won or lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum DealState {
    /// Still being worked on.
    Open,
    /// Closed and won.
    Won,
    /// Closed and lost.
    Lost,
}

/// A column that may be known only at closing. The final stage always is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum ClosingColumn {
    /// The amount: an open deal is valued at list price.
    Amount,
    /// The product.
    Product,
}

/// A value to replace wherever a column holds it.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct Fix {
    /// The column, by its name in the data's header.
    column: String,
    /// The value as the data have it.
    from: String,
    /// The value to read instead.
    to: String,
}

/// How the price list is to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PriceMap {
    /// The file that holds it.
    file: Option<String>,
    /// Which column holds what.
    columns: PriceColumns,
    /// How numbers are written.
    #[record(default)]
    format: Format,
}

/// The columns of the price list.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct PriceColumns {
    /// The product.
    product: String,
    /// Its list price.
    price: String,
}

/// How the team is to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TeamMap {
    /// The file that holds it.
    file: Option<String>,
    /// Which column holds what.
    columns: TeamColumns,
    /// The managers who do not stand in the table. Left out: whoever is named is one; given: a row that names anyone else is
    /// rejected.
    outside: Option<Vec<Id>>,
    /// How numbers and dates are written.
    #[record(default)]
    format: Format,
}

/// The columns of the team.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct TeamColumns {
    /// The person, as the deals name their owner.
    person: String,
    /// Whom the person reports to.
    manager: Option<String>,
    /// What the person does, such as `rep`.
    role: Option<String>,
    /// The region.
    region: Option<String>,
    /// The territory.
    territory: Option<String>,
    /// The first working day.
    start: Option<String>,
    /// The last working day.
    end: Option<String>,
    /// The share of a full position, above 0 and at most 1; where there is no column, or the cell is empty, all of it.
    fte: Option<String>,
}

/// How reporting lines are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ReportingMap {
    /// The file that holds them.
    file: Option<String>,
    /// Which column holds what.
    columns: ReportingColumns,
    /// How dates are written.
    #[record(default)]
    format: Format,
}

/// The columns of the reporting lines.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ReportingColumns {
    /// The person.
    person: String,
    /// The manager; an empty cell is nobody.
    manager: String,
    /// The first day.
    from: String,
    /// The last day; without one, until the person's next line.
    to: Option<String>,
}

/// How leave is to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct LeaveMap {
    /// The file that holds it.
    file: Option<String>,
    /// Which column holds what.
    columns: LeaveColumns,
    /// How dates are written.
    #[record(default)]
    format: Format,
}

/// The columns of leave. A reason is never read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct LeaveColumns {
    /// The person.
    person: String,
    /// The first day.
    from: String,
    /// The last day.
    to: String,
}

/// How open seats are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SeatMap {
    /// The file that holds them.
    file: Option<String>,
    /// Which column holds what.
    columns: SeatColumns,
    /// How dates are written.
    #[record(default)]
    format: Format,
}

/// The columns of open seats.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SeatColumns {
    /// The seat.
    seat: String,
    /// What the person will do.
    role: Option<String>,
    /// The region.
    region: Option<String>,
    /// The territory.
    territory: Option<String>,
    /// Whom the person will report to.
    manager: Option<String>,
    /// The day from which the seat is open.
    from: String,
    /// The last day on which it is open.
    to: Option<String>,
}

/// How the quotas are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct QuotaMap {
    /// The file that holds them.
    file: Option<String>,
    /// Which column holds what.
    columns: QuotaColumns,
    /// How numbers are written.
    #[record(default)]
    format: Format,
}

/// The columns of the quotas.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct QuotaColumns {
    /// Whose quota it is.
    owner: String,
    /// The quarter, such as 2017Q3.
    period: String,
    /// The full quota, before ramp.
    amount: String,
}

/// How the submissions are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SubmissionMap {
    /// The file that holds them.
    file: Option<String>,
    /// Which column holds what.
    columns: SubmissionColumns,
    /// How numbers and dates are written.
    #[record(default)]
    format: Format,
}

/// The columns of the submissions.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SubmissionColumns {
    /// Who handed it in.
    owner: String,
    /// The quarter it speaks of.
    period: String,
    /// The day it was handed in.
    date: String,
    /// Open commit: what is still to be won by commitment, without what is won already.
    commit: String,
}

/// How the adjustments are to be read.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct AdjustmentMap {
    /// The file that holds them.
    file: Option<String>,
    /// Which column holds what.
    columns: AdjustmentColumns,
    /// How numbers and dates are written.
    #[record(default)]
    format: Format,
}

/// The columns of the adjustments of open commit.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct AdjustmentColumns {
    /// Who adjusted.
    by: String,
    /// Whose commit.
    owner: String,
    /// The quarter it speaks of.
    period: String,
    /// The day.
    date: String,
    /// The commit from then on.
    commit: String,
    /// Why.
    reason: String,
}

/// How snapshots are to be read; stages, categories and probabilities are those of the deals.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SnapshotMap {
    /// The file that holds them.
    file: Option<String>,
    /// Which column holds what.
    columns: SnapshotColumns,
    /// How numbers and dates are written.
    #[record(default)]
    format: Format,
}

/// The columns of snapshots: one row a deal and day.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SnapshotColumns {
    /// The day whose end the row shows.
    date: String,
    /// The deal.
    id: String,
    /// Whose it was.
    owner: String,
    /// Its stage.
    stage: String,
    /// What it was worth.
    amount: String,
    /// The day it was expected to close, or closed.
    close_date: Option<String>,
    /// Its category.
    category: Option<String>,
    /// The probability of winning it.
    probability: Option<String>,
}

impl DealMap {
    /// Whether a column is known only once the deal closed.
    pub fn knows_only_at_close(&self, column: ClosingColumn) -> bool {
        self.known_at_close.contains(&column)
    }

    /// The stage of a name, by its place.
    pub(crate) fn stage_of(&self, name: &str) -> Option<u8> {
        let place = self.stages.iter().position(|stage| stage.name.as_str() == name)?;
        u8::try_from(place).ok()
    }

    /// The category of a name: one that the map names, else a usual one, whatever its blanks and capitals.
    pub(crate) fn category_of(&self, name: &str) -> Result<ForecastCategory, Error> {
        if let Some(own) = self.categories.iter().find(|category| category.name.as_str() == name) {
            return Ok(own.category);
        }
        let bare = |text: &str| -> String {
            text.chars()
                .filter(|letter| !matches!(letter, ' ' | '_' | '-'))
                .map(|letter| letter.to_ascii_lowercase())
                .collect()
        };
        let found = ForecastCategory::ALL.iter().find(|category| bare(category.as_str()) == bare(name));
        found.copied().ok_or_else(|| {
            Error::new(code::DEAL_CATEGORY_UNKNOWN, format!("the map knows no category `{}`", shown(name)))
        })
    }

    /// A probability as the map says it is written.
    pub(crate) fn probability_of(&self, number: &str) -> Result<Probability, Error> {
        match self.probability_unit {
            ProbabilityUnit::Share => number.parse(),
            ProbabilityUnit::Percent => {
                let percent: Percent = number.parse()?;
                let (part, whole) = percent.fraction();
                let exact = Decimal::from_parts(part, whole.max(1).ilog10().saturating_add(2));
                exact.map_or_else(|| number.parse(), Probability::try_from)
            }
        }
    }
}

fn check_deals(map: &DealMap) -> Result<(), Error> {
    if map.stages.is_empty() {
        return Err(Error::new(code::MAP_STAGE_STATE_MISSING, "the map names no stage").at("stages"));
    }
    if map.stages.len() > 250 {
        let message = format!("the map names {} stages, at most 250 are read", map.stages.len());
        return Err(Error::new(code::TABLE_TOO_LARGE, message).at("stages"));
    }
    for (index, stage) in map.stages.iter().enumerate() {
        if map.stages.iter().take(index).any(|earlier| earlier.name == stage.name) {
            let message = format!("the stage `{}` stands here twice", stage.name);
            return Err(Error::new(code::MAP_DUPLICATE, message).at(format!("stages[{index}].name")));
        }
    }
    for state in DealState::ALL {
        if !map.stages.iter().any(|stage| stage.state == *state) {
            return Err(Error::new(code::MAP_STAGE_STATE_MISSING, format!("no stage is {state}")).at("stages"));
        }
    }
    for (index, fix) in map.fixes.iter().enumerate() {
        if map.fixes.iter().take(index).any(|earlier| earlier.column == fix.column && earlier.from == fix.from) {
            let message = format!("`{}` in the column `{}` is replaced twice", fix.from, fix.column);
            return Err(Error::new(code::MAP_DUPLICATE, message).at(format!("fixes[{index}]")));
        }
    }
    Ok(())
}
