"""`plan.groups`: people counted group by group, and Fisher's exact test over every table with the same margins."""

from datetime import date, timedelta
from fractions import Fraction
from math import comb

from logs import Log
from units import Refused, decimal
from words import faults as faults_but

WORDS = {"notes", "rules", "sha256"}
SMALL = {"not_available": {"code": "plan.cell_too_small"}}
REFERENCE = {"not_available": {"code": "plan.is_reference"}}
AS_OF = date(2027, 3, 1)


def near(should, does):
    return not list(faults(should, does))


def faults(should, does):
    return faults_but(should, does, WORDS)


def case(random):
    """Groups whose cells are at and around the least that is shown; plans and reviews before the day, on it, after it."""
    log, members, number = Log(), [], 0
    sizes = [random.choice([0, 4, 5, 5, 6, 7, 8, 9, 10, 12, 14]) for _ in range(2 * random.choice([1, 2, 2, 2, 3, 4]))]
    plain = []
    for group in range(len(sizes) // 2):
        name = random.choice(["b", "B", "\u00e9", "a"]) + str(group)
        for with_it in (True, False):
            for _ in range(sizes[2 * group + with_it]):
                number += 1
                members.append({"person": f"p{number}", "group": name})
                plain.append((f"p{number}", with_it))
    # Somebody of no group has one too.
    plain.append(("nobody", random.random() < 0.5))
    days = [AS_OF - timedelta(20), AS_OF - timedelta(1), AS_OF, AS_OF + timedelta(1)]
    happened = []
    for place, (person, with_it) in enumerate(plain):
        day = random.choice(days[:3]) if with_it else random.choice([None, None, days[3]])
        kinds = random.choice([["plan"], ["review"], ["plan", "review"], ["plan", "review"]]) if day else []
        happened += [(day, random.random(), kind, person, place) for kind in kinds]
    for day, _, kind, person, place in sorted(happened):
        if kind == "plan":
            log.draft(f"ip-{place}", person, day, day)
        else:
            log.review(f"r-{place}", person, day)
    random.shuffle(members)
    request = {"history": log.history(), "as_of": str(AS_OF), "groups": {"members": members}}
    if members and random.random() < 0.03:
        members.append(dict(random.choice(members)))
    if random.random() < 0.6:
        request["outcome"] = random.choice(["plan_opened"] * 3 + ["review_opened"] * 3 + ["not_completed"])
    if random.random() < 0.4:
        request["policy"] = {"min_cell": random.choice([1, 4, 5, 5, 6, 7])}
    return "plan.groups", request


def with_outcome(request):
    """Who has the outcome by the end of the day."""
    kind = {"plan_opened": "plan.draft", "review_opened": "plan.review_open"}.get(request.get("outcome", "plan_opened"))
    events = request["history"]["events"]
    return {event["subject"] for event in events if event["kind"] == kind and event["effective"] <= request["as_of"]}


def answer(operation, request):
    members = request["groups"]["members"]
    if request.get("policy", {}).get("min_cell", 5) < 5:
        raise Refused("policy.out_of_range", "policy.min_cell")
    for index, member in enumerate(members):
        if any(earlier["person"] == member["person"] for earlier in members[:index]):
            raise Refused("plan.person_duplicate", f"groups.members[{index}].person")
    outcome = request.get("outcome", "plan_opened")
    least, having = request.get("policy", {}).get("min_cell", 5), with_outcome(request)
    cells = {}
    for member in members:
        cell = cells.setdefault(member["group"], [0, 0])
        # Nobody's plan was decided on in these logs, so nobody counts for that.
        if outcome != "not_completed":
            cell[member["person"] in having] += 1
    shown = {group: cell for group, cell in cells.items() if min(cell) >= least}
    share = {group: Fraction(without, without + having) for group, (without, having) in shown.items()}
    # Of those that are alike the first by name.
    names = sorted(cells, key=str.encode)
    reference = max((group for group in names if group in shown), key=lambda group: share[group], default=None)
    rows = []
    for group in names:
        if group not in shown:
            rows.append({"group": group, **dict.fromkeys(["people", "with", "favourable", "impact_ratio", "by_chance"], SMALL)})
            continue
        without, has = shown[group]
        row = {"group": group, "people": without + has, "with": has, "favourable": decimal(share[group], 6)}
        if group == reference or share[reference] == 0:
            row |= {"impact_ratio": REFERENCE, "by_chance": REFERENCE}
        else:
            row["impact_ratio"] = decimal(share[group] / share[reference], 6)
            row["by_chance"] = decimal(fisher(shown[group], shown[reference]), 6)
        rows.append(row)
    found = {"schema": "attain.group_comparison/1", "as_of": request["as_of"], "outcome": outcome, "groups": rows}
    return found | ({"reference": reference} if reference else {})


def fisher(one, other):
    """The chance of all tables with these margins that are no likelier than the one that was seen."""
    rows, column = (sum(one), sum(other)), one[0] + other[0]
    tables = [
        comb(rows[0], first) * comb(rows[1], column - first)
        for first in range(max(0, column - rows[1]), min(rows[0], column) + 1)
    ]
    seen = comb(rows[0], one[0]) * comb(rows[1], other[0])
    return Fraction(sum(table for table in tables if table <= seen), sum(tables))
