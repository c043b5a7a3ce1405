"""Plans at random, and the document that a plan is stored in, written as docs/guide/history.md says, hashes and all."""

import hashlib
from fractions import Fraction

from calendars import some_calendar
from splits import some_by, some_weight
from units import PLACES, decimal, fixed, some_currency, some_units, spelled, write

SIZES = [1] + [2, 3, 4, 5, 6, 9, 13] * 3
BY_POTENTIAL = {"kind": "weighted", "metrics": [{"metric": "potential"}], "on_zero": "error"}


def sha256(value):
    """The hash of a value's canonical text."""
    return hashlib.sha256(write(value).encode()).hexdigest()


def document(basis, author, time, reason):
    """A plan as it is stored: what it is made from, and that it was made."""
    basis = written(basis)
    made = {
        "number": 1, "kind": "quota.planned", "author": author, "time": time, "effective": time[:10], "reason": reason,
        "public": {"basis": sha256(basis)},
    }
    history = {"schema": "attain.history/1", "events": [{**made, "hash": sha256(made)}]}
    return {"schema": "attain.quota_plan/1", "basis": basis, "history": history}


def written(basis):
    """A basis with all that was left out, amounts with each place, other numbers without zeros at their end."""
    places = PLACES[basis["currency"]]

    def amount(value):
        return fixed(int(Fraction(value) * 10**places), places)

    def number(value):
        return decimal(Fraction(value), 9)

    def way(by):
        if by["kind"] == "equal":
            return by
        found = {**BY_POTENTIAL, **by}
        found["metrics"] = [
            {"direction": "proportional", **one, "weight": number(one.get("weight", 1))} for one in found["metrics"]
        ]
        return with_each(found, {"within": number})

    nodes = [
        with_each(
            {"pin_layer": "plain", "labels": [], "fte": 1, **node},
            {"potential": number, "hedge": number, "fte": number, "pin": amount, "floor": amount, "ceiling": amount},
        )
        for node in basis["nodes"]
    ]
    return {
        "currency": basis["currency"],
        "year": basis["year"],
        "target": amount(basis["target"]),
        "nodes": nodes,
        "metrics": [with_each(row, {"value": number}) for row in basis.get("metrics", [])],
        "by": way(basis.get("by", BY_POTENTIAL)),
        "levels": [with_each(level, {"hedge": number, "by": way}) for level in basis.get("levels", [])],
        "splits": [with_each(split, {"by": way}) for split in basis.get("splits", [])],
        "gates": [
            with_each({"at_or_under": 0, "then": "redistribute", **gate}, {"at_or_under": number})
            for gate in basis.get("gates", [])
        ],
        "season": [number(one) for one in basis.get("season", [])],
        "calendar": {"start_month": 1, "start_day": 1, "year_name": "end", **basis.get("calendar", {})},
        "within": number(basis.get("within", "0.15")),
    }


def with_each(row, writers):
    """A row with some of its fields written another way, those that it has."""
    return {name: writers[name](value) if name in writers else value for name, value in row.items()}


# Plans at random.


