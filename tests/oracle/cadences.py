"""`cadence.hours`: what a rhythm costs a manager a week, a month being a twelfth of 52 weeks."""

from fractions import Fraction

from units import Refused, decimal

TIMES_A_YEAR = {"week": 52, "two_weeks": 26, "month": 12}
FORMS = ["one_to_one", "call_review", "ride_along", "deal_strategy", "team_workshop", "check_in", "direct_talk"]
MINUTES = {
    "one_to_one_minutes": 30, "long_one_to_one_minutes": 60, "call_review_minutes": 30, "ride_along_minutes": 240,
    "workshop_minutes": 60, "review_minutes": 60, "check_in_minutes": 15,
}


def case(random):
    """A team, a school or rows of its own, numbers of the policy at their edges."""
    people = random.choice([0, 1, 2, 5, 8, 11, 12, random.randint(0, 1000), 1000, 1000, 1001])
    request = {"people": people}
    if random.random() < 0.6:
        request["school"] = random.choice(["weekly_half_hour", "weekly_hour", "monthly"])
    if random.random() < 0.4:
        forms = random.sample(FORMS, random.randint(1, 4))
        every = [*TIMES_A_YEAR, "as_needed"]
        request["meetings"] = [
            {"format": form, "every": random.choice(every), "minutes": random.choice([1, 15, 30, 45, 60, 480, 1440])}
            for form in forms
        ]
        kind = random.randrange(16)
        if kind == 0:
            request["meetings"].append(dict(request["meetings"][0]))
        elif kind == 1:
            random.choice(request["meetings"])["minutes"] = random.choice([0, 1441])
    if random.random() < 0.4:
        request["check_ins"] = random.choice([0, 1, people, max(people - 1, 0), people + 1])
    if random.random() < 0.3:
        request["work_days"] = random.choice([0, 1, 4, 5, 6, 7, 8])
    if random.random() < 0.3:
        request["pipeline_review"] = random.random() < 0.5
    if random.random() < 0.3:
        policy = {name: random.choice([1, 20, 45, 90, 1440]) for name in MINUTES if random.random() < 0.4}
        request["policy"] = policy | {"hours_at_most": random.choice([1, 10, 20, 40, 168])}
    return "cadence.hours", request


def answer(operation, request):
    people, work_days = request["people"], request.get("work_days", 5)
    check_ins = request.get("check_ins", 0)
    policy = MINUTES | {"hours_at_most": 20} | request.get("policy", {})
    long = request.get("school", "weekly_half_hour") != "weekly_half_hour"
    meetings = request.get("meetings") or [
        {
            "format": "one_to_one", "every": "month" if request.get("school") == "monthly" else "week",
            "minutes": policy["long_one_to_one_minutes" if long else "one_to_one_minutes"],
        },
        {"format": "call_review", "every": "two_weeks", "minutes": policy["call_review_minutes"]},
        {"format": "ride_along", "every": "month", "minutes": policy["ride_along_minutes"]},
        {"format": "deal_strategy", "every": "as_needed", "minutes": 30},
        {"format": "team_workshop", "every": "month", "minutes": policy["workshop_minutes"]},
    ]
    if people > 1000:
        raise Refused("cadence.out_of_range", "people")
    if check_ins > people:
        raise Refused("cadence.out_of_range", "check_ins")
    if not 1 <= work_days <= 7:
        raise Refused("cadence.out_of_range", "work_days")
    for index, meeting in enumerate(meetings):
        if not 1 <= meeting["minutes"] <= 1440:
            raise Refused("coach.minutes_out_of_range", f"meetings[{index}].minutes")
        if any(earlier["format"] == meeting["format"] for earlier in meetings[:index]):
            raise Refused("cadence.duplicate", f"meetings[{index}].format")
    parts = []
    for meeting in meetings:
        if meeting["every"] == "as_needed":
            continue
        # One workshop is with all.
        held = 1 if meeting["format"] == "team_workshop" else people
        a_week = Fraction(TIMES_A_YEAR[meeting["every"]], 52)
        parts.append((meeting["format"], held * a_week * Fraction(meeting["minutes"], 60)))
    if check_ins:
        parts.append(("check_in", check_ins * work_days * Fraction(policy["check_in_minutes"], 60)))
    if request.get("pipeline_review", True):
        parts.append(("pipeline_review", Fraction(policy["review_minutes"], 60)))
    hours = sum((hours for _, hours in parts), Fraction())
    return {
        "parts": [{"part": part, "hours": decimal(hours, 6)} for part, hours in parts], "hours": decimal(hours, 6),
        "at_most": policy["hours_at_most"], "too_much": hours > policy["hours_at_most"],
        "on_top": [meeting["format"] for meeting in meetings if meeting["every"] == "as_needed"],
    }
