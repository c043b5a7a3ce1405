//! `grow.act`: one event more of a session.

use super::payload::{
    ADVANCED, CANCELLED, CommitmentSet, GOAL_SET, GoalSet, NOTED, Noted, OPENED, OPTIONS_SET, OfSession, OptionsSet,
    OptionsText, REALITY_SET, REHEARSED, REVIEWED, RealitySet, RealityText, Reviewed, Text, WAY_FORWARD_SET, WENT_BACK,
    WayForwardSet, WayForwardText, WentBack,
};
use super::{CommitmentOutcome, CommitmentOwner, GrowMove, GrowSession, GrowStage, NoteTag, ledger};
use crate::coaching::held::check_minutes;
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::history::{History, numbered};
use crate::log::{self, CompletedSession, GROW_COMPLETED, LogEntry};
use crate::order::SortedSet;
use crate::policy::CoachingPolicy;
use crate::record::Record;
use crate::time::Date;
use crate::unit::{FreeText, Id, Quantity};

/// What is done with a session. Texts are personal and can be erased; everything else is in the open for good, so ids and
/// metrics name nobody.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub enum GrowAct {
    /// It begins, at the stage of the goal. Whoever opens it coaches.
    Open {},
    /// The goal is entered, in place of an earlier one.
    Goal {
        /// What is measured, such as `win_rate`.
        metric: Id,
        /// Where it stands.
        current: Quantity,
        /// Where it is to be.
        target: Quantity,
        /// By when.
        due: Date,
        /// The person's target for the quarter.
        quarter_target: Option<Quantity>,
        /// Where the person stands against it.
        quarter_standing: Option<Quantity>,
        /// The goal in their own words.
        wording: Option<FreeText>,
    },
    /// How things are is entered, in place of what was entered before.
    Reality {
        /// The largest deals, each once.
        #[record(default)]
        deals: Vec<RealityDeal>,
        /// Whether the person has no deals yet.
        #[record(default = false)]
        no_deals: bool,
        /// What wins and losses have in common.
        #[record(default)]
        patterns: Vec<FreeText>,
    },
    /// What could be done is entered, in place of what was entered before.
    Options {
        /// The ways forward.
        ways: Vec<FreeText>,
        /// What the best performer would do.
        best_performer: Option<FreeText>,
    },
    /// What is agreed is entered, in place of what was entered before.
    WayForward {
        /// What is done.
        commitments: Vec<NewCommitment>,
        /// How the manager helps.
        support: FreeText,
    },
    /// On to the next stage.
    Advance {},
    /// Back to an earlier stage.
    GoBack {
        /// Which.
        to: GrowStage,
    },
    /// Something was practised.
    Rehearse {
        /// What.
        text: FreeText,
    },
    /// Something is noted.
    Note {
        /// The note.
        text: FreeText,
        /// Whether the manager asked or told.
        tag: Option<NoteTag>,
    },
    /// An earlier commitment is looked at.
    Review {
        /// Which.
        commitment: Id,
        /// What became of it.
        outcome: CommitmentOutcome,
        /// The new day, where it is carried.
        due: Option<Date>,
    },
    /// It is completed: its commitments count from now on.
    Complete {
        /// How long it took: 1 to 1,440 minutes.
        minutes: u64,
    },
    /// It is broken off: nothing of it counts.
    Cancel {},
}

/// A deal as it really is.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct RealityDeal {
    /// The deal.
    deal: Id,
    /// How it stands.
    facts: FreeText,
}

/// Something that somebody will do.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct NewCommitment {
    /// Its key; no other commitment with the person has it.
    id: Id,
    /// Who.
    #[record(default = CommitmentOwner::Person)]
    owner: CommitmentOwner,
    /// What.
    action: FreeText,
    /// By when.
    due: Date,
    /// The way forward that it is a step on, from 1.
    option: Option<u64>,
    /// The earlier commitment that it repeats. Left out: one whose action has the same words.
    repeats: Option<Id>,
}

