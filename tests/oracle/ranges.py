"""The distribution of a total: forecast.range, of a few deals, by every total that is possible.

Chances of deals alone are exact fractions; a normal error, business at random and a common factor make floats of them, good
to `HAIR`. The core proves bounds and picks a value between them, so answers are not compared as text: what is proved must
hold, the value must lie within, and for deals alone the bounds must lie close (`near`).
"""

from collections import defaultdict
from fractions import Fraction
from functools import lru_cache
from json import loads
from math import erfc, exp, fsum, gcd, lgamma, log, sqrt
from statistics import NormalDist

from figures import probability, refuse_twice, some_chance, some_currency
from units import PLACES, Refused, fits, known, minor, missing, money, ratio, rounded, spelled

LARGEST_TOTAL = 2**61
STRONGEST = Fraction(4, 10)
STATES = 32
HAIR = Fraction(1, 10**11)
CLOSE = Fraction(3, 10**9)


def answer(operation, request):
    """What the core must answer: figures that are proved there stand here as the two ends of what is true."""
    currency = known(request["currency"], "currency")
    read = read_request(request, currency)
    deals, streams = read["deals"], read["streams"]
    of_deals = sum(abs(amount) for _, amount, _ in deals)
    if of_deals + sum(amount for amount, _ in streams) > LARGEST_TOTAL:
        raise Refused("forecast.range_too_large", "")
    mean = read["won"] + sum(amount * chance for _, amount, chance in deals)
    mean += sum(amount * rate for amount, rate in streams)
    answers = {
        "schema": "attain.range/1",
        "currency": currency,
        "mean": money(fits(rounded(mean), ""), currency),
        **of_total(request, read, read["common"]),
        "effects": effects(read),
        "exact": law_of(read, read["common"]).exact,
    }
    if read["common"] > 0:
        answers["independent"] = of_total(request, read, 0)
    return answers


def read_request(request, currency):
    """The request in minor units and fractions, or its fault."""
    deals = [
        [row["id"], minor(row["amount"], currency, f"deals[{index}].amount"),
         probability(row["probability"], f"deals[{index}].probability")]
        for index, row in enumerate(request.get("deals", []))
    ]
    refuse_twice([row[0] for row in deals], "deals[{}].id")
    outcomes = request.get("outcomes", [])
    for index, row in enumerate(outcomes):
        if row["deal"] not in [deal[0] for deal in deals]:
            raise Refused("forecast.deal_unknown", f"outcomes[{index}].deal")
    refuse_twice([row["deal"] for row in outcomes], "outcomes[{}].deal")
    supposed = {row["deal"]: Fraction(row["outcome"] == "won") for row in outcomes}
    for deal in deals:
        deal[2] = supposed.get(deal[0], deal[2])
    streams = []
    for index, row in enumerate(request.get("not_yet_created", [])):
        path = f"not_yet_created[{index}]"
        amount = minor(row["amount"], currency, path + ".amount")
        rate = ratio(row["expected"], path + ".expected")
        if amount <= 0:
            raise Refused("forecast.range_limits", path + ".amount")
        if not 0 < rate <= 10**6:
            raise Refused("forecast.range_limits", path + ".expected")
        streams.append((amount, rate))
    error = minor(request.get("error", 0), currency, "error")
    if error < 0:
        raise Refused("forecast.range_limits", "error")
    common = ratio(request.get("common", 0), "common")
    if not 0 <= common <= STRONGEST:
        raise Refused("forecast.range_limits", "common")
    shares = [probability(share, f"shares[{index}]") for index, share in enumerate(request.get("shares", []))]
    for index, share in enumerate(shares):
        if share in (0, 1):
            raise Refused("forecast.range_limits", f"shares[{index}]")
        if index >= 100:
            raise Refused("forecast.range_limits", "shares")
    return {
        "deals": sorted(deals), "streams": streams, "error": error, "common": common,
        "won": minor(request.get("won", 0), currency, "won"),
        "target": minor(request["target"], currency, "target") if "target" in request else None,
        "shares": shares or [Fraction(1, 10), Fraction(1, 2), Fraction(9, 10)],
    }


