// A page with nothing but the package: a review to look at, and the vectors in the page and in a Worker.

import * as attain from "attain";
import * as slim from "attain/slim";
import wasm from "attain/attain.wasm?url";
import { held } from "../vectors.js";

const files = import.meta.glob("../../vectors/**/*.json", { eager: true, query: "?raw", import: "default" });
const map = {
  currency: "USD",
  deals: {
    columns: { id: "id", owner: "rep", stage: "stage", amount: "amount", created: "from", close_date: "to" },
    stages: [{ name: "Open", state: "open" }, { name: "Won", state: "won" }, { name: "Lost", state: "lost" }],
  },
};
const deals = "id,rep,stage,amount,from,to\n1,Ann,Won,1200.50,2026-01-05,2026-02-02\n2,Bob,Open,800,2026-01-20,2026-03-20\n";
document.querySelector("#review").textContent = attain.reviewText({ review: attain.review(deals, map) }).text;

async function inWorker() {
  const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(files);
  });
}

async function broughtByTheApp() {
  slim.init(await WebAssembly.compileStreaming(fetch(wasm)));
  return held(slim, files);
}

/** After an allocation that failed the next call works. */
function afterTooMuch() {
  try {
    new attain.Book(new Uint8Array(2 ** 30), map);
  } catch (error) {
    return error.code === "table.too_large" && attain.review(deals, map).forecast.won === "1200.50";
  }
  return false;
}

window.results = (async () => ({
  page: held(attain, files),
  worker: await inWorker(),
  slim: await broughtByTheApp(),
  recovered: afterTooMuch(),
}))();
