//! Sessions as the rules have them: what is legal, what is refused and why, what is missing.

use std::collections::{BTreeMap, BTreeSet};

use attain::coaching::{CommitmentOutcome, CommitmentOwner, GrowGap, GrowMove};

use super::actions::{Action, Plain};

/// A session as the reference has it.
#[derive(Clone)]
pub(super) struct Session {
    pub(super) person: &'static str,
    pub(super) opened: i64,
    pub(super) last: i64,
    /// 0 to 3.
    pub(super) stage: usize,
    pub(super) completed: bool,
    pub(super) cancelled: bool,
    /// Whether it asks for a change, and the day on which it is due.
    pub(super) goal: Option<(bool, i64)>,
    /// Deals or none yet, and how many patterns.
    pub(super) reality: Option<(bool, usize)>,
    pub(super) ways: Option<usize>,
    pub(super) agreed: Option<Vec<Agreed>>,
    pub(super) returns: usize,
    pub(super) looked_at: Vec<String>,
    pub(super) asked: u64,
    pub(super) told: u64,
}

#[derive(Clone)]
pub(super) struct Agreed {
    pub(super) id: String,
    pub(super) owner: CommitmentOwner,
    pub(super) action: &'static str,
    pub(super) due: i64,
    pub(super) repeats: Option<String>,
}

#[derive(Clone)]
pub(super) struct Made {
    pub(super) agreed: Agreed,
    pub(super) person: &'static str,
    pub(super) outcome: Option<CommitmentOutcome>,
    pub(super) due: i64,
    pub(super) carried: u64,
}

#[derive(Default)]
pub(super) struct Reference {
    pub(super) sessions: BTreeMap<&'static str, Session>,
    pub(super) made: Vec<Made>,
}

impl Reference {
    /// What a session has still to look at: once each.
    pub(super) fn open_commitments(&self, session: &Session) -> Vec<String> {
        let open = |made: &&Made| {
            let waits = matches!(made.outcome, None | Some(CommitmentOutcome::Carried));
            made.person == session.person && waits && !session.looked_at.contains(&made.agreed.id)
        };
        self.made.iter().filter(open).map(|made| made.agreed.id.clone()).collect()
    }

    pub(super) fn missing(&self, session: &Session) -> Vec<GrowGap> {
        let mut missing = Vec::new();
        match session.goal {
            None => missing.push(GrowGap::Goal),
            Some((changes, due)) => {
                if !changes {
                    missing.push(GrowGap::GoalChange);
                }
                if due > session.opened + 31 {
                    missing.push(GrowGap::GoalDue);
                }
            }
        }
        match session.reality {
            None => missing.push(GrowGap::Reality),
            Some((deals, patterns)) => {
                if !deals {
                    missing.push(GrowGap::RealityDeals);
                }
                if patterns == 0 {
                    missing.push(GrowGap::RealityPatterns);
                }
            }
        }
        match session.ways {
            None => missing.push(GrowGap::Options),
            Some(ways) if ways < 3 => missing.push(GrowGap::OptionsEnough),
            Some(_) => {}
        }
        match &session.agreed {
            None => missing.push(GrowGap::WayForward),
            Some(agreed) if agreed.is_empty() => missing.push(GrowGap::Commitment),
            Some(_) => {}
        }
        if !self.open_commitments(session).is_empty() {
            missing.push(GrowGap::EarlierCommitments);
        }
        missing
    }

    /// What the rules allow, said once more.
    pub(super) fn legal(&self, session: Option<&Session>) -> BTreeSet<GrowMove> {
        let Some(session) = session else { return BTreeSet::from([GrowMove::Open]) };
        if session.completed || session.cancelled {
            return BTreeSet::new();
        }
        let mut legal = BTreeSet::from([GrowMove::Rehearse, GrowMove::Note, GrowMove::Cancel]);
        legal.insert([GrowMove::Goal, GrowMove::Reality, GrowMove::Options, GrowMove::WayForward][session.stage]);
        if session.stage < 3 {
            legal.insert(GrowMove::Advance);
        }
        if session.stage > 0 {
            legal.insert(GrowMove::GoBack);
        }
        if !self.open_commitments(session).is_empty() {
            legal.insert(GrowMove::Review);
        }
        if session.stage == 3 && self.missing(session).is_empty() {
            legal.insert(GrowMove::Complete);
        }
        legal
    }
}

impl Reference {
    /// What is wrong with an action, by code and path, or nothing; then it is done.
    pub(super) fn act(&mut self, action: &Action) -> Result<(), (&'static str, String)> {
        let kind = action.act.kind();
        let refused = |code: &'static str, path: &str| Err((code, path.to_owned()));
        let Some(session) = self.sessions.get(action.session).cloned() else {
            if kind != GrowMove::Open {
                return refused("grow.move_illegal", "act.kind");
            }
            let on = action.on;
            self.sessions.insert(
                action.session,
                Session {
                    person: action.person,
                    opened: on,
                    last: on,
                    stage: 0,
                    completed: false,
                    cancelled: false,
                    goal: None,
                    reality: None,
                    ways: None,
                    agreed: None,
                    returns: 0,
                    looked_at: Vec::new(),
                    asked: 0,
                    told: 0,
                },
            );
            return Ok(());
        };
        if session.person != action.person {
            return refused("grow.person_other", "person");
        }
        if !self.legal(Some(&session)).contains(&kind) {
            let goes_on = !session.completed && !session.cancelled;
            return match kind {
                GrowMove::Review if goes_on => refused("grow.commitment_not_open", "act.commitment"),
                GrowMove::Complete if goes_on && session.stage == 3 => refused("grow.incomplete", "act.kind"),
                _ => refused("grow.move_illegal", "act.kind"),
            };
        }
        if action.on < session.last {
            return refused("grow.day_before", "entry.effective");
        }
        let mut session = session;
        self.change(&mut session, action)?;
        session.last = action.on;
        self.sessions.insert(action.session, session);
        Ok(())
    }

