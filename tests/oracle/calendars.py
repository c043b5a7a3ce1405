"""Fiscal calendars, tenure, days of work, parts of a period: the operations `calendar.*`.

Periods are found from the boundaries of a year's twelve months; neighbours by one step at a time.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from units import FIRST_DAY, LAST_DAY, PLACES, Refused, day, fits, known, minor, money, rounded, some_amount, some_day

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WORKING_WEEK = WEEKDAYS[:5]
GRAINS = ["year", "half", "quarter", "month", "week"]
# How many months each grain has.
MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}
PATTERNS = [[4, 4, 5], [4, 5, 4], [5, 4, 4]]
ONE_DAY = timedelta(1)


# The calendar of a company: (start month, start day, name of the year, weeks), weeks as (pattern, ends, on) or None.
PLAIN = (1, 1, "end", None)


def calendar_of(request):
    """The calendar that a request states, or its first error."""
    stated = request.get("calendar", {})
    month, first, name = stated.get("start_month", 1), stated.get("start_day", 1), stated.get("year_name", "end")
    weeks = stated.get("weeks")
    if weeks is not None and weeks["pattern"] not in PATTERNS:
        raise Refused("calendar.pattern_unknown", "calendar.weeks.pattern")
    if not 1 <= month <= 12:
        raise Refused("calendar.month_out_of_range", "calendar.start_month")
    if not 1 <= first <= 31:
        raise Refused("calendar.day_out_of_range", "calendar.start_day")
    if weeks is not None and first != 1:
        raise Refused("calendar.weeks_and_day", "calendar.start_day")
    if weeks is not None:
        weeks = (tuple(weeks["pattern"]), weeks["ends"], weeks["on"])
    return (month, first, name, weeks)


def clamped(year, month, of_month):
    """That day of a month, or its last day; months count on over the year's end."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, min(of_month, monthrange(year, month)[1]))


def end_of_weeks(cal, year):
    """The last day of the year of weeks that ends with the month before `start_month` of a calendar year."""
    start_month, _, _, (_, ends, on) = cal
    last = clamped(year, start_month, 1) - ONE_DAY
    before = last
    while WEEKDAYS[before.weekday()] != on:
        before -= ONE_DAY
    after = before + timedelta(7)
    if ends == "last" or last - before < after - last:
        return before
    return after


@lru_cache(100_000)
def boundaries(cal, name):
    """The first day of each of a fiscal year's twelve months, and of the next year."""
    start_month, start_day, year_name, weeks = cal
    begins_with_year = start_month == 1 and start_day == 1
    begin = name if year_name == "begin" or begins_with_year else name - 1
    if weeks is None:
        return [clamped(begin, start_month + month, start_day) for month in range(13)]
    first = end_of_weeks(cal, begin) + ONE_DAY
    after = end_of_weeks(cal, begin + 1) + ONE_DAY
    found = [first]
    for length in weeks[0] * 4:
        found.append(found[-1] + timedelta(7 * length))
    # A 53rd week goes to the last month.
    assert (after - found[12]).days in (0, 7)
    found[12] = after
    return found


# A period: (whether it is fiscal, grain, year, number in the year from 1 on).

# Years are named from 1900 to 2199, as the guide to calendars says: a fiscal year beside them has days and no name.
NAMED = range(1900, 2200)

FORMS = [
    ("year", re.compile(r"(\d{4})()"), re.compile(r"FY(\d{4})()"), 1),
    ("half", re.compile(r"(\d{4})H(\d)"), re.compile(r"FY(\d{4})-H(\d)"), 2),
    ("quarter", re.compile(r"(\d{4})Q(\d)"), re.compile(r"FY(\d{4})-Q(\d)"), 4),
    ("month", re.compile(r"(\d{4})-(\d\d)"), re.compile(r"FY(\d{4})-M(\d\d)"), 12),
    ("week", re.compile(r"(\d{4})-W(\d\d)"), re.compile(r"FY(\d{4})-W(\d\d)"), 53),
]


def period_of(text, path):
    """The period that a text names."""
    for grain, plain, fiscal, most in FORMS:
        for is_fiscal, form in ((False, plain), (True, fiscal)):
            found = form.fullmatch(text)
            if found:
                number = int(found[2] or 1)
                if 1 <= number <= most:
                    period = (is_fiscal, grain, int(found[1]), number)
                    if period[2] not in NAMED:
                        raise Refused("period.out_of_range", path)
                    # What a calendar name means hangs on no company, and so is known as soon as it is read.
                    if not is_fiscal:
                        span(PLAIN, period, path)
                    return period
    raise Refused("period.syntax", path)


