//! The npm package's functions and types, from the core's tables.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use attain::record::{Field, Form, Json, Named, Scalar, Shape, Types};

use crate::acted::{Thing, asked, things, told};
use crate::house::{self, Function, bare, prose};

const HEAD: &str = "// Made by `cargo dev gen`; do not edit.\n";

/// Every generated file of the package.
pub(crate) fn pages() -> Vec<(&'static str, String)> {
    let house = House::read();
    vec![
        ("wasm/js/operations.js", house.functions()),
        ("wasm/js/methods.js", house.methods()),
        ("wasm/js/operations.d.ts", house.types()),
        ("wasm/js/methods.d.ts", house.method_types()),
        ("wasm/js/things.js", house.things()),
        ("wasm/js/things.d.ts", house.thing_types()),
    ]
}

impl Function {
    /// `forecastTriangulate`.
    fn camel(&self) -> String {
        camel(self.name)
    }

    /// The method of a book: `kpiSummary`; `read` for `book.read`.
    fn camel_on_book(&self) -> String {
        camel(self.name_on_book())
    }

    /// What follows the request in a call of `ask`: the fields that take whatever holds a table.
    fn tables(&self) -> String {
        let tables = self.fields.iter().filter(|field| *bare(&field.shape) == Shape::Named("Table"));
        let names: Vec<String> = tables.map(|field| text(field.name)).collect();
        if names.is_empty() { String::new() } else { format!(", [{}]", names.join(", ")) }
    }

    /// Whether it can be asked without a request.
    fn asks_nothing(&self) -> bool {
        self.fields.iter().all(left_out)
    }

    /// The parameter `request`, if there is anything to ask for.
    fn parameter(&self, after: &str) -> String {
        if self.fields.is_empty() {
            return String::new();
        }
        format!("{after}request{}: {}", if self.asks_nothing() { "?" } else { "" }, self.request)
    }
}

/// Which way a value goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    In,
    Out,
}

struct House {
    types: Types,
    functions: Vec<Function>,
    /// The types that requests hold, and those that responses hold.
    asked: BTreeSet<&'static str>,
    answered: BTreeSet<&'static str>,
}

impl House {
    fn read() -> Self {
        let (functions, types) = house::read();
        let (mut asked, mut answered) = (BTreeSet::new(), BTreeSet::new());
        let requests = functions.iter().map(|function| function.request);
        for name in requests.chain(["Map", "Table"]) {
            reach(&types, &Shape::Named(name), &mut asked);
        }
        for function in &functions {
            reach(&types, &function.response, &mut answered);
        }
        Self { types, functions, asked, answered }
    }

    fn functions(&self) -> String {
        let mut page = format!(
            "{HEAD}\nimport {{ withBook }} from \"./book.js\";\nimport {{ ask }} from \"./encode.js\";\n\
             import * as core from \"./engine.js\";\n"
        );
        for function in &self.functions {
            let flat = function.camel();
            let (parameters, body) = if function.on_book {
                let asked = format!("(book, request) => book.{}(request)", function.camel_on_book());
                ("data, map, request", format!("withBook(data, map, request, {asked})"))
            } else {
                ("request", format!("ask(core, {}, request{})", text(function.name), function.tables()))
            };
            let doc = comment(function.doc, &[], "");
            let _ = write!(page, "\n{doc}export function {flat}({parameters}) {{\n  return {body};\n}}\n");
        }
        page
    }

    fn methods(&self) -> String {
        let methods = self.functions.iter().filter(|function| function.on_book).map(|function| {
            let (doc, name, tables) = (comment(function.doc, &[], "  "), function.camel_on_book(), function.tables());
            format!(
                "{doc}  {name}(request = {{}}) {{\n    return ask(this, {}, request{tables});\n  }}\n",
                text(function.name)
            )
        });
        format!(
            "{HEAD}\nimport {{ ask }} from \"./encode.js\";\n\n/** What a book can be asked. */\n\
             export class BookOperations {{\n{}}}\n",
            methods.collect::<Vec<_>>().join("\n")
        )
    }

