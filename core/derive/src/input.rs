//! The declaration as the derive sees it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Expr, Ident, LitStr, Path, Type};

/// The attributes of a type.
#[derive(Default)]
pub(crate) struct Item {
    pub(crate) check: Option<Path>,
    pub(crate) schema: Option<LitStr>,
    pub(crate) output: bool,
    pub(crate) quiet: bool,
}

impl Item {
    pub(crate) fn read(attributes: &[Attribute]) -> syn::Result<Self> {
        let mut item = Self::default();
        each(attributes, |meta| {
            if meta.path.is_ident("check") {
                item.check = Some(meta.value()?.parse()?);
            } else if meta.path.is_ident("schema") {
                item.schema = Some(meta.value()?.parse()?);
            } else if meta.path.is_ident("output") {
                item.output = true;
            } else if meta.path.is_ident("quiet") {
                item.quiet = true;
            } else {
                return Err(meta.error("expected `check`, `schema`, `output` or `quiet`"));
            }
            Ok(())
        })?;
        Ok(item)
    }
}

/// A field with its attributes.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) doc: String,
    pub(crate) default: Option<TokenStream>,
    pub(crate) currency: bool,
    pub(crate) shown: bool,
}

impl Field {
    pub(crate) fn read_all(fields: &syn::Fields) -> syn::Result<Vec<Self>> {
        let syn::Fields::Named(named) = fields else {
            return Err(syn::Error::new_spanned(fields, "a contract type has named fields"));
        };
        named.named.iter().map(Self::read).collect()
    }

    fn read(field: &syn::Field) -> syn::Result<Self> {
        let ident = field.ident.clone().ok_or_else(|| syn::Error::new_spanned(field, "a field has a name"))?;
        let (mut default, mut currency, mut shown) = (None, false, false);
        each(&field.attrs, |meta| {
            if meta.path.is_ident("default") {
                default = Some(if meta.input.peek(syn::Token![=]) {
                    let expr: Expr = meta.value()?.parse()?;
                    quote!(#expr)
                } else {
                    quote!(::core::default::Default::default())
                });
            } else if meta.path.is_ident("currency") {
                currency = true;
            } else if meta.path.is_ident("shown") {
                shown = true;
            } else {
                return Err(meta.error("expected `default`, `currency` or `shown`"));
            }
            Ok(())
        })?;
        Ok(Self {
            name: ident.to_string().trim_start_matches("r#").to_owned(),
            ident,
            ty: field.ty.clone(),
            doc: doc(&field.attrs),
            default,
            currency,
            shown,
        })
    }

    /// Whether `new` leaves the field to a `with_*`.
    pub(crate) fn may_be_left_out(&self) -> bool {
        self.default.is_some() || inner(&self.ty, "Option").is_some()
    }
}

fn each(
    attributes: &[Attribute],
    mut visit: impl FnMut(syn::meta::ParseNestedMeta) -> syn::Result<()>,
) -> syn::Result<()> {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("record")) {
        attribute.parse_nested_meta(&mut visit)?;
    }
    Ok(())
}

/// The doc comment as one text, its lines trimmed.
pub(crate) fn doc(attributes: &[Attribute]) -> String {
    let mut lines = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("doc")) {
        if let syn::Meta::NameValue(pair) = &attribute.meta
            && let Expr::Lit(literal) = &pair.value
            && let syn::Lit::Str(text) = &literal.lit
        {
            lines.push(text.value().trim().to_owned());
        }
    }
    lines.join("\n").trim().to_owned()
}

/// The `T` of `wrapper<T>`.
pub(crate) fn inner<'a>(ty: &'a Type, wrapper: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let syn::PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match (last.ident == wrapper, arguments.args.first()) {
        (true, Some(syn::GenericArgument::Type(ty))) => Some(ty),
        _ => None,
    }
}

/// `HalfEven` as `half_even`.
pub(crate) fn snake(ident: &Ident) -> String {
    let mut word = String::new();
    for character in ident.to_string().chars() {
        if character.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(character.to_lowercase());
    }
    word
}
