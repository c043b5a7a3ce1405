"""What everyone handed in, added up the lines of a day: forecast.rollup.

Every person's figures are found for themselves, and every leader's by asking of each person who stands above.
"""

from datetime import date, timedelta
from fractions import Fraction

from figures import LARGEST_RATIO, TOO_LARGE, undefined
from teams import Team, days_of, is_there, some_team
from units import PLACES, Refused, day, decimal, fits, known, minor, missing, money, rounded, spelled

CATEGORIES = ["commit", "most_likely", "best_case", "pipeline"]
NOTHING = dict.fromkeys(["won", *CATEGORIES], 0)


def answer(operation, request):
    """What the core must answer."""
    assert operation == "forecast.rollup"
    roll = Roll(request)
    roll.check()
    return roll.found()


class Faulty(Refused):
    """A fault of an adjustment: of several the earliest counts."""

    def __init__(self, turn, code, path):
        super().__init__(code, path)
        self.order = turn


class Roll:
    """A request that was read."""

    def __init__(self, request):
        self.currency = known(request["currency"], "currency")
        self.stated = request["team"]
        Team.days_are_known(self.rows_of_team())
        self.as_of = day(request["as_of"], "as_of")
        self.due = day(request["due"], "due") if "due" in request else None
        self.submissions = [
            self.read(row, f"submissions[{index}]", CATEGORIES) for index, row in enumerate(request["submissions"])
        ]
        self.adjustments = [
            self.read(row, f"adjustments[{index}]", ["amount", "previous"])
            for index, row in enumerate(request.get("adjustments", []))
        ]
        self.won = [self.read(row, f"won[{index}]", ["amount"]) for index, row in enumerate(request.get("won", []))]
        self.records = [
            self.read(row, f"track_records[{index}]", ["forecast", "actual"])
            for index, row in enumerate(request.get("track_records", []))
        ]
        self.asked = request.get("expected")
        self.team = Team(self.stated)

    def rows_of_team(self):
        """The rows of the team, of which only the days are looked at."""
        team = Team.__new__(Team)
        for name in ("people", "reporting", "leave", "seats"):
            setattr(team, name, self.stated.get(name, []))
        return team

    def read(self, row, path, amounts):
        """A row with its amounts in minor units."""
        if "made" in row:
            day(row["made"], path + ".made")
        units = {name: minor(row[name], self.currency, f"{path}.{name}") for name in amounts if name in row}
        return {**row, **units}

    def check(self):
        """The faults, list by list."""
        self.check_owners("won", self.won)
        self.check_submissions()
        self.check_adjustments()
        self.check_events()
        self.check_owners("track_records", self.records)
        for index, name in enumerate(self.asked or []):
            if name not in self.team.ids:
                raise Refused("forecast.owner_unknown", f"expected[{index}]")

    def check_owners(self, name, rows):
        """Everybody is known, and there once."""
        for index, row in enumerate(rows):
            if row["owner"] not in self.team.ids:
                raise Refused("forecast.owner_unknown", f"{name}[{index}].owner")
            if row["owner"] in [other["owner"] for other in rows[:index]]:
                raise Refused("forecast.duplicate", f"{name}[{index}].owner")

    def check_submissions(self):
        seen = []
        for index, row in enumerate(self.submissions):
            path = f"submissions[{index}]"
            if row["owner"] not in self.team.ids:
                raise Refused("forecast.owner_unknown", path + ".owner")
            on = date.fromisoformat(row["made"])
            if not is_there(self.team.person(row["owner"]), on):
                raise Refused("forecast.owner_left", path + ".owner")
            if row.get("whole_team") and row["owner"] not in [self.team.manager(one, on) for one in self.team.ids]:
                raise Refused("forecast.leads_nobody", path + ".whole_team")
            for name in CATEGORIES:
                if row.get(name, 0) < 0:
                    raise Refused("forecast.negative", f"{path}.{name}")
            key = row["owner"], row["made"], row.get("whole_team", False)
            if key in seen:
                raise Refused("forecast.duplicate", path + ".made")
            seen.append(key)

    def check_adjustments(self):
        seen = []
        for index, row in enumerate(self.adjustments):
            path, on = f"adjustments[{index}]", date.fromisoformat(row["made"])
            if row["owner"] not in self.team.ids:
                raise Refused("forecast.owner_unknown", path + ".owner")
            if row["amount"] < 0:
                raise Refused("forecast.negative", path + ".amount")
            if row["by"] != row["owner"] and row["by"] not in self.above(row["owner"], on):
                raise Refused("forecast.adjuster_not_above", path + ".by")
            key = row["by"], row["owner"], row["made"], row.get("category", "commit")
            if key in seen:
                raise Refused("forecast.duplicate", path + ".made")
            seen.append(key)

    def turn(self, index):
        """By day; of one day the owner's comes first, then the nearest manager's, then by category."""
        row = self.adjustments[index]
        above = [row["owner"], *self.above(row["owner"], date.fromisoformat(row["made"]))]
        return row["made"], above.index(row["by"]), CATEGORIES.index(row.get("category", "commit")), index

    def above(self, name, on):
        """Everyone above a person on a day."""
        chain, manager = [], self.team.manager(name, on)
        while manager is not None:
            chain.append(manager)
            manager = self.team.manager(manager, on)
        return chain

    def handed_in(self, name, until, whole_team=False):
        """The last submission of a person by a day, or none."""
        own = [
            row for row in self.submissions
            if row["owner"] == name and row["made"] <= until and row.get("whole_team", False) == whole_team
        ]
        return max(own, key=lambda row: row["made"], default=None)

    def person(self, name):
        """One person's row, and the amounts that count."""
        today = str(self.as_of)
        own, whole = self.handed_in(name, today), self.handed_in(name, today, True)
        stands, counts = own or whole, own is not None and name not in self.left()
        submitted = {**NOTHING, **{one: own.get(one, 0) for one in CATEGORIES if own}}
        events, amounts = self.events(name, own, submitted)
        if not counts:
            amounts = dict(NOTHING)
        won = sum(row["amount"] for row in self.won if row["owner"] == name)
        submitted["won"] = amounts["won"] = won
        row = {
            "key": name,
            **self.led_by(name),
            "late": stands is not None and self.due is not None and stands["made"] > str(self.due),
            "submitted": self.shown(submitted),
            "amounts": self.shown(amounts),
            "adjustments": events,
            **self.track(name, amounts["won"] + amounts["commit"] if counts else None),
        }
        if stands is not None:
            row["made"] = stands["made"]
        return row, amounts

    def led_by(self, name):
        """The manager of a person on the day, if there is one."""
        manager = self.team.manager(name, self.as_of)
        return {} if manager is None else {"manager": manager}

    def events(self, name, own, submitted):
        """The adjustments of a person by the day, and what they leave."""
        rows = [
            self.turn(index) for index, row in enumerate(self.adjustments)
            if row["owner"] == name and row["made"] <= str(self.as_of)
        ]
        events, stood, upon = [], None, None
        for turn in sorted(rows):
            made, index = turn[0], turn[-1]
            row, category = self.adjustments[index], self.adjustments[index].get("category", "commit")
            basis = self.handed_in(name, made)
            if basis is None:
                raise Faulty(turn, "forecast.nothing_to_adjust", f"adjustments[{index}].owner")
            if basis is not upon:
                stood, upon = {**NOTHING, **{one: basis.get(one, 0) for one in CATEGORIES}}, basis
            if "previous" in row and row["previous"] != stood[category]:
                raise Faulty(turn, "forecast.previous_differs", f"adjustments[{index}].previous")
            events.append({
                "by": row["by"],
                "kind": "owner" if row["by"] == name else "manager",
                "made": made,
                "category": category,
                "previous": money(stood[category], self.currency),
                "amount": money(row["amount"], self.currency),
                "reason": row["reason"],
                "superseded": basis is not own,
            })
            stood[category] = row["amount"]
        return events, dict(stood if stood is not None and upon is own else submitted)

    def check_events(self):
        """The first adjustment in time that does not fit what stood."""
        faults = []
        for name in {row["owner"] for row in self.adjustments}:
            try:
                self.events(name, None, NOTHING)
            except Faulty as fault:
                faults.append(fault)
        if faults:
            raise min(faults, key=lambda fault: fault.order)

    def track(self, name, forecast):
        """What came of earlier forecasts, and what this one would be by that."""
        rows = [row for row in self.records if row["owner"] == name]
        none = missing("forecast.no_history", "no earlier forecasts were handed in")
        if rows and (rows[0]["forecast"] <= 0 or rows[0]["actual"] < 0):
            none = undefined("the earlier forecasts are zero or below, or what came is below zero")
        elif rows:
            trailing = Fraction(rows[0]["actual"], rows[0]["forecast"])
            if rounded(trailing * 10**6) <= LARGEST_RATIO * 10**6:
                if forecast is None:
                    implied = missing("forecast.no_submissions", "nothing that stands was handed in")
                else:
                    implied = money(fits(rounded(forecast * trailing), ""), self.currency)
                return {"trailing": decimal(trailing, 6), "implied": implied}
            none = TOO_LARGE
        return {"trailing": none, "implied": none}

    def shown(self, amounts):
        """Amounts by category, single and added up."""
        won, commit, likely, best, pipeline = (amounts[name] for name in NOTHING)
        more = {
            "commit_forecast": won + commit,
            "most_likely_forecast": won + commit + likely,
            "best_case_forecast": won + commit + likely + best,
            "open_pipeline": commit + likely + best + pipeline,
        }
        return {name: money(fits(units, ""), self.currency) for name, units in {**amounts, **more}.items()}

    def handed(self):
        """Who handed in by the day."""
        return {row["owner"] for row in self.submissions if row["made"] <= str(self.as_of)}

    def left(self):
        """Who handed in and has left since."""
        return sorted(name for name in self.handed() if days_of(self.team.person(name))[1] < self.as_of)

    def expected(self):
        """Who must hand in: who was asked and is there, or who is there and never led anyone."""
        if self.asked is not None:
            return {name for name in self.asked if is_there(self.team.person(name), self.as_of)}
        team, leaders = self.team, self.leaders()
        return {
            person["id"] for person in team.people
            if is_there(person, self.as_of) and person["id"] not in leaders
            and not team.on_leave(person["id"], self.as_of)
        }

    def leaders(self):
        """Whoever led somebody on any day up to this one: lines that begin later are not known yet."""
        turns = [on for on in self.team.turns() if on <= self.as_of]
        return {self.team.manager(person["id"], on) for person in self.team.people for on in turns}

    def found(self):
        """The whole answer."""
        handed, expected = self.handed(), self.expected()
        lacking = sorted(expected - handed)
        people = [self.person(name) for name in sorted(handed | {row["owner"] for row in self.won})]
        total = {name: sum(amounts[name] for _, amounts in people) for name in NOTHING}
        present = handed - set(self.left())
        if not any(self.handed_in(name, str(self.as_of)) for name in present):
            rollup = missing("forecast.no_submissions", "nobody handed in")
        elif lacking:
            of = len({*lacking, *present})
            why = f"{len(lacking)} of {of} have not handed in: {', '.join(lacking)}"
            rollup = missing("forecast.submissions_missing", why)
        else:
            rollup = money(fits(total["won"] + total["commit"], ""), self.currency)
        nodes = []
        below = {row["key"]: set(self.above(row["key"], self.as_of)) for row, _ in people}
        waited = {name: set(self.above(name, self.as_of)) for name in lacking}
        words = {name: self.handed_in(name, str(self.as_of), True) for name in present}
        words = {name: word for name, word in words.items() if word is not None}
        for name in sorted(set().union(words, *below.values(), *waited.values())):
            own = [amounts for row, amounts in people if row["key"] == name or name in below[row["key"]]]
            amounts = {one: sum(row[one] for row in own) for one in NOTHING}
            node = {
                "key": name,
                **self.led_by(name),
                "amounts": self.shown(amounts),
                "missing": [one for one in lacking if one == name or name in waited[one]],
            }
            if name in words:
                said = words[name]["commit"]
                node["says"] = money(said, self.currency)
                node["judgement"] = money(fits(said - amounts["commit"], ""), self.currency)
            nodes.append(node)
        return {
            "schema": "attain.rollup/1",
            "currency": self.currency,
            "as_of": str(self.as_of),
            "rollup": rollup,
            "amounts": self.shown(total),
            "people": [row for row, _ in people],
            "nodes": nodes,
            "missing": lacking,
            "late": [row["key"] for row, _ in people if row["late"]],
            "left": self.left(),
        }


