# Made by `cargo dev gen`; do not edit.
"""The classes of requests and results."""

from typing import Literal

from ._record import Record


class Accuracy(Record):
    """How good some forecasts were together.

    forecasts: How many there are.
    scored: Those whose accuracy is defined by the convention.
    within: Those whose actual over forecast is within the mark, both ends in.
    ratio_of_sums: The accuracy of the sums of all scored ones, where errors are summed as distances: one large forecast counts as much as it is large.
    mean_of_ratios: The mean of their accuracies, each counting the same.
    compared: Those whose actual is known, zero and negative ones too: the errors below are theirs.
    mean_error: The mean of actual less forecast.
    mean_absolute_error: The mean distance of actual and forecast.
    mean_squared_error: The mean square of actual less forecast.
    mean_absolute_percentage: The mean of distance over actual; not available where an actual is zero or below.
    absolute_over_actual: The sum of the distances over the sum of the actuals.
    tracking_signal: The sum of the errors in mean distances: far from zero where they are off to one side.
    """

    __slots__ = ("forecasts", "scored", "within", "ratio_of_sums", "mean_of_ratios", "compared", "mean_error", "mean_absolute_error", "mean_squared_error", "mean_absolute_percentage", "absolute_over_actual", "tracking_signal")
    _shape = (
        ("forecasts", "count"),
        ("scored", "count"),
        ("within", "count"),
        ("ratio_of_sums", "!decimal"),
        ("mean_of_ratios", "!decimal"),
        ("compared", "count"),
        ("mean_error", "!decimal"),
        ("mean_absolute_error", "!decimal"),
        ("mean_squared_error", "!decimal"),
        ("mean_absolute_percentage", "!decimal"),
        ("absolute_over_actual", "!decimal"),
        ("tracking_signal", "!decimal"),
    )


AccuracyConvention = Literal["actual_over_forecast", "forecast_over_actual", "one_less_error_over_actual", "one_less_error_over_forecast"]


class AccuracyConverted(Record):
    """What it reads as by every convention.

    readings: One reading; two where the convention does not tell whether more or less came than was forecast.
    """

    __slots__ = ("readings",)
    _shape = (
        ("readings", "[AccuracyReading]"),
    )


class AccuracyReading(Record):
    """What an accuracy reads as.

    forecast: If the forecast was so.
    actual_over_forecast: What came over what was forecast.
    forecast_over_actual: What was forecast over what came.
    one_less_error_over_actual: One less the distance over what came.
    one_less_error_over_forecast: One less the distance over what was forecast.
    """

    __slots__ = ("forecast", "actual_over_forecast", "forecast_over_actual", "one_less_error_over_actual", "one_less_error_over_forecast")
    _shape = (
        ("forecast", "text"),
        ("actual_over_forecast", "!decimal"),
        ("forecast_over_actual", "!decimal"),
        ("one_less_error_over_actual", "!decimal"),
        ("one_less_error_over_forecast", "!decimal"),
    )


class AccuracyReport(Record):
    """How good forecasts were.

    convention: How accuracy is stated.
    forecasts: Every forecast, by last day, owner, method and day it was made.
    by_method: By method: the first forecast that each owner made of each period.
    by_owner: By owner and method: the first forecast of each period.
    by_manager: By manager and method: the first forecasts of their people.
    by_lead: By method and lead: every forecast, however late it was made.
    """

    _schema = "attain.accuracy/1"
    __slots__ = ("convention", "forecasts", "by_method", "by_owner", "by_manager", "by_lead")
    _shape = (
        ("convention", "text"),
        ("forecasts", "[ForecastScore]"),
        ("by_method", "[MethodAccuracy]"),
        ("by_owner", "[GroupAccuracy]"),
        ("by_manager", "[GroupAccuracy]"),
        ("by_lead", "[LeadAccuracy]"),
    )


class Achievability(Record):
    """What is within reach.

    currency: The currency of all money in it.
    stretch: The stretch that was used where no quota was given.
    people: Everyone, by id.
    hit_rate: The share of people who are expected to reach their quota: the mean of their chances.
    expected_at_quota: People who are expected to reach it.
    at_quota: How many reach it, from none to all, each with its chance.
    healthy: The chance that the share of those who do is healthy.
    stretch_for_aim: The stretch over the means that gives the share aimed at.
    effects: What the usual stretches do to the share of people at quota, for this team's own spread.
    statement: The same in a sentence.
    """

    __slots__ = ("currency", "stretch", "people", "hit_rate", "expected_at_quota", "at_quota", "healthy", "stretch_for_aim", "effects", "statement")
    _shape = (
        ("currency", "text"),
        ("stretch", "decimal"),
        ("people", "[PersonChance]"),
        ("hit_rate", "decimal"),
        ("expected_at_quota", "decimal"),
        ("at_quota", "[CountChance]"),
        ("healthy", "decimal"),
        ("stretch_for_aim", "!decimal"),
        ("effects", "[StretchEffect]"),
        ("statement", "text"),
    )


class AchievablePerson(Record):
    """What a person sold in past periods of one length, or its mean and spread.

    id: Who.
    history: What they sold in each full, ramped period: two at least. Default: [].
    mean: The mean, where there is no history.
    spread: The standard deviation, where there is no history.
    quota: The quota for the coming period; left out, the mean stretched.
    """

    __slots__ = ("id", "history", "mean", "spread", "quota")
    _shape = (
        ("id", "text"),
        ("history", "[decimal]"),
        ("mean", "?decimal"),
        ("spread", "?decimal"),
        ("quota", "?decimal"),
    )


class AdherenceRow(Record):
    """The meetings of one form with one person.

    person: With whom.
    format: The form.
    due: Windows in which one was due: held in time, held late or missed.
    in_time: Those in which one was held.
    late: Those of which one was held within the days of grace.
    missed: Those in which none was held.
    pending: Those whose days of grace are not over.
    excused: Those in which the two were never at work on the same day.
    short: Meetings that counted and were shorter than they should be.
    share: In time and late over due.
    missed_windows: The windows in which none was held.
    """

    __slots__ = ("person", "format", "due", "in_time", "late", "missed", "pending", "excused", "short", "share", "missed_windows")
    _shape = (
        ("person", "text"),
        ("format", "text"),
        ("due", "count"),
        ("in_time", "count"),
        ("late", "count"),
        ("missed", "count"),
        ("pending", "count"),
        ("excused", "count"),
        ("short", "count"),
        ("share", "!decimal"),
        ("missed_windows", "[CadenceWindow]"),
    )
    _hidden = ("person", "share", "missed_windows",)


class AdjustedForecast(Record):
    """A forecast before and after somebody adjusted it.

    by: Who adjusted it.
    owner: Whose forecast it was.
    until: The last day it speaks of.
    before: What was forecast before.
    after: What was forecast after.
    actual: What came.
    """

    __slots__ = ("by", "owner", "until", "before", "after", "actual")
    _shape = (
        ("by", "text"),
        ("owner", "?text"),
        ("until", "?date"),
        ("before", "decimal"),
        ("after", "decimal"),
        ("actual", "decimal"),
    )


class Adjustment(Record):
    """A change of what someone handed in, kept beside it.

    by: Who changed it: the owner, or someone above.
    owner: Whose forecast.
    made: The day.
    category: Of which category. Default: "commit".
    amount: What it is from then on.
    previous: What it was, as the author saw it.
    reason: Why.
    """

    __slots__ = ("by", "owner", "made", "category", "amount", "previous", "reason")
    _shape = (
        ("by", "text"),
        ("owner", "text"),
        ("made", "date"),
        ("category", "text"),
        ("amount", "decimal"),
        ("previous", "?decimal"),
        ("reason", "text"),
    )
    _hidden = ("reason",)


class AdjustmentColumns(Record):
    """The columns of the adjustments of open commit.

    by: Who adjusted.
    owner: Whose commit.
    period: The quarter it speaks of.
    date: The day.
    commit: The commit from then on.
    reason: Why.
    """

    __slots__ = ("by", "owner", "period", "date", "commit", "reason")
    _shape = (
        ("by", "text"),
        ("owner", "text"),
        ("period", "text"),
        ("date", "text"),
        ("commit", "text"),
        ("reason", "text"),
    )


class AdjustmentEvent(Record):
    """An adjustment with what it changed.

    by: Who.
    kind: Whether the owner changed their own forecast, or a manager did.
    made: The day.
    category: Of which category.
    previous: What it was.
    amount: What it is from then on.
    reason: Why.
    superseded: Whether a later submission took its place.
    """

    __slots__ = ("by", "kind", "made", "category", "previous", "amount", "reason", "superseded")
    _shape = (
        ("by", "text"),
        ("kind", "text"),
        ("made", "date"),
        ("category", "text"),
        ("previous", "decimal"),
        ("amount", "decimal"),
        ("reason", "text"),
        ("superseded", "bool"),
    )
    _hidden = ("reason",)


class AdjustmentGroup(Record):
    """What some adjustments did.

    key: Which: `all`, a person, a direction, a size such as `up to 5 %`.
    adjustments: How many.
    helped: Those after which the forecast was nearer.
    harmed: Those after which it was further off.
    error_before: The sum of the distances before.
    error_after: The sum of the distances after.
    value_added: Before less after: above zero they helped.
    share: The same over the distances before.
    """

    __slots__ = ("key", "adjustments", "helped", "harmed", "error_before", "error_after", "value_added", "share")
    _shape = (
        ("key", "text"),
        ("adjustments", "count"),
        ("helped", "count"),
        ("harmed", "count"),
        ("error_before", "!decimal"),
        ("error_after", "!decimal"),
        ("value_added", "!decimal"),
        ("share", "!decimal"),
    )


AdjustmentKind = Literal["owner", "manager"]


class AdjustmentMap(Record):
    """How the adjustments are to be read.

    file: The file that holds them.
    columns: Which column holds what.
    format: How numbers and dates are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "AdjustmentColumns"),
        ("format", "Format"),
    )


AllocationMethod = Literal["largest_remainder", "sainte_lague"]


class Amount(Record):
    """Money with its currency beside it: what a document holds where its amounts may be of several currencies.

    currency: Its currency.
    amount: The amount in major units.
    """

    __slots__ = ("currency", "amount")
    _shape = (
        ("currency", "text"),
        ("amount", "decimal"),
    )


Arithmetic = Literal["given", "sum", "count", "difference", "product", "quotient", "median", "largest", "smallest", "same", "poisson_below", "run_of", "fisher_exact"]


class AttainedShare(Record):
    """What was attained in a quarter.

    quarter: The quarter.
    attainment: The attainment, ramp taken into account.
    """

    __slots__ = ("quarter", "attainment")
    _shape = (
        ("quarter", "text"),
        ("attainment", "decimal"),
    )


class Attainment(Record):
    """Where one person stands against their quota.

    owner: Whose.
    quota: The full quota of the quarter, before ramp.
    won: Won in the quarter by the as-of day.
    attainment: Won over the full quota.
    ramp_factor: The share of the full quota that ramp, part-time and leave leave in this quarter.
    ramp_adjusted: Won over the quota that is left so: the only attainment that people are compared by.
    """

    __slots__ = ("owner", "quota", "won", "attainment", "ramp_factor", "ramp_adjusted")
    _shape = (
        ("owner", "text"),
        ("quota", "decimal"),
        ("won", "decimal"),
        ("attainment", "!decimal"),
        ("ramp_factor", "!decimal"),
        ("ramp_adjusted", "!decimal"),
    )


class Attention(Record):
    """Open deals that need a look.

    stale: Open deals that are stale: open longer than the limit.
    past_due: Open deals that were expected to close before the as-of day.
    stale_after_days: The limit: 1.5 times (by policy) the median cycle of won deals; left out where no deal was won.
    deals: The largest of them, by amount, then by id.
    """

    __slots__ = ("stale", "past_due", "stale_after_days", "deals")
    _shape = (
        ("stale", "count"),
        ("past_due", "count"),
        ("stale_after_days", "?decimal"),
        ("deals", "[DealToSee]"),
    )


AttentionReason = Literal["stale", "past_due"]


class Attrition(Record):
    """Who will leave in the course of the period.

    rate: The share of those who are there at the beginning that will have left after a year: from 0 to 1.
    timing: When they leave. Default: "evenly".
    hires_too: Whether those who start in the period leave too, counted from their first month. Default: false.
    backfill_after: Months after which someone who left is followed, who then ramps; left out where nobody follows.
    """

    __slots__ = ("rate", "timing", "hires_too", "backfill_after")
    _shape = (
        ("rate", "decimal"),
        ("timing", "text"),
        ("hires_too", "bool"),
        ("backfill_after", "?count"),
    )


AttritionTiming = Literal["evenly", "start", "end", "hazard"]


class Backtest(Record):
    """A backtest: its rows, and their scores.

    currency: The currency of all money in it.
    read: What became of every row that was read.
    rows: What was said and what came, day by day.
    scores: How good it was.
    """

    _schema = "attain.backtest/1"
    __slots__ = ("currency", "read", "rows", "scores")
    _shape = (
        ("currency", "text"),
        ("read", "ReadReport"),
        ("rows", "[BacktestRow]"),
        ("scores", "ForecastScores"),
    )


class BacktestRow(Record):
    """What was said of a quarter on a day, and what came.

    quarter: The quarter.
    as_of: The day: nothing that happened later was known.
    actual: What was won in the quarter in the end.
    won: What was won in it by the day.
    rollup: The roll-up.
    weighted: The weighted method, with what was won.
    plain: The plain weighted figure, with what was won.
    trend: The trend.
    together: What they said together.
    p10: One total in ten was to be below.
    p90: Nine in ten were.
    below: The share of totals that were to be below what came.
    crps: How far the whole distribution was from what came: the continuous ranked probability score, in money.
    own: The standard deviation of the weighted method by itself, as if no deal depended on another.
    moved: What its mean moves by where the log-odds of all deals are one higher: each amount times its chance and one less that, and business at random whole.
    target: What was to be reached.
    hit: The chance to reach it.
    """

    __slots__ = ("quarter", "as_of", "actual", "won", "rollup", "weighted", "plain", "trend", "together", "p10", "p90", "below", "crps", "own", "moved", "target", "hit")
    _shape = (
        ("quarter", "text"),
        ("as_of", "date"),
        ("actual", "decimal"),
        ("won", "decimal"),
        ("rollup", "?decimal"),
        ("weighted", "?decimal"),
        ("plain", "?decimal"),
        ("trend", "?decimal"),
        ("together", "?decimal"),
        ("p10", "?decimal"),
        ("p90", "?decimal"),
        ("below", "?decimal"),
        ("crps", "?decimal"),
        ("own", "?decimal"),
        ("moved", "?decimal"),
        ("target", "?decimal"),
        ("hit", "?decimal"),
    )


class Band(Record):
    """A range marked across a chart.

    label: What it is.
    from_: Where it begins.
    to: Where it ends; not below `from`.
    """

    __slots__ = ("label", "from_", "to")
    _shape = (
        ("label", "text"),
        ("from_", "decimal"),
        ("to", "decimal"),
    )


BandInterval = Literal["wilson", "clopper_pearson"]


class Bar(Record):
    """One bar.

    key: Whose it is.
    value: How long it is; left out where there is none.
    """

    __slots__ = ("key", "value")
    _shape = (
        ("key", "text"),
        ("value", "?decimal"),
    )


class Bias(Record):
    """Whether forecasts were steadily off to one side. It names a habit of forecasts, never a person.

    periods: Periods that are looked at, four by policy.
    below: Those in which less came than the mark, all forecasts of the period together.
    above: Those in which more came than the mark.
    kind: What they look like.
    honest_over: The chance that an honest forecast of as many equal deals looks like a steady over-forecast.
    honest_under: The chance that it looks like a steady under-forecast.
    """

    __slots__ = ("periods", "below", "above", "kind", "honest_over", "honest_under")
    _shape = (
        ("periods", "count"),
        ("below", "count"),
        ("above", "count"),
        ("kind", "!text"),
        ("honest_over", "!decimal"),
        ("honest_under", "!decimal"),
    )


BiasKind = Literal["steady_over_forecast", "steady_under_forecast", "not_steady"]


class BookRead(Record):
    """A book's read report: the response of the operation `book.read`.

    data_sha256: SHA-256 of the data.
    last_event: The latest day on which something happened.
    read: What became of every row.
    """

    _schema = "attain.read/1"
    __slots__ = ("data_sha256", "last_event", "read")
    _shape = (
        ("data_sha256", "text"),
        ("last_event", "?date"),
        ("read", "ReadReport"),
    )


class BookSnapshots(Record):
    """The snapshots of a book.

    days: Each snapshot, the earliest first.
    read: What became of the rows of all tables.
    """

    _schema = "attain.snapshots/1"
    __slots__ = ("days", "read")
    _shape = (
        ("days", "[SnapshotDay]"),
        ("read", "ReadReport"),
    )


class CadenceAdherence(Record):
    """Which meetings were held in their windows.

    from_: The first day.
    as_of: The last day.
    rows: By person in their order, then by form.
    """

    __slots__ = ("from_", "as_of", "rows")
    _shape = (
        ("from_", "date"),
        ("as_of", "date"),
        ("rows", "[AdherenceRow]"),
    )


class CadenceCalendar(Record):
    """When who meets.

    from_: The first day.
    to: The last day.
    meetings: The meetings, by day and minute.
    unplaced: What could not be put anywhere: forms, then windows, then people; talks about deals last.
    topic: The topic of workshops: the gap that most people share, of several the first by name.
    """

    _schema = "attain.cadence_calendar/1"
    __slots__ = ("from_", "to", "meetings", "unplaced", "topic")
    _shape = (
        ("from_", "date"),
        ("to", "date"),
        ("meetings", "[CadenceSlot]"),
        ("unplaced", "[CadenceUnplaced]"),
        ("topic", "?text"),
    )
    _hidden = ("topic",)


CadenceEvery = Literal["week", "two_weeks", "month", "as_needed"]


CadenceFocus = Literal["pipeline", "deals", "skill", "calls", "customers", "one_deal", "shared_gap", "goals", "big_deals"]


class CadenceHours(Record):
    """What a cadence costs a manager a week.

    parts: Part by part.
    hours: All together, hours a week.
    at_most: Hours a week above which it is too much.
    too_much: Whether it is.
    on_top: What comes on top as needed.
    """

    __slots__ = ("parts", "hours", "at_most", "too_much", "on_top")
    _shape = (
        ("parts", "[HoursPart]"),
        ("hours", "decimal"),
        ("at_most", "count"),
        ("too_much", "bool"),
        ("on_top", "[text]"),
    )


class CadenceIcs(Record):
    """A calendar as calendar programs read it.

    ics: The text of an `.ics` file: iCalendar, RFC 5545.
    """

    __slots__ = ("ics",)
    _shape = (
        ("ics", "text"),
    )
    _hidden = ("ics",)


class CadenceMeeting(Record):
    """A meeting of a cadence.

    format: Its form.
    every: How often.
    minutes: How long, at most: 1 to 1,440 minutes.
    focus: What it is about. Default: [].
    """

    __slots__ = ("format", "every", "minutes", "focus")
    _shape = (
        ("format", "text"),
        ("every", "text"),
        ("minutes", "count"),
        ("focus", "[text]"),
    )


CadenceSchool = Literal["weekly_half_hour", "weekly_hour", "monthly"]


class CadenceSlot(Record):
    """A meeting of a calendar.

    format: Its form.
    person: With whom; left out for a meeting with all.
    deal: The deal that a talk is about.
    date: The day.
    begins: The minute of the day at which it begins, counted from midnight.
    minutes: How long it is.
    focus: What it is about.
    window_from: The first day of the window in which it is due.
    window_to: The last day of it.
    """

    __slots__ = ("format", "person", "deal", "date", "begins", "minutes", "focus", "window_from", "window_to")
    _shape = (
        ("format", "text"),
        ("person", "?text"),
        ("deal", "?text"),
        ("date", "date"),
        ("begins", "count"),
        ("minutes", "count"),
        ("focus", "[text]"),
        ("window_from", "date"),
        ("window_to", "date"),
    )
    _hidden = ("person", "deal", "focus", "window_from", "window_to",)


class CadenceUnplaced(Record):
    """A meeting for which there is no day.

    format: Its form.
    person: With whom.
    deal: The deal that a talk is about.
    window_from: The first day of the window.
    window_to: The last day of it.
    why: Why.
    """

    __slots__ = ("format", "person", "deal", "window_from", "window_to", "why")
    _shape = (
        ("format", "text"),
        ("person", "?text"),
        ("deal", "?text"),
        ("window_from", "date"),
        ("window_to", "date"),
        ("why", "text"),
    )
    _hidden = ("person", "deal",)


class CadenceWindow(Record):
    """A window.

    from_: Its first day.
    to: Its last day.
    """

    __slots__ = ("from_", "to")
    _shape = (
        ("from_", "date"),
        ("to", "date"),
    )


class CalendarDay(Record):
    """The periods that a day is in, and its place in them.

    date: The day.
    year: The fiscal year that it is in, by its own name: a calendar one where the year begins on January 1.
    half: The half.
    quarter: The quarter.
    month: The month.
    week: The fiscal week, where the year is made of weeks.
    iso_week: The ISO week.
    day_of_quarter: Its number in the quarter, from 1 on.
    week_of_quarter: The week of the quarter, from 1 on: seven days each, from the quarter's first day on.
    day_of_year: Its number in the fiscal year, from 1 on.
    """

    __slots__ = ("date", "year", "half", "quarter", "month", "week", "iso_week", "day_of_quarter", "week_of_quarter", "day_of_year")
    _shape = (
        ("date", "date"),
        ("year", "text"),
        ("half", "text"),
        ("quarter", "text"),
        ("month", "text"),
        ("week", "?text"),
        ("iso_week", "text"),
        ("day_of_quarter", "count"),
        ("week_of_quarter", "count"),
        ("day_of_year", "count"),
    )


class CallDeal(Record):
    """A deal of a call pack.

    id: The deal.
    owner: Whose it is.
    stage: Its stage.
    amount: What it is worth.
    close_date: The day it is expected to close.
    age: Days since it was created.
    chance: The chance that it is won in the quarter, by its age.
    hit: What winning it rather than losing it does to the chance to reach the target, by the weighted method.
    effect: What hangs on it: of a deal at risk amount times one less its chance, of any other amount times its chance.
    doubts: What speaks against it.
    """

    __slots__ = ("id", "owner", "stage", "amount", "close_date", "age", "chance", "hit", "effect", "doubts")
    _shape = (
        ("id", "text"),
        ("owner", "text"),
        ("stage", "?text"),
        ("amount", "decimal"),
        ("close_date", "?date"),
        ("age", "count"),
        ("chance", "!decimal"),
        ("hit", "!decimal"),
        ("effect", "!decimal"),
        ("doubts", "[text]"),
    )


CapacityCause = Literal["head_count", "timing", "ramp", "attrition", "productivity"]


class CapacityChange(Record):
    """Why two capacities differ.

    currency: The currency of all money in it.
    before: What the one team will likely sell.
    after: What the other will.
    change: The second less the first: the sum of the parts.
    parts: The causes, in the order in which they were changed one after another.
    """

    __slots__ = ("currency", "before", "after", "change", "parts")
    _shape = (
        ("currency", "text"),
        ("before", "decimal"),
        ("after", "decimal"),
        ("change", "decimal"),
        ("parts", "[CapacityPart]"),
    )


class CapacityMonth(Record):
    """A month of a team.

    month: The month.
    expected: What everyone together will likely sell in it.
    asked: What everyone together is asked for in it.
    """

    __slots__ = ("month", "expected", "asked")
    _shape = (
        ("month", "text"),
        ("expected", "decimal"),
        ("asked", "decimal"),
    )


class CapacityPart(Record):
    """What one cause makes of the difference.

    cause: The cause.
    amount: What it adds: the capacity after it was changed, less the one before, all causes above being changed already.
    """

    __slots__ = ("cause", "amount")
    _shape = (
        ("cause", "text"),
        ("amount", "decimal"),
    )


class CapacityPerson(Record):
    """What one person, or one seat, brings.

    id: Who.
    role: What they do.
    seat: Whether it is a seat.
    expected: What they will likely sell: its share of the team's total, the cents by largest remainder, then by id.
    asked: What they are asked for, in the same way.
    months: Month by month.
    """

    __slots__ = ("id", "role", "seat", "expected", "asked", "months")
    _shape = (
        ("id", "text"),
        ("role", "?text"),
        ("seat", "bool"),
        ("expected", "decimal"),
        ("asked", "decimal"),
        ("months", "[CapacityPersonMonth]"),
    )


class CapacityPersonMonth(Record):
    """A month of one person.

    month: The month.
    carried: Ramp, part-time and leave: the share of a ramped person.
    remaining: The share that will not have left, in the middle of the month.
    followed: What those bring who will have followed, in shares of a ramped person.
    expected: What the person will likely sell: the months sum to the person's total, the cents by largest remainder.
    asked: What the person is asked for, in the same way.
    """

    __slots__ = ("month", "carried", "remaining", "followed", "expected", "asked")
    _shape = (
        ("month", "text"),
        ("carried", "decimal"),
        ("remaining", "decimal"),
        ("followed", "decimal"),
        ("expected", "decimal"),
        ("asked", "decimal"),
    )


class CapacityPlan(Record):
    """What a team will likely sell, and what it is asked for.

    currency: The currency of all money in it.
    period: The period.
    expected: What the team will likely sell: rounded once, half-even.
    asked: What it is asked for: stretched, and without anyone leaving; rounded once, half-even.
    stretch: The stretch.
    warnings: What speaks against the plan.
    months: Month by month.
    people: Everyone, by id; seats among them.
    """

    _schema = "attain.capacity/1"
    __slots__ = ("currency", "period", "expected", "asked", "stretch", "warnings", "months", "people")
    _shape = (
        ("currency", "text"),
        ("period", "text"),
        ("expected", "decimal"),
        ("asked", "decimal"),
        ("stretch", "decimal"),
        ("warnings", "[text]"),
        ("months", "[CapacityMonth]"),
        ("people", "[CapacityPerson]"),
    )


class CapacityRequest(Record):
    """A team, what its people sell, and how they come and go.

    currency: The currency of all money in it.
    period: The period: a year, half, quarter or month.
    people: Who is there, or has agreed to come. Default: [].
    seats: Seats that will be filled. Default: [].
    leave: Leave of people. Default: [].
    figures: What a ramped person of a role sells in a year.
    attrition: Who will leave, and be followed.
    season: The weight of each month of the year, twelve of them above zero; by default all alike. Default: [].
    ramp: The ramp.
    policy: The stretch, and between what it should lie.
    calendar: The company's fiscal year.
    """

    __slots__ = ("currency", "period", "people", "seats", "leave", "figures", "attrition", "season", "ramp", "policy", "calendar")
    _shape = (
        ("currency", "text"),
        ("period", "text"),
        ("people", "[CapacitySeller]"),
        ("seats", "[CapacitySeat]"),
        ("leave", "[PersonLeave]"),
        ("figures", "[RoleFigure]"),
        ("attrition", "?Attrition"),
        ("season", "[decimal]"),
        ("ramp", "RampPolicy"),
        ("policy", "QuotaPolicy"),
        ("calendar", "FiscalCalendar"),
    )


class CapacitySeat(Record):
    """A seat that will be filled.

    id: The seat.
    role: What the person will do.
    start: The planned first day of work, in the period or after it.
    fte: The share of a full position: above 0, at most 1. Default: "1".
    """

    __slots__ = ("id", "role", "start", "fte")
    _shape = (
        ("id", "text"),
        ("role", "?text"),
        ("start", "date"),
        ("fte", "decimal"),
    )


class CapacitySeller(Record):
    """Someone who sells.

    id: Who.
    role: What they do.
    start: The first day of work.
    end: The last day of work, for those who are known to leave.
    fte: The share of a full position: above 0, at most 1. Default: "1".
    credit_months: Months of tenure that were credited at the start; at most 600. Default: 0.
    yearly: What they sell in a year when ramped; left out, the figure of their role.
    """

    __slots__ = ("id", "role", "start", "end", "fte", "credit_months", "yearly")
    _shape = (
        ("id", "text"),
        ("role", "?text"),
        ("start", "date"),
        ("end", "?date"),
        ("fte", "decimal"),
        ("credit_months", "count"),
        ("yearly", "?decimal"),
    )


CapacityWarning = Literal["stretch_low", "stretch_high"]


class CategoryMap(Record):
    """What the data call a category.

    name: The category as the data name it.
    category: Which it is.
    """

    __slots__ = ("name", "category")
    _shape = (
        ("name", "text"),
        ("category", "text"),
    )


class CauseAmount(Record):
    """What one cause brought.

    key: The cause.
    amount: What it brought.
    rows: In how many rows.
    """

    __slots__ = ("key", "amount", "rows")
    _shape = (
        ("key", "text"),
        ("amount", "decimal"),
        ("rows", "count"),
    )


ChangeCause = Literal["new", "removed", "owner", "lost", "pulled_in", "pushed", "won", "reopened", "category", "amount", "probability", "judgement"]


class ChangeGroup(Record):
    """Some rows together.

    key: The owner, stage or category.
    amount: What it brought.
    """

    __slots__ = ("key", "amount")
    _shape = (
        ("key", "?text"),
        ("amount", "decimal"),
    )


class ChangeRow(Record):
    """One cause of one deal.

    deal: The deal; left out for a judgement.
    owner: Whose it is; of a change of owner, whose sum changes.
    stage: The stage as it is, or was.
    category: The category as it is, or was.
    cause: Why.
    amount: What it brought.
    """

    __slots__ = ("deal", "owner", "stage", "category", "cause", "amount")
    _shape = (
        ("deal", "?text"),
        ("owner", "text"),
        ("stage", "?text"),
        ("category", "?text"),
        ("cause", "text"),
        ("amount", "decimal"),
    )


class Chart(Record):
    """A picture of figures, by what it shows and not by how it is drawn.

    title: What it shows, in a few words.
    description: The same in a sentence or two, for those who hear it read; made from the data where it is left out.
    unit: What the values are.
    plot: The values and their form.
    """

    _schema = "attain.chart/1"
    __slots__ = ("title", "description", "unit", "plot")
    _shape = (
        ("title", "text"),
        ("description", "?text"),
        ("unit", "text"),
        ("plot", "Plot"),
    )
    _formats = ("svg", "vega_lite",)

    def to_svg(self, *, width=None):
        """Draws a chart as an SVG that needs nothing from elsewhere."""
        from ._operations import chart_svg

        return chart_svg(chart=self, width=width).svg

    def to_vega_lite(self):
        """Specifies a chart in the part of Vega-Lite that versions 5 and 6 share."""
        from ._operations import chart_vega_lite

        return chart_vega_lite(chart=self).vega_lite


class ChartSvg(Record):
    """A chart as a drawing.

    svg: An SVG that needs nothing from elsewhere, readable on light and on dark ground.
    """

    __slots__ = ("svg",)
    _shape = (
        ("svg", "text"),
    )


ChartUnit = Literal["money", "percent", "count", "days"]


class ChartVegaLite(Record):
    """A chart as a specification for notebooks and web pages.

    vega_lite: JSON in the part of Vega-Lite that versions 5 and 6 share, its data inside.
    """

    __slots__ = ("vega_lite",)
    _shape = (
        ("vega_lite", "text"),
    )


class CheckIns(Record):
    """Check-ins of the second phase.

    every: One is due in every so many days of work.
    due: How many were due so far.
    kept: In how many of those days of work one was held.
    adherence: The kept over the due.
    calls: Calls observed in the second phase.
    """

    __slots__ = ("every", "due", "kept", "adherence", "calls")
    _shape = (
        ("every", "count"),
        ("due", "count"),
        ("kept", "count"),
        ("adherence", "!decimal"),
        ("calls", "count"),
    )


ClosingColumn = Literal["amount", "product"]


class CoachProfile(Record):
    """What was entered about how somebody is best coached.

    person: The person.
    as_of: The day.
    preferences: The latest preference of each topic.
    readiness: The latest readiness of each task, by task.
    gap: The latest gap.
    unseen: Whether something stands here that the person has not seen.
    erased: Whether something was erased.
    """

    _schema = "attain.coach_profile/1"
    __slots__ = ("person", "as_of", "preferences", "readiness", "gap", "unseen", "erased")
    _shape = (
        ("person", "text"),
        ("as_of", "date"),
        ("preferences", "[ProfilePreference]"),
        ("readiness", "[ProfileReadiness]"),
        ("gap", "?ProfileGap"),
        ("unseen", "bool"),
        ("erased", "bool"),
    )
    _hidden = ("person", "as_of", "preferences", "readiness", "gap", "unseen", "erased",)


CoachingFormat = Literal["one_to_one", "call_review", "ride_along", "deal_strategy", "team_workshop", "check_in", "direct_talk"]


class CoachingMeasure(Record):
    """Something that is proposed.

    what: What.
    text: The same in words.
    rule: The rule that it comes from.
    """

    __slots__ = ("what", "text", "rule")
    _shape = (
        ("what", "text"),
        ("text", "text"),
        ("rule", "text"),
    )
    _hidden = ("what", "text", "rule",)


CoachingMove = Literal["strategic_skills", "biggest_chances", "mentor_others", "protect_from_admin", "skill_gaps", "weekly_goals", "top_performer_as_mentor", "diagnose", "intensive_coaching", "daily_check_ins", "milestones", "motivation_talk", "performance_management"]


class CoachingPolicy(Record):
    """The numbers behind coaching: sessions, cadence, tiers.

    goal_days: Days within which the change that a session's goal asks for is due (`grow.goal`). Default: 31.
    deals: Deals that a session looks at, at most (`grow.reality`). Default: 5.
    options: Ways forward that a session looks at, at least (`grow.options`). Default: 3.
    effect_from: Closed deals, events or values that a figure needs on each side of a session before an effect is told (`grow.ledger`). Default: 10.
    stale_quarters: Quarters after which what was entered about a person is stale (`coach.individual`). Default: 2.
    grace_days: Calendar days after its window in which a meeting still counts for it (`cadence.plan`). Default: 3.
    hours_at_most: A manager's hours of coaching a week, above which a plan warns (`cadence.plan`). Default: 20.
    one_to_one_minutes: Minutes of a one-to-one (`cadence.plan`). Default: 30.
    long_one_to_one_minutes: Minutes of a one-to-one in the schools that take an hour. Default: 60.
    call_review_minutes: Minutes of a call that is heard together. Default: 30.
    ride_along_minutes: Minutes of a ride-along: half a day. Default: 240.
    deal_talk_minutes_from: Minutes of a talk about one deal, at least. Default: 15.
    deal_talk_minutes_to: The same at most. Default: 30.
    workshop_minutes: Minutes of a workshop with the team. Default: 60.
    review_minutes: Minutes of a team's weekly review of the pipeline (`pipeline.review`). Default: 60.
    check_in_minutes: Minutes of a daily check-in (`tiers.gap`). Default: 15.
    high_value_above: A deal above so many times what a won deal brings on average is worth a talk of its own (`cadence.plan`). Default: "2".
    top_share: The share of people in the top tier (`tiers.split`). Default: "0.2".
    bottom_share: The share of people in the bottom tier. Default: "0.2".
    min_people: People that tiers need at least. Default: 5.
    min_quarters: Full quarters that tiers need at least. Default: 2.
    mentees: People whom one mentor has at most (`tiers.coaching`). Default: 2.
    """

    __slots__ = ("goal_days", "deals", "options", "effect_from", "stale_quarters", "grace_days", "hours_at_most", "one_to_one_minutes", "long_one_to_one_minutes", "call_review_minutes", "ride_along_minutes", "deal_talk_minutes_from", "deal_talk_minutes_to", "workshop_minutes", "review_minutes", "check_in_minutes", "high_value_above", "top_share", "bottom_share", "min_people", "min_quarters", "mentees")
    _shape = (
        ("goal_days", "count"),
        ("deals", "count"),
        ("options", "count"),
        ("effect_from", "count"),
        ("stale_quarters", "count"),
        ("grace_days", "count"),
        ("hours_at_most", "count"),
        ("one_to_one_minutes", "count"),
        ("long_one_to_one_minutes", "count"),
        ("call_review_minutes", "count"),
        ("ride_along_minutes", "count"),
        ("deal_talk_minutes_from", "count"),
        ("deal_talk_minutes_to", "count"),
        ("workshop_minutes", "count"),
        ("review_minutes", "count"),
        ("check_in_minutes", "count"),
        ("high_value_above", "decimal"),
        ("top_share", "decimal"),
        ("bottom_share", "decimal"),
        ("min_people", "count"),
        ("min_quarters", "count"),
        ("mentees", "count"),
    )


CoachingSituation = Literal["stuck_deal", "pipeline_gap", "win_rate", "cycle", "forecast", "skill"]


CoherentBasis = Literal["own", "children", "rest"]


class CoherentForecasts(Record):
    """Forecasts that agree.

    currency: The currency of all money in it.
    weighting: What each forecast weighed.
    nodes: Every node, by id.
    disagreeing: Parents whose forecast is not what those below say.
    apart: By how much they disagree: each without its sign, added.
    missing: Who has no forecast, by id. Never taken as zero.
    below_zero: Whose coherent amount is below zero though no forecast of their own is, by id: forecasts above and beside them that cannot all be meant.
    """

    _schema = "attain.coherent/1"
    __slots__ = ("currency", "weighting", "nodes", "disagreeing", "apart", "missing", "below_zero")
    _shape = (
        ("currency", "text"),
        ("weighting", "text"),
        ("nodes", "[CoherentNode]"),
        ("disagreeing", "count"),
        ("apart", "decimal"),
        ("missing", "[text]"),
        ("below_zero", "[text]"),
    )


class CoherentNode(Record):
    """A node's forecast, and what it is when all agree.

    key: The node.
    parent: Whom it is under.
    forecast: Its own forecast, as handed in.
    children_forecast: What the forecasts directly below say together; a child without one speaks by those below it. Left out for a leaf, and where somebody below has none.
    disagreement: The own forecast less that.
    surprise: How many times as far the own forecast lies from what those below say, after they agreed, as their spreads lead one to expect: beyond 2 either way is rare among forecasts of the same business. By `spread` only; left out where it is too large to be stated.
    coherent: The amount that agrees with all others, above and below.
    children_coherent: What the coherent amounts of its children sum to: the same. Left out for a leaf.
    change: The coherent amount less the own forecast.
    basis: What the coherent amount rests on.
    """

    __slots__ = ("key", "parent", "forecast", "children_forecast", "disagreement", "surprise", "coherent", "children_coherent", "change", "basis")
    _shape = (
        ("key", "text"),
        ("parent", "?text"),
        ("forecast", "?decimal"),
        ("children_forecast", "?decimal"),
        ("disagreement", "?decimal"),
        ("surprise", "?decimal"),
        ("coherent", "decimal"),
        ("children_coherent", "?decimal"),
        ("change", "?decimal"),
        ("basis", "text"),
    )


CoherentWeighting = Literal["structure", "spread"]


CombineRule = Literal["median", "equal", "learned"]


CombinedBy = Literal["median", "mean_of_two", "single_method", "equal_weights", "learned_weights"]


CommitmentOutcome = Literal["done", "missed", "carried"]


CommitmentOwner = Literal["person", "manager"]


CommitmentState = Literal["open", "done", "missed", "carried"]


class ConductCompared(Record):
    """Conduct of one kind that was not answered alike.

    conduct: The kind of conduct.
    differs_by: Along what the responses part.
    times: Each time, in order.
    """

    __slots__ = ("conduct", "differs_by", "times")
    _shape = (
        ("conduct", "text"),
        ("differs_by", "[text]"),
        ("times", "[ConductTime]"),
    )
    _hidden = ("conduct", "differs_by", "times",)


ConductDifference = Literal["tier", "tenure", "neither"]


ConductResponse = Literal["nothing", "talk", "warning", "plan", "review"]


class ConductTime(Record):
    """One time that conduct was logged.

    number: The number of its event.
    person: Who.
    day: The day.
    response: What was done; left out where nothing is on the log.
    days: The days until something was done, or so far.
    tier: The tier.
    tenure_months: Whole months of tenure.
    """

    __slots__ = ("number", "person", "day", "response", "days", "tier", "tenure_months")
    _shape = (
        ("number", "count"),
        ("person", "text"),
        ("day", "date"),
        ("response", "?text"),
        ("days", "count"),
        ("tier", "?text"),
        ("tenure_months", "?count"),
    )
    _hidden = ("number", "person", "day", "response", "days", "tier", "tenure_months",)


ConversationStage = Literal["state_facts", "say_concern", "ask_view", "propose_plan", "get_commitment"]


class ConversationStep(Record):
    """A step of the talk.

    step: Which.
    purpose: What it is for.
    say: What to say, from the facts.
    ask: What to ask, and then to listen to.
    avoid: What to leave out.
    """

    __slots__ = ("step", "purpose", "say", "ask", "avoid")
    _shape = (
        ("step", "text"),
        ("purpose", "text"),
        ("say", "[text]"),
        ("ask", "[text]"),
        ("avoid", "[text]"),
    )
    _hidden = ("step", "purpose", "say", "ask", "avoid",)


class Conversion(Record):
    """An amount in another currency, with all that it was computed from.

    amount: The converted amount: what was given times `from_rate` over `to_rate`, rounded once.
    exact: The same before rounding, in major units: a decimal, or a fraction such as `125/3` where the decimal has no end within 12 places.
    from_rate: The rate of the currency that was given; left out where nothing was to be converted.
    to_rate: The rate of the currency that was asked for; left out where nothing was to be converted.
    rounding: How the result was rounded.
    """

    _schema = "attain.conversion/1"
    __slots__ = ("amount", "exact", "from_rate", "to_rate", "rounding")
    _shape = (
        ("amount", "Amount"),
        ("exact", "text"),
        ("from_rate", "?UsedRate"),
        ("to_rate", "?UsedRate"),
        ("rounding", "text"),
    )


class CountChance(Record):
    """A number of people, and the chance that so many reach their quota.

    people: How many.
    chance: The chance, to 6 places.
    """

    __slots__ = ("people", "chance")
    _shape = (
        ("people", "count"),
        ("chance", "decimal"),
    )


class CountedSide(Record):
    """So many in so many days.

    events: How many.
    days: In how many days; at least 1.
    """

    __slots__ = ("events", "days")
    _shape = (
        ("events", "count"),
        ("days", "count"),
    )


Counting = Literal["open", "weighted", "commit"]


class CreatedAndWon(Record):
    """What an earlier quarter saw after the same day.

    key: The quarter.
    deals: Deals created after the day and won by the quarter's end.
    won: What they brought.
    """

    __slots__ = ("key", "deals", "won")
    _shape = (
        ("key", "text"),
        ("deals", "count"),
        ("won", "decimal"),
    )


class CsvText(Record):
    """A table as CSV.

    text: The text: a header line, then a line for each row.
    """

    __slots__ = ("text",)
    _shape = (
        ("text", "text"),
    )


DateOrder = Literal["iso", "day_month_year", "month_day_year"]


class DatedRate(Record):
    """What a currency is worth from a day on.

    currency: The currency.
    date: The first day on which the rate holds.
    rate: Units of the base for one unit of the currency, major units both.
    """

    __slots__ = ("currency", "date", "rate")
    _shape = (
        ("currency", "text"),
        ("date", "date"),
        ("rate", "decimal"),
    )


class DealAtDay(Record):
    """A deal as it stood on a day.

    id: The deal.
    owner: Whose it was.
    state: Whether it was open, won or lost. Default: "open".
    amount: What it was worth.
    close_date: The day it closed, or was expected to.
    stage: Its stage.
    category: Its category.
    probability: The probability of winning it.
    """

    __slots__ = ("id", "owner", "state", "amount", "close_date", "stage", "category", "probability")
    _shape = (
        ("id", "text"),
        ("owner", "text"),
        ("state", "text"),
        ("amount", "decimal"),
        ("close_date", "?date"),
        ("stage", "?text"),
        ("category", "?text"),
        ("probability", "?decimal"),
    )


class DealColumns(Record):
    """The columns of the deals, by the names in the data's header.

    id: The deal's key; each stands once.
    owner: Whose deal it is.
    stage: Its stage.
    amount: Its amount, without which nothing that was won can be summed.
    created: The day it was created, or engaged.
    close_date: The day it closed; for an open deal the day it is expected to.
    product: What is sold.
    account: Whom it is sold to.
    currency: The currency of its amount; must be the map's.
    category: The category in which it stands in the forecast.
    probability: The probability of winning it, as the system says.
    """

    __slots__ = ("id", "owner", "stage", "amount", "created", "close_date", "product", "account", "currency", "category", "probability")
    _shape = (
        ("id", "text"),
        ("owner", "text"),
        ("stage", "text"),
        ("amount", "text"),
        ("created", "?text"),
        ("close_date", "?text"),
        ("product", "?text"),
        ("account", "?text"),
        ("currency", "?text"),
        ("category", "?text"),
        ("probability", "?text"),
    )


class DealEffect(Record):
    """What a deal does to the chance to reach the target.

    deal: The deal.
    effect: The chance if it is won, less the chance if it is not. Below zero for a return.
    low: It is proved to be no smaller.
    high: It is proved to be no larger.
    """

    __slots__ = ("deal", "effect", "low", "high")
    _shape = (
        ("deal", "text"),
        ("effect", "decimal"),
        ("low", "decimal"),
        ("high", "decimal"),
    )


class DealMap(Record):
    """How the deals are to be read.

    file: The file that holds them, for programs that read files; the library reads none.
    columns: Which column of the data holds what.
    stages: The stages in selling order, and what each means.
    known_at_close: What the data know only since a deal closed, so that a deal still open on a day is not valued by it. Default: [].
    fixes: Values to replace, such as a product's other spelling. Default: [].
    categories: What the data call the categories of a forecast, beside their usual names such as `Best Case` or `BestCase`. Default: [].
    probability_unit: How probabilities are written. Default: "share".
    format: How numbers and dates are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "stages", "known_at_close", "fixes", "categories", "probability_unit", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "DealColumns"),
        ("stages", "[StageMap]"),
        ("known_at_close", "[text]"),
        ("fixes", "[Fix]"),
        ("categories", "[CategoryMap]"),
        ("probability_unit", "text"),
        ("format", "Format"),
    )


