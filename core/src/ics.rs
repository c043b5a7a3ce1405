//! Calendars as other programs read them: iCalendar, RFC 5545.

use std::fmt::Write as _;

use crate::time::{Date, Moment};

/// Octets of a line at most, its end not counted.
const LINE: usize = 75;

/// A minute of a day, in whatever zone the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LocalTime {
    /// The day.
    pub(crate) day: Date,
    /// Minutes since midnight, under a day's.
    pub(crate) minute: u64,
}

/// Minutes of a day.
pub(crate) const DAY: u64 = 1_440;

impl LocalTime {
    /// So many minutes later; `None` past the last day.
    pub(crate) fn later(self, minutes: u64) -> Option<Self> {
        let minute = self.minute.checked_add(minutes)?;
        let days = i64::try_from(minute.checked_div(DAY)?).ok()?;
        Some(Self { day: self.day.plus_days(days)?, minute: minute.checked_rem(DAY)? })
    }

    /// `20260522T093000`.
    fn text(self) -> String {
        let (hour, minute) =
            (self.minute.checked_div(60).unwrap_or_default(), self.minute.checked_rem(60).unwrap_or_default());
        format!("{}T{hour:02}{minute:02}00", digits(self.day))
    }
}

fn digits(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// An entry of a calendar.
pub(crate) struct Entry {
    /// The same for the same entry, whenever the calendar is written, and no other's.
    pub(crate) uid: String,
    pub(crate) begins: LocalTime,
    pub(crate) ends: LocalTime,
    pub(crate) summary: String,
    pub(crate) description: String,
    pub(crate) category: String,
}

/// A calendar with its entries, in their order. Times have no zone: they are those of whoever reads it.
pub(crate) fn calendar(name: &str, stamp: Moment, entries: &[Entry]) -> String {
    let mut out = String::new();
    let [day, time] = [digits(stamp.day()), stamp.to_string()];
    let time: String = time.split_once('T').map_or("", |(_, time)| time).replace(':', "");
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//attain//attain//EN");
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, "METHOD:PUBLISH");
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    for entry in entries {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", escaped(&entry.uid)));
        line(&mut out, &format!("DTSTAMP:{day}T{time}"));
        line(&mut out, &format!("DTSTART:{}", entry.begins.text()));
        line(&mut out, &format!("DTEND:{}", entry.ends.text()));
        line(&mut out, &format!("SUMMARY:{}", escaped(&entry.summary)));
        line(&mut out, &format!("DESCRIPTION:{}", escaped(&entry.description)));
        line(&mut out, &format!("CATEGORIES:{}", escaped(&entry.category)));
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// Text as a value: its signs escaped, control characters left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// A line, folded where it is long, never within a letter.
fn line(out: &mut String, text: &str) {
    let mut length = 0_usize;
    for letter in text.chars() {
        if length.saturating_add(letter.len_utf8()) > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length = length.saturating_add(letter.len_utf8());
    }
    let _ = write!(out, "\r\n");
}

#[cfg(test)]
mod tests {
    use super::{LINE, escaped, line};

    #[test]
    fn long_lines_are_folded_between_letters() {
        let text = format!("SUMMARY:{}", "ä€🙂x".repeat(40));
        let mut out = String::new();
        line(&mut out, &text);
        assert!(out.lines().count() > 5 && out.lines().all(|line| line.len() <= LINE));
        assert_eq!(out.replace("\r\n ", "").trim_end(), text);
    }

    #[test]
    fn signs_are_escaped() {
        assert_eq!(escaped("a,b;c\\d\ne\u{7}"), "a\\,b\\;c\\\\d\\ne");
    }
}
