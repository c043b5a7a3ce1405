// Made by `cargo dev gen`; do not edit.

import type { ConversationRequest, DocumentRequest, GrowActInputComplete, GrowActInputGoBack, GrowActInputGoal, GrowActInputNote, GrowActInputOptions, GrowActInputReality, GrowActInputRehearse, GrowActInputReview, GrowActInputWayForward, GrowActRequest, GrowDocument, GrowDocumentRequest, GrowSession, GrowSessionRequest, History, ImprovementActInputAcknowledge, ImprovementActInputAdjust, ImprovementActInputCancel, ImprovementActInputComplete, ImprovementActInputDraft, ImprovementActInputEnterCause, ImprovementActInputExtend, ImprovementActInputHoldReview, ImprovementActInputMoveStart, ImprovementActInputNotComplete, ImprovementActInputObserve, ImprovementActInputPause, ImprovementActInputReviewMeasures, ImprovementActInputSetGoals, ImprovementActInputStateManagersSide, ImprovementPlan, ImprovementStatusRequest, LogEntryInput, PlanConversation, PlanDocument, PlanRecommendation, SustainRequest, SustainWatch } from "./operations.js";

/** A session on a log: each act gives the next one, and what is not legal is refused. The caller keeps the `history`. */
export class Session {
  /** @param history The log as it was kept; without one a new log begins. */
  constructor(id: string, history: History | undefined, held: Pick<GrowActRequest, "person" | "policy">);
  /** Its id on the log. */
  readonly id: string;
  /** The log, to be kept. */
  readonly history: History | undefined;
  /** Where it stands after the last act. */
  readonly state: GrowSession | undefined;
  /** It begins, at the stage of the goal. Whoever opens it coaches. */
  open(entry: LogEntryInput): Session;
  /** The goal is entered, in place of an earlier one. */
  goal(entry: LogEntryInput, act: Omit<GrowActInputGoal, "kind">): Session;
  /** How things are is entered, in place of what was entered before. */
  reality(entry: LogEntryInput, act?: Omit<GrowActInputReality, "kind">): Session;
  /** What could be done is entered, in place of what was entered before. */
  options(entry: LogEntryInput, act: Omit<GrowActInputOptions, "kind">): Session;
  /** What is agreed is entered, in place of what was entered before. */
  wayForward(entry: LogEntryInput, act: Omit<GrowActInputWayForward, "kind">): Session;
  /** On to the next stage. */
  advance(entry: LogEntryInput): Session;
  /** Back to an earlier stage. */
  goBack(entry: LogEntryInput, act: Omit<GrowActInputGoBack, "kind">): Session;
  /** Something was practised. */
  rehearse(entry: LogEntryInput, act: Omit<GrowActInputRehearse, "kind">): Session;
  /** Something is noted. */
  note(entry: LogEntryInput, act: Omit<GrowActInputNote, "kind">): Session;
  /** An earlier commitment is looked at. */
  review(entry: LogEntryInput, act: Omit<GrowActInputReview, "kind">): Session;
  /** It is completed: its commitments count from now on. */
  complete(entry: LogEntryInput, act: Omit<GrowActInputComplete, "kind">): Session;
  /** It is broken off: nothing of it counts. */
  cancel(entry: LogEntryInput): Session;
  /** Writes a coaching session as Markdown and as a page; nobody is named unless that is asked for. */
  document(question?: Omit<GrowDocumentRequest, "history" | "session" | "policy">): GrowDocument;
  /** Tells where a coaching session stands: what was entered, what it still needs, what can be done next. */
  session(question?: Omit<GrowSessionRequest, "history" | "session" | "policy">): GrowSession;
}

