// A trap ends an instance, not the page. The core has none to offer, so the instance here is one that traps when told.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CSV, MAP, refused } from "./shared.js";

let trap = null;
const called = {};
const Instance = WebAssembly.Instance;
let instances = 0;

WebAssembly.Instance = function (module, imports) {
  const { exports } = new Instance(module, imports);
  instances += 1;
  const watched = Object.entries(exports).map(([name, value]) => {
    if (typeof value !== "function") return [name, value];
    return [name, (...words) => {
      called[name] = (called[name] ?? 0) + 1;
      if (trap?.name !== name) return value(...words);
      const { error } = trap;
      trap = null;
      throw error;
    }];
  });
  return Object.create(Instance.prototype, { exports: { value: Object.fromEntries(watched) } });
};

const { Book, call, forecastTriangulate, review } = await import("attain");
const one = () => forecastTriangulate({ currency: "USD", rollup: 1 }).triangulated;

for (const error of [new WebAssembly.RuntimeError("unreachable"), new RangeError("Maximum call stack size exceeded")]) {
  test(`after ${error.name} the next call works, on a new instance`, () => {
    assert.equal(one(), "1.00");
    const book = new Book(CSV, MAP);
    const before = instances;
    trap = { name: "call", error };
    assert.equal(refused("core.stopped", "", one).cause, error);
    assert.equal(one(), "1.00");
    assert.equal(instances, before + 1);
    refused("book.gone", "", () => book.review());
    const frees = called.__wbg_book_free ?? 0;
    book.free();
    assert.equal(called.__wbg_book_free ?? 0, frees, "memory of the old instance is not freed in the new one");
    assert.equal(new Book(CSV, MAP).review().kpis.won, 1);
  });
}

test("a trap while a book is read or asked leaves nothing behind", () => {
  for (const name of ["book_of_csv", "book_call"]) {
    trap = { name, error: new WebAssembly.RuntimeError("unreachable") };
    refused("core.stopped", "", () => review(CSV, MAP));
    assert.equal(review(CSV, MAP).kpis.won, 1);
  }
  trap = { name: "columns_texts", error: new WebAssembly.RuntimeError("unreachable") };
  refused("core.stopped", "", () => new Book({ columns: { id: ["1"] } }, MAP));
  assert.equal(review(CSV, MAP).kpis.won, 1);
});

test("what a caller hands over wrongly is no trap, and no other book suffers", () => {
  const other = new Book(CSV, MAP);
  const gone = (values) => {
    structuredClone(values, { transfer: [values.buffer ?? values] });
    return values;
  };
  const bytes = () => new TextEncoder().encode(CSV);
  for (const data of [gone(bytes()), gone(bytes().buffer), { [Symbol.toStringTag]: "Uint8Array" }, { [Symbol.toStringTag]: "ArrayBuffer" }]) {
    refused("input.not_json", "data", () => new Book(data, MAP));
  }
  for (const kind of [Float64Array, Float32Array, BigInt64Array, Int32Array, Uint8Array]) {
    refused("input.not_json", "data.columns.id", () => new Book({ columns: { rep: ["Ann"], id: gone(new kind(1)) } }, MAP));
    refused("input.not_json", "data.columns.to.days", () => new Book({ columns: { to: { days: gone(new kind(1)) } } }, MAP));
  }
  for (const name of [Object.create(null), 5, undefined, Symbol("x")]) {
    refused("input.not_json", "operation", () => call(name, "{}"));
    refused("input.not_json", "operation", () => other.call(name, "{}"));
  }
  const own = new Book(CSV, MAP);
  refused("book.gone", "", () => own.appendSnapshots([{ get id() { own.free(); return "1"; } }]));
  assert.equal(other.review().kpis.won, 1);
  other.free();
});

test("a book that nobody holds any more is freed by itself; one that was asked and freed, once", async () => {
  const before = called.__wbg_book_free ?? 0;
  review(CSV, MAP);
  assert.equal(called.__wbg_book_free, before + 1);
  for (let made = 0; made < 20; made += 1) new Book(CSV, MAP);
  for (let tries = 0; tries < 50 && called.__wbg_book_free < before + 21; tries += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.equal(called.__wbg_book_free, before + 21);
});