    fn method_types(&self) -> String {
        let on_book = || self.functions.iter().filter(|function| function.on_book);
        let mut names: BTreeSet<String> =
            on_book().map(|function| self.type_of(&function.response, Way::Out)).collect();
        names.extend(
            on_book().filter(|function| !function.fields.is_empty()).map(|function| function.request.to_owned()),
        );
        let names: Vec<String> = names.into_iter().collect();
        let mut page = format!(
            "{HEAD}\nimport type {{ {} }} from \"./operations.js\";\n\n/** What a book can be asked. */\nexport class BookOperations {{\n",
            names.join(", ")
        );
        for function in on_book() {
            let (doc, response) = (comment(function.doc, &[], "  "), self.type_of(&function.response, Way::Out));
            let _ = writeln!(page, "{doc}  {}({}): {response};", function.camel_on_book(), function.parameter(""));
        }
        page.push_str("}\n");
        page
    }

    /// Classes of what is acted on: one method an act, and one for what can be asked.
    fn things(&self) -> String {
        let mut page = format!("{HEAD}\nimport {{ Acted }} from \"./acted.js\";\n");
        for thing in things(&self.functions, &self.types) {
            let doc = comment(&thing.doc(), &[], "");
            let class = camel(&format!("_{}", thing.field));
            let field = text(thing.field);
            let acts = thing.acts.iter().map(|act| {
                let (operation, kind) = (text(thing.act.name), text(act.name));
                let (doc, name) = (comment(act.doc, &[], "  "), camel(act.name));
                let (parameter, act) = if act.fields.is_empty() { ("entry", "{}") } else { ("entry, act", "act") };
                format!("{doc}  {name}({parameter}) {{\n    return this.acted({operation}, {field}, {kind}, entry, {act});\n  }}\n")
            });
            let questions = thing.questions.iter().map(|(verb, function)| {
                let (doc, name, operation) = (comment(function.doc, &[], "  "), camel(verb), text(function.name));
                let told: Vec<String> = told(&thing, function).into_iter().map(text).collect();
                let told = if told.is_empty() { String::new() } else { format!(", [{}]", told.join(", ")) };
                format!(
                    "{doc}  {name}(question = {{}}) {{\n    return this.asked({operation}, {field}, question{told});\n  }}\n"
                )
            });
            let methods: Vec<String> = acts.chain(questions).collect();
            let _ = write!(page, "\n{doc}export class {class} extends Acted {{\n{}}}\n", methods.join("\n"));
        }
        page
    }

    /// The log and what the thing holds, as parameters.
    fn held(thing: &Thing<'_>, names: &mut BTreeSet<String>) -> String {
        if thing.held.is_empty() {
            return "history?: History".to_owned();
        }
        let request = thing.act.request;
        names.insert(request.to_owned());
        let fields: Vec<String> = thing.held.iter().map(|field| format!("\"{}\"", field.name)).collect();
        format!("history: History | undefined, held: Pick<{request}, {}>", fields.join(" | "))
    }

