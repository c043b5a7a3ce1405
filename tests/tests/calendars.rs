//! The calendar against plain loops over the days: every day is in exactly one period of each grain, periods tile the
//! years, and names follow each other; for every way in which a company states its year.

use std::collections::BTreeSet;

use attain::{Date, Error, FiscalCalendar, Grain, Period, Quarter, Weekday, record};
use attain_tests::say;
use proptest::prelude::*;

/// A day with what the loops need to know of it.
#[derive(Clone, Copy)]
struct Day {
    date: Date,
    weekday: usize,
    /// Whether the next day begins a month.
    ends_month: bool,
}

/// Every day from 1988 to 2102, counted one by one; the weekday too.
fn days() -> Vec<Day> {
    let mut days = Vec::new();
    // 1988-01-01 was a Friday.
    let (mut date, mut weekday): (Date, usize) = ("1988-01-01".parse().expect("a date"), 4);
    while date.year() < 2103 {
        let next = date.next().expect("a day");
        days.push(Day { date, weekday, ends_month: next.day() == 1 });
        (date, weekday) = (next, (weekday + 1) % 7);
    }
    days
}

/// A period as the loops found it: its days, the year that names it, its number.
struct Row {
    first: Date,
    last: Date,
    year: i32,
    number: u32,
}

/// Consecutive rows from the days on which one begins.
fn rows(begins: &[(Date, i32, u32)]) -> Vec<Row> {
    let pairs = begins.iter().zip(begins.iter().skip(1));
    pairs
        .map(|((first, year, number), (next, ..))| Row {
            first: *first,
            last: next.previous().expect("a day"),
            year: *year,
            number: *number,
        })
        .collect()
}

/// Every so many of the parts of a year make one longer part.
fn grouped(parts: &[(Date, i32, u32)], so_many: u32) -> Vec<(Date, i32, u32)> {
    let begins = parts.iter().filter(|(_, _, number)| (number - 1) % so_many == 0);
    begins.map(|(first, year, number)| (*first, *year, (number - 1) / so_many + 1)).collect()
}

/// The beginnings of the months of a year that begins in a month, on a day, named by its first or its last day.
fn months_by_loop(days: &[Day], month: u32, day: u32, by_end: bool) -> Vec<(Date, i32, u32)> {
    let begins = |at: &&Day| at.date.day() == day || (at.ends_month && at.date.day() < day);
    let begins: Vec<Date> = days.iter().filter(begins).map(|day| day.date).collect();
    let mut months = Vec::new();
    let (mut year, mut number) = (0, 0);
    for (place, first) in begins.iter().enumerate() {
        number += 1;
        if first.month() == month {
            let Some(next_year) = begins.get(place + 12) else { break };
            year = if by_end { next_year.previous().expect("a day").year() } else { first.year() };
            number = 1;
        }
        if year > 0 {
            months.push((*first, year, number));
        }
    }
    months
}

/// The beginnings of the weeks and months of a year of weeks.
type Begins = (Vec<(Date, i32, u32)>, Vec<(Date, i32, u32)>);

fn weeks_by_loop(days: &[Day], month: u32, (pattern, nearest, on): ([usize; 3], bool, usize), by_end: bool) -> Begins {
    // The days on which a year ends, with the year of the month's end that they are taken from.
    let mut ends: Vec<(usize, i32)> = Vec::new();
    for (place, day) in days.iter().enumerate() {
        let before = if month == 1 { 12 } else { month - 1 };
        if !day.ends_month || day.date.month() != before {
            continue;
        }
        let steps: &[isize] = if nearest { &[0, -1, 1, -2, 2, -3, 3] } else { &[0, -1, -2, -3, -4, -5, -6] };
        let found = steps.iter().find_map(|step| {
            let place = place.checked_add_signed(*step)?;
            (days.get(place)?.weekday == on).then_some(place)
        });
        ends.extend(found.map(|place| (place, day.date.year())));
    }
    let (mut months, mut weeks) = (Vec::new(), Vec::new());
    for pair in ends.windows(2) {
        let [(before, _), (end, anchor)] = pair else { continue };
        let year = if by_end || month == 1 { *anchor } else { anchor - 1 };
        let count = (end - before) / 7;
        assert_eq!((end - before) % 7, 0);
        let mut lengths: Vec<usize> = pattern.iter().copied().cycle().take(12).collect();
        lengths[11] += count - 52;
        let mut place = before + 1;
        let mut number = 0;
        for (index, length) in lengths.into_iter().enumerate() {
            months.push((days[place].date, year, u32::try_from(index + 1).expect("12")));
            for _ in 0..length {
                number += 1;
                weeks.push((days[place].date, year, number));
                place += 7;
            }
        }
        assert_eq!(place, end + 1);
    }
    (months, weeks)
}

