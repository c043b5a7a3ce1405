// What an app written in strict TypeScript may say, and what it may not. Compiled, never run.

import {
  AttainError, Book, Plan, Session, bookRead, call, forecastMovement, forecastTriangulate, isAvailable, kpiSummary, moneySum, quotaSplit, rampFit,
  review, reviewText, tableCsv,
  type CombinedBy, type Data, type Figure, type HeatRow, type KeyRow, type MapInput, type Money, type Review, type ReviewRequest, type Scope, type TableInput,
} from "attain";
import * as slim from "attain/slim";

// Nothing of a browser or of Node is asked for.
declare const console: { log(...words: unknown[]): void };

const map: MapInput = {
  currency: "USD",
  deals: {
    columns: { id: "id", owner: "rep", stage: "stage", amount: "amount" },
    stages: [{ name: "Open", state: "open" }, { name: "Won", state: "won" }, { name: "Lost", state: "lost" }],
    format: { decimal: "comma" },
  },
  team: undefined,
};
interface Deal {
  id: number;
  amount: number | null;
}
const deals: readonly Deal[] = [{ id: 1, amount: 0.25 }];
const request: ReviewRequest = {
  team: new Uint8Array(), prices: [{ product: "A", price: 5 }], quotas: { kind: "csv", text: "" },
  policy: { forecast: { agree_up_to: 0.1, diverge_up_to: "0.25" } }, as_of: "2026-03-31", scope: { kind: "owner", id: "Ann" },
};

const every: Data[] = [
  "id\n", new Uint8Array(), new ArrayBuffer(0), deals, { kind: "rows", rows: deals },
  { columns: { id: [1, "2", null, undefined], amount: new Float64Array(4), closed: { days: new Int32Array(4) } } },
];
for (const data of every) review(data, map, request);
const quarter: Review = review(deals, map);
const read = bookRead("id\n", JSON.stringify(map)).read.rows satisfies number;

using book = new Book("id\n", map);
const again: Review = review(book, { as_of: "2026-03-31" });
const summary = book.kpiSummary({ policy: { min_closed: 5 } });
const known: number = book.read().read.accepted + book.size + read;

const figure: Figure<Money> = quarter.forecast.rollup;
const shown: string = isAvailable(figure) ? figure : figure.not_available.why;
const rows: readonly KeyRow[] = kpiSummary(book).kpis.by_owner;
const csv: string = tableCsv({ rows, guard: false }).text + reviewText({ review: quarter }).text;
const raw: string = call("review", "{}") + book.call("review", "{}");

const by: Figure<CombinedBy> = forecastTriangulate({ currency: "USD", rollup: 100, weighted: "12.50" }).combined_by;
const words: Record<CombinedBy, string> = {
  median: "three", mean_of_two: "two", single_method: "one", equal_weights: "alike", learned_weights: "as they did",
};
const word = isAvailable(by) ? words[by] : by.not_available.code;

function name(scope: Scope): string {
  switch (scope.kind) {
    case "manager":
    case "region":
    case "owner":
      return scope.id;
  }
}

// Numbers are welcome wherever a decimal is, and results are handed back as they are.
const sum = moneySum({ amounts: [{ amount: 5, currency: "USD" }] });
moneySum({ amounts: [sum, sum] });
rampFit({ observations: [{ person: "p", month: 1, attained: 0.5 }], ramp: null });
const metrics = [{ id: "a", metric: "accounts", value: 3 }];
quotaSplit({ currency: "USD", target: 100, territories: [{ id: "a" }], metrics });
reviewText({ review: quarter });
const heat: HeatRow = { key: "a", cells: ["5", null] };

try {
  review(book);
} catch (error) {
  if (error instanceof AttainError) console.log(error.code, error.path, error.message, error.help, error.cause, error.toJSON().code);
}

// @ts-expect-error a result does not change
quarter.kpis.won = 5;
// @ts-expect-error nor do its lists
quarter.kpis.by_owner.push();
// @ts-expect-error a figure may not be there
const money: string = quarter.forecast.rollup;
// @ts-expect-error there is no such word
const wrong: TableInput = { kind: "xml", text: "" };
// @ts-expect-error a cell may be empty
heat.cells.map((cell) => cell.length);
// @ts-expect-error a movement needs its days
book.forecastMovement();
// @ts-expect-error of data too
forecastMovement("id\n", map);
// @ts-expect-error a field that must be there is missing
forecastTriangulate({ rollup: 1 });
// @ts-expect-error there is no such field
review(book, { asof: "2026-03-31" });
// @ts-expect-error a book knows its map
review(book, map, {});
// @ts-expect-error a moment is no day
review(book, { as_of: new Date() });
// @ts-expect-error data need a map
new Book("id\n");

slim.init(new Uint8Array());
const slimmer: Review = slim.review("id\n", map, { scope: { kind: "region", id: "Central" } });

export { again, csv, known, money, name, raw, shown, slimmer, summary, word, wrong };

// What is acted on does not change: an act gives the next one, and a decision has the person's own view.
const entry = { author: "lead", time: "2027-01-08T09:00:00Z", reason: "As agreed." };
const session: Session = new Session("s-1", undefined, { person: "p" }).open(entry);
session.session();
const plan: Plan = new Plan("ip-1").draft(entry, { person: "p", start: "2027-01-11", because: "b" }).publish(entry);
const said = plan.acknowledge(entry).recommendation({ as_of: "2027-03-12" });
if (isAvailable(said.recommendation)) {
  const branch: "continue" | "extend" | "open_separation_review" = said.recommendation;
  void branch;
}
// @ts-expect-error the person's own view is missing
plan.complete(entry, { seen: said.sha256, because: "b" });
// @ts-expect-error a plan does not change
plan.state = undefined;
