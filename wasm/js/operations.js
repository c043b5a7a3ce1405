// Made by `cargo dev gen`; do not edit.

import { withBook } from "./book.js";
import { ask } from "./encode.js";
import * as core from "./engine.js";

/** Says what the forecasts of a quarter say together, and how far they are apart. */
export function forecastTriangulate(request) {
  return ask(core, "forecast.triangulate", request);
}

/** Writes a review for a terminal: one screen, each line with its rule. */
export function reviewText(request) {
  return ask(core, "review.text", request);
}

/** Writes rows as CSV, by default guarded against formula injection. */
export function tableCsv(request) {
  return ask(core, "table.csv", request);
}

/** Tells what became of every row of the deals. */
export function bookRead(data, map, request) {
  return withBook(data, map, request, (book, request) => book.read(request));
}

/** The key figures as they were known at the end of a day. */
export function kpiSummary(data, map, request) {
  return withBook(data, map, request, (book, request) => book.kpiSummary(request));
}

/** Reviews a quarter: key figures, forecasts, people to talk to, deals to look at. */
export function review(data, map, request) {
  return withBook(data, map, request, (book, request) => book.review(request));
}