DealOutcome = Literal["won", "lost", "pushed"]


DealState = Literal["open", "won", "lost"]


class DealTalk(Record):
    """A talk about one deal that is wanted: it is held once, where the other meetings leave room.

    person: With whom.
    deal: About which deal.
    from_: The first day on which it may be held.
    to: The last one. All talks and the calendar's own days lie within two years.
    """

    __slots__ = ("person", "deal", "from_", "to")
    _shape = (
        ("person", "text"),
        ("deal", "text"),
        ("from_", "date"),
        ("to", "date"),
    )
    _hidden = ("person", "deal", "from_", "to",)


class DealToSee(Record):
    """An open deal to look at.

    id: The deal.
    owner: Whose it is.
    stage: Its stage, where it was known on the day.
    amount: What it is worth; left out where it has neither amount nor list price.
    created: The day it was created, where that is known.
    age_days: Days since then.
    close_date: The day it is expected to close, where that is known.
    reasons: Why it needs a look.
    rule: The rule.
    """

    __slots__ = ("id", "owner", "stage", "amount", "created", "age_days", "close_date", "reasons", "rule")
    _shape = (
        ("id", "text"),
        ("owner", "text"),
        ("stage", "?text"),
        ("amount", "?decimal"),
        ("created", "?date"),
        ("age_days", "?count"),
        ("close_date", "?date"),
        ("reasons", "[text]"),
        ("rule", "text"),
    )


class DealsAtDay(Record):
    """The deals of a day.

    on: The day.
    deals: The deals: open ones, and those that closed in the period.
    judgements: What people added to the sum of their deals or took from it. Default: [].
    """

    __slots__ = ("on", "deals", "judgements")
    _shape = (
        ("on", "date"),
        ("deals", "[DealAtDay]"),
        ("judgements", "[OwnerJudgement]"),
    )


Delimiter = Literal["comma", "semicolon", "tab"]


Direction = Literal["proportional", "inverse"]


DocumentFormat = Literal["html", "markdown"]


class Dot(Record):
    """One dot.

    label: What it is.
    value: Where it is.
    """

    __slots__ = ("label", "value")
    _shape = (
        ("label", "text"),
        ("value", "decimal"),
    )


class Dots(Record):
    """One row of dots.

    key: What the row is about.
    dots: The dots.
    """

    __slots__ = ("key", "dots")
    _shape = (
        ("key", "text"),
        ("dots", "[Dot]"),
    )


class EffectDataRate(Record):
    """A share, such as deals won of those closed.

    before: Before.
    after: After.
    """

    _kind = "rate"
    __slots__ = ("before", "after")
    _shape = (
        ("before", "RateSide"),
        ("after", "RateSide"),
    )


class EffectDataCount(Record):
    """Something that is counted over time, such as deals created.

    before: Before.
    after: After.
    """

    _kind = "count"
    __slots__ = ("before", "after")
    _shape = (
        ("before", "CountedSide"),
        ("after", "CountedSide"),
    )


class EffectDataMean(Record):
    """Something of which there is a value each time, such as days to close.

    before: Before.
    after: After.
    """

    _kind = "mean"
    __slots__ = ("before", "after")
    _shape = (
        ("before", "ValuedSide"),
        ("after", "ValuedSide"),
    )


EffectData = EffectDataRate | EffectDataCount | EffectDataMean


class ExpectedBusiness(Record):
    """Deals of one amount that are expected beside the open ones. How many come is random (Poisson).

    amount: What each is worth; above zero.
    expected: How many are expected: above zero, at most 1,000,000.
    """

    __slots__ = ("amount", "expected")
    _shape = (
        ("amount", "decimal"),
        ("expected", "decimal"),
    )


class Explanation(Record):
    """Why a figure is what it is.

    operation: The operation whose response has the figure.
    figure: The figure, with what it is made of.
    """

    _schema = "attain.explanation/1"
    __slots__ = ("operation", "figure")
    _shape = (
        ("operation", "text"),
        ("figure", "Step"),
    )
    _formats = ("html", "text",)

    def to_html(self):
        """Writes an explanation as HTML: steps that open and close."""
        from ._operations import explanation_html

        return explanation_html(explanation=self).html

    def to_text(self):
        """Writes an explanation as lines of text."""
        from ._operations import explanation_text

        return explanation_text(explanation=self).text


class ExplanationHtml(Record):
    """An explanation as a part of a page.

    html: A `<div>` of steps that open and close.
    """

    __slots__ = ("html",)
    _shape = (
        ("html", "text"),
    )


class ExplanationText(Record):
    """An explanation as lines of text.

    text: One line a step, indented by depth.
    """

    __slots__ = ("text",)
    _shape = (
        ("text", "text"),
    )


class FactDeal(Record):
    """A deal that a session looks at.

    id: The deal.
    stage: Its stage, where it was known on the day.
    amount: What it is worth; left out where it has neither amount nor list price.
    close_date: The day it is expected to close.
    age: Days since it was created.
    talk: Why it is worth a talk of its own.
    """

    __slots__ = ("id", "stage", "amount", "close_date", "age", "talk")
    _shape = (
        ("id", "text"),
        ("stage", "?text"),
        ("amount", "?decimal"),
        ("close_date", "?date"),
        ("age", "?count"),
        ("talk", "[text]"),
    )
    _hidden = ("id", "stage", "amount", "close_date", "age", "talk",)


class FalseAlarm(Record):
    """How often somebody on target, whose quota stands for so many equal deals that come at random, would be prompted.

    person: Who.
    deals: How many deals a quarter the person's last quota stands for, ramp taken into account.
    quarter: The chance to be under the threshold in a quarter.
    year: The chance that a year of four quarters, taken alone, has a run that prompts.
    year_with_before: The same, runs counted that began in the quarters before.
    """

    __slots__ = ("person", "deals", "quarter", "year", "year_with_before")
    _shape = (
        ("person", "text"),
        ("deals", "!decimal"),
        ("quarter", "!decimal"),
        ("year", "!decimal"),
        ("year_with_before", "!decimal"),
    )
    _hidden = ("person",)


class FirstFullMonth(Record):
    """When people had their first month of a full quota, those who have not had it yet counted as long as they were seen
    (Kaplan-Meier).

    reached: People who had it.
    not_yet: People who had not had it when they were last seen.
    not_counted: People who were not seen in month 1: whether they had it before they were seen nobody knows, so they are left out.
    median: The month by which half of all people have had it.
    months: Month by month.
    """

    __slots__ = ("reached", "not_yet", "not_counted", "median", "months")
    _shape = (
        ("reached", "count"),
        ("not_yet", "count"),
        ("not_counted", "count"),
        ("median", "!count"),
        ("months", "[SurvivalPoint]"),
    )


class FiscalCalendar(Record):
    """A company's fiscal calendar: twelve months from any day on, or 52 and 53 weeks.

    start_month: The month in which the fiscal year begins, 1 to 12; with `weeks`, the month before whose beginning it ends. Default: 1.
    year_name: Which calendar year names it. Default: "end".
    start_day: The day on which each month of it begins, 1 to 31: a shorter calendar month has its last day instead. With `weeks` it is 1. Default: 1.
    weeks: Whole weeks instead of months, if the year is made of them.
    """

    __slots__ = ("start_month", "year_name", "start_day", "weeks")
    _shape = (
        ("start_month", "count"),
        ("year_name", "text"),
        ("start_day", "count"),
        ("weeks", "?FiscalWeeks"),
    )

    def day(self, *, date=None):
        """Tells which periods of the company's year a day is in, and its place in them."""
        from ._operations import calendar_day

        return calendar_day(calendar=self, date=date)

    def period(self, *, period=None):
        """Tells the days of a period, and the periods before and after."""
        from ._operations import calendar_period

        return calendar_period(calendar=self, period=period)

    def periods(self, *, within=None, grain=None):
        """Lists the periods within a period: the quarters of a year, the weeks of a month."""
        from ._operations import calendar_periods

        return calendar_periods(calendar=self, within=within, grain=grain)

    def shift(self, *, period=None, by=None):
        """Finds the period so many later or earlier."""
        from ._operations import calendar_shift

        return calendar_shift(calendar=self, period=period, by=by)


class FiscalWeeks(Record):
    """A fiscal year of 52 or 53 whole weeks.

    pattern: The weeks of each quarter's three months: `[4, 4, 5]`, `[4, 5, 4]` or `[5, 4, 4]`. A 53rd week goes to the last month of the year.
    ends: Which weekday the year ends on, counted from the last day of the month before `start_month`.
    on: The weekday on which every week, month and year ends.
    """

    __slots__ = ("pattern", "ends", "on")
    _shape = (
        ("pattern", "[count]"),
        ("ends", "text"),
        ("on", "text"),
    )


class Fix(Record):
    """A value to replace wherever a column holds it.

    column: The column, by its name in the data's header.
    from_: The value as the data have it.
    to: The value to read instead.
    """

    __slots__ = ("column", "from_", "to")
    _shape = (
        ("column", "text"),
        ("from_", "text"),
        ("to", "text"),
    )


class Folded(Record):
    """Parts that are not shown one by one.

    count: How many.
    sum: Their exact sum, in the unit of the parts that are shown.
    """

    __slots__ = ("count", "sum")
    _shape = (
        ("count", "count"),
        ("sum", "text"),
    )


class Forecast(Record):
    """The forecast of a quarter: each method, what they say together, and how far apart they are.

    period: The quarter that is forecast.
    as_of: The day whose end counts.
    won: Won in the quarter by the day.
    rollup: The roll-up: won and the open commit that was submitted (`forecast.rollup`).
    weighted: Open deals times the rate of winning them (`forecast.weighted`): open deals only.
    weighted_in_period: The part of it expected to close in the quarter, by the deals' age.
    not_yet_created: Business that will be created and won in the quarter.
    trend: Earlier years' same quarter, corrected for head count and market (`forecast.trend`).
    weighted_total: The weighted method's total: won, and what it expects beside it; `weighted_basis` says of what it is made.
    triangulated: What the methods say together (`forecast.triangulate`).
    combined_by: How they were combined.
    weighted_basis: As what the weighted method entered.
    spread: Largest less smallest, over the median.
    class_: Whether the methods agree.
    range: The range that the total will lie in.
    parting: Why each pair of methods parts: what is won is in all of them and left out.
    track: How good each method was when the last full quarters began.
    rollup_basis: What the roll-up rests on.
    rate_basis: What the weighted figure rests on.
    in_period_basis: What the part expected in the quarter rests on.
    not_yet_basis: What the business not yet created rests on.
    trend_basis: What the trend rests on.
    """

    __slots__ = ("period", "as_of", "won", "rollup", "weighted", "weighted_in_period", "not_yet_created", "trend", "weighted_total", "triangulated", "combined_by", "weighted_basis", "spread", "class_", "range", "parting", "track", "rollup_basis", "rate_basis", "in_period_basis", "not_yet_basis", "trend_basis")
    _shape = (
        ("period", "text"),
        ("as_of", "date"),
        ("won", "decimal"),
        ("rollup", "!decimal"),
        ("weighted", "!decimal"),
        ("weighted_in_period", "!decimal"),
        ("not_yet_created", "!decimal"),
        ("trend", "!decimal"),
        ("weighted_total", "!decimal"),
        ("triangulated", "!decimal"),
        ("combined_by", "!text"),
        ("weighted_basis", "!text"),
        ("spread", "!decimal"),
        ("class_", "!text"),
        ("range", "Range"),
        ("parting", "[ForecastGap]"),
        ("track", "[MethodTrack]"),
        ("rollup_basis", "!Rollup"),
        ("rate_basis", "!Weighted"),
        ("in_period_basis", "!InPeriod"),
        ("not_yet_basis", "!NotYetCreated"),
        ("trend_basis", "!Trend"),
    )


class ForecastCall(Record):
    """What to know before a forecast is presented.

    currency: The currency of all money in it.
    period: The quarter.
    as_of: The day.
    target: What is to be reached.
    won: Won so far.
    commit: Open commit, after the last adjustment; none while somebody has not handed in, or once the quarter is over.
    gap: Target less won less open commit; below zero there is more than the target.
    unchecked: Deals in commit that nobody has checked in person, the largest first; of a quarter that is over no deals are named.
    unchecked_amount: What they are worth.
    at_risk: The deals in commit most at risk: by what they do to the chance to reach the target, else by what is expected to be missing of them.
    early: Deals that are not in commit and could come in the quarter: in the same way, else by what they are expected to bring.
    closing: Deals that are not in commit and together could close the gap, in the same order; none where there is no gap.
    closing_amount: What those are worth.
    knows_commit: Whether the data say which deals are in commit; where they do not, nothing is known to be at risk.
    read: What became of the rows of all tables.
    """

    _schema = "attain.forecast_call/1"
    __slots__ = ("currency", "period", "as_of", "target", "won", "commit", "gap", "unchecked", "unchecked_amount", "at_risk", "early", "closing", "closing_amount", "knows_commit", "read")
    _shape = (
        ("currency", "text"),
        ("period", "text"),
        ("as_of", "date"),
        ("target", "!decimal"),
        ("won", "decimal"),
        ("commit", "!decimal"),
        ("gap", "!decimal"),
        ("unchecked", "[CallDeal]"),
        ("unchecked_amount", "decimal"),
        ("at_risk", "[CallDeal]"),
        ("early", "[CallDeal]"),
        ("closing", "[CallDeal]"),
        ("closing_amount", "decimal"),
        ("knows_commit", "bool"),
        ("read", "ReadReport"),
    )


ForecastCategory = Literal["omitted", "pipeline", "best_case", "most_likely", "commit", "closed"]


class ForecastChange(Record):
    """What changed a forecast.

    currency: The currency of all money in it.
    from_day: The first of the two days.
    to_day: The second.
    from_amount: The forecast as it was, rounded once.
    to_amount: As it is, rounded once.
    change: The second less the first.
    by_cause: By cause, the largest first; they sum to the change.
    rows: Every cause of every deal, the largest first; they sum to the change.
    by_owner: By owner, the largest first.
    by_stage: By stage as it is, or was where the deal is gone, the largest first; without a key where there is none.
    by_category: By category, the same.
    """

    _schema = "attain.forecast_change/1"
    __slots__ = ("currency", "from_day", "to_day", "from_amount", "to_amount", "change", "by_cause", "rows", "by_owner", "by_stage", "by_category")
    _shape = (
        ("currency", "text"),
        ("from_day", "date"),
        ("to_day", "date"),
        ("from_amount", "decimal"),
        ("to_amount", "decimal"),
        ("change", "decimal"),
        ("by_cause", "[CauseAmount]"),
        ("rows", "[ChangeRow]"),
        ("by_owner", "[ChangeGroup]"),
        ("by_stage", "[ChangeGroup]"),
        ("by_category", "[ChangeGroup]"),
    )


class ForecastCharts(Record):
    """The pictures.

    charts: The methods, the gap, the change, the accuracy, the reliability; what has nothing to show is left out.
    """

    __slots__ = ("charts",)
    _shape = (
        ("charts", "[Chart]"),
    )


class ForecastGap(Record):
    """What makes two forecasts differ.

    currency: The currency of all money in it.
    from_: The first forecast's name.
    to: The second's.
    from_amount: The first forecast.
    to_amount: The second.
    gap: The second less the first.
    rows: The parts of both, the largest difference first; they sum to the gap. Parts of zero in both are left out.
    by_owner: By owner, the largest difference first; what is nobody's has no key.
    by_stage: By stage, the same.
    by_category: By category, the same.
    """

    _schema = "attain.forecast_gap/1"
    __slots__ = ("currency", "from_", "to", "from_amount", "to_amount", "gap", "rows", "by_owner", "by_stage", "by_category")
    _shape = (
        ("currency", "text"),
        ("from_", "text"),
        ("to", "text"),
        ("from_amount", "decimal"),
        ("to_amount", "decimal"),
        ("gap", "decimal"),
        ("rows", "[GapRow]"),
        ("by_owner", "[GapGroup]"),
        ("by_stage", "[GapGroup]"),
        ("by_category", "[GapGroup]"),
    )


ForecastMark = Literal["below", "within", "above"]


class ForecastMovement(Record):
    """What moved a forecast.

    period: The quarter.
    change: The change between the two snapshots, whose days it names.
    read: What became of the rows of all tables.
    """

    __slots__ = ("period", "change", "read")
    _shape = (
        ("period", "text"),
        ("change", "ForecastChange"),
        ("read", "ReadReport"),
    )


class ForecastPart(Record):
    """A part of a forecast.

    amount: What it adds.
    deal: The deal, for a part that is one.
    owner: Whose it is.
    stage: The stage of the deal.
    category: The category of the deal.
    what: What it is, for a part that is no deal, such as `judgement`.
    """

    __slots__ = ("amount", "deal", "owner", "stage", "category", "what")
    _shape = (
        ("amount", "decimal"),
        ("deal", "?text"),
        ("owner", "?text"),
        ("stage", "?text"),
        ("category", "?text"),
        ("what", "?text"),
    )


class ForecastPolicy(Record):
    """The numbers behind the forecasts.

    agree_up_to: The spread up to which the methods agree (`forecast.triangulate`); a ratio of zero or more. Default: "0.1".
    diverge_up_to: The spread up to which they diverge; above it they diverge strongly. Default: "0.25".
    market_factor: What the market does to an earlier year's quarter (`forecast.trend`); above zero. Default: "1".
    market_changes: What the market did from some days on: an earlier quarter counts times every change since it began, up to the first day of the one that is forecast. By day. Default: [].
    opening_days: Days after a quarter's start within which a submission counts as handed in when it began (`forecast.accuracy`). Default: 14.
    accurate_from: The lower end of the mark for actual over forecast (`forecast.accuracy`). Default: "0.9".
    accurate_to: The upper end of the mark. Default: "1.1".
    bias_quarters: Full quarters that `forecast.bias` looks back on; 1 to 40. Default: 4.
    bias_at_least: How many of them on one side make a steady bias. Default: 3.
    min_closed_by_age: Closed deals that chances of closing by age need at least (`forecast.weighted`). Default: 30.
    not_yet_quarters: Full quarters from which business not yet created is estimated; 1 to 40 (`forecast.weighted`). Default: 4.
    trend_quarters: Full quarters that the default trend needs at least; below, the plain one counts (`forecast.trend`). Default: 8.
    learn_from: Past periods that learned weights need at least; 2 to 400 (`forecast.triangulate`). Default: 8.
    range_error: How far the combined figure is off as a rule: the root of the mean square error over what it has left to say times all that it says; zero or more (`forecast.range`). Default: "0.17".
    range_error_drawn_by: Quarters that the rule weighs as much as, beside those of the company's own that were seen; zero or more. Default: 8.
    """

    __slots__ = ("agree_up_to", "diverge_up_to", "market_factor", "market_changes", "opening_days", "accurate_from", "accurate_to", "bias_quarters", "bias_at_least", "min_closed_by_age", "not_yet_quarters", "trend_quarters", "learn_from", "range_error", "range_error_drawn_by")
    _shape = (
        ("agree_up_to", "decimal"),
        ("diverge_up_to", "decimal"),
        ("market_factor", "decimal"),
        ("market_changes", "[MarketChange]"),
        ("opening_days", "count"),
        ("accurate_from", "decimal"),
        ("accurate_to", "decimal"),
        ("bias_quarters", "count"),
        ("bias_at_least", "count"),
        ("min_closed_by_age", "count"),
        ("not_yet_quarters", "count"),
        ("trend_quarters", "count"),
        ("learn_from", "count"),
        ("range_error", "decimal"),
        ("range_error_drawn_by", "count"),
    )


class ForecastRange(Record):
    """The distribution of a total.

    currency: The currency of all money in it.
    mean: The mean: what is won, each deal times its chance, and what is expected beside; rounded once, half-even.
    spread: The standard deviation, rounded half-even.
    quantiles: For each share the total below which so many lie.
    hit: The chance to reach the target.
    effects: What each deal does to that chance, by id.
    way: How the distribution was found.
    reason: Why in this way, and what is proved, in a sentence.
    independent: The same as if no deal depended on another, where a common factor is asked for.
    """

    _schema = "attain.range/1"
    __slots__ = ("currency", "mean", "spread", "quantiles", "hit", "effects", "way", "reason", "independent")
    _shape = (
        ("currency", "text"),
        ("mean", "decimal"),
        ("spread", "decimal"),
        ("quantiles", "[RangeQuantile]"),
        ("hit", "!ProvedChance"),
        ("effects", "[DealEffect]"),
        ("way", "text"),
        ("reason", "text"),
        ("independent", "?IndependentRange"),
    )


