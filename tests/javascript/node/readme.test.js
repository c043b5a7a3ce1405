// The TypeScript of the project's README is what its types say, and runs as it stands.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "./shared.js";

test("the example of the project's README compiles and runs", () => {
  const [, example] = /```ts\n([^]*?)```/.exec(readFileSync(join(ROOT, "README.md"), "utf8"));
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
  assert.ok(run.stdout.startsWith("QUARTER 2026Q1"), run.stdout);
});
