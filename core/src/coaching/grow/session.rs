//! `grow.session`: what the log tells of a session.

use super::payload::{
    ADVANCED, CANCELLED, GOAL_SET, GoalSet, NOTED, Noted, OPENED, OPTIONS_SET, OfSession, OptionsSet, OptionsText,
    REALITY_SET, REHEARSED, REVIEWED, RealitySet, RealityText, Reviewed, Text, WAY_FORWARD_SET, WENT_BACK,
    WayForwardSet, WayForwardText, WentBack,
};
use super::{
    CommitmentOutcome, GrowCommitment, GrowDeal, GrowGap, GrowGoal, GrowMissing, GrowMove, GrowNote, GrowOptions,
    GrowReality, GrowReturn, GrowReview, GrowSession, GrowStage, GrowState, GrowText, GrowWayForward, NoteTag, ledger,
};
use crate::code;
use crate::error::Error;
use crate::explain::Why;
use crate::history::{History, HistoryEvent};
use crate::log::{self, CompletedSession, GROW_COMPLETED};
use crate::policy::CoachingPolicy;
use crate::record::{Figure, Record};
use crate::rule::{GROW_GOAL, GROW_LEDGER, GROW_OPTIONS, GROW_ORDER, GROW_REALITY, GROW_WAY_FORWARD, RuleId};
use crate::time::Date;
use crate::unit::{FreeText, Id, Ratio};

/// A session of a history.
#[derive(Clone, PartialEq, Eq, Record)]
#[record(quiet)]
pub struct GrowSessionRequest {
    /// The log.
    history: History,
    /// The session.
    session: Id,
    /// What a session needs.
    #[record(default)]
    policy: CoachingPolicy,
}

/// Tells where a session stands: what was entered, what it still needs, what can be done next.
///
/// ```
/// use attain::coaching::{self, GrowAct, GrowActRequest, GrowMove, GrowSessionRequest};
/// use attain::LogEntry;
///
/// let entry = LogEntry::new("mia".parse()?, "2026-05-22T09:00:00Z".parse()?, "Weekly talk.".parse()?);
/// let opened = coaching::act(&GrowActRequest::new("s-1".parse()?, "ann".parse()?, entry, GrowAct::Open {}))?;
/// let session = coaching::session(&GrowSessionRequest::new(opened.history().clone(), "s-1".parse()?))?;
/// assert!(session.legal().contains(&GrowMove::Goal) && !session.legal().contains(&GrowMove::Complete));
/// # Ok::<(), attain::Error>(())
/// ```
///
/// # Errors
///
/// `grow.session_unknown` at `session`; those of reading the events.
pub fn session(request: &GrowSessionRequest) -> Result<GrowSession, Error> {
    session_why(request, &Why::off())
}

/// As [`session`], each figure with its derivation for whoever asks.
pub(crate) fn session_why(request: &GrowSessionRequest, why: &Why<'_>) -> Result<GrowSession, Error> {
    let session = GrowSession::of(&request.history, &request.session, &request.policy, None)?;
    let session = session.ok_or_else(unknown)?;
    session.told(why);
    Ok(session)
}

/// There is no such session.
pub(super) fn unknown() -> Error {
    Error::new(code::GROW_SESSION_UNKNOWN, "no session of this id was opened").at("session")
}

/// The session that an event belongs to.
pub(super) fn session_of(event: &HistoryEvent) -> Result<Option<Id>, Error> {
    Ok(match event.kind().as_str() {
        OPENED | ADVANCED | REHEARSED | CANCELLED => Some(log::public::<OfSession>(event)?.session),
        GOAL_SET => Some(log::public::<GoalSet>(event)?.session),
        REALITY_SET => Some(log::public::<RealitySet>(event)?.session),
        OPTIONS_SET => Some(log::public::<OptionsSet>(event)?.session),
        WAY_FORWARD_SET => Some(log::public::<WayForwardSet>(event)?.session),
        WENT_BACK => Some(log::public::<WentBack>(event)?.session),
        NOTED => Some(log::public::<Noted>(event)?.session),
        REVIEWED => Some(log::public::<Reviewed>(event)?.session),
        GROW_COMPLETED => Some(log::public::<CompletedSession>(event)?.session),
        _ => None,
    })
}