/// What is done with which session, by whom, when and why.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct GrowActRequest {
    /// The log; by default a new one.
    #[record(default)]
    history: History,
    /// The session.
    session: Id,
    /// Who is coached.
    person: Id,
    /// Who records it, when and why.
    entry: LogEntry,
    /// What is done.
    act: GrowAct,
    /// What a session needs.
    #[record(default)]
    policy: CoachingPolicy,
}

/// The log with one event more, and the session as it is now.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet, output)]
pub struct GrowActed {
    /// The log.
    history: History,
    /// The session.
    session: GrowSession,
}

impl GrowAct {
    /// What kind of move it is.
    pub fn kind(&self) -> GrowMove {
        match self {
            Self::Open {} => GrowMove::Open,
            Self::Goal { .. } => GrowMove::Goal,
            Self::Reality { .. } => GrowMove::Reality,
            Self::Options { .. } => GrowMove::Options,
            Self::WayForward { .. } => GrowMove::WayForward,
            Self::Advance {} => GrowMove::Advance,
            Self::GoBack { .. } => GrowMove::GoBack,
            Self::Rehearse { .. } => GrowMove::Rehearse,
            Self::Note { .. } => GrowMove::Note,
            Self::Review { .. } => GrowMove::Review,
            Self::Complete { .. } => GrowMove::Complete,
            Self::Cancel {} => GrowMove::Cancel,
        }
    }
}

/// Does something with a session: one event more on the log. What is not legal is refused and changes nothing; the error
/// names what is legal.
///
/// ```
/// use attain::coaching::{self, GrowAct, GrowActRequest};
/// use attain::LogEntry;
///
/// let entry = LogEntry::new("mia".parse()?, "2026-05-22T09:00:00Z".parse()?, "Weekly talk.".parse()?);
/// let request = |act| Ok::<_, attain::Error>(GrowActRequest::new("s-1".parse()?, "ann".parse()?, entry.clone(), act));
/// let opened = coaching::act(&request(GrowAct::Open {})?)?;
/// let early = request(GrowAct::Complete { minutes: 30 })?.with_history(opened.history().clone());
/// let error = coaching::act(&early).unwrap_err();
/// assert_eq!(error.code().as_str(), "grow.move_illegal");
/// assert!(error.help().contains("legal now: goal, advance, rehearse, note, cancel"));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `grow.move_illegal` and `grow.incomplete` at `act.kind`; `grow.person_other` at `person`; `grow.day_before` at the
/// entry's day; `grow.deals_too_many`, `grow.deal_duplicate`, `grow.commitment_duplicate`, `grow.commitment_unknown`,
/// `grow.commitment_not_open`, `grow.option_unknown`, `grow.due_wrong` and `coach.minutes_out_of_range` in the act; those
/// of putting an event on the log.
pub fn act(request: &GrowActRequest) -> Result<GrowActed, Error> {
    act_why(request, &Why::off())
}

/// As [`act`], each figure with its derivation for whoever asks.
pub(crate) fn act_why(request: &GrowActRequest, why: &Why<'_>) -> Result<GrowActed, Error> {
    let before = GrowSession::of(&request.history, &request.session, &request.policy, Some(request.entry.day()))?;
    match &before {
        None if request.act.kind() != GrowMove::Open => {
            let message = format!("`{}` is not legal: the session was not opened", request.act.kind());
            let error = Error::new(code::GROW_MOVE_ILLEGAL, message).at("act.kind");
            return Err(error.with_help("legal now: open"));
        }
        None => {}
        Some(session) => {
            if session.person != request.person {
                let message = "the session is with another person";
                return Err(Error::new(code::GROW_PERSON_OTHER, message).at("person"));
            }
            session.check(request.act.kind())?;
            if request.entry.day() < session.last {
                let message =
                    format!("the day, {}, is before that of the last event, {}", request.entry.day(), session.last);
                let place = if request.entry.effective().is_some() { "entry.effective" } else { "entry.time" };
                return Err(Error::new(code::GROW_DAY_BEFORE, message).at(place));
            }
        }
    }
    let mut history = request.history.clone();
    Desk { request, session: before.as_ref(), history: &mut history }.enter().map_err(|error| {
        // What is wrong with the entry itself says so already.
        if error.path().starts_with("entry") { error } else { error.at("act") }
    })?;
    let session = GrowSession::of(&history, &request.session, &request.policy, None)?;
    let session = session.ok_or_else(super::session::unknown)?;
    numbered(history.events(), &why.field("history"));
    session.told(&why.field("session"));
    Ok(GrowActed { history, session })
}

