//! Actions at random.

use attain::coaching::{
    CommitmentOutcome, CommitmentOwner, GrowAct, GrowMove, GrowStage, NewCommitment, NoteTag, RealityDeal,
};

use super::reference::{Agreed, Reference};
use super::{Dice, day, free, id};

pub(super) const MOVES: [GrowMove; 12] = [
    GrowMove::Open,
    GrowMove::Goal,
    GrowMove::Reality,
    GrowMove::Options,
    GrowMove::WayForward,
    GrowMove::Advance,
    GrowMove::GoBack,
    GrowMove::Rehearse,
    GrowMove::Note,
    GrowMove::Review,
    GrowMove::Complete,
    GrowMove::Cancel,
];

/// An action: what is asked of the library, and what the reference makes of it.
pub(super) struct Action {
    pub(super) session: &'static str,
    pub(super) person: &'static str,
    pub(super) on: i64,
    pub(super) act: GrowAct,
    pub(super) plain: Plain,
}

/// The same without the library's types.
pub(super) enum Plain {
    Open,
    Goal { changes: bool, due: i64 },
    Reality { deals: usize, twice: bool, none_yet: bool, patterns: usize },
    Options(usize),
    WayForward(Vec<(Agreed, Option<u64>)>),
    Advance,
    GoBack(usize),
    Rehearse,
    Note(Option<bool>),
    Review { id: String, outcome: CommitmentOutcome, due: Option<i64> },
    Complete(u64),
    Cancel,
}

pub(super) const SESSIONS: [&str; 4] = ["s-1", "s-2", "s-3", "s-4"];
pub(super) const ACTIONS: [&str; 3] = ["Call the user.", "Write to the buyer.", "Meet the sponsor."];

pub(super) fn action(dice: &mut Dice, reference: &Reference, today: i64) -> Action {
    let session = dice.pick(&SESSIONS);
    let usual = if session == "s-4" { "bob" } else { "ann" };
    let person = if dice.one_in(25) { "cleo" } else { usual };
    let on = if dice.one_in(20) { today - 1 } else { today };
    // What is legal is tried more often, so that sessions come to an end; what is not is tried all the same.
    let legal: Vec<GrowMove> = reference.legal(reference.sessions.get(session)).into_iter().collect();
    let forward: Vec<GrowMove> =
        legal.iter().copied().filter(|kind| !matches!(kind, GrowMove::Cancel | GrowMove::GoBack)).collect();
    let kind = match dice.below(10) {
        0..=1 => dice.pick(&MOVES),
        2 if !legal.is_empty() => dice.pick(&legal),
        _ if !forward.is_empty() => dice.pick(&forward),
        _ => dice.pick(&MOVES),
    };
    let (act, plain) = asked(kind, dice, on);
    Action { session, person, on, act, plain }
}

pub(super) fn asked(kind: GrowMove, dice: &mut Dice, on: i64) -> (GrowAct, Plain) {
    let due = |dice: &mut Dice| on + i64::try_from(dice.below(34)).expect("few") - 1;
    match kind {
        GrowMove::Open => (GrowAct::Open {}, Plain::Open),
        GrowMove::Goal => {
            let (changes, due) = (!dice.one_in(6), due(dice));
            let act = GrowAct::Goal {
                metric: id("win_rate"),
                current: "0.2".parse().expect("a quantity"),
                target: if changes { "0.3" } else { "0.20" }.parse().expect("a quantity"),
                due: day(due),
                quarter_target: None,
                quarter_standing: None,
                wording: dice.one_in(2).then(|| free("Win more.")),
            };
            (act, Plain::Goal { changes, due })
        }
        GrowMove::Reality => {
            let deals = usize::try_from(dice.below(8)).expect("few").saturating_sub(1);
            let (twice, none_yet) = (deals > 1 && dice.one_in(6), dice.one_in(4));
            let patterns = usize::try_from(dice.below(3)).expect("few");
            let name = |place: usize| if twice && place == deals - 1 { "d-0".to_owned() } else { format!("d-{place}") };
            let act = GrowAct::Reality {
                deals: (0..deals).map(|place| RealityDeal::new(id(&name(place)), free("Silent."))).collect(),
                no_deals: none_yet,
                patterns: vec![free("Won where the user was there."); patterns],
            };
            (act, Plain::Reality { deals, twice, none_yet, patterns })
        }
        GrowMove::Options => {
            let ways = usize::try_from(dice.below(5)).expect("few");
            let best_performer = dice.one_in(2).then(|| free("Would call."));
            (GrowAct::Options { ways: vec![free("A way."); ways], best_performer }, Plain::Options(ways))
        }
        GrowMove::WayForward => way_forward(dice, on),
        GrowMove::Advance => (GrowAct::Advance {}, Plain::Advance),
        GrowMove::GoBack => {
            let to = usize::try_from(dice.below(4)).expect("few");
            (GrowAct::GoBack { to: GrowStage::ALL[to] }, Plain::GoBack(to))
        }
        GrowMove::Rehearse => (GrowAct::Rehearse { text: free("The opening.") }, Plain::Rehearse),
        GrowMove::Note => {
            let tag = dice.pick(&[None, Some(true), Some(false)]);
            let word = tag.map(|asked| if asked { NoteTag::Question } else { NoteTag::Directive });
            (GrowAct::Note { text: free("Noted."), tag: word }, Plain::Note(tag))
        }
        GrowMove::Review => {
            let name = format!("c-{}", dice.below(12));
            let outcome = dice.pick(CommitmentOutcome::ALL);
            let due = if (outcome == CommitmentOutcome::Carried) == dice.one_in(8) { None } else { Some(due(dice)) };
            let act = GrowAct::Review { commitment: id(&name), outcome, due: due.map(day) };
            (act, Plain::Review { id: name, outcome, due })
        }
        GrowMove::Complete => {
            let minutes = if dice.one_in(10) { 0 } else { 30 };
            (GrowAct::Complete { minutes }, Plain::Complete(minutes))
        }
        GrowMove::Cancel => (GrowAct::Cancel {}, Plain::Cancel),
    }
}

pub(super) fn way_forward(dice: &mut Dice, on: i64) -> (GrowAct, Plain) {
    let mut rows = Vec::new();
    for _ in 0..dice.below(3) {
        let option = dice.one_in(2).then(|| dice.below(4));
        let agreed = Agreed {
            id: format!("c-{}", dice.below(12)),
            owner: dice.pick(CommitmentOwner::ALL),
            action: dice.pick(&ACTIONS),
            due: on + i64::try_from(dice.below(12)).expect("few") - 1,
            repeats: dice.one_in(4).then(|| format!("c-{}", dice.below(12))),
        };
        rows.push((agreed, option));
    }
    let new = |(agreed, option): &(Agreed, Option<u64>)| {
        let mut new = NewCommitment::new(id(&agreed.id), free(agreed.action), day(agreed.due)).with_owner(agreed.owner);
        if let Some(option) = option {
            new = new.with_option(*option);
        }
        if let Some(repeats) = &agreed.repeats {
            new = new.with_repeats(id(repeats));
        }
        new
    };
    let act = GrowAct::WayForward { commitments: rows.iter().map(new).collect(), support: free("Joins the call.") };
    (act, Plain::WayForward(rows))
}
