# Made by `cargo dev gen`; do not edit.
"""The operations, one function each; those on a book are its methods too."""

from . import _call


def allocate_heads(*, whole, shares, method=None, ties=None):
    """Divides a number of heads into whole parts that sum to it.

    whole: What is divided; below zero, all parts are.
    shares: Who shares in it: at least one with a weight above zero, no id twice.
    method: How shares become whole heads. Default: "largest_remainder".
    ties: Who comes first where claims to a head are equal. Default: "id".
    """
    return _call.document("allocate.heads", {"whole": whole, "shares": shares, "method": method, "ties": ties}, "HeadsAllocation")


def allocate_money(*, currency, whole, shares, method=None, ties=None):
    """Divides an amount of money into parts that sum to it, to the minor unit.

    currency: The currency of all money in it.
    whole: What is divided; below zero, all parts are.
    shares: Who shares in it: at least one with a weight above zero, no id twice.
    method: How shares become whole minor units. Default: "largest_remainder".
    ties: Who comes first where claims to a minor unit are equal. Default: "id".
    """
    return _call.document("allocate.money", {"currency": currency, "whole": whole, "shares": shares, "method": method, "ties": ties}, "MoneyAllocation")


def cadence_adherence(*, history, people, from_, as_of, manager=None, school=None, meetings=None, week=None, holidays=None, leave=None, policy=None):
    """Tells which meetings were held in their windows, by person and form, with days of grace.

    history: The log, with the meetings that were held and the sessions that were completed.
    manager: The manager; only their leave is looked at.
    people: The people who are coached, each once.
    from_: The first day.
    as_of: The last day, whose end counts; at most two years later.
    school: The school. Default: "weekly_half_hour".
    meetings: Meetings instead of the school's, each form once. Default: [].
    week: The days of the week on which work is done, at least one.
    holidays: Days on which no work is done. Default: [].
    leave: Leave of people and of the manager. Default: [].
    policy: The days of grace.
    """
    return _call.document("cadence.adherence", {"history": history, "manager": manager, "people": people, "from": from_, "as_of": as_of, "school": school, "meetings": meetings, "week": week, "holidays": holidays, "leave": leave, "policy": policy}, "CadenceAdherence")


def cadence_calendar(*, people, from_, to, manager=None, school=None, meetings=None, week=None, holidays=None, leave=None, begins=None, day_minutes=None, gaps=None, talks=None, policy=None):
    """Puts a manager's meetings on days, so that everyone is there and nothing overlaps.

    manager: The manager; only their leave is looked at.
    people: The people who are coached, each once. Their order gives their day of the week.
    from_: The first day.
    to: The last day; at most two years later.
    school: The school. Default: "weekly_half_hour".
    meetings: Meetings instead of the school's, each form once. Default: [].
    week: The days of the week on which work is done, at least one.
    holidays: Days on which no work is done. Default: [].
    leave: Leave of people and of the manager. Default: [].
    begins: The minute of the day at which the first meeting begins, counted from midnight. Default: 540.
    day_minutes: Minutes of a day that the manager has for meetings. Default: 480.
    gaps: Gaps that people entered: the one that most share is the topic of workshops. Default: [].
    talks: Talks about single deals that are wanted, such as the `talks` of `grow.facts`; each person and deal once. Default: [].
    policy: How long meetings are.
    """
    return _call.document("cadence.calendar", {"manager": manager, "people": people, "from": from_, "to": to, "school": school, "meetings": meetings, "week": week, "holidays": holidays, "leave": leave, "begins": begins, "day_minutes": day_minutes, "gaps": gaps, "talks": talks, "policy": policy}, "CadenceCalendar")


def cadence_hours(*, people, school=None, meetings=None, check_ins=None, work_days=None, pipeline_review=None, policy=None):
    """Tells what a cadence costs a manager a week, part by part, and whether that is too much.

    people: People who are coached; at most 1,000.
    school: The school. Default: "weekly_half_hour".
    meetings: Meetings instead of the school's, each form once. Default: [].
    check_ins: People with a check-in on every day of work, such as an improvement plan asks for; at most all. Default: 0.
    work_days: Days of work in a week: 1 to 7. Default: 5.
    pipeline_review: Whether the team's weekly review of the pipeline is counted (`pipeline.review`). Default: true.
    policy: How long meetings are, and what is too much.
    """
    return _call.document("cadence.hours", {"people": people, "school": school, "meetings": meetings, "check_ins": check_ins, "work_days": work_days, "pipeline_review": pipeline_review, "policy": policy}, "CadenceHours")


def cadence_ics(*, calendar, stamp, host=None):
    """Writes a calendar of meetings as iCalendar, for calendar programs.

    calendar: The calendar, as `cadence.calendar` gives it.
    stamp: When it is written.
    host: What stands behind the `@` of each entry's key: a name of your own, such as a host's, so that no other calendar has the same keys. Default: "attain.invalid".
    """
    return _call.document("cadence.ics", {"calendar": calendar, "stamp": stamp, "host": host}, "CadenceIcs")


def calendar_day(*, date, calendar=None):
    """Tells which periods of the company's year a day is in, and its place in them.

    calendar: The company's fiscal year.
    date: The day.
    """
    return _call.document("calendar.day", {"calendar": calendar, "date": date}, "CalendarDay")


def calendar_period(*, period, calendar=None):
    """Tells the days of a period, and the periods before and after.

    calendar: The company's fiscal year.
    period: The period.
    """
    return _call.document("calendar.period", {"calendar": calendar, "period": period}, "PeriodSpan")


def calendar_periods(*, within, grain, calendar=None):
    """Lists the periods within a period: the quarters of a year, the weeks of a month.

    calendar: The company's fiscal year.
    within: The period in which they lie.
    grain: How long each of them is.
    """
    return _call.document("calendar.periods", {"calendar": calendar, "within": within, "grain": grain}, "Periods")


def calendar_prorate(*, currency, amount, period, from_, to, calendar=None, by=None, week=None, holidays=None):
    """Prorates an amount of a period over some of its days, by all days or by days of work.

    currency: The currency of all money in it.
    amount: The amount of the whole period.
    calendar: The company's fiscal year.
    period: The period.
    from_: The first of the days, in the period.
    to: The last of the days, in the period.
    by: What the days are counted by. Default: "days".
    week: The days of the week on which work is done, at least one; by `work_days` only.
    holidays: Days of the period on which no work is done, each once; by `work_days` only. Default: [].
    """
    return _call.document("calendar.prorate", {"currency": currency, "amount": amount, "calendar": calendar, "period": period, "from": from_, "to": to, "by": by, "week": week, "holidays": holidays}, "Prorated")


def calendar_shift(*, period, by, calendar=None):
    """Finds the period so many later or earlier.

    calendar: The company's fiscal year.
    period: The period to go from.
    by: Periods of its grain to go on; back where it is below zero.
    """
    return _call.document("calendar.shift", {"calendar": calendar, "period": period, "by": by}, "PeriodDays")


def calendar_tenure(*, start, on, convention=None, leave=None):
    """Counts the months of a person's tenure on a day, leave taken out.

    start: The first day of work.
    on: The day on which tenure is asked, from the start on.
    convention: How months are counted (`ramp.schedule`). Default: "month_of_start".
    leave: Leave, in any order; none before the start, none that overlaps. What lies after the day does not count. Default: [].
    """
    return _call.document("calendar.tenure", {"start": start, "on": on, "convention": convention, "leave": leave}, "Tenure")


def calendar_work_days(*, from_, to, week=None, holidays=None):
    """Counts the days of work between two days.

    from_: The first day.
    to: The last day.
    week: The days of the week on which work is done, at least one.
    holidays: Days on which no work is done, each from the first day to the last, each once. Default: [].
    """
    return _call.document("calendar.work_days", {"from": from_, "to": to, "week": week, "holidays": holidays}, "WorkDays")


def chart_svg(*, chart, width=None):
    """Draws a chart as an SVG that needs nothing from elsewhere.

    chart: The chart to draw.
    width: Pixels from left to right, 240 to 2,000; the drawing grows with the room it is given. Default: 640.
    """
    return _call.document("chart.svg", {"chart": chart, "width": width}, "ChartSvg")


def chart_vega_lite(*, chart):
    """Specifies a chart in the part of Vega-Lite that versions 5 and 6 share.

    chart: The chart to specify.
    """
    return _call.document("chart.vega_lite", {"chart": chart}, "ChartVegaLite")


def coach_enter(*, person, entry, fact, history=None):
    """Puts what a person entered about how somebody is best coached on the log.

    history: The log; by default a new one.
    person: About whom.
    entry: Who enters it, when and why.
    fact: What.
    """
    return _call.document("coach.enter", {"history": history, "person": person, "entry": entry, "fact": fact}, "History")


def coach_gap(*, person, entry, gap, history=None, text=None):
    """Puts a gap on the log, as a person sees it; the library never infers one.

    history: The log; by default a new one.
    person: About whom.
    entry: Who enters it, when and why.
    gap: The gap. The library never infers one.
    text: What it shows in.
    """
    return _call.document("coach.gap", {"history": history, "person": person, "entry": entry, "gap": gap, "text": text}, "History")


