//! The Python package's classes and functions from the core's tables; their types are in `stubs`.

mod stubs;

use std::fmt::Write as _;

use attain::record::{Field, Form, Json, Named, Shape, Types, Word};

use crate::acted::{asked, things, told};
use crate::house::{self, Function, bare, prose};

const HEAD: &str = "# Made by `cargo dev gen`; do not edit.\n";

/// Every generated file of the package.
pub(crate) fn pages() -> Vec<(&'static str, String)> {
    let house = House::read();
    vec![
        ("py/python/attain/_types.py", house.classes()),
        ("py/python/attain/_types.pyi", house.class_stubs()),
        ("py/python/attain/_operations.py", house.functions()),
        ("py/python/attain/_operations.pyi", house.function_stubs()),
        ("py/python/attain/_things.py", house.things()),
        ("py/python/attain/_things.pyi", house.thing_stubs()),
        ("py/python/attain/_names.py", house.names()),
        ("py/python/attain/__init__.pyi", house.facade()),
        ("tests/python/stubtest.txt", house.words_for_stubtest()),
    ]
}

impl Function {
    /// `forecast_triangulate`.
    fn snake(&self) -> String {
        self.name.replace('.', "_")
    }

    /// The method of a book: `kpi_summary`; `read` for `book.read`.
    fn snake_on_book(&self) -> String {
        self.name_on_book().replace('.', "_")
    }

    /// Required fields first, as Python wants them.
    fn ordered(&self) -> impl Iterator<Item = &Field> {
        let (given, left_out): (Vec<&Field>, Vec<&Field>) = self.fields.iter().partition(|field| required(field));
        given.into_iter().chain(left_out)
    }

    /// `, currency, rollup=None`.
    fn parameters(&self) -> String {
        let one = |field: &Field| format!(", {}{}", attribute(field.name), if required(field) { "" } else { "=None" });
        joined(self.ordered().map(one))
    }
}

fn required(field: &Field) -> bool {
    field.default.is_none() && !matches!(field.shape, Shape::Optional(_))
}

struct House {
    types: Types,
    functions: Vec<Function>,
}

impl House {
    fn read() -> Self {
        let (functions, types) = house::read();
        Self { types, functions }
    }

    /// Classes of the package: all but the requests, which are parameters of functions, and the reason of a figure.
    fn shown(&self) -> impl Iterator<Item = (&'static str, &Named)> {
        // A request is a function's keywords, and a class only where it stands in another one.
        let shown = |name: &str| name != "Reason" && (!name.ends_with("Request") || self.is_within(name));
        self.types.iter().filter(move |(name, _)| shown(name))
    }

    /// Whether a type is that of a field.
    fn is_within(&self, name: &str) -> bool {
        fn names(shape: &Shape, name: &str) -> bool {
            match shape {
                Shape::Named(found) => *found == name,
                Shape::List(item) | Shape::Optional(item) | Shape::Figure(item) => names(item, name),
                _ => false,
            }
        }
        let fields = |named: &Named| match &named.form {
            Form::Record { fields, .. } => fields.iter().any(|field| names(&field.shape, name)),
            Form::Union(variants) => {
                variants.iter().flat_map(|variant| &variant.fields).any(|field| names(&field.shape, name))
            }
            Form::Words(_) => false,
        };
        self.types.iter().any(|(_, named)| fields(named))
    }

    /// `X.verb()` for each operation `x.verb` on a document whose request begins with a field `x` of class `X`.
    fn methods(&self, class: &str) -> Vec<(&str, &Function)> {
        let of = |function: &Function| match function.fields.first() {
            Some(Field { name, shape: Shape::Named(found), .. }) => {
                !function.on_book && *found == class && function.name.starts_with(&format!("{name}."))
            }
            _ => false,
        };
        self.functions
            .iter()
            .filter(|function| of(function))
            .filter_map(|function| Some((function.name.split_once('.')?.1, function)))
            .collect()
    }

    /// `to_text` for a way of writing, else the verb.
    fn method_name(&self, verb: &str, function: &Function) -> String {
        if function.format(&self.types).is_some() { format!("to_{verb}") } else { verb.to_owned() }
    }

