// Made by `cargo dev gen`; do not edit.

import { withBook } from "./book.js";
import { ask } from "./encode.js";
import * as core from "./engine.js";

/** Divides a number of heads into whole parts that sum to it. */
export function allocateHeads(request) {
  return ask(core, "allocate.heads", request);
}

/** Divides an amount of money into parts that sum to it, to the minor unit. */
export function allocateMoney(request) {
  return ask(core, "allocate.money", request);
}

/** Tells which meetings were held in their windows, by person and form, with days of grace. */
export function cadenceAdherence(request) {
  return ask(core, "cadence.adherence", request);
}

/** Puts a manager's meetings on days, so that everyone is there and nothing overlaps. */
export function cadenceCalendar(request) {
  return ask(core, "cadence.calendar", request);
}

/** Tells what a cadence costs a manager a week, part by part, and whether that is too much. */
export function cadenceHours(request) {
  return ask(core, "cadence.hours", request);
}

/** Writes a calendar of meetings as iCalendar, for calendar programs. */
export function cadenceIcs(request) {
  return ask(core, "cadence.ics", request);
}

/** Tells which periods of the company's year a day is in, and its place in them. */
export function calendarDay(request) {
  return ask(core, "calendar.day", request);
}

/** Tells the days of a period, and the periods before and after. */
export function calendarPeriod(request) {
  return ask(core, "calendar.period", request);
}

/** Lists the periods within a period: the quarters of a year, the weeks of a month. */
export function calendarPeriods(request) {
  return ask(core, "calendar.periods", request);
}

/** Prorates an amount of a period over some of its days, by all days or by days of work. */
export function calendarProrate(request) {
  return ask(core, "calendar.prorate", request);
}

/** Finds the period so many later or earlier. */
export function calendarShift(request) {
  return ask(core, "calendar.shift", request);
}

/** Counts the months of a person's tenure on a day, leave taken out. */
export function calendarTenure(request) {
  return ask(core, "calendar.tenure", request);
}

/** Counts the days of work between two days. */
export function calendarWorkDays(request) {
  return ask(core, "calendar.work_days", request);
}

/** Draws a chart as an SVG that needs nothing from elsewhere. */
export function chartSvg(request) {
  return ask(core, "chart.svg", request);
}

/** Specifies a chart in the part of Vega-Lite that versions 5 and 6 share. */
export function chartVegaLite(request) {
  return ask(core, "chart.vega_lite", request);
}

/** Puts what a person entered about how somebody is best coached on the log. */
export function coachEnter(request) {
  return ask(core, "coach.enter", request);
}

/** Puts a gap on the log, as a person sees it; the library never infers one. */
export function coachGap(request) {
  return ask(core, "coach.gap", request);
}

/** Puts a meeting that was held with a person on the log. */
export function coachLog(request) {
  return ask(core, "coach.log", request);
}

/** Tells what was entered about how somebody is best coached: by whom, whether they have seen it, whether it is stale. */
export function coachProfile(request) {
  return ask(core, "coach.profile", request);
}

/** Explains a figure of an operation on documents: its arithmetic, down to what was handed in. */
export function explain(request) {
  return ask(core, "explain", request);
}

/** Writes an explanation as HTML: steps that open and close. */
export function explanationHtml(request) {
  return ask(core, "explanation.html", request);
}

/** Writes an explanation as lines of text. */
export function explanationText(request) {
  return ask(core, "explanation.text", request);
}

/** Scores forecasts of the past: each one, by method, owner, manager and lead, and whether they were steadily off. */
export function forecastAccuracy(request) {
  return ask(core, "forecast.accuracy", request);
}

/** Takes the change of a forecast between two days apart: new, pulled in, pushed, lost, won, amount, probability and more. */
export function forecastChange(request) {
  return ask(core, "forecast.change", request);
}

/** The pictures of forecasts: methods against a target, a gap or a change step by step, accuracy against its mark. */
export function forecastCharts(request) {
  return ask(core, "forecast.charts", request);
}

/** Makes the forecasts of a hierarchy agree: every parent is the sum of its children, to the minor unit. */
export function forecastCoherent(request) {
  return ask(core, "forecast.coherent", request);
}

/** Tells what an accuracy stated by one convention reads as by the others. */
export function forecastConvertAccuracy(request) {
  return ask(core, "forecast.convert_accuracy", request);
}

/** Takes the difference of two forecasts apart: over deals, owners, stages and categories, the largest first. */
export function forecastGap(request) {
  return ask(core, "forecast.gap", request);
}

