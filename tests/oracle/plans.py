"""Plans: a target that flows down a hierarchy, quota.figures; and the document that it is stored in, quota.plan.

Each node divides what it has by the same clamped shares as a split, between the least and the most that each of those
below can take. The document is written here as docs/guide/history.md says, hashes and all.
"""

import hashlib
from fractions import Fraction

from calendars import calendar_of, period_of, some_calendar
from splits import check_by, held, held_shares, metrics_of, read_by, refuse_twice, some_by, some_weight, weight, weights_of, whole_units
from units import PLACES, Refused, decimal, fits, fixed, known, minor, ratio, rounded, some_currency, some_units, spelled, write

BY_POTENTIAL = {"kind": "weighted", "metrics": [{"metric": "potential"}], "on_zero": "error"}


def answer(operation, request):
    """What the core must answer."""
    if operation == "quota.plan":
        figures(request["basis"], "basis")
        return document(request["basis"], request["author"], request["time"], request["reason"])
    plan = request["plan"]
    made = plan["history"]["events"][0]
    found = figures(plan["basis"], "plan.basis")
    if made["public"]["basis"] != sha256(written(plan["basis"])):
        raise Refused("quota.basis_changed", "plan.basis")
    return found


# The document.


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


# The cascade.


def figures(basis, path):
    """What everyone has."""
    plan = Plan(basis, path)
    plan.bound(plan.top)
    least, most = plan.bounds[plan.top]
    if plan.target < least or (most is not None and plan.target > most):
        raise Refused("quota.infeasible", path + ".target")
    plan.give(plan.top, plan.target, "target")
    places = PLACES[basis["currency"]]
    nodes = []
    for name in sorted(plan.nodes):
        figure = {
            "id": name,
            "level": plan.level(name),
            "leaf": not plan.below[name],
            "plain": fixed(plan.plain[name], places),
            "hedged": fixed(plan.hedged(name), places),
            "source": plan.source[name],
            "stranded": fixed(plan.stranded.get(name, 0), places),
        }
        parent = plan.nodes[name].get("parent")
        if parent is not None:
            figure["parent"] = parent
            if plan.plain[parent] > 0:
                figure["share"] = decimal(Fraction(plan.plain[name], plan.plain[parent]), 6)
        nodes.append(figure)
    return {
        "schema": "attain.quota_figures/1",
        "currency": basis["currency"],
        "year": basis["year"],
        "target": fixed(plan.target, places),
        "stranded": fixed(sum(plan.stranded.values()), places),
        "levels": [plan.of_level(level, places) for level in range(max(map(plan.level, plan.nodes)) + 1)],
        "nodes": nodes,
        "alike": sorted(plan.alike),
    }


