"""Teams over time: team.as_of, team.stints, team.roll_up.

Who reports to whom is asked day by day, and every chain of managers is walked for itself.
"""

from datetime import date, timedelta
from fractions import Fraction

from units import (
    FIRST_DAY, LAST_DAY, PLACES, Refused, day, decimal, fits, known, minor, money, some_currency, some_units, spelled,
)

ONE_DAY = timedelta(1)


def answer(operation, request):
    """What the core must answer."""
    return {"team.as_of": as_of, "team.stints": stints, "team.roll_up": roll_up}[operation](request)


class Team:
    """A team that was read, or its first fault."""

    def __init__(self, stated):
        self.people = stated.get("people", [])
        self.reporting = stated.get("reporting", [])
        self.leave = stated.get("leave", [])
        self.seats = stated.get("seats", [])
        self.days_are_known()
        self.ids = [person["id"] for person in self.people]
        named = [person.get("manager") for person in self.people]
        named += [line.get("manager") for line in self.reporting] + [seat.get("manager") for seat in self.seats]
        named = [name for name in named if name is not None and name not in self.ids]
        self.stranger_is_known = "outside" not in stated
        self.outside = [name for name in stated.get("outside", named) if name not in self.ids]
        self.check()

    def days_are_known(self):
        for name in ("people", "reporting", "leave", "seats"):
            for index, row in enumerate(getattr(self, name)):
                for field in ("start", "end", "from", "to"):
                    if field in row:
                        day(row[field], f"team.{name}[{index}].{field}")

    def check(self):
        """The faults, in the order in which the reference lists them."""
        self.check_people()
        self.check_reporting()
        self.check_leave()
        self.check_seats()
        if any(self.in_a_circle(on) for on in self.turns()):
            raise Refused("team.cycle", "team")

    def manager_is_known(self, row, path):
        name = row.get("manager")
        if name is not None and name not in self.ids and name not in self.outside:
            raise Refused("team.manager_unknown", path + ".manager")

    def check_people(self):
        for index, person in enumerate(self.people):
            path = f"team.people[{index}]"
            if "start" in person and "end" in person and person["end"] < person["start"]:
                raise Refused("team.end_before_start", path + ".end")
            if not 0 < Fraction(person.get("fte", 1)) <= 1:
                raise Refused("team.fte_out_of_range", path + ".fte")
        for index, name in enumerate(self.ids):
            if name in self.ids[:index]:
                raise Refused("team.person_duplicate", f"team.people[{index}].id")
        for index, person in enumerate(self.people):
            self.manager_is_known(person, f"team.people[{index}]")

    def check_reporting(self):
        for index, line in enumerate(self.reporting):
            path = f"team.reporting[{index}]"
            if line["person"] not in self.ids:
                raise Refused("team.person_unknown", path + ".person")
            self.manager_is_known(line, path)
            if "to" in line and line["to"] < line["from"]:
                raise Refused("team.end_before_start", path + ".to")
        for person in sorted(self.people, key=lambda person: person["id"]):
            lines = [index for index, line in enumerate(self.reporting) if line["person"] == person["id"]]
            lines.sort(key=lambda index: (self.reporting[index]["from"], index))
            self.refuse_gap_before(person, lines[:1])
            for here, there in zip(lines, lines[1:]):
                one, next_one = self.reporting[here], self.reporting[there]
                if one["from"] == next_one["from"] or ("to" in one and next_one["from"] <= one["to"]):
                    raise Refused("team.two_managers", f"team.reporting[{there}].from")
            for here, there in zip(lines, lines[1:] + [None]):
                if "to" not in self.reporting[here]:
                    continue
                # Days of nobody's, if the person is there on one of them.
                begins = date.fromisoformat(self.reporting[here]["to"]) + ONE_DAY
                ends = LAST_DAY
                if there is not None:
                    ends = date.fromisoformat(self.reporting[there]["from"]) - ONE_DAY
                first, last = days_of(person)
                if max(begins, first) <= min(ends, last):
                    raise Refused("team.manager_gap", f"team.reporting[{here}].to")

    def refuse_gap_before(self, person, lines):
        """Whoever is known to be there before their first line needs a manager on their own row."""
        first, _ = days_of(person)
        for index in lines:
            before = date.fromisoformat(self.reporting[index]["from"]) - ONE_DAY
            if "manager" not in person and "start" in person and first <= before:
                raise Refused("team.manager_gap", f"team.reporting[{index}].from")

    def check_leave(self):
        for index, away in enumerate(self.leave):
            path = f"team.leave[{index}]"
            if away["person"] not in self.ids:
                raise Refused("team.person_unknown", path + ".person")
            if away["to"] < away["from"]:
                raise Refused("team.end_before_start", path + ".to")
            first, last = days_of(self.person(away["person"]))
            if not first <= date.fromisoformat(away["from"]) <= last:
                raise Refused("team.leave_outside", path + ".from")
            if date.fromisoformat(away["to"]) > last:
                raise Refused("team.leave_outside", path + ".to")
        for name in sorted(self.ids):
            own = [index for index, away in enumerate(self.leave) if away["person"] == name]
            own.sort(key=lambda index: (self.leave[index]["from"], self.leave[index]["to"], index))
            for before, after in zip(own, own[1:]):
                if self.leave[after]["from"] <= self.leave[before]["to"]:
                    raise Refused("team.leave_overlap", f"team.leave[{after}].from")

    def check_seats(self):
        for index, seat in enumerate(self.seats):
            path = f"team.seats[{index}]"
            self.manager_is_known(seat, path)
            if "to" in seat and seat["to"] < seat["from"]:
                raise Refused("team.end_before_start", path + ".to")
            if seat["id"] in [other["id"] for other in self.seats[:index]]:
                raise Refused("team.person_duplicate", path + ".id")

    def person(self, name):
        """The row of a person."""
        return self.people[self.ids.index(name)]

    def turns(self):
        """The days on which somebody's manager may change, and the first of all days."""
        days = {FIRST_DAY} | {date.fromisoformat(line["from"]) for line in self.reporting}
        days |= {days_of(person)[0] for person in self.people}
        days |= {date.fromisoformat(line["to"]) + ONE_DAY for line in self.reporting if "to" in line}
        return sorted(days)

    def in_a_circle(self, on):
        """Whether somebody stands above themselves on a day."""
        for name in self.ids:
            above = self.manager(name, on)
            for _ in self.ids:
                if above == name:
                    return True
                above = self.manager(above, on)
        return False

    def manager(self, name, on):
        """Whom a person reports to on a day."""
        # Who is from outside reports to nobody; who left still stands where they stood.
        if name not in self.ids:
            return None
        lines = sorted((line for line in self.reporting if line["person"] == name), key=lambda line: line["from"])
        begun = [line for line in lines if line["from"] <= str(on)]
        if not begun:
            # The person's own row counts from their start on.
            row = self.person(name)
            return row.get("manager") if days_of(row)[0] <= on else None
        line = begun[-1]
        return line.get("manager") if "to" not in line or str(on) <= line["to"] else None

    def on_leave(self, name, on):
        """Whether a person is on leave on a day."""
        return any(away["person"] == name and away["from"] <= str(on) <= away["to"] for away in self.leave)


