//! Deals, read once and kept as columns.

use attain::record::from_json;
use attain::{Error, Table, read_book};
use wasm_bindgen::prelude::*;

use crate::columns::Columns;
use crate::thrown;

/// Deals, read and kept as columns.
#[wasm_bindgen]
pub struct Book(attain::Book);

#[wasm_bindgen]
impl Book {
    /// Reads CSV.
    pub fn of_csv(data: &[u8], map: &str) -> Result<Self, JsValue> {
        made(read_book(data, map))
    }

    /// Reads a table as JSON text.
    pub fn of_table(table: &str, map: &str) -> Result<Self, JsValue> {
        let table: Table = from_json(table).map_err(|error| thrown(error.at("data")))?;
        made(read_book(&table, map))
    }

    /// Reads named columns.
    pub fn of_columns(columns: &Columns, map: &str) -> Result<Self, JsValue> {
        made(columns.frame().and_then(|frame| read_book(&frame, map)))
    }

    /// Calls an operation on the book with JSON text.
    pub fn call(&self, operation: &str, request: &str) -> Result<String, JsValue> {
        attain::call_on(&self.0, operation, request).map_err(thrown)
    }

    /// Appends snapshots, a table as JSON text.
    pub fn append_snapshots(&mut self, table: &str) -> Result<(), JsValue> {
        attain::append_snapshots(&mut self.0, table).map_err(thrown)
    }

    /// How many deals it holds.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.0.len()
    }
}

fn made(book: Result<attain::Book, Error>) -> Result<Book, JsValue> {
    book.map(Book).map_err(thrown)
}
