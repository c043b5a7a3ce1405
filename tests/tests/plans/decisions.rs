//! What a response may not hold: a decision about a person without the human who made it.

use std::collections::BTreeSet;

use attain::plan::{self, ImprovementAct};
use attain::record::{self, Form, Shape, Types};

/// The named types that a response reaches.
fn reached(shape: &Shape, types: &Types, seen: &mut BTreeSet<&'static str>) {
    match shape {
        Shape::List(inner) | Shape::Optional(inner) | Shape::Figure(inner) => reached(inner, types, seen),
        Shape::Named(name) if seen.insert(name) => {
            let fields = match &types.get(name).expect("a known type").form {
                Form::Record { fields, .. } => fields.clone(),
                Form::Union(variants) => variants.iter().flat_map(|variant| variant.fields.clone()).collect(),
                Form::Words(_) => Vec::new(),
            };
            for field in fields {
                reached(&field.shape, types, seen);
            }
        }
        _ => {}
    }
}

/// The type that a field is of, through lists and options.
fn named(shape: &Shape) -> Option<&'static str> {
    match shape {
        Shape::List(inner) | Shape::Optional(inner) | Shape::Figure(inner) => named(inner),
        Shape::Named(name) => Some(name),
        _ => None,
    }
}

/// Words by which a decision about a person could be said.
const DECIDING: &[&str] = &[
    "complete",
    "completed",
    "not_complete",
    "not_completed",
    "stay",
    "part",
    "part_ways",
    "separate",
    "terminate",
    "dismiss",
    "fire",
    "hire",
    "reject",
    "promote",
    "demote",
];

/// Types of words that say what people decided, and may stand only beside the human who did.
const DECISIONS: &[(&str, &str)] = &[("PlanDecision", "RecordedDecision"), ("ReviewOutcome", "ReviewDecision")];

/// Types with such a word that are no decision, each with its reason.
const NO_DECISIONS: &[(&str, &str)] = &[
    ("ImprovementState", "the state that follows from a recorded decision: each plan carries `decisions`"),
    ("ImprovementMove", "what can be done, or was done, by whom: an event names its author"),
    ("GrowMove", "what can be done in a session: nothing in it is decided about anyone"),
    ("GroupOutcome", "what groups are compared by, of nobody alone"),
];

#[test]
fn no_response_carries_a_decision_about_a_person_without_a_named_human() {
    let mut types = Types::default();
    let mut seen = BTreeSet::new();
    for operation in attain::operations() {
        let shape = (operation.response)(&mut types);
        reached(&shape, &types, &mut seen);
    }
    let (mut decisions, mut holders) = (BTreeSet::new(), BTreeSet::new());
    for name in &seen {
        match &types.get(name).expect("a known type").form {
            Form::Words(words) if words.iter().any(|word| DECIDING.contains(&word.name)) => {
                let excused = NO_DECISIONS.iter().any(|(of, _)| of == name);
                let known = DECISIONS.iter().any(|(of, _)| of == name);
                assert!(excused || known, "`{name}` says a decision: name who decides, or say why it is none");
                if known {
                    decisions.insert(*name);
                }
            }
            Form::Record { fields, .. } => {
                for field in fields {
                    let Some((_, holder)) = DECISIONS.iter().find(|(of, _)| named(&field.shape) == Some(of)) else {
                        continue;
                    };
                    assert_eq!(name, holder, "`{name}.{}` is a decision outside its record", field.name);
                    holders.insert(*name);
                    let field = |name: &str| fields.iter().find(|field| field.name == name).expect("a field");
                    // The human is named and the day known, whatever was erased; reason and view have their places.
                    assert!(matches!(field("decided_by").shape, Shape::Scalar(scalar) if scalar.name == "Id"));
                    assert!(matches!(field("decided").shape, Shape::Scalar(scalar) if scalar.name == "Date"));
                    for text in ["because", "view"] {
                        assert!(
                            matches!(&field(text).shape, Shape::Optional(inner) if matches!(**inner, Shape::Scalar(scalar) if scalar.name == "FreeText"))
                        );
                    }
                }
            }
            _ => {}
        }
    }
    assert_eq!((decisions.len(), holders.len()), (DECISIONS.len(), DECISIONS.len()), "both kinds of decision were met");
    // What follows from a decision stands beside it, and an act beside its author.
    for (holder, beside) in
        [("ImprovementPlan", "decisions"), ("ImprovementEvent", "by"), ("SeparationReview", "decision")]
    {
        let Form::Record { fields, .. } = &types.get(holder).expect("a known type").form else { panic!("a record") };
        assert!(fields.iter().any(|field| field.name == beside), "{holder}.{beside}");
    }
}

#[test]
fn a_request_that_decides_asks_for_reason_and_view() {
    let mut types = Types::default();
    record::describe_into::<ImprovementAct>(&mut types);
    record::describe_into::<plan::PartWaysAct>(&mut types);
    for (act, kinds) in
        [("ImprovementAct", &["complete", "extend", "not_complete"][..]), ("PartWaysAct", &["close"][..])]
    {
        let Form::Union(variants) = &types.get(act).expect("a known type").form else { panic!("a union") };
        for kind in kinds {
            let variant = variants.iter().find(|variant| variant.name == *kind).expect("a variant");
            for name in ["because", "view"] {
                let field = variant.fields.iter().find(|field| field.name == name).expect("a field");
                assert!(matches!(field.shape, Shape::Scalar(_)) && field.default.is_none(), "{act}.{kind}.{name}");
            }
        }
    }
}

/// Groups that people belong to go into the comparison of groups, and into nothing else.
#[test]
fn no_rule_takes_protected_groups() {
    let mut takers = Vec::new();
    for operation in attain::operations() {
        let (mut types, mut seen) = (Types::default(), BTreeSet::new());
        let shape = (operation.request)(&mut types);
        reached(&shape, &types, &mut seen);
        if seen.contains("ProtectedGroups") {
            takers.push(operation.name);
        }
        let (mut types, mut seen) = (Types::default(), BTreeSet::new());
        let shape = (operation.response)(&mut types);
        reached(&shape, &types, &mut seen);
        assert!(!seen.contains("ProtectedGroups"), "{}", operation.name);
    }
    assert_eq!(takers, ["plan.groups"]);
}