def days_of(person):
    """First and last day on which a person is there."""
    first = date.fromisoformat(person["start"]) if "start" in person else FIRST_DAY
    return first, date.fromisoformat(person["end"]) if "end" in person else LAST_DAY


def is_there(person, on):
    """Whether a person is there on a day."""
    first, last = days_of(person)
    return first <= on <= last


def as_of(request):
    """The team at the end of a day."""
    team, on = Team(request["team"]), day(request["on"], "on")
    there = sorted((person for person in team.people if is_there(person, on)), key=lambda person: person["id"])
    people = []
    for person in there:
        name = person["id"]
        manager = team.manager(name, on)
        depth, above = 0, manager
        while above is not None:
            depth, above = depth + 1, team.manager(above, on)
        row = {
            "person": name,
            "depth": depth,
            "reports": sum(team.manager(other["id"], on) == name for other in there),
            "fte": decimal(Fraction(person.get("fte", 1)), 9),
            "on_leave": team.on_leave(name, on),
        }
        if manager is not None:
            row["manager"] = manager
        row.update({field: person[field] for field in ("role", "region", "territory") if field in person})
        people.append(row)
    seats = [seat for seat in team.seats if seat["from"] <= str(on) <= seat.get("to", str(LAST_DAY))]
    return {
        "on": str(on),
        "head_count": len(people),
        "fte": decimal(sum((Fraction(person.get("fte", 1)) for person in there), Fraction(0)), 9),
        "on_leave": sum(row["on_leave"] for row in people),
        "people": people,
        "open_seats": sorted(seats, key=lambda seat: seat["id"]),
    }


def stints(request):
    """Each person's days under one manager, day by day."""
    begins, ends = day(request["from"], "from"), day(request["to"], "to")
    if ends < begins:
        raise Refused("calendar.end_before_begin", "to")
    team = Team(request["team"])
    begins_line = {(line["person"], line["from"]) for line in team.reporting}
    found = []
    for person in sorted(team.people, key=lambda person: person["id"]):
        name = person["id"]
        first, last = days_of(person)
        on, last, stint = max(first, begins), min(last, ends), None
        while on <= last:
            manager = team.manager(name, on)
            # A new line begins a new stint, of the same manager too.
            if stint is None or stint.get("manager") != manager or (name, str(on)) in begins_line:
                stint = {"person": name, "from": str(on), "days": 0, "leave_days": 0}
                if manager is not None:
                    stint["manager"] = manager
                found.append(stint)
            stint["to"] = str(on)
            stint["days"] += 1
            stint["leave_days"] += team.on_leave(name, on)
            on += ONE_DAY
    return {"stints": found}


