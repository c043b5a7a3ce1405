// JavaScript values to JSON text. What JSON cannot hold is refused with its path; everything else the core judges.

import { jsonLimit, sized, there, tooLong } from "./engine.js";
import { AttainError, kindOf, notJson } from "./errors.js";

// Deeper than the core reads, so that it is the core that refuses.
const DEEPEST = 200;
const TOO_DEEP = "[".repeat(DEEPEST);
const OPEN = {};
const REMEMBERED = 100_000;

/** The JSON text of a value, which stands at `root`. */
export function encode(value, root = "") {
  return levels(value, root) > DEEPEST ? TOO_DEEP : sized(JSON.stringify(value), root);
}

/**
 * How many levels a value has, as far as they are walked. Refuses what JSON cannot hold, and what is longer than the core
 * reads, before there is such a text. A record that stands at many places is walked once.
 */
function levels(value, root) {
  const limit = jsonLimit();
  const steps = [];
  const seen = new Map();
  // Of the text; a comma is counted with what stands before it.
  let length = -1;

  const refuse = (depth, message, help) => {
    const way = steps.slice(0, depth);
    throw notJson(way.reduce((path, step) => path + (typeof step === "number" ? `[${step}]` : path ? `.${step}` : step), root), message, help);
  };

  const add = (characters) => {
    length += characters;
    if (length > limit) tooLong(length, root);
  };

  const addText = (value, depth) => {
    add(value.length + 3);
    if (!/[\0-\x1f"\\\p{Surrogate}]/u.test(value)) return;
    if (/\p{Surrogate}/u.test(value)) refuse(depth, "the text holds half of a surrogate pair");
    add(JSON.stringify(value).length - value.length - 2);
  };

  const walk = (value, depth) => {
    if (typeof value === "string") addText(value, depth);
    else if (value === null || typeof value === "boolean") add(String(value).length + 1);
    else if (Number.isFinite(value)) add(String(value).length + 1);
    else if (Array.isArray(value) || isPlain(value)) return within(value, depth);
    else {
      const number = typeof value === "number";
      const kind = kindOf(value);
      const help = { Date: "give the day as text, such as `2026-03-31`: a Date is a moment", bigint: "give it as text" }[kind];
      refuse(depth, number ? `\`${value}\` is not a number` : `\`${kind}\` is not a value of JSON`, help);
    }
    return 0;
  };

  const within = (value, depth) => {
    const known = seen.get(value);
    if (known === OPEN) refuse(depth, "the value holds itself");
    if (known) {
      add(known.length);
      return known.deep;
    }
    if (depth === DEEPEST) return 1;
    seen.set(value, OPEN);
    const before = length;
    let deep = 0;
    const item = (step, value) => {
      steps[depth] = step;
      deep = Math.max(deep, walk(value, depth + 1));
    };
    add(2);
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) item(index, value[index]);
    } else {
      for (const name of Object.keys(value)) {
        const held = value[name];
        if (held === undefined) continue;
        steps[depth] = name;
        addText(name, depth + 1);
        item(name, held);
      }
    }
    // What holds no list or record is as quickly walked again; and a getter may make new ones without end.
    if (deep && seen.size < REMEMBERED) seen.set(value, { length: length - before, deep: deep + 1 });
    else seen.delete(value);
    return deep + 1;
  };

  return walk(value, 0);
}

/** Whether a value is a record: made by `{}`, by JSON, or without a prototype; not an object of some class. */
function isPlain(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const parent = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

/** A record of its own with the fields of another, of which none may be lost. */
export function copied(value, path) {
  if (isPlain(value)) return { ...value };
  throw notJson(path, `\`${kindOf(value)}\` is not a record`, "give a plain object");
}

// What often stands where a table is wanted.
const HELP = { Promise: "await it first", Blob: "give `await file.arrayBuffer()`", File: "give `await file.arrayBuffer()`" };

/** Whether a value is bytes of a file. */
export const isBytes = (value) => ["Uint8Array", "ArrayBuffer"].includes(kindOf(value));

/** A table of a request from CSV text or its bytes, from rows, or from the tagged record itself. */
export function table(value, path, taken = "CSV text or its bytes, or a list of rows") {
  if (typeof value === "string") return { kind: "csv", text: value };
  if (isBytes(value)) return { kind: "csv", text: utf8(there(value, path), path) };
  if (Array.isArray(value)) return { kind: "rows", rows: value };
  if (isPlain(value) && "kind" in value) return value;
  throw notJson(path, `\`${kindOf(value)}\` is not a table: give ${taken}`, HELP[kindOf(value)]);
}

function utf8(bytes, path) {
  if (bytes.length > jsonLimit()) tooLong(bytes.length, path);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AttainError("csv.not_utf8", path, "the text is not UTF-8", "save the file as UTF-8", { cause });
  }
}

/** The fields of a request that are given; at those named in `tables` stands whatever holds a table. */
function given(request, tables) {
  if (!isPlain(request)) return request;
  const fields = Object.entries(request).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(fields.map(([name, value]) => [name, tables.includes(name) ? table(value, name) : value]));
}

/** Asks an operation of the core or of a book; the answer is an object that nobody changes. */
export function ask(called, operation, request, tables = []) {
  return frozen(JSON.parse(called.call(operation, encode(given(request, tables)))));
}

function frozen(value) {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
