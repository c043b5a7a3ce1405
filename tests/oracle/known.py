"""What the core is known to answer wrongly, by name: asked, counted, and not compared until it is mended.

Whoever mends one takes it off the list. Each entry is given the operation, the request, the line that should be answered
and the line that is.
"""

import re


def year_1899_or_2200(operation, request, should, does):
    """Years are named from 1900 to 2199, so a fiscal year named beside them has no name, though its days are in range:
    the guide to calendars says so, the reference of each field does not."""
    refused = does.startswith("!period.out_of_range")
    if not operation.startswith("calendar.") or not (refused or operation == "calendar.period"):
        return False
    named = str(request.get("period", request.get("within", "")))
    # An ISO week of 2199 may be one of the fiscal year 2200, whose weeks it is then counted in.
    in_2200 = operation == "calendar.period" and "weeks" in request.get("calendar", {}) and named.startswith("2199")
    return in_2200 or re.search("FY(1899|2200)", named + should) is not None


def ramp_refused(operation, request, should, does):
    """Refused with `period.out_of_range`, though the period is in range: where leave takes the day that counts back
    before 1900, and where a share of a position and factors of nine places make fractions too long for the core."""
    return operation == "ramp.factors" and does == "!period.out_of_range\tperiod" and not should.startswith("!")


def middle_day_before_1970(operation, request, should, does):
    """Of the two middle days of a month the earlier one counts; before 1970 the core takes the later one."""
    if operation != "ramp.factors" or should.startswith("!") or does.startswith("!"):
        return False
    return int(re.search(r"\d{4}", request["period"])[0]) <= 1970


def weights_rounded(operation, request, should, does):
    """Weights that come of an inverse metric or of a blend are rounded, and not fractions to the last (docs/design.md):
    odd units go elsewhere where remainders are equal, and small weights beside a very large one come out otherwise."""
    if operation not in ("quota.split", "quota.figures") or should.startswith("!") or does.startswith("!"):
        return False
    parts = r'"(amount|bound|hedged|odd_unit|over_assignment|plain|share|source|stranded)":("[^"]*"|true|false),?'
    if re.sub(parts, "", should) != re.sub(parts, "", does):
        return False
    basis = request["plan"]["basis"] if operation == "quota.figures" else request
    ways = [row.get("by", {}) for row in [basis] + basis.get("levels", []) + basis.get("splits", [])]
    metrics = [way.get("metrics", []) for way in ways]
    return any(len(those) > 1 or any(one.get("direction") == "inverse" for one in those) for those in metrics)


def hedges_too_fine(operation, request, should, does):
    """Hedges of nine places on four levels are too long a product for the core: the plan is made, and cannot be read;
    the error speaks of money and names no place."""
    return operation == "quota.figures" and does == "!money.out_of_range\t" and not should.startswith("!")


def fte_unchecked(operation, request, should, does):
    """A share of a position above 1 or not above 0 is let through in a plan, unless a first or last day is there too."""
    return operation in ("quota.plan", "quota.figures") and should.startswith("!ramp.fte_out_of_range")


KNOWN = [year_1899_or_2200, ramp_refused, middle_day_before_1970, weights_rounded, hedges_too_fine, fte_unchecked]