def roll_up(request):
    """Amounts added up the lines of a day: each to everyone above."""
    currency = known(request["currency"], "currency")
    team, on = Team(request["team"]), day(request["on"], "on")
    own = {}
    for index, value in enumerate(request["values"]):
        minor(value["amount"], currency, f"values[{index}].amount")
    for index, value in enumerate(request["values"]):
        name = value["person"]
        if name not in team.ids and name not in team.outside:
            raise Refused("team.person_unknown", f"values[{index}].person")
        if name in own:
            raise Refused("team.person_duplicate", f"values[{index}].person")
        own[name] = minor(value["amount"], currency, "")
    below = dict.fromkeys(own, 0)
    for name, units in own.items():
        above = team.manager(name, on)
        while above is not None:
            below[above] = below.get(above, 0) + units
            above = team.manager(above, on)
    rows = []
    for name in sorted(below):
        row = {
            "person": name,
            "own": money(own.get(name, 0), currency),
            "below": money(fits(below[name], "values"), currency),
            "total": money(fits(own.get(name, 0) + below[name], "values"), currency),
        }
        manager = team.manager(name, on)
        if manager is not None:
            row["manager"] = manager
        rows.append(row)
    total = fits(sum(own.values()), "values")
    return {"currency": currency, "on": str(on), "total": money(total, currency), "rows": rows}


# Teams at random.


def case(random):
    """A request about a team."""
    operation = random.choice(["team.as_of", "team.stints", "team.roll_up"])
    base = date(random.choice([1950, 2019, 2024, 2100]), random.randint(1, 12), random.randint(1, 28))
    team = some_team(random, base)
    edges = [
        date.fromisoformat(row[field])
        for rows in (team.get("people", []), team.get("reporting", []), team.get("leave", []), team.get("seats", []))
        for row in rows
        for field in ("start", "end", "from", "to")
        if field in row
    ]
    on = base + timedelta(random.randrange(400))
    if edges and random.random() < 0.7:
        on = random.choice(edges) + timedelta(random.choice([-1, 0, 0, 1]))
    request = {"team": team, "on": str(on)}
    if operation == "team.stints":
        request = {"team": team, "from": str(on), "to": str(on + timedelta(random.choice([0, 1, 6, 30, 90, 180])))}
        if random.random() < 0.01:
            request["to"] = str(on - ONE_DAY)
    if operation == "team.roll_up":
        request.update(some_values(random, team))
    return operation, request


def some_values(random, team):
    """What some people of a team bring."""
    currency = some_currency(random)
    names = [person["id"] for person in team.get("people", [])]
    names += [row["manager"] for row in team.get("people", []) if "manager" in row] if random.random() < 0.2 else []
    names = list(dict.fromkeys(names))
    random.shuffle(names)
    names = names[: random.choice([0, 1, 3, 20])]
    if random.random() < 0.02:
        names.append(random.choice(["nobody", *names]))
    values = [
        {"person": name, "amount": spelled(random, some_units(random), PLACES[currency])} for name in names
    ]
    return {"currency": currency, "values": values}


def some_team(random, base):
    """People who start, leave, move and are away; at times one fault."""
    names = [f"{random.choice(['a', 'B', 'z', 'é'])}{number}" for number in range(random.choice([0, 1, 2, 4, 8, 14]))]
    random.shuffle(names)
    outside = random.choice([[], [], ["x"], ["x", "Y"]])
    people = []
    for name in names:
        person = {"id": name}
        first = base + timedelta(random.choice([-400, -30, 0, 0, 10, 100]))
        last = first + timedelta(random.choice([0, 1, 30, 200, 400, 900]))
        if random.random() < 0.6:
            person["start"] = str(first)
        if random.random() < 0.4:
            person["end"] = str(last)
        for field, words in (("role", ["rep", "manager"]), ("region", ["north", "süd"]), ("territory", ["t1", "t2"])):
            if random.random() < 0.3:
                person[field] = random.choice(words)
        if random.random() < 0.3:
            person["fte"] = spelled(random, random.choice([1, 250, 333, 500, 800, 999, 1000]), 3)
        people.append(person)
    team = {}
    if people or random.random() < 0.5:
        team["people"] = people
    team["reporting"] = some_lines(random, base, people, names, outside)
    team["leave"] = some_leave(random, base, people)
    team["seats"] = some_seats(random, base, names, outside)
    if outside and random.random() < 0.3:
        team["outside"] = outside + random.choice([[], ["nobody else"]])
    elif random.random() < 0.03:
        team["outside"] = []
    for name in ("reporting", "leave", "seats"):
        if not team[name] and random.random() < 0.7:
            del team[name]
    random.shuffle(people)
    if random.random() < 0.04:
        break_one(random, team)
    return team


