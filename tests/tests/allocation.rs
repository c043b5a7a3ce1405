//! Allocation: its laws, and slow twins that share nothing with it but the definition.

use attain::allocate::{self, Allocation, AllocationMethod, PartBound, Share, TieOrder, allocate};
use attain::{Money, Weight, record};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One as _, Zero as _};
use proptest::prelude::*;

const METHODS: [AllocationMethod; 2] = [AllocationMethod::LargestRemainder, AllocationMethod::SainteLague];

/// A share as the tests make it: weight, floor, ceiling.
type Row = (u128, Option<i64>, Option<i64>);

fn ids(count: usize) -> Vec<String> {
    (0..count).map(|index| format!("{:03}", (index * 7 + 3) % 101)).collect()
}

fn divided(whole: i64, rows: &[Row], method: AllocationMethod, ties: TieOrder) -> Result<Allocation, attain::Error> {
    let ids = ids(rows.len());
    let share = |(id, (weight, floor, ceiling)): (&'_ String, &Row)| (id.clone(), *weight, *floor, *ceiling);
    let owned: Vec<_> = ids.iter().zip(rows).map(share).collect();
    let shares: Vec<Share> =
        owned.iter().map(|(id, weight, floor, ceiling)| Share::new(id, *weight).within(*floor, *ceiling)).collect();
    allocate(whole, &shares, method, ties)
}

fn units(allocation: &Allocation) -> Vec<i64> {
    allocation.parts().iter().map(|part| part.units()).collect()
}

/// The same rows by `allocate::units` and by `allocate`, their ids ascending: then the first has a way of its own.
fn both(whole: i64, rows: &[Row], method: AllocationMethod) -> (Result<Vec<i64>, String>, Result<Vec<i64>, String>) {
    let names: Vec<String> = (0..rows.len()).map(|index| format!("{index:06}")).collect();
    let share = |(id, row): (&'_ String, &Row)| (id.clone(), *row);
    let owned: Vec<(String, Row)> = names.iter().zip(rows).map(share).collect();
    let shares: Vec<Share> = owned.iter().map(|(id, row)| Share::new(id, row.0).within(row.1, row.2)).collect();
    let told = |error: attain::Error| format!("{error}");
    let alone = allocate::units(whole, &shares, method, TieOrder::Id).map_err(told);
    (alone, allocate(whole, &shares, method, TieOrder::Id).map(|parts| units(&parts)).map_err(told))
}

/// Rows of an amount's size: weights near a base, bounds around it, some of them without.
fn amounts() -> impl Strategy<Value = (i64, Vec<Row>)> {
    let row = (1_u64..1 << 40, 50_u64..200, 0_u32..6).prop_map(|(base, weight, bounded)| {
        let bound = |parts: u64| i64::try_from(base / 100 * parts).expect("small");
        let (low, high) = ((bounded != 1).then(|| bound(85)), (bounded != 2).then(|| bound(115)));
        (u128::from(base / 100 * weight), low, high.filter(|_| bounded != 3))
    });
    (prop::collection::vec(row, 1..120), 80_i64..130).prop_map(|(rows, of_all)| {
        let base: i64 = rows.iter().map(|row| i64::try_from(row.0).expect("small")).sum();
        (base / 100 * of_all, rows)
    })
}

fn big(value: impl Into<BigInt>) -> BigRational {
    BigRational::from_integer(value.into())
}

/// `level * weight` between the bounds; the level may lie past every weight above zero, then zero weights count alike.
fn held(row: &Row, level: &BigRational, zero_weights: bool) -> BigRational {
    let floor = big(row.1.unwrap_or(0));
    let share = match (row.0, zero_weights) {
        (0, true) => level.clone(),
        (0, false) => BigRational::zero(),
        (_, true) => return big(row.2.expect("a ceiling")),
        (weight, false) => level * big(weight),
    };
    let share = share.max(floor);
    row.2.map_or(share.clone(), |ceiling| share.min(big(ceiling)))
}

/// The exact shares: the sum is a broken line in the level, so look at every breakpoint and go on in a straight line.
fn shares_slowly(whole: i64, rows: &[Row]) -> Vec<BigRational> {
    let whole = big(whole);
    let all_capped = rows.iter().filter(|row| row.0 > 0).all(|row| row.2.is_some());
    for zero_weights in [false, true] {
        if zero_weights && !all_capped {
            break;
        }
        let weight = |row: &Row| if zero_weights { u128::from(row.0 == 0) } else { row.0 };
        let sum = |level: &BigRational| -> BigRational { rows.iter().map(|row| held(row, level, zero_weights)).sum() };
        let bounds = rows.iter().filter(|row| weight(row) > 0);
        let mut levels: Vec<BigRational> = bounds
            .flat_map(|row| [row.1, row.2].into_iter().flatten().map(|bound| big(bound) / big(weight(row))))
            .collect();
        levels.push(BigRational::zero());
        levels.sort();
        let last = levels.last().expect("a level").clone() + BigRational::one();
        levels.push(last);
        for pair in levels.windows(2) {
            let (low, high) = (&pair[0], &pair[1]);
            let (at_low, at_high) = (sum(low), sum(high));
            let past_last = *high == *levels.last().expect("a level") && at_high > at_low;
            if at_low <= whole && (whole <= at_high || past_last) {
                let level = if at_high == at_low {
                    low.clone()
                } else {
                    low + (high - low) * (&whole - &at_low) / (&at_high - &at_low)
                };
                return rows.iter().map(|row| held(row, &level, zero_weights)).collect();
            }
        }
    }
    panic!("no level for {whole} over {rows:?}")
}

fn ranks(count: usize, ties: TieOrder) -> Vec<usize> {
    let ids = ids(count);
    let rank = |index: usize| match ties {
        TieOrder::Id => ids.iter().filter(|id| **id < ids[index]).count(),
        TieOrder::Order => index,
    };
    (0..count).map(rank).collect()
}

fn largest_remainder_slowly(whole: i64, rows: &[Row], ties: TieOrder) -> Vec<i64> {
    let shares = shares_slowly(whole, rows);
    let mut parts: Vec<BigInt> = shares.iter().map(|share| share.floor().to_integer()).collect();
    let ranks = ranks(rows.len(), ties);
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|index| (-(&shares[*index] - shares[*index].floor()), ranks[*index]));
    let left = BigInt::from(whole) - parts.iter().sum::<BigInt>();
    for index in order.into_iter().take(usize::try_from(left).expect("few units")) {
        parts[index] += 1;
    }
    parts.into_iter().map(|part| i64::try_from(part).expect("a part")).collect()
}

/// The method as it is told: floors first, then unit by unit to the strongest claim.
fn sainte_lague_slowly(whole: i64, rows: &[Row], ties: TieOrder) -> Vec<i64> {
    let mut parts: Vec<i64> = rows.iter().map(|row| row.1.unwrap_or(0)).collect();
    let ranks = ranks(rows.len(), ties);
    for _ in parts.iter().sum::<i64>()..whole {
        let open = (0..rows.len()).filter(|index| rows[*index].2.is_none_or(|ceiling| parts[*index] < ceiling));
        let next = open.max_by_key(|index| {
            let weight = rows[*index].0;
            // A zero weight is infinitesimal: behind all others, in itself like any other.
            let claim = big(weight.max(1)) / big(2 * parts[*index] + 1);
            (weight > 0, claim, std::cmp::Reverse(ranks[*index]))
        });
        parts[next.expect("room under a ceiling")] += 1;
    }
    parts
}

/// A whole, and shares whose bounds leave room for it.
fn cases() -> impl Strategy<Value = (i64, Vec<Row>)> {
    let weight = prop_oneof![Just(0_u128), 1_u128..6, 1_u128..1_000, Just(1_000_000_000_000_000_000_000)];
    let row = (weight, prop::option::of(0_i64..12), prop::option::of(0_i64..30));
    (0_i64..80, prop::collection::vec(row, 1..9)).prop_map(|(whole, mut rows)| {
        for row in &mut rows {
            if let (Some(floor), Some(ceiling)) = (row.1, row.2) {
                row.2 = Some(ceiling.max(floor));
            }
        }
        if rows.iter().all(|row| row.0 == 0) {
            rows[0].0 = 3;
        }
        let floors: i64 = rows.iter().map(|row| row.1.unwrap_or(0)).sum();
        let ceilings: Option<i64> = rows.iter().map(|row| row.2).sum();
        (whole.max(floors).min(ceilings.unwrap_or(i64::MAX)), rows)
    })
}

proptest! {
    #[test]
    fn parts_are_those_of_the_slow_twins((whole, rows) in cases(), by_id: bool) {
        let ties = if by_id { TieOrder::Id } else { TieOrder::Order };
        let exact = shares_slowly(whole, &rows);
        for method in METHODS {
            let found = divided(whole, &rows, method, ties).expect("feasible");
            let slow = match method {
                AllocationMethod::LargestRemainder => largest_remainder_slowly(whole, &rows, ties),
                AllocationMethod::SainteLague => sainte_lague_slowly(whole, &rows, ties),
            };
            prop_assert_eq!(units(&found), slow, "{}", method);
            prop_assert_eq!(units(&found).iter().sum::<i64>(), whole);
            for ((part, share), row) in found.parts().iter().zip(&exact).zip(&rows) {
                let (rest, over) = part.remainder();
                prop_assert_eq!(&(big(part.whole_units()) + big(rest) / big(over)), share);
                match part.bound() {
                    PartBound::None => {}
                    PartBound::Floor => prop_assert_eq!(Some(part.whole_units()), row.1),
                    PartBound::Ceiling => prop_assert_eq!(Some(part.whole_units()), row.2),
                }
                let within = row.1.unwrap_or(0) <= part.units() && row.2.is_none_or(|ceiling| part.units() <= ceiling);
                prop_assert!(within, "{:?} for {:?}", part, row);
            }
        }
    }

    #[test]
    fn the_mirror_image_of_a_whole_has_the_mirror_images_of_its_parts((whole, rows) in cases()) {
        let mirrored: Vec<Row> =
            rows.iter().map(|(weight, floor, ceiling)| (*weight, ceiling.map(|c| -c), floor.map(|f| -f))).collect();
        prop_assume!(whole > 0);
        for method in METHODS {
            let there = units(&divided(whole, &rows, method, TieOrder::Id).expect("feasible"));
            let back = units(&divided(-whole, &mirrored, method, TieOrder::Id).expect("feasible"));
            prop_assert_eq!(there, back.into_iter().map(|part| -part).collect::<Vec<_>>());
        }
    }

    #[test]
    fn units_alone_are_those_of_the_parts((whole, rows) in prop_oneof![cases(), amounts()], negative: bool) {
        let mirror = |row: &Row| (row.0, row.2.map(|bound| -bound), row.1.map(|bound| -bound));
        let (whole, rows) = if negative { (-whole, rows.iter().map(mirror).collect()) } else { (whole, rows) };
        for method in METHODS {
            let (alone, parts) = both(whole, &rows, method);
            prop_assert_eq!(alone, parts);
        }
    }

    #[test]
    fn only_proportions_count((whole, rows) in cases(), factor in 1_u128..1_000_000) {
        let scaled: Vec<Row> = rows.iter().map(|(weight, floor, ceiling)| (weight * factor, *floor, *ceiling)).collect();
        for method in METHODS {
            let one = units(&divided(whole, &rows, method, TieOrder::Id).expect("feasible"));
            prop_assert_eq!(one, units(&divided(whole, &scaled, method, TieOrder::Id).expect("feasible")));
        }
    }

    #[test]
    fn the_order_of_the_shares_does_not_matter_where_ties_go_by_id((whole, rows) in cases(), turn in 0_usize..8) {
        let names = ids(rows.len());
        let mut shares: Vec<Share> =
            rows.iter().zip(&names).map(|(row, id)| Share::new(id, row.0).within(row.1, row.2)).collect();
        for method in METHODS {
            let mut one = units(&allocate(whole, &shares, method, TieOrder::Id).expect("feasible"));
            let turn = turn % shares.len();
            shares.rotate_left(turn);
            one.rotate_left(turn);
            prop_assert_eq!(one, units(&allocate(whole, &shares, method, TieOrder::Id).expect("feasible")));
        }
    }

    #[test]
    fn by_divisors_a_larger_whole_makes_no_part_smaller((whole, rows) in cases()) {
        let method = AllocationMethod::SainteLague;
        let fewer = units(&divided(whole, &rows, method, TieOrder::Id).expect("feasible"));
        if let Ok(more) = divided(whole + 1, &rows, method, TieOrder::Id) {
            prop_assert!(fewer.iter().zip(units(&more)).all(|(fewer, more)| *fewer <= more));
        }
    }

    #[test]
    fn a_part_by_remainder_is_less_than_a_unit_from_its_share((whole, rows) in cases()) {
        let found = divided(whole, &rows, AllocationMethod::LargestRemainder, TieOrder::Id).expect("feasible");
        prop_assert!(found.parts().iter().all(|part| [0, 1].contains(&(part.units() - part.whole_units()))));
    }

    /// Wholes too large to award one by one: products of 133 bits, and the test that no claim is passed over.
    #[test]
    fn large_wholes_are_exact(
        whole in prop_oneof![Just(i64::MAX), 1_000_000_000_000_i64..i64::MAX],
        weights in prop::collection::vec(
            prop_oneof![Just(10_u128.pow(21)), 10_u128.pow(20)..10_u128.pow(21), 1_u128..100], 1..40),
    ) {
        let rows: Vec<Row> = weights.iter().map(|weight| (*weight, None, None)).collect();
        let sum: u128 = weights.iter().sum();
        let found = divided(whole, &rows, AllocationMethod::LargestRemainder, TieOrder::Id).expect("feasible");
        for (part, weight) in found.parts().iter().zip(&weights) {
            let (rest, over) = part.remainder();
            let share = big(whole) * big(*weight) / big(sum);
            prop_assert_eq!(big(part.whole_units()) + big(rest) / big(over), share);
        }
        let slow = largest_remainder_slowly(whole, &rows, TieOrder::Id);
        prop_assert_eq!(units(&found), slow);
        let parts = units(&divided(whole, &rows, AllocationMethod::SainteLague, TieOrder::Id).expect("feasible"));
        prop_assert_eq!(parts.iter().map(|part| i128::from(*part)).sum::<i128>(), i128::from(whole));
        let ranks = ranks(rows.len(), TieOrder::Id);
        let claim = |index: usize, unit: i64| {
            (big(weights[index]) / (big(unit) * big(2) + big(1)), std::cmp::Reverse(ranks[index]))
        };
        let weakest = (0..parts.len()).filter(|index| parts[*index] > 0).map(|index| claim(index, parts[index] - 1)).min();
        let strongest = (0..parts.len()).map(|index| claim(index, parts[index])).max();
        prop_assert!(weakest > strongest, "a claim was passed over");
    }

    #[test]
    fn weights_in_one_scale_keep_their_proportions(texts in prop::collection::vec("[0-9]{1,12}(\\.[0-9]{1,9})?", 1..6)) {
        let weights: Vec<Weight> = texts.iter().map(|text| text.parse().expect("a weight")).collect();
        let whole = Weight::whole(&weights);
        for (one, weight) in whole.iter().zip(&weights) {
            for (other, second) in whole.iter().zip(&weights) {
                let (left, right) = (weight.fraction(), second.fraction());
                prop_assert_eq!(
                    big(*one) * big(right.0) * big(left.1),
                    big(*other) * big(left.0) * big(right.1)
                );
            }
        }
    }
}

#[test]
fn weights_that_cannot_be_added_are_refused() {
    let shares = [Share::new("a", u128::MAX), Share::new("b", 1)];
    let error = allocate(1, &shares, AllocationMethod::SainteLague, TieOrder::Id).expect_err("too large");
    assert_eq!((error.code().as_str(), error.path()), ("allocate.out_of_range", "shares"));
    let one = [Share::new("a", u128::MAX)];
    let alone = allocate(i64::MIN, &one, AllocationMethod::SainteLague, TieOrder::Id).expect("the smallest whole");
    assert_eq!(units(&alone), [i64::MIN]);
}

#[test]
fn errors_name_the_shortfall_in_the_units_of_the_request() {
    let request = r#"{"currency": "USD", "whole": "100", "shares": [
        {"id": "a", "weight": 1, "floor": "60"}, {"id": "b", "weight": 1, "floor": "60"}]}"#;
    let request = record::from_json(request).expect("a request");
    let error = attain::allocate::money(&request).expect_err("too much");
    assert_eq!(error.message(), "the floors add up to `120.00`, `20.00` more than the whole `100.00`");
}

#[test]
fn a_hundred_thousand_parts_of_a_large_amount_sum_to_it() {
    let count = 100_000_u128;
    let names: Vec<String> = (0..count).map(|index| format!("{index:06}")).collect();
    let whole: Money = "10000000000.01 USD".parse().expect("money");
    let shares: Vec<Share> = names
        .iter()
        .zip(0_u128..)
        .map(|(id, index)| {
            let floor = (index % 10 == 0).then_some(9_000_000);
            let ceiling = (index % 7 == 0).then_some(11_000_000);
            Share::new(id, index * 7_919 % 1_000_003).within(floor, ceiling)
        })
        .collect();
    for method in METHODS {
        let parts = units(&allocate(whole.minor(), &shares, method, TieOrder::Id).expect("feasible"));
        assert_eq!(parts.len(), names.len());
        assert_eq!(parts.iter().sum::<i64>(), whole.minor());
        assert_eq!(allocate::units(whole.minor(), &shares, method, TieOrder::Id), Ok(parts));
    }
}