def name_of(period):
    """The text that names a period."""
    fiscal, grain, year, number = period
    if fiscal:
        return f"FY{year}" + {
            "year": "", "half": f"-H{number}", "quarter": f"-Q{number}", "month": f"-M{number:02}",
            "week": f"-W{number:02}",
        }[grain]
    return f"{year}" + {
        "year": "", "half": f"H{number}", "quarter": f"Q{number}", "month": f"-{number:02}", "week": f"-W{number:02}",
    }[grain]


def any_span(cal, period):
    """First and last day of a period, in or out of the years that are known; None for a week that there is not."""
    fiscal, grain, year, number = period
    if grain == "week" and not fiscal:
        try:
            first = date.fromisocalendar(year, number, 1)
        except ValueError:
            return None
        return first, first + timedelta(6)
    bounds = boundaries(cal if fiscal else PLAIN, year)
    if grain == "week":
        first = bounds[0] + timedelta(7 * (number - 1))
        return (first, first + timedelta(6)) if first < bounds[12] else None
    length = MONTHS[grain]
    return bounds[(number - 1) * length], bounds[number * length] - ONE_DAY


def known_span(first, last):
    """Whether all days lie in the years that are known."""
    return FIRST_DAY <= first and last <= LAST_DAY


def known_period(cal, period):
    """Whether a period has a name, and days in the years that are known."""
    return period[2] in NAMED and known_span(*any_span(cal, period))


def span(cal, period, path):
    """First and last day of a period, or the error that there is none."""
    if period[0] and period[1] == "week" and cal[3] is None:
        raise Refused("period.no_fiscal_weeks", path)
    found = any_span(cal, period)
    if found is None:
        raise Refused("period.week_missing", path)
    if not known_period(cal, period):
        raise Refused("period.out_of_range", path)
    return found


def last_number(cal, fiscal, grain, year):
    """How many periods of a grain a year has."""
    if grain == "week":
        return 53 if any_span(cal, (fiscal, grain, year, 53)) else 52
    return 12 // MONTHS[grain]


def step(cal, period, by):
    """The next period (1) or the one before (-1)."""
    fiscal, grain, year, number = period
    number += by
    if number == 0:
        return (fiscal, grain, year - 1, last_number(cal, fiscal, grain, year - 1))
    if number > last_number(cal, fiscal, grain, year):
        return (fiscal, grain, year + 1, 1)
    return (fiscal, grain, year, number)


def period_with(cal, fiscal, grain, on):
    """The period of a grain that a day is in."""
    if grain == "week" and not fiscal:
        year, number, _ = on.isocalendar()
        return (False, "week", year, number)
    for year in range(on.year - 2, on.year + 3):
        bounds = boundaries(cal if fiscal else PLAIN, year)
        if bounds[0] <= on < bounds[12]:
            for number in range(1, last_number(cal, fiscal, grain, year) + 1):
                first, last = any_span(cal, (fiscal, grain, year, number))
                if first <= on <= last:
                    return (fiscal, grain, year, number)
    raise AssertionError("every day is in a year")


def with_days(period, first, last):
    """A period with its days, as results show it."""
    return {"period": name_of(period), "first": str(first), "last": str(last), "days": (last - first).days + 1}


def answer(operation, request):
    """What the core must answer."""
    return {
        "calendar.day": of_day,
        "calendar.period": of_period,
        "calendar.periods": parts,
        "calendar.shift": shifted,
        "calendar.tenure": tenure,
        "calendar.work_days": work,
        "calendar.prorate": prorated,
    }[operation](request)


def of_day(request):
    """The periods of a day."""
    cal, on = calendar_of(request), day(request["date"], "date")
    fiscal = cal != PLAIN and cal[:2] + cal[3:] != PLAIN[:2] + PLAIN[3:]
    found = {"date": str(on)}
    grains = GRAINS if cal[3] else GRAINS[:4]
    spans = {}
    for grain in grains:
        period = period_with(cal, fiscal, grain, on)
        spans[grain] = any_span(cal, period)
        found[grain] = name_of(period)
        if not known_period(cal, period):
            raise Refused("period.out_of_range", "date")
    iso = period_with(cal, False, "week", on)
    if not known_span(*any_span(cal, iso)):
        raise Refused("period.out_of_range", "date")
    found["iso_week"] = name_of(iso)
    found["day_of_quarter"] = (on - spans["quarter"][0]).days + 1
    found["week_of_quarter"] = (on - spans["quarter"][0]).days // 7 + 1
    found["day_of_year"] = (on - spans["year"][0]).days + 1
    return found


