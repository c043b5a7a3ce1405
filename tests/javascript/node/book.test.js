// A book: what it is made of, what it answers, how long it lives.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Book, bookRead, isAvailable, kpiSummary, review, reviewText, tableCsv } from "attain";
import { columnsOf, CSV, dayNumber, figures, MAP, refused, ROWS } from "./shared.js";

const expected = review(CSV, MAP);

test("data come as text, bytes, rows or columns", () => {
  const bytes = new TextEncoder().encode(CSV);
  const padded = new Uint8Array([...new TextEncoder().encode("junk"), ...bytes]).subarray(4);
  for (const data of [bytes, bytes.buffer, padded, Buffer.from(CSV), { kind: "csv", text: CSV }]) {
    assert.deepEqual(review(data, MAP), expected);
  }
  assert.deepEqual(review(CSV, JSON.stringify(MAP)), expected);
  const columns = columnsOf(ROWS);
  const typed = {
    ...columns,
    id: Int32Array.of(1, 2),
    amount: Float64Array.of(1200.5, 800),
    from: { days: Int32Array.from(columns.from, dayNumber) },
    to: { days: columns.to.map(dayNumber) },
  };
  const wide = { ...typed, id: BigInt64Array.of(1n, 2n), amount: Float32Array.of(1200.5, 800), from: { days: Float64Array.from(columns.from, dayNumber) } };
  for (const data of [ROWS, { kind: "rows", rows: ROWS }, { columns }, { columns: typed }, { columns: wide }]) {
    assert.deepEqual(figures(review(data, MAP)), figures(expected));
  }
  assert.equal(bookRead({ columns: typed }, MAP).read.converted, 2);
});

test("texts in columns may be anything, or missing", () => {
  const reps = ["Änn", "", "漢字😀", "Bob", null, undefined, "z"];
  const columns = {
    id: [1, 2, 3, 4, 5, 6, 7], rep: reps, stage: reps.map(() => "Open"),
    amount: Float64Array.of(1, NaN, 3, 4, 5, 6, 7), from: { days: [20_000, null, undefined, NaN, 20_000, 20_000, 20_000] }, to: reps.map(() => null),
  };
  const book = new Book({ columns }, MAP);
  assert.deepEqual(book.read().read.rejected.map((cell) => [cell.row, cell.column, cell.code]), [[2, "rep", "cell.empty"], [5, "rep", "cell.empty"], [6, "rep", "cell.empty"]]);
  const { kpis } = book.kpiSummary();
  assert.deepEqual(kpis.by_owner.map((row) => row.key).sort(), ["Bob", "z", "Änn", "漢字😀"].sort());
  assert.equal(kpis.undated.deals, 2);
});

test("one question or many, of data or of a book", () => {
  const book = new Book(CSV, MAP);
  assert.deepEqual(book.review(), expected);
  assert.deepEqual(review(book), expected);
  assert.deepEqual(review(book, { as_of: "2026-02-01" }), review(CSV, MAP, { as_of: "2026-02-01" }));
  assert.deepEqual(kpiSummary(book).kpis, expected.kpis);
  assert.equal(book.call("review", "{}"), JSON.stringify(expected));
  assert.equal(book.size, 2);
  refused("operation.needs_no_book", "", () => book.call("review.text", "{}"));
});

test("tables beside the deals come as text, bytes, rows, or tagged", () => {
  const map = { ...MAP, team: { columns: { person: "who", manager: "boss" } } };
  const text = "who,boss\nAnn,Cleo\n=Bob<b>,\n";
  const rows = [{ who: "Ann", boss: "Cleo" }, { who: "=Bob<b>", boss: null }];
  const bytes = new TextEncoder().encode(`\ufeff${text}`);
  for (const team of [text, bytes, bytes.buffer, rows, { kind: "csv", text }, { kind: "rows", rows }]) {
    assert.deepEqual(review(CSV, map, { team }).kpis.by_manager.map((row) => row.key), ["(none)", "Cleo"]);
  }
});

test("snapshots are appended week by week", () => {
  const columns = { date: "day", id: "id", owner: "rep", stage: "stage", amount: "amount" };
  const book = new Book(CSV, { ...MAP, snapshots: { columns } });
  const week = (day, amount) => [{ day, id: "2", rep: "Bob", stage: "Open", amount }];
  book.appendSnapshots(week("2026-01-23", 700));
  const kept = book.appendSnapshots(week("2026-01-30", 800));
  assert.deepEqual(kept.days, [{ day: "2026-01-23", deals: 1 }, { day: "2026-01-30", deals: 1 }]);
  const rows = [...week("2026-01-23", 700), ...week("2026-01-30", 800)];
  const moved = { from: "2026-01-23", to: "2026-01-30" };
  assert.deepEqual(book.forecastMovement(moved).change, book.forecastMovement({ ...moved, snapshots: rows }).change);
  refused("book.snapshot_not_later", "snapshots", () => book.appendSnapshots(week("2026-01-30", 1)));
  assert.equal(book.snapshots().days.length, 2);
});

test("answers do not change, and read on", () => {
  assert.throws(() => { expected.kpis.won = 5; }, TypeError);
  assert.throws(() => { expected.kpis.by_owner.push(5); }, TypeError);
  assert.ok(reviewText({ review: expected }).text.startsWith("QUARTER 2026Q1"));
  assert.ok(tableCsv({ rows: expected.kpis.by_owner }).text.includes("'=Bob<b>"));
  assert.ok(!isAvailable(expected.kpis.win_rate) && isAvailable(expected.kpis.average_won));
  assert.deepEqual(structuredClone(expected), expected);
});

test("a book works through a Proxy, as a framework's state wraps it", () => {
  // As such state does: what is read of it is wrapped too.
  const wrapped = (value) => (typeof value === "object" && value !== null ? new Proxy(value, { get: (of, name, self) => wrapped(Reflect.get(of, name, self)) }) : value);
  const book = wrapped(new Book(CSV, MAP));
  assert.deepEqual([book.size, book.review(), review(book, {})], [2, expected, expected]);
  book.free();
  refused("book.gone", "", () => book.review());
});

test("a freed book is gone, and says so", () => {
  const book = new Book(CSV, MAP);
  book.free();
  book.free();
  refused("book.gone", "", () => book.review());
  refused("book.gone", "", () => book.size);
  refused("book.gone", "", () => book.call("review", "{}"));
  const disposed = new Book(CSV, MAP);
  disposed[Symbol.dispose]();
  refused("book.gone", "", () => disposed.kpiSummary());
});
