//! The forecast of a review: the methods as of its day, why they part, and what each said of the quarters before.

use super::run::Room;
use crate::book::View;
use crate::error::Error;
use crate::explain::{Derivation, Why};
use crate::forecast::{
    self, Basis, Created, Curve, Expected, Forecast, InPeriod, Laws, NotYetCreated, Parts, Past, Trend, Weighted,
};
use crate::order::SortedSet;
use crate::plan::full_quarters;
use crate::quota::{won_between, won_in};
use crate::record::Figure;
use crate::rule;
use crate::time::{Date, Quarter};
use crate::unit::{Id, Money};

/// The methods that need no submissions.
struct Measured {
    weighted: Figure<Weighted>,
    in_period: Figure<InPeriod>,
    expected: Vec<Expected>,
    not_yet: Figure<NotYetCreated>,
    created: Created,
    trend: Figure<Trend>,
}

impl Room<'_> {
    pub(super) fn forecast(&self) -> Result<(Forecast, Figure<Laws>), Error> {
        let policy = &self.request.policy;
        let (first, last) = self.days;
        let why = self.why.field("forecast");
        let so_far = (first, last.min(self.view.as_of()));
        let won = Money::from_total(won_between(self.view, so_far, |_| true), self.view.currency())?;
        let won = why.figure("won", rule::FORECAST_ROLLUP, won, || {
            let of = self.view.parts(&why, |deal| won_in(deal, so_far));
            Derivation::sum(format!("won in {}", self.period), of)
        });
        let with_quota = self.with_quota(self.period);
        let (period, as_of) = (self.period, self.view.as_of());
        if self.is_over() {
            return Forecast::of(Parts::over(period, as_of, won), policy.forecast(), &why);
        }
        let rollup = forecast::rollup(
            self.view,
            self.submissions,
            self.inputs.team(),
            (period, self.days),
            won,
            (&with_quota, |owner: &str| self.owns(owner)),
            &why,
        )?;
        let Measured { weighted, in_period, expected, not_yet, created, trend } =
            self.measured(self.view, (period, self.days), won, &why)?;
        let basis = Basis {
            view: self.view,
            submissions: self.submissions,
            expected,
            created,
            last_day: last,
            year: first.previous().and_then(|last| Some((last.plus_days(-364)?, last))),
            past: self.past()?,
        };
        let target = self.target()?;
        let basis = Some(basis);
        let parts = Parts { period, as_of, won, rollup, weighted, in_period, not_yet, target, trend, basis };
        Forecast::of(parts, policy.forecast(), &why)
    }

    fn measured(
        &self,
        view: &View<'_>,
        (period, days): (Quarter, (Date, Date)),
        won: Money,
        why: &Why<'_>,
    ) -> Result<Measured, Error> {
        let policy = &self.request.policy;
        let ages = (policy.forecast(), policy.pipeline().age_days());
        let curve = Curve::of(view);
        let (in_period, expected) = forecast::in_period(view, &curve, days, ages, &why.field("in_period_basis"))?;
        let owns = |owner: &str| self.owns(owner);
        let at = why.field("not_yet_basis");
        let (not_yet, created) = forecast::not_yet_created(view, policy, (period, days), &at)?;
        Ok(Measured {
            weighted: forecast::weighted(view, policy.kpi(), &why.field("rate_basis"))?,
            in_period,
            expected,
            not_yet,
            created,
            trend: forecast::trend(view, self.inputs.team(), owns, policy, (period, won), &why.field("trend_basis"))?,
        })
    }

    /// Who has a quota for a quarter.
    fn with_quota(&self, quarter: Quarter) -> SortedSet<Id> {
        let owners = self.quotas.iter().flat_map(|quotas| quotas.owners_in(quarter));
        owners.map(|(owner, _)| owner.clone()).filter(|owner| self.owns(owner.as_str())).collect()
    }

    /// The sum of the quotas of the quarter.
    fn target(&self) -> Result<Figure<Money>, Error> {
        let owned = self.quotas.iter().flat_map(|quotas| quotas.owners_in(self.period));
        let owned: Vec<Money> =
            owned.filter(|(owner, _)| self.owns(owner.as_str())).map(|(_, amount)| amount).collect();
        if owned.is_empty() {
            return Ok(Figure::none(crate::code::QUOTA_NONE, format!("no quotas were handed in for {}", self.period)));
        }
        let sum = owned.iter().fold(0_i128, |sum, amount| sum.saturating_add(i128::from(amount.minor())));
        Money::from_total(sum, self.view.currency()).map(Figure::Known)
    }

    /// What each method said of the last full quarters when they began.
    fn past(&self) -> Result<Vec<Past>, Error> {
        let policy = &self.request.policy;
        let mut past = Vec::new();
        for quarter in full_quarters(self.view, policy, policy.forecast().bias_quarters()) {
            let Some(days) = policy.calendar().days(quarter) else { continue };
            let Some(eve) = days.0.previous().filter(|_| self.view.first_close().is_some_and(|first| first <= days.0))
            else {
                continue;
            };
            let view = self.inputs.view(Some(eve), self.request.scope.as_ref())?;
            let nothing = Money::zero(view.currency());
            let said = self.measured(&view, (quarter, days), nothing, &Why::off())?;
            let entered = forecast::entered(nothing, (&said.in_period, &said.not_yet, &said.weighted))?;
            let opening = match self.submissions {
                Some(submissions) => {
                    let (with_quota, owns) = (self.with_quota(quarter), |owner: &str| self.owns(owner));
                    let team = (policy, self.inputs.team());
                    forecast::opening(self.view, submissions, team, (&with_quota, owns), (quarter, eve))?
                }
                None => Figure::none(crate::code::FORECAST_NO_SUBMISSIONS, "no submissions were handed in"),
            };
            let won = Money::from_total(won_between(self.view, days, |_| true), view.currency())?;
            let theirs = opening.known().map_or(won, |(_, came)| *came);
            let rollup = opening.map(|(said, _)| said);
            let trend = said.trend.map(|trend| trend.amount());
            let methods = (rollup.known().copied(), entered.known().copied(), trend.known().copied());
            let together = forecast::triangulated(view.currency(), methods, policy.forecast())?;
            past.push(Past { quarter, said: [(rollup, theirs), (entered, won), (trend, won), (together, won)] });
        }
        Ok(past)
    }
}