impl GrowSession {
    /// The session as the log tells it; `None` where none of that id was opened. Earlier commitments are those of the day,
    /// or of its last event: a session that is recorded late knows nothing of what followed.
    pub(super) fn of(
        history: &History,
        id: &Id,
        policy: &CoachingPolicy,
        day: Option<Date>,
    ) -> Result<Option<Self>, Error> {
        let mut session: Option<Self> = None;
        for event in history.events() {
            if session_of(event)?.as_ref() != Some(id) {
                continue;
            }
            match &mut session {
                None => session = Self::opened_by(event, id),
                Some(session) => session.play(event)?,
            }
        }
        let Some(session) = &mut session else { return Ok(None) };
        if session.stage().is_some() {
            let by = day.map_or(session.last, |day| day.max(session.last));
            let open = ledger::open_commitments(history, &session.person, by)?;
            // Each is looked at once in a session: one that is carried waits for the next.
            let seen = |id: &Id| session.reviews.iter().any(|review| review.commitment == *id);
            let open = open.into_iter().map(|commitment| commitment.id);
            session.to_review = open.filter(|id| !seen(id)).collect();
            session.missing = session.missing_by(policy);
        }
        session.legal = session.moves();
        Ok(Some(session.clone()))
    }

    fn opened_by(event: &HistoryEvent, id: &Id) -> Option<Self> {
        Some(Self {
            session: id.clone(),
            person: event.subject()?.clone(),
            manager: event.author().clone(),
            opened: event.effective(),
            last: event.effective(),
            state: GrowState::Open { stage: GrowStage::Goal },
            legal: Vec::new(),
            missing: Vec::new(),
            goal: None,
            reality: None,
            options: None,
            way_forward: None,
            returns: Vec::new(),
            reviews: Vec::new(),
            to_review: Vec::new(),
            rehearsals: Vec::new(),
            notes: Vec::new(),
            questions: 0,
            directives: 0,
            question_share: no_notes(),
            erased: false,
        })
    }

    /// The stage it is at, while it is open.
    pub(super) fn stage(&self) -> Option<GrowStage> {
        match self.state {
            GrowState::Open { stage } => Some(stage),
            GrowState::Completed { .. } | GrowState::Cancelled { .. } => None,
        }
    }

    /// One event more.
    fn play(&mut self, event: &HistoryEvent) -> Result<(), Error> {
        let Some(stage) = self.stage() else { return Ok(()) };
        self.last = event.effective();
        self.erased |= event.personal_digest().is_some() && event.personal().is_none();
        match event.kind().as_str() {
            GOAL_SET => {
                let GoalSet { metric, current, target, due, quarter_target, quarter_standing, .. } =
                    log::public(event)?;
                let wording = text(event)?;
                self.goal = Some(GrowGoal { metric, current, target, due, quarter_target, quarter_standing, wording });
            }
            REALITY_SET => self.reality = Some(GrowReality::of(event)?),
            OPTIONS_SET => self.options = Some(GrowOptions::of(event)?),
            WAY_FORWARD_SET => self.way_forward = Some(GrowWayForward::of(event)?),
            ADVANCED => self.state = GrowState::Open { stage: stage.next().unwrap_or(stage) },
            WENT_BACK => {
                let WentBack { to, .. } = log::public(event)?;
                self.returns.push(GrowReturn { from: stage, to, on: event.effective() });
                self.state = GrowState::Open { stage: to };
            }
            REHEARSED => self.rehearsals.push(GrowNote { stage, tag: None, text: text(event)? }),
            NOTED => {
                let Noted { tag, .. } = log::public(event)?;
                self.notes.push(GrowNote { stage, tag, text: text(event)? });
                match tag {
                    Some(NoteTag::Question) => self.questions = self.questions.saturating_add(1),
                    Some(NoteTag::Directive) => self.directives = self.directives.saturating_add(1),
                    None => {}
                }
                let (asked, told) = (i128::from(self.questions), i128::from(self.directives));
                let share = Ratio::of(asked, asked.saturating_add(told));
                self.question_share = share.map_or_else(no_notes, Figure::Known);
            }
            REVIEWED => {
                let Reviewed { commitment, outcome, due, .. } = log::public(event)?;
                self.reviews.push(GrowReview { commitment, outcome, due });
            }
            GROW_COMPLETED => {
                let CompletedSession { minutes, .. } = log::public(event)?;
                self.state = GrowState::Completed { on: event.effective(), minutes };
            }
            CANCELLED => self.state = GrowState::Cancelled { on: event.effective() },
            _ => {}
        }
        Ok(())
    }

