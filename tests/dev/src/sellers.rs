//! The people of the made company, measured: tenure, ramp, attainment, and what their calls were worth.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use attain::sample::{Habit, SampleTruth};

use crate::measure::{Line, Unit, correlation, count, deviation, mean, quantile, share, slope};
use crate::sample::{Deal, Period, Rows, around_trend, by_quarter, day, days, named, period};

const MONTH: f64 = 30.437;

/// Those there for longer, in months, are whom the new are compared with.
const GROWN: i32 = 18;

/// A person who sells. Days are numbers.
pub(crate) struct Person {
    start: i32,
    end: Option<i32>,
    territory: String,
    leave: Vec<(i32, i32)>,
}

/// By name.
pub(crate) struct People(BTreeMap<String, Person>);

impl People {
    pub(crate) fn read(team: &str, leave: &str) -> Self {
        let mut people = BTreeMap::new();
        let rows = Rows::read(team);
        for row in rows.1.iter().filter(|row| rows.of(row, "role") == "rep") {
            let Some(start) = day(rows.of(row, "start")) else { continue };
            let (end, territory) = (day(rows.of(row, "end")), rows.of(row, "territory").to_owned());
            people.insert(rows.of(row, "person").to_owned(), Person { start, end, territory, leave: Vec::new() });
        }
        let rows = Rows::read(leave);
        for row in &rows.1 {
            let dates = day(rows.of(row, "from")).zip(day(rows.of(row, "to")));
            if let (Some(person), Some(dates)) = (people.get_mut(rows.of(row, "person")), dates) {
                person.leave.push(dates);
            }
        }
        Self(people)
    }

    /// Who came, went and stayed since the first whole quarter.
    pub(crate) fn lines(&self, as_of: i32, first: i32) -> Vec<Line> {
        let all = || self.0.values();
        let left: Vec<i32> = all().filter_map(|person| person.end).filter(|end| *end >= first).collect();
        let tenure: Vec<f64> = all()
            .filter(|person| person.end.is_none())
            .map(|person| f64::from(as_of - person.start) / 365.25)
            .collect();
        let there =
            |day: i32| all().filter(|person| person.start <= day && person.end.is_none_or(|end| end >= day)).count();
        let heads: Vec<f64> = (first..=as_of).map(|day| count(there(day))).collect();
        let leave = all().map(|person| person.leave.len()).sum::<usize>();
        vec![
            Line::new("people: selling on the first day", Unit::Whole, count(there(first))),
            Line::new("people: selling on the last day", Unit::Whole, count(there(as_of))),
            Line::new("people: selling, mean over the days", Unit::Number, mean(&heads)),
            Line::new("people: hired", Unit::Whole, count(all().filter(|person| person.start >= first).count())),
            Line::new("people: left", Unit::Whole, count(left.len())),
            Line::new(
                "people: left in a year, of those there",
                Unit::Share,
                count(left.len()) / (mean(&heads) * f64::from(as_of - first + 1) / 365.25),
            ),
            Line::new("people: years there, median", Unit::Number, quantile(&tenure, 50)),
            Line::new("people: leaves of absence", Unit::Whole, count(leave)),
        ]
    }
}

/// What each person won in each quarter, with the number of deals.
fn won(deals: &[Deal]) -> HashMap<(&str, Period), (f64, usize)> {
    let mut found: HashMap<(&str, Period), (f64, usize)> = HashMap::new();
    for deal in deals.iter().filter(|deal| deal.won == Some(true)) {
        let (Some(closed), Some(amount)) = (deal.closed, deal.amount) else { continue };
        let of = found.entry((&deal.owner, period(closed))).or_default();
        *of = (of.0 + amount, of.1 + 1);
    }
    found
}

