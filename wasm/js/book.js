// Deals, read once and asked many times.

import { bookOf } from "./columns.js";
import { encode, kindOf, table } from "./encode.js";
import { checked, current, fitting, inside, whole } from "./engine.js";
import { AttainError } from "./errors.js";
import { BookOperations } from "./methods.js";

/** A company's deals, read by a map and kept as columns. */
export class Book extends BookOperations {
  // The core frees it by itself once nothing refers to it any more.
  #core;
  #instance;

  constructor(data, map) {
    super();
    const text = typeof map === "string" ? checked(map, "map") : encode(map, "map");
    this.#core = read(data, text);
    this.#instance = current();
  }

  /** Appends deals as they stood on later days, and tells which days it has. */
  appendSnapshots(snapshots) {
    const book = this.#held();
    const rows = encode(table(snapshots), "snapshots");
    inside(() => book.append_snapshots(rows));
    return this.snapshots();
  }

  /** How many deals it holds. */
  get size() {
    const book = this.#held();
    return inside(() => book.size);
  }

  /** Asks an operation by name with JSON text and gives canonical JSON text. */
  call(operation, json) {
    const book = this.#held();
    const request = checked(json, "");
    return inside(() => book.call(String(operation), request));
  }

  /** Gives the memory back at once. */
  free() {
    const book = this.#core;
    this.#core = undefined;
    if (book && this.#instance === current()) inside(() => book.free());
  }

  [Symbol.dispose ?? Symbol("dispose")]() {
    this.free();
  }

  #held() {
    if (this.#core && this.#instance === current()) return this.#core;
    const why = this.#core ? "the library stopped since the book was made" : "the book was freed";
    throw new AttainError("book.gone", "", why, "make the book anew");
  }
}

function read(data, map) {
  if (typeof data === "string") {
    fitting(data.length);
    return csv(new TextEncoder().encode(whole(data, "data")), map);
  }
  const kind = kindOf(data);
  if (kind === "Uint8Array") return csv(data, map);
  if (kind === "ArrayBuffer") return csv(new Uint8Array(data), map);
  if (kindOf(data?.columns) === "Object") return bookOf(data.columns, map);
  const rows = encode(table(data), "data");
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