    /// What can be done next, in the order in which moves are told.
    fn moves(&self) -> Vec<GrowMove> {
        let Some(stage) = self.stage() else { return Vec::new() };
        let legal = |wanted: &GrowMove| match wanted {
            GrowMove::Open => false,
            GrowMove::Goal => stage == GrowStage::Goal,
            GrowMove::Reality => stage == GrowStage::Reality,
            GrowMove::Options => stage == GrowStage::Options,
            GrowMove::WayForward => stage == GrowStage::WayForward,
            GrowMove::Advance => stage.next().is_some(),
            GrowMove::GoBack => stage > GrowStage::Goal,
            GrowMove::Rehearse | GrowMove::Note | GrowMove::Cancel => true,
            GrowMove::Review => !self.to_review.is_empty(),
            GrowMove::Complete => stage == GrowStage::WayForward && self.missing.is_empty(),
        };
        GrowMove::ALL.iter().copied().filter(legal).collect()
    }

    /// What it still needs (`grow.goal` to `grow.ledger`).
    fn missing_by(&self, policy: &CoachingPolicy) -> Vec<GrowMissing> {
        let mut missing = Vec::new();
        let mut needs = |is_missing: bool, what: GrowGap, rule: RuleId| {
            if is_missing {
                missing.push(GrowMissing { what, rule });
            }
        };
        needs(self.goal.is_none(), GrowGap::Goal, GROW_GOAL);
        if let Some(goal) = &self.goal {
            let latest = i64::try_from(policy.goal_days()).ok().and_then(|days| self.opened.plus_days(days));
            needs(goal.current == goal.target, GrowGap::GoalChange, GROW_GOAL);
            needs(latest.is_some_and(|latest| latest < goal.due), GrowGap::GoalDue, GROW_GOAL);
        }
        needs(self.reality.is_none(), GrowGap::Reality, GROW_REALITY);
        if let Some(reality) = &self.reality {
            needs(reality.deals.is_empty() && !reality.no_deals, GrowGap::RealityDeals, GROW_REALITY);
            needs(reality.patterns.is_empty(), GrowGap::RealityPatterns, GROW_REALITY);
        }
        needs(self.options.is_none(), GrowGap::Options, GROW_OPTIONS);
        if let Some(options) = &self.options {
            let few = u64::try_from(options.ways.len()).is_ok_and(|ways| ways < policy.options());
            needs(few, GrowGap::OptionsEnough, GROW_OPTIONS);
        }
        needs(self.way_forward.is_none(), GrowGap::WayForward, GROW_WAY_FORWARD);
        if let Some(way_forward) = &self.way_forward {
            needs(way_forward.commitments.is_empty(), GrowGap::Commitment, GROW_WAY_FORWARD);
            // There may be fewer ways now than when it was agreed.
            let ways = self.options.as_ref().map_or(0, |options| u64::try_from(options.ways.len()).unwrap_or(u64::MAX));
            let gone = way_forward.commitments.iter().any(|one| one.option.is_some_and(|option| option > ways));
            needs(gone, GrowGap::CommitmentOption, GROW_WAY_FORWARD);
        }
        needs(!self.to_review.is_empty(), GrowGap::EarlierCommitments, GROW_LEDGER);
        missing
    }

