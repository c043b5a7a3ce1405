//! Decimals with a meaning: each type states its range and the scale to which computed values are rounded.

use std::fmt;
use std::str::FromStr;

use super::{Decimal, Money, divide, ten_to};
use crate::code::{self, Code};
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};

/// Digits behind the point that a decimal may have when it is read.
const PLACES: u32 = 9;

macro_rules! number {
    (
        $(#[$doc:meta])*
        $name:ident { scale: $scale:literal, $(places: $places:literal,)? range: $low:literal ..= $high:literal,
                      $(but: $but:literal,)? code: $code:ident,
                      what: $what:literal, shape: $shape:literal, example: $example:literal }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Decimal);

        impl $name {
            const SCALE: u32 = $scale;
            /// Digits behind the point that are read.
            const PLACES: u32 = number!(@places $($places)?);
            /// A value within the range that is none.
            const BUT: Option<i128> = number!(@but $($but)?);

            /// `numerator / denominator`, rounded once, half-even, to this type's scale. `None` for a zero
            /// denominator or a result out of range.
            pub fn of(numerator: i128, denominator: i128) -> Option<Self> {
                let scaled = numerator.checked_mul(ten_to(Self::SCALE)?)?;
                let value = Decimal::from_parts(divide(scaled, denominator)?, Self::SCALE)?;
                Self::try_from(value).ok()
            }

            /// The value as a decimal.
            pub fn decimal(self) -> Decimal {
                self.0
            }

            /// The value as `numerator / denominator` in whole numbers, for exact arithmetic.
            pub fn fraction(self) -> (i128, i128) {
                let (mantissa, scale) = self.0.parts();
                // A scale is at most 12 here, so the power is there.
                (mantissa, ten_to(scale).unwrap_or(1))
            }
        }

        impl TryFrom<Decimal> for $name {
            type Error = Error;

            fn try_from(value: Decimal) -> Result<Self, Error> {
                check(value, Self::PLACES, ($low, $high, Self::BUT), code::$code, $what).map(Self)
            }
        }

        impl FromStr for $name {
            type Err = Error;

            fn from_str(text: &str) -> Result<Self, Error> {
                text.parse::<Decimal>().and_then(Self::try_from)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl Record for $name {
            fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
                read(value, at)?.parse().map_err(|error: Error| error.at(at.path()))
            }

            fn write(&self, out: &mut Writer) {
                write(self.0, out);
            }

            fn shape(_: &mut Types) -> Shape {
                Shape::Scalar(Scalar {
                    name: stringify!($name),
                    json: Json::Decimal,
                    doc: $shape,
                    example: $example,
                })
            }
        }
    };
    (@places) => { PLACES };
    (@places $places:literal) => { $places };
    (@but) => { None };
    (@but $but:literal) => { Some($but) };
}

number! {
    /// A ratio of two like quantities: a win rate, an attainment. 0.625 means 62.5 %. At most 9 places are read,
    /// computed ratios have 6.
    ///
    /// ```
    /// use attain::Ratio;
    /// assert_eq!(Ratio::of(2800, 4462).unwrap().to_string(), "0.627521");
    /// assert_eq!(Ratio::of(1, 0), None);
    /// ```
    Ratio { scale: 6, range: -1_000_000_000 ..= 1_000_000_000, code: RATIO_OUT_OF_RANGE, what: "a ratio",
            shape: "A ratio as a decimal: 0.625 is 62.5 %. At most 9 places; computed ratios have 6.",
            example: "0.627521" }
}

number! {
    /// An attainment that ramp, part-time and leave were taken into account in: the only one by which people are compared.
    /// A type of its own, so that a raw attainment cannot stand in its place (`ramp.safe`).
    ///
    /// ```
    /// use attain::RampAdjusted;
    /// assert_eq!(RampAdjusted::of(75, 100).unwrap().to_string(), "0.75");
    /// ```
    RampAdjusted { scale: 6, range: -1_000_000_000 ..= 1_000_000_000, code: RATIO_OUT_OF_RANGE, what: "an attainment",
            shape: "A ramp-adjusted attainment as a decimal: 0.75 is 75 %. At most 9 places; computed ones have 6.",
            example: "0.75" }
}

number! {
    /// A probability from 0 to 1, at most 9 places.
    ///
    /// ```
    /// use attain::Probability;
    /// assert_eq!("0.25".parse::<Probability>().unwrap().to_string(), "0.25");
    /// assert_eq!("25".parse::<Probability>().unwrap_err().code().as_str(), "probability.out_of_range");
    /// ```
    Probability { scale: 6, range: 0 ..= 1, code: PROBABILITY_OUT_OF_RANGE, what: "a probability",
            shape: "A probability from 0 to 1 as a decimal, at most 9 places.", example: "0.25" }
}

number! {
    /// A percentage: 62.5 means 62.5 %. At most 9 places are read, computed percentages have 4.
    ///
    /// ```
    /// use attain::Percent;
    /// assert_eq!(Percent::of(100 * 5, 8).unwrap().to_string(), "62.5");
    /// ```
    Percent { scale: 4, range: -1_000_000_000 ..= 1_000_000_000, code: PERCENT_OUT_OF_RANGE, what: "a percentage",
            shape: "A percentage as a decimal: 62.5 is 62.5 %. At most 9 places; computed ones have 4.",
            example: "62.5" }
}

number! {
    /// A value on the scale of a chart, in the chart's unit. At most 9 places.
    ///
    /// ```
    /// use attain::chart::ChartValue;
    /// let amount: attain::Money = attain::Money::parse("1250.50", "USD".parse().unwrap()).unwrap();
    /// assert_eq!(ChartValue::from(amount).to_string(), "1250.5");
    /// ```
    ChartValue { scale: 9, range: -10_000_000_000_000_000_000 ..= 10_000_000_000_000_000_000, code: CHART_VALUE_OUT_OF_RANGE,
            what: "a value of a chart", shape: "A value of a chart as a decimal, in the chart's unit; at most 9 places.",
            example: "1250.5" }
}

number! {
    /// A length in days, such as a mean cycle. At most 9 places are read, computed lengths have 4.
    ///
    /// ```
    /// use attain::Days;
    /// assert_eq!(Days::of(47_961, 1_000).unwrap().to_string(), "47.961");
    /// ```
    Days { scale: 4, range: -1_000_000 ..= 1_000_000, code: DAYS_OUT_OF_RANGE, what: "a number of days",
            shape: "A length in days as a decimal; computed lengths have 4 places.", example: "47.961" }
}

number! {
    /// A computed quantity that need not be whole, in major units of a currency or in heads: an exact share before it is
    /// rounded to a part. Computed ones have 6 places.
    ///
    /// ```
    /// use attain::Quantity;
    /// assert_eq!(Quantity::of(100, 3).unwrap().to_string(), "33.333333");
    /// let error = "1e20".parse::<Quantity>().unwrap_err();
    /// assert_eq!(error.code().as_str(), "quantity.out_of_range");
    /// ```
    Quantity { scale: 6, range: -10_000_000_000_000_000_000 ..= 10_000_000_000_000_000_000, code: QUANTITY_OUT_OF_RANGE,
            what: "a quantity", shape: "A quantity that need not be whole, from -10^19 to 10^19; computed ones have 6 places.",
            example: "33.333333" }
}

number! {
    /// A weight, by which a whole is divided: only its proportion to the others counts. From 0 to 10^12, at most 9
    /// places.
    ///
    /// ```
    /// use attain::Weight;
    /// assert_eq!("0.25".parse::<Weight>().unwrap().to_string(), "0.25");
    /// assert_eq!("-1".parse::<Weight>().unwrap_err().code().as_str(), "weight.out_of_range");
    /// ```
    Weight { scale: 9, range: 0 ..= 1_000_000_000_000, code: WEIGHT_OUT_OF_RANGE, what: "a weight",
            shape: "A weight from 0 to 10^12 as a decimal, at most 9 places; only proportions count.", example: "2.5" }
}

number! {
    /// A rate of exchange: units of one currency for one of another. Above 0 and at most 10^12, at most 12 places.
    ///
    /// ```
    /// use attain::ExchangeRate;
    /// assert_eq!("1.0834".parse::<ExchangeRate>().unwrap().to_string(), "1.0834");
    /// assert_eq!("0".parse::<ExchangeRate>().unwrap_err().code().as_str(), "exchange_rate.out_of_range");
    /// ```
    ExchangeRate { scale: 12, places: 12, range: 0 ..= 1_000_000_000_000, but: 0, code: EXCHANGE_RATE_OUT_OF_RANGE,
            what: "a rate of exchange", shape: "A rate of exchange as a decimal, above 0 and at most 10^12; at most 12 places.",
            example: "1.0834" }
}

impl ExchangeRate {
    /// One: the base for itself.
    pub const fn one() -> Self {
        // The value is in range by inspection.
        Self(Decimal::ONE)
    }
}

impl Weight {
    /// One.
    pub const fn one() -> Self {
        Self(Decimal::ONE)
    }

    /// Nothing.
    pub(crate) fn nothing() -> Self {
        Self(Decimal::default())
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self.0 == Decimal::default()
    }

    /// Weights as whole numbers in one scale, in the same proportions.
    pub fn whole(weights: &[Self]) -> Vec<u128> {
        let scale = weights.iter().map(|weight| weight.0.places()).max().unwrap_or_default();
        let digits = |weight: &Self| {
            let (mantissa, places) = weight.0.parts();
            // At most 10^12 with 9 places: the product has 22 digits.
            let shift = ten_to(scale.saturating_sub(places)).unwrap_or(1);
            mantissa.saturating_mul(shift).unsigned_abs()
        };
        weights.iter().map(digits).collect()
    }
}

impl Percent {
    /// The same share as a ratio: 62.5 % is 0.625, rounded half-even to 6 places.
    pub fn to_ratio(self) -> Option<Ratio> {
        let (numerator, denominator) = self.fraction();
        Ratio::of(numerator, denominator.checked_mul(100)?)
    }
}

impl Probability {
    /// So many units of `10^-places`, exactly; `None` out of range or past nine places.
    pub(crate) fn exact(units: i128, places: u32) -> Option<Self> {
        Self::try_from(Decimal::from_parts(units, places)?).ok()
    }

    /// Never.
    pub(crate) fn zero() -> Self {
        Self(Decimal::default())
    }
}

impl Ratio {
    /// So many units of `10^-places`, exactly; `None` out of range or past nine places.
    pub(crate) fn exact(units: i128, places: u32) -> Option<Self> {
        Self::try_from(Decimal::from_parts(units, places)?).ok()
    }

    /// Nothing of it.
    pub(crate) fn zero() -> Self {
        Self(Decimal::default())
    }

    /// One: the whole.
    pub const fn one() -> Self {
        // The value is in range by inspection; `rust_decimal` has it as a constant.
        Self(Decimal::ONE)
    }
}

fn read<'v>(value: &'v Value, at: &Scope<'_>) -> Result<&'v str, Error> {
    match value {
        Value::Number(text) | Value::Text(text) => Ok(text),
        other => Err(at.wrong_kind("a decimal number (as text or number)", other)),
    }
}

/// Writes a number; a whole one of 64 bits, as most are, goes the shorter way.
fn write(value: Decimal, out: &mut Writer) {
    match value.to_whole().and_then(|whole| u64::try_from(whole).ok()) {
        Some(whole) => out.whole(whole),
        None => out.plain(format_args!("{value}")),
    }
}

/// Checks places and range.
fn check(
    value: Decimal,
    places: u32,
    (low, high, but): (i128, i128, Option<i128>),
    code: Code,
    what: &str,
) -> Result<Decimal, Error> {
    if value.places() > places {
        let message = format!("`{value}` has {} digits behind the point, {what} has at most {places}", value.places());
        return Err(Error::new(code::DECIMAL_TOO_FINE, message));
    }
    // Bounds have at most 20 digits, and a number that comes this far has at most 12 places.
    let (digits, scale) = value.parts();
    let bound = |whole: i128| ten_to(scale).and_then(|unit| whole.checked_mul(unit));
    let within = bound(low).is_some_and(|low| low <= digits) && bound(high).is_some_and(|high| digits <= high);
    if !within || but.is_some_and(|but| bound(but) == Some(digits)) {
        let but = but.map_or_else(String::new, |but| format!(" and not {but}"));
        return Err(Error::new(code, format!("`{value}` is not {what} from {low} to {high}{but}")));
    }
    Ok(value)
}

impl From<Money> for ChartValue {
    fn from(amount: Money) -> Self {
        // Every amount lies within the range of a chart.
        Self::try_from(amount.decimal()).unwrap_or(Self(Decimal::default()))
    }
}

impl From<Ratio> for ChartValue {
    fn from(ratio: Ratio) -> Self {
        Self(ratio.0)
    }
}

impl From<RampAdjusted> for ChartValue {
    fn from(ratio: RampAdjusted) -> Self {
        Self(ratio.0)
    }
}

impl From<u64> for ChartValue {
    fn from(count: u64) -> Self {
        Decimal::from_parts(i128::from(count), 0)
            .and_then(|count| Self::try_from(count).ok())
            .unwrap_or(Self(Decimal::default()))
    }
}
