// Columns of typed arrays or lists, handed to the core one by one.

import { current, fitting, inside, there, whole } from "./engine.js";
import { AttainError, kindOf, notJson } from "./errors.js";

const NO_DAY = -(2 ** 31);
// What a cell of a list takes in a book, about: a list may be longer than anything it holds.
const CELL = 16;
const WHOLES = /^(Int|Uint)(8|8Clamped|16|32)Array$/;

/** Reads a book from named columns. */
export function bookOf(columns, map) {
  const given = Object.entries(columns).filter(([, column]) => column !== undefined);
  const rows = given.map(([, column]) => cellsOf(column)?.length).find((length) => length !== undefined) ?? 0;
  const held = inside((core) => new core.Columns(rows));
  const instance = current();
  try {
    for (const [name, column] of given) {
      const path = `data.columns.${name}`;
      const cells = cellsOf(column);
      if (cells) there(cells, cells === column ? path : `${path}.days`);
      if (cells && cells.length !== rows) {
        const message = `the column has ${cells.length} values, the first one ${rows}`;
        throw new AttainError("row.ragged", path, message, "give columns of equal length");
      }
      add(held, whole(name, path), column, path);
    }
    return inside((core) => core.Book.of_columns(held, map));
  } finally {
    // What belonged to an instance that stopped is gone with it.
    if (instance === current()) held.free();
  }
}

/** The values of a column; nothing of what is none, whatever it says of a length. */
function cellsOf(column) {
  const cells = Array.isArray(column) || ArrayBuffer.isView(column) ? column : column?.days;
  return Array.isArray(cells) || (ArrayBuffer.isView(cells) && "length" in cells) ? cells : undefined;
}

function add(held, name, column, path) {
  const kind = kindOf(column);
  const cells = cellsOf(column);
  if (Array.isArray(column)) return addTexts(held, name, column, path);
  if (cells && cells !== column) {
    fitting(cells.length * CELL);
    return give(held, "days", name, Int32Array.from(cells, (day, row) => dayOf(day, `${path}.days[${row}]`)));
  }
  if (kind === "Float64Array") return give(held, "floats", name, column);
  if (kind === "Float32Array") return give(held, "floats", name, new Float64Array(column));
  if (kind === "BigInt64Array") return give(held, "wholes", name, column);
  if (WHOLES.test(kind)) return give(held, "wholes", name, BigInt64Array.from(column, BigInt));
  // An error only where the map names the column.
  return inside(() => held.other(name, kind));
}

function give(held, kind, name, values) {
  fitting(values.byteLength);
  inside(() => held[kind](name, values));
}

/** A day as a number; nothing, or NaN, for none. */
function dayOf(day, path) {
  if (day === null || day === undefined || Number.isNaN(day)) return NO_DAY;
  if (!Number.isInteger(day) || Math.abs(day) >= 2 ** 31) throw notJson(path, `\`${String(day)}\` is not a whole number of days`);
  return day;
}

/** A list of cells: texts one after the other, and where each ends. */
function addTexts(held, name, cells, path) {
  fitting(cells.length * CELL);
  const encoder = new TextEncoder();
  const texts = Array.from(cells, (cell, row) => textOf(cell, `${path}[${row}]`));
  const ends = new Int32Array(cells.length);
  let end = 0;
  texts.forEach((text, row) => {
    // Most texts are ASCII; of the others only the encoder knows the length.
    end += /[^\0-\x7f]/.test(text) ? encoder.encode(whole(text, `${path}[${row}]`)).length : text.length;
    ends[row] = cells[row] === null || cells[row] === undefined ? ~end : end;
  });
  fitting(end);
  const bytes = new Uint8Array(end);
  let start = 0;
  for (const text of texts) start += encoder.encodeInto(text, bytes.subarray(start)).written;
  inside(() => held.texts(name, bytes, ends));
}

function textOf(cell, path) {
  if (typeof cell === "string") return cell;
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean" || Number.isFinite(cell)) return String(cell);
  throw notJson(path, `\`${typeof cell === "number" ? cell : kindOf(cell)}\` is not a cell: give text, a number, true, false or null`);
}