class ForecastRollup(Record):
    """What everyone handed in, added up.

    currency: The currency of all money in it.
    as_of: The day.
    rollup: Won and open commit after the last adjustment; not available while somebody has not handed in.
    amounts: Everything that was handed in, and won.
    people: Everyone who handed in or won, by id.
    nodes: Everyone who leads, by id.
    missing: Who has not handed in, by id. Never taken as zero.
    late: Who handed in after the day on which it was due, by id.
    left: Who has left since handing in, by id: their forecast no longer counts, what they won does.
    """

    _schema = "attain.rollup/1"
    __slots__ = ("currency", "as_of", "rollup", "amounts", "people", "nodes", "missing", "late", "left")
    _shape = (
        ("currency", "text"),
        ("as_of", "date"),
        ("rollup", "!decimal"),
        ("amounts", "RollupAmounts"),
        ("people", "[RollupPerson]"),
        ("nodes", "[RollupNode]"),
        ("missing", "[text]"),
        ("late", "[text]"),
        ("left", "[text]"),
    )


class ForecastScore(Record):
    """One forecast of the past and what came.

    owner: Whose it was.
    method: How it was made.
    made: The day it was made.
    until: The last day it speaks of.
    forecast: What was forecast.
    actual: What came.
    deals: Deals that the forecast counted on, as far as that was said.
    error: Actual less forecast.
    accuracy: The accuracy by the convention of the report.
    mark: On which side of the mark the actual came out, by actual over forecast.
    """

    __slots__ = ("owner", "method", "made", "until", "forecast", "actual", "deals", "error", "accuracy", "mark")
    _shape = (
        ("owner", "text"),
        ("method", "?text"),
        ("made", "date"),
        ("until", "date"),
        ("forecast", "decimal"),
        ("actual", "?decimal"),
        ("deals", "?count"),
        ("error", "!decimal"),
        ("accuracy", "!decimal"),
        ("mark", "!text"),
    )


class ForecastScores(Record):
    """How good forecasts were.

    currency: The currency of all money in it.
    rows: Rows.
    quarters: Quarters that they are of.
    methods: Each method.
    range: The range.
    comparisons: Each method against what they said together.
    """

    _schema = "attain.forecast_scores/1"
    __slots__ = ("currency", "rows", "quarters", "methods", "range", "comparisons")
    _shape = (
        ("currency", "text"),
        ("rows", "count"),
        ("quarters", "count"),
        ("methods", "[MethodScore]"),
        ("range", "RangeScore"),
        ("comparisons", "[MethodComparison]"),
    )


ForecastSide = Literal["too_high", "exact", "too_low"]


class ForecastTarget(Record):
    """A value that forecasts are held against.

    label: What it is, such as `quota`.
    value: The amount.
    """

    __slots__ = ("label", "value")
    _shape = (
        ("label", "text"),
        ("value", "decimal"),
    )


class Format(Record):
    """How numbers, dates and columns are written.

    dates: The order of day, month and year. Default: "iso".
    decimal: The decimal mark. Default: "point".
    thousands: The mark between thousands; without one, numbers have none.
    delimiter: The mark between cells of a CSV; without one, the mark that finds the map's columns in the header.
    """

    __slots__ = ("dates", "decimal", "thousands", "delimiter")
    _shape = (
        ("dates", "text"),
        ("decimal", "text"),
        ("thousands", "?text"),
        ("delimiter", "?text"),
    )


Gap = Literal["skill", "will", "fit"]


class GapGroup(Record):
    """Some parts together.

    key: The owner, stage or category; left out for parts without one.
    from_amount: What they add to the first forecast.
    to_amount: What they add to the second.
    gap: The second less the first.
    """

    __slots__ = ("key", "from_amount", "to_amount", "gap")
    _shape = (
        ("key", "?text"),
        ("from_amount", "decimal"),
        ("to_amount", "decimal"),
        ("gap", "decimal"),
    )


class GapRow(Record):
    """One part in both forecasts.

    deal: The deal, for a part that is one.
    owner: Whose it is: as the second forecast says, or the first where that does not have it.
    stage: The stage, by the same.
    category: The category, by the same.
    what: What it is, for a part that is no deal.
    from_amount: What it adds to the first forecast.
    to_amount: What it adds to the second.
    gap: The second less the first.
    look_into: What to look into.
    """

    __slots__ = ("deal", "owner", "stage", "category", "what", "from_amount", "to_amount", "gap", "look_into")
    _shape = (
        ("deal", "?text"),
        ("owner", "?text"),
        ("stage", "?text"),
        ("category", "?text"),
        ("what", "?text"),
        ("from_amount", "decimal"),
        ("to_amount", "decimal"),
        ("gap", "decimal"),
        ("look_into", "text"),
    )


GateShare = Literal["redistribute", "strand", "error"]


GoalOutcome = Literal["met", "partly", "not_met"]


class GoalStatus(Record):
    """Where a goal stands.

    goal: The goal.
    measure: Which of the five measures it is about.
    unit: What it is counted in.
    wording: The goal in words; left out where none was given, or it was erased.
    baseline: Where the measure stood.
    target: Where it should be.
    due: By when.
    value: Where the measure was found to be last.
    measured: The day on which it was.
    progress: The part of the way from baseline to target: 1 is all of it, below 0 is backwards.
    outcome: How far it got.
    by_chance: How often someone who works exactly at the target would be found here or further from it, by chance alone; for counts of things that come at random (Poisson).
    """

    __slots__ = ("goal", "measure", "unit", "wording", "baseline", "target", "due", "value", "measured", "progress", "outcome", "by_chance")
    _shape = (
        ("goal", "text"),
        ("measure", "text"),
        ("unit", "text"),
        ("wording", "?text"),
        ("baseline", "decimal"),
        ("target", "decimal"),
        ("due", "date"),
        ("value", "!decimal"),
        ("measured", "?date"),
        ("progress", "!decimal"),
        ("outcome", "!text"),
        ("by_chance", "!decimal"),
    )
    _hidden = ("goal", "measure", "unit", "wording", "baseline", "target", "due", "value", "measured", "progress", "outcome", "by_chance",)


GoalUnit = Literal["count", "amount", "share", "days"]


class GoalValue(Record):
    """What a goal's measure was found to be.

    goal: The goal.
    value: Where the measure stands.
    """

    __slots__ = ("goal", "value")
    _shape = (
        ("goal", "text"),
        ("value", "decimal"),
    )
    _hidden = ("goal", "value",)


Grain = Literal["year", "half", "quarter", "month", "week"]


class Grandfathered(Record):
    """The deals that keep the old terms.

    currency: The currency of all money in it.
    effective: The day.
    from_stage: The stage.
    deals: The deals, by id.
    amount: What they are worth together.
    unknown: Deals that were open on the day and whose stage on it is not known: the data have no day on which stages were entered. They may belong to the list, by id.
    has_history: Whether the data know of stages in the past at all.
    """

    __slots__ = ("currency", "effective", "from_stage", "deals", "amount", "unknown", "has_history")
    _shape = (
        ("currency", "text"),
        ("effective", "date"),
        ("from_stage", "text"),
        ("deals", "[GrandfatheredDeal]"),
        ("amount", "decimal"),
        ("unknown", "[text]"),
        ("has_history", "bool"),
    )


class GrandfatheredDeal(Record):
    """A deal that keeps the old terms.

    id: The deal.
    owner: Whose it is.
    stage: Its stage on the day.
    amount: What it is worth; left out where that is not known.
    """

    __slots__ = ("id", "owner", "stage", "amount")
    _shape = (
        ("id", "text"),
        ("owner", "text"),
        ("stage", "text"),
        ("amount", "?decimal"),
    )


GroundKind = Literal["plan_without_gain", "will_problem", "culture_harm", "ethics_violation"]


class GroupAccuracy(Record):
    """How good one person's forecasts were, or those of a manager's people.

    key: Who.
    method: The method; left out for forecasts that name none.
    all: All periods.
    trailing: The last periods, four by policy.
    bias: Whether they were steadily off to one side in them.
    """

    __slots__ = ("key", "method", "all", "trailing", "bias")
    _shape = (
        ("key", "text"),
        ("method", "?text"),
        ("all", "Accuracy"),
        ("trailing", "Accuracy"),
        ("bias", "Bias"),
    )


class GroupComparison(Record):
    """How an outcome falls on groups.

    as_of: The day that it speaks for.
    outcome: What is compared.
    reference: The group that the others are compared with: the largest share without the outcome.
    groups: Each group, by name.
    notes: How to read it.
    rules: The rules that it follows.
    sha256: A hash of the request.
    """

    _schema = "attain.group_comparison/1"
    __slots__ = ("as_of", "outcome", "reference", "groups", "notes", "rules", "sha256")
    _shape = (
        ("as_of", "date"),
        ("outcome", "text"),
        ("reference", "?text"),
        ("groups", "[GroupRow]"),
        ("notes", "[text]"),
        ("rules", "[text]"),
        ("sha256", "text"),
    )
    _hidden = ("as_of", "outcome", "reference", "groups", "notes", "rules", "sha256",)


class GroupMember(Record):
    """The group of a person.

    person: Who.
    group: The group, in the caller's words.
    """

    __slots__ = ("person", "group")
    _shape = (
        ("person", "text"),
        ("group", "text"),
    )
    _hidden = ("person", "group",)


GroupOutcome = Literal["plan_opened", "not_completed", "review_opened"]


class GroupRow(Record):
    """A group's outcome. A group of which a cell is too small shows nothing: it could be told who they are.

    group: The group.
    people: Its people.
    with_: Those of them with the outcome.
    favourable: The share of them without it.
    impact_ratio: That share over the one of the reference: under 0.8 is looked at by the four-fifths rule.
    by_chance: The chance of a difference as large as this where the groups do not differ (Fisher's exact test, both sides).
    """

    __slots__ = ("group", "people", "with_", "favourable", "impact_ratio", "by_chance")
    _shape = (
        ("group", "text"),
        ("people", "!count"),
        ("with_", "!count"),
        ("favourable", "!decimal"),
        ("impact_ratio", "!decimal"),
        ("by_chance", "!decimal"),
    )
    _hidden = ("group", "people", "with_", "favourable", "impact_ratio", "by_chance",)


class GrowActOpen(Record):
    """It begins, at the stage of the goal. Whoever opens it coaches."""

    _kind = "open"
    __slots__ = ()
    _shape = (
    )


class GrowActGoal(Record):
    """The goal is entered, in place of an earlier one.

    metric: What is measured, such as `win_rate`.
    current: Where it stands.
    target: Where it is to be.
    due: By when.
    quarter_target: The person's target for the quarter.
    quarter_standing: Where the person stands against it.
    wording: The goal in their own words.
    """

    _kind = "goal"
    __slots__ = ("metric", "current", "target", "due", "quarter_target", "quarter_standing", "wording")
    _shape = (
        ("metric", "text"),
        ("current", "decimal"),
        ("target", "decimal"),
        ("due", "date"),
        ("quarter_target", "?decimal"),
        ("quarter_standing", "?decimal"),
        ("wording", "?text"),
    )
    _hidden = ("metric", "current", "target", "due", "quarter_target", "quarter_standing", "wording",)


class GrowActReality(Record):
    """How things are is entered, in place of what was entered before.

    deals: The largest deals, each once. Default: [].
    no_deals: Whether the person has no deals yet. Default: false.
    patterns: What wins and losses have in common. Default: [].
    """

    _kind = "reality"
    __slots__ = ("deals", "no_deals", "patterns")
    _shape = (
        ("deals", "[RealityDeal]"),
        ("no_deals", "bool"),
        ("patterns", "[text]"),
    )
    _hidden = ("deals", "no_deals", "patterns",)


class GrowActOptions(Record):
    """What could be done is entered, in place of what was entered before.

    ways: The ways forward.
    best_performer: What the best performer would do.
    """

    _kind = "options"
    __slots__ = ("ways", "best_performer")
    _shape = (
        ("ways", "[text]"),
        ("best_performer", "?text"),
    )
    _hidden = ("ways", "best_performer",)


class GrowActWayForward(Record):
    """What is agreed is entered, in place of what was entered before.

    commitments: What is done.
    support: How the manager helps.
    """

    _kind = "way_forward"
    __slots__ = ("commitments", "support")
    _shape = (
        ("commitments", "[NewCommitment]"),
        ("support", "text"),
    )
    _hidden = ("commitments", "support",)


class GrowActAdvance(Record):
    """On to the next stage."""

    _kind = "advance"
    __slots__ = ()
    _shape = (
    )


class GrowActGoBack(Record):
    """Back to an earlier stage.

    to: Which.
    """

    _kind = "go_back"
    __slots__ = ("to",)
    _shape = (
        ("to", "text"),
    )
    _hidden = ("to",)


class GrowActRehearse(Record):
    """Something was practised.

    text: What.
    """

    _kind = "rehearse"
    __slots__ = ("text",)
    _shape = (
        ("text", "text"),
    )
    _hidden = ("text",)


class GrowActNote(Record):
    """Something is noted.

    text: The note.
    tag: Whether the manager asked or told.
    """

    _kind = "note"
    __slots__ = ("text", "tag")
    _shape = (
        ("text", "text"),
        ("tag", "?text"),
    )
    _hidden = ("text", "tag",)


class GrowActReview(Record):
    """An earlier commitment is looked at.

    commitment: Which.
    outcome: What became of it.
    due: The new day, where it is carried.
    """

    _kind = "review"
    __slots__ = ("commitment", "outcome", "due")
    _shape = (
        ("commitment", "text"),
        ("outcome", "text"),
        ("due", "?date"),
    )
    _hidden = ("commitment", "outcome", "due",)


class GrowActComplete(Record):
    """It is completed: its commitments count from now on.

    minutes: How long it took: 1 to 1,440 minutes.
    """

    _kind = "complete"
    __slots__ = ("minutes",)
    _shape = (
        ("minutes", "count"),
    )
    _hidden = ("minutes",)


class GrowActCancel(Record):
    """It is broken off: nothing of it counts."""

    _kind = "cancel"
    __slots__ = ()
    _shape = (
    )


GrowAct = GrowActOpen | GrowActGoal | GrowActReality | GrowActOptions | GrowActWayForward | GrowActAdvance | GrowActGoBack | GrowActRehearse | GrowActNote | GrowActReview | GrowActComplete | GrowActCancel


class GrowActed(Record):
    """The log with one event more, and the session as it is now.

    history: The log.
    session: The session.
    """

    __slots__ = ("history", "session")
    _shape = (
        ("history", "History"),
        ("session", "GrowSession"),
    )
    _hidden = ("history", "session",)


class GrowCommitment(Record):
    """Something that somebody will do.

    id: Its key.
    owner: Who.
    action: What; left out where it was erased.
    due: By when.
    option: The way forward that it is a step on, from 1.
    repeats: The earlier commitment that it repeats.
    """

    __slots__ = ("id", "owner", "action", "due", "option", "repeats")
    _shape = (
        ("id", "text"),
        ("owner", "text"),
        ("action", "?text"),
        ("due", "date"),
        ("option", "?count"),
        ("repeats", "?text"),
    )
    _hidden = ("id", "owner", "action", "due", "option", "repeats",)


class GrowDeal(Record):
    """A deal as it really is.

    deal: The deal.
    facts: How it stands; left out where it was erased.
    """

    __slots__ = ("deal", "facts")
    _shape = (
        ("deal", "text"),
        ("facts", "?text"),
    )
    _hidden = ("deal", "facts",)


class GrowDocument(Record):
    """A session to read.

    markdown: As Markdown.
    html: As a page that needs nothing from elsewhere.
    """

    __slots__ = ("markdown", "html")
    _shape = (
        ("markdown", "text"),
        ("html", "text"),
    )
    _hidden = ("markdown", "html",)


class GrowEffect(Record):
    """A figure before and after a session.

    metric: What is measured.
    on: The day of the session.
    before: Before it: a share, a number a day, or a mean.
    after: After it.
    change: After less before.
    low: The lower end of the interval of the change, at 95 %.
    high: The upper end.
    noise: Whether the change stands out from chance: whether the interval leaves zero out.
    beware: What has to be kept in mind with any such comparison.
    """

    __slots__ = ("metric", "on", "before", "after", "change", "low", "high", "noise", "beware")
    _shape = (
        ("metric", "text"),
        ("on", "date"),
        ("before", "!decimal"),
        ("after", "!decimal"),
        ("change", "!decimal"),
        ("low", "!decimal"),
        ("high", "!decimal"),
        ("noise", "!text"),
        ("beware", "[text]"),
    )
    _hidden = ("metric", "on", "before", "after", "change", "low", "high", "noise", "beware",)


class GrowFacts(Record):
    """What a session begins with.

    currency: The currency of all money in it.
    person: The person.
    period: The quarter.
    as_of: The day.
    quota: The quota of the quarter, before ramp.
    won: Won in the quarter so far.
    ramp_adjusted: Won over the quota that ramp, part-time and leave leave.
    remaining: What is left to win of that quota, never below zero; of the full one where the ramp is not known.
    deals: The largest open deals, by what they are worth, then by id.
    talks: Every open deal of theirs that is worth a talk of its own, in the same order (`cadence.plan`).
    patterns: How wins and losses of theirs differ.
    rates: How much of what closed was won, beside everyone's: all of it first, then by product.
    read: What became of the rows of all tables.
    """

    _schema = "attain.grow_facts/1"
    __slots__ = ("currency", "person", "period", "as_of", "quota", "won", "ramp_adjusted", "remaining", "deals", "talks", "patterns", "rates", "read")
    _shape = (
        ("currency", "text"),
        ("person", "text"),
        ("period", "text"),
        ("as_of", "date"),
        ("quota", "!decimal"),
        ("won", "decimal"),
        ("ramp_adjusted", "!decimal"),
        ("remaining", "!decimal"),
        ("deals", "[FactDeal]"),
        ("talks", "[text]"),
        ("patterns", "[WonLostPattern]"),
        ("rates", "[OutcomeRate]"),
        ("read", "ReadReport"),
    )
    _hidden = ("currency", "person", "period", "as_of", "quota", "won", "ramp_adjusted", "remaining", "deals", "talks", "patterns", "rates", "read",)


GrowGap = Literal["goal", "goal_change", "goal_due", "reality", "reality_deals", "reality_patterns", "options", "options_enough", "way_forward", "commitment", "commitment_option", "earlier_commitments"]


class GrowGoal(Record):
    """What is to change (`grow.goal`).

    metric: What is measured, such as `win_rate`.
    current: Where it stands.
    target: Where it is to be.
    due: By when.
    quarter_target: The person's target for the quarter, in the unit of the metric or in money.
    quarter_standing: Where the person stands against it.
    wording: The goal in their own words; left out where there are none or they were erased.
    """

    __slots__ = ("metric", "current", "target", "due", "quarter_target", "quarter_standing", "wording")
    _shape = (
        ("metric", "text"),
        ("current", "decimal"),
        ("target", "decimal"),
        ("due", "date"),
        ("quarter_target", "?decimal"),
        ("quarter_standing", "?decimal"),
        ("wording", "?text"),
    )
    _hidden = ("metric", "current", "target", "due", "quarter_target", "quarter_standing", "wording",)


class GrowLedger(Record):
    """What was agreed, and what became of it.

    as_of: The day.
    commitments: Every commitment, in the order in which they were made.
    people: What the people who are coached took on, by person.
    managers: What the managers took on themselves, by manager.
    """

    _schema = "attain.grow_ledger/1"
    __slots__ = ("as_of", "commitments", "people", "managers")
    _shape = (
        ("as_of", "date"),
        ("commitments", "[LedgerCommitment]"),
        ("people", "[LedgerRow]"),
        ("managers", "[LedgerRow]"),
    )
    _hidden = ("people", "managers",)


class GrowMissing(Record):
    """What a session still needs before it can be completed.

    what: What.
    rule: The rule that asks for it.
    """

    __slots__ = ("what", "rule")
    _shape = (
        ("what", "text"),
        ("rule", "text"),
    )
    _hidden = ("what", "rule",)


GrowMove = Literal["open", "goal", "reality", "options", "way_forward", "advance", "go_back", "rehearse", "note", "review", "complete", "cancel"]


class GrowNote(Record):
    """Something that was noted or practised.

    stage: The stage at which.
    tag: Whether the manager asked or told, where the note says.
    text: The note; left out where it was erased.
    """

    __slots__ = ("stage", "tag", "text")
    _shape = (
        ("stage", "text"),
        ("tag", "?text"),
        ("text", "?text"),
    )
    _hidden = ("stage", "tag", "text",)


class GrowOptions(Record):
    """What could be done (`grow.options`).

    ways: The ways forward, numbered from 1 in their order.
    best_performer: What the best performer would do; left out where nobody asked or it was erased.
    """

    __slots__ = ("ways", "best_performer")
    _shape = (
        ("ways", "[GrowText]"),
        ("best_performer", "?text"),
    )
    _hidden = ("ways", "best_performer",)


class GrowQuestion(Record):
    """A question.

    id: Its key.
    stage: The stage it belongs to.
    situation: What the session is about where it fits; left out where it always fits.
    width: How much it leaves open.
    text: The question.
    """

    __slots__ = ("id", "stage", "situation", "width", "text")
    _shape = (
        ("id", "text"),
        ("stage", "text"),
        ("situation", "?text"),
        ("width", "text"),
        ("text", "text"),
    )


class GrowQuestions(Record):
    """Questions.

    questions: By stage; at each those of the situations first, then those that always fit.
    rule: The rule that asks for them.
    """

    __slots__ = ("questions", "rule")
    _shape = (
        ("questions", "[GrowQuestion]"),
        ("rule", "text"),
    )


class GrowReality(Record):
    """How things are (`grow.reality`).

    deals: The deals that were looked at.
    no_deals: Whether the person has no deals yet.
    patterns: What wins and losses have in common.
    """

    __slots__ = ("deals", "no_deals", "patterns")
    _shape = (
        ("deals", "[GrowDeal]"),
        ("no_deals", "bool"),
        ("patterns", "[GrowText]"),
    )
    _hidden = ("deals", "no_deals", "patterns",)


class GrowReturn(Record):
    """A return to an earlier stage.

    from_: From which stage.
    to: To which.
    on: The day.
    """

    __slots__ = ("from_", "to", "on")
    _shape = (
        ("from_", "text"),
        ("to", "text"),
        ("on", "date"),
    )
    _hidden = ("from_", "to", "on",)


class GrowReview(Record):
    """An earlier commitment that was looked at.

    commitment: The commitment.
    outcome: What became of it.
    due: The new day, where it was carried.
    """

    __slots__ = ("commitment", "outcome", "due")
    _shape = (
        ("commitment", "text"),
        ("outcome", "text"),
        ("due", "?date"),
    )
    _hidden = ("commitment", "outcome", "due",)


class GrowSession(Record):
    """A session as the log tells it.

    session: The session.
    person: Who is coached.
    manager: Who coaches: whoever opened it.
    opened: The day it was opened.
    last: The day of its last event.
    state: Where it stands.
    legal: What can be done next.
    missing: What it needs before it can be completed; empty once it is closed.
    goal: What is to change.
    reality: How things are.
    options: What could be done.
    way_forward: What was agreed.
    returns: Returns to earlier stages, in their order.
    reviews: Earlier commitments that were looked at, in their order.
    to_review: Earlier commitments that are still to be looked at, in the order in which they were made; none once it is closed.
    rehearsals: What was practised.
    notes: What was noted.
    questions: Notes that are tagged as questions.
    directives: Notes that are tagged as directives.
    question_share: Questions over questions and directives.
    erased: Whether texts of it were erased.
    """

    _schema = "attain.grow_session/1"
    __slots__ = ("session", "person", "manager", "opened", "last", "state", "legal", "missing", "goal", "reality", "options", "way_forward", "returns", "reviews", "to_review", "rehearsals", "notes", "questions", "directives", "question_share", "erased")
    _shape = (
        ("session", "text"),
        ("person", "text"),
        ("manager", "text"),
        ("opened", "date"),
        ("last", "date"),
        ("state", "GrowState"),
        ("legal", "[text]"),
        ("missing", "[GrowMissing]"),
        ("goal", "?GrowGoal"),
        ("reality", "?GrowReality"),
        ("options", "?GrowOptions"),
        ("way_forward", "?GrowWayForward"),
        ("returns", "[GrowReturn]"),
        ("reviews", "[GrowReview]"),
        ("to_review", "[text]"),
        ("rehearsals", "[GrowNote]"),
        ("notes", "[GrowNote]"),
        ("questions", "count"),
        ("directives", "count"),
        ("question_share", "!decimal"),
        ("erased", "bool"),
    )
    _hidden = ("session", "person", "manager", "opened", "last", "legal", "missing", "goal", "reality", "options", "way_forward", "returns", "reviews", "to_review", "rehearsals", "notes", "questions", "directives", "question_share", "erased",)


GrowStage = Literal["goal", "reality", "options", "way_forward"]


class GrowStateOpen(Record):
    """It goes on.

    stage: The stage it is at.
    """

    _kind = "open"
    __slots__ = ("stage",)
    _shape = (
        ("stage", "text"),
    )


class GrowStateCompleted(Record):
    """It was completed: nothing more is entered.

    on: The day.
    minutes: How long it took.
    """

    _kind = "completed"
    __slots__ = ("on", "minutes")
    _shape = (
        ("on", "date"),
        ("minutes", "count"),
    )


class GrowStateCancelled(Record):
    """It was broken off: nothing of it counts.

    on: The day.
    """

    _kind = "cancelled"
    __slots__ = ("on",)
    _shape = (
        ("on", "date"),
    )


GrowState = GrowStateOpen | GrowStateCompleted | GrowStateCancelled


class GrowText(Record):
    """A text that a person wrote, as far as it is still there.

    text: The text; left out where it was erased.
    """

    __slots__ = ("text",)
    _shape = (
        ("text", "?text"),
    )
    _hidden = ("text",)


class GrowWayForward(Record):
    """What was agreed (`grow.way_forward`).

    commitments: What is done.
    support: How the manager helps; left out where it was erased.
    """

    __slots__ = ("commitments", "support")
    _shape = (
        ("commitments", "[GrowCommitment]"),
        ("support", "?text"),
    )
    _hidden = ("commitments", "support",)


Habit = Literal["honest", "optimistic", "holding_back", "late"]


class Hashes(Record):
    """SHA-256, in hexadecimal, of what a review was made from.

    data: The deals: the CSV's bytes, or the rows as canonical JSON.
    map: The map as canonical JSON.
    policy: The policy as canonical JSON.
    team: The team, if one was handed in.
    reporting: The reporting lines, if some were handed in.
    leave: Leave, if some was handed in.
    prices: The price list, if one was handed in.
    quotas: The quotas, if some were handed in.
    submissions: The submissions, if some were handed in.
    adjustments: The adjustments, if some were handed in.
    """

    __slots__ = ("data", "map", "policy", "team", "reporting", "leave", "prices", "quotas", "submissions", "adjustments")
    _shape = (
        ("data", "text"),
        ("map", "text"),
        ("policy", "text"),
        ("team", "?text"),
        ("reporting", "?text"),
        ("leave", "?text"),
        ("prices", "?text"),
        ("quotas", "?text"),
        ("submissions", "?text"),
        ("adjustments", "?text"),
    )


class HeadPart(Record):
    """A part of a number of heads.

    id: Whose it is.
    part: The part.
    quota: The exact share, rounded half-even to 6 places.
    remainder: What whole heads leave of the exact share: from 0 to 1, rounded half-even to 6 places.
    odd_unit: Whether the part is more (away from zero) than the whole heads of the share.
    bound: The bound that the share stands at.
    """

    __slots__ = ("id", "part", "quota", "remainder", "odd_unit", "bound")
    _shape = (
        ("id", "text"),
        ("part", "count"),
        ("quota", "decimal"),
        ("remainder", "decimal"),
        ("odd_unit", "bool"),
        ("bound", "text"),
    )


class HeadShare(Record):
    """Who shares in a number of heads.

    id: Who.
    weight: In what proportion to the others.
    floor: The part at least; of the whole's sign. Without it 0, for a whole below zero none.
    ceiling: The part at most; of the whole's sign. Without it none, for a whole below zero 0.
    """

    __slots__ = ("id", "weight", "floor", "ceiling")
    _shape = (
        ("id", "text"),
        ("weight", "decimal"),
        ("floor", "?count"),
        ("ceiling", "?count"),
    )


class HeadsAllocation(Record):
    """A number of heads, divided.

    parts: One part for each share, by id.
    sum: All parts together: the whole.
    method: How shares became whole heads.
    ties: Who came first where claims were equal.
    """

    _schema = "attain.heads_allocation/1"
    __slots__ = ("parts", "sum", "method", "ties")
    _shape = (
        ("parts", "[HeadPart]"),
        ("sum", "count"),
        ("method", "text"),
        ("ties", "text"),
    )


HealthBand = Literal["unrealistic", "tight", "healthy", "loose", "too_low"]


class HeatRow(Record):
    """One row of a heat map.

    key: What it is.
    cells: Its cells, one a column.
    """

    __slots__ = ("key", "cells")
    _shape = (
        ("key", "text"),
        ("cells", "[?decimal]"),
    )


class HireStart(Record):
    """The latest start of a hire.

    latest: The month.
    brings: What the hire brings in the period.
    """

    __slots__ = ("latest", "brings")
    _shape = (
        ("latest", "text"),
        ("brings", "decimal"),
    )


class HiresNeeded(Record):
    """The hires that close a gap.

    count: How many, if each starts as early as possible.
    starts: Each with the latest month in which it may start: one after another is put as late as the gap allows while those after it start as early as possible.
    together: What they bring together: added first, rounded once.
    """

    __slots__ = ("count", "starts", "together")
    _shape = (
        ("count", "count"),
        ("starts", "[HireStart]"),
        ("together", "decimal"),
    )


class History(Record):
    """An event log: append-only and hash-chained. One that exists is sound: reading checks the whole chain.

    events: The events, in the order in which they were recorded.
    """

    _schema = "attain.history/1"
    __slots__ = ("events",)
    _shape = (
        ("events", "[HistoryEvent]"),
    )

    def about(self, *, subject=None):
        """Everything that a history holds about one person."""
        from ._operations import history_about

        return history_about(history=self, subject=subject)

    def append(self, *, events=None):
        """Appends events to a history, or to a new one: all, or none where one is refused."""
        from ._operations import history_append

        return history_append(history=self, events=events)

    def erase(self, *, subject=None, author=None, time=None, reason=None):
        """Erases the personal payloads about one person; the history says so and its chain still verifies."""
        from ._operations import history_erase

        return history_erase(history=self, subject=subject, author=author, time=time, reason=reason)

    def export(self, *, subject=None, author=None, time=None, reason=None):
        """Everything that a history holds about one person; the history says that it was exported."""
        from ._operations import history_export

        return history_export(history=self, subject=subject, author=author, time=time, reason=reason)

    def pseudonymise(self, *, key=None, subject=None, keep_reasons=None, author=None, time=None, reason=None):
        """Copies a history with pseudonyms for people; the history says that it was copied."""
        from ._operations import history_pseudonymise

        return history_pseudonymise(history=self, key=key, subject=subject, keep_reasons=keep_reasons, author=author, time=time, reason=reason)

    def state(self, *, as_of=None, known_at=None, kinds=None, subject=None):
        """The events that count on a day, as they were known at a moment."""
        from ._operations import history_state

        return history_state(history=self, as_of=as_of, known_at=known_at, kinds=kinds, subject=subject)

    def verify(self, *, head=None):
        """Finds every change of a history: in an event, in their order, in a personal payload."""
        from ._operations import history_verify

        return history_verify(history=self, head=head)


class HistoryEvent(Record):
    """An event as the chain holds it.

    number: Its place in the history, from 1.
    kind: What happened, such as `quota.revised`.
    author: Who recorded it.
    time: When it was recorded.
    effective: The day from which it counts.
    reason: Why: part of the chain for good, so it names nobody.
    subject: The person or thing it is about.
    public: What is known of it in the open: part of the chain for good.
    personal_digest: The hash of the personal payload and its salt.
    previous: The hash of the event before; the first event has none.
    hash: The hash of all the above.
    personal: The personal payload, beside the chain; left out where there is none or it was erased.
    """

    __slots__ = ("number", "kind", "author", "time", "effective", "reason", "subject", "public", "personal_digest", "previous", "hash", "personal")
    _shape = (
        ("number", "count"),
        ("kind", "text"),
        ("author", "text"),
        ("time", "text"),
        ("effective", "date"),
        ("reason", "text"),
        ("subject", "?text"),
        ("public", "?cells"),
        ("personal_digest", "?text"),
        ("previous", "?text"),
        ("hash", "text"),
        ("personal", "?PersonalPayload"),
    )
    _hidden = ("author", "effective", "reason", "subject", "public", "personal_digest", "previous", "personal",)


