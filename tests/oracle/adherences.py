"""`cadence.adherence`: windows walked day by day, each given its own last meeting, then what is left to the one before."""

from datetime import date, timedelta
from fractions import Fraction

from allocation import some_names
from courses import NAMES
from logs import WEEK, Log
from units import Refused, decimal
from words import faults as faults_but

DAY = timedelta(1)
FORMS = ["one_to_one", "call_review", "ride_along", "team_workshop", "check_in"]


def near(should, does):
    return not list(faults(should, does))


def faults(should, does):
    return faults_but(should, does, set())


def case(random):
    """Some weeks, with meetings on the last days of windows and in the days of grace after them."""
    first = date(random.choice([2026, 2028]), random.randint(1, 12), random.choice([1, 2, 15, 28]))
    last = first + timedelta(random.choice([0, 6, 13, 30, 31, 45, 70]))
    people = some_names(random, random.choice([1, 1, 2, 3]))
    request = {"people": people, "from": str(first), "as_of": str(last)}
    if random.random() < 0.7:
        forms = random.sample(FORMS, random.randint(1, 3))
        request["meetings"] = [
            {"format": form, "every": random.choice(["week", "two_weeks", "month", "as_needed"]), "minutes": 30}
            for form in forms
        ]
    else:
        request["school"] = random.choice(["weekly_half_hour", "weekly_hour", "monthly"])
    if random.random() < 0.3:
        request["week"] = random.sample(NAMES, random.randint(1, 7))
    if random.random() < 0.3:
        request["holidays"] = [str(first + timedelta(random.randint(0, 70))) for _ in range(3)]
    if random.random() < 0.5:
        request["manager"] = "mia"
    if random.random() < 0.5:
        leave = []
        for _ in range(random.randint(1, 3)):
            begins = first + timedelta(random.randint(-5, 60))
            days = random.choice([0, 4, 6, 13, 30])
            leave.append({"person": random.choice([*people, "mia"]), "from": str(begins), "to": str(begins + timedelta(days))})
        request["leave"] = leave
    if random.random() < 0.3:
        request["policy"] = {"grace_days": random.choice([0, 1, 3, 6])}
    log, held = Log(), []
    for person in people:
        for _ in range(random.choice([0, 2, 8, 20])):
            # A third of the days are the first of a week, where the grace of the week before ends or begins.
            day = first + timedelta(random.randint(-3, (last - first).days + 3))
            if random.random() < 0.3:
                day -= timedelta(day.weekday() - random.choice([0, 2, 3]))
            held.append((day, random.random(), person, random.choice([*FORMS, "one_to_one"]), random.choice([29, 30, 31, 60])))
    for day, _, person, form, minutes in sorted(held):
        if form == "one_to_one" and minutes == 31:
            log.add("grow.completed", person, day, {"session": "s-1", "minutes": minutes})
        else:
            log.add("coach.held", person, day, {"format": form, "minutes": minutes})
    request["history"] = log.history()
    spoil(random, request)
    return "cadence.adherence", request


def spoil(random, request):
    """At times one fault."""
    kind = random.randrange(60)
    if kind == 0:
        request["people"] = request["people"] * 2
    elif kind == 1:
        request["as_of"] = str(date.fromisoformat(request["from"]) - DAY)
    elif kind == 2:
        request["week"] = []
    elif kind == 3 and "leave" in request:
        request["leave"][0]["to"] = str(date.fromisoformat(request["leave"][0]["from"]) - DAY)
    elif kind == 4 and "meetings" in request:
        request["meetings"].append(dict(request["meetings"][0]))
    elif kind == 5:
        request["as_of"] = str(date.fromisoformat(request["from"]) + timedelta(random.choice([731, 732])))


def rows_of(request):
    """The meetings of the cadence."""
    if request.get("meetings"):
        return request["meetings"]
    school = request.get("school", "weekly_half_hour")
    often, minutes = ("month" if school == "monthly" else "week"), (30 if school == "weekly_half_hour" else 60)
    rows = [("one_to_one", often, minutes), ("call_review", "two_weeks", 30), ("ride_along", "month", 240)]
    return [dict(zip(("format", "every", "minutes"), row)) for row in [*rows, ("team_workshop", "month", 60)]]


