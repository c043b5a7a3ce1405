//! Units against independent references: currencies, rounding, decimals, money, quarters; and serde's two ways.

use std::collections::BTreeMap;

use std::fmt::Display;
use std::str::FromStr;

use attain::forecast::TriangulateRequest;
use attain::money::{ConvertRequest, DatedRate, RateTable};
use attain::{
    Amount, Currency, Date, Days, Decimal, ExchangeRate, FiscalCalendar, Id, Money, Percent, PeriodRate, Policy,
    Probability, Quantity, Quarter, RatePeriod, Ratio, Rounding, Weight, record,
};
use iso_currency::IntoEnumIterator;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed as _, Zero as _};
use proptest::prelude::*;

#[test]
fn currencies_are_those_of_iso_4217_with_minor_units() {
    let ours: BTreeMap<&str, u8> = Currency::all().map(|currency| (currency.code(), currency.places())).collect();
    let mut theirs: BTreeMap<String, u8> = iso_currency::Currency::iter()
        .filter_map(|currency| Some((currency.code().to_owned(), u8::try_from(currency.exponent()?).ok()?)))
        .collect();
    // Withdrawn in 2025, and still in the data of earlier years.
    theirs.insert("ANG".to_owned(), 2);
    assert!(ours.len() > 160, "{}", ours.len());
    assert!(ours.iter().map(|(code, places)| ((*code).to_owned(), *places)).eq(theirs));
    assert!(Currency::all().all(|currency| currency.code().parse::<Currency>() == Ok(currency)));
}

#[expect(clippy::match_same_arms, reason = "one arm for each sentence of the definition")]
/// The rounded quotient by its definition: of the two whole neighbours, the one that the mode names.
/// The denominator is above zero.
fn slow(how: Rounding, numerator: i128, denominator: i128) -> i128 {
    let below =
        numerator.div_euclid(denominator) - i128::from(denominator < 0 && numerator.rem_euclid(denominator) != 0);
    let above = below + 1;
    let twice_rest = 2 * (numerator - below * denominator);
    if twice_rest == 0 {
        return below;
    }
    let half = twice_rest.cmp(&denominator);
    let negative = numerator < 0;
    let (to_zero, from_zero) = if negative { (above, below) } else { (below, above) };
    match (how, half) {
        (Rounding::Floor, _) => below,
        (Rounding::Ceiling, _) => above,
        (Rounding::Down, _) => to_zero,
        (Rounding::Up, _) => from_zero,
        (_, std::cmp::Ordering::Less) => below,
        (_, std::cmp::Ordering::Greater) => above,
        (Rounding::HalfUp, _) => from_zero,
        (Rounding::HalfEven, _) => {
            if below % 2 == 0 {
                below
            } else {
                above
            }
        }
    }
}

