//! The types of the Python package: stubs for type checkers and editors.

use std::fmt::Write as _;

use attain::record::{Field, Form, Json, Named, Shape};

use crate::acted::{asked, things};

use super::{HEAD, House, attribute, camel, literal, none_or, required, text};

impl House {
    pub(super) fn class_stubs(&self) -> String {
        let mut page = format!(
            "{HEAD}from datetime import date as _date\nfrom decimal import Decimal\nfrom typing import Any, Literal, Mapping, Sequence\n\n\
             from ._frames import FrameLike\nfrom ._record import NotAvailable, Record\nfrom ._rows import Rows\n\n"
        );
        let mut unions = Vec::new();
        for (name, named) in self.shown() {
            match &named.form {
                Form::Record { fields, .. } => self.class_stub(&mut page, name, fields),
                Form::Words(words) => {
                    let _ = writeln!(page, "{name} = {}", literal(words));
                }
                Form::Union(variants) => {
                    for variant in variants {
                        self.class_stub(&mut page, &format!("{name}{}", camel(variant.name)), &variant.fields);
                    }
                    unions.push((
                        name,
                        variants.iter().map(|variant| format!("{name}{}", camel(variant.name))).collect::<Vec<_>>(),
                    ));
                }
            }
        }
        for (name, classes) in unions {
            let _ = writeln!(page, "{name} = {}", classes.join(" | "));
        }
        page.push_str("\nUNIONS: dict[str, tuple[type[Record], ...]]\n");
        page
    }