def coach_log(*, person, entry, format, minutes, history=None, topic=None, notes=None):
    """Puts a meeting that was held with a person on the log.

    history: The log; by default a new one.
    person: With whom.
    entry: Who records it, when and why; it was held on the day from which the entry counts.
    format: Its form.
    minutes: How long it took: 1 to 1,440 minutes.
    topic: What it was about: needed for a direct talk, and for nothing else.
    notes: Notes; they can be erased.
    """
    return _call.document("coach.log", {"history": history, "person": person, "entry": entry, "format": format, "minutes": minutes, "topic": topic, "notes": notes}, "History")


def coach_profile(*, history, person, as_of, policy=None):
    """Tells what was entered about how somebody is best coached: by whom, whether they have seen it, whether it is stale.

    history: The log.
    person: The person.
    as_of: The day whose end counts.
    policy: When an entry is stale.
    """
    return _call.document("coach.profile", {"history": history, "person": person, "as_of": as_of, "policy": policy}, "CoachProfile")


def explain(*, operation, path, request=None, depth=None, parts=None):
    """Explains a figure of an operation on documents: its arithmetic, down to what was handed in.

    operation: The operation whose response has the figure, such as `review`.
    path: Where the figure stands in the response, such as `kpis.by_owner[2].win_rate`.
    request: The request of the operation. Default: {}.
    depth: How many figures deep to unfold, 1 to 8: 1 is the figure's own arithmetic, 2 that of the figures in it too. Default: 2.
    parts: How many parts of a sum or count to show, 1 to 1,000: the largest; the others are folded into one line. Default: 10.
    """
    return _call.document("explain", {"operation": operation, "path": path, "request": request, "depth": depth, "parts": parts}, "Explanation")


def explanation_html(*, explanation):
    """Writes an explanation as HTML: steps that open and close.

    explanation: The explanation to write.
    """
    return _call.document("explanation.html", {"explanation": explanation}, "ExplanationHtml")


def explanation_text(*, explanation):
    """Writes an explanation as lines of text.

    explanation: The explanation to write.
    """
    return _call.document("explanation.text", {"explanation": explanation}, "ExplanationText")


def forecast_accuracy(*, forecasts, convention=None, policy=None):
    """Scores forecasts of the past: each one, by method, owner, manager and lead, and whether they were steadily off.

    forecasts: One row a forecast; every amount in one unit, such as major units of one currency.
    convention: How accuracy is stated. Whether a forecast was within the mark is always judged by actual over forecast. Default: "actual_over_forecast".
    policy: The mark, how many periods trail, and what steady means.
    """
    return _call.document("forecast.accuracy", {"forecasts": forecasts, "convention": convention, "policy": policy}, "AccuracyReport")


def forecast_change(*, currency, first_day, last_day, counting, before, after):
    """Takes the change of a forecast between two days apart: new, pulled in, pushed, lost, won, amount, probability and more.

    currency: The currency of all money in it.
    first_day: The first day of the period.
    last_day: The last day: a deal counts by its close date, one without counts always.
    counting: How open deals count.
    before: The deals as they were.
    after: The deals as they are.
    """
    return _call.document("forecast.change", {"currency": currency, "first_day": first_day, "last_day": last_day, "counting": counting, "before": before, "after": after}, "ForecastChange")


def forecast_charts(*, methods=None, targets=None, gap=None, change=None, accuracy=None, probabilities=None, scores=None, policy=None):
    """The pictures of forecasts: methods against a target, a gap or a change step by step, accuracy against its mark.

    methods: The methods.
    targets: The target, for the methods. Default: [].
    gap: The difference of two forecasts.
    change: The change of a forecast.
    accuracy: How good forecasts were.
    probabilities: Measured probabilities, for their reliability.
    scores: The scores of a backtest.
    policy: The mark of accuracy.
    """
    return _call.document("forecast.charts", {"methods": methods, "targets": targets, "gap": gap, "change": change, "accuracy": accuracy, "probabilities": probabilities, "scores": scores, "policy": policy}, "ForecastCharts")


def forecast_coherent(*, currency, nodes, weighting=None):
    """Makes the forecasts of a hierarchy agree: every parent is the sum of its children, to the minor unit.

    currency: The currency of all money in it.
    nodes: The nodes, at least one, in any order; whoever has no parent is at the top of a hierarchy of their own.
    weighting: What each forecast weighs. Left out: `spread` where any node has one, else `structure`.
    """
    return _call.document("forecast.coherent", {"currency": currency, "nodes": nodes, "weighting": weighting}, "CoherentForecasts")


def forecast_convert_accuracy(*, accuracy, convention):
    """Tells what an accuracy stated by one convention reads as by the others.

    accuracy: The figure: 0.92 is 92 %.
    convention: By which convention it was stated.
    """
    return _call.document("forecast.convert_accuracy", {"accuracy": accuracy, "convention": convention}, "AccuracyConverted")


def forecast_gap(*, currency, from_, to):
    """Takes the difference of two forecasts apart: over deals, owners, stages and categories, the largest first.

    currency: The currency of all money in it.
    from_: The forecast that is compared.
    to: The forecast that it is compared with.
    """
    return _call.document("forecast.gap", {"currency": currency, "from": from_, "to": to}, "ForecastGap")


def forecast_range(*, currency, won=None, deals=None, not_yet_created=None, error=None, common=None, target=None, outcomes=None, shares=None):
    """Finds the distribution of a total: quantiles, the chance to hit, what each deal does to it, with proved bounds.

    currency: The currency of all money in it.
    won: What is won already.
    deals: The open deals, each with the chance that it is won in the period; at most 1,000,000. Default: [].
    not_yet_created: Business that is not yet created: deals of some amounts, and how many of each are expected; at most 10,000 amounts. Default: [].
    error: The standard deviation of what else may come between, as a normal error beside the deals; by default there is none.
    common: How strongly all chances move together: in a quarter one standard deviation off, the log-odds of each are so much higher or lower. From 0 to 0.4; by default deals do not depend on one another.
    target: What is to be reached.
    outcomes: What is taken to happen to some of the deals: the range is then as if it had. Default: [].
    shares: The shares of totals that lie below the quantiles wanted; by default 0.1, 0.5 and 0.9. Default: [].
    """
    return _call.document("forecast.range", {"currency": currency, "won": won, "deals": deals, "not_yet_created": not_yet_created, "error": error, "common": common, "target": target, "outcomes": outcomes, "shares": shares}, "ForecastRange")


def forecast_rollup(*, currency, team, as_of, submissions, due=None, expected=None, adjustments=None, won=None, track_records=None):
    """Adds up what everyone handed in, by person and manager, single and cumulative, with every adjustment beside it.

    currency: The currency of all money in it.
    team: The team over time: the reporting lines of the day count, so whoever moved counts once, where they are now.
    as_of: The day whose end counts: what is dated later is not known.
    due: The day by which forecasts were due; a later submission is late.
    expected: Who must hand in; who is not there on the day need not. Left out: everyone who is there, never led anyone by then and is not on leave.
    submissions: What was handed in, in any order.
    adjustments: What owners and managers changed, in any order. Of one day, an owner's own change comes first, then each manager's, the nearest before those above. Default: [].
    won: What is won in the period so far. Default: [].
    track_records: What people's forecasts were worth so far. Default: [].
    """
    return _call.document("forecast.rollup", {"currency": currency, "team": team, "as_of": as_of, "due": due, "expected": expected, "submissions": submissions, "adjustments": adjustments, "won": won, "track_records": track_records}, "ForecastRollup")


def forecast_scores(*, currency, rows):
    """Scores rows of a backtest: how far each method was off, how often the range held, whether one method was better.

    currency: The currency of all money in it.
    rows: The rows, of any number of quarters; each day of a quarter once.
    """
    return _call.document("forecast.scores", {"currency": currency, "rows": rows}, "ForecastScores")


def forecast_trend(*, history, season=None, ahead=None, methods=None, seasonal_factors=None):
    """Forecasts a series by named methods: the default is the median of damped growth, Theta and smoothing.

    history: The series from its first period on, without holes in time: a period without a value stands there without one.
    season: Periods in a year, 1 to 53: 4 for quarters, 12 for months, 1 for no seasons. Default: 4.
    ahead: Periods to forecast, 1 to 120. Default: 1.
    methods: By which methods. Default: ["default"].
    seasonal_factors: For the method `line`: the factor of each season, the first one's first; left out, all are 1. Default: [].
    """
    return _call.document("forecast.trend", {"history": history, "season": season, "ahead": ahead, "methods": methods, "seasonal_factors": seasonal_factors}, "TrendForecast")


def forecast_triangulate(*, currency, rollup=None, weighted=None, trend=None, combine=None, past=None, policy=None):
    """Says what the forecasts of a quarter say together, and how far they are apart.

    currency: The currency of all money in it.
    rollup: The roll-up: won and open commit.
    weighted: The weighted method: won, and what the open deals are expected to bring.
    trend: The trend.
    combine: How the methods are combined. Default: "median".
    past: For learned weights: what the methods said of past periods, and what came. Default: [].
    policy: Where agreement ends, and how many past periods are enough to learn from.
    """
    return _call.document("forecast.triangulate", {"currency": currency, "rollup": rollup, "weighted": weighted, "trend": trend, "combine": combine, "past": past, "policy": policy}, "Triangulation")


