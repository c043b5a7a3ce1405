//! The JavaScript door: convert, call one core function, convert.

mod book;
mod columns;
#[cfg(target_family = "wasm")]
mod memory;

use attain::Error;
use attain::record::Limits;
use wasm_bindgen::prelude::*;

/// Calls an operation by name with JSON text and gives canonical JSON text.
#[wasm_bindgen]
pub fn call(operation: &str, request: &str) -> Result<String, JsValue> {
    attain::call(operation, request).map_err(thrown)
}

/// The longest JSON text that is read, in bytes of UTF-8.
#[wasm_bindgen]
pub fn json_limit() -> usize {
    Limits::DEFAULT.bytes
}

/// Whether so many bytes of data find room here, twice over for what is made of them. A failed allocation would end this
/// instance, so it is tried where failing does no harm.
#[wasm_bindgen]
pub fn has_room(bytes: f64) -> bool {
    let mut room = Vec::<u8>::new();
    let found = room.try_reserve_exact((bytes * 2.0) as usize).is_ok();
    // Without this the compiler leaves out both the allocation and its failure.
    std::hint::black_box(&mut room);
    found
}

/// An error as JavaScript catches it: code, path, message and help.
fn thrown(error: Error) -> JsValue {
    JsValue::from([error.code().as_str(), error.path(), error.message(), error.help()].map(str::to_owned).to_vec())
}
