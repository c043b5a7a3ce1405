"""How good forecasts were: forecast.accuracy, forecast.convert_accuracy; forecast.value_added is in adjustments.py.

The chances of an honest forecast are floats: a case in which one lies next to a rounding edge is made anew.
"""

from datetime import date, timedelta
from fractions import Fraction
from math import floor, fsum

from adjustments import some_adjustments, value_added
from figures import (
    a_ratio, chance_above, chance_below, figure, mean_of, policy_of, quantity, share, some_policy, some_quantity,
    undefined,
)
from units import Number, Refused, day, decimal, missing, spelled

CONVENTIONS = [
    "actual_over_forecast", "forecast_over_actual", "one_less_error_over_actual", "one_less_error_over_forecast",
]
# Deals up to which a chance is counted deal by deal.
MOST_DEALS = 10**6
NO_DEALS = missing("forecast.no_deals", "the deals behind each forecast are not known")
TOO_MANY_DEALS = missing("forecast.out_of_range", "the deals are too many to be counted one by one")


def answer(operation, request):
    """What the core must answer."""
    return {
        "forecast.accuracy": accuracy,
        "forecast.convert_accuracy": convert_accuracy,
        "forecast.value_added": value_added,
    }[operation](request)


def stated_as(convention, forecast, actual):
    """An accuracy by a convention, or why there is none."""
    if forecast < 0:
        return undefined("the forecast is below zero")
    if actual < 0:
        return undefined("the actual is below zero")
    over_actual = convention in ("forecast_over_actual", "one_less_error_over_actual")
    if over_actual and actual == 0:
        return undefined("the actual is zero")
    if not over_actual and forecast == 0:
        return undefined("the forecast is zero")
    over = actual if over_actual else forecast
    if convention.startswith("one_less"):
        return 1 - abs(actual - forecast) / over
    return (forecast if over_actual else actual) / over


class Past:
    """A forecast of the past."""

    def __init__(self, row, path):
        self.owner, self.method, self.manager = row["owner"], row.get("method"), row.get("manager")
        self.made, self.until = day(row["made"], path + ".made"), day(row["until"], path + ".until")
        self.forecast = quantity(row["forecast"], path + ".forecast")
        self.actual = quantity(row["actual"], path + ".actual") if "actual" in row else None
        self.deals = row.get("deals")

    def error(self):
        return self.actual - self.forecast

    def accuracy(self, convention):
        if self.actual is None:
            return undefined("what came is not known")
        return stated_as(convention, self.forecast, self.actual)

    def defined(self, convention="actual_over_forecast"):
        return not isinstance(self.accuracy(convention), dict)


def mark(forecast, actual, policy):
    """On which side of the mark an actual is."""
    if actual < policy["accurate_from"] * forecast:
        return "below"
    return "above" if actual > policy["accurate_to"] * forecast else "within"


def by_name(name):
    """An order in which what is not named comes first."""
    return name is not None, name or ""


