//! The JavaScript door: convert, call one core function, convert.

use wasm_bindgen::prelude::*;

/// Calls an operation by name with JSON text and gives canonical JSON text.
#[wasm_bindgen]
pub fn call(operation: &str, request: &str) -> Result<String, JsError> {
    attain::call(operation, request).map_err(|error| JsError::new(&error.to_string()))
}
