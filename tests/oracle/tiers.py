"""`tiers.split`: who is in which tier, by counting who is ahead. Which change would move somebody is not computed here."""

from fractions import Fraction

from allocation import some_names
from units import Refused, decimal, spelled
from words import faults as faults_but

# What is said in words, and the hash of the request.
WORDS = {"missing", "what_would_change", "inputs"}
QUARTERS = ["2025Q3", "2025Q4", "2026Q1", "2026Q2"]
# Attainments that tie often, some on either side of the quota by the least that can be written.
REACHED = [0, 5 * 10**8, 7 * 10**8, 8 * 10**8, 10**9 - 1, 10**9, 10**9 + 1, 11 * 10**8]


def near(should, does):
    return not list(faults(should, does))


def faults(should, does):
    return faults_but(should, does, WORDS)


def case(random):
    """People who tie often, few of them as often as many; at times one fault."""
    periods = random.sample(QUARTERS, random.choice([1, 2, 2, 2, 3, 4]))
    names = some_names(random, random.choice([0, 3, 4, 5, 5, 6, 7, 8, 9, 10, 11, 12, 14, 20]))
    few = random.random() < 0.5

    def reached():
        units = random.choice(REACHED) if few else random.randrange(1_500_000_000)
        return spelled(random, units, 9)

    people = []
    for name in names:
        of = [quarter for quarter in QUARTERS if quarter in periods or random.random() < 0.3]
        random.shuffle(of)
        person = {"id": name, "quarters": [{"period": quarter, "ramp_adjusted": reached()} for quarter in of]}
        kind = random.randrange(25)
        if kind == 0:
            person["ramping"] = True
        elif kind == 1:
            person["on_leave"] = True
        elif kind == 2:
            person["quarters"] = [row for row in person["quarters"] if row["period"] != periods[0]]
        elif kind == 3 and person["quarters"]:
            person["quarters"].append(dict(person["quarters"][0]))
        people.append(person)
    request = {"periods": periods, "people": people}
    if random.random() < 0.05:
        periods.append(periods[0])
    if random.random() < 0.3:
        top = random.choice([0, 10, 20, 25, 33, 40, 50, 60])
        bottom = random.choice([0, 10, 20, 40, 50])
        request["policy"] = {"top_share": spelled(random, top, 2), "bottom_share": spelled(random, bottom, 2)}
        if random.random() < 0.3:
            request["policy"]["min_people"] = random.randint(5, 9)
    return "tiers.split", request


def seated(values, place, seats, quota):
    """The tier of one of some values, and the places that those who tie share."""
    mine = values[place]
    ahead = sum(1 for value in values if value > mine)
    level = sum(1 for value in values if value == mine)
    first, last = ahead + 1, ahead + level
    if first <= seats[0]:
        return "top", first, last, False
    is_last = first > len(values) - seats[1]
    if is_last and mine < quota:
        return "bottom", first, last, False
    return "middle", first, last, is_last


def answer(operation, request):
    policy = request.get("policy", {})
    top, bottom = (Fraction(policy.get(name, "0.2")) for name in ("top_share", "bottom_share"))
    if top + bottom > 1:
        raise Refused("policy.out_of_range", "policy.bottom_share")
    periods = request["periods"]
    for index, period in enumerate(periods):
        if period in periods[:index]:
            raise Refused("tiers.duplicate", f"periods[{index}]")
    names = [person["id"] for person in request["people"]]
    for index, person in enumerate(request["people"]):
        if person["id"] in names[:index]:
            raise Refused("tiers.duplicate", f"people[{index}].id")
        of = [row["period"] for row in person["quarters"]]
        for place, period in enumerate(of):
            if period in of[:place]:
                raise Refused("tiers.duplicate", f"people[{index}].quarters[{place}].period")
    compared, not_judged = [], []
    for person in request["people"]:
        reached = {row["period"]: Fraction(row["ramp_adjusted"]) for row in person["quarters"]}
        why = (
            "ramping" if person.get("ramping") else "on_leave" if person.get("on_leave")
            else "quarter_missing" if any(period not in reached for period in periods) else None
        )
        if why:
            not_judged.append({"person": person["id"], "why": why})
        else:
            compared.append((person["id"], [reached[period] for period in periods]))
    # Ids are sorted by their bytes.
    not_judged.sort(key=lambda row: row["person"].encode())
    found = {"schema": "attain.tiers/1", "periods": periods, "not_judged": not_judged}
    if len(periods) < 2:
        return found | {"split": {"not_available": {"code": "history.too_short"}}}
    if len(compared) < policy.get("min_people", 5):
        return found | {"split": {"not_available": {"code": "tiers.too_few_people"}}}
    seats = [int(share * len(compared)) for share in (top, bottom)]
    means = [sum(values) / len(periods) for _, values in compared]
    rows = []
    for place, (name, _) in enumerate(compared):
        tier, first, last, at_quota = seated(means, place, seats, 1)
        alone = [
            {"period": period, "tier": seated([values[index] for _, values in compared], place, seats, 1)[0]}
            for index, period in enumerate(periods)
        ]
        rows.append((-means[place], name.encode(), {
            "person": name, "tier": tier, "attainment": decimal(means[place], 6), "rank_from": first, "rank_to": last,
            "at_quota": at_quota, "alone": alone,
        }))
    rows = [row for *_, row in sorted(rows, key=lambda row: row[:2])]
    count = {tier: sum(1 for row in rows if row["tier"] == tier) for tier in ("top", "middle", "bottom")}
    return found | {"split": {"people": len(rows), **count, "rows": rows}}
