//! JSON Schema of every type and operation, from the core's tables.

use attain::record::{Field, Form, Json, Named, Scalar, Shape, Types};
use attain::{Operation, operations};
use serde_json::{Map, Value, json};

use crate::house::prose;

/// The page with the schema.
pub(crate) fn pages() -> Vec<(&'static str, String)> {
    vec![("docs/schema.json", schema())]
}

fn schema() -> String {
    let mut types = Types::default();
    let mut definitions = Map::new();
    for Operation { name, doc, on_book, request, response, .. } in operations() {
        let request = if on_book { of_book(&request(&mut types), &mut types) } else { of(&request(&mut types)) };
        definitions.insert(format!("{name}.request"), described(request, doc));
        definitions.insert(format!("{name}.response"), of(&response(&mut types)));
    }
    let mut scalars = Scalars::default();
    for (name, named) in types.iter() {
        definitions.insert(name.to_owned(), type_of(named, &mut scalars));
    }
    for scalar in scalars.0 {
        definitions.insert(scalar.name.to_owned(), scalar_of(&scalar));
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Made by `cargo dev gen`; do not edit.",
        "title": "attain",
        "description": "What the operations take and give: `<operation>.request` and `<operation>.response`.",
        "$defs": definitions,
    });
    format!("{schema:#}\n")
}

/// Every scalar that was met.
#[derive(Default)]
struct Scalars(Vec<Scalar>);

impl Scalars {
    fn meet(&mut self, shape: &Shape) {
        match shape {
            Shape::Scalar(scalar) if !self.0.contains(scalar) => self.0.push(*scalar),
            Shape::List(item) | Shape::Optional(item) | Shape::Figure(item) => self.meet(item),
            Shape::Scalar(_) | Shape::Named(_) | Shape::Cells | Shape::Any => {}
        }
    }
}

/// The request of an operation on a book: the data, the map, and its own fields.
fn of_book(request: &Shape, types: &mut Types) -> Value {
    attain::record::describe_into::<attain::Map>(types);
    attain::record::describe_into::<attain::Table>(types);
    let Shape::Named(name) = request else { return of(request) };
    let Some(Named { form: Form::Record { fields, .. }, .. }) = types.get(name) else { return of(request) };
    let own = fields
        .iter()
        .map(|field| (field.name.to_owned(), json!({"$ref": format!("#/$defs/{name}/properties/{}", field.name)})));
    let mut properties: Map<String, Value> = own.collect();
    properties.insert("data".to_owned(), json!({"$ref": "#/$defs/Table"}));
    properties.insert("map".to_owned(), json!({"$ref": "#/$defs/Map"}));
    json!({"type": "object", "properties": properties, "required": ["data", "map"], "additionalProperties": false})
}

fn type_of(named: &Named, scalars: &mut Scalars) -> Value {
    let schema = match &named.form {
        Form::Record { schema, fields } => {
            let mut extra = Map::new();
            if let Some(schema) = schema {
                extra.insert("schema".to_owned(), json!({"const": schema}));
            }
            record(fields, extra, &[], scalars)
        }
        Form::Words(words) => {
            let words = words.iter().map(|word| json!({"const": word.name, "description": word.doc}));
            json!({"oneOf": words.collect::<Vec<_>>()})
        }
        Form::Union(variants) => {
            let variants = variants.iter().map(|variant| {
                let kind = Map::from_iter([("kind".to_owned(), json!({"const": variant.name}))]);
                described(record(&variant.fields, kind, &["kind"], scalars), variant.doc)
            });
            json!({"oneOf": variants.collect::<Vec<_>>()})
        }
    };
    described(schema, named.doc)
}

fn record(fields: &[Field], mut properties: Map<String, Value>, always: &[&str], scalars: &mut Scalars) -> Value {
    let mut required: Vec<&str> = always.to_vec();
    for field in fields {
        scalars.meet(&field.shape);
        let mut schema = described(of(&field.shape), field.doc);
        match (&field.default, &field.shape) {
            (Some(text), _) => {
                // The core wrote it, so it is JSON.
                schema["default"] = serde_json::from_str(text).unwrap_or_default();
            }
            (None, Shape::Optional(_)) => {}
            (None, _) => required.push(field.name),
        }
        properties.insert(field.name.to_owned(), schema);
    }
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

fn of(shape: &Shape) -> Value {
    match shape {
        Shape::Scalar(scalar) => json!({"$ref": format!("#/$defs/{}", scalar.name)}),
        Shape::List(item) => json!({"type": "array", "items": of(item)}),
        Shape::Optional(item) => json!({"anyOf": [of(item), {"type": "null"}]}),
        Shape::Figure(item) => json!({"anyOf": [of(item), not_available()]}),
        Shape::Named(name) => json!({"$ref": format!("#/$defs/{name}")}),
        Shape::Any => json!({}),
        // A record in a cell is cells of its own; what else stands there is judged where the map names its column.
        Shape::Cells => json!({"type": "object"}),
    }
}

fn not_available() -> Value {
    json!({
        "type": "object",
        "properties": {"not_available": {"$ref": "#/$defs/Reason"}},
        "required": ["not_available"],
        "additionalProperties": false,
    })
}

/// What is read: a decimal as text or as a number; what is written is always text.
fn scalar_of(scalar: &Scalar) -> Value {
    let schema = match scalar.json {
        Json::Text => json!({"type": "string"}),
        Json::Decimal => json!({"type": ["string", "number"], "pattern": "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"}),
        Json::Date => json!({"type": "string", "format": "date"}),
        Json::Count => json!({"type": "integer", "minimum": 0, "maximum": 9_007_199_254_740_991_u64}),
        Json::Whole => {
            json!({"type": "integer", "minimum": -9_007_199_254_740_991_i64, "maximum": 9_007_199_254_740_991_i64})
        }
        Json::Bool => json!({"type": "boolean"}),
    };
    let mut schema = described(schema, scalar.doc);
    let example = match scalar.json {
        Json::Count | Json::Whole | Json::Bool => serde_json::from_str(scalar.example).unwrap_or_default(),
        _ => Value::from(scalar.example),
    };
    schema["examples"] = json!([example]);
    schema
}

fn described(mut schema: Value, doc: &str) -> Value {
    schema["description"] = Value::from(prose(doc));
    schema
}
