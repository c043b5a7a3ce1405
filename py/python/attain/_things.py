# Made by `cargo dev gen`; do not edit.
"""What is acted on, one class each."""

from ._acted import Acted


class Session(Acted):
    """A session on a log: each act gives the next one, and what is not legal is refused. The caller keeps the `history`."""

    __slots__ = ()
    _function = "grow_act"
    _field = "session"
    _holds = ("person", "policy",)

    def open(self, entry):
        """It begins, at the stage of the goal. Whoever opens it coaches."""
        return self._act("open", entry, {})

    def goal(self, entry, *, metric, current, target, due, quarter_target=None, quarter_standing=None, wording=None):
        """The goal is entered, in place of an earlier one.

        metric: What is measured, such as `win_rate`.
        current: Where it stands.
        target: Where it is to be.
        due: By when.
        quarter_target: The person's target for the quarter.
        quarter_standing: Where the person stands against it.
        wording: The goal in their own words.
        """
        return self._act("goal", entry, {"metric": metric, "current": current, "target": target, "due": due, "quarter_target": quarter_target, "quarter_standing": quarter_standing, "wording": wording})

    def reality(self, entry, *, deals=None, no_deals=None, patterns=None):
        """How things are is entered, in place of what was entered before.

        deals: The largest deals, each once. Default: [].
        no_deals: Whether the person has no deals yet. Default: false.
        patterns: What wins and losses have in common. Default: [].
        """
        return self._act("reality", entry, {"deals": deals, "no_deals": no_deals, "patterns": patterns})

    def options(self, entry, *, ways, best_performer=None):
        """What could be done is entered, in place of what was entered before.

        ways: The ways forward.
        best_performer: What the best performer would do.
        """
        return self._act("options", entry, {"ways": ways, "best_performer": best_performer})

    def way_forward(self, entry, *, commitments, support):
        """What is agreed is entered, in place of what was entered before.

        commitments: What is done.
        support: How the manager helps.
        """
        return self._act("way_forward", entry, {"commitments": commitments, "support": support})

    def advance(self, entry):
        """On to the next stage."""
        return self._act("advance", entry, {})

    def go_back(self, entry, *, to):
        """Back to an earlier stage.

        to: Which.
        """
        return self._act("go_back", entry, {"to": to})

    def rehearse(self, entry, *, text):
        """Something was practised.

        text: What.
        """
        return self._act("rehearse", entry, {"text": text})

    def note(self, entry, *, text, tag=None):
        """Something is noted.

        text: The note.
        tag: Whether the manager asked or told.
        """
        return self._act("note", entry, {"text": text, "tag": tag})

    def review(self, entry, *, commitment, outcome, due=None):
        """An earlier commitment is looked at.

        commitment: Which.
        outcome: What became of it.
        due: The new day, where it is carried.
        """
        return self._act("review", entry, {"commitment": commitment, "outcome": outcome, "due": due})

    def complete(self, entry, *, minutes):
        """It is completed: its commitments count from now on.

        minutes: How long it took: 1 to 1,440 minutes.
        """
        return self._act("complete", entry, {"minutes": minutes})

    def cancel(self, entry):
        """It is broken off: nothing of it counts."""
        return self._act("cancel", entry, {})

    def document(self, *, reveal=None):
        """Writes a coaching session as Markdown and as a page; nobody is named unless that is asked for.

        reveal: Whether ids and what people wrote are shown. Default: false.
        """
        return self._ask("grow_document", {"reveal": reveal}, ("policy",))

    def session(self):
        """Tells where a coaching session stands: what was entered, what it still needs, what can be done next."""
        return self._ask("grow_session", {}, ("policy",))


