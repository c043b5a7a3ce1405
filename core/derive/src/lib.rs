//! `#[derive(Record)]`: the field table, reading, writing, the shape, serde, and the plain parts of a type
//! (`new`, `with_*`, getters), all from the one declaration.
//!
//! On a struct: `#[record(check = path)]` runs a check on every value made or read, `#[record(schema = "name/1")]` marks
//! a stored document, `#[record(output)]` a type that only the library makes (no `new`, no `with_*`),
//! `#[record(quiet)]` one about people: `Debug` shows none of its fields but those marked `#[record(shown)]`, and the
//! other languages show no more.
//! On a field: `#[record(default)]` or `#[record(default = expr)]`, and `#[record(currency)]` on the first field for
//! the currency that the money below it is in. `Option` fields may be left out.
//! An enum without data is one of some words; one with named fields is a record with a `kind`.

mod accessors;
mod input;
mod record;
mod words;

use proc_macro::TokenStream;

/// Derives the contract of a type; see the crate's own page.
#[proc_macro_derive(Record, attributes(record))]
pub fn derive_record(item: TokenStream) -> TokenStream {
    let item = syn::parse_macro_input!(item as syn::DeriveInput);
    expand(&item).unwrap_or_else(|error| error.to_compile_error()).into()
}

fn expand(item: &syn::DeriveInput) -> syn::Result<proc_macro2::TokenStream> {
    match &item.data {
        syn::Data::Struct(data) => record::expand(item, &data.fields),
        syn::Data::Enum(data) => words::expand(item, data),
        syn::Data::Union(_) => Err(syn::Error::new_spanned(item, "a union has no contract")),
    }
}
