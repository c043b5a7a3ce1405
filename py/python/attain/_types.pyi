# Made by `cargo dev gen`; do not edit.
from datetime import date as _date
from decimal import Decimal
from typing import Any, Literal, Mapping, Sequence

from ._frames import FrameLike
from ._record import NotAvailable, Record
from ._rows import Rows

class Accuracy(Record):
    forecasts: int
    scored: int
    within: int
    ratio_of_sums: Decimal | NotAvailable
    mean_of_ratios: Decimal | NotAvailable
    compared: int
    mean_error: Decimal | NotAvailable
    mean_absolute_error: Decimal | NotAvailable
    mean_squared_error: Decimal | NotAvailable
    mean_absolute_percentage: Decimal | NotAvailable
    absolute_over_actual: Decimal | NotAvailable
    tracking_signal: Decimal | NotAvailable
    def __init__(self, *, forecasts: int, scored: int, within: int, ratio_of_sums: Decimal | float | str | NotAvailable, mean_of_ratios: Decimal | float | str | NotAvailable, compared: int, mean_error: Decimal | float | str | NotAvailable, mean_absolute_error: Decimal | float | str | NotAvailable, mean_squared_error: Decimal | float | str | NotAvailable, mean_absolute_percentage: Decimal | float | str | NotAvailable, absolute_over_actual: Decimal | float | str | NotAvailable, tracking_signal: Decimal | float | str | NotAvailable) -> None: ...

AccuracyConvention = Literal["actual_over_forecast", "forecast_over_actual", "one_less_error_over_actual", "one_less_error_over_forecast"]
class AccuracyConverted(Record):
    readings: Rows[AccuracyReading]
    def __init__(self, *, readings: Sequence[AccuracyReading | Mapping[str, Any]] | FrameLike) -> None: ...

class AccuracyReading(Record):
    forecast: ForecastSide
    actual_over_forecast: Decimal | NotAvailable
    forecast_over_actual: Decimal | NotAvailable
    one_less_error_over_actual: Decimal | NotAvailable
    one_less_error_over_forecast: Decimal | NotAvailable
    def __init__(self, *, forecast: ForecastSide, actual_over_forecast: Decimal | float | str | NotAvailable, forecast_over_actual: Decimal | float | str | NotAvailable, one_less_error_over_actual: Decimal | float | str | NotAvailable, one_less_error_over_forecast: Decimal | float | str | NotAvailable) -> None: ...

class AccuracyReport(Record):
    convention: AccuracyConvention
    forecasts: Rows[ForecastScore]
    by_method: Rows[MethodAccuracy]
    by_owner: Rows[GroupAccuracy]
    by_manager: Rows[GroupAccuracy]
    by_lead: Rows[LeadAccuracy]
    def __init__(self, *, convention: AccuracyConvention, forecasts: Sequence[ForecastScore | Mapping[str, Any]] | FrameLike, by_method: Sequence[MethodAccuracy | Mapping[str, Any]] | FrameLike, by_owner: Sequence[GroupAccuracy | Mapping[str, Any]] | FrameLike, by_manager: Sequence[GroupAccuracy | Mapping[str, Any]] | FrameLike, by_lead: Sequence[LeadAccuracy | Mapping[str, Any]] | FrameLike) -> None: ...

class Achievability(Record):
    currency: str
    stretch: Decimal
    people: Rows[PersonChance]
    hit_rate: Decimal
    expected_at_quota: Decimal
    at_quota: Rows[CountChance]
    healthy: Decimal
    stretch_for_aim: Decimal | NotAvailable
    effects: Rows[StretchEffect]
    statement: str
    def __init__(self, *, currency: str, stretch: Decimal | float | str, people: Sequence[PersonChance | Mapping[str, Any]] | FrameLike, hit_rate: Decimal | float | str, expected_at_quota: Decimal | float | str, at_quota: Sequence[CountChance | Mapping[str, Any]] | FrameLike, healthy: Decimal | float | str, stretch_for_aim: Decimal | float | str | NotAvailable, effects: Sequence[StretchEffect | Mapping[str, Any]] | FrameLike, statement: str) -> None: ...

class AchievablePerson(Record):
    id: str
    history: tuple[Decimal, ...] | None
    mean: Decimal | None
    spread: Decimal | None
    quota: Decimal | None
    def __init__(self, *, id: str, history: Sequence[Decimal | float | str] | None = None, mean: Decimal | float | str | None = None, spread: Decimal | float | str | None = None, quota: Decimal | float | str | None = None) -> None: ...

class AdherenceRow(Record):
    person: str
    format: CoachingFormat
    due: int
    in_time: int
    late: int
    missed: int
    pending: int
    excused: int
    short: int
    share: Decimal | NotAvailable
    missed_windows: Rows[CadenceWindow]
    def __init__(self, *, person: str, format: CoachingFormat, due: int, in_time: int, late: int, missed: int, pending: int, excused: int, short: int, share: Decimal | float | str | NotAvailable, missed_windows: Sequence[CadenceWindow | Mapping[str, Any]] | FrameLike) -> None: ...

class AdjustedForecast(Record):
    by: str
    owner: str | None
    until: _date | None
    before: Decimal
    after: Decimal
    actual: Decimal
    def __init__(self, *, by: str, before: Decimal | float | str, after: Decimal | float | str, actual: Decimal | float | str, owner: str | None = None, until: _date | str | None = None) -> None: ...

class Adjustment(Record):
    by: str
    owner: str
    made: _date
    category: OpenCategory | None
    amount: Decimal
    previous: Decimal | None
    reason: str
    def __init__(self, *, by: str, owner: str, made: _date | str, amount: Decimal | float | str, reason: str, category: OpenCategory | None = None, previous: Decimal | float | str | None = None) -> None: ...

class AdjustmentColumns(Record):
    by: str
    owner: str
    period: str
    date: str
    commit: str
    reason: str
    def __init__(self, *, by: str, owner: str, period: str, date: str, commit: str, reason: str) -> None: ...

class AdjustmentEvent(Record):
    by: str
    kind: AdjustmentKind
    made: _date
    category: OpenCategory
    previous: Decimal
    amount: Decimal
    reason: str
    superseded: bool
    def __init__(self, *, by: str, kind: AdjustmentKind, made: _date | str, category: OpenCategory, previous: Decimal | float | str, amount: Decimal | float | str, reason: str, superseded: bool) -> None: ...

class AdjustmentGroup(Record):
    key: str
    adjustments: int
    helped: int
    harmed: int
    error_before: Decimal | NotAvailable
    error_after: Decimal | NotAvailable
    value_added: Decimal | NotAvailable
    share: Decimal | NotAvailable
    def __init__(self, *, key: str, adjustments: int, helped: int, harmed: int, error_before: Decimal | float | str | NotAvailable, error_after: Decimal | float | str | NotAvailable, value_added: Decimal | float | str | NotAvailable, share: Decimal | float | str | NotAvailable) -> None: ...

