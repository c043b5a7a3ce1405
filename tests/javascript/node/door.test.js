// Bad input at the door: refused with code and path, before or by the core.

import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { AttainError, Book, call, forecastTriangulate, kpiSummary, review, tableCsv } from "attain";
import { CSV, MAP, refused } from "./shared.js";

const ask = (fields) => () => forecastTriangulate({ currency: "USD", ...fields });

test("what JSON cannot hold is refused with its path", () => {
  const half = "\ud800";
  const itself = { rows: [] };
  itself.rows.push(itself);
  for (const value of [NaN, Infinity, -Infinity, new Map(), new Set(), 1n, () => {}, Symbol("x"), half, new Date(0)]) {
    refused("input.not_json", "rollup", ask({ rollup: value }));
    refused("input.not_json", "rows[1].won", () => tableCsv({ rows: [{ won: 1 }, { won: value }] }));
  }
  for (const value of [new Uint8Array(2), new ArrayBuffer(2), Buffer.from("5"), /5/, new Error("5"), Promise.resolve(), new (class Deal {})(), Object(5)]) {
    refused("input.not_json", "rollup", ask({ rollup: value }));
  }
  refused("input.not_json", "rows[0].rows[0]", () => tableCsv({ rows: [itself] }));
  refused("input.not_json", `rows[0].${half}`, () => tableCsv({ rows: [{ [half]: 1 }] }));
  refused("input.not_json", "rows[1]", () => tableCsv({ rows: [{ won: 1 }, undefined] }));
  refused("input.not_json", "rows[0]", () => tableCsv({ rows: new Array(1) }));
  for (const request of [undefined, new Map([["currency", "USD"]]), 5n]) refused("input.not_json", "", () => forecastTriangulate(request));
  assert.match(refused("input.not_json", "as_of", () => review(CSV, MAP, { as_of: new Date(0) })).help, /2026-03-31/);
});

test("in the map, the data and the tables beside them too", () => {
  refused("input.not_json", "map.deals.columns.id", () => review(CSV, { ...MAP, deals: { columns: { id: 1n } } }));
  refused("input.not_json", "map", () => new Book(CSV));
  refused("input.not_json", "data.rows[1].amount", () => new Book([{ id: 1 }, { amount: NaN }], MAP));
  refused("input.not_json", "data.rows[0]", () => new Book([new Map()], MAP));
  refused("input.not_json", "data", () => new Book(new Set(), MAP));
  refused("input.not_json", "data", () => new Book(undefined, MAP));
  refused("input.not_json", "data", () => new Book(`${CSV}\udc00`, MAP));
  refused("input.not_json", "data.columns", () => new Book({ columns: new Map() }, MAP));
  refused("input.not_json", "team.rows[0].who", () => review(CSV, MAP, { team: [{ who: new Set() }] }));
  refused("input.not_json", "team", () => review(CSV, MAP, { team: new Int8Array(3) }));
  refused("csv.not_utf8", "team", () => review(CSV, MAP, { team: Uint8Array.of(65, 255) }));
  refused("record.field_missing", "map.deals", () => new Book(CSV, '{"currency": "USD"}'));
  refused("json.syntax", "map", () => new Book(CSV, "{"));
});

test("what is no table is refused with what is taken", () => {
  for (const data of [5, {}, { deals: [] }, null, true]) {
    assert.match(refused("input.not_json", "data", () => review(data, MAP)).message, /CSV text or its bytes, a list of rows, or `\{ columns \}`/);
    refused("input.not_json", "snapshots", () => new Book(CSV, MAP).appendSnapshots(data));
  }
  for (const prices of [5, {}]) assert.match(refused("input.not_json", "prices", () => review(CSV, MAP, { prices })).message, /CSV text or its bytes, or a list of rows/);
  refused("record.word_unknown", "data.kind", () => review({ kind: "xml" }, MAP));
  for (const data of [new Blob([CSV]), new File([CSV], "deals.csv")]) {
    assert.match(refused("input.not_json", "data", () => review(data, MAP)).help, /await file\.arrayBuffer\(\)/);
  }
  assert.match(refused("input.not_json", "data", () => review(Promise.resolve(CSV), MAP)).help, /await/);
});

test("null at the top of a request counts as left out", () => {
  assert.equal(forecastTriangulate({ currency: "USD", rollup: 5, policy: null, combine: null }).triangulated, "5.00");
  assert.deepEqual(review(CSV, MAP, { team: null, as_of: null, policy: null }), review(CSV, MAP));
});

test("a record at many places is no more than its text", () => {
  let shared = {};
  for (let level = 0; level < 60; level += 1) shared = { a: shared, b: shared };
  refused("json.too_long", "", () => tableCsv({ rows: [shared] }));
  let chain = {};
  const chained = Array.from({ length: 5_000 }, () => (chain = { chain }));
  refused("json.too_deep", "", ask({ rollup: chained }));
  const row = { won: 1 };
  assert.equal(tableCsv({ rows: [row, row] }).text, tableCsv({ rows: [{ won: 1 }, { won: 1 }] }).text);
});

