"""What people carry while they are new, and how long that takes: ramp.factors, ramp.fit.

By days each day is asked for its month of tenure. The curve through what people reached is found by the max-min
formula, and not by pooling neighbours.
"""

from bisect import bisect_right
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from statistics import mean

from allocation import held
from calendars import (
    GRAINS, MONTHS, ONE_DAY, any_span, calendar_of, clamped, name_of, period_of, period_with, refuse_overlap,
    some_calendar, some_period, some_tenure, span,
)
from units import FIRST_DAY, LAST_DAY, Refused, day, decimal, missing, ratio, rounded, spelled

DEFAULT = ["0", "0.25", "0.5", "0.75", "1"]
# Fitted to the core: the reference does not say how long a schedule may be.
LONGEST_SCHEDULE = 60


def answer(operation, request):
    """What the core must answer."""
    return {"ramp.factors": factors, "ramp.fit": fit}[operation](request)


class Policy:
    """The ramp of a request, or its first fault."""

    def __init__(self, stated):
        self.schedule = [ratio(one, f"ramp.schedule[{at}]") for at, one in enumerate(stated.get("schedule", DEFAULT))]
        self.roles = []
        for index, row in enumerate(stated.get("roles", [])):
            path = f"ramp.roles[{index}]"
            # Who names no day means all, and so comes before every day.
            begins = day(row["from"], path + ".from") if "from" in row else date.min
            schedule = [ratio(one, f"{path}.schedule[{at}]") for at, one in enumerate(row["schedule"])]
            self.roles.append((row.get("role"), begins, schedule))
        self.convention = stated.get("convention", "month_of_start")
        self.min_people = stated.get("min_people", 5)
        self.done_from = ratio(stated.get("done_from", "0.95"), "ramp.done_from")
        self.check(stated.get("may_fall", False))

    def check(self, may_fall):
        """The faults; their order is fitted to the core."""
        if not 1 <= self.min_people <= 1000:
            raise Refused("policy.out_of_range", "ramp.min_people")
        if not 0 < self.done_from <= 1:
            raise Refused("policy.out_of_range", "ramp.done_from")
        check_schedule(self.schedule, "ramp.schedule", may_fall)
        for index, (role, begins, schedule) in enumerate(self.roles):
            check_schedule(schedule, f"ramp.roles[{index}].schedule", may_fall)
            if (role, begins) in [other[:2] for other in self.roles[:index]]:
                raise Refused("policy.duplicate", f"ramp.roles[{index}]")

    def of(self, role, start):
        """The schedule of a role for those who start on a day: its own before that of every role."""
        for whose in (role, None):
            rows = [row for row in self.roles if row[0] == whose and row[1] <= start]
            if rows:
                return max(rows, key=lambda row: row[1])[2]
        return self.schedule


def check_schedule(schedule, path, may_fall):
    """A schedule's factors are shares of a full quota, and none falls unless it may."""
    for index, factor in enumerate(schedule):
        if not 0 <= factor <= 1:
            raise Refused("policy.out_of_range", f"{path}[{index}]")
        if index > 0 and factor < schedule[index - 1] and not may_fall:
            raise Refused("policy.not_rising", f"{path}[{index}]")
    if len(schedule) > LONGEST_SCHEDULE:
        raise Refused("policy.out_of_range", path)


def factor_of(schedule, month):
    """The factor of a month of tenure: none in month 0, all of it after the last."""
    if month == 0:
        return Fraction(0)
    return schedule[month - 1] if month <= len(schedule) else Fraction(1)


