//! Explanations: every figure of every response can be asked why, and its arithmetic gives it.

use std::cell::Cell;

use attain::record::{Form, Json, Shape, Types, Value};
use attain_tests::vectors::{Vector, vectors};
use attain_tests::{at, canonical, field, parse, plain, quoted, say, text_field};
use num_rational::BigRational;
use num_traits::{ToPrimitive as _, Zero as _};

/// The places of all figures in a response: every leaf that is a number by its type.
fn figures(shape: &Shape, value: &Value, types: &Types, path: &str, found: &mut Vec<String>) {
    match (shape, value) {
        (Shape::Scalar(scalar), _) if matches!(scalar.json, Json::Decimal | Json::Count | Json::Whole) => {
            found.push(path.to_owned());
        }
        (Shape::Optional(item), value) => figures(item, value, types, path, found),
        (Shape::Figure(item), value) => match field(value, "not_available") {
            Some(_) if matches!(**item, Shape::Scalar(scalar) if scalar.json == Json::Decimal) => {
                found.push(path.to_owned());
            }
            Some(_) => {}
            None => figures(item, value, types, path, found),
        },
        (Shape::List(item), Value::List(values)) => {
            for (index, value) in values.iter().enumerate() {
                figures(item, value, types, &format!("{path}[{index}]"), found);
            }
        }
        // An explanation is not explained again, a picture shows figures that can be asked where they stand, and the
        // parameters of a made company and what a plan was made from have no reason.
        (Shape::Named("Step" | "Chart" | "SampleFacts" | "SampleTruth" | "PlanBasis"), _) => {}
        (Shape::Named(name), Value::Record(_)) => {
            let fields = match &types.get(name).expect("a known type").form {
                Form::Record { fields, .. } => fields,
                Form::Words(_) => return,
                Form::Union(variants) => {
                    let kind = text_field(value, "kind").expect("a kind");
                    &variants.iter().find(|variant| variant.name == kind).expect("a variant").fields
                }
            };
            for known in fields {
                if let Some(value) = field(value, known.name) {
                    let path = if path.is_empty() { known.name.to_owned() } else { format!("{path}.{}", known.name) };
                    figures(&known.shape, value, types, &path, found);
                }
            }
        }
        _ => {}
    }
}

/// A decimal or a fraction as text, exactly.
fn rational(text: &str) -> BigRational {
    if let Some((numerator, denominator)) = text.split_once('/') {
        return rational(numerator) / rational(denominator);
    }
    let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let digits: num_bigint::BigInt = text.replace('.', "").parse().unwrap_or_else(|_| panic!("{text} is no number"));
    BigRational::new(digits, num_bigint::BigInt::from(10).pow(u32::try_from(places).expect("few places")))
}

/// By a mode to so many places, by a way of its own: the floor, and the rest looked at.
fn rounded(value: &BigRational, places: u32, mode: &str) -> BigRational {
    let unit = BigRational::from_integer(num_bigint::BigInt::from(10).pow(places));
    let scaled = value * &unit;
    let (floor, half) = (scaled.floor(), BigRational::new(1.into(), 2.into()));
    let rest = &scaled - &floor;
    let two = num_bigint::BigInt::from(2);
    let (broken, below_zero) = (!rest.is_zero(), scaled < BigRational::zero());
    let up = match mode {
        "half_even" => rest > half || (rest == half && !(floor.to_integer() % two).is_zero()),
        "half_up" => rest > half || (rest == half && !below_zero),
        "up" => broken && !below_zero,
        "down" => broken && below_zero,
        "ceiling" => broken,
        "floor" => false,
        other => panic!("there is no rounding `{other}`"),
    };
    let whole = if up { floor + BigRational::from_integer(1.into()) } else { floor };
    whole / unit
}

/// The value that a step states, exactly.
fn stated(step: &Value) -> Option<BigRational> {
    text_field(step, "exact").or_else(|| text_field(step, "value")).map(rational)
}

fn parts(step: &Value) -> &[Value] {
    match field(step, "parts") {
        Some(Value::List(parts)) => parts,
        _ => &[],
    }
}