/** A plan on a log: each act gives the next one, and what is not legal is refused. The caller keeps the `history`. */
export class Plan {
  /** @param history The log as it was kept; without one a new log begins. */
  constructor(id: string, history?: History);
  /** Its id on the log. */
  readonly id: string;
  /** The log, to be kept. */
  readonly history: History | undefined;
  /** Where it stands after the last act. */
  readonly state: ImprovementPlan | undefined;
  /** A person opens the plan as a draft: nothing opens one by itself. */
  draft(entry: LogEntryInput, act: Omit<ImprovementActInputDraft, "kind">): Plan;
  /** Day 1 of a draft is moved. */
  moveStart(entry: LogEntryInput, act: Omit<ImprovementActInputMoveStart, "kind">): Plan;
  /** Some of the five measures are reviewed (`plan.diagnose`); all five make the review whole. */
  reviewMeasures(entry: LogEntryInput, act: Omit<ImprovementActInputReviewMeasures, "kind">): Plan;
  /** A person enters the root cause; it is never inferred. */
  enterCause(entry: LogEntryInput, act: Omit<ImprovementActInputEnterCause, "kind">): Plan;
  /** Goals that can be measured are written down. */
  setGoals(entry: LogEntryInput, act: Omit<ImprovementActInputSetGoals, "kind">): Plan;
  /** The plan is handed to the person, in writing. */
  publish(entry: LogEntryInput): Plan;
  /** The person acknowledges the plan, or what was changed since. It says that they have read it, not that they agree. */
  acknowledge(entry: LogEntryInput, act?: Omit<ImprovementActInputAcknowledge, "kind">): Plan;
  /** Values of goals are found. */
  observe(entry: LogEntryInput, act: Omit<ImprovementActInputObserve, "kind">): Plan;
  /** Goals are adjusted to new facts. They count once the person has acknowledged them. */
  adjust(entry: LogEntryInput, act: Omit<ImprovementActInputAdjust, "kind">): Plan;
  /** The clock stops on the day of the entry, such as for leave. */
  pause(entry: LogEntryInput, act?: Omit<ImprovementActInputPause, "kind">): Plan;
  /** The clock goes on: the day of the entry counts. */
  resume(entry: LogEntryInput): Plan;
  /** The manager's side is stated: what lay with the company and not with the person. */
  stateManagersSide(entry: LogEntryInput, act: Omit<ImprovementActInputStateManagersSide, "kind">): Plan;
  /** The honest review at the end of the second phase is recorded. */
  holdReview(entry: LogEntryInput, act: Omit<ImprovementActInputHoldReview, "kind">): Plan;
  /** A person decides that the plan worked; lighter coaching follows, and a watch (`plan.sustain`). */
  complete(entry: LogEntryInput, act: Omit<ImprovementActInputComplete, "kind">): Plan;
  /** A person gives one more month, measured by stated criteria. */
  extend(entry: LogEntryInput, act: Omit<ImprovementActInputExtend, "kind">): Plan;
  /** A person decides that the plan did not work. What follows is another decision: see `plan.part_ways`. */
  notComplete(entry: LogEntryInput, act: Omit<ImprovementActInputNotComplete, "kind">): Plan;
  /** The plan ends without a decision. */
  cancel(entry: LogEntryInput, act: Omit<ImprovementActInputCancel, "kind">): Plan;
  /** Writes the script of the talk in which a plan is proposed: facts, concern, their view, the plan, the commitment. */
  conversation(question: Omit<ConversationRequest, "history" | "plan">): PlanConversation;
  /** Writes a plan to be read, as a page or Markdown: phases, what is due and missing, goals, and what the law asks for. */
  document(question: Omit<DocumentRequest, "history" | "plan">): PlanDocument;
  /** Recommends what to do with a plan whose second phase is over, with what speaks against it. A person decides. */
  recommendation(question: Omit<ImprovementStatusRequest, "history" | "plan">): PlanRecommendation;
  /** Tells where an improvement plan stands: its state, each phase with what is due, done and missing, its goals. */
  status(question: Omit<ImprovementStatusRequest, "history" | "plan">): ImprovementPlan;
  /** Watches whether the gain of a plan that worked lasts: the next full quarters beside its goals. */
  sustain(question: Omit<SustainRequest, "history" | "plan">): SustainWatch;
}