def case(random):
    """A plan of one to five levels; small amounts with weight, since there each unit shows."""
    currency = some_currency(random)
    target = random.choice([0, 1, 7, 100, 1000]) if random.random() < 0.3 else abs(some_units(random)) % 10**13
    places = PLACES[currency]

    def amount(units):
        return spelled(random, int(units), places)

    names = [f"{random.choice(['a', 'B', 'é', 'NA'])}{number}" for number in range(random.choice(SIZES))]
    random.shuffle(names)
    nodes, depth, deepest = [], {}, random.choice([1, 2, 3, 4, 4])
    for name in names:
        node = {"id": name}
        above = [other for other in depth if depth[other] < deepest]
        if above:
            node["parent"] = random.choice(above[-3:] if random.random() < 0.5 else above)
        depth[name] = depth[node["parent"]] + 1 if above else 0
        nodes.append(node)
    leaves = [node for node in nodes if node["id"] not in {other.get("parent") for other in nodes}]
    metrics = random.choice([["potential"], ["potential"], ["potential", "seats"]])
    rows, zeros = [], random.choice([0, 0, 0.2, 0.5])
    for metric in metrics:
        for leaf in leaves:
            value = 0 if random.random() < zeros else some_weight(random)
            if metric == "potential":
                leaf["potential"] = value
            elif random.random() < 0.995:
                rows.append({"id": leaf["id"], "metric": metric, "value": value})
    bind(random, nodes, target // max(1, len(leaves)), amount)
    basis = {"currency": currency, "year": random.choice(["2027", "FY2027"]), "target": amount(target), "nodes": nodes}
    if random.random() < 0.5:
        basis["by"] = some_way(random, metrics)
    if random.random() < 0.4:
        chosen = random.sample(range(6), random.choice([1, 2]))
        basis["levels"] = [{"level": level} for level in chosen]
        for level in basis["levels"]:
            if random.random() < 0.8:
                level["hedge"] = some_hedge(random)
            if random.random() < 0.4:
                level["by"] = some_way(random, metrics)
    if random.random() < 0.3:
        chosen = random.sample(names, min(len(names), random.choice([1, 2])))
        basis["splits"] = [{"id": name, "by": some_way(random, metrics)} for name in chosen]
    if random.random() < 0.4:
        basis["gates"] = [some_gate(random, metrics) for _ in range(random.choice([1, 1, 2]))]
    if random.random() < 0.2:
        basis["within"] = spelled(random, random.choice([0, 5, 20, 50, 100]), 2)
    if random.random() < 0.2:
        basis["calendar"] = some_calendar(random)
    if random.random() < 0.1:
        basis["season"] = [random.choice([1, 2, "0.5"]) for _ in range(12)]
    if rows:
        basis["metrics"] = rows
    random.shuffle(nodes)
    fault = random.random() < 0.05
    if fault:
        break_one(random, basis)
    making = {"author": "p-1", "time": "2026-11-02T09:00:00Z", "reason": "The board's target."}
    if fault or random.random() < 0.2:
        return "quota.plan", {"basis": basis, **making}
    # The basis stands there in another spelling than that of which the hash was taken.
    plan = {**document(basis, **making), "basis": dict(basis)}
    if random.random() < 0.005:
        plan["basis"]["target"] = amount(target + 1)
    return "quota.figures", {"plan": plan}


def bind(random, nodes, share, amount):
    """Pins, floors, ceilings and hedges on some nodes, mostly ones that leave room for the whole."""
    chance = random.choice([0, 0.1, 0.2, 0.4])
    leaves = {}
    # Whoever stands above was made before.
    for node in reversed(nodes):
        leaves.setdefault(node["id"], 1)
        if "parent" in node:
            leaves[node["parent"]] = leaves.get(node["parent"], 0) + leaves[node["id"]]
    for node in nodes:
        fair = share * leaves[node["id"]]
        if random.random() < 0.15:
            node["hedge"] = some_hedge(random)
        kind = random.random() if random.random() < chance and "parent" in node else 1
        if kind < 0.35:
            node["pin"] = amount(random.choice([0, fair // 2, fair, fair + 1, 2 * fair]))
            if random.random() < 0.6:
                node["pin_layer"] = random.choice(["plain", "hedged", "hedged"])
        elif kind < 0.7:
            node["floor"] = amount(random.choice([0, fair // 2, fair, fair + 1]))
        if 0.6 < kind < 1:
            node["ceiling"] = amount(random.choice([fair, fair + 1, 2 * fair, 3 * fair, 10 * fair]))
        if random.random() < 0.1:
            node["labels"] = random.sample(["new", "keep"], random.choice([1, 2]))
        if random.random() < 0.1:
            node.update(start="2026-05-01", end=random.choice(["2026-05-01", "2027-06-30"]), role="ae", fte="0.50")


def some_hedge(random):
    """A hedge, rarely none."""
    return random.choice([1, "1.05", "1.1", "1.2", "1.333333333", spelled(random, random.randint(100, 200), 2)])


def some_way(random, metrics):
    """A way to divide; blends and inverse metrics are rare here, since splits ask for them."""
    by = some_by(random, metrics)
    if random.random() < 0.8 and len(by.get("metrics", [])) > 0:
        by["metrics"] = [{"metric": by["metrics"][0]["metric"]}]
    return by


def some_gate(random, metrics):
    """A gate at leaves or at a level."""
    gate = {"metric": random.choice(metrics)}
    if random.random() < 0.5:
        gate["at_or_under"] = random.choice([0, 1, 2, "3.5"])
    if random.random() < 0.4:
        gate["level"] = random.randrange(4)
    if random.random() < 0.8:
        gate["then"] = random.choice(["redistribute"] * 3 + ["strand"] * 3 + ["error"])
    return gate


def break_one(random, basis):
    """One fault, of any kind."""
    node, other = random.choice(basis["nodes"]), random.choice(basis["nodes"])
    some_id = random.choice([node["id"], "zz"])
    faults = [
        lambda: basis.update(target="-1"),
        lambda: basis.update(year="2027Q1"),
        lambda: basis.update(currency="XAU"),
        lambda: basis.update(within="1.1"),
        lambda: basis.update(season=[1] * random.choice([11, 13])),
        lambda: basis.update(season=[0] + [1] * 11),
        lambda: basis["nodes"].append({"id": node["id"], "parent": other["id"]}),
        lambda: basis["nodes"].append({"id": "zz"}),
        lambda: basis["nodes"].append({"id": "zz", "parent": "nobody"}),
        lambda: node.update(parent=other["id"]),
        lambda: node.update(hedge="0.999"),
        lambda: node.update({random.choice(["pin", "floor", "ceiling"]): -1}),
        lambda: node.update(start="2027-01-02", end="2027-01-01"),
        lambda: node.update(fte=random.choice([0, "1.1"])),
        lambda: node.update(potential=1),
        lambda: node.pop("potential", None),
        lambda: basis.setdefault("metrics", []).append({"id": some_id, "metric": "x", "value": 1}),
        lambda: basis.setdefault("splits", []).append({"id": some_id, "by": {"kind": "equal"}}),
        lambda: basis.setdefault("levels", []).append({"level": 1, "hedge": random.choice([1, "0.9"])}),
        lambda: basis.setdefault("gates", []).append({"metric": "nothing"}),
        lambda: basis.update(nodes=[]),
    ]
    random.choice(faults)()
