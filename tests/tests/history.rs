//! Laws of the event log, and a chain checked by code that shares nothing with the library.

use attain::history::{
    Act, History, HistoryEraseRequest, HistoryVerification, HistoryVerifyRequest, NewEvent, Payload, PersonalPayload,
    verify,
};
use attain::record::{self, Value};
use attain::{Date, FreeText, Id, Moment, Secret, Sha256};
use attain_tests::{at, canonical, field, parse, say, text_field};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;

/// The first 32 bits of the fractional parts of a root of a prime, by whole numbers alone: the constants of SHA-256.
fn root_bits(prime: u128, cube: bool) -> u32 {
    // The largest x with x^k <= prime * 2^(32 k); its low 32 bits are the fraction.
    let (mut low, mut high) = (0_u128, 1_u128 << 38);
    while low + 1 < high {
        let middle = u128::midpoint(low, high);
        let fits = if cube { middle * middle * middle <= prime << 96 } else { middle * middle <= prime << 64 };
        if fits { low = middle } else { high = middle }
    }
    u32::try_from(low & 0xffff_ffff).expect("32 bits")
}

/// SHA-256 by the letter of FIPS 180-4, slow and plain.
fn sha256(bytes: &[u8]) -> String {
    let primes: Vec<u128> = (2..312).filter(|n| (2..*n).all(|d| n % d != 0)).take(64).collect();
    let constants: Vec<u32> = primes.iter().map(|prime| root_bits(*prime, true)).collect();
    let mut state: Vec<u32> = primes.iter().take(8).map(|prime| root_bits(*prime, false)).collect();
    let mut padded = bytes.to_vec();
    padded.push(0x80);
    while padded.len() % 64 != 56 {
        padded.push(0);
    }
    padded.extend((u64::try_from(bytes.len()).expect("a length") * 8).to_be_bytes());
    for block in padded.chunks(64) {
        let mut w: Vec<u32> =
            block.chunks(4).map(|four| u32::from_be_bytes(four.try_into().expect("four bytes"))).collect();
        for t in 16..64 {
            let (x, y) = (w[t - 15], w[t - 2]);
            let small = x.rotate_right(7) ^ x.rotate_right(18) ^ (x >> 3);
            let large = y.rotate_right(17) ^ y.rotate_right(19) ^ (y >> 10);
            w.push(w[t - 16].wrapping_add(small).wrapping_add(w[t - 7]).wrapping_add(large));
        }
        let mut v = state.clone();
        for t in 0..64 {
            let (a, e) = (v[0], v[4]);
            let choose = (e & v[5]) ^ (!e & v[6]);
            let sum = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
            let one = v[7].wrapping_add(sum).wrapping_add(choose).wrapping_add(constants[t]).wrapping_add(w[t]);
            let most = (a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]);
            let two = (a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22)).wrapping_add(most);
            v.rotate_right(1);
            v[0] = one.wrapping_add(two);
            v[4] = v[4].wrapping_add(one);
        }
        for (sum, value) in state.iter_mut().zip(v) {
            *sum = sum.wrapping_add(value);
        }
    }
    state.iter().map(|word| format!("{word:08x}")).collect::<Vec<_>>().concat()
}

