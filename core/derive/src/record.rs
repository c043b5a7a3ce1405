//! Structs.

use proc_macro2::TokenStream;
use quote::quote;

use crate::accessors;
use crate::input::{Field, Item, doc};

pub(crate) fn expand(item: &syn::DeriveInput, fields: &syn::Fields) -> syn::Result<TokenStream> {
    let attributes = Item::read(&item.attrs)?;
    let fields = Field::read_all(fields)?;
    if let Some(late) = fields.iter().skip(1).find(|field| field.currency) {
        return Err(syn::Error::new_spanned(&late.ident, "the currency stands first: the money after it needs it"));
    }
    let ident = &item.ident;
    let table = table(&fields, attributes.schema.as_ref().map(|_| "schema"));
    let found = quote!(::attain::record::read::Fields::of(value, at, SLOTS));
    let reads = reads(&fields, &found, attributes.schema.as_ref());
    let idents = fields.iter().map(|field| &field.ident);
    let writes = writes(&fields, attributes.schema.as_ref());
    let described = described(&fields);
    let name = ident.to_string();
    let doc = doc(&item.attrs);
    let schema = match &attributes.schema {
        Some(text) => quote!(::core::option::Option::Some(#text)),
        None => quote!(::core::option::Option::None),
    };
    let check = attributes
        .check
        .as_ref()
        .map(|check| quote!(#check(&made).map_err(|error| ::attain::Error::at(error, at.path()))?;));
    let one_currency = (!attributes.output).then(|| one_currency(&fields));
    let quiet = attributes.quiet;
    let debug = quiet.then(|| debug(ident, &fields));
    let accessors = accessors::expand(ident, &attributes, &fields);
    let serde = serde(ident);
    Ok(quote! {
        #[automatically_derived]
        impl ::attain::record::Record for #ident {
            fn read(
                value: &::attain::record::Value,
                at: &::attain::record::Scope<'_>,
            ) -> ::core::result::Result<Self, ::attain::Error> {
                const SLOTS: &[::attain::record::read::Slot] = &[#table];
                #reads
                let made = Self { #(#idents),* };
                #check
                ::core::result::Result::Ok(made)
            }

            fn write(&self, out: &mut ::attain::record::Writer) {
                out.open_record();
                #writes
                out.close_record();
            }

            fn shape(types: &mut ::attain::record::Types) -> ::attain::record::Shape {
                types.define(#name, ::core::concat!(::core::module_path!(), "::", #name), |types| ::attain::record::Named {
                    doc: #doc,
                    quiet: #quiet,
                    form: ::attain::record::Form::Record { schema: #schema, fields: ::std::vec![#described] },
                })
            }

            #one_currency
        }

        #debug
        #accessors
        #serde
    })
}

/// The slots, in declaration order; `extra` is one more that may be left out.
pub(crate) fn table(fields: &[Field], extra: Option<&str>) -> TokenStream {
    let slots = fields.iter().map(|Field { name, ty, default, .. }| {
        let required =
            if default.is_some() { quote!(false) } else { quote!(!<#ty as ::attain::record::Record>::OPTIONAL) };
        quote!(::attain::record::read::Slot { name: #name, required: #required },)
    });
    let extra = extra.map(|name| quote!(::attain::record::read::Slot { name: #name, required: false },));
    quote!(#(#slots)* #extra)
}

/// `let field = …;` for each field, in declaration order; `found` are those of the value.
pub(crate) fn reads(fields: &[Field], found: &TokenStream, schema: Option<&syn::LitStr>) -> TokenStream {
    let schema = schema.map(|text| quote!(__fields.schema(#text)?;));
    let lines = fields.iter().map(|Field { ident, ty, default, currency, .. }| {
        let value = match default {
            Some(default) => quote!(__fields.read_or::<#ty>(|| #default)?),
            None => quote!(__fields.read::<#ty>()?),
        };
        let scope = currency.then(|| quote!(__fields.set_currency(#ident);));
        quote!(let #ident = #value; #scope)
    });
    quote! {
        #[allow(unused_mut, reason = "not everything has fields")]
        let mut __fields = #found?;
        #schema
        #(#lines)*
    }
}

/// Money of another currency is refused: the document's own where it has one, else the outer one's.
fn one_currency(fields: &[Field]) -> TokenStream {
    let own = fields.iter().find(|field| field.currency).map(|Field { ident, .. }| quote!(let currency = self.#ident;));
    let checks = fields.iter().map(|Field { ident, name, .. }| {
        quote!(::attain::record::Record::one_currency(&self.#ident, currency, &at.field(#name))?;)
    });
    quote! {
        #[allow(unused_variables, reason = "not every type has fields")]
        fn one_currency(
            &self,
            currency: ::attain::Currency,
            at: &::attain::record::Scope<'_>,
        ) -> ::core::result::Result<(), ::attain::Error> {
            #own
            #(#checks)*
            ::core::result::Result::Ok(())
        }
    }
}

/// The fields in the order of their names, as canonical text wants them.
fn writes(fields: &[Field], schema: Option<&syn::LitStr>) -> TokenStream {
    let mut lines: Vec<(String, TokenStream)> = fields
        .iter()
        .map(|Field { ident, name, .. }| (name.clone(), quote!(out.field(#name, &self.#ident);)))
        .collect();
    if let Some(text) = schema {
        lines.push(("schema".to_owned(), quote!(out.key("schema"); out.text(#text);)));
    }
    lines.sort_by(|a, b| a.0.cmp(&b.0));
    lines.into_iter().map(|(_, line)| line).collect()
}

/// The fields as the shape tells them.
pub(crate) fn described(fields: &[Field]) -> TokenStream {
    fields
        .iter()
        .map(|Field { name, doc, ty, default, shown, .. }| {
            let default = match default {
                Some(default) => quote!(::core::option::Option::Some({
                    let value: #ty = #default;
                    ::attain::record::to_json(&value)
                })),
                None => quote!(::core::option::Option::None),
            };
            quote!(::attain::record::Field {
                name: #name,
                doc: #doc,
                shape: <#ty as ::attain::record::Record>::shape(types),
                default: #default,
                shown: #shown,
            },)
        })
        .collect()
}

/// `Debug` without what could name people or tell what was written of them: only the fields that are marked.
pub(crate) fn debug(ident: &syn::Ident, fields: &[Field]) -> TokenStream {
    let name = ident.to_string();
    let shown = fields.iter().filter(|field| field.shown);
    let shown = shown.map(|Field { ident, name, .. }| quote!(.field(#name, &self.#ident)));
    quote! {
        #[automatically_derived]
        impl ::core::fmt::Debug for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_struct(#name)#(#shown)*.finish_non_exhaustive()
            }
        }
    }
}

/// serde through the same reader and writer.
pub(crate) fn serde(ident: &syn::Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl ::attain::__serde::Serialize for #ident {
            fn serialize<S: ::attain::__serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                ::attain::record::serde::serialize(self, serializer)
            }
        }

        #[automatically_derived]
        impl<'de> ::attain::__serde::Deserialize<'de> for #ident {
            fn deserialize<D: ::attain::__serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                ::attain::record::serde::deserialize(deserializer)
            }
        }
    }
}