    fn thing_types(&self) -> String {
        let things = things(&self.functions, &self.types);
        let (mut names, mut body) = (BTreeSet::new(), String::new());
        for thing in &things {
            let class = camel(&format!("_{}", thing.field));
            let (entry, state) = (self.name(thing.entry, Way::In), self.name(thing.state, Way::Out));
            let acts = thing.act.fields.iter().find(|field| field.name == "act").map(|field| bare(&field.shape));
            let Some(Shape::Named(acts)) = acts else { continue };
            let union = self.name(acts, Way::In);
            names.extend([entry.clone(), state.clone(), "History".to_owned()]);
            let _ = write!(
                body,
                "\n{}export class {class} {{\n  /** @param history The log as it was kept; without one a new log begins. */\n  constructor(id: string, {});\n  \
                 /** Its id on the log. */\n  readonly id: string;\n  /** The log, to be kept. */\n  readonly history: History | undefined;\n  \
                 /** Where it stands after the last act. */\n  readonly state: {state} | undefined;\n",
                comment(&thing.doc(), &[], ""),
                Self::held(thing, &mut names)
            );
            for act in thing.acts {
                let member = format!("{union}{}", camel(&format!("_{}", act.name)));
                let doc = comment(act.doc, &[], "  ");
                let parameter = if act.fields.is_empty() {
                    String::new()
                } else {
                    names.insert(member.clone());
                    let may = act.fields.iter().all(left_out);
                    format!(", act{}: Omit<{member}, \"kind\">", if may { "?" } else { "" })
                };
                let _ = writeln!(body, "{doc}  {}(entry: {entry}{parameter}): {class};", camel(act.name));
            }
            for (verb, function) in &thing.questions {
                let doc = comment(function.doc, &[], "  ");
                let response = self.type_of(&function.response, Way::Out);
                names.extend([function.request.to_owned(), response.clone()]);
                let may = asked(thing, function).all(left_out);
                let known = ["history", thing.field].into_iter().chain(told(thing, function));
                let known: Vec<String> = known.map(|name| format!("\"{name}\"")).collect();
                let _ = writeln!(
                    body,
                    "{doc}  {}(question{}: Omit<{}, {}>): {response};",
                    camel(verb),
                    if may { "?" } else { "" },
                    function.request,
                    known.join(" | ")
                );
            }
            body.push_str("}\n");
        }
        let names: Vec<String> = names.into_iter().collect();
        format!("{HEAD}\nimport type {{ {} }} from \"./operations.js\";\n{body}", names.join(", "))
    }

    fn types(&self) -> String {
        let mut page = format!("{HEAD}\nimport type {{ Book, Data, Figure, Row }} from \"./index.js\";\n");
        for scalar in self.scalars() {
            let form = if matches!(scalar.json, Json::Count | Json::Whole) { "number" } else { "string" };
            let doc = comment(scalar.doc, &[format!("@example {}", scalar.example)], "");
            let _ = write!(page, "\n{doc}export type {} = {form};\n", alias(&scalar));
        }
        for (name, named) in self.types.iter() {
            let input = self.name(name, Way::In);
            if let Form::Words(words) = &named.form {
                let lines =
                    words.iter().map(|word| format!("- `{}`: {}", word.name, one_line(word.doc))).collect::<Vec<_>>();
                let words: Vec<String> = words.iter().map(|word| text(word.name)).collect();
                let _ =
                    write!(page, "\n{}export type {name} = {};\n", comment(named.doc, &lines, ""), words.join(" | "));
                continue;
            }
            if self.answered.contains(name) {
                self.face(&mut page, name, named, Way::Out);
            }
            if self.asked.contains(name) && !(self.answered.contains(name) && input == name) {
                self.face(&mut page, &input, named, Way::In);
            }
        }
        for function in &self.functions {
            self.function_type(&mut page, function);
        }
        page
    }

    fn function_type(&self, page: &mut String, function: &Function) {
        let (flat, response) = (function.camel(), self.type_of(&function.response, Way::Out));
        if !function.on_book {
            let doc = comment(function.doc, &[], "");
            let _ = write!(page, "\n{doc}export function {flat}(request: {}): {response};\n", function.request);
            return;
        }
        let may = if function.asks_nothing() { "; everything may be left out" } else { "" };
        let request = format!("@param request What to ask beside the deals{may}.");
        let more = if function.fields.is_empty() { Vec::new() } else { vec![request] };
        let held = comment(function.doc, &[vec!["@param book The deals.".to_owned()], more.clone()].concat(), "");
        let lines = ["@param data The deals: CSV, rows or columns.", "@param map Which column holds what."];
        let read = comment(function.doc, &[lines.map(str::to_owned).to_vec(), more].concat(), "");
        let _ = write!(
            page,
            "\n{held}export function {flat}(book: Book{asked}): {response};\n{read}export function {flat}(data: Data, map: {map} | string{asked}): {response};\n",
            asked = function.parameter(", "),
            map = self.name("Map", Way::In),
        );
    }

