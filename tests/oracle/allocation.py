"""Dividing a whole into parts: allocate.money, allocate.heads.

The exact share of each is its weight times one level, held between its floor and its ceiling; the level is the one at
which the shares sum to the whole. Whole units then go by largest remainder or, unit by unit, by Sainte-Lague.
"""

from fractions import Fraction

from units import (
    PLACES, Refused, decimal, fixed, known, minor, some_currency, some_units, spelled,
)

# A JSON number holds a whole number of at most this size.
LARGEST_WHOLE = 2**53 - 1


def case(random):
    """A request to divide: few or many shares, zero weights, equal weights, bounds that bind, wholes below zero."""
    heads = random.random() < 0.4
    currency = None if heads else some_currency(random)
    whole = some_whole(random, heads)
    sign = -1 if whole < 0 else 1
    count = random.choice([1, 2, 2, 3, 3, 4, 5, 7, 12, 30]) if random.random() < 0.99 else 0
    weights = some_weights(random, count)
    shares = [{"id": name, "weight": weight} for name, weight in zip(some_names(random, count), weights)]
    places = 0 if heads else PLACES[currency]
    shown = (lambda units: units) if heads else (lambda units: spelled(random, units, places))
    bound_some(random, shares, abs(whole), sign, shown)
    request = {"whole": shown(whole), "shares": shares}
    if not heads:
        request["currency"] = currency
    if random.random() < 0.7:
        request["method"] = random.choice(["largest_remainder", "sainte_lague"])
    if random.random() < 0.6:
        request["ties"] = random.choice(["id", "order"])
    return "allocate.heads" if heads else "allocate.money", request


def some_whole(random, heads):
    """A whole in units; small ones with weight, since there each unit shows."""
    if random.random() < 0.5:
        whole = random.randrange(30)
    elif random.random() < 0.5:
        whole = random.randrange(3000)
    else:
        whole = abs(some_units(random))
    if heads:
        whole = min(whole, LARGEST_WHOLE)
    return -whole if random.random() < 0.3 else whole


def some_weights(random, count):
    """Weights; equal ones and zeros often."""
    kind = random.randrange(5)
    if kind == 0:
        weights = [1] * count
    elif kind == 1:
        weights = [random.choice([1, 2, 3]) for _ in range(count)]
    elif kind == 2:
        weights = [spelled(random, random.randrange(1, 10**6), 3) for _ in range(count)]
    elif kind == 3:
        places = random.choice([1, 6, 9])
        weights = [spelled(random, random.randrange(1, 10 ** (places + 2)), places) for _ in range(count)]
    else:
        weights = [random.randrange(10 ** random.choice([1, 3, 6, 9, 12])) for _ in range(count)]
    zeros = random.choice([0, 0, 0, 0.2, 0.6])
    return [0 if random.random() < zeros else weight for weight in weights]


def some_names(random, count):
    """Ids in any order, some of them where bytes, letters and numbers sort differently."""
    names = [f"p{number}" for number in range(count)] if random.random() < 0.7 else [
        random.choice(["a", "B", "\u00e9", "\uff5e", "\U0001f600", "Z 9", "_"]) + str(number) for number in range(count)
    ]
    random.shuffle(names)
    if count > 1 and random.random() < 0.01:
        names[0] = names[-1]
    return names


