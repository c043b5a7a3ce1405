"""What the core is known to answer wrongly, by name: asked, counted, and not compared until it is mended.

Whoever mends one takes it off the list. Each entry is given the operation, the request, the line that should be answered
and the line that is.
"""

import re

from calendars import calendar_of, period_of, span
from units import Refused


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


def teams_of(operation, request):
    """The teams of a request about capacity."""
    if operation not in ("quota.capacity", "quota.reconcile", "quota.capacity_change"):
        return []
    return [request] if operation == "quota.capacity" else [
        request[name] for name in ("capacity", "before", "after") if name in request
    ]


def followed_who_was_gone(operation, request, should, does):
    """Leavers are a share of those who are there at the beginning; the core lets others follow those whose last day
    was before the period."""
    teams = teams_of(operation, request)
    followed = any("backfill_after" in team.get("attrition", {}) for team in teams)
    return followed and any(
        one.get("end", "9") < first_day(team) for team in teams for one in team.get("people", [])
    )


def first_day(team):
    """The first day of the period of a team."""
    try:
        return str(span(calendar_of(team), period_of(team["period"], ""), "")[0])
    except Refused:
        return ""


def followed_by_an_old_ramp(operation, request, should, does):
    """A schedule counts for those who start from a day on; the core gives who follows that of who left."""
    teams = teams_of(operation, request)
    followed = any("backfill_after" in team.get("attrition", {}) for team in teams)
    return followed and any("from" in row for team in teams for row in team.get("ramp", {}).get("roles", []))


def fraction_too_long(operation, request, should, does):
    """No amount is too large, yet the core refuses the request: many places of ramp, rate, season and stretch together
    leave the whole numbers it reckons in."""
    return bool(teams_of(operation, request)) and does.startswith("!quota.out_of_range\t")


def figure_of_a_role_as_head_count(operation, request, should, does):
    """Productivity is what a ramped person sells; a figure that a role did not have before counts as head count."""
    if operation != "quota.capacity_change":
        return False
    before, after = ({row.get("role") for row in request[name]["figures"]} for name in ("before", "after"))
    return None in before and bool(after - before)


def own_figure_as_timing(operation, request, should, does):
    """Productivity is what a ramped person sells; a new figure of one person's own counts as timing."""
    if operation != "quota.capacity_change":
        return False
    before, after = (
        {one["id"]: one.get("yearly") for name in ("people", "seats") for one in request[side].get(name, [])}
        for side in ("before", "after")
    )
    return any(before[name] != after[name] for name in {*before} & {*after})


KNOWN = [
    year_1899_or_2200, followed_who_was_gone, followed_by_an_old_ramp, fraction_too_long,
    figure_of_a_role_as_head_count, own_figure_as_timing,
]
