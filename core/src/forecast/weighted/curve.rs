//! When deals close: the chance that an open deal of an age is won within some days, won and lost competing
//! (Aalen-Johansen), measured from a view. Deals still open count as long as they were seen.

use crate::book::{State, View};
use crate::chance::{bounded, whole};
use crate::unit::Ratio;

/// Ages that are looked at, in days: deals older than ten years are seen for their first ten.
const MOST_DAYS: usize = 3_660;

/// Deals by age in days: how many were open, and how many closed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Curve {
    days: Vec<Day>,
}

/// What was seen of deals at one age.
#[derive(Clone, Copy, Debug, Default)]
struct Day {
    /// Open when the day began, and seen on it.
    open: u32,
    won: u32,
    lost: u32,
}

impl Curve {
    /// Measures the deals of a view. Data begin with the first close: a deal created earlier is seen from then on, since
    /// those like it that closed before are not in the data.
    pub(crate) fn of(view: &View<'_>) -> Self {
        let mut curve = Self::default();
        let Some(first_close) = view.first_close().map(crate::time::Date::number) else { return curve };
        let today = view.as_of().number();
        // By age: deals that begin to be seen, less those that cease to be.
        let mut begins = vec![0_i64; MOST_DAYS.saturating_add(2)];
        let mut last = 0_usize;
        curve.days = vec![Day::default(); MOST_DAYS.saturating_add(1)];
        for deal in view.deals() {
            let Some(created) = deal.created.filter(|_| deal.state != State::Undated) else { continue };
            let age_on = |day: i32| usize::try_from(day.saturating_sub(created).max(0)).unwrap_or(0).min(MOST_DAYS);
            let end = deal.closed.unwrap_or(today);
            if end < first_close {
                continue;
            }
            // A deal that closes on the day it is created closes at age zero; an open one was seen to its age today.
            let (from, to) = (age_on(first_close.max(created)), age_on(end.max(created)));
            for (age, by) in [(from, 1), (to.saturating_add(1), -1)] {
                if let Some(begin) = begins.get_mut(age) {
                    *begin = begin.saturating_add(by);
                }
            }
            last = last.max(to);
            if let Some(day) = curve.days.get_mut(to) {
                match deal.state {
                    State::Won => day.won = day.won.saturating_add(1),
                    State::Lost => day.lost = day.lost.saturating_add(1),
                    State::Open | State::Undated => {}
                }
            }
        }
        let mut open = 0_i64;
        for (day, begin) in curve.days.iter_mut().zip(begins) {
            open = open.saturating_add(begin);
            day.open = u32::try_from(open).unwrap_or(0);
        }
        curve.days.truncate(last.saturating_add(1));
        curve
    }

    /// The chance that a deal open at an age is won from `from` to `to` days later, both included, to nine places. Beyond
    /// the oldest deal seen nothing is won.
    pub(crate) fn chance(&self, age: i32, (from, to): (i32, i32)) -> Ratio {
        let (mut open, mut won) = (1.0_f64, 0.0_f64);
        let first = usize::try_from(age.saturating_add(1)).unwrap_or(0);
        let wanted = age.saturating_add(from)..=age.saturating_add(to);
        for (at, day) in (0_i32..).zip(&self.days).skip(first) {
            if at > *wanted.end() || open <= 0.0 {
                break;
            }
            if day.open == 0 {
                continue;
            }
            let seen = f64::from(day.open);
            if wanted.contains(&at) {
                won += open * f64::from(day.won) / seen;
            }
            open *= 1.0 - f64::from(day.won.saturating_add(day.lost)) / seen;
        }
        let billionths = whole(bounded(won, (0.0, 1.0)) * 1e9);
        Ratio::exact(billionths, 9).unwrap_or(Ratio::zero())
    }
}
