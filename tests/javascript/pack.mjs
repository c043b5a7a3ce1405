// Packs `wasm/dist` and unpacks the tarball among the packages here: all that an install does of a package that depends on
// nothing and runs no script.

import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "target/javascript");
const tarball = join(folder, "attain.tgz");
const installed = join(import.meta.dirname, "node_modules/attain");

mkdirSync(folder, { recursive: true });
const words = ["pack", join(root, "wasm/dist"), "--pack-destination", folder, "--silent", "--offline"];
const packed = execFileSync("npm", words, { cwd: import.meta.dirname, encoding: "utf8" }).trim().split("\n").at(-1);
renameSync(join(folder, packed), tarball);
rmSync(installed, { recursive: true, force: true });
mkdirSync(installed, { recursive: true });
execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