/// Attainment by person and quarter that is over.
pub(crate) fn of_quotas(deals: &[Deal], people: &People, quotas: &str, as_of: i32, ramp_months: usize) -> Vec<Line> {
    let (won, rows) = (won(deals), Rows::read(quotas));
    let grown = MONTH * count(ramp_months);
    let (mut ramped, mut ramping, mut deals) = (Vec::new(), Vec::new(), Vec::new());
    let mut company: BTreeMap<Period, (f64, f64)> = BTreeMap::new();
    for row in &rows.1 {
        let (name, of) = (rows.of(row, "owner"), named(rows.of(row, "quarter")));
        let (Some(person), Ok(quota)) = (people.0.get(name), rows.of(row, "quota").parse::<f64>()) else { continue };
        let (from, to) = days(of);
        if to > as_of {
            continue;
        }
        let (amount, number) = won.get(&(name, of)).copied().unwrap_or_default();
        let sums = company.entry(of).or_default();
        *sums = (sums.0 + amount, sums.1 + quota);
        let away: i32 = person.leave.iter().map(|(begin, end)| (to.min(*end) - from.max(*begin) + 1).max(0)).sum();
        if f64::from(from - person.start) < grown {
            ramping.push(amount / quota);
        } else if person.end.is_none_or(|end| end > to) && away <= 10 {
            ramped.push(amount / quota);
            deals.push(count(number));
        }
    }
    let company: Vec<f64> = company.values().map(|(won, quota)| won / quota).collect();
    vec![
        Line::new("ramped: quarters of people, without leave", Unit::Whole, count(ramped.len())),
        Line::new("ramped: deals won in a quarter, mean", Unit::Number, mean(&deals)),
        Line::new("ramped: at or over quota", Unit::Share, share(&ramped, |of| *of >= 1.0)),
        Line::new("ramped: attainment, P10", Unit::Share, quantile(&ramped, 10)),
        Line::new("ramped: attainment, median", Unit::Share, quantile(&ramped, 50)),
        Line::new("ramped: attainment, mean", Unit::Share, mean(&ramped)),
        Line::new("ramped: attainment, P90", Unit::Share, quantile(&ramped, 90)),
        Line::new("ramped: spread of attainment, of its mean", Unit::Number, deviation(&ramped) / mean(&ramped)),
        Line::new("ramped: below half of the quota", Unit::Share, share(&ramped, |of| *of < 0.5)),
        Line::new("ramped: above twice the quota", Unit::Share, share(&ramped, |of| *of > 2.0)),
        Line::new("ramping: attainment of the full quota, mean", Unit::Share, mean(&ramping)),
        Line::new("company: won of all quotas, lowest quarter", Unit::Share, quantile(&company, 0)),
        Line::new("company: won of all quotas, median quarter", Unit::Share, quantile(&company, 50)),
        Line::new("company: won of all quotas, highest quarter", Unit::Share, quantile(&company, 100)),
    ]
}

/// Whose call, of which quarter, won so far and called, won in the end.
type Call = (Habit, Period, f64, f64);

