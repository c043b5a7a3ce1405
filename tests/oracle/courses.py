"""`plan.status`: the days of a plan counted one by one, over pauses, leap days and every number of the policy."""

from datetime import date, timedelta

from logs import POLICY, WEEK, Log
from units import Refused
from words import faults as faults_but, without

DAY = timedelta(1)
NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
GOAL = {"goal": "meetings", "measure": "effort", "unit": "count", "baseline": "6", "target": "12"}
# What is compared: dates, counts and states.
KEPT = {"plan", "person", "as_of", "state", "start", "day", "phase", "last_day", "published", "acknowledged"}


def near(should, does):
    return not list(faults(should, does))


def faults(should, does):
    return faults_but(should, does if does.startswith("!") else kept(does), set())


def kept(line):
    """The part of an answer that is computed here."""
    from json import dumps, loads

    plan = loads(line)
    found = {key: value for key, value in plan.items() if key in KEPT}
    phases = [{key: value for key, value in phase.items() if key in ("phase", "first", "last")} for phase in plan["phases"]]
    return dumps(found | {"phases": phases, "check_ins": without(plan["check_ins"], {"adherence"})})


def case(random):
    """A plan around New Year, a leap day or a change of phase, with pauses at and beside the phases' ends."""
    start = random.choice([date(2027, 1, 11), date(2028, 1, 30), date(2028, 2, 29), date(2026, 12, 2), date(2027, 3, 1)])
    start += timedelta(random.randint(-3, 3))
    policy = dict(POLICY)
    if random.random() < 0.4:
        policy |= {
            "phase_days": random.choice([1, 10, 29, 30, 31, 45]), "extension_days": random.choice([1, 14, 30, 31]),
            "check_in_every": random.choice([1, 1, 2, 3, 5]),
        }
    length = policy["phase_days"]
    week = WEEK if random.random() < 0.7 else random.sample(NAMES, random.randint(1, 7))
    # Days as the core writes them: once each, in their order.
    holidays = sorted({str(start + timedelta(random.randint(0, 4 * length))) for _ in range(random.choice([0, 0, 1, 4]))})
    log, on = Log(), start - timedelta(random.choice([0, 1, 5]))
    log.draft("ip-1", "p-3c", on, start, policy=policy, week=week, holidays=holidays)
    written = random.random() < 0.93
    if written:
        day = max(on, start + timedelta(random.choice([-1, 0, 2])))
        # Day 30 is the last on which it can be handed over; with shorter phases the first day is.
        day = min(day, start)
        log.act("ip-1", "p-3c", "set_goals", day, goals=[{**GOAL, "due": str(start + timedelta(length - 1))}])
        log.act("ip-1", "p-3c", "publish", day)
        on = day
        if random.random() < 0.8:
            log.act("ip-1", "p-3c", "acknowledge", day, author="p-3c")
        for _ in range(random.choice([0, 0, 1, 1, 2, 3])):
            edge = start + timedelta(length * random.randint(0, 3) + random.choice([-2, -1, 0, 1]))
            on = max(on, random.choice([edge, on + timedelta(random.randint(0, 40))]))
            log.act("ip-1", "p-3c", "pause", on)
            if random.random() < 0.15:
                break
            on += timedelta(random.choice([0, 1, 2, 9, 30]))
            log.act("ip-1", "p-3c", "resume", on)
    held = []
    for _ in range(random.choice([0, 0, 3, 12, 25])):
        on += timedelta(random.choice([0, 1, 1, 2, 3]))
        held.append(on)
        form = random.choice(["check_in", "check_in", "call_review", "one_to_one", "direct_talk"])
        topic = {"topic": "performance"} if form == "direct_talk" else {}
        log.add("coach.held", "p-3c", on, {"format": form, "minutes": 15, **topic})
    last = date.fromisoformat(log.events[-1]["effective"])
    as_of = random.choice([
        last, last + timedelta(random.randint(0, 60)), start - DAY, start,
        start + timedelta(length * random.randint(1, 4) + random.choice([-2, -1, 0, 1])),
        start + timedelta(random.randint(0, 4 * length)),
    ])
    return "plan.status", {"history": log.history(), "plan": "ip-1", "as_of": str(as_of)}


def answer(operation, request):
    as_of = date.fromisoformat(request["as_of"])
    known = [event for event in request["history"]["events"] if event["effective"] <= request["as_of"]]
    acts = [(event["public"]["act"], date.fromisoformat(event["effective"])) for event in known if "act" in event["public"]]
    if not acts:
        raise Refused("plan.unknown", "plan")
    draft = acts[0][0]
    start, policy = date.fromisoformat(draft["start"]), draft["policy"]
    state, before, paused, since = "draft", None, set(), None
    found = {}
    for act, day in acts[1:]:
        kind = act["kind"]
        if kind == "publish":
            state, found["published"] = "published", str(day)
        elif kind == "acknowledge":
            state, found["acknowledged"] = "acknowledged", str(day)
        elif kind == "pause":
            state, before, since = "paused", state, day
        elif kind == "resume":
            state = before
            while since < day:
                paused.add(since)
                since += DAY
            since = None

    def runs(day):
        return day not in paused and (since is None or day < since)

    # Every day from the start on has a number, unless the clock stands still on it.
    length = policy["phase_days"]
    number, on, dates = 0, start, {}
    for _ in range(3 * length + 400 + len(paused)):
        if runs(on):
            number += 1
            dates[number] = on
        on += DAY
    today = sum(1 for day in dates.values() if day <= as_of)
    phases = []
    for place, phase in enumerate(["diagnose", "coach", "decide"]):
        days = {"first": dates.get(place * length + 1), "last": dates.get((place + 1) * length)}
        phases.append({"phase": phase, **{name: str(day) for name, day in days.items() if day}})
    phase = "before" if today == 0 else ["diagnose", "coach", "decide", "over"][min((today - 1) // length, 3)]
    last_day = dates.get(3 * length)
    found |= {
        "plan": "ip-1", "person": "p-3c", "as_of": str(as_of), "state": state, "start": str(start), "day": today,
        "phase": phase, "phases": phases, "check_ins": check_ins(known, dates, draft, as_of),
    }
    return found | ({"last_day": str(last_day)} if last_day else {})


def check_ins(known, dates, draft, as_of):
    """Those of the second phase: one in each run of so many days of work."""
    length, every = draft["policy"]["phase_days"], draft["policy"]["check_in_every"]
    second = [day for number, day in dates.items() if length < number <= 2 * length and day <= as_of]
    work = [day for day in second if NAMES[day.weekday()] in draft["week"] and str(day) not in draft["holidays"]]
    spans = [work[first:first + every] for first in range(0, len(work) - every + 1, every)]
    held = [(event["public"]["format"], date.fromisoformat(event["effective"])) for event in known if event["kind"] == "coach.held"]
    # A one-to-one is a check-in too, a call that is heard together is not. One on a free day between two days of work
    # counts where it lies between those of one run.
    in_time = {day for form, day in held if form in ("check_in", "one_to_one")}
    first, last = dates.get(length + 1), dates.get(2 * length, as_of)
    calls = sum(1 for form, day in held if form == "call_review" and first and first <= day <= min(last, as_of))
    kept_in = sum(1 for span in spans if any(span[0] <= day <= span[-1] for day in in_time))
    return {"every": every, "due": len(spans), "kept": kept_in, "calls": calls}
