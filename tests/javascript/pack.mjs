// Packs `wasm/dist` and installs the tarball here, as an app would.

import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "target/javascript");
const tarball = join(folder, "attain.tgz");
const npm = (...words) => execFileSync("npm", [...words, "--silent", "--offline"], { cwd: import.meta.dirname, encoding: "utf8" });

mkdirSync(folder, { recursive: true });
const packed = npm("pack", join(root, "wasm/dist"), "--pack-destination", folder).trim().split("\n").at(-1);
renameSync(join(folder, packed), tarball);
npm("install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", tarball);