/// What the arithmetic of a step gives, from the values that its parts state.
fn given_by(step: &Value) -> Option<BigRational> {
    let by = text_field(step, "by").expect("an arithmetic");
    let values: Vec<Option<BigRational>> = parts(step).iter().map(stated).collect();
    let folded = field(step, "folded");
    let folded_count =
        folded.map_or_else(BigRational::zero, |folded| rational(&canonical(field(folded, "count").expect("a count"))));
    if by == "count" {
        return Some(folded_count + BigRational::from_integer(values.len().into()));
    }
    let values: Vec<BigRational> = values.into_iter().collect::<Option<_>>()?;
    let mut sorted = values.clone();
    sorted.sort();
    Some(match by {
        "sum" => {
            let folded =
                folded.map_or_else(BigRational::zero, |folded| rational(text_field(folded, "sum").expect("a sum")));
            values.iter().fold(folded, |sum, value| sum + value)
        }
        "difference" => values.get(1..)?.iter().fold(values.first()?.clone(), |left, value| left - value),
        "product" => values.iter().fold(BigRational::from_integer(1.into()), |product, value| product * value),
        "quotient" => values.first()? / values.get(1)?,
        "median" => {
            let (low, high) = (sorted.get((sorted.len() - 1) / 2)?, sorted.get(sorted.len() / 2)?);
            (low + high) / BigRational::from_integer(2.into())
        }
        "largest" => sorted.last()?.clone(),
        "smallest" => sorted.first()?.clone(),
        "same" => values.first()?.clone(),
        "poisson_below" => {
            let limit = values.first()?;
            let chance: f64 = values.get(1..)?.iter().map(|mean| poisson_below(mean, limit)).product();
            rational(&format!("{chance:.6}"))
        }
        "run_of" => {
            let count = |value: &BigRational| value.to_integer().to_usize().expect("a small number");
            run_of(count(values.first()?), count(values.get(1)?), values.get(2)?)
        }
        "fisher_exact" => {
            let count = |value: &BigRational| value.to_integer();
            rounded(&fisher(&values.iter().map(count).collect::<Vec<_>>()), 6, "half_even")
        }
        other => panic!("there is no arithmetic `{other}`"),
    })
}

/// The chance of a run, every sequence of tries looked at by itself.
fn run_of(run: usize, tries: usize, chance: &BigRational) -> BigRational {
    let one = BigRational::from_integer(1.into());
    let mut all = BigRational::zero();
    for sequence in 0..1_u32 << tries {
        let came = |place: usize| sequence >> place & 1 == 1;
        if (0..tries).any(|from| from + run <= tries && (from..from + run).all(came)) {
            let each = (0..tries).map(|place| if came(place) { chance.clone() } else { &one - chance });
            all += each.fold(one.clone(), |product, chance| product * chance);
        }
    }
    rounded(&all, 6, "half_even")
}

/// Fisher's exact test by whole binomials.
fn fisher(table: &[num_bigint::BigInt]) -> BigRational {
    let [a, b, c, d] = table else { panic!("four counts") };
    let choose = |of: &num_bigint::BigInt, some: &num_bigint::BigInt| {
        let (of, some) = (of.to_u64().expect("few people"), some.to_u64().expect("few people"));
        (0..some).fold(num_bigint::BigInt::from(1), |product, place| product * (of - place) / (place + 1))
    };
    let (first, second, with) = (a + b, c + d, a + c);
    let at = |count: &num_bigint::BigInt| choose(&first, count) * choose(&second, &(&with - count));
    let (own, all) = (at(a), choose(&(&first + &second), &with));
    let low = (&with - &second).max(num_bigint::BigInt::from(0));
    let (mut count, mut sum) = (low, num_bigint::BigInt::from(0));
    while count <= first.clone().min(with.clone()) {
        let chance = at(&count);
        if chance <= own {
            sum += chance;
        }
        count += 1;
    }
    BigRational::new(sum, all)
}