/// What was won so far and called in the first two weeks, against what was won in the end.
pub(crate) fn of_calls(deals: &[Deal], submissions: &str, truth: &SampleTruth, as_of: i32) -> Vec<Line> {
    let (won, rows) = (won(deals), Rows::read(submissions));
    let habits: HashMap<&str, Habit> = truth.people().iter().map(|person| (person.person(), *person.habit())).collect();
    let mut early: BTreeMap<(&str, Period), (i32, f64)> = BTreeMap::new();
    let mut days_on_time: BTreeMap<bool, Vec<bool>> = BTreeMap::new();
    for row in &rows.1 {
        let (name, of) = (rows.of(row, "owner"), named(rows.of(row, "quarter")));
        let (Some(on), Ok(commit)) = (day(rows.of(row, "date")), rows.of(row, "commit").parse::<f64>()) else {
            continue;
        };
        let (from, to) = days(of);
        // Day 4 was a Monday.
        let on_time = on == from || (on - 4).rem_euclid(7) == 0;
        days_on_time.entry(habits.get(name) == Some(&Habit::Late)).or_default().push(on_time);
        if to <= as_of && on - from < 14 {
            early.insert((name, of), (on, commit));
        }
    }
    let mut so_far: HashMap<&str, Vec<(i32, f64)>> = HashMap::new();
    for deal in deals.iter().filter(|deal| deal.won == Some(true)) {
        if let (Some(closed), Some(amount)) = (deal.closed, deal.amount) {
            so_far.entry(&deal.owner).or_default().push((closed, amount));
        }
    }
    let mut calls: Vec<Call> = Vec::new();
    for ((name, of), (on, commit)) in early {
        let (from, _) = days(of);
        let before = so_far.get(name).map_or(&[][..], Vec::as_slice).iter();
        let before: f64 = before.filter(|(closed, _)| (from..=on).contains(closed)).map(|(_, amount)| amount).sum();
        let outcome = won.get(&(name, of)).map_or(0.0, |won| won.0);
        let habit = habits.get(name).copied().unwrap_or(Habit::Honest);
        calls.push((habit, of, commit + before, outcome));
    }
    let ratio = |keep: &dyn Fn(&Call) -> bool| {
        let sums =
            calls.iter().filter(|call| keep(call)).fold((0.0, 0.0), |sums, call| (sums.0 + call.2, sums.1 + call.3));
        sums.0 / sums.1
    };
    let called = [
        ("call of the first two weeks to outcome: honest", Habit::Honest),
        ("call of the first two weeks to outcome: late", Habit::Late),
        ("call of the first two weeks to outcome: optimistic", Habit::Optimistic),
        ("call of the first two weeks to outcome: holding back", Habit::HoldingBack),
    ];
    let mut lines: Vec<Line> =
        called.into_iter().map(|(name, habit)| Line::new(name, Unit::Number, ratio(&|call| call.0 == habit))).collect();
    let quarters: BTreeSet<Period> = calls.iter().map(|call| call.1).collect();
    let misses: Vec<f64> = quarters.iter().map(|of| (ratio(&|call| call.1 == *of) - 1.0).abs()).collect();
    let ended: Vec<f64> = calls.iter().filter(|call| call.3 > 0.0).map(|call| call.2 / call.3).collect();
    lines.extend([
        Line::new("calls of all people: distance from the outcome, mean quarter", Unit::Share, mean(&misses)),
        Line::new("calls of all people: quarters within 10 %", Unit::Share, share(&misses, |miss| *miss <= 0.1)),
        Line::new(
            "calls of one person: within 5 % of the outcome",
            Unit::Share,
            share(&ended, |of| (of - 1.0).abs() <= 0.05),
        ),
        Line::new(
            "calls of one person: off by more than half",
            Unit::Share,
            share(&ended, |of| (of - 1.0).abs() > 0.5),
        ),
        Line::new("calls of one person: above the outcome", Unit::Share, share(&calls, |call| call.2 > call.3)),
        Line::new(
            "handed in on a Monday: those who are late",
            Unit::Share,
            share(&days_on_time[&true], |on_time| *on_time),
        ),
        Line::new("handed in on a Monday: all others", Unit::Share, share(&days_on_time[&false], |on_time| *on_time)),
    ]);
    lines
}