test("the core judges everything that JSON can hold", () => {
  refused("record.kind_wrong", "rollup", ask({ rollup: true }));
  refused("money.too_fine", "rollup", ask({ rollup: 0.1 + 0.2 }));
  refused("record.field_unknown", "rolup", ask({ rolup: 1 }));
  refused("record.kind_wrong", "", () => forecastTriangulate([]));
  refused("record.kind_wrong", "", () => review(CSV, MAP, null));
  refused("map.section_missing", "map.team", () => review(CSV, MAP, { team: "who\nAnn\n" }));
  refused("operation.unknown", "", () => call("reveiw", "{}"));
  assert.equal(forecastTriangulate({ currency: "USD", rollup: 0.25, trend: undefined }).triangulated, "0.25");
  assert.equal(forecastTriangulate({ currency: "USD", rollup: 1e5 }).triangulated, "100000.00");
});

test("records may come from another realm or have no prototype", () => {
  const foreign = vm.runInNewContext(`({ currency: "USD", rollup: 5 })`);
  assert.equal(forecastTriangulate(foreign).triangulated, "5.00");
  const bare = Object.assign(Object.create(null), { currency: "USD", rollup: 5 });
  assert.equal(forecastTriangulate(bare).triangulated, "5.00");
});

test("deep records are the core's to refuse, however deep", () => {
  for (const depth of [65, 200, 100_000]) {
    let list = [];
    let record = {};
    for (let level = 0; level < depth; level += 1) [list, record] = [[list], { deeper: record }];
    refused("json.too_deep", "", ask({ rollup: list }));
    refused("json.too_deep", "", ask({ rollup: record }));
    refused("json.too_deep", "", () => call("review.text", "[".repeat(depth)));
  }
});

test("long texts are refused by the core's own limit, without a copy", () => {
  const limit = 256 * 2 ** 20;
  const long = "x".repeat(limit + 1);
  assert.match(refused("json.too_long", "", () => call("review", long)).message, new RegExp(`${limit}`));
  refused("json.too_long", "", ask({ rollup: long }));
  refused("json.too_long", "map", () => new Book(CSV, long));
  refused("json.too_long", "data", () => new Book([{ id: long }], MAP));
  // Two bytes each in UTF-8.
  refused("json.too_long", "", () => call("review", "é".repeat(limit / 2 + 1)));
  // Each text fits, all together do not.
  const part = "x".repeat(2 ** 20);
  refused("json.too_long", "", () => tableCsv({ rows: Array.from({ length: 600 }, () => ({ part })) }));
  refused("table.too_large", "data", () => new Book(new Uint8Array(2 ** 31), MAP));
  refused("table.too_large", "data", () => new Book({ columns: { id: new Float64Array(2 ** 28) } }, MAP));
  assert.equal(new Book(CSV, MAP).size, 2, "and the next call works");
});

test("columns that do not fit are refused", () => {
  const columns = { id: [1, 2], rep: ["Ann", "Bob"], stage: ["Open", "Won"], amount: [5, 6], from: ["2026-01-05", null], to: [null, "2026-02-02"] };
  const book = (change) => () => new Book({ columns: { ...columns, ...change } }, MAP);
  assert.equal(book({})().size, 2);
  refused("table.column_missing", "map.deals.columns.amount", () => new Book({ columns: { ...columns, amount: undefined } }, MAP));
  refused("table.column_missing", "map.deals.columns.created", () => new Book({ columns: {} }, MAP));
  refused("table.column_kind", "map.deals.columns.amount", book({ amount: new Map() }));
  refused("table.column_kind", "map.deals.columns.amount", book({ amount: new BigUint64Array(2) }));
  // Whatever they say of a length.
  for (const amount of [{}, { length: 1e9 }, { length: -1 }, { days: 5 }, { days: { length: 4e9 } }, "56", () => {}, null, new DataView(new ArrayBuffer(2))]) {
    refused("table.column_kind", "map.deals.columns.amount", book({ amount }));
    assert.equal(book({ unmapped: amount })().size, 2);
    assert.equal(new Book({ columns: { unmapped: amount, ...columns } }, MAP).size, 2);
  }
  refused("table.too_large", "data", () => new Book({ columns: { id: new Array(2 ** 32 - 1) } }, MAP));
  refused("row.ragged", "data.columns.amount", book({ amount: new Float64Array(3) }));
  refused("input.not_json", "data.columns.amount[1]", book({ amount: [1, { usd: 5 }] }));
  refused("input.not_json", "data.columns.amount[0]", book({ amount: [NaN, 1] }));
  refused("input.not_json", "data.columns.rep[1]", book({ rep: ["Ann", "\ud800"] }));
  refused("input.not_json", "data.columns.from.days[0]", book({ from: { days: [0.5, 1] } }));
});

test("errors read well", () => {
  const error = refused("money.too_fine", "rollup", ask({ rollup: "0.001" }));
  assert.ok(error instanceof Error && error instanceof AttainError);
  assert.ok(String(error).startsWith("AttainError: `0.001`"), String(error));
  assert.throws(() => kpiSummary(new Book(CSV, MAP), MAP, {}), TypeError);
  const { code, path, message, help } = error;
  assert.deepEqual(JSON.parse(JSON.stringify({ error })), { error: { code, path, message, help } });
});
