"""A target that flows down a hierarchy: quota.figures of a plan, and the making of one, quota.plan.

Each node divides what it has by the same clamped shares as a split, between the least and the most that each of those
below can take.
"""

from fractions import Fraction

from allocation import held
from calendars import calendar_of, period_of
from hierarchies import BY_POTENTIAL, case, document, sha256, written  # noqa: F401, `run.py` asks for `case` here
from splits import check_by, held_shares, metrics_of, read_by, refuse_twice, weight, weights_of, whole_units
from units import PLACES, Refused, day, decimal, fixed, known, minor, missing, ratio, rounded


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


def figures(basis, path):
    """What everyone has."""
    plan = Plan(basis, path)
    # Level by level, each in the order of those above: which of two faults comes first is fitted to the core.
    names = [plan.top]
    for name in names:
        names += sorted(plan.below[name])
    for name in reversed(names):
        plan.bound(name)
    least, most = plan.bounds[plan.top]
    if plan.target < least or (most is not None and plan.target > most):
        raise Refused("quota.infeasible", path + ".target")
    plan.give(plan.top, plan.target, "target")
    for name in names:
        plan.divide(name)
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
            for field, of_field in (("pin", self.fixed), ("floor", self.floors), ("ceiling", self.ceilings)):
                if field in node:
                    of_field[node["id"]] = minor(node[field], currency, f"{here}.{field}")
            for field in ("start", "end"):
                if field in node:
                    day(node[field], f"{here}.{field}")
            ratio(node.get("fte", 1), here + ".fte")
        self.nodes = {node["id"]: node for node in rows}
        self.rows = {node["id"]: row for row, node in enumerate(rows)}
        self.below = {name: [] for name in self.nodes}
        self.read_ways()
        self.check_tree(rows)
        self.values = self.check_metrics(rows)
        if self.target < 0:
            raise Refused("quota.target_negative", path + ".target")
        if year[1] != "year":
            raise Refused("quota.not_a_year", path + ".year")
        self.check_ways(rows)
        self.asked = {}
        for name, units in self.fixed.items():
            if self.nodes[name].get("pin_layer") == "hedged":
                # The nearest plain amount, as docs/design.md says.
                self.fixed[name], self.asked[name] = rounded(units / self.hedges(name)), units
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
        try:
            calendar_of(basis)
        except Refused as refused:
            raise Refused(refused.code, f"{path}.{refused.path}") from None

    def check_tree(self, rows):
        """One node at the top, all others below it. Of two faults of a kind, the smaller id's: fitted to the core."""
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
        """How nodes divide and hedge, and who is there; the order of the faults is fitted to the core."""
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
        for index, node in enumerate(rows):
            here = f"{path}.nodes[{index}]"
            if "start" in node and node.get("end", node["start"]) < node["start"]:
                raise Refused("ramp.end_before_start", here + ".end")
            if not 0 < Fraction(node.get("fte", 1)) <= 1:
                raise Refused("ramp.fte_out_of_range", here + ".fte")
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
        """Who is shut, and what becomes of their share. Of two gates the later one says so: fitted to the core."""
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
        """What a node is asked for; a pin on the hedged layer is asked for as it is."""
        if name in self.asked:
            return self.asked[name]
        return rounded(self.plain[name] * self.hedges(name))

    def bound(self, name):
        """The least and the most that a node can have; what a gate strands counts as if it were open."""
        least, most = self.floors.get(name, 0), self.ceilings.get(name)
        if self.shut.get(name) == "redistribute":
            # Fitted to the core: its own bounds are forgotten, but not those of whoever is below.
            least, most = 0, 0
        if self.below[name]:
            least = max(least, sum(self.bounds[child][0] for child in self.below[name]))
            highs = [self.bounds[child][1] for child in self.below[name]]
            if None not in highs:
                most = sum(highs) if most is None else min(most, sum(highs))
        if name in self.fixed:
            pin = self.fixed[name]
            if self.below[name]:
                self.refuse_outside(name, pin, least, most)
            least = most = pin
        self.refuse_outside(name, least, least, most)
        self.bounds[name] = least, most

    def refuse_outside(self, name, units, least, most):
        """Amounts that cannot all hold."""
        if units < least or (most is not None and units > most):
            raise Refused("quota.infeasible", f"{self.path}.nodes[{self.rows[name]}]")

    def give(self, name, units, source):
        """Gives a node what it has."""
        self.plain[name], self.source[name] = units, source

    def divide(self, name):
        """Gives those below a node their parts of what it has."""
        units, below = self.plain[name], sorted(self.below[name])
        if not below:
            return
        bounds = [self.bounds[child] for child in below]
        self.refuse_unless_room(units, bounds)
        if all(self.shut.get(child) == "strand" for child in below):
            # All of it stays here, and so nobody's weights are looked at either.
            self.stranded[name] = units
            for child in below:
                self.give(child, 0, "shut")
            return
        by = self.splits.get(name, self.levels.get(self.level(name), {}).get("by", self.by))
        settled = sum(low for low, high in bounds if low == high)
        lows, highs = sum(low for low, _ in bounds), [high for _, high in bounds]
        # Where bounds settle all, nobody's weights are looked at.
        done = units == lows or (None not in highs and units == sum(highs))
        loose = 0 if done else sum(low != high for low, high in bounds)
        weights = [Fraction(1)] * len(below)
        if loose:
            # Who is held at one amount has no weight, and says nothing of the others'.
            free = [child for child, (low, high) in zip(below, bounds) if low != high]
            own, alike = weights_of(by, free, self.values, self.path + ".nodes", self.path + ".nodes")
            own = dict(zip(free, own))
            weights = [own.get(child, Fraction(0)) for child in below]
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
        none = missing("quota.zero", "the target is zero")
        return {
            "level": level,
            "nodes": len(here),
            "plain": fixed(plain, places),
            "hedged": fixed(hedged, places),
            "over_assignment": decimal(Fraction(hedged, self.target), 6) if self.target else none,
        }