/// P(X < limit * mean), term by term upwards: slow, and another way round than the library's.
fn poisson_below(mean: &BigRational, limit: &BigRational) -> f64 {
    let bound = (mean * limit).ceil().to_integer().to_u64().expect("a small mean");
    let mean = mean.to_f64().expect("a small mean");
    // In logarithms, since the first terms of a large mean are smaller than any float.
    let (mut term, mut sum) = (-mean, 0.0);
    for deals in 0..bound {
        sum += term.exp();
        #[expect(clippy::cast_precision_loss, reason = "few deals")]
        let next = (deals + 1) as f64;
        term += mean.ln() - next.ln();
    }
    sum
}

/// Checks a step and all below it.
fn check(step: &Value, place: &str) {
    for part in parts(step) {
        check(part, place);
    }
    let leaf = text_field(step, "by") == Some("given")
        || field(step, "value").is_some_and(|value| field(value, "not_available").is_some());
    let unfolded =
        !parts(step).is_empty() || field(step, "folded").is_some() || text_field(step, "by") == Some("count");
    if leaf || (canonical(field(step, "more").expect("a flag")) == "true" && !unfolded) {
        return;
    }
    let mut value = given_by(step).unwrap_or_else(|| panic!("{place}: the parts give nothing: {}", plain(step)));
    if let Some(mode) = field(step, "rounded") {
        let places = canonical(field(mode, "places").expect("places")).parse().expect("a number of places");
        value = rounded(&value, places, text_field(mode, "mode").expect("a mode"));
    }
    assert_eq!(Some(value), stated(step), "{place}: the arithmetic does not give the value: {}", plain(step));
}

/// Asks for a figure of a vector's response.
fn asked(vector: &Vector, path: &str, depth: u32, parts: u32) -> Result<Value, attain::Error> {
    let Value::Record(fields) = parse(&vector.args) else { panic!("a request is a record") };
    let on_book = attain::operations().iter().any(|operation| operation.name == vector.call && operation.on_book);
    let (beside, own): (Vec<_>, Vec<_>) =
        fields.into_iter().partition(|(name, _)| on_book && (name == "data" || name == "map"));
    let beside = if on_book {
        beside.iter().fold(String::new(), |text, (name, value)| format!("{text},{}:{}", quoted(name), plain(value)))
    } else {
        String::new()
    };
    let request = format!(
        r#"{{"operation":{},"path":{},"request":{},"depth":{depth},"parts":{parts}{beside}}}"#,
        quoted(&vector.call),
        quoted(path),
        plain(&Value::Record(own))
    );
    attain::call(if on_book { "book.explain" } else { "explain" }, &request).map(|text| parse(&text))
}

#[test]
fn every_figure_of_every_vector_can_be_asked_and_its_arithmetic_gives_it() {
    let operations = attain::operations();
    let count = Cell::new(0);
    for vector in vectors() {
        let Ok(text) = attain::call(&vector.call, &vector.args) else { continue };
        let operation = operations.iter().find(|operation| operation.name == vector.call).expect("it answered");
        if ["explain", "book.explain"].contains(&operation.name) {
            continue;
        }
        let mut types = Types::default();
        let shape = (operation.response)(&mut types);
        let (response, mut paths) = (parse(&text), Vec::new());
        figures(&shape, &response, &types, "", &mut paths);
        for path in paths {
            let place = format!("{}: {path}", vector.name);
            let explanation = asked(&vector, &path, 2, 3).unwrap_or_else(|error| panic!("{place}: {error}"));
            let figure = field(&explanation, "figure").expect("a figure");
            let value = at(&response, &path).map(canonical).map(|text| text.trim_matches('"').to_owned());
            let explained = field(figure, "value").map(canonical).map(|text| text.trim_matches('"').to_owned());
            assert_eq!(value, explained, "{place}");
            assert!(text_field(figure, "rule").is_some(), "{place}: no rule");
            check(figure, &place);
            count.set(count.get() + 1);
        }
    }
    assert!(count.get() > 1_000, "{} figures only", count.get());
    say(&format!("{} figures of the vectors' responses explained", count.get()));
}