    /// Refuses what is not legal now, and names what is.
    pub(super) fn check(&self, wanted: GrowMove) -> Result<(), Error> {
        if self.legal.contains(&wanted) {
            return Ok(());
        }
        if wanted == GrowMove::Review && self.stage().is_some() {
            return Err(super::act::not_open().at("act.commitment"));
        }
        if wanted == GrowMove::Complete && self.stage() == Some(GrowStage::WayForward) {
            let missing: Vec<String> =
                self.missing.iter().map(|missing| format!("{} ({})", missing.what, missing.rule)).collect();
            let message = format!("the session still needs: {}", missing.join(", "));
            let help = format!("{}; legal now: {}", code::GROW_INCOMPLETE.help(), self.legal_words());
            return Err(Error::new(code::GROW_INCOMPLETE, message).at("act.kind").with_help(help));
        }
        let stands = match self.state {
            GrowState::Open { stage } => format!("at the stage `{stage}`"),
            GrowState::Completed { .. } => "completed".to_owned(),
            GrowState::Cancelled { .. } => "cancelled".to_owned(),
        };
        let message = format!("`{wanted}` is not legal: the session is {stands}");
        let rule = if self.stage().is_some() { "" } else { ": open another session" };
        let help = format!("legal now: {}{rule}", self.legal_words());
        Err(Error::new(code::GROW_MOVE_ILLEGAL, message).at("act.kind").with_help(help))
    }

    fn legal_words(&self) -> String {
        let words: Vec<&str> = self.legal.iter().map(|legal| legal.as_str()).collect();
        if words.is_empty() { "nothing".to_owned() } else { words.join(", ") }
    }

    /// The rule that its stages follow.
    pub(super) const RULE: RuleId = GROW_ORDER;
}

fn no_notes() -> Figure<Ratio> {
    Figure::none(code::GROW_NO_TAGS, "no note is tagged as a question or a directive")
}

fn text(event: &HistoryEvent) -> Result<Option<FreeText>, Error> {
    Ok(log::personal::<Text>(event)?.and_then(|text| text.text))
}

/// The texts of a list of so many, or so many that were erased.
fn texts(count: u64, texts: Option<Vec<FreeText>>) -> Vec<GrowText> {
    match texts {
        Some(texts) => texts.into_iter().map(|text| GrowText { text: Some(text) }).collect(),
        None => (0..count).map(|_| GrowText { text: None }).collect(),
    }
}

impl GrowReality {
    fn of(event: &HistoryEvent) -> Result<Self, Error> {
        let RealitySet { deals, no_deals, patterns, .. } = log::public(event)?;
        let (facts, words) = match log::personal::<RealityText>(event)? {
            Some(RealityText { facts, patterns }) => (facts, Some(patterns)),
            None => (Vec::new(), None),
        };
        let deal = |(place, deal)| GrowDeal { deal, facts: facts.get(place).cloned() };
        let deals = deals.into_iter().enumerate().map(deal).collect();
        Ok(Self { deals, no_deals, patterns: texts(patterns, words) })
    }
}

impl GrowOptions {
    fn of(event: &HistoryEvent) -> Result<Self, Error> {
        let OptionsSet { ways, .. } = log::public(event)?;
        let (words, best_performer) = match log::personal::<OptionsText>(event)? {
            Some(OptionsText { ways, best_performer }) => (Some(ways), best_performer),
            None => (None, None),
        };
        Ok(Self { ways: texts(ways, words), best_performer })
    }
}

impl GrowWayForward {
    fn of(event: &HistoryEvent) -> Result<Self, Error> {
        let WayForwardSet { commitments, .. } = log::public(event)?;
        let (actions, support) = match log::personal::<WayForwardText>(event)? {
            Some(WayForwardText { actions, support }) => (actions, Some(support)),
            None => (Vec::new(), None),
        };
        let commitment = |(place, set): (usize, super::payload::CommitmentSet)| GrowCommitment {
            id: set.id,
            owner: set.owner,
            action: actions.get(place).cloned(),
            due: set.due,
            option: set.option,
            repeats: set.repeats,
        };
        Ok(Self { commitments: commitments.into_iter().enumerate().map(commitment).collect(), support })
    }
}

impl CommitmentOutcome {
    /// Whether nothing is left to look at.
    pub(super) fn settles(self) -> bool {
        self != Self::Carried
    }
}
