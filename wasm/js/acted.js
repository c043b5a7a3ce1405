// What is acted on: a log, the id of a thing on it, and where it stands. Its acts are generated, in `things.js`.

import { ask } from "./encode.js";
import * as core from "./engine.js";

/** A thing on a log. It does not change: each act gives the next one. */
export class Acted {
  #held;

  /** What is held, every act is told. */
  constructor(id, history, held, state) {
    this.id = id;
    this.history = history;
    this.state = state;
    this.#held = { ...held };
    Object.freeze(this);
  }

  /** One core call; the entry gets a salt of its own where it has none. */
  acted(operation, field, kind, entry, act) {
    const salted = { ...entry, salt: entry?.salt ?? salt() };
    const request = { ...this.#held, history: this.history, [field]: this.id, entry: salted, act: { ...act, kind } };
    const answer = ask(core, operation, request);
    return new this.constructor(this.id, answer.history, this.#held, answer[field]);
  }

  asked(operation, field, question, told = []) {
    const held = Object.fromEntries(told.filter((name) => name in this.#held).map((name) => [name, this.#held[name]]));
    return ask(core, operation, { ...question, ...held, history: this.history, [field]: this.id });
  }
}

/** 16 random bytes as hexadecimal digits, from the platform's secure source. */
function salt() {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
