//! Enums: words, or records with a `kind`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::input::{Field, Item, doc, snake};
use crate::record::{debug, described, reads, serde, table};

pub(crate) fn expand(item: &syn::DeriveInput, data: &syn::DataEnum) -> syn::Result<TokenStream> {
    let plain = data.variants.iter().all(|variant| matches!(variant.fields, syn::Fields::Unit));
    let body = if plain { words(item, data) } else { union(item, data)? };
    let serde = serde(&item.ident);
    Ok(quote!(#body #serde))
}

fn words(item: &syn::DeriveInput, data: &syn::DataEnum) -> TokenStream {
    let ident = &item.ident;
    let name = ident.to_string();
    let doc_text = doc(&item.attrs);
    let variants: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
    let words: Vec<String> = variants.iter().map(|variant| snake(variant)).collect();
    let docs = data.variants.iter().map(|variant| doc(&variant.attrs));
    quote! {
        #[automatically_derived]
        impl #ident {
            /// Every value, in declaration order.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];
            const WORDS: &'static [&'static str] = &[#(#words),*];

            /// The word in texts and documents.
            pub fn as_str(self) -> &'static str {
                match self { #(Self::#variants => #words),* }
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for #ident {
            type Err = ::attain::Error;

            fn from_str(text: &str) -> ::core::result::Result<Self, ::attain::Error> {
                <Self as ::attain::record::Record>::read(
                    &::attain::record::Value::Text(text.to_owned()),
                    &::attain::record::Scope::ROOT,
                )
            }
        }

        #[automatically_derived]
        impl ::attain::record::Record for #ident {
            fn read(
                value: &::attain::record::Value,
                at: &::attain::record::Scope<'_>,
            ) -> ::core::result::Result<Self, ::attain::Error> {
                let index = ::attain::record::read::word(value, at, Self::WORDS)?;
                // `word` gives a place in the list, so the value is there.
                Self::ALL.get(index).copied().ok_or_else(|| at.wrong_kind("a word", value))
            }

            fn write(&self, out: &mut ::attain::record::Writer) {
                out.text(self.as_str());
            }

            fn shape(types: &mut ::attain::record::Types) -> ::attain::record::Shape {
                types.define(#name, ::core::concat!(::core::module_path!(), "::", #name), |_| ::attain::record::Named {
                    doc: #doc_text,
                    quiet: false,
                    form: ::attain::record::Form::Words(::std::vec![
                        #(::attain::record::Word { name: #words, doc: #docs }),*
                    ]),
                })
            }
        }
    }
}

fn union(item: &syn::DeriveInput, data: &syn::DataEnum) -> syn::Result<TokenStream> {
    let ident = &item.ident;
    let name = ident.to_string();
    let doc_text = doc(&item.attrs);
    let quiet = Item::read(&item.attrs)?.quiet;
    let debug = quiet.then(|| debug(ident, &[]));
    let mut words = Vec::new();
    let (mut read_arms, mut write_arms, mut currency_arms) = (Vec::new(), Vec::new(), Vec::new());
    let mut described_variants = Vec::new();
    for (index, variant) in data.variants.iter().enumerate() {
        let word = snake(&variant.ident);
        let variant_ident = &variant.ident;
        let fields = Field::read_all(&variant.fields)?;
        let idents: Vec<_> = fields.iter().map(|field| &field.ident).collect();
        let found = quote!(::attain::record::read::Fields::of_variant(value, at, SLOTS));
        let (table, reads, described) = (table(&fields, None), reads(&fields, &found, None), described(&fields));
        read_arms.push(quote! {
            #index => {
                const SLOTS: &[::attain::record::read::Slot] = &[#table];
                #reads
                ::core::result::Result::Ok(Self::#variant_ident { #(#idents),* })
            }
        });
        let mut lines: Vec<(String, TokenStream)> =
            fields.iter().map(|Field { ident, name, .. }| (name.clone(), quote!(out.field(#name, #ident);))).collect();
        lines.push(("kind".to_owned(), quote!(out.key("kind"); out.text(#word);)));
        lines.sort_by(|a, b| a.0.cmp(&b.0));
        let lines = lines.into_iter().map(|(_, line)| line);
        write_arms.push(quote!(Self::#variant_ident { #(#idents),* } => { #(#lines)* }));
        let checks = fields.iter().map(|Field { ident, name, .. }| {
            quote!(::attain::record::Record::one_currency(#ident, currency, &at.field(#name))?;)
        });
        currency_arms.push(quote!(Self::#variant_ident { #(#idents),* } => { #(#checks)* }));
        let variant_doc = doc(&variant.attrs);
        described_variants.push(quote!(::attain::record::Variant {
            name: #word, doc: #variant_doc, fields: ::std::vec![#described],
        }));
        words.push(word);
    }
    Ok(quote! {
        #[automatically_derived]
        impl ::attain::record::Record for #ident {
            fn read(
                value: &::attain::record::Value,
                at: &::attain::record::Scope<'_>,
            ) -> ::core::result::Result<Self, ::attain::Error> {
                const KINDS: &[&str] = &[#(#words),*];
                match ::attain::record::read::kind(value, at, KINDS)? {
                    #(#read_arms)*
                    _ => ::core::result::Result::Err(at.wrong_kind("a known kind", value)),
                }
            }

            fn write(&self, out: &mut ::attain::record::Writer) {
                out.open_record();
                match self { #(#write_arms)* }
                out.close_record();
            }

            #[allow(unused_variables, reason = "not every variant has fields")]
            fn one_currency(
                &self,
                currency: ::attain::Currency,
                at: &::attain::record::Scope<'_>,
            ) -> ::core::result::Result<(), ::attain::Error> {
                match self { #(#currency_arms)* }
                ::core::result::Result::Ok(())
            }

            fn shape(types: &mut ::attain::record::Types) -> ::attain::record::Shape {
                types.define(#name, ::core::concat!(::core::module_path!(), "::", #name), |types| ::attain::record::Named {
                    doc: #doc_text,
                    quiet: #quiet,
                    form: ::attain::record::Form::Union(::std::vec![#(#described_variants),*]),
                })
            }
        }

        #debug
    })
}