def forecast_value_added(*, adjustments, sizes=None):
    """Tells whether adjustments brought forecasts nearer to what came, by person, direction and size.

    adjustments: One row an adjustment; every amount in one unit.
    sizes: The upper ends of the sizes by which adjustments are told apart, as shares of the forecast before: above zero, rising; larger ones come last. Default: ["0.05","0.1","0.25"].
    """
    return _call.document("forecast.value_added", {"adjustments": adjustments, "sizes": sizes}, "ValueAdded")


def forecast_weighted(*, currency, deals, stages=None):
    """Weighs open deals by probabilities that are given, each with where it comes from.

    currency: The currency of all money in it.
    deals: The open deals, one each.
    stages: The probability of each stage, for deals that have none of their own. Default: [].
    """
    return _call.document("forecast.weighted", {"currency": currency, "deals": deals, "stages": stages}, "WeightedPipeline")


def grow_act(*, session, person, entry, act, history=None, policy=None):
    """Does something with a coaching session: what is not legal is refused and names what is.

    history: The log; by default a new one.
    session: The session.
    person: Who is coached.
    entry: Who records it, when and why.
    act: What is done.
    policy: What a session needs.
    """
    return _call.document("grow.act", {"history": history, "session": session, "person": person, "entry": entry, "act": act, "policy": policy}, "GrowActed")


def grow_document(*, history, session, reveal=None, policy=None):
    """Writes a coaching session as Markdown and as a page; nobody is named unless that is asked for.

    history: The log.
    session: The session.
    reveal: Whether ids and what people wrote are shown. Default: false.
    policy: What a session needs.
    """
    return _call.document("grow.document", {"history": history, "session": session, "reveal": reveal, "policy": policy}, "GrowDocument")


def grow_effect(*, metric, on, data, policy=None):
    """Tells a figure before and after a session, and how far chance alone reaches.

    metric: What is measured: the metric of the session's goal.
    on: The day of the session.
    data: The two sides.
    policy: How much is needed before an effect is told.
    """
    return _call.document("grow.effect", {"metric": metric, "on": on, "data": data, "policy": policy}, "GrowEffect")


def grow_ledger(*, history, as_of, person=None, manager=None):
    """Tells what was agreed in sessions and what became of it: open, done, missed, carried, repeated.

    history: The log.
    as_of: The day whose end counts.
    person: Made in sessions with this person; by default with anyone.
    manager: Made in sessions that this manager held; by default anyone.
    """
    return _call.document("grow.ledger", {"history": history, "as_of": as_of, "person": person, "manager": manager}, "GrowLedger")


def grow_questions(*, stage=None, situations=None, readiness=None):
    """Gives questions to ask at each stage of a coaching session.

    stage: At which stage; by default at all.
    situations: What the session is about; by default all there are. Default: [].
    readiness: How far the person is with the task, as entered: who begins is asked narrow questions first, who works alone wide ones.
    """
    return _call.document("grow.questions", {"stage": stage, "situations": situations, "readiness": readiness}, "GrowQuestions")


def grow_session(*, history, session, policy=None):
    """Tells where a coaching session stands: what was entered, what it still needs, what can be done next.

    history: The log.
    session: The session.
    policy: What a session needs.
    """
    return _call.document("grow.session", {"history": history, "session": session, "policy": policy}, "GrowSession")


def history_about(*, history, subject):
    """Everything that a history holds about one person.

    history: The history.
    subject: The person.
    """
    return _call.document("history.about", {"history": history, "subject": subject}, "PersonExport")


def history_append(*, events, history=None):
    """Appends events to a history, or to a new one: all, or none where one is refused.

    history: The history; by default a new one.
    events: The events, in the order in which they are recorded.
    """
    return _call.document("history.append", {"history": history, "events": events}, "History")


def history_erase(*, history, subject, author, time, reason):
    """Erases the personal payloads about one person; the history says so and its chain still verifies.

    history: The history.
    subject: The person.
    author: Who erases.
    time: When: no earlier than the last event.
    reason: Why. It becomes part of the chain: name nobody in it.
    """
    return _call.document("history.erase", {"history": history, "subject": subject, "author": author, "time": time, "reason": reason}, "History")


def history_export(*, history, subject, author, time, reason):
    """Everything that a history holds about one person; the history says that it was exported.

    history: The history.
    subject: The person about whom everything is exported.
    author: Who exports it.
    time: When: no earlier than the last event.
    reason: Why. It becomes part of the chain: name nobody in it.
    """
    return _call.document("history.export", {"history": history, "subject": subject, "author": author, "time": time, "reason": reason}, "HistoryExport")


def history_pseudonym(*, id, key):
    """The pseudonym of an id: the same by the same key, and nobody without it can trace it.

    id: The id.
    key: The key.
    """
    return _call.document("history.pseudonym", {"id": id, "key": key}, "Pseudonym")


def history_pseudonymise(*, history, key, author, time, reason, subject=None, keep_reasons=None):
    """Copies a history with pseudonyms for people; the history says that it was copied.

    history: The history.
    key: The key: the same key gives the same pseudonyms. It is not stored.
    subject: The person who becomes a pseudonym; by default everyone who is an author or subject, `author` too.
    keep_reasons: Whether the copy keeps the reasons, which may name people. Default: false.
    author: Who has the copy made.
    time: When: no earlier than the last event.
    reason: Why. It becomes part of the chain: name nobody in it.
    """
    return _call.document("history.pseudonymise", {"history": history, "key": key, "subject": subject, "keep_reasons": keep_reasons, "author": author, "time": time, "reason": reason}, "Pseudonymised")


def history_state(*, history, as_of=None, known_at=None, kinds=None, subject=None):
    """The events that count on a day, as they were known at a moment.

    history: The history.
    as_of: The day: events that count from a later one are left out. By default none is.
    known_at: The moment: events that were recorded later are left out. By default none is.
    kinds: The kinds wanted; by default all. Default: [].
    subject: The person or thing that they are about; by default anyone.
    """
    return _call.document("history.state", {"history": history, "as_of": as_of, "known_at": known_at, "kinds": kinds, "subject": subject}, "HistoryState")


def history_verify(*, history, head=None):
    """Finds every change of a history: in an event, in their order, in a personal payload.

    history: The history, sound or not.
    head: The hash that the last event should have, kept elsewhere: without it a cut at the end is not found.
    """
    return _call.document("history.verify", {"history": history, "head": head}, "HistoryVerification")


def money_convert(*, amount, to, on, rates, rounding=None):
    """Converts an amount by the rates of a day, rounded once.

    amount: The amount.
    to: The currency to convert it to.
    on: The day whose rates hold.
    rates: The rates.
    rounding: How the result is rounded to its minor unit. Default: "half_even".
    """
    return _call.document("money.convert", {"amount": amount, "to": to, "on": on, "rates": rates, "rounding": rounding}, "Conversion")


def money_sum(*, amounts):
    """Adds amounts of one currency.

    amounts: The amounts, all of one currency; at least one.
    """
    return _call.document("money.sum", {"amounts": amounts}, "Amount")


def money_times(*, amount, factor, rounding=None):
    """Multiplies an amount, rounded once to the minor unit.

    amount: The amount.
    factor: By what.
    rounding: How the result is rounded to the minor unit. Default: "half_even".
    """
    return _call.document("money.times", {"amount": amount, "factor": factor, "rounding": rounding}, "Amount")


def plan_act(*, plan, entry, act, history=None):
    """Does something to an improvement plan: the log has one more event; what is not legal is refused.

    history: The log; by default a new one.
    plan: The plan. The id becomes part of the log for good: name nobody in it.
    entry: Who records it, when and why; the day on which it counts is the day of the act.
    act: What is done.
    """
    return _call.document("plan.act", {"history": history, "plan": plan, "entry": entry, "act": act}, "ImprovementActed")


def plan_consistent(*, history, as_of, met=None, people=None):
    """Lists where the same was not done for the same: trigger without plan, plan without trigger, conduct answered differently.

    history: The log.
    as_of: The day whose end counts.
    met: Who met the trigger, each once: the first day of the run that lasts or lasted. Default: [].
    people: Tier and tenure of people, each once. Default: [].
    """
    return _call.document("plan.consistent", {"history": history, "as_of": as_of, "met": met, "people": people}, "PlanConsistency")


def plan_conversation(*, history, plan, as_of, attained=None):
    """Writes the script of the talk in which a plan is proposed: facts, concern, their view, the plan, the commitment.

    history: The log.
    plan: The plan.
    as_of: The day of the talk.
    attained: What was attained, ramp-adjusted, quarter by quarter. Default: [].
    """
    return _call.document("plan.conversation", {"history": history, "plan": plan, "as_of": as_of, "attained": attained}, "PlanConversation")


