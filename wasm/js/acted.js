// What is acted on: a log, the id of a thing on it, and where it stands. Its acts are generated, in `things.js`.

import { ask } from "./encode.js";
import * as core from "./engine.js";

/** A thing on a log. It does not change: each act gives the next one. */
export class Acted {
  constructor(id, history, state) {
    this.id = id;
    this.history = history;
    this.state = state;
    Object.freeze(this);
  }

  /** One core call; the entry gets a salt of its own where it has none. */
  acted(operation, field, kind, entry, act) {
    const salted = { ...entry, salt: entry?.salt ?? salt() };
    const request = { history: this.history, [field]: this.id, entry: salted, act: { ...act, kind } };
    const answer = ask(core, operation, request);
    return new this.constructor(this.id, answer.history, answer[field]);
  }

  asked(operation, field, question) {
    return ask(core, operation, { ...question, history: this.history, [field]: this.id });
  }
}

/** 16 random bytes as hexadecimal digits, from the platform's secure source. */
function salt() {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
