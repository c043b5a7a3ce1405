//! The shortest text of a float, as std gives it: in half the code, and the only place that needs it.

use std::cmp::Ordering;
use std::num::FpCategory;

use crate::unit::Digits;

/// The shortest plain text that reads as this float again.
pub(super) fn text_of(value: f64) -> String {
    few_digits(value).unwrap_or_else(|| {
        let sign = if value.is_sign_negative() { "-" } else { "" };
        match value.classify() {
            FpCategory::Infinite => format!("{sign}inf"),
            FpCategory::Zero => format!("{sign}0"),
            _ => format!("{sign}{}", shortest(value)),
        }
    })
}

/// The float nearest to the shortest decimal that reads as a float of 32 bits. By std: no page reads such floats.
pub(super) fn of_single(value: f32) -> f64 {
    value.to_string().parse().unwrap_or_else(|_| f64::from(value))
}

/// Of a float that a decimal of at most 15 digits gives, as most are: there is one such decimal at most.
fn few_digits(value: f64) -> Option<String> {
    let mut power = 1.0;
    for scale in 0..=15 {
        let whole = libm::rint(value * power);
        if libm::fabs(whole) >= 1e15 || value.classify() == FpCategory::Zero {
            return None;
        }
        #[expect(clippy::float_cmp, reason = "the very same float, or another decimal is meant")]
        if whole / power == value {
            #[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "whole, and below 1e15")]
            return Some(Digits { mantissa: i128::from(whole as i64), scale }.to_string());
        }
        power *= 10.0;
    }
    None
}

/// Digit by digit (Steele and White): the first decimal on the way that lies nearer to this float than to the next ones.
fn shortest(value: f64) -> String {
    let bits = value.to_bits();
    let (fraction, biased) = (bits & 0xf_ffff_ffff_ffff, (bits >> 52) & 0x7ff);
    let mantissa = if biased == 0 { fraction } else { fraction | 0x10_0000_0000_0000 };
    let exponent = i32::try_from(biased.max(1)).unwrap_or_default().saturating_sub(1075);
    // A tie goes to the float with the even mantissa; below a power of two the next float is half as far away.
    let even = mantissa & 1 == 0;
    let halved = fraction == 0 && biased > 1;
    let over = |sum: Ordering| sum.is_gt() || (even && sum.is_eq());
    let (mut rest, mut whole) = (Big::of(mantissa).doubled(1), Big::of(2));
    let (mut below, mut above) = (Big::of(1), Big::of(1));
    if halved {
        (rest, whole, above) = (rest.doubled(1), whole.doubled(1), above.doubled(1));
    }
    let times = exponent.unsigned_abs();
    if exponent >= 0 {
        (rest, below, above) = (rest.doubled(times), below.doubled(times), above.doubled(times));
    } else {
        whole = whole.doubled(times);
    }
    let mut point = 0_i32;
    while over(rest.plus(&above).compare(&whole)) {
        whole.times(10);
        point = point.saturating_add(1);
    }
    let mut digits: Vec<u8> = Vec::new();
    loop {
        for number in [&mut rest, &mut below, &mut above] {
            number.times(10);
        }
        let mut digit = b'0';
        while rest.compare(&whole).is_ge() {
            rest.minus(&whole);
            digit = digit.saturating_add(1);
        }
        let down = over(below.compare(&rest));
        let up = over(rest.plus(&above).compare(&whole));
        if down || up {
            let rounded_up = up && (!down || rest.plus(&rest).compare(&whole).is_ge());
            digits.push(digit.saturating_add(u8::from(rounded_up)));
            break;
        }
        if digits.is_empty() && digit == b'0' {
            point = point.saturating_sub(1);
        } else {
            digits.push(digit);
        }
    }
    while digits.last().is_some_and(|digit| *digit > b'9') {
        digits.pop();
        match digits.last_mut() {
            Some(digit) => *digit = digit.saturating_add(1),
            None => {
                digits.push(b'1');
                point = point.saturating_add(1);
            }
        }
    }
    plain(&digits.into_iter().map(char::from).collect::<String>(), point)
}