/// Compares the core with the loops, for the rows that lie from 1990 to 2100.
fn compare(calendar: FiscalCalendar, grain: Grain, rows: &[Row], fiscal: bool, every_day: bool) -> Vec<(Period, Row)> {
    let place = |what: &dyn std::fmt::Display| format!("{} {grain}: {what}", record::to_json(&calendar));
    let mut seen = BTreeSet::new();
    let mut kept: Vec<(Period, Row)> = Vec::new();
    for row in rows.iter().filter(|row| row.first.year() >= 1990 && row.last.year() <= 2100) {
        let make = if fiscal { Period::fiscal } else { Period::calendar };
        let period = make(grain, row.year, row.number).expect("a period");
        assert!(seen.insert(period), "{}", place(&period));
        assert_eq!(calendar.span(period), Ok((row.first, row.last)), "{}", place(&period));
        let mut day = row.first;
        while day <= row.last {
            assert_eq!(calendar.period_of(day, grain), Ok(period), "{}", place(&day));
            day = if every_day || day == row.last { day.next().expect("a day") } else { row.last };
        }
        if let Some((before, last)) = kept.last() {
            assert_eq!(last.last.next(), Some(row.first), "{}", place(&period));
            assert_eq!(calendar.next(*before), Some(period));
            assert_eq!(calendar.previous(period), Some(*before));
            assert_eq!(calendar.shift(period, -1), Ok(*before));
        }
        kept.push((period, Row { ..*row }));
    }
    assert!(kept.len() >= 109, "{}", place(&kept.len()));
    kept
}

/// The parts of each year are the periods of the loops within it.
fn compare_parts(calendar: FiscalCalendar, years: &[(Period, Row)], grain: Grain, parts: &[(Period, Row)]) {
    let mut rest = parts;
    for (year, row) in years {
        while rest.first().is_some_and(|(_, part)| part.first < row.first) {
            rest = &rest[1..];
        }
        let within = rest.iter().take_while(|(_, part)| part.first <= row.last).count();
        let (of_year, others) = rest.split_at(within);
        let expected: Vec<Period> = of_year.iter().map(|(period, _)| *period).collect();
        assert_eq!(calendar.parts(*year, grain), Ok(expected), "{year} in {grain}s");
        rest = others;
    }
}

