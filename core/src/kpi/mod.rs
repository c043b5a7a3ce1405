//! Key figures: won, lost, open, rates, cycles, by every key.

mod rows;
pub(crate) mod summary;
mod tally;

pub(crate) use summary::figures;
pub use summary::summary;
pub(crate) use tally::{closed_counts, median_cycle, median_parts};

use crate::policy::KpiPolicy;
use crate::record::{Figure, Record};
use crate::table::{ReadReport, Table};
use crate::team::Scope;
use crate::time::{Date, FiscalCalendar};
use crate::unit::{Currency, Days, Id, Money, Ratio};

/// Key figures as they were known at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Kpis {
    /// Deals known on the day: won, lost, open and undated.
    deals: u64,
    /// Deals won by the day.
    won: u64,
    /// Deals lost by the day.
    lost: u64,
    /// Deals engaged by the day and not closed by it.
    open_as_of: u64,
    /// What the open deals are worth: their amounts, else list price.
    open_amount: Money,
    /// Open deals without a day of creation: counted by stage and key, not in `open_as_of` and no forecast.
    undated: Worth,
    /// Open deals, dated or not, with neither amount nor list price: counted, but worth nothing in any sum.
    unvalued: u64,
    /// Won over won and lost (`kpi.close_rate`).
    win_rate: Figure<Ratio>,
    /// What was won.
    won_amount: Money,
    /// What a won deal brought on average (`kpi.order_size`), rounded half-even to the minor unit.
    average_won: Figure<Money>,
    /// Mean days from creation to close of all closed deals (`kpi.cycle`).
    cycle_days_mean_closed: Figure<Days>,
    /// The same of won deals.
    cycle_days_mean_won: Figure<Days>,
    /// The median of won deals.
    cycle_days_median_won: Figure<Days>,
    /// Open and undated deals by stage, as far as the stage was known on the day.
    open_by_stage: Vec<StageRow>,
    /// By owner; only owners with deals.
    by_owner: Vec<KeyRow>,
    /// By the owner's manager; empty without a team.
    by_manager: Vec<KeyRow>,
    /// By the owner's region; empty without a team.
    by_region: Vec<KeyRow>,
    /// By product.
    by_product: Vec<KeyRow>,
    /// By the quarter in which deals closed; `open` counts the dated deals open at the quarter's end, or on the day.
    by_quarter: Vec<KeyRow>,
}

/// A number of deals and what they are worth.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Worth {
    /// How many deals.
    deals: u64,
    /// What they are worth: their amounts, else list price.
    amount: Money,
}

/// Open deals at one stage.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct StageRow {
    /// The stage; `(not known)` for deals whose stage on the day the data do not tell.
    key: Id,
    /// Open and undated deals.
    open: u64,
    /// What they are worth.
    amount: Money,
}

/// Deals of one owner, manager, region, product or quarter.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct KeyRow {
    /// The key; `(none)` where the data have none.
    key: Id,
    /// Deals won.
    won: u64,
    /// Deals lost.
    lost: u64,
    /// Deals open, undated ones too.
    open: u64,
    /// What was won.
    won_amount: Money,
    /// Won over won and lost.
    win_rate: Figure<Ratio>,
}

/// What the operation `kpi.summary` is asked beside the book.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct KpiRequest {
    /// The day whose end counts; without one, the latest on which something happened.
    as_of: Option<Date>,
    /// Whose deals.
    scope: Option<Scope>,
    /// The team, for managers and regions.
    team: Option<Table>,
    /// The price list, for deals without an amount.
    prices: Option<Table>,
    /// The numbers of the practice.
    #[record(default)]
    policy: KpiPolicy,
    /// The company's fiscal year.
    #[record(default)]
    calendar: FiscalCalendar,
}

/// Key figures as a document of their own.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.kpis/1")]
pub struct KpiSummary {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The day whose end counts.
    as_of: Date,
    /// The figures.
    kpis: Kpis,
    /// What became of the rows of all tables.
    read: ReadReport,
}
