"""Whether adjustments brought forecasts nearer to what came: forecast.value_added."""

from fractions import Fraction

from figures import a_ratio, figure, quantity, share, some_quantity, undefined
from units import Refused, day, decimal, spelled


def value_added(request):
    """Whether adjustments brought forecasts nearer."""
    rows = []
    for index, row in enumerate(request["adjustments"]):
        path = f"adjustments[{index}]"
        if "until" in row:
            day(row["until"], path + ".until")
        numbers = {name: quantity(row[name], f"{path}.{name}") for name in ("before", "after", "actual")}
        rows.append({**numbers, "by": row["by"]})
    stated = request.get("sizes", ["0.05", "0.1", "0.25"])
    sizes = [a_ratio(size, f"sizes[{index}]") for index, size in enumerate(stated)]
    if sizes and sizes[0] <= 0:
        raise Refused("forecast.sizes_not_rising", "sizes[0]")
    for index in range(1, len(sizes)):
        if sizes[index] <= sizes[index - 1]:
            raise Refused("forecast.sizes_not_rising", f"sizes[{index}]")
    people = sorted({row["by"] for row in rows})
    by_person = [adjusted(name, [row for row in rows if row["by"] == name]) for name in people]
    directions = [("down", -1), ("up", 1), ("same", 0)]
    by_direction = [
        adjusted(name, [row for row in rows if direction(row["after"] - row["before"]) == sign])
        for name, sign in directions
    ]
    by_size = []
    for place in range(len(sizes) + 1):
        own = [row for row in rows if size_of(row, sizes) == place]
        by_size.append(adjusted(size_name(sizes, place), own))
    return {
        "schema": "attain.value_added/1",
        "overall": adjusted("all", rows),
        "by_person": by_person,
        "by_direction": [group for group in by_direction if group["adjustments"]],
        "by_size": [group for group in by_size if group["adjustments"]],
    }


def direction(change):
    """The sign of a change."""
    return (change > 0) - (change < 0)


def size_of(row, sizes):
    """The place of an adjustment's size among the sizes; of a forecast of zero or below the last."""
    if row["before"] > 0:
        for place, size in enumerate(sizes):
            if abs(row["after"] - row["before"]) <= size * row["before"]:
                return place
    return len(sizes)


def size_name(sizes, place):
    """What a size is called."""
    if not sizes:
        return "any size"
    percent = decimal(sizes[min(place, len(sizes) - 1)] * 100, 7)
    return f"{'up to' if place < len(sizes) else 'above'} {percent} %"


def adjusted(key, rows):
    """What some adjustments did."""
    before = [abs(row["actual"] - row["before"]) for row in rows]
    after = [abs(row["actual"] - row["after"]) for row in rows]
    added = Fraction(sum(before) - sum(after))
    return {
        "key": key,
        "adjustments": len(rows),
        "helped": sum(there < here for here, there in zip(before, after)),
        "harmed": sum(there > here for here, there in zip(before, after)),
        "error_before": figure(Fraction(sum(before))),
        "error_after": figure(Fraction(sum(after))),
        "value_added": figure(added),
        "share": share(added / sum(before)) if sum(before) else undefined("the forecasts were exact before"),
    }


# Requests at random.


def some_adjustments(random):
    """Forecasts before and after, and what came."""
    rows = []
    for _ in range(random.choice([0, 1, 2, 4, 8, 20])):
        row = {"by": random.choice(["Mia", "Zoe", "é"])}
        row.update({name: some_quantity(random) for name in ("before", "after", "actual")})
        if random.random() < 0.2:
            row["after"] = row["before"]
        if random.random() < 0.2:
            row["before"], row["after"] = 100, random.choice(["105", "95", "110", "90", "125", "75", "125.000000001"])
        if random.random() < 0.3:
            row["owner"] = "Ann"
        if random.random() < 0.3:
            row["until"] = "2199-12-31" if random.random() < 0.2 else "2025-03-31"
            if random.random() < 0.02:
                row["until"] = random.choice(["2025-02-29", "2200-01-01"])
        rows.append(row)
    request = {"adjustments": rows}
    if random.random() < 0.5:
        sizes = sorted(random.sample(range(1, 2000), random.choice([0, 1, 2, 5])))
        places = random.choice([3, 3, 4, 6, 9])
        request["sizes"] = [spelled(random, size, places) for size in sizes]
        if random.random() < 0.06:
            place = random.choice([0, len(sizes)])
            request["sizes"].insert(place, random.choice([0, "0.00", "-0.1", "0.1", "0.2", "0.000000001", "1e9"]))
    return "forecast.value_added", request