/** Finds the distribution of a total: quantiles, the chance to hit, what each deal does to it, with proved bounds. */
export function forecastRange(request) {
  return ask(core, "forecast.range", request);
}

/** Adds up what everyone handed in, by person and manager, single and cumulative, with every adjustment beside it. */
export function forecastRollup(request) {
  return ask(core, "forecast.rollup", request);
}

/** Scores rows of a backtest: how far each method was off, how often the range held, whether one method was better. */
export function forecastScores(request) {
  return ask(core, "forecast.scores", request);
}

/** Forecasts a series by named methods: the default is the median of damped growth, Theta and smoothing. */
export function forecastTrend(request) {
  return ask(core, "forecast.trend", request);
}

/** Says what the forecasts of a quarter say together, and how far they are apart. */
export function forecastTriangulate(request) {
  return ask(core, "forecast.triangulate", request);
}

/** Tells whether adjustments brought forecasts nearer to what came, by person, direction and size. */
export function forecastValueAdded(request) {
  return ask(core, "forecast.value_added", request);
}

/** Weighs open deals by probabilities that are given, each with where it comes from. */
export function forecastWeighted(request) {
  return ask(core, "forecast.weighted", request);
}

/** Does something with a coaching session: what is not legal is refused and names what is. */
export function growAct(request) {
  return ask(core, "grow.act", request);
}

/** Writes a coaching session as Markdown and as a page; nobody is named unless that is asked for. */
export function growDocument(request) {
  return ask(core, "grow.document", request);
}

/** Tells a figure before and after a session, and how far chance alone reaches. */
export function growEffect(request) {
  return ask(core, "grow.effect", request);
}

/** Tells what was agreed in sessions and what became of it: open, done, missed, carried, repeated. */
export function growLedger(request) {
  return ask(core, "grow.ledger", request);
}

/** Gives questions to ask at each stage of a coaching session. */
export function growQuestions(request) {
  return ask(core, "grow.questions", request);
}

/** Tells where a coaching session stands: what was entered, what it still needs, what can be done next. */
export function growSession(request) {
  return ask(core, "grow.session", request);
}

/** Everything that a history holds about one person. */
export function historyAbout(request) {
  return ask(core, "history.about", request);
}

/** Appends events to a history, or to a new one: all, or none where one is refused. */
export function historyAppend(request) {
  return ask(core, "history.append", request);
}

/** Erases the personal payloads about one person; the history says so and its chain still verifies. */
export function historyErase(request) {
  return ask(core, "history.erase", request);
}

/** Everything that a history holds about one person; the history says that it was exported. */
export function historyExport(request) {
  return ask(core, "history.export", request);
}

/** The pseudonym of an id: the same by the same key, and nobody without it can trace it. */
export function historyPseudonym(request) {
  return ask(core, "history.pseudonym", request);
}

/** Copies a history with pseudonyms for people; the history says that it was copied. */
export function historyPseudonymise(request) {
  return ask(core, "history.pseudonymise", request);
}

/** The events that count on a day, as they were known at a moment. */
export function historyState(request) {
  return ask(core, "history.state", request);
}

/** Finds every change of a history: in an event, in their order, in a personal payload. */
export function historyVerify(request) {
  return ask(core, "history.verify", request);
}

/** Converts an amount by the rates of a day, rounded once. */
export function moneyConvert(request) {
  return ask(core, "money.convert", request);
}

/** Adds amounts of one currency. */
export function moneySum(request) {
  return ask(core, "money.sum", request);
}

/** Multiplies an amount, rounded once to the minor unit. */
export function moneyTimes(request) {
  return ask(core, "money.times", request);
}

/** Does something to an improvement plan: the log has one more event; what is not legal is refused. */
export function planAct(request) {
  return ask(core, "plan.act", request);
}

/** Lists where the same was not done for the same: trigger without plan, plan without trigger, conduct answered differently. */
export function planConsistent(request) {
  return ask(core, "plan.consistent", request);
}

/** Writes the script of the talk in which a plan is proposed: facts, concern, their view, the plan, the commitment. */
export function planConversation(request) {
  return ask(core, "plan.conversation", request);
}

/** Writes a plan to be read, as a page or Markdown: phases, what is due and missing, goals, and what the law asks for. */
export function planDocument(request) {
  return ask(core, "plan.document", request);
}

/** Compares what came of plans by groups that the caller supplies: impact ratio, exact test, no small cells. */
export function planGroups(request) {
  return ask(core, "plan.groups", request);
}