def of_period(request):
    """The days of a period and its neighbours."""
    cal, period = calendar_of(request), period_of(request["period"], "period")
    first, last = span(cal, period, "period")
    found = {"grain": period[1], **with_days(period, first, last)}
    for name, by in (("previous", -1), ("next", 1)):
        beside = step(cal, period, by)
        if known_period(cal, beside):
            found[name] = name_of(beside)
    if cal[3] and WEEKDAYS[last.weekday()] == cal[3][2] and found["days"] % 7 == 0:
        found["weeks"] = found["days"] // 7
    return found


def parts(request):
    """The periods within a period."""
    cal, within = calendar_of(request), period_of(request["within"], "within")
    grain = request["grain"]
    if GRAINS.index(grain) < GRAINS.index(within[1]):
        raise Refused("period.grain_too_coarse", "grain")
    first, last = span(cal, within, "within")
    fiscal = within[0] and (grain != "week" or cal[3] is not None)
    by_first_day = grain == "week" and not fiscal
    period = period_with(cal, fiscal, grain, first)
    found = []
    while True:
        begins, ends = any_span(cal, period)
        if begins > last:
            return {"periods": found}
        if begins >= first:
            if not known_period(cal, period):
                raise Refused("period.out_of_range", "within")
            assert by_first_day or ends <= last
            found.append(with_days(period, begins, ends))
        period = step(cal, period, 1)


def shifted(request):
    """The period so many later or earlier."""
    cal, period = calendar_of(request), period_of(request["period"], "period")
    span(cal, period, "period")
    for _ in range(abs(request["by"])):
        period = step(cal, period, 1 if request["by"] > 0 else -1)
        if not known_period(cal, period):
            raise Refused("period.out_of_range", "by")
    return with_days(period, *any_span(cal, period))


def tenure(request):
    """The month of tenure on a day."""
    start, on = day(request["start"], "start"), day(request["on"], "on")
    leave = []
    for index, away in enumerate(request.get("leave", [])):
        path = f"leave[{index}]"
        begins, ends = day(away["from"], path + ".from"), day(away["to"], path + ".to")
        if ends < begins:
            raise Refused("leave.end_before_begin", path + ".to")
        leave.append((begins, ends))
    if on < start:
        raise Refused("tenure.before_start", "on")
    for index, (begins, _) in enumerate(leave):
        if begins < start:
            raise Refused("leave.before_start", f"leave[{index}].from")
    refuse_overlap(leave)
    away = 0
    for begins, ends in leave:
        if begins <= on:
            away += (min(ends, on) - begins).days + 1
    effective = on - timedelta(away)
    if effective < FIRST_DAY:
        raise Refused("date.out_of_range", "on")
    return {
        "days": (effective - start).days + 1,
        "effective": str(effective),
        "month": month_of_tenure(start, effective, request.get("convention", "month_of_start")),
    }


def refuse_overlap(leave):
    """Of the first two leaves by day that have a day in common, the one that stands later is the fault."""
    by_day = sorted(range(len(leave)), key=lambda index: leave[index])
    for before, after in zip(by_day, by_day[1:]):
        if leave[after][0] <= leave[before][1]:
            raise Refused("leave.overlaps", f"leave[{max(before, after)}]")


def month_of_tenure(start, on, convention):
    """Months begun until a day, counted one by one."""
    if on < start:
        return 0
    month = 0
    while True:
        # The first day of the month of tenure after this one.
        if convention == "month_of_start":
            begins = clamped(start.year, start.month + month, 1)
        elif convention == "first_full_month":
            begins = clamped(start.year, start.month + month + (start.day > 1), 1)
        else:
            begins = clamped(start.year, start.month + month, start.day)
        if begins > on:
            return month
        month += 1


def work_days_of(request):
    """The working week and the holidays of a request, by index."""
    week = request.get("week", WORKING_WEEK)
    return week, [day(text, f"holidays[{index}]") for index, text in enumerate(request.get("holidays", []))]


def check_work(week, holidays):
    """The errors of a working week and its holidays by themselves."""
    if not week:
        raise Refused("calendar.week_empty", "week")
    for index, name in enumerate(week):
        if name in week[:index]:
            raise Refused("calendar.weekday_duplicate", f"week[{index}]")
    for index, holiday in enumerate(holidays):
        if holiday in holidays[:index]:
            raise Refused("calendar.holiday_duplicate", f"holidays[{index}]")


