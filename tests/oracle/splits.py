"""A target divided over territories: quota.split; and what plans divide by too.

The level of clamped shares is found by taking out, round by round, whoever breaks a bound, and not by sorting the
levels at which bounds begin to hold.
"""

from fractions import Fraction

from allocation import held
from units import PLACES, Refused, decimal, fixed, known, minor, ratio, some_currency, some_units, spelled

BY_POTENTIAL = [{"metric": "potential"}]


def answer(operation, request):
    """What the core must answer."""
    assert operation == "quota.split"
    currency = known(request["currency"], "currency")
    target = minor(request["target"], currency, "target")
    territories, by = request["territories"], request.get("by", {"kind": "weighted"})
    for index, one in enumerate(territories):
        if "potential" in one:
            weight(one["potential"], f"territories[{index}].potential")
    for index, row in enumerate(request.get("metrics", [])):
        weight(row["value"], f"metrics[{index}].value")
    read_by(by, "by")
    within = ratio(request.get("policy", {}).get("within", "0.15"), "policy.within")
    if not 0 <= within <= 1:
        raise Refused("policy.out_of_range", "policy.within")
    ids = [one["id"] for one in territories]
    if not ids:
        raise Refused("quota.empty", "territories")
    refuse_twice(ids, "quota.node_duplicate", "territories[{}].id")
    check_by(by, "by")
    if target < 0:
        raise Refused("quota.target_negative", "target")
    values = metrics_of(territories, request.get("metrics", []), "metrics")
    weights, alike = weights_of(by, ids, values, "by.metrics", "territories")
    equal, low, high, bounds = Fraction(target, len(ids)), 0, None, {}
    if by["kind"] == "hybrid":
        within = Fraction(by.get("within", within))
        low, high = (1 - within) * equal, (1 + within) * equal
        bounds = {"least": decimal(1 - within, 9), "most": decimal(1 + within, 9)}
    exacts = held_shares(target, [(one, low, high) for one in weights])
    parts = dict(zip(ids, whole_units(target, ids, [exact for exact, _ in exacts])))
    places = PLACES[currency]
    rows = [
        {
            "id": name,
            "amount": fixed(parts[name], places),
            "share": decimal(exact / equal if equal else exact, 6),
            "bound": bound,
            "odd_unit": parts[name] > exact,
        }
        for name, (exact, bound) in zip(ids, exacts)
    ]
    return {
        "schema": "attain.quota_split/1",
        "currency": currency,
        "parts": sorted(rows, key=lambda row: row["id"]),
        "sum": fixed(target, places),
        "equal": decimal(equal / 10**places, 6),
        **bounds,
        "alike": alike,
        "ties": "id",
    }


def weight(value, path):
    """A weight that came in."""
    exact = ratio(value, path)
    if not 0 <= exact <= 10**12:
        raise Refused("weight.out_of_range", path)
    return exact


def refuse_twice(names, code, path):
    """Of two alike the later one is the fault."""
    for index, name in enumerate(names):
        if name in names[:index]:
            raise Refused(code, path.format(index))


def read_by(by, path):
    """The numbers of a way to divide."""
    for index, one in enumerate(by.get("metrics", [])):
        if "weight" in one:
            weight(one["weight"], f"{path}.metrics[{index}].weight")
    if "within" in by:
        ratio(by["within"], path + ".within")


def check_by(by, path):
    """The faults of a way to divide by itself."""
    if by["kind"] == "equal":
        return
    metrics = by.get("metrics", BY_POTENTIAL)
    if not any(Fraction(one.get("weight", 1)) for one in metrics):
        raise Refused("quota.weights_zero", path + ".metrics")
    refuse_twice([one["metric"] for one in metrics], "quota.metric_duplicate", path + ".metrics[{}].metric")
    if not 0 <= Fraction(by.get("within", 0)) <= 1:
        raise Refused("quota.within_out_of_range", path + ".within")


def metrics_of(holders, rows, path):
    """What each holder has of each metric: {metric: {id: value}}."""
    ids, values = [one["id"] for one in holders], {}
    for one in holders:
        if "potential" in one:
            values.setdefault("potential", {})[one["id"]] = Fraction(one["potential"])
    for index, row in enumerate(rows):
        if row["id"] not in ids:
            raise Refused("quota.node_unknown", f"{path}[{index}].id")
        of_metric = values.setdefault(row["metric"], {})
        if row["id"] in of_metric:
            raise Refused("quota.metric_duplicate", f"{path}[{index}].metric")
        of_metric[row["id"]] = Fraction(row["value"])
    return values


