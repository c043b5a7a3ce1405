// Builds the npm package into `wasm/dist`: cargo -> bindings -> wasm-opt -> the files that are packed.
// Needs the wasm target, and `npm ci` in tests/javascript, whose `binaryen` brings wasm-opt.

import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";

import { placed } from "./order.mjs";

const root = join(import.meta.dirname, "..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const work = join(root, "target/javascript");
const dist = join(root, "wasm/dist");
const tools = createRequire(join(root, "tests/javascript/package.json"));
const optimizer = join(dirname(tools.resolve("binaryen")), "bin/wasm-opt");

// What every browser of the last years, and Node 20, knows: by name, since "all" is more than they know.
const FEATURES = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

// Small as it travels, which is compressed: functions that look alike stand side by side, and each stays as it was
// compiled. Inlined into its one caller, or sharing its locals, it looks like nothing else any more: the file got 2 %
// smaller by that, and 10 % larger once compressed.
const PASSES = ["--one-caller-inline-max-function-size=20", "-Oz", "--skip-pass=local-cse", "--strip-debug", "--strip-producers"];

// Which function comes first changes what the file compresses to, by chance, by a fifth of a percent: the best is taken.
const FIRST = [0, 0.25, 0.5];

const cargo = (...words) => execFileSync(process.env.CARGO ?? "cargo", words, { cwd: root, stdio: "inherit" });
const run = promisify(execFile);

/** Compiles with some features; gives back where the wasm lies. */
function compiled(name, features) {
  cargo("build", "--quiet", "--package", "attain-wasm", "--target", "wasm32-unknown-unknown", "--profile", "release-small", ...features);
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  const wasm = join(folder, "compiled.wasm");
  copyFileSync(join(target, "wasm32-unknown-unknown/release-small/attain_wasm.wasm"), wasm);
  return wasm;
}

/** Makes `core.js` and a smaller `core_bg.wasm` beside a wasm, unless they were made of the very same one. */
async function finished(wasm) {
  const folder = dirname(wasm);
  const stamp = join(folder, "made-of");
  const makers = ["build.mjs", "order.mjs"].map((file) => readFileSync(join(root, "wasm", file)));
  const input = [readFileSync(wasm), ...makers].reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === input) return folder;
  cargo("run", "--quiet", "--package", "attain-bindings", "--", wasm, folder);
  const named = FEATURES.map((feature) => `--enable-${feature}`);
  const out = join(folder, "core_bg.wasm");
  await run(process.execPath, [optimizer, ...PASSES, ...named, out, "-o", out]);
  const optimized = readFileSync(out);
  const laid = [];
  for (const first of FIRST) {
    writeFileSync(out, placed(optimized, first));
    await run(process.execPath, [optimizer, "--reorder-functions-by-name", "--strip-debug", ...named, out, "-o", out]);
    laid.push({ bytes: readFileSync(out), size: brotli(folder) });
  }
  writeFileSync(out, laid.reduce((best, one) => (one.size < best.size ? one : best)).bytes);
  writeFileSync(stamp, input);
  return folder;
}

const brotli = (folder) => brotliCompressSync(readFileSync(join(folder, "core_bg.wasm"))).length;
const alone = (feature) => compiled(feature, ["--no-default-features", "--features", feature]);

// Features by name: what a build of each alone has to travel, and nothing is packed.
if (process.argv.length > 2) {
  for (const feature of process.argv.slice(2)) console.log(feature, brotli(await finished(alone(feature))));
  process.exit();
}

const [review, all] = await Promise.all([alone("review"), compiled("all", [])].map(finished));
const bytes = readFileSync(join(all, "core_bg.wasm"));

rmSync(dist, { recursive: true, force: true });
const entries = [
  [dist, "inlined.js", /^(brought|slim)\./],
  // The types of the functions are those of the main entry.
  [join(dist, "slim"), "brought.js", /^inlined\.|(?<!^slim)\.d\.ts$/],
];
for (const [folder, source, left] of entries) {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(join(root, "wasm/js"))) {
    if (!left.test(file)) copyFileSync(join(root, "wasm/js", file), join(folder, file === source ? "source.js" : file));
  }
  copyFileSync(join(all, "core.js"), join(folder, "core.js"));
}
// One class for both, so that an error of either is caught.
writeFileSync(join(dist, "slim/errors.js"), 'export * from "../errors.js";\n');
writeFileSync(join(dist, "bytes.js"), `export const base64 =\n  "${bytes.toString("base64")}";\n`);
writeFileSync(join(dist, "attain.wasm"), bytes);
const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))[1];
const description = { ...JSON.parse(readFileSync(join(root, "wasm/package.json"), "utf8")), version };
writeFileSync(join(dist, "package.json"), `${JSON.stringify(description, null, 2)}\n`);
copyFileSync(join(root, "wasm/README.md"), join(dist, "README.md"));
for (const license of ["LICENSE-APACHE", "LICENSE-MIT"]) copyFileSync(join(root, license), join(dist, license));

const sizes = `all ${brotli(all)}\nreview ${brotli(review)}\n`;
writeFileSync(join(dist, "sizes.txt"), sizes);
console.log(sizes.trim());