class Plan:
    """A basis that was read, or its first fault; and what everyone has, once it is given out."""

    def __init__(self, basis, path):
        self.basis, self.path = basis, path
        currency = known(basis["currency"], path + ".currency")
        year = period_of(basis["year"], path + ".year")
        self.target = minor(basis["target"], currency, path + ".target")
        rows = basis["nodes"]
        self.fixed, self.floors, self.ceilings = {}, {}, {}
        for index, node in enumerate(rows):
            here = f"{path}.nodes[{index}]"
            if "potential" in node:
                weight(node["potential"], here + ".potential")
            for field, held in (("pin", self.fixed), ("floor", self.floors), ("ceiling", self.ceilings)):
                if field in node:
                    held[node["id"]] = minor(node[field], currency, f"{here}.{field}")
        self.nodes = {node["id"]: node for node in rows}
        self.below = {name: [] for name in self.nodes}
        self.read_ways()
        self.check_tree(rows)
        self.values = self.check_metrics(rows)
        if self.target < 0:
            raise Refused("quota.target_negative", path + ".target")
        if year[1] != "year":
            raise Refused("quota.not_a_year", path + ".year")
        self.check_ways(rows)
        for name, units in self.fixed.items():
            if self.nodes[name].get("pin_layer") == "hedged":
                self.fixed[name] = rounded(units / self.hedges(name))
        self.shut = self.check_gates()
        self.bounds, self.plain, self.source, self.stranded, self.alike = {}, {}, {}, {}, []

    def read_ways(self):
        """The numbers beside those of the nodes."""
        basis, path = self.basis, self.path
        for index, row in enumerate(basis.get("metrics", [])):
            weight(row["value"], f"{path}.metrics[{index}].value")
        read_by(basis.get("by", BY_POTENTIAL), path + ".by")
        for field in ("levels", "splits"):
            for index, row in enumerate(basis.get(field, [])):
                ratio(row.get("hedge", 1), f"{path}.{field}[{index}].hedge")
                read_by(row.get("by", BY_POTENTIAL), f"{path}.{field}[{index}].by")

    def check_tree(self, rows):
        """One node at the top, all others below it. Of two faults of a kind the one with the smaller id is named: fitted to
        the core."""
        path = self.path + ".nodes"
        if not rows:
            raise Refused("quota.empty", path)
        refuse_twice([node["id"] for node in rows], "quota.node_duplicate", path + "[{}].id")
        for index, node in enumerate(rows):
            if "parent" in node and node["parent"] not in self.nodes:
                raise Refused("quota.parent_unknown", f"{path}[{index}].parent")
        by_id = sorted(range(len(rows)), key=lambda index: rows[index]["id"])
        for index in by_id:
            self.refuse_circle(rows[index]["id"])
        tops = [index for index in by_id if "parent" not in rows[index]]
        if len(tops) > 1:
            raise Refused("quota.two_tops", f"{path}[{tops[1]}].parent")
        self.top = rows[tops[0]]["id"]
        for node in rows:
            if "parent" in node:
                self.below[node["parent"]].append(node["id"])

    def refuse_circle(self, name):
        """On the way up from a node, the first that comes twice is the fault."""
        passed = []
        while name is not None:
            if name in passed:
                raise Refused("quota.cycle", f"{self.path}.nodes[{list(self.nodes).index(name)}].parent")
            passed.append(name)
            name = self.nodes[name].get("parent")

    def check_metrics(self, rows):
        """What each node has of each metric: leaves their own, all others what the leaves below have together."""
        path = self.path + ".nodes"
        values = metrics_of(rows, self.basis.get("metrics", []), self.path + ".metrics")
        for own in values.values():
            if any(self.below[name] for name in own):
                raise Refused("quota.metric_at_parent", path)
        for own in values.values():
            for name in sorted(self.nodes, key=self.level, reverse=True):
                # Where one of those below has no value, there is no sum either.
                if self.below[name] and all(child in own for child in self.below[name]):
                    own[name] = sum(own[child] for child in self.below[name])
        return values

    def check_ways(self, rows):
        """How nodes divide, hedge and are bound; the order of the faults is fitted to the core."""
        basis, path = self.basis, self.path
        self.by = basis.get("by", BY_POTENTIAL)
        check_by(self.by, path + ".by")
        self.within = Fraction(basis.get("within", "0.15"))
        if not 0 <= self.within <= 1:
            raise Refused("quota.within_out_of_range", path + ".within")
        self.levels, self.splits = {}, {}
        for index, level in enumerate(basis.get("levels", [])):
            here = f"{path}.levels[{index}]"
            if level["level"] in self.levels:
                raise Refused("quota.node_duplicate", here + ".level")
            if Fraction(level.get("hedge", 1)) < 1:
                raise Refused("quota.hedge_below_one", here + ".hedge")
            check_by(level.get("by", self.by), here + ".by")
            self.levels[level["level"]] = level
        season = [Fraction(one) for one in basis.get("season", [])]
        if season and (len(season) != 12 or min(season) == 0):
            raise Refused("quota.season", path + ".season")
        for index, split in enumerate(basis.get("splits", [])):
            here = f"{path}.splits[{index}]"
            if split["id"] not in self.nodes:
                raise Refused("quota.node_unknown", here + ".id")
            if split["id"] in self.splits:
                raise Refused("quota.node_duplicate", here + ".id")
            check_by(split["by"], here + ".by")
            self.splits[split["id"]] = split["by"]
        for index, node in enumerate(rows):
            here = f"{path}.nodes[{index}]"
            if Fraction(node.get("hedge", 1)) < 1:
                raise Refused("quota.hedge_below_one", here + ".hedge")
            for field in ("pin", "floor", "ceiling"):
                if Fraction(node.get(field, 0)) < 0:
                    raise Refused("quota.target_negative", f"{here}.{field}")

    def check_gates(self):
        """Who is shut, and what becomes of their share. Of two gates the later one says so; that is fitted to the core."""
        found = {}
        for index, gate in enumerate(self.basis.get("gates", [])):
            path = f"{self.path}.gates[{index}]"
            if gate["metric"] not in self.values:
                raise Refused("quota.metric_unknown", path + ".metric")
            own, most = self.values[gate["metric"]], Fraction(gate.get("at_or_under", 0))
            for name in sorted(self.nodes):
                looked_at = self.level(name) == gate["level"] if "level" in gate else not self.below[name]
                if not looked_at or name == self.top or self.has_pin(name):
                    continue
                if name not in own:
                    raise Refused("quota.metric_missing", self.path + ".nodes")
                if own[name] <= most:
                    if gate.get("then") == "error":
                        raise Refused("quota.gated", path)
                    found[name] = gate.get("then", "redistribute")
        return found

    def has_pin(self, name):
        """Whether a node is pinned, or one below it."""
        return name in self.fixed or any(self.has_pin(child) for child in self.below[name])

    def level(self, name):
        """0 for the top, one more for each step down."""
        parent = self.nodes[name].get("parent")
        return 0 if parent is None else 1 + self.level(parent)

    def hedges(self, name):
        """The hedges of all above, multiplied."""
        parent = self.nodes[name].get("parent")
        if parent is None:
            return Fraction(1)
        of_level = self.levels.get(self.level(parent), {}).get("hedge", 1)
        return Fraction(self.nodes[parent].get("hedge", of_level)) * self.hedges(parent)

    def hedged(self, name):
        """What a node is asked for."""
        return fits(rounded(self.plain[name] * self.hedges(name)), self.path)

    def bound(self, name):
        """The least and the most that a node can have; what a gate strands counts as if it were open."""
        least, most = self.floors.get(name, 0), self.ceilings.get(name)
        if self.shut.get(name) == "redistribute":
            # Fitted to the core: its own bounds are forgotten, but not those of whoever is below.
            least, most = 0, 0
        if self.below[name]:
            for child in self.below[name]:
                self.bound(child)
            least = max(least, sum(self.bounds[child][0] for child in self.below[name]))
            highs = [self.bounds[child][1] for child in self.below[name]]
            if None not in highs:
                most = sum(highs) if most is None else min(most, sum(highs))
        if name in self.fixed:
            pin = self.fixed[name]
            if self.below[name]:
                self.refuse_outside(pin, least, most)
            least = most = pin
        self.refuse_outside(least, least, most)
        self.bounds[name] = least, most

    def refuse_outside(self, units, least, most):
        """Amounts that cannot all hold."""
        if units < least or (most is not None and units > most):
            raise Refused("quota.infeasible", self.path + ".nodes")

    def give(self, name, units, source):
        """Gives a node what it has, and those below it their parts of it."""
        self.plain[name], self.source[name] = units, source
        below = sorted(self.below[name])
        if not below:
            return
        if all(self.shut.get(child) == "strand" for child in below):
            # All of it stays here, and so nobody's weights are looked at either.
            self.stranded[name] = units
            for child in below:
                self.give(child, 0, "shut")
            return
        by = self.splits.get(name, self.levels.get(self.level(name), {}).get("by", self.by))
        bounds = [self.bounds[child] for child in below]
        settled = sum(low for low, high in bounds if low == high)
        # Where there is nothing to divide, or bounds settle all, nobody's weights are looked at.
        loose = sum(low != high for low, high in bounds) if units else 0
        weights = [Fraction(1)] * len(below)
        if loose:
            # A blend's shares are among all that are directly below, pinned and shut ones too: fitted to the core.
            weights, alike = weights_of(by, below, self.values, self.path + ".nodes", self.path + ".nodes")
            self.alike += [name] if alike else []
        if loose and by["kind"] == "hybrid":
            # The equal base is that of those whose amounts are not settled by their bounds, and bounds go before it.
            within, equal = Fraction(by.get("within", self.within)), Fraction(units - settled, loose)
            least, most = (1 - within) * equal, (1 + within) * equal
            bounds = [
                (low, high) if low == high else (held(least, low, high), held(most, low, high)) for low, high in bounds
            ]
        self.refuse_unless_room(units, bounds)
        exacts = held_shares(units, [(one, low, high) for one, (low, high) in zip(weights, bounds)])
        parts = whole_units(units, below, [exact for exact, _ in exacts])
        for child, part, (_, bound) in zip(below, parts, exacts):
            if child in self.fixed:
                self.give(child, part, "fixed")
            elif child in self.shut:
                # What was meant for a shut one stays here.
                self.stranded[name] = self.stranded.get(name, 0) + part
                self.give(child, 0, "shut")
            else:
                self.give(child, part, "divided" if bound == "none" else bound)

    def refuse_unless_room(self, units, bounds):
        """Bounds that no level meets."""
        lows, highs = sum(low for low, _ in bounds), [high for _, high in bounds]
        if lows > units or (None not in highs and sum(highs) < units):
            raise Refused("quota.infeasible", self.path + ".nodes")

    def of_level(self, level, places):
        """A level with what does not come down to it: leaves of higher levels, and on the plain layer what is stranded."""
        here = [name for name in self.nodes if self.level(name) == level]
        above = [name for name in self.nodes if self.level(name) < level]
        counted = here + [name for name in above if not self.below[name]]
        hedged = sum(self.hedged(name) for name in counted)
        plain = sum(self.plain[name] for name in counted) + sum(self.stranded.get(name, 0) for name in above)
        none = {"not_available": {"code": "quota.zero", "why": "the target is zero"}}
        return {
            "level": level,
            "nodes": len(here),
            "plain": fixed(plain, places),
            "hedged": fixed(fits(hedged, self.path), places),
            "over_assignment": decimal(Fraction(hedged, self.target), 6) if self.target else none,
        }


