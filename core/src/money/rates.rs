//! The table of rates: what a currency was worth in the base, day by day.

use crate::code;
use crate::error::Error;
use crate::order::SortedSet;
use crate::record::Record;
use crate::time::Date;
use crate::unit::{Currency, ExchangeRate};

/// Exchange rates against one base, each from its day until the next of the same currency.
///
/// ```
/// use attain::money::RateTable;
/// use attain::record;
/// let table: RateTable = record::from_json(r#"{"base": "USD", "max_age_days": 31, "rates": [
///     {"currency": "EUR", "date": "2026-01-01", "rate": "1.08"},
///     {"currency": "EUR", "date": "2026-02-01", "rate": "1.1"}]}"#).unwrap();
/// let on = |day: &str| table.rate("EUR".parse().unwrap(), day.parse().unwrap());
/// assert_eq!(on("2026-01-31").unwrap().rate().to_string(), "1.08");
/// assert_eq!(on("2026-02-01").unwrap().rate().to_string(), "1.1");
/// assert_eq!(on("2025-12-31").unwrap_err().code().as_str(), "rate.missing");
/// assert_eq!(on("2026-03-05").unwrap_err().code().as_str(), "rate.missing");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[record(check = check)]
pub struct RateTable {
    /// The currency that all rates are stated in.
    base: Currency,
    /// The rates, in any order; one at most for a currency and day, none for the base.
    rates: Vec<DatedRate>,
    /// Days after which a rate is too old to be used; without it, a rate holds until the next.
    max_age_days: Option<u64>,
}

/// What a currency is worth from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Record)]
pub struct DatedRate {
    /// The currency.
    currency: Currency,
    /// The first day on which the rate holds.
    date: Date,
    /// Units of the base for one unit of the currency, major units both.
    rate: ExchangeRate,
}

impl RateTable {
    /// The rate of a currency on a day: the latest that began, unless it is too old.
    ///
    /// # Errors
    ///
    /// `rate.missing`, at `rates`; the help names the nearest day that has a rate. The base has no rate in its own
    /// table, and is missing too.
    pub fn rate(&self, currency: Currency, on: Date) -> Result<&DatedRate, Error> {
        let own = || self.rates.iter().filter(|rate| rate.currency == currency);
        let fresh = |rate: &&DatedRate| {
            let age = u64::try_from(rate.date.days_to(on)).unwrap_or(0);
            self.max_age_days.is_none_or(|days| age <= days)
        };
        let latest = own().filter(|rate| rate.date <= on).max_by_key(|rate| rate.date);
        latest.filter(fresh).ok_or_else(|| {
            let message = match latest {
                Some(old) => {
                    let days = old.date.days_to(on);
                    let most = self.max_age_days.unwrap_or_default();
                    format!("the rate of {currency} for {on} is {days} days old, at most {most} are allowed")
                }
                None => format!("there is no rate of {currency} for {on}"),
            };
            let error = Error::new(code::RATE_MISSING, message).at("rates");
            // Of two days as near, the earlier.
            match own().min_by_key(|rate| (rate.date.days_to(on).unsigned_abs(), rate.date)) {
                Some(near) => error.with_help(format!("the nearest rate of {currency} is of {}", near.date)),
                None => {
                    error.with_help(format!("the table has no rate of {currency} at all, its base is {}", self.base))
                }
            }
        })
    }
}

fn check(table: &RateTable) -> Result<(), Error> {
    let mut seen = SortedSet::default();
    for (index, rate) in table.rates.iter().enumerate() {
        let (DatedRate { currency, date, .. }, place) = (rate, format!("rates[{index}]"));
        if *currency == table.base {
            let message = format!("{currency} is the base of the table: one unit of it is one unit of it");
            return Err(Error::new(code::RATE_OF_BASE, message).at("currency").at(place));
        }
        if !seen.insert((*currency, *date)) {
            let message = format!("an earlier row has the rate of {currency} for {date}");
            return Err(Error::new(code::RATE_DUPLICATE, message).at(place));
        }
    }
    Ok(())
}
