"""What a team will likely sell and is asked for: quota.capacity, quota.reconcile, quota.capacity_change.

Person by person and month by month in fractions; amounts are rounded once, and then divided again.
"""

from collections import namedtuple
from copy import copy
from decimal import Context, Decimal
from fractions import Fraction

from calendars import MONTHS, any_span, calendar_of, name_of, period_of, span
from figures import LARGEST_RATIO
from ramps import Person, Policy, factor_of, month_by_days, whole_month
from sellers import case  # noqa: F401, `run.py` asks for it here
from units import LAST_DAY, PLACES, Refused, day, decimal, fixed, known, minor, missing, ratio, rounded

Seller = namedtuple("Seller", "id role seat start end fte credit leave yearly")
# Fitted to the core: the reference does not say how many hires are too many to be named.
MOST_HIRES = 10_000
PRECISE = Context(prec=60)


def answer(operation, request):
    """What the core must answer."""
    answers = {"quota.capacity": capacity, "quota.reconcile": reconcile, "quota.capacity_change": change}
    return answers[operation](request)


class Team:
    """A team that was read, or its first fault; which of several comes first is fitted to the core."""

    def __init__(self, request):
        self.currency = known(request["currency"], "currency")
        self.places = PLACES[self.currency]
        self.period, self.request = period_of(request["period"], "period"), request
        self.rows, self.leave = [], []
        for where in ("people", "seats"):
            for index, one in enumerate(request.get(where, [])):
                self.rows.append((self.seller(one, where == "seats", f"{where}[{index}]"), f"{where}[{index}]"))
        for index, away in enumerate(request.get("leave", [])):
            self.leave.append((away["person"], *(day(away[name], f"leave[{index}].{name}") for name in ("from", "to"))))
        self.stated = [self.amounts(row, f"figures[{index}]") for index, row in enumerate(request["figures"])]
        self.season = [Fraction(one) for one in request.get("season", [])]
        self.ramp = Policy(request.get("ramp", {}))
        self.stretch = self.stretch_of(request.get("policy", {}))
        self.calendar = calendar_of(request)

    def check(self):
        """The faults that reading does not find."""
        if self.period[1] == "week":
            raise Refused("period.grain_too_coarse", "period")
        self.first = span(self.calendar, self.period, "period")[0]
        fiscal, grain, year, number = self.period
        numbers = range((number - 1) * MONTHS[grain] + 1, number * MONTHS[grain] + 1)
        self.months = [(fiscal, "month", year, one) for one in numbers]
        self.spans = [any_span(self.calendar, month) for month in self.months]
        if self.season and (len(self.season) != 12 or min(self.season) == 0):
            raise Refused("quota.season", "season")
        self.figures = self.figures_of()
        if not self.rows:
            raise Refused("quota.empty", "people")
        self.sellers = self.sellers_of()
        self.attrition = self.attrition_of(self.request.get("attrition"))
        return self

    def seller(self, one, seat, path):
        """Someone of the request; the leave comes later."""
        start = day(one["start"], path + ".start")
        end = day(one["end"], path + ".end") if "end" in one else LAST_DAY
        fte = ratio(one.get("fte", 1), path + ".fte")
        yearly = minor(one["yearly"], self.currency, path + ".yearly") if "yearly" in one else None
        return Seller(one["id"], one.get("role"), seat, start, end, fte, one.get("credit_months", 0), (), yearly)

    def stretch_of(self, stated):
        """The stretch, and between what it should lie."""
        found = [
            ratio(stated.get(name, default), f"policy.{name}")
            for name, default in (("stretch", "1.15"), ("stretch_from", "1.1"), ("stretch_to", "1.2"))
        ]
        if found[0] <= 0:
            raise Refused("policy.out_of_range", "policy.stretch")
        if found[1] > found[2]:
            raise Refused("policy.not_rising", "policy.stretch_to")
        return found

    def attrition_of(self, stated):
        """Rate, timing, whether hires leave, and after how many months someone follows."""
        if stated is None:
            return Fraction(0), "end", False, None
        rate = ratio(stated["rate"], "attrition.rate")
        if not 0 <= rate <= 1:
            raise Refused("quota.attrition_out_of_range", "attrition.rate")
        return rate, stated.get("timing", "evenly"), stated.get("hires_too", False), stated.get("backfill_after")

    def amounts(self, row, path):
        """The amounts of a figure: what each attained, and the one for a year, if it stands there."""
        attained = [
            minor(one, self.currency, f"{path}.attained[{at}]") for at, one in enumerate(row.get("attained", []))
        ]
        yearly = [minor(row["yearly"], self.currency, path + ".yearly")] if "yearly" in row else []
        return row.get("role"), attained, yearly

    def figures_of(self):
        """What a ramped person of each role sells in a year, exactly."""
        found = {}
        for index, (role, attained, yearly) in enumerate(self.stated):
            if role in found:
                raise Refused("quota.node_duplicate", f"figures[{index}].role")
            if bool(yearly) == bool(attained):
                raise Refused("quota.no_figure", f"figures[{index}]")
            found[role] = Fraction(sum(attained + yearly), len(attained + yearly))
            if found[role] < 0:
                raise Refused("quota.target_negative", f"figures[{index}]")
        return found

    def figure_of(self, role):
        """The figure of a role, or that of all that have none."""
        return self.figures.get(role, self.figures.get(None))

    def sellers_of(self):
        """Everyone by id, with their leave."""
        leave = {name: [] for name in [one.id for one, _ in self.rows] + [away[0] for away in self.leave]}
        for index, (name, begins, ends) in enumerate(self.leave):
            if ends < begins:
                raise Refused("team.end_before_start", f"leave[{index}].to")
            if any(begins <= other[1] and other[0] <= ends for other in leave[name]):
                raise Refused("team.leave_overlap", f"leave[{index}].from")
            leave[name].append((begins, ends))
        for one, path in self.rows:
            if one.seat and one.start < self.first:
                raise Refused("quota.seat_before_period", path + ".start")
            if one.end < one.start:
                raise Refused("ramp.end_before_start", path + ".end")
            if not 0 < one.fte <= 1:
                raise Refused("ramp.fte_out_of_range", path + ".fte")
            if one.credit > 600:
                raise Refused("ramp.credit_out_of_range", path + ".credit_months")
            if one.yearly is not None and one.yearly < 0:
                raise Refused("quota.target_negative", path + ".yearly")
            if one.yearly is None and self.figure_of(one.role) is None:
                raise Refused("quota.no_figure", path + ".role")
        found = {}
        for one, path in sorted(self.rows, key=lambda row: row[0].id):
            if one.id in found:
                raise Refused("quota.node_duplicate", path + ".id")
            found[one.id] = one._replace(leave=leave[one.id])
        for index, (name, begins, _) in enumerate(self.leave):
            if name not in found or found[name].seat:
                raise Refused("quota.node_unknown", f"leave[{index}].person")
            if begins < found[name].start:
                raise Refused("leave.before_start", f"leave[{index}].from")
        return found

    def weight(self, at):
        """The share of a month of the period in the year."""
        season = self.season or [Fraction(1)] * 12
        return season[self.months[at][3] - 1] / sum(season)

    def carried(self, one, at):
        """Ramp, part-time and leave in a month."""
        person = Person(one.start, one.end, one.leave, one.credit, self.ramp.convention)
        (first, last), schedule = self.spans[at], self.ramp.of(one.role, one.start)
        ramp_in = month_by_days if self.ramp.convention == "by_days" else whole_month
        days = (last - first).days + 1
        return ramp_in(person, schedule, first, last)[1] * Fraction(days - person.away(first, last), days) * one.fte

    def leaving_since(self, one):
        """The month of the period since which a person can leave; None where they do not."""
        if one.start < self.first:
            # The rate is one of those who are there at the beginning.
            return 0 if one.end >= self.first else None
        begun = [at for at, (first, last) in enumerate(self.spans) if first <= one.start <= last]
        return begun[0] if begun and self.attrition[2] else None

    def remaining(self, one, at):
        """The share that will not have left in the middle of a month."""
        since = self.leaving_since(one)
        # Fitted to the core: who was gone before the period is shown as if they could leave; they carry nothing.
        since = 0 if since is None and one.start < self.first else since
        rate, timing, *_ = self.attrition
        if since is None or at < since or timing == "end":
            return Fraction(1)
        if timing == "start":
            return 1 - rate
        if timing == "hazard":
            return ninth(power(1 - rate, 2 * (at - since) + 1))
        return max(Fraction(0), 1 - rate * Fraction(2 * (at - since) + 1, 24))

    def leaving(self, month):
        """The share that leaves in a month, from 0 on."""
        rate, timing, *_ = self.attrition
        if timing == "hazard":
            return ninth(power(1 - rate, 2 * month) - power(1 - rate, 2 * month + 2))
        return {"evenly": rate / 12, "start": rate if month == 0 else Fraction(0), "end": Fraction(0)}[timing]

    def followed(self, one, at):
        """What those bring who follow; each has the ramp of who starts on the first day of the month they come in."""
        since, after = self.leaving_since(one), self.attrition[3]
        total = Fraction(0)
        if since is None or after is None:
            return total
        for month in range(at - since - after + 1):
            # Who is gone leaves no more.
            if one.end < self.spans[since + month][0]:
                break
            comes = since + month + after
            schedule = self.ramp.of(one.role, self.spans[comes][0])
            total += self.leaving(month) * factor_of(schedule, at - comes + 1)
        return total * one.fte

    def cells(self, one):
        """Month by month: carried, remaining, followed, and the exact amounts expected and asked."""
        yearly = self.figure_of(one.role) if one.yearly is None else one.yearly
        found = []
        for at in range(len(self.months)):
            carried, remaining, followed = self.carried(one, at), self.remaining(one, at), self.followed(one, at)
            whole = yearly * self.weight(at)
            asked = whole * carried * self.stretch[0]
            found.append((carried, remaining, followed, whole * (carried * remaining + followed), asked))
        return found

    def expected(self):
        """What all will likely sell, rounded once."""
        return rounded(Fraction(sum(cell[3] for one in self.sellers.values() for cell in self.cells(one))))


