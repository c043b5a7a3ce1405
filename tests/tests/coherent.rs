//! Coherent forecasts: their laws on random hierarchies, and a slow twin that solves the normal equations in exact fractions.

use attain::record::Value;
use attain_tests::{at, canonical, field, parse, text_at, text_field};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One as _, Zero as _};
use proptest::prelude::*;

/// A node: its parent's place, its forecast and its spread in yen.
#[derive(Clone, Debug)]
struct Node {
    parent: Option<usize>,
    forecast: Option<i64>,
    spread: i64,
}

/// Hierarchies of any form: each node is under an earlier one, or at the top.
fn hierarchy(missing: bool, most: usize) -> impl Strategy<Value = Vec<Node>> {
    let node = (any::<prop::sample::Index>(), 0_u8..10, -50_i64..1_000, 0_u8..10, 1_i64..60);
    prop::collection::vec(node, 1..most).prop_map(move |rows| {
        let node =
            |(place, (above, top, forecast, gone, spread)): (usize, (prop::sample::Index, u8, i64, u8, i64))| Node {
                parent: (place > 0 && top > 0).then(|| above.index(place.max(1))),
                forecast: (!missing || gone > 2).then_some(forecast),
                spread,
            };
        rows.into_iter().enumerate().map(node).collect()
    })
}