/// Digits with the point after so many of them.
fn plain(digits: &str, point: i32) -> String {
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or_default());
    let length = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let (whole, part) = digits.split_at_checked(usize::try_from(point).unwrap_or_default()).unwrap_or((digits, ""));
    match (whole, part) {
        ("", part) => format!("0.{}{part}", zeros(point.saturating_neg())),
        (whole, "") => format!("{whole}{}", zeros(point.saturating_sub(length))),
        (whole, part) => format!("{whole}.{part}"),
    }
}

/// A whole number of any size, its lowest part first.
struct Big(Vec<u32>);

impl Big {
    fn of(number: u64) -> Self {
        let mut big = Self(vec![low(number)]);
        big.push(number >> 32);
        big
    }

    fn push(&mut self, carry: u64) {
        if carry > 0 {
            self.0.push(low(carry));
        }
    }

    fn times(&mut self, by: u32) {
        let mut carry = 0;
        for part in &mut self.0 {
            let product = u64::from(*part).saturating_mul(u64::from(by)).saturating_add(carry);
            *part = low(product);
            carry = product >> 32;
        }
        self.push(carry);
    }

    fn doubled(mut self, times: u32) -> Self {
        for _ in 0..times >> 4 {
            self.times(1 << 16);
        }
        self.times(1 << (times & 15));
        self
    }

    fn plus(&self, other: &Self) -> Self {
        let (mut sum, mut carry) = (Self(Vec::new()), 0);
        for place in 0..self.0.len().max(other.0.len()) {
            let part = |of: &Self| of.0.get(place).copied().map_or(0, u64::from);
            let both = part(self).saturating_add(part(other)).saturating_add(carry);
            sum.0.push(low(both));
            carry = both >> 32;
        }
        sum.push(carry);
        sum
    }

    /// Takes away a number that is no larger.
    fn minus(&mut self, other: &Self) {
        let mut borrowed = false;
        for (place, part) in self.0.iter_mut().enumerate() {
            let less = other.0.get(place).copied().unwrap_or_default();
            let (left, first) = part.overflowing_sub(less);
            let (left, second) = left.overflowing_sub(u32::from(borrowed));
            *part = left;
            borrowed = first || second;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

fn low(number: u64) -> u32 {
    u32::try_from(number & 0xffff_ffff).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{of_single, shortest, text_of};

    #[test]
    fn a_float_of_32_bits_is_its_shortest_text() {
        let texts = [1200.1_f32, -19.99, 16_777_216.0].map(of_single).map(text_of);
        assert_eq!(texts, ["1200.1", "-19.99", "16777216"]);
        assert!(of_single(f32::NAN).is_nan());
        assert!(of_single(f32::INFINITY).is_infinite());
    }

    #[test]
    fn the_text_is_stds() {
        let known = [0.0, -0.0, 0.1, 0.1 + 0.2, 1.0 / 3.0, 5e-324, 1e15, 1e16, 1e22, 1e23, 9_007_199_254_740_993.0];
        let limits = [f64::MAX, f64::MIN_POSITIVE, f64::INFINITY, f64::NEG_INFINITY, f64::EPSILON, 2.0_f64.sqrt()];
        let powers = (-1074..1024).map(|power| libm::ldexp(1.0, power));
        let mut state = 1_u64;
        let any = std::iter::repeat_with(|| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state ^ (state >> 29)
        });
        let mixed = any.take(20_000).flat_map(|bits| {
            let cents = f64::from(u32::try_from(bits >> 32).unwrap_or_default()) / 100.0;
            [f64::from_bits(bits), cents, cents * 1.1, cents / 3.0, -cents]
        });
        for value in known.into_iter().chain(limits).chain(powers).chain(mixed).filter(|value| !value.is_nan()) {
            assert_eq!(text_of(value), value.to_string());
            if value.is_finite() && value != 0.0 {
                assert_eq!(shortest(value), value.abs().to_string());
            }
        }
    }
}