/// The true shocks, and how what was won went with them.
pub(crate) fn shocks(deals: &[Deal], truth: &SampleTruth, as_of: i32) -> Vec<Line> {
    let won: Vec<&Deal> = deals.iter().filter(|deal| deal.won == Some(true)).collect();
    let (_, rest) = around_trend(&by_quarter(&won, as_of, &|_, _, _| true));
    let all: Vec<(Period, f64)> = truth
        .shocks()
        .iter()
        .filter_map(|shock| Some((named(&shock.period().to_string()), shock.shock().to_string().parse().ok()?)))
        .collect();
    let sizes: Vec<f64> = all.iter().map(|(_, size)| *size).collect();
    let points: Vec<(f64, f64)> = all.iter().filter_map(|(of, size)| Some((*size, *rest.get(of)?))).collect();
    vec![
        Line::new("shock: spread over the quarters", Unit::Share, deviation(&sizes)),
        Line::new("shock: lowest quarter", Unit::Share, quantile(&sizes, 0)),
        Line::new("shock: highest quarter", Unit::Share, quantile(&sizes, 100)),
        Line::new("shock: correlation with the won total around trend", Unit::Number, correlation(&points)),
        Line::new("shock: won total rises, for 1 of shock, by", Unit::Number, slope(&points)),
    ]
}

/// What people won by month of tenure, over their territory's potential, and the days they were there.
pub(crate) struct Ramp {
    won: BTreeMap<i32, f64>,
    days: BTreeMap<i32, f64>,
    truth: Vec<f64>,
}

fn month(start: i32, day: i32) -> i32 {
    // Thousandths of a day, so that whole numbers do.
    i32::try_from((i64::from(day) - i64::from(start)) * 1000 / 30_437).unwrap_or(i32::MAX)
}

pub(crate) fn observed(deals: &[Deal], people: &People, truth: &SampleTruth, as_of: i32, first: i32) -> Ramp {
    let number = |text: String| text.parse::<f64>().unwrap_or(f64::NAN);
    let potential: HashMap<String, f64> =
        truth.territories().iter().map(|of| (of.territory().to_owned(), number(of.potential().to_string()))).collect();
    let mut ramp = Ramp {
        won: BTreeMap::new(),
        days: BTreeMap::new(),
        truth: truth.ramp().iter().map(|share| number(share.to_string())).collect(),
    };
    for deal in deals.iter().filter(|deal| deal.won == Some(true)) {
        let (Some(closed), Some(amount), Some(person)) = (deal.closed, deal.amount, people.0.get(&deal.owner)) else {
            continue;
        };
        let potential = potential.get(&person.territory).copied().unwrap_or(1.0);
        *ramp.won.entry(month(person.start, closed)).or_default() += amount / potential;
    }
    for person in people.0.values() {
        for day in person.start.max(first)..=person.end.unwrap_or(as_of) {
            *ramp.days.entry(month(person.start, day)).or_default() += 1.0;
        }
    }
    ramp
}

pub(crate) fn print_ramp(all: &[&Ramp]) {
    println!("\nRamp by month of tenure. The true one is of what a person brings in; what is won follows by a cycle.");
    println!("{:<8}{:>8}{:>8}{:>14}{:>24}", "month", "true", "usual", "won, seed 1", "won, seeds 1-5 as one");
    let usual = [0.0, 0.25, 0.5, 0.75].into_iter().chain(std::iter::repeat(1.0));
    let truth = all.first().into_iter().flat_map(|ramp| ramp.truth.iter().copied()).chain(std::iter::repeat(1.0));
    for ((at, usual), truth) in (0..GROWN).zip(usual).zip(truth) {
        let (one, pooled) = (brings(all.get(..1).unwrap_or_default(), at), brings(all, at));
        println!("{:<8}{truth:>8.2}{usual:>8.2}{one:>14.2}{pooled:>24.2}", at + 1);
    }
}

/// What a day in a month of tenure brought, of what a day of the long-tenured did.
fn brings(of: &[&Ramp], month: i32) -> f64 {
    let rate = |keep: &dyn Fn(i32) -> bool| {
        let sum = |values: &BTreeMap<i32, f64>| -> f64 {
            values.iter().filter(|(at, _)| keep(**at)).map(|(_, value)| value).sum()
        };
        of.iter().map(|ramp| sum(&ramp.won)).sum::<f64>() / of.iter().map(|ramp| sum(&ramp.days)).sum::<f64>()
    };
    rate(&|at| at == month) / rate(&|at| at >= GROWN)
}
