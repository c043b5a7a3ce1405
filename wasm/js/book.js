// Deals, read once and asked many times.

import { bookOf } from "./columns.js";
import { copied, encode, isBytes, table } from "./encode.js";
import { checked, current, fitting, inside, there, whole } from "./engine.js";
import { AttainError } from "./errors.js";
import { BookOperations } from "./methods.js";

// A function gives what a book holds, so that a Proxy around the book (a framework's reactive state) neither hides nor
// wraps it.
const HELD = Symbol("held");

/** A company's deals, read by a map and kept as columns. */
export class Book extends BookOperations {
  constructor(data, map) {
    super();
    const text = typeof map === "string" ? checked(map, "map") : encode(map, "map");
    // The core frees it by itself once nothing refers to it any more.
    const held = { core: read(data, text), instance: current() };
    Object.defineProperty(this, HELD, { value: () => held });
  }

  /** Appends deals as they stood on later days, and tells which days it has. */
  appendSnapshots(snapshots) {
    const rows = encode(table(snapshots, "snapshots"), "snapshots");
    const book = coreOf(this);
    inside(() => book.append_snapshots(rows));
    return this.snapshots();
  }

  /** How many deals it holds. */
  get size() {
    const book = coreOf(this);
    return inside(() => book.size);
  }

  /** Asks an operation by name with JSON text and gives canonical JSON text. */
  call(operation, json) {
    const [book, name, request] = [coreOf(this), checked(operation, "operation"), checked(json, "")];
    return inside(() => book.call(name, request));
  }

  /** Gives the memory back at once. */
  free() {
    const held = this[HELD]();
    const book = held.core;
    held.core = undefined;
    if (book && held.instance === current()) inside(() => book.free());
  }

  [Symbol.dispose ?? Symbol("dispose")]() {
    this.free();
  }
}

function coreOf(book) {
  const { core, instance } = book[HELD]();
  if (core && instance === current()) return core;
  const why = core ? "the library stopped since the book was made" : "the book was freed";
  throw new AttainError("book.gone", "", why, "make the book anew");
}

function read(data, map) {
  if (typeof data === "string") {
    fitting(data.length);
    return csv(new TextEncoder().encode(whole(data, "data")), map);
  }
  if (isBytes(data)) return csv(there(data, "data"), map);
  // A list of rows may have columns too: some readers note their names there.
  if (!Array.isArray(data) && data?.columns) return bookOf(copied(data.columns, "data.columns"), map);
  const rows = encode(table(data, "data", "CSV text or its bytes, a list of rows, or `{ columns }`"), "data");
  return inside((core) => core.Book.of_table(rows, map));
}

function csv(bytes, map) {
  fitting(bytes.length);
  return inside((core) => core.Book.of_csv(bytes, map));
}

/** Asks a book, or one that is made of data and map for this one question. */
export function withBook(data, map, request, ask) {
  if (data instanceof Book) {
    if (map !== undefined && request !== undefined) throw new TypeError("a Book knows its map already: leave the map out");
    return ask(data, map ?? request);
  }
  const book = new Book(data, map);
  try {
    return ask(book, request);
  } finally {
    book.free();
  }
}