    fn classes(&self) -> String {
        let mut page = format!(
            "{HEAD}\"\"\"The classes of requests and results.\"\"\"\n\nfrom typing import Literal\n\nfrom ._record import Record\n"
        );
        let mut unions = String::new();
        for (name, named) in self.shown() {
            match &named.form {
                Form::Record { schema, fields } => {
                    self.class(
                        &mut page,
                        name,
                        named,
                        (named.doc, fields),
                        &schema.map_or_else(String::new, |schema| format!("    _schema = {}\n", text(schema))),
                    );
                }
                Form::Union(variants) => {
                    for variant in variants {
                        let kind = format!("    _kind = {}\n", text(variant.name));
                        self.class(
                            &mut page,
                            &format!("{name}{}", camel(variant.name)),
                            named,
                            (variant.doc, &variant.fields),
                            &kind,
                        );
                    }
                    let classes: Vec<String> =
                        variants.iter().map(|variant| format!("{name}{}", camel(variant.name))).collect();
                    let _ = writeln!(unions, "    {}: ({},),", text(name), classes.join(", "));
                    let _ = write!(page, "\n\n{name} = {}\n", classes.join(" | "));
                }
                Form::Words(words) => {
                    let _ = write!(page, "\n\n{name} = {}\n", literal(words));
                }
            }
        }
        let _ = write!(page, "\n\nUNIONS: dict[str, tuple[type[Record], ...]] = {{\n{unions}}}\n");
        page
    }

    fn class(&self, page: &mut String, name: &str, named: &Named, (doc, fields): (&str, &[Field]), extra: &str) {
        let _ = write!(page, "\n\nclass {name}(Record):\n    {}\n\n", docstring(doc, fields, "    "));
        page.push_str(extra);
        let slots: Vec<String> = fields.iter().map(|field| text(&attribute(field.name))).collect();
        let _ = writeln!(page, "    __slots__ = ({}{})", slots.join(", "), if slots.len() == 1 { "," } else { "" });
        page.push_str("    _shape = (\n");
        for field in fields {
            let _ = writeln!(page, "        ({}, {}),", text(&attribute(field.name)), text(&self.words(&field.shape)));
        }
        page.push_str("    )\n");
        let hidden: Vec<&'static str> =
            fields.iter().filter(|field| hides(named, field)).map(|field| field.name).collect();
        if !hidden.is_empty() {
            let _ = writeln!(page, "    _hidden = {}", tuple(hidden.into_iter()));
        }
        let formats = self.methods(name).into_iter().filter_map(|(_, function)| function.format(&self.types));
        let formats = formats.map(|format| format!("{}, ", text(format))).collect::<Vec<_>>().concat();
        if !formats.is_empty() {
            let _ = writeln!(page, "    _formats = ({})", formats.trim_end());
        }
        for (verb, function) in self.methods(name) {
            let more: Vec<&Field> = function.fields.iter().skip(1).collect();
            let parameters: String = joined(more.iter().map(|field| format!(", {}=None", attribute(field.name))));
            let arguments: String = joined(more.iter().map(|field| format!(", {0}={0}", attribute(field.name))));
            let first = function.fields.first().map_or("", |field| field.name);
            let star = if more.is_empty() { "" } else { ", *" };
            let format = function.format(&self.types).map_or_else(String::new, |format| format!(".{format}"));
            let _ = write!(
                page,
                "\n    def {}(self{star}{parameters}):\n        \"\"\"{}\"\"\"\n        from ._operations import {flat}\n\n        return {flat}({first}=self{arguments}){format}\n",
                self.method_name(verb, function),
                one_line(function.doc),
                flat = function.snake()
            );
        }
    }

    /// A shape in the words that `_decode` reads.
    fn words(&self, shape: &Shape) -> String {
        match shape {
            Shape::Scalar(scalar) => match scalar.json {
                Json::Text => "text",
                Json::Decimal => "decimal",
                Json::Date => "date",
                Json::Count | Json::Whole => "count",
                Json::Bool => "bool",
            }
            .to_owned(),
            Shape::List(item) => format!("[{}]", self.words(item)),
            Shape::Optional(item) => format!("?{}", self.words(item)),
            Shape::Figure(item) => format!("!{}", self.words(item)),
            // A word is text.
            Shape::Named(name) if self.is_words(name) => "text".to_owned(),
            Shape::Named(name) => (*name).to_owned(),
            Shape::Cells | Shape::Any => "cells".to_owned(),
        }
    }

    fn is_words(&self, name: &str) -> bool {
        matches!(self.types.get(name), Some(Named { form: Form::Words(_), .. }))
    }

