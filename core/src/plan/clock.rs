//! The days of a plan: day 1 is the start, days are calendar days, and a pause stops the clock (`plan.diagnose`).

use crate::time::{Date, Weekday};

/// The days that count: from the start on, without those on which the plan was paused.
#[derive(Clone, Debug)]
pub(super) struct Clock {
    pub(super) start: Date,
    /// From the first day of each pause to the day on which the plan went on, which counts again; in order, and only the
    /// last may have no end.
    pub(super) pauses: Vec<(Date, Option<Date>)>,
}

impl Clock {
    /// The number of a day: 0 before the start, and on paused days that of the last one that counted.
    pub(super) fn day(&self, on: Date) -> u64 {
        let since = i64::from(self.start.days_to(on)).saturating_add(1);
        let paused = self.pauses.iter().map(|(from, to)| {
            let until = to.map_or(i64::from(on.number()).saturating_add(1), |to| i64::from(to.number()));
            let until = until.min(i64::from(on.number()).saturating_add(1));
            until.saturating_sub(i64::from((*from).max(self.start).number())).max(0)
        });
        let paused = paused.fold(0_i64, i64::saturating_add);
        u64::try_from(since.saturating_sub(paused)).unwrap_or(0)
    }

    /// The date of a day by its number; `None` where a pause has no end yet, or the calendar has one.
    pub(super) fn date(&self, day: u64) -> Option<Date> {
        let mut date = self.start.plus_days(i64::try_from(day).ok()?.checked_sub(1)?)?;
        for (from, to) in &self.pauses {
            let from = (*from).max(self.start);
            if from <= date {
                let away = i64::from(from.days_to((*to)?)).max(0);
                date = date.plus_days(away)?;
            }
        }
        Some(date)
    }

    /// Whether a day is one of a pause.
    pub(super) fn paused(&self, on: Date) -> bool {
        self.pauses.iter().any(|(from, to)| *from <= on && to.is_none_or(|to| on < to))
    }
}

/// On which days work is done.
#[derive(Clone, Debug)]
pub(super) struct WorkDays {
    pub(super) week: Vec<Weekday>,
    pub(super) holidays: Vec<Date>,
}

impl WorkDays {
    /// Spans of so many days of work each, from one day to another, paused days left out; what is left at the end is no
    /// span. Each is its first and its last day.
    pub(super) fn spans(&self, clock: &Clock, (from, to): (Date, Date), every: u64) -> Vec<(Date, Date)> {
        let (mut spans, mut first, mut days) = (Vec::new(), None, 0_u64);
        let mut next = Some(from);
        while let Some(day) = next.filter(|day| *day <= to) {
            next = day.next();
            if !self.week.contains(&day.weekday()) || self.holidays.contains(&day) || clock.paused(day) {
                continue;
            }
            let begun = *first.get_or_insert(day);
            days = days.saturating_add(1);
            if days >= every {
                spans.push((begun, day));
                (first, days) = (None, 0);
            }
        }
        spans
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test")]
mod tests {
    use super::{Clock, WorkDays};
    use crate::time::{Date, Weekday};

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn clock(start: &str, pauses: &[(&str, Option<&str>)]) -> Clock {
        let pauses = pauses.iter().map(|(from, to)| (day(from), to.map(day))).collect();
        Clock { start: day(start), pauses }
    }

    #[test]
    fn days_are_counted_from_one_over_the_ends_of_months_and_leap_years() {
        // 2028 is a leap year: 30 days from 1 February end on 1 March, in 2027 on 2 March.
        for (start, thirtieth, sixtieth, ninetieth) in [
            ("2028-02-01", "2028-03-01", "2028-03-31", "2028-04-30"),
            ("2027-02-01", "2027-03-02", "2027-04-01", "2027-05-01"),
        ] {
            let clock = clock(start, &[]);
            for (number, date) in [(30, thirtieth), (60, sixtieth), (90, ninetieth)] {
                assert_eq!((clock.day(day(date)), clock.date(number)), (number, Some(day(date))), "{date}");
                let next = day(date).next().expect("a day");
                assert_eq!((clock.day(next), clock.date(number + 1)), (number + 1, Some(next)));
            }
        }
        assert_eq!(clock("2028-02-01", &[]).day(day("2028-01-31")), 0);
    }

    #[test]
    fn a_pause_over_the_edge_of_a_phase_moves_it() {
        // Day 29 is 29 January; away from the 30th on for ten days, so day 30 is 9 February.
        let clock = clock("2027-01-01", &[("2027-01-30", Some("2027-02-09"))]);
        let numbers = ["2027-01-29", "2027-01-30", "2027-02-08", "2027-02-09", "2027-02-10"];
        assert_eq!(numbers.map(|date| clock.day(day(date))), [29, 29, 29, 30, 31]);
        assert_eq!(clock.date(29), Some(day("2027-01-29")));
        assert_eq!(clock.date(30), Some(day("2027-02-09")));
    }

    #[test]
    fn where_a_pause_has_no_end_later_days_are_not_known() {
        let clock = clock("2027-01-01", &[("2027-01-30", None)]);
        assert_eq!((clock.date(29), clock.date(30)), (Some(day("2027-01-29")), None));
        assert_eq!(clock.day(day("2028-01-01")), 29);
        assert!(clock.paused(day("2027-01-30")) && !clock.paused(day("2027-01-29")));
    }

    #[test]
    fn every_day_has_its_date_and_every_date_its_day() {
        let pauses = [
            ("2026-12-20", Some("2027-01-03")),
            ("2027-01-10", Some("2027-01-10")),
            ("2027-02-28", Some("2027-03-01")),
        ];
        let clock = clock("2027-01-01", &pauses);
        for number in 1..=120 {
            let date = clock.date(number).expect("a date");
            assert_eq!(clock.day(date), number);
            assert!(!clock.paused(date), "{date}");
        }
    }

    #[test]
    fn spans_are_of_days_of_work() {
        let week = vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
        let work = WorkDays { week, holidays: vec![day("2027-01-06")] };
        let clock = clock("2027-01-01", &[]);
        // Friday 1 to Friday 8 January: 1, 4, 5, 7, 8 are days of work, so two spans of two and one day left.
        let spans = work.spans(&clock, (day("2027-01-01"), day("2027-01-08")), 2);
        assert_eq!(spans, [("2027-01-01", "2027-01-04"), ("2027-01-05", "2027-01-07")].map(|(a, b)| (day(a), day(b))));
    }
}
