//! Reading quotas: one for each person and quarter.

use super::Quotas;
use crate::code;
use crate::error::Error;
use crate::map::QuotaMap;
use crate::order::SortedSet;
use crate::table::{Log, SmallTable, Source};
use crate::time::FiscalCalendar;
use crate::unit::Currency;

const OWNER: usize = 0;
const PERIOD: usize = 1;
const AMOUNT: usize = 2;

impl Quotas {
    pub(crate) fn read(
        source: Source<'_>,
        map: &QuotaMap,
        (currency, calendar): (Currency, &FiscalCalendar),
        log: &mut Log,
    ) -> Result<Self, Error> {
        let columns = map.columns();
        let table = SmallTable {
            path: "map.quotas.columns",
            columns: [
                (Some(columns.owner()), "owner"),
                (Some(columns.period()), "period"),
                (Some(columns.amount()), "amount"),
            ],
            format: map.format(),
            currency,
        };
        let mut quotas = Self::default();
        let mut seen = SortedSet::default();
        table.read(source, log, |row| {
            let (owner, period) = (row.id(OWNER), row.quarter(PERIOD, calendar));
            let amount = row.amount(AMOUNT);
            let key = owner.zip(period);
            if key.as_ref().is_some_and(|key| !seen.insert(key.clone())) {
                row.fault(OWNER, Error::new(code::QUOTA_DUPLICATE, "an earlier row has this person and quarter"));
            }
            row.sound()?;
            quotas.amounts.insert(key?, amount?);
            Some(())
        })?;
        Ok(quotas)
    }
}
