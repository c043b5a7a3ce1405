// The compiled core as it comes with the package.

import { base64 } from "./bytes.js";
import { compiled } from "./compiled.js";

/** Compiles the bytes inside this package. */
export function source() {
  return compiled(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
}
