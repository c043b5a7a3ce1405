// What is acted on, as small classes: a plan does not change, an act gives the next one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Plan, Session, isAvailable, planStatus } from "attain";
import { refused } from "./shared.js";

const GOAL = { goal: "meetings", measure: "effort", unit: "count", baseline: 6, target: 12, due: "2027-02-10" };
const entry = (day, author = "lead") => ({ author, time: `${day}T09:00:00Z`, reason: "As agreed." });
const draft = { person: "p-3c", start: "2027-01-11", because: "A talk." };
const drafted = () => new Plan("ip-1").draft(entry("2027-01-08"), draft);

test("an act gives the next plan", () => {
  const plan = drafted();
  const written = plan.setGoals(entry("2027-01-12"), { goals: [GOAL] });
  assert.deepEqual([plan.history.events.length, written.history.events.length], [1, 2]);
  assert.deepEqual([plan.state.goals.length, written.state.goals[0].target], [0, "12"]);
  assert.ok(Object.isFrozen(written) && Object.isFrozen(written.history.events));
  const published = written.publish(entry("2027-01-13")).acknowledge(entry("2027-01-14", "p-3c"));
  assert.equal(published.state.state, "acknowledged");
  assert.equal(published.status({ as_of: "2027-02-10" }).phase, "coach");
  const { recommendation } = published.recommendation({ as_of: "2027-03-12" });
  assert.ok(!isAvailable(recommendation) && recommendation.not_available.code === "plan.review_missing");
  assert.match(published.document({ as_of: "2027-01-14" }).text, /<h1>Improvement plan ip-1<\/h1>/);
});

test("a refusal changes nothing and names what is legal", () => {
  const plan = drafted();
  const { history } = plan;
  assert.match(refused("plan.illegal_act", "act", () => plan.resume(entry("2027-01-12"))).help, /move_start/);
  refused("plan.goals_missing", "act", () => plan.publish(entry("2027-01-12")));
  refused("plan.wrong_author", "entry.author", () => plan.cancel(entry("2027-01-12", "p-3c"), { because: "No." }));
  assert.equal(plan.history, history);
});

test("nothing that a person said is lost at the door", () => {
  const plan = drafted().setGoals(entry("2027-01-12"), { goals: [GOAL] }).publish(entry("2027-01-13"));
  const on = entry("2027-01-14", "p-3c");
  for (const said of [new Map([["view", "x"]]), new (class View {})(), new Date(0), 5, "x", []]) {
    refused("input.not_json", "act", () => plan.acknowledge(on, said));
    refused("input.not_json", "entry", () => plan.acknowledge(said));
    refused("input.not_json", "", () => plan.status(said));
    refused("input.not_json", "held", () => new Session("s-1", undefined, said));
  }
  refused("input.not_json", "act.view", () => plan.acknowledge(on, { view: new Map() }));
  assert.deepEqual(plan.acknowledge(on, null).state, plan.acknowledge(on).state);
});

test("salts are made anew and may be given", () => {
  const salts = new Set(Array.from({ length: 20 }, () => drafted().history.events[0].personal.salt));
  assert.equal(salts.size, 20);
  for (const salt of salts) assert.match(salt, /^[0-9a-f]{32}$/);
  const given = new Plan("ip-1").draft({ ...entry("2027-01-08"), salt: "5f".repeat(16) }, draft);
  assert.equal(given.history.events[0].personal.salt, "5f".repeat(16));
});

test("a plan is taken up from its log", () => {
  const plan = drafted();
  const again = new Plan("ip-1", JSON.parse(JSON.stringify(plan.history)));
  assert.equal(again.state, undefined);
  assert.deepEqual(again.status({ as_of: "2027-01-08" }), plan.state);
  assert.deepEqual(planStatus({ history: plan.history, plan: "ip-1", as_of: "2027-01-08" }), plan.state);
});

test("a session is acted on in the same way", () => {
  const session = new Session("s-1", undefined, { person: "p-3c" }).open(entry("2027-01-11", "mia"));
  assert.deepEqual([session.state.state.stage, session.history.events.length], ["goal", 1]);
  const goal = { metric: "win_rate", current: "0.2", target: "0.25", due: "2027-02-10" };
  const aimed = session.goal(entry("2027-01-11", "mia"), goal);
  assert.equal(session.state.goal, undefined);
  const back = () => aimed.goBack(entry("2027-01-11", "mia"), { to: "reality" });
  assert.match(refused("grow.move_illegal", "act.kind", back).help, /advance/);
  const again = new Session("s-1", aimed.history, { person: "p-3c" });
  assert.deepEqual(again.session(), aimed.state);
  assert.deepEqual(new Proxy(again, {}).session(), aimed.state);
});