# Requests at random.


def case(random):
    """A team, what its people handed in, and what was made of it."""
    base = date(2026, 1, 1)
    team = some_team(random, base)
    as_of = base + timedelta(random.choice([0, 19, 40, 100, 200]))
    currency = random.choice(["USD", "USD", "JPY", "KWD"])
    names = [person["id"] for person in team.get("people", [])]
    request = {"currency": currency, "team": team, "as_of": str(as_of), "submissions": []}
    days = [as_of - timedelta(number) for number in (0, 1, 5, 5, 14, 30)] + [as_of + timedelta(1)]
    if random.random() < 0.5:
        request["due"] = str(random.choice(days))
    some_submissions(random, request, days)
    some_adjustments(random, request)
    for name, fields in (("won", ["amount"]), ("track_records", ["forecast", "actual"])):
        if random.random() < 0.6:
            own = [person for person in dict.fromkeys(names) if random.random() < 0.6]
            request[name] = [
                {"owner": owner, **{field: some_units(random, currency, True) for field in fields}} for owner in own
            ]
    if names and random.random() < 0.3:
        request["expected"] = [random.choice(names) for _ in range(random.choice([0, 1, 3]))]
    if request["submissions"] and random.random() < 0.06:
        for _ in range(random.choice([1, 1, 2])):
            spoil(random, request)
    return "forecast.rollup", request


