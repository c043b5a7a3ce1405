//! The life of a deal: from stage to stage, stalled, pushed, pulled into the quarter, lost, taken up again.

use super::draw::{Draw, float, whole, whole32};
use super::truth::Habit;
use super::world::{World, closing, monday_of};
use crate::chance::bounded;

/// What a deal can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Open(usize),
    Won,
    Lost,
}

/// A stage of the way: its name, the percentage that the CRM shows for it, the usual chance to go on, in thousandths,
/// and the usual days.
pub(super) struct Way {
    pub(super) name: &'static str,
    pub(super) typed: &'static str,
    pub(super) goes_on: i64,
    pub(super) days: i64,
}

pub(super) const WAY: [Way; 4] = [
    Way { name: "Qualify", typed: "10", goes_on: 680, days: 14 },
    Way { name: "Discover", typed: "25", goes_on: 710, days: 22 },
    Way { name: "Propose", typed: "50", goes_on: 740, days: 25 },
    Way { name: "Negotiate", typed: "75", goes_on: 840, days: 20 },
];

/// A product with its list price in dollars and how often it is asked for, in thousandths.
pub(super) struct Product {
    pub(super) name: &'static str,
    pub(super) list: i64,
    pub(super) asked: i64,
}

pub(super) const PRODUCTS: [Product; 5] = [
    Product { name: "Starter", list: 7_000, asked: 300 },
    Product { name: "Team", list: 14_000, asked: 300 },
    Product { name: "Business", list: 25_000, asked: 240 },
    Product { name: "Insights", list: 40_000, asked: 110 },
    Product { name: "Enterprise", list: 65_000, asked: 50 },
];

/// How a deal stands from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    pub(super) day: i32,
    pub(super) stage: Stage,
    pub(super) owner: String,
    /// Dollars; nobody knows at first.
    pub(super) amount: Option<i64>,
    /// When it is expected to close; when it did.
    pub(super) close: i32,
    pub(super) pushes: u32,
    pub(super) category: &'static str,
    /// Whether the buyer has confirmed the day.
    pub(super) confirmed: bool,
    /// Whether the paperwork is under way.
    pub(super) paperwork: bool,
}

/// A deal with all its states, from the first.
pub(super) struct Deal {
    pub(super) id: String,
    pub(super) seat: usize,
    pub(super) account: usize,
    pub(super) product: usize,
    pub(super) created: i32,
    pub(super) states: Vec<State>,
}

impl Deal {
    /// How it stands at the end of a day; nothing before it was created.
    pub(super) fn at(&self, day: i32) -> Option<&State> {
        let known = self.states.partition_point(|state| state.day <= day);
        self.states.get(known.checked_sub(1)?)
    }
}

impl State {
    pub(super) fn stage_name(&self) -> &'static str {
        match self.stage {
            Stage::Open(at) => WAY.get(at).map_or("", |way| way.name),
            Stage::Won => "Won",
            Stage::Lost => "Lost",
        }
    }

    /// What the CRM shows as the chance of winning: a number that somebody once typed in for the stage, in percent.
    pub(super) fn probability(&self) -> &'static str {
        match self.stage {
            Stage::Open(at) => WAY.get(at).map_or("", |way| way.typed),
            Stage::Won => "100",
            Stage::Lost => "0",
        }
    }

    pub(super) fn open_at(&self) -> Option<usize> {
        match self.stage {
            Stage::Open(at) => Some(at),
            Stage::Won | Stage::Lost => None,
        }
    }
}

/// A deal as it goes on.
struct Going<'a> {
    world: &'a World,
    draw: Draw,
    seat: usize,
    /// How much longer than usual it takes: large deals do.
    slow: f64,
    /// What it will be worth, in dollars.
    worth: i64,
    day: i32,
    stage: usize,
    state: State,
    states: Vec<State>,
}

