"""Logs of plans, written as docs/guide/history.md says, hashes and all."""

from hierarchies import sha256

POLICY = {
    "check_in_every": 2, "extension_days": 30, "min_cell": 5, "partly_above": "0", "phase_days": 30,
    "sustain_quarters": 2, "trigger_below": "0.7", "trigger_quarters": 2,
}
WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday"]


class Log:
    """Events in order, each with the hash of the one before."""

    def __init__(self):
        self.events = []

    def add(self, kind, subject, day, public, personal=None, author="lead", recorded=None):
        """One event that counts from a day; recorded on it unless another day is given."""
        made = {
            "number": len(self.events) + 1, "kind": kind, "author": author, "time": f"{recorded or day}T09:00:00Z",
            "effective": str(day), "reason": "As agreed.", "subject": subject, "public": public,
        }
        if personal is not None:
            personal = {"payload": personal, "salt": f"{len(self.events) + 1:032x}"}
            made["personal_digest"] = sha256(personal)
        if self.events:
            made["previous"] = self.events[-1]["hash"]
        made["hash"] = sha256(made)
        self.events.append(made if personal is None else {**made, "personal": personal})

    def draft(self, plan, person, day, start, **more):
        """A plan is opened."""
        act = {"kind": "draft", "start": str(start), "week": WEEK, "holidays": [], "policy": POLICY, **more}
        notes = {"notes": [{"what": "because", "text": "A talk."}]}
        self.add("plan.draft", person, day, {"plan": plan, "act": act}, notes)

    def act(self, plan, person, kind, day, author="lead", **fields):
        """Something is done to it of which nothing is personal."""
        self.add(f"plan.{kind}", person, day, {"plan": plan, "act": {"kind": kind, **fields}}, author=author)

    def review(self, review, person, day):
        """A review whether to part is opened."""
        public = {"kind": "open", "review": review, "ground": "ethics_violation"}
        self.add("plan.review_open", person, day, public, {"text": "A report.", "reported_by": "p-9a"}, author="hr")

    def history(self):
        return {"schema": "attain.history/1", "events": self.events}