def weights_of(by, ids, values, by_path, path):
    """The weight of each, all together 1; and whether some metric was zero for all, so that it counts all alike."""
    if by["kind"] == "equal":
        return [Fraction(1, len(ids))] * len(ids), False
    metrics, blend, alike = by.get("metrics", BY_POTENTIAL), [Fraction(0)] * len(ids), False
    for one in metrics:
        if one["metric"] not in values:
            raise Refused("quota.metric_unknown", by_path)
    together = sum(Fraction(one.get("weight", 1)) for one in metrics)
    for one in metrics:
        part = Fraction(one.get("weight", 1)) / together
        if part == 0:
            # What counts for nothing is not looked at.
            continue
        own = values[one["metric"]]
        if any(name not in own for name in ids):
            raise Refused("quota.metric_missing", path)
        sizes = [own[name] for name in ids]
        if one.get("direction") == "inverse":
            if 0 in sizes:
                raise Refused("quota.metric_zero", path)
            sizes = [1 / size for size in sizes]
        if sum(sizes) == 0:
            if by.get("on_zero", "error") == "error":
                raise Refused("quota.weights_zero", path)
            sizes, alike = [Fraction(1)] * len(ids), True
        blend = [share + part * size / sum(sizes) for share, size in zip(blend, sizes)]
    return blend, alike


def held_shares(whole, claims):
    """The exact share of each claim (weight, low, high or None), and the bound it stands at.

    A weight of zero is an infinitesimal one: such a share stands at its low until all others stand at their highs.
    """
    weighty = [claim for claim in claims if claim[0] > 0]
    weightless = [claim for claim in claims if claim[0] == 0]
    lows = sum(low for _, low, _ in weightless)
    full = None if any(high is None for _, _, high in weighty) else sum(high for _, _, high in weighty)
    if full is None or full + lows >= whole:
        shares = iter(levelled(whole - lows, weighty))
        return [next(shares) if one > 0 else (Fraction(low), "floor" if low > 0 else "none") for one, low, _ in claims]
    shares = iter(levelled(whole - full, [(Fraction(1), low, high) for _, low, high in weightless]))
    return [next(shares) if one == 0 else (Fraction(high), "ceiling") for one, _, high in claims]


def levelled(whole, claims):
    """Weight times one level, held between low and high, summing to the whole."""
    found = [None] * len(claims)
    while None in found:
        free = [place for place, share in enumerate(found) if share is None]
        rest = whole - sum(share for share in found if share is not None)
        level = rest / sum(claims[place][0] for place in free)
        broken = {}
        for place in free:
            one, low, high = claims[place]
            broken[place] = held(level * one, low, high) - level * one
        # Where bounds add more than they take, those who are raised stay so whatever becomes of the others.
        tilt = sum(broken.values())
        for place in free:
            if tilt == 0 or broken[place] * tilt > 0:
                found[place] = level * claims[place][0] + broken[place]
    level = level_of(whole, found, claims)
    return [(Fraction(share), bound_at(level * one, low, high)) for share, (one, low, high) in zip(found, claims)]


def level_of(whole, shares, claims):
    """The level that shares stand at. Where many would do, all being at bounds, the lowest; but where that is none at
    all, the first at which a bound begins or ends to hold, if it does as well. This choice is fitted to the core."""
    above = [share / one for share, (one, low, _) in zip(shares, claims) if share > low]
    if above:
        return max(above)
    turns = [low / one for one, low, _ in claims if low > 0]
    turns += [high / one for one, _, high in claims if high is not None]
    first = min(turns, default=Fraction(0))
    return first if sum(held(first * one, low, high) for one, low, high in claims) == whole else Fraction(0)


def bound_at(by_weight, low, high):
    """The bound that a share stands at, by what its weight alone would give."""
    return "floor" if by_weight < low else "ceiling" if high is not None and by_weight > high else "none"