def some_manager(random, rank, place, outside):
    """Somebody of a higher rank, from outside, or nobody."""
    above = rank[:place] + outside
    if not above or random.random() < 0.03:
        return {}
    return {"manager": random.choice(above)}


def some_lines(random, base, people, names, outside):
    """Managers on people's own rows and lines from some days on: a few who move, or a new order of all."""
    rank, rows = list(names), {person["id"]: person for person in people}
    for person in people:
        if random.random() < 0.97:
            person.update(some_manager(random, rank, rank.index(person["id"]), outside))
    lines, last_lines = [], {}
    from_day = base
    for _ in range(random.choice([0, 0, 1, 2, 4])):
        from_day += timedelta(random.choice([1, 14, 90]))
        everyone = random.random() < 0.3
        if everyone:
            random.shuffle(rank)
        for place, name in enumerate(rank):
            # Who has no manager of their own can have lines only from their first day on.
            if name not in last_lines and "manager" not in rows[name] and random.random() < 0.95:
                if "start" not in rows[name] or rows[name]["start"] < str(from_day):
                    continue
            if everyone or random.random() < 0.3:
                line = {"person": name, "from": str(from_day), **some_manager(random, rank, place, outside)}
                if name in last_lines and random.random() < 0.5:
                    last_lines[name]["to"] = str(from_day - ONE_DAY)
                last_lines[name] = line
                lines.append(line)
    for person in people:
        line = last_lines.get(person["id"])
        if line and "end" in person and random.random() < 0.3 and person["end"] >= line["from"]:
            line["to"] = person["end"]
    random.shuffle(lines)
    return lines


def some_leave(random, base, people):
    """Leave within people's days."""
    leave = []
    for person in people:
        if random.random() < 0.6:
            continue
        first, last = days_of(person)
        begins = max(first, base) + timedelta(random.choice([0, 0, 5, 60]))
        for _ in range(random.choice([1, 1, 2])):
            ends = min(begins + timedelta(random.choice([0, 4, 40, 120])), last)
            if begins <= ends:
                leave.append({"person": person["id"], "from": str(begins), "to": str(ends)})
            begins = ends + timedelta(random.choice([1, 1, 20]))
    random.shuffle(leave)
    return leave


def some_seats(random, base, names, outside):
    """Seats that are open for some days."""
    seats = []
    for number in range(random.choice([0, 0, 0, 1, 3])):
        from_day = base + timedelta(random.choice([-100, 0, 50, 200]))
        seat = {"id": f"{random.choice('sS')}{number}", "from": str(from_day)}
        if random.random() < 0.5:
            seat["to"] = str(from_day + timedelta(random.choice([0, 10, 100])))
        if names + outside and random.random() < 0.7:
            seat["manager"] = random.choice(names + outside)
        if random.random() < 0.4:
            seat["role"] = "rep"
        seats.append(seat)
    return seats


def break_one(random, team):
    """One fault, of any kind."""
    people, lines = team.get("people", []), team.setdefault("reporting", [])
    leave, seats = team.setdefault("leave", []), team.setdefault("seats", [])
    if not people:
        return
    one, other = random.choice(people), random.choice(people)
    some = str(date(2024, random.randint(1, 12), 1))
    before = str(date(2023, random.randint(1, 12), 1))
    fault = random.randrange(12)
    if fault == 0:
        one["start"], one["end"] = some, before
    elif fault == 1:
        one["fte"] = random.choice([0, "1.001", "-0.5"])
    elif fault == 2:
        people.append({"id": one["id"]})
    elif fault == 3:
        lines.append({"person": "nobody", "from": some})
    elif fault == 4:
        lines.append({"person": one["id"], "from": some, "to": before})
    elif fault == 5:
        lines.append({"person": one["id"], "from": some, "to": some})
    elif fault == 6:
        one["manager"], other["manager"] = other["id"], one["id"]
    elif fault == 7:
        leave.append({"person": one["id"], "from": some, "to": random.choice([some, before])})
    elif fault == 8:
        leave.append({"person": "nobody", "from": some, "to": some})
    elif fault == 9 and leave:
        leave.append(dict(random.choice(leave)))
    elif fault == 10 and lines:
        lines.append(dict(random.choice(lines)))
    elif fault == 11 and seats:
        seats.append(random.choice([dict(seats[0]), {"id": "s9", "from": some, "to": before}]))