class HistoryExport(Record):
    """A history that says that it was exported, and what was exported.

    history: The history with the event `history.exported`.
    export: Everything about the person, that event included.
    """

    __slots__ = ("history", "export")
    _shape = (
        ("history", "History"),
        ("export", "PersonExport"),
    )
    _hidden = ("history", "export",)


class HistoryFault(Record):
    """A fault of a history.

    number: The event's place in the list, from 1; 0 where there is no event.
    code: A stable code, such as `history.hash_wrong`.
    why: What is wrong, in words.
    """

    __slots__ = ("number", "code", "why")
    _shape = (
        ("number", "count"),
        ("code", "text"),
        ("why", "text"),
    )


class HistoryState(Record):
    """The events that count on a day, as they were known at a moment.

    as_of: The day, where one was asked for.
    known_at: The moment, where one was asked for.
    events: The events by the day from which they count, those of one day by number.
    """

    __slots__ = ("as_of", "known_at", "events")
    _shape = (
        ("as_of", "?date"),
        ("known_at", "?text"),
        ("events", "[HistoryEvent]"),
    )
    _hidden = ("as_of", "known_at", "events",)


class HistoryVerification(Record):
    """Whether a history is as it was recorded, and where not.

    sound: Whether nothing was changed.
    events: How many events there are.
    erased: How many of them had a personal payload that is gone.
    head: The hash of the last event; left out where there is none.
    faults: Every fault, in the order of the events.
    """

    __slots__ = ("sound", "events", "erased", "head", "faults")
    _shape = (
        ("sound", "bool"),
        ("events", "count"),
        ("erased", "count"),
        ("head", "?text"),
        ("faults", "[HistoryFault]"),
    )


class HoursPart(Record):
    """What one form of meeting costs.

    part: The form, or `pipeline_review`.
    hours: Hours a week.
    """

    __slots__ = ("part", "hours")
    _shape = (
        ("part", "text"),
        ("hours", "decimal"),
    )


class ImprovementActDraft(Record):
    """A person opens the plan as a draft: nothing opens one by itself.

    person: Whom it is about.
    start: Day 1.
    because: What was seen and said that led to it.
    week: Days of the week on which work is done: check-ins are counted by them.
    holidays: Days on which none is. Default: [].
    policy: The numbers that it runs by, from now to its end.
    """

    _kind = "draft"
    __slots__ = ("person", "start", "because", "week", "holidays", "policy")
    _shape = (
        ("person", "text"),
        ("start", "date"),
        ("because", "text"),
        ("week", "[text]"),
        ("holidays", "[date]"),
        ("policy", "PlanPolicy"),
    )
    _hidden = ("person", "start", "because", "week", "holidays", "policy",)


class ImprovementActMoveStart(Record):
    """Day 1 of a draft is moved.

    start: Day 1.
    """

    _kind = "move_start"
    __slots__ = ("start",)
    _shape = (
        ("start", "date"),
    )
    _hidden = ("start",)


class ImprovementActReviewMeasures(Record):
    """Some of the five measures are reviewed (`plan.diagnose`); all five make the review whole.

    measures: Which, and what each showed.
    """

    _kind = "review_measures"
    __slots__ = ("measures",)
    _shape = (
        ("measures", "[MeasureReviewed]"),
    )
    _hidden = ("measures",)


class ImprovementActEnterCause(Record):
    """A person enters the root cause; it is never inferred.

    cause: The cause.
    because: What speaks for it.
    """

    _kind = "enter_cause"
    __slots__ = ("cause", "because")
    _shape = (
        ("cause", "text"),
        ("because", "text"),
    )
    _hidden = ("cause", "because",)


class ImprovementActSetGoals(Record):
    """Goals that can be measured are written down.

    goals: The goals, at least one.
    """

    _kind = "set_goals"
    __slots__ = ("goals",)
    _shape = (
        ("goals", "[PlanGoal]"),
    )
    _hidden = ("goals",)


class ImprovementActPublish(Record):
    """The plan is handed to the person, in writing."""

    _kind = "publish"
    __slots__ = ()
    _shape = (
    )


class ImprovementActAcknowledge(Record):
    """The person acknowledges the plan, or what was changed since. It says that they have read it, not that they agree.

    view: Their own view.
    """

    _kind = "acknowledge"
    __slots__ = ("view",)
    _shape = (
        ("view", "?text"),
    )
    _hidden = ("view",)


class ImprovementActObserve(Record):
    """Values of goals are found.

    values: The values.
    note: What else was seen.
    """

    _kind = "observe"
    __slots__ = ("values", "note")
    _shape = (
        ("values", "[GoalValue]"),
        ("note", "?text"),
    )
    _hidden = ("values", "note",)


class ImprovementActAdjust(Record):
    """Goals are adjusted to new facts. They count once the person has acknowledged them.

    goals: All goals, from then on.
    because: Which facts are new.
    """

    _kind = "adjust"
    __slots__ = ("goals", "because")
    _shape = (
        ("goals", "[PlanGoal]"),
        ("because", "text"),
    )
    _hidden = ("goals", "because",)


class ImprovementActPause(Record):
    """The clock stops on the day of the entry, such as for leave.

    note: Why, as far as it must be known.
    """

    _kind = "pause"
    __slots__ = ("note",)
    _shape = (
        ("note", "?text"),
    )
    _hidden = ("note",)


class ImprovementActResume(Record):
    """The clock goes on: the day of the entry counts."""

    _kind = "resume"
    __slots__ = ()
    _shape = (
    )


class ImprovementActStateManagersSide(Record):
    """The manager's side is stated: what lay with the company and not with the person.

    ramping: Whether the person was still ramping.
    quota_late_days: Days that the quota was published late.
    territory: The potential of the person's territory over the average one: 0.8 is a fifth less. Left out where nobody knows.
    promised: Coaching meetings that were promised since the start of the plan; those that were held are counted on the log.
    note: What else there is to say.
    """

    _kind = "state_managers_side"
    __slots__ = ("ramping", "quota_late_days", "territory", "promised", "note")
    _shape = (
        ("ramping", "bool"),
        ("quota_late_days", "count"),
        ("territory", "?decimal"),
        ("promised", "count"),
        ("note", "?text"),
    )
    _hidden = ("ramping", "quota_late_days", "territory", "promised", "note",)


class ImprovementActHoldReview(Record):
    """The honest review at the end of the second phase is recorded.

    values: The value of each goal.
    said: What was said.
    view: The person's own view.
    """

    _kind = "hold_review"
    __slots__ = ("values", "said", "view")
    _shape = (
        ("values", "[GoalValue]"),
        ("said", "text"),
        ("view", "text"),
    )
    _hidden = ("values", "said", "view",)


class ImprovementActComplete(Record):
    """A person decides that the plan worked; lighter coaching follows, and a watch (`plan.sustain`).

    seen: The `sha256` of the recommendation of that day, which they have seen.
    because: Why.
    view: The person's own view.
    """

    _kind = "complete"
    __slots__ = ("seen", "because", "view")
    _shape = (
        ("seen", "text"),
        ("because", "text"),
        ("view", "text"),
    )
    _hidden = ("seen", "because", "view",)


class ImprovementActExtend(Record):
    """A person gives one more month, measured by stated criteria.

    seen: The `sha256` of the recommendation of that day, which they have seen.
    criteria: What is to be reached in it, at least one.
    because: Why.
    view: The person's own view.
    """

    _kind = "extend"
    __slots__ = ("seen", "criteria", "because", "view")
    _shape = (
        ("seen", "text"),
        ("criteria", "[PlanGoal]"),
        ("because", "text"),
        ("view", "text"),
    )
    _hidden = ("seen", "criteria", "because", "view",)


class ImprovementActNotComplete(Record):
    """A person decides that the plan did not work. What follows is another decision: see `plan.part_ways`.

    seen: The `sha256` of the recommendation of that day, which they have seen.
    because: Why.
    view: The person's own view.
    """

    _kind = "not_complete"
    __slots__ = ("seen", "because", "view")
    _shape = (
        ("seen", "text"),
        ("because", "text"),
        ("view", "text"),
    )
    _hidden = ("seen", "because", "view",)


class ImprovementActCancel(Record):
    """The plan ends without a decision.

    because: Why.
    """

    _kind = "cancel"
    __slots__ = ("because",)
    _shape = (
        ("because", "text"),
    )
    _hidden = ("because",)


ImprovementAct = ImprovementActDraft | ImprovementActMoveStart | ImprovementActReviewMeasures | ImprovementActEnterCause | ImprovementActSetGoals | ImprovementActPublish | ImprovementActAcknowledge | ImprovementActObserve | ImprovementActAdjust | ImprovementActPause | ImprovementActResume | ImprovementActStateManagersSide | ImprovementActHoldReview | ImprovementActComplete | ImprovementActExtend | ImprovementActNotComplete | ImprovementActCancel


class ImprovementActed(Record):
    """The log with one more act, and where the plan stands.

    history: The log.
    plan: The plan, on the day of the act.
    """

    __slots__ = ("history", "plan")
    _shape = (
        ("history", "History"),
        ("plan", "ImprovementPlan"),
    )
    _hidden = ("history", "plan",)


class ImprovementEvent(Record):
    """Something that was done.

    number: Its number on the log.
    day: The day from which it counts.
    recorded: The day on which it was recorded, in UTC. Where it is later, what is said of the day was said afterwards.
    act: What was done.
    by: Who recorded it.
    notes: What was written.
    erased: Whether what was written was erased.
    """

    __slots__ = ("number", "day", "recorded", "act", "by", "notes", "erased")
    _shape = (
        ("number", "count"),
        ("day", "date"),
        ("recorded", "date"),
        ("act", "text"),
        ("by", "text"),
        ("notes", "[PlanNote]"),
        ("erased", "bool"),
    )
    _hidden = ("number", "day", "recorded", "act", "by", "notes", "erased",)


ImprovementMove = Literal["draft", "move_start", "review_measures", "enter_cause", "set_goals", "publish", "acknowledge", "observe", "adjust", "pause", "resume", "state_managers_side", "hold_review", "complete", "extend", "not_complete", "cancel"]


ImprovementPhase = Literal["before", "diagnose", "coach", "decide", "extension", "over"]


class ImprovementPlan(Record):
    """Where a plan stands on a day.

    plan: The plan.
    person: Whom it is about.
    as_of: The day whose end counts.
    state: The state that it is in.
    opened_by: Who opened it.
    start: Day 1.
    day: The number of the day: calendar days from the start, paused ones not counted; 0 before the start. It stops where the plan ends.
    phase: The phase that it is in.
    last_day: Its last day; left out while a pause has no end.
    published: The day on which it was handed over in writing.
    acknowledged: The day on which the person first acknowledged it.
    phases: Each phase with what is due in it.
    missing: What is late or missing by now, in words.
    cause: The root cause as a person entered it; left out where none was, or it was erased.
    goals: Each goal.
    pending: Goals that count once the person has acknowledged them.
    to_acknowledge: Whether something waits for the person's acknowledgement.
    check_ins: Check-ins of the second phase.
    managers_side: The manager's side, where it was stated.
    decisions: What people decided.
    acts: Everything that was done, in order.
    legal: What can be done on the day.
    rules: The rules that it follows.
    sha256: A hash of what it rests on. It is not the one of a recommendation.
    """

    _schema = "attain.improvement_plan/1"
    __slots__ = ("plan", "person", "as_of", "state", "opened_by", "start", "day", "phase", "last_day", "published", "acknowledged", "phases", "missing", "cause", "goals", "pending", "to_acknowledge", "check_ins", "managers_side", "decisions", "acts", "legal", "rules", "sha256")
    _shape = (
        ("plan", "text"),
        ("person", "text"),
        ("as_of", "date"),
        ("state", "text"),
        ("opened_by", "text"),
        ("start", "date"),
        ("day", "count"),
        ("phase", "text"),
        ("last_day", "?date"),
        ("published", "?date"),
        ("acknowledged", "?date"),
        ("phases", "[PhaseStatus]"),
        ("missing", "[text]"),
        ("cause", "?text"),
        ("goals", "[GoalStatus]"),
        ("pending", "[GoalStatus]"),
        ("to_acknowledge", "bool"),
        ("check_ins", "CheckIns"),
        ("managers_side", "?ManagersSide"),
        ("decisions", "[RecordedDecision]"),
        ("acts", "[ImprovementEvent]"),
        ("legal", "[text]"),
        ("rules", "[text]"),
        ("sha256", "text"),
    )
    _hidden = ("plan", "person", "opened_by", "start", "phase", "last_day", "published", "acknowledged", "phases", "missing", "cause", "goals", "pending", "to_acknowledge", "check_ins", "managers_side", "decisions", "acts", "legal", "rules", "sha256",)


ImprovementState = Literal["draft", "published", "acknowledged", "paused", "extended", "completed", "not_completed", "cancelled"]


class InPeriod(Record):
    """What open deals are expected to bring inside the period, and what it rests on.

    amount: Each open deal's amount times its chance, summed and rounded once, half-even.
    first_day: The first day on which a win counts.
    last_day: The last.
    won: Deals won so far, from which the chances were measured.
    lost: Deals lost so far.
    by_age: Open deals by age, the youngest first: bands by policy.
    """

    __slots__ = ("amount", "first_day", "last_day", "won", "lost", "by_age")
    _shape = (
        ("amount", "decimal"),
        ("first_day", "date"),
        ("last_day", "date"),
        ("won", "count"),
        ("lost", "count"),
        ("by_age", "[InPeriodAge]"),
    )


class InPeriodAge(Record):
    """Open deals of some ages.

    from_days: The youngest, in days since creation.
    to_days: The oldest; left out for the last band.
    deals: How many are worth something.
    open_amount: What they are worth.
    expected: What they are expected to bring in the period.
    chance: Expected over worth.
    """

    __slots__ = ("from_days", "to_days", "deals", "open_amount", "expected", "chance")
    _shape = (
        ("from_days", "count"),
        ("to_days", "?count"),
        ("deals", "count"),
        ("open_amount", "decimal"),
        ("expected", "decimal"),
        ("chance", "!decimal"),
    )


class IndependentRange(Record):
    """The range as if no deal depended on another.

    spread: The standard deviation.
    quantiles: The quantiles.
    hit: The chance to reach the target.
    """

    __slots__ = ("spread", "quantiles", "hit")
    _shape = (
        ("spread", "decimal"),
        ("quantiles", "[RangeQuantile]"),
        ("hit", "!ProvedChance"),
    )


class KeyRow(Record):
    """Deals of one owner, manager, region, product or quarter.

    key: The key; `(none)` where the data have none.
    won: Deals won.
    lost: Deals lost.
    open: Deals open, undated ones too.
    won_amount: What was won.
    win_rate: Won over won and lost.
    """

    __slots__ = ("key", "won", "lost", "open", "won_amount", "win_rate")
    _shape = (
        ("key", "text"),
        ("won", "count"),
        ("lost", "count"),
        ("open", "count"),
        ("won_amount", "decimal"),
        ("win_rate", "!decimal"),
    )


class KpiPolicy(Record):
    """The numbers behind the key figures.

    min_closed: Closed deals that a rate needs at least (`kpi.close_rate`). Default: 10.
    """

    __slots__ = ("min_closed",)
    _shape = (
        ("min_closed", "count"),
    )


class KpiSummary(Record):
    """Key figures as a document of their own.

    currency: The currency of all money in it.
    as_of: The day whose end counts.
    kpis: The figures.
    read: What became of the rows of all tables.
    """

    _schema = "attain.kpis/1"
    __slots__ = ("currency", "as_of", "kpis", "read")
    _shape = (
        ("currency", "text"),
        ("as_of", "date"),
        ("kpis", "Kpis"),
        ("read", "ReadReport"),
    )


class Kpis(Record):
    """Key figures as they were known at the end of a day.

    deals: Deals known on the day: won, lost, open and undated.
    won: Deals won by the day.
    lost: Deals lost by the day.
    open_as_of: Deals engaged by the day and not closed by it.
    open_amount: What the open deals are worth: their amounts, else list price.
    undated: Open deals without a day of creation: counted by stage and key, not in `open_as_of` and no forecast.
    unvalued: Open deals, dated or not, with neither amount nor list price: counted, but worth nothing in any sum.
    win_rate: Won over won and lost (`kpi.close_rate`).
    won_amount: What was won.
    average_won: What a won deal brought on average (`kpi.order_size`), rounded half-even to the minor unit.
    cycle_days_mean_closed: Mean days from creation to close of all closed deals (`kpi.cycle`).
    cycle_days_mean_won: The same of won deals.
    cycle_days_median_won: The median of won deals.
    open_by_stage: Open and undated deals by stage, as far as the stage was known on the day.
    by_owner: By owner; only owners with deals.
    by_manager: By the owner's manager; empty without a team.
    by_region: By the owner's region; empty without a team.
    by_product: By product.
    by_quarter: By the quarter in which deals closed; `open` counts the dated deals open at the quarter's end, or on the day.
    """

    __slots__ = ("deals", "won", "lost", "open_as_of", "open_amount", "undated", "unvalued", "win_rate", "won_amount", "average_won", "cycle_days_mean_closed", "cycle_days_mean_won", "cycle_days_median_won", "open_by_stage", "by_owner", "by_manager", "by_region", "by_product", "by_quarter")
    _shape = (
        ("deals", "count"),
        ("won", "count"),
        ("lost", "count"),
        ("open_as_of", "count"),
        ("open_amount", "decimal"),
        ("undated", "Worth"),
        ("unvalued", "count"),
        ("win_rate", "!decimal"),
        ("won_amount", "decimal"),
        ("average_won", "!decimal"),
        ("cycle_days_mean_closed", "!decimal"),
        ("cycle_days_mean_won", "!decimal"),
        ("cycle_days_median_won", "!decimal"),
        ("open_by_stage", "[StageRow]"),
        ("by_owner", "[KeyRow]"),
        ("by_manager", "[KeyRow]"),
        ("by_region", "[KeyRow]"),
        ("by_product", "[KeyRow]"),
        ("by_quarter", "[KeyRow]"),
    )


class LabelTotal(Record):
    """A total over all leaves that have some labels.

    labels: The labels: a leaf counts that has all of them.
    amount: What these leaves have together for the year, on the plain layer.
    """

    __slots__ = ("labels", "amount")
    _shape = (
        ("labels", "[text]"),
        ("amount", "decimal"),
    )


class LeadAccuracy(Record):
    """How good forecasts were so long before the end.

    method: The method; left out for forecasts that name none.
    weeks: Full weeks from the day it was made to the last day it speaks of.
    all: Every such forecast.
    """

    __slots__ = ("method", "weeks", "all")
    _shape = (
        ("method", "?text"),
        ("weeks", "count"),
        ("all", "Accuracy"),
    )


class Leave(Record):
    """Days on which a person was away, and tenure paused.

    from_: The first day.
    to: The last day.
    """

    __slots__ = ("from_", "to")
    _shape = (
        ("from_", "date"),
        ("to", "date"),
    )


class LeaveColumns(Record):
    """The columns of leave. A reason is never read.

    person: The person.
    from_: The first day.
    to: The last day.
    """

    __slots__ = ("person", "from_", "to")
    _shape = (
        ("person", "text"),
        ("from_", "text"),
        ("to", "text"),
    )


