//! `history.state`: what counts on a day, as it was known at a moment.

use super::{History, HistoryEvent, numbered};
use crate::error::Error;
use crate::explain::Why;
use crate::order;
use crate::record::Record;
use crate::time::{Date, Moment};
use crate::unit::Id;

/// Which events are wanted.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct HistoryStateRequest {
    /// The history.
    history: History,
    /// The day: events that count from a later one are left out. By default none is.
    as_of: Option<Date>,
    /// The moment: events that were recorded later are left out. By default none is.
    known_at: Option<Moment>,
    /// The kinds wanted; by default all.
    #[record(default)]
    kinds: Vec<Id>,
    /// The person or thing that they are about; by default anyone.
    subject: Option<Id>,
}

/// The events that count on a day, as they were known at a moment.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct HistoryState {
    /// The day, where one was asked for.
    as_of: Option<Date>,
    /// The moment, where one was asked for.
    known_at: Option<Moment>,
    /// The events by the day from which they count, those of one day by number.
    events: Vec<HistoryEvent>,
}

impl History {
    /// The events that count on a day, by the day from which they count, those of one day by number.
    pub fn events_as_of(&self, day: Date) -> Vec<&HistoryEvent> {
        self.events_known(Some(day), None)
    }

    /// The same as they were known at a moment: what was recorded later is left out, even where it counts from an earlier
    /// day. `None` sets no bound. The cost is one look at each event and the sorting of those that count.
    pub fn events_known(&self, day: Option<Date>, moment: Option<Moment>) -> Vec<&HistoryEvent> {
        let counts = |event: &&HistoryEvent| {
            day.is_none_or(|day| event.effective <= day) && moment.is_none_or(|moment| event.time <= moment)
        };
        let mut events: Vec<&HistoryEvent> = self.events.iter().filter(counts).collect();
        order::sort_by_key(&mut events, |event| (event.effective, event.number));
        events
    }
}

/// The events that count on a day, as they were known at a moment: what other concepts replay.
///
/// ```
/// use attain::history::{self, History, NewEvent, HistoryStateRequest};
///
/// let mut history = History::new();
/// let event = |time: &str, day: &str| {
///     let event = NewEvent::new("quota.revised".parse()?, "p-7f".parse()?, time.parse()?, "A split.".parse()?);
///     Ok::<_, attain::Error>(event.with_effective(day.parse()?))
/// };
/// history.append(vec![
///     event("2026-05-22T14:03:00Z", "2026-07-01")?,
///     event("2026-06-10T09:00:00Z", "2026-06-01")?,
/// ])?;
/// let state = history::state(&HistoryStateRequest::new(history.clone()).with_as_of("2026-07-01".parse()?))?;
/// let numbers: Vec<u64> = state.events().iter().map(|event| event.number()).collect();
/// assert_eq!(numbers, [2, 1]);
/// // On 1 June nobody knew of the second.
/// assert_eq!(history.events_known(Some("2026-06-01".parse()?), Some("2026-06-01T00:00:00Z".parse()?)).len(), 0);
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// Those of reading the history.
pub fn state(request: &HistoryStateRequest) -> Result<HistoryState, Error> {
    state_why(request, &Why::off())
}

/// As [`state`], each figure with its derivation for whoever asks.
#[expect(clippy::unnecessary_wraps, reason = "every operation may fail")]
pub(crate) fn state_why(request: &HistoryStateRequest, why: &Why<'_>) -> Result<HistoryState, Error> {
    let HistoryStateRequest { history, as_of, known_at, kinds, subject } = request;
    let wanted = |event: &&HistoryEvent| {
        (kinds.is_empty() || kinds.contains(&event.kind)) && (subject.is_none() || *subject == event.subject)
    };
    let events = history.events_known(*as_of, *known_at).into_iter().filter(wanted).cloned().collect();
    let state = HistoryState { as_of: *as_of, known_at: *known_at, events };
    numbered(&state.events, why);
    Ok(state)
}