def bound_some(random, shares, size, sign, shown):
    """Gives some shares floors and ceilings, mostly ones that leave room for the whole."""
    chance = random.choice([0, 0, 0.3, 0.8, 1])
    fair = size // max(1, len(shares))
    lows, highs = ("floor", "ceiling") if sign > 0 else ("ceiling", "floor")
    room, exact = size, random.random() < 0.15
    for share in shares:
        low = None
        if random.random() < chance * 0.5:
            low = random.choice([0, fair // 2, fair, fair + 1, room // 2, room if exact else 0])
            if random.random() < 0.98:
                low = min(low, room)
            room = max(0, room - low)
            share[lows] = shown(sign * low)
        if random.random() < chance * 0.6:
            high = random.choice([fair // 2, fair, fair + 1, 2 * fair, size, 0])
            if low is not None and random.random() < 0.98:
                high = max(high, low)
            share[highs] = shown(sign * high)
    if random.random() < 0.01 and shares:
        random.choice(shares)[random.choice([lows, highs])] = shown(-sign * random.randint(1, 9))


def answer(operation, request):
    """What the core must answer."""
    if operation == "allocate.heads":
        return divided(request, "attain.heads_allocation/1", 0, head_count, lambda units: units)
    currency = known(request["currency"], "currency")
    places = PLACES[currency]

    def read(value, path):
        return minor(value, currency, path)

    found = divided(request, "attain.money_allocation/1", places, read, lambda units: fixed(units, places))
    return {"currency": currency, **found}


def head_count(value, path):
    """A whole number that came in."""
    if abs(value) > LARGEST_WHOLE:
        raise Refused("count.out_of_range", path)
    return value


def divided(request, schema, places, read, shown):
    """The answer, in units that `read` takes in and `shown` gives out."""
    whole = read(request["whole"], "whole")
    sign = -1 if whole < 0 else 1
    shares = [taken_in(share, f"shares[{index}]", read) for index, share in enumerate(request["shares"])]
    check(whole, sign, shares)
    # A whole below zero is the mirror of one above it.
    for share in shares:
        floor, ceiling = share["floor"], share["ceiling"]
        if sign < 0:
            floor, ceiling = (None if bound is None else -bound for bound in (ceiling, floor))
        share["low"], share["high"] = floor or 0, ceiling
    exact_shares(abs(whole), shares)
    method, ties = request.get("method", "largest_remainder"), request.get("ties", "id")
    # The first in this order comes first where claims are equal.
    order = sorted(shares, key=lambda share: share["id"]) if ties == "id" else shares
    {"largest_remainder": by_remainders, "sainte_lague": by_divisors}[method](abs(whole), order)
    parts = []
    for share in sorted(shares, key=lambda share: share["id"]):
        units, exact = share["part"], share["exact"]
        cut = exact.numerator // exact.denominator
        bound = share["bound"]
        if sign < 0 and bound != "none":
            bound = "floor" if bound == "ceiling" else "ceiling"
        parts.append({
            "id": share["id"],
            "part": shown(sign * units),
            "quota": decimal(sign * exact / 10**places, 6),
            "remainder": decimal(exact - cut, 6),
            "odd_unit": units > cut,
            "bound": bound,
        })
    total = sum(share["part"] for share in shares)
    assert total == abs(whole), "parts sum to the whole"
    return {"schema": schema, "parts": parts, "sum": shown(whole), "method": method, "ties": ties}


def taken_in(share, path, read):
    """A share of the request, its bounds as they stand."""
    weight = Fraction(share["weight"])
    if not 0 <= weight <= 10**12:
        raise Refused("weight.out_of_range", path + ".weight")
    bounds = {name: read(share[name], f"{path}.{name}") if name in share else None for name in ("floor", "ceiling")}
    return {"id": share["id"], "weight": weight, **bounds}


def check(whole, sign, shares):
    """The errors of a division, in the order of the shares and then of the whole."""
    names = [share["id"] for share in shares]
    for index, name in enumerate(names):
        if name in names[:index]:
            raise Refused("allocate.id_duplicate", f"shares[{index}].id")
    for index, share in enumerate(shares):
        path = f"shares[{index}]"
        for name in ("floor", "ceiling"):
            if share[name] is not None and share[name] * sign < 0:
                raise Refused("allocate.bound_sign", f"{path}.{name}")
        low, high = share["floor"], share["ceiling"]
        if sign > 0:
            low = low or 0
        elif high is None:
            high = 0
        if low is not None and high is not None and low > high:
            raise Refused("allocate.floor_above_ceiling", path + ".floor")
    if not shares:
        raise Refused("allocate.weights_zero", "shares")
    none_below = None if sign < 0 else 0
    floors = [none_below if share["floor"] is None else share["floor"] for share in shares]
    if None not in floors and sum(floors) > whole:
        raise Refused("allocate.floor_above_whole", "whole")
    none_above = 0 if sign < 0 else None
    ceilings = [none_above if share["ceiling"] is None else share["ceiling"] for share in shares]
    if None not in ceilings and sum(ceilings) < whole:
        raise Refused("allocate.ceiling_below_whole", "whole")
    if all(share["weight"] == 0 for share in shares):
        raise Refused("allocate.weights_zero", "shares")


def held(value, low, high):
    """A value between its bounds."""
    return max(low, value if high is None else min(value, high))


def exact_shares(whole, shares):
    """The exact share of each, and the bound at which it must stand."""
    weighty = [share for share in shares if share["weight"] > 0]
    weightless = [share for share in shares if share["weight"] == 0]
    full = None if any(share["high"] is None for share in weighty) else sum(share["high"] for share in weighty)
    floors = sum(share["low"] for share in weightless)
    if full is None or full + floors >= whole:
        level_out(whole - floors, weighty, lambda share: share["weight"])
        for share in weightless:
            share["exact"], share["bound"] = Fraction(share["low"]), "floor" if share["low"] > 0 else "none"
    else:
        # All others are full: who has no weight shares the rest equally.
        for share in weighty:
            share["exact"], share["bound"] = Fraction(share["high"]), "ceiling"
        level_out(whole - full, weightless, lambda share: Fraction(1))


def level_out(whole, shares, weight_of):
    """Finds the level at which weight times level, held between the bounds, sums to the whole."""

    def total(level):
        return sum((held(level * weight_of(share), share["low"], share["high"]) for share in shares), Fraction(0))

    if not shares:
        return
    turns = set()
    for share in shares:
        if share["low"] > 0:
            turns.add(share["low"] / weight_of(share))
        if share["high"] is not None:
            turns.add(share["high"] / weight_of(share))
    # Between two turns the total runs straight, so the level is found by the rule of three. Where all stand at bounds a
    # range of levels gives the whole, and the lowest turn among them is taken.
    level, before = None, Fraction(0)
    for turn in sorted(turns):
        if total(turn) >= whole:
            level = between(total, before, turn, whole)
            break
        before = turn
    if level is None:
        level = between(total, before, before + 1, whole)
    for share in shares:
        by_weight, low, high = level * weight_of(share), share["low"], share["high"]
        share["exact"] = Fraction(held(by_weight, low, high))
        share["bound"] = "floor" if by_weight < low else "ceiling" if high is not None and by_weight > high else "none"


def between(total, before, after, whole):
    """The level at which the total is the whole, on the straight line through two others."""
    here, there = total(before), total(after)
    if here == there:
        return after
    return before + (whole - here) / (there - here) * (after - before)


def by_remainders(whole, order):
    """Whole units of each share, and one more for the largest remainders."""
    for share in order:
        share["part"] = share["exact"].numerator // share["exact"].denominator
    left = whole - sum(share["part"] for share in order)
    # Sorting keeps the order of equals.
    for share in sorted(order, key=lambda share: share["part"] - share["exact"])[:left]:
        share["part"] += 1


def claim(share, unit):
    """How strong a share's claim to its unit of this number is, from 1 on; without a weight weaker than any with one."""
    weight = share["weight"]
    return (1, weight / (2 * unit - 1)) if weight > 0 else (0, Fraction(1, 2 * unit - 1))


def by_divisors(whole, order):
    """From the floors on, unit by unit to the strongest claim that has room."""
    small = whole <= 60
    for share in order:
        near = share["exact"].numerator // share["exact"].denominator
        share["part"] = share["low"] if small else near

    def strongest():
        open_ones = [
            (place, share) for place, share in enumerate(order) if share["high"] is None or share["part"] < share["high"]
        ]
        return max(open_ones, key=lambda pair: (claim(pair[1], pair[1]["part"] + 1), -pair[0]), default=None)

    def weakest():
        closed = [(place, share) for place, share in enumerate(order) if share["part"] > share["low"]]
        return min(closed, key=lambda pair: (claim(pair[1], pair[1]["part"]), -pair[0]), default=None)

    given = sum(share["part"] for share in order)
    while given < whole:
        strongest()[1]["part"] += 1
        given += 1
    # Large wholes begin near their end. Whoever holds a unit with a weaker claim than another has to the next one hands
    # it over, until nobody does: then the units are with the strongest claims.
    while not small:
        best, worst = strongest(), weakest()
        if best is None or worst is None:
            break
        asks, holds = claim(best[1], best[1]["part"] + 1), claim(worst[1], worst[1]["part"])
        if (asks, -best[0]) <= (holds, -worst[0]):
            break
        worst[1]["part"] -= 1
        best[1]["part"] += 1
