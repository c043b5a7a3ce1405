"""Teams that sell, at random: the requests of capacities.py.

Amounts stay far from the largest that fit: which of two errors tells of it is no matter of arithmetic. Leave begins on
the first day of work or later: the reference does not say what it does before.
"""

from copy import deepcopy
from datetime import date, timedelta

from allocation import some_names
from calendars import GRAINS, calendar_of, name_of, period_of, period_with, some_calendar, some_period, span
from ramps import some_ramp
from units import FIRST_DAY, LAST_DAY, PLACES, Refused, day, some_currency, spelled

ROLES = ["ae", "sdr"]


def case(random):
    """A request about capacity, at times with one fault."""
    kind = random.choice(["capacity", "capacity", "reconcile", "capacity_change"])
    team = some_team(random)
    broken = random.random() < 0.08
    if kind == "capacity_change":
        request = {"before": team, "after": other_team(random, team)}
        broken and spoil(random, request[random.choice(["before", "after"])])
    elif kind == "reconcile":
        broken and spoil(random, team)
        request = some_target(random, team)
    else:
        broken and spoil(random, team)
        request = team
    return "quota." + kind, request


def days_of(request):
    """The first and the last day of a period, or of any if it has a fault."""
    try:
        return span(calendar_of(request), period_of(request["period"], "period"), "period")
    except Refused:
        return date(2026, 1, 1), date(2026, 12, 31)


def some_team(random):
    """A small team, the period of a day, and how people come and go."""
    currency = some_currency(random)
    request = {"currency": currency}
    if random.random() < 0.4:
        request["calendar"] = some_calendar(random)
    request["period"] = some_period(random)
    if random.random() < 0.97:
        try:
            on = date(random.randint(1990, 2060), random.randint(1, 12), random.randint(1, 28))
            grain = random.choice(GRAINS[:4])
            request["period"] = name_of(period_with(calendar_of(request), random.random() < 0.5, grain, on))
        except Refused:
            pass
    first, last = days_of(request)
    names = some_names(random, random.choice([1, 1, 2, 3, 4, 6]))
    if random.random() < 0.3 and len(set(names)) == len(names):
        seats = random.randint(1, len(names))
        request["seats"] = [some_seat(random, name, first, last) for name in names[:seats]]
        names = names[seats:]
    if names or random.random() < 0.5:
        request["people"] = [some_person(random, name, currency, first, last) for name in names]
    request["figures"] = some_figures(random, currency)
    if random.random() < 0.4:
        add_leave(random, request, first)
    if random.random() < 0.6:
        request["attrition"] = some_attrition(random)
    if random.random() < 0.3:
        request["season"] = some_season(random)
    if random.random() < 0.6:
        request["ramp"] = some_ramp(random, first) if random.random() < 0.7 else {}
        if random.random() < 0.3:
            # No fall and no fault: everyone ramped.
            request["ramp"] = {**request["ramp"], "schedule": []}
    if random.random() < 0.3:
        stretch = random.choice([1000, 1099, 1100, 1150, 1200, 1201, random.randint(1, 3000)])
        request["policy"] = {"stretch": spelled(random, stretch * 10**6 + (random.random() < 0.1), 9)}
        if random.random() < 0.2:
            low = random.randint(900, 1300)
            request["policy"]["stretch_from"] = spelled(random, low, 3)
            request["policy"]["stretch_to"] = spelled(random, max(1200, low), 3)
    return request


def some_start(random, first, last):
    """A first day of work: long ago, shortly before, at the beginning, in the period, at its end, after it."""
    found = random.choice([
        first - timedelta(random.randint(1, 1500)),
        first + timedelta(random.randint(-150, 150)),
        first + timedelta(random.choice([-31, -1, 0, 0, 1, 14, 30])),
        first + timedelta(random.randint(0, (last - first).days)),
        last + timedelta(random.choice([-1, 0, 1, 40])),
    ])
    if random.random() < 0.2:
        found = found.replace(day=1)
    return max(FIRST_DAY, min(found, LAST_DAY))


def some_seat(random, name, first, last):
    """A seat that will be filled, in the period or after it."""
    seat = {"id": name, "start": str(max(first, some_start(random, first, last)))}
    return with_work(random, seat)


def with_work(random, one):
    """Gives somebody a role and a share of a position, or not."""
    if random.random() < 0.6:
        one["role"] = random.choice(ROLES)
    if random.random() < 0.3:
        places = random.choice([1, 1, 2, 9])
        one["fte"] = spelled(random, random.choice([10**places, random.randint(1, 10**places)]), places)
    return one