#[test]
fn the_slow_twin_is_sha_256() {
    // Examples of the standard.
    assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    let long = b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    assert_eq!(sha256(long), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

/// Checks a chain as its guide says, from its text alone.
fn checked_by_the_book(text: &str) {
    let document = parse(text);
    let Some(Value::List(events)) = field(&document, "events") else { panic!("a history has events") };
    let mut previous: Option<String> = None;
    for (index, event) in events.iter().enumerate() {
        let Value::Record(fields) = event else { panic!("an event is a record") };
        let chained = fields.iter().filter(|(name, _)| name != "hash" && name != "personal").cloned().collect();
        let hash = sha256(canonical(&Value::Record(chained)).as_bytes());
        assert_eq!(text_field(event, "hash"), Some(hash.as_str()));
        assert_eq!(field(event, "number").map(canonical), Some((index + 1).to_string()));
        assert_eq!(text_field(event, "previous").map(str::to_owned), previous);
        if let Some(personal) = field(event, "personal") {
            let digest = sha256(canonical(personal).as_bytes());
            assert_eq!(text_field(event, "personal_digest"), Some(digest.as_str()));
        }
        previous = Some(hash);
    }
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn free(text: &str) -> FreeText {
    text.parse().expect("a text")
}

const PEOPLE: [&str; 4] = ["ann", "bob", "Zoë Ångström", "lead"];

/// Events that can be appended one after the other: times that do not fall, salts that differ.
fn events() -> impl Strategy<Value = Vec<NewEvent>> {
    let event = (
        prop::sample::select(vec!["quota.revised", "coaching.session", "note"]),
        prop::sample::select(&PEOPLE[..]),
        prop::option::of(prop::sample::select(&PEOPLE[..])),
        0..3_u32,
        prop::option::of(1..28_u32),
        "[ -~äß\n\u{7}🙂]{0,12}",
        prop::option::of(any::<i32>()),
        any::<bool>(),
    );
    prop::collection::vec(event, 0..8).prop_map(|events| {
        let mut seconds = 0;
        let made = events.into_iter().enumerate().map(|(index, event)| {
            let (kind, author, subject, later, effective, text, public, personal) = event;
            seconds += later * 20_000;
            let (day, rest) = (1 + seconds / 86_400, seconds % 86_400);
            let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
            let time = format!("2026-05-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
            let reason = free(&format!("{text}."));
            let mut event = NewEvent::new(id(kind), id(author), time.parse().expect("a moment"), reason);
            if let Some(day) = effective {
                event = event.with_effective(Date::of(2026, 5, day).expect("a day"));
            }
            if let Some(number) = public {
                let public = format!(r#"{{"number":{number},"who":"{author}","{author}":[true,null]}}"#);
                event = event.with_public(Payload::parse(&public).expect("a payload"));
            }
            if let Some(subject) = subject {
                event = event.with_subject(id(subject));
                if personal {
                    let payload =
                        Payload::parse(&format!(r#"{{"notes":{}}}"#, attain_tests::quoted(&text))).expect("a payload");
                    let salt: Secret = format!("{index:032x}").parse().expect("a salt");
                    event = event.with_personal(PersonalPayload::new(payload, salt));
                }
            }
            event
        });
        made.collect()
    })
}

fn history_of(events: &[NewEvent]) -> History {
    let mut history = History::new();
    history.append(events.to_vec()).expect("events that fit");
    history
}

fn act() -> Act {
    Act { author: id("hr"), time: "2026-06-01T09:00:00Z".parse().expect("a moment"), reason: free("As asked.") }
}

/// What verification says of a text, or `None` where the reader refuses it.
fn verified(text: &str, head: Option<Sha256>) -> Option<HistoryVerification> {
    let head = head.map_or_else(String::new, |head| format!(r#","head":"{head}""#));
    let request: HistoryVerifyRequest = record::from_json(&format!(r#"{{"history":{text}{head}}}"#)).ok()?;
    Some(verify(&request).expect("an answer"))
}

/// So many cases; the seeds of those that fail are kept beside the tests and run again.
fn config(cases: u32) -> ProptestConfig {
    let seeds = concat!(env!("CARGO_MANIFEST_DIR"), "/regressions/history.txt");
    let failure_persistence = Some(Box::new(FileFailurePersistence::Direct(seeds)) as _);
    ProptestConfig { cases, failure_persistence, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn any_changed_character_is_found(
        events in events(), place in any::<prop::sample::Index>(), change in 0..3_u8,
        other in prop::sample::select("0123456789abcdefABCDEF\"\\ ,:{}[]zäZ-.u".chars().collect::<Vec<_>>()),
    ) {
        let history = history_of(&events);
        let text = record::to_json(&history);
        let mut characters: Vec<char> = text.chars().collect();
        let place = place.index(characters.len());
        match change {
            0 => characters[place] = other,
            1 => characters.insert(place, other),
            _ => drop(characters.remove(place)),
        }
        let changed: String = characters.into_iter().collect();
        prop_assume!(changed != text);
        // The reader of a history refuses it, or reads the very same: a blank between two fields, a capital in `\u001b`.
        let read = record::from_json::<History>(&changed);
        if let Ok(read) = read {
            prop_assert_eq!(record::to_json(&read), text);
        } else if let Some(verification) = verified(&changed, history.head()) {
            prop_assert!(!verification.sound() && !verification.faults().is_empty());
        }
    }

    #[test]
    fn any_event_taken_out_put_in_or_moved_is_found(
        events in events(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), kind in 0..3_u8,
    ) {
        prop_assume!(!events.is_empty());
        let history = history_of(&events);
        let document = parse(&record::to_json(&history));
        let Some(Value::List(items)) = field(&document, "events") else { panic!("events") };
        let mut items = items.clone();
        let taken = items[from.index(items.len())].clone();
        match kind {
            0 => drop(items.remove(from.index(items.len()))),
            1 => items.insert(to.index(items.len() + 1), taken),
            _ => items.swap(from.index(events.len()), to.index(events.len())),
        }
        let changed = canonical(&Value::Record(vec![("events".to_owned(), Value::List(items))]));
        let same = canonical(&Value::Record(vec![("events".to_owned(), field(&document, "events").expect("events").clone())]));
        prop_assume!(changed != same);
        let verification = verified(&changed, history.head()).expect("it reads");
        prop_assert!(!verification.sound());
    }

    #[test]
    fn a_chain_is_what_its_guide_says(events in events()) {
        let history = history_of(&events);
        checked_by_the_book(&record::to_json(&history));
        let again = record::from_json::<History>(&record::to_json(&history));
        prop_assert_eq!(again, Ok(history));
    }

    #[test]
    fn events_appended_one_by_one_are_those_appended_at_once(events in events()) {
        let mut history = History::new();
        for event in &events {
            history.append(vec![event.clone()]).expect("an event that fits");
        }
        prop_assert_eq!(history, history_of(&events));
    }

    #[test]
    fn events_are_appended_all_or_none(events in events(), more in events()) {
        let mut history = history_of(&events);
        let before = history.clone();
        let refused = NewEvent::new(id("history.erased"), id("ann"), act().time, free("No."));
        prop_assert!(history.append([&more[..], &[refused]].concat()).is_err());
        prop_assert_eq!(history, before);
    }

    #[test]
    fn the_state_of_a_day_is_a_plain_replay(events in events(), day in 1..31_u32, known in 1..31_u32) {
        let history = history_of(&events);
        let day = Date::of(2026, 5, day).expect("a day");
        let known: Moment = format!("2026-05-{known:02}T12:00:00Z").parse().expect("a moment");
        // Day by day from the first, the events of each in the order in which they were recorded.
        let replay = |upto: Option<Moment>| -> Vec<u64> {
            let mut numbers = Vec::new();
            for replayed in (1..=31).map(|day| Date::of(2026, 5, day).expect("a day")).filter(|of| *of <= day) {
                for (event, number) in events.iter().zip(1..) {
                    let effective = event.effective().unwrap_or(event.time().day());
                    if effective == replayed && upto.is_none_or(|upto| event.time().to_string() <= upto.to_string()) {
                        numbers.push(number);
                    }
                }
            }
            numbers
        };
        let found: Vec<u64> = history.events_as_of(day).iter().map(|event| event.number()).collect();
        prop_assert_eq!(found, replay(None));
        let found: Vec<u64> = history.events_known(Some(day), Some(known)).iter().map(|event| event.number()).collect();
        prop_assert_eq!(found, replay(Some(known)));
    }

    #[test]
    fn erasing_keeps_the_chain_and_leaves_nothing(events in events(), person in prop::sample::select(&PEOPLE[..])) {
        let person = id(person);
        let mut history = history_of(&events);
        let before = history.clone();
        let theirs = before.events().iter().filter(|event| event.subject() == Some(&person) && event.personal().is_some());
        let numbers: Vec<u64> = theirs.map(attain::history::HistoryEvent::number).collect();
        match history.erase(&person, &act()) {
            Err(error) => {
                prop_assert_eq!(error.code().as_str(), "history.nothing_to_erase");
                prop_assert!(numbers.is_empty());
                prop_assert_eq!(&history, &before);
            }
            Ok(()) => {
                let verification = history.verify(history.head());
                prop_assert!(verification.sound());
                prop_assert_eq!(verification.erased(), u64::try_from(numbers.len()).expect("few"));
                let last = history.events().last().expect("an event");
                let named = format!(r#"{{"numbers":{numbers:?}}}"#).replace(' ', "");
                prop_assert_eq!(last.public().map(Payload::as_str), Some(named.as_str()));
                for (old, new) in before.events().iter().zip(history.events()) {
                    prop_assert_eq!(old.hash(), new.hash());
                    prop_assert_eq!(new.personal().is_none(), old.personal().is_none() || numbers.contains(&old.number()));
                }
                checked_by_the_book(&record::to_json(&history));
                prop_assert!(history.erase(&person, &act()).is_err());
            }
        }
    }

    #[test]
    fn a_copy_names_nobody_and_is_a_sound_chain(events in events()) {
        prop_assume!(!events.is_empty());
        let mut history = history_of(&events);
        let head = history.head().expect("an event").to_string();
        let key = "5f".repeat(16).parse().expect("a key");
        let copy = history.pseudonymise(&key, None, false, &act()).expect("a copy");
        for (number, (old, new)) in history.events().iter().zip(copy.events()).enumerate().take(events.len()) {
            prop_assert_eq!((old.number(), old.time(), old.effective()), (new.number(), new.time(), new.effective()));
            prop_assert!(new.personal_digest().is_none(), "{}", number);
        }
        let text = record::to_json(&copy);
        checked_by_the_book(&text);
        for event in &events {
            prop_assert!(!text.contains(&attain_tests::quoted(event.author().as_str())));
        }
        prop_assert!(text.contains(&head) && history.verify(None).sound());
        let named = history.events().last().and_then(|event| event.public().map(|public| public.as_str().to_owned()));
        let copied = copy.head().map(|head| format!(r#"{{"copy":"{head}"}}"#));
        prop_assert_eq!(named, copied);
    }
}

#[test]
fn debug_shows_neither_texts_nor_payloads_nor_people() {
    let payload = Payload::parse(r#"{"notes":"hush"}"#).expect("a payload");
    let personal = PersonalPayload::new(payload.clone(), "5f".repeat(16).parse().expect("a salt"));
    let event = NewEvent::new(id("note"), id("secretive-ann"), act().time, free("hush"))
        .with_subject(id("secretive-bob"))
        .with_public(payload)
        .with_personal(personal.clone());
    let history = history_of(std::slice::from_ref(&event));
    let erase =
        HistoryEraseRequest::new(history.clone(), id("secretive-bob"), id("secretive-ann"), act().time, free("hush"));
    let export = history.about(&id("secretive-bob"));
    let shown = format!("{event:?} {history:?} {:?} {erase:?} {export:?} {personal:?} {:?}", history.events(), act());
    assert!(shown.contains("History { events: 1"), "{shown}");
    for hidden in ["hush", "secretive", "5f5f"] {
        assert!(!shown.contains(hidden), "{hidden}: {shown}");
    }
}

#[test]
fn a_text_has_an_end() {
    assert!("x".repeat(10_000).parse::<FreeText>().is_ok());
    let error = "x".repeat(10_001).parse::<FreeText>().expect_err("refused");
    assert_eq!(error.code().as_str(), "text.too_long");
    assert!(!error.message().contains("xx"), "{error}");
}

#[test]
fn serde_checks_the_chain_too() {
    let history = history_of(&[NewEvent::new(id("note"), id("ann"), act().time, free("As it was."))]);
    let text = serde_json::to_string(&history).expect("text");
    assert_eq!(text, record::to_json(&history));
    assert_eq!(serde_json::from_str::<History>(&text).ok().as_ref(), Some(&history));
    let error = serde_json::from_str::<History>(&text.replace("As it was.", "As it is.")).expect_err("refused");
    assert!(error.to_string().contains("history.hash_wrong"), "{error}");
}

#[test]
fn the_first_fault_is_named_with_its_place() {
    let mut history = History::new();
    history.append(vec![NewEvent::new(id("note"), id("ann"), act().time, free("One."))]).expect("an event");
    let text = record::to_json(&history).replace("One.", "Two.");
    let error = record::from_json::<History>(&text).expect_err("refused");
    assert_eq!((error.code().as_str(), error.path()), ("history.hash_wrong", "events[0].hash"));
    let verification = verified(&text, None).expect("it reads");
    let answer = parse(&record::to_json(&verification));
    assert_eq!(at(&answer, "faults[0].code").map(canonical).as_deref(), Some("\"history.hash_wrong\""));
}

/// What can be shared between threads; asked of the compiler.
fn shared<T: Send + Sync>() -> usize {
    size_of::<T>()
}

#[test]
fn results_can_be_shared_between_threads() {
    let sizes = [
        shared::<attain::Book>(),
        shared::<attain::Error>(),
        shared::<attain::Map>(),
        shared::<attain::Policy>(),
        shared::<attain::Review>(),
        shared::<attain::book::BookRead>(),
        shared::<attain::chart::Chart>(),
        shared::<attain::explain::Explanation>(),
        shared::<attain::forecast::Forecast>(),
        shared::<attain::forecast::Triangulation>(),
        shared::<History>(),
        shared::<attain::history::HistoryState>(),
        shared::<attain::history::PersonExport>(),
        shared::<attain::history::Pseudonymised>(),
        shared::<HistoryVerification>(),
        shared::<attain::kpi::KpiSummary>(),
        shared::<attain::sample::SampleCompany>(),
        shared::<Value>(),
    ];
    assert!(sizes.iter().all(|size| *size > 0));
    say(&format!("{} types are Send and Sync", sizes.len()));
}
