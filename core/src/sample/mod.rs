//! A made company with known truth, from a seed: for the examples, the notebooks, the demo and the tests.
//!
//! It is made from how selling works, not from how a forecast models it: territories bring opportunities as the market,
//! the season and the person allow; a deal goes from stage to stage, stalls, is pushed, pulled into the quarter, lost,
//! taken up again; people come, ramp, take leave and go; what they hand in is what they believe. Everything by chance has
//! its own stream, so that a table or a column added later changes no byte of the others.

mod deal;
mod draw;
mod people;
mod submissions;
mod tables;
mod truth;
mod world;

pub use truth::{Habit, PersonTruth, SampleTruth, SeasonTruth, ShockTruth, StageTruth, TerritoryTruth};

use crate::code;
use crate::error::Error;
use crate::map::Map;
use crate::record::Record;
use crate::table::Table;
use crate::time::{Date, Quarter};
use crate::unit::{Currency, Money};
use world::World;

/// How large a company, and which one.
///
/// ```
/// use attain::sample::{self, SampleRequest};
/// let company = sample::company(&SampleRequest::new().with_reps(4).with_quarters(6)).unwrap();
/// let deals = company.deals();
/// let request = attain::ReviewRequest::new().with_team(company.team().clone()).with_quotas(company.quotas().clone());
/// let book = attain::Book::read(deals, company.map()).unwrap();
/// let review = attain::review::of(&book, &request).unwrap();
/// assert_eq!(review.period(), company.period());
/// assert_eq!(review.read().rows(), review.read().accepted());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct SampleRequest {
    /// Another seed, another company.
    #[record(default = 1)]
    seed: u64,
    /// Seats of people who sell, 3 to 500, in three regions.
    #[record(default = 24)]
    reps: u64,
    /// Quarters of deals, 5 to 40; the last is the one that runs.
    #[record(default = 16)]
    quarters: u64,
}

/// A made company, as its systems would hand it out in week 8 of its last quarter.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.sample/1")]
pub struct SampleCompany {
    /// The currency of all money in it.
    currency: Currency,
    /// The last day that the tables know of.
    as_of: Date,
    /// The quarter that runs.
    period: Quarter,
    /// How the tables are to be read.
    map: Map,
    /// Deals, one a row, as they stand on the day.
    deals: Table,
    /// Who sells and who leads, where, from when to when.
    team: Table,
    /// Who reported to whom, from which day on.
    reporting: Table,
    /// Quotas by person and quarter, with the day they were published.
    quotas: Table,
    /// What each person handed in, week by week.
    submissions: Table,
    /// The days on which a manager set another commit than the one handed in, and why.
    adjustments: Table,
    /// List prices.
    prices: Table,
    /// Territories with their region.
    territories: Table,
    /// Accounts with their territory.
    accounts: Table,
    /// Leave by person.
    leave: Table,
    /// Calls, mails and meetings by person and week.
    activities: Table,
}

/// One table of the company.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct SampleTable {
    /// The table.
    table: Table,
}

/// What the company's tables are, without their text.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct SampleSummary {
    /// The last day that the tables know of.
    as_of: Date,
    /// The quarter that runs.
    period: Quarter,
    /// Every table, by name.
    tables: Vec<SampleFacts>,
}

/// One table in short.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct SampleFacts {
    /// The table.
    key: String,
    /// Rows, without the header.
    rows: u64,
    /// SHA-256 of its CSV.
    sha256: String,
}

fn world(request: &SampleRequest) -> Result<World, Error> {
    let within = |name: &str, value: u64, range: std::ops::RangeInclusive<u64>| {
        if range.contains(&value) {
            return usize::try_from(value).map_err(|_| Error::new(code::SAMPLE_OUT_OF_RANGE, "too many").at(name));
        }
        let message = format!("`{value}` is not from {} to {}", range.start(), range.end());
        Err(Error::new(code::SAMPLE_OUT_OF_RANGE, message).at(name))
    };
    let (reps, quarters) = (within("reps", request.reps, 3..=500)?, within("quarters", request.quarters, 5..=40)?);
    World::new(request.seed, reps, quarters).ok_or_else(world::outside)
}

/// Makes the company.
///
/// # Errors
///
/// `sample.out_of_range`.
pub fn company(request: &SampleRequest) -> Result<SampleCompany, Error> {
    let world = world(request)?;
    Ok(SampleCompany {
        currency: currency()?,
        as_of: world.as_of()?,
        period: world.quarter(world.quarters().saturating_sub(1))?,
        map: tables::map()?,
        deals: tables::deals(&world).into_table(),
        team: tables::team(&world).into_table(),
        reporting: tables::reporting(&world).into_table(),
        quotas: tables::quotas(&world).into_table(),
        submissions: submissions::submissions(&world).into_table(),
        adjustments: submissions::adjustments(&world).into_table(),
        prices: tables::prices().into_table(),
        territories: tables::territories(&world).into_table(),
        accounts: tables::accounts(&world).into_table(),
        leave: tables::leave(&world).into_table(),
        activities: tables::activities(&world).into_table(),
    })
}

/// Every change of every deal, in the order of the days: what the CRM's history would tell.
pub fn history(request: &SampleRequest) -> Result<SampleTable, Error> {
    Ok(SampleTable { table: tables::history(&world(request)?).into_table() })
}

/// The open deals of every Friday of the last four quarters, with those that closed in the week.
pub fn snapshots(request: &SampleRequest) -> Result<SampleTable, Error> {
    Ok(SampleTable { table: tables::snapshots(&world(request)?).into_table() })
}

/// How the last quarter came out, deal by deal: what no review of the company may read.
pub fn outcome(request: &SampleRequest) -> Result<SampleTable, Error> {
    Ok(SampleTable { table: tables::outcome(&world(request)?).into_table() })
}

/// The parameters by which the company was made, and how its last quarter came out.
pub fn truth(request: &SampleRequest) -> Result<SampleTruth, Error> {
    truth::of(&world(request)?)
}

/// Every table in short: its rows and the hash of its CSV.
pub fn summary(request: &SampleRequest) -> Result<SampleSummary, Error> {
    let world = world(request)?;
    let tables = [
        ("accounts", tables::accounts(&world)),
        ("activities", tables::activities(&world)),
        ("adjustments", submissions::adjustments(&world)),
        ("deals", tables::deals(&world)),
        ("history", tables::history(&world)),
        ("leave", tables::leave(&world)),
        ("outcome", tables::outcome(&world)),
        ("prices", tables::prices()),
        ("quotas", tables::quotas(&world)),
        ("reporting", tables::reporting(&world)),
        ("snapshots", tables::snapshots(&world)),
        ("submissions", submissions::submissions(&world)),
        ("team", tables::team(&world)),
        ("territories", tables::territories(&world)),
    ];
    let facts = tables.map(|(key, rows)| SampleFacts {
        key: key.to_owned(),
        rows: rows.count(),
        sha256: crate::hash::sha256(rows.text().as_bytes()),
    });
    Ok(SampleSummary {
        as_of: world.as_of()?,
        period: world.quarter(world.quarters().saturating_sub(1))?,
        tables: facts.to_vec(),
    })
}

/// Whole dollars as money.
fn dollars(amount: i64) -> Result<Money, Error> {
    Ok(Money::from_minor(amount.saturating_mul(100), currency()?))
}

fn currency() -> Result<Currency, Error> {
    "USD".parse()
}
