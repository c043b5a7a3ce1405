"""Forecasts beside each other: forecast.weighted, forecast.gap, forecast.triangulate; forecast.change is in changes.py.

Learned weights are floats until they are whole millionths.
"""

from copy import deepcopy
from fractions import Fraction

from changes import change, some_change
from figures import (
    LARGEST_RATIO, keyed, last, policy_of, probability, refuse_twice, some_chance, some_currency, some_money,
    some_policy,
)
from units import PLACES, Refused, decimal, fits, known, minor, missing, money, rounded, spelled

METHODS = ["rollup", "weighted", "trend"]


def answer(operation, request):
    """What the core must answer."""
    return {
        "forecast.weighted": weighted,
        "forecast.gap": gap,
        "forecast.change": change,
        "forecast.triangulate": triangulate,
    }[operation](request)


def first(name):
    """An order in which it comes first."""
    return name is not None, name or ""


# Weighted.


def weighted(request):
    """Open deals times their probabilities."""
    currency = known(request["currency"], "currency")
    deals = []
    for index, row in enumerate(request["deals"]):
        path = f"deals[{index}]"
        deal = {**row, "units": minor(row["amount"], currency, path + ".amount"), "source": "missing"}
        if "probability" in row:
            deal["chance"], deal["source"] = probability(row["probability"], path + ".probability"), "deal"
        deals.append(deal)
    stages = request.get("stages", [])
    chances = {
        row["stage"]: probability(row["probability"], f"stages[{index}].probability")
        for index, row in enumerate(stages)
    }
    refuse_twice([row["stage"] for row in stages], "stages[{}].stage")
    for index, deal in enumerate(deals):
        if deal["id"] in [other["id"] for other in deals[:index]]:
            raise Refused("forecast.duplicate", f"deals[{index}].id")
        if deal["units"] < 0:
            raise Refused("forecast.negative", f"deals[{index}].amount")
        if deal["source"] == "missing" and deal.get("stage") in chances:
            deal["chance"], deal["source"] = chances[deal["stage"]], "stage"
    deals.sort(key=lambda deal: deal["id"])
    some = [deal for deal in deals if "chance" in deal]
    none = [deal for deal in deals if "chance" not in deal]
    total = group_of(some, currency)
    if deals and not some:
        count = "1 deal has" if len(deals) == 1 else f"{len(deals)} deals have"
        total["weighted"] = missing("forecast.no_probability", f"{count} no probability, nor has the stage")
    return {
        "schema": "attain.weighted/1",
        "currency": currency,
        "weighted": total["weighted"],
        "open_amount": total["open_amount"],
        "unweighted": group_of(none, currency)["open_amount"],
        "deals": [weighted_row(deal, currency) for deal in deals],
        **{"by_" + name: groups_by(some, name, currency) for name in ("owner", "stage")},
    }


def group_of(deals, currency):
    """Some deals together."""
    exact = sum((deal["units"] * deal.get("chance", 0) for deal in deals), Fraction(0))
    return {
        "deals": len(deals),
        "open_amount": money(fits(sum(deal["units"] for deal in deals), ""), currency),
        "weighted": money(rounded(exact), currency),
    }


def groups_by(deals, name, currency):
    """The deals of each owner or stage."""
    return [
        {**keyed(key), **group_of([deal for deal in deals if deal.get(name) == key], currency)}
        for key in sorted({deal.get(name) for deal in deals}, key=last)
    ]


def weighted_row(deal, currency):
    """One deal."""
    row = {"key": deal["id"], "amount": money(deal["units"], currency), "source": deal["source"]}
    if "chance" in deal:
        row["probability"] = decimal(deal["chance"], 9)
        row["expected"] = money(rounded(deal["units"] * deal["chance"]), currency)
    return row


# The gap of two forecasts.


