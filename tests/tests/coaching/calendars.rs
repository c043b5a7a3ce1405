//! Laws of calendars and of holding to them.

use std::collections::BTreeMap;

use attain::coaching::{
    self, CadenceAdherenceRequest, CadenceCalendarRequest, CadenceIcsRequest, CadenceSchool, CadenceSlot,
    CoachLogRequest, DealTalk,
};
use attain::team::PersonLeave;
use attain::{CoachingFormat, CoachingPolicy, Date, History, Id, LogEntry};
use proptest::prelude::*;

use super::{config, free, id};

fn day(number: i64) -> Date {
    "2026-01-01".parse::<Date>().expect("a day").plus_days(number).expect("a day")
}

const PEOPLE: [&str; 9] = ["ann", "bob", "cleo", "dan", "eve", "fay", "gus", "hal", "ida"];

/// A team over some weeks, with leave and holidays.
fn calendars() -> impl Strategy<Value = CadenceCalendarRequest> {
    let leave = (0..10_usize, 0..150_i64, 0..30_i64);
    (
        0..=9_usize,
        0..60_i64,
        0..120_i64,
        prop::sample::select(CadenceSchool::ALL),
        prop::collection::vec(0..200_i64, 0..8),
        prop::collection::vec(leave, 0..6),
        60..=480_u64,
        prop::collection::vec((0..9_usize, 0..180_i64, 0..12_i64), 0..5),
    )
        .prop_map(|(people, from, length, school, holidays, leave, minutes, talks)| {
            let talks = (0..).zip(talks).map(|(number, (who, first, length)): (u32, _)| {
                DealTalk::new(id(PEOPLE[who]), id(&format!("d-{number}")), day(first), day(first + length))
            });
            let leave = leave.into_iter().map(|(who, first, length)| {
                PersonLeave::new(id(PEOPLE.get(who).unwrap_or(&"mia")), day(first), day(first + length))
            });
            CadenceCalendarRequest::new(
                PEOPLE.iter().take(people).map(|person| id(person)).collect(),
                day(from),
                day(from + length),
            )
            .with_manager(id("mia"))
            .with_school(school)
            .with_holidays(holidays.into_iter().map(day).collect())
            .with_leave(leave.collect())
            .with_day_minutes(minutes)
            .with_talks(talks.collect())
        })
}

