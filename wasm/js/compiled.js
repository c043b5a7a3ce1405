// Where bytes become the compiled core.

import { AttainError } from "./errors.js";

/** The module of the core's bytes. */
export function compiled(bytes) {
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    const message = `the core cannot be compiled: ${cause.message}`;
    const help = "where a Content-Security-Policy names `script-src`, allow `'wasm-unsafe-eval'` there";
    throw new AttainError("core.not_loaded", "", message, help, { cause });
  }
}