    pub(super) fn change(&mut self, session: &mut Session, action: &Action) -> Result<(), (&'static str, String)> {
        let refused = |code: &'static str, path: String| Err((code, path));
        match &action.plain {
            Plain::Open | Plain::Rehearse => {}
            Plain::Goal { changes, due } => {
                if *due < action.on {
                    return refused("grow.due_wrong", "act.due".to_owned());
                }
                session.goal = Some((*changes, *due));
            }
            Plain::Reality { deals, twice, none_yet, patterns } => {
                if *deals > 5 {
                    return refused("grow.deals_too_many", "act.deals".to_owned());
                }
                if *twice {
                    return refused("grow.deal_duplicate", format!("act.deals[{}].deal", deals - 1));
                }
                session.reality = Some((*deals > 0 || *none_yet, *patterns));
            }
            Plain::Options(ways) => session.ways = Some(*ways),
            Plain::WayForward(rows) => session.agreed = Some(self.agree(session, rows, action)?),
            Plain::Advance => session.stage += 1,
            Plain::GoBack(to) => {
                if *to >= session.stage {
                    return refused("grow.move_illegal", "act.to".to_owned());
                }
                session.stage = *to;
                session.returns += 1;
            }
            Plain::Note(tag) => match tag {
                Some(true) => session.asked += 1,
                Some(false) => session.told += 1,
                None => {}
            },
            Plain::Review { id, outcome, due } => {
                if !self.open_commitments(session).contains(id) {
                    return refused("grow.commitment_not_open", "act.commitment".to_owned());
                }
                let carried = *outcome == CommitmentOutcome::Carried;
                if carried != due.is_some() || due.is_some_and(|due| due < action.on) {
                    return refused("grow.due_wrong", "act.due".to_owned());
                }
                let theirs = |made: &&mut Made| made.person == session.person && made.agreed.id == *id;
                let made = self.made.iter_mut().find(theirs).expect("it is open");
                made.outcome = Some(*outcome);
                made.due = due.unwrap_or(made.due);
                made.carried += u64::from(carried);
                session.looked_at.push(id.clone());
            }
            Plain::Complete(minutes) => {
                if *minutes == 0 {
                    return refused("coach.minutes_out_of_range", "act.minutes".to_owned());
                }
                session.completed = true;
                for agreed in session.agreed.iter().flatten() {
                    let due = agreed.due;
                    self.made.push(Made {
                        agreed: agreed.clone(),
                        person: session.person,
                        outcome: None,
                        due,
                        carried: 0,
                    });
                }
            }
            Plain::Cancel => session.cancelled = true,
        }
        Ok(())
    }

    pub(super) fn agree(
        &self,
        session: &Session,
        rows: &[(Agreed, Option<u64>)],
        action: &Action,
    ) -> Result<Vec<Agreed>, (&'static str, String)> {
        let theirs: Vec<&Made> = self.made.iter().filter(|made| made.person == session.person).collect();
        let mut taken: BTreeSet<String> = theirs.iter().map(|made| made.agreed.id.clone()).collect();
        for (name, other) in &self.sessions {
            let goes_on = !other.completed && !other.cancelled;
            if *name != action.session && other.person == session.person && goes_on {
                taken.extend(other.agreed.iter().flatten().map(|agreed| agreed.id.clone()));
            }
        }
        let mut done = Vec::new();
        for (place, (agreed, option)) in rows.iter().enumerate() {
            let at = |field: &str| format!("act.commitments[{place}].{field}");
            if !taken.insert(agreed.id.clone()) {
                return Err(("grow.commitment_duplicate", at("id")));
            }
            if agreed.due < action.on {
                return Err(("grow.due_wrong", at("due")));
            }
            let ways = session.ways.unwrap_or(0) as u64;
            if option.is_some_and(|option| option == 0 || option > ways) {
                return Err(("grow.option_unknown", at("option")));
            }
            if let Some(repeats) = &agreed.repeats
                && !theirs.iter().any(|made| made.agreed.id == *repeats)
            {
                return Err(("grow.commitment_unknown", at("repeats")));
            }
            let same = theirs.iter().rev().find(|made| made.agreed.action == agreed.action);
            let repeats = agreed.repeats.clone().or_else(|| same.map(|made| made.agreed.id.clone()));
            done.push(Agreed { repeats, ..agreed.clone() });
        }
        Ok(done)
    }
}