def of_total(request, read, common):
    """What hangs on how the deals depend on one another."""
    law = law_of(read, common)
    hair = 0 if law.exact else HAIR
    hit = missing("forecast.no_target", "no target was handed in")
    if read["target"] is not None:
        hit = ends(law.reaches(read["target"]), hair)
    variance = sum(
        amount * amount * (chance * (1 - chance) - (common * chance * (1 - chance)) ** 2)
        for _, amount, chance in read["deals"]
    )
    variance += sum(amount * amount * rate for amount, rate in read["streams"]) + read["error"] ** 2
    moved = sum(amount * chance * (1 - chance) for _, amount, chance in read["deals"])
    moved += sum(amount * rate for amount, rate in read["streams"])
    variance += (common * moved) ** 2
    quantiles = [
        {"share": str(share), "ends": [law.quantile(1 - share + hair), law.quantile(1 - share - hair)]}
        for share in read["shares"]
    ]
    return {"variance": str(variance), "quantiles": quantiles, "hit": hit}


def ends(value, hair):
    """A chance, or a difference of two, as the two ends of what is true."""
    return {"ends": [str(Fraction(value) - hair), str(Fraction(value) + hair)]}


def effects(read):
    """By deal: the chance with it won, less the chance with it lost; the others are as they are."""
    if read["target"] is None:
        return []
    found = []
    for place, (name, amount, _) in enumerate(read["deals"]):
        others = {**read, "deals": read["deals"][:place] + read["deals"][place + 1 :]}
        law = law_of(others, read["common"])
        effect = law.reaches(read["target"] - amount) - law.reaches(read["target"])
        found.append({"deal": name, **ends(effect, 0 if law.exact else 2 * HAIR)})
    return found


class Law:
    """Totals that are possible, each with its weight; the error beside them."""

    def __init__(self, weights, error, exact):
        self.totals, self.error, self.exact = sorted(weights), error, exact
        self.weights = weights
        sum_up = sum if exact else fsum
        self.all = sum_up(weights.values())

    def reaches(self, target):
        """The chance of so much at least."""
        if self.error:
            return fsum(
                weight * erfc((target - total) / self.error / sqrt(2)) / 2 for total, weight in self.weights.items()
            )
        above = [self.weights[total] for total in self.totals if total >= target]
        return Fraction(sum(above), self.all) if self.exact else fsum(above)

    def quantile(self, wanted):
        """The largest total that is reached with so much of a chance."""
        if not self.error:
            sum_above = 0
            for total in reversed(self.totals):
                sum_above += self.weights[total]
                if (sum_above >= wanted * self.all) if self.exact else (sum_above >= wanted):
                    return total
            return self.totals[0]
        low, high = (
            end + sign * 10 * self.error for end, sign in ((self.totals[0], -1), (self.totals[-1], 1))
        )
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.reaches(middle) >= wanted else (low, middle)
        return low


def law_of(read, common):
    """The law of a total: of one quarter, or the mean over those that the common factor makes."""
    exact = not (read["streams"] or read["error"] or common)
    if exact:
        weights = {read["won"]: 1}
        for _, amount, chance in read["deals"]:
            won = int(chance * 10**9)
            weights = added(weights, [(0, 10**9 - won), (amount, won)])
        return Law(weights, 0, True)
    mixed = defaultdict(list)
    for z in factors() if common else [0]:
        weights = {read["won"]: 1.0}
        for _, amount, chance in read["deals"]:
            won = moved(chance, common, z)
            weights = added(weights, [(0, 1 - won), (amount, won)])
        for amount, rate in read["streams"]:
            weights = added(weights, at_random(amount, float(rate) * (1 + float(common) * z)))
        for total, weight in weights.items():
            mixed[total].append(weight / (STATES if common else 1))
    return Law({total: fsum(weights) for total, weights in mixed.items()}, read["error"], False)


def added(one, other):
    """The weights of a sum of two that know nothing of one another."""
    weights = {}
    for total, weight in one.items():
        for more, factor in other:
            if factor:
                weights[total + more] = weights.get(total + more, 0) + weight * factor
    return weights


def moved(chance, common, z):
    """A chance in a quarter so far from the usual one, in whole billionths."""
    return round(float((chance + common * Fraction(z) * chance * (1 - chance)) * 10**9)) / 1e9


def at_random(amount, rate):
    """So many deals of an amount on average, each count with its chance (Poisson)."""
    far = 16 + 9 * sqrt(rate)
    counts = range(max(0, int(rate - far)), int(rate + far) + 1)
    return [(count * amount, exp(count * log(rate) - rate - lgamma(count + 1))) for count in counts]