class Person:
    """A career that was read: from when on each month of tenure runs, and which days are away."""

    def __init__(self, start, end, leave, credit, convention):
        self.start, self.end, self.leave, self.credit, self.convention = start, end, leave, credit, convention
        self.begins = []

    def month(self, number):
        """The first day of a month of tenure, from 1 on."""
        start, number = self.start, number - 1
        if self.convention == "by_days":
            return clamped(start.year, start.month + number, start.day)
        late = self.convention == "first_full_month" and start.day > 1
        return clamped(start.year, start.month + number + late, 1)

    def away(self, first, last):
        """The days of leave from one day to another."""
        return sum(max(0, (min(last, ends) - max(first, begins)).days + 1) for begins, ends in self.leave)

    def tenure(self, on):
        """The month of tenure on a day, the days of leave up to it taken out."""
        effective = on - timedelta(self.away(self.start, on))
        # Who is on leave from the first day on is in month 0, though a convention may count that calendar month.
        if effective < self.start:
            return 0
        while not self.begins or self.begins[-1] <= effective:
            self.begins.append(self.month(len(self.begins) + 1))
        month = bisect_right(self.begins, effective)
        return month + self.credit if month > 0 else 0


def factors(request):
    """What a person carries in each month of a period."""
    start, period = day(request["start"], "start"), period_of(request["period"], "period")
    end = day(request["end"], "end") if "end" in request else LAST_DAY
    fte = ratio(request.get("fte", 1), "fte")
    leave = []
    for index, away in enumerate(request.get("leave", [])):
        begins, ends = (day(away[name], f"leave[{index}].{name}") for name in ("from", "to"))
        if ends < begins:
            raise Refused("leave.end_before_begin", f"leave[{index}].to")
        leave.append((begins, ends))
    policy = Policy(request.get("ramp", {}))
    cal = calendar_of(request)
    if end < start:
        raise Refused("ramp.end_before_start", "end")
    if not 0 < fte <= 1:
        raise Refused("ramp.fte_out_of_range", "fte")
    credit = request.get("credit_months", 0)
    if credit > 600:
        raise Refused("ramp.credit_out_of_range", "credit_months")
    for index, (begins, _) in enumerate(leave):
        if begins < start:
            raise Refused("leave.before_start", f"leave[{index}].from")
    refuse_overlap(leave)
    if period[1] == "week":
        raise Refused("period.grain_too_coarse", "period")
    span(cal, period, "period")
    person = Person(start, end, leave, credit, policy.convention)
    schedule = policy.of(request.get("role"), start)
    ramp_in = month_by_days if policy.convention == "by_days" else whole_month
    fiscal, grain, year, number = period
    rows, alone, carried = [], [], []
    for month in range((number - 1) * MONTHS[grain] + 1, number * MONTHS[grain] + 1):
        first, last = any_span(cal, (fiscal, "month", year, month))
        tenure, factor = ramp_in(person, schedule, first, last)
        days = (last - first).days + 1
        present = Fraction(days - person.away(first, last), days)
        alone.append(factor)
        carried.append(factor * present * fte)
        rows.append({
            "month": name_of((fiscal, "month", year, month)), "tenure": tenure, "factor": decimal(factor, 6),
            "present": decimal(present, 6), "carried": decimal(carried[-1], 6),
        })
    whole = {"factor": decimal(mean(alone), 6), "carried": decimal(mean(carried), 6)}
    return {"period": request["period"], "months": rows, **whole}


