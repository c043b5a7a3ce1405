export * from "../index.js";

/** Takes the compiled core, before anything else is called: the bytes of `attain/attain.wasm`, or their module. */
export function init(bytesOrModule: ArrayBuffer | Uint8Array<ArrayBuffer> | WebAssembly.Module): void;