def plan_document(*, history, plan, as_of, format=None, show_people=None, show_texts=None):
    """Writes a plan to be read, as a page or Markdown: phases, what is due and missing, goals, and what the law asks for.

    history: The log.
    plan: The plan.
    as_of: The day whose end counts.
    format: The format. Default: "html".
    show_people: Whether ids of people are shown. Default: false.
    show_texts: Whether what was written about the person is shown: causes, reasons, views. Default: false.
    """
    return _call.document("plan.document", {"history": history, "plan": plan, "as_of": as_of, "format": format, "show_people": show_people, "show_texts": show_texts}, "PlanDocument")


def plan_groups(*, history, as_of, groups, outcome=None, policy=None):
    """Compares what came of plans by groups that the caller supplies: impact ratio, exact test, no small cells.

    history: The log.
    as_of: The day whose end counts.
    groups: Who is in which group.
    outcome: What is compared. Default: "plan_opened".
    policy: How large every cell is at least.
    """
    return _call.document("plan.groups", {"history": history, "as_of": as_of, "groups": groups, "outcome": outcome, "policy": policy}, "GroupComparison")


def plan_part_ways(*, person, entry, act, history=None):
    """Logs conduct and what was done about it; opens, fills and closes reviews by people whether to part.

    history: The log; by default a new one.
    person: Whom it is about.
    entry: Who records it, when and why.
    act: What is done.
    """
    return _call.document("plan.part_ways", {"history": history, "person": person, "entry": entry, "act": act}, "PartWaysActed")


def plan_recommendation(*, history, plan, as_of):
    """Recommends what to do with a plan whose second phase is over, with what speaks against it. A person decides.

    history: The log.
    plan: The plan.
    as_of: The day whose end counts: what is dated later is not known.
    """
    return _call.document("plan.recommendation", {"history": history, "plan": plan, "as_of": as_of}, "PlanRecommendation")


def plan_reviews(*, history, as_of, person=None):
    """The reviews by people whether to part, each with what it should know and what it knows.

    history: The log.
    person: About whom; left out: everyone.
    as_of: The day whose end counts.
    """
    return _call.document("plan.reviews", {"history": history, "person": person, "as_of": as_of}, "SeparationReviews")


def plan_status(*, history, plan, as_of):
    """Tells where an improvement plan stands: its state, each phase with what is due, done and missing, its goals.

    history: The log.
    plan: The plan.
    as_of: The day whose end counts: what is dated later is not known.
    """
    return _call.document("plan.status", {"history": history, "plan": plan, "as_of": as_of}, "ImprovementPlan")


def plan_sustain(*, history, plan, as_of, observed=None, calendar=None):
    """Watches whether the gain of a plan that worked lasts: the next full quarters beside its goals.

    history: The log.
    plan: The plan: completed by the day.
    as_of: The day whose end counts.
    observed: What the goals' measures were in the quarters since, in the goals' own units. Default: [].
    calendar: The company's fiscal year.
    """
    return _call.document("plan.sustain", {"history": history, "plan": plan, "as_of": as_of, "observed": observed, "calendar": calendar}, "SustainWatch")


def plan_trigger(*, currency, as_of, attainments, sides=None, history=None, average_won=None, calendar=None, policy=None):
    """Finds who was under the threshold in each of the last full quarters: a prompt to talk, with how often it errs.

    currency: The currency of all money in it.
    as_of: The day: full quarters before its end count.
    attainments: One row a person and quarter, in any order.
    sides: The manager's side, one row a person. Default: [].
    history: The log, on which coaching stands that was held.
    average_won: A won deal on average: by it a quota stands for so many deals.
    calendar: The company's fiscal year.
    policy: The threshold and how many quarters running.
    """
    return _call.document("plan.trigger", {"currency": currency, "as_of": as_of, "attainments": attainments, "sides": sides, "history": history, "average_won": average_won, "calendar": calendar, "policy": policy}, "TriggerReport")


def quota_achievable(*, currency, people, stretch=None, policy=None):
    """Tells what chance people have to reach their quota, and which stretch leaves a healthy share in reach.

    currency: The currency of all money in it.
    people: Everyone who counts, 1 to 2,000.
    stretch: The stretch over each one's mean, where no quota is given; left out, the policy's.
    policy: The healthy share, and what is aimed at.
    """
    return _call.document("quota.achievable", {"currency": currency, "people": people, "stretch": stretch, "policy": policy}, "Achievability")


def quota_attainment(*, currency, plan, won, through=None, leave=None, layer=None, ramp=None):
    """Tells what was reached of a plan, month by month and adjusted for ramp.

    currency: The currency of all money in it: the plan's.
    plan: The plan.
    through: The last month that counts; by default the last one of the year.
    won: What leaves of the plan won, one row each and month at most; who is left out won nothing.
    leave: Leave of leaves of the plan. Default: [].
    layer: The layer whose amounts are the quotas: the hedged one where people were told those. Default: "plain".
    ramp: The ramp of those whose start is known.
    """
    return _call.document("quota.attainment", {"currency": currency, "plan": plan, "through": through, "won": won, "leave": leave, "layer": layer, "ramp": ramp}, "PlanAttainment")


def quota_band(*, currency, people, interval=None, policy=None):
    """Tells in which band the share of people at quota lies, with its interval.

    currency: The currency of all money in it.
    people: Everyone with a quota for the period.
    interval: How the interval is made. Default: "wilson".
    policy: Where the bands lie.
    """
    return _call.document("quota.band", {"currency": currency, "people": people, "interval": interval, "policy": policy}, "QuotaBand")