@lru_cache(maxsize=1)
def factors():
    """Equally likely parts of a normal distribution, each by its mean, spread so that their variance is one."""
    normal = NormalDist()
    density = [0.0, *(normal.pdf(normal.inv_cdf(part / STATES)) for part in range(1, STATES)), 0.0]
    means = [STATES * (density[part] - density[part + 1]) for part in range(STATES)]
    scale = sqrt(fsum(mean * mean for mean in means) / STATES)
    return [mean / scale for mean in means]


# The comparison.


def near(should, does):
    """Whether the core's answer holds what is true between its bounds."""
    return not list(faults(should, does))


def faults(should, does):
    """What does not hold, by place."""
    if should.startswith("!") or does.startswith("!"):
        if should != does:
            yield "", should, does
        return
    should, does = loads(should), loads(does)
    close = should["exact"]
    for name in ("schema", "currency", "mean"):
        if should[name] != does.get(name):
            yield name, should[name], does.get(name)
    yield from faults_of_total("", should, does, close)
    if ("independent" in should) != ("independent" in does):
        yield "independent", "independent" in should, "independent" in does
    elif "independent" in should:
        yield from faults_of_total("independent.", should["independent"], does["independent"], close)
    if [row["deal"] for row in should["effects"]] != [row["deal"] for row in does["effects"]]:
        yield "effects", "one for each deal, by id", [row["deal"] for row in does["effects"]]
        return
    for index, (one, other) in enumerate(zip(should["effects"], does["effects"])):
        yield from faults_of_chance(f"effects[{index}]", one, other, "effect", close)


def faults_of_total(path, should, does, close):
    """What does not hold of a spread, the quantiles and the chance to hit."""
    units = lambda text: int(text.replace(".", ""))
    spread, variance = units(does["spread"]), Fraction(should["variance"])
    # Half a unit of rounding, and a billionth for the float that it comes from.
    low, high = ((spread + Fraction(side, 2)) * (1 + Fraction(side, 10**9)) for side in (-1, 1))
    if not (max(low, 0) ** 2 <= variance <= high**2):
        yield f"{path}spread", f"{sqrt(variance)} units", does["spread"]
    if len(should["quantiles"]) != len(does["quantiles"]):
        yield f"{path}quantiles", len(should["quantiles"]), len(does["quantiles"])
        return
    for index, (one, other) in enumerate(zip(should["quantiles"], does["quantiles"])):
        low, amount, high = (units(other[name]) for name in ("low", "amount", "high"))
        holds = low <= one["ends"][1] and one["ends"][0] <= high and low <= amount <= high
        if not holds or Fraction(one["share"]) != Fraction(other["share"]):
            yield f"{path}quantiles[{index}]", one, other
    yield from faults_of_chance(f"{path}hit", should["hit"], does["hit"], "chance", close)


def faults_of_chance(path, should, does, name, close):
    """What does not hold of a chance between its bounds."""
    if "ends" not in should:
        if should != does:
            yield path, should, does
        return
    if name not in does:
        yield path, should, does
        return
    low, value, high = (Fraction(does[field]) for field in ("low", name, "high"))
    least, most = (Fraction(end) for end in should["ends"])
    holds = low <= most and least <= high and low <= value <= high
    if not holds or (close and least == most and high - low > CLOSE):
        yield path, {"ends": [float(least), float(most)]}, does


# Requests at random.


