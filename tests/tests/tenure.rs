//! Tenure, work days and prorated amounts against plain loops over the days.

use attain::time::{ProrateRequest, TenureRequest, WorkDaysRequest, prorate, tenure, work_days};
use attain::{Date, FiscalCalendar, Grain, Period, Weekday, record};
use num_rational::Ratio;
use proptest::prelude::*;

/// Each day from one to another.
fn each((first, last): (Date, Date)) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(first), |day| day.next()).take_while(move |day| *day <= last)
}

/// The month of tenure by its words, walked from the start to the day; the days, and the day that counts.
fn slow_tenure(start: Date, on: Date, leave: &[(Date, Date)], convention: &str) -> (u64, u64, Date) {
    let away = |day: Date| leave.iter().any(|(from, to)| *from <= day && day <= *to);
    let days = each((start, on)).filter(|day| !away(*day)).count();
    let mut month = 0;
    let mut effective = start.previous().expect("a day");
    for _ in 0..days {
        effective = effective.next().expect("a day");
        let (first, month_begins) = (effective == start, effective.day() == 1);
        let month_ends = effective.next().is_some_and(|next| next.day() == 1);
        let begins = match convention {
            "month_of_start" => first || month_begins,
            "first_full_month" => month_begins,
            _ => effective.day() == start.day() || (month_ends && effective.day() < start.day()),
        };
        month += u64::from(begins);
    }
    (month, u64::try_from(days).expect("few days"), effective)
}

fn date(number: i32) -> Date {
    Date::from_number(number).expect("a day")
}

/// Leaves one after the other from the start on: days of work before each, and its length.
fn leaves(start: Date, pieces: &[(i32, i32)]) -> Vec<(Date, Date)> {
    let mut next = start.number();
    let mut leaves = Vec::new();
    for (worked, length) in pieces {
        let from = next + worked;
        next = from + length;
        leaves.push((date(from), date(next - 1)));
    }
    leaves
}

fn list(days: &[Date]) -> String {
    format!("[{}]", days.iter().map(|day| format!("\"{day}\"")).collect::<Vec<_>>().join(","))
}

fn words(week: &[Weekday]) -> String {
    format!("[{}]", week.iter().map(|day| format!("\"{day}\"")).collect::<Vec<_>>().join(","))
}

/// The days of a working week that are no holidays, looked at one by one.
fn slow_work(days: (Date, Date), week: &[Weekday], holidays: &[Date]) -> u64 {
    let of_work = |day: &Date| {
        // 1970-01-05 was a Monday.
        let weekday = (day.number() - 4).rem_euclid(7);
        let weekday = Weekday::ALL.get(usize::try_from(weekday).expect("0 to 6")).expect("a weekday");
        week.contains(weekday) && !holidays.contains(day)
    };
    u64::try_from(each(days).filter(of_work).count()).expect("few days")
}

proptest! {
    #[test]
    fn tenure_is_that_of_the_loop(
        start in 0_i32..40_000,
        length in 0_i32..900,
        pieces in prop::collection::vec((0_i32..60, 1_i32..90), 0..5),
        backwards in any::<bool>(),
    ) {
        let (start, on) = (date(start), date(start + length));
        let mut leave = leaves(start, &pieces);
        if backwards {
            leave.reverse();
        }
        let texts: Vec<String> =
            leave.iter().map(|(from, to)| format!(r#"{{"from":"{from}","to":"{to}"}}"#)).collect();
        for convention in ["month_of_start", "first_full_month", "by_days"] {
            let request: TenureRequest = record::from_json(&format!(
                r#"{{"start":"{start}","on":"{on}","convention":"{convention}","leave":[{}]}}"#, texts.join(",")
            )).expect("a request");
            let found = tenure(&request).expect("a tenure");
            let found = (found.month(), found.days(), found.effective());
            prop_assert_eq!(found, slow_tenure(start, on, &leave, convention), "{} {} {}", convention, start, on);
        }
    }

    #[test]
    fn work_days_are_those_of_the_loop(
        first in -20_000_i32..40_000,
        length in 0_i32..500,
        week in prop::sample::subsequence(Weekday::ALL.to_vec(), 1..=7),
        free in prop::collection::btree_set(0_i32..500, 0..12),
    ) {
        let days = (date(first), date(first + length));
        let holidays: Vec<Date> = free.iter().filter(|day| **day <= length).map(|day| date(first + day)).collect();
        let request: WorkDaysRequest = record::from_json(&format!(
            r#"{{"from":"{}","to":"{}","week":{},"holidays":{}}}"#, days.0, days.1, words(&week), list(&holidays)
        )).expect("a request");
        let found = work_days(&request).expect("days");
        prop_assert_eq!(found.work_days(), slow_work(days, &week, &holidays));
        prop_assert_eq!(found.days(), u64::try_from(each(days).count()).expect("few days"));
    }

    #[test]
    fn a_prorated_amount_is_the_exact_share_rounded_once(
        minor in -1_000_000_000_i64..1_000_000_000,
        number in 1_u32..=4,
        ends in (0_i32..89, 0_i32..89),
        by_work in any::<bool>(),
    ) {
        let period = Period::calendar(Grain::Quarter, 2026, number).expect("a quarter");
        let all = FiscalCalendar::new().span(period).expect("its days");
        let asked = (all.0.number() + ends.0.min(ends.1), all.0.number() + ends.0.max(ends.1));
        let asked = (date(asked.0), date(asked.1));
        let week = &Weekday::ALL[..5];
        let (by, part, whole) = if by_work {
            ("work_days", slow_work(asked, week, &[]), slow_work(all, week, &[]))
        } else {
            ("days", slow_work(asked, Weekday::ALL, &[]), slow_work(all, Weekday::ALL, &[]))
        };
        let amount = attain::Money::from_minor(minor, "EUR".parse().expect("a currency")).amount();
        let request: ProrateRequest = record::from_json(&format!(
            r#"{{"currency":"EUR","amount":"{amount}","period":"{period}","from":"{}","to":"{}","by":"{by}"}}"#,
            asked.0, asked.1
        )).expect("a request");
        let found = prorate(&request).expect("an amount");
        prop_assert_eq!((found.part(), found.whole()), (part, whole));
        let exact = Ratio::new(i128::from(minor) * i128::from(part), i128::from(whole));
        let off = exact - Ratio::from_integer(i128::from(found.amount().minor()));
        let half = Ratio::new(1, 2);
        let even = found.amount().minor() % 2 == 0;
        prop_assert!(off < half && off > -half || (even && (off == half || off == -half)), "{} off", off);
    }
}
