//! Quota plans: their laws, on random hierarchies; and slow twins in plain loops.

use std::fmt::Write as _;

use attain::record::Value;
use attain_tests::{at, canonical, field, parse, text_at, text_field};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One as _, ToPrimitive as _, Zero as _};
use proptest::prelude::*;

const ACT: &str = r#""author": "p-1", "time": "2026-11-02T09:00:00Z", "reason": "A test.""#;
const LATER: &str = r#""author": "p-1", "time": "2026-12-02T09:00:00Z", "reason": "A test.""#;
const MIDYEAR: &str = r#""author": "p-1", "time": "2027-05-20T09:00:00Z", "reason": "A test.""#;

/// A hierarchy as the tests make it: for each node but the top its parent's number, what it can bring, its hedge in
/// hundredths over 1.
#[derive(Clone, Debug)]
struct Made {
    nodes: Vec<(usize, u32, u32)>,
    target: u64,
    hybrid: bool,
}

fn made() -> impl Strategy<Value = Made> {
    let node = |index: usize| (0..=index, 0_u32..20, prop_oneof![3 => Just(0_u32), 1 => 1_u32..30]);
    let nodes = (1_usize..14).prop_flat_map(move |count| (0..count).map(node).collect::<Vec<_>>());
    (nodes, 0_u64..10_000_000, any::<bool>()).prop_map(|(nodes, target, hybrid)| Made { nodes, target, hybrid })
}

impl Made {
    fn id(index: usize) -> String {
        format!("n{index:02}")
    }

    fn is_leaf(&self, index: usize) -> bool {
        !self.nodes.iter().any(|(parent, ..)| *parent == index)
    }

    fn leaves(&self) -> Vec<usize> {
        (1..=self.nodes.len()).filter(|index| self.is_leaf(*index)).collect()
    }

