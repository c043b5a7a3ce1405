// Made by `cargo dev gen`; do not edit.

import { Acted } from "./acted.js";

/** A session on a log: each act gives the next one, and what is not legal is refused. The caller keeps the `history`. */
export class Session extends Acted {
  /** It begins, at the stage of the goal. Whoever opens it coaches. */
  open(entry) {
    return this.acted("grow.act", "session", "open", entry, {});
  }

  /** The goal is entered, in place of an earlier one. */
  goal(entry, act) {
    return this.acted("grow.act", "session", "goal", entry, act);
  }

  /** How things are is entered, in place of what was entered before. */
  reality(entry, act) {
    return this.acted("grow.act", "session", "reality", entry, act);
  }

  /** What could be done is entered, in place of what was entered before. */
  options(entry, act) {
    return this.acted("grow.act", "session", "options", entry, act);
  }

  /** What is agreed is entered, in place of what was entered before. */
  wayForward(entry, act) {
    return this.acted("grow.act", "session", "way_forward", entry, act);
  }

  /** On to the next stage. */
  advance(entry) {
    return this.acted("grow.act", "session", "advance", entry, {});
  }

  /** Back to an earlier stage. */
  goBack(entry, act) {
    return this.acted("grow.act", "session", "go_back", entry, act);
  }

  /** Something was practised. */
  rehearse(entry, act) {
    return this.acted("grow.act", "session", "rehearse", entry, act);
  }

  /** Something is noted. */
  note(entry, act) {
    return this.acted("grow.act", "session", "note", entry, act);
  }

  /** An earlier commitment is looked at. */
  review(entry, act) {
    return this.acted("grow.act", "session", "review", entry, act);
  }

  /** It is completed: its commitments count from now on. */
  complete(entry, act) {
    return this.acted("grow.act", "session", "complete", entry, act);
  }

  /** It is broken off: nothing of it counts. */
  cancel(entry) {
    return this.acted("grow.act", "session", "cancel", entry, {});
  }

  /** Writes a coaching session as Markdown and as a page; nobody is named unless that is asked for. */
  document(question = {}) {
    return this.asked("grow.document", "session", question, ["policy"]);
  }

  /** Tells where a coaching session stands: what was entered, what it still needs, what can be done next. */
  session(question = {}) {
    return this.asked("grow.session", "session", question, ["policy"]);
  }
}

/** A plan on a log: each act gives the next one, and what is not legal is refused. The caller keeps the `history`. */
export class Plan extends Acted {
  /** A person opens the plan as a draft: nothing opens one by itself. */
  draft(entry, act) {
    return this.acted("plan.act", "plan", "draft", entry, act);
  }

  /** Day 1 of a draft is moved. */
  moveStart(entry, act) {
    return this.acted("plan.act", "plan", "move_start", entry, act);
  }

  /** Some of the five measures are reviewed (`plan.diagnose`); all five make the review whole. */
  reviewMeasures(entry, act) {
    return this.acted("plan.act", "plan", "review_measures", entry, act);
  }

  /** A person enters the root cause; it is never inferred. */
  enterCause(entry, act) {
    return this.acted("plan.act", "plan", "enter_cause", entry, act);
  }

  /** Goals that can be measured are written down. */
  setGoals(entry, act) {
    return this.acted("plan.act", "plan", "set_goals", entry, act);
  }

  /** The plan is handed to the person, in writing. */
  publish(entry) {
    return this.acted("plan.act", "plan", "publish", entry, {});
  }

  /** The person acknowledges the plan, or what was changed since. It says that they have read it, not that they agree. */
  acknowledge(entry, act) {
    return this.acted("plan.act", "plan", "acknowledge", entry, act);
  }

  /** Values of goals are found. */
  observe(entry, act) {
    return this.acted("plan.act", "plan", "observe", entry, act);
  }

  /** Goals are adjusted to new facts. They count once the person has acknowledged them. */
  adjust(entry, act) {
    return this.acted("plan.act", "plan", "adjust", entry, act);
  }

  /** The clock stops on the day of the entry, such as for leave. */
  pause(entry, act) {
    return this.acted("plan.act", "plan", "pause", entry, act);
  }

  /** The clock goes on: the day of the entry counts. */
  resume(entry) {
    return this.acted("plan.act", "plan", "resume", entry, {});
  }

  /** The manager's side is stated: what lay with the company and not with the person. */
  stateManagersSide(entry, act) {
    return this.acted("plan.act", "plan", "state_managers_side", entry, act);
  }

  /** The honest review at the end of the second phase is recorded. */
  holdReview(entry, act) {
    return this.acted("plan.act", "plan", "hold_review", entry, act);
  }

  /** A person decides that the plan worked; lighter coaching follows, and a watch (`plan.sustain`). */
  complete(entry, act) {
    return this.acted("plan.act", "plan", "complete", entry, act);
  }

  /** A person gives one more month, measured by stated criteria. */
  extend(entry, act) {
    return this.acted("plan.act", "plan", "extend", entry, act);
  }

  /** A person decides that the plan did not work. What follows is another decision: see `plan.part_ways`. */
  notComplete(entry, act) {
    return this.acted("plan.act", "plan", "not_complete", entry, act);
  }

  /** The plan ends without a decision. */
  cancel(entry, act) {
    return this.acted("plan.act", "plan", "cancel", entry, act);
  }

  /** Writes the script of the talk in which a plan is proposed: facts, concern, their view, the plan, the commitment. */
  conversation(question = {}) {
    return this.asked("plan.conversation", "plan", question);
  }

  /** Writes a plan to be read, as a page or Markdown: phases, what is due and missing, goals, and what the law asks for. */
  document(question = {}) {
    return this.asked("plan.document", "plan", question);
  }

  /** Recommends what to do with a plan whose second phase is over, with what speaks against it. A person decides. */
  recommendation(question = {}) {
    return this.asked("plan.recommendation", "plan", question);
  }

  /** Tells where an improvement plan stands: its state, each phase with what is due, done and missing, its goals. */
  status(question = {}) {
    return this.asked("plan.status", "plan", question);
  }

  /** Watches whether the gain of a plan that worked lasts: the next full quarters beside its goals. */
  sustain(question = {}) {
    return this.asked("plan.sustain", "plan", question);
  }
}
