//! Laws: what may not change a range, and which way it may.

use attain_tests::{at, canonical, parse};
use proptest::prelude::*;

use super::twin::{cents, chance, deals, target_of};
use super::{BILLION, Deal, answer, ask, request};

/// What else may stand in a request.
const MORE: [&str; 4] = [
    "",
    r#", "error": "1000000.00""#,
    r#", "not_yet_created": [{"amount": 50000, "expected": "1.5"}]"#,
    r#", "common": "0.25""#,
];

/// One in two has nothing else, one in two something.
fn more() -> impl Strategy<Value = usize> {
    prop_oneof![3 => Just(0), 3 => 1_usize..4]
}

/// The answer but for what is said about the deals one by one and about the way.
fn figures(answer: &str) -> String {
    let answer = parse(answer);
    ["mean", "spread", "quantiles", "hit", "independent"]
        .map(|name| at(&answer, name).map(canonical).unwrap_or_default())
        .join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// A higher probability of a deal never lowers the chance to hit; of a return, it never raises it.
    #[test]
    fn more_probability_never_lowers_the_chance(
        deals in deals(1..9), won in any::<u16>(), place in 0_usize..8, other in chance(), more in more(),
    ) {
        let (place, target) = (place % deals.len(), target_of(&deals, won, 0));
        let mut changed = deals.clone();
        changed[place].chance = other;
        let (one, two) = (ask(&deals, Some(target), &[], MORE[more]), ask(&changed, Some(target), &[], MORE[more]));
        let better = (other >= deals[place].chance) == (deals[place].cents >= 0);
        let (worse, better) = if better { (one, two) } else { (two, one) };
        let (low, high) = (worse.hit.expect("a target").low, better.hit.expect("a target").high);
        prop_assert!(high >= low, "{} < {}", high, low);
        for (worse, better) in worse.quantiles.iter().zip(&better.quantiles) {
            prop_assert!(better.high >= worse.low, "{:?} after {:?}", better, worse);
        }
        // Won beats lost: what a deal does has the sign of its amount.
        for (deal, effect) in deals.iter().zip(&ask(&deals, Some(target), &[], MORE[more]).effects) {
            prop_assert!(if deal.cents >= 0 { effect.high >= 0 } else { effect.low <= 0 }, "{:?} {:?}", deal, effect);
        }
    }

    /// What is worth nothing changes nothing, and does nothing itself.
    #[test]
    fn a_deal_of_nothing_changes_nothing(
        deals in deals(0..9), won in any::<u16>(), chance in chance(), more in more(),
    ) {
        let target = target_of(&deals, won, 0);
        let with: Vec<Deal> = deals.iter().copied().chain([Deal { cents: 0, chance }]).collect();
        let (one, two) = (request(&deals, Some(target), &[], MORE[more]), request(&with, Some(target), &[], MORE[more]));
        prop_assert_eq!(figures(&answer(&one)), figures(&answer(&two)));
        let (one, mut two) = (super::read(&answer(&one)), super::read(&answer(&two)));
        let nothing = two.effects.pop().expect("an effect of each");
        prop_assert!(nothing.holds(0) && nothing.value == 0, "{:?}", nothing);
        prop_assert_eq!(one.effects, two.effects);
    }

    /// A certain deal is as good as two that are certain and come to as much.
    #[test]
    fn a_certain_deal_may_be_split(
        deals in deals(0..9), won in any::<u16>(), sure in cents(), part in cents(), more in more(),
    ) {
        let target = target_of(&deals, won, sure);
        let certain = |parts: &[i64]| {
            let parts = parts.iter().map(|cents| Deal { cents: *cents, chance: BILLION });
            let deals: Vec<Deal> = deals.iter().copied().chain(parts).collect();
            figures(&answer(&request(&deals, Some(target), &[], MORE[more])))
        };
        prop_assert_eq!(certain(&[sure]), certain(&[sure - part, part]));
    }

    /// The order of rows is no part of the question.
    #[test]
    fn order_does_not_matter(deals in deals(0..9), won in any::<u16>(), turn in 0_usize..9, more in more()) {
        let target = target_of(&deals, won, 0);
        let asked = request(&deals, Some(target), &[], MORE[more]);
        let (start, rest) = asked.split_once('[').expect("a list of deals");
        let (rows, end) = rest.split_once(']').expect("its end");
        let mut rows: Vec<&str> = rows.split("}, ").map(|row| row.trim_end_matches('}')).filter(|row| !row.is_empty()).collect();
        rows.reverse();
        let turn = turn.min(rows.len());
        rows.rotate_left(turn);
        let rows: Vec<String> = rows.into_iter().map(|row| format!("{row}}}")).collect();
        prop_assert_eq!(answer(&asked), answer(&format!("{start}[{}]{end}", rows.join(", "))));
    }

    /// Ten times the amounts, ten times the target: the same chances, and ten times the quantiles.
    #[test]
    fn scale_does_not_matter(deals in deals(1..12), won in any::<u16>(), common in any::<bool>()) {
        let (target, more) = (target_of(&deals, won, 0), if common { MORE[3] } else { "" });
        let tenfold: Vec<Deal> = deals.iter().map(|deal| Deal { cents: deal.cents * 10, ..*deal }).collect();
        let (one, ten) = (ask(&deals, Some(target), &[], more), ask(&tenfold, Some(target * 10), &[], more));
        prop_assert!(one.hit.expect("a target").meets(ten.hit.expect("a target")), "{:?} {:?}", one.hit, ten.hit);
        for (one, ten) in one.effects.iter().zip(&ten.effects) {
            prop_assert!(one.meets(*ten), "{:?} {:?}", one, ten);
        }
        for (one, ten) in one.quantiles.iter().zip(&ten.quantiles) {
            prop_assert!(one.low * 10 <= ten.high && ten.low <= one.high * 10, "{:?} {:?}", one, ten);
        }
    }

    /// A supposed outcome is a chance of one or of none.
    #[test]
    fn outcomes_are_chances_of_one_and_none(
        deals in deals(1..9), won in any::<u16>(), supposed in prop::collection::vec(0_usize..4, 9), more in more(),
    ) {
        let target = target_of(&deals, won, 0);
        let (mut decided, mut outcomes) = (deals.clone(), Vec::new());
        for (place, (deal, how)) in decided.iter_mut().zip(&supposed).enumerate() {
            if let Some(outcome) = ["won", "lost", "pushed"].get(*how) {
                deal.chance = if *how == 0 { BILLION } else { 0 };
                outcomes.push(format!(r#"{{"deal": "d{place:07}", "outcome": "{outcome}"}}"#));
            }
        }
        let more = MORE[more];
        let supposing = format!(r#"{more}, "outcomes": [{}]"#, outcomes.join(", "));
        prop_assert_eq!(
            answer(&request(&deals, Some(target), &[], &supposing)),
            answer(&request(&decided, Some(target), &[], more))
        );
    }
}
