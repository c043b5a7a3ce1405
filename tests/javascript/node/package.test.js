// What is packed: nothing that only one place has, and an example that runs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
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

test("the example of its README runs", () => {
  const [, example] = /```js\n([^]*?)```/.exec(readFileSync(join(folder, "README.md"), "utf8"));
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", example], { cwd: import.meta.dirname, encoding: "utf8" });
  assert.ok(printed.startsWith("2026Q1 1200.50\nQUARTER 2026Q1"), printed);
});