    fn functions(&self) -> String {
        let mut page = format!(
            "{HEAD}\"\"\"The operations, one function each; those on a book are its methods too.\"\"\"\n\nfrom . import _call\n"
        );
        for function in &self.functions {
            let doc = Self::function_doc(function, "    ");
            let parameters = function.parameters();
            if function.on_book {
                let arguments: Vec<String> =
                    function.ordered().map(|field| format!("{0}={0}", attribute(field.name))).collect();
                let star = if parameters.is_empty() { "" } else { ", *" };
                let _ = write!(
                    page,
                    "\n\ndef {}(data, map=None{star}{parameters}):\n    {doc}\n    from ._book import open_book\n\n    return open_book(data, map).{}({})\n",
                    function.snake(),
                    function.snake_on_book(),
                    arguments.join(", ")
                );
            } else {
                let parameters = parameters.strip_prefix(", ").unwrap_or_default();
                let _ = write!(
                    page,
                    "\n\ndef {}(*, {parameters}):\n    {doc}\n    return _call.document({}, {}, {})\n",
                    function.snake(),
                    text(function.name),
                    request(function),
                    text(&self.words(&function.response))
                );
            }
        }
        page.push_str("\n\n# What each operation answers, in the words of `_decode`.\nRESPONSES = {\n");
        for function in &self.functions {
            let _ = writeln!(page, "    {}: {},", text(function.name), text(&self.words(&function.response)));
        }
        page.push_str("}\n");
        page.push_str("\n\nclass BookOperations:\n    \"\"\"What a book can be asked.\"\"\"\n\n    __slots__ = ()\n");
        for function in self.functions.iter().filter(|function| function.on_book) {
            let parameters = function.parameters();
            let star = if parameters.is_empty() { "" } else { ", *" };
            let _ = write!(
                page,
                "\n    def {}(self{star}{parameters}):\n        {}\n        return _call.on_book(self, {}, {}, {})\n",
                function.snake_on_book(),
                docstring(function.doc, &function.fields, "        "),
                text(function.name),
                request(function),
                text(&self.words(&function.response))
            );
        }
        page
    }

    /// Classes of what is acted on: one method an act, and one for what can be asked.
    fn things(&self) -> String {
        let mut page = format!("{HEAD}\"\"\"What is acted on, one class each.\"\"\"\n\nfrom ._acted import Acted\n");
        for thing in things(&self.functions, &self.types) {
            let _ = write!(
                page,
                "\n\nclass {}(Acted):\n    {}\n\n    __slots__ = ()\n    _function = {}\n    _field = {}\n    _holds = {}\n",
                camel(thing.field),
                docstring(&thing.doc(), &[], "    "),
                text(&thing.act.snake()),
                text(thing.field),
                tuple(thing.held.iter().map(|field| field.name))
            );
            for act in thing.acts {
                let (given, left_out): (Vec<&Field>, Vec<&Field>) =
                    act.fields.iter().partition(|field| required(field));
                let parameters = joined(
                    given
                        .iter()
                        .map(|field| format!(", {}", attribute(field.name)))
                        .chain(left_out.iter().map(|field| format!(", {}=None", attribute(field.name)))),
                );
                let star = if act.fields.is_empty() { "" } else { ", *" };
                let fields: Vec<String> =
                    act.fields.iter().map(|field| format!("{}: {}", text(field.name), attribute(field.name))).collect();
                let _ = write!(
                    page,
                    "\n    def {}(self, entry{star}{parameters}):\n        {}\n        return self._act({}, entry, {{{}}})\n",
                    attribute(act.name),
                    docstring(act.doc, &act.fields, "        "),
                    text(act.name),
                    fields.join(", ")
                );
            }
            for (verb, function) in &thing.questions {
                let fields: Vec<Field> = asked(&thing, function).cloned().collect();
                let (given, left_out): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| required(field));
                let parameters = joined(
                    given
                        .iter()
                        .map(|field| format!(", {}", attribute(field.name)))
                        .chain(left_out.iter().map(|field| format!(", {}=None", attribute(field.name)))),
                );
                let star = if fields.is_empty() { "" } else { ", *" };
                let names: Vec<String> = fields
                    .iter()
                    .map(|field| format!("{}: {}", text(&attribute(field.name)), attribute(field.name)))
                    .collect();
                let _ = write!(
                    page,
                    "\n    def {}(self{star}{parameters}):\n        {}\n        return self._ask({}, {{{}}}, {})\n",
                    attribute(verb),
                    docstring(function.doc, &fields, "        "),
                    text(&function.snake()),
                    names.join(", "),
                    tuple(told(&thing, function).into_iter())
                );
            }
        }
        page
    }

    fn function_doc(function: &Function, indent: &str) -> String {
        let doc = if function.on_book {
            format!(
                "{}\n\ndata: What `Book` takes, or a book; then without `map`.\nmap: Which column holds what.",
                function.doc
            )
        } else {
            function.doc.to_owned()
        };
        docstring(&doc, &function.fields, indent)
    }

    /// Every public name and the module that holds it, for the lazy facade.
    fn names(&self) -> String {
        let mut page = format!("{HEAD}\"\"\"Where each public name lives.\"\"\"\n\nNAMES = {{\n");
        for (name, module) in self.public() {
            let _ = writeln!(page, "    {}: {},", text(&name), text(module));
        }
        page.push_str("}\n");
        page
    }

    /// Public names with their modules: what is written by hand, then classes and functions.
    fn public(&self) -> Vec<(String, &'static str)> {
        let mut names: Vec<(String, &'static str)> = [
            ("AttainError", "_errors"),
            ("Book", "_book"),
            ("InvalidValue", "_errors"),
            ("Money", "_money"),
            ("NotAvailable", "_record"),
            ("Record", "_record"),
            ("Rows", "_rows"),
            ("WrongType", "_errors"),
            ("call", "_core"),
        ]
        .map(|(name, module)| (name.to_owned(), module))
        .to_vec();
        for (name, named) in self.shown() {
            names.push((name.to_owned(), "_types"));
            if let Form::Union(variants) = &named.form {
                names.extend(variants.iter().map(|variant| (format!("{name}{}", camel(variant.name)), "_types")));
            }
        }
        names.extend(self.functions.iter().map(|function| (function.snake(), "_operations")));
        for thing in things(&self.functions, &self.types) {
            let class = camel(thing.field);
            assert!(!names.iter().any(|(name, _)| *name == class), "two classes have the name {class}");
            names.push((class, "_things"));
        }
        names.sort();
        names
    }
}

