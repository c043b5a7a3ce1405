"""What the modules about forecasts share: their numbers, the policy, chances of counts, requests at random."""

from fractions import Fraction
from functools import lru_cache
from math import ceil, floor, fsum, isqrt

from units import PLACES, Refused, decimal, missing, ratio, rounded, spelled

LARGEST_QUANTITY = 10**19
LARGEST_RATIO = 10**9
TOO_LARGE = missing("forecast.out_of_range", "the amounts are too large or too small to be compared")
POLICY = {
    "agree_up_to": "0.1", "diverge_up_to": "0.25", "market_factor": 1, "opening_days": 14, "accurate_from": "0.9",
    "accurate_to": "1.1", "bias_quarters": 4, "bias_at_least": 3, "min_closed_by_age": 30, "not_yet_quarters": 4,
    "trend_quarters": 8, "learn_from": 8,
}


def undefined(why):
    """An accuracy that there is not."""
    return missing("forecast.accuracy_undefined", why)


def quantity(value, path):
    """A quantity that came in."""
    exact = Fraction(value)
    if abs(exact) > LARGEST_QUANTITY:
        raise Refused("quantity.out_of_range", path)
    return ratio(value, path)


def a_ratio(value, path):
    """A ratio that came in."""
    if abs(Fraction(value)) > LARGEST_RATIO:
        raise Refused("ratio.out_of_range", path)
    return ratio(value, path)


def shown(exact, largest):
    """A figure of six places, if it is not too large; a reason as it is."""
    if isinstance(exact, dict):
        return exact
    text = decimal(exact, 6)
    return text if abs(Fraction(text)) <= largest else TOO_LARGE


def figure(exact):
    """A quantity of an answer."""
    return shown(exact, LARGEST_QUANTITY)


def mean_of(ratios):
    """The mean of ratios, each of them rounded to twelve places before they are added up."""
    return Fraction(sum(rounded(exact * 10**12) for exact in ratios), 10**12 * len(ratios))


def share(exact):
    """A ratio of an answer."""
    return shown(exact, LARGEST_RATIO)


def policy_of(request):
    """The numbers of the policy, or its first fault."""
    stated, policy = request.get("policy", {}), dict(POLICY)
    for name in sorted(stated):
        policy[name] = stated[name] if isinstance(POLICY[name], int) and name != "market_factor" else a_ratio(
            stated[name], f"policy.{name}"
        )
    policy = {name: Fraction(value) for name, value in policy.items()}
    ranges = [
        ("agree_up_to", policy["agree_up_to"] >= 0), ("diverge_up_to", policy["diverge_up_to"] >= 0),
        ("market_factor", policy["market_factor"] > 0), ("opening_days", policy["opening_days"] <= 90),
        ("accurate_from", policy["accurate_from"] > 0), ("accurate_to", policy["accurate_to"] > 0),
        ("bias_quarters", 1 <= policy["bias_quarters"] <= 40),
        ("bias_at_least", 1 <= policy["bias_at_least"] <= policy["bias_quarters"]),
        ("min_closed_by_age", policy["min_closed_by_age"] >= 1),
        ("not_yet_quarters", 1 <= policy["not_yet_quarters"] <= 40),
        ("trend_quarters", 1 <= policy["trend_quarters"] <= 400), ("learn_from", 2 <= policy["learn_from"] <= 400),
    ]
    for name, holds in ranges:
        if not holds:
            raise Refused("policy.out_of_range", f"policy.{name}")
    for low, high in (("agree_up_to", "diverge_up_to"), ("accurate_from", "accurate_to")):
        if policy[low] > policy[high]:
            raise Refused("policy.not_rising", f"policy.{high}")
    return policy


def chance_below(mean, limit):
    """The chance that so many deals come that they are less than the limit times their mean."""
    first, chances = counted(mean)
    return fsum(chances[: max(ceil(limit * mean) - first, 0)])


def chance_above(mean, limit):
    """The chance that they are more."""
    first, chances = counted(mean)
    return fsum(chances[max(floor(limit * mean) + 1 - first, 0) :])


