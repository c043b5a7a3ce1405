// The compiled core as the app brings it.

import { compiled } from "./compiled.js";
import { AttainError } from "./errors.js";

let brought;

/** Takes the compiled core: the bytes of `attain/attain.wasm`, or the module that was made of them. */
export function init(bytesOrModule) {
  brought = bytesOrModule instanceof WebAssembly.Module ? bytesOrModule : compiled(bytesOrModule);
}

/** What `init` was given. */
export function source() {
  if (brought) return brought;
  throw new AttainError("core.not_loaded", "", "the compiled core is not there yet", "call `init` of `attain/slim` first");
}