#[test]
fn every_quotient_of_small_numbers_rounds_as_defined() {
    let mut seen = 0;
    for how in Rounding::ALL {
        for numerator in -40_i128..=40 {
            for denominator in (-12_i128..=12).filter(|denominator| *denominator != 0) {
                let expected = if numerator % denominator == 0 {
                    numerator / denominator
                } else {
                    slow(*how, numerator * denominator.signum(), denominator.abs())
                };
                assert_eq!(how.divide(numerator, denominator), Some(expected), "{how} {numerator}/{denominator}");
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 6 * 81 * 24);
}

/// A fraction to so many places, by the definition of each mode, in numbers of any size.
fn slow_places(how: Rounding, value: &BigRational, places: u32) -> BigRational {
    let unit = BigRational::from_integer(BigInt::from(10).pow(places));
    let scaled = value * &unit;
    let (below, above) = (scaled.floor(), scaled.ceil());
    let half = (&scaled - &below).cmp(&BigRational::new(1.into(), 2.into()));
    let (to_zero, from_zero) = if scaled.is_negative() { (&above, &below) } else { (&below, &above) };
    let even = if (below.to_integer() % BigInt::from(2)).is_zero() { &below } else { &above };
    let nearest = |tie| match half {
        std::cmp::Ordering::Less => &below,
        std::cmp::Ordering::Greater => &above,
        std::cmp::Ordering::Equal => tie,
    };
    let whole = match how {
        Rounding::HalfEven => nearest(even),
        Rounding::HalfUp => nearest(from_zero),
        Rounding::Up => from_zero,
        Rounding::Down => to_zero,
        Rounding::Ceiling => &above,
        Rounding::Floor => &below,
    };
    whole / unit
}

fn fraction(numerator: i128, denominator: i128) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

/// What a decimal text says, digit by digit.
fn said(text: &str) -> BigRational {
    let places = text.split_once('.').map_or(0, |(_, places)| places.len());
    let digits: BigInt = text.replace('.', "").parse().expect("digits");
    BigRational::new(digits, BigInt::from(10).pow(u32::try_from(places).expect("few places")))
}

/// A value's text reads as the value, says what it is worth, and is the only text of it.
fn one_text<T: FromStr<Err = attain::Error> + Display + PartialEq + std::fmt::Debug>(
    value: &T,
    worth: (i128, i128),
) -> Result<(), TestCaseError> {
    let text = value.to_string();
    prop_assert!(text.parse::<T>().is_ok_and(|read| read == *value), "{}", text);
    prop_assert_eq!(said(&text), fraction(worth.0, worth.1), "{}", text);
    prop_assert!(!text.contains('.') || !text.ends_with('0'), "{}", text);
    prop_assert!(!text.starts_with("-0") || !text.trim_matches(['-', '0', '.']).is_empty(), "{}", text);
    Ok(())
}

#[test]
fn words_and_codes_read_as_they_are_written() {
    for rounding in Rounding::ALL {
        assert_eq!(rounding.to_string().parse::<Rounding>(), Ok(*rounding));
    }
    for period in RatePeriod::ALL {
        assert_eq!(period.to_string().parse::<RatePeriod>(), Ok(*period));
    }
}

#[test]
fn a_rate_turns_into_another_period_only_where_it_is_exact() {
    let ratio = |text: &str| text.parse::<Ratio>().expect("a ratio");
    for (rate, from, to, expected) in [
        ("0.12", RatePeriod::Year, RatePeriod::Month, Some("0.01")),
        ("0.12", RatePeriod::Year, RatePeriod::Quarter, Some("0.03")),
        ("0.01", RatePeriod::Month, RatePeriod::Year, Some("0.12")),
        ("-0.03", RatePeriod::Quarter, RatePeriod::Month, Some("-0.01")),
        ("0.1", RatePeriod::Year, RatePeriod::Month, None),
        ("1000000000", RatePeriod::Month, RatePeriod::Year, None),
        ("0.000000001", RatePeriod::Year, RatePeriod::Month, None),
    ] {
        let found = PeriodRate::new(ratio(rate), from).simple(to);
        assert_eq!(found.map(|found| found.rate()), expected.map(ratio), "{rate} a {from}");
        assert_eq!(found.map_or(to, |found| *found.per()), to);
    }
}

#[test]
fn the_quarters_of_every_calendar_tile_the_days() {
    let first: Date = "1990-01-01".parse().expect("a date");
    for month in 1..=12 {
        let calendar = FiscalCalendar::new().with_start_month(month).expect("a month");
        let mut day = first;
        while day.year() < 2100 {
            let quarter = calendar.quarter_of(day).expect("a quarter");
            let (from, to) = calendar.days(quarter).expect("its days");
            assert!(from <= day && day <= to, "{day} in {quarter}");
            assert_eq!(quarter.to_string().parse::<Quarter>(), Ok(quarter));
            assert_ne!(calendar.quarter_of(to.next().expect("a day")), Some(quarter), "{quarter} ends on {to}");
            // The first of each month is enough to see every quarter; its edges are looked at above.
            let next = if day.month() == 12 { (day.year() + 1, 1) } else { (day.year(), day.month() + 1) };
            day = Date::of(next.0, next.1, 1).expect("a day");
        }
    }
}

#[test]
fn serde_goes_through_the_same_reader_and_writer() {
    let json = r#"{"currency":"USD","policy":{"agree_up_to":0.2},"trend":120.5}"#;
    let request: TriangulateRequest = serde_json::from_str(json).expect("a request");
    let text = serde_json::to_string(&request).expect("text");
    assert_eq!(text, record::to_json(&request), "one text");
    assert_eq!(serde_json::from_str::<TriangulateRequest>(&text).expect("a request"), request);
    for (json, code) in [
        (r#"{"currency":"USD","trend":0.30000000000000004}"#, "send it as text"),
        (r#"{"currency":"USD","trend":"1.005"}"#, "money.too_fine"),
        (r#"{"currency":"USD","trnd":1}"#, "record.field_unknown"),
        (r#"{"currency":"USD","policy":{"agree_up_to":0.5}}"#, "policy.not_rising"),
    ] {
        let error = serde_json::from_str::<TriangulateRequest>(json).expect_err("refused").to_string();
        assert!(error.contains(code), "{code}: {error}");
    }
}

#[test]
fn the_default_policy_passes_its_own_check() {
    assert_eq!(record::from_json::<Policy>("{}").expect("the defaults"), Policy::default());
    let text = record::to_json(&Policy::default());
    assert_eq!(record::from_json::<Policy>(&text).expect("the defaults, written"), Policy::default());
}

proptest! {
    #[test]
    fn decimals_have_one_text(mantissa in -10_i128.pow(27)..10_i128.pow(27), scale in 0_u32..=9) {
        let decimal = Decimal::from_parts(mantissa, scale).expect("28 digits");
        let text = decimal.to_string();
        prop_assert_eq!(text.parse::<Decimal>(), Ok(decimal));
        prop_assert!(!text.contains('.') || !text.ends_with('0'), "{}", text);
        prop_assert_ne!(text.as_str(), "-0");
        let padded = if text.contains('.') { format!("{text}000") } else { format!("{text}.000") };
        prop_assert_eq!(padded.parse::<Decimal>(), Ok(decimal));
    }

    #[test]
    fn money_is_what_it_says(minor: i64, place in 0_usize..150) {
        let currency = Currency::all().nth(place).expect("a currency");
        let money = Money::from_minor(minor, currency);
        prop_assert_eq!(money.to_string().parse::<Money>(), Ok(money));
        prop_assert_eq!(Money::parse(&money.amount(), currency), Ok(money));
        prop_assert_eq!(money.decimal().to_string().parse::<Decimal>(), Ok(money.decimal()));
    }

    #[test]
    fn any_text_is_a_number_or_an_error(text in "[-+0-9eE._,a-zA-Z ]{0,40}") {
        if let Ok(decimal) = text.parse::<Decimal>() {
            prop_assert_eq!(decimal.to_string().parse::<Decimal>(), Ok(decimal));
        }
    }

    #[test]
    fn every_number_has_one_text(mantissa in -10_i128.pow(15)..10_i128.pow(15), scale in 0_u32..=9) {
        let decimal = Decimal::from_parts(mantissa, scale).expect("15 digits");
        let size = Decimal::from_parts(mantissa.abs(), scale).expect("15 digits");
        let mut seen = 0;
        macro_rules! each {
            ($($name:ident: $decimal:expr;)+) => {$(
                if let Ok(value) = $name::try_from($decimal) {
                    one_text(&value, value.fraction())?;
                    let json = record::to_json(&value);
                    prop_assert_eq!(record::from_json::<$name>(&json), Ok(value));
                    seen += 1;
                }
            )+};
        }
        each! { Ratio: decimal; Percent: decimal; Days: decimal; Quantity: decimal; Probability: decimal;
                Weight: size; ExchangeRate: size; }
        prop_assert!(seen > 0);
        // Twelve places are an exchange rate's own.
        if let Ok(rate) = ExchangeRate::try_from(Decimal::from_parts(mantissa.abs(), 12).expect("15 digits")) {
            one_text(&rate, rate.fraction())?;
        }
    }

    #[test]
    fn computed_numbers_are_rounded_once(numerator in -10_i128.pow(20)..10_i128.pow(20), denominator in 1_i128..10_i128.pow(13)) {
        let exact = fraction(numerator, denominator);
        macro_rules! each {
            ($($name:ident, $places:literal;)+) => {$(
                if let Some(value) = $name::of(numerator, denominator) {
                    let (over, under) = value.fraction();
                    prop_assert_eq!(fraction(over, under), slow_places(Rounding::HalfEven, &exact, $places));
                }
            )+};
        }
        each! { Ratio, 6; Probability, 6; Percent, 4; Days, 4; Quantity, 6; Weight, 9; ExchangeRate, 12; }
    }

    #[test]
    fn quotients_of_any_size_round_as_named(numerator: i128, denominator: i128, halves in -1_000_000_i128..1_000_000) {
        for how in Rounding::ALL {
            for (numerator, denominator) in [(numerator, denominator), (halves, 2), (halves * 5, -10)] {
                let quotient = how.divide(numerator, denominator);
                if denominator == 0 || (numerator == i128::MIN && denominator == -1) {
                    prop_assert_eq!(quotient, None);
                } else {
                    let slow = slow_places(*how, &fraction(numerator, denominator), 0);
                    prop_assert_eq!(quotient.map(|quotient| fraction(quotient, 1)), Some(slow), "{}", how);
                }
            }
        }
    }

    #[test]
    fn a_product_of_money_is_rounded_once(minor: i64, factor in -10_i128.pow(10)..10_i128.pow(10), scale in 0_u32..=9) {
        let money = Money::from_minor(minor, "USD".parse().expect("a currency"));
        for how in Rounding::ALL {
            let slow = slow_places(*how, &(fraction(minor.into(), 1) * fraction(factor, 10_i128.pow(scale))), 0);
            let fits = i64::try_from(slow.to_integer()).ok();
            match money.times(factor, 10_i128.pow(scale), *how) {
                Ok(product) => prop_assert_eq!(Some(product.minor()), fits),
                Err(error) => prop_assert!(fits.is_none(), "{} for {}", error, slow),
            }
        }
    }

    #[test]
    fn a_conversion_is_rounded_once(
        minor in -10_i64.pow(13)..10_i64.pow(13), from in 1_i128..10_i128.pow(12), to in 1_i128..10_i128.pow(12),
        places in 0_u32..=12, target in 0_usize..150,
    ) {
        let rate = |mantissa, scale| {
            ExchangeRate::try_from(Decimal::from_parts(mantissa, scale).expect("few digits")).expect("a rate")
        };
        let (euro, target) = ("EUR".parse().expect("a currency"), Currency::all().nth(target).expect("a currency"));
        let base: Currency = "CHF".parse().expect("a currency");
        prop_assume!(target != euro && target != base);
        let day: Date = "2026-01-01".parse().expect("a day");
        let rates = vec![DatedRate::new(euro, day, rate(from, places)), DatedRate::new(target, day, rate(to, 3))];
        let rates = RateTable::new(base, rates).expect("a table");
        let exact = fraction(minor.into(), 100) * fraction(from, 10_i128.pow(places)) / fraction(to, 1_000);
        for how in Rounding::ALL {
            let amount = Amount::from(Money::from_minor(minor, euro));
            let request = ConvertRequest::new(amount, target, day, rates.clone()).with_rounding(*how);
            match attain::money::convert(&request) {
                Ok(converted) => {
                    let places = u32::from(target.places());
                    let found = fraction(converted.amount().money().minor().into(), 10_i128.pow(places));
                    prop_assert_eq!(found, slow_places(*how, &exact, places));
                    let text = converted.exact();
                    let told = text.split_once('/').map_or_else(|| said(text), |(over, under)| said(over) / said(under));
                    prop_assert_eq!(told, exact.clone());
                }
                Err(error) => prop_assert_eq!(error.code().as_str(), "money.out_of_range"),
            }
        }
    }

    #[test]
    fn an_amount_is_money_with_its_currency(minor: i64, place in 0_usize..150) {
        let amount = Amount::from(Money::from_minor(minor, Currency::all().nth(place).expect("a currency")));
        prop_assert_eq!(amount.to_string().parse::<Amount>(), Ok(amount));
        prop_assert_eq!(record::from_json::<Amount>(&record::to_json(&amount)), Ok(amount));
        prop_assert_eq!(Amount::new(amount.currency(), amount.money()), Ok(amount));
    }

    #[test]
    fn an_id_is_its_text(text in "[ -~\u{a1}-\u{2ff}]{0,20}") {
        if let Ok(id) = text.parse::<Id>() {
            prop_assert_eq!(id.to_string(), text.clone());
            prop_assert_eq!(text.trim(), text.as_str());
        }
    }
}