    /// One face of a type.
    fn face(&self, page: &mut String, name: &str, named: &Named, way: Way) {
        match &named.form {
            Form::Record { schema, fields } => {
                if fields.is_empty() {
                    return;
                }
                let tag = schema.map(|schema| match way {
                    Way::Out => format!("  readonly schema: {};\n", text(schema)),
                    Way::In => format!("  schema?: {} | undefined;\n", text(schema)),
                });
                self.interface(page, name, named.doc, fields, &tag.unwrap_or_default(), way);
            }
            Form::Union(variants) => {
                let mut members = Vec::new();
                if name == "TableInput" {
                    members.extend(["string", "Uint8Array", "ArrayBuffer", "readonly Row[]"].map(str::to_owned));
                }
                for variant in variants {
                    let member = format!("{name}{}", camel(&format!("_{}", variant.name)));
                    let kind =
                        format!("  {}kind: {};\n", if way == Way::Out { "readonly " } else { "" }, text(variant.name));
                    self.interface(page, &member, variant.doc, &variant.fields, &kind, way);
                    members.push(member);
                }
                let _ =
                    write!(page, "\n{}export type {name} = {};\n", comment(named.doc, &[], ""), members.join(" | "));
            }
            Form::Words(_) => {}
        }
    }

    fn interface(&self, page: &mut String, name: &str, doc: &str, fields: &[Field], extra: &str, way: Way) {
        let _ = write!(page, "\n{}export interface {name} {{\n{extra}", comment(doc, &[], ""));
        // At the top of a request null counts as left out.
        let none = if name.ends_with("Request") { "null | undefined" } else { "undefined" };
        for field in fields {
            let Field { name, doc, shape, default, .. } = field;
            let found = self.type_of(bare(shape), way);
            let default = default.as_ref().map(|text| format!("@default {text}"));
            page.push_str(&comment(doc, default.filter(|_| way == Way::In).as_slice(), "  "));
            let _ = match (way, left_out(field)) {
                (Way::Out, true) if matches!(shape, Shape::Optional(_)) => {
                    writeln!(page, "  readonly {name}?: {found};")
                }
                (Way::Out, _) => writeln!(page, "  readonly {name}: {found};"),
                (Way::In, true) => writeln!(page, "  {name}?: {found} | {none};"),
                (Way::In, false) => writeln!(page, "  {name}: {found};"),
            };
        }
        page.push_str("}\n");
    }

    fn type_of(&self, shape: &Shape, way: Way) -> String {
        match shape {
            Shape::Scalar(scalar) if scalar.json == Json::Decimal && way == Way::In => {
                format!("{} | number", alias(scalar))
            }
            Shape::Scalar(scalar) => alias(scalar).to_owned(),
            Shape::List(item) => match self.item_of(item, way) {
                item if item.contains(' ') => format!("readonly ({item})[]"),
                item => format!("readonly {item}[]"),
            },
            Shape::Optional(item) => self.type_of(item, way),
            Shape::Figure(item) => format!("Figure<{}>", self.type_of(item, way)),
            Shape::Named(name) => self.name(name, way),
            Shape::Cells => "Row".to_owned(),
            Shape::Any => "object".to_owned(),
        }
    }

    /// What stands in a list, where what is not there is null.
    fn item_of(&self, item: &Shape, way: Way) -> String {
        let found = self.type_of(item, way);
        if matches!(item, Shape::Optional(_)) { format!("{found} | null") } else { found }
    }

    /// The name of a type's face. What a response holds is handed back as it is, unless it may be written in other ways.
    fn name(&self, name: &str, way: Way) -> String {
        let words = matches!(self.types.get(name), Some(Named { form: Form::Words(_), .. }));
        // A table may be handed over as plain text or rows, and comes back as what it is.
        let answer = name != "Table" && self.answered.contains(name) && !self.is_wider(name, &mut BTreeSet::new());
        let own = way == Way::Out || words || answer || name.ends_with("Request");
        if own { name.to_owned() } else { format!("{name}Input") }
    }

