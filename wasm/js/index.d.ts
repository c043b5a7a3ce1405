/// <reference lib="esnext.disposable" />
import type { BookSnapshots, MapInput, Reason, TableInput } from "./operations.js";
import { BookOperations } from "./methods.js";

export * from "./operations.js";
export * from "./things.js";

/** A value, or why there is none. {@link isAvailable} tells them apart. */
export type Figure<T> = T | NotAvailable;

/** A figure that is not there, which is not a zero. */
export interface NotAvailable {
  readonly not_available: Reason;
}

/** Whether a figure is there. */
export function isAvailable<T>(figure: Figure<T>): figure is T;

/**
 * One row of a table: cells (text, a number, true, false, null or a figure) by column name. A record in a cell is cells of
 * their own, such as `Owner.Name`.
 */
export type Row = object;

/** Days since 1970-01-01; null or NaN for none. */
export interface DayColumn {
  readonly days:
    | readonly (number | null | undefined)[]
    | Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;
}

/** One column: numbers as a typed array (NaN for none), days, or a list of cells. All of a table are equally long. */
export type Column =
  | readonly (string | number | boolean | null | undefined)[]
  | Float64Array | Float32Array | BigInt64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array
  | DayColumn;

/** A table by columns. */
export interface Columns {
  readonly columns: { readonly [name: string]: Column };
}

/** The deals: CSV (text, or its bytes), rows, or columns. */
export type Data = TableInput | Columns;

/** Something that was handed in cannot be used. */
export class AttainError extends Error {
  constructor(code: string, path: string, message: string, help: string, options?: { cause?: unknown });
  /** Stable, for programs, such as `money.too_fine`. */
  readonly code: string;
  /** Where the value stands, such as `deals[3].amount`; empty for the whole. */
  readonly path: string;
  /** What to do about it. */
  readonly help: string;
  /** What `JSON.stringify` writes. */
  toJSON(): { code: string; path: string; message: string; help: string };
}

/**
 * A company's deals, read once by a map and asked many times.
 *
 * `free()`, or `using`, gives the memory back at once; otherwise that happens when nothing refers to the book any more.
 */
export class Book extends BookOperations {
  /**
   * @param data The deals: CSV, rows or columns.
   * @param map Which column holds what.
   */
  constructor(data: Data, map: MapInput | string);
  /**
   * Appends deals as they stood on later days than all that were appended before. Whatever is asked for of the book later,
   * and reads snapshots, reads these. The answer names each day, and the rows that could not be taken.
   */
  appendSnapshots(snapshots: TableInput): BookSnapshots;
  /** How many deals it holds. */
  readonly size: number;
  /** Asks an operation by name with JSON text and gives canonical JSON text. */
  call(operation: string, json: string): string;
  /** Gives the memory back at once. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Calls an operation by name with JSON text and gives canonical JSON text. */
export function call(operation: string, json: string): string;