class LeaveMap(Record):
    """How leave is to be read.

    file: The file that holds it.
    columns: Which column holds what.
    format: How dates are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "LeaveColumns"),
        ("format", "Format"),
    )


class LedgerCommitment(Record):
    """A commitment and what became of it.

    id: Its key.
    session: The session in which it was made.
    person: Who was coached.
    manager: Who coached.
    owner: Which of them took it on.
    action: What; left out where it was erased.
    made: The day on which it was made: that on which its session was completed.
    first_due: The day on which it was due first.
    due: The day on which it is due now.
    state: Where it stands.
    settled: The day on which it was settled.
    carried: How often it was carried.
    age: Days since it was made, up to the day on which it was settled.
    overdue: Whether it is not settled and its day has passed.
    repeats: The earlier commitment that it repeats.
    repeated: How many earlier commitments it repeats, one after the other.
    """

    __slots__ = ("id", "session", "person", "manager", "owner", "action", "made", "first_due", "due", "state", "settled", "carried", "age", "overdue", "repeats", "repeated")
    _shape = (
        ("id", "text"),
        ("session", "text"),
        ("person", "text"),
        ("manager", "text"),
        ("owner", "text"),
        ("action", "?text"),
        ("made", "date"),
        ("first_due", "date"),
        ("due", "date"),
        ("state", "text"),
        ("settled", "?date"),
        ("carried", "count"),
        ("age", "count"),
        ("overdue", "bool"),
        ("repeats", "?text"),
        ("repeated", "count"),
    )
    _hidden = ("id", "session", "person", "manager", "owner", "action", "made", "settled", "carried", "age", "overdue", "repeats", "repeated",)


class LedgerRow(Record):
    """What somebody took on, counted.

    key: Who.
    all: Commitments.
    open: Those that are to be done, carried ones not among them.
    done: Those done.
    missed: Those missed.
    carried: Those to be done that were carried.
    overdue: Those to be done whose day has passed.
    repeated: Those that repeat an earlier one.
    completion: Done, over done, missed and overdue.
    """

    __slots__ = ("key", "all", "open", "done", "missed", "carried", "overdue", "repeated", "completion")
    _shape = (
        ("key", "text"),
        ("all", "count"),
        ("open", "count"),
        ("done", "count"),
        ("missed", "count"),
        ("carried", "count"),
        ("overdue", "count"),
        ("repeated", "count"),
        ("completion", "!decimal"),
    )
    _hidden = ("key", "all", "open", "done", "missed", "carried", "overdue", "repeated", "completion",)


class LeftOut(Record):
    """Who does not count.

    id: Who.
    why: Why.
    """

    __slots__ = ("id", "why")
    _shape = (
        ("id", "text"),
        ("why", "text"),
    )


LeftOutReason = Literal["not_full", "ramping", "no_quota"]


class Line(Record):
    """One line.

    key: What it is.
    values: Its values along the bottom; a gap where there is none.
    ranges: A range around it, one a name; empty where there is none. Default: [].
    """

    __slots__ = ("key", "values", "ranges")
    _shape = (
        ("key", "text"),
        ("values", "[?decimal]"),
        ("ranges", "[?Spread]"),
    )


class LogEntry(Record):
    """Who puts something on the log, when and why.

    author: Who records it.
    time: When: no earlier than the last event.
    effective: The day from which it counts, by default that of `time`, in UTC: the day on which it happened.
    reason: Why. It becomes part of the chain for good: name nobody in it.
    salt: Random bytes, new for each entry; needed where the entry holds something personal.
    """

    __slots__ = ("author", "time", "effective", "reason", "salt")
    _shape = (
        ("author", "text"),
        ("time", "text"),
        ("effective", "?date"),
        ("reason", "text"),
        ("salt", "?text"),
    )
    _hidden = ("author", "time", "effective", "reason", "salt",)


class ManagersSide(Record):
    """What lay with the company and not with the person.

    stated: The day on which it was stated.
    ramping: Whether the person was still ramping.
    quota_late_days: Days that the quota was published late.
    territory: The territory's potential over the average one, where anybody knows.
    promised: Coaching meetings promised since the start.
    delivered: Coaching meetings held since the start, as the log has them.
    """

    __slots__ = ("stated", "ramping", "quota_late_days", "territory", "promised", "delivered")
    _shape = (
        ("stated", "date"),
        ("ramping", "bool"),
        ("quota_late_days", "count"),
        ("territory", "?decimal"),
        ("promised", "count"),
        ("delivered", "count"),
    )


class Map(Record):
    """How a company's tables are to be read: its currency, the deals, and whatever else it hands in.

    currency: The currency of every amount.
    deals: The deals.
    prices: The price list, which values deals that carry no amount.
    team: The team: who reports to whom, where, since when.
    reporting: Who reports to whom from which day on, beside the managers of the team.
    leave: Leave.
    quotas: The quotas.
    submissions: What the reps handed in for the forecast.
    adjustments: What managers made of it.
    snapshots: The deals of earlier days, week by week.
    """

    _schema = "attain.map/1"
    __slots__ = ("currency", "deals", "prices", "team", "reporting", "leave", "quotas", "submissions", "adjustments", "snapshots")
    _shape = (
        ("currency", "text"),
        ("deals", "DealMap"),
        ("prices", "?PriceMap"),
        ("team", "?TeamMap"),
        ("reporting", "?ReportingMap"),
        ("leave", "?LeaveMap"),
        ("quotas", "?QuotaMap"),
        ("submissions", "?SubmissionMap"),
        ("adjustments", "?AdjustmentMap"),
        ("snapshots", "?SnapshotMap"),
    )


Mark = Literal["point", "comma"]


class MarketChange(Record):
    """What the market did from a day on.

    from_: The first day on which it counts.
    factor: What it does to sales: 1.05 is 5 % more. Above zero.
    """

    __slots__ = ("from_", "factor")
    _shape = (
        ("from_", "date"),
        ("factor", "decimal"),
    )


class MeasureReviewed(Record):
    """A measure that was reviewed.

    measure: Which.
    finding: What it showed.
    """

    __slots__ = ("measure", "finding")
    _shape = (
        ("measure", "text"),
        ("finding", "?text"),
    )
    _hidden = ("measure", "finding",)


class MeasuredGroup(Record):
    """A group of deals.

    key: The stage, category, product, owner or age.
    won: Deals of it that were won.
    closed: Deals of it that closed.
    rate: Won over closed.
    low: The lower end of its 95 % interval, by Wilson.
    high: The upper end.
    probability: The probability to use: drawn to the overall rate, and rising where that was asked.
    """

    __slots__ = ("key", "won", "closed", "rate", "low", "high", "probability")
    _shape = (
        ("key", "text"),
        ("won", "count"),
        ("closed", "count"),
        ("rate", "!decimal"),
        ("low", "!decimal"),
        ("high", "!decimal"),
        ("probability", "!decimal"),
    )


class MeasuredProbabilities(Record):
    """Measured probabilities, and how they would have done.

    by: By what deals are told apart.
    as_of: The day.
    won: Won deals of all groups, each once.
    closed: Closed deals of all groups, each once.
    overall: Their rate.
    groups: The groups: stages and categories in their order, ages from the youngest, others by id.
    check: How probabilities measured from the earlier half of the closes did on the later half.
    read: What became of the rows of all tables.
    """

    _schema = "attain.probabilities/1"
    __slots__ = ("by", "as_of", "won", "closed", "overall", "groups", "check", "read")
    _shape = (
        ("by", "text"),
        ("as_of", "date"),
        ("won", "count"),
        ("closed", "count"),
        ("overall", "!decimal"),
        ("groups", "[MeasuredGroup]"),
        ("check", "!ProbabilityCheck"),
        ("read", "ReadReport"),
    )


Method = Literal["rollup", "weighted", "trend"]


class MethodAccuracy(Record):
    """How good a method was.

    method: The method; left out for forecasts that name none.
    all: All periods.
    trailing: The last periods, four by policy.
    bias: Whether it was steadily off to one side in them.
    """

    __slots__ = ("method", "all", "trailing", "bias")
    _shape = (
        ("method", "?text"),
        ("all", "Accuracy"),
        ("trailing", "Accuracy"),
        ("bias", "Bias"),
    )


class MethodComparison(Record):
    """A method against what all said together.

    key: The method.
    quarters: Quarters in which both said something.
    difference: How much further the method was off than all together, by quarter in the mean; below zero it was nearer.
    statistic: The statistic of Diebold and Mariano over the quarters, corrected for their small number.
    by_chance: How often chance alone makes one as large.
    verdict: What may be said.
    """

    __slots__ = ("key", "quarters", "difference", "statistic", "by_chance", "verdict")
    _shape = (
        ("key", "text"),
        ("quarters", "count"),
        ("difference", "!decimal"),
        ("statistic", "!decimal"),
        ("by_chance", "!decimal"),
        ("verdict", "text"),
    )


class MethodScore(Record):
    """How far a method was off.

    key: The method.
    rows: Rows in which it said something.
    mean_error: The mean of forecast less actual, rounded half-even.
    mean_absolute_error: The mean of how far it was off, either way. For a point it is the continuous ranked probability score as well.
    mean_absolute_share: The mean of how far it was off over what came, where something came.
    """

    __slots__ = ("key", "rows", "mean_error", "mean_absolute_error", "mean_absolute_share")
    _shape = (
        ("key", "text"),
        ("rows", "count"),
        ("mean_error", "!decimal"),
        ("mean_absolute_error", "!decimal"),
        ("mean_absolute_share", "!decimal"),
    )


class MethodTrack(Record):
    """A method's forecasts of the last full quarters.

    key: The method.
    quarters: The quarters, by quarter.
    trailing: What came over what was forecast, all quarters with a forecast added up.
    """

    __slots__ = ("key", "quarters", "trailing")
    _shape = (
        ("key", "text"),
        ("quarters", "[TrackedQuarter]"),
        ("trailing", "!decimal"),
    )


class MethodWeight(Record):
    """What a method weighs in the combined figure.

    key: The method.
    weight: Its weight; the weights of all sum to 1.
    periods: Past periods that it was learned from.
    """

    __slots__ = ("key", "weight", "periods")
    _shape = (
        ("key", "text"),
        ("weight", "decimal"),
        ("periods", "count"),
    )


class MetricValue(Record):
    """A metric of someone, as tables have it: one row each.

    id: Whose.
    metric: The metric's name.
    value: How much of it.
    """

    __slots__ = ("id", "metric", "value")
    _shape = (
        ("id", "text"),
        ("metric", "text"),
        ("value", "decimal"),
    )


class MissingCells(Record):
    """Empty cells of one column at one stage.

    column: The column, by its name in the data.
    stage: The stage of the deals.
    rows: In how many rows.
    """

    __slots__ = ("column", "stage", "rows")
    _shape = (
        ("column", "text"),
        ("stage", "text"),
        ("rows", "count"),
    )


class MoneyAllocation(Record):
    """An amount of money, divided.

    currency: The currency of all money in it.
    parts: One part for each share, by id.
    sum: All parts together: the whole.
    method: How shares became whole minor units.
    ties: Who came first where claims were equal.
    """

    _schema = "attain.money_allocation/1"
    __slots__ = ("currency", "parts", "sum", "method", "ties")
    _shape = (
        ("currency", "text"),
        ("parts", "[MoneyPart]"),
        ("sum", "decimal"),
        ("method", "text"),
        ("ties", "text"),
    )


class MoneyPart(Record):
    """A part of an amount of money.

    id: Whose it is.
    part: The part.
    quota: The exact share, in major units, rounded half-even to 6 places.
    remainder: What whole minor units leave of the exact share, as a fraction of a minor unit: from 0 to 1, rounded half-even to 6 places.
    odd_unit: Whether the part is more (away from zero) than the whole minor units of the share.
    bound: The bound that the share stands at.
    """

    __slots__ = ("id", "part", "quota", "remainder", "odd_unit", "bound")
    _shape = (
        ("id", "text"),
        ("part", "decimal"),
        ("quota", "decimal"),
        ("remainder", "decimal"),
        ("odd_unit", "bool"),
        ("bound", "text"),
    )


class MoneyShare(Record):
    """Who shares in an amount of money.

    id: Who.
    weight: In what proportion to the others.
    floor: The part at least; of the whole's sign. Without it 0, for a whole below zero none.
    ceiling: The part at most; of the whole's sign. Without it none, for a whole below zero 0.
    """

    __slots__ = ("id", "weight", "floor", "ceiling")
    _shape = (
        ("id", "text"),
        ("weight", "decimal"),
        ("floor", "?decimal"),
        ("ceiling", "?decimal"),
    )


class MonthAttainment(Record):
    """What someone reached in a month.

    month: The month.
    quota: The full quota, before ramp.
    won: What was won.
    to_date: Won over the full quota, from the year's first month to this one.
    carried: The share of the quota that is carried: ramp, part-time and leave; left out where the start is not known.
    """

    __slots__ = ("month", "quota", "won", "to_date", "carried")
    _shape = (
        ("month", "text"),
        ("quota", "decimal"),
        ("won", "decimal"),
        ("to_date", "!decimal"),
        ("carried", "?decimal"),
    )


class MonthLater(Record):
    """What a hire brings who starts in a month.

    start: The month of the start, on its first day.
    brings: What the hire will likely sell in the period.
    later_costs: What is lost by starting a month later; in the last month, all of it.
    """

    __slots__ = ("start", "brings", "later_costs")
    _shape = (
        ("start", "text"),
        ("brings", "decimal"),
        ("later_costs", "decimal"),
    )


class NamedForecast(Record):
    """A forecast as its parts.

    name: What it is called, such as `weighted`.
    parts: What it is made of: deals, or whatever else a person or the whole brings.
    """

    __slots__ = ("name", "parts")
    _shape = (
        ("name", "text"),
        ("parts", "[ForecastPart]"),
    )


class NewCommitment(Record):
    """Something that somebody will do.

    id: Its key; no other commitment with the person has it.
    owner: Who. Default: "person".
    action: What.
    due: By when.
    option: The way forward that it is a step on, from 1.
    repeats: The earlier commitment that it repeats. Left out: one whose action has the same words.
    """

    __slots__ = ("id", "owner", "action", "due", "option", "repeats")
    _shape = (
        ("id", "text"),
        ("owner", "text"),
        ("action", "text"),
        ("due", "date"),
        ("option", "?count"),
        ("repeats", "?text"),
    )
    _hidden = ("id", "owner", "action", "due", "option", "repeats",)


class NewEvent(Record):
    """An event that is to be appended.

    kind: What happened, such as `quota.revised`; kinds that begin with `history.`, `plan.`, `grow.` or `coach.` are appended by operations alone.
    author: Who records it.
    time: When it is recorded: no earlier than the event before.
    effective: The day from which it counts; by default that of `time`, in UTC.
    reason: Why. It becomes part of the chain and cannot be erased: name nobody in it.
    subject: The person or thing it is about. It becomes part of the chain: where it must be hidden, give a pseudonym.
    public: What is known of it in the open: a record of any JSON values, numbers whole. It becomes part of the chain.
    personal: What can be erased. It needs a `subject`.
    """

    __slots__ = ("kind", "author", "time", "effective", "reason", "subject", "public", "personal")
    _shape = (
        ("kind", "text"),
        ("author", "text"),
        ("time", "text"),
        ("effective", "?date"),
        ("reason", "text"),
        ("subject", "?text"),
        ("public", "?cells"),
        ("personal", "?PersonalPayload"),
    )
    _hidden = ("author", "effective", "reason", "subject", "public", "personal",)


class NodeForecast(Record):
    """The forecast of a node.

    id: The node: a company, a region, a team, a person, a product.
    parent: Whom it is under.
    forecast: What it will bring, by its own forecast. Left out: a parent takes what its children say; a leaf gets what the forecasts above leave for it, in equal parts where several have none.
    spread: The standard deviation of its forecasts' past errors; above zero. It counts beside a forecast, by `spread`.
    """

    __slots__ = ("id", "parent", "forecast", "spread")
    _shape = (
        ("id", "text"),
        ("parent", "?text"),
        ("forecast", "?decimal"),
        ("spread", "?decimal"),
    )


class NodeSplit(Record):
    """What is different at a node.

    id: The node that divides.
    by: How.
    """

    __slots__ = ("id", "by")
    _shape = (
        ("id", "text"),
        ("by", "SplitBy"),
    )


Noise = Literal["within", "beyond"]


class NotJudged(Record):
    """Someone about whom a rule cannot say anything, and why.

    owner: Who.
    why: Why nothing can be said.
    """

    __slots__ = ("owner", "why")
    _shape = (
        ("owner", "text"),
        ("why", "text"),
    )
    _hidden = ("owner", "why",)


class NotYetCreated(Record):
    """Business not yet created, and what the estimate rests on.

    amount: The mean of the quarters, rounded once, half-even.
    days_passed: Days of the quarter that have passed; below zero while it has not begun.
    quarters: The earlier quarters, by quarter: the last four, by policy.
    """

    __slots__ = ("amount", "days_passed", "quarters")
    _shape = (
        ("amount", "decimal"),
        ("days_passed", "count"),
        ("quarters", "[CreatedAndWon]"),
    )


class Note(Record):
    """Something assumed or left out on the way to the figures.

    rule: The rule it concerns.
    text: What was assumed or left out.
    """

    __slots__ = ("rule", "text")
    _shape = (
        ("rule", "text"),
        ("text", "text"),
    )


NoteTag = Literal["question", "directive"]


OnZero = Literal["error", "equal"]


OpenCategory = Literal["commit", "most_likely", "best_case", "pipeline"]


class OpenSeat(Record):
    """A seat that is to be filled.

    id: The seat.
    role: What the person will do.
    region: The region.
    territory: The territory.
    manager: Whom the person will report to.
    from_: The day from which the seat is open.
    to: The last day on which it is open; left out while it is.
    """

    __slots__ = ("id", "role", "region", "territory", "manager", "from_", "to")
    _shape = (
        ("id", "text"),
        ("role", "?text"),
        ("region", "?text"),
        ("territory", "?text"),
        ("manager", "?text"),
        ("from_", "date"),
        ("to", "?date"),
    )


class OutcomeRate(Record):
    """How much of what closed was won.

    product: Of which product; left out for all.
    won: Deals that the person won.
    lost: Deals that the person lost.
    rate: Won over both.
    everyone: The same of everyone in the data.
    """

    __slots__ = ("product", "won", "lost", "rate", "everyone")
    _shape = (
        ("product", "?text"),
        ("won", "count"),
        ("lost", "count"),
        ("rate", "!decimal"),
        ("everyone", "!decimal"),
    )
    _hidden = ("product", "won", "lost", "rate", "everyone",)


class OutlookQuantile(Record):
    """A quantile of the total.

    share: The share of totals below it.
    amount: The amount.
    """

    __slots__ = ("share", "amount")
    _shape = (
        ("share", "decimal"),
        ("amount", "decimal"),
    )


class OwnerJudgement(Record):
    """What someone added to the sum of their deals.

    owner: Who.
    amount: How much; below zero for what was taken.
    """

    __slots__ = ("owner", "amount")
    _shape = (
        ("owner", "text"),
        ("amount", "decimal"),
    )


class OwnerWon(Record):
    """What a person won in the period.

    owner: Who.
    amount: What.
    """

    __slots__ = ("owner", "amount")
    _shape = (
        ("owner", "text"),
        ("amount", "decimal"),
    )


class ParentSlack(Record):
    """What is left at a node that has others below it.

    id: The node.
    has: What it has for the year after the edits; where they cannot hold, before them and with what they move.
    least: What those below it have at least.
    most: What they can have at most; left out where there is no bound.
    above_least: What it has above the least: below zero where it is short.
    below_most: What those below could still take; left out where there is no bound, below zero where it has too much.
    feasible: Whether it has an amount that those below it can share.
    """

    __slots__ = ("id", "has", "least", "most", "above_least", "below_most", "feasible")
    _shape = (
        ("id", "text"),
        ("has", "decimal"),
        ("least", "decimal"),
        ("most", "?decimal"),
        ("above_least", "decimal"),
        ("below_most", "?decimal"),
        ("feasible", "bool"),
    )


PartBound = Literal["none", "floor", "ceiling"]


class PartWaysActLogConduct(Record):
    """Conduct that was observed is put on the log.

    conduct: What kind of conduct, by the company's own list. It becomes part of the log for good: name nobody in it.
    observed: What was observed.
    reported_by: Who reports it: named, and not the person.
    """

    _kind = "log_conduct"
    __slots__ = ("conduct", "observed", "reported_by")
    _shape = (
        ("conduct", "text"),
        ("observed", "text"),
        ("reported_by", "text"),
    )
    _hidden = ("conduct", "observed", "reported_by",)


class PartWaysActAnswerConduct(Record):
    """What was done about conduct is put on the log.

    number: The number of the event by which the conduct was logged.
    response: What was done.
    """

    _kind = "answer_conduct"
    __slots__ = ("number", "response")
    _shape = (
        ("number", "count"),
        ("response", "text"),
    )
    _hidden = ("number", "response",)


class PartWaysActOpen(Record):
    """A review is opened: people look at whether to part.

    review: The review. The id becomes part of the log for good: name nobody in it.
    ground: On what ground.
    because: What was seen and said that led to it.
    """

    _kind = "open"
    __slots__ = ("review", "ground", "because")
    _shape = (
        ("review", "text"),
        ("ground", "PartingGround"),
        ("because", "text"),
    )
    _hidden = ("review", "ground", "because",)


class PartWaysActAddEvidence(Record):
    """Something is added to a review.

    review: The review.
    item: Which item of its list it belongs to.
    known: What is known.
    """

    _kind = "add_evidence"
    __slots__ = ("review", "item", "known")
    _shape = (
        ("review", "text"),
        ("item", "text"),
        ("known", "text"),
    )
    _hidden = ("review", "item", "known",)


class PartWaysActClose(Record):
    """A person decides what comes of a review.

    review: The review.
    outcome: What is decided.
    because: Why.
    view: The person's own view.
    """

    _kind = "close"
    __slots__ = ("review", "outcome", "because", "view")
    _shape = (
        ("review", "text"),
        ("outcome", "text"),
        ("because", "text"),
        ("view", "text"),
    )
    _hidden = ("review", "outcome", "because", "view",)


PartWaysAct = PartWaysActLogConduct | PartWaysActAnswerConduct | PartWaysActOpen | PartWaysActAddEvidence | PartWaysActClose


class PartWaysActed(Record):
    """The log with one more event, and the review that it is about.

    history: The log.
    review: The review; left out where conduct was logged or answered.
    """

    __slots__ = ("history", "review")
    _shape = (
        ("history", "History"),
        ("review", "?SeparationReview"),
    )
    _hidden = ("history", "review",)


class PartingGroundPlanWithoutGain(Record):
    """A full plan ended without gain: a person recorded that it did not work.

    plan: The plan.
    """

    _kind = "plan_without_gain"
    __slots__ = ("plan",)
    _shape = (
        ("plan", "text"),
    )
    _hidden = ("plan",)


class PartingGroundWillProblem(Record):
    """The will is not there; a direct talk on motivation is on the log."""

    _kind = "will_problem"
    __slots__ = ()
    _shape = (
    )


class PartingGroundCultureHarm(Record):
    """Harm to the culture, even by somebody who sells; the conduct is on the log.

    conduct: The kind of conduct.
    """

    _kind = "culture_harm"
    __slots__ = ("conduct",)
    _shape = (
        ("conduct", "text"),
    )
    _hidden = ("conduct",)


class PartingGroundEthicsViolation(Record):
    """A violation of ethics: at once, without a plan, by a named reporter.

    reported_by: Who reports it: named, and not the person.
    """

    _kind = "ethics_violation"
    __slots__ = ("reported_by",)
    _shape = (
        ("reported_by", "text"),
    )
    _hidden = ("reported_by",)


PartingGround = PartingGroundPlanWithoutGain | PartingGroundWillProblem | PartingGroundCultureHarm | PartingGroundEthicsViolation


class PastForecast(Record):
    """One forecast of the past.

    owner: Whose forecast it was.
    manager: Whom they reported to.
    method: How it was made, such as `commit` or `trend`; methods are never added to each other.
    made: The day it was made.
    until: The last day it speaks of.
    forecast: What was forecast.
    actual: What came; left out while it is not known.
    deals: Deals that the forecast counted on, for the chance that an honest one looks the same.
    """

    __slots__ = ("owner", "manager", "method", "made", "until", "forecast", "actual", "deals")
    _shape = (
        ("owner", "text"),
        ("manager", "?text"),
        ("method", "?text"),
        ("made", "date"),
        ("until", "date"),
        ("forecast", "decimal"),
        ("actual", "?decimal"),
        ("deals", "?count"),
    )


class PastMethods(Record):
    """What the methods said of a past period, and what came.

    rollup: The roll-up.
    weighted: The weighted method.
    trend: The trend.
    actual: What came; above zero.
    """

    __slots__ = ("rollup", "weighted", "trend", "actual")
    _shape = (
        ("rollup", "?decimal"),
        ("weighted", "?decimal"),
        ("trend", "?decimal"),
        ("actual", "decimal"),
    )


class PeopleCheck(Record):
    """What one rule says about the people.

    rule: The rule.
    found: Whom it prompts to talk to, and of whom too little is known.
    """

    __slots__ = ("rule", "found")
    _shape = (
        ("rule", "text"),
        ("found", "!Prompts"),
    )


class PeriodDays(Record):
    """A period with its days.

    period: The period.
    first: Its first day.
    last: Its last day.
    days: Its days, both ends counted.
    """

    __slots__ = ("period", "first", "last", "days")
    _shape = (
        ("period", "text"),
        ("first", "date"),
        ("last", "date"),
        ("days", "count"),
    )


class PeriodSpan(Record):
    """The days of a period, and what stands beside it.

    period: The period.
    grain: How long it is.
    first: Its first day.
    last: Its last day.
    days: Its days, both ends counted.
    previous: The period before; left out at the edge of the years.
    next: The period after; left out at the edge of the years.
    weeks: Its weeks, where the fiscal year is made of weeks and the period of whole ones.
    """

    __slots__ = ("period", "grain", "first", "last", "days", "previous", "next", "weeks")
    _shape = (
        ("period", "text"),
        ("grain", "text"),
        ("first", "date"),
        ("last", "date"),
        ("days", "count"),
        ("previous", "?text"),
        ("next", "?text"),
        ("weeks", "?count"),
    )


class Periods(Record):
    """The parts of a period.

    periods: The parts in the order of their days, named as the whole is. ISO weeks belong where their Monday is; all others make up the whole, day for day.
    """

    __slots__ = ("periods",)
    _shape = (
        ("periods", "[PeriodDays]"),
    )


class PersonAttainment(Record):
    """What someone reached of their quota.

    id: Who.
    quota: The full quota of the months that count, on the layer that is measured, before ramp.
    won: What was won in them.
    attainment: Won over the full quota.
    ramp_adjusted: Won over the quota that ramp, part-time and leave leave: the only attainment that people are compared by.
    months: Month by month.
    """

    __slots__ = ("id", "quota", "won", "attainment", "ramp_adjusted", "months")
    _shape = (
        ("id", "text"),
        ("quota", "decimal"),
        ("won", "decimal"),
        ("attainment", "!decimal"),
        ("ramp_adjusted", "!decimal"),
        ("months", "[MonthAttainment]"),
    )


class PersonChance(Record):
    """A person's chance.

    id: Who.
    mean: The mean of what they sold, rounded half-even.
    spread: The standard deviation of it, over one less than the number of periods; rounded half-even.
    quota: The quota.
    chance: The chance to reach it.
    reached_before: The share of their past periods at or above it.
    """

    __slots__ = ("id", "mean", "spread", "quota", "chance", "reached_before")
    _shape = (
        ("id", "text"),
        ("mean", "decimal"),
        ("spread", "decimal"),
        ("quota", "decimal"),
        ("chance", "decimal"),
        ("reached_before", "!decimal"),
    )


class PersonExport(Record):
    """Everything that a history holds about one person.

    subject: The person.
    head: The hash of the last event of the history.
    events: The events that are about the person, with their personal payloads; and those that the person recorded about others, without.
    """

    _schema = "attain.person_export/1"
    __slots__ = ("subject", "head", "events")
    _shape = (
        ("subject", "text"),
        ("head", "?text"),
        ("events", "[HistoryEvent]"),
    )
    _hidden = ("subject", "head", "events",)


class PersonGap(Record):
    """A gap in somebody's skill, as a person entered it.

    person: Whose.
    skill: The skill, such as `discovery`.
    """

    __slots__ = ("person", "skill")
    _shape = (
        ("person", "text"),
        ("skill", "text"),
    )
    _hidden = ("person", "skill",)


class PersonLeave(Record):
    """Days on which a person is not at work.

    person: The person.
    from_: The first day.
    to: The last day.
    """

    __slots__ = ("person", "from_", "to")
    _shape = (
        ("person", "text"),
        ("from_", "date"),
        ("to", "date"),
    )


class PersonStanding(Record):
    """Tier and tenure of a person, as the caller has them.

    person: Who.
    tier: The tier, in the caller's words.
    tenure_months: Whole months of tenure.
    """

    __slots__ = ("person", "tier", "tenure_months")
    _shape = (
        ("person", "text"),
        ("tier", "?text"),
        ("tenure_months", "?count"),
    )
    _hidden = ("person", "tier", "tenure_months",)


class PersonStatus(Record):
    """Whether someone had their quota in time.

    id: The person.
    due: The day by which the quota is due: the last one before the year, or the first day of work of those who start in it.
    told: The day on which they were last told.
    late_days: Days from the day it is due to its publication, or so far.
    """

    __slots__ = ("id", "due", "told", "late_days")
    _shape = (
        ("id", "text"),
        ("due", "date"),
        ("told", "?date"),
        ("late_days", "count"),
    )


class PersonTruth(Record):
    """A person who sells.

    person: The person.
    start: The first day.
    end: The last day, for those who left.
    skill: 1 is the usual.
    habit: What they make of what they believe.
    says: How much of what they believe they hand in: above 1 too much.
    """

    __slots__ = ("person", "start", "end", "skill", "habit", "says")
    _shape = (
        ("person", "text"),
        ("start", "date"),
        ("end", "?date"),
        ("skill", "decimal"),
        ("habit", "text"),
        ("says", "decimal"),
    )


class PersonalPayload(Record):
    """What is personal about an event, and the salt without which its digest tells nothing.

    payload: A record of any JSON values, numbers whole.
    salt: Random bytes, new for each payload.
    """

    __slots__ = ("payload", "salt")
    _shape = (
        ("payload", "cells"),
        ("salt", "text"),
    )
    _hidden = ("payload", "salt",)


class PhaseItem(Record):
    """Something that is due in a phase.

    item: What.
    done: The day on which it was done.
    due: The last day on which it is in time.
    missing: What is missing, in words; left out where it is done.
    late: Whether its day has passed without it.
    rule: The rule that asks for it.
    """

    __slots__ = ("item", "done", "due", "missing", "late", "rule")
    _shape = (
        ("item", "text"),
        ("done", "?date"),
        ("due", "?date"),
        ("missing", "?text"),
        ("late", "bool"),
        ("rule", "text"),
    )


PhaseItemKind = Literal["five_measures", "direct_talk", "root_cause", "goals_in_writing", "acknowledged", "check_ins", "call_observed", "honest_review", "managers_side", "decision"]


class PhaseStatus(Record):
    """A phase, its days, and what is due in it.

    phase: Which.
    first: Its first day; left out while a pause has no end.
    last: Its last day; left out while a pause has no end.
    items: What is due in it.
    complete: Whether all of it is done.
    """

    __slots__ = ("phase", "first", "last", "items", "complete")
    _shape = (
        ("phase", "text"),
        ("first", "?date"),
        ("last", "?date"),
        ("items", "[PhaseItem]"),
        ("complete", "bool"),
    )


class PipelinePolicy(Record):
    """The numbers behind the pipeline.

    stale_above: A deal is stale when it is open longer than this times the median cycle of won deals (`pipeline.hygiene`). Default: "1.5".
    deals_named: Deals that a review names at most. Default: 5.
    age_days: The last days of each age but the oldest, by which open deals are told apart; rising, at most 12 (`kpi.pipeline`). Default: [30,60,90,180].
    """

    __slots__ = ("stale_above", "deals_named", "age_days")
    _shape = (
        ("stale_above", "decimal"),
        ("deals_named", "count"),
        ("age_days", "[count]"),
    )


class PlanAttainment(Record):
    """What was reached of a plan.

    currency: The currency of all money in it.
    through: The last month that counts.
    people: Everyone with a quota, by id.
    """

    __slots__ = ("currency", "through", "people")
    _shape = (
        ("currency", "text"),
        ("through", "text"),
        ("people", "[PersonAttainment]"),
    )


class PlanBasis(Record):
    """What a plan is made from.

    currency: The currency of all money in it.
    year: The year, such as `2027` or `FY2027`.
    target: The target from above; zero or more.
    nodes: The hierarchy, one row a node; exactly one has no parent.
    metrics: Metrics of leaves, one row each; a manager has what the leaves below have together. Default: [].
    by: How a node divides what it has among those below it, where nothing else is said.
    levels: What is different on a level. Default: [].
    splits: What is different at a node. Default: [].
    gates: Who gets nothing. Default: [].
    season: The weight of each month of the year, twelve of them above zero; by default all alike. Default: [].
    calendar: The company's fiscal year.
    within: How far a hybrid's shares may lie from the equal one, where it does not say. Default: "0.15".
    """

    __slots__ = ("currency", "year", "target", "nodes", "metrics", "by", "levels", "splits", "gates", "season", "calendar", "within")
    _shape = (
        ("currency", "text"),
        ("year", "text"),
        ("target", "decimal"),
        ("nodes", "[PlanNode]"),
        ("metrics", "[MetricValue]"),
        ("by", "SplitBy"),
        ("levels", "[PlanLevel]"),
        ("splits", "[NodeSplit]"),
        ("gates", "[PlanGate]"),
        ("season", "[decimal]"),
        ("calendar", "FiscalCalendar"),
        ("within", "decimal"),
    )


PlanBranch = Literal["continue", "extend", "open_separation_review"]


class PlanChange(Record):
    """What a node had, and has.

    id: The node.
    before: What it had for the year, on the plain layer.
    after: What it has.
    """

    __slots__ = ("id", "before", "after")
    _shape = (
        ("id", "text"),
        ("before", "decimal"),
        ("after", "decimal"),
    )


class PlanConsistency(Record):
    """Where the same was not done for the same.

    as_of: The day that it speaks for.
    without_plan: Who met the trigger and got no plan, the longest first.
    without_trigger: Who got a plan and had not met the trigger, by plan.
    conduct: The same conduct with a different response, by conduct.
    missing: What is not known.
    rules: The rules that it follows.
    sha256: A hash of the request.
    """

    _schema = "attain.plan_consistency/1"
    __slots__ = ("as_of", "without_plan", "without_trigger", "conduct", "missing", "rules", "sha256")
    _shape = (
        ("as_of", "date"),
        ("without_plan", "[WithoutPlan]"),
        ("without_trigger", "[WithoutTrigger]"),
        ("conduct", "[ConductCompared]"),
        ("missing", "[text]"),
        ("rules", "[text]"),
        ("sha256", "text"),
    )
    _hidden = ("as_of", "without_plan", "without_trigger", "conduct", "missing", "rules", "sha256",)


class PlanConversation(Record):
    """The five-step script of a talk.

    plan: The plan.
    person: With whom.
    as_of: The day of the talk.
    steps: The steps, in their order.
    missing: What should be known before the talk and is not.
    rules: The rules that it follows.
    sha256: A hash of the request.
    """

    _schema = "attain.plan_conversation/1"
    __slots__ = ("plan", "person", "as_of", "steps", "missing", "rules", "sha256")
    _shape = (
        ("plan", "text"),
        ("person", "text"),
        ("as_of", "date"),
        ("steps", "[ConversationStep]"),
        ("missing", "[text]"),
        ("rules", "[text]"),
        ("sha256", "text"),
    )
    _hidden = ("plan", "person", "as_of", "steps", "missing", "rules", "sha256",)


PlanDecision = Literal["complete", "extend", "not_complete"]


class PlanDocument(Record):
    """A plan to read.

    format: The format.
    text: The text.
    """

    __slots__ = ("format", "text")
    _shape = (
        ("format", "text"),
        ("text", "text"),
    )
    _hidden = ("format", "text",)


class PlanEditPin(Record):
    """A node has exactly this for the year from now on, whatever its floor and ceiling say; its siblings share what is left.

    node: The node.
    amount: The amount for the year.
    layer: The layer it is on. Default: "plain".
    """

    _kind = "pin"
    __slots__ = ("node", "amount", "layer")
    _shape = (
        ("node", "text"),
        ("amount", "decimal"),
        ("layer", "text"),
    )


class PlanEditFreeze(Record):
    """A node keeps what it has, whatever later edits do around it.

    node: The node.
    """

    _kind = "freeze"
    __slots__ = ("node",)
    _shape = (
        ("node", "text"),
    )


class PlanEditThaw(Record):
    """A node is no longer pinned or frozen.

    node: The node.
    """

    _kind = "thaw"
    __slots__ = ("node",)
    _shape = (
        ("node", "text"),
    )


class PlanEditTransfer(Record):
    """An amount moves from one node to another, anywhere in the hierarchy; those above them up to the first common one
    change by it.

    from_: From whom.
    to: To whom.
    amount: How much, on the plain layer; above zero.
    """

    _kind = "transfer"
    __slots__ = ("from_", "to", "amount")
    _shape = (
        ("from_", "text"),
        ("to", "text"),
        ("amount", "decimal"),
    )


class PlanEditRedistribute(Record):
    """A part of what a node has goes to its siblings; the parent keeps its total.

    node: The node.
    fraction: The part: above 0, at most 1. Default: "1".
    to: To whom, with weights; by default all siblings that are not fixed and do not give themselves, in proportion to what they have. Default: [].
    """

    _kind = "redistribute"
    __slots__ = ("node", "fraction", "to")
    _shape = (
        ("node", "text"),
        ("fraction", "decimal"),
        ("to", "[ShareOut]"),
    )


class PlanEditResplit(Record):
    """What a node has is divided anew among those directly below it; no other edit of the batch may move or fit what they have.

    node: The node.
    by: How.
    """

    _kind = "resplit"
    __slots__ = ("node", "by")
    _shape = (
        ("node", "text"),
        ("by", "SplitBy"),
    )


class PlanEditFit(Record):
    """Several totals over the leaves below a node are met at once, each leaf moving in proportion (iterative proportional
    fitting); the node keeps its total.

    node: The node.
    totals: The totals.
    """

    _kind = "fit"
    __slots__ = ("node", "totals")
    _shape = (
        ("node", "text"),
        ("totals", "[LabelTotal]"),
    )


class PlanEditRetarget(Record):
    """The target at the top changes; all that is not fixed moves in proportion.

    amount: The new target for the year; zero or more.
    """

    _kind = "retarget"
    __slots__ = ("amount",)
    _shape = (
        ("amount", "decimal"),
    )


PlanEdit = PlanEditPin | PlanEditFreeze | PlanEditThaw | PlanEditTransfer | PlanEditRedistribute | PlanEditResplit | PlanEditFit | PlanEditRetarget


class PlanEdited(Record):
    """An edited plan, and what became of it.

    currency: The currency of all money in it.
    plan: The plan with the edits as one more event.
    changes: Every node whose amount changed, by id.
    moved: Of these, the nodes with others below them: their totals moved.
    """

    __slots__ = ("currency", "plan", "changes", "moved")
    _shape = (
        ("currency", "text"),
        ("plan", "QuotaPlan"),
        ("changes", "[PlanChange]"),
        ("moved", "[PlanTotal]"),
    )


class PlanFigure(Record):
    """What a node has.

    id: The node.
    parent: Whom it is under.
    level: Its level, 0 for the top.
    leaf: Whether it has nobody below it.
    plain: For the year, on the layer that sums to the target.
    hedged: With the hedges of all above, rounded half-even.
    share: Plain over the parent's.
    source: Where the amount comes from.
    stranded: What stays with the node itself, since those below are shut.
    """

    __slots__ = ("id", "parent", "level", "leaf", "plain", "hedged", "share", "source", "stranded")
    _shape = (
        ("id", "text"),
        ("parent", "?text"),
        ("level", "count"),
        ("leaf", "bool"),
        ("plain", "decimal"),
        ("hedged", "decimal"),
        ("share", "?decimal"),
        ("source", "text"),
        ("stranded", "decimal"),
    )


class PlanFigures(Record):
    """What everyone has.

    currency: The currency of all money in it.
    year: The year.
    target: The target: what the node at the top has.
    stranded: What stays with nodes since those below them are shut: part of the target, and of nobody's quota.
    levels: Level by level, from the top.
    nodes: Every node, by id.
    alike: Nodes whose children were treated alike, since a metric was zero for all of them.
    """

    _schema = "attain.quota_figures/1"
    __slots__ = ("currency", "year", "target", "stranded", "levels", "nodes", "alike")
    _shape = (
        ("currency", "text"),
        ("year", "text"),
        ("target", "decimal"),
        ("stranded", "decimal"),
        ("levels", "[PlanLevelFigures]"),
        ("nodes", "[PlanFigure]"),
        ("alike", "[text]"),
    )


class PlanGate(Record):
    """Who gets nothing: nodes that have too little of a metric. A node with a pin, or with one below it, is let through.

    metric: The metric.
    at_or_under: Who has this much or less gets nothing. Default: "0".
    level: The level at which nodes are looked at; left out: the leaves.
    then: What becomes of their share. Default: "redistribute".
    """

    __slots__ = ("metric", "at_or_under", "level", "then")
    _shape = (
        ("metric", "text"),
        ("at_or_under", "decimal"),
        ("level", "?count"),
        ("then", "text"),
    )


class PlanGoal(Record):
    """A goal that can be measured. It goes up or down, from where the measure stands to where it should be.

    goal: A short key, such as `meetings`. It becomes part of the log for good: name nobody in it.
    measure: Which of the five measures it is about.
    unit: What it is counted in.
    baseline: Where the measure stands.
    target: Where it should be: another value than the baseline.
    due: By when.
    wording: The goal in words.
    """

    __slots__ = ("goal", "measure", "unit", "baseline", "target", "due", "wording")
    _shape = (
        ("goal", "text"),
        ("measure", "text"),
        ("unit", "text"),
        ("baseline", "decimal"),
        ("target", "decimal"),
        ("due", "date"),
        ("wording", "?text"),
    )
    _hidden = ("goal", "measure", "unit", "baseline", "target", "due", "wording",)


PlanLayer = Literal["plain", "hedged"]


class PlanLevel(Record):
    """What is different on a level.

    level: The level of the nodes that divide: 0 for the top.
    hedge: Their hedge: 1 or more.
    by: How they divide.
    """

    __slots__ = ("level", "hedge", "by")
    _shape = (
        ("level", "count"),
        ("hedge", "?decimal"),
        ("by", "?SplitBy"),
    )


class PlanLevelFigures(Record):
    """A level of the hierarchy.

    level: The level, 0 for the top.
    nodes: Nodes on it.
    plain: What they have on the plain layer, with the leaves of higher levels and what stays above: the target.
    hedged: What they have on the hedged layer, with the leaves of higher levels.
    over_assignment: Hedged over the target: 1.1 is 10 % more than is needed.
    """

    __slots__ = ("level", "nodes", "plain", "hedged", "over_assignment")
    _shape = (
        ("level", "count"),
        ("nodes", "count"),
        ("plain", "decimal"),
        ("hedged", "decimal"),
        ("over_assignment", "!decimal"),
    )


PlanMeasure = Literal["funnel", "effort", "wins", "size", "conversion"]


class PlanMonth(Record):
    """What a leaf has in a month.

    id: The leaf.
    month: The month.
    plain: On the layer that sums to the target: the months sum to the year.
    hedged: With the hedges of all above, or by a pin on this layer: the months sum to the year here too.
    """

    __slots__ = ("id", "month", "plain", "hedged")
    _shape = (
        ("id", "text"),
        ("month", "text"),
        ("plain", "decimal"),
        ("hedged", "decimal"),
    )


class PlanMonths(Record):
    """A plan month by month.

    currency: The currency of all money in it.
    year: The year.
    rows: One row a leaf and month, by id and month.
    """

    __slots__ = ("currency", "year", "rows")
    _shape = (
        ("currency", "text"),
        ("year", "text"),
        ("rows", "[PlanMonth]"),
    )


class PlanNode(Record):
    """A node of the hierarchy: a company, a region, a team, a person, a territory, or a line of business of one.

    id: The node; no other has the same id, on whatever level.
    parent: Whom it is under; left out for the one at the top.
    potential: What a leaf can bring: the metric `potential`.
    hedge: What those below it are asked for together, over what it has itself: 1 or more. It multiplies all hedged amounts below. Left out: that of its level.
    pin: An exact amount for the year, whatever floor and ceiling say; the others around it share what is left.
    pin_layer: The layer that the pin is on. Default: "plain".
    floor: The amount at least; by default nothing.
    ceiling: The amount at most; by default there is no bound.
    labels: What else it counts to, such as a product or a kind of sale: totals over several can be fitted at once. Default: [].
    start: A person's first day of work: quotas of those who start in the year are due by it.
    end: The last day of work.
    role: What the person does, where the ramp depends on it.
    fte: The share of a full position: above 0, at most 1. Default: "1".
    """

    __slots__ = ("id", "parent", "potential", "hedge", "pin", "pin_layer", "floor", "ceiling", "labels", "start", "end", "role", "fte")
    _shape = (
        ("id", "text"),
        ("parent", "?text"),
        ("potential", "?decimal"),
        ("hedge", "?decimal"),
        ("pin", "?decimal"),
        ("pin_layer", "text"),
        ("floor", "?decimal"),
        ("ceiling", "?decimal"),
        ("labels", "[text]"),
        ("start", "?date"),
        ("end", "?date"),
        ("role", "?text"),
        ("fte", "decimal"),
    )


class PlanNote(Record):
    """A text about a person, with what it is.

    what: What it is.
    about: The goal or the measure that it is about.
    text: The text.
    """

    __slots__ = ("what", "about", "text")
    _shape = (
        ("what", "text"),
        ("about", "?text"),
        ("text", "text"),
    )
    _hidden = ("what", "about", "text",)


PlanNoteKind = Literal["because", "view", "said", "finding", "wording", "note"]


class PlanPolicy(Record):
    """The numbers behind improvement plans.

    trigger_below: The attainment below which a quarter counts (`plan.trigger`); above zero. Default: "0.7".
    trigger_quarters: Full quarters running that make a prompt; 1 to 8. Default: 2.
    phase_days: Days of each of the three phases, those of a pause not counted (`plan.diagnose`). Default: 30.
    extension_days: Days of the one extension (`plan.decide`). Default: 30.
    check_in_every: A check-in is due in every so many days of work: 1 is daily, 2 every other day (`plan.coach`). Default: 2.
    partly_above: The part of the way from baseline to target above which a goal that is not met is partly met (`plan.decide`). Default: "0".
    sustain_quarters: Full quarters after a plan that worked in which its gain is watched (`plan.sustain`). Default: 2.
    min_cell: People that every cell of a comparison of groups needs at least (`plan.consistent`). Default: 5.
    """

    __slots__ = ("trigger_below", "trigger_quarters", "phase_days", "extension_days", "check_in_every", "partly_above", "sustain_quarters", "min_cell")
    _shape = (
        ("trigger_below", "decimal"),
        ("trigger_quarters", "count"),
        ("phase_days", "count"),
        ("extension_days", "count"),
        ("check_in_every", "count"),
        ("partly_above", "decimal"),
        ("sustain_quarters", "count"),
        ("min_cell", "count"),
    )


class PlanRecommendation(Record):
    """A recommendation to whoever decides, with what it rests on.

    plan: The plan.
    person: Whom it is about.
    as_of: The day that it speaks for.
    recommendation: What is recommended, or why nothing is.
    met: Goals that are met.
    partly: Goals that are partly met.
    not_met: Goals that are not met.
    goals: Each goal with its arithmetic.
    evidence: The facts that it rests on.
    against: The facts that speak against holding the result against the person.
    missing: What is not known, and should be before anybody decides.
    by_chance: How often someone who works exactly at every target would be found as far from all goals that are not met, by chance alone; over those that count things.
    what_would_change: The nearest change of facts that would change it.
    rules: The rules that it follows.
    sha256: A hash of what it rests on. Whoever decides hands it over as `seen`.
    """

    _schema = "attain.plan_recommendation/1"
    __slots__ = ("plan", "person", "as_of", "recommendation", "met", "partly", "not_met", "goals", "evidence", "against", "missing", "by_chance", "what_would_change", "rules", "sha256")
    _shape = (
        ("plan", "text"),
        ("person", "text"),
        ("as_of", "date"),
        ("recommendation", "!text"),
        ("met", "count"),
        ("partly", "count"),
        ("not_met", "count"),
        ("goals", "[GoalStatus]"),
        ("evidence", "[text]"),
        ("against", "[text]"),
        ("missing", "[text]"),
        ("by_chance", "!decimal"),
        ("what_would_change", "text"),
        ("rules", "[text]"),
        ("sha256", "text"),
    )
    _hidden = ("plan", "person", "as_of", "recommendation", "met", "partly", "not_met", "goals", "evidence", "against", "missing", "by_chance", "what_would_change", "rules", "sha256",)


class PlanSlack(Record):
    """Whether edits can hold.

    currency: The currency of all money in it.
    feasible: Whether all edits can hold together.
    problem: The first thing that does not hold, in words.
    parents: Every node that has others below it, by id.
    """

    __slots__ = ("currency", "feasible", "problem", "parents")
    _shape = (
        ("currency", "text"),
        ("feasible", "bool"),
        ("problem", "?text"),
        ("parents", "[ParentSlack]"),
    )


PlanSource = Literal["target", "divided", "floor", "ceiling", "fixed", "shut", "moved"]


class PlanStatus(Record):
    """Whether a plan came in time, and who knows of it.

    year: The year.
    on: The day.
    due: The day by which the plan is due: the last one before the year.
    published: The day on which it was published; left out where it is not by the day.
    late_days: Days by which it is late, so far where it is not published.
    people: Everyone with a quota, by id.
    untold: People who have not been told of their quota as it is, by id.
    revisions: The revisions by the day, in their order.
    """

    __slots__ = ("year", "on", "due", "published", "late_days", "people", "untold", "revisions")
    _shape = (
        ("year", "text"),
        ("on", "date"),
        ("due", "date"),
        ("published", "?date"),
        ("late_days", "count"),
        ("people", "[PersonStatus]"),
        ("untold", "[text]"),
        ("revisions", "[RevisionStatus]"),
    )


class PlanTotal(Record):
    """A total that moved.

    id: The node.
    before: What it had for the year, on the plain layer.
    after: What it has.
    """

    __slots__ = ("id", "before", "after")
    _shape = (
        ("id", "text"),
        ("before", "decimal"),
        ("after", "decimal"),
    )


class PlotBars(Record):
    """One bar a row, from zero.

    rows: The rows, from above.
    rules: Values marked across all rows, such as a quota. Default: [].
    band: A range marked across all rows.
    """

    _kind = "bars"
    __slots__ = ("rows", "rules", "band")
    _shape = (
        ("rows", "[Bar]"),
        ("rules", "[RuleLine]"),
        ("band", "?Band"),
    )


class PlotLines(Record):
    """Lines over a common sequence, such as quarters or weeks.

    along: The names along the bottom, in order.
    lines: The lines; each has as many values as there are names.
    rules: Values marked across the whole width. Default: [].
    """

    _kind = "lines"
    __slots__ = ("along", "lines", "rules")
    _shape = (
        ("along", "[text]"),
        ("lines", "[Line]"),
        ("rules", "[RuleLine]"),
    )


class PlotDots(Record):
    """Dots on a line, one line a row: what several methods say of the same.

    rows: The rows, from above.
    rules: Values marked across all rows. Default: [].
    """

    _kind = "dots"
    __slots__ = ("rows", "rules")
    _shape = (
        ("rows", "[Dots]"),
        ("rules", "[RuleLine]"),
    )


class PlotWaterfall(Record):
    """From one total to another, step by step.

    steps: The opening total, the changes, and the closing total, which must be their sum.
    """

    _kind = "waterfall"
    __slots__ = ("steps",)
    _shape = (
        ("steps", "[WaterfallStep]"),
    )


class PlotHeatMap(Record):
    """A table of cells, darker where there is more.

    columns: The names of the columns.
    rows: The rows; each has as many cells as there are columns.
    middle: The value that is neither much nor little: above it cells have one colour, below it another.
    """

    _kind = "heat_map"
    __slots__ = ("columns", "rows", "middle")
    _shape = (
        ("columns", "[text]"),
        ("rows", "[HeatRow]"),
        ("middle", "?decimal"),
    )


Plot = PlotBars | PlotLines | PlotDots | PlotWaterfall | PlotHeatMap


class Policy(Record):
    """The numbers that the rules use; each can be replaced, all serialise.

    calendar: The company's fiscal year.
    kpi: Key figures. Default: {"min_closed":10}.
    forecast: Forecasts.
    pipeline: The pipeline.
    coaching: Coaching.
    plan: Improvement plans.
    quota: Quotas.
    ramp: Ramp.
    """

    _schema = "attain.policy/1"
    __slots__ = ("calendar", "kpi", "forecast", "pipeline", "coaching", "plan", "quota", "ramp")
    _shape = (
        ("calendar", "FiscalCalendar"),
        ("kpi", "KpiPolicy"),
        ("forecast", "ForecastPolicy"),
        ("pipeline", "PipelinePolicy"),
        ("coaching", "CoachingPolicy"),
        ("plan", "PlanPolicy"),
        ("quota", "QuotaPolicy"),
        ("ramp", "RampPolicy"),
    )


PreferenceTopic = Literal["communication", "drive", "accounts", "skill", "product_knowledge"]


class PriceColumns(Record):
    """The columns of the price list.

    product: The product.
    price: Its list price.
    """

    __slots__ = ("product", "price")
    _shape = (
        ("product", "text"),
        ("price", "text"),
    )


class PriceMap(Record):
    """How the price list is to be read.

    file: The file that holds it.
    columns: Which column holds what.
    format: How numbers are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "PriceColumns"),
        ("format", "Format"),
    )


