//! Targets as somebody typed them: the public Adventure Works sample.

use std::fmt::Write as _;
use std::path::Path;

use attain::{quota, record};

/// Targets as somebody typed them: in thousands, a row a person and year, a column a month.
pub(super) fn checked(folder: &Path) -> Result<String, String> {
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"));
    let (targets, people) = (read("reseller_sales_targets.csv")?, read("salespeople.csv")?);
    let mut rows = String::new();
    for line in targets.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [year, person, months @ ..] = cells.as_slice() else { continue };
        for (month, cell) in (1..).zip(months).filter(|(_, cell)| **cell != "-") {
            let comma = if rows.is_empty() { "" } else { "," };
            let _ = write!(
                rows,
                r#"{comma}{{"person": "{person}", "period": "{year}-{month:02}", "amount": "{cell}000"}}"#
            );
        }
    }
    // Managers are named by another key than people; the one outside is 112.
    let mut people_by_key: Vec<(&str, &str, &str)> = Vec::new();
    for line in people.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [key, id, _, _, manager, ..] = cells.as_slice() else { continue };
        people_by_key.push((key, id, manager));
    }
    let id_of = |wanted: &str| {
        let found = people_by_key.iter().find(|(key, ..)| *key == wanted);
        found.map_or_else(|| wanted.to_owned(), |(_, id, _)| (*id).to_owned())
    };
    let row = |(_, id, manager): &(&str, &str, &str)| format!(r#"{{"id": "{id}", "manager": "{}"}}"#, id_of(manager));
    let team: Vec<String> = people_by_key.iter().map(row).collect();
    let request = format!(
        r#"{{"currency": "USD", "targets": [{rows}], "team": {{"people": [{}], "outside": ["112"]}}}}"#,
        team.join(",")
    );
    let found: quota::QuotaCheck = attain::call("quota.check", &request)
        .and_then(|text| record::from_json(&text))
        .map_err(|error| error.to_string())?;
    let mut out = String::new();
    let _ = writeln!(
        out,
        "\nTARGETS as they were typed: all rows {}, without those above others {}",
        found.all(),
        found.lowest()
    );
    for row in found.above() {
        let _ = writeln!(out, "  {} carries {} above people who carry {}", row.person(), row.own(), row.below());
    }
    for row in found.suspects() {
        let _ = writeln!(
            out,
            "  {} in {}: {} is {} times the median of {}",
            row.person(),
            row.period(),
            row.amount(),
            row.times(),
            row.median()
        );
    }
    Ok(out)
}