def whole_month(person, schedule, first, last):
    """Tenure and factor of a month that counts as one.

    A fiscal month counts as the calendar month of its middle day (docs/design.md), the earlier of two. Who starts after
    that day, but still in that calendar month, is asked on their first day; this, and that leavers count as there up to
    the end of the calendar month of their last day, is fitted to the core.
    """
    middle = first + timedelta((last - first).days // 2)
    opens, closes = middle.replace(day=1), clamped(middle.year, middle.month, 31)
    if person.start > closes or person.end < opens:
        return 0, Fraction(0)
    begins = person.month(1)
    number = (opens.year - begins.year) * 12 + opens.month - begins.month
    if number < 0:
        return 0, Fraction(0)
    # Where the month begins in months of tenure, each month of leave before it taken off by its part of the days.
    at = Fraction(number + 1)
    for back in range(number):
        one = clamped(begins.year, begins.month + back, 1)
        end = clamped(begins.year, begins.month + back, 31)
        at -= Fraction(person.away(one, end), (end - one).days + 1)
    worked = 1 - Fraction(person.away(first, last), (last - first).days + 1)

    def credited(month):
        return month + person.credit if month > 0 else 0

    if worked == 0:
        tenure = credited(ceil(at) - 1)
        return tenure, factor_of(schedule, tenure)
    # The schedule under the stretch of tenure that is worked in the month, and where its middle is.
    month, total = floor(at), Fraction(0)
    for place in (month, month + 1):
        width = max(Fraction(0), min(at + worked, place + 1) - max(at, place))
        total += width * factor_of(schedule, credited(place))
    return credited(floor(at + worked / 2)), total / worked


def month_by_days(person, schedule, first, last):
    """Tenure on the last day of a month on which the person is there, and the mean factor of all its days."""
    total, tenure, on = Fraction(0), 0, max(first, person.start)
    while on <= min(last, person.end):
        tenure = person.tenure(on)
        total += factor_of(schedule, tenure)
        on += ONE_DAY
    return tenure, total / ((last - first).days + 1)


def fit(request):
    """The ramp of each role from what its people reached."""
    observations = request["observations"]
    for index, one in enumerate(observations):
        ratio(one["attained"], f"observations[{index}].attained")
    policy = Policy(request.get("ramp", {}))
    if not observations:
        raise Refused("ramp.no_observations", "observations")
    for index, one in enumerate(observations):
        path, before = f"observations[{index}]", observations[:index]
        if not 1 <= one["month"] <= 120:
            raise Refused("ramp.month_out_of_range", path + ".month")
        own = [other for other in before if other["person"] == one["person"]]
        if any(other["month"] == one["month"] for other in own):
            raise Refused("ramp.month_duplicate", path + ".month")
        if any(other.get("role") != one.get("role") for other in own):
            raise Refused("ramp.two_roles", path + ".role")
    roles = sorted({one.get("role") for one in observations}, key=lambda role: (role is not None, role))
    curves = [curve(role, [one for one in observations if one.get("role") == role], policy) for role in roles]
    return {"schema": "attain.ramp_fit/1", "curves": curves}


def curve(role, observations, policy):
    """One role's curve, month by month."""
    # Fitted to the core: of a role's schedules the latest stands in.
    default = policy.of(role, LAST_DAY)
    last_seen = max(one["month"] for one in observations)
    reached = {month: [] for month in range(1, max(last_seen, len(default)) + 1)}
    for one in observations:
        reached[one["month"]].append(Fraction(one["attained"]))
    measured = [month for month in reached if len(reached[month]) >= policy.min_people]
    # Fitted to the core: what is done, and what a default is held between, goes by the values as they are shown.
    fitted = {month: shown(value) for month, value in zip(measured, max_min([reached[month] for month in measured]))}
    factor, points = Fraction(0), []
    for month, seen in reached.items():
        later = [held(fitted[other], 0, 1) for other in measured if other > month]
        # A default holds between the month before it and the next one that was measured.
        by_default = max(factor, min([factor_of(default, month)] + later[:1]))
        factor = held(fitted[month], 0, 1) if month in fitted else by_default
        people = "1 person" if len(seen) == 1 else f"{len(seen)} people"
        few = f"{people} seen in month {month}, {policy.min_people} are needed"
        nobody = missing("ramp.no_observations", f"nobody was seen in month {month}")
        points.append({
            "month": month, "people": len(seen),
            "observed": decimal(mean(seen), 6) if seen else nobody,
            "fitted": decimal(fitted[month], 6) if month in fitted else missing("ramp.too_few_people", few),
            # A default keeps the places in which it was stated.
            "factor": decimal(factor, 9),
            "source": "fitted" if month in fitted else "default",
        })
    done = [month for month in measured if fitted[month] >= policy.done_from]
    why = f"no month that was measured reaches {decimal(policy.done_from, 9)}"
    found = {
        "people": len({one["person"] for one in observations}),
        "months": points,
        "schedule": [point["factor"] for point in points],
        "done_in": done[0] if done else missing("ramp.not_reached", why),
        "first_full": first_full(observations),
    }
    return found if role is None else {"role": role, **found}


def shown(value):
    """A value as results show it."""
    return Fraction(rounded(value * 10**6), 10**6)


def max_min(groups):
    """The nearest non-decreasing curve: over all beginnings the highest of the lowest means that reach the month."""
    places = range(len(groups))
    means = {(first, last): mean(sum(groups[first : last + 1], [])) for first in places for last in places[first:]}
    return [max(min(means[first, last] for last in places[at:]) for first in places[: at + 1]) for at in places]


def first_full(observations):
    """When people had their first full month, by Kaplan-Meier: whoever had none counts until they were last seen, and who
    was not seen in month 1 not at all."""
    first, last_seen = {}, {}
    everyone = {one["person"] for one in observations}
    counted = {one["person"] for one in observations if one["month"] == 1}
    for one in observations:
        person, month = one["person"], one["month"]
        if person not in counted:
            continue
        last_seen[person] = max(month, last_seen.get(person, 0))
        if Fraction(one["attained"]) >= 1:
            first[person] = min(month, first.get(person, month))
    remaining, median, months = Fraction(1), None, []
    for month in range(1, max(last_seen.values(), default=0) + 1):
        at_risk = [person for person in last_seen if first.get(person, last_seen[person]) >= month]
        if not at_risk:
            break
        reached = sum(first.get(person) == month for person in at_risk)
        remaining *= 1 - Fraction(reached, len(at_risk))
        if median is None and remaining <= Fraction(1, 2):
            median = month
        months.append({"month": month, "at_risk": len(at_risk), "reached": reached, "remaining": decimal(shown(remaining), 6)})
    why = "more than half of the people had no full month as long as they were seen"
    median = median or missing("ramp.not_reached", why if counted else "nobody was seen from month 1 on")
    return {
        "reached": len(first),
        "not_yet": len(last_seen) - len(first),
        "not_counted": len(everyone) - len(counted),
        "median": median,
        "months": months,
    }


# Requests at random.


def case(random):
    """A request about ramp."""
    return random.choice([some_factors, some_factors, some_fit])(random)


def some_schedule(random):
    """Factors by month of tenure, rising or nearly so."""
    places = random.choice([0, 1, 2, 6, 9])
    factors = sorted(random.randint(0, 10**places) for _ in range(random.choice([0, 1, 2, 3, 5, 8, 14])))
    if factors and random.random() < 0.03:
        factors[random.randrange(len(factors))] = random.choice([10**places + 1, -1, 0])
    if random.random() < 0.02:
        factors = factors[:1] * random.choice([60, 61])
    return [spelled(random, factor, places) for factor in factors]


def some_ramp(random, base):
    """A policy: schedules of roles from some days on, rarely a fault."""
    ramp = {}
    if random.random() < 0.7:
        ramp["convention"] = random.choice(["month_of_start", "first_full_month", "by_days"])
    if random.random() < 0.5:
        ramp["schedule"] = some_schedule(random)
    if random.random() < 0.2:
        ramp["may_fall"] = random.random() < 0.7
        if ramp["may_fall"] and "schedule" in ramp:
            random.shuffle(ramp["schedule"])
    rows = {}
    for number in range(random.choice([0, 0, 1, 2, 4])):
        row = {"schedule": some_schedule(random)}
        if random.random() < 0.7:
            row["role"] = random.choice(["ae", "sdr"])
        if random.random() < 0.6:
            begins = base + timedelta(random.choice([-400, -1, 0, 1, 90]))
            row["from"] = str(max(FIRST_DAY, min(begins, LAST_DAY)))
        rows[(row.get("role"), row.get("from")) if random.random() < 0.95 else number] = row
    if rows:
        ramp["roles"] = list(rows.values())
    if random.random() < 0.4:
        ramp["min_people"] = random.choice([1, 1, 2, 3])
    if random.random() < 0.2:
        ramp["done_from"] = spelled(random, random.choice([1, 500, 900, 1000, random.randint(1, 1000)]), 3)
    if random.random() < 0.02:
        ramp.update(random.choice([{"min_people": 0}, {"min_people": 1001}, {"done_from": "1.001"}, {"done_from": 0}]))
    return ramp


def some_factors(random):
    """A career, and the period of a day in it; starts, leave and days have their weight at the edges of months."""
    request = some_tenure(random)[1]
    on = date.fromisoformat(request.pop("on"))
    ramp = some_ramp(random, date.fromisoformat(request["start"])) if random.random() < 0.4 else {}
    if "convention" in request:
        ramp["convention"] = request.pop("convention")
    if ramp or random.random() < 0.5:
        request["ramp"] = ramp
    if random.random() < 0.5:
        request["calendar"] = some_calendar(random)
    try:
        cal = calendar_of(request)
        grain = random.choice(GRAINS[:4] if random.random() < 0.98 else GRAINS)
        period = period_with(cal, random.random() < 0.5 or grain == "week", grain, on)
        first, last = any_span(cal, period)
        request["period"] = name_of(period)
    except Refused:
        request["period"], first, last = some_period(random), on, on
    if random.random() < 0.05:
        request["period"] = some_period(random)
    if random.random() < 0.3:
        end = random.choice([first, last, on]) + timedelta(random.choice([0, -1, 1, 10, -10, -40]))
        end = max(end, date.fromisoformat(request["start"])) if random.random() < 0.95 else end
        request["end"] = str(max(FIRST_DAY, min(end, LAST_DAY)))
    if random.random() < 0.5:
        request["role"] = random.choice(["ae", "sdr"])
    if random.random() < 0.4:
        places = random.choice([1, 3, 9])
        request["fte"] = spelled(random, random.choice([1, 10**places, random.randint(1, 10**places)]), places)
        if random.random() < 0.03:
            request["fte"] = random.choice([0, "1.000000001", "-0.5", "0.1234567891"])
    if random.random() < 0.3:
        request["credit_months"] = random.choice([0, 1, 2, 5, 600, 601 if random.random() < 0.1 else 12])
    return "ramp.factors", request


def some_fit(random):
    """People who come late, leave early and have gaps; what they reach lies around a full month with weight."""
    places, longest, observations = random.choice([0, 1, 2, 3, 9]), random.choice([1, 2, 4, 6, 10]), []
    one = 10**places
    edges = [0, one, one - 1, one * 95 // 100, one * 95 // 100 - 1]
    for number in range(random.choice([1, 2, 4, 7, 12])):
        person = {"person": f"{random.choice('aBz')}{number}"}
        if random.random() < 0.5:
            person["role"] = random.choice(["ae", "sdr"])
        last = random.randint(1, longest)
        for month in range(random.choice([1, 1, 1, random.randint(1, last)]), last + 1):
            if random.random() < 0.9:
                units = random.choice(edges + [random.randint(-one // 5, 2 * one)])
                observations.append({**person, "month": month, "attained": spelled(random, units, places)})
    if random.random() < 0.5:
        random.shuffle(observations)
    if observations and random.random() < 0.05:
        fault = random.choice([{}, {"month": 0}, {"month": 121}, {"month": 120}, {"role": "cs"}, {"role": "x", "month": 9}])
        observations.insert(random.randint(0, len(observations)), {**random.choice(observations), **fault})
    request = {"observations": observations}
    if random.random() < 0.8:
        request["ramp"] = some_ramp(random, date(2026, 1, 1))
        if random.random() < 0.7:
            request["ramp"].setdefault("min_people", random.choice([1, 2, 3]))
    return "ramp.fit", request
