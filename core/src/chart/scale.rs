//! Values to places and to words: round ticks, short numbers, all in whole numbers so that every platform draws alike.

use super::ChartUnit;
use crate::text::grouped;
use crate::unit::{ChartValue, Rounding, divide, ten_to};

/// Tenths of a pixel: the unit of all places.
pub(super) type Place = i64;

/// The digits behind the point that places are computed with.
const PLACES: u32 = 9;

/// A value in billionths.
pub(super) fn billionths(value: ChartValue) -> i128 {
    let (numerator, denominator) = value.fraction();
    let unit = ten_to(PLACES).unwrap_or(1);
    numerator.saturating_mul(unit).checked_div(denominator).unwrap_or_default()
}

/// Maps values to places between two ends, its own ends on round numbers.
#[derive(Clone, Debug)]
pub(super) struct Scale {
    low: i128,
    high: i128,
    step: i128,
    from: Place,
    to: Place,
}

impl Scale {
    /// A scale that holds the values, and zero where asked; about so many ticks.
    pub(super) fn new(values: &[i128], zero: bool, ticks: i128, (from, to): (Place, Place)) -> Self {
        let floor = if zero { Some(0) } else { None };
        let low = values.iter().copied().chain(floor).min().unwrap_or(0);
        let high = values.iter().copied().chain(floor).max().unwrap_or(0);
        let width = high.saturating_sub(low);
        let width = if width == 0 { low.saturating_abs().max(ten_to(PLACES).unwrap_or(1)) } else { width };
        let step = round_step(width.checked_div(ticks.max(1)).unwrap_or(width).max(1));
        let down = Rounding::Floor.divide(low, step).unwrap_or_default().saturating_mul(step);
        let up = Rounding::Ceiling.divide(high, step).unwrap_or_default().saturating_mul(step);
        let up = if up <= down { down.saturating_add(step) } else { up };
        Self { low: down, high: up, step, from, to }
    }

    pub(super) fn place(&self, value: i128) -> Place {
        let span = i128::from(self.to.saturating_sub(self.from));
        let along = value.saturating_sub(self.low).checked_mul(span).zip(self.high.checked_sub(self.low));
        let along = along.and_then(|(part, whole)| divide(part, whole)).and_then(|along| i64::try_from(along).ok());
        self.from.saturating_add(along.unwrap_or_default())
    }

    /// Where bars begin: at zero, or at the nearer end where zero is not on the scale.
    pub(super) fn base(&self) -> Place {
        self.place(0.clamp(self.low, self.high))
    }

    /// Round values from low to high, with their places.
    pub(super) fn ticks(&self) -> Vec<(i128, Place)> {
        let mut ticks = Vec::new();
        let mut tick = self.low;
        while tick <= self.high && ticks.len() < 40 {
            ticks.push((tick, self.place(tick)));
            tick = tick.saturating_add(self.step);
        }
        ticks
    }
}

/// The smallest of 1, 2, 5 times a power of ten that is not below.
fn round_step(least: i128) -> i128 {
    let mut power = 1_i128;
    loop {
        for digit in [1, 2, 5] {
            let step = power.saturating_mul(digit);
            if step >= least {
                return step;
            }
        }
        let Some(next) = power.checked_mul(10) else { return least };
        power = next;
    }
}

/// A value in words as short as the eye wants them: `1.25 M`, `62.5 %`, `1,200`, `47 d`.
pub(super) fn words(value: i128, unit: ChartUnit) -> String {
    match unit {
        ChartUnit::Percent => format!("{} %", rounded(value.saturating_mul(100), 1)),
        ChartUnit::Count => rounded(value, 2),
        ChartUnit::Days => format!("{} d", rounded(value, 1)),
        ChartUnit::Money => {
            let size = value.saturating_abs();
            let of = |power: u32| ten_to(power.saturating_add(PLACES)).unwrap_or(i128::MAX);
            let short = |power: u32, name: &str| {
                let shifted = divide(value, ten_to(power).unwrap_or(1)).unwrap_or_default();
                format!("{} {name}", rounded(shifted, 2))
            };
            // Just below a million it would read 1,000 k.
            if size >= of(9) {
                short(9, "bn")
            } else if size >= of(6).saturating_sub(of(3).checked_div(200).unwrap_or_default()) {
                short(6, "M")
            } else if size >= of(4) {
                let shifted = divide(value, ten_to(3).unwrap_or(1)).unwrap_or_default();
                format!("{} k", rounded(shifted, 1))
            } else {
                rounded(value, 2)
            }
        }
    }
}

/// Billionths rounded to some places, without trailing zeros, thousands parted.
fn rounded(value: i128, places: u32) -> String {
    let unit = ten_to(PLACES.saturating_sub(places)).unwrap_or(1);
    let scaled = divide(value, unit).unwrap_or_default();
    let base = ten_to(places).unwrap_or(1);
    let whole = scaled.saturating_abs().checked_div(base).unwrap_or_default();
    let rest = scaled.saturating_abs().checked_rem(base).unwrap_or_default();
    let digits = format!("{rest:0>width$}", width = usize::try_from(places).unwrap_or_default());
    let digits = digits.trim_end_matches('0');
    let sign = if scaled < 0 { "-" } else { "" };
    let point = if digits.is_empty() || rest == 0 { String::new() } else { format!(".{digits}") };
    format!("{sign}{}{point}", grouped(whole))
}

#[cfg(test)]
mod tests {
    use super::{ChartUnit, Scale, words};

    const ONE: i128 = 1_000_000_000;

    #[test]
    fn numbers_are_short() {
        let money = |value: i128| words(value * ONE, ChartUnit::Money);
        let texts: Vec<String> =
            [0, 12, 9_999, 12_345, 999_999, 1_250_000, -3_400_000_000].into_iter().map(money).collect();
        assert_eq!(texts, ["0", "12", "9,999", "12.3 k", "1 M", "1.25 M", "-3.4 bn"]);
        assert_eq!(words(ONE * 625 / 1000, ChartUnit::Percent), "62.5 %");
    }

    #[test]
    fn ticks_are_round_and_hold_all_values() {
        let scale = Scale::new(&[-3 * ONE, 17 * ONE], true, 5, (0, 1000));
        let ticks: Vec<i128> = scale.ticks().into_iter().map(|(value, _)| value / ONE).collect();
        assert_eq!(ticks, [-5, 0, 5, 10, 15, 20]);
        assert_eq!(scale.place(0), 200);
        let one = Scale::new(&[7 * ONE], false, 5, (0, 1000));
        assert!(one.ticks().len() >= 2, "one value has a scale too");
    }
}
