//! ISO 4217: the code of a currency and how many minor units it has.

use std::fmt;
use std::str::FromStr;

use crate::code;
use crate::error::Error;
use crate::record::{Json, Record, Scalar, Scope, Shape, Types, Value, Writer};
use crate::text::shown;

/// The codes by their number of decimal places. Metals, funds and test codes have no minor unit and hold no amounts.
const CODES: &[(u8, &str)] = &[
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (
        2,
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF \
        CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ \
        GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD \
        MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD \
        RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH \
        USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG ZWL",
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

/// A currency of ISO 4217 that has minor units.
///
/// ```
/// use attain::Currency;
/// let yen: Currency = "JPY".parse().unwrap();
/// assert_eq!((yen.code(), yen.places()), ("JPY", 0));
/// assert_eq!("XAU".parse::<Currency>().unwrap_err().code().as_str(), "currency.unknown");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency {
    code: &'static str,
    places: u8,
}

impl Currency {
    /// The three letters.
    pub fn code(self) -> &'static str {
        self.code
    }

    /// Decimal places of the minor unit: 2 for cents, 0 for yen.
    pub fn places(self) -> u8 {
        self.places
    }

    /// Every currency, by places and code.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.iter().flat_map(|(places, codes)| codes.split(' ').map(|code| Self { code, places: *places }))
    }
}

impl FromStr for Currency {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::all().find(|currency| currency.code == text).ok_or_else(|| {
            Error::new(code::CURRENCY_UNKNOWN, format!("`{}` is not the ISO 4217 code of a currency", shown(text)))
        })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl Record for Currency {
    fn read(value: &Value, at: &Scope<'_>) -> Result<Self, Error> {
        match value {
            Value::Text(text) => text.parse().map_err(|error: Error| error.at(at.path())),
            other => Err(at.wrong_kind("a currency code", other)),
        }
    }

    fn write(&self, out: &mut Writer) {
        out.text(self.code);
    }

    fn shape(_: &mut Types) -> Shape {
        Shape::Scalar(Scalar {
            name: "Currency",
            json: Json::Text,
            doc: "A currency code of ISO 4217 in capital letters.",
            example: "USD",
        })
    }
}