# Plans at random.


def case(random):
    """A plan of one to five levels; small amounts with weight, since there each unit shows."""
    currency = some_currency(random)
    target = random.choice([0, 1, 7, 100, 1000]) if random.random() < 0.3 else abs(some_units(random)) % 10**13
    places = PLACES[currency]

    def amount(units):
        return spelled(random, int(units), places)

    names = [f"{random.choice(['a', 'B', 'é', 'NA'])}{number}" for number in range(random.choice([1, 2, 4, 6, 9, 13]))]
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
    fair = target // max(1, len(leaves))
    bind(random, nodes, fair, amount)
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
    plan = document(basis, **making)
    plan["basis"] = dict(basis)
    if random.random() < 0.005:
        plan["basis"]["target"] = amount(target + 1)
    return "quota.figures", {"plan": plan}


def bind(random, nodes, fair, amount):
    """Pins, floors, ceilings and hedges on some nodes."""
    chance = random.choice([0, 0, 0.1, 0.3])
    for node in nodes:
        if random.random() < 0.15:
            node["hedge"] = some_hedge(random)
        kind = random.random() if random.random() < chance else 1
        if kind < 0.35:
            node["pin"] = amount(random.choice([0, fair // 2, fair, fair + 1, 2 * fair]))
            if random.random() < 0.4:
                node["pin_layer"] = random.choice(["plain", "hedged"])
        elif kind < 0.7:
            node["floor"] = amount(random.choice([0, fair // 2, fair, fair + 1]))
        if 0.6 < kind < 1:
            node["ceiling"] = amount(random.choice([fair, fair + 1, 2 * fair, 3 * fair, 10 * fair]))
        if random.random() < 0.1:
            node["labels"] = random.sample(["new", "keep"], random.choice([1, 2]))


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
        gate["then"] = random.choice(["redistribute", "strand", "strand", "redistribute", "redistribute", "strand", "error"])
    return gate


def break_one(random, basis):
    """One fault, of any kind."""
    node, other = random.choice(basis["nodes"]), random.choice(basis["nodes"])
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
        lambda: node.update(potential=1),
        lambda: node.pop("potential", None),
        lambda: basis.setdefault("metrics", []).append({"id": random.choice([node["id"], "zz"]), "metric": "x", "value": 1}),
        lambda: basis.setdefault("splits", []).append({"id": random.choice([node["id"], "zz"]), "by": {"kind": "equal"}}),
        lambda: basis.setdefault("levels", []).append({"level": random.randrange(2), "hedge": random.choice([1, "0.9"])}),
        lambda: basis.setdefault("gates", []).append({"metric": "nothing"}),
        lambda: basis.update(nodes=[]),
    ]
    random.choice(faults)()
