// The examples of the READMEs are what the types say in TypeScript, and run as they stand.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./shared.js";

const EXAMPLES = [
  ["README.md", /```ts\n([^]*?)```/, "QUARTER 2026Q1"],
  ["wasm/README.md", /```js\n([^]*?)```/, "2026Q1 1200.50\nQUARTER 2026Q1"],
];

for (const [file, block, expected] of EXAMPLES) {
  test(`the example of ${file} compiles and runs`, () => {
    const [, example] = block.exec(readFileSync(join(ROOT, file), "utf8"));
    // Beside the installed package, so that it is found as a user's program finds it.
    const modules = join(import.meta.dirname, "../node_modules");
    const folder = join(modules, ".readme");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "readme.mts"), example);
    const options = ["--ignoreConfig", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom", "--types", "", "readme.mts"];
    const compiled = spawnSync(join(modules, ".bin/tsc"), options, { cwd: folder, encoding: "utf8" });
    assert.equal(compiled.status, 0, compiled.stdout + compiled.stderr);
    const run = spawnSync(process.execPath, ["readme.mjs"], { cwd: folder, encoding: "utf8" });
    assert.equal(run.stderr, "");
    assert.ok(run.stdout.startsWith(expected), run.stdout);
  });
}