def some_units(random, currency, signed=False):
    """An amount, mostly small; below zero only where that may be."""
    units = random.choice([0, 1, 5, 100, random.randrange(1000), random.randrange(10**10)])
    return spelled(random, -units if signed and random.random() < 0.1 else units, PLACES[currency])


def some_submissions(random, request, days):
    """What people hand in on days on which they are there, leaders for their whole team too; at times on any day."""
    handing, again, rows = random.choice([0.3, 0.8, 1]), random.choice([0, 0.3]), request["submissions"]
    try:
        team = Team(request["team"])
    except Refused:
        team = None
    for person in request["team"].get("people", []):
        own = [made for made in days if is_there(person, made)]
        if random.random() < 0.01 or team is None:
            own = days
        for _ in range((random.random() < handing) + (random.random() < again)) if own else ():
            made = random.choice(own)
            row = {"owner": person["id"], "made": str(made), "commit": some_units(random, request["currency"])}
            for name in CATEGORIES[1:]:
                if random.random() < 0.4:
                    row[name] = some_units(random, request["currency"])
            leads = team and person["id"] in [team.manager(name, made) for name in team.ids]
            if random.random() < (0.4 if leads else 0.01):
                row["whole_team"] = True
            elif random.random() < 0.1:
                row["whole_team"] = False
            key = row["owner"], row["made"], row.get("whole_team", False)
            twice = key in [(other["owner"], other["made"], other.get("whole_team", False)) for other in rows]
            if not twice or random.random() < 0.03:
                rows.append(row)
    random.shuffle(rows)