/// The life of one opportunity of a territory, up to the day after which nobody looks.
pub(super) fn live(world: &World, seat: usize, week: usize, number: usize, created: i32) -> Deal {
    let mut draw = Draw::of(world.seed, "deal", &[seat, week, number]);
    let product = draw.weighted(&PRODUCTS.map(|product| float(product.asked)));
    let list = PRODUCTS.get(product).map_or(0, |product| product.list);
    // Rounded to hundreds, as prices are.
    let worth = whole(draw.skewed(float(list), 0.35) / 100.0).max(5).saturating_mul(100);
    let usual = libm::pow(float(worth) / 20_000.0, 0.18);
    // Some buyers are quick and some slow, and nobody knows it at first.
    let slow = usual * draw.skewed(1.0, 0.35);
    // A few accounts come back again and again.
    let account = usize::try_from(whole(libm::floor(draw.even() * draw.even() * 40.0))).unwrap_or_default();
    let expected = created.saturating_add(whole32(draw.skewed(74.0, 0.35) * usual));
    let state = State {
        day: created,
        stage: Stage::Open(0),
        owner: world.owner(seat, created),
        amount: draw
            .chance(0.8)
            .then(|| whole(float(worth) * draw.skewed(1.0, 0.15) / 100.0).max(1).saturating_mul(100)),
        close: expected,
        pushes: 0,
        category: "pipeline",
        confirmed: false,
        paperwork: false,
    };
    let mut going = Going { world, draw, seat, slow, worth, day: created, stage: 0, state, states: Vec::new() };
    going.state.close = going.rounded_up(expected);
    going.states.push(going.state.clone());
    while going.day <= world.end && going.next() {}
    Deal { id: String::new(), seat, account, product, created, states: going.states }
}

