// What is packed: nothing that only one place has, and an example that runs.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { ROOT } from "./shared.js";

const folder = fileURLToPath(new URL(".", import.meta.resolve("attain")));
const files = readdirSync(folder, { recursive: true });

test("the browser's build imports nothing of Node, and asks for no file", () => {
  const code = files.filter((file) => file.endsWith(".js"));
  assert.ok(code.length > 15);
  for (const file of code) {
    const text = readFileSync(join(folder, file), "utf8");
    assert.doesNotMatch(text, /from "(?!\.)|import\("|require\(|new URL\([^)]*import\.meta/, file);
  }
});

test("code, types, wasm and licences are there, and nothing else", () => {
  for (const file of ["index.js", "index.d.ts", "slim/slim.js", "slim/slim.d.ts", "attain.wasm", "README.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
    assert.ok(files.includes(file), file);
  }
  assert.deepEqual(files.filter((file) => !/\.(js|ts|wasm|json|md)$|^LICENSE-|^slim$/.test(file)), []);
});

test("its version is the library's", () => {
  const version = /^version = "(.*)"$/m.exec(readFileSync(join(ROOT, "Cargo.toml"), "utf8"))[1];
  assert.equal(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version, version);
});
