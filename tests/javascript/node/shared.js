// What the tests in Node share.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";
import { AttainError } from "attain";

export const ROOT = join(import.meta.dirname, "../../..");
export const CSV = "id,rep,stage,amount,from,to\n1,Ann,Won,1200.50,2026-01-05,2026-02-02\n2,=Bob<b>,Open,800,2026-01-20,2026-03-20\n";
export const ROWS = [
  { id: "1", rep: "Ann", stage: "Won", amount: "1200.50", from: "2026-01-05", to: "2026-02-02" },
  { id: "2", rep: "=Bob<b>", stage: "Open", amount: "800", from: "2026-01-20", to: "2026-03-20" },
];
export const MAP = {
  currency: "USD",
  deals: {
    columns: { id: "id", owner: "rep", stage: "stage", amount: "amount", created: "from", close_date: "to" },
    stages: [{ name: "Open", state: "open" }, { name: "Won", state: "won" }, { name: "Lost", state: "lost" }],
  },
};

/** The texts of the files of vectors, by name. */
export function vectorFiles() {
  const folder = join(ROOT, "tests/vectors");
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".json")).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

/** Asserts an error of the package by code and path, and gives it back. */
export function refused(code, path, work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof AttainError, error?.stack);
    assert.deepEqual([error.code, error.path], [code, path], error.message);
    assert.ok(error.message && error.help && error.name === "AttainError");
    return error;
  }
  return assert.fail(`not refused: expected ${code} at \`${path}\``);
}

/** Columns by name, from rows. */
export const columnsOf = (rows) =>
  Object.fromEntries(Object.keys(rows[0]).map((name) => [name, rows.map((row) => row[name])]));

/** A review without what tells where the data came from. */
export function figures(review) {
  const { sha256, read, ...rest } = structuredClone(review);
  delete sha256.data;
  delete read.converted;
  return { sha256, read, ...rest };
}

/** Days since 1970. */
export const dayNumber = (day) => (day ? Date.parse(day) / 86_400_000 : null);
