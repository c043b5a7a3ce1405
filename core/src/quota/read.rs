//! Reading quotas: one for each person and quarter.

use super::Quotas;
use crate::code;
use crate::error::Error;
use crate::map::QuotaMap;
use crate::table::{Log, SmallTable, Source};
use crate::unit::Currency;

const OWNER: usize = 0;
const PERIOD: usize = 1;
const AMOUNT: usize = 2;

impl Quotas {
    pub(crate) fn read(source: Source<'_>, map: &QuotaMap, currency: Currency, log: &mut Log) -> Result<Self, Error> {
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
        table.read(source, log, |row| {
            let key = (row.id(OWNER)?, row.quarter(PERIOD)?);
            let amount = row.amount(AMOUNT)?;
            if quotas.amounts.contains_key(&key) {
                return Err(row.fault(OWNER, code::QUOTA_DUPLICATE, "an earlier row has this person and quarter"));
            }
            quotas.amounts.insert(key, amount);
            Ok(())
        })?;
        Ok(quotas)
    }
}