    /// Whether a field of a type, or of a type in it, has a default, or may be a number.
    fn is_wider(&self, name: &str, seen: &mut BTreeSet<String>) -> bool {
        let Some(named) = self.types.get(name).filter(|_| seen.insert(name.to_owned())) else { return false };
        fields(named).any(|field| {
            field.default.is_some()
                || match inner(&field.shape) {
                    Shape::Scalar(scalar) => scalar.json == Json::Decimal,
                    Shape::Named(name) => self.is_wider(name, seen),
                    _ => false,
                }
        })
    }

    /// The scalars that have a name in TypeScript, by name.
    fn scalars(&self) -> Vec<Scalar> {
        let all =
            self.types.iter().flat_map(|(_, named)| fields(named)).filter_map(|field| match inner(&field.shape) {
                Shape::Scalar(scalar) if !["string", "boolean"].contains(&alias(scalar)) => Some(*scalar),
                _ => None,
            });
        let mut found: Vec<Scalar> = all.collect();
        found.sort_by_key(|scalar| scalar.name);
        found.dedup();
        found
    }
}

/// Adds every named type that a shape holds.
fn reach(types: &Types, shape: &Shape, found: &mut BTreeSet<&'static str>) {
    match inner(shape) {
        Shape::Named(name) if found.insert(name) => {
            for field in types.get(name).into_iter().flat_map(fields) {
                reach(types, &field.shape, found);
            }
        }
        _ => {}
    }
    if has_figure(shape) {
        reach(types, &Shape::Named("Reason"), found);
    }
}

fn has_figure(shape: &Shape) -> bool {
    match shape {
        Shape::Figure(_) => true,
        Shape::List(item) | Shape::Optional(item) => has_figure(item),
        Shape::Scalar(_) | Shape::Named(_) | Shape::Cells | Shape::Any => false,
    }
}

/// Whether a field need not be given.
fn left_out(field: &Field) -> bool {
    field.default.is_some() || matches!(field.shape, Shape::Optional(_))
}

/// The fields of a type, those of all variants of a union.
fn fields(named: &Named) -> impl Iterator<Item = &Field> {
    let (own, variants) = match &named.form {
        Form::Record { fields, .. } => (fields.as_slice(), &[][..]),
        Form::Union(variants) => (&[][..], variants.as_slice()),
        Form::Words(_) => (&[][..], &[][..]),
    };
    own.iter().chain(variants.iter().flat_map(|variant| variant.fields.iter()))
}

/// The shape inside lists and figures.
fn inner(shape: &Shape) -> &Shape {
    match shape {
        Shape::List(item) | Shape::Optional(item) | Shape::Figure(item) => inner(item),
        shape => shape,
    }
}

/// A scalar's name in TypeScript, whose `Date` is something else.
fn alias(scalar: &Scalar) -> &'static str {
    match (scalar.json, scalar.name) {
        (Json::Bool, _) => "boolean",
        (Json::Text, "Text") => "string",
        (Json::Date, _) => "IsoDate",
        (_, name) => name,
    }
}

/// A comment that editors show: the text without its examples, which are Rust, then lines of its own.
fn comment(doc: &str, more: &[String], indent: &str) -> String {
    let doc = prose(doc).replace("*/", "* /");
    let lines: Vec<&str> = doc.lines().chain(more.iter().map(String::as_str)).collect();
    match lines.as_slice() {
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let body: String =
                lines.iter().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect();
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}

fn one_line(doc: &str) -> String {
    doc.replace('\n', " ")
}

fn text(text: &str) -> String {
    format!("\"{text}\"")
}

/// `forecast.of_two` as `forecastOfTwo`.
fn camel(name: &str) -> String {
    let mut parts = name.split(['.', '_']);
    let mut camel = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        camel.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
    }
    camel
}
