// Made by `cargo dev gen`; do not edit.

import type { Backtest, BacktestRequest, BookRead, BookSnapshots, BookSnapshotsRequest, CallRequest, ExplainRequest, Explanation, ForecastCall, ForecastMovement, Grandfathered, GrandfatheredRequest, GrowFacts, GrowFactsRequest, KpiRequest, KpiSummary, MeasuredProbabilities, MovementRequest, ProbabilitiesRequest, RampMeasureRequest, RampMeasured, Review, ReviewRequest } from "./operations.js";

/** What a book can be asked. */
export class BookOperations {
  /** Explains a figure of an operation on the book: its arithmetic, down to the deals. */
  explain(request: ExplainRequest): Explanation;
  /** Tells what became of every row of the deals. */
  read(): BookRead;
  /** Tells of which days a book has snapshots, and what became of their rows. */
  snapshots(request?: BookSnapshotsRequest): BookSnapshots;
  /** Scores every method on the past: what a review of each day would have said, and what came. */
  forecastBacktest(request?: BacktestRequest): Backtest;
  /** Makes a call pack: unchecked commit, what is at risk and what could come early, the gap and what could close it. */
  forecastCall(request?: CallRequest): ForecastCall;
  /** Takes the movement of a forecast between two snapshots apart: new, pulled in, pushed, lost, won, amount and more. */
  forecastMovement(request: MovementRequest): ForecastMovement;
  /** Measures probabilities from what became of deals: by stage, category, product, owner or age. */
  forecastProbabilities(request: ProbabilitiesRequest): MeasuredProbabilities;
  /** Gives what a coaching session begins with: target and standing, the largest deals, how wins and losses differ. */
  growFacts(request: GrowFactsRequest): GrowFacts;
  /** The key figures as they were known at the end of a day. */
  kpiSummary(request?: KpiRequest): KpiSummary;
  /** Lists the deals that keep the old terms when quotas are revised. */
  quotaGrandfathered(request: GrandfatheredRequest): Grandfathered;
  /** Measures the team's own ramp from its deals, by month of tenure. */
  rampMeasure(request: RampMeasureRequest): RampMeasured;
  /** Reviews a quarter: key figures, forecasts, people to talk to, deals to look at. */
  review(request?: ReviewRequest): Review;
}
