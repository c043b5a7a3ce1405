"""What changed a forecast between two days: forecast.change.

Each deal goes from what it was to what it is, cause by cause.
"""

from datetime import date, timedelta
from fractions import Fraction

from figures import keyed, last, probability, refuse_twice, some_chance, some_currency, some_money
from units import PLACES, Refused, day, fits, known, minor, money, rounded, spelled

CAUSES = [
    "new", "removed", "owner", "lost", "pulled_in", "pushed", "won", "reopened", "category", "amount", "probability",
    "judgement",
]


def change(request):
    """What changed a forecast between two days: each deal goes from what it was to what it is, cause by cause."""
    currency = known(request["currency"], "currency")
    begins, ends = day(request["first_day"], "first_day"), day(request["last_day"], "last_day")
    counting, days = request["counting"], {}
    for name in ("before", "after"):
        days[name] = deals_at(request[name], name, currency)
    for name in ("before", "after"):
        check_deals(request[name]["deals"], name)
    if ends < begins:
        raise Refused("forecast.days_reversed", "last_day")
    if days["after"]["on"] < days["before"]["on"]:
        raise Refused("forecast.days_reversed", "after.on")
    for name in ("before", "after"):
        said = [row["owner"] for row in request[name].get("judgements", [])]
        refuse_twice(said, name + ".judgements[{}].owner")

    def worth(deal):
        """What a deal counts for."""
        if deal is None or deal["state"] == "lost" or not in_period(deal):
            return Fraction(0)
        if deal["state"] == "won":
            return Fraction(deal["units"])
        if deal.get("category") == "omitted":
            return Fraction(0)
        if counting == "open":
            return Fraction(deal["units"])
        if counting == "weighted":
            return deal["units"] * deal.get("chance", Fraction(0))
        return Fraction(deal["units"] if deal.get("category") == "commit" else 0)

    def in_period(deal):
        return deal["close"] is None or begins <= deal["close"] <= ends

    rows = []
    was, now = days["before"]["deals"], days["after"]["deals"]
    for name in sorted({*was, *now}):
        for cause, owner, exact in causes(was.get(name), now.get(name), worth, in_period):
            if exact:
                rows.append([now.get(name) or was[name], cause, owner, exact])
    was_said, is_said = days["before"]["judgements"], days["after"]["judgements"]
    for owner in sorted({*was_said, *is_said}):
        exact = Fraction(is_said.get(owner, 0) - was_said.get(owner, 0))
        if exact:
            rows.append([{}, "judgement", owner, exact])
    totals = [
        sum((worth(deal) for deal in one["deals"].values()), Fraction(0)) + sum(one["judgements"].values())
        for one in days.values()
    ]
    running = totals[0]
    for row in rows:
        before, running = running, running + row[3]
        row.append(fits(rounded(running), "") - rounded(before))
    assert running == totals[1]
    start, end = (fits(rounded(total), "") for total in totals)
    return {
        "schema": "attain.forecast_change/1",
        "currency": currency,
        "from_day": str(days["before"]["on"]),
        "to_day": str(days["after"]["on"]),
        "from_amount": money(start, currency),
        "to_amount": money(end, currency),
        "change": money(fits(end - start, ""), currency),
        **change_groups(rows, currency),
    }


def deals_at(stated, path, currency):
    """The deals of a day, and what people added."""
    deals, on = {}, day(stated["on"], path + ".on")
    for index, row in enumerate(stated["deals"]):
        here = f"{path}.deals[{index}]"
        deal = {"id": row["id"], "owner": row["owner"], "state": row.get("state", "open")}
        deal["units"] = minor(row["amount"], currency, here + ".amount")
        deal["close"] = day(row["close_date"], here + ".close_date") if "close_date" in row else None
        deal.update({name: row[name] for name in ("stage", "category") if name in row})
        if "probability" in row:
            deal["chance"] = probability(row["probability"], here + ".probability")
        deals[row["id"]] = deal
    judgements = {}
    for index, row in enumerate(stated.get("judgements", [])):
        judgements[row["owner"]] = minor(row["amount"], currency, f"{path}.judgements[{index}].amount")
    return {"on": on, "deals": deals, "judgements": judgements}


def check_deals(deals, path):
    """The faults of a day's deals."""
    for index, row in enumerate(deals):
        if row["id"] in [other["id"] for other in deals[:index]]:
            raise Refused("forecast.duplicate", f"{path}.deals[{index}].id")
        if Fraction(row["amount"]) < 0:
            raise Refused("forecast.negative", f"{path}.deals[{index}].amount")


STEPS = ["lost", "close", "state", "category", "amount", "chance"]


def causes(was, now, worth, in_period):
    """Each cause of a deal: its name, whose sum changes, and by how much."""
    if was is None:
        return [("new", now["owner"], worth(now))]
    if now is None:
        return [("removed", was["owner"], -worth(was))]
    found = []
    if was["owner"] != now["owner"]:
        found = [("owner", was["owner"], -worth(was)), ("owner", now["owner"], worth(was))]
    deal = dict(was)
    for step in STEPS:
        before, inside = worth(deal), in_period(deal)
        if step == "lost":
            if now["state"] != "lost":
                continue
            deal["state"], cause = "lost", "lost"
        elif step == "close":
            deal["close"] = now["close"]
            cause = "pushed" if inside else "pulled_in"
        elif step == "state":
            deal["state"] = now["state"]
            cause = "won" if now["state"] == "won" else "reopened"
        else:
            name = {"amount": "units"}.get(step, step)
            deal.pop(name, None)
            if name in now:
                deal[name] = now[name]
            cause = {"chance": "probability"}.get(step, step)
        found.append((cause, now["owner"], worth(deal) - before))
    return found