def power(base, of_24):
    """A share to the power of so many 24ths, by more digits than a float has."""
    if base == 0 or of_24 == 0:
        return Fraction(of_24 == 0)
    number = PRECISE.divide(Decimal(base.numerator), Decimal(base.denominator))
    return Fraction(PRECISE.power(number, PRECISE.divide(Decimal(of_24), Decimal(24))))


def ninth(exact):
    """Rounded to nine places; the core comes from floats, so that one in millions may lie on the other side."""
    return Fraction(rounded(exact * 10**9), 10**9)


def divide(total, exact):
    """Whole units of each exact amount, and one more for the largest remainders, the first in order on a tie."""
    units = [amount.numerator // amount.denominator for amount in exact]
    by_rest = sorted(range(len(exact)), key=lambda at: (units[at] - exact[at], at))
    for at in by_rest[: total - sum(units)]:
        units[at] += 1
    assert sum(units) == total
    return units


def tables(team):
    """Everyone by id with their cells, and of expected and of asked: the total, each person's, and their months."""
    everyone = [(team.sellers[name], team.cells(team.sellers[name])) for name in sorted(team.sellers)]
    found = []
    for which in (3, 4):
        exact = [[Fraction(cell[which]) for cell in cells] for _, cells in everyone]
        total = rounded(sum(map(sum, exact)))
        each = divide(total, [sum(row) for row in exact])
        found.append((total, each, [divide(units, row) for units, row in zip(each, exact)]))
    return everyone, *found


def capacity(request):
    """What a team will likely sell, and what it is asked for."""
    team = Team(request).check()
    everyone, expected, asked = tables(team)
    names = [name_of(month) for month in team.months]

    def amounts(likely, must):
        return {"expected": fixed(likely, team.places), "asked": fixed(must, team.places)}

    people = []
    for row, (one, cells) in enumerate(everyone):
        months = []
        for at, (carried, remaining, followed, *_) in enumerate(cells):
            shares = {"carried": carried, "remaining": remaining, "followed": followed}
            shown = {name: decimal(share, 6) for name, share in shares.items()}
            months.append({"month": names[at], **shown, **amounts(expected[2][row][at], asked[2][row][at])})
        found = {"id": one.id, "seat": one.seat, **amounts(expected[1][row], asked[1][row]), "months": months}
        people.append(found if one.role is None else {"role": one.role, **found})
    stretch, low, high = team.stretch
    return {
        "schema": "attain.capacity/1", "currency": team.currency, "period": request["period"],
        **amounts(expected[0], asked[0]),
        "stretch": decimal(stretch, 9),
        "warnings": ["stretch_low"] * (stretch < low) + ["stretch_high"] * (stretch > high),
        "months": [
            {"month": name, **amounts(*(sum(row[at] for row in table[2]) for table in (expected, asked)))}
            for at, name in enumerate(names)
        ],
        "people": people,
    }


def within(name, work, *given):
    """What some work on a team gives that stands in a request: its faults are in there."""
    try:
        return work(*given)
    except Refused as refused:
        raise Refused(refused.code, f"{name}.{refused.path}") from None


def reconcile(request):
    """The gap between a target and a team, and what can be done about it."""
    target = minor(request["target"], known(request["currency"], "currency"), "target")
    team = within("capacity", Team, request["capacity"])
    earliest = period_of(request["earliest"], "earliest") if "earliest" in request else None
    if request["currency"] != team.currency:
        raise Refused("quota.currency", "currency")
    if target <= 0:
        raise Refused("quota.target_negative", "target")
    within("capacity", team.check)
    role, soonest = request.get("hire_role"), 0
    if team.figure_of(role) is None:
        raise Refused("quota.no_figure", "hire_role")
    if earliest is not None:
        # A month may have either name, if it has the same days.
        if earliest[1] != "month" or any_span(team.calendar, earliest) not in team.spans:
            raise Refused("quota.month_outside", "earliest")
        soonest = team.spans.index(any_span(team.calendar, earliest))
    brings = []
    for first, _ in team.spans:
        hire = Seller("", role, True, first, LAST_DAY, Fraction(1), 0, (), None)
        brings.append(Fraction(sum(cell[3] for cell in team.cells(hire))))
    _, (expected, *_), (asked, *_) = tables(team)
    if any(abs(Fraction(units, target)) > LARGEST_RATIO for units in (target - expected, asked)):
        raise Refused("quota.out_of_range", "target")
    gap, shown, names = target - expected, lambda units: fixed(units, team.places), list(map(name_of, team.months))
    return {
        "currency": team.currency, "target": shown(target), "expected": shown(expected), "asked": shown(asked),
        "gap": shown(gap), "gap_share": decimal(Fraction(gap, target), 6),
        "hires": hires(gap, brings, soonest, names, shown),
        "supported_target": shown(expected), "over_assignment": decimal(Fraction(asked, target), 6),
        "delays": [
            {"start": name, "brings": shown(one), "later_costs": shown(one - later)}
            for name, one, later in zip(names, map(rounded, brings), [*map(rounded, brings[1:]), 0])
        ],
    }


def hires(gap, brings, soonest, names, shown):
    """How many are needed, and how late each may start, by exact amounts; the texts are fitted to the core."""
    if gap <= 0:
        return {"count": 0, "starts": [], "together": shown(0)}
    most = brings[soonest]
    if most == 0:
        return missing("quota.no_lever", "who is hired in the first possible month sells nothing in the period")
    count = -(-gap // most)
    if count > MOST_HIRES:
        return missing("quota.no_lever", f"{count} hires would be needed")
    starts, together = [], 0
    for after in reversed(range(count)):
        fits = [at for at in range(soonest, len(brings)) if together + brings[at] + after * most >= gap]
        starts.append({"latest": names[fits[-1]], "brings": shown(rounded(brings[fits[-1]]))})
        together += brings[fits[-1]]
    return {"count": count, "starts": starts, "together": shown(rounded(together))}


def change(request):
    """Why two capacities differ: one cause after another is taken from the later team."""
    before, after = (within(name, Team, request[name]) for name in ("before", "after"))
    if before.currency != after.currency:
        raise Refused("quota.currency", "after.currency")
    if (before.period, before.calendar) != (after.period, after.calendar):
        raise Refused("quota.periods_differ", "after.period")
    within("before", before.check)
    within("after", after.check)
    state, totals = copy(before), [before.expected()]
    had = {one.role for one in before.sellers.values()}

    def figure_of(role):
        """A role that nobody had, or that has no figure in the one, has that of the other."""
        new = role not in before.figures and role in after.figures and role not in had
        return after.figure_of(role) if new or before.figure_of(role) is None else before.figure_of(role)

    state.figure_of = figure_of
    state.sellers = {name: before.sellers.get(name, one) for name, one in after.sellers.items()}
    totals.append(state.expected())
    state.sellers = {name: moved(before.sellers.get(name), one) for name, one in after.sellers.items()}
    totals.append(state.expected())
    state.ramp = after.ramp
    totals.append(state.expected())
    state.attrition = after.attrition
    totals += [state.expected(), after.expected()]
    causes = ["head_count", "timing", "ramp", "attrition", "productivity"]
    shown = [fixed(units, before.places) for units in (totals[0], totals[-1], totals[-1] - totals[0])]
    return {
        "currency": before.currency, "before": shown[0], "after": shown[1], "change": shown[2],
        "parts": [
            {"cause": cause, "amount": fixed(totals[at + 1] - totals[at], before.places)}
            for at, cause in enumerate(causes)
        ],
    }


def moved(was, one):
    """Someone with all that is new but their role and what they sell: that is productivity."""
    return one if was is None else one._replace(yearly=was.yearly, role=was.role)
