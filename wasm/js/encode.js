// JavaScript values to JSON text. What JSON cannot hold is refused with its path; everything else the core judges.

import { checked, inside } from "./engine.js";
import { notJson } from "./errors.js";

// Deeper than the core reads, so that it is the core that refuses.
const DEEPEST = 200;

/** The JSON text of a value. `root` is its place; at the fields named in `tables` stands whatever holds a table. */
export function encode(value, root = "", tables = []) {
  const limit = inside((core) => core.json_limit());
  const steps = [];
  const open = new Set();
  let text = "";

  const refuse = (message, help) => {
    const path = steps.reduce((path, step) => path + (typeof step === "number" ? `[${step}]` : path ? `.${step}` : step), root);
    throw notJson(path, message, help);
  };

  const write = (piece) => {
    text += piece;
    // Long before the text is longer than a string can be.
    if (text.length > limit) checked(text, root);
  };

  const quoted = (value) => {
    if (value.length > limit) checked(value, root);
    if (/\p{Surrogate}/u.test(value)) refuse("the text holds half of a surrogate pair");
    return JSON.stringify(value);
  };

  const within = (value, mark, each) => {
    if (open.has(value)) refuse("the value holds itself");
    open.add(value);
    write(mark[0]);
    if (open.size <= DEEPEST) each();
    write(mark[1]);
    open.delete(value);
  };

  const item = (step, value) => {
    steps.push(step);
    put(value);
    steps.pop();
  };

  const list = (values) => {
    for (let index = 0; index < values.length; index += 1) {
      if (index) write(",");
      item(index, values[index]);
    }
  };

  const record = (fields) => {
    let comma = "";
    for (const name of Object.keys(fields)) {
      let value = fields[name];
      if (value === undefined) continue;
      if (open.size === 1 && tables.includes(name)) value = table(value);
      steps.push(name);
      write(`${comma}${quoted(name)}:`);
      steps.pop();
      item(name, value);
      comma = ",";
    }
  };

  const put = (value) => {
    if (value === null || typeof value === "boolean") return write(String(value));
    if (typeof value === "string") return write(quoted(value));
    if (typeof value === "number") {
      if (!Number.isFinite(value)) refuse(`\`${value}\` is not a number`);
      return write(String(value));
    }
    if (Array.isArray(value)) return within(value, "[]", () => list(value));
    if (isPlain(value)) return within(value, "{}", () => record(value));
    const kind = kindOf(value);
    const help = { Date: "give the day as text, such as `2026-03-31`: a Date is a moment", bigint: "give it as text" }[kind];
    return refuse(`\`${kind}\` is not a value of JSON`, help);
  };

  put(value);
  return checked(text, root);
}

/** Whether a value is a record: made by `{}`, by JSON, or without a prototype; not an object of some class. */
function isPlain(value) {
  if (typeof value !== "object" || value === null) return false;
  const parent = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

/** The name of a value's kind: `Float64Array`, `Map`, `bigint`. */
export function kindOf(value) {
  if (typeof value !== "object" || value === null) return typeof value;
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  return tag === "Object" ? (value.constructor?.name ?? tag) : tag;
}

/** A table of a request from CSV text, from rows, or from the tagged record itself. */
export function table(value) {
  if (typeof value === "string") return { kind: "csv", text: value };
  return Array.isArray(value) ? { kind: "rows", rows: value } : value;
}

/** Asks an operation of the core or of a book; the answer is an object that nobody changes. */
export function ask(called, operation, request, tables) {
  return frozen(JSON.parse(called.call(operation, encode(request, "", tables))));
}

function frozen(value) {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