/// The days of a window by a walk of its own: weeks from Monday, pairs of them, months.
fn windows_in(format: CoachingFormat, school: CadenceSchool, first: Date, last: Date) -> Vec<(Date, Date)> {
    let by_weeks = |weeks: i64| {
        // 2026-05-11 is a Monday with which a double week begins: 2,940 weeks after 5 January 1970.
        let anchor: Date = "2026-05-11".parse().expect("a Monday");
        (-40..40).map(|number| (anchor.plus_days(number * weeks * 7), weeks * 7 - 1)).collect::<Vec<_>>()
    };
    let spans: Vec<(Option<Date>, i64)> = match (format, school) {
        (CoachingFormat::OneToOne, CadenceSchool::WeeklyHalfHour | CadenceSchool::WeeklyHour) => by_weeks(1),
        (CoachingFormat::CallReview, _) => by_weeks(2),
        _ => (0..24)
            .map(|month| {
                let begins = |month: u32| Date::of(2026 + i32::try_from(month / 12).expect("few"), month % 12 + 1, 1);
                let first = begins(month).expect("a month");
                (Some(first), i64::from(first.days_to(begins(month + 1).expect("a month"))) - 1)
            })
            .collect(),
    };
    let spans = spans.into_iter().filter_map(|(begins, length)| Some((begins?, begins?.plus_days(length)?)));
    spans.filter(|(begins, ends)| first <= *begins && *ends <= last).collect()
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn a_calendar_fits(request in calendars()) {
        let calendar = coaching::calendar(&request).expect("a calendar");
        let mut by_day: BTreeMap<Date, Vec<(u64, u64)>> = BTreeMap::new();
        for slot in calendar.meetings() {
            prop_assert!(request.from() <= slot.date() && slot.date() <= request.to());
            prop_assert!(slot.window_from() <= slot.date() && slot.date() <= slot.window_to());
            prop_assert!(!request.holidays().contains(&slot.date()) && request.week().contains(&slot.date().weekday()));
            let away = |person: &Id| request.leave().iter().any(|row| {
                row.person() == person && row.from() <= slot.date() && slot.date() <= row.to()
            });
            prop_assert!(!away(&id("mia")) && !slot.person().is_some_and(away));
            prop_assert_eq!(slot.person().is_none(), *slot.format() == CoachingFormat::TeamWorkshop);
            by_day.entry(slot.date()).or_default().push((slot.begins(), slot.begins() + slot.minutes()));
        }
        for meetings in by_day.values_mut() {
            meetings.sort_unstable();
            prop_assert!(meetings.windows(2).all(|pair| pair[0].1 <= pair[1].0));
            let last = request.begins() + request.day_minutes();
            prop_assert!(meetings.iter().all(|(begins, ends)| request.begins() <= *begins && *ends <= last));
        }
    }

    #[test]
    fn everything_that_is_due_is_placed_once_or_named(request in calendars()) {
        let calendar = coaching::calendar(&request).expect("a calendar");
        let (from, to) = (request.from(), request.to());
        for meeting in request.school().meetings(&CoachingPolicy::new()).iter().filter(|meeting| {
            *meeting.format() != CoachingFormat::DealStrategy
        }) {
            let whole = windows_in(*meeting.format(), *request.school(), from, to);
            let people: Vec<Option<&Id>> = match meeting.format() {
                CoachingFormat::TeamWorkshop => vec![None],
                _ => request.people().iter().map(Some).collect(),
            };
            for (first, last) in whole {
                for person in &people {
                    let placed = calendar.meetings().iter().filter(|slot| {
                        slot.format() == meeting.format() && slot.person() == *person && slot.window_from() == first
                    });
                    let unplaced = calendar.unplaced().iter().filter(|one| {
                        one.format() == meeting.format() && one.person() == *person && one.window_from() == first
                    });
                    prop_assert_eq!(placed.count() + unplaced.count(), 1, "{} to {}", first, last);
                }
            }
        }
    }

    #[test]
    fn a_talk_that_is_wanted_is_placed_on_the_first_free_day_or_named(request in calendars()) {
        let calendar = coaching::calendar(&request).expect("a calendar");
        for talk in request.talks() {
            let placed: Vec<_> = calendar.meetings().iter().filter(|slot| slot.deal() == Some(talk.deal())).collect();
            let unplaced = calendar.unplaced().iter().filter(|one| one.deal() == Some(talk.deal())).count();
            let within = request.from() <= talk.from() && talk.to() <= request.to();
            prop_assert!(placed.len() + unplaced <= 1 && (!within || placed.len() + unplaced == 1));
            // On every earlier day one of the two is away, or what is held on it leaves too little room.
            let Some(slot) = placed.first() else { continue };
            let mut earlier = Some(talk.from().max(request.from()));
            while let Some(day) = earlier.filter(|day| *day < slot.date()) {
                let away = request.leave().iter().any(|row| {
                    [talk.person(), &id("mia")].contains(&row.person()) && row.from() <= day && day <= row.to()
                });
                let works = request.week().contains(&day.weekday()) && !request.holidays().contains(&day);
                let of_day = calendar.meetings().iter().filter(|slot| slot.date() == day);
                let held: u64 = of_day.map(CadenceSlot::minutes).sum();
                prop_assert!(away || !works || held + slot.minutes() > request.day_minutes(), "{} was free", day);
                earlier = day.next();
            }
        }
    }

    #[test]
    fn a_part_of_a_calendar_is_the_calendar_of_the_part(request in calendars(), cut in 0..120_i64, length in 0..60_i64) {
        let whole = coaching::calendar(&request).expect("a calendar");
        let from = request.from().plus_days(cut).expect("a day").min(request.to());
        let to = from.plus_days(length).expect("a day").min(request.to());
        let part = CadenceCalendarRequest::new(request.people().to_vec(), from, to)
            .with_manager(id("mia"))
            .with_school(*request.school())
            .with_holidays(request.holidays().to_vec())
            .with_leave(request.leave().to_vec())
            .with_day_minutes(request.day_minutes())
            .with_talks(request.talks().to_vec());
        let part = coaching::calendar(&part).expect("a calendar");
        let of_whole: Vec<_> =
            whole.meetings().iter().filter(|slot| from <= slot.date() && slot.date() <= to).cloned().collect();
        prop_assert_eq!(part.meetings(), of_whole.as_slice());
    }

    #[test]
    fn a_calendar_is_text_of_short_lines(request in calendars()) {
        let calendar = coaching::calendar(&request).expect("a calendar");
        let meetings = calendar.meetings().len();
        let request = CadenceIcsRequest::new(calendar, "2026-01-01T00:00:00Z".parse().expect("a moment"));
        let text = coaching::ics(&request).expect("a text").ics().to_owned();
        prop_assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        prop_assert_eq!(text.matches("BEGIN:VEVENT\r\n").count(), meetings);
        let keys: std::collections::BTreeSet<&str> = text.split("\r\n").filter(|line| line.starts_with("UID:")).collect();
        prop_assert_eq!(keys.len(), meetings, "each entry has a key of its own");
    }

    #[test]
    fn whoever_holds_a_calendar_adheres_to_it(request in calendars()) {
        let calendar = coaching::calendar(&request).expect("a calendar");
        let mut history = History::new();
        for slot in calendar.meetings() {
            for person in slot.person().map_or(request.people(), std::slice::from_ref) {
                let time = format!("{}T12:00:00Z", slot.date()).parse().expect("a moment");
                let entry = LogEntry::new(id("mia"), time, free("Held."));
                let held = CoachLogRequest::new(person.clone(), entry, *slot.format(), slot.minutes());
                history = coaching::log(&held.with_history(history)).expect("a log");
            }
        }
        let asked = CadenceAdherenceRequest::new(history, request.people().to_vec(), request.from(), request.to())
            .with_manager(id("mia"))
            .with_school(*request.school())
            .with_holidays(request.holidays().to_vec())
            .with_leave(request.leave().to_vec());
        let adherence = coaching::adherence(&asked).expect("a report");
        for row in adherence.rows() {
            let whole = windows_in(*row.format(), *request.school(), request.from(), request.to());
            prop_assert_eq!(row.due() + row.pending() + row.excused(), u64::try_from(whole.len()).expect("few"));
            // What could not be placed is the only thing that can be missed.
            let unplaced = calendar.unplaced().iter().filter(|one| {
                one.format() == row.format() && one.person().is_none_or(|person| person == row.person())
            });
            prop_assert!(row.missed() <= u64::try_from(unplaced.count()).expect("few"));
            prop_assert_eq!((row.late(), row.short()), (0, 0));
        }
    }
}
