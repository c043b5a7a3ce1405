// Builds the page with Vite as it comes, serves it, and asks it in a headless Chromium (its path in CHROMIUM).

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";

const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
const out = join(import.meta.dirname, "../../target/javascript/app");
const profile = mkdtempSync(join(tmpdir(), "attain-chromium-"));

await build({ root: join(import.meta.dirname, "app"), logLevel: "warn", base: "./", build: { outDir: out, emptyOutDir: true, chunkSizeWarningLimit: 2000 } });
const server = createServer(({ url }, answer) => {
  const path = url === "/" ? "/index.html" : new URL(url, "http://localhost").pathname;
  try {
    const body = readFileSync(join(out, path));
    answer.writeHead(200, { "content-type": types[extname(path)] ?? "text/plain" }).end(body);
  } catch {
    answer.writeHead(404).end();
  }
}).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));

const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags,
});
try {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.stack));
  page.on("console", (message) => message.type() === "error" && faults.push(`${message.text()} (${message.location().url})`));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.results !== undefined, null, { timeout: 30_000 }).catch((error) => faults.push(String(error)));
  const results = await page.evaluate(() => window.results);
  for (const where of ["page", "worker", "slim"]) faults.push(...(results?.[where].faults ?? ["no results"]));
  assert.equal(faults.length, 0, faults.join("\n"));
  assert.ok(results.recovered, "after data that are too large the next call works");
  assert.match(await page.textContent("#review"), /^QUARTER 2026Q1/);
  assert.deepEqual([results.worker.count, results.slim.count], [results.page.count, results.page.count]);
  for (const where of ["page", "worker", "slim"]) console.log(`Chromium, ${where}: ${results[where].count} vectors held`);
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
