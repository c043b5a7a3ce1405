//! `quota.grandfathered`: the deals that keep the old terms when quotas are revised.

use crate::book::{Book, Prices, State, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Measure, Parts, Why};
use crate::map::DealState;
use crate::order::{self, SortedSet};
use crate::record::Record;
use crate::rule::QUOTA_REVISE_GRANDFATHER;
use crate::text::shown;
use crate::time::Date;
use crate::unit::{Currency, Id, Money};

/// From when on quotas change, and which stage is far along.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct GrandfatheredRequest {
    /// The day from which the revision counts.
    effective: Date,
    /// The stage, as the book's map names it: open deals at or past it keep the old terms.
    from_stage: Id,
}

/// The deals that keep the old terms.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct Grandfathered {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The day.
    effective: Date,
    /// The stage.
    from_stage: Id,
    /// The deals, by id.
    deals: Vec<GrandfatheredDeal>,
    /// What they are worth together.
    amount: Money,
    /// Deals that were open on the day and whose stage on it is not known: the data have no day on which stages were
    /// entered. They may belong to the list, by id.
    unknown: Vec<Id>,
    /// Whether the data know of stages in the past at all.
    has_history: bool,
}

/// A deal that keeps the old terms.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct GrandfatheredDeal {
    /// The deal.
    id: Id,
    /// Whose it is.
    owner: Id,
    /// Its stage on the day.
    stage: Id,
    /// What it is worth; left out where that is not known.
    amount: Option<Money>,
}

/// Lists the deals that keep the old terms: open on the day, if only at its beginning, and at or past a stage
/// (`quota.revise.grandfather`).
///
/// # Errors
///
/// `quota.stage_unknown` at `from_stage`: the map has no such open stage.
pub fn grandfathered(book: &Book, request: &GrandfatheredRequest) -> Result<Grandfathered, Error> {
    grandfathered_why(book, request, &Why::off())
}

/// As [`grandfathered`], each figure with its derivation for whoever asks.
pub(crate) fn grandfathered_why(
    book: &Book,
    request: &GrandfatheredRequest,
    why: &Why<'_>,
) -> Result<Grandfathered, Error> {
    let stages = book.map().deals().stages();
    let open = |stage: &Id| stages.iter().position(|known| known.name() == stage && *known.state() == DealState::Open);
    let from = open(&request.from_stage).ok_or_else(|| {
        let message = format!("the map has no open stage `{}`", shown(request.from_stage.as_str()));
        Error::new(code::QUOTA_STAGE_UNKNOWN, message).at("from_stage")
    })?;
    let at = |day: Date| View::new(book, day, &Prices::default(), |_| true);
    let view = at(request.effective);
    // What closed on the day itself stood open when the day began, and was sold under the old terms.
    let today = request.effective.number();
    let closed: SortedSet<usize> =
        view.deals().filter(|deal| deal.closed == Some(today)).map(|deal| deal.index).collect();
    let eve = request.effective.previous().filter(|_| !closed.is_empty()).map(at);
    let then = eve.iter().flat_map(View::deals).filter(|deal| closed.contains(&deal.index));
    let (mut deals, mut unknown, mut sum) = (Vec::new(), Vec::new(), 0_i128);
    for deal in view.deals().chain(then).filter(|deal| matches!(deal.state, State::Open | State::Undated)) {
        let id = Id::known(view.id(&deal));
        let Some(stage) = deal.stage.map(usize::from) else {
            unknown.push(id);
            continue;
        };
        if stage < from {
            continue;
        }
        let stage = stages.get(stage).map_or_else(|| request.from_stage.clone(), |stage| stage.name().clone());
        let amount = deal.value.map(|minor| Money::from_minor(minor, view.currency()));
        sum = sum.saturating_add(i128::from(deal.value.unwrap_or(0)));
        deals.push(GrandfatheredDeal { id, owner: Id::known(view.owner(&deal)), stage, amount });
    }
    order::sort_by(&mut deals, |one, other| one.id.cmp(&other.id));
    order::sort_by(&mut unknown, Id::cmp);
    for (index, deal) in deals.iter().enumerate() {
        why.item("deals", index).figure("amount", QUOTA_REVISE_GRANDFATHER, deal.amount, || {
            Derivation::given(format!("deal {}", deal.id), deal.amount.measure().and_then(Result::ok))
        });
    }
    let amount = Money::from_total(sum, view.currency())?;
    why.figure("amount", QUOTA_REVISE_GRANDFATHER, amount, || {
        let items = deals.iter().enumerate().filter_map(|(index, deal)| Some((index, deal, deal.amount?)));
        let items = items.map(|(index, deal, amount)| (amount.measure().and_then(Result::ok), (index, deal, amount)));
        Derivation::sum(
            "all of them",
            Parts::largest(items.collect::<Vec<(Option<Measure>, _)>>(), why.parts(), |(index, deal, amount)| {
                why.item("deals", index).part("amount", deal.id.as_str(), &amount)
            }),
        )
    });
    Ok(Grandfathered {
        currency: view.currency(),
        effective: request.effective,
        from_stage: request.from_stage.clone(),
        deals,
        amount,
        unknown,
        has_history: book.has_stage_history(),
    })
}