/// Whether `repr` leaves a field out: as the core's `Debug` does, and what people wrote everywhere.
fn hides(named: &Named, field: &Field) -> bool {
    let written = matches!(bare(&field.shape), Shape::Scalar(scalar) if ["FreeText", "Secret"].contains(&scalar.name));
    (named.quiet && !field.shown) || written
}

/// Names as a tuple.
fn tuple(names: impl Iterator<Item = &'static str>) -> String {
    let names: Vec<String> = names.map(|name| format!("{}, ", text(&attribute(name)))).collect();
    format!("({})", names.concat().trim_end())
}

/// The request of a function as a dict; what holds a table is turned into one.
fn request(function: &Function) -> String {
    let fields = function.fields.iter().map(|field| {
        let value = if *bare(&field.shape) == Shape::Named("Table") {
            format!("_call.table({}, {})", attribute(field.name), text(field.name))
        } else {
            attribute(field.name)
        };
        format!("{}: {value}", text(field.name))
    });
    format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
}

/// A docstring: the text, then each field with what it is.
fn docstring(doc: &str, fields: &[Field], indent: &str) -> String {
    let mut lines: Vec<String> = prose(doc).replace('\\', "\\\\").lines().map(str::to_owned).collect();
    if !fields.is_empty() {
        lines.push(String::new());
    }
    for Field { name, doc, default, .. } in fields {
        let default = default
            .as_ref()
            .filter(|text| text.len() < 40)
            .map_or_else(String::new, |text| format!(" Default: {text}."));
        lines.push(format!("{}: {}{default}", attribute(name), one_line(doc)));
    }
    let more = lines.len() > 1;
    let body: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(index, line)| if index == 0 || line.is_empty() { line.clone() } else { format!("{indent}{line}") })
        .collect();
    format!("\"\"\"{}{}\"\"\"", body.join("\n"), if more { format!("\n{indent}") } else { String::new() })
}

/// Words as a type.
fn literal(words: &[Word]) -> String {
    let words: Vec<String> = words.iter().map(|word| text(word.name)).collect();
    format!("Literal[{}]", words.join(", "))
}

/// The name of an attribute: `class_` and `from_` where Python keeps the word for itself.
fn attribute(name: &str) -> String {
    const KEYWORDS: &[&str] = &[
        "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except", "for", "from",
        "global", "if", "import", "in", "is", "lambda", "not", "or", "pass", "raise", "return", "try", "while", "with",
        "yield",
    ];
    if KEYWORDS.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

fn none_or(found: &str) -> String {
    if found == "Any" || found.ends_with("| None") { found.to_owned() } else { format!("{found} | None") }
}

fn one_line(doc: &str) -> String {
    doc.replace('\n', " ").replace('\\', "\\\\")
}

fn text(text: &str) -> String {
    format!("\"{text}\"")
}

/// `of_two` as `OfTwo`.
fn camel(word: &str) -> String {
    word.split('_')
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        })
        .collect()
}

/// Parts put together.
fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect()
}
