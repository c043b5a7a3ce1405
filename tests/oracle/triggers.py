"""`plan.trigger`: who is prompted, and how often the trigger errs, by 50-digit decimals and by every outcome of a year.

Written with the core's code known. What differs: chances go from one to the next unrounded, and a run is looked for in
each of the outcomes. They are compared to four millionths, since the core rounds each to six places on its way.
"""

from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product

from allocation import some_names
from units import Refused, fixed, spelled
from words import faults as faults_but

WORDS = {"headline", "evidence", "against", "missing", "what_would_change", "why", "sha256"}
QUARTERS = [f"{year}Q{number}" for year in (2025, 2026) for number in (1, 2, 3, 4)]
LAST_DAYS = {"1": "03-31", "2": "06-30", "3": "09-30", "4": "12-31"}
NONE = {"not_available": {"code": "kpi.no_deals"}}


def near(should, does):
    return not list(faults(should, does))


def faults(should, does):
    return faults_but(should, does, WORDS, 4e-6)


def case(random):
    """People in the last quarters, near the threshold on either side; the day at a quarter's end and beside it."""
    running = random.choice([1, 2, 2, 2, 3])
    last = random.randrange(3, len(QUARTERS))
    year, number = QUARTERS[last].split("Q")
    # At the end of its last day a quarter is full; the day before it is not.
    full = random.random() < 0.7
    as_of = f"{year}-{LAST_DAYS[number]}"
    if not full:
        as_of = as_of[:-2] + str(int(as_of[-2:]) - 1)
        last -= 1
    below = random.choice([70, 70, 70, 50, 100, 101])
    size = random.choice([None, 0, 2500000, 100, 333333, 10**8])
    rows = []
    for name in some_names(random, random.choice([1, 1, 2, 3])):
        few = random.random() < 0.4
        for quarter in QUARTERS[: last + 2]:
            if random.random() < 0.1:
                continue
            deals = random.choice([1, 4, 12, 30, 3, 100])
            quota = max(1, (size or 100000) * deals + random.choice([0, 0, 1, -1, 7]))
            share = random.choice([below - 1, below - 1, below] if few else [0, below - 30, below, 120])
            won = quota * share // 100 + random.choice([0, 0, -1, 1])
            row = {"person": name, "quarter": quarter, "won": fixed(won, 2), "quota": fixed(quota, 2)}
            if random.random() < 0.2:
                row["ramp"] = spelled(random, random.choice([0, 333333333, 5 * 10**8, 10**9]), 9)
            if random.random() < 0.06:
                row["leave_days"] = random.choice([0, 1, 20])
            rows.append(row)
    random.shuffle(rows)
    kind = random.randrange(40)
    if kind == 0 and rows:
        rows.append(dict(rows[0]))
    elif kind == 1 and rows:
        rows[-1]["quota"] = random.choice(["0.00", "-1.00"])
    request = {"currency": "USD", "as_of": as_of, "attainments": rows}
    if size is not None:
        request["average_won"] = fixed(size, 2)
    request["policy"] = {"trigger_quarters": running, "trigger_below": spelled(random, below, 2)}
    if random.random() < 0.2:
        names = [row["person"] for row in rows][:1] * random.choice([1, 1, 2])
        request["sides"] = [{"person": name, "promised": 1} for name in names]
    return "plan.trigger", request


def under(mean, limit):
    """The chance that a Poisson number of this mean is under a limit."""
    with localcontext() as context:
        context.prec = 50
        mean_of = Decimal(mean.numerator) / Decimal(mean.denominator)
        term = total = Decimal(0)
        number = 0
        while number < limit:
            term = (-mean_of).exp() if number == 0 else term * mean_of / number
            total += term
            number += 1
        return total


def run(chance, running, quarters):
    """The chance of so many quarters under it running, over every outcome of so many quarters."""
    total = Decimal(0)
    with localcontext() as context:
        context.prec = 50
        for outcome in product("un", repeat=quarters):
            if "u" * running in "".join(outcome):
                low = outcome.count("u")
                total += chance**low * (1 - chance) ** (quarters - low)
    return total


def shown(chance):
    return f"{chance:.6f}"


def answer(operation, request):
    policy = request["policy"]
    running, below = policy["trigger_quarters"], Fraction(policy["trigger_below"])
    rows = {}
    for index, row in enumerate(request["attainments"]):
        at = f"attainments[{index}]."
        if Fraction(row["quota"]) <= 0:
            raise Refused("plan.quarter_invalid", at + "quota")
        if (row["person"], row["quarter"]) in rows:
            raise Refused("plan.quarter_invalid", at + "quarter")
        rows[row["person"], row["quarter"]] = row
    sides = [side["person"] for side in request.get("sides", [])]
    for index, person in enumerate(sides):
        if person in sides[:index]:
            raise Refused("plan.person_duplicate", f"sides[{index}].person")
    ended = [quarter for quarter in QUARTERS if f"{quarter[:4]}-{LAST_DAYS[quarter[-1]]}" <= request["as_of"]]
    quarters = ended[-running:]
    size = Fraction(request.get("average_won", 0))
    prompts, not_judged, false_alarms = [], [], []
    for person in sorted({person for person, _ in rows}, key=str.encode):
        found = [rows[person, quarter] for quarter in quarters if (person, quarter) in rows]
        asked = [Fraction(row["quota"]) * Fraction(row.get("ramp", 1)) for row in found]
        if found:
            false_alarms.append(false_alarm(person, asked[-1], size, below, running))
        away = any(row.get("leave_days") for row in found)
        if len(found) < len(quarters) or away or 0 in asked:
            not_judged.append({"owner": person})
        elif all(Fraction(row["won"]) < below * quota for row, quota in zip(found, asked)):
            chance = NONE
            if size > 0:
                chance = Decimal(1)
                for quota in asked:
                    chance *= under(quota / size, below * quota / size)
                chance = shown(chance)
            prompts.append({"owner": person, "rule": "plan.trigger", "by_chance": chance})
    return {
        "schema": "attain.plan_trigger/1", "as_of": request["as_of"], "quarters": quarters, "prompts": prompts,
        "not_judged": not_judged, "false_alarms": false_alarms, "rules": ["plan.trigger"],
    }


def false_alarm(person, quota, size, below, running):
    """How often somebody on target would be prompted."""
    if size <= 0 or quota <= 0:
        return {"person": person, "deals": NONE, "quarter": NONE, "year": NONE, "year_with_before": NONE}
    mean = quota / size
    chance = under(mean, below * mean)
    return {
        "person": person, "deals": shown(Decimal(mean.numerator) / Decimal(mean.denominator)), "quarter": shown(chance),
        "year": shown(run(chance, running, 4)), "year_with_before": shown(run(chance, running, running + 3)),
    }