@lru_cache(maxsize=512)
def counted(mean):
    """The chances of each count (Poisson), from the first on: each from the one nearer to the mean, all scaled to one;
    what is further than sixty and twelve deviations away is nothing."""
    far = 60 + 12 * isqrt(mean)
    down, up = [1.0], []
    for count in range(mean, max(mean - far, 0), -1):
        down.append(down[-1] * count / mean)
    for count in range(mean + 1, mean + far + 1):
        up.append((up[-1] if up else 1.0) * mean / count)
    weights = down[::-1] + up
    total = fsum(weights)
    return mean - len(down) + 1, [weight / total for weight in weights]


def probability(value, path):
    """A probability that came in."""
    if not 0 <= Fraction(value) <= 1:
        raise Refused("probability.out_of_range", path)
    return ratio(value, path)


def refuse_twice(keys, path):
    """Of two alike the later one is the fault."""
    for index, key in enumerate(keys):
        if key in keys[:index]:
            raise Refused("forecast.duplicate", path.format(index))


def last(name):
    """An order in which what has no name comes last."""
    return name is None, name or ""


def keyed(name):
    """The key of a group, if it has one."""
    return {} if name is None else {"key": name}


# Requests at random.


def some_quantity(random, fine=False):
    """An amount, small and alike mostly; zeros, negatives and the edges of what is known happen."""
    kind = random.randrange(20)
    if kind < 12:
        return spelled(random, random.choice([10, 50, 85, 89, 90, 91, 95, 100, 100, 105, 109, 110, 111, 150]), 0)
    if kind < 14:
        return random.choice([0, 0, "0.00", -1, -50])
    if kind < 17:
        return spelled(random, random.randrange(8000, 12000), 2)
    if fine:
        units = random.randrange(-(10**10), 10**12) if kind < 19 else random.choice([1, 2, 5, 15, 25])
        return spelled(random, units, 9)
    if random.random() < 0.02:
        return random.choice(["1e19", "-1e19", "10000000000000000001", "0.0000000001"])
    return spelled(random, random.randrange(-(10**8), 10**11), random.choice([0, 2]))


def some_policy(random):
    """Another mark, other periods; at times what is out of range."""
    policy = {}
    if random.random() < 0.5:
        policy["accurate_from"] = random.choice(["0.9", "0.85", "0.95", "1", "0.000000001", "1.1"])
        policy["accurate_to"] = random.choice(["1.1", "1.15", "1.2", "2", "1.100000001", "1e9", "1000000"])
        if random.random() < 0.1:
            policy["accurate_from"] = random.choice(["999999", "1e9", "1.100000001", "2"])
    if random.random() < 0.6:
        policy["bias_quarters"] = random.choice([1, 2, 3, 4, 5, 8])
        policy["bias_at_least"] = random.randint(1, policy["bias_quarters"])
    if random.random() < 0.1:
        name = random.choice(sorted(POLICY))
        policy[name] = random.choice([0, 1, 2, 41, 91, 401])
    if random.random() < 0.03:
        policy[random.choice(["accurate_from", "accurate_to", "market_factor"])] = random.choice(
            [0, "-0.5", "1.0000000001", "1.3"]
        )
    return policy


def some_currency(random):
    """Mostly cents; no places and three happen."""
    return random.choice(["USD", "USD", "USD", "EUR", "JPY", "KWD"])


def some_money(random, currency):
    """An amount of zero or more, small ones and those alike with weight."""
    units = random.choice([0, 1, 1, 2, 3, 5, 10, 10, 25, 50, 99, 100, 1000])
    if random.random() < 0.3:
        units = random.randrange(10 ** random.choice([2, 5, 9, 12]))
    return spelled(random, units, PLACES[currency])


def some_chance(random):
    """A probability, halves and the finest with weight."""
    if random.random() < 0.5:
        return random.choice([0, 1, "0.5", 0.5, "0.25", "0.1", "0.4", "0.6"])
    places = random.choice([1, 2, 9, 9])
    return spelled(random, random.choice([1, 10**places - 1, random.randrange(10**places + 1)]), places)