def some_person(random, name, currency, first, last):
    """Somebody who sells."""
    start = some_start(random, first, last)
    person = with_work(random, {"id": name, "start": str(start)})
    if random.random() < 0.25:
        later = random.choice([-40, -1, 0, 1, 20, random.randint(0, 300)])
        end = random.choice([first, last, start]) + timedelta(later)
        person["end"] = str(max(start, min(end, LAST_DAY)))
    if random.random() < 0.15:
        person["credit_months"] = random.choice([0, 1, 2, 3, 12, 600])
    if random.random() < 0.15:
        person["yearly"] = some_yearly(random, currency)
    return person


def some_yearly(random, currency):
    """An amount for a year; small ones with weight, since there each unit shows."""
    size = random.choice([1, 2, 3, 4, 6, 8, 12, 14])
    units = random.choice([0, 1200, 12, 100]) if random.random() < 0.2 else random.randrange(10**size)
    return spelled(random, units, PLACES[currency])


def some_figures(random, currency):
    """What a ramped person of each role sells in a year."""
    found = []
    for role in (None, *ROLES):
        if random.random() < (0.98 if role is None else 0.4):
            row = {} if role is None else {"role": role}
            if random.random() < 0.6:
                row["yearly"] = some_yearly(random, currency)
            else:
                row["attained"] = [some_yearly(random, currency) for _ in range(random.choice([1, 2, 3, 7]))]
                if random.random() < 0.1:
                    row["attained"].append(spelled(random, -random.randint(1, 300), PLACES[currency]))
            found.append(row)
    random.shuffle(found)
    return found


def add_leave(random, request, first):
    """Leave of some, from their first day on, in any order."""
    leave = []
    for one in request.get("people", []):
        begins = date.fromisoformat(one["start"]) + timedelta(random.choice([0, 0, 1, 20]))
        if random.random() < 0.5:
            begins = max(begins, first + timedelta(random.randint(-40, 200)))
        for _ in range(random.choice([0, 1, 1, 2])):
            ends = begins + timedelta(random.choice([0, 1, 13, 27, 30, 60, 120]))
            if ends <= LAST_DAY:
                leave.append({"person": one["id"], "from": str(begins), "to": str(ends)})
            begins = ends + timedelta(random.choice([1, 1, 10, 50]))
    random.shuffle(leave)
    request["leave"] = leave


def some_attrition(random):
    """Who leaves and is followed."""
    places = random.choice([1, 2, 3, 9])
    found = {"rate": spelled(random, random.choice([0, 10**places, random.randint(0, 10**places)]), places)}
    if random.random() < 0.8:
        found["timing"] = random.choice(["evenly", "evenly", "start", "end", "hazard"])
    if random.random() < 0.6:
        found["hires_too"] = random.random() < 0.8
    if random.random() < 0.6:
        found["backfill_after"] = random.choice([0, 0, 1, 2, 3, 5, 11, 12, 40])
    return found


def some_season(random):
    """Twelve weights, or none."""
    if random.random() < 0.05:
        return []
    places = random.choice([0, 0, 1, 2, 6])
    return [spelled(random, random.randint(1, random.choice([3, 40, 10 ** (places + 1)])), places) for _ in range(12)]


def some_target(random, team):
    """A target near what the team may sell: from nobody to be hired to too many."""
    places = PLACES.get(team["currency"], 2)
    amounts = [[one.get("yearly"), *one.get("attained", [])] for one in team["figures"]]
    yearly = [float(one) for row in amounts for one in row if one is not None]
    heads = len(team.get("people", []) + team.get("seats", []))
    about = max(yearly, default=1) * heads * 10**places
    times = random.choice([0.1, 0.3, 1, 2, 5]) * random.random()
    if random.random() < 0.02:
        times = random.choice([100, 10000])
    target = min(10**17, int(about * times) + random.choice([1, 1, 100]))
    request = {"currency": team["currency"], "target": spelled(random, target, places), "capacity": team}
    if random.random() < 0.4:
        request["hire_role"] = random.choice(ROLES)
    if random.random() < 0.4:
        first, last = days_of(team)
        on = first + timedelta(random.randint(0, (last - first).days))
        if random.random() < 0.03:
            on = last + timedelta(random.choice([1, 20]))
        try:
            fiscal = team["period"].startswith("FY")
            fiscal = fiscal if random.random() < 0.95 else not fiscal
            request["earliest"] = name_of(period_with(calendar_of(team), fiscal, "month", on))
        except Refused:
            request["earliest"] = some_period(random)
    if random.random() < 0.02:
        faults = [{"target": 0}, {"target": -1}, {"currency": "ALL"}, {"earliest": some_period(random)}]
        request.update(random.choice(faults))
    return request


