// Made by `cargo dev gen`; do not edit.

import { ask } from "./encode.js";

/** What a book can be asked. */
export class BookOperations {
  /** Explains a figure of an operation on the book: its arithmetic, down to the deals. */
  explain(request = {}) {
    return ask(this, "book.explain", request);
  }

  /** Tells what became of every row of the deals. */
  read(request = {}) {
    return ask(this, "book.read", request);
  }

  /** Tells of which days a book has snapshots, and what became of their rows. */
  snapshots(request = {}) {
    return ask(this, "book.snapshots", request, ["snapshots"]);
  }

  /** Scores every method on the past: what a review of each day would have said, and what came. */
  forecastBacktest(request = {}) {
    return ask(this, "forecast.backtest", request, ["team", "reporting", "leave", "prices", "quotas", "submissions", "adjustments", "snapshots"]);
  }

  /** Makes a call pack: unchecked commit, what is at risk and what could come early, the gap and what could close it. */
  forecastCall(request = {}) {
    return ask(this, "forecast.call", request, ["team", "reporting", "leave", "prices", "quotas", "submissions", "adjustments"]);
  }

  /** Takes the movement of a forecast between two snapshots apart: new, pulled in, pushed, lost, won, amount and more. */
  forecastMovement(request = {}) {
    return ask(this, "forecast.movement", request, ["snapshots", "team", "reporting", "submissions", "adjustments"]);
  }

  /** Measures probabilities from what became of deals: by stage, category, product, owner or age. */
  forecastProbabilities(request = {}) {
    return ask(this, "forecast.probabilities", request, ["snapshots", "team", "reporting"]);
  }

  /** Gives what a coaching session begins with: target and standing, the largest deals, how wins and losses differ. */
  growFacts(request = {}) {
    return ask(this, "grow.facts", request, ["team", "leave", "prices", "quotas"]);
  }

  /** The key figures as they were known at the end of a day. */
  kpiSummary(request = {}) {
    return ask(this, "kpi.summary", request, ["team", "prices"]);
  }

  /** Lists the deals that keep the old terms when quotas are revised. */
  quotaGrandfathered(request = {}) {
    return ask(this, "quota.grandfathered", request);
  }

  /** Measures the team's own ramp from its deals, by month of tenure. */
  rampMeasure(request = {}) {
    return ask(this, "ramp.measure", request, ["team", "leave", "quotas"]);
  }

  /** Reviews a quarter: key figures, forecasts, people to talk to, deals to look at. */
  review(request = {}) {
    return ask(this, "review", request, ["team", "reporting", "leave", "prices", "quotas", "submissions", "adjustments"]);
  }
}