def check_inside(holidays, first, last):
    """Holidays of another year are an error."""
    for index, holiday in enumerate(holidays):
        if not first <= holiday <= last:
            raise Refused("calendar.holiday_outside", f"holidays[{index}]")


def count_work(week, holidays, first, last):
    """Days of the working week that are no holidays, day by day."""
    count = 0
    while first <= last:
        count += WEEKDAYS[first.weekday()] in week and first not in holidays
        first += ONE_DAY
    return count


def work(request):
    """The days of work between two days."""
    first, last = day(request["from"], "from"), day(request["to"], "to")
    week, holidays = work_days_of(request)
    if last < first:
        raise Refused("calendar.end_before_begin", "to")
    check_work(week, holidays)
    check_inside(holidays, first, last)
    return {"work_days": count_work(week, set(holidays), first, last), "days": (last - first).days + 1}


def prorated(request):
    """The share of some days in a period's amount."""
    currency = known(request["currency"], "currency")
    units = minor(request["amount"], currency, "amount")
    cal, period = calendar_of(request), period_of(request["period"], "period")
    begins, ends = day(request["from"], "from"), day(request["to"], "to")
    week, holidays = work_days_of(request)
    by = request.get("by", "days")
    if ends < begins:
        raise Refused("calendar.end_before_begin", "to")
    check_work(week, holidays)
    if by == "days" and holidays:
        raise Refused("calendar.work_unused", "holidays")
    if by == "days" and week != WORKING_WEEK:
        raise Refused("calendar.work_unused", "week")
    first, last = span(cal, period, "period")
    for name, one in (("from", begins), ("to", ends)):
        if not first <= one <= last:
            raise Refused("calendar.outside_period", name)
    if by == "days":
        part, whole = (ends - begins).days + 1, (last - first).days + 1
    else:
        check_inside(holidays, first, last)
        part, whole = (count_work(week, set(holidays), *days) for days in ((begins, ends), (first, last)))
        if whole == 0:
            raise Refused("calendar.no_work_days", "period")
    share = rounded(units * Fraction(part, whole))
    return {
        "currency": currency, "amount": money(fits(share, "amount"), currency), "share_of": by, "part": part,
        "whole": whole,
    }


# Requests at random.


def case(random):
    """A request about a calendar."""
    return random.choice([
        some_question_of_day, some_question_of_period, some_parts, some_shift, some_tenure, some_work, some_share,
    ])(random)


def some_calendar(random):
    """A calendar: of months, mid-month and at the months' ends too, or of weeks."""
    if random.random() < 0.15:
        return {}
    found = {"start_month": random.randint(1, 12)}
    if random.random() < 0.5:
        found["year_name"] = random.choice(["begin", "end"])
    if random.random() < 0.5:
        found["weeks"] = {
            "pattern": random.choice(PATTERNS),
            "ends": random.choice(["nearest", "last"]),
            "on": random.choice(WEEKDAYS),
        }
    elif random.random() < 0.6:
        found["start_day"] = random.choice([1, 2, 6, 15, 28, 29, 30, 31, random.randint(1, 31)])
    if random.random() < 0.02:
        found.update(random.choice([{"start_month": 0}, {"start_month": 13}, {"start_day": 0}, {"start_day": 32}]))
    if random.random() < 0.02 and "weeks" in found:
        found["weeks"]["pattern"] = random.choice([[4, 4, 4], [5, 5, 3], [4, 5], [], [4, 4, 5, 4], [13, 0, 0]])
    return found


def stated(random, request):
    """A request with a calendar, or without one."""
    if random.random() < 0.9:
        request["calendar"] = some_calendar(random)
    return request


def some_period(random, fiscal_weeks=True):
    """The name of a period, at times of one that there is not."""
    if random.random() < 0.01:
        return random.choice(["2026Q5", "FY2026-M13", "2026-13", "2026-W54", "2026-W00", "FY2026Q1", "2026-Q1", "FY26"])
    year = random.choice([2015, 2020, 2026, 2032]) if random.random() < 0.3 else random.randint(1990, 2060)
    if random.random() < 0.05:
        year = random.choice([1899, 1900, 1901, 2198, 2199, 2200])
    grain = random.choice(GRAINS if fiscal_weeks else GRAINS[:4])
    most = {"year": 1, "half": 2, "quarter": 4, "month": 12, "week": 53}[grain]
    number = random.choice([1, most, random.randint(1, most)])
    return name_of((random.random() < 0.6, grain, year, number))


def some_question_of_day(random):
    return "calendar.day", stated(random, {"date": str(some_day(random))})


