// What is acted on: a log, the id of a thing on it, and where it stands. Its acts are generated, in `things.js`.

import { ask, copied } from "./encode.js";
import * as core from "./engine.js";

// Hidden, and still found where a thing is wrapped in a Proxy.
const HELD = Symbol("held");

/** A thing on a log. It does not change: each act gives the next one. */
export class Acted {
  /** What is held, every act is told. */
  constructor(id, history, held = {}, state = undefined) {
    this.id = id;
    this.history = history;
    this.state = state;
    Object.defineProperty(this, HELD, { value: copied(held, "held") });
    Object.freeze(this);
  }

  /** One core call; the entry gets a salt of its own where it has none. */
  acted(operation, field, kind, entry, act) {
    const salted = copied(entry, "entry");
    salted.salt ??= salt();
    const request = { ...this[HELD], history: this.history, [field]: this.id, entry: salted, act: { ...copied(act ?? {}, "act"), kind } };
    const answer = ask(core, operation, request);
    return new this.constructor(this.id, answer.history, this[HELD], answer[field]);
  }

  asked(operation, field, question, told = []) {
    const held = Object.fromEntries(told.filter((name) => name in this[HELD]).map((name) => [name, this[HELD][name]]));
    return ask(core, operation, { ...copied(question ?? {}, ""), ...held, history: this.history, [field]: this.id });
  }
}

/** 16 random bytes as hexadecimal digits, from the platform's secure source. */
function salt() {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
