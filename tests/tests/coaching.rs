//! Laws of cadence and tiers, calendars as RFC 5545 has them, and that nothing about people shows where it need not.

use std::collections::BTreeMap;

use attain::coaching::{
    self, CadenceAdherenceRequest, CadenceCalendarRequest, CadenceIcsRequest, CadenceSchool, CoachEnterRequest,
    CoachGapRequest, CoachLogRequest, CoachProfileRequest, GrowAct, GrowActRequest, GrowDocumentRequest,
    GrowFactsRequest, GrowLedgerRequest, GrowQuestionsRequest, GrowSessionRequest, GrowStage, NewCommitment,
    PreferenceTopic, ProfileFact, Readiness, Tier, TierPerson, TierQuarter, TiersSplit, TiersSplitRequest,
};
use attain::team::PersonLeave;
use attain::{CoachingFormat, CoachingPolicy, Date, FreeText, Gap, History, Id, LogEntry, RampAdjusted, record};
use attain_tests::{made, made_map, say};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn free(text: &str) -> FreeText {
    text.parse().expect("a text")
}

fn day(number: i64) -> Date {
    "2026-01-01".parse::<Date>().expect("a day").plus_days(number).expect("a day")
}

/// So many cases; the seeds of those that fail are kept beside the tests and run again.
fn config(cases: u32) -> ProptestConfig {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/regressions/coaching.txt");
    let failure_persistence = Some(Box::new(FileFailurePersistence::Direct(seeds)) as _);
    ProptestConfig { cases, failure_persistence, ..ProptestConfig::default() }
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
    )
        .prop_map(|(people, from, length, school, holidays, leave, minutes)| {
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
    fn a_part_of_a_calendar_is_the_calendar_of_the_part(request in calendars(), cut in 0..120_i64, length in 0..60_i64) {
        let whole = coaching::calendar(&request).expect("a calendar");
        let from = request.from().plus_days(cut).expect("a day").min(request.to());
        let to = from.plus_days(length).expect("a day").min(request.to());
        let part = CadenceCalendarRequest::new(request.people().to_vec(), from, to)
            .with_manager(id("mia"))
            .with_school(*request.school())
            .with_holidays(request.holidays().to_vec())
            .with_leave(request.leave().to_vec())
            .with_day_minutes(request.day_minutes());
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

/// Attainments of some people in some quarters, in hundredths.
fn attainments() -> impl Strategy<Value = Vec<Vec<i64>>> {
    (2..=4_usize, 0..=16_usize)
        .prop_flat_map(|(quarters, people)| prop::collection::vec(prop::collection::vec(0..150_i64, quarters), people))
}

fn tiers(rows: &[Vec<i64>]) -> TiersSplit {
    let quarters = rows.first().map_or(2, Vec::len);
    let periods: Vec<_> = (1..=quarters).map(|quarter| format!("2026Q{quarter}").parse().expect("a quarter")).collect();
    let person = |(place, row): (usize, &Vec<i64>)| {
        let reached = |percent: i64| RampAdjusted::of(i128::from(percent), 100).expect("an attainment");
        let rows = periods.iter().zip(row).map(|(period, percent)| TierQuarter::new(*period, reached(*percent)));
        TierPerson::new(id(&format!("p{place:02}")), rows.collect())
    };
    let people = rows.iter().enumerate().map(person).collect();
    coaching::split(&TiersSplitRequest::new(periods.clone(), people)).expect("an answer")
}

/// The tier of each, by a way of its own: sort, cut the ends off, let ties share the better, spare who is at quota.
fn plain_tiers(rows: &[Vec<i64>]) -> Vec<Tier> {
    let sums: Vec<i64> = rows.iter().map(|row| row.iter().sum()).collect();
    let mut sorted = sums.clone();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    let seats = sums.len() / 5;
    let quota = 100 * i64::try_from(rows[0].len()).expect("few");
    let tier = |sum: &i64| {
        let first = sorted.iter().position(|other| other == sum).expect("it is one of them");
        let last_seat = sorted.len() - seats;
        if first < seats {
            Tier::Top
        } else if first >= last_seat && *sum < quota {
            Tier::Bottom
        } else {
            Tier::Middle
        }
    };
    sums.iter().map(tier).collect()
}

fn tier_of(tiers: &TiersSplit, place: usize) -> Tier {
    let split = tiers.split().known().expect("tiers");
    let row = split.rows().iter().find(|row| row.person().as_str() == format!("p{place:02}"));
    *row.expect("everyone has a row").tier()
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn tiers_are_those_of_a_plain_sort(rows in attainments()) {
        let found = tiers(&rows);
        let Some(split) = found.split().known() else {
            prop_assert!(rows.len() < 5);
            return Ok(());
        };
        let expected = plain_tiers(&rows);
        for (place, tier) in expected.iter().enumerate() {
            prop_assert_eq!(tier_of(&found, place), *tier, "{}", place);
        }
        prop_assert_eq!(split.top() + split.middle() + split.bottom(), split.people());
        // Nobody is put into a worse tier by a tie, so the top has at least its seats, the bottom at most its own.
        let seats = u64::try_from(rows.len() / 5).expect("few");
        prop_assert!(split.top() >= seats && split.bottom() <= seats);
    }

    #[test]
    fn more_is_never_worse(rows in attainments(), who in any::<prop::sample::Index>(), more in 1..80_i64) {
        prop_assume!(rows.len() >= 5);
        let place = who.index(rows.len());
        let before = tier_of(&tiers(&rows), place);
        let mut better = rows;
        better[place][0] += more;
        prop_assert!(tier_of(&tiers(&better), place) <= before, "the better tier comes first");
    }
}

const NAME: &str = "Secretive Sam";
const TEXT: &str = "hush, a word that nobody should see";

fn entry(number: u32) -> LogEntry {
    LogEntry::new(id(NAME), format!("2026-05-22T09:00:{number:02}Z").parse().expect("a moment"), free(TEXT))
        .with_salt(format!("{:032x}", 0xfeed_u32 + number).parse().expect("a salt"))
}

fn grow(number: u32, history: &History, act: GrowAct) -> GrowActRequest {
    GrowActRequest::new(id("s-1"), id(NAME), entry(number), act).with_history(history.clone())
}

/// A log on which everything is named and written by somebody who should not be seen.
fn secretive() -> History {
    let mut history = History::new();
    let acts = [
        GrowAct::Open {},
        GrowAct::Goal {
            metric: id("win_rate"),
            current: "1".parse().expect("a quantity"),
            target: "2".parse().expect("a quantity"),
            due: "2026-06-01".parse().expect("a day"),
            quarter_target: None,
            quarter_standing: None,
            wording: Some(free(TEXT)),
        },
        GrowAct::Note { text: free(TEXT), tag: None },
        GrowAct::Rehearse { text: free(TEXT) },
        GrowAct::Advance {},
        GrowAct::Reality { deals: Vec::new(), no_deals: true, patterns: vec![free(TEXT)] },
        GrowAct::Advance {},
        GrowAct::Options { ways: vec![free(TEXT); 3], best_performer: Some(free(TEXT)) },
        GrowAct::Advance {},
        GrowAct::WayForward {
            commitments: vec![NewCommitment::new(id("c-1"), free(TEXT), "2026-06-01".parse().expect("a day"))],
            support: free(TEXT),
        },
    ];
    for (number, act) in (0..).zip(acts) {
        history = coaching::act(&grow(number, &history, act)).expect("it is legal").history().clone();
    }
    let fact = ProfileFact::Preference { topic: PreferenceTopic::Drive, text: free(TEXT) };
    let enter = CoachEnterRequest::new(id(NAME), entry(20), fact).with_history(history);
    let history = coaching::enter(&enter).expect("an entry");
    let gap = CoachGapRequest::new(id(NAME), entry(21), Gap::Fit).with_text(free(TEXT)).with_history(history);
    let history = coaching::gap(&gap).expect("a gap");
    let held = CoachLogRequest::new(id(NAME), entry(22), CoachingFormat::OneToOne, 30).with_notes(free(TEXT));
    coaching::log(&held.with_history(history)).expect("a meeting")
}

/// Nothing of what should not be seen is in a text.
fn quiet(what: &str, text: &str) {
    for hidden in [NAME, "Secretive", "hush", "feed"] {
        assert!(!text.contains(hidden), "{what} shows `{hidden}`: {text}");
    }
}

#[test]
fn debug_shows_no_name_and_no_text() {
    let history = secretive();
    let as_of: Date = "2026-05-22".parse().expect("a day");
    let note = GrowAct::Note { text: free(TEXT), tag: None };
    let acted = grow(30, &history, note.clone());
    quiet("GrowAct", &format!("{note:?} {acted:?} {:?}", coaching::act(&acted).expect("a note")));
    let asked = GrowSessionRequest::new(history.clone(), id("s-1"));
    let session = coaching::session(&asked).expect("a session");
    let parts = (session.goal(), session.reality(), session.options(), session.way_forward(), session.notes());
    quiet("GrowSession", &format!("{asked:?} {session:?} {parts:?}"));
    let asked = GrowLedgerRequest::new(history.clone(), as_of);
    quiet("GrowLedger", &format!("{asked:?} {:?}", coaching::ledger(&asked).expect("a ledger")));
    let asked = CoachProfileRequest::new(history.clone(), id(NAME), as_of);
    let profile = coaching::profile(&asked).expect("a profile");
    quiet("CoachProfile", &format!("{asked:?} {profile:?} {:?} {:?}", profile.preferences(), profile.gap()));
    let asked = GrowDocumentRequest::new(history.clone(), id("s-1"));
    let page = coaching::document(&asked).expect("a page");
    quiet("GrowDocument", &format!("{asked:?} {page:?} {} {}", page.markdown(), page.html()));
    let asked = asked.with_reveal(true);
    let page = coaching::document(&asked).expect("a page");
    assert!(page.html().contains(NAME) && page.markdown().contains("hush"), "asked for, they are shown");
    quiet("GrowDocument", &format!("{asked:?} {page:?}"));
    let asked = CadenceCalendarRequest::new(vec![id(NAME)], as_of, as_of);
    let calendar = coaching::calendar(&asked).expect("a calendar");
    quiet("CadenceCalendar", &format!("{asked:?} {calendar:?} {:?}", calendar.meetings()));
    let asked = CadenceAdherenceRequest::new(history.clone(), vec![id(NAME)], as_of, as_of);
    let report = coaching::adherence(&asked).expect("a report");
    quiet("CadenceAdherence", &format!("{asked:?} {report:?} {:?}", report.rows()));
    let person = TierPerson::new(id(NAME), Vec::new());
    let asked = TiersSplitRequest::new(Vec::new(), vec![person.clone()]);
    let split = coaching::split(&asked).expect("an answer");
    quiet("TiersSplit", &format!("{person:?} {asked:?} {split:?} {:?}", split.not_judged()));
    let facts = GrowFactsRequest::new(id(NAME));
    quiet("GrowFactsRequest", &format!("{facts:?}"));
    let questions =
        coaching::questions(&GrowQuestionsRequest::new().with_readiness(Readiness::New)).expect("questions");
    assert!(format!("{questions:?}").contains("goal-1"), "what is about nobody is shown");
}

#[test]
fn errors_show_no_name_and_no_text() {
    let history = secretive();
    let open = GrowAct::Open {};
    let commitment = |name: &str| NewCommitment::new(id(name), free(TEXT), "2026-06-01".parse().expect("a day"));
    let agreed = |commitments| GrowAct::WayForward { commitments, support: free(TEXT) };
    let other = GrowActRequest::new(id("s-1"), id("ann"), entry(40), open.clone()).with_history(history.clone());
    let review = GrowAct::Review { commitment: id(NAME), outcome: coaching::CommitmentOutcome::Done, due: None };
    let early = entry(41).with_effective("2026-01-01".parse().expect("a day"));
    let early = GrowActRequest::new(id("s-1"), id(NAME), early, GrowAct::Advance {}).with_history(history.clone());
    let mut errors = Vec::new();
    for request in [
        grow(42, &history, open),
        other,
        grow(43, &history, review),
        early,
        grow(44, &history, GrowAct::GoBack { to: GrowStage::WayForward }),
        grow(45, &history, GrowAct::Advance {}),
        grow(46, &history, agreed(vec![commitment(NAME), commitment(NAME)])),
        grow(47, &history, agreed(vec![commitment("c-9").with_repeats(id(NAME))])),
        grow(22, &history, GrowAct::Note { text: free(TEXT), tag: None }),
        grow(48, &history, GrowAct::Complete { minutes: 0 }),
    ] {
        errors.push(coaching::act(&request).expect_err("it is refused"));
    }
    let of = GrowSessionRequest::new(history.clone(), id(NAME));
    errors.push(coaching::session(&of).expect_err("nobody opened it"));
    errors.push(coaching::document(&GrowDocumentRequest::new(history, id(NAME))).expect_err("nobody opened it"));
    let log = CoachLogRequest::new(id(NAME), entry(50), CoachingFormat::DirectTalk, 30).with_notes(free(TEXT));
    errors.push(coaching::log(&log).expect_err("it has no topic"));
    let seen = CoachEnterRequest::new(id("ann"), entry(51), ProfileFact::Seen {});
    errors.push(coaching::enter(&seen).expect_err("somebody else says so"));
    let twice = vec![id(NAME), id(NAME)];
    let day: Date = "2026-05-22".parse().expect("a day");
    errors.push(coaching::calendar(&CadenceCalendarRequest::new(twice, day, day)).expect_err("twice"));
    let person = TierPerson::new(id(NAME), Vec::new());
    let split = TiersSplitRequest::new(Vec::new(), vec![person.clone(), person]);
    errors.push(coaching::split(&split).expect_err("twice"));
    let book = attain::Book::read(made(&["1,Ann,Open,5,2026-01-05,,,"]).as_str(), &made_map()).expect("a book");
    errors.push(coaching::facts(&book, &GrowFactsRequest::new(id(NAME))).expect_err("nobody of that name"));
    for error in &errors {
        quiet(error.code().as_str(), &format!("{error} {error:?} {} {}", error.message(), error.help()));
    }
    say(&format!("{} errors show no name and no text", errors.len()));
}

#[test]
fn what_was_erased_is_gone() {
    let mut history = secretive();
    let act = attain::history::Act {
        author: id("hr"),
        time: "2026-06-01T08:00:00Z".parse().expect("a moment"),
        reason: free("As asked."),
    };
    history.erase(&id(NAME), &act).expect("there is something");
    assert!(history.verify(history.head()).sound());
    // The reasons of entries stay, and so does who recorded them; nothing else that was written does.
    let text = record::to_json(&history).replace(&format!("\"reason\":{}", attain_tests::quoted(TEXT)), "");
    assert!(!text.contains("hush") && !text.contains("\"fit\"") && !text.contains("drive"), "{text}");
}

#[test]
fn the_bank_has_eight_questions_a_stage_and_one_to_each_situation() {
    let all = coaching::questions(&GrowQuestionsRequest::new()).expect("questions");
    let mut texts: Vec<&str> = all.questions().iter().map(coaching::GrowQuestion::text).collect();
    for stage in GrowStage::ALL {
        let of: Vec<_> = all.questions().iter().filter(|question| question.stage() == stage).collect();
        assert!(of.len() >= 8, "{stage}: {}", of.len());
        for situation in coaching::CoachingSituation::ALL {
            assert!(of.iter().any(|question| question.situation() == Some(situation)), "{stage}, {situation}");
        }
    }
    assert!(texts.iter().all(|text| text.ends_with('?')), "coaching asks");
    texts.sort_unstable();
    let count = texts.len();
    texts.dedup();
    assert_eq!(texts.len(), count, "a question stands twice");
    say(&format!("{count} questions"));
}

#[test]
fn no_type_about_people_shows_what_it_holds() {
    // By the sources, so that a new type is looked at too: where a field is a person or a text, `Debug` is not derived.
    let people = ["person", "manager", "by", "owner", "key", "mentor", "mentees", "people", "history", "entry"];
    let mut quiet = 0;
    for path in attain_tests::files_under(&attain_tests::root().join("core/src/coaching"), "rs") {
        let text = attain_tests::text_of(&path);
        for declared in text.split("#[derive(").skip(1) {
            let (derives, rest) = declared.split_once(")]").expect("a closed list");
            let body = rest.split("\n}").next().unwrap_or_default();
            let fields = body.lines().filter_map(|line| line.trim().trim_start_matches("pub(super) ").split_once(": "));
            let bears = |(name, kind): (&str, &str)| {
                let is_person = people.contains(&name) && (kind.contains("Id") || kind.contains("History"));
                kind.contains("FreeText") || kind.contains("LogEntry") || is_person
            };
            if fields.map(|(name, kind)| (name, kind.trim_end_matches(','))).any(bears) {
                let name =
                    body.lines().find(|line| line.contains("struct") || line.contains("enum")).unwrap_or_default();
                assert!(!derives.contains("Debug"), "{}: `{name}` derives Debug", path.display());
                quiet += 1;
            }
        }
    }
    assert!(quiet > 40, "{quiet}");
    say(&format!("{quiet} types bear people or texts, and show neither"));
}