    fn basis(&self, target: u64, factor: u32) -> String {
        let mut nodes = format!(r#"{{"id": "{}"}}"#, Self::id(0));
        for (index, (parent, potential, hedge)) in self.nodes.iter().enumerate() {
            let index = index + 1;
            let own = if self.is_leaf(index) {
                format!(r#", "potential": {}, "start": "2020-01-01""#, potential * factor)
            } else {
                String::new()
            };
            let _ = write!(
                nodes,
                r#", {{"id": "{}", "parent": "{}", "hedge": "1.{hedge:02}"{own}}}"#,
                Self::id(index),
                Self::id(*parent)
            );
        }
        let kind = if self.hybrid { "hybrid" } else { "weighted" };
        let by = format!(r#"{{"kind": "{kind}", "on_zero": "equal"}}"#);
        let target = format!("{}.{:02}", target / 100, target % 100);
        format!(r#"{{"currency": "USD", "year": "2027", "target": "{target}", "by": {by}, "nodes": [{nodes}]}}"#)
    }

    fn plan(&self) -> String {
        plan(&self.basis(self.target, 1))
    }
}

fn call(operation: &str, request: &str) -> String {
    attain::call(operation, request).unwrap_or_else(|error| panic!("{operation}: {error}\n{request}"))
}

fn plan(basis: &str) -> String {
    call("quota.plan", &format!(r#"{{"basis": {basis}, {ACT}}}"#))
}

fn figures(plan: &str) -> Value {
    parse(&call("quota.figures", &format!(r#"{{"plan": {plan}}}"#)))
}

/// An amount in cents.
fn cents(text: &str) -> i64 {
    text.replace('.', "").parse().unwrap_or_else(|_| panic!("{text} is no amount"))
}

fn rows<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    match field(value, name) {
        Some(Value::List(rows)) => rows,
        _ => panic!("there is no list `{name}`"),
    }
}

fn amount(row: &Value, name: &str) -> i64 {
    cents(text_field(row, name).unwrap_or_else(|| panic!("no `{name}`")))
}

/// Every node's plain amount, by id.
fn plains(figures: &Value) -> Vec<i64> {
    rows(figures, "nodes").iter().map(|row| amount(row, "plain")).collect()
}

fn conserves(figures: &Value) {
    let nodes = rows(figures, "nodes");
    for node in nodes {
        let id = text_field(node, "id");
        let children: Vec<&Value> = nodes.iter().filter(|child| text_field(child, "parent") == id).collect();
        if children.is_empty() {
            continue;
        }
        let sum: i64 = children.iter().map(|child| amount(child, "plain")).sum();
        assert_eq!(sum + amount(node, "stranded"), amount(node, "plain"), "{id:?} is not the sum of those below it");
    }
}

/// An edit of two nodes, or none where the hierarchy has no such.
fn edits(made: &Made, picks: &[(usize, usize, u32)]) -> Vec<String> {
    let leaves = made.leaves();
    let mut edits = Vec::new();
    for (one, other, part) in picks {
        let (one, other) = (leaves[one % leaves.len()], leaves[other % leaves.len()]);
        edits.push(match part % 4 {
            0 if one != other => {
                format!(
                    r#"{{"kind": "transfer", "from": "{}", "to": "{}", "amount": "0.{:02}"}}"#,
                    Made::id(one),
                    Made::id(other),
                    part % 97 + 1
                )
            }
            1 => format!(
                r#"{{"kind": "redistribute", "node": "{}", "fraction": "0.{:02}"}}"#,
                Made::id(one),
                part % 98 + 1
            ),
            2 => format!(r#"{{"kind": "retarget", "amount": "{}.{:02}"}}"#, made.target / 90 + 1, part % 100),
            _ => format!(r#"{{"kind": "pin", "node": "{}", "amount": "0.{:02}"}}"#, Made::id(one), part % 100),
        });
    }
    edits
}

fn edited(plan: &str, edits: &[String]) -> Result<Value, String> {
    let request = format!(r#"{{"currency": "USD", "plan": {plan}, "edits": [{}], {LATER}}}"#, edits.join(","));
    match attain::call("quota.edit", &request) {
        Ok(text) => Ok(parse(&text)),
        Err(error) => Err(error.code().as_str().to_owned()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_node_is_the_sum_of_those_below_it(made in made()) {
        let figures = figures(&made.plan());
        conserves(&figures);
        let levels = rows(&figures, "levels");
        for level in levels {
            prop_assert_eq!(text_field(level, "plain"), text_field(&figures, "target"));
        }
    }

    #[test]
    fn a_larger_target_makes_nobody_smaller_but_for_the_odd_cents(made in made(), more in 0_u64..1_000_000) {
        let before = plains(&figures(&made.plan()));
        let after = plains(&figures(&plan(&made.basis(made.target + more, 1))));
        // A largest remainder may go elsewhere: at most a cent a level.
        let slack = i64::try_from(made.nodes.len()).unwrap() + 1;
        for (one, other) in before.iter().zip(&after) {
            prop_assert!(other + slack >= *one, "{} fell to {}", one, other);
        }
    }

    #[test]
    fn only_the_proportions_of_weights_count(made in made(), factor in 1_u32..1_000) {
        let before = figures(&made.plan());
        let after = figures(&plan(&made.basis(made.target, factor)));
        prop_assert_eq!(canonical(&before), canonical(&after));
    }

    #[test]
    fn twice_the_target_is_twice_every_part_but_for_the_odd_cents(made in made()) {
        let before = plains(&figures(&made.plan()));
        let after = plains(&figures(&plan(&made.basis(made.target * 2, 1))));
        let slack = 2 * i64::try_from(made.nodes.len()).unwrap() + 2;
        for (one, other) in before.iter().zip(&after) {
            prop_assert!((other - 2 * one).abs() <= slack, "{} and {}", one, other);
        }
    }

    #[test]
    fn the_order_of_edits_never_matters(made in made(), picks in proptest::collection::vec((0_usize..20, 0_usize..20, 0_u32..1_000), 1..5), turn in 0_usize..5) {
        let plan = made.plan();
        let edits = edits(&made, &picks);
        let mut turned = edits.clone();
        turned.rotate_left(turn % edits.len());
        let mut reversed = edits.clone();
        reversed.reverse();
        let found = edited(&plan, &edits);
        for other in [edited(&plan, &turned), edited(&plan, &reversed)] {
            match (&found, &other) {
                (Ok(one), Ok(other)) => prop_assert_eq!(text_at(one, "changes"), text_at(other, "changes")),
                (Err(_), Err(_)) => {}
                (one, other) => prop_assert!(false, "{:?} and {:?}", one.is_ok(), other.is_ok()),
            }
        }
        if let Ok(found) = found {
            let after = figures(&canonical(field(&found, "plan").unwrap()));
            conserves(&after);
            let retargeted = edits.iter().any(|edit| edit.contains("retarget"));
            if !retargeted {
                prop_assert_eq!(text_at(&after, "target"), text_at(&figures(&plan), "target"));
            }
        }
    }

    #[test]
    fn a_revision_leaves_the_past_as_it_was(made in made(), picks in proptest::collection::vec((0_usize..20, 0_usize..20, 0_u32..1_000), 1..4), month in 6_u32..=12) {
        let plan = made.plan();
        let published = call("quota.publish", &format!(r#"{{"plan": {plan}, {LATER}}}"#));
        let request = format!(
            r#"{{"currency": "USD", "plan": {published}, "effective": "2027-{month:02}-01", "edits": [{}], {MIDYEAR}}}"#,
            edits(&made, &picks).join(",")
        );
        let Ok(revised) = attain::call("quota.revise", &request) else { return Ok(()) };
        let revised = canonical(field(&parse(&revised), "plan").unwrap());
        let leaves = made.leaves();
        let won: Vec<String> = leaves.iter().map(|leaf| {
            format!(r#"{{"id": "{}", "month": "2027-02", "amount": "{}"}}"#, Made::id(*leaf), leaf * 7)
        }).collect();
        let past = |plan: &str| call("quota.attainment", &format!(
            r#"{{"currency": "USD", "plan": {plan}, "through": "2027-{:02}", "won": [{}]}}"#, month - 1, won.join(",")
        ));
        prop_assert_eq!(past(&published), past(&revised));
        conserves(&figures(&revised));
        let months = parse(&call("quota.months", &format!(r#"{{"plan": {revised}}}"#)));
        for node in rows(&figures(&revised), "nodes").iter().filter(|node| canonical(field(node, "leaf").unwrap()) == "true") {
            let id = text_field(node, "id");
            let sum: i64 = rows(&months, "rows").iter().filter(|row| text_field(row, "id") == id).map(|row| amount(row, "plain")).sum();
            prop_assert_eq!(sum, amount(node, "plain"), "the months of {:?} are not its year", id);
        }
    }
}

/// The exact shares of a hybrid, by the factor found among all candidates: between two neighbouring ones the sum of the
/// clamped shares is a straight line.
fn hybrid_slowly(target: u64, weights: &[u64], within: &BigRational) -> Vec<BigRational> {
    let count = BigRational::from_integer(weights.len().into());
    let big = |value: u64| BigRational::from_integer(BigInt::from(value));
    let base = big(target) / &count;
    let (low, high) = (&base * (BigRational::one() - within), &base * (BigRational::one() + within));
    // Zero weights are infinitesimal ones: they rise from the lower bound when all others stand at the upper one.
    let clamped = |factor: &BigRational, weight: u64| (factor * big(weight)).max(low.clone()).min(high.clone());
    let positive: Vec<u64> = weights.iter().copied().filter(|weight| *weight > 0).collect();
    let zeros = big((weights.len() - positive.len()).try_into().unwrap());
    let most: BigRational = positive.iter().map(|_| high.clone()).fold(&zeros * &low, |sum, part| sum + part);
    if most < big(target) {
        let rest = (big(target) - high.clone() * big(positive.len().try_into().unwrap())) / zeros;
        return weights.iter().map(|weight| if *weight > 0 { high.clone() } else { rest.clone() }).collect();
    }
    let sum =
        |factor: &BigRational| weights.iter().fold(BigRational::zero(), |sum, weight| sum + clamped(factor, *weight));
    let mut factors: Vec<BigRational> =
        positive.iter().flat_map(|weight| [&low / big(*weight), &high / big(*weight)]).collect();
    factors.sort();
    for pair in factors.windows(2) {
        let (at_low, at_high) = (sum(&pair[0]), sum(&pair[1]));
        if at_low <= big(target) && big(target) <= at_high {
            let factor = if at_low == at_high {
                pair[0].clone()
            } else {
                &pair[0] + (&pair[1] - &pair[0]) * (big(target) - &at_low) / (at_high - &at_low)
            };
            return weights.iter().map(|weight| clamped(&factor, *weight)).collect();
        }
    }
    weights.iter().map(|weight| clamped(&factors[factors.len() - 1], *weight)).collect()
}

/// Whole cents by largest remainder, the earlier first.
fn to_cents(exact: &[BigRational], target: u64) -> Vec<u64> {
    let mut whole: Vec<u64> = exact.iter().map(|share| share.floor().to_integer().to_u64().unwrap()).collect();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|one, other| exact[*other].fract().cmp(&exact[*one].fract()).then(one.cmp(other)));
    let left = usize::try_from(target - whole.iter().sum::<u64>()).unwrap();
    for place in order.into_iter().take(left) {
        whole[place] += 1;
    }
    whole
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_hybrid_is_that_of_its_slow_twin(target in 0_u64..1_000_000, weights in proptest::collection::vec(prop_oneof![1 => Just(0_u64), 3 => 1_u64..200], 1..9), within in 0_i64..=100) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let share = BigRational::new(within.into(), 100.into());
        let expected = to_cents(&hybrid_slowly(target, &weights, &share), target);
        let territories: Vec<String> =
            weights.iter().enumerate().map(|(index, weight)| format!(r#"{{"id": "t{index}", "potential": {weight}}}"#)).collect();
        let request = format!(
            r#"{{"currency": "USD", "target": "{}.{:02}", "by": {{"kind": "hybrid", "within": "{}.{:02}"}}, "territories": [{}]}}"#,
            target / 100, target % 100, within / 100, within % 100, territories.join(",")
        );
        let split = parse(&call("quota.split", &request));
        let found: Vec<u64> = rows(&split, "parts").iter().map(|part| amount(part, "amount").try_into().unwrap()).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_ramp_by_days_is_that_of_its_slow_twin(start in 0_i32..730, away in 0_i32..400, length in 0_i32..120, month in 1_u32..=12) {
        let day = |offset: i32| attain::Date::of(2026, 1, 1).unwrap().plus_days(offset.into()).unwrap();
        let (start, from) = (day(start), day(start + away));
        let to = from.plus_days(length.into()).unwrap();
        let request = format!(
            r#"{{"start": "{start}", "period": "2027-{month:02}", "leave": [{{"from": "{from}", "to": "{to}"}}], "ramp": {{"convention": "by_days"}}}}"#
        );
        let found = parse(&call("ramp.factors", &request));
        // Day by day: tenure stands still on leave; a month of it is over when the day of the start has come again.
        let schedule = [0, 25, 50, 75];
        let (mut sum, mut days, mut present) = (0_i64, 0_i64, 0_i64);
        let first = attain::Date::of(2027, month, 1).unwrap();
        let mut today = first;
        while today.month() == month && today.year() == 2027 {
            days += 1;
            let away = |day: attain::Date| from <= day && day <= to;
            present += i64::from(!away(today));
            if today >= start {
                let mut worked = start;
                let mut left = i64::from(start.days_to(today));
                let mut day = start;
                while day <= today {
                    left -= i64::from(away(day));
                    day = day.next().unwrap();
                }
                if left >= 0 {
                    worked = worked.plus_days(left).unwrap();
                    let mut months = 12 * (worked.year() - start.year()) + i32::try_from(worked.month()).unwrap() - i32::try_from(start.month()).unwrap();
                    let last_of_month = worked.next().unwrap().month() != worked.month();
                    if worked.day() < start.day() && !(last_of_month && worked.day() < start.day()) {
                        months -= 1;
                    }
                    sum += schedule.get(usize::try_from(months).unwrap()).copied().unwrap_or(100);
                }
            }
            today = today.next().unwrap();
        }
        let carried = BigRational::new((sum * present).into(), (100 * days * days).into());
        let shown = (&carried * BigRational::from_integer(1_000_000.into())).round().to_integer();
        let text = text_field(&found, "carried").unwrap();
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let micros: BigInt = format!("{whole}{fraction:0<6}").parse().unwrap();
        // Halves go to even here, away from zero there: at most one in the last place.
        let apart = (micros - shown).to_i64().unwrap().abs();
        prop_assert!(apart <= 1, "{} is not {}", text, carried);
        prop_assert_eq!(at(&found, "months[0].present").is_some(), true);
    }
}