def gap(request):
    """What makes two forecasts differ."""
    currency = known(request["currency"], "currency")
    sides = {}
    for side in ("from", "to"):
        parts = request[side]["parts"]
        sides[side] = [
            minor(part["amount"], currency, f"{side}.parts[{index}].amount") for index, part in enumerate(parts)
        ]
    keys = {side: [part_key(part) for part in request[side]["parts"]] for side in sides}
    for side in sides:
        refuse_twice(keys[side], side + ".parts[{}]")
    rows = []
    for key in {*keys["from"], *keys["to"]}:
        amounts, part = [], {}
        for side in sides:
            place = keys[side].index(key) if key in keys[side] else None
            amounts.append(None if place is None else sides[side][place])
            # What the second forecast says counts, and what it leaves out is as the first says.
            part.update({} if place is None else request[side]["parts"][place])
        if any(amounts):
            rows.append((part, *amounts))
    names = request["from"]["name"], request["to"]["name"]
    totals = [fits(sum(sides[side]), "") for side in sides]
    rows.sort(key=lambda row: (-abs((row[2] or 0) - (row[1] or 0)), *part_key(row[0])))
    found = {
        "schema": "attain.forecast_gap/1",
        "currency": currency,
        "from": names[0],
        "to": names[1],
        **three(*totals, currency),
        "rows": [gap_row(*row, names, currency) for row in rows],
    }
    for name in ("owner", "stage", "category"):
        groups = {}
        for part, before, after in rows:
            one, other = groups.get(part.get(name), (0, 0))
            groups[part.get(name)] = one + (before or 0), other + (after or 0)
        order = sorted(groups, key=lambda key: (-abs(groups[key][1] - groups[key][0]), last(key)))
        found["by_" + name] = [{**keyed(key), **three(*groups[key], currency)} for key in order]
    return found


def part_key(part):
    """What makes two parts the same one: the deal, or whose and what it is."""
    if "deal" in part:
        return first(part["deal"]), first(None), first(None)
    return first(None), first(part.get("owner")), first(part.get("what"))


def three(before, after, currency):
    """Two amounts and the second less the first."""
    return {
        "from_amount": money(fits(before, ""), currency),
        "to_amount": money(fits(after, ""), currency),
        "gap": money(fits(after - before, ""), currency),
    }


def gap_row(part, before, after, names, currency):
    """One part in both; an amount is none where a forecast does not have the part."""
    row = {name: part[name] for name in ("deal", "owner", "stage", "category", "what") if name in part}
    row.update(three(before or 0, after or 0, currency))
    if before is None or after is None:
        look = f"in `{names[1] if before is None else names[0]}` alone"
    elif before == after:
        look = "the same in both"
    else:
        more = names[1] if after > before else names[0]
        look = f"counted for {money(abs(after - before), currency)} {currency} more by `{more}`"
    return {**row, "look_into": look}


# The methods together.


def triangulate(request):
    """What the methods say together."""
    currency = known(request["currency"], "currency")
    said = {name: minor(request[name], currency, name) for name in METHODS if name in request}
    past = []
    for index, row in enumerate(request.get("past", [])):
        path = f"past[{index}]"
        names = [name for name in (*METHODS, "actual") if name in row]
        past.append({name: minor(row[name], currency, f"{path}.{name}") for name in names})
    policy, combine = policy_of(request), request.get("combine", "median")
    found = {
        "schema": "attain.triangulation/1",
        "currency": currency,
        "left_out": [name for name in METHODS if name not in said],
    }
    if not said:
        none = missing("forecast.no_method", "no method gives a figure")
        return {**found, "triangulated": none, "combined_by": none, "spread": none, "class": none}
    amounts = sorted(said.values())
    if len(amounts) == 1:
        single = missing("forecast.single_method", "one method only, so there is nothing to compare it with")
        found.update({"triangulated": money(amounts[0], currency), "combined_by": "single_method"})
        return {**found, "spread": single, "class": single}
    median = Fraction(amounts[1]) if len(amounts) == 3 else Fraction(sum(amounts), 2)
    if combine == "median":
        combined, found["combined_by"] = median, "median" if len(amounts) == 3 else "mean_of_two"
    elif combine == "equal":
        combined, found["combined_by"] = Fraction(sum(amounts), len(amounts)), "equal_weights"
        found["weights"] = weights_shown(said, [1] * len(said), [0] * len(said))
    else:
        periods, weights = learned(said, past, policy["learn_from"])
        found["weights"] = weights_shown(said, weights, periods)
        found["combined_by"] = "learned_weights"
        combined = sum(said[one["key"]] * Fraction(one["weight"]) for one in found["weights"])
    found["triangulated"] = money(rounded(combined), currency)
    if median <= 0:
        low = missing("forecast.median_not_positive", "the median of the methods is zero or below")
        return {**found, "spread": low, "class": low}
    spread = (amounts[-1] - amounts[0]) / median
    found["spread"] = decimal(spread, 6)
    if Fraction(found["spread"]) > LARGEST_RATIO:
        found["spread"] = missing("forecast.out_of_range", "they are more than a thousand million medians apart")
    found["class"] = "diverge_strongly"
    if spread <= policy["diverge_up_to"]:
        found["class"] = "diverge"
    if spread <= policy["agree_up_to"]:
        found["class"] = "agree"
    return found