/** Logs conduct and what was done about it; opens, fills and closes reviews by people whether to part. */
export function planPartWays(request) {
  return ask(core, "plan.part_ways", request);
}

/** Recommends what to do with a plan whose second phase is over, with what speaks against it. A person decides. */
export function planRecommendation(request) {
  return ask(core, "plan.recommendation", request);
}

/** The reviews by people whether to part, each with what it should know and what it knows. */
export function planReviews(request) {
  return ask(core, "plan.reviews", request);
}

/** Tells where an improvement plan stands: its state, each phase with what is due, done and missing, its goals. */
export function planStatus(request) {
  return ask(core, "plan.status", request);
}

/** Watches whether the gain of a plan that worked lasts: the next full quarters beside its goals. */
export function planSustain(request) {
  return ask(core, "plan.sustain", request);
}

/** Finds who was under the threshold in each of the last full quarters: a prompt to talk, with how often it errs. */
export function planTrigger(request) {
  return ask(core, "plan.trigger", request);
}

/** Tells what chance people have to reach their quota, and which stretch leaves a healthy share in reach. */
export function quotaAchievable(request) {
  return ask(core, "quota.achievable", request);
}

/** Tells what was reached of a plan, month by month and adjusted for ramp. */
export function quotaAttainment(request) {
  return ask(core, "quota.attainment", request);
}

/** Tells in which band the share of people at quota lies, with its interval. */
export function quotaBand(request) {
  return ask(core, "quota.band", request);
}

/** Tells what a team will likely sell, month by month and person by person, and what it is asked for. */
export function quotaCapacity(request) {
  return ask(core, "quota.capacity", request);
}

/** Tells why two capacities of one period differ, in parts that sum to the difference. */
export function quotaCapacityChange(request) {
  return ask(core, "quota.capacity_change", request);
}

/** The pictures of a planning year, as descriptions that can be drawn. */
export function quotaCharts(request) {
  return ask(core, "quota.charts", request);
}

/** Points out targets that look like typing errors, and who carries a target above others who carry one too. */
export function quotaCheck(request) {
  return ask(core, "quota.check", request);
}

/** Edits a plan: all edits of a batch hold together, or none is made. */
export function quotaEdit(request) {
  return ask(core, "quota.edit", request);
}

/** Tells what everyone has in a plan, and how it came to it. */
export function quotaFigures(request) {
  return ask(core, "quota.figures", request);
}

/** Tells what a plan asks of everyone month by month. */
export function quotaMonths(request) {
  return ask(core, "quota.months", request);
}

/** Makes a plan: the target flows down the hierarchy, and the history begins. */
export function quotaPlan(request) {
  return ask(core, "quota.plan", request);
}

/** Publishes a plan: from now on it is revised, not edited. */
export function quotaPublish(request) {
  return ask(core, "quota.publish", request);
}

/** Holds a target against a team's expected capacity and names the three levers. */
export function quotaReconcile(request) {
  return ask(core, "quota.reconcile", request);
}

/** Revises a published plan from a month on: the months before stay as they were. */
export function quotaRevise(request) {
  return ask(core, "quota.revise", request);
}

/** Tells whether edits can hold together, and what is left at every parent; nothing changes. */
export function quotaSlack(request) {
  return ask(core, "quota.slack", request);
}

/** Divides a target over territories, to the cent: alike, by potential, or by both within bounds. */
export function quotaSplit(request) {
  return ask(core, "quota.split", request);
}

/** Tells whether a plan came in time, who has not been told, and what its revisions warn of. */
export function quotaStatus(request) {
  return ask(core, "quota.status", request);
}

/** Records that people were told of their quota. */
export function quotaTell(request) {
  return ask(core, "quota.tell", request);
}

/** Tells what share of a full quota a person carries in each month of a period, and in the whole. */
export function rampFactors(request) {
  return ask(core, "ramp.factors", request);
}

/** Fits a ramp to what people reached by month of tenure, role by role. */
export function rampFit(request) {
  return ask(core, "ramp.fit", request);
}

/** The pictures of a review, as descriptions that can be drawn. */
export function reviewCharts(request) {
  return ask(core, "review.charts", request);
}

/** Writes a review as a page: pictures, figures that open to their explanations, nothing from elsewhere. */
export function reviewHtml(request) {
  return ask(core, "review.html", request);
}

/** Writes a review for a terminal: one screen, each line with its rule. */
export function reviewText(request) {
  return ask(core, "review.text", request);
}