ProbabilityBy = Literal["stage", "category", "product", "owner", "age"]


class ProbabilityCheck(Record):
    """Probabilities against what came, on deals that they were not measured from.

    measured_through: The last day of the closes that the probabilities were measured from.
    cases: Cases that were scored: deals in their groups, closed later.
    brier: The mean square of probability less outcome, where won is 1: 0 is perfect (Brier).
    brier_overall: The same for the one overall rate in place of all groups.
    reliability: Cases by probability, in tenths.
    """

    __slots__ = ("measured_through", "cases", "brier", "brier_overall", "reliability")
    _shape = (
        ("measured_through", "date"),
        ("cases", "count"),
        ("brier", "decimal"),
        ("brier_overall", "decimal"),
        ("reliability", "[ReliabilityRow]"),
    )


ProbabilitySource = Literal["deal", "stage", "missing"]


ProbabilityUnit = Literal["share", "percent"]


class ProfileFactPreference(Record):
    """How the person likes to work.

    topic: In what.
    text: What.
    """

    _kind = "preference"
    __slots__ = ("topic", "text")
    _shape = (
        ("topic", "text"),
        ("text", "text"),
    )
    _hidden = ("topic", "text",)


class ProfileFactReadiness(Record):
    """How far the person is with a task.

    task: The task.
    level: How far.
    """

    _kind = "readiness"
    __slots__ = ("task", "level")
    _shape = (
        ("task", "text"),
        ("level", "text"),
    )
    _hidden = ("task", "level",)


class ProfileFactSeen(Record):
    """The person has seen what was entered so far; only they can say so."""

    _kind = "seen"
    __slots__ = ()
    _shape = (
    )


ProfileFact = ProfileFactPreference | ProfileFactReadiness | ProfileFactSeen


class ProfileGap(Record):
    """A gap.

    gap: The gap.
    text: What it shows in.
    source: Where it comes from.
    """

    __slots__ = ("gap", "text", "source")
    _shape = (
        ("gap", "text"),
        ("text", "?text"),
        ("source", "ProfileSource"),
    )
    _hidden = ("gap", "text", "source",)


class ProfilePreference(Record):
    """A preference.

    topic: What it is about.
    text: What.
    source: Where it comes from.
    """

    __slots__ = ("topic", "text", "source")
    _shape = (
        ("topic", "text"),
        ("text", "text"),
        ("source", "ProfileSource"),
    )
    _hidden = ("topic", "text", "source",)


class ProfileReadiness(Record):
    """How far somebody is with a task.

    task: The task.
    level: How far.
    source: Where it comes from.
    """

    __slots__ = ("task", "level", "source")
    _shape = (
        ("task", "text"),
        ("level", "text"),
        ("source", "ProfileSource"),
    )
    _hidden = ("task", "level", "source",)


class ProfileSource(Record):
    """Where an entry comes from.

    by: Who entered it.
    on: The day.
    seen: The day on which the person had seen it.
    stale_from: The day from which on it is stale.
    stale: Whether it is stale: enter it anew before it is used.
    """

    __slots__ = ("by", "on", "seen", "stale_from", "stale")
    _shape = (
        ("by", "text"),
        ("on", "date"),
        ("seen", "?date"),
        ("stale_from", "date"),
        ("stale", "bool"),
    )
    _hidden = ("by", "on", "seen", "stale_from", "stale",)


class Prompt(Record):
    """A prompt to talk to one person: evidence, what speaks against it, and what is missing. A person decides.

    owner: Whom to talk to.
    rule: The rule that prompts.
    headline: What prompts, in a line.
    evidence: The facts that prompt.
    against: The facts that speak against it.
    missing: What would have to be known before anything is concluded.
    by_chance: How often someone who is on target would look the same, by chance alone.
    what_would_change: The nearest change of facts that would take the prompt away.
    """

    __slots__ = ("owner", "rule", "headline", "evidence", "against", "missing", "by_chance", "what_would_change")
    _shape = (
        ("owner", "text"),
        ("rule", "text"),
        ("headline", "text"),
        ("evidence", "[text]"),
        ("against", "[text]"),
        ("missing", "[text]"),
        ("by_chance", "!decimal"),
        ("what_would_change", "text"),
    )
    _hidden = ("owner", "headline", "evidence", "against", "missing", "by_chance", "what_would_change",)


class Prompts(Record):
    """What one rule found among all people.

    prompts: The prompts, by id.
    not_judged: People of whom too little is known, by id.
    """

    __slots__ = ("prompts", "not_judged")
    _shape = (
        ("prompts", "[Prompt]"),
        ("not_judged", "[NotJudged]"),
    )


ProrateBy = Literal["days", "work_days"]


class Prorated(Record):
    """The part of an amount that falls on some days.

    currency: The currency of all money in it.
    amount: The part: the amount times `part`, over `whole`, rounded half-even to the minor unit.
    share_of: What was counted.
    part: The days asked, by that count.
    whole: The period's days, by that count.
    """

    __slots__ = ("currency", "amount", "share_of", "part", "whole")
    _shape = (
        ("currency", "text"),
        ("amount", "decimal"),
        ("share_of", "text"),
        ("part", "count"),
        ("whole", "count"),
    )


class ProtectedGroups(Record):
    """Groups that people belong to, such as by age or gender. A type of its own that no rule takes: they are compared
    afterwards, and never weigh on anybody.

    members: One row a person.
    """

    __slots__ = ("members",)
    _shape = (
        ("members", "[GroupMember]"),
    )
    _hidden = ("members",)


class ProvedChance(Record):
    """A chance between proved bounds.

    chance: The chance, to 9 places.
    low: It is proved to be no smaller.
    high: It is proved to be no larger.
    """

    __slots__ = ("chance", "low", "high")
    _shape = (
        ("chance", "decimal"),
        ("low", "decimal"),
        ("high", "decimal"),
    )


class Pseudonym(Record):
    """A pseudonym.

    id: The pseudonym, an id itself.
    """

    __slots__ = ("id",)
    _shape = (
        ("id", "text"),
    )
    _hidden = ("id",)


class Pseudonymised(Record):
    """A history that says that it was copied, and the copy.

    history: The history with the event `history.pseudonymised`, which names the copy by its head.
    copy: The copy, a chain of its own. Its last event names the original by its head.
    """

    __slots__ = ("history", "copy")
    _shape = (
        ("history", "History"),
        ("copy", "History"),
    )
    _hidden = ("history", "copy",)


class QuarterAttained(Record):
    """What a person reached in a quarter.

    person: Who.
    quarter: The quarter.
    won: What was won.
    quota: The full quota, above zero.
    ramp: The share of the full quota that ramp leaves: 1 for who is fully ramped. Default: "1".
    leave_days: Days of leave in the quarter: with any it is no full one. Default: 0.
    told: The day on which the person was told of the quota.
    """

    __slots__ = ("person", "quarter", "won", "quota", "ramp", "leave_days", "told")
    _shape = (
        ("person", "text"),
        ("quarter", "text"),
        ("won", "decimal"),
        ("quota", "decimal"),
        ("ramp", "decimal"),
        ("leave_days", "count"),
        ("told", "?date"),
    )
    _hidden = ("person", "quarter", "won", "quota", "ramp", "leave_days", "told",)


class QuarterValue(Record):
    """What a goal's measure was in a quarter.

    quarter: The quarter.
    goal: The goal.
    value: The value.
    """

    __slots__ = ("quarter", "goal", "value")
    _shape = (
        ("quarter", "text"),
        ("goal", "text"),
        ("value", "decimal"),
    )
    _hidden = ("quarter", "goal", "value",)


QuestionWidth = Literal["wide", "narrow"]


class QuotaBand(Record):
    """Whether quotas were healthy.

    counted: People who count: there for the full period, and fully ramped.
    at_quota: Those of them who reached their quota.
    share: Their share.
    low: The lower end of its interval.
    high: The upper end.
    band: The band that the share lies in.
    possible: The bands that the interval touches, from below: of few people little can be said.
    left_out: Who does not count, by id.
    """

    __slots__ = ("counted", "at_quota", "share", "low", "high", "band", "possible", "left_out")
    _shape = (
        ("counted", "count"),
        ("at_quota", "count"),
        ("share", "!decimal"),
        ("low", "!decimal"),
        ("high", "!decimal"),
        ("band", "!text"),
        ("possible", "[text]"),
        ("left_out", "[LeftOut]"),
    )


class QuotaCharts(Record):
    """Pictures of a planning year.

    charts: The pictures: those for which there was something to draw.
    """

    __slots__ = ("charts",)
    _shape = (
        ("charts", "[Chart]"),
    )


class QuotaCheck(Record):
    """What targets look like.

    currency: The currency of all money in it.
    all: All targets added, whoever carries them.
    lowest: The targets of those who have nobody with a target below them: what is not counted twice.
    above: Who carries a target above people who carry one too, by id.
    strangers: People with targets who are not in the team, by id.
    suspects: Targets that look like typing errors, by person and period. Nothing is corrected.
    """

    __slots__ = ("currency", "all", "lowest", "above", "strangers", "suspects")
    _shape = (
        ("currency", "text"),
        ("all", "decimal"),
        ("lowest", "decimal"),
        ("above", "[TargetAbove]"),
        ("strangers", "[text]"),
        ("suspects", "[SuspectTarget]"),
    )


class QuotaColumns(Record):
    """The columns of the quotas.

    owner: Whose quota it is.
    period: The quarter, such as 2017Q3.
    amount: The full quota, before ramp.
    """

    __slots__ = ("owner", "period", "amount")
    _shape = (
        ("owner", "text"),
        ("period", "text"),
        ("amount", "text"),
    )


class QuotaMap(Record):
    """How the quotas are to be read.

    file: The file that holds them.
    columns: Which column holds what.
    format: How numbers are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "QuotaColumns"),
        ("format", "Format"),
    )


class QuotaPlan(Record):
    """A quota plan: what it was made from, and what was done to it since.

    basis: What it was made from.
    history: What was done to it since, the making first.
    """

    _schema = "attain.quota_plan/1"
    __slots__ = ("basis", "history")
    _shape = (
        ("basis", "PlanBasis"),
        ("history", "History"),
    )


class QuotaPolicy(Record):
    """The numbers behind quotas.

    healthy_from: The share of the team that reaches a healthy quota, at least (`quota.band`); 0 to 1. Default: "0.6".
    healthy_to: The same at most. Default: "0.7".
    tight_from: The share from which on a quota is tight and no longer unrealistic; 0 to 1. Default: "0.5".
    min_people: Fully ramped people that a share of the team needs at least. Default: 5.
    within: How far a hybrid's share may lie from the equal one (`quota.split.hybrid`); 0 to 1. Default: "0.15".
    stretch: What people are asked for over what they sold on average (`quota.capacity`); above 0. Default: "1.15".
    stretch_from: The stretch below which a plan warns. Default: "1.1".
    stretch_to: The stretch above which a plan warns. Default: "1.2".
    aim: The share of people at quota that a stretch is sought for (`quota.achievable`); above 0, at most 1. Default: "0.65".
    typing_error_above: A target above so many times the median of its year looks like a typing error (`quota.check`); above 0. Default: "10".
    """

    __slots__ = ("healthy_from", "healthy_to", "tight_from", "min_people", "within", "stretch", "stretch_from", "stretch_to", "aim", "typing_error_above")
    _shape = (
        ("healthy_from", "decimal"),
        ("healthy_to", "decimal"),
        ("tight_from", "decimal"),
        ("min_people", "count"),
        ("within", "decimal"),
        ("stretch", "decimal"),
        ("stretch_from", "decimal"),
        ("stretch_to", "decimal"),
        ("aim", "decimal"),
        ("typing_error_above", "decimal"),
    )


class QuotaResult(Record):
    """What one person had and won.

    id: Who.
    quota: The quota.
    won: What was won.
    full: Whether they were there for the full period. Default: true.
    ramp_factor: The share of the quota that the ramp left, from 0 to 1: who is ramping does not count. Default: "1".
    """

    __slots__ = ("id", "quota", "won", "full", "ramp_factor")
    _shape = (
        ("id", "text"),
        ("quota", "decimal"),
        ("won", "decimal"),
        ("full", "bool"),
        ("ramp_factor", "decimal"),
    )


class QuotaSplit(Record):
    """A target, divided.

    currency: The currency of all money in it.
    parts: One part a territory, by id.
    sum: All parts together: the target.
    equal: The equal share, rounded half-even to 6 places of a major unit.
    least: The smallest share that is allowed, over the equal one: where bounds hold.
    most: The largest share that is allowed, over the equal one: where bounds hold.
    alike: Whether a metric was zero for all, so that all were treated alike in it.
    ties: Who comes first where claims to a minor unit are equal.
    """

    _schema = "attain.quota_split/1"
    __slots__ = ("currency", "parts", "sum", "equal", "least", "most", "alike", "ties")
    _shape = (
        ("currency", "text"),
        ("parts", "[SplitPart]"),
        ("sum", "decimal"),
        ("equal", "decimal"),
        ("least", "?decimal"),
        ("most", "?decimal"),
        ("alike", "bool"),
        ("ties", "text"),
    )


class RampCurve(Record):
    """The ramp of one role.

    role: The role.
    people: People who were seen.
    months: Month by month, up to the last one that was seen or that the default ramp has.
    schedule: The factors alone, as a policy takes them.
    done_in: The first month in which the measured ramp is done by policy (`done_from`).
    first_full: When people had their first month of a full quota.
    """

    __slots__ = ("role", "people", "months", "schedule", "done_in", "first_full")
    _shape = (
        ("role", "?text"),
        ("people", "count"),
        ("months", "[RampPoint]"),
        ("schedule", "[decimal]"),
        ("done_in", "!count"),
        ("first_full", "FirstFullMonth"),
    )


class RampFactors(Record):
    """What a person carries.

    period: The period.
    months: Its months.
    factor: The mean of the months' factors: the ramp alone.
    carried: The mean of what the months carry: ramp, part-time and leave.
    """

    __slots__ = ("period", "months", "factor", "carried")
    _shape = (
        ("period", "text"),
        ("months", "[RampMonth]"),
        ("factor", "decimal"),
        ("carried", "decimal"),
    )


class RampFit(Record):
    """The ramp of each role, as it was measured.

    curves: One curve a role, by role; those without a role first.
    """

    _schema = "attain.ramp_fit/1"
    __slots__ = ("curves",)
    _shape = (
        ("curves", "[RampCurve]"),
    )


class RampMeasured(Record):
    """A ramp measured from deals.

    observations: What was seen: one row a person and full month of tenure for which a quota is known, by person and month.
    fit: The fit to it.
    read: What became of the rows of all tables.
    """

    __slots__ = ("observations", "fit", "read")
    _shape = (
        ("observations", "[RampObservation]"),
        ("fit", "RampFit"),
        ("read", "ReadReport"),
    )


class RampMonth(Record):
    """What a person carries in a month.

    month: The month.
    tenure: The month of tenure, leave taken out and credit added; 0 where there is none. Of two the one in which more of the month is worked; by days, that of the last day.
    factor: The schedule's factor; where the month lies in two months of tenure, the mean over what is worked of either; by days, the mean over the month's days.
    present: The share of the month's days without leave.
    carried: The factor, times the days without leave, times the share of a full position.
    """

    __slots__ = ("month", "tenure", "factor", "present", "carried")
    _shape = (
        ("month", "text"),
        ("tenure", "count"),
        ("factor", "decimal"),
        ("present", "decimal"),
        ("carried", "decimal"),
    )


class RampObservation(Record):
    """What a person reached in a month of tenure.

    person: Who.
    role: What they do; each role has a curve of its own.
    month: The month of tenure, 1 to 120.
    attained: What was won in it, over a full month's quota.
    """

    __slots__ = ("person", "role", "month", "attained")
    _shape = (
        ("person", "text"),
        ("role", "?text"),
        ("month", "count"),
        ("attained", "decimal"),
    )


class RampPoint(Record):
    """One month of tenure of a measured ramp.

    month: The month of tenure.
    people: People who were seen in it.
    observed: The mean of what they reached.
    fitted: The non-decreasing curve nearest to the means, by least squares, each person counting alike.
    factor: The factor for planning: the fitted value from 0 to 1; where too few people were seen the default, held between the months around it.
    source: Where the factor comes from.
    """

    __slots__ = ("month", "people", "observed", "fitted", "factor", "source")
    _shape = (
        ("month", "count"),
        ("people", "count"),
        ("observed", "!decimal"),
        ("fitted", "!decimal"),
        ("factor", "decimal"),
        ("source", "text"),
    )


class RampPolicy(Record):
    """The numbers behind ramp.

    schedule: The factor by month of tenure, the month of start being the first; 1 after the last (`ramp.schedule`). Default: ["0","0.25","0.5","0.75","1"].
    roles: Schedules of their own for some roles, and for those who start from a day on. Default: [].
    convention: From when on months of tenure are counted. Default: "month_of_start".
    may_fall: Whether a schedule may fall. Default: false.
    min_people: People that a month of a measured ramp needs at least (`ramp.fit`). Default: 5.
    done_from: The share of a full quota from which a measured ramp counts as done (`ramp.fit`). Default: "0.95".
    """

    __slots__ = ("schedule", "roles", "convention", "may_fall", "min_people", "done_from")
    _shape = (
        ("schedule", "[decimal]"),
        ("roles", "[RoleRamp]"),
        ("convention", "text"),
        ("may_fall", "bool"),
        ("min_people", "count"),
        ("done_from", "decimal"),
    )


RampSource = Literal["fitted", "default"]


class Range(Record):
    """The range that a quarter's total will lie in.

    p10: One total in ten is below.
    p50: Half the totals are below.
    p90: Nine in ten are below.
    quantiles: Every twentieth of the totals: where so many lie below; none where there is no distribution.
    target: What is to be reached: the sum of the quotas.
    hit: The chance to reach it.
    spread: The standard deviation of all that may come between.
    error: The part of it that the deals do not explain, and the errors of the past do.
    weighted_p10: One total in ten is below by the weighted method alone.
    weighted_p90: Nine in ten are below by it.
    rollup: Where the roll-up lies (`forecast.triangulate`).
    """

    __slots__ = ("p10", "p50", "p90", "quantiles", "target", "hit", "spread", "error", "weighted_p10", "weighted_p90", "rollup")
    _shape = (
        ("p10", "!decimal"),
        ("p50", "!decimal"),
        ("p90", "!decimal"),
        ("quantiles", "[OutlookQuantile]"),
        ("target", "!decimal"),
        ("hit", "!decimal"),
        ("spread", "!decimal"),
        ("error", "!decimal"),
        ("weighted_p10", "!decimal"),
        ("weighted_p90", "!decimal"),
        ("rollup", "!text"),
    )


class RangeDeal(Record):
    """An open deal.

    id: The deal.
    amount: What it is worth; below zero for a return that may come.
    probability: The chance that it is won in the period.
    """

    __slots__ = ("id", "amount", "probability")
    _shape = (
        ("id", "text"),
        ("amount", "decimal"),
        ("probability", "decimal"),
    )


class RangeQuantile(Record):
    """A quantile.

    share: The share of totals that lie below it.
    amount: The amount.
    low: It is proved to be no smaller.
    high: It is proved to be no larger.
    """

    __slots__ = ("share", "amount", "low", "high")
    _shape = (
        ("share", "decimal"),
        ("amount", "decimal"),
        ("low", "decimal"),
        ("high", "decimal"),
    )


class RangeScore(Record):
    """How well a range held.

    rows: Rows with a range.
    within: Of them, those in which what came lay within; eight in ten are promised.
    below: Below it.
    above: Above it.
    coverage: The share within.
    mean_width: The mean width of the range.
    mean_crps: The mean continuous ranked probability score: how far the whole distribution was from what came, in money.
    brier: The mean square of chance less outcome, where there was a target (Brier): 0 is perfect, 0.25 knows nothing.
    tenths: How many rows came out in each tenth of their distribution, the lowest first: as many in each, if it is right.
    error: The root of the mean square of what the combined figure was off, over what it had left to say times all that it said: the policy's `range_error` as these rows have it.
    common: How strongly all chances moved together, by the first row of each quarter, of eight at least: what the weighted method was off by beyond its own spread, in log-odds; at most 0.4, which is as far as `forecast.range` goes.
    """

    __slots__ = ("rows", "within", "below", "above", "coverage", "mean_width", "mean_crps", "brier", "tenths", "error", "common")
    _shape = (
        ("rows", "count"),
        ("within", "count"),
        ("below", "count"),
        ("above", "count"),
        ("coverage", "!decimal"),
        ("mean_width", "!decimal"),
        ("mean_crps", "!decimal"),
        ("brier", "!decimal"),
        ("tenths", "[RangeTenth]"),
        ("error", "!decimal"),
        ("common", "!decimal"),
    )


class RangeTenth(Record):
    """A tenth of a distribution.

    tenth: Its number, from 1 for the lowest.
    rows: Rows that came out in it.
    """

    __slots__ = ("tenth", "rows")
    _shape = (
        ("tenth", "count"),
        ("rows", "count"),
    )


RangeWay = Literal["certain", "every_total", "every_multiple", "fourier", "bounded"]


class RateSide(Record):
    """So many of so many.

    hits: Those with the outcome, such as won deals.
    of: All, such as closed deals; at least as many.
    """

    __slots__ = ("hits", "of")
    _shape = (
        ("hits", "count"),
        ("of", "count"),
    )


class RateTable(Record):
    """Exchange rates against one base, each from its day until the next of the same currency.

    base: The currency that all rates are stated in.
    rates: The rates, in any order; one at most for a currency and day, none for the base.
    max_age_days: Days after which a rate is too old to be used; without it, a rate holds until the next.
    """

    __slots__ = ("base", "rates", "max_age_days")
    _shape = (
        ("base", "text"),
        ("rates", "[DatedRate]"),
        ("max_age_days", "?count"),
    )


class ReadReport(Record):
    """What became of the rows: accepted, repaired, rejected, and what they lack.

    rows: Data rows of the deals, the header not counted.
    accepted: Deals that were taken, repaired ones too.
    repaired: Values that were repaired in accepted rows of any table, and how.
    rejected: Every cell for which a row of any table was rejected.
    converted: Amounts of any table that came as floats, or as numbers finer than the minor unit, and were within 1e-6 of a whole minor unit.
    missing: Cells of the deals that are empty though the stage should have them.
    not_read: Columns of the deals that the map does not name; they were not read.
    without_deals: People of the team who own no deal and lead nobody.
    not_in_team: Owners of deals who are not in the team.
    """

    __slots__ = ("rows", "accepted", "repaired", "rejected", "converted", "missing", "not_read", "without_deals", "not_in_team")
    _shape = (
        ("rows", "count"),
        ("accepted", "count"),
        ("repaired", "[Repaired]"),
        ("rejected", "[Rejected]"),
        ("converted", "count"),
        ("missing", "[MissingCells]"),
        ("not_read", "[text]"),
        ("without_deals", "[text]"),
        ("not_in_team", "[text]"),
    )


Readiness = Literal["new", "learning", "able", "independent"]


class RealityDeal(Record):
    """A deal as it really is.

    deal: The deal.
    facts: How it stands.
    """

    __slots__ = ("deal", "facts")
    _shape = (
        ("deal", "text"),
        ("facts", "text"),
    )
    _hidden = ("deal", "facts",)


class Reconciliation(Record):
    """Whether target and capacity agree, and the three levers where they do not: heads, the target, or the over-assignment
    that is lived with. Never single quotas.

    currency: The currency of all money in it.
    target: The target from above.
    expected: What the team will likely sell.
    asked: What it is asked for.
    gap: The target less the expected capacity: above zero where the team is too small.
    gap_share: The gap over the target.
    hires: Lever one: the hires that close the gap.
    supported_target: Lever two: the target that the capacity supports.
    over_assignment: Lever three: what is asked for over the target, if neither moves.
    delays: What a hire brings by start month, and what a month's delay costs.
    """

    __slots__ = ("currency", "target", "expected", "asked", "gap", "gap_share", "hires", "supported_target", "over_assignment", "delays")
    _shape = (
        ("currency", "text"),
        ("target", "decimal"),
        ("expected", "decimal"),
        ("asked", "decimal"),
        ("gap", "decimal"),
        ("gap_share", "decimal"),
        ("hires", "!HiresNeeded"),
        ("supported_target", "decimal"),
        ("over_assignment", "decimal"),
        ("delays", "[MonthLater]"),
    )


class RecordedDecision(Record):
    """A decision that a person recorded. It cannot be made without one.

    decision: What was decided.
    decided_by: Who decided.
    decided: When.
    seen: The recommendation that they had seen.
    because: Why; left out where it was erased.
    view: The person's own view; left out where it was erased.
    erased: Whether reason and view were erased.
    """

    __slots__ = ("decision", "decided_by", "decided", "seen", "because", "view", "erased")
    _shape = (
        ("decision", "text"),
        ("decided_by", "text"),
        ("decided", "date"),
        ("seen", "text"),
        ("because", "?text"),
        ("view", "?text"),
        ("erased", "bool"),
    )
    _hidden = ("decision", "decided_by", "decided", "seen", "because", "view", "erased",)


class Rejected(Record):
    """A cell for which a row was rejected.

    table: The table: `deals`, `team`, ….
    row: The data row, counted from 1, the header not counted.
    column: The column, by its name in the data; left out where the whole row is meant.
    code: Why, as a stable code.
    value: The value as it stood, cut where it is long.
    why: Why, in words.
    """

    __slots__ = ("table", "row", "column", "code", "value", "why")
    _shape = (
        ("table", "text"),
        ("row", "count"),
        ("column", "?text"),
        ("code", "text"),
        ("value", "text"),
        ("why", "text"),
    )


class ReliabilityRow(Record):
    """Cases of a tenth of probability.

    from_: The lower end of the tenth.
    to: The upper end, which belongs to it only in the last one.
    cases: How many.
    said: The mean probability.
    came: The share that was won.
    low: The lower end of its 95 % interval, by Wilson.
    high: The upper end.
    """

    __slots__ = ("from_", "to", "cases", "said", "came", "low", "high")
    _shape = (
        ("from_", "decimal"),
        ("to", "decimal"),
        ("cases", "count"),
        ("said", "decimal"),
        ("came", "decimal"),
        ("low", "decimal"),
        ("high", "decimal"),
    )


class Repaired(Record):
    """One way in which values were repaired.

    table: The table: `deals`, `team`, ….
    column: The column, by its name in the data.
    code: How: `cell.mapped` or `cell.trimmed`.
    from_: The value as it stood, where it is one value.
    to: The value as it was read.
    rows: In how many rows.
    """

    __slots__ = ("table", "column", "code", "from_", "to", "rows")
    _shape = (
        ("table", "text"),
        ("column", "text"),
        ("code", "text"),
        ("from_", "?text"),
        ("to", "?text"),
        ("rows", "count"),
    )


class ReportingColumns(Record):
    """The columns of the reporting lines.

    person: The person.
    manager: The manager; an empty cell is nobody.
    from_: The first day.
    to: The last day; without one, until the person's next line.
    """

    __slots__ = ("person", "manager", "from_", "to")
    _shape = (
        ("person", "text"),
        ("manager", "text"),
        ("from_", "text"),
        ("to", "?text"),
    )


class ReportingLine(Record):
    """Whom a person reports to from a day on.

    person: The person.
    manager: The manager; left out for nobody.
    from_: The first day.
    to: The last day; left out: until the person's next line begins.
    """

    __slots__ = ("person", "manager", "from_", "to")
    _shape = (
        ("person", "text"),
        ("manager", "?text"),
        ("from_", "date"),
        ("to", "?date"),
    )


class ReportingMap(Record):
    """How reporting lines are to be read.

    file: The file that holds them.
    columns: Which column holds what.
    format: How dates are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "ReportingColumns"),
        ("format", "Format"),
    )


