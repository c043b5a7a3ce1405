import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import * as attain from "attain";
import { held } from "../vectors.js";
import { vectorFiles } from "./shared.js";

const files = vectorFiles();

test("every vector holds, and its answer decoded and encoded is the same text", () => {
  const { count, faults } = held(attain, files);
  assert.equal(faults.length, 0, faults.join("\n"));
  assert.ok(count > 0);
  console.log(`Node: ${count} vectors held`);
});

for (const entry of ["attain", "attain/slim"]) {
  test(`every vector holds in a Worker with ${entry}`, async () => {
    // As an app hands it over: compiled once, sent to the Worker.
    const module = new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve("attain/attain.wasm"))));
    const worker = new Worker(new URL("worker.js", import.meta.url), { workerData: { entry, files, module } });
    const { count, faults } = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    assert.equal(faults.length, 0, faults.join("\n"));
    assert.equal(count, held(attain, files).count);
    console.log(`Node, Worker with ${entry}: ${count} vectors held`);
  });
}