/** A made company from a seed: its tables as they stand in week 8 of its last quarter. */
export function sample(request) {
  return ask(core, "sample", request);
}

/** Every change of every deal of a made company, by day. */
export function sampleHistory(request) {
  return ask(core, "sample.history", request);
}

/** How the open deals of a made company came out: what no review of it may read. */
export function sampleOutcome(request) {
  return ask(core, "sample.outcome", request);
}

/** The deals of a made company, Friday by Friday, for its last four quarters. */
export function sampleSnapshots(request) {
  return ask(core, "sample.snapshots", request);
}

/** The tables of a made company in short: rows and hashes. */
export function sampleSummary(request) {
  return ask(core, "sample.summary", request);
}

/** The parameters by which a company was made, and how its last quarter came out. */
export function sampleTruth(request) {
  return ask(core, "sample.truth", request);
}

/** Writes rows as CSV, by default guarded against formula injection. */
export function tableCsv(request) {
  return ask(core, "table.csv", request);
}

/** Tells a team at the end of a day: who is there, under whom, who is on leave, which seats are open. */
export function teamAsOf(request) {
  return ask(core, "team.as_of", request);
}

/** Checks a team and names every fault: circles, strangers, overlaps, gaps. */
export function teamCheck(request) {
  return ask(core, "team.check", request);
}

/** Reads a team from tables, and tells what became of the rows. */
export function teamRead(request) {
  return ask(core, "team.read", request, ["people", "reporting", "leave", "seats"]);
}

/** Adds amounts up the reporting lines of a day, nobody twice. */
export function teamRollUp(request) {
  return ask(core, "team.roll_up", request);
}

/** Tells under whom each person worked within some days. */
export function teamStints(request) {
  return ask(core, "team.stints", request);
}

/** Proposes how each person is coached, by tier and by the gap that a person entered, and pairs mentors. */
export function tiersCoaching(request) {
  return ask(core, "tiers.coaching", request);
}

/** Puts people into tiers by attainment, adjusted for ramp: who ties shares the better one, who is at quota is never in the last. */
export function tiersSplit(request) {
  return ask(core, "tiers.split", request);
}

/** Explains a figure of an operation on the book: its arithmetic, down to the deals. */
export function bookExplain(data, map, request) {
  return withBook(data, map, request, (book, request) => book.explain(request));
}

/** Tells what became of every row of the deals. */
export function bookRead(data, map, request) {
  return withBook(data, map, request, (book, request) => book.read(request));
}

/** Tells of which days a book has snapshots, and what became of their rows. */
export function bookSnapshots(data, map, request) {
  return withBook(data, map, request, (book, request) => book.snapshots(request));
}

/** Scores every method on the past: what a review of each day would have said, and what came. */
export function forecastBacktest(data, map, request) {
  return withBook(data, map, request, (book, request) => book.forecastBacktest(request));
}

/** Makes a call pack: unchecked commit, what is at risk and what could come early, the gap and what could close it. */
export function forecastCall(data, map, request) {
  return withBook(data, map, request, (book, request) => book.forecastCall(request));
}

/** Takes the movement of a forecast between two snapshots apart: new, pulled in, pushed, lost, won, amount and more. */
export function forecastMovement(data, map, request) {
  return withBook(data, map, request, (book, request) => book.forecastMovement(request));
}

/** Measures probabilities from what became of deals: by stage, category, product, owner or age. */
export function forecastProbabilities(data, map, request) {
  return withBook(data, map, request, (book, request) => book.forecastProbabilities(request));
}

/** Gives what a coaching session begins with: target and standing, the largest deals, how wins and losses differ. */
export function growFacts(data, map, request) {
  return withBook(data, map, request, (book, request) => book.growFacts(request));
}

/** The key figures as they were known at the end of a day. */
export function kpiSummary(data, map, request) {
  return withBook(data, map, request, (book, request) => book.kpiSummary(request));
}

/** Lists the deals that keep the old terms when quotas are revised. */
export function quotaGrandfathered(data, map, request) {
  return withBook(data, map, request, (book, request) => book.quotaGrandfathered(request));
}

/** Measures the team's own ramp from its deals, by month of tenure. */
export function rampMeasure(data, map, request) {
  return withBook(data, map, request, (book, request) => book.rampMeasure(request));
}

/** Reviews a quarter: key figures, forecasts, people to talk to, deals to look at. */
export function review(data, map, request) {
  return withBook(data, map, request, (book, request) => book.review(request));
}
