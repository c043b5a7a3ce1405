//! `new`, `with_*` and getters.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Type};

use crate::input::{Field, Item, inner};

/// Types that a getter hands out by value.
const COPY: &[&str] = &[
    "u64",
    "i64",
    "bool",
    "Amount",
    "Currency",
    "Date",
    "Days",
    "ExchangeRate",
    "Moment",
    "Money",
    "Percent",
    "Period",
    "PeriodRate",
    "Probability",
    "Quantity",
    "Quarter",
    "Ratio",
    "RuleId",
    "Sha256",
    "Weight",
];

pub(crate) fn expand(ident: &Ident, item: &Item, fields: &[Field]) -> TokenStream {
    let getters = fields.iter().map(getter);
    let makers = (!item.output).then(|| makers(item, fields));
    let default = (!item.output && fields.iter().all(Field::may_be_left_out)).then(|| default(ident, fields));
    quote! {
        #default
        #[automatically_derived]
        #[allow(dead_code, clippy::missing_const_for_fn, clippy::too_many_arguments, reason = "derived")]
        impl #ident {
            #makers
            #(#getters)*
        }
    }
}

/// A type whose fields may all be left out has a default; its defaults pass its own check, as the tests prove.
fn default(ident: &Ident, fields: &[Field]) -> TokenStream {
    let inits = inits(fields);
    quote! {
        #[automatically_derived]
        impl ::core::default::Default for #ident {
            fn default() -> Self {
                Self { #(#inits),* }
            }
        }
    }
}

/// `field: value` for each field: its default, nothing for an option, or the parameter of that name.
fn inits(fields: &[Field]) -> Vec<TokenStream> {
    let init = |field: &Field| {
        let ident = &field.ident;
        match (&field.default, field.may_be_left_out()) {
            (Some(default), _) => quote!(#ident: #default),
            (None, true) => quote!(#ident: ::core::option::Option::None),
            (None, false) if inner(&field.ty, "Arc").is_some() => quote!(#ident: ::std::sync::Arc::new(#ident)),
            (None, false) => quote!(#ident),
        }
    };
    fields.iter().map(init).collect()
}

fn makers(item: &Item, fields: &[Field]) -> TokenStream {
    let (given, left_out): (Vec<&Field>, Vec<&Field>) = fields.iter().partition(|field| !field.may_be_left_out());
    let params = given.iter().map(|Field { ident, ty, .. }| {
        let ty = inner(ty, "Arc").unwrap_or(ty);
        quote!(#ident: #ty)
    });
    let inits = inits(fields);
    let (result, done) = outcome(item, fields);
    let rest = (fields.len() > 1).then(|| quote!(, ..self));
    let withs = left_out.iter().map(|Field { ident, ty, name, .. }| {
        let with = format_ident!("with_{}", name);
        let doc = format!("The same with another `{name}`.");
        let (param, value) = match inner(ty, "Option") {
            Some(inner) => (quote!(#inner), quote!(::core::option::Option::Some(#ident))),
            None => (quote!(#ty), quote!(#ident)),
        };
        quote! {
            #[doc = #doc]
            pub fn #with(self, #ident: #param) -> #result {
                let made = Self { #ident: #value #rest };
                #done
            }
        }
    });
    let new = if given.is_empty() {
        quote! {
            /// The defaults.
            pub fn new() -> Self {
                Self::default()
            }
        }
    } else {
        quote! {
            /// Makes one of the fields that have no default; the others keep theirs.
            pub fn new(#(#params),*) -> #result {
                let made = Self { #(#inits),* };
                #done
            }
        }
    };
    quote!(#new #(#withs)*)
}

/// What a maker gives: the value, or a result where something about it is checked.
fn outcome(item: &Item, fields: &[Field]) -> (TokenStream, TokenStream) {
    let check = item.check.as_ref().map(|check| quote!(#check(&made)?;));
    // Money in a document that states its currency is of that currency.
    let money = fields.iter().find(|field| field.currency && fields.len() > 1).map(|Field { ident, .. }| {
        quote!(::attain::record::Record::one_currency(&made, made.#ident, &::attain::record::Scope::ROOT)?;)
    });
    if check.is_none() && money.is_none() {
        return (quote!(Self), quote!(made));
    }
    (quote!(::core::result::Result<Self, ::attain::Error>), quote!(#money #check ::core::result::Result::Ok(made)))
}

fn getter(field: &Field) -> TokenStream {
    let Field { ident, ty, doc, .. } = field;
    let (out, value) = if is_copy(ty) {
        (quote!(#ty), quote!(self.#ident))
    } else if let Some(item) = inner(ty, "Vec") {
        (quote!(&[#item]), quote!(&self.#ident))
    } else if let Some(item) = inner(ty, "Option") {
        if is_copy(item) {
            (quote!(#ty), quote!(self.#ident))
        } else if is_string(item) {
            (quote!(::core::option::Option<&str>), quote!(self.#ident.as_deref()))
        } else {
            (quote!(::core::option::Option<&#item>), quote!(self.#ident.as_ref()))
        }
    } else if is_string(ty) {
        (quote!(&str), quote!(&self.#ident))
    } else if let Some(shared) = inner(ty, "Arc") {
        (quote!(&#shared), quote!(&self.#ident))
    } else {
        (quote!(&#ty), quote!(&self.#ident))
    };
    quote! {
        #[doc = #doc]
        pub fn #ident(&self) -> #out {
            #value
        }
    }
}

fn is_string(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("String"))
}

fn is_copy(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if COPY.iter().any(|name| path.path.is_ident(name)))
}
