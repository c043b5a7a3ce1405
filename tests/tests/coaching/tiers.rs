//! Laws of tiers.

use attain::RampAdjusted;
use attain::coaching::{self, Tier, TierPerson, TierQuarter, TiersSplit, TiersSplitRequest};
use proptest::prelude::*;

use super::{config, id};

/// Attainments of some people in some quarters, in hundredths.
fn attainments() -> impl Strategy<Value = Vec<Vec<i64>>> {
    (2..=4_usize, 0..=16_usize)
        .prop_flat_map(|(quarters, people)| prop::collection::vec(prop::collection::vec(0..150_i64, quarters), people))
}

fn tiers(rows: &[Vec<i64>]) -> TiersSplit {
    let quarters = rows.first().map_or(2, Vec::len);
    let periods: Vec<_> = (1..=quarters).map(|quarter| format!("2026Q{quarter}").parse().expect("a quarter")).collect();
    let person = |(place, row): (usize, &Vec<i64>)| {
        let reached = |percent: i64| RampAdjusted::of(i128::from(percent), 100).expect("an attainment");
        let rows = periods.iter().zip(row).map(|(period, percent)| TierQuarter::new(*period, reached(*percent)));
        TierPerson::new(id(&format!("p{place:02}")), rows.collect())
    };
    let people = rows.iter().enumerate().map(person).collect();
    coaching::split(&TiersSplitRequest::new(periods.clone(), people)).expect("an answer")
}

/// The tier of each, by a way of its own: sort, cut the ends off, let ties share the better, spare who is at quota.
fn plain_tiers(rows: &[Vec<i64>]) -> Vec<Tier> {
    let sums: Vec<i64> = rows.iter().map(|row| row.iter().sum()).collect();
    let mut sorted = sums.clone();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    let seats = sums.len() / 5;
    let quota = 100 * i64::try_from(rows[0].len()).expect("few");
    let tier = |sum: &i64| {
        let first = sorted.iter().position(|other| other == sum).expect("it is one of them");
        let last_seat = sorted.len() - seats;
        if first < seats {
            Tier::Top
        } else if first >= last_seat && *sum < quota {
            Tier::Bottom
        } else {
            Tier::Middle
        }
    };
    sums.iter().map(tier).collect()
}

fn tier_of(tiers: &TiersSplit, place: usize) -> Tier {
    let split = tiers.split().known().expect("tiers");
    let row = split.rows().iter().find(|row| row.person().as_str() == format!("p{place:02}"));
    *row.expect("everyone has a row").tier()
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn tiers_are_those_of_a_plain_sort(rows in attainments()) {
        let found = tiers(&rows);
        let Some(split) = found.split().known() else {
            prop_assert!(rows.len() < 5);
            return Ok(());
        };
        let expected = plain_tiers(&rows);
        for (place, tier) in expected.iter().enumerate() {
            prop_assert_eq!(tier_of(&found, place), *tier, "{}", place);
        }
        prop_assert_eq!(split.top() + split.middle() + split.bottom(), split.people());
        // Nobody is put into a worse tier by a tie, so the top has at least its seats, the bottom at most its own.
        let seats = u64::try_from(rows.len() / 5).expect("few");
        prop_assert!(split.top() >= seats && split.bottom() <= seats);
    }

    #[test]
    fn more_is_never_worse(rows in attainments(), who in any::<prop::sample::Index>(), more in 1..80_i64) {
        prop_assume!(rows.len() >= 5);
        let place = who.index(rows.len());
        let before = tier_of(&tiers(&rows), place);
        let mut better = rows;
        better[place][0] += more;
        prop_assert!(tier_of(&tiers(&better), place) <= before, "the better tier comes first");
    }
}