def accuracy(request):
    """Every forecast and what groups of them were worth."""
    convention = request.get("convention", CONVENTIONS[0])
    rows = [Past(row, f"forecasts[{index}]") for index, row in enumerate(request["forecasts"])]
    policy = policy_of(request)
    seen = set()
    for index, row in enumerate(rows):
        if row.made > row.until:
            raise Refused("forecast.made_late", f"forecasts[{index}].made")
        key = row.owner, row.method, row.made, row.until
        if key in seen:
            raise Refused("forecast.duplicate", f"forecasts[{index}].owner")
        seen.add(key)
    rows.sort(key=lambda row: (row.until, row.owner, by_name(row.method), row.made))
    firsts, periods = [], set()
    for row in rows:
        key = row.owner, row.method, row.until
        if key not in periods:
            firsts.append(row)
        periods.add(key)
    grouped = {
        "by_method": lambda row: (None, row.method),
        "by_owner": lambda row: (row.owner, row.method),
        "by_manager": lambda row: (row.manager, row.method),
    }
    found = {"schema": "attain.accuracy/1", "convention": convention}
    found["forecasts"] = [score(row, convention, policy) for row in rows]
    for name, key_of in grouped.items():
        groups = {}
        for row in firsts:
            if name != "by_manager" or row.manager is not None:
                groups.setdefault(key_of(row), []).append(row)
        found[name] = [
            {**({"key": key} if key is not None else {}), **named(method), **over_time(group, convention, policy)}
            for (key, method), group in sorted(groups.items(), key=lambda one: tuple(map(by_name, one[0])))
        ]
    leads = {}
    for row in rows:
        leads.setdefault((by_name(row.method), (row.until - row.made).days // 7), []).append(row)
    found["by_lead"] = [
        {**named(group[0].method), "weeks": weeks, "all": together(group, convention, policy)}
        for (_, weeks), group in sorted(leads.items(), key=lambda one: one[0])
    ]
    return found


def named(method):
    """The method of a group, if it has one."""
    return {} if method is None else {"method": method}


def score(row, convention, policy):
    """One forecast."""
    found = {
        "owner": row.owner,
        "made": str(row.made),
        "until": str(row.until),
        "forecast": decimal(row.forecast, 9),
        "accuracy": share(row.accuracy(convention)),
        **named(row.method),
        **({} if row.deals is None else {"deals": row.deals}),
    }
    if row.actual is None:
        found["error"] = found["mark"] = undefined("what came is not known")
        return found
    found["actual"] = decimal(row.actual, 9)
    found["error"] = figure(row.error())
    by_mark = row.accuracy("actual_over_forecast")
    found["mark"] = by_mark if isinstance(by_mark, dict) else mark(row.forecast, row.actual, policy)
    return found


def together(rows, convention, policy):
    """What some forecasts were worth together."""
    scored = [row for row in rows if row.defined(convention)]
    marked = [row for row in rows if row.defined()]
    compared = [row for row in rows if row.actual is not None]
    found = {
        "forecasts": len(rows),
        "scored": len(scored),
        "within": sum(mark(row.forecast, row.actual, policy) == "within" for row in marked),
        "compared": len(compared),
    }
    if scored:
        found["ratio_of_sums"] = share(ratio_of_sums(scored, convention))
        found["mean_of_ratios"] = share(mean_of([row.accuracy(convention) for row in scored]))
    else:
        none = undefined("of no forecast is the accuracy defined")
        found["ratio_of_sums"] = found["mean_of_ratios"] = none
    found.update(errors(compared))
    return found


def ratio_of_sums(rows, convention):
    """The accuracy of all added up: of errors, their distances are."""
    forecast, actual = sum(row.forecast for row in rows), sum(row.actual for row in rows)
    if convention.startswith("one_less"):
        over = actual if convention == "one_less_error_over_actual" else forecast
        return 1 - sum(abs(row.error()) for row in rows) / over
    return stated_as(convention, forecast, actual)


def errors(rows):
    """The errors of forecasts whose actual is known."""
    names = ["mean_error", "mean_absolute_error", "mean_squared_error"]
    ratios = ["mean_absolute_percentage", "absolute_over_actual", "tracking_signal"]
    if not rows:
        return dict.fromkeys(names + ratios, undefined("of no forecast is the actual known"))
    count, distances = len(rows), [abs(row.error()) for row in rows]
    summed, distance = sum(row.error() for row in rows), sum(distances)
    figures = [summed / count, distance / count, sum(row.error() ** 2 for row in rows) / count]
    found = {name: figure(exact) for name, exact in zip(names, figures)}
    low = sum(row.actual <= 0 for row in rows)
    if low:
        what = "1 actual is zero or below" if low == 1 else f"{low} actuals are zero or below"
        found["mean_absolute_percentage"] = undefined(what)
    else:
        found["mean_absolute_percentage"] = share(mean_of([one / row.actual for one, row in zip(distances, rows)]))
    actuals = sum(row.actual for row in rows)
    if actuals <= 0:
        found["absolute_over_actual"] = undefined("the sum of the actuals is zero or below")
    else:
        found["absolute_over_actual"] = share(distance / actuals)
    if distance == 0:
        found["tracking_signal"] = undefined("every forecast came out exactly")
    else:
        found["tracking_signal"] = share(summed / (distance / count))
    return found


def over_time(rows, convention, policy):
    """All periods, the last ones, and whether those were steadily off."""
    known = sorted({row.until for row in rows if row.actual is not None})
    last = known[-int(policy["bias_quarters"]) :]
    trailing = [row for row in rows if row.until in last]
    return {
        "all": together(rows, convention, policy),
        "trailing": together(trailing, convention, policy),
        "bias": bias(trailing, policy),
    }


def bias(rows, policy):
    """Whether the last periods were steadily off to one side."""
    rows = [row for row in rows if row.defined()]
    sides, deals, wanted = [], [], int(policy["bias_quarters"])
    for until in sorted({row.until for row in rows}):
        own = [row for row in rows if row.until == until]
        sides.append(mark(sum(row.forecast for row in own), sum(row.actual for row in own), policy))
        deals.append(None if any(row.deals is None for row in own) else sum(row.deals for row in own) or None)
    below, above, least = sides.count("below"), sides.count("above"), int(policy["bias_at_least"])
    found = {"periods": len(sides), "below": below, "above": above}
    if len(sides) < wanted:
        short = missing("history.too_short", f"{len(sides)} of {wanted} periods are known")
        return {**found, "kind": short, "honest_over": short, "honest_under": short}
    found["kind"] = "not_steady"
    if below >= least and below > above:
        found["kind"] = "steady_over_forecast"
    if above >= least and above > below:
        found["kind"] = "steady_under_forecast"
    if None in deals:
        return {**found, "honest_over": NO_DEALS, "honest_under": NO_DEALS}
    if any(count > MOST_DEALS for count in deals):
        return {**found, "honest_over": TOO_MANY_DEALS, "honest_under": TOO_MANY_DEALS}
    found["honest_over"], found["honest_under"] = (decimal(Fraction(one), 6) for one in honest(deals, least, policy))
    return found


def honest(deals, least, policy):
    """The chances that an honest forecast looks steadily over, and under: periods below and above are counted together,
    for one period cannot be both."""
    counts = {(0, 0): 1.0}
    for mean in deals:
        below, above = chance_below(mean, policy["accurate_from"]), chance_above(mean, policy["accurate_to"])
        chances = {(1, 0): below, (0, 1): above, (0, 0): max(1 - below - above, 0.0)}
        parts = {}
        for (low, high), one in counts.items():
            for (lower, higher), other in chances.items():
                parts.setdefault((low + lower, high + higher), []).append(one * other)
        counts = {key: fsum(own) for key, own in parts.items()}
    over = fsum(chance for (below, above), chance in counts.items() if below >= least and below > above)
    under = fsum(chance for (below, above), chance in counts.items() if above >= least and above > below)
    return min(over, 1.0), min(under, 1.0)


def convert_accuracy(request):
    """What an accuracy reads as by all conventions: for an actual of one, or else a forecast of one."""
    stated, convention = a_ratio(request["accuracy"], "accuracy"), request["convention"]
    one_less = convention.startswith("one_less")
    if stated > 1 if one_less else stated < 0:
        raise Refused("forecast.accuracy_undefined", "accuracy")
    one = Fraction(1)
    pairs = {
        "actual_over_forecast": [(one, stated)],
        "forecast_over_actual": [(stated, one)],
        "one_less_error_over_actual": [(2 - stated, one), (stated, one)],
        "one_less_error_over_forecast": [(one, stated), (one, 2 - stated)],
    }[convention]
    if stated == 1:
        pairs = pairs[:1]
    return {
        "readings": [
            {
                "forecast": "exact" if forecast == actual else "too_high" if forecast > actual else "too_low",
                **{name: share(stated_as(name, forecast, actual)) for name in CONVENTIONS},
            }
            for forecast, actual in pairs
            if forecast >= 0 and actual >= 0
        ]
    }


# Requests at random.


def case(random):
    """A request about the forecasts of the past."""
    return random.choice([some_past, some_past, some_reading, some_adjustments])(random)


def some_past(random):
    """Forecasts of some owners and quarters; made again, missing, by several methods and under several managers."""
    owners = random.choice([["Ann"], ["Ann"], ["Ann", "Bob"], ["é", "Zoe", "ann"]])
    methods = random.choice([[None], [None], ["commit"], [None, "trend"], ["commit", "trend", "Trend"]])
    ends = [date(2022, 3, 31) + timedelta(91 * number) for number in range(random.choice([1, 3, 4, 5, 6, 9]))]
    unknown, deals = random.choice([0, 0, 0.1, 0.4]), random.choice([0, 1, 1, 0.95])
    most = random.choice([1, 3, 10, 30, 100, 1000])
    good, fine = random.choice([0, 0, 0.8]), random.random() < 0.2
    rows = []
    for owner in owners:
        for until in ends:
            for method in methods:
                lead = random.choice([0, 1, 6, 7, 8, 13, 14, 30, 90])
                for made in {until - timedelta(lead), until - timedelta(random.choice([lead, lead, 3, 7, 91]))}:
                    row = {"owner": owner, "made": str(made), "until": str(until)}
                    row["forecast"] = some_quantity(random, fine)
                    if random.random() >= unknown:
                        row["actual"] = some_quantity(random, fine)
                        if random.random() < good:
                            row["actual"] = random.choice([80, 85, 95, 115, 120])
                            row["forecast"] = 100
                    if method is not None:
                        row["method"] = method
                    if random.random() < 0.6:
                        row["manager"] = random.choice(["Mia", "Mia", "Ida"])
                    if random.random() < deals:
                        row["deals"] = random.randint(random.choice([0, 1, 1, 1]), most)
                    if random.random() < 0.95:
                        rows.append(row)
    random.shuffle(rows)
    if rows and random.random() < 0.05:
        one = dict(random.choice(rows))
        random.choice([
            lambda: rows.append(one),
            lambda: one.update(made=str(date.fromisoformat(one["until"]) + timedelta(1))) or rows.append(one),
            lambda: random.choice(rows).update(made=random.choice(["1899-12-31", "2024-02-30"])),
            lambda: random.choice(rows).update(deals=MOST_DEALS + random.randint(0, 1)),
        ])()
    if random.random() < 0.02:
        rows = []
    if random.random() < 0.03:
        rows = some_thirds(random)
    request = {"forecasts": rows}
    if random.random() < 0.7:
        request["convention"] = random.choice(CONVENTIONS)
    if random.random() < 0.4:
        request["policy"] = some_policy(random)
    return ("forecast.accuracy", request) if far_from_edges(request) else some_past(random)


def some_thirds(random):
    """Ratios without an end whose exact mean is half a millionth, or nearly."""
    actuals = [10**9 + 1 + 3 * random.randrange(10**6) for _ in range(2)]
    actuals.append(4500 * (2 * random.randrange(333300, 333900) + 1) - sum(actuals) + random.choice([0, 0, 3, -3]))
    turned = random.random() < 0.3
    rows = []
    for number, actual in enumerate(actuals):
        figures = [3, decimal(Fraction(actual, 10**9), 9)]
        forecast, actual = figures[::-1] if turned else figures
        until = str(date(2025, 3, 31) + timedelta(91 * number))
        rows.append({"owner": "Ann", "made": "2025-01-01", "until": until, "forecast": forecast, "actual": actual})
    return rows


def far_from_edges(request):
    """Whether no chance of an honest forecast lies so near to a rounding edge that floats may differ."""
    edges = []

    def listen(deals, least, policy, real=honest):
        chances = real(deals, least, policy)
        edges.extend(abs(one * 10**6 - floor(one * 10**6) - 0.5) for one in chances)
        return chances

    globals()["honest"], real = listen, honest
    try:
        accuracy(request)
    except Refused:
        return True
    finally:
        globals()["honest"] = real
    return all(edge > 1e-3 for edge in edges)


def some_reading(random):
    """An accuracy to convert: whole, broken, below zero, above one, the smallest and the largest."""
    places = random.choice([0, 1, 2, 2, 3, 6, 9])
    units = random.randint(-(10 ** (places + 1)), 10 ** (places + 1)) if random.random() < 0.6 else random.choice(
        [0, 1, -1, 10**places, 2 * 10**places, 10**places // 2]
    )
    if random.random() < 0.8 and units < 0:
        units = -units
    if random.random() < 0.5:
        units %= 10**places + 1
    value = spelled(random, units, places)
    if random.random() < 0.05:
        value = random.choice(["1e9", "-1e9", "1000000000.1", "1e10", "0.0000000001", Number("1E-9"), "0.999999999"])
    return "forecast.convert_accuracy", {"accuracy": value, "convention": random.choice(CONVENTIONS)}