    fn class_stub(&self, page: &mut String, name: &str, fields: &[Field]) {
        let _ = writeln!(page, "class {name}(Record):");
        for field in fields {
            let _ = writeln!(page, "    {}: {}", attribute(field.name), self.read_as(field));
        }
        let (given, left_out): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| required(field));
        let parameters =
            given.iter().map(|field| format!(", {}: {}", attribute(field.name), self.given_as(&field.shape)));
        let defaulted = left_out
            .iter()
            .map(|field| format!(", {}: {} = None", attribute(field.name), none_or(&self.given_as(&field.shape))));
        let star = if fields.is_empty() { "" } else { ", *" };
        let _ = writeln!(
            page,
            "    def __init__(self{star}{}) -> None: ...",
            parameters.chain(defaulted).collect::<String>()
        );
        for (verb, function) in self.methods(name) {
            let more =
                function.fields.iter().skip(1).map(|field| {
                    format!(", {}: {} = None", attribute(field.name), none_or(&self.given_as(&field.shape)))
                });
            let more: String = more.collect();
            let star = if more.is_empty() { "" } else { ", *" };
            let response = match function.format(&self.types) {
                Some(_) => "str".to_owned(),
                None => self.type_of(&function.response),
            };
            let _ = writeln!(page, "    def {}(self{star}{more}) -> {response}: ...", self.method_name(verb, function));
        }
        page.push('\n');
    }

    /// The type of a field that is read. A class made by hand may leave out what has a default.
    fn read_as(&self, field: &Field) -> String {
        let found = self.type_of(&field.shape);
        if field.default.is_some() { none_or(&found) } else { found }
    }

    fn type_of(&self, shape: &Shape) -> String {
        match shape {
            Shape::Scalar(scalar) => match scalar.json {
                Json::Text => "str",
                Json::Decimal => "Decimal",
                // Not `date`: a field of that name would hide the type within its class.
                Json::Date => "_date",
                Json::Count | Json::Whole => "int",
                Json::Bool => "bool",
            }
            .to_owned(),
            Shape::List(item) => match item.as_ref() {
                Shape::Named(name) if matches!(self.types.get(name), Some(Named { form: Form::Record { .. }, .. })) => {
                    format!("Rows[{name}]")
                }
                item => format!("tuple[{}, ...]", self.type_of(item)),
            },
            Shape::Optional(item) => none_or(&self.type_of(item)),
            Shape::Figure(item) => format!("{} | NotAvailable", self.type_of(item)),
            Shape::Named(name) => (*name).to_owned(),
            Shape::Cells | Shape::Any => "Mapping[str, Any]".to_owned(),
        }
    }

    /// What may be given for it: numbers for decimals, text for days, dicts for records.
    fn given_as(&self, shape: &Shape) -> String {
        match shape {
            Shape::Scalar(scalar) => match scalar.json {
                Json::Text => "str",
                Json::Decimal => "Decimal | float | str",
                Json::Date => "_date | str",
                Json::Count | Json::Whole => "int",
                Json::Bool => "bool",
            }
            .to_owned(),
            // A list of records may come as a frame: a row each.
            Shape::List(item) if matches!(**item, Shape::Named(name) if !self.is_words(name)) => {
                format!("Sequence[{}] | FrameLike", self.given_as(item))
            }
            Shape::List(item) => format!("Sequence[{}]", self.given_as(item)),
            Shape::Optional(item) => self.given_as(item),
            Shape::Figure(item) => format!("{} | NotAvailable", self.given_as(item)),
            // Whatever holds a table.
            Shape::Named("Table") => "Any".to_owned(),
            Shape::Named(name) if self.is_words(name) => (*name).to_owned(),
            Shape::Named(name) => format!("{name} | Mapping[str, Any]"),
            Shape::Cells | Shape::Any => "Mapping[str, Any]".to_owned(),
        }
    }

    pub(super) fn function_stubs(&self) -> String {
        let mut page = format!(
            "{HEAD}from datetime import date as _date\nfrom decimal import Decimal\nfrom typing import Any, Mapping, Sequence\n\nfrom ._frames import FrameLike\nfrom ._record import NotAvailable\nfrom ._types import *\nfrom ._types import Map\n\n"
        );
        let mut methods = String::new();
        for function in &self.functions {
            let parameters: String = function
                .ordered()
                .map(|field| {
                    let given = self.given_as(&field.shape);
                    if required(field) {
                        format!(", {}: {given}", attribute(field.name))
                    } else {
                        format!(", {}: {} = None", attribute(field.name), none_or(&given))
                    }
                })
                .collect();
            let response = self.type_of(&function.response);
            if function.on_book {
                let star = if parameters.is_empty() { "" } else { ", *" };
                let _ = writeln!(
                    page,
                    "def {}(data: Any, map: Map | Mapping[str, Any] | str | None = None{star}{parameters}) -> {response}: ...",
                    function.snake()
                );
                let _ = writeln!(
                    methods,
                    "    def {}(self{star}{parameters}) -> {response}: ...",
                    function.snake_on_book()
                );
            } else {
                let parameters = parameters.strip_prefix(", ").unwrap_or_default();
                let _ = writeln!(page, "def {}(*, {parameters}) -> {response}: ...", function.snake());
            }
        }
        let _ = write!(page, "\nRESPONSES: dict[str, str]\n\nclass BookOperations:\n{methods}");
        page
    }

    pub(super) fn thing_stubs(&self) -> String {
        let mut page = format!(
            "{HEAD}from datetime import date as _date\nfrom decimal import Decimal\nfrom typing import Any, Mapping, Sequence\n\nfrom ._acted import Acted\nfrom ._frames import FrameLike\nfrom ._types import *\n"
        );
        let parameters = |fields: &[Field]| -> String {
            let (given, left_out): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| required(field));
            let given =
                given.iter().map(|field| format!(", {}: {}", attribute(field.name), self.given_as(&field.shape)));
            let left_out = left_out
                .iter()
                .map(|field| format!(", {}: {} = None", attribute(field.name), none_or(&self.given_as(&field.shape))));
            let star = if fields.is_empty() { "" } else { ", *" };
            format!("{star}{}", given.chain(left_out).collect::<String>())
        };
        for thing in things(&self.functions, &self.types) {
            let class = camel(thing.field);
            let _ = write!(
                page,
                "\nclass {class}(Acted):\n    history: History | None\n    state: {} | None\n",
                thing.state
            );
            let held: Vec<Field> = thing.held.iter().map(|field| (*field).clone()).collect();
            let _ = writeln!(
                page,
                "    def __init__(self, id: str, history: History | Mapping[str, Any] | None = None{}) -> None: ...",
                parameters(&held)
            );
            for act in thing.acts {
                let _ = writeln!(
                    page,
                    "    def {}(self, entry: {} | Mapping[str, Any]{}) -> {class}: ...",
                    attribute(act.name),
                    thing.entry,
                    parameters(&act.fields)
                );
            }
            for (verb, function) in &thing.questions {
                let fields: Vec<Field> = asked(&thing, function).cloned().collect();
                let response = self.type_of(&function.response);
                let _ = writeln!(page, "    def {}(self{}) -> {response}: ...", attribute(verb), parameters(&fields));
            }
        }
        page
    }

    pub(super) fn facade(&self) -> String {
        let mut page = HEAD.to_owned();
        for (name, module) in self.public() {
            let _ = writeln!(page, "from .{module} import {name} as {name}");
        }
        let names: Vec<String> = self.public().iter().map(|(name, _)| text(name)).collect();
        let _ =
            write!(page, "\n__version__: str\n__all__ = [{}]\n\ndef __dir__() -> list[str]: ...\n", names.join(", "));
        page
    }

    /// The words, which stubtest does not compare: it takes a `Literal` for a union of its words.
    pub(super) fn words_for_stubtest(&self) -> String {
        let words = self.shown().filter(|(_, named)| matches!(named.form, Form::Words(_)));
        words.fold(HEAD.to_owned(), |page, (name, _)| format!("{page}attain(\\._types|\\._operations)?\\.{name}\n"))
    }
}
