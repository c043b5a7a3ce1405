// The compiled core: started at the first call, and anew after a trap.

import * as glue from "./core.js";
import { AttainError, kindOf, notJson } from "./errors.js";
import { source } from "./source.js";

let started = false;
let stopped = false;
let instance = 0;

/** The number of the instance that books now belong to. */
export const current = () => instance;

function renew() {
  stopped = true;
  glue.__wbg_reset_state();
  stopped = false;
}

/** Does some work with the core's exports. What it throws becomes an AttainError. */
export function inside(work) {
  if (!started) {
    glue.initSync({ module: source() });
    started = true;
  } else if (stopped) {
    renew();
  }
  try {
    return work(glue);
  } catch (thrown) {
    // The core's own errors come as code, path, message and help.
    if (Array.isArray(thrown)) throw new AttainError(...thrown);
    // Refused on the way in: the core was not entered, and is as it was.
    if (thrown instanceof TypeError) throw thrown;
    // Anything else is a trap. What it left behind cannot be trusted.
    instance += 1;
    renew();
    throw new AttainError(
      "core.stopped",
      "",
      `the library stopped in the middle of the call: ${thrown?.message ?? thrown}`,
      "the next call works again; books have to be made anew. If there was memory enough, please report it",
      { cause: thrown },
    );
  }
}

/** The longest JSON text that the core reads, in bytes. */
export const jsonLimit = () => inside((core) => core.json_limit());

/** Refuses a JSON text by its length, so that nobody need copy it to be told. */
export function tooLong(bytes, path) {
  const message = `the JSON text has ${bytes} bytes, at most ${jsonLimit()} are read`;
  throw new AttainError("json.too_long", path, message, "hand the data over as a book, or in parts");
}

/** JSON text that is not longer than the core reads. */
export function sized(text, path) {
  const limit = jsonLimit();
  // A UTF-16 unit is at most three bytes.
  const bytes = text.length <= limit && text.length * 3 > limit ? new TextEncoder().encode(text).length : text.length;
  return bytes > limit ? tooLong(bytes, path) : text;
}

/** Text as it is handed to the core: never longer than the core reads, never with half a surrogate pair. */
export function checked(text, path) {
  if (typeof text !== "string") throw notJson(path, `\`${kindOf(text)}\` is not text`);
  return whole(sized(text, path), path);
}

/** Text without half a surrogate pair, which would become another character on its way. */
export function whole(text, path) {
  if (/\p{Surrogate}/u.test(text)) throw notJson(path, "the text holds half of a surrogate pair");
  return text;
}

/** The same list, or bytes of the same memory, if that memory is still there: it may have been transferred to a Worker. */
export function there(values, path) {
  if (Array.isArray(values)) return values;
  try {
    return ArrayBuffer.isView(values) ? values.subarray() && values : new Uint8Array(new DataView(values).buffer);
  } catch {
    throw notJson(path, `the memory of this ${kindOf(values)} is gone: it was transferred`, "give a copy, or what was received");
  }
}

/** Data as they are handed to the core: never more than find room. */
export function fitting(bytes) {
  if (inside((core) => core.has_room(bytes))) return;
  const message = `the data have ${bytes} bytes, more than fit into the memory of a page`;
  throw new AttainError("table.too_large", "data", message, "read it in parts");
}

/** Calls an operation by name with JSON text and gives canonical JSON text. */
export function call(operation, json) {
  const [name, request] = [checked(operation, "operation"), checked(json, "")];
  return inside((core) => core.call(name, request));
}