class Review(Record):
    """A reviewed quarter.

    currency: The currency of all money in it.
    version: The version of the library that made it.
    sha256: What it was made from.
    as_of: The day whose end counts.
    period: The quarter that is forecast.
    first_day: Its first day.
    last_day: Its last day.
    scope: Whose deals; left out for everyone's.
    read: What became of every row.
    kpis: Key figures.
    attainment: Where the team stands against its quotas.
    forecast: The forecast.
    people: Whom to talk to, rule by rule.
    pipeline: Open deals by stage and age.
    attention: Deals to look at.
    notes: What was assumed or left out on the way.
    explanations: Why each figure of its page is what it is, by place; left out where the request did not ask for it.
    """

    _schema = "attain.review/1"
    __slots__ = ("currency", "version", "sha256", "as_of", "period", "first_day", "last_day", "scope", "read", "kpis", "attainment", "forecast", "people", "pipeline", "attention", "notes", "explanations")
    _shape = (
        ("currency", "text"),
        ("version", "text"),
        ("sha256", "Hashes"),
        ("as_of", "date"),
        ("period", "text"),
        ("first_day", "date"),
        ("last_day", "date"),
        ("scope", "?Scope"),
        ("read", "ReadReport"),
        ("kpis", "Kpis"),
        ("attainment", "!TeamAttainment"),
        ("forecast", "Forecast"),
        ("people", "[PeopleCheck]"),
        ("pipeline", "[StageAge]"),
        ("attention", "Attention"),
        ("notes", "[Note]"),
        ("explanations", "?[Step]"),
    )
    _formats = ("html", "text",)

    def charts(self):
        """The pictures of a review, as descriptions that can be drawn."""
        from ._operations import review_charts

        return review_charts(review=self)

    def to_html(self):
        """Writes a review as a page: pictures, figures that open to their explanations, nothing from elsewhere."""
        from ._operations import review_html

        return review_html(review=self).html

    def to_text(self):
        """Writes a review for a terminal: one screen, each line with its rule."""
        from ._operations import review_text

        return review_text(review=self).text


class ReviewCharts(Record):
    """The pictures of a review.

    charts: Where the quarter stands, what the methods say, who stands where, where deals stand still; what has nothing to show is left out.
    """

    __slots__ = ("charts",)
    _shape = (
        ("charts", "[Chart]"),
    )


class ReviewDecision(Record):
    """A decision that a person recorded on a review. There is none without.

    outcome: What was decided.
    decided_by: Who decided.
    decided: When.
    because: Why; left out where it was erased.
    view: The person's own view; left out where it was erased.
    erased: Whether reason and view were erased.
    """

    __slots__ = ("outcome", "decided_by", "decided", "because", "view", "erased")
    _shape = (
        ("outcome", "text"),
        ("decided_by", "text"),
        ("decided", "date"),
        ("because", "?text"),
        ("view", "?text"),
        ("erased", "bool"),
    )
    _hidden = ("outcome", "decided_by", "decided", "because", "view", "erased",)


class ReviewEvidence(Record):
    """What somebody added to a review.

    number: The number of its event.
    by: Who added it.
    day: When.
    text: What is known; left out where it was erased.
    """

    __slots__ = ("number", "by", "day", "text")
    _shape = (
        ("number", "count"),
        ("by", "text"),
        ("day", "date"),
        ("text", "?text"),
    )
    _hidden = ("number", "by", "day", "text",)


class ReviewHtml(Record):
    """A review as a page.

    html: A whole page that needs nothing from elsewhere.
    """

    __slots__ = ("html",)
    _shape = (
        ("html", "text"),
    )


class ReviewItem(Record):
    """Something that a review should know.

    item: What.
    known: What people added to it.
    """

    __slots__ = ("item", "known")
    _shape = (
        ("item", "text"),
        ("known", "[ReviewEvidence]"),
    )
    _hidden = ("item", "known",)


ReviewItemKind = Literal["written_plan", "goals", "coaching", "managers_side", "direct_talk", "what_followed", "conduct", "effect", "report", "findings", "persons_view"]


ReviewOutcome = Literal["stay", "part"]


class ReviewText(Record):
    """A review as a terminal shows it.

    text: Lines of at most 100 characters.
    """

    __slots__ = ("text",)
    _shape = (
        ("text", "text"),
    )


class RevisionStatus(Record):
    """A change within the year.

    number: The event's number in the history.
    effective: The day from which it counts.
    author: Who made it.
    reason: Why.
    trigger: What brought it about, if it is stated.
    warning: How strongly it is warned of.
    because: Why it is warned of.
    affected: People whose quota it changed, by id.
    untold: Those of them who have not been told since, by id.
    """

    __slots__ = ("number", "effective", "author", "reason", "trigger", "warning", "because", "affected", "untold")
    _shape = (
        ("number", "count"),
        ("effective", "date"),
        ("author", "text"),
        ("reason", "text"),
        ("trigger", "?text"),
        ("warning", "text"),
        ("because", "text"),
        ("affected", "[text]"),
        ("untold", "[text]"),
    )
    _hidden = ("reason",)


RevisionTrigger = Literal["market_shift", "merger", "launch"]


RevisionWarning = Literal["mild", "strong"]


class RoleFigure(Record):
    """What a ramped person of a role sells in a year: the amount itself, or what each of those who were ramped attained, of
    which it is the mean. One of the two.

    role: The role; left out for all that have no figure of their own.
    yearly: The amount for a year.
    attained: What each ramped person attained in a year. Default: [].
    """

    __slots__ = ("role", "yearly", "attained")
    _shape = (
        ("role", "?text"),
        ("yearly", "?decimal"),
        ("attained", "[decimal]"),
    )


class RoleRamp(Record):
    """The ramp of a role, for those who start from a day on.

    role: The role; left out for every role.
    from_: The first day of work from which on it counts; left out for all. Of several, the latest counts, for the whole ramp.
    schedule: The factor by month of tenure; 1 after the last.
    """

    __slots__ = ("role", "from_", "schedule")
    _shape = (
        ("role", "?text"),
        ("from_", "?date"),
        ("schedule", "[decimal]"),
    )


class RollUpRow(Record):
    """A person with everyone below.

    person: The person.
    manager: Whom they report to on the day; left out for nobody.
    own: What the person brings.
    below: What everyone below brings.
    total: Both together.
    """

    __slots__ = ("person", "manager", "own", "below", "total")
    _shape = (
        ("person", "text"),
        ("manager", "?text"),
        ("own", "decimal"),
        ("below", "decimal"),
        ("total", "decimal"),
    )


class RollUpValue(Record):
    """What a person brings.

    person: The person; each stands once.
    amount: The amount.
    """

    __slots__ = ("person", "amount")
    _shape = (
        ("person", "text"),
        ("amount", "decimal"),
    )


class Rollup(Record):
    """The roll-up of a quarter: everyone's last submission, and who has not handed one in.

    total: Won in the quarter and the open commit together.
    commit: Open commit that was handed in.
    won_since: Won in the quarter on or after the day each person last handed in: part of it may stand in the commit too.
    submitted: Who handed in, by id.
    on_leave: Who is on leave on the as-of day and has not handed in, by id: nothing is awaited of them.
    left: Who has left, by id: what they handed in no longer counts, and nothing is awaited of them.
    repeated: Managers without deals of their own who handed in for people who did so too: their figure repeats those below and is not added, by id.
    """

    __slots__ = ("total", "commit", "won_since", "submitted", "on_leave", "left", "repeated")
    _shape = (
        ("total", "decimal"),
        ("commit", "decimal"),
        ("won_since", "decimal"),
        ("submitted", "[text]"),
        ("on_leave", "[text]"),
        ("left", "[text]"),
        ("repeated", "[text]"),
    )


class RollupAmounts(Record):
    """Won and open business by category, single and cumulative: two views of the same numbers.

    won: Won in the period.
    commit: Commit alone.
    most_likely: Most likely alone.
    best_case: Best case alone.
    pipeline: Pipeline alone.
    commit_forecast: Won and commit.
    most_likely_forecast: Those and most likely.
    best_case_forecast: Those and best case.
    open_pipeline: All open business: commit, most likely, best case and pipeline.
    """

    __slots__ = ("won", "commit", "most_likely", "best_case", "pipeline", "commit_forecast", "most_likely_forecast", "best_case_forecast", "open_pipeline")
    _shape = (
        ("won", "decimal"),
        ("commit", "decimal"),
        ("most_likely", "decimal"),
        ("best_case", "decimal"),
        ("pipeline", "decimal"),
        ("commit_forecast", "decimal"),
        ("most_likely_forecast", "decimal"),
        ("best_case_forecast", "decimal"),
        ("open_pipeline", "decimal"),
    )


class RollupNode(Record):
    """What everyone below someone handed in, and their own.

    key: Who leads.
    manager: Whom they report to.
    amounts: Their own and everyone's below, added up.
    says: The commit that they hand in for the whole team; left out where they hand in none.
    judgement: That less the sum of the commits: their judgement.
    missing: Who of them has not handed in, by id.
    """

    __slots__ = ("key", "manager", "amounts", "says", "judgement", "missing")
    _shape = (
        ("key", "text"),
        ("manager", "?text"),
        ("amounts", "RollupAmounts"),
        ("says", "?decimal"),
        ("judgement", "?decimal"),
        ("missing", "[text]"),
    )


class RollupPerson(Record):
    """What one person handed in.

    key: Who.
    manager: Whom they report to.
    made: The day of the submission that stands; left out for who only won.
    late: Whether it came late.
    submitted: As handed in, before any adjustment.
    amounts: After the last adjustment.
    adjustments: The changes, in their order; those of an earlier submission are superseded.
    trailing: What came of their forecasts so far, actual over forecast.
    implied: What the commit forecast would be by that. It is shown, never applied.
    """

    __slots__ = ("key", "manager", "made", "late", "submitted", "amounts", "adjustments", "trailing", "implied")
    _shape = (
        ("key", "text"),
        ("manager", "?text"),
        ("made", "?date"),
        ("late", "bool"),
        ("submitted", "RollupAmounts"),
        ("amounts", "RollupAmounts"),
        ("adjustments", "[AdjustmentEvent]"),
        ("trailing", "!decimal"),
        ("implied", "!decimal"),
    )


RollupPlace = Literal["below", "within", "above"]


class Rounded(Record):
    """How a result was rounded.

    places: Places behind the point.
    mode: By which mode.
    """

    __slots__ = ("places", "mode")
    _shape = (
        ("places", "count"),
        ("mode", "text"),
    )


Rounding = Literal["half_even", "half_up", "up", "down", "ceiling", "floor"]


class RuleLine(Record):
    """A value marked across a chart.

    label: What it is.
    value: Where it is.
    """

    __slots__ = ("label", "value")
    _shape = (
        ("label", "text"),
        ("value", "decimal"),
    )


class SampleCompany(Record):
    """A made company, as its systems would hand it out in week 8 of its last quarter.

    currency: The currency of all money in it.
    as_of: The last day that the tables know of.
    period: The quarter that runs.
    map: How the tables are to be read.
    deals: Deals, one a row, as they stand on the day.
    team: Who sells and who leads, where, from when to when.
    reporting: Who reported to whom, from which day on.
    quotas: Quotas by person and quarter, with the day they were published.
    submissions: What each person handed in, week by week.
    adjustments: The days on which a manager set another commit than the one handed in, and why.
    prices: List prices.
    territories: Territories with their region.
    accounts: Accounts with their territory.
    leave: Leave by person.
    activities: Calls, mails and meetings by person and week.
    """

    _schema = "attain.sample/1"
    __slots__ = ("currency", "as_of", "period", "map", "deals", "team", "reporting", "quotas", "submissions", "adjustments", "prices", "territories", "accounts", "leave", "activities")
    _shape = (
        ("currency", "text"),
        ("as_of", "date"),
        ("period", "text"),
        ("map", "Map"),
        ("deals", "Table"),
        ("team", "Table"),
        ("reporting", "Table"),
        ("quotas", "Table"),
        ("submissions", "Table"),
        ("adjustments", "Table"),
        ("prices", "Table"),
        ("territories", "Table"),
        ("accounts", "Table"),
        ("leave", "Table"),
        ("activities", "Table"),
    )


class SampleFacts(Record):
    """One table in short.

    key: The table.
    rows: Rows, without the header.
    sha256: SHA-256 of its CSV.
    """

    __slots__ = ("key", "rows", "sha256")
    _shape = (
        ("key", "text"),
        ("rows", "count"),
        ("sha256", "text"),
    )


class SampleSummary(Record):
    """What the company's tables are, without their text.

    as_of: The last day that the tables know of.
    period: The quarter that runs.
    tables: Every table, by name.
    """

    __slots__ = ("as_of", "period", "tables")
    _shape = (
        ("as_of", "date"),
        ("period", "text"),
        ("tables", "[SampleFacts]"),
    )


class SampleTable(Record):
    """One table of the company.

    table: The table.
    """

    __slots__ = ("table",)
    _shape = (
        ("table", "Table"),
    )


class SampleTruth(Record):
    """The parameters of a made company. No review reads them; tests and teaching may.

    currency: The currency of all money in it.
    ramp: What a person brings by month of tenure, of what they will bring in the end; then 1.
    growth: How much more is asked for each year: 0.08 is 8 %.
    seasons: By calendar quarter.
    shocks: What all deals of a quarter have in common.
    stages: By stage.
    territories: By territory.
    people: By person who sells.
    won_so_far: What was won in the last quarter by the last day of the tables.
    won_in_the_end: What was won in it in the end.
    """

    _schema = "attain.sample_truth/1"
    __slots__ = ("currency", "ramp", "growth", "seasons", "shocks", "stages", "territories", "people", "won_so_far", "won_in_the_end")
    _shape = (
        ("currency", "text"),
        ("ramp", "[decimal]"),
        ("growth", "decimal"),
        ("seasons", "[SeasonTruth]"),
        ("shocks", "[ShockTruth]"),
        ("stages", "[StageTruth]"),
        ("territories", "[TerritoryTruth]"),
        ("people", "[PersonTruth]"),
        ("won_so_far", "decimal"),
        ("won_in_the_end", "decimal"),
    )


class ScopeManager(Record):
    """The deals of everyone under a manager, at any depth, and the manager's own.

    id: The manager, as the team names them.
    """

    _kind = "manager"
    __slots__ = ("id",)
    _shape = (
        ("id", "text"),
    )


class ScopeRegion(Record):
    """The deals of everyone in a region.

    id: The region, as the team names it.
    """

    _kind = "region"
    __slots__ = ("id",)
    _shape = (
        ("id", "text"),
    )


class ScopeOwner(Record):
    """The deals of one owner.

    id: The owner, as the deals name them.
    """

    _kind = "owner"
    __slots__ = ("id",)
    _shape = (
        ("id", "text"),
    )


Scope = ScopeManager | ScopeRegion | ScopeOwner


ScoredMethod = Literal["rollup", "weighted", "plain", "trend", "together"]


class SeasonTruth(Record):
    """A calendar quarter against the usual.

    quarter: 1 to 4.
    demand: How much is asked for.
    closing: How ready buyers are to sign; the chance of each stage changes with its root.
    """

    __slots__ = ("quarter", "demand", "closing")
    _shape = (
        ("quarter", "count"),
        ("demand", "decimal"),
        ("closing", "decimal"),
    )


class SeatColumns(Record):
    """The columns of open seats.

    seat: The seat.
    role: What the person will do.
    region: The region.
    territory: The territory.
    manager: Whom the person will report to.
    from_: The day from which the seat is open.
    to: The last day on which it is open.
    """

    __slots__ = ("seat", "role", "region", "territory", "manager", "from_", "to")
    _shape = (
        ("seat", "text"),
        ("role", "?text"),
        ("region", "?text"),
        ("territory", "?text"),
        ("manager", "?text"),
        ("from_", "text"),
        ("to", "?text"),
    )


class SeatMap(Record):
    """How open seats are to be read.

    file: The file that holds them.
    columns: Which column holds what.
    format: How dates are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "SeatColumns"),
        ("format", "Format"),
    )


class SeparationReview(Record):
    """A review by people whether to part. It weighs nothing and concludes nothing.

    review: The review.
    person: Whom it is about.
    ground: The ground on which it was opened.
    plan: The plan that ended without gain.
    conduct: The kind of conduct.
    opened_by: Who opened it.
    opened: When.
    because: What was seen and said that led to it; left out where it was erased.
    reported_by: Who reported it; left out where nobody did, or it was erased.
    evidence: What it should know, and what it knows.
    missing: What it should know and does not, in words.
    decision: What a person decided; left out while nobody has.
    rules: The rules that it follows.
    sha256: A hash of the events that it rests on.
    """

    _schema = "attain.separation_review/1"
    __slots__ = ("review", "person", "ground", "plan", "conduct", "opened_by", "opened", "because", "reported_by", "evidence", "missing", "decision", "rules", "sha256")
    _shape = (
        ("review", "text"),
        ("person", "text"),
        ("ground", "text"),
        ("plan", "?text"),
        ("conduct", "?text"),
        ("opened_by", "text"),
        ("opened", "date"),
        ("because", "?text"),
        ("reported_by", "?text"),
        ("evidence", "[ReviewItem]"),
        ("missing", "[text]"),
        ("decision", "?ReviewDecision"),
        ("rules", "[text]"),
        ("sha256", "text"),
    )
    _hidden = ("review", "person", "ground", "plan", "conduct", "opened_by", "opened", "because", "reported_by", "evidence", "missing", "decision", "rules", "sha256",)


class SeparationReviews(Record):
    """The reviews on a log.

    as_of: The day whose end counts.
    reviews: The reviews, in the order in which they were opened.
    """

    __slots__ = ("as_of", "reviews")
    _shape = (
        ("as_of", "date"),
        ("reviews", "[SeparationReview]"),
    )
    _hidden = ("as_of", "reviews",)


class ShareOut(Record):
    """Who receives a part of what is redistributed.

    node: The sibling.
    weight: Its weight among those who receive. Default: "1".
    """

    __slots__ = ("node", "weight")
    _shape = (
        ("node", "text"),
        ("weight", "decimal"),
    )


class ShockTruth(Record):
    """A quarter against the usual, beside season and growth.

    period: The quarter.
    shock: 0.05 is 5 % better; demand and the chance of each stage change with the root of 1.05.
    """

    __slots__ = ("period", "shock")
    _shape = (
        ("period", "text"),
        ("shock", "decimal"),
    )


class SkippedYear(Record):
    """An earlier year's same quarter that could not be compared.

    key: The quarter.
    why: Why.
    """

    __slots__ = ("key", "why")
    _shape = (
        ("key", "text"),
        ("why", "text"),
    )


class SnapshotColumns(Record):
    """The columns of snapshots: one row a deal and day.

    date: The day whose end the row shows.
    id: The deal.
    owner: Whose it was.
    stage: Its stage.
    amount: What it was worth.
    close_date: The day it was expected to close, or closed.
    category: Its category.
    probability: The probability of winning it.
    """

    __slots__ = ("date", "id", "owner", "stage", "amount", "close_date", "category", "probability")
    _shape = (
        ("date", "text"),
        ("id", "text"),
        ("owner", "text"),
        ("stage", "text"),
        ("amount", "text"),
        ("close_date", "?text"),
        ("category", "?text"),
        ("probability", "?text"),
    )


class SnapshotDay(Record):
    """A snapshot.

    day: Its day.
    deals: Deals in it.
    """

    __slots__ = ("day", "deals")
    _shape = (
        ("day", "date"),
        ("deals", "count"),
    )


class SnapshotMap(Record):
    """How snapshots are to be read; stages, categories and probabilities are those of the deals.

    file: The file that holds them.
    columns: Which column holds what.
    format: How numbers and dates are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "SnapshotColumns"),
        ("format", "Format"),
    )


class SplitByEqual(Record):
    """The same for all (`quota.split.equal`)."""

    _kind = "equal"
    __slots__ = ()
    _shape = (
    )


class SplitByWeighted(Record):
    """In proportion to what each can bring (`quota.split.weighted`).

    metrics: One metric, or several that are blended: each gives a share of its own, and the shares are averaged by weight.
    on_zero: What happens where all have zero. Default: "error".
    """

    _kind = "weighted"
    __slots__ = ("metrics", "on_zero")
    _shape = (
        ("metrics", "[SplitMetric]"),
        ("on_zero", "text"),
    )


class SplitByHybrid(Record):
    """An equal base, moved by what each can bring, within bounds (`quota.split.hybrid`).

    metrics: As in `weighted`.
    on_zero: As in `weighted`. Default: "error".
    within: How far a share may lie from the equal one: from 0 to 1. Left out, the policy's.
    """

    _kind = "hybrid"
    __slots__ = ("metrics", "on_zero", "within")
    _shape = (
        ("metrics", "[SplitMetric]"),
        ("on_zero", "text"),
        ("within", "?decimal"),
    )


SplitBy = SplitByEqual | SplitByWeighted | SplitByHybrid


class SplitMetric(Record):
    """A metric, and what it counts for.

    metric: Its name.
    direction: Whether more of it means more quota, or less. Default: "proportional".
    weight: Its part of a blend; only the proportion to the others counts. Default: "1".
    """

    __slots__ = ("metric", "direction", "weight")
    _shape = (
        ("metric", "text"),
        ("direction", "text"),
        ("weight", "decimal"),
    )


class SplitPart(Record):
    """A part of a target.

    id: Whose it is.
    amount: The part.
    share: The exact share over the equal one: 1 is the equal one. Rounded half-even to 6 places.
    bound: The bound that the share stands at.
    odd_unit: Whether the part is a minor unit more than the whole ones of the share.
    """

    __slots__ = ("id", "amount", "share", "bound", "odd_unit")
    _shape = (
        ("id", "text"),
        ("amount", "decimal"),
        ("share", "decimal"),
        ("bound", "text"),
        ("odd_unit", "bool"),
    )


class Spread(Record):
    """A range of values.

    low: Its lower end.
    high: Its upper end; not below `low`.
    """

    __slots__ = ("low", "high")
    _shape = (
        ("low", "decimal"),
        ("high", "decimal"),
    )


SpreadClass = Literal["agree", "diverge", "diverge_strongly"]


class StageAge(Record):
    """Open deals at one stage and of one age.

    stage: The stage; `(not known)` for deals whose stage on the day the data do not tell.
    from_days: Days since they were created, at least.
    to_days: Days since they were created, at most; left out for the oldest.
    open: Open deals with a day of creation.
    amount: What they are worth: their amounts, else list price.
    """

    __slots__ = ("stage", "from_days", "to_days", "open", "amount")
    _shape = (
        ("stage", "text"),
        ("from_days", "count"),
        ("to_days", "?count"),
        ("open", "count"),
        ("amount", "decimal"),
    )


class StageMap(Record):
    """A stage and what it means.

    name: The stage as the data name it.
    state: Whether a deal in it is open, won or lost.
    entered: The column with the day a deal entered it, where the data have one.
    """

    __slots__ = ("name", "state", "entered")
    _shape = (
        ("name", "text"),
        ("state", "text"),
        ("entered", "?text"),
    )


class StageProbability(Record):
    """The probability of winning a deal that stands at a stage.

    stage: The stage.
    probability: The probability.
    """

    __slots__ = ("stage", "probability")
    _shape = (
        ("stage", "text"),
        ("probability", "decimal"),
    )


class StageRow(Record):
    """Open deals at one stage.

    key: The stage; `(not known)` for deals whose stage on the day the data do not tell.
    open: Open and undated deals.
    amount: What they are worth.
    """

    __slots__ = ("key", "open", "amount")
    _shape = (
        ("key", "text"),
        ("open", "count"),
        ("amount", "decimal"),
    )


class StageTruth(Record):
    """A stage of the way.

    stage: Its name.
    goes_on: The usual chance to go on, before person, season and shock.
    days: The usual days for a deal of 20,000; larger ones take longer.
    """

    __slots__ = ("stage", "goes_on", "days")
    _shape = (
        ("stage", "text"),
        ("goes_on", "decimal"),
        ("days", "count"),
    )


class Step(Record):
    """A figure or a part of one, with what it is made of.

    path: Where it stands in the response, if it is a figure of it.
    what: What it is, in words.
    value: Its value, as the response has it: money in major units, rates as decimals; or why there is none.
    exact: The exact value as a fraction, where the decimal has no end.
    unit: What it is measured in.
    rule: The rule it comes from.
    by: How the value comes from its parts.
    rounded: How the result was rounded, if it was.
    parts: What it is made of.
    folded: Further parts, not shown one by one.
    more: Whether it is a figure that could be unfolded further, by asking for its path.
    """

    __slots__ = ("path", "what", "value", "exact", "unit", "rule", "by", "rounded", "parts", "folded", "more")
    _shape = (
        ("path", "?text"),
        ("what", "text"),
        ("value", "?!text"),
        ("exact", "?text"),
        ("unit", "text"),
        ("rule", "?text"),
        ("by", "text"),
        ("rounded", "?Rounded"),
        ("parts", "[Step]"),
        ("folded", "?Folded"),
        ("more", "bool"),
    )


StepUnit = Literal["money", "count", "ratio", "days"]


class Stint(Record):
    """A person's days under one reporting line.

    person: The person.
    manager: The manager; left out for nobody.
    from_: The first day.
    to: The last day.
    days: Days from the first to the last, both included.
    leave_days: Of them on leave.
    """

    __slots__ = ("person", "manager", "from_", "to", "days", "leave_days")
    _shape = (
        ("person", "text"),
        ("manager", "?text"),
        ("from_", "date"),
        ("to", "date"),
        ("days", "count"),
        ("leave_days", "count"),
    )


class StretchEffect(Record):
    """What a stretch does.

    stretch: The stretch over each one's mean.
    hit_rate: The share of people who are expected to reach it.
    """

    __slots__ = ("stretch", "hit_rate")
    _shape = (
        ("stretch", "decimal"),
        ("hit_rate", "decimal"),
    )


class Submission(Record):
    """What someone handed in: open business by category, each category without the others.

    owner: Who.
    made: The day.
    commit: What will come, by their word, beside what is won.
    most_likely: What will most likely come beside the commit, for companies that ask for it.
    best_case: What could come beside that if all went well.
    pipeline: What else is due.
    whole_team: Whether it speaks for everyone below too: it is then shown beside their sum and never added to it. Default: false.
    """

    __slots__ = ("owner", "made", "commit", "most_likely", "best_case", "pipeline", "whole_team")
    _shape = (
        ("owner", "text"),
        ("made", "date"),
        ("commit", "decimal"),
        ("most_likely", "?decimal"),
        ("best_case", "?decimal"),
        ("pipeline", "?decimal"),
        ("whole_team", "bool"),
    )


class SubmissionColumns(Record):
    """The columns of the submissions.

    owner: Who handed it in.
    period: The quarter it speaks of.
    date: The day it was handed in.
    commit: Open commit: what is still to be won by commitment, without what is won already.
    """

    __slots__ = ("owner", "period", "date", "commit")
    _shape = (
        ("owner", "text"),
        ("period", "text"),
        ("date", "text"),
        ("commit", "text"),
    )


