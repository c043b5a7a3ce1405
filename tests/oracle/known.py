"""What the core is known to answer wrongly, by name: asked, counted, and not compared until it is mended.

Whoever mends one takes it off the list. Each entry is given the operation, the request, the line that should be answered
and the line that is.
"""

import re
from datetime import date, timedelta
from fractions import Fraction
from json import loads


def empty_below_zero(operation, request, should, does):
    """Nobody shares: `allocate.weights_zero` whatever the sign of the whole, as for one above zero."""
    empty = operation.startswith("allocate.") and not request["shares"] and Fraction(request["whole"]) < 0
    return empty and should == "!allocate.weights_zero\tshares" and does == "!allocate.floor_above_whole\twhole"


def year_1899_or_2200(operation, request, should, does):
    """`period.out_of_range` is for periods with days before 1900 or after 2199, not for those whose name says so."""
    refused = does.startswith("!period.out_of_range")
    if not operation.startswith("calendar.") or not (refused or operation == "calendar.period"):
        return False
    named = str(request.get("period", request.get("within", "")))
    # An ISO week of 2199 may be one of the fiscal year 2200, whose weeks it is then counted in.
    in_2200 = operation == "calendar.period" and "weeks" in request.get("calendar", {}) and named.startswith("2199")
    return in_2200 or re.search("FY(1899|2200)", named + should) is not None


def lines_before_rows(operation, request, should, does):
    """`TeamCheck.faults` promises people first, then reporting lines."""
    return should.startswith("!team.manager_unknown\tteam.people") and "\tteam.reporting" in does


def gap_before_start(operation, request, should, does):
    """`team.manager_gap` is for days on which the person is there; before their first day they are not."""
    found = re.fullmatch(r"!team.manager_gap\tteam.reporting\[(\d+)\].to", does)
    if not found or should == does:
        return False
    line = request["team"]["reporting"][int(found[1])]
    starts = [person.get("start", "") for person in request["team"]["people"] if person["id"] == line["person"]]
    return max(starts) > str(date.fromisoformat(line["to"]) + timedelta(1))


def exact_of_many_digits(operation, request, should, does):
    """`Conversion.exact` is a decimal wherever that ends within 12 places, however long it is."""
    if operation != "money.convert" or "!" in should[:1] + does[:1]:
        return False
    ours, theirs = loads(should), loads(does)
    one, other = Fraction(ours.pop("exact")), Fraction(theirs.pop("exact"))
    return ours == theirs and one == other and abs(one.numerator) * 10**12 >= 2**127


KNOWN = [exact_of_many_digits, empty_below_zero, year_1899_or_2200, lines_before_rows, gap_before_start]
