//! What makes two forecasts of one period differ: the parts of both side by side.

use crate::book::{DealAt, View};
use crate::code;
use crate::error::Error;
use crate::explain::{Derivation, Explained, Parts, Why};
use crate::order::{self, Sorted, SortedSet};
use crate::record::Record;
use crate::rule::FORECAST_WHY;
use crate::unit::{Currency, Id, Money};

/// Two forecasts of one period, each as its parts.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct GapRequest {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The forecast that is compared.
    from: NamedForecast,
    /// The forecast that it is compared with.
    to: NamedForecast,
}

/// A forecast as its parts.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct NamedForecast {
    /// What it is called, such as `weighted`.
    name: Id,
    /// What it is made of: deals, or whatever else a person or the whole brings.
    parts: Vec<ForecastPart>,
}

/// A part of a forecast.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
pub struct ForecastPart {
    /// What it adds.
    amount: Money,
    /// The deal, for a part that is one.
    deal: Option<Id>,
    /// Whose it is.
    owner: Option<Id>,
    /// The stage of the deal.
    stage: Option<Id>,
    /// The category of the deal.
    category: Option<Id>,
    /// What it is, for a part that is no deal, such as `judgement`.
    what: Option<Id>,
}

/// What makes two forecasts differ.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output, schema = "attain.forecast_gap/1")]
pub struct ForecastGap {
    /// The currency of all money in it.
    #[record(currency)]
    currency: Currency,
    /// The first forecast's name.
    from: Id,
    /// The second's.
    to: Id,
    /// The first forecast.
    from_amount: Money,
    /// The second.
    to_amount: Money,
    /// The second less the first.
    gap: Money,
    /// The parts of both, the largest difference first; they sum to the gap. Parts of zero in both are left out.
    rows: Vec<GapRow>,
    /// By owner, the largest difference first; what is nobody's has no key.
    by_owner: Vec<GapGroup>,
    /// By stage, the same.
    by_stage: Vec<GapGroup>,
    /// By category, the same.
    by_category: Vec<GapGroup>,
}

/// One part in both forecasts.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct GapRow {
    /// The deal, for a part that is one.
    deal: Option<Id>,
    /// Whose it is: as the second forecast says, or the first where that does not have it.
    owner: Option<Id>,
    /// The stage, by the same.
    stage: Option<Id>,
    /// The category, by the same.
    category: Option<Id>,
    /// What it is, for a part that is no deal.
    what: Option<Id>,
    /// What it adds to the first forecast.
    from_amount: Money,
    /// What it adds to the second.
    to_amount: Money,
    /// The second less the first.
    gap: Money,
    /// What to look into.
    look_into: String,
}

/// Some parts together.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(output)]
pub struct GapGroup {
    /// The owner, stage or category; left out for parts without one.
    key: Option<Id>,
    /// What they add to the first forecast.
    from_amount: Money,
    /// What they add to the second.
    to_amount: Money,
    /// The second less the first.
    gap: Money,
}

impl ForecastPart {
    /// All parts that are not shown one by one.
    fn others(currency: Currency) -> Self {
        let what = Some(Id::known("all others"));
        Self { amount: Money::zero(currency), deal: None, owner: None, stage: None, category: None, what }
    }

    pub(in crate::forecast) fn of_owner(amount: Money, owner: Option<Id>, what: &str) -> Self {
        Self { amount, deal: None, owner, stage: None, category: None, what: Some(Id::known(what)) }
    }

    pub(in crate::forecast) fn of_deal(amount: Money, view: &View<'_>, deal: &DealAt) -> Self {
        Self {
            amount,
            deal: Some(Id::known(view.id(deal))),
            owner: Some(Id::known(view.owner(deal))),
            stage: view.stage_name(deal).cloned(),
            category: deal.category.map(|category| Id::known(category.as_str())),
            what: None,
        }
    }
}

impl GapRequest {
    pub(in crate::forecast) fn of(currency: Currency, [from, to]: [(&str, &[ForecastPart]); 2]) -> Self {
        let named =
            |(name, parts): (&str, &[ForecastPart])| NamedForecast { name: Id::known(name), parts: parts.to_vec() };
        Self { currency, from: named(from), to: named(to) }
    }
}

/// A part in both forecasts, in minor units.
#[derive(Clone, Copy, Debug)]
struct Pair<'a> {
    /// As the second forecast has it, or the first where that does not.
    part: &'a ForecastPart,
    /// As the first has it, for what the second does not say.
    other: &'a ForecastPart,
    /// Whether the first has it, and the second.
    stands: (bool, bool),
    from: i128,
    to: i128,
}

impl Pair<'_> {
    fn gap(&self) -> i128 {
        self.to.saturating_sub(self.from)
    }
}

/// Parts with what they are put together by.
type Keyed<'a> = (Option<&'a Id>, Vec<(usize, Pair<'a>)>);

/// By what parts are put together.
type KeyOf = dyn for<'p> Fn(&Pair<'p>) -> Option<&'p Id>;