def begins(every, day):
    """Whether a window begins on a day."""
    if every == "month":
        return day.day == 1
    return (day - date(1970, 1, 5)).days % (7 if every == "week" else 14) == 0


def answer(operation, request):
    first, last = date.fromisoformat(request["from"]), date.fromisoformat(request["as_of"])
    if last < first:
        raise Refused("calendar.end_before_begin", "as_of")
    if (last - first).days > 731:
        raise Refused("cadence.out_of_range", "as_of")
    people = request["people"]
    for index, person in enumerate(people):
        if person in people[:index]:
            raise Refused("cadence.duplicate", f"people[{index}]")
    rows = rows_of(request)
    for index, row in enumerate(rows):
        if row["format"] in [earlier["format"] for earlier in rows[:index]]:
            raise Refused("cadence.duplicate", f"meetings[{index}].format")
    if not request.get("week", WEEK):
        raise Refused("calendar.week_empty", "week")
    for index, leave in enumerate(request.get("leave", [])):
        if leave["to"] < leave["from"]:
            raise Refused("team.end_before_start", f"leave[{index}].to")
    found = [
        one(request, person, row, (first, last)) for person in people for row in rows if row["every"] != "as_needed"
    ]
    return {"from": request["from"], "as_of": request["as_of"], "rows": found}


def one(request, person, row, days):
    """The meetings of one form with one person."""
    first, last = days
    windows, begun, day = [], [], first
    while day <= last:
        if begins(row["every"], day):
            ends = day
            while not begins(row["every"], ends + DAY):
                ends += DAY
            begun.append((day, ends))
            if ends <= last:
                windows.append((day, ends))
        day += DAY
    held = []
    for event in request["history"]["events"]:
        form = "one_to_one" if event["kind"] == "grow.completed" else event["public"].get("format")
        on = date.fromisoformat(event["effective"])
        if event["subject"] == person and form == row["format"] and on <= last:
            held.append((on, event["number"], event["public"]["minutes"]))
    held.sort()
    counted, left = {}, list(held)
    # A window that is not over yet takes its own too.
    for window in begun:
        own = [meeting for meeting in held if window[0] <= meeting[0] <= window[1]]
        if own:
            counted[window] = own[-1]
            left.remove(own[-1])
    grace = timedelta(request.get("policy", {}).get("grace_days", 3))
    late, pending, excused, missed = 0, 0, 0, []
    counted = {window: meeting for window, meeting in counted.items() if window in windows}
    in_time = len(counted)
    for window in windows:
        if window in counted:
            continue
        after = [meeting for meeting in left if window[1] < meeting[0] <= window[1] + grace]
        # Where the two were never at work together none was due, so none can be late.
        if not met(request, person, window):
            excused += 1
        elif after:
            counted[window] = after[0]
            left.remove(after[0])
            late += 1
        elif last < window[1] + grace:
            pending += 1
        else:
            missed.append({"from": str(window[0]), "to": str(window[1])})
    due = in_time + late + len(missed)
    short = sum(1 for *_, minutes in counted.values() if minutes < row["minutes"])
    share = decimal(Fraction(in_time + late, due), 6) if due else {"not_available": {"code": "cadence.nothing_due"}}
    return {
        "person": person, "format": row["format"], "due": due, "in_time": in_time, "late": late, "missed": len(missed),
        "pending": pending, "excused": excused, "short": short, "share": share, "missed_windows": missed,
    }


def met(request, person, window):
    """Whether both were at work on one day of a window."""
    two = {person, request.get("manager", person)}
    day = window[0]
    while day <= window[1]:
        works = NAMES[day.weekday()] in request.get("week", WEEK) and str(day) not in request.get("holidays", [])
        away = any(
            leave["person"] in two and leave["from"] <= str(day) <= leave["to"] for leave in request.get("leave", [])
        )
        if works and not away:
            return True
        day += DAY
    return False