def whole_units(whole, ids, exacts):
    """Whole units of each exact share, and one more for the largest remainders, of equal ones for the smaller id."""
    units = [exact.numerator // exact.denominator for exact in exacts]
    order = sorted(range(len(ids)), key=lambda place: (units[place] - exacts[place], ids[place]))
    for place in order[: whole - sum(units)]:
        units[place] += 1
    return units


# Requests at random.


def some_weight(random):
    """A weight, mostly small: equal ones, zeros and ones of many digits happen."""
    kind = random.randrange(6)
    if kind < 3:
        return random.choice([0, 1, 1, 2, 3, 5, 8])
    if kind == 3:
        return spelled(random, random.randrange(10**4), 2)
    if kind == 4:
        return spelled(random, random.randrange(10**6), random.choice([0, 3, 9]))
    return spelled(random, random.randrange(10**13), random.choice([1, 4, 9]))


def some_by(random, metrics):
    """A way to divide, by some of these metrics."""
    kind = random.choice(["equal", "weighted", "weighted", "hybrid", "hybrid"])
    by = {"kind": kind}
    if kind == "equal":
        return by
    if random.random() < 0.7:
        chosen = random.sample(metrics, random.choice([1, 1, min(2, len(metrics)), len(metrics)]))
        by["metrics"] = [{"metric": name} for name in chosen]
        for one in by["metrics"]:
            if random.random() < 0.3:
                one["direction"] = random.choice(["proportional", "inverse"])
            if random.random() < 0.4:
                one["weight"] = random.choice([1, 2, 3, "0.5", 0, spelled(random, random.randrange(1000), 2)])
        if random.random() < 0.01:
            by["metrics"] = random.choice([[], by["metrics"] * 2])
    if random.random() < 0.6:
        by["on_zero"] = random.choice(["equal", "error"])
    if kind == "hybrid" and random.random() < 0.5:
        places = random.choice([0, 1, 2, 9])
        within = random.choice([0, 10**places, random.randint(0, 10**places)])
        by["within"] = spelled(random, within, places)
        if random.random() < 0.02:
            by["within"] = random.choice(["1.000000001", "-0.1", "0.0000000001"])
    return by


def case(random):
    """A request to split: few territories, metrics that are zero or missing, targets in which each unit shows."""
    currency = some_currency(random)
    target = random.choice([0, 1, 2, 5, 7, 100, 101]) if random.random() < 0.4 else abs(some_units(random))
    count = random.choice([1, 2, 2, 3, 3, 4, 5, 7, 12]) if random.random() < 0.99 else 0
    names = [random.choice(["a", "B", "\u00e9", "\U0001f600", "NA"]) + str(number) for number in range(count)]
    random.shuffle(names)
    metrics = random.choice([["potential"], ["potential", "seats"], ["potential", "seats", "spent"]])
    fill = random.choice([1, 1, 1, 0.9])
    zero = random.choice([0, 0, 0, 0.3, 1])
    territories, rows = [{"id": name} for name in names], []
    for metric in metrics:
        nothing = zero if random.random() < 0.5 else 0
        for one in territories:
            value = 0 if random.random() < nothing else some_weight(random)
            if random.random() >= fill:
                continue
            if metric == "potential" and random.random() < 0.95:
                one["potential"] = value
            else:
                rows.append({"id": one["id"], "metric": metric, "value": value})
    random.shuffle(rows)
    request = {"currency": currency, "target": spelled(random, target, PLACES[currency]), "territories": territories}
    if random.random() < 0.85:
        request["by"] = some_by(random, metrics)
    if random.random() < 0.3:
        request["policy"] = {"within": spelled(random, random.choice([0, 5, 10, 50, 100]), 2)}
    if random.random() < 0.05:
        break_one(random, request, territories, rows)
    if rows:
        request["metrics"] = rows
    return "quota.split", request


def break_one(random, request, territories, rows):
    """One fault, of any kind."""
    faults = [
        lambda: request.update(target="-1"),
        lambda: request.update(target="0.0001"),
        lambda: request.update(currency="XAU"),
        lambda: request.update(policy={"within": random.choice(["1.1", "-1"])}),
        lambda: rows.append({"id": "nobody", "metric": "seats", "value": 1}),
        lambda: territories and territories.append(dict(random.choice(territories))),
        lambda: rows and rows.append(dict(random.choice(rows))),
        lambda: territories and rows.append({"id": territories[0]["id"], "metric": "potential", "value": 1}),
        lambda: territories and territories[-1].update(potential=random.choice([-1, "1000000000000.1", "1e-10"])),
    ]
    random.choice(faults)()