def some_question_of_period(random):
    return "calendar.period", stated(random, {"period": some_period(random)})


def some_parts(random):
    return "calendar.periods", stated(random, {"within": some_period(random), "grain": random.choice(GRAINS)})


def some_shift(random):
    by = random.choice([0, 1, -1, 4, -4, 12, -12, 52, -53, random.randint(-300, 300)])
    if random.random() < 0.01:
        by = random.choice([9999, -99999, 2**53 - 1, 1 - 2**53])
    return "calendar.shift", stated(random, {"period": some_period(random), "by": by})


def some_tenure(random):
    """A start, often at the end of a month, a day after it, and leave before, on and after the day."""
    start = some_day(random)
    if random.random() < 0.3:
        start = clamped(start.year, start.month, random.choice([1, 28, 29, 30, 31]))
    on = start + timedelta(random.choice([0, 1, 27, 28, 29, 30, 31, 59, 89, 364, 365, 366, random.randrange(1500)]))
    if random.random() < 0.2:
        on = clamped(on.year, on.month, random.choice([start.day - 1 or 1, start.day, 31]))
    if random.random() < 0.02:
        on = start - timedelta(random.randint(1, 40))
    request = {"start": str(start), "on": str(min(on, LAST_DAY))}
    if random.random() < 0.8:
        request["convention"] = random.choice(["month_of_start", "first_full_month", "by_days"])
    leave, begins = [], start + timedelta(random.choice([0, 0, 1, 10, 40]))
    for _ in range(random.choice([0, 0, 1, 1, 2, 4])):
        ends = begins + timedelta(random.choice([0, 1, 4, 20, 60, 200]))
        leave.append({"from": str(begins), "to": str(ends)})
        begins = ends + timedelta(random.choice([1, 1, 2, 10, 100]))
    random.shuffle(leave)
    if leave and random.random() < 0.05:
        one = random.choice(leave)
        first = date.fromisoformat(one["from"])
        one[random.choice(["from", "to"])] = str(first - timedelta(random.choice([1, 1, 50])))
    leave = [away for away in leave if FIRST_DAY <= date.fromisoformat(away["from"]) <= LAST_DAY]
    if leave or random.random() < 0.1:
        request["leave"] = leave
    return "calendar.tenure", request


def some_work_days(random, request, first, last):
    """Gives a request a working week and holidays, mostly days that lie in it."""
    if random.random() < 0.4:
        request["week"] = random.sample(WEEKDAYS, random.choice([1, 2, 4, 5, 6, 7]))
        if random.random() < 0.04:
            request["week"] = random.choice([[], request["week"] + request["week"][:1]])
    if random.random() < 0.6:
        days = (last - first).days + 1
        count = min(days, random.choice([1, 1, 2, 5, 12]))
        if count > 0:
            request["holidays"] = [str(first + timedelta(offset)) for offset in random.sample(range(days), count)]
            if random.random() < 0.02:
                request["holidays"].append(random.choice([request["holidays"][0], str(last + ONE_DAY)]))
    return request


def some_work(random):
    first = some_day(random)
    last = first + timedelta(random.choice([0, 1, 4, 6, 7, 30, 90, 364, 365, random.randrange(800)]))
    if random.random() < 0.02:
        last = first - timedelta(random.randint(1, 9))
    last = max(FIRST_DAY, min(last, LAST_DAY))
    return "calendar.work_days", some_work_days(random, {"from": str(first), "to": str(last)}, first, last)


def some_share(random):
    """Some days of a period; the period mostly one that exists."""
    request = stated(random, {**some_amount(random)})
    for _ in range(8):
        request["period"] = some_period(random)
        try:
            first, last = span(calendar_of(request), period_of(request["period"], "period"), "period")
            break
        except Refused:
            first, last = date(2026, 1, 1), date(2026, 3, 31)
    days = (last - first).days
    begins, ends = sorted(first + timedelta(random.choice([0, days, random.randint(0, days)])) for _ in range(2))
    if random.random() < 0.03:
        begins -= timedelta(random.choice([1, 20]))
    if random.random() < 0.03:
        ends += timedelta(random.choice([1, 20]))
    if random.random() < 0.01:
        begins, ends = ends, begins
    request["from"], request["to"] = (str(max(FIRST_DAY, min(one, LAST_DAY))) for one in (begins, ends))
    by_work = random.random() < 0.6
    if by_work:
        request["by"] = "work_days"
    if by_work or random.random() < 0.05:
        some_work_days(random, request, first, last)
    return "calendar.prorate", request
