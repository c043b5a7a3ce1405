// Real deals: the same bytes from CSV, rows and columns, and from Rust.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { review } from "attain";
import { columnsOf, dayNumber, figures, ROOT } from "./shared.js";

const folder = join(process.env.ATTAIN_DATA ?? join(ROOT, "../shared/data"), "maven-crm");
const mapFile = join(ROOT, "core/examples/quarter/maven.json");

/** Rows of a CSV without quotes, which these files are. */
function rowsOf(text) {
  const [header, ...lines] = text.trim().split(/\r?\n/).map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(header.map((name, place) => [name, cells[place]])));
}

function inRust() {
  const work = mkdtempSync(join(tmpdir(), "attain-"));
  const file = join(work, "review.json");
  const words = ["run", "--quiet", "--release", "--example", "quarter", "--", "--data", folder, "--map", mapFile, "--json", file];
  execFileSync(process.env.CARGO ?? "cargo", words, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  const text = readFileSync(file, "utf8").trim();
  rmSync(work, { recursive: true });
  return text;
}

test("the reviewed quarter of real deals", (context) => {
  if (!existsSync(folder)) {
    console.log("SKIPPED: the data set maven-crm is absent");
    return context.skip();
  }
  const map = JSON.parse(readFileSync(mapFile, "utf8"));
  const file = (part) => readFileSync(join(folder, map[part].file));
  const beside = { team: file("team").toString(), prices: file("prices").toString() };
  const bytes = file("deals");
  const expected = review(bytes, map, beside);
  assert.equal(JSON.stringify(expected), inRust(), "the bytes of Rust");
  const { won, win_rate, won_amount } = expected.kpis;
  assert.deepEqual([won, win_rate, won_amount], [2800, "0.627521", "6436887.00"]);

  const rows = rowsOf(bytes.toString());
  const columns = columnsOf(rows);
  const typed = {
    ...columns,
    close_value: Float64Array.from(columns.close_value, (text) => (text === "" ? NaN : Number(text))),
    engage_date: { days: columns.engage_date.map(dayNumber) },
    close_date: { days: columns.close_date.map(dayNumber) },
  };
  for (const data of [rows, { columns }, { columns: typed }]) {
    assert.equal(JSON.stringify(figures(review(data, map, beside))), JSON.stringify(figures(expected)));
  }
  const inRows = review(bytes, map, { team: rowsOf(beside.team), prices: rowsOf(beside.prices) });
  assert.deepEqual(inRows.kpis, expected.kpis);
});
