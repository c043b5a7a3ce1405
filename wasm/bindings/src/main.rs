//! The generator of the JavaScript that loads the wasm: a program of our own, so that its version is the one in
//! `Cargo.lock`.

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(wasm), Some(folder), None) = (arguments.next(), arguments.next(), arguments.next()) else {
        return Err("usage: attain-bindings WASM FOLDER".into());
    };
    Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        // The package says itself where the bytes come from.
        .omit_default_module_path(true)
        // A page goes on after a trap: a fresh instance takes over.
        .reset_state_function(true)
        .out_name("core")
        .generate(folder)?;
    Ok(())
}