class SubmissionMap(Record):
    """How the submissions are to be read.

    file: The file that holds them.
    columns: Which column holds what.
    format: How numbers and dates are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "SubmissionColumns"),
        ("format", "Format"),
    )


class SupposedOutcome(Record):
    """What is taken to happen to a deal.

    deal: The deal.
    outcome: What happens.
    """

    __slots__ = ("deal", "outcome")
    _shape = (
        ("deal", "text"),
        ("outcome", "text"),
    )


class SurvivalPoint(Record):
    """One month of tenure on the way to a first full quota.

    month: The month of tenure.
    at_risk: People who were seen in this month or later and had not got there before.
    reached: Those of them who got there in this month.
    remaining: The share of people who have not got there by the month's end: exact, shown to 6 places.
    """

    __slots__ = ("month", "at_risk", "reached", "remaining")
    _shape = (
        ("month", "count"),
        ("at_risk", "count"),
        ("reached", "count"),
        ("remaining", "decimal"),
    )


class SuspectTarget(Record):
    """A target that looks like a typing error.

    person: Who.
    period: The period.
    amount: The target.
    median: The median of the person's targets of that year; of two middle ones their mean, rounded half-even.
    times: The target over the exact median.
    """

    __slots__ = ("person", "period", "amount", "median", "times")
    _shape = (
        ("person", "text"),
        ("period", "text"),
        ("amount", "decimal"),
        ("median", "decimal"),
        ("times", "decimal"),
    )


class SustainQuarter(Record):
    """A quarter that is watched.

    quarter: The quarter.
    first: Its first day.
    last: Its last day.
    over: Whether it is over by the day.
    goals: Each goal of the plan, by what was measured in the quarter.
    """

    __slots__ = ("quarter", "first", "last", "over", "goals")
    _shape = (
        ("quarter", "text"),
        ("first", "date"),
        ("last", "date"),
        ("over", "bool"),
        ("goals", "[GoalStatus]"),
    )
    _hidden = ("quarter", "first", "last", "over", "goals",)


SustainResult = Literal["lasts", "relapse"]


class SustainWatch(Record):
    """The watch over a plan that worked.

    plan: The plan.
    person: Whom it is about.
    as_of: The day that it speaks for.
    completed: The day on which a person decided that the plan worked.
    quarters: Each quarter that is watched.
    result: Whether the gain lasts, or why that is not known yet.
    prompt: What a person is prompted to look at, where there is a relapse.
    evidence: The facts that it rests on.
    against: The facts that speak against holding it against the person.
    missing: What is not known.
    what_would_change: The nearest change of facts that would change it.
    rules: The rules that it follows.
    sha256: A hash of the request.
    """

    _schema = "attain.plan_sustain/1"
    __slots__ = ("plan", "person", "as_of", "completed", "quarters", "result", "prompt", "evidence", "against", "missing", "what_would_change", "rules", "sha256")
    _shape = (
        ("plan", "text"),
        ("person", "text"),
        ("as_of", "date"),
        ("completed", "date"),
        ("quarters", "[SustainQuarter]"),
        ("result", "!text"),
        ("prompt", "?text"),
        ("evidence", "[text]"),
        ("against", "[text]"),
        ("missing", "[text]"),
        ("what_would_change", "text"),
        ("rules", "[text]"),
        ("sha256", "text"),
    )
    _hidden = ("plan", "person", "as_of", "completed", "quarters", "result", "prompt", "evidence", "against", "missing", "what_would_change", "rules", "sha256",)


class TableCsv(Record):
    """CSV text.

    text: The text, its first line naming the columns.
    """

    _kind = "csv"
    __slots__ = ("text",)
    _shape = (
        ("text", "text"),
    )


class TableRows(Record):
    """Rows with named cells.

    rows: One record a row; a cell is text, a number, a boolean or null. A record in a cell is cells of their own, named with a point: `Owner.Name`. What else stands in a cell is an error where the map names its column.
    """

    _kind = "rows"
    __slots__ = ("rows",)
    _shape = (
        ("rows", "[cells]"),
    )


Table = TableCsv | TableRows


TalkReason = Literal["stuck", "past_due", "high_value"]


TalkTopic = Literal["performance", "motivation", "conduct"]


class Target(Record):
    """A target of a person for a period.

    person: Who.
    period: The period.
    amount: The target.
    """

    __slots__ = ("person", "period", "amount")
    _shape = (
        ("person", "text"),
        ("period", "text"),
        ("amount", "decimal"),
    )


class TargetAbove(Record):
    """Someone who carries a target above others.

    person: Who.
    own: Their own targets.
    below: The targets of everyone below them who has nobody with a target below.
    """

    __slots__ = ("person", "own", "below")
    _shape = (
        ("person", "text"),
        ("own", "decimal"),
        ("below", "decimal"),
    )


class Team(Record):
    """A team over time, as its systems hand it out.

    people: Everyone who is, was or will be there; each stands once. Default: [].
    reporting: Who reports to whom from which day on. Where there is none, the manager of the person's own row counts. Default: [].
    leave: Leave. Default: [].
    seats: Seats that nobody sits on yet. Default: [].
    outside: The managers who do not stand in `people`. Left out: whoever is named is one; given: anyone else is an error.
    """

    _schema = "attain.team/1"
    __slots__ = ("people", "reporting", "leave", "seats", "outside")
    _shape = (
        ("people", "[TeamPerson]"),
        ("reporting", "[ReportingLine]"),
        ("leave", "[PersonLeave]"),
        ("seats", "[OpenSeat]"),
        ("outside", "?[text]"),
    )

    def as_of(self, *, on=None):
        """Tells a team at the end of a day: who is there, under whom, who is on leave, which seats are open."""
        from ._operations import team_as_of

        return team_as_of(team=self, on=on)

    def check(self):
        """Checks a team and names every fault: circles, strangers, overlaps, gaps."""
        from ._operations import team_check

        return team_check(team=self)

    def stints(self, *, from_=None, to=None):
        """Tells under whom each person worked within some days."""
        from ._operations import team_stints

        return team_stints(team=self, from_=from_, to=to)


class TeamAsOf(Record):
    """A team at the end of a day.

    on: The day.
    head_count: People who are there, those on leave too.
    fte: Full positions that they fill, those on leave too.
    on_leave: People who are on leave.
    people: Everyone who is there, by id.
    open_seats: The seats that are open, by id.
    """

    __slots__ = ("on", "head_count", "fte", "on_leave", "people", "open_seats")
    _shape = (
        ("on", "date"),
        ("head_count", "count"),
        ("fte", "decimal"),
        ("on_leave", "count"),
        ("people", "[TeamMember]"),
        ("open_seats", "[OpenSeat]"),
    )


class TeamAttainment(Record):
    """Where the team stands against its quotas.

    period: The quarter.
    quota: The sum of the quotas, before ramp.
    won: Won in the quarter by the as-of day, by those who carry a quota.
    attainment: Won over the sum of the quotas.
    at_quota: The share of fully ramped people who have reached their quota so far (`quota.band`).
    healthy_from: The share that reaches a healthy quota, at least, by policy.
    healthy_to: The same at most.
    by_owner: Each person who carries a quota, by id.
    """

    __slots__ = ("period", "quota", "won", "attainment", "at_quota", "healthy_from", "healthy_to", "by_owner")
    _shape = (
        ("period", "text"),
        ("quota", "decimal"),
        ("won", "decimal"),
        ("attainment", "!decimal"),
        ("at_quota", "!decimal"),
        ("healthy_from", "decimal"),
        ("healthy_to", "decimal"),
        ("by_owner", "[Attainment]"),
    )


class TeamCheck(Record):
    """What was found in a team.

    sound: Whether roll-ups over the team mean anything.
    people: People in it; who stands twice counts once.
    outside: Managers who do not stand among the people.
    faults: Everything that is wrong: people first, then reporting lines, leave, seats, circles.
    """

    __slots__ = ("sound", "people", "outside", "faults")
    _shape = (
        ("sound", "bool"),
        ("people", "count"),
        ("outside", "count"),
        ("faults", "[TeamFault]"),
    )


class TeamColumns(Record):
    """The columns of the team.

    person: The person, as the deals name their owner.
    manager: Whom the person reports to.
    role: What the person does, such as `rep`.
    region: The region.
    territory: The territory.
    start: The first working day.
    end: The last working day.
    fte: The share of a full position, above 0 and at most 1; where there is no column, or the cell is empty, all of it.
    """

    __slots__ = ("person", "manager", "role", "region", "territory", "start", "end", "fte")
    _shape = (
        ("person", "text"),
        ("manager", "?text"),
        ("role", "?text"),
        ("region", "?text"),
        ("territory", "?text"),
        ("start", "?text"),
        ("end", "?text"),
        ("fte", "?text"),
    )


class TeamFault(Record):
    """Something wrong with a team.

    code: A stable code, such as `team.two_managers`.
    path: Where in the team, such as `reporting[3].from`.
    why: What is wrong, in words.
    help: What to do.
    stops: Whether other operations refuse the team for it.
    """

    __slots__ = ("code", "path", "why", "help", "stops")
    _shape = (
        ("code", "text"),
        ("path", "text"),
        ("why", "text"),
        ("help", "text"),
        ("stops", "bool"),
    )


class TeamMap(Record):
    """How the team is to be read.

    file: The file that holds it.
    columns: Which column holds what.
    outside: The managers who do not stand in the table. Left out: whoever is named is one; given: a row that names anyone else is rejected.
    format: How numbers and dates are written. Default: {"dates":"iso","decimal":"point"}.
    """

    __slots__ = ("file", "columns", "outside", "format")
    _shape = (
        ("file", "?text"),
        ("columns", "TeamColumns"),
        ("outside", "?[text]"),
        ("format", "Format"),
    )


class TeamMember(Record):
    """A person as of a day.

    person: The person.
    role: What they do.
    region: Their region.
    territory: Their territory.
    manager: Whom they report to; left out for nobody.
    depth: How many stand above them.
    reports: How many report to them and are there.
    fte: The share of a full position.
    on_leave: Whether they are on leave.
    """

    __slots__ = ("person", "role", "region", "territory", "manager", "depth", "reports", "fte", "on_leave")
    _shape = (
        ("person", "text"),
        ("role", "?text"),
        ("region", "?text"),
        ("territory", "?text"),
        ("manager", "?text"),
        ("depth", "count"),
        ("reports", "count"),
        ("fte", "decimal"),
        ("on_leave", "bool"),
    )


class TeamPerson(Record):
    """A person of a team.

    id: The person, as the deals name their owner.
    role: What they do, such as `rep` or `manager`.
    region: Their region.
    territory: Their territory.
    manager: Whom they report to, as long as no reporting line says otherwise.
    start: The first working day.
    end: The last working day, for those who leave.
    fte: The share of a full position: above 0, at most 1. Default: "1".
    """

    __slots__ = ("id", "role", "region", "territory", "manager", "start", "end", "fte")
    _shape = (
        ("id", "text"),
        ("role", "?text"),
        ("region", "?text"),
        ("territory", "?text"),
        ("manager", "?text"),
        ("start", "?date"),
        ("end", "?date"),
        ("fte", "decimal"),
    )


class TeamRead(Record):
    """A team that was read, and what became of the rows.

    team: The team, without the rows that were rejected.
    repaired: Values that were repaired, and how.
    rejected: Every cell for which a row was rejected.
    """

    __slots__ = ("team", "repaired", "rejected")
    _shape = (
        ("team", "Team"),
        ("repaired", "[Repaired]"),
        ("rejected", "[Rejected]"),
    )


class TeamReadMaps(Record):
    """How the tables of a team are to be read.

    people: The people.
    reporting: The reporting lines.
    leave: Leave.
    seats: Open seats.
    """

    __slots__ = ("people", "reporting", "leave", "seats")
    _shape = (
        ("people", "TeamMap"),
        ("reporting", "?ReportingMap"),
        ("leave", "?LeaveMap"),
        ("seats", "?SeatMap"),
    )


class TeamRollUp(Record):
    """Amounts added up a team.

    currency: The currency of all money in it.
    on: The day.
    total: What everyone brings together: the totals of those who report to nobody.
    rows: Everyone who brings something or leads someone who does, by id.
    """

    __slots__ = ("currency", "on", "total", "rows")
    _shape = (
        ("currency", "text"),
        ("on", "date"),
        ("total", "decimal"),
        ("rows", "[RollUpRow]"),
    )


class TeamStints(Record):
    """Who worked under whom, and when.

    stints: By person, then by day. A person's stints have no day in common, and together every day on which they were there.
    """

    __slots__ = ("stints",)
    _shape = (
        ("stints", "[Stint]"),
    )


class Tenure(Record):
    """How long a person has been there.

    month: The month of tenure, from 1 on; 0 before month 1.
    days: Days of tenure, the first and the asked day counted, leave taken out.
    effective: The day that the month is counted by: as many days earlier as there was leave. Where all was leave, the day before the start.
    """

    __slots__ = ("month", "days", "effective")
    _shape = (
        ("month", "count"),
        ("days", "count"),
        ("effective", "date"),
    )


TenureConvention = Literal["month_of_start", "first_full_month", "by_days"]


class Territory(Record):
    """Who, or what, has a quota.

    id: The territory.
    potential: What it can bring: only its proportion to the others counts. The metric `potential`.
    """

    __slots__ = ("id", "potential")
    _shape = (
        ("id", "text"),
        ("potential", "?decimal"),
    )


class TerritoryTruth(Record):
    """A territory.

    territory: Its id.
    region: Its region.
    potential: What it can bring; 1 is the usual.
    """

    __slots__ = ("territory", "region", "potential")
    _shape = (
        ("territory", "text"),
        ("region", "text"),
        ("potential", "decimal"),
    )


Thousands = Literal["point", "comma", "blank", "apostrophe"]


TieOrder = Literal["id", "order"]


Tier = Literal["top", "middle", "bottom"]


class TierAlone(Record):
    """The tier by one quarter alone.

    period: The quarter.
    tier: The tier.
    """

    __slots__ = ("period", "tier")
    _shape = (
        ("period", "text"),
        ("tier", "text"),
    )
    _hidden = ("period", "tier",)


class TierPerson(Record):
    """A person and what they reached.

    id: Who.
    quarters: What they reached in each full quarter; others than those compared are left aside.
    ramping: Whether they are ramping still: they are not compared. Default: false.
    on_leave: Whether they are on leave: they are not compared. Default: false.
    """

    __slots__ = ("id", "quarters", "ramping", "on_leave")
    _shape = (
        ("id", "text"),
        ("quarters", "[TierQuarter]"),
        ("ramping", "bool"),
        ("on_leave", "bool"),
    )
    _hidden = ("id", "quarters", "ramping", "on_leave",)


class TierPlan(Record):
    """How a person is coached: a proposal, which a manager makes their own or does not.

    person: Who.
    tier: The tier.
    measures: What is proposed.
    skills: The skills to work on: at most two.
    gap: The gap that a person entered last; left out where there is none or it was erased.
    motivation_talk: The day of the last direct talk about motivation since a gap of will was entered; the person does not record it.
    mentor: Who can be their mentor.
    mentees: Whose mentor they can be, by id.
    missing: What people have to enter or do first.
    """

    __slots__ = ("person", "tier", "measures", "skills", "gap", "motivation_talk", "mentor", "mentees", "missing")
    _shape = (
        ("person", "text"),
        ("tier", "text"),
        ("measures", "[CoachingMeasure]"),
        ("skills", "[text]"),
        ("gap", "?text"),
        ("motivation_talk", "?date"),
        ("mentor", "?text"),
        ("mentees", "[text]"),
        ("missing", "[text]"),
    )
    _hidden = ("person", "tier", "measures", "skills", "gap", "motivation_talk", "mentor", "mentees", "missing",)


class TierQuarter(Record):
    """What was reached in a full quarter.

    period: The quarter.
    ramp_adjusted: Won over the quota that ramp, part-time and leave leave: `ramp_adjusted` of `quota.attainment` or of a review.
    """

    __slots__ = ("period", "ramp_adjusted")
    _shape = (
        ("period", "text"),
        ("ramp_adjusted", "decimal"),
    )
    _hidden = ("period", "ramp_adjusted",)


class TierRow(Record):
    """A person in a tier.

    person: Who.
    tier: The tier.
    attainment: The mean of the quarters that are compared.
    rank_from: The place from the top; of those who tie the first.
    rank_to: The same of those who tie the last.
    at_quota: Whether their attainment alone keeps them out of the bottom tier, where their place would not.
    alone: The tier by each quarter alone: where it differs, the tier is noise rather than a standing.
    what_would_change: The nearest change of attainment that would change the tier.
    """

    __slots__ = ("person", "tier", "attainment", "rank_from", "rank_to", "at_quota", "alone", "what_would_change")
    _shape = (
        ("person", "text"),
        ("tier", "text"),
        ("attainment", "decimal"),
        ("rank_from", "count"),
        ("rank_to", "count"),
        ("at_quota", "bool"),
        ("alone", "[TierAlone]"),
        ("what_would_change", "text"),
    )
    _hidden = ("person", "tier", "attainment", "rank_from", "rank_to", "at_quota", "alone", "what_would_change",)


class TierSplit(Record):
    """People in tiers.

    people: People who are compared.
    top: Those in the top tier.
    middle: Those in the middle.
    bottom: Those in the bottom tier.
    rows: Each of them, by attainment, then by id.
    """

    __slots__ = ("people", "top", "middle", "bottom", "rows")
    _shape = (
        ("people", "count"),
        ("top", "count"),
        ("middle", "count"),
        ("bottom", "count"),
        ("rows", "[TierRow]"),
    )
    _hidden = ("rows",)


class TierUnjudged(Record):
    """Who is not compared.

    person: Who.
    why: Why.
    """

    __slots__ = ("person", "why")
    _shape = (
        ("person", "text"),
        ("why", "text"),
    )
    _hidden = ("person", "why",)


class TieredPerson(Record):
    """A person in a tier.

    person: Who.
    tier: The tier, as `tiers.split` gives it.
    skills: Skills that they want to work on, as people entered them, the first first. Default: [].
    strengths: Skills that they can teach. Default: [].
    """

    __slots__ = ("person", "tier", "skills", "strengths")
    _shape = (
        ("person", "text"),
        ("tier", "text"),
        ("skills", "[text]"),
        ("strengths", "[text]"),
    )
    _hidden = ("person", "tier", "skills", "strengths",)


class TiersCoaching(Record):
    """What each person needs.

    as_of: The day.
    plans: One plan a person, by id.
    without_mentor: People of the middle for whom no mentor is left, by id.
    """

    __slots__ = ("as_of", "plans", "without_mentor")
    _shape = (
        ("as_of", "date"),
        ("plans", "[TierPlan]"),
        ("without_mentor", "[text]"),
    )
    _hidden = ("as_of", "plans", "without_mentor",)


class TiersSplit(Record):
    """Tiers, or why there are none.

    periods: The quarters that were compared.
    split: The tiers.
    not_judged: Who is not compared, by id.
    missing: What has to be known before anything is concluded from a tier.
    inputs: The hash of the request.
    """

    _schema = "attain.tiers/1"
    __slots__ = ("periods", "split", "not_judged", "missing", "inputs")
    _shape = (
        ("periods", "[text]"),
        ("split", "!TierSplit"),
        ("not_judged", "[TierUnjudged]"),
        ("missing", "[text]"),
        ("inputs", "text"),
    )
    _hidden = ("not_judged", "missing", "inputs",)


class TrackRecord(Record):
    """What a person's forecasts of the last periods were worth.

    owner: Who.
    forecast: The sum of what was forecast: won and open commit when each period began.
    actual: The sum of what came.
    """

    __slots__ = ("owner", "forecast", "actual")
    _shape = (
        ("owner", "text"),
        ("forecast", "decimal"),
        ("actual", "decimal"),
    )


TrackedMethod = Literal["rollup", "weighted", "trend", "triangulated"]


class TrackedQuarter(Record):
    """What a method said of a quarter when it began.

    key: The quarter.
    forecast: What was forecast.
    won: What was won; of the roll-up by those who had handed in.
    accuracy: What was won over what was forecast.
    """

    __slots__ = ("key", "forecast", "won", "accuracy")
    _shape = (
        ("key", "text"),
        ("forecast", "!decimal"),
        ("won", "decimal"),
        ("accuracy", "!decimal"),
    )


class Trend(Record):
    """The trend of a quarter and what it rests on.

    amount: The default where there is history enough, else the plain one; never less than is won.
    basis: Which of them.
    default: Won so far, and the median of the three methods for what was won after the same day of earlier quarters.
    plain: The median of earlier years' same quarter, each corrected for head count and market.
    legs: The three methods, for the rest of the quarter.
    quarters: The full quarters before, by quarter: what was won in each after the same day.
    years: Each earlier year's same quarter, by quarter.
    skipped: Earlier years' same quarters that could not be compared, by quarter.
    market_factor: What the market does, by policy.
    """

    __slots__ = ("amount", "basis", "default", "plain", "legs", "quarters", "years", "skipped", "market_factor")
    _shape = (
        ("amount", "decimal"),
        ("basis", "text"),
        ("default", "!decimal"),
        ("plain", "!decimal"),
        ("legs", "[TrendLeg]"),
        ("quarters", "[TrendQuarter]"),
        ("years", "[TrendYear]"),
        ("skipped", "[SkippedYear]"),
        ("market_factor", "decimal"),
    )


TrendBasis = Literal["default", "plain"]


class TrendForecast(Record):
    """A series forecast.

    periods: Periods that count: from the first with a value to the last.
    methods: Each method in the order of the request.
    """

    _schema = "attain.trend/1"
    __slots__ = ("periods", "methods")
    _shape = (
        ("periods", "count"),
        ("methods", "[TrendMethodForecast]"),
    )


class TrendLeg(Record):
    """One of the methods whose median is the default.

    key: The method.
    amount: What it says of the rest of the quarter, times the market; never below zero.
    """

    __slots__ = ("key", "amount")
    _shape = (
        ("key", "text"),
        ("amount", "decimal"),
    )


TrendMethod = Literal["default", "damped_growth", "theta_blend", "smoothing", "naive", "naive2", "seasonal_naive", "seasonal_growth", "ses", "holt", "damped", "theta", "line"]


class TrendMethodForecast(Record):
    """What a method says.

    method: The method.
    steps: The periods ahead; or why the method cannot say anything.
    """

    __slots__ = ("method", "steps")
    _shape = (
        ("method", "text"),
        ("steps", "![TrendStep]"),
    )


class TrendPoint(Record):
    """One period of a series.

    value: What it brought, in any one unit.
    factor: What makes it comparable with the period that is forecast: head count now over then, times what the market does. Above zero. Default: "1".
    """

    __slots__ = ("value", "factor")
    _shape = (
        ("value", "?decimal"),
        ("factor", "decimal"),
    )


class TrendQuarter(Record):
    """A full quarter of the history.

    key: The quarter.
    won: What was won in it after the same day.
    head_count_factor: Ramp-adjusted head count now over then; not available without start dates, and then taken as 1.
    market_factor: What the market did since then, by the policy's dated changes.
    corrected: Won times both, rounded once.
    """

    __slots__ = ("key", "won", "head_count_factor", "market_factor", "corrected")
    _shape = (
        ("key", "text"),
        ("won", "decimal"),
        ("head_count_factor", "!decimal"),
        ("market_factor", "decimal"),
        ("corrected", "decimal"),
    )


class TrendStep(Record):
    """A period ahead.

    ahead: How many periods after the last one with a value.
    forecast: What is forecast, rounded once, half-even, to six places.
    """

    __slots__ = ("ahead", "forecast")
    _shape = (
        ("ahead", "count"),
        ("forecast", "decimal"),
    )


class TrendYear(Record):
    """One earlier year's same quarter.

    key: The quarter.
    won: What was won in it.
    head_count_factor: Ramp-adjusted head count now over then; not available without start dates, and then taken as 1.
    corrected: Won, corrected for head count and market, rounded once.
    """

    __slots__ = ("key", "won", "head_count_factor", "corrected")
    _shape = (
        ("key", "text"),
        ("won", "decimal"),
        ("head_count_factor", "!decimal"),
        ("corrected", "decimal"),
    )


class TriangulateRequest(Record):
    """The methods' totals of one quarter. A method that has none is left out.

    currency: The currency of all money in it.
    rollup: The roll-up: won and open commit.
    weighted: The weighted method: won, and what the open deals are expected to bring.
    trend: The trend.
    combine: How the methods are combined. Default: "median".
    past: For learned weights: what the methods said of past periods, and what came. Default: [].
    policy: Where agreement ends, and how many past periods are enough to learn from.
    """

    __slots__ = ("currency", "rollup", "weighted", "trend", "combine", "past", "policy")
    _shape = (
        ("currency", "text"),
        ("rollup", "?decimal"),
        ("weighted", "?decimal"),
        ("trend", "?decimal"),
        ("combine", "text"),
        ("past", "[PastMethods]"),
        ("policy", "ForecastPolicy"),
    )


class Triangulation(Record):
    """What the methods say together.

    currency: The currency of all money in it.
    triangulated: The methods combined: by default their median, of two their mean; rounded half-even.
    combined_by: How they were combined.
    weights: The weight of each method; left out where they were combined by their median.
    spread: Largest less smallest, over the median.
    class_: Whether they agree.
    left_out: The methods without a figure.
    """

    _schema = "attain.triangulation/1"
    __slots__ = ("currency", "triangulated", "combined_by", "weights", "spread", "class_", "left_out")
    _shape = (
        ("currency", "text"),
        ("triangulated", "!decimal"),
        ("combined_by", "!text"),
        ("weights", "?[MethodWeight]"),
        ("spread", "!decimal"),
        ("class_", "!text"),
        ("left_out", "[text]"),
    )


class TriggerMet(Record):
    """Somebody who met the trigger.

    person: Who.
    since: The day from which on they met it.
    """

    __slots__ = ("person", "since")
    _shape = (
        ("person", "text"),
        ("since", "date"),
    )
    _hidden = ("person", "since",)


class TriggerReport(Record):
    """Whom the trigger prompts to talk to, and how often it errs.

    as_of: The day that it speaks for.
    quarters: The full quarters that it looked at.
    prompts: The prompts, by person. A prompt is no recommendation: a person opens a plan, or does not.
    not_judged: People of whom too little is known, by id.
    false_alarms: How often somebody on target would be prompted, for each person with quarters, by id.
    rules: The rules that it follows.
    sha256: A hash of the request.
    """

    _schema = "attain.plan_trigger/1"
    __slots__ = ("as_of", "quarters", "prompts", "not_judged", "false_alarms", "rules", "sha256")
    _shape = (
        ("as_of", "date"),
        ("quarters", "[text]"),
        ("prompts", "[Prompt]"),
        ("not_judged", "[NotJudged]"),
        ("false_alarms", "[FalseAlarm]"),
        ("rules", "[text]"),
        ("sha256", "text"),
    )
    _hidden = ("not_judged", "false_alarms", "rules", "sha256",)


class TriggerSide(Record):
    """What lies with the company and not with the person.

    person: Who.
    territory: The potential of the person's territory over the average one: 0.8 is a fifth less.
    promised: Coaching meetings that were promised in the quarters; those that were held are counted on the log.
    view_heard: Whether the person was asked for their own view. Default: false.
    """

    __slots__ = ("person", "territory", "promised", "view_heard")
    _shape = (
        ("person", "text"),
        ("territory", "?decimal"),
        ("promised", "?count"),
        ("view_heard", "bool"),
    )
    _hidden = ("person", "territory", "promised", "view_heard",)


UnjudgedReason = Literal["ramping", "on_leave", "quarter_missing"]


UnplacedReason = Literal["no_work_day", "away", "full"]


class UsedRate(Record):
    """A rate that was used.

    currency: The currency.
    date: The first day of the rate; left out for the base, which is always one.
    rate: Units of the base for one unit of the currency.
    """

    __slots__ = ("currency", "date", "rate")
    _shape = (
        ("currency", "text"),
        ("date", "?date"),
        ("rate", "decimal"),
    )


class ValueAdded(Record):
    """Whether adjustments helped.

    overall: All adjustments.
    by_person: By who adjusted.
    by_direction: By direction: downward, then upward, then those that changed nothing.
    by_size: By size, from the smallest on.
    """

    _schema = "attain.value_added/1"
    __slots__ = ("overall", "by_person", "by_direction", "by_size")
    _shape = (
        ("overall", "AdjustmentGroup"),
        ("by_person", "[AdjustmentGroup]"),
        ("by_direction", "[AdjustmentGroup]"),
        ("by_size", "[AdjustmentGroup]"),
    )


class ValuedSide(Record):
    """One value each time.

    values: The values.
    """

    __slots__ = ("values",)
    _shape = (
        ("values", "[decimal]"),
    )


class WaterfallStep(Record):
    """A step of a waterfall.

    label: What it is.
    value: The total, or by how much it changes.
    total: Whether it is a total: the first and the last step are. Default: false.
    """

    __slots__ = ("label", "value", "total")
    _shape = (
        ("label", "text"),
        ("value", "decimal"),
        ("total", "bool"),
    )


Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


WeeksEnd = Literal["nearest", "last"]


class Weighted(Record):
    """The plain weighted figure and what it rests on.

    amount: Open amount times won over closed, multiplied first and rounded once, half-even.
    open_amount: What the open deals are worth: their amounts, else list price.
    deals: Open deals that are worth something.
    won: Deals won so far.
    closed: Deals closed so far, won or lost.
    rate: Won over closed, for the eye; the amount uses the unrounded rate.
    imported: Open amounts times the probabilities that the system says, of the deals that have one.
    imported_deals: Open deals that are worth something and have such a probability.
    """

    __slots__ = ("amount", "open_amount", "deals", "won", "closed", "rate", "imported", "imported_deals")
    _shape = (
        ("amount", "decimal"),
        ("open_amount", "decimal"),
        ("deals", "count"),
        ("won", "count"),
        ("closed", "count"),
        ("rate", "decimal"),
        ("imported", "!decimal"),
        ("imported_deals", "count"),
    )


WeightedBasis = Literal["won_and_weighted", "won_in_period_and_not_yet_created"]


class WeightedDeal(Record):
    """An open deal.

    id: The deal.
    owner: Whose it is.
    stage: Its stage.
    amount: What it is worth.
    probability: The probability of winning it, as somebody or some system says.
    """

    __slots__ = ("id", "owner", "stage", "amount", "probability")
    _shape = (
        ("id", "text"),
        ("owner", "?text"),
        ("stage", "?text"),
        ("amount", "decimal"),
        ("probability", "?decimal"),
    )


class WeightedGroup(Record):
    """Some deals together.

    key: The owner or the stage; left out for deals without one.
    deals: How many have a probability.
    open_amount: What they are worth.
    weighted: Each times its probability, summed and rounded once.
    """

    __slots__ = ("key", "deals", "open_amount", "weighted")
    _shape = (
        ("key", "?text"),
        ("deals", "count"),
        ("open_amount", "decimal"),
        ("weighted", "decimal"),
    )


class WeightedPipeline(Record):
    """Open deals, weighed.

    currency: The currency of all money in it.
    weighted: Amount times probability of every deal that has one, summed and rounded once, half-even.
    open_amount: What the deals that were weighed are worth.
    unweighted: What the deals without a probability are worth: they are not in the figure, and not taken as zero.
    deals: The deals, by id.
    by_owner: By owner, then those of nobody.
    by_stage: By stage, then those at none.
    """

    _schema = "attain.weighted/1"
    __slots__ = ("currency", "weighted", "open_amount", "unweighted", "deals", "by_owner", "by_stage")
    _shape = (
        ("currency", "text"),
        ("weighted", "!decimal"),
        ("open_amount", "decimal"),
        ("unweighted", "decimal"),
        ("deals", "[WeightedRow]"),
        ("by_owner", "[WeightedGroup]"),
        ("by_stage", "[WeightedGroup]"),
    )


class WeightedRow(Record):
    """A deal, weighed.

    key: The deal.
    amount: What it is worth.
    probability: The probability that counts.
    source: Where that comes from.
    expected: Amount times probability, for the eye: each is rounded for itself, the totals are not made of them.
    """

    __slots__ = ("key", "amount", "probability", "source", "expected")
    _shape = (
        ("key", "text"),
        ("amount", "decimal"),
        ("probability", "?decimal"),
        ("source", "text"),
        ("expected", "?decimal"),
    )


class WithoutPlan(Record):
    """Somebody who met the trigger and got no plan.

    person: Who.
    since: The day from which on they met it.
    days: Days since then.
    tier: The tier.
    tenure_months: Whole months of tenure.
    what_would_change: What would take them off the list.
    """

    __slots__ = ("person", "since", "days", "tier", "tenure_months", "what_would_change")
    _shape = (
        ("person", "text"),
        ("since", "date"),
        ("days", "count"),
        ("tier", "?text"),
        ("tenure_months", "?count"),
        ("what_would_change", "text"),
    )
    _hidden = ("person", "since", "days", "tier", "tenure_months", "what_would_change",)


class WithoutTrigger(Record):
    """Somebody who got a plan and had not met the trigger.

    person: Who.
    plan: The plan.
    opened: The day on which it was opened.
    met_later: The first day on which they met the trigger, where they did so later.
    tier: The tier.
    tenure_months: Whole months of tenure.
    what_would_change: What would take them off the list.
    """

    __slots__ = ("person", "plan", "opened", "met_later", "tier", "tenure_months", "what_would_change")
    _shape = (
        ("person", "text"),
        ("plan", "text"),
        ("opened", "date"),
        ("met_later", "?date"),
        ("tier", "?text"),
        ("tenure_months", "?count"),
        ("what_would_change", "text"),
    )
    _hidden = ("person", "plan", "opened", "met_later", "tier", "tenure_months", "what_would_change",)


class WonInMonth(Record):
    """What was won in a month.

    id: Who.
    month: The month.
    amount: How much; below zero for returns.
    """

    __slots__ = ("id", "month", "amount")
    _shape = (
        ("id", "text"),
        ("month", "text"),
        ("amount", "decimal"),
    )


class WonLostPattern(Record):
    """How wins and losses differ.

    measure: In what: `cycle_days`, or `amount` in major units.
    won_deals: Won deals of which it is known.
    won: Their mean.
    lost_deals: Lost deals of which it is known.
    lost: Their mean.
    difference: The mean of won deals less that of lost ones.
    """

    __slots__ = ("measure", "won_deals", "won", "lost_deals", "lost", "difference")
    _shape = (
        ("measure", "text"),
        ("won_deals", "count"),
        ("won", "!decimal"),
        ("lost_deals", "count"),
        ("lost", "!decimal"),
        ("difference", "!decimal"),
    )
    _hidden = ("measure", "won_deals", "won", "lost_deals", "lost", "difference",)


class WorkDays(Record):
    """Days and the work days among them.

    work_days: Days of the working week that are no holidays.
    days: All days, both ends counted.
    """

    __slots__ = ("work_days", "days")
    _shape = (
        ("work_days", "count"),
        ("days", "count"),
    )


class Worth(Record):
    """A number of deals and what they are worth.

    deals: How many deals.
    amount: What they are worth: their amounts, else list price.
    """

    __slots__ = ("deals", "amount")
    _shape = (
        ("deals", "count"),
        ("amount", "decimal"),
    )


YearName = Literal["end", "begin"]


UNIONS: dict[str, tuple[type[Record], ...]] = {
    "EffectData": (EffectDataRate, EffectDataCount, EffectDataMean,),
    "GrowAct": (GrowActOpen, GrowActGoal, GrowActReality, GrowActOptions, GrowActWayForward, GrowActAdvance, GrowActGoBack, GrowActRehearse, GrowActNote, GrowActReview, GrowActComplete, GrowActCancel,),
    "GrowState": (GrowStateOpen, GrowStateCompleted, GrowStateCancelled,),
    "ImprovementAct": (ImprovementActDraft, ImprovementActMoveStart, ImprovementActReviewMeasures, ImprovementActEnterCause, ImprovementActSetGoals, ImprovementActPublish, ImprovementActAcknowledge, ImprovementActObserve, ImprovementActAdjust, ImprovementActPause, ImprovementActResume, ImprovementActStateManagersSide, ImprovementActHoldReview, ImprovementActComplete, ImprovementActExtend, ImprovementActNotComplete, ImprovementActCancel,),
    "PartWaysAct": (PartWaysActLogConduct, PartWaysActAnswerConduct, PartWaysActOpen, PartWaysActAddEvidence, PartWaysActClose,),
    "PartingGround": (PartingGroundPlanWithoutGain, PartingGroundWillProblem, PartingGroundCultureHarm, PartingGroundEthicsViolation,),
    "PlanEdit": (PlanEditPin, PlanEditFreeze, PlanEditThaw, PlanEditTransfer, PlanEditRedistribute, PlanEditResplit, PlanEditFit, PlanEditRetarget,),
    "Plot": (PlotBars, PlotLines, PlotDots, PlotWaterfall, PlotHeatMap,),
    "ProfileFact": (ProfileFactPreference, ProfileFactReadiness, ProfileFactSeen,),
    "Scope": (ScopeManager, ScopeRegion, ScopeOwner,),
    "SplitBy": (SplitByEqual, SplitByWeighted, SplitByHybrid,),
    "Table": (TableCsv, TableRows,),
}