/// No open commitment of an earlier session has that id.
pub(super) fn not_open() -> Error {
    Error::new(code::GROW_COMMITMENT_NOT_OPEN, "no commitment of this id is open with the person")
}

struct Desk<'a> {
    request: &'a GrowActRequest,
    session: Option<&'a GrowSession>,
    history: &'a mut History,
}

impl Desk<'_> {
    fn put<P: Record, Q: Record>(&mut self, kind: &'static str, public: &P, personal: Option<&Q>) -> Result<(), Error> {
        log::put(self.history, &self.request.entry, (kind, &self.request.person), public, personal)
    }

    fn bare(&mut self, kind: &'static str, text: Option<&FreeText>) -> Result<(), Error> {
        let public = OfSession { session: self.request.session.clone() };
        self.put(kind, &public, text.map(|text| Text { text: Some(text.clone()) }).as_ref())
    }

    fn enter(&mut self) -> Result<(), Error> {
        let request = self.request;
        let session = request.session.clone();
        match &request.act {
            GrowAct::Open {} => self.bare(OPENED, None),
            GrowAct::Advance {} => self.bare(ADVANCED, None),
            GrowAct::Cancel {} => self.bare(CANCELLED, None),
            GrowAct::Rehearse { text } => self.bare(REHEARSED, Some(text)),
            GrowAct::Note { text, tag } => {
                self.put(NOTED, &Noted { session, tag: *tag }, Some(&Text { text: Some(text.clone()) }))
            }
            GrowAct::GoBack { to } => {
                let stage = self.session.and_then(GrowSession::stage);
                if stage.is_none_or(|stage| *to >= stage) {
                    let message = format!("the session was not at `{to}` before");
                    return Err(Error::new(code::GROW_MOVE_ILLEGAL, message)
                        .at("to")
                        .with_help("name an earlier stage; `advance` goes on to the next"));
                }
                self.put(WENT_BACK, &WentBack { session, to: *to }, None::<&Text>)
            }
            GrowAct::Goal { metric, current, target, due, quarter_target, quarter_standing, wording } => {
                self.due(*due).map_err(|error| error.at("due"))?;
                let public = GoalSet {
                    session,
                    metric: metric.clone(),
                    current: *current,
                    target: *target,
                    due: *due,
                    quarter_target: *quarter_target,
                    quarter_standing: *quarter_standing,
                };
                self.put(GOAL_SET, &public, Some(&Text { text: wording.clone() }))
            }
            GrowAct::Reality { deals, no_deals, patterns } => self.reality(deals, *no_deals, patterns),
            GrowAct::Options { ways, best_performer } => {
                let public = OptionsSet { session, ways: u64::try_from(ways.len()).unwrap_or(u64::MAX) };
                let words = OptionsText { ways: ways.clone(), best_performer: best_performer.clone() };
                let said = !ways.is_empty() || best_performer.is_some();
                self.put(OPTIONS_SET, &public, said.then_some(&words))
            }
            GrowAct::WayForward { commitments, support } => self.way_forward(commitments, support),
            GrowAct::Review { commitment, outcome, due } => self.review(commitment, *outcome, *due),
            GrowAct::Complete { minutes } => {
                check_minutes(*minutes).map_err(|error| error.at("minutes"))?;
                self.put(GROW_COMPLETED, &CompletedSession { session, minutes: *minutes }, None::<&Text>)
            }
        }
    }

    /// What is due is due on the day or later.
    fn due(&self, due: Date) -> Result<(), Error> {
        let day = self.request.entry.day();
        if due >= day {
            return Ok(());
        }
        Err(Error::new(code::GROW_DUE_WRONG, format!("`{due}` is before the day of the entry, {day}")))
    }

    fn reality(&mut self, deals: &[RealityDeal], no_deals: bool, patterns: &[FreeText]) -> Result<(), Error> {
        let most = self.request.policy.deals();
        if u64::try_from(deals.len()).is_ok_and(|count| count > most) {
            let message = format!("{} deals are more than {most}", deals.len());
            return Err(Error::new(code::GROW_DEALS_TOO_MANY, message).at("deals"));
        }
        let mut seen = SortedSet::default();
        if let Some(twice) = deals.iter().position(|deal| !seen.insert(&deal.deal)) {
            let message = "an earlier row is of this deal";
            return Err(Error::new(code::GROW_DEAL_DUPLICATE, message).at(format!("deals[{twice}].deal")));
        }
        let public = RealitySet {
            session: self.request.session.clone(),
            deals: deals.iter().map(|deal| deal.deal.clone()).collect(),
            no_deals,
            patterns: u64::try_from(patterns.len()).unwrap_or(u64::MAX),
        };
        let words =
            RealityText { facts: deals.iter().map(|deal| deal.facts.clone()).collect(), patterns: patterns.to_vec() };
        let said = !deals.is_empty() || !patterns.is_empty();
        self.put(REALITY_SET, &public, said.then_some(&words))
    }

    fn way_forward(&mut self, commitments: &[NewCommitment], support: &FreeText) -> Result<(), Error> {
        let request = self.request;
        let known = ledger::known_commitments(self.history, &request.person, &request.session, request.entry.day())?;
        let ways = self.session.and_then(|session| session.options.as_ref()).map_or(0, |options| options.ways.len());
        let (mut seen, mut sets) = (SortedSet::default(), Vec::new());
        for (index, new) in commitments.iter().enumerate() {
            let at = |error: Error, field: &str| error.at(format!("commitments[{index}].{field}"));
            if !seen.insert(&new.id) || known.ids.contains(&new.id) {
                let message = "another commitment with the person has this id";
                return Err(at(Error::new(code::GROW_COMMITMENT_DUPLICATE, message), "id"));
            }
            self.due(new.due).map_err(|error| at(error, "due"))?;
            let there = |option: u64| (1..=u64::try_from(ways).unwrap_or(u64::MAX)).contains(&option);
            if let Some(option) = new.option.filter(|option| !there(*option)) {
                let message = format!("`{option}` is none of the {ways} ways forward");
                return Err(at(Error::new(code::GROW_OPTION_UNKNOWN, message), "option"));
            }
            if new.repeats.as_ref().is_some_and(|repeats| !known.made.iter().any(|made| made.id == *repeats)) {
                let message = "no earlier commitment with the person has this id";
                return Err(at(Error::new(code::GROW_COMMITMENT_UNKNOWN, message), "repeats"));
            }
            let repeats = new.repeats.clone().or_else(|| known.same_words(&new.action));
            sets.push(CommitmentSet {
                id: new.id.clone(),
                owner: new.owner,
                due: new.due,
                option: new.option,
                repeats,
            });
        }
        let public = WayForwardSet { session: request.session.clone(), commitments: sets };
        let actions = commitments.iter().map(|new| new.action.clone()).collect();
        self.put(WAY_FORWARD_SET, &public, Some(&WayForwardText { actions, support: support.clone() }))
    }

    fn review(&mut self, commitment: &Id, outcome: CommitmentOutcome, due: Option<Date>) -> Result<(), Error> {
        if !self.session.is_some_and(|session| session.to_review.contains(commitment)) {
            return Err(not_open().at("commitment"));
        }
        match (outcome, due) {
            (CommitmentOutcome::Carried, Some(due)) => self.due(due).map_err(|error| error.at("due"))?,
            (CommitmentOutcome::Carried, None) => {
                let message = "a commitment that is carried has a new day";
                return Err(Error::new(code::GROW_DUE_WRONG, message).at("due"));
            }
            (CommitmentOutcome::Done | CommitmentOutcome::Missed, None) => {}
            (CommitmentOutcome::Done | CommitmentOutcome::Missed, Some(_)) => {
                let message = format!("a commitment that is `{outcome}` has no new day");
                return Err(Error::new(code::GROW_DUE_WRONG, message).at("due"));
            }
        }
        let session = self.request.session.clone();
        self.put(REVIEWED, &Reviewed { session, commitment: commitment.clone(), outcome, due }, None::<&Text>)
    }
}