fn request(nodes: &[Node], weighting: &str, order: impl Iterator<Item = usize>, factor: i64) -> String {
    let rows: Vec<String> = order
        .map(|place| {
            let node = &nodes[place];
            let parent = node.parent.map_or_else(String::new, |parent| format!(r#", "parent": "n{parent:02}""#));
            let forecast = node.forecast.map_or_else(String::new, |own| format!(r#", "forecast": {}"#, own * factor));
            format!(r#"{{"id": "n{place:02}"{parent}{forecast}, "spread": {}}}"#, node.spread * factor)
        })
        .collect();
    format!(r#"{{"currency": "JPY", "weighting": "{weighting}", "nodes": [{}]}}"#, rows.join(", "))
}

fn answer(request: &str) -> Result<Value, String> {
    attain::call("forecast.coherent", request).map(|text| parse(&text)).map_err(|error| error.code().to_string())
}

/// The coherent amounts, by place.
fn amounts(found: &Value) -> Vec<i64> {
    let Some(Value::List(rows)) = field(found, "nodes") else { panic!("no nodes") };
    rows.iter().map(|row| text_field(row, "coherent").expect("an amount").parse().expect("a whole number")).collect()
}

fn children(nodes: &[Node], of: usize) -> Vec<usize> {
    (0..nodes.len()).filter(|place| nodes[*place].parent == Some(of)).collect()
}

fn leaves(nodes: &[Node], of: usize) -> Vec<usize> {
    match children(nodes, of).as_slice() {
        [] => vec![of],
        below => below.iter().flat_map(|child| leaves(nodes, *child)).collect(),
    }
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

fn variance(nodes: &[Node], weighting: &str, place: usize) -> BigRational {
    match weighting {
        "spread" => whole(nodes[place].spread * nodes[place].spread),
        _ => whole(i64::try_from(leaves(nodes, place).len()).expect("few")),
    }
}

/// Solves a square system by elimination; `None` where it has no one solution.
fn solve(mut rows: Vec<Vec<BigRational>>) -> Option<Vec<BigRational>> {
    let count = rows.len();
    for column in 0..count {
        let pivot = (column..count).find(|row| !rows[*row][column].is_zero())?;
        rows.swap(column, pivot);
        let lead = rows[column][column].clone();
        for value in &mut rows[column] {
            *value /= &lead;
        }
        let pivot = rows[column].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(place, _)| *place != column) {
            let times = row[column].clone();
            for (value, of_pivot) in row.iter_mut().zip(&pivot).filter(|_| !times.is_zero()) {
                *value -= of_pivot * &times;
            }
        }
    }
    Some(rows.into_iter().map(|row| row[count].clone()).collect())
}

/// The exact amounts by the normal equations of the leaves, one equation each:
/// the sum over every node above a leaf, itself among them, of (amount - forecast) / variance is zero.
fn exact(nodes: &[Node], weighting: &str) -> Option<Vec<BigRational>> {
    let bottom: Vec<usize> = (0..nodes.len()).filter(|place| children(nodes, *place).is_empty()).collect();
    let mut rows = vec![vec![BigRational::zero(); bottom.len() + 1]; bottom.len()];
    for (place, node) in nodes.iter().enumerate() {
        let Some(own) = node.forecast else { continue };
        let precision = variance(nodes, weighting, place).recip();
        let below = leaves(nodes, place);
        let covered: Vec<usize> = (0..bottom.len()).filter(|column| below.contains(&bottom[*column])).collect();
        for row in &covered {
            for column in &covered {
                rows[*row][*column] += &precision;
            }
            rows[*row][bottom.len()] += whole(own) * &precision;
        }
    }
    let found = solve(rows)?;
    let sum = |place: usize| {
        let below = leaves(nodes, place);
        bottom.iter().zip(&found).filter(|(leaf, _)| below.contains(leaf)).map(|(_, amount)| amount.clone()).sum()
    };
    Some((0..nodes.len()).map(sum).collect())
}

/// Whole yen, top down: the nearest at the top, of two the even one; below, the largest remainders up, ties by id.
fn rounded(nodes: &[Node], exact: &[BigRational]) -> Vec<BigInt> {
    // Remainders are compared to the millionth.
    let million = whole(1_000_000);
    let half = BigRational::new(BigInt::one(), BigInt::from(2));
    let millionths = |amount: &BigRational| -> BigInt { (amount * &million + &half).floor().to_integer() };
    let floor = |amount: &BigRational| {
        let (units, rest) = (millionths(amount), BigInt::from(1_000_000));
        let down = BigRational::new(units.clone(), rest.clone()).floor().to_integer();
        (down.clone(), units - down * rest)
    };
    let mut found = vec![BigInt::zero(); nodes.len()];
    // Parents stand before their children.
    for place in 0..nodes.len() {
        if nodes[place].parent.is_none() {
            found[place] = nearest(&BigRational::new(millionths(&exact[place]), BigInt::from(1_000_000)));
        }
        let below = children(nodes, place);
        let mut left = found[place].clone() - below.iter().map(|child| floor(&exact[*child]).0).sum::<BigInt>();
        let mut order = below.clone();
        order.sort_by_key(|child| (-floor(&exact[*child]).1, *child));
        for child in order {
            let up = left > BigInt::zero();
            found[child] = floor(&exact[child]).0 + i32::from(up);
            left -= i32::from(up);
        }
    }
    found
}

fn nearest(amount: &BigRational) -> BigInt {
    let (floor, half) = (amount.floor(), BigRational::new(BigInt::one(), BigInt::from(2)));
    let rest = amount - &floor;
    let odd = !(floor.to_integer() % BigInt::from(2)).is_zero();
    floor.to_integer() + i32::from(rest > half || (rest == half && odd))
}

fn coherent(nodes: &[Node], found: &[i64]) -> bool {
    (0..nodes.len()).all(|place| {
        let below = children(nodes, place);
        below.is_empty() || below.iter().map(|child| found[*child]).sum::<i64>() == found[place]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// To the unit what the normal equations say, in fractions of any size, rounded top down.
    #[test]
    fn it_is_the_least_squares_solution(nodes in hierarchy(false, 9), spreads in any::<bool>()) {
        let weighting = if spreads { "spread" } else { "structure" };
        let found = amounts(&answer(&request(&nodes, weighting, 0..nodes.len(), 1)).expect("an answer"));
        let exact = exact(&nodes, weighting).expect("every leaf has a forecast");
        let expected = rounded(&nodes, &exact);
        prop_assert_eq!(found.iter().map(|amount| BigInt::from(*amount)).collect::<Vec<_>>(), expected);
    }

    /// The same where forecasts are missing and one solution is left; where there is none, equal parts, or it says so.
    #[test]
    fn what_is_missing_is_what_the_others_leave(nodes in hierarchy(true, 9), spreads in any::<bool>()) {
        let weighting = if spreads { "spread" } else { "structure" };
        let exact = exact(&nodes, weighting);
        let above = |mut place: usize| {
            let mut known = nodes[place].forecast.is_some();
            while let Some(parent) = nodes[place].parent {
                known |= nodes[parent].forecast.is_some();
                place = parent;
            }
            known
        };
        let told = (0..nodes.len()).filter(|place| children(&nodes, *place).is_empty()).all(above);
        let found = answer(&request(&nodes, weighting, 0..nodes.len(), 1));
        if !told {
            prop_assert_eq!(found.expect_err("nothing says what a leaf brings"), "forecast.undetermined");
            return Ok(());
        }
        let found = amounts(&found.expect("an answer"));
        prop_assert!(coherent(&nodes, &found));
        if let Some(exact) = exact {
            let expected = rounded(&nodes, &exact);
            prop_assert_eq!(found.iter().map(|amount| BigInt::from(*amount)).collect::<Vec<_>>(), expected);
        }
    }

    /// Leaves that nothing tells apart get the same, but for an odd unit.
    #[test]
    fn leaves_without_a_forecast_share_alike(own in prop::collection::vec(0_i64..500, 0..4), missing in 1_usize..6, top in 0_i64..3_000) {
        let mut nodes = vec![Node { parent: None, forecast: Some(top), spread: 1 }];
        nodes.extend(own.iter().map(|own| Node { parent: Some(0), forecast: Some(*own), spread: 1 }));
        nodes.extend((0..missing).map(|_| Node { parent: Some(0), forecast: None, spread: 1 }));
        let found = amounts(&answer(&request(&nodes, "structure", 0..nodes.len(), 1)).expect("an answer"));
        prop_assert_eq!(found[0], top);
        prop_assert_eq!(&found[1..=own.len()], own.as_slice(), "whoever has one keeps it");
        let rest = &found[own.len() + 1..];
        prop_assert!(rest.iter().max().expect("one") - rest.iter().min().expect("one") <= 1);
    }

    /// Parents are the sums of their children; what was coherent stays; the order of the rows never matters; ten times the
    /// amounts are ten times the answer, to a unit.
    #[test]
    fn coherent_to_the_unit_whatever_the_order(nodes in hierarchy(true, 40), spreads in any::<bool>(), seed in any::<u64>()) {
        let weighting = if spreads { "spread" } else { "structure" };
        let Ok(found) = answer(&request(&nodes, weighting, 0..nodes.len(), 1)) else { return Ok(()) };
        let whole = amounts(&found);
        prop_assert!(coherent(&nodes, &whole));
        let mut order: Vec<usize> = (0..nodes.len()).collect();
        order.sort_by_key(|place| (u64::try_from(*place).expect("few") + 1).wrapping_mul(seed | 1));
        let turned = answer(&request(&nodes, weighting, order.into_iter(), 1)).expect("an answer");
        prop_assert_eq!(canonical(&turned), canonical(&found));
        let stays: Vec<Node> = nodes.iter().zip(&whole).map(|(node, own)| Node { forecast: Some(*own), ..node.clone() }).collect();
        let again = answer(&request(&stays, weighting, 0..nodes.len(), 1)).expect("an answer");
        prop_assert_eq!(amounts(&again), whole.clone(), "coherent forecasts stay");
        prop_assert_eq!(text_at(&again, "disagreeing"), "0");
        let tenfold = amounts(&answer(&request(&nodes, weighting, 0..nodes.len(), 10)).expect("an answer"));
        for (one, ten) in whole.iter().zip(&tenfold) {
            prop_assert!((ten - one * 10).abs() <= 10, "{} and ten times {}", ten, one);
        }
    }

    /// Amounts at the end of what fits: coherent to the unit, or refused; what agrees stays.
    #[test]
    fn huge_amounts_are_coherent_too(own in prop::collection::vec(-4_000_000_000_000_000_000_i64..4_000_000_000_000_000_000, 3)) {
        let mut nodes: Vec<Node> = own.iter().map(|own| Node { parent: Some(0), forecast: Some(*own), spread: 7 }).collect();
        nodes[0].parent = None;
        if let Ok(found) = answer(&request(&nodes, "spread", 0..3, 1)) {
            let found = amounts(&found);
            prop_assert!(coherent(&nodes, &found));
            for (node, found) in nodes.iter_mut().zip(&found) {
                node.forecast = Some(*found);
            }
            prop_assert_eq!(amounts(&answer(&request(&nodes, "spread", 0..3, 1)).expect("an answer")), found);
        }
    }
}

#[test]
fn a_hierarchy_that_is_held_says_what_the_operation_says() {
    use attain::Id;
    use attain::forecast::Hierarchy;
    let ids: Vec<Id> = ["Zoe", "All", "Ann", "Bob", "Cid"].iter().map(|id| id.parse().expect("an id")).collect();
    let parents = [Some(1), None, Some(0), Some(0), Some(1)].map(|place: Option<usize>| place.map(|place| &ids[place]));
    let hierarchy = Hierarchy::of(ids.iter().zip(parents)).expect("a hierarchy");
    let yen = |amounts: [i64; 5]| amounts.map(Some);
    let rows = |amounts: &[i64; 5], spreads: &[i64; 5]| {
        let row = |place: usize| {
            let parent = parents[place].map_or_else(String::new, |parent| format!(r#", "parent": "{parent}""#));
            format!(
                r#"{{"id": "{}"{parent}, "forecast": {}, "spread": {}}}"#,
                ids[place], amounts[place], spreads[place]
            )
        };
        (0..5).map(row).collect::<Vec<_>>().join(", ")
    };
    let (amounts, spreads) = ([70, 130, 20, 30, 40], [9, 8, 7, 6, 5]);
    for weighting in ["structure", "spread"] {
        let request =
            format!(r#"{{"currency": "JPY", "weighting": "{weighting}", "nodes": [{}]}}"#, rows(&amounts, &spreads));
        let found = answer(&request).expect("an answer");
        let given = if weighting == "spread" { yen(spreads).to_vec() } else { Vec::new() };
        let held = hierarchy.coherent(&yen(amounts), &given).expect("amounts");
        let Some(Value::List(nodes)) = at(&found, "nodes") else { panic!("no nodes") };
        for node in nodes {
            let place = ids.iter().position(|id| Some(id.as_str()) == text_field(node, "key")).expect("a node");
            assert_eq!(text_field(node, "coherent"), Some(held[place].to_string().as_str()));
        }
    }
    let code = |found: Result<Vec<i64>, attain::Error>| found.expect_err("refused").code().to_string();
    assert_eq!(code(hierarchy.coherent(&[], &[])), "forecast.undetermined");
    assert_eq!(code(hierarchy.coherent(&yen(amounts), &yen([9, 8, 7, -6, 5]))), "forecast.spread_not_positive");
}
