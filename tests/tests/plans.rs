//! Improvement plans against a plain reference: random acts by the ten thousand, erasure, and what a response may not
//! hold.

#[path = "plans/acts.rs"]
mod acts;
#[path = "plans/at_random.rs"]
mod at_random;
#[path = "plans/decisions.rs"]
mod decisions;
#[path = "plans/model.rs"]
mod model;
#[path = "plans/pages.rs"]
mod pages;
#[path = "plans/parting.rs"]
mod parting;
#[path = "plans/quiet.rs"]
mod quiet;

use attain::history::History;
use attain::plan::{self, ImprovementAct, ImprovementActRequest, ImprovementPlan, ImprovementStatusRequest};
use attain::{Date, FreeText, Id, LogEntry, Moment, Secret, record};

/// Numbers in no order, the same on every run.
struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below
    }

    fn one_in(&mut self, of: u64) -> bool {
        self.next(of) == 0
    }
}

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn text(text: &str) -> FreeText {
    text.parse().expect("a text")
}

fn date(day: i32) -> Date {
    Date::from_number(day).expect("a day")
}

fn moment(day: i32) -> Moment {
    format!("{}T12:00:00Z", date(day)).parse().expect("a moment")
}

fn entry(author: &str, recorded: i32, day: i32, salt: u64) -> LogEntry {
    let salt: Secret = format!("{salt:032x}").parse().expect("a salt");
    LogEntry::new(id(author), moment(recorded), text("As agreed.")).with_effective(date(day)).with_salt(salt)
}

fn request(history: &History, entry: LogEntry, act: &str) -> ImprovementActRequest {
    let act: ImprovementAct = record::from_json(act).expect("an act");
    ImprovementActRequest::new(id("ip"), entry, act).with_history(history.clone())
}

fn status(history: &History, day: i32) -> ImprovementPlan {
    plan::status(&ImprovementStatusRequest::new(history.clone(), id("ip"), date(day))).expect("a plan")
}

fn date_number(day: &str) -> i32 {
    day.parse::<Date>().expect("a day").number()
}

/// The log changed in one bit is refused, or the very same.
fn flip(text: &str, place: usize, bit: u32) {
    let mut bytes = text.as_bytes().to_vec();
    bytes[place] ^= 1 << bit;
    let Ok(changed) = String::from_utf8(bytes) else { return };
    if let Ok(read) = record::from_json::<History>(&changed) {
        assert_eq!(record::to_json(&read), text, "a changed byte was not found");
    }
}

fn flipped(random: &mut Random, history: &History) {
    let text = record::to_json(history);
    let place = usize::try_from(random.next(u64::try_from(text.len()).expect("a length"))).expect("a place");
    flip(&text, place, u32::try_from(random.next(7)).expect("a bit"));
}