def other_team(random, team):
    """The same team after some changes."""
    after = deepcopy(team)
    first, last = days_of(team)
    currency = team["currency"]
    people, seats = after.setdefault("people", []), after.setdefault("seats", [])
    for _ in range(random.choice([0, 1, 1, 2, 4])):
        what = random.randrange(12)
        one = random.choice(people) if people else None
        if what == 0 and people and len(people) + len(seats) > 1:
            people.remove(one)
            after["leave"] = [away for away in after.get("leave", []) if away["person"] != one["id"]]
        elif what <= 2:
            name = f"n{len(people) + len(seats)}"
            if all(other["id"] != name for other in people + seats):
                people.append(some_person(random, name, currency, first, last))
        elif what == 3:
            name = f"s{len(people) + len(seats)}"
            if all(other["id"] != name for other in people + seats):
                seats.append(some_seat(random, name, first, last))
        elif what == 4 and one:
            # Other days, another share of a position, another role.
            one.update({"id": one["id"], **some_person(random, one["id"], currency, first, last)})
            after["leave"] = [away for away in after.get("leave", []) if away["person"] != one["id"]]
            if one.get("end", "9") < one["start"]:
                del one["end"]
        elif what == 5:
            add_leave(random, after, first)
        elif what == 6:
            after["ramp"] = some_ramp(random, first)
        elif what == 7:
            after["attrition"] = some_attrition(random)
        elif what == 8:
            after["figures"] = some_figures(random, currency)
        elif what == 9:
            after["season"] = some_season(random)
        elif what == 10 and one:
            one["yearly"] = some_yearly(random, currency)
        elif what == 11 and seats:
            # Somebody was found.
            people.append(seats.pop())
    if random.random() < 0.02:
        faults = [{"period": some_period(random)}, {"currency": "ALL"}, {"calendar": some_calendar(random)}]
        after.update(random.choice(faults))
    return after


def spoil(random, team):
    """One fault."""
    one = random.choice((team.get("people") or []) + (team.get("seats") or []) or [{}])
    fault = random.randrange(14)
    if fault == 0:
        team.setdefault("people", []).append({"id": one.get("id", "a"), "start": "2020-01-01"})
    elif fault == 1:
        one["fte"] = random.choice([0, "1.000000001", "-0.5"])
    elif fault == 2 and "end" not in one and one in team.get("people", []):
        one["end"] = str(max(FIRST_DAY, day(one["start"], "") - timedelta(1)))
    elif fault == 3 and one in team.get("people", []):
        one["credit_months"] = 601
    elif fault == 4:
        one["role"] = "stranger"
        team["figures"] = [row for row in team["figures"] if "role" in row]
    elif fault == 5:
        team["figures"].append(random.choice([{}, {"attained": []}, {"yearly": 1, "attained": [1]}]))
    elif fault == 6:
        faults = [{"yearly": -1, "role": "x"}, {"attained": [1, -2], "role": "x"}, {"yearly": 1}]
        team["figures"].append(random.choice(faults))
    elif fault == 7 and one in team.get("people", []):
        one["yearly"] = -1
    elif fault == 8:
        team["season"] = random.choice([[1], [1] * 11 + [0], [1] * 13])
    elif fault == 9:
        team["attrition"] = {"rate": random.choice(["1.000000001", -1])}
    elif fault == 10 and one:
        away = {"person": one["id"], "from": "2098-03-05", "to": "2098-03-05"}
        team["leave"] = team.get("leave", []) + [away, dict(away, **random.choice([
            {"person": "stranger"}, {"to": "2098-03-04"}, {"from": "2098-03-01"}, {"to": "2098-03-09"},
        ]))]
    elif fault == 11:
        team["policy"] = random.choice([{"stretch": 0}, {"stretch": -1}, {"stretch_from": "1.3"}, {"stretch_to": 1}])
    elif fault == 12:
        team["people"] = team["seats"] = []
        team["leave"] = []
    elif fault == 13 and "period" in team:
        first, _ = days_of(team)
        team["seats"] = [{"id": "early", "start": str(max(FIRST_DAY, first - timedelta(random.choice([1, 40]))))}]
        team["leave"] = []