def quota_capacity(*, currency, period, figures, people=None, seats=None, leave=None, attrition=None, season=None, ramp=None, policy=None, calendar=None):
    """Tells what a team will likely sell, month by month and person by person, and what it is asked for.

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
    return _call.document("quota.capacity", {"currency": currency, "period": period, "people": people, "seats": seats, "leave": leave, "figures": figures, "attrition": attrition, "season": season, "ramp": ramp, "policy": policy, "calendar": calendar}, "CapacityPlan")


def quota_capacity_change(*, before, after):
    """Tells why two capacities of one period differ, in parts that sum to the difference.

    before: The one.
    after: The other.
    """
    return _call.document("quota.capacity_change", {"before": before, "after": after}, "CapacityChange")


def quota_charts(*, ramp=None, capacity=None, months=None, attainment=None, policy=None):
    """The pictures of a planning year, as descriptions that can be drawn.

    ramp: A measured ramp: what was observed against the fit, role by role.
    capacity: A capacity: month by month, against the plan's months where they are given.
    months: A plan's months: a heat map of quotas.
    attainment: What was reached: how many people lie where.
    policy: The healthy share.
    """
    return _call.document("quota.charts", {"ramp": ramp, "capacity": capacity, "months": months, "attainment": attainment, "policy": policy}, "QuotaCharts")


def quota_check(*, currency, targets, team=None, on=None, policy=None):
    """Points out targets that look like typing errors, and who carries a target above others who carry one too.

    currency: The currency of all money in it.
    targets: Targets by person and period.
    team: The team, if it is known: who carries a target above others is seen by it, never by equal sums.
    on: The day whose reporting lines count; by default the last of all.
    policy: What looks like a typing error.
    """
    return _call.document("quota.check", {"currency": currency, "targets": targets, "team": team, "on": on, "policy": policy}, "QuotaCheck")


def quota_edit(*, currency, plan, edits, author, time, reason):
    """Edits a plan: all edits of a batch hold together, or none is made.

    currency: The currency of all money in the edits: the plan's.
    plan: The plan; not yet published, else revise it.
    edits: The edits, in any order.
    author: Who makes them.
    time: When.
    reason: Why. It becomes part of the history for good: name nobody in it.
    """
    return _call.document("quota.edit", {"currency": currency, "plan": plan, "edits": edits, "author": author, "time": time, "reason": reason}, "PlanEdited")


def quota_figures(*, plan, until=None):
    """Tells what everyone has in a plan, and how it came to it.

    plan: The plan.
    until: The number of the last event that counts; by default all do.
    """
    return _call.document("quota.figures", {"plan": plan, "until": until}, "PlanFigures")


def quota_months(*, plan, nodes=None):
    """Tells what a plan asks of everyone month by month.

    plan: The plan.
    nodes: The leaves wanted; by default all. Default: [].
    """
    return _call.document("quota.months", {"plan": plan, "nodes": nodes}, "PlanMonths")


def quota_plan(*, basis, author, time, reason):
    """Makes a plan: the target flows down the hierarchy, and the history begins.

    basis: What it is made from.
    author: Who makes it.
    time: When.
    reason: Why. It becomes part of the history for good: name nobody in it.
    """
    return _call.document("quota.plan", {"basis": basis, "author": author, "time": time, "reason": reason}, "QuotaPlan")


def quota_publish(*, plan, author, time, reason, day=None):
    """Publishes a plan: from now on it is revised, not edited.

    plan: The plan.
    day: The day on which it was published; by default that of `time`, in UTC.
    author: Who publishes it.
    time: When that was recorded.
    reason: Why. It becomes part of the history for good: name nobody in it.
    """
    return _call.document("quota.publish", {"plan": plan, "day": day, "author": author, "time": time, "reason": reason}, "QuotaPlan")


def quota_reconcile(*, currency, target, capacity, hire_role=None, earliest=None):
    """Holds a target against a team's expected capacity and names the three levers.

    currency: The currency of all money in it: the capacity's.
    target: The target from above; above zero.
    capacity: The team, and what it sells.
    hire_role: What those would do who are hired.
    earliest: The first month in which a hire can start; by default the first of the period.
    """
    return _call.document("quota.reconcile", {"currency": currency, "target": target, "capacity": capacity, "hire_role": hire_role, "earliest": earliest}, "Reconciliation")


def quota_revise(*, currency, plan, effective, edits, author, time, reason, trigger=None):
    """Revises a published plan from a month on: the months before stay as they were.

    currency: The currency of all money in the edits: the plan's.
    plan: The plan.
    effective: The first day of the month from which it counts: not before the day of `time`.
    edits: The edits, in any order. Amounts are for the whole year: what lies before the month stays as it was.
    trigger: What brought it about, if it is one of these.
    author: Who revises.
    time: When.
    reason: Why. It becomes part of the history for good: name nobody in it.
    """
    return _call.document("quota.revise", {"currency": currency, "plan": plan, "effective": effective, "edits": edits, "trigger": trigger, "author": author, "time": time, "reason": reason}, "PlanEdited")


def quota_slack(*, currency, plan, edits=None, effective=None):
    """Tells whether edits can hold together, and what is left at every parent; nothing changes.

    currency: The currency of all money in the edits: the plan's.
    plan: The plan.
    edits: The edits; none tells of the plan as it is. Default: [].
    effective: The first day of the month from which a revision would count; left out, they count from where the last one did.
    """
    return _call.document("quota.slack", {"currency": currency, "plan": plan, "edits": edits, "effective": effective}, "PlanSlack")


def quota_split(*, currency, target, territories, metrics=None, by=None, policy=None):
    """Divides a target over territories, to the cent: alike, by potential, or by both within bounds.

    currency: The currency of all money in it.
    target: The amount to divide; zero or more.
    territories: One territory each, at least one; none twice.
    metrics: Further metrics of the territories, one row each. Default: [].
    by: How it is divided.
    policy: How far a hybrid's shares may lie from the equal one, where it does not say.
    """
    return _call.document("quota.split", {"currency": currency, "target": target, "territories": territories, "metrics": metrics, "by": by, "policy": policy}, "QuotaSplit")


def quota_status(*, plan, on):
    """Tells whether a plan came in time, who has not been told, and what its revisions warn of.

    plan: The plan.
    on: The day: what counts from a later one is left out.
    """
    return _call.document("quota.status", {"plan": plan, "on": on}, "PlanStatus")


def quota_tell(*, plan, people, author, time, reason, day=None):
    """Records that people were told of their quota.

    plan: The plan.
    people: Who was told: leaves of the plan.
    day: The day on which they were told; by default that of `time`, in UTC.
    author: Who records it.
    time: When that was recorded.
    reason: How, or what was said. It becomes part of the history for good: name nobody in it.
    """
    return _call.document("quota.tell", {"plan": plan, "people": people, "day": day, "author": author, "time": time, "reason": reason}, "QuotaPlan")


def ramp_factors(*, start, period, end=None, role=None, fte=None, leave=None, credit_months=None, ramp=None, calendar=None):
    """Tells what share of a full quota a person carries in each month of a period, and in the whole.

    start: The first day of work.
    period: The period: a year, half, quarter or month.
    end: The last day of work, for those who leave.
    role: What they do, where the ramp depends on it.
    fte: The share of a full position: above 0, at most 1. Default: "1".
    leave: Leave, in any order; none before the start, none that overlaps. Tenure stands still, and nothing is carried. Default: [].
    credit_months: Months of tenure that are credited at the start, as after a transfer; at most 600. Default: 0.
    ramp: The ramp.
    calendar: The company's fiscal year.
    """
    return _call.document("ramp.factors", {"start": start, "period": period, "end": end, "role": role, "fte": fte, "leave": leave, "credit_months": credit_months, "ramp": ramp, "calendar": calendar}, "RampFactors")


def ramp_fit(*, observations, ramp=None):
    """Fits a ramp to what people reached by month of tenure, role by role.

    observations: One for each person and month of tenure that was seen, in any order. Whoever left, or is still new, stands here with the months that there are.
    ramp: The default ramp, which stands in where too few people were seen; and how many are enough.
    """
    return _call.document("ramp.fit", {"observations": observations, "ramp": ramp}, "RampFit")


def review_charts(*, review):
    """The pictures of a review, as descriptions that can be drawn.

    review: The review whose pictures are wanted.
    """
    return _call.document("review.charts", {"review": review}, "ReviewCharts")


def review_html(*, review):
    """Writes a review as a page: pictures, figures that open to their explanations, nothing from elsewhere.

    review: The review to write.
    """
    return _call.document("review.html", {"review": review}, "ReviewHtml")


def review_text(*, review):
    """Writes a review for a terminal: one screen, each line with its rule.

    review: The review to write.
    """
    return _call.document("review.text", {"review": review}, "ReviewText")


def sample(*, seed=None, reps=None, quarters=None):
    """A made company from a seed: its tables as they stand in week 8 of its last quarter.

    seed: Another seed, another company. Default: 1.
    reps: Seats of people who sell, 3 to 500, in three regions. Default: 24.
    quarters: Quarters of deals, 5 to 40; the last is the one that runs. Default: 16.
    """
    return _call.document("sample", {"seed": seed, "reps": reps, "quarters": quarters}, "SampleCompany")


def sample_history(*, seed=None, reps=None, quarters=None):
    """Every change of every deal of a made company, by day.

    seed: Another seed, another company. Default: 1.
    reps: Seats of people who sell, 3 to 500, in three regions. Default: 24.
    quarters: Quarters of deals, 5 to 40; the last is the one that runs. Default: 16.
    """
    return _call.document("sample.history", {"seed": seed, "reps": reps, "quarters": quarters}, "SampleTable")


def sample_outcome(*, seed=None, reps=None, quarters=None):
    """How the open deals of a made company came out: what no review of it may read.

    seed: Another seed, another company. Default: 1.
    reps: Seats of people who sell, 3 to 500, in three regions. Default: 24.
    quarters: Quarters of deals, 5 to 40; the last is the one that runs. Default: 16.
    """
    return _call.document("sample.outcome", {"seed": seed, "reps": reps, "quarters": quarters}, "SampleTable")


def sample_snapshots(*, seed=None, reps=None, quarters=None):
    """The deals of a made company, Friday by Friday, for its last four quarters.

    seed: Another seed, another company. Default: 1.
    reps: Seats of people who sell, 3 to 500, in three regions. Default: 24.
    quarters: Quarters of deals, 5 to 40; the last is the one that runs. Default: 16.
    """
    return _call.document("sample.snapshots", {"seed": seed, "reps": reps, "quarters": quarters}, "SampleTable")


def sample_summary(*, seed=None, reps=None, quarters=None):
    """The tables of a made company in short: rows and hashes.

    seed: Another seed, another company. Default: 1.
    reps: Seats of people who sell, 3 to 500, in three regions. Default: 24.
    quarters: Quarters of deals, 5 to 40; the last is the one that runs. Default: 16.
    """
    return _call.document("sample.summary", {"seed": seed, "reps": reps, "quarters": quarters}, "SampleSummary")


def sample_truth(*, seed=None, reps=None, quarters=None):
    """The parameters by which a company was made, and how its last quarter came out.

    seed: Another seed, another company. Default: 1.
    reps: Seats of people who sell, 3 to 500, in three regions. Default: 24.
    quarters: Quarters of deals, 5 to 40; the last is the one that runs. Default: 16.
    """
    return _call.document("sample.truth", {"seed": seed, "reps": reps, "quarters": quarters}, "SampleTruth")


def table_csv(*, rows, columns=None, guard=None, delimiter=None):
    """Writes rows as CSV, by default guarded against formula injection.

    rows: The rows, such as a table of a result.
    columns: The columns in order; without them all that some row names, sorted.
    guard: Whether text that a spreadsheet would run as a formula gets a quote before it. Numbers stay numbers. Default: true.
    delimiter: The mark between cells. Default: "comma".
    """
    return _call.document("table.csv", {"rows": rows, "columns": columns, "guard": guard, "delimiter": delimiter}, "CsvText")


def team_as_of(*, team, on):
    """Tells a team at the end of a day: who is there, under whom, who is on leave, which seats are open.

    team: The team.
    on: The day whose end counts.
    """
    return _call.document("team.as_of", {"team": team, "on": on}, "TeamAsOf")


def team_check(*, team):
    """Checks a team and names every fault: circles, strangers, overlaps, gaps.

    team: The team.
    """
    return _call.document("team.check", {"team": team}, "TeamCheck")


def team_read(*, map, people, reporting=None, leave=None, seats=None):
    """Reads a team from tables, and tells what became of the rows.

    map: How the tables are to be read.
    people: Everyone who is, was or will be there.
    reporting: Who reports to whom from which day on.
    leave: Leave.
    seats: Open seats.
    """
    return _call.document("team.read", {"map": map, "people": _call.table(people, "people"), "reporting": _call.table(reporting, "reporting"), "leave": _call.table(leave, "leave"), "seats": _call.table(seats, "seats")}, "TeamRead")


def team_roll_up(*, currency, team, on, values):
    """Adds amounts up the reporting lines of a day, nobody twice.

    currency: The currency of all money in it.
    team: The team.
    on: The day whose reporting lines count.
    values: What each person brings; who is left out brings nothing.
    """
    return _call.document("team.roll_up", {"currency": currency, "team": team, "on": on, "values": values}, "TeamRollUp")


def team_stints(*, team, from_, to):
    """Tells under whom each person worked within some days.

    team: The team.
    from_: The first day.
    to: The last day.
    """
    return _call.document("team.stints", {"team": team, "from": from_, "to": to}, "TeamStints")


def tiers_coaching(*, people, as_of, history=None, not_mentors=None, policy=None):
    """Proposes how each person is coached, by tier and by the gap that a person entered, and pairs mentors.

    people: The people, each once.
    as_of: The day whose end counts.
    history: The log, for the gaps that people entered and the talks that were held.
    not_mentors: People of the top tier who are nobody's mentor. Default: [].
    policy: How many people a mentor has at most.
    """
    return _call.document("tiers.coaching", {"people": people, "as_of": as_of, "history": history, "not_mentors": not_mentors, "policy": policy}, "TiersCoaching")


def tiers_split(*, periods, people, policy=None):
    """Puts people into tiers by attainment, adjusted for ramp: who ties shares the better one, who is at quota is never in the last.

    periods: The full quarters that are compared, each once.
    people: The people, each once.
    policy: Shares, and what is needed for a comparison.
    """
    return _call.document("tiers.split", {"periods": periods, "people": people, "policy": policy}, "TiersSplit")


def book_explain(data, map=None, *, operation, path, request=None, depth=None, parts=None):
    """Explains a figure of an operation on the book: its arithmetic, down to the deals.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    operation: The operation whose response has the figure, such as `review`.
    path: Where the figure stands in the response, such as `kpis.by_owner[2].win_rate`.
    request: The request of the operation. Default: {}.
    depth: How many figures deep to unfold, 1 to 8: 1 is the figure's own arithmetic, 2 that of the figures in it too. Default: 2.
    parts: How many parts of a sum or count to show, 1 to 1,000: the largest; the others are folded into one line. Default: 10.
    """
    from ._book import open_book

    return open_book(data, map).explain(operation=operation, path=path, request=request, depth=depth, parts=parts)


def book_read(data, map=None):
    """Tells what became of every row of the deals.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.
    """
    from ._book import open_book

    return open_book(data, map).read()


def book_snapshots(data, map=None, *, snapshots=None):
    """Tells of which days a book has snapshots, and what became of their rows.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    snapshots: Deals of earlier days, in place of those that the book keeps.
    """
    from ._book import open_book

    return open_book(data, map).snapshots(snapshots=snapshots)


def forecast_backtest(data, map=None, *, team=None, reporting=None, leave=None, prices=None, quotas=None, submissions=None, adjustments=None, snapshots=None, quarters=None, every_days=None, as_of=None, scope=None, policy=None):
    """Scores every method on the past: what a review of each day would have said, and what came.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    team: The team, with managers and start dates.
    reporting: Who reports to whom from which day on.
    leave: Leave.
    prices: The price list, for deals without an amount.
    quotas: Quotas: their sum is the target.
    submissions: What the reps handed in.
    adjustments: What managers made of it.
    snapshots: Deals as they stood on earlier days: a forecast knows stage, amount, expected close, category and probability of an open deal as the latest of them by its day. Without any, those that the book keeps; else amounts are those of the end.
    quarters: How many of the last full quarters are scored: 1 to 40. Default: 4.
    every_days: Days from one forecast of a quarter to the next, from the day before it begins on: 1 to 400. Default: 7.
    as_of: The day whose end counts; without one, the latest on which something happened.
    scope: Whose deals.
    policy: The numbers of the practice.
    """
    from ._book import open_book

    return open_book(data, map).forecast_backtest(team=team, reporting=reporting, leave=leave, prices=prices, quotas=quotas, submissions=submissions, adjustments=adjustments, snapshots=snapshots, quarters=quarters, every_days=every_days, as_of=as_of, scope=scope, policy=policy)


def forecast_call(data, map=None, *, team=None, reporting=None, leave=None, prices=None, quotas=None, target=None, submissions=None, adjustments=None, checked=None, named=None, as_of=None, period=None, scope=None, policy=None):
    """Makes a call pack: unchecked commit, what is at risk and what could come early, the gap and what could close it.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    team: The team, for a scope.
    reporting: Who reports to whom from which day on.
    leave: Leave.
    prices: The price list, for deals without an amount.
    quotas: Quotas: their sum is the target, unless one is given.
    target: The target.
    submissions: What the reps handed in.
    adjustments: What managers made of it.
    checked: Deals that somebody has checked in person, by id. Default: [].
    named: How many deals at risk, and how many that could come early, are named; 1 to 100. Default: 3.
    as_of: The day whose end counts; without one, the latest on which something happened.
    period: The quarter; without one, the one in which the next day falls.
    scope: Whose deals.
    policy: The numbers of the practice.
    """
    from ._book import open_book

    return open_book(data, map).forecast_call(team=team, reporting=reporting, leave=leave, prices=prices, quotas=quotas, target=target, submissions=submissions, adjustments=adjustments, checked=checked, named=named, as_of=as_of, period=period, scope=scope, policy=policy)


def forecast_movement(data, map=None, *, from_, to, snapshots=None, period=None, counting=None, team=None, reporting=None, submissions=None, adjustments=None, scope=None, policy=None):
    """Takes the movement of a forecast between two snapshots apart: new, pulled in, pushed, lost, won, amount and more.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    snapshots: The deals of earlier days; left out, those that the book keeps.
    from_: The first day: its latest snapshot counts.
    to: The second.
    period: The quarter that is forecast; left out, the one in which the second day falls.
    counting: How open deals count. Default: "open".
    team: The team, for a scope.
    reporting: Who reports to whom from which day on.
    submissions: What the reps handed in: where deals count by commit, what they add to the sum of theirs is their judgement.
    adjustments: What managers made of it.
    scope: Whose deals.
    policy: The company's year.
    """
    from ._book import open_book

    return open_book(data, map).forecast_movement(from_=from_, to=to, snapshots=snapshots, period=period, counting=counting, team=team, reporting=reporting, submissions=submissions, adjustments=adjustments, scope=scope, policy=policy)


def forecast_probabilities(data, map=None, *, by, snapshots=None, team=None, reporting=None, scope=None, as_of=None, drawn_by=None, rising=None, policy=None):
    """Measures probabilities from what became of deals: by stage, category, product, owner or age.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    by: By what deals are told apart.
    snapshots: The deals of earlier days; left out, those that the book keeps. By stage and category each deal counts where it was first seen open.
    team: The team, for a scope.
    reporting: Who reports to whom from which day on.
    scope: Whose deals.
    as_of: The day whose end counts; without one, the latest on which something happened.
    drawn_by: As many deals of the overall rate are added to each group, so that small ones are drawn to it; 0 to 10,000. Default: 20.
    rising: Whether later stages may not be less probable than earlier ones: neighbours that are, are taken together. Default: false.
    policy: The ages by which deals are told apart, and how many closed deals a rate needs.
    """
    from ._book import open_book

    return open_book(data, map).forecast_probabilities(by=by, snapshots=snapshots, team=team, reporting=reporting, scope=scope, as_of=as_of, drawn_by=drawn_by, rising=rising, policy=policy)


def grow_facts(data, map=None, *, person, team=None, leave=None, prices=None, quotas=None, plan=None, as_of=None, period=None, policy=None):
    """Gives what a coaching session begins with: target and standing, the largest deals, how wins and losses differ.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    person: The person who is coached.
    team: The team, for ramp and leave.
    leave: Leave.
    prices: The price list, for deals without an amount.
    quotas: Quotas.
    plan: A quota plan that has the person as a leaf; quotas come before it.
    as_of: The day whose end counts; without one, the latest on which something happened.
    period: The quarter; without one, the one in which the next day falls.
    policy: The numbers of the practice.
    """
    from ._book import open_book

    return open_book(data, map).grow_facts(person=person, team=team, leave=leave, prices=prices, quotas=quotas, plan=plan, as_of=as_of, period=period, policy=policy)


def kpi_summary(data, map=None, *, as_of=None, scope=None, team=None, prices=None, policy=None, calendar=None):
    """The key figures as they were known at the end of a day.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    as_of: The day whose end counts; without one, the latest on which something happened.
    scope: Whose deals.
    team: The team, for managers and regions.
    prices: The price list, for deals without an amount.
    policy: The numbers of the practice. Default: {"min_closed":10}.
    calendar: The company's fiscal year.
    """
    from ._book import open_book

    return open_book(data, map).kpi_summary(as_of=as_of, scope=scope, team=team, prices=prices, policy=policy, calendar=calendar)


def quota_grandfathered(data, map=None, *, effective, from_stage):
    """Lists the deals that keep the old terms when quotas are revised.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    effective: The day from which the revision counts.
    from_stage: The stage, as the book's map names it: open deals at or past it keep the old terms.
    """
    from ._book import open_book

    return open_book(data, map).quota_grandfathered(effective=effective, from_stage=from_stage)


def ramp_measure(data, map=None, *, team, quotas, leave=None, as_of=None, months=None, policy=None):
    """Measures the team's own ramp from its deals, by month of tenure.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    team: The team: first days of work, roles.
    leave: Leave.
    quotas: Full quotas by person and quarter.
    as_of: The last day that is looked at; by default the latest on which something happened.
    months: Months of tenure that are looked at, 1 to 60. Default: 24.
    policy: The default ramp, how months of tenure are counted, and how many people are enough.
    """
    from ._book import open_book

    return open_book(data, map).ramp_measure(team=team, quotas=quotas, leave=leave, as_of=as_of, months=months, policy=policy)


def review(data, map=None, *, team=None, reporting=None, leave=None, prices=None, quotas=None, submissions=None, adjustments=None, policy=None, as_of=None, period=None, scope=None, explain=None):
    """Reviews a quarter: key figures, forecasts, people to talk to, deals to look at.

    data: What `Book` takes, or a book; then without `map`.
    map: Which column holds what.

    team: Who reports to whom, where, since when.
    reporting: Who reports to whom from which day on, beside the managers of the team.
    leave: Leave: who is away need not hand in a forecast.
    prices: The price list, for deals without an amount.
    quotas: Quotas by person and quarter.
    submissions: What the reps handed in for the forecast.
    adjustments: What managers made of it: the roll-up counts the commit after the last adjustment.
    policy: The numbers of the practice.
    as_of: The day whose end counts; without one, the latest on which something happened.
    period: The quarter to forecast; without one, the quarter in which the day after `as_of` falls.
    scope: Whose deals.
    explain: Whether each figure that its page shows comes with its explanation, three figures deep; the review is then some hundred kilobytes more, and takes four runs instead of one. Default: false.
    """
    from ._book import open_book

    return open_book(data, map).review(team=team, reporting=reporting, leave=leave, prices=prices, quotas=quotas, submissions=submissions, adjustments=adjustments, policy=policy, as_of=as_of, period=period, scope=scope, explain=explain)


# What each operation answers, in the words of `_decode`.
RESPONSES = {
    "allocate.heads": "HeadsAllocation",
    "allocate.money": "MoneyAllocation",
    "cadence.adherence": "CadenceAdherence",
    "cadence.calendar": "CadenceCalendar",
    "cadence.hours": "CadenceHours",
    "cadence.ics": "CadenceIcs",
    "calendar.day": "CalendarDay",
    "calendar.period": "PeriodSpan",
    "calendar.periods": "Periods",
    "calendar.prorate": "Prorated",
    "calendar.shift": "PeriodDays",
    "calendar.tenure": "Tenure",
    "calendar.work_days": "WorkDays",
    "chart.svg": "ChartSvg",
    "chart.vega_lite": "ChartVegaLite",
    "coach.enter": "History",
    "coach.gap": "History",
    "coach.log": "History",
    "coach.profile": "CoachProfile",
    "explain": "Explanation",
    "explanation.html": "ExplanationHtml",
    "explanation.text": "ExplanationText",
    "forecast.accuracy": "AccuracyReport",
    "forecast.change": "ForecastChange",
    "forecast.charts": "ForecastCharts",
    "forecast.coherent": "CoherentForecasts",
    "forecast.convert_accuracy": "AccuracyConverted",
    "forecast.gap": "ForecastGap",
    "forecast.range": "ForecastRange",
    "forecast.rollup": "ForecastRollup",
    "forecast.scores": "ForecastScores",
    "forecast.trend": "TrendForecast",
    "forecast.triangulate": "Triangulation",
    "forecast.value_added": "ValueAdded",
    "forecast.weighted": "WeightedPipeline",
    "grow.act": "GrowActed",
    "grow.document": "GrowDocument",
    "grow.effect": "GrowEffect",
    "grow.ledger": "GrowLedger",
    "grow.questions": "GrowQuestions",
    "grow.session": "GrowSession",
    "history.about": "PersonExport",
    "history.append": "History",
    "history.erase": "History",
    "history.export": "HistoryExport",
    "history.pseudonym": "Pseudonym",
    "history.pseudonymise": "Pseudonymised",
    "history.state": "HistoryState",
    "history.verify": "HistoryVerification",
    "money.convert": "Conversion",
    "money.sum": "Amount",
    "money.times": "Amount",
    "plan.act": "ImprovementActed",
    "plan.consistent": "PlanConsistency",
    "plan.conversation": "PlanConversation",
    "plan.document": "PlanDocument",
    "plan.groups": "GroupComparison",
    "plan.part_ways": "PartWaysActed",
    "plan.recommendation": "PlanRecommendation",
    "plan.reviews": "SeparationReviews",
    "plan.status": "ImprovementPlan",
    "plan.sustain": "SustainWatch",
    "plan.trigger": "TriggerReport",
    "quota.achievable": "Achievability",
    "quota.attainment": "PlanAttainment",
    "quota.band": "QuotaBand",
    "quota.capacity": "CapacityPlan",
    "quota.capacity_change": "CapacityChange",
    "quota.charts": "QuotaCharts",
    "quota.check": "QuotaCheck",
    "quota.edit": "PlanEdited",
    "quota.figures": "PlanFigures",
    "quota.months": "PlanMonths",
    "quota.plan": "QuotaPlan",
    "quota.publish": "QuotaPlan",
    "quota.reconcile": "Reconciliation",
    "quota.revise": "PlanEdited",
    "quota.slack": "PlanSlack",
    "quota.split": "QuotaSplit",
    "quota.status": "PlanStatus",
    "quota.tell": "QuotaPlan",
    "ramp.factors": "RampFactors",
    "ramp.fit": "RampFit",
    "review.charts": "ReviewCharts",
    "review.html": "ReviewHtml",
    "review.text": "ReviewText",
    "sample": "SampleCompany",
    "sample.history": "SampleTable",
    "sample.outcome": "SampleTable",
    "sample.snapshots": "SampleTable",
    "sample.summary": "SampleSummary",
    "sample.truth": "SampleTruth",
    "table.csv": "CsvText",
    "team.as_of": "TeamAsOf",
    "team.check": "TeamCheck",
    "team.read": "TeamRead",
    "team.roll_up": "TeamRollUp",
    "team.stints": "TeamStints",
    "tiers.coaching": "TiersCoaching",
    "tiers.split": "TiersSplit",
    "book.explain": "Explanation",
    "book.read": "BookRead",
    "book.snapshots": "BookSnapshots",
    "forecast.backtest": "Backtest",
    "forecast.call": "ForecastCall",
    "forecast.movement": "ForecastMovement",
    "forecast.probabilities": "MeasuredProbabilities",
    "grow.facts": "GrowFacts",
    "kpi.summary": "KpiSummary",
    "quota.grandfathered": "Grandfathered",
    "ramp.measure": "RampMeasured",
    "review": "Review",
}


class BookOperations:
    """What a book can be asked."""

    __slots__ = ()

    def explain(self, *, operation, path, request=None, depth=None, parts=None):
        """Explains a figure of an operation on the book: its arithmetic, down to the deals.

        operation: The operation whose response has the figure, such as `review`.
        path: Where the figure stands in the response, such as `kpis.by_owner[2].win_rate`.
        request: The request of the operation. Default: {}.
        depth: How many figures deep to unfold, 1 to 8: 1 is the figure's own arithmetic, 2 that of the figures in it too. Default: 2.
        parts: How many parts of a sum or count to show, 1 to 1,000: the largest; the others are folded into one line. Default: 10.
        """
        return _call.on_book(self, "book.explain", {"operation": operation, "path": path, "request": request, "depth": depth, "parts": parts}, "Explanation")

    def read(self):
        """Tells what became of every row of the deals."""
        return _call.on_book(self, "book.read", {}, "BookRead")

    def snapshots(self, *, snapshots=None):
        """Tells of which days a book has snapshots, and what became of their rows.

        snapshots: Deals of earlier days, in place of those that the book keeps.
        """
        return _call.on_book(self, "book.snapshots", {"snapshots": _call.table(snapshots, "snapshots")}, "BookSnapshots")

    def forecast_backtest(self, *, team=None, reporting=None, leave=None, prices=None, quotas=None, submissions=None, adjustments=None, snapshots=None, quarters=None, every_days=None, as_of=None, scope=None, policy=None):
        """Scores every method on the past: what a review of each day would have said, and what came.

        team: The team, with managers and start dates.
        reporting: Who reports to whom from which day on.
        leave: Leave.
        prices: The price list, for deals without an amount.
        quotas: Quotas: their sum is the target.
        submissions: What the reps handed in.
        adjustments: What managers made of it.
        snapshots: Deals as they stood on earlier days: a forecast knows stage, amount, expected close, category and probability of an open deal as the latest of them by its day. Without any, those that the book keeps; else amounts are those of the end.
        quarters: How many of the last full quarters are scored: 1 to 40. Default: 4.
        every_days: Days from one forecast of a quarter to the next, from the day before it begins on: 1 to 400. Default: 7.
        as_of: The day whose end counts; without one, the latest on which something happened.
        scope: Whose deals.
        policy: The numbers of the practice.
        """
        return _call.on_book(self, "forecast.backtest", {"team": _call.table(team, "team"), "reporting": _call.table(reporting, "reporting"), "leave": _call.table(leave, "leave"), "prices": _call.table(prices, "prices"), "quotas": _call.table(quotas, "quotas"), "submissions": _call.table(submissions, "submissions"), "adjustments": _call.table(adjustments, "adjustments"), "snapshots": _call.table(snapshots, "snapshots"), "quarters": quarters, "every_days": every_days, "as_of": as_of, "scope": scope, "policy": policy}, "Backtest")

    def forecast_call(self, *, team=None, reporting=None, leave=None, prices=None, quotas=None, target=None, submissions=None, adjustments=None, checked=None, named=None, as_of=None, period=None, scope=None, policy=None):
        """Makes a call pack: unchecked commit, what is at risk and what could come early, the gap and what could close it.

        team: The team, for a scope.
        reporting: Who reports to whom from which day on.
        leave: Leave.
        prices: The price list, for deals without an amount.
        quotas: Quotas: their sum is the target, unless one is given.
        target: The target.
        submissions: What the reps handed in.
        adjustments: What managers made of it.
        checked: Deals that somebody has checked in person, by id. Default: [].
        named: How many deals at risk, and how many that could come early, are named; 1 to 100. Default: 3.
        as_of: The day whose end counts; without one, the latest on which something happened.
        period: The quarter; without one, the one in which the next day falls.
        scope: Whose deals.
        policy: The numbers of the practice.
        """
        return _call.on_book(self, "forecast.call", {"team": _call.table(team, "team"), "reporting": _call.table(reporting, "reporting"), "leave": _call.table(leave, "leave"), "prices": _call.table(prices, "prices"), "quotas": _call.table(quotas, "quotas"), "target": target, "submissions": _call.table(submissions, "submissions"), "adjustments": _call.table(adjustments, "adjustments"), "checked": checked, "named": named, "as_of": as_of, "period": period, "scope": scope, "policy": policy}, "ForecastCall")

    def forecast_movement(self, *, from_, to, snapshots=None, period=None, counting=None, team=None, reporting=None, submissions=None, adjustments=None, scope=None, policy=None):
        """Takes the movement of a forecast between two snapshots apart: new, pulled in, pushed, lost, won, amount and more.

        snapshots: The deals of earlier days; left out, those that the book keeps.
        from_: The first day: its latest snapshot counts.
        to: The second.
        period: The quarter that is forecast; left out, the one in which the second day falls.
        counting: How open deals count. Default: "open".
        team: The team, for a scope.
        reporting: Who reports to whom from which day on.
        submissions: What the reps handed in: where deals count by commit, what they add to the sum of theirs is their judgement.
        adjustments: What managers made of it.
        scope: Whose deals.
        policy: The company's year.
        """
        return _call.on_book(self, "forecast.movement", {"snapshots": _call.table(snapshots, "snapshots"), "from": from_, "to": to, "period": period, "counting": counting, "team": _call.table(team, "team"), "reporting": _call.table(reporting, "reporting"), "submissions": _call.table(submissions, "submissions"), "adjustments": _call.table(adjustments, "adjustments"), "scope": scope, "policy": policy}, "ForecastMovement")

    def forecast_probabilities(self, *, by, snapshots=None, team=None, reporting=None, scope=None, as_of=None, drawn_by=None, rising=None, policy=None):
        """Measures probabilities from what became of deals: by stage, category, product, owner or age.

        by: By what deals are told apart.
        snapshots: The deals of earlier days; left out, those that the book keeps. By stage and category each deal counts where it was first seen open.
        team: The team, for a scope.
        reporting: Who reports to whom from which day on.
        scope: Whose deals.
        as_of: The day whose end counts; without one, the latest on which something happened.
        drawn_by: As many deals of the overall rate are added to each group, so that small ones are drawn to it; 0 to 10,000. Default: 20.
        rising: Whether later stages may not be less probable than earlier ones: neighbours that are, are taken together. Default: false.
        policy: The ages by which deals are told apart, and how many closed deals a rate needs.
        """
        return _call.on_book(self, "forecast.probabilities", {"by": by, "snapshots": _call.table(snapshots, "snapshots"), "team": _call.table(team, "team"), "reporting": _call.table(reporting, "reporting"), "scope": scope, "as_of": as_of, "drawn_by": drawn_by, "rising": rising, "policy": policy}, "MeasuredProbabilities")

    def grow_facts(self, *, person, team=None, leave=None, prices=None, quotas=None, plan=None, as_of=None, period=None, policy=None):
        """Gives what a coaching session begins with: target and standing, the largest deals, how wins and losses differ.

        person: The person who is coached.
        team: The team, for ramp and leave.
        leave: Leave.
        prices: The price list, for deals without an amount.
        quotas: Quotas.
        plan: A quota plan that has the person as a leaf; quotas come before it.
        as_of: The day whose end counts; without one, the latest on which something happened.
        period: The quarter; without one, the one in which the next day falls.
        policy: The numbers of the practice.
        """
        return _call.on_book(self, "grow.facts", {"person": person, "team": _call.table(team, "team"), "leave": _call.table(leave, "leave"), "prices": _call.table(prices, "prices"), "quotas": _call.table(quotas, "quotas"), "plan": plan, "as_of": as_of, "period": period, "policy": policy}, "GrowFacts")

    def kpi_summary(self, *, as_of=None, scope=None, team=None, prices=None, policy=None, calendar=None):
        """The key figures as they were known at the end of a day.

        as_of: The day whose end counts; without one, the latest on which something happened.
        scope: Whose deals.
        team: The team, for managers and regions.
        prices: The price list, for deals without an amount.
        policy: The numbers of the practice. Default: {"min_closed":10}.
        calendar: The company's fiscal year.
        """
        return _call.on_book(self, "kpi.summary", {"as_of": as_of, "scope": scope, "team": _call.table(team, "team"), "prices": _call.table(prices, "prices"), "policy": policy, "calendar": calendar}, "KpiSummary")

    def quota_grandfathered(self, *, effective, from_stage):
        """Lists the deals that keep the old terms when quotas are revised.

        effective: The day from which the revision counts.
        from_stage: The stage, as the book's map names it: open deals at or past it keep the old terms.
        """
        return _call.on_book(self, "quota.grandfathered", {"effective": effective, "from_stage": from_stage}, "Grandfathered")

    def ramp_measure(self, *, team, quotas, leave=None, as_of=None, months=None, policy=None):
        """Measures the team's own ramp from its deals, by month of tenure.

        team: The team: first days of work, roles.
        leave: Leave.
        quotas: Full quotas by person and quarter.
        as_of: The last day that is looked at; by default the latest on which something happened.
        months: Months of tenure that are looked at, 1 to 60. Default: 24.
        policy: The default ramp, how months of tenure are counted, and how many people are enough.
        """
        return _call.on_book(self, "ramp.measure", {"team": _call.table(team, "team"), "leave": _call.table(leave, "leave"), "quotas": _call.table(quotas, "quotas"), "as_of": as_of, "months": months, "policy": policy}, "RampMeasured")

    def review(self, *, team=None, reporting=None, leave=None, prices=None, quotas=None, submissions=None, adjustments=None, policy=None, as_of=None, period=None, scope=None, explain=None):
        """Reviews a quarter: key figures, forecasts, people to talk to, deals to look at.

        team: Who reports to whom, where, since when.
        reporting: Who reports to whom from which day on, beside the managers of the team.
        leave: Leave: who is away need not hand in a forecast.
        prices: The price list, for deals without an amount.
        quotas: Quotas by person and quarter.
        submissions: What the reps handed in for the forecast.
        adjustments: What managers made of it: the roll-up counts the commit after the last adjustment.
        policy: The numbers of the practice.
        as_of: The day whose end counts; without one, the latest on which something happened.
        period: The quarter to forecast; without one, the quarter in which the day after `as_of` falls.
        scope: Whose deals.
        explain: Whether each figure that its page shows comes with its explanation, three figures deep; the review is then some hundred kilobytes more, and takes four runs instead of one. Default: false.
        """
        return _call.on_book(self, "review", {"team": _call.table(team, "team"), "reporting": _call.table(reporting, "reporting"), "leave": _call.table(leave, "leave"), "prices": _call.table(prices, "prices"), "quotas": _call.table(quotas, "quotas"), "submissions": _call.table(submissions, "submissions"), "adjustments": _call.table(adjustments, "adjustments"), "policy": policy, "as_of": as_of, "period": period, "scope": scope, "explain": explain}, "Review")