fn owner_of<'p>(pair: &Pair<'p>) -> Option<&'p Id> {
    pair.part.owner.as_ref().or(pair.other.owner.as_ref())
}

fn stage_of<'p>(pair: &Pair<'p>) -> Option<&'p Id> {
    pair.part.stage.as_ref().or(pair.other.stage.as_ref())
}

fn category_of<'p>(pair: &Pair<'p>) -> Option<&'p Id> {
    pair.part.category.as_ref().or(pair.other.category.as_ref())
}

/// Takes the difference of two forecasts apart: over deals, owners, stages and categories, the largest first
/// (`forecast.why`). A deal of both is one part; what is no deal is matched by owner and by what it is.
///
/// ```
/// use attain::{forecast, record};
/// let request = r#"{"currency": "USD",
///     "from": {"name": "weighted", "parts": [{"deal": "7", "owner": "Ann", "amount": 30}, {"what": "not_yet_created", "amount": 20}]},
///     "to": {"name": "rollup", "parts": [{"deal": "7", "owner": "Ann", "amount": 100}]}
/// }"#;
/// let gap = forecast::gap(&record::from_json(request).unwrap()).unwrap();
/// assert_eq!(gap.gap().to_string(), "50.00 USD");
/// assert_eq!(gap.rows()[0].look_into(), "counted for 70.00 USD more by `rollup`");
/// assert_eq!(gap.rows()[1].look_into(), "in `weighted` alone");
/// ```
///
/// # Errors
///
/// `forecast.duplicate` at a part that stands twice in one forecast; `money.out_of_range`.
pub fn gap(request: &GapRequest) -> Result<ForecastGap, Error> {
    gap_why(request, &Why::off())
}

/// As [`gap`], each figure with its derivation for whoever asks.
pub(crate) fn gap_why(request: &GapRequest, why: &Why<'_>) -> Result<ForecastGap, Error> {
    gap_cut(request, usize::MAX, why)
}