class Plan(Acted):
    """A plan on a log: each act gives the next one, and what is not legal is refused. The caller keeps the `history`."""

    __slots__ = ()
    _function = "plan_act"
    _field = "plan"
    _holds = ()

    def draft(self, entry, *, person, start, because, week=None, holidays=None, policy=None):
        """A person opens the plan as a draft: nothing opens one by itself.

        person: Whom it is about.
        start: Day 1.
        because: What was seen and said that led to it.
        week: Days of the week on which work is done: check-ins are counted by them.
        holidays: Days on which none is. Default: [].
        policy: The numbers that it runs by, from now to its end.
        """
        return self._act("draft", entry, {"person": person, "start": start, "because": because, "week": week, "holidays": holidays, "policy": policy})

    def move_start(self, entry, *, start):
        """Day 1 of a draft is moved.

        start: Day 1.
        """
        return self._act("move_start", entry, {"start": start})

    def review_measures(self, entry, *, measures):
        """Some of the five measures are reviewed (`plan.diagnose`); all five make the review whole.

        measures: Which, and what each showed.
        """
        return self._act("review_measures", entry, {"measures": measures})

    def enter_cause(self, entry, *, cause, because):
        """A person enters the root cause; it is never inferred.

        cause: The cause.
        because: What speaks for it.
        """
        return self._act("enter_cause", entry, {"cause": cause, "because": because})

    def set_goals(self, entry, *, goals):
        """Goals that can be measured are written down.

        goals: The goals, at least one.
        """
        return self._act("set_goals", entry, {"goals": goals})

    def publish(self, entry):
        """The plan is handed to the person, in writing."""
        return self._act("publish", entry, {})

    def acknowledge(self, entry, *, view=None):
        """The person acknowledges the plan, or what was changed since. It says that they have read it, not that they agree.

        view: Their own view.
        """
        return self._act("acknowledge", entry, {"view": view})

    def observe(self, entry, *, values, note=None):
        """Values of goals are found.

        values: The values.
        note: What else was seen.
        """
        return self._act("observe", entry, {"values": values, "note": note})

    def adjust(self, entry, *, goals, because):
        """Goals are adjusted to new facts. They count once the person has acknowledged them.

        goals: All goals, from then on.
        because: Which facts are new.
        """
        return self._act("adjust", entry, {"goals": goals, "because": because})

    def pause(self, entry, *, note=None):
        """The clock stops on the day of the entry, such as for leave.

        note: Why, as far as it must be known.
        """
        return self._act("pause", entry, {"note": note})

    def resume(self, entry):
        """The clock goes on: the day of the entry counts."""
        return self._act("resume", entry, {})

    def state_managers_side(self, entry, *, ramping, quota_late_days, promised, territory=None, note=None):
        """The manager's side is stated: what lay with the company and not with the person.

        ramping: Whether the person was still ramping.
        quota_late_days: Days that the quota was published late.
        territory: The potential of the person's territory over the average one: 0.8 is a fifth less. Left out where nobody knows.
        promised: Coaching meetings that were promised since the start of the plan; those that were held are counted on the log.
        note: What else there is to say.
        """
        return self._act("state_managers_side", entry, {"ramping": ramping, "quota_late_days": quota_late_days, "territory": territory, "promised": promised, "note": note})

    def hold_review(self, entry, *, values, said, view):
        """The honest review at the end of the second phase is recorded.

        values: The value of each goal.
        said: What was said.
        view: The person's own view.
        """
        return self._act("hold_review", entry, {"values": values, "said": said, "view": view})

    def complete(self, entry, *, seen, because, view):
        """A person decides that the plan worked; lighter coaching follows, and a watch (`plan.sustain`).

        seen: The `sha256` of the recommendation of that day, which they have seen.
        because: Why.
        view: The person's own view.
        """
        return self._act("complete", entry, {"seen": seen, "because": because, "view": view})

    def extend(self, entry, *, seen, criteria, because, view):
        """A person gives one more month, measured by stated criteria.

        seen: The `sha256` of the recommendation of that day, which they have seen.
        criteria: What is to be reached in it, at least one.
        because: Why.
        view: The person's own view.
        """
        return self._act("extend", entry, {"seen": seen, "criteria": criteria, "because": because, "view": view})

    def not_complete(self, entry, *, seen, because, view):
        """A person decides that the plan did not work. What follows is another decision: see `plan.part_ways`.

        seen: The `sha256` of the recommendation of that day, which they have seen.
        because: Why.
        view: The person's own view.
        """
        return self._act("not_complete", entry, {"seen": seen, "because": because, "view": view})

    def cancel(self, entry, *, because):
        """The plan ends without a decision.

        because: Why.
        """
        return self._act("cancel", entry, {"because": because})

    def conversation(self, *, as_of, attained=None):
        """Writes the script of the talk in which a plan is proposed: facts, concern, their view, the plan, the commitment.

        as_of: The day of the talk.
        attained: What was attained, ramp-adjusted, quarter by quarter. Default: [].
        """
        return self._ask("plan_conversation", {"as_of": as_of, "attained": attained}, ())

    def document(self, *, as_of, format=None, show_people=None, show_texts=None):
        """Writes a plan to be read, as a page or Markdown: phases, what is due and missing, goals, and what the law asks for.

        as_of: The day whose end counts.
        format: The format. Default: "html".
        show_people: Whether ids of people are shown. Default: false.
        show_texts: Whether what was written about the person is shown: causes, reasons, views. Default: false.
        """
        return self._ask("plan_document", {"as_of": as_of, "format": format, "show_people": show_people, "show_texts": show_texts}, ())

    def recommendation(self, *, as_of):
        """Recommends what to do with a plan whose second phase is over, with what speaks against it. A person decides.

        as_of: The day whose end counts: what is dated later is not known.
        """
        return self._ask("plan_recommendation", {"as_of": as_of}, ())

    def status(self, *, as_of):
        """Tells where an improvement plan stands: its state, each phase with what is due, done and missing, its goals.

        as_of: The day whose end counts: what is dated later is not known.
        """
        return self._ask("plan_status", {"as_of": as_of}, ())

    def sustain(self, *, as_of, observed=None, calendar=None):
        """Watches whether the gain of a plan that worked lasts: the next full quarters beside its goals.

        as_of: The day whose end counts.
        observed: What the goals' measures were in the quarters since, in the goals' own units. Default: [].
        calendar: The company's fiscal year.
        """
        return self._ask("plan_sustain", {"as_of": as_of, "observed": observed, "calendar": calendar}, ())