def change_groups(rows, currency):
    """Rows and groups, the largest first; rows that are alike stand in the order in which they were made."""
    order = sorted(rows, key=lambda row: (-abs(row[4]), -abs(row[3])))
    found = {"rows": []}
    for deal, cause, owner, _, units in order:
        row = {"owner": owner, "cause": cause, "amount": money(units, currency)}
        row.update({name: deal[name] for name in ("stage", "category") if name in deal})
        if deal:
            row["deal"] = deal["id"]
        found["rows"].append(row)
    by_cause = {cause: [row[4] for row in rows if row[1] == cause] for cause in CAUSES}
    causes_found = [cause for cause in CAUSES if by_cause[cause]]
    found["by_cause"] = [
        {"key": cause, "amount": money(sum(by_cause[cause]), currency), "rows": len(by_cause[cause])}
        for cause in sorted(causes_found, key=lambda cause: -abs(sum(by_cause[cause])))
    ]
    for name in ("owner", "stage", "category"):
        sums = {}
        for deal, _, owner, _, units in rows:
            key = owner if name == "owner" else deal.get(name)
            sums[key] = sums.get(key, 0) + units
        keys = sorted(sums, key=lambda key: (-abs(sums[key]), last(key)))
        found["by_" + name] = [{**keyed(key), "amount": money(fits(sums[key], ""), currency)} for key in keys]
    return found


# Requests at random.


BEGINS, ENDS = date(2026, 1, 1), date(2026, 3, 31)


def some_close(random):
    """A day in the period or not, its ends and the days beside them with weight."""
    return str(random.choice([BEGINS, ENDS, date(2026, 2, 28)]) + timedelta(random.choice([-1, 0, 0, 1, 1, 40, 100])))


def some_deal(random, currency, name):
    """A deal of a day."""
    deal = {"id": name, "owner": random.choice(["Ann", "Ann", "Bob", "é"]), "amount": some_money(random, currency)}
    if random.random() < 0.8:
        deal["close_date"] = some_close(random)
    if random.random() < 0.5:
        deal["state"] = random.choice(["open", "open", "won", "lost"])
    if random.random() < 0.6:
        deal["stage"] = random.choice(["Propose", "é"])
    if random.random() < 0.7:
        categories = ["omitted", "pipeline", "best_case", "most_likely", "commit", "commit", "closed"]
        deal["category"] = random.choice(categories)
    if random.random() < 0.7:
        deal["probability"] = some_chance(random)
    return deal


def some_change(random):
    """The deals of two days: one thing changed, or many at once, or nothing."""
    currency = some_currency(random)
    changing = random.choice([0, 0.2, 0.2, 0.5, 1])
    before, after = [], []
    for number in range(random.choice([0, 1, 1, 2, 4, 8])):
        name = random.choice(["d", "é", ""]) + str(number)
        was, other = some_deal(random, currency, name), some_deal(random, currency, name)
        now = {**was}
        for field in {*was, *other}:
            if random.random() < changing:
                now.pop(field, None)
                if field in other:
                    now[field] = other[field]
        if random.random() < 0.9:
            before.append(was)
        if random.random() < 0.9:
            after.append(now)
    random.shuffle(before)
    random.shuffle(after)
    request = {
        "currency": currency,
        "first_day": str(BEGINS),
        "last_day": str(ENDS),
        "counting": random.choice(["open", "weighted", "weighted", "commit"]),
        "before": {"on": "2026-01-09", "deals": before},
        "after": {"on": random.choice(["2026-01-09", "2026-01-16"]), "deals": after},
    }
    for side in ("before", "after"):
        if random.random() < 0.5:
            request[side]["judgements"] = [
                {"owner": owner, "amount": spelled(random, random.randint(-100, 100), PLACES[currency])}
                for owner in ("Ann", "é", "Zoe")
                if random.random() < 0.6
            ]
    if random.random() < 0.05:
        spoil_change(random, request)
    return "forecast.change", request


def spoil_change(random, request):
    """One fault or two, of any kind."""
    for _ in range(random.choice([1, 1, 2])):
        side = request[random.choice(["before", "after"])]
        one = random.choice(side["deals"]) if side["deals"] else {}
        random.choice([
            lambda: side["deals"].append(dict(one)) if one else None,
            lambda: one.update(amount=random.choice([-1, "0.0001", "1e20"])),
            lambda: one.update(probability=random.choice(["1.1", "0.0000000001"])),
            lambda: one.update(close_date=random.choice(["2026-02-30", "2200-01-01"])),
            lambda: side.setdefault("judgements", []).extend([{"owner": "Ann", "amount": 1}] * 2),
            lambda: request.update(last_day="2025-12-31"),
            lambda: request["after"].update(on="2026-01-08"),
            lambda: side.update(on="1899-12-31"),
        ])()