/// The same with at most so many parts and groups one by one; all others together are the last of them.
pub(in crate::forecast) fn gap_cut(request: &GapRequest, most: usize, why: &Why<'_>) -> Result<ForecastGap, Error> {
    let pairs = pairs(request)?;
    let all: Vec<(usize, Pair<'_>)> = pairs.iter().copied().enumerate().collect();
    let currency = request.currency;
    let others = ForecastPart::others(currency);
    let rest = all.get(most..).unwrap_or_default();
    let sum = |of: fn(&Pair<'_>) -> i128| rest.iter().fold(0_i128, |sum, (_, pair)| sum.saturating_add(of(pair)));
    let rest = (!rest.is_empty()).then(|| {
        (
            most,
            Pair {
                part: &others,
                other: &others,
                stands: (true, true),
                from: sum(|one| one.from),
                to: sum(|one| one.to),
            },
        )
    });
    let shown: Vec<(usize, Pair<'_>)> = all.iter().copied().take(most).chain(rest).collect();
    let mut rows = Vec::with_capacity(shown.len());
    for (index, pair) in &shown {
        rows.push(row(pair, request, &why.item("rows", *index))?);
    }
    let groups = |name: &str, of: &KeyOf| -> Result<Vec<GapGroup>, Error> {
        let keys: SortedSet<Option<&Id>> = pairs.iter().map(of).collect();
        let mut groups: Vec<Keyed<'_>> = Vec::new();
        for key in keys.into_list() {
            groups.push((key, all.iter().copied().filter(|(_, pair)| of(pair) == key).collect()));
        }
        let size = |pairs: &[(usize, Pair<'_>)]| {
            let sum = pairs.iter().fold(0_i128, |sum, (_, pair)| sum.saturating_add(pair.gap()));
            std::cmp::Reverse(sum.saturating_abs())
        };
        order::sort_by_key(&mut groups, |(key, pairs)| (size(pairs), key.is_none(), key.cloned()));
        let rest: Vec<(usize, Pair<'_>)> =
            groups.iter().skip(most).flat_map(|(_, pairs)| pairs.iter().copied()).collect();
        groups.truncate(most);
        if !rest.is_empty() {
            groups.push((others.what.as_ref(), rest));
        }
        let groups = groups.iter().enumerate().map(|(index, (key, pairs))| {
            let [from_amount, to_amount, gap] = sums(pairs, currency, (why, &why.item(name, index), most))?;
            Ok(GapGroup { key: key.cloned(), from_amount, to_amount, gap })
        });
        groups.collect()
    };
    let [from_amount, to_amount, gap] = sums(&shown, currency, (why, why, usize::MAX))?;
    Ok(ForecastGap {
        currency,
        from: request.from.name.clone(),
        to: request.to.name.clone(),
        from_amount,
        to_amount,
        gap,
        by_owner: groups("by_owner", &owner_of)?,
        by_stage: groups("by_stage", &stage_of)?,
        by_category: groups("by_category", &category_of)?,
        rows,
    })
}

/// A deal is known by its id, whatever else by its owner and by what it is.
type Key<'a> = (Option<&'a Id>, Option<&'a Id>, Option<&'a Id>);

fn key(part: &ForecastPart) -> Key<'_> {
    match &part.deal {
        Some(deal) => (Some(deal), None, None),
        None => (None, part.owner.as_ref(), part.what.as_ref()),
    }
}

/// The parts of both forecasts side by side, the largest difference first.
fn pairs(request: &GapRequest) -> Result<Vec<Pair<'_>>, Error> {
    let mut pairs: Sorted<Key<'_>, (Option<&ForecastPart>, Option<&ForecastPart>)> = Sorted::default();
    for (side, forecast) in [("from", &request.from), ("to", &request.to)] {
        for (index, part) in forecast.parts.iter().enumerate() {
            let mut twice = false;
            pairs.change(key(part), |(from, to)| {
                let slot = if side == "from" { from } else { to };
                twice = slot.replace(part).is_some();
            });
            if twice {
                let message = "an earlier part is of this deal, or of this owner and kind";
                return Err(Error::new(code::FORECAST_DUPLICATE, message).at(format!("{side}.parts[{index}]")));
            }
        }
    }
    let minor = |part: Option<&ForecastPart>| part.map_or(0, |part| i128::from(part.amount.minor()));
    let both = pairs.iter().filter_map(|(_, (from, to))| {
        Some(Pair {
            part: (*to).or(*from)?,
            other: (*from).or(*to)?,
            stands: (from.is_some(), to.is_some()),
            from: minor(*from),
            to: minor(*to),
        })
    });
    let mut both: Vec<Pair<'_>> = both.filter(|pair| pair.from != 0 || pair.to != 0).collect();
    order::sort_by_key(&mut both, |pair| std::cmp::Reverse(pair.gap().saturating_abs()));
    Ok(both)
}

fn row(pair: &Pair<'_>, request: &GapRequest, why: &Why<'_>) -> Result<GapRow, Error> {
    let money = |minor: i128| Money::from_total(minor, request.currency);
    let given = |name: &str, forecast: &NamedForecast, minor: i128| {
        let amount = money(minor)?;
        Ok::<Money, Error>(why.figure(name, FORECAST_WHY, amount, || {
            Derivation::given(format!("what it adds to {}", forecast.name), amount.measure().and_then(Result::ok))
        }))
    };
    let from_amount = given("from_amount", &request.from, pair.from)?;
    let to_amount = given("to_amount", &request.to, pair.to)?;
    let gap = why.figure("gap", FORECAST_WHY, money(pair.gap())?, || difference(why, from_amount, to_amount));
    let (from, to) = (&request.from.name, &request.to.name);
    let look_into = match pair.stands {
        (false, _) => format!("in `{to}` alone"),
        (_, false) => format!("in `{from}` alone"),
        _ if pair.from == pair.to => "the same in both".to_owned(),
        _ => {
            let (name, more) = if pair.gap() > 0 { (to, pair.gap()) } else { (from, pair.gap().saturating_neg()) };
            format!("counted for {} more by `{name}`", money(more)?)
        }
    };
    let (deal, what) = (pair.part.deal.clone(), pair.part.what.as_ref().or(pair.other.what.as_ref()).cloned());
    let (owner, stage, category) = (owner_of(pair).cloned(), stage_of(pair).cloned(), category_of(pair).cloned());
    Ok(GapRow { deal, owner, stage, category, what, from_amount, to_amount, gap, look_into })
}

fn difference(why: &Why<'_>, from: Money, to: Money) -> Derivation {
    let parts = [why.part("to_amount", "the second", &to), why.part("from_amount", "the first", &from)];
    Derivation::difference("the second less the first", parts)
}

/// What some parts add to the first forecast and to the second, and the difference.
fn sums(
    pairs: &[(usize, Pair<'_>)],
    currency: Currency,
    (all, why, most): (&Why<'_>, &Why<'_>, usize),
) -> Result<[Money; 3], Error> {
    let sum = |name: &str, of: fn(&Pair<'_>) -> i128| {
        let total = pairs.iter().fold(0_i128, |sum, (_, pair)| sum.saturating_add(of(pair)));
        let amount = Money::from_total(total, currency)?;
        Ok::<Money, Error>(why.figure(name, FORECAST_WHY, amount, || {
            let part = |(index, pair): &(usize, Pair<'_>)| {
                let words = pair.part.deal.as_ref().or(pair.part.what.as_ref()).or(pair.part.owner.as_ref());
                let words = words.map_or_else(|| "a part".to_owned(), ToString::to_string);
                let amount = Money::from_total(of(pair), currency).ok();
                if *index >= most {
                    return Derivation::given(words, amount.measure().and_then(Result::ok));
                }
                all.item("rows", *index).part(name, words, &amount)
            };
            Derivation::sum("all parts", pairs.iter().map(part).collect::<Parts>())
        }))
    };
    let (from, to) = (sum("from_amount", |pair| pair.from)?, sum("to_amount", |pair| pair.to)?);
    let gap = why.figure("gap", FORECAST_WHY, to.sub(from)?, || difference(why, from, to));
    Ok([from, to, gap])
}
