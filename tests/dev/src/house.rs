//! The operations and types of the core, as the generators of the other languages read them.

use attain::record::{Field, Form, Json, Shape, Types};
use attain::{Operation, operations};

/// An operation as a function of another language.
pub(crate) struct Function {
    /// `forecast.triangulate`.
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) on_book: bool,
    /// The type of its request, and that type's fields.
    pub(crate) request: &'static str,
    pub(crate) fields: Vec<Field>,
    pub(crate) response: Shape,
}

impl Function {
    /// Its name as a book's own: `kpi.summary`; `read` for `book.read`.
    pub(crate) fn name_on_book(&self) -> &'static str {
        self.name.strip_prefix("book.").unwrap_or(self.name)
    }

    /// The way of writing that it is, if it is one: `text` for `review.text`, whose response is that text and no more.
    pub(crate) fn format(&self, types: &Types) -> Option<&'static str> {
        let (_, verb) = self.name.split_once('.')?;
        let Shape::Named(name) = self.response else { return None };
        let Form::Record { fields, .. } = &types.get(name)?.form else { return None };
        let [Field { name, shape: Shape::Scalar(scalar), .. }] = fields.as_slice() else { return None };
        (*name == verb && scalar.json == Json::Text).then_some(verb)
    }
}

/// Every operation, and every type that they reach, the map and the table of a book's own reading included.
pub(crate) fn read() -> (Vec<Function>, Types) {
    let mut types = Types::default();
    let mut functions = Vec::new();
    for Operation { name, doc, on_book, request, response, .. } in operations() {
        let (request, response) = (request(&mut types), response(&mut types));
        let Shape::Named(request) = request else { continue };
        let fields = match types.get(request).map(|named| &named.form) {
            Some(Form::Record { fields, .. }) => fields.clone(),
            _ => Vec::new(),
        };
        functions.push(Function { name, doc, on_book, request, fields, response });
    }
    attain::record::describe_into::<attain::Map>(&mut types);
    attain::record::describe_into::<attain::Table>(&mut types);
    (functions, types)
}

/// A shape without its `?`: what a field holds where it holds something.
pub(crate) fn bare(shape: &Shape) -> &Shape {
    match shape {
        Shape::Optional(item) => item,
        shape => shape,
    }
}

/// A doc comment without its examples, which are Rust.
pub(crate) fn prose(doc: &str) -> String {
    let text: String = doc.split("```").step_by(2).collect();
    text.trim().to_owned()
}