AdjustmentKind = Literal["owner", "manager"]
class AdjustmentMap(Record):
    file: str | None
    columns: AdjustmentColumns
    format: Format | None
    def __init__(self, *, columns: AdjustmentColumns | Mapping[str, Any], file: str | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

AllocationMethod = Literal["largest_remainder", "sainte_lague"]
class Amount(Record):
    currency: str
    amount: Decimal
    def __init__(self, *, currency: str, amount: Decimal | float | str) -> None: ...

Arithmetic = Literal["given", "sum", "count", "difference", "product", "quotient", "median", "largest", "smallest", "same", "poisson_below", "run_of", "fisher_exact"]
class AttainedShare(Record):
    quarter: str
    attainment: Decimal
    def __init__(self, *, quarter: str, attainment: Decimal | float | str) -> None: ...

class Attainment(Record):
    owner: str
    quota: Decimal
    won: Decimal
    attainment: Decimal | NotAvailable
    ramp_factor: Decimal | NotAvailable
    ramp_adjusted: Decimal | NotAvailable
    def __init__(self, *, owner: str, quota: Decimal | float | str, won: Decimal | float | str, attainment: Decimal | float | str | NotAvailable, ramp_factor: Decimal | float | str | NotAvailable, ramp_adjusted: Decimal | float | str | NotAvailable) -> None: ...

class Attention(Record):
    stale: int
    past_due: int
    stale_after_days: Decimal | None
    deals: Rows[DealToSee]
    def __init__(self, *, stale: int, past_due: int, deals: Sequence[DealToSee | Mapping[str, Any]] | FrameLike, stale_after_days: Decimal | float | str | None = None) -> None: ...

AttentionReason = Literal["stale", "past_due"]
class Attrition(Record):
    rate: Decimal
    timing: AttritionTiming | None
    hires_too: bool | None
    backfill_after: int | None
    def __init__(self, *, rate: Decimal | float | str, timing: AttritionTiming | None = None, hires_too: bool | None = None, backfill_after: int | None = None) -> None: ...

AttritionTiming = Literal["evenly", "start", "end", "hazard"]
class Backtest(Record):
    currency: str
    read: ReadReport
    rows: Rows[BacktestRow]
    scores: ForecastScores
    def __init__(self, *, currency: str, read: ReadReport | Mapping[str, Any], rows: Sequence[BacktestRow | Mapping[str, Any]] | FrameLike, scores: ForecastScores | Mapping[str, Any]) -> None: ...

class BacktestRow(Record):
    quarter: str
    as_of: _date
    actual: Decimal
    won: Decimal
    rollup: Decimal | None
    weighted: Decimal | None
    plain: Decimal | None
    trend: Decimal | None
    together: Decimal | None
    p10: Decimal | None
    p90: Decimal | None
    below: Decimal | None
    crps: Decimal | None
    own: Decimal | None
    moved: Decimal | None
    target: Decimal | None
    hit: Decimal | None
    def __init__(self, *, quarter: str, as_of: _date | str, actual: Decimal | float | str, won: Decimal | float | str, rollup: Decimal | float | str | None = None, weighted: Decimal | float | str | None = None, plain: Decimal | float | str | None = None, trend: Decimal | float | str | None = None, together: Decimal | float | str | None = None, p10: Decimal | float | str | None = None, p90: Decimal | float | str | None = None, below: Decimal | float | str | None = None, crps: Decimal | float | str | None = None, own: Decimal | float | str | None = None, moved: Decimal | float | str | None = None, target: Decimal | float | str | None = None, hit: Decimal | float | str | None = None) -> None: ...

class Band(Record):
    label: str
    from_: Decimal
    to: Decimal
    def __init__(self, *, label: str, from_: Decimal | float | str, to: Decimal | float | str) -> None: ...

BandInterval = Literal["wilson", "clopper_pearson"]
class Bar(Record):
    key: str
    value: Decimal | None
    def __init__(self, *, key: str, value: Decimal | float | str | None = None) -> None: ...

class Bias(Record):
    periods: int
    below: int
    above: int
    kind: BiasKind | NotAvailable
    honest_over: Decimal | NotAvailable
    honest_under: Decimal | NotAvailable
    def __init__(self, *, periods: int, below: int, above: int, kind: BiasKind | NotAvailable, honest_over: Decimal | float | str | NotAvailable, honest_under: Decimal | float | str | NotAvailable) -> None: ...

BiasKind = Literal["steady_over_forecast", "steady_under_forecast", "not_steady"]
class BookRead(Record):
    data_sha256: str
    last_event: _date | None
    read: ReadReport
    def __init__(self, *, data_sha256: str, read: ReadReport | Mapping[str, Any], last_event: _date | str | None = None) -> None: ...

class BookSnapshots(Record):
    days: Rows[SnapshotDay]
    read: ReadReport
    def __init__(self, *, days: Sequence[SnapshotDay | Mapping[str, Any]] | FrameLike, read: ReadReport | Mapping[str, Any]) -> None: ...

class CadenceAdherence(Record):
    from_: _date
    as_of: _date
    rows: Rows[AdherenceRow]
    def __init__(self, *, from_: _date | str, as_of: _date | str, rows: Sequence[AdherenceRow | Mapping[str, Any]] | FrameLike) -> None: ...

class CadenceCalendar(Record):
    from_: _date
    to: _date
    meetings: Rows[CadenceSlot]
    unplaced: Rows[CadenceUnplaced]
    topic: str | None
    def __init__(self, *, from_: _date | str, to: _date | str, meetings: Sequence[CadenceSlot | Mapping[str, Any]] | FrameLike, unplaced: Sequence[CadenceUnplaced | Mapping[str, Any]] | FrameLike, topic: str | None = None) -> None: ...

CadenceEvery = Literal["week", "two_weeks", "month", "as_needed"]
CadenceFocus = Literal["pipeline", "deals", "skill", "calls", "customers", "one_deal", "shared_gap", "goals", "big_deals"]
class CadenceHours(Record):
    parts: Rows[HoursPart]
    hours: Decimal
    at_most: int
    too_much: bool
    on_top: tuple[CoachingFormat, ...]
    def __init__(self, *, parts: Sequence[HoursPart | Mapping[str, Any]] | FrameLike, hours: Decimal | float | str, at_most: int, too_much: bool, on_top: Sequence[CoachingFormat]) -> None: ...

class CadenceIcs(Record):
    ics: str
    def __init__(self, *, ics: str) -> None: ...

class CadenceMeeting(Record):
    format: CoachingFormat
    every: CadenceEvery
    minutes: int
    focus: tuple[CadenceFocus, ...] | None
    def __init__(self, *, format: CoachingFormat, every: CadenceEvery, minutes: int, focus: Sequence[CadenceFocus] | None = None) -> None: ...

CadenceSchool = Literal["weekly_half_hour", "weekly_hour", "monthly"]
class CadenceSlot(Record):
    format: CoachingFormat
    person: str | None
    deal: str | None
    date: _date
    begins: int
    minutes: int
    focus: tuple[CadenceFocus, ...]
    window_from: _date
    window_to: _date
    def __init__(self, *, format: CoachingFormat, date: _date | str, begins: int, minutes: int, focus: Sequence[CadenceFocus], window_from: _date | str, window_to: _date | str, person: str | None = None, deal: str | None = None) -> None: ...

class CadenceUnplaced(Record):
    format: CoachingFormat
    person: str | None
    deal: str | None
    window_from: _date
    window_to: _date
    why: UnplacedReason
    def __init__(self, *, format: CoachingFormat, window_from: _date | str, window_to: _date | str, why: UnplacedReason, person: str | None = None, deal: str | None = None) -> None: ...

class CadenceWindow(Record):
    from_: _date
    to: _date
    def __init__(self, *, from_: _date | str, to: _date | str) -> None: ...

class CalendarDay(Record):
    date: _date
    year: str
    half: str
    quarter: str
    month: str
    week: str | None
    iso_week: str
    day_of_quarter: int
    week_of_quarter: int
    day_of_year: int
    def __init__(self, *, date: _date | str, year: str, half: str, quarter: str, month: str, iso_week: str, day_of_quarter: int, week_of_quarter: int, day_of_year: int, week: str | None = None) -> None: ...

class CallDeal(Record):
    id: str
    owner: str
    stage: str | None
    amount: Decimal
    close_date: _date | None
    age: int
    chance: Decimal | NotAvailable
    hit: Decimal | NotAvailable
    effect: Decimal | NotAvailable
    doubts: tuple[str, ...]
    def __init__(self, *, id: str, owner: str, amount: Decimal | float | str, age: int, chance: Decimal | float | str | NotAvailable, hit: Decimal | float | str | NotAvailable, effect: Decimal | float | str | NotAvailable, doubts: Sequence[str], stage: str | None = None, close_date: _date | str | None = None) -> None: ...

CapacityCause = Literal["head_count", "timing", "ramp", "attrition", "productivity"]
class CapacityChange(Record):
    currency: str
    before: Decimal
    after: Decimal
    change: Decimal
    parts: Rows[CapacityPart]
    def __init__(self, *, currency: str, before: Decimal | float | str, after: Decimal | float | str, change: Decimal | float | str, parts: Sequence[CapacityPart | Mapping[str, Any]] | FrameLike) -> None: ...

class CapacityMonth(Record):
    month: str
    expected: Decimal
    asked: Decimal
    def __init__(self, *, month: str, expected: Decimal | float | str, asked: Decimal | float | str) -> None: ...

class CapacityPart(Record):
    cause: CapacityCause
    amount: Decimal
    def __init__(self, *, cause: CapacityCause, amount: Decimal | float | str) -> None: ...

class CapacityPerson(Record):
    id: str
    role: str | None
    seat: bool
    expected: Decimal
    asked: Decimal
    months: Rows[CapacityPersonMonth]
    def __init__(self, *, id: str, seat: bool, expected: Decimal | float | str, asked: Decimal | float | str, months: Sequence[CapacityPersonMonth | Mapping[str, Any]] | FrameLike, role: str | None = None) -> None: ...

class CapacityPersonMonth(Record):
    month: str
    carried: Decimal
    remaining: Decimal
    followed: Decimal
    expected: Decimal
    asked: Decimal
    def __init__(self, *, month: str, carried: Decimal | float | str, remaining: Decimal | float | str, followed: Decimal | float | str, expected: Decimal | float | str, asked: Decimal | float | str) -> None: ...

class CapacityPlan(Record):
    currency: str
    period: str
    expected: Decimal
    asked: Decimal
    stretch: Decimal
    warnings: tuple[CapacityWarning, ...]
    months: Rows[CapacityMonth]
    people: Rows[CapacityPerson]
    def __init__(self, *, currency: str, period: str, expected: Decimal | float | str, asked: Decimal | float | str, stretch: Decimal | float | str, warnings: Sequence[CapacityWarning], months: Sequence[CapacityMonth | Mapping[str, Any]] | FrameLike, people: Sequence[CapacityPerson | Mapping[str, Any]] | FrameLike) -> None: ...

class CapacityRequest(Record):
    currency: str
    period: str
    people: Rows[CapacitySeller] | None
    seats: Rows[CapacitySeat] | None
    leave: Rows[PersonLeave] | None
    figures: Rows[RoleFigure]
    attrition: Attrition | None
    season: tuple[Decimal, ...] | None
    ramp: RampPolicy | None
    policy: QuotaPolicy | None
    calendar: FiscalCalendar | None
    def __init__(self, *, currency: str, period: str, figures: Sequence[RoleFigure | Mapping[str, Any]] | FrameLike, people: Sequence[CapacitySeller | Mapping[str, Any]] | FrameLike | None = None, seats: Sequence[CapacitySeat | Mapping[str, Any]] | FrameLike | None = None, leave: Sequence[PersonLeave | Mapping[str, Any]] | FrameLike | None = None, attrition: Attrition | Mapping[str, Any] | None = None, season: Sequence[Decimal | float | str] | None = None, ramp: RampPolicy | Mapping[str, Any] | None = None, policy: QuotaPolicy | Mapping[str, Any] | None = None, calendar: FiscalCalendar | Mapping[str, Any] | None = None) -> None: ...

class CapacitySeat(Record):
    id: str
    role: str | None
    start: _date
    fte: Decimal | None
    def __init__(self, *, id: str, start: _date | str, role: str | None = None, fte: Decimal | float | str | None = None) -> None: ...

class CapacitySeller(Record):
    id: str
    role: str | None
    start: _date
    end: _date | None
    fte: Decimal | None
    credit_months: int | None
    yearly: Decimal | None
    def __init__(self, *, id: str, start: _date | str, role: str | None = None, end: _date | str | None = None, fte: Decimal | float | str | None = None, credit_months: int | None = None, yearly: Decimal | float | str | None = None) -> None: ...

CapacityWarning = Literal["stretch_low", "stretch_high"]
class CategoryMap(Record):
    name: str
    category: ForecastCategory
    def __init__(self, *, name: str, category: ForecastCategory) -> None: ...

class CauseAmount(Record):
    key: ChangeCause
    amount: Decimal
    rows: int
    def __init__(self, *, key: ChangeCause, amount: Decimal | float | str, rows: int) -> None: ...

ChangeCause = Literal["new", "removed", "owner", "lost", "pulled_in", "pushed", "won", "reopened", "category", "amount", "probability", "judgement"]
class ChangeGroup(Record):
    key: str | None
    amount: Decimal
    def __init__(self, *, amount: Decimal | float | str, key: str | None = None) -> None: ...

class ChangeRow(Record):
    deal: str | None
    owner: str
    stage: str | None
    category: ForecastCategory | None
    cause: ChangeCause
    amount: Decimal
    def __init__(self, *, owner: str, cause: ChangeCause, amount: Decimal | float | str, deal: str | None = None, stage: str | None = None, category: ForecastCategory | None = None) -> None: ...

class Chart(Record):
    title: str
    description: str | None
    unit: ChartUnit
    plot: Plot
    def __init__(self, *, title: str, unit: ChartUnit, plot: Plot | Mapping[str, Any], description: str | None = None) -> None: ...
    def to_svg(self, *, width: int | None = None) -> str: ...
    def to_vega_lite(self) -> str: ...

class ChartSvg(Record):
    svg: str
    def __init__(self, *, svg: str) -> None: ...

ChartUnit = Literal["money", "percent", "count", "days"]
class ChartVegaLite(Record):
    vega_lite: str
    def __init__(self, *, vega_lite: str) -> None: ...

class CheckIns(Record):
    every: int
    due: int
    kept: int
    adherence: Decimal | NotAvailable
    calls: int
    def __init__(self, *, every: int, due: int, kept: int, adherence: Decimal | float | str | NotAvailable, calls: int) -> None: ...

ClosingColumn = Literal["amount", "product"]
class CoachProfile(Record):
    person: str
    as_of: _date
    preferences: Rows[ProfilePreference]
    readiness: Rows[ProfileReadiness]
    gap: ProfileGap | None
    unseen: bool
    erased: bool
    def __init__(self, *, person: str, as_of: _date | str, preferences: Sequence[ProfilePreference | Mapping[str, Any]] | FrameLike, readiness: Sequence[ProfileReadiness | Mapping[str, Any]] | FrameLike, unseen: bool, erased: bool, gap: ProfileGap | Mapping[str, Any] | None = None) -> None: ...

CoachingFormat = Literal["one_to_one", "call_review", "ride_along", "deal_strategy", "team_workshop", "check_in", "direct_talk"]
class CoachingMeasure(Record):
    what: CoachingMove
    text: str
    rule: str
    def __init__(self, *, what: CoachingMove, text: str, rule: str) -> None: ...

CoachingMove = Literal["strategic_skills", "biggest_chances", "mentor_others", "protect_from_admin", "skill_gaps", "weekly_goals", "top_performer_as_mentor", "diagnose", "intensive_coaching", "daily_check_ins", "milestones", "motivation_talk", "performance_management"]
class CoachingPolicy(Record):
    goal_days: int | None
    deals: int | None
    options: int | None
    effect_from: int | None
    stale_quarters: int | None
    grace_days: int | None
    hours_at_most: int | None
    one_to_one_minutes: int | None
    long_one_to_one_minutes: int | None
    call_review_minutes: int | None
    ride_along_minutes: int | None
    deal_talk_minutes_from: int | None
    deal_talk_minutes_to: int | None
    workshop_minutes: int | None
    review_minutes: int | None
    check_in_minutes: int | None
    high_value_above: Decimal | None
    top_share: Decimal | None
    bottom_share: Decimal | None
    min_people: int | None
    min_quarters: int | None
    mentees: int | None
    def __init__(self, *, goal_days: int | None = None, deals: int | None = None, options: int | None = None, effect_from: int | None = None, stale_quarters: int | None = None, grace_days: int | None = None, hours_at_most: int | None = None, one_to_one_minutes: int | None = None, long_one_to_one_minutes: int | None = None, call_review_minutes: int | None = None, ride_along_minutes: int | None = None, deal_talk_minutes_from: int | None = None, deal_talk_minutes_to: int | None = None, workshop_minutes: int | None = None, review_minutes: int | None = None, check_in_minutes: int | None = None, high_value_above: Decimal | float | str | None = None, top_share: Decimal | float | str | None = None, bottom_share: Decimal | float | str | None = None, min_people: int | None = None, min_quarters: int | None = None, mentees: int | None = None) -> None: ...

CoachingSituation = Literal["stuck_deal", "pipeline_gap", "win_rate", "cycle", "forecast", "skill"]
CoherentBasis = Literal["own", "children", "rest"]
class CoherentForecasts(Record):
    currency: str
    weighting: CoherentWeighting
    nodes: Rows[CoherentNode]
    disagreeing: int
    apart: Decimal
    missing: tuple[str, ...]
    below_zero: tuple[str, ...]
    def __init__(self, *, currency: str, weighting: CoherentWeighting, nodes: Sequence[CoherentNode | Mapping[str, Any]] | FrameLike, disagreeing: int, apart: Decimal | float | str, missing: Sequence[str], below_zero: Sequence[str]) -> None: ...

class CoherentNode(Record):
    key: str
    parent: str | None
    forecast: Decimal | None
    children_forecast: Decimal | None
    disagreement: Decimal | None
    surprise: Decimal | None
    coherent: Decimal
    children_coherent: Decimal | None
    change: Decimal | None
    basis: CoherentBasis
    def __init__(self, *, key: str, coherent: Decimal | float | str, basis: CoherentBasis, parent: str | None = None, forecast: Decimal | float | str | None = None, children_forecast: Decimal | float | str | None = None, disagreement: Decimal | float | str | None = None, surprise: Decimal | float | str | None = None, children_coherent: Decimal | float | str | None = None, change: Decimal | float | str | None = None) -> None: ...

CoherentWeighting = Literal["structure", "spread"]
CombineRule = Literal["median", "equal", "learned"]
CombinedBy = Literal["median", "mean_of_two", "single_method", "equal_weights", "learned_weights"]
CommitmentOutcome = Literal["done", "missed", "carried"]
CommitmentOwner = Literal["person", "manager"]
CommitmentState = Literal["open", "done", "missed", "carried"]
class ConductCompared(Record):
    conduct: str
    differs_by: tuple[ConductDifference, ...]
    times: Rows[ConductTime]
    def __init__(self, *, conduct: str, differs_by: Sequence[ConductDifference], times: Sequence[ConductTime | Mapping[str, Any]] | FrameLike) -> None: ...

ConductDifference = Literal["tier", "tenure", "neither"]
ConductResponse = Literal["nothing", "talk", "warning", "plan", "review"]
class ConductTime(Record):
    number: int
    person: str
    day: _date
    response: ConductResponse | None
    days: int
    tier: str | None
    tenure_months: int | None
    def __init__(self, *, number: int, person: str, day: _date | str, days: int, response: ConductResponse | None = None, tier: str | None = None, tenure_months: int | None = None) -> None: ...

ConversationStage = Literal["state_facts", "say_concern", "ask_view", "propose_plan", "get_commitment"]
class ConversationStep(Record):
    step: ConversationStage
    purpose: str
    say: tuple[str, ...]
    ask: tuple[str, ...]
    avoid: tuple[str, ...]
    def __init__(self, *, step: ConversationStage, purpose: str, say: Sequence[str], ask: Sequence[str], avoid: Sequence[str]) -> None: ...

class Conversion(Record):
    amount: Amount
    exact: str
    from_rate: UsedRate | None
    to_rate: UsedRate | None
    rounding: Rounding
    def __init__(self, *, amount: Amount | Mapping[str, Any], exact: str, rounding: Rounding, from_rate: UsedRate | Mapping[str, Any] | None = None, to_rate: UsedRate | Mapping[str, Any] | None = None) -> None: ...

class CountChance(Record):
    people: int
    chance: Decimal
    def __init__(self, *, people: int, chance: Decimal | float | str) -> None: ...

class CountedSide(Record):
    events: int
    days: int
    def __init__(self, *, events: int, days: int) -> None: ...

Counting = Literal["open", "weighted", "commit"]
class CreatedAndWon(Record):
    key: str
    deals: int
    won: Decimal
    def __init__(self, *, key: str, deals: int, won: Decimal | float | str) -> None: ...

class CsvText(Record):
    text: str
    def __init__(self, *, text: str) -> None: ...

DateOrder = Literal["iso", "day_month_year", "month_day_year"]
class DatedRate(Record):
    currency: str
    date: _date
    rate: Decimal
    def __init__(self, *, currency: str, date: _date | str, rate: Decimal | float | str) -> None: ...

class DealAtDay(Record):
    id: str
    owner: str
    state: DealState | None
    amount: Decimal
    close_date: _date | None
    stage: str | None
    category: ForecastCategory | None
    probability: Decimal | None
    def __init__(self, *, id: str, owner: str, amount: Decimal | float | str, state: DealState | None = None, close_date: _date | str | None = None, stage: str | None = None, category: ForecastCategory | None = None, probability: Decimal | float | str | None = None) -> None: ...

class DealColumns(Record):
    id: str
    owner: str
    stage: str
    amount: str
    created: str | None
    close_date: str | None
    product: str | None
    account: str | None
    currency: str | None
    category: str | None
    probability: str | None
    def __init__(self, *, id: str, owner: str, stage: str, amount: str, created: str | None = None, close_date: str | None = None, product: str | None = None, account: str | None = None, currency: str | None = None, category: str | None = None, probability: str | None = None) -> None: ...

class DealEffect(Record):
    deal: str
    effect: Decimal
    low: Decimal
    high: Decimal
    def __init__(self, *, deal: str, effect: Decimal | float | str, low: Decimal | float | str, high: Decimal | float | str) -> None: ...

class DealMap(Record):
    file: str | None
    columns: DealColumns
    stages: Rows[StageMap]
    known_at_close: tuple[ClosingColumn, ...] | None
    fixes: Rows[Fix] | None
    categories: Rows[CategoryMap] | None
    probability_unit: ProbabilityUnit | None
    format: Format | None
    def __init__(self, *, columns: DealColumns | Mapping[str, Any], stages: Sequence[StageMap | Mapping[str, Any]] | FrameLike, file: str | None = None, known_at_close: Sequence[ClosingColumn] | None = None, fixes: Sequence[Fix | Mapping[str, Any]] | FrameLike | None = None, categories: Sequence[CategoryMap | Mapping[str, Any]] | FrameLike | None = None, probability_unit: ProbabilityUnit | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

DealOutcome = Literal["won", "lost", "pushed"]
DealState = Literal["open", "won", "lost"]
class DealTalk(Record):
    person: str
    deal: str
    from_: _date
    to: _date
    def __init__(self, *, person: str, deal: str, from_: _date | str, to: _date | str) -> None: ...

class DealToSee(Record):
    id: str
    owner: str
    stage: str | None
    amount: Decimal | None
    created: _date | None
    age_days: int | None
    close_date: _date | None
    reasons: tuple[AttentionReason, ...]
    rule: str
    def __init__(self, *, id: str, owner: str, reasons: Sequence[AttentionReason], rule: str, stage: str | None = None, amount: Decimal | float | str | None = None, created: _date | str | None = None, age_days: int | None = None, close_date: _date | str | None = None) -> None: ...

class DealsAtDay(Record):
    on: _date
    deals: Rows[DealAtDay]
    judgements: Rows[OwnerJudgement] | None
    def __init__(self, *, on: _date | str, deals: Sequence[DealAtDay | Mapping[str, Any]] | FrameLike, judgements: Sequence[OwnerJudgement | Mapping[str, Any]] | FrameLike | None = None) -> None: ...

Delimiter = Literal["comma", "semicolon", "tab"]
Direction = Literal["proportional", "inverse"]
DocumentFormat = Literal["html", "markdown"]
class Dot(Record):
    label: str
    value: Decimal
    def __init__(self, *, label: str, value: Decimal | float | str) -> None: ...

class Dots(Record):
    key: str
    dots: Rows[Dot]
    def __init__(self, *, key: str, dots: Sequence[Dot | Mapping[str, Any]] | FrameLike) -> None: ...

class EffectDataRate(Record):
    before: RateSide
    after: RateSide
    def __init__(self, *, before: RateSide | Mapping[str, Any], after: RateSide | Mapping[str, Any]) -> None: ...

class EffectDataCount(Record):
    before: CountedSide
    after: CountedSide
    def __init__(self, *, before: CountedSide | Mapping[str, Any], after: CountedSide | Mapping[str, Any]) -> None: ...

class EffectDataMean(Record):
    before: ValuedSide
    after: ValuedSide
    def __init__(self, *, before: ValuedSide | Mapping[str, Any], after: ValuedSide | Mapping[str, Any]) -> None: ...

class ExpectedBusiness(Record):
    amount: Decimal
    expected: Decimal
    def __init__(self, *, amount: Decimal | float | str, expected: Decimal | float | str) -> None: ...

class Explanation(Record):
    operation: str
    figure: Step
    def __init__(self, *, operation: str, figure: Step | Mapping[str, Any]) -> None: ...
    def to_html(self) -> str: ...
    def to_text(self) -> str: ...

class ExplanationHtml(Record):
    html: str
    def __init__(self, *, html: str) -> None: ...

class ExplanationText(Record):
    text: str
    def __init__(self, *, text: str) -> None: ...

class FactDeal(Record):
    id: str
    stage: str | None
    amount: Decimal | None
    close_date: _date | None
    age: int | None
    talk: tuple[TalkReason, ...]
    def __init__(self, *, id: str, talk: Sequence[TalkReason], stage: str | None = None, amount: Decimal | float | str | None = None, close_date: _date | str | None = None, age: int | None = None) -> None: ...

class FalseAlarm(Record):
    person: str
    deals: Decimal | NotAvailable
    quarter: Decimal | NotAvailable
    year: Decimal | NotAvailable
    year_with_before: Decimal | NotAvailable
    def __init__(self, *, person: str, deals: Decimal | float | str | NotAvailable, quarter: Decimal | float | str | NotAvailable, year: Decimal | float | str | NotAvailable, year_with_before: Decimal | float | str | NotAvailable) -> None: ...

class FirstFullMonth(Record):
    reached: int
    not_yet: int
    not_counted: int
    median: int | NotAvailable
    months: Rows[SurvivalPoint]
    def __init__(self, *, reached: int, not_yet: int, not_counted: int, median: int | NotAvailable, months: Sequence[SurvivalPoint | Mapping[str, Any]] | FrameLike) -> None: ...

class FiscalCalendar(Record):
    start_month: int | None
    year_name: YearName | None
    start_day: int | None
    weeks: FiscalWeeks | None
    def __init__(self, *, start_month: int | None = None, year_name: YearName | None = None, start_day: int | None = None, weeks: FiscalWeeks | Mapping[str, Any] | None = None) -> None: ...
    def day(self, *, date: _date | str | None = None) -> CalendarDay: ...
    def period(self, *, period: str | None = None) -> PeriodSpan: ...
    def periods(self, *, within: str | None = None, grain: Grain | None = None) -> Periods: ...
    def shift(self, *, period: str | None = None, by: int | None = None) -> PeriodDays: ...

class FiscalWeeks(Record):
    pattern: tuple[int, ...]
    ends: WeeksEnd
    on: Weekday
    def __init__(self, *, pattern: Sequence[int], ends: WeeksEnd, on: Weekday) -> None: ...

class Fix(Record):
    column: str
    from_: str
    to: str
    def __init__(self, *, column: str, from_: str, to: str) -> None: ...

class Folded(Record):
    count: int
    sum: str
    def __init__(self, *, count: int, sum: str) -> None: ...

class Forecast(Record):
    period: str
    as_of: _date
    won: Decimal
    rollup: Decimal | NotAvailable
    weighted: Decimal | NotAvailable
    weighted_in_period: Decimal | NotAvailable
    not_yet_created: Decimal | NotAvailable
    trend: Decimal | NotAvailable
    weighted_total: Decimal | NotAvailable
    triangulated: Decimal | NotAvailable
    combined_by: CombinedBy | NotAvailable
    weighted_basis: WeightedBasis | NotAvailable
    spread: Decimal | NotAvailable
    class_: SpreadClass | NotAvailable
    range: Range
    parting: Rows[ForecastGap]
    track: Rows[MethodTrack]
    rollup_basis: Rollup | NotAvailable
    rate_basis: Weighted | NotAvailable
    in_period_basis: InPeriod | NotAvailable
    not_yet_basis: NotYetCreated | NotAvailable
    trend_basis: Trend | NotAvailable
    def __init__(self, *, period: str, as_of: _date | str, won: Decimal | float | str, rollup: Decimal | float | str | NotAvailable, weighted: Decimal | float | str | NotAvailable, weighted_in_period: Decimal | float | str | NotAvailable, not_yet_created: Decimal | float | str | NotAvailable, trend: Decimal | float | str | NotAvailable, weighted_total: Decimal | float | str | NotAvailable, triangulated: Decimal | float | str | NotAvailable, combined_by: CombinedBy | NotAvailable, weighted_basis: WeightedBasis | NotAvailable, spread: Decimal | float | str | NotAvailable, class_: SpreadClass | NotAvailable, range: Range | Mapping[str, Any], parting: Sequence[ForecastGap | Mapping[str, Any]] | FrameLike, track: Sequence[MethodTrack | Mapping[str, Any]] | FrameLike, rollup_basis: Rollup | Mapping[str, Any] | NotAvailable, rate_basis: Weighted | Mapping[str, Any] | NotAvailable, in_period_basis: InPeriod | Mapping[str, Any] | NotAvailable, not_yet_basis: NotYetCreated | Mapping[str, Any] | NotAvailable, trend_basis: Trend | Mapping[str, Any] | NotAvailable) -> None: ...

class ForecastCall(Record):
    currency: str
    period: str
    as_of: _date
    target: Decimal | NotAvailable
    won: Decimal
    commit: Decimal | NotAvailable
    gap: Decimal | NotAvailable
    unchecked: Rows[CallDeal]
    unchecked_amount: Decimal
    at_risk: Rows[CallDeal]
    early: Rows[CallDeal]
    closing: Rows[CallDeal]
    closing_amount: Decimal
    knows_commit: bool
    read: ReadReport
    def __init__(self, *, currency: str, period: str, as_of: _date | str, target: Decimal | float | str | NotAvailable, won: Decimal | float | str, commit: Decimal | float | str | NotAvailable, gap: Decimal | float | str | NotAvailable, unchecked: Sequence[CallDeal | Mapping[str, Any]] | FrameLike, unchecked_amount: Decimal | float | str, at_risk: Sequence[CallDeal | Mapping[str, Any]] | FrameLike, early: Sequence[CallDeal | Mapping[str, Any]] | FrameLike, closing: Sequence[CallDeal | Mapping[str, Any]] | FrameLike, closing_amount: Decimal | float | str, knows_commit: bool, read: ReadReport | Mapping[str, Any]) -> None: ...

ForecastCategory = Literal["omitted", "pipeline", "best_case", "most_likely", "commit", "closed"]
class ForecastChange(Record):
    currency: str
    from_day: _date
    to_day: _date
    from_amount: Decimal
    to_amount: Decimal
    change: Decimal
    by_cause: Rows[CauseAmount]
    rows: Rows[ChangeRow]
    by_owner: Rows[ChangeGroup]
    by_stage: Rows[ChangeGroup]
    by_category: Rows[ChangeGroup]
    def __init__(self, *, currency: str, from_day: _date | str, to_day: _date | str, from_amount: Decimal | float | str, to_amount: Decimal | float | str, change: Decimal | float | str, by_cause: Sequence[CauseAmount | Mapping[str, Any]] | FrameLike, rows: Sequence[ChangeRow | Mapping[str, Any]] | FrameLike, by_owner: Sequence[ChangeGroup | Mapping[str, Any]] | FrameLike, by_stage: Sequence[ChangeGroup | Mapping[str, Any]] | FrameLike, by_category: Sequence[ChangeGroup | Mapping[str, Any]] | FrameLike) -> None: ...

class ForecastCharts(Record):
    charts: Rows[Chart]
    def __init__(self, *, charts: Sequence[Chart | Mapping[str, Any]] | FrameLike) -> None: ...

class ForecastGap(Record):
    currency: str
    from_: str
    to: str
    from_amount: Decimal
    to_amount: Decimal
    gap: Decimal
    rows: Rows[GapRow]
    by_owner: Rows[GapGroup]
    by_stage: Rows[GapGroup]
    by_category: Rows[GapGroup]
    def __init__(self, *, currency: str, from_: str, to: str, from_amount: Decimal | float | str, to_amount: Decimal | float | str, gap: Decimal | float | str, rows: Sequence[GapRow | Mapping[str, Any]] | FrameLike, by_owner: Sequence[GapGroup | Mapping[str, Any]] | FrameLike, by_stage: Sequence[GapGroup | Mapping[str, Any]] | FrameLike, by_category: Sequence[GapGroup | Mapping[str, Any]] | FrameLike) -> None: ...

ForecastMark = Literal["below", "within", "above"]
class ForecastMovement(Record):
    period: str
    change: ForecastChange
    read: ReadReport
    def __init__(self, *, period: str, change: ForecastChange | Mapping[str, Any], read: ReadReport | Mapping[str, Any]) -> None: ...

class ForecastPart(Record):
    amount: Decimal
    deal: str | None
    owner: str | None
    stage: str | None
    category: str | None
    what: str | None
    def __init__(self, *, amount: Decimal | float | str, deal: str | None = None, owner: str | None = None, stage: str | None = None, category: str | None = None, what: str | None = None) -> None: ...

class ForecastPolicy(Record):
    agree_up_to: Decimal | None
    diverge_up_to: Decimal | None
    market_factor: Decimal | None
    market_changes: Rows[MarketChange] | None
    opening_days: int | None
    accurate_from: Decimal | None
    accurate_to: Decimal | None
    bias_quarters: int | None
    bias_at_least: int | None
    min_closed_by_age: int | None
    not_yet_quarters: int | None
    trend_quarters: int | None
    learn_from: int | None
    range_error: Decimal | None
    range_error_drawn_by: int | None
    def __init__(self, *, agree_up_to: Decimal | float | str | None = None, diverge_up_to: Decimal | float | str | None = None, market_factor: Decimal | float | str | None = None, market_changes: Sequence[MarketChange | Mapping[str, Any]] | FrameLike | None = None, opening_days: int | None = None, accurate_from: Decimal | float | str | None = None, accurate_to: Decimal | float | str | None = None, bias_quarters: int | None = None, bias_at_least: int | None = None, min_closed_by_age: int | None = None, not_yet_quarters: int | None = None, trend_quarters: int | None = None, learn_from: int | None = None, range_error: Decimal | float | str | None = None, range_error_drawn_by: int | None = None) -> None: ...

class ForecastRange(Record):
    currency: str
    mean: Decimal
    spread: Decimal
    quantiles: Rows[RangeQuantile]
    hit: ProvedChance | NotAvailable
    effects: Rows[DealEffect]
    way: RangeWay
    reason: str
    independent: IndependentRange | None
    def __init__(self, *, currency: str, mean: Decimal | float | str, spread: Decimal | float | str, quantiles: Sequence[RangeQuantile | Mapping[str, Any]] | FrameLike, hit: ProvedChance | Mapping[str, Any] | NotAvailable, effects: Sequence[DealEffect | Mapping[str, Any]] | FrameLike, way: RangeWay, reason: str, independent: IndependentRange | Mapping[str, Any] | None = None) -> None: ...

class ForecastRollup(Record):
    currency: str
    as_of: _date
    rollup: Decimal | NotAvailable
    amounts: RollupAmounts
    people: Rows[RollupPerson]
    nodes: Rows[RollupNode]
    missing: tuple[str, ...]
    late: tuple[str, ...]
    left: tuple[str, ...]
    def __init__(self, *, currency: str, as_of: _date | str, rollup: Decimal | float | str | NotAvailable, amounts: RollupAmounts | Mapping[str, Any], people: Sequence[RollupPerson | Mapping[str, Any]] | FrameLike, nodes: Sequence[RollupNode | Mapping[str, Any]] | FrameLike, missing: Sequence[str], late: Sequence[str], left: Sequence[str]) -> None: ...

class ForecastScore(Record):
    owner: str
    method: str | None
    made: _date
    until: _date
    forecast: Decimal
    actual: Decimal | None
    deals: int | None
    error: Decimal | NotAvailable
    accuracy: Decimal | NotAvailable
    mark: ForecastMark | NotAvailable
    def __init__(self, *, owner: str, made: _date | str, until: _date | str, forecast: Decimal | float | str, error: Decimal | float | str | NotAvailable, accuracy: Decimal | float | str | NotAvailable, mark: ForecastMark | NotAvailable, method: str | None = None, actual: Decimal | float | str | None = None, deals: int | None = None) -> None: ...

class ForecastScores(Record):
    currency: str
    rows: int
    quarters: int
    methods: Rows[MethodScore]
    range: RangeScore
    comparisons: Rows[MethodComparison]
    def __init__(self, *, currency: str, rows: int, quarters: int, methods: Sequence[MethodScore | Mapping[str, Any]] | FrameLike, range: RangeScore | Mapping[str, Any], comparisons: Sequence[MethodComparison | Mapping[str, Any]] | FrameLike) -> None: ...

ForecastSide = Literal["too_high", "exact", "too_low"]
class ForecastTarget(Record):
    label: str
    value: Decimal
    def __init__(self, *, label: str, value: Decimal | float | str) -> None: ...

class Format(Record):
    dates: DateOrder | None
    decimal: Mark | None
    thousands: Thousands | None
    delimiter: Delimiter | None
    def __init__(self, *, dates: DateOrder | None = None, decimal: Mark | None = None, thousands: Thousands | None = None, delimiter: Delimiter | None = None) -> None: ...

Gap = Literal["skill", "will", "fit"]
class GapGroup(Record):
    key: str | None
    from_amount: Decimal
    to_amount: Decimal
    gap: Decimal
    def __init__(self, *, from_amount: Decimal | float | str, to_amount: Decimal | float | str, gap: Decimal | float | str, key: str | None = None) -> None: ...

class GapRow(Record):
    deal: str | None
    owner: str | None
    stage: str | None
    category: str | None
    what: str | None
    from_amount: Decimal
    to_amount: Decimal
    gap: Decimal
    look_into: str
    def __init__(self, *, from_amount: Decimal | float | str, to_amount: Decimal | float | str, gap: Decimal | float | str, look_into: str, deal: str | None = None, owner: str | None = None, stage: str | None = None, category: str | None = None, what: str | None = None) -> None: ...

GateShare = Literal["redistribute", "strand", "error"]
GoalOutcome = Literal["met", "partly", "not_met"]
class GoalStatus(Record):
    goal: str
    measure: PlanMeasure
    unit: GoalUnit
    wording: str | None
    baseline: Decimal
    target: Decimal
    due: _date
    value: Decimal | NotAvailable
    measured: _date | None
    progress: Decimal | NotAvailable
    outcome: GoalOutcome | NotAvailable
    by_chance: Decimal | NotAvailable
    def __init__(self, *, goal: str, measure: PlanMeasure, unit: GoalUnit, baseline: Decimal | float | str, target: Decimal | float | str, due: _date | str, value: Decimal | float | str | NotAvailable, progress: Decimal | float | str | NotAvailable, outcome: GoalOutcome | NotAvailable, by_chance: Decimal | float | str | NotAvailable, wording: str | None = None, measured: _date | str | None = None) -> None: ...

GoalUnit = Literal["count", "amount", "share", "days"]
class GoalValue(Record):
    goal: str
    value: Decimal
    def __init__(self, *, goal: str, value: Decimal | float | str) -> None: ...

Grain = Literal["year", "half", "quarter", "month", "week"]
class Grandfathered(Record):
    currency: str
    effective: _date
    from_stage: str
    deals: Rows[GrandfatheredDeal]
    amount: Decimal
    unknown: tuple[str, ...]
    has_history: bool
    def __init__(self, *, currency: str, effective: _date | str, from_stage: str, deals: Sequence[GrandfatheredDeal | Mapping[str, Any]] | FrameLike, amount: Decimal | float | str, unknown: Sequence[str], has_history: bool) -> None: ...

class GrandfatheredDeal(Record):
    id: str
    owner: str
    stage: str
    amount: Decimal | None
    def __init__(self, *, id: str, owner: str, stage: str, amount: Decimal | float | str | None = None) -> None: ...

GroundKind = Literal["plan_without_gain", "will_problem", "culture_harm", "ethics_violation"]
class GroupAccuracy(Record):
    key: str
    method: str | None
    all: Accuracy
    trailing: Accuracy
    bias: Bias
    def __init__(self, *, key: str, all: Accuracy | Mapping[str, Any], trailing: Accuracy | Mapping[str, Any], bias: Bias | Mapping[str, Any], method: str | None = None) -> None: ...

class GroupComparison(Record):
    as_of: _date
    outcome: GroupOutcome
    reference: str | None
    groups: Rows[GroupRow]
    notes: tuple[str, ...]
    rules: tuple[str, ...]
    sha256: str
    def __init__(self, *, as_of: _date | str, outcome: GroupOutcome, groups: Sequence[GroupRow | Mapping[str, Any]] | FrameLike, notes: Sequence[str], rules: Sequence[str], sha256: str, reference: str | None = None) -> None: ...

class GroupMember(Record):
    person: str
    group: str
    def __init__(self, *, person: str, group: str) -> None: ...

GroupOutcome = Literal["plan_opened", "not_completed", "review_opened"]
class GroupRow(Record):
    group: str
    people: int | NotAvailable
    with_: int | NotAvailable
    favourable: Decimal | NotAvailable
    impact_ratio: Decimal | NotAvailable
    by_chance: Decimal | NotAvailable
    def __init__(self, *, group: str, people: int | NotAvailable, with_: int | NotAvailable, favourable: Decimal | float | str | NotAvailable, impact_ratio: Decimal | float | str | NotAvailable, by_chance: Decimal | float | str | NotAvailable) -> None: ...

class GrowActOpen(Record):
    def __init__(self) -> None: ...

class GrowActGoal(Record):
    metric: str
    current: Decimal
    target: Decimal
    due: _date
    quarter_target: Decimal | None
    quarter_standing: Decimal | None
    wording: str | None
    def __init__(self, *, metric: str, current: Decimal | float | str, target: Decimal | float | str, due: _date | str, quarter_target: Decimal | float | str | None = None, quarter_standing: Decimal | float | str | None = None, wording: str | None = None) -> None: ...

class GrowActReality(Record):
    deals: Rows[RealityDeal] | None
    no_deals: bool | None
    patterns: tuple[str, ...] | None
    def __init__(self, *, deals: Sequence[RealityDeal | Mapping[str, Any]] | FrameLike | None = None, no_deals: bool | None = None, patterns: Sequence[str] | None = None) -> None: ...

class GrowActOptions(Record):
    ways: tuple[str, ...]
    best_performer: str | None
    def __init__(self, *, ways: Sequence[str], best_performer: str | None = None) -> None: ...

class GrowActWayForward(Record):
    commitments: Rows[NewCommitment]
    support: str
    def __init__(self, *, commitments: Sequence[NewCommitment | Mapping[str, Any]] | FrameLike, support: str) -> None: ...

class GrowActAdvance(Record):
    def __init__(self) -> None: ...

class GrowActGoBack(Record):
    to: GrowStage
    def __init__(self, *, to: GrowStage) -> None: ...

class GrowActRehearse(Record):
    text: str
    def __init__(self, *, text: str) -> None: ...

class GrowActNote(Record):
    text: str
    tag: NoteTag | None
    def __init__(self, *, text: str, tag: NoteTag | None = None) -> None: ...

class GrowActReview(Record):
    commitment: str
    outcome: CommitmentOutcome
    due: _date | None
    def __init__(self, *, commitment: str, outcome: CommitmentOutcome, due: _date | str | None = None) -> None: ...

class GrowActComplete(Record):
    minutes: int
    def __init__(self, *, minutes: int) -> None: ...

class GrowActCancel(Record):
    def __init__(self) -> None: ...

class GrowActed(Record):
    history: History
    session: GrowSession
    def __init__(self, *, history: History | Mapping[str, Any], session: GrowSession | Mapping[str, Any]) -> None: ...

class GrowCommitment(Record):
    id: str
    owner: CommitmentOwner
    action: str | None
    due: _date
    option: int | None
    repeats: str | None
    def __init__(self, *, id: str, owner: CommitmentOwner, due: _date | str, action: str | None = None, option: int | None = None, repeats: str | None = None) -> None: ...

class GrowDeal(Record):
    deal: str
    facts: str | None
    def __init__(self, *, deal: str, facts: str | None = None) -> None: ...

class GrowDocument(Record):
    markdown: str
    html: str
    def __init__(self, *, markdown: str, html: str) -> None: ...

class GrowEffect(Record):
    metric: str
    on: _date
    before: Decimal | NotAvailable
    after: Decimal | NotAvailable
    change: Decimal | NotAvailable
    low: Decimal | NotAvailable
    high: Decimal | NotAvailable
    noise: Noise | NotAvailable
    beware: tuple[str, ...]
    def __init__(self, *, metric: str, on: _date | str, before: Decimal | float | str | NotAvailable, after: Decimal | float | str | NotAvailable, change: Decimal | float | str | NotAvailable, low: Decimal | float | str | NotAvailable, high: Decimal | float | str | NotAvailable, noise: Noise | NotAvailable, beware: Sequence[str]) -> None: ...

class GrowFacts(Record):
    currency: str
    person: str
    period: str
    as_of: _date
    quota: Decimal | NotAvailable
    won: Decimal
    ramp_adjusted: Decimal | NotAvailable
    remaining: Decimal | NotAvailable
    deals: Rows[FactDeal]
    talks: tuple[str, ...]
    patterns: Rows[WonLostPattern]
    rates: Rows[OutcomeRate]
    read: ReadReport
    def __init__(self, *, currency: str, person: str, period: str, as_of: _date | str, quota: Decimal | float | str | NotAvailable, won: Decimal | float | str, ramp_adjusted: Decimal | float | str | NotAvailable, remaining: Decimal | float | str | NotAvailable, deals: Sequence[FactDeal | Mapping[str, Any]] | FrameLike, talks: Sequence[str], patterns: Sequence[WonLostPattern | Mapping[str, Any]] | FrameLike, rates: Sequence[OutcomeRate | Mapping[str, Any]] | FrameLike, read: ReadReport | Mapping[str, Any]) -> None: ...

GrowGap = Literal["goal", "goal_change", "goal_due", "reality", "reality_deals", "reality_patterns", "options", "options_enough", "way_forward", "commitment", "commitment_option", "earlier_commitments"]
class GrowGoal(Record):
    metric: str
    current: Decimal
    target: Decimal
    due: _date
    quarter_target: Decimal | None
    quarter_standing: Decimal | None
    wording: str | None
    def __init__(self, *, metric: str, current: Decimal | float | str, target: Decimal | float | str, due: _date | str, quarter_target: Decimal | float | str | None = None, quarter_standing: Decimal | float | str | None = None, wording: str | None = None) -> None: ...

class GrowLedger(Record):
    as_of: _date
    commitments: Rows[LedgerCommitment]
    people: Rows[LedgerRow]
    managers: Rows[LedgerRow]
    def __init__(self, *, as_of: _date | str, commitments: Sequence[LedgerCommitment | Mapping[str, Any]] | FrameLike, people: Sequence[LedgerRow | Mapping[str, Any]] | FrameLike, managers: Sequence[LedgerRow | Mapping[str, Any]] | FrameLike) -> None: ...

class GrowMissing(Record):
    what: GrowGap
    rule: str
    def __init__(self, *, what: GrowGap, rule: str) -> None: ...

GrowMove = Literal["open", "goal", "reality", "options", "way_forward", "advance", "go_back", "rehearse", "note", "review", "complete", "cancel"]
class GrowNote(Record):
    stage: GrowStage
    tag: NoteTag | None
    text: str | None
    def __init__(self, *, stage: GrowStage, tag: NoteTag | None = None, text: str | None = None) -> None: ...

class GrowOptions(Record):
    ways: Rows[GrowText]
    best_performer: str | None
    def __init__(self, *, ways: Sequence[GrowText | Mapping[str, Any]] | FrameLike, best_performer: str | None = None) -> None: ...

class GrowQuestion(Record):
    id: str
    stage: GrowStage
    situation: CoachingSituation | None
    width: QuestionWidth
    text: str
    def __init__(self, *, id: str, stage: GrowStage, width: QuestionWidth, text: str, situation: CoachingSituation | None = None) -> None: ...

class GrowQuestions(Record):
    questions: Rows[GrowQuestion]
    rule: str
    def __init__(self, *, questions: Sequence[GrowQuestion | Mapping[str, Any]] | FrameLike, rule: str) -> None: ...

class GrowReality(Record):
    deals: Rows[GrowDeal]
    no_deals: bool
    patterns: Rows[GrowText]
    def __init__(self, *, deals: Sequence[GrowDeal | Mapping[str, Any]] | FrameLike, no_deals: bool, patterns: Sequence[GrowText | Mapping[str, Any]] | FrameLike) -> None: ...

class GrowReturn(Record):
    from_: GrowStage
    to: GrowStage
    on: _date
    def __init__(self, *, from_: GrowStage, to: GrowStage, on: _date | str) -> None: ...

class GrowReview(Record):
    commitment: str
    outcome: CommitmentOutcome
    due: _date | None
    def __init__(self, *, commitment: str, outcome: CommitmentOutcome, due: _date | str | None = None) -> None: ...

class GrowSession(Record):
    session: str
    person: str
    manager: str
    opened: _date
    last: _date
    state: GrowState
    legal: tuple[GrowMove, ...]
    missing: Rows[GrowMissing]
    goal: GrowGoal | None
    reality: GrowReality | None
    options: GrowOptions | None
    way_forward: GrowWayForward | None
    returns: Rows[GrowReturn]
    reviews: Rows[GrowReview]
    to_review: tuple[str, ...]
    rehearsals: Rows[GrowNote]
    notes: Rows[GrowNote]
    questions: int
    directives: int
    question_share: Decimal | NotAvailable
    erased: bool
    def __init__(self, *, session: str, person: str, manager: str, opened: _date | str, last: _date | str, state: GrowState | Mapping[str, Any], legal: Sequence[GrowMove], missing: Sequence[GrowMissing | Mapping[str, Any]] | FrameLike, returns: Sequence[GrowReturn | Mapping[str, Any]] | FrameLike, reviews: Sequence[GrowReview | Mapping[str, Any]] | FrameLike, to_review: Sequence[str], rehearsals: Sequence[GrowNote | Mapping[str, Any]] | FrameLike, notes: Sequence[GrowNote | Mapping[str, Any]] | FrameLike, questions: int, directives: int, question_share: Decimal | float | str | NotAvailable, erased: bool, goal: GrowGoal | Mapping[str, Any] | None = None, reality: GrowReality | Mapping[str, Any] | None = None, options: GrowOptions | Mapping[str, Any] | None = None, way_forward: GrowWayForward | Mapping[str, Any] | None = None) -> None: ...

GrowStage = Literal["goal", "reality", "options", "way_forward"]
class GrowStateOpen(Record):
    stage: GrowStage
    def __init__(self, *, stage: GrowStage) -> None: ...

class GrowStateCompleted(Record):
    on: _date
    minutes: int
    def __init__(self, *, on: _date | str, minutes: int) -> None: ...

class GrowStateCancelled(Record):
    on: _date
    def __init__(self, *, on: _date | str) -> None: ...

class GrowText(Record):
    text: str | None
    def __init__(self, *, text: str | None = None) -> None: ...

class GrowWayForward(Record):
    commitments: Rows[GrowCommitment]
    support: str | None
    def __init__(self, *, commitments: Sequence[GrowCommitment | Mapping[str, Any]] | FrameLike, support: str | None = None) -> None: ...

Habit = Literal["honest", "optimistic", "holding_back", "late"]
class Hashes(Record):
    data: str
    map: str
    policy: str
    team: str | None
    reporting: str | None
    leave: str | None
    prices: str | None
    quotas: str | None
    submissions: str | None
    adjustments: str | None
    def __init__(self, *, data: str, map: str, policy: str, team: str | None = None, reporting: str | None = None, leave: str | None = None, prices: str | None = None, quotas: str | None = None, submissions: str | None = None, adjustments: str | None = None) -> None: ...

class HeadPart(Record):
    id: str
    part: int
    quota: Decimal
    remainder: Decimal
    odd_unit: bool
    bound: PartBound
    def __init__(self, *, id: str, part: int, quota: Decimal | float | str, remainder: Decimal | float | str, odd_unit: bool, bound: PartBound) -> None: ...

class HeadShare(Record):
    id: str
    weight: Decimal
    floor: int | None
    ceiling: int | None
    def __init__(self, *, id: str, weight: Decimal | float | str, floor: int | None = None, ceiling: int | None = None) -> None: ...

class HeadsAllocation(Record):
    parts: Rows[HeadPart]
    sum: int
    method: AllocationMethod
    ties: TieOrder
    def __init__(self, *, parts: Sequence[HeadPart | Mapping[str, Any]] | FrameLike, sum: int, method: AllocationMethod, ties: TieOrder) -> None: ...

HealthBand = Literal["unrealistic", "tight", "healthy", "loose", "too_low"]
class HeatRow(Record):
    key: str
    cells: tuple[Decimal | None, ...]
    def __init__(self, *, key: str, cells: Sequence[Decimal | float | str]) -> None: ...

class HireStart(Record):
    latest: str
    brings: Decimal
    def __init__(self, *, latest: str, brings: Decimal | float | str) -> None: ...

class HiresNeeded(Record):
    count: int
    starts: Rows[HireStart]
    together: Decimal
    def __init__(self, *, count: int, starts: Sequence[HireStart | Mapping[str, Any]] | FrameLike, together: Decimal | float | str) -> None: ...

class History(Record):
    events: Rows[HistoryEvent]
    def __init__(self, *, events: Sequence[HistoryEvent | Mapping[str, Any]] | FrameLike) -> None: ...
    def about(self, *, subject: str | None = None) -> PersonExport: ...
    def append(self, *, events: Sequence[NewEvent | Mapping[str, Any]] | FrameLike | None = None) -> History: ...
    def erase(self, *, subject: str | None = None, author: str | None = None, time: str | None = None, reason: str | None = None) -> History: ...
    def export(self, *, subject: str | None = None, author: str | None = None, time: str | None = None, reason: str | None = None) -> HistoryExport: ...
    def pseudonymise(self, *, key: str | None = None, subject: str | None = None, keep_reasons: bool | None = None, author: str | None = None, time: str | None = None, reason: str | None = None) -> Pseudonymised: ...
    def state(self, *, as_of: _date | str | None = None, known_at: str | None = None, kinds: Sequence[str] | None = None, subject: str | None = None) -> HistoryState: ...
    def verify(self, *, head: str | None = None) -> HistoryVerification: ...

class HistoryEvent(Record):
    number: int
    kind: str
    author: str
    time: str
    effective: _date
    reason: str
    subject: str | None
    public: Mapping[str, Any] | None
    personal_digest: str | None
    previous: str | None
    hash: str
    personal: PersonalPayload | None
    def __init__(self, *, number: int, kind: str, author: str, time: str, effective: _date | str, reason: str, hash: str, subject: str | None = None, public: Mapping[str, Any] | None = None, personal_digest: str | None = None, previous: str | None = None, personal: PersonalPayload | Mapping[str, Any] | None = None) -> None: ...

class HistoryExport(Record):
    history: History
    export: PersonExport
    def __init__(self, *, history: History | Mapping[str, Any], export: PersonExport | Mapping[str, Any]) -> None: ...

class HistoryFault(Record):
    number: int
    code: str
    why: str
    def __init__(self, *, number: int, code: str, why: str) -> None: ...

class HistoryState(Record):
    as_of: _date | None
    known_at: str | None
    events: Rows[HistoryEvent]
    def __init__(self, *, events: Sequence[HistoryEvent | Mapping[str, Any]] | FrameLike, as_of: _date | str | None = None, known_at: str | None = None) -> None: ...

class HistoryVerification(Record):
    sound: bool
    events: int
    erased: int
    head: str | None
    faults: Rows[HistoryFault]
    def __init__(self, *, sound: bool, events: int, erased: int, faults: Sequence[HistoryFault | Mapping[str, Any]] | FrameLike, head: str | None = None) -> None: ...

class HoursPart(Record):
    part: str
    hours: Decimal
    def __init__(self, *, part: str, hours: Decimal | float | str) -> None: ...

class ImprovementActDraft(Record):
    person: str
    start: _date
    because: str
    week: tuple[Weekday, ...] | None
    holidays: tuple[_date, ...] | None
    policy: PlanPolicy | None
    def __init__(self, *, person: str, start: _date | str, because: str, week: Sequence[Weekday] | None = None, holidays: Sequence[_date | str] | None = None, policy: PlanPolicy | Mapping[str, Any] | None = None) -> None: ...

class ImprovementActMoveStart(Record):
    start: _date
    def __init__(self, *, start: _date | str) -> None: ...

class ImprovementActReviewMeasures(Record):
    measures: Rows[MeasureReviewed]
    def __init__(self, *, measures: Sequence[MeasureReviewed | Mapping[str, Any]] | FrameLike) -> None: ...

class ImprovementActEnterCause(Record):
    cause: Gap
    because: str
    def __init__(self, *, cause: Gap, because: str) -> None: ...

class ImprovementActSetGoals(Record):
    goals: Rows[PlanGoal]
    def __init__(self, *, goals: Sequence[PlanGoal | Mapping[str, Any]] | FrameLike) -> None: ...

class ImprovementActPublish(Record):
    def __init__(self) -> None: ...

class ImprovementActAcknowledge(Record):
    view: str | None
    def __init__(self, *, view: str | None = None) -> None: ...

class ImprovementActObserve(Record):
    values: Rows[GoalValue]
    note: str | None
    def __init__(self, *, values: Sequence[GoalValue | Mapping[str, Any]] | FrameLike, note: str | None = None) -> None: ...

class ImprovementActAdjust(Record):
    goals: Rows[PlanGoal]
    because: str
    def __init__(self, *, goals: Sequence[PlanGoal | Mapping[str, Any]] | FrameLike, because: str) -> None: ...

class ImprovementActPause(Record):
    note: str | None
    def __init__(self, *, note: str | None = None) -> None: ...

class ImprovementActResume(Record):
    def __init__(self) -> None: ...

class ImprovementActStateManagersSide(Record):
    ramping: bool
    quota_late_days: int
    territory: Decimal | None
    promised: int
    note: str | None
    def __init__(self, *, ramping: bool, quota_late_days: int, promised: int, territory: Decimal | float | str | None = None, note: str | None = None) -> None: ...

class ImprovementActHoldReview(Record):
    values: Rows[GoalValue]
    said: str
    view: str
    def __init__(self, *, values: Sequence[GoalValue | Mapping[str, Any]] | FrameLike, said: str, view: str) -> None: ...

class ImprovementActComplete(Record):
    seen: str
    because: str
    view: str
    def __init__(self, *, seen: str, because: str, view: str) -> None: ...

class ImprovementActExtend(Record):
    seen: str
    criteria: Rows[PlanGoal]
    because: str
    view: str
    def __init__(self, *, seen: str, criteria: Sequence[PlanGoal | Mapping[str, Any]] | FrameLike, because: str, view: str) -> None: ...

class ImprovementActNotComplete(Record):
    seen: str
    because: str
    view: str
    def __init__(self, *, seen: str, because: str, view: str) -> None: ...

class ImprovementActCancel(Record):
    because: str
    def __init__(self, *, because: str) -> None: ...

class ImprovementActed(Record):
    history: History
    plan: ImprovementPlan
    def __init__(self, *, history: History | Mapping[str, Any], plan: ImprovementPlan | Mapping[str, Any]) -> None: ...

class ImprovementEvent(Record):
    number: int
    day: _date
    recorded: _date
    act: ImprovementMove
    by: str
    notes: Rows[PlanNote]
    erased: bool
    def __init__(self, *, number: int, day: _date | str, recorded: _date | str, act: ImprovementMove, by: str, notes: Sequence[PlanNote | Mapping[str, Any]] | FrameLike, erased: bool) -> None: ...

ImprovementMove = Literal["draft", "move_start", "review_measures", "enter_cause", "set_goals", "publish", "acknowledge", "observe", "adjust", "pause", "resume", "state_managers_side", "hold_review", "complete", "extend", "not_complete", "cancel"]
ImprovementPhase = Literal["before", "diagnose", "coach", "decide", "extension", "over"]
class ImprovementPlan(Record):
    plan: str
    person: str
    as_of: _date
    state: ImprovementState
    opened_by: str
    start: _date
    day: int
    phase: ImprovementPhase
    last_day: _date | None
    published: _date | None
    acknowledged: _date | None
    phases: Rows[PhaseStatus]
    missing: tuple[str, ...]
    cause: Gap | None
    goals: Rows[GoalStatus]
    pending: Rows[GoalStatus]
    to_acknowledge: bool
    check_ins: CheckIns
    managers_side: ManagersSide | None
    decisions: Rows[RecordedDecision]
    acts: Rows[ImprovementEvent]
    legal: tuple[ImprovementMove, ...]
    rules: tuple[str, ...]
    sha256: str
    def __init__(self, *, plan: str, person: str, as_of: _date | str, state: ImprovementState, opened_by: str, start: _date | str, day: int, phase: ImprovementPhase, phases: Sequence[PhaseStatus | Mapping[str, Any]] | FrameLike, missing: Sequence[str], goals: Sequence[GoalStatus | Mapping[str, Any]] | FrameLike, pending: Sequence[GoalStatus | Mapping[str, Any]] | FrameLike, to_acknowledge: bool, check_ins: CheckIns | Mapping[str, Any], decisions: Sequence[RecordedDecision | Mapping[str, Any]] | FrameLike, acts: Sequence[ImprovementEvent | Mapping[str, Any]] | FrameLike, legal: Sequence[ImprovementMove], rules: Sequence[str], sha256: str, last_day: _date | str | None = None, published: _date | str | None = None, acknowledged: _date | str | None = None, cause: Gap | None = None, managers_side: ManagersSide | Mapping[str, Any] | None = None) -> None: ...

ImprovementState = Literal["draft", "published", "acknowledged", "paused", "extended", "completed", "not_completed", "cancelled"]
class InPeriod(Record):
    amount: Decimal
    first_day: _date
    last_day: _date
    won: int
    lost: int
    by_age: Rows[InPeriodAge]
    def __init__(self, *, amount: Decimal | float | str, first_day: _date | str, last_day: _date | str, won: int, lost: int, by_age: Sequence[InPeriodAge | Mapping[str, Any]] | FrameLike) -> None: ...

class InPeriodAge(Record):
    from_days: int
    to_days: int | None
    deals: int
    open_amount: Decimal
    expected: Decimal
    chance: Decimal | NotAvailable
    def __init__(self, *, from_days: int, deals: int, open_amount: Decimal | float | str, expected: Decimal | float | str, chance: Decimal | float | str | NotAvailable, to_days: int | None = None) -> None: ...

class IndependentRange(Record):
    spread: Decimal
    quantiles: Rows[RangeQuantile]
    hit: ProvedChance | NotAvailable
    def __init__(self, *, spread: Decimal | float | str, quantiles: Sequence[RangeQuantile | Mapping[str, Any]] | FrameLike, hit: ProvedChance | Mapping[str, Any] | NotAvailable) -> None: ...

class KeyRow(Record):
    key: str
    won: int
    lost: int
    open: int
    won_amount: Decimal
    win_rate: Decimal | NotAvailable
    def __init__(self, *, key: str, won: int, lost: int, open: int, won_amount: Decimal | float | str, win_rate: Decimal | float | str | NotAvailable) -> None: ...

class KpiPolicy(Record):
    min_closed: int | None
    def __init__(self, *, min_closed: int | None = None) -> None: ...

class KpiSummary(Record):
    currency: str
    as_of: _date
    kpis: Kpis
    read: ReadReport
    def __init__(self, *, currency: str, as_of: _date | str, kpis: Kpis | Mapping[str, Any], read: ReadReport | Mapping[str, Any]) -> None: ...

class Kpis(Record):
    deals: int
    won: int
    lost: int
    open_as_of: int
    open_amount: Decimal
    undated: Worth
    unvalued: int
    win_rate: Decimal | NotAvailable
    won_amount: Decimal
    average_won: Decimal | NotAvailable
    cycle_days_mean_closed: Decimal | NotAvailable
    cycle_days_mean_won: Decimal | NotAvailable
    cycle_days_median_won: Decimal | NotAvailable
    open_by_stage: Rows[StageRow]
    by_owner: Rows[KeyRow]
    by_manager: Rows[KeyRow]
    by_region: Rows[KeyRow]
    by_product: Rows[KeyRow]
    by_quarter: Rows[KeyRow]
    def __init__(self, *, deals: int, won: int, lost: int, open_as_of: int, open_amount: Decimal | float | str, undated: Worth | Mapping[str, Any], unvalued: int, win_rate: Decimal | float | str | NotAvailable, won_amount: Decimal | float | str, average_won: Decimal | float | str | NotAvailable, cycle_days_mean_closed: Decimal | float | str | NotAvailable, cycle_days_mean_won: Decimal | float | str | NotAvailable, cycle_days_median_won: Decimal | float | str | NotAvailable, open_by_stage: Sequence[StageRow | Mapping[str, Any]] | FrameLike, by_owner: Sequence[KeyRow | Mapping[str, Any]] | FrameLike, by_manager: Sequence[KeyRow | Mapping[str, Any]] | FrameLike, by_region: Sequence[KeyRow | Mapping[str, Any]] | FrameLike, by_product: Sequence[KeyRow | Mapping[str, Any]] | FrameLike, by_quarter: Sequence[KeyRow | Mapping[str, Any]] | FrameLike) -> None: ...

class LabelTotal(Record):
    labels: tuple[str, ...]
    amount: Decimal
    def __init__(self, *, labels: Sequence[str], amount: Decimal | float | str) -> None: ...

class LeadAccuracy(Record):
    method: str | None
    weeks: int
    all: Accuracy
    def __init__(self, *, weeks: int, all: Accuracy | Mapping[str, Any], method: str | None = None) -> None: ...

class Leave(Record):
    from_: _date
    to: _date
    def __init__(self, *, from_: _date | str, to: _date | str) -> None: ...

class LeaveColumns(Record):
    person: str
    from_: str
    to: str
    def __init__(self, *, person: str, from_: str, to: str) -> None: ...

class LeaveMap(Record):
    file: str | None
    columns: LeaveColumns
    format: Format | None
    def __init__(self, *, columns: LeaveColumns | Mapping[str, Any], file: str | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

class LedgerCommitment(Record):
    id: str
    session: str
    person: str
    manager: str
    owner: CommitmentOwner
    action: str | None
    made: _date
    first_due: _date
    due: _date
    state: CommitmentState
    settled: _date | None
    carried: int
    age: int
    overdue: bool
    repeats: str | None
    repeated: int
    def __init__(self, *, id: str, session: str, person: str, manager: str, owner: CommitmentOwner, made: _date | str, first_due: _date | str, due: _date | str, state: CommitmentState, carried: int, age: int, overdue: bool, repeated: int, action: str | None = None, settled: _date | str | None = None, repeats: str | None = None) -> None: ...

class LedgerRow(Record):
    key: str
    all: int
    open: int
    done: int
    missed: int
    carried: int
    overdue: int
    repeated: int
    completion: Decimal | NotAvailable
    def __init__(self, *, key: str, all: int, open: int, done: int, missed: int, carried: int, overdue: int, repeated: int, completion: Decimal | float | str | NotAvailable) -> None: ...

class LeftOut(Record):
    id: str
    why: LeftOutReason
    def __init__(self, *, id: str, why: LeftOutReason) -> None: ...

LeftOutReason = Literal["not_full", "ramping", "no_quota"]
class Line(Record):
    key: str
    values: tuple[Decimal | None, ...]
    ranges: tuple[Spread | None, ...] | None
    def __init__(self, *, key: str, values: Sequence[Decimal | float | str], ranges: Sequence[Spread | Mapping[str, Any]] | None = None) -> None: ...

class LogEntry(Record):
    author: str
    time: str
    effective: _date | None
    reason: str
    salt: str | None
    def __init__(self, *, author: str, time: str, reason: str, effective: _date | str | None = None, salt: str | None = None) -> None: ...

class ManagersSide(Record):
    stated: _date
    ramping: bool
    quota_late_days: int
    territory: Decimal | None
    promised: int
    delivered: int
    def __init__(self, *, stated: _date | str, ramping: bool, quota_late_days: int, promised: int, delivered: int, territory: Decimal | float | str | None = None) -> None: ...

class Map(Record):
    currency: str
    deals: DealMap
    prices: PriceMap | None
    team: TeamMap | None
    reporting: ReportingMap | None
    leave: LeaveMap | None
    quotas: QuotaMap | None
    submissions: SubmissionMap | None
    adjustments: AdjustmentMap | None
    snapshots: SnapshotMap | None
    def __init__(self, *, currency: str, deals: DealMap | Mapping[str, Any], prices: PriceMap | Mapping[str, Any] | None = None, team: TeamMap | Mapping[str, Any] | None = None, reporting: ReportingMap | Mapping[str, Any] | None = None, leave: LeaveMap | Mapping[str, Any] | None = None, quotas: QuotaMap | Mapping[str, Any] | None = None, submissions: SubmissionMap | Mapping[str, Any] | None = None, adjustments: AdjustmentMap | Mapping[str, Any] | None = None, snapshots: SnapshotMap | Mapping[str, Any] | None = None) -> None: ...

Mark = Literal["point", "comma"]
class MarketChange(Record):
    from_: _date
    factor: Decimal
    def __init__(self, *, from_: _date | str, factor: Decimal | float | str) -> None: ...

class MeasureReviewed(Record):
    measure: PlanMeasure
    finding: str | None
    def __init__(self, *, measure: PlanMeasure, finding: str | None = None) -> None: ...

class MeasuredGroup(Record):
    key: str
    won: int
    closed: int
    rate: Decimal | NotAvailable
    low: Decimal | NotAvailable
    high: Decimal | NotAvailable
    probability: Decimal | NotAvailable
    def __init__(self, *, key: str, won: int, closed: int, rate: Decimal | float | str | NotAvailable, low: Decimal | float | str | NotAvailable, high: Decimal | float | str | NotAvailable, probability: Decimal | float | str | NotAvailable) -> None: ...

class MeasuredProbabilities(Record):
    by: ProbabilityBy
    as_of: _date
    won: int
    closed: int
    overall: Decimal | NotAvailable
    groups: Rows[MeasuredGroup]
    check: ProbabilityCheck | NotAvailable
    read: ReadReport
    def __init__(self, *, by: ProbabilityBy, as_of: _date | str, won: int, closed: int, overall: Decimal | float | str | NotAvailable, groups: Sequence[MeasuredGroup | Mapping[str, Any]] | FrameLike, check: ProbabilityCheck | Mapping[str, Any] | NotAvailable, read: ReadReport | Mapping[str, Any]) -> None: ...

Method = Literal["rollup", "weighted", "trend"]
class MethodAccuracy(Record):
    method: str | None
    all: Accuracy
    trailing: Accuracy
    bias: Bias
    def __init__(self, *, all: Accuracy | Mapping[str, Any], trailing: Accuracy | Mapping[str, Any], bias: Bias | Mapping[str, Any], method: str | None = None) -> None: ...

class MethodComparison(Record):
    key: ScoredMethod
    quarters: int
    difference: Decimal | NotAvailable
    statistic: Decimal | NotAvailable
    by_chance: Decimal | NotAvailable
    verdict: str
    def __init__(self, *, key: ScoredMethod, quarters: int, difference: Decimal | float | str | NotAvailable, statistic: Decimal | float | str | NotAvailable, by_chance: Decimal | float | str | NotAvailable, verdict: str) -> None: ...

class MethodScore(Record):
    key: ScoredMethod
    rows: int
    mean_error: Decimal | NotAvailable
    mean_absolute_error: Decimal | NotAvailable
    mean_absolute_share: Decimal | NotAvailable
    def __init__(self, *, key: ScoredMethod, rows: int, mean_error: Decimal | float | str | NotAvailable, mean_absolute_error: Decimal | float | str | NotAvailable, mean_absolute_share: Decimal | float | str | NotAvailable) -> None: ...

class MethodTrack(Record):
    key: TrackedMethod
    quarters: Rows[TrackedQuarter]
    trailing: Decimal | NotAvailable
    def __init__(self, *, key: TrackedMethod, quarters: Sequence[TrackedQuarter | Mapping[str, Any]] | FrameLike, trailing: Decimal | float | str | NotAvailable) -> None: ...

class MethodWeight(Record):
    key: Method
    weight: Decimal
    periods: int
    def __init__(self, *, key: Method, weight: Decimal | float | str, periods: int) -> None: ...

class MetricValue(Record):
    id: str
    metric: str
    value: Decimal
    def __init__(self, *, id: str, metric: str, value: Decimal | float | str) -> None: ...

class MissingCells(Record):
    column: str
    stage: str
    rows: int
    def __init__(self, *, column: str, stage: str, rows: int) -> None: ...

class MoneyAllocation(Record):
    currency: str
    parts: Rows[MoneyPart]
    sum: Decimal
    method: AllocationMethod
    ties: TieOrder
    def __init__(self, *, currency: str, parts: Sequence[MoneyPart | Mapping[str, Any]] | FrameLike, sum: Decimal | float | str, method: AllocationMethod, ties: TieOrder) -> None: ...

class MoneyPart(Record):
    id: str
    part: Decimal
    quota: Decimal
    remainder: Decimal
    odd_unit: bool
    bound: PartBound
    def __init__(self, *, id: str, part: Decimal | float | str, quota: Decimal | float | str, remainder: Decimal | float | str, odd_unit: bool, bound: PartBound) -> None: ...

class MoneyShare(Record):
    id: str
    weight: Decimal
    floor: Decimal | None
    ceiling: Decimal | None
    def __init__(self, *, id: str, weight: Decimal | float | str, floor: Decimal | float | str | None = None, ceiling: Decimal | float | str | None = None) -> None: ...

class MonthAttainment(Record):
    month: str
    quota: Decimal
    won: Decimal
    to_date: Decimal | NotAvailable
    carried: Decimal | None
    def __init__(self, *, month: str, quota: Decimal | float | str, won: Decimal | float | str, to_date: Decimal | float | str | NotAvailable, carried: Decimal | float | str | None = None) -> None: ...

class MonthLater(Record):
    start: str
    brings: Decimal
    later_costs: Decimal
    def __init__(self, *, start: str, brings: Decimal | float | str, later_costs: Decimal | float | str) -> None: ...

class NamedForecast(Record):
    name: str
    parts: Rows[ForecastPart]
    def __init__(self, *, name: str, parts: Sequence[ForecastPart | Mapping[str, Any]] | FrameLike) -> None: ...

class NewCommitment(Record):
    id: str
    owner: CommitmentOwner | None
    action: str
    due: _date
    option: int | None
    repeats: str | None
    def __init__(self, *, id: str, action: str, due: _date | str, owner: CommitmentOwner | None = None, option: int | None = None, repeats: str | None = None) -> None: ...

class NewEvent(Record):
    kind: str
    author: str
    time: str
    effective: _date | None
    reason: str
    subject: str | None
    public: Mapping[str, Any] | None
    personal: PersonalPayload | None
    def __init__(self, *, kind: str, author: str, time: str, reason: str, effective: _date | str | None = None, subject: str | None = None, public: Mapping[str, Any] | None = None, personal: PersonalPayload | Mapping[str, Any] | None = None) -> None: ...

class NodeForecast(Record):
    id: str
    parent: str | None
    forecast: Decimal | None
    spread: Decimal | None
    def __init__(self, *, id: str, parent: str | None = None, forecast: Decimal | float | str | None = None, spread: Decimal | float | str | None = None) -> None: ...

class NodeSplit(Record):
    id: str
    by: SplitBy
    def __init__(self, *, id: str, by: SplitBy | Mapping[str, Any]) -> None: ...

Noise = Literal["within", "beyond"]
class NotJudged(Record):
    owner: str
    why: str
    def __init__(self, *, owner: str, why: str) -> None: ...

class NotYetCreated(Record):
    amount: Decimal
    days_passed: int
    quarters: Rows[CreatedAndWon]
    def __init__(self, *, amount: Decimal | float | str, days_passed: int, quarters: Sequence[CreatedAndWon | Mapping[str, Any]] | FrameLike) -> None: ...

class Note(Record):
    rule: str
    text: str
    def __init__(self, *, rule: str, text: str) -> None: ...

NoteTag = Literal["question", "directive"]
OnZero = Literal["error", "equal"]
OpenCategory = Literal["commit", "most_likely", "best_case", "pipeline"]
class OpenSeat(Record):
    id: str
    role: str | None
    region: str | None
    territory: str | None
    manager: str | None
    from_: _date
    to: _date | None
    def __init__(self, *, id: str, from_: _date | str, role: str | None = None, region: str | None = None, territory: str | None = None, manager: str | None = None, to: _date | str | None = None) -> None: ...

class OutcomeRate(Record):
    product: str | None
    won: int
    lost: int
    rate: Decimal | NotAvailable
    everyone: Decimal | NotAvailable
    def __init__(self, *, won: int, lost: int, rate: Decimal | float | str | NotAvailable, everyone: Decimal | float | str | NotAvailable, product: str | None = None) -> None: ...

class OutlookQuantile(Record):
    share: Decimal
    amount: Decimal
    def __init__(self, *, share: Decimal | float | str, amount: Decimal | float | str) -> None: ...

class OwnerJudgement(Record):
    owner: str
    amount: Decimal
    def __init__(self, *, owner: str, amount: Decimal | float | str) -> None: ...

class OwnerWon(Record):
    owner: str
    amount: Decimal
    def __init__(self, *, owner: str, amount: Decimal | float | str) -> None: ...

class ParentSlack(Record):
    id: str
    has: Decimal
    least: Decimal
    most: Decimal | None
    above_least: Decimal
    below_most: Decimal | None
    feasible: bool
    def __init__(self, *, id: str, has: Decimal | float | str, least: Decimal | float | str, above_least: Decimal | float | str, feasible: bool, most: Decimal | float | str | None = None, below_most: Decimal | float | str | None = None) -> None: ...

PartBound = Literal["none", "floor", "ceiling"]
class PartWaysActLogConduct(Record):
    conduct: str
    observed: str
    reported_by: str
    def __init__(self, *, conduct: str, observed: str, reported_by: str) -> None: ...

class PartWaysActAnswerConduct(Record):
    number: int
    response: ConductResponse
    def __init__(self, *, number: int, response: ConductResponse) -> None: ...

class PartWaysActOpen(Record):
    review: str
    ground: PartingGround
    because: str
    def __init__(self, *, review: str, ground: PartingGround | Mapping[str, Any], because: str) -> None: ...

class PartWaysActAddEvidence(Record):
    review: str
    item: ReviewItemKind
    known: str
    def __init__(self, *, review: str, item: ReviewItemKind, known: str) -> None: ...

class PartWaysActClose(Record):
    review: str
    outcome: ReviewOutcome
    because: str
    view: str
    def __init__(self, *, review: str, outcome: ReviewOutcome, because: str, view: str) -> None: ...

class PartWaysActed(Record):
    history: History
    review: SeparationReview | None
    def __init__(self, *, history: History | Mapping[str, Any], review: SeparationReview | Mapping[str, Any] | None = None) -> None: ...

class PartingGroundPlanWithoutGain(Record):
    plan: str
    def __init__(self, *, plan: str) -> None: ...

class PartingGroundWillProblem(Record):
    def __init__(self) -> None: ...

class PartingGroundCultureHarm(Record):
    conduct: str
    def __init__(self, *, conduct: str) -> None: ...

class PartingGroundEthicsViolation(Record):
    reported_by: str
    def __init__(self, *, reported_by: str) -> None: ...

class PastForecast(Record):
    owner: str
    manager: str | None
    method: str | None
    made: _date
    until: _date
    forecast: Decimal
    actual: Decimal | None
    deals: int | None
    def __init__(self, *, owner: str, made: _date | str, until: _date | str, forecast: Decimal | float | str, manager: str | None = None, method: str | None = None, actual: Decimal | float | str | None = None, deals: int | None = None) -> None: ...

class PastMethods(Record):
    rollup: Decimal | None
    weighted: Decimal | None
    trend: Decimal | None
    actual: Decimal
    def __init__(self, *, actual: Decimal | float | str, rollup: Decimal | float | str | None = None, weighted: Decimal | float | str | None = None, trend: Decimal | float | str | None = None) -> None: ...

class PeopleCheck(Record):
    rule: str
    found: Prompts | NotAvailable
    def __init__(self, *, rule: str, found: Prompts | Mapping[str, Any] | NotAvailable) -> None: ...

class PeriodDays(Record):
    period: str
    first: _date
    last: _date
    days: int
    def __init__(self, *, period: str, first: _date | str, last: _date | str, days: int) -> None: ...

class PeriodSpan(Record):
    period: str
    grain: Grain
    first: _date
    last: _date
    days: int
    previous: str | None
    next: str | None
    weeks: int | None
    def __init__(self, *, period: str, grain: Grain, first: _date | str, last: _date | str, days: int, previous: str | None = None, next: str | None = None, weeks: int | None = None) -> None: ...

class Periods(Record):
    periods: Rows[PeriodDays]
    def __init__(self, *, periods: Sequence[PeriodDays | Mapping[str, Any]] | FrameLike) -> None: ...

class PersonAttainment(Record):
    id: str
    quota: Decimal
    won: Decimal
    attainment: Decimal | NotAvailable
    ramp_adjusted: Decimal | NotAvailable
    months: Rows[MonthAttainment]
    def __init__(self, *, id: str, quota: Decimal | float | str, won: Decimal | float | str, attainment: Decimal | float | str | NotAvailable, ramp_adjusted: Decimal | float | str | NotAvailable, months: Sequence[MonthAttainment | Mapping[str, Any]] | FrameLike) -> None: ...

class PersonChance(Record):
    id: str
    mean: Decimal
    spread: Decimal
    quota: Decimal
    chance: Decimal
    reached_before: Decimal | NotAvailable
    def __init__(self, *, id: str, mean: Decimal | float | str, spread: Decimal | float | str, quota: Decimal | float | str, chance: Decimal | float | str, reached_before: Decimal | float | str | NotAvailable) -> None: ...

class PersonExport(Record):
    subject: str
    head: str | None
    events: Rows[HistoryEvent]
    def __init__(self, *, subject: str, events: Sequence[HistoryEvent | Mapping[str, Any]] | FrameLike, head: str | None = None) -> None: ...

class PersonGap(Record):
    person: str
    skill: str
    def __init__(self, *, person: str, skill: str) -> None: ...

class PersonLeave(Record):
    person: str
    from_: _date
    to: _date
    def __init__(self, *, person: str, from_: _date | str, to: _date | str) -> None: ...

class PersonStanding(Record):
    person: str
    tier: str | None
    tenure_months: int | None
    def __init__(self, *, person: str, tier: str | None = None, tenure_months: int | None = None) -> None: ...

class PersonStatus(Record):
    id: str
    due: _date
    told: _date | None
    late_days: int
    def __init__(self, *, id: str, due: _date | str, late_days: int, told: _date | str | None = None) -> None: ...

class PersonTruth(Record):
    person: str
    start: _date
    end: _date | None
    skill: Decimal
    habit: Habit
    says: Decimal
    def __init__(self, *, person: str, start: _date | str, skill: Decimal | float | str, habit: Habit, says: Decimal | float | str, end: _date | str | None = None) -> None: ...

class PersonalPayload(Record):
    payload: Mapping[str, Any]
    salt: str
    def __init__(self, *, payload: Mapping[str, Any], salt: str) -> None: ...

class PhaseItem(Record):
    item: PhaseItemKind
    done: _date | None
    due: _date | None
    missing: str | None
    late: bool
    rule: str
    def __init__(self, *, item: PhaseItemKind, late: bool, rule: str, done: _date | str | None = None, due: _date | str | None = None, missing: str | None = None) -> None: ...

PhaseItemKind = Literal["five_measures", "direct_talk", "root_cause", "goals_in_writing", "acknowledged", "check_ins", "call_observed", "honest_review", "managers_side", "decision"]
class PhaseStatus(Record):
    phase: ImprovementPhase
    first: _date | None
    last: _date | None
    items: Rows[PhaseItem]
    complete: bool
    def __init__(self, *, phase: ImprovementPhase, items: Sequence[PhaseItem | Mapping[str, Any]] | FrameLike, complete: bool, first: _date | str | None = None, last: _date | str | None = None) -> None: ...

class PipelinePolicy(Record):
    stale_above: Decimal | None
    deals_named: int | None
    age_days: tuple[int, ...] | None
    def __init__(self, *, stale_above: Decimal | float | str | None = None, deals_named: int | None = None, age_days: Sequence[int] | None = None) -> None: ...

class PlanAttainment(Record):
    currency: str
    through: str
    people: Rows[PersonAttainment]
    def __init__(self, *, currency: str, through: str, people: Sequence[PersonAttainment | Mapping[str, Any]] | FrameLike) -> None: ...

class PlanBasis(Record):
    currency: str
    year: str
    target: Decimal
    nodes: Rows[PlanNode]
    metrics: Rows[MetricValue] | None
    by: SplitBy | None
    levels: Rows[PlanLevel] | None
    splits: Rows[NodeSplit] | None
    gates: Rows[PlanGate] | None
    season: tuple[Decimal, ...] | None
    calendar: FiscalCalendar | None
    within: Decimal | None
    def __init__(self, *, currency: str, year: str, target: Decimal | float | str, nodes: Sequence[PlanNode | Mapping[str, Any]] | FrameLike, metrics: Sequence[MetricValue | Mapping[str, Any]] | FrameLike | None = None, by: SplitBy | Mapping[str, Any] | None = None, levels: Sequence[PlanLevel | Mapping[str, Any]] | FrameLike | None = None, splits: Sequence[NodeSplit | Mapping[str, Any]] | FrameLike | None = None, gates: Sequence[PlanGate | Mapping[str, Any]] | FrameLike | None = None, season: Sequence[Decimal | float | str] | None = None, calendar: FiscalCalendar | Mapping[str, Any] | None = None, within: Decimal | float | str | None = None) -> None: ...

PlanBranch = Literal["continue", "extend", "open_separation_review"]
class PlanChange(Record):
    id: str
    before: Decimal
    after: Decimal
    def __init__(self, *, id: str, before: Decimal | float | str, after: Decimal | float | str) -> None: ...

class PlanConsistency(Record):
    as_of: _date
    without_plan: Rows[WithoutPlan]
    without_trigger: Rows[WithoutTrigger]
    conduct: Rows[ConductCompared]
    missing: tuple[str, ...]
    rules: tuple[str, ...]
    sha256: str
    def __init__(self, *, as_of: _date | str, without_plan: Sequence[WithoutPlan | Mapping[str, Any]] | FrameLike, without_trigger: Sequence[WithoutTrigger | Mapping[str, Any]] | FrameLike, conduct: Sequence[ConductCompared | Mapping[str, Any]] | FrameLike, missing: Sequence[str], rules: Sequence[str], sha256: str) -> None: ...

class PlanConversation(Record):
    plan: str
    person: str
    as_of: _date
    steps: Rows[ConversationStep]
    missing: tuple[str, ...]
    rules: tuple[str, ...]
    sha256: str
    def __init__(self, *, plan: str, person: str, as_of: _date | str, steps: Sequence[ConversationStep | Mapping[str, Any]] | FrameLike, missing: Sequence[str], rules: Sequence[str], sha256: str) -> None: ...

PlanDecision = Literal["complete", "extend", "not_complete"]
class PlanDocument(Record):
    format: DocumentFormat
    text: str
    def __init__(self, *, format: DocumentFormat, text: str) -> None: ...

class PlanEditPin(Record):
    node: str
    amount: Decimal
    layer: PlanLayer | None
    def __init__(self, *, node: str, amount: Decimal | float | str, layer: PlanLayer | None = None) -> None: ...

class PlanEditFreeze(Record):
    node: str
    def __init__(self, *, node: str) -> None: ...

class PlanEditThaw(Record):
    node: str
    def __init__(self, *, node: str) -> None: ...

class PlanEditTransfer(Record):
    from_: str
    to: str
    amount: Decimal
    def __init__(self, *, from_: str, to: str, amount: Decimal | float | str) -> None: ...

class PlanEditRedistribute(Record):
    node: str
    fraction: Decimal | None
    to: Rows[ShareOut] | None
    def __init__(self, *, node: str, fraction: Decimal | float | str | None = None, to: Sequence[ShareOut | Mapping[str, Any]] | FrameLike | None = None) -> None: ...

class PlanEditResplit(Record):
    node: str
    by: SplitBy
    def __init__(self, *, node: str, by: SplitBy | Mapping[str, Any]) -> None: ...

class PlanEditFit(Record):
    node: str
    totals: Rows[LabelTotal]
    def __init__(self, *, node: str, totals: Sequence[LabelTotal | Mapping[str, Any]] | FrameLike) -> None: ...

class PlanEditRetarget(Record):
    amount: Decimal
    def __init__(self, *, amount: Decimal | float | str) -> None: ...

class PlanEdited(Record):
    currency: str
    plan: QuotaPlan
    changes: Rows[PlanChange]
    moved: Rows[PlanTotal]
    def __init__(self, *, currency: str, plan: QuotaPlan | Mapping[str, Any], changes: Sequence[PlanChange | Mapping[str, Any]] | FrameLike, moved: Sequence[PlanTotal | Mapping[str, Any]] | FrameLike) -> None: ...

class PlanFigure(Record):
    id: str
    parent: str | None
    level: int
    leaf: bool
    plain: Decimal
    hedged: Decimal
    share: Decimal | None
    source: PlanSource
    stranded: Decimal
    def __init__(self, *, id: str, level: int, leaf: bool, plain: Decimal | float | str, hedged: Decimal | float | str, source: PlanSource, stranded: Decimal | float | str, parent: str | None = None, share: Decimal | float | str | None = None) -> None: ...

class PlanFigures(Record):
    currency: str
    year: str
    target: Decimal
    stranded: Decimal
    levels: Rows[PlanLevelFigures]
    nodes: Rows[PlanFigure]
    alike: tuple[str, ...]
    def __init__(self, *, currency: str, year: str, target: Decimal | float | str, stranded: Decimal | float | str, levels: Sequence[PlanLevelFigures | Mapping[str, Any]] | FrameLike, nodes: Sequence[PlanFigure | Mapping[str, Any]] | FrameLike, alike: Sequence[str]) -> None: ...

class PlanGate(Record):
    metric: str
    at_or_under: Decimal | None
    level: int | None
    then: GateShare | None
    def __init__(self, *, metric: str, at_or_under: Decimal | float | str | None = None, level: int | None = None, then: GateShare | None = None) -> None: ...

class PlanGoal(Record):
    goal: str
    measure: PlanMeasure
    unit: GoalUnit
    baseline: Decimal
    target: Decimal
    due: _date
    wording: str | None
    def __init__(self, *, goal: str, measure: PlanMeasure, unit: GoalUnit, baseline: Decimal | float | str, target: Decimal | float | str, due: _date | str, wording: str | None = None) -> None: ...

PlanLayer = Literal["plain", "hedged"]
class PlanLevel(Record):
    level: int
    hedge: Decimal | None
    by: SplitBy | None
    def __init__(self, *, level: int, hedge: Decimal | float | str | None = None, by: SplitBy | Mapping[str, Any] | None = None) -> None: ...

class PlanLevelFigures(Record):
    level: int
    nodes: int
    plain: Decimal
    hedged: Decimal
    over_assignment: Decimal | NotAvailable
    def __init__(self, *, level: int, nodes: int, plain: Decimal | float | str, hedged: Decimal | float | str, over_assignment: Decimal | float | str | NotAvailable) -> None: ...

PlanMeasure = Literal["funnel", "effort", "wins", "size", "conversion"]
class PlanMonth(Record):
    id: str
    month: str
    plain: Decimal
    hedged: Decimal
    def __init__(self, *, id: str, month: str, plain: Decimal | float | str, hedged: Decimal | float | str) -> None: ...

class PlanMonths(Record):
    currency: str
    year: str
    rows: Rows[PlanMonth]
    def __init__(self, *, currency: str, year: str, rows: Sequence[PlanMonth | Mapping[str, Any]] | FrameLike) -> None: ...

class PlanNode(Record):
    id: str
    parent: str | None
    potential: Decimal | None
    hedge: Decimal | None
    pin: Decimal | None
    pin_layer: PlanLayer | None
    floor: Decimal | None
    ceiling: Decimal | None
    labels: tuple[str, ...] | None
    start: _date | None
    end: _date | None
    role: str | None
    fte: Decimal | None
    def __init__(self, *, id: str, parent: str | None = None, potential: Decimal | float | str | None = None, hedge: Decimal | float | str | None = None, pin: Decimal | float | str | None = None, pin_layer: PlanLayer | None = None, floor: Decimal | float | str | None = None, ceiling: Decimal | float | str | None = None, labels: Sequence[str] | None = None, start: _date | str | None = None, end: _date | str | None = None, role: str | None = None, fte: Decimal | float | str | None = None) -> None: ...

class PlanNote(Record):
    what: PlanNoteKind
    about: str | None
    text: str
    def __init__(self, *, what: PlanNoteKind, text: str, about: str | None = None) -> None: ...

PlanNoteKind = Literal["because", "view", "said", "finding", "wording", "note"]
class PlanPolicy(Record):
    trigger_below: Decimal | None
    trigger_quarters: int | None
    phase_days: int | None
    extension_days: int | None
    check_in_every: int | None
    partly_above: Decimal | None
    sustain_quarters: int | None
    min_cell: int | None
    def __init__(self, *, trigger_below: Decimal | float | str | None = None, trigger_quarters: int | None = None, phase_days: int | None = None, extension_days: int | None = None, check_in_every: int | None = None, partly_above: Decimal | float | str | None = None, sustain_quarters: int | None = None, min_cell: int | None = None) -> None: ...

class PlanRecommendation(Record):
    plan: str
    person: str
    as_of: _date
    recommendation: PlanBranch | NotAvailable
    met: int
    partly: int
    not_met: int
    goals: Rows[GoalStatus]
    evidence: tuple[str, ...]
    against: tuple[str, ...]
    missing: tuple[str, ...]
    by_chance: Decimal | NotAvailable
    what_would_change: str
    rules: tuple[str, ...]
    sha256: str
    def __init__(self, *, plan: str, person: str, as_of: _date | str, recommendation: PlanBranch | NotAvailable, met: int, partly: int, not_met: int, goals: Sequence[GoalStatus | Mapping[str, Any]] | FrameLike, evidence: Sequence[str], against: Sequence[str], missing: Sequence[str], by_chance: Decimal | float | str | NotAvailable, what_would_change: str, rules: Sequence[str], sha256: str) -> None: ...

class PlanSlack(Record):
    currency: str
    feasible: bool
    problem: str | None
    parents: Rows[ParentSlack]
    def __init__(self, *, currency: str, feasible: bool, parents: Sequence[ParentSlack | Mapping[str, Any]] | FrameLike, problem: str | None = None) -> None: ...

PlanSource = Literal["target", "divided", "floor", "ceiling", "fixed", "shut", "moved"]
class PlanStatus(Record):
    year: str
    on: _date
    due: _date
    published: _date | None
    late_days: int
    people: Rows[PersonStatus]
    untold: tuple[str, ...]
    revisions: Rows[RevisionStatus]
    def __init__(self, *, year: str, on: _date | str, due: _date | str, late_days: int, people: Sequence[PersonStatus | Mapping[str, Any]] | FrameLike, untold: Sequence[str], revisions: Sequence[RevisionStatus | Mapping[str, Any]] | FrameLike, published: _date | str | None = None) -> None: ...

class PlanTotal(Record):
    id: str
    before: Decimal
    after: Decimal
    def __init__(self, *, id: str, before: Decimal | float | str, after: Decimal | float | str) -> None: ...

class PlotBars(Record):
    rows: Rows[Bar]
    rules: Rows[RuleLine] | None
    band: Band | None
    def __init__(self, *, rows: Sequence[Bar | Mapping[str, Any]] | FrameLike, rules: Sequence[RuleLine | Mapping[str, Any]] | FrameLike | None = None, band: Band | Mapping[str, Any] | None = None) -> None: ...

class PlotLines(Record):
    along: tuple[str, ...]
    lines: Rows[Line]
    rules: Rows[RuleLine] | None
    def __init__(self, *, along: Sequence[str], lines: Sequence[Line | Mapping[str, Any]] | FrameLike, rules: Sequence[RuleLine | Mapping[str, Any]] | FrameLike | None = None) -> None: ...

class PlotDots(Record):
    rows: Rows[Dots]
    rules: Rows[RuleLine] | None
    def __init__(self, *, rows: Sequence[Dots | Mapping[str, Any]] | FrameLike, rules: Sequence[RuleLine | Mapping[str, Any]] | FrameLike | None = None) -> None: ...

class PlotWaterfall(Record):
    steps: Rows[WaterfallStep]
    def __init__(self, *, steps: Sequence[WaterfallStep | Mapping[str, Any]] | FrameLike) -> None: ...

class PlotHeatMap(Record):
    columns: tuple[str, ...]
    rows: Rows[HeatRow]
    middle: Decimal | None
    def __init__(self, *, columns: Sequence[str], rows: Sequence[HeatRow | Mapping[str, Any]] | FrameLike, middle: Decimal | float | str | None = None) -> None: ...

class Policy(Record):
    calendar: FiscalCalendar | None
    kpi: KpiPolicy | None
    forecast: ForecastPolicy | None
    pipeline: PipelinePolicy | None
    coaching: CoachingPolicy | None
    plan: PlanPolicy | None
    quota: QuotaPolicy | None
    ramp: RampPolicy | None
    def __init__(self, *, calendar: FiscalCalendar | Mapping[str, Any] | None = None, kpi: KpiPolicy | Mapping[str, Any] | None = None, forecast: ForecastPolicy | Mapping[str, Any] | None = None, pipeline: PipelinePolicy | Mapping[str, Any] | None = None, coaching: CoachingPolicy | Mapping[str, Any] | None = None, plan: PlanPolicy | Mapping[str, Any] | None = None, quota: QuotaPolicy | Mapping[str, Any] | None = None, ramp: RampPolicy | Mapping[str, Any] | None = None) -> None: ...

PreferenceTopic = Literal["communication", "drive", "accounts", "skill", "product_knowledge"]
class PriceColumns(Record):
    product: str
    price: str
    def __init__(self, *, product: str, price: str) -> None: ...

class PriceMap(Record):
    file: str | None
    columns: PriceColumns
    format: Format | None
    def __init__(self, *, columns: PriceColumns | Mapping[str, Any], file: str | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

ProbabilityBy = Literal["stage", "category", "product", "owner", "age"]
class ProbabilityCheck(Record):
    measured_through: _date
    cases: int
    brier: Decimal
    brier_overall: Decimal
    reliability: Rows[ReliabilityRow]
    def __init__(self, *, measured_through: _date | str, cases: int, brier: Decimal | float | str, brier_overall: Decimal | float | str, reliability: Sequence[ReliabilityRow | Mapping[str, Any]] | FrameLike) -> None: ...

ProbabilitySource = Literal["deal", "stage", "missing"]
ProbabilityUnit = Literal["share", "percent"]
class ProfileFactPreference(Record):
    topic: PreferenceTopic
    text: str
    def __init__(self, *, topic: PreferenceTopic, text: str) -> None: ...

class ProfileFactReadiness(Record):
    task: str
    level: Readiness
    def __init__(self, *, task: str, level: Readiness) -> None: ...

class ProfileFactSeen(Record):
    def __init__(self) -> None: ...

class ProfileGap(Record):
    gap: Gap
    text: str | None
    source: ProfileSource
    def __init__(self, *, gap: Gap, source: ProfileSource | Mapping[str, Any], text: str | None = None) -> None: ...

class ProfilePreference(Record):
    topic: PreferenceTopic
    text: str
    source: ProfileSource
    def __init__(self, *, topic: PreferenceTopic, text: str, source: ProfileSource | Mapping[str, Any]) -> None: ...

class ProfileReadiness(Record):
    task: str
    level: Readiness
    source: ProfileSource
    def __init__(self, *, task: str, level: Readiness, source: ProfileSource | Mapping[str, Any]) -> None: ...

class ProfileSource(Record):
    by: str
    on: _date
    seen: _date | None
    stale_from: _date
    stale: bool
    def __init__(self, *, by: str, on: _date | str, stale_from: _date | str, stale: bool, seen: _date | str | None = None) -> None: ...

class Prompt(Record):
    owner: str
    rule: str
    headline: str
    evidence: tuple[str, ...]
    against: tuple[str, ...]
    missing: tuple[str, ...]
    by_chance: Decimal | NotAvailable
    what_would_change: str
    def __init__(self, *, owner: str, rule: str, headline: str, evidence: Sequence[str], against: Sequence[str], missing: Sequence[str], by_chance: Decimal | float | str | NotAvailable, what_would_change: str) -> None: ...

class Prompts(Record):
    prompts: Rows[Prompt]
    not_judged: Rows[NotJudged]
    def __init__(self, *, prompts: Sequence[Prompt | Mapping[str, Any]] | FrameLike, not_judged: Sequence[NotJudged | Mapping[str, Any]] | FrameLike) -> None: ...

ProrateBy = Literal["days", "work_days"]
class Prorated(Record):
    currency: str
    amount: Decimal
    share_of: ProrateBy
    part: int
    whole: int
    def __init__(self, *, currency: str, amount: Decimal | float | str, share_of: ProrateBy, part: int, whole: int) -> None: ...

class ProtectedGroups(Record):
    members: Rows[GroupMember]
    def __init__(self, *, members: Sequence[GroupMember | Mapping[str, Any]] | FrameLike) -> None: ...

class ProvedChance(Record):
    chance: Decimal
    low: Decimal
    high: Decimal
    def __init__(self, *, chance: Decimal | float | str, low: Decimal | float | str, high: Decimal | float | str) -> None: ...

class Pseudonym(Record):
    id: str
    def __init__(self, *, id: str) -> None: ...

class Pseudonymised(Record):
    history: History
    copy: History
    def __init__(self, *, history: History | Mapping[str, Any], copy: History | Mapping[str, Any]) -> None: ...

class QuarterAttained(Record):
    person: str
    quarter: str
    won: Decimal
    quota: Decimal
    ramp: Decimal | None
    leave_days: int | None
    told: _date | None
    def __init__(self, *, person: str, quarter: str, won: Decimal | float | str, quota: Decimal | float | str, ramp: Decimal | float | str | None = None, leave_days: int | None = None, told: _date | str | None = None) -> None: ...

class QuarterValue(Record):
    quarter: str
    goal: str
    value: Decimal
    def __init__(self, *, quarter: str, goal: str, value: Decimal | float | str) -> None: ...

QuestionWidth = Literal["wide", "narrow"]
class QuotaBand(Record):
    counted: int
    at_quota: int
    share: Decimal | NotAvailable
    low: Decimal | NotAvailable
    high: Decimal | NotAvailable
    band: HealthBand | NotAvailable
    possible: tuple[HealthBand, ...]
    left_out: Rows[LeftOut]
    def __init__(self, *, counted: int, at_quota: int, share: Decimal | float | str | NotAvailable, low: Decimal | float | str | NotAvailable, high: Decimal | float | str | NotAvailable, band: HealthBand | NotAvailable, possible: Sequence[HealthBand], left_out: Sequence[LeftOut | Mapping[str, Any]] | FrameLike) -> None: ...

class QuotaCharts(Record):
    charts: Rows[Chart]
    def __init__(self, *, charts: Sequence[Chart | Mapping[str, Any]] | FrameLike) -> None: ...

class QuotaCheck(Record):
    currency: str
    all: Decimal
    lowest: Decimal
    above: Rows[TargetAbove]
    strangers: tuple[str, ...]
    suspects: Rows[SuspectTarget]
    def __init__(self, *, currency: str, all: Decimal | float | str, lowest: Decimal | float | str, above: Sequence[TargetAbove | Mapping[str, Any]] | FrameLike, strangers: Sequence[str], suspects: Sequence[SuspectTarget | Mapping[str, Any]] | FrameLike) -> None: ...

class QuotaColumns(Record):
    owner: str
    period: str
    amount: str
    def __init__(self, *, owner: str, period: str, amount: str) -> None: ...

class QuotaMap(Record):
    file: str | None
    columns: QuotaColumns
    format: Format | None
    def __init__(self, *, columns: QuotaColumns | Mapping[str, Any], file: str | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

class QuotaPlan(Record):
    basis: PlanBasis
    history: History
    def __init__(self, *, basis: PlanBasis | Mapping[str, Any], history: History | Mapping[str, Any]) -> None: ...

class QuotaPolicy(Record):
    healthy_from: Decimal | None
    healthy_to: Decimal | None
    tight_from: Decimal | None
    min_people: int | None
    within: Decimal | None
    stretch: Decimal | None
    stretch_from: Decimal | None
    stretch_to: Decimal | None
    aim: Decimal | None
    typing_error_above: Decimal | None
    def __init__(self, *, healthy_from: Decimal | float | str | None = None, healthy_to: Decimal | float | str | None = None, tight_from: Decimal | float | str | None = None, min_people: int | None = None, within: Decimal | float | str | None = None, stretch: Decimal | float | str | None = None, stretch_from: Decimal | float | str | None = None, stretch_to: Decimal | float | str | None = None, aim: Decimal | float | str | None = None, typing_error_above: Decimal | float | str | None = None) -> None: ...

class QuotaResult(Record):
    id: str
    quota: Decimal
    won: Decimal
    full: bool | None
    ramp_factor: Decimal | None
    def __init__(self, *, id: str, quota: Decimal | float | str, won: Decimal | float | str, full: bool | None = None, ramp_factor: Decimal | float | str | None = None) -> None: ...

class QuotaSplit(Record):
    currency: str
    parts: Rows[SplitPart]
    sum: Decimal
    equal: Decimal
    least: Decimal | None
    most: Decimal | None
    alike: bool
    ties: TieOrder
    def __init__(self, *, currency: str, parts: Sequence[SplitPart | Mapping[str, Any]] | FrameLike, sum: Decimal | float | str, equal: Decimal | float | str, alike: bool, ties: TieOrder, least: Decimal | float | str | None = None, most: Decimal | float | str | None = None) -> None: ...

class RampCurve(Record):
    role: str | None
    people: int
    months: Rows[RampPoint]
    schedule: tuple[Decimal, ...]
    done_in: int | NotAvailable
    first_full: FirstFullMonth
    def __init__(self, *, people: int, months: Sequence[RampPoint | Mapping[str, Any]] | FrameLike, schedule: Sequence[Decimal | float | str], done_in: int | NotAvailable, first_full: FirstFullMonth | Mapping[str, Any], role: str | None = None) -> None: ...

class RampFactors(Record):
    period: str
    months: Rows[RampMonth]
    factor: Decimal
    carried: Decimal
    def __init__(self, *, period: str, months: Sequence[RampMonth | Mapping[str, Any]] | FrameLike, factor: Decimal | float | str, carried: Decimal | float | str) -> None: ...

class RampFit(Record):
    curves: Rows[RampCurve]
    def __init__(self, *, curves: Sequence[RampCurve | Mapping[str, Any]] | FrameLike) -> None: ...

class RampMeasured(Record):
    observations: Rows[RampObservation]
    fit: RampFit
    read: ReadReport
    def __init__(self, *, observations: Sequence[RampObservation | Mapping[str, Any]] | FrameLike, fit: RampFit | Mapping[str, Any], read: ReadReport | Mapping[str, Any]) -> None: ...

class RampMonth(Record):
    month: str
    tenure: int
    factor: Decimal
    present: Decimal
    carried: Decimal
    def __init__(self, *, month: str, tenure: int, factor: Decimal | float | str, present: Decimal | float | str, carried: Decimal | float | str) -> None: ...

class RampObservation(Record):
    person: str
    role: str | None
    month: int
    attained: Decimal
    def __init__(self, *, person: str, month: int, attained: Decimal | float | str, role: str | None = None) -> None: ...

class RampPoint(Record):
    month: int
    people: int
    observed: Decimal | NotAvailable
    fitted: Decimal | NotAvailable
    factor: Decimal
    source: RampSource
    def __init__(self, *, month: int, people: int, observed: Decimal | float | str | NotAvailable, fitted: Decimal | float | str | NotAvailable, factor: Decimal | float | str, source: RampSource) -> None: ...

class RampPolicy(Record):
    schedule: tuple[Decimal, ...] | None
    roles: Rows[RoleRamp] | None
    convention: TenureConvention | None
    may_fall: bool | None
    min_people: int | None
    done_from: Decimal | None
    def __init__(self, *, schedule: Sequence[Decimal | float | str] | None = None, roles: Sequence[RoleRamp | Mapping[str, Any]] | FrameLike | None = None, convention: TenureConvention | None = None, may_fall: bool | None = None, min_people: int | None = None, done_from: Decimal | float | str | None = None) -> None: ...

RampSource = Literal["fitted", "default"]
class Range(Record):
    p10: Decimal | NotAvailable
    p50: Decimal | NotAvailable
    p90: Decimal | NotAvailable
    quantiles: Rows[OutlookQuantile]
    target: Decimal | NotAvailable
    hit: Decimal | NotAvailable
    spread: Decimal | NotAvailable
    error: Decimal | NotAvailable
    weighted_p10: Decimal | NotAvailable
    weighted_p90: Decimal | NotAvailable
    rollup: RollupPlace | NotAvailable
    def __init__(self, *, p10: Decimal | float | str | NotAvailable, p50: Decimal | float | str | NotAvailable, p90: Decimal | float | str | NotAvailable, quantiles: Sequence[OutlookQuantile | Mapping[str, Any]] | FrameLike, target: Decimal | float | str | NotAvailable, hit: Decimal | float | str | NotAvailable, spread: Decimal | float | str | NotAvailable, error: Decimal | float | str | NotAvailable, weighted_p10: Decimal | float | str | NotAvailable, weighted_p90: Decimal | float | str | NotAvailable, rollup: RollupPlace | NotAvailable) -> None: ...

class RangeDeal(Record):
    id: str
    amount: Decimal
    probability: Decimal
    def __init__(self, *, id: str, amount: Decimal | float | str, probability: Decimal | float | str) -> None: ...

class RangeQuantile(Record):
    share: Decimal
    amount: Decimal
    low: Decimal
    high: Decimal
    def __init__(self, *, share: Decimal | float | str, amount: Decimal | float | str, low: Decimal | float | str, high: Decimal | float | str) -> None: ...

class RangeScore(Record):
    rows: int
    within: int
    below: int
    above: int
    coverage: Decimal | NotAvailable
    mean_width: Decimal | NotAvailable
    mean_crps: Decimal | NotAvailable
    brier: Decimal | NotAvailable
    tenths: Rows[RangeTenth]
    error: Decimal | NotAvailable
    common: Decimal | NotAvailable
    def __init__(self, *, rows: int, within: int, below: int, above: int, coverage: Decimal | float | str | NotAvailable, mean_width: Decimal | float | str | NotAvailable, mean_crps: Decimal | float | str | NotAvailable, brier: Decimal | float | str | NotAvailable, tenths: Sequence[RangeTenth | Mapping[str, Any]] | FrameLike, error: Decimal | float | str | NotAvailable, common: Decimal | float | str | NotAvailable) -> None: ...

class RangeTenth(Record):
    tenth: int
    rows: int
    def __init__(self, *, tenth: int, rows: int) -> None: ...

RangeWay = Literal["certain", "every_total", "every_multiple", "fourier", "bounded"]
class RateSide(Record):
    hits: int
    of: int
    def __init__(self, *, hits: int, of: int) -> None: ...

class RateTable(Record):
    base: str
    rates: Rows[DatedRate]
    max_age_days: int | None
    def __init__(self, *, base: str, rates: Sequence[DatedRate | Mapping[str, Any]] | FrameLike, max_age_days: int | None = None) -> None: ...

class ReadReport(Record):
    rows: int
    accepted: int
    repaired: Rows[Repaired]
    rejected: Rows[Rejected]
    converted: int
    missing: Rows[MissingCells]
    not_read: tuple[str, ...]
    without_deals: tuple[str, ...]
    not_in_team: tuple[str, ...]
    def __init__(self, *, rows: int, accepted: int, repaired: Sequence[Repaired | Mapping[str, Any]] | FrameLike, rejected: Sequence[Rejected | Mapping[str, Any]] | FrameLike, converted: int, missing: Sequence[MissingCells | Mapping[str, Any]] | FrameLike, not_read: Sequence[str], without_deals: Sequence[str], not_in_team: Sequence[str]) -> None: ...

Readiness = Literal["new", "learning", "able", "independent"]
class RealityDeal(Record):
    deal: str
    facts: str
    def __init__(self, *, deal: str, facts: str) -> None: ...

class Reconciliation(Record):
    currency: str
    target: Decimal
    expected: Decimal
    asked: Decimal
    gap: Decimal
    gap_share: Decimal
    hires: HiresNeeded | NotAvailable
    supported_target: Decimal
    over_assignment: Decimal
    delays: Rows[MonthLater]
    def __init__(self, *, currency: str, target: Decimal | float | str, expected: Decimal | float | str, asked: Decimal | float | str, gap: Decimal | float | str, gap_share: Decimal | float | str, hires: HiresNeeded | Mapping[str, Any] | NotAvailable, supported_target: Decimal | float | str, over_assignment: Decimal | float | str, delays: Sequence[MonthLater | Mapping[str, Any]] | FrameLike) -> None: ...

class RecordedDecision(Record):
    decision: PlanDecision
    decided_by: str
    decided: _date
    seen: str
    because: str | None
    view: str | None
    erased: bool
    def __init__(self, *, decision: PlanDecision, decided_by: str, decided: _date | str, seen: str, erased: bool, because: str | None = None, view: str | None = None) -> None: ...

class Rejected(Record):
    table: str
    row: int
    column: str | None
    code: str
    value: str
    why: str
    def __init__(self, *, table: str, row: int, code: str, value: str, why: str, column: str | None = None) -> None: ...

class ReliabilityRow(Record):
    from_: Decimal
    to: Decimal
    cases: int
    said: Decimal
    came: Decimal
    low: Decimal
    high: Decimal
    def __init__(self, *, from_: Decimal | float | str, to: Decimal | float | str, cases: int, said: Decimal | float | str, came: Decimal | float | str, low: Decimal | float | str, high: Decimal | float | str) -> None: ...

class Repaired(Record):
    table: str
    column: str
    code: str
    from_: str | None
    to: str | None
    rows: int
    def __init__(self, *, table: str, column: str, code: str, rows: int, from_: str | None = None, to: str | None = None) -> None: ...

class ReportingColumns(Record):
    person: str
    manager: str
    from_: str
    to: str | None
    def __init__(self, *, person: str, manager: str, from_: str, to: str | None = None) -> None: ...

class ReportingLine(Record):
    person: str
    manager: str | None
    from_: _date
    to: _date | None
    def __init__(self, *, person: str, from_: _date | str, manager: str | None = None, to: _date | str | None = None) -> None: ...

class ReportingMap(Record):
    file: str | None
    columns: ReportingColumns
    format: Format | None
    def __init__(self, *, columns: ReportingColumns | Mapping[str, Any], file: str | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

class Review(Record):
    currency: str
    version: str
    sha256: Hashes
    as_of: _date
    period: str
    first_day: _date
    last_day: _date
    scope: Scope | None
    read: ReadReport
    kpis: Kpis
    attainment: TeamAttainment | NotAvailable
    forecast: Forecast
    people: Rows[PeopleCheck]
    pipeline: Rows[StageAge]
    attention: Attention
    notes: Rows[Note]
    explanations: Rows[Step] | None
    def __init__(self, *, currency: str, version: str, sha256: Hashes | Mapping[str, Any], as_of: _date | str, period: str, first_day: _date | str, last_day: _date | str, read: ReadReport | Mapping[str, Any], kpis: Kpis | Mapping[str, Any], attainment: TeamAttainment | Mapping[str, Any] | NotAvailable, forecast: Forecast | Mapping[str, Any], people: Sequence[PeopleCheck | Mapping[str, Any]] | FrameLike, pipeline: Sequence[StageAge | Mapping[str, Any]] | FrameLike, attention: Attention | Mapping[str, Any], notes: Sequence[Note | Mapping[str, Any]] | FrameLike, scope: Scope | Mapping[str, Any] | None = None, explanations: Sequence[Step | Mapping[str, Any]] | FrameLike | None = None) -> None: ...
    def charts(self) -> ReviewCharts: ...
    def to_html(self) -> str: ...
    def to_text(self) -> str: ...

class ReviewCharts(Record):
    charts: Rows[Chart]
    def __init__(self, *, charts: Sequence[Chart | Mapping[str, Any]] | FrameLike) -> None: ...

class ReviewDecision(Record):
    outcome: ReviewOutcome
    decided_by: str
    decided: _date
    because: str | None
    view: str | None
    erased: bool
    def __init__(self, *, outcome: ReviewOutcome, decided_by: str, decided: _date | str, erased: bool, because: str | None = None, view: str | None = None) -> None: ...

class ReviewEvidence(Record):
    number: int
    by: str
    day: _date
    text: str | None
    def __init__(self, *, number: int, by: str, day: _date | str, text: str | None = None) -> None: ...

class ReviewHtml(Record):
    html: str
    def __init__(self, *, html: str) -> None: ...

class ReviewItem(Record):
    item: ReviewItemKind
    known: Rows[ReviewEvidence]
    def __init__(self, *, item: ReviewItemKind, known: Sequence[ReviewEvidence | Mapping[str, Any]] | FrameLike) -> None: ...

ReviewItemKind = Literal["written_plan", "goals", "coaching", "managers_side", "direct_talk", "what_followed", "conduct", "effect", "report", "findings", "persons_view"]
ReviewOutcome = Literal["stay", "part"]
class ReviewText(Record):
    text: str
    def __init__(self, *, text: str) -> None: ...

class RevisionStatus(Record):
    number: int
    effective: _date
    author: str
    reason: str
    trigger: RevisionTrigger | None
    warning: RevisionWarning
    because: str
    affected: tuple[str, ...]
    untold: tuple[str, ...]
    def __init__(self, *, number: int, effective: _date | str, author: str, reason: str, warning: RevisionWarning, because: str, affected: Sequence[str], untold: Sequence[str], trigger: RevisionTrigger | None = None) -> None: ...

RevisionTrigger = Literal["market_shift", "merger", "launch"]
RevisionWarning = Literal["mild", "strong"]
class RoleFigure(Record):
    role: str | None
    yearly: Decimal | None
    attained: tuple[Decimal, ...] | None
    def __init__(self, *, role: str | None = None, yearly: Decimal | float | str | None = None, attained: Sequence[Decimal | float | str] | None = None) -> None: ...

class RoleRamp(Record):
    role: str | None
    from_: _date | None
    schedule: tuple[Decimal, ...]
    def __init__(self, *, schedule: Sequence[Decimal | float | str], role: str | None = None, from_: _date | str | None = None) -> None: ...

class RollUpRow(Record):
    person: str
    manager: str | None
    own: Decimal
    below: Decimal
    total: Decimal
    def __init__(self, *, person: str, own: Decimal | float | str, below: Decimal | float | str, total: Decimal | float | str, manager: str | None = None) -> None: ...

class RollUpValue(Record):
    person: str
    amount: Decimal
    def __init__(self, *, person: str, amount: Decimal | float | str) -> None: ...

class Rollup(Record):
    total: Decimal
    commit: Decimal
    won_since: Decimal
    submitted: tuple[str, ...]
    on_leave: tuple[str, ...]
    left: tuple[str, ...]
    repeated: tuple[str, ...]
    def __init__(self, *, total: Decimal | float | str, commit: Decimal | float | str, won_since: Decimal | float | str, submitted: Sequence[str], on_leave: Sequence[str], left: Sequence[str], repeated: Sequence[str]) -> None: ...

class RollupAmounts(Record):
    won: Decimal
    commit: Decimal
    most_likely: Decimal
    best_case: Decimal
    pipeline: Decimal
    commit_forecast: Decimal
    most_likely_forecast: Decimal
    best_case_forecast: Decimal
    open_pipeline: Decimal
    def __init__(self, *, won: Decimal | float | str, commit: Decimal | float | str, most_likely: Decimal | float | str, best_case: Decimal | float | str, pipeline: Decimal | float | str, commit_forecast: Decimal | float | str, most_likely_forecast: Decimal | float | str, best_case_forecast: Decimal | float | str, open_pipeline: Decimal | float | str) -> None: ...

class RollupNode(Record):
    key: str
    manager: str | None
    amounts: RollupAmounts
    says: Decimal | None
    judgement: Decimal | None
    missing: tuple[str, ...]
    def __init__(self, *, key: str, amounts: RollupAmounts | Mapping[str, Any], missing: Sequence[str], manager: str | None = None, says: Decimal | float | str | None = None, judgement: Decimal | float | str | None = None) -> None: ...

class RollupPerson(Record):
    key: str
    manager: str | None
    made: _date | None
    late: bool
    submitted: RollupAmounts
    amounts: RollupAmounts
    adjustments: Rows[AdjustmentEvent]
    trailing: Decimal | NotAvailable
    implied: Decimal | NotAvailable
    def __init__(self, *, key: str, late: bool, submitted: RollupAmounts | Mapping[str, Any], amounts: RollupAmounts | Mapping[str, Any], adjustments: Sequence[AdjustmentEvent | Mapping[str, Any]] | FrameLike, trailing: Decimal | float | str | NotAvailable, implied: Decimal | float | str | NotAvailable, manager: str | None = None, made: _date | str | None = None) -> None: ...

RollupPlace = Literal["below", "within", "above"]
class Rounded(Record):
    places: int
    mode: Rounding
    def __init__(self, *, places: int, mode: Rounding) -> None: ...

Rounding = Literal["half_even", "half_up", "up", "down", "ceiling", "floor"]
class RuleLine(Record):
    label: str
    value: Decimal
    def __init__(self, *, label: str, value: Decimal | float | str) -> None: ...

class SampleCompany(Record):
    currency: str
    as_of: _date
    period: str
    map: Map
    deals: Table
    team: Table
    reporting: Table
    quotas: Table
    submissions: Table
    adjustments: Table
    prices: Table
    territories: Table
    accounts: Table
    leave: Table
    activities: Table
    def __init__(self, *, currency: str, as_of: _date | str, period: str, map: Map | Mapping[str, Any], deals: Any, team: Any, reporting: Any, quotas: Any, submissions: Any, adjustments: Any, prices: Any, territories: Any, accounts: Any, leave: Any, activities: Any) -> None: ...

class SampleFacts(Record):
    key: str
    rows: int
    sha256: str
    def __init__(self, *, key: str, rows: int, sha256: str) -> None: ...

class SampleSummary(Record):
    as_of: _date
    period: str
    tables: Rows[SampleFacts]
    def __init__(self, *, as_of: _date | str, period: str, tables: Sequence[SampleFacts | Mapping[str, Any]] | FrameLike) -> None: ...

class SampleTable(Record):
    table: Table
    def __init__(self, *, table: Any) -> None: ...

class SampleTruth(Record):
    currency: str
    ramp: tuple[Decimal, ...]
    growth: Decimal
    seasons: Rows[SeasonTruth]
    shocks: Rows[ShockTruth]
    stages: Rows[StageTruth]
    territories: Rows[TerritoryTruth]
    people: Rows[PersonTruth]
    won_so_far: Decimal
    won_in_the_end: Decimal
    def __init__(self, *, currency: str, ramp: Sequence[Decimal | float | str], growth: Decimal | float | str, seasons: Sequence[SeasonTruth | Mapping[str, Any]] | FrameLike, shocks: Sequence[ShockTruth | Mapping[str, Any]] | FrameLike, stages: Sequence[StageTruth | Mapping[str, Any]] | FrameLike, territories: Sequence[TerritoryTruth | Mapping[str, Any]] | FrameLike, people: Sequence[PersonTruth | Mapping[str, Any]] | FrameLike, won_so_far: Decimal | float | str, won_in_the_end: Decimal | float | str) -> None: ...

class ScopeManager(Record):
    id: str
    def __init__(self, *, id: str) -> None: ...

class ScopeRegion(Record):
    id: str
    def __init__(self, *, id: str) -> None: ...

class ScopeOwner(Record):
    id: str
    def __init__(self, *, id: str) -> None: ...

ScoredMethod = Literal["rollup", "weighted", "plain", "trend", "together"]
class SeasonTruth(Record):
    quarter: int
    demand: Decimal
    closing: Decimal
    def __init__(self, *, quarter: int, demand: Decimal | float | str, closing: Decimal | float | str) -> None: ...

class SeatColumns(Record):
    seat: str
    role: str | None
    region: str | None
    territory: str | None
    manager: str | None
    from_: str
    to: str | None
    def __init__(self, *, seat: str, from_: str, role: str | None = None, region: str | None = None, territory: str | None = None, manager: str | None = None, to: str | None = None) -> None: ...

class SeatMap(Record):
    file: str | None
    columns: SeatColumns
    format: Format | None
    def __init__(self, *, columns: SeatColumns | Mapping[str, Any], file: str | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

class SeparationReview(Record):
    review: str
    person: str
    ground: GroundKind
    plan: str | None
    conduct: str | None
    opened_by: str
    opened: _date
    because: str | None
    reported_by: str | None
    evidence: Rows[ReviewItem]
    missing: tuple[str, ...]
    decision: ReviewDecision | None
    rules: tuple[str, ...]
    sha256: str
    def __init__(self, *, review: str, person: str, ground: GroundKind, opened_by: str, opened: _date | str, evidence: Sequence[ReviewItem | Mapping[str, Any]] | FrameLike, missing: Sequence[str], rules: Sequence[str], sha256: str, plan: str | None = None, conduct: str | None = None, because: str | None = None, reported_by: str | None = None, decision: ReviewDecision | Mapping[str, Any] | None = None) -> None: ...

class SeparationReviews(Record):
    as_of: _date
    reviews: Rows[SeparationReview]
    def __init__(self, *, as_of: _date | str, reviews: Sequence[SeparationReview | Mapping[str, Any]] | FrameLike) -> None: ...

class ShareOut(Record):
    node: str
    weight: Decimal | None
    def __init__(self, *, node: str, weight: Decimal | float | str | None = None) -> None: ...

class ShockTruth(Record):
    period: str
    shock: Decimal
    def __init__(self, *, period: str, shock: Decimal | float | str) -> None: ...

class SkippedYear(Record):
    key: str
    why: str
    def __init__(self, *, key: str, why: str) -> None: ...

class SnapshotColumns(Record):
    date: str
    id: str
    owner: str
    stage: str
    amount: str
    close_date: str | None
    category: str | None
    probability: str | None
    def __init__(self, *, date: str, id: str, owner: str, stage: str, amount: str, close_date: str | None = None, category: str | None = None, probability: str | None = None) -> None: ...

class SnapshotDay(Record):
    day: _date
    deals: int
    def __init__(self, *, day: _date | str, deals: int) -> None: ...

class SnapshotMap(Record):
    file: str | None
    columns: SnapshotColumns
    format: Format | None
    def __init__(self, *, columns: SnapshotColumns | Mapping[str, Any], file: str | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

class SplitByEqual(Record):
    def __init__(self) -> None: ...

class SplitByWeighted(Record):
    metrics: Rows[SplitMetric] | None
    on_zero: OnZero | None
    def __init__(self, *, metrics: Sequence[SplitMetric | Mapping[str, Any]] | FrameLike | None = None, on_zero: OnZero | None = None) -> None: ...

class SplitByHybrid(Record):
    metrics: Rows[SplitMetric] | None
    on_zero: OnZero | None
    within: Decimal | None
    def __init__(self, *, metrics: Sequence[SplitMetric | Mapping[str, Any]] | FrameLike | None = None, on_zero: OnZero | None = None, within: Decimal | float | str | None = None) -> None: ...

class SplitMetric(Record):
    metric: str
    direction: Direction | None
    weight: Decimal | None
    def __init__(self, *, metric: str, direction: Direction | None = None, weight: Decimal | float | str | None = None) -> None: ...

class SplitPart(Record):
    id: str
    amount: Decimal
    share: Decimal
    bound: PartBound
    odd_unit: bool
    def __init__(self, *, id: str, amount: Decimal | float | str, share: Decimal | float | str, bound: PartBound, odd_unit: bool) -> None: ...

class Spread(Record):
    low: Decimal
    high: Decimal
    def __init__(self, *, low: Decimal | float | str, high: Decimal | float | str) -> None: ...

SpreadClass = Literal["agree", "diverge", "diverge_strongly"]
class StageAge(Record):
    stage: str
    from_days: int
    to_days: int | None
    open: int
    amount: Decimal
    def __init__(self, *, stage: str, from_days: int, open: int, amount: Decimal | float | str, to_days: int | None = None) -> None: ...

class StageMap(Record):
    name: str
    state: DealState
    entered: str | None
    def __init__(self, *, name: str, state: DealState, entered: str | None = None) -> None: ...

class StageProbability(Record):
    stage: str
    probability: Decimal
    def __init__(self, *, stage: str, probability: Decimal | float | str) -> None: ...

class StageRow(Record):
    key: str
    open: int
    amount: Decimal
    def __init__(self, *, key: str, open: int, amount: Decimal | float | str) -> None: ...

class StageTruth(Record):
    stage: str
    goes_on: Decimal
    days: int
    def __init__(self, *, stage: str, goes_on: Decimal | float | str, days: int) -> None: ...

class Step(Record):
    path: str | None
    what: str
    value: str | NotAvailable | None
    exact: str | None
    unit: StepUnit
    rule: str | None
    by: Arithmetic
    rounded: Rounded | None
    parts: Rows[Step]
    folded: Folded | None
    more: bool
    def __init__(self, *, what: str, unit: StepUnit, by: Arithmetic, parts: Sequence[Step | Mapping[str, Any]] | FrameLike, more: bool, path: str | None = None, value: str | NotAvailable | None = None, exact: str | None = None, rule: str | None = None, rounded: Rounded | Mapping[str, Any] | None = None, folded: Folded | Mapping[str, Any] | None = None) -> None: ...

StepUnit = Literal["money", "count", "ratio", "days"]
class Stint(Record):
    person: str
    manager: str | None
    from_: _date
    to: _date
    days: int
    leave_days: int
    def __init__(self, *, person: str, from_: _date | str, to: _date | str, days: int, leave_days: int, manager: str | None = None) -> None: ...

class StretchEffect(Record):
    stretch: Decimal
    hit_rate: Decimal
    def __init__(self, *, stretch: Decimal | float | str, hit_rate: Decimal | float | str) -> None: ...

class Submission(Record):
    owner: str
    made: _date
    commit: Decimal
    most_likely: Decimal | None
    best_case: Decimal | None
    pipeline: Decimal | None
    whole_team: bool | None
    def __init__(self, *, owner: str, made: _date | str, commit: Decimal | float | str, most_likely: Decimal | float | str | None = None, best_case: Decimal | float | str | None = None, pipeline: Decimal | float | str | None = None, whole_team: bool | None = None) -> None: ...

class SubmissionColumns(Record):
    owner: str
    period: str
    date: str
    commit: str
    def __init__(self, *, owner: str, period: str, date: str, commit: str) -> None: ...

class SubmissionMap(Record):
    file: str | None
    columns: SubmissionColumns
    format: Format | None
    def __init__(self, *, columns: SubmissionColumns | Mapping[str, Any], file: str | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

class SupposedOutcome(Record):
    deal: str
    outcome: DealOutcome
    def __init__(self, *, deal: str, outcome: DealOutcome) -> None: ...

class SurvivalPoint(Record):
    month: int
    at_risk: int
    reached: int
    remaining: Decimal
    def __init__(self, *, month: int, at_risk: int, reached: int, remaining: Decimal | float | str) -> None: ...

class SuspectTarget(Record):
    person: str
    period: str
    amount: Decimal
    median: Decimal
    times: Decimal
    def __init__(self, *, person: str, period: str, amount: Decimal | float | str, median: Decimal | float | str, times: Decimal | float | str) -> None: ...

class SustainQuarter(Record):
    quarter: str
    first: _date
    last: _date
    over: bool
    goals: Rows[GoalStatus]
    def __init__(self, *, quarter: str, first: _date | str, last: _date | str, over: bool, goals: Sequence[GoalStatus | Mapping[str, Any]] | FrameLike) -> None: ...

SustainResult = Literal["lasts", "relapse"]
class SustainWatch(Record):
    plan: str
    person: str
    as_of: _date
    completed: _date
    quarters: Rows[SustainQuarter]
    result: SustainResult | NotAvailable
    prompt: str | None
    evidence: tuple[str, ...]
    against: tuple[str, ...]
    missing: tuple[str, ...]
    what_would_change: str
    rules: tuple[str, ...]
    sha256: str
    def __init__(self, *, plan: str, person: str, as_of: _date | str, completed: _date | str, quarters: Sequence[SustainQuarter | Mapping[str, Any]] | FrameLike, result: SustainResult | NotAvailable, evidence: Sequence[str], against: Sequence[str], missing: Sequence[str], what_would_change: str, rules: Sequence[str], sha256: str, prompt: str | None = None) -> None: ...

class TableCsv(Record):
    text: str
    def __init__(self, *, text: str) -> None: ...

class TableRows(Record):
    rows: tuple[Mapping[str, Any], ...]
    def __init__(self, *, rows: Sequence[Mapping[str, Any]]) -> None: ...

TalkReason = Literal["stuck", "past_due", "high_value"]
TalkTopic = Literal["performance", "motivation", "conduct"]
class Target(Record):
    person: str
    period: str
    amount: Decimal
    def __init__(self, *, person: str, period: str, amount: Decimal | float | str) -> None: ...

class TargetAbove(Record):
    person: str
    own: Decimal
    below: Decimal
    def __init__(self, *, person: str, own: Decimal | float | str, below: Decimal | float | str) -> None: ...

class Team(Record):
    people: Rows[TeamPerson] | None
    reporting: Rows[ReportingLine] | None
    leave: Rows[PersonLeave] | None
    seats: Rows[OpenSeat] | None
    outside: tuple[str, ...] | None
    def __init__(self, *, people: Sequence[TeamPerson | Mapping[str, Any]] | FrameLike | None = None, reporting: Sequence[ReportingLine | Mapping[str, Any]] | FrameLike | None = None, leave: Sequence[PersonLeave | Mapping[str, Any]] | FrameLike | None = None, seats: Sequence[OpenSeat | Mapping[str, Any]] | FrameLike | None = None, outside: Sequence[str] | None = None) -> None: ...
    def as_of(self, *, on: _date | str | None = None) -> TeamAsOf: ...
    def check(self) -> TeamCheck: ...
    def stints(self, *, from_: _date | str | None = None, to: _date | str | None = None) -> TeamStints: ...

class TeamAsOf(Record):
    on: _date
    head_count: int
    fte: Decimal
    on_leave: int
    people: Rows[TeamMember]
    open_seats: Rows[OpenSeat]
    def __init__(self, *, on: _date | str, head_count: int, fte: Decimal | float | str, on_leave: int, people: Sequence[TeamMember | Mapping[str, Any]] | FrameLike, open_seats: Sequence[OpenSeat | Mapping[str, Any]] | FrameLike) -> None: ...

class TeamAttainment(Record):
    period: str
    quota: Decimal
    won: Decimal
    attainment: Decimal | NotAvailable
    at_quota: Decimal | NotAvailable
    healthy_from: Decimal
    healthy_to: Decimal
    by_owner: Rows[Attainment]
    def __init__(self, *, period: str, quota: Decimal | float | str, won: Decimal | float | str, attainment: Decimal | float | str | NotAvailable, at_quota: Decimal | float | str | NotAvailable, healthy_from: Decimal | float | str, healthy_to: Decimal | float | str, by_owner: Sequence[Attainment | Mapping[str, Any]] | FrameLike) -> None: ...

class TeamCheck(Record):
    sound: bool
    people: int
    outside: int
    faults: Rows[TeamFault]
    def __init__(self, *, sound: bool, people: int, outside: int, faults: Sequence[TeamFault | Mapping[str, Any]] | FrameLike) -> None: ...

class TeamColumns(Record):
    person: str
    manager: str | None
    role: str | None
    region: str | None
    territory: str | None
    start: str | None
    end: str | None
    fte: str | None
    def __init__(self, *, person: str, manager: str | None = None, role: str | None = None, region: str | None = None, territory: str | None = None, start: str | None = None, end: str | None = None, fte: str | None = None) -> None: ...

class TeamFault(Record):
    code: str
    path: str
    why: str
    help: str
    stops: bool
    def __init__(self, *, code: str, path: str, why: str, help: str, stops: bool) -> None: ...

class TeamMap(Record):
    file: str | None
    columns: TeamColumns
    outside: tuple[str, ...] | None
    format: Format | None
    def __init__(self, *, columns: TeamColumns | Mapping[str, Any], file: str | None = None, outside: Sequence[str] | None = None, format: Format | Mapping[str, Any] | None = None) -> None: ...

class TeamMember(Record):
    person: str
    role: str | None
    region: str | None
    territory: str | None
    manager: str | None
    depth: int
    reports: int
    fte: Decimal
    on_leave: bool
    def __init__(self, *, person: str, depth: int, reports: int, fte: Decimal | float | str, on_leave: bool, role: str | None = None, region: str | None = None, territory: str | None = None, manager: str | None = None) -> None: ...

class TeamPerson(Record):
    id: str
    role: str | None
    region: str | None
    territory: str | None
    manager: str | None
    start: _date | None
    end: _date | None
    fte: Decimal | None
    def __init__(self, *, id: str, role: str | None = None, region: str | None = None, territory: str | None = None, manager: str | None = None, start: _date | str | None = None, end: _date | str | None = None, fte: Decimal | float | str | None = None) -> None: ...

class TeamRead(Record):
    team: Team
    repaired: Rows[Repaired]
    rejected: Rows[Rejected]
    def __init__(self, *, team: Team | Mapping[str, Any], repaired: Sequence[Repaired | Mapping[str, Any]] | FrameLike, rejected: Sequence[Rejected | Mapping[str, Any]] | FrameLike) -> None: ...

class TeamReadMaps(Record):
    people: TeamMap
    reporting: ReportingMap | None
    leave: LeaveMap | None
    seats: SeatMap | None
    def __init__(self, *, people: TeamMap | Mapping[str, Any], reporting: ReportingMap | Mapping[str, Any] | None = None, leave: LeaveMap | Mapping[str, Any] | None = None, seats: SeatMap | Mapping[str, Any] | None = None) -> None: ...

class TeamRollUp(Record):
    currency: str
    on: _date
    total: Decimal
    rows: Rows[RollUpRow]
    def __init__(self, *, currency: str, on: _date | str, total: Decimal | float | str, rows: Sequence[RollUpRow | Mapping[str, Any]] | FrameLike) -> None: ...

class TeamStints(Record):
    stints: Rows[Stint]
    def __init__(self, *, stints: Sequence[Stint | Mapping[str, Any]] | FrameLike) -> None: ...

class Tenure(Record):
    month: int
    days: int
    effective: _date
    def __init__(self, *, month: int, days: int, effective: _date | str) -> None: ...

TenureConvention = Literal["month_of_start", "first_full_month", "by_days"]
class Territory(Record):
    id: str
    potential: Decimal | None
    def __init__(self, *, id: str, potential: Decimal | float | str | None = None) -> None: ...

class TerritoryTruth(Record):
    territory: str
    region: str
    potential: Decimal
    def __init__(self, *, territory: str, region: str, potential: Decimal | float | str) -> None: ...

Thousands = Literal["point", "comma", "blank", "apostrophe"]
TieOrder = Literal["id", "order"]
Tier = Literal["top", "middle", "bottom"]
class TierAlone(Record):
    period: str
    tier: Tier
    def __init__(self, *, period: str, tier: Tier) -> None: ...

class TierPerson(Record):
    id: str
    quarters: Rows[TierQuarter]
    ramping: bool | None
    on_leave: bool | None
    def __init__(self, *, id: str, quarters: Sequence[TierQuarter | Mapping[str, Any]] | FrameLike, ramping: bool | None = None, on_leave: bool | None = None) -> None: ...

class TierPlan(Record):
    person: str
    tier: Tier
    measures: Rows[CoachingMeasure]
    skills: tuple[str, ...]
    gap: Gap | None
    motivation_talk: _date | None
    mentor: str | None
    mentees: tuple[str, ...]
    missing: tuple[str, ...]
    def __init__(self, *, person: str, tier: Tier, measures: Sequence[CoachingMeasure | Mapping[str, Any]] | FrameLike, skills: Sequence[str], mentees: Sequence[str], missing: Sequence[str], gap: Gap | None = None, motivation_talk: _date | str | None = None, mentor: str | None = None) -> None: ...

class TierQuarter(Record):
    period: str
    ramp_adjusted: Decimal
    def __init__(self, *, period: str, ramp_adjusted: Decimal | float | str) -> None: ...

class TierRow(Record):
    person: str
    tier: Tier
    attainment: Decimal
    rank_from: int
    rank_to: int
    at_quota: bool
    alone: Rows[TierAlone]
    what_would_change: str
    def __init__(self, *, person: str, tier: Tier, attainment: Decimal | float | str, rank_from: int, rank_to: int, at_quota: bool, alone: Sequence[TierAlone | Mapping[str, Any]] | FrameLike, what_would_change: str) -> None: ...

class TierSplit(Record):
    people: int
    top: int
    middle: int
    bottom: int
    rows: Rows[TierRow]
    def __init__(self, *, people: int, top: int, middle: int, bottom: int, rows: Sequence[TierRow | Mapping[str, Any]] | FrameLike) -> None: ...

class TierUnjudged(Record):
    person: str
    why: UnjudgedReason
    def __init__(self, *, person: str, why: UnjudgedReason) -> None: ...

class TieredPerson(Record):
    person: str
    tier: Tier
    skills: tuple[str, ...] | None
    strengths: tuple[str, ...] | None
    def __init__(self, *, person: str, tier: Tier, skills: Sequence[str] | None = None, strengths: Sequence[str] | None = None) -> None: ...

class TiersCoaching(Record):
    as_of: _date
    plans: Rows[TierPlan]
    without_mentor: tuple[str, ...]
    def __init__(self, *, as_of: _date | str, plans: Sequence[TierPlan | Mapping[str, Any]] | FrameLike, without_mentor: Sequence[str]) -> None: ...

class TiersSplit(Record):
    periods: tuple[str, ...]
    split: TierSplit | NotAvailable
    not_judged: Rows[TierUnjudged]
    missing: tuple[str, ...]
    inputs: str
    def __init__(self, *, periods: Sequence[str], split: TierSplit | Mapping[str, Any] | NotAvailable, not_judged: Sequence[TierUnjudged | Mapping[str, Any]] | FrameLike, missing: Sequence[str], inputs: str) -> None: ...

class TrackRecord(Record):
    owner: str
    forecast: Decimal
    actual: Decimal
    def __init__(self, *, owner: str, forecast: Decimal | float | str, actual: Decimal | float | str) -> None: ...

TrackedMethod = Literal["rollup", "weighted", "trend", "triangulated"]
class TrackedQuarter(Record):
    key: str
    forecast: Decimal | NotAvailable
    won: Decimal
    accuracy: Decimal | NotAvailable
    def __init__(self, *, key: str, forecast: Decimal | float | str | NotAvailable, won: Decimal | float | str, accuracy: Decimal | float | str | NotAvailable) -> None: ...

class Trend(Record):
    amount: Decimal
    basis: TrendBasis
    default: Decimal | NotAvailable
    plain: Decimal | NotAvailable
    legs: Rows[TrendLeg]
    quarters: Rows[TrendQuarter]
    years: Rows[TrendYear]
    skipped: Rows[SkippedYear]
    market_factor: Decimal
    def __init__(self, *, amount: Decimal | float | str, basis: TrendBasis, default: Decimal | float | str | NotAvailable, plain: Decimal | float | str | NotAvailable, legs: Sequence[TrendLeg | Mapping[str, Any]] | FrameLike, quarters: Sequence[TrendQuarter | Mapping[str, Any]] | FrameLike, years: Sequence[TrendYear | Mapping[str, Any]] | FrameLike, skipped: Sequence[SkippedYear | Mapping[str, Any]] | FrameLike, market_factor: Decimal | float | str) -> None: ...

TrendBasis = Literal["default", "plain"]
class TrendForecast(Record):
    periods: int
    methods: Rows[TrendMethodForecast]
    def __init__(self, *, periods: int, methods: Sequence[TrendMethodForecast | Mapping[str, Any]] | FrameLike) -> None: ...

class TrendLeg(Record):
    key: TrendMethod
    amount: Decimal
    def __init__(self, *, key: TrendMethod, amount: Decimal | float | str) -> None: ...

TrendMethod = Literal["default", "damped_growth", "theta_blend", "smoothing", "naive", "naive2", "seasonal_naive", "seasonal_growth", "ses", "holt", "damped", "theta", "line"]
class TrendMethodForecast(Record):
    method: TrendMethod
    steps: Rows[TrendStep] | NotAvailable
    def __init__(self, *, method: TrendMethod, steps: Sequence[TrendStep | Mapping[str, Any]] | FrameLike | NotAvailable) -> None: ...

class TrendPoint(Record):
    value: Decimal | None
    factor: Decimal | None
    def __init__(self, *, value: Decimal | float | str | None = None, factor: Decimal | float | str | None = None) -> None: ...

class TrendQuarter(Record):
    key: str
    won: Decimal
    head_count_factor: Decimal | NotAvailable
    market_factor: Decimal
    corrected: Decimal
    def __init__(self, *, key: str, won: Decimal | float | str, head_count_factor: Decimal | float | str | NotAvailable, market_factor: Decimal | float | str, corrected: Decimal | float | str) -> None: ...

class TrendStep(Record):
    ahead: int
    forecast: Decimal
    def __init__(self, *, ahead: int, forecast: Decimal | float | str) -> None: ...

class TrendYear(Record):
    key: str
    won: Decimal
    head_count_factor: Decimal | NotAvailable
    corrected: Decimal
    def __init__(self, *, key: str, won: Decimal | float | str, head_count_factor: Decimal | float | str | NotAvailable, corrected: Decimal | float | str) -> None: ...

class TriangulateRequest(Record):
    currency: str
    rollup: Decimal | None
    weighted: Decimal | None
    trend: Decimal | None
    combine: CombineRule | None
    past: Rows[PastMethods] | None
    policy: ForecastPolicy | None
    def __init__(self, *, currency: str, rollup: Decimal | float | str | None = None, weighted: Decimal | float | str | None = None, trend: Decimal | float | str | None = None, combine: CombineRule | None = None, past: Sequence[PastMethods | Mapping[str, Any]] | FrameLike | None = None, policy: ForecastPolicy | Mapping[str, Any] | None = None) -> None: ...

class Triangulation(Record):
    currency: str
    triangulated: Decimal | NotAvailable
    combined_by: CombinedBy | NotAvailable
    weights: Rows[MethodWeight] | None
    spread: Decimal | NotAvailable
    class_: SpreadClass | NotAvailable
    left_out: tuple[Method, ...]
    def __init__(self, *, currency: str, triangulated: Decimal | float | str | NotAvailable, combined_by: CombinedBy | NotAvailable, spread: Decimal | float | str | NotAvailable, class_: SpreadClass | NotAvailable, left_out: Sequence[Method], weights: Sequence[MethodWeight | Mapping[str, Any]] | FrameLike | None = None) -> None: ...

class TriggerMet(Record):
    person: str
    since: _date
    def __init__(self, *, person: str, since: _date | str) -> None: ...

class TriggerReport(Record):
    as_of: _date
    quarters: tuple[str, ...]
    prompts: Rows[Prompt]
    not_judged: Rows[NotJudged]
    false_alarms: Rows[FalseAlarm]
    rules: tuple[str, ...]
    sha256: str
    def __init__(self, *, as_of: _date | str, quarters: Sequence[str], prompts: Sequence[Prompt | Mapping[str, Any]] | FrameLike, not_judged: Sequence[NotJudged | Mapping[str, Any]] | FrameLike, false_alarms: Sequence[FalseAlarm | Mapping[str, Any]] | FrameLike, rules: Sequence[str], sha256: str) -> None: ...

class TriggerSide(Record):
    person: str
    territory: Decimal | None
    promised: int | None
    view_heard: bool | None
    def __init__(self, *, person: str, territory: Decimal | float | str | None = None, promised: int | None = None, view_heard: bool | None = None) -> None: ...

UnjudgedReason = Literal["ramping", "on_leave", "quarter_missing"]
UnplacedReason = Literal["no_work_day", "away", "full"]
class UsedRate(Record):
    currency: str
    date: _date | None
    rate: Decimal
    def __init__(self, *, currency: str, rate: Decimal | float | str, date: _date | str | None = None) -> None: ...

class ValueAdded(Record):
    overall: AdjustmentGroup
    by_person: Rows[AdjustmentGroup]
    by_direction: Rows[AdjustmentGroup]
    by_size: Rows[AdjustmentGroup]
    def __init__(self, *, overall: AdjustmentGroup | Mapping[str, Any], by_person: Sequence[AdjustmentGroup | Mapping[str, Any]] | FrameLike, by_direction: Sequence[AdjustmentGroup | Mapping[str, Any]] | FrameLike, by_size: Sequence[AdjustmentGroup | Mapping[str, Any]] | FrameLike) -> None: ...

class ValuedSide(Record):
    values: tuple[Decimal, ...]
    def __init__(self, *, values: Sequence[Decimal | float | str]) -> None: ...

class WaterfallStep(Record):
    label: str
    value: Decimal
    total: bool | None
    def __init__(self, *, label: str, value: Decimal | float | str, total: bool | None = None) -> None: ...

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WeeksEnd = Literal["nearest", "last"]
class Weighted(Record):
    amount: Decimal
    open_amount: Decimal
    deals: int
    won: int
    closed: int
    rate: Decimal
    imported: Decimal | NotAvailable
    imported_deals: int
    def __init__(self, *, amount: Decimal | float | str, open_amount: Decimal | float | str, deals: int, won: int, closed: int, rate: Decimal | float | str, imported: Decimal | float | str | NotAvailable, imported_deals: int) -> None: ...

WeightedBasis = Literal["won_and_weighted", "won_in_period_and_not_yet_created"]
class WeightedDeal(Record):
    id: str
    owner: str | None
    stage: str | None
    amount: Decimal
    probability: Decimal | None
    def __init__(self, *, id: str, amount: Decimal | float | str, owner: str | None = None, stage: str | None = None, probability: Decimal | float | str | None = None) -> None: ...

class WeightedGroup(Record):
    key: str | None
    deals: int
    open_amount: Decimal
    weighted: Decimal
    def __init__(self, *, deals: int, open_amount: Decimal | float | str, weighted: Decimal | float | str, key: str | None = None) -> None: ...

class WeightedPipeline(Record):
    currency: str
    weighted: Decimal | NotAvailable
    open_amount: Decimal
    unweighted: Decimal
    deals: Rows[WeightedRow]
    by_owner: Rows[WeightedGroup]
    by_stage: Rows[WeightedGroup]
    def __init__(self, *, currency: str, weighted: Decimal | float | str | NotAvailable, open_amount: Decimal | float | str, unweighted: Decimal | float | str, deals: Sequence[WeightedRow | Mapping[str, Any]] | FrameLike, by_owner: Sequence[WeightedGroup | Mapping[str, Any]] | FrameLike, by_stage: Sequence[WeightedGroup | Mapping[str, Any]] | FrameLike) -> None: ...

class WeightedRow(Record):
    key: str
    amount: Decimal
    probability: Decimal | None
    source: ProbabilitySource
    expected: Decimal | None
    def __init__(self, *, key: str, amount: Decimal | float | str, source: ProbabilitySource, probability: Decimal | float | str | None = None, expected: Decimal | float | str | None = None) -> None: ...

class WithoutPlan(Record):
    person: str
    since: _date
    days: int
    tier: str | None
    tenure_months: int | None
    what_would_change: str
    def __init__(self, *, person: str, since: _date | str, days: int, what_would_change: str, tier: str | None = None, tenure_months: int | None = None) -> None: ...

class WithoutTrigger(Record):
    person: str
    plan: str
    opened: _date
    met_later: _date | None
    tier: str | None
    tenure_months: int | None
    what_would_change: str
    def __init__(self, *, person: str, plan: str, opened: _date | str, what_would_change: str, met_later: _date | str | None = None, tier: str | None = None, tenure_months: int | None = None) -> None: ...

class WonInMonth(Record):
    id: str
    month: str
    amount: Decimal
    def __init__(self, *, id: str, month: str, amount: Decimal | float | str) -> None: ...

class WonLostPattern(Record):
    measure: str
    won_deals: int
    won: Decimal | NotAvailable
    lost_deals: int
    lost: Decimal | NotAvailable
    difference: Decimal | NotAvailable
    def __init__(self, *, measure: str, won_deals: int, won: Decimal | float | str | NotAvailable, lost_deals: int, lost: Decimal | float | str | NotAvailable, difference: Decimal | float | str | NotAvailable) -> None: ...

class WorkDays(Record):
    work_days: int
    days: int
    def __init__(self, *, work_days: int, days: int) -> None: ...

class Worth(Record):
    deals: int
    amount: Decimal
    def __init__(self, *, deals: int, amount: Decimal | float | str) -> None: ...

YearName = Literal["end", "begin"]
EffectData = EffectDataRate | EffectDataCount | EffectDataMean
GrowAct = GrowActOpen | GrowActGoal | GrowActReality | GrowActOptions | GrowActWayForward | GrowActAdvance | GrowActGoBack | GrowActRehearse | GrowActNote | GrowActReview | GrowActComplete | GrowActCancel
GrowState = GrowStateOpen | GrowStateCompleted | GrowStateCancelled
ImprovementAct = ImprovementActDraft | ImprovementActMoveStart | ImprovementActReviewMeasures | ImprovementActEnterCause | ImprovementActSetGoals | ImprovementActPublish | ImprovementActAcknowledge | ImprovementActObserve | ImprovementActAdjust | ImprovementActPause | ImprovementActResume | ImprovementActStateManagersSide | ImprovementActHoldReview | ImprovementActComplete | ImprovementActExtend | ImprovementActNotComplete | ImprovementActCancel
PartWaysAct = PartWaysActLogConduct | PartWaysActAnswerConduct | PartWaysActOpen | PartWaysActAddEvidence | PartWaysActClose
PartingGround = PartingGroundPlanWithoutGain | PartingGroundWillProblem | PartingGroundCultureHarm | PartingGroundEthicsViolation
PlanEdit = PlanEditPin | PlanEditFreeze | PlanEditThaw | PlanEditTransfer | PlanEditRedistribute | PlanEditResplit | PlanEditFit | PlanEditRetarget
Plot = PlotBars | PlotLines | PlotDots | PlotWaterfall | PlotHeatMap
ProfileFact = ProfileFactPreference | ProfileFactReadiness | ProfileFactSeen
Scope = ScopeManager | ScopeRegion | ScopeOwner
SplitBy = SplitByEqual | SplitByWeighted | SplitByHybrid
Table = TableCsv | TableRows

UNIONS: dict[str, tuple[type[Record], ...]]