impl Going<'_> {
    /// One stage on, or out; `false` when it is over.
    fn next(&mut self) -> bool {
        let Some(way) = WAY.get(self.stage) else { return false };
        let mut days = self.draw.skewed(float(way.days) * self.slow, 0.55);
        // A deal in five stalls somewhere: the buyer has other things to do.
        if self.draw.chance(0.06) {
            days += self.draw.skewed(45.0, 0.5);
        }
        let mut until = self.day.saturating_add(whole32(days).max(1));
        let last = self.stage.saturating_add(1) >= WAY.len();
        let pulled = if last { self.pulled(until) } else { None };
        if let Some(day) = pulled {
            until = day;
        }
        let goes_on = self.draw.chance(self.goes_on(way.goes_on, until));
        // What is lost is not given up on the day.
        if !goes_on && self.draw.chance(0.35) {
            until = until.saturating_add(whole32(self.draw.skewed(30.0, 0.6)));
        }
        // Some are forgotten, and stay in the lists long after the buyer has gone.
        if !goes_on && self.draw.chance(0.05) {
            until = until.saturating_add(whole32(self.draw.skewed(220.0, 0.5)));
        }
        self.wait(until);
        self.day = until;
        if until > self.world.end {
            return false;
        }
        if goes_on && !last {
            self.stage = self.stage.saturating_add(1);
            self.entered();
            return true;
        }
        self.close(goes_on);
        if goes_on || self.stage == 0 || !self.draw.chance(0.09) {
            return false;
        }
        // Taken up again.
        self.day = self.day.saturating_add(self.draw.between(20, 90));
        self.stage = 1;
        if self.day > self.world.end {
            return false;
        }
        let expected = self.day.saturating_add(self.draw.between(35, 80));
        self.state.close = self.rounded_up(expected);
        self.entered();
        true
    }

    /// The chance to go on: the usual one, better or worse by the person, the quarter's shock and the season.
    fn goes_on(&self, usual: i64, day: i32) -> f64 {
        let (skill, ramp) = self
            .world
            .person(self.seat, day)
            .map_or((0.8, 1.0), |person| (float(person.skill) / 1000.0, person.ramp(day)));
        let usual = float(usual) / 1000.0 * libm::pow(skill, 0.3) * (0.88 + 0.12 * ramp);
        bounded(usual * libm::sqrt(self.world.shock(day) * closing(day)), (0.05, 0.95))
    }

    /// The day of the quarter's end into which a deal is pulled that would close soon after, at a discount.
    fn pulled(&mut self, until: i32) -> Option<i32> {
        let start = self.world.quarter_start(until)?;
        let early = until.saturating_sub(start) < 30 && self.day < start.saturating_sub(6);
        let wanted = self.draw.chance(0.6);
        let discount = float(i64::from(self.draw.between(30, 150))) / 1000.0;
        let before = start.saturating_sub(self.draw.between(1, 6));
        (early && wanted).then(|| {
            self.worth = whole(float(self.worth) * (1.0 - discount) / 100.0).max(1).saturating_mul(100);
            before
        })
    }

    /// What may happen while a stage lasts: another owner, and a close date that passes and is pushed.
    fn wait(&mut self, until: i32) {
        let mut week = monday_of(self.day).saturating_add(7);
        while week < until && week <= self.world.end {
            self.day = week;
            let mut changed = self.owned();
            if self.state.close < week && self.draw.chance(0.25) {
                self.push(week);
                changed = true;
            } else if self.draw.chance(0.035) {
                // The buyer asks for time before the date has come.
                self.push(self.state.close.max(week));
                changed = true;
            }
            if changed {
                self.judge();
                self.keep();
            }
            week = week.saturating_add(7);
        }
    }

    /// A later close date.
    fn push(&mut self, from: i32) {
        let later = from.saturating_add(self.draw.between(10, 45));
        self.state.close = self.rounded_up(later);
        self.state.pushes = self.state.pushes.saturating_add(1);
        self.state.confirmed = false;
    }

    /// Half of the dates are the end of a month.
    fn rounded_up(&mut self, day: i32) -> i32 {
        if self.draw.chance(0.5) { self.world.month_end(day) } else { day }
    }

    fn owned(&mut self) -> bool {
        let owner = self.world.owner(self.seat, self.day);
        let changed = owner != self.state.owner;
        self.state.owner = owner;
        changed
    }

    /// A new stage: the amount is known better, the date is looked at again.
    fn entered(&mut self) {
        self.owned();
        self.state.stage = Stage::Open(self.stage);
        let near = match self.stage {
            2 => 0.06,
            3 => 0.0,
            _ => 0.12,
        };
        let amount = float(self.worth) * self.draw.skewed(1.0, near) / 100.0;
        if self.stage >= 2 || self.state.amount.is_none() {
            self.state.amount = Some(whole(amount).max(1).saturating_mul(100));
        }
        let left: i64 = WAY.iter().skip(self.stage).map(|way| way.days).sum();
        let soonest = self.day.saturating_add(whole32(float(left) * self.slow * 0.4));
        if self.state.close < soonest && self.draw.chance(0.5) {
            self.push(soonest);
        }
        if self.stage == 3 {
            self.state.confirmed = self.draw.chance(0.75);
            self.state.paperwork = self.draw.chance(0.7);
        }
        self.judge();
        self.keep();
    }

    /// The category, by the habit of who owns it.
    fn judge(&mut self) {
        let habit = self.world.person(self.seat, self.day).map_or(Habit::Honest, |person| person.habit);
        let ready = self.state.confirmed && self.state.paperwork;
        self.state.category = match (self.stage, habit) {
            (3, Habit::Optimistic) => "commit",
            (2, Habit::Optimistic) if self.draw.chance(0.4) => "commit",
            (3, _) if ready => "commit",
            (2, Habit::HoldingBack) => "pipeline",
            (2 | 3, _) => "best_case",
            _ => "pipeline",
        };
    }

    fn close(&mut self, won: bool) {
        self.owned();
        self.state.stage = if won { Stage::Won } else { Stage::Lost };
        self.state.close = self.day;
        self.state.category = if won { "closed" } else { "omitted" };
        if won {
            self.state.amount = Some(self.worth);
        }
        self.keep();
    }

    /// Two changes of one day are one.
    fn keep(&mut self) {
        self.state.day = self.day;
        if self.states.last().is_some_and(|state| state.day == self.day) {
            self.states.pop();
        }
        self.states.push(self.state.clone());
    }
}
