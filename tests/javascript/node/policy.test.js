// A page whose Content-Security-Policy forbids compiling is told what to allow.

import assert from "node:assert/strict";
import { test } from "node:test";
import { review } from "attain";
import { CSV, MAP, refused } from "./shared.js";

test("where compiling is forbidden the error says what to allow, and later it works", () => {
  const { Module } = WebAssembly;
  const cause = new WebAssembly.CompileError("refused by the page's policy");
  WebAssembly.Module = function () { throw cause; };
  const error = refused("core.not_loaded", "", () => review(CSV, MAP));
  assert.ok(error.cause === cause && /'wasm-unsafe-eval'/.test(error.help));
  WebAssembly.Module = Module;
  assert.equal(review(CSV, MAP).kpis.won, 1);
});
