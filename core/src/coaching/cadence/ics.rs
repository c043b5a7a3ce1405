//! `cadence.ics`: a calendar as calendar programs read it.

use super::{CadenceCalendar, CadenceSlot};
use crate::code;
use crate::error::Error;
use crate::ics::{self, DAY, Entry, LocalTime};
use crate::record::Record;
use crate::time::Moment;
use crate::unit::{Id, Sha256};

/// A calendar to write.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct CadenceIcsRequest {
    /// The calendar, as `cadence.calendar` gives it.
    calendar: CadenceCalendar,
    /// When it is written.
    stamp: Moment,
    /// What stands behind the `@` of each entry's key: a name of your own, such as a host's, so that no other calendar has
    /// the same keys.
    #[record(default = Id::known("attain.invalid"))]
    host: Id,
}

/// A calendar as calendar programs read it.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct CadenceIcs {
    /// The text of an `.ics` file: iCalendar, RFC 5545.
    ics: String,
}

/// Writes a calendar as iCalendar. Times have no zone: a meeting at nine is at nine wherever it is read. A meeting keeps
/// its key as long as it is due in the same window, so that a calendar that is written anew takes the place of the old one.
///
/// ```
/// use attain::{coaching, record};
/// let calendar = r#"{"people": ["ann"], "from": "2026-05-05", "to": "2026-05-05"}"#;
/// let calendar = coaching::calendar(&record::from_json(calendar)?)?;
/// let request = coaching::CadenceIcsRequest::new(calendar, "2026-04-30T12:00:00Z".parse()?);
/// assert!(coaching::ics(&request)?.ics().starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `cadence.out_of_range` at `calendar.meetings[i]` where a meeting does not begin within its day or has no end.
pub fn ics(request: &CadenceIcsRequest) -> Result<CadenceIcs, Error> {
    let mut entries = Vec::with_capacity(request.calendar.meetings().len());
    for (index, slot) in request.calendar.meetings().iter().enumerate() {
        let entry = entry(&request.calendar, slot, &request.host);
        entries.push(entry.ok_or_else(|| {
            let message =
                format!("the meeting begins at minute `{}` of a day and takes `{}`", slot.begins(), slot.minutes());
            Error::new(code::CADENCE_OUT_OF_RANGE, message).at(format!("calendar.meetings[{index}]"))
        })?);
    }
    Ok(CadenceIcs { ics: ics::calendar("Coaching", request.stamp, &entries) })
}

fn entry(calendar: &CadenceCalendar, slot: &CadenceSlot, host: &Id) -> Option<Entry> {
    let begins = LocalTime { day: slot.date(), minute: slot.begins() };
    if slot.begins() >= DAY || !(1..=DAY).contains(&slot.minutes()) {
        return None;
    }
    let person = slot.person().map_or("", Id::as_str);
    let deal = slot.deal().map(|deal| format!("|{deal}")).unwrap_or_default();
    let key = Sha256::of(format!("{}|{person}|{}{deal}", slot.format(), slot.window_from()).as_bytes()).to_string();
    let words = |word: &str| word.replace('_', " ");
    let mut name = words(slot.format().as_str());
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let with = if person.is_empty() { name.clone() } else { format!("{name}: {person}") };
    let mut about: Vec<String> = slot.focus().iter().map(|focus| words(focus.as_str())).collect();
    if let Some(topic) = calendar.topic().filter(|_| slot.person().is_none()) {
        about.push(topic.as_str().to_owned());
    }
    about.extend(slot.deal().map(Id::to_string));
    Some(Entry {
        uid: format!("{}@{host}", key.get(..32)?),
        begins,
        ends: begins.later(slot.minutes())?,
        summary: with,
        description: format!("About: {}", about.join(", ")),
        category: name,
    })
}