def learned(said, past, learn_from):
    """Periods and weights of each method: inverse mean squares of its errors, drawn towards equal ones."""
    for index, row in enumerate(past):
        if row["actual"] <= 0:
            raise Refused("forecast.negative", f"past[{index}].actual")
    periods, inverses = [], []
    for name in said:
        own = [((row[name] - row["actual"]) / row["actual"]) ** 2 for row in past if name in row]
        if len(own) < learn_from:
            raise Refused("forecast.too_few_periods", "past")
        periods.append(len(own))
        inverses.append(1 / max(sum(own) / len(own), 1e-6))
    weights = []
    for number, inverse in zip(periods, inverses):
        pull = number / (number + float(learn_from))
        weights.append(round((pull * inverse / sum(inverses) + (1 - pull) / len(said)) * 1e12))
    return periods, weights


def weights_shown(said, weights, periods):
    """Weights in whole millionths that sum to one: what is left goes to the largest remainders, in order."""
    exacts = [Fraction(10**6 * weight, sum(weights)) for weight in weights]
    units = [exact.numerator // exact.denominator for exact in exacts]
    order = sorted(range(len(units)), key=lambda place: units[place] - exacts[place])
    for place in order[: 10**6 - sum(units)]:
        units[place] += 1
    return [
        {"key": name, "weight": decimal(Fraction(one, 10**6), 6), "periods": number}
        for name, one, number in zip(said, units, periods)
    ]


# Requests at random.


def case(random):
    """A request about forecasts beside each other."""
    return random.choice([some_weighted, some_gap, some_change, some_change, some_methods])(random)


def some_weighted(random):
    """Open deals with probabilities of their own, of their stage or of neither."""
    currency = some_currency(random)
    chanced, staged = random.choice([0, 0.5, 1]), random.choice([0, 0.5, 1])
    names = ["Propose", "propose", "é", "Commit"]
    deals = []
    for number in random.sample(range(20), random.choice([0, 1, 2, 4, 9])):
        deal = {"id": random.choice(["", "d", "é"]) + str(number), "amount": some_money(random, currency)}
        if random.random() < 0.7:
            deal["owner"] = random.choice(["Ann", "Bob", "ann"])
        if random.random() < 0.8:
            deal["stage"] = random.choice(names)
        if random.random() < chanced:
            deal["probability"] = some_chance(random)
        deals.append(deal)
    request = {"currency": currency, "deals": deals}
    stages = [{"stage": name, "probability": some_chance(random)} for name in names if random.random() < staged]
    random.shuffle(stages)
    if deals and random.random() < 0.06:
        one = random.choice(deals)
        random.choice([
            lambda: deals.append(dict(one)),
            lambda: one.update(amount=-1),
            lambda: one.update(probability=random.choice(["1.000000001", -1, "0.0000000001", 40])),
            lambda: one.update(amount="0.0001"),
            lambda: stages.extend({"stage": "é", "probability": chance} for chance in (0, 1)),
            lambda: deals.extend({"id": f"x{place}", "amount": money(2**62, currency)} for place in (1, 2)),
            lambda: request.update(currency="XAU"),
        ])()
    if stages or random.random() < 0.5:
        request["stages"] = stages
    return "forecast.weighted", request


def some_part(random, currency, deal):
    """A part of a forecast: a deal, or what somebody or everybody adds."""
    part = {"amount": some_money(random, currency)}
    if deal is None:
        part["what"] = random.choice(["judgement", "not yet created", "Judgement"])
        if random.random() < 0.3:
            del part["what"]
        if random.random() < 0.4:
            part["amount"] = spelled(random, -random.randrange(100), PLACES[currency])
    else:
        part["deal"] = deal
        if random.random() < 0.1:
            part["what"] = "deal"
    for name, values in (("owner", ["Ann", "Bob", "é"]), ("stage", ["Propose", "é"]), ("category", ["commit", "x"])):
        if random.random() < (0.7 if deal or name == "owner" else 0.2):
            part[name] = random.choice(values)
    return part


def some_gap(random):
    """Two forecasts of nearly the same parts."""
    currency = some_currency(random)
    ids = [random.choice(["d", "é", ""]) + str(number) for number in range(random.choice([0, 1, 2, 4, 8]))]
    rest = random.choice([0, 1, 3])
    parts = [some_part(random, currency, deal) for deal in ids + [None] * rest]
    sides = {}
    for side, name in (("from", "weighted"), ("to", random.choice(["rollup", "rollup", "é`", "weighted"]))):
        own = []
        for part in deepcopy(parts):
            if random.random() < 0.15:
                continue
            if random.random() < 0.5:
                part["amount"] = some_money(random, currency)
            for field in ("owner", "stage", "category"):
                if "deal" in part and random.random() < 0.1:
                    part.pop(field, None) if random.random() < 0.5 else part.update({field: "Zoe"})
            own.append(part)
        random.shuffle(own)
        if random.random() < 0.97:
            seen = []
            own = [part for part in own if not (part_key(part) in seen or seen.append(part_key(part)))]
        if own and random.random() < 0.02:
            random.choice(own)["amount"] = random.choice(["0.0001", "1e20", money(2**63 - 1, currency)])
        sides[side] = {"name": name, "parts": own}
    return "forecast.gap", {"currency": currency, **sides}


def some_methods(random):
    """The totals of the methods, near each other or not, and what they said of the past."""
    currency = some_currency(random)
    around = random.choice([1, 10, 100, 1000, 10**6])
    spread = random.choice([0.05, 0.11, 0.3, 2])
    request = {"currency": currency}
    for name in METHODS:
        if random.random() < 0.85:
            units = round(around * (1 + spread * (random.random() - 0.5)))
            if random.random() < 0.15:
                units = random.choice([0, -around, around, 95, 105, 90, 110])
            request[name] = spelled(random, units, PLACES[currency])
    if random.random() < 0.04:
        some_far_apart(random, request)
    if random.random() < 0.7:
        request["combine"] = random.choice(["median", "equal", "learned", "learned"])
    if random.random() < 0.6 or request.get("combine") == "learned":
        periods = random.choice([0, 7, 8, 8, 9, 12, 30])
        rate, error = random.choice([1, 1, 0.9]), random.choice([0, 0.001, 0.1, 1])
        request["past"] = []
        for _ in range(periods):
            actual = random.choice([100, 100, 1, random.randrange(1, 10**6)])
            row = {"actual": spelled(random, actual, PLACES[currency])}
            for name in METHODS:
                if random.random() < rate:
                    units = round(actual * (1 + error * random.choice([0, 1, -1, random.random()])))
                    row[name] = spelled(random, units, PLACES[currency])
            request["past"].append(row)
        if request["past"] and random.random() < 0.03:
            random.choice(request["past"])["actual"] = random.choice([0, -1])
    if random.random() < 0.3:
        request["policy"] = {"learn_from": random.choice([2, 7, 8, 9, 12])}
        if random.random() < 0.5:
            request["policy"]["agree_up_to"] = random.choice(["0", "0.1", "0.2", "0.000000001"])
        if random.random() < 0.2:
            request["policy"].update(some_policy(random))
    return "forecast.triangulate", request


def some_far_apart(random, request):
    """Methods about a thousand million medians apart."""
    places = PLACES[request["currency"]]
    median = random.choice([1, 3, 10**6, 9 * 10**9])
    apart = median * 10**9 + random.choice([-1, 0, 1, median // 2 // 10**6, median // 2 // 10**6 + 1, median, 10**8])
    units = [median, median - random.choice([0, 1, 10]), 0]
    units[2] = units[1] + apart
    random.shuffle(units)
    request.update({name: spelled(random, one, places) for name, one in zip(METHODS, units)})
    if random.random() < 0.3:
        two = random.choice([250000000, 250000001, 10**12])
        request.update({METHODS[0]: spelled(random, two, places), METHODS[2]: spelled(random, 1 - two, places)})
        request.pop(METHODS[1])
