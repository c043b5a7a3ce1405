// The entry for apps that bring the compiled core themselves.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { AttainError, Book, init, review } from "attain/slim";
import { CSV, MAP } from "./shared.js";

test("without the core it says what to do; with it, everything works", () => {
  assert.throws(() => review(CSV, MAP), (error) => error instanceof AttainError && error.code === "core.not_loaded" && /init/.test(error.help));
  const bytes = readFileSync(fileURLToPath(import.meta.resolve("attain/attain.wasm")));
  for (const bad of [bytes.subarray(0, 100), {}, undefined]) {
    assert.throws(() => init(bad), (error) => error instanceof AttainError && error.code === "core.not_loaded" && error.cause instanceof Error);
  }
  init(bytes);
  assert.equal(review(CSV, MAP).forecast.won, "1200.50");
  assert.equal(new Book(CSV, MAP).size, 2);
});

test("an error of one entry is an error of the other", async () => {
  assert.equal((await import("attain")).AttainError, AttainError);
});

test("it carries no wasm of its own", () => {
  const folder = fileURLToPath(new URL(".", import.meta.resolve("attain/slim")));
  assert.ok(!readFileSync(`${folder}/source.js`, "utf8").includes("bytes.js"));
});
