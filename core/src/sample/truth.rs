//! What nobody in the company knows: the parameters by which it was made, and how its last quarter came out.

use super::deal::{Stage, WAY};
use super::people::{RAMP, REGIONS};
use super::world::{CLOSING, DEMAND, GROWTH, World, date};
use super::{currency, dollars, tables};
use crate::error::Error;
use crate::order;
use crate::record::Record;
use crate::time::{Date, Quarter};
use crate::unit::{Currency, Money, Ratio};

/// The parameters of a made company. No review reads them; tests and teaching may.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.sample_truth/1")]
pub struct SampleTruth {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// What a person brings by month of tenure, of what they will bring in the end; then 1.
    ramp: Vec<Ratio>,
    /// How much more is asked for each year: 0.08 is 8 %.
    growth: Ratio,
    /// By calendar quarter.
    seasons: Vec<SeasonTruth>,
    /// What all deals of a quarter have in common.
    shocks: Vec<ShockTruth>,
    /// By stage.
    stages: Vec<StageTruth>,
    /// By territory.
    territories: Vec<TerritoryTruth>,
    /// By person who sells.
    people: Vec<PersonTruth>,
    /// What was won in the last quarter by the last day of the tables.
    won_so_far: Money,
    /// What was won in it in the end.
    won_in_the_end: Money,
}

/// A calendar quarter against the usual.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct SeasonTruth {
    /// 1 to 4.
    quarter: u64,
    /// How much is asked for.
    demand: Ratio,
    /// How ready buyers are to sign; the chance of each stage changes with its root.
    closing: Ratio,
}

/// A quarter against the usual, beside season and growth.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct ShockTruth {
    /// The quarter.
    period: Quarter,
    /// 0.05 is 5 % better; demand and the chance of each stage change with the root of 1.05.
    shock: Ratio,
}

/// A stage of the way.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct StageTruth {
    /// Its name.
    stage: String,
    /// The usual chance to go on, before person, season and shock.
    goes_on: Ratio,
    /// The usual days for a deal of 20,000; larger ones take longer.
    days: u64,
}

/// A territory.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct TerritoryTruth {
    /// Its id.
    territory: String,
    /// Its region.
    region: String,
    /// What it can bring; 1 is the usual.
    potential: Ratio,
}

/// A person who sells.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct PersonTruth {
    /// The person.
    person: String,
    /// The first day.
    start: Date,
    /// The last day, for those who left.
    end: Option<Date>,
    /// 1 is the usual.
    skill: Ratio,
    /// What they make of what they believe.
    habit: Habit,
    /// How much of what they believe they hand in: above 1 too much.
    says: Ratio,
}

/// How people hand in their commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub enum Habit {
    /// What they believe.
    Honest,
    /// More than they believe.
    Optimistic,
    /// Less than they believe.
    HoldingBack,
    /// What they believe, days late or not at all.
    Late,
}

/// The truth of a made company.
pub(super) fn of(world: &World) -> Result<SampleTruth, Error> {
    let last = world.quarters().saturating_sub(1);
    let (from, to) = world.days_of(last).unwrap_or_default();
    let mut people = Vec::new();
    for person in &world.people {
        let day = |day: i32| date(day).ok_or_else(super::world::outside);
        people.push(PersonTruth {
            person: person.name.clone(),
            start: day(person.start)?,
            end: person.end.map(day).transpose()?,
            skill: thousandths(person.skill)?,
            habit: person.habit,
            says: thousandths(person.says)?,
        });
    }
    order::sort_by(&mut people, |a, b| a.person.cmp(&b.person));
    let quarters = DEMAND.iter().zip(CLOSING).zip(1..);
    let seasons = quarters.map(|((demand, closing), quarter)| {
        Ok(SeasonTruth { quarter, demand: thousandths(*demand)?, closing: thousandths(closing)? })
    });
    let shocks = world
        .shocks
        .iter()
        .enumerate()
        .map(|(quarter, shock)| Ok(ShockTruth { period: world.quarter(quarter)?, shock: thousandths(*shock)? }));
    let stages = WAY.iter().map(|way| {
        let days = u64::try_from(way.days).unwrap_or_default();
        Ok(StageTruth { stage: way.name.to_owned(), goes_on: thousandths(way.goes_on)?, days })
    });
    let territories = world.seats.iter().enumerate().map(|(seat, of)| {
        Ok(TerritoryTruth {
            territory: tables::territory(seat),
            region: REGIONS.get(of.region).copied().unwrap_or_default().to_owned(),
            potential: thousandths(of.potential)?,
        })
    });
    Ok(SampleTruth {
        currency: currency()?,
        ramp: RAMP.iter().map(|share| thousandths(*share)).collect::<Result<_, _>>()?,
        growth: thousandths(GROWTH)?,
        seasons: seasons.collect::<Result<_, Error>>()?,
        shocks: shocks.collect::<Result<_, Error>>()?,
        stages: stages.collect::<Result<_, Error>>()?,
        territories: territories.collect::<Result<_, Error>>()?,
        people,
        won_so_far: won(world, from, world.today)?,
        won_in_the_end: won(world, from, to)?,
    })
}

/// What was won in the days.
fn won(world: &World, from: i32, to: i32) -> Result<Money, Error> {
    let won = |state: &&super::deal::State| state.stage == Stage::Won && (from..=to).contains(&state.day);
    let amounts = world.deals.iter().filter_map(|deal| deal.states.last().filter(won)?.amount);
    dollars(amounts.fold(0, i64::saturating_add))
}

fn thousandths(value: i64) -> Result<Ratio, Error> {
    Ratio::of(i128::from(value), 1000)
        .ok_or_else(|| Error::new(crate::code::RATIO_OUT_OF_RANGE, format!("`{value}` thousandths are no ratio")))
}