def some_adjustments(random, request):
    """Changes by owners and those above on the day, mostly after the first submission."""
    rows = []
    try:
        team = Team(request["team"])
    except Refused:
        return
    for row in request["submissions"]:
        if row.get("whole_team") and random.random() < 0.97:
            continue
        for _ in range(random.choice([0, 0, 1, 1, 3])):
            made = date.fromisoformat(row["made"]) + timedelta(random.choice([0, 0, 1, 5, 9]))
            authors, above = [row["owner"]], team.manager(row["owner"], made)
            while above is not None:
                authors.append(above)
                above = team.manager(above, made)
            if random.random() < 0.01:
                authors = ["nobody", *team.ids]
            one = {"by": random.choice(authors), "owner": row["owner"], "made": str(made), "reason": "one date slips"}
            if random.random() < 0.4:
                one["category"] = random.choice(CATEGORIES)
            one["amount"] = some_units(random, request["currency"])
            if random.random() < 0.05:
                one["previous"] = row.get(one.get("category", "commit"), 0)
            rows.append(one)
    random.shuffle(rows)
    seen = []
    for row in rows:
        key = [row["by"], row["owner"], row["made"], row.get("category", "commit")]
        if key not in seen or random.random() < 0.03:
            request.setdefault("adjustments", []).append(row)
        seen.append(key)


def spoil(random, request):
    """One fault, of any kind."""
    one = random.choice(request["submissions"])
    won, records = request.setdefault("won", []), request.setdefault("track_records", [])
    random.choice([
        lambda: one.update(owner="nobody"),
        lambda: one.update(whole_team=True),
        lambda: request.setdefault("expected", []).append("nobody"),
        lambda: records.append({"owner": "nobody", "forecast": 1, "actual": 1}),
        lambda: one.update({random.choice(CATEGORIES): -1}),
        lambda: one.update(commit=random.choice(["0.0001", "1e20"])),
        lambda: one.update(made="2200-01-01"),
        lambda: request["submissions"].append(dict(one)),
        lambda: won.extend([{"owner": one["owner"], "amount": 1}] * 2),
        lambda: won.append({"owner": "nobody", "amount": 1}),
        lambda: records.extend([{"owner": one["owner"], "forecast": 1, "actual": 1}] * 2),
        lambda: request.get("adjustments", [{}])[0].update(amount=-1),
    ])()
