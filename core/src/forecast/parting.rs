//! Why the methods of a quarter part: each as its parts, side by side. What is won is in all of them and left out.

use super::Submissions;
use super::weighted::Expected;
use super::why::gap::{ForecastGap, ForecastPart, GapRequest, gap_cut};
use crate::allocate::{AllocationMethod, Share, TieOrder, allocate};
use crate::book::{DealAt, State, View};
use crate::error::Error;
use crate::explain::Why;
use crate::map::ForecastCategory;
use crate::order::{self, Sorted};
use crate::time::{Date, Quarter};
use crate::unit::{Id, Money, divide};

/// Parts and people that are named one by one.
const NAMED: usize = 10;

/// What the methods rest on, beyond what is won.
pub(crate) struct Methods<'a> {
    pub(crate) view: &'a View<'a>,
    pub(crate) quarter: Quarter,
    pub(crate) last_day: Date,
    /// What each open deal is expected to bring in the quarter, or the rate by which all are weighed.
    pub(crate) weighted: Option<Weighing<'a>>,
    /// Open commit, and who handed it in.
    pub(crate) rollup: Option<(&'a Submissions, &'a [Id])>,
    /// The trend less what is won.
    pub(crate) trend: Option<Money>,
    /// The days by whose wins the trend is divided among people.
    pub(crate) year: Option<(Date, Date)>,
}

/// How the weighted method came to its figure.
pub(crate) enum Weighing<'a> {
    /// By the chance of each deal, and business not yet created.
    InPeriod(&'a [Expected], Money),
    /// By one rate: won over closed.
    Plain(u64, u64),
}

/// Whether an open deal is in commit and due by a day.
pub(crate) fn in_commit(deal: &DealAt, last: Date) -> bool {
    let due = deal.expected.is_none_or(|day| day <= last.number());
    deal.state == State::Open && deal.category == Some(ForecastCategory::Commit) && due
}

/// Why each pair of methods parts; pairs of which one has no figure are left out.
pub(crate) fn parting(methods: &Methods<'_>, why: &Why<'_>) -> Result<Vec<ForecastGap>, Error> {
    let named = [("weighted", methods.weighted()?), ("rollup", methods.rollup()?), ("trend", methods.trend()?)];
    let mut gaps = Vec::new();
    for (index, (from, from_parts)) in named.iter().enumerate() {
        for (to, to_parts) in named.iter().skip(index.saturating_add(1)) {
            let (Some(from_parts), Some(to_parts)) = (from_parts, to_parts) else { continue };
            let request = GapRequest::of(methods.view.currency(), [(from, from_parts), (to, to_parts)]);
            gaps.push(gap_cut(&request, NAMED, &why.item("parting", gaps.len()))?);
        }
    }
    Ok(gaps)
}

impl Methods<'_> {
    /// Deal by deal in the order of their ids; rounded so that running sums are right to the cent.
    fn weighted(&self) -> Result<Option<Vec<ForecastPart>>, Error> {
        let Some(weighing) = &self.weighted else { return Ok(None) };
        let view = self.view;
        let (exact, whole, new): (Vec<_>, i128, Option<Money>) = match weighing {
            Weighing::InPeriod(deals, new) => {
                let deals = deals.iter().map(|one| (one.deal, one.weighted()));
                (deals.collect(), 1_000_000_000, Some(*new))
            }
            Weighing::Plain(won, closed) => {
                let open = view.deals().filter(|deal| deal.state == State::Open);
                let times =
                    open.filter_map(|deal| Some((deal, i128::from(deal.value?).saturating_mul(i128::from(*won)))));
                (times.collect(), i128::from(*closed), None)
            }
        };
        let mut exact: Vec<(DealAt, i128)> = exact;
        order::sort_by_key(&mut exact, |(deal, _)| view.id(deal));
        let (mut parts, mut sum) = (Vec::with_capacity(exact.len()), 0_i128);
        let rounded = |sum: i128| divide(sum, whole).unwrap_or_default();
        for (deal, adds) in exact {
            let before = rounded(sum);
            sum = sum.saturating_add(adds);
            let amount = Money::from_total(rounded(sum).saturating_sub(before), view.currency())?;
            parts.push(ForecastPart::of_deal(amount, view, &deal));
        }
        parts.extend(new.map(|new| ForecastPart::of_owner(new, None, "not yet created")));
        Ok(Some(parts))
    }

    /// By person; where the data know which deals are in commit, those one by one, and beside them what the person adds to
    /// their sum.
    fn rollup(&self) -> Result<Option<Vec<ForecastPart>>, Error> {
        let Some((submissions, owners)) = self.rollup else { return Ok(None) };
        let currency = self.view.currency();
        let mut sums: Sorted<&str, i128> = Sorted::default();
        let mut parts = Vec::new();
        for deal in self.view.deals().filter(|deal| in_commit(deal, self.last_day)) {
            let owner = self.view.owner(&deal);
            if let Some(value) = deal.value.filter(|_| owners.iter().any(|known| known.as_str() == owner)) {
                sums.change(owner, |sum| *sum = sum.saturating_add(i128::from(value)));
                parts.push(ForecastPart::of_deal(Money::from_minor(value, currency), self.view, &deal));
            }
        }
        for owner in owners {
            let Some((_, commit)) = submissions.last(owner, self.quarter, self.view.as_of()) else { continue };
            let deals = sums.get(owner.as_str()).copied();
            let rest = i128::from(commit.minor()).saturating_sub(deals.unwrap_or(0));
            let what = if deals.is_some() { "beside the deals in commit" } else { "commit" };
            parts.push(ForecastPart::of_owner(Money::from_total(rest, currency)?, Some(owner.clone()), what));
        }
        Ok(Some(parts))
    }

    /// The trend has no deals: it is divided by what each person won in the year before.
    fn trend(&self) -> Result<Option<Vec<ForecastPart>>, Error> {
        let Some(rest) = self.trend else { return Ok(None) };
        let mut won: Sorted<&str, u128> = Sorted::default();
        if let Some((first, last)) = self.year {
            let days = first.number()..=last.number();
            for deal in self.view.deals().filter(|deal| deal.state == State::Won) {
                if deal.closed.is_some_and(|day| days.contains(&day)) {
                    let value = u128::try_from(deal.value.unwrap_or(0)).unwrap_or(0);
                    won.change(self.view.owner(&deal), |sum| *sum = sum.saturating_add(value));
                }
            }
        }
        let whole = || vec![ForecastPart::of_owner(rest, None, "earlier quarters")];
        if won.iter().all(|(_, sum)| *sum == 0) {
            return Ok(Some(whole()));
        }
        let shares: Vec<Share<'_>> = won.iter().map(|(owner, sum)| Share::new(owner, *sum)).collect();
        let parts = allocate(rest.minor(), &shares, AllocationMethod::LargestRemainder, TieOrder::Id)?;
        let part = |((owner, _), part): (&(&str, u128), &crate::allocate::Part)| {
            let amount = Money::from_minor(part.units(), self.view.currency());
            ForecastPart::of_owner(amount, Some(Id::known(owner)), "earlier quarters")
        };
        Ok(Some(won.iter().zip(parts.parts()).map(part).collect()))
    }
}
