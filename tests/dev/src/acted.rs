//! Things that are acted on: a plan, a session. Each is an operation `x.act` over a log, whose acts become the methods of a
//! small class in the doors; what can be asked of it becomes methods too.

use attain::record::{Field, Form, Shape, Types, Variant};

use crate::house::{Function, bare};

/// A thing that is acted on, as its operation `x.act` says.
pub(crate) struct Thing<'a> {
    /// The field that holds its id: `plan`.
    pub(crate) field: &'static str,
    /// What the operation does.
    pub(crate) act: &'a Function,
    /// The type of an entry.
    pub(crate) entry: &'static str,
    /// The type of its state.
    pub(crate) state: &'static str,
    /// What every act is told beside, and so the thing holds: whom it is about, by which numbers.
    pub(crate) held: Vec<&'a Field>,
    /// One act each.
    pub(crate) acts: &'a [Variant],
    /// What can be asked of it: operations of the same concept over the log and its id.
    pub(crate) questions: Vec<(&'static str, &'a Function)>,
}

impl Thing<'_> {
    /// The doc of its state, which is what it is.
    pub(crate) fn doc(&self) -> String {
        format!(
            "A {} on a log: each act gives the next one, and what is not legal is refused. The caller keeps the `history`.",
            self.field
        )
    }
}

/// The type of a field of a record by its name.
fn named(types: &Types, holder: &Shape, field: &str) -> Option<&'static str> {
    let Shape::Named(holder) = holder else { return None };
    let Form::Record { fields, .. } = &types.get(holder)?.form else { return None };
    type_of(fields, field)
}

fn type_of(fields: &[Field], name: &str) -> Option<&'static str> {
    match bare(&fields.iter().find(|field| field.name == name)?.shape) {
        Shape::Named(found) => Some(found),
        _ => None,
    }
}

/// The things of the contract, by the shape of their operations: `history`, an id, `entry`, and `act`, one of some records.
/// The id is the field that the response has the state by; what else is asked for is held.
pub(crate) fn things<'a>(functions: &'a [Function], types: &'a Types) -> Vec<Thing<'a>> {
    functions.iter().filter_map(|act| thing(act, functions, types)).collect()
}

fn thing<'a>(act: &'a Function, functions: &'a [Function], types: &'a Types) -> Option<Thing<'a>> {
    let (concept, "act") = act.name.split_once('.')? else { return None };
    let (entry, union) = (type_of(&act.fields, "entry")?, type_of(&act.fields, "act")?);
    let Form::Union(acts) = &types.get(union)?.form else { return None };
    let others = act.fields.iter().filter(|field| !["history", "entry", "act"].contains(&field.name));
    let (ids, held): (Vec<&Field>, Vec<&Field>) =
        others.partition(|field| named(types, &act.response, field.name).is_some());
    let [id] = ids.try_into().ok()?;
    let state = named(types, &act.response, id.name)?;
    let questions = functions.iter().filter(|function| {
        let has = |name: &str| function.fields.iter().any(|field| field.name == name);
        function.name != act.name && has("history") && has(id.name) && !has("entry")
    });
    let questions = questions.filter_map(|function| {
        let (of, verb) = function.name.split_once('.')?;
        (of == concept).then_some((verb, function))
    });
    Some(Thing { field: id.name, act, entry, state, held, acts, questions: questions.collect() })
}

/// The fields of a question beside the log, the id and what the thing holds.
pub(crate) fn asked<'a>(thing: &'a Thing<'_>, function: &'a Function) -> impl Iterator<Item = &'a Field> {
    let known =
        move |name: &str| name == "history" || name == thing.field || thing.held.iter().any(|held| held.name == name);
    function.fields.iter().filter(move |field| !known(field.name))
}

/// What a thing holds that a question asks for.
pub(crate) fn told(thing: &Thing<'_>, function: &Function) -> Vec<&'static str> {
    let held = thing.held.iter().map(|held| held.name);
    held.filter(|name| function.fields.iter().any(|field| field.name == *name)).collect()
}
