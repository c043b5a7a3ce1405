export * from "../index.js";

/**
 * Takes the compiled core, before anything else is called.
 *
 * @param bytesOrModule The bytes of `attain/attain.wasm`, or the `WebAssembly.Module` that was made of them.
 */
export function init(bytesOrModule: ArrayBuffer | Uint8Array | object): void;