def case(random):
    """A few deals, at times with what else a range may have; at times with a fault."""
    currency = some_currency(random)
    kind = random.choice(["deals"] * 7 + ["error", "error", "random", "random", "common", "common", "all"])
    most = 11 if kind == "deals" else 5
    count = random.randint(0, most) if random.random() < 0.9 else random.choice([0, 1])
    size = random.choice([1, 2, 4, 6, 9])
    request = {
        "currency": currency,
        "deals": [
            {"id": name, "amount": some_amount(random, currency, size), "probability": some_chance(random)}
            for name in random.sample(["a", "b", "c", "d", "e", "f", "g", "h", "i", "é", "Z", "d10", "d2"], count)
        ],
    }
    amounts = [abs(minor(row["amount"], currency, "")) for row in request["deals"]] or [100]
    unit = gcd(*amounts) or 1
    if random.random() < 0.3:
        request["won"] = some_amount(random, currency, size)
    if random.random() < 0.85:
        request["target"] = some_target(random, currency, request)
    if random.random() < 0.4:
        request["shares"] = [some_share(random) for _ in range(random.choice([1, 1, 2, 5]))]
    if count and random.random() < 0.25:
        request["outcomes"] = [
            {"deal": row["id"], "outcome": random.choice(["won", "lost", "pushed"])}
            for row in random.sample(request["deals"], random.randint(1, min(2, count)))
        ]
    if kind in ("error", "all"):
        error = random.choice([1, 3, 10, max(amounts) // 1000, max(amounts) // 50, max(amounts) // 3, max(amounts), 0])
        request["error"] = spelled(random, error, PLACES[currency])
    if kind in ("random", "all"):
        request["not_yet_created"] = [
            {
                "amount": spelled(random, random.choice([unit, 2 * unit, max(amounts) or 1, 1]), PLACES[currency]),
                "expected": random.choice(["0.001", "0.25", 1, 2, "3.5", 20] if kind == "random" else ["0.1", 1, 2]),
            }
            for _ in range(random.choice([1, 1, 2]) if kind == "random" else 1)
        ]
        request["not_yet_created"][-1]["amount"] = spelled(random, unit, PLACES[currency])
    if kind in ("common", "all"):
        request["common"] = random.choice(["0.1", "0.2", "0.4", "0.000000001", 0, "0.3"])
    if random.random() < 0.06:
        random.choice(FAULTS)(random, request)
    return ("forecast.range", request) if far_from_edges(request) else case(random)


def some_amount(random, currency, size):
    """An amount of mixed size, round ones with weight; returns happen, and nothing."""
    units = random.randrange(10 ** random.choice([1, size, size])) * random.choice([1, 1, 100])
    if random.random() < 0.1:
        units = -units
    return spelled(random, units, PLACES[currency])


def some_target(random, currency, request):
    """A target near what may come: at a total that is possible, one unit off, below zero, out of reach."""
    totals = [minor(request.get("won", 0), currency, "")]
    for row in request["deals"]:
        if random.random() < 0.5:
            totals.append(minor(row["amount"], currency, ""))
    units = sum(totals) + random.choice([0, 0, 0, 1, -1, 50])
    if random.random() < 0.05:
        units = random.choice([0, -units, 10**15])
    return spelled(random, units, PLACES[currency])


def some_share(random):
    """A share, tenths and the finest with weight."""
    if random.random() < 0.6:
        return random.choice(["0.1", "0.5", "0.9", "0.25", "0.75", "0.99", "0.4", "0.7"])
    places = random.choice([2, 3, 9])
    return spelled(random, random.choice([1, 10**places - 1, random.randrange(1, 10**places)]), places)


FAULTS = [
    lambda random, request: request["deals"].append(dict((request["deals"] or [A_DEAL])[0])),
    lambda random, request: request["deals"].append({**A_DEAL, "probability": random.choice([-1, "1.1", 2])}),
    lambda random, request: request["deals"].append({**A_DEAL, "amount": random.choice([3 * 10**16, 10**18])}),
    lambda random, request: request.update(outcomes=[{"deal": "nobody", "outcome": "won"}]),
    lambda random, request: request["deals"] and request.update(
        outcomes=[{"deal": request["deals"][0]["id"], "outcome": "won"}] * 2
    ),
    lambda random, request: request.update(
        not_yet_created=[{"amount": random.choice([0, -1]), "expected": 1}]
    ),
    lambda random, request: request.update(
        not_yet_created=[{"amount": 1, "expected": random.choice([0, -1, 1000001, "1000000.1"])}]
    ),
    lambda random, request: request.update(error=-1),
    lambda random, request: request.update(common=random.choice(["-0.1", "0.5", "0.400000001"])),
    lambda random, request: request.update(shares=random.choice([["0.5", 0], [1], ["0.5"] * 101])),
]
A_DEAL = {"id": "x", "amount": 100, "probability": "0.5"}


def far_from_edges(request):
    """Whether no chance that the common factor moves lies so near to half a billionth that floats may differ."""
    common = Fraction(request.get("common", 0))
    if not 0 < common <= STRONGEST:
        return True
    chances = [Fraction(row["probability"]) for row in request["deals"]]
    steps = [common * Fraction(z) * chance * (1 - chance) * 10**9 for chance in chances for z in factors()]
    return all(abs(step - step.numerator // step.denominator - Fraction(1, 2)) > Fraction(1, 1000) for step in steps)
