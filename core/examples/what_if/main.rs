//! What if: `cargo run --release --example what_if`.
//!
//! Eight deals and a target: the chance to hit, what hangs on each deal, and how it changes as deals are won, lost or pushed;
//! then a hundred deals with a lattice in cents, and how far all chances moving together widens the range.

use std::fmt::Write as _;
use std::process::ExitCode;

use attain::forecast::{self, DealOutcome, ForecastRange, RangeDeal, RangeRequest, SupposedOutcome};
use attain::{Currency, Error, Id, Money};

fn main() -> ExitCode {
    let mut out = String::new();
    match told(&mut out) {
        Ok(()) => {
            let _ = std::io::Write::write_all(&mut std::io::stdout(), out.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("error: {error}\n").as_bytes());
            ExitCode::FAILURE
        }
    }
}

/// A line of the story.
macro_rules! tell {
    ($out:expr, $($text:tt)+) => { let _ = writeln!($out, $($text)+); };
}

fn deal(id: &str, amount: &str, chance: &str, currency: Currency) -> Result<RangeDeal, Error> {
    Ok(RangeDeal::new(id.parse()?, Money::parse(amount, currency)?, chance.parse()?))
}

fn shown(out: &mut String, what: &str, range: &ForecastRange) {
    let amounts: Vec<String> = range.quantiles().iter().map(|quantile| quantile.amount().amount()).collect();
    let hit = range.hit().known().map_or_else(|| "none".to_owned(), |hit| hit.chance().to_string());
    tell!(out, "{what}: chance to hit {hit}, P10/P50/P90 {}", amounts.join(" / "));
}

fn told(out: &mut String) -> Result<(), Error> {
    let usd: Currency = "USD".parse()?;
    let rows = [
        ("Northwind", "500", "0.6"),
        ("Contoso", "300", "0.5"),
        ("Fabrikam", "120", "0.8"),
        ("Adatum", "100", "0.7"),
        ("Tailspin", "80", "0.5"),
        ("Wingtip", "60", "0.4"),
        ("Litware", "40", "0.9"),
        ("Proseware", "30", "0.3"),
    ];
    let deals = rows.iter().map(|(id, amount, chance)| deal(id, amount, chance, usd)).collect::<Result<Vec<_>, _>>()?;
    let asked = RangeRequest::new(usd)?.with_deals(deals)?.with_target(Money::parse("1000", usd)?)?;
    let now = forecast::range(&asked)?;
    shown(out, "as it is", &now);
    let mut effects: Vec<_> = now.effects().iter().collect();
    effects.sort_by(|one, other| other.effect().cmp(&one.effect()).then_with(|| one.deal().cmp(other.deal())));
    for effect in effects.iter().take(3) {
        tell!(out, "  {} does {} to it", effect.deal(), effect.effect());
    }
    for (deal, outcome) in
        [("Northwind", DealOutcome::Lost), ("Northwind", DealOutcome::Won), ("Contoso", DealOutcome::Pushed)]
    {
        let id: Id = deal.parse()?;
        let supposed = asked.clone().with_outcomes(vec![SupposedOutcome::new(id, outcome)])?;
        shown(out, &format!("{deal} {}", outcome.as_str()), &forecast::range(&supposed)?);
    }

    // Amounts over two orders of magnitude, in cents, and chances of all sizes; the same ones each time.
    let many = (0..100_u32).map(|number| {
        let cents = number.wrapping_mul(2_654_435_761).wrapping_rem(4_000_000).wrapping_add(50_000);
        let chance = number.wrapping_mul(37).wrapping_rem(80).wrapping_add(10);
        let (dollars, rest) = (cents.wrapping_div(100), cents.wrapping_rem(100));
        deal(&format!("d{number:02}"), &format!("{dollars}.{rest:02}"), &format!("0.{chance}"), usd)
    });
    let many = RangeRequest::new(usd)?.with_deals(many.collect::<Result<Vec<_>, _>>()?)?;
    let range = forecast::range(&many)?;
    shown(out, "\na hundred deals", &range);
    tell!(out, "  {}", range.reason());
    let together = forecast::range(&many.with_common("0.2".parse()?)?)?;
    shown(out, "if all chances move together", &together);
    Ok(())
}