fn calendar(json: &str) -> FiscalCalendar {
    record::from_json(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

#[test]
fn years_of_months_are_those_of_the_loops() {
    let days = days();
    let mut calendars = 0;
    for month in 1..=12_u32 {
        for day in [1, 6, 15, 29, 31_u32] {
            for name in ["end", "begin"] {
                let ours = calendar(&format!(r#"{{"start_month":{month},"start_day":{day},"year_name":"{name}"}}"#));
                let fiscal = (month, day) != (1, 1);
                let months = months_by_loop(&days, month, day, name == "end");
                let of = |grain, so_many, every_day| {
                    compare(ours, grain, &rows(&grouped(&months, so_many)), fiscal, every_day)
                };
                let years = of(Grain::Year, 12, true);
                for (grain, so_many) in [(Grain::Half, 6), (Grain::Quarter, 3), (Grain::Month, 1)] {
                    compare_parts(ours, &years, grain, &of(grain, so_many, true));
                }
                calendars += 1;
            }
        }
    }
    say(&format!("{calendars} calendars of months, each day from 1990 to 2100"));
}

#[test]
fn years_of_weeks_are_those_of_the_loops() {
    let days = days();
    let mut calendars = 0;
    for month in 1..=12_u32 {
        for pattern in [[4, 4, 5], [4, 5, 4], [5, 4, 4]] {
            for ends in ["nearest", "last"] {
                for (on, weekday) in Weekday::ALL.iter().enumerate() {
                    for name in ["end", "begin"] {
                        let ours = calendar(&format!(
                            r#"{{"start_month":{month},"year_name":"{name}",
                                "weeks":{{"pattern":{pattern:?},"ends":"{ends}","on":"{weekday}"}}}}"#
                        ));
                        let stated = (pattern, ends == "nearest", on);
                        let (months, weeks) = weeks_by_loop(&days, month, stated, name == "end");
                        // Every day of every week; of the longer periods, made of these weeks, their ends.
                        let weeks = compare(ours, Grain::Week, &rows(&weeks), true, true);
                        let of = |grain, so_many| compare(ours, grain, &rows(&grouped(&months, so_many)), true, false);
                        let years = of(Grain::Year, 12);
                        compare_parts(ours, &years, Grain::Week, &weeks);
                        for (grain, so_many) in [(Grain::Half, 6), (Grain::Quarter, 3), (Grain::Month, 1)] {
                            compare_parts(ours, &years, grain, &of(grain, so_many));
                        }
                        calendars += 1;
                    }
                }
            }
        }
    }
    say(&format!("{calendars} calendars of weeks, each day from 1990 to 2100"));
}

#[test]
fn iso_weeks_are_those_of_the_loops_and_of_chrono() {
    let plain = FiscalCalendar::new();
    let mut begins: Vec<(Date, i32, u32)> = Vec::new();
    let days = days();
    // A week belongs to the year of its Thursday; the first one of a year is week 1.
    for (place, _) in days.iter().enumerate().filter(|(_, day)| day.weekday == 0) {
        let Some(thursday) = days.get(place + 3) else { break };
        let year = thursday.date.year();
        let number = begins.last().map_or(1, |(_, before, number)| if *before == year { number + 1 } else { 1 });
        begins.push((days[place].date, year, number));
    }
    let weeks = compare(plain, Grain::Week, &rows(&begins), false, true);
    for (period, row) in &weeks {
        use chrono::Datelike as _;
        let (month, day) = (row.last.month(), row.last.day());
        let theirs = chrono::NaiveDate::from_ymd_opt(row.last.year(), month, day).expect("a day").iso_week();
        assert_eq!((theirs.year(), theirs.week()), (period.year(), period.number()));
        assert_eq!(format!("{theirs:?}"), period.to_string());
    }
    // A year of months that does not begin in January has ISO weeks too.
    let april = FiscalCalendar::new().with_start_month(4).expect("a month");
    let day = "2026-04-01".parse().expect("a day");
    assert_eq!(april.period_of(day, Grain::Week), plain.period_of(day, Grain::Week));
}

#[test]
fn iso_weeks_of_months_lie_where_their_monday_is() {
    let calendar = FiscalCalendar::new().with_start_month(4).and_then(|april| april.with_start_day(6));
    let calendar = calendar.expect("a calendar");
    let mut seen = BTreeSet::new();
    for year in 1990..=2100 {
        for number in 1..=12 {
            let month = Period::fiscal(Grain::Month, year, number).expect("a month");
            let (first, last) = calendar.span(month).expect("its days");
            for week in calendar.parts(month, Grain::Week).expect("its weeks") {
                let (monday, _) = calendar.span(week).expect("its days");
                assert!(first <= monday && monday <= last && monday.weekday() == Weekday::Monday, "{week} in {month}");
                assert!(seen.insert(monday), "{week} twice");
            }
        }
    }
    let mondays: Vec<Date> = seen.into_iter().collect();
    assert!(mondays.windows(2).all(|pair| pair[0].days_to(pair[1]) == 7), "no week is left out");
    let ends = mondays.first().zip(mondays.last()).map(|(first, last)| format!("{first} {last}"));
    assert_eq!(ends.as_deref(), Some("1989-04-10 2100-04-05"), "those of FY1990 to FY2100");
}

/// The calendar that retailers in the United States publish: facts that anyone can look up.
#[test]
fn the_published_calendar_of_retail_holds() {
    let retail = calendar(
        r#"{"start_month":2,"year_name":"begin","weeks":{"pattern":[4,5,4],"ends":"nearest","on":"saturday"}}"#,
    );
    let of_53 =
        (2001..=2026).filter(|year| retail.days(Period::fiscal(Grain::Week, *year, 53).expect("a name")).is_some());
    assert_eq!(of_53.collect::<Vec<_>>(), [2006, 2012, 2017, 2023]);
    for (year, first) in [(2017, "2017-01-29"), (2018, "2018-02-04"), (2023, "2023-01-29"), (2024, "2024-02-04")] {
        let (day, _) = retail.days(Period::fiscal(Grain::Year, year, 1).expect("a year")).expect("its days");
        assert_eq!(day.to_string(), first);
    }
    // Week 53 of 2023 ran from January 28 to February 3, and made its last month five weeks long.
    let days = |text: &str| {
        let (first, last) = retail.days(text.parse::<Period>().expect("a period")).expect("its days");
        format!("{first} {last}")
    };
    assert_eq!(days("FY2023-W53"), "2024-01-28 2024-02-03");
    assert_eq!(days("FY2023-M12"), "2023-12-31 2024-02-03");
    assert_eq!(days("FY2024-M02"), "2024-03-03 2024-04-06");
}

fn codes(result: Result<(Date, Date), Error>) -> &'static str {
    result.map_or_else(|error| error.code().as_str(), |_| "ok")
}

#[test]
fn at_the_edge_of_the_years_there_is_an_error_and_no_panic() {
    let calendars = [
        FiscalCalendar::new(),
        calendar(r#"{"start_month":12,"start_day":31}"#),
        calendar(r#"{"start_month":2,"year_name":"begin"}"#),
        calendar(r#"{"start_month":1,"weeks":{"pattern":[4,4,5],"ends":"last","on":"friday"}}"#),
        calendar(r#"{"start_month":7,"year_name":"begin","weeks":{"pattern":[4,4,5],"ends":"nearest","on":"sunday"}}"#),
    ];
    for calendar in calendars {
        for year in (1900..=1902).chain(2197..=2199) {
            for grain in Grain::ALL {
                for number in 1..=53 {
                    for make in [Period::calendar, Period::fiscal] {
                        let Ok(period) = make(*grain, year, number) else { continue };
                        let code = codes(calendar.span(period));
                        let fine = ["ok", "period.out_of_range", "period.week_missing", "period.no_fiscal_weeks"];
                        assert!(fine.contains(&code), "{period}: {code}");
                        for by in [i64::MIN, -1, 0, 1, i64::MAX] {
                            let shifted = calendar.shift(period, by);
                            assert!(by.unsigned_abs() < 2 || shifted.is_err(), "{period}");
                        }
                        for part in Grain::ALL {
                            let _ = calendar.parts(period, *part);
                        }
                    }
                }
            }
        }
        for (text, inwards) in [("1900-01-01", 1), ("2199-12-31", -1)] {
            let mut day: Date = text.parse().expect("a day");
            for _ in 0..400 {
                for grain in Grain::ALL {
                    match calendar.period_of(day, *grain) {
                        Ok(period) => {
                            let around = calendar.span(period).map(|(first, last)| first <= day && day <= last);
                            assert!(
                                around.as_ref().is_ok_and(|around| *around)
                                    || codes(calendar.span(period)) == "period.out_of_range"
                            );
                        }
                        Err(error) => assert_eq!(error.code().as_str(), "period.out_of_range"),
                    }
                    let _ = calendar.day_of(day, *grain);
                }
                day = day.plus_days(inwards).expect("a day");
            }
        }
    }
    assert_eq!(
        FiscalCalendar::new().days("2199Q4".parse::<Quarter>().expect("a quarter")).map(|days| days.1.to_string()),
        Some("2199-12-31".to_owned())
    );
}

#[test]
fn names_are_ordered_as_their_texts() {
    let texts = [
        "2017",
        "2017-07",
        "2017-12",
        "2017-W07",
        "2017H1",
        "2017Q1",
        "2017Q4",
        "2018",
        "FY2017",
        "FY2017-H2",
        "FY2017-M05",
        "FY2017-Q3",
        "FY2017-W53",
        "FY2018",
    ];
    let periods: Vec<Period> = texts.iter().map(|text| text.parse().expect("a period")).collect();
    assert!(texts.is_sorted() && periods.is_sorted());
    for (period, text) in periods.iter().zip(texts) {
        assert_eq!(period.to_string(), text);
    }
    for text in [
        "",
        "17",
        "FY",
        "FY2026-",
        "FY2026-Q5",
        "FY2026Q3",
        "2017-Q3",
        "2017q3",
        "2017Q0",
        "2017-7",
        "2017-13",
        "2017-00",
        "2017-W0",
        "2017-W00",
        "2017-W54",
        "FY2026-M13",
        "2017H3",
        "FY2026-07",
        "２017",
        "2017 ",
        "+017",
        "1899",
        "2200Q1",
    ] {
        assert!(text.parse::<Period>().is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn there_and_back(month in 1_u64..=12, place in 0_usize..5, year in 1950_i32..2150, number in 1_u32..=12, by in -150_i64..150) {
        let grain = Grain::ALL[place];
        let weeks = r#"{"pattern":[5,4,4],"ends":"nearest","on":"sunday"}"#;
        for text in [format!(r#"{{"start_month":{month}}}"#), format!(r#"{{"start_month":{month},"weeks":{weeks}}}"#)] {
            let calendar = calendar(&text);
            for make in [Period::calendar, Period::fiscal] {
                let Ok(period) = make(grain, year, number) else { continue };
                let Ok(there) = calendar.shift(period, by).and_then(|there| calendar.shift(there, 0)) else { continue };
                prop_assert_eq!(calendar.shift(there, -by), Ok(period));
                let ((before, _), (after, _)) = (calendar.span(period).expect("days"), calendar.span(there).expect("days"));
                prop_assert_eq!(before.cmp(&after), 0.cmp(&by));
            }
        }
    }
}
